"""Harm to people, as one sentence tells it: numbers of people harmed, and the words of the people themselves."""

from solferino.extract.harm_reader import Harmed, harmed
from solferino.extract.harm_victims import Victims, harm_in

__all__ = ["Harmed", "Victims", "harm_in", "harmed"]
