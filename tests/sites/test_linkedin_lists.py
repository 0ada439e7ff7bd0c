"""LinkedIn's lists are read by the boxes of their entries, or by the order of their lines."""

from __future__ import annotations

import pytest

from coffeechat.extraction import read_page
from coffeechat.records.record import Record
from page_words import missing_evidence

URL = "https://www.linkedin.com/in/orla-penhallow/"
NAME = "Orla Penhallow"
EXPERIENCE = "<h2>Experience</h2>"
GROUP = ["Tern Foundry", "6 yrs 2 mos", "Head Caster", "Full-time", "Mar 2020 - Present · 4 yrs",
         "Truro, Cornwall, United Kingdom · On-site", "Casts bells.", "Caster", "Full-time",
         "Feb 2018 - Mar 2020 · 2 yrs 2 mos"]  # fmt: skip


def _lines(*texts: str) -> str:
    return "".join(f"<p>{text}</p>" for text in texts)


def _read(body: str, url: str = URL, card: str = "", title: str = NAME) -> Record:
    card = card or f"<h2>{NAME}</h2>{_lines('Head Caster at Tern Foundry', 'Truro')}"
    html = (
        f"<html><head><title>{title} | LinkedIn</title></head><body><main>"
        f"<section>{card}<a href='/in/x/overlay/contact-info/'>Contact info</a></section>"
        f"{body}</main></body></html>"
    )
    record = read_page(html, url)
    assert missing_evidence(record, html) == []
    return record


def _jobs(record: Record) -> list[tuple[str, str, str, str | None, str]]:
    return [(j.role, j.organisation, j.start, j.end, j.location) for j in record.experience]


def test_roles_of_a_group_in_no_boxes() -> None:
    single = ["Warden", "Gull Rock Light", "May 2011 - Jan 2018 · 6 yrs 9 mos", "Looe"]
    record = _read(f"<section>{EXPERIENCE}{_lines(*GROUP, *single)}</section>")
    assert _jobs(record) == [
        ("Head Caster", "Tern Foundry", "2020-03", None, "Truro, Cornwall, United Kingdom"),
        ("Caster", "Tern Foundry", "2018-02", "2020-03", ""),
        ("Warden", "Gull Rock Light", "2011-05", "2018-01", "Looe"),
    ]
    assert record.experience[0].summary == "Casts bells."


def test_a_kind_of_employment_ends_no_group() -> None:
    single = ["Bell Ringer", "St Piran's · Part-time", "May 2011 - Jan 2012 · 9 mos"]
    record = _read(f"<section>{EXPERIENCE}{_lines(*GROUP, *single)}</section>")
    assert _jobs(record)[2] == ("Bell Ringer", "St Piran's", "2011-05", "2012-01", "")


def test_dates_within_a_description_are_no_job() -> None:
    told = ["2019 - 2020 · Rebuilt the kiln", "2021 - Present · Moved to electric furnaces"]
    job = ["Founder", "Penhallow Bells Ltd · Self-employed", "Jan 2019 - Present · 5 yrs", "Truro"]
    record = _read(f"<section>{EXPERIENCE}{_lines(*job, 'Owns the place.', *told)}</section>")
    assert _jobs(record) == [("Founder", "Penhallow Bells Ltd", "2019-01", None, "Truro")]
    assert "Rebuilt the kiln" in record.experience[0].summary


def test_a_freelancer_and_from_where_the_work_is_done() -> None:
    job = ["Tuner", "Freelance · Self-employed", "Jan 2019 - Present · 5 yrs", "Remote"]
    record = _read(f"<section>{EXPERIENCE}{_lines(*job)}</section>")
    assert _jobs(record) == [("Tuner", "Freelance", "2019-01", None, "")]


def test_a_job_without_its_length_beside_others_with_theirs() -> None:
    boxes = (
        f"<li>{_lines('Caster', 'Tern Foundry', 'Jan 2019 - Present · 5 yrs')}</li>"
        f"<li>{_lines('Warden', 'Gull Rock Light', '2011 - 2018')}</li>"
    )
    record = _read(f"<section>{EXPERIENCE}<ul>{boxes}</ul></section>")
    assert [job[:2] for job in _jobs(record)] == [
        ("Caster", "Tern Foundry"),
        ("Warden", "Gull Rock Light"),
    ]


