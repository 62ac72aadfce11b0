"""legal: what the texts of a case say of the law, beside the catalogue's rules of the day on which each was said."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from solferino.casework.publications import context_of
from solferino.law.catalogue import Catalogue, catalogue
from solferino.law.forums import engine
from solferino.law.reading import Compared, Kind, Point, RuleCited, Voice, compare, find_statements
from solferino.record import Held, Passage, Publication, RegionKind, Standing, Statement, Text, UsageError
from solferino.share.export import csv

KINDS = tuple(str(k) for k in Kind)
_ASIDE = (RegionKind.BOILERPLATE, RegionKind.HEADER)


@dataclass(frozen=True, slots=True)
class LegalRow:
    """One legal statement of a case. passage: its exact words. item, document: number and name of the first item that
    holds them. outlet: who publishes the text, None where nobody tells. published: first and last day, None if unknown.
    """

    passage: Passage
    item: str
    document: str
    outlet: str | None
    published: tuple[str, str] | None
    compared: Compared


def legal_statements(view: Held, *, kind: str | None = None, law: str | None = None) -> tuple[LegalRow, ...]:
    """The legal statements of a view in the order of its items, each set against the rules of its day.

    kind: one of ``KINDS``. law: a day (YYYY-MM-DD) whose rules are taken for every text; by default each text meets the
    rules of the day on which it was published. A text without a known day meets those of the as-of day of the view, or
    it is said that the day is unknown. Raises UsageError for an unknown kind or a bad day.
    """
    if kind is not None and kind not in KINDS:
        raise UsageError(f"there is no kind of legal statement {kind!r}", do=f"one of: {', '.join(KINDS)}")
    facts = catalogue()
    if law is not None:
        engine(facts).day(law)
    voices = _voices(view)
    rows: list[LegalRow] = []
    seen: set[str] = set()
    for item in view.items:
        key = item.reading
        if key and key in view.texts and key not in seen and _english(view.texts[key]):
            seen.add(key)
            text, told = view.texts[key], view.publications.get(key, Publication())
            for passage, published, made in _of_text(view, text, told, voices.get(key, ()), law, facts):
                if kind in (None, str(made.statement.kind)):
                    rows.append(LegalRow(passage, item.number, item.item.name, told.publisher, published, made))
    return tuple(rows)


def not_read(view: Held) -> int:
    """How many texts of a view are in a language that is not read for law; they hold no legal statement here."""
    return sum(not _english(text) for text in view.texts.values())


def _english(text: Text) -> bool:
    return (text.reading.language or "en").partition("-")[0] == "en"


def _of_text(
    view: Held, text: Text, told: Publication, voices: Sequence[Voice], day: str | None, facts: Catalogue
) -> Iterator[tuple[Passage, tuple[str, str] | None, Compared]]:
    when = context_of(told, text).published
    days = (when.earliest or when.latest, when.latest) if when and when.latest else None
    published = (str(days[0]), str(days[1])) if days else None
    for said in find_statements(text.text, voices, facts):
        if text.kind_at(said.start) in _ASIDE:
            continue
        made = compare(said, published=None if day else published, as_of=day or view.said, catalogue=facts)
        yield Passage.of(text, said.start, said.end), published, made


def _voices(view: Held) -> dict[str, list[Voice]]:
    """Who says which stretch, by reading: the statement claims in view that nobody rejected."""
    found: dict[str, list[Voice]] = {}
    for row in view.claims:
        claim = row.claim
        if isinstance(claim, Statement) and row.standing is not Standing.REJECTED:
            who = claim.speaker.name if claim.speaker else None
            voice = Voice(claim.passage.start, claim.passage.end, who, row.id)
            found.setdefault(claim.passage.reading, []).append(voice)
    return found


def legal_rows(rows: Sequence[LegalRow]) -> list[dict[str, Any]]:
    """The rows as plain values: what ``legal --json`` prints and the dossier shows."""
    return [_row(row) for row in rows]


def statement_rows(view: Held, as_of: str | None = None) -> list[dict[str, Any]]:
    """The legal statements of a view for the dossier; as_of: the day of the law for texts without a day."""
    rows = legal_statements(view)
    if as_of and any(r.compared.day is None for r in rows):
        facts = catalogue()
        rows = tuple(r if r.compared.day else _on(r, as_of, facts) for r in rows)
    return legal_rows(rows)


def _on(row: LegalRow, day: str, facts: Catalogue) -> LegalRow:
    return replace(row, compared=compare(row.compared.statement, as_of=day, catalogue=facts))


def _row(row: LegalRow) -> dict[str, Any]:
    made, said = row.compared, row.compared.statement
    passage = row.passage
    return {
        "kind": str(said.kind),
        "quote": passage.quote,
        "document": row.document,
        "item": row.item,
        "reading": passage.reading,
        "start": passage.start,
        "end": passage.end,
        "speaker": said.who,
        "claim": said.claim,
        "outlet": row.outlet,
        "published": list(row.published) if row.published else None,
        "negated": said.negated,
        "modality": str(said.modality),
        "courts": list(dict.fromkeys(k for c in said.courts for k in c.key.split(","))),
        "states": list(dict.fromkeys(s.key for s in said.states)),
        "law_day": made.day,
        "day_basis": made.basis,
        "outcome": str(made.outcome),
        "difference": made.difference,
        **_cited(made.rule),
        "points": [_point(p) for p in made.points],
        "verdicts": dict(made.verdict),
        "later": made.later,
        "catalogue": catalogue().stamp,
    }


def _point(point: Point) -> dict[str, Any]:
    return {"outcome": str(point.outcome), "difference": point.difference, **_cited(point.rule)}


def _cited(rule: RuleCited | None) -> dict[str, Any]:
    return {
        "rule": rule.id if rule else None,
        "provision": rule.citation if rule else None,
        "rule_text": rule.text if rule else None,
        "valid_from": rule.valid_from if rule else None,
        "valid_to": rule.valid_to if rule else None,
        "confidence": rule.confidence if rule else None,
        "unsettled": rule.unsettled if rule else None,
        "unsettled_why": rule.unsettled_why if rule else None,
        "rule_digest": rule.digest if rule else None,
    }


_FLAT = ("kind", "quote", "speaker", "outlet", "document", "item", "start", "end", "law_day", "day_basis", "outcome",
         "difference", "rule", "provision", "valid_from", "valid_to", "confidence", "unsettled", "unsettled_why",
         "rule_digest", "later", "catalogue")  # fmt: skip


def legal_csv(rows: Sequence[LegalRow]) -> str:
    """One row a statement, as CSV; what a spreadsheet would take for a formula is guarded."""
    return csv([{k: row[k] for k in _FLAT} for row in legal_rows(rows)], guard=True)


__all__ = ["KINDS", "LegalRow", "legal_csv", "legal_rows", "legal_statements", "not_read", "statement_rows"]
