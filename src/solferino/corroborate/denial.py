"""Denials, shown beside what they deny, whether or not an incident was made of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from solferino.corroborate.grading import Origins, listed
from solferino.corroborate.scene import Scene, telling
from solferino.record import Finding, FindingKind, Incident, Stance, Statement, StatementKind

ANSWERED = (StatementKind.ACCUSATION, StatementKind.LEGAL_VIEW, StatementKind.ASSERTION, StatementKind.ESTIMATE)
NEAR = 3  # sentences within which a denial answers what stands before it
CROWD = 200  # statements with one word above which the word ties nothing


def denials(incidents: Sequence[Incident], origins: Origins, scene: Scene) -> list[Finding]:
    """One finding for each incident and denying voice, and one for each denial outside incidents.

    supporting: what is denied; opposing: the denials. A denial that answers nothing found is listed too.
    """
    found: list[Finding] = []
    placed: set[str] = set()
    for incident in incidents:
        reports = tuple(m.claim for m in incident.members if m.stance in (Stance.REPORTS, Stance.CHARACTERISES))
        voices: dict[int | None, list[str]] = defaultdict(list)
        for member in incident.members:
            # A report that its text gives only to have it denied stands with the denial, which is a claim of its own.
            if member.stance is Stance.DENIES and isinstance(scene.claims[member.claim], Statement):
                voices[origins.of(member.claim)].append(member.claim)
        for keys in voices.values():
            placed.update(keys)
            found.append(
                Finding(
                    FindingKind.DENIAL,
                    incident.handle or incident.members[0].claim,
                    f"denied by {_by(keys, scene)}",
                    reports,
                    tuple(keys),
                )
            )
    accused = _Accused(scene)
    for rows in scene.statements.values():
        for statement in rows:
            if statement.kind is StatementKind.DENIAL and statement.id not in placed:
                answered = accused.answered(statement, origins)
                what = "" if answered else "; no claim that it answers was found"
                found.append(
                    Finding(
                        FindingKind.DENIAL,
                        statement.id,
                        f"denied by {_by([statement.id], scene)}{what}",
                        answered,
                        (statement.id,),
                    )
                )
    return found


class _Accused:
    """What denials outside incidents may answer."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.words: dict[str, list[Statement]] = defaultdict(list)
        for rows in scene.statements.values():
            for statement in rows:
                if statement.kind in ANSWERED:
                    for word in sorted(telling(statement.passage.quote)):
                        self.words[word].append(statement)

    def answered(self, denial: Statement, origins: Origins) -> tuple[str, ...]:
        """Statements of other voices with words in common: two in a text nearby, three anywhere."""
        common: dict[str, int] = defaultdict(int)
        for word in sorted(telling(denial.passage.quote) - telling(denial.speaker.name if denial.speaker else None)):
            told = self.words.get(word, ())
            for statement in told if len(told) <= CROWD else ():
                common[statement.id] += 1
        found = []
        for key, count in common.items():
            told_at = self.scene.claims[key].passage
            apart = self.scene.apart(denial.passage, told_at)
            other = origins.of(key) is None or origins.of(key) != origins.of(denial.id)
            if other and count >= (2 if apart is not None and apart <= NEAR else 3):
                found.append((-count, apart if apart is not None else 1 << 30, key))
        return tuple(key for _, _, key in sorted(found)[:5])


def _by(keys: Sequence[str], scene: Scene) -> str:
    names = []
    for key in keys:
        claim = scene.claims[key]
        speaker = claim.speaker if isinstance(claim, Statement) else None
        names.append(speaker.name if speaker else "a voice that the text does not name")
    return listed(names)
