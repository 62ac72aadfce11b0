"""Statements on who may try what, and on jurisdiction wherever the act was done, beside the rules of that day."""

from __future__ import annotations

import re
from dataclasses import replace

from solferino.law.catalogue import Catalogue, Rule
from solferino.law.reading import rules as held
from solferino.law.reading.meant import WAR, classes_of, forums_named, none_in_force, unknown, versions
from solferino.law.reading.named import ICC, forums_of
from solferino.law.reading.types import LegalStatement, Outcome, Point

_ABSENTIA = re.compile(r"\bin absentia|in (?:his|her|their) absence", re.IGNORECASE)
_NO_MEMBER = re.compile(
    r"\b(?:never|not|n't|neither|has yet to)\b.{0,25}\b(?:join\w*|ratif\w*|sign\w*|recogni[sz]\w*"
    r"|accept\w*|member|part(?:y|ies))\b|n't (?:a )?(?:join|ratif|sign|recogni|accept|member|party)"
    r"|\bnon-?(?:member|party)|\boutside the (?:court|treaty|statute)",
    re.IGNORECASE,
)


def jurisdiction(said: LegalStatement, day: str | None, facts: Catalogue) -> list[Point]:
    """A court could, or could not, try."""
    forums = forums_named(said, facts)
    if not forums:
        return [Point(Outcome.CANNOT_COMPARE, "The words name no court and no State that the catalogue holds.")]
    if day is None:
        return [versions(forum, facts) for forum in forums]
    return [p for forum in forums if (p := _may_try(said, forum, day, facts)) is not None] or [
        none_in_force(forums[0], day, facts)
    ]


def _may_try(said: LegalStatement, forum: str, day: str, facts: Catalogue) -> Point | None:
    known = facts.forums.get(forum)
    if known is None:
        return unknown(forum)
    absent = _absent(said, forum, day, facts)
    if absent:
        return absent
    classes = classes_of(said.quote)
    rules = [r for r in held.rules_on(forum, day, facts) if r.classes & classes]
    if not known.can_try:
        any_rule = next(iter(held.rules_on(forum, day, facts)), None)
        text = f"{known.name} does not try persons."
        outcome = Outcome.AGREES if said.negated else Outcome.DIFFERS
        return Point(outcome, text, held.of_rule(any_rule, facts) if any_rule else None)
    if forum == ICC:
        return _icc(said, day, facts, aggression=classes == frozenset({"aggression"}))
    if not rules:
        return None
    free = next((r for r in rules if not list(held.leaves(r.requires))), None)
    if free:
        gates = _gate_words(free, day)
        if said.negated and not _despite(said.quote):
            return Point(
                Outcome.DIFFERS, f"{free.id} asks for no link: “{free.basis}”.{gates}", held.of_rule(free, facts)
            )
        return Point(Outcome.AGREES, f"{free.id}: “{free.basis}”.{gates}", held.of_rule(free, facts))
    rule = rules[0]
    asks = "; or ".join(f"{r.id}: “{r.basis}”" for r in rules)
    text = f"It turns on facts that the words do not give. What is asked: {asks}."
    return Point(Outcome.CANNOT_COMPARE if said.negated else Outcome.NEEDS_MORE, text, held.of_rule(rule, facts))


def _absent(said: LegalStatement, forum: str, day: str, facts: Catalogue) -> Point | None:
    """A trial without the accused: allowed, forbidden or not spoken of in the gates of the forum's rules."""
    if not _ABSENTIA.search(said.quote):
        return None
    for rule in held.rules_on(forum, day, facts):
        for gate in _gates(rule, day):
            forbids = re.search(r"no trial without|must be present|must be brought|must be before", gate)
            if forbids or "absentia" in gate:
                same = bool(forbids) == said.negated
                return Point(
                    Outcome.AGREES if same else Outcome.DIFFERS, f"{rule.id}: “{gate}”.", held.of_rule(rule, facts)
                )
    return None


def _despite(quote: str) -> bool:
    """“even though nobody has a link”: the negation speaks of the link, not of the power to try."""
    return bool(
        re.search(r"\b(?:even (?:though|if)|although|despite|without|regardless|no matter)\b", quote, re.IGNORECASE)
    ) and not re.search(
        r"\b(?:cannot|can't|could not|couldn't|may not|has no|have no|lacks?|unable)\b", quote, re.IGNORECASE
    )


def _icc(said: LegalStatement, day: str, facts: Catalogue, *, aggression: bool) -> Point:
    rules = {r.id: r for r in held.rules_on(ICC, day, facts)}
    if not rules:
        return Point(Outcome.DIFFERS, f"The court had no jurisdiction on {day}: its first rule is of 2002-07-01.", None)
    if aggression:
        return _aggression(said, day, facts, rules.get("ICC-AGG"))
    rule = held.of_rule(rules["ICC-TERR"], facts)
    places = [s for s in said.states if s.role == "place" and held.accepts_on(s.key, day, day, facts)]
    if said.negated:
        if _NO_MEMBER.search(said.quote):
            text = (
                "That the suspect's State is no party is an obstacle to arrest and cooperation. Jurisdiction "
                "rests on the "
                f"place of the act as well: {rules['ICC-TERR'].id}, “{rules['ICC-TERR'].basis}”."
            )
            return Point(Outcome.DIFFERS, text, rule)
        text = "It turns on where the act was done and on the suspect's nationality; the words do not settle both."
        return Point(Outcome.CANNOT_COMPARE, text, rule)
    gates = _gate_words(rules["ICC-TERR"], day)
    if places:
        cited = held.accepts_on(places[0].key, day, day, facts)
        where = f"{held.state_name(places[0].key)} had accepted the court on {day} ({cited.id if cited else ''})"
        text = f"For acts there: {where}. For other places the suspect's nationality decides (ICC-NAT).{gates}"
    else:
        text = (
            f"Asked for: acts on the territory of a State that accepted the court (ICC-TERR), or a suspect of "
            f"a State party (ICC-NAT), or a referral by the Security Council (ICC-UNSC).{gates}"
        )
    return Point(Outcome.NEEDS_MORE, text, rule)


