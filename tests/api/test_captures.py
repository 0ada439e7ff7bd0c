"""POST /api/captures: from a page to a contact, questions and drafts."""

from __future__ import annotations

from urllib.parse import urlencode

import pytest

from support import HANNA, HANNA_URL, NOW, Script

COMPANY = """<html lang="en"><head><title>About us | Kestrel Learning</title>
<meta property="og:site_name" content="Kestrel Learning"><meta property="og:type" content="website">
</head><body><main><h1>About Kestrel Learning</h1>
<p>Kestrel Learning is a company that makes courses for hospital staff. We were founded in 2012 in
Gothenburg and today we are a team of 140 people in four countries.</p>
<h2>What we do</h2><p>Our courses are rehearsed on wards before a single slide is written, and each
of our customers sees a first version within three weeks.</p>
<h2>Careers</h2><p>We publish all open positions on this page.</p></main></body></html>"""
NOBODY = "<html><head><title>Weather</title></head><body><p>Rain.</p></body></html>"


def test_a_person_is_found_by_the_questions_that_were_prepared(script: Script) -> None:
    captured = script.capture().get_json()
    question = captured["questions"][0]["text"]
    assert "prepared" not in captured["contact"]
    [found] = script("GET", "/api/contacts?" + urlencode({"q": question})).get_json()["contacts"]
    assert (found["found_in"], "prepared" in found) == ("Question to ask", False)
    edit = {"action": "add", "text": "Which tide tables do you keep?"}
    script("POST", f"/api/contacts/{found['id']}/questions", edit)
    [found] = script("GET", "/api/contacts?q=tide+tables").get_json()["contacts"]
    assert found["found_in"] == "Your question"


def test_a_new_person_is_answered_with_everything_the_panel_shows(script: Script) -> None:
    answer = script.capture()
    assert answer.status_code == 201
    body = answer.get_json()
    assert body["created"] is True
    assert body["contact"]["name"]["value"] == "Hanna Lindqvist"
    assert body["contact"]["stage"] == "found"
    assert body["next_message"] == {"channel": "connection-note", "variant": ""}
    assert 5 <= len(body["questions"]) <= 8
    assert {draft["channel"] for draft in body["drafts"]} == {
        "connection-note", "linkedin-message", "email",
    }  # fmt: skip
    assert body["receipt"]["facts"] > 3
    assert body["agenda"]["minutes"] == 20


def test_the_same_page_again_is_the_same_person(script: Script) -> None:
    first = script.capture().get_json()["contact"]["id"]
    again = script.capture(url=HANNA_URL + "?utm_source=mail")
    assert again.status_code == 200
    assert again.get_json()["created"] is False
    assert again.get_json()["contact"]["id"] == first
    assert script("GET", "/api/contacts").get_json()["total"] == 1


def test_a_repeated_key_is_one_capture(script: Script) -> None:
    first = script.capture(Idempotency_Key="k1").get_json()["contact"]
    again = script.capture(Idempotency_Key="k1")
    assert again.status_code == 200
    assert again.get_json()["contact"]["captures"] == first["captures"]


def test_another_role_is_told_as_a_change(script: Script) -> None:
    script.capture()
    changed = HANNA.replace(
        "<p>Lead Learning Designer at Kestrel Learning</p>",
        "<p>Director of Learning at Otterhaus</p>",
    )
    receipt = script.capture(html=changed).get_json()["receipt"]
    assert any("Director of Learning" in change for change in receipt["changes"])


def test_what_the_user_typed_survives_a_capture(script: Script) -> None:
    contact = script.capture().get_json()["contact"]
    script("PATCH", f"/api/contacts/{contact['id']}", {"location": "Malmö", "about": None})
    again = script.capture().get_json()["contact"]
    assert again["location"]["value"] == "Malmö"
    assert again["location"]["source"] == "you"
    assert "about" not in again


def test_a_page_about_nobody_says_so_and_stores_nothing(script: Script) -> None:
    answer = script.capture(html=NOBODY, url="https://weather.example/")
    assert answer.status_code == 422
    assert answer.content_type == "application/problem+json"
    assert "doesn’t say whose it is" in answer.get_json()["detail"]
    assert answer.get_json()["type"] == "nobody-there"
    assert script("GET", "/api/contacts").get_json()["total"] == 0


def test_a_page_that_cannot_be_read_is_not_one_about_nobody(script: Script) -> None:
    answer = script.capture(html="<div>" * 100_000, url="https://deep.example/")
    assert answer.status_code == 422
    assert answer.get_json()["type"] == "about:blank"


