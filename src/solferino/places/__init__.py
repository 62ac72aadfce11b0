"""Place names in text: a small list of our own and the words around a name. No coordinates, no borders."""

from solferino.places.finding import PlaceKind, PlaceMention, find
from solferino.places.names import country_of_demonym, fold, within

__all__ = ["PlaceKind", "PlaceMention", "country_of_demonym", "find", "fold", "within"]
