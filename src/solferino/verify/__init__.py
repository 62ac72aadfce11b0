"""Verify: check a case or a package from its stored bytes, without database, network or model."""

from solferino.verify.objects import CHANGED
from solferino.verify.packed import verify_package
from solferino.verify.protocol import Evidence, StoredHead, StoredObjects
from solferino.verify.reader import OlderHead, Reader
from solferino.verify.recipe import check
from solferino.verify.report import Damage, Report, Step

__all__ = [
    "CHANGED",
    "Damage",
    "Evidence",
    "OlderHead",
    "Reader",
    "Report",
    "Step",
    "StoredHead",
    "StoredObjects",
    "check",
    "verify_package",
]
