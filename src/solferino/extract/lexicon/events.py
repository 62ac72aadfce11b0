"""The words in which English news reports attacks, and the words that show that no attack is reported.

Types (the ``type`` of an incident report) and what stands behind each:

================  =====================================================================
airstrike         bombs or missiles from aircraft: "air raid", "jets bombed", "coalition strikes"
missile strike    cruise or ballistic missiles
drone strike      unmanned aircraft
shelling          artillery, tank fire, unspecified bombardment from the ground
rocket attack     rockets from the ground
mortar            mortar fire
bombing           a planted or thrown explosive; "bombing" where nothing shows an aircraft
car bomb          an explosive in a vehicle
suicide bombing   an explosive carried by the attacker
explosion         a blast whose cause is not given
chemical attack   gas or another chemical agent
shooting          small arms
execution         killing of people held by the killer
massacre          the text's own word
killing           people killed, means not given; murder, assassination
clash             fighting between two armed sides
arson             fire set on purpose
kidnapping        people taken; hostages
torture           ill-treatment of people held
detention         people held by an armed side
robbery           money or goods taken by force; looting
sexual violence   rape and the like
siege             a place cut off by an armed side
attack            anything else that the text calls an attack, raid or assault
================  =====================================================================

The coarse groups of the type decide which mentions can be one event (see ``FAMILY`` and ``OPEN``).
"""

from __future__ import annotations

