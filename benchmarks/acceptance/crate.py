"""Run with the peers' Python: ask roc-validator about an RO-Crate with no network.

The validator reads the JSON-LD context of RO-Crate over HTTP. It is answered here by a stand-in that defines the terms
that the crate uses and nothing else; so this says nothing about whether the true context has these terms.

    python crate.py CRATE
"""

import json
import sys
from pathlib import Path

import requests
from rocrate_validator import services

CONTEXT = "https://w3id.org/ro/crate/1.1/context"


def terms(form):
    """Every key and type of a crate."""
    found = set()
    if isinstance(form, dict):
        kinds = form.get("@type", [])
        found |= {kinds} if isinstance(kinds, str) else set(kinds)
        for key, value in form.items():
            found |= {key} | terms(value)
    elif isinstance(form, list):
        for value in form:
            found |= terms(value)
    return {term for term in found if not term.startswith("@") and "/" not in term and ":" not in term}


def stand_in(crate):
    """A context of the terms used, with the meanings that RO-Crate 1.1 gives them."""
    form = json.loads((crate / "ro-crate-metadata.json").read_bytes())
    made = {term: "http://schema.org/" + term for term in sorted(terms(form["@graph"]))}
    made |= {"File": "http://schema.org/MediaObject", "conformsTo": "http://purl.org/dc/terms/conformsTo"}
    return json.dumps({"@context": made}).encode()


def main():
    crate = Path(sys.argv[1])
    body = stand_in(crate)

    def send(_session, request, **_):
        answer = requests.Response()
        answer.url, answer.request = request.url, request
        here = request.url.startswith(CONTEXT)
        answer.status_code, answer._content = (200, body) if here else (404, b"")
        answer.headers["Content-Type"] = "application/ld+json"
        return answer

    requests.Session.send = send
    asked = {"rocrate_uri": str(crate), "profile_identifier": "ro-crate-1.1", "requirement_severity": "REQUIRED"}
    result = services.validate({**asked, "no_cache": True})
    issues = result.get_issues()
    for issue in issues[:10]:
        print(issue.check.identifier, issue.message)
    checks = len(getattr(result, "executed_checks", ()))
    print(f"{len(issues)} issues, {checks} checks")
    return 1 if issues or not checks else 0


if __name__ == "__main__":
    sys.exit(main())
