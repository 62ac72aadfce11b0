"""Groups under "these are one" and "these are never one"."""

from hypothesis import given
from hypothesis import strategies as st

from solferino.record import Decision, Verdict
from solferino.text.groups import Groups, pair_decisions

pairs = st.lists(st.tuples(st.sampled_from("abcdefgh"), st.sampled_from("abcdefgh")).filter(lambda p: p[0] != p[1]))


@given(pairs, pairs)
def test_a_pair_that_is_apart_never_ends_in_one_group(apart, links):
    groups = Groups("abcdefgh", apart)
    for one, other in links:
        groups.join(one, other)
    assert not any(groups.together(one, other) for one, other in apart)
    assert sorted(item for members in groups.sets() for item in members) == list("abcdefgh")


@given(pairs)
def test_without_anything_apart_the_order_of_links_does_not_matter(links):
    one, other = Groups("abcdefgh"), Groups("abcdefgh")
    for a, b in links:
        one.join(a, b)
    for a, b in reversed(links):
        other.join(b, a)
    assert one.sets() == other.sets()


def decided(person, verdict, one="claim:1", other="claim:2"):
    return Decision(person, verdict, (one, other), "because", 1, "2031-01-01T00:00:00.000000Z")


def test_a_persons_last_word_on_a_pair_counts():
    assert pair_decisions([decided("p", Verdict.NOT_SAME), decided("p", Verdict.SAME)]) == (
        [("claim:1", "claim:2")],
        [],
    )


def test_where_people_differ_on_a_pair_it_stays_apart():
    assert pair_decisions([decided("p", Verdict.SAME), decided("q", Verdict.NOT_SAME)]) == (
        [],
        [("claim:1", "claim:2")],
    )


def test_doubt_withdraws_an_earlier_word():
    assert pair_decisions([decided("p", Verdict.SAME), decided("p", Verdict.UNSURE)]) == ([], [])
