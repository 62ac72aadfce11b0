"""Quotation drift: one statement, quoted with other words in another text. Both wordings stay as they are."""

from __future__ import annotations

from collections.abc import Sequence

from solferino.corroborate.scene import Scene, position
from solferino.record import Finding, FindingKind, Mode, SharedStatement, Statement
from solferino.text.groups import Groups
from solferino.text.subsequence import steps
from solferino.text.wordstream import word_stream

CLAUSE = 5  # words of a quotation from which its wording is compared
SHOWN = 3  # differences named in the sentence


def drifts(shared: Sequence[SharedStatement], scene: Scene) -> list[Finding]:
    """For each statement, the direct quotations whose words differ from the fullest one within the part both quote."""
    found = []
    for statement in shared:
        quotes = _quotes(statement, scene)
        if len(quotes) < 2:
            continue
        fullest = min(quotes, key=lambda q: (statement.lead not in q[0], -len(q[1]), q[0]))
        for keys, words in quotes:
            differences = _differences(fullest[1], words) if keys != fullest[0] else []
            if differences:
                more = f" and {len(differences) - SHOWN} more" if len(differences) > SHOWN else ""
                why = f"quoted differently: {'; '.join(differences[:SHOWN])}{more}"
                found.append(Finding(FindingKind.DRIFT, statement.handle or statement.lead, why, fullest[0], keys))
    return found


def _quotes(shared: SharedStatement, scene: Scene) -> list[tuple[tuple[str, ...], list[str]]]:
    """The direct quotations of a statement, the pieces of one put together: claim ids and folded words."""
    claims = {
        key: c for key in shared.claims if isinstance(c := scene.claims.get(key), Statement) and c.mode is Mode.DIRECT
    }
    pieces = Groups(claims)
    for claim in claims.values():
        if claim.continues in claims:
            pieces.join(claim.id, claim.continues)
    found = []
    for members in pieces.sets():
        keys = tuple(sorted(members, key=lambda key: position(claims[key])))
        words = [word for key in keys for word in word_stream(claims[key].passage.quote).words]
        if len(words) >= CLAUSE:
            found.append((keys, words))
    return found


def _differences(full: Sequence[str], words: Sequence[str]) -> list[str]:
    """The places inside the common part where words differ; words before and after it were only left out."""
    ways = steps(full, words)
    while ways and not ways[0].equal:
        ways.pop(0)
    while ways and not ways[-1].equal:
        ways.pop()
    found = []
    for step in ways:
        if not step.equal:
            was = " ".join(full[step.start : step.end])
            now = " ".join(words[step.other_start : step.other_end])
            found.append(f"“{now}” for “{was}”" if was and now else f"without “{was}”" if was else f"with “{now}”")
    return found
