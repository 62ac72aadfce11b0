"""Statements on referrals, proceedings, precedents, immunity and inquiries, beside the rules of a day."""

from __future__ import annotations

import re
from dataclasses import dataclass

from solferino.law.catalogue import Catalogue, Rule
from solferino.law.reading import rules as held
from solferino.law.reading.meant import other_court
from solferino.law.reading.named import ANY_COURT, DOMESTIC, ICC
from solferino.law.reading.types import LegalStatement, Outcome, Point, RuleCited

_GIVES = re.compile(
    r"\b(?:giv\w+|grant\w*|creat\w+|confer\w*|means? the court can|allow\w*|jurisdiction)\b", re.IGNORECASE
)
_COUNCIL = re.compile(r"security\s+council", re.IGNORECASE)


def referral(said: LegalStatement, day: str | None, facts: Catalogue) -> list[Point]:
    """A situation is brought to the ICC by States or by the Security Council."""
    rule = _rule(ICC, "ICC-UNSC" if _COUNCIL.search(said.quote) else "ICC-TERR", facts)
    if other_court(said):
        return [
            Point(Outcome.NO_RULE, "The catalogue holds rules on referral for the International Criminal Court only.")
        ]
    if _COUNCIL.search(said.quote):
        return [_by_council(said, day, facts, rule)]
    text = (
        "A referral by a State party lets the Prosecutor start without first asking judges (arts. 13 to "
        "15); it creates no "
        "jurisdiction. That comes from the territory or from the suspect's nationality (ICC-TERR, ICC-NAT)."
    )
    thing = bool(re.search(r"\b(?:been|was|were)\s+(?:\w+\s+)?referred", said.quote)) and any(
        s.end <= said.cue.start for s in said.states
    )
    if thing:
        name = next(s.words for s in said.states if s.end <= said.cue.start)
        text += f" What is referred is a situation, with all sides in it, not “{name}”."
    outside = said.quote[: said.cue.start - said.start] + said.quote[said.cue.end - said.start :]
    loose = thing or bool(_GIVES.search(outside))
    return [Point(Outcome.LOOSER if loose else Outcome.AGREES, text, rule)]


def _by_council(said: LegalStatement, day: str | None, facts: Catalogue, rule: RuleCited) -> Point:
    parties = facts.raw["parties"]
    for state in said.states:
        entry = next((u for u in parties["unsc_referrals"] if u["iso"] == state.key), None)
        made = re.search(r"\d{4}-\d\d-\d\d", entry["resolution"]).group() if entry else None  # type: ignore[union-attr]
        if entry and (day is None or str(made) <= day):
            words = f"{entry['resolution']}: {entry['situation']}, {entry['area']}, acts from {entry['from']}."
            return Point(Outcome.DIFFERS if said.negated else Outcome.AGREES, f"The catalogue holds it: {words}", rule)
        failed = next((f for f in parties["failed_referrals"] if _names(f["what"], state.key)), None)
        if failed and (day is None or failed["date"] <= day):
            words = f"The draft of {failed['date']} was not adopted ({failed['result']}); no referral is held."
            return Point(Outcome.AGREES if said.negated else Outcome.DIFFERS, words, rule)
    known = ", ".join(u["situation"] for u in parties["unsc_referrals"] if day is None or u["from"] <= day)
    return Point(
        Outcome.AGREES if said.negated else Outcome.NEEDS_MORE,
        f"The catalogue holds referrals by the Security Council for "
        f"{known or 'no situation by that day'}, and for nothing else.",
        rule,
    )


def _names(words: str, iso: str) -> bool:
    return held.state_name(iso).removeprefix("the ").casefold() in words.casefold()


def proceedings(said: LegalStatement, day: str | None, facts: Catalogue) -> list[Point]:
    """An investigation, a warrant, a case before a court."""
    warrant = bool(re.search(r"warrant", said.cue.words, re.IGNORECASE))
    found = []
    for court in _courts(said):
        forum = facts.forums.get(court)
        rule = _first(court, day, facts)
        if forum is None or rule is None:
            found.append(_unheld(court, facts))
        elif not forum.can_try:
            text = f"{forum.name} does not try persons: it hears claims against States."
            found.append(Point(Outcome.AGREES, text, held.of_rule(rule, facts)))
        elif court == ICC:
            found.append(_at_icc(said, day, facts, held.of_rule(rule, facts), warrant=warrant))
        else:
            text = f"The rule it can rest on: “{rule.basis}”. Opening a case charges nobody yet."
            found.append(Point(Outcome.AGREES, text, held.of_rule(rule, facts)))
    return found or [Point(Outcome.CANNOT_COMPARE, "The words name no court that the catalogue holds.")]


def _at_icc(said: LegalStatement, day: str | None, facts: Catalogue, rule: RuleCited, *, warrant: bool) -> Point:
    step = held.standard("SP-3" if warrant else "SP-2", facts)
    what = (
        "A warrant is asked for or issued"
        if warrant
        else "An investigation is opened into a situation, not against a person,"
    )
    text = f"{what} on the standard “{step.text.partition(':')[0]}” ({step.id}); it decides nothing about anybody."
    where = [s for s in said.states if s.role == "place"]
    places = [s for s in where if day and held.accepts_on(s.key, day, day, facts)]
    if where and day and not places:
        return Point(
            Outcome.NEEDS_MORE,
            f"{text} Jurisdiction needs acts on accepting territory or a suspect of a State party.",
            rule,
        )
    return Point(Outcome.AGREES, text, rule)


