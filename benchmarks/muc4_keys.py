"""Answer keys of MUC-4 and the measures over them; used by muc4.py. Knows nothing of what predicts.

Main measure: type and five roles, as the scorer of GTT (Du, Rush and Cardie, NAACL 2021) defines it. A predicted
template is set beside at most one of the document's key templates, and only one whose type it names ("attack" beside
"attack / bombing"); the pairing is the one that is best for the document. A predicted entity is right where all its
mentions are among the mentions of one entity of the same role in the paired template (subset), an entity of the key is
found where some predicted entity is right by it. Types count as one filler a template. Precision, recall and F are
micro-averages over fillers of all documents. ``roles`` leaves the types out of the count (the form of IterX, Chen et
al., EACL 2023). Strings are compared in lower case without punctuation, articles and double spaces.
"""

from __future__ import annotations

import json
import re
import string
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

ROLES = ("PerpInd", "PerpOrg", "Target", "Victim", "Weapon")
_SLOT = {
    "PerpInd": "perp_individuals",
    "PerpOrg": "perp_orgs",
    "Target": "phys_targets",
    "Victim": "hum_names",
    "Weapon": "instruments",
}
CONFIDENCES = (
    "REPORTED AS FACT",
    "CLAIMED OR ADMITTED",
    "SUSPECTED OR ACCUSED BY AUTHORITIES",
    "SUSPECTED OR ACCUSED",
    "POSSIBLE",
)
_MOST = 8  # key templates of one document that are paired exactly; beyond that, greedily


@dataclass(frozen=True, slots=True)
class Fill:
    """One filler with a label beside it: an organisation and its confidence, a person and number or fate."""

    strings: tuple[str, ...]
    labels: tuple[str, ...]


@dataclass(slots=True)
class Template:
    """One event in the form of the keys. roles: for each role a list of entities, each a tuple of its mentions."""

    type: str
    roles: dict[str, list[tuple[str, ...]]] = field(default_factory=dict)
    confidence: list[Fill] = field(default_factory=list)
    numbers: list[Fill] = field(default_factory=list)
    fates: list[Fill] = field(default_factory=list)
    effects: list[Fill] = field(default_factory=list)
    people: list[tuple[str, ...]] = field(default_factory=list)
    date: str | None = None
    place: str | None = None
    stage: str | None = None


@dataclass(slots=True)
class Document:
    """A text with its key."""

    name: str
    text: str
    gold: list[Template]


def plain(words: str) -> str:
    """As strings are compared."""
    bare = "".join(c for c in words.lower() if c not in string.punctuation)
    return " ".join(re.sub(r"\b(?:a|an|the)\b", " ", bare).split())


def read(path: Path, five_roles: Path | None) -> list[Document]:
    """The documents of a file of rows with all slots; with the five-role form, type and roles are taken from it."""
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    scored = _five_roles(five_roles) if five_roles else {}
    documents = []
    for row in rows:
        text = str(row.get("text") or row.get("doctext") or "")
        if row["templates"] and "incident_type" in row["templates"][0]:
            gold = [_short(t) for t in row["templates"]]
        else:
            gold = [_full(t, text) for t in row["templates"]]
        short = scored.get(row["docid"])
        if short is not None and len(short) == len(gold):
            for template, other in zip(gold, short, strict=True):
                template.type, template.roles = other.type, other.roles
        elif short is not None:
            gold = short
        documents.append(Document(row["docid"], text, gold))
    return documents


def _five_roles(path: Path) -> dict[str, list[Template]]:
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    return {row["docid"]: [_short(t) for t in row["templates"]] for row in rows}


def _short(raw: dict[str, Any]) -> Template:
    entities = {role: [tuple(plain(m[0]) for m in e) for e in raw[role] if e] for role in ROLES}
    return Template(str(raw["incident_type"]).lower(), entities)


def _full(raw: dict[str, Any], text: str) -> Template:
    flat = plain(text)
    roles: dict[str, list[tuple[str, ...]]] = {}
    for role, slot in _SLOT.items():
        entities = [tuple(m for a in f["alts"] if (m := plain(a)) and m in flat) for f in raw.get(slot, ())]
        roles[role] = [e for e in entities if e]
    return Template(
        str(raw["type"]).lower(),
        roles,
        confidence=list(_labelled(raw.get("perp_org_confidence", ()), CONFIDENCES)),
        numbers=list(_labelled(raw.get("hum_numbers", ()))),
        fates=list(_labelled(raw.get("hum_effects", ()))),
        effects=list(_labelled(raw.get("phys_effects", ()))),
        people=list(
            dict.fromkeys(
                tuple(plain(a) for a in f["alts"] if plain(a))
                for slot in ("hum_names", "hum_descriptions")
                for f in raw.get(slot, ())
                if any(plain(a) for a in f["alts"])
            )
        ),
        date=raw.get("date"),
        place=raw.get("location"),
        stage=raw.get("stage"),
    )


def _labelled(fills: Iterable[dict[str, Any]], known: Sequence[str] = ()) -> Iterable[Fill]:
    for fill in fills:
        alts = [str(a) for a in fill["alts"]]
        labels = [str(fill["label"])] if fill.get("label") else []
        # An alternative label ("REPORTED AS FACT / CLAIMED ...") lies among the strings in the rows.
        labels += [a for a in alts if a in known]
        strings = tuple(p for a in alts if a not in known and (p := plain(a)))
        if labels and strings:
            yield Fill(strings, tuple(labels))


