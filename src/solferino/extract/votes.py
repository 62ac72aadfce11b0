"""Counts of a vote in a sentence: "by 141 votes to five", "93 in favour, 24 against and 58 abstentions", "only X and Y
voted against". Shares of an electorate and results of matches are none."""

from __future__ import annotations

import re

from solferino.amounts import numbers
from solferino.record import Passage, Text, VoteCount
from solferino.text import Span
from solferino.text.wordlists import word_set


def _p(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


VOTE_WORDS = _p(r"\babstain|\babstention|\bvot(?:e|ed|es|ing)\b|\bin\s+favou?r\b|\bballots?\b")
_SIDE = (
    r"(?P<side>abstain(?:ed|ing|s)?|abstentions?|(?:vot(?:ed|ing)\s+)?(?:in\s+favou?r|for\b|yes\b)|(?:vot(?:ed"
    r"|ing)\s+)?(?:against"
    r"|no\b)|opposed|(?:were\s+|was\s+)?absent|did\s+not\s+vote)"
)
_COUNTED = _p(r"\A\s+(?:[\w-]+\s+){0,4}?" + _SIDE)
_WORD_NUMBER = r"(?:\d{1,4}|[a-z]+(?:-[a-z]+)?)"
_ROLL = _p(
    rf"\b(?:vot(?:e|es)\s+(?:of|was)\s+|by\s+(?:a\s+(?:vote\s+of\s+)?)?|voted\s+"
    rf"|vote,\s+)(?P<for>{_WORD_NUMBER})(?:\s+votes?)?\s*(?:-|–|—"
    rf"|to|:|\s+against\s+)\s*(?P<against>{_WORD_NUMBER})\b(?!\s*(?:%|per))(?:\s*[-–]\s*(?P<abstained>\d{{1,3}})\b)?"
)
_PASSED = _p(
    r"\b(?:bill|resolution|motion|measure|amendment|law|act|draft|legislation)\b[^.;:]{0,60}?"
    r"\b(?P<for>\d{1,4})\s?[-–]\s?(?P<against>\d{1,4})\b(?!\s*%|[-–])"
)
_NAMED = re.compile(
    r"\b(?:[Oo]nly\s+)?(?P<who>[A-Z][\w.’'-]*(?:\s+[A-Z][\w.’'-]*){0,3}(?:\s*,\s*(?:the\s+)?[A-Z][\w.’'-"
    r"]*(?:\s+[A-Z][\w.’'-]*){0,2}){0,30}(?:\s*,?\s+and\s+(?:the\s+)?[A-Z][\w.’'-]*(?:\s+[A-Z]["
    r"\w.’'-]*){0,3})?)\s+(?:(?:also|had|has|have|both|all)\s+)?"
    r"(?P<side>abstained|opposed\s+it|voted\s+(?:in\s+favou?r|for|against|yes|no))\b"
)
_VOTERS = word_set(
    "members member countries country nations nation states state senators deputies lawmakers delegations delegates "
    "votes vote ballots legislators mps meps governments councillors others"
)
_IDLE = word_set("voted voting council of the other cast more have had and security votes were was with also")
_NOT_A_PARTY = word_set(
    "i we he she they it you members countries voters people who the others most many some all half"
)
_NO_COUNT = re.compile(r"[$€£]\s*\Z|\b(?:section|article|resolution|no\.?|number)\s+\Z", re.IGNORECASE)
_PERCENT = re.compile(r"\s*(?:%|per\s?cent)", re.IGNORECASE)


def votes_in(text: Text, span: Span, words: str) -> tuple[VoteCount, ...]:
    """The counts of a vote in the sentence ``words`` at ``span``, in text order."""
    if VOTE_WORDS.search(words) is None and _PASSED.search(words) is None:
        return ()
    votes = _rolls(text, span, words)
    taken = [(v.passage.start - span.start, v.passage.end - span.start) for v in votes]
    for amount in numbers(words):
        if any(start <= amount.start < end for start, end in taken) or amount.low is None:
            continue
        following = _COUNTED.match(words[amount.end : amount.end + 80])
        if following is not None and _is_count(words, amount.start, amount.end, following):
            first, last = span.start + amount.start, span.start + amount.end + following.end()
            votes.append(VoteCount(_side(following["side"]), Passage.of(text, first, last), amount.low))
    if not words.isupper():
        votes += _parties(text, span, words, votes)
    votes.sort(key=lambda vote: (vote.passage.start, vote.passage.end))
    return tuple(votes)


def _rolls(text: Text, span: Span, words: str) -> list[VoteCount]:
    votes: list[VoteCount] = []
    for roll in (*_ROLL.finditer(words), *_PASSED.finditer(words)):
        counts = [(side, _number(roll[side] or "")) for side in ("for", "against")]
        if any(count is None for _side_name, count in counts) or any(
            v.passage.start < span.start + roll.end() and span.start + roll.start() < v.passage.end for v in votes
        ):
            continue
        if roll.groupdict().get("abstained"):
            counts.append(("abstained", int(roll["abstained"])))
        for side, count in counts:
            at = Passage.of(text, span.start + roll.start(side), span.start + roll.end(side))
            votes.append(VoteCount(side, at, count))
    return votes


def _parties(text: Text, span: Span, words: str, counted: list[VoteCount]) -> list[VoteCount]:
    found: list[VoteCount] = []
    for named in _NAMED.finditer(words):
        who = re.sub(r"\A(?:Only|The|But|While|And|Both)\s+", "", " ".join(named["who"].split()))
        start, end = span.start + named.start(), span.start + named.end()
        if (
            who.lower() in _NOT_A_PARTY
            or who.lower().split()[0] in _NOT_A_PARTY
            or any(v.passage.start < end and start < v.passage.end for v in counted)
            or _number(who.lower()) is not None
        ):
            continue
        found.append(VoteCount(_side(named["side"]), Passage.of(text, start, end), None, who))
    return found


def _side(words: str) -> str:
    low = words.lower()
    if "abst" in low:
        return "abstained"
    if "absent" in low or "did not" in low:
        return "absent"
    return "against" if "against" in low or "oppos" in low or low.endswith("no") else "for"


def _number(written: str) -> int | None:
    if not written:
        return None
    if written in ("none", "nil"):
        return 0
    found = numbers(written)
    return found[0].low if len(found) == 1 and (found[0].start, found[0].end) == (0, len(written)) else None


def _is_count(words: str, start: int, at: int, following: re.Match[str]) -> bool:
    """As in "Thirteen members abstained", "141 in favour", "five against"; not "20 people demonstrated against"."""
    between = words[at : at + following.start("side")].split()
    side = following["side"].lower()
    if _PERCENT.match(words, at) or re.search(
        r"[$€£]\s*\Z|\b(?:section|article|resolution|no\.?|number)\s+\Z", words[:start], re.IGNORECASE
    ):
        return False
    said = " ".join(between).lower()
    if side in ("for", "no", "opposed") and "vot" not in said and "members" not in said:
        return False
    if (
        side == "against"
        and "vot" not in said
        and not re.search(r"vote|favou?r|abst|\bfor\b|resolution|motion", words, re.IGNORECASE)
    ):
        return False
    return all(w.lower() in _VOTERS or w.lower() in _IDLE or (w[:1].isupper() and not words.isupper()) for w in between)
