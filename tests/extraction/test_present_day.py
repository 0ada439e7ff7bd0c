"""What somebody is today, in the builds of pages of many kinds and languages."""

from __future__ import annotations

from typing import Any

import pytest

from coffeechat.extraction.reader import read_page
from extraction.invented_cv import read, value


def about(sentence: str, name: str = "Ada Rossi") -> dict[str, Any]:
    """Return the record of a page that is a name and a sentence about who bears it."""
    return read(f"<h1>{name}</h1><h2>About me</h2><p>{sentence}</p>", title=name)


def card(*lines: str) -> dict[str, Any]:
    """Return the record of a page that begins with a name and short lines."""
    return read("<h1>Ada Rossi</h1>" + "".join(f"<p>{line}</p>" for line in lines))


@pytest.mark.parametrize(
    ("lines", "role", "organisation"),
    [
        (["PhD student in weaving at Harbour University advised by Oona Quill. Linen is mine."],
         "PhD student in weaving", "Harbour University"),
        (["Head of Dyeing @ Tarefish (Direct Hiring Lead)"], "Head of Dyeing", "Tarefish"),
        (["Textile Engineer", "Aspiring PhD Researcher", "Harbour University · Ghana"],
         "Textile Engineer", "Harbour University"),
        (["Assistant Professor with the Quill Laboratory", "Department of Linen,",
          "Harbour Institute of Technology."],
         "Assistant Professor", "Harbour Institute of Technology"),
        (["Weaver at", "Harbour University, Leeds."], "Weaver", "Harbour University"),
        (["Teacher", "3 Mill Street, Harbour University"], "Teacher", "Harbour University"),
        (["Fachärztin für Leinen, Schwerpunkt Flachs"], "Fachärztin für Leinen", ""),
        (["Weaver", "Looms AB (Tarefish)"], "Weaver", "Looms AB (Tarefish)"),
    ],
)  # fmt: skip
def test_lines_under_a_name(lines: list[str], role: str, organisation: str) -> None:
    record = card(*lines)
    assert (value(record, "role"), value(record, "organisation")) == (role, organisation)


@pytest.mark.parametrize(
    ("sentence", "role", "organisation"),
    [
        ("Ada Rossi is the Assistant Pastor of Harbour Church in Leeds.", "Assistant Pastor",
         "Harbour Church"),
        ("Ada Rossi is a weaver and silk enthusiast.", "weaver", ""),
        ("Ada Rossi was raised in Leeds. She is currently a weaver at Harbour University.",
         "weaver", "Harbour University"),
        ("Ada Rossi has been working on the silk team at Tarefish since 2011.", "", "Tarefish"),
        ("Η Ada Rossi, MSc, είναι Παιδίατρος – Χειρουργός στην πόλη.",
         "Παιδίατρος – Χειρουργός", ""),
        ("Ada Rossi je inženýrka.", "inženýrka", ""),
        ("Ada Rossi adalah seorang dosen.", "dosen", ""),
        ("Ada Rossi là một kỹ sư.", "kỹ sư", ""),
        ("Liman Üniversitesi Dokuma Mühendisliği birinci sınıf öğrencisiyim.",
         "Dokuma Mühendisliği birinci sınıf öğrencisi", "Liman Üniversitesi"),
    ],
)  # fmt: skip
def test_sentences_about_somebody(sentence: str, role: str, organisation: str) -> None:
    record = about(sentence)
    assert (value(record, "role"), value(record, "organisation")) == (role, organisation)


def test_who_another_sentence_says_she_was_is_no_role() -> None:
    record = about("Ada Rossi met Oona Quill in Leeds. She was a weaver then.")
    assert value(record, "role") == ""


@pytest.mark.parametrize(
    ("name", "sentence", "role", "organisation"),
    [
        ("임하늘", "(주)동호건설 대표이사 임하늘입니다.", "대표이사", "(주)동호건설"),
        ("임하늘", "동호교회 담임목사 임하늘 목사입니다.", "담임목사", "동호교회"),
        ("林晓燕", "我是一名硕士研究生，在东湖大学攻读硕士学位。", "硕士研究生", "东湖大学"),
        ("林晓燕", "林晓燕博士将担任东湖学会主席。", "", ""),
        ("水野真帆", "学部2年。東湖大学工学部在籍。", "", "東湖大学工学部"),
    ],
)
def test_sentences_in_scripts_without_blanks(
    name: str, sentence: str, role: str, organisation: str
) -> None:
    record = about(sentence, name)
    assert (value(record, "role"), value(record, "organisation")) == (role, organisation)


