"""Names where people leave them who put no name over their page: in a picture's words, a mail
address, a last line, a © line; and whose names such places hold that are nobody's page."""

from __future__ import annotations

import time

import pytest

from coffeechat.extraction.reader import read_page
from coffeechat.records.record import Record

HI = "<h2>Hello, I'm Ada</h2><p>I'm a weaver by the harbour. I learned it late, and I love it.</p>"
LOOMS = "<h2>Looms</h2><p>I mend what looms break, and I teach my craft on Fridays.</p>"


def read(body: str, title: str = "", url: str = "https://pages.example/x.html") -> Record:
    return read_page(f"<html><title>{title}</title><body>{body}</body></html>", url)


def named(record: Record) -> str | None:
    return record.name.value if record.name else None


@pytest.mark.parametrize(
    ("body", "name"),
    [
        (f"<img src=1.jpg alt='Ada Brimwell with her loom on the quay'>{HI}", "Ada Brimwell"),
        (f"{HI}<p>Write: <a href='mailto:ada.rossi@post.example'>mail</a></p>", "Ada Rossi"),
        (f"{HI}<h2>Contact</h2><p>Ada Brimwell, 5 Weir Road, Leeds</p>", "Ada Brimwell"),
        (f"{HI}<footer>© 2024 Ada Brimwell EI, SIRET 555 000 111</footer>", "Ada Brimwell"),
        (f"{HI}<footer>© 2024 Quay Looms · Ada Brimwell · Leeds</footer>", "Ada Brimwell"),
        (f"{HI}<footer>© 2024 Ada Rossi Built by hand</footer>", "Ada Rossi"),
        # Who made the site and its pictures may have the same given name.
        *((f"{HI}<footer>{credit}</footer>", "Ada") for credit in (
            "Website by Ada Quarrel", "Thanks to Ada Quarrel for the photos",
            "Illustrations: Ada Quarrel", "© 2024 Quay Looms, site by Ada Quarrel",
            "Photos: Ada Quarrel, 12 High Street, Leeds")),
        # Of two people of the name, neither; what is in a list and who is thanked stay.
        (f"<img src=1.jpg alt='Ada Brimwell'><img src=2.jpg alt='Ada Quarrel'>{HI}", "Ada"),
        (f"{HI}<ul><li>Ada Quarrel, 1815 to 1852</li></ul>", "Ada"),
        (f"{HI}<p>Thanks to Ada Quarrel for the wool.</p>", "Ada"),
        # Of two addresses, neither.
        (f"{HI}<p>ada.rossi@post.example, ada.lind@post.example</p>", "Ada"),
    ],
)  # fmt: skip
def test_who_says_a_given_name_has_the_full_one_elsewhere(body: str, name: str) -> None:
    assert named(read(body, "Portfolio")) == name


@pytest.mark.parametrize(
    "word",
    ["contact", "berlin", "london", "booking", "wool", "writes", "codes", "family", "sekretariat",
     "yahoo", "gmx", "baker", "brimwell"],
)  # fmt: skip
def test_a_mail_address_spells_a_name_by_a_known_family_alone(word: str) -> None:
    body = f"{HI}<p>Write: ada.{word}@post.example</p>"
    assert {named(read(body, title)) for title in ("Wool notes", "Portfolio")} == {"Ada"}


@pytest.mark.parametrize(
    ("foot", "name"),
    [
        ("<span>© 2023 Ada Rossi</span> <span>Powered by <a href='/q'>Quillpress</a></span>",
         "Ada Rossi"),
        ("© 2023 Ada Rossi · Theme Marta Quill", "Ada Rossi"),
        ("Web design: Marta Quill · © 2023", None),
        ("Director: Marta Quill | Webmaster: Jo Benn | © 2023", None),
    ],
)  # fmt: skip
def test_a_copyright_line_is_its_owners_and_not_of_who_made_the_site(
    foot: str, name: str | None
) -> None:
    body = f"<h1>Wool goes in, cloth comes out</h1>{LOOMS}<footer>{foot}</footer>"
    assert named(read(body, "cloth notes")) == name


