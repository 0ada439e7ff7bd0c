"""Pages in words that no list holds: what their structure says is read all the same."""

from __future__ import annotations

import pytest

from coffeechat.extraction.reader import read_page
from coffeechat.extraction.vocabulary import role_words
from coffeechat.records.record import Record


def read(body: str, title: str = "", url: str = "https://pages.example/") -> Record:
    return read_page(f"<html><title>{title}</title><body>{body}</body></html>", url)


_JOBS = (
    "<h2>Trällan</h2><div><h3>Weaver</h3><p>Looms AB</p><p>2019 - 2023</p></div>"
    "<div><h3>Dyer</h3><p>Madder Works</p><p>2015 - 2019</p></div>"
)
_STUDIES = (
    "<h2>Lerandet</h2><ul><li>BA Textiles, Harbour University, 2011 - 2014</li>"
    "<li>MA Weaving, Fjord College, 2014 - 2015</li></ul>"
)


def test_dated_jobs_and_studies_are_told_under_any_heading() -> None:
    record = read(f"<h1>Ada Rossi</h1><p>Weaver</p>{_JOBS}{_STUDIES}", "Ada Rossi")
    assert [(job.role, job.organisation) for job in record.experience] == [
        ("Weaver", "Looms AB"), ("Dyer", "Madder Works"),
    ]  # fmt: skip
    assert [study.institution for study in record.education] == [
        "Harbour University", "Fjord College",
    ]  # fmt: skip


def test_where_the_studies_are_headed_the_other_dated_list_is_the_jobs() -> None:
    jobs = (
        "<h2>Trällan</h2><ul><li>Looms (2010 - 2012) - Kept the looms running and the books in "
        "order for three years</li><li>Madder (2013 - 2014) - Mixed the dyes and sold them at the "
        "harbour every Sunday</li></ul>"
    )
    record = read(
        f"<h1>Ada Rossi</h1><p>My name is Ada Rossi, I study weaving.</p>{jobs}"
        "<h2>Education</h2><p>BA Textiles, Harbour University, 2011 - 2014</p>",
        "Ada Rossi",
    )
    assert len(record.experience) == 2


@pytest.mark.parametrize(
    "body",
    [
        "<h2>Aus der Werkstatt</h2><h3>A rug</h3><p>12 March 2021</p><p>I wove a rug in blue.</p>"
        "<h3>A shawl</h3><p>2 April 2021</p><p>I wove a shawl in red.</p>",
        "<h2>Bøger</h2><ul><li>The Loom, Harbour Press, 2011</li><li>The Dye, 2014</li></ul>",
    ],
)
def test_posts_and_books_are_no_jobs(body: str) -> None:
    record = read(f"<h1>Ada Rossi</h1><p>Weaver</p>{body}", "Ada Rossi")
    assert not record.experience and not record.education


@pytest.mark.parametrize(
    ("body", "title", "name"),
    [
        ("<h1>Kinésiologie</h1><h2>Ada Rossi</h2><p>Je suis kinésiologue à Lyon et je vous "
         "accompagne depuis dix ans.</p>", "Kinésiologie", "Ada Rossi"),
        ("<h1>ADA ROSSI JESTEM TWÓRCĄ Z DUSZĄ</h1><p>Fotografuję śluby od lat i mieszkam w "
         "Krakowie.</p>", "Magla", "ADA ROSSI"),
        ("<h1>blog programisty Adam Kowal</h1><p>Jestem programistą i piszę o Javie od lat, a tu "
         "znajdziesz notatki.</p>", "blog programisty Adam Kowal", "Adam Kowal"),
    ],
)  # fmt: skip
def test_the_name_is_told_from_what_stands_around_it(body: str, title: str, name: str) -> None:
    record = read(body, title, "https://pages.example/o-mnie")
    assert (record.kind, record.value("name")) == ("person", name)


def test_a_company_on_an_about_page_is_nobody() -> None:
    about = (
        "<h1>About Kestrel Brewing</h1><p>We began in a garage, and our beer is known in the "
        "north: we brew for its pubs.</p>"
    )
    record = read(about, "About Kestrel Brewing", "https://kestrel.example/about")
    assert (record.value("name"), record.value("organisation")) == ("", "Kestrel Brewing")
    defined = "<h1>Kestrel Hall</h1><p>Kestrel Hall is a craft brewery in Leeds.</p>"
    assert not read(defined, "About me").value("name")


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("Développeuse web à la recherche d'un emploi à Lyon", "Développeuse web"),
        ("Web developer looking for new challenges", "Web developer"),
        ("Desarrolladora web en busca de prácticas", "Desarrolladora web"),
    ],
)
def test_what_somebody_looks_for_is_neither_role_nor_employer(line: str, role: str) -> None:
    record = read(f"<h1>Ada Rossi</h1><p>{line}</p>", "Ada Rossi | CV")
    assert (record.value("role"), record.value("organisation")) == (role, "")
    told = read("<h1>Ada Rossi</h1><p>Je suis tisserande à la recherche d'un atelier à Lyon.</p>")
    assert not told.value("organisation")


