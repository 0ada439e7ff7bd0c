"""One invented person on LinkedIn's pages: four layouts, in the interface of any language."""

from __future__ import annotations

import tomllib
from pathlib import Path

INTERFACES = tomllib.loads(
    (Path(__file__).parent / "linkedin_interfaces.toml").read_text(encoding="utf-8")
)
NAME = "Runa Vestergaard"
HEADLINE = "Head of Tide Gauges | Coastal Measurement"
PLACE = "Esbjerg, Region of Southern Denmark, Denmark"
ABOUT = "I read the sea for a living. Before that I repaired clocks, and the two are alike."
TASK = "Forty gauges, three boats and one very patient budget."
SKILLS = ("Sensor Calibration", "Horology", "Tidal Modelling")
EMPLOYER, SHOP, SCHOOL = "Havstrand Institute", "Timesmith & Daughters", "Aarhus Harbour College"
JOBS = (
    ("Head of Tide Gauges", EMPLOYER, "2021-11", None),
    ("Field Technician", EMPLOYER, "2018-03", "2021-11"),
    ("Clock Repairer", SHOP, "2014-05", "2018-02"),
)
DEGREE = "BSc, Physical Oceanography"
#: Somebody the person follows, in words that are none of hers.
FOLLOWED = "I build boats | Speaker | My boats win races and I sell them | Founder of three yards"
_MONTHS = {"11": 0, "03": 1, "05": 2, "02": 3}
_DETAILS = "https://www.linkedin.com/in/runa-vestergaard/details"

Words = dict[str, str]


def _moment(words: Words, date: str | None) -> str:
    if date is None:
        return words["now"]
    year, month = date.split("-")
    return words["months"][_MONTHS[month]].format(year)


def _dates(words: Words, job: int, join: str = "") -> str:
    start, end = JOBS[job][2:]
    return f"{_moment(words, start)}{join or words['to']}{_moment(words, end)}"


def _twice(seen: str, heard: str = "") -> str:
    return (
        f'<span aria-hidden="true"><!---->{seen}<!----></span>'
        f'<span class="visually-hidden"><!---->{heard or seen}<!----></span>'
    )


def signed_in_2024(words: Words) -> str:
    """Every text twice, once for screen readers; roles nested under their company."""
    lasted = words["lasted"].format(4, 1)

    def dates(job: int) -> str:
        seen, heard = _dates(words, job), _dates(words, job, " to ")
        return f"<span>{_twice(f'{seen} · {lasted}', f'{heard} · {lasted}')}</span>"

    def section(mark: str, body: str) -> str:
        return f'<section><div id="{mark}"></div><h2>{_twice(words[mark])}</h2>{body}</section>'

    task = f"<ul><li>{_twice(TASK)}<span><button>{words['unfold']}</button></span></li></ul>"
    nested = (
        f"<li><div><a href='/company/9'><div>{_twice(EMPLOYER)}</div>"
        f"<span>{_twice(words['full_time'] + ' · ' + lasted)}</span></a></div><div><ul>"
        f"<li><a href='/company/9'><div>{_twice(JOBS[0][0])}</div>{dates(0)}</a>{task}</li>"
        f"<li><a href='/company/9'><div>{_twice(JOBS[1][0])}</div>{dates(1)}</a></li>"
        "</ul></div></li>"
    )
    single = (
        f"<li><div><div>{_twice(JOBS[2][0])}</div><span>{_twice(SHOP + ' · ' + words['full_time'])}"
        f"</span>{dates(2)}<span>{_twice('Ribe, Denmark')}</span></div></li>"
    )
    skills = "".join(f"<li><a href='/search'>{_twice(skill)}</a></li>" for skill in SKILLS)
    about = f"<div>{_twice(ABOUT)}<span><button>{words['unfold']}</button></span></div>"
    years = _twice("2010 - 2014")
    study = f"<div>{_twice(SCHOOL)}</div><span>{_twice(DEGREE)}</span><span>{years}</span>"
    followed = f"<li><div>{_twice('Otto Brandsen')}</div><span>{_twice(FOLLOWED)}</span></li>"
    return _page(
        f"(3) {NAME} | LinkedIn",
        f"<section><a href='/in/r/overlay/about-this-profile/'><h1>{NAME}</h1></a>"
        f"<span>· 2</span><div>{HEADLINE}</div><div><span>{PLACE}</span><span>"
        f"<a href='/in/r/overlay/contact-info/'>{words['contact']}</a></span></div>"
        f"<ul><li>{words['followers']}</li><li>{words['connections']}</li></ul></section>"
        + section("about", about)
        + section("experience", f"<ul>{nested}{single}</ul>{_all(words, 'experience', 'jobs')}")
        + section("education", f"<ul><li><a href='/school/1'>{study}</a></li></ul>")
        + section("skills", f"<ul>{skills}</ul>{_all(words, 'skills', 'skills')}")
        + section("interests", f"<ul>{followed}</ul>"),
    )


