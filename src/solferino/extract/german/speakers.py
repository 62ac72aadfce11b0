"""Who a German noun phrase names: the fullest form that stands in the text, or an unnamed voice, or nobody."""

from __future__ import annotations

import re

from solferino.extract.german.phrases import Phrase, Token
from solferino.extract.german.words import (
    CUE_NOUNS,
    DETERMINERS,
    OBLIQUE,
    OUTLETS,
    kind_of_noun,
)
from solferino.record import Passage, Speaker, SpeakerKind, Text

_NAME = re.compile(
    r"[A-ZÄÖÜ][\w’'-]*(?:\s+(?:von|van|de|der|zu|al|el|bin|Al|El)\s+[A-ZÄÖÜ][\w’'-]*|\s+[A-ZÄÖÜ][\w’'.-]*)+"
)


class Voices:
    """The persons that a text has named so far, for a later mention by the last name or a pronoun."""

    def __init__(self, text: Text) -> None:
        self.text = text
        self.named: dict[str, Speaker] = {}  # last name in small letters -> where the fullest form stands
        self.last: Speaker | None = None
        self.paragraph = -1

    def speaker(self, tokens: tuple[Token, ...], phrase: Phrase, paragraph: int) -> Speaker | None:
        """The speaker whom a phrase names; None for a pronoun that nothing near by explains."""
        start, end = tokens[phrase.first].start, tokens[phrase.last - 1].end
        mention = Passage.of(self.text, start, end)
        if phrase.pronoun:
            return self._again(mention, paragraph)
        made = self._read(tokens, phrase, mention)
        if made is not None:
            self.last, self.paragraph = made, paragraph
        return made

    def _again(self, mention: Passage, paragraph: int) -> Speaker | None:
        if self.last is None or paragraph - self.paragraph > 1:
            return None
        self.paragraph = paragraph
        named = self.last.named_at or self.last.mention
        return Speaker(self.last.name, self.last.kind, mention, self.last.role, named)

    def _read(self, tokens: tuple[Token, ...], phrase: Phrase, mention: Passage) -> Speaker | None:
        words = tokens[phrase.first : phrase.last]
        nouns = [t for t in words if (t.capital or t.word[:1].isdigit()) and t.low not in DETERMINERS | OBLIQUE]
        if not nouns:
            return None
        kinds = [kind_of_noun(t.word) for t in nouns]
        name = self._name(tokens, phrase)
        if name is not None:
            kind = SpeakerKind.PERSON
            role = mention.quote[: name[0] - mention.start].strip() or None
            return self._person(name, role, mention, kind)
        first = next((k for k in kinds if k is not None), None)
        if first is None and len(nouns) == 1 and words[0].low not in DETERMINERS:
            return self._single(nouns[0], mention)
        whole = _without_article(mention.quote)
        if first is SpeakerKind.UNNAMED or first is None:
            plural = words[0].low in ("die", "mehrere", "viele", "einige", "zwei", "drei", "zahlreiche")
            kind = SpeakerKind.GROUP if first is None and plural else SpeakerKind.UNNAMED
            return Speaker(whole, kind, mention)
        return Speaker(whole, first, mention)

    def _name(self, tokens: tuple[Token, ...], phrase: Phrase) -> tuple[int, int] | None:
        """The two or more words of a person's name in a phrase: behind an office, or alone."""
        run: list[Token] = []
        best: list[Token] = []
        for token in (*tokens[phrase.first : phrase.last], None):
            plain = token is not None and token.capital and kind_of_noun(token.word) is None
            if token is not None and plain and token.low not in DETERMINERS | OBLIQUE | CUE_NOUNS:
                run.append(token)
                continue
            best = best or run
            run = []
        first = tokens[phrase.first]
        office = any(kind_of_noun(t.word) is SpeakerKind.UNNAMED for t in tokens[phrase.first : phrase.last])
        if len(best) >= 2 and (office or first.low not in DETERMINERS | OBLIQUE):
            return best[0].start, best[-1].end
        if len(best) == 1 and office and best[0].end == tokens[phrase.last - 1].end and first.low not in OBLIQUE:
            before = tokens[phrase.last - 2].low if phrase.last - phrase.first > 1 else ""
            return (best[0].start, best[0].end) if kind_of_noun(before) is SpeakerKind.UNNAMED else None
        return None

    def _person(self, at: tuple[int, int], role: str | None, mention: Passage, kind: SpeakerKind) -> Speaker:
        name = " ".join(self.text.text[slice(*at)].split())
        last = name.split()[-1].lower()
        before = self.named.get(last)
        if before is not None and len(before.name) > len(name) and set(name.split()) <= set(before.name.split()):
            return Speaker(before.name, kind, mention, role or before.role, before.named_at or before.mention)
        made = Speaker(name, kind, mention, role)
        self.named[last] = made
        return made

    def _single(self, token: Token, mention: Passage) -> Speaker:
        low = token.low
        before = self.named.get(low) or self.named.get(low.removesuffix("s"))
        if before is not None:
            return Speaker(before.name, before.kind, mention, before.role, before.named_at or before.mention)
        if low in OUTLETS:
            return Speaker(token.word, SpeakerKind.OUTLET, mention)
        found = self._fuller(token.word, mention.start)
        if found is not None:
            name = " ".join(self.text.text[slice(*found)].split())
            return Speaker(name, SpeakerKind.PERSON, mention, None, Passage.of(self.text, *found))
        return Speaker(token.word, SpeakerKind.INSTITUTION if token.word.isupper() else SpeakerKind.PERSON, mention)

    def _fuller(self, last: str, before: int) -> tuple[int, int] | None:
        """Where a longer name that ends in this word stands earlier in the text."""
        at = self.text.text.rfind(f" {last}", max(0, before - 20_000), max(0, before - 1))
        if at < 0:
            return None
        for found in _NAME.finditer(self.text.text, max(0, at - 60), at + 1 + len(last)):
            words = found.group().split()
            if words[-1] == last and all(kind_of_noun(w) is None for w in words) and len(words) <= 4:
                return found.start(), found.end()
        return None


def _without_article(words: str) -> str:
    first, _, rest = words.partition(" ")
    return (
        " ".join(rest.split())
        if rest and first.lower() in ("der", "die", "das", "dem", "den", "des")
        else (" ".join(words.split()))
    )
