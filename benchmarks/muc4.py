"""Score incident reports on MUC-4: python benchmarks/muc4.py FILE [--gtt FILE] [--from N --to N] [--json].

FILE: rows with ``docid``, ``text`` and ``templates`` (all slots), or the five-role form of GTT. Where
``gtt_<name of FILE>.json`` lies beside it (or --gtt names it), type and five roles are taken from there, which is the
form that papers score; else they are derived from the slots by the same rule (mentions that stand in the text; of
people the names only). Measures: see muc4_keys.py. Rows: words (a lexicon with the nearest noun phrase), rules only,
and with the model where one is installed. The key is read after all predictions are made.

What is done here and nowhere else is the format: names of types, one string an entity, and what the task's guidelines
leave out (fights between armed forces, practices without one event, events of more than two months ago).
"""

from __future__ import annotations

import argparse
import json
import re
import time
from collections.abc import Callable, Iterable, Sequence
from datetime import date, timedelta
from pathlib import Path

import muc4_keys as keys
from intervals import interval, shown
from muc4_keys import ROLES, Document, Fill, Tally, Template, plain
from variants import variants

from solferino.extract.dates import published_from_text
from solferino.extract.figures import FIGURES
from solferino.extract.incidents import INCIDENTS
from solferino.extract.protocol import Context
from solferino.extract.roles import names_person
from solferino.read import Desk
from solferino.record import Text
from solferino.record.claim import (
    Actor,
    ActorKind,
    Blame,
    Effect,
    Fate,
    Figure,
    Harmed,
    IncidentReport,
    Population,
    Scope,
    Stage,
)

PUBLISHED = {
    "type and roles": "GTT 2021 .500 on TST3+TST4 (dev: lexicon and dependency rules .282)",
    "gate": "GTT 2021 .866 on TST3+TST4",
    "number and fate": "by document, numbers of 2 and more (a pattern with a lexicon: number .35)",
    "numbers": "GE 1992 about .61 (all strings)",
    "fates": "GE 1992 about .57",
    "confidence": "GE 1992 .27, best .37",
}
_TYPES = {
    "kidnapping": "kidnapping",
    "detention": "kidnapping",
    "arson": "arson",
    "robbery": "robbery",
    **dict.fromkeys(
        ("bombing", "car bomb", "suicide bombing", "explosion"),
        "bombing",
    ),
}
_CONFIDENCE = {
    Blame.STATED: "REPORTED AS FACT",
    Blame.CLAIMED: "CLAIMED OR ADMITTED",
    Blame.ACCUSED: "SUSPECTED OR ACCUSED",
    Blame.POSSIBLE: "POSSIBLE",
}
_AUTHORITY = re.compile(
    r"\b(?:police|authorit|government|army|military|armed forces|ministry|minister|officials?|president|general|"
    r"colonel|judge|court|prosecutor|brigade|command|intelligence|security|garrison|press committee)",
    re.IGNORECASE,
)
_FATES = {
    Fate.KILLED: ("DEATH",),
    Fate.INJURED: ("INJURY",),
    Fate.UNHARMED: ("NO INJURY OR DEATH", "NO INJURY"),
}
_EFFECTS = {
    Effect.DESTROYED: ("DESTROYED",),
    Effect.DAMAGED: ("SOME DAMAGE",),
    Effect.UNDAMAGED: ("NO DAMAGE",),
    Effect.TAKEN: ("PROPERTY TAKEN FROM TARGET", "MONEY TAKEN FROM TARGET"),
}
_STAGES = {Stage.ACCOMPLISHED: "ACCOMPLISHED", Stage.ATTEMPTED: "ATTEMPTED", Stage.THREATENED: "THREATENED"}

_FIGHTERS = re.compile(  # never a target in the keys, which count their losses nowhere
    r"\b(?:guerrillas?|terrorists?|rebels?|subversives?|extremists?|insurgents?|combatants?|assailants?)\s*$",
    re.IGNORECASE,
)

