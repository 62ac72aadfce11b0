"""A number with its noun: the tokens of one sentence and the noun phrase behind each number in it.

Numbers that count no people at all (ages, dates, votes, distances, sizes) are told by the words around them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from dataclasses import dataclass, replace

from solferino.amounts import Amount
from solferino.extract import harm_words as words
from solferino.extract.calendar import MONTHS, WEEKDAYS
from solferino.record import Bound, Counted, Population


@dataclass(frozen=True, slots=True)
class Token:
    """A word, a mark or a number of a sentence; offsets into the sentence."""

    low: str
    start: int
    end: int
    amount: Amount | None = None


@dataclass(frozen=True, slots=True)
class Phrase:
    """A number with its noun. first, last: token indexes, last exclusive. head: the noun, None where the number stands
    alone. thing: the number counts no people."""

    first: int
    last: int
    head: str | None
    population: Population | None
    thing: bool = False
    harm: Counted | None = None
    partitive: bool = False


# A point inside a word belongs to it ("U.S", "a.m"), but not where a capital word is glued on behind it ("died.The").
_TOKEN = re.compile(
    r"\[[^\]\n]{0,80}\]|(?<![^\W_])(?:[^\W\d_]\.){2,6}|[^\W_](?:(?:[\w’'&-]|\.(?![A-Z][a-z]))*\w)?|[^\w\s]"
)


def tokens_of(sentence: str, amounts: Sequence[Amount]) -> list[Token]:
    """The tokens of a sentence; each amount is one token, "#". Offsets are code points of the sentence."""
    tokens: list[Token] = []
    position = 0
    for amount in amounts:
        tokens += plain_tokens(sentence, position, amount.start)
        tokens.append(Token("#", amount.start, amount.end, amount))
        position = amount.end
    return tokens + plain_tokens(sentence, position, len(sentence))


def plain_tokens(sentence: str, start: int, end: int) -> list[Token]:
    """The words and marks of ``sentence[start:end]``, without editors' notes in square brackets."""
    found = []
    for match in _TOKEN.finditer(sentence, start, end):
        word = match.group()
        if word[0] == "[":
            continue  # an editor's note stands inside a sentence, it is no part of it
        low = word.lower().replace("’", "'")
        if low.endswith("'s"):
            low = low[:-2]
        elif low.endswith("."):
            low = low[:-1]  # "U.S."
        elif low.endswith("n't"):
            low = "not"
        found.append(Token(low, match.start(), match.end()))
    return found


_NO_NAMES = frozenset(MONTHS) | frozenset(WEEKDAYS) | {"in", "at", "on", "near", "of", "by", "since", "after"}
_DOERS = ("er", "or", "ist", "ant", "ian", "eer", "man", "woman")


