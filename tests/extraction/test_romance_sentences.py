"""Sentences of Romance tongues say what somebody is, where and in which town, however they turn
it; what somebody was, wants to be, or another is, is not read."""

from __future__ import annotations

import pytest

from coffeechat.extraction.sentences.romance_sentences import read_romance
from extraction.invented_cv import read, value

TOLD = {
    "fr": [
        ("Je suis tisserande au CRLP, à Nancy, dans l'équipe Navette.",
         "tisserande", "CRLP", "Nancy"),
        ("Ada Morel est paysagiste au sein de l'agence Verdoyant, à Angers.",
         "paysagiste", "agence Verdoyant", "Angers"),
        ("J'ai rejoint Tissages Morel en mars 2021 en tant que cheffe de produit.",
         "cheffe de produit", "Tissages Morel", ""),
        ("Après dix ans à Lille, elle a intégré l'an dernier le groupe Filatex comme juriste.",
         "juriste", "groupe Filatex", ""),
        ("Je travaille chez Novalin, où je suis développeuse front-end.",
         "développeuse front-end", "Novalin", ""),
        ("Je travaille à Toulouse pour Novalin comme analyste de données.",
         "analyste de données", "Novalin", "Toulouse"),
        ("Professeure agrégée de mathématiques au lycée Jean-Lin (Béziers).",
         "Professeure agrégée de mathématiques", "lycée Jean-Lin", "Béziers"),
        ("Avocate au barreau de Lyon, associée du cabinet Lin Chanvre.",
         "Avocate", "cabinet Lin Chanvre", "Lyon"),
        ("Un botaniste qui compte les chardons pour le Muséum du Lin.",
         "botaniste", "Muséum du Lin", ""),
        ("Menuisier puis formateur, il enseigne la teinture au lycée hôtelier de Nantes.",
         "Menuisier", "lycée hôtelier de Nantes", "Nantes"),
        ("Ancienne juge, je tiens aujourd'hui la librairie Le Marque-Page.",
         "", "librairie Le Marque-Page", ""),
        ("Je fais partie de l'équipe juridique de Banque Aurore.", "", "Banque Aurore", ""),
        ("Designer produit passée par Loomair, désormais chez Kolibri à Lille.",
         "Designer produit", "Kolibri", "Lille"),
        ("Tisserande au bureau d'études Navette, j'ai auparavant travaillé pour Lin SA à Metz.",
         "Tisserande", "bureau d'études Navette", ""),
        ("Économiste en poste à Dakar depuis janvier.", "Économiste", "", "Dakar"),
        ("Responsable des archives à la Ville de Lin, elle enseigne à l'Université du Chanvre.",
         "Responsable des archives", "Ville de Lin", ""),
        ("Je suis doctorante en deuxième année au CRLP.", "doctorante", "CRLP", ""),
        ("Je suis luthière à Varnholm, fille de marin et élève de Jean Linot aux Navettes.",
         "luthière", "", "Varnholm"),
        ("Retraitée de l'Éducation nationale, j'habite Bourges.", "Retraitée", "", ""),
        ("Facteur de clavecins. Mon atelier se trouve à Vézelay.", "", "", "Vézelay"),
        ("Kinésithérapeute le matin, apiculteur l'après-midi : je vis et travaille à Gap.",
         "Kinésithérapeute", "", "Gap"),
        ("Passée par la Sorbonne, elle est désormais chargée de cours à l'UCLinain.",
         "chargée de cours", "UCLinain", ""),
    ],
    "es": [
        ("Médico de familia en el Centro de Salud Los Linos (Logroño) y tutor de residentes.",
         "Médico de familia", "Centro de Salud Los Linos", "Logroño"),
        ("En la actualidad es investigadora en el Instituto del Lino, en Madrid, tras haberse "
         "doctorado en la Universidad de Sevilla.",
         "investigadora", "Instituto del Lino", "Madrid"),
        ("Me incorporé en 2021 a Textiles Duero como responsable de compras.",
         "responsable de compras", "Textiles Duero", ""),
        ("Trabajo en Telarpampa como desarrollador, de forma remota, desde Bariloche, Argentina.",
         "desarrollador", "Telarpampa", "Bariloche, Argentina"),
        ("Trabajo de camarera en el Bar Lucero, en Zamora.", "camarera", "Bar Lucero", "Zamora"),
        ("Formo parte del equipo de datos de Banco Lino, donde soy analista sénior.",
         "analista sénior", "Banco Lino", ""),
        ("Tras diez años en Lino SA, hoy lidero el área de datos de Seguros Tajo desde Sevilla.",
         "", "Seguros Tajo", "Sevilla"),
        ("Socia fundadora de Lino & Cáñamo Abogados, Guadalajara, Jalisco.",
         "Socia fundadora", "Lino & Cáñamo Abogados", "Guadalajara, Jalisco"),
        ("Me llamo Ada, vivo en Berlín, donde trabajo como cocinera en el restaurante La Caleta.",
         "cocinera", "restaurante La Caleta", ""),
        ("A día de hoy soy técnica de laboratorio en Biolino (Cuenca).",
         "técnica de laboratorio", "Biolino", "Cuenca"),
        ("Ex futbolista, hoy entrenadora del CD Linares en Soria.",
         "Entrenadora", "CD Linares", ""),
        ("Traductora autónoma entre Madrid y Vigo; antes, redactora en El Telar.",
         "Traductora autónoma", "", ""),
    ],
    "pt": [
        ("Depois de dez anos em agências, entrei em 2022 na Cooperativa Linho como gerente.",
         "gerente", "Cooperativa Linho", ""),
        ("Enfermeira há vinte anos, hoje coordeno a UTI neonatal do Hospital Linho, em Salvador, "
         "Bahia.", "Enfermeira", "Hospital Linho", "Salvador, Bahia"),
        ("Ada é pesquisadora do Ilinho e professora da Universidade do Tear.",
         "pesquisadora", "Ilinho", ""),
        ("Investigadora no Centro do Linho, Universidade do Tear, Faro.",
         "Investigadora", "Centro do Linho", "Faro"),
        ("Sou a Ada, ilustradora a viver no Porto.", "Ilustradora", "", "Porto"),
        ("Trabalho no Hospital Linho, onde sou fisioterapeuta.",
         "fisioterapeuta", "Hospital Linho", ""),
        ("Doutoranda no Programa de Pós-Graduação em Ecologia da UFMG.", "Doutoranda", "UFMG", ""),
        ("Arquiteta, com ateliê em Évora.", "Arquiteta", "", "Évora"),
        ("Construo teares de mesa em Piracicaba.", "", "", "Piracicaba"),
    ],
    "it": [
        ("Dottoranda in fisica all'Università del Lino nel gruppo di Enrico Sanna.",
         "Dottoranda in fisica", "Università del Lino", ""),
        ("Trapiantata a Torino, mi occupo di stampa per la Fondazione Telaio come redattrice.",
         "redattrice", "Fondazione Telaio", "Torino"),
        ("Nel 2021 sono entrata in Tessuti Adda come responsabile acquisti.",
         "responsabile acquisti", "Tessuti Adda", ""),
        ("Dopo anni alla Lino, oggi coordino l'ufficio stampa della Fondazione Telaio a Ivrea.",
         "", "Fondazione Telaio", "Ivrea"),
        ("Geometra libero professionista, con studio a Belluno.",
         "Geometra libero professionista", "", "Belluno"),
        ("Sviluppatrice web in Telaio S.r.l., a Bari.",
         "Sviluppatrice web", "Telaio S.r.l.", "Bari"),
        ("Ricopro il ruolo di direttrice sanitaria presso la Clinica Lino di Pescara.",
         "direttrice sanitaria", "Clinica Lino di Pescara", "Pescara"),
        ("Ricercatrice a tempo determinato al Politecnico di Bari, dove insegno Meccanica.",
         "Ricercatrice a tempo determinato", "Politecnico di Bari", ""),
        ("Liutaio a Cremona dal 1994.", "Liutaio", "", "Cremona"),
    ],
    "ca": [
        ("Treballo com a enginyera a Tèxtils Ter, a Manresa.",
         "enginyera", "Tèxtils Ter", "Manresa"),
        ("Sóc mestra a l'Escola Els Lins de Vic.", "mestra", "Escola Els Lins de Vic", ""),
    ],
    "ro": [
        ("Lucrez ca inginer la Textila Mureș, în Târgu Mureș.",
         "inginer", "Textila Mureș", "Târgu Mureș"),
    ],
}  # fmt: skip


