"""Pages that a person names by address: what is kept of them, and what a second visit adds."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from preserve.pages import Answer, serving
from routes.world import fixed_world
from solferino.casework.add import add
from solferino.casework.build import build
from solferino.casework.case import Case, create_case, open_case
from solferino.casework.check import check
from solferino.casework.held import held
from solferino.record import EventType, Exit, Publication

STORY = "<!DOCTYPE html><html lang=en><title>Mill</title><article><p>{}</p></article></html>"
FIRST = STORY.format("At least 12 people were killed when shells hit the mill, Mayor Ilda Orsk said on Monday.")
LATER = STORY.format("At least 14 people were killed when shells hit the mill, Mayor Ilda Orsk said on Monday.")


@pytest.fixture
def case(tmp_path: Path) -> Iterator[Case]:
    with create_case(tmp_path / "case", world=fixed_world()) as made:
        yield made


def test_a_page_is_an_item_under_its_address_with_how_it_was_served(case: Case) -> None:
    with serving(story=FIRST) as site:
        done = add(case, [f"{site.url}/story#part"])
    assert (done.kept, done.failed) == (1, [])
    (row,) = held(case).items
    assert (row.item.name, row.item.address, row.item.digest) == (f"{site.url}/story", f"{site.url}/story", None)
    (capture,) = row.captures
    assert capture.served_as == "text/html; charset=utf-8" and capture.media_type == "text/html"
    assert capture.headers[0] == f"200 {site.url}/story"


def test_an_address_that_leads_elsewhere_says_so(case: Case) -> None:
    with serving(old=Answer(b"", 302, (("Location", "/new"),)), new=FIRST) as site:
        done = add(case, [f"{site.url}/old"])
    assert done.sent_on == [(f"{site.url}/old", f"{site.url}/new")]
    (row,) = held(case).items
    assert any(o.words == f"kept; the server sent on to {site.url}/new" for o in row.outcomes)


def test_two_visits_to_one_page_are_two_captures_of_one_item(case: Case) -> None:
    with serving(story=FIRST) as site:
        add(case, [f"{site.url}/story"])
        done = add(case, [f"{site.url}/story"])
        assert (done.kept, done.again) == (0, 1)
        assert held(case).items[0].outcomes[0].words == "fetched again: the same bytes"
        site.pages["/story"] = Answer(LATER.encode())
        add(case, [f"{site.url}/story"])
    (row,) = held(case).items
    first, again, changed = (c.digest for c in row.captures)
    assert first == again != changed
    assert row.outcomes[0].words == "fetched again: other bytes than before"


def test_a_page_that_cannot_be_fetched_is_a_failure_on_record_and_the_rest_goes_on(case: Case) -> None:
    with serving(story=FIRST) as site:
        done = add(case, [f"{site.url}/gone", f"{site.url}/story", "ftp://town.example/x"])
        assert done.kept == 1
        assert [name for name, _ in done.failed] == [f"{site.url}/gone", "ftp://town.example/x"]
        assert "404" in done.failed[0][1]
        rows = {r.item.name: r for r in held(case).items}
        assert [o.code for o in rows[f"{site.url}/gone"].outcomes] == ["http_error"]
        assert [o.code for o in rows["ftp://town.example/x"].outcomes] == ["not_possible"]
        site.pages["/gone"] = Answer(FIRST.encode())
        assert add(case, [f"{site.url}/gone"]).kept == 1


def test_where_nothing_could_be_fetched_the_ledger_says_attempt_failed(case: Case) -> None:
    with serving() as site:
        add(case, [f"{site.url}/gone"])
    assert held(case).events[-1].type is EventType.ATTEMPT_FAILED


def test_a_password_in_an_address_reaches_neither_the_network_nor_the_record(case: Case) -> None:
    with serving(story=FIRST) as site:
        address = site.url.replace("//", "//reader:geheim@") + "/story"
        done = add(case, [address])
        assert site.asked == []
    assert done.failed and "geheim" not in repr(done)
    (row,) = held(case).items
    assert "geheim" not in repr(row)
    assert not any(b"geheim" in p.read_bytes() for p in case.path.rglob("*") if p.is_file())


def test_what_is_given_with_an_address_is_kept_with_it_and_a_listing_may_name_addresses(
    case: Case, tmp_path: Path
) -> None:
    with serving(story=FIRST, other=LATER) as site:
        listing = tmp_path / "pages.csv"
        listing.write_text(f"file,publisher,published\n{site.url}/story,Mill Post,2021-05-04\n", encoding="utf-8")
        done = add(case, [f"{site.url}/story", f"{site.url}/other"], listing=listing)
        assert done.failed == []
        add(case, [f"{site.url}/other"], given=Publication(publisher="Varn Bell", basis="given"))
    rows = {r.item.name.rpartition("/")[2]: r.item.given for r in held(case).items}
    assert (rows["story"].publisher, rows["story"].address) == ("Mill Post", f"{site.url}/story")
    assert rows["other"].publisher == "Varn Bell"


def test_build_fetches_a_page_once_and_verify_finds_the_case_whole(tmp_path: Path) -> None:
    with serving(story=FIRST) as site:
        for _ in range(2):
            build(tmp_path / "case", [f"{site.url}/story"], fixed_world())
        assert site.paths == ["/story"]
    with open_case(tmp_path / "case", read_only=True) as case:
        view = held(case)
        assert any("12" in c.claim.passage.quote for c in view.claims)
        assert [len(i.captures) for i in view.items] == [1]
        assert check(case).exit_code == Exit.DONE
