"""What the user typed or pasted, without what nobody can see and a browser, a terminal or a
mail would obey: control characters, and marks that turn the direction of all that follows."""

from __future__ import annotations

from typing import Any

BREAKS = "\t\n\r"
_OBEYED = dict.fromkeys(
    [
        *(code for code in (*range(0x20), *range(0x7F, 0xA0)) if chr(code) not in BREAKS),
        *range(0x202A, 0x202F),
        *range(0x2066, 0x206A),
    ]
)


def clean(value: Any) -> Any:
    """Return a JSON value with all its texts cleaned, however deep they lie."""
    if isinstance(value, str):
        return value.translate(_OBEYED)
    if isinstance(value, list):
        return [clean(item) for item in value]
    if isinstance(value, dict):
        return {key: clean(item) for key, item in value.items()}
    return value
