"""What an extractor is: a text in, claims out, each on an exact passage."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Protocol

from solferino.record import Claim, Publication, Text, When


@dataclass(frozen=True, slots=True)
class Context:
    """What an extractor may know beyond the text: what the giver or the page said of its publication, and nothing else.

    published: the day or days of publication with the reason, or None where nobody said and the text does not tell.
    """

    publication: Publication = field(default_factory=Publication)
    published: When | None = None


class Extractor(Protocol):
    """A callable with a name, a version and the languages it supports (BCP 47 primary tags). Same input, same output:
    whatever changes what it gives raises its version.

    One that uses trained models also has ``models``, a tuple of their digests: see :func:`models_of`. One that names
    its rules may say what each goes by in ``explained``: see :func:`explained_by`.
    """

    name: str
    version: str
    languages: frozenset[str]

    def __call__(self, text: Text, context: Context) -> Iterable[Claim]:
        """The claims of a text, in any order; each passage must be cut from that text."""


def models_of(extractor: Extractor) -> tuple[str, ...]:
    """The digests of the models that the extractor uses here and now, sorted; none where rules alone decide."""
    return tuple(sorted(getattr(extractor, "models", ())))


def explained_by(extractor: Extractor) -> dict[str, str]:
    """What the rules of an extractor go by: rule, or what stands behind its "/" -> a sentence for a documenter."""
    return dict(getattr(extractor, "explained", {}))