# ---- type and five roles ------------------------------------------------------------------------


@dataclass(slots=True)
class Tally:
    """Right among the proposed, all proposed, found among the marked, all marked; for each role and "type"."""

    right: Counter[str] = field(default_factory=Counter)
    proposed: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    marked: Counter[str] = field(default_factory=Counter)

    def add(self, other: Tally) -> None:
        """Add another document's counts."""
        for mine, its in (
            (self.right, other.right),
            (self.proposed, other.proposed),
            (self.found, other.found),
            (self.marked, other.marked),
        ):
            mine.update(its)

    def f(self, *names: str) -> tuple[float, float, float] | None:
        """Precision, recall and F over the named fillers; None where nothing was proposed nor marked."""
        right, proposed = sum(self.right[n] for n in names), sum(self.proposed[n] for n in names)
        found, marked = sum(self.found[n] for n in names), sum(self.marked[n] for n in names)
        if not proposed and not marked:
            return None
        precision = right / proposed if proposed else 0.0
        recall = found / marked if marked else 0.0
        return precision, recall, 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def _pair(guess: Template, gold: Template) -> Tally:
    """What one predicted template gets right beside one of the key."""
    tally = Tally()
    if guess.type not in gold.type:
        return tally
    tally.right["type"] = tally.found["type"] = 1
    for role in ROLES:
        guesses, golds = guess.roles.get(role, []), gold.roles.get(role, [])
        tally.right[role] = sum(any(set(g) <= set(k) for k in golds) for g in guesses)
        tally.found[role] = sum(any(set(g) <= set(k) for g in guesses) for k in golds)
    return tally


def aligned(guesses: Sequence[Template], golds: Sequence[Template]) -> list[tuple[int, int]]:
    """The pairing with the most right fillers: pairs of positions, each template at most once."""
    worth = [[_worth(_pair(g, k)) for k in golds] for g in guesses]
    if len(golds) > _MOST:
        return _greedy(worth)
    best: dict[int, tuple[float, tuple[tuple[int, int], ...]]] = {0: (0.0, ())}
    for i, row in enumerate(worth):
        new = dict(best)
        for used, (value, pairs) in best.items():
            for j, gain in enumerate(row):
                if gain and not used >> j & 1:
                    key, total = used | 1 << j, value + gain
                    if key not in new or new[key][0] < total:
                        new[key] = (total, (*pairs, (i, j)))
        best = new
    return list(max(best.values(), key=lambda v: v[0])[1])


def _worth(tally: Tally) -> float:
    return sum(tally.right.values()) + sum(tally.found.values())


def _greedy(worth: list[list[float]]) -> list[tuple[int, int]]:
    ranked = sorted(((-v, i, j) for i, row in enumerate(worth) for j, v in enumerate(row) if v))
    pairs: list[tuple[int, int]] = []
    for _, i, j in ranked:
        if all(i != a and j != b for a, b in pairs):
            pairs.append((i, j))
    return pairs


def tally_of(guesses: Sequence[Template], golds: Sequence[Template], pairs: Sequence[tuple[int, int]]) -> Tally:
    """The counts of one document."""
    tally = Tally()
    for side, templates in ((tally.proposed, guesses), (tally.marked, golds)):
        side["type"] = len(templates)
        for role in ROLES:
            side[role] = sum(len(t.roles.get(role, [])) for t in templates)
    for i, j in pairs:
        got = _pair(guesses[i], golds[j])
        tally.right.update(got.right)
        tally.found.update(got.found)
    return tally


# ---- slots with labels --------------------------------------------------------------------------


def same_party(one: Sequence[str], two: Sequence[str]) -> bool:
    """Whether strings can name one party: equal, or the words of one lie in the other."""
    return any(a == b or set(a.split()) <= set(b.split()) or set(b.split()) <= set(a.split()) for a in one for b in two)


def labelled_tally(
    name: str,
    guesses: Sequence[Template],
    golds: Sequence[Template],
    pairs: Sequence[tuple[int, int]],
) -> Tally:
    """Fillers with labels in paired templates: right where party and label agree. name: a field of a template."""
    tally = Tally()
    tally.proposed[name] = sum(len(getattr(t, name)) for t in guesses)
    tally.marked[name] = sum(len(getattr(t, name)) for t in golds)
    for i, j in pairs:
        left: list[Fill] = list(getattr(golds[j], name))
        for fill in getattr(guesses[i], name):
            match = next(
                (k for k in left if set(fill.labels) & set(k.labels) and same_party(fill.strings, k.strings)), None
            )
            if match is not None:
                left.remove(match)
                tally.right[name] += 1
                tally.found[name] += 1
    return tally


_FATE = {"DEATH": "killed", "INJURY": "injured", "NO INJURY OR DEATH": "unharmed", "NO INJURY": "unharmed"}


def counts_of(golds: Sequence[Template]) -> set[tuple[int, str | None]]:
    """Numbers of two and more in the keys of a document, each with the fate that the key gives to the same people."""
    found: set[tuple[int, str | None]] = set()
    for template in golds:
        for fill in template.numbers:
            digits = re.sub(r"\D", "", fill.labels[0])
            if not digits or int(digits) < 2:
                continue
            fates = [f.labels[0] for f in template.fates if set(f.strings) & set(fill.strings)]
            found.add((int(digits), _FATE.get(fates[0]) if fates else None))
    return found
