"""Find what a text says of the law: sentences and clauses, each with exact characters, who says it, and how firmly."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from solferino.law.catalogue import Catalogue
from solferino.law.catalogue import catalogue as newest
from solferino.law.reading.cue import BODY, COURT, FORUM, LAW, LAW_WORDS, LAWISH, NAMED_COURT, Cue
from solferino.law.reading.cues import CUES, GATE, MAY
from solferino.law.reading.named import ANY_COURT, DOMESTIC, ICC, THE_COURT, bodies_in, courts_in, states_in
from solferino.law.reading.types import NOT_NAMED, TEXT_ITSELF, Kind, LegalStatement, Modality, Named, Voice
from solferino.text.sentences import sentences
from solferino.text.spans import Span, trimmed

VERSION = "1"
_STRAIGHT = str.maketrans("’‘‛`´“”„«»", "'''''\"\"\"\"\"")
_LAW = re.compile(rf"\b{LAW_WORDS}".replace(" ", r"\s+"), re.IGNORECASE)
_LAWISH = re.compile(
    r"\b(?:prosecut\w+|jurisdiction|courts?|tribunals?|ICC|judges?|law|laws|statutes?|charges?|try"
    r"|tried|trial|case|crimes?)\b",
    re.IGNORECASE,
)
_COURT_WORD = re.compile(r"\b(?:courts?|tribunals?|judges?|chambers|prosecutors?|ICC|ICJ|The Hague)\b", re.IGNORECASE)
_TREATY = re.compile(r"\bRome Statute\b", re.IGNORECASE)
_NOT = re.compile(
    r"\b(?:not(?! only| just| least)|never|no(?! longer than\b)|neither|nor|cannot|without|den(?:y|ies|ied|ying)|"
    r"refus\w+|reject\w+|none|nobody|"
    r"nothing(?! short of| but| less)|unable|lacks?|outside|beyond|fail(?:s|ed)? to)\b|n't\b",
    re.IGNORECASE,
)
_MODALS: tuple[tuple[Modality, re.Pattern[str]], ...] = (
    (
        Modality.ALLEGED,
        re.compile(r"\b(?:accus\w+|alleg\w+|said to|reported(?:ly)?|suspected|claim\w*)\b", re.IGNORECASE),
    ),
    (
        Modality.POSSIBLE,
        re.compile(r"\b(?:could|may|might|possibl\w+|perhaps|seem\w*|appear\w*|apparent|likely)\b", re.IGNORECASE),
    ),
    (
        Modality.REQUIRED,
        re.compile(r"\b(?:would have to|must|ha(?:s|ve) to|needs? to|only (?:if|when|where))\b", re.IGNORECASE),
    ),
    (Modality.TO_COME, re.compile(r"\b(?:will|plans? to|intends? to|to come|vowed|is to|are to)\b", re.IGNORECASE)),
    (Modality.CONDITIONAL, re.compile(r"\b(?:would|should|if|unless)\b", re.IGNORECASE)),
)
_JOINT = re.compile(
    r"(?P<strong>;\s+|,?[\"']*,?\s+(?:and|but|while|although|because|so)\s+(?=(?:that|it|he|she|they"
    r"|the|there|which|what|its|an?|one)\s)|"
    r"\s[–—-]\s)|,[\"']*\s+(?:and\s+|but\s+|while\s+|although\s+|because\s+|so\s+)?|:\s+"
    r"|(?P<weak>\s(?:and|but|while|because|so)\s)"
)
_MERGED = frozenset(
    {
        Kind.RECOGNITION,
        Kind.REQUIREMENT,
        Kind.WEAPON,
        Kind.RULE_OF_CONDUCT,
        Kind.INQUIRY,
        Kind.UNIVERSAL,
        Kind.REFERRAL,
        Kind.RESOLUTION,
        Kind.IMMUNITY,
        Kind.COMMAND_RESPONSIBILITY,
        Kind.ACCESSION,
        Kind.WHO_DECIDES,
        Kind.PRECEDENT,
        Kind.PROTECTED_STATUS,
        Kind.STATUS_LABEL,
        Kind.OFFICIAL_ASSESSMENT,
        Kind.CALL,
    }
)
VOTING = frozenset({"legislature", "unga", "unsc", "hrc"})
# Two kinds that make one statement: of the first kind, or of the second.
_FORMER = frozenset(
    {(Kind.RESOLUTION, Kind.CALL), (Kind.REQUIREMENT, Kind.JURISDICTION), (Kind.INQUIRY, Kind.JURISDICTION)}
)
_LATTER = frozenset({(Kind.JURISDICTION, Kind.REQUIREMENT), (Kind.INQUIRY, Kind.OFFICIAL_ASSESSMENT)})
_BECAUSE = re.compile(r"\b(?:because|since|as|given that)\b", re.IGNORECASE)
_ASIDE = re.compile(
    r"(?:(?:coming|speaking|days|hours|weeks|shortly|just) )?(?:after|before|following|prior to|ahead of|while|when|"
    r"although|though|despite)\b",
    re.IGNORECASE,
)
_REACH = 400  # characters: how far around a vote is looked for what it is about
_LONGEST = 3000  # characters: of a longer "sentence" (a table, a list) only the beginning is read
_MEMORY = 6  # sentences: how long "the court" stands for the court named last


@dataclass(slots=True)
class _Sentence:
    """One sentence with what it names, looked up once."""

    flat: str
    span: Span
    low: str  # the sentence in small letters, white space as single spaces
    before: str | None
    voted: Named | None
    states: tuple[Named, ...]
    courts: tuple[Named, ...]
    bodies: tuple[Named, ...]
    hits: list[tuple[Cue, int, int]] = field(default_factory=list)

    def names(self, need: str) -> bool:
        """Whether the sentence names what a cue needs."""
        if need == NAMED_COURT:
            named = any(c.key not in (ANY_COURT, DOMESTIC) for c in self.courts) or self._treaty()
            return named or self._the_court()
        if need == COURT:
            return bool(self.courts) or bool(_COURT_WORD.search(self.flat, *self.span))
        if need == FORUM:
            return bool(self.courts or self.states) or self._the_court()
        if need == BODY:
            return bool(self.bodies or self.states)
        if need == LAW:
            return bool(_LAW.search(self.flat, *self.span))
        if need == LAWISH:
            return bool(_LAWISH.search(self.flat, *self.span))
        return True

    def _treaty(self) -> bool:
        return bool(_TREATY.search(self.flat, *self.span))

    def _the_court(self) -> bool:
        return bool(self.before and THE_COURT.search(self.flat, *self.span))


def find_statements(
    text: str, voices: Sequence[Voice] = (), catalogue: Catalogue | None = None
) -> tuple[LegalStatement, ...]:
    """The legal statements of one text in text order.

    voices: who says which stretch; the innermost that covers the cue is taken, and none is made up: without one the
    statement is the text's own. A question says nothing of the law and is left out.
    """
    flat = text.translate(_STRAIGHT)
    if not _may(flat.lower()):
        return ()
    facts = catalogue or newest()
    found: list[LegalStatement] = []
    for sentence in _read(flat, facts):
        found.extend(_statements(text, sentence, voices))
    return tuple(found)


def _may(low: str) -> bool:
    return any(word in low for word in GATE)


def _read(flat: str, facts: Catalogue) -> Iterator[_Sentence]:
    last: tuple[int, str] | None = None
    voted: tuple[int, Named] | None = None
    for number, whole in enumerate(sentences(flat)):
        span = Span(whole.start, min(whole.end, whole.start + _LONGEST))
        low = " ".join(flat[span.start : span.end].lower().split())
        if not _may(low):
            continue
        states = states_in(flat, span.start, span.end)
        courts = courts_in(flat, span.start, span.end, facts, states)
        before = last[1] if last and number - last[0] <= _MEMORY else None
        named = [c for c in courts if c.key not in (ANY_COURT, DOMESTIC) and "?" not in c.key]
        bodies = bodies_in(flat, span.start, span.end)
        chamber = voted[1] if voted and number - voted[0] <= _MEMORY else None
        sentence = _Sentence(flat, span, low, before, chamber, states, courts, bodies)
        if not flat[span.start : span.end].rstrip("\"' ").endswith("?"):
            sentence.hits = _hits(sentence)
            if sentence.hits:
                yield sentence
        voted = next(((number, b) for b in bodies if b.key in VOTING), voted)
        if named:
            last = (number, named[-1].key)
        elif _TREATY.search(flat, *span):
            last = (number, ICC)


def _hits(sentence: _Sentence) -> list[tuple[Cue, int, int]]:
    """The cues of one sentence, those of earlier lines before those that overlap them."""
    taken: list[tuple[Cue, int, int]] = []
    needs: dict[str, bool] = {}
    may = {kind for kind, words in MAY.items() if any(word in sentence.low for word in words)}
    for cue in CUES:
        if cue.kind not in may:
            continue
        for match in cue.pattern.finditer(sentence.flat, *sentence.span):
            if cue.needs not in needs:
                needs[cue.needs] = sentence.names(cue.needs)
            if not needs[cue.needs]:
                break
            if cue.unless and cue.unless.search(match.group()):
                continue
            if cue.not_after and _close_before(cue.not_after, sentence, match.start()):
                continue
            if cue.kind is Kind.RESOLUTION and not _about_war(sentence.flat, match):
                continue
            if any(match.start() < end and start < match.end() for _, start, end in taken):
                continue
            taken.append((cue, match.start(), match.end()))
    return sorted(taken, key=lambda hit: hit[1:])


def _close_before(pattern: re.Pattern[str], sentence: _Sentence, at: int) -> bool:
    before = sentence.flat[max(sentence.span.start, at - 80) : at]
    return any(m.end() == len(before) for m in pattern.finditer(before))


def _about_war(flat: str, match: re.Match[str]) -> bool:
    """A vote counts where the text around it speaks of war or law: a council votes on parking as well."""
    return bool(_LAW.search(flat, max(0, match.start() - _REACH), min(len(flat), match.end() + _REACH)))


def _statements(text: str, sentence: _Sentence, voices: Sequence[Voice]) -> Iterator[LegalStatement]:
    joined: list[tuple[Cue, int, int]] = []
    for hit in sentence.hits:
        before = joined[-1] if joined else None
        if before and _cause(sentence.flat, before, hit):
            joined[-1] = (before[0], before[1], hit[2])
        elif before and (_one(before[0].kind, hit[0].kind) or _condemned(sentence.flat, before[0].kind, hit)):
            cue = hit[0] if (before[0].kind, hit[0].kind) in _LATTER else before[0]
            joined[-1] = (cue, before[1], hit[2])
        else:
            joined.append(hit)
    for (cue, start, end), span in zip(joined, _cut(sentence, joined), strict=True):
        yield _statement(text, sentence, cue, Span(start, end), span, voices)


def _one(first: Kind, second: Kind) -> bool:
    """Whether two cues of a sentence make one statement: a resolution and what it calls for do."""
    return (first is second and first in _MERGED) or (first, second) in _FORMER or (first, second) in _LATTER


def _cause(flat: str, before: tuple[Cue, int, int], hit: tuple[Cue, int, int]) -> bool:
    """ "cannot try him because Kirland never joined": the reason belongs to the statement on jurisdiction."""
    kinds = (before[0].kind, hit[0].kind) == (Kind.JURISDICTION, Kind.RECOGNITION)
    return kinds and bool(_BECAUSE.search(flat, before[2], hit[1] + 1))


def _condemned(flat: str, kind: Kind, hit: tuple[Cue, int, int]) -> bool:
    """What a resolution condemns belongs to the resolution."""
    return kind is Kind.RESOLUTION and flat[hit[1] : hit[2]].casefold().startswith(("condemn", "denounc"))


def _cut(sentence: _Sentence, hits: Sequence[tuple[Cue, int, int]]) -> list[Span]:
    """The stretch of each hit: the sentence, cut at the last joint between two hits; without a joint both share it."""
    starts = [sentence.span.start]
    ends: list[int] = []
    for (_, _, end), (_, start, _) in pairwise(hits):
        joints = (
            list(_JOINT.finditer(sentence.flat, max(end - 2, sentence.span.start), start + 1)) if start > end else []
        )
        if joints:
            best = max(joints, key=lambda j: (bool(j["strong"]), not j["weak"], j.start()))
            ends.append(best.start())
            starts.append(best.end())
        else:
            ends.append(-1)
            starts.append(-1)
    ends.append(sentence.span.end)
    for number in range(1, len(starts)):
        if starts[number] < 0:
            starts[number] = starts[number - 1]
    for number in range(len(ends) - 2, -1, -1):
        if ends[number] < 0:
            ends[number] = ends[number + 1]
    return [trimmed(sentence.flat, s, e) or sentence.span for s, e in zip(starts, ends, strict=True)]


def _statement(
    text: str, sentence: _Sentence, cue: Cue, at: Span, span: Span, voices: Sequence[Voice]
) -> LegalStatement:
    flat = sentence.flat
    who, claim = _who(_over(voices, flat, span, sentence.span), at)
    before = flat[max(span.start, at.start - 60) : at.start]
    after = flat[at.end : span.end] if cue.kind is Kind.INQUIRY else ""  # its verbs stand behind its name
    around = f"{before} {flat[at.start : at.end]}{after}"
    return LegalStatement(
        span.start,
        span.end,
        text[span.start : span.end],
        cue.kind,
        Named(at.start, at.end, text[at.start : at.end], cue.kind.value),
        who,
        claim,
        bool(_NOT.search(around)),
        next((modality for modality, pattern in _MODALS if pattern.search(around)), Modality.ASSERTED),
        _within(sentence.courts, span),
        _within(sentence.states, span),
        _bodies(sentence, cue.kind, span),
        sentence.before,
    )


def _within(named: Iterable[Named], span: Span) -> tuple[Named, ...]:
    """Those in the stretch; where there are none, those named before it in the same sentence."""
    inside = tuple(n for n in named if span.start <= n.start < span.end)
    return inside or tuple(n for n in named if n.start < span.start)


def _bodies(sentence: _Sentence, kind: Kind, span: Span) -> tuple[Named, ...]:
    """The bodies in the stretch; a vote whose body stands in an earlier sentence takes it from there."""
    own = _within(sentence.bodies, span)
    voting = kind is Kind.RESOLUTION and not any(b.key in VOTING for b in own)
    return (*own, sentence.voted) if voting and sentence.voted else own


def _over(voices: Sequence[Voice], flat: str, span: Span, sentence: Span) -> Sequence[Voice]:
    """Whose words the stretch can be: an opening aside ("Coming after the vote, the ministry said …") is the text's."""
    if span.end < sentence.end and _ASIDE.match(flat, span.start, span.end):
        return [v for v in voices if v.end <= span.end]
    return voices


def _who(voices: Sequence[Voice], at: Span) -> tuple[str, str | None]:
    covering = [v for v in voices if v.start <= at.start < v.end]
    if not covering:
        return TEXT_ITSELF, None
    inner = min(covering, key=lambda v: (v.end - v.start, v.start))
    return inner.who or NOT_NAMED, inner.claim


__all__ = ["VERSION", "find_statements"]
