"""Facts that more than one family of formulas reads: fire told of the thing that burns."""

FACTS = {
    "burned": "ABLAZE > HOMES ~ (SOLDIER | FIGHTER | ENEMY_WORDS | OCCUPATION)",
    "hit_protected": "ABLAZE > PROTECTED_BUILDING ~ (SOLDIER | FIGHTER | AIR_OR_GUNS)",
    "hit_building": "ABLAZE > PROTECTED_BUILDING ~ (SOLDIER | FIGHTER | AIR_OR_GUNS)",
    # A civilian who serves a weapon, by what he is called: "a civilian contractor … helping to load".
    "participating": "INVOLVED_DIRECTLY & CIVIL_HELPER & (SHOOT | STRIKE | KILL | INJURE)",
}

__all__ = ["FACTS"]
