"""Score the figures of marked sentences field by field: python benchmarks/figure_fields.py DIR [--errors FILE].

DIR holds ``*.yaml`` in the form of its README.md. A found figure is paired with a marked one where their words overlap
and their number agrees, else where their words overlap. "values": of the marked figures that are not optional, those
that are found with low, high and bound, and nothing found beside them. Each other field is scored over the pairs.
"scope key": counted, population, scope, place, first day of the period, source, status and method, all of them right.
The last column counts only the figures for which the mark or the reading says something of the field.
``--errors fit.yaml`` prints what is wrong in that file alone.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import yaml

from solferino.extract.figures import FIGURES
from solferino.extract.protocol import Context
from solferino.record import Figure, Reading, Text, When, sha256_hex

FIELDS = ("value", "bound", "counted", "population", "status", "scope", "source", "place", "period", "method",
          "scope key", "as of", "issued", "relayed by", "cause", "caveat", "includes", "excludes", "part of",
          "previous", "supersedes", "revision")  # fmt: skip
KEY = ("counted", "population", "scope", "place", "period", "source", "status", "method")
BARS = {"values": 1.0, "as of": 0.95, "scope key": 0.95}
_SCOPES = {"inc": "incident", "cum": "cumulative"}


def main(argv: list[str]) -> int:
    """Read the folder, print one table a file and one for all; 1 where a bar is missed on all of them."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("folder", type=Path)
    options.add_argument("--errors", action="append", default=[], help="name of a file whose errors are printed")
    asked = options.parse_args(argv)
    total: Tally = Tally()
    for path in sorted(asked.folder.glob("*.yaml")):
        tally = Tally(show=path.name in asked.errors)
        form = yaml.safe_load(path.read_text(encoding="utf-8"))
        for case in form["cases"]:
            tally.case(case, str(form["published"]))
        tally.printed(path.name)
        total.add(tally)
    total.printed("all")
    shares = {"values": total.share("values"), "as of": total.share("as of"), "scope key": total.share("scope key")}
    missed = [name for name, bar in BARS.items() if shares[name] < bar]
    print("bars missed: " + ", ".join(missed) if missed else "all bars met")
    return int(bool(missed))


class Tally:
    """Right and all, a field."""

    def __init__(self, *, show: bool = False) -> None:
        self.right: Counter[str] = Counter()
        self.all: Counter[str] = Counter()
        self.told: Counter[str] = Counter()  # of those, where the mark or the reading says something
        self.told_right: Counter[str] = Counter()
        self.show = show
        self.sentences = 0

    def add(self, other: Tally) -> None:
        """Add the counts of another one."""
        self.right += other.right
        self.all += other.all
        self.told += other.told
        self.told_right += other.told_right
        self.sentences += other.sentences

    def share(self, name: str) -> float:
        """Right of all; 1 where there is nothing."""
        return self.right[name] / self.all[name] if self.all[name] else 1.0

    def mark(self, name: str, ok: bool, words: str, said: object = "", want: object = "") -> bool:
        """Count one answer; print it where it is wrong and errors are asked for."""
        self.all[name] += 1
        self.right[name] += ok
        if said or want:
            self.told[name] += 1
            self.told_right[name] += ok
        if not ok and self.show:
            print(f"  {name}: {said!r} for {want!r} | {words}")
        return ok

    def case(self, case: dict[str, Any], published: str) -> None:
        """Score one sentence."""
        self.sentences += 1
        words = case["t"]
        text = Text.of(Reading("0" * 64, sha256_hex(words.encode()), len(words), language="en"), words)
        found = list(FIGURES(text, Context(published=When(published, published, None, "given"))))
        marked = case.get("f") or []
        spans = [_span(words, row["q"]) for row in marked]
        pairs = _paired(found, marked, spans)
        ids = {index: found[number].id for index, number in pairs.items()}
        for index, row in enumerate(marked):
            if index not in pairs:
                if not row.get("optional"):
                    self.mark("values", False, words, None, row["q"])
                continue
            self.figure(found[pairs[index]], row, ids, published, words)
        taken = set(pairs.values())
        for number, figure in enumerate(found):
            if number not in taken:
                self.mark("values", False, words, figure.passage.quote, "no figure")

    def figure(self, figure: Figure, row: dict[str, Any], ids: dict[int, str], published: str, words: str) -> None:
        """Score one pair."""
        bound = _number(str(row["n"]).split("|")[0])[2]
        numbers = [_number(each) for each in str(row["n"]).split("|")]
        value = any((figure.low, figure.high) == each[:2] for each in numbers)
        self.mark("values", value, words, (figure.low, figure.high), row["n"])
        self.mark(
            "bound",
            any(figure.bound == e[2] and figure.level == e[3] for e in numbers),
            words,
            str(figure.bound),
            bound,
        )
        said = {
            "counted": str(figure.counted),
            "population": str(figure.population),
            "status": str(figure.status),
            "scope": str(figure.scope),
            "source": figure.source.name if figure.source else None,
            "place": figure.place.name if figure.place else None,
            "period": (figure.period.earliest or "words") if figure.period else None,
        }
        want = {
            "counted": row.get("c", "killed"),
            "population": row.get("p", "all"),
            "status": row.get("s", "unspecified"),
            "scope": "|".join(_SCOPES[s] for s in row.get("sc", "inc").split("|")),
            "source": row.get("src"),
            "place": row.get("pl"),
            "period": row.get("per"),
        }
        right = {name: _agrees(name, said[name], want[name]) for name in said}
        right["method"] = _words(figure.method, row.get("meth"))
        said["method"], want["method"] = _quote(figure.method), row.get("meth")
        for name in KEY:
            self.mark(name, right[name], words, said[name], want[name])
        self.mark("scope key", all(right.values()), "")
        self.mark("as of", _as_of(figure, str(row.get("as", published))), words, figure.as_of, row.get("as", published))
        self.mark("issued", _day(figure.issued, row.get("iss")), words, figure.issued, row.get("iss"))
        relays = [r.name for r in figure.relayed_by]
        if row.get("rel") != "?":
            self.mark(
                "relayed by",
                len(relays) == len(row.get("rel", ()))
                and all(_name(a, b) for a, b in zip(relays, row.get("rel", ()), strict=True)),
                words,
                relays,
                row.get("rel"),
            )
        cause = str(figure.cause) if figure.cause else None
        self.mark("cause", _agrees("cause", cause, row.get("cause")), words, cause, row.get("cause"))
        for name, key in (("caveat", "cav"), ("includes", "incl"), ("excludes", "excl"), ("revision", "rev")):
            held = getattr(figure, name)
            self.mark(name, _words(held, row.get(key)), words, _quote(held), row.get(key))
        for name, key in (("part of", "of"), ("previous", "prev"), ("supersedes", "sup")):
            other = ids.get(row[key]) if key in row else None
            held_id = getattr(figure, name.replace(" ", "_"))
            self.mark(name, held_id == other, words, held_id and held_id[:14], row.get(key))

    def printed(self, name: str) -> None:
        """Print the table."""
        print(f"\n{name}: {self.sentences} sentences")
        for field in ("values", *FIELDS[1:]):
            if self.all[field]:
                low, high = wilson(self.right[field], self.all[field])
                told = f"{self.told_right[field]}/{self.told[field]}" if field not in ("values", "scope key") else ""
                row = f"{self.right[field]:4}/{self.all[field]:<4} {self.share(field):.3f}  [{low:.3f}-{high:.3f}]"
                print(f"  {field:12} {row}  {told}")


