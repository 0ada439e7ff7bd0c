"""What it tells that people are known to bear a name, and pages that nothing else tells about."""

from __future__ import annotations

import subprocess
import sys

import pytest
from faker import Faker

from coffeechat.extraction.known_names import knownness
from coffeechat.extraction.names import likeness
from coffeechat.extraction.reader import read_page

MENU = "<nav>" + "".join(f"<a href=/{page}>{page}</a>" for page in ("Loom", "Rugs")) + "</nav>"


@pytest.mark.parametrize(
    ("name", "known"),
    [
        ("Katarzyna Quorridge", 1.0),
        ("Katarzyna van den Quorridge", 1.0),
        ("أحمد قورج", 1.0),
        ("Quorvia Tanaka", 0.5),  # but the family name is known
        ("Tanaka Katarzyna", 1.0),  # the family name first
        ("Katarzyna", 0.5),
        ("Quorridge Brimwhistle", -1.0),
        ("Weaving Rugs", -1.0),
        ("Florence Quorridge", 0.0),  # a town, or Florence
        ("Katarzyna Weaving School", 0.0),
        ("山田太郎", 0.0),  # told by its family name elsewhere
        ("de la", 0.0),
        ("", 0.0),
    ],
)
def test_how_well_a_name_is_known(name: str, known: float) -> None:
    assert knownness(name) == known


@pytest.mark.parametrize(
    ("title", "body", "name"),
    [
        # No title and no heading: the first name that is a line of its own.
        ("", "<ul><li><a href=/a>Loom</a></li><li><a href=/b>Rugs</a></li><li><a href=/c>Wool</a>"
         "</li></ul><p>Where the wool of two farms is at home</p><p>In the old mill</p>"
         "<p>Ada Rossi</p><p>Weaver at the old mill</p><p>BA Wool, 2014</p>"
         "<p>Ada Rossi is at work</p>", "Ada Rossi"),
        # A site's name in which no word is anybody's, and somebody with a title.
        ("Lecturer | Quorridge Weft Lab",
         "<div>Quorridge Weft Lab</div><h1>Lecturer</h1><h2>Dr. Ir. Quorvia Brimwhistle, M.T.</h2>"
         "<p>Teaches weaving at Harbour University.</p><p>quorvia@weft.example</p>",
         "Quorvia Brimwhistle"),
        # What somebody does heads the page, which is no vacancy: the name stands under it.
        ("Weaver – Quorridge", "<h1>Weaver</h1><p><b>ADA ROSSI (* Leeds 16-02-62)</b></p><p>After "
         "studies of wool at the academy of Leeds she became head of a mill.</p>", "ADA ROSSI"),
        # The family name stands in the title, before what somebody does.
        ("Über mich | Ada Rossi, Fotografin aus Kiel", "<h1>Über Wolle kann man viel erzählen.</h1>"
         "<h2>Moin, ich bin Ada.</h2><p>Ich webe Teppiche und ich lehre es.</p>", "Ada Rossi"),
        # A name and an age.
        ("Currículo", "<h1>Currículo</h1><p>Ada Rossi, 24 anos. Leeds.</p><h2>Experiência</h2>"
         "<ul><li>Tear Azul (2021 - 2022) - Tecelã</li></ul>", "Ada Rossi"),
        # Whom one may ask is not whose page it is.
        ("Hoja de vida | Ada Rossi", "<h1>ADA ROSSI</h1><h2>Perfil</h2><p>Tejedora.</p>"
         "<h2>Referencias</h2><p>Nombre: Katarzyna Brim</p><p>Cargo: Jefa</p><h2>Experiencia</h2>"
         "<p>2019 - 2020 Tejedora, Telar Azul</p>", "Ada Rossi"),
        # A name in two headings of the first level, behind what stands at the side.
        ("Hoja de Vida — Edison Rossi", "<aside>" + "<p>Skill</p><p>Weft</p>" * 7 +
         "</aside><h1>Edison Alberto</h1><h1>Rossi Pérez</h1><h2>Experiencia</h2>"
         "<p>2019 - 2020 Tejedor, Telar Azul</p>", "Edison Alberto Rossi Pérez"),
        # A country is nobody's name.
        ("Lebenslauf – Ada Rossi | Weberin | Deutschland", "<h2>Lebenslauf | Deutschland</h2>"
         "<p>Ada Rossi</p><h2>Ausbildung</h2><p>2014 - 2018 Wollschule Kiel</p>", "Ada Rossi"),
        # Hungarian says "I am" behind the name.
        ("Bemutatkozas", "<h2>Főoldal Galéria</h2><p>Kedves Látogató!</p><p>Rossi Enikő vagyok, a "
         "kikötői egyetem elsőéves hallgatója.</p>", "Rossi Enikő"),
        # A paragraph that begins with a title and the name.
        ("Light Church of Quorridge", "<h1>Light Church of Quorridge</h1><h1>Pastor</h1><p>Elder "
         "Ada Rossi was saved at the early age of 13 and preached her first sermon at 16.</p>"
         "<p>Elder Rossi received her degree in 1989.</p>", "Ada Rossi"),
    ],
)  # fmt: skip
def test_a_name_that_people_bear_is_whom_the_page_is_about(
    title: str, body: str, name: str
) -> None:
    record = read_page(f"<title>{title}</title>{MENU}<main>{body}</main>", "https://q.example/p")
    assert (record.kind, record.value("name")) == ("person", name)


