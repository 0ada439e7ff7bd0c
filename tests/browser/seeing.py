"""Pages and locators of a Firefox, with the words that Playwright has for them.

Only what the tests say is here. What acts waits until the one element that is meant can
take it; what only looks answers at once, as Playwright's own do.
"""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from gecko import PATIENCE, SIDEBAR, Gecko, wait_for
from marionette import MarionetteError

SEEK = (Path(__file__).parent / "seeking.js").read_text(encoding="utf-8")
EVALUATE = """
  const [source, word, done] = arguments;
  const made = MAKE;
  Promise.resolve(typeof made === 'function' ? made(word) : made)
    .then((value) => done({ value: value === undefined ? null : value }))
    .catch((error) => done({ fault: String(error) }));
"""
Words = str | re.Pattern[str]
Step = dict[str, Any]


class Locator:
    """What is meant on a page, looked for anew at each use."""

    def __init__(self, page: Page, steps: list[Step]) -> None:
        self.page = page
        self.steps = steps

    def locator(
        self, css: str, *, has_text: Words | None = None, has: Locator | None = None
    ) -> Locator:
        found = self._then(kind="css", css=css)
        return found.filter(has_text=has_text, has=has)

    def get_by_role(self, role: str, *, name: Words | None = None, exact: bool = False) -> Locator:
        return self._then(kind="role", role=role, **_said(name, exact))

    def get_by_label(self, words: Words, *, exact: bool = False) -> Locator:
        return self._then(kind="label", **_said(words, exact))

    def get_by_text(self, words: Words, *, exact: bool = False) -> Locator:
        return self._then(kind="text", **_said(words, exact))

    def filter(
        self, *, has_text: Words | None = None, has_not_text: Words | None = None,
        has: Locator | None = None,
    ) -> Locator:  # fmt: skip
        found = self
        if has_text is not None:
            found = found._then(kind="having", **_said(has_text))
        if has_not_text is not None:
            found = found._then(kind="without", **_said(has_not_text))
        return found._then(kind="containing", steps=has.steps) if has else found

    def or_(self, other: Locator) -> Locator:
        return self._then(kind="or", steps=other.steps)

    def nth(self, index: int) -> Locator:
        return self._then(kind="nth", nth=index)

    @property
    def first(self) -> Locator:
        return self.nth(0)

    @property
    def last(self) -> Locator:
        return self.nth(-1)

    def all(self) -> list[Locator]:
        return [self.nth(index) for index in range(self.count())]

    def count(self) -> int:
        return int(self.look("count") or 0)

    def all_inner_texts(self) -> list[str]:
        return list(self.look("texts"))

    def is_visible(self) -> bool:
        return any(self.look("shown"))

    def inner_text(self) -> str:
        return str(self._only("texts"))

    def text_content(self) -> str:
        return str(self._only("contents"))

    def input_value(self) -> str:
        return str(self._only("values"))

    def is_checked(self) -> bool:
        return bool(self._only("checked"))

    def get_attribute(self, name: str) -> str | None:
        return self._only("attributes", name)

    def bounding_box(self) -> dict[str, float]:
        return dict(self._only("boxes"))

    def evaluate(self, source: str, word: Any = None) -> Any:
        element = self._element()
        call = f"([element, word]) => ({source})(element, word)"
        return self.page.evaluate(call, [element, word])

    def click(self) -> None:
        self._act(self.page.gecko.click)

    def check(self) -> None:
        if not self.is_checked():
            self.click()

    def uncheck(self) -> None:
        if self.is_checked():
            self.click()

    def press(self, key: str) -> None:
        self.focus()
        self.page.keyboard.press(key)

    def focus(self) -> None:
        self._do("focus")

    def fill(self, text: str) -> None:
        self._do("fill", text)

    def set_input_files(self, file: Path) -> None:
        self._act(lambda element: self.page.gecko.type(element, str(file)))

    def select_option(self, value: str | None = None, *, label: str | None = None) -> None:
        self._do("choose", value if value is not None else label)

    def wait_for(self) -> None:
        wait_for(self.is_visible, f"{self} is not shown")

    def look(self, look: str, word: Any = None) -> Any:
        """Return what is to be seen of all that is meant; a page that is being left shows
        nothing."""
        found = self.page.run(SEEK, self.steps, look, word)
        return [] if found is None else found

    def __repr__(self) -> str:
        return f"Locator({self.steps})"

    def _then(self, **step: Any) -> Locator:
        return Locator(self.page, [*self.steps, step])

    def _only(self, look: str, word: Any = None) -> Any:
        seen: list[Any] = []

        def found() -> bool:
            seen[:] = self.look(look, word)
            return len(seen) == 1

        wait_for(found, f"{self} is not one element")
        return seen[0]

    def _element(self) -> Any:
        return self._only("elements")

    # An element that is covered, folded or on its way is tried again: in the middle of the
    # page, since one that lies under a head or a foot is in view for the driver.
    def _act(self, act: Callable[[Any], object]) -> None:
        end = time.monotonic() + PATIENCE
        while True:
            try:
                act(self._element())
                return
            except MarionetteError:
                if time.monotonic() > end:
                    raise
                time.sleep(0.05)
                self.look("middled")

    def _do(self, look: str, word: Any = None) -> None:
        self._act(lambda element: self._only("shown") or self._wait_shown())
        self.look(look, word)

    def _wait_shown(self) -> None:
        wait_for(self.is_visible, f"{self} is not shown")


