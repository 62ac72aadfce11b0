"""Words that tell of events, found in a text: for runs in which nobody has marked them. English.

A linear model over a word, its ending and its neighbours, learnt from ECB+ (see learnt.py), decides for each word; a
verb with the particle that belongs to it ("broke out") is one mention.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from solferino.corroborate.coreference.documents import Tokens
from solferino.corroborate.coreference.learnt import Learnt, learnt
from solferino.corroborate.coreference.mentions import Mention
from solferino.corroborate.coreference.words import PARTICLES, fold, stem


def event_mentions(documents: Mapping[str, Tokens], weights: Learnt | None = None) -> tuple[Mention, ...]:
    """All event mentions, sorted. documents: id -> sentences -> tokens."""
    known = (weights or learnt()).triggers
    return tuple(
        Mention(key, number, tokens)
        for key in sorted(documents)
        for number, sentence in enumerate(documents[key])
        for tokens in _in_sentence(sentence, known)
    )


def _in_sentence(sentence: Sequence[str], known: Mapping[str, int]) -> Iterator[tuple[int, ...]]:
    views = [_view(token) for token in sentence]
    taken = -1
    for at, (word, base) in enumerate(views):
        if at > taken and word and known.get("", 0) + sum(known.get(c, 0) for c in clues(views, sentence, at)) > 0:
            after = views[at + 1][0] if at + 1 < len(views) else ""
            if after in PARTICLES and f"+{base} {after}" in known:
                taken = at + 1
                yield (at, at + 1)
            else:
                yield (at,)


def clues(views: Sequence[tuple[str, str]], sentence: Sequence[str], at: int) -> Iterator[str]:
    """What the model looks at; views: the folded word and the stem of each token."""
    word, base = views[at]
    before, after = views[at - 1] if at else ("^", "^"), views[at + 1] if at + 1 < len(views) else ("$", "$")
    capital = sentence[at][:1].isupper()
    yield f"s {base}"
    yield f"w {word}"
    for size in (2, 3, 4):
        if len(word) > size + 1:
            yield f"e {word[-size:]}"
    yield f"b {before[1] or sentence[at - 1]}"
    yield f"a {after[1] or (sentence[at + 1] if at + 1 < len(sentence) else '')}"
    yield f"be {before[0][-3:]} {word[-2:]}"
    yield f"ae {after[0][-2:]} {word[-2:]}"
    if at > 1:
        yield f"bb {views[at - 2][0]}"
    if capital and at and sentence[at - 1][:1].isupper():
        yield "capitals before"
    if capital and at + 1 < len(sentence) and sentence[at + 1][:1].isupper():
        yield "capitals after"
    if capital:
        yield "capital" if at else "first"
        yield f"c {word[-3:]}"
    if word[:1].isdigit():
        yield "number"


def view(sentence: Sequence[str]) -> list[tuple[str, str]]:
    """The folded word and the stem of each token."""
    return [_view(token) for token in sentence]


def _view(token: str) -> tuple[str, str]:
    return fold(token), stem(token)


__all__ = ["clues", "event_mentions", "view"]
