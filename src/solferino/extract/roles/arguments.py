"""Where the arguments of a verb or noun stand in a sentence: subject, object, and what is named behind it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from solferino.extract.roles import lexicon as lx
from solferino.extract.roles.phrases import Phrase, Sentence, Word
from solferino.text.wordlists import word_set

VERBS = lx.KILL | lx.DIE | lx.INJURE | lx.KIDNAP | lx.DETAIN | lx.ATTACK | lx.BOMB | lx.DAMAGE
_STEPS = 40  # words that a search looks over


@dataclass(slots=True)
class Frame:
    """One verb or noun of violence with its arguments. at, end: its words. deed: kill, injure, kidnap, attack, bomb,
    damage. agents, patients, tools: phrases of the sentence by number."""

    at: int
    end: int
    deed: str
    verb: str
    passive: bool = False
    agents: list[int] = field(default_factory=list)
    patients: list[int] = field(default_factory=list)
    tools: list[int] = field(default_factory=list)
    body: tuple[int, int] | None = None  # a body named in the noun's own phrase: "an NLF attack"
    hedged: bool = False
    alleged: bool = False
    negated: bool = False


class Arguments:
    """Searches of one sentence. Words are given by their number, phrases are answered by theirs."""

    def __init__(self, sentence: Sentence) -> None:
        self.s = sentence
        self.words = sentence.words
        self.phrases = sentence.phrases
        self.by_verb: dict[int, Frame] = {}  # the frames read so far, by their word

    def before(self, i: int) -> int | None:
        """The word before, over adverbs and auxiliaries."""
        j = i - 1
        while j >= 0 and self.words[j].tag in ("a", "x"):
            j -= 1
        return j if j >= 0 else None

    def passive(self, i: int) -> bool:
        """Whether the verb tells what was done to its subject."""
        j = i - 1
        while j >= 0 and self.words[j].tag == "a":
            j -= 1
        if j >= 0 and self.words[j].low in lx.BE:
            return not self.words[i].low.endswith("ing")
        if j >= 0 and self.words[j].low in ("have", "has", "had"):
            return False
        if j >= 1 and self.words[j].low == "found" and self.words[i].low.endswith(("ed", "en")):
            return True
        if (
            j >= 0
            and self.words[j].tag == "c"
            and self.words[j].low in ("and", "or", "but")
            and not self.words[i].low.endswith("ing")
        ):
            previous = self.last_verb(j)
            if previous is not None and previous.passive and not self.object(i):
                return True
        return self.reduced(i)

    def reduced(self, i: int) -> bool:
        """ "the mayor kidnapped on Monday": a participle behind its noun, with no object of its own."""
        word = self.words[i]
        if word.low.endswith("ing") or word.low in ("attack", "kill", "destroy"):
            return False
        j = i - 1
        while j >= 0 and self.words[j].tag == "a":
            j -= 1
        if j < 0 or self.words[j].low in lx.BE or self.words[j].low in ("have", "has", "had"):
            return False
        if self.words[j].tag not in ("w", "g", "n", ","):
            return False
        after = self.words[i + 1] if i + 1 < len(self.words) else None
        if word.low == "shot" and after is not None and after.low == "at":
            return False
        if (
            after is None
            or after.tag in (";", ",")
            or after.low
            in (
                "by",
                "in",
                "during",
                "when",
                "on",
                "at",
                "and",
                "yesterday",
                "today",
                "near",
                "last",
                "this",
                "as",
                "while",
                "early",
            )
        ):
            if after is not None and after.low == "by":
                return True
            # "Three soldiers died and two wounded": a clause without another verb before the mark.
            return (word.low in lx.KILL | lx.INJURE | lx.KIDNAP | lx.DAMAGE and word.low not in ("fired", "shot")) or (
                word.low == "shot" and after is not None
            )
        return False

    def last_verb(self, before: int) -> Frame | None:
        """The frame of the verb read last before a word, in the same clause."""
        for j in range(before - 1, max(-1, before - 14), -1):
            if j in self.by_verb:
                return self.by_verb[j]
            if self.words[j].tag == ";":
                return None
        return None

    def subject(self, i: int) -> list[int]:
        """The phrases before a verb that are its subject, over relative pronouns, parentheses and joined verbs."""
        j = i - 1
        steps = 0
        while j >= 0 and steps < _STEPS:
            steps += 1
            word = self.words[j]
            if word.tag in ("a", "x"):
                j -= 1
                continue
            if word.low in ("who", "which", "that", "whom") and word.tag in ("r", "c"):
                found = self.antecedent(j)
                if found or word.low != "that":
                    return found
                j -= 1
                continue
            if word.tag == "c" and word.low in ("and", "or", "but"):
                shared = self.shared_subject(j)
                return shared
            if word.low == "to":
                return self.shared_subject(j)
            if word.tag == ",":
                if (
                    j - 1 in self.s.phrase_of
                    and self.words[self.phrases[self.s.phrase_of[j - 1]].first - 1].low == "and"
                ):
                    return self.phrase_left(j - 1)
                inside = self.over_parenthesis(j)
                if inside is None:
                    return self.shared_subject(j)
                j = inside
                continue
            if j in self.s.phrase_of:
                return self.phrase_left(j)
            if word.tag == "r":
                return []
            if word.tag == "v":
                # "armed men wearing hoods attacked": over a participle with its object
                if word.low.endswith("ing") or word.low == "found":
                    j -= 1
                    continue
                return []
            return []
        return []

    def over_parenthesis(self, comma: int) -> int | None:
        """The word before the comma that opens the aside which ``comma`` closes; None where there is no such aside."""
        j = comma - 1
        finite = False
        while j >= 0 and comma - j < 30:
            word = self.words[j]
            if word.tag == ";":
                return None
            if word.tag == ",":
                opening = self.words[j + 1]
                if opening.tag in ("r", "p", "e", "v", "a", "d", "n") or opening.low in ("according", "that"):
                    return j - 1
                return None if finite else j - 1
            finite = finite or word.tag == "x" or (word.tag == "v" and not word.low.endswith("ing"))
            j -= 1
        return None

    def phrase_left(self, j: int) -> list[int]:
        """The subject that ends with the phrase at word ``j``: climbed over "of", "in" and lists."""
        number = self.s.phrase_of[j]
        phrase = self.phrases[number]
        k = phrase.first - 1
        while k >= 0 and self.words[k].tag == "s" and phrase.owner is not None:
            k = self.phrases[phrase.owner].first - 1
        if k >= 0 and self.words[k].tag == "p":
            before = k - 1
            if before in self.s.phrase_of:
                outer = self.s.phrase_of[before]
                if (
                    self.words[k].low == "of"
                    and self.phrases[outer].head in lx.CROWDS
                    and self.phrases[outer].kind != "thing"
                ):
                    self.crowd(outer, number)
                    return self.listed(number, self.phrases[outer].first - 1)
                if phrase.kind in ("time",) and self.words[k].low != "of":
                    return self.phrase_left(before)
                return self.phrase_left(before)
            if before >= 0 and self.words[before].tag == "n" and self.words[k].low == "of":
                return self.listed(number, before - 1)
            if before >= 0 and self.words[before].tag == "v":
                return self.subject(before) if self.words[before].low.endswith("ing") or self.reduced(before) else []
            if before >= 0 and self.words[before].tag in ("a", "x"):
                return self.subject(before + 1)
            if before >= 0 and self.words[before].tag == ",":
                inside = self.over_parenthesis(before)
                return self.phrase_left(inside) if inside is not None and inside in self.s.phrase_of else []
            return []
        if phrase.kind == "time" and k >= 0 and k in self.s.phrase_of:
            return self.phrase_left(k)
        if phrase.kind == "time" and k >= 0 and self.words[k].tag == ",":
            return []
        return self.listed(number, k)

    def listed(self, number: int, k: int) -> list[int]:
        """With the phrases that are joined before it: "a, b and c"."""
        found = [number]
        kind = self.phrases[number].kind
        while k > 0 and len(found) < 12:
            j = k
            if self.words[j].low in ("and", "or") or self.words[j].tag == ",":
                j -= 1
                if j >= 0 and self.words[j].tag == ",":
                    j -= 1
            else:
                break
            if j not in self.s.phrase_of:
                break
            other = self.s.phrase_of[j]
            if not _alike(self.phrases[other], kind):
                break
            lead = self.words[self.phrases[other].first - 1] if self.phrases[other].first else None
            if self.words[k].tag == "," and lead is not None and lead.tag == "p" and lead.low != "of":
                break  # "according to the rebels, the army ...": another part of the clause
            described = self.phrases[other].name is not None or self.words[self.phrases[found[0]].first].tag != "d"
            if self.words[k].tag == "," and described and self.apposed(other, found[0]):
                # "Lund, mayor of Torven": beside a name a description is the same person
                found[0] = other
                k = self.phrases[other].first - 1
                continue
            found.insert(0, other)
            k = self.phrases[other].first - 1
        return found

    def apposed(self, one: int, two: int) -> bool:
        """Whether one phrase is a name and the other a description that can stand beside it."""
        a, b = self.phrases[one], self.phrases[two]
        return (a.name is not None) != (b.name is not None) and not b.plural and not a.plural

    def crowd(self, outer: int, inner: int) -> None:
        """ "a group of armed men": the crowd's words belong to the phrase of its members."""
        crowd, phrase = self.phrases[outer], self.phrases[inner]
        if phrase.core == phrase.start:
            phrase.start = phrase.start
        phrase.plural = True
        if (
            crowd.number is not None
            and phrase.number is None
            and crowd.head in ("dozen", "hundreds", "thousands", "scores", "dozens", "total")
        ):
            phrase.number = crowd.number

    def antecedent(self, j: int) -> list[int]:
        """The phrase before a relative pronoun or a participle at ``j``, without the comma between."""
        k = j - 1
        while k >= 0 and (self.words[k].tag in ("a", ",") or (self.words[k].tag == "n" and k not in self.s.phrase_of)):
            if self.words[k].tag == ",":
                inside = self.over_parenthesis(k) if k != j - 1 else None
                if inside is not None:
                    k = inside
                    continue
            k -= 1
        if k < 0 or k not in self.s.phrase_of:
            return []
        number = self.s.phrase_of[k]
        phrase = self.phrases[number]
        if j < len(self.words) and self.words[j].low == "who" and phrase.kind not in ("person", "name", "body"):
            found = self.phrase_left(k)
            people = [p for p in found if self.phrases[p].kind in ("person", "name")]
            if people:
                return people
            # "Lund, mayor of Torven, in the north, who": the last person before
            for other in range(number - 1, max(-1, number - 5), -1):
                if self.phrases[other].kind == "person":
                    first = self.named_before(other)
                    return [first]
            return []
        if phrase.name is not None and phrase.kind == "person":
            return self.listed(number, phrase.first - 1)
        found = self.phrase_left(k)
        return [self.named_before(found[0])] if len(found) == 1 else found

    def named_before(self, number: int) -> int:
        """ "Lund, mayor of Torven": the name that the description stands beside."""
        phrase = self.phrases[number]
        k = phrase.first - 1
        if (
            phrase.name is None
            and not phrase.plural
            and k > 0
            and self.words[k].tag == ","
            and k - 1 in self.s.phrase_of
        ):
            other = self.s.phrase_of[k - 1]
            if self.phrases[other].name is not None and self.phrases[other].kind in ("person", "name"):
                return other
        return number

    def shared_subject(self, j: int) -> list[int]:
        """The subject of the verb before, in the same clause."""
        for k in range(j - 1, max(-1, j - 30), -1):
            word = self.words[k]
            if word.tag == ";":
                return []
            if k in self.by_verb:
                frame = self.by_verb[k]
                return list(frame.patients if frame.passive else frame.agents)
            if word.tag == "v" and not word.low.endswith("ing"):
                return self.subject(k)
        return []

    def object(self, i: int) -> list[int]:
        """The phrases right behind a verb, and those joined to them."""
        j = i + 1
        words = self.words
        while j < len(words) and (
            words[j].tag == "a" or (words[j].low in ("up", "fire", "off", "down") and j not in self.s.phrase_of)
        ):
            j += 1
        while j in self.s.phrase_of and self.phrases[self.s.phrase_of[j]].kind == "time":
            j = self.phrases[self.s.phrase_of[j]].last + 1
        if j + 1 < len(words) and words[j].low == "fire" and words[j + 1].low in ("to", "on", "at", "against", "upon"):
            j += 1
        if (
            j < len(words)
            and words[i].low in ("fired", "opened", "set", "shot", "broke")
            and words[j].low in ("to", "at", "on", "into", "against", "upon")
        ):
            j += 1
        if j + 1 < len(words) and words[j].low == "to" and words[j + 1].low == "death":
            j += 2
        if j not in self.s.phrase_of:
            return []
        return self.run(self.s.phrase_of[j])

    def run(self, number: int) -> list[int]:
        """A phrase and what is joined behind it; "a group of X" gives X, "X, mayor of Y," gives X."""
        found: list[int] = []
        current: int | None = number
        while current is not None and len(found) < 14:
            current = self.members(current)
            found.append(current)
            current = self.joined_after(current)
        return found

    def members(self, number: int) -> int:
        """Those of whom a crowd is made, the thing of which a part is named, the person whose body is found."""
        phrase = self.phrases[number]
        k = phrase.last + 1
        if (
            phrase.head in lx.PARTS
            and k + 1 < len(self.words)
            and self.words[k].low == "of"
            and k + 1 in self.s.phrase_of
        ):
            inner = self.s.phrase_of[k + 1]
            if self.phrases[inner].kind == "thing":
                return self.members(inner)
        if (
            phrase.head in _REMAINS
            and k + 1 < len(self.words)
            and self.words[k].low == "of"
            and k + 1 in self.s.phrase_of
        ):
            inner = self.s.phrase_of[k + 1]
            if self.phrases[inner].kind == "person":
                return inner
        if (
            phrase.head in lx.CROWDS | {"people"}
            and k + 1 < len(self.words)
            and self.words[k].low == "of"
            and k + 1 in self.s.phrase_of
            and phrase.kind != "thing"
        ):
            inner = self.s.phrase_of[k + 1]
            if self.phrases[inner].kind in ("person", "thing", "name"):
                self.crowd(number, inner)
                return inner
        if k < len(self.words) and self.words[k].tag == "s" and k + 1 in self.s.phrase_of:
            return self.members(self.s.phrase_of[k + 1])
        return number

    def joined_after(self, number: int) -> int | None:
        """The next phrase of a list, over what belongs to this one."""
        words = self.words
        k = self.phrases[number].last + 1
        # over "of the mayor", "in the town", "who ..."
        hops = 0
        while k + 1 < len(words) and words[k].tag == "p" and k + 1 in self.s.phrase_of and hops < 3:
            if words[k].low in ("with", "by", "during"):
                return None
            k = self.phrases[self.s.phrase_of[k + 1]].last + 1
            hops += 1
        if k + 1 < len(words) and words[k].tag == "," and words[k + 1].low == "including" and k + 2 in self.s.phrase_of:
            inside = self.s.phrase_of[k + 2]
            return inside if _alike(self.phrases[inside], self.phrases[number].kind) else None
        comma = False
        while k < len(words) and (words[k].tag == "," or words[k].low in ("and", "or", "as", "well")):
            comma = comma or words[k].tag == ","
            k += 1
        if (
            k + 1 < len(words)
            and words[k].low in ("of", "on", "against", "at", "in", "inside", "outside", "near")
            and words[k - 1].low == "and"
        ):
            k += 1
        if k == self.phrases[number].last + 1 or k >= len(words) or k not in self.s.phrase_of:
            return None
        other = self.s.phrase_of[k]
        if not _alike(self.phrases[other], self.phrases[number].kind):
            return None
        after = self.phrases[other].last + 1
        while after + 1 < len(words) and words[after].tag == "p" and after + 1 in self.s.phrase_of:
            after = self.phrases[self.s.phrase_of[after + 1]].last + 1
        if after < len(words) and words[after].tag in ("x", "v"):
            return None  # another clause begins
        if comma and words[k - 1].tag == "," and self.apposed(number, other):
            # the description beside a name: go on behind it
            return self.joined_after(other)
        return other

    def agents_and_tools(self, i: int) -> tuple[list[int], list[int]]:
        """Agents and tools behind a passive verb: "by X", "with X"."""
        agents: list[int] = []
        words = self.words
        for j in range(i + 1, min(len(words), i + 26)):
            if words[j].tag == ";" or (words[j].tag == "x" and j > i + 8):
                break
            if words[j].low == "by" and j + 1 < len(words):
                k = j + 1
                while k < len(words) and words[k].tag == "a":
                    k += 1
                if k in self.s.phrase_of:
                    agents = self.agents_at(self.s.phrase_of[k])
                    break
        tools = [p for p in agents if self.phrases[p].kind == "weapon"] + self.tools_of(i)
        return [p for p in agents if p not in tools], tools

    def agents_at(self, number: int) -> list[int]:
        """The phrases of an agent: itself, the body behind it, the one joined to it."""
        number = self.members(number)
        found = [number]
        k = self.phrases[number].last + 1
        words = self.words
        inner = self.body_behind(number)
        if inner is not None:
            found.append(inner)
        elif (
            k + 1 < len(words)
            and words[k].low in ("and", "or")
            and k + 1 in self.s.phrase_of
            and _alike(self.phrases[self.s.phrase_of[k + 1]], self.phrases[number].kind)
        ):
            found.append(self.members(self.s.phrase_of[k + 1]))
        return found

    def body_behind(self, number: int) -> int | None:
        """ "members of the fifth front of the NLF": the last body of the chain."""
        found, k = None, self.phrases[number].last + 1
        for _ in range(3):
            if k + 1 >= len(self.words) or self.words[k].low not in ("of", "from") or k + 1 not in self.s.phrase_of:
                break
            inner = self.s.phrase_of[k + 1]
            if self.phrases[inner].kind == "body":
                found = inner
            k = self.phrases[inner].last + 1
        return found

    def tools_of(self, i: int) -> list[int]:
        """Weapons behind a verb: "with", "using", "by"."""
        found = []
        for j in range(i + 1, min(len(self.words) - 1, i + 24)):
            if self.words[j].tag == ";":
                break
            if self.words[j].low in ("with", "using", "by", "of") and j + 1 in self.s.phrase_of:
                number = self.s.phrase_of[j + 1]
                if self.phrases[number].kind == "weapon":
                    found.append(number)
        return found

    def places(self, i: int) -> list[int]:
        """What an explosive is placed in, or where it goes off: "in front of the bank", "at the home of"."""
        words = self.words
        for j in range(i + 1, min(len(words) - 1, i + 20)):
            if words[j].tag == ";" or (words[j].tag == "c" and words[j].low != "and"):
                break
            if words[j].low not in _WHERE or j + 1 not in self.s.phrase_of:
                continue
            number = self.members(self.s.phrase_of[j + 1])
            phrase = self.phrases[number]
            if phrase.head in _WAYS | lx.PARTS:
                continue
            aimed = words[j].low in ("against", "at", "upon")
            if phrase.kind == "thing" or (aimed and phrase.kind in ("body", "person", "name")):
                return self.run(number)
        return []

    def hedged(self, i: int) -> bool:
        """Whether a word beside it leaves it open who did it."""
        words = self.words
        return any(
            words[k].low in _HEDGES and not (words[k].low == "may" and _is_month(words, k))
            for k in range(max(0, i - 6), min(len(words), i + 8))
        )

    def alleged(self, i: int) -> bool:
        """Whether a word beside it says that somebody alleges it, and not who."""
        return any(w.low in _ALLEGED for w in self.words[max(0, i - 6) : i + 8])

    def negated(self, i: int) -> bool:
        """Whether the deed is said not to have been done."""
        return any(
            w.low in ("not", "never", "no", "nobody", "nor", "without") or w.low.endswith("n't")
            for w in self.words[max(0, i - 4) : i]
        )


_REMAINS = word_set("body bodies corpse corpses remains")
_WHERE = word_set("at in inside outside against near under on into of beside underneath opposite upon to")
_WAYS = word_set(
    "road roads highway highways street avenue square city town village area neighborhood zone country capital field"
)
_HEDGES = word_set(
    "could might may if whether possibility apparently presumably presumed suspected possibly probably perhaps "
    "supposedly"
)
_ALLEGED = word_set("alleged allegedly reportedly purportedly claim claims accusation accusations")


def _is_month(words: Sequence[Word], k: int) -> bool:
    """ "12 MAY", "MAY 12": in running capitals nothing else tells the month."""
    return any(0 <= j < len(words) and words[j].low.isdigit() for j in (k - 1, k + 1))


def _alike(phrase: Phrase, kind: str) -> bool:
    """Whether two phrases can stand in one list."""
    if phrase.kind == "time":
        return False
    people = ("person", "name", "body")
    if kind in people:
        return phrase.kind in people
    if kind == "thing":
        return phrase.kind in ("thing", "body", "other")
    if kind == "weapon":
        return phrase.kind == "weapon"
    return kind in ("other",) and phrase.kind in ("other", "thing")
