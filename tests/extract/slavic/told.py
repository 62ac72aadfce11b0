"""A reading of words in one language, and what the rules make of it."""

from solferino.extract.protocol import Context
from solferino.extract.slavic import CREDITS, FIGURES, INCIDENTS, STATEMENTS
from solferino.record import Reading, Text, When, sha256_hex

FRIDAY = Context(published=When("2024-05-17", "2024-05-17", None, "given"))


def text_of(words, language="uk"):
    digest = sha256_hex(words.encode("utf-8", "surrogatepass"))
    return Text.of(Reading(digest, digest, len(words), language=language), words)


def statements(language, words, context=FRIDAY):
    return list(STATEMENTS[language](text_of(words, language), context))


def figures(language, words, context=FRIDAY):
    return list(FIGURES[language](text_of(words, language), context))


def reports(language, words, context=FRIDAY):
    return list(INCIDENTS[language](text_of(words, language), context))


def credits(language, words, context=FRIDAY):
    return list(CREDITS[language](text_of(words, language), context))


def speakers(language, words):
    return [(s.passage.quote, s.speaker.name if s.speaker else None) for s in statements(language, words)]
