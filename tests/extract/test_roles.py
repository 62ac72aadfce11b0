"""Roles of an alleged event: who, what, whom, with what, each on its own words."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from solferino.extract.roles import EventWords, Roles, names_person, roles_in
from solferino.record import ActorKind, Blame, Effect, Fate, Reading, Text, sha256_hex


def text_of(words: str) -> Text:
    digest = sha256_hex(words.encode("utf-8"))
    return Text.of(Reading(bytes_digest=digest, text_digest=digest, length=len(words)), words)


def _read(words: str, *triggers: str, kind: str = "attack") -> Roles:
    text = text_of(words)
    return roles_in(text, [_mention(text, trigger, kind) for trigger in triggers])


def _mention(text: Text, trigger: str, kind: str) -> EventWords:
    at = text.text.index(trigger)
    stops = [m.end() for m in re.finditer(r"[.]\s+", text.text)]
    first = max((s for s in stops if s <= at), default=0)
    last = min((s for s in stops if s > at), default=len(text.text))
    return EventWords(at, at + len(trigger), first, len(text.text[:last].rstrip()), kind)


def _actors(roles: Roles) -> list[tuple[str, str]]:
    return [(" ".join(a.words.quote.split()), str(a.kind)) for a in roles.actors]


def _harmed(roles: Roles) -> list[tuple[str, str, int | None]]:
    return [(" ".join(h.words.quote.split()), str(h.fate), h.low) for h in roles.harmed]


def _targets(roles: Roles) -> list[tuple[str, str]]:
    return [(t.words.quote, str(t.effect)) for t in roles.targets]


def _weapons(roles: Roles) -> list[str]:
    return [w.quote for w in roles.weapons]


def test_subject_and_object_of_an_active_verb() -> None:
    roles = _read("Four gunmen murdered Mayor Anna Lund in Torven on Monday.", "murdered")
    assert _actors(roles) == [("Four gunmen", "individual")]
    assert _harmed(roles) == [("Anna Lund", "killed", 1)]


def test_passive_with_an_agent() -> None:
    roles = _read("Two teachers were killed by masked rebels near Torven.", "killed")
    assert _actors(roles) == [("masked rebels", "individual")]
    assert _harmed(roles) == [("Two teachers", "killed", 2)]


def test_passive_without_an_agent_names_no_actor() -> None:
    assert _actors(_read("Two teachers were killed near Torven on Monday.", "killed")) == []


def test_noun_with_on_and_by() -> None:
    roles = _read("The attack on the bus station by insurgents lasted an hour.", "attack")
    assert _actors(roles) == [("insurgents", "individual")]
    assert _targets(roles) == [("bus station", "unknown")]


def test_murder_of_one_by_another_over_an_aside() -> None:
    roles = _read("The murder of Karl Blum, mayor of Torven, by gunmen shook the town.", "murder")
    assert _harmed(roles) == [("Karl Blum", "killed", 1)]
    assert _actors(roles) == [("gunmen", "individual")]


def test_relative_clause_takes_the_noun_before_it() -> None:
    roles = _read("Police look for the rebels who burned the school on Sunday.", "burned", kind="arson")
    assert _actors(roles) == [("rebels", "individual")]
    assert _targets(roles) == [("school", "destroyed")]


def test_group_of_men_is_the_men() -> None:
    roles = _read("A group of armed men kidnapped two engineers in Sollen.", "kidnapped", kind="kidnapping")
    assert _actors(roles) == [("armed men", "individual")]
    assert _harmed(roles) == [("two engineers", "detained", 2)]


def test_organisation_beside_its_members() -> None:
    roles = _read("Members of the Karvian Liberation Front (KLF) attacked the embassy.", "attacked")
    assert ("Karvian Liberation Front", "organisation") in _actors(roles)


def test_an_abbreviation_is_the_same_organisation_as_its_name() -> None:
    roles = _read(
        "The Karvian Liberation Front (KLF) bombed the bank in Sollen. The KLF bombed the court as well.",
        "bombed the bank",
        "bombed the court",
    )
    assert [k for _, k in _actors(roles)].count("organisation") == 1


def test_text_in_capitals_with_line_breaks() -> None:
    roles = _read(
        "ALLEGED KLF [KARVIAN LIBERATION FRONT] GUERRILLAS TODAY\nKILLED JUDGE CARLOS BLUM AND WOUNDED TWO POLICEMEN.",
        "KILLED",
    )
    assert _actors(roles) == [("KLF", "organisation"), ("GUERRILLAS", "individual")]
    assert _harmed(roles) == [("CARLOS BLUM", "killed", 1), ("TWO POLICEMEN", "injured", 2)]


def test_joined_victims_are_each_given() -> None:
    roles = _read("Karl Blum, Anna Lund and their driver were shot dead in Torven.", "shot dead")
    assert [words for words, _, _ in _harmed(roles)] == ["Karl Blum", "Anna Lund", "driver"]


def test_a_family_name_is_given_under_the_fullest_form() -> None:
    roles = _read("Anna Lund led the council. Gunmen killed Lund on Monday.", "killed")
    assert _harmed(roles) == [("Anna Lund", "killed", 1)]


@pytest.mark.parametrize(
    ("words", "effect"),
    [
        ("The blast destroyed the bridge.", Effect.DESTROYED),
        ("The blast damaged the bridge.", Effect.DAMAGED),
        ("Rebels attacked the bridge.", Effect.UNKNOWN),
    ],
)
def test_effect_on_a_thing(words: str, effect: Effect) -> None:
    trigger = "blast" if "blast" in words else "attacked"
    assert [t.effect for t in _read(words, trigger, kind="bombing").targets] == [effect]


def test_where_a_bomb_went_off() -> None:
    roles = _read("A car bomb exploded in front of the ministry building at noon.", "exploded", kind="bombing")
    assert _targets(roles) == [("ministry building", "unknown")]
    assert _weapons(roles) == ["car bomb"]
    assert roles.actors == ()


def test_weapon_as_an_instrument() -> None:
    roles = _read("Rebels attacked the barracks with mortars and rifles.", "attacked")
    assert _weapons(roles) == ["mortars", "rifles"]


def test_weapons_that_were_seized_are_no_instruments() -> None:
    assert _weapons(_read("After the attack the army seized five rifles.", "attack")) == []


def test_a_claim_of_responsibility() -> None:
    roles = _read(
        "A bomb exploded at the court. The Karvian Liberation Front later claimed responsibility.",
        "exploded",
        kind="bombing",
    )
    assert [(str(a.kind), a.blame) for a in roles.actors] == [("organisation", Blame.CLAIMED)]


def test_an_accusation() -> None:
    roles = _read("Mayor Anna Lund blamed the army for the attack on the market.", "attack")
    assert [(a.words.quote, a.blame) for a in roles.actors] == [("army", Blame.ACCUSED)]


def test_a_hedged_actor_is_only_possible() -> None:
    roles = _read("A judge was killed, apparently by rebels, in Torven.", "killed")
    assert [a.blame for a in roles.actors] == [Blame.POSSIBLE]


def test_could_have_been_leaves_it_open() -> None:
    roles = _read("The judge could have been murdered by soldiers.", "murdered")
    assert [a.blame for a in roles.actors] == [Blame.POSSIBLE]


def test_the_source_of_an_accusation_is_no_actor() -> None:
    roles = _read("According to the rebels, the government and the army attacked the market.", "attacked")
    assert [words for words, _ in _actors(roles)] == ["government", "army"]


def test_who_is_told_in_a_denial_is_not_given_as_an_actor() -> None:
    text = text_of("The army denied that its soldiers burned the school.")
    at = text.text.index("burned")
    roles = roles_in(text, [EventWords(at, at + 6, 0, len(text.text), "arson", denied=True)])
    assert roles.actors == ()


def test_a_union_named_before_the_attack_is_no_actor() -> None:
    words = "The Karvian Workers Federation (KWF) mourned. The KWF attack killed ten people."
    assert _actors(_read(words, "attack")) == []


def test_named_victims_of_a_list() -> None:
    roles = _read(
        "Gunmen opened fire on a bus. The dead were identified as Karl Blum and Anna Lund.",
        "opened fire",
        kind="shooting",
    )
    assert [words for words, _, _ in _harmed(roles)] == ["Karl Blum", "Anna Lund"]


def test_words_of_another_event_are_left_to_it() -> None:
    text = text_of("Rebels killed a judge in Torven. Soldiers burned a school in Sollen.")
    own, other = _mention(text, "killed", "killing"), _mention(text, "burned", "arson")
    roles = roles_in(text, [own], [other])
    assert _targets(roles) == []
    assert _actors(roles) == [("Rebels", "individual")]


def test_nothing_is_found_without_a_mention() -> None:
    assert roles_in(text_of("Rebels killed a judge."), []) == Roles()


@pytest.mark.parametrize("words", ["Anna Lund", "ANNA LUND"])
def test_a_name_is_told_from_a_description(words: str) -> None:
    assert names_person(words)
    assert not names_person("two teachers")


_POOL = """
    rebels killed the mayor of Torven , and two ( KLF ) soldiers were wounded by a bomb in front who had with rifles
    GUERRILLAS ATTACKED 'S : . of of including the dead