# pattern, type, form: n = noun, v = finite or participle, e = effect on people only
TRIGGERS: tuple[tuple[str, str, str], ...] = (
    (
        r"(?:un)?guided\s+bombs?|air[\s-]?strikes?|air[\s-]raids?|air\s+attacks?|aerial\s+(?:bombardments?|"
        r"bombings?|attacks?|strikes?|raids?)|bombing\s+raids?|barrel\s+bombs?",
        "airstrike",
        "n",
    ),
    (r"(?:cruise\s+|ballistic\s+|guided\s+)?missile\s+(?:strike|attack|barrage|fire|salvo)s?", "missile strike", "n"),
    (
        r"(?:cruise\s+|ballistic\s+)?missiles?\s+(?:(?:had|has|have)\s+)?(?:struck|hit|slammed|landed|"
        r"exploded|fell|crashed|tore|targeted|destroyed|killed|demolished|rained\s+down|c[ao]me\s+down)",
        "missile strike",
        "v",
    ),
    (r"(?:kamikaze\s+|explosive\s+)?drone\s+(?:strike|attack|raid)s?", "drone strike", "n"),
    (
        r"drones?\s+(?:(?:had|has|have)\s+)?(?:struck|hit|attacked|targeted|destroyed|killed|bombed|"
        r"slammed|dropped|exploded|crashed\s+into)",
        "drone strike",
        "v",
    ),
    (r"rocket\s+(?:attack|fire|barrage|strike|salvo|bombardment)s?", "rocket attack", "n"),
    (
        r"(?:fired|launched|lobbed)\s+(?:[\w,’'-]+\s+){0,4}?(?:rockets?(?:\s+shells?)?|projectiles)(?=\s+(?:at|on|into|"
        r"towards?|against|"
        r"from|over)\b)",
        "rocket attack",
        "v",
    ),
    (
        r"(?:fired|launched|lobbed)\s+(?:[\w,’'-]+\s+){0,4}?missiles?(?=\s+(?:at|on|into|towards?|against)\b)",
        "missile strike",
        "v",
    ),
    (
        r"(?:fired|launched|lobbed)\s+(?:[\w,’'-]+\s+){0,4}?shells?(?=\s+(?:at|on|into|towards?|against)\b)",
        "shelling",
        "v",
    ),
    (
        r"rockets?\s+(?:(?:had|has|have)\s+)?(?:struck|hit|targeted|destroyed|killed|slammed|landed|"
        r"exploded|fell|crashed|c[ao]me\s+down|rained\s+down|ploughed|plowed|plunged)|rockets?\s+(?:(?:had\s+been|has\s+been|have\s+been|was|were)\s+)?(?:fired|launched)(?=\s+(?:at|on|into|"
        r"towards?|against)\b)",
        "rocket attack",
        "v",
    ),
    (r"mortar\s+(?:attack|fire|round|shell|barrage|bomb|bombardment|strike)s?", "mortar", "n"),
    (
        r"shellings?|artillery\s+(?:fire|attack|strike|bombardment|shelling|barrage|shell|round)s?|(?:tank|"
        r"naval)\s+(?:fire|shelling|shells?)|bombardments?|shellfire",
        "shelling",
        "n",
    ),
    (
        r"shells?\s+(?:(?:had|has|have)\s+)?(?:struck|hit|destroyed|killed|slammed|landed|exploded|fell|"
        r"crashed|tore|ripped|rained|c[ao]me\s+(?:down|through|crashing)|ploughed|plowed|plunged|"
        r"set(?=\s+(?:[\w'’-]+\s+){0,8}?(?:ablaze|alight|on\s+fire)\b))",
        "shelling",
        "v",
    ),
    (
        r"bombs?\s+(?:(?:had|has|have)\s+)?(?:fell|fallen|landed|rained\s+down|c[ao]me\s+down)(?=\s+(?:in|on|among|near|into|at|"
        r"inside|outside|around|between)\b)",
        "airstrike",
        "v",
    ),
    (
        r"c[ao]me\s+under\s+(?:[\w-]+\s+)?(?:shelling|bombardment|shellfire|artillery|mortar|tank)(?:\s+fire)?|"
        r"munitions?\s+(?:(?:had|has|have)\s+)?(?:fell|landed|rained\s+down|hit|struck)",
        "shelling",
        "v",
    ),
    (r"c[ao]me\s+under\s+(?:[\w-]+\s+)?(?:fire|attack)|(?:took|suffered|received)\s+an?\s+direct\s+hit", "attack", "v"),
    (r"(?:(?:high-)?precision|missile|artillery|fire)\s+blows?(?=\s+(?:to|on|against|at)\b)", "attack", "n"),
    (
        r"rounds?\s+(?:(?:had|has|have)\s+)?(?:landed|fell|slammed|crashed|exploded)(?=\s+(?:in|on|among|near|into|at|inside|"
        r"outside|around|between)\b)",
        "shelling",
        "v",
    ),
    (
        r"(?:fired|discharged)\s+(?:[\w,’'-]+\s+){0,3}?grenades?(?=\s+(?:at|on|into|towards?|against)\b)",
        "attack",
        "v",
    ),
    (
        r"(?:threw|thrown|hurled|tossed|lobbed)\s+(?:[\w,’'-]+\s+){0,3}?grenades?(?=\s+(?:at|on|into|onto|towards?|inside)\b)",
        "bombing",
        "v",
    ),
    (
        r"(?:car|truck|vehicle|lorry|motorcycle)[\s-]bomb(?:ing|b?s)?(?:\s+(?:attack|blast|explosion)s?)?|"
        r"bomb\s+in\s+a\s+(?:car|truck|vehicle|pickup|van|bus)|(?:car|truck|vehicle|lorry|van|minibus|"
        r"bus|pickup|motorcycle)"
        r"(?=\s+(?:packed|loaded|laden|filled|rigged)\s+with\s+explosives?)",
        "car bomb",
        "n",
    ),
    (r"suicide[\s-](?:bombing|attack|bomb|blast|bomber|car[\s-]bomb|mission)s?", "suicide bombing", "n"),
    (
        r"bombings?|(?:roadside\s+|time\s+|nail\s+|petrol\s+|parcel\s+|letter\s+|dynamite\s+)?bomb(?:\s+(?:attack|"
        r"blast|explosion)s?)|dynamite\s+(?:attack|explosion|charge|bomb)s?|terrorist\s+bombs?|roadside\s+bombs?|"
        r"explosive\s+(?:device|charge)s?|improvised\s+explosive\s+devices?|grenade\s+attacks?|(?:powerful\s+|"
        r"incendiary\s+|small\s+|homemade\s+)?bombs?",
        "bombing",
        "n",
    ),
    (r"explosions?|blasts?", "explosion", "n"),
    (
        r"(?:chemical|gas|poison(?:ous)?[\s-]gas|sarin|chlorine|nerve[\s-]agent|mustard\s+gas|"
        r"chemical[\s-]weapons?)\s+(?:attack|strike|bombing|assault)s?",
        "chemical attack",
        "n",
    ),
    (
        r"(?:mass\s+)?shootings?|machine[\s-]?gun(?:ning|\s+fire|\s+attack)s?|sniper\s+(?:fire|attack)s?|"
        r"gun\s+attacks?|armed\s+attacks?",
        "shooting",
        "n",
    ),
    (r"massacres?|mass\s+killings?|slaughter", "massacre", "n"),
    (r"killings?|murders?|assassinations?|slayings?|lynchings?", "killing", "n"),
    (r"(?:summary\s+|extrajudicial\s+|mass\s+)?executions?|beheadings?", "execution", "n"),
    (r"arson(?:\s+attacks?)?", "arson", "n"),
    (r"kidnappings?|abductions?|hostage[\s-]taking", "kidnapping", "n"),
    (r"torture", "torture", "n"),
    (
        r"(?:killed|wounded|injured|died|dead)\s+in\s+(?:the\s+)?(?:heavy\s+|fierce\s+|intense\s+|"
        r"street\s+|renewed\s+)*"
        r"(?:fighting|clash(?:es)?|battles?|cross\s?fire)",
        "clash",
        "v",
    ),
    (
        r"clash(?:es)?|fire[\s-]?fights?|(?:gun|street|fierce|heavy|pitched|bloody|ground|intense|running)[\s-]battles?|shoot[\s-]?outs?|"
        r"battles?(?=\s+(?:between|near|at|around|raged|erupted))|exchange\s+of\s+(?:fire|gunfire)|"
        r"(?:heavy|fierce|intense|street|renewed|bitter|deadly)\s+fighting|fighting(?=\s+(?:between|near|around|broke|erupted|raged))",
        "clash",
        "n",
    ),
    (
        r"(?:terrorist\s+|guerrilla\s+|rebel\s+|indiscriminate\s+|direct\s+|deliberate\s+)*attacks?|assaults?|"
        r"ambush(?:es)?|(?:double[\s-]tap\s+|precision\s+|deadly\s+)?strikes?|raids?",
        "attack",
        "n",
    ),
    (
        r"bombed|dynamited|dropped\s+(?:[\w-]+\s+){0,3}?bombs?|bombing\s+(?=[a-z]*\s*(?:of\b|homes|hospitals|schools|civilians|"
        r"children|cities|towns|villages))",
        "bombing",
        "v",
    ),
    (
        r"shelled|bombarded|bombarding|pounded|pounding|shelling\s+(?=(?:of\s+)?(?:homes|hospitals|schools|"
        r"civilians|cities|towns|villages|residential))",
        "shelling",
        "v",
    ),
    (
        r"exploded|explodes|exploding|detonated|detonates|detonating|detonation|went\s+off|goes\s+off|gone\s+off|going\s+off|explode|set\s+off(?=\s+(?:a|an|the|two|three|several)\s+(?:\w+\s+){0,2}?(?:bombs?|explosives?|explosions?|blasts?|devices?|charges?))|(?<=was\s)set\s+off|(?<=were\s)set\s+off|"
        r"blown\s+(?:up|apart|out)|blew\s+(?:up|apart|himself|herself|themselves)",
        "explosion",
        "v",
    ),
    (
        r"opened\s+fire|fatally\s+shot|shot\s+dead|shot\s+to\s+death|shot\s+and\s+(?:killed|wounded|injured)|gunned\s+down|"
        r"machine[\s-]?gunned|fired\s+(?:(?:(?:once|twice|again|repeatedly|(?:\w+|several)\s+times)\s+)?(?:on|at|upon|into)|(?:their\s+|his\s+|automatic\s+|heavy\s+)*(?:guns|"
        r"weapons|shots|rifles|machine[\s-]?guns))|(?:(?<=was\s)|(?<=were\s)|(?<=been\s))shot(?!\s+down)|"
        r"levelled\s+machine[\s-]?gun\s+fire|sprayed\s+(?:\w+\s+){0,3}?with\s+(?:bullets|gunfire|automatic)|shot(?=\s+(?:at\b|him\b|her\b|them\b|"
        r"(?:(?:the|a|an|two|three|four|five|six|seven|eight|nine|ten|\d+|several|his|her|their)\s+)?"
        r"(?:people|persons?|civilians|men|man|women|woman|boys?|girls?|children|protesters|villagers|farmers|soldiers|police\w*|drivers?|guards?)\b|"
        r"by\s+(?:a\s+|an\s+|the\s+|unidentified\s+|unknown\s+|armed\s+|masked\s+|[A-Z]\w+\s+)*(?:gunm\w+|men|police|soldiers|snipers?|troops|forces)|"
        r"(?:two|three|four|five|six|several|many|\d+)\s+times|in\s+the\s+(?:head|chest|back|neck|leg|stomach|face)))|gunfire|volleys?\s+of\s+shots",
        "shooting",
        "v",
    ),
    (r"massacred|slaughtered|massacring", "massacre", "v"),
    (
        r"murdered|murdering|assassinated|assassinating|strangled|stabbed|stabbings?|knifed|shot\s+and\s+burned|hacked\s+to\s+death|stabbed\s+to\s+death|beaten\s+to\s+death|burned\s+alive|lynched",
        "killing",
        "v",
    ),
    (r"executed|executing|beheaded|beheading(?=\s+(?:the|a|an|two|\d))|decapitated", "execution", "v"),
    (
        r"(?:set|setting)\s+(?:fire\s+to|(?:[\w'’-]+\s+){0,6}?(?:ablaze|alight|on\s+fire|afire))|torched|torching|burn(?:ed|t|ing)\s+down|"
        r"firebombed|razed",
        "arson",
        "v",
    ),
    (
        r"kidnapped|kidnapping(?=\s+(?:the|a|an|two|three|\d|at\s+least|dozens))|abducted|abducting|taken\s+hostage|took\s+(?:[\w'’-]+\s+){0,4}?hostage|"
        r"held\s+hostage|forcibly\s+disappeared|carried\s+off|took\s+away|taken\s+away\s+by|taken\s+captive|(?<=were\s)(?:taken|seized|snatched)(?=\s+(?:from|by|at\s+gunpoint)\b)|"
        r"(?<=was\s)(?:taken|seized|snatched)(?=\s+(?:from|by\s+(?:gunmen|armed|masked|unidentified|militants|rebels)|at\s+gunpoint)\b)|"
        r"(?:seized|taken|took|snatched|seizing|taking|snatching)(?=\s+(?:(?:the|a|an|more|than|at|least|some|about|around|nearly|over|"
        r"hundreds|dozens|scores|of|as|many|several|two|three|four|five|six|seven|eight|nine|ten|\d+|young|foreign|local|"
        r"female|aid)\s+)*(?:pupils|students|schoolchildren|schoolgirls|schoolboys|children|girls|boys|women|hostages?|captives?|"
        r"prisoners|teachers|villagers|passengers|worshippers|travellers|travelers|workers|aid\s+workers|tourists|nuns?|"
        r"priests?|soldiers|policemen|journalists?|fishermen|drivers?)\b)",
        "kidnapping",
        "v",
    ),
    (
        r"looted|looting|ransacked|pillaged|plundered|robbed|held\s+up(?=\s+(?:a|an|the|two|three)\b)|made\s+off\s+with",
        "robbery",
        "v",
    ),
    (r"(?:bank|armed)\s+robber(?:y|ies)|robber(?:y|ies)(?=\s+(?:of|at|in)\b)", "robbery", "n"),
    (r"raped|gang[\s-]raped|sexually\s+assaulted", "sexual violence", "v"),
    (r"laid\s+siege\s+to|(?<=were\s)besieged|(?<=was\s)besieged|(?<=been\s)besieged", "siege", "v"),
    (r"tortured", "torture", "v"),
    (r"gassed", "chemical attack", "v"),
    (r"arbitrarily\s+(?:detained|arrested)|illegally\s+detained", "detention", "v"),
    (
        r"(?:shot|shooting)\s+down(?=\s+(?:[\w-]+\s+){0,4}?(?:airliner|plane|aircraft|airplane|helicopter|jet|passenger)\b)|"
        r"attacked|attacking|assaulted|ambushed|ambushing|stormed|storming|overran|targeted|targeting|hit|hits|hitting|"
        r"struck|striking|destroyed|destroying|flattened|levelled|leveled|wrecked|raided|raiding|"
        r"(?<=was\s)overrun|(?<=were\s)overrun|burst\s+into|fell\s+up?on|descended\s+up?on|annihilated|annihilating|wiped\s+out|"
        r"(?:rammed|ploughed|plowed|drove|slammed|mowed)\s+(?:(?:his|her|their|its|a|an|the|rented|stolen)\s+)*"
        r"(?:(?:car|van|truck|lorry|vehicle|bus)\s+)?(?:into|through|down)",
        "attack",
        "v",
    ),
    (
        r"(?:using|used|use\s+of)\s+(?:so-called\s+)?(?:vacuum|cluster|thermobaric|phosphorus|white\s+phosphorus|"
        r"incendiary|barrel|chemical)\s+(?:bombs?|munitions?|weapons?)",
        "attack",
        "v",
    ),
)