def test_a_firm_with_a_copyright_line_is_nobody() -> None:
    body = "<h1>We weave</h1><p>We sell our wool. We ship it, and we love it.</p>"
    record = read(f"{body}<footer>© 2024 Ada Rossi</footer>", "Wool by post")
    assert record.kind != "person"


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("<h1>Gentle care</h1><h2>Your dentist</h2><p>Dr. Ada Rossi, BDS (Leeds), is the dental "
         "surgeon who opened the rooms in 2012.</p>", "Ada Rossi"),
        ("<h1>Willkommen in der Praxis am Anger</h1><h2>Ihre Ärztin</h2>"
         "<p>Dr. med. Ada Rossi<br>Fachärztin für Allgemeinmedizin</p>", "Ada Rossi"),
        ("<h1>Walk slowly</h1><h2>Your guide</h2><img src=g.jpg alt='Ada Rossi pointing at a tern'>"
         "<p>Ada is a licensed guide and was born by the creek, as her mother was.</p>",
         "Ada Rossi"),
        # Two whom a practice presents are its team, who wrote to it a customer.
        ("<h1>Gentle care</h1><h2>Your dentist</h2><p>Dr. Ada Rossi<br>Dentist</p>"
         "<h2>Your surgeon</h2><p>Dr. Bo Lind<br>Surgeon</p>", None),
        ("<h1>Gentle care</h1><h2>Your words</h2><p>\"Best visit ever.\" Ada Rossi, weaver</p>",
         None),
        # What customers say of themselves, and who works for a firm that speaks.
        ("<h1>The invoice app</h1><p>Start now.</p><img src=g.jpg alt='Ada Rossi'><p>Ada is a "
         "weaver who saves hours.</p>", None),
        ("<h1>We bake</h1><p>We bake our bread daily, and we bring it to you. Our ovens are old."
         "</p><img src=g.jpg alt='Ada Rossi at the oven'><p>Ada is our head baker.</p>", None),
        ("<h1>Walk slowly</h1><img src=g.jpg alt='Ada Rossi pointing at a tern'>"
         "<p>Walks begin at nine, by the creek, and end when all have seen enough.</p>", None),
    ],
)  # fmt: skip
def test_whom_a_practice_presents_is_whose_it_is(body: str, name: str | None) -> None:
    assert named(read(body, "Rooms on the quay")) == name


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("<h1>About</h1><p>By day I'm a copy editor, by night I weave.</p>"
         "<p>If you must put a name to it: I am Ada Rossi, and no, I do not knit.</p>",
         "Ada Rossi"),
        ("<h1>O mnie</h1><p>Dzień dobry, tu mgr Ada Kowalska, tłumaczka przysięgła.</p>",
         "Ada Kowalska"),
        ("<h1>เกี่ยวกับฉัน</h1><p>สวัสดีค่ะ ดิฉันชื่อ สมหญิง ใจดี เป็นเชฟและครู อยู่ที่เมืองหนึ่ง</p>", "สมหญิง ใจดี"),
        ("<h1>Field notes</h1><p>Hello, Zsuzska here. I ring warblers and I count them.</p>"
         "<p>zsuzska.nagy@reeds.example</p>", "Zsuzska Nagy"),
        # What a quoted somebody says is not the page's.
        ("<h1>About</h1><p>I keep a shop. A line I love: \"Listen: I am Ada Rossi\".</p>", None),
    ],
)  # fmt: skip
def test_who_names_themselves_within_a_sentence(body: str, name: str | None) -> None:
    assert named(read(body, "Crumbs")) == name


def test_surname_and_other_names_are_labels() -> None:
    rows = "".join(f"<tr><td>{label}</td><td>{value}</td></tr>" for label, value in (
        ("Surname", "Brimwell"), ("Other names", "Ada"), ("Date of birth", "11 May 1988"),
        ("Father's name", "Tom Brimwell")))  # fmt: skip
    record = read(f"<h2>Curriculum Vitae</h2><table>{rows}</table>", "Curriculum Vitae")
    assert named(record) == "Ada Brimwell"


