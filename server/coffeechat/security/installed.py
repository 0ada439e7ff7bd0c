"""What `install` puts into an application, and how the rest of the product finds it there."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlencode

from flask import current_app

from coffeechat.security.clients import Client, Clients
from coffeechat.security.pairing import Pairing
from coffeechat.security.paths import FEED
from coffeechat.security.private_files import write_redirect
from coffeechat.security.problems import RenderPage
from coffeechat.security.sessions import Sessions

NAME = "coffeechat-security"


@dataclass
class Security:
    """What the web view and the command line need: codes, links, clients."""

    clients: Clients
    pairing: Pairing
    sessions: Sessions
    render: RenderPage
    extension_seen: bool = False  # whether an extension has asked for the companion

    @property
    def run_token(self) -> str:
        """The token of the user's own command line, good while this process runs."""
        return self.clients.run_token

    def sign_in_link(self) -> str:
        """Return an address that signs a browser in once, within five minutes."""
        return self.sessions.new_link()

    def new_feed(self, name: str) -> tuple[Client, str]:
        """Add a calendar; return it with the address of its feed, told here alone."""
        client, key = self.clients.issue_calendar_key(name)
        return client, f"http://{self.sessions.address}{FEED}?{urlencode({'key': key})}"

    def write_redirect(self, folder: Path) -> Path:
        """Write a page for the user alone that opens such an address; return its path."""
        return write_redirect(folder, self.sign_in_link())


def security() -> Security:
    """Return what `install` put into the current application."""
    installed: Security = current_app.extensions[NAME]
    return installed
