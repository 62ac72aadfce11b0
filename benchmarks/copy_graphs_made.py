"""Made stories of known repetition: ``stories(seed, articles)`` gives small sets of articles that carry one figure,
with how many independent origins it really has.

Every place, person, body and outlet is invented. A story is drawn from one of the shapes in :data:`SHAPES`: an agency's
text rewritten, cut, given a new head or a new first sentence, with and without credit; a spokesman under several
designations; two agencies with one official; one house with two papers; a monitor and those who cite it; two sources;
papers that credit each other; a translation. Same seed, same stories.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass


def _words(line: str) -> tuple[str, ...]:
    return tuple(line.split())


_STEMS = _words("Ald Bren Cor Dov Eld Fen Gar Hol Ist Jor Kel Lor Mar Nev Ost Pel Quer Ros Sav Tor Ull Var Wex Yar Zel")
_ENDS = _words("burg stad ford holm ino aro esk ova mund wick ria by ske")
_GIVEN = _words(
    "Ada Bruno Clara Dario Edda Felix Greta Hanno Ilse Jonas Karin Leon Mira Nils Olga Piet Rosa Sven Tilda"
)
_FAMILY = _words(
    "Aldery Brovik Castrup Dellmar Ebrand Falkner Gorvath Hessing Ivarson Jellico Korvin Lundqvar Mossberg"
)
_PAPERS = _words("Courier Herald Gazette Tribune Chronicle Lantern Messenger Sentinel Beacon Dispatch Ledger Mercury")
_SITES = (
    "a market",
    "a bus station",
    "a bakery",
    "a school",
    "a grain store",
    "a railway yard",
    "a clinic",
    "a bridge",
    "a block of flats",
)
_DAYS = _words("Monday Tuesday Wednesday Thursday Friday Saturday Sunday")
_RANKS = ("Colonel", "Major", "Captain")
_COLOUR = (
    "Smoke hung over the river until the evening and the trams stood still.",
    "The road to the south was closed to lorries, and buses were sent another way.",
    "Shops in the old quarter kept their shutters down for the rest of the day.",
    "A cold wind blew from the hills, and the lamps in the harbour were out.",
    "The town had seen no such night since the autumn, when the mill burned.",
    "Trains were late by three hours, and the post came only after dark.",
    "The bells of the upper church rang for a quarter of an hour.",
    "In the square a few stalls sold bread and candles by lamplight.",
    "Schools in the district will stay shut until the end of the week.",
    "Water had to be carried from the pump behind the town hall.",
    "The ferry did not leave, and passengers slept in the waiting room.",
    "Fields on the other bank were dark, and dogs barked all night.",
    "The governor's office asked people to stay off the bridges.",
    "Glass lay as far as the tram stop, and men swept it into heaps.",
    "By noon the first carts with timber and tarpaulins had come.",
    "The wells in the lower town gave little after a dry spring.",
)


@dataclass(frozen=True)
class Article:
    """What is printed: by whom, on which day (ISO), and the words. language: where a person would mark it."""

    outlet: str
    day: str
    text: str
    language: str | None = None


@dataclass(frozen=True)
class Story:
    """Articles that carry ``killed`` dead, and how many independent origins stand behind that number."""

    shape: str
    articles: tuple[Article, ...]
    killed: int
    origins: int


class Draw:
    """Names and sentences of one story, no two alike within it."""

    def __init__(self, rng: random.Random) -> None:
        self.rng = rng
        self._used: set[str] = set()
        self._turns: dict[str, int] = {}
        self.place = self.name()
        self.state = f"{self._stem()}land"
        self.killed = rng.randint(11, 89)
        self.hurt = self.killed + rng.randint(3, 40)
        self.site = rng.choice(_SITES)
        self.weekday = rng.choice(_DAYS)
        self._colour = list(_COLOUR)
        rng.shuffle(self._colour)

    def _stem(self) -> str:
        while True:
            stem = self.rng.choice(_STEMS)
            if stem not in self._used:
                self._used.add(stem)
                return stem

    def name(self) -> str:
        return self._stem() + self.rng.choice(_ENDS)

    def paper(self) -> str:
        while True:
            paper = f"{self.name()} {self.rng.choice(_PAPERS)}"
            if paper not in self._used:
                self._used.add(paper)
                return paper

    def agency(self) -> str:
        return f"{self._stem()}press"

    def person(self) -> str:
        while True:
            name = f"{self.rng.choice(_GIVEN)} {self.rng.choice(_FAMILY)}"
            if name.split()[1] not in self._used:
                self._used.add(name.split()[1])
                return name

    def day(self) -> str:
        return f"2031-03-{self.rng.randint(10, 16):02d}"

    def colour(self, count: int = 2) -> str:
        """Sentences that no other article of the story has."""
        took, self._colour = self._colour[:count], self._colour[count:]
        return " ".join(took)

    def toll(self, source: str) -> str:
        """A sentence that gives the number, and whose it is; another wording each time until all were used."""
        k, h, p, s = self.killed, self.hurt, self.place, self.site
        who = f"{source}," if ", " in source else source  # an apposition ends in a comma before the verb
        return self._next("toll", 4)(
            f"{k} people were killed and {h} were injured when shells hit {s} in {p}, {who} said on {self.weekday}.",
            f"Shelling of {s} in {p} killed {k} people and injured {h}, according to {source}.",
            f"{_cap(who)} said that {k} people had been killed in the shelling of {s} in {p}.",
            f"An attack on {s} in {p} left {k} dead, {who} said, and sent {h} to hospital.",
        )

    def bare(self) -> str:
        """The same without a source."""
        k, p, s = self.killed, self.place, self.site
        return self._next("bare", 3)(
            f"{k} people were killed when shells hit {s} in {p} on {self.weekday}.",
            f"Shells struck {s} in {p} on {self.weekday}, killing {k} people.",
            f"The shelling of {s} in {p} on {self.weekday} left {k} people dead.",
        )

    def _next(self, what: str, count: int) -> Callable[..., str]:
        turn = self._turns.setdefault(what, self.rng.randrange(count))
        self._turns[what] += 1
        return lambda *wordings: str(wordings[turn % count])

    def agency_text(self, agency: str, source: str) -> str:
        """A wire of four paragraphs."""
        line = f"{self.place.upper()}, {self.rng.randint(10, 14)} March ({agency}) -- "
        return "\n\n".join((line + self.toll(source), self.colour(2), self.colour(2), self.colour(1)))


def _cap(words: str) -> str:
    return words[:1].upper() + words[1:]


def _article(draw: Draw, outlet: str, *paragraphs: str, language: str | None = None) -> Article:
    return Article(outlet, draw.day(), "\n\n".join(paragraphs), language)


def _body(text: str) -> str:
    """A wire without its dateline."""
    return text.partition(" -- ")[2]


def re_headed(draw: Draw) -> tuple[list[Article], int]:
    """A wire, and papers that print it under a head of their own, without a credit."""
    wire = draw.agency(), draw.agency_text(draw.agency(), f"{draw.person()}, the mayor of {draw.place}")
    papers = [_article(draw, draw.paper(), f"Dark day in {draw.place}", _body(wire[1])) for _ in range(3)]
    return [_article(draw, wire[0], wire[1]), *papers], 1


def cut(draw: Draw) -> tuple[list[Article], int]:
    """A wire, and papers that print only its beginning."""
    agency = draw.agency()
    text = draw.agency_text(agency, f"the {draw.place} fire brigade")
    short = "\n\n".join(_body(text).split("\n\n")[:2])
    return [_article(draw, agency, text)] + [_article(draw, draw.paper(), short) for _ in range(2)], 1


def credited(draw: Draw) -> tuple[list[Article], int]:
    """A wire of an agency's own reporting, and papers that give the number with the agency's name."""
    agency = draw.agency()
    wire = f"{draw.place.upper()}, 12 March ({agency}) -- {draw.bare()}\n\n{draw.colour()}"
    one = f"{draw.bare()[:-1]}, the {agency} news agency reported. {draw.colour()}"
    other = f"{draw.bare()[:-1]}, according to the {agency} news agency. {draw.colour()}"
    return [_article(draw, agency, wire), _article(draw, draw.paper(), one), _article(draw, draw.paper(), other)], 1


def uncredited_source_cut(draw: Draw) -> tuple[list[Article], int]:
    """A wire with its source, and a copy that leaves out the source but keeps the rest word for word."""
    agency = draw.agency()
    lead = f"{draw.killed} people were killed when shells hit {draw.site} in {draw.place} on {draw.weekday}"
    rest = "\n\n".join((draw.colour(2), draw.colour(2)))
    source = f"{draw.person()}, director of the {draw.place} hospital"
    wire = f"{draw.place.upper()}, 12 March ({agency}) -- {lead}, said {source}.\n\n{rest}"
    return [_article(draw, agency, wire), _article(draw, draw.paper(), f"{lead}.\n\n{rest}")], 1


def rewritten(draw: Draw) -> tuple[list[Article], int]:
    """One official in the words of four papers."""
    who, office = draw.person(), f"governor of {draw.place}"
    family = who.split()[1]
    forms = [f"{who}, {office},", f"the governor, {who},", f"{office} {who}", f"{who}, the {office},"]
    made = []
    for form in forms:
        more = f"{family} said the search would go on."
        made.append(_article(draw, draw.paper(), f"{draw.toll(form.strip(','))} {draw.colour()}", more))
    return made, 1


def designations(draw: Draw) -> tuple[list[Article], int]:
    """One spokesman as "an army spokesman", "the military" and by his name."""
    who = f"{draw.rng.choice(_RANKS)} {draw.person()}"
    forms = ["an army spokesman", "the military", f"army spokesman {who}", f"{who}, a spokesman for the army"]
    draw.rng.shuffle(forms)
    return [_article(draw, draw.paper(), f"{draw.toll(form)} {draw.colour()}") for form in forms], 1


def organs(draw: Draw) -> tuple[list[Article], int]:
    """A ministry, its spokesman and the army of one State."""
    who = draw.person()
    forms = [
        f"the {draw.state} defence ministry",
        f"{who}, spokesman for the {draw.state} defence ministry",
        f"the {draw.state} army",
    ]
    return [_article(draw, draw.paper(), f"{draw.toll(form)} {draw.colour()}") for form in forms], 1


def told_chain(draw: Draw) -> tuple[list[Article], int]:
    """A spokesman tells an agency; one paper credits it, another makes a reporter of the agency."""
    agency, who = draw.agency(), draw.person()
    said = f"“{draw.killed} people were killed and we are still digging,” {who}, the fire chief, told "
    tail = f" on {draw.weekday} night, standing beside what was left of {draw.site} in {draw.place}. "
    more = draw.colour(2)
    return [
        _article(draw, agency, f"{draw.place.upper()} ({agency}) — {said}{agency}{tail}{more}"),
        _article(draw, draw.paper(), f"{said}the {agency} news agency{tail}{draw.colour(1)}"),
        _article(draw, draw.paper(), f"{said}a reporter{tail}{more}"),
    ], 1


def two_agencies(draw: Draw) -> tuple[list[Article], int]:
    """Two agencies quote one official, and a paper copies each."""
    who = f"{draw.person()}, the mayor of {draw.place}"
    made = []
    for _ in range(2):
        agency = draw.agency()
        text = draw.agency_text(agency, who)
        made += [_article(draw, agency, text), _article(draw, draw.paper(), _body(text))]
    return made, 1


def monitor(draw: Draw) -> tuple[list[Article], int]:
    """A monitor's own report, and papers that cite it."""
    body = f"{draw.name()} Rights Monitor"
    own = f"We documented the shelling of {draw.site} in {draw.place}. {body} counted {draw.killed} people killed."
    cites = [_article(draw, draw.paper(), f"{draw.toll(f'the {body}')} {draw.colour()}") for _ in range(3)]
    return [_article(draw, body, own, draw.colour()), *cites], 1


