"""German words of reporting: cue verbs in the forms that news uses, cue nouns, offices, bodies, numbers, harm."""

from __future__ import annotations

from dataclasses import dataclass

from solferino.record import Counted, Population, SpeakerKind
from solferino.record import StatementKind as Kind
from solferino.text import word_set


@dataclass(frozen=True, slots=True)
class Cue:
    """What a form of a cue verb is. particle: a separable prefix that must stand later in the clause, or None.

    act: it takes an object instead of a clause ("kritisierte den Angriff"). participle: a past participle, which needs
    an auxiliary.
    """

    lemma: str
    kind: Kind
    particle: str | None = None
    act: bool = False
    participle: bool = False


# lemma: forms in present and past, singular and plural | participle. A separable verb's participle is one word.
_VERBS = {
    Kind.ASSERTION: """
        sagen: sagt sagen sagte sagten | gesagt
        erklären: erklärt erklären erklärte erklärten | erklärt
        berichten: berichtet berichten berichtete berichteten | berichtet
        melden: meldet melden meldete meldeten | gemeldet
        betonen: betont betonen betonte betonten | betont
        bestätigen: bestätigt bestätigen bestätigte bestätigten | bestätigt
        behaupten: behauptet behaupten behauptete behaupteten | behauptet
        schreiben: schreibt schreiben schrieb schrieben | geschrieben
        meinen: meint meinen meinte meinten | gemeint
        äußern: äußert äußern äußerte äußerten | geäußert
        erläutern: erläutert erläutern erläuterte erläuterten | erläutert
        ergänzen: ergänzt ergänzen ergänzte ergänzten | ergänzt
        erzählen: erzählt erzählen erzählte erzählten | erzählt
        antworten: antwortet antworten antwortete antworteten | geantwortet
        entgegnen: entgegnet entgegnen entgegnete entgegneten | entgegnet
        erwidern: erwidert erwidern erwiderte erwiderten | erwidert
        versichern: versichert versichern versicherte versicherten | versichert
        bekräftigen: bekräftigt bekräftigen bekräftigte bekräftigten | bekräftigt
        unterstreichen: unterstreicht unterstreichen unterstrich unterstrichen | unterstrichen
        kommentieren: kommentiert kommentieren kommentierte kommentierten | kommentiert
        argumentieren: argumentiert argumentieren argumentierte argumentierten | argumentiert
        verkünden: verkündet verkünden verkündete verkündeten | verkündet
        verlauten: verlautet verlautete | verlautet
        urteilen: urteilt urteilen urteilte urteilten | geurteilt
        einräumen: räumt+ein räumen+ein räumte+ein räumten+ein | eingeräumt
        mitteilen: teilt+mit teilen+mit teilte+mit teilten+mit | mitgeteilt
        angeben: gibt+an geben+an gab+an gaben+an | angegeben
        zugeben: gibt+zu geben+zu gab+zu gaben+zu | zugegeben
        bekanntgeben: gibt+bekannt geben+bekannt gab+bekannt gaben+bekannt | bekanntgegeben
        hinzufügen: fügt+hinzu fügen+hinzu fügte+hinzu fügten+hinzu | hinzugefügt
        hinweisen: weist+hin weisen+hin wies+hin wiesen+hin | hingewiesen
        feststellen: stellt+fest stellen+fest stellte+fest stellten+fest | festgestellt
        aussagen: sagt+aus sagen+aus sagte+aus sagten+aus | ausgesagt
        davon ausgehen: geht+aus gehen+aus ging+aus gingen+aus | ausgegangen
        zitieren: zitiert zitieren zitierte zitierten | zitiert
        begründen: begründet begründen begründete begründeten | begründet
        glauben: glaubt glauben glaubte glaubten | geglaubt
        vermuten: vermutet vermuten vermutete vermuteten | vermutet
        hoffen: hofft hoffen hoffte hofften | gehofft
        befürchten: befürchtet befürchten befürchtete befürchteten | befürchtet
        skandieren: skandiert skandieren skandierte skandierten | skandiert
        rufen: ruft rufen rief riefen | gerufen
        twittern: twittert twitterte | getwittert
        formulieren: formuliert formulierte formulierten | formuliert
        bilanzieren: bilanziert bilanzierte | bilanziert
        verteidigen: verteidigt verteidigte verteidigten | verteidigt
        beklagen: beklagt beklagen beklagte beklagten | beklagt
        spekulieren: spekuliert spekulieren spekulierte spekulierten | spekuliert
        beteuern: beteuert beteuern beteuerte beteuerten | beteuert
        prognostizieren: prognostiziert prognostizierte prognostizierten | prognostiziert
        folgern: folgert folgern folgerte folgerten | gefolgert
        resümieren: resümiert resümierte | resümiert
        monieren: moniert monieren monierte monierten | moniert
        bemängeln: bemängelt bemängeln bemängelte bemängelten | bemängelt
        begrüßen: begrüßt begrüßen begrüßte begrüßten | begrüßt
        bedauern: bedauert bedauern bedauerte bedauerten | bedauert
        loben: lobt loben lobte lobten | gelobt
        verweisen: verweist verweisen verwies verwiesen | verwiesen
        beschreiben: beschreibt beschreiben beschrieb beschrieben | beschrieben
        bezeichnen: bezeichnet bezeichnen bezeichnete bezeichneten | bezeichnet
        nennen: nennt nennen nannte nannten | genannt
        sprechen: spricht sprechen sprach sprachen | gesprochen
        signalisieren: signalisiert signalisierte signalisierten | signalisiert
        fortfahren: fährt+fort fahren+fort fuhr+fort fuhren+fort | fortgefahren
        anmerken: merkt+an merken+an merkte+an merkten+an | angemerkt
        andeuten: deutet+an deuten+an deutete+an deuteten+an | angedeutet
        hervorheben: hebt+hervor heben+hervor hob+hervor hoben+hervor | hervorgehoben
        eingestehen: gesteht+ein gestehen+ein gestand+ein gestanden+ein | eingestanden
        festlegen: legt+fest legen+fest legte+fest legten+fest | festgelegt
    """,
    Kind.DENIAL: """
        dementieren: dementiert dementieren dementierte dementierten | dementiert
        bestreiten: bestreitet bestreiten bestritt bestritten | bestritten
        zurückweisen: weist+zurück weisen+zurück wies+zurück wiesen+zurück | zurückgewiesen
        abstreiten: streitet+ab streiten+ab stritt+ab stritten+ab | abgestritten
        leugnen: leugnet leugnen leugnete leugneten | geleugnet
        widersprechen: widerspricht widersprechen widersprach widersprachen | widersprochen
    """,
    Kind.ACCUSATION: """
        vorwerfen: wirft+vor werfen+vor warf+vor warfen+vor | vorgeworfen
        beschuldigen: beschuldigt beschuldigen beschuldigte beschuldigten | beschuldigt
        anklagen: klagt+an klagen+an klagte+an klagten+an | angeklagt
        kritisieren: kritisiert kritisieren kritisierte kritisierten | kritisiert
        verurteilen: verurteilt verurteilen verurteilte verurteilten | verurteilt
    """,
    Kind.CALL: """
        fordern: fordert fordern forderte forderten | gefordert
        verlangen: verlangt verlangen verlangte verlangten | verlangt
        auffordern: fordert+auf fordern+auf forderte+auf forderten+auf | aufgefordert
        aufrufen: ruft+auf rufen+auf rief+auf riefen+auf | aufgerufen
        appellieren: appelliert appellieren appellierte appellierten | appelliert
        bitten: bittet bitten bat baten | gebeten
        raten: rät raten riet rieten | geraten
        plädieren: plädiert plädieren plädierte plädierten | plädiert
        empfehlen: empfiehlt empfehlen empfahl empfahlen | empfohlen
    """,
    Kind.WARNING: """
        mahnen: mahnt mahnen mahnte mahnten | gemahnt
        warnen: warnt warnen warnte warnten | gewarnt
        drohen: droht drohen drohte drohten | gedroht
    """,
    Kind.PROMISE: """
        ankündigen: kündigt+an kündigen+an kündigte+an kündigten+an | angekündigt
        versprechen: verspricht versprechen versprach versprachen | versprochen
        zusagen: sagt+zu sagen+zu sagte+zu sagten+zu | zugesagt
    """,
    Kind.ESTIMATE: "schätzen: schätzt schätzen schätzte schätzten | geschätzt",
    Kind.QUESTION: "fragen: fragt fragen fragte fragten | gefragt",
}
QUOTED_ONLY = word_set("bezeichnen nennen sprechen beschreiben loben verteidigen")
"""Cues that report only with quoted words beside them: "nannte den Angriff „barbarisch“"."""
_ACTS = word_set(
    "bestätigen dementieren bestreiten zurückweisen leugnen kritisieren verurteilen fordern verlangen begründen "
    "verteidigen bekräftigen ankündigen befürchten verkünden beklagen bemängeln begrüßen bedauern loben beschuldigen"
)