@pytest.mark.parametrize(
    ("body", "title"),
    [
        # The guests of a festival.
        ("<h1>7th Harbour Days</h1><h2>Guests</h2><ul><li>Ada Rossi</li><li>Bo Lind</li>"
         "<li>Marta Quill</li></ul><table><tr><td>Seven o'clock</td><td>Talk: Ada Rossi</td></tr>"
         "</table>", "7th Harbour Days"),
        # What somebody built, and whom they built it for.
        ("<h1>Hi, I'm a Full Stack Developer</h1><p>I build things. I love wool.</p>"
         "<h2>Projects</h2><h5>Rose Clay</h5><p>Bootcamp project</p>"
         "<p>Freelance site for Ada Rossi</p>", "My Portfolio"),
        # A diary in a list is another's.
        ("<h1>About</h1><p>I weave, and I write about it.</p><h2>Friends</h2>"
         "<ul><li>Ada Rossi's blog</li></ul>", "About | Cloth"),
        # A product with a given name.
        ("<header><a class=logo href=/>Ada</a></header><h1>Meet Ada.</h1>"
         "<p>She weaves invoices.</p><footer>© 2024 Ada Software Inc.</footer>",
         "Ada — the friendly app"),
        ("<p>Welcome to the Rose Pages</p><p>I keep bees, and I sell honey.</p>", "My Home Page"),
        ("<h1>Lab 2</h1><p>Instructor: Mr. Marta Quill</p><p>I like horses. I like my dog.</p>",
         "My First Web Page"),
    ],
)  # fmt: skip
def test_whom_such_a_page_mentions_is_not_whose_it_is(body: str, title: str) -> None:
    assert named(read(body, title)) is None


def test_a_town_under_two_halves_of_a_name_is_no_part_of_it() -> None:
    body = "<aside><div>Ebbe</div><div>Quillnäs</div><p>Umeå</p></aside><h2>Utbildning</h2>" \
        "<p>Vävskolan</p><h2>Arbetslivserfarenhet</h2><p>Vävare, 2018–nu</p>"  # fmt: skip
    assert named(read(body, "CV")) == "Ebbe Quillnäs"


@pytest.mark.parametrize(
    ("body", "title", "name"),
    [
        ("<p>$ whoami</p><p>Ada \"Rosie\" Brimwell. Nobody calls me Ada. I like looms.</p>",
         "~rosie", "Ada Brimwell"),
        ("<h1>Rosie B.</h1><p>I weave.</p><h4>Ada Ruth \"Rosie\" Brimwell, RN</h4>", "Index",
         "Ada Ruth Brimwell"),
        # A singer whom nobody goes on about, and two of a band.
        ("<h1>Songs of the quay</h1><p>We love Ada \"Queen\" Brimwell. I hear her daily.</p>",
         "Songs of the quay", None),
        ("<h1>Rosie and Bo</h1><p>Ada \"Rosie\" Brimwell and Tom \"Bo\" Lind play.</p>",
         "Rosie and Bo", None),
        ("<h1>Quay Bindery</h1><p>Mi chiamo Ada e faccio la rilegatrice.</p>"
         "<footer>Quay Bindery di Ada Rossi – P.IVA 0555</footer>", "Quay Bindery", "Ada Rossi"),
        ("<h1>Kuka kirjoittaa?</h1><p>Hei, olen kirjailija. Kirjoitan kirjoja.</p><footer>"
         "Yhteystiedot: Antti Virtanen, Kivitie 5, 88900 Kuhmo</footer>", "Esittely | Kivi",
         "Antti Virtanen"),
        # A street is named after many.
        ("<h1>Wool by post</h1><p>I weave.</p><footer>Ada Rossi Street 5, Leeds</footer>",
         "Wool by post", None),
        # Who wrote a paper with others is not whom the first of them is of.
        ("<h1>Ada Rossi</h1><p>I study wool.</p><p>Ada Rossi, Van Minh Dang, Bo Lind</p>",
         "Ada Rossi", "Ada Rossi"),
        ("<h1>@brimandloom</h1><div>Ada Brimwell · weaver, mother of two</div>",
         "@brimandloom | Links", "Ada Brimwell"),
        ("<h1>@brimandloom</h1><div>Wool shop · open on Fridays</div>", "@brimandloom | Links",
         None),
        ("<h1>Lab 2</h1><p>by ada rossi-lind</p><h2>All About Me</h2><p>I like horses.</p>",
         "My First Web Page", "Ada Rossi-Lind"),
        ("<h1>Lab 2</h1><p>by the river</p><h2>All About Me</h2><p>I like horses.</p>",
         "My First Web Page", None),
        ("<h1>Despre</h1><p>Casa Rose este atelierul meu de lut. Construim cu lut.</p>",
         "Casa Rose | Despre", None),
        ("<h1>Hakkımda</h1><h2>Uzm. Kl. Psk. Elif KAYA</h2><p>Klinik psikolog, 2015'ten beri.</p>",
         "Hakkımda - Deniz Danışmanlık", "Elif KAYA"),
        ("<h1>Despre</h1><p>Casa Rose este atelierul meu de lut.</p><p>" + "Construim din lut. " * 7
         + "</p><p>— arh. Maria Popescu</p><h2>Proiecte</h2>", "Casa Rose | Despre",
         "Maria Popescu"),
        # Who is quoted on such a page signs nothing.
        ("<h1>Despre</h1><p>Casa Rose este atelierul meu de lut.</p><p>„" + "Foarte atent. " * 9
         + "”</p><p>— Maria Popescu</p><h2>Proiecte</h2>", "Casa Rose | Despre", None),
        ("<h1>Eat the shore</h1><p>I live by the sea, and I cook what it leaves.</p><footer>Kelp © "
         "2023. All words and photographs by Astrid Hansen.</footer>", "Kelp recipes",
         "Astrid Hansen"),
        # Whose pictures a site shows does not write it, and a lane keeps no account.
        ("<h1>Eat the shore</h1><p>I live by the sea, and I cook what it leaves.</p><footer>Kelp © "
         "2023. All photographs by Astrid Hansen.</footer>", "Kelp recipes", None),
        ("<h1>@brimandloom</h1><div>Rose Lane · open on Fridays</div>", "@brimandloom | Links",
         None),
        ("<h1>Quay Yard</h1><p>Quay Yard is one joiner, Ada \"Rosie\" Brimwell, and one spaniel. "
         "Rosie served her time by the sea.</p>", "Quay Yard", "Ada Brimwell"),
        ("<h1>H.E. Dr. Maryam bint Nasser al-Ruhi</h1><p>Dr. Maryam advises ports. She founded a "
         "firm.</p>", "Founder | Quay", "Maryam bint Nasser al-Ruhi"),
    ],
)  # fmt: skip
def test_names_that_a_page_leaves_in_passing(body: str, title: str, name: str | None) -> None:
    assert named(read(body, title)) == name


