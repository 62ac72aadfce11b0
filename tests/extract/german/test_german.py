"""German: quotations, speakers, figures and credits; every sentence here is invented."""

from __future__ import annotations

import pytest

from solferino.extract.german import CREDITS, FIGURES, STATEMENTS
from solferino.extract.german.figures import value_of
from solferino.extract.protocol import Context
from solferino.record import Bound, Counted, Mode, Population, Reading, SpeakerKind, StatementKind, Text, sha256_hex


def text_of(words: str) -> Text:
    digest = sha256_hex(words.encode())
    return Text.of(Reading(digest, digest, len(words), language="de"), words)


def said(words: str) -> list[tuple[str, str | None, Mode]]:
    return [
        (s.passage.quote, s.speaker.name if s.speaker else None, s.mode) for s in STATEMENTS(text_of(words), Context())
    ]


def speakers(words: str) -> list[str | None]:
    return [name for _, name, _ in said(words)]


def counted(words: str) -> list[tuple[int | None, int | None, Counted, Population]]:
    return [(f.low, f.high, f.counted, f.population) for f in FIGURES(text_of(words), Context())]


@pytest.mark.parametrize(
    "words",
    [
        "„Wir haben unsere Nachbarn begraben, alle zwölf“, sagte Bürgermeisterin Ilda Orsk am Montag.",
        "Bürgermeisterin Ilda Orsk sagte: „Wir haben unsere Nachbarn begraben, alle zwölf.“",
        "»Wir haben unsere Nachbarn begraben, alle zwölf«, so Bürgermeisterin Ilda Orsk.",
        "„Wir haben unsere Nachbarn begraben, alle zwölf“, teilte Bürgermeisterin Ilda Orsk am Abend mit.",
        "Ilda Orsk, die Bürgermeisterin von Varn, sagte: „Wir haben unsere Nachbarn begraben, alle zwölf.“",
    ],
)
def test_a_quotation_has_the_subject_of_its_verb_as_speaker(words: str) -> None:
    quotes = [(name, mode) for quote, name, mode in said(words) if quote[0] in "„»"]
    assert quotes == [("Ilda Orsk", Mode.DIRECT)]


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Die Polizei teilte mit, dass die Straße am Morgen gesperrt worden sei.", "Polizei"),
        ("Nach Angaben der Polizei sei die Straße am Morgen gesperrt worden.", "Polizei"),
        ("Wie das Innenministerium mitteilte, sei die Straße gesperrt worden.", "Innenministerium"),
        ("Laut Justizsprecher Pavo Lind sei die Straße gesperrt worden.", "Pavo Lind"),
        ("Die Straße sei am Morgen gesperrt worden, erklärte der Sprecher des Gerichts.", "Sprecher des Gerichts"),
    ],
)
def test_reported_speech_has_its_speaker(words: str, name: str) -> None:
    assert speakers(words) == [name]


def test_a_passive_without_an_agent_names_nobody() -> None:
    assert speakers("Der Armee wurde vorgeworfen, den Markt von Varn beschossen zu haben.") == [None]
    assert speakers("Es hieß, die Brücke sei gesprengt worden.") == [None]


def test_the_konjunktiv_goes_on_with_the_speaker_before() -> None:
    words = "Die Polizei teilte mit, die Brücke sei gesperrt. Der Verkehr werde umgeleitet. Es regnete stark."
    assert speakers(words) == ["Polizei", "Polizei"]


def test_a_pronoun_takes_the_name_before_it() -> None:
    words = "Sprecherin Oda Falk wies die Vorwürfe zurück. „Davon ist kein einziges Wort wahr“, sagte sie."
    assert set(speakers(words)) == {"Oda Falk"}


def test_a_pronoun_without_a_name_before_it_stays_unknown() -> None:
    assert speakers("„Davon ist kein einziges Wort wahr“, sagte sie auf dem Platz.") == [None]


def test_a_denial_is_one() -> None:
    (made,) = STATEMENTS(text_of("Das Verteidigungsministerium dementierte den Angriff auf die Klinik."), Context())
    assert (made.kind, made.speaker and made.speaker.kind) == (StatementKind.DENIAL, SpeakerKind.INSTITUTION)


