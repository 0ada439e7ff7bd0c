"""How CVs set out jobs and studies: columns, tables, lines of one kind, labels over titles."""

from __future__ import annotations

import pytest

from extraction.invented_cv import jobs, read_cv, schools


def test_dates_before_headings_that_rank_with_the_section() -> None:
    assert jobs(
        "<h3>Berufserfahrung</h3><div>"
        "<div>Juli 2022 - Mai 2024</div><h3>Webhaus GmbH</h3><ul><li>Wob große Tücher.</li></ul>"
        "<div>Mai 2019 - Juni 2022</div><h3>Flachs AG</h3><ul><li>Wob kleine Tücher.</li></ul>"
        "</div>"
    ) == [("", "Webhaus GmbH"), ("", "Flachs AG")]


def test_a_small_label_over_the_first_title() -> None:
    assert schools(
        "<div>Educación</div><h2>Tejidos y fibras</h2><p>Instituto Lanas (2019)</p>"
        "<h2>Ingeniería Textil</h2><p>Universidad de Lanas (2009)</p>"
    ) == ["Instituto Lanas", "Universidad de Lanas"]


def test_columns_of_dates_titles_and_schools() -> None:
    assert schools(
        "<h2>Formation</h2><div><p>Septembre 2022 - Présent</p><p>2020 - 2022</p><p>2019</p></div>"
        "<div><p>Élève-ingénieure en textile</p><p>Classe préparatoire</p><p>Baccalauréat</p></div>"
        "<div><p>Lainière, Caen</p><p>Lycée des Laines, Vire</p><p>Lycée du Lin, Vire</p></div>"
    ) == ["Lainière", "Lycée des Laines", "Lycée du Lin"]


def test_what_an_employer_is_told_of_behind_its_dates() -> None:
    body = (
        "<h2>Erfahrung</h2><ul>"
        "<li>Flachs (2010 - 2012) - Nahm Zahlungen an und hielt die Werkstatt in Ordnung.</li>"
        "<li>Wolle (2013 - 2014) - Besuchte Höfe und sortierte dort die Fliese nach Güte.</li></ul>"
    )
    assert jobs(body) == [("", "Flachs"), ("", "Wolle")]
    assert "Zahlungen" in read_cv(body)["experience"][0]["summary"]


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        ("<p>09/2015 - 02/2017 (офис-менеджер) ООО Лён</p>", ("офис-менеджер", "ООО Лён")),
        ("<p>Weaver, Looms &amp; Yarns, Inc.</p><p>2019 - 2020</p>",
         ("Weaver", "Looms & Yarns, Inc.")),
        ("<p>Manager w Lniarnia</p><p>2019 - obecnie</p>", ("Manager", "Lniarnia")),
        ("<p>2020 - 2021 - Lniarnia (Link)</p><p>Programista (len, wełna).</p>",
         ("Programista", "Lniarnia")),
        ("<p>2018/Nowadays - Linho Norte</p><p>Job Role:: Weaver</p>", ("Weaver", "Linho Norte")),
        ("<p><b>Tkáč, Ľanová dielňa</b></p><p>November 2021 - Marec 2022</p>"
         "<p>Tkanie veľkých plátien doma.</p>", ("Tkáč", "Ľanová dielňa")),
    ],
)  # fmt: skip
def test_one_entry(entry: str, expected: tuple[str, str]) -> None:
    assert jobs(f"<h2>Experience</h2>{entry}") == [expected]


@pytest.mark.parametrize(
    "heading",
    ["Předchozí zaměstnání", "Práce", "Релевантний досвід роботи", "С кем работала", "עבודה",
     "İş geçmişi", "Delovne izkušnje"],
)  # fmt: skip
def test_headings_over_jobs_in_more_languages(heading: str) -> None:
    entry = "<h3>Manager, Looms AB</h3><p>2019 - 2021</p>"
    assert jobs(f"<h2>{heading}</h2>{entry}") == [("Manager", "Looms AB")]


TWO = [("Weaver", "Looms AB"), ("Spinner", "Threads Ltd")]


@pytest.mark.parametrize(
    "section",
    [
        "<dl><dt>2019–2021</dt><dd>Weaver, Looms AB, Leeds</dd>"
        "<dt>2017–2019</dt><dd>Spinner, Threads Ltd</dd></dl>",
        "<ul><li>2019–2021: Weaver, Looms AB</li><li>2017–2019: Spinner, Threads Ltd</li></ul>",
        "<p>2019 – 2021<br>Weaver, Looms AB<br><br>2017 – 2019<br>Spinner, Threads Ltd</p>",
        "<p><b>Weaver</b>, <i>Looms AB</i>, Leeds <span>2019–2021</span></p>"
        "<p><b>Spinner</b>, <i>Threads Ltd</i>, York <span>2017–2019</span></p>",
        "<table><tr><th>Period</th><th>Position</th><th>Company</th></tr>"
        "<tr><td>2019–2021</td><td>Weaver</td><td>Looms AB</td></tr>"
        "<tr><td>2017–2019</td><td>Spinner</td><td>Threads Ltd</td></tr></table>",
        "<table><tr><td>2019–2021</td><td>Weaver</td><td>Looms AB</td></tr>"
        "<tr><td>2017–2019</td><td>Spinner</td><td>Threads Ltd</td></tr></table>"
        f"<p>{'Ada weaves linen at a mill by the river, and teaches it to others. ' * 3}</p>",
    ],
)
def test_two_jobs_however_they_are_set_out(section: str) -> None:
    assert jobs(f"<h2>Experience</h2>{section}") == TWO