Count = tuple[int, str]  # people and what became of them: "killed", "injured", "unharmed"
Predict = Callable[[Text, Context], tuple[list[Template], set[Count]]]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path)
    parser.add_argument("--gtt", type=Path, help="the five-role form of the same documents")
    parser.add_argument("--from", dest="first", type=int, default=0, help="first document")
    parser.add_argument("--to", dest="last", type=int, help="the document after the last")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    beside = options.file.with_name(f"gtt_{options.file.stem}.json")
    gtt = options.gtt or (beside if beside.is_file() and beside != options.file else None)
    documents = keys.read(options.file, gtt)[options.first : options.last]
    with Desk() as desk:
        texts = [desk.read(d.text.encode(), "text.txt") for d in documents]
    contexts = [Context(published=published_from_text(text.text)) for text in texts]
    report = {"words": _run(documents, texts, contexts, words_only)}
    for name in variants():
        report[name] = _run(documents, texts, contexts, by_reports)
    about = {
        "file": options.file.name,
        "five roles from": gtt.name if gtt else "the slots",
        "documents": len(documents),
        "templates": sum(len(d.gold) for d in documents),
    }
    if options.json:
        print(json.dumps({**about, "systems": report}, indent=1))
    else:
        _print(about, report)
    return 0


def _run(
    documents: Sequence[Document], texts: Sequence[Text], contexts: Sequence[Context], predict: Predict
) -> dict[str, object]:
    began = time.process_time()
    told = [predict(text, context) for text, context in zip(texts, contexts, strict=True)]
    return _scored(documents, [t for t, _ in told], [c for _, c in told], time.process_time() - began)


# ---- from reports to templates --------------------------------------------------------------------


def by_reports(text: Text, context: Context) -> tuple[list[Template], set[Count]]:
    """What the product's reports give, in the form of the keys."""
    reports = list(INCIDENTS(text, context))
    templates = templates_of(reports, text, context)
    return templates, _counts_told(reports, FIGURES(text, context)) if templates else set()


def _counts_told(reports: Iterable[IncidentReport], figures: Iterable[Figure]) -> set[Count]:
    """Numbers of two and more with their fate, anywhere in the text: figures, and people of reports."""
    told = {
        (f.low, str(f.counted))
        for f in figures
        if f.low is not None and f.scope is Scope.INCIDENT and f.population is not Population.COMBATANTS
    }
    told |= {
        (h.low, str(h.fate))
        for r in reports
        for h in r.harmed
        if h.low is not None and not _FIGHTERS.search(h.words.quote)
    }
    return {(n, fate) for n, fate in told if n > 1 and fate in ("killed", "injured", "unharmed")}


def templates_of(reports: Iterable[IncidentReport], text: Text, context: Context) -> list[Template]:
    """One template a relevant event; reports that the format cannot tell apart become one."""
    found: list[Template] = []
    for report in reports:
        if not relevant(report, context):
            continue
        template = _template(report, text)
        same = next((t for t in found if _repeats(template, t)), None)
        if same is None:
            found.append(template)
        else:
            _join(same, template)
    return found


def relevant(report: IncidentReport, context: Context) -> bool:
    """The guidelines: one specific event of the last two months, and no fight between armed forces."""
    if report.pattern is not None:
        return False
    if report.type in ("clash", "torture"):
        return False
    return not _long_ago(report, context)


def _long_ago(report: IncidentReport, context: Context) -> bool:
    latest = report.happened.latest if report.happened else None
    published = context.published.earliest if context.published else None
    if latest is None or published is None:
        return False
    return date.fromisoformat(latest) < date.fromisoformat(published) - timedelta(days=75)