# Words for a death and for a wound; what stands before or behind some of them takes that meaning away.
DEATHS = (
    r"kill(?:s|ed|ing|ings)?|murder(?:s|ed|ing)?|slain|slay(?:s|ing|ings)?|slaying|slew|assassinated|assassinates|"
    r"massacre[ds]?|slaughter(?:ed)?|executed|executions?|beheaded|beheadings?|decapitated|lynched|lynchings?|"
    r"die[sd]?|dying|deaths?|dead|perish(?:ed)?|martyred|homicides?|suicides?|drowned|fatalit(?:y|ies)|"
    r"succumbed|lynchings?|claimed\s+the\s+li(?:fe|ves)\s+of|claimed\s+(?:[\w,-]+\s+){1,3}?lives|"
    r"los(?:t|ing)\s+(?:his|her|their)\s+li(?:fe|ves)|took\s+the\s+li(?:fe|ves)\s+of"
)
WOUNDS = (
    r"injur(?:e|es|ed|ing|y|ies)|wound(?:s|ed|ing)?|maim(?:s|ed|ing)|hurt|mutilated|hospitali[sz]ed|"
    r"shot\s+and\s+wounded"
)
NO_DEATH_BEFORE = (
    r"(?:pain|weed|serial|buzz|contract|lady|painless|natural|brain|crib|cot|sudden|wrongful|near|black|half|attempted|charge[sd]?\s+(?:of|with)(?:\s+(?:aggravated|attempted|capital|premeditated|second-degree|first-degree))?|counts?\s+of|accused\s+of|convicted\s+of|guilty\s+of|trial\s+for|suspicion\s+of|crimes?\s+of|"
    r"accidental|sentenced\s+to|condemned\s+to|put\s+to|scared\s+to|bored\s+to|tired\s+to|starve[ds]?\s+to|until|"
    r"life\s+and|life\s+or|political|play|presumed|"
    r"raise\s+the|wanted)\s+\Z"
)
NO_DEATH_AFTER = (
    r"(?:\s+(?:penalt(?:y|ies)|sentences?|row|squads?|threats?|tolls?|spiral|traps?|camps?|certificates?|rates?|knell|"
    r"metal|notices?|duty|bed|sea|ends?|heat|lines?|weight|wood|zone|drop|off\b|hard|set|calm|centre|center|of\s+night|"
    r"of\s+winter|the\s+(?:bill|deal|plan|proposal|project|measure|engine|lights|mood|idea|talks|virus|bacteria)|"
    r"time|two\s+birds|bombers?|vests?|missions?|attacks?|attackers?|bombings?|belts?|drones?|cars?|notes?|pact|"
    r"prevention|hotline|watch|machine|field|switch|zones?|for\s+an?\b|to\s+(?:know|see|meet)|down\b|out\b|"
    r"hard\b|trial|trials|charges?|case|cases|investigation|mystery|suspects?|weapon|rates?|tally|tallies|statistics|convictions?|or\s+alive|"
    r"of\s+(?:the\s+)?(?:summary\s+)?(?:contract|order|orders|plan|policy|policies|programme|program|project|budget|"
    r"agreement|warrant|search|duties|will))\b)|-"
)
NO_WOUND_BEFORE = (
    r"(?:knee|ankle|hamstring|groin|shoulder|calf|thigh|wrist|elbow|insult\s+to|long-term|sports?|brain|personal|"
    r"self-inflicted|old|emotional|open|psychological|moral|healing|heal|reopen(?:ed|s|ing)?|could|would|may|might|can|will|not)"
    r"\s+(?:the\s+|those\s+|old\s+|these\s+)?\Z"
)
NO_WOUND_AFTER = (
    r"\s+(?:time|list|lay-?off|crisis|claims?|lawyers?|pride|feelings?|credibility|the\s+(?:economy|feelings|chances|cause|"
    r"reputation|party|government|peso|dollar|market|industry|country))\b|-"
)
# A weapon that stands for an event where it goes off or is found; by itself no event.
BARE_WEAPON = (
    r"(?:\w+\s+)*(?:bombs?|devices?|charges?|car|truck|vehicle|lorry|van|minibus|bus|pickup|motorcycle|bombers?)\Z"
)