def server_driven(words: Words) -> str:
    """Everything in paragraphs; nothing but headings and the order of the text to go by."""
    lasted = words["lasted"].format(3, 9)

    def entry(*lines: str) -> str:
        return f"<div>{''.join(f'<p>{line}</p>' for line in lines)}</div>"

    def dates(job: int) -> str:
        return f"{_dates(words, job)} · {lasted}"

    jobs = (
        f"<div><a href='/company/1'>{entry(EMPLOYER, words['full_time'] + ' · ' + lasted)}</a><div>"
        f"{entry(JOBS[0][0], dates(0), 'Esbjerg, Denmark', f'<span>{TASK}</span>')}"
        f"{entry(JOBS[1][0], dates(1))}</div></div><div><a href='/company/2'>"
        f"{entry(JOBS[2][0], SHOP + ' · ' + words['full_time'], dates(2), 'Ribe, Denmark')}"
        "</a></div>"
    )
    return _page(
        f"{NAME} | LinkedIn",
        f"<section><div><h2>{NAME}</h2><p>· 2</p></div><p>{HEADLINE}</p>"
        f"<p>{EMPLOYER} · {SCHOOL}</p><div><p>{PLACE}</p><p>·</p><p>"
        f"<a href='/in/r/overlay/contact-info/'>{words['contact']}</a></p></div>"
        f"<a href='/mynetwork/x'><p>{words['connections']}</p></a></section>"
        f"<section><h2>{words['about']}</h2><p><span>{ABOUT}</span> "
        f"<span>{words['unfold']}</span></p></section>"
        f"<section><h2>{words['experience']}</h2><div>{jobs}</div>"
        f"{_all(words, 'experience', 'jobs')}</section><section><h2>{words['education']}</h2>"
        f"<div><a href='/school/9'>{entry(SCHOOL, DEGREE, '2010 – 2014')}</a></div></section>"
        f"<section><h2>{words['skills']}</h2><div>{''.join(map(entry, SKILLS))}</div>"
        f"{_all(words, 'skills', 'skills')}</section>",
    )