@pytest.mark.parametrize(
    ("title", "role"),
    [
        ("Chi sono | Avvocato Ada Rossi", "Avvocato"),
        ("Ada Rossi Editor Freelance - Chi sono", "Editor Freelance"),
        ("Über mich | Ada Rossi, Fotografin aus Lübeck", "Fotografin"),
        ("What every editor and weaver should read about Ada Rossi", ""),
    ],
)
def test_a_title_has_the_role_beside_the_name(title: str, role: str) -> None:
    body = "<h1>Chi sono</h1><p>Ada Rossi, ada@rossi.example</p><p>Linen, wool, silk.</p>"
    assert value(read(body, title=title), "role") == role


def test_a_description_goes_on_behind_the_name() -> None:
    meta = '<meta name="description" content="{}"><h1>Ada Rossi</h1><p>Linen.</p>'
    said = read(meta.format("Ada Rossi, weaver in Leeds: flax, wool and silk"))
    assert value(said, "role").startswith("weaver")
    others = read(meta.format("Was Paare über Ada Rossi sagen: Fotografin aus Lübeck, seit 2010"))
    assert value(others, "role") == "" == value(others, "organisation")


def test_the_role_behind_the_name_is_the_headline() -> None:
    record = read("<p>Ready for work</p><h1><b>Ada Rossi |</b> Senior weaver</h1><p>Linen.</p>")
    assert value(record, "headline") == value(record, "role") == "Senior weaver"
    brand = "<div><b>Ada Rossi</b> <span>freie Fotografin</span></div><h1>An odd way to linen</h1>"
    assert value(read(brand), "headline") == "freie Fotografin"


def test_a_heading_may_be_a_row_of_roles() -> None:
    body = "<h1>{}</h1><p>Ada Rossi lives and works in the far north of Leeds, with two cats.</p>"
    assert value(read(body.format("Weaver. Dyer. Poet.")), "headline") == "Weaver. Dyer. Poet."
    assert value(read(body.format("I was a weaver for ten years.")), "headline") == ""


def test_a_page_that_shows_the_pastor_is_of_one() -> None:
    body = "<h1>牧师介绍</h1><p>姓名：林晓燕</p><p>1977年生于东湖。</p>"
    record = read(body, title="东湖教会")
    assert value(record, "role") == "牧师"
    assert value(record, "headline") == ""


def test_who_the_name_with_initials_is_is_no_organisation() -> None:
    assert value(card("Weaver", "A. Rossi"), "organisation") == ""
    assert value(card("Weaver", "R. Ada Looms"), "organisation") == "R. Ada Looms"


def test_a_label_and_what_stands_behind_it_are_no_organisation() -> None:
    terms = "<dl><dt>Industry</dt><dd>Textiles and Linen</dd></dl>"
    assert value(read(f"<h1>Ada Rossi</h1><p>Weaver</p>{terms}"), "organisation") == ""


def test_a_subject_is_no_employer() -> None:
    rows = "<tr><td>Nama</td><td>Ada Rossi</td></tr><tr><td>{}</td><td>Teknik Tenun</td></tr>"
    assert value(read(f"<table>{rows.format('Program Studi')}</table>"), "organisation") == ""
    named = read(f"<table>{rows.format('Fakultas')}</table>")
    assert value(named, "organisation") == "Teknik Tenun"


def test_a_group_is_at_its_university() -> None:
    link = '<a href="/">{}</a>'
    sentence = "I am a PhD student at the {} at Harbour University (HU). I weave linen."
    told = about(sentence.format(link.format("Linen research group")))
    assert value(told, "organisation") == "Harbour University"
    alone = about("I am a PhD student at the " + link.format("Linen research group") + ".")
    assert value(alone, "organisation") == "Linen research group"


