"""Names of persons compared across Latin, Cyrillic and Arabic letters. That two names agree never proves one person."""

from solferino.names.crossing.likeness import Level, Likeness, compare, token_level
from solferino.names.crossing.parts import NameForms, forms, keys, sex_of
from solferino.names.crossing.tokens import Token, token

__all__ = [
    "Level",
    "Likeness",
    "NameForms",
    "Token",
    "compare",
    "forms",
    "keys",
    "plain",
    "sex_of",
    "skeletons",
    "token",
    "token_level",
]


def skeletons(word: str) -> tuple[str, ...]:
    """The consonant skeletons of any one word (a place, say) in which its spellings in three scripts meet."""
    return token(word).bones


def plain(word: str) -> str:
    """One plain sound string of any one word; "" for no letters. For comparing, never for showing."""
    sounds = token(word).sounds
    return sounds[0] if sounds else ""