# How much a type says, where several mentions of one event differ.
RANK = {
    "attack": 0,
    "killing": 1,
    "clash": 1,
    "explosion": 2,
    "massacre": 2,
    "bombing": 3,
    "shooting": 3,
    "shelling": 3,
    "execution": 3,
    "detention": 3,
    "torture": 3,
    "arson": 3,
    "kidnapping": 3,
    "siege": 1,
    "sexual violence": 3,
    "robbery": 3,
    "mortar": 4,
    "rocket attack": 4,
    "missile strike": 4,
    "airstrike": 4,
    "drone strike": 4,
    "car bomb": 4,
    "suicide bombing": 4,
    "chemical attack": 5,
}
FAMILY = {
    "airstrike": "air",
    "missile strike": "air",
    "drone strike": "air",
    "shelling": "shell",
    "rocket attack": "shell",
    "mortar": "shell",
    "bombing": "bomb",
    "car bomb": "bomb",
    "suicide bombing": "bomb",
    "explosion": "bomb",
    "killing": "kill",
    "shooting": "kill",
    "massacre": "kill",
    "execution": "kill",
    "clash": "fight",
    "attack": "fight",
    "chemical attack": "chem",
    "arson": "arson",
    "kidnapping": "kidnap",
    "siege": "siege",
    "sexual violence": "rape",
    "robbery": "rob",
    "torture": "held",
    "detention": "held",
}
# A wide word may take up another type: "the attack" may be a shelling, "the bombing" an airstrike.
OPEN = {
    "attack": frozenset(FAMILY) - {"torture", "detention", "kidnapping", "siege", "sexual violence"},
    "killing": frozenset(FAMILY) - {"torture", "detention", "arson", "robbery", "siege", "sexual violence"},
    "massacre": frozenset(FAMILY) - {"torture", "detention", "arson", "robbery", "siege", "sexual violence"},
    "bombing": frozenset(
        {
            "airstrike",
            "missile strike",
            "drone strike",
            "shelling",
            "explosion",
            "car bomb",
            "suicide bombing",
            "chemical attack",
        }
    ),
    "explosion": frozenset(
        {
            "airstrike",
            "missile strike",
            "drone strike",
            "shelling",
            "rocket attack",
            "mortar",
            "bombing",
            "car bomb",
            "suicide bombing",
        }
    ),
    "shelling": frozenset({"rocket attack", "mortar", "missile strike", "airstrike"}),
    "missile strike": frozenset({"rocket attack", "airstrike"}),
    "shooting": frozenset({"execution", "clash"}),
}

