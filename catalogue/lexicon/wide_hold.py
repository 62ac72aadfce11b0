"""Killing, holding, moving and shaming people, by roles and groups of words instead of single phrases."""

from __future__ import annotations

_LIMB = "wrist|wrists|hand|hands|arm|arms|ankle|ankles|feet|thumb|thumbs|elbow|elbows|leg|legs"
_TIED = (
    "tied|bound|wired|taped|trussed|pinioned|strapped|corded|knotted|lashed|fastened|secured|roped|cuffed|"
    "chained|ironed|shackled|manacled|fettered|tethered"
)
_KNEEL = "kneel|squat|crouch|lie|stand|line up|strip|undress|face|queue|turn|bend|walk|march"
_MADE = "had|made|make|forced|ordered|told|bade|compelled|commanded|obliged"
_GUN = (
    "pistol|revolver|rifle|carbine|handgun|sidearm|submachine gun|shotgun|machine pistol|axe|machete|knife|"
    "bayonet|hatchet|hammer"
)
_ROUNDS = "round|rounds|bullet|bullets|shot|shots|slug|slugs|burst|bursts|magazine|clip|blade|knife|bayonet|spear"
_BEAM = (
    "beam|tree|lamppost|lamp post|gallows|gibbet|crane|rafter|rafters|branch|balcony|bridge|scaffold|"
    "telegraph pole|goalpost|hook|rope|noose"
)
_EARTH = (
    "gravel|soil|earth|sand|lime|clay|mud|peat|snow|pit|trench|ditch|well|latrine|cesspit|orchard|garden|field|"
    "forest|wood|woods|quarry|cellar|river|canal|lake|reservoir|marsh|reeds|rubbish|dump|grave|graves|"
    "undergrowth|ravine"
)
_PLACE = (
    "slaughterhouse|abattoir|stockyard|boathouse|loft|cowshed|pigsty|sty|byre|henhouse|tannery|schoolroom|"
    "classroom|gymnasium|chapel|vestry|sacristy|racecourse|stadium|warehouse|storeroom|granary|silo|depot|hangar|"
    "garage|workshop|quarry|mine|cave|cistern|well|pit|crypt|vault|cellar|basement|attic|kennel|cage|pen|"
    "stockade|compound|enclosure|barge|hulk|hold|ferry|wagon|boxcar|container|brewery|distillery|dairy|creamery|"
    "mill|sawmill|brickworks|brickyard|kiln|factory|bathhouse|laundry|hotel|hostel|guesthouse|villa|"
    "customs house|customs post|fire station|bus depot|tram depot|station|theatre|cinema|museum|library|"
    "monastery|convent|castle|fort|fortress|tower|lighthouse|bunker|barracks|guardroom|cell|cells|gaol|jail|"
    "prison|dungeon|lock up|camp|tent|greenhouse|ice house|cold store|sports hall|dance hall|town hall|"
    "village hall|parish hall|concert hall|market hall|swimming pool|printing house|bakery|shed|barn|stable|"
    "stables"
)
_SIT = (
    "sit|sits|sitting|sat|languish|languishes|languishing|languished|rot|rots|rotting|rotted|held|kept|lodged|"
    "penned|caged|immured|cooped up|shut|shut up|shut away|locked|locked away|stuck|squatted|crammed|stuffed|"
    "walled|detained|quartered"
)
_CAPTIVE_ORGAN = (
    "kidney|kidneys|liver|lung|lungs|cornea|corneas|eye|eyes|ear|ears|finger|fingers|thumb|thumbs|toe|toes|"
    "tongue|nose|hand|hands|foot|feet|arm|arms|leg|legs|spleen|heart|organ|organs|gland|glands|testicle|"
    "testicles|tooth|teeth|skin|nipple|nipples|breast|breasts"
)
_OUT = (
    "cut|taken|removed|harvested|extracted|excised|ripped|scooped|dug|lifted|carved|gouged|prised|plucked|torn|"
    "sawn|sliced|lopped|chopped|hewn|struck|burned|peeled|flayed"
)
_COUNTRY = (
    "country|state|land|power|nation|kingdom|republic|side|homeland|heartland|capital|province|provinces|"
    "territory|interior"
)