@pytest.mark.parametrize(
    "took",
    [
        "Casting and 4 other skills",
        "Casting, Tuning e altre 4 competenze",
        "Skills: Casting · Tuning",
    ],
)
def test_the_skills_under_a_job_are_no_part_of_what_is_told(took: str) -> None:
    job = ["Caster", "Tern Foundry", "Jan 2019 - Present · 5 yrs", "Truro", "Casts bells.", took]
    record = _read(f"<section>{EXPERIENCE}{_lines(*job)}</section>")
    assert record.experience[0].summary == "Casts bells."


def test_headings_that_sell_and_lists_of_others_open_nothing() -> None:
    job = _lines("Caster", "Tern Foundry", "Jan 2019 - Present · 5 yrs")
    others = _lines("Ivo Treloar", "Teacher at Harbour College", "Connect")
    record = _read(
        f"<section>{EXPERIENCE}{job}</section>"
        f"<section><h2>Exklusive Tools für Ihre Karriere</h2><p>Premium testen</p></section>"
        f"<section><h2>More profiles for you</h2>{others}</section>"
    )
    assert [job.role for job in record.experience] == ["Caster"]


def test_a_page_without_jobs_has_none_of_the_messages_over_it() -> None:
    html = (
        f"<html><head><title>{NAME} | LinkedIn</title></head><body><main><section><h2>{NAME}</h2>"
        f"{_lines('Head Caster', 'Truro')}</section><section><h2>About</h2><p>I cast bells for the "
        "churches of the county, and tune what is left of them.</p></section>"
        f"<section>{EXPERIENCE}</section></main><div>Messaging"
        f"{_lines('Ivo Treloar', 'Teacher at Harbour College')}</div></body></html>"
    )
    assert read_page(html, URL).experience == []


def test_a_top_card_beside_the_element_of_the_sections() -> None:
    html = (
        f"<html><head><title>{NAME} | LinkedIn</title></head><body><div><h1>{NAME}</h1>"
        f"{_lines('Caster of bells', 'Cornwall, United Kingdom')}</div><main><section>{EXPERIENCE}"
        f"{_lines('Caster', 'Tern Foundry', 'Jan 2019 - Present · 5 yrs')}</section></main></body>"
        "</html>"
    )
    record = read_page(html, URL)
    assert record.value("headline") == "Caster of bells"
    assert [job.role for job in record.experience] == ["Caster"]


def test_a_school_of_which_nothing_is_told_but_its_name() -> None:
    boxes = "".join(
        f"<div><div>{_lines(*texts)}</div></div>"
        for texts in (
            ("Charterhouse – Institute of Metals", "BSc, Metallurgy", "2008 - 2011"),
            ("Academy of Bells", "Diploma", "2006 - 2008"),
            ("Truro Grammar School",),
        )
    )
    record = _read(f"<section><h2>Education</h2><div>{boxes}</div></section>")
    assert [(s.institution, s.degree, s.end) for s in record.education] == [
        ("Charterhouse – Institute of Metals", "BSc, Metallurgy", "2011"),
        ("Academy of Bells", "Diploma", "2008"),
        ("Truro Grammar School", "", None),
    ]


def test_skills_that_are_labels_elsewhere_and_where_one_was_used() -> None:
    job = _lines("Caster", "Tern Foundry", "Jan 2019 - Present · 5 yrs")
    skills = _lines("Casting", "Caster at Tern Foundry", "Teaching", "Tern Foundry", "推薦12件")
    record = _read(
        f"<section>{EXPERIENCE}{job}</section><section><h2>Skills</h2>{skills}</section>"
    )
    assert [skill.value for skill in record.skills] == ["Casting", "Teaching"]


def test_a_text_begins_with_its_first_line() -> None:
    about = _lines(
        "I listen.",
        "For twenty years I have cast bells for churches, ships and one very patient school.",
    )
    record = _read(f"<section><h2>About</h2>{about}</section>")
    assert (record.value("about") or "").startswith("I listen.")


def test_an_advertisement_is_no_text_of_who_wrote_none() -> None:
    advert = (
        "<section><h2>Promoted</h2><p>Orla, take a further step in your career with an online "
        "degree from Harbour Business School.</p></section>"
    )
    lists = (
        f"<section>{EXPERIENCE}{_lines('Caster', 'Tern Foundry', 'Jan 2019 - Present · 5 yrs')}"
        "</section><section><h2>Education</h2><p>Truro Grammar School</p></section>"
    )
    assert _read(lists + advert).about is None
    text = "<p>I cast bells for the churches of the county, and tune what is left of them.</p>"
    unknown = f"<section><h2>Words of mine</h2>{text}</section>"
    assert (_read(unknown + lists + advert).value("about") or "").startswith("I cast bells")