# Right before or around the trigger: no attack on people or things is meant.
NOT_BEFORE = (
    r"(?:(?:crisis|confrontation|scandal|anger|rage|row|prices?|demand|population|protests?|violence|debate|tensions?|sales|"
    r"numbers?|cases|spending|popularity|growth)(?:\s+ha[sdve]+)?(?:\s+\w+)?|(?:social|population|demographic|price|cultural|unjustified|unfounded|harsh|"
    r"harshly|strongly|bitterly|verbally|sharply|publicly|fiercely|openly)|heart|panic|asthma|anxiety|verbal|personal|political|partisan|scathing|stinging|media|propaganda|"
    r"ad\s+hominem|rhetorical|legal|cyber|hacker|hacking|denial-of-service|counter|"
    r"withering|blistering|bitter|furious|thinly\s+veiled|terror\s+alert|shark|dog|bear|character|hunger|"
    r"labou?r|rail|tube|teachers['’]?|doctors['’]?|nurses['’]?|workers['’]?|climate|school|transport|civic|"
    r"population|cambrian|video|photo|film|movie|penalty|free|match|trade|culture|ground\s+ball|smear|"
    r"dawn\s+of\s+the|speed|police|drug|tax|immigration|contract|plan|will|warrant|court|budget|"
    r"wage|price|air\s+war\s+of\s+words|war\s+of\s+words|sex|bidding|style|scheduling|personality|ideological|style|"
    r"fashion|nuclear|atomic|glitter|stink|bath|photo-?|third|lucky|hypothetical)\s+\Z"
)
NOT_AFTER = (
    r"\s+(?:(?:[\w'’-]+\s+){0,4}?with\s+(?:questions|messages|requests|emails|calls|demands|complaints|letters|"
    r"criticism)|"
    r"under\s+(?:the|a|his|her|its|their)\b|"
    r"(?:[\w'’-]+\s+){1,5}?(?:for|over)\s+(?:his|her|its|their|not|fail\w+|refus\w+|being|the\s+(?:timing|silence|lack|way|handling))\b|"
    r"on\s+(?:the\s+)?(?:credibility|reputation|character|record|policy|policies|budget|democracy|values|"
    r"free\s+speech|press\s+freedom|freedoms?|rights|dignity|opponents?['’]?s?|proposal|plan|idea|"
    r"independence\s+of)|of\s+(?:colou?r|laughter|interest|creativity|anger|joy|energy|activity|enthusiasm|"
    r"applause)|"
    r"a\s+(?:deal|chord|balance|blow|pose|bargain|note|agreement|conciliatory|defiant)|out\s+at|back\s+at\s+critics|"
    r"ads?\b|dogs?\b|lines?\b|disposal|threats?\b|scares?\b|hoax|shelters?|squads?\b|makers?\b|bunker|"
    r"range|script|star|spree\s+of\s+shopping|time\b|guard|hall\s+of|list|action\s+by\s+workers|over\s+(?:pay|wages|"
    r"budget|policy|the\s+budget|prices)|from\s+the\s+past|furnace|of\s+the\s+(?:plan|sentence|order|budget|"
    r"contract|agreement|warrant|policy)|"
    r"in\s+(?:hiv|cases|numbers?|the\s+numbers?|prices?|demand|sales|popularity|tourism|population|spending|debt|crime)\b|"
    r"(?:a|an|its|the|their|his|her|new|all-time)\s+(?:new\s+|all-time\s+)?(?:highest|lowest|record|peak|low\b|high\b|level|milestone|headlines|shelves|road\b|screens|"
    r"jackpot|snag|nerve|home\s+run|ceiling)|(?:tally|tallies|rates?|statistics)\b|"
    r"force\b|group\b|record\s+(?:high|low)|sanctions|an?\s+agreement|by\s+(?:sanctions|inflation|the\s+crisis|"
    r"a\s+scandal|the\s+virus)|helicopters?|aircraft\b|rifles?\b|vehicles?\b|weapons\s+depots?\s+of\s+their)"
)
UNION_STRIKE = (
    r"\b(?:strik(?:e|es|ers?)\s+(?:on\s+\d|beginning|action|committee|fund|by\s+(?:workers|teachers|nurses|miners|"
    r"unions))|(?:on|call(?:ed|s)?(?:\s+for)?|stag(?:e|ed|ing)|general|scheduled|hold|join(?:ed)?|lift(?:ed)?|"
    r"end(?:ed)?)\s+(?:an?\s+|the\s+)?(?:general\s+)?strikes?)\b"
)
IMAGINED = (
    r"\b(?:video\s+game|computer\s+game|board\s+game|film|movie|novel|television\s+series|tv\s+series|screenplay|"
    r"fiction|play-?off|playoffs|championship|football|striker|goalkeeper|cricket|exercise|drill|drills|"
    r"war\s+games?|wargames?|simulation|simulated|simulating|mock|re-?enactment|midfielder|rehearsal)\b"
)
LEGAL = (
    r"\b(?:(?:would|could|may|might|can)\s+(?:constitute|amount\s+to|be\s+considered|qualify)|"
    r"constitutes?\s+(?:a\s+)?(?:war|crimes?)|is\s+(?:prohibited|forbidden|banned|defined)|"
    r"are\s+(?:also\s+)?(?:prohibited|forbidden|banned|defined)|"
    r"conventions?\s+(?:prohibit|forbid|ban|define|set)s?|(?:law|protocol|statute|treaty|"
    r"rules\s+of\s+war)\s+(?:prohibit|forbid|ban|define|protect)s?|it\s+is\s+(?:illegal|unlawful|"
    r"a\s+war\s+crime)\s+to)\b"
)
LIKENED = (
    r"\b(?:liken(?:ed|ing|s)?|compar(?:ed|ing|es?)\s+(?:it|this|them|the)|reminiscent\s+of|recall(?:ed|s|"
    r"ing)?\s+the\s+(?:days|siege|bombing)|tactics\s+(?:they|it|he)\s+used|as\s+(?:it|they|he)\s+did\s+in|"
    r"like\s+(?:it|they|he)\s+did\s+in|decades?\s+ago|"
    r"(?:\w+\s+)?years\s+ago|anniversary\s+of|world\s+war\s+(?:ii|i|two|one)|second\s+chechen\s+war|"
    r"first\s+chechen\s+war|in\s+the\s+(?:19|20)\d0s|during\s+the\s+(?:\w+\s+)?civil\s+war)\b"
)
PLANNED = (
    r"(?:(?:could|would|might|may|can|will|shall|should|must|going\s+to|about\s+to|plot(?:s|ted|ting)?(?:\s+to)?|conspir\w+\s+to|plan(?:s|ned|ning)?\s+to|"
    r"plan(?:s|ned|ning)?|prepar(?:e|es|ed|ing)\s+(?:to|for)|intend(?:s|ed)?\s+to|want(?:s|ed)?\s+to|ready\s+to|"
    r"able\s+to|order(?:s|ed)?\s+to|"
    r"vow(?:s|ed)?\s+to|continue\s+to|refrain\s+from|avoid|capable\s+of|to)\s+(?:be\s+|have\s+|not\s+|also\s+|a\s+|"
    r"an\s+|the\s+|again\s+|further\s+|more\s+|launch\s+|carry\s+out\s+|conduct\s+|stage\s+)*"
    r"|(?:fear(?:s|ed)?|threat|risk|possibility|danger|prospect|event|case|warn(?:ed|ing|s)?|alert)\s+(?:of|over|"
    r"about)\s+(?:\w+\s+){0,2}|(?:stop|stopped|stops|avoid|avoids|refrain\s+from)\s+|(?:prevent|stop|deter|halt|"
    r"cease|end|against)\s+(?:any\s+|all\s+|further\s+|new\s+|future\s+|more\s+|its\s+|their\s+|his\s+|such\s+|"
    r"the\s+)+|if\s+(?:\w+\s+){1,4}|"
    r"no\s+(?:further\s+|new\s+|other\s+)?|any\s+(?:further\s+|new\s+|future\s+|other\s+)?|possible\s+|potential\s+|"
    r"future\s+|imminent\s+|alleged\s+plan\s+of\s+|whether\s+(?:\w+\s+){0,4}|(?:false|untrue|not\s+true|lie)\s+that\s+(?:[\w'’]+\s+){0,6}|not\s+(?:been\s+|be\s+)?|never\s+(?:been\s+)?|nor\s+)\Z"
)
THREAT = r"\b(?:threaten(?:ed|s|ing)?|vow(?:ed|s)?|swore|warned\s+that\s+(?:it|they)\s+would)\b"
FAILED = (
    r"\b(?:attempted|tried\s+to|trying\s+to|failed\s+to|foiled|thwarted|defused|deactivated|intercepted|shot\s+down|"
    r"prevented|averted|unexploded|failed\s+(?:to\s+)?(?:explode|detonate)|did\s+not\s+(?:explode|detonate)|botched|"
    r"attempt\s+(?:to|on)|assassination\s+attempt)\b"
)
CUMULATIVE = (
    r"(?<!\w)\d{1,3}(?:[,.]\d{3})+\s|\byears\s+of\b|\b(?:since\b(?!\s+(?:this\s+morning|dawn|midnight))|so\s+far|death\s+toll|in\s+total|a\s+total\s+of|"
    r"throughout|over\s+(?:the\s+)?(?:past\s+|last\s+)?(?:\w+\s+)?(?:years|months|decade|weeks)|"
    r"in\s+(?:the\s+)?(?:past|last|nearly|almost|over)?\s*(?:\w+)\s+(?:weeks|months|years)(?:\s+of)?|"
    r"each\s+(?:day|year|month)|every\s+(?:day|year)|during\s+the\s+(?:war|conflict|invasion|crisis|uprising)|"
    r"as\s+a\s+result\s+of\s+the\s+(?:war|conflict)|in\s+the\s+(?:war|conflict|civil\s+war|invasion)|"
    r"'?s\s+war\s+has)\b"
)
DISTINCT = (
    r"\b(?:another|second|third|separate|different|similar|earlier|previous|subsequent|following\s+an?|"
    r"followed\s+by\s+an?)\s+(?:[\w-]+\s+){0,3}\Z"
)
DEFINITE = (
    r"\b(?:the|this|that|these|those|its|their|his|her|such|last\s+\w+['’]s|\w+day['’]s|yesterday['’]s|"
    r"today['’]s)\s+(?:[\w.'’-]+\s+){0,4}\Z"
)

