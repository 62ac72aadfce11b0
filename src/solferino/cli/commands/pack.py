"""``solferino pack``."""

from __future__ import annotations

from pathlib import Path

import click

from solferino.casework.case import Case
from solferino.casework.cutting import Cut
from solferino.casework.keys import signer_for
from solferino.casework.pack import Packed, pack
from solferino.casework.plan import read_plan
from solferino.casework.stamp import Authority, authorities_of, authority_from, roots_in
from solferino.casework.witness import WitnessAt, witness_at, witnesses_in_settings, witnesses_of_policy
from solferino.cli.asking import ask_unseen
from solferino.cli.opened import opened
from solferino.cli.options import case_options
from solferino.cli.talk import Talk, print_json
from solferino.record import Exit, UsageError

_FILE = click.Path(path_type=Path)


@click.command("pack")
@case_options
@click.option("--out", type=_FILE, required=True, metavar="DIR|FILE", help="A folder; or FILE.zip, FILE.zip.age.")
@click.option("--key", "key_name", metavar="NAME", help="The key that signs (the only key file, if absent).")
@click.option("--item", "items", multiple=True, metavar="I-003", help="Only this item; repeat it for more.")
@click.option("--incident", metavar="M-001", help="Only the items that tell of this incident.")
@click.option("--withhold", multiple=True, metavar="I-004=REASON", help="Leave this item out, and say why.")
@click.option("--redact", "plans", multiple=True, type=_FILE, metavar="PLAN", help="Cut what this plan says.")
@click.option("--to", "recipients", multiple=True, metavar="RECIPIENT", help="Encrypt to this age public key.")
@click.option("--anchor", is_flag=True, help="Ask the authorities and witnesses in solferino.toml of the case.")
@click.option("--stamp", "named", multiple=True, metavar="NAME=URL", help="Have it stamped by this authority.")
@click.option("--roots", multiple=True, type=_FILE, help="PEM file with root certificates that stamps must lead to.")
@click.option("--witness", "asked", multiple=True, metavar="'VKEY URL'", help="Have it cosigned by this witness.")
@click.option("--policy", type=_FILE, metavar="FILE", help="Have it cosigned by the witnesses of this policy.")
@click.option("--with-names", is_flag=True, help="Names of people who work on the case go in.")
@click.option("--for", "to", metavar="WORDS", help="For whom it is; recorded, and part of the package.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object with a versioned schema.")
@click.pass_obj
def command(
    talk: Talk,
    case_option: str | None,
    case_argument: str | None,
    out: Path,
    key_name: str | None,
    items: tuple[str, ...],
    incident: str | None,
    withhold: tuple[str, ...],
    plans: tuple[Path, ...],
    recipients: tuple[str, ...],
    anchor: bool,
    named: tuple[str, ...],
    roots: tuple[Path, ...],
    asked: tuple[str, ...],
    policy: Path | None,
    with_names: bool,
    to: str | None,
    as_json: bool,
) -> int:
    """Make a package of a case, or of some of its items, that a stranger can verify with no network.

    Everything in it is listed, signed and tied to the ledger; what stays out is counted, with reasons. Nothing is ever
    overwritten. Exit code 4 where an authority or witness that was asked gave nothing: the package is made and says so.
    """
    reasons = dict(_reason(text) for text in withhold)
    if len(reasons) < len(withhold):
        raise UsageError("an item is withheld twice", kept="nothing was changed", do="give one reason")
    with opened(talk, case_option, case_argument) as case:
        authorities = _authorities(case, named, roots, anchor=anchor)
        witnesses = _witnesses(case, asked, policy, anchor=anchor)
        made = pack(
            case,
            out,
            signer=signer_for(key_name, ask=ask_unseen),
            items=items or None,
            incident=incident,
            withhold=reasons,
            redactions=_cuts(case, plans),
            recipients=recipients,
            authorities=authorities,
            witnesses=witnesses,
            with_names=with_names,
            to=to,
            watch=talk.watch,
        )
    if as_json:
        print_json(made.to_json())
    _tell(talk, made)
    return int(Exit.PARTIAL if made.failures else Exit.DONE)


def _tell(talk: Talk, made: Packed) -> None:
    totals = made.totals
    talk.say(f"package: {made.path} ({made.files} files, {made.size} bytes), entry {made.entry.number} of the ledger")
    talk.say(f"{totals['here']} of {totals['items']} items on {made.completeness.words} are in it")
    for state, reason, count in made.completeness.reasons():
        talk.say(f"  {count} {state}" + (f": {reason}" if reason else ""))
    if made.stamps or made.cosignatures:
        talk.say(f"stamps: {made.stamps}; cosignatures: {made.cosignatures}")
    else:
        talk.say("not yet anchored: nothing outside has seen it; ask with --anchor, --stamp or --witness")
    for step, name, why in made.failures:
        talk.say(f"{step}: {name} gave nothing: {why}")
    talk.say(f"root: {made.root}; keep a note of it apart from the package")
    if not made.path.name.endswith(".age"):
        talk.say(f"next: solferino verify {made.path}")


def _reason(text: str) -> tuple[str, str]:
    item, sign, reason = text.partition("=")
    if not sign:
        raise UsageError(f"{text!r} says no reason", kept="nothing was changed", do="write --withhold I-004=REASON")
    return item.strip().upper(), reason.strip()


def _cuts(case: Case, plans: tuple[Path, ...]) -> dict[str, list[Cut]]:
    """The cuts of all plans by item id."""
    cuts: dict[str, list[Cut]] = {}
    for path in plans:
        for item, found in read_plan(path, case).items():
            cuts.setdefault(item, []).extend(found)
    return cuts


def _authorities(case: Case, named: tuple[str, ...], roots: tuple[Path, ...], *, anchor: bool) -> list[Authority]:
    trusted = [der for path in roots for der in roots_in(path)]
    given = [authority_from(text, trusted) for text in named]
    return given + [a for a in authorities_of(case.path, trusted) if anchor and a.name not in {g.name for g in given}]


def _witnesses(case: Case, asked: tuple[str, ...], policy: Path | None, *, anchor: bool) -> list[WitnessAt]:
    given = [witness_at(text) for text in asked]
    if policy is not None:
        given += witnesses_of_policy(policy)
    if anchor:
        given += witnesses_in_settings(case)
    return list({witness.url: witness for witness in reversed(given)}.values())[::-1]
