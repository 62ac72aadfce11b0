"""What is not known, what is no act of war, what was prevented or proved false."""

from __future__ import annotations

TERMS = {
    "UNKNOWN": """
        who did it, who is behind, who was behind, nobody saw who, who killed (him|her|them) is, not known, is
        unknown, unknown (who|what|how|why|where|whether), unclear, not clear, (cannot|could not|can not) be
        (seen|established|told|determined|verified|confirmed|said), not established, unconfirmed, unverified, no
        details, gave no details, details are, conflicting accounts, some (say|said|reports), others
        (say|said|that), nobody saw, no one saw, nobody knows, no one knows, not given,
        (reason|cause|circumstances) (is|are|was|were|of|for) * (unknown|unclear|not), has not
        (answered|commented|said), remains (unclear|unknown), still (unclear|unknown), not yet been heard, no
        survivor has, not been (established|confirmed|determined|verified|explained|identified|heard|
        named|given), (cannot|could not) reach, relatives cannot, (does|did) not (wish|want) to
        (speak|say|talk), declined to comment, who did it is, under investigation, contradictory, differing
        (accounts|reports), disputed, disputes, call it an evacuation, calls it an evacuation, call it a rescue,
        some say that, others say that, no one will say, nobody will say, (it is|is|was|are|remains)
        (open|unsure|uncertain|unsettled|in doubt|disputed|anybody guess), (could|can|cannot) not (say|tell)
        (who|how|why|what|whether|when), do not (say|tell|know) (who|how|why|what|whether|when), did not
        (say|tell|know) (who|how|why|what|whether|when), does not (say|tell|show)
        (who|how|why|what|whether|when), no (message|word|claim) (has|had) (come|been), whose (they|it)
        (are|is|was|were), accounts (differ|vary), versions (differ|vary), the two (sides|accounts), whether
        (it|they|he|she|the|this|that|anyone|there|anybody|any), (are|is|was|were|remain|remains)
        (unknown|unclear|uncertain|unexplained), nobody has (yet|said|explained|claimed), no one has
        (yet|said|explained|claimed), what took place, how they came there, how it
        (began|started|happened|came|ended), how the fires (began|started), how and when, how (he|she|they)
        (died|perished|came by), not been found out, it is open
    """,
    "NOT_CONDUCT": """
        (the|a|this|his|her|new|award winning)
        (play|novel|film|opera|drama|series|documentary|poem|musical|painting| exhibition|thriller|book|video
        game|screenplay) (is|was|tells|shows|about|deals|follows|depicts|opens|on|premiered| portrays),
        (play|novel|film|opera|drama|series|poem|musical|thriller|documentary) about, in the
        (play|novel|film|drama|series|story|game), (parliament|the law|the act|a law|a bill|the bill|the
        code|the statute|the treaty|the convention|the manual|new law|penal code|criminal code|military
        code|article) (made|makes|forbids|prohibits|punishes|bans|defines|outlaws|provides|
        lists|penalises|criminalises|threatens|was amended|passed|adopted), punishable (by|with),
        (training|refresher|online|evening|staff) (course|courses|seminar|workshop)/n, course on, seminar on,
        workshop on, lecture on, conference on, training in, handbook on, manual on, guidelines on, course
        (about|against), prevention of, campaign against (torture|rape|child|looting|violence|sexual),
        anniversary/n, commemorate/v, commemoration/n, memorial (service|day|stone|was|to), wreath/n, museum
        (shows|exhibits|opened), (in|during|from) the
        (world|civil|napoleonic|great|last|previous|crimean|medieval|ancient) (war|wars|times),
        (a|one|two|three) (century|centuries) ago, hundred years ago, history of, historians, re enactment,
        reenactment, reenactors, historical (society|novel|film),
        archaeologists (dug|found|dig|unearthed|uncovered|believe|say),
        bronze age, medieval (times|battle|siege|chronicle|war), roman
        times, chess, football, tournament, in a dream, simulation, war game, wargame, hypothetical, thought
        experiment, exam question, textbook, if it ever came to, in the event of, committed in another war, in
        another war, video game, computer game, in a game, in the game,
        players (shoot|kill|score|must|can|burn|loot), (football|chess|card) player/n, role play,
        (law|convention|conventions|treaty|rules|regulations) (prohibits|prohibit|forbids|forbid|bans|ban), must
        not be, geneva conventions, would constitute, punishable by, (trained|taught|instructed) not to, from an
        earlier war, police car, no armed conflict, stubble, (school|summer) camps abroad, opera
        (tells|is|about|deals|shows), (novel|film|play|opera|ballet|ballad|tale|legend|thriller|series|song|
        poem|saga) (tells|is about|of a|about|set|recounts|imagines), haunted by, article of the
        (military|penal|criminal|civil) code, new article of,
        (code|law|statute|article|ordinance|regulation|convention|treaty| amendment|bill) *
        (punishes|punish|makes|forbids|forbade|bans|outlaws|provides for|sets|lays down), with
        (ten|five|fifteen|twenty|up to) years, (draft|new|amended|proposed) (law|bill|code|article|statute),
        (lesson|lecture|talk|class|exam|quiz|essay|sermon|panel|debate) (on|about),
        (instructor|professor|lecturer|trainer) (explained|taught|showed|told),
        (chess|hockey|football|rugby|boxing|card) (match|game|club|team|final), theatre (group|company|season),
        film crew shot, on set, dress rehearsal, re enact/v
    """,
    "NO_SUPPORT": """
        found no (support|evidence|basis|proof|sign|signs|trace|traces|grounds), no
        (support|evidence|basis|proof|truth) (for|of|in|that) (it|the|this|any|what), proved
        (false|untrue|unfounded|baseless), was (false|untrue|unfounded|baseless|invented|staged|faked|a hoax),
        were (false|untrue|unfounded|baseless|invented|staged|faked), hoax/n, had never been held there,
        allegation was withdrawn, withdrew the (claim|allegation), turned out to be (false|untrue|a
        hoax|staged), retracted, a fabrication, fabricated
    """,
    "FORBADE": """
        (forbade|forbids|forbidden|prohibited|banned) *
        (loot|looting|plunder|torture|kill|harm|rape|touch|burn|hostages| reprisals|shooting), had * arrested
        for (looting|trying|stealing|rape|beating), (punished|court martialled|disciplined|shot)
        (him|them|two|three|a|the) for (looting|rape|stealing|beating|killing), protect/v * from
        (looters|looting|plunder|thieves|attack|marauders|harm), guarded * against (looters|thieves),
        (stopped|prevented) * (looting|lynching|reprisals)
    """,
    "HANDED_BACK": """
        (handed|brought|returned|gave|given|led) * back to (his|her|their|its), reunited, exchanged the bodies,
        exchange of (bodies|the dead|remains|fallen), (handed|hand|gave|brought|carried|returned) (over|back)
        (bodies|dead|remains|fallen), (bodies|remains|coffins) * (handed over|returned|exchanged|repatriated) *
        (families|with honours|washed|coffins|honours|border), with honours, in coffins, buried with
        (honours|dignity|respect), graves (marked|registered), registered graves, marked graves,
        (walked|set|let) free, hostages (freed|released|walked|returned|home), were (freed|released|set free|let
        go) (unharmed|on|after|yesterday|today), released (unharmed|in good health|after), (all|both|last)
        (hostages|captives|prisoners|detainees) (are|were|have been|walked|returned)
        (home|free|freed|released|back|well), (came|went|returned) home (safe|safely|well|unharmed), fetch and
        bury (its|their) dead, bury (its|their) dead, buried (its|their) dead, lists of names (were|was),
        (collect|gather|fetch|recover) * dead (and|under|during), truce to (bury|collect|fetch), carried in
        after, carried in and
    """,
    "ORDINARY_CRIME": """
        masked (men|robbers|gang), robbed a (jeweller|bank|shop|post office|kiosk|taxi),
        (jeweller|bank|shop|kiosk) in the capital, quarrel/n, (business|former|ex)
        (partner|husband|wife|boyfriend|girlfriend|colleague|employee|lover), domestic, drunken, bar
        (fight|brawl)/n, road (accident|rage), traffic accident/n, car accident/n, burglary, gang (dispute|war),
        drug (deal|deals|gang|gangs|dealer|dealers), jealousy, inheritance, (over|about) (money|a
        debt|debts|land rights|an inheritance|a woman|a parking), (police|officers) arrested (the|a|his|her|two)
        (suspect|suspects|neighbour|man|killer|partner|son), common (crime|criminal|criminals), feud, vendetta,
        family dispute, personal (dispute|quarrel|grudge|revenge), not (related|linked|connected) to the
        (war|conflict|fighting), no (link|connection) (to|with) the (war|conflict|fighting), heart attack, old
        age, natural causes, of (cancer|illness), his debtor, her debtor, nothing to do with the
        (war|conflict|fighting), unrelated to the (war|conflict|fighting), no (connection|link) *
        (war|conflict|fighting), masked robbers, bank robbery, hold up, burglar/n, thief, thieves, shoplifting,
        pickpocket/n, arsonist/n, serial killer, jealous, ex husband, divorced, tavern, pub brawl, drunken
        (brawl|fight|quarrel|driver|soldier), bar brawl, gambling debt, drug (ring|dealers|war|gang|runner),
        loan shark, contract killing, insurance, extortion racket, protection racket, football
        (hooligans|fans|riot), poacher/n, dispute over (a|the|land|grazing|water|cattle|inheritance|boundary),
        family feud, neighbours quarrel, love triangle, business rival, rival gang, gangster/n, mafia, debt
        collector, came to blows, died of a knife, knife wound, anything to do with the (fighting|war|conflict),
        neither had anything to do, over a (field|woman|debt|fence|well|cow|game|bill|girl|phone|parking), card
        game, brawl/n, dowry, elopement, poaching, moonshine, cattle thief, (his|her) (cousin|neighbour|brother
        in law|landlord|tenant|employer|rival) (stabbed|shot|killed|beat|strangled),
        (stabbed|shot|killed|strangled) (his|her)
        (cousin|neighbour|wife|husband|brother|landlord|tenant|rival|boss| lover)
    """,
    "NATURAL_DEATH": """
        natural (causes|death), stroke, heart attack, heart failure, cancer, of (old age|illness|pneumonia|a
        fever|disease|tuberculosis|influenza|covid), cardiac arrest, aneurysm, suicide, killed
        (himself|herself), took (his|her) own life, hanged (himself|herself), (died|dead|death) (of|from|after)
        (stroke|heart|long|old|cancer|illness|natural|kidney|liver|pneumonia|
        influenza|tumour|tumor|asthma|diabetes|leukaemia|appendicitis| snakebite|short illness|lung), in
        (his|her) sleep, aged (sixty|seventy|eighty|ninety|80|81|82|85|88|90|92|95), of natural
    """,
    "ACCIDENT": """
        accident/n, accidentally, overturned, crash/n of, (car|lorry|truck|bus|train|helicopter|plane) crash,
        collision, slipped, training (ground|exercise|accident), during an exercise, gas leak, avalanche,
        drowned while (swimming|bathing|fishing), fell from, landslide, flood, (stray|faulty) wiring, chimney
        fire, electrical fault, lightning, by mistake, faulty (pipe|boiler|wiring|heater|brakes), short circuit,
        careless (cigarette|smoker), stove (exploded|overturned), ice broke, capsized, ran aground, derailed,
        skidded, brakes failed, fell (asleep|off|down|into|overboard), bolted horse, tree fell, roof collapsed
        under snow, collapsed under snow, earthquake, storm, forest fire, wildfire, drought, mine collapse, pit
        accident, went off (while|as|when) (he|she|they|being) (cleaning|cleaned|unloading),
        (cleaning|unloading|handling) (a|his|her|the) (rifle|gun|pistol|weapon), friendly fire, training
        (flight|jump|dive|ground)
    """,
}

__all__ = ["TERMS"]
