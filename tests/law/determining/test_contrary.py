"""Everything in view that speaks against the conduct goes in, once; what is on other events alone does not."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from solferino.law.determining.contrary import answered, contrary_in, days_of
from solferino.law.determining.fields import AskedContrary
from solferino.record import (
    Carried,
    Contrary,
    Finding,
    FindingKind,
    Held,
    HeldClaim,
    Incident,
    Member,
    Mode,
    Passage,
    Publication,
    SharedStatement,
    Stance,
    Standing,
    Statement,
    StatementKind,
    When,
)

READING = "reading:" + "1" * 64
DENIAL, ASSERTION = StatementKind.DENIAL, StatementKind.ASSERTION


def statement(n: int, kind: StatementKind, said: When | None = None) -> HeldClaim:
    made = Statement(Passage(READING, 10 * n, 10 * n + 5, "words"), Mode.INDIRECT, kind, said=said)
    return HeldClaim(made.id, made, "item:1", Standing.PENDING, Carried.STANDS, "extract/1")


def denies(row: HeldClaim) -> bool:
    return isinstance(row.claim, Statement) and row.claim.kind is DENIAL


def view(claims: list[HeldClaim], incidents: tuple[Incident, ...], *findings: Finding) -> Held:
    page = Publication(published_earliest="2021-05-05", published_latest="2021-05-05")
    return Held(
        "case:1", "Varn", 1, "", None, None, "t/1", claims=tuple(claims), incidents=incidents, findings=findings,
        publications={READING: page},
    )  # fmt: skip


def said_against(held: Held, *handles: str) -> list[Contrary]:
    chosen = [i for i in held.incidents if i.handle in handles]
    return list(contrary_in(held, chosen, {h: h for h in handles}))


@given(st.data())
def test_no_denial_of_the_conduct_is_ever_dropped_and_none_is_said_twice(data: st.DataObject) -> None:
    kinds = data.draw(st.lists(st.sampled_from([DENIAL, ASSERTION]), min_size=1, max_size=8))
    claims = [statement(n, kind) for n, kind in enumerate(kinds)]
    places = data.draw(
        st.lists(st.sampled_from(["M-001", "M-002", "found", ""]), min_size=len(kinds), max_size=len(kinds))
    )
    members = {handle: [c for c, p in zip(claims, places, strict=True) if p == handle] for handle in ("M-001", "M-002")}
    incidents = tuple(
        Incident(h, "shelling", tuple(Member(c.id, Stance.DENIES if denies(c) else Stance.REPORTS) for c in rows))
        for h, rows in members.items()
    )
    found = [c for c, p in zip(claims, places, strict=True) if p == "found"]
    findings = [Finding(FindingKind.DENIAL, "M-001", "", (), (c.id,)) for c in found]
    rows = said_against(view(claims, incidents, *findings), "M-001")
    loose = [c for c, p in zip(claims, places, strict=True) if p == "" and denies(c)]
    wanted = [*found, *(c for c in members["M-001"] if denies(c)), *loose]
    told = [claim for row in rows if row.kind == "denial" for claim in row.claims]
    assert sorted(told) == sorted(c.id for c in wanted)
    assert {row.about for row in rows if set(row.claims) & {c.id for c in loose}} <= {None}


def test_one_statement_in_several_texts_is_one_entry_with_all_its_claims() -> None:
    one, two = statement(0, DENIAL), statement(1, DENIAL)
    incident = Incident("M-001", "shelling", (Member(one.id, Stance.DENIES), Member(two.id, Stance.DENIES)))
    held = replace(view([one, two], (incident,)), shared=(SharedStatement("S-001", one.id, (one.id, two.id)),))
    assert [row.claims for row in said_against(held, "M-001")] == [(one.id, two.id)]


def test_a_denial_near_the_conduct_goes_in_once_although_another_incident_has_it() -> None:
    report, denial = statement(0, ASSERTION), statement(1, DENIAL)
    incidents = (
        Incident("M-001", "shelling", (Member(report.id, Stance.REPORTS),)),
        Incident("M-002", "shelling", (Member(denial.id, Stance.DENIES),)),
    )
    held = view([report, denial], incidents)
    assert contrary_in(held, incidents[:1], {"M-001": "M-001"}) == ()
    near = contrary_in(held, incidents[:1], {"M-001": "M-001"}, [denial.id, denial.id])
    assert [(r.kind, r.about, r.claims) for r in near] == [("denial", None, (denial.id,))]


def test_a_denial_that_people_rejected_is_no_denial() -> None:
    row = replace(statement(0, DENIAL), standing=Standing.REJECTED)
    incident = Incident("M-001", "shelling", (Member(row.id, Stance.DENIES),))
    assert said_against(view([row], (incident,)), "M-001") == []


def test_when_it_was_said_and_when_it_was_reported_are_two_days() -> None:
    row = statement(0, DENIAL, When("2021-05-03", "2021-05-04"))
    (found,) = said_against(view([row], (Incident("M-001", "shelling", (Member(row.id, Stance.DENIES),)),)), "M-001")
    assert (found.said, found.reported) == ("2021-05-03/2021-05-04", "2021-05-05")


def test_a_contradiction_carries_both_sides_and_what_it_is() -> None:
    one, two = statement(0, ASSERTION), statement(1, ASSERTION)
    finding = Finding(FindingKind.CONTRADICTION, "M-001", "12 against 40 killed", (one.id,), (two.id,))
    (found,) = said_against(view([one, two], (Incident("M-001", "shelling", ()),), finding), "M-001")
    assert (found.kind, found.claims, found.text) == ("contradiction", (one.id, two.id), "12 against 40 killed")


def test_a_justification_in_the_texts_of_the_conduct_is_a_reply() -> None:
    report, reply = statement(0, ASSERTION), statement(1, StatementKind.JUSTIFICATION)
    incident = Incident("M-001", "shelling", (Member(report.id, Stance.REPORTS),))
    assert [(r.kind, r.about) for r in said_against(view([report, reply], (incident,)), "M-001")] == [("reply", None)]


def test_an_answer_goes_to_what_it_answers_and_drops_nothing() -> None:
    rows = [Contrary("denial", "M-001", ("claim:a", "claim:b")), Contrary("denial", None, ("claim:c",))]
    made = answered(rows, [(AskedContrary("denial", ("b",), answer="no log was shown"), ("claim:b",), None)])
    assert [r.answer for r in made] == ["no log was shown", None]
    more = answered(rows, [(AskedContrary("exonerating", ("d",), text="a truce"), ("claim:d",), "M-001")])
    assert [r.kind for r in more] == ["denial", "denial", "exonerating"]
    reading = answered(rows, [(AskedContrary("lawful_reading", text="a depot"), (), "M-001")])
    assert reading[-1] == Contrary("lawful_reading", "M-001", text="a depot")


def test_days_with_an_open_end_are_not_given() -> None:
    assert days_of(When("2021-05-03", None)) is None
    assert days_of(When("2021-05-03", "2021-05-03")) == "2021-05-03"
