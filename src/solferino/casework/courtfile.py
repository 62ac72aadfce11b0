"""The report of a verification for the file of a court: what was done with which tool, what it shows and what not."""

from __future__ import annotations

import json
import platform
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from solferino import __version__
from solferino.casework.tooldigest import tool_digest
from solferino.casework.whole import write_whole
from solferino.share.certificates import Block, Paper, as_html, as_text
from solferino.verify import Report, Step

if TYPE_CHECKING:
    from solferino.casework.check import Checked

_LIBRARIES = ("cryptography", "blake3")


def write_court_file(checked: Checked, path: Path) -> None:
    """Write the report: ``.json``, ``.html``, or plain text under any other name. Raises UsageError."""
    if path.suffix.lower() == ".json":
        write_whole(path, json.dumps(court_form(checked), ensure_ascii=False, indent=2) + "\n")
    elif path.suffix.lower() in (".html", ".htm"):
        write_whole(path, as_html(report_paper(checked)))
    else:
        write_whole(path, as_text(report_paper(checked)))


def court_form(checked: Checked) -> dict[str, Any]:
    """The report as plain values, with the tool, the time and the words."""
    return {
        **checked.form,
        "name": checked.name,
        "verified": checked.at,
        "tool": tool_facts(),
        "verdict": verdict(checked.report),
        "proved": list(proved(checked)),
        "not_proved": list(not_proved(checked)),
    }


def tool_facts() -> dict[str, str]:
    """What did the checking: version, digest of its own files, Python, libraries."""
    from importlib import metadata  # slow to load, and only a report for the file needs it

    facts = {"solferino": __version__, "files": tool_digest(), "python": platform.python_version()}
    for name in _LIBRARIES:
        try:
            facts[name] = metadata.version(name)
        except metadata.PackageNotFoundError:
            facts[name] = "not installed"
    return facts


def verdict(report: Report) -> str:
    """The outcome in one sentence."""
    what = f"{report.kind} of {report.size} entries"
    failed = [step.number for step in report.steps if step.failed]
    if failed:
        steps = ", ".join(map(str, failed))
        return f"NOT INTACT: {len(report.damage)} damaged things in this {what}; steps that failed: {steps}"
    if report.newer:
        return f"NOT FULLY UNDERSTOOD: a later version wrote parts of this {what}; what is understood holds"
    if not report.size:
        return "NOTHING TO CHECK: that is no success"
    return f"intact: every step that could be taken holds for this {what}"


def counts(step: Step) -> Iterator[str]:
    """The finer counts of a step, in words."""
    yield from (f"{count} {name}" for name, count in step.of_which)
    for word, count in (("erased", step.erased), ("sealed", step.sealed), ("withheld", step.withheld)):
        if count:
            yield f"{count} {word}"
    if step.not_possible and step.passed:
        yield f"{step.not_possible} not possible here"


def proved(checked: Checked) -> Iterator[str]:
    """What was shown, each in a plain sentence; only of steps in which nothing failed."""
    report = checked.report
    held = {step.number: step for step in report.steps if step.passed and not step.failed}
    if 1 in held and 2 in held:
        yield (
            f"The ledger holds {report.size} entries in one order. None was changed, left out, put in or moved: "
            f"together they give the root {report.root}."
        )
        yield from (f"{note[0].upper()}{note[1:]}." for note in held[2].notes)
    if 3 in held:
        yield f"Every one of {held[3].checked} batches of records is the one that the ledger names{_but(held[3])}."
    if 4 in held:
        size = dict(held[4].of_which).get("bytes", 0)
        yield f"{held[4].passed} preserved files ({size} bytes) are, byte for byte, those recorded{_but(held[4])}."
    if 5 in held:
        yield f"{held[5].passed} quotations stand word for word where the record says{_levels(held[5])}."
    if 6 in held:
        yield (
            "Every record that another one names is there"
            + ("" if not held[6].withheld else ", or may be withheld")
            + "."
        )
    if 8 in held:
        yield f"{held[8].passed} signed heads bear signatures that hold and belong to this one ledger."
    if report.reach:
        yield f"From outside: {report.anchor}."
    yield from _proved_of_package(report, held)


def _proved_of_package(report: Report, held: dict[int, Step]) -> Iterator[str]:
    if not {11, 12, 14} <= held.keys():
        return
    yield (
        f"The package is as it was sealed: {held[12].passed} files, each with both of its digests, nothing "
        f"added and nothing taken away, and its list (SHA-256 {report.package_root}) stands in the signed ledger."
    )
    if report.sealed_by:
        yield f"It was sealed with the keys {', '.join(map(_key_words, report.sealed_by))}."
    if 15 in held:
        yield (
            f"{held[15].passed} redacted copies derive from what the ledger held when it was divided; each "
            "cut is marked with its reason."
        )
    if 16 in held:
        yield from (f"{note[0].upper()}{note[1:]}." for note in held[16].notes)


