"""What leaves the house: the dossier, exports, papers for courts, packages. Reads a view or a case, writes files.

Nothing is imported here: whoever needs one of them must not pay for the others.
"""
