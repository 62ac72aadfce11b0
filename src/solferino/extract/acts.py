"""Acts: official steps that a text reports, such as a resolution, a vote, a formal determination, an expulsion.

A step needs a body that takes it. What a person merely says and a step that could be taken are no acts. A step that
is planned, called for, threatened, refused or was not taken is kept with that as its outcome, so that nothing reads as
done that was not. A body's assessment is that body's: it is recorded as reported, under its name.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace

from solferino.extract import dates
from solferino.extract.attribution import source_of, speaker_at, subject_before
from solferino.extract.lexicon.steps import BASE_FORMS, QUICK, STEP_WORDS, STEPS, StepRule
from solferino.extract.pieces import pieces
from solferino.extract.places_near import place_near
from solferino.extract.protocol import Context
from solferino.extract.stages import CALLED_FOR, NOT_TAKEN, Stage, stage_of
from solferino.extract.votes import votes_in
from solferino.record import Act, ActType, Passage, Place, Speaker, SpeakerKind, Text, VoteCount, When
from solferino.text import Span


def _p(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


_BY = _p(r"\bby\s+(?P<who>(?:the\s+)?[^,.;:\"“”\n()]{2,90})")
_AT_BODY = _p(
    r"\b(?:at|in)\s+(?P<who>(?:the\s+)?(?:[\w.’'-]+\s+){0,5}?(?:council|assembly|senate|parliament"
    r"|congress|court|committee|commission|duma|house|chamber))\b"
)
_BODY_STOP = _p(
    r"\s+(?:on|in|at|for|after|over|during|last|this|to|with|who|which|that|as|when|but|because|into|\w+day)\b"
)
_NOT_OFFICIAL = _p(
    r"\b(?:amnesty|watch|observatory|activists?|opposition|experts?|critics|residents|protesters|demonstrators"
    r"|rebels?|guerrillas?"
    r"|politicians|analysts|lawyers|newspaper|reporters|journalists|we|i|he|she|they|it|study|researchers|scientists"
    r"|investigators"
    r"|reports?|company|students?|workers|family|families|mother|father|people|fans|fans|team)\b"
)
_OFFICE = _p(
    r"\b(?:president|minister|ministry|secretary|prosecutors?|attorney|mayor|governor|chancellor|commissioner|king"
    r"|judges?|magistrates?|court|tribunal"
    r"|members?\s+of\s+(?:congress|parliament)|senators?|senate|lawmakers|legislators|deputies|regulator"
    r"|roskomnadzor|government|administration|cabinet"
    r"|police|army|junta|state|states|nations?|union|assembly|house|chamber|duma|bundestag|knesset|congress|council"
    r"|commission|committee|countries"
    r"|allies|embassy|kremlin|white\s+house|pentagon|interpol|authorities|authority|agency|department|grand\s+jury"
    r"|jury|parliament|g7|nato|eu|un"
    r"|officials?|vatican|pope|supreme\s+leader)\b"
)
_END = re.compile(
    r"[,;.:!?](?=[”’'\"]?(?:\s|\Z))"
    r"|\s(?:and|but)\s+(?:said|says|has|have|had|was|were|will|would)\b|\n\s*\n"
)
_IF = _p(r"\b(?:if|unless|whether|until|lest|once)\s+\Z")
_OWNER = re.compile(r"(?:\b[Tt]he\s+)?\b[\w-]+(?:\s+[A-Z][\w-]+)?['’]s?\s+\Z")
_STATES_ONLY = frozenset({"veto", "expulsion", "recall", "summons", "persona-non-grata"})
_PLATFORM = _p(r"\b(?:twitter|facebook|youtube|meta|google|telegram|instagram|tiktok|apple|x)\b")
_INSIDE = _p(r"\b(?:in|at|across|throughout|inside)\s+(?:[\w-]+\s+){0,3}\Z")
_UNANIMOUS = _p(r"\bunanimous(?:ly)?\b")
_NONE_OF_IT = _p(r"\A\S+\s+(?:no|neither|any(?:one|body)?|nobody)\b|\bno\s+(?:\w+\s+){0,2}\S+\s*\Z")
_PASSAGE = 360
_VOTED_UPON = (ActType.RESOLUTION, ActType.LAW, ActType.EXPULSION)
_NEAR_SENTENCES = 6
_BEHIND_SENTENCES = 3
_VOTED = _p(r"\b(?:voted|passed|approved|adopted|rejected)\b")
_VOTING = _p(r"\bvot(?:e|ed|es|ing)\b|\babst")

RULES: dict[str, str] = {f"acts/{name}": words for name, words in STEP_WORDS.items()}
"""Names of the rules, as records carry them, and what each goes by."""


class _Acts:
    """Rules for English reports of official steps."""

    name = "acts"
    version = "3"
    languages = frozenset({"en"})
    explained = RULES

    def __call__(self, text: Text, context: Context) -> Iterator[Act]:
        """The acts of a text in text order. The counts of a vote are joined to the resolution that they belong to."""
        reader = _Reader(text, context)
        for index, span in enumerate(pieces(text.text)):
            words = text.text[span.start : span.end]
            if QUICK.search(words):
                reader.sentence(index, span, words)
        yield from reader.acts()


ACTS = _Acts()


class _Reader:
    """One text being read."""

    def __init__(self, text: Text, context: Context) -> None:
        self.text, self.context = text, context
        self.found: list[tuple[int, Act]] = []
        self.waiting: list[tuple[int, int]] = []  # sentence and place in ``found`` of votes without a resolution yet
        self._dates: list[dates.Dated] | None = None

    def acts(self) -> list[Act]:
        """What was found, in text order."""
        return [act for _index, act in self.found]

    def sentence(self, index: int, span: Span, words: str) -> None:
        """Read one sentence."""
        votes = votes_in(self.text, span, words)
        for act in self._steps(span, words):
            self.found.append((index, act))
            if act.type is ActType.RESOLUTION and not votes:
                self._join_waiting(index)
        if votes:
            self._place_votes(index, votes, span, words)

    # ---- steps -------------------------------------------------------------------------------------------------------

    def _steps(self, span: Span, words: str) -> Iterator[Act]:
        taken: list[tuple[int, int]] = []
        found = sorted(
            ((match, rule) for rule in STEPS for match in rule.pattern.finditer(words)),
            key=lambda pair: (pair[0].start("verb"), pair[0].start()),
        )
        for match, rule in found:
            verb = match.start("verb")
            if any(start <= verb < end for start, end in taken):
                continue
            low = match["verb"].lower()
            base, gerund = low.split()[0] in BASE_FORMS, low.split()[0].endswith("ing")
            stage = stage_of(words, verb, base=base, passive=rule.passive, gerund=gerund)
            if stage is None:
                continue
            at = self._body(words, match, rule, stage)
            if at and (owner := _OWNER.search(words[max(0, at[0] - 50) : at[0]])):
                at = at[0] - len(owner.group()), at[1]  # "the prosecutor's office"
            body = speaker_at(self.text, span.start + at[0], span.start + at[1]) if at else None
            if not _allowed(body, rule, stage) or (at and _IF.search(words[max(0, at[0] - 16) : at[0]])):
                continue
            taken.append((verb, match.end()))
            yield self._act(span, words, match, rule, stage, body, at)

    def _body(self, words: str, match: re.Match[str], rule: StepRule, stage: Stage) -> tuple[int, int] | None:
        """Offsets of the acting body: the subject, whom the words ask, or in the passive what follows "by"."""
        if match.groupdict().get("by"):
            return match.start("by"), match.end("by")
        if stage.who is not None and not rule.passive:
            return stage.who
        if not rule.passive:
            return (
                None
                if rule.bare
                else _subject(words, stage.at if stage.at < match.start("verb") else match.start("verb"))
            )
        for pattern, reach in ((_BY, 120), (_AT_BODY, 60)):
            found = pattern.search(words, match.start("verb"), min(len(words), match.end() + reach))
            if found is not None:
                if _NO_BODY.match(words, found.start("who")):
                    continue
                stop = _BODY_STOP.search(words, found.start("who") + 1, found.end("who"))
                return found.start("who"), stop.start() if stop else found.end("who")
        return None

    def _act(
        self,
        span: Span,
        words: str,
        match: re.Match[str],
        rule: StepRule,
        stage: Stage,
        body: Speaker | None,
        at: tuple[int, int] | None,
    ) -> Act:
        verb = match.start("verb")
        begin = min(match.start(), stage.at)
        if at and at[0] < begin and begin - at[0] < 120:
            begin = at[0]
        elif rule.passive and "by" not in match.groupdict():
            begin = _thing_start(words, match, stage)
        finish = _finish(words, match.end(), begin)
        subject = words[match.end("verb") : finish]
        if rule.passive:
            subject = words[begin:finish] if rule.type is ActType.CHARGE else words[begin : min(stage.at, verb)]
        reporter, _verb = source_of(self.text, span.start, span.end, span.start + begin, span.start + finish)
        if reporter is not None and body is not None and reporter.name == body.name:
            reporter = None
        start, end = span.start + begin, span.start + finish
        return Act(
            Passage.of(self.text, start, end),
            rule.type,
            body,
            " ".join(subject.split()).strip(" .,;:'\"“”") or None,
            _outcome(words, match, rule, stage, begin, finish),
            place=self._place(span, words, verb, finish),
            happened=self._happened(words, span, begin, finish),
            reported_by=reporter,
            rule=f"{ACTS.name}/{rule.name}",
            confidence=_confidence(rule, stage, body),
        )

    def _happened(self, words: str, span: Span, begin: int, finish: int) -> When | None:
        """The date inside the words of the act, else the nearest one of its sentence that is no date of saying."""
        if self._dates is None:
            self._dates = dates.resolve(self.text.text, self.context)
        first = bisect_left(self._dates, span.start, key=lambda d: d.start)
        last = bisect_left(self._dates, span.end, key=lambda d: d.start)
        found = [d for d in self._dates[first:last] if d.unit != "period"]
        inside = [d for d in found if span.start + begin <= d.start < span.start + finish]
        near = inside or [
            d
            for d in found
            if not _SAYING.search(words[: d.start - span.start]) and abs(d.start - span.start - begin) < 60
        ]
        return near[0].when if near else None

    def _place(self, span: Span, words: str, verb: int, finish: int) -> Place | None:
        """Where the step was taken: a place behind "in" or "at", and none behind "from" or "into"."""
        place = place_near(self.text, span.start, span.end, span.start + verb, span.start + finish)
        if place is None or not verb < place.mention.start - span.start < finish:
            return None
        return place if _INSIDE.search(words[verb : place.mention.start - span.start]) else None

    # ---- votes -------------------------------------------------------------------------------------------------------

    def _place_votes(self, index: int, votes: tuple[VoteCount, ...], span: Span, words: str) -> None:
        """Give the counts to the resolution just reported, and record the vote itself."""
        earlier = next(
            (
                place
                for place in range(len(self.found) - 1, -1, -1)
                if self.found[place][1].type in _VOTED_UPON
                and index - self.found[place][0] <= _NEAR_SENTENCES
                and self.found[place][1].outcome != CALLED_FOR
            ),
            None,
        )
        voters = self._voting_body(span, words, votes[0].passage.start - span.start)
        if earlier is not None and voters is not None:
            theirs = self.found[earlier][1].body
            if theirs is not None and theirs.name != voters.name and self.found[earlier][0] != index:
                earlier = None  # another chamber
        if earlier is None and not (any(v.count is not None for v in votes) and _VOTING.search(words)):
            return  # a party that votes, and nothing voted upon
        body, outcome, subject = None, None, None
        if earlier is not None:
            act = self.found[earlier][1]
            body, outcome, subject = act.body, act.outcome, act.subject
            self.found[earlier] = self.found[earlier][0], replace(act, votes=act.votes + votes)
        begin, finish = votes[0].passage.start - span.start, votes[-1].passage.end - span.start
        reporter, _verb = source_of(self.text, span.start, span.end, votes[0].passage.start, votes[-1].passage.end)
        if reporter is not None and body is not None and reporter.name == body.name:
            reporter = None
        self.found.append(
            (
                index,
                Act(
                    Passage.of(self.text, span.start + begin, span.start + finish),
                    ActType.VOTE,
                    body or voters,
                    subject,
                    outcome,
                    votes,
                    happened=self._happened(words, span, begin, finish),
                    reported_by=reporter,
                    rule=f"{ACTS.name}/vote",
                    confidence="0.9" if earlier is not None else "0.75",
                ),
            )
        )
        if earlier is None:
            self.waiting.append((index, len(self.found) - 1))

    def _voting_body(self, span: Span, words: str, begin: int) -> Speaker | None:
        """The council in "The council voted 13 to 2 to ..."."""
        verbs = list(_VOTED.finditer(words[: begin + 12]))
        at = _subject(words, verbs[-1].start()) if verbs else None
        body = speaker_at(self.text, span.start + at[0], span.start + at[1]) if at else None
        return body if body is not None and body.kind is SpeakerKind.INSTITUTION else None

    def _join_waiting(self, index: int) -> None:
        """Counts told before the resolution: "93 countries voted in favour. ... The resolution was adopted."."""
        for sentence, place in self.waiting:
            if index - sentence <= _BEHIND_SENTENCES:
                vote, last = self.found[place][1], self.found[-1][1]
                self.found[-1] = index, replace(last, votes=vote.votes + last.votes)
                self.found[place] = (
                    sentence,
                    replace(vote, body=vote.body or last.body, outcome=last.outcome, subject=last.subject),
                )
        self.waiting.clear()


def _outcome(words: str, match: re.Match[str], rule: StepRule, stage: Stage, begin: int, finish: int) -> str:
    if stage.outcome is not None:
        return stage.outcome
    if _NONE_OF_IT.search(match.group()) or _NONE_OF_IT.search(words[max(0, match.start() - 12) : match.start("verb")]):
        return NOT_TAKEN
    if (
        rule.outcome in ("adopted", "announced")
        and rule.type in (ActType.RESOLUTION, ActType.OFFICIAL_ASSESSMENT)
        and _UNANIMOUS.search(words[max(0, begin) : finish])
    ):
        return "unanimous"
    low = match["verb"].lower()
    if low.startswith("lift"):
        return "lifted"
    return {"acquit": "acquitted", "convic": "convicted", "found ": "convicted"}.get(low[:6], rule.outcome)


def _thing_start(words: str, match: re.Match[str], stage: Stage) -> int:
    """Where the words begin that name the thing or person to whom it is done."""
    verb = match.start("verb")
    named = subject_before(words, min(stage.at, verb))
    if named is not None and named[0] <= max(match.start(), named[0]) and verb - named[0] < 160:
        return min(named[0], match.start())
    if match.start() < min(stage.at, verb) - 3:
        article = re.search(
            r"\b(?:an?|the|its|their|no|this|that)\s+(?:[\w-]+\s+){0,2}\Z", words[: match.start()], re.IGNORECASE
        )
        return article.start() if article else match.start()
    return min(match.start(), _clause_start(words, verb))


def _confidence(rule: StepRule, stage: Stage, body: Speaker | None) -> str:
    if stage.outcome is not None:
        return "0.75"
    if body is None:
        return "0.8"
    return "0.9" if body.kind is SpeakerKind.INSTITUTION else "0.8"


def _finish(words: str, at: int, begin: int) -> int:
    stop = _END.search(words, at)
    finish = max(min(stop.start() if stop else len(words), begin + _PASSAGE), at)
    if (
        finish < len(words)
        and words[finish] in "”\"’'"
        and words[begin:finish].count("“") + words[begin:finish].count('"') % 2 == 1
    ):
        finish += 1
    return finish


def _allowed(body: Speaker | None, rule: StepRule, stage: Stage) -> bool:
    if body is None:
        return rule.bare and stage.outcome != CALLED_FOR
    if _NOT_OFFICIAL.search(body.mention.quote) or _NOT_OFFICIAL.search(body.name):
        return False
    named = f"{body.role or ''} {body.name}"
    if rule.name in _STATES_ONLY and body.kind is SpeakerKind.PERSON and " " not in body.name.strip():
        return True  # a State whose name nothing else tells: nobody but States recalls ambassadors
    if rule.type is ActType.BLOCKING and _PLATFORM.search(body.name):
        return True
    return (
        body.kind is SpeakerKind.INSTITUTION
        or bool(_OFFICE.search(named))
        or (rule.bare and body.kind is not SpeakerKind.PERSON)
    )


# "adopted by 141 votes to five", "passed by a wide margin": how, and not by whom.
_NO_BODY = _p(
    r"(?:an?\s+)?(?:\d|votes?\b|\w+\s+votes\b|\w+-\w+\s+vote"
    r"|(?:\w+\s+)?(?:majority|margin|consensus|acclamation|show of hands|vote))"
)
_CLAUSE_MARK = re.compile(r"[;:“”\"]\s|\A|,\s(?=[A-Z])|\b(?:while|but)\s")
_SAYING = _p(r"\b(?:said|says|told|reported|stated|added)\s+(?:\w+\s+){0,3}\Z")
_BETWEEN = _p(
    r"(?:\s+(?:(?!assembly|family|italy|july)\w+ly|had|has|have|also|saw|on|in|at|late|early|last|this|earlier"
    r"|(?:mon|tues|wednes|thurs"
    r"|fri|satur|sun)day|night|week|month|year|yesterday|today|,?\s*which|then|already))+\s*\Z"
)
_WHICH = _p(r",\s+(?:which|who)(?:\s+(?:has|have|had|earlier|also|later|already|\w+ly))*\s*\Z")


def _clause_start(words: str, verb: int) -> int:
    """Where the clause of a verb begins, at most 200 characters ahead of it."""
    marks = [mark.end() for mark in _CLAUSE_MARK.finditer(words, max(0, verb - 200), verb)]
    return marks[-1] if marks else verb if verb > 200 else 0


def _subject(words: str, verb: int) -> tuple[int, int] | None:
    left = words[:verb]
    relative = _WHICH.search(left, max(0, verb - 100))
    if relative is not None:
        return subject_before(words, relative.start())
    between = _BETWEEN.search(left, max(0, verb - 100))
    if between is not None:
        found = subject_before(words, between.start())
        if found is not None:
            return found
    found = subject_before(words, verb)
    if found is None and words.isupper() and (named := _IN_CAPITALS.search(words, max(0, verb - 90), verb)):
        return named.span("who")
    return found


_IN_CAPITALS = re.compile(
    r"(?P<who>(?:THE\s+)?(?:[A-Z.'-]+\s+){0,2}(?:GOVERNMENT|ARMY|MINISTRY|COURT|POLICE|JUDGE|CONGRESS|ASSEMBLY"
    r"|SENATE|JUNTA"
    r"|AUTHORITIES|COUNCIL|COMMISSION|PARLIAMENT|ADMINISTRATION)(?:\s+OF\s+(?:THE\s+)?[A-Z'-]+(?:\s+[A-Z'-]+)?)?)"
    r"\s+(?:(?:HAS|HAVE|HAD|ALSO|TODAY|YESTERDAY)\s+){0,2}\Z"
)