def _template(report: IncidentReport, text: Text) -> Template:
    individuals = [a for a in report.actors if a.kind is ActorKind.INDIVIDUAL]
    harmed = [h for h in report.harmed if not _FIGHTERS.search(h.words.quote)]
    organisations = [a for a in report.actors if a.kind is ActorKind.ORGANISATION]
    roles = {
        "PerpInd": [(_words(a.words.quote),) for a in individuals],
        "PerpOrg": [(_words(a.words.quote),) for a in organisations],
        "Target": [(_uncounted(t.words.quote),) for t in report.targets],
        "Victim": [(_words(h.words.quote),) for h in harmed if names_person(h.words.quote)],
        "Weapon": [(_uncounted(w.quote),) for w in report.weapons],
    }
    return Template(
        _TYPES.get(report.type, "attack"),
        {role: list(dict.fromkeys(e for e in entities if e[0])) for role, entities in roles.items()},
        confidence=[
            Fill((_words(a.words.quote),), (_confidence(a, text),)) for a in organisations if a.blame in _CONFIDENCE
        ],
        numbers=[Fill((_words(h.words.quote),), _numbers(h)) for h in harmed],
        fates=[Fill((_words(h.words.quote),), _FATES[h.fate]) for h in harmed if h.fate in _FATES],
        effects=[Fill((_words(t.words.quote),), _EFFECTS[t.effect]) for t in report.targets if t.effect in _EFFECTS],
        people=[(_words(h.words.quote),) for h in harmed],
        date=report.happened.day if report.happened else None,
        place=report.place.name if report.place else None,
        stage=_STAGES[report.stage],
    )


def _words(words: str) -> str:
    return plain(" ".join(words.split()))


_COUNT = re.compile(
    r"^(?:at least |about |some |over )*(?:\d[\d,]*|one|two|three|four|five|six|seven|eight|nine|ten|several) ", re.I
)


def _uncounted(words: str) -> str:
    """Without the number, which is a slot of its own."""
    return _words(_COUNT.sub("", " ".join(words.split())))


_ACCUSING = re.compile(r"accus|blam|alleg|attribut|suspect|responsib|charged|presum|apparently", re.IGNORECASE)


def _confidence(actor: Actor, text: Text) -> str:
    """The label: what a source reports without a word of accusing is "reported as fact" there, not accused."""
    around = text.text[max(0, actor.words.start - 200) : actor.words.end + 200]
    by = actor.alleged_by
    if actor.blame in (Blame.ACCUSED, Blame.POSSIBLE) and by is not None and not _ACCUSING.search(around):
        return _CONFIDENCE[Blame.STATED]
    if actor.blame is Blame.ACCUSED and by is not None and _AUTHORITY.search(f"{by.name} {by.role or ''}"):
        return "SUSPECTED OR ACCUSED BY AUTHORITIES"
    return _CONFIDENCE[actor.blame]


def _numbers(harmed: Harmed) -> tuple[str, ...]:
    if harmed.low is None and harmed.high is None:
        return ("PLURAL",) if harmed.words.quote.lower().rstrip().endswith("s") else ("1",)
    if harmed.low == harmed.high:
        return (str(harmed.low), f"~{harmed.low}")
    if harmed.high is None:
        return (f"{harmed.low}-", f"~{harmed.low}", str(harmed.low))
    return (f"{harmed.low}-{harmed.high}", f"-{harmed.high}")


def _repeats(one: Template, two: Template) -> bool:
    return one.type == two.type and one.roles == two.roles and one.people == two.people


def _join(into: Template, other: Template) -> None:
    into.place = into.place or other.place
    into.date = into.date or other.date


# ---- the easy row -----------------------------------------------------------------------------------

_TYPE_WORDS = (
    ("kidnapping", re.compile(r"\b(?:kidnap\w*|abduct\w*|hostages?)\b", re.I)),
    ("arson", re.compile(r"\b(?:arson|set fire|set on fire|burned|torched)\b", re.I)),
    ("bombing", re.compile(r"\b(?:bomb(?:s|ed|ing|ings)?|explo\w+|dynamite\w*|blast\w*)\b", re.I)),
    ("attack", re.compile(r"\b(?:attack\w*|murder\w*|assassinat\w*|killed|massacre\w*|ambush\w*|shot)\b", re.I)),
)
_NEAR_WORDS = {
    "PerpInd": r"\b(?:(?:urban )?guerrillas?|terrorists?|rebels|gunmen|(?:\w+ )?individuals|subversives)\b",
    "PerpOrg": r"\b(?:FMLN|ELN|FARC|MRTA|shining path|armed forces|farabundo marti national liberation front)\b",
    "Target": r"\b(?:\w+ )?(?:embassy|bank|house|home|residence|buildings?|vehicles?|bus|car|headquarters|offices?)\b",
    "Victim": r"(?:murder|assassination|killing|death|kidnapping) of (?:\w+ ){0,2}?((?:[A-Z][\w]+ ){1,2}[A-Z]\w+)",
    "Weapon": r"\b(?:car bombs?|bombs?|dynamite|grenades?|machine-?guns?|rifles?|explosives?)\b",
}
_ROLE_WORDS = {role: re.compile(words, re.I) for role, words in _NEAR_WORDS.items()}


