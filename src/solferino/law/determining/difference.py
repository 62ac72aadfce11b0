"""Difference: what changed between two determinations, field by field, with the ids of what changed. Never prose."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from typing import Any, TypeVar

from solferino.law.standards import Standard, compared
from solferino.record import Contrary, Determination, Passage, Weighed

T = TypeVar("T")
ABSENT = ""


@dataclass(frozen=True, slots=True)
class Change:
    """One change. what: the field, as a way (``considered[M-001 RS-8-2-b-ix].material/1.state``). how: ``added``,
    ``removed`` or ``changed``. before, after: the values, empty where there is none."""

    what: str
    how: str
    before: str = ABSENT
    after: str = ABSENT


def difference(one: Determination, other: Determination) -> tuple[Change, ...]:
    """Every field that differs, in the order of the record, rows by what they are of. Equal fields give nothing.

    Handles, ids and the instants of drafting always differ and are left out, as are the two who decide where they are
    the same people.
    """
    return tuple(_Compared(one, other).changes())


class _Compared:
    def __init__(self, one: Determination, other: Determination) -> None:
        self._one, self._other = one, other

    def changes(self) -> Iterator[Change]:
        yield from self._plain("author", "decided_by", "as_of", "held", "root")
        yield from self._standard()
        yield from _fields("reach", self._one.reach, self._other.reach)
        yield from self._plain("catalogue")
        yield from self._rows("conduct", lambda c: c.about, lambda c: f"{c.about}")
        yield from self._rows("considered", lambda c: (c.about, c.provision), lambda c: f"{c.about} {c.provision}")
        yield from self._rows("relied", lambda r: r.item, lambda r: r.number or r.item)
        yield from self._set("unavailable")
        yield from self._contrary()
        yield from self._plain("searched")
        yield from self._rows(
            "proceedings", lambda p: (p.about, p.state, p.body, p.day), lambda p: f"{p.day} {p.state}"
        )
        yield from self._rows("opinions", lambda o: o.kind, lambda o: o.kind)
        yield from self._set("classifications")
        yield from self._rows("heard", lambda h: h.forum, lambda h: h.forum)
        yield from self._plain("effect", "published")
        yield from self._rows("sharing", lambda c: c.recipient, lambda c: c.recipient)

    def _plain(self, *names: str) -> Iterator[Change]:
        for name in names:
            yield from _changed(name, getattr(self._one, name), getattr(self._other, name))

    def _standard(self) -> Iterator[Change]:
        pair = [_standard_of(d) for d in (self._one, self._other)]
        if pair[0] != pair[1]:
            words = [f"{s.id} ({s.name}{', ' + s.practice if s.practice else ''})" for s in pair]
            yield Change("standard", "changed", words[0], f"{words[1]}: {compared(*pair)}")
        yield from _changed("meaning", self._one.meaning, self._other.meaning)

    def _set(self, name: str) -> Iterator[Change]:
        before, after = getattr(self._one, name), getattr(self._other, name)
        yield from (Change(name, "removed", words) for words in before if words not in after)
        yield from (Change(name, "added", "", words) for words in after if words not in before)

    def _rows(self, name: str, key: Callable[[Any], Hashable], label: Callable[[Any], str]) -> Iterator[Change]:
        before = {key(row): row for row in getattr(self._one, name)}
        after = {key(row): row for row in getattr(self._other, name)}
        for found, row in before.items():
            if found not in after:
                yield Change(f"{name}[{label(row)}]", "removed", _short(row))
        for found, row in after.items():
            if found not in before:
                yield Change(f"{name}[{label(row)}]", "added", "", _short(row))
            else:
                yield from _fields(f"{name}[{label(row)}]", before[found], row)

    def _contrary(self) -> Iterator[Change]:
        """Rows that share a claim, or have the same text, are one."""
        left = list(self._other.contrary)
        for row in self._one.contrary:
            match = next((other for other in left if _is_same(row, other)), None)
            if match is None:
                yield Change(f"contrary[{_label(row)}]", "removed", _short(row))
            else:
                left.remove(match)
                yield from _fields(f"contrary[{_label(row)}]", row, match)
        for row in left:
            yield Change(f"contrary[{_label(row)}]", "added", "", _short(row))


def _standard_of(made: Determination) -> Standard:
    return Standard(made.standard, made.rank, made.standard_name, made.meaning, made.practice)


def _is_same(one: Contrary, other: Contrary) -> bool:
    if (one.kind, one.about) != (other.kind, other.about):
        return False
    return not set(one.claims).isdisjoint(other.claims) or (not one.claims and one.text == other.text)


def _label(row: Contrary) -> str:
    about = f"{row.about} " if row.about else ""
    return f"{about}{row.kind} {row.claims[0] if row.claims else row.text or ''}".strip()


def _fields(way: str, one: Any, other: Any) -> Iterator[Change]:
    for field in fields(one):
        before, after = getattr(one, field.name), getattr(other, field.name)
        if before == after:
            continue
        if field.name == "elements":
            yield from _elements(way, before, after)
        elif isinstance(before, tuple) or isinstance(after, tuple):
            for name in (n for n in before if n not in after):
                yield Change(f"{way}.{field.name}", "removed", _word(name))
            for name in (n for n in after if n not in before):
                yield Change(f"{way}.{field.name}", "added", "", _word(name))
        else:
            yield from _changed(f"{way}.{field.name}", before, after)


def _elements(way: str, before: Sequence[Weighed], after: Sequence[Weighed]) -> Iterator[Change]:
    known: Mapping[str, Weighed] = {e.element: e for e in before}
    now = {e.element: e for e in after}
    for key, element in known.items():
        if key in now:
            yield from _fields(f"{way}.{key}", element, now[key])
        else:
            yield Change(f"{way}.{key}", "removed", element.state)
    for key, element in now.items():
        if key not in known:
            yield Change(f"{way}.{key}", "added", "", element.state)


def _changed(way: str, before: object, after: object) -> Iterator[Change]:
    if before != after:
        how = "added" if before is None else "removed" if after is None else "changed"
        yield Change(way, how, _word(before), _word(after))


def _short(row: object) -> str:
    """A row in one line: what tells it from others, and what was made of it."""
    names = ("title", "outcome", "verdict", "state", "by", "said", "reported", "text", "rule", "grade", "origins",
             "effect", "condition")  # fmt: skip
    found = [(name, getattr(row, name, None)) for name in names]
    return "; ".join(f"{name}: {_word(value)}" for name, value in found if value is not None)


def _word(value: object) -> str:
    if isinstance(value, Passage):
        return f"{value.reading} {value.start}:{value.end}"
    if isinstance(value, tuple):
        return ", ".join(map(_word, value))
    return "" if value is None else str(value)


__all__ = ["Change", "difference"]
