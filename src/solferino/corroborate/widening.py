"""Widening: what a text reports goes further than the words that another text, or the same one, quotes.

Three ways, each shown with the words: the scope ("members of its forces" becomes its forces), the hedge ("may have"
becomes "has"), and a call that becomes a verdict ("should be investigated" becomes "committed"). Only what stands in
the one sentence of the quotation that the report gives again is looked at.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from solferino.corroborate.behind import Origins
from solferino.corroborate.drift import tongue
from solferino.corroborate.scene import Scene, telling
from solferino.record import Finding, FindingKind, Mode, SharedStatement, Speaker, Statement
from solferino.text.sentences import sentences

COMMON = 3  # words that a report and the sentence it gives again have in common
CROWD = 12  # reports of one quotation that are looked at
_HEDGE = re.compile(
    r"\b(?:may|might|could|appear(?:s|ed)?|seem(?:s|ed)?|alleged(?:ly)?|reportedly|possibl[ey]|probabl[ey]|likely"
    r"|suspect(?:s|ed)?|believes?|believed|perhaps|apparent(?:ly)?|potential(?:ly)?|suggests?|suggested|if"
    r"|not (?:yet )?(?:clear|confirmed)|unconfirmed)\b"
    r"|\b(?:можливо|ймовірно|нібито|схоже|возможно|вероятно|якобы|похоже)\b"
    r"|\b(?:möglicherweise|wohl|könnten?|offenbar|mutmaßlich\w*|angeblich\w*|vermutlich\w*|sollen?)\b",
    re.IGNORECASE,
)
_SOME = re.compile(
    r"\b(?:(?:some|several|certain|individual|many|most|a few|one|two|three)(?: of)?|members? of"
    r"|elements? (?:of|within)|parts? of|units? of|in some cases|sometimes)\s+(?=(?:the |its |their |our )?(\w+))"
    r"|\b(?:деякі|окремі|частина|некоторые|отдельные|часть)\s+(?=(\w+))"
    r"|\b(?:einige|manche|einzelne|teile (?:der|des|von)|mitglieder (?:der|des|von))\s+(?=(\w+))",
    re.IGNORECASE,
)
_CALL = re.compile(
    r"\b(?:should|must|ought|deserves?|calls? (?:for|on)|called (?:for|on)|urges?|urged|demands?|demanded|needs? to"
    r"|investigat\w+|seek(?:s|ing)?|look into|inquir\w+)\b"
    r"|\b(?:слід|повинн\w+|розслідува\w+|закликав|должн\w+|следует|расследова\w+|призвал)\b"
    r"|\b(?:sollten?|müss\w+|muss|fordert\w*|untersuch\w+)\b",
    re.IGNORECASE,
)
_VERDICT = re.compile(
    r"\b(?:committed|guilty|convicted|proved?|proven|established|declared|ruled|found|is a war criminal|responsible)\b"
    r"|\b(?:винн\w+|скоїл\w+|визнав|виновн\w+|совершил\w*|признал)\b|\b(?:schuldig|begangen|verurteilt|erklärte?)\b",
    re.IGNORECASE,
)


def widenings(shared: Sequence[SharedStatement], origins: Origins, scene: Scene) -> list[Finding]:
    """DRIFT between a quotation and a report of it. differs: ``scope``, ``hedge`` or ``verdict``.

    supporting: the quotation; opposing: the report. A report is one of the same shared statement, or one in the text of
    the quotation by the same voice or by somebody whom the quotation names.
    """
    found: list[Finding] = []
    seen: set[tuple[str, str]] = set()
    for statement in shared:
        claims = [c for key in statement.claims if isinstance(c := scene.claims.get(key), Statement)]
        quotes = _one_wording([c for c in claims if c.mode is Mode.DIRECT])
        reports = [c for c in claims if c.mode is Mode.INDIRECT][:CROWD]
        for quote in quotes:
            for report in reports:
                seen.add((quote.id, report.id))
                found += _widened(quote, report, statement.handle or statement.lead, scene)
    for rows in scene.statements.values():
        indirect = [s for s in rows if s.mode is Mode.INDIRECT]
        for quote in (s for s in rows if s.mode is Mode.DIRECT):
            near = [r for r in indirect if (quote.id, r.id) not in seen and _gives(quote, r, origins)]
            for report in near[:CROWD]:
                found += _widened(quote, report, quote.id, scene)
    return found


def _one_wording(quotes: Sequence[Statement]) -> list[Statement]:
    wordings: dict[frozenset[str], Statement] = {}
    for quote in quotes:
        wordings.setdefault(telling(quote.passage.quote), quote)
    return list(wordings.values())[:CROWD]


def _gives(quote: Statement, report: Statement, origins: Origins) -> bool:
    if quote.speaker is None or report.speaker is None:
        return False
    if origins.of(quote.id) is not None and origins.of(quote.id) == origins.of(report.id):
        return True
    name = telling(report.speaker.name)
    return bool(name) and name <= telling(quote.passage.quote)


def _widened(quote: Statement, report: Statement, about: str, scene: Scene) -> Iterator[Finding]:
    sentence = _given_again(quote, report) if tongue(quote, scene) == tongue(report, scene) else None
    if sentence is None:
        return
    for differs, words in _ways(sentence, report.passage.quote):
        why = f"reported wider than quoted: {words}"
        yield Finding(FindingKind.DRIFT, about, why, (quote.id,), (report.id,), differs=differs)


def _ways(sentence: str, told: str) -> Iterator[tuple[str, str]]:
    some = _SOME.search(sentence)
    if some is not None and not _SOME.search(told):
        head = next((g for g in some.groups() if g), "")
        if telling(head) and telling(head) <= telling(told):
            yield "scope", f"“{' '.join(some.group().split())}” is left out"
    hedge = _HEDGE.search(sentence)
    if hedge is not None and not _HEDGE.search(told):
        yield "hedge", f"“{hedge.group()}” is left out"
    call, verdict = _CALL.search(sentence), _VERDICT.search(told)
    if call and verdict and not _CALL.search(told) and not _VERDICT.search(sentence):
        yield "verdict", f"“{verdict.group()}” for “{call.group()}”"


def _given_again(quote: Statement, report: Statement) -> str | None:
    """The sentence of a quotation that a report gives again: most words in common, and most of the report's words."""
    said = telling(report.passage.quote) - _names(quote.speaker) - _names(report.speaker)
    text = quote.passage.quote
    best: dict[int, str] = defaultdict(str)
    for span in sentences(text):
        common = len(said & telling(text[span.start : span.end]))
        best.setdefault(common, text[span.start : span.end])
    most = max(best, default=0)
    return best[most] if most >= COMMON and 2 * most >= len(said) else None


def _names(speaker: Speaker | None) -> frozenset[str]:
    return telling(" ".join((speaker.name, speaker.role or ""))) if speaker else frozenset()
