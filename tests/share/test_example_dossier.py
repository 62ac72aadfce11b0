"""The dossier of the bundled example, built by the whole house: what holds of made-up views must hold of real ones."""

import re
from datetime import UTC, datetime
from importlib.resources import as_file, files
from pathlib import Path

import pytest

from routes.world import fixed_world
from share.page import Page
from solferino.casework.case import open_case
from solferino.casework.demo import demo
from solferino.casework.demo_law import FACTS
from solferino.casework.forums import read_facts
from solferino.casework.held import held
from solferino.casework.lawchapter import law_rows
from solferino.record import Held
from solferino.share.dossier import dossier

JUDGING = re.compile(r"war crime|guilt|genocid|atrocit|massacre|murder|crimes? against|perpetrat|terroris|crimin", re.I)
QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"")


@pytest.fixture(scope="module")
def view(tmp_path_factory: pytest.TempPathFactory) -> Held:
    folder: Path = tmp_path_factory.mktemp("cases") / "example"
    world = fixed_world(start=datetime(2031, 3, 9, 12, tzinfo=UTC))
    demo(folder, world)
    with open_case(folder, world=world, read_only=True) as case:
        return held(case)


@pytest.fixture(scope="module")
def page(view: Held) -> Page:
    with as_file(files("solferino.casework") / "example" / FACTS) as facts:
        return Page(dossier(view, law=law_rows(view, facts=read_facts(facts))))


def test_outside_quotations_no_word_judges(page: Page) -> None:
    ours = QUOTED.sub(" ", page.ours("det-all"))
    assert not JUDGING.search(ours)
    assert len(ours) > 20_000


def test_every_claim_has_a_note_and_every_note_leads_to_its_exact_characters(page: Page, view: Held) -> None:
    places = {(c.claim.passage.start, c.claim.passage.end): c.claim.passage for c in view.claims}
    notes = [li for li in page.section("notes").walk() if li.tag == "li"]
    linked = {a.attrs["href"][1:] for li in notes for a in li.walk() if a.tag == "a"}
    numbers = {item.reading: n for n, item in enumerate(view.items, start=1)}
    for passage in places.values():
        anchor = f"t{numbers[passage.reading]}-{passage.start}-{passage.end}"
        assert anchor in linked and page.marked(anchor) == passage.quote


def test_every_words_of_a_source_in_a_block_carry_a_note(page: Page) -> None:
    blocks = page.all("blockquote")
    assert len(blocks) > 50
    assert all(any(a.attrs.get("role") == "doc-noteref" for a in b.walk()) for b in blocks)


def test_the_one_denial_that_everybody_carries_is_in_the_summary_and_beside_the_reports(page: Page) -> None:
    assert "denies" in page.section("incidents").text
    assert "No denial is in the record" not in page.section("summary").text


def test_no_day_is_written_in_two_forms(page: Page) -> None:
    body = "".join(page.section(part).text for part in ("summary", "incidents", "figures", "disputes"))
    assert not re.search(r"\b20\d\d-\d\d-\d\d\b", QUOTED.sub(" ", body))


def test_every_link_and_mark_is_whole(page: Page) -> None:
    assert len(page.ids) == len(set(page.ids))
    assert all(a.attrs["href"][1:] in page.by_id for a in page.all("a"))


def test_the_chapter_on_the_law_shows_every_door_and_concludes_nothing_about_anybody(page: Page) -> None:
    law = page.section("law").text
    for words in (
        "Non-international conflict",
        "disputed",
        "Where a case could be heard",
        "conditional",
        "Considered and rejected",
    ):
        assert words in law
    assert "Sel Arvane" in law and "Ilo Marsten" in law


def test_the_example_is_entered_once_however_often_it_is_built(tmp_path: Path) -> None:
    folder = tmp_path / "example"
    demo(folder, fixed_world(start=datetime(2031, 3, 9, 12, tzinfo=UTC)))
    with open_case(folder, read_only=True) as case:
        size = case.vault.head().size
    made = demo(folder, fixed_world(start=datetime(2031, 3, 10, 12, tzinfo=UTC)))
    with open_case(folder, read_only=True) as case:
        assert case.vault.head().size == size
    assert made.dossier is not None
    assert "Where a case could be heard" in made.dossier.read_text(encoding="utf-8")
