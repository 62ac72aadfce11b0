"""How the model's words and those of the rules become the roles of one event."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from solferino.extract.events import second_reading as module
from solferino.extract.events.gate import Evidence, Told, keep
from solferino.extract.events.second_reading import SecondReading, second_reading
from solferino.extract.model import Said
from solferino.extract.roles import EventWords, Roles, with_learned
from solferino.record import Actor, ActorKind, Blame, Effect, Fate, Harmed, Passage, Reading, Target, Text, sha256_hex

WORDS = "Gunmen of the Grey Banner shot Ana Vell near the mill. A week later two guards died at the depot."


class Model:
    """Says what it is told to say."""

    def __init__(
        self, *said: tuple[str, str, float], support: float = 0.5, gate: float = 0.9, type_: float = 0.9
    ) -> None:
        self.said = [Said(WORDS.index(w), WORDS.index(w) + len(w), role, p) for w, role, p in said]
        self.supported, self.gate, self.type = support, gate, type_

    def spans(self, start: int, end: int) -> list[Said]:
        return [s for s in self.said if s.start < end and start < s.end]

    def support(self, start: int, end: int, role: str) -> float:
        return self.supported

    def types(self, start: int, end: int) -> dict[str, float]:
        return {"attack": self.type, "bombing": 0.1}

    def blame(self, start: int, end: int) -> dict[str, float]:
        return {"stated": 0.9, "claimed": 0.1}

    def fate(self, start: int, end: int) -> dict[str, float]:
        return {"killed": 0.8, "not told": 0.2}


TEXT = Text.of(Reading("aa" * 32, sha256_hex(WORDS.encode()), len(WORDS), language="en"), WORDS)


def mention(trigger: str, sentence: tuple[int, int]) -> EventWords:
    at = WORDS.index(trigger)
    return EventWords(at, at + len(trigger), *sentence, "killing")


CUT = WORDS.index("A week")
SHOT, DIED = mention("shot", (0, CUT - 1)), mention("died", (CUT, len(WORDS)))


def words(text: str) -> Passage:
    at = WORDS.index(text)
    return Passage.of(TEXT, at, at + len(text))


def roles(model: Any, ruled: Roles | None = None) -> Roles:
    return with_learned(TEXT, ruled or Roles(), [SHOT], [DIED], model)


def test_words_that_the_model_is_sure_of_are_added() -> None:
    found = roles(
        Model(("Gunmen", "perpetrator", 0.9), ("Grey Banner", "organisation", 0.9), ("Ana Vell", "victim", 0.9))
    )
    assert [(a.words.quote, a.kind, a.blame) for a in found.actors] == [
        ("Gunmen", ActorKind.INDIVIDUAL, Blame.STATED),
        ("Grey Banner", ActorKind.ORGANISATION, Blame.STATED),
    ]
    assert [(h.words.quote, h.fate, h.low) for h in found.harmed] == [("Ana Vell", Fate.KILLED, 1)]


def test_words_that_it_is_not_sure_of_are_not() -> None:
    assert roles(Model(("the mill", "target", 0.2))).targets == ()


def test_words_beside_another_event_are_not_this_ones() -> None:
    assert roles(Model(("the depot", "target", 0.9))).targets == ()


def test_overlapping_words_of_the_rules_give_way_and_leave_their_blame() -> None:
    ruled = Roles(actors=(Actor(words("Gunmen of the Grey Banner"), ActorKind.INDIVIDUAL, Blame.ACCUSED),))
    found = roles(Model(("Gunmen", "perpetrator", 0.9)), ruled)
    assert [(a.words.quote, a.blame) for a in found.actors] == [("Gunmen", Blame.ACCUSED)]


def test_words_of_the_rules_in_a_sentence_of_the_event_stay_however_unlikely() -> None:
    ruled = Roles(
        actors=(Actor(words("Gunmen"), ActorKind.INDIVIDUAL, Blame.STATED),),
        targets=(Target(words("the mill")),),
        harmed=(Harmed(words("Ana Vell"), Fate.KILLED, 1, 1),),
    )
    assert roles(Model(support=0.0), ruled) == ruled


def test_things_behind_the_event_are_left_out_where_it_finds_them_most_unlikely() -> None:
    ruled = Roles(targets=(Target(words("the depot")),))
    assert roles(Model(support=0.0), ruled) == Roles()
    assert roles(Model(support=0.1), ruled) == ruled


def test_people_are_never_left_out() -> None:
    ruled = Roles(harmed=(Harmed(words("two guards"), Fate.KILLED, 2, 2),))
    assert roles(Model(support=0.0), ruled) == ruled


def test_counted_people_keep_their_number_words_fate_and_number() -> None:
    ruled = Roles(harmed=(Harmed(words("two guards"), Fate.KILLED, 2, 2),))
    model = Model(("guards", "people", 0.9))
    assert with_learned(TEXT, ruled, [DIED], [], model) == ruled  # type: ignore[arg-type]


def test_an_actor_of_the_rules_never_becomes_one_harmed() -> None:
    ruled = Roles(actors=(Actor(words("Ana Vell"), ActorKind.INDIVIDUAL, Blame.ACCUSED),))
    assert roles(Model(("Ana Vell", "victim", 0.99)), ruled) == ruled
    assert roles(Model(("Vell", "people", 0.99)), ruled) == ruled
    assert roles(Model(("Ana Vell", "target", 0.99)), ruled) == ruled


def test_one_harmed_of_the_rules_never_becomes_an_actor() -> None:
    ruled = Roles(harmed=(Harmed(words("Ana Vell"), Fate.KILLED, 1, 1),))
    assert roles(Model(("Ana Vell", "perpetrator", 0.99)), ruled) == ruled
    assert roles(Model(("Vell", "organisation", 0.99)), ruled) == ruled


def test_a_name_on_both_sides_is_given_for_the_surer_one_alone() -> None:
    found = roles(Model(("Ana Vell", "victim", 0.9), ("Ana Vell", "perpetrator", 0.6)))
    assert [h.words.quote for h in found.harmed] == ["Ana Vell"]
    assert found.actors == ()
    assert roles(Model(("Ana Vell", "victim", 0.6), ("Ana Vell", "perpetrator", 0.6))) == Roles()


def test_effects_of_the_rules_stay_where_the_borders_are_mended() -> None:
    ruled = Roles(targets=(Target(words("near the mill"), Effect.DAMAGED),))
    assert roles(Model(("the mill", "target", 0.9)), ruled).targets == (Target(words("the mill"), Effect.DAMAGED),)


def test_an_event_without_mentions_stays_as_it_is() -> None:
    assert with_learned(TEXT, Roles(), [], [], Model()) == Roles()  # type: ignore[arg-type]


def test_it_has_no_opinion_on_types_that_it_never_learned() -> None:
    again = SecondReading(WORDS, Model(), "sha256:0")  # type: ignore[arg-type]
    assert again.evidence("airstrike", [(0, 10)]) is None
    assert again.evidence("killing", [(0, 10)]) == Evidence(0.9, {"killing": 0.9})


def test_where_the_text_surely_tells_an_incident_the_likeliest_event_is_chosen() -> None:
    judged = [("killing", Evidence(0.9, {"killing": 0.5})), ("raid", Evidence(0.9, {"raid": 0.7})), ("siege", None)]
    sure, unsure = SecondReading(WORDS, Model(), "x"), SecondReading(WORDS, Model(gate=0.6), "x")  # type: ignore[arg-type]
    assert sure.likeliest(judged) == 1
    assert unsure.likeliest(judged) is None
    assert sure.likeliest([("killing", Evidence(0.9, {"killing": 0.1}))]) is None
    assert sure.likeliest([]) is None


def test_without_a_model_there_is_no_second_reading(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "reader", lambda: None)
    assert second_reading(WORDS) is None


def test_with_one_its_digest_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "reader", lambda: SimpleNamespace(read=lambda text: Model(), digest="sha256:1"))
    again = second_reading(WORDS)
    assert again is not None and again.model == "sha256:1"


@pytest.mark.parametrize(
    "words", ["The army denied that it shot Ana Vell.", "A quake killed four.", "A plot to bomb it."]
)
def test_it_neither_lets_through_nor_holds_back_what_a_sentence_does_not_plainly_tell(words: str) -> None:
    for type_ in (0.0, 0.99):
        again = SecondReading(words, Model(gate=0.0, type_=type_), "x")  # type: ignore[arg-type]
        seen = again.evidence("killing", [(0, len(words))])
        assert not keep(Told("killing", victims=True), seen)
        assert keep(Told("killing", place=True, day=True), seen) == keep(Told("killing", place=True, day=True))


def test_nobody_is_added_of_whom_it_is_not_told_what_became_of_them() -> None:
    model = Model(("Ana Vell", "victim", 0.9))
    model.fate = lambda start, end: {"killed": 0.4, "not told": 0.6}  # type: ignore[method-assign]
    assert roles(model).harmed == ()