def test_the_text_under_a_headline_that_is_a_heading() -> None:
    card = (
        f"<h1>{NAME}</h1><h2>Head Caster at Tern Foundry</h2><h3>Truro, United Kingdom</h3>"
        "<div>See contact info</div><p>I have cast bells for fifteen years and still like it.</p>"
    )
    job = _lines("Caster", "Tern Foundry", "Jan 2019 - Present · 5 yrs")
    record = _read(f"<section>{EXPERIENCE}{job}</section>", card=card)
    assert record.value("about") == "I have cast bells for fifteen years and still like it."


def test_the_whole_list_of_a_details_page_and_nothing_behind_it() -> None:
    jobs = _lines(
        *GROUP, "Warden", "Gull Rock Light · Contract", "May 2011 - Jan 2018 · 6 yrs 9 mos"
    )
    html = (
        f"<html><head><title>{NAME} | LinkedIn</title></head><body><main><p>Experience</p>{jobs}"
        "<h2>Ferramentas exclusivas para sua carreira</h2><p>Premium</p>"
        f"<h2>People you may know</h2>{_lines('Ivo Treloar', 'Teacher at Harbour College')}"
        "<h2>Promoted</h2><p>Orla, take a further step in your career with an online degree "
        "from Harbour Business School.</p>"
        "</main></body></html>"
    )
    record = read_page(html, f"{URL}details/experience/")
    assert [job.role for job in record.experience] == ["Head Caster", "Caster", "Warden"]
    assert (record.about, record.education, record.missed) == (None, [], [])


@pytest.mark.parametrize(
    ("degree", "pronouns"),
    [("· 3rd+", "Elle"), ("2.º", "Ella"), ("· 3e et +", "Ela/Dela"), ("· 2º· 2º", "Lui"),
     ("2-й", "Zij/haar"),
     ("2촌", "hon/henne"), ("第2", "sie/ihr"), ("· 1°", "هي")],
)  # fmt: skip
def test_degrees_and_pronouns_are_no_headline(degree: str, pronouns: str) -> None:
    card = f"<h2>{NAME}</h2>{_lines(pronouns, degree, 'Caster of bells', 'Truro')}"
    record = _read("", card=card)
    assert record.value("headline") == "Caster of bells"
    assert record.value("pronouns") == pronouns


def test_a_count_of_connections_is_no_degree() -> None:
    card = f"<h2>{NAME}</h2>{_lines('· 1st', 'Caster', 'Truro', '213 connections', 'Hull')}"
    assert _read("", card=card).value("location") == "Truro"


def test_a_place_under_the_name_is_no_headline() -> None:
    record = _read("", card=f"<h1>{NAME}</h1>{_lines('3rd+', 'Cornwall, United Kingdom')}")
    assert record.headline is None
    assert record.value("location") == "Cornwall, United Kingdom"


def test_the_employer_is_a_button_beside_the_name() -> None:
    buttons = "".join(
        f"<li><button aria-label='{label}: {name}. Kliknij'><span>{name}</span></button></li>"
        for label, name in (("Obecna firma", "Kestrel Bells"), ("Edukacja", "Harbour College"))
    )
    card = f"<h1>{NAME}</h1>{_lines('Caster')}<ul>{buttons}</ul>{_lines('Polska')}"
    assert _read("", card=card).value("organisation") == "Kestrel Bells"
    menu = "<ul><li><button aria-label='Kestrel Bells'>Kestrel Bells</button></li></ul>"
    card = f"<h1>{NAME}</h1>{_lines('Caster')}{menu}{_lines('Polska')}"
    assert _read("", card=card).organisation is None


def test_a_place_behind_its_label_is_one_known_or_not() -> None:
    rows = "<dl><dt>Location</dt><dd>Ulverdale, Westmoor</dd><dt>Field</dt><dd>Bells</dd></dl>"
    card = f"<h1>{NAME}</h1>{_lines('Caster')}{rows}{_lines('Harbour College', '500+ connections')}"
    assert _read("", card=card).value("location") == "Ulverdale, Westmoor"