FORCES = (
    r"forces?|troops?|army|military|militar(?:y|ies)|air\s+force|navy|soldiers?|jets?|warplanes?|fighter\s+jets|"
    r"aircraft|helicopters?|gunships?|drones?|planes?|rebels?|guerrillas?|separatists?|militants?|insurgents?|"
    r"militia(?:s|men|man)?|paramilitar(?:y|ies)|fighters?|"
    r"gunmen|gunman|jihadists?|extremists?|terrorists?|commandos?|police(?:men)?|death\s+squads?|coalition|alliance|"
    r"regime|government|authorities|individuals|men|assailants?|attackers?|bombers?|snipers?|settlers?|mercenaries|"
    r"units?|squads?|brigade|battalion|group|groups|cartel|gang|"
    r"gangs|traffickers|hitmen|elements|front|junta|security\s+forces|members|bandits|herdsmen|pirates|mob|"
    r"civilians|navy|patrol|command"
)
SITES = (
    r"hospitals?|clinics?|maternity|wards?|schools?|kindergartens?|university|universities|campus|college|markets?|"
    r"marketplace|bakery|bakeries|bread\s+(?:line|queue)s?|queues?|lines?|homes?|houses?|apartment|apartments|flats|"
    r"residential|areas?|districts?|buildings?|blocks?|towers?|"
    r"infrastructure|plants?|station|stations|stop|bus|buses|trains?|train|convoy|convoys|ambulances?|vehicles?|"
    r"cars?|trucks?|ships?|boats?|ferry|ports?|airport|airfield|base|bases|barracks|headquarters|offices?|ministry|"
    r"embassy|consulate|parliament|palace|courthouse|police\s+station|"
    r"posts?|checkpoints?|garrison|brigade|staff|camps?|shelters?|refugees?|villages?|villagers|town|towns|city|"
    r"cities|neighbou?rhoods?|suburbs?|outskirts|mosques?|church|churches|cathedral|synagogue|temple|monastery|"
    r"shrine|bridges?|dams?|pipelines?|depots?|refinery|refineries|factory|factories|"
    r"warehouses?|mill|mills|farm|farms|fields?|hotel|hotels|theatre|theater|cinema|restaurant|cafe|café|mall|"
    r"shopping|centres?|centers?|square|streets?|funeral|wedding|ceremony|procession|protest|protesters|"
    r"demonstrators|rally|crowd|crowds|worshippers|pilgrims|patients|doctors|nurses|medics|aid\s+workers?|"
    r"journalists?|reporters?|civilians?|people|residents|families|family|children|women|men|priests?|jesuits?|"
    r"nuns?|bishop|clergy|students?|teachers?|workers?|peasants?|farmers?|leaders?|leader|judge|mayor|minister|"
    r"president|politicians?|candidate|official|officials|soldiers?|troops|policemen|"
    r"police|officers?|watchman|employees?|employee|prisoners?|detainees?|prison|jail|union|federation|party|"
    r"newspaper|radio|positions?|targets?|facilities|facility|power|water|grid|electricity|substation|granary|silo|"
    r"silos|deployment\s+points?|zoo|museum|library|libraries|archive|stadium|playground|garden|orphanage|nursery|"
    r"population|citizens?|persons?|girls?|boys?|nationals?|migrants|tents?|tent|displaced|well|wells|reservoir|pumping"
)
WEAPONS = (
    r"(?:grad|uragan|smerch|himars|qassam|katyusha|ballistic|cruise|guided|incendiary|phosphorus|cluster|vacuum|"
    r"thermobaric|barrel|car|truck|nail|petrol|dynamite|grenade|rocket[\s-]propelled|heavy|multiple|iskander|kalibr|"
    r"shahed|scud|hellfire|kinzhal|tochka-u)\s+"
    r"(?:and\s+\w+\s+)?(?:rocket\s+systems?|rockets?|missiles?|bombs?|munitions?|grenades?|artillery|"
    r"machine\s*guns?|drones?|launchers?)|artillery|mortars?|rockets?|missiles?|machine[\s-]?guns?|machetes?|"
    r"rifles?|grenades?|dynamite|chlorine|sarin|explosives?|car\s+bombs?|drones?|sniper\s+rifles?|"
    r"explosive\s+devices?|shells|tanks?|knives"
)
# Behind the trigger: what is spoken of is not an attack that took place.
UNREAL_AFTER = (
    r"\s+(?:(?!said\b|says\b|that\b|who\b|which\b|and\b|but\b)[\w'’,-]+\s+){0,6}?(?:must|should|ought\s+to|would|could|(?<!\d\s)may(?!\s*[,\d])|might|can|cannot|will|shall|"
    r"needs?\s+to|has\s+to|have\s+to|is\s+unlawful|are\s+unlawful|is\s+illegal|are\s+illegal|is\s+prohibited|are\s+prohibited)\s+"
    r"(?!have\b|not\s+have\b|never\s+have\b)"
)
# Harm without an attack.
MISHAP = (
    r"\b(?:earthquake|quake|tremor|tsunami|flood(?:s|ing|waters)?|landslides?|mudslides?|avalanche|hurricane|cyclone|typhoon|tornado|"
    r"storms?|lightning|drought|famine|heat\s?wave|wildfires?|bush\s?fires?|volcano|eruption|epidemic|pandemic|cholera|malaria|"
    r"measles|ebola|covid(?:-19)?|coronavirus|virus|disease|cancer|pneumonia|heart\s+attack|stroke|old\s+age|natural\s+causes|"
    r"(?:road|traffic|car|train|bus|plane|helicopter|boat|motorway|rail|air)\s+(?:crash|accident|collision|disaster)(?:es|s)?|"
    r"crash(?:ed|es)?|collided|collision|derail(?:ed|ment)|capsized|sank|overturned|ploughed|plowed|veered|skidded|overdose|"
    r"torrential|heavy\s+rains?|monsoon|outbreak|infected|infections?|swine\s+flu|bird\s+flu|avian|influenza|inundated|liquor|"
    r"food\s+poisoning|monkeys|pigs|hogs|poultry|livestock|slaughterhouse|veterinar\w+|hiv|aids|marburg|contagious|"
    r"stampede|accident(?:al|ally|s)?|suicide\s+note|drowned|mine\s+collapse|building\s+collapse|collapsed|boiler|gas\s+(?:leak|explosion|blast)|"
    r"plane\s+crash|tree|fell\s+(?:from|off)|fireworks?)\b"
)