@dataclass(frozen=True, slots=True)
class _Tried:
    """Somebody whom the catalogue names as tried. words: ``conviction of 2016-03-24``; day: the first such day."""

    forum: str
    rule: str
    words: str
    day: str


_NOTED = re.compile(r"\b([A-Z][a-z]{3,})(?: \([A-Z]\w+\))?:? (?:[A-Z]{3,} )?convicted (\d{4}-\d\d-\d\d)")
_JUDGED = re.compile(r"([A-Z][a-z]+) ((?:Appeal |Trial )?Judgment (\d{4}-\d\d-\d\d))")
_READ: dict[str, dict[str, _Tried]] = {}  # by digest of the catalogue


def _tried(facts: Catalogue) -> dict[str, _Tried]:
    """Surname -> what the catalogue says of the trial. Read from the notes of its rules and its authorities."""
    if facts.digest in _READ:
        return _READ[facts.digest]
    found: dict[str, _Tried] = {}
    for forum in facts.forums.values():
        for rule in forum.rules:
            for noted in _NOTED.finditer(rule.note or ""):
                entry = _Tried(forum.id, rule.id, f"conviction of {noted.group(2)}", noted.group(2))
                found[noted.group(1).casefold()] = entry
    for mode in facts.modes.values():
        for text in mode.authority if mode.provision.startswith("art.") else ():
            judged = _JUDGED.match(text)
            if judged:
                known = found.get(judged.group(1).casefold())
                words = f"{known.words}; {judged.group(2)}" if known else judged.group(2)
                day = min(known.day, judged.group(3)) if known else judged.group(3)
                if known is None or (known.forum == ICC and judged.group(2) not in known.words):
                    found[judged.group(1).casefold()] = _Tried(ICC, mode.id, words, day)
    return _READ.setdefault(facts.digest, found)


def precedent(said: LegalStatement, day: str | None, facts: Catalogue) -> list[Point]:
    """Somebody was convicted by some court. The catalogue knows a few by name; others are left open."""
    known = _tried(facts)
    named = [w for w in re.findall(r"[A-Z][\w'-]+", said.quote) if w.casefold() in known]
    courts = [c.key for c in said.courts if c.key not in (ANY_COURT, DOMESTIC)]
    found = [_convict(said, name, known[name.casefold()], courts, day, facts) for name in dict.fromkeys(named)]
    if found:
        return found
    text = (
        "The catalogue names nobody in these words: who was tried, by which court and under which law is "
        "to be looked up."
    )
    if any(c in facts.forums and not facts.forums[c].can_try for c in courts):
        forum = next(facts.forums[c] for c in courts if c in facts.forums and not facts.forums[c].can_try)
        rule = _first(forum.id, day, facts)
        return [
            Point(Outcome.DIFFERS, f"{forum.name} does not try persons.", held.of_rule(rule, facts) if rule else None)
        ]
    return [Point(Outcome.NO_RULE, text)]


def _convict(
    said: LegalStatement, name: str, entry: _Tried, courts: list[str], day: str | None, facts: Catalogue
) -> Point:
    forum, known = entry.forum, facts.forums[entry.forum]
    listed = entry.rule in {r.id for r in known.rules}
    rule = _rule(forum, entry.rule, facts) if listed else held.of_provision(entry.rule, facts)
    if day and entry.day > day:
        return Point(Outcome.CANNOT_COMPARE, f"The catalogue holds nothing on {name} by {day}.", rule)
    words = "; ".join(w for w in entry.words.split("; ") if not day or w[-10:] <= day)
    fact = f"{name} was tried by the {known.name} ({forum}): {words}."
    if courts:
        return Point(
            Outcome.AGREES if forum in courts else Outcome.DIFFERS,
            fact if forum in courts else f"{fact} The words name another court.",
            rule,
        )
    if said.court_before and said.court_before != forum:
        other = facts.forums.get(said.court_before)
        text = (
            f"{fact} The words name no court; the text spoke of the "
            f"{other.name if other else said.court_before} before."
        )
        return Point(Outcome.LOOSER, text, rule)
    return Point(Outcome.NEEDS_MORE, f"{fact} The words name no court.", rule)


