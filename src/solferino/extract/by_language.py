"""One extractor made of several, one a language: each text goes to the rules of its own language, or to none."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from solferino.extract.protocol import Context, Extractor, explained_by, models_of
from solferino.record import Claim, Text
from solferino.text.cyrillic import cyrillic_language

_LOOK = 4_000  # characters that tell the alphabet


class ByLanguage:
    """Callable as an :class:`~solferino.extract.protocol.Extractor`.

    ``version`` names the version of every language ("de1+en2"), so that a change to one of them is a new version.
    """

    def __init__(self, name: str, rules: Mapping[str, Extractor]) -> None:
        self.name = name
        self.rules = dict(sorted(rules.items()))
        self.languages = frozenset(self.rules)
        self.version = "+".join(f"{language}{one.version}" for language, one in self.rules.items())

    @property
    def explained(self) -> dict[str, str]:
        """rule, or what stands behind its "/" -> a sentence, of all languages."""
        return {rule: words for one in self.rules.values() for rule, words in explained_by(one).items()}

    @property
    def models(self) -> tuple[str, ...]:
        """Digests of the models that the rules of any language use."""
        return tuple(sorted({digest for one in self.rules.values() for digest in models_of(one)}))

    def __call__(self, text: Text, context: Context) -> Iterable[Claim]:
        """The claims of a text by the rules of its language; none in a language without rules.

        Where nobody says, a text in Latin letters is taken for English: whoever calls an extractor by hand means that.
        ``process`` never does: it hands over no text whose language is not known.
        """
        language = (text.reading.language or _unsaid(text.text)).split("-")[0].casefold()
        rules = self.rules.get(language)
        return () if rules is None else rules(text, context)


def _unsaid(words: str) -> str:
    letters = [c for c in words[:_LOOK] if c.isalpha()]
    latin = sum(1 for c in letters if c < "\u0250")
    return "en" if latin * 2 >= len(letters) else cyrillic_language(words[:_LOOK]) or "und"
