"""The frames of harm: where the words that say what happened stand to a number that counts people.

Beside it ("21 dead", "killed 21"), a passive or a verb of its own further on ("600 people have been confirmed to have
died"), a toll ("a death toll of 900"), a noun ("the murder of eight", "9 deaths").
"""

from __future__ import annotations

import re
from dataclasses import replace

from solferino.extract import harm_words as words
from solferino.extract.harm_patterns import (
    AMONG,
    AVOID,
    BRINGS,
    BROUGHT,
    DEATHS,
    HEADING,
    INCLUDED,
    INVERSE,
    REPORTS,
    RISE,
    TOLL,
    TOLL_LINK,
    WHAT,
    tells_hurt,
)
from solferino.extract.harm_turns import Harm, Turns
from solferino.record import Counted, Population

_REACH = 24
_FAR = 64  # tokens: no parenthesis leads further


class Frames(Turns):
    """What happened to the people of one number, frame by frame; None where a frame does not fit."""

    def _zero(self, n: int) -> Harm | None:
        phrase, index = self.phrases[n], self.at[n]
        left = self.sentence[max(0, self.tokens[index].start - 60) : self.tokens[index].start]
        if phrase.partitive and words.PARTICIPLE.keys() & {self._low(phrase.last - 1), self._low(phrase.last)}:
            return None  # "none of the injured was a child" denies no harm
        if (
            phrase.harm is Counted.DETAINED
            or AVOID.search(left)
            or REPORTS.search(self.sentence[self.tokens[index].start : self.tokens[index].start + 40])
        ):
            return None
        if phrase.head == "victims" and self._low(phrase.first - 1) in words.TELLS_OF:
            return Harm(Counted.CASUALTIES, phrase.last - 1, phrase.last, "noun")
        if (self._low(index - 1) in words.HAVE and self._modal(index - 2)) or self._low(index - 1) in words.NEARLY:
            return None  # "by June we will have no deaths", "near zero deaths"
        if phrase.harm is not None and phrase.head != "lives":
            if self._low(index - 1) in {"suffered", "sustained", "received"}:
                return None  # "Lund suffered no injuries": one man's luck
            if self._low(index).strip() == "#" and self.sentence[
                self.tokens[index].start : self.tokens[index].end
            ].lower() in {"no", "zero"}:
                return Harm(phrase.harm, phrase.last - 1, phrase.last, "noun")
            return None
        if phrase.head is not None and phrase.population is None:
            return None
        if self._low(phrase.first - 1) in words.ACTIVE and not self._modal(phrase.first - 2):
            return self._left(n)
        return self._right(n, near=6)

    def _noun_itself(self, n: int) -> Harm | None:
        """As in "9 deaths", "three casualties", "more than 100 lives"."""
        phrase = self.phrases[n]
        if (
            self._low(phrase.last) in {"'", "’"}
            and self._low(phrase.last + 1) in words.OF_NOUN
            and phrase.population is not None
        ):
            return Harm(words.OF_NOUN[self._low(phrase.last + 1)], phrase.last + 1, phrase.last + 2, "noun")
        if phrase.head in {"bodies", "corpses", "skeletons"}:
            near = range(max(0, phrase.first - 5), min(len(self.tokens), phrase.last + 12))
            recovered = any(self._low(k) in words.RECOVERED for k in near)
            return Harm(Counted.KILLED, phrase.last - 1, phrase.last, "noun") if recovered else None
        if phrase.head == "lives":
            verb = self._near_left(
                phrase.first,
                words.TAKES_LIVES,
                3,
            )
            return Harm(Counted.KILLED, verb, verb + 1, "noun") if verb is not None else None
        if phrase.harm is None:
            return None
        at = phrase.last - 1
        if AVOID.search(self._text_before(phrase.first)) or self._low(phrase.first - 1) in words.MODAL:
            return None
        return self._combined(Harm(phrase.harm, at, phrase.last, "noun"))

    def _described(self, n: int) -> Harm | None:
        """Harm told by the noun phrase alone: "12 wounded soldiers", "two million refugees"."""
        phrase = self.phrases[n]
        if phrase.head in {"refugees", "evacuees", "detainees"}:
            return Harm(words.NOUN[phrase.head], phrase.last - 1, phrase.last, "noun")
        if (
            phrase.population is None
            or self._low(phrase.first - 1) in words.MODAL
            or phrase.head in {"bodies", "victims"}
        ):
            return None
        for at in range(self.at[n] + 1, phrase.last - 1):
            counted = words.PARTICIPLE.get(self._low(at)) or words.SUBJECT.get(self._low(at))
            if self._low(at) == "fallen" and phrase.population is Population.COMBATANTS:
                counted = Counted.KILLED  # "212 fallen soldiers"
            if counted is not None:
                return Harm(counted, at, at + 1, "noun")
        return None

    def _beside(self, n: int) -> Harm | None:
        """As in "21 dead", "30 injured", "21 civilians killed in", "six others were killed"."""
        return self._right(n, near=5)

    def _right_far(self, n: int) -> Harm | None:
        return self._right(n, near=_REACH)

    def _right(self, n: int, near: int) -> Harm | None:
        at, be, have, modal, moved, skipping, verb = self.phrases[n].last, False, False, False, 0, False, False
        other = False  # a verb that is no harm has followed "were"
        limit = min(len(self.tokens), at + near)
        died = self._died_of_wounds(n)
        if died is not None:
            return died
        while at < limit:
            low = self._low(at)
            if self._modal(at):
                modal = True
            elif low == "to" and self._low(at + 1) == "death" and self._low(at - 1) in words.TO_DEATH:
                return None if modal and not have else Harm(Counted.KILLED, at - 1, at + 2, "right", modal)
            elif low in words.NEGATION:
                return None
            elif low in words.BE:
                be, skipping = True, False
            elif low in words.HAVE and not modal and self._has_wounds(at):
                return Harm(Counted.INJURED, at, at + 1 + self._has_wounds(at), "subject")
            elif low in words.HAVE:
                have, skipping = True, False
                if low == "having":
                    be = False
            elif (
                low in words.PARTICIPLE
                or low in words.SUBJECT
                or low
                in {"lost", "losing", "needed", "required", "forced", "gone", "went", "sought", "taking", "taken"}
                or (low == "leave" and have and self._low(at - 1) == "to" and self._low(at - 2) in {"had", "forced"})
                or (low == "left" and have and self._low(at + 1) in words.DETERMINERS)
                or low in {"sustained", "suffered", "received", "held", "treated"}
                or (low in words.BROUGHT_IN and (be or self.phrases[n].head is None) and self._ward(at))
                or (low == "in" and be and self._low(at + 1) in {"a", "critical", "serious", "grave"})
                or (
                    low in {"in", "under", "behind", "beneath"}
                    and self._low(at - 1) in words.STANDS
                    and not modal
                    and (self._of_people(n) or "arrest" in {self._low(at + 1), self._low(at + 2)} or low == "behind")
                    and self._subject_harm(at, have=have)
                )
                or (low == "found" and be and self._found_dead(n, at))
                or (low in {"fatally", "mortally"} and (be or self.phrases[n].partitive))
                or self._is_shot(n, at, be=be)
                or (have and self._crosses(n, at))
                or (low in words.FALLEN and self._falls(n, at))
            ):
                if other and low in words.PARTICIPLE and self._low(at - 1) not in {"and", "or", "then"}:
                    return None  # "30 people were infected in a camp for displaced"
                return self._at_harm_word(n, at, be=be, have=have, modal=modal, moved=moved, verb=verb)
            elif low == "#":
                if not skipping and self._low(at + 1) not in words.ONE_OF:
                    return None
            elif low == "among" and self._low(at + 1) in {"them", "whom"}:
                skipping = True
            elif low in {",", "—", "–", "-", "("}:
                onward = self._after_comma(at)
                if onward is None:
                    return None
                at = onward
                limit = min(len(self.tokens), max(limit, at + 8), self.phrases[n].last + _FAR)
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
            elif (low in {"and", "or"} and self._low(at - 1) in words.BEFORE_HARM) or (
                low == "then" and self._low(at - 1) == "and"
            ):
                pass  # "were shot and wounded", "were beaten and then arrested"
            elif low in {"and", "or"}:
                if self._people_behind(at + 1) or self._low(at + 1) in {"a", "an"} or skipping:
                    skipping = skipping or self._low(at + 2) in words.PEOPLE
                elif not (moved or self._opens_clause(n)) or not self._leads_on(at):
                    return None
            elif low == "shot" and self._low(at + 1) == "dead" and not self._object_at(at + 2):
                pass  # "ten men shot dead in Orm"
            elif (
                low in words.QUOTES
                and be
                and self._low(at + 1) in words.PARTICIPLE
                and self._low(at + 2) in words.QUOTES
            ):
                pass  # "had been “eliminated”"
            elif (
                low in words.BREAK
                or low in {";", ":", "(", ")", "—", "–", "--", "?", "!", ".", "”", "“", '"'}
                or (low in words.PAST_TENSES and not be)
                or (low in words.ACTIVE and low != "stopped")
            ):
                return None
            else:
                verb = verb or (low.endswith("ed") and not be)
                other = other or (low.endswith("ed") and be)
                moved += 1
            at += 1
        return None

    def _at_harm_word(
        self, n: int, at: int, *, be: bool, have: bool, modal: bool, moved: int, verb: bool
    ) -> Harm | None:
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
            if harm.counted is Counted.DISPLACED and low in words.FLEE and self._escaped(n, at):
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
        if counted is None or (low in words.OF_FIGHTERS and phrase.population is not Population.COMBATANTS):
            return None
        if not be:
            if have or verb or moved > 2 or (phrase.head is None and moved > 1):
                return None
            if self._active_here(n, at):
                return None
        return self._combined(Harm(counted, at, at + 1, "right", believed or self._hearsay(n, at)))

    def _died_of_wounds(self, n: int) -> Harm | None:
        """As in "Four of the wounded later died"."""
        at = self.phrases[n].last
        if not self.phrases[n].partitive or self._low(at) not in {"wounded", "injured", "hospitalised", "hospitalized"}:
            return None
        for onward in range(at + 1, at + 5):
            low = self._low(onward)
            if low in {"died", "dead", "succumbed"}:
                return Harm(Counted.KILLED, onward, onward + 1, "subject")
            if low not in {"later", "have", "had", "since", "has", "were", "then", "also"}:
                return None
        return None

    def _opens_clause(self, n: int) -> bool:
        return self._low(self.phrases[n].first - 1) in {"", "that", ",", ":", "when", "where", "after", "#"}

    def _leads_on(self, at: int, *, listed: bool = False) -> bool:
        """Behind "and": whether names or nouns lead to a passive that only people suffer ("of Karm were killed")."""
        for step in range(1, 14 if listed else 8):
            low = self._low(at + step)
            if listed and (low == "," or low in words.PEOPLE):
                continue  # "a Canadian, a priest and a Spaniard were arrested"
            if low in words.BE or low in words.HAVE:
                onward = at + step + 1
                while self._low(onward) in words.BE or self._low(onward).endswith("ly"):
                    onward += 1
                return self._low(onward) in words.ONLY_PEOPLE
            if (
                not low[:1].isalpha()
                or low in words.PEOPLE
                or low in words.ACTIVE
                or low in words.PAST_TENSES
                or low in words.BREAK
                or low in words.MODAL
            ):
                return False
        return False

    def _people_behind(self, at: int) -> bool:
        """Whether people stand at a token, by themselves or behind one adjective: "servicemen and foreign recruits"."""
        low = self._low(at)
        if low in words.PEOPLE:
            return True
        adjective = low[:1].isalpha() and low not in words.FUNCTION | words.PAST_TENSES and low not in words.ACTIVE
        return adjective and low not in words.PARTICIPLE and self._low(at + 1) in words.PEOPLE

    def _escaped(self, n: int, at: int) -> bool:
        """As in "two men fled": a few who run away are not displaced, unless the words say from what."""
        amount = self.tokens[self.at[n]].amount
        few = amount is not None and (amount.low or amount.high or 0) < words.MANY
        return few and not any(self._low(k) in words.FLED_FROM for k in range(at + 1, at + 8))

    def _hearsay(self, n: int, at: int) -> bool:
        return any(
            self._low(k) in {"believed", "feared", "thought", "presumed"} for k in range(self.phrases[n].last, at)
        )

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
        if follows in {"and", "then"} and self._low(at + 2) in words.PARTICIPLE:
            return self._active_here(n, at + 2)  # "four men kidnapped and killed Lund"
        if self.phrases[n].partitive or follows.endswith(("ly", "ed")) or follows in words.PAST_TENSES:
            return self._people_within(at + 1)
        return self._object_at(at + 1) or self._people_within(at + 1)

    def _after_comma(self, at: int) -> int | None:
        """Behind a comma: where the sentence goes on after a parenthesis, None where it does not."""
        opened = self._low(at)
        close = ")" if opened == "(" else opened
        for step in range(1, 17):
            low = self._low(at + step)
            if low in {";", ":", ".", ""}:
                break
            if low == "#" and self._low(at + step - 1) in words.PARTICIPLE:
                return None  # "12, wounded 30, missing 5": a list of counts
            if low == close:
                after = self._low(at + step + 1)
                if (
                    after in words.BE
                    or after in words.HAVE
                    or after in words.PARTICIPLE
                    or after in words.SUBJECT
                    or after in {"who", "lost", "also", "all", "later"}
                ):
                    apart = opened == "," and self._tells_of_them(at + 1) and not self._harm_soon(at + step + 1)
                    return at + 1 if apart else at + step + 1
        if opened != ",":
            return None
        if self._tells_of_them(at + 1):
            return at + 1
        if self._low(at + 1) in {"a", "an"} and self._leads_on(at, listed=True):
            return next(k for k in range(at + 1, at + 15) if self._low(k) in words.BE or self._low(k) in words.HAVE)
        if self._low(at + 1) in {"including", "many", "most", "mostly", "mainly", "some"}:
            for step in range(2, 12):
                low = self._low(at + step)
                if low in {",", ";", ".", ""}:
                    return None
                if low in words.BE or low in words.HAVE:
                    return at + step
        return None

    def _tells_of_them(self, at: int) -> bool:
        """As in "two citizens, who had been kidnapped", "seven others, killed by gunmen": more on these people."""
        if self._low(at) in words.PARTICIPLE:
            return self._low(at + 1) == "by"
        relative = self._low(at) == "who" and (self._low(at + 1) in words.BE or self._low(at + 1) in words.HAVE)
        return relative and self._harm_soon(at + 1)

    def _harm_soon(self, at: int) -> bool:
        """Whether "were", "have been" at a token leads to a word of harm."""
        for step in range(5):
            low = self._low(at + step)
            if low in words.PARTICIPLE or low in words.SUBJECT:
                return True
            if low not in words.BE and low not in words.HAVE and not low.endswith("ly") and low != "also":
                return False
        return False

    def _left(self, n: int) -> Harm | None:
        """As in "killed at least 21 civilians", "has displaced millions", "lost about 15,000 troops"."""
        phrase = self.phrases[n]
        at = phrase.first - 1
        while at >= 0 and (
            self._low(at).endswith("ly") or self._low(at) in {"also", "further", ":", '"', "“", "'", "‘"}
        ):
            at -= 1
        low = self._low(at)
        if low in {"lost", "losing", "lose"} and (
            phrase.population is Population.COMBATANTS
            or phrase.head in words.KIN
            or (phrase.head in {"people", "men", "persons"} and words.COMBAT & {t.low for t in self.tokens})
            or (phrase.head in {"men", "personnel"} and self._armed(at))
        ):
            return Harm(Counted.KILLED, at, at + 1, "lost")
        if low in words.DRIVE and (phrase.population is not None or phrase.head is None):
            return self._driven(n, at)
        put_down = self._shot_left(n, at)
        if put_down is not None:
            return None if self._modal(at - 1) or self._low(at - 1) == "to" else put_down
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
        managed = self._low(before - 1) in words.MANAGED and self._low(before - 2) not in words.NEGATION
        if (
            self._modal(before)
            or ahead in words.NEGATION
            or (ahead == "to" and low in words.BASE_FORMS and not managed)
        ):
            return None
        if ahead == "have" and self._modal(before - 1):
            if self._low(before - 1) in words.COUNTERFACTUAL:
                return None  # "could have killed 40": did not
            believed = True
        if low in {"hurt", "wound", "trap", "detain"} and ahead in {"the", "a"}:
            return None
        if self._low(before - 1) == "not" or AVOID.search(self._text_before(at)):
            return None
        return self._combined_left(Harm(counted, at, at + 1, "left", believed))

    def _armed(self, verb: int) -> bool:
        """Whether fighters or their body are the subject of a verb: "the rebels lost 30 men"."""
        before = {self._low(k) for k in range(max(0, verb - 4), verb)}
        fights = any(words.PEOPLE.get(low) is Population.COMBATANTS for low in before)
        return fights or bool(before & (words.ARMED_BODIES | {"army", "militia", "navy"}))

    def _headed(self, n: int) -> Harm | None:
        """As in "Killed in the strike: 4 nurses, 1 doctor and 3 patients": the first of a list under a heading."""
        found = HEADING.match(self.sentence[: self.tokens[min(self.phrases[n].first, self.at[n])].start])
        if found is None or self.phrases[n].head is None:
            return None
        at = next(i for i, token in enumerate(self.tokens) if token.end > found.start("what"))
        return Harm(WHAT[found["what"].lower()], at, at + 1, "left")

    def _victims_of(self, n: int) -> Harm | None:
        """As in "14,502 victims of enforced disappearance"."""
        phrase = self.phrases[n]
        if phrase.head != "victims" or self._low(phrase.last) != "of":
            return None
        for at in range(phrase.last + 1, phrase.last + 4):
            if self._low(at) in words.OF_NOUN and self._low(at) not in words.REMAINS:
                return Harm(words.OF_NOUN[self._low(at)], at, at + 1, "noun")
        return None

    def _listed(self, at: int) -> Harm | None:
        """As in "Killed: 12; injured: 30", "killed 12, wounded 30, missing 5"."""
        if self._low(at) in words.LISTED and self._low(at - 1) in {"", ",", ";", "-", "•", "*", "|", "–"}:
            return Harm(words.NOUN[self._low(at)], at, at + 1, "left")
        if self._low(at + 1) == ":" and self._low(at) in words.NOUN:
            return Harm(words.NOUN[self._low(at)], at, at + 2, "left")
        return None

    def _event_before(self, at: int) -> bool:
        return any(self._low(k) in words.EVENTS for k in range(max(0, at - 9), at))

    def _of(self, n: int) -> Harm | None:
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
            if low == "lives" and step == 2 and {self._low(first - 3), self._low(first - 4)} & words.TAKES_LIVES:
                return Harm(Counted.KILLED, first - 3, first, "of")
            if low in words.OF_NOUN:
                if self._low(first - 1) == "to" and words.OF_NOUN[low] is not Counted.INJURED:
                    return None
                back = {self._low(first - step - k) for k in range(1, 5)}
                if self._low(first - step - 1) in words.NEGATION or back & words.WANTED:
                    return None  # "asked for the arrest of two"
                return self._combined_left(Harm(words.OF_NOUN[low], first - step, first, "of"))
            if low in words.BE or low in {",", ";", ".", ":", "#", ""}:
                return None
        return None

    def _toll(self, n: int) -> Harm | None:
        """As in "put the death toll at 85", "a toll of more than 900", "the number of injured rose to 30"."""
        first = self.phrases[n].first
        start = self.tokens[first].start
        left = self.sentence[max(0, start - 130) : start]
        inverse = INVERSE.match(self.sentence, self.tokens[self.at[n]].end)
        if inverse is not None and self.phrases[n].head is None:
            return Harm(WHAT[inverse["what"].lower()], self.at[n], self.at[n] + 1, "toll")
        brought = BROUGHT.match(self.sentence, self.tokens[self.at[n]].end) if BRINGS.search(left) else None
        if brought is not None and (brought["what"] or "toll" in brought.group().lower()):
            counted = WHAT.get((brought["what"] or "").lower(), Counted.KILLED)
            last = max(i for i, t in enumerate(self.tokens) if t.start < brought.end()) + 1
            return Harm(counted, self.at[n] + 1, last, "toll")
        found = TOLL.search(left)
        if found is None or self._right(n, near=4) is not None:
            return None
        later = TOLL.search(left, found.end("toll"))
        if later is not None and later["toll"].lower().startswith("and "):
            found = later  # "put the dead at 12 and the injured at 40"
        gap = found["gap"]
        words_of = self.sentence[start : self.tokens[self.at[n]].end].lower()
        linked = (
            TOLL_LINK.search(gap)
            or " at " in words_of
            or (gap.rstrip().lower().endswith("from") and RISE.search(gap))
            or words_of.startswith(("as ", "up ", "more ", "over ", "from ", "exceed", "top", "surpass"))
        )
        if found["toll"].lower().startswith("br") and not (DEATHS.search(self.sentence) and not tells_hurt(left)):
            return None
        if not linked or re.search(r"\d\s+\w+\s+(?:and|after|since)", gap):
            return None
        counted = WHAT.get((found["what"] or "").lower(), Counted.KILLED)
        head = max(0, start - 130) + found.start("toll")
        harm = next((i for i, t in enumerate(self.tokens) if t.start >= head), first)
        return Harm(counted, harm, first, "toll")

    def _among(self, n: int) -> Harm | None:
        """As in "among the injured are two girls", "the dead include three", "five children among the dead"."""
        phrase = self.phrases[n]
        start = self.tokens[phrase.first].start
        left = self.sentence[max(0, start - 80) : start]
        found = AMONG.search(left) or INCLUDED.search(left)
        if found is not None:
            position = max(0, start - 80) + found.start("what")
            harm = next(i for i, t in enumerate(self.tokens) if t.end > position)
            return Harm(WHAT[found["what"].lower()], harm, harm + 1, "among")
        at = phrase.last
        at += 1 if self._low(at) in {"are", "were", "is", "was"} else 0
        further = self._low(at + 2) if self._low(at + 1) == "the" else self._low(at + 1)
        if self._low(at) == "among" and further == "#" and phrase.population is not None:
            for onward in range(at + 2, at + 7):  # "two nurses were among 6 people killed"
                counted = words.PARTICIPLE.get(self._low(onward)) or WHAT.get(self._low(onward))
                if counted is not None:
                    return Harm(counted, at, onward + 1, "among")
        if (
            self._low(at) == "among"
            and self._low(at + 1) == "the"
            and self._low(at + 2) in WHAT
            and phrase.population is not None
        ):
            return Harm(WHAT[self._low(at + 2)], at, at + 3, "among")
        return None

    def _clause_harm(self, n: int) -> Harm | None:
        """A part whose whole has no number: "killed many people, including 12 children"."""
        if self.phrases[n].population is None:
            return None
        for at in range(self.phrases[n].first - 1, max(-1, self.phrases[n].first - 18), -1):
            low = self._low(at)
            if low in words.PARTICIPLE or (low in words.ACTIVE and low not in words.STRICT_OBJECT):
                counted = words.PARTICIPLE.get(low) or words.ACTIVE[low]
                if self._low(at - 1) in words.MODAL or self._low(at - 1) == "to":
                    return None
                return Harm(counted, at, at + 1, "clause")
            if low in words.SUBJECT and low not in words.BASE_FORMS:
                return Harm(words.SUBJECT[low], at, at + 1, "clause")
            if low in {";", "."} or low in words.BREAK:
                return None
        return self._right_far(n)

    def _combined(self, harm: Harm) -> Harm:
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
            if {harm.counted, other} == {Counted.DETAINED, Counted.KILLED} and self._low(harm.last + 2) != "#":
                return replace(harm, counted=Counted.KILLED, last=harm.last + 2)  # "kidnapped and killed"
        if harm.counted is Counted.DETAINED and self._low(harm.last) == "in" and self._low(harm.last + 1) == "hospital":
            return replace(harm, counted=Counted.INJURED, last=harm.last + 2)
        return harm

    def _combined_left(self, harm: Harm) -> Harm:
        """As in "killed or wounded 20 people"."""
        if self._low(harm.first - 1) in {"and", "or"}:
            before = self._low(harm.first - 2)
            other = (words.OF_NOUN if harm.kind == "of" else words.ACTIVE).get(before)
            if other is not None and {harm.counted, other} == {Counted.KILLED, Counted.INJURED}:
                return replace(harm, counted=Counted.CASUALTIES, first=harm.first - 2)
        return harm