def test_a_name_in_two_scripts_before_what_somebody_is() -> None:
    text = "رباب العتيبي (Rabab Al-Otaibi) خطاطة تقيم في الكويت منذ سنوات طويلة."
    record = read(f"<h1>السيرة</h1><p>{text}</p>", "استوديو")
    assert named(record) == "رباب العتيبي"


def test_what_stands_under_a_given_name_is_read_though_the_name_is_spelt_elsewhere() -> None:
    body = "<h2>Hi there, I'm Ada</h2><p>A frontend dev from Leeds who loves wool.</p>" \
        "<p>ada.rossi@post.example</p>"  # fmt: skip
    record = read(body, "Portfolio")
    assert named(record) == "Ada Rossi"
    assert record.role is not None
    assert record.role.value == "frontend dev"


def test_a_site_that_tells_of_somebody_is_not_called_by_their_name() -> None:
    body = (
        "<header><h2>Vloemst do Norte</h2></header><main><p>Nascido no sítio, filho de muitos, o "
        "mestre é luthier e músico, aprendeu a tocar com quem passava, e toca ainda hoje na feira "
        "da cidade.</p><h3>Agenda</h3></main>"
    )
    told = body.replace("o mestre é", "Vloemst do Norte é")
    names = [
        named(read_page(f"<html lang=pt><title>Sobre | Vloemst do Norte</title>{page}",
                        "https://vloemst.example/sobre"))
        for page in (body, told, body.replace("h2>", "h1>"))
    ]  # fmt: skip
    assert names == [None, "Vloemst do Norte", "Vloemst do Norte"]


def test_a_list_of_thousands_is_read_at_once() -> None:
    start = time.process_time()
    read("<ul>" + "<li>Ada Rossi</li>" * 2_500 + "</ul>", "x")
    assert time.process_time() - start < 5  # 11 s where each item is written out for its list


BIO = "<p>I weave wool by the harbour and I teach my craft on Fridays. I love my looms.</p>"
SHOWN = "<img src=b.jpg alt='Bo Lind with his dog'><p>Bo is a photographer and my husband.</p>"


