"""The first run: what is still missing, and pairing the browser."""

from __future__ import annotations

from flask import render_template, request

from coffeechat.config import extension_folder
from coffeechat.web.access import access
from coffeechat.web.blueprint import companion, web
from coffeechat.workflow import contacts, profile


@web.get("/welcome")
def welcome() -> str:
    """Show the steps from a fresh start to the first person, with what is done."""
    return render_template(
        "welcome.html", folder=extension_folder(), paired=_browsers(),
        seen=access().extension_seen, firefox="Firefox/" in request.headers.get("User-Agent", ""),
        me=profile.get_profile(companion()), people=contacts.list_contacts(companion()).total,
    )  # fmt: skip


@web.get("/pair")
def pair() -> str:
    """Show the code that lets a browser in; the extension's button reads it here."""
    offer = access().pairing.offer()
    left = (offer.ends - companion().now()).total_seconds()
    return render_template(
        "pair.html", code=offer.code, left=round(left), paired=_browsers(),
    )  # fmt: skip


@web.get("/pair/state")
def pairing_state() -> dict[str, int]:
    """Return how many browsers are paired, and whether an unpaired extension has asked for
    the companion, for an open page to notice it."""
    return {"paired": len(_browsers()), "seen": int(access().extension_seen)}


def _browsers() -> list[object]:
    return [client for client in access().clients.list() if client.kind == "extension"]
