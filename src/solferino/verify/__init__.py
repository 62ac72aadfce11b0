"""Verify: check a case from its stored bytes, without database, network or model."""

from solferino.verify.ledger import OlderHead
from solferino.verify.protocol import Evidence, StoredHead, StoredObjects
from solferino.verify.recipe import check
from solferino.verify.report import Damage, Report, Step

__all__ = ["Damage", "Evidence", "OlderHead", "Report", "Step", "StoredHead", "StoredObjects", "check"]
