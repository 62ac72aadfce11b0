"""Circumstances that part an attack from its look-alikes."""

TERMS = {
    "HURT": """
        hurt/v, bury/v, maim/v, tear/v apart, cut/v down, burn/v, hit/v, strike/v, wound/v, injure/v, killed and
    """,
    "DROPPED_ON": """
        drop/v * (grenade|grenades|bomb|bombs|munition|munitions|explosive|explosives|charge|shell) (on|
        onto|at|beside|over|near|into|between), dropping * (grenade|grenades|bomb|bombs|munition|
        munitions|explosives) (on|onto|at)
    """,
    "AIMED_AT_CIVIL": """
        (aimed|aiming|directed|fired|firing|shot|shooting) (at|for|against|straight at|directly at|
        deliberately at|on) (the )?(civilians|residents|people|families|crowd|villagers|women|children|
        evacuees|refugees|passengers|anyone|everyone|anybody|civilian population|pedestrians|farmers|
        those), (target|targeted|targeting|targets) (the )?(civilians|residents|people|families|villagers|
        women|children|evacuees|refugees|passengers|civilian population|pedestrians|farmers), order/v * to
        (fire|shoot|shell|bomb|hit|strike) (on|at|into)? (the )?(civilians|residents|people|families|
        crowd|villagers|anyone|everyone|anything|market|queue|refugees), (terrorise|terrorize|frighten|
        punish|scare|intimidate) (the )?(civilians|residents|people|population|families|villagers|town|
        city), deliberately (shot|shelled|bombed|fired|targeted|hit|struck|killed|attacked) * (civilians|
        residents|people|families|crowd|villagers|women|children|evacuees|refugees|passengers|pedestrians|
        farmers)
    """,
    "MARKED_CIVIL": """
        (served|used|serving|serves) only (for|as) (prayer|worship|teaching|lessons|living|trade|the sick|
        services|education), an insult to (their|our|his|the) (faith|religion|god|beliefs), heretical,
        heresy, idol house, house of idols, classes were being held, marked, clearly marked, marked on the roof,
        word children, roof * (painted|marked|sign|cross|letters), flag/n, painted on the roof, known to (all|
        both|everybody|everyone|the) , emblem, well known, sign/n, signs, red cross, red crescent, blue shield,
        full of (children|pupils|patients|worshippers|people|visitors), during (class|classes|lessons|a
        lesson|mass|prayers|prayer|the service|a service|services|visiting), lessons were, in use as a, still
        working, was working, were in class, still treating, was treating, for no military reason, as idolatry, as
        idols, as heresy, idolatrous, as blasphemous, because it was (a|an|holy|sacred), to erase, religious
        police, pickaxe/n, hoes, crowbar/n, bulldozer/n, sledgehammer/n, hammers
    """,
    "DISPROPORTION": """
        disproportionate, disproportionately, out of (all )?proportion, clearly excessive, excessive harm,
        excessive, collateral damage, far outweighed, proportionality
    """,
    "UNKNOWN_THEN": """
        (could not|did not|had no|no) * (know|known|reason to|way of knowing|foreseen|sign|indication) *
        (civilians|people|families|anyone|anybody|shelter|sheltering|hidden|inside|cellar|basement),
        unknown to the * (crew|attackers|attacker|commander|pilots|army|pilot|gunners|unit), only
        (discovered|learned|learnt|known|found) (later|afterwards|after|days), discovered only (later|
        afterwards|after), (unexpected|unforeseen|unforeseeable|unknown) * (civilians|people|families|
        presence|secondary|explosion), nobody (knew|could have known) , had * no (information|intelligence|
        indication|sign|reason|knowledge) * (civilians|people|families|that)
    """,
    "AFTER_PART": """
        (hours|days|weeks|months|a week|a day|a month|an hour|years) (later|after|afterwards|earlier), at
        home, asleep, in (his|her|their) (bed|sleep|kitchen|garden|house|home), had (stopped|given up|left
        the|quit), no longer, once, former, used to, in the past, had laid down, long after, walking home, on (his|
        her) way (home|to work)
    """,
    "AFTER_USE": """
        (soldiers|troops|fighters|army|garrison|militia|unit|battalion|brigade|platoon|company|rebels|
        militiamen|military|forces|gunmen) * had * (left|withdrawn|gone|moved|pulled|abandoned|departed),
        (soldiers|troops|fighters|army|garrison|militia|unit|battalion|brigade|rebels) * left (days|weeks|
        months|two|three|hours|a week|a month) (earlier|before|ago), no longer (used|there|in use|inside|
        based|held), (weeks|days|months|hours) after (the )?(soldiers|troops|fighters|army|garrison|
        militia|unit) (had )?(left|withdrew|gone|moved), moved out (days|weeks|months|before), formerly used,
        had once been, used to be a, (weeks|days|months) earlier
    """,
    "OPEN_DECLARED": """
        open city, open town, undefended, declared (an )?open, declared (it|the town|the village|the city|
        itself) (open|undefended), non defended, demilitarised, demilitarized, offered to (let|surrender|hand|
        open), invited * (to )?(enter|in|occupy|march), announced * (open|would not|no resistance|undefended|
        withdrawn), white (flag|flags|sheets), no resistance, without resistance, radioed, broadcast, last
        (soldier|soldiers|troops|defender|defenders|unit|units) * (left|gone|withdrew|withdrawn|out),
        could (enter|walk|march|occupy|be entered|be occupied|have entered|have walked|be taken)
    """,
    "TOXIC_NATURE": """
        arsenic, cyanide, strychnine, ricin, thallium, lethal, deadly, highly toxic, toxic, pesticide/n, rat poison,
        nerve poison, toxin/n, poisonous, paraquat, aconite, venom, mercury, curare, hemlock, methanol
    """,
    "DELIBERATE_POISON": """
        (put|poured|dumped|tipped|added|mixed|emptied|threw|slipped|dropped|laced|laces|smeared|dipped|
        coated|injected|spiked|introduced) * (poison|arsenic|cyanide|strychnine|ricin|pesticide|thallium|
        toxic|toxin|chemical|chemicals|substance|powder|carcasses|venom|it|sacks|barrels|drums|
        canisters|paraquat|methanol) (in|into|to|with|on|onto|down|on the), deliberately, poisoned (the|a|
        several|three|two|all|every|wells|drinking|their|its|six|five|four|water), sabotage, order/v *
        to poison, laced (the|with|a), intentionally, on purpose, soldiers poisoned, (soldiers|fighters|troops|
        retreating|militia|commandos|agents|saboteurs|rebels) * (poured|dumped|tipped|poisoned|put|laced|
        threw|emptied|mixed|added)
    """,
    "NATURAL_CAUSE": """
        natural (outbreak|cause|causes|contamination|origin|arsenic), spoiled (food|meat|milk|fish), food
        poisoning, bad (meat|fish|food|milk|water), dead (animal|rat|cow|dog|sheep) had fallen, sewage
        (leak|leaked|leaking|seeped|overflow|had), broken (sewer|sewers|sewage|pipe), dysentery, cholera
        outbreak, outbreak of (cholera|dysentery|typhoid|hepatitis|disease), mushrooms, algae, stagnant water,
        poor (hygiene|sanitation), rotten, occurs naturally, naturally occurring, by accident, accidental, spilled,
        leaked (from|into), fertiliser run off, agricultural run off, run off, dirty water, old pipes, rust, e
        coli, salmonella from, undercooked, crop spraying
    """,
    "HARMLESS": """
        salt, dye, harmless, bitter taste, not (toxic|poisonous|harmful|dangerous), non toxic, laxative, ink,
        soap, salted, foul smelling, sand, rubble, stones, only unpleasant, nobody (fell|was) (ill|sick|harmed),
        no one (fell|was) (ill|sick|harmed), colouring
    """,
    "SCREEN": """
        screen/v, screen/n, to (hide|cover|mask|conceal|screen|mark|signal), cover (the|their|its)
        (withdrawal|retreat|advance|crossing|movement|evacuation), hide (the|their|its), smokescreen, smoke
        screen, conceal, harmless, visibility
    """,
    "BATTLE_USE": """
        trench/n, trenches, front, front line, frontline, in battle, in combat, battle/n, during the (fighting|
        assault|battle|siege|offensive|attack), assault/n, against (soldiers|troops|fighters|defenders|
        enemy|rebels|the defenders|the garrison|positions|infantry), dugout/n, bunker/n, method of warfare,
        enemy (soldiers|positions|troops|trenches|fighters), positions, to drive (them|the defenders|soldiers|
        the soldiers|defenders) out, ambush, defenders, infantrymen, dropped from drones, drone/n, then shot,
        snipers, soldiers of the (other|opposing|enemy|brigade), brigade/n, wounded soldiers, wounded fighters
    """,
    "WEAPON_MARK": """
        shell/n, cylinder/n, canister/n, bomb/n, bombs, rocket/n, grenade/n, munition/n, weapon/n, missile/n,
        warhead/n, dropped, sprayed, released by, attackers released, projectile/n, gas attack, barrel/n,
        helicopter/n, drone/n, attack/n with
    """,
    "BIO_DELIVERED": """
        (sprayed|released|dropped|fired|dispersed|loaded|filled|spread|introduced|scattered|poured|
        delivered|let loose|launched|detonated|mailed|infected|contaminated|exploded|burst|put|emptied|
        shells|bombs|rockets|drones|warheads|bomblets|canisters|aerosol|sprayer|sprayers|device|devices|
        letters|vials|flasks|weapon|weapons|munitions|drone|rocket|bomb|shell|flask|vial|projectile|
        projectiles|missile|balloons|aircraft|plane|grenade|grenades) * (with|of|carrying|containing|
        holding|full of|filled with|by|on|onto|into|over|in|from|releasing|spraying|spreading|loaded
        with)? * (anthrax|plague|spores|bacteria|bacillus|bacilli|virus|viruses|toxin|toxins|botulinum|
        germs|germ|cholera|typhoid|smallpox|tularemia|tularaemia|pathogen|pathogens|microbes|fleas|ricin|
        biological|brucella|glanders|culture|cultures|infected|salmonella|ebola|disease|microbial|agent),
        (anthrax|plague|spores|bacteria|bacilli|virus|toxin|germs|pathogen|microbes|biological agent|
        botulinum|cultures|culture|ricin|fleas) * (was|were|had been|been|is|are)? * (sprayed|released|
        dropped|fired|dispersed|loaded|spread|introduced|scattered|poured|delivered|put into|used|packed|
        let loose), biological (attack|bomb|shell|warhead|weapon), germ (attack|bomb|weapon), biological
        weapons
    """,
    "BIO_VESSEL": """
        shell/n, bomb/n, rocket/n, warhead/n, drone/n, canister/n, sprayer/n, aerosol/n, bomblet/n, letter/n,
        grenade/n, missile/n, device/n, weapon/n, projectile/n, aircraft, plane/n, flask/n, vial/n, munition/n
    """,
    "XRAY_MISS": """
        x ray/n, x rays, radiograph/n, scan/n, scanner/n, imaging, undetectable, non detectable, invisible, cannot
        be (seen|found|detected), could not be (seen|found|detected|located), did not show, not show
    """,
    "HIDDEN_WEAPON": """
        shell/n, bomb/n, grenade/n, munition/n, weapon/n, mine/n, warhead/n, rocket/n, device/n, projectile/n,
        ammunition, charge/n, bomblet/n
    """,
    "INCIDENTAL_PART": """
        plastic (casing|case|body|housing|handle|parts|fins|components|cap|fuse|tail), casing of the mine,
        window glass, from (the )?(windows|window|furniture|dashboard|doors|vehicle|building|shop), broken
        (windows|glass|window), shattered (windows|glass|window), flying glass, steel (fragments|splinters|
        balls), metal (fragments|splinters|balls|pellets), housing of the
    """,
    "BLIND_PERMANENT": """
        permanently (blind|blinded|lost), blinded for life, permanent (blindness|loss|eye|damage|retinal),
        lost (his|her|their) (sight|eyesight|vision), destroyed (his|her|their|the) (retinas|retina|
        eyesight|eyes|sight), burned (his|her|their|the) retinas, never see again
    """,
    "BLOCK_AID": """
        block/v, turn/v back, turn/v away, refuse/v, ban/v, bar/v, forbid/v, stop/v, halt/v, hold/v up, hold/v back,
        prevent/v, prohibit/v, obstruct/v, impede/v, seize/v, confiscate/v, deny/v, reject/v, refusal/n, impound/v,
        intercept/v, restrict/v, suspend/v, keep/v out, keeping out, (kept|keep) * out, sent back, send/v back,
        revoke/v, denial of, delay/v, denied (passage|entry|access)
    """,
    "REFUSED": """
        refuse/v, ban/v, block/v, deny/v, reject/v, turn/v back, turn/v away, forbid/v, refusal/n, bar/v, sent back,
        hold/v up at
    """,
    "RELIEF": """
        aid, relief, humanitarian (aid|relief|convoy|supplies|assistance|convoys|deliveries|cargo|shipments|
        trucks|access), convoy/n, aid (convoy|truck|lorry|convoys|trucks|lorries|deliveries|shipments), food
        (convoy|convoys|trucks|aid|deliveries|parcels|shipments|lorries|deliveries), relief (convoy|
        convoys|trucks|supplies|goods|shipments|lorries), trucks of (food|flour|aid|medicine|water|
        relief), lorries of (food|flour|aid|medicine|water|relief), medicine/n, food, flour, baby (milk|food|
        formula), bread, rations, medical supplies, supplies, water (trucks|tankers|tanker)
    """,
    "LET_IN": """
        let/v in, let/v through, let/v pass, allow/v, admit/v, permit/v, pass/v, enter/v, reach/v, arrive/v, get/v
        through, get/v in, (came|come|comes) (in|through), cross/v, allowed in, let past, entry, access, let/v,
        let/v * (in|through|pass|past)
    """,
    "RELIEF_DENIED": """
        (turned|turn|turning) (back|away) * (aid|relief|food|convoy|convoys|trucks), (aid|relief|food|
        convoy|convoys|trucks|medicine|flour) * (were|was|been) (turned back|turned away|refused|blocked|
        stopped|denied|banned|seized|burned|barred), (refused|blocked|banned|denied|barred|forbade|
        stopped|refusing|blocking|banning|denying) * (aid|relief|food|convoys|convoy|medicine|flour|
        supplies|humanitarian), shot at (anyone|those|people|civilians|residents) * (leaving|who left|trying|
        crossing)
    """,
    "CIVIL_STARVED": """
        (residents|civilians|families|people|children|villagers|inhabitants|population|townspeople|
        patients|women|prisoners) * (starved|starving|hungry|went hungry|without food|without water|died of|
        ate grass|thirst|had nothing|malnourished|depended|depends|depend|relied|live on|lived on)
    """,
    "PRIVATE_TAKING": """
        sold * (market|online|profit|themselves), for themselves, kept for (themselves|himself), sent home, took
        home, shipped home, own homes, own families, own kitchens, looted, looting, loot/v, pillage/v, stole,
        steal/v, stolen
    """,
    "CIVIL_OR_HELD": "@CIVILIAN, @CAPTIVE, people, man/n, woman/n, person/n, everyone, them, occupants, staff",
    "NEAR_MIL": """
        beside (the|a|their|its|an) * (gun|guns|tank|tanks|battery|position|positions|launcher|depot|
        headquarters|troops|soldiers|command|trench|trenches|radar|mortar|mortars|vehicles|howitzer|
        bunker|airfield|bridge), (around|among|in front of|ahead of|next to|near|on top of|on|inside|in|
        at|between|under|above|with|before) (the|a|their|its|an|his|our) * (gun|guns|tank|tanks|
        battery|gun battery|position|positions|launcher|launchers|depot|headquarters|command|trench|
        trenches|radar|mortar|mortars|armoured|armored|howitzer|howitzers|bunker|bunkers|airfield|
        airbase|barracks|artillery|column|convoy|patrol|advancing|soldiers|troops|military|ammunition|
        checkpoint|base|fighters), beside (soldiers|troops|fighters|tanks|guns|ammunition|rockets), where
        (soldiers|troops|fighters|they) * (had|kept|stored|placed|parked|set up|fired)
    """,
    "MILITARY_WITH_THEM": """
        soldier/n, troop/n, fighter/n, rebel/n, ammunition, gun/n, mortar/n, tank/n, rocket/n, launcher/n,
        howitzer/n, headquarters, firing position/n, command post/n, artillery, weapons, militia, insurgents,
        militiamen
    """,
    "SHIELD_INTENT": """
        as cover, as (a )?(shield|shields|protection|human|living), to (deter|prevent|stop|discourage|avoid|
        ward off|protect|shield) , so that (the enemy|they|nobody|no one|planes|the planes|drones|aircraft|
        artillery|the other side|the army) (would|could|did) not, would not (fire|shoot|shell|bomb|strike|
        attack), will not (fire|shoot|shell|bomb|strike|attack), won't (fire|shoot|shell|bomb|strike|
        attack), (nobody|no one) (would|will) (bomb|shell|fire|strike|attack), as long as (you|they|the|
        families|children) (are|stay|were|stayed)
    """,
    "FOREIGN": """
        neighbouring, neighboring, neighbour/n, neighbor/n, another (state|country|nation|republic), foreign,
        sovereign, across the (border|frontier|strait|river), border, frontier, republic, kingdom, territory of,
        independent (state|country|nation), country, international, the islands, charter
    """,
    "PRETEXT_ONLY": """
        claimed (self|to act in self|it was self|that it acted in self), pretext, without (any|an|prior)
        (attack|armed attack|threat), although no, though no, had not been attacked, had not attacked, staged,
        fabricated, invented, false claim, no armed attack, alleged self, cited self, invoked self, invoking self,
        citing self, called it (self|a special|an operation)
    """,
    "BREACH": """
        breach/v, breach/n, blow/v up, burst/v, blast/v, open/v the sluices, dynamite/v, collapse/v, destroy/v,
        mine/v, damage/v, rupture/v, crack/v
    """,
    "ARMS_WORDS": """
        gun/n, mortar/n, rocket/n, launcher/n, tank/n, howitzer/n, artillery, ammunition, position/n, firing
        position/n, military vehicle/n, armoured vehicle/n, battery, missile/n, weapons, command post/n, infantry
        fighting vehicle/n, rocket launcher/n
    """,
    "FOUND_ONLY": """
        found in (a|the|an) * (store|depot|warehouse|cellar|shop|market|crate|box|vehicle|abandoned),
        crates of, crate of, boxes of, in storage, stored, stockpile, catalogue, sold as, advertised, never fired,
        not been fired, unfired, were found, was found, seized at customs, captured a (crate|box|store),
        discovered in, photographed, had bought, bought, ordered
    """,
    "FOLLOW": "follow/v, trail/v, hover/v over, circle/v, track/v, shadow/v, pursue/v, chase/v, watch/v",
    "DRONE": """
        drone/n, quadcopter/n, uav, fpv, unmanned aircraft, copter/n, loitering munition/n, helicopter/n, gunship/n,
        warplane/n, aircraft, plane/n
    """,
    "SHELLS": """
        shell/n, grenade/n, bomb/n, rocket/n, munition/n, canister/n, missile/n, cylinder/n, drone/n, projectile/n,
        attack/n, explosion/n
    """,
    "EXTENT": """
        every, all, any, each, nothing, no one, for (weeks|months|days|years|a month|half a year|a year), for
        (two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|many) * (weeks|months|
        days|years), since (the |last )?(spring|summer|autumn|winter|january|february|march|april|may|
        june|july|august|september|october|november|december|month), again and again, repeatedly, the only,
        last (bakery|well|mill|pump), systematically, month after month, week after week, day after day,
        throughout, entire, whole, whatever, dozens of, (two|three|four|five|six|seven|eight|nine|ten|
        eleven|twelve|twenty|thirty) (convoys|requests|times|trucks|lorries)
    """,
    "MAY_LEAVE": """
        (can|could|may|might|were able to|able to|free to|allowed to|permitted to|let) (leave|go out|
        depart|walk out|pass out|get out), let * (leave|go|out), safe passage, corridor open, corridor/n, way
        out
    """,
    "AID_ORG": """
        (relief|aid|humanitarian|welfare|missionary|medical) (society|societies|foundation|league|order|
        network|committee|council), refugee agency, agency for refugees, (relief|aid|humanitarian|food|
        charity|medical|refugee|children|demining) (agency|agencies| organisation|organization|group|
        charity|mission|fund|body), charity, charities, humanitarian, relief mission, un agency, united nations,
        red cross, red crescent, aid group, mine action, ngo, ngos, relief effort, relief operation, blue helmets,
        peace mission, peacekeeping, peacekeepers
    """,
    "STORE": """
        depot/n, warehouse/n, store/n, storehouse/n, lorry, lorries, truck/n, car/n, jeep/n, vehicle/n, ferry,
        ferries, boat/n, ship/n, barge/n, plane/n, helicopter/n, convoy/n, office/n, compound/n, base/n, post/n,
        camp/n, van/n, bus, buses, tent/n, kitchen/n, train/n, column/n, hangar/n
    """,
    "LOST_STAFF": """
        lost * of its (drivers|staff|workers|people|nurses|doctors|members|volunteers|employees|loaders|
        team|men), lost (a|two|three|four|five|six|several) * (drivers|driver|staff|workers|worker|
        volunteers|employees|members)
    """,
    "MINOR_DAMAGE": """
        window/n, windowpane/n, window panes, glass, roof tile/n, tiles, plaster, fence/n, cracked, lightly damaged,
        slightly damaged, slight damage, minor damage, shutters, facade/n, chimney/n, corner of
    """,
    "LIVED_IN": """
        crowded, packed, full of (people|families|residents|tenants|refugees|children), people living, families
        live, families lived, residents remained, residents still, inhabited, occupied (house|houses|homes|
        flats), lived in, families inside, still living, still lived, people inside, with (families|people|
        residents|tenants) (in|inside), populated
    """,
    "AIMED_MIL": """
        (strike|attack|raid|strikes|bombing|shelling) on * (depot|dump|base|barracks|headquarters|battery|
        tank park|airfield|command post|radar|launcher|column|convoy) * (that|which) (supplied|supplies|
        served|serves|fed|feeds|housed|held) (the|a|an) * (army|division|brigade|battalion|front|troops|
        regiment|tanks), (meant|intended|aimed|destined|bound|directed) (for|at) * (command|weapons|arms|
        ammunition|drone|missile|military|army|enemy|staff|gun|guns|battery|tank|tanks|depot|base|
        barracks|headquarters|radar|launcher|howitzer|convoy|column|bridge|trench|trenches|position|
        positions|mortar|command|bunker|airfield|soldiers|troops|checkpoint|artillery|brigade|vehicle)
    """,
    "VICTIMS_OF": """
        were its victims, was its victim, its victims, its victim, victim/n of, among its victims, its target/n,
        were its targets
    """,
    "DIRECT_HIT": "direct hit/n, direct hits, hit twice, near miss, took a hit, took a (shell|rocket|missile|bomb)",
    "WOUNDS_LIKE": """
        (wounds|wound|injuries|holes) * (look|looked|looks) (as if|like|as though) * (bullet|bullets),
        (unusually|very) (large|wide) exit (wound|wounds)
    """,
    "UNKNOWN_SUBSTANCE": """
        not (been )?(identified|known|determined|established), unidentified, unknown (substance|gas|agent|
        chemical), which (substance|gas|agent) it was, no sample/n, samples (are|have been|were) (being|still|
        sent|not), awaiting
    """,
    "SCHOOLYARD": """
        schoolyard/n, school yard/n, playground/n, (in|into) the (yard|yards|courtyard|courtyards|garden|
        gardens|grounds|driveway|driveways|street) of, courtyard/n of, hospital (yard|grounds|garden),
        gymnasium/n, between (the )?(houses|homes|blocks|flats|apartments), among (the )?(houses|homes|flats),
        front gardens, back gardens, yards of * (houses|homes)
    """,
    "CLUSTER_FOUND": """
        (were|was|lay|lie|lying|found|left) * (in|on|among|across) * (garden|gardens|playground|yard|
        yards|field|fields|street|streets|homes|houses|village|town|school|market|park|farm|farms|
        courtyard|orchard|orchards)
    """,
    "FIRE_FROM": """
        (firing|fired|fires|fire|launching|launched|shooting|sniping|shelling|mortars|guns|snipers) *
        (from|in|on|inside|behind) (its|the|a|an|inside|behind|within|under) * (yard|grounds|roof|
        windows|window|basement|wing|courtyard|garden|gate|ward|car park|entrance|upper|floor|tower|
        minaret|steeple|playground|yards|outbuildings|compound)
    """,
    "BETWEEN_STATES": """
        of one (state|country|nation), one (state|country) and another, (of|from|by) one (state|country|
        nation|republic) * (of|to|on|against|into)? * another, one (state| country|nation) attacked another,
        of another (state|country|nation), across the (frontier|border), neighbouring (state|country|republic|
        kingdom|nation), neighboring (state|country|republic|kingdom| nation), foreign (state|territory|
        soil), border post/n, frontier post/n
    """,
    "CROSS_BORDER": """
        cross/v * (border|frontier), march/v (into|across|over), roll/v (into|across|over), pour/v (into|
        across|over), advance/v (into|across|over), enter/v * (territory|country|republic|kingdom|province),
        land/v on * (island|islands|coast|beach|shore)
    """,
    "BLOW": """
        in the (face|stomach|ribs|mouth|groin|kidneys), with (his|a|the|their) (fist|fists|hand|stick|
        belt|baton|truncheon|rifle butt), slap/v, slapped, punch/v, punched, across the face
    """,
    "PEACE_WORK": """
        to make (room|way|space) for (a|an|the) * (motorway|road|mall|station|square|hotel|park|airport|
        school|stadium|houses|flats|development), urban renewal, redevelopment, road building, structurally
        unsafe, unsafe building, condemned as unsafe, renovation, restoration, with planning permission, demolition
        order of the (city|town|municipal)
    """,
    "PEOPLE": """
        people, persons, inhabitants, men and women, human beings, men women and children, those who, anyone,
        everybody, everyone
    """,
    "GO_DOWN": """
        lose/i (its|their) (roof|roofs|tower|wall|walls|windows|dome|wing|spire|facade|steeple) , come/i
        down, be/i reduced to (ruins|rubble|ashes), lie/i in ruins, burn/i, burn/i down, burn/i out, burn/i to the
        ground, collapse/i, cave/i in, catch/i fire, go/i up in flames, sink/i, explode/i, blow/i up, fall/i in,
        crumble/i, go/i down, was gutted, were gutted, in flames, on fire, in ruins
    """,
    "LASTING": """
        for (years|decades|generations), lasting, long term, permanent, permanently, irreversible, widespread,
        decades, severe, never recover, severely, uninhabitable, generations, hundreds of (square )?(kilometres|
        kilometers|miles|hectares)
    """,
    "GAS_SYMPTOM": """
        vomit/v, trouble breathing, problems breathing, difficulty breathing, difficulties breathing, breathing
        difficulties, short of breath, gasping for, foam at the mouth, foaming, coughed, coughing fits, choke/v,
        choked, suffocated, pinpoint pupils, eyes streamed, burning eyes, burning throat, stinging eyes, blisters,
        skin blistered, convulsions, seizures
    """,
    "ACCESS_REFUSED": """
        (request|requests|application|applications|appeal|appeals|convoy|convoys|permits|permit) *
        (unanswered|refused|rejected|ignored|denied|turned down|not been answered|not answered|without
        answer|no answer|no reply|gone unanswered|been answered|refusal), none of their requests, no permission
        to (enter|pass|deliver|reach), waiting for permission, denied access, no access to the (town|city|
        enclave|camp|area|district|province|valley)
    """,
    "AGENCY": """
        aid agency, aid agencies, relief agency, relief agencies, aid, relief, humanitarian, charity, charities, un,
        red cross, red crescent, food agency, medical charity, doctors, convoy, convoys, food, medicine, flour
    """,
    "STATE_NOUN": """
        island state, (neighbouring|neighboring|smaller|sovereign|independent|other|weaker) (state|country|
        republic|kingdom|nation|island|federation|emirate), neighbour/n, republic/n, kingdom/n, emirate/n,
        island republic, another (state|country|nation), foreign country
    """,
    "ENTER": """
        enter/v, roll/v in, move/v in, cross/v into, advance/v, take/v up positions, land/v, stand/v in, remain/v
        in, have not left
    """,
    "SCARCE": """
        shops (are|were|stand|stood) empty, empty shops, shelves (are|were) empty, empty shelves, nothing to
        buy, last (of the )?(flour|milk|bread|food|rice|grain|water|medicine|potatoes|supplies), last *
        (milk| flour|bread|food|rice|medicine), water/v down, ran out of, run out of, running out, running
        short, shortage/n, scarce, scarcity, no (bread|flour|milk|water|food|medicine), rationed, prices (of|
        have| had|for), price of (bread|flour|rice|food|milk|sugar), empty shelves, went hungry, bread
        deliveries, cannot find (food|bread|milk|medicine)
    """,
    "AMONG_DEAD": """
        among the (dead|killed|victims|casualties|wounded|injured|fallen), the dead (are|were|include|
        included), (dead|killed|wounded) (were|include|included|are) , killed were, dead were
    """,
    "DAMAGE_SIGNS": """
        crater/n, hole/n, damage/n, damaged, ruins, ruin/n, rubble, burned out, burnt out, lost its, lost their,
        collapsed, debris, wrecked, wreckage, in flames, on fire, gutted, scorched, shattered, roofless, torn open,
        pockmarked
    """,
    "NATURE_BLOCK": """
        (blocked|closed|cut|buried|flooded|barred|impassable|washed away|swept away) (by|because of|after|
        through|in) * (landslide|landslides|flood|floods|flooding|snow|snowfall|avalanche|mud|mudslide|
        storm|ice|rockfall|rains|rain|earthquake)
    """,
}

__all__ = ["TERMS"]
