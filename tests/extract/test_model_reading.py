"""The model as it is installed. Where it is not, every test here fails and prints the reason."""

from __future__ import annotations

import pytest

from solferino.extract.incidents import INCIDENTS
from solferino.extract.model import Reader, reader, status
from solferino.extract.model.card import checked
from solferino.extract.protocol import Context, models_of
from solferino.record import Blame, IncidentReport, Reading, Text, sha256_hex

REPORT = (
    "VARNA DEL MAR, 4 MAR 90 -- GUERRILLAS OF THE RED DAWN FRONT KILLED MAYOR\nTOMAS ARDEVAL LAST NIGHT WHEN THEY "
    "THREW A DYNAMITE STICK AT HIS HOME,\nPOLICE REPORTED.  TWO GUARDS WERE WOUNDED.\n"
)
BOMB = "GUERRILLAS EXPLODED A CAR BOMB IN FRONT OF A BANK IN BOGOTA ON 3 MARCH, KILLING FOUR PEASANTS.\n"
HARVEST = (
    "The president told deputies that the budget for schools would grow next year. The minister expects a good harvest "
    "and asked the banks to lend more to farmers. Talks on trade with the neighbours will go on in May.\n"
)


@pytest.fixture(autouse=True)
def model(monkeypatch: pytest.MonkeyPatch) -> Reader:
    monkeypatch.delenv("SOLFERINO_MODEL", raising=False)
    found = reader()
    if found is None:
        pytest.fail(f"the trained model is {status().reason}: run make test")
    return found


def text_of(words: str) -> Text:
    return Text.of(Reading("aa" * 32, sha256_hex(words.encode()), len(words), language="en"), words)


def said(model: Reader, words: str) -> set[tuple[str, str]]:
    return {(s.role, " ".join(words[s.start : s.end].split())) for s in model.read(words).spans(0, len(words))}


def test_it_tells_a_report_of_an_attack_from_one_of_a_harvest(model: Reader) -> None:
    assert model.read(REPORT).gate > 0.6
    assert model.read(HARVEST).gate < 0.5


def test_it_points_at_whole_words_of_the_text(model: Reader) -> None:
    found = said(model, REPORT)
    assert ("victim", "TOMAS ARDEVAL") in found
    assert ("perpetrator", "GUERRILLAS") in found


def test_capitals_and_line_breaks_do_not_matter(model: Reader) -> None:
    flat = " ".join(REPORT.split()).lower()
    assert {(r, w.lower()) for r, w in said(model, REPORT)} == said(model, flat)


def test_a_second_model_of_the_same_files_gives_the_same_answers(model: Reader) -> None:
    from importlib import resources

    folder = resources.files("solferino_model")
    other = Reader(*checked(lambda name: folder.joinpath(name).read_bytes()))
    one, two = model.read(REPORT), other.read(REPORT)
    assert other.digest == model.digest
    assert one is not two
    assert (one.gate, one.kinds, one.spans(0, len(REPORT))) == (two.gate, two.kinds, two.spans(0, len(REPORT)))


def test_a_text_longer_than_a_window_is_read_to_its_end(model: Reader) -> None:
    long = HARVEST * 60 + REPORT
    assert model.read(long).gate > 0.5
    at = len(HARVEST) * 60
    assert any(s.role == "victim" for s in model.read(long).spans(at, len(long)))


def test_texts_without_words_are_read_as_well(model: Reader) -> None:
    for words in ("", " \n", "\x00", "Мэр 市長", "." * 3000):
        assert 0 <= model.read(words).gate <= 1


def test_every_report_that_it_took_part_in_names_it(model: Reader) -> None:
    reports = list(INCIDENTS(text_of(BOMB), Context()))
    assert reports
    assert {r.model for r in reports} == {model.digest}
    assert models_of(INCIDENTS) == (model.digest,)


def test_switched_off_it_takes_no_part(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOLFERINO_MODEL", "off")
    assert {r.model for r in INCIDENTS(text_of(BOMB), Context())} == {None}
    assert models_of(INCIDENTS) == ()


def report_of(words: str) -> IncidentReport:
    reports = list(INCIDENTS(text_of(words), Context()))
    assert len(reports) == 1
    return reports[0]


def test_killed_children_stay_however_unlikely_it_finds_them(monkeypatch: pytest.MonkeyPatch) -> None:
    words = (
        "At least 14 people, among them three children, were killed on Wednesday when shells hit the covered market in "
        "Dellmark, the regional hospital said. Another 31 people were injured.\n"
    )
    found = report_of(words)
    monkeypatch.setenv("SOLFERINO_MODEL", "off")
    ruled = report_of(words)
    assert {h.low for h in found.harmed} >= {14, 3, 31}
    assert found.targets == ruled.targets != ()


def test_a_suspect_stays_an_actor_and_those_he_shot_stay_harmed() -> None:
    found = report_of(
        "The suspect, identified as Omar Bel, 24, allegedly opened fire on worshippers in Torven, killing six, "
        "prosecutors said.\n"
    )
    assert [(a.words.quote, a.blame) for a in found.actors] == [("Omar Bel", Blame.ACCUSED)]
    assert {(h.words.quote, h.low) for h in found.harmed} == {("worshippers", None), ("six", 6)}


@pytest.mark.parametrize(
    "denial",
    [
        "THE EXTRADITABLES HAVE DENIED INVOLVEMENT.",
        "COL RUIZ SAID HE DOES NOT BELIEVE THE ARMY KILLED THE PRIESTS.",
    ],
)
def test_a_denial_adds_no_party(denial: str) -> None:
    found = report_of(f"TWO PRIESTS WERE SHOT DEAD IN BOGOTA ON 3 MARCH. {denial}\n")
    assert [
        a for a in found.actors if a.words.quote in ("THE EXTRADITABLES", "EXTRADITABLES", "ARMY", "THE ARMY")
    ] == []


@pytest.mark.parametrize(
    "words",
    [
        "A spokesman for the Northern Army, Colonel Piet Saran, denied that its forces had fired on Dellmark.\n",
        "The bomb cyclone hit Varn, killing 4.\n",
        "The mine exploded at the coal works, killing 12 miners; it wasn't a bomb.\n",
        "The President's brother, not the President, ordered the killing, the witness said.\n",
    ],
)
def test_what_the_rules_refuse_as_denied_or_as_an_accident_stays_refused(words: str) -> None:
    assert list(INCIDENTS(text_of(words), Context())) == []


def test_the_dead_of_a_quake_are_not_those_of_the_bomb_in_the_next_sentence() -> None:
    found = report_of(
        "In a quake 12 people a day are killed on the roads. A car bomb exploded in front of the bank in Bogota on "
        "Monday.\n"
    )
    assert found.harmed == ()
