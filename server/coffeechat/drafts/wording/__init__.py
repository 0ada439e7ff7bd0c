"""The wording files that a career coach can edit."""
