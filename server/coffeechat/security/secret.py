"""Secrets: making them, and comparing them without telling how near a guess came."""

from __future__ import annotations

import hashlib
import hmac
import secrets

TOKEN_BYTES = 32  # 256 bits: nobody guesses it, so a plain SHA-256 of it is hash enough


def new_secret() -> str:
    """Return 256 random bits as 43 characters that are safe in a header and an address."""
    return secrets.token_urlsafe(TOKEN_BYTES)


def digest(secret: str) -> str:
    """Return the SHA-256 of a secret in hex: what is kept in its stead."""
    return hashlib.sha256(secret.encode()).hexdigest()


def is_same(one: str, other: str) -> bool:
    """Compare two texts in a time that does not depend on where they differ."""
    return hmac.compare_digest(one.encode(), other.encode())


def sign(key: bytes, message: str) -> str:
    """Return the HMAC-SHA256 of a message in hex."""
    return hmac.new(key, message.encode(), hashlib.sha256).hexdigest()