def test_a_company_page_becomes_research_and_is_checked_against(script: Script) -> None:
    answer = script.capture(html=COMPANY, url="https://kestrel.example/about")
    assert answer.status_code == 201
    assert answer.get_json()["page"]["organisation"] == "Kestrel Learning"
    assert "contact" not in answer.get_json()
    assert script.capture().get_json()["website_checked"] is True


BARE = """<title>About | Kestrel Learning</title><main><h1>About Kestrel Learning</h1><p>Kestrel
Learning builds courses for hospital staff in four countries from offices in Leeds.</p></main>"""


def test_a_bare_page_is_its_companys_where_somebody_known_works_there(script: Script) -> None:
    about = {"html": BARE, "url": "https://kestrel.example/about"}
    assert script.capture(**about).status_code == 422
    assert script.capture().get_json()["website_checked"] is False
    assert script.capture(**about).get_json()["page"]["organisation"] == "Kestrel Learning"
    assert script.capture().get_json()["website_checked"] is True
    other = BARE.replace("Kestrel", "Harbour")
    assert script.capture(html=other, url="https://harbour.example/").status_code == 422


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"url": "javascript:alert(1)"}, "http"),
        ({"url": "file:///etc/passwd"}, "http"),
        ({"url": "http://[broken"}, "http"),
        ({"html": ""}, ""),
        ({"html": "\x00\x01\x02PNG\x00\x00"}, ""),
        ({"captured_at": "yesterday"}, "captured_at"),
        ({"html": 5}, "html"),
        ({"surprise": 1}, "surprise"),
    ],
)
def test_bad_values_are_refused_with_a_sentence_and_nothing_is_stored(
    script: Script, change: dict[str, object], says: str
) -> None:
    page = {"url": HANNA_URL, "html": HANNA, "captured_at": NOW.isoformat()}
    answer = script("POST", "/api/captures", {**page, **change})
    assert answer.status_code == 422
    assert says in answer.get_json()["detail"]
    assert script("GET", "/api/contacts").get_json()["total"] == 0


def test_a_page_over_the_limit_is_refused(script: Script) -> None:
    answer = script.capture(html="<p>x</p>" * 700_000)
    assert answer.status_code == 413
    assert "4\N{NO-BREAK SPACE}MB" in answer.get_json()["detail"]


def test_broken_encoding_is_read_as_far_as_it_goes(script: Script) -> None:
    answer = script.capture(html=HANNA.replace("ward nurse", "ward \ufffd nurse"))
    assert answer.status_code == 201


def test_people_of_a_team_page_are_saved_as_chosen(script: Script) -> None:
    cards = "".join(
        f"<li><h3>{name}</h3><p>{role}</p></li>"
        for name, role in (("Ann Ek", "Director"), ("Bo Holm", "Engineer"), ("Cia Ros", "Designer"))
    )
    html = (
        '<html lang="en"><head><title>Our team - Kestrel Learning</title>'
        '<meta property="og:site_name" content="Kestrel Learning"></head><body>'
        f"<h1>Our team</h1><ul>{cards}</ul></body></html>"
    )
    answer = script.capture(html=html, url="https://kestrel.example/team").get_json()
    assert [person["name"] for person in answer["people"]] == ["Ann Ek", "Bo Holm", "Cia Ros"]
    page = answer["page"]["id"]
    saved = script("POST", f"/api/pages/{page}/people", {"names": ["Bo Holm", "Cia Ros"]})
    assert saved.status_code == 201
    contacts = saved.get_json()["contacts"]
    assert {one["name"]["value"] for one in contacts} == {"Bo Holm", "Cia Ros"}
    assert {one["greeting"]["value"] for one in contacts} == {"Bo", "Cia"}
    again = script.capture(html=html, url="https://kestrel.example/team").get_json()
    assert ["known" in person for person in again["people"]] == [False, True, True]
    wrong = script("POST", f"/api/pages/{page}/people", {"names": ["Nobody Here"]})
    assert wrong.status_code == 422