def test_another_doctor_on_the_page_is_not_its_owner() -> None:
    owner = "Dr.-Ing. Orla Penhallow"
    posts = _lines("Dr. Ivo Treloar – Head of the Treloar Institute: we are hiring two founders!")
    record = _read(
        f"<section><h2>About</h2><p>I cast bells, and my team and I tune them. I like it, and I "
        f"tell everybody that I do.</p></section><section><h2>Activity</h2>{posts}</section>",
        card=f"<h1>{owner}</h1>{_lines('Head Caster', 'Truro')}", title=f"(3) {owner}",
    )  # fmt: skip
    assert record.value("name") == NAME


def test_a_demand_to_join_is_nobody() -> None:
    html = (
        "<html><head><title>加入领英 | LinkedIn</title></head><body><main><h1>加入领英</h1>"
        "<form><input type='password'></form><h1>欢迎回来</h1></main></body></html>"
    )
    record = read_page(html, URL)
    assert (record.kind, record.name) == ("unknown", None)


@pytest.mark.parametrize("role", [[], ["********"]])
def test_a_group_whose_role_is_missing_is_a_job_all_the_same(role: list[str]) -> None:
    group = ["Tern Foundry", "7 yrs", *role, "Jan 2019 - Present · 2 yrs"]
    single = ["Warden", "Gull Rock Light", "May 2011 - Jan 2018 · 6 yrs 9 mos"]
    record = _read(f"<section>{EXPERIENCE}{_lines(*group, *single)}</section>")
    assert [job.organisation for job in record.experience] == ["Tern Foundry", "Gull Rock Light"]


def test_a_length_of_time_in_a_description_begins_no_group() -> None:
    told = ["Casts bells.", "Led it for", "2 years"]
    job = ["Caster", "Tern Foundry", "Jan 2019 - Present · 5 yrs", *told]
    single = ["Warden", "Gull Rock Light", "May 2011 - Jan 2018 · 6 yrs 9 mos"]
    expected = [("Caster", "Tern Foundry"), ("Warden", "Gull Rock Light")]
    flat = _read(f"<section>{EXPERIENCE}{_lines(*job, *single)}</section>")
    assert [entry[:2] for entry in _jobs(flat)] == expected
    boxes = f"<ul><li>{_lines(*job)}</li><li>{_lines(*single)}</li></ul>"
    boxed = _read(f"<section>{EXPERIENCE}{boxes}</section>")
    assert [entry[:2] for entry in _jobs(boxed)] == expected


def test_a_count_below_the_dates_is_no_place() -> None:
    job = ["Caster", "Tern Foundry", "Jan 2019 - Present · 5 yrs", "Team of 5"]
    record = _read(f"<section>{EXPERIENCE}{_lines(*job)}</section>")
    assert _jobs(record)[0][4] == ""


def test_a_dot_within_an_employer_parts_no_kind_of_employment() -> None:
    job = ["Caster", "Bells · Tapestry", "Jan 2019 - Present · 5 yrs"]
    record = _read(f"<section>{EXPERIENCE}{_lines(*job)}</section>")
    assert _jobs(record)[0][1] == "Bells · Tapestry"


@pytest.mark.parametrize("headline", ["On", "Elle", "Ona", "Hans", "Die"])
def test_a_word_in_the_headlines_place_is_no_pronoun(headline: str) -> None:
    record = _read("", card=f"<h2>{NAME}</h2>{_lines('· 3rd+', headline, 'Truro')}")
    assert (record.value("headline"), record.pronouns) == (headline, None)


@pytest.mark.parametrize(
    ("employer", "skills"),
    [
        ("KLZ", ["Java", "KLZ", "ABAP", "Consultoría KLZ"]),
        ("Bellcraft", ["Tuning", "Penhallow Bellcraft"]),
    ],
)
def test_a_skill_called_as_an_employer_is_a_skill(employer: str, skills: list[str]) -> None:
    job = _lines("Caster", employer, "Jan 2019 - Present · 5 yrs")
    tag = f"<section>{EXPERIENCE}{job}</section><section><h2>Skills</h2>"
    record = _read(f"{tag}{_lines(*skills)}</section>")
    assert [skill.value for skill in record.skills] == skills
    use = f"Endorsed by 2 colleagues of {employer}"
    boxes = "".join(f"<li>{_lines(skill, employer, use)}</li>" for skill in skills)
    record = _read(f"{tag}<ul>{boxes}</ul></section>")
    assert [skill.value for skill in record.skills] == skills
