"""``solferino incidents``."""

from __future__ import annotations

from typing import Any

import click

from solferino.casework.rows import claim_row
from solferino.cli.opened import viewed
from solferino.cli.options import case_options, view_options
from solferino.cli.talk import Talk, print_json, print_jsonl, print_table
from solferino.record import Exit, FindingKind, Held, Incident, content


@click.command("incidents")
@case_options
@view_options
@click.pass_obj
def command(talk: Talk, case_option: str | None, case_argument: str | None, held: str | None, as_of: str | None,
            as_json: bool, jsonl: bool) -> int:
    """List alleged incidents: how many texts report each, from how many independent origins, and who denies it."""
    with viewed(talk, case_option, case_argument, held, as_of) as view:
        rows = [_row(view, i) for i in view.incidents]
        if jsonl:
            print_jsonl(rows)
        elif as_json:
            print_json({"schema": "solferino.incidents/1", "case": view.case, "size": view.size, "incidents": rows})
        else:
            print_table(("incident", "title", "reports", "independent origins", "no origin named", "grade", "denials"), [
                (r["handle"], r["title"], r["reports"], r["independent"], r["unattributed"], r["grade"],
                 sum(m["stance"] == "denies" for m in r["members"])) for r in rows])
        if not rows:
            talk.say("no incident is reported in this view")
        return int(Exit.DONE if rows else Exit.NOTHING)


def _row(view: Held, incident: Incident) -> dict[str, Any]:
    claims = {c.id: c for c in view.claims}
    finding = next((f for f in view.findings if f.about == incident.handle and f.kind is FindingKind.CORROBORATION), None)
    members = [{"stance": str(m.stance), **claim_row(view, claims[m.claim])} for m in incident.members
               if m.claim in claims]
    return {**{k: v for k, v in content(incident).items() if k != "members"},
            "place": incident.place, "happened": content(incident.happened) if incident.happened else None,
            "reports": finding.reports if finding else None, "independent": finding.independent if finding else None,
            "unattributed": finding.unattributed if finding else None,
            "grade": str(finding.grade) if finding and finding.grade else None,
            "reason": finding.why if finding else None, "origins": list(finding.origins) if finding else [],
            "members": members}
