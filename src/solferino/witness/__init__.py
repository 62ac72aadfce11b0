"""A door of its own: the witness. It sees sizes and roots of other people's ledgers, and refuses forks and roll-backs.

It needs no case, no database and nothing of what a ledger holds. Protocol: c2sp.org/tlog-witness.
"""

from solferino.witness.serve import serve
from solferino.witness.server import Limits, WitnessServer
from solferino.witness.state import StateFolder, StateLost
from solferino.witness.witness import Answer, Witness

__all__ = ["Answer", "Limits", "StateFolder", "StateLost", "Witness", "WitnessServer", "serve"]