@pytest.mark.parametrize(
    ("language", "told"), [(key, told) for key, rows in TOLD.items() for told in rows]
)
def test_a_sentence_is_read_however_it_is_turned(
    language: str, told: tuple[str, str, str, str]
) -> None:
    found = read_romance(told[0], "Ada Morel", language)
    assert found is not None
    assert (found.role, found.organisation, found.location) == told[1:]


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("fr", "Mon mari est médecin à l'hôpital de Vannes."),
        ("fr", "J'aimerais devenir boulangère à Lyon."),
        ("fr", "J'ai été infirmière à l'hôpital du Lin de 2001 à 2010."),
        ("fr", "Lectrice du journal Le Lin, la voisine est juge au tribunal de Metz."),
        ("es", "Fui profesora en la Universidad de Murcia hasta 2015."),
        ("es", "Mi hermana es abogada en el bufete Ríos."),
        ("es", "Quiero ser piloto en Linair."),
        ("pt", "Fui gerente da Lojas Sol até 2019."),
        ("pt", "O meu pai é pescador em Peniche."),
        ("it", "Mio fratello è cuoco al ristorante Da Gino."),
        ("it", "Sono stata ricercatrice all'Università di Siena."),
        ("it", "Mia moglie insegna al liceo Galilei; noi viviamo a Roma."),
        ("it", "Vorrei diventare regista alla Linofilm."),
        ("es", "Espero algún día trabajar en la NASA como ingeniero."),
        ("fr", "Ma sœur dirige la galerie Lin à Arles, moi je peins."),
        ("ro", "Am fost asistentă la Spitalul Județean până în 2015."),
        ("en", "I am a weaver at Heron Labs in Leeds."),
    ],
)
def test_what_was_or_is_not_theirs_is_not_read(language: str, sentence: str) -> None:
    found = read_romance(sentence, "Ada Morel", language)
    assert found is None or not found.organisation


def test_a_page_is_read_by_such_a_sentence() -> None:
    sentence = "Maestra de música en el colegio público Los Linos de Pamplona, y madre de tres."
    record = read(
        f"<h1>Olalla Cano</h1><p>{sentence}</p><h2>Enlaces</h2><p>Telares</p>", "Olalla Cano"
    )
    told = [value(record, key) for key in ("role", "organisation", "location")]
    assert told == ["Maestra de música", "colegio público Los Linos de Pamplona", "Pamplona"]


def test_a_town_is_no_employer() -> None:
    sentence = "Je suis luthière à Varnholm, fille de marin et mère de deux enfants."
    record = read(f"<h1>Lise Aubrac</h1><p>{sentence}</p><h2>Liens</h2><p>Lin</p>", "Lise Aubrac")
    told = [value(record, key) for key in ("role", "organisation", "location")]
    assert told == ["luthière", "", "Varnholm"]
