"""What can go wrong with a vault, in words for the person who meets it."""

from __future__ import annotations

from solferino.record import Exit, SolferinoError, UsageError


class NotACase(UsageError):
    """The folder is no case, or not a whole one."""

    code = "SOLF-E210"


class NotEmpty(UsageError):
    """A new case was asked for in a folder that holds other things."""

    code = "SOLF-E211"


class UnsortedBatch(UsageError):
    """The lines of a batch are not in the order of their bytes, or one stands twice."""

    code = "SOLF-E212"


class OtherCase(UsageError):
    """A folder named as a replica holds another case, or is no replica."""

    code = "SOLF-E272"


class DamagedCase(SolferinoError):
    """The database of the case cannot be read, or lacks what guards it."""

    code, exit_code = "SOLF-E305", Exit.INTEGRITY


class ForkedReplica(SolferinoError):
    """The ledger of a replica is no beginning of the ledger of the case: somebody went on in two copies."""

    code, exit_code = "SOLF-E371", Exit.INTEGRITY


class StorageFailed(SolferinoError):
    """The disk refused: full, failing or gone. What was not yet acknowledged may not be there."""

    code, exit_code = "SOLF-E402", Exit.PARTIAL


class Conflict(SolferinoError):
    """The ledger has moved on since the caller looked."""

    code, exit_code = "SOLF-E602", Exit.LOCKED


class CaseBusy(SolferinoError):
    """Another process is working on this case and did not finish in time."""

    code, exit_code = "SOLF-E603", Exit.LOCKED


class OnNetworkShare(SolferinoError):
    """The case lies on a network share, where file locks and fsync cannot be trusted."""

    code, exit_code = "SOLF-E604", Exit.LOCKED


class ReadOnlyCase(SolferinoError):
    """Something was to be written to a case that may only be read."""

    code, exit_code = "SOLF-E605", Exit.LOCKED


class ErasureNotFinished(SolferinoError):
    """The entry of an erasure is durable, but something still holds the old bytes."""

    code, exit_code = "SOLF-E606", Exit.LOCKED


class IsReplica(SolferinoError):
    """Something was to be written to a replica, which only `solferino replicate` changes."""

    code, exit_code = "SOLF-E671", Exit.LOCKED
