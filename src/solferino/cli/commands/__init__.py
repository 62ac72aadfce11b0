"""One file per command. Loaded by name from the table in :mod:`solferino.cli.main`."""
