"""The command line, one module a group of commands.

Errors are one plain line on standard error; exit code 2 for bad usage or input, 1 for a
finding. Slow imports wait in the commands that need them.
"""

from coffeechat.cli import backups, learned, luggage, pages, running, talks, writing
from coffeechat.cli.group import main

__all__ = ["backups", "learned", "luggage", "main", "pages", "running", "talks", "writing"]
