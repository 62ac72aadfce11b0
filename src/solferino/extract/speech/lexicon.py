"""Closed word lists of the frame finder. Lower case throughout."""

from __future__ import annotations

from collections.abc import Sequence

from solferino.text import word_set

BE = word_set("""
    is are was were be been being 's 're isn't aren't wasn't weren't it's
""")
AUXILIARIES = BE | word_set("""
    has have had having do does did don't doesn't didn't hasn't haven't hadn't will would can could may might should
    must won't wouldn't can't couldn't cannot not never 've 'd 'll shall to
""")
ADVERBS = word_set("""
    long also later earlier then again still already now just only even however therefore thus meanwhile too
    repeatedly
    recently previously subsequently reportedly officially formally publicly privately immediately quickly strongly
    firmly flatly bitterly sharply openly angrily calmly briefly clearly simply merely initially finally once twice
    twice-over separately reported directly explicitly further furthermore moreover always often cynically harshly
    categorically vehemently vigorously unanimously consistently long-since soon jointly tearfully bluntly instead
    both all themselves himself herself itself additionally similarly likewise first first-of-all indeed essentially
    rightly wrongly falsely apparently allegedly not never
""")
DAYS = word_set("monday tuesday wednesday thursday friday saturday sunday")
MONTHS = word_set("""
    january february march april may june july august september october november december jan feb mar apr jun jul
    aug sep sept oct nov dec
""")
TIME = DAYS | word_set("""
    today yesterday tonight tomorrow earlier later overnight morning afternoon evening night week month year ago
    noon midday midnight weekend hours days weeks months years
""")
TIME_LEADS = word_set("""
    on last late early this next that since in by at during the nearly about two three several few
""")
DETERMINERS = word_set("""
    the a an his her their its our my your this that these those one two three four five six seven eight nine ten
    several some many most few no none other another each every both all any such various numerous dozens hundreds
    thousands what
""")
POSSESSIVE = word_set("his her their its our my your")
INNER_PREPOSITIONS = word_set("""
    of for from with at in to on under against inside within near
""")
PREPOSITIONS = INNER_PREPOSITIONS | word_set("""
    by as after before during since until about over into between among amid despite without through via per upon
    towards toward behind across following regarding concerning because according like than around outside above
    below throughout along
""")
BREAKERS = word_set("""
    that which who whom whose while whilst when where as if because although though but or than then so what how why
    whether unless since until after before
""")
VERB_LIKE = word_set("""
    is are was were be been being has have had do does did will would can could may might should must shall cannot
    isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't can't couldn't it's he's
    she's they're we're offered headed founded suspended scheduled stopped ended joined opened closed moved turned
    killed injured wounded left took taken made went came led hit struck destroyed fired launched carried began
    started became got put set ran remain remained remains held met died fled lost won sent brought kept used
    says told called seems seem
    appears appear remains remain spoke visited arrived attended signed voted passed backed approved ordered bombed
    shelled targeted claimed interviewed examined collected visited compared gathered reviewed including
    include includes involving according amid
""")
COORDINATORS = word_set("and but while whilst yet although though")
PRONOUNS = word_set("he she they it i we you")
GROUP_HEADS = word_set("""
    government governments administration ministry department departments council councils coalition army military
    forces force police navy parliament assembly senate congress house court courts tribunal office offices
    committee commission agency agencies organization organisation organizations organisations union unions
    federation confederation party parties group groups front movement movements alliance embassy consulate mission
    missions delegation authorities authority regime command commands headquarters bank company companies firm
    corporation foundation charity hospital hospitals clinic university institute association society network
    networks observatory cross crescent brigade battalion militia militias service services bureau directorate
    secretariat presidency cabinet board panel inquiry league club church vatican side sides media press regulator
    watchdog centre center opposition leadership junta rebels separatists insurgents guerrillas militants terrorists
    fighters monitors activists unionists nations states rights international kremlin pentagon republic prosecution
    defence defense interior minister team staff body bodies camp faction factions city state country countries
    nation region community watch unit units guard guards corps taliban hamas hezbollah isis isil daesh israel
    airline operator manufacturer inc corp ltd llc website websites page channel account nato un eu osce icc icj who
    unicef unhcr ohchr centcom africom eucom fbi cia nsa fda gchq idf ira eta farc
    fmln eln epl mrta urng unita renamo who-europe au asean opec g7
    g20 wto imf icrc msf hrw google facebook twitter meta apple microsoft alphabet west east public families
    relatives residents ngos ngo sdf ypg pkk patrol constabulary gendarmerie
    carabinieri prefecture municipality politburo
""")
DOCUMENTS = word_set("""
    statement statements report reports resolution resolutions communique communiqué letter letters document
    documents study survey text release dispatch cable memo memorandum article articles paper law bill decree treaty
    convention ruling verdict judgment judgement indictment complaint filing notice bulletin assessment email tweet
    post posts message poll data records figures toll declaration transcript analysis investigation investigations
    review findings newsletter footage list motion petition communication update briefing agreement charter
    constitution protocol leaflet leaflets pamphlet pamphlets flyer flyers
    tally count editorial commentary column communiques
""")
NON_SPEAKERS = word_set("""
    attack attacks strike strikes raid raids war invasion bombing bombings explosion explosions blast shelling
    fighting bullet missile missiles rocket rockets fire incident incidents conflict violence operation operations
    campaign crisis ceasefire year years month months week weeks day days time number numbers thing things way ways
    place area areas street village town building buildings home homes house-to-house bridge road water food money
    price prices evidence crime crimes death deaths situation question questions result results reason reasons fact
    facts case cases point points part parts kind sort lot move moves step steps decision decisions plan plans
    effort efforts wave flood storm disease virus vote talks meeting summit deal truce today yesterday meanwhile
    however there here which who that what this monday tuesday wednesday thursday friday saturday sunday morning
    afternoon evening night advert reader readers subscriber subscribers
    damage losses photo picture image images video caption headline game film
""")
"""Heads that do not speak, whatever verb stands behind them."""

