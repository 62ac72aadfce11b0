"""``solferino acts``."""

from __future__ import annotations

from solferino.cli.listing import listing_command

command = listing_command(
    "acts", "act", "List official acts: resolutions, votes with their counts, referrals, assessments, laws."
)
