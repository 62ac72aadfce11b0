"""Denials, shown beside what they deny, whether or not an incident was made of it.

Who denies that it was they, who denies that it happened, and who denies the number say three different things, and a
finding says which. The words of the denial alone decide.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from enum import StrEnum

from solferino.corroborate.behind import Origins
from solferino.corroborate.grading import listed
from solferino.corroborate.scene import Scene, telling
from solferino.names import country_of
from solferino.names.standing import bare, organ_of, plain_words
from solferino.record import (
    Claim,
    Counted,
    Figure,
    Finding,
    FindingKind,
    Incident,
    Passage,
    Population,
    Stance,
    Statement,
    StatementKind,
)
from solferino.text.groups import Groups

ANSWERED = (StatementKind.ACCUSATION, StatementKind.LEGAL_VIEW, StatementKind.ASSERTION, StatementKind.ESTIMATE)
NEAR = 3  # sentences within which a denial answers what stands before it
CROWD = 200  # statements with one word above which the word ties nothing
UNNAMED = "a voice that the text does not name"


class Denied(StrEnum):
    """What a denial denies, by its words."""

    RESPONSIBILITY = "responsibility"
    EVENT = "that it happened"
    FIGURE = "the number of those harmed"
    OPEN = ""


_HURT = r"(?:killed|hurt|injured|wounded|harmed|died|dead)"
_HARM = r"(?:killed|hurt|injur\w+|wounded|harmed|died|dead|deaths?|casualt\w+|victims?|losses|fatalit\w+)"
_HARM_DENIED = re.compile(
    rf"\b(?:no[\s-]one|nobody|not (?:a single|one|any) \w+|none(?: of \w+(?: \w+)?)?)\b[^.;,]{{0,40}}\b{_HURT}\b"
    r"|\b(?:no|zero|without) (?:\w+ )?(?:casualties|deaths|victims|losses|fatalities|injuries|dead|wounded)\b"
    r"|\bno (?:civilians?|people|persons?|child(?:ren)?|residents?|soldiers?|patients?)"
    rf" (?:was|were|ha[sd] been|have been)\b[^.;,]{{0,20}}\b{_HARM}\b"
    rf"|\bden\w+ (?:that )?(?:any\w*|killing|having killed)\b[^.;]{{0,60}}\b(?:{_HARM}|civilians|people)\b"
    r"|\bden\w+ (?:the |any |reports of |claims of )*(?:(?:civilian )?(?:casualt\w+|deaths|losses|toll))\b"
    r"|\bніхто[^.;]{0,40}(?:загину|постражд|поране)|\b(?:без|жодн\w+) (?:жертв|загибл|поранен|постражд)"
    r"|\b(?:втрат|жертв|загиблих|постраждалих)\s+нема"
    r"|\bникто[^.;]{0,40}(?:погиб|пострад|ранен)|\b(?:без|ни одн\w+) (?:жертв|погибш|ранен|пострад)"
    r"|\b(?:потерь|жертв|погибших|пострадавших)\s+нет"
    r"|\b(?:niemand|kein\w*)\b[^.;]{0,60}(?:getötet|verletzt|ums Leben|gestorben|Tote\w*|Opfer|Verletzte\w*|Schaden)",
    re.IGNORECASE,
)
_EVENT = re.compile(
    r"\b(?:fake\w*|fabricat\w+|hoax\w*|staged|invent\w+|made[\s-]up|bogus|never happened"
    r"|(?:did|does|had) not (?:take place|happen|occur)"
    r"|no (?:such )?(?:attack|strike|raid|shelling|bombing|incident|air[\s-]?strike|massacre|operation)\b"
    r"|took place|has not taken place|(?:disinformation|propaganda|provocation) (?:by|of)|untrue"
    r"|false (?:reports?|claims?|news|allegations?)|lies?\b)"
    r"|фейк|вигад|постанов|не було (?:жодн|удар|обстріл)|брехн|неправд"
    r"|выдум|инсцениров|не было (?:никак|удар|обстрел)|ложь|ложн|неправд"
    r"|\berfunden|\bLüge|\binszenier|gab es nicht|nicht stattgefunden|falschmeldung",
    re.IGNORECASE,
)
_RESPONSIBILITY = re.compile(
    r"\b(?:responsib\w+|involve\w*|blame\w*|behind the|carr(?:y|ied|ying) out|perpetrat\w+|commit(?:ted|ting)?|fault"
    r"|(?:had|has|have) nothing to do|its? (?:forces|troops|planes|aircraft|jets|army|soldiers|men|fighters|missiles?)"
    r"|target(?:ed|s|ing)?|uncontrolled elements)\b"
    r"|\bdenie[sd] (?:that )?(?:(?:it|they|he|she) (?:had|has|have|was|were|did|\w+ed)|its|their|having"
    r"|bombing|shelling|firing|striking|attacking|hitting|using|launching|shooting)\b"
    r"|\bdid(?: not|n['’]t) (?:bomb|shell|fire|strike|attack|hit|launch|shoot|use|do it)\b"
    r"|причетн|відповідальн|не (?:завдавал|обстрілювал|бив|била|били)|причастн|ответственн|не (?:наносил|обстреливал)"
    r"|\bverantwort|\bbeteilig|\bUrheber|\bSchuld|nichts (?:damit )?zu tun",
    re.IGNORECASE,
)


_NO_DENIAL = re.compile(
    r"\b(?:not|never|n['’]t|neither|refus\w+ to|declin\w+ to)\s+(?:rul(?:e|ed|ing)|deny(?:ing)?|denied"
    r"|exclud(?:e|ed|ing)|disput(?:e|ed|ing))\b"
    r"|\b(?:reject|dismiss|refus|spurn|turn\w* down|rebuff)\w*\b[^.;]{0,40}\b(?:proposals?|offers?|calls?|requests?"
    r"|plans?|dialogue|talks|negotiations?|demands?|invitations?|appeals?|leaks?|ceasefire|cease-fire|truce|motion|bid|visit)\b",
    re.IGNORECASE,
)


def what_is_denied(words: str) -> Denied:
    """What a denial in these words denies: the number, the event or that it was the speaker; OPEN where they leave it
    open ("rejected the accusations").
    """
    if _HARM_DENIED.search(words):
        return Denied.FIGURE
    if _EVENT.search(words):
        return Denied.EVENT
    return Denied.RESPONSIBILITY if _RESPONSIBILITY.search(words) else Denied.OPEN


def denials(incidents: Sequence[Incident], origins: Origins, scene: Scene) -> list[Finding]:
    """One finding for each incident and denying voice, and one for each denial outside incidents.

    supporting: what is denied; opposing: the denials. A denial that answers nothing found is listed too.
    """
    found: list[Finding] = []
    placed: set[str] = set()
    for incident in incidents:
        about = incident.handle or incident.members[0].claim
        reports = tuple(m.claim for m in incident.members if m.stance in (Stance.REPORTS, Stance.CHARACTERISES))
        # A report that its text gives only to have it denied stands with the denial, which is a claim of its own.
        keys = [m.claim for m in incident.members if m.stance is Stance.DENIES and is_denial(scene.claims[m.claim])]
        placed.update(keys)
        for together in voices(keys, origins, scene):
            why = f"denied by {_by(together, scene)}{_what(together, scene)}"
            found.append(Finding(FindingKind.DENIAL, about, why, reports, tuple(together)))
        found += _of_tolls(incident, about, origins, scene)
    accused = _Accused(scene)
    for rows in scene.statements.values():
        for statement in rows:
            if statement.id not in placed and is_denial(statement):
                answered = accused.answered(statement, origins)
                what = _what([statement.id], scene) + ("" if answered else "; no claim that it answers was found")
                why = f"denied by {_by([statement.id], scene)}{what}"
                found.append(Finding(FindingKind.DENIAL, statement.id, why, answered, (statement.id,)))
    return found


def voices(keys: Sequence[str], origins: Origins, scene: Scene) -> list[list[str]]:
    """The denials of one voice together: of one origin, of the organs of one State, and of a bare "government" or
    "army" with the one named voice beside it that it can only mean.
    """
    groups = Groups(keys)
    firsts: dict[object, str] = {}
    bares: list[str] = []
    for key in keys:
        number = origins.of(key)
        body = origins.institution(number, scene) if number is not None else None
        name = _name(key, scene)
        if name is None or (bare(name) and body is None):
            bares.append(key)
        for tie in (number, body, _state_of(name)):
            if tie is not None:
                groups.join(firsts.setdefault((type(tie), tie), key), key)
    clear = set(keys) - set(bares)
    named = {groups.root(key) for key in clear}
    here: dict[str, set[str]] = defaultdict(set)
    for key in sorted(clear):
        here[scene.claims[key].passage.reading].add(groups.root(key))
    for key in bares:
        beside = here.get(scene.claims[key].passage.reading, set())
        fits = beside if len(beside) == 1 else named
        if len(fits) == 1 and _name(key, scene) is not None:
            groups.join(key, next(iter(fits)))
    together: dict[str, list[str]] = defaultdict(list)
    for key in keys:
        together[groups.root(key)].append(key)
    return list(together.values())


def _state_of(name: str | None) -> str | None:
    """The State that a name is, or whose organ it is; None for anybody else, and for an organ of an unknown State."""
    if name is None:
        return None
    words = plain_words(name)
    if words and all(country_of(w) for w in words):
        return country_of(words[0])
    organ = organ_of(name)
    return organ.owner if organ is not None else None


def _of_tolls(incident: Incident, about: str, origins: Origins, scene: Scene) -> Iterator[Finding]:
    """Statements that nobody was harmed, where no figure was made of them, beside the figures of those harmed."""
    tolls = [
        f
        for m in incident.members
        if m.stance is Stance.COUNTS
        and isinstance(f := scene.claims[m.claim], Figure)
        and f.counted in (Counted.KILLED, Counted.INJURED, Counted.CASUALTIES)
        and f.population in (Population.ALL, Population.CIVILIANS)
        and (f.low or 0) > 0
    ]
    if not tolls:
        return
    told: dict[str, list[Passage]] = defaultdict(list)
    for member in incident.members:
        passage = scene.claims[member.claim].passage
        told[passage.reading].append(passage)
    for reading in sorted(told):
        for statement in scene.statements.get(reading, ()):
            if statement.kind is StatementKind.DENIAL or not _HARM_DENIED.search(statement.passage.quote):
                continue
            counted = any(f.passage.overlaps(statement.passage) for f in scene.figures.get(reading, ()))
            apart = (scene.apart(statement.passage, passage) for passage in told[reading])
            if counted or not any(near is not None and near <= NEAR for near in apart):
                continue
            by = origins.of(statement.id)
            given = tuple(f.id for f in tolls if by is None or origins.of(f.id) != by)
            if given:
                why = f"denied by {_by([statement.id], scene)}: {Denied.FIGURE}"
                yield Finding(FindingKind.DENIAL, about, why, given, (statement.id,))


def is_denial(claim: Claim) -> bool:
    """False for "did not rule it out" and "rejected the offer", which have the words of a denial and deny nothing."""
    return (
        isinstance(claim, Statement)
        and claim.kind is StatementKind.DENIAL
        and not _NO_DENIAL.search(claim.passage.quote)
    )


class _Accused:
    """What denials outside incidents may answer."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.words: dict[str, list[Statement]] = defaultdict(list)
        for rows in scene.statements.values():
            for statement in rows:
                if statement.kind in ANSWERED:
                    for word in sorted(telling(statement.passage.quote)):
                        self.words[word].append(statement)

    def answered(self, denial: Statement, origins: Origins) -> tuple[str, ...]:
        """Statements of other voices with words in common: two in a text nearby, three anywhere."""
        common: dict[str, int] = defaultdict(int)
        for word in sorted(telling(denial.passage.quote) - telling(denial.speaker.name if denial.speaker else None)):
            told = self.words.get(word, ())
            for statement in told if len(told) <= CROWD else ():
                common[statement.id] += 1
        found = []
        for key, count in common.items():
            told_at = self.scene.claims[key].passage
            apart = self.scene.apart(denial.passage, told_at)
            other = origins.of(key) is None or origins.of(key) != origins.of(denial.id)
            if other and count >= (2 if apart is not None and apart <= NEAR else 3):
                found.append((-count, apart if apart is not None else 1 << 30, key))
        return tuple(key for _, _, key in sorted(found)[:5])