def one_house(draw: Draw) -> tuple[list[Article], int]:
    """Two editions of one house report on their own account."""
    house = draw.paper()
    first = f"{draw.place.upper()} — {draw.bare()} {draw.colour()}"
    second = f"{draw.place.upper()} — {draw.bare()} {draw.colour()}"
    return [_article(draw, house, first), _article(draw, f"{house} Online", second)], 1


def circle(draw: Draw) -> tuple[list[Article], int]:
    """Two papers that each have it from the other: one origin at most, and which is open."""
    one, other = draw.paper(), draw.paper()
    return [
        _article(draw, one, f"{draw.bare()[:-1]}, the {other} reported. {draw.colour()}"),
        _article(draw, other, f"{draw.bare()[:-1]}, the {one} reported. {draw.colour()}"),
    ], 1


def two_sources(draw: Draw) -> tuple[list[Article], int]:
    """A hospital and a monitor, each carried by two papers."""
    hospital, body = f"the {draw.place} District Hospital", f"the {draw.name()} Observatory for Civil Rights"
    made = [_article(draw, draw.paper(), f"{draw.toll(s)} {draw.colour()}") for s in (hospital, body, hospital, body)]
    return made, 2


def two_sides(draw: Draw) -> tuple[list[Article], int]:
    """The army of a State and those who fight it give the same number."""
    rebels = f"the {draw.name()} Liberation Front"
    made = [
        _article(draw, draw.paper(), f"{draw.toll(s)} {draw.colour()}")
        for s in (f"the {draw.state} army", rebels, f"a spokesman for {rebels}")
    ]
    return made, 2


