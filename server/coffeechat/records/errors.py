"""Errors that are meant for the user."""


class Explained(Exception):
    """An error whose text is a plain sentence that says what to do."""