_SMALL_WORDS = "two three four five six seven eight nine ten eleven twelve"
_SMALL = {word: number for number, word in enumerate(_SMALL_WORDS.split(), 2)}
_DONE = {"killed": "killed", "dead": "killed", "wounded": "injured", "injured": "injured"}
_COUNTED = re.compile(rf"\b(\d{{1,4}}|{'|'.join(_SMALL)})\b(?:\s+\w+){{0,4}}?\s+(killed|dead|wounded|injured)\b", re.I)


def words_only(text: Text, context: Context) -> tuple[list[Template], set[Count]]:
    """One template a type named in the text, with the words of a small list that stand within two sentences."""
    flat = " ".join(text.text.split())
    sentences = re.split(r"(?<=[.!?])\s+", flat)
    found: list[Template] = []
    for kind, pattern in _TYPE_WORDS:
        hits = [i for i, s in enumerate(sentences) if pattern.search(s)]
        if not hits or (kind == "attack" and found):
            continue
        near = " ".join(sentences[max(0, hits[0] - 1) : hits[0] + 2])
        roles = {
            role: _first_two(plain(m.group(m.lastindex or 0)) for m in words.finditer(near))
            for role, words in _ROLE_WORDS.items()
        }
        found.append(Template(kind, roles))
    counts = {(_SMALL.get(m[1].lower()) or int(m[1]), _DONE[m[2].lower()]) for m in _COUNTED.finditer(flat)}
    return found, {c for c in counts if c[0] > 1}


def _first_two(strings: Iterable[str]) -> list[tuple[str, ...]]:
    return [(s,) for s in list(dict.fromkeys(strings))[:2]]


# ---- the table -----------------------------------------------------------------------------------


def _scored(
    documents: Sequence[Document], guesses: Sequence[list[Template]], counts: Sequence[set[Count]], seconds: float
) -> dict[str, object]:
    rows = []
    for document, guess, told in zip(documents, guesses, counts, strict=True):
        pairs = keys.aligned(guess, document.gold)
        tally = keys.tally_of(guess, document.gold, pairs)
        for name in ("confidence", "numbers", "fates", "effects"):
            tally.add(keys.labelled_tally(name, guess, document.gold, pairs))
        tally.add(_gate(bool(guess), bool(document.gold)))
        tally.add(_counts_tally(told, keys.counts_of(document.gold)))
        tally.add(_other_slots(guess, document.gold, pairs))
        rows.append(tally)
    measures = {
        "type and roles": ("type", *ROLES),
        "roles": ROLES,
        "gate": ("gate",),
        "number and fate": ("number and fate",),
        "confidence": ("confidence",),
        "numbers": ("numbers",),
        "fates": ("fates",),
        **{name: (name,) for name in ("type", *ROLES, "effects", "people", "date", "place", "stage")},
    }
    result: dict[str, object] = {"seconds": round(seconds, 2)}
    for name, parts in measures.items():
        whole = _sum(rows).f(*parts)
        quarters = [_quarters(row, parts) for row in rows]
        result[name] = {
            "p": whole and whole[0],
            "r": whole and whole[1],
            "f": whole and whole[2],
            "interval": interval(quarters, _f_of_quarters),
        }
    return result


def _quarters(row: Tally, parts: Sequence[str]) -> tuple[int, int, int, int]:
    sides = (row.right, row.proposed, row.found, row.marked)
    right, proposed, found, marked = (sum(side[p] for p in parts) for side in sides)
    return right, proposed, found, marked


