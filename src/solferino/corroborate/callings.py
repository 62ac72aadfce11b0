"""The words by which acts and events are called: what binds and what does not, and names that voices set against each
other. English, Ukrainian, Russian and German. No list says which name is right.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from solferino.record import ActType
from solferino.text import word_set

# -- acts ---------------------------------------------------------------------------------------------------------

VOTED = (ActType.RESOLUTION, ActType.VOTE)
"""Acts that a body votes on."""
STEPS: Mapping[str, tuple[re.Pattern[str], str]] = {
    name: (re.compile(pattern, re.IGNORECASE), shown)
    for name, pattern, shown in (
        (
            "voted",
            r"\b(?:resolution|motion|vot(?:e|ed|ing)|adopted|passed|backed|approved)\b"
            r"|резолюці|ухвал|проголос|резолюци|принял|проголосов|\bEntschließung|\bResolution|\bstimmte",
            "a vote or a resolution",
        ),
        (
            "urged",
            r"\b(?:urg(?:e[sd]?|ing)|call(?:s|ed|ing)? (?:for|on)|ask(?:s|ed)"
            r"|request(?:s|ed)?|demand(?:s|ed)?|appeal(?:s|ed)?|seek(?:s|ing)?)\b|закликав|закликал|призвал|требу|\bforder",
            "a call",
        ),
        (
            "inquiry",
            r"\b(?:open(?:s|ed|ing)? (?:an? |the )?(?:\w+ ){0,3}(?:investigation|inquiry|probe|case)"
            r"|investigat(?:es?|ing)"
            r"|(?:launch|begin|began|start)\w* (?:an? |the )?(?:\w+ ){0,3}(?:investigation|inquiry|probe))\b"
            r"|розслідув|расследов|відкри\w+ провадж|возбуд\w+ дел|\bermittel|\bUntersuchung",
            "an investigation",
        ),
        (
            "declared",
            r"\b(?:declar(?:e[sd]?|ing)|proclaim(?:s|ed)?|recogni[sz](?:e[sd]?|ing)|determin(?:e[sd]?|ing)|brand(?:s|ed)"
            r"|label(?:s|led|ed))\b|визнал|визнав|оголосил|признал|объявил|\berklärte|\beingestuft",
            "a declaration",
        ),
        (
            "ruled",
            r"\b(?:rul(?:es|ed|ing)|convict(?:s|ed|ion)|sentenc(?:es|ed)|found (?:\w+ ){0,4}guilty"
            r"|verdict|judg(?:e?ment|ed))\b"
            r"|засуд|вирок|осудил|приговор|\bverurteil|\bUrteil",
            "a ruling",
        ),
        (
            "charged",
            r"\b(?:charg(?:es?|ed|ing)|indict(?:s|ed|ment)|accus(?:es|ed) .{0,40}\bin court)\b"
            r"|підозр|обвинувач|обвинил|предъяв|\bangeklagt|\bAnklage",
            "a charge",
        ),
    )
}
"""What a body does, by the words for it, and what to call that in a sentence."""
RIVALS = (
    ("voted", "declared"),
    ("voted", "ruled"),
    ("urged", "declared"),
    ("urged", "ruled"),
    ("urged", "inquiry"),
    ("inquiry", "ruled"),
    ("inquiry", "charged"),
    ("charged", "ruled"),
    ("declared", "ruled"),
)
"""Steps that readers take for one another although one binds and the other does not."""
LAWMAKERS = word_set(
    """politicians politician lawmakers legislators senators senate congress congressmen parliament parliamentarians
    deputies mps members assembly house chamber council"""
)
"""Words for a body that votes, or for those who sit in it."""
SHELL = word_set(
    """resolution motion vote voted unanimously unanimou late last night tuesday monday wednesday thursday friday
    saturday sunday body government official officially formally president leader week day month year new former
    country people"""
)
"""Words that say nothing on what an act is about."""

# -- events -------------------------------------------------------------------------------------------------------

NAMES: tuple[tuple[tuple[str, str], tuple[str, str]], ...] = (
    (
        (
            "an accident",
            r"accident(?:al(?:ly)?)?|mishap|malfunction|нещасн\w+ випад\w+|аварі\w+|несчастн\w+ случа\w+|unfall",
        ),
        (
            "an attack",
            r"attack(?:ed)?|air ?strike|missile strike|shell(?:ed|ing)|bombing|sabotage|assault"
            r"|terror(?:ist)? act|напад\w*"
            r"|обстріл\w*|удар\w*|теракт\w*|нападени\w*|обстрел\w*|angriff\w*|anschlag\w*",
        ),
    ),
    (
        (
            "a fight",
            r"clash(?:es)?|crossfire|cross-fire|firefight|gun ?battle|shoot-?out|skirmish(?:es)?"
            r"|зіткненн\w*|бойов\w+ зіткнен\w*|столкновени\w*|перестрелк\w*|gefecht\w*|feuergefecht\w*",
        ),
        (
            "a massacre",
            r"massacred?|slaughter(?:ed)?|execut(?:ed|ions?)|cold blood|різанин\w*|розстріл\w*|страт\w+|резн\w+"
            r"|расстрел\w*|казн\w+|massaker|hinrichtung\w*",
        ),
    ),
    (
        ("an evacuation", r"evacuat(?:ed?|ion|ions|ing)|rescued?|евакуа\w+|эвакуа\w+|evakui\w+"),
        (
            "a deportation",
            r"deport(?:ed|ation|ations|ing)|forc(?:ed|ible|ibly) (?:transfer\w*|displac\w*|remov\w*)"
            r"|депорта\w+|примусов\w+ переміщ\w+|принудительн\w+ перемещ\w+|deporti\w+|verschlepp\w+",
        ),
    ),
    (
        (
            "an arrest",
            r"arrest(?:ed|s)?|detain(?:ed)?|detention|затрим\w+|арешт\w*|задерж\w+|арест\w*|festgenommen|festnahme",
        ),
        (
            "an abduction",
            r"abduct(?:ed|ion|ions)|kidnap\w*|disappear(?:ed|ance)|hostages?|викрад\w+|заручник\w*|похи[щт]\w+|заложник\w*"
            r"|entführ\w+|geisel\w*",
        ),
    ),
    (
        (
            "an operation",
            r"special (?:military )?operation"
            r"|спец(?:іальн\w+ |иальн\w+ )?(?:воєнн\w+ |военн\w+ )?операц\w+|spezialoperation",
        ),
        ("an invasion", r"invasion|invaded|war of aggression|вторгненн\w*|вторжени\w*|überfall"),
    ),
    (
        ("a liberation", r"liberat(?:ed|ion|ing)|freed|звільнен\w+|визвол\w+|освобо\w+|befrei\w+"),
        (
            "an occupation",
            r"occupation of|seiz(?:ed|ure)|окупа\w+|захоп\w+|оккупа\w+|захват\w+|besetz\w+|besatzung",
        ),
    ),
    (
        (
            "a hit on a military target",
            r"(?:military|legitimate) (?:target|objective|object)s?|(?:військов\w+|законн\w+) (?:ціл\w+|об'єкт\w*)"
            r"|(?:военн\w+|законн\w+) (?:цел\w+|объект\w*)|militärische\w* ziele?",
        ),
        (
            "an attack on civilians",
            r"(?:attack\w*|strike\w*|target\w*|fir\w+|shell\w*) (?:on |at |against |of )?(?:\w+ )?civilians?"
            r"|civilian targets?"
            r"|по цивільн\w+|по мирн\w+|по гражданск\w+|auf zivilisten",
        ),
    ),
)
"""Two names each, with the words for them, that stand against each other when two voices call one event so."""
NOT_SO = re.compile(
    r"(?:\b(?:not|never|no|n['’]t|without|rather than|instead of|den(?:y|ies|ied)|reject\w*|dismiss\w*|so-called)\b"
    r"|\bне\b|\bні\b|\bни\b|\bзапереч\w*|\bотриц\w*|\bopposed to|\b(?:nicht|kein\w*)\b)[^.;,“”\"]{0,40}\Z",
    re.IGNORECASE,
)
"""Words before a name that say that the thing is not so called: "not an accident"."""
CONTRASTS = tuple(
    tuple((shown, re.compile(rf"\b(?:{pattern})\b", re.IGNORECASE)) for shown, pattern in pair) for pair in NAMES
)
"""The same, compiled."""
