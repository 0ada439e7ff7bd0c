"""One small file a site; discovery finds them."""