def public_2024(words: Words) -> str:
    """What somebody sees who is not signed in."""

    def dates(job: int) -> str:
        start, end = (_moment(words, date) for date in JOBS[job][2:])
        lasted = words["lasted"].format(3, 9)
        return f"<p><span><time>{start}</time> - <time>{end}</time><span>{lasted}</span></span></p>"

    jobs = (
        f"<li><div><h3>{EMPLOYER}</h3><p>{words['lasted'].format(7, 2)}</p></div><ul>"
        f"<li><h3>{JOBS[0][0]}</h3>{dates(0)}<p>Esbjerg, Denmark</p><div><p>{TASK}"
        f"<button>{words['unfold']}</button></p></div></li><li><h3>{JOBS[1][0]}</h3>{dates(1)}</li>"
        f"</ul></li><li><h3>{JOBS[2][0]}</h3><h4>{SHOP}</h4>{dates(2)}<p>Ribe, Denmark</p></li>"
    )
    return _page(
        f"{NAME} - {JOBS[0][0]} - {EMPLOYER} | LinkedIn",
        f"<section><h1>{NAME}</h1><h2>{HEADLINE}</h2><h3><div><span>{PLACE}</span></div><div>"
        f"<span>{words['followers']}</span> <span>{words['connections']}</span></div></h3>"
        f"</section><section><h2>{words['about']}</h2><div><p>{ABOUT}</p></div></section>"
        f"<section><h2>{words['experience']}</h2><ul>{jobs}</ul></section>"
        f"<section><h2>{words['education']}</h2><ul><li><h3>{SCHOOL}</h3>"
        f"<h4>{''.join(f'<span>{part}</span>' for part in DEGREE.split(', '))}</h4>"
        "<p><time>2010</time> - <time>2014</time></p></li></ul></section>",
    )


def boxes_2026(words: Words) -> str:
    """A box each entry; the kind of employment below each role; what sells LinkedIn among the
    sections, and messages over the page."""
    lasted = words["lasted"].format(3, 9)

    def lines(*texts: str) -> str:
        return "".join(
            f"<p><span aria-hidden='true'>{text}</span><span>{text}</span></p>" for text in texts
        )

    def dates(job: int) -> str:
        return f"{_dates(words, job)} · {lasted}"

    place = f"Esbjerg, Denmark · {words['remote']}"
    took = words["took"].format(*SKILLS[:2])
    contract = words["contract"]
    jobs = (
        f"<div><a href='/company/1'><div>{lines(EMPLOYER, lasted)}</div></a></div><ul><li><a>"
        f"<div>{lines(JOBS[0][0], contract, dates(0), place)}</div></a><div><p><span>{TASK}</span>"
        f"</p></div><div>{lines(took)}</div></li><li><a><div>"
        f"{lines(JOBS[1][0], contract, dates(1), words['remote'])}</div></a></li></ul>"
        f"<div><hr></div><div><div>{lines(JOBS[2][0], SHOP + ' · ' + contract)}</div>"
        f"{lines(dates(2), 'Ribe, Denmark')}</div>"
    )
    skills = "".join(f"<div>{lines(skill, f'{JOBS[2][0]} · {SHOP}')}</div>" for skill in SKILLS)
    others = f"<h3>Otto Brandsen</h3><p>{FOLLOWED}</p>"
    return _page(
        f"{NAME} | LinkedIn",
        f"<section><h2>{NAME}</h2>{lines(words['pronouns'], words['degree'], HEADLINE, PLACE)}"
        f"<p>·</p><p><a href='/in/r/overlay/contact-info/'>{words['contact']}</a></p>"
        f"<a href='/mynetwork/x'><p>{words['connections']}</p></a></section>"
        f"<section><h2>{words['about']}</h2><p><span>{ABOUT}</span></p></section>"
        f"<section><h2>{words['experience']}</h2><div>{jobs}</div>"
        f"{_all(words, 'experience', 'jobs')}</section><section><h2>{words['education']}</h2>"
        f"<div>{lines(SCHOOL, DEGREE, '2010 – 2014')}</div></section>"
        f"<section><h2>{words['skills']}</h2>{skills}{_all(words, 'skills', 'skills')}</section>"
        f"<section><h2>{words['tools']}</h2><p>Premium</p></section>",
    ).replace("</body>", f"<div>{others}</div></body>")


LAYOUTS = {page.__name__: page for page in (signed_in_2024, server_driven, public_2024, boxes_2026)}


def _all(words: Words, section: str, what: str) -> str:
    return f"<a href='{_DETAILS}/{section}/'><span>{words[f'all_{what}']}</span></a>"


def _page(title: str, main: str) -> str:
    return f"<html><head><title>{title}</title></head><body><main>{main}</main></body></html>"