def test_several_roles_at_one_employer_in_a_nested_list() -> None:
    assert jobs(
        "<h2>Experience</h2><ul><li>Looms AB<ul><li>Weaver (2019–2021)</li>"
        "<li>Spinner (2017–2019)</li></ul></li>"
        "<li>Threads Ltd<ul><li>Dyer (2015–2017)</li></ul></li></ul>"
    ) == [("Weaver", "Looms AB"), ("Spinner", "Looms AB"), ("Dyer", "Threads Ltd")]


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("MSc in Textiles at Heron University, Leeds (2017)", "Heron University"),
        ("Doctor of Weaving from the University of York, with a thesis on looms (2012)",
         "University of York"),
        ("Licence de lettres à l'Université de Caen, 2010", "Université de Caen"),
        ("Diplôme d'ingénieur textile à l'ENLAINE, Caen (14000), 2010", "ENLAINE"),
        ("Bachelor Textilkunde an der Universität Kassel (2005-2010)", "Universität Kassel"),
        ("VÚT – Vysoká škola textilní, 2008-2010", "VÚT – Vysoká škola textilní"),
    ],
)  # fmt: skip
def test_a_school_behind_its_degree(title: str, expected: str) -> None:
    assert schools(f"<h2>Education</h2><ul><li>{title}</li></ul>") == [expected]


def test_the_one_row_of_a_table_keeps_its_dates() -> None:
    body = "<tr><td>2014–2017</td><td>BSc Textiles<br>Heron University</td></tr>"
    study = read_cv(f"<h2>Education</h2><table>{body}</table>")["education"][0]
    assert (study["institution"], study["start"]) == ("Heron University", "2014")


def test_a_letter_set_high_divides_no_degree() -> None:
    body = (
        "<table><tr><td>2016</td><td>Laurea di 2<sup>o</sup> Livello in Tessitura</td></tr></table>"
    )
    study = read_cv(f"<h2>Educazione</h2>{body}")["education"][0]
    assert study["degree"].endswith("Livello in Tessitura") and study["degree"].startswith("Laurea")


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        ("инженер ООО «Лён» (г. Тверь, ул. Ткацкая, 3)", ("инженер", "ООО «Лён»")),
        ('ТОВ "Льон", ТОВ "Вовна"', ("", 'ТОВ "Льон", ТОВ "Вовна"')),
    ],
)
def test_legal_forms_that_stand_before_a_name(entry: str, expected: tuple[str, str]) -> None:
    assert jobs(f"<h2>Опыт работы</h2><p>2019 - 2021</p><p>{entry}</p>") == [expected]


def test_skills_keep_their_brackets_and_leave_the_stars() -> None:
    record = read_cv(
        "<h2>Skills</h2><p><b>Fibres:</b> linen, silk (mulberry, wild), wool</p>"
        "<table><tr><td>Jacquard</td><td>★★★★</td></tr><tr><td>Dobby</td><td>★★</td></tr></table>"
    )
    said = [skill["value"] for skill in record["skills"]]
    assert said == ["linen", "silk (mulberry, wild)", "wool", "Jacquard", "Dobby"]


@pytest.mark.parametrize(
    ("heading", "section", "expected"),
    [
        ("Expériences professionnelles", "<p>De 2015 à 2019 : Fileuse – Laines SARL</p>",
         ("Fileuse", "Laines SARL")),
        ("Experiencia laboral", "<p><b>Hilandera</b><br>Lanas S.L., Cádiz<br>2015 – 2019</p>",
         ("Hilandera", "Lanas S.L.")),
        ("職歴", "<p>2019年4月 - 現在</p><p>株式会社リネン 織師</p>", ("織師", "株式会社リネン")),
    ],
)  # fmt: skip
def test_one_job_in_other_languages(heading: str, section: str, expected: tuple[str, str]) -> None:
    assert jobs(f"<h2>{heading}</h2>{section}") == [expected]


