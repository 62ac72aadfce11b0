"""The texts a case works on: current readings with their characters, and what is known of their publication."""

from __future__ import annotations

from typing import cast

from solferino.casework.case import Case
from solferino.casework.fold import Fold
from solferino.casework.grouping import reading_digest
from solferino.casework.publications import context_of, publication_of
from solferino.extract.protocol import Context
from solferino.record import Json, Publication, Reading, Text, canonical, content, sha256_hex

Texts = dict[str, Text]
Publications = dict[str, Publication]


def current_texts(case: Case, state: Fold) -> tuple[Texts, Publications]:
    """Texts and publications by reading id, in order of items."""
    readings = state.current_readings()
    return {r.id: case.text(r) for r in readings}, {r.id: publication_of(state, r) for r in readings}


def context_and_token(case: Case, state: Fold, reading: Reading) -> tuple[Context, str]:
    """What an extractor is told of a text, and the token of that input: all that the answer depends on."""
    context = context_of(publication_of(state, reading), case.text(reading))
    form: dict[str, Json] = {
        "publication": cast("Json", content(context.publication)),
        "reading": reading_digest(reading),
    }
    if context.published is not None:
        form["published"] = cast("Json", content(context.published))
    return context, f"{reading.id}@{sha256_hex(canonical(form))[:16]}"