TERMS = {
    "RESTRAINED": f"""
        ({_LIMB}) * ({_TIED}), ({_TIED}) * (by|at|with) * ({_LIMB}), ({_TIED}) (together|up|back to back|to one
        another|to each other|to a|to the), (still)? ({_TIED}) together, ({_MADE}) * ({_KNEEL}) (along|against|by|
        in|before|at|facing|down|with|on|beside|behind|over|to|there|naked|face), (sack|sacks|hood|hoods|bag|bags|
        pillowcase|pillowcases|cloth|rag|rags|scarf) (over|round|around|across) * (head|heads|eyes|face|faces),
        (bootlaces|baling wire|fence wire|barbed wire|flex|twine|belts|electric cord|telephone wire|zip ties|duct
        tape|packing tape) * (wrists|hands|arms|ankles), eyes (bandaged|covered|taped|bound)
    """,
    "KILL": f"""
        (worked|went|walked|moved|passed) * (down|along|through|from) * (row|line|rank|file|queue|man to man|one to)
        * (with|firing) * ({_GUN}), (put|puts|fire|fired|fires|pumped|sent|loosed|planted|drove|drive|plunged|sank|
        emptied|discharged) * ({_ROUNDS}) (in|into|through) * (him|her|them|each|one|both|man|men|woman|head|heads|
        chest|neck|skull|heart|body|back|face|nape|stomach|belly), (put|puts|fire|fired|pumped|planted|discharged|
        emptied) * ({_ROUNDS}) (in|into|through), (swung|swing|dangled|dangling|hung|swinging|strung up|hoisted) *
        (from|on) * ({_BEAM}), string/v up, strung up, (left|found) hanging, (did not|never|didn't) (live|survive|
        last|see) * (night|morning|dawn|day|journey|march|week|evening), never (got|rose|stood) (up|again), did not
        (get up|rise) again, (bullet|bullets|pistol|axe|rope|noose|knife) ended * (life|lives), ended * with a
        (bullet|pistol|rope), breathed (his|her|their) last, (hack|hacks|hacked|hacking|chop|chopped|cut|struck|
        mown) down, run/v through, bleed/v dry, bled (him|her|them) (out|dry|white), brain/v, fell/v with, do/v to
        death, did to death, done to death, made away with, rub/v out, see/v off, took (his|her|their) (life|lives),
        (the)? (shots|shot|volley|salvo) (that)? (killed|ended|felled), stood * against (a|the) wall and shot, were
        put down, put down like, blow/v * brains out, blew out * brains, cave/v in * (skull|head), caved in, smash/v
        * skull, fed to the (dogs|fire), thrown (alive)? (into|down) (a|the) (well|shaft|pit|river|furnace|flames|
        ravine|gorge|lake|sea)
    """,
    "EXECUTION_STYLE": f"""
        (worked|went|walked|moved|passed) * (down|along) * (row|line|rank|file), ({_MADE}) * (kneel|lie|squat|strip|
        dig), one after another, each in turn, in turn, in (cold blood|batches|pairs|groups of), (swung|hung|
        dangled) * from * ({_BEAM}), in the (nape|temple|forehead), ({_TIED}) and (shot|killed|stabbed|drowned|
        burned), (entry|bullet|single) (wound|wounds|hole|holes) (in|at|behind|through) * (ear|skull|head|neck|nape|
        temple|forehead)
    """,
    "DEAD_BODY": f"""
        (dug|pulled|dragged|fished|hauled|lifted|recovered|raked|scraped|brought|winched|dredged) (out|up|free)? *
        (of|from|out of) * ({_EARTH}), exhume/v, disinter/v, unearth/v, (shallow|mass|unmarked|common|fresh) (grave|
        pit|burial)/n, (remains|skeleton|skeletons|skull|skulls|bones) (of|were|was|lay|found|turned), (found|lay|
        lying|floating|floated|seen|discovered|turned up) * (lifeless|dead|face down|charred|headless|naked|
        decomposing|hanging|murdered), (found|lay|lying|floating|discovered) * in (the|a) (grave|ditch|pit|well|
        river|canal|ravine|quarry|snow|mud|undergrowth|gutter|cellar), laid out (in|on) the (morgue|mortuary),
        charred (remains|bodies|corpses), headless
    """,
    "HELD_AT": f"""
        ({_SIT}) * (in|inside|behind|at|on|under|below|aboard) * ({_PLACE}), ({_PLACE}) turned (prison|jail),
        makeshift (prison|jail|cell|cells|gaol), (improvised|former) ({_PLACE}), under lock and key, behind (wire|
        barbed wire)
    """,
    "HOLD": f"""
        ({_SIT}) * (in|inside|behind|at|on|under|below|aboard) * (a|an|the|their|his|its|former|disused|old|empty|
        abandoned) * ({_PLACE}), under lock and key, (shut|shuts|lock|locks|pen|pens|coop|coops|bolt|bolted|cram|
        crams) * (in|into|inside|up in) * ({_PLACE})
    """,
    "CONFINED_PLACE": _PLACE.replace("|", ", "),
    "SEIZE": """
        (led|lead|leads|leading|walked|walk|marched|escorted|ushered|frogmarched|hustled|hauled|carried|carted|
        spirited|bundled|whisked|shoved|hurried|dragged|driven|drove) (off|away|out|aside), (led|walked|marched|
        escorted|frogmarched|hustled|hauled|carted|spirited|bundled|whisked|shoved|hurried|dragged|drove) (him|her|
        them|the|his|her|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|both|every|all) * (off|away|out|
        into|to|up|towards|behind|aboard), (walked|marched|frogmarched|led|hustled|drove|escorted) * to (a|the)
        (quarry|woods|wood|forest|pit|wall|ravine|field|barn|yard|cemetery|river|riverbank|well|ditch|cellar|camp|
        station|headquarters|truck|lorry|van), plucked from, yanked from, hauled from, grab/v, nab/v, bag/v,
        waylay/v, waylaid, spirit/v away, (lifted|taken|fetched|collected) from (his|her|their) (bed|beds|home|
        homes|desk|desks|workplace|field|fields|shop|pulpit|altar|car|boat)
    """,
    "NO_REVIEW": """
        no (judge|magistrate|court|tribunal|board|prosecutor|official|authority|hearing|lawyer) * (has|had|have|
        ever|would|came|saw|heard|looked|signed|reviewed|examined), (no|without|never) * (charge|charges|indictment|
        accusation|reason|ground|grounds|allegation|case file|warrant|paper|decision) * (read|given|brought|shown|
        laid|made|stated|served|told|named|offered|put|produced), on nobody's orders, nobody * (told|tells|says|
        explained) * why, without (any)? (paper|papers|decision|file|ground|grounds|date|term|hope of review|being
        told why), until further notice, for no stated reason, at the (pleasure|whim|discretion) of, (never|not)
        been (before|in front of|heard by) a (judge|court|magistrate), whose names (stand|appear) on no (list|
        register)
    """,
    "DEMAND": """
        (their|his|its|the|a|an asking) price, price (was|is|for|of), price on, set a price, name/v * price, want/v
        * for (their|his|her|the) (freedom|release|return|life|lives|safety), wants * for (their|his|her), for
        (their|his|her|whose) (freedom|release|return|safety|life|lives) * (want|wants|wanted|ask|asks|asked|seek|
        sought|require|required|insist|insisted|was|is), for every (day|week|hour|month) * (delay|late|lost|silence|
        that|without|of), (terms|conditions|condition) (for|of) (their|his|her|the) (release|freedom|return|safety),
        will * (go|walk) free (when|once|only|if|as soon as), (go|goes|walk|be let|be set) free (when|once|only if|
        as soon as), (only|not) (after|when|once) (the|a|our|their) * (freed|released|paid|withdrawn|withdraws|
        opened|lifted|signed|handed), in exchange, as (a)? (security|surety|pledge|collateral|pawns|bargaining
        counters) for, stand/v surety, guarantor/n, answer/v with (their|his|her) (head|heads|life|lives), pay/v
        with (their|his|her) (head|heads|life|lives), vouch/v with
    """,
    "THREAT_CAPTIVE": """
        (ear|ears|finger|fingers|head|heads|hand|hands|body|bodies|corpse|corpses|coffin|coffins|child|one|another|
        they|he|she|all|each) * (will|would|shall|to) (be|come|arrive|follow|go|hang|die|swing|drown|burn|fall|pay|
        never|not)? (sent|posted|delivered|returned|mailed|cut|thrown|dropped|dumped|shot|next|hanged|beheaded|
        drowned|burned|back)?, (would|will|shall) (hang|swing|drown|burn|fall|pay|suffer|be drowned|be hanged|be
        blown up|be burned|be thrown|be beheaded|be buried|lose|starve|never see|not see|come home in|go home in|be
        sent|be posted|be delivered), (throats|throat) (would|will) be cut, one (every|each|per|a) (hour|day|night|
        week), see (him|her|them) alive, seen alive again, blow/v up (the|with) * (inside|people|them|all), (in a|
        in) (coffin|coffins|pieces|box|boxes|sack|sacks)
    """,
    "MUTILATE": f"""
        ({_CAPTIVE_ORGAN}) * (was|were|been|being|is|are) ({_OUT}), ({_OUT}) * ({_CAPTIVE_ORGAN}) (off|out|from|of),
        (without|minus|missing) (a|an|his|her|their|one|two|both|three) ({_CAPTIVE_ORGAN}), (cut|slashed|severed|
        sliced|hacked) through * (tendons|hamstrings|ligaments|achilles), docked, cropped (his|her|their) ears, slit
        * (nose|ears|tongue)
    """,
    "TREATMENT": """
        crushed beyond, beyond saving, at (his|her|
        their) own (wish|request), with (his|her|their) (consent|agreement|permission|say so), (he|she|they) (asked|
        begged|agreed|consented|signed), saved (the|his|her|their) (foot|leg|arm|hand|limb|sight|eye|life), to save
        the, to spare (him|her), in order to save, on medical grounds, doctors (advised|agreed|judged)
    """,
    "NATURAL_DEATH": """
        (cholera|typhus|typhoid|measles|dysentery|diphtheria|malaria|influenza|flu|plague|meningitis|polio|ebola|
        dengue|scarlet fever|yellow fever|heatstroke|heat|cold snap) * (outbreak|epidemic|broke out|has broken out|
        had broken out|breaks out|spread|spreads|raged|returned|ward|season|wave|after the), (outbreak|epidemic|
        wave|bout|case|cases) of (cholera|typhus|typhoid|measles|dysentery|diphtheria|malaria|influenza|flu|plague|
        meningitis|polio|ebola|dengue|fever), after the (floods|flood|earthquake|storm|hurricane|landslide|drought|
        heatwave), lightning, snakebite, old age, passed away (in|after|peacefully), childbirth
    """,
    "HUMILIATE": """
        (on|by) (a|the)? (leash|leashes|lead|halter|halters|collar|collars|rope|ropes|chain|chains), (pelt|pelts|
        pelted|pelting|spat|spit|spits|doused|smeared|daubed|sprayed|showered|covered) * (with|at|on|in) * (offal|
        dung|manure|eggs|mud|paint|tar|excrement|urine|rubbish|spittle|fruit|slops|filth|stones|bread), (shave|
        shaved|shaving|shore|cropped|clipped|shorn|cut) * (head|heads|hair|beard|beards|moustache|eyebrows), (made|
        make|makes|making|forced|forcing|ordered|told|had) * (bark|crawl|bray|crow|sing|dance|kiss|lick|strip|
        undress|grovel|salute|recite|hop|beg|clean|wash|scrub|eat|drink|wear|parade|curtsey|applaud|thank|imitate|
        mimic|howl|cluck|moo|insult|deny|renounce) (on|the|his|her|their|for|in|before|like|naked|a|an|boots|floor|
        dirt|grass|anthem|songs|with|at), (paraded|led|marched|driven|carted|wheeled|walked|dragged|exhibited|
        displayed|shown off|put on show) * (through|around|along|before|past|across|round|in front of|on) * (market|
        street|streets|square|town|city|crowd|crowds|village|stadium|bazaar|cameras|stage|fair|main road|public),
        placard/n, sign round (his|her|their) neck, dunce cap/n, jeered, jeering, in (their|his|her) underwear, half
        naked, stark naked, stripped naked, in women's clothes, donkey ride, on all fours
    """,
    "PUBLICITY": """
        (carried|shown|aired|broadcast|streamed|screened|filmed|beamed) * (live|nationwide|on television|on air|that
        evening|on the news), state (channel|television|broadcaster|media), before (the|a) (whole)? (village|crowd|
        town|school|camp|square), on stage, onlookers, spectators, bystanders, crowd/n, in (the|a) (market|square|
        marketplace|street|stadium|main street), posted (it|them|the clip|the video), went viral, audience
    """,
    "RAPE": """
        force/v (himself|themselves|herself|itself) (on|upon) , forced (himself|themselves) (on|upon) * , (he|they|
        one|two|soldiers|guards|men) * had (his|their) way with, took (her|them|him|the girls|the women) by force,
        (had|have|took|taken) (her|them|him) against (her|their|his) will, violated, violate/v * (her|women|girls|
        him|woman|girl|wife|daughter|daughters|nun|nuns), defile/v * (her|women|girls|girl|daughter|wife), ravish/v,
        dishonoured (her|them|women|girls|his wife|their daughters), outraged (her|women), abused (her|him|them)
        (sexually|in turn|one after), in turn upon, took turns (on|with|at) (her|him|them|the), lay with (her|him|
        them) by force, gang raped
    """,
    "SEX_SLAVERY": """
        so called (wife|wives|bride|brides), (as|for) (wife|wives|brides|concubines|bush wives|consorts), (allotted|
        allocated|given|handed|distributed|awarded|assigned|shared out|sold|passed|parcelled out|presented|married
        off|auctioned) * (to|among|between) * (lieutenants|commanders|commander|officers|fighters|men|soldiers|
        captains|chiefs|guards|leaders|veterans|husbands) * (wife|wives|bride|brides|night|nights|bed|beds|pleasure|
        company|reward), could not (say no|refuse) * (night|him|them|bed), (said no|refuse|refused) at night, (cook|
        cooked|wash|washed|clean|cleaned) * (by day) * night, bush (wife|wives|husband), came back pregnant, came
        back with (a|an)? (infant|infants|baby|babies), share/v (his|their|the) bed/n, comfort (women|girls|
        station), for the (officers|garrison|men) (pleasure|use|amusement), forced marriage/n, marry/v by force,
        forced to marry
    """,
    "FORCED_NUDITY": """
        (made|forced|ordered|told|had) * (strip|undress|stand naked|take off * clothes), stripped (naked|to the
        skin|bare)
    """,
    "AGAINST_OWN": """
        (face|facing|fight|fire|fired|firing|shoot|march|oppose|attack|shell|storm|against|on|at) * (their|his|her|
        its) own (countrymen|country|compatriots|comrades|people|army|side|kin|kinsmen|brothers|cousins|flag|troops|
        soldiers|regiment|regiments|forces|neighbours|sons|lines|navy|fleet|towns|cities|state|nation), (rifles|
        uniform|uniforms|tunics|colours|ranks|army|regiment|regiments|battalion|battalions|service|forces|banner) of
        (the|their|an)? * (invader|invaders|occupier|occupiers|conqueror|conquerors|enemy|adversary|captors|
        aggressor|other side), (invader|invaders|occupier|occupiers|conqueror|conquerors|enemy|adversary|captor|
        captors|aggressor) (army|rifles|ranks|colours|forces|regiments|uniform|uniforms|trenches|service)
    """,
    "CONSCRIPT": """
        (handed|issued|given|dealt|fitted out with|kitted out with|dressed in|put into|squeezed into) * (rifle|
        rifles|uniform|uniforms|tunic|tunics|fatigues|helmets|muskets|carbines|call up papers|dog tags), (shipped|
        sent|marched|bussed|bused|dispatched|despatched|packed off|posted|trucked|ferried|railed|thrown|put|driven)
        * (to|into|onto|in) * (face|fight|front|trenches|line|lines|regiment|regiments|battalion|battalions|combat|
        storm|firing line|attack|assault|ranks|army), (dragooned|shanghaied|levied|press ganged|impressed|corralled|
        swept) (into|up), levy/v, called to the colours, (sworn|swear) * into * (army|regiment|ranks|force), oath of
        (loyalty|allegiance) * (army|occupier|enemy)
    """,
    "FORCE": """
        (it was|was) that or the (firing squad|wall|prison|gallows|camp|rope|cell|bullet|mines), or (face|go before)
        (a|the) (firing squad|court martial), (refusal|refusing|saying no|declining) * (meant|brought|was punished|
        cost|earned), with no choice, had no choice, no say, whether (they|he|she) (liked|wanted) it or not, at
        (bayonet|rifle|knife|gun) (point|butt), under (armed)? (guard|guards|escort), under the (eyes|guns|muzzles|
        rifles|whips|whip|barrels) of, driven on with, prodded with (rifles|bayonets), herd/v * (over|across|into|
        onto|through|out|aboard), herding
    """,
    "WAR_LABOUR": """
        (haul|hauled|hauling|lug|lugged|lugging|drag|dragged|dragging|push|pushed|heave|heaved|carry|carried|
        carrying|ferry|ferried|pass|passed|stack|stacked|roll|rolled|wheel|wheeled) * (shell|shells|ammunition|
        cartridge|cartridges|munitions|grenades|mines|bombs|rockets|powder|fuses|mortar|mortars|guns|gun|machine
        gun|barrels) * (crate|crates|box|boxes|batteries|battery|guns|gun|line|lines|front|trenches|trench|hill|
        position|positions|emplacement)?, (dig|digging|dug|build|built|shore up|shored up|fortify|fortified|repair|
        repaired|mend|mended|camouflage|string|strung) * (gun pit|gun pits|emplacement|emplacements|redoubt|
        redoubts|parapet|parapets|breastworks|rampart|ramparts|ditches for|anti tank ditch|barbed wire|dragon's
        teeth|tank|tanks|military bridge|runway|revetments), (probe|probed|probing|test|tested|walk over|walked
        over|sweep|swept) * (mines|minefield|booby traps)
    """,
    "MADE_TO": """
        (had|have|was made|were made|is made|are made|obliged|compelled|driven|whipped|set) to (haul|lug|drag|push|
        carry|dig|load|unload|build|clear|walk|guide|stack|roll|pass|heave|ferry|repair|string)
    """,
    "CHILD_USE": """
        (helmet|helmets|rifle|rifles|uniform|uniforms|grenades|carbine|carbines|cartridge belts|gun|belt fed gun|
        mortar|machine gun|magazines|radio|pistol|pistols) * (for|by)? * (sent out|put on guard|posted), (made|make|
        makes|had|have|set|sent|posted|put|stationed|placed|used|employ|employed|train|trained|drill|drilled|paid|
        told) * (carry|carried|haul|lug|fill|load|lay|fire|guard|watch|spy|scout|stand guard|stand sentry|crawl|
        throw|lookout|lookouts|sentry|sentries|scouts|scout|couriers|courier|runners|runner|porters|porter|
        messengers|messenger|spotters|spies|decoys|decoy|bodyguard|minelayers|drummers|bombers|fighters), (fill|
        filled|filling|load|loaded|loading|clean|cleaned) * (magazine|magazines|belts|cartridges|rifles|guns|
        mortars), (run|ran|running|took|carried|carry) (messages|orders|dispatches|ammunition|cartridges) (for|to|
        through|under|between)
    """,
    "AGE_UNDER_15": """
        (first|second|third|fourth|fifth|sixth|seventh|eighth) (grader|graders|former|formers|form|year pupil|year
        pupils), (grade|form|class|year) (one|two|three|four|five|six|seven|eight|1|2|3|4|5|6|7|8) (pupil|pupils|
        boys|girls|children), (eldest|oldest|youngest|smallest|tallest) * (of|among|was|is|being|just|only|barely|
        a)? * (six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|6|7|8|9|10|11|12|13|14), (was|is|were|are|
        being|aged|only|just|barely|of|at|turned|about|perhaps|hardly|not) (even|more than|over|yet|quite)? (six|
        seven|eight|nine|ten|eleven|twelve|thirteen|fourteen) (when|and|or|at|if|years|summers|now), (six|seven|
        eight|nine|ten|eleven|twelve|thirteen|fourteen) summers, (a|one|two|three) (year|years) younger, born in
        (2012|2013|2014|2015|2016), (primary|elementary|infant|grammar) school (boy|girl|pupil|child|children|boys|
        girls|pupils|age), milk teeth, altar (boy|boys), cub scouts
    """,
}

__all__ = ["TERMS"]