def test_a_verb_of_the_first_person_is_somebody_speaking() -> None:
    record = read(
        "<h1>Ada Rossi</h1><p>İzmir'de yaşıyorum ve on yıldır dokuma yapıyorum.</p>", "Ada Rossi",
        "https://pages.example/hakkimda",
    )  # fmt: skip
    assert record.value("name") == "Ada Rossi"


@pytest.mark.parametrize(
    "line", ["I am a quernwright at Kestrel Looms.", "Quernwright at Kestrel Looms"]
)
def test_a_role_that_no_list_knows_is_told_by_where_it_stands(line: str) -> None:
    assert role_words("quernwright") == 0
    record = read(f"<h1>Ada Rossi</h1><p>{line}</p><p>I live in a mill.</p>", "Ada Rossi")
    assert record.value("role").lower() == "quernwright"
    assert record.value("organisation") == "Kestrel Looms"


@pytest.mark.parametrize("line", ["I am a fan of looms at Kestrel.", "I am happy at Kestrel."])
def test_what_somebody_likes_is_no_role(line: str) -> None:
    record = read(f"<h1>Ada Rossi</h1><p>{line}</p><p>I live in a mill.</p>", "Ada Rossi")
    assert record.value("role") == ""


@pytest.mark.parametrize(
    ("body", "title", "url", "name"),
    [
        # The domain spells the one heading of an empty page.
        ("<nav><a href='/cv'>CV</a></nav><h1>Ada Rossi</h1>", "Mon parcours",
         "https://ada-rossi.pages.example/parcours.html", "Ada Rossi"),
        # A label, and a full stop behind the name.
        ("<h1>Dados Pessoais</h1><p>Nome completo: Ada de Oliveira Rossi.</p><h1>Objetivos</h1>"
         "<p>Trabalhar com lã.</p><h2>Experiência</h2><p>Tecelã, Linho, 2019 - 2020</p>",
         "Currículo", "https://pages.example/cv", "Ada de Oliveira Rossi"),
        # Under a heading that is but a word for such pages.
        ("<h1>Резюме</h1><h2>Росси Ада Петровна</h2><h3>Основные навыки</h3><ul><li>ткачество"
         "</li></ul>", "Первый сайт", "https://pages.example/rezume.html", "Росси Ада Петровна"),
        # Two halves of a heading.
        ("<h1>Ada | Rossi</h1><p>Weaver</p>", "", "https://lab.example/people/ada.html",
         "Ada Rossi"),
        # The family name is the domain; the template's author stands in the title.
        ("<nav><a href='/'>Oona Weaverly</a></nav><h2>Ada Rossi</h2><h3>Weaver</h3><p>I weave "
         "rugs and teach it.</p>", "Oona Weaverly", "https://rossi.pages.example/authors/admin/",
         "Ada Rossi"),
        # One of a firm's staff, on the firm's own domain.
        ("<h1>Ada Rossi</h1><p>Chief Weaver</p><div>Madder Looms</div><div>Madder Looms</div>",
         "Ada Rossi — Chief Weaver | Madder Looms", "https://madderlooms.example/team/ada",
         "Ada Rossi"),
        # A given name that is the address, with an organisation under it.
        ("<header><h1>Oona</h1><div>Leinenwerk Tal e.V.</div></header><h3>Weaving for all</h3>",
         "Looms for Kids", "https://looms.example/speakers/oona/", "Oona"),
        # A handle that somebody introduces, and the domain spells.
        ("<p>مرحبًا، أنا ada7. أكتب برامج صغيرة.</p><h3>Face Game</h3><div>Python</div>",
         "ada7 • مشاريع", "https://ada7.pages.example/", "ada7"),
    ],
)  # fmt: skip
def test_whose_page_it_is_is_told_by_what_agrees(
    body: str, title: str, url: str, name: str
) -> None:
    assert read(body, title, url).value("name") == name


def test_an_account_of_a_network_is_of_whom_its_title_and_first_line_name() -> None:
    page = "<div>Ada Rossi</div><a href='/u'>Harbour University</a><div>h-index</div>"
    url = "https://scholar.google.com/citations?user=AbCdEf"
    assert read(page, "Ada Rossi - Google Scholar", url).value("name") == "Ada Rossi"