def test_a_line_that_says_at_names_the_employer() -> None:
    assert jobs(
        "<h3>Berufserfahrung</h3><p><b>Grafikerin – Studentische Hilfskraft</b></p>"
        "<p>bei Lampenfilm, Art Department</p><p>Juli 2012 - August 2012</p>"
        "<p><b>Aushilfskraft</b></p><p>bei Druck &amp; Bild GmbH</p><p>August 2011</p>"
    ) == [
        ("Grafikerin – Studentische Hilfskraft", "Lampenfilm, Art Department"),
        ("Aushilfskraft", "Druck & Bild GmbH"),
    ]
    assert jobs(
        "<h1>Experience</h1><div><h3>Loom tuner <span>8 months</span></h3>"
        "<p>@Flax Centre - Lakeside (March 2021 to June 2022)</p><p>Tuned <b>looms</b>.</p>"
        "<h3>Apprentice <span>3 years</span></h3>"
        "<p>@Wool House (May 2017 to March 2021)</p><p>Swept <b>floors</b>.</p></div>"
    ) == [("Loom tuner", "Flax Centre - Lakeside"), ("Apprentice", "Wool House")]


def test_an_employer_before_what_was_done_there() -> None:
    assert jobs(
        "<h2>Werkervaring</h2>"
        "<h3>Process Engineer <span>sep 2016 - sep 2017</span></h3>"
        "<p>Vlaslaan Diagnostics (VLD) – Een proces ontwikkeld door <b>proeven</b>, analyse.</p>"
        "<h3>Stagiair <span>jan 2016 - mei 2016</span></h3>"
        "<p>Wolhuis – Onderwerp: hoe een draad breekt wanneer het <b>vriest</b> en dooit.</p>"
    ) == [("Process Engineer", "Vlaslaan Diagnostics (VLD)"), ("Stagiair", "Wolhuis")]


@pytest.mark.parametrize(
    "heading",
    ["Werk Ervaring", "Tidligere stillinger", "Locuri de muncă", "تجربه های کاری", "勤務歴",
     "ประสบการณ์ทำงาน", "Çalışma geçmişi", "Szakmai pályafutás"],
)  # fmt: skip
def test_headings_of_jobs_in_many_languages(heading: str) -> None:
    heading = heading.removeprefix("Tidligere ")
    assert jobs(f"<h3>{heading}</h3><p>2014 - 2016</p><p>Flax House B.V.</p><p>Weaver</p>") == [
        ("Weaver", "Flax House B.V.")
    ]


def test_skills_side_by_side_on_one_line() -> None:
    names = ["Warping", "Plain Weave", "Twill / Satin", "Dyeing", "Carding", "Spinning"]
    names += ["Felting", "Looms", "Shuttles", "Bobbins", "Heddles", "Reeds", "Selvedges", "Hems"]
    chips = " ".join(f"<span>{name}</span>" for name in names)
    skills = read_cv(f"<h3>Habilidades</h3><div>{chips}</div>")["skills"]
    assert [fact["value"] for fact in skills] == names


def test_skills_ranked_with_whole_sections_are_no_part_of_the_last_study() -> None:
    body = (
        "<h2>Formação</h2><ul><li><b>2007-2011</b><ol>Graduação em Tecelagem - Faculdade do Linho"
        "</ol></li></ul><h3>HABILIDADES</h3><div>Organização</div><div>HTML</div>"
        "<h3>IDIOMAS</h3><div>Português</div>"
    )
    assert schools(body) == ["Faculdade do Linho"]
    record = read_cv(body)
    assert [fact["value"] for fact in record["skills"]] == ["Organização", "HTML"]
    assert record["organisation"] is None


def test_headings_below_an_about_page_open_sections() -> None:
    record = read_cv(
        "<h1>Über mich</h1><p>Ich webe seit zehn Jahren Leinen und lehre es in der Stadt.</p>"
        "<h2>Fähigkeiten und Belege</h2><table><tr><th>Fähigkeit</th><th>Beleg</th></tr>"
        "<tr><td>Weben</td><td>Zwei Ausstellungen mit eigenen Stücken in großen Häusern</td></tr>"
        "<tr><td>Färben</td><td>Kurse an der Volkshochschule seit Frühjahr 2019</td></tr></table>"
    )
    assert {"Weben", "Färben"} <= {fact["value"] for fact in record["skills"]}


@pytest.mark.parametrize(
    ("heading", "degree", "school"),
    [
        ("Koulutus", "Tradenomi", "Lahdenrannan kauppaoppilaitos"),
        ("Utdanning", "Mastergrad i tekstil", "Handelshøyskolen ved fjorden"),
        ("Tanulmányok", "Érettségi", "Tóparti Szakiskola"),
        ("Formation", "Agrégation", "Faculté des laines"),
        ("Educație", "Licență în textile", "Școala Inului"),
        ("Σπουδές", "Δίπλωμα υφαντικής", "Γυμνάσιο Λίμνης"),
        ("تحصیلات", "کارشناسی ارشد", "هنرستان دریاچه"),
        ("Học vấn", "Cử nhân Dệt may", "Học viện Ven Hồ"),
    ],
)
def test_degrees_and_schools_of_many_languages(heading: str, degree: str, school: str) -> None:
    for lines in ((degree, school), (school, degree)):
        told = "".join(f"<p>{line}</p>" for line in lines)
        [study] = read_cv(f"<h2>{heading}</h2><ul><li>{told}<p>2010 - 2012</p></li></ul>")[
            "education"
        ]
        assert (study["degree"], study["institution"]) == (degree, school)
