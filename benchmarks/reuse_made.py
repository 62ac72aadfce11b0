"""Made news with known reuse, the first of two generators: ``batches(count, noise, seed)``.

Sentences are filled from frames of news prose with invented words, names and places. Articles are republished (cut,
edited, taken from a republisher), quote each other, carry statements and quotations that nobody of them originates, and
share stock phrases that are no reuse. Every noise of real material has its own dial. The same seed gives the same set.

Thresholds are tuned on this generator; reuse_made_other.py is written apart from it. Both are reported.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from reuse_made_noise import NOISE
from reuse_made_words import Event, Tongue
from reuse_set import ARTICLE, FOOTER, QUOTE, STATEMENT, Article, origin

HEAD = 35  # words of a house's own above the story
BATCH = 1000  # articles that are made at a time: reuse stays inside, so that memory does not grow with the set

NOISES: dict[str, str] = {
    "footers": "the publisher's own lines: on a part of its articles, varying, some longer than the story",
    "edits": "8 to 25 % of a copy's words replaced, left out or put in",
    "ocr": "characters confused, spaces lost, hyphens at line ends",
    "elisions": "words left out of copies and quotations, with and without dots",
    "quotes": "curly, straight, low and angled quotation marks; dashes; other spaces",
    "lines": "lines wrapped, CR LF, lost paragraphs, several spaces",
    "forms": "NFD, capitals, three apostrophes, soft hyphens, zero-width marks",
    "formulas": "stock phrases of 12 to 18 words, and event sentences that differ in a name and a number only",
    "crowd": "quotations in hundreds of articles",
    "undated": "dates missing or wrong, publishers of one article",
}
LANGUAGES = ("english", "ukrainian", "russian", "arabic", "greek", "turkish", "german", "chinese")


@dataclass
class House:
    """A publisher: how often it prints its lines, and which."""

    name: str
    tongue: Tongue
    weight: float
    share: float = 0.0
    feet: Sequence[tuple[Sequence[str], Sequence[int]]] = ()  # tokens and origins of each variant
    at_top: bool = False


def batches(
    count: int, noise: Mapping[str, float] | None = None, seed: int = 1, languages: Sequence[str] = ("english",)
) -> Iterator[list[Article]]:
    """Articles in batches of BATCH and fewer, reuse only inside one. noise: a dial of NOISES -> 0.0 to 1.0."""
    dials = dict.fromkeys(NOISES, 0.0) | dict(noise or {})
    unknown = set(dials) - set(NOISES)
    if unknown:
        raise ValueError(f"no such noise: {', '.join(sorted(unknown))}; there is {', '.join(NOISES)}")
    tongues = [Tongue(language, seed) for language in languages]
    maker = _Maker(random.Random(f"made {seed}"), dials, tongues, min(count, BATCH))
    for start in range(0, count, BATCH):
        yield maker.batch(start, min(BATCH, count - start))


class _Maker:
    def __init__(self, rng: random.Random, dials: Mapping[str, float], tongues: Sequence[Tongue], size: int) -> None:
        self.rng, self.dials, self.tongues = rng, dials, tongues
        self.unit = 0
        self.common: dict[str, tuple[list[str], list[int]]] = {}
        self.houses: list[House] = []
        for n in range(max(6, size // 40)):
            tongue = tongues[n % len(tongues)]
            name = f"{rng.choice(tongue.places)} {rng.choice(('Herald', 'Post', 'News', 'Wire', 'Times'))} {n}"
            self.houses.append(self._house(name, tongue, 1 / (n + 3)))

    def _house(self, name: str, tongue: Tongue, weight: float) -> House:
        rng, dial = self.rng, self.dials["footers"]
        if rng.random() >= 0.8 * dial:
            return House(name, tongue, weight)
        # Half of a house's lines are its own; the other half is what every such page says.
        common = [self._common_line(tongue, line) for line in rng.sample(tongue.foot, rng.randint(1, 3))]
        own = [
            self._line(tongue, " ".join(tongue.plain(rng, rng.randint(10, 30))) + ".")
            for _ in range(rng.choice((1, 1, 2, 6)))
        ]
        feet = []
        for variant in range(rng.choice((1, 1, 2, 3))):
            said = [*own, *common] if variant == 0 else [*own[:1], *common[: rng.randint(0, 2)], *own[1:]]
            end = rng.choice((" ", "\n"))
            words = [w for line, _ in said for w in [*line[:-1], line[-1].rstrip(" ") + end]]
            feet.append((words, [mark for _, marks in said for mark in marks]))
        return House(name, tongue, weight, rng.choice((0.35, 0.5, 0.7, 0.9, 1.0)), feet, rng.random() < 0.15)

    def _line(self, tongue: Tongue, line: str) -> tuple[list[str], list[int]]:
        words = list(line) if tongue.double else [w + " " for w in line.split()]
        unit = self._new()
        return words, [origin(unit, i, FOOTER) for i in range(len(words))]

    def _common_line(self, tongue: Tongue, line: str) -> tuple[list[str], list[int]]:
        """A line that several houses print: one unit wherever it stands."""
        if line not in self.common:
            self.common[line] = self._line(tongue, line)
        return self.common[line]

    def _new(self) -> int:
        self.unit += 1
        return self.unit

    def batch(self, start: int, size: int) -> list[Article]:
        rng = self.rng
        articles: list[Article] = []
        self.chosen: list[House] = []
        orders: list[list[_Said]] = [[] for _ in range(size)]
        crowds = 2 if self.dials["crowd"] else 0
        for n in range(max(1, size // 60) + crowds):
            said = self._said(QUOTE, rng.choice(self.tongues), rng.randint(15, 35))
            copies = max(3, round(self.dials["crowd"] * size * 0.12)) if n < crowds else rng.randint(2, 30)
            for at in rng.sample(range(size), min(copies, size)):
                orders[at].append(said)
        day = date(2024, 1, 1) + timedelta(days=start // 400)
        while len(articles) < size:
            number = min(rng.choice((2, 4, 8, 12, 20)), size - len(articles))
            self._event(rng.choice(self.tongues), number, day, orders, articles)
        finished = [self._finished(article, house) for article, house in zip(articles, self.chosen, strict=True)]
        rng.shuffle(finished)
        return finished

    def _said(self, kind: int, tongue: Tongue, length: int) -> _Said:
        """A statement or a quotation that no article originates."""
        rng, unit = self.rng, self._new()
        event = self._scene(tongue)
        words: list[str] = []
        length *= 2 if tongue.double else 1
        while len(words) < length:
            words += [w.strip('"') for w in tongue.sentence(rng, event)]
        words = words[:length]
        if kind == QUOTE:
            words = [w.rstrip(".") for w in words]
            words[0], words[-1] = '"' + words[0], words[-1].rstrip(",") + ',"'
        else:
            words[-1] = words[-1].rstrip(".,") + "."
        return _Said(tongue, words, [origin(unit, i, kind) for i in range(len(words))])

    def _scene(self, tongue: Tongue) -> Event:
        rng = self.rng
        return Event(rng.choice(tongue.places), rng.sample(tongue.names, 3), [rng.randint(2, 90) for _ in range(4)])

    def _event(
        self, tongue: Tongue, number: int, day: date, orders: Sequence[Sequence[_Said]], articles: list[Article]
    ) -> None:
        """So many articles on one event, some republished from each other; they go behind ``articles``."""
        rng = self.rng
        scene = self._scene(tongue)
        statement = self._said(STATEMENT, tongue, rng.randint(15, 60)) if rng.random() < 0.5 else None
        houses = [h for h in self.houses if h.tongue is tongue] or self.houses
        mine: list[_Draft] = []
        for _ in range(number):
            if rng.random() < 0.02 + 0.3 * self.dials["undated"]:
                house = House(f"{rng.choice(tongue.places)} Blog {len(articles)}", tongue, 1.0)
                if rng.random() < self.dials["footers"]:
                    lines = [self._common_line(tongue, line) for line in tongue.foot[:3]]
                    house.feet = (([w for words, _ in lines for w in words], [m for _, marks in lines for m in marks]),)
                    house.share = 1.0
            else:
                house = rng.choices(houses, [h.weight for h in houses])[0]
            others = [d for d in mine if d.house is not house]
            if others and rng.random() < 0.33:
                draft = self._republished(rng.choice(others), house, tongue)
            else:
                draft = self._written(house, tongue, scene, others)
            if statement and rng.random() < 0.5 and not draft.carries(statement):
                self._put(draft, self._cut(statement, 15))
            for said in orders[len(articles)]:
                if said.tongue is tongue and not draft.carries(said):
                    self._put(draft, self._edited(said, 0.5) if rng.random() < 0.4 else said)
            mine.append(draft)
            when = day + timedelta(days=rng.randint(0, 9))
            self.chosen.append(house)
            articles.append(self._article(draft, when))

    def _written(self, house: House, tongue: Tongue, scene: Event, others: Sequence[_Draft]) -> _Draft:
        """An article of its own words, which may carry a passage or a short run of another on the same event."""
        rng, unit = self.rng, self._new()
        draft = _Draft(house, [])
        position = 0
        for _ in range(rng.randint(3, 12)):
            words: list[str] = []
            marks: list[int] = []
            for _ in range(rng.randint(1, 3)):
                draw = rng.random()
                if draw < 0.12:
                    long = rng.random() < self.dials["formulas"]
                    said = [*rng.choice(tongue.long_stock if long else tongue.stock)]
                    if rng.random() < 0.6 and not tongue.double:
                        before = tongue.sentence(rng, scene)
                        before[-1] = before[-1].rstrip(".")
                        said = [*before, *said]
                    said[-1] += "."
                elif draw < 0.12 + 0.12 * self.dials["formulas"]:
                    said = tongue.filled(rng, rng.choice(tongue.formulas), scene)
                    said[-1] += "."
                else:
                    said = tongue.sentence(rng, scene)
                words += said
                # The writer's own copy of a stock phrase can be copied from here like any other words.
                marks += [origin(unit, position + i, ARTICLE) for i in range(len(said))]
                position += len(said)
            draft.paragraphs.append(_Said(tongue, words, marks))
        if others and rng.random() < 0.3:
            self._put(draft, self._cut(self._whole(rng.choice(others), tongue), 15, 60))
        if others and rng.random() < 0.12:
            self._put(draft, self._cut(self._whole(rng.choice(others), tongue), 5, 14))
        return draft

    def _republished(self, source: _Draft, house: House, tongue: Tongue) -> _Draft:
        """A copy: paragraphs cut or moved, words edited."""
        rng = self.rng
        paragraphs = list(source.paragraphs)
        if len(paragraphs) > 2 and rng.random() < 0.7:
            first = rng.randrange(max(1, len(paragraphs) // 2))
            paragraphs = paragraphs[first : first + rng.randint(2, len(paragraphs))]
            if rng.random() < 0.3:
                del paragraphs[rng.randrange(len(paragraphs))]
            if rng.random() < 0.2:
                rng.shuffle(paragraphs)
        if self.dials["edits"] and rng.random() < self.dials["edits"]:
            rate = rng.uniform(0.08, 0.25)
        else:
            rate = rng.choice((0.0, 0.01, 0.03, 0.08))
        paragraphs = [self._edited(p, rate) for p in paragraphs]
        if rng.random() < 0.3:
            words = tongue.sentence(rng, self._scene(tongue))
            unit = self._new()
            own = _Said(tongue, words, [origin(unit, i, ARTICLE) for i in range(len(words))])
            paragraphs.insert(rng.randint(0, len(paragraphs)), own)
        return _Draft(house, paragraphs)

    def _whole(self, draft: _Draft, tongue: Tongue) -> _Said:
        at = rng_slice(self.rng, len(draft.paragraphs))
        words = [w for p in draft.paragraphs[at] for w in p.words]
        return _Said(tongue, words, [m for p in draft.paragraphs[at] for m in p.marks])

    def _cut(self, said: _Said, least: int, most: int | None = None) -> _Said:
        """A stretch of it, edited lightly or, with the dial, heavily; sometimes with words left out."""
        rng = self.rng
        scale = 2 if said.tongue.double else 1
        whole = len(said.words)
        if most is None and rng.random() < 0.5:
            length = whole
        else:
            length = min(whole, rng.randint(least * scale, max(least * scale, min(whole, (most or whole) * scale))))
        start = rng.randint(0, whole - length)
        heavy = self.dials["edits"] and rng.random() < self.dials["edits"]
        rate = rng.uniform(0.08, 0.2) if heavy else rng.choice((0.0, 0.0, 0.03, 0.08))
        part = _Said(said.tongue, said.words[start : start + length], said.marks[start : start + length])
        return self._edited(part, rate)

    def _edited(self, said: _Said, rate: float) -> _Said:
        rng = self.rng
        if rate == 0.5:  # a quotation: cut short or lightly edited
            rate = rng.choice((0.0, 0.03, 0.06))
        words, marks = list(said.words), list(said.marks)
        if rate:
            new_words: list[str] = []
            new_marks: list[int] = []
            for word, mark in zip(words, marks, strict=True):
                draw = rng.random()
                if draw >= rate:
                    new_words.append(word)
                    new_marks.append(mark)
                    continue
                if draw < rate * 0.7:
                    tail = word[-1] if word[-1:] in ".,。" else ""
                    new_words.append(said.tongue.word(rng) + tail)
                    new_marks.append(0)
                if rate * 0.4 < draw < rate * 0.7:
                    new_words.append(word)
                    new_marks.append(mark)
            words, marks = new_words, new_marks
        if self.dials["elisions"] and len(words) > 12 and rng.random() < self.dials["elisions"] * 0.6:
            start = rng.randint(4, len(words) - 6)
            end = min(len(words) - 3, start + rng.choice((1, 2, 3, 4, 6, 9, 14)))
            words[start - 1] += rng.choice(("...", "\u2026", " [...]", " (\u2026)", "", "."))
            del words[start:end], marks[start:end]
        return _Said(said.tongue, words, marks)

    def _put(self, draft: _Draft, said: _Said) -> None:
        """As a paragraph of its own, or into the middle of one."""
        rng = self.rng
        if not said.words:
            return
        if rng.random() < 0.5:
            draft.paragraphs.insert(rng.randint(0, len(draft.paragraphs)), said)
            return
        at = rng.randrange(len(draft.paragraphs))
        into = draft.paragraphs[at]
        cut = rng.randint(0, len(into.words))
        draft.paragraphs[at] = _Said(
            into.tongue,
            [*into.words[:cut], *said.words, *into.words[cut:]],
            [*into.marks[:cut], *said.marks, *into.marks[cut:]],
        )

    def _article(self, draft: _Draft, when: date) -> Article:
        """The article with its white space, before the noise of its house."""
        tokens: list[str] = []
        marks: list[int] = []
        between = "" if draft.house.tongue.double else " "
        for paragraph in draft.paragraphs:
            if not paragraph.words:
                continue
            tokens += [word + between for word in paragraph.words]
            tokens[-1] = tokens[-1].rstrip(" ") + "\n\n"
            marks += paragraph.marks
        rng = self.rng
        day = when.isoformat()
        if rng.random() < 0.4 * self.dials["undated"]:
            day = rng.choice(("", "2031-01-01", day[:7]))
        title = " ".join(t.strip() for t in tokens[:9])
        return Article(
            f"{rng.getrandbits(48):012x}", draft.house.name, day, title, tokens, marks, draft.house.tongue.double
        )

    def _finished(self, article: Article, house: House) -> Article:
        rng = self.rng
        if house.feet and rng.random() < house.share:
            self._foot(article, house)
        for name, work in NOISE.items():
            if self.dials[name] and rng.random() < self.dials[name]:
                work(rng, article)
        if article.tokens:
            article.tokens[-1] = article.tokens[-1].rstrip()
        return article

    def _foot(self, article: Article, house: House) -> None:
        rng = self.rng
        words, marks = rng.choice(house.feet)
        year = f"\u00a9 {rng.randint(2019, 2026)} {house.name}, {article.published}.\n"
        stamp = [w + " " for w in year.split()]
        if rng.random() < 0.25:  # a story shorter than what stands below it
            keep = min(len(article.tokens), rng.randint(20, 60))
            del article.tokens[keep:], article.origins[keep:]
            article.tokens[-1] = article.tokens[-1].rstrip() + "\n\n"
        if house.at_top:
            # Above a story stands a line, not a page.
            top = [*words[:HEAD]]
            article.tokens[:0] = [*top[:-1], top[-1].rstrip() + "\n\n"]
            article.origins[:0] = marks[: len(top)]
        else:
            article.tokens += [*words, *stamp]
            article.origins += [*marks, *[0] * len(stamp)]


def rng_slice(rng: random.Random, length: int) -> slice:
    """One to four neighbours out of so many."""
    start = rng.randrange(max(1, length))
    return slice(start, start + rng.randint(1, 4))


@dataclass
class _Said:
    tongue: Tongue
    words: list[str]
    marks: list[int]


@dataclass
class _Draft:
    house: House
    paragraphs: list[_Said]

    def carries(self, said: _Said) -> bool:
        """Whether some of its words are in the article already."""
        marks = set(said.marks)
        return any(not marks.isdisjoint(paragraph.marks) for paragraph in self.paragraphs)