class Page(Locator):
    """A tab, or the sidebar."""

    def __init__(self, gecko: Gecko, place: str) -> None:
        super().__init__(self, [])
        self.gecko = gecko
        self.place = place
        self.keyboard = Keyboard(self)
        self._hear: Callable[[str], object] = lambda _: None

    def goto(self, url: str) -> None:
        self.gecko.navigate(self.place, url)

    def reload(self) -> None:
        if self.place != SIDEBAR:
            self.gecko.reload(self.place)
            return
        self.run("window.before = true; location.reload();")
        back = "return !window.before && document.readyState === 'complete'"
        wait_for(lambda: self.run(back), "the sidebar did not come back")

    def evaluate(self, source: str, word: Any = None) -> Any:
        made = source.strip().rstrip(";")
        is_statements = ";" in made and "=>" not in made
        made = f"(() => {{ {made} }})" if is_statements else f"({made})"
        script = EVALUATE.replace("MAKE", made)
        done = self.gecko.run_until_done(self.place, script, source, word)
        assert "fault" not in done, done["fault"]
        return done["value"]

    def run(self, script: str, *words: Any) -> Any:
        """Run the body of a function in the page."""
        return self.gecko.run(self.place, script, *words)

    @property
    def url(self) -> str:
        return str(self.run("return location.href"))

    def title(self) -> str:
        return str(self.run("return document.title"))

    def bring_to_front(self) -> None:
        if self.place != SIDEBAR:
            self.gecko.show(self.place)

    def is_closed(self) -> bool:
        return self.place != SIDEBAR and self.place not in self.gecko.tabs()

    def close(self) -> None:
        for error in self.gecko.take_errors():
            self._hear(error)
        self.gecko.close_tab(self.place)

    def on(self, event: str, hear: Callable[[str], object]) -> None:
        """Tell of the errors of web pages, once this one is closed."""
        assert event == "pageerror"
        self._hear = hear

    def wait_for_url(self, agrees: Callable[[str], bool]) -> None:
        wait_for(lambda: agrees(self.url), "the page did not lead on")

    def wait_for_load_state(self, _state: str = "load") -> None:
        wait_for(lambda: self.run("return document.readyState === 'complete'"), "not loaded")

    def wait_for_timeout(self, milliseconds: float) -> None:
        time.sleep(milliseconds / 1000)

    def set_viewport_size(self, size: dict[str, int]) -> None:
        """Give the tab's page a width of its own: a window is never so narrow."""
        self.bring_to_front()
        self.gecko.run_inside(
            "gBrowser.selectedBrowser.style.maxWidth = `${arguments[0]}px`;", size["width"]
        )
        wait_for(lambda: self.evaluate("innerWidth") <= size["width"], "the page stays wide")


#: WebDriver's code points for the keys that write no letter.
KEYS = {
    "Enter": "\ue007", "Tab": "\ue004", "Escape": "\ue00c", "Backspace": "\ue003",
    "Delete": "\ue017", "Space": " ", "Home": "\ue011", "End": "\ue010", "PageUp": "\ue00e",
    "PageDown": "\ue00f", "ArrowLeft": "\ue012", "ArrowUp": "\ue013", "ArrowRight": "\ue014",
    "ArrowDown": "\ue015", "Shift": "\ue008", "Control": "\ue009", "Alt": "\ue00a",
    "Meta": "\ue03d",
}  # fmt: skip


class Keyboard:
    """The keys, for whatever has the focus."""

    def __init__(self, page: Page) -> None:
        self._page = page

    def press(self, keys: str) -> None:
        self.type("".join(KEYS.get(key, key) for key in keys.split("+")))

    def type(self, text: str) -> None:
        self._page.gecko.type(self._page.run("return document.activeElement"), text)


def _said(words: Words | None, exact: bool = False) -> Step:
    if words is None:
        return {}
    if isinstance(words, str):
        return {"words": words, "exact": exact}
    return {"pattern": words.pattern, "flags": "iu" if words.flags & re.IGNORECASE else "u"}
