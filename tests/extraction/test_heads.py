"""Who a page says its person is today: role, organisation, headline and About, on any page."""

from __future__ import annotations

import pytest

from coffeechat.extraction.outline import Line
from coffeechat.extraction.present import infer_student, told_apart
from coffeechat.extraction.reading import Reading
from coffeechat.extraction.statements import read_statement
from coffeechat.records.record import Education, Experience
from extraction.invented_cv import read, value


@pytest.mark.parametrize(
    "trail",
    [
        '<p><a href="/">Home</a> › Lawyer</p>',
        "<p>Startseite » Anwältin</p>",
        "<p><a href='/'>Accueil</a> / Avocate</p>",
        "<p>Home|| About us|| Pastor|| Staff|| Contact us</p>",
    ],
)
def test_a_trail_to_the_page_is_no_role(trail: str) -> None:
    record = read(f"<h1>Ada Rossi</h1>{trail}<p>Weaver</p>")
    assert value(record, "role") == value(record, "headline") == "Weaver"


def test_a_row_of_what_somebody_is_is_no_trail() -> None:
    assert value(read("<h1>Ada Rossi</h1><p>Weaver / Dyer</p>"), "headline") == "Weaver / Dyer"


@pytest.mark.parametrize(
    "named",
    ["Dr Ada Rossi", "Ada Rossi ('98)", "<b>Ada Rossi</b>"],
)
def test_the_name_once_more_is_no_headline(named: str) -> None:
    assert value(read(f"<h1>Ada Rossi</h1><p>{named}</p><p>Weaver</p>"), "headline") == "Weaver"


def test_what_stands_before_the_name_may_be_the_role() -> None:
    record = read("<div>Ada Rossi</div><h1>Attorney Ada Rossi</h1><p>Linen law.</p>")
    assert value(record, "role") == "Attorney"


@pytest.mark.parametrize(
    "line",
    ["P.O. Box 842014", "(* corresponding author)", "1976 - 1983 student of the weaving school"],
)
def test_an_address_an_aside_and_a_year_are_no_headline(line: str) -> None:
    record = read(f"<h1>Ada Rossi</h1><p>{line}</p>")
    assert value(record, "headline") == ""


def test_a_heading_behind_plain_text_is_no_headline() -> None:
    row = "<p>Weaver and dyer · Leeds, UK · ada@rossi.example</p>"
    record = read(f"<h1>Ada Rossi</h1>{row}<h2>Threads of mine</h2><p>Linen, wool, silk.</p>")
    assert value(record, "headline") == "Weaver and dyer"
    assert value(record, "location") == "Leeds, UK"
    motto = read("<h1>Ada Rossi</h1><h2>Linen without end</h2><p>Leeds, UK</p>")
    assert value(motto, "headline") == "Linen without end"


def test_the_labels_of_a_form_are_no_headline() -> None:
    rows = "".join(
        f"<tr><td>{label}</td><td>{said}</td></tr>"
        for label, said in (("NPM", "2108"), ("Nama", "Ada Rossi"), ("Agama", "Islam"))
    )
    assert value(read(f"<table>{rows}</table>"), "headline") == ""


@pytest.mark.parametrize(
    ("sentence", "role", "organisation"),
    [
        ("Ada Rossi ist halb Finnin und lebt als Malerin, Lehrerin und Märchenfee in Wien.",
         "Malerin, Lehrerin und Märchenfee", ""),
        ("Con una larga carrera, se desempeña actualmente como Tejedora Principal de la Escuela"
         " Textil de Vanesto.", "Tejedora Principal", "Escuela Textil de Vanesto"),
        ("Since the spring, she serves as director of weaving at Harbour University.",
         "director of weaving", "Harbour University"),
        ("She is a weaver at Looms AB.", "weaver", "Looms AB"),
        ("I am a weaver, dyer and teacher.", "weaver, dyer and teacher", ""),
        ("Currently serving at Vanesto Primary School, where I teach weaving.", "",
         "Vanesto Primary School"),
        ("I am a 24-year-old weaver at Looms AB.", "weaver", "Looms AB"),
        ("Jag är en 24-årig linspinnare med stort intresse för lin.", "linspinnare", ""),
    ],
)  # fmt: skip
def test_a_sentence_says_what_somebody_is(sentence: str, role: str, organisation: str) -> None:
    record = read(f"<h1>Ada Rossi</h1><h2>About me</h2><p>{sentence}</p>")
    assert value(record, "role") == role
    assert value(record, "organisation") == organisation