@pytest.mark.parametrize(
    "body",
    [
        "<h1>MadderLoom Service</h1><h2>Unser Team</h2><h3>Ada Rossi</h3><p>Technikerin</p>"
        "<h3>Jan Holt</h3><p>Verkäufer</p>",
        "<h2>Director</h2><p><b>Ada Rossi, Ph.D.</b></p><p>Assistant Professor</p><h2>Members</h2>"
        "<p>Jan Holt, Ph.D.</p><p>Oona Beck, M.D.</p><p>Mei Lund, Ph.D.</p><p>Bo Tarn, M.D.</p>",
    ],
)
def test_several_people_are_a_team(body: str) -> None:
    record = read(body, "MadderLoom Service", "https://madderloom.example/people.html")
    assert (record.kind, record.value("name")) == ("team", "")
    assert len(record.people) >= 2


def _entries(body: str, field: str) -> list[tuple[str, str]]:
    record = read(f"<h1>Ada Rossi</h1>{body}", "Ada Rossi | CV")
    if field == "experience":
        return [(job.role, job.organisation) for job in record.experience]
    return [(study.degree, study.institution) for study in record.education]


@pytest.mark.parametrize(
    ("body", "entries"),
    [
        # One entry's heading says when; what was done there is no entry.
        ("<h3>Director of Looms | Madder Works | 2019 - Present</h3><ul><li>Kept the looms.</li>"
         "<li>Led the dyers.</li><li>Wrote the book.</li><li>Sold rugs.</li></ul>",
         [("Director of Looms", "Madder Works")]),
        # The place stands with the date.
        ("<article><div>2020 - 2021 · Leeds, UK</div><h4>Weaver</h4><p>Madder Works</p></article>"
         "<article><div>2018 - 2019 · Ghent, Belgium</div><h4>Dyer</h4><p>Looms AB</p></article>",
         [("Weaver", "Madder Works"), ("Dyer", "Looms AB")]),
        # All in bold: the dates tell the entries.
        ("<b>May 2020 - June 2021 Madder Works<br>Role: Weaver<br>Weaving rugs<br>"
         "May 2018 - June 2019 Looms AB<br>Role: Dyer<br>Dyeing rugs</b>",
         [("Weaver", "Madder Works"), ("Dyer", "Looms AB")]),
        # Labels on every line, and the employer's the last of them.
        ("<p>Период работы: май 2010 - август 2011</p><p>Должность: Директор</p>"
         "<p>В компании: Ткань</p><p>Период работы: май 2012 - август 2013</p>"
         "<p>Должность: Инженер</p><p>В компании: Лён</p>",
         [("Директор", "Ткань"), ("Инженер", "Лён")]),
        # A heading in two parts over the employer.
        ("<div>2019 - 2020</div><h4>Weaver — Rugs and shawls</h4><p>Harbour University</p>"
         "<div>2018 - 2019</div><h4>Dyer — Reds</h4><p>Fjord College</p>",
         [("Weaver — Rugs and shawls", "Harbour University"), ("Dyer — Reds", "Fjord College")]),
    ],
)  # fmt: skip
def test_entries_are_told_apart_by_how_they_are_built(
    body: str, entries: list[tuple[str, str]]
) -> None:
    assert _entries(f"<h2>Experience</h2>{body}", "experience") == entries


def test_a_section_of_the_same_rank_ends_a_list_it_stands_in() -> None:
    page = (
        "<ul><li><h2>Education</h2><div>BA Textiles</div><div>Harbour University</div>"
        "<div>2011 - 2014</div></li><li><ul><li><h2>Skills</h2><p>Weaving</p><p>Dyeing</p></li>"
        "</ul></li></ul>"
    )
    record = read(f"<h1>Ada Rossi</h1>{page}", "Ada Rossi | CV")
    assert [skill.value for skill in record.skills] == ["Weaving", "Dyeing"]
    assert [study.institution for study in record.education] == ["Harbour University"]


def test_lines_of_plain_text_that_is_not_wrapped_stand_alone() -> None:
    long = "Doctor of Philosophy in Hispanic Weaving, Harbour University (2023)"
    lines = ["Ada Rossi", "Education", long, "Master of Arts, Fjord College (2017)", "x " * 80]
    record = read("<pre>{}</pre>".format("\n".join(lines)), "Ada Rossi")
    assert "Fjord College" in [study.institution for study in record.education]


def test_a_row_of_contact_details_is_no_about_text() -> None:
    row = "Avenida dos Teares, s/n, perto do rio Douro | Porto | 900 000 000 | ada@rossi.example"
    record = read(
        f"<h2>Ada Rossi</h2><p>{row}</p><h3>Objetivos</h3><p>Estudante de tecelagem, com "
        "gosto por lã e por teares de todas as épocas e lugares.</p>", "Ada Rossi | CV",
    )  # fmt: skip
    assert record.value("about").startswith("Estudante")


