"""Is a catalogue whole and sound: completeness, ids, dates, cross-references, words that no engine knows.

Every problem names the file, the entry and the field. A catalogue with a problem is not loaded: start-up stops.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from solferino.law.catalogue.countries import codes
from solferino.law.catalogue.rulecheck import Problem, day_of, forum_problems, known_word
from solferino.law.catalogue.vocabulary import CLASSES, TESTS
from solferino.record import UsageError

FILES = ("cautions", "crimes", "forums", "liability", "parties", "standards")
DATES = frozenset(
    [
        "in_force_from",
        "valid_from",
        "valid_to",
        "conduct_from",
        "conduct_to",
        "in_force",
        "deposited",
        "lodged",
        "accepts_from",
        "accepts_to",
        "effective",
        "notified",
        "revoked",
        "would_have_taken_effect",
        "from",
        "to",
        "first_in_force",
        "signed",
        "verified_as_of",
        "activated",
        "incomplete_after",
        "date",
        "since",
        "acts_from",
        "acts_to",
        "asked_from",
        "asked_to",
        "russia_ceased_member",
        "russia_echr_until",
    ]
)
_CRIME = (
    "provision", "short", "category", "context", "origin", "in_force_from", "elements", "counterparts", "keywords",
    "evidence",
)  # fmt: skip
_CATEGORIES = ("GENOCIDE", "CAH", "IAC", "NIAC", "AGGRESSION")
_ROMAN = [
    "i",
    "ii",
    "iii",
    "iv",
    "v",
    "vi",
    "vii",
    "viii",
    "ix",
    "x",
    "xi",
    "xii",
    "xiii",
    "xiv",
    "xv",
    "xvi",
    "xvii",
    "xviii",
    "xix",
    "xx",
    "xxi",
    "xxii",
    "xxiii",
    "xxiv",
    "xxv",
    "xxvi",
    "xxvii",
    "xxviii",
    "xxix",
]
_PARTS = {
    "RS-8-2-a-ii": 3, "RS-8-2-a-vii": 2, "RS-8-2-b-vii": 4, "RS-8-2-b-x": 2, "RS-8-2-b-xxii": 6, "RS-8-2-c-i": 4,
    "RS-8-2-e-vi": 6, "RS-8-2-e-xi": 2, "RS-7-1-g": 6,
}  # fmt: skip

_LISTS = {
    "crimes": ("crimes", "beyond_rome_statute", "general_rules"),
    "liability": ("modes", "official_capacity", "defences", "domestic_variants"),
    "standards": ("ladder", "political_determinations", "source_grading", "duties"),
    "forums": ("forums",),
    "parties": (
        "article_12_3_declarations", "unsc_referrals", "amendment_acceptances", "rome_statute_parties",
        "non_parties_of_interest", "article_124_declarations", "aggression_opt_outs",
    ),
    "cautions": ("cautions",),
}  # fmt: skip
_WITHOUT_ID = (
    "domestic_variants", "rome_statute_parties", "non_parties_of_interest", "article_124_declarations",
    "aggression_opt_outs",
)  # fmt: skip
_CAUTION = frozenset(
    ["id", "rule", "state", "classes", "acts_from", "acts_to", "asked_from", "asked_to", "unless", "why", "restates"]
)


def checked(raw: Mapping[str, Any]) -> None:
    """Refuse a catalogue with a problem. Raises UsageError that names the first ones."""
    found = problems(raw)
    if found:
        raise refusal(found)


def refusal(found: Sequence[Problem]) -> UsageError:
    """The error for a catalogue with problems."""
    more = f" (and {len(found) - 5} more)" if len(found) > 5 else ""
    return UsageError(
        f"the catalogue has {len(found)} {'problem' if len(found) == 1 else 'problems'}: "
        + "; ".join(str(p) for p in found[:5])
        + more,
        kept="no verdict was given",
        do="mend the file and run `solferino law check FILE`",
    )


def problems(raw: Mapping[str, Any]) -> list[Problem]:
    """Everything that is wrong with the whole catalogue, in the order of the files."""
    missing = [Problem(name, "", "", "the file is missing") for name in FILES if not isinstance(raw.get(name), Mapping)]
    if missing:
        return missing
    missing = [
        Problem(file, "", part, "a list of entries is expected")
        for file, parts in _LISTS.items()
        for part in parts
        if not isinstance(raw[file].get(part), list) or not all(isinstance(e, Mapping) for e in raw[file][part])
    ]
    if missing:
        return missing
    found = [*_meta(raw), *_dates(raw), *_duplicates(raw), *_crimes(raw["crimes"]), *_modes(raw), *_parties(raw)]
    known = {r.get("id") for f in raw["forums"]["forums"] for r in f.get("rules", ())}
    for forum in raw["forums"]["forums"]:
        found += forum_problems(forum, "forums", known)
    return [*found, *_cautions(raw, known)]


def _meta(raw: Mapping[str, Any]) -> Iterator[Problem]:
    days = {name: (raw[name].get("meta") or {}).get("verified_as_of") for name in FILES}
    for name, value in days.items():
        if value is None:
            yield Problem(name, "", "meta.verified_as_of", "the field is missing")
    if len(set(days.values())) > 1:
        yield Problem("crimes", "", "meta.verified_as_of", f"the files were read up to different days: {days}")


def _dates(raw: Mapping[str, Any]) -> Iterator[Problem]:
    for file in FILES:
        if file != "forums":  # rules are looked at field by field
            yield from _dates_in(raw[file], file, "", "")


def _dates_in(value: object, file: str, entry: str, field: str) -> Iterator[Problem]:
    if isinstance(value, Mapping):
        entry = str(value.get("id") or value.get("iso") or entry)
        for key, inner in value.items():
            name = f"{field}.{key}" if field else str(key)
            if key in DATES and inner is not None and not isinstance(inner, bool | Mapping | list):
                yield from day_of(file, entry, name, inner)
            yield from _dates_in(inner, file, entry, name)
    elif isinstance(value, list):
        for inner in value:
            yield from _dates_in(inner, file, entry, field)


def _duplicates(raw: Mapping[str, Any]) -> Iterator[Problem]:
    seen: dict[str, str] = {}
    for file, name in _ids(raw):
        if name in seen:
            yield Problem(file, name, "id", f"the id stands in {seen[name]} already")
        seen[name] = file
    for part in ("rome_statute_parties", "aggression_opt_outs", "non_parties_of_interest"):
        states = [p.get("iso") for p in raw["parties"].get(part, ())]
        for iso in sorted({str(s) for s in states if states.count(s) > 1}):
            yield Problem("parties", iso, part, "the State stands twice")


def _ids(raw: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for file, parts in _LISTS.items():
        for part in parts:
            for entry in raw[file][part]:
                if part in _WITHOUT_ID:
                    continue
                name = str(entry.get("id"))
                yield file, name
                inner = (
                    entry.get("parts", ()) if file == "crimes" else entry.get("rules", ()) if file == "forums" else ()
                )
                yield from ((file, str(each.get("id"))) for each in inner)


def _crimes(crimes: Mapping[str, Any]) -> Iterator[Problem]:
    known = {c.get("id"): c for c in crimes["crimes"]}
    wanted = {f"RS-6-{x}" for x in "abcde"} | {f"RS-7-1-{x}" for x in "abcdefghijk"} | {"RS-8bis"}
    for letter, count in (("a", 8), ("b", 29), ("c", 4), ("e", 19)):
        wanted |= {f"RS-8-2-{letter}-{_ROMAN[n]}" for n in range(count)}
    for name in sorted(wanted - set(known)):
        yield Problem("crimes", name, "", "the crime is missing")
    for name in sorted(set(known) - wanted, key=str):
        yield Problem("crimes", str(name), "id", "the Statute has no such crime")
    for name, crime in known.items():
        for key in _CRIME:
            if not crime.get(key):
                yield Problem("crimes", name, key, "the field is missing")
        if crime.get("context") not in crimes["contexts"]:
            yield Problem("crimes", name, "context", f"{crime.get('context')!r} is no context")
        yield from known_word("crimes", name, "category", crime.get("category"), _CATEGORIES)
        for group in ("material", "mental", "contextual"):
            if not (crime.get("elements") or {}).get(group):
                yield Problem("crimes", name, f"elements.{group}", "the field is missing")
    for name, count in _PARTS.items():
        parts = [p["id"] for p in known.get(name, {}).get("parts", ())]
        if len(parts) != count or any(p.rsplit("-", 1)[0] != name for p in parts):
            yield Problem("crimes", name, "parts", f"{len(parts)} part-crimes, {count} are expected")


def _modes(raw: Mapping[str, Any]) -> Iterator[Problem]:
    for mode in raw["liability"]["modes"]:
        for key in ("id", "short", "provision", "elements"):
            if not mode.get(key):
                yield Problem("liability", str(mode.get("id", "?")), key, "the field is missing")
    for part, keys in (
        ("official_capacity", {"id", "text", "provision", "confidence"}),
        ("defences", {"id", "text", "provision"}),
        ("domestic_variants", {"forum", "text", "confidence"}),
    ):
        for entry in raw["liability"][part]:
            for key in set(entry) - keys:  # an unquoted comma makes a field of half a sentence
                yield Problem("liability", str(entry.get("id")), str(key), "there is no such field; quote the text")
    forums = {f.get("id") for f in raw["forums"]["forums"]}
    for variant in raw["liability"]["domestic_variants"]:
        if variant.get("forum") not in forums:
            yield Problem("liability", str(variant.get("forum")), "domestic_variants.forum", "there is no such forum")
    ranks = [rung.get("rank") for rung in raw["standards"]["ladder"]]
    if any(not isinstance(rank, int) for rank in ranks):
        yield Problem("standards", "", "ladder.rank", "a rank is a whole number")


def _parties(raw: Mapping[str, Any]) -> Iterator[Problem]:
    parties = raw["parties"]
    for part in (
        "rome_statute_parties", "article_12_3_declarations", "unsc_referrals", "non_parties_of_interest",
        "article_124_declarations", "ap1_parties_selected", "ap1_not_party", "aggression_opt_outs",
    ):  # fmt: skip
        for entry in parties.get(part, ()):
            if not isinstance(entry.get("iso"), str) or entry["iso"] not in codes():
                yield Problem("parties", str(entry.get("iso")), part, "no ISO 3166-1 code (quote 'NO')")
    members = {p["iso"] for p in parties["rome_statute_parties"] if isinstance(p.get("iso"), str)}
    for entry in parties["rome_statute_parties"]:
        yield from _membership(entry)
    for entry in parties["unsc_referrals"]:
        if not re.search(r"\d{4}-\d{2}-\d{2}", str(entry.get("resolution", ""))):
            yield Problem("parties", str(entry.get("id")), "resolution", "it names no day")
    crimes = {c.get("id") for c in raw["crimes"]["crimes"]}
    for entry in parties["amendment_acceptances"]:
        for name in entry["crimes"]:
            if name not in crimes:
                yield Problem("parties", entry["id"], "crimes", f"{name} is no crime of the catalogue")
        for iso in entry.get("accepted", {}):
            if iso not in members:
                yield Problem("parties", entry["id"], "accepted", f"{iso} is no party")


def _membership(entry: Mapping[str, Any]) -> Iterator[Problem]:
    name = str(entry.get("iso"))
    for key in ("deposited", "in_force"):
        if not entry.get(key):
            yield Problem("parties", name, key, "the field is missing")
    if "succession" not in str(entry.get("note", "")) and str(entry.get("in_force")) < str(entry.get("deposited")):
        yield Problem("parties", name, "in_force", "it lies before the deposit")
    left = entry.get("withdrawal")
    if left is None:
        return
    for key in ("notified", "effective"):
        if not left.get(key):
            yield Problem("parties", name, f"withdrawal.{key}", "the field is missing")
    considered = left.get("under_consideration")
    if considered is not None and not str(considered.get("from")) <= str(considered.get("to")):
        yield Problem("parties", name, "withdrawal.under_consideration", "it ends before it begins")


def _cautions(raw: Mapping[str, Any], rules: set[object]) -> Iterator[Problem]:
    members = {p.get("iso") for p in raw["parties"]["rome_statute_parties"]}
    for entry in raw["cautions"]["cautions"]:
        name = str(entry.get("id", "?"))
        for key in ("id", "why", "restates"):
            if not entry.get(key):
                yield Problem("cautions", name, key, "the field is missing")
        if ("rule" in entry) == ("state" in entry):
            yield Problem("cautions", name, "rule", "a caution names a rule or a State, one of the two")
        elif "rule" in entry and entry["rule"] not in rules:
            yield Problem("cautions", name, "rule", f"{entry['rule']!r} is no rule")
        elif "state" in entry and entry["state"] not in members:
            yield Problem("cautions", name, "state", f"{entry['state']!r} is no party")
        for key in set(entry) - _CAUTION:
            yield Problem("cautions", name, str(key), "there is no such field")
        if "unless" in entry and not any(entry["unless"] in fields for fields in TESTS.values()):
            yield Problem("cautions", name, "unless", f"{entry['unless']!r} is no fact that a test asks for")
        for each in entry.get("classes", ()):
            yield from known_word("cautions", name, "classes", each, CLASSES)


__all__ = ["FILES", "Problem", "checked", "forum_problems", "problems", "refusal"]
