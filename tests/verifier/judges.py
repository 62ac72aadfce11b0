"""The two checkers side by side: ``verifier/verify.py`` and ``solferino.verify``, each asked through its own door."""

import contextlib
import importlib.util
import io
import json
from pathlib import Path

from building import instant
from cryptography.hazmat.primitives import serialization

import solferino.verify as ours
from solferino.custody.note import TreeHead, VerifierKey, parse_note
from solferino.custody.policy import Policy
from solferino.record import SolferinoError

FILE = Path(__file__).parents[2] / "verifier" / "verify.py"
_spec = importlib.util.spec_from_file_location("second_verifier", FILE)
verify = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(verify)


def arguments(options, folder):
    """The options of a package as a command line; what must be files is written into ``folder``."""
    made = ["--at", instant(options["at"])]
    for n, authority in enumerate(options.get("trust", ())):
        (folder / f"trust{n}.pem").write_bytes(authority.pem)
        made += ["--trust", str(folder / f"trust{n}.pem")]
    for n, note in enumerate(options.get("older", ())):
        (folder / f"older{n}").write_text(note, "utf-8")
        made += ["--checkpoint", str(folder / f"older{n}")]
    for key in options.get("known", ()):
        made += ["--known-key", key]
    if "policy" in options:
        (folder / "policy").write_text(options["policy"], "utf-8")
        made += ["--policy", str(folder / "policy")]
    return [*made, *(["--require-anchor"] if options.get("require_anchor") else [])]


def second(path, options, folder):
    """verify.py: (exit code, numbers of the steps that failed, the report)."""
    out = io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(io.StringIO()):
        code = verify.main([str(path), "--json", *arguments(options, folder)])
    form = json.loads(out.getvalue()) if code != 2 else {"steps": [], "damage": []}
    return code, {step["number"] for step in form["steps"] if step["failed"]}, form


def first(path, options):
    """solferino.verify: the same three."""
    heads = [TreeHead.parse(parse_note(note).text) for note in options.get("older", ())]
    try:
        report = ours.verify_package(
            Path(path),
            trust=[a.root.public_bytes(serialization.Encoding.DER) for a in options.get("trust", ())],
            policy=Policy.parse(options["policy"].encode()) if "policy" in options else None,
            known_keys=[VerifierKey.parse(k) for k in options.get("known", ())],
            older=[ours.OlderHead(h.size, h.root.hex(), h.origin) for h in heads],
            at=instant(options["at"]),
            require_anchor=options.get("require_anchor", False),
        )
    except SolferinoError as error:
        return int(error.exit_code), set(), error
    except Exception as error:  # noqa: BLE001 - a fault of the program is a verdict too: exit code 1
        return 1, set(), error
    return int(report.exit_code), {s.number for s in report.steps if s.failed}, report
