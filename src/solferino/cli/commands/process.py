"""``solferino process``."""

from __future__ import annotations

from pathlib import Path

import click

from solferino.casework.comparing import Compared
from solferino.casework.process import Done, preview, process
from solferino.cli.opened import opened
from solferino.cli.options import case_options
from solferino.cli.talk import Talk, print_table
from solferino.record import Exit

_MADE = {
    "read": "readings",
    "divide": "texts, PDFs and pictures",
    "group": "origins, shared statements, incidents and findings",
}


@click.command("process")
@case_options
@click.option("--retry", is_flag=True, help="Also run again what failed.")
@click.option(
    "--preview", "only_preview", is_flag=True, help="Show what this version would say differently; write nothing."
)
@click.pass_obj
def command(talk: Talk, case_option: str | None, case_argument: str | None, retry: bool, only_preview: bool) -> int:
    """Read what was kept, find claims, trace who repeats whom, group reports into incidents.

    Run it again at any time: what is done is not done twice, and what people decided stays. Where a step has a new
    version, it runs again on every text, and the difference is told: same, changed, gone, new.
    """
    if only_preview:
        with opened(talk, case_option, case_argument) as case:
            found = preview(case, talk.watch)
        if found:
            print_table(_COMPARED, [_compared(c) for c in found])
        else:
            talk.say("nothing would change: every text was read by the versions installed here")
        return int(Exit.PARTIAL) if any(c.failed for c in found) else int(Exit.DONE)
    with opened(talk, case_option, case_argument) as case:
        done = process(case, talk.watch, retry=retry)
        folder = case.path or Path()
    return report(talk, done, folder)


_COMPARED = ("step", "from", "to", "texts", "same", "changed", "gone", "new", "decided: same, changed, gone", "failed")


def _compared(compared: Compared) -> tuple[object, ...]:
    found, touched = compared.difference, compared.difference.decisions_touched()
    return (
        compared.step,
        "/".join(compared.versions),
        compared.version + _models(compared),
        compared.texts,
        len(found.same),
        len(found.changed),
        len(found.gone),
        len(found.new),
        ", ".join(str(touched[fate]) for fate in ("same", "changed", "gone")),
        compared.failed,
    )


def report(talk: Talk, done: Done, folder: Path, *, hint: bool = True) -> int:
    """Tell what ran and what failed, and what to do next; the exit code follows."""
    for name, words in done.failed:
        talk.say(f"failed: {name}: {words}")
    if not done.changed:
        talk.say("nothing to do: everything kept is read and grouped")
    for step, count in done.steps.items():
        talk.say(f"{step}: {count} {_MADE.get(step, 'claims')}")
    for compared in done.compared:
        tell_difference(talk, compared)
    if done.failed:
        failed = len(dict.fromkeys(name for name, _ in done.failed))
        talk.say(f"{failed} documents gave no full result; their bytes are kept: solferino status {folder}")
    if hint:
        talk.say(f"next: solferino dossier {folder}")
    return int(Exit.PARTIAL) if done.failed else int(Exit.DONE)


def tell_difference(talk: Talk, compared: Compared) -> None:
    """Two lines: what another version says differently, and how many decided claims that touches."""
    found, touched = compared.difference, compared.difference.decisions_touched()
    talk.say(
        f"{compared.step} {'/'.join(compared.versions)} -> {compared.version}{_models(compared)} on {compared.texts} "
        f"texts: {len(found.same)} same, {len(found.changed)} changed, {len(found.gone)} gone, {len(found.new)} new"
        + (f"; failed on {compared.failed}" if compared.failed else "")
    )
    if any(touched.values()):
        words = ", ".join(f"{count} {fate}" for fate, count in touched.items())
        talk.say(f"  of what people decided on: {words}; a decision stays with the claim it was made on")


def _models(compared: Compared) -> str:
    if compared.models == compared.models_before:
        return ""
    return f" (models {_named(compared.models_before)} -> {_named(compared.models)})"


def _named(digests: tuple[str, ...]) -> str:
    return ", ".join(d[:12] for d in digests) or "none"
