"""Which numbers of a sentence count people harmed, and how they hang together.

A number is tried in turn as a part of a number before it ("including 40 children"), in each frame of harm, and joined
to another number ("six priests and two women"). What is none of these is no figure.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from solferino.amounts import Amount, numbers
from solferino.extract import harm_words as words
from solferino.extract.harm_patterns import TOLL
from solferino.extract.harm_rivals import ATTACKS, EARLIER, INTERVAL, LEVEL, REPORTS, Rivals
from solferino.extract.harm_turns import Harm
from solferino.record import Bound, Counted, Population


@dataclass(frozen=True, slots=True)
class Harmed:
    """A number of people harmed, in one sentence. start, end: offsets of the passage. whole: index of the harmed number
    of which this one is a part. believed: "may have been". people: offsets of the number with its noun. at: offset of
    the harm word. level: of a confidence interval."""

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
    earlier: str | None = None
    frame: str = "object"
    bare: bool = False
    people: tuple[int, int] = (0, 0)
    at: int = 0
    level: str | None = None


_ONE_PERSON = re.compile(
    r"(?<!\w)(?P<article>an?)\s+(?:(?!(?:and|of|in|the)\b)[\w-]+\s+){0,2}?(?P<noun>child|woman|man|girl|boy|baby"
    r"|infant|toddler|teenager|minor|person|civilian|"
    r"soldier|policeman|journalist|priest|nun|nurse|doctor|paramedic|medic|worker|firefighter|student|teacher|mother"
    r"|peasant|farmer|villager|resident|officer|shepherd|fisherman|waiter|driver|cook|guard|passenger|pupil|sailor|miner"
    r"|monk|rescuer|volunteer|pensioner|interpreter|engineer|photographer|reporter|cameraman|toddler|grandmother|vendor"
    r"|trader|tourist|pilot|guide|baker|cyclist)(?!\w)",
    re.IGNORECASE,
)
_IMAGINED = re.compile(r"\b(?:imagine|if|suppose|unless|in\s+case)\b[^.;,]{0,50}\Z", re.IGNORECASE)
_FRAMES = {"left": "object", "right": "participle"}
_LIST_REACH = 20  # tokens between a verb and the last of its objects
_LISTED_AFTER = re.compile(r"\s*(?:,|,?\s+and|\s+with|\s+along\s+with|\s+plus)\s+", re.IGNORECASE)
_BETWEEN = frozenset({"and", ",", "or", "&", "plus", "with", "the", "also", "his", "her", "their", "possibly"})
_IN_LIST = re.compile(r"\b(?:including|among\s+them|among\s+whom)\b[^.;:]{0,50}\Z", re.IGNORECASE)
_ANOTHER = re.compile(
    r"(?<!\w)another(?=\s+(?:(?:person|man|woman|boy|girl|child|civilian|soldier|policeman|officer|fighter|worker|villager)\s+)?"
    r"(?:(?:was|is)\s+)?(?:\w+ly\s+)?(?:killed|injured|wounded|hurt|died|dead|missing|arrested|detained|abducted|kidnapped)\b)",
    re.IGNORECASE,
)
_AND_BEFORE = re.compile(
    r"\b(?:(?:\w+(?:[^\W\dsi_]s|men|ors))|children|people|man|woman|child|officer|soldier|policeman|civilian)\s+and\s+\Z",
    re.IGNORECASE,
)


def harmed(sentence: str) -> list[Harmed]:
    """The numbers of people harmed in one sentence, in text order; offsets are code points of the sentence."""
    amounts = _with_singles(sentence, [_not_over(sentence, amount) for amount in numbers(sentence)])
    if not amounts:
        return []
    return _Reader(sentence, _with_articles(sentence, amounts)).read()


_OVER = re.compile(
    r"\b(?:cases?|charges|investigations?|proceedings|trials?|outrage|protests?|anger)\s+\Z", re.IGNORECASE
)


def _not_over(sentence: str, amount: Amount) -> Amount:
    """The number in "cases over 480 killings", where "over" says of what the cases are, not that there were more."""
    over = amount.bound is Bound.MORE_THAN and sentence[amount.start : amount.core].lower().strip() == "over"
    if not over or not _OVER.search(sentence, 0, amount.start):
        return amount
    return replace(amount, start=amount.core, bound=Bound.EXACT, high=amount.low)


_SINGLE = re.compile(
    r"(?<!\w)(?:an?\s+(?P<single>single|lone|sole)(?=\s+[^\W\d])|an?\s+(?P<nth>second|third|fourth|fifth|sixth|seventh|eighth|ninth"
    r"|tenth)(?=(?:\s+(?:person|man|boy|girl|child|victim|civilian|soldier|policeman|policewoman|officer|fighter|worker|passenger"
    r"|student|journalist|nurse|medic|villager|resident))?\s+(?:is|was|has|had|remains|remained|died|later|who)\b))",
    re.IGNORECASE,
)
_NOT_A = re.compile(r"(?:\bnot|n['’]t|\bnever|\bwithout)(?:\s+\w+)?\s+\Z", re.IGNORECASE)


def _with_singles(sentence: str, amounts: list[Amount]) -> list[Amount]:
    """ "A single fighter" and "a fourth is missing" count one; "not a single soldier" does not."""
    found = list(amounts)
    for match in _SINGLE.finditer(sentence):
        start, end = match.span()
        taken = any(a.start < end and start < a.end for a in amounts)
        if taken or _NOT_A.search(sentence, max(0, start - 24), start):
            continue
        rule = f'"{" ".join(match.group().lower().split())}" = 1'
        found.append(Amount(start, end, start, end, 1, 1, Bound.EXACT, rule, added=match["nth"] is not None))
    return sorted(found, key=lambda amount: amount.start) if len(found) > len(amounts) else amounts


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
    for match in _ANOTHER.finditer(sentence):
        start, end = match.span()
        if amounts[0].start < start and not any(a.start < end and start < a.end for a in found):
            found.append(Amount(start, end, start, end, 1, 1, Bound.EXACT, '"another" = 1', added=True))
    return sorted(found, key=lambda amount: amount.start)


class _Reader(Rivals):
    """One sentence under reading; results are kept by number index."""

    def read(self) -> list[Harmed]:
        found: dict[int, tuple[Harm, int | None]] = {}
        harms: list[Harm | None] = [None] * len(self.at)
        wholes: list[int | None] = [None] * len(self.at)
        for n in range(len(self.at)):
            attacks = self._attacks_counted(n)
            if attacks is not None:
                harms[n] = attacks
            elif not self._stopped(n):
                harms[n], wholes[n] = self._direct(n, harms, wholes)
        for n in range(len(self.at) - 1):
            whole = harms[n + 1]
            if harms[n] is None and whole is not None and self._of_the_next(n):
                harms[n], wholes[n] = replace(whole, kind="part"), n + 1
        for n in range(len(self.at) - 2, -1, -1):
            remains = self.phrases[n].head in {"bodies", "corpses"}
            some = self.phrases[n + 1].partitive  # "hit eight marchers, three of whom died"
            if harms[n] is None and not remains and not some and not self._stopped(n) and self._joins(n):
                harms[n] = self._shared(harms[n + 1])
        self._breakdowns(harms, wholes)
        for n, harm in enumerate(harms):
            if harm is not None:
                found[n] = (harm, wholes[n])
        return self._built(found)

    def _breakdowns(self, harms: list[Harm | None], wholes: list[int | None]) -> None:
        """As in "12 people, seven women and five men": numbers behind a count that make it up are its parts."""
        for n, harm in enumerate(harms):
            if harm is None or wholes[n] is not None or self._exact(n) is None:
                continue
            if self._low(self.phrases[min(n + 1, len(harms) - 1)].first - 1) == "," and self.phrases[
                n
            ].population not in (None, Population.ALL):
                continue  # "4 nurses, one doctor and 3 patients": a list, though two of its numbers make up the third
            last, left = n + 1, self._exact(n) or 0
            while last < len(harms) and left > 0:
                part, value = harms[last], self._exact(last)
                if value is None or not self._makes_up(harm, part, last):
                    break
                left -= value
                last += 1
            if (
                left == 0
                and last > n + 2
                and self._low(self.phrases[n + 1].first - 1) in {",", ":", "(", "-", "–", "—"}
            ):
                for part_of in range(n + 1, last):
                    harms[part_of] = harms[part_of] or replace(harm, kind="part")
                wholes[n + 1 : last] = [n] * (last - n - 1)

    def _makes_up(self, whole: Harm, part: Harm | None, n: int) -> bool:
        """Whether a count may be a part of another: of one harm in a list, or killed and injured of casualties."""
        listed = self._low(self.phrases[n].first - 1) in {",", ":", "(", "-", "–", "—", "and", ";"}
        if part is None:
            return listed and self.phrases[n].population is not None and not self._stopped(n)
        if whole.counted is Counted.CASUALTIES and part.counted in {Counted.KILLED, Counted.INJURED}:
            return True
        return part.counted is whole.counted and (part.kind == "joined" or (part.kind == "left" and listed))

    def _exact(self, n: int) -> int | None:
        amount = self.tokens[self.at[n]].amount
        return amount.low if amount is not None and amount.low == amount.high else None

    # ---- the harm of one number ---------------------------------------------------------------------------------

    def _direct(self, n: int, harms: list[Harm | None], wholes: list[int | None]) -> tuple[Harm | None, int | None]:
        phrase = self.phrases[n]
        amount = self.tokens[self.at[n]].amount
        if amount is not None and amount.low == 0 and amount.high == 0:
            return self._zero(n), None
        if _IMAGINED.search(self._text_before(phrase.first)):
            return None, None
        whole = self._whole(n, harms, wholes)
        base = harms[whole] if whole is not None else None
        own = self._harm_of_its_own(n, base)
        if own is not None:
            return own, None
        leaning = self._leaning(n, harms, wholes) if whole is None else None
        if leaning is not None:
            return leaning
        if whole is not None:
            own = self._right(n, near=6) if phrase.partitive else None
            if own is None and base is not None and base.counted is Counted.CASUALTIES and phrase.harm is not None:
                own = self._noun_itself(n)  # "1,077 casualties, among them 241 deaths"
            return (own or (replace(base, kind="part") if base else None)), whole
        included = self._including(n)
        tries = (
            self._victims_of,
            self._noun_itself,
            self._toll,
            self._beside,
            self._left,
            self._headed,
            self._of,
            self._among,
            self._right_far,
        )
        for attempt in tries:
            harm = attempt(n)
            if harm is not None:
                return harm, None
        if included:
            return self._clause_harm(n), None
        joined = self._joined_left(n, harms)
        if joined is not None:
            return joined, wholes[n - 1]  # "among them five children and three women"
        again = self._counted_again(n, harms)
        if again is not None:
            return again, None
        return self._listed_object(n) or self._described(n) or self._moved_from(n), None

    def _of_the_next(self, n: int) -> bool:
        """As in "4 of the 9 killed were minors": the number counts some of those whom the next one counts."""
        after = self.sentence[self.tokens[self.at[n]].end : self.tokens[self.at[n + 1]].start]
        return self.phrases[n].head is None and after.strip().lower() in {"of the", "of these", "of those", "of its"}

    def _harm_of_its_own(self, n: int, base: Harm | None) -> Harm | None:
        """As in "19 killed, including five children, and 46 injured": the list of parts has ended."""
        phrase = self.phrases[n]
        goes_on = phrase.first - (2 if self._low(phrase.first - 1) == "that" else 1)  # "and that 46 were injured"
        if base is None or phrase.partitive or self._low(goes_on) != "and":
            return None
        own = self._noun_itself(n) or self._right(n, near=5)
        return own if own is not None and own.counted is not base.counted else None

    def _whole(self, n: int, harms: list[Harm | None], wholes: list[int | None]) -> int | None:
        """The number of which this one is a part: "600 people, including 40 children", "eight people, six of them"."""
        phrase = self.phrases[n]
        partitive = phrase.partitive or self._after_of_whom(n)
        if n > 0 and self._of_the_before(n) and harms[n - 1] is not None:
            return n - 1
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

    def _of_the_before(self, n: int) -> bool:
        """As in "Of the 120 dead, 12 were women": the second number is a part of the first."""
        before, phrase = self.phrases[n - 1], self.phrases[n]
        return (
            before.first <= 2
            and self._low(before.first - 1) in {"of", "among"}
            and phrase.first - before.last <= 6
            and self._low(phrase.first - 1) == ","
        )

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
            if low == "(":
                return self.phrases[n].population is not None and self._low(index - 1) != ""
            if low == ")":
                return False
            if low in {"including", "includes", "included", "include"}:
                return self._low(index - 1) != "not"
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

    # ---- numbers joined to others ---------------------------------------------------------------------------------

    def _joined_left(self, n: int, harms: list[Harm | None]) -> Harm | None:
        """As in "killed six priests and two women": the second object of one verb."""
        if n == 0 or harms[n - 1] is None or not self._joins(n - 1):
            return None
        base = harms[n - 1]
        if (
            base is None
            or base.kind not in {"left", "of", "lost", "joined", "clause", "part", "among"}
            or self.phrases[n].head is None
        ):
            return None
        return replace(base, kind="joined")

    def _counted_again(self, n: int, harms: list[Harm | None]) -> Harm | None:
        """As in "about 40 people were killed, he says; a nurse counted 33": no noun, the same people."""
        phrase = self.phrases[n]
        last = phrase.last
        ends = self._low(last) in {"", ".", ";", ","} or (
            self._low(last) in {"but", "while"} and last < len(self.tokens)
        )
        told = [harm for harm in harms[:n] if harm is not None]
        verb = self._low(phrase.first - 1)
        if phrase.head is not None or not ends or not told or verb not in words.COUNTS:
            return None
        return Harm(told[-1].counted, phrase.first - 1, phrase.first, "toll") if self._told_alike(told) else None

    def _told_alike(self, told: Sequence[Harm]) -> bool:
        return len({harm.counted for harm in told}) == 1

    def _listed_object(self, n: int) -> Harm | None:
        """As in "killing Lund and two bodyguards", "the murder of his wife, his mother and two sons".

        The people before the number are not counted; only names, titles and plain nouns may stand between.
        """
        phrase = self.phrases[n]
        before, further = self._low(phrase.first - 1), self._low(phrase.first - 2)
        beside = before == "with" and further in {"along", "together"}
        listed = before in {"and", ",", "plus"} or (further, before) == ("well", "as") or beside
        if phrase.head is None or not listed:
            return None
        if self._low(phrase.first - 1) == "," and self._low(phrase.last) not in {"and", ",", ".", ";", ""}:
            return None  # "after the murder of Lund, the 40 judges of the town went home"
        for at in range(phrase.first - 2, max(-1, phrase.first - _LIST_REACH), -1):
            low = self._low(at)
            if low == "with" and self._low(at - 1) in {"along", "together"}:
                beside = True  # "was killed along with his son and two guards"
            if beside and self._passive(at):
                return Harm(words.PARTICIPLE[low], at, at + 1, "joined")  # "was arrested, along with nine others"
            if beside and (low == "#" or (low in words.PREPOSITIONS and low not in {"of", "by"})):
                continue  # "was killed at 0815 near his home, along with two of his guards"
            if low in words.ACTIVE and low not in words.STRICT_OBJECT and not self._people_like(at):
                modal = self._modal(at - 1) or self._low(at - 1) == "to" or self._low(at - 1) in words.NEGATION
                passive = self._low(at - 1) in words.BE and not low.endswith("ing")
                if modal or passive or self._goes_on(phrase.last):
                    return None
                return Harm(words.ACTIVE[low], at, at + 1, "joined")
            if low == "of" and self._low(at - 1) in words.OF_NOUN:
                if self._low(at - 2) in words.NEGATION or self._low(at - 1) in words.REMAINS:
                    return None
                if self._low(phrase.first - 1) == "," and {self._low(at - 2), self._low(at - 3)} & words.BEFORE_CLAUSE:
                    return None
                return Harm(words.OF_NOUN[self._low(at - 1)], at - 1, at, "joined")
            if low == "#":
                if not self._counts_things(at):
                    return None
                continue
            if low not in words.LIST_WORDS and (
                not low[:1].isalpha() or low in words.FUNCTION or low in words.PAST_TENSES
            ):
                return None
        return None

    def _passive(self, at: int) -> bool:
        """Whether a word of harm stands behind "was" at a token, and was told as done: "was arrested"."""
        before = at - 2 if self._low(at - 1).endswith("ly") else at - 1
        told = self._low(at) in words.PARTICIPLE and self._low(before) in words.BE
        return told and not self._modal(before - 1) and self._low(before - 1) not in words.NEGATION

    def _counts_things(self, at: int) -> bool:
        return any(self.at[n] == at and phrase.thing for n, phrase in enumerate(self.phrases))

    def _people_like(self, at: int) -> bool:
        """Whether a participle is an adjective: "two wounded soldiers"."""
        return self._low(at) in words.PARTICIPLE and self._low(at - 1) in words.DETERMINERS - {"that"}

    def _goes_on(self, at: int) -> bool:
        """Whether a verb of its own follows a phrase: "and two men fled"."""
        low = self._low(at)
        return (
            low in words.BE
            or low in words.HAVE
            or low in words.MODAL
            or low in words.PAST_TENSES
            or low == "that"
            or low in words.SUBJECT
            or (low.endswith("ed") and low not in words.PARTICIPLE)
        )

    def _joins(self, n: int) -> bool:
        """Whether only "and" or a comma stands between the phrases of two neighbouring numbers."""
        if n + 1 >= len(self.at):
            return False
        between = [self._low(k) for k in range(self.phrases[n].last, self.phrases[n + 1].first)]
        return (
            0 < len(between) <= 3
            and set(between) <= _BETWEEN
            and bool(set(between) & {"and", ",", "&", "plus", "with"})
        )

    def _shared(self, harm: Harm | None) -> Harm | None:
        """As in "Seven soldiers and five civilians were killed": the first subject of one verb."""
        return (
            replace(harm, kind="joined")
            if harm is not None and harm.kind in {"right", "subject", "joined", "among"}
            else None
        )

    # ---- results ---------------------------------------------------------------------------------------------------

    def _built(self, found: dict[int, tuple[Harm, int | None]]) -> list[Harmed]:
        order = {n: place for place, n in enumerate(sorted(found))}
        built: list[Harmed] = []
        for n in sorted(found):
            harm, whole = found[n]
            amount = self.tokens[self.at[n]].amount
            assert amount is not None  # noqa: S101  (phrases are made of numbers only)
            level = None
            if harm.kind == INTERVAL:
                level, amount = self._level(n), replace(amount, bound=Bound.INTERVAL)
            elif harm.kind == REPORTS and amount.bound is Bound.RANGE:
                amount = replace(amount, bound=Bound.REPORTS)
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
                    self._earlier(n, harm),
                    "zero" if amount.low == 0 and amount.high == 0 else _FRAMES.get(harm.kind, harm.kind),
                    self.phrases[n].head is None,
                    self._people_at(n),
                    self.tokens[harm.first].start,
                    level,
                )
            )
        return built

    def _level(self, n: int) -> str | None:
        found = LEVEL.search(self._beside_words(n)[0])
        return f"0.{found['level'].replace('.', '')}" if found is not None else None

    def _passage(self, n: int, harm: Harm) -> tuple[int, int]:
        """The number with its noun and, where they lie near and no other number is between, the harm words."""
        phrase = self.phrases[n]
        first = min(phrase.first, self.at[n])
        amount = self.tokens[self.at[n]]
        start, end = self.tokens[first].start, max(amount.end, self.tokens[max(phrase.last, self.at[n] + 1) - 1].end)
        if harm.kind in {"part", "joined", EARLIER, INTERVAL}:
            return start, end
        low, high = self.tokens[harm.first].start, self.tokens[harm.last - 1].end
        apart = self._number_between(low if harm.kind == "toll" else high, start)
        if high <= start and start - low <= 60 and not apart:
            start = low
        elif (low >= end and low - end <= 120) or (low < end and high > end):
            end = high
        return start, end

    def _people_at(self, n: int) -> tuple[int, int]:
        phrase, index = self.phrases[n], self.at[n]
        last = max(phrase.last, index + 1) - 1
        return self.tokens[index].start, self.tokens[last].end

    def _earlier(self, n: int, harm: Harm) -> str | None:
        """As in "the toll rose from 12 to 19", "an earlier toll of 12": the words that say so."""
        first = self.phrases[n].first
        if harm.kind == EARLIER:
            return self.sentence[self.tokens[first - 1].start : self.tokens[self.at[n]].end]
        if harm.kind != "toll":
            return None
        if self._low(first - 1) == "from":
            return self.sentence[self.tokens[first - 1].start : self.tokens[self.at[n]].end]
        before = harm.first - 1
        before -= 1 if self._low(before) in {"death", "official", "casualty"} else 0
        if self._low(before) in {"earlier", "previous", "former", "prior"}:
            return self.sentence[self.tokens[before].start : self.tokens[self.at[n]].end]
        return None

    def _number_between(self, low: int, high: int) -> bool:
        return any(low <= self.tokens[i].start < high for i in self.at)

    def _population(
        self, n: int, harm: Harm, built: list[Harmed], order: dict[int, int], whole: int | None
    ) -> Population:
        phrase, index = self.phrases[n], self.at[n]
        amount = self.tokens[index].amount
        if harm.kind == ATTACKS:
            return Population.ALL
        if harm.kind == "lost" and phrase.head == "men" and phrase.population is Population.ALL:
            return Population.COMBATANTS  # "the rebels lost 30 men"
        if harm.kind in {EARLIER, INTERVAL, REPORTS} and phrase.population is None:
            return built[-1].population if built else self._population_ahead(n)
        told = self._population_told(n)
        if told is not None:
            return told
        of_the = phrase.partitive and phrase.head is None and self._low(phrase.last) == "#" and n + 1 < len(self.at)
        if of_the:
            return self.phrases[n + 1].population or Population.ALL  # "120 of the 137 passengers"
        generic = self._other(n) or (harm.kind == "joined" and phrase.head in words.GENERIC)
        if phrase.population is not None and not (phrase.population is Population.ALL and generic):
            return phrase.population
        if harm.kind == "toll":
            found = TOLL.search(
                self.sentence[max(0, self.tokens[phrase.first].start - 130) : self.tokens[phrase.first].start]
            )
            if found is None and built:
                return built[-1].population  # "a nurse counted 33"
            named = found["toll"] + " " + " ".join(found["gap"].split()[:2]) if found else ""
            told_of = [words.PEOPLE[w] for w in re.findall(r"[a-z]+", named.lower()) if w in words.PEOPLE]
            if told_of:
                return told_of[0]  # "the number of soldiers killed at"
            return Population.CIVILIANS if found and "civilian" in found["toll"].lower() else Population.ALL
        if harm.kind == "joined" and phrase.head in words.GENERIC and built and n - 1 in order:
            return Population.CIVILIANS if built[-1].population is Population.CIVILIANS else Population.ALL
        follows = self._low(phrase.last)
        if whole is not None:
            said = follows if follows in words.PEOPLE else self._low(phrase.last + 1) if follows in words.BE else ""
            of_them = words.PEOPLE.get(said, Population.ALL)
            return built[whole].population if of_them is Population.ALL else of_them
        ellipsis = phrase.head is None and n > 0 and self._low(phrase.first - 1) in {"and", ",", ":"}
        if built and ((amount is not None and amount.added) or ellipsis or self._other(n)) and n - 1 in order:
            last = built[-1]
            if len({b.population for b in built if b.counted is last.counted and b.whole is None}) > 1:
                return Population.ALL  # "12 soldiers and 3 civilians were killed and 40 injured"
            population = last.population if last.whole is None else built[last.whole].population
            if self._other(n) and population in {Population.CHILDREN, Population.WOMEN}:
                return Population.ALL  # "two women and six other people": the others are no women
            return population
        return Population.ALL

    def _population_told(self, n: int) -> Population | None:
        """As in "five of the dead were children", "put the dead at 41, all civilians"."""
        last = self.phrases[n].last
        if n + 1 < len(self.at) and self._of_the_next(n):
            last = self.phrases[n + 1].last
            at = last + 1 if self._low(last) in words.PARTICIPLE or self._low(last) in words.SUBJECT else last
            return words.PEOPLE.get(self._low(at + 1)) if self._low(at) in {"are", "were"} else None
        if self.phrases[n].partitive:
            at = last + 1 if self._low(last) in words.PARTICIPLE or self._low(last) in words.SUBJECT else last
            return words.PEOPLE.get(self._low(at + 1)) if self._low(at) in {"are", "were"} else None
        if n and self.phrases[n].head is None and self._of_the_before(n) and self._low(last) in words.BE:
            return words.PEOPLE.get(self._low(last + 1))
        if self._low(last) in {",", "(", "-", "–", "—"} and self._low(last + 1) in {"all", "both"}:
            at = last + (3 if self._low(last + 2) == "of" and self._low(last + 3) in {"them", "whom"} else 1)
            said = words.PEOPLE.get(self._low(at + 1))
            mixed = self._low(at + 2) in {"and", "or"}  # "all women and children"
            return said if self.phrases[n].head is None or (said is not Population.ALL and not mixed) else None
        return None

    def _population_ahead(self, n: int) -> Population:
        """Of a value that is revised: as the number says to which it is ("from 410 to 401 enemy soldiers killed")."""
        ahead = self.phrases[n + 1].population if n + 1 < len(self.at) else None
        return ahead or Population.ALL

    def _other(self, n: int) -> bool:
        phrase = self.phrases[n]
        if phrase.head is None:
            return False
        return any(self._low(k) in {"other", "others"} for k in range(self.at[n] + 1, phrase.last))

    def _population_words(self, n: int) -> str | None:
        phrase, index = self.phrases[n], self.at[n]
        if phrase.head is None or phrase.last <= index + 1 or phrase.harm is not None:
            return None
        begin, last = index + 1, phrase.last - 1
        while begin < last and self._low(begin) in {"of", "the", "his", "her", "their", "more", "other", *words.QUOTES}:
            begin += 1
        last -= 1 if self._low(last) in words.QUOTES else 0
        return " ".join(self.sentence[self.tokens[begin].start : self.tokens[last].end].split())