def not_proved(checked: Checked) -> Iterator[str]:
    """What was not shown, or cannot be shown by any such check."""
    report, brought = checked.report, checked.brought
    if any(step.failed for step in report.steps):
        yield "The integrity of what is listed under damage, and of the claims that rest on it."
    yield from (f"What a later version wrote: {what}." for what in report.newer)
    yield from (f"What you asked for: {what}." for what in report.unmet)
    if not report.reach:
        yield (
            "How old the ledger is: its times are those of the clock of the machine that wrote it. Nothing "
            "outside that you named as trusted has seen it."
        )
    elif not report.anchored:
        yield f"How old the last entries are: {report.anchor}."
    if not (brought.older_head or brought.checkpoints):
        yield (
            "That this is the ledger its makers showed to others: whoever holds the keys can write another one. "
            "An older head that somebody kept, or cosignatures of witnesses, would show it."
        )
    if report.sealed_by and not brought.known_keys:
        yield "That the keys belong to those who are said to hold them: compare them with keys had from elsewhere."
    if any(step.withheld for step in report.steps):
        yield "What stands in lines that were withheld; their makers answer for the reasons given."
    if any(step.sealed for step in report.steps):
        yield "What stands in items under seal."
    for step in report.steps:
        if step.not_possible:
            yield f"In step {step.number} ({step.title}): {step.not_possible} things could not be checked here."
    yield (
        "That what the sources say is true, or that a page or picture shows what happened. This check is about "
        "what was kept and said, not about the world."
    )


def _key_words(vkey: str) -> str:
    """A verifier key; of a long one its name and id, by which whoever has the whole can tell it."""
    return vkey if len(vkey) < 200 else "+".join(vkey.split("+", 2)[:2]) + " (ML-DSA-44)"


def _but(step: Step) -> str:
    gone = [
        f"{n} {word}"
        for n, word in ((step.erased, "erased"), (step.sealed, "sealed"), (step.withheld, "withheld"))
        if n
    ]
    lines = [f"{n} {name}" for name, n in step.of_which if name in ("erased lines", "sealed lines", "withheld lines")]
    return f", but for {', '.join([*gone, *lines])}" if gone or lines else ""


def _levels(step: Step) -> str:
    levels = [f"{count} {name}" for name, count in step.of_which if name.startswith("to the ")]
    return f" ({', '.join(levels)})" if levels else ""


def report_paper(checked: Checked) -> Paper:
    """The report as a paper: steps, what was proved, what was not, damage."""
    report = checked.report
    rows = tuple(
        (
            f"{s.number}. {s.title}",
            s.result.upper() if s.failed else s.result,
            str(s.checked),
            str(s.passed),
            str(s.failed),
            "; ".join([*counts(s), *s.notes]),
        )
        for s in report.steps
    )
    blocks = [
        Block("What was checked, and how", listed=tuple(_heading(checked))),
        Block("Steps", columns=("step", "result", "checked", "passed", "failed", "what to know"), rows=rows),
        Block("What was proved", listed=tuple(proved(checked)) or ("Nothing.",)),
        Block("What was not proved", listed=tuple(not_proved(checked))),
        Block("Damage", listed=tuple(_damage(report)) or ("None was found.",)),
    ]
    if report.sealed:
        blocks.append(Block("Under seal", listed=tuple(f"{name}: by entry {entry}" for name, entry in report.sealed)))
    if report.erased:
        blocks.append(Block("Erased", listed=tuple(f"{name}: by entry {entry}" for name, entry in report.erased)))
    return Paper("solferino.verify/1", "Verification report", verdict(report), tuple(blocks))


def _heading(checked: Checked) -> Iterator[str]:
    report, mine, tool = checked.report, checked.brought, tool_facts()
    yield f"what: {report.kind} {checked.name}"
    yield f"case: {report.case}"
    yield f"ledger: {report.size} entries, root {report.root}"
    if report.package_root:
        yield f"SHA-256 of root.txt: {report.package_root}"
    yield f"verified at: {checked.at} (the clock of the machine that checked, or the time that was asked for)"
    yield f"tool: solferino {tool['solferino']}; SHA-256 over its own files {tool['files']}"
    yield f"run by: Python {tool['python']}, " + ", ".join(f"{name} {tool[name]}" for name in _LIBRARIES)
    brought = [
        *(f"trusted roots from {path.name}" for path in mine.trust),
        *([f"the policy {mine.policy.name}"] if mine.policy else []),
        *(f"the kept checkpoint {path.name}" for path in mine.checkpoints),
        *(["a kept head"] if mine.older_head else []),
        *([f"{len(mine.known_keys)} known keys or files of keys"] if mine.known_keys else []),
    ]
    yield "the reader brought: " + (", ".join(brought) or "nothing")
    yield f"exit code: {checked.exit_code}"


def _damage(report: Report) -> Iterator[str]:
    for item in report.damage:
        entry = f" (entry {item.entry})" if item.entry is not None else ""
        yield f"step {item.step}: {item.kind} {item.name}{entry}: {item.what}"
        yield from (f"a claim rests on it: {claim}" for claim in item.claims)
