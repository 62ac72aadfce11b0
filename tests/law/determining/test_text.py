"""The document is made of fields: every part says whose words it is, and equal fields give equal bytes."""

from __future__ import annotations

import dataclasses
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from solferino.law.determining import Change, Known, Signed, Whose, day_words, difference, paper, text
from solferino.law.standards import CAVEAT
from solferino.record import (
    Condition,
    Conduct,
    Considered,
    Contrary,
    Determination,
    Heard,
    Opinion,
    Passage,
    Proceeding,
    Reach,
    Relied,
    Weighed,
)

READING = "reading:" + "1" * 64
ONE, TWO = ("claim:" + letter * 64 for letter in "ab")
SAID = {ONE: Passage(READING, 0, 9, "“It burnt.”"), TWO: Passage(READING, 20, 32, "We deny that.")}
ADA, BO = "person:" + "1" * 32, "person:" + "2" * 32
KNOWN = Known(
    SAID, {READING: "Harbour Post, 4 May 2021"}, {READING: "I-001"}, {ADA: "Ada Brun", BO: "Bo Lind"}, "2021-07-01"
)
MADE = Determination(
    "D-001",
    "Varn Council of Inquiry",
    ADA,
    (ADA, BO),
    "2021-05-31",
    812,
    "ab" * 32,
    "SP-2",
    "reasonable basis to proceed",
    "it makes sense on what is known so far",
    Reach("forces", "the forces of Tavel"),
    "2026-11-21@" + "0" * 64,
    "2021-07-01T08:00:00.000000Z",
    conduct=(
        Conduct(
            "M-001",
            "Shelling, market, Varn",
            (ONE,),
            1,
            3,
            "recorded",
            place="Varn",
            first="2021-05-03",
            last="2021-05-03",
        ),
    ),
    considered=(
        Considered(
            "M-001",
            "RS-8-2-b-i",
            "attacking civilians",
            "art. 8(2)(b)(i)",
            "0" * 64,
            "assessed",
            (
                Weighed(
                    "material/1", "an attack was directed", "evidenced", ("element_entry:1",), (ONE,), reason="it burnt"
                ),
                Weighed(
                    "mental/1",
                    "meant it",
                    "argued",
                    (),
                    words_for=(Passage(READING, 4, 9, "burnt"),),
                    reason="the word",
                ),
            ),
            lawful=("the market was a military objective",),
        ),
        Considered(
            "M-001",
            "RS-8-2-b-ix",
            "protected places",
            "art. 8(2)(b)(ix)",
            "0" * 64,
            "rejected",
            (),
            "no such place",
            "yes",
        ),
    ),
    relied=(Relied("item:1", "I-001", (ONE,), "B", 1),),
    unavailable=("the firing logs",),
    contrary=(Contrary("denial", "M-001", (TWO,), by="Petra Lund", said="2021-05-04", reported="2021-05-05"),),
    proceedings=(Proceeding("charged", "the court of Varn", "2021-05-20", (ONE,), "M-002"),),
    opinions=(Opinion("PD-SENATE", "a resolution of a chamber", "opinion of the chamber", (ONE,)),),
    heard=(
        Heard(
            "ICC",
            "International Criminal Court",
            "conditional",
            "the place is not known",
            rule="ICC-1",
            digest="f" * 64,
        ),
    ),
    rank=2,
    sharing=(Condition("the prosecutor of Varn", "names stay closed"),),
)


def words(made: Determination = MADE, signed: Signed | None = None) -> str:
    return text(made, KNOWN, signed or Signed())


def test_the_head_names_both_dates_and_says_that_it_is_not_in_effect() -> None:
    lines = words().splitlines()
    assert lines[:4] == [
        "Determination D-001",
        "by Varn Council of Inquiry",
        "as of 31 May 2021, from the record as held at entry 812 on 1 July 2021",
        "Not in effect until the two named persons who decide have signed.",
    ]
    assert "Ledger: 812 entries, tree head " + "ab" * 32 in lines


