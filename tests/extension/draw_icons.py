"""Draws the toolbar icons from `mark.svg` beside this file; run it after changing the mark.

Install Pillow into the environment first: it gives the icons a palette, a third of the bytes.
"""

from __future__ import annotations

from pathlib import Path

from PIL import Image
from playwright.sync_api import sync_playwright

ICONS = Path(__file__).parents[2] / "extension" / "icons"
SIZES = (16, 32, 128)
COLOURS = 8  # two, and their edges
PAGE = "<style>body{margin:0}svg{display:block;width:100vw;height:100vh}</style>"


def draw_icons() -> None:
    """Write one PNG with a transparent ground for each size."""
    mark = Path(__file__).with_name("mark.svg").read_text(encoding="utf-8")
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        page = browser.new_page()
        for size in SIZES:
            page.set_viewport_size({"width": size, "height": size})
            page.set_content(PAGE + mark)
            path = ICONS / f"mark-{size}.png"
            page.screenshot(path=path, omit_background=True)
            with Image.open(path) as drawn:
                few = drawn.quantize(COLOURS, method=Image.Quantize.FASTOCTREE)
            few.save(path, optimize=True)
        browser.close()


if __name__ == "__main__":
    draw_icons()
