"""Texts as they come in the worst case: real-looking sentences, cut, doubled, folded and strewn with odd signs."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence

SENTENCES = (
    "Shells hit the market in the town of Varn on Monday, killing at least 12 people, including 4 children.",
    "“We buried our neighbours,” Mayor Ilda Orsk said. “They were ‘only boys,’” she told the Courier.",
    "The ministry denied that its aircraft had bombed the clinic, and called the reports “a fabrication.”",
    "According to the Lorne Monitor, between 7,000 and 15,000 were displaced from Nor region last week.",
    "The resolution was adopted with 93 votes in favour, 24 against and 58 abstentions.",
    "SAN VARN, 3 JAN 90 (ACAN-ORK) -- [TEXT] GUERRILLAS ATTACKED THE BARRACKS LATE TUESDAY, COL. PAVO LIND REPORTED.",
    "“Ми поховали сусідів”, — сказав мер Ілько Орський. Внаслідок обстрілу загинули двоє людей.",
    "«Погибли 12 человек», — сообщил губернатор Павел Линд, передаёт агентство.",
    "„Wir haben unsere Nachbarn begraben“, sagte Bürgermeisterin Ilda Orsk am Montag.",
    "قُتل ١٢ شخصاً في قصف على السوق، قال رئيس البلدية.",
    "Q: Who did it? A: [inaudible] I was not there on the night of 3 to 4 May.",
    "Read more: Five killed in blast | Photo: Oda Falk/AP | © 2021 The Courier. All rights reserved.",
)
_SIGNS = "\x00\u202e\u2066\ufeff\u00ad\u200b\u00a0“”\"'‘’«»„()[]—-–,.;:!?\t\n\r0123456789٣५𝟛é́ßİﬁ😀 "


def noisy(seed: int, length: int = 12) -> str:
    """One text of about so many sentences; the same seed gives the same text."""
    rng = random.Random(seed)  # noqa: S311 - the same seed must give the same text
    body = rng.choice((" ", "\n", "\n\n", "")).join(rng.choice(SENTENCES) for _ in range(rng.randint(0, length)))
    for _ in range(rng.randint(0, 6)):
        body = rng.choice(_CHANGES)(body, rng)
    return body.encode("utf-8", "replace").decode("utf-8")


def _cut(body: str, rng: random.Random) -> str:
    at = rng.randint(0, len(body))
    return body[:at] + body[min(len(body), at + rng.randint(0, 40)) :]


def _strewn(body: str, rng: random.Random) -> str:
    places = sorted(rng.randint(0, len(body)) for _ in range(rng.randint(1, 12)))
    for place in reversed(places):
        body = body[:place] + rng.choice(_SIGNS) * rng.choice((1, 1, 1, 3, 40)) + body[place:]
    return body


def _unmarked(body: str, rng: random.Random) -> str:
    gone = rng.choice(("“”", "'’", ",", ".", "\"“”'‘’«»„"))
    return body.translate({ord(sign): None for sign in gone})


def _wrapped(body: str, rng: random.Random) -> str:
    width = rng.randint(10, 70)
    return "\n".join(body[at : at + width] for at in range(0, len(body), width))


def _doubled(body: str, rng: random.Random) -> str:
    start = rng.randint(0, len(body))
    return body + body[start : start + rng.randint(0, 400)] * rng.choice((1, 2, 30))


def _mixed(body: str, rng: random.Random) -> str:
    words = body.split(" ")
    rng.shuffle(words)
    return " ".join(words)


_CHANGES: Sequence[Callable[[str, random.Random], str]] = (
    _cut,
    _strewn,
    _unmarked,
    _wrapped,
    _doubled,
    _mixed,
    lambda body, _: body.upper(),
    lambda body, _: body.lower(),
    lambda body, _: body[::-1],
)
