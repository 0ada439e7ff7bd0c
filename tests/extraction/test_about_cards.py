"""Cards of a few words within a section About, and what stands around them."""

from __future__ import annotations

from extraction.invented_cv import read, value

ABOUT = """<section><h1>Ada Rossi</h1><p>Weaver</p></section>
<section><h2>About me</h2><div><div><h3>Experience</h3><p>{0}</p><p>Weaving</p></div>
<div><h3>Education</h3><p>M.Sc. Looms</p><p>University of Varnholm</p></div></div>
<p>I weave linen by hand and teach children how to warp a loom of their own at home.</p></section>
<section><h2>Experience</h2><h3>Weaver</h3><p>Brindle Mill</p><p>2019 - 2021</p></section>"""


def test_a_text_behind_cards_is_about_and_years_are_no_job() -> None:
    record = read(ABOUT.format("4+ years"))
    assert value(record, "about").startswith("I weave linen by hand")
    assert [job["organisation"] for job in record["experience"]] == ["Brindle Mill"]
    assert [one["institution"] for one in record["education"]] == ["University of Varnholm"]


def test_a_card_with_a_job_keeps_it() -> None:
    record = read(ABOUT.format("Oldmill Weavers Ltd, 2015 - 2019"))
    assert len(record["experience"]) == 2
