"""What stands at the top of pages in many tongues: roles, where they are held, rooms, mail."""

from __future__ import annotations

from typing import Any

import pytest

from coffeechat.extraction.asides import is_room
from coffeechat.extraction.contact_details import read_mails
from coffeechat.extraction.entry_towns import without_place
from coffeechat.extraction.headlines import split_role
from coffeechat.extraction.ownership import owner_votes, practice_owner
from coffeechat.extraction.reader import read_page
from coffeechat.extraction.title_votes import beside_role
from extraction.invented_cv import value


def read(body: str, title: str = "Karin Larsen") -> dict[str, Any]:
    page = f"<html><title>{title}</title><body><h1>{title}</h1>{body}</body></html>"
    return read_page(page, "https://pages.example/x.html").to_json()


@pytest.mark.parametrize(
    ("headline", "role", "organisation"),
    [
        ("Maître de conférences à l'Université de Lune", "Maître de conférences",
         "Université de Lune"),
        ("Chargée de recherche à l'ESQPR", "Chargée de recherche", "ESQPR"),
        ("Tisserand au CNRT, au sein du groupe Lin", "Tisserand", "CNRT"),
        ("Professoressa all'Università di Lumia", "Professoressa", "Università di Lumia"),
        ("Professore ordinario dell’Università di Lumia", "Professore ordinario",
         "Università di Lumia"),
        ("Estudiante de Ingeniería en la UALu", "Estudiante de Ingeniería", "UALu"),
        ("Engineer in the USA", "Engineer in the USA", ""),
        ("Consultant in the NGO sector", "Consultant in the NGO sector", ""),
        ("Enseignante au CM2", "Enseignante au CM2", ""),
        ("Lecturer in AI", "Lecturer in AI", ""),
        ("Director de la Escuela de Arte", "Director", "Escuela de Arte"),
    ],
)  # fmt: skip
def test_a_role_ends_where_its_employer_begins(headline: str, role: str, organisation: str) -> None:
    assert split_role(headline) == (role, organisation)


@pytest.mark.parametrize(
    ("sentence", "role"),
    [
        ("Nutritionist and coach, trained at the University of Lune.", "Nutritionist and coach"),
        ("Dietista colegiada y titulada por la Universidad de Lumia.", "Dietista colegiada"),
        ("Photographe indépendante depuis 2015.", "Photographe indépendante"),
        ("Psicologa clinica, lavoro a Lumia.", "Psicologa clinica"),
        ("Coach and licensed therapist", "Coach and licensed therapist"),
        ("Weaver trained in silk", "Weaver trained in silk"),
    ],
)
def test_where_a_role_was_learnt_is_no_employer(sentence: str, role: str) -> None:
    assert split_role(sentence) == (role, "")


@pytest.mark.parametrize(
    "room", ["Office D219", "Room 1.20", "Haus 2, Raum 3.07", "3rd floor", "Edif. 453"]
)
def test_a_room_is_no_organisation(room: str) -> None:
    assert is_room(room)
    record = read(f"<p>Lecturer in Weaving</p><p>{room}</p><p>Harbour University</p>")
    assert value(record, "organisation") == "Harbour University"


@pytest.mark.parametrize(
    "text",
    [
        "Office of Weaving",
        "Studio 54",
        "Haus der Weber",
        "Raum 3 Architekten GmbH",
        "Büro 4 AG",
        "Sala 4 Teatro",
        "Office 365 Consultant",
    ],
)
def test_what_has_no_number_or_no_word_for_rooms_is_none(text: str) -> None:
    assert not is_room(text)


def test_a_role_may_end_with_the_word_for_what_stands_below() -> None:
    record = read("<p>Lecturer in Weaving at:</p><p>Linen Laboratory</p><p>Harbour University</p>")
    assert value(record, "role") == "Lecturer in Weaving"
    assert value(record, "organisation") == "Harbour University"


def test_a_school_is_not_what_it_trains() -> None:
    record = read("<p>Profesora</p><p>Escuela Mayor de Ingenieros</p>")
    assert value(record, "role") == "Profesora"
    assert value(record, "organisation") == "Escuela Mayor de Ingenieros"


@pytest.mark.parametrize("role", ["School Counselor", "College Professor", "Academy Director"])
def test_a_role_at_a_school_is_no_school(role: str) -> None:
    record = read(f"<p>{role}</p><p>Looms AB</p>")
    assert (value(record, "role"), value(record, "organisation")) == (role, "Looms AB")


def test_what_opens_on_a_press_is_read() -> None:
    body = "<div>About<div style='display: none'>I am a weaver at Looms AB.</div></div>"
    assert value(read(body), "organisation") == "Looms AB"
    more = "<p>Karin<span style='display:none'> has worked as a weaver at Looms AB.</span></p>"
    assert "Looms AB" in str(read(more))


@pytest.mark.parametrize("text", ["She looked at mark zuk.example", "rossi at mark looms.example"])
def test_a_name_behind_at_is_no_address(text: str) -> None:
    assert read_mails(text) == []


