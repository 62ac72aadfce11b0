"""What verify promises: every step reported, every damage named with what rests on it, no success without a check."""

import json
import subprocess
import sys
from collections.abc import Callable, Iterator

import pytest

from solferino.custody.tree import leaf_hash, root_of
from solferino.record import (
    Decision,
    DigestMismatch,
    EventType,
    Finding,
    FindingKind,
    Incident,
    Item,
    Member,
    Mode,
    Passage,
    Person,
    Region,
    RegionKind,
    Segment,
    Stance,
    Statement,
    StatementKind,
    TextMap,
    Verdict,
    canonical,
    salted,
)
from solferino.testing.vaults import SECRET, leaf_of
from solferino.testing.worlds import still_world
from solferino.vault import Draft, MemoryVault
from solferino.verify import OlderHead, Report, check
from verify.town import BODY, NOW, PERSON, Town


@pytest.fixture
def town() -> Town:
    return Town()


def failed(report: Report) -> set[int]:
    return {step.number for step in report.steps if step.failed}


def test_a_whole_case_passes_every_step_and_says_it_is_not_yet_anchored(town: Town) -> None:
    report = check(town)
    assert [step.number for step in report.steps] == list(range(1, 11))
    assert [step.result for step in report.steps] == ["passed"] * 7 + ["nothing to check"] * 3
    assert report.steps[8].notes == ("not yet anchored: nothing outside that you trust has seen this ledger",)
    assert (report.anchored, report.reach) == (False, 0)
    assert (report.exit_code, report.intact, report.damage) == (0, True, ())
    assert (report.size, report.root) == (5, town.head().root)
    assert dict(report.steps[4].of_which) == {"readings": 1, "to the bytes": 3}


def test_nothing_to_check_is_no_success() -> None:
    report = check(MemoryVault(still_world()))
    assert report.exit_code == 5
    assert not report.intact
    assert report.steps[2].result == "nothing to check"


def test_an_anchor_that_is_required_and_missing_is_exit_9_and_damage_goes_before_it(town: Town) -> None:
    assert check(town, require_anchor=True).exit_code == 9
    town._entries[0] += b" "
    assert check(town, require_anchor=True).exit_code == 3


def test_a_report_is_plain_json_under_a_schema(town: Town) -> None:
    town.objects.kept.clear()
    form = json.loads(json.dumps(check(town).to_json()))
    assert form["schema"] == "solferino.verify/1"
    assert form["exit_code"] == 3
    for step in form["steps"]:
        assert step["checked"] == step["passed"] + step["failed"] + step["not_possible"] + step["erased"]
    assert {row["kind"] for row in form["damage"]} == {"object"}


def test_the_same_case_gives_the_same_report(town: Town) -> None:
    assert check(town) == check(town) == check(Town())


# -- 1, 2, 7: the ledger ----------------------------------------------------------------------------------------------


def test_an_entry_changed_in_place_is_named(town: Town) -> None:
    town._entries[2] = town._entries[2].replace(b'"kept"', b'"repaired"')
    report = check(town)
    assert failed(report) == {2}
    assert {d.name for d in report.damage} == {"entry 2", "tree head"}


def test_an_entry_that_is_no_entry_is_named_and_the_rest_is_checked(town: Town) -> None:
    town._entries[3] = b"{}"
    report = check(town)
    assert {1, 2} <= failed(report)
    assert report.steps[0].passed == 4
    assert "entry 3" in {d.name for d in report.damage}


@pytest.mark.parametrize(
    "spoil", [lambda e: e.pop(2), lambda e: e.insert(2, e[1]), lambda e: e.reverse(), lambda e: e.pop()]
)
def test_an_entry_dropped_doubled_or_moved_is_seen(town: Town, spoil: Callable[[list[bytes]], object]) -> None:
    spoil(town._entries)
    assert check(town).exit_code == 3


def test_a_gap_is_seen_also_when_the_insider_made_the_tree_fit(town: Town) -> None:
    town._entries.pop(2)
    town.make_fit()
    report = check(town)
    assert 1 in failed(report)
    assert 2 not in failed(report)


def test_an_entry_of_another_case_is_seen(town: Town) -> None:
    town.forge(1, lambda entry: entry.update(case="case:" + "9" * 32))
    assert 1 in failed(check(town))


