"""More ways to tell of the same acts: ends of life told obliquely, care refused, terms set, aim taken, signs shown."""

from __future__ import annotations

_COUNSEL = "defender|lawyer|lawyers|counsel|advocate|attorney|barrister|witness|witnesses|interpreter|solicitor|defence"
_PAPERS = (
    "charge sheet|charges|indictment|file|evidence|accusation|accusations|judgment|verdict|dossier|case papers|record"
)
_BLADE = "razor|knife|blade|sabre|sickle|cutlass|dagger|machete|sword|wire|cord|garrotte"
_AGES = "six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|6|7|8|9|10|11|12|13|14"
_KIDS = (
    "lad|lads|lass|lasses|youngster|youngsters|kid|kids|youth|youths|boy|boys|girl|girls|child|children|pupil|"
    "pupils|recruit|recruits|schoolboy|schoolboys|scholars|apprentice|apprentices|brother|brothers|son|sons|"
    "daughter|daughters|nephew|orphan|orphans|cadet|cadets|novice|drummer"
)
_BUILT = "town|village|city|resort|port|suburb|hamlet|place|settlement|quarter|streets|seafront|harbour"
_CAPTIVE = (
    "villagers|captives|prisoners|women|girls|boys|children|families|people|men|herders|miners|farmers|refugees|"
    "detainees|labourers|workers|peasants|fishermen"
)