def _table() -> dict[str, tuple[Cue, ...]]:
    table: dict[str, tuple[Cue, ...]] = {}
    for kind, lines in _VERBS.items():
        for line in lines.strip().splitlines():
            lemma, _, forms = line.strip().partition(":")
            finite, _, participle = forms.partition("|")
            for form in finite.split():
                word, _, particle = form.partition("+")
                table[word] = (*table.get(word, ()), Cue(lemma, kind, particle or None, lemma in _ACTS))
            word = participle.strip()
            table[word] = (*table.get(word, ()), Cue(lemma, kind, None, lemma in _ACTS, participle=True))
    return table


CUES = _table()
PARTICLES = frozenset(cue.particle for cues in CUES.values() for cue in cues if cue.particle)
FINAL_FORMS = frozenset(  # of a separable verb at the end of a clause: "wie die Polizei mitteilte"
    f"{cue.particle}{form}" for form, cues in CUES.items() for cue in cues if cue.particle
)
FINAL = {
    f"{cue.particle}{form}": (Cue(cue.lemma, cue.kind, None, cue.act),)
    for form, cues in CUES.items()
    for cue in cues
    if cue.particle
}
AUXILIARIES = word_set("hat haben habe hatte hatten")
PASSIVES = word_set("wird werden wurde wurden worden")
CUE_NOUNS = word_set(
    "angaben angabe auskunft aussage aussagen ansicht auffassung meinung einschätzung informationen darstellung "
    "berichten bericht erkenntnissen worten schätzungen schätzung medienberichten zeugenaussagen medienangaben "
    "agenturberichten berechnungen zählung überzeugung"
)
CONJUNCTIVE = word_set(  # forms of the Konjunktiv I that cannot be anything else in the third person
    "sei seien habe werde könne müsse solle wolle dürfe wisse gehe gebe stehe liege komme bleibe lasse mache handele "
    "handle sehe finde brauche bestehe führe bringe nehme halte trage spreche lebe sterbe gehöre glaube fehle"
)
PRONOUNS = word_set("er sie dieser diese jener jene")
NOBODY = word_set("es man das dies was wer niemand keiner jemand manche")
DETERMINERS = word_set(
    "der die das ein eine dieser diese dieses kein keine sein seine ihr ihre unser unsere mehrere viele einige beide "
    "zwei drei vier alle andere zahlreiche"
)
OBLIQUE = word_set("den dem des einem einen einer eines seinem seinen seiner ihrem ihren ihrer diesem diesen")
PREPOSITIONS = word_set(
    "am an auf aus bei beim bis durch für gegen gegenüber hinter "
    "im in ins mit nach neben ohne seit trotz über um unter "
    "vom von vor während wegen zu zum zur zwischen laut gemäß angesichts aufgrund anlässlich"
)
INNER = word_set("des der von vom für aus im in am bei beim zum zur und")
ADVERBS = word_set(
    "auch noch nun jedoch aber dabei dazu zudem außerdem weiter weiterhin ferner unterdessen gestern heute später "
    "besonders offiziell darin deshalb daher damit insgesamt "
    "allerdings gleichzeitig zugleich trotzdem dennoch danach dann "
    "hier dort ebenso jetzt seitdem demnach zwar oftmals immer "
    "inzwischen bereits erneut nur nicht sich mehrfach zuvor anschließend zunächst ebenfalls bisher damals darauf "
    "daraufhin hingegen dagegen schließlich wiederum ausdrücklich schon selbst so weiters wörtlich deutlich offen"
)
CONJUNCTIONS = word_set("wie nachdem während als weil da obwohl wobei sodass wenn dass ob indem")
TIMES = word_set(
    "montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag januar februar märz april mai juni juli "
    "august september oktober november dezember morgen abend nachmittag vormittag nacht mittag uhr jahr jahre woche "
    "wochen tag tage tagen monat monate montagabend dienstagabend mittwochabend donnerstagabend freitagabend "
    "samstagabend sonntagabend anfang ende mitte"
)
ABBREVIATED = word_set("dr prof st nr ca bzw usw z b u a d h mio mrd sog ggf evtl vgl bspw inkl art abs hl jh str")