class Phrases:
    """One sentence under reading. Tokens and phrases are fixed at the start."""

    def __init__(self, sentence: str, amounts: Sequence[Amount]) -> None:
        self.sentence = sentence
        self.tokens = tokens_of(sentence, amounts)
        self.at = [i for i, t in enumerate(self.tokens) if t.amount is not None]
        self.phrases = [self._phrase(i) for i in self.at]

    # ---- the number and its noun -------------------------------------------------------------------------------

    def _phrase(self, index: int) -> Phrase:
        """The noun phrase of the number at a token index."""
        tokens, amount = self.tokens, self.tokens[index].amount
        first, at = index, index + 1
        while first > 0 and tokens[first - 1].low in {"the", "all", "those", "these", "another", "other"}:
            first -= 1
        partitive = False
        if self._low(at) == "of":
            follows = self._low(at + 1)
            if follows in {"them", "whom", "those", "these", "which"}:
                at, partitive = at + 2, True
            elif amount is not None and (
                amount.bound is Bound.VAGUE or follows in {"the", "his", "her", "their", "its", "our"}
            ):
                at += 1
                partitive = follows == "the" and amount.bound is not Bound.VAGUE
                at += 1 if follows in {"the", "his", "her", "their", "its", "our"} else 0
        return self._noun(first, at, partitive)

    def _noun(self, first: int, at: int, partitive: bool) -> Phrase:
        populations: list[Population] = []
        if (quoted := self._quoted_people(at)) is not None:
            found = self._noun(first, at + 1, partitive)
            return replace(found, last=quoted + 1) if found.last == quoted else found
        start, modifiers = at, 0
        while at < len(self.tokens) and modifiers <= 6:
            low = self._low(at)
            if low in words.PEOPLE:
                if self._low(at + 1) not in words.NOUN or self._low(at + 1) in words.PARTICIPLE:
                    return self._people(first, at, populations, partitive)
                populations.append(words.PEOPLE[low])  # "1,200 civilian deaths"
                at, modifiers = at + 1, modifiers + 1
                continue
            if low in words.NATIONALS and self._one(first) and self._ends_national(at + 1):
                return Phrase(
                    first, at + 1, low, populations[-1] if populations else Population.ALL, partitive=partitive
                )
            if low == "civilian" or low in words.POPULATION_WORDS:
                populations.append(words.POPULATION_WORDS[low])
            elif low in words.NOUN and self._noun_reading(at, low):
                population = populations[-1] if populations else None
                return Phrase(first, at + 1, low, population, harm=words.NOUN[low], partitive=partitive)
            elif low in words.PARTICIPLE or low in words.SUBJECT:
                if any(self._low(at + step) in words.ANIMALS for step in (1, 2)):
                    return Phrase(first, at + 1, low, None, thing=True, partitive=partitive)  # "40 dead wild birds"
                if not self._people_within(at + 1):
                    break
            elif (low in words.THINGS or low in words.ANIMALS) and not self._people_within(at + 1, 1):
                return Phrase(first, at + 1, low, None, thing=True, partitive=partitive)
            elif low == "more" or (low in {"other", "others", "additional", "further", "innocent", "entire"}):
                pass
            elif (
                self._ends_phrase(at, low)
                or (low in words.BROUGHT_IN and self._low(at + 1) == "to")
                or (low in {"taken", "held"} and self._low(at + 1) in words.HOSTAGE)
            ):
                break
            at, modifiers = at + 1, modifiers + 1
        if at == start:
            return Phrase(first, at, None, None, partitive=partitive)
        head = self._low(at - 1)
        if head in {"more", "others", "other"}:
            return Phrase(first, at, None, None, partitive=partitive)
        if head.endswith("ed") and head not in {"wounded", "injured"}:
            return Phrase(first, start, None, None, partitive=partitive)
        plural = head.endswith(("s", "men", "women", "people", "folk")) and not head.endswith(("ss", "us", "is"))
        one = self._one(first)
        person = words.PEOPLE.get(head + "s") if one else None  # "one interpreter", "a farmer"
        thing = not plural and not (one and (person is not None or head.endswith(_DOERS)))
        population = populations[-1] if populations else person
        return Phrase(first, at, head, population, thing=thing, partitive=partitive)

    def _quoted_people(self, at: int) -> int | None:
        """As in '25 "armed terrorists"': the closing mark of a noun that the writer leaves to the speaker."""
        if self._low(at) not in words.QUOTES:
            return None
        for end in range(at + 2, at + 5):
            if self._low(end) in words.QUOTES:
                return end if self._low(end - 1) in words.PEOPLE or self._low(end - 1).endswith("s") else None
            if not self._low(end)[:1].isalpha():
                return None
        return None

    def _one(self, first: int) -> bool:
        number = next((t.amount for t in self.tokens[first : first + 3] if t.amount is not None), None)
        return number is not None and number.low == 1 and number.high == 1

    def _ends_national(self, at: int) -> bool:
        low = self._low(at)
        return not low[:1].isalpha() or low in words.FUNCTION or low in words.PARTICIPLE or low in words.SUBJECT

    def _people(self, first: int, at: int, populations: list[Population], partitive: bool) -> Phrase:
        before = self._low(at - 1)
        head = self._low(at)
        while self._low(at + 1) in words.PEOPLE and self._low(at + 1) != "figures":
            at, before, head = at + 1, self._low(at), self._low(at + 1)
        population = words.PEOPLE[head]
        if (
            head in {"workers", "worker", "employees", "members", "personnel", "volunteers", "officials"}
            and before in words.STAFF_BEFORE
        ):
            population = Population.STAFF
        elif head in {"members", "personnel"} and before == "service":
            population = Population.COMBATANTS
        elif population is Population.ALL and populations:
            population = populations[-1]
        elif population is Population.ALL and before in words.PEOPLE and words.PEOPLE[before] is not Population.ALL:
            population = words.PEOPLE[before]
        last = at + 1
        if population is Population.ALL and head in words.OF_A_BODY and self._low(last) == "of":
            population = self._of_body(last + 1)
        if self._low(last) in {"and", "or"} and self._low(last + 1) in words.PEOPLE:  # "civilians and troops"
            other = words.PEOPLE[self._low(last + 1)]
            population = population if other is population else Population.ALL
            last += 2
        return Phrase(first, last, head, population, partitive=partitive)

    def _of_body(self, at: int) -> Population:
        """As in "members of the security forces", "leaders of a labour union"."""
        for step in range(5):
            low = self._low(at + step)
            if low in words.POPULATION_WORDS or low in words.ARMED_BODIES:
                return words.POPULATION_WORDS.get(low, Population.COMBATANTS)
            if not low[:1].isalpha() or low in words.BE or low in words.ACTIVE or low in words.PREPOSITIONS - {"of"}:
                break
        return Population.ALL

    def _noun_reading(self, at: int, low: str) -> bool:
        """Whether a word such as "injured" is a noun here; it is a verb or adjective where it may be one."""
        if low in words.PARTICIPLE or low in words.SUBJECT:
            return False
        if low == "lives":
            return True
        return not self._people_within(at + 1, 1)

    def _people_within(self, at: int, reach: int = 3) -> bool:
        for step in range(reach):
            low = self._low(at + step)
            if low in words.PEOPLE:
                return True
            if low in words.FUNCTION or not low[:1].isalpha():
                return False
        return False

    def _ends_phrase(self, at: int, low: str) -> bool:
        if (
            low in words.WHEN
            or low in words.FUNCTION
            or low in words.PAST_TENSES
            or not low[:1].isalnum()
            or low in words.ACTIVE
        ):
            return True
        if low in words.HEARSAY:
            return not self._people_within(at + 1, 2) and self._low(at + 1) not in words.NOUN
        if low.endswith("ly"):
            return True
        return low.endswith(("ed", "ing")) and not self._people_within(at + 1, 2)

    def _low(self, index: int) -> str:
        return self.tokens[index].low if 0 <= index < len(self.tokens) else ""

    # ---- numbers that count no people --------------------------------------------------------------------------

    def _stopped(self, n: int) -> bool:
        phrase, index = self.phrases[n], self.at[n]
        token = self.tokens[index]
        amount = token.amount
        if phrase.thing or amount is None:
            return True
        before, after = self._low(index - 1), self._low(index + 1)
        if before in {
            "aged",
            "age",
            "article",
            "articles",
            "resolution",
            "number",
            "no",
            "paragraph",
            "section",
            "chapter",
            "rule",
            "channel",
            "page",
            "flight",
            "protocol",
            "phase",
            "group",
            "type",
            "calibre",
            "caliber",
            "version",
            "level",
            "day",
            "part",
            "vote",
            *words.NUMBERED,
        }:
            return amount.low != 0
        month = self._low(index - 2) if before == "." else before.rstrip(".")
        if month in MONTHS and phrase.head is None and amount.bound is not Bound.VAGUE:
            return True
        if after.rstrip(".") in MONTHS and after != "may":
            return True
        if before == "of" and self._low(index - 2) in words.PARENTS and phrase.head is None:
            return True  # "a mother of four"
        if after == "of" and self._low(index + 2) == "the" and amount.low == 1:
            return True
        words_of = self.sentence[amount.core : amount.core_end]
        if phrase.head is None and amount.bound is Bound.EXACT:
            year = re.fullmatch(r"(?:1[89]|20)\d\d", words_of) is not None
            age = (
                before == ","
                and not (n > 0 and self._low(0) == "of")  # "Of the 340 people brought in, 27 have died"
                and (
                    after in {",", ".", ";", ")", "-", "–", "—", ""}
                    or ((after in words.BE or after in words.HAVE) and self._named_before(index - 1))
                )
                and (amount.low or 0) < 120
                and self._low(index - 2) not in words.PARTICIPLE
                and self._low(index - 2) not in words.SUBJECT
            )
            if year or age or after in {"a.m", "p.m", "am", "pm", "gmt", "hours", "/", "%"}:
                return True
            if (
                words_of.lower() == "one"
                and not phrase.partitive
                and (after not in words.BE and after not in words.PARTICIPLE and after != "dead")
                and not (before in words.ACTIVE and after in {"", ".", ",", ";", "and", "in", "near", "at", "when"})
            ):
                return True
        if (
            before == "in"
            and self._low(index - 2) == "#"
            and (amount.low or 0) <= 10
            and after in {"of", *words.PEOPLE}
        ):
            return True  # "one in five of the dead"
        if after == "of" and self._low(index + 2) == "#" and n + 1 < len(self.phrases) and self.phrases[n + 1].thing:
            return True  # "34 of 41 drones"
        if before == "not" and (amount.low or 0) > 0:
            return True  # "seven soldiers, not six"
        return before in {"$", "€", "£"}

    def _named_before(self, comma: int) -> bool:
        """Whether a name of two words stands before a comma: "Ana Lund, 29 was killed", not "In Velm, 29 were"."""
        two = self.tokens[max(0, comma - 2) : comma]
        return len(two) == 2 and all(self.sentence[t.start].isupper() and t.low not in _NO_NAMES for t in two)

    def _object_at(self, at: int) -> bool:
        """Whether the object of a verb begins here: a word that may not follow a passive ("in", "on", "last night")."""
        low = self._low(at)
        return low == "#" or (low[:1].isalpha() and (low in words.OBJECT_OPENS or low not in words.BEHIND_PASSIVE))

    def _modal(self, at: int) -> bool:
        """A modal verb; "may" behind a number is the month."""
        low = self._low(at)
        return low in words.MODAL and not (
            low == "may" and (self._low(at - 1) == "#" or self._low(at - 1) in {"since", "in", "of"})
        )

    def _near_left(self, first: int, wanted: Set[str], reach: int) -> int | None:
        for at in range(first - 1, max(-1, first - 1 - reach), -1):
            if self._low(at) in wanted:
                return at
        return None

    def _text_before(self, index: int) -> str:
        end = self.tokens[index].start if 0 <= index < len(self.tokens) else 0
        return self.sentence[max(0, end - 60) : end]
