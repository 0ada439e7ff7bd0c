"""What the product keeps and passes around: values, without a word of behaviour.

This package imports nothing else of ours; everything else may import it.
"""