@pytest.mark.parametrize(
    "body",
    [
        "<h1>Quorvex Brimwhistle</h1><p>Weaver</p><h2>References</h2><h3>Katarzyna Nowak</h3>",
        "<h1>Quorvex Brimwhistle</h1><p>Weaver</p><h3>Marine Meteorology</h3><h2>Education</h2>"
        "<p>2014 - 2018 Wool School</p>",
        "<h1>Quorvex Brimwhistle</h1><p>West Lafayette</p><p>I weave and I teach.</p>",
        "<h2>Om Quorvex Brimwhistle</h2><p>Jag väver och jag undervisar.</p><h2>Utbildning</h2>"
        "<p>2014 - 2018 Ullskolan</p>",
    ],
)
def test_who_bears_a_name_that_nobody_knows_is_read_as_anybody(body: str) -> None:
    title = "<title>Quorvex Brimwhistle</title>"
    record = read_page(f"{title}{MENU}<main>{body}</main>", "https://q.example/")
    assert (record.kind, record.value("name")) == ("person", "Quorvex Brimwhistle")


def test_cards_of_which_no_title_is_a_name_are_no_team() -> None:
    cards = "".join(
        f"<div><h3>{title}</h3><p>Workshop for weavers, led by a teacher</p></div>"
        for title in ("Quorridge Brimwhistle", "Weft Brimming", "Thrum Quorridge")
    )
    record = read_page(f"<title>Workshops</title><h1>Workshops</h1>{cards}", "https://q.example/w")
    assert record.kind != "team"


def test_the_names_are_loaded_where_pages_are_read_alone() -> None:
    code = (
        "import sys, coffeechat.app, coffeechat.extraction.reader as reader; "
        "early = 'faker' in sys.modules; reader.warm_up(); "
        "sys.exit(early or 'faker' not in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@pytest.mark.parametrize(
    "locale",
    ["ar_SA", "cs_CZ", "da_DK", "de_DE", "el_GR", "en_GB", "en_IN", "es_MX", "fa_IR", "fr_FR",
     "he_IL", "hi_IN", "hu_HU", "it_IT", "ja_JP", "ko_KR", "nl_NL", "pl_PL", "pt_BR", "ro_RO",
     "ru_RU", "sv_SE", "tr_TR", "zh_CN", "zh_TW"],
)  # fmt: skip
def test_names_of_many_countries_look_like_names(locale: str) -> None:
    fake = Faker(locale)
    fake.seed_instance(7)
    names = [fake.name() for _ in range(100)]
    unlike = [name for name in names if likeness(name) < 0.5]
    assert len(unlike) <= 4, unlike


@pytest.mark.parametrize(
    ("name", "like"),
    [
        ("Quorvia C. A. Main", True),  # an initial makes a page's word a family name
        ("Germaine Mayor", True),  # who is known to bear it
        ("علي لعمري", True),
        ("Quorvia Dietz B.Sc.", True),
        ("Town Mayor", False),
        ("Main Page", False),
        ("Comment I", False),
    ],
)
def test_a_word_of_pages_may_be_a_family_name(name: str, like: bool) -> None:
    assert (likeness(name) >= 0.5) is like