@pytest.mark.parametrize(
    "words",
    [
        "<h2>Weaving That Works For You</h2><p>Linen for everybody, in every colour there is.</p>",
        "<p>She once served as director of weaving at Harbour University, and left it.</p>",
    ],
)
def test_a_promise_and_the_past_name_no_organisation(words: str) -> None:
    assert value(read(f"<h1>Ada Rossi</h1>{words}"), "organisation") == ""


def test_a_founder_has_founded_what_stands_behind() -> None:
    record = read("<h1>Ada Rossi</h1><p>Fundadora · LinoLabs · Telar Vivo · Aula Verde</p>")
    assert value(record, "role") == "Fundadora"
    assert value(record, "organisation") == "LinoLabs"


def test_the_organisation_under_the_role_is_surer_than_an_older_text() -> None:
    body = "<h2>Ada Rossi</h2><h3>Research Fellow</h3><h3>Harbour College Leeds</h3>"
    told = "<p>I am a PhD candidate at the Weaving Department of Mill University, in linen.</p>"
    assert value(read(body + told), "organisation") == "Harbour College Leeds"


@pytest.mark.parametrize(
    "body",
    [
        # A list of merits under a heading, and a text beside the name.
        "<h1>Ada Rossi</h1><p>{about}</p><h2>Profile</h2><ul><li>Verbal: writes clear letters to"
        " weavers and dyers alike.</li><li>Careful with every thread on the loom.</li></ul>",
        # A motto first.
        "<p>The true luxury is a thing well woven, and every thread of it has its own place</p>"
        "<p>{about}</p>",
        # Others, in lists, before or behind.
        "<h1>Ada Rossi</h1><h2>About</h2><h3>Current position</h3><p>{about}</p><h2>Mentoring</h2>"
        "<ul><li>Bo Berg (summer 17) is a recent graduate who helped with the loom.</li></ul>",
        # The name in a row of a card.
        "<h1>Ada Rossi</h1><h2>Profile</h2><table><tr><td>Ada Rossi (Rossi Ada)</td></tr></table>"
        "<p>{about}</p>",
    ],
)
def test_about_is_the_text_that_speaks_of_the_person(body: str) -> None:
    about = "I'm Ada, a weaver. My work is about linen, and I teach it to whoever comes by."
    assert value(read(body.format(about=about)), "about").startswith(about)


def test_a_text_of_ones_own_may_begin_the_jobs() -> None:
    about = "Meine Laufbahn ist geprägt von der Arbeit am Webstuhl und von vielen guten Leuten."
    jobs = "<p>2010 - 2020 Weberin, Leinenwerk</p>"
    record = read(f"<h1>Ada Rossi</h1><h2>Berufserfahrung</h2><p>{about}</p>{jobs}")
    assert value(record, "about") == about


def test_the_account_of_a_job_is_no_about() -> None:
    jobs = "<h3>Weaver, Looms AB</h3><p>2010 - 2020</p><p>I wove linen there, and I taught my"
    jobs += " pupils how to weave it in every colour.</p>"
    assert value(read(f"<h1>Ada Rossi</h1><h2>Experience</h2>{jobs}"), "about") == ""


@pytest.mark.parametrize(
    ("heading", "role"),
    [
        ("Principal's Message", "Principal"),
        ("A Message from Our Founder", "Founder"),
        ("Le mot du directeur", "directeur"),
        ("Mensaje de la Directora", "Directora"),
        ("Threads and Letters", ""),
    ],
)
def test_a_heading_says_whose_message_stands_below(heading: str, role: str) -> None:
    words = "<p>Our school weaves, and I am proud of every one of its pupils and their linen.</p>"
    record = read(f"<h1>{heading}</h1>{words}<p>Ada Rossi</p>", title="Ada Rossi")
    assert value(record, "role") == role


