"""Entry: one row of a list of people, as its declaration reads it. What linkage and estimates work on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Entry:
    """One row. Every field but id and list may be unknown; nothing is filled in.

    id: ``row:`` and 64 digits in a case; any text that no other row has elsewhere. list: the name of its list. row: its
    number in the table, the head being 1. name: as written, None for somebody unidentified. sex: ``f``, ``m`` or None.
    age_low, age_high: whole years at death, equal where one is given. born, died: first and last day (ISO) that the
    words leave room for, None where open. place, status: as written, or the code declared for it. own_id: the list's
    own number. others: cells by column that no field took (``email``), empty ones left out.
    """

    id: str
    list: str
    row: int
    name: str | None = None
    sex: str | None = None
    age_low: int | None = None
    age_high: int | None = None
    born: tuple[str | None, str | None] = (None, None)
    died: tuple[str | None, str | None] = (None, None)
    place: str | None = None
    status: str | None = None
    own_id: str | None = None
    others: Mapping[str, str] = field(default_factory=dict)
