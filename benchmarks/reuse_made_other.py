"""Made news with known reuse, the second generator, written apart from the first: ``batches(count, noise, seed)``.

No grammar: words follow each other by Zipf's law and by thousands of fixed collocations of two to five words, as in
real prose, which is what misleads a finder of shared wording. Agencies send takes; papers print them from the top,
trim, weave two of them together and add paragraphs of their own; releases and sayings go through many hands.
Numbers are tuned on the first; two rules (phrases of 13 words, a middle left out) were made after errors seen here.
"""

from __future__ import annotations

import random
import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from itertools import accumulate

from reuse_set import ARTICLE, FOOTER, QUOTE, STATEMENT, Article, origin

BATCH = 1000

NOISES: dict[str, str] = {
    "footers": "lines of the house and of its network, below, above and between paragraphs; link lists that change",
    "edits": "a fifth of a copy's words exchanged, neighbours swapped, clauses put in",
    "ocr": "letters confused, words split and run together, hyphens, running heads between the lines",
    "elisions": "quoted in halves, the middle left out",
    "marks": "marks and spaces of several typesetters, line ends of several systems",
    "spelling": "decomposed letters, capitals, apostrophes, invisible characters, digits of other scripts",
    "formulas": "a fixed sentence in a third of the articles, a frame filled with other numbers and names",
    "crowd": "one saying in an eighth of the articles",
    "long": "a few texts of thousands of words",
    "strays": "publishers of one article, dates missing, empty and tiny texts",
}

_LETTERS = {
    "english": ("bcdfglmnprstvw", "aeiou"),
    "ukrainian": ("бвгґджзклмнпрстфхцчшщ", "аеєиіїоуюя"),
    "russian": ("бвгджзклмнпрстфхцчшщ", "аеёиоуыэюя"),
    "arabic": ("بتثجحخدذرزسشصضطعغفقكلمنه", "اوي"),
    "greek": ("βγδζθκλμνξπρστφχψ", "αεηιουωάέήίόύώ"),
    "turkish": ("bcçdfgğhjklmnprsştvyz", "aeıioöuü"),
    "german": ("bcdfghklmnprstwzß", "aeiouäöü"),
}
LANGUAGES = (*_LETTERS, "chinese")


class Lexicon:
    """Invented words by rank, and the collocations that hold some of them together."""

    def __init__(self, language: str, seed: int, size: int = 9000) -> None:
        rng = random.Random(f"other {seed} {language}")
        self.language = language
        self.double = language == "chinese"
        if self.double:
            self.words = [chr(n) for n in rng.sample(range(0x4E00, 0x9F00), 3000)]
        else:
            consonants, vowels = _LETTERS[language]
            seen: dict[str, None] = {}
            while len(seen) < size:
                # Frequent words are short, as everywhere.
                parts = 1 if len(seen) < 60 else 2 if len(seen) < 900 else rng.choice((2, 3, 3, 4))
                word = "".join(rng.choice(consonants) + rng.choice(vowels) for _ in range(parts))
                word += rng.choice(consonants) if rng.random() < 0.4 else ""
                if language == "ukrainian" and rng.random() < 0.04 and len(word) > 3:
                    word = word[:2] + "'" + rng.choice("яюєї") + word[2:]
                seen[word] = None
            self.words = list(seen)
        self.ranks = list(accumulate(1 / (n + 3) for n in range(len(self.words))))
        pieces = [
            rng.choices(self.words, cum_weights=self.ranks, k=rng.choice((2, 2, 3, 3, 4, 5))) for _ in range(3500)
        ]
        self.pieces = [piece for piece in pieces if len(set(piece)) > 1]
        self.piece_ranks = list(accumulate(1 / (n + 20) for n in range(len(self.pieces))))
        self.fixed = [self.run(rng, rng.randint(9, 13)) for _ in range(25)]
        self.frames = [self.run(rng, rng.randint(14, 20)) for _ in range(3)]
        self.proper = [self._proper(rng) for _ in range(500)]

    def _proper(self, rng: random.Random) -> str:
        if self.double:
            return "".join(rng.sample(self.words, 2))
        return rng.choice(self.words[900:]).capitalize()

    def run(self, rng: random.Random, length: int) -> list[str]:
        """So many words in a row."""
        out: list[str] = []
        while len(out) < length:
            if rng.random() < 0.22:
                out += rng.choices(self.pieces, cum_weights=self.piece_ranks)[0]
            else:
                out += rng.choices(self.words, cum_weights=self.ranks, k=rng.randint(1, 4))
        return out[:length]


