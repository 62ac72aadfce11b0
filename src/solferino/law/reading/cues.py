"""All cues in the order in which they are tried, and the gate before them."""

from __future__ import annotations

from solferino.law.reading.cues_of_conduct import OF_CONDUCT
from solferino.law.reading.cues_of_courts import OF_COURTS
from solferino.law.reading.types import Kind

CUES = (*OF_COURTS, *OF_CONDUCT)

_WORDS: dict[Kind, str] = {
    Kind.WHO_DECIDES: "court|judge|tribunal|innocen",
    Kind.COURT_NATURE: "un |u.n|united nations|un's",
    Kind.ACCESSION: "court|icc|statute",
    Kind.RECOGNITION: "court|icc|statute|hague|treaty|tribunal|jurisdiction|authority|joined|ratif",
    Kind.PRECEDENT: "convict|jail|sentenc|acquit|prison|guilty|dock|cell|locked|handed",
    Kind.IMMUNITY: "immun|while|as long|so long|until|shielded",
    Kind.COMMAND_RESPONSIBILITY: "command|orders|responsib|liab|answer|accountable|guilty",
    Kind.UNIVERSAL: "universal|any|where",
    Kind.REQUIREMENT: "only|unless|would|must|need|has to|have to|as long|provided|requir|limitation|time-|time limit",
    Kind.PROCEEDINGS: (
        "investigat|inquir|enquir|probe|proceeding|examination|warrant|indict|summons|applicat|case"
        "|complaint|suit|measures|order"
    ),
    Kind.REFERRAL: "refer",
    Kind.INQUIRY: "inquiry|fact-finding",
    Kind.WEAPON: "legal|lawful|bann|ban|prohibit|outlaw|permit|allow|forbid|forbad|against the law",
    Kind.STATUS_LABEL: "criminal|terror|rogue",
    Kind.PROTECTED_STATUS: "combatant|part in|protected|prisoner|pow",
    Kind.NATIONAL_LAW: "law|bill|decree|act|amendment|legislation",
    Kind.OFFICIAL_ASSESSMENT: "crime|genocid|aggression|cleansing|breach|violation|assessment|determination|finding",
    Kind.CALL: "investigat|prosecut|tribunal|trial|indict|charge|icc|warrant",
    Kind.RESOLUTION: "resolution|motion|measure|draft|text|binding|force|effect|weight|call for",
    Kind.JURISDICTION: (
        "prosecut|tried|try|trial|bring|brought|charge|indict|account|heard|hear|judge|jurisdiction"
        "|justice|appear|answer|end up|dock|say|power"
    ),
    Kind.RULE_OF_CONDUCT: (
        "crime|genocid|aggression|breach|violat|law|prohibit|bann|forbid|forbad|legal|convention|statute"
        "|protocol|attack|target|hostage|tortur|starv|deport|protect|rules of war|limits of war"
    ),
    Kind.LEGAL_VIEW: "crime|genocid|aggression|cleansing|breach|violat|attack|lawful|illegal",
}
MAY: dict[Kind, tuple[str, ...]] = {kind: tuple(words.split("|")) for kind, words in _WORDS.items()}
"""Words (in small letters) one of which a sentence holds where it holds a cue of a kind: a quick look before the
patterns. They are parts of words: ``refer`` stands in ``referred``."""

_ANY = (
    "court|tribunal|icc|icj|hague|war crim|war-crim|crimes against|crime against|genocid|aggression|jurisdiction|"
    "prosecut|resolution|motion|measure|vote|binding|immun|chain of command|responsib|superior orders|convict|"
    "sentenc|jail|acquit|investigat|inquiry|fact-finding|legal|lawful|banned|prohibit|outlaw|forbid|forbad|"
    "of war|geneva convention|international law|humanitarian law|rome statute|combatant|hostilities|protected|"
    "prisoner|pow |pows|terrorist state|criminal regime|innocen|guilt|assessment|determination|arrest|tried|trial|"
    "charge|makes it|criminali|direct attack|deliberate attack|referr|legitimate target|only if|only when|"
    "only where|violat|breach|allowed|permitted|security council|general assembly|liab|answerable| bans |"
    "following orders"
)
GATE: tuple[str, ...] = tuple(_ANY.split("|"))
"""The same for all kinds together: a text or sentence without one of these holds no legal statement."""

__all__ = ["CUES", "GATE", "MAY"]
