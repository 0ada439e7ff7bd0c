"""Errors that are meant for the user."""


class Explained(Exception):  # noqa: N818 (it is what sets it apart)
    """An error whose text is a plain sentence that says what to do.

    `type` tells callers of the API one kind from another (RFC 9457)."""

    type = "about:blank"
