"""The same thing seen twice: what ties two texts to one page or file, and in which order they come."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from casework.pages import Pages
from solferino.casework.sightings import SeenTwice, seen_twice

ONE = "Shells hit the market in the town of Varn on Monday and killed 14 people, the mayor said.\n"
TWO = "Shells hit the market in the town of Varn on Monday and killed 21 people, the mayor said.\n"
OTHER = "A football match between Olm and Tavel ended without a goal before a small crowd.\n"
PAGE = "https://courier.example/varn/market"


def things(pages: Pages) -> tuple[SeenTwice, ...]:
    view = pages.view()
    return seen_twice(view.items, view.events, view.texts, view.publications)


def test_one_address_with_two_texts_is_one_thing_however_the_address_is_written() -> None:
    pages = Pages()
    pages.page(ONE, "2031-05-03", name="a.html", address=PAGE)
    pages.page(TWO, "2031-05-09", name="b.html", address="http://www.courier.example/varn/market/#top")
    (thing,) = things(pages)
    assert (thing.tie, thing.order) == ("address", ("captured",))
    assert [s.item for s in thing.sightings] == ["I-001", "I-002"]
    assert thing.name == "http://www.courier.example/varn/market/#top"


def test_one_item_captured_twice_with_other_bytes_is_one_thing() -> None:
    pages = Pages()
    pages.page(ONE, "2031-05-03")
    pages.page(TWO, "2031-05-09", again=True)
    (thing,) = things(pages)
    assert (thing.tie, thing.order) == ("item", ("captured",))


def test_one_page_fetched_twice_in_one_run_has_the_order_of_its_captures() -> None:
    pages = Pages()
    pages.page(ONE, "2031-05-03")
    pages.page(TWO, "2031-05-03", again=True, with_it=True)
    (thing,) = things(pages)
    assert thing.order == ("captured",)


def test_the_same_words_in_other_bytes_are_not_a_change() -> None:
    pages = Pages()
    pages.page(ONE, "2031-05-03", address=PAGE)
    pages.page(ONE, "2031-05-09", address=PAGE, markup="<p>")
    assert things(pages) == ()


def test_one_name_in_one_folder_ties_only_texts_of_which_half_the_words_are_the_same() -> None:
    pages = Pages()
    pages.page(ONE, "2031-05-03", name="1.txt", folder="north")
    pages.page(OTHER, "2031-05-04", name="1.txt", folder="north")
    assert things(pages) == ()
    pages = Pages()
    pages.page(ONE, "2031-05-03", name="1.txt", folder="north")
    pages.page(TWO, "2031-05-04", name="1.txt", folder="north")
    assert [t.tie for t in things(pages)] == ["name"]


def test_a_name_without_a_folder_ties_nothing_unless_the_publisher_agrees() -> None:
    """Two outlets carry one agency text, and somebody saved both under one name."""
    for outlets, tied in (((None, None), 0), (("The Courier", None), 0), (("The Courier", "the  courier"), 1)):
        pages = Pages()
        pages.page(ONE, "2031-05-03", name="1.txt", outlet=outlets[0])
        pages.page(TWO, "2031-05-04", name="1.txt", outlet=outlets[1])
        assert len(things(pages)) == tied, outlets


def test_two_folders_two_addresses_or_two_publishers_speak_against_one_name() -> None:
    pages = Pages()
    pages.page(ONE, "2031-05-03", folder="north", outlet="The Courier")
    pages.page(TWO, "2031-05-04", folder="south", outlet="The Courier")
    assert things(pages) == ()
    pages = Pages()
    pages.page(ONE, "2031-05-03", folder="north", address="https://courier.example/a")
    pages.page(TWO, "2031-05-04", folder="north", address="https://observer.example/b")
    assert things(pages) == ()
    pages = Pages()
    pages.page(ONE, "2031-05-03", folder="north", outlet="The Courier")
    pages.page(TWO, "2031-05-04", folder="north", outlet="The Observer")
    assert things(pages) == ()


def test_the_front_page_of_a_site_is_no_address_of_a_text() -> None:
    pages = Pages()
    pages.page(ONE, "2031-05-03", name="a.html", address="https://courier.example/")
    pages.page(OTHER, "2031-05-09", name="b.html", address="https://courier.example/")
    assert things(pages) == ()


def test_files_taken_in_together_have_no_order_unless_their_giver_dates_them() -> None:
    pages = Pages()
    pages.page(ONE, "2031-05-09", name="a.html", address=PAGE, day="2031-05-03")
    pages.page(TWO, "2031-05-09", name="b.html", address=PAGE, day="2031-05-03", with_it=True)
    assert [t.order for t in things(pages)] == [("open",)]
    pages = Pages()
    pages.page(TWO, "2031-05-09", name="a.html", address=PAGE, day="2031-05-07")
    pages.page(ONE, "2031-05-09", name="b.html", address=PAGE, day="2031-05-03", with_it=True)
    (thing,) = things(pages)
    assert thing.order == ("published",)
    assert [s.item for s in thing.sightings] == ["I-002", "I-001"]


def test_two_takings_in_on_one_day_are_two_occasions() -> None:
    pages = Pages()
    pages.page(ONE, "2031-05-09", address=PAGE)
    pages.page(TWO, "2031-05-09", address=PAGE)
    assert [t.order for t in things(pages)] == [("captured",)]


def test_a_text_that_was_changed_and_changed_back_is_three_sightings() -> None:
    pages = Pages()
    pages.page(ONE, "2031-05-03", address=PAGE)
    pages.page(TWO, "2031-05-05", address=PAGE)
    pages.page(ONE, "2031-05-09", address=PAGE, markup="<p>")
    (thing,) = things(pages)
    assert [s.text_digest == thing.sightings[0].text_digest for s in thing.sightings] == [True, False, True]
    assert thing.order == ("captured", "captured")


@given(st.permutations(range(4)))
def test_the_order_in_which_readings_are_given_does_not_matter(order: list[int]) -> None:
    pages = Pages()
    for n, (words, day) in enumerate(((ONE, 3), (TWO, 5), (ONE + TWO, 7), (OTHER, 8))):
        pages.page(words, f"2031-05-0{day}", name=f"{n}.html", address=PAGE)
    view = pages.view()
    keys = list(view.texts)
    shuffled = {keys[n]: view.texts[keys[n]] for n in order}
    assert seen_twice(view.items, view.events, shuffled, view.publications) == things(pages)


def test_a_crowd_of_sightings_of_one_address_are_one_thing_in_a_row() -> None:
    pages = Pages()
    for n in range(2_000):
        pages.page(f"{n} people were counted at the gate.\n", "2031-05-03", name=f"{n}", address=PAGE, with_it=True)
    (thing,) = things(pages)
    assert len(thing.sightings) == 2_000
    assert set(thing.order) == {"open"}
