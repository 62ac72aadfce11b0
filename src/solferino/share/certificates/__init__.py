"""Papers for a court, made from the ledger: custody form, statement after FRE 902, Berkeley Protocol table."""

from solferino.share.certificates.berkeley import berkeley
from solferino.share.certificates.custody_form import custody_form
from solferino.share.certificates.facts import CaseFacts, Checked, Happened, ItemFacts, Replica
from solferino.share.certificates.fre902 import fre902
from solferino.share.certificates.paper import Block, Paper, as_html, as_json, as_text

__all__ = [
    "Block",
    "CaseFacts",
    "Checked",
    "Happened",
    "ItemFacts",
    "Paper",
    "Replica",
    "as_html",
    "as_json",
    "as_text",
    "berkeley",
    "custody_form",
    "fre902",
]
