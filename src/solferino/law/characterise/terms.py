"""Word classes compiled into one tree of words, so that a text is read once whatever the number of terms.

A term is written as ``docs`` of the lexicon say: ``gun/v down``, ``prisoner/n of war``, ``with * hands (tied|bound)``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import product
from typing import NamedTuple

from solferino.law.characterise.inflection import noun_forms, verb_forms

_PIECE = re.compile(r"\(([^()]*)\)(/[vin])?(\?)?|([^\s()]+)")
_SPLIT = re.compile(r"[\s'’\-]+")
ANY, GAP = "_", "*"  # one word; nought to three words
_SHARE = 3  # ends of one piece from which on the rest of the term is planted once for all of them


class Ending(NamedTuple):
    """What a complete term says: its class, its kind (``v``, ``i``, ``n`` or ``-``), and the tag of a verb form."""

    name: str
    kind: str
    tag: str


class Node:
    """One word of the tree: the words that may follow, the endings of the terms that end here.

    also: nodes whose followers may follow here too; they hold what several ways to begin a term have in common.
    """

    __slots__ = ("also", "endings", "gap", "next")

    def __init__(self, gap: bool = False) -> None:
        self.next: dict[str, Node] = {}
        self.endings: list[Ending] = []
        self.also: list[Node] = []
        self.gap = gap

    def all(self) -> Iterator[Node]:
        """This node and those that it shares followers with."""
        yield self
        for other in self.also:
            yield from other.all()


class Form(NamedTuple):
    """One form of one piece of a term: its words, and the tag if it is a verb."""

    words: tuple[str, ...]
    tag: str


def forms_of(term: str) -> Iterator[tuple[tuple[str, ...], str, str]]:
    """Every way to write a term: its words, its kind, the tag of its verb. Raises ValueError for a bad term."""
    pieces, kind = _pieces(term)
    for chosen in product(*pieces):
        tag = next((form.tag for form in chosen if form.tag), "")
        words = [word for form in chosen for word in form.words]
        yield tuple(w for i, w in enumerate(words) if w != GAP or (i and words[i - 1] != GAP)), kind, tag


def tree_of(classes: Mapping[str, str]) -> Node:
    """The tree of all terms of all classes. Raises ValueError for a bad term, with its class."""
    root = Node()
    for name, terms in classes.items():
        for term in terms.split(","):
            if not term.strip():
                continue
            try:
                _plant(root, *_pieces(term.strip()), name)
            except ValueError as bad:
                raise ValueError(f"{name}: {bad}") from bad
    return root


def _pieces(term: str) -> tuple[list[list[Form]], str]:
    """The pieces of a term, each with its forms, and the kind of the term."""
    pieces: list[list[Form]] = []
    kind = "-"
    for match in _PIECE.finditer(term.rstrip(" *")):  # a gap at the end says nothing
        alternatives, mark, optional, word = match.groups()
        if word is not None:
            bare, slash, letter = word.partition("/")
            if slash and letter not in ("v", "i", "n"):
                raise ValueError(f"the mark of {word!r} in the term {term!r} is none of /v /i /n")
            options, mark = [bare], slash + letter
        else:
            options = [option for option in alternatives.split("|") if option.strip()]
            if any("/" in option for option in options):
                raise ValueError(f"a mark stands inside the brackets of the term {term!r}, and not behind them")
            if optional or len(options) < alternatives.count("|") + 1:
                options.append("")
        if mark and (kind == "-" or (kind == "n" and mark in ("/v", "/i"))):
            kind = mark[1]
        pieces.append([form for option in options for form in _forms(option.strip(), mark or "")])
    if not pieces:
        raise ValueError(f"an empty term: {term!r}")
    return pieces, kind


def _forms(option: str, mark: str) -> list[Form]:
    words = tuple(word for word in _SPLIT.split(option.lower()) if word)
    if not words or not mark:
        return [Form(words, "")]
    *before, last = words
    if mark == "/n":
        return [Form((*before, form), "") for form in noun_forms(last)]
    return [Form((*before, form), tag) for form, tag in verb_forms(last)]


def _plant(root: Node, pieces: list[list[Form]], kind: str, name: str) -> None:
    """Add a term. Where one piece has many forms, what follows is planted once: sums, not products."""
    reached: dict[str, list[Node]] = {"": [root]}
    for piece in pieces:
        ends: dict[str, list[Node]] = {}
        for tag, nodes in reached.items():
            for form in piece:
                known = ends.setdefault(tag or form.tag, [])
                known += [end for node in nodes if (end := _along(node, form.words)) not in known]
        reached = {tag: _shared(nodes, root) for tag, nodes in ends.items()} if piece is not pieces[-1] else ends
    for tag, nodes in reached.items():
        ending = Ending(name, kind, tag)
        for node in nodes:
            if ending not in node.endings and node is not root:
                node.endings.append(ending)


def _shared(nodes: list[Node], root: Node) -> list[Node]:
    if len(nodes) <= _SHARE or root in nodes or any(node.gap for node in nodes):
        return nodes
    rest = Node()
    for node in nodes:
        node.also.append(rest)
    return [rest]


def _along(node: Node, words: tuple[str, ...]) -> Node:
    for word in words:
        if word == GAP and node.gap:
            continue
        if word not in node.next:
            node.next[word] = Node(gap=word == GAP)
        node = node.next[word]
    return node


__all__ = ["ANY", "GAP", "Ending", "Node", "forms_of", "tree_of"]
