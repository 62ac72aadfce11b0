"""Moving people, and leaving freely."""

from __future__ import annotations

TERMS = {
    "DEPORT": """
        deport/v, deportation/n, expel/v, expulsion/n, (forcibly|forcefully|forced to be)
        (transferred|moved|removed|relocated|sent|taken|resettled|displaced|
        evacuated|transfer|move|remove|relocate|send|resettle|bused), forced
        (transfer|relocation|displacement|removal|resettlement|evacuation| march)/n, relocate/v, resettle/v,
        transfer/v, transfer/n, evict/v, eviction/n, displace/v, displacement, uproot/v, drive/v *
        (out|away|over|across), drive/v out, herd/v (onto|into|across|out|to), herd/v *
        (onto|into|across|out|to), bused, bussed, trucked,
        (take|takes|took|taken|taking|bring|brought|send|sent|sends|sending|
        move|moved|moves|moving|ship|shipped|carry|carried|transport|
        transported|march|marched|fly|flew|flown|push|pushed|chase|chased| remove|removed) (across|over) the
        (border|frontier|line|river|boundary),
        (take|takes|took|taken|taking|bring|brought|send|sent|sends|sending|
        move|moved|moves|moving|ship|shipped|transport|transported|fly|flew| flown|remove|removed) (abroad|into
        the interior|to another country|out of the country|to a foreign),
        (load|loaded|loads|loading|put|puts|putting|crammed|forced|herded| packed) * (onto|on|aboard|into) *
        (bus|buses|truck|trucks|train|trains|lorry|lorries|wagon|wagons| coaches|plane|planes|vans),
        (taken|moved|flown|transferred|transported|shipped|bused) to
        (camps|families|another|cities|regions|institutions), remove/v * (from|to), ethnic cleansing, empty/v *
        (village|villages|town|district|quarter|valley) of, cleared * (villages|village|district) of, ship/v *
        to, shipped to the, put/v * down beyond the (frontier|border), (on|onto|aboard)
        (ferries|ships|boats|trains|buses|trucks|lorries) under guard, to the interior, beyond the
        (frontier|border), emptied * villages, (emptied|empty|emptying|cleared|clear) *
        (villages|village|districts|district|hamlets|quarter), taken to the
        (occupying|occupier|enemy|other|interior|rear), banish/v, exile/v,
        (put|thrown|turned|forced|driven|cast|hounded|chased|pushed|bombed) out of (their|its|his|her)
        (home|homes|houses|house|village|villages|land|town),
        (pushed|driven|drove|herded|prodded|marched|forced|chased|shoved) * (over|across|beyond) the
        (frontier|border|line|river), cattle wagon/n, cattle truck/n, freight car/n, freight wagon/n, goods
        wagon/n, (on|onto|on to|aboard|into)
        (barges|ships|lorries|trucks|trains|buses|wagons|boats|ferries|planes| goods wagons|cattle
        wagons|freight cars), towed to, shipped (off|away|out), ferried (off|across|over|to), airlifted, railed
        to, transplanted, mass expulsion/n, driven (off|from) (their|the) (land|homes|farms|fields), sent into
        exile, forced march/n, death march/n, marched off, trek/n under guard,
        (forced|herded|driven|pushed|prodded|loaded|shoved) aboard, railed (their|the|its|them|to),
        (emptied|emptying|cleared|clearing|cleansed)
        (the|six|four|five|three|two|all|whole|several|dozens|border|its) *
        (hamlets|hamlet|villages|village|streets|quarter|district|town|valley|
        island|islands|houses|homes|flats), under armed escort * (to|over|across|away|out), carried * over the
        border, flown (out|over|to|across|away|abroad), doors were nailed, expellee/n, deportee/n, transports of
        (people|families|women|children)
    """,
    "MOVE": """
        drive/v, take/v, bring/v, send/v, move/v, ship/v, fly/v, march/v, carry/v, transport/v, push/v, chase/v,
        herd/v, load/v, put/v, place/v, transfer/v, remove/v, hand/v, expel/v, deport/v, evict/v, separate/v,
        relocate/v, resettle/v, force/v, bused, bussed, trucked, haul/v, abduct/v, seize/v, give/v, tow/v,
        ferry/v, ferried, airlift/v, dump/v, cast out, turn/v out, banish/v, exile/v, scatter/v, transplant/v,
        rail/v, railed, entrain/v, embark/v, march/v off, shove/v, prod/v, spirit/v, uproot/v, clear/v out,
        hound/v out, hound/v, chase/v out, throw/v out, force/v out, put/v out, put out of, drove, drive/v on,
        convey/v, deliver/v, smuggle/v, whisk/v, flew, entrained, shepherd/v, escort/v, lead/v, led, evacuate/v,
        ship/v out, cart/v, bus/v off, take/v over, carried, sweep/v, bring/v down, marched
    """,
    "FAR_PLACE": """
        to * (camp|camps|prison|prisons|city|cities|town|towns|region|regions|
        province|district|village|villages|interior|family|families|facility| facilities|homes)
        (in|inside|of|across|far|deep|within|beyond), to the interior, kilometres away, far away,
        (hundred|hundreds) * kilometres, to (a|the|an) *
        (district|region|province|city|camp|island|town|steppe|colony|
        settlement|plain|forest|desert|peninsula|port|prison) *
        (kilometres|miles|inside|within|beyond|deep|across), (inside|within|into) its own
        (frontiers|borders|territory|country), its own frontiers, own frontiers, (hundred|thousand|hundreds)
        kilometres, the far (north|south|east|west)
    """,
    "ABROAD": """
        (across|over) the (border|frontier|line), abroad, another (country|state),
        (occupier|enemy|aggressor|invader|attacker) (country|territory|soil), (occupier|occupier own|occupying
        power|occupying power own|occupying state|enemy|invader|its|their) (country|territory|soil),
        (occupier|occupying power|occupying state|enemy|invader|aggressor|captor|its|their)
        (country|territory|soil), (occupier|occupying power|its|their|enemy|aggressor) own
        (country|territory|soil), inside (the|enemy) * (country|territory|soil), foreign (country|soil|state),
        out of the country, other side of the border, (occupying|conquering|invading|annexing)
        (country|state|power own|nation), (conqueror|invader|victor|occupier|enemy|aggressor)
        (mainland|homeland|capital|territory|side|country|interior|heartland| soil), mainland, to its own
        (soil|territory|country), over the frontier, across the frontier, beyond the frontier, (other|far|enemy)
        (side|bank) of the (border|frontier|river), into (exile|the steppe|the interior|the desert|the tundra),
        deep (in|into|inside) * (country|territory|interior), (territory|country|soil|capital) of the
        (occupying|occupier|enemy|aggressor|invading|other|hostile|adverse), foreign
        (families|parents|country|territory|soil), thousand kilometres, (hundred|thousand|hundreds|thousands) of
        kilometres, (hundred|thousand) (miles|kilometres|kilometers), far (north|east|south|west|away|inland),
        inside its own (frontiers|borders|territory|country), its own (frontiers|borders), own frontiers, over
        the border, in army planes, to families of the, new parents
    """,
    "DISPLACE_ORDER": """
        (order|orders|ordered|ordering|told|tell|tells|telling|instruct|
        instructed|command|commanded|gave|given|give) * (leave|go|get out|clear out|move
        out|pack|quit|abandon|evacuate|vacate), (hours|hour|days|day|minutes|time) to (leave|go|pack|get
        out|clear out|move|quit|evacuate), ordered out, order/v * out, ordered * out, expel/v, expulsion
        order/n, drive/v out, drive/v * out, (must|had to) (leave|go), leaflet/n * leave, eviction order/n,
        displacement order/n, order/n to leave, anyone who (stayed|stays|remained|remains), those who
        (stayed|stay|remained), (force|forced|forcing) * leave, (forced|forcing) from their
        (homes|houses|village|villages|land|farms), deport/v, forced from their (homes|houses|village|villages),
        to be gone (within|in|by), be gone within, (leave|go|gone) * or be shot, threatening to shoot whoever
        stayed, whoever stayed, (commanded|command|told|ordered) *
        (inhabitants|villagers|residents|people|everyone|population|families) to, emptied *
        (village|villages|district|districts), drove * (out|away), deadline to (leave|go), (is|are|was|were) to
        be (empty|gone|clear|cleared|vacated|out) (by|within|before), must be (empty|gone|cleared|vacated)
        (by|within|before), (decreed|ordered|commanded|announced) that (the|all|every|everyone|everybody|this) *
        (leave|go|be gone|be empty|move|quit), (gave|given|had) (an hour|a day|two days|three days|until)
        (to|or), pack and (go|leave), clear out by, get out by, leave (by|before|within|or|at once|immediately),
        (orders|order|decree|notice|ultimatum|leaflets) (to|telling|that) *
        (leave|vacate|go|evacuate|clear|quit), (removal|clearance|expulsion|eviction) order/n, to be off
        (their|the|its), be off (their|the|by|before), (off|out of) their (island|land|farms|homes|valley) by,
        (told|ordered|commanded|warned) * (be off|begone|be gone|pack|get out|clear off|move away|go away),
        (evacuate|vacate|leave|quit|abandon|clear) (the|their)
        (island|village|valley|quarter|town|district|farms|homes) (by|before|within|at once|or), by dawn or, by
        noon or, by nightfall or, by (sunset|sundown|morning|evening|midnight) or, (house|hut) by (house|hut) *
        (out|go|leave|pack)
    """,
    "TOLD": "order/v, tell/v, command/v, instruct/v, give/v, warn/v, force/v, decree/v, announce/v",
    "LEAVE_WORDS": """
        to (leave|go|quit|vacate|abandon|pack|clear|get out|move out), leave within, (leave|gone|go) within,
        leave (their|the) (homes|village|villages|houses|town|valley|area), or be (shot|killed|burned),
        (hours|days|day|hour|minutes) to
    """,
    "FORCE": """
        against (his|her|their|the) (will|wishes), at gunpoint, gunpoint, by force, force/v, forced, forcibly,
        forceful, coerce/v, coercion, compel/v, under (threat|duress|pain|guard|compulsion), (no|without)
        (choice|option), without (his|her|their|any|the|parental) * consent, press/v into, pressed into,
        pressgang/v, threaten/v, threat/n, at the point of, on pain of, (were|was) not (asked|allowed|free), not
        allowed to, (could|can) not (refuse|leave|stay|choose), refuse/v *
        (beaten|shot|jailed|punished|killed|imprisoned|detained), those who refused, anyone who refused, who
        refused, drag/v, gave * no choice, forbidden to, separated from, prevented from, with rifle butts, rifle
        butts, at bayonet point, bayonet point, with drawn (guns|pistols|rifles), under threat of, threat of
        beating, shove/v, shoved, prodded, had to
        (haul|dig|carry|serve|leave|fight|go|drive|work|load|sign|join|walk| clear|build|march), (or|otherwise)
        * (lose|forfeit) * (freedom|life|ration|rations), lose your freedom, refusal meant, who refused
        (was|were), no choice but, weeping, in tears, pleaded, resisted, despite (protests|pleas), over
        (their|his|her) protests, kept (his|a|their) rifle on, held a (gun|knife|pistol|rifle) to, with a
        (knife|gun|pistol|rifle) (at|to|against), while (another|others|a second|a fourth)
        (held|kept|stood|watched), too afraid to (refuse|resist), (could|dared) not (refuse|resist|say no),
        under the muzzles, under the muzzle, under armed (escort|guard), with guns at their backs, with
        bayonets, doors were (nailed|sealed|locked), fetched from (their|his|her) (beds|bed|homes|home|work),
        dragged from, under escort, by armed men, (whip|whips|clubs|sticks|dogs), against protests, screaming,
        crying, begging to stay, nailed shut, did not answer the (draft|summons|call), those who hid, who hid
        (was|were), hunted down, at the point of a, armed guards, (soldiers|troops|men) with
        (rifles|dogs|clubs|sticks)
    """,
    "NO_RETURN": """
        could not return, cannot return, barred from returning, not allowed (back|to return|home), never
        (returned|came back|brought back), not been (brought back|returned), no way back,
        (forbid|forbidden|forbade) * return, adoption/n, adopt/v, (foster|new) (family|families|parents),
        citizenship, passport/n, change/v * (name|names), families there, names changed, (return|returning) *
        barred, none has been let back, not been let back, nobody (may|could|was allowed to) return, let back
    """,
    "VOLUNTARY": """
        own free will, of (his|her|their) own (will|free will|accord), free will, on (his|her|their) own,
        voluntarily, volunteer/v, freely, free choice,
        (chose|chosen|choosing|decided|decide|preferred|wanted|wished|opted) to, nobody (told|forced|ordered|had
        told|made|had ordered), no one (told|forced|ordered|had told|made|had ordered), at (his|her|their) own
        (request|wish), (asked|applied|requested) to (be|go|leave|join|move|stay|come), anyone could
        (refuse|decline|stay), (could|might|may) (refuse|decline|stay), free to
        (stay|refuse|leave|go|decline|return), signed contracts, enlisted freely, joined up, fled, flee/v, of
        (his|her|their) own (choice|accord|will|motion), by (his|her|their) own (choice|decision), free to
        (quit|resign|leave|refuse|go), after an advertisement, answered (an|the) advertisement, applied for,
        enlisted (for|because|at|in), signed (on|up|a contract|contracts), took (the|a) job, nobody was
        (forced|made|pressed), no one was (forced|made|pressed), willingly, eagerly, asked to
        (stay|leave|join|go|serve|work|be), at their wish, by agreement, agreed to, with (his|her|their)
        (agreement|consent), took service with, because the pay was, for the (pay|money|wages|bonus), may sign
        up, nobody had (pressed|forced|made|ordered|asked), no one had (pressed|forced|made|ordered|asked),
        (signed|sign) up for, took a job, hired on, hire/v, by choice, can (quit|leave|refuse)
    """,
    "VOLUNTEER_WORDS": "volunteer/n, volunteer/v, own free will, freely, voluntarily, signed up",
    "FLIGHT": """
        flee/v, fled, flight of, ran away from, escaped the fighting, (left|leave|leaving) on (their|his|her)
        own, (left|leave|leaving) as the (fighting|front|shelling|war), left (of|for) * (own|relatives), sought
        (refuge|shelter), find/v rooms, found * with relatives, (crossed|left) * own cars
    """,
    "LEFT_FREELY": """
        packed up and went, went to relatives, nobody had told them, no one had told them, nobody told them,
        left on their own, of their own (will|accord|free), (most|many|all) were back, came back
        (after|within|when), went home (when|after|within), came home after the weekend, drove their
        (flocks|cattle|sheep|goats|herds) to, went to stay with, took shelter with (relatives|cousins|friends),
        moved in with (relatives|cousins|friends), for the weekend
    """,
    "EVACUATION": """
        (lay|came|was|were|is|are) under (fire|shelling|bombardment|attack), to a (town|village|school|city) in
        the rear, in the rear, evacuate/v, evacuation/n, for (their|his|her|the) safety, for (their|his|her)
        (safety|security|protection), for their own safety, out of danger, away from the
        (shelling|fighting|front|line), to safety, because of the (shelling|fighting|mines|flood|danger),
        (told|asked|moved|ordered) * because, about to (hit|shell|strike), mined (their|the), out of harm way,
        out of the (line|danger|reach|range), to shelter/n, to (a|the)
        (shelter|shelters|bunker|safer|rear|school|schools), flood/n, rising water, minefield, unexploded
        (bomb|bombs|shells), cleared (for|while|because), because of (the|an|shell|artillery|approaching), as
        (shells|guns|front|fighting|fire) (fell|came|drew|approached|neared), at (their|his|her) (request|wish),
        with (their|his|her) (consent|belongings|families), for as long as the, while the
        (fighting|shelling|battle) lasted, safe (zone|area|haven|village), dam *
        (cracking|breaking|burst|failing), cracking, to tents, to(hill|hills|high ground|tents|barracks
        in|shelters), dyke, quake, landslip, fire was, epidemic, quarantine, (carried|moved|brought|took|led) *
        (inhabitants|residents|people|families|villagers|patients) to (tents|shelter|the
        hill|safety|schools|cellars|the rear|high ground)
    """,
    "BROUGHT_BACK": """
        (went|go|came|moved|returned) back to their, went back to, were back at,
        (bring|brings|brought|taken|took|let|led|driven|moved|sent|came|come| went|go) * (home|back),
        (returned|return) * (home|homes|after|when|within), returned to their, allowed (home|back), for
        (a|one|two|three|four|five|six|seven|ten|few|some|several) (day|days|night|nights|week|weeks),
        temporarily, temporary, until the (shelling|fighting|danger|bombardment) * (ended|stopped|passed|over),
        (shelling|fighting) had (ended|stopped), back in (their|his|her) (homes|houses|beds|village)
        (within|after|by|when|a|two|three), (were|was|are|had been) back (after|within|by|in|when|the),
        (let|allowed|driven|taken|bussed|brought|ferried|moved|helped| escorted) (home|back|home again), home
        again, (for|only for|lasting) (a|one|two|three|four|five|ten|few)
        (night|nights|day|days|week|weeks|weekend), until (it|the danger|the fire|the guns|the battle|the
        water|the mines|calm), once the (shelling|fighting|danger|mines|guns|battle|bombs), returned (home|to
        their|as soon|when|after|within|the next), drove them back, brought them back, took them back, led them
        back, when the water had, (when|after|once) the (water|flood|fire|danger|shelling|quake) (had|was)
        (gone|passed|over|down|out|ended|stopped), back when the
    """,
    "CARED_FOR": """
        weekly letters, has a (room|bed|doctor), (letters|parcels|visits) (every|each|twice),
        (fed|sheltered|housed|lodged|heated|clothed|treated) (them|and|well|there|in|humanely), were
        (fed|sheltered|housed|lodged|looked after), shelter and food, food and shelter, medical care was,
        humane, humanely, allowed to (write|phone|call|send|receive), letters home, write home, wrote home,
        (visited|visits|visit|delegates|access) * (red cross|red crescent|ICRC|delegates), red cross
        (visited|visits|delegates|had|was|saw|found), ICRC, delegates of the, registered with, (registered|were
        registered), family (was|were) (told|informed), families (were|had been) (told|informed), listed with,
        tracing agency
    """,
    "WELL_TREATED": """
        (had been|were|was|been) (fed|treated) and (treated|fed), well (treated|fed|cared), treated
        (well|humanely|correctly|properly), in good health, unharmed, (treatment|conditions)
        (humane|acceptable|adequate|satisfactory|good|correct), found no (injuries|signs|marks), humane, brought
        to the rear unharmed, none of * (tortured|beaten|harmed|ill treated), (no|without)
        (sign|signs|mark|marks|trace|traces) of (ill treatment|torture|violence|abuse|injury|beatings), treated
        (by|in|as|alongside|like) (same|doctors|army|field|own|surgeons), same
        (wards|rations|food|care|treatment|hospital), received (medical|the
        same|care|treatment|parcels|letters|visits), meals, (fed|housed|clothed|treated)
        (and|as|properly|decently|by), given (food|water|blankets|tea|cigarettes|medical|first
        aid|treatment|soup|bread), bandaged (him|her|them|his|their), (nursed|operated on|cared for|looked
        after) (him|her|them|by|in), thanked (the|their), no complaints, (nobody|no one|none) (was|were|had
        been) (harmed|hurt|beaten|ill treated|touched|injured|mistreated), shared (their|his)
        (food|rations|water|bread|cigarettes), wrapped in blankets, (treated|dressed|bandaged|tended|cleaned) *
        (wounds|wound|injuries), clean huts, doctors on call, letters every, inspectors
        (noted|found|reported|saw), in the order of need, (washed|bandaged|operated on|treated|fed)
        (and|in|by|alongside|as well as), soup and (blankets|bread), gave them
        (soup|food|blankets|water|tea|shelter|bread), order of need, triage
    """,
    "CHILD_TRANSFER": """
        (child|children|infants|babies|boys|girls|orphans|minors|pupils) *
        (taken|removed|transferred|moved|separated|abducted|carried|seized|
        placed|handed|sent|given|adopted|put|deported|flown|bused|relocated),
        (take|takes|took|taking|remove|removed|removing|transfer|transferred|
        transferring|move|moved|moving|abduct|abducted|seize|seized|place|
        placed|placing|send|sent|hand|handed|fly|flew|deport|deported|bus| bused|relocate|relocated|carried) *
        (child|children|infants|babies|boys|girls|orphans|minors|orphanage| pupils), forced adoption/n, adopted
        by (families|parents), (children|boys|girls|infants|babies|toddlers|newborns|pupils|orphans)
        (of|from|belonging) * (taken|carried|removed|given|raised|handed|brought|placed|adopted|
        sent|shared|distributed), (wrested|torn|snatched|pried|carried off) *
        (children|babies|infants|boys|girls), adopted out, (brought|bringing|reared|raised) as
        (citizens|ours|their own), (inmates|wards|charges|residents|infants|orphans) of (the|a|two|three)
        (children|orphan|foundling|infant), children home, orphan asylum, (passports|surnames|names) (and|of) *
        (new parents|new|surnames|names), new (parents|surnames|passports|identities|birth
        certificates|mothers|fathers)
    """,
    "OTHER_GROUP": """
        families of the (majority|other|ruling|dominant|occupier|occupying|enemy),
        (families|parents|homes|schools|people) of the
        (majority|other|ruling|dominant|occupier|occupying|enemy), majority
        (people|group|families|population|community), foster (families|family|homes|parents), adoption/n,
        adopted, adopt/v, boarding schools, names changed, new names, their names changed, change/v * names,
        given new (names|passports), re education, brought up as, raised as, (given|handed|placed|sent|assigned)
        * (couples|families|parents|households), under _ names, _ names
    """,
    "SETTLERS": """
        settler/n, (its|their|his) own (citizens|people|nationals|population|civilians|colonists),
        (occupier|occupying power|occupying state) (citizens|people|nationals|population|civilians), colonise/v,
        colonize/v, colonist/n, settlement/n (for|of|in|on|built|in the occupied), settle/v * (occupied|there|in
        the), (families|people|workers|citizens|civilians) from (occupier|occupying),
        (moved|brought|settled|resettled|transferred|housed) * (its|their|own)
        (citizens|people|nationals|population|civilians|families|workers| officials), free
        (land|houses|flats|plots|housing), incentive/n, own citizens, (its|their) own
        (citizens|people|nationals), free plots, (housed|settled|resettled) in the (flats|houses|homes) of the
        former, (pensioners|officials|families|citizens|people|workers|teachers|
        farmers|colonists|veterans|couples) (brought|sent|moved|shipped|flown|recruited|drawn|arriving|from) *
        (mainland|homeland|own country|own regions|own provinces|own territory|own cities|occupier|conqueror),
        resettlement scheme, state resettlement, settlement (programme|scheme|plan|decree|drive),
        (cheap|free|subsidised|reduced) (mortgages|loans|land|flats|housing|homes|plots|houses|rents|credit),
        (new|incoming) (settlers|owners|residents) from, its own
        (pensioners|officials|families|veterans|farmers|teachers), (tax|cash) (breaks|grants|bonuses|bonus)
        (for|to) (those|citizens|families|people|anyone) (move|moving|settle), moved (its|thousands of
        its|hundreds of its), colonies, outpost settlements, settlement blocks,
        (drawn|lured|brought|moved|sent|attracted|settled|planted) *(its|their) *
        (farmers|citizens|people|families|colonists|subjects|veterans| nationals|officials|workers), its
        farmers, cheap loans, free seed, free land, plough the fields, fields of the people who, in the houses
        of the, homesteads for its
    """,
    "SETTLED": """
        (housed|settled|resettled|moved|lodged|installed|move|moving) (in|into|to) the
        (flats|houses|homes|valley|coast|captured|occupied|villages|land| region|province|annexed), captured
        (coast|province|region|valley|city|town|territory), annexed, conquered, apartment blocks,
        (in|into|to|on) (conquered|captured|occupied|annexed|seized|taken), handed (keys|houses|flats), houses
        of (expelled|displaced|deported|fled|former|refugees), vacated (homes|houses|flats), emptied
        (homes|houses|flats|villages), captured plain, (captured|taken|seized|conquered|occupied|annexed)
        (plain|coast|valley|hills|islands|lands|region|province|district), plough the fields
    """,
    "BUSES": """
        (bus|buses|train|trains|truck|trucks|coaches|lorries|ferry|ferries| convoy of
        buses|columns|wagons|plane|planes) (with|carrying|full of|packed with|of|loaded with)
        (people|residents|families|children|civilians|men|women|townspeople|
        inhabitants|orphans|deportees|pupils|patients), (now|are|were|is) in the
        (occupier|occupying|enemy|other|aggressor), (heading|headed|bound|left|leaving|driving|drove)
        (for|to|towards) the border, relatives cannot reach, (turned up|surfaced|appeared|living|housed) in the
        (occupier|occupying|enemy), (bus|buses|train|trains|coaches|lorries|trucks|barges|planes|wagons)
        (full|filled|crowded|laden|packed|loaded) (of|with), (were|was|are|is)
        (taken|brought|moved|driven|flown|shipped|sent|led)
        (to|into|over|across|towards)(territory|country|soil|other
        side|border|frontier|occupying|occupier|enemy), (now|since) (in|inside|live|living|housed) *
        (occupier|occupying|enemy|other|foreign), call it an evacuation, calls it an evacuation, describe it as
        (an evacuation|rescue|help), speak of (an evacuation|rescue)
    """,
    "EMPTY_PLACE": """
        (village|town|hamlet|settlement|quarter|valley|district|farm|farms| houses|streets) *
        (deserted|empty|abandoned|emptied|depopulated), lies deserted, (stands|stood|lies|lie|lay|are|is)
        (deserted|empty|abandoned), deserted (village|town|hamlet|settlement)/n, ghost town, no (longer|more)
        (anyone|people|inhabitants), nobody lives, inhabitants (have|had) (gone|left|vanished), displaced,
        displacement, uprooted, people left the, (nobody|no one) is left (in|at), (no|without)
        (smoke|lights|people|inhabitants|sign of life|soul), (doors|gates) (stood|stand|hung|swung) open,
        (houses|huts|homes|cottages|fields) (stand|stood|lay|lie|are|were)
        (empty|deserted|abandoned|unlocked|untended), the people (are|were|have|had) gone, whole
        (village|hamlet|valley|quarter) (has|had|have|is|was) (gone|moved|emptied|empty|deserted),
        (moved|gone|left) to (the|a) (camp|camps|town|capital|coast), since the
        (army|soldiers|post|garrison|rebels|militia) (came|arrived|was|were|moved)
    """,
    "LAWFUL_STAY": """
        had (lived|farmed|dwelt) there, for generations, their (villages|homes|houses|land|farms), inhabitant/n,
        inhabitants of, villages, resident/n, natives of, ancestral
    """,
    "NO_DANGER": """
        no danger, no (fighting|combat|threat|risk), nothing threatened, far from * (front|fighting), quiet
        (area|district|valley), wanted the (land|houses|fields|valley|area), for a
        (plantation|mine|base|road|camp), as punishment, to punish, for no (reason|military), without
        (reason|any reason|explanation)
    """,
}

__all__ = ["TERMS"]
