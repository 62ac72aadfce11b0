"""Quotation drift: one statement, quoted with other words in another text. Both wordings stay as they are.

A cut that its marks own up to, words that an editor put into brackets, another spelling of the same word, capitals and
marks are no drift. A number or a negation that changed comes first. Texts of two languages are not compared: every word
of a translation differs.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from solferino.amounts.lexicon import ONES, TENS
from solferino.corroborate.scene import Scene, position
from solferino.record import Finding, FindingKind, Mode, SharedStatement, Statement
from solferino.text import word_set
from solferino.text.groups import Groups
from solferino.text.subsequence import steps
from solferino.text.wordstream import word_stream

CLAUSE = 5  # words of a quotation from which its wording is compared
SHOWN = 3  # differences named in the sentence
NUMBER, NEGATION, WORDS = "number", "negation", "words"
_GAP = "…"  # words that the quotation owns up to having left out, and the join of two of its pieces
_MARKS = re.compile(r"\[\s*(?:\.\s?){2,}\]|\[\s*…\s*\]|\(\s*…\s*\)|\(\s*(?:\.\s?){3}\)|…|(?:\.\s?){3,}|\[[^\]]{0,80}\]")
_THOUSANDS = re.compile(r"(?<=\d)[,\u00a0\u202f](?=\d{3}(?!\d))")
_NOT = word_set(
    """not no never none nobody nothing nowhere cannot neither nor without
    не ні ніхто ніколи нічого немає без ни нет никто никогда ничего
    nicht kein keine keinen keiner nie niemals niemand nichts ohne"""
)
_SHORT = {
    "dont": "do not", "doesnt": "does not", "didnt": "did not", "isnt": "is not", "arent": "are not",
    "wasnt": "was not", "werent": "were not", "wont": "will not", "wouldnt": "would not", "cant": "can not",
    "cannot": "can not", "couldnt": "could not", "shouldnt": "should not", "hasnt": "has not", "havent": "have not",
    "hadnt": "had not", "weve": "we have", "theyve": "they have", "ive": "i have", "youve": "you have",
    "theyre": "they are", "youre": "you are", "im": "i am", "theyll": "they will", "youll": "you will",
}  # fmt: skip
_SPELT: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), form)
    for pattern, form in (
        (r"(?<=\w{3})is(e|ed|es|ing|ation|ations)\Z", r"iz\1"),
        (r"(?<=\w{3})our(s|ed|ing|able|hood|s?)\Z", r"or\1"),
        (r"(?<=\w)(t|b)re(s?)\Z", r"\1er\2"),
        (r"\b(def|off)ence(s?)\Z", r"\1ense\2"),
        (r"\blicence(s?|d)\Z", r"license\1"),
        (r"\b(trave|cance|labe|mode|signa|leve|counse|tota)ll(ed|ing|er|ers)\Z", r"\1l\2"),
        (r"\bgrey", "gray"),
        (r"\bprogrammes?\Z", "program"),
        (r"\bjudgement", "judgment"),
    )
)


@dataclass(frozen=True, slots=True)
class _Word:
    """A word as it is compared, and as it is shown."""

    key: str
    shown: str


@dataclass(frozen=True, slots=True)
class _Quote:
    """One direct quotation, its pieces put together."""

    keys: tuple[str, ...]
    words: tuple[_Word, ...]
    tongue: str

    @property
    def length(self) -> int:
        """How many words it gives."""
        return sum(w.key != _GAP for w in self.words)


def drifts(shared: Sequence[SharedStatement], scene: Scene) -> list[Finding]:
    """For each statement, the direct quotations whose words differ from the fullest one within the part both quote.

    differs: ``number``, ``negation`` and ``words``, whichever changed. Texts that give one wording stand together.
    """
    found: list[Finding] = []
    for statement in shared:
        tongues: dict[str, list[_Quote]] = defaultdict(list)
        for quote in _quotes(statement, scene):
            tongues[quote.tongue].append(quote)
        for tongue in sorted(tongues):
            found += _among(statement, tongues[tongue])
    return found


def tongue(claim: Statement, scene: Scene) -> str:
    """The language of the text in which a statement stands, without its region; empty where it is not known."""
    text = scene.texts.get(claim.passage.reading)
    return (text.reading.language or "").partition("-")[0] if text is not None else ""


def is_grave(finding: Finding) -> bool:
    """True for a drift that changed a number or a negation."""
    return finding.kind is FindingKind.DRIFT and bool({NUMBER, NEGATION} & set((finding.differs or "").split(", ")))


def _among(statement: SharedStatement, quotes: Sequence[_Quote]) -> Iterator[Finding]:
    if len(quotes) < 2:
        return
    fullest = min(quotes, key=lambda q: (statement.lead not in q.keys, -q.length, q.keys))
    wordings: dict[tuple[str, ...], list[_Quote]] = defaultdict(list)
    for quote in quotes:
        wordings[tuple(w.key for w in quote.words)].append(quote)
    same = wordings.pop(tuple(w.key for w in fullest.words))
    for alike in wordings.values():
        changes = _changes(fullest.words, alike[0].words)
        if changes:
            kinds = [kind for kind in (NUMBER, NEGATION, WORDS) if kind in {k for k, _ in changes}]
            more = f" and {len(changes) - SHOWN} more" if len(changes) > SHOWN else ""
            grave = "; a number or a negation changed" if kinds[0] != WORDS else ""
            yield Finding(
                FindingKind.DRIFT,
                statement.handle or statement.lead,
                f"quoted differently: {'; '.join(words for _, words in changes[:SHOWN])}{more}{grave}",
                tuple(key for quote in same for key in quote.keys),
                tuple(key for quote in alike for key in quote.keys),
                differs=", ".join(kinds),
            )


def _quotes(shared: SharedStatement, scene: Scene) -> list[_Quote]:
    """The direct quotations of a statement, the pieces of one put together."""
    claims = {
        key: c for key in shared.claims if isinstance(c := scene.claims.get(key), Statement) and c.mode is Mode.DIRECT
    }
    pieces = Groups(claims)
    for claim in claims.values():
        if claim.continues in claims:
            pieces.join(claim.id, claim.continues)
    found = []
    for members in pieces.sets():
        keys = tuple(sorted(members, key=lambda key: position(claims[key])))
        words: list[_Word] = []
        for key in keys:
            words += [_Word(_GAP, _GAP)] if words else []
            words += _words(claims[key].passage.quote)
        quote = _Quote(keys, tuple(words), tongue(claims[keys[0]], scene))
        if quote.length >= CLAUSE:
            found.append(quote)
    return found


def _words(quote: str) -> list[_Word]:
    """The words of a quotation; every mark of something left out or put in becomes a gap."""
    plain = _THOUSANDS.sub("", quote)
    found: list[_Word] = []
    at = 0
    for mark in _MARKS.finditer(plain):
        found += _plain(plain[at : mark.start()])
        found.append(_Word(_GAP, _GAP))
        at = mark.end()
    found += _plain(plain[at:])
    while found and found[0].key == _GAP:
        found.pop(0)
    while found and found[-1].key == _GAP:
        found.pop()
    return found


def _plain(text: str) -> list[_Word]:
    found: list[_Word] = []
    for shown in word_stream(text).words:
        for part in _SHORT.get(shown, shown).split():
            number = ONES.get(part, TENS.get(part))
            if number is not None and number < 10 and found and found[-1].shown in TENS and found[-1].key.isdigit():
                last = found.pop()
                found.append(_Word(str(int(last.key) + number), f"{last.shown} {shown}"))
            else:
                found.append(_Word(str(number) if number is not None else _spelling(part), shown))
    return found


@lru_cache(maxsize=1 << 14)
def _spelling(word: str) -> str:
    for pattern, form in _SPELT:
        word, changed = pattern.subn(form, word)
        if changed:
            return word
    return word


def _changes(full: Sequence[_Word], words: Sequence[_Word]) -> list[tuple[str, str]]:
    """The places inside the common part where words differ, numbers and negations first: what changed, and how.

    Words before and after the common part were only left out.
    """
    ways = steps([w.key for w in full], [w.key for w in words])
    while ways and not ways[0].equal:
        ways.pop(0)
    while ways and not ways[-1].equal:
        ways.pop()
    found: list[tuple[str, str]] = []
    for step in ways:
        was, now = full[step.start : step.end], words[step.other_start : step.other_end]
        if step.equal or _owned(was, now, full[step.start - 1], words[step.other_start - 1]):
            continue
        found.append((_kind(was, now), _told(_shown(was), _shown(now))))
    return sorted(found, key=lambda change: (NUMBER, NEGATION, WORDS).index(change[0]))


def _owned(was: Sequence[_Word], now: Sequence[_Word], before: _Word, other_before: _Word) -> bool:
    """True where one of the two quotations shows by its marks that it leaves something out or puts something in."""
    return any(w.key == _GAP for w in (*was, *now)) or (_GAP in (before.key, other_before.key) and not (was and now))


def _kind(was: Sequence[_Word], now: Sequence[_Word]) -> str:
    digits = [sorted(w.key for w in side if w.key.isdigit()) for side in (was, now)]
    if digits[0] != digits[1]:
        return NUMBER
    denied = [sorted(w.key for w in side if w.key in _NOT) for side in (was, now)]
    return NEGATION if denied[0] != denied[1] else WORDS


def _shown(words: Sequence[_Word]) -> str:
    return " ".join(w.shown for w in words)


def _told(was: str, now: str) -> str:
    return f"“{now}” for “{was}”" if was and now else f"without “{was}”" if was else f"with “{now}”"
