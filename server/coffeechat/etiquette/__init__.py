"""The check that keeps a message kind, and explains itself."""