def test_a_past_rewritten_by_an_insider_is_refused_by_any_holder_of_an_older_head(town: Town) -> None:
    older = [OlderHead(size, town.head(size).root) for size in range(6)]
    assert check(town, older=older).exit_code == 0
    town.forge(4, lambda entry: entry.update(tool="another/1"))
    assert check(town).exit_code == 0  # the tree alone cannot tell
    report = check(town, older=older)
    assert report.exit_code == 3
    assert [d.name for d in report.damage] == ["older head at 5"]


def test_a_ledger_cut_short_by_an_insider_is_refused_by_a_holder_of_an_older_head(town: Town) -> None:
    older = OlderHead(5, town.head().root)
    town._entries.pop()
    town.make_fit()
    assert check(town).exit_code == 0
    assert check(town, older=[older]).exit_code == 3


def test_times_that_fall_and_times_that_are_none_are_seen(town: Town) -> None:
    town.forge(2, lambda entry: entry.update(recorded="2020-01-01T00:00:00.000000Z"))
    assert failed(check(town)) == {7}
    other = Town()
    other.forge(2, lambda entry: entry.update(recorded="yesterday"))
    assert 7 in failed(check(other))


def test_a_ledger_that_breaks_off_is_damage_and_what_came_before_counts(town: Town) -> None:
    stored = list(town._entries)

    def broken(start: int = 0, stop: int | None = None) -> Iterator[bytes]:
        yield from stored[:2]
        raise DigestMismatch("the page is torn")

    town.entries = broken  # type: ignore[method-assign]
    report = check(town)
    assert report.exit_code == 3
    assert report.steps[0].passed == 2
    assert any("the page is torn" in d.what for d in report.damage)


def test_what_the_keeper_finds_wrong_with_its_own_storage_counts(town: Town) -> None:
    town.faults = lambda: iter(["page 3 is used twice"])  # type: ignore[method-assign]
    assert failed(check(town)) == {2}

    def torn() -> Iterator[str]:
        raise DigestMismatch("the page is torn")
        yield ""

    town.faults = torn  # type: ignore[method-assign]
    assert failed(check(town)) == {2}


def test_a_head_that_tells_another_time_than_the_last_entry_is_damage(town: Town) -> None:
    town._recorded = "2030-01-01T00:00:00.000000Z"
    assert failed(check(town)) == {2}


# -- 3: batches -------------------------------------------------------------------------------------------------------


def claims_batch(town: Town) -> str:
    return next(root for root in town.batches() if len(town.lines(root)) == 3 and b'"statement"' in town._bodies[root])


@pytest.mark.parametrize(
    "spoil",
    [
        lambda b: b.replace(b"We saw"[:3], b"We ", 1)[:-5] + b"\n",
        lambda b: b"",
        lambda b: b + b"{}\n",
        lambda b: b"\n".join(b.split(b"\n")[1:]),
        lambda b: b.replace(b'"direct"', b'"mixed"', 1),
        lambda b: b"\n" + b,
        lambda b: b"".join(sorted(b.splitlines(keepends=True), reverse=True)),
    ],
)
def test_a_batch_that_was_touched_is_named_with_its_entry(town: Town, spoil: Callable[[bytes], bytes]) -> None:
    root = claims_batch(town)
    town._bodies[root] = spoil(town._bodies[root])
    report = check(town)
    assert 3 in failed(report)
    assert ("batch", f"batch {root}", 2) in {(d.kind, d.name, d.entry) for d in report.damage}


def test_a_batch_that_is_gone_is_named(town: Town) -> None:
    root = claims_batch(town)
    del town._bodies[root]
    assert f"batch {root}" in {d.name for d in check(town).damage}


def test_a_line_that_is_erased_without_an_entry_is_damage(town: Town) -> None:
    root = claims_batch(town)
    first, *rest = town._bodies[root].splitlines(keepends=True)
    gone = canonical({"erased": leaf_hash(first[:-1]).hex()}) + b"\n"
    town._bodies[root] = b"".join([gone, *rest])
    report = check(town)
    assert failed(report) == {3}  # the root still stands
    assert "no later entry says so" in report.damage[0].what