def test_the_standard_is_one_line_and_has_no_number_but_its_id() -> None:
    (line,) = [line for line in words().splitlines() if "Standard: " in line]
    assert "reasonable basis to proceed (SP-2). It means: it makes sense on what is known so far." in line
    assert "%" not in line


def test_it_says_that_a_single_origin_does_not_corroborate_and_how_many_texts_carry_it() -> None:
    assert "3 texts carry it, from 1 independent origin" in words()
    assert "only in copies of one origin or of none that is named, so it is not corroborated" in words()


def test_what_stands_on_one_origin_is_never_called_assessed_and_empty_elements_are_counted() -> None:
    two, one = (replace(MADE, conduct=(replace(MADE.conduct[0], origins=n, reports=3),)) for n in (2, 1))
    assert "Assessed as reported" in text(two, KNOWN, Signed())
    told = text(one, KNOWN, Signed())
    assert "Assessed as reported" not in told
    assert "one origin at most stands behind the reports, so it is not called assessed" in told
    bare = replace(
        MADE.considered[0], elements=(*MADE.considered[0].elements, Weighed("mental/9", "meant it", "empty"))
    )
    assert "mental/9." in text(replace(MADE, considered=(bare,)), KNOWN, Signed())


def test_a_name_that_no_passage_has_is_said_to_be_of_those_who_decide() -> None:
    assert "No passage cited here has the name Tavel" in text(MADE, KNOWN, Signed())
    cited = replace(MADE, reach=Reach("forces", "forces that denied it"))
    assert "No passage cited here" not in text(cited, KNOWN, Signed())


def test_what_software_proposes_is_marked_and_what_people_entered_is_not() -> None:
    (proposed,) = [line for line in words().splitlines() if "(mental/1)" in line]
    assert "argued, as proposed by software and confirmed by nobody." in proposed
    (entered,) = [line for line in words().splitlines() if "(material/1)" in line]
    assert "evidenced. it burnt." in entered
    assert "software" not in entered


def test_denials_stand_with_speaker_day_and_answer() -> None:
    assert "Denial on M-001, by Petra Lund, said 4 May 2021, reported 5 May 2021." in words()
    assert "No answer to this is given." in words()
    answered = replace(MADE, contrary=(replace(MADE.contrary[0], answer="no log was shown"),))
    assert "Answer: no log was shown" in words(answered)


def test_every_quote_is_footnoted_to_its_exact_characters() -> None:
    assert "“It burnt.”[1]" in words()
    assert "[1] I-001, characters 0 to 9: “It burnt.”" in words()
    sheet = paper(MADE, KNOWN, Signed())
    assert all(part.passages for part in sheet.parts() if part.whose is Whose.QUOTE)


def test_words_that_are_gone_are_said_to_be_gone() -> None:
    assert "(these words are no longer kept)" in text(MADE, replace(KNOWN, passages={}), Signed())


def test_the_caveat_stands_in_every_document_and_the_state_is_never_more_than_the_record_bears() -> None:
    assert CAVEAT in words()
    both = Signed(((ADA, "2021-07-02"), (BO, "2021-07-03")))
    assert "State of the finding: recorded" in words(MADE, both)
    firm = replace(MADE, conduct=(replace(MADE.conduct[0], origins=2, state="corroborated"),))
    assert "State of the finding: assessed at SP-2." in words(firm, both)
    assert "State of the finding: corroborated" in words(firm, Signed(((ADA, "2021-07-02"),)))


def test_one_person_twice_is_not_two() -> None:
    assert not Signed(((ADA, "2021-07-02"), (ADA, "2021-07-03"))).is_signed
    assert Signed(((ADA, "2021-07-02"), (BO, "2021-07-03"))).is_in_effect
    assert not Signed(((ADA, "2021-07-02"), (BO, "2021-07-03")), superseded_by="D-002").is_in_effect