def _what(keys: Sequence[str], scene: Scene) -> str:
    """ ": responsibility; that it happened", or nothing where the words leave open what is denied."""
    said = {what_is_denied(_denial_words(key, scene)) for key in keys} - {Denied.OPEN}
    return ": " + "; ".join(d for d in Denied if d in said) if said else ""


def _denial_words(key: str, scene: Scene) -> str:
    """The words of a denial; with its sentence where they are a fragment ("fake")."""
    claim = scene.claims[key]
    return claim.passage.quote if len(claim.passage.quote.split()) > 3 else scene.around(claim.passage)


def _by(keys: Sequence[str], scene: Scene) -> str:
    names = [_name(key, scene) or UNNAMED for key in keys]
    clear = [n for n in names if not bare(n)]
    return listed(_once([n for n in names if n in clear] or names))


def deniers(keys: Sequence[str], origins: Origins, scene: Scene) -> str:
    """Who denies, each voice once, and each name once whichever way round its words stand."""
    return listed(_once([_by(group, scene) for group in voices(keys, origins, scene)]))


def _once(names: Sequence[str]) -> list[str]:
    first: dict[frozenset[str], str] = {}
    for name in names:
        first.setdefault(telling(name) or frozenset((name,)), name)
    return list(first.values())


def _name(key: str, scene: Scene) -> str | None:
    claim = scene.claims[key]
    return claim.speaker.name if isinstance(claim, Statement) and claim.speaker else None
