"""Determinations: drafted from fields, written out from fields, compared field by field. People decide and sign."""

from solferino.law.determining.difference import Change, difference
from solferino.law.determining.draft import Checked, Ground, draft, empty_checklist, incidents_of
from solferino.law.determining.fields import Asked, asked_of, same_name
from solferino.law.determining.lines import text
from solferino.law.determining.paper import Known, Paper, Part, Section, Signed, Whose, day_words
from solferino.law.determining.text import dated, paper, state_of, status

__all__ = [
    "Asked",
    "Change",
    "Checked",
    "Ground",
    "Known",
    "Paper",
    "Part",
    "Section",
    "Signed",
    "Whose",
    "asked_of",
    "dated",
    "day_words",
    "difference",
    "draft",
    "empty_checklist",
    "incidents_of",
    "paper",
    "same_name",
    "state_of",
    "status",
    "text",
]
