"""Place names in texts, what a text does with each, and what a gazetteer says it most likely is. No borders."""

from solferino.places.finding import PlaceKind, PlaceMention, all_capitals
from solferino.places.names import country_of_demonym, fold
from solferino.places.reading import find, named_in, within

__all__ = ["PlaceKind", "PlaceMention", "all_capitals", "country_of_demonym", "find", "fold", "named_in", "within"]
