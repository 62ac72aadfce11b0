"""Forum verdicts against expectations: one JSON line a case on stdout, a summary on stderr.

    python benchmarks/forums.py CASES.yaml [MORE.yaml ...]   expectations are optional
    python benchmarks/forums.py CASES.yaml --speed 10000     time N cases (the file's, over and over) on one core

A file holds a list ``cases`` of ``{id, as_of, facts, expect}``. ``expect`` is ``{ICC: open, DE: conditional}``, or a
list of ``{forum, verdict}``, or one ``{forum, verdict}``; a case may carry ``forum`` and ``verdict`` itself. A key
``rule`` beside ``verdict``, or ``rule: {ICC: ICC-TERR}`` beside ``expect``, is compared too. Facts that are not
understood give a line with the error and no verdicts.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from solferino.law.catalogue import catalogue
from solferino.law.forums import Engine, Verdict, engine, facts_of
from solferino.read.written import read_written
from solferino.record import SolferinoError

WORDS = ("open", "conditional", "closed")


def expected(case: dict[str, Any]) -> list[dict[str, Any]]:
    """What a case expects, as ``{forum, verdict, rule?}``."""
    given = case.get("expect", case.get("expected"))
    if given is None:
        given = case if "forum" in case and "verdict" in case else []
    rules = case.get("rule") if isinstance(case.get("rule"), dict) else {}
    if isinstance(given, dict):
        if "forum" in given and "verdict" in given:
            given = [given]
        else:
            given = [
                {"forum": forum, **(value if isinstance(value, dict) else {"verdict": value})}
                for forum, value in given.items()
            ]
    return [
        {"forum": str(g["forum"]), "verdict": g["verdict"], "rule": g.get("rule") or rules.get(g["forum"])}
        for g in given
    ]


def answer(asked: Engine, case: dict[str, Any]) -> dict[str, Any]:
    """The line of one case."""
    line: dict[str, Any] = {"id": case.get("id"), "as_of": case.get("as_of")}
    try:
        line["expected"] = expected(case)
        line["verdicts"] = {v.forum: short(v) for v in asked.verdicts(facts_of(facts_in(case)), str(case.get("as_of")))}
    except (SolferinoError, KeyError, TypeError) as error:
        line["error"] = getattr(error, "what", None) or f"the case is not in the form: {error!r}"
        line.setdefault("expected", [])
        line["right"] = False if line["expected"] else None
        return line
    line["right"] = all(_right(want, line["verdicts"]) for want in line["expected"]) if line["expected"] else None
    return line


def facts_in(case: dict[str, Any]) -> Any:
    """The facts of a case; where it has no field ``facts``, those fields of it that facts are made of."""
    groups = ("classes", "conduct", "suspect", "victims", "extra")
    return case["facts"] if "facts" in case else {key: case[key] for key in groups if key in case}


def allowed(want: dict[str, Any]) -> tuple[str, ...]:
    """The verdicts that would be right: one, or any of a list."""
    given = want["verdict"]
    return tuple(str(v) for v in given) if isinstance(given, list) else (str(given),)


def short(verdict: Verdict) -> dict[str, Any]:
    """A verdict as it stands in a line."""
    rule = verdict.rule
    return {
        "verdict": verdict.verdict,
        "rule": rule.id if rule else None,
        "reason": verdict.reason,
        "provision": rule.source if rule else None,
        "rests_on": list(verdict.rests_on),
        "can_try": verdict.ready.forum.can_try,
        "missing": list(verdict.facts_missing),
        "unsettled": verdict.unsettled,
        "confidence": rule.confidence if rule else None,
        "catalogue": verdict.stamp,
    }


def _right(want: dict[str, Any], got: dict[str, Any]) -> bool:
    found = got.get(want["forum"])
    return bool(found) and found["verdict"] in allowed(want) and want["rule"] in (None, found["rule"])


def cases_of(paths: list[Path]) -> Iterator[dict[str, Any]]:
    """The cases of the files."""
    for path in paths:
        held = read_written(path).value
        listed = held.get("cases") if isinstance(held, dict) else held
        if not isinstance(listed, list):
            raise SystemExit(f"{path}: no list `cases`")
        yield from (case if isinstance(case, dict) else {"id": None, "facts": case} for case in listed)


def speed(asked: Engine, cases: list[dict[str, Any]], count: int) -> None:
    """Time ``count`` cases on one core: facts parsed, every forum asked, reasons written."""
    begun = time.process_time()
    answered = 0
    for number in range(count):
        case = cases[number % len(cases)]
        found = asked.verdicts(facts_of(facts_in(case)), str(case["as_of"]))
        answered += sum(1 for verdict in found if verdict.reason and verdict.verdict)
    seconds = time.process_time() - begun
    print(
        f"{count} cases x {len(asked.forums)} forums: {answered} verdicts with reasons in {seconds:.2f} s "
        f"({1000 * seconds / count:.3f} ms a case)",
        file=sys.stderr,
    )


def main() -> int:
    """Run."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("files", nargs="+", type=Path, metavar="CASES.yaml")
    parser.add_argument("--speed", type=int, metavar="N", help="time N cases instead of printing lines")
    given = parser.parse_args()
    asked = engine(catalogue())
    cases = list(cases_of(given.files))
    if given.speed:
        usable = [case for case in cases if "error" not in answer(asked, case)]
        speed(asked, usable, given.speed)
        return 0
    pairs: Counter[tuple[str, str]] = Counter()
    right = rules = of_rules = errors = 0
    for case in cases:
        line = answer(asked, case)
        print(json.dumps(line, ensure_ascii=False))
        errors += "error" in line
        for want in line["expected"]:
            found = line.get("verdicts", {}).get(want["forum"])
            pairs[allowed(want)[0], found["verdict"] if found else "error"] += 1
            right += bool(found) and found["verdict"] in allowed(want)
            if want["rule"] is not None:
                of_rules += 1
                rules += bool(found) and found["rule"] == want["rule"]
            if not _right(want, line.get("verdicts", {})):
                told = f"{found['verdict']} by {found['rule']}" if found else line.get("error", "no such forum")
                print(
                    f"  {line['id']}: {want['forum']} expected {want['verdict']} {want['rule'] or ''}: {told}",
                    file=sys.stderr,
                )
    summary(pairs, right, (rules, of_rules), len(cases), errors)
    return 0


def summary(pairs: Counter[tuple[str, str]], right: int, rules: tuple[int, int], cases: int, errors: int) -> None:
    """The table at the end, on stderr."""
    total = sum(pairs.values())
    say = [f"{cases} cases, {total} expected verdicts, {errors} not understood", f"catalogue {catalogue().stamp}"]
    if total:
        say.append(f"right: {right} of {total} ({100 * right / total:.1f} %)")
        say.append("expected     got: " + "".join(f"{word:>13}" for word in (*WORDS, "error")))
        for want in WORDS:
            say.append(f"  {want:<16}" + "".join(f"{pairs[want, got]:>13}" for got in (*WORDS, "error")))
        wrongly = pairs["closed", "open"] + pairs["conditional", "open"]
        say.append(f"open where closed or conditional is right: {wrongly}")
    if rules[1]:
        say.append(f"rule as expected: {rules[0]} of {rules[1]}")
    print("\n".join(say), file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main())
