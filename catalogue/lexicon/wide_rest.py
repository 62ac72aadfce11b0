"""What a third reading of unseen words added: levies, needs denied, stolen signs, fires, ages, lawful care."""

from __future__ import annotations

_RANK = (
    "admiral|general|colonel|major|captain|lieutenant|sergeant|corporal|officer|officers|soldier|soldiers|sailor|"
    "sailors|marine|marines|pilot|pilots|airman|airmen|gunner|gunners|crew|infantryman|infantrymen|paratrooper|"
    "paratroopers|troops|fighter|fighters|commander|brigadier|private|sapper|sappers|signaller|staff officers|men"
)
_FORCE = (
    "army|infantry|regiment|regiments|battalion|battalions|brigade|brigades|ranks|forces|navy|fleet|marines|"
    "militia|guard|artillery|corps|rifles|lines|columns|auxiliaries|service|units|companies"
)
_AGE = "six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|6|7|8|9|10|11|12|13|14"
_YIELD = (
    "gives|gave|give|surrendered|surrenders|surrender|yielded|yields|yield|raised|raises|lays|laid|threw|throws|"
    "came|comes|begged|begs|capitulates|capitulated"
)
_LINE = (
    "line|race|seed|blood|bloodline|people|nation|tribe|name|breed|stock|kind|faith|folk|clan|lineage|caste|community"
)
_CLAIM = (
    "action|actions|suit|suits|claim|claims|plea|pleas|case|cases|petition|petitions|writ|writs|proceedings|"
    "appeal|lawsuit"
)

