"""Who leans on whom, which way it runs and how that is known; circles are shown and never parted."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from solferino.record import BorrowingKind, CreditRelation, OriginRole, Passage, RootKind, SpeakerKind
from solferino.trace import trace
from solferino.trace.graph import Repetition, components, wording_borrowing
from solferino.trace.scene import TraceScene
from solferino.trace.shared import Difference, Overlap, Shared
from town import Town

WIRE = (
    "Three ferries sank at the old quay of Velm on Sunday night when fire from the hills reached the pier and nobody "
    "came to put it out"
)
LONG = "The bells rang twice before dawn. The mill stood dark. Boats lay on the sand. Nobody came from the upper town."


@pytest.fixture
def town():
    return Town()


def traced(town):
    return trace(town.claims, town.texts, town.publications, town.decisions)


def leaning(town, one, other, words=WIRE, overlaps=(), differences=()):
    """The way between two texts that share some words."""
    first, second = sorted((one, other), key=lambda text: text.id)
    passages = [Passage.of(t, t.text.index(words), t.text.index(words) + len(words)) for t in (first, second)]
    shared = Shared(*passages, len(words.split()), len(words.split()), differences=tuple(differences))
    claims = {c.id: c for c in town.claims}
    scene = TraceScene(claims, town.texts, town.publications, [shared])
    way = Repetition(scene, overlaps).leaning(shared)
    return way, wording_borrowing(shared, way, scene)


def who_leans(town, way):
    return town.publications[way.here.reading].publisher


# -- direction ----------------------------------------------------------------------------------------------------


def test_a_credit_tells_the_way_for_certain_whatever_the_dates_say(town):
    a = town.text(f"{WIRE}, the Velm Courier reported.", "Hill Lamp", "2031-03-01")
    b = town.text(f"{WIRE}.", "Velm Courier", "2031-03-09")
    town.credits(a, "the Velm Courier reported", "Velm Courier")
    way, shown = leaning(town, a, b)
    assert (who_leans(town, way), way.direction) == ("Hill Lamp", "known")
    assert "it credits Velm Courier" in shown.why and shown.there.reading == b.id


def test_a_text_that_the_longer_one_holds_most_of_likely_leans_on_it(town):
    for day in ("2031-03-02", "2031-03-03", None):
        a, b = town.text(f"{WIRE}.", "Lamp", day), town.text(f"{WIRE}. {LONG}", "Courier", "2031-03-02")
        pair = Overlap(*sorted((a.id, b.id)), 24, 500, 1000)
        way, shown = leaning(town, a, b, overlaps=[pair])
        assert (who_leans(town, way), way.direction) == ("Lamp", "likely")
        assert "the longer text holds most of the shorter" in shown.why


def test_an_older_text_that_stands_in_a_longer_younger_one_is_the_one_taken_from(town):
    a, b = town.text(f"{WIRE}.", "Lamp", "2031-03-01"), town.text(f"{WIRE}. {LONG}", "Courier", "2031-03-02")
    pair = Overlap(*sorted((a.id, b.id)), 24, 500, 1000)
    way, shown = leaning(town, a, b, overlaps=[pair])
    assert (who_leans(town, way), way.direction) == ("Courier", "likely")
    assert "dated later" in shown.why


def test_a_date_proves_little_and_leaves_the_way_open(town):
    a, b = town.text(f"{WIRE}. End.", "Lamp", "2031-03-02"), town.text(f"{WIRE}. Fin.", "Courier", "2031-03-01")
    way, shown = leaning(town, a, b)
    assert (who_leans(town, way), way.direction) == ("Lamp", "open")
    assert "dated earlier, which proves little" in shown.why


def test_without_dates_the_way_is_open_and_said_to_be(town):
    way, shown = leaning(town, town.text(f"{WIRE}. End."), town.text(f"{WIRE}. Fin."))
    assert way.direction == shown.direction == "open"
    assert "which came first is open" in shown.why


def test_two_texts_that_credit_each_other_leave_it_open(town):
    a = town.text(f"{WIRE}, the Velm Courier reported.", "Hill Lamp")
    b = town.text(f"{WIRE}, says the Hill Lamp.", "Velm Courier")
    town.credits(a, "the Velm Courier reported", "Velm Courier")
    town.credits(b, "says the Hill Lamp", "Hill Lamp")
    way, _ = leaning(town, a, b)
    assert way.direction == "open" and "each credits the other" in way.reason


def test_an_agency_that_became_a_reporter_shows_who_copied(town):
    tail = f"by the pier. {WIRE}"
    a, b = town.text(f"Brask told Norpress {tail}", "Lamp"), town.text(f"Brask told a reporter {tail}", "Courier")
    town.credits(a, "told Norpress", "Norpress", CreditRelation.TOLD)
    spans = {a.id: (11, 19), b.id: (11, 21)}
    first, second = sorted((a, b), key=lambda t: t.id)
    change = Difference(*spans[first.id], *spans[second.id], telling=True)
    way, shown = leaning(town, a, b, differences=[change])
    assert (who_leans(town, way), way.direction) == ("Courier", "likely")
    assert shown.kind is BorrowingKind.BYLINE and "where the other names Norpress" in shown.why


def test_numbers_that_differ_inside_equal_words_are_shown_from_the_leaning_side(town):
    a, b = town.text("21 boats. " + WIRE, "Lamp", "2031-03-02"), town.text("27 boats. " + WIRE, "Gull", "2031-03-01")
    change = Difference(0, 2, 0, 2, telling=True)
    plain = Difference(3, 8, 3, 8)
    _, shown = leaning(town, a, b, differences=[change, plain])
    assert shown.differs == ('"21" for "27"',)
    assert shown.words == len(WIRE.split())


# -- circles ------------------------------------------------------------------------------------------------------


def test_two_outlets_that_cite_each_other_are_a_circle_and_the_origin_is_unknown(town):
    a = town.text("Nine died at the quay, the Velm Courier reported.", "Hill Lamp")
    b = town.text("Nine people lost their lives, says the Hill Lamp.", "Velm Courier")
    town.counts(a, "Nine died", 9)
    town.counts(b, "Nine people", 9)
    town.credits(a, "the Velm Courier reported", "Velm Courier")
    town.credits(b, "says the Hill Lamp", "Hill Lamp")
    [origin] = traced(town).origins
    assert origin.cycle == tuple(sorted((a.id, b.id)))
    assert (origin.root, origin.named, origin.name) == (RootKind.UNKNOWN, "no", None)
    assert "in a circle" in origin.why and len(origin.borrowings) >= 2


def test_a_circle_of_three_houses_is_one_origin(town):
    papers = ["Hill Lamp", "Velm Courier", "Norrby Gull"]
    for paper, credited in zip(papers, papers[1:] + papers[:1], strict=True):
        text = town.text(f"{paper}: nine died, the {credited} reported.", paper)
        town.counts(text, "nine died", 9)
        town.credits(text, f"the {credited} reported", credited)
    [origin] = traced(town).origins
    assert len(origin.cycle) == 3 and origin.named == "no"


def test_a_house_read_as_a_person_still_closes_the_circle(town):
    a = town.text("Nine died, according to Velm Courier.", "Hill Lamp")
    b = town.text("Nine died, according to Hill Lamp.", "Velm Courier")
    town.counts(a, "Nine died", 9, source=town.speaker(a, "Velm Courier"))
    town.counts(b, "Nine died", 9, source=town.speaker(b, "Hill Lamp"))
    [origin] = traced(town).origins
    assert (origin.role, origin.named) == (OriginRole.OUTLET, "no") and len(origin.cycle) == 2


def test_what_a_paper_has_from_another_leads_on_to_where_that_one_has_it_from(town):
    a = town.text("Nine died at the quay, the Velm Courier reported.", "Hill Lamp")
    b = town.text("Nine people were killed, said the Harbour Office.", "Velm Courier")
    far = town.counts(a, "Nine died", 9)
    near = town.counts(b, "Nine people", 9, source=town.speaker(b, "Harbour Office", SpeakerKind.INSTITUTION))
    town.credits(a, "the Velm Courier reported", "Velm Courier")
    found = next(o for o in traced(town).origins if near.id in o.claims)
    assert far.id in found.claims and found.name == "Harbour Office" and not found.cycle
    assert [b.toward for b in found.borrowings if b.kind is BorrowingKind.CREDIT] == ["Velm Courier"]


nodes = st.sampled_from("abcdefgh")


@given(st.dictionaries(nodes, st.sets(nodes)))
def test_two_nodes_are_in_one_component_when_each_can_be_reached_from_the_other(edges):
    def reached(start):
        seen, todo = set(), [start]
        while todo:
            for following in edges.get(todo.pop(), ()):
                if following not in seen:
                    seen.add(following)
                    todo.append(following)
        return seen

    names = sorted(set(edges) | {n for found in edges.values() for n in found})
    together = {(a, b) for members in components(edges) for a in members for b in members if a != b}
    assert together == {(a, b) for a in names for b in names if a != b and b in reached(a) and a in reached(b)}


def test_a_long_way_needs_no_recursion():
    edges = {f"{n:06d}": [f"{(n + 1) % 5000:06d}"] for n in range(5000)}
    assert [len(members) for members in components(edges)] == [5000]
