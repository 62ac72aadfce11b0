"""Denials in text: who denies, and the sentence in which it stands. A denial is never left out for want of an event."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from solferino.text import Span
from solferino.text.wordlists import word_set

_I = re.IGNORECASE
_OBJECT = (
    r"(?:the\s+|any\s+|all\s+|such\s+|these\s+|those\s+|its\s+|their\s+|his\s+)?(?:[\w-]+\s+){0,3}(?:accusations?|"
    r"allegations?|claims?|charges?|reports?|responsibility|involvement|attack|strike|bombing|shelling|role|part|"
    r"killings?|"
    r"massacre|incident|account|assertion|it|them)\b"
)
_CUES = (
    re.compile(r"\b(?:den(?:y|ies|ied|ying))\b", _I),
    re.compile(
        rf"\b(?:reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|disput(?:es|ed|ing)|refut(?:es|ed|ing))\s+{_OBJECT}", _I
    ),
    re.compile(
        r"\b(?:described|dismissed|called|branded|labell?ed|denounced|decried|"
        r"rejected)\b(?:\s+[\w'’-]+){0,5}?\s+(?:as\s+)?[\"'“‘]?(?:an?\s+)?[\"'“‘]?(?:fake(?:\s+news)?|false|fabricat\w+|"
        r"staged?|lies?|a\s+hoax|hoax|propaganda|untrue|baseless|disinformation|slander|invention)\b",
        _I,
    ),
    re.compile(  # a provocation alone may be what the other side did
        r"\b(?:described|dismissed|called|branded|labell?ed|denounced|decried|rejected)\s+(?:(?:it|this|them|that)|"
        r"(?:[\w'’-]+\s+){0,3}?(?:accusations?|allegations?|claims?|reports?|footage|videos?|images?))\s+(?:as\s+)?[\"'“‘]?(?:an?\s+)?"
        r"[\"'“‘]?(?:\w+\s+)?provocations?\b",
        _I,
    ),
    re.compile(
        r"\b(?:said|says|insist(?:s|ed)|maintain(?:s|ed)|claim(?:s|ed)|stated|"
        r"argued)\b(?:\s+[\w'’-]+){0,6}?\s+(?:(?:had|has|have|did|does|do|was|were|is|are)\s+(?:not|never|nothing)|"
        r"(?:isn|wasn|aren|weren|hasn|hadn|haven|didn|doesn|don)['’]t|it['’]s\s+not|they['’]re\s+not|never)\s+"
        r"(?:been\s+)?(?:\w+ly\s+)?(?:carr\w+|target\w*|attack\w*|bomb\w*|shell\w*|fir(?:ed?|ing)|kill\w*|"
        r"str(?:uck|ike|iking)|hit\w*|respons\w+|involv\w+|behind|conduct\w*|launch\w*|us(?:ed?|ing)|commit\w*|"
        r"perpetrat\w*)",
        _I,
    ),
    re.compile(
        r"\b(?:said|says)\b(?:\s+[\w'’-]+){0,4}?\s+no\s+(?:[\w-]+\s+){0,3}(?:aircraft|planes|jets|forces|troops|"
        r"strikes|shells|missiles|units)\b[^.]{0,40}?\b(?:had|has|have|were|was)\b",
        _I,
    ),
)
_NEGATED = re.compile(r"\b(?:not|never|neither|nor|n['’]t|cannot|could|would)\s+(?:\w+ly\s+)?\Z", _I)
_DENIES_ELSE = re.compile(
    r"\s+(?:the\s+)?(?:\w+\s+)?(?:access|entry|prisoners|permission|visas?|bail|food|water|aid|medical|victory|"
    r"them\s+access|the\s+lightning|moscow\s+the|the\s+right|the\s+existence\s+of\s+god)\b",
    _I,
)
_PASSIVE = re.compile(r"\b(?:was|were|been|is|are|be|being)\s+(?:\w+ly\s+|also\s+)?\Z", _I)
_AUXILIARIES = re.compile(
    r"(?:\s+(?:has|have|had|also|later|earlier|repeatedly|strongly|flatly|firmly|again|immediately|categorically|"
    r"promptly|swiftly|consistently|quickly|both|already|in\s+turn|and|who|which|vehemently|publicly|formally|"
    r"officially|initially))+\s*\Z",
    _I,
)
_WORD = re.compile(r"[\w'’.&/-]+")
_STOP = word_set(
    "that which who whom whose but or as when while where after before because since until if than then said says "
    "was were is are be been being "
    "on in at by from with without into near outside inside during against over through under to meanwhile however "
    "also not he she it they "
    "today yesterday monday tuesday wednesday thursday friday saturday sunday what this so although though"
)
_POINTS_BACK = re.compile(
    r"\b(?:the|any|these|those|this|that|such|all|its|their|his)\s+(?:[\w-]+\s+){0,3}(?:accusations?|allegations?|"
    r"claims?|charges?|reports?|responsibility|involvement|role|part|attacks?|strikes?|bombing|shelling|killings?|"
    r"massacre|incident|account)\b"
    r"|\b(?:den\w+|reject\w+|dismiss\w+)\s+(?:it|this|that|them|responsibility|involvement|having|carrying|being|"
    r"attacking|targeting|bombing|killing|firing|doing)\b|\bresponsib\w+|\binvolve\w+|\bcivilian\s+targets|"
    r"\btargeting\s+civilians|\bbehind\s+it\b"
    r"|\bno\s+(?:[\w-]+\s+){0,3}(?:aircraft|planes|jets|forces|troops|strikes|shells|missiles|units)\b|"
    r"\bnot\s+(?:carr|target|attack|bomb|shell|fire|str)\w*",
    _I,
)


_THAT = re.compile(r"\s+(?:that|of)\b", _I)


@dataclass(frozen=True, slots=True)
class Denial:
    """A denial in the sentence ``[start, end)``, its cue at ``cue``.

    speaker_start, speaker_end: the words that name the denier.

    points_back: the words refer to something told before ("denied the claims", "denied any part").

    complement: what follows the cue is what is denied ("denied that ...", "denied shelling ...").
    """

    start: int
    end: int
    cue: int
    speaker_start: int
    speaker_end: int
    points_back: bool
    complement: bool = False


def denials(body: str, spans: list[Span]) -> Iterator[Denial]:
    """The denials of a text in text order, at most one for each denier and sentence."""
    for span in spans:
        seen: set[tuple[int, int]] = set()
        sentence = body[span.start : span.end]
        for pattern in _CUES:
            for match in pattern.finditer(sentence):
                found = _denial(body, span, sentence, match)
                if found is not None and (found.speaker_start, found.speaker_end) not in seen:
                    seen.add((found.speaker_start, found.speaker_end))
                    yield found


def _denial(body: str, span: Span, sentence: str, match: re.Match[str]) -> Denial | None:
    before = sentence[: match.start()]
    if (by := _DENIED_BY.match(sentence, match.start())) and not _NEGATED.search(before):
        return _denied_by(span, sentence, match, by.end())
    if (
        _NEGATED.search(before)
        or _PASSIVE.search(before)
        or (match.re is _CUES[0] and _DENIES_ELSE.match(sentence[match.end() :]))
    ):
        return None
    subject = subject_of(sentence, match.start())
    if subject is None:
        return None
    return Denial(
        span.start,
        span.end,
        span.start + match.start(),
        span.start + subject[0],
        span.start + subject[1],
        bool(_POINTS_BACK.search(sentence, max(0, match.start() - 3))),
        match.re is _CUES[0] or bool(_THAT.match(sentence, match.end())),
    )


_DENIED_BY = re.compile(  # "a charge denied by the ministry"
    r"(?:strongly\s+|flatly\s+)?(?:denied|rejected|dismissed|disputed|refuted)\s+by\s+(?!\w+ing\b)", _I
)
_AGENT = re.compile(
    r"(?:the\s+|a\s+|an\s+)?(?:[\w'’.&/-]+\s+(?:of\s+(?:the\s+)?)?){0,6}?[\w'’.&/-]+(?=[,.;:)\"”]|\s+(?:and|but|which|who|as|in|on|at|after|when|while|that|has|have|had|was|were|is|are|said)\b|\s*\Z)"
)


def _denied_by(span: Span, sentence: str, match: re.Match[str], at: int) -> Denial | None:
    agent = _AGENT.match(sentence, at, min(len(sentence), at + 120))
    if agent is None:
        return None
    return Denial(
        span.start, span.end, span.start + match.start(), span.start + agent.start(), span.start + agent.end(), True
    )


def subject_of(sentence: str, at: int) -> tuple[int, int] | None:
    """The noun phrase that the verb at ``at`` belongs to; over an apposition, and over "condemned ..., and denied"."""
    if re.search(r"\b(?:and|but)\s+(?:\w+ly\s+|then\s+|also\s+)?\Z", sentence[:at], _I):
        return _first_subject(sentence, at)
    head = _AUXILIARIES.sub("", sentence[:at]).rstrip()
    if head.endswith(","):
        inner = head[:-1]
        opening = inner.rfind(",")
        apposition = inner[opening + 1 :].strip() if opening >= 0 else ""
        if opening >= 0 and re.match(
            r"(?:the|a|an|who|which|whose|one\s+of|head|spokes\w+|commander|chief|its|his)\b", apposition, _I
        ):
            head = inner[:opening].rstrip()
        elif opening >= 0 and re.fullmatch(r"(?:[A-Z][\w'’.-]*\s?){1,4}", apposition):
            return opening + 1 + (len(inner[opening + 1 :]) - len(inner[opening + 1 :].lstrip())), len(inner.rstrip())
        else:
            return _first_subject(sentence, len(inner))
    return _phrase_before(head)


def _first_subject(sentence: str, end: int) -> tuple[int, int] | None:
    """ "The armed forces condemned the attack, and denied ...": the subject of the first verb of the sentence."""
    verb = re.compile(
        r"\b(?:condemned|said|says|confirmed|acknowledged|admitted|regretted|described|called|told|deplored|"
        r"expressed|accused|blamed|claimed|praised|rejected|dismissed|told|has|have|had)\b",
        _I,
    ).search(sentence, 0, end)
    if verb is None:
        return None
    return _phrase_before(re.sub(r"[\s\"“”]+(?:\w+ly[\s\"“”]*)?\Z", "", sentence[: verb.start()], flags=_I))


_INNER = word_set("in at from near of for on with inside outside by against")
_ARTICLES = word_set("the a an")
_JOINING = word_set("and of both all")
_CHARGES = word_set(
    "accusation accusations allegation allegations charge charges claim claims report reports involvement"
)
_TIMES = word_set("today yesterday tonight morning afternoon evening night week month year day noon")


def _phrase_before(head: str) -> tuple[int, int] | None:
    """The noun phrase with which ``head`` ends and what belongs to it ("residents in the area"); None for a time."""
    shift = max(0, len(head) - 200)
    taken: list[tuple[int, int, str]] = []
    for word in reversed(list(_WORD.finditer(head, shift))):
        gap = head[word.end() : taken[-1][0]] if taken else head[word.end() :]
        folded = word.group().casefold()
        if gap.strip() or folded in _STOP - _INNER:
            break
        taken.append((word.start(), word.end(), folded))
    taken.reverse()
    # "In Kyiv the army": a phrase that opens with a preposition holds two; the last one is the subject.
    if taken and taken[0][2] in _INNER | {"and"}:
        inner = next((i for i in range(len(taken) - 1, 0, -1) if taken[i][2] in _INNER), 0)
        taken = taken[inner + 1 :] if inner == 0 else taken[1:]
    # "In a letter of 3 May the army": an article behind a noun opens another phrase.
    opened = [i for i in range(1, len(taken)) if taken[i][2] in _ARTICLES and taken[i - 1][2] not in _INNER | _JOINING]
    taken = taken[opened[-1] :] if opened else taken
    # "the charge of X's part and President Y himself": two clauses meet at "and"; the second has the verb.
    joined = [i for i, word in enumerate(taken) if word[2] == "and"]
    if joined and taken[joined[-1] + 1 :] and _CHARGES & {word[2] for word in taken[: joined[-1]]}:
        taken = taken[joined[-1] + 1 :]
    if not taken or taken[0][2] in _INNER or taken[-1][2] in _TIMES:
        return None
    return taken[0][0], taken[-1][1]
