"""Made reported speech, labelled by construction: ``paragraphs(seed, count)`` gives texts with what is said in them.

Every person, body, place and event is invented; templates of newspaper English are filled at random, then written in
one of several ways (curly, straight or single marks, a lost mark, capitals, commas lost). Same seed, same paragraphs.
Other fillers can be given, so that a model may be trained on words that the benchmark does not use.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from speech_templates import TEMPLATES, Template


@dataclass(frozen=True)
class Gold:
    """One statement. Offsets are code points of the paragraph, end exclusive.

    mode: direct, mixed (quoted words inside a clause) or indirect. speaker: the fullest name that the paragraph gives,
    None where it names none. within: the index of the statement in which this one is reported.
    """

    start: int
    end: int
    mode: str
    kind: str
    frame: str
    speaker: str | None
    mention: tuple[int, int] | None = None
    cue: tuple[int, int] | None = None
    via: str | None = None
    addressee: str | None = None
    within: int | None = None
    optional: bool = False  # right where it is given, no fault where it is not


@dataclass(frozen=True)
class Fillers:
    """The words that fill the templates. cultures: women's, men's and family names; offices: full and short form;
    bodies: full and short form; places, sites, outlets: names; clauses, quotations: by kind of statement."""

    cultures: Sequence[tuple[Sequence[str], Sequence[str], Sequence[str]]]
    offices: Sequence[tuple[str, str]]
    bodies: Sequence[tuple[str, str]]
    unnamed: Sequence[str]
    crowds: Sequence[str]
    places: Sequence[str]
    sites: Sequence[str]
    outlets: Sequence[str]
    clauses: dict[str, Sequence[str]]
    quotations: dict[str, Sequence[str]]
    fragments: Sequence[str]
    acts: Sequence[str]
    blamed: Sequence[str]
    things: Sequence[str]
    narrative: Sequence[str]
    days: Sequence[str] = (
        "on Monday",
        "on Tuesday",
        "on Wednesday",
        "on Thursday",
        "on Friday",
        "on Saturday",
        "on Sunday",
        "late on Tuesday",
        "Wednesday",
        "on Friday evening",
    )


def _words(lines: str) -> tuple[str, ...]:
    return tuple(word.replace("_", " ") for word in lines.split())


def _lines(lines: str) -> tuple[str, ...]:
    return tuple(" ".join(line.split()) for line in lines.strip().splitlines())


FILLERS = Fillers(
    cultures=(
        (_words("Oksana Iryna Halyna Daryna"), _words("Taras Bohdan Mykola Ostap"), _words("Kovalyk Drahan Melnyshyn")),
        (_words("Rania Huda Samar Lubna"), _words("Bassam Nizar Ziad Khalil"), _words("al-Masrani Haddadin Sabbour")),
        (_words("Ngozi Adaeze Folake"), _words("Chidi Emeka Tunde"), _words("Okwara Adeyoru Balonwu Ezenna")),
        (_words("Marisol Ximena Pilar"), _words("Rodrigo Esteban Ignacio"), _words("Quirarte Zalduendo Pereyro")),
        (_words("Thandar Khin Su"), _words("Zaw Min Thura"), _words("Aungmya Lwinthu Kyawzan")),
        (_words("Solveig Astrid Greta"), _words("Torvald Henrik Leif"), _words("Lundemark Halvorstad Brekkesen")),
        (_words("Parveen Shabnam Nasreen"), _words("Farrukh Imtiaz Waheed"), _words("Qureshan Baloghri Khattari")),
        (_words("Mei_Lin Xiu"), _words("Jianyu Weiming"), _words("Fengshao Liangpu Zhuren")),
        (_words("Claire Odette Margaux"), _words("Thierry Bastien Luc"), _words("Delacombe Vaudreuil de_Maurillac")),
        (_words("Abeba Tsehay Selam"), _words("Dawit Getachew Yonas"), _words("Worknesh Teferra Bekeshe")),
        (_words("Hannah Louise Megan"), _words("Gareth Simon Douglas"), _words("Thornbury Ashcombe O’Rielle Pell")),
        (_words("Ivana Milica"), _words("Goran Zoran Dragan"), _words("Petrovanić Stojaković Jurišin")),
        (_words("Leyla Zeynep"), _words("Emre Orhan"), _words("Karadağlı Yıldıran Demirsoy")),
        (_words("Aroha Moana"), _words("Tane Wiremu"), _words("Ngatawhare Parekura")),
    ),
    offices=tuple(
        (full, short)
        for full, short in (
            line.split(" = ")
            for line in _lines("""
            governor of {place} = governor
            mayor of {place} = mayor
            defence minister = minister
            deputy foreign minister = deputy foreign minister
            director of the hospital in {place} = director
            head of the regional health department = health chief
            police chief of {place} = police chief
            commander of the coastal garrison = commander
            chief prosecutor = prosecutor
            lawyer for the families = lawyer
            spokesperson for the northern command = spokesperson
            professor of law at the University of {place} = professor
            surgeon at the clinic in {place} = surgeon
            coordinator of the relief effort = coordinator
            UN envoy for the region = envoy
            opposition leader = opposition leader
            station master = station master
            ambassador to {country} = ambassador
            analyst at a think-tank in {place} = analyst
            president of {country} = president
        """)
        )
    ),
    bodies=tuple(
        (full, short)
        for full, short in (
            line.split(" = ")
            for line in _lines("""
            the Ministry of Public Works = the ministry
            the Coastal Relief Committee = the committee
            the Harbour Rights Monitor = the monitor
            the Army of the Eastern Bank = the army
            the Council of River Towns = the council
            the Office for Civil Protection = the office
            the Delta Liberation Front = the front
            the Commission on Missing Persons = the commission
            the Norrland Foreign Ministry = the ministry
            the United Farmers Union = the union
            the Sarvan Defence Ministry = the ministry
            the Valley Human Rights Group = the group
            the Federal Security Department = the department
            the Marsh Doctors Association = the association
        """)
        )
    ),
    unnamed=_lines("""
        a senior military official
        a rescue worker
        a security source
        a spokesman for the rebels
        a Western diplomat
        one resident
        an army officer
        a doctor at the clinic
        a witness
        a police spokeswoman
        an official at the ministry
        a truck driver
    """),
    crowds=_lines("""
        officials
        witnesses
        rescue workers
        two residents
        local activists
        several doctors
        human rights groups
        opposition lawmakers
        survivors
    """),
    places=_words("Marvani Sela Oskerry Tarnau Belqasr Port_Aden Velyke Ruda Santa_Irena Kyaung Duma Hoddeid"),
    sites=_lines("""
        the grain depot
        the maternity ward
        the bus station
        the covered market
        the pumping station
        a primary school
        the rail bridge
        the water tower
        a bakery on the main street
        the ferry landing
    """),
    outlets=(
        *_words("Reuters AFP Interfax the_Delta_Courier Radio_Sarvan Norrland_Television the_BBC CNN"),
        "the Marvani Herald",
        "Coast FM",
        "Al Jazeera",
        "the Associated Press",
        "the Oskerry Times",
        "Canal Nueve",
    ),
    clauses={
        "assertion": _lines("""
            {n} people had been pulled from the ruins of {site}
            the road to {place} was still closed to lorries
            two rockets had landed beside {site} in {place}
            the shelling of {place} went on until dawn
            most of the wounded were women who had been queuing for bread
            water and power had been cut since the first blast
            soldiers had taken up positions around {site}
            the drivers of the convoy had shown their papers at three checkpoints
            {n} families were sleeping in the cellars of {place}
            the second explosion came while ambulances were arriving
            none of the aid had reached {place} by nightfall
            the roof of {site} had collapsed onto the patients
            investigators had collected fragments near {site}
            the evacuation of {place} would take at least three days
            the talks in {place} had ended without a result
        """),
        "denial": _lines("""
            its forces had not fired on {site}
            there were no troops in {place} that night
            its aircraft were not involved in the strike on {site}
            the reports from {place} were fabricated
            the army had nothing to do with the explosion at {site}
        """),
        "call": _lines("""
            the guns around {place} must fall silent
            those behind the attack on {site} must be held to account
            all sides must let the convoys through to {place}
        """),
        "promise": _lines("""
            the government would continue to work for the return of the families
            investigators will ensure that nothing is lost at {site}
        """),
        "justification": _lines("""
            the strike on {site} was in response to rocket fire from {place}
            {site} had become a legitimate military target
        """),
        "legal_view": _lines("""
            the shelling of {site} could amount to a war crime
            the attack on {site} may constitute a violation of international humanitarian law
        """),
    },
    quotations={
        "assertion": _lines("""
            We counted {n} craters around {site}
            There was no warning before the second blast
            Nobody has come to help us since the bridge went down
            The windows blew in and then everything was dust
            I carried my neighbour down four flights of stairs
            They took the men first and left the rest of us by the road
            It was a market, there were only people buying onions
            The children had been drawing when the ceiling fell
            Our ambulances cannot cross the river at night
            People here have not slept for {n} nights
            He was the only surgeon left in {place}
            We are still digging at {site}
        """),
        "denial": _lines("""
            We did not target {site}
            Our aircraft were nowhere near {place}, and these reports are baseless
            We have no forces in {place} and never had
            This is a hoax and nothing else
        """),
        "call": _lines("""
            We call on all sides to open the road to {place}
            Those who gave the order must be held to account
            The shelling of {place} must stop at once
        """),
        "promise": _lines("""
            We will rebuild {site} before the winter
            We shall publish every page of the report on {place}
        """),
        "question": _lines("""
            Who gives an order to fire on {site}?
            How many more funerals do they want in {place}?
        """),
        "justification": _lines("""
            This was an act of self-defence and nothing more
            The launchers stood beside {site}, which made it a legitimate military target
        """),
        "legal_view": _lines("""
            What happened at {site} could amount to a war crime
            Striking {site} would be a violation of international humanitarian law
        """),
    },
    fragments=_lines("""
        a deliberate act
        cold-blooded murder
        deeply troubling
        a day of shame
        beyond any doubt
        a tragic error
        an open wound
        hell on earth
        without mercy
        a point of no return
    """),
    acts=_lines("""
        shelling {site}
        using civilians as a shield
        blocking aid to {place}
        firing on the convoy
        breaking the truce in {place}
        laying mines around {site}
    """),
    blamed=_lines("""
        government forces
        the rebels
        the separatists
        Sarvan
        the Eastern Bank militia
        the coalition
    """),
    things=_lines("""
        the strike on {site}
        the arrest of the drivers
        the attack on {place}
        the expulsion of the monitors
        the new curfew in {place}
        the seizure of the ferry
    """),
    narrative=_lines("""
        Smoke rose over {place} for a second day.
        The ferry did not run, and shops in {place} kept their shutters down.
        Two lorries stood burnt out near {site}.
        The claims office at the port remained shut.
        The so-called “green corridor” to {place} has been closed since spring.
        A film about the siege, “The Long Quay,” opened in {place} last year.
        Reports from the east of {place} were scarce because the lines are down.
        The statement of accounts for {site} is due in May.
        Prices in {place} rose again, and the bakeries ran out of flour before noon.
        Police counted {n} shell cases in the yard of {site}.
        The rule of night driving, known as “lights out,” applies in all of {place}.
        Rescue teams with dogs searched {site} through the night.
        The order of the convoys was changed twice.
        Soldiers waved lorries through at the last post before {place}.
        The demand for blood was high, and a queue formed outside {site}.
    """),
)


@dataclass
class Person:
    """Somebody of the paragraph: ``full`` name, ``last`` name, ``office`` (long and short), pronouns."""

    full: str
    last: str
    office: str
    short: str
    he: str
    him: str
    his: str
    draws: random.Random = field(repr=False)

    @property
    def new(self) -> str:
        """First naming, before a verb."""
        ways = [
            f"{self.full}, the {self.office},",
            f"the {self.office}, {self.full},",
            self.full,
            f"{self.title} {self.full}" if " " not in self.short else self.full,
            f"{self.full}, who was in the town at the time,",
        ]
        return self.draws.choice(ways)

    @property
    def tail(self) -> str:
        """First naming, at the end of a sentence."""
        return self.draws.choice([f"{self.full}, the {self.office}", self.full, f"the {self.office}, {self.full}"])

    @property
    def plain(self) -> str:
        """First naming, without commas."""
        return self.draws.choice([self.full, f"{self.title} {self.full}" if " " not in self.short else self.full])

    @property
    def title(self) -> str:
        """The office before a name: "Governor"."""
        return self.short.capitalize()

    @property
    def He(self) -> str:  # noqa: N802 - as it stands in a template
        return self.he.capitalize()


def paragraphs(seed: int, count: int, fillers: Fillers = FILLERS) -> Iterator[tuple[str, list[Gold]]]:
    """``count`` texts with their statements in text order. A text has one to four paragraphs, parted by empty lines."""
    draws = random.Random(seed)
    for _number in range(count):
        yield _Made(draws, fillers).text()


class _Made:
    def __init__(self, draws: random.Random, fillers: Fillers) -> None:
        self.draws, self.fill = draws, fillers

    def text(self) -> tuple[str, list[Gold]]:
        template = self.draws.choice(TEMPLATES)
        kinds, marked = self._filled(template)
        lead = self._narrative() if template.lead and self.draws.random() < 0.5 else ""
        tail = self._narrative() if template.lead and self.draws.random() < 0.3 else ""
        marked = " ".join(part for part in (lead, marked, tail) if part)
        return _parsed(self._written(marked, template), template, kinds, self.names)

    # -- words ----------------------------------------------------------------------------------------------------

    def _filled(self, template: Template) -> tuple[dict[int, str], str]:
        draws, fill = self.draws, self.fill
        self.a, self.b = self._person(), self._person()
        while self.b.last == self.a.last or self.b.he == self.a.he:
            self.b = self._person()
        body, short = draws.choice(fill.bodies)
        other, _ = draws.choice([b for b in fill.bodies if b[0] != body])
        outlet = draws.choice(fill.outlets)
        unnamed, crowd = draws.choice(fill.unnamed), draws.choice(fill.crowds)
        self.names = {
            "A": self.a.full,
            "B": self.b.full,
            "G": body.removeprefix("the "),
            "H": other.removeprefix("the "),
            "O": outlet.removeprefix("the "),
            "U": unnamed,
            "C": crowd,
        }
        slots: dict[str, object] = {
            "A": self.a,
            "B": self.b,
            "G": body,
            "g": short,
            "H": other,
            "O": outlet,
            "U": unnamed,
            "C": crowd,
            "day": draws.choice(fill.days),
            "thing": self._words(draws.choice(fill.things)),
            "act": self._words(draws.choice(fill.acts)),
            "act2": self._words(draws.choice(fill.acts)),
            "blamed": draws.choice([b for b in fill.blamed if b not in body]),
            "place": draws.choice(fill.places),
            "site": draws.choice(fill.sites),
            "frag": draws.choice(fill.fragments),
            "frag2": draws.choice(fill.fragments),
            "n": draws.choice(_NUMBERS),
        }
        kinds: dict[int, str] = {}
        for index, said in enumerate(template.said):
            kind = said.kind if said.kind != "*" else draws.choices(_KINDS, _WEIGHTS)[0]
            if f"<q{index}>" in template.text and said.kind == "*":
                kind = "assertion"
            kind_of_words = kind if kind in fill.clauses and kind in fill.quotations else "assertion"
            kinds[index] = kind
            slots[f"clause{index}"] = self._words(draws.choice(fill.clauses[kind_of_words]))
            words = fill.quotations["question" if said.kind == "question" else kind_of_words]
            slots[f"q{index}"] = self._words(draws.choice(words))
        for index in range(4):
            slots[f"x{index}"] = self._words(draws.choice(fill.clauses["assertion"]))
            slots[f"y{index}"] = self._words(draws.choice(fill.quotations["assertion"]))
        for name, choices in template.verbs:
            slots[name] = draws.choice(choices)
        text = template.text.format(**slots)
        return kinds, _capitals(_tidied(text))

    def _person(self) -> Person:
        draws = self.draws
        women, men, families = draws.choice(self.fill.cultures)
        female = draws.random() < 0.5
        last = draws.choice(families)
        full = f"{draws.choice(women if female else men)} {last}"
        office, short = draws.choice(self.fill.offices)
        pronouns = ("she", "her", "her") if female else ("he", "him", "his")
        return Person(full, last, self._words(office), short, *pronouns, draws)

    def _words(self, pattern: str) -> str:
        draws = self.draws
        return pattern.format(
            n=draws.choice(_NUMBERS),
            site=draws.choice(self.fill.sites),
            place=draws.choice(self.fill.places),
            country=draws.choice(("Norland", "Sarvan", "Estmark")),
        )

    def _narrative(self) -> str:
        return self._words(self.draws.choice(self.fill.narrative))

    # -- the ways of writing -----------------------------------------------------------------------------------------

    def _written(self, marked: str, template: Template) -> str:
        draws = self.draws
        way = draws.random()
        if "’" in marked and "‘" in marked:
            return marked  # nested marks stay as they are
        if way < 0.30:
            return marked
        if way < 0.62:
            return marked.replace("“", '"').replace("”", '"').replace("’", "'")
        if way < 0.74:
            return marked.replace("“", "‘").replace("”", "’")
        if way < 0.80:
            return marked.replace("“", "«").replace("”", "»")
        if way < 0.86:
            return _capitalised(marked.replace("“", '"').replace("”", '"').replace("’", "'"))
        if way < 0.91 and "”" not in marked:
            return marked.replace(",", "").replace("’", "")
        if way < 0.96 and template.lost and marked.count("”") == 1 and ",” " in marked:
            return marked.replace("”", "") if way < 0.935 else marked.replace("“", "")
        return marked


_NUMBERS = ("two", "three", "six", "nine", "eleven", "14", "17", "23", "40", "at least five", "more than 30", "some 60")
_KINDS = ("assertion", "denial", "call", "promise", "justification", "legal_view")
_WEIGHTS = (70, 10, 6, 4, 4, 6)
_TAG = re.compile(r"</?[diqcmto]\d>")


def _tidied(marked: str) -> str:
    """One mark where slots brought two: "the office,," and "Who?,"."""
    marked = re.sub(r",((?:</?[diqcmto]\d>)*)(?=[,.:])", r"\1", marked)
    marked = re.sub(r"\?[.,?]", "?", marked)
    return re.sub(r"\?(”(?:</?[diqcmto]\d>)*)\.", r"?\1", marked)


def _capitals(marked: str) -> str:
    """A capital where a sentence begins."""
    return re.sub(
        r"(\A|\n\n|(?:[.!?](?:</?[diqcmto]\d>)*|\.[”’](?:</?[diqcmto]\d>)*) )((?:</?[diqcmto]\d>|“)*)([a-z])",
        lambda m: m[1] + m[2] + m[3].upper(),
        marked,
    )


def _capitalised(marked: str) -> str:
    parts = re.split(f"({_TAG.pattern})", marked)
    return "".join(p if _TAG.fullmatch(p) else p.upper() for p in parts)


def _named(who: str | None, names: dict[str, str]) -> str | None:
    if who is None or who in names:
        return None if who is None else names[who]
    return re.sub(r"\{(\w)(?:\.full)?\}", lambda m: names[m[1]], who)


def _parsed(marked: str, template: Template, kinds: dict[int, str], names: dict[str, str]) -> tuple[str, list[Gold]]:
    text: list[str] = []
    at = done = 0
    opened: dict[str, int] = {}
    spans: dict[str, tuple[int, int]] = {}
    for match in _TAG.finditer(marked):
        piece = marked[done : match.start()]
        text.append(piece)
        at += len(piece)
        done = match.end()
        tag = match.group()
        if tag.startswith("</"):
            spans[tag[2:-1]] = (opened[tag[2:-1]], at)
        else:
            opened[tag[1:-1]] = at
    text.append(marked[done:])
    whole = "".join(text)
    gold: list[Gold] = []
    for index, said in enumerate(template.said):
        mode = next(m for m in "dqi" if f"{m}{index}" in spans)
        start, end = spans[f"{mode}{index}"]
        mention = spans.get(f"m{index}")
        if mention is not None:
            low, high = mention
            while whole[high - 1] in ", ":
                high -= 1
            mention = (low, high)
        told = spans.get(f"t{index}")
        gold.append(
            Gold(
                start,
                end,
                {"d": "direct", "q": "mixed", "i": "indirect"}[mode],
                kinds[index],
                template.frame,
                _named(said.who, names),
                mention,
                spans.get(f"c{index}"),
                names.get(said.via or ""),
                None if told is None else whole[told[0] : told[1]],
                said.within,
            )
        )
        if f"o{index}" in spans:
            gold.append(
                replace(
                    gold[-1], start=spans[f"o{index}"][0], end=spans[f"o{index}"][1], mode="indirect", optional=True
                )
            )
    return whole, sorted(gold, key=lambda g: (g.start, -g.end)) if all(g.within is None for g in gold) else gold
