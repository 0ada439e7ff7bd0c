"""Draws the toolbar icons from `mark.svg` beside this file; run it after changing the mark.

Install Pillow into the environment first: it gives the icons a palette, a third of the bytes.
"""

from __future__ import annotations

import struct
import zlib
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
            path.write_bytes(pack_rows(path.read_bytes(), few))
        browser.close()


def pack_rows(drawn: bytes, few: Image.Image) -> bytes:
    """Return a PNG of 16 colours at most, its rows unfiltered: a third smaller than Pillow's."""
    pixels, width = few.tobytes(), few.width
    pairs = bytes(one << 4 | other for one, other in zip(pixels[::2], pixels[1::2], strict=True))
    rows = [b"\0" + pairs[at : at + width // 2] for at in range(0, len(pairs), width // 2)]
    packed, at = drawn[:8], 8
    while at < len(drawn):
        [length] = struct.unpack(">I", drawn[at : at + 4])
        name, held = drawn[at + 4 : at + 8], drawn[at + 8 : at + 8 + length]
        held = zlib.compress(b"".join(rows), 9) if name == b"IDAT" else held
        packed += struct.pack(">I", len(held)) + name + held
        packed += struct.pack(">I", zlib.crc32(name + held))
        at += length + 12
    return packed


if __name__ == "__main__":
    draw_icons()
