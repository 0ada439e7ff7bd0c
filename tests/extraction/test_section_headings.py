"""Headings of sections that no markup calls headings, and titles that rank with them."""

from __future__ import annotations

import pytest

from coffeechat.extraction.headings import section_kind
from coffeechat.extraction.reader import read_page
from coffeechat.records.record import Record
from extraction.invented_cv import jobs, schools


def read(body: str) -> Record:
    return read_page(f"<html><body><h1>Ada Rossi</h1>{body}</body></html>", "https://ada.example/")


def jobs_of(record: Record) -> list[tuple[str, str]]:
    return [(job.role, job.organisation) for job in record.experience]


_UNDER = (
    "<{0}>Experience</{1}><p>Weaver – Looms AB</p><p>2019 - 2023</p><p>Dyer – Madder Works</p>"
    "<p>2015 - 2019</p><{0}>Was ich so alles kann</{1}><p>Silk</p><p>Linen</p><{0}>Education</{1}>"
    "<p>BA Textiles, Harbour University</p><p>2011 - 2014</p>"
)


def test_lines_built_as_the_headings_of_sections_are_headings_too() -> None:
    for opened, closed in (("div", "div"), ("p><b", "b></p"), ('div class="cap"', "div")):
        record = read(_UNDER.format(opened, closed))
        assert jobs_of(record) == [("Weaver", "Looms AB"), ("Dyer", "Madder Works")], opened
        assert [study.institution for study in record.education] == ["Harbour University"]


def test_a_page_set_as_headings_throughout_has_those_of_its_sections_alone() -> None:
    lines = ("1 Mill Lane", "EDUCATION", "Harbour University, Ph.D., May 1991",
             "Brimwick College, M.A., December 1984", "AWARDS",
             *(f"Prize of the guild, {year}" for year in range(1990, 2010)))  # fmt: skip
    record = read("".join(f"<h3>{line}</h3>" for line in lines))
    schools = [study.institution for study in record.education]
    assert schools == ["Harbour University", "Brimwick College"]


def test_a_menu_and_labels_of_single_values_are_no_headings() -> None:
    menu = "<div>About</div><div>Experience</div><div>Education</div><div>Contact</div>"
    record = read(
        f"{menu}<p>Weaver</p><div><b>Work</b><p>Weaver at Looms AB</p><b>Education</b>"
        "<p>BA Textiles, Harbour University</p></div>"
    )
    assert record.value("organisation") == "Looms AB"


def test_titles_of_entries_may_rank_with_the_headings_of_sections() -> None:
    record = read(
        "<h2>Experience</h2><h2>Weaver</h2><h3>Looms AB</h3><p>2019 - 2023</p><h2>Dyer</h2>"
        "<h3>Madder Works</h3><p>2015 - 2019</p><h2>Education</h2><h2>Harbour University</h2>"
        "<h3>BA Textiles</h3><p>2011 - 2014</p><h2>References</h2><h2>Pat Quill</h2><p>Founder</p>"
    )
    assert jobs_of(record) == [("Weaver", "Looms AB"), ("Dyer", "Madder Works")]
    assert [study.institution for study in record.education] == ["Harbour University"]


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("BERUFLICHE STATIONEN", "experience"), ("⚙ Fachkenntnisse", "skills"),
        ("3. Parcours universitaire", "education"), ("Postes occupés", "experience"),
        ("Grau de instrução", "education"), ("Trayectoria laboral", "experience"),
        ("الخبرات الوظيفية", "experience"), ("المهارات الفنية", "skills"),
        ("لمحة سريعة", "about"), ("سوابق اجرایی", "experience"), ("רקע לימודי", "education"),
        ("Çalıştığım yerler", "experience"), ("Γνώσεις υπολογιστών", "skills"),
        ("Szakmai pályafutás", "experience"), ("Traseu profesional", "experience"),
        ("Průběh praxe", "experience"), ("Ďalšie znalosti", "skills"),
        ("Где я учился", "education"), ("Здобута освіта", "education"),
        ("Suoritetut tutkinnot", "education"), ("Uddannelsesforløb", "education"),
        ("Perjalanan karier", "experience"), ("Hành trình sự nghiệp", "experience"),
        ("तकनीकी कौशल", "skills"), ("출신 학교", "education"), ("就業経験", "experience"),
        ("掌握技能", "skills"),
        ("Selected studies", "publications"),
    ],
)  # fmt: skip
def test_headings_are_known_in_many_languages(heading: str, kind: str) -> None:
    assert section_kind(heading) == kind


@pytest.mark.parametrize(
    "lines",
    [
        "<p>Python · Terraform · Vorstellungskraft</p><p>Blender · Kafka</p>",
        "<ul><li>Teamfähigkeit</li><li>Zuverlässigkeit</li><li>Ein grünes Händchen</li>"
        "<li>Kreativität</li></ul>",
        "<ul><li>Работа в команде</li><li>Пунктуальность</li><li>Ткачество</li><li>Excel</li></ul>",
    ],
)
def test_a_list_of_tools_and_qualities_is_skills_under_any_heading(lines: str) -> None:
    record = read(f"<p>Weaver</p><h2>Was mich trägt</h2>{lines}<h2>Kontakt</h2><p>Leeds</p>")
    assert len(record.skills) >= 4


def test_a_list_of_other_things_is_no_skills() -> None:
    listed = "<ul><li>Rugs</li><li>Shawls</li><li>Curtains</li><li>Bedspreads</li></ul>"
    record = read(f"<p>Weaver</p><h2>Was es gibt</h2>{listed}")
    assert record.value("name") == "Ada Rossi"
    assert not record.skills


@pytest.mark.parametrize("line", ["My Grandmother's Work", "The World's Work", "Our Mill's Work"])
def test_a_line_on_what_somebody_else_did_opens_no_section(line: str) -> None:
    told = "<p>She wove rugs at Looms AB, 1950 - 1970</p>"
    assert jobs(f"<p>I weave.</p><p>{line}</p>{told}") == []
    assert len(jobs(f"<p>I weave.</p><p>Ada Rossi's Work</p>{told}")) == 1


def test_selected_studies_may_be_courses() -> None:
    listed = "<h2>Selected Studies</h2><ul><li>{}, Madder University, 2012</li></ul>"
    assert schools(listed.format("MSc in Wool")) == ["Madder University"]
    assert schools(listed.format("Of wool and linen")) == []
