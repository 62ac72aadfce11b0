"""Names of people, offices, countries and peoples: forms and lists, no knowledge of who is who. A pure tool."""

from solferino.names.aliases import Aliases, Naming
from solferino.names.peoples import COUNTRIES, COUNTRY_WORDS, PEOPLES, SEATS, country_of
from solferino.names.person import PARTICLES, PersonName, folded, gender_of, parse_name, same_person
from solferino.names.roles import ABBREVIATED, BEFORE_ROLES, FEMALE, MALE, PLURAL_ROLES, ROLE_OBJECTS, ROLES

__all__ = [
    "ABBREVIATED",
    "BEFORE_ROLES",
    "COUNTRIES",
    "COUNTRY_WORDS",
    "FEMALE",
    "MALE",
    "PARTICLES",
    "PEOPLES",
    "PLURAL_ROLES",
    "ROLES",
    "ROLE_OBJECTS",
    "SEATS",
    "Aliases",
    "Naming",
    "PersonName",
    "country_of",
    "folded",
    "gender_of",
    "parse_name",
    "same_person",
]