TERMS = {
    "POW": f"""
        (captured|captive|imprisoned|interned|taken|surrendered) (enemy)? ({_RANK}), (officers|men|sailors|soldiers|
        garrison) * marched to a camp, after the surrender
    """,
    "CARED_FOR": """
        dined with, dine with, food and doctors, doctors and food, (allowed|permitted|let|able) to (write|telephone|
        phone|send|receive|meet) (to|his|her|their|letters|parcels|home|visitors)?, kept (his|their) (sword|swords|
        sidearm|medals), receive/v parcels, received parcels, play/v chess, warm (food|meals|clothes), hot meals,
        dressed (his|her|their) (wounds|burns|wound|burn), given (blankets|coats|cigarettes|tea|soup|bread)
    """,
    "FORBADE": """
        no (prisoner|captive|prisoners|captives|civilian|civilians|villager|house|houses|woman|women|one|wounded)
        (be|is to be|may be|are to be|was to be|must be|should be|shall be|were to be) (harmed|hurt|touched|ill
        treated|mistreated|killed|shot|beaten|molested|robbed|looted|burned|entered), (ordered|orders|insisted|told|
        instructed|warned) * (spare|protect|respect|not to touch|not to harm|treat well|treat decently|wounded of
        both) , wounded of both sides, (on pain of|would be shot for|court martial for) (looting|plunder|rape|theft|
        touching)
    """,
    "CONSCRIPT": f"""
        (muster|mustered|enrol|enrolled|incorporate|incorporated|drafted|swept|gathered|absorbed|integrated|called|
        inducted|recruited|assigned|dressed|pulled|pressed|forced|put|taken|sworn|registered|herded|shoved|
        funnelled|dragooned) (all|every|them|him|men|young|the|its|local|boys|inhabitants|villagers|youths|two|
        three|hundreds|thousands|students)? * (into|in) (its|the|their|an|a|enemy|occupier|invader)? * ({_FORCE}),
        (sign|signs|signed|join|joins|joined|enlist|enlists) up (with|in|for) * ({_FORCE}), those who (declined|
        refused|balked|hid|resisted)
    """,
    "AGAINST_OWN": f"""
        (captor|captors|enemy|occupier|invader|conqueror|aggressor|victor) (own)? ({_FORCE}|rifle brigade), (former|
        own|old) comrades, their own (country|homeland|side|people) (coast|army|fleet|ports|towns|lines|cities|
        defences)
    """,
    "WAR_LABOUR": """
        (pilot|piloted|guide|guided|steer|steered|scout|crew|crewed|row|rowed|ferry|ferried|drive|driving|drove|
        lead) * (landing|assault|invasion|attack) (barges|craft|boats|columns|troops|parties|convoys), (pilot|guide|
        steer|row|ferry|drive|lead|show) * (tanks|columns|gunboats|patrols|assault boats|barges|army|troops|
        battalions|raiders) * (against|through|across|up|over|to|past)?
    """,
    "NO_NEED": """
        no (operation|operations|fighting|offensive|battle|combat|advance) (was|is|were|had been) (going on|under
        way|underway|in progress|planned|near|expected), (rebels|rebel forces|enemy|fighters|insurgents|troops|
        garrison|front) (had|has|have) (left|gone|withdrawn|quit|abandoned|fled|moved) (the|that|this)? (province|
        district|area|valley|village|town|region|county|island|hills|place)? (long|weeks|months|days|a week|a month|
        years) (before|ago|earlier|since), (no|nothing in the|nothing) * (operation|military situation|need|
        necessity|reason|purpose|tactical|strategic|situation|advantage|plan of battle) * (called for|asked for|
        required|demanded|justified|explained|warranted|excused), (weeks|months|days|long|a month|a year|years)
        after (the|any)? (rebels|rebel|fighters|enemy|fighting|battle|front|troops|soldiers|garrison|insurgents|last
        shot|last rebel) (had|has|were|was|moved|left)?, (served|serves|serving) no (military|tactical|warlike)?, no
        (military|tactical) (reason|need|purpose|sense|gain|end|use|point|value), for no (military|tactical)?
        (reason|purpose|gain)
    """,
    "EXTENSIVE": """
        (all|every) (olive|fruit|almond|fig|date|palm|coffee|tea|rubber|walnut|apple|orange|lemon) (tree|trees|
        grove|groves), (two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|forty|fifty|hundreds of|thousands
        of|tens of) (thousand|hundred) * (trees|vines|houses|homes|flats|farms|animals|sheep|hectares|acres|roofs|
        books|boats)
    """,
    "PEACEKEEPER": """
        peace (force|forces|mission|missions|corps|monitor|monitors|observer|observers|contingent|battalion|patrol|
        troops|convoy), truce (observer|observers|monitor|monitors|commission|supervision), ceasefire (observer|
        observers|monitor|monitors), observer (mission|force|team|group|post), interposition force, monitoring
        (mission|force)
    """,
    "EXCESS": """
        (bomb|charge|missile|warhead|salvo|barrage|explosive|shell|strike) * (so|too|far too|needlessly) (heavy|
        large|big|powerful|strong|violent), (so|too) (heavy|powerful|large) that, far more than (was)? (needed|
        necessary|required), ten times (larger|heavier|stronger), a (fraction|quarter|tenth) of the (charge|bomb|
        force) would
    """,
    "AIMED_MIL": """
        (meant|intended|aimed|destined|bound|ordered) (for|at|against) (a|an|the|one|two)? * (messenger|courier|
        sentry|sniper|officer|general|commander|colonel|spotter|motorcyclist|guard|guards|lookout|soldier|soldiers|
        platoon|squad|patrol|dispatch rider|machine gunner|staff car|lorry|launcher)
    """,
    "HARM_KNOWN": """
        (register|list|map|maps|plan|photographs|photograph|survey|census|tally) * (on|lay on|was on|were on|in)
        (the|his|their|its) (desk|table|files|file|hands|wall), (had been|were|was) (told|warned|shown|informed|
        briefed) that * (families|civilians|people|residents|children|pupils|patients|tenants|refugees), (knew|
        known|aware) * (inhabited|full|occupied|lived|sleeping|sheltering|crowded|packed)
    """,
    "SIGNS": """
        (united nations|UN|blue|red cross|red crescent|peacekeeping|peacekeeper|peacekeepers|mission) (beret|berets|
        helmet|helmets|vest|vests|cap|caps|armband|armbands|jacket|jackets|uniform|uniforms|pennant|pennants|jeep|
        jeeps|car|cars|truck|trucks|flag|flags|tabard|tabards|bibs|bib|stickers|decals|plates), truce (cloth|rag|
        sheet|banner|flag|pennant)
    """,
    "UN_SIGN": """
        (united nations|UN|blue|peacekeeping|peacekeepers) (beret|berets|helmet|helmets|vest|vests|cap|caps|armband|
        armbands|jacket|jackets|uniform|uniforms|pennant|pennants|jeep|jeeps|car|cars|truck|trucks)
    """,
    "TRUCE_FLAG": """
        truce (cloth|rag|sheet|banner|flag|pennant), cloth of truce, parley flag
    """,
    "WORN": """
        (in|under|behind|with|wearing) (stolen|captured|borrowed|looted|fake|forged|counterfeit|copied|false|bought)
        * (beret|berets|helmets|vests|caps|armbands|jackets|uniforms|uniform|pennant|jeep|jeeps|flag|flags|badges|
        insignia|colours), were saluted, was saluted
    """,
    "FEIGN": """
        (asked|asking|call|called|calling|offered|offering|begged|begging|proposed|proposing|agreed) (to|for|a|for
        a)? (parley|talks|truce|talk|negotiate|terms), under (a|the|cover of a|pretext of|pretence of) (truce|
        parley|talks|flag|ceasefire), who (walked|came|went|rode|stepped) out to (talk|parley|negotiate|meet|accept|
        treat), playing dead, (let|lets|letting) * (come|get|draw|walk|crawl) (close|near|nearer|up) and then,
        betray/v (the|a) (truce|parley|trust)
    """,
    "PROTECTED_GUISE": """
        truce (cloth|rag|sheet|banner|flag|pennant), (asked|offered|called) (to|for|a|for a)? (parley|truce|talks),
        pretending to be (dead|wounded|hurt|dying|sick|medics|civilians|priests|nuns), playing dead, as if dead
    """,
    "NO_QUARTER": f"""
        (any|every|each|all|whichever|a) (_)? (who|that) ({_YIELD}) (himself|themselves|up|his|their|down|arms|
        hands|in|out|for)? * (was|were|is|are|be|to be|will be|shall be|must be) (to be)? (shot|killed|hanged|cut
        down|bayoneted|put to death|dispatched|executed|knifed|finished|beheaded), (kill|shoot|hang|bayonet|finish|
        cut down) (those|all|any|anyone|whoever|everyone|every man|the ones|him|them) (who|that)? ({_YIELD}), (no|
        not) (captive|captives|prisoner|prisoners) (is|are|was|were) (to be)? (taken|made|kept|brought|allowed|
        accepted|wanted|fed)
    """,
    "ABLAZE": """
        ablaze, alight, aflame, on fire, in flames, afire, to cinders, to the ground, to ashes
    """,
    "DESTROY": """
        plough/v in, ploughed in, uproot/v, tear/v down, lop/v, fell/v
    """,
    "DESTROY_HOME": """
        (felled|felling|fell|lopped|uprooted|uprooting|hacked|sawed|cut down|chopped down|axed|ringbarked|ripped
        out|burned|pulled up|ploughed in|bulldozed|poisoned) (the|all|every|its|their|his|her|nine|two|three|
        hundreds|thousands|four|five|six|seven|eight|ten)? * (trees|tree|vines|vine|bushes|groves|grove|orchards|
        orchard|saplings|palms|palm|olives|hedges|nursery|seedlings|plantations|plantation|greenhouses|sheds|huts),
        tore down (its|the|their|his|her|every|all)? * (shed|sheds|hut|huts|house|houses|barn|barns|fence|fences|
        stalls|cottages|roofs|shacks)
    """,
    "CLOSED_RIGHTS": f"""
        (may|can|shall|could|might|will) (bring|file|enter|lodge|pursue|maintain|start|commence|have|raise|plead) no
        ({_CLAIM}), (pending|existing|all|their|these|such|former|standing) * ({_CLAIM}|rights|titles) (are|is|were|
        was|shall be|to be) (void|null|stayed|dead|dismissed|extinguished|struck|annulled|suspended|of no effect),
        no ({_CLAIM}) (by|of|from|lies|shall lie|may be brought|will be heard|is admissible)
    """,
    "GAS": """
        mustard (shell|shells|bomb|bombs|mines|rounds|grenades|barrage|vapour), gas (barrage|mortars|projectors|
        salvo|rockets|rocket|drums|attack), (choking|blister|nerve|blood|vomiting) (shells|bombs|rounds|vapour|
        fumes|smoke|agents), (filled|charged|loaded) with (chlorine|phosgene|mustard|sarin|tabun|prussic acid|
        cyanide|ammonia|lewisite|arsine|bromine|chloropicrin)
    """,
    "DESECRATE": """
        (propped|posed|dressed|arranged|seated|displayed|strung|hung|exhibited|dragged|trampled|urinated on|kicked|
        paraded|tied|hauled|towed|spat on|stripped|defaced|beheaded|staked|hooked|photographed themselves with)
        (up)? (the|a|his|her|their|two|three|four|five|six)? (dead|naked)? * (body|bodies|corpse|corpses|dead|
        remains|head|heads|skull|skulls), (body|bodies|corpse|corpses|dead|head|heads) * (propped|posed|dressed up|
        arranged|displayed|strung up|hung|exhibited|dragged|trampled|urinated|kicked|paraded|hauled|towed|fed to|
        used as|on spikes|on stakes|on a pole|on poles)
    """,
    "SHIELD": """
        so that (the|their|our|his)? * (defenders|enemy|garrison|snipers|pilots|gunners|planes|attackers|other side|
        army|rebels|opponents|besiegers|nobody|no one|drones|artillery|bombers) (would|could|will|might|dared|dare)
        (not|hold|never) * (fire|shoot|shell|bomb|strike|attack|advance|return)?, (with|behind) (a|the)? (row|line|
        rows|lines|screen|wall|hedge|cordon|crowd|column) of (women|children|villagers|prisoners|captives|civilians|
        families|pupils|hostages|clerks|townspeople|pensioners|monks|nuns) * (ahead|before|in front|between|around),
        (marched|drove|pushed|walked|herded|drive|march|push|herd) * (line|row|crowd|group|dozen|column|file) of *
        (ahead|before|in front)
    """,
    "AGE_UNDER_15": f"""
        (chorister|choristers|choirboys|apprentices|newsboys|shoeshine boys|scouts|altar boys|goatherds|herd boys|
        shepherds|messengers|novices|students|players|twins|volunteers|fighters|gunners|soldiers|sentries|runners|
        scholars) (of|aged|not yet|barely|only) (about|only|barely|just)? ({_AGE}), (abducted|taken|seized|
        kidnapped|recruited|enlisted|conscripted|carried off|stolen|enrolled|pressed|snatched|joined|given a rifle|
        put in uniform|sworn in|drafted) (at|aged|when|when he was|when she was|at the age of|when barely|when only)
        (just|only|barely|about)? ({_AGE}), (he|she|they|who) (was|were|is|are) (then|still|just|only|barely|about|
        not yet)? ({_AGE}), (at|aged) ({_AGE}) (he|she|they), his (eighth|ninth|tenth|eleventh|twelfth|thirteenth|
        fourteenth) birthday, her (eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth) birthday
    """,
    "CHILD_USE": """
        (gave|give|given|handed|hand|issued|lent|sold) (him|her|them|each|the boys|the girls|the children|the
        pupils)? * (petrol bombs|grenades|rifle|rifles|carbine|carbines|pistol|pistols|guns|mines|explosives|drone|
        drones|bayonets|ammunition), (serve|served|serves|serving) the (guerrillas|rebels|army|militia|garrison|
        regiment|battalion|insurgents|front|warlord|brigade|faction), throw/v * at (tanks|patrols|soldiers|convoys),
        fought at
    """,
    "CHILD_TRANSFER": """
        (toddler|toddlers|child|children|infants|babies|boys|girls|newborns|youngsters|orphans) (of)? * (taken|
        removed|torn|snatched|wrested|separated|seized|carried off) from (their|his|her|the) (mother|mothers|
        parents|families|villages|homes|schools|grandparents|cradles), (given|handed|passed|assigned|allotted|
        adopted|placed|distributed|sent|raised|brought up) (out)? (to|with|by|among|as|into) (families|couples|
        households|parents|institutions|homes|boarding schools) (of)? (the)? * (majority|settlers|other|another|
        ruling|conqueror|soldiers|dominant|nation)?, under new names, new names and, forbidden their (language|
        names|prayers)
    """,
    "DESTROY_GROUP": f"""
        (end|ending|ended|extinguish|extinguishing|extinguished|finish|finishing|erase|erasing|stamp out|stamping
        out|rub out|wipe out|uproot|root out|breed out|cut off|cut short|do away with|get rid of|abolish|blot out|
        obliterate|dissolve) (off)? (the|this|that|their|its|every|an entire|a whole)? * ({_LINE}), (no|not one|not
        a single|the last) * ({_LINE}) (will|shall|should|must|may|is to|are to) (remain|be left|survive|live|exist|
        continue|breed), (last|final) (generation|summer|winter|harvest) of (the|this|that)
    """,
    "SEVERE_PAIN": """
        (jolt|jolted|jolts|zap|zapped|shock|shocked|shocks|electrified|burned|seared|branded|singed|flayed|scourged|
        birched|bastinadoed) (him|her|them|his|her|their)? (with|on|by|under|in|through), strap/v to (a|an|the)
        (bed|bedstead|chair|plank|table|door|rack|frame|grille), (strapped|tied|bound|chained|clamped) to *
        (bedstead|bed frame|chair|plank|rack|grille|radiator|stove), rack/n and, thumbscrew/n, bastinado, scourge/v,
        birch/v, (toenail|toenails|fingernail|fingernails|tooth|teeth|hair|beard) * (torn|pulled|ripped|wrenched|
        plucked), (salt|chilli|pepper|acid|brine) (rubbed|poured|thrown) (in|into|on)
    """,
    "BIRTH_MEASURE": """
        no _ (child|children|baby|babies) (is|are|be|will be|should be|shall be|may be) born, (couples|spouses|
        husbands and wives|newlyweds) (are|were|is|have been) (kept apart|separated|parted), (sterilise|sterilised|
        sterilises|sterilize|sterilized|sterilising) (_)? (women|men|girls|wives|mothers|couples), (kept|keep) apart
        by law, (forbidden|banned|barred) (to marry|from marrying|to bear|from having children)
    """,
    "RACE_LAWS": """
        (laws|law|statutes|code|legislation|decrees|constitution) (of the state|of the country|of the republic|of
        the land|of the kingdom|) (have|has|had)? (keep|keeps|kept|confine|confines|confined|reserve|reserves|
        reserved|forbid|forbids|bar|bars|barred|herded) (the|all|every|most)? (black|white|brown|coloured|dark
        skinned|light skinned|majority|minority|race|races|non white|native|natives|darker|lighter), (black|brown|
        coloured|dark skinned|native|indigenous) (majority|minority|people|citizens|workers|families) (in|to|into)
        (reserves|homelands|townships|compounds|bantustans), (office|offices|land|schools|posts|power|vote|votes)
        (to|for) (the|whites)? (white|light skinned|ruling|settler|dominant) (minority|majority|race|only|caste)
    """,
    "DOMINATION": """
        (every|all) (office|offices|post|posts|seat|seats|judge|minister) (to|for|is|are|from|goes to|belongs to)
        (the|a)? (white|light skinned|ruling|settler|dominant|minority|majority), for (decades|generations) the
        laws, (white|ruling|settler|dominant) (minority|race|caste) (rules|ruled|rule|alone|keeps|holds)
    """,
    "NO_MILITARY_WORDS": """
        (where|when|which|as|that)? only (housewives|women|children|schoolboys|schoolgirls|mothers|shoppers|
        pilgrims|pensioners|villagers|farmers|passengers|families|patients|nurses|monks|nuns|worshippers|mourners|
        commuters|fishermen|herders|workers|students|residents) (were|was|are|and|had|live|lived|waited|stood|sat|
        slept|worked|sheltered)
    """,
    "SEIZE": """
        (mustered|rounded) up
    """,
    "THREAT_CAPTIVE": """
        (put|stood|placed|lined|set) (before|against|up against|to) (a|the) wall, (one|two|three|four|five|six|
        seven|eight|nine|ten|a dozen|twenty) (would|will|shall|to) * (die|be shot|be hanged|be killed|be put|follow|
        pay|fall|be drowned|lose|be executed) * (for|every|each|per)?
    """,
    "DEMAND": """
        for every (telegraph|soldier|shot|attack|bridge|rail|train|officer|gun|day|hour|wire|pole|man|mine) * (cut|
        killed|fired|blown|lost|wounded|damaged|missing|attacked|late)?, (warned|warns|told|tells|threatened|
        threatens) (the)? (resistance|partisans|government|council|town|villagers|families|rebels|underground|
        garrison) that, if * (does|do|did) not (hand|pay|leave|free|release|withdraw|sign|give|open|meet|comply|
        stop), hand over (two|three|four|five|six|ten|half|a|the|one|our|its|their)
    """,
    "MIL_OBJECT": """
        minelayer/n, minesweeper/n, destroyer/n, frigate/n, corvette/n, cruiser/n, battleship/n, torpedo boat/n,
        submarine/n, landing craft, troopship/n, staff car/n, half track/n, bomber/n, fighter plane/n, armoured
        (car|train|carrier|column)/n, radar (station|mast|post)/n, pontoon bridge/n, pillbox, pillboxes, redoubt/n,
        blockhouse/n, ammunition (train|barge|ship|lorry|store)/n, brigade headquarters, gun (pit|line|park|
        position)/n, supply column/n, searchlight/n, listening post/n, signal station/n, dockyard/n
    """,
    "CIVIL_HELPER": """
        civilian (contractor|contractors|driver|drivers|worker|workers|volunteer|volunteers|mechanic|mechanics|
        labourer|labourers|engineer|engineers|helper|helpers|porter|porters|technician|technicians)
    """,
    "NATURAL_DEATH": """
        gas explosion, rusty valve, (lantern|candle|stove|lamp) (had|fell|overturned)
    """,
}

__all__ = ["TERMS"]