def own_reports(draw: Draw) -> tuple[list[Article], int]:
    """Two outlets report from the place on their own account; a third prints the text of one of them."""
    one = f"{draw.place.upper()} — {draw.bare()} {draw.colour(3)}"
    other = f"{draw.place.upper()} — {draw.bare()} {draw.colour(3)}"
    made = [_article(draw, draw.paper(), one), _article(draw, draw.paper(), other)]
    return [*made, _article(draw, draw.paper(), one.partition("— ")[2])], 2


def unnamed_and_named(draw: Draw) -> tuple[list[Article], int]:
    """ "An official" may be the official whom another paper names: one."""
    who = f"{draw.person()}, the mayor of {draw.place}"
    return [
        _article(draw, draw.paper(), f"{draw.toll('a city official')} {draw.colour()}"),
        _article(draw, draw.paper(), f"{draw.toll(who)} {draw.colour()}"),
        _article(draw, draw.paper(), f"{draw.toll('the mayor')} {draw.colour()}"),
    ], 1


def translated(draw: Draw) -> tuple[list[Article], int]:
    """One mayor in an English paper and in a German one."""
    who = draw.person()
    german = (
        f"Bei dem Beschuss von {draw.place} wurden {draw.killed} Menschen getötet, sagte Bürgermeister {who}. "
        "Die Straße nach Süden blieb gesperrt, und die Züge fuhren mit großer Verspätung. Am Abend lag Rauch über dem "
        "Fluss, und in der Altstadt blieben die Läden geschlossen."
    )
    return [
        _article(draw, draw.paper(), f"{draw.toll(f'{who}, the mayor of {draw.place}')} {draw.colour(3)}"),
        _article(draw, draw.paper(), german, language="de"),
    ], 1


