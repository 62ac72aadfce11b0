"""The people of harm in their own words, counted or not: "four peasants", "a peasant", "Mayor Lund and two bodyguards".

Numbers are read as for figures; beside them stand the people whom a sentence names or describes without a number, next
to a word that says what became of them: a passive ("Lund was kidnapped"), an object ("killing his driver"), a noun
("the murder of Judge Arden", "Arden's death"), a participle ("the slain nuns"), or that nothing did ("escaped unhurt").
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from solferino.amounts import numbers
from solferino.extract import harm_words as words
from solferino.extract.harm_phrases import Token, tokens_of
from solferino.extract.harm_reader import harmed
from solferino.extract.pieces import pieces_in
from solferino.record import Counted, Fate, Population
from solferino.text.wordlists import word_set


@dataclass(frozen=True, slots=True)
class Victims:
    """People harmed, or said to be unharmed. start, end: the words of the people; at: the word of what became of them.
    low, high: whole people; both None where the words give no number. believed: "may have been killed"."""

    start: int
    end: int
    fate: Fate
    low: int | None
    high: int | None
    population: Population
    believed: bool
    at: int


FATES: dict[Counted, Fate] = {
    Counted.KILLED: Fate.KILLED,
    Counted.INJURED: Fate.INJURED,
    Counted.CASUALTIES: Fate.UNKNOWN,
    Counted.MISSING: Fate.MISSING,
    Counted.DISPLACED: Fate.DISPLACED,
    Counted.EVACUATED: Fate.DISPLACED,
    Counted.DETAINED: Fate.DETAINED,
    Counted.TRAPPED: Fate.UNKNOWN,
}
_OBJECT = {low: FATES[what] for low, what in words.ACTIVE.items() if low not in words.STRICT_OBJECT} | dict.fromkeys(
    ("executed", "executing", "execute", "slaughtered"), Fate.KILLED
)
_PASSIVE = {low: FATES[what] for low, what in words.PARTICIPLE.items() if low != "rescued"} | {"gunned": Fate.KILLED}
_SUBJECT = {low: FATES[what] for low, what in words.SUBJECT.items() if low not in words.BASE_FORMS} | {
    "disappeared": Fate.MISSING,
    "vanished": Fate.MISSING,
}
_NOUN_OF = {low: FATES[what] for low, what in words.OF_NOUN.items() if low not in words.REMAINS} | {
    "body": Fate.KILLED,
    "murderers": Fate.KILLED,
    "killers": Fate.KILLED,
    "assassins": Fate.KILLED,
}
_UNHARMED = word_set("unhurt unharmed uninjured unscathed safe alive")
_HURT = word_set("injured hurt harmed wounded")
_ATTEMPT = word_set("tried attempted attempting trying attempt attempts plot plan planned order ordered intended")
_THREAT = word_set("threatened threatening threatens threaten vowed threat threats")
_DETERMINERS = word_set(
    "the a an his her its their this that these those our my another other all both one former several many some # "
    "more most"
)
_PLURAL_ENDS = (
    *("ers", "ors", "ists", "ents", "ants", "ians", "yees", "tees", "cans", "als", "ans", "ees", "ies", "ives"),
    *("men", "people", "children", "police", "clergy", "uits"),
)
_PERSON_ENDS = ("man", "men", "woman", "women", "ist", "ists", "ian", "ians", "sexuals", "students", "eers", "person")
_INTRODUCED = word_set("the were was are also those who")
_APART = word_set("in by during on at")
_COLON_REACH = 16
_STRONG_ENDS = ("er", "or", "ist", "ian", "ant", "ent", "ee", "ive", "al", "an")
_STRONG = word_set(
    "killed killing kills murdered murdering assassinated assassinating kidnapped kidnapping abducted abducting slain "
    "murder murders assassination assassinations kidnapping abduction slaying injured wounded injuring wounding"
)
"""Words whose object is people whatever it is called: "murdered several beggars"."""
_NAMED_BETWEEN = word_set("the this that here attack explosion blast bombing last night week weekend day today also")
_HARMED = word_set(
    "dead injured wounded killed victims missing kidnapped detained arrested fatalities murdered disappeared abducted"
)
_REACH = 14  # words of one noun phrase
_SHORT = 3  # letters: a single word in capitals that is shorter is no name
_LIST = 40  # people of one list


def harm_in(text: str, start: int, end: int) -> list[Victims]:
    """The people harmed in ``text[start:end]``, in text order; offsets are code points of ``text``.

    Harm that is only possible, ordered or wished for is left out; where it was threatened the fate is "threatened",
    where it was attempted "unknown". The same people told twice are given twice.
    """
    found: list[Victims] = []
    for piece in pieces_in(text, start, end):
        sentence = text[piece.start : piece.end]
        if not words.TELLS_HARM.search(sentence):
            continue
        counted = list(_counted(sentence))
        taken = [(v.start, v.end) for v in counted]
        plain = [v for v in _Plain(sentence).read() if not any(v.start < b and a < v.end for a, b in taken)]
        for v in sorted([*counted, *plain], key=lambda v: (v.start, v.end)):
            found.append(
                Victims(
                    v.start + piece.start,
                    v.end + piece.start,
                    v.fate,
                    v.low,
                    v.high,
                    v.population,
                    v.believed,
                    v.at + piece.start,
                )
            )
    return found


def _counted(sentence: str) -> Iterator[Victims]:
    for item in harmed(sentence):
        low, high = item.amount.low, item.amount.high
        nobody = low == 0 and high == 0
        fate = Fate.UNHARMED if nobody else FATES[item.counted]
        yield Victims(*item.people, fate, low, high, item.population, item.believed, item.at)


class _Plain:
    """One sentence under reading: people without a number beside a word of harm."""

    def __init__(self, sentence: str) -> None:
        self.sentence = sentence
        self.tokens: list[Token] = tokens_of(sentence, numbers(sentence))
        self.capitals = sentence.isupper()
        self.found: dict[tuple[int, int], Victims] = {}

    def read(self) -> list[Victims]:
        for at, token in enumerate(self.tokens):
            low = token.low
            if low in _UNHARMED and self._low(at - 1) in words.ESCAPED:
                self._subject(at - 1, Fate.UNHARMED, at)
            if low in _HARMED and {self._low(at - k) for k in (1, 2, 3)} & _INTRODUCED:
                self._named_after(at)
            if low in words.SHOT:
                self._shot(at)
            if low in _SUBJECT:
                self._said_of(at, _SUBJECT[low])
            if low in _PASSIVE and self._passive(at, _PASSIVE[low]):
                continue
            if low in _OBJECT:
                self._active(at, _OBJECT[low])
            if low in _NOUN_OF:
                self._noun(at, _NOUN_OF[low])
            if low in {"lives", "life"} and self._low(at + 1) == "of":
                self._life(at)
            if low == ":":
                self._colon(at)
        return list(self.found.values())

    # ---- frames ----------------------------------------------------------------------------------------------------

    def _life(self, at: int) -> None:
        """As in "claimed the lives of Lund and a guard", "an attempt on the life of Lund"."""
        back = {self._low(k) for k in range(max(0, at - 4), at)}
        if back & words.TAKES_LIVES:
            self._objects(at + 2, Fate.KILLED, at)
        elif back & _ATTEMPT:
            self._objects(at + 2, Fate.UNKNOWN, at)

    def _colon(self, at: int) -> None:
        """As in "killed three reporters: Ana Lund, Ivo Marek and his son": names behind a colon."""
        for back in range(at - 1, max(-1, at - _COLON_REACH), -1):
            low = self._low(back)
            fate = _PASSIVE.get(low) or _SUBJECT.get(low) or _OBJECT.get(low)
            if fate is None and low in {"assassinations", "murders", "killings", "murder", "dead"}:
                fate = Fate.KILLED
            if fate is not None:
                finish = self._phrase_end(at + 1)
                if finish > at + 1 and self._named(at + 1, finish):
                    self._objects(at + 1, fate, back)
                return
            if low in {":", ";", "."}:
                return

    def _said_of(self, at: int, fate: Fate) -> None:
        """As in "the judge died", "the girl is still missing", "Lund was found dead"."""
        low = self._low(at)
        if self._hypothetical(at) or (low in {"dying", "fleeing", "missing", "dead"} and not self._be_before(at)):
            return
        if low == "dead" and self._low(at - 1) == "shot" and not self._be(at - 2) and self._object_at(at + 1):
            return  # "troops shot dead a farmer": not the troops
        verb = at
        while verb > 0 and (
            self._low(verb - 1) in words.BE
            or self._low(verb - 1) in words.HAVE
            or self._low(verb - 1) in {"found", "still", "later", "shot", "also", "who", "reported", "that"}
            or self._low(verb - 1).endswith("ly")
        ):
            verb -= 1
        self._subject(verb, fate, at)

    def _object_at(self, at: int) -> bool:
        """Whether the object of a verb begins here: what may not follow a passive ("in", "last night")."""
        low = self._low(at)
        return (low[:1].isalpha() or low == "#") and (low in _DETERMINERS or low not in words.BEHIND_PASSIVE)

    def _shot(self, at: int) -> None:
        """As in "Lund was shot", "shot dead a watchman", "gunned down the judge", "was shot to death"."""
        dead = self._low(at) == "gunned" or self._low(at + 1) == "dead" or self._low(at + 2) == "death"
        fate = Fate.KILLED if dead else Fate.INJURED
        if self._be(at - 1) or (self._low(at - 1).endswith("ly") and self._be(at - 2)):
            self._passive(at, fate)
        elif dead:
            after = at + (3 if self._low(at + 2) == "death" else 2)
            self._objects(after, fate, at)

    def _named_after(self, at: int) -> None:
        """As in "the dead are Ana Lund and her son", "those killed were identified as", "also injured was a guard"."""
        verb = at + 1
        while verb < at + 9 and self._low(verb) not in words.BE and self._low(verb) not in {"include", "included", ":"}:
            low = self._low(verb)
            known = low in words.PREPOSITIONS or low in _NAMED_BETWEEN or self._low(at - 1) == "also"
            if not known or not low[:1].isalnum():
                return
            verb += 1
        if not self._low(verb) or verb == at + 9:
            return
        while self._low(verb) in words.BE or self._low(verb) in {"identified", "as", ":", "include", "included"}:
            verb += 1
        fate = _SUBJECT.get(self._low(at)) or _PASSIVE.get(self._low(at)) or Fate.KILLED
        if self._phrase_end(verb) > verb and self._begins_person(verb):
            self._objects(verb, fate, at)

    def _passive(self, at: int, fate: Fate) -> bool:
        """As in "Lund was kidnapped", "the priests murdered on Monday". True where the word is such a participle."""
        verb = at
        while verb > 0 and (
            self._low(verb - 1) in words.NEGATION
            or self._low(verb - 1) in {"also", "shot", "and", "kidnapped", "tortured", "later", "then"}
            or self._low(verb - 1) in words.PARTICIPLE
            or self._low(verb - 1).endswith("ly")
        ):
            verb -= 1
        if not self._be(verb - 1):
            if self._low(at + 1) in words.AFTER_PASSIVE and self._low(at - 1) not in _DETERMINERS:
                self._subject(verb, fate, at, relative=True)
                return True
            return self._adjective(at, fate)
        while verb > 0 and (
            self._be(verb - 1)
            or self._low(verb - 1) in words.HAVE
            or self._low(verb - 1) in words.NEGATION
            or self._low(verb - 1) in words.MODAL
            or self._low(verb - 1) in {"who", "that", "also", "reportedly", "to"}
            or self._low(verb - 1) in words.HEARSAY
        ):
            verb -= 1
        between = {self._low(k) for k in range(verb, at)}
        if between & words.NEGATION:
            if self._low(at) not in _HURT:
                return True
            fate = Fate.UNHARMED
        elif (between & words.MODAL and not between & {"have", "has", "had"}) or (
            "to" in between and not between & words.HEARSAY
        ):
            return True
        self._subject(verb, fate, at, believed=bool(between & (words.MODAL | {"believed", "feared"})))
        for onward in range(at + 1, at + _REACH):
            if self._low(onward) in {".", ";", ""}:
                break
            if self._low(onward) == "with" and self._low(onward - 1) in {"along", "together"}:
                self._objects(onward + 1, fate, at)
                break
        return True

    def _adjective(self, at: int, fate: Fate) -> bool:
        """As in "the slain nuns", "a wounded soldier"."""
        if self._low(at - 1) not in _DETERMINERS or self._low(at + 1) not in words.PEOPLE:
            return False
        finish = at + 2
        while self._low(finish) in words.PEOPLE:
            finish += 1
        self._keep(at - 1, finish, fate, at)
        return True

    def _active(self, at: int, fate: Fate) -> None:
        """As in "killed Mayor Lund and two bodyguards", "tried to murder the judge"."""
        if self._low(at - 1) in _DETERMINERS or (self._low(at - 1) == "of" and not self._low(at).endswith("ing")):
            return
        if self._low(at - 1) in words.NEGATION or self._low(at - 2) in words.NEGATION:
            return
        if self._hypothetical(at):
            back = {self._low(k) for k in range(max(0, at - 5), at)}
            if self._low(at - 1) != "to" or not back & (_ATTEMPT | _THREAT):
                return
            fate = Fate.THREATENED if back & _THREAT else Fate.UNKNOWN
        if self._low(at + 1) in {"and", "or"} and self._low(at + 2) in _OBJECT:
            return  # "kidnapped and killed Lund": the second verb has the object
        self._objects(at + 1, fate, at)

    def _noun(self, at: int, fate: Fate) -> None:
        """As in "the murder of Judge Arden", "Arden's death", "the kidnapping and murder of two"."""
        if self._low(at + 1) in {"and", "or"} and self._low(at + 2) in _NOUN_OF:
            return
        of = at + 1
        while of < at + 7 and self._low(of) != "of" and self._low(at + 1) in _APART and self._low(of)[:1].isalnum():
            of += 1
        if self._low(of) == "of":
            back = {self._low(k) for k in range(max(0, at - 4), at)}
            if back & _ATTEMPT:
                fate = Fate.UNKNOWN
            self._objects(of + 1, fate, at)
            return
        owner = self.tokens[at - 1] if at else None
        if owner is not None and self.sentence[owner.start : owner.end].lower().replace("’", "'").endswith("'s"):
            self._subject(at, fate, at)

    # ---- noun phrases ----------------------------------------------------------------------------------------------

    def _objects(self, at: int, fate: Fate, harm: int) -> None:
        """The people who stand behind a verb or "of": one phrase, or a list of them."""
        first, guard = at, 0
        while guard < _LIST:
            guard += 1
            finish = self._phrase_end(first)
            if finish == first or not self._kept(first, finish, fate, harm):
                return
            onward = finish
            onward = self._after_age(onward)
            if self._low(onward) in {",", ";"}:
                onward += 1
            if self._low(onward) == "as" and self._low(onward + 2) == "as":
                onward += 3  # "as well as"
            elif self._low(onward) == "along" and self._low(onward + 1) == "with":
                onward += 2
            elif self._low(onward) in {"and", "plus", "including"}:
                onward += 1
            if onward == finish or not self._begins_person(onward):
                return
            first = onward

    def _after_age(self, at: int) -> int:
        """Behind an age between commas: "Ana Lund, 53; Ivo Marek"."""
        if self._low(at) == "," and self._low(at + 1) == "#" and self._low(at + 2) in {",", ";", "and"}:
            return at + 2
        return at

    def _phrase_end(self, first: int) -> int:
        at = first
        while at < min(len(self.tokens), first + _REACH):
            low = self._low(at)
            if low == "of" and at > first and self._low(at + 1) and self._head_is_person(at - 1):
                at += 2 if self._low(at + 1) in _DETERMINERS else 1
                continue
            if low in _DETERMINERS and at - first < 3 and all(self._low(k) in _DETERMINERS for k in range(first, at)):
                at += 1
                continue
            if (
                not low[:1].isalnum()
                or low in words.FUNCTION
                or low in words.PAST_TENSES
                or (low in words.ACTIVE and low not in words.PARTICIPLE)
                or low in words.HEARSAY
                or low in words.WHEN
                or (low in words.PARTICIPLE and at > first)
                or (low.endswith("ed") and at > first and self._verb_after_name(at))
                or (low.endswith("ly") and at > first)
            ):
                break
            at += 1
        return at

    def _verb_after_name(self, at: int) -> bool:
        """A small word behind a capital: "Ana Lund shocked". In a text all in capitals nothing is known."""
        return (
            not self.capitals
            and self.sentence[self.tokens[at].start].islower()
            and self.sentence[self.tokens[at - 1].start].isupper()
        )

    def _begins_person(self, at: int) -> bool:
        low = self._low(at)
        finish = self._phrase_end(at)
        if finish == at:
            return False
        if low in _DETERMINERS or low in words.PEOPLE or self._low(finish - 1) in words.PEOPLE:
            return self._low(finish) not in words.BE and self._low(finish) not in words.HAVE
        return self._named(at, finish)

    def _subject(self, verb: int, fate: Fate, harm: int, *, relative: bool = False, believed: bool = False) -> None:
        """The people who stand before a verb, with the phrase before an apposition: "Mayor Lund, 40, was killed"."""
        finish = verb
        if self._low(finish - 1) == "who":
            finish -= 2 if self._low(finish - 2) == "," else 1
        aside = False
        if self._low(finish - 1) == ",":
            back = finish - 2
            while back > 0 and self._low(back) != "," and finish - back < _REACH:
                back -= 1
            if self._low(back) == "," and back > 0:
                inner = back + 1
                if self._named(inner, finish - 1) or self._low(finish - 2) in words.PEOPLE:
                    self._kept(inner, finish - 1, fate, harm, believed=believed)
                finish, aside = back, True
            else:
                finish -= 1
        first = self._phrase_start(finish)
        if first == finish:
            return
        kept = self._kept(first, finish, fate, harm, believed=believed)
        if kept and not relative and not aside:
            while self._low(first - 1) == "and" or (self._low(first - 1) == ","):
                before = first - 1
                if self._low(before - 1) == ",":
                    before -= 1
                start = self._phrase_start(before)
                if start == before or not (self._begins_person(start)):
                    return
                if not self._kept(start, before, fate, harm, believed=believed):
                    return
                first = start

    def _phrase_start(self, finish: int) -> int:
        at = finish
        while at > 0 and finish - at < _REACH:
            low = self._low(at - 1)
            if low == "of" and at < finish and self._head_is_person(at - 2):
                at -= 1
                continue
            if low in _DETERMINERS:
                at -= 1
                if self._low(at - 1) in _DETERMINERS or (self._low(at - 1) == "of" and self._head_is_person(at - 2)):
                    continue
                break
            if (
                not low[:1].isalnum()
                or low in words.FUNCTION
                or low in words.PAST_TENSES
                or low in words.HEARSAY
                or low in words.WHEN
                or (low in words.ACTIVE and low not in words.PARTICIPLE)
                or low.endswith("ly")
            ):
                break
            at -= 1
        return at

    def _head_is_person(self, at: int) -> bool:
        low = self._low(at)
        return low in words.PEOPLE or low in words.OFFICES or low in {"one", "#", "some", "two"}

    def _kept(self, first: int, finish: int, fate: Fate, harm: int, *, believed: bool = False) -> bool:
        """Keeps the phrase where it can be people. False where it cannot."""
        while first < finish and self._low(first) in {"that", "including"}:
            first += 1
        if finish <= first:
            return False
        heads = [self._low(k) for k in range(first, finish)]
        head = self._head(heads)
        if (
            any(low in words.THINGS or low in words.ANIMALS for low in (head, *(() if "of" in heads else heads[-1:])))
            or heads[-1].isdigit()
        ):
            return False
        if head in words.PRONOUNS or set(heads) <= _DETERMINERS:
            return False
        person = head in words.PEOPLE or head in words.OFFICES or head.endswith(_PERSON_ENDS)
        strong = self._low(harm) in _STRONG and (
            head.endswith("s") or (heads[0] in _DETERMINERS and head.endswith(_STRONG_ENDS))
        )
        bare = self.capitals and len(heads) == 1 and self._low(harm) in _STRONG and harm == first - 1
        name = bare and head.isalpha() and len(head) > _SHORT and not head.endswith("s")
        if not person and not strong and not name and not self._named(first, finish):
            return False
        self._keep(first, finish, fate, harm, believed=believed)
        return True

    def _head(self, heads: list[str]) -> str:
        cut = heads.index("of") if "of" in heads else len(heads)
        return heads[cut - 1] if cut else heads[-1]

    def _named(self, first: int, finish: int) -> bool:
        """A name: capitals in mixed text; in a text all in capitals a title or an office before it, or two words."""
        while first < finish and self._low(first).endswith("-old"):
            first += 1
        inner = [k for k in range(first, finish) if self._low(k) not in _DETERMINERS]
        if not inner:
            return False
        if any(self._low(k) in words.OFFICES or self._low(k) in words.PEOPLE for k in inner):
            return True
        if not self.capitals:
            return all(self.sentence[self.tokens[k].start].isupper() for k in inner) and inner[0] == first
        return inner[0] == first and 2 <= len(inner) <= 7 and all(self._low(k).isalpha() for k in inner)

    def _keep(self, first: int, finish: int, fate: Fate, harm: int, *, believed: bool = False) -> None:
        start, end = self.tokens[first].start, self.tokens[finish - 1].end
        if self.sentence[end - 2 : end].replace("’", "'").lower() == "'s":
            end -= 2
        heads = [self._low(k) for k in range(first, finish)]
        head = self._head(heads)
        low, high = self._number(first, finish, heads, head)
        population = words.PEOPLE.get(head, Population.ALL)
        key = (start, end)
        if key not in self.found:
            self.found[key] = Victims(start, end, fate, low, high, population, believed, self.tokens[harm].start)

    def _number(self, first: int, finish: int, heads: list[str], head: str) -> tuple[int | None, int | None]:
        amount = next((t.amount for t in self.tokens[first:finish] if t.amount is not None), None)
        if amount is not None:
            return amount.low, amount.high
        one = 1 if self._single(heads, head) else None
        return one, one

    def _single(self, heads: list[str], head: str) -> bool:
        if heads[0] in {"a", "an", "one"}:
            return True
        if heads[0] in {"several", "many", "some", "all", "both", "most", "these", "those"}:
            return False
        if head in words.PEOPLE or head in words.OFFICES:
            return not head.endswith(("s", "men", "people", "children", "police", "personnel", "troops", "clergy"))
        if "of" in heads or any(low in words.PEOPLE or low in words.OFFICES for low in heads):
            titles = [low for low in heads if low in words.PEOPLE or low in words.OFFICES]
            if titles and titles[-1].endswith(("s", "men")):
                return False
        return not head.endswith(_PLURAL_ENDS) or heads[0] not in _DETERMINERS

    # ---- small words -----------------------------------------------------------------------------------------------

    def _be(self, at: int) -> bool:
        return self._low(at) in words.BE

    def _be_before(self, at: int) -> bool:
        return any(self._be(k) or self._low(k) in {"found", "shot", "went", "reported"} for k in range(at - 3, at))

    def _hypothetical(self, at: int) -> bool:
        before = [self._low(k) for k in range(at - 3, at)]
        return (
            before[-1] == "to"
            or before[-1] in words.MODAL
            or (before[-1] == "be" and before[-2] in words.MODAL)
            or before[-1] in words.NEGATION
        )

    def _low(self, index: int) -> str:
        return self.tokens[index].low if 0 <= index < len(self.tokens) else ""
