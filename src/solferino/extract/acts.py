"""Acts: official steps that a text reports, such as a resolution, a vote, a formal determination, an expulsion.

A step needs a body that takes it. What a person merely says, a step that could or should be taken, and a step denied
are no acts. A body's assessment is that body's: it is recorded as reported, under its name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from solferino.amounts import numbers
from solferino.extract import dates
from solferino.extract.attribution import source_of, speaker_at, subject_before
from solferino.extract.pieces import pieces
from solferino.extract.protocol import Context
from solferino.record import Act, ActType, Passage, Speaker, SpeakerKind, Text, VoteCount, When
from solferino.text import Span
from solferino.text.wordlists import word_set


@dataclass(frozen=True, slots=True)
class _Rule:
    """One way to word a step. pattern: group ``verb`` is where the subject ends; passive: the body follows "by"."""

    type: ActType
    pattern: re.Pattern[str]
    outcome: str | None = None
    passive: bool = False
    official: bool = True  # the body must be an institution or hold an office
    bare: bool = False  # stands without a body ("a new law makes it illegal")


def _p(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


_GAP = r"(?:[\w’'“”\"‘.,-]+\s+){0,7}?"
_TEXT = r"(?:resolution|motion|draft\s+resolution|declaration)"
_INQUIRY = (
    r"(?:investigations?|inquir(?:y|ies)|enquiry|probes?|fact-finding\s+mission|commission\s+of\s+inquiry|tribunal)"
)
_COURT = (
    r"(?:international\s+criminal\s+court|icc|international\s+court\s+of\s+justice|court|tribunal|prosecutors?"
    r"|security\s+council)"
)
_ENVOY = r"(?:ambassador|charg[eé]\s+d[’']affaires|envoy|diplomats?|consul)"
_SERVICE = (
    r"(?:web\s?sites?|sites?|services?|access|apps?|platforms?|networks?|channels?|broadcasters?|aggregator|pages"
    r"|media|outlets?)"
)

_RULES: tuple[_Rule, ...] = (
    _Rule(
        ActType.RESOLUTION,
        _p(
            rf"\b(?P<verb>passed|adopted|approved|backed|endorsed|passing|adopting|approving"
            rf"|passes|adopts|approves)\s+{_GAP}{_TEXT}\b"
        ),
        "adopted",
    ),
    _Rule(
        ActType.RESOLUTION,
        _p(rf"\b(?P<verb>rejected|vetoed|defeated|voted\s+down|blocked)\s+{_GAP}{_TEXT}\b"),
        "failed",
    ),
    _Rule(
        ActType.RESOLUTION,
        _p(
            rf"\b{_TEXT}\b[^.;:]{{0,80}}?\b(?P<verb>(?:was|has\s+been|were"
            rf"|had\s+been)\s+(?:\w+ly\s+)?(?:passed|adopted|approved))\b"
        ),
        "adopted",
        passive=True,
        bare=True,
    ),
    _Rule(
        ActType.RESOLUTION,
        _p(
            rf"\b(?:{_TEXT}|(?:\w+-)?drafted\s+(?:call|text|motion)"
            rf"|draft)\b[^.;:]{{0,140}}?\b(?P<verb>(?:has\s+|had\s+)?failed)\s+(?:at|in"
            rf"|to\s+(?:pass|win))\b"
        ),
        "failed",
        passive=True,
        bare=True,
    ),
    _Rule(
        ActType.LAW,
        _p(
            r"\b(?P<verb>passed|adopted|enacted|signed|approved)\s+"
            + _GAP
            + r"(?:law|bill|decree|legislation|act)\b(?!\s+of)"
        ),
        "adopted",
    ),
    _Rule(
        ActType.LAW,
        _p(
            r"\b(?:new|recent|\w+)\s+(?:[\w-]+\s+)?(?:law|decree"
            r"|legislation)\s+(?P<verb>(?:that\s+)?(?:makes|made|bans|banned|criminali[sz]e[sd]"
            r"|prohibits|prohibited|outlaws|outlawed|introduces|introduced|took\s+effect"
            r"|came\s+into\s+force|punishes))\b"
        ),
        "in force",
        bare=True,
    ),
    _Rule(
        ActType.REFERRAL,
        _p(
            rf"\b(?P<verb>(?:has\s+|have\s+|had\s+)?(?:already\s+)?(?:been\s+|was\s+"
            rf"|were\s+)(?:already\s+)?referred)\s+to\s+(?:the\s+)?{_GAP}{_COURT}\b"
        ),
        "referred",
        passive=True,
        bare=True,
    ),
    _Rule(
        ActType.REFERRAL,
        _p(
            rf"\b(?P<verb>referred|refers)\s+(?:[\w’'.-]+\s+){{1,10}}?to\s+(?:the\s+)?(?:[\w’'.-]"
            rf"+\s+){{0,5}}?{_COURT}\b"
        ),
        "referred",
    ),
    _Rule(
        ActType.OFFICIAL_ASSESSMENT,
        _p(
            r"\b(?P<verb>made\s+an?\s+(?:formal|official)\s+(?:determination"
            r"|assessment|declaration|finding)|(?:has\s+|have\s+|had\s+)?(?:formally"
            r"|officially)\s+"
            r"(?:determined|described|declared|recogni[sz]ed|concluded|announce[sd]"
            r"|assessed|designated|accused|labelled|labeled)|assess(?:es|ed)\s+that"
            r"|determined\s+that|concluded\s+that|"
            r"found\s+that|unanimously\s+declared|recogni[sz]ed\s+" + _GAP + r"as)\b"
        ),
        "announced",
    ),
    _Rule(
        ActType.INQUIRY,
        _p(
            rf"\b(?P<verb>opened|launched|began|started|initiated|opens|launches|ordered"
            rf"|established|set\s+up|created|establishing|opening|launching)\s+(?:an?|its|their"
            rf"|the)\s+(?:[\w’'-]+\s+){{0,4}}?{_INQUIRY}\b"
        ),
        "opened",
    ),
    _Rule(
        ActType.INQUIRY,
        _p(
            rf"\b{_INQUIRY}\s+(?P<verb>(?:(?:was|has\s+been|were|that\s+was)\s+)?(?:opened"
            rf"|launched|established|set\s+up|created|ordered))\s+by\b"
        ),
        "opened",
        passive=True,
    ),
    _Rule(
        ActType.EXPULSION,
        _p(
            rf"\b(?P<verb>(?:(?:has|have)\s+)?(?:begun|began"
            rf"|started)\s+(?:the\s+)?(?:process\s+of\s+)?expelling|expelled"
            rf"|expels)\s+(?:[\w,’'-]+\s+){{0,6}}?(?:{_ENVOY}|embassy\s+staff)\b"
        ),
        "announced",
    ),
    _Rule(
        ActType.EXPULSION,
        _p(
            r"\b(?P<verb>(?:(?:has|have|had|were"
            r"|was)\s+(?:been\s+)?)?declared)\s+(?:[\w’'-]+\s+){0,6}?[“”\"‘']?persona(?:e)?\s+no"
            r"n\s+grata"
        ),
        "declared persona non grata",
        bare=True,
        passive=True,
    ),
    _Rule(
        ActType.SUMMONS,
        _p(
            rf"\b(?P<verb>summoned|summons|called\s+in"
            rf"|recalled)\s+(?:[\w.’'-]+\s+){{0,6}}?{_ENVOY}\b"
        ),
        "summoned",
    ),
    _Rule(
        ActType.BLOCKING,
        _p(
            rf"\b(?P<verb>block(?:ed|s)?|restrict(?:ed|s)|banned|bans|suspended|shut\s+down"
            rf"|cut\s+off)\s+(?:[\w’'.-]+\s+){{0,6}}?{_SERVICE}\b"
        ),
        "blocked",
    ),
    _Rule(
        ActType.SANCTION,
        _p(
            r"\b(?P<verb>imposed|imposes|announced|adopted|introduced|approved|slapped|unveiled"
            r"|imposing)\s+(?:[\w’'-]+\s+){0,6}?sanctions\b"
        ),
        "imposed",
    ),
    _Rule(
        ActType.CHARGE,
        _p(
            r"\b(?P<verb>indicted|(?:filed|brought|pressed)\s+(?:\w+\s+){0,4}?charges"
            r"|issued\s+(?:[\w’'-]+\s+){0,4}?arrest\s+warrants?)\b"
        ),
        "charged",
    ),
    _Rule(
        ActType.CHARGE,
        _p(
            r"\b(?P<verb>(?:was|were|has\s+been|have\s+been)\s+(?:formally\s+)?(?:charged\s+with"
            r"|indicted))\b"
        ),
        "charged",
        passive=True,
        bare=True,
    ),
    _Rule(
        ActType.REQUEST,
        _p(
            rf"\b(?P<verb>urged|asked|called\s+(?:on|upon)|requested|petitioned"
            rf"|encouraged)\s+(?:[\w’'.,-]+\s+){{0,12}}?(?:to"
            rf"|that)\s+(?:[\w’'-]+\s+){{0,3}}?(?:investigate|(?:open|launch|begin|start|conduct"
            rf"|order)\s+(?:an?|its)\s+(?:[\w’'-]+\s+){{0,3}}?{_INQUIRY})\b"
        ),
        "requested",
    ),
    _Rule(
        ActType.REQUEST,
        _p(
            rf"\b(?P<verb>called|calls|requested|seeking|sought)\s+(?:for\s+)?(?:an?\s+"
            rf"|the\s+)?(?:[\w’'-]+\s+){{0,3}}?(?:{_INQUIRY}|prosecution)\b(?=\s+(?:of|into|by"
            rf"|over))"
        ),
        "requested",
    ),
    _Rule(
        ActType.REQUEST,
        _p(r"\bacted\s+on\s+a\s+(?P<verb>request)\s+(?:from|by|of)\s+(?P<by>[^,.;:\"“”\n]{3,90})"),
        "requested",
        passive=True,
    ),
)
_QUICK = _p(
    r"resolution|motion|draft|law\b|bill\b|decree|legislation|referred|refers|determin|assess|conclu"
    r"|officially|formally|unanimously|recogni[sz]|investigat|inquir|enquir|probe|tribunal"
    r"|fact-finding|expel|non\s+grata|summon|recalled|called|block|restrict|banned|bans|suspended|shut"
    r"|cut\s+off|sanctions|indict|charge|warrant|request|abstain|abstention|vot(?:e|ed|es)\b|found\s+that"
)
_UNREAL = _p(
    r"\b(?:could|would|may|might|should|must|can|cannot|if|to|not|never|n[’']t|unless|whether|threaten(?:ed"
    r"|s)?|refus(?:ed|es)|consider(?:s|ed|ing)?)\s+(?:\w+ly\s+|still\s+|also\s+|be\s+|have\s+|been\s+)*\Z"
)
_BY = _p(r"\bby\s+(?P<who>(?:the\s+)?[^,.;:\"“”\n()]{2,90})")
_AT_BODY = _p(
    r"\b(?:at|in)\s+(?P<who>(?:the\s+)?(?:[\w.’'-]+\s+){0,5}?(?:council|assembly|senate|parliament"
    r"|congress|court|committee|commission|duma|house|chamber))\b"
)
_BODY_STOP = _p(r"\s+(?:on|in|at|for|after|over|during|last|this|to|with|who|which|that|as|when|but|\w+day)\b")
_NOT_OFFICIAL = _p(
    r"\b(?:amnesty|watch|observatory|activists?|opposition|experts?|critics|residents|protesters"
    r"|politicians|analysts|lawyers|newspaper|reporters|journalists|we|i|he|she|they|study"
    r"|reports?)\b"
)
_OFFICE = _p(
    r"\b(?:president|minister|secretary|prosecutor|attorney|mayor|governor|chancellor|commissioner|king"
    r"|members?\s+of\s+(?:congress|parliament)|senators?|lawmakers|regulator|roskomnadzor"
    r"|state|states|nations?|union|assembly|house|chamber|duma|bundestag|knesset|countries|allies)\b"
)
_END = re.compile(
    r"[,;.:!?](?=[”’'\"]?(?:\s|\Z))"
    r"|\s(?:and|but)\s+(?:said|says|has|have|had|was|were|will|would)\b|\n"
)
_UNANIMOUS = _p(r"\bunanimous(?:ly)?\b")
_PASSAGE = 360

# ---- counts of a vote ------------------------------------------------------------------------------------------------

_VOTE_WORDS = _p(r"\babstain|\babstention|\bvot(?:e|ed|es|ing)\b|\bin\s+favou?r\b")
_SIDE = (
    r"(?P<side>abstain(?:ed|ing|s)?|abstentions?|(?:voted\s+)?(?:in\s+favou?r|for\b|yes\b)|(?:voted\s+)?(?:against"
    r"|no\b)|(?:were\s+|was\s+)?absent)"
)
_COUNTED = _p(r"\A\s+(?:[\w-]+\s+){0,4}?" + _SIDE)
_ROLL = _p(
    r"\b(?:vote\s+of\s+|by\s+(?:a\s+vote\s+of\s+)?|voted\s+)(?P<for>\d{1,4}|[a-z-]+)(?:\s+votes?)?\s*(?:-|–"
    r"|to|:)\s*(?P<against>\d{1,4}|[a-z-]+)\b(?!\s*(?:%|per))"
)
_NAMED = _p(
    r"\b(?:only\s+)?(?P<who>(?-i:[A-Z])[\w.’'-]*(?:\s+(?-i:[A-Z])[\w.’'-]*){0,3}(?:\s*,\s*(?-i:[A-Z])[\w.’'-"
    r"]*(?:\s+(?-i:[A-Z])[\w.’'-]*){0,2})*(?:\s*,?\s+and\s+(?:the\s+)?(?-i:[A-Z])[\w.’'-]*(?:\s+(?-i:[A-Z])["
    r"\w.’'-]*){0,3})?)\s+(?:(?:also|had|has|have|both)\s+)?"
    r"(?P<side>abstained|voted\s+(?:in\s+favou?r|for|against|yes|no))\b"
)
_NEAR_SENTENCES = 6
_BODY_WORDS = word_set(
    "members member countries country nations nation states senators deputies lawmakers delegations votes vote"
)


def _side(words: str) -> str:
    low = words.lower()
    if "abst" in low:
        return "abstained"
    if "absent" in low:
        return "absent"
    return "against" if "against" in low or low.endswith("no") else "for"


class _Acts:
    """Rules for English reports of official steps."""

    name = "acts"
    version = "1"
    languages = frozenset({"en"})

    def __call__(self, text: Text, context: Context) -> Iterator[Act]:
        """The acts of a text in text order. The counts of a vote are joined to the resolution reported just before."""
        acts: list[tuple[int, Act]] = []
        for index, span in enumerate(pieces(text.text)):
            words = text.text[span.start : span.end]
            if not _QUICK.search(words):
                continue
            acts += [(index, act) for act in _in_sentence(text, span, words, context)]
            votes = _votes(text, span, words) if _VOTE_WORDS.search(words) else ()
            if votes:
                _place_votes(acts, index, votes, text, span, words, context)
        yield from (act for _index, act in acts)


ACTS = _Acts()


def _in_sentence(text: Text, span: Span, words: str, context: Context) -> Iterator[Act]:
    taken: list[tuple[int, int]] = []
    found = sorted(
        ((match, rule) for rule in _RULES for match in rule.pattern.finditer(words)),
        key=lambda pair: (pair[0].start("verb"), pair[0].start()),
    )
    for match, rule in found:
        verb = match.start("verb")
        if any(start <= verb < end for start, end in taken) or _UNREAL.search(words[max(0, verb - 60) : verb]):
            continue
        body_at = _body(words, match, rule)
        body = speaker_at(text, span.start + body_at[0], span.start + body_at[1]) if body_at else None
        if not _allowed(body, rule):
            continue
        taken.append((verb, match.end()))
        yield _act(text, span, words, match, rule, body, body_at, context)


def _allowed(body: Speaker | None, rule: _Rule) -> bool:
    if body is None:
        return rule.bare
    if _NOT_OFFICIAL.search(body.mention.quote) or _NOT_OFFICIAL.search(body.name):
        return False
    named = f"{body.role or ''} {body.name}"
    return (
        body.kind is SpeakerKind.INSTITUTION
        or bool(_OFFICE.search(named))
        or (rule.bare and body.kind is not SpeakerKind.PERSON)
    )


def _body(words: str, match: re.Match[str], rule: _Rule) -> tuple[int, int] | None:
    """Offsets of the acting body: the subject, or in the passive what follows "by" or "at the"."""
    if match.groupdict().get("by"):
        return match.start("by"), match.end("by")
    if not rule.passive:
        return None if rule.bare else _subject(words, match.start("verb"))
    for pattern, reach in ((_BY, 60), (_AT_BODY, 60)):
        found = pattern.search(words, match.start("verb"), min(len(words), match.end() + reach))
        if found is not None:
            if _NO_BODY.match(words, found.start("who")):
                continue
            stop = _BODY_STOP.search(words, found.start("who") + 1, found.end("who"))
            return found.start("who"), stop.start() if stop else found.end("who")
    return None


# "adopted by 141 votes to five", "passed by a wide margin": how, and not by whom.
_NO_BODY = _p(
    r"(?:an?\s+)?(?:\d|votes?\b|\w+\s+votes\b|(?:\w+\s+)?(?:majority|margin|consensus|acclamation|show of hands))"
)


_CLAUSE_MARK = re.compile(r"[;:“”\"]\s|\A|,\s(?=[A-Z])|\b(?:while|but)\s")


def _clause_start(words: str, verb: int) -> int:
    """Where the clause of a verb begins, at most 200 characters ahead of it."""
    marks = [mark.end() for mark in _CLAUSE_MARK.finditer(words, max(0, verb - 200), verb)]
    return marks[-1] if marks else verb if verb > 200 else 0


_BETWEEN = _p(
    r"(?:\s+(?:\w+ly|had|has|have|also|saw|on|in|at|late|early|last|this|earlier|(?:mon|tues|wednes|thurs"
    r"|fri|satur|sun)day|night|week|month|year|yesterday|today|,?\s*which|then|already))+\s*\Z"
)
_WHICH = _p(r",\s+(?:which|who)(?:\s+(?:has|have|had|earlier|also|later|already|\w+ly))*\s*\Z")


def _subject(words: str, verb: int) -> tuple[int, int] | None:
    left = words[:verb]
    relative = _WHICH.search(left)
    if relative is not None:
        return subject_before(words, relative.start())
    between = _BETWEEN.search(left)
    if between is not None:
        found = subject_before(words, between.start())
        if found is not None:
            return found
    return subject_before(words, verb)


def _act(
    text: Text,
    span: Span,
    words: str,
    match: re.Match[str],
    rule: _Rule,
    body: Speaker | None,
    body_at: tuple[int, int] | None,
    context: Context,
) -> Act:
    begin = match.start()
    if body_at and body_at[0] < begin and begin - body_at[0] < 120:
        begin = body_at[0]
    elif rule.passive:
        begin = _clause_start(words, match.start("verb"))
    stop = _END.search(words, match.end())
    finish = min(stop.start() if stop else len(words), begin + _PASSAGE)
    finish = max(finish, match.end())
    if (
        finish < len(words)
        and words[finish] in "”\"’'"
        and words[begin:finish].count("“") + words[begin:finish].count('"') % 2 == 1
    ):
        finish += 1
    outcome = (
        "unanimous"
        if rule.type in {ActType.RESOLUTION, ActType.OFFICIAL_ASSESSMENT}
        and _UNANIMOUS.search(words[max(0, begin) : finish])
        else rule.outcome
    )
    subject = " ".join(words[match.end("verb") : finish].split()).strip(" .,;:'\"“”") or None
    reporter, _verb = source_of(text, span.start, span.end, span.start + begin, span.start + finish)
    if reporter is not None and body is not None and reporter.name == body.name:
        reporter = None
    return Act(
        Passage.of(text, span.start + begin, span.start + finish),
        rule.type,
        body,
        subject,
        outcome,
        happened=_happened(words, span, begin, finish, context),
        reported_by=reporter,
        rule=f"{ACTS.name}/{ACTS.version}",
    )


def _happened(words: str, span: Span, begin: int, finish: int, context: Context) -> When | None:
    """The date inside the words of the act, else the nearest one of its sentence that is no date of saying."""
    found = dates.resolve(words, context, span.start)
    inside = [d for d in found if span.start + begin <= d.start < span.start + finish]
    near = inside or [
        d for d in found if not _SAYING.search(words[: d.start - span.start]) and abs(d.start - span.start - begin) < 60
    ]
    return near[0].when if near else None


_SAYING = _p(r"\b(?:said|says|told|reported|stated|added)\s+(?:\w+\s+){0,3}\Z")


def _votes(text: Text, span: Span, words: str) -> tuple[VoteCount, ...]:
    votes: list[VoteCount] = []
    for roll in _ROLL.finditer(words):
        for side, group in (("for", "for"), ("against", "against")):
            count = _number(roll[group])
            if count is not None:
                votes.append(
                    VoteCount(
                        side, Passage.of(text, span.start + roll.start(group), span.start + roll.end(group)), count
                    )
                )
        if len(votes) % 2:
            votes.pop()
    for amount in numbers(words):
        following = _COUNTED.match(words[amount.end : amount.end + 70])
        if following is not None and amount.low is not None and _is_count(words, amount.end, following):
            votes.append(
                VoteCount(
                    _side(following["side"]),
                    Passage.of(text, span.start + amount.start, span.start + amount.end + following.end()),
                    amount.low,
                )
            )
    for named in _NAMED.finditer(words):
        who = " ".join(named["who"].split())
        if who.lower() in {"members", "countries"} or any(
            v.passage.start <= span.start + named.start() < v.passage.end for v in votes
        ):
            continue
        who = re.sub(r"\A(?:Only|The)\s+", "", who)
        votes.append(
            VoteCount(
                _side(named["side"]), Passage.of(text, span.start + named.start(), span.start + named.end()), None, who
            )
        )
    votes.sort(key=lambda vote: (vote.passage.start, vote.passage.end))
    return tuple(votes)


def _number(written: str) -> int | None:
    found = numbers(written)
    return found[0].low if len(found) == 1 and (found[0].start, found[0].end) == (0, len(written)) else None


def _is_count(words: str, at: int, following: re.Match[str]) -> bool:
    """As in "Thirteen members abstained", "141 in favour", "five against"; not "20 people demonstrated against"."""
    between = words[at : at + following.start("side")].split()
    side = following["side"].lower()
    if side == "for" and "vot" not in " ".join(between):
        return False
    return all(
        w.lower() in _BODY_WORDS
        or w.lower() in {"voted", "voting", "council", "of", "the", "other", "cast"}
        or w[:1].isupper()
        for w in between
    )


def _place_votes(
    acts: list[tuple[int, Act]],
    index: int,
    votes: tuple[VoteCount, ...],
    text: Text,
    span: Span,
    words: str,
    context: Context,
) -> None:
    """Give the counts to the resolution just reported, and record the vote itself."""
    earlier = next(
        (
            place
            for place in range(len(acts) - 1, -1, -1)
            if acts[place][1].type is ActType.RESOLUTION and index - acts[place][0] <= _NEAR_SENTENCES
        ),
        None,
    )
    body, outcome, subject = None, None, None
    if earlier is not None:
        resolution = acts[earlier][1]
        body, outcome, subject = resolution.body, resolution.outcome, resolution.subject
        acts[earlier] = acts[earlier][0], replace(resolution, votes=resolution.votes + votes)
    begin, finish = votes[0].passage.start - span.start, votes[-1].passage.end - span.start
    reporter, _verb = source_of(text, span.start, span.end, votes[0].passage.start, votes[-1].passage.end)
    acts.append(
        (
            index,
            Act(
                Passage.of(text, span.start + begin, span.start + finish),
                ActType.VOTE,
                body,
                subject,
                outcome,
                votes,
                happened=_happened(words, span, begin, finish, context),
                reported_by=reporter,
                rule=f"{ACTS.name}/{ACTS.version}",
            ),
        )
    )
