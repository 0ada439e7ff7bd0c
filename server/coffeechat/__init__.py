"""A local-first companion for informational interviews."""

__version__ = "0.1.0"
