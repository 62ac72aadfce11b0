"""Packages of other programs: opened with bounds, their own proofs checked, nothing of them believed beyond that."""

from solferino.read.foreign.archive import HostileArchive, Member, members, unpacked
from solferino.read.foreign.bagit import check_bag
from solferino.read.foreign.found import Fault, ForeignFile, Found
from solferino.read.foreign.wacz import check_wacz

__all__ = [
    "Fault",
    "ForeignFile",
    "Found",
    "HostileArchive",
    "Member",
    "check_bag",
    "check_wacz",
    "members",
    "unpacked",
]
