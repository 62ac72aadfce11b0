"""Everything the first look knows, put together once and checked: word classes, facts, formulas."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from solferino.law.characterise.condition import Node, names_of, parse
from solferino.law.characterise.facts import FAMILIES as FACT_FAMILIES
from solferino.law.characterise.formula import Beyond, Formula, Lawful
from solferino.law.characterise.formulas import BEYOND
from solferino.law.characterise.formulas import FAMILIES as FORMULA_FAMILIES
from solferino.law.characterise.lexicon import word_classes
from solferino.law.characterise.terms import Node as Tree
from solferino.law.characterise.terms import tree_of
from solferino.record import Json, canonical, sha256_hex

VERSION = "2026-11-22"
FEWEST = ("ANAPHOR", "PERSON", "SOLDIER")  # classes that the engine itself asks for


@dataclass(frozen=True, slots=True)
class Reading:
    """A lawful reading with its conditions parsed."""

    lawful: Lawful
    when: Node | None
    unless: Node | None


@dataclass(frozen=True, slots=True)
class Prepared:
    """A formula with its conditions parsed."""

    formula: Formula
    opens: Node
    elements: Mapping[str, Mapping[str, Node | None]]
    prefer: tuple[tuple[Node, int], ...]
    lawful: tuple[Reading, ...]
    parts: Mapping[str, Node]


@dataclass(frozen=True, slots=True)
class Library:
    """The data of the first look, ready. stamp: version and digest of all of it."""

    tree: Tree
    facts: Mapping[str, Node]
    formulas: tuple[Prepared, ...]
    beyond: tuple[tuple[Beyond, Node], ...]
    stamp: str


@cache
def library() -> Library:
    """The signs as they are shipped. Raises ValueError where a condition names what does not exist."""
    classes = word_classes()
    written = _union(FACT_FAMILIES, " | ", "({})")
    formulas = tuple(f for family in FORMULA_FAMILIES for f in family)
    facts = {name: _parse(text, f"fact {name}") for name, text in written.items()}
    prepared = tuple(_prepared(f) for f in formulas)
    beyond = tuple((b, _parse(b.when, b.id)) for family in BEYOND for b in family)
    _check(classes, facts, prepared, beyond)
    told: Json = {
        "classes": dict(sorted(classes.items())),
        "facts": dict(sorted(written.items())),
        "formulas": [repr(f) for f in formulas],
        "beyond": [repr(b) for b, _ in beyond],
    }
    return Library(tree_of(classes), facts, prepared, beyond, f"{VERSION}@{sha256_hex(canonical(told))[:12]}")


def _union(families: Iterable[Mapping[str, str]], sign: str, form: str) -> dict[str, str]:
    parts: dict[str, list[str]] = defaultdict(list)
    for family in families:
        for name, text in family.items():
            parts[name].append(form.format(text.strip()) if text.strip() else "")
    return {name: sign.join(p for p in texts if p) for name, texts in parts.items()}


def _parse(text: str, where: str) -> Node:
    try:
        return parse(text)
    except ValueError as bad:
        raise ValueError(f"{where}: {bad}") from bad


def _prepared(formula: Formula) -> Prepared:
    def read(text: str) -> Node | None:
        return _parse(text, formula.name) if text.strip() else None

    return Prepared(
        formula,
        _parse(formula.opens, formula.name),
        {p: {key: read(text) for key, text in elements.items()} for p, elements in formula.provisions.items()},
        tuple((_parse(text, formula.name), weight) for text, weight in formula.prefer),
        tuple(Reading(row, read(row.when), read(row.unless)) for row in formula.lawful),
        {part: _parse(text, formula.name) for part, text in formula.parts.items()},
    )


def _check(
    classes: Mapping[str, str],
    facts: Mapping[str, Node],
    formulas: tuple[Prepared, ...],
    beyond: tuple[tuple[Beyond, Node], ...],
) -> None:
    """Every name that a condition uses exists. Raises ValueError that lists all that do not."""
    used: list[tuple[str, Node]] = [(f"fact {name}", node) for name, node in facts.items()]
    for prepared in formulas:
        name = prepared.formula.name
        used += [(name, prepared.opens), *((name, node) for node, _ in prepared.prefer)]
        used += [(name, node) for node in prepared.parts.values()]
        used += [(name, node) for elements in prepared.elements.values() for node in elements.values() if node]
        used += [(name, node) for row in prepared.lawful for node in (row.when, row.unless) if node]
    used += [(entry.id, node) for entry, node in beyond]
    missing: dict[str, list[str]] = {f"class {name}": ["the engine"] for name in FEWEST if name not in classes}
    for where, node in used:
        for kind, name in names_of(node):
            if name not in (classes if kind == "class" else facts):
                missing.setdefault(f"{kind} {name}", []).append(where)
    if missing:
        told = (f"the {name} does not exist, and {', '.join(users[:3])} asks for it" for name, users in missing.items())
        raise ValueError("; ".join(told))


__all__ = ["VERSION", "Library", "Prepared", "Reading", "library"]
