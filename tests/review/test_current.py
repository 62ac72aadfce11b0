"""What is in view after a better version ran over a case with decisions."""

import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st

from solferino.record import Carried, Mode, Standing, StatementKind, Verdict
from solferino.review import Run, current
from town import Town

WORDS = "“The well is dry,” said Ona Brask. “The mill is shut,” she added. Nobody else spoke to the paper that day."


@pytest.fixture
def town():
    return Town()


@pytest.fixture
def text(town):
    return town.text(WORDS)


def run(text, *claims, step="extract:statements", version="1"):
    return Run(step, version, frozenset({text.id}), tuple(claims))


def view(runs, town, own=()):
    return {c.id: c for c in current(runs, town.decisions, {c.id: c for c in own})}


def test_the_same_id_stands_with_its_decision(town, text):
    claim = town.says(text, "“The well is dry,”", "Ona Brask")
    town.decides(Verdict.ACCEPT, claim)
    [seen] = view([run(text, claim), run(text, claim, version="2")], town).values()
    assert (seen.standing, seen.carried, seen.proposed_by) == (
        Standing.ONE_SIGNATURE,
        Carried.STANDS,
        "extract:statements/2",
    )


def test_a_decision_never_moves_to_other_content_at_the_same_place(town, text):
    old = town.says(text, "“The well is dry,”", "Ona Brask")
    new = dataclasses.replace(old, speaker=None)
    town.decides(Verdict.ACCEPT, old)
    seen = view([run(text, old), run(text, new, version="2")], town)
    assert (seen[old.id].carried, seen[old.id].successor) == (Carried.CHANGED, new.id)
    assert seen[old.id].standing is Standing.ONE_SIGNATURE
    assert (seen[new.id].carried, seen[new.id].standing, seen[new.id].decisions) == (
        Carried.STANDS,
        Standing.PENDING,
        (),
    )


def test_what_people_upheld_stays_in_view_when_no_longer_proposed(town, text):
    old = town.says(text, "“The well is dry,”")
    town.decides(Verdict.ACCEPT, old)
    [seen] = view([run(text, old), run(text, version="2")], town).values()
    assert (seen.id, seen.carried, seen.successor) == (old.id, Carried.NO_LONGER, None)


def test_what_nobody_upheld_leaves_the_view_when_no_longer_proposed(town, text):
    plain, refused = town.says(text, "“The well is dry,”"), town.says(text, "“The mill is shut,”")
    town.decides(Verdict.REJECT, refused)
    assert view([run(text, plain, refused), run(text, version="2")], town) == {}


def test_a_claim_of_another_type_at_the_same_place_is_no_successor(town, text):
    old = town.says(text, "“The well is dry,”")
    figure = town.counts(text, "“The well is dry,”", 3)
    town.decides(Verdict.ACCEPT, old)
    seen = view([run(text, old), run(text, version="2"), run(text, figure, step="extract:figures")], town)
    assert (seen[old.id].carried, seen[old.id].successor) == (Carried.NO_LONGER, None)


def test_the_claim_that_overlaps_most_is_the_successor(town, text):
    old = town.says(text, "“The well is dry,” said Ona Brask. “The mill is shut,”")
    near, far = town.says(text, "“The mill is shut,” she"), town.says(text, "“The well is dry,” said Ona Brask.")
    town.decides(Verdict.ACCEPT, old)
    assert view([run(text, old), run(text, near, far, version="2")], town)[old.id].successor == far.id


def test_a_run_replaces_only_what_its_own_step_proposed_for_the_readings_it_saw(town, text):
    other = town.text("“The bridge is up,” said Ola Finn.")
    here, there = town.says(text, "“The well is dry,”"), town.says(other, "“The bridge is up,”")
    figure = town.counts(text, "Nobody", 0)
    runs = [
        run(text, here),
        Run("extract:statements", "1", frozenset({other.id}), (there,)),
        run(text, figure, step="extract:figures"),
        run(text, version="2"),
    ]
    assert set(view(runs, town)) == {there.id, figure.id}


def test_a_correction_takes_the_place_of_the_claim_it_corrects(town, text):
    claim = town.says(text, "“The well is dry,”")
    mine = dataclasses.replace(claim, kind=StatementKind.WARNING)
    town.decides(Verdict.CORRECT, claim, correction=mine.id)
    [seen] = view([run(text, claim)], town, [mine]).values()
    assert (seen.id, seen.replaces, seen.proposed_by) == (mine.id, claim.id, "person:1")
    assert (seen.standing, seen.carried) == (Standing.ONE_SIGNATURE, Carried.STANDS)


