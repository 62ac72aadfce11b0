"""First looks and matrices in lines to read. Claims are theirs; what software proposes says so in the same line."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, TypeVar

import click

from solferino.casework.characterise import CONFLICTS
from solferino.casework.ids import short_id
from solferino.cli.options import Look, case_option, held_option, json_option, look
from solferino.cli.talk import Talk, plain, print_json, print_lines
from solferino.record import Exit, Held, UsageError

R = TypeVar("R")
Row = Mapping[str, Any]
MOST_PASSAGES = 3
_LISTS = {"IAC": "international", "NIAC": "non-international"}


def incident_options(metavar: str) -> Callable[[Callable[..., R]], Callable[..., R]]:
    """What a look at the law of incidents takes: ``arguments`` (see below), two dates, ``--conflict``, ``--json``."""

    def with_options(function: Callable[..., R]) -> Callable[..., R]:
        function = json_option(look(function))
        function = click.option(
            "--conflict",
            type=click.Choice(CONFLICTS, case_sensitive=False),
            help="Look at one list, whatever is classified: IAC (occupation too) or NIAC.",
        )(function)
        function = click.option(
            "--as-of", metavar="DATE", help="What had been said by the end of that day, and the law of that day."
        )(function)
        return click.argument("arguments", metavar=metavar, nargs=-1)(case_option(held_option(function)))

    return with_options


def sorted_arguments(given: Iterable[str]) -> tuple[str | None, list[str], Path | None]:
    """The case, the incidents and the text file among the arguments of a command. Raises UsageError."""
    case, subjects, file = None, [], None
    for word in given:
        path = Path(word)
        if path.is_file():
            file = path
        elif path.is_dir():
            case = word
        elif word[:2].upper() == "M-":
            subjects.append(word)
        else:
            raise UsageError(
                f"{word!r} is no case folder, no file and no incident", do="give a folder, a text file or M-001"
            )
    if file is not None and (case or subjects):
        raise UsageError("a text file is looked at without a case", do="leave the case and the incidents out")
    return case, subjects, file


def show_looks(
    talk: Talk, look: Look, view: Held, schema: str, rows: Sequence[Row], lines: Callable[[Row], Iterator[str]]
) -> int:
    """Print looks at incidents as lines or as JSON; 5 where the view has no incident."""
    if look.as_json:
        key = schema.removeprefix("solferino.").partition("/")[0]
        print_json({"schema": schema, "case": view.case, "size": view.size, "said": view.said, key: list(rows)})
    else:
        print_lines(line for row in rows for line in lines(row))
    if not rows:
        talk.say("no incident is reported in this view")
    return int(Exit.DONE if rows else Exit.NOTHING)


class Lines:
    """Writes rows of one view as lines. numbers: reading id -> item number, for passages."""

    def __init__(self, view: Held | None) -> None:
        self._numbers = {i.reading: i.number for i in reversed(view.items) if i.reading} if view else {}

    def look(self, row: Row) -> Iterator[str]:
        """A first look at one incident or text."""
        yield from self._head(row)
        for number, candidate in enumerate(row["candidates"], 1):
            yield from self._candidate(number, candidate)
        yield from self._rest(row)

    def matrix(self, row: Row) -> Iterator[str]:
        """Elements by evidence of one incident."""
        yield from self._head(row)
        for number, candidate in enumerate(row["candidates"], 1):
            yield self._title(number, candidate)
            for element in candidate["elements"]:
                yield from self._cell(element)
            yield from self._beside(candidate)
            if candidate["evidence"]:
                yield f"     means of proof: {plain('; '.join(candidate['evidence']))}"
            yield f"     authority: {plain(candidate['authority']['citation'])}; official text not checked here"
        yield from self._rest(row)

    def _head(self, row: Row) -> Iterator[str]:
        title = row.get("title")
        yield plain(f"{row['subject']}{'  ' + title if title else ''}")
        if "lists" in row:
            yield from _lists(row)
        yield f"   {plain(row['words'])} ({row['proposed']})"

    def _candidate(self, number: int, candidate: Row) -> Iterator[str]:
        yield self._title(number, candidate)
        for element in candidate["elements"]:
            counted = f" [{element['counted']}]" if element["counted"] else ""
            yield f"     {element['state']:<9} {element['key']}: {plain(element['text'])}{counted}"
            yield from self._passages("for", element["supporting"])
            yield from self._passages("against", element["against"])
            if element["state"] == "empty" and element["question"]:
                yield f"               ask: {plain(element['question'])}"
        yield from self._beside(candidate)

    def _title(self, number: int, candidate: Row) -> str:
        beside = ", as an alternative" if candidate["alternative"] else ""
        since = f", in force from {candidate['in_force_from']}" if candidate["in_force_from"] else ""
        return plain(
            f"  {number}. {candidate['provision']}  {candidate['short']} ({candidate['citation']}{since}){beside}: "
            f"{candidate['words']}"
        )

    def _cell(self, element: Row) -> Iterator[str]:
        counted = f" [{element['counted']}]" if element["counted"] else ""
        yield f"     {element['stands']:<9} {element['key']}: {plain(element['text'])}{counted} ({element['by']})"
        for entry in element["people"]:
            who = entry["name"] or "a person whose name was erased"
            claims = f" ({', '.join(short_id(c) for c in entry['claims'])})" if entry["claims"] else ""
            yield f"               {plain(who)}: {entry['state']}, {plain(entry['reason'])}{claims}"
        if element["note"]:
            yield f"               note: {element['note']}"
        yield from self._passages("for", element["supporting"])
        yield from self._passages("against", element["against"])

    def _beside(self, candidate: Row) -> Iterator[str]:
        for part in candidate["parts"]:
            yield f"     part: {part['id']}  {plain(part['short'])}"
        for reading in candidate["lawful"]:
            yield f"     not this if: {plain(reading['text'])}"
            yield from self._passages("speaks for it", reading["passages"])
        for question in candidate["questions"]:
            yield f"     question: {plain(question)}"
        for note in candidate["notes"]:
            yield f"     note: {plain(note)}"

    def _rest(self, row: Row) -> Iterator[str]:
        for reading in row["lawful"]:
            yield f"   lawful reading: {plain(reading['text'])}"
            yield from self._passages("speaks for it", reading["passages"])
        for entry in row["beyond"]:
            yield f"   beyond the Statute: {entry['id']}  {plain(entry['short'])}"
        for entry in row["related"]:
            yield f"   only with its context shown: {entry['id']}  {plain(entry['short'])}"
        if not row["candidates"]:
            for question in row["questions"]:
                yield f"   question: {plain(question)}"
        for item in row.get("contrary", ()):
            if item["kind"].startswith("denial") or item["kind"] in ("contradiction", "lawful reason given"):
                who = f"{item['speaker']}: " if item["speaker"] else ""
                times = f" ({len(item['claims'])} claims)" if len(item["claims"]) > 1 else ""
                kind = f"{item['kind']} as {item['incident']}" if item.get("incident") else item["kind"]
                yield f"   against, {kind}: {plain(who + _short(item['words']))}{times}"
        if "contrary" in row and not row["contrary"]:
            yield f"   against: nothing found; {row['searched'] or 'not every text could be searched'}"
        for note in row["notes"]:
            yield f"   note: {plain(note)}"
        signs = f", signs {row['signs']}" if row["signs"] else ""
        day = f"law as of {row['as_of']}" if row["as_of"] else "law as held in the catalogue"
        if row["as_of"] and row["as_of"] > row["law_read_to"]:
            yield f"   note: the law was read up to {row['law_read_to']}; what changed after that is not in it"
        yield f"   {day}; catalogue {row['catalogue']}{signs}"
        yield ""

    def _passages(self, what: str, passages: Iterable[Row]) -> Iterator[str]:
        rows = list(passages)
        for passage in rows[:MOST_PASSAGES]:
            item = self._numbers.get(passage["reading"], "")
            place = f"{item + ' ' if item else ''}{passage['start']}-{passage['end']}"
            yield f"               {what}: {plain(_short(passage['quote']))} [{place}]"
        if len(rows) > MOST_PASSAGES:
            yield f"               {what}: {len(rows) - MOST_PASSAGES} more passages (--json has all)"


def _lists(row: Row) -> Iterator[str]:
    if row["asked"]:
        yield f"   list asked for: {_LISTS[row['asked']]}"
        return
    for stretch in row["stretches"]:
        days = ""
        if len(row["stretches"]) > 1:
            days = f"{stretch['first'] or 'open'} to {stretch['last'] or 'open'}: "
        both = " and ".join(_LISTS[name] for name in stretch["lists"])
        beside = ", as alternatives" if stretch["alternatives"] else ""
        yield f"   {days}list {both}{beside}: {stretch['why']}"


def _short(text: str, width: int = 160) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= width else flat[: width - 1] + "…"


__all__ = ["Lines", "incident_options", "show_looks", "sorted_arguments"]
