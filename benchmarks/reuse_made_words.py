"""The invented words, names and phrases that reuse_made.py writes with, in eight languages."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

SHORT_STOCK = 12  # words of a stock phrase; longer ones come with the dial "formulas"

_SYLLABLES = {
    "english": "ba ber bra cor dal den dor fal fen fin gar gal har hol kel lan lor mar mel mon nar nol or pel per ral "
    "ren ros sal ser sol tal ten tor val ven vor wel win ster lig mund dric thel brom",
    "ukrainian": "ба бе ві го да ді же за зо ї ка ко лі ло ма ми на ні об по рі ро се сі та ти у фо хо це чі щу є ґа",
    "russian": "ба бе во го да де жу за зы ка ко ле ло ма ми на ни об по ре ро се сы та ти у фо хо це чи ша щу эм ё",
    "arabic": "با بر تم جا حر خل دم را سن شر صب ضم طر عم غر فل قد كم لن مر نو هد وس يم اب ام",
    "greek": "βα γο δε ζη θα κο λι μα νε ξο πα ρι σε τα φο χι ψα ων άρ έλ ίσ όρ ύμ ώς",
    "turkish": "ba çe dı fa gü ğı hi ıl iş ka le mi no ör pa rı se şu ta ül va yı ze",
    "german": "ba ber cher dor eis fal ge hei kel lau mün nor ön pel ral schu stra ßen tal über ver wal zen äh",
}
_ENDS = {
    "english": "s ed ing er ly al ion y",
    "ukrainian": "ти ла ний ість и ом ами ах",
    "russian": "ть ла ный ость ы ом ами ах",
    "arabic": "ة ات ين ون ي",
    "greek": "ος ας ης ών εις ται",
    "turkish": "lar ler dı di cık iyor ın",
    "german": "en er ung te ße lich",
}
_SMALL = {
    "english": "the a an of to in on at by for with from that which who and but or as after before while near over "
    "under its their his her this these more than also been was were had has",
    "ukrainian": "та що на у в із до за від про як але або коли після перед над під він вона вони його це також п'ять",
    "russian": "и что на в из к за от о как но или когда после перед над под он она они его это также было",
    "arabic": "في من إلى على عن أن التي الذي مع بعد قبل هذا هذه كان كانت قد لم ما بين",
    "greek": "και να το τα της του στο στη με για από που ως δεν θα είναι ήταν μετά πριν ο η οι",
    "turkish": "ve bir bu da de için ile gibi daha çok sonra önce kadar olan olarak ise ama ki",
    "german": "der die das und in zu den von mit auf für im dem des ein eine nicht auch nach vor über als bei",
}

_FRAMES = (
    "D N V D A N P D N",
    "D A N V A N P D N of D N",
    "D N of D A N V D N S D N V D N P D N",
    "A N V D N P D A N",
    "P D N , D A N V D N of D N",
    "D N V to V D A N P D N S D N V",
    "S D N V D N , D A N of D N V D A N",
    "D N and D A N V P D N of D A N",
    "L V D N of D A N P D N",
    "in L , D A N V D N S L V D N",
    "Q N V P D N in L , X said",
    "D N in L V D A N , S D N V L",
    "X , D N of L , V D N P D A N",
    "Q A N V D N P D N near L",
)
_SAID = ("said X", "X told reporters", "X added", "according to X", "X wrote in a message", "X recalled")
_STOCK = (
    "it was not immediately clear who was behind the attack",
    "the figures could not be independently verified by this newspaper",
    "who spoke on condition of anonymity because he was not allowed to speak to the press",
    "there was no immediate comment from the ministry of defence",
    "the ministry did not respond to a request for comment on Sunday",
    "for the first time since the beginning of the war",
    "rescue workers were still searching the rubble for survivors late in the evening",
    "the death toll is expected to rise as rescue work goes on",
    "hospitals in the area were overwhelmed and called for donations of blood",
    "both sides have accused each other of breaking the ceasefire",
    "in what appears to be the deadliest strike of this month",
    "according to a statement published on its official page on Monday",
    "footage shared on social media showed smoke rising over the town",
    "no group has so far claimed responsibility for the attack",
    "the army says that it does not target civilians and takes every precaution",
    "an official who asked not to be named said that the matter was under investigation",
    "the United Nations has called on all parties to respect international humanitarian law",
    "women and children were among the dead, local doctors said",
)
_FORMULAS = (
    "at least Q people were killed and Q others wounded when a missile hit a market in L on Tuesday morning, X said",
    "Q people including Q children were killed and dozens more injured in an air strike on a house in L, X said",
    "the army said in a statement that it had struck a command post in L and that it knew of reports of civilian harm",
    "X said that the attack on L was a war crime and that those responsible would have to answer for it before a court",
    "the spokesman X said at a briefing on Wednesday that air defences had shot down Q of Q drones over L at night",
)
_FOOT_ENGLISH = (
    "Sign up for our free newsletter and get the stories that matter delivered to your inbox every morning.",
    "Follow us on our channels and share this story with your friends if you found it useful.",
    "All rights reserved. No part of this publication may be reproduced without written permission of the publisher.",
    "The views expressed in this article are those of the author and do not necessarily reflect those of the newsroom.",
    "Support independent journalism with a small monthly gift; our reporting is free for everybody and always will be.",
    "Read more of our coverage of the region, look at our photo galleries and listen to our weekly programme.",
    "If you have seen an error in this text, mark it with your mouse and press both keys at once to tell our editors.",
    "This site uses cookies to improve your experience; by going on you agree to our terms of use and privacy notice.",
    "Our correspondents work under difficult conditions; names of some people quoted were changed for their safety.",
)

Words = tuple[Sequence[str], Sequence[float]]


class Tongue:
    """The invented words of one language: content words by Zipf's law, small words, names, places, stock phrases."""

    def __init__(self, language: str, seed: int, size: int = 6000) -> None:
        rng = random.Random(f"{seed} {language}")
        self.language = language
        self.double = language == "chinese"
        if self.double:
            # Han characters of a common range; one character is one word.
            self.content = [chr(0x4E00 + n) for n in rng.sample(range(0x5000), 2500)]
            self.small = [chr(0x4E00 + n) for n in rng.sample(range(0x5000), 40)]
            names = ["".join(rng.sample(self.content, 2)) for _ in range(400)]
            self.names, self.places = names[:250], names[250:]
        else:
            parts, ends = _SYLLABLES[language].split(), _ENDS[language].split()
            self.small = _SMALL[language].split()
            made: dict[str, None] = {}
            while len(made) < size:
                made["".join(rng.choices(parts, k=rng.choice((1, 2, 2, 2, 3)))) + rng.choice(ends)] = None
            self.content = list(made)
            self.names = [f"{self._name(rng, parts)} {self._name(rng, parts)}" for _ in range(400)]
            self.places = [self._name(rng, parts) for _ in range(300)]
        self.weights = list(accumulate(1 / (rank + 12) for rank in range(len(self.content))))
        if language == "english":
            self.stock = [s.split() for s in _STOCK if len(s.split()) <= SHORT_STOCK]
            self.long_stock = [s.split() for s in _STOCK if len(s.split()) > SHORT_STOCK]
            self.foot = list(_FOOT_ENGLISH)
        else:
            self.stock = [self.plain(rng, rng.randint(8, 12)) for _ in range(18)]
            self.long_stock = [self.plain(rng, rng.randint(13, 16)) for _ in range(6)]
            self.foot = [" ".join(self.plain(rng, rng.randint(12, 22))) + "." for _ in range(9)]
        self.formulas = (
            [f.split() for f in _FORMULAS]
            if language == "english"
            else [[*self.plain(rng, 5), "Q", *self.plain(rng, 6), "L", *self.plain(rng, 4), "X"] for _ in range(5)]
        )

    @staticmethod
    def _name(rng: random.Random, parts: Sequence[str]) -> str:
        return "".join(rng.choices(parts, k=rng.choice((2, 3)))).capitalize()

    def word(self, rng: random.Random) -> str:
        return rng.choices(self.content, cum_weights=self.weights)[0]

    def plain(self, rng: random.Random, length: int) -> list[str]:
        """So many small and content words in turn."""
        words = rng.choices(self.content, cum_weights=self.weights, k=length)
        return [rng.choice(self.small) if rng.random() < 0.38 else w for w in words]

    def filled(self, rng: random.Random, frame: Sequence[str], event: Event) -> list[str]:
        words: list[str] = []
        for slot in frame:
            bare = slot.rstrip(",")
            mark = slot[len(bare) :]
            if slot == ",":
                words[-1] += ","
            elif bare in {"A", "N", "V"}:
                words.append(self.word(rng) + mark)
            elif bare in {"D", "P", "S"}:
                words.append(rng.choice(self.small) + mark)
            elif bare == "L":
                words.append(event.place + mark)
            elif bare == "X":
                words.extend((rng.choice(event.people) + mark).split())
            elif bare == "Q":
                words.append(str(rng.choice(event.figures)) + mark)
            else:
                words.append(slot)
        return words

    def sentence(self, rng: random.Random, event: Event) -> list[str]:
        """One sentence of tokens without the white space."""
        if self.double:
            words = self.plain(rng, rng.randint(10, 40))
            if rng.random() < 0.3:
                words[rng.randrange(len(words)) : 0] = list(event.place)
            return [*words[:-1], words[-1] + "。"]
        if self.language == "english":
            words = self.filled(rng, rng.choice(_FRAMES).split(), event)
            if rng.random() < 0.3:
                words = [*words, rng.choice(self.small), *self.plain(rng, rng.randint(3, 9))]
        else:
            words = self.plain(rng, rng.randint(7, 24))
            if rng.random() < 0.3:
                words.insert(rng.randrange(len(words)), event.place)
        if rng.random() < 0.2:
            said = (
                self.filled(rng, rng.choice(_SAID).split(), event) if self.language == "english" else [event.people[0]]
            )
            words = ['"' + words[0], *words[1:-1], words[-1] + ',"', *said]
        elif rng.random() < 0.08 and self.language == "english":
            at = rng.randrange(len(words))
            words[at] = words[at].rstrip(",") + "'s"
        words[0] = words[0][:1].upper() + words[0][1:] if words[0][0] != '"' else words[0][:2].upper() + words[0][2:]
        words[-1] = words[-1].rstrip(",") + "."
        return words


@dataclass(frozen=True)
class Event:
    place: str
    people: Sequence[str]
    figures: Sequence[int]