def test_the_unit_of_a_sentence_is_no_part_of_the_role() -> None:
    said = "Je suis Chargée de Recherche au laboratoire Lin à l'Université de Lune."
    assert value(read(f"<p>{said}</p>"), "role") == "Chargée de Recherche"


def test_what_is_hidden_within_a_word_is_left_out() -> None:
    mail = 'k.la<span style="display:none">spam</span>rsen@mill.example'
    assert read(f"<p>Weaver</p><p>{mail}</p>")["emails"][0]["value"] == "k.larsen@mill.example"
    told = 'I am Karin<span style="display: none"> Larsen</span> and I weave linen in the mill.'
    assert "Karin Larsen and" in str(value(read(f"<p>{told}</p>"), "about"))


@pytest.mark.parametrize(
    ("text", "mail"),
    [
        ("e-mail: ada at_mark mill.looms.example", "ada@mill.looms.example"),
        ("ada [dot] rossi [at] mill.example. My pronouns are she/her.", "ada.rossi@mill.example"),
        ("ada (at) loom.cm.is.mill-u.ac.example", "ada@loom.cm.is.mill-u.ac.example"),
        ("ada at mill . example", "ada@mill.example"),
    ],
)
def test_a_hidden_address_ends_where_it_ends(text: str, mail: str) -> None:
    assert read_mails(text) == [mail]


def test_an_adjective_in_s_owns_no_page() -> None:
    assert not list(owner_votes("Biographisches CV", 1.0))
    assert [vote.name for vote in owner_votes("Karins Blog", 1.0)] == ["Karin"]


def test_a_rank_before_a_role_is_no_part_of_the_name() -> None:
    assert beside_role("Michał Kowalski Senior Front End Developer") == "Michał Kowalski"


@pytest.mark.parametrize("brand", ["Karin Larsen Ingenieurberatung", "Karin Larsen Fotografi"])
def test_a_brand_may_end_with_a_long_word_for_a_trade(brand: str) -> None:
    assert practice_owner(brand) == "Karin Larsen"
    assert practice_owner("Karin Neubau") == ""


def test_a_degree_without_a_school_leaves_the_school_out() -> None:
    record = read("<h2>Education</h2><ul><li>MA Weaving, 2019</li><li>BA Dyeing, 2016</li></ul>")
    assert [sorted(study) for study in record["education"]] == [
        ["degree", "evidence", "source", "start"]
    ] * 2


@pytest.mark.parametrize(
    ("organisation", "name"),
    [
        ("Tissages Garance à Brissac-sur-Lune", "Tissages Garance"),
        ("Tissages Garance à St Marcel", "Tissages Garance"),
        ("Service d'Aide à Domicile", "Service d'Aide à Domicile"),
    ],
)
def test_a_town_is_known_by_how_its_name_is_built(organisation: str, name: str) -> None:
    assert without_place(organisation) == name


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("Weaver, Tous droits réservés", "Weaver"),
        ("Year abroad coordinator", "Year abroad coordinator"),
    ],
)
def test_a_role_is_said_without_the_rights_behind_it(line: str, role: str) -> None:
    assert value(read(f"<p>{line}</p>"), "role") == role


def test_fields_in_a_row_are_no_organisation() -> None:
    fields = "<p>Dyeing, Spinning, Carding, Loom Systems</p>"
    record = read(f"<p>Weaver</p>{fields}<p>Harbour University</p>")
    assert value(record, "organisation") == "Harbour University"


def test_a_label_is_no_town() -> None:
    assert "location" not in read("<p>Weaver</p><dl><dt>📍</dt><dd>الموقع</dd></dl>")


def test_what_one_sentence_told_apart_is_told_apart_everywhere() -> None:
    line = "<p>Machine Weaving Engineer Samloom Mill Center</p>"
    told = "<p>I am a Machine Weaving Engineer at Samloom Mill Center, where I weave by night.</p>"
    record = read(line + told)
    assert value(record, "role") == "Machine Weaving Engineer"
    assert value(record, "organisation") == "Samloom Mill Center"


@pytest.mark.parametrize(
    ("headline", "held"),
    [
        ("Ph.D. - Assistant Professor - LOOMD", ("Assistant Professor", "")),
        ("PhD | Weaver | Looms AB", ("Weaver", "Looms AB")),
        ("Professor · PhD", ("Professor · PhD", "")),
    ],
)
def test_a_degree_in_a_row_is_no_role(headline: str, held: tuple[str, str]) -> None:
    assert split_role(headline) == held


def test_a_school_in_two_scripts_is_no_text() -> None:
    school = "东湖织造学院 (Eastlake Harbour University)"
    named = "<title>林晓燕的主页</title><h1>林晓燕 (Lin Xiaoyan)</h1><div>硕士研究生</div>"
    told = "<p>我主要研究古代织机的构造和织物的保存方法，目前专注于丝绸之路上的织造技术。</p>"
    page = f"<html><body>{named}<div>{school}</div>{told}</body></html>"
    record = read_page(page, "https://pages.example/x.html").to_json()
    assert value(record, "organisation") == school
    assert str(value(record, "about")).startswith("我主要研究")