@pytest.mark.parametrize("over", ["<h1>Ada Rossi</h1>", "<h1>Wool notes</h1>"])
@pytest.mark.parametrize(
    "said",
    [
        "<footer>Photos by Marta Quill</footer>", "<footer>Book Reviews by Marta Quill</footer>",
        "<footer>Webdesign von Marta Quill</footer>", "<p>Portrait of Marta Quill</p>",
        "<footer>All photos and videos by Marta Quill</footer>",
        "<p>Married to Bo \"Brim\" Lind. Brim is a painter.</p>",
        "<p>Edward \"Magic\" Ellingbrim is great.</p>",
        "<p>As Earvin \"Magic\" Jonsson once said, work is all. Magic was tall.</p>",
        "<p>In the new staging at Leeds, I am Anna Karenina.</p>",
        "<p>As the song goes, I am Billie Jean.</p>", "<p>Some days — I am Lady Macbeth.</p>",
        "<p>And yes: je suis Charlie Brim.</p>",
        "<p>On the radio, my name is Bo Brim, at home I knit.</p>", SHOWN,
    ],
)  # fmt: skip
def test_nobody_whom_a_page_names_in_passing_takes_it_over(over: str, said: str) -> None:
    name = "Ada Rossi" if "Rossi" in over else None
    pieces = ("Photos", "Book Reviews", "Webdesign", "Portrait", "Magic shows")
    titles = [f"Ada Rossi | {piece}" for piece in pieces] if name else ["Wool notes"]
    assert {named(read(f"{over}{BIO}{said}", title)) for title in titles} == {name}


def test_a_name_over_the_page_goes_before_one_given_in_passing() -> None:
    body = f"<h1>Ada Rossi</h1>{BIO}<p>To put a name to it: I am Anna Karenina.</p>"
    assert named(read(body, "Ada Rossi")) == "Ada Rossi"


@pytest.mark.parametrize(
    ("body", "title"),
    [
        (f"<h1>My homepage</h1><p>Wool is love.</p><p>by Oscar Brimwell</p>{BIO}", "My homepage"),
        (f"<h1>Portfolio</h1><p>Photo</p><p>by Marta Quill</p>{BIO}", "Portfolio"),
        (f"<p>@adarossi</p><p>Marta Quill · weaver · 3h ago</p>{BIO}", "Links"),
        ("<h1>مدونة</h1><p>سارة العلي (Sara Alali) أستاذة في الجامعة وهي مشرفتي.</p>", "مدونة"),
    ],
)  # fmt: skip
def test_who_made_a_part_or_is_told_of_by_another_is_not_whose_page_it_is(
    body: str, title: str
) -> None:
    assert named(read(body, title)) is None


@pytest.mark.parametrize("label", ["Author", "Autorin", "Auteur", "Owner", "Blogger", "Founder"])
def test_who_wrote_or_owns_a_page_may_speak_on_it(label: str) -> None:
    body = f"<h1>Wool notes</h1><p>{label}: Ada Rossi</p>{BIO}"
    assert named(read(body, "Wool notes")) == "Ada Rossi"


@pytest.mark.parametrize(
    "said",
    [
        "is my pen name.", "ist mein Künstlername.", "est mon pseudonyme.", "es mi seudónimo.",
        "is my favourite weaver. Five stars!", "is my mentor.", "ist meine Lieblingsweberin.",
        "is my name, wool is my game.", "este verano con mi grupo en Kiel.",
    ],
)  # fmt: skip
def test_a_name_that_is_somebodys_own_is_no_things(said: str) -> None:
    body = f"<h1>Ada Rossi</h1><p>Ada Rossi {said}</p>{BIO}"
    assert named(read(body, "Ada Rossi")) == "Ada Rossi"


def test_who_is_presented_under_their_own_name_is_no_team() -> None:
    body = "<h1>Ada Rossi</h1><h2>Ihre Rednerin</h2><p>Ada Rossi, Rednerin</p>" \
        f"<h2>Ihr Fotograf</h2><p>Bo Lind, Fotograf</p>{BIO}"  # fmt: skip
    assert named(read(body, "Ada Rossi")) == "Ada Rossi"
