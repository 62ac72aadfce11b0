"""``solferino figures``."""

from __future__ import annotations

from solferino.cli.listing import listing_command

command = listing_command("figures", "figure", "List figures of harm with bound, what is counted, source and as-of.")