TERMS = {
    "KILL": f"""
        (drew|draw|drawn|ran|pulled|passed|put|laid) * ({_BLADE}) * (across|over|to|through|round|around) * (throat|
        throats|neck|necks), (throat|throats|neck|necks) * (opened|slashed|laid open|gashed), (felled|fells|fell|
        dropped|cut down|laid low|despatched|dispatched) (all|both|him|her|them|two|three|four|five|six|seven|eight|
        nine|ten|one|every|each), put * (in|under|below|beneath) the (ground|earth|sod|turf), to the sword, wiped
        out (a|the|his|their|its|all|every|whole|three|four|five), wipe/v out (the|a) (section|squad|platoon|family|
        crew|patrol|families), made short work of, snuffed out, silenced (him|her|them) (for ever|forever|for good),
        (sent|send) * to (his|her|their) (maker|grave|graves|death|deaths), (cost|costs) (him|her|them) (his|her|
        their) (life|lives), (led|taken|sent|marched|dragged) to the (gallows|scaffold|block|stake|noose|wall),
        drowning/n of, hanging/n of, stoning/n of, stabbing/n of, lynching/n of, beheading/n of, poisoning/n of,
        strangling/n of, shooting/n of, slaying/n of, slaying/n, bayoneting of, burning alive of, throat cutting,
        (tipped|pushed|thrown|shoved|hurled|toppled|flung|heaved|rolled|tossed) (alive)? (off|over|from|into|down|
        overboard) * (jetty|cliff|bridge|roof|boat|quay|pier|dam|tower|rocks|helicopter|sea|river|lake|gorge|pit|
        shaft|well|furnace|kiln|edge|balcony|lorry|train)
    """,
    "RESTRAINED": """
        (stone|stones|weights|rocks|concrete|anvil|millstone|iron) (had been|were|was)? (roped|tied|chained|wired|
        fastened|fixed|bound) to, in leg irons, leg irons, in fetters, neck chains, in stocks, straitjacket
    """,
    "CARE_DENIED": """
        (went|go|gone|left|lay|remained|was left|were left|stayed) (unset|undressed|unstitched|untended|uncleaned|
        unbandaged|unattended|unwashed|unhealed|unsplinted|unmedicated|untreated), (doctor|doctors|nurse|nurses|
        medic|medics|surgeon|surgeons|orderly|physician|dentist|midwife) (was|were|had been|has been|is|are)?
        (forbidden|barred|prevented|stopped|not allowed|not let|ordered not|told not|refused leave|turned away|kept
        away|kept from|sent away) , (forbade|barred|prevented|stopped|kept|ordered|told) * (doctor|doctors|nurse|
        nurses|medic|medics|surgeon|orderly|physician) * (from|to|not), withhold * (insulin|medicine|dressings|
        antibiotics|morphine|dialysis|inhaler|blood), (insulin|medicine|medicines|dressings|antibiotics|morphine|
        inhaler|pills|blood|oxygen|crutches|spectacles) (was|were) (withheld|stopped|taken|confiscated|refused|
        thrown), no (splint|stitches|anaesthetic|morphine|bandage|dressing), without (morphine|stitches|anaesthesia|
        dressings|antibiotics|oxygen)
    """,
    "GREAT_HARM": """
        will (not|never) (walk|see|hear|speak|work|stand|play|bear children) (again|unaided)?, (lost|loses) (his|
        her|their) (sight|hearing|speech|leg|legs|arm|arms|foot|feet|hand|hands|mind|reason|toes|fingers|womb|baby),
        lost (his|her) sight and, on crutches for life, wheelchair for life, has not (walked|spoken|stood) since,
        cannot (swallow|sleep|close|bend|straighten|feel), out of (his|her) mind, is (lame|crippled|deaf|mute|
        paralysed) (now|since), septicaemia, perforated
    """,
    "UNFAIR": f"""
        ({_COUNSEL}) * (barred|kept out|excluded|locked out|shut out|turned away|removed|not admitted|absent|
        silenced|refused|forbidden|prevented|ejected|arrested|threatened|gagged|not called|not heard|put out|thrown
        out|sent away|struck off|dismissed|warned off), ({_PAPERS}) * (withheld|secret|kept from|never shown|not
        shown|sealed|concealed|unread|unknown to|in a foreign|in another|in a language|not translated|signed
        beforehand|typed before), (simply|merely|just) read out (his|her|their|the) (name|names|sentence|list),
        nobody had been tried, (guilt|guilty) (was|were) (assumed|settled|decided), (had to|could only|must)
        (listen|nod|sign|keep silent|stay silent), by show of hands, (show|cheer|cheers|roar|applause|acclamation)
        of (hands|crowd)
    """,
    "DEMAND": """
        (withdraw|leave|pay|open|free|release|let|lift|hand over|surrender|sign|stop|give up|disarm|clear|send|
        deliver|return) * or (you|we|they|he|she|their|his|her|else|the), (gives|gave|give|given|has|have|had|allow|
        allows) * (hours|days|a day|a week|a month|weeks) to (withdraw|pay|leave|comply|open|free|release|let|lift|
        hand|surrender|sign|stop|give|disarm|clear|meet|answer|answer it|produce|bring), otherwise, failing which,
        if not, only then, not before, not until, (before|till|until) * (lifted|opened|paid|freed|released|
        withdrawn|signed|delivered|met|returned|handed over), the price is, as payment for
    """,
    "THREAT_CAPTIVE": """
        (collect|fetch|bury|find|see|get|receive|pick up|have|count|identify) (what|whatever|their|his|her|the|them|
        him)? (remains|remain|is left|bodies|body|corpses|corpse|ashes|bones|heads|head|pieces|coffins) (of)?, blood
        (is|will be|would be|be) on (its|your|their|his) (hands|heads|head), (its|your|their|his) hands (will|would)
        be (red|bloody), you (will|can|may|shall) (never see|bury|mourn|weep|collect|fetch), answer for (their|his|
        her) (life|lives|fate), not leave alive, not come (home|out|back) alive, never come (home|back), (would|
        will) pay (with|for it) , (be|is|are) next, pay with (their|his|her) (life|lives|heads|blood)
    """,
    "AIMED": """
        (the ones|those|who|whom|what|which) (the|a) (gunner|pilot|sniper|crew|bomber|marksman|operator|battery|
        gunners|pilots|snipers|marksmen) (chose|picked|wanted|selected|aimed at|was after|were after|went for),
        (turret|barrel|muzzle|sights|crosshairs|gun|lens|camera|cannon|launcher) (swinging|swung|turning|turned|
        traversed|traversing|settled|settling|rested|moved|moving|trained|pointed|pointing) (away|round|on|onto|to|
        towards|toward|at|slowly)?, (came|come|coming|comes|came round|turned|banked|circled) (back|again|round)
        (at|for|on|over) (it|them|her|him|the|a), (second|third|another|next) (pass|run|sweep|volley|burst|salvo|
        round), nobody but (women|children|civilians|market women|farmers|villagers|pilgrims|shoppers), there is
        nobody (there|but), nothing (there|here) but (women|children|homes|stalls|families)
    """,
    "NO_MILITARY_WORDS": """
        no (trace|sign|evidence|hint|remnant|vestige|whiff) of (army|military|soldiers|soldier|troops|weapons|
        fighters|arms|combat|ammunition|any army|any soldier|a soldier|use by), no troops had, never (served|seen|
        quartered|billeted|sheltered|hosted|fed|stored) * (soldier|soldiers|army|troops|weapons|arms|shell|shells|
        gun|guns), nothing military has, not a (soldier|gun|uniform|weapon|bunker|barrack) (in|within|near|had|was|
        to be), (not|never) (been)? of (any)? use to (an|any|the) army, used by nobody but, of no use to (anybody|
        any|an|the), (army|military) has never, for miles, for kilometres
    """,
    "UNDEFENDED": f"""
        garrison (of|had|has|was)? * (had gone|gone|left|withdrawn|had left|departed|marched away|pulled out|moved
        on|slipped away|sailed|was gone), (anyone|anybody|all comers|they|whoever wished) (might|may|could|was free
        to|were free to) (walk|march|come|enter|drive|sail|ride) in, (gates|gate|roads|road|bridges) (were|was|
        stood|had been|lay) (open|opened|unbarred|unblocked|unguarded), nobody (would|was going to) (resist|defend|
        fight), would not (resist|be defended|defend itself|be held), (mayor|council|delegation|elders|priest|
        bishop|prefect|burgomaster|magistrates) * (offered|offering|surrendered|handed|delivered|opened|handing) *
        (keys|town|gates|city|village), delegation * (say|saying|said) * (anyone|open|nobody would|not be defended),
        keys of the (town|city), no (defender|defenders|soldier|gun|troops|garrison) (was|were|remained|left|stayed)
        (left|in|there|behind)?, ({_BUILT}) (without|bare of|emptied of|free of) (troops|soldiers|defenders|a
        garrison|guns)
    """,
    "TOWN_ATTACKED": f"""
        (turn|turned|turns|turning|reduce|reduced|pound|pounded|batter|battered|set|knock|knocked|blow|blew|hammer|
        hammered) * ({_BUILT}) * (into|to|in|ablaze|alight|flat|apart), regardless, all the same, nonetheless,
        bombers, gunboats, guns opened
    """,
    "STRIKE": """
        (came|come|coming|comes) (back|in) at (it|them|her|him|the), wipe/v off the map, wiped off, (turn|turned|
        turning) * (into|to) (cinders|ashes|rubble|dust|matchwood|craters|a crater|ruin|ruins|embers), spray/v the,
        spray/v (a|his|her|their|some|people|women), sprayed the, land/v squarely, landed among, burst/v among,
        burst among, bracket/v, zero/v in on, home/v in on, homed in on, score/v a hit, scored hits, scored a hit,
        come/v down among, crash/v through the roof, plunge/v into, tore holes in, stitch/v
    """,
    "SURRENDERED": """
        (palm|palms|hand|hands|arm|arms) (showing|shown|open|high|out|outstretched|empty|visible|raised high|in the
        sky), arms high, (giving|gave|give) up, called across, called over that, gave themselves over, gave himself
        over, had given in, with nothing in (their|his) hands, (stood|standing|stand) beside (it|their|his|the) *
        (hands|palms|arms|unarmed), offer/v (himself|themselves), offered (his|their) (sword|wrists|surrender|
        submission), yielded, sought terms, sued for terms
    """,
    "FEIGN": """
        (as|when|once) (the|their|his|its) * (captor|captors|guards|sentries|sentry|picket|escort|medics|enemy|
        victors|victor|defenders|section|platoon) * (rose|stepped|came|moved|approached|climbed|stood up|emerged|
        bent|leaned|went|walked|got up|left|ran) (out|over|up|forward|down|across)? to (meet|accept|receive|take|
        search|disarm|collect|help|carry|treat|bind|lift|aid|fetch|greet), (rear|second|hind|last) (rank|row|line) *
        (opened fire|fired|shot|threw)
    """,
    "ANAPHOR": """
        all (two|three|four|five|six|seven|eight|nine|ten|of them), both, both of them, none of them, one of them,
        two of them, three of them, some of them, most of them, the (two|three|four|five|six|seven|eight|nine|ten|
        rest|first|last|elder|younger|eldest|lot), every one of them, each of them, neither of them, the (other|
        others|youngest|oldest)
    """,
    "SEXUAL": """
        @RAPE, @SEX_SLAVERY, @FORCED_NUDITY
    """,
    "PROTECTED_GUISE": """
        (nurse|nurses|medic|medics|doctor|doctors|stretcher bearers|priest|priests|monk|monks|nun|nuns|pilgrim|
        pilgrims|refugee|refugees|farmers|peasants|mourners|aid workers|relief workers|journalists|shepherds|
        civilians|beggars|women|wedding guests|patients|casualties|porters|firemen|observers|delegates) (come|
        coming|came|sent) to, posing as (nurse|nurses|medics|doctors|stretcher|priests|monks|nuns|pilgrims|refugees|
        farmers|peasants|mourners|aid|relief|journalists|shepherds|civilians|beggars|women|wedding|patients|red|
        united|firemen|observers)
    """,
    "NO_QUARTER": """
        (forbid|forbids|forbade|forbidden|prohibit|prohibits|prohibited|rule out|rules out|ruled out|refuse|refuses|
        barred|bars|bar) * (accept|take|receive|acknowledge|grant|accepting|taking|receiving|any|all) * (surrender|
        surrenders|prisoner|prisoners|captive|captives|quarter|mercy), (bring|brings|want|wants|see|leave|find|take|
        let|accept|keep|show) (me|us)? no (living|live|breathing|man|men|enemy|prisoner|prisoners|captive|captives|
        mercy), no (living|live|breathing) (enemy|man|men|soul|prisoner|defender|rebel|soldier|soldiers|foe), (each|
        every|any) (man|one|enemy|soldier|rebel|fighter|defender|of them) (who|that)? * (offers|offer|gives|yields|
        surrenders|kneels|begs|raises|lays) * (himself|up|arms|hands|weapon)? * (is|to be|will be|shall be|must be|
        goes|gets) * (put|shot|killed|hanged|a bullet|cut|buried|dispatched|finished|despatched), (prisoners|
        captives) (cost|eat|need|slow|would slow|are not|will not be|were not) * (wanted|needed|food|bread|bullets|
        time|us|accepted|fed|taken)?
    """,
    "ORDER_GIVEN": """
        forbid/v (his|her|the|all|their), forbids his, (told|instructed|directed|charged|enjoined|exhorted|briefed|
        wrote to|signalled|cabled) (his|her|the|all|their) (columns|regiments|squads|gunners|platoons|captains|
        lieutenants|riders|riflemen|battalions|men|people|band|followers), written (instruction|order|directive),
        (note|memo|circular|signal|dispatch|message|telegram) (to|from) * (companies|battalions|regiments|units|
        commanders|columns)
    """,
    "DESTROY": """
        (drove|drive|driven|sent|ran|took|steered|backed) * (digger|bulldozer|bulldozers|excavator|tank|tanks|
        tractor|steamroller|armoured|carrier|carriers|truck|trucks) (through|over|into|across), (put|putting|set|
        setting) (a|the)? (flame|flames|match|torch|light|fire) to, stave/v in, hole/v, holed, hacked through, saw/v
        through, slash/v * (nets|tyres|sails|sacks|vines|canvases), smash/v to, go/v up in flames, went up in
        flames, bring/v down, brought down, wipe/v off, wiped off the map, tumble/v down, pour/v concrete,
        jackhammer/v, pickaxe/v, sledgehammer/v, cinders, gutted
    """,
    "HOMES": """
        kiln/n, kilns, dinghy, dinghies, cove/n, loft/n, moulds, beehive/n, rack/n, drying racks, smokehouse/n, salt
        pans, slipway/n, landing stage/n, boat shed/n, hothouse/n, cornfield/n, paddy, paddies, paddock/n,
        pasture/n, hedgerow/n, well house/n, mill race, water wheel/n, windmill/n, watermill/n, irrigation,
        aqueduct/n, wine press, oil press, tea garden/n, rubber trees, date palms, fig trees, almond trees, apple
        trees, walnut trees, mulberry trees, carpet mill, weavers, district, shop front/n, stall/n, pension/n,
        lodge/n
    """,
    "CLOSED_RIGHTS": """
        (wipe|wipes|wiped|cancel|cancels|erase|erases|erased|void|voids|voided|strike|strikes|struck|write|writes)
        (out|off|down)? * (debts|debt|claims|titles|deeds|mortgages|contracts|pensions|rights|judgments|suits),
        (turn|turns|turned|send|sends|throw|throws|hand) (their|all|any|his|such|the)? * (writs|writ|suits|
        petitions|claims|papers|pleas|filings) (away|back|out), (writs|writ|suits|petitions|claims|pleas|filings)
        (are|is|were|was|be|to be)? (turned away|sent back|thrown out|refused|returned unopened|burned|binned),
        (clerks|registrars|judges|notaries|courts|bailiffs) (to|must|shall|are to) (turn|refuse|reject|send|strike|
        return|ignore), (barred|shut out|excluded|kept|banished|debarred) from (its|the|all|our|every|his majesty)
        (courts|bench|tribunals|courtrooms)
    """,
    "ENEMY_NATIONALS": """
        (subjects|nationals|citizens|natives|people|merchants|firms|traders|owners) of (the|our)? (foe|enemy|
        adversary|aggressor|opponent|other side|invader), foe nationals
    """,
    "WAR_LABOUR": """
        (lay|laid|laying|build|built|mend|mended|spike|spiked|level|levelled|clear|cleared) * (track|tracks|railway|
        sleepers|rails|road|roads|cable|cables|wire|runway|causeway|bridge|ramp|platform) * (guns|gun|batteries|
        battery|front|lines|position|positions|trenches|tanks|howitzers|army|troops|bombers), (load|loaded|loading|
        feed|fed|serve|served|crank|cranked|man|manned|oil|oiled|clean|cleaned|swab|swabbed) * (guns|howitzers|
        mortars|launchers|cannon|siege guns|batteries|rockets), (carried|bore|drag|dragged) * (wounded|dead) *
        (fire|under)
    """,
    "MADE_TO": """
        driven (at|with|by|under) * to, (whipped|beaten|kicked|prodded|herded|goaded|flogged|bullied|frogmarched|
        threatened) * (to|into|until they), (at|on) (pain|point) of, at bayonet point
    """,
    "LOOT": """
        (brought|took|carried|bore|lugged|shipped|hauled|whisked|spirited|freighted|drove|trundled|wheeled|sailed)
        (away|off|home|back) (from|with|for|to|by|the|their|his|her|a)?, stripped to the (shelving|studs|walls|
        floor|beams|bone), (shelves|cupboards|wardrobes|stables|pens|cellars|barns|vaults|tills) (were|was|stood|
        left) (bare|empty|emptied|stripped|cleaned), divvy/v up, divvied, shared (among|between|out), dole/v out,
        doled out, without (asking|paying|payment), nobody (paid|asked|was asked|was paid|signed)
    """,
    "GAS_HINT": """
        (smell|odour|odor|whiff|reek|stench|scent|taste) (of|like) (hay|mown hay|mown|new mown|almonds|bitter
        almonds|garlic|geraniums|onions|mustard|horseradish|bleach|chlorine|pepper|rotten|rotting|pineapple|
        swimming|ammonia|fish|fruit|apple|apples|sulphur|matches), lungs (filled|burned|burst|full), drowned in
        (their|his) own (lungs|fluid)
    """,
    "RAPE": """
        sodomise/v, sodomize/v, sodomised, sodomized, buggery, (truncheon|bottle|baton|barrel|broom handle|
        broomstick|stick|pipe|flashlight|torch|hose|cable) * (inserted|pushed|forced|thrust|shoved|rammed) * (into|
        up|inside), (inserted|pushed|forced|thrust|shoved|rammed) * (truncheon|bottle|baton|barrel|broom handle|
        broomstick|stick|pipe) * (into|up|inside) (him|her|them|his|their), penetrate/v (him|her|them|with),
        penetration, what (two|three|four|several|some|one|they|he|the) * (did|had done|then did) to (her|his) body
    """,
    "SHIELD": """
        (had|made|let|placed|seated|put|keeps|kept|set|lodged|housed|camped|chained|tied|forced|brought|herded|
        settled|moved|quartered|parked) * (monks|nuns|women|children|families|villagers|prisoners|captives|hostages|
        patients|civilians|elders|people|pensioners|mothers|students|residents|refugees|pupils|detainees) * (lodged|
        housed|camped|live|sleep|stay|sit|stand|in|into)? * (along|beside|around|on|at|in|under|next to|by|between|
        inside|atop) * (runway|runways|airfield|airbase|hangar|hangars|depot|headquarters|bunker|barracks|radar|
        bridge|launchers|battery|base|arsenal|dockyard|fuel farm|tank park), in order that the (airfield|base|depot|
        bridge|guns|battery|headquarters|tanks|ships|runway) (might|should|would) (be spared|not be)
    """,
    "SHIELD_INTENT": """
        (so that|in order that|that|hoping|reckoning|trusting) * (might|may|would|will|could) (be|remain|stay|not
        be) (spared|safe|left alone|hit|bombed|shelled|attacked|unharmed|untouched)
    """,
    "EMBLEM": """
        (cross|crosses|crescent|crescents) (a|one|two|three|four|five|six|ten|several|half)? (metre|metres|meter|
        meters|feet|foot|yard|yards) (wide|high|tall|across|long), (showed|shows|showing|bore|bears|bearing|carried|
        carrying|displayed|displaying|flew|flying|painted with|marked with|wore|wearing) (a|the|its|large|big|huge|
        red|two|three|four|great|white)? * (cross|crosses|crescent|crescents|crystal), hospital (train|ship|flag|
        boat|trains|ships), vest with the emblem, stretcher (party|bearers) with
    """,
    "AMBULANCE": """
        hospital train/n, hospital ship/n, hospital boat/n, ambulance train/n, medical train/n, ambulance boat/n,
        sanitary train/n, sick bay/n, litter party, stretcher party, stretcher parties
    """,
    "MEDIC": """
        orderly, orderlies, stretcher bearer/n, litter bearer/n, ambulance driver/n, sick berth attendant/n,
        hospital porter/n, nurse aide/n, first aider/n, dresser/n, medical orderly, medical orderlies, field
        surgeon/n
    """,
    "STARVE": """
        (old|infants|infant|babies|elderly|sick|children|toddlers|newborns|weak) (are|were|have been|had been)?
        (fading|failing|dying|weakening|wasting|dwindling|shrinking), nothing edible, no edible, (live|living|lived|
        survive|surviving) (on|off) (a|one|scraps|rainwater|soup|snow|roots|what), one (meal|loaf|cup|bowl|handful)
        (a|per|every|each) (day|week|family), soup of
    """,
    "DEPRIVE": """
        nothing (edible|to eat|to drink) (has|had) (entered|come|passed|reached|arrived), (is|are|was|were) halted
        (at|by), (stopped|held|halted|turned round|confiscated|impounded|sunk) at the (boom|barrier|gate|bridge|
        checkpoint|cordon|lock|ford|ferry)
    """,
    "AGE_UNDER_15": f"""
        ({_KIDS}) (of|aged|who is|who was|not|only|just|barely|about)? (of|about|only|just|yet|perhaps|scarcely)?
        ({_AGES}), (none|no one|nobody|not one|neither|not a one) (of them|is|was|being)? (above|over|older than|
        past|beyond|more than|yet) ({_AGES}|fourteen|fifteen|15), (infants|primary|nursery|elementary) (school|
        class), infants' school
    """,
    "CHILD_USE": """
        (swore|sworn|swears|signed|sign|took|taken|enrolled|mustered|inducted|entered|put down) (him|her|them|in|on|
        up|into|the) * (regiment|army|militia|battalion|ranks|roll|rolls|muster|unit|company|force)?, swore them in,
        among the * (crew|crews|gunners|gunmen|platoon|squad|sentries|riflemen|fighters|patrol|garrison|prisoners),
        (in|on|at|behind|manning) * (barricade|barricades|roadblock|roadblocks|machine gun|parapet|watchtower|
        trench|sandbags) * (with|carbine|carbines|rifles|gun)?, paybook/n, pay book/n, pay sheet/n, muster roll/n
    """,
    "ENSLAVE": f"""
        (auction|auctions|auctioned|auctioning|hawk|hawks|sell|sells|selling|barter|barters|lease|leases|leased|
        rent|rents|trade|trades) (off|out)? * ({_CAPTIVE}) * (to|for|at|by), (buyers|buyer|purchaser|purchasers|
        owners|masters|new master|new masters|bidders|bidder) (keep|keeps|kept|own|owns|hand|hands|bequeath|lend|
        lends|resell|may|can|put|chain|brand|branded|set|hold|work), (hand|hands|handed|pass|passes|passed|bequeath|
        bequeathed|will|willed|give|given) (them|him|her)? (down|on)? to (their|his|her) (sons|heirs|children|widow|
        brothers), put to work (in|on) * (chains|irons|guard|pay), work off
    """,
    "SETTLERS": """
        (occupier|occupying power|occupying state|conqueror|victor|invader|annexing power|winner|victors|conquerors|
        invaders) own (people|citizens|nationals|population|civilians|colonists|families|subjects|farmers|poor|
        unemployed|veterans|officials), (for|to) (twenty|ten|thirty|forty|fifty|hundreds|thousands|five|six)
        (thousand|thousands|hundred)? of (its|the|their) (own|occupier|citizens|nationals|people), (housing|
        settlement|land|agriculture|interior|development) (ministry|department|office|board) (pays|paid|offers|
        lends|grants|gives|covers|subsidises)
    """,
    "SETTLED": """
        (ridge|valley|hills|land|district|strip|plateau|island|islands|town|villages|coast|province|heights|
        territory|desert|quarter) (that|which)? (its|the|their)? * (took|captured|seized|conquered|won|overran|
        annexed|has held|holds|occupied|occupies) (in|since|during|by|last|from)?, (are|is) going up (on|in|across|
        along)
    """,
    "INVADE": """
        (warship|warships|fleet|navy|gunboats|cruisers|destroyers) * (closed|close|blockaded|blockade|sealed|shut|
        mined|bottled up|shelled|bombarded) * (harbour|harbours|port|ports|coast|coasts|capital|roads|approaches),
        (marines|paratroopers|troops|commandos|airborne|divisions) (landed|land|waded ashore|stormed ashore|came
        ashore|dropped|poured in|seized the capital|seized the airport)
    """,
    "LEADER": """
        premier/n, chancellor/n, head of (state|government), supreme leader/n, king/n, emperor/n, sultan/n, emir/n,
        prince/n, tsar/n, president/n, prime minister/n, defence minister/n, war cabinet, general staff, (president|
        premier|king|chancellor|cabinet) signature, on the (premier|president|king|chancellor|cabinet|emperor|ruler)
    """,
    "PRETEXT_ONLY": """
        attacked no one, had attacked nobody, attacked nobody, had not fired a shot, had not fired, without
        provocation, unprovoked, had given no cause, had threatened no one, no council of nations, had done nothing,
        which had done nothing, had not moved a soldier, had disarmed
    """,
    "ORDINARY_CRIME": """
        jealous (husband|wife|lover|rival|man|woman), (nothing|anything) to do with the (rebellion|insurgency|
        uprising|insurrection|war|conflict|fighting|front|occupation|rebels), shot (his wife|her husband|his
        brother|his wife and), and (himself|herself) , murder suicide, poacher/n, smuggler/n, moonshiner/n,
        bigamist, inheritance, quarrelled, quarreled, brawled, bank robbers, no link with the (insurgency|war|
        conflict|rebellion|fighting|uprising)
    """,
    "NATURAL_DEATH": """
        methane, firedamp, carbon monoxide, gas leak, mine explosion, pit explosion, shaft (filled|collapsed|
        flooded), rockfall, cave in, miners (suffocated|died|were trapped), rusted bolts, gave way, metal fatigue,
        wrestler, champion
    """,
    "ACCIDENT": """
        gave way, gave out, rusted, rusty, metal fatigue, overloaded, firedamp, methane, black damp, brakes (failed|
        gave), skidded, blown tyre, tyre burst, capsize/v, ran aground, rockfall, lift cable, scaffold/n (collapsed|
        fell|gave), boiler (burst|exploded), short circuit, dust explosion
    """,
    "NOT_CONDUCT": """
        champion (wrestler|boxer|swimmer|jockey), (wrestler|boxer) (throttled|beat|defeated|knocked|destroyed|won),
        penalty shoot out, half time, (in|after) (two|three|four|five|six|ten|twelve) rounds, league, cup final,
        parliament (debated|debates|discussed|adopted|passed), debated a bill, a bill that would, plague years,
        churchyard from, excavation of, elephants died, big game
    """,
}

__all__ = ["TERMS"]
