"""Notices of correction: sentences by which a text says itself that it was changed. In the languages that are read."""

from __future__ import annotations

import re

from solferino.record import Passage, Text
from solferino.text import sentences
from solferino.text.wordstream import word_stream

# What begins a notice ("Correction:"), and what may stand anywhere in one ("an earlier version of this article").
_WORDS = {
    "en": (
        r"corrections?|clarifications?|editor['’]?s['’]? note|update[ds]?|amended|retraction",
        r"\b(?:an? |the )?(?:earlier|previous|original) version of (?:this|the|our)\b"
        r"|\bthis (?:article|story|report|post|page|piece|item|headline) (?:has been|was) "
        r"(?:\w+ )?(?:updated|amended|corrected|changed|revised|edited)\b"
        r"|\bhas been (?:updated|amended|corrected|changed|revised) to (?:reflect|correct|clarify|remove|show)\b",
    ),
    "de": (
        r"korrektur(?:hinweis)?|berichtigung|richtigstellung|anmerkung der redaktion|aktualisiert|update",
        r"\bin einer (?:früheren|ersten|vorherigen|ursprünglichen) (?:version|fassung)\b"
        r"|\b(?:artikel|beitrag|text|bericht|meldung) wurde (?:\w+ )?(?:aktualisiert|korrigiert|berichtigt|geändert)\b",
    ),
    "uk": (
        r"виправлення|виправлено|уточнення|уточнено|оновлено|спростування|примітка редакції|від редакції",
        r"\b[ув] (?:попередній|первісній|першій|початковій) (?:версії|редакції)\b"
        r"|\b(?:матеріал|новину|статтю|текст) (?:було )?(?:оновлено|виправлено|уточнено|змінено)\b",
    ),
    "ru": (
        r"исправление|исправлено|уточнение|уточнено|обновлено|поправка|опровержение|примечание редакции|от редакции",
        r"\bв (?:предыдущей|первоначальной|прежней|более ранней|первой) (?:версии|редакции)\b"
        r"|\b(?:материал|новость|статья|текст) (?:был[аи]? )?(?:обновл[её]н[аы]?|исправлен[аы]?|уточн[её]н[аы]?)\b",
    ),
}
_PATTERNS = {
    tag: re.compile(rf"\A\W*(?:{begins})\b(?:[^.!?\n]{{0,60}}?[:—–]|\W*\d|\W*\Z)|{anywhere}", re.IGNORECASE)
    for tag, (begins, anywhere) in _WORDS.items()
}


def is_read(language: str | None) -> bool:
    """True where notices of correction can be told in a language. language: BCP 47, None where unknown."""
    return _tag(language) in _PATTERNS


def notices(text: Text, language: str | None) -> tuple[Passage, ...]:
    """The sentences of a text that are notices of correction, in text order; none in a language that is not read."""
    pattern = _PATTERNS.get(_tag(language))
    if pattern is None:
        return ()
    spans = sentences(text.text)
    return tuple(Passage.of(text, s.start, s.end) for s in spans if pattern.search(text.text[s.start : s.end]))


def new_notice(before: Text, after: Text, language: str | None) -> Passage | None:
    """The first notice in the later text whose words the earlier one did not have."""
    known = {word_stream(n.quote).words for n in notices(before, language)}
    return next((n for n in notices(after, language) if word_stream(n.quote).words not in known), None)


def _tag(language: str | None) -> str:
    return (language or "").split("-")[0].casefold()