def silent(draw: Draw) -> tuple[list[Article], int]:
    """A named source in one paper; another gives the number and says nothing of where it has it from."""
    source = f"{draw.person()}, head of the {draw.place} rescue service"
    return [
        _article(draw, draw.paper(), f"{draw.toll(source)} {draw.colour()}"),
        _article(draw, draw.paper(), f"{draw.bare()} {draw.colour()}"),
    ], 1


def notice(draw: Draw) -> tuple[list[Article], int]:
    """A monitoring notice in capitals with the editors' words in brackets, and an agency's text of the same speaker."""
    who = draw.person()
    source = f"{who}, commander of the civil guard of {draw.place}"
    heard = (
        f"{draw.place}, 12 MAR 31 (RADIO {draw.name()}) -- [TEXT] {draw.killed} PEOPLE WERE KILLED IN THE SHELLING OF "
        f"{draw.place} [name as heard], {source}, SAID TODAY. [passage indistinct] HE SAID THE SEARCH WOULD GO ON."
    ).upper()
    agency = draw.agency()
    outlet = f"Radio {heard.partition('(RADIO ')[2].partition(')')[0].title()}"
    return [_article(draw, outlet, heard), _article(draw, agency, draw.agency_text(agency, source))], 1


def credit_lines(draw: Draw) -> tuple[list[Article], int]:
    """Two papers tell it in words of their own, each with one agency's name at the end."""
    agency = draw.agency()
    return [_article(draw, draw.paper(), f"{draw.bare()} {draw.colour()} ({agency} news agency)") for _ in range(2)], 1


def bylines(draw: Draw) -> tuple[list[Article], int]:
    """Two papers with one agency's byline, each cut in its own way."""
    agency = f"{draw.name()} Press Service"
    lead, rest = draw.bare(), [draw.colour(2), draw.colour(2)]
    first = _article(draw, draw.paper(), f"Dark day in {draw.place}", f"By {agency}", lead, rest[0])
    return [first, _article(draw, draw.paper(), f"Shells on {draw.place}", f"By {agency}", draw.bare(), rest[1])], 1


def chain(draw: Draw) -> tuple[list[Article], int]:
    """One paper has it from another, and that one from a third, which names a witness."""
    first, second = draw.paper(), draw.paper()
    who = f"{draw.person()}, who was in the street"
    return [
        _article(draw, first, f"{draw.place.upper()} — {draw.toll(who)} {draw.colour()}"),
        _article(draw, second, f"{draw.bare()[:-1]}, the {first} reported. {draw.colour()}"),
        _article(draw, draw.paper(), f"{draw.bare()[:-1]}, according to the {second}. {draw.colour()}"),
    ], 1