def immunity(said: LegalStatement, day: str | None, facts: Catalogue) -> list[Point]:
    """Office before the ICC and before foreign courts: two different answers."""
    at_icc = any(c.key == ICC for c in said.courts) or (not said.courts and said.court_before == ICC)
    if at_icc:
        rule = held.office("OC-27-1", facts)
        text = (
            "Office does not bar the International Criminal Court (art. 27); what States that are no parties "
            "must do about arrest is another question (OC-27-2)."
        )
        return [Point(Outcome.AGREES if said.negated else Outcome.DIFFERS, text, rule)]
    if re.search(r"\bdiplomat\w*|\benvoy|ambassador", said.quote, re.IGNORECASE):
        return [
            Point(
                Outcome.NEEDS_MORE,
                "Diplomats are inviolable in the receiving State while accredited there, not everywhere.",
                held.office("OC-DIPL", facts),
            )
        ]
    rule = held.office("OC-ICJ", facts)
    trio = re.search(
        r"\b(?:head of state|heads of state|president|prime minister|head of government|monarch|king"
        r"|chancellor|foreign minister|premier)\b",
        said.quote,
        re.IGNORECASE,
    )
    limit = (
        "It covers foreign national courts, and only while in office; the International Criminal Court "
        "is another matter (art. 27)."
    )
    denied = said.negated and not re.search(
        r"(?:cannot|can't|can not|may not|could not) be|enjoys?|has immunity", said.quote, re.IGNORECASE
    )
    if trio:
        return [
            Point(
                Outcome.DIFFERS if denied else Outcome.AGREES,
                f"A sitting head of State, head of government or foreign minister is immune before foreign "
                f"national courts. {limit}",
                rule,
            )
        ]
    others = re.search(
        r"\b(?:defen[cs]e minister|general|commander|officer|official|commissioner|soldier|minister"
        r"|governor)\b",
        said.quote,
        re.IGNORECASE,
    )
    if others:
        text = (
            f"Personal immunity belongs to a sitting head of State, head of government and foreign minister; "
            f"“{others.group()}” is not in that list."
        )
        return [Point(Outcome.AGREES if denied else Outcome.DIFFERS, text, rule)]
    return [Point(Outcome.NEEDS_MORE, f"It turns on the office and on the court. {limit}", rule)]


def inquiry(said: LegalStatement, day: str | None, facts: Catalogue) -> list[Point]:
    """A commission of inquiry: it investigates and never tries."""
    rule, name = _inquiry_rule(said, day, facts)
    quote = said.quote
    basis = rule or held.opinion("PD-COI", facts)
    worth = (
        f"A commission of inquiry tries nobody; its findings bind no court "
        f"({held.opinion('PD-COI', facts).id}) and rest on reasonable grounds (SP-3)."
    )
    tries = re.search(
        r"\b(?:try|tries|tried|prosecut\w+|convict\w*|sentenc\w*|punish\w*|jail\w*|put .{0,40}on trial"
        r"|arrest\w*)\b",
        quote,
        re.IGNORECASE,
    )
    holds = re.search(
        r"\b(?:hold|held|holding|bring)\b.{0,60}?\b(?:accountable|to account|responsible|to justice)\b",
        quote,
        re.IGNORECASE,
    )
    if tries and not said.negated:
        return [Point(Outcome.DIFFERS, worth, basis)]
    if holds and not said.negated:
        return [
            Point(Outcome.LOOSER, f"{worth} It can name those responsible and share what it has with courts.", basis)
        ]
    if rule is None and day and name == "UA":
        return [
            Point(
                Outcome.DIFFERS,
                f"No rule of the commission on Ukraine was in force on {day}; the first is of 2022-03-04. {worth}",
                basis,
            )
        ]
    return [Point(Outcome.AGREES, worth, basis)]


def _inquiry_rule(said: LegalStatement, day: str | None, facts: Catalogue) -> tuple[RuleCited | None, str]:
    named = {s.key for s in said.states}
    for forum in facts.forums.values():
        if forum.kind == "inquiry":
            about = forum.id.rsplit("-", 1)[-1]
            if about in named or any(forum.id in c.key for c in said.courts):
                rule = _first(forum.id, day, facts) if day else None
                return (held.of_rule(rule, facts) if rule else None), about
    return None, ""


def court_nature(said: LegalStatement, day: str | None, facts: Catalogue) -> list[Point]:
    """Whose court it is."""
    text = (
        "The court rests on a treaty of its own, the Rome Statute, and on the States that accepted it "
        "(arts. 5, 12); the "
        "United Nations come in where the Security Council refers or defers (arts. 13(b), 16)."
    )
    return [Point(Outcome.DIFFERS, text, _rule(ICC, "ICC-TERR", facts))]


def _courts(said: LegalStatement) -> list[str]:
    keys = [k for c in said.courts for k in c.key.split(",") if k not in (ANY_COURT, DOMESTIC)]
    return list(dict.fromkeys(keys)) or ([said.court_before] if said.court_before else [])


def _unheld(court: str, facts: Catalogue) -> Point:
    name = held.state_name(court.removesuffix("?")) if court.endswith("?") else court
    return Point(
        Outcome.NO_RULE,
        f"The catalogue holds no rule in force for the courts of {name}; none is taken from a neighbour.",
    )


def _first(forum: str, day: str | None, facts: Catalogue) -> Rule | None:
    rules = held.rules_on(forum, day or facts.version, facts)
    return rules[0] if rules else None


def _rule(forum: str, key: str, facts: Catalogue) -> RuleCited:
    return held.of_rule(next(r for r in facts.forums[forum].rules if r.id == key), facts)


__all__ = ["court_nature", "immunity", "inquiry", "precedent", "proceedings", "referral"]
