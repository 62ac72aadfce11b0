"""Conditions over mentions: a small language that people can read, parsed once and weighed against many texts.

Grammar, the tightest first: ``NAME`` ``NAME?`` ``-NAME`` ``name`` ``!x``; ``a > b`` ``a < b``; ``a ~ b``; ``a & b``;
``a | b``; brackets. What each means stands in ``docs/howto/first-look.md``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from solferino.law.characterise.mentions import Mention, Reading

_TOKEN = re.compile(r"\s*([A-Z][A-Z0-9_]*\??|[a-z][a-z0-9_]*|[()&|~><!]|-(?=[A-Z]))")
_OWNING = frozenset({"its", "his", "their", "there"})  # their trenches: the trenches are hit, not they
_MANY = 12  # matches kept of one condition; a text that holds more says nothing new


@dataclass(frozen=True, slots=True)
class Match:
    """One way in which a condition holds: the mentions that show it. sentences: where they stand."""

    mentions: tuple[Mention, ...]
    sentences: frozenset[int]


@dataclass(frozen=True, slots=True, eq=False)
class Node:
    """One node of a condition. kind: ``class``, ``fact``, ``not``, ``>``, ``<``, ``~``, ``&``, ``|``.

    Nodes are compared by identity; equal ones are made once (``_node``), so that each is weighed once per text.
    """

    kind: str
    name: str = ""
    mode: str = ""
    parts: tuple[Node, ...] = ()


@cache
def _node(kind: str, name: str = "", mode: str = "", parts: tuple[Node, ...] = ()) -> Node:
    return Node(kind, name, mode, parts)


def parse(text: str) -> Node:
    """Read a condition. Raises ValueError with the place that is not understood."""
    tokens: list[str] = []
    at = 0
    while at < len(text.rstrip()):
        match = _TOKEN.match(text, at)
        if match is None:
            raise ValueError(f"not understood at {text[at : at + 20]!r} in {text!r}")
        tokens.append(match.group(1))
        at = match.end()
    parser = _Parser(tokens, text)
    node = parser.either()
    if parser.at != len(tokens):
        raise ValueError(f"not understood after {' '.join(tokens[: parser.at])!r} in {text!r}")
    return node


class _Parser:
    def __init__(self, tokens: list[str], text: str) -> None:
        self.tokens, self.text, self.at = tokens, text, 0

    def either(self) -> Node:
        return self._chain("|", self.both)

    def both(self) -> Node:
        return self._chain("&", self.together)

    def together(self) -> Node:
        return self._chain("~", self.roles)

    def _chain(self, sign: str, inner: Callable[[], Node]) -> Node:
        parts = [inner()]
        while self._next() == sign:
            self.at += 1
            parts.append(inner())
        return parts[0] if len(parts) == 1 else _node(sign, parts=tuple(parts))

    def roles(self) -> Node:
        left = self.single()
        while self._next() in (">", "<"):
            sign = self.tokens[self.at]
            self.at += 1
            left = _node(sign, parts=(left, self.single()))
        return left

    def single(self) -> Node:
        sign = self._next()
        self.at += 1
        if sign == "(":
            node = self.either()
            if self._next() != ")":
                raise ValueError(f"a bracket is not closed in {self.text!r}")
            self.at += 1
            return node
        if sign == "!":
            return _node("not", parts=(self.single(),))
        if sign == "-":
            inner = self.single()
            if inner.kind != "class" or inner.mode:
                raise ValueError(f"- stands before a class only, in {self.text!r}")
            return _node("class", inner.name, "negated")
        if not sign or sign in ")&|~><":
            raise ValueError(f"a name is missing before {sign!r} in {self.text!r}")
        if sign[0].islower():
            return _node("fact", sign)
        return _node("class", sign.removesuffix("?"), "supposed" if sign.endswith("?") else "")

    def _next(self) -> str:
        return self.tokens[self.at] if self.at < len(self.tokens) else ""


def names_of(node: Node) -> Iterator[tuple[str, str]]:
    """Every class and fact that a condition names, as (kind, name)."""
    if node.kind in ("class", "fact"):
        yield node.kind, node.name
    for part in node.parts:
        yield from names_of(part)


class Weighing:
    """Conditions weighed against one reading. own_words_only: leave out what a party says of itself."""

    def __init__(self, reading: Reading, facts: Mapping[str, Node], own_words_only: bool = False) -> None:
        self.reading = reading
        self.facts = facts
        self.without_claims = own_words_only
        self._known: dict[Node, tuple[Match, ...]] = {}
        self._known_facts: dict[str, tuple[Match, ...]] = {}

    def holds(self, node: Node) -> bool:
        """Whether a condition holds."""
        return bool(self.matches(node))

    def matches(self, node: Node) -> tuple[Match, ...]:
        """The ways in which a condition holds; none where it does not. What is absent shows nothing: an empty match."""
        if node.kind == "fact":
            known = self._known_facts.get(node.name)
            if known is None:
                self._known_facts[node.name] = ()  # a fact that names itself does not hold by itself
                known = self._known_facts[node.name] = self.matches(self.facts[node.name])
            return known
        found = self._known.get(node)
        if found is None:
            found = self._known[node] = self._weigh(node)
        return found

    def _weigh(self, node: Node) -> tuple[Match, ...]:
        if node.kind == "class":
            return tuple(self._mentions(node))[:_MANY] if node.name in self.reading.by_name else ()
        if node.kind == "not":
            return () if self.matches(node.parts[0]) else (Match((), frozenset()),)
        if node.kind == "|":
            found: list[Match] = []
            for part in node.parts:
                found += self.matches(part)
                if len(found) >= _MANY:
                    break
            return tuple(found[:_MANY])
        if node.kind == "&":
            return self._both(node)
        if node.kind == "~":
            return self._together(node)
        return self._roles(node)

    def _mentions(self, node: Node) -> Iterator[Match]:
        for mention in self.reading.by_name.get(node.name, ()):
            if self.without_claims and mention.claimed:
                continue
            if node.mode == "negated":
                fits = mention.negated and not mention.denied
            elif node.mode == "supposed":
                fits = not mention.negated and not mention.denied
            else:
                fits = mention.asserted
            if fits:
                yield Match((mention,), frozenset((mention.sentence,)))

    def _both(self, node: Node) -> tuple[Match, ...]:
        parts = []
        for part in node.parts:
            found = self.matches(part)
            if not found:
                return ()
            parts.append(found[0])
        return (_joined(parts),)

    def _together(self, node: Node) -> tuple[Match, ...]:
        found = self.matches(node.parts[0])
        for part in node.parts[1:]:
            others = self.matches(part)
            found = tuple(_joined((a, b)) for a in found for b in others if self._same_place(a, b))[:_MANY]
            if not found:
                return ()
        return found

    def _same_place(self, a: Match, b: Match) -> bool:
        if not a.sentences or not b.sentences or a.sentences & b.sentences:
            return True
        for one in a.sentences:
            for other in b.sentences:
                if abs(one - other) == 1 and self.reading.points_back(max(one, other)):
                    return True
        return False

    def _roles(self, node: Node) -> tuple[Match, ...]:
        acts = self.matches(node.parts[0])
        things = self.matches(node.parts[1]) if acts else ()
        if not things:
            return ()
        relation = self._undergoes if node.kind == ">" else self._does
        return tuple(
            _joined((act, thing)) for act in acts for thing in things if act.mentions and thing.mentions
            and relation(act.mentions[0], thing.mentions[0])
        )[:_MANY]  # fmt: skip

    def _undergoes(self, act: Mention, thing: Mention) -> bool:
        reading = self.reading
        if reading.undergoes(act, thing):
            return True
        if thing.sentence > act.sentence or act.sentence - thing.sentence > 3 or thing.name in ("SOLDIER", "FIGHTER"):
            return False
        if thing.sentence == act.sentence and thing.first > act.first:
            return False
        if thing.sentence == act.sentence and reading.hangs(thing):
            return False  # an ammunition truck in a quarry: it is the truck
        armed = any(
            m.first <= thing.first <= m.last for n in ("SOLDIER", "FIGHTER") for m in reading.by_name.get(n, ())
        ) and thing.name not in ("CAPTIVE", "SURRENDERED")
        if armed:
            return False
        return any(
            reading.undergoes(act, pointer) for pointer in reading.by_name.get("ANAPHOR", ())
            if reading.words[pointer.first].norm not in _OWNING
        )  # fmt: skip

    def _does(self, act: Mention, who: Mention) -> bool:
        reading = self.reading
        if reading.does(act, who):
            return True
        if who.first > act.first or act.sentence - who.sentence > 2:
            return False
        return any(reading.does(act, pointer) for pointer in reading.by_name.get("ANAPHOR", ()))


def _joined(matches: tuple[Match, ...] | list[Match]) -> Match:
    mentions: list[Mention] = []
    for match in matches:
        mentions += [m for m in match.mentions if m not in mentions]
    return Match(tuple(mentions), frozenset().union(*(m.sentences for m in matches)))


__all__ = ["Match", "Node", "Weighing", "names_of", "parse"]
