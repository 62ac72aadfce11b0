"""Incident reports: one for each alleged event of a text, with what the words say and nothing more."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from solferino.extract.incidents import INCIDENTS
from solferino.extract.protocol import Context
from solferino.record import Blame, Publication, Reading, Stage, Text, When, sha256_hex

FRIDAY = Context(Publication(), When("2024-05-17", "2024-05-17", None, "given"))


def text_of(words):
    digest = sha256_hex(words.encode("utf-8"))
    return Text.of(Reading(bytes_digest=digest, text_digest=digest, length=len(words)), words)


def reports(words, context=FRIDAY):
    return list(INCIDENTS(text_of(words), context))


def only(words):
    (report,) = reports(words)
    return report


@pytest.mark.parametrize(
    ("words", "kind", "target", "place"),
    [
        ("An airstrike hit a bakery in Idlib on Tuesday, killing nine people.", "airstrike", "bakery", "Idlib"),
        ("Warplanes bombed a market in Taiz on Monday.", "airstrike", "market", "Taiz"),
        ("A missile strike on a school in Chernihiv killed six children.", "missile strike", "school", "Chernihiv"),
        ("A drone strike on a wedding in Helmand left ten dead.", "drone strike", "wedding", "Helmand"),
        (
            "The shelling of a bus station in Gorlovka on Wednesday killed four civilians.",
            "shelling",
            "bus station",
            "Gorlovka",
        ),
        ("A rocket attack on a camp near Erbil wounded two soldiers.", "rocket attack", "camp", "Erbil"),
        ("A car bomb exploded outside a church in Jos on Sunday.", "car bomb", "church", "Jos"),
        ("A suicide bombing at a mosque in Kunduz killed fifty worshippers.", "suicide bombing", "mosque", "Kunduz"),
        ("Gunmen opened fire on a bus in Garissa on Saturday, killing 28 people.", "shooting", "bus", "Garissa"),
        ("Soldiers executed twelve prisoners in Bentiu on Thursday.", "execution", "twelve prisoners", "Bentiu"),
        (
            "The massacre of forty villagers in Rukum on Monday shocked the country.",
            "massacre",
            "forty villagers",
            "Rukum",
        ),
        ("Militants kidnapped thirty pupils and two teachers in Kaduna on Monday.", "kidnapping", None, "Kaduna"),
        ("A chlorine attack on the town of Saraqib injured eleven people.", "chemical attack", None, "Saraqib"),
        ("A BOMB EXPLODED TODAY AT A BANK IN SANTA ANA, KILLING TWO PEOPLE.", "bombing", None, "SANTA ANA"),
        ("Three people were killed in clashes in Kidal on Tuesday.", "clash", None, "Kidal"),
        ("Rebels torched the market of Malakal on Monday.", "arson", None, "Malakal"),
    ],
)
def test_an_event_has_the_type_target_and_place_of_the_words(words, kind, target, place):
    report = only(words)
    assert (report.type, report.place.name) == (kind, place)
    if target is not None:
        assert report.target == target


@pytest.mark.parametrize(
    "words",
    [
        "The minister suffered a heart attack in Kyiv on Monday.",
        "The senator launched a verbal attack on the mayor of Lagos on Tuesday.",
        "Reporters bombarded the spokesman with questions in Geneva on Friday.",
        "The unions called a general strike in Lima on Monday.",
        "The two sides struck a deal in Doha on Tuesday.",
        "There has been an explosion of interest in the museum in Tbilisi.",
        "Troops took part in a drill in Poland, where a mock attack on a bridge was staged on Monday.",
        "In the video game, an attack on a hospital in Berlin opens the first level.",
        "Intentionally directing attacks against the civilian population would constitute a war crime.",
        "The convention prohibits attacks on hospitals.",
        "The general warned of an attack on Odesa next week.",
        "The army could bomb the port of Tartus, analysts said.",
        "He likened the siege to the bombing of Guernica.",
        "The attack on the village took place in 1993, a historian in Sarajevo said.",
        "At least 4,000 people have been killed since the war began.",
        "It must stop bombing children, the envoy told the council.",
        "The striker scored twice in the match in Milan on Sunday after an attack down the left.",
        "The execution of the plan began in Accra on Monday.",
        "",
    ],
)
def test_metaphor_plan_law_play_history_and_tolls_are_no_incidents(words):
    assert reports(words) == []


def test_mentions_of_one_event_are_one_report_on_its_fullest_statement():
    report = only(
        "The shelling shocked the town. Mortar fire hit a market in Taiz on Tuesday, killing nine people. "
        "The attack came at noon. Nobody claimed responsibility for the shelling."
    )
    assert report.passage.quote == "Mortar fire hit a market in Taiz on Tuesday, killing nine people."
    assert report.happened.day == "2024-05-14"


def test_other_places_days_or_targets_are_other_events():
    words = (
        "An airstrike on a hospital in Idlib on Tuesday killed four people. "
        "An airstrike on a school in Homs on Wednesday killed two. "
        "Another airstrike hit a bakery in Homs on Thursday."
    )
    assert [r.place.name for r in reports(words)] == ["Idlib", "Homs", "Homs"]


@pytest.mark.parametrize(
    ("words", "actor", "blame", "by"),
    [
        ("Rebel shelling killed four people in Taiz on Monday.", "Rebel", Blame.STATED, None),
        ("Government jets bombed a school in Idlib on Monday.", "Government jets", Blame.STATED, None),
        (
            "A school in Idlib was bombed by government jets on Monday, killing two people.",
            "government jets",
            Blame.STATED,
            None,
        ),
        (
            "The mayor, Tavo Kestrin, blamed government forces for the shelling of a market in Taiz on Monday.",
            "government forces",
            Blame.ACCUSED,
            "Tavo Kestrin",
        ),
        ("Rebels were blamed for the bombing of a church in Jos on Sunday.", "Rebels", Blame.ACCUSED, None),
        (
            "The Northern Front claimed responsibility for the car bomb in Jos on Sunday.",
            "Northern Front",
            Blame.CLAIMED,
            None,
        ),
        (
            "A market in Taiz was shelled on Monday, possibly by rebels, killing one person.",
            "rebels",
            Blame.POSSIBLE,
            None,
        ),
        ("A car bomb killed two people in Jos on Sunday.", None, Blame.UNKNOWN, None),
        (
            "No group has claimed responsibility for the car bomb that killed two people in Jos on Sunday.",
            None,
            Blame.UNKNOWN,
            None,
        ),
    ],
)
def test_blame_is_as_firm_as_the_words(words, actor, blame, by):
    report = only(words)
    assert (report.actor, report.blame) == (actor, blame)
    assert (report.alleged_by.name if report.alleged_by else None) == by
    assert (report.actor_at is None) == (actor is None)


def test_a_general_practice_is_marked_as_such():
    report = only("Homes and clinics are said to have been targeted by the general's forces during the war.")
    assert (report.pattern, report.place, report.happened, report.blame) == ("general", None, None, Blame.ACCUSED)


@pytest.mark.parametrize(
    ("words", "stage"),
    [
        ("Police foiled a bomb attack on a station in Lahore on Monday.", Stage.ATTEMPTED),
        ("The militia threatened to attack the hospital in Malakal on Monday.", Stage.THREATENED),
        ("A bomb exploded at a station in Lahore on Monday.", Stage.ACCOMPLISHED),
    ],
)
def test_the_stage_is_as_alleged(words, stage):
    assert only(words).stage == stage


@pytest.mark.parametrize(
    "denial",
    [
        "The Ministry of Defence denied any part in the attack.",
        "The Ministry of Defence rejected the accusation.",
        "The Ministry of Defence dismissed the reports as fake news.",
        "The Ministry of Defence said its aircraft had not bombed the town.",
    ],
)
def test_a_denial_is_tied_to_the_event_it_denies(denial):
    strike = "An airstrike on a bakery in Idlib killed nine people on Tuesday."
    words = f"{strike} {denial} A car bomb killed two people in Jos on Sunday."
    first, second = reports(words)
    assert [s.name.removeprefix("The ") for s in first.denied_by] == ["Ministry of Defence"]
    assert second.denied_by == ()


def test_a_denial_within_the_sentence_is_kept():
    report = only("The bombing of a clinic in Homs, which Orland described as 'fake news', killed three people.")
    assert [s.name for s in report.denied_by] == ["Orland"]


def test_what_was_not_denied_stays_undenied():
    assert (
        only("An airstrike on a bakery in Idlib killed nine people. An official did not deny the strike.").denied_by
        == ()
    )
    assert (
        only(
            "An airstrike on a bakery in Idlib killed nine people. The army denied the envoy access to the town."
        ).denied_by
        == ()
    )


def test_a_dateline_places_the_news_that_names_no_other_place():
    report = only(
        "SANTA ANA, 2 NOV 89 (RADIO PERLA) -- [TEXT] A BOMB EXPLODED TODAY OUTSIDE A UNION OFFICE, KILLING TWO PEOPLE."
    )
    assert report.place.name == "SANTA ANA"


def test_without_a_publication_day_a_weekday_is_not_resolved():
    (report,) = reports("A car bomb killed two people in Jos on Sunday.", Context())
    assert (report.happened.earliest, report.happened.words) == (None, "Sunday")


WORDS = [
    "An",
    "airstrike",
    "by",
    "Russian",
    "forces",
    "killed",
    "nine",
    "people",
    "in",
    "Idlib",
    "on",
    "Tuesday",
    ".",
    ",",
    "denied",
    "the",
    "attack",
    "The",
    "ministry",
    "blamed",
    "rebels",
    "for",
    "who",
    "and",
    "“",
    "”",
    "was",
    "hit",
    "hospital",
    "\n",
    "claimed responsibility",
    "'s",
    "of",
    "-",
    "said",
]


@given(st.text(max_size=200) | st.lists(st.sampled_from(WORDS), max_size=60).map(" ".join))
def test_any_text_gives_reports_on_exact_passages_and_the_same_twice(words):
    try:
        text = text_of(words)
    except UnicodeEncodeError:
        return  # lone surrogates never reach an extractor: a reading's text is UTF-8
    found = list(INCIDENTS(text, FRIDAY))
    for report in found:
        spans = [
            report.passage,
            report.actor_at,
            report.place and report.place.mention,
            *(s.mention for s in report.denied_by),
            report.alleged_by and report.alleged_by.mention,
        ]
        assert all(words[p.start : p.end] == p.quote for p in spans if p is not None)
        assert (report.actor is None) == (report.blame is Blame.UNKNOWN)
    assert [r.id for r in found] == [r.id for r in INCIDENTS(text, FRIDAY)]


def test_who_is_named_beside_an_accusation_in_the_passive_is_not_the_one_who_accuses():
    report = only(
        "The Norland army has been accused of shelling the clinic in Varn with incendiary rounds, which are restricted "
        "according to the Ministry of Health."
    )
    assert report.blame is Blame.ACCUSED
    assert report.alleged_by is None


def test_the_day_on_which_a_report_was_issued_is_not_the_day_of_the_event():
    report = only(
        "Nine people were shot dead in Varn, according to the Lorne Monitor, which issued its report on Tuesday."
    )
    assert report.happened is None


def test_the_head_of_a_tables_column_is_no_actor():
    assert only("Group killed nine people in an airstrike on Varn on 12 May 2024.").actor is None


def test_the_attack_is_the_one_told_last():
    first, second = reports(
        "The Norland army has been accused of attacking convoys with incendiary shells.\n\n"
        "Three people were killed after a strike on a clinic in the city of Varn on 12 May 2024.\n\n"
        "The attack is said to have taken place during a ceasefire."
    )
    assert "The attack" not in first.passage.quote
    assert second.place.name == "Varn"
    assert second.weapon is None