_WHOLE_LIFE = (
    "<ul><li>2019 - 2023 Weaver, Looms AB</li><li>2017 - 2019 Dyer, Madder Works</li>"
    "<li>2014 - 2017 BA Textiles, Harbour University</li></ul>"
)


@pytest.mark.parametrize("heading", ["Parcours", "Werdegang", "Trällan"])
def test_a_list_of_a_whole_life_is_jobs_and_studies(heading: str) -> None:
    record = read(f"<h1>Ada Rossi</h1><p>Weaver</p><h2>{heading}</h2>{_WHOLE_LIFE}", "Ada Rossi")
    assert len(record.experience) == 2
    assert [study.institution for study in record.education] == ["Harbour University"]


def test_degrees_in_a_list_under_background_are_studies() -> None:
    degrees = (
        "<h3>Background</h3><ul><li>PhD in Weaving – Harbour University (2022 - now)</li>"
        "<li>MSc in Dyeing – Fjord University (2020)</li></ul>"
    )
    record = read(f"<h1>Ada Rossi</h1><p>PhD student</p>{degrees}", "Ada Rossi")
    assert [study.institution for study in record.education] == [
        "Harbour University", "Fjord University",
    ]  # fmt: skip


def test_links_behind_a_list_of_studies_are_no_studies() -> None:
    listed = (
        "<p>Education:</p><ul><li>BA Textiles, Harbour University, Leeds, UK</li>"
        "<li>MA Weaving, Fjord University, Oslo, Norway</li></ul><p><a href='/cv.pdf'>Download CV"
        "</a></p><p>Contact: <a href='mailto:ada@rossi.example'>ada@rossi.example</a></p>"
    )
    assert len(_entries(listed, "education")) == 2


@pytest.mark.parametrize(
    ("body", "role", "organisation"),
    [
        ("<p>Looms are hard. They need care and patience, says everybody who has one at home.</p>"
         "<p>As a textile engineer at Madder Works, Ada mends looms all over the country.</p>",
         "textile engineer", "Madder Works"),
        ("<p>I am a lecturer (maîtresse de conférences) in weaving at Université du Lin, France."
         "</p>", "lecturer (maîtresse de conférences) in weaving", "Université du Lin"),
    ],
)  # fmt: skip
def test_more_sentences_say_who_somebody_is(body: str, role: str, organisation: str) -> None:
    record = read(f"<h1>Ada Rossi</h1>{body}", "Ada Rossi", "https://x.example/people/ada-rossi")
    assert (record.value("role"), record.value("organisation")) == (role, organisation)


def test_the_sites_own_sign_says_the_role() -> None:
    page = (
        "<nav><a href='/'>Ada Rossi Psycholog Psychoterapeuta</a></nav><h1>Poznajmy się</h1>"
        "<p>Pracuję w małym gabinecie i słucham.</p>"
    )
    record = read(page, "O mnie | Ada Rossi", "https://rossi.example/o-mnie")
    assert record.value("role") == "Psycholog Psychoterapeuta"


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("<p>California US</p>", "California US"),
        ("<p>Адрес проживания: г. Тверь, ул. Льняная 18 (район Мельничный)</p>", "г. Тверь"),
        ("<p>Ciudad: Cúcuta Norte</p><p>Pais: Colombia</p>", "Cúcuta Norte"),
        ("<p>Heute lebt Ada als freischaffende Weberin in Wien und webt jeden Tag an Decken.</p>",
         "Wien"),
        ("<p>Localizada em Umuarama/PR</p>", "Umuarama/PR"),
    ],
)  # fmt: skip
def test_places_are_told_in_more_ways(line: str, place: str) -> None:
    body = f"<h1>Ada Rossi</h1><p>Weaver</p>{line}<h2>Experience</h2><p>Weaver, 2019 - 2020</p>"
    assert read(body, "Ada Rossi").value("location") == place


def test_a_title_before_the_name_is_a_role_and_the_name_none() -> None:
    body = "<h1>Professor Ada P. Rossi</h1><h2>Department of Weaving</h2><p>I weave.</p>"
    record = read(body, "Rossi Group | Home", "https://looms.example/faculty_profile.html")
    assert record.value("role") == "Professor"


def test_one_of_a_team_under_its_heading_is_whom_the_address_names() -> None:
    body = "<h1>Our team</h1><h2>Ada Rossi</h2><h3>River Engineer</h3><p>Ada mends rivers.</p>"
    url = "https://rivers.example/staff/ada-rossi"
    assert read(body, "Ada Rossi | Rivers Trust", url).value("name") == "Ada Rossi"
