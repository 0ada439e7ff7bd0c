"""The local web view."""
