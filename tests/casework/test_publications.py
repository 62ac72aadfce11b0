"""What is known of a publication: the giver's word, then the address that was fetched, then what the page states."""

from __future__ import annotations

from solferino.casework.fold import Fold
from solferino.casework.publications import publication_of
from solferino.record import Item, Publication, Reading, sha256_hex

FETCHED, STATED, GIVEN = (f"https://courier.example/{word}" for word in ("fetched", "stated", "given"))


def published(given: Publication | None, address: str | None, page: Publication | None) -> Publication:
    digest = sha256_hex(b"bytes")
    item = Item("page.html", address=address, digest=None if address else digest, given=given)
    state = Fold()
    state.items[item.id] = item
    state.places[item.id] = 0
    state.holders[digest].add(item.id)
    return publication_of(state, Reading(digest, sha256_hex(b"text"), publication=page))


def test_the_address_that_was_fetched_goes_before_the_one_that_the_page_states() -> None:
    page = Publication(publisher="The Courier", address=STATED, basis="page")
    made = published(None, FETCHED, page)
    assert (made.address, made.publisher, made.basis) == (FETCHED, "The Courier", "page")
    assert published(None, None, page).address == STATED


def test_what_the_giver_says_of_the_address_goes_before_both() -> None:
    given = Publication(address=GIVEN, basis="given")
    assert published(given, FETCHED, Publication(address=STATED)).address == GIVEN
    assert published(Publication(publisher="The Courier", basis="given"), FETCHED, None).address == FETCHED


def test_where_nobody_tells_there_is_no_address() -> None:
    assert published(None, None, None) == Publication()