def test_a_practice_beside_the_name() -> None:
    brand = '<nav><a href="/"><b>Ada Rossi</b> <span>{}</span></a></nav><h1>Über mich</h1>'
    body = brand + "<p>Ich webe für mich, langsam und an einem einzigen Stuhl.</p>"
    title = "Über mich – Ada Rossi"
    told = read(body.format("Naturheilpraxis am Deich"), title=title)
    assert value(told, "organisation") == "Naturheilpraxis am Deich"
    assert value(read(body.format("mit Herz und Hand"), title=title), "organisation") == ""


def test_a_headline_that_a_site_declares_is_taken_apart() -> None:
    top = "<h1>Ada Rossi</h1><h2>{}</h2><div>Leeds, United Kingdom</div>"
    page = "<title>Ada Rossi | LinkedIn</title><main>" + top + "</main>"
    url = "https://www.linkedin.com/in/ada-rossi"
    headline = "Building looms for everybody | Founder @ Tarefish | " + "Weaving all day long. " * 6
    record = read_page(page.format(headline.strip()), url)
    assert record.organisation is not None
    assert record.organisation.value == "Tarefish"
    plain = read_page(page.format("Full-stack weaver"), url)
    assert plain.organisation is None


def test_the_labels_of_a_top_card_are_neither_headline_nor_organisation() -> None:
    card = "<dl><dt>Location</dt><dd>London, United Kingdom</dd></dl>"
    now = "<table><tr><th>Current</th><td><ol><li>Looms & Threads</li></ol></td></tr></table>"
    page = f"<title>Ada Rossi | LinkedIn</title><h1>Ada Rossi</h1><p>Weaver</p>{card}{now}"
    record = read_page(page, "https://www.linkedin.com/in/ada-rossi")
    assert record.headline is not None and record.headline.value == "Weaver"
    assert record.organisation is not None and record.organisation.value == "Looms & Threads"


def test_a_headline_goes_on_in_small_letters() -> None:
    record = card("Weaver", "with a love of silk")
    assert value(record, "headline") == "Weaver with a love of silk"
    assert value(record, "organisation") == ""
    assert value(card("Weaver", "from 1000$"), "headline") == "Weaver"


def test_a_label_and_its_value_in_one_line_are_no_organisation() -> None:
    assert value(card("Education - Harbour University"), "organisation") == ""
    assert value(card("Weaver - Harbour University"), "organisation") == "Harbour University"


def test_a_role_ends_before_its_group_and_before_what_is_made() -> None:
    told = about("I am a weaver in the Linen Lab at Harbour University.")
    assert value(told, "role") == "weaver"
    assert value(told, "organisation") == "Harbour University"
    assert value(card("Cloth Designer for complex silk patterns"), "role") == "Cloth Designer"
    for whole in ("Lecturer for linen law", "Lecturer for Linen Law and Practice"):
        assert value(card(whole), "role") == whole


def test_the_school_above_a_form() -> None:
    rows = "<tr><td>Nama</td><td>Ada Rossi</td></tr><tr><td>Fakultas</td><td>Tenun</td></tr>"
    told = read(f"<div>UNIVERSITAS TENUN LIMA</div><table>{rows}</table>")
    assert value(told, "organisation") == "UNIVERSITAS TENUN LIMA"
    assert value(read(f"<div>Biodata</div><table>{rows}</table>"), "organisation") == "Tenun"


def test_a_card_says_role_and_organisation_in_one() -> None:
    page = '<div class="h-card"><h1 class="p-name">Ada Rossi</h1><p class="p-org">{}</p></div>'
    assert value(read(page.format("Director of Dyes at Tarefish")), "organisation") == "Tarefish"
    assert value(read(page.format("Board of Weavers")), "organisation") == "Board of Weavers"


def test_two_clauses_of_about_tell_role_and_organisation() -> None:
    said = "我现在是一名二年级博士生，在东湖大学数学系的林院长研究室攻读博士。"
    record = read(f"<h1>水野真帆</h1><h2>联系方式</h2><p>{said}</p>", title="水野真帆")
    assert value(record, "role") == "二年级博士生"
    assert value(record, "organisation") == "东湖大学数学系"
