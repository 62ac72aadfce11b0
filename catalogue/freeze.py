"""Freeze the YAML files beside this script into one canonical JSON file that the package carries.

    python catalogue/freeze.py            write src/solferino/law/catalogue/data/<version>.json and registry.json
    python catalogue/freeze.py --check    write nothing; end with 1 where the frozen file differs
    python catalogue/freeze.py --new      before the first release only: make the registry anew

The version is the day up to which the law was read (``meta.verified_as_of``, the same in all). A version that was
released is never written again: change the day first. A rule keeps its text for good; a change of law is a new rule.

``registry.json`` holds the digest of every entry ever released, without ``valid_to``: a rule may be given the day on
which it ended, once, and nothing else of it may change. This script adds what is new and refuses what was edited.
"""

# ruff: noqa: T201 - a script that a person runs

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import yaml

from solferino.law.catalogue.check import problems
from solferino.record import canonical, sha256_hex

HERE = Path(__file__).parent
DATA = HERE.parent / "src" / "solferino" / "law" / "catalogue" / "data"
NAMES = ("cautions", "crimes", "forums", "liability", "parties", "standards")


def read(folder: Path = HERE) -> tuple[str, dict[str, Any]]:
    """The version and everything in the five files."""
    raw = {name: yaml.safe_load((folder / f"{name}.yaml").read_text(encoding="utf-8")) for name in NAMES}
    days = {name: raw[name]["meta"]["verified_as_of"] for name in NAMES}
    if len(set(days.values())) != 1:
        raise SystemExit(f"the files were read up to different days: {days}")
    return days["crimes"], raw


REGISTERED = (
    "forums/rules", "forums/forums", "crimes/crimes", "crimes/beyond_rome_statute", "crimes/general_rules",
    "liability/modes", "liability/official_capacity", "liability/defences", "standards/ladder",
    "standards/political_determinations", "standards/source_grading", "standards/duties",
    "parties/article_12_3_declarations", "parties/unsc_referrals", "parties/amendment_acceptances",
    "cautions/cautions",
)  # fmt: skip


def registered(raw: dict[str, Any]) -> dict[str, dict[str, dict[str, str | None]]]:
    """By kind and id: the digest of an entry without ``valid_to`` and without the rules below it, and that day."""
    found: dict[str, dict[str, dict[str, str | None]]] = {}
    for kind in REGISTERED:
        file, part = kind.split("/")
        entries = raw[file][part] if kind != "forums/rules" else [r for f in raw[file]["forums"] for r in f["rules"]]
        found[kind] = {}
        for entry in entries:
            bare = {key: value for key, value in entry.items() if key not in ("valid_to", "rules")}
            digest = sha256_hex(canonical(bare))
            found[kind][entry["id"]] = {"digest": digest, "valid_to": entry.get("valid_to")}
    return found


def edited(old: dict[str, Any], new: dict[str, Any]) -> list[str]:
    """What was released and is now another, or gone."""
    wrong = []
    for kind, entries in old.items():
        for key, was in entries.items():
            now = new.get(kind, {}).get(key)
            if now is None:
                wrong.append(f"{kind} {key} is gone")
            elif now["digest"] != was["digest"]:
                wrong.append(f"{kind} {key} was edited in place: make a new entry with a new id")
            elif was["valid_to"] not in (None, now["valid_to"]):
                wrong.append(f"{kind} {key} was released as ended on {was['valid_to']}")
    return wrong


def main(arguments: list[str]) -> int:
    """Freeze, or check."""
    version, raw = read()
    found = [str(problem) for problem in problems(raw)]
    registry, now = HERE / "registry.json", registered(raw)
    if registry.is_file() and "--new" not in arguments:
        found += edited(json.loads(registry.read_text(encoding="utf-8"))["entries"], now)
    if found:
        print("\n".join(found))
        return 1
    target, made = DATA / f"{version}.json", canonical(raw)
    if "--check" in arguments:
        same = target.is_file() and target.read_bytes() == made
        print(f"{target.name}: {'as frozen' if same else 'differs from the YAML files'}")
        return 0 if same else 1
    target.write_bytes(made)
    told = {"note": "written by freeze.py; one digest an entry ever released", "entries": now}
    registry.write_text(json.dumps(told, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    print(f"{target.name}: {len(made)} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
