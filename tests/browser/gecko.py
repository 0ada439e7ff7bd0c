"""A real Firefox, driven by Mozilla's own Marionette: its tabs, its sidebar, its toolbar."""

from __future__ import annotations

import subprocess
import time
from pathlib import Path
from typing import Any

from marionette import ELEMENT, Marionette, MarionetteError
from running import free_port

PATIENCE = 60.0  # seconds: only a failure takes so long, and a busy machine nearly
SIDEBAR = "sidebar"  # the place that is no tab
PREFERENCES: dict[str, bool | int | str] = {
    "browser.aboutwelcome.enabled": False,
    "browser.shell.checkDefaultBrowser": False,
    "datareporting.policy.dataSubmissionEnabled": False,
    "extensions.webextensions.keepStorageOnUninstall": True,  # as an installed add-on does
    "extensions.webextensions.keepUuidOnUninstall": True,
    "intl.accept_languages": "en-GB, en",
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "services.settings.server": "data:,#none",
    "toolkit.telemetry.enabled": False,
    # A test never turns a page away for being slow to answer on a busy machine.
    "dom.max_script_run_time": 0,
}

SIDEBAR_SHOWN = """
  const id = [...SidebarController.sidebars.keys()].find((key) => key.startsWith('coffeechat'));
  const shown = document.getElementById('sidebar');
  const inner = shown.contentDocument?.getElementById('webext-panels-browser');
  return Boolean(SidebarController.currentID === id && inner?.currentURI?.scheme === 'moz-extension'
    && !inner.webProgress?.isLoadingDocument);
"""
# The sidebar is no frame of a tab, so WebDriver has no way to it: Marionette is handed it.
ENTER_SIDEBAR = """
  const { Marionette } = ChromeUtils.importESModule(
    'chrome://remote/content/components/Marionette.sys.mjs');
  const [{ driver }] = Marionette.server.conns;
  const frame = document.getElementById('sidebar').contentDocument;
  const inner = frame.getElementById('webext-panels-browser');
  driver.currentSession.contentBrowsingContext = inner.browsingContext;
"""
# A key goes to the part of the window that has the focus.
FOCUS = """
  const sidebar = document.getElementById('sidebar').contentDocument;
  const [isSidebar] = arguments;
  (isSidebar ? sidebar.getElementById('webext-panels-browser') : gBrowser.selectedBrowser).focus();
"""
PIN_BUTTON = """
  const id = 'coffeechat_coffeechat_example-browser-action';
  CustomizableUI.addWidgetToArea(id, 'nav-bar');
  return document.querySelector(`#${id} .unified-extensions-item-action-button`) !== null;
"""
TAKE_ERRORS = """
  const told = Services.console.getMessageArray();
  Services.console.reset();
  return told.filter((one) => one instanceof Ci.nsIScriptError
    && !(one.flags & Ci.nsIScriptError.warningFlag) && /^http:/.test(one.sourceName)
    && /javascript/.test(one.category)).map((one) => `${one.errorMessage} (${one.sourceName})`);
"""
BUTTON = "#coffeechat_coffeechat_example-browser-action .unified-extensions-item-action-button"