def test_an_erased_line_is_reported_with_its_entry_and_the_case_is_intact(town: Town) -> None:
    [line] = [line for root in town.batches() for line in town.lines(root) if isinstance(line.record, Person)]
    event = town.erase(Draft(EventType.ERASED), [leaf_of(line)], [])
    report = check(town)
    assert report.exit_code == 0
    assert report.erased == ((leaf_of(line), event.number),)
    assert dict(report.steps[2].of_which)["erased lines"] == 1
    assert report.steps[5].not_possible == 1  # the decision names a person whom no record shows any more


def test_a_batch_that_no_entry_names_is_noted_and_no_damage(town: Town) -> None:
    town._bodies["ab" * 32] = b"{}\n"
    report = check(town)
    assert report.exit_code == 0
    assert "1 batches lie here that no entry names" in report.steps[2].notes[0]


# -- 4: objects -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("body", [b"", b"other", None])
def test_a_damaged_or_missing_object_names_every_claim_that_rests_on_it(town: Town, body: bytes | None) -> None:
    digest = town.text.reading.bytes_digest
    if body is None:
        del town.objects.kept[digest]
    else:
        town.objects.kept[digest] = body
    report = check(town)
    assert failed(report) == {4}
    [damage] = report.damage
    assert damage.claims == tuple(sorted(claim.id for claim in town.claims))


def test_a_damaged_map_is_damage_too(town: Town) -> None:
    assert town.text.reading.map_digest
    town.objects.kept[town.text.reading.map_digest] += b" "
    assert failed(check(town)) == {4}


def test_an_erased_object_counts_as_erased(town: Town) -> None:
    town.erase(Draft(EventType.ERASED), [], [town.text.reading.bytes_digest])
    report = check(town)
    assert report.exit_code == 0
    assert report.steps[3].erased == 1
    assert report.steps[4].erased == 3  # its bytes were the text too


def test_an_object_that_no_record_names_is_noted_and_no_damage(town: Town) -> None:
    town.objects.put(b"stray")
    report = check(town)
    assert report.exit_code == 0
    assert "1 objects" in report.steps[3].notes[0]


# -- 5: quotes --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("start", "end", "quote"), [(0, 5, "“We s"), (0, 5, "We sa"), (5, 5, ""), (70, 10_000, "x"), (-5, -1, "x")]
)
def test_a_quote_that_is_not_the_text_at_its_offsets_is_damage(town: Town, start: int, end: int, quote: str) -> None:
    claim = Statement(Passage(town.text.id, start, end, quote), Mode.DIRECT, StatementKind.ASSERTION)
    town.keep("claims", claim)
    report = check(town)
    if BODY[start:end] == quote and start < end:
        assert report.exit_code == 0
        return
    assert failed(report) == {5}
    assert report.damage[0].claims == (claim.id,)


def test_how_deep_a_quote_can_be_followed_is_counted_by_level(town: Town) -> None:
    source = b"a &amp; b c"
    text_map = TextMap(
        "utf-8",
        (
            Segment(0, 2, "same", 0, 2),
            Segment(2, 3, "decoded", 2, 7),
            Segment(3, 5, "same", 7, 9),
            Segment(5, 6, "folded", 9, 10),
            Segment(6, 7, "reader", 0, 0),
        ),
    )
    text = town.reading("a & b c", source, text_map)
    spans = [(0, 2), (3, 5), (0, 3), (4, 6), (0, 7), (6, 7)]
    town.keep(
        "claims", text.reading, *(Statement(Passage.of(text, *span), Mode.MIXED, StatementKind.CALL) for span in spans)
    )
    levels = dict(check(town).steps[4].of_which)
    assert levels == {"readings": 2, "to the bytes": 3 + 2, "to the decoded": 2, "to the reader": 2}


@pytest.mark.parametrize(
    "segments",
    [
        (Segment(0, 3, "same", 1, 4),),
        (Segment(0, 2, "same", 0, 2),),
        (Segment(1, 3, "same", 1, 3),),
        (Segment(0, 2, "same", 0, 2), Segment(1, 3, "same", 1, 3)),
        (Segment(0, 3, "same", 0, 99),),
        (Segment(0, 3, "same", -1, 3),),
        (),
    ],
)
def test_a_map_that_does_not_lead_from_the_bytes_to_the_text_is_damage(
    town: Town, segments: tuple[Segment, ...]
) -> None:
    text = town.reading("abc", b"abcd", TextMap("utf-8", segments))
    claim = Statement(Passage.of(text, 0, 2), Mode.DIRECT, StatementKind.ASSERTION)
    town.keep("claims", text.reading, claim)
    report = check(town)
    assert failed(report) == {5}
    assert report.damage[0].claims == (claim.id,)


