"""The tables of a vault, and the databases they lie in."""
