"""A long post is told from the stories and forms around it."""

from __future__ import annotations

import subprocess
import sys

from coffeechat.extraction import read_page

PARAGRAPH = (
    "On the {}th day the ice was thinner than the map had said, and we walked where the dogs "
    "walked, slowly, with the sled on a long rope behind us and nobody talking."
)
TEASER = (
    "<p>What to pack for a winter crossing, told by those who forgot it, in twenty pictures.</p>"
)


def post(paragraphs: int) -> str:
    story = "".join(f"<p>{PARAGRAPH.format(day)}</p>" for day in range(paragraphs))
    return (
        '<html lang="en"><head><title>Across the bay</title>'
        '<meta property="og:type" content="article"></head><body>'
        f"<div class=content><h1>Across the bay on foot</h1><p>By Sunniva Aasen</p>{story}</div>"
        f"<div class=related><h3>Read more</h3>{TEASER * 5}</div></body></html>"
    )


def test_what_stands_beside_a_long_post_is_left_out() -> None:
    record = read_page(post(60), "https://bay.example/2025/across")
    assert record.kind == "post"
    assert record.people and record.people[0].name == "Sunniva Aasen"
    assert len([text for text in record.passages or [] if text.startswith("On the")]) == 60
    assert not [text for text in record.passages or [] if "pictures" in text]


def test_a_short_post_is_read_whole() -> None:
    record = read_page(post(3), "https://bay.example/2025/across")
    assert [text for text in record.passages or [] if "pictures" in text]


def test_the_library_is_loaded_for_long_posts_only() -> None:
    code = (
        "import sys; from coffeechat.extraction import read_page, reader; reader.warm_up(); "
        "sys.exit('readability' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