def test_bytes_that_do_not_decode_are_damage_and_an_unknown_codec_is_not(town: Town) -> None:
    for encoding, expected in (("ascii", {5}), ("no-such-codec", set())):
        case = Town()
        text = case.reading("é", "é".encode(), TextMap(encoding, (Segment(0, 1, "same", 0, 2),)))
        case.keep("readings", text.reading)
        assert failed(check(case)) == expected


def test_a_region_outside_the_text_and_a_wrong_length_are_damage(town: Town) -> None:
    whole = TextMap("utf-8", (Segment(0, 3, "same", 0, 3),))
    text = town.reading("abc", b"abc", whole, regions=(Region(RegionKind.MAIN, 0, 9),))
    town.keep("readings", text.reading)
    assert failed(check(town)) == {5}


def test_a_passage_of_a_reading_that_is_not_in_the_case_is_damage(town: Town) -> None:
    town.keep("claims", Statement(Passage("reading:" + "0" * 64, 0, 1, "x"), Mode.DIRECT, StatementKind.ASSERTION))
    assert failed(check(town)) == {5}


# -- 6: names ---------------------------------------------------------------------------------------------------------

NOBODY = "claim:" + "0" * 64


@pytest.mark.parametrize(
    "record",
    [
        Decision(PERSON, Verdict.REJECT, (NOBODY,), "", 0, NOW),
        Decision("person:" + "7" * 32, Verdict.REJECT, (), "", 0, NOW),
        Incident("M-009", "shelling", (Member(NOBODY, Stance.REPORTS),)),
        Finding(FindingKind.CORROBORATION, "M-404", "", origins=()),
        Finding(FindingKind.CORROBORATION, NOBODY, "", origins=("O-404",)),
    ],
)
def test_a_name_that_leads_nowhere_is_damage(town: Town, record: object) -> None:
    town.keep("groups", record)
    assert failed(check(town)) == {6}


def test_a_group_named_by_its_handle_exists(town: Town) -> None:
    town.keep(
        "groups",
        Incident("M-001", "shelling", (Member(town.claims[0].id, Stance.REPORTS),)),
        Finding(FindingKind.CORROBORATION, "M-001", "one report", (town.claims[0].id,)),
    )
    assert check(town).exit_code == 0


def test_a_decision_that_saw_entries_after_its_own_is_damage(town: Town) -> None:
    town.keep("decision", Decision(PERSON, Verdict.UNSURE, (town.claims[1].id,), "", 99, NOW))
    assert failed(check(town)) == {6}


def test_an_actor_whom_no_record_shows_is_damage(town: Town) -> None:
    town.commit(Draft(EventType.EXPORTED, actor="person:" + "7" * 32))
    assert failed(check(town)) == {6}


# -- the checker itself -----------------------------------------------------------------------------------------------


def test_a_record_of_a_newer_version_counts_in_its_batch_and_is_said_not_to_be_understood(town: Town) -> None:
    line = canonical({"compartment": "open", "record": {"content": {}, "type": "hologram"}, "salt": "0" * 64})
    event = town.commit(Draft(EventType.KEPT, "later"), salted([Item("x")], SECRET))
    assert event.batch
    root = root_of([leaf_hash(line)]).hex()
    town._bodies[root] = line + b"\n"
    town.forge(event.number, lambda entry: entry.update(batch={"count": 1, "kind": "later", "root": root}))
    report = check(town)
    assert failed(report) == set()
    assert report.newer == ("1 records are of a type or form that this version does not know",)
    assert (report.exit_code, report.intact) == (6, False)


def test_verify_needs_no_database_no_network_and_no_model() -> None:
    script = (
        "import sys; import solferino.verify; bad = {'sqlite3', 'sqlalchemy', 'numpy', 'ssl', 'http', "
        "'urllib.request', 'solferino.vault', 'solferino.share'} & set(sys.modules); "
        "sys.exit(str(bad) if bad else 0)"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