def wilson(right: int, of: int, z: float = 1.96) -> tuple[float, float]:
    """The 95 % interval of a share (Wilson 1927)."""
    share, room = right / of, z * z / of
    middle = (share + room / 2) / (1 + room)
    half = z / (1 + room) * (share * (1 - share) / of + room / (4 * of)) ** 0.5
    return max(0.0, middle - half), min(1.0, middle + half)


def _span(words: str, quote: str) -> tuple[int, int]:
    for each in str(quote).split("|"):
        at = words.find(each)
        if at >= 0:
            return at, at + len(each)
    raise SystemExit(f"{quote!r} does not stand in {words!r}")


def _paired(found: list[Figure], marked: list[dict[str, Any]], spans: list[tuple[int, int]]) -> dict[int, int]:
    pairs: dict[int, int] = {}
    for same_number in (True, False):
        for index, (start, end) in enumerate(spans):
            if index in pairs:
                continue
            for number, figure in enumerate(found):
                if number in pairs.values() or figure.passage.end <= start or figure.passage.start >= end:
                    continue
                numbers = [_number(each)[:2] for each in str(marked[index]["n"]).split("|")]
                if not same_number or (figure.low, figure.high) in numbers:
                    pairs[index] = number
                    break
    return pairs


def _number(form: str) -> tuple[int | None, int | None, str, str | None]:
    if form.startswith("ci "):
        _, level, ends = form.split()
        low, high = (int(e) for e in ends.split("-"))
        return low, high, "confidence_interval", "0" + level
    if form.startswith("reports "):
        low, high = (int(e) for e in form.removeprefix("reports ").split("-"))
        return low, high, "range_of_reports", None
    if form.startswith("vague "):
        return int(form.removeprefix("vague ")), None, "vague", None
    for sign, bound in ((">=", "at_least"), (">", "more_than")):
        if form.startswith(sign):
            return int(form.removeprefix(sign)), None, bound, None
    if form.startswith("<="):
        return None, int(form[2:]), "up_to", None
    if form.startswith("~"):
        return int(form[1:]), int(form[1:]), "about", None
    if "-" in form:
        low, high = (int(e) for e in form.split("-"))
        return low, high, "range", None
    return int(form), int(form), "exact", None


def _agrees(name: str, said: str | None, want: object) -> bool:
    options = [None if each == "null" else each for each in str(want).split("|")] if want is not None else [None]
    if name in ("source", "place"):
        return any(_name(said, each) for each in options)
    return said in options


def _name(said: str | None, want: str | None) -> bool:
    if said is None or want is None:
        return said is want
    return _plain(said) == _plain(want)


def _plain(name: str) -> str:
    words = [w for w in name.replace("’", "'").strip("\"' ").casefold().split() if w not in ("the", "a", "an")]
    return " ".join(words)


def _words(said: Any, want: object) -> bool:
    options = [None if each == "null" else each for each in str(want).split("|")] if want is not None else [None]
    return any(
        (said is None) == (each is None) and (each is None or each in said.quote or said.quote in each)
        for each in options
    )


def _quote(passage: Any) -> str | None:
    return passage.quote if passage is not None else None


def _as_of(figure: Figure, want: str) -> bool:
    for each in want.split("|"):
        if each == "?":
            if figure.as_of is not None and figure.as_of.earliest is None:
                return True
        elif each == "null":
            if figure.as_of is None:
                return True
        elif figure.as_of is not None and figure.as_of.latest == each:
            return True
    return False


def _day(said: When | None, want: object) -> bool:
    if want is None:
        return said is None
    return said is not None and said.latest in str(want).split("|")


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
