"""The verbs about the law, as methods of an open case. Part of the library, with no rule of their own."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from os import PathLike
from pathlib import Path
from typing import Any

from solferino.casework.case import Case
from solferino.casework.characterise import first_looks
from solferino.casework.classify import classify
from solferino.casework.command import Linked, link, link_file, withdraw
from solferino.casework.command_chapter import write_chart
from solferino.casework.command_rows import edge_rows, gap_rows, period_rows, place_rows
from solferino.casework.command_sheets import sheet_rows
from solferino.casework.determine import (
    determination_text,
    determinations,
    determine,
    differences,
    export_determination,
    read_fields,
    sign,
)
from solferino.casework.elements import element, matrix
from solferino.casework.forums import Asked as AskedForums
from solferino.casework.forums import forums_of_case
from solferino.casework.held import held
from solferino.casework.legal import LegalRow, legal_statements
from solferino.record import (
    Classification,
    CommandEdge,
    Conflict,
    Decision,
    Determination,
    ElementEntry,
    Filling,
)

Where = str | PathLike[str]
At = int | str | None


class LawVerbs(Case):
    """A case and what can be done with it about the law: forums, elements, command, determinations."""

    def forums(
        self,
        incident: str,
        as_of: str | None = None,
        *,
        facts: Mapping[str, Any] | Where | None = None,
        at: At = None,
        only: Iterable[str] | None = None,
        catalogues: Sequence[Where] = (),
    ) -> AskedForums:
        """Where an incident could be heard, as of a day. facts: what you state beside its place and days."""
        stated = facts if facts is None or isinstance(facts, Mapping) else Path(facts)
        files = [Path(c) for c in catalogues]
        return forums_of_case(self, incident, as_of, facts=stated, at=at, only=only, catalogues=files)

    def classify(
        self,
        place: str,
        kind: Conflict | str,
        *,
        person: str,
        basis: str,
        source: str,
        countries: Sequence[str] = (),
        parties: Sequence[str] = (),
        first: str | None = None,
        last: str | None = None,
        notice: tuple[str, int, int] | None = None,
        replaces: str | None = None,
    ) -> Classification:
        """Record how a person classifies the conflict at a place over days. Several may stand at once."""
        return classify(
            self,
            place,
            kind,
            person=person,
            basis=basis,
            source=source,
            countries=countries,
            parties=parties,
            first=first,
            last=last,
            notice=notice,
            replaces=replaces,
        )

    def characterise(
        self,
        incidents: Sequence[str] = (),
        *,
        at: At = None,
        said: str | None = None,
        conflict: str | None = None,
    ) -> list[dict[str, Any]]:
        """First looks at incidents, as plain values: candidate provisions with gaps. Never a crime, never guilt."""
        return first_looks(held(self, at, said), incidents, conflict=conflict, day=said)

    def element(
        self,
        subject: str,
        provision: str,
        key: str,
        state: Filling | str,
        *,
        person: str,
        reason: str,
        supporting: Sequence[str] = (),
        against: Sequence[str] = (),
        first: str | None = None,
        last: str | None = None,
    ) -> ElementEntry:
        """Record how a person fills one element of a provision: evidenced, argued or empty. Appended."""
        return element(
            self,
            subject,
            provision,
            key,
            state,
            person=person,
            reason=reason,
            supporting=supporting,
            against=against,
            first=first,
            last=last,
        )

    def matrix(
        self,
        incidents: Sequence[str] = (),
        *,
        at: At = None,
        said: str | None = None,
        conflict: str | None = None,
    ) -> list[dict[str, Any]]:
        """Elements by evidence, incident by incident: people's entries, first looks, origins, contrary items, gaps."""
        return matrix(held(self, at, said), incidents, conflict=conflict, day=said)

    def legal_statements(
        self, *, kind: str | None = None, law: str | None = None, at: At = None, said: str | None = None
    ) -> tuple[LegalRow, ...]:
        """What the texts say of the law, beside the rules of their day; law: another day for all of them."""
        return legal_statements(held(self, at, said), kind=kind, law=law)

    def link(
        self,
        subject: str,
        relation: str,
        object: str,
        *,
        person: str,
        item: str,
        confidence: str,
        quote: str | None = None,
        characters: tuple[int, int] | None = None,
        subject_kind: str | None = None,
        object_kind: str | None = None,
        first: str | None = None,
        last: str | None = None,
        ending: str | None = None,
        note: str | None = None,
        replaces: str | None = None,
    ) -> CommandEdge:
        """Enter one link of a chain of command with its days and the words that it stands on."""
        return link(
            self,
            subject,
            relation,
            object,
            person=person,
            item=item,
            confidence=confidence,
            quote=quote,
            characters=characters,
            subject_kind=subject_kind,
            object_kind=object_kind,
            first=first,
            last=last,
            ending=ending,
            note=note,
            replaces=replaces,
        )

    def link_file(self, path: Where, *, person: str) -> Linked:
        """Enter the links of a CSV, YAML or JSON file; good rows are entered, the others told of."""
        return link_file(self, Path(path), person=person)

    def withdraw_link(self, edge: str, *, person: str, reason: str) -> CommandEdge:
        """Take a link back; it stays in the record. edge: its id or its first characters."""
        return withdraw(self, edge, person=person, reason=reason)

    def links(
        self, on: str | None = None, about: str | None = None, *, at: At = None, said: str | None = None
    ) -> list[dict[str, Any]]:
        """What ``solferino command list --json`` prints: every link, and what it is worth on a day."""
        return edge_rows(held(self, at, said), on, about)

    def chain(
        self, name: str, on: str, kind: str | None = None, *, at: At = None, said: str | None = None
    ) -> dict[str, Any]:
        """What ``solferino command show --json`` prints: who stands where to a unit or person on a day."""
        return place_rows(held(self, at, said), name, on, kind)

    def sheet(
        self, person: str, first: str, last: str | None = None, *, at: At = None, said: str | None = None
    ) -> dict[str, Any]:
        """What ``solferino command sheet --json`` prints: superior responsibility, element by element."""
        return sheet_rows(held(self, at, said), person, first, last)

    def chain_between(
        self, name: str, first: str, last: str, kind: str | None = None, *, at: At = None, said: str | None = None
    ) -> dict[str, Any]:
        """The same over days, each with the days of it: ``solferino command show --from --to --json``."""
        return period_rows(held(self, at, said), name, first, last, kind)

    def gaps(self, at: At = None, said: str | None = None) -> list[dict[str, Any]]:
        """What ``solferino command gaps --json`` prints: what does not fit together in the chain of command."""
        return gap_rows(held(self, at, said))

    def chart(
        self, on: str, out: Where | None = None, *, person: str | None = None, at: At = None, said: str | None = None
    ) -> Path | None:
        """Write the organisation on a day as one HTML page: ``command.html`` in the case if ``out`` is None."""
        return write_chart(self, on, Path(out) if out is not None else None, person=person, at=at, said=said)

    def determine(
        self, fields: Mapping[str, Any] | Where, *, person: str, at: At = None, as_of: str | None = None
    ) -> Determination:
        """Draft a determination of fields, or of a YAML or JSON file with them. In effect when two have signed."""
        form = fields if isinstance(fields, Mapping) else read_fields(Path(fields))
        return determine(self, form, person=person, at=at, as_of=as_of)

    def sign(self, handle: str, *, person: str, reason: str, withdraw: bool = False) -> Decision:
        """Sign a determination as one of the two who decide, or with ``withdraw`` take it back."""
        return sign(self, handle, person=person, reason=reason, withdraw=withdraw)

    def determinations(self, at: At = None, said: str | None = None) -> list[dict[str, Any]]:
        """The determinations in view in short, with where each one stands."""
        return determinations(held(self, at, said))

    def determination(self, handle: str, at: At = None, said: str | None = None) -> str:
        """The document of a determination as lines to read, with notes to exact characters."""
        return determination_text(self, handle, held(self, at, said))

    def differences(self, one: str, other: str, at: At = None, said: str | None = None) -> list[dict[str, str]]:
        """What changed between two determinations, field by field."""
        return differences(held(self, at, said), one, other)

    def export_determination(self, handle: str, out: Where) -> Path:
        """Write a determination as one HTML file that needs nothing else; it is an event in the ledger."""
        return export_determination(self, handle, Path(out))
