"""Findings: what we conclude over incidents and shared statements, each with the claims for and against it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from solferino.corroborate.behind import Origins
from solferino.corroborate.characterisation import characterisations
from solferino.corroborate.contradiction import contradictions
from solferino.corroborate.denial import denials, deniers, is_denial
from solferino.corroborate.drift import drifts, is_grave
from solferino.corroborate.grading import grade, weigh
from solferino.corroborate.scene import Scene, TracedClaims
from solferino.corroborate.widening import widenings
from solferino.record import (
    Claim,
    Finding,
    FindingKind,
    Incident,
    Publication,
    SharedStatement,
    Stance,
    Text,
)


def findings(
    claims: Sequence[Claim],
    traced: TracedClaims,
    incidents: Sequence[Incident],
    texts: Mapping[str, Text],
    publications: Mapping[str, Publication],
) -> tuple[Finding, ...]:
    """Conclude over claims that are traced and grouped.

    traced, incidents: with their handles, so that findings can name them; where a handle is empty, the first claim id
    stands in. Gives for each incident and each shared statement one CORROBORATION, and for what stands against each
    other CONTRADICTION, APPARENT, UPDATE, REVISION, DENIAL, CHARACTERISATION and DRIFT. Sorted by kind, subject and
    claims; of quotations that drifted, those with another number or a negation first.
    """
    scene, origins = Scene(claims, texts, publications), Origins(traced)
    found = [_of_incident(incident, origins, scene) for incident in incidents]
    found += [_of_statement(shared, origins, scene) for shared in traced.shared]
    found += contradictions(incidents, origins, scene, publications)
    found += denials(incidents, origins, scene)
    found += characterisations(incidents, origins, scene)
    found += drifts(traced.shared, scene)
    found += widenings(traced.shared, origins, scene)
    return tuple(sorted(dict.fromkeys(found), key=_order))


def _order(found: Finding) -> tuple[str, bool, str, tuple[str, ...], tuple[str, ...], str]:
    return found.kind, not is_grave(found), found.about, found.supporting, found.opposing, found.id


def subject(incident: Incident) -> str:
    """The handle of an incident, or its first claim while it has none."""
    return incident.handle or incident.members[0].claim


def _of_incident(incident: Incident, origins: Origins, scene: Scene) -> Finding:
    reports = tuple(_with(incident, Stance.REPORTS))
    against = tuple(k for k in _with(incident, Stance.DENIES) if is_denial(scene.claims[k]))
    denying = {number for key in against if (number := origins.of(key)) is not None}
    told = [key for key in reports if origins.of(key) not in denying]
    weight = weigh(told or reports, origins, scene)
    why = weight.words
    if told and len(told) < len(reports):
        why += "; the account of a party that denies it is no origin of it"
    if against:
        why += f"; denied by {deniers(against, origins, scene)}"
    if incident.pattern == "general":
        why += "; a practice is alleged, not one event"
    return Finding(
        FindingKind.CORROBORATION,
        subject(incident),
        why,
        reports,
        against,
        weight.origins,
        weight.reports,
        weight.independent,
        weight.unattributed,
        grade(weight, denied=bool(against), general=incident.pattern == "general"),
    )


def _of_statement(shared: SharedStatement, origins: Origins, scene: Scene) -> Finding:
    weight = weigh(shared.claims, origins, scene)
    return Finding(
        FindingKind.CORROBORATION,
        shared.handle or shared.lead,
        weight.words,
        shared.claims,
        (),
        weight.origins,
        weight.reports,
        weight.independent,
        weight.unattributed,
        grade(weight, denied=False),
    )


def _with(incident: Incident, stance: Stance) -> Iterator[str]:
    return (member.claim for member in incident.members if member.stance is stance)