def test_a_body_that_tries_nobody_and_a_position_on_a_state_say_so() -> None:
    body = replace(MADE, heard=(replace(MADE.heard[0], tries="no"),))
    assert "conditional (this body tries no persons)" in words(body)
    assert "It was read up to 21 November 2026; a later day that a citation names was not known then." in words(body)
    state = replace(MADE, reach=Reach("state", "Tavel"))
    assert "no mode of liability is assigned to anybody here" in words(state)


@pytest.mark.parametrize(
    ("day", "said"),
    [
        ("2022-03-24", "24 March 2022"),
        ("2022-03-09/2022-03-10", "9 to 10 March 2022"),
        ("2022-02-28/2022-03-01", "28 February 2022 to 1 March 2022"),
    ],
)
def test_days_are_written_out(day: str, said: str) -> None:
    assert day_words(day) == said


def test_the_same_fields_give_the_same_bytes_and_no_difference() -> None:
    assert words() == words(replace(MADE))
    assert difference(MADE, replace(MADE)) == ()


_PLAIN = ["author", "as_of", "held", "root", "catalogue", "searched", "effect", "published"]
_OTHER = {"as_of": "2022-05-31", "held": 900, "published": "2022-06-01"}


@given(st.sets(st.sampled_from(_PLAIN)))
def test_a_difference_names_exactly_the_fields_that_differ(changed: set[str]) -> None:
    other = replace(MADE, **{name: _OTHER.get(name, "something else") for name in changed})  # type: ignore[arg-type]
    assert {c.what for c in difference(MADE, other)} == changed
    assert difference(MADE, other) == difference(MADE, other)


@pytest.mark.parametrize(
    ("other", "change"),
    [
        (
            replace(MADE, conduct=(replace(MADE.conduct[0], origins=2),)),
            Change("conduct[M-001].origins", "changed", "1", "2"),
        ),
        (replace(MADE, considered=MADE.considered[:1]), "considered[M-001 RS-8-2-b-ix]"),
        (
            replace(MADE, considered=(replace(MADE.considered[0], rule="1" * 64), MADE.considered[1])),
            Change("considered[M-001 RS-8-2-b-i].rule", "changed", "0" * 64, "1" * 64),
        ),
        (
            replace(MADE, contrary=(replace(MADE.contrary[0], answer="no"),)),
            Change(f"contrary[M-001 denial {TWO}].answer", "added", "", "no"),
        ),
        (replace(MADE, contrary=()), f"contrary[M-001 denial {TWO}]"),
        (replace(MADE, heard=(replace(MADE.heard[0], verdict="open"),)), "heard[ICC].verdict"),
        (replace(MADE, relied=(replace(MADE.relied[0], grade="C"),)), "relied[I-001].grade"),
        (replace(MADE, reach=replace(MADE.reach, place="Varn")), "reach.place"),
        (replace(MADE, unavailable=()), "unavailable"),
        (replace(MADE, standard="SP-1", rank=1), "standard"),
        (replace(MADE, decided_by=(ADA, "person:" + "3" * 32)), "decided_by"),
        (replace(MADE, sharing=()), "sharing[the prosecutor of Varn]"),
        (replace(MADE, classifications=("classification:1",)), "classifications"),
        (replace(MADE, proceedings=()), "proceedings[2021-05-20 charged]"),
        (replace(MADE, opinions=()), "opinions[PD-SENATE]"),
    ],
)
def test_each_kind_of_change_is_named_with_its_id(other: Determination, change: Change | str) -> None:
    (found,) = difference(MADE, other)
    assert found == change if isinstance(change, Change) else found.what == change


def test_every_field_of_a_determination_is_compared_or_left_out_on_purpose() -> None:
    left_out = {"handle", "person", "drafted", "supersedes", "change", "standard_name", "practice", "rank"}
    compared = {"standard", "meaning", "reach", "conduct", "considered", "relied", "unavailable", "contrary",
                "proceedings", "opinions", "classifications", "heard", "sharing", "decided_by", *_PLAIN}  # fmt: skip
    assert {f.name for f in dataclasses.fields(Determination)} == compared | left_out
