"""How English words official steps: verbs and their objects, by type of act.

Verb forms: a past form ("adopted") reports a step taken; a base form ("adopt") counts only behind a word that shows how
far the step came ("will", "urged the council to", "refused to").
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from solferino.record import ActType
from solferino.text.wordlists import word_set


@dataclass(frozen=True, slots=True)
class StepRule:
    """One way to word a step.

    pattern: group ``verb`` is the verb. passive: the body follows "by" or "at the", and what the step is about stands
    before the verb. bare: stands without a body ("a new law makes it illegal"). name: the rule as records carry it.
    """

    name: str
    type: ActType
    pattern: re.Pattern[str]
    outcome: str
    passive: bool = False
    bare: bool = False


def _p(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


_GAP = r"(?:[\w’'“”\"‘.,-]+\s+){0,7}?"
_SHORT = r"(?:[\w’'.-]+\s+){0,5}?"
TEXTS = (
    r"(?:resolutions?|motions?|draft\s+resolution|draft|declaration|amendment|ceasefire\s+call"
    r"|call\s+for\s+a\s+cease-?fire)"
)
_INQUIRY = (
    r"(?:(?<!under\s)investigations?|inquir(?:y|ies)|enquir(?:y|ies)|probes?|fact-finding\s+mission"
    r"|commissions?\s+of\s+inquiry"
    r"|tribunal|criminal\s+case|criminal\s+proceedings|inquest)"
)
_COURT = (
    r"(?:international\s+criminal\s+court|icc|international\s+court\s+of\s+justice|icj|court|courts|tribunal"
    r"|prosecutors?"
    r"|prosecutor['’]s\s+office|security\s+council|attorney\s+general|prosecution)"
)
_ENVOY = (
    r"(?:ambassadors?|charg[eé]s?\s+d[’']affaires|envoys?|diplomats?|consuls?|embassy\s+(?:staff|employees|workers)"
    r"|attach[eé]s?"
    r"|journalists?|correspondents?|observers|missionaries|inspectors|aid\s+workers|foreigners|u\.?n\.?\s+\w+)"
)
_ENVOY_ONLY = r"(?:ambassadors?|charg[eé]\s+d[’']affaires|envoys?|diplomats?|consuls?|head\s+of\s+mission)"
_SERVICE = (
    r"(?:web\s?sites?|(?:news|opposition|media|internet|online|video|film)\s+sites?"
    r"|(?:news|internet|messaging|mobile|telephone|telecommunication|data|aggregator|streaming|vpn)\s+services?"
    r"|apps?|platforms?"
    r"|social\s+networks?|channels?|broadcasters?|aggregator|web\s?pages|social\s+media|news\s+media"
    r"|media\s+outlets?|outlets?"
    r"|accounts?|internet|radio\s+stations?|newspapers?|broadcasts?|facebook|twitter|instagram|telegram|youtube"
    r"|tiktok|whatsapp"
    r"|google\s+news)"
)
_MEMBERSHIP = (
    r"(?:from\s+(?:the\s+)?(?:[\w’'.-]+\s+){0,6}?(?:council|organi[sz]ation|union|bloc|assembly|league|commission"
    r"|body|group|games|membership))"
)
_LAWS = r"(?:laws?|bills?|decrees?|legislation|executive\s+orders?|act|constitution(?:al\s+amendments?)?)"
_EMERGENCY = r"(?:state\s+of\s+(?:emergency|siege|war|exception)|martial\s+law|curfew|national\s+emergency)"

_AUX_BEEN = r"(?:(?:was|were|is|are|has|have|had|be|been|being|gets?|got)\s+){0,3}(?:\w+ly\s+)?"


def _active(name: str, kind: ActType, outcome: str, verbs: str, what: str, **flags: bool) -> StepRule:
    return StepRule(name, kind, _p(rf"\b(?P<verb>{verbs})\s+{what}\b"), outcome, **flags)


def _passive(name: str, kind: ActType, outcome: str, what: str, verbs: str, tail: str = "", **flags: bool) -> StepRule:
    return StepRule(name, kind, _p(rf"{what}(?P<verb>{verbs})\b{tail}"), outcome, passive=True, bare=True, **flags)


STEPS: tuple[StepRule, ...] = (
    # resolutions
    _active(
        "resolution",
        ActType.RESOLUTION,
        "adopted",
        r"pass(?:ed|es|ing)?|adopt(?:ed|s|ing)?|approv(?:ed?|es|ing)|back(?:ed|s)?|endors(?:ed?|es)",
        rf"{_GAP}{TEXTS}",
    ),
    _active("veto", ActType.RESOLUTION, "vetoed", r"veto(?:ed|es)?", rf"{_GAP}(?:{TEXTS}|bill|extension|proposal)"),
    _active(
        "resolution",
        ActType.RESOLUTION,
        "failed",
        r"reject(?:ed|s)?|defeat(?:ed|s)?|voted\s+down|block(?:ed|s)?",
        rf"{_GAP}(?:(?:draft\s+)?resolutions?|motions?|amendment|draft)",
    ),
    _passive(
        "resolution",
        ActType.RESOLUTION,
        "adopted",
        rf"\b{TEXTS}\b[^.;:]{{0,80}}?\b",
        r"passed|adopted|approved",
        r"(?!\s+(?:the|a|an|its)\b)",
    ),
    _passive(
        "resolution",
        ActType.RESOLUTION,
        "failed",
        rf"\b{TEXTS}\b[^.;:]{{0,80}}?\b(?:was|were|been)\s+",
        r"rejected|defeated|voted\s+down",
    ),
    _passive(
        "veto", ActType.RESOLUTION, "vetoed", rf"\b{TEXTS}\b[^.;:]{{0,80}}?\b(?:was|were|been)\s+", r"vetoed|blocked"
    ),
    _passive(
        "resolution",
        ActType.RESOLUTION,
        "failed",
        r"\b(?:resolution|motion|declaration|(?:\w+-)?drafted\s+(?:call|text|motion|resolution)"
        r"|draft)\b[^.;:]{0,140}?\b",
        r"failed",
        r"(?=\s+(?:at|in|to\s+(?:pass|win|gain|get))\b)",
    ),
    # laws
    _active(
        "law",
        ActType.LAW,
        "adopted",
        r"pass(?:ed|es)?|adopt(?:ed|s)?|enact(?:ed|s)?|sign(?:ed|s)?|approv(?:ed?|es)|issu(?:ed?|es)|ratif(?:y|ied"
        r"|ies)|promulgat(?:ed?|es)",
        rf"(?!(?:[\w’'-]+\s+){{0,7}}?(?:arrest|warrants?)\b){_GAP}{_LAWS}(?!\s+(?:of|enforcement|firm|school"
        rf"|professor))",
    ),
    _active(
        "law",
        ActType.LAW,
        "declared",
        r"declar(?:ed?|es)|impos(?:ed?|es)|decreed?|proclaim(?:ed|s)?|extend(?:ed|s)?|lift(?:ed|s)?",
        rf"(?:an?\s+|the\s+)?{_SHORT}{_EMERGENCY}",
    ),
    _passive(
        "law",
        ActType.LAW,
        "declared",
        rf"\b{_EMERGENCY}\b[^.;:]{{0,40}}?\b(?:was|were|been)\s+",
        r"declared|imposed|decreed|proclaimed|lifted|extended",
    ),
    StepRule(
        "law-in-force",
        ActType.LAW,
        _p(
            r"\b(?:new|recent|\w+)\s+(?:[\w-]+\s+)?(?:law|decree"
            r"|legislation)\s+(?P<verb>(?:that\s+)?(?:makes|made|bans|banned|criminali[sz]e[sd]"
            r"|prohibits|prohibited|outlaws|outlawed|introduces|introduced|took\s+effect"
            r"|came\s+into\s+force|punishes))\b"
        ),
        "in force",
        bare=True,
    ),
    # referrals
    _active(
        "referral",
        ActType.REFERRAL,
        "referred",
        r"refer(?:red|s)?|submit(?:ted|s)?",
        rf"(?!to\b)(?:[\w’'.-]+\s+){{1,10}}?to\s+(?:the\s+)?{_SHORT}{_COURT}",
    ),
    _passive(
        "referral",
        ActType.REFERRAL,
        "referred",
        r"\b(?:been|was|were|be|is|are)\s+(?:already\s+|also\s+)?",
        r"referred",
        rf"(?=\s+to\s+(?:the\s+)?{_GAP}{_COURT}\b)",
    ),
    # determinations
    _active(
        "assessment",
        ActType.OFFICIAL_ASSESSMENT,
        "announced",
        r"(?:made|issued)\s+an?\s+(?:formal|official)",
        r"(?:determination|assessment|declaration|finding)",
    ),
    StepRule(
        "assessment",
        ActType.OFFICIAL_ASSESSMENT,
        _p(
            r"\b(?P<verb>(?:formally|officially)\s+(?:determined|described|declared|recogni[sz]ed|concluded"
            r"|announce[sd]|assessed"
            r"|designated|accused|labelled|labeled)|assess(?:es|ed)\s+that|determined\s+that|concluded\s+that"
            r"|ruled\s+that|found\s+that"
            r"|unanimously\s+declared|recogni[sz](?:ed|es)(?=\s+"
            + _GAP
            + r"as\s+(?:a\s+|an\s+)?(?:genocide|crimes?|state\s+sponsor"
            r"|terroris\w+|war\s+crimes?)))\b"
        ),
        "announced",
    ),
    _active(
        "assessment",
        ActType.OFFICIAL_ASSESSMENT,
        "announced",
        r"designat(?:ed?|es)|declared?",
        r"(?:[\w’'.-]+\s+){1,8}?(?:as\s+)?(?:an?\s+)?(?:foreign\s+)?(?:terrorist\s+(?:organi[sz]ation|group"
        r"|entity)|genocide|state\s+sponsor\s+of\s+terror\w*|undesirable\s+organi[sz]ation"
        r"|extremist\s+organi[sz]ation|foreign\s+agents?)",
    ),
    # inquiries
    _active(
        "inquiry",
        ActType.INQUIRY,
        "opened",
        r"open(?:ed|s|ing)?|launch(?:ed|es|ing)?|beg(?:an|in|ins|un)|start(?:ed|s)?|initiat(?:ed?|es)|order(?:ed|s)?"
        r"|establish(?:ed|es|ing)?|set\s+up"
        r"|creat(?:ed?|es)|conduct(?:ed|s)?|announced|appoint(?:ed|s)?",
        rf"(?:an?|its|their|the|his|her|two|three|several|separate)\s+(?:[\w’'-]+\s+){{0,4}}?{_INQUIRY}",
    ),
    _passive(
        "inquiry",
        ActType.INQUIRY,
        "opened",
        rf"\b{_INQUIRY}\s+(?:(?:into|of)\s+(?:[\w’'-]+\s+){{1,8}}?)?{_AUX_BEEN}",
        r"opened|launched|established|set\s+up|created|ordered|initiated",
        r"(?!\s+(?:fire|the|a)\b)",
    ),
    # expulsions and suspensions
    _active(
        "expulsion",
        ActType.EXPULSION,
        "expelled",
        r"expel(?:led|s|ling)?|deport(?:ed|s)?|kicked\s+out|ordered\s+out|throw\s+out|threw\s+out",
        rf"(?:[\w,’'-]+\s+){{0,6}}?(?:{_ENVOY})",
    ),
    _active(
        "expulsion",
        ActType.EXPULSION,
        "expelled",
        r"(?:begun|began|started)\s+(?:the\s+)?(?:process\s+of\s+)?expelling",
        rf"(?:[\w,’'-]+\s+){{0,6}}?(?:{_ENVOY})",
    ),
    _active(
        "suspension",
        ActType.EXPULSION,
        "suspended",
        r"suspend(?:ed|s)?|expel(?:led|s)?|exclud(?:ed?|es)",
        rf"(?:[\w’'.-]+\s+){{1,4}}?{_MEMBERSHIP}",
    ),
    _passive(
        "suspension",
        ActType.EXPULSION,
        "suspended",
        r"\b(?:was|were|been|be|is|are)\s+(?:\w+ly\s+)?",
        r"suspended|expelled|excluded",
        rf"(?=\s+{_MEMBERSHIP})",
    ),
    _passive(
        "expulsion",
        ActType.EXPULSION,
        "expelled",
        rf"\b(?:{_ENVOY})\s+(?:[\w’'-]+\s+){{0,4}}?(?:was|were|been)\s+",
        r"expelled|deported",
    ),
    StepRule(
        "persona-non-grata",
        ActType.EXPULSION,
        _p(r"\b(?P<verb>declar(?:ed?|ing))\s+(?:[\w’'-]+\s+){0,8}?[“”\"‘']?personae?\s+non\s+grata"),
        "declared persona non grata",
        bare=True,
        passive=True,
    ),
    # summons
    _active(
        "summons",
        ActType.SUMMONS,
        "summoned",
        r"summon(?:ed|s)?|called\s+in",
        rf"(?:[\w.’'-]+\s+){{0,6}}?{_ENVOY_ONLY}",
    ),
    _active(
        "recall", ActType.SUMMONS, "recalled", r"recall(?:ed|s)?|withdrew", rf"(?:[\w.’'-]+\s+){{0,6}}?{_ENVOY_ONLY}"
    ),
    _passive(
        "summons",
        ActType.SUMMONS,
        "summoned",
        rf"\b{_ENVOY_ONLY}\s+(?:[\w’'-]+\s+){{0,5}}?(?:was|were|been)\s+",
        r"summoned|called\s+in",
        r"(?=\s+(?:to|by|for|over)\b)",
    ),
    # blockings
    _active(
        "blocking",
        ActType.BLOCKING,
        "blocked",
        r"block(?:ed|s|ing)?|restrict(?:ed|s)?|bann?(?:ed|s)?|suspend(?:ed|s)?|shut\s+down|shut|cut\s+off|clos(?:ed?"
        r"|es)\s+down|took\s+(?:offline|off\s+(?:the\s+)?air)|censor(?:ed|s)?"
        r"|throttl(?:ed?|es)",
        rf"(?:access\s+to\s+(?:[\w’'.-]+\s+){{0,6}}?[\w’'.-]+|(?:[\w’'.-]+\s+){{0,6}}?{_SERVICE})",
    ),
    _passive(
        "blocking",
        ActType.BLOCKING,
        "blocked",
        rf"\b(?:access\s+to\s+[\w’'.-]+(?:\s+[\w’'.-]+){{0,5}}?|{_SERVICE})\s+(?:(?:in|of|across"
        rf"|for)\s+[\w’'-]+\s+)?{_AUX_BEEN}",
        r"blocked|banned|suspended|shut\s+down|taken\s+off\s+(?:the\s+)?air|cut\s+off|restricted",
        r"(?!\s+(?:a|an|the|his|roads?)\b)",
    ),
    # sanctions
    _active(
        "sanction",
        ActType.SANCTION,
        "imposed",
        r"impos(?:ed?|es|ing)|announc(?:ed?|es)|adopt(?:ed|s)?|introduc(?:ed?|es)|approv(?:ed?|es)|slapped"
        r"|unveil(?:ed|s)?|tighten(?:ed|s)?|lift(?:ed|s)?",
        r"(?:[\w’'-]+\s+){0,6}?(?:sanctions|(?:arms|trade|oil)\s+embargo|travel\s+bans?|asset\s+freezes?)",
    ),
    _passive(
        "sanction",
        ActType.SANCTION,
        "imposed",
        r"\bsanctions\s+(?:(?:on|against)\s+[\w’'-]+(?:\s+[\w’'-]+){0,4}?\s+)?(?:was|were|been)\s+",
        r"imposed|announced|adopted|lifted",
    ),
    # charges, warrants, sentences
    _active(
        "charge",
        ActType.CHARGE,
        "charged",
        r"indict(?:ed|s)?|charg(?:ed?|es)(?=\s+(?:[\w’'.-]+\s+){1,10}?with\s+(?:[\w’'-]+\s+){0,6}?(?:murder|crimes?"
        r"|kill\w*|terror\w*|treason|manslaughter|genocide"
        r"|assault|conspiracy|homicide|rape|torture|espionage|sedition|rebellion|kidnap\w*|arson|bombing))",
        r"(?!(?:that|with)\b)[\w’'“\"]+",
    ),
    _active(
        "charge",
        ActType.CHARGE,
        "charged",
        r"filed|brought|pressed|laid|issued",
        r"(?!(?:no)\b)(?:[\w’'-]+\s+){0,4}?(?:charges|indictments?)",
    ),
    _active(
        "warrant",
        ActType.CHARGE,
        "arrest warrant issued",
        r"issu(?:ed?|es|ing)",
        r"(?:[\w’'-]+\s+){0,5}?(?:arrest\s+warrants?|(?:arrest|capture)\s+orders?|warrants?\s+(?:of"
        r"|for\s+the)\s+arrest)",
    ),
    _passive(
        "warrant",
        ActType.CHARGE,
        "arrest warrant issued",
        r"\barrest\s+warrants?\s+(?:[\w’'-]+\s+){0,6}?(?:was|were|been|be|are|is)\s+",
        r"issued",
    ),
    _passive(
        "charge",
        ActType.CHARGE,
        "charged",
        r"\b(?:was|were|been|is|are)\s+(?:formally\s+|also\s+|later\s+|jointly\s+)*",
        r"charged\s+with|indicted|arraigned|charged(?=\s+(?:over|in\s+connection|in\s+the))",
    ),
    _active(
        "sentence",
        ActType.CHARGE,
        "sentenced",
        r"sentenc(?:ed?|es)|convict(?:ed|s)?|jailed|acquit(?:ted|s)?",
        r"(?!to\b)(?:[\w’'.,-]+\s+){1,14}?(?:to\s+(?:[\w-]+\s+){0,4}?(?:years?|life|death|months?|prison|jail)"
        r"|of\s+(?:[\w-]+\s+){0,4}?(?:murder|crimes?|genocide|terror\w*|killing|charges))",
    ),
    _passive(
        "sentence",
        ActType.CHARGE,
        "sentenced",
        r"\b(?:was|were|been|is|are)\s+(?:later\s+|also\s+|both\s+|each\s+)?",
        r"sentenced|jailed|convicted|acquitted|found\s+guilty",
        r"(?=\s+(?:to|for|of|on|in\s+absentia|by|last|in)\b)",
    ),
    # requests
    _active(
        "request",
        ActType.REQUEST,
        "requested",
        r"urg(?:ed|es)|asked|asks|called\s+(?:on|upon)|requested|petitioned|encouraged",
        rf"(?:[\w’'.,-]+\s+){{0,12}}?(?:to|that)\s+(?:[\w’'-]+\s+){{0,3}}?(?:investigate|(?:open|launch|begin|start"
        rf"|conduct|order|carry\s+out)\s+(?:an?|its|the)\s+(?:[\w’'-]+\s+){{0,3}}?{_INQUIRY})",
    ),
    _active(
        "request",
        ActType.REQUEST,
        "requested",
        r"called|calls|requested|seeking|sought|demanded",
        rf"(?:for\s+)?(?:an?\s+|the\s+)?(?:[\w’'-]+\s+){{0,3}}?(?:{_INQUIRY}|prosecution|extradition)(?=\s+(?:of"
        rf"|into|by|over))",
    ),
    _active(
        "request",
        ActType.REQUEST,
        "requested",
        r"requested|requests|asked\s+for|called\s+for|convened|requested",
        r"(?:an?\s+|the\s+)?(?:[\w’'-]+\s+){0,4}?(?:emergency|urgent|special|extraordinary)\s+(?:meeting|session)",
    ),
    StepRule(
        "request",
        ActType.REQUEST,
        _p(r"\bacted\s+on\s+a\s+(?P<verb>request)\s+(?:from|by|of)\s+(?P<by>[^,.;:\"“”\n]{3,90})"),
        "requested",
        passive=True,
    ),
)

STEP_WORDS: dict[str, str] = {
    "resolution": "a verb of adopting or rejecting beside a resolution, motion or draft",
    "veto": "a veto of a resolution or draft",
    "vote": "counts or named parties beside words of voting",
    "law": "a verb of passing or decreeing beside a law, a decree or a state of emergency",
    "law-in-force": "a law that the text describes as in force",
    "referral": "a case referred to a court, a prosecutor or the Security Council",
    "assessment": "a body that formally determines, finds or declares something",
    "inquiry": "an inquiry opened, ordered or set up",
    "expulsion": "diplomats, journalists or others expelled",
    "suspension": "a member suspended or expelled from a body",
    "persona-non-grata": "somebody declared persona non grata",
    "summons": "an ambassador or other envoy summoned",
    "recall": "an ambassador or other envoy recalled",
    "blocking": "a site, account, channel or access to it blocked",
    "sanction": "sanctions imposed or announced",
    "charge": "somebody charged or indicted",
    "warrant": "an arrest warrant issued",
    "sentence": "somebody sentenced, convicted or acquitted",
    "request": "an official request for an inquiry, a prosecution or a meeting",
}
"""Names of the rules and what each goes by."""

QUICK = _p(
    r"resolution|motion|draft|amendment|veto|law\b|laws\b|bill\b|decree|legislation|emergency|siege|martial|curfew"
    r"|referred|refers?\b|submit|determin|assess|conclu"
    r"|officially|formally|unanimously|recogni[sz]|designat|declar|investigat|inquir|enquir|probe|tribunal"
    r"|fact-finding|criminal\s+case|inquest"
    r"|expel|deport|non\s+grata|summon|recall|withdrew|block|restrict|bann?e?d?\b|bans|suspen|exclud|shut|cut\s+off"
    r"|off\s+(?:the\s+)?air|censor|sanctions|embargo"
    r"|indict|charge|warrant|sentenc|convict|jailed|acquit|guilty|prosecution|extradition|request|ruled\s+that"
    r"|found\s+that|(?:emergency|urgent|special)\s+(?:meeting|session)"
    r"|abstain|abstention|vot(?:e|ed|es|ing)\b|executive\s+order"
)
"""One look that a sentence without any step fails."""

BASE_FORMS = word_set(
    "pass adopt approve back endorse veto reject defeat block enact sign issue ratify promulgate declare "
    "impose decree proclaim extend lift refer submit designate open launch begin start initiate order "
    "establish create conduct appoint expel deport suspend exclude summon recall restrict ban censor throttle "
    "introduce announce unveil tighten indict charge sentence convict acquit"
)
"""Verb forms that report nothing by themselves: they count behind "will", "urged X to", "refused to" and the like."""