def noisy_copies(draw: Draw) -> tuple[list[Article], int]:
    """Copies of one wire in which words were changed, left out or put in, and the source with them."""
    agency = draw.agency()
    text = draw.agency_text(agency, f"the {draw.place} rescue service")

    def noisy(words: str) -> str:
        kept = []
        for word in words.split(" "):
            luck = draw.rng.random()
            kept += [] if luck < 0.02 else [word, "also"] if luck < 0.04 else ["some" if luck < 0.06 else word]
        return " ".join(kept)

    first, *rest = _body(text).split("\n\n")
    copies = [_article(draw, draw.paper(), first, *(noisy(p) for p in rest)) for _ in range(3)]
    return [_article(draw, agency, text), *copies], 1


def press_release(draw: Draw) -> tuple[list[Article], int]:
    """A body's own release, its director by name, and its spokeswoman in a third paper."""
    body = f"{draw.name()} Relief Council"
    who = draw.person()
    release = f"The {body} said that {draw.killed} people were killed in {draw.place}. {draw.colour()}"
    return [
        _article(draw, body, release),
        _article(draw, draw.paper(), f"{draw.toll(f'{who}, director of the {body}')} {draw.colour()}"),
        _article(draw, draw.paper(), f"{draw.toll(f'a spokeswoman for the {body}')} {draw.colour()}"),
    ], 1


def three_sources(draw: Draw) -> tuple[list[Article], int]:
    """A hospital, a mayor and a monitor."""
    sources = (
        f"the {draw.place} General Hospital",
        f"{draw.person()}, the mayor of {draw.place}",
        f"the {draw.name()} Rights Monitor",
    )
    return [_article(draw, draw.paper(), f"{draw.toll(source)} {draw.colour()}") for source in sources], 3


def residents(draw: Draw) -> tuple[list[Article], int]:
    """Residents without a name in two papers, and an armed group in a third."""
    rebels = f"the {draw.name()} Liberation Front"
    sources = ("residents", "witnesses", rebels)
    return [_article(draw, draw.paper(), f"{draw.toll(source)} {draw.colour()}") for source in sources], 2


def two_armies(draw: Draw) -> tuple[list[Article], int]:
    """Two States' armies, and one paper that says only "the army"."""
    other = f"{draw.name()[:4].title()}mark"
    sources = (f"the {draw.state} army", f"the {other} army", "the army")
    return [_article(draw, draw.paper(), f"{draw.toll(source)} {draw.colour()}") for source in sources], 2


def many_addresses(draw: Draw) -> tuple[list[Article], int]:
    """One text in twelve papers."""
    text = f"{draw.bare()} {draw.colour(3)}"
    return [_article(draw, draw.paper(), text, f"Page {n}") for n in range(12)], 1


def source_after(draw: Draw) -> tuple[list[Article], int]:
    """The number in one sentence, whose it is in the next."""
    body = f"{draw.name()} Observatory for Civil Rights"
    return [
        _article(draw, draw.paper(), f"{draw.toll(f'the {body}')} {draw.colour()}"),
        _article(draw, draw.paper(), f"{draw.bare()} The {body} gave that figure on its website. {draw.colour()}"),
    ], 1


def activists_and_monitor(draw: Draw) -> tuple[list[Article], int]:
    """ "A monitoring group" and "activists" may be the monitor that a third paper names."""
    body = f"the {draw.name()} Rights Monitor"
    sources = ("a monitoring group", body, "activists")
    return [_article(draw, draw.paper(), f"{draw.toll(source)} {draw.colour()}") for source in sources], 1


SHAPES: tuple[Callable[[Draw], tuple[list[Article], int]], ...] = (
    re_headed,
    cut,
    credited,
    uncredited_source_cut,
    rewritten,
    designations,
    organs,
    told_chain,
    two_agencies,
    monitor,
    one_house,
    circle,
    two_sources,
    two_sides,
    own_reports,
    unnamed_and_named,
    translated,
    silent,
    notice,
    credit_lines,
    bylines,
    chain,
    noisy_copies,
    press_release,
    three_sources,
    residents,
    two_armies,
    many_addresses,
    source_after,
    activists_and_monitor,
)


def stories(
    seed: int, articles: int, shapes: Sequence[Callable[[Draw], tuple[list[Article], int]]] = SHAPES
) -> Iterator[Story]:
    """Stories of all shapes in turn, until they hold so many articles."""
    rng = random.Random(seed)
    made = 0
    while made < articles:
        for shape in shapes:
            draw = Draw(rng)
            found, origins = shape(draw)
            made += len(found)
            yield Story(shape.__name__, tuple(found), draw.killed, origins)