"""
_WORDS = st.lists(st.sampled_from(sorted(set(_POOL.split()))), min_size=1, max_size=40)


@given(_WORDS)
@settings(max_examples=200, deadline=None)
def test_every_passage_is_cut_from_the_text_and_the_answer_is_repeatable(words: list[str]) -> None:
    text = text_of(" ".join(words))
    mention = EventWords(0, len(words[0]), 0, len(text.text), "attack")
    roles = roles_in(text, [mention])
    passages = [a.words for a in roles.actors] + [t.words for t in roles.targets] + [h.words for h in roles.harmed]
    for passage in [*passages, *roles.weapons]:
        assert text.text[passage.start : passage.end] == passage.quote
    assert roles_in(text, [mention]) == roles


def test_the_actor_kinds_are_individual_or_organisation() -> None:
    roles = _read("The army and several rebels attacked the school.", "attacked")
    assert {a.kind for a in roles.actors} <= {ActorKind.INDIVIDUAL, ActorKind.ORGANISATION}
    assert Fate.KILLED not in {h.fate for h in roles.harmed}


def test_a_force_is_told_with_its_possessor() -> None:
    assert _actors(_read("Karvia's forces shelled a school in Torven.", "shelled")) == [
        ("Karvia's forces", "organisation")
    ]
    assert _actors(_read("Its forces shelled a school in Torven.", "shelled")) == [("forces", "organisation")]


def test_those_who_shoot_somebody_dead_are_not_the_dead() -> None:
    roles = _read("Karvian soldiers shot dead three farmers in Torven on Monday.", "shot dead")
    assert _harmed(roles) == [("three farmers", "killed", 3)]