class Gecko:
    """A Firefox window with the extension in it. `enter` chooses which page is spoken to."""

    def __init__(self, executable: str, profile: Path, extension: Path, **more: Any) -> None:
        profile.mkdir(exist_ok=True)
        port = free_port()
        lines = {**PREFERENCES, **more, "marionette.port": port}.items()
        words = [f"user_pref({_quoted(name)}, {_quoted(value)});" for name, value in lines]
        (profile / "user.js").write_text("\n".join(words), encoding="utf-8")
        self._process = subprocess.Popen(
            [executable, "-headless", "-marionette", "-remote-allow-system-access", "-no-remote",
             "-profile", str(profile)],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        self._place = ""
        self._driver: Any = None
        try:
            self._driver = Marionette(port, PATIENCE)
            self._driver.send("Addon:Install", path=str(extension), temporary=True)
        except BaseException:
            self.close()
            raise

    def run_inside(self, script: str, *words: Any) -> Any:
        """Run a script in the browser's own window, with the browser's own rights."""
        self._driver.send("Marionette:SetContext", value="chrome")
        try:
            return self._driver.run(script, list(words), inside=True)
        finally:
            self._driver.send("Marionette:SetContext", value="content")

    def run(self, place: str, script: str, *words: Any) -> Any:
        """Run the body of a function in a page."""
        self._enter(place)
        return self._driver.run(script, list(words))

    def run_until_done(self, place: str, script: str, *words: Any) -> Any:
        """Run a script in a page until it calls its last argument."""
        self._enter(place)
        return self._driver.run_until_done(script, list(words))

    def navigate(self, tab: str, url: str) -> None:
        """Lead a tab to an address and wait until it is there."""
        self._enter(tab)
        self._driver.send("WebDriver:Navigate", url=url)

    def reload(self, tab: str) -> None:
        """Load a tab's page again."""
        self._enter(tab)
        self._driver.send("WebDriver:Refresh")

    def click(self, element: dict[str, str]) -> None:
        """Click an element of the page that was last spoken to, where it can be clicked."""
        self._driver.send("WebDriver:ElementClick", id=element[ELEMENT])

    def type(self, element: dict[str, str], text: str) -> None:
        """Type into an element of the page that was last spoken to."""
        self.run_inside(FOCUS, self._place == SIDEBAR)
        self._driver.send("WebDriver:ElementSendKeys", id=element[ELEMENT], text=text)

    def show(self, tab: str) -> None:
        """Bring a tab to the front."""
        self._driver.send("WebDriver:SwitchToWindow", handle=tab, focus=True)
        self._place = tab

    def open_tab(self) -> str:
        """Open an empty tab in front and return its name."""
        tab = str(self._driver.send("WebDriver:NewWindow", type="tab", focus=True)["handle"])
        self.show(tab)
        return tab

    def close_tab(self, tab: str) -> None:
        """Close a tab, and stand in another."""
        if tab in self.tabs():
            self.show(tab)
            self._driver.send("WebDriver:CloseWindow")
            self.show(self.tabs()[-1])

    def press_button(self) -> None:
        """Press the extension's toolbar button, with a real click."""
        wait_for(lambda: self.run_inside(PIN_BUTTON), "the button did not appear")
        self._driver.send("Marionette:SetContext", value="chrome")
        try:
            found = self._driver.send("WebDriver:FindElement", using="css selector", value=BUTTON)
            self.click(found["value"])
        finally:
            self._driver.send("Marionette:SetContext", value="content")

    def take_errors(self) -> list[str]:
        """Return what scripts of web pages stumbled over since the last time."""
        return list(self.run_inside(TAKE_ERRORS))

    def tabs(self) -> list[str]:
        """Return the names of the open tabs."""
        return list(self._driver.send("WebDriver:GetWindowHandles"))

    def close(self) -> None:
        """End the browser as its window's closing does."""
        if self._driver:
            self._driver.close()
        self._process.terminate()
        try:
            self._process.wait(PATIENCE / 2)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()

    def _enter(self, place: str) -> None:
        """Speak to this tab, or to the sidebar, from now on."""
        if place == self._place:
            return
        if place == SIDEBAR:
            wait_for(lambda: self.run_inside(SIDEBAR_SHOWN), "the sidebar did not open")
            self.run_inside(ENTER_SIDEBAR)
        else:
            self._driver.send("WebDriver:SwitchToWindow", handle=place, focus=False)
        self._place = place


def wait_for(come_true: Any, otherwise: str) -> None:
    """Wait until a question is answered with yes."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            if come_true():
                return
        except MarionetteError:  # the page is on its way
            pass
        time.sleep(0.05)
    raise AssertionError(otherwise)


def _quoted(value: bool | int | str) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value) if isinstance(value, int) else f'"{value}"'