ROLE_ENDS = (
    "oberst",
    "major",
    "hauptmann",
    "leutnant",
    "admiral",
    "doktor",
    "sprecher",
    "sprecherin",
    "minister",
    "ministerin",
    "präsident",
    "präsidentin",
    "kanzler",
    "kanzlerin",
    "chef",
    "chefin",
    "vorsitzende",
    "vorsitzender",
    "direktor",
    "direktorin",
    "anwalt",
    "anwältin",
    "richter",
    "richterin",
    "general",
    "kommandeur",
    "gouverneur",
    "bürgermeister",
    "bürgermeisterin",
    "beamter",
    "beamte",
    "abgeordnete",
    "abgeordneter",
    "botschafter",
    "botschafterin",
    "senator",
    "senatorin",
    "sekretär",
    "sekretärin",
    "leiter",
    "leiterin",
    "experte",
    "expertin",
    "forscher",
    "forscherin",
    "arzt",
    "ärztin",
    "zeuge",
    "zeugin",
    "vertreter",
    "vertreterin",
    "mitarbeiter",
    "mitarbeiterin",
    "augenzeuge",
    "bewohner",
    "bewohnerin",
    "kommissar",
    "kommissarin",
    "beauftragte",
    "beauftragter",
    "politiker",
    "politikerin",
    "verteidiger",
    "professor",
    "professorin",
    "journalist",
    "journalistin",
    "reporter",
    "reporterin",
    "trainer",
    "premier",
    "chefredakteur",
)
BODY_ENDS = (
    "polizei",
    "regierung",
    "ministerium",
    "amt",
    "behörde",
    "behörden",
    "partei",
    "gericht",
    "gerichtshof",
    "staatsanwaltschaft",
    "armee",
    "militär",
    "streitkräfte",
    "kommission",
    "ausschuss",
    "parlament",
    "verband",
    "organisation",
    "konzern",
    "unternehmen",
    "firma",
    "verein",
    "rat",
    "union",
    "institut",
    "universität",
    "gewerkschaft",
    "bundeswehr",
    "verwaltung",
    "feuerwehr",
    "klinik",
    "krankenhaus",
    "generalstab",
    "botschaft",
    "stiftung",
    "bewegung",
    "rebellen",
    "opposition",
    "nato",
    "uno",
    "eu",
)
OUTLET_ENDS = (
    "zeitung",
    "agentur",
    "nachrichtenagentur",
    "sender",
    "fernsehen",
    "rundfunk",
    "magazin",
    "blatt",
    "radio",
    "portal",
    "medien",
    "fernsehsender",
    "website",
    "post",
    "times",
    "presse",
    "medienberichten",
)
DOCUMENT_ENDS = ("bericht", "erklärung", "stellungnahme", "mitteilung", "studie", "beschluss", "urteil", "brief")
OUTLETS = {
    "dpa": "dpa",
    "afp": "AFP",
    "ap": "AP",
    "reuters": "Reuters",
    "apa": "APA",
    "sda": "SDA",
    "kna": "KNA",
    "epd": "epd",
    "tass": "TASS",
    "interfax": "Interfax",
    "ukrinform": "Ukrinform",
    "spiegel": "Spiegel",
    "zeit": "Zeit",
    "tagesschau": "Tagesschau",
    "bbc": "BBC",
    "cnn": "CNN",
    "ard": "ARD",
    "zdf": "ZDF",
    "n-tv": "n-tv",
    "faz": "FAZ",
}