def test_an_ordinal_ends_no_sentence() -> None:
    assert len(said("Am 9. März sagte Pavo Lind, dass die Brücke gesperrt sei.")) == 1


def test_quoted_terms_are_nobodys_words() -> None:
    assert said("Das Schiff „Nordstern“ lief am Abend in Varn ein.") == []


@pytest.mark.parametrize(
    ("words", "figures"),
    [
        (
            "Bei dem Angriff gab es zwölf Tote und 30 Verletzte.",
            [(12, 12, "killed", "all"), (30, 30, "injured", "all")],
        ),
        ("Mindestens 14 Menschen wurden am Montag getötet.", [(14, None, "killed", "all")]),
        ("Vier Kinder kamen in Varn ums Leben.", [(4, 4, "killed", "children")]),
        ("Dutzende Zivilisten wurden verletzt.", [(24, None, "injured", "civilians")]),
        ("Mehr als 1.200 Soldaten seien getötet worden, sagte Pavo Lind.", [(1200, None, "killed", "combatants")]),
        ("Es gab keine Verletzten.", [(0, 0, "injured", "all")]),
        ("93 Staaten stimmten dafür, 24 dagegen.", []),
        ("Die Rakete flog 300 Kilometer weit und kostete 2 Millionen Euro.", []),
        ("Bis zu 300 Menschen könnten getötet werden, warnte die Behörde.", []),
        ("Am 12. Mai wurde das 53. Bataillon verlegt.", []),
    ],
)
def test_figures_are_people_harmed_and_nothing_else(words: str, figures: list[tuple[object, ...]]) -> None:
    assert [tuple(v if isinstance(v, int | None) else str(v) for v in f) for f in counted(words)] == figures


def test_who_gives_a_figure_is_its_source() -> None:
    (made,) = FIGURES(text_of("Nach Angaben der Feuerwehr wurden 30 Menschen verletzt."), Context())
    assert made.source is not None
    assert (made.source.name, made.bound) == ("Feuerwehr", Bound.EXACT)


@pytest.mark.parametrize(
    ("word", "value"),
    [
        ("zwölf", 12),
        ("einundzwanzig", 21),
        ("dreihundert", 300),
        ("zweihundertfünf", 205),
        ("1.200", 1200),
        ("Haus", None),
    ],
)
def test_number_words(word: str, value: int | None) -> None:
    assert value_of(word) == value


@pytest.mark.parametrize(
    ("words", "credited"),
    [
        ("Varn (dpa) – Am Montag fiel eine Bombe.", ["dpa"]),
        ("Wie die Nachrichtenagentur Interfax meldet, fiel eine Bombe.", ["Interfax"]),
        ("Das berichtet die Zeitung „Varner Bote“ in ihrer Ausgabe vom Montag.", ["Varner Bote"]),
        ("Unter Berufung auf den Sender Radio Nor hieß es, die Brücke stehe noch.", ["Radio Nor"]),
        ("Die Brücke steht noch.", []),
    ],
)
def test_credits_name_their_outlet(words: str, credited: list[str]) -> None:
    assert [c.to for c in CREDITS(text_of(words), Context())] == credited


def test_a_name_in_apposition_to_an_office_is_the_speaker() -> None:
    (made,) = STATEMENTS(text_of("Der Sprecher der Nordarmee, Oberst Piet Saran, wies die Vorwürfe zurück."), Context())
    assert made.speaker is not None
    assert made.speaker.name == "Piet Saran"


def test_others_counted_beside_the_first_are_a_figure_with_their_source() -> None:
    words = "In Varn sind 14 Menschen getötet worden, 31 weitere wurden verletzt, wie das Krankenhaus mitteilte."
    made = list(FIGURES(text_of(words), Context()))
    assert [(f.low, f.counted) for f in made] == [(14, Counted.KILLED), (31, Counted.INJURED)]
    assert {f.source.name for f in made if f.source} == {"Krankenhaus"}
