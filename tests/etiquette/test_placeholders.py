"""Placeholders in every bracket style, and what only looks like one."""

from __future__ import annotations

import pytest

from coffeechat.etiquette import check_text

PLACEHOLDERS = [
    "{first_name}", "{{name}}", "{{ contact.name }}", "[Your Name]", "[[name]]", "<name>",
    "<<First Name>>", "«Name»", "%NAME%", "%first_name%", "__NAME__", "___Company___", "XXX",
    "XXXX", "${name}", "$COMPANY_NAME", "*|FNAME|*", "(your name here)", "(insert name)",
    "YOUR_COMPANY", "_____", "#NAME#", "|NAME|",
]  # fmt: skip
HARMLESS = [
    "It returns list[int] here.", "A Map<String, Integer> is enough.", "The set {2, 3} is odd.",
    "Why <main> and not <section>?", "Your `{name}` stays unescaped.", "See [1] and [sic].",
    "Is __init__.py needed?", "The 5% of people and 10% of schools.", "The Roman numeral XXX.",
    "Talks (time permitting) and tea.", "The talk (on your page) was fine.", "A [video] helps.",
    'He wrote "[the team] was tired".', "Mail <maren@firm.example> or me.", "Use a[i] here.",
    "A link: [your page](https://example.org).", "The f-string hides \"{name}\" well.",
]  # fmt: skip


@pytest.mark.parametrize("placeholder", PLACEHOLDERS)
@pytest.mark.parametrize("frame", ["Hi {},", "I saw your work at {} in May."])
def test_a_placeholder_blocks(placeholder: str, frame: str) -> None:
    text = frame.replace("{}", placeholder)
    assert [f.severity for f in check_text(text) if f.rule == "placeholder"] == ["blocks"]


@pytest.mark.parametrize("text", HARMLESS)
def test_code_markup_and_mentions_are_harmless(text: str) -> None:
    assert [finding.rule for finding in check_text(text)] == []


@pytest.mark.parametrize("name", ["null", "undefined", "First Name", "XYZ"])
def test_what_a_mail_merge_leaves_blocks(name: str) -> None:
    assert [finding.rule for finding in check_text(f"Hi {name}, a short note.")] == ["placeholder"]
