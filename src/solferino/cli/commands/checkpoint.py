"""``solferino checkpoint``."""

from __future__ import annotations

import base64
from pathlib import Path

import click

from solferino.casework.case import Case
from solferino.casework.checkpoint import sign_head
from solferino.casework.keys import signer_for
from solferino.casework.tiles import kept_head, note_of, write_note, write_proof, write_tiles
from solferino.casework.witness import last_checkpoint
from solferino.cli.asking import ask_unseen
from solferino.cli.opened import opened
from solferino.cli.options import case_options
from solferino.cli.talk import Talk, print_json, print_table
from solferino.custody.note import TreeHead, parse_note
from solferino.record import Checkpoint, UsageError

_FILE = click.Path(path_type=Path)


@click.command("checkpoint")
@case_options
@click.option("--key", "key_name", metavar="NAME", help="The key that signs (the only key file, if absent).")
@click.option("--last", is_flag=True, help="Sign nothing: take the head that was signed last.")
@click.option("--older", multiple=True, type=_FILE, metavar="FILE", help="A signed head you kept: it must be extended.")
@click.option("--out", type=_FILE, metavar="FILE", help="Write the signed head (with --proof: the proof) to a file.")
@click.option("--tiles", type=_FILE, metavar="DIR", help="Write the head, the tree and the entries as C2SP tiles.")
@click.option(
    "--proof", type=click.IntRange(min=0), metavar="N", help="Write the proof of entry N; signs only with --key."
)
@click.option("--json", "as_json", is_flag=True, help="One JSON object with a versioned schema.")
@click.pass_obj
def command(
    talk: Talk,
    case_option: str | None,
    case_argument: str | None,
    key_name: str | None,
    last: bool,
    older: tuple[Path, ...],
    out: Path | None,
    tiles: Path | None,
    proof: int | None,
    as_json: bool,
) -> None:
    """Sign the head of the ledger: its size and root, after computing every leaf again.

    Whoever keeps a signed head can tell a ledger that was shortened or rewritten. Give it to others with --out; a file
    that is there already must hold an earlier head of this ledger, and is replaced only where the new one extends it.
    """
    signs = not last and (proof is None or key_name is not None)
    if last and key_name is not None:
        raise UsageError("--last signs nothing, and --key says who signs", do="give one of the two")
    if older and not signs:
        raise UsageError("--older is looked at before signing, and nothing is signed here", do="leave it out")
    with opened(talk, case_option, case_argument, read_only=not signs) as case:
        checkpoint, entry = _signed(talk, case, key_name, older, out if proof is None else None, tiles, signs=signs)
        head = TreeHead.parse(parse_note(checkpoint.note).text)
        if proof is not None:
            named = out or Path(f"entry-{proof}.tlog-proof")
            write_proof(case, proof, named)
            talk.say(f"wrote the proof of entry {proof} to {named}")
        elif out is not None:
            write_note(case, checkpoint, out)
            talk.say(f"wrote the signed head to {out}; keep it, or give it to somebody, apart from the case")
        if tiles is not None:
            made = write_tiles(case, tiles, checkpoint, watch=talk.watch)
            talk.say(f"{made.files} files in {tiles}, {made.written} of them new")
        note = note_of(case, checkpoint).encoded()
    if as_json:
        print_json(
            {
                "schema": "solferino.checkpoint/1",
                "origin": head.origin,
                "size": head.size,
                "root": head.root.hex(),
                "entry": entry,
                "checkpoint": checkpoint.id,
                "note": note,
            }
        )
    else:
        rows = [("origin", head.origin), ("size", head.size), ("root", base64.b64encode(head.root).decode())]
        print_table(("what", "value"), rows)
    if signs:
        talk.say(
            f"signed at entry {entry}; not yet anchored outside: see `solferino witness ask` and `solferino stamp`"
        )


def _signed(
    talk: Talk,
    case: Case,
    key_name: str | None,
    older: tuple[Path, ...],
    out: Path | None,
    tiles: Path | None,
    *,
    signs: bool,
) -> tuple[Checkpoint, int | None]:
    """The head to hand on, and the entry that records it where it was signed just now."""
    if not signs:
        return last_checkpoint(case), None
    files = [*older, *(p for p in (out, tiles / "checkpoint" if tiles else None) if p is not None and p.exists())]
    heads = [kept_head(case, path) for path in files]
    checkpoint, event = sign_head(case, signer_for(key_name, ask=ask_unseen), older=heads, watch=talk.watch)
    return checkpoint, event.number