def test_a_post_is_kept_for_whoever_wrote_it(script: Script) -> None:
    url = "https://ward.example/rehearsing"
    html = (
        '<html lang="en"><head><title>Rehearsing on wards</title>'
        '<meta property="og:type" content="article"><meta name="author" content="Hanna Lindqvist">'
        '<meta property="og:site_name" content="The Ward Weekly">'
        '<meta property="article:published_time" content="2026-10-02T08:00:00Z"></head><body>'
        "<article><h1>Why we rehearse on wards</h1><p>By Hanna Lindqvist</p>"
        + "<p>A course that nobody tried on a ward is a guess with slides, and wards can tell.</p>"
        + "<p>So we go there first, and write the second version in the corridor.</p>" * 3
        + "</article></body></html>"
    )
    hanna = script.capture().get_json()["contact"]
    answer = script.capture(html=html, url=url).get_json()
    assert [(one["name"], one["known"]) for one in answer["people"]] == [
        ("Hanna Lindqvist", hanna["id"])
    ]
    path = f"/api/pages/{answer['page']['id']}/people"
    [kept] = script("POST", path, {"names": ["Hanna Lindqvist"]}).get_json()["contacts"]
    assert (kept["id"], kept["organisation"]) == (hanna["id"], hanna["organisation"])
    post = kept["activities"][0]
    assert (post["kind"], post["title"], post["url"], post["date"]) == (
        "post", "Why we rehearse on wards", url, "2026-10-02",
    )  # fmt: skip
    noted = {note["text"]: (note["url"], note.get("date")) for note in kept["notes"]}
    assert noted["So we go there first, and write the second version in the corridor."] == (
        url, "2026-10-02",
    )  # fmt: skip
    assert script("GET", "/api/contacts").get_json()["total"] == 1


def test_a_post_of_somebody_unknown_makes_its_writer_a_contact_without_an_employer(
    script: Script,
) -> None:
    page = "<article><h1>Why we rehearse on wards</h1><p>By Cia Ros</p>" + (
        "<p>A course that nobody tried on a ward is a guess with slides, and wards can tell.</p>"
        * 4
    )
    html = (
        '<html lang="en"><head><meta property="og:type" content="article"><title>Rehearsing</title>'
        '<meta name="author" content="Cia Ros"><meta property="og:site_name" content="The Weekly">'
        f"</head><body>{page}</article></body></html>"
    )
    answer = script.capture(html=html, url="https://weekly.example/1").get_json()
    path = f"/api/pages/{answer['page']['id']}/people"
    [kept] = script("POST", path, {"names": ["Cia Ros"]}).get_json()["contacts"]
    assert (kept["name"]["value"], "organisation" in kept) == ("Cia Ros", False)
    assert [one["title"] for one in kept["activities"]] == ["Why we rehearse on wards"]


def test_pasted_text_needs_no_address(script: Script) -> None:
    text = "Maren Tveit\nProject Manager at Fjordhavn\nBergen, Norway\n\nAbout\nI plan ferries."
    page = {"text": text, "captured_at": NOW.isoformat(), "as_person": True}
    answer = script("POST", "/api/captures", page)
    assert answer.status_code == 201
    assert answer.get_json()["contact"]["name"]["value"] == "Maren Tveit"
    assert script("POST", "/api/captures", {"html": HANNA}).status_code == 422


def test_the_source_of_a_page_may_be_pasted_as_text(script: Script) -> None:
    """The panel has one field for either, and sends its first line as the title."""
    page = {"text": HANNA, "title": HANNA.partition("\n")[0], "captured_at": NOW.isoformat()}
    answer = script("POST", "/api/captures", page | {"as_person": True})
    assert answer.status_code == 201
    contact = answer.get_json()["contact"]
    assert contact["name"]["value"] == "Hanna Lindqvist"
    assert contact["experience"][0]["organisation"] == "Kestrel Learning"


def test_a_cv_that_names_nobody_is_kept_whole_for_whom_the_user_says_it_is(script: Script) -> None:
    jobs = "<li><h3>Weaver</h3><p>Looms AB</p><p>Jan 2020 - Present</p></li>"
    html = f"<title>Curriculum</title><main><h2>Experience</h2><ul>{jobs}</ul></main>"
    page = {"html": html, "url": "https://pages.example/part", "captured_at": NOW.isoformat()}
    assert script("POST", "/api/captures", page).status_code == 422
    contact = script("POST", "/api/captures", page | {"as_person": True}).get_json()["contact"]
    assert contact["experience"][0]["organisation"] == "Looms AB"
    assert contact["role"]["value"] == "Weaver"


def test_what_to_call_somebody_is_the_users_word(script: Script) -> None:
    contact = script.capture().get_json()["contact"]["id"]
    script("PATCH", f"/api/contacts/{contact}", {"greeting": "Hanne"})
    again = script.capture().get_json()
    assert again["contact"]["greeting"]["value"] == "Hanne"
    assert all("Hanne" in draft["body"] for draft in again["drafts"])