OUTLETS = word_set("""
    reuters reuter afp ap upi cana notimex prela lusa agi inforpress ips aap belga dpa efe acan-efe ansa tass
    itar-tass interfax ria novosti ria-novosti xinhua kyodo yonhap pti
    ians anadolu sana irna fars isna mehr petra wafa mena ukrinform unian belta sputnik rt bbc cnn nbc abc cbs msnbc
    cnbc pbs npr fox newsmax bloomberg politico axios vice vox buzzfeed guardian telegraph independent observer
    economist spiegel zeit bild figaro libération liberation parisien haaretz aljazeera jazeera arabiya newsweek
    forbes semafor meduza bellingcat sky itv mirror sun metro express globe aawsat asharq al-jazeera al-arabiya trt
    zdf ard dw itn cbc ctv nhk cctv cgtn tvn tolo dawn hurriyet sabah kommersant vedomosti izvestia pravda maariv
    yedioth ynet amaq newswire wires getty
""")
"""Single words that name an outlet or an agency by themselves."""
OUTLET_FIRST = word_set("""
    canal kanal agencia agence agenzia agentur diario noticias gazeta hromadske suspilne telesur prensa
""")
"""Words with which the name of an outlet begins in other languages."""
OUTLET_TAILS = word_set("""
    fm news times post tribune herald gazette journal mail chronicle courier press tv television radio newspaper daily
    magazine broadcaster agency newswire service network channel station weekly observer mirror telegraph guardian
    today independent standard
""")
OUTLET_NAMES = frozenset(
    (
        "new york times",
        "washington post",
        "wall street journal",
        "los angeles times",
        "associated press",
        "agence france-presse",
        "al jazeera",
        "al arabiya",
        "sky news",
        "fox news",
        "abc news",
        "cbs news",
        "nbc news",
        "bbc news",
        "the guardian",
        "the times",
        "the telegraph",
        "the independent",
        "financial times",
        "press tv",
        "daily mail",
        "radio free europe",
        "usa today",
        "voice of america",
        "latin post",
        "the sun",
        "the economist",
        "asharq al-awsat",
        "ria novosti",
        "radio liberty",
        "deutsche welle",
        "le monde",
        "el país",
        "el pais",
        "der spiegel",
        "kyiv independent",
        "kyiv post",
        "moscow times",
        "jerusalem post",
        "times of israel",
        "middle east eye",
        "anadolu agency",
        "islamic republic news agency",
        "press association",
        "euronews",
        "press trust of india",
    )
)
NEWS_GROUPS = word_set("""
    reporters journalists newsmen correspondents media press newspapers
""")
BODIES = word_set("""
    parliament council assembly congress senate committee court conference hearing session commons lords house
    summit rally crowd meeting cabinet tribunal commission
""")
VAGUE_SUBJECTS = word_set("it there")
LIGHT_NOUNS = word_set("""
    determination announcement statement claim claims accusation accusations appeal call comment comments remarks
    promise pledge allegation allegations assertion warning declaration charge demand admission
""")
EXPRESSED = word_set("""
    concern concerns surprise doubt doubts regret support condolences outrage hope alarm fear fears anger solidarity
    condemnation consternation sorrow opposition view opinion satisfaction disappointment shock thanks gratitude
    confidence readiness willingness scepticism skepticism horror sympathy dismay
""")
ORGANISATIONS = (
    "amnesty international",
    "human rights watch",
    "red cross",
    "syrian observatory for human rights",
    "world health organization",
    "doctors without borders",
    "save the children",
    "islamic state",
    "united nations",
    "european union",
    "african union",
    "arab league",
)
"""Organisations whose names do not end in a word of GROUP_HEADS; they are found in text without commas."""

_ABSTRACT = word_set("""
    accounts account data figures estimates reports records statistics numbers counts tallies footage images videos
    photographs pictures anonymity secrecy evidence findings information rumours rumors claims testimonies
""")
_OF_ABSTRACT = word_set("""
    conflicting contradictory differing different various varying unconfirmed unverified initial preliminary early
    earlier latest later recent new first other several some many most multiple numerous available current updated
    such these those all two three four both provisional incomplete published more further a an the
""")


def stands_for_nobody(words: Sequence[str]) -> bool:
    """True for small-letter words behind which nobody stands: "conflicting accounts", "data as of noon"."""
    head = next((k for k, word in enumerate(words) if word in _ABSTRACT), None)
    return (
        head is not None
        and all(word in _OF_ABSTRACT for word in words[:head])
        and list(words[head + 1 : head + 2]) in ([], ["as"], ["at"])
    )
