"""Who did what to whom in one sentence: the verbs and nouns of violence with their arguments, by order and marks."""

from __future__ import annotations

from solferino.extract.roles import lexicon as lx
from solferino.extract.roles.arguments import VERBS, Arguments, Frame
from solferino.extract.roles.phrases import Sentence
from solferino.text.wordlists import word_set


def subject_at(sentence: Sentence, position: int) -> list[int]:
    """The subject of the verb that begins at or behind a position of the text."""
    reader = _Reader(sentence)
    for i, word in enumerate(sentence.words):
        if word.start >= position and word.tag not in ("a", "x"):
            return reader.subject(i)
    return []


def run_at(sentence: Sentence, position: int) -> list[int]:
    """The phrases, joined by commas and "and", that begin at a position of the text."""
    reader = _Reader(sentence)
    for i, word in enumerate(sentence.words):
        if word.start >= position:
            return reader.run(sentence.phrase_of[i]) if i in sentence.phrase_of else []
    return []


def frames_in(sentence: Sentence) -> list[Frame]:
    """The frames of a sentence, in its order."""
    reader = _Reader(sentence)
    return reader.read()


class _Reader(Arguments):
    def read(self) -> list[Frame]:
        frames: list[Frame] = []
        for i, word in enumerate(self.words):
            if word.tag == "v" and word.low in VERBS:
                frame = self._verb(i)
            elif word.tag in ("w", "e", "v") and word.low in lx.DEEDS:
                frame = self._noun(i)
            elif word.low in ("identified", "include", "includes", "named") or self._is_equation(i):
                frame = self._naming(i)
            elif word.low in ("dead", "wounded", "injured") and word.tag == "w":
                frame = self._dead(i)
            else:
                continue
            if frame is not None:
                frames.append(frame)
                self.by_verb[i] = frame
        return frames

    def _verb(self, i: int) -> Frame | None:
        word = self.words[i]
        deed = _deed(word.low)
        frame = Frame(word.start, word.end, deed, word.low)
        left = self.before(i)
        frame.negated = self.negated(i)
        frame.hedged, frame.alleged = self.hedged(i), self.alleged(i)
        if word.low in lx.DIE:
            frame.patients = self.subject(i)
            return frame
        passive = self.passive(i)
        frame.passive = passive
        if passive:
            frame.patients = self.subject(i) if not self.reduced(i) else self.antecedent(i)
            frame.agents, frame.tools = self.agents_and_tools(i)
            if frame.patients and all(self.phrases[p].kind == "weapon" for p in frame.patients):
                frame.tools, frame.patients = frame.tools + frame.patients, self.places(i)
            return frame
        if word.low in ("exploded", "explode", "explodes", "detonated", "exploding", "detonates") and not any(
            self.phrases[p].kind in ("thing", "person", "weapon", "body") for p in self.object(i)
        ):
            subject = self.subject(i)
            frame.tools = [p for p in subject if self.phrases[p].kind in ("weapon", "thing")]
            frame.agents = []
            frame.patients = self.places(i)
            return frame
        if word.low.endswith("ing") and left is not None and self.words[left].tag in (",", "c", "p", "w", "s", "v"):
            frame.agents = self.shared_subject(i)
        else:
            frame.agents = self.subject(i)
        frame.patients = self.object(i)
        if word.low in lx.PLACED or any(self.phrases[p].kind == "weapon" for p in frame.patients):
            frame.tools += [p for p in frame.patients if self.phrases[p].kind == "weapon"]
            frame.patients = [p for p in frame.patients if self.phrases[p].kind != "weapon"]
            if frame.tools or word.low in ("fired", "opened"):
                frame.patients += self.places(i)
        elif not frame.patients and word.low in ("fired", "opened", "shot", "attack", "attacked"):
            frame.patients = self.places(i)
        frame.tools += self.tools_of(i)
        return frame

    def _noun(self, i: int) -> Frame | None:
        words = self.words
        word = words[i]
        number = self.s.phrase_of.get(i)
        if (
            number is not None
            and self.phrases[number].last != i
            and words[i + 1].tag != "s"
            and self.phrases[number].kind != "deed"
        ):
            return None  # "an attack helicopter": the head is what counts
        deed = (
            "kill"
            if word.low in lx.KILLINGS
            else "kidnap"
            if word.low in lx.KIDNAPPINGS
            else "bomb"
            if word.low in _BLASTS
            else "attack"
        )
        frame = Frame(word.start, word.end, deed, word.low, hedged=self.hedged(i), alleged=self.alleged(i))
        k = (self.phrases[number].last if number is not None else i) + 1
        for _ in range(4):
            if k + 1 >= len(words):
                break
            while k + 1 < len(words) and (
                words[k].tag == "a"
                or (
                    words[k].tag in ("v", "e")
                    and words[k].low
                    in ("perpetrated", "committed", "carried", "launched", "staged", "made", "conducted")
                )
            ):
                k += 1
            if k + 1 >= len(words) or words[k].tag not in ("p",):
                break
            prep = words[k].low
            j = k + 1
            if prep == "life" or j not in self.s.phrase_of:
                break
            target = self.s.phrase_of[j]
            if (
                self.phrases[target].head in ("life", "lives")
                and j + 1 < len(words)
                and words[self.phrases[target].last + 1].low == "of"
                and self.phrases[target].last + 2 in self.s.phrase_of
            ):
                target = self.s.phrase_of[self.phrases[target].last + 2]
            if prep == "by":
                frame.agents += self.agents_at(target)
            elif prep in ("on", "against", "at", "upon") or (
                prep == "of"
                and word.low
                not in ("attacks", "attack", "acts", "act", "actions", "action", "crimes", "crime", "wave", "offensive")
            ):
                if not frame.patients:
                    frame.patients = self.run(target)
            elif prep in ("with", "using"):
                frame.tools += [target] if self.phrases[target].kind == "weapon" else []
            last = max([target, *frame.patients, *frame.agents])
            k = self.phrases[last if prep != "with" else target].last + 1
        if not frame.agents and frame.patients:
            frame.agents = self._by_behind(self.phrases[max(frame.patients)].last + 1)
        if not frame.agents:
            frame.agents = self._doers(i, k)
        if number is not None:
            phrase = self.phrases[number]
            frame.body = phrase.body
            if phrase.owner is not None:
                owner = self.phrases[phrase.owner]
                if deed in ("kill", "kidnap") and owner.kind in ("person", "name"):
                    frame.patients.append(phrase.owner)
                elif owner.kind in ("body", "person") and deed in ("attack", "bomb"):
                    frame.agents.append(phrase.owner)
        return frame

    def _by_behind(self, k: int) -> list[int]:
        """ "the murder of Lund, mayor of Torven, by gunmen": the agent behind an aside."""
        for j in range(k, min(len(self.words) - 1, k + 12)):
            if self.words[j].tag in (";", "v", "x"):
                break
            if self.words[j].low == "by" and j + 1 in self.s.phrase_of:
                return self.agents_at(self.s.phrase_of[j + 1])
        return []

    def _doers(self, i: int, after: int) -> list[int]:
        """Who carried the deed out: "the attack was staged by X", "X carried out the attack"."""
        words = self.words
        for j in range(after, min(len(words), after + 12)):
            if words[j].tag == ";":
                break
            if words[j].low in lx.DOING and words[j].tag in ("v", "e"):
                agents, _ = self.agents_and_tools(j)
                return agents
        for j in range(i - 1, max(-1, i - 12), -1):
            if words[j].tag == ";" or (words[j].tag == "v" and words[j].low not in lx.DOING):
                break
            if words[j].low in lx.DOING:
                return self.subject(j)
        return []

    def _dead(self, i: int) -> Frame | None:
        """ "was found dead", "left three dead", "five wounded"."""
        words = self.words
        frame = Frame(words[i].start, words[i].end, "kill" if words[i].low == "dead" else "injure", words[i].low)
        before = self.before(i)
        if before is not None and words[before].low == "shot" and not self.passive(before) and self.object(i):
            frame.agents, frame.patients = self.subject(before), self.object(i)  # "troops shot dead three farmers"
            return frame
        if before is not None and words[before].low in ("found", "fell", "lay", "shot"):
            frame.patients = self.subject(before)
            return frame
        number = self.s.phrase_of.get(i)
        if (
            number is not None
            and self.phrases[number].first < i
            and self.phrases[number].last == i
            and self.phrases[number].number is not None
        ):
            self.phrases[number].kind = "person"
            frame.patients = [number]
            return frame
        return None

    def _is_equation(self, i: int) -> bool:
        """ "The injured were X and Y"."""
        return i > 0 and self.words[i].low in ("was", "were", "is", "are") and self.words[i - 1].low in _STRUCK

    def _naming(self, i: int) -> Frame | None:
        """ "The victims were identified as X and Y"."""
        j = i + 1
        while j < len(self.words) and (self.words[j].low == "as" or self.words[j].tag == "a"):
            j += 1
        if j not in self.s.phrase_of:
            return None
        before = [w.low for w in self.words[max(0, i - 9) : i]]
        word = self.words[i]
        named = [p for p in self.run(self.s.phrase_of[j]) if self.phrases[p].kind in ("person", "name")]
        struck = [low for low in before if low in _STRUCK]
        if struck and named:
            return Frame(word.start, word.end, _STRUCK_BY.get(struck[-1], "kill"), word.low, patients=named)
        if named and any(low in _SUSPECTS for low in before):
            return Frame(word.start, word.end, "accuse", word.low, agents=named)
        return None


_STRUCK_BY = {
    "wounded": "injure",
    "injured": "injure",
    "kidnapped": "kidnap",
    "hostages": "kidnap",
    "victims": "attack",
    "victim": "attack",
}
_SUSPECTS = word_set(
    "suspect suspects arrested detained assailants attackers gunmen terrorists killers murderers kidnappers bombers"
)
_BLASTS = word_set("bombing bombings explosion explosions blast detonation dynamiting")
_STRUCK = word_set(
    "fatality victims victim dead bodies corpses killed wounded injured kidnapped hostages fatalities corpse "
    "body murdered slain"
)


def _deed(low: str) -> str:
    for deed, verbs in (
        ("kidnap", lx.KIDNAP),
        ("detain", lx.DETAIN),
        ("kill", lx.KILL),
        ("injure", lx.INJURE),
        ("damage", lx.DAMAGE),
        ("bomb", lx.BOMB),
        ("attack", lx.ATTACK),
    ):
        if low in verbs and not (deed == "kill" and low in ("burned", "burnt", "hanged")):
            return deed
    return "kill"