NUMBERS = {
    "ein": 1, "eine": 1, "einen": 1, "einem": 1, "einer": 1, "zwei": 2, "drei": 3, "vier": 4, "fünf": 5, "sechs": 6,
    "sieben": 7, "acht": 8, "neun": 9, "zehn": 10, "elf": 11, "zwölf": 12, "dreizehn": 13, "vierzehn": 14,
    "fünfzehn": 15, "sechzehn": 16, "siebzehn": 17, "achtzehn": 18, "neunzehn": 19, "zwanzig": 20, "dreißig": 30,
    "vierzig": 40, "fünfzig": 50, "sechzig": 60, "siebzig": 70, "achtzig": 80, "neunzig": 90, "hundert": 100,
    "tausend": 1000,
}  # fmt: skip
VAGUE = {"dutzende": 24, "dutzenden": 24, "hunderte": 200, "hunderten": 200, "tausende": 2000, "tausenden": 2000}
SCALES = {"tausend": 1_000, "millionen": 1_000_000, "million": 1_000_000}
PEOPLE = {
    **dict.fromkeys(
        ("menschen", "personen", "leute", "opfer", "einwohner", "bewohner", "passagiere", "männer"),
        Population.ALL,
    ),
    **dict.fromkeys(("zivilisten", "zivilpersonen"), Population.CIVILIANS),
    **dict.fromkeys(
        ("kinder", "kindern", "jugendliche", "schüler", "mädchen", "säuglinge", "minderjährige"),
        Population.CHILDREN,
    ),
    **dict.fromkeys(("frauen",), Population.WOMEN),
    **dict.fromkeys(("soldaten", "kämpfer", "polizisten", "rebellen", "milizionäre"), Population.COMBATANTS),
    **dict.fromkeys(("helfer", "sanitäter", "mitarbeiter", "journalisten"), Population.STAFF),
    "verletzten": Population.ALL,
}  # fmt: skip
HARM_NOUNS = {
    **dict.fromkeys(("tote", "toten", "todesopfer", "todesopfern", "tode"), Counted.KILLED),
    **dict.fromkeys(("verletzte", "verletzten", "verwundete", "verwundeten", "schwerverletzte"), Counted.INJURED),
    **dict.fromkeys(("vermisste", "vermissten"), Counted.MISSING),
    **dict.fromkeys(("vertriebene", "vertriebenen", "flüchtlinge"), Counted.DISPLACED),
    **dict.fromkeys(("festgenommene", "gefangene"), Counted.DETAINED),
}
HARM_VERBS = {
    **dict.fromkeys(
        ("getötet", "ermordet", "erschossen", "umgebracht", "starben", "starb", "gestorben", "tot"),
        Counted.KILLED,
    ),
    **dict.fromkeys(("verletzt", "verwundet", "schwerverletzt", "leichtverletzt"), Counted.INJURED),
    **dict.fromkeys(("vermisst",), Counted.MISSING),
    **dict.fromkeys(("vertrieben", "geflohen", "flohen"), Counted.DISPLACED),
    **dict.fromkeys(("festgenommen", "verhaftet", "entführt", "inhaftiert"), Counted.DETAINED),
    **dict.fromkeys(("evakuiert",), Counted.EVACUATED),
}  # fmt: skip


def kind_of_noun(noun: str) -> SpeakerKind | None:
    """What a German noun in the speaker's place is by its last part; None for a word that is no office or body."""
    low = noun.lower()
    if low in OUTLETS or low.endswith(OUTLET_ENDS):
        return SpeakerKind.OUTLET
    if low.endswith(ROLE_ENDS) or low.rstrip("n").endswith(ROLE_ENDS):
        return SpeakerKind.UNNAMED
    if low.endswith(BODY_ENDS) or low.rstrip("s").endswith(BODY_ENDS):
        return SpeakerKind.INSTITUTION
    if low.endswith(DOCUMENT_ENDS):
        return SpeakerKind.DOCUMENT
    return None
