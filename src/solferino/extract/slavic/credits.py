"""Credits in Slavic news text: outlets, agencies, channels and platforms that a text names as the origin of its matter.

A body that simply speaks ("за даними прокуратури") is a speaker and no credit.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from solferino.extract.protocol import Context
from solferino.extract.slavic.document import Document, document, known
from solferino.extract.slavic.outlets import Outlet
from solferino.extract.slavic.rules import CREDITS, SHARES
from solferino.extract.slavic.tongue import Tongue
from solferino.record import Credit, CreditRelation, Passage, Text

_LEFT, _RIGHT = 80, 60  # code points around a name in which its frame must lie
_SENTENCE = re.compile(r"[.!?…]\s|\n|[»”\"]\s*[,.]?\s*[—–-]\s")
_WORD = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*")
_LINE_NAME = re.compile(r"\s*[:/]\s*[«„“\"]?(?P<name>[^\n,.;()«»“”\"]{2,50})")


@dataclass(frozen=True, slots=True)
class _Found:
    start: int
    end: int
    name: tuple[int, int]
    relation: CreditRelation
    rule: str


class SlavicCredits:
    """Credits by the rules, for one language. Callable as an :class:`~solferino.extract.protocol.Extractor`."""

    name = "credits"
    version = "1"
    explained = CREDITS

    def __init__(self, tongue: Tongue) -> None:
        self.tongue = known(tongue)
        self.languages = frozenset({tongue.language})

    def __call__(self, text: Text, context: Context) -> Iterator[Credit]:
        """Yield each credit in text order. Empty text gives none; no input raises."""
        doc = document(text.text, self.tongue.language)
        end = -1
        for found in sorted(_all(doc), key=lambda f: (f.start, -f.end)):
            if found.name[0] < end:
                continue
            end = found.end
            yield Credit(
                Passage.of(text, found.start, found.end),
                text.text[found.name[0] : found.name[1]],
                found.relation,
                rule=f"cyrillic-{found.rule}",
                confidence=SHARES["credits"],
            )


def _all(doc: Document) -> Iterator[_Found]:
    yield from _lines(doc)
    for outlet in doc.outlets:
        found = _framed(doc, outlet)
        if found is not None:
            yield found
    yield from _platforms(doc)
    for match in doc.tongue.pattern("reported_earlier").finditer(doc.low):
        yield _Found(match.start(), match.end(), match.span(), CreditRelation.OWN_EARLIER, "we-reported")


def _lines(doc: Document) -> Iterator[_Found]:
    for match in doc.tongue.pattern("credit_lines").finditer(doc.low):
        name = _LINE_NAME.match(doc.text, match.end())
        if name is None or not name["name"].strip()[:1].isupper():
            continue
        start, end = name.span("name")
        end = start + len(doc.text[start:end].rstrip())
        yield _Found(match.start(), end, (start, end), CreditRelation.CREDIT_LINE, "line")


def _left(doc: Document, at: int) -> str:
    left = doc.low[max(0, at - _LEFT) : at]
    cut = 0
    for stop in _SENTENCE.finditer(left):
        cut = stop.end()
    return left[cut:]


def _framed(doc: Document, outlet: Outlet) -> _Found | None:
    """The credit that the words around an outlet make of it, or None."""
    left, right = _left(doc, outlet.frame), doc.low[outlet.frame_end : outlet.frame_end + _RIGHT]
    name = outlet.start, outlet.end

    def found(relation: CreditRelation, rule: str, back: int = 0, on: int = 0) -> _Found:
        return _Found(outlet.frame - back, outlet.frame_end + on, name, relation, rule)

    if left.endswith("(") and right.startswith((")", ",", "/")):
        return found(CreditRelation.CREDIT_LINE, "parenthesis", 1, 1 if right.startswith(")") else 0)
    told = _ends(doc.tongue, "by_reference", left)
    if told is not None:
        return found(CreditRelation.TOLD, "told", len(left) - told)
    says = doc.tongue.pattern("credit_says").match(right.lstrip('»”" ,'))
    words = list(_WORD.finditer(left))
    verbs = [w for w in words[-4:] if w.group() in doc.tongue.said]
    cue = _ends(doc.tongue, "credit_before", left)
    spoken = [w for w in words if w.group() in doc.tongue.said]
    if (
        spoken
        and words
        and words[-1].group() in doc.tongue.dative_audience
        and "aud" in doc.tongue.classes(words[-1].group())
    ):
        return found(CreditRelation.TOLD, "told-to", len(left) - words[-1].start())
    if verbs and doc.tongue.said[verbs[-1].group()][1] in ("m", "f", "p") and _told_to(doc, outlet, words, verbs[-1]):
        return found(CreditRelation.TOLD, "told-to", len(left) - verbs[-1].start())
    if cue is not None:
        return found(CreditRelation.RELIES_ON, "before", len(left) - cue)
    if says is not None:
        return found(CreditRelation.RELIES_ON, "says", 0, right.find(says.group()) + len(says.group()))
    if verbs:
        return found(CreditRelation.RELIES_ON, "verb", len(left) - verbs[-1].start())
    impersonal = [w for w in words if w.group() in doc.tongue.impersonal_set]
    if impersonal:
        return found(CreditRelation.RELIES_ON, "impersonal", len(left) - impersonal[-1].start())
    return None


def _ends(tongue: Tongue, phrases: str, left: str) -> int | None:
    """Where a phrase begins that reaches the end of ``left`` but for two small words, or None."""
    found = list(tongue.pattern(phrases).finditer(left))
    if not found:
        return None
    last = found[-1]
    between = left[last.end() :]
    return last.start() if len(between.split()) <= 2 and not re.search(r"[,.;:«»]", between) else None


def _told_to(doc: Document, outlet: Outlet, words: list[re.Match[str]], verb: re.Match[str]) -> bool:
    """True where somebody said it to the outlet: a word of the audience stands between, or the speaker follows."""
    between = [w.group() for w in words if w.start() > verb.start()]
    if any("aud" in doc.tongue.classes(w) for w in between):
        return True
    if between:
        return False
    following = doc.text[outlet.frame_end : outlet.frame_end + _RIGHT]
    ahead = re.match(r"\s+(?P<word>[^\W\d_]+)", following)
    dative = outlet.name.lower().endswith(("у", "ові", "ому", "ій", "ой", "ві"))
    return ahead is not None or dative


def _platforms(doc: Document) -> Iterator[_Found]:
    tongue = doc.tongue
    for match in tongue.platform_pattern.finditer(doc.text):
        if doc.outlets_in(match.start("name"), match.start("name") + 1):
            continue
        left = _left(doc, match.start())
        right = doc.low[match.end() : match.end() + _RIGHT].split("\n")[0]
        near = [w.group() for w in _WORD.finditer(left)] + [
            w.group() for w in _WORD.finditer(re.split(r"[.!?:]", right)[0])
        ]
        if any(w in tongue.said or w in tongue.impersonal_set for w in near):
            yield _Found(match.start(), match.end(), match.span("name"), CreditRelation.RELIES_ON, "platform")
