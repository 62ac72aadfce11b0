"""Denials: what is denied, who denies it, and one voice counted once."""

import dataclasses

import pytest

from solferino.corroborate import findings, incidents
from solferino.corroborate.denial import Denied, what_is_denied
from solferino.record import FindingKind, Mode, SpeakerKind, StatementKind
from solferino.trace import trace
from town import Town, on

SUNDAY = on("2031-03-02")
OFFICE = SpeakerKind.INSTITUTION


def concluded(town, kind=FindingKind.DENIAL):
    traced = trace(town.claims, town.texts, town.publications, town.decisions)
    events = incidents(town.claims, traced, town.texts, town.publications, town.decisions)
    events = [dataclasses.replace(e, handle=f"M-{n:03d}") for n, e in enumerate(events, 1)]
    return [f for f in findings(town.claims, traced, events, town.texts, town.publications) if f.kind is kind]


def denied(town, *pairs):
    """A text that reports the raid and gives these denials: (words, who)."""
    text = town.text(
        " ".join(["Jets hit the market in Velm on Sunday.", *(words for words, _ in pairs)]), None, "2031-03-02"
    )
    town.reports(text, "Jets hit the market in Velm on Sunday", place="Velm", day=SUNDAY, target="market")
    return [town.says(text, words, who, OFFICE, Mode.INDIRECT, StatementKind.DENIAL) for words, who in pairs]


@pytest.mark.parametrize(
    ("words", "what"),
    [
        ("The army denied responsibility for the raid.", Denied.RESPONSIBILITY),
        ("The army denied that it bombed the market.", Denied.RESPONSIBILITY),
        ("Its planes did not strike Velm that day.", Denied.RESPONSIBILITY),
        ("The army denied that a raid took place.", Denied.EVENT),
        ("The ministry called the reports a fabrication.", Denied.EVENT),
        ("There was no raid on Velm; the pictures are staged.", Denied.EVENT),
        ("The army denied killing civilians.", Denied.FIGURE),
        ("Not a single resident was hurt.", Denied.FIGURE),
        ("The army denied reports of civilian casualties.", Denied.FIGURE),
        ("The army rejected the accusations.", Denied.OPEN),
        ("The question is no longer whether people died.", Denied.OPEN),
        ("Армія заперечила причетність до удару.", Denied.RESPONSIBILITY),
        ("За словами речника, ніхто не загинув.", Denied.FIGURE),
        ("Министерство назвало сообщения фейком.", Denied.EVENT),
        ("Никто не пострадал, заявили в штабе.", Denied.FIGURE),
        ("Das Ministerium wies jede Verantwortung zurück.", Denied.RESPONSIBILITY),
        ("Niemand wurde verletzt, hieß es.", Denied.FIGURE),
    ],
)
def test_the_words_tell_what_is_denied(words, what):
    assert what_is_denied(words) is what


def test_the_finding_says_what_is_denied():
    town = Town()
    denied(town, ("The garrison denied responsibility for it.", "garrison"))
    [found] = concluded(town)
    assert found.why == "denied by garrison: responsibility"


def test_a_ministry_and_the_government_beside_it_are_one_denying_voice():
    town = Town()
    denied(
        town,
        ("The Ostranian defence ministry denied it.", "Ostranian defence ministry"),
        ("The government called the reports a fabrication.", "government"),
    )
    [found] = concluded(town)
    assert found.why == "denied by Ostranian defence ministry: that it happened"
    assert len(found.opposing) == 2
    [grade] = concluded(town, FindingKind.CORROBORATION)
    assert grade.why.endswith("denied by Ostranian defence ministry")


def test_two_governments_are_two_voices_and_a_bare_one_is_then_nobody_in_particular():
    town = Town()
    denied(
        town,
        ("The Ostranian government denied it.", "Ostranian government"),
        ("The Vessian government denied it.", "Vessian government"),
        ("The army denied it too.", "army"),
    )
    assert sorted(f.why.partition(";")[0] for f in concluded(town)) == [
        "denied by Ostranian government",
        "denied by Vessian government",
        "denied by army",
    ]


def test_who_does_not_rule_it_out_denies_nothing():
    town = Town()
    text = town.text("The minister said he did not rule out that soldiers had been responsible.")
    town.says(text, text.text, "minister", OFFICE, Mode.INDIRECT, StatementKind.DENIAL)
    assert concluded(town) == []


def test_a_name_with_its_words_turned_round_is_one_denier():
    town = Town()
    denied(
        town,
        ("Ostland's Ministry of Works denied the raid.", "Ostland's Ministry of Works"),
        ("The Ministry of Works of Ostland denied the raid.", "Ministry of Works of Ostland"),
    )
    (graded,) = concluded(town, FindingKind.CORROBORATION)
    assert graded.why.count("Ministry of Works") == 1


def test_who_tells_of_the_event_and_says_that_no_soldier_was_near_does_not_deny_it():
    town = Town()
    text = town.text(
        'Jets hit the market in Velm on Sunday, Governor Oda Merrin said. "There was no soldier near it," Merrin said.',
        None,
        "2031-03-02",
    )
    town.reports(
        text,
        "Jets hit the market in Velm on Sunday",
        place="Velm",
        day=SUNDAY,
        target="market",
        alleged_by=town.speaker(text, "Oda Merrin"),
    )
    town.says(text, '"There was no soldier near it,"', "Merrin", what=StatementKind.DENIAL)
    (graded,) = concluded(town, FindingKind.CORROBORATION)
    assert not graded.opposing
    assert "denied" not in graded.why
