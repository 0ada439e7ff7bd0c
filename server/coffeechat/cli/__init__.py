"""The command line, one module a group of commands.

Errors are one plain line on standard error; exit code 2 for bad usage or input, 1 for a
finding. Slow imports wait in the commands that need them.
"""

# Imported for their commands.
from coffeechat.cli import (  # noqa: F401
    backups,
    learned,
    luggage,
    pages,
    relationships,
    running,
    talks,
    writing,
)
from coffeechat.cli.group import main

__all__ = ["main"]
