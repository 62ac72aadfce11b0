"""Forty invented organisations, each a few links with their days, and what a person who reads them expects.

A line of links: ``subject > relation > object | began | end``. A name is a person or a unit as its relation has it,
unless a kind stands before it (``post:Chief of Staff``). Began: a day of March or April 2022 (``3.5`` is 5 March), two
with ``/`` between, one end of it, or ``-``. End: ``to 4.10`` (closed), ``open 4.10`` (the source still says so then),
``open`` or ``?``. A line of what is expected: ``relation node on day = who certainty, who certainty`` or ``nobody``.
"""

from __future__ import annotations

from dataclasses import dataclass

from solferino.record import CommandEdge, Ending, Passage, Relation, When

DEFAULTS = {
    "part_of": ("unit", "unit"),
    "attached": ("unit", "unit"),
    "commands": ("person", "unit"),
    "acting": ("person", "unit"),
    "deputy": ("person", "unit"),
    "member": ("person", "unit"),
    "holds": ("person", "post"),
    "post_over": ("post", "unit"),
    "at": ("unit", "site"),
    "reported_to": ("report", "person"),
    "same_as": ("unit", "unit"),
}


@dataclass(frozen=True)
class Given:
    """One link as it is written in this file, without a word of how days are worked out."""

    subject: tuple[str, str]
    relation: str
    object: tuple[str, str]
    began: tuple[str | None, str | None]
    ending: str
    ended: tuple[str | None, str | None]


@dataclass(frozen=True)
class Organisation:
    name: str
    given: tuple[Given, ...]
    expected: tuple[str, ...]

    @property
    def edges(self) -> list[CommandEdge]:
        return [edge_of(g, n) for n, g in enumerate(self.given)]


def edge_of(given: Given, number: int = 0, **more: str) -> CommandEdge:
    """The record of a link. number: makes its id and its words its own."""
    words = f"{given.subject[1]} {given.relation} {given.object[1]} {number}"
    return CommandEdge(
        "person:ada", given.subject[1], given.subject[0], Relation(given.relation), given.object[1], given.object[0],
        Passage("reading:1", number, number + len(words), words), "high", Ending(given.ending), number,
        "2022-06-01T00:00:00.000000Z", when(*given.began), when(*given.ended), **more,
    )  # fmt: skip


def when(earliest: str | None, latest: str | None) -> When | None:
    return When(earliest, latest) if earliest or latest else None


def day(words: str) -> str:
    month, _, number = words.partition(".")
    return f"2022-{int(month):02d}-{int(number):02d}"


def days(words: str) -> tuple[str | None, str | None]:
    words = words.strip()
    if words == "-":
        return None, None
    first, sign, last = words.partition("/")
    return day(first) if first else None, (day(last) if last else None) if sign else day(first)


def link(line: str) -> Given:
    names, began, end = (part.strip() for part in line.split("|"))
    subject, relation, object_ = (part.strip() for part in names.split(">"))
    kinds = DEFAULTS[relation]
    word, _, rest = end.partition(" ")
    ending = {"to": "closed", "open": "open", "?": "unknown"}[word]
    return Given(
        _node(subject, kinds[0]),
        relation,
        _node(object_, kinds[1]),
        days(began),
        ending,
        days(rest) if rest else (None, None),
    )


def _node(words: str, kind: str) -> tuple[str, str]:
    given, sign, name = words.partition(":")
    return (given, name) if sign else (kind, words)


def organisations() -> list[Organisation]:
    made = []
    for block in TEXT.strip().split("\n\n"):
        name, *lines = block.strip().splitlines()
        links = tuple(link(line) for line in lines if "|" in line)
        made.append(Organisation(name.lstrip("# "), links, tuple(line for line in lines if "=" in line)))
    return made


