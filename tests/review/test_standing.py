"""Where a record stands: decisions are added, and each person's last word counts."""

from hypothesis import given
from hypothesis import strategies as st

from solferino.record import Decision, Standing, Verdict
from solferino.review import signatures, standing, upheld


def said(person, verdict, subject="claim:x", correction=None):
    subjects = (subject,) if isinstance(subject, str) else subject
    return Decision(person, verdict, subjects, "because", 1, "2031-01-01T00:00:00.000000Z", correction)


def test_a_record_nobody_looked_at_is_pending():
    assert standing("claim:x", []) is Standing.PENDING
    assert standing("claim:x", [said("p", Verdict.ACCEPT, "claim:other")]) is Standing.PENDING


def test_one_person_signs_and_a_second_makes_it_agreed():
    one = [said("p", Verdict.ACCEPT)]
    assert standing("claim:x", one) is Standing.ONE_SIGNATURE
    assert standing("claim:x", [*one, said("p", Verdict.ACCEPT)]) is Standing.ONE_SIGNATURE
    assert standing("claim:x", [*one, said("q", Verdict.ACCEPT)]) is Standing.AGREED


def test_a_signature_against_a_refusal_is_disputed():
    both = [said("p", Verdict.ACCEPT), said("q", Verdict.REJECT)]
    assert standing("claim:x", both) is Standing.DISPUTED
    assert standing("claim:x", both[::-1]) is Standing.DISPUTED


def test_a_refusal_alone_rejects_and_a_doubt_alone_is_unsure():
    assert standing("claim:x", [said("p", Verdict.REJECT)]) is Standing.REJECTED
    assert standing("claim:x", [said("p", Verdict.UNSURE)]) is Standing.UNSURE
    assert standing("claim:x", [said("p", Verdict.UNSURE), said("q", Verdict.REJECT)]) is Standing.REJECTED


def test_a_person_may_change_their_mind():
    assert standing("claim:x", [said("p", Verdict.REJECT), said("p", Verdict.ACCEPT)]) is Standing.ONE_SIGNATURE


def test_who_corrects_a_claim_turns_it_down_and_signs_the_correction():
    corrected = [said("p", Verdict.CORRECT, correction="claim:y")]
    assert standing("claim:x", corrected) is Standing.REJECTED
    assert standing("claim:y", corrected) is Standing.ONE_SIGNATURE
    assert upheld("claim:x", corrected) and upheld("claim:y", corrected)
    assert standing("claim:x", [said("q", Verdict.ACCEPT), *corrected]) is Standing.DISPUTED


def test_a_word_on_a_pair_says_nothing_about_either_claim():
    assert standing("claim:x", [said("p", Verdict.NOT_SAME, ("claim:x", "claim:y"))]) is Standing.PENDING


verdicts = st.lists(
    st.tuples(
        st.sampled_from("pqr"), st.sampled_from([Verdict.ACCEPT, Verdict.REJECT, Verdict.UNSURE, Verdict.CORRECT])
    )
)


@given(verdicts)
def test_the_standing_depends_on_last_words_only(words):
    decisions = [said(p, v, correction="claim:y" if v is Verdict.CORRECT else None) for p, v in words]
    last = dict(words)
    assert signatures("claim:x", decisions) == last
    only_last = [said(p, v) for p, v in sorted(last.items())]
    assert standing("claim:x", decisions) is standing("claim:x", only_last)


@given(verdicts)
def test_nothing_is_agreed_with_one_signature_or_against_a_refusal(words):
    decisions = [said(p, v) for p, v in words]
    found = standing("claim:x", decisions)
    last = list(dict(words).values())
    assert (found is Standing.PENDING) == (not words)
    if found is Standing.AGREED:
        assert last.count(Verdict.ACCEPT) > 1
        assert Verdict.REJECT not in last and Verdict.CORRECT not in last
    if Verdict.ACCEPT in last and (Verdict.REJECT in last or Verdict.CORRECT in last):
        assert found is Standing.DISPUTED