@dataclass
class _Piece:
    """Words with their origins; one paragraph."""

    words: list[str] = field(default_factory=list)
    origins: list[int] = field(default_factory=list)

    def cut(self, start: int, end: int) -> _Piece:
        return _Piece(self.words[start:end], self.origins[start:end])


@dataclass
class _House:
    name: str
    lexicon: Lexicon
    agency: bool = False
    lines: Sequence[_Piece] = ()
    between: Sequence[_Piece] = ()
    often: float = 0.0


def batches(
    count: int, noise: Mapping[str, float] | None = None, seed: int = 1, languages: Sequence[str] = ("english",)
) -> Iterator[list[Article]]:
    """Articles, a batch of BATCH and fewer at a time; what they share lies inside one batch."""
    dial = dict.fromkeys(NOISES, 0.0) | dict(noise or {})
    if unknown := sorted(set(dial) - set(NOISES)):
        raise ValueError(f"no such noise: {', '.join(unknown)}; there is {', '.join(NOISES)}")
    desk = _Desk(seed, dial, [Lexicon(language, seed) for language in languages], min(count, BATCH))
    done = 0
    while done < count:
        batch = desk.batch(min(BATCH, count - done), date(2023, 3, 1) + timedelta(days=done // 300))
        done += len(batch)
        yield batch


class _Desk:
    def __init__(self, seed: int, dial: Mapping[str, float], lexicons: Sequence[Lexicon], size: int) -> None:
        self.rng = random.Random(f"desk {seed}")
        self.dial, self.lexicons = dial, lexicons
        self.units = 0
        self.houses = [self._house(n, lexicons[n % len(lexicons)]) for n in range(max(5 * len(lexicons), size // 30))]

    def _unit(self, words: Sequence[str], kind: int) -> _Piece:
        self.units += 1
        return _Piece(list(words), [origin(self.units, i, kind) for i in range(len(words))])

    def _house(self, number: int, lexicon: Lexicon) -> _House:
        rng = self.rng
        house = _House(f"{rng.choice(lexicon.proper)} {number}", lexicon, agency=number % 5 == 0)
        if rng.random() < 0.75 * self.dial["footers"]:
            length = rng.choice((12, 25, 40, 70, 160))
            house.lines = [self._unit(lexicon.run(rng, length), FOOTER) for _ in range(rng.choice((1, 1, 2)))]
            house.between = [self._unit(lexicon.run(rng, rng.randint(10, 18)), FOOTER)] if rng.random() < 0.3 else ()
            house.often = rng.choice((0.3, 0.6, 0.8, 1.0))
            if number % 3 == 0 and self.__dict__.get("houses") is None and rng.random() < 0.4:
                # Sister papers print the network's lines too.
                self.network = getattr(self, "network", None) or self._unit(lexicon.run(rng, 35), FOOTER)
                house.lines = [*house.lines, self.network]
        return house

    def batch(self, size: int, day: date) -> list[Article]:
        rng = self.rng
        sayings: list[list[tuple[Lexicon, _Piece]]] = [[] for _ in range(size)]
        plan = [(rng.randint(2, 25), rng.choice(self.lexicons)) for _ in range(size // 70 + 1)]
        if self.dial["crowd"]:
            plan.append((max(4, round(size * self.dial["crowd"] / 8)), self.lexicons[0]))
        for copies, lexicon in plan:
            saying = self._unit(lexicon.run(rng, rng.randint(15, 35) * (2 if lexicon.double else 1)), QUOTE)
            for at in rng.sample(range(size), min(size, copies)):
                sayings[at].append((lexicon, saying))
        out: list[Article] = []
        while len(out) < size:
            out += self._thread(rng.choice(self.lexicons), day, sayings[len(out) :])
        return sorted(out[:size], key=lambda article: article.id)

    def _thread(
        self, lexicon: Lexicon, day: date, sayings: Sequence[Sequence[tuple[Lexicon, _Piece]]]
    ) -> list[Article]:
        """One story: takes of an agency, and what papers make of them."""
        rng = self.rng
        houses = [h for h in self.houses if h.lexicon is lexicon]
        agencies = [h for h in houses if h.agency] or houses[:1]
        releases = [
            self._unit(self._sentences(lexicon, rng.randint(15, 60)), STATEMENT) for _ in range(rng.choice((0, 0, 1)))
        ]
        takes: list[tuple[_House, list[_Piece]]] = []
        stories: list[tuple[_House, list[_Piece]]] = []
        for _ in range(min(len(sayings), rng.choice((1, 3, 6, 10, 16)))):
            if not takes or rng.random() < 0.15:
                story = rng.choice(agencies), self._own(lexicon, rng.randint(4, 10))
                takes.append(story)
            else:
                house = rng.choice(houses)
                draw = rng.random()
                if draw < 0.45:
                    story = house, self._own(lexicon, rng.randint(3, 9))
                elif draw < 0.75:
                    story = house, self._printed(rng.choice([*takes, *stories])[1], lexicon)
                else:
                    story = house, self._woven([s[1] for s in (*takes, *stories)], lexicon)
            parts = story[1]
            parts += [
                self._changed(r, lexicon, 0.06) for r in releases if rng.random() < 0.5 and not self._carries(parts, r)
            ]
            for tongue, saying in sayings[len(stories)]:
                if tongue is lexicon and not self._carries(parts, saying):
                    parts.insert(rng.randint(0, len(parts)), self._quoted(saying, lexicon))
            stories.append(story)
        return [
            self._printed_by(house, parts, day + timedelta(days=n // 3)) for n, (house, parts) in enumerate(stories)
        ]

    @staticmethod
    def _carries(parts: Sequence[_Piece], piece: _Piece) -> bool:
        marks = set(piece.origins)
        return any(not marks.isdisjoint(part.origins) for part in parts)

    def _sentences(self, lexicon: Lexicon, words: int) -> list[str]:
        rng = self.rng
        stop = "。" if lexicon.double else "."
        scale = 2 if lexicon.double else 1
        out: list[str] = []
        while len(out) < words * scale:
            said = lexicon.run(rng, max(4, int(rng.gauss(19, 7))) * scale)
            if rng.random() < 0.35:
                said[rng.randrange(len(said))] = rng.choice(lexicon.proper)
            if rng.random() < 0.2:
                said[rng.randrange(len(said))] = str(rng.randint(2, 400))
            if rng.random() < 0.15:
                said += rng.choice(lexicon.fixed)
            out += [said[0].capitalize(), *said[1:-1], said[-1] + stop]
        return out

    def _own(self, lexicon: Lexicon, paragraphs: int) -> list[_Piece]:
        rng = self.rng
        if rng.random() < 0.02 * self.dial["long"]:
            paragraphs = 120
        parts = [self._unit(self._sentences(lexicon, rng.randint(10, 60)), ARTICLE) for _ in range(paragraphs)]
        if rng.random() < self.dial["formulas"] / 3:
            # The frame's own words are common to all; what fills it is not.
            frame = [
                rng.choice(lexicon.proper) if n in {2, 9} else str(rng.randint(2, 99)) if n == 5 else word
                for n, word in enumerate(lexicon.frames[0])
            ]
            parts.insert(rng.randint(0, len(parts)), self._unit([*frame[:-1], frame[-1] + "."], ARTICLE))
        if rng.random() < self.dial["formulas"] / 3:
            part = rng.choice(parts)
            fixed = self._unit(lexicon.frames[1][:14], ARTICLE)
            part.words += fixed.words
            part.origins += fixed.origins
        return parts

    def _printed(self, source: Sequence[_Piece], lexicon: Lexicon) -> list[_Piece]:
        """From the top, trimmed from below; sometimes a paragraph of its own on top."""
        rng = self.rng
        keep = max(1, round(len(source) * rng.choice((0.3, 0.5, 0.7, 1.0, 1.0))))
        rate = rng.uniform(0.12, 0.24) if rng.random() < self.dial["edits"] else rng.choice((0.0, 0.0, 0.02, 0.05))
        parts = [self._changed(p, lexicon, rate) for p in source[:keep]]
        if len(parts) > 3 and rng.random() < 0.25:
            parts.append(parts.pop(rng.randrange(1, len(parts))))
        if rng.random() < 0.4:
            parts.insert(0 if rng.random() < 0.5 else len(parts), self._unit(self._sentences(lexicon, 25), ARTICLE))
        return parts

    def _woven(self, sources: Sequence[Sequence[_Piece]], lexicon: Lexicon) -> list[_Piece]:
        """Own paragraphs with passages of one or two other stories between and inside them."""
        rng = self.rng
        parts = self._own(lexicon, rng.randint(3, 6))
        for source in rng.sample(list(sources), min(len(sources), rng.randint(1, 2))):
            piece = rng.choice(source)
            length = min(len(piece.words), rng.randint(15, 60) if rng.random() < 0.8 else rng.randint(5, 14))
            start = rng.randint(0, len(piece.words) - length)
            taken = self._changed(
                piece.cut(start, start + length), lexicon, rng.choice((0.0, 0.04, 0.1 * self.dial["edits"]))
            )
            at = rng.randrange(len(parts))
            middle = rng.randint(0, len(parts[at].words))
            left, right = parts[at].cut(0, middle), parts[at].cut(middle, len(parts[at].words))
            parts[at] = _Piece(left.words + taken.words + right.words, left.origins + taken.origins + right.origins)
        return parts

    def _quoted(self, saying: _Piece, lexicon: Lexicon) -> _Piece:
        rng = self.rng
        piece = self._changed(saying, lexicon, rng.choice((0.0, 0.0, 0.0, 0.04)))
        if rng.random() < self.dial["elisions"] and len(piece.words) > 14:
            at = rng.randint(6, len(piece.words) - 7)
            piece = self._left_out(piece, at)
        if not piece.words:
            return piece
        words = ["«" + piece.words[0], *piece.words[1:]]
        words[-1] += "»,"
        after = lexicon.run(rng, rng.randint(2, 5))
        after[-1] += "."
        own = self._unit(after, ARTICLE)
        return _Piece([*words, *own.words], [*piece.origins, *own.origins])

    def _left_out(self, piece: _Piece, at: int) -> _Piece:
        gone = self.rng.choice((1, 2, 3, 5, 8))
        mark = self.rng.choice(("...", "…", "[…]", " . . .", ""))
        left, right = piece.cut(0, at), piece.cut(min(len(piece.words) - 2, at + gone), len(piece.words))
        left.words[-1] += mark
        return _Piece(left.words + right.words, left.origins + right.origins)

    def _changed(self, piece: _Piece, lexicon: Lexicon, rate: float) -> _Piece:
        """A copy with some words exchanged, left out, put in or swapped; now and then a clause put in."""
        rng = self.rng
        out = _Piece()
        for word, mark in zip(piece.words, piece.origins, strict=True):
            if rng.random() >= rate:
                out.words.append(word)
                out.origins.append(mark)
                continue
            what = rng.randrange(4)
            if what == 0:
                continue
            if what == 1:
                out.words.append(rng.choice(lexicon.words[:2000]))
                out.origins.append(0)
            elif what == 2:
                out.words += [rng.choice(lexicon.words[:2000]), word]
                out.origins += [0, mark]
            else:
                at = max(0, len(out.words) - 1)
                out.words.insert(at, word)
                out.origins.insert(at, mark)
        if len(out.words) > 30 and rng.random() < rate:
            at = rng.randint(8, len(out.words) - 8)
            clause = self._unit(lexicon.run(rng, rng.randint(3, 7)), ARTICLE)
            out.words[at:at] = clause.words
            out.origins[at:at] = clause.origins
        if len(out.words) > 30 and rng.random() < 0.15 * self.dial["elisions"]:
            out = self._left_out(out, rng.randint(8, len(out.words) - 10))
        return out

    def _printed_by(self, house: _House, parts: Sequence[_Piece], day: date) -> Article:
        rng = self.rng
        if rng.random() < 0.5 * self.dial["strays"]:
            house = replace(house, name=f"{house.name} {rng.getrandbits(30)}")
        parts = [p for p in parts if p.words]
        if rng.random() < 0.06 * self.dial["strays"]:
            parts = [p.cut(0, rng.randint(0, 4)) for p in parts[:1]]
        if house.lines and rng.random() < house.often:
            parts = self._housed(house, list(parts))
        gap = "" if house.lexicon.double else " "
        tokens: list[str] = []
        marks: list[int] = []
        for part in parts:
            tokens += [word + gap for word in part.words]
            marks += part.origins
            if tokens:
                tokens[-1] = tokens[-1].rstrip(" ") + "\n\n"
        when = "" if rng.random() < 0.5 * self.dial["strays"] else day.isoformat()
        article = Article(f"{rng.getrandbits(56):014x}", house.name, when, "".join(tokens[:8]).strip(), tokens, marks)
        article.double = house.lexicon.double
        for name, spoil in _SPOILERS.items():
            if rng.random() < self.dial[name]:
                spoil(rng, article)
        if article.tokens:
            article.tokens[-1] = article.tokens[-1].rstrip()
        return article

    def _housed(self, house: _House, parts: list[_Piece]) -> list[_Piece]:
        """The story among the house's lines."""
        rng = self.rng
        links = _Piece()
        for _ in range(rng.randint(0, 4)):
            words = house.lexicon.run(rng, rng.randint(4, 9))
            links.words += words
            links.origins += [0] * len(words)
        if rng.random() < 0.3:
            parts = parts[: rng.randint(1, 2)]
        for line in house.between:
            parts.insert(rng.randint(1, len(parts)) if parts else 0, line)
        below = list(house.lines) if rng.random() < 0.7 else [rng.choice(house.lines)]
        if rng.random() < 0.3:
            below = [
                _Piece([*p.words, str(rng.randint(1, 30)), rng.choice(house.lexicon.proper)], [*p.origins, 0, 0])
                for p in below
            ]
        if len(house.name) % 7 == 0:
            return [*below, *parts, links]
        return [*parts, *([links] if links.words else []), *below]


_PAIRS = {
    "c": "o", "o": "c", "r": "n", "n": "ri", "f": "r", "g": "9", "b": "6", "s": "8", "v": "y", "в": "б", "р": "p",
    "т": "г", "к": "х", "ц": "ц,", "ω": "w", "τ": "t", "ğ": "g", "ö": "o", "ص": "ض", "د": "ذ", "ß": "fs", "l": "i",
}  # fmt: skip


def _scanned(rng: random.Random, article: Article) -> None:
    rate = rng.choice((0.03, 0.06, 0.1))  # of words
    head = f"{rng.randint(2, 90)} {article.publisher.upper()} "
    for i, token in enumerate(article.tokens):
        word = token.rstrip()
        space = token[len(word) :]
        draw = rng.random()
        if draw < rate:
            places = [n for n, c in enumerate(word) if c in _PAIRS]
            if places:
                n = rng.choice(places)
                word = word[:n] + _PAIRS[word[n]] + word[n + 1 :]
        elif draw < rate * 1.2 and len(word) > 4:
            word = word[:2] + " " + word[2:]
        elif draw < rate * 1.4 and space == " ":
            space = ""
        elif draw < rate * 1.4 + 0.05 and len(word) > 7 and word.isalpha():
            word = word[: len(word) // 2] + rng.choice(("-\n", "-\r\n", "\u00ad\n")) + word[len(word) // 2 :]
        elif draw > 0.99 and "\n" not in space:
            space = "\n"
        if i and i % 220 == 0 and not article.double:
            word = "\n" + head + "\n" + word
        article.tokens[i] = word + space


def _typeset(rng: random.Random, article: Article) -> None:
    style = rng.choice(("“”", "„“", '""', "‹›", "””"))
    space, end = rng.choice((" ", "\u202f", "  ", "\u2009")), rng.choice(("\n", "\r\n", "\n\n\n", "\u2028"))
    for i, token in enumerate(article.tokens):
        new = token.replace("«", style[0]).replace("»", style[1]).replace("...", "…").replace("\n", end)
        article.tokens[i] = new[:-1] + space if new.endswith(" ") else new


def _spelled(rng: random.Random, article: Article) -> None:
    digits = rng.choice((0x0660, 0x06F0, 0xFF10))
    ways: list[Callable[[str], str]] = [
        lambda t: unicodedata.normalize("NFD", t),
        lambda t: t.replace("'", rng.choice("’ʼ'")),
        lambda t: "".join(c + "\u2060" if n == 1 and c.isalpha() else c for n, c in enumerate(t)),
        lambda t: "".join(chr(digits + int(c)) if c in "0123456789" else c for c in t),
    ]
    if "ı" not in article.text and "i" not in article.text:
        ways.append(str.upper)
    else:
        ways.append(str.title if "ı" not in article.text else str)
    way = rng.choice(ways)
    article.tokens[:] = [way(token) for token in article.tokens]


_SPOILERS: dict[str, Callable[[random.Random, Article], None]] = {
    "ocr": _scanned,
    "marks": _typeset,
    "spelling": _spelled,
}