def test_a_corrected_claim_that_somebody_else_upholds_stays_beside_the_correction(town, text):
    claim = town.says(text, "“The well is dry,”")
    mine = dataclasses.replace(claim, mode=Mode.MIXED)
    town.decides(Verdict.ACCEPT, claim, person="person:2")
    town.decides(Verdict.CORRECT, claim, correction=mine.id)
    seen = view([run(text, claim)], town, [mine])
    assert (seen[claim.id].standing, seen[mine.id].standing) == (Standing.DISPUTED, Standing.ONE_SIGNATURE)


def test_a_correction_of_a_correction_leaves_only_the_last(town, text):
    claim = town.says(text, "“The well is dry,”")
    first = dataclasses.replace(claim, mode=Mode.MIXED)
    second = dataclasses.replace(claim, kind=StatementKind.WARNING)
    town.decides(Verdict.CORRECT, claim, correction=first.id)
    town.decides(Verdict.CORRECT, first, correction=second.id)
    seen = view([run(text, claim), run(text, version="2")], town, [first, second])
    assert set(seen) == {second.id}
    assert (seen[second.id].replaces, seen[second.id].carried) == (first.id, Carried.NO_LONGER)


def test_two_peoples_corrections_of_one_claim_are_both_shown(town, text):
    claim = town.says(text, "“The well is dry,”")
    first = dataclasses.replace(claim, mode=Mode.MIXED)
    second = dataclasses.replace(claim, kind=StatementKind.WARNING)
    town.decides(Verdict.CORRECT, claim, correction=first.id)
    town.decides(Verdict.CORRECT, first, correction=second.id, person="person:2")
    seen = view([run(text, claim)], town, [first, second])
    assert {i: c.standing for i, c in seen.items()} == {first.id: Standing.DISPUTED, second.id: Standing.ONE_SIGNATURE}


def test_a_correction_says_when_its_place_is_proposed_differently(town, text):
    claim = town.says(text, "“The well is dry,”")
    mine, new = dataclasses.replace(claim, mode=Mode.MIXED), dataclasses.replace(claim, kind=StatementKind.WARNING)
    town.decides(Verdict.CORRECT, claim, correction=mine.id)
    seen = view([run(text, claim), run(text, new, version="2")], town, [mine])
    assert (seen[mine.id].carried, seen[mine.id].successor) == (Carried.CHANGED, new.id)
    assert seen[new.id].standing is Standing.PENDING


def test_a_claim_a_person_wrote_without_correcting_anything_is_in_view(town, text):
    mine = town.says(text, "“The well is dry,”")
    assert set(view([run(text)], town, [mine])) == {mine.id}


QUOTES = ["“The well is dry,”", "“The mill is shut,”", "Nobody else", "said Ona Brask", "she added"]
picks = st.lists(st.sampled_from(range(len(QUOTES))), unique=True)


@given(
    picks,
    picks,
    st.lists(
        st.tuples(
            st.sampled_from(range(len(QUOTES))),
            st.sampled_from([Verdict.ACCEPT, Verdict.REJECT, Verdict.UNSURE]),
            st.sampled_from(["person:1", "person:2"]),
        )
    ),
)
def test_no_decision_is_lost_or_carried_to_another_content(first, second, words):
    town = Town()
    text = town.text(WORDS)
    claims = [town.says(text, q) for q in QUOTES]
    for n, verdict, person in words:
        town.decides(verdict, claims[n], person=person)
    runs = [run(text, *(claims[n] for n in first)), run(text, *(claims[n] for n in second), version="2")]
    seen = view(runs, town)
    assert {claims[n].id for n in second} <= set(seen)
    for n in first:
        kept = [d for d in town.decisions if d.subjects == (claims[n].id,)]
        last = {d.person: d.verdict for d in kept}
        if Verdict.ACCEPT in last.values():
            assert seen[claims[n].id].decisions == tuple(kept)
        elif n not in second:
            assert claims[n].id not in seen
    for item in seen.values():
        assert all(d.subjects == (item.id,) for d in item.decisions)