def _f_of_quarters(sample: Sequence[tuple[int, int, int, int]]) -> float | None:
    right, proposed, found, marked = (sum(side) for side in zip(*sample, strict=True))
    precision = right / proposed if proposed else 0.0
    recall = found / marked if marked else 0.0
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def _sum(rows: Sequence[Tally]) -> Tally:
    total = Tally()
    for row in rows:
        total.add(row)
    return total


def _gate(said: bool, is_so: bool) -> Tally:
    tally = Tally()
    tally.proposed["gate"], tally.marked["gate"] = int(said), int(is_so)
    tally.right["gate"] = tally.found["gate"] = int(said and is_so)
    return tally


def _counts_tally(told: set[Count], marked: set[tuple[int, str | None]]) -> Tally:
    """Numbers with fates of a whole document; where the key gives no fate, the number decides."""
    tally = Tally()
    name = "number and fate"
    tally.proposed[name], tally.marked[name] = len(told), len(marked)
    tally.found[name] = sum(any(n == m and fate in (None, f) for m, f in told) for n, fate in marked)
    tally.right[name] = sum(any(n == m and fate in (None, f) for n, fate in marked) for m, f in told)
    return tally


_MONTHS = {
    m: i for i, m in enumerate(["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"], 1)
}


def _other_slots(guesses: Sequence[Template], golds: Sequence[Template], pairs: Sequence[tuple[int, int]]) -> Tally:
    tally = Tally()
    for name in ("date", "place", "stage"):
        tally.proposed[name] = sum(getattr(t, name) is not None for t in guesses)
        tally.marked[name] = sum(getattr(t, name) not in (None, "-", "*") for t in golds)
    tally.proposed["people"] = sum(len(t.people) for t in guesses)
    tally.marked["people"] = sum(len(t.people) for t in golds)
    for i, j in pairs:
        guess, gold = guesses[i], golds[j]
        right = {
            "date": guess.date is not None and gold.date is not None and _in_date(guess.date, gold.date),
            "place": guess.place is not None and gold.place is not None and plain(guess.place) in plain(gold.place),
            "stage": guess.stage is not None and guess.stage in (gold.stage or ""),
        }
        for name, ok in right.items():
            tally.right[name] += ok
            tally.found[name] += ok
        tally.right["people"] += sum(any(keys.same_party(g, k) for k in gold.people) for g in guess.people)
        tally.found["people"] += sum(any(keys.same_party(g, k) for g in guess.people) for k in gold.people)
    return tally


def _in_date(day: str, words: str) -> bool:
    """Whether a day is the one of the key, or lies in its range ("08 JAN 90 - 09 JAN 90"; "- 08 JAN 90": until)."""
    days = [f"19{y}-{_MONTHS[m]:02}-{int(d):02}" for d, m, y in re.findall(r"(\d{1,2}) ([A-Z]{3}) (\d\d)", words)]
    if not days:
        return False
    return days[0] <= day <= days[-1] or (len(days) == 1 and words.strip().startswith("-") and day <= days[0])


def _print(about: dict[str, object], report: dict[str, dict[str, object]]) -> None:
    print(", ".join(f"{k}: {v}" for k, v in about.items()))
    print(f"{'':18}" + "".join(f"{name:^34}" for name in report))
    first = next(iter(report.values()))
    for measure in first:
        if measure == "seconds":
            continue
        cells = []
        for result in report.values():
            got = result[measure]
            assert isinstance(got, dict)
            cells.append(f"{shown(got['p'])} {shown(got['r'])} {shown(got['f'], got['interval'])}")
        print(f"{measure:18}" + "".join(f"{c:^34}" for c in cells) + PUBLISHED.get(measure, ""))
    print("each cell: precision, recall, F with its 95 % interval over documents")
    print("processor seconds: " + ", ".join(f"{n} {r['seconds']}" for n, r in report.items()))


if __name__ == "__main__":
    raise SystemExit(main())
