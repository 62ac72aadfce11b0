"""Roles: who is said to have done it, what and whom it struck, with what, each on words of the text."""

from solferino.extract.roles.finding import EventWords, Roles, roles_in, struck_in
from solferino.extract.roles.learned import with_learned
from solferino.extract.roles.phrases import names_person

__all__ = ["EventWords", "Roles", "names_person", "roles_in", "struck_in", "with_learned"]