@pytest.mark.parametrize(
    ("job", "role", "organisation"),
    [
        ("<h3>Weaver</h3><p>Looms AB</p><p>2019 - Present</p>", "Weaver", "Looms AB"),
        (
            "<li>2021年4月 - 現在 東湖大学 数理解析研究所 助教</li>",
            "助教",
            "東湖大学 数理解析研究所",
        ),
    ],
)
def test_the_job_that_goes_on_is_told_apart_by_its_words(
    job: str, role: str, organisation: str
) -> None:
    record = read(f"<h1>Ada Rossi</h1><h2>Experience</h2>{job}")
    assert value(record, "role") == role
    assert value(record, "organisation") == organisation


def test_a_place_is_no_employer() -> None:
    job = Experience(role="LoomWorks", organisation="Leeds, UK", source="page-text", evidence="")
    told = told_apart(job)
    assert (told.role, told.organisation, told.location) == (None, "LoomWorks", "Leeds, UK")
    known = told_apart(job.model_copy(update={"role": "Weaver"}))
    assert (known.role, known.organisation) == ("Weaver", None)


def test_an_address_at_work_begins_with_where_that_is() -> None:
    at = "<p>Work address: LoomWorks, 173 Mill Drive, Vanesto Park, OX99 4SD, UK</p>"
    record = read(f"<h1>Ada Rossi</h1><p>Dyer</p>{at}")
    assert value(record, "organisation") == "LoomWorks"
    home = "<p>Address: Rose Cottage, 173 Mill Drive, Vanesto Park, OX99 4SD, UK</p>"
    assert value(read(f"<h1>Ada Rossi</h1><p>Dyer</p>{home}"), "organisation") == ""


def test_a_word_for_such_pages_in_the_title_is_no_organisation() -> None:
    body = "<nav>Hem</nav><h1>Om mig</h1><p>Jag är vävare och heter Ada Rossi. Jag väver lin.</p>"
    assert value(read(body, title="Min Portfolio - Om Mig"), "organisation") == ""


def test_a_text_may_open_with_the_role_and_where_it_is_held() -> None:
    told = "<p>Product designer at Brightloop, previously at Oneshelf. Based in Lisbon.</p>"
    record = read(f"<h1>Hi, I'm Ada</h1>{told}")
    assert value(record, "role") == "Product designer"
    assert value(record, "organisation") == "Brightloop"
    looks = "<p>A look at Brightloop, and at the linen that is woven there by many hands.</p>"
    assert value(read(f"<h1>Hi, I'm Ada</h1>{looks}"), "role") == ""


def test_whose_somebody_is_says_nothing_of_the_role() -> None:
    record = read("<h1>Ada Rossi</h1><p>Leeds, UK</p>", title="Our Pastor | Ada Rossi")
    assert value(record, "role") == "Pastor"


@pytest.mark.parametrize(
    ("school", "told"),
    [("loomhouse.com", ""), ("President", ""), ("ETH Vanesto", "ETH Vanesto"), ("KOLMA", "KOLMA")],
)
def test_a_student_belongs_to_a_school_not_to_an_address_or_a_role(school: str, told: str) -> None:
    study = Education(institution=school, end=None, source="page-text", evidence=school)
    reading = Reading("page-text", education=[study])
    infer_student(reading)
    said = reading.facts.get("organisation")
    assert (said.value if said else "") == told


def test_who_is_two_things_is_both_at_their_organisation() -> None:
    line = "Ada is a director and weaver at Madder Works, a mill. She has dyed wool for years."
    statement = read_statement(Line(line, (), 0, "main"), "Ada Rossi")
    assert statement is not None
    assert (statement.role, statement.organisation) == ("director and weaver", "Madder Works")
