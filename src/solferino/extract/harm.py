"""The grammar of harm: which number in a sentence counts people, what happened to them, and which words say so.

Works on the tokens of one sentence. A number is tried in turn as a part of a number before it ("including 40
children"), with the harm word at its side ("21 dead", "killed 21"), with a passive or a verb of its own further on
("600 people have been confirmed to have died"), behind a toll ("a death toll of 900") and joined to another number
("six priests and two women"). What is none of these is no figure.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from solferino.amounts import Amount, numbers
from solferino.extract import harm_words as words
from solferino.extract.calendar import MONTHS
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


@dataclass(frozen=True, slots=True)
class Harmed:
    """A number of people harmed, in one sentence. start, end: offsets of the passage. whole: index of the harmed number
    of which this one is a part. believed: "may have been". ellipsis: the noun is that of the number before."""

    amount: Amount
    start: int
    end: int
    counted: Counted
    population: Population
    words: str | None
    whole: int | None = None
    believed: bool = False
    toll: bool = False
    lost: bool = False


@dataclass(frozen=True, slots=True)
class _Harm:
    counted: Counted
    first: int  # token indexes of the harm words
    last: int
    kind: str
    believed: bool = False


_TOKEN = re.compile(r"\[[^\]\n]{0,80}\]|[^\W_](?:[\w’'.&-]*\w)?|[^\w\s]")
_REACH = 24
_TOLL = re.compile(
    r"\b(?P<toll>(?P<who>civilian\s+|combat\s+|military\s+)?death[s-]?\s*tolls?|(?P<who2>civilian\s+)?toll"
    r"|number\s+of\s+(?:[\w-]+\s+){0,2}?(?P<what>dead|killed|deaths|fatalities"
    r"|injured|wounded|casualties|missing|displaced|refugees|detainees|victims)|fatalities"
    r"|body\s+count)(?P<gap>[^.;\n\"“”]{0,70})\Z",
    re.IGNORECASE,
)
_TOLL_LINK = re.compile(
    r"(?:\b(?:at|to|of|is|was|stands?|stood|as|reached|reaches|reaching|hit|hits|passed|passes"
    r"|exceeds?|exceeded|tops|topped|past|beyond|surpassed|now)|[:=(])\s*\Z",
    re.IGNORECASE,
)
_AMONG = re.compile(
    r"\b(?:among|amongst)\s+(?:all\s+)?(?:the\s+)?(?P<what>dead|killed|injured|wounded|casualties"
    r"|missing|victims|displaced|detained)\b"
    r"(?:\s+\w+){0,3}?\s+(?:are|were|is|was)\s+(?:the\s+)?\Z",
    re.IGNORECASE,
)
_INCLUDED = re.compile(
    r"\b(?:the\s+)?(?P<what>dead|killed|injured|wounded|casualties|missing"
    r"|victims)\s+(?:also\s+)?(?:include|includes|included|including)\s+(?:the\s+)?\Z",
    re.IGNORECASE,
)
_WHAT = {
    "dead": Counted.KILLED,
    "killed": Counted.KILLED,
    "deaths": Counted.KILLED,
    "fatalities": Counted.KILLED,
    "victims": Counted.KILLED,
    "injured": Counted.INJURED,
    "wounded": Counted.INJURED,
    "casualties": Counted.CASUALTIES,
    "missing": Counted.MISSING,
    "displaced": Counted.DISPLACED,
    "refugees": Counted.DISPLACED,
    "detainees": Counted.DETAINED,
    "detained": Counted.DETAINED,
}
_LIVES = re.compile(r"\b(?:their|his|her|its)\s+(?:own\s+)?(?:lives|life)\b")
_REPORTS = re.compile(
    r"\b(?:no|without|any)\s+(?:\w+\s+)?(?:reports?|word|information|indication|sign)\b", re.IGNORECASE
)
_AVOID = re.compile(
    r"\b(?:ensure|ensuring|avoid|avoiding|prevent|preventing|minimi[sz]e|hope|hoped|hopes|if"
    r"|so\s+that|threat(?:en)?(?:ed|s|ing)?|plan(?:s|ned|ning)?|capable|"
    r"order(?:ed)?\s+to|wants?\s+to|intend(?:s|ed)?\s+to|vowed\s+to|try(?:ing)?\s+to|tried\s+to"
    r"|attempt(?:s|ed|ing)?\s+to)\b[^.;,]{0,40}\Z",
    re.IGNORECASE,
)
_ONE_PERSON = re.compile(
    r"(?<!\w)(?P<article>an?)\s+(?:(?!(?:and|of|in|the)\b)[\w-]+\s+){0,2}?(?P<noun>child|woman|man|girl|boy|baby"
    r"|infant|toddler|teenager|minor|person|civilian|"
    r"soldier|policeman|journalist|priest|nun|nurse|doctor|paramedic|medic|worker|firefighter|student|teacher|mother"
    r"|peasant)(?!\w)",
    re.IGNORECASE,
)
_LISTED_AFTER = re.compile(r"\s*(?:,|,?\s+and|\s+with|\s+along\s+with|\s+plus)\s+", re.IGNORECASE)
_IN_LIST = re.compile(r"\b(?:including|among\s+them|among\s+whom)\b[^.;:]{0,50}\Z", re.IGNORECASE)
_AND_BEFORE = re.compile(
    r"\b(?:children|civilians|people|soldiers|persons|women|men|girls|boys|policemen|workers"
    r"|students|others)\s+and\s+\Z",
    re.IGNORECASE,
)
_HOSPITAL = frozenset({"hospital", "hospitals", "treatment", "surgery", "hospitalization", "hospitalisation"})


def harmed(sentence: str) -> list[Harmed]:
    """The numbers of people harmed in one sentence, in text order; offsets are code points of the sentence."""
    amounts = numbers(sentence)
    if not amounts:
        return []
    return _Reader(sentence, _with_articles(sentence, amounts)).read()


def _with_articles(sentence: str, amounts: list[Amount]) -> list[Amount]:
    """An article counts one where it stands in a list with numbers ("a woman and four of her children", "three people,
    including a child"). Alone it counts nothing."""
    found = list(amounts)
    for match in _ONE_PERSON.finditer(sentence):
        start, end = match.start(), match.start("noun")
        if any(a.start <= start < a.end or start <= a.start < match.end() for a in amounts):
            continue
        article = Amount(
            start,
            start + len(match["article"]),
            start,
            start + len(match["article"]),
            1,
            1,
            Bound.EXACT,
            f'"{match["article"].lower()}" = 1',
        )
        before, after = sentence[max(0, start - 70) : start], sentence[match.end() : match.end() + 60]
        listed = _LISTED_AFTER.match(after) and any(
            match.end() <= a.start <= match.end() + 14 and a.low for a in amounts
        )
        counted_before = any(start - 70 <= a.start < start and a.low for a in amounts)
        if listed or ((counted_before and (_IN_LIST.search(before) or _AND_BEFORE.search(before))) and end):
            found.append(article)
    return sorted(found, key=lambda amount: amount.start)


def _tokens(sentence: str, amounts: list[Amount]) -> list[Token]:
    tokens: list[Token] = []
    position = 0
    for amount in amounts:
        tokens += _plain(sentence, position, amount.start)
        tokens.append(Token("#", amount.start, amount.end, amount))
        position = amount.end
    return tokens + _plain(sentence, position, len(sentence))


def _plain(sentence: str, start: int, end: int) -> list[Token]:
    found = []
    for match in _TOKEN.finditer(sentence, start, end):
        word = match.group()
        if word[0] == "[":
            continue  # an editor's note stands inside a sentence, it is no part of it
        low = word.lower().replace("’", "'")
        if low.endswith("'s"):
            low = low[:-2]
        elif low.endswith("n't"):
            low = "not"
        found.append(Token(low, match.start(), match.end()))
    return found


class _Reader:
    """One sentence under reading. Tokens and phrases are fixed at the start; results are kept by number index."""

    def __init__(self, sentence: str, amounts: list[Amount]) -> None:
        self.sentence = sentence
        self.tokens = _tokens(sentence, amounts)
        self.at = [i for i, t in enumerate(self.tokens) if t.amount is not None]
        self.phrases = [self._phrase(i) for i in self.at]
        self.spent: set[int] = set()

    def read(self) -> list[Harmed]:
        found: dict[int, tuple[_Harm, int | None]] = {}
        harms: list[_Harm | None] = [None] * len(self.at)
        wholes: list[int | None] = [None] * len(self.at)
        for n in range(len(self.at)):
            if not self._stopped(n):
                harms[n], wholes[n] = self._direct(n, harms, wholes)
        for n in range(len(self.at) - 2, -1, -1):
            if harms[n] is None and not self._stopped(n) and self._joins(n):
                harms[n] = self._shared(harms[n + 1])
        for n, harm in enumerate(harms):
            if harm is not None:
                found[n] = (harm, wholes[n])
        return self._built(found)

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
        start, modifiers = at, 0
        while at < len(self.tokens) and modifiers <= 6:
            low = self._low(at)
            if low in words.PEOPLE:
                if self._low(at + 1) not in words.NOUN or self._low(at + 1) in words.PARTICIPLE:
                    return self._people(first, at, populations, partitive)
                populations.append(words.PEOPLE[low])  # "1,200 civilian deaths"
                at, modifiers = at + 1, modifiers + 1
                continue
            if low == "civilian" or low in words.POPULATION_WORDS:
                populations.append(words.POPULATION_WORDS[low])
            elif low in words.NOUN and self._noun_reading(at, low):
                population = populations[-1] if populations else None
                return Phrase(first, at + 1, low, population, harm=words.NOUN[low], partitive=partitive)
            elif low in words.PARTICIPLE or low in words.SUBJECT:
                if not self._people_within(at + 1):
                    break
            elif low in words.THINGS:
                return Phrase(first, at + 1, low, None, thing=True, partitive=partitive)
            elif low == "more" or (low in {"other", "others", "additional", "further", "innocent", "entire"}):
                pass
            elif self._ends_phrase(at, low):
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
        return Phrase(first, at, head, populations[-1] if populations else None, thing=not plural, partitive=partitive)

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
        elif population is Population.ALL and populations:
            population = populations[-1]
        elif population is Population.ALL and before in words.PEOPLE and words.PEOPLE[before] is not Population.ALL:
            population = words.PEOPLE[before]
        last = at + 1
        if self._low(last) in {"and", "or"} and self._low(last + 1) in words.PEOPLE:  # "civilians and troops"
            other = words.PEOPLE[self._low(last + 1)]
            population = population if other is population else Population.ALL
            last += 2
        return Phrase(first, last, head, population, partitive=partitive)

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
        if low in words.FUNCTION or low in words.PAST_TENSES or not low[:1].isalnum() or low in words.ACTIVE:
            return True
        if low in words.HEARSAY or low.endswith("ly"):
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
        }:
            return amount.low != 0
        if before.rstrip(".") in MONTHS and phrase.head is None and amount.bound is not Bound.VAGUE:
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
            age = before == "," and (after == "," or after in words.BE) and (amount.low or 0) < 120
            if year or age or after in {"a.m", "p.m", "am", "pm", "gmt", "hours", "/", "%"}:
                return True
            if words_of.lower() == "one" and (
                after not in words.BE and after not in words.PARTICIPLE and after != "dead"
            ):
                return True
        return before in {"$", "€", "£"}

    # ---- the harm of one number ---------------------------------------------------------------------------------

    def _direct(self, n: int, harms: list[_Harm | None], wholes: list[int | None]) -> tuple[_Harm | None, int | None]:
        phrase = self.phrases[n]
        amount = self.tokens[self.at[n]].amount
        if amount is not None and amount.low == 0 and amount.high == 0:
            return self._zero(n), None
        whole = self._whole(n, harms, wholes)
        base = harms[whole] if whole is not None else None
        own = self._harm_of_its_own(n, base)
        if own is not None:
            return own, None
        if whole is not None:
            own = self._right(n, near=6) if phrase.partitive else None
            return (own or (replace(base, kind="part") if base else None)), whole
        included = self._including(n)
        tries = (self._noun_itself, self._toll, self._beside, self._left, self._of, self._among, self._right_far)
        for attempt in tries:
            harm = attempt(n)
            if harm is not None:
                return harm, None
        if included:
            return self._clause_harm(n), None
        return self._joined_left(n, harms) or self._described(n), None

    def _harm_of_its_own(self, n: int, base: _Harm | None) -> _Harm | None:
        """As in "19 killed, including five children, and 46 injured": the list of parts has ended."""
        phrase = self.phrases[n]
        goes_on = phrase.first - (2 if self._low(phrase.first - 1) == "that" else 1)  # "and that 46 were injured"
        if base is None or phrase.partitive or self._low(goes_on) != "and":
            return None
        own = self._noun_itself(n) or self._right(n, near=5)
        return own if own is not None and own.counted is not base.counted else None

    def _zero(self, n: int) -> _Harm | None:
        phrase, index = self.phrases[n], self.at[n]
        left = self.sentence[max(0, self.tokens[index].start - 60) : self.tokens[index].start]
        if _AVOID.search(left) or _REPORTS.search(
            self.sentence[self.tokens[index].start : self.tokens[index].start + 40]
        ):
            return None
        if phrase.harm is not None and phrase.head != "lives":
            if self._low(index).strip() == "#" and self.sentence[
                self.tokens[index].start : self.tokens[index].end
            ].lower() in {"no", "zero"}:
                return _Harm(phrase.harm, phrase.last - 1, phrase.last, "noun")
            return None
        if phrase.head is not None and phrase.population is None:
            return None
        if self._low(phrase.first - 1) in words.ACTIVE and not self._modal(phrase.first - 2):
            return self._left(n)
        return self._right(n, near=6)

    def _whole(self, n: int, harms: list[_Harm | None], wholes: list[int | None]) -> int | None:
        """The number of which this one is a part: "600 people, including 40 children", "eight people, six of them"."""
        phrase = self.phrases[n]
        partitive = phrase.partitive or self._after_of_whom(n)
        if not partitive and not self._including(n):
            return None
        for earlier in range(n - 1, -1, -1):
            if self.at[n] - self.at[earlier] > 40:
                return None
            if harms[earlier] is None and not self._stopped(earlier):
                # The whole may find its harm further on: "600 people, including 40 children, have died".
                harms[earlier] = self._right_far(earlier)
            if harms[earlier] is not None:
                if wholes[earlier] is not None and not (partitive and self.at[n] - self.at[earlier] < 8):
                    return wholes[earlier]
                return earlier
        return None

    def _after_of_whom(self, n: int) -> bool:
        first = self.phrases[n].first
        return self._low(first - 1) in {"whom", "them"} and self._low(first - 2) in {"of", "among"}

    def _including(self, n: int) -> bool:
        """Whether the number follows "including", directly or in a list that began with it."""
        index = self.phrases[n].first - 1
        for _step in range(14):
            low = self._low(index)
            if low == "that" and self._low(index - 1) == "and":
                return False  # a clause of its own begins
            if low in {"including", "includes", "included", "include"}:
                return True
            if (
                low in {";", ":", "."}
                or low in words.BE
                or low in words.HAVE
                or low in words.ACTIVE
                or low in words.BREAK
                or not low
            ):
                return False
            index -= 1
        return False

    def _noun_itself(self, n: int) -> _Harm | None:
        """As in "9 deaths", "three casualties", "more than 100 lives"."""
        phrase = self.phrases[n]
        if (
            self._low(phrase.last) in {"'", "’"}
            and self._low(phrase.last + 1) in words.OF_NOUN
            and phrase.population is not None
        ):
            return _Harm(words.OF_NOUN[self._low(phrase.last + 1)], phrase.last + 1, phrase.last + 2, "noun")
        if phrase.head in {"bodies", "corpses"}:
            near = range(max(0, phrase.first - 5), min(len(self.tokens), phrase.last + 6))
            recovered = any(self._low(k) in words.RECOVERED for k in near)
            return _Harm(Counted.KILLED, phrase.last - 1, phrase.last, "noun") if recovered else None
        if phrase.harm is None:
            return None
        at = phrase.last - 1
        if phrase.head == "lives":
            verb = self._near_left(
                phrase.first,
                {"claimed", "claim", "claims", "claiming", "cost", "costs", "costing", "lost", "taken", "took"},
                3,
            )
            return _Harm(Counted.KILLED, verb, phrase.last, "noun") if verb is not None else None
        if _AVOID.search(self._text_before(phrase.first)) or self._low(phrase.first - 1) in words.MODAL:
            return None
        return self._combined(_Harm(phrase.harm, at, phrase.last, "noun"))

    def _described(self, n: int) -> _Harm | None:
        """Harm told by the noun phrase alone: "12 wounded soldiers", "two million refugees"."""
        phrase = self.phrases[n]
        if phrase.head in {"refugees", "evacuees", "detainees"}:
            return _Harm(words.NOUN[phrase.head], phrase.last - 1, phrase.last, "noun")
        if (
            phrase.population is None
            or self._low(phrase.first - 1) in words.MODAL
            or phrase.head in {"bodies", "victims"}
        ):
            return None
        for at in range(self.at[n] + 1, phrase.last - 1):
            counted = words.PARTICIPLE.get(self._low(at)) or words.SUBJECT.get(self._low(at))
            if counted is not None:
                return _Harm(counted, at, at + 1, "noun")
        return None

    def _beside(self, n: int) -> _Harm | None:
        """As in "21 dead", "30 injured", "21 civilians killed in", "six others were killed"."""
        return self._right(n, near=5)

    def _right_far(self, n: int) -> _Harm | None:
        return self._right(n, near=_REACH)

    def _right(self, n: int, near: int) -> _Harm | None:
        at, be, have, modal, moved, skipping, verb = self.phrases[n].last, False, False, False, 0, False, False
        limit = min(len(self.tokens), at + near)
        while at < limit:
            low = self._low(at)
            if self._modal(at):
                modal = True
            elif low in words.NEGATION:
                return None
            elif low in words.BE:
                be, skipping = True, False
            elif low in words.HAVE:
                have, skipping = True, False
                if low == "having":
                    be = False
            elif (
                low in words.PARTICIPLE
                or low in words.SUBJECT
                or low
                in {"lost", "losing", "needed", "required", "forced", "gone", "went", "sought", "taking", "taken"}
                or (low == "left" and have and self._low(at + 1) in words.DETERMINERS)
                or low in {"sustained", "suffered", "received"}
                or (low == "in" and be and self._low(at + 1) in {"a", "critical", "serious", "grave"})
            ):
                return self._at_harm_word(n, at, be=be, have=have, modal=modal, moved=moved, verb=verb)
            elif low == "#":
                if not skipping:
                    return None
            elif low == ",":
                onward = self._after_comma(at)
                if onward is None:
                    return None
                at = onward
                limit = min(len(self.tokens), max(limit, at + 8))
                continue
            elif low in {"including", "mostly", "mainly", "many", "most", "some", "aged"}:
                skipping = True
            elif (
                low in words.HEARSAY
                or low.endswith("ly")
                or low
                in {
                    "more",
                    "other",
                    "others",
                    "also",
                    "to",
                    "who",
                    "that",
                    "which",
                    "still",
                    "now",
                    "remain",
                    "remains",
                    "remained",
                    "left",
                    "further",
                }
            ):
                pass
            elif low in {"and", "or"}:
                if self._low(at + 1) in words.PEOPLE or skipping:
                    skipping = skipping or self._low(at + 2) in words.PEOPLE
                else:
                    return None
            elif (
                low in words.BREAK
                or low in {";", ":", "(", ")", "—", "–", "--", "?", "!", ".", "”", "“", '"'}
                or (low in words.PAST_TENSES and not be)
                or (low in words.ACTIVE and low != "stopped")
            ):
                return None
            else:
                verb = verb or (low.endswith("ed") and not be)
                moved += 1
            at += 1
        return None

    def _at_harm_word(
        self, n: int, at: int, *, be: bool, have: bool, modal: bool, moved: int, verb: bool
    ) -> _Harm | None:
        low, phrase = self._low(at), self.phrases[n]
        believed = modal and have
        if modal and not have:
            return None
        harm = self._subject_harm(at, have=have)
        if harm is not None:
            if low in {"dead", "missing", "homeless", "trapped"} and moved > (6 if low == "trapped" else 3) and not be:
                return None
            if low in {"missing", "dead"} and self._low(at + 1) in words.PEOPLE:
                return None
            if low in words.BASE_FORMS and self._low(at - 1) != "to":
                return None
            if low == "flee" and self._low(at - 2) in {
                "able",
                "trying",
                "tried",
                "attempting",
                "allowed",
                "want",
                "wanted",
                "enabling",
                "waiting",
                "ordered",
                "urged",
            }:
                return None
            return self._combined(replace(harm, believed=believed or self._hearsay(n, at)))
        counted = words.PARTICIPLE.get(low)
        if counted is None:
            return None
        if not be:
            if have or verb or moved > 2 or (phrase.head is None and moved > 1):
                return None
            if self._active_here(n, at):
                return None
        return self._combined(_Harm(counted, at, at + 1, "right", believed or self._hearsay(n, at)))

    def _hearsay(self, n: int, at: int) -> bool:
        return any(
            self._low(k) in {"believed", "feared", "thought", "presumed"} for k in range(self.phrases[n].last, at)
        )

    def _subject_harm(self, at: int, *, have: bool) -> _Harm | None:
        """Words said of a victim as subject, and longer turns: "lost their lives", "needed hospital treatment"."""
        low = self._low(at)
        if low in words.SUBJECT:
            return _Harm(words.SUBJECT[low], at, at + 1, "subject")
        if low in {"trapped", "stranded"}:
            return _Harm(Counted.TRAPPED, at, at + 1, "subject")
        following = [self._low(at + k) for k in range(1, 6)]
        if low in {"lost", "losing"} and following[0] in {"their", "his", "her"} and following[1] in {"lives", "life"}:
            return _Harm(Counted.KILLED, at, at + 3, "subject")
        if low in {"sustained", "suffered", "received"} and set(following[:3]) & words.WOUNDS:
            last = max(k for k, word in enumerate(following[:3], start=1) if word in words.WOUNDS)
            return _Harm(Counted.INJURED, at, at + last + 1, "subject")
        if low == "in" and set(following[:3]) & {"critical", "serious", "grave"} and "condition" in following[:4]:
            return _Harm(Counted.INJURED, at, at + 2 + following.index("condition"), "subject")
        if low in {"needed", "required"} and any(word in _HOSPITAL for word in following[:3]):
            last = max(k for k, word in enumerate(following[:3], start=1) if word in _HOSPITAL)
            return _Harm(Counted.INJURED, at, at + last + 1, "subject")
        if low in {"taken"} and "hospital" in following[:3]:
            return _Harm(Counted.INJURED, at, at + 2 + following.index("hospital"), "subject")
        if low in {"sought", "taking", "taken"} and following[0] in {"refuge", "shelter", "sanctuary"}:
            return _Harm(Counted.DISPLACED, at, at + 2, "subject")
        if low == "left" and have and following[0] in words.DETERMINERS and set(following[1:3]) & words.HOME_AREAS:
            return _Harm(Counted.DISPLACED, at, at + 3, "subject")
        if low == "forced" and "homes" in following:
            return _Harm(Counted.DISPLACED, at, at + 2 + following.index("homes"), "subject")
        if low in {"gone", "went"} and following[0] == "missing":
            return _Harm(Counted.MISSING, at, at + 2, "subject")
        return None

    def _active_here(self, n: int, at: int) -> bool:
        """As in "Rockets killed six": a participle without "were" is a verb where an object follows."""
        follows = self._low(at + 1)
        if follows == "#":
            later = n + 1
            if later < len(self.at) and self.at[later] == at + 1:
                # "12 killed 20 wounded": the second number has a harm word of its own.
                return self._right(later, near=4) is None
            return True
        if follows in words.PEOPLE or follows in {
            "the",
            "a",
            "an",
            "him",
            "her",
            "them",
            "his",
            "its",
            "their",
            "several",
            "many",
            "some",
            "dozens",
        }:
            return True
        return self._people_within(at + 1)

    def _after_comma(self, at: int) -> int | None:
        """Behind a comma: where the sentence goes on after a parenthesis, None where it does not."""
        for step in range(1, 17):
            low = self._low(at + step)
            if low in {";", ":", ".", ""}:
                break
            if low == ",":
                after = self._low(at + step + 1)
                if (
                    after in words.BE
                    or after in words.HAVE
                    or after in words.PARTICIPLE
                    or after in words.SUBJECT
                    or after in {"who", "lost"}
                ):
                    return at + step + 1
        if self._low(at + 1) in {"including", "many", "most", "mostly", "mainly", "some"}:
            for step in range(2, 12):
                low = self._low(at + step)
                if low in {",", ";", ".", ""}:
                    return None
                if low in words.BE or low in words.HAVE:
                    return at + step
        return None

    def _left(self, n: int) -> _Harm | None:
        """As in "killed at least 21 civilians", "has displaced millions", "lost about 15,000 troops"."""
        phrase = self.phrases[n]
        at = phrase.first - 1
        while at >= 0 and (
            self._low(at).endswith("ly") or self._low(at) in {"also", "further", ":", '"', "“", "'", "‘"}
        ):
            at -= 1
        low = self._low(at)
        if low in {"lost", "losing", "lose"} and phrase.population is Population.COMBATANTS:
            return _Harm(Counted.KILLED, at, at + 1, "lost")
        if low in words.DRIVE and phrase.population is not None:
            return self._driven(n, at)
        counted = words.ACTIVE.get(low)
        if counted is None or (low == "stopped" and phrase.population is not Population.COMBATANTS):
            return self._listed(at)
        if low in words.STRICT_OBJECT and (
            phrase.population is None or (low.startswith("claim") and not self._event_before(at))
        ):
            return None
        if low.startswith("claim") and self._right(n, near=12) is not None:
            return None
        before = at - 1
        while before >= 0 and (self._low(before).endswith("ly") or self._low(before) == "also"):
            before -= 1
        ahead = self._low(before)
        if low.endswith("ed") and ahead in words.BE and ahead not in {"having"}:
            return None
        believed = False
        if self._modal(before) or ahead in words.NEGATION or (ahead == "to" and low in words.BASE_FORMS):
            return None
        if ahead == "have" and self._modal(before - 1):
            believed = True
        if low in {"hurt", "wound", "trap", "detain"} and ahead in {"the", "a"}:
            return None
        if self._low(before - 1) == "not" or _AVOID.search(self._text_before(at)):
            return None
        return self._combined_left(_Harm(counted, at, at + 1, "left", believed))

    def _driven(self, n: int, verb: int) -> _Harm | None:
        """As in "has driven 5,000 people from their homes", "forced 300 families' members to flee"."""
        last = self.phrases[n].last
        following = [self._low(last + k) for k in range(6)]
        if self._modal(verb - 1) or following[0] not in {"from", "to", "out"}:
            return None
        homes = set(following) & words.HOMES
        if not homes and following[1] != "flee":
            return None
        end = last + (max(k for k, low in enumerate(following) if low in homes) + 1 if homes else 2)
        return _Harm(Counted.DISPLACED, verb, end, "left")

    def _listed(self, at: int) -> _Harm | None:
        """As in "Killed: 12; injured: 30"."""
        if self._low(at + 1) == ":" and self._low(at) in words.NOUN:
            return _Harm(words.NOUN[self._low(at)], at, at + 2, "left")
        return None

    def _event_before(self, at: int) -> bool:
        return any(self._low(k) in words.EVENTS for k in range(max(0, at - 9), at))

    def _of(self, n: int) -> _Harm | None:
        """As in "the murder of eight people", "the deaths in X of two Americans", "injuries to 12"."""
        first = self.phrases[n].first
        if self._low(first - 1) not in {"of", "to", "among"}:
            return None
        if (
            self.phrases[n].head is None
            and self.phrases[n].population is None
            and self._low(first - 2) not in words.OF_NOUN
        ):
            return None
        for step in range(2, 7):
            low = self._low(first - step)
            if low in words.REMAINS and self.phrases[n].population is None:
                return None  # "the remains of three lorries"
            if low in words.OF_NOUN:
                if self._low(first - 1) == "to" and words.OF_NOUN[low] is not Counted.INJURED:
                    return None
                if self._low(first - step - 1) in words.NEGATION:
                    return None
                return self._combined_left(_Harm(words.OF_NOUN[low], first - step, first, "of"))
            if low in words.BE or low in {",", ";", ".", ":", "#", ""}:
                return None
        return None

    def _toll(self, n: int) -> _Harm | None:
        """As in "put the death toll at 85", "a toll of more than 900", "the number of injured rose to 30"."""
        first = self.phrases[n].first
        start = self.tokens[first].start
        left = self.sentence[max(0, start - 130) : start]
        found = _TOLL.search(left)
        if found is None or self._right(n, near=4) is not None:
            return None
        gap = found["gap"]
        words_of = self.sentence[start : self.tokens[self.at[n]].end].lower()
        linked = (
            _TOLL_LINK.search(gap)
            or " at " in words_of
            or words_of.startswith(("as ", "up ", "more ", "over ", "from ", "exceed", "top", "surpass"))
        )
        if not linked or re.search(r"\d\s+\w+\s+(?:and|after|since)", gap):
            return None
        counted = _WHAT.get((found["what"] or "").lower(), Counted.KILLED)
        head = max(0, start - 130) + found.start("toll")
        harm = next((i for i, t in enumerate(self.tokens) if t.start >= head), first)
        return _Harm(counted, harm, first, "toll")

    def _among(self, n: int) -> _Harm | None:
        """As in "among the injured are two girls", "the dead include three", "five children among the dead"."""
        phrase = self.phrases[n]
        start = self.tokens[phrase.first].start
        left = self.sentence[max(0, start - 80) : start]
        found = _AMONG.search(left) or _INCLUDED.search(left)
        if found is not None:
            position = max(0, start - 80) + found.start("what")
            harm = next(i for i, t in enumerate(self.tokens) if t.end > position)
            return _Harm(_WHAT[found["what"].lower()], harm, harm + 1, "among")
        at = phrase.last
        at += 1 if self._low(at) in {"are", "were", "is", "was"} else 0
        if (
            self._low(at) == "among"
            and self._low(at + 1) == "the"
            and self._low(at + 2) in _WHAT
            and phrase.population is not None
        ):
            return _Harm(_WHAT[self._low(at + 2)], at, at + 3, "among")
        return None

    def _clause_harm(self, n: int) -> _Harm | None:
        """A part whose whole has no number: "killed many people, including 12 children"."""
        if self.phrases[n].population is None:
            return None
        for at in range(self.phrases[n].first - 1, max(-1, self.phrases[n].first - 18), -1):
            low = self._low(at)
            if low in words.PARTICIPLE or (low in words.ACTIVE and low not in words.STRICT_OBJECT):
                counted = words.PARTICIPLE.get(low) or words.ACTIVE[low]
                if self._low(at - 1) in words.MODAL or self._low(at - 1) == "to":
                    return None
                return _Harm(counted, at, at + 1, "clause")
            if low in words.SUBJECT and low not in words.BASE_FORMS:
                return _Harm(words.SUBJECT[low], at, at + 1, "clause")
            if low in {";", "."} or low in words.BREAK:
                return None
        return self._right_far(n)

    # ---- numbers joined to others ---------------------------------------------------------------------------------

    def _joined_left(self, n: int, harms: list[_Harm | None]) -> _Harm | None:
        """As in "killed six priests and two women": the second object of one verb."""
        if n == 0 or harms[n - 1] is None or not self._joins(n - 1):
            return None
        base = harms[n - 1]
        if (
            base is None
            or base.kind not in {"left", "of", "lost", "joined", "clause", "part"}
            or self.phrases[n].head is None
        ):
            return None
        return replace(base, kind="joined")

    def _joins(self, n: int) -> bool:
        """Whether only "and" or a comma stands between the phrases of two neighbouring numbers."""
        if n + 1 >= len(self.at):
            return False
        between = [self._low(k) for k in range(self.phrases[n].last, self.phrases[n + 1].first)]
        return (
            0 < len(between) <= 3
            and set(between) <= {"and", ",", "or", "&", "plus", "with", "the", "also"}
            and bool(set(between) & {"and", ",", "&", "plus", "with"})
        )

    def _shared(self, harm: _Harm | None) -> _Harm | None:
        """As in "Seven soldiers and five civilians were killed": the first subject of one verb."""
        return (
            replace(harm, kind="joined") if harm is not None and harm.kind in {"right", "subject", "joined"} else None
        )

    def _combined(self, harm: _Harm) -> _Harm:
        """As in "dead or wounded", "killed and injured": casualties, when no number stands between."""
        if self._low(harm.last) in {"and", "or", "/"}:
            following = self._low(harm.last + 1)
            other = words.PARTICIPLE.get(following) or words.SUBJECT.get(following) or words.NOUN.get(following)
            if (
                other is not None
                and {harm.counted, other} == {Counted.KILLED, Counted.INJURED}
                and self._low(harm.last + 2) != "#"
            ):
                return replace(harm, counted=Counted.CASUALTIES, last=harm.last + 2)
        return harm

    def _combined_left(self, harm: _Harm) -> _Harm:
        """As in "killed or wounded 20 people"."""
        if self._low(harm.first - 1) in {"and", "or"}:
            before = self._low(harm.first - 2)
            other = (words.OF_NOUN if harm.kind == "of" else words.ACTIVE).get(before)
            if other is not None and {harm.counted, other} == {Counted.KILLED, Counted.INJURED}:
                return replace(harm, counted=Counted.CASUALTIES, first=harm.first - 2)
        return harm

    def _modal(self, at: int) -> bool:
        """A modal verb; "may" behind a number is the month."""
        low = self._low(at)
        return low in words.MODAL and not (
            low == "may" and (self._low(at - 1) == "#" or self._low(at - 1) in {"since", "in", "of"})
        )

    def _near_left(self, first: int, wanted: set[str], reach: int) -> int | None:
        for at in range(first - 1, max(-1, first - 1 - reach), -1):
            if self._low(at) in wanted:
                return at
        return None

    def _text_before(self, index: int) -> str:
        end = self.tokens[index].start if 0 <= index < len(self.tokens) else 0
        return self.sentence[max(0, end - 60) : end]

    # ---- results ---------------------------------------------------------------------------------------------------

    def _built(self, found: dict[int, tuple[_Harm, int | None]]) -> list[Harmed]:
        order = {n: place for place, n in enumerate(sorted(found))}
        built: list[Harmed] = []
        for n in sorted(found):
            harm, whole = found[n]
            amount = self.tokens[self.at[n]].amount
            assert amount is not None  # noqa: S101  (phrases are made of numbers only)
            start, end = self._passage(n, harm)
            part_of = order.get(whole) if whole is not None else None
            built.append(
                Harmed(
                    amount,
                    start,
                    end,
                    harm.counted,
                    self._population(n, harm, built, order, part_of),
                    self._population_words(n),
                    part_of,
                    harm.believed,
                    harm.kind == "toll",
                    harm.kind == "lost",
                )
            )
        return built

    def _passage(self, n: int, harm: _Harm) -> tuple[int, int]:
        """The number with its noun and, where they lie near and no other number is between, the harm words."""
        phrase = self.phrases[n]
        first = min(phrase.first, self.at[n])
        amount = self.tokens[self.at[n]]
        start, end = self.tokens[first].start, max(amount.end, self.tokens[max(phrase.last, self.at[n] + 1) - 1].end)
        if harm.kind in {"part", "joined"}:
            return start, end
        low, high = self.tokens[harm.first].start, self.tokens[harm.last - 1].end
        if high <= start and start - low <= 60 and not self._number_between(high, start):
            start = low
        elif (low >= end and low - end <= 120) or (low < end and high > end):
            end = high
        return start, end

    def _number_between(self, low: int, high: int) -> bool:
        return any(low <= self.tokens[i].start < high for i in self.at)

    def _population(
        self, n: int, harm: _Harm, built: list[Harmed], order: dict[int, int], whole: int | None
    ) -> Population:
        phrase, index = self.phrases[n], self.at[n]
        amount = self.tokens[index].amount
        told = self._population_told(n)
        if told is not None:
            return told
        if phrase.population is not None and not (phrase.population is Population.ALL and self._other(n)):
            return phrase.population
        if harm.kind == "toll":
            found = _TOLL.search(
                self.sentence[max(0, self.tokens[phrase.first].start - 130) : self.tokens[phrase.first].start]
            )
            return Population.CIVILIANS if found and "civilian" in found["toll"].lower() else Population.ALL
        follows = self._low(phrase.last)
        if whole is not None:
            said = follows if follows in words.PEOPLE else self._low(phrase.last + 1) if follows in words.BE else ""
            of_them = words.PEOPLE.get(said, Population.ALL)
            return built[whole].population if of_them is Population.ALL else of_them
        ellipsis = phrase.head is None and n > 0 and self._low(phrase.first - 1) in {"and", ","}
        if built and ((amount is not None and amount.added) or ellipsis or self._other(n)) and n - 1 in order:
            last = built[-1]
            population = last.population if last.whole is None else built[last.whole].population
            if self._other(n) and population in {Population.CHILDREN, Population.WOMEN}:
                return Population.ALL  # "two women and six other people": the others are no women
            return population
        return Population.ALL

    def _population_told(self, n: int) -> Population | None:
        """As in "five of the dead were children", "put the dead at 41, all civilians"."""
        last = self.phrases[n].last
        if self.phrases[n].partitive:
            at = last + 1 if self._low(last) in words.PARTICIPLE or self._low(last) in words.SUBJECT else last
            return words.PEOPLE.get(self._low(at + 1)) if self._low(at) in {"are", "were"} else None
        if self.phrases[n].head is None and self._low(last) == "," and self._low(last + 1) == "all":
            at = last + (3 if self._low(last + 2) == "of" and self._low(last + 3) in {"them", "whom"} else 1)
            return words.PEOPLE.get(self._low(at + 1))
        return None

    def _other(self, n: int) -> bool:
        phrase = self.phrases[n]
        if phrase.head is None:
            return False
        return any(self._low(k) in {"other", "others"} for k in range(self.at[n] + 1, phrase.last))

    def _population_words(self, n: int) -> str | None:
        phrase, index = self.phrases[n], self.at[n]
        if phrase.head is None or phrase.last <= index + 1 or phrase.harm is not None:
            return None
        begin = index + 1
        while begin < phrase.last - 1 and self._low(begin) in {"of", "the", "his", "her", "their", "more", "other"}:
            begin += 1
        return " ".join(self.sentence[self.tokens[begin].start : self.tokens[phrase.last - 1].end].split())
