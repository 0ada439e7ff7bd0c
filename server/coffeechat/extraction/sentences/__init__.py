"""What people say of themselves in sentences: a reader for each family of tongues."""
