"""All that is kept on disk, and nothing that is lost."""