def _aggression(said: LegalStatement, day: str, facts: Catalogue, rule: Rule | None) -> Point:
    if rule is None:
        return Point(
            Outcome.AGREES if said.negated else Outcome.DIFFERS,
            f"The court had no jurisdiction over aggression on {day}: it began on 2018-07-17.",
            None,
        )
    outside = [s for s in said.states if not held.member(s.key, day, facts).party]
    text = (
        f"{rule.id}: both States have to be parties that accepted the amendment (art. 15 bis(5)), or the "
        f"Security Council refers."
    )
    if outside:
        text += f" On {day} {held.state_name(outside[0].key)} was no party."
        return Point(Outcome.AGREES if said.negated else Outcome.DIFFERS, text, held.of_rule(rule, facts))
    return Point(Outcome.NEEDS_MORE, text, held.of_rule(rule, facts))


def universal(said: LegalStatement, day: str | None, facts: Catalogue) -> list[Point]:
    """Jurisdiction wherever the act was done. Each State ties it to something of its own."""
    forums = [f for f in forums_named(said, facts) if f != ICC and (f not in facts.forums or facts.forums[f].country)]
    if not forums:
        return [_everywhere(day, facts)]
    if day is None:
        return [versions(forum, facts) for forum in forums]
    found = []
    for forum in forums:
        if forum not in facts.forums:
            found.append(unknown(forum))
            continue
        rules = [r for r in held.rules_on(forum, day, facts) if r.classes & classes_of(said.quote)]
        free = next((r for r in rules if not list(held.leaves(r.requires))), None)
        if free:
            found.append(
                Point(
                    Outcome.DIFFERS if said.negated else Outcome.AGREES,
                    f"{free.id}: “{free.basis}”.",
                    held.of_rule(free, facts),
                )
            )
        elif rules:
            tied = "; ".join(f"{r.id}: “{r.basis}”" for r in rules)
            outcome = Outcome.AGREES if said.negated else Outcome.LOOSER
            found.append(Point(outcome, f"On {day} it was tied to something: {tied}.", held.of_rule(rules[0], facts)))
    return found or [none_in_force(forums[0], day, facts)]


def _everywhere(day: str | None, facts: Catalogue) -> Point:
    when = day or facts.version
    free: list[str] = []
    tied: list[str] = []
    for forum in facts.forums.values():
        rules = [r for r in held.rules_on(forum.id, when, facts) if r.classes & WAR]
        if forum.country and forum.kind == "criminal_court" and rules:
            (free if any(not list(held.leaves(r.requires)) for r in rules) else tied).append(forum.id)
    text = (
        f"Universal jurisdiction is not one thing. Of the courts in the catalogue on {when}, no link is asked by "
        f"{', '.join(free) or 'none'}; a link of some kind by {', '.join(tied) or 'none'}."
    )
    return Point(Outcome.LOOSER, text, None)


def call(said: LegalStatement, day: str | None, facts: Catalogue) -> list[Point]:
    """Somebody asks for an investigation or a trial. A call creates no duty and no jurisdiction."""
    text = "A call obliges no court and gives none jurisdiction."
    state = re.search(r"\b(?:prosecution|trial|prosecut\w+|try|indictment) of ([A-Z]\w+)\b", said.quote)
    rule = held.opinion("PD-SENATE", facts) if any(b.key == "legislature" for b in said.bodies) else None
    points = [Point(Outcome.AGREES, text, rule)]
    if state and any(s.words == state.group(1) for s in said.states):
        more = (
            f"A criminal court tries persons, not “{state.group(1)}”; a State answers before other courts (ICJ, ECHR)."
        )
        points = [Point(Outcome.LOOSER, f"{more} {text}", held.presumption(facts))]
    if day:
        forums = _asked(said, facts)
        for forum in forums:
            more_point = _may_try(replace(said, negated=False), forum, day, facts)
            if more_point and more_point.rule:
                points.append(more_point)
    return points


def _asked(said: LegalStatement, facts: Catalogue) -> list[str]:
    """The court that is asked: one that is named, or a State's attorney general for the victims named with it."""
    named = [k for c in said.courts for k in c.key.split(",") if k in facts.forums and facts.forums[k].can_try]
    if not named and re.search(
        r"\battorney[- ]general\b|\bjustice department\b|department of justice", said.quote, re.IGNORECASE
    ):
        named = [k for s in said.states for k in forums_of(facts, s.key).split(",") if k in facts.forums]
    return list(dict.fromkeys(named))[:2]


def _gates(rule: Rule, day: str) -> list[str]:
    """The gates of a rule, without those that tell of something after the day, and without pointers to other rules."""
    return [g for g in rule.gates if not g.startswith("as ") and held.visible(g, day)]


def _gate_words(rule: Rule, day: str) -> str:
    gates = _gates(rule, day)
    return f" Then come the gates: {'; '.join(f'“{g}”' for g in gates)}." if gates else ""


__all__ = ["call", "jurisdiction", "universal"]
