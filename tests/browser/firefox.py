"""The extension in a real Firefox, with the same words as `driving.Chromium` has."""

from __future__ import annotations

import ssl
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Literal

import trustme
from driving import EXTENSION, FORGET, UNPAIR
from expecting import expect
from gecko import SIDEBAR, Gecko, wait_for
from running import free_port
from seeing import Page

READ_CLIPBOARD = """
  const { classes: Cc, interfaces: Ci } = Components;
  const carrier = Cc['@mozilla.org/widget/transferable;1'].createInstance(Ci.nsITransferable);
  carrier.init(null);
  carrier.addDataFlavor('text/plain');
  Services.clipboard.getData(carrier, Services.clipboard.kGlobalClipboard);
  const held = {};
  carrier.getTransferData('text/plain', held);
  return held.value.QueryInterface(Ci.nsISupportsString).data;
"""

PREFER = """
  Services.prefs.setIntPref('ui.systemUsesDarkTheme', arguments[0]);
"""
FINGER, MOUSE = 1, 6  # as Gecko counts: 1 coarse, 2 fine, 4 hover
HAND = """
  const [pointer, still] = arguments;
  Services.prefs.setIntPref('ui.primaryPointerCapabilities', pointer);
  Services.prefs.setIntPref('ui.prefersReducedMotion', still);
"""


class InventedSites:
    """Answers for well-known sites over https, so that nothing leaves the machine."""

    def __init__(self, pages: dict[str, Path]) -> None:
        class Answer(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                file = pages.get(f"https://{self.headers['Host']}{self.path}")
                body = file.read_bytes() if file else b""
                self.send_response(200 if file else 404)
                self.send_header("Content-Type", "text/html; charset=utf-8")
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_: object) -> None:
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Answer)
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        names = {address.split("/")[2] for address in pages}
        trustme.CA().issue_cert(*names).configure_cert(context)
        self._server.socket = context.wrap_socket(self._server.socket, server_side=True)
        self.port = int(self._server.server_address[1])
        self._thread = threading.Thread(target=self._server.serve_forever)
        self._thread.start()

    def close(self) -> None:
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()


class Firefox:
    """A window with the extension and its sidebar."""

    own_page = "about:buildconfig"  # one of the browser's own pages

    def __init__(self, executable: str, profile: Path, pages: dict[str, Path],
                 *, anew: bool = True) -> None:  # fmt: skip
        self._sites = InventedSites(pages)
        try:
            self._gecko = Gecko(executable, profile, EXTENSION, **{
                "network.dns.forceResolve": "127.0.0.1",
                "network.socket.forcePort": f"443={self._sites.port}",
            })  # fmt: skip
        except BaseException:
            self._sites.close()
            raise
        self._first = self._gecko.tabs()[0]
        self._panel = Page(self._gecko, SIDEBAR)
        self._is_open = False
        self._show_panel()
        if anew:
            self.forget_pairing()

    def __enter__(self) -> Firefox:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def open(self, url: str) -> Page:
        """Open an address in a new tab in front."""
        page = Page(self._gecko, self._gecko.open_tab())
        page.goto(url)
        return page

    def press_button(self, page: Page) -> None:
        """Press the toolbar button on a tab: a user gesture that grants `activeTab`."""
        page.bring_to_front()
        self._gecko.press_button()

    def panel(self) -> Page:
        """Return the open sidebar as a page."""
        return self._panel

    def choose_theme(self, page: Page, theme: Literal["light", "dark"]) -> None:
        """Show every page as somebody sees it who prefers light or dark."""
        self._gecko.run_inside(PREFER, int(theme == "dark"))
        _hear(page, f"(prefers-color-scheme: {theme})")

    def choose_hand(self, page: Page, *, touch: bool = False, still: bool = False) -> None:
        """Show every page as on a touch screen, or to somebody who wants nothing to move."""
        self._gecko.run_inside(HAND, FINGER if touch else MOUSE, int(still))
        _hear(page, f"(pointer: {'coarse' if touch else 'fine'})")
        _hear(page, f"(prefers-reduced-motion: {'reduce' if still else 'no-preference'})")

    def read_clipboard(self, _page: Page) -> str:
        """Return what was copied."""
        return str(self._gecko.run_inside(READ_CLIPBOARD))

    def forget(self) -> None:
        """Close the tabs, and forget what was captured, edited and shown."""
        for tab in self._gecko.tabs():
            if tab != self._first:
                self._gecko.close_tab(tab)
        self.choose_hand(self._panel)
        self._panel.evaluate(FORGET)
        self._panel.reload()
        expect(self._panel.locator("#view > *")).to_be_visible()

    def forget_pairing(self) -> None:
        """Listen to a port where nobody is, and hold no token."""
        self._panel.evaluate(UNPAIR, free_port())

    def close(self) -> None:
        """Close the window."""
        self._gecko.close()
        self._sites.close()

    # The button opens the sidebar by itself; a fresh profile has not seen it pressed yet.
    def _show_panel(self) -> None:
        self._gecko.run_inside(
            "SidebarController.show([...SidebarController.sidebars.keys()]"
            ".find((key) => key.startsWith('coffeechat')));"
        )


def _hear(page: Page, media: str) -> None:
    """Wait until a page was told: a preference reaches its process a moment later."""
    wait_for(lambda: page.evaluate(f"matchMedia('{media}').matches"), f"no {media}")
