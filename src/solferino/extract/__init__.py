"""Extract: a text in, claims out, each on exact characters. No network; rules, and our own model where installed.

The extractors stand in :mod:`solferino.extract.row`, so that whoever needs only their protocol loads none of them.
"""
