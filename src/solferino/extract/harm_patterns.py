"""Patterns of text around a number of victims: counts of the dead, lists of victims, harm that did not happen."""

from __future__ import annotations

import re

from solferino.record import Counted

TOLL = re.compile(
    r"\b(?P<toll>br(?:ing|ings|inging|ought)\s+(?:the|its|their)\s+(?:overall\s+)?total|(?P<who>civilian\s+|combat\s+|military\s+)?death[s-]?\s*tolls?|(?P<who2>civilian\s+)?toll"
    r"|(?:(?:number|count|tally)\s+of|put(?:s|ting)?\s+the|and\s+the)\s+(?:[\w-]+\s+){0,2}?(?P<what>dead|killed|deaths|fatalities"
    r"|injured|wounded|casualties|missing|displaced|refugees|detainees|victims)|fatalities"
    r"|deaths(?=\s+(?:from|due|in|among|caused|attributed|by|reach\w*|rose|ris\w+|st[oa]nd\w*|stood|now|hit|pass\w*|climb\w*)\b)"
    r"|body\s+count)(?P<gap>[^.;\n\"“”]{0,70})\Z",
    re.IGNORECASE,
)
TOLL_LINK = re.compile(
    r"(?:\b(?:at|to|of|is|was|stands?|stood|as|reached|reaches|reaching|hit|hits|passed|passes"
    r"|exceeds?|exceeded|tops|topped|past|beyond|surpassed|now)|[:=(])\s*\Z",
    re.IGNORECASE,
)
RISE = re.compile(
    r"\b(?:r[io]se[ns]?|rising|increas\w+|climb\w+|jump\w+|fell|fall\w*|drop\w*|up|down|revis\w+|gr[eo]wn?)\b",
    re.IGNORECASE,
)
DEATHS = re.compile(r"\b(?:dead|died|deaths?|killed|bodies)\b", re.IGNORECASE)
INVERSE = re.compile(
    r"\s+(?:is|was|are|were)\s+(?:only\s+|just\s+)?the\s+(?:(?:total|official|overall|full|current)\s+)?(?:number|count|toll|tally)\s+of\s+"
    r"(?:[\w-]+\s+){0,2}?(?P<what>dead|killed|deaths|fatalities|injured|wounded|casualties|missing|displaced|victims)\b",
    re.IGNORECASE,
)
HEADING = re.compile(
    r"\A\W*(?:(?:the|those|all)\s+)?(?P<what>dead|killed|injured|wounded|hurt|missing|victims|casualties|detained|arrested)\b"
    r"[^.;:]{0,60}:\s*\Z",
    re.IGNORECASE,
)
_OF_WOUNDS = re.compile(r"\b(?:of|from)\s+(?:(?:his|her|their|the)\s+)?(?:wounds|injuries)\b", re.IGNORECASE)


def tells_hurt(words: str) -> bool:
    """Whether words speak of people hurt; "died of their wounds" speaks of the dead."""
    return HURT.search(_OF_WOUNDS.sub(" ", words)) is not None


HURT = re.compile(r"\b(?:injur|wound|missing|arrest|detain|displac)", re.IGNORECASE)
BRINGS = re.compile(r"\b(?:br[io]ng\w*|brought|rais\w+|increas\w+)\s+to\s+\Z", re.IGNORECASE)
BROUGHT = re.compile(
    r"\s+the\s+(?:(?:total|death|overall)\s+)?(?:number|toll|count|total)(?:\s+of\s+(?:[\w-]+\s+){0,6}?(?P<what>dead|killed"
    r"|deaths|fatalities|injured|wounded|casualties|missing|displaced|kidnapped|detained|arrested|murdered|victims))?\b",
    re.IGNORECASE,
)
AMONG = re.compile(
    r"\b(?:among|amongst)\s+(?:all\s+)?(?:the\s+)?(?P<what>dead|killed|injured|wounded|casualties"
    r"|missing|victims|displaced|detained)\b"
    r"(?:\s+\w+){0,3}?\s+(?:are|were|is|was)\s+(?:the\s+)?\Z",
    re.IGNORECASE,
)
INCLUDED = re.compile(
    r"\b(?:the\s+)?(?P<what>dead|killed|injured|wounded|casualties|missing"
    r"|victims)\s+(?:also\s+)?(?:include|includes|included|including)\s+(?:the\s+)?\Z",
    re.IGNORECASE,
)
WHAT = {
    "dead": Counted.KILLED,
    "killed": Counted.KILLED,
    "deaths": Counted.KILLED,
    "fatalities": Counted.KILLED,
    "victims": Counted.KILLED,
    "injured": Counted.INJURED,
    "wounded": Counted.INJURED,
    "casualties": Counted.CASUALTIES,
    "hurt": Counted.INJURED,
    "missing": Counted.MISSING,
    "displaced": Counted.DISPLACED,
    "refugees": Counted.DISPLACED,
    "detainees": Counted.DETAINED,
    "detained": Counted.DETAINED,
    "arrested": Counted.DETAINED,
    "kidnapped": Counted.DETAINED,
    "murdered": Counted.KILLED,
}
REPORTS = re.compile(
    r"\b(?:no|without|any)\s+(?:\w+\s+)?(?:reports?|word|information|indication|sign)\b", re.IGNORECASE
)
AVOID = re.compile(
    r"\b(?:ensure|ensuring|avoid|avoiding|prevent|preventing|minimi[sz]e|hope|hoped|hopes|if"
    r"|so\s+that|threat(?:en)?(?:ed|s|ing)?|plan(?:s|ned|ning)?|capable|"
    r"order(?:ed)?\s+to|wants?\s+to|intend(?:s|ed)?\s+to|vowed\s+to|try(?:ing)?\s+to|tried\s+to"
    r"|attempt(?:s|ed|ing)?\s+to)\b(?:(?!\band\b)[^.;,]){0,40}\Z",
    re.IGNORECASE,
)
HOSPITAL = frozenset({"hospital", "hospitals", "treatment", "surgery", "hospitalization", "hospitalisation"})