TEXT = """
# one commander, open end
Ada Holm > commands > 3rd Brigade | 3.1 | open 4.10
commands 3rd Brigade on 3.1 = Ada Holm sure
commands 3rd Brigade on 4.10 = Ada Holm sure
commands 3rd Brigade on 4.11 = Ada Holm possible
commands 3rd Brigade on 2.28 = nobody

# one commander, closed
Ada Holm > commands > 3rd Brigade | 3.5 | to 4.2
commands 3rd Brigade on 4.2 = Ada Holm sure
commands 3rd Brigade on 4.3 = nobody
commands 3rd Brigade on 3.4 = nobody

# an end that nobody knows
Ada Holm > commands > 3rd Brigade | 3.5 | ?
commands 3rd Brigade on 3.5 = Ada Holm sure
commands 3rd Brigade on 3.6 = Ada Holm unknown
commands 3rd Brigade on 3.4 = nobody

# a beginning that nobody knows
Ada Holm > commands > 3rd Brigade | - | to 4.2
commands 3rd Brigade on 4.2 = Ada Holm sure
commands 3rd Brigade on 4.1 = Ada Holm unknown
commands 3rd Brigade on 4.3 = nobody

# a beginning within a week
Ada Holm > commands > 3rd Brigade | 3.7/3.13 | open 4.10
commands 3rd Brigade on 3.6 = nobody
commands 3rd Brigade on 3.7 = Ada Holm possible
commands 3rd Brigade on 3.12 = Ada Holm possible
commands 3rd Brigade on 3.13 = Ada Holm sure

# an end within a week
Ada Holm > commands > 3rd Brigade | 3.1 | to 4.4/4.10
commands 3rd Brigade on 4.4 = Ada Holm sure
commands 3rd Brigade on 4.5 = Ada Holm possible
commands 3rd Brigade on 4.10 = Ada Holm possible
commands 3rd Brigade on 4.11 = nobody

# already there by a day
Ada Holm > commands > 3rd Brigade | /3.20 | open 4.10
commands 3rd Brigade on 3.19 = Ada Holm unknown
commands 3rd Brigade on 3.20 = Ada Holm sure

# not before a day
Ada Holm > commands > 3rd Brigade | 3.20/ | to 4.10
commands 3rd Brigade on 3.19 = nobody
commands 3rd Brigade on 3.25 = Ada Holm possible
commands 3rd Brigade on 4.10 = Ada Holm sure

# handed over on one day
Ada Holm > commands > 3rd Brigade | 3.1 | to 3.31
Karl Venn > commands > 3rd Brigade | 4.1 | open 4.20
commands 3rd Brigade on 3.31 = Ada Holm sure
commands 3rd Brigade on 4.1 = Karl Venn sure

# a gap between two
Ada Holm > commands > 3rd Brigade | 3.1 | to 3.10
Karl Venn > commands > 3rd Brigade | 3.20 | open 4.20
commands 3rd Brigade on 3.15 = nobody
commands 3rd Brigade on 3.20 = Karl Venn sure

# acting for a wounded commander
Ada Holm > commands > 3rd Brigade | 3.1 | to 3.10
Ilda Orsk > acting > 3rd Brigade | 3.11 | to 3.19
Ada Holm > commands > 3rd Brigade | 3.20 | open 4.20
commands 3rd Brigade on 3.15 = nobody
acting 3rd Brigade on 3.15 = Ilda Orsk sure
acting 3rd Brigade on 3.20 = nobody
commands 3rd Brigade on 3.21 = Ada Holm sure

# a deputy who never led
Ada Holm > commands > 3rd Brigade | 3.1 | to 3.10
Ilda Orsk > deputy > 3rd Brigade | 3.1 | open 4.20
commands 3rd Brigade on 3.15 = nobody
acting 3rd Brigade on 3.15 = nobody
deputy 3rd Brigade on 3.15 = Ilda Orsk sure
over 3rd Brigade on 3.15 = nobody

# a battalion that moved
5th Battalion > part_of > 3rd Brigade | 3.1 | to 3.15
5th Battalion > part_of > 9th Brigade | 3.16 | open 4.20
Ada Holm > commands > 3rd Brigade | 3.1 | open 4.20
Karl Venn > commands > 9th Brigade | 3.1 | open 4.20
over 5th Battalion on 3.15 = Ada Holm sure
over 5th Battalion on 3.16 = Karl Venn sure
above 5th Battalion on 3.16 = 9th Brigade sure

# the unit moved and its old commander stayed
5th Battalion > part_of > 3rd Brigade | 3.1 | to 3.15
Ada Holm > commands > 3rd Brigade | 2.25 | open 4.20
Petra Lund > commands > 5th Battalion | 3.10 | open 4.1
over 5th Battalion on 3.16 = Petra Lund sure
over 5th Battalion on 3.9 = Ada Holm sure

# attached for a week
5th Battalion > part_of > 3rd Brigade | 3.1 | open 4.20
5th Battalion > attached > 9th Brigade | 3.10 | to 3.17
Ada Holm > commands > 3rd Brigade | 3.1 | open 4.20
Karl Venn > commands > 9th Brigade | 3.1 | open 4.20
over 5th Battalion on 3.9 = Ada Holm sure
over 5th Battalion on 3.12 = Ada Holm sure, Karl Venn sure
over 5th Battalion on 3.18 = Ada Holm sure
attached_to 5th Battalion on 3.12 = 9th Brigade sure

# attached, dates in a margin
5th Battalion > part_of > 3rd Brigade | 3.1 | open 4.20
5th Battalion > attached > 9th Brigade | 3.8/3.12 | to 3.17/3.20
Karl Venn > commands > 9th Brigade | 3.1 | open 4.20
over 5th Battalion on 3.10 = Karl Venn possible
over 5th Battalion on 3.14 = Karl Venn sure
over 5th Battalion on 3.19 = Karl Venn possible
over 5th Battalion on 3.21 = nobody

# disbanded
5th Battalion > part_of > 3rd Brigade | 3.1 | to 3.20
Petra Lund > commands > 5th Battalion | 3.1 | to 3.20
Ada Holm > commands > 3rd Brigade | 3.1 | open 4.20
over 5th Battalion on 3.20 = Ada Holm sure, Petra Lund sure
over 5th Battalion on 3.21 = nobody
under Ada Holm on 3.21 = 3rd Brigade sure

# disbanded, but one source lets a link run on
5th Battalion > part_of > 3rd Brigade | 3.1 | open 3.10
Petra Lund > commands > 5th Battalion | 3.1 | to 3.12
over 5th Battalion on 3.12 = Petra Lund sure
above 5th Battalion on 3.12 = 3rd Brigade possible
commands 5th Battalion on 3.13 = nobody

# renamed
12th Brigade > same_as > 5th Assault Regiment | 3.15 | open 4.20
Ada Holm > commands > 12th Brigade | 3.1 | open 4.20
commands 12th Brigade on 3.20 = Ada Holm sure
commands 5th Assault Regiment on 3.20 = Ada Holm sure
commands 5th Assault Regiment on 3.14 = nobody

# renamed, and led under the new name
12th Brigade > same_as > 5th Assault Regiment | 3.15 | open 4.20
12th Brigade > part_of > Corps West | 3.1 | open 4.20
Ada Holm > commands > 12th Brigade | 3.1 | to 3.14
Karl Venn > commands > 5th Assault Regiment | 3.15 | open 4.20
Tomas Brel > commands > Corps West | 3.1 | open 4.20
over 5th Assault Regiment on 3.20 = Karl Venn sure, Tomas Brel sure
over 12th Brigade on 3.20 = Karl Venn sure, Tomas Brel sure
over 12th Brigade on 3.14 = Ada Holm sure, Tomas Brel sure

# a name used twice, with years between
1st Volunteers > part_of > Old Corps | - | to 3.4
1st Volunteers > part_of > New Corps | 4.1 | open 4.20
above 1st Volunteers on 3.15 = nobody
above 1st Volunteers on 4.2 = New Corps sure

# two armies with units of one number
1st Brigade (North) > part_of > Army of the North | 3.1 | open 4.20
1st Brigade (South) > part_of > Army of the South | 3.1 | open 4.20
Ada Holm > commands > 1st Brigade (North) | 3.1 | open 4.20
Karl Venn > commands > 1st Brigade (South) | 3.1 | open 4.20
Vera Dahl > commands > Army of the North | 3.1 | open 4.20
Tomas Brel > commands > Army of the South | 3.1 | open 4.20
over 1st Brigade (North) on 3.9 = Ada Holm sure, Vera Dahl sure
over 1st Brigade (South) on 3.9 = Karl Venn sure, Tomas Brel sure

# changed sides
7th Company > part_of > Army of the North | 3.1 | to 3.18
7th Company > part_of > Army of the South | 3.25 | open 4.20
Vera Dahl > commands > Army of the North | 3.1 | open 4.20
Tomas Brel > commands > Army of the South | 3.1 | open 4.20
over 7th Company on 3.18 = Vera Dahl sure
over 7th Company on 3.20 = nobody
over 7th Company on 3.25 = Tomas Brel sure

# posts of a militia
Karl Venn > holds > Head of the Northern Bloc | 3.1 | to 3.20
Petra Lund > holds > Head of the Northern Bloc | 3.21 | open 4.20
Head of the Northern Bloc > post_over > Northern Bloc | 3.1 | open 4.20
by_post Northern Bloc on 3.20 = Karl Venn sure
by_post Northern Bloc on 3.21 = Petra Lund sure
over Northern Bloc on 3.20 = nobody

# a post over a post
Ilda Orsk > holds > Political Commissar | 3.1 | open 4.20
Karl Venn > holds > Head of the Front | 3.5 | open 4.20
Political Commissar > post_over > Front | 3.1 | open 4.20
Head of the Front > post_over > post:Political Commissar | 3.1 | open 4.20
by_post Front on 3.3 = Ilda Orsk sure
by_post Front on 3.5 = Ilda Orsk sure, Karl Venn sure

# a post that nobody holds for a while
Karl Venn > holds > Commandant | 3.1 | to 3.9
Petra Lund > holds > Commandant | 3.15 | open 4.20
Commandant > post_over > site:Camp Olm | 3.1 | open 4.20
by_post Camp Olm on 3.12 = nobody
by_post Camp Olm on 3.15 = Petra Lund sure

# a camp with a commander
Karl Venn > commands > site:Camp Olm | 3.1 | open 4.1
Guard Company > at > Camp Olm | 3.3 | to 3.30
commands Camp Olm on 3.5 = Karl Venn sure
over Camp Olm on 3.5 = Karl Venn sure
sites Guard Company on 3.31 = nobody

# a minister over a general
Vera Dahl > commands > person:Tomas Brel | 3.1 | to 4.1
Tomas Brel > commands > Army | 3.1 | open 4.20
over Army on 3.10 = Tomas Brel sure, Vera Dahl sure
over Army on 4.2 = Tomas Brel sure
over Tomas Brel on 3.10 = Vera Dahl sure
under Vera Dahl on 3.10 = Army sure, Tomas Brel sure

# three floors
A Company > part_of > 5th Battalion | 3.1 | open 4.20
5th Battalion > part_of > 3rd Brigade | 3.1 | open 4.20
3rd Brigade > part_of > Corps West | 3.1 | open 4.20
Ilda Orsk > commands > A Company | 3.1 | open 4.20
Petra Lund > commands > 5th Battalion | 3.1 | open 4.20
Ada Holm > commands > 3rd Brigade | 3.1 | open 4.20
Tomas Brel > commands > Corps West | 3.1 | open 4.20
over A Company on 3.10 = Ada Holm sure, Ilda Orsk sure, Petra Lund sure, Tomas Brel sure
under Ada Holm on 3.10 = 3rd Brigade sure, 5th Battalion sure, A Company sure
over Petra Lund on 3.10 = Ada Holm sure, Tomas Brel sure

# three floors, the middle one weak
A Company > part_of > 5th Battalion | 3.1 | open 4.20
5th Battalion > part_of > 3rd Brigade | 3.8/3.12 | open 4.20
Ada Holm > commands > 3rd Brigade | 3.1 | open 4.20
over A Company on 3.5 = nobody
over A Company on 3.10 = Ada Holm possible
over A Company on 3.12 = Ada Holm sure

# two ways up, one surer
A Company > part_of > 5th Battalion | 3.8/3.12 | open 4.20
5th Battalion > part_of > 3rd Brigade | 3.1 | open 4.20
A Company > attached > 3rd Brigade | 3.9 | to 3.20
Ada Holm > commands > 3rd Brigade | 3.1 | open 4.20
over A Company on 3.8 = Ada Holm possible
over A Company on 3.10 = Ada Holm sure

# a soldier
Nils Park > member > 5th Battalion | 3.1 | to 3.20
5th Battalion > part_of > 3rd Brigade | 3.1 | open 4.20
Petra Lund > commands > 5th Battalion | 3.5 | open 4.20
Ada Holm > commands > 3rd Brigade | 3.1 | open 4.20
over Nils Park on 3.3 = Ada Holm sure
over Nils Park on 3.5 = Ada Holm sure, Petra Lund sure
over Nils Park on 3.21 = nobody

# a deputy stands under the commander
Ilda Orsk > deputy > 3rd Brigade | 3.1 | open 4.20
Ada Holm > commands > 3rd Brigade | 3.1 | open 4.20
over Ilda Orsk on 3.10 = Ada Holm sure
over Ada Holm on 3.10 = nobody
under Ilda Orsk on 3.10 = nobody

# two at once
Ada Holm > commands > 3rd Brigade | 3.1 | to 3.20
Karl Venn > commands > 3rd Brigade | 3.15 | open 4.20
commands 3rd Brigade on 3.16 = Ada Holm sure, Karl Venn sure

# a circle of units
North Group > part_of > East Group | 3.1 | open 4.20
East Group > part_of > North Group | 3.10 | open 4.20
Ada Holm > commands > East Group | 3.1 | open 4.20
above North Group on 3.12 = East Group sure
above East Group on 3.12 = North Group sure
over North Group on 3.5 = Ada Holm sure

# two sources, two ends
Ada Holm > commands > 3rd Brigade | 3.1 | to 3.20
Ada Holm > commands > 3rd Brigade | 3.1 | open 4.5
commands 3rd Brigade on 3.25 = Ada Holm sure
commands 3rd Brigade on 4.6 = Ada Holm possible

# known of one day only
Ada Holm > commands > 3rd Brigade | 3.16/3.16 | to 3.16
commands 3rd Brigade on 3.16 = Ada Holm sure
commands 3rd Brigade on 3.17 = nobody

# seen in command on a day, no more
Ada Holm > commands > 3rd Brigade | - | open 3.16
commands 3rd Brigade on 3.16 = Ada Holm sure
commands 3rd Brigade on 3.15 = Ada Holm unknown
commands 3rd Brigade on 3.17 = Ada Holm possible

# no day at all
Ada Holm > commands > 3rd Brigade | - | open
5th Battalion > part_of > 3rd Brigade | 3.1 | open 4.20
commands 3rd Brigade on 3.16 = Ada Holm unknown
over 5th Battalion on 3.16 = Ada Holm unknown

# margins that cross
Ada Holm > commands > 3rd Brigade | 3.10/3.25 | to 3.15/3.30
commands 3rd Brigade on 3.9 = nobody
commands 3rd Brigade on 3.12 = Ada Holm possible
commands 3rd Brigade on 3.20 = Ada Holm possible
commands 3rd Brigade on 3.31 = nobody

# two names of a person
person:Ada Holm > same_as > person:Hawk | 3.1 | open 4.20
Hawk > commands > 3rd Brigade | 3.5 | open 4.20
under Ada Holm on 3.10 = 3rd Brigade sure
commands 3rd Brigade on 3.10 = Hawk sure

# attached to the enemy's neighbour by mistake of a source
5th Battalion > attached > 9th Brigade | 3.10 | to 3.12
5th Battalion > attached > 9th Brigade | 3.20 | to 3.22
Karl Venn > commands > 9th Brigade | 3.1 | open 4.20
over 5th Battalion on 3.15 = nobody
over 5th Battalion on 3.21 = Karl Venn sure

# a command that outlived its army
3rd Brigade > part_of > Army | 3.1 | to 3.20
Tomas Brel > commands > Army | 3.1 | ?
Ada Holm > acting > 3rd Brigade | 3.18 | open 4.20
over 3rd Brigade on 3.1 = Tomas Brel sure
over 3rd Brigade on 3.2 = Tomas Brel unknown
over 3rd Brigade on 3.21 = Ada Holm sure
"""
