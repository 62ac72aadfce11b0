"""Hunger and siege, shields of people, undefended places, and resort to force by a State."""

TERMS = {
    "SIEGE": """
        siege/n, besiege/v, encircle/v, encirclement, surround/v, blockade/v, blockade/n, cut off, cut/v off,
        cordon/n, sealed off, seal/v off, ring of checkpoints, ringed, ring/v, under siege, trapped in the (town|
        city|enclave|district|pocket), isolate/v, enclave/n, hemmed in, lock/v down, closed all roads, closed
        every road, closed the (road|roads|crossing|crossings|border)
    """,
    "ESSENTIALS": """
        rice barges, barges, fish, milk powder, to fish, fishing grounds, pots, food, foodstuffs, water, drinking
        water, bread, flour, wheat, grain, rice, milk, baby formula, infant formula, medicine/n, medical (supplies|
        supply), medicines, drugs, insulin, fuel, heating, electricity, harvest/n, crop/n, wheat field/n, fields,
        livestock, cattle, goats, sheep, herds, bakery, bakeries, well/n, water (well|point|pump|tower|tank|
        main|supply|pipeline|pipe|pumping|works|installation|plant| source|pumps|network|pipes|mains|
        installations|trucks|tanker)/n, pumping station/n, irrigation, irrigation (pump|canal|works|pumps|
        canals|system)/n, mill/n, flour mill/n, granary, granaries, food (store|stock|warehouse|supply|depot|
        stocks|stores|parcels|aid|shipment|convoy|convoys|trucks| deliveries)/n, aid, aid convoy/n, relief,
        relief convoy/n, humanitarian (aid|relief|convoy|supplies| assistance|convoys|deliveries|cargo|
        shipments), humanitarian trucks, supplies, provisions, rations, essentials, seed stocks, fish pond/n,
        pump/n, mill/n, running water, tap water, food depot/n, vegetable gardens, olive trees, oil, dairy, ovens,
        oven/n, seed, seeds, orchards, fishing boats, fishing nets, farmland, reservoir/n, cooking gas, trucks of
        (food|flour|aid|medicine|water), lorries of (food|flour| aid|medicine|water), convoys, aid trucks,
        aid lorries, relief trucks, grain silo/n, silo/n, food and water, necessities, vaccines, food or, wells,
        anything edible, a loaf
    """,
    "DEPRIVE": """
        scuttle/v, sink/v, mine/v, fence/v off, wreck/v, nobody (is|was) allowed to, deprive/v, deny/v, withhold/v,
        block/v, block/n, turn/v back, turn/v away, refuse/v, refusal/n, ban/v, bar/v, forbid/v, stop/v, halt/v,
        hold/v up, hold/v back, prevent/v, prohibit/v, obstruct/v, impede/v, seize/v, confiscate/v, burn/v, torch/v,
        set/v fire to, destroy/v, bomb/v, shell/v, poison/v, mine/v, blow/v up, wreck/v, smash/v, plough/v up,
        slaughter/v, shoot/v, cut/v, cut/v off, shut/v off, shut/v, switch/v off, turn/v off, dismantle/v,
        disable/v, close/v, loot/v, allow/v no, let/v no, let/v nothing, nothing was (allowed|let), no (food|
        water|medicine|aid|bread|flour|convoy|convoys|trucks|truck|lorry|relief| supplies) (was|were|
        is|are|has|had|could|may|might|shall|will|to|got|get|came|reached| entered|passed|or|and),
        (kept|keep|keeping) out, keep/v * out, interdict/v, target/v, strike/v, hit/v, intercept/v, impound/v,
        spoil/v, ruin/v, contaminate/v, blockade/v, cut the, sever/v, ran out of, run out of, ration/v, without
        (food|water|medicine|bread|electricity|heating|power|fuel), salted, bulldoze/v, reject/v, suspend/v,
        revoke/v, divert/v, burnt, dump/v, restrict/v, limit/v, strangle/v, starve/v of
    """,
    "STARVE": """
        empty pots, empty bellies, empty stomachs, swollen bellies, nothing to eat, hunger/n, by hunger, from
        thirst, of thirst, through hunger, die/v of (hunger|thirst), empty stomach/n, starve/v out, go/v hungry,
        boiled weeds, skin and bones, hunger/v, starve/i, starve/v, starvation, famine/n, hunger, malnutrition,
        malnourished, starving, emaciated, hunger as a weapon, boiled (grass|leaves| leather), ate (grass|leaves|
        animal|cats|dogs|boiled), eating (grass|leaves|animal|cats|weeds| fodder), eat (grass|leaves|
        weeds), thirst, died of (hunger|thirst|dehydration), wasted away, dehydration, famished, stunted, hungry
    """,
    "STARVE_AIM": """
        (brought|bring|bringing|forced|force) * to (its|their|his) knees, until * (begs|beg|kneel), by empty
        (pots|stomachs|bellies|plates), so that * (give|gives|gave) (in|up) , would (give in|surrender|
        yield|submit|fall) (from|through|out of) (hunger|thirst|starvation), (taking|take|took|taken|
        break|breaking|subdue|subduing|defeat| force) * by (hunger|starvation|thirst|famine), starve (them|
        the town|the city|the people|the population|civilians|the enclave|the village|out|into|the
        district|its), (in order )?to starve, starve/v * out, starve/v * into (surrender|submission), until (they|
        the town|the city|it|the people| residents|the population) * (surrender|surrenders|surrendered|give
        up|gives up|gave up|kneel|kneels| hungry|submit|submits|yield|yields|leave|left|eat), surrender
        or starve, starve or, kneel or starve, hunger (will|would|shall) (do|make|break|force|drive), weapon
        of war, as a weapon, as a method, method of (war|warfare), break (their|the) (will|resistance|spirit),
        to force (them|the|its|surrender| people|residents|the population), to make (them|the|people|
        residents) (leave|surrender|flee|submit), so that (they|the people|residents|the population|nobody|
        no one|civilians|people|the town|the village) (would|will|could|can|had|have|starve), let them
        (eat|starve|drink), not a (crumb|grain| loaf|drop|single loaf), nothing to eat, no bread until, no
        food until, no water until, deny them (food| water), hungry people, squeeze the, to drive (them|the|
        people|residents|farmers|villagers) (out|away| from), live on, to leave (them|the people|the
        population|villagers|nothing)
    """,
    "SIEGE_LAWFUL": """
        (allowed|let|permitted|allowing|letting|permitting|free|able|offered) * (civilians|residents|
        families|inhabitants|people|women|non combatants|noncombatants|everyone|anyone|villagers|them|
        townspeople|population) * (leave|out|to leave|to go|pass|depart|go|safe passage|to depart|to pass|
        exit|evacuate), (civilians|residents|families|inhabitants|people|women|non combatants|noncombatants|
        villagers|townspeople|population) * (were|was|had been|are|is|could) * (allowed|let|permitted|
        free|able|leave|invited) * (leave|out|to leave|go|to go|pass|depart|at any time|through|exit|
        evacuate), (allowed|let|permitted|letting|allowing|permitting) * (relief|aid|food|medicine|convoys|
        humanitarian|medical|supplies|food trucks|water|flour|trucks|the red cross) * (in|through|pass|
        enter|to enter|to pass|into|reach|past|delivered|every|to reach), (relief|aid|food|medicine|
        convoys|humanitarian|supplies|convoy|water|trucks|lorries) * (was|were|is|are|had been) * (let|
        allowed|permitted|waved|passed|admitted|delivered) * (in|through|pass|enter|into|every|past|
        daily|weekly|to), humanitarian corridor/n * (open|opened|kept|stayed|remained), kept (a|the) corridor
        open, opened (a|the) * corridor, corridor * (open|stayed open|remained open), safe passage was (offered|
        given|granted), (inspected|searched|checked) * (and|then|before) * (let|allowed|passed|waved|
        released|sent|delivered), garrison only, only the (garrison|soldiers|troops|fighters) (remained|were|
        was|held)
    """,
    "ARMY_SUPPLIES": """
        (fuel|food|supplies|rations|ammunition|spare parts|oil|petrol|diesel) for (the )?(enemy|army|
        armoured|armored|tank|front line|navy|air force|garrison|brigade|troops|rebel|militia), (supplies|
        food|rations|stores|fuel|stocks|flour|bread|provisions|depot|kitchen|warehouse|bakery|convoy|
        water|crops|grain) * (of|for|to|used only by|only for|belonging to|feeding|reserved for|meant for|
        supplying|that fed|serving|used by) (the|an|its|enemy) * (army|brigade|battalion|garrison|troops|
        soldiers|military|front line|division|regiment|fighters|forces|unit|rebels), fed only the (garrison|
        army|troops|soldiers|brigade|battalion), fed (the|an) (garrison|army|brigade|battalion|troops),
        (ration|rations) (store|depot|convoy|dump), army (rations|kitchen|stores|supplies|bakery|food|
        cook), military (rations|kitchen|stores|supplies|bakery|food|provisions), field kitchen/n, soldiers
        rations, garrison (stores|supplies|food), solely by the (army|garrison|troops|soldiers|armed), used
        (solely|only|exclusively) by * (army|troops|soldiers|fighters|garrison|armed|military|forces|
        garrison)
    """,
    "SHORTAGE_CAUSE": """
        drought/n, bad harvest/n, poor harvest/n, crop failure/n, failed harvest/n, harvest failed, rains failed,
        broken (bridge|road|engine|lorry|pump|pipe|axle|bridges|roads), snow, snowed in, snowdrifts,
        flood/n, storm/n, strike by (drivers|lorry), fuel shortage, prices, price rises, panic buying, traders
        hoarded, poor roads, landslide/n, locusts, currency, mudslide/n, breakdown/n, avalanche/n, washed away, ice,
        frost
    """,
    "SHIELD": """
        no (plane|planes|drone|drones|gunner|gunners|pilot|bomber|bombers|aircraft|enemy) (will|would)
        (dare|bomb|fire|shoot|attack|strike|come), (nobody|no one) (will|would) dare, (seat|seats|seated|
        put|puts|placed|place|places|sit|sits|sat) * on (the|its|their) (trailers|launchers|launcher|
        tank|tanks|trucks|guns|hull|turret|bonnet), so that (it|they)? * would not be (bombed|shelled|
        attacked|hit|struck|targeted), (it|they|he|them) would not be (bombed|shelled|attacked|hit|struck|
        targeted), as (hostages|cover|a buffer) against (attack|air|shelling|bombing|strikes), with them here,
        safe from (bombs|shells|attack|airstrikes| drones|the guns|artillery) , (safe|safer| protected)
        (here|there)? (from|with|because|as long| while), (walk|walked|marched|driven|herded| pushed|made
        to walk|forced to walk|made to march) * ahead of * (tank|tanks|soldiers|troops|column| infantry|
        vehicles|platoon|patrol|advance|convoy), human shield/n, shield of civilians, shield/v behind, as
        shields, as a shield, civilian shield/n, living shield/n, (used|using|use|placed|kept|held|put| put|
        keeping) * (as|for) (human|living|a human| cover), hide/v behind (civilians|women|children| families|
        residents|villagers|prisoners|hostages| them|the), hid behind (the|women|children), cover behind
        (women|children|civilians|families| residents|villagers|prisoners|hostages), tie/v * to (the| a|an|
        their) (tank|tanks|front|hood| bonnet|vehicle|vehicles|gun|armoured|armored|jeep|truck| roof|
        turret|train|bridge), chain/v * to (the|a|an|their) (tank|tanks|front|hood|bonnet|vehicle|
        vehicles|gun|armoured|armored|jeep| truck|roof|bridge|radar|gate|gates|fence|turret), strapped
        to (the|a) (tank|front|hood|bonnet| vehicle|gun|armoured|jeep|truck|turret), (walk|walked|
        walking| marched|march|marching|driven| drove|pushed|push|pushing|herded|forced|made|placed|
        put|seated| sat|lined up|line up) * (in front of|ahead of|before|in front|on top of|on the roof of|
        around| between|onto the|on the) (the| their|a|an|its|our|advancing) * (tank|tanks|column|
        columns| soldiers|troops|convoy|vehicle| vehicles|patrol|armour|armoured|advance|platoon|guns|
        gun|battery| positions|position|trench| trenches|bridge|depot|headquarters|infantry|launcher|
        airfield|radar| bunker|barracks|fighters| militia|militiamen|squad|unit|advancing|post|assault|
        rebels|attackers), would not (fire|shoot| shell|bomb|strike|attack) (with|while|if|as long as|
        because|at|on) * (there|inside|people| civilians|families|children|us|them|women|residents|
        around|beside), nobody (would|will) (bomb| shell|fire|strike|shoot|attack) , no one (would|will)
        (bomb|shell|fire|strike| shoot|attack| dare), to (deter|prevent|stop|discourage|avoid|ward off|
        hold off|protect|shield|keep off) * (attack|attacks|shelling|airstrikes|air strikes|bombing|fire|
        strike|strikes|bombardment| raids| snipers|being|the guns|the position|the battery|the depot|the
        troops|the base|enemy|the bridge), shield (the|a|an|their|its) (depot|battery|position|base|
        headquarters|troops|bridge| tank|tanks| gun|guns|column|command|bunker|barracks|airfield|
        launcher|positions|convoy|soldiers| advance| post)
    """,
    "KEPT_NEAR": """
        keep/v, force/v, order/v, make/v, hold/v, confine/v, place/v, put/v, move/v, march/v, bring/v, drive/v,
        herd/v, gather/v, lock/v, refuse/v to let, not allowed to leave, not let * leave, would not let, forbidden
        to leave, forbade * to leave, forbid/v, barred from leaving, prevented from leaving, prevent/v, stopped from
        leaving, sit/v, seat/v, walk/v, tie/v, chain/v, line/v up, push/v, stand/v, compel/v, strap/v
    """,
    "NO_LEAVE": """
        not let out, (were|was) not let (out|go|leave), not permitted to leave, kept from leaving, (doors|exits|
        gates) (were |was )?(locked|blocked|barred|guarded), not allowed to leave, not let * leave, (did not|
        would not|refused to|never) (let|allow|permit) * (leave|out|go|evacuate|flee|get out), forbidden to
        leave, forbade * (leave|leaving|to leave), barred * from leaving, prevented * from leaving, stopped * from
        leaving, could not leave, blocked (the|their) (exit|exits|door|doors|way out), refused to let * (leave|
        out|go|evacuate), locked * in, at gunpoint, forced * to (stay|remain|sit|stand|walk|live|sleep),
        made * (stay|remain|sit|stand|walk), ordered * to (stay|remain|sit|stand|walk|live|sleep), kept *
        (in|inside|on|at|beside|around|among|near|with|under|there|between), held * (in|inside|on|at|
        beside|around|among|near|with|under|there|between), told * to (stay|remain), returned to (the|
        their), sent (them|families|residents) back, turned back at, moved * (families|residents|civilians|
        villagers|prisoners|detainees|patients|children|hostages|people) (into|to|onto|inside|around),
        brought * (families|residents|civilians|villagers|prisoners|detainees|patients|children|hostages|
        people) (into|to|onto|inside|around)
    """,
    "FREE_TO_LEAVE": """
        urged * (to go|to leave|to get out), lent * (lorry|truck|bus|cart|van), would not leave * (goats|
        house|home|animals|garden|cattle), (did not|would not) want to (leave|go), free to (leave|go),
        (could|can) leave (at any time|freely|if|whenever), allowed to leave, were told to leave, told * to
        leave, asked * to leave, urged * to (leave|evacuate|go), offered (buses|transport|to evacuate|a way
        out), offered * (buses|transport|evacuation|a lift|lorries), helped * (leave|evacuate), evacuate/v,
        chose to stay, preferred to stay, refused to leave, had refused to (leave|go|evacuate), stayed by choice,
        stayed of their own, not prevented from leaving, nobody was (stopped|prevented|kept), no one was (stopped|
        prevented|kept), advised to leave
    """,
    "UNDEFENDED": """
        (would|will) not be (held|defended|fought for), last (company|soldiers|troops|unit|platoon|
        battalion|soldier|garrison|men) * (left|gone|marched|withdrew|withdrawn|pulled|departed),
        (defenders|garrison|troops|soldiers|army|militia|battalion) * (marched|moved|pulled|gone) (off|
        out|away), no shot had been fired from, (it|they|army|troops|enemy) could (enter|come in|march in|
        walk in|occupy), (told|informed|assured|let) * (army|enemy|commander|troops|attackers|invaders) *
        (enter|undefended|open|know|nobody|no one), (garrison|defenders|troops|soldiers|army|militia|
        fighters) (was|were|had|is|are|all|had all|having) (gone|left|withdrawn|fled|pulled out|
        departed), (nobody|no one) (would|will|was going to) (resist|defend|fight|fire|oppose), would not
        (resist|defend|fight|oppose), without a fight, without a shot, white sheets, white flags, lay open, stood
        open, open to whoever, let * walk in, undefended, open city, open town, open village, (declared|declared to
        be|announced as|proclaimed) * (open|undefended), demilitarised zone, demilitarized zone, non defended
        (locality|place|town|village), nondefended, no defenders, not defended, without defenders, no garrison,
        garrison had (left|withdrawn|gone|pulled out), garrison (left|withdrew|pulled out), defenders had
        (left|withdrawn|gone|pulled out), (troops|soldiers|army|forces|defenders|fighters|garrison|
        militia) * (had|have) * (left|withdrawn|gone|pulled out|retreated|abandoned) * (town|village|city|
        it|days|a day|before|the|that|two|three|hours)? , offered no resistance, no resistance, without
        resistance, would not resist, would not be defended, open to occupation, ready to be occupied, could (be|
        have been|simply be) (entered|occupied) (without|at), open to entry, invited * (to enter|to walk in|to
        march in|in|to come in), offered to surrender the (town|village|city), offered to let * (enter|in),
        offered to hand over the (town|village|city), surrender of the (town|village|city), white (flag|flags|
        sheets) (on|over|from|hung|flew|at) * (town hall|houses|windows|roofs|entrance|church|balconies|
        rooftops|mayor|town|gate), could be entered without, could enter without, could have walked in, could
        have entered, could walk in, handing over the (town|village|city), broadcast that it would not, informed *
        that (the town|the village|the city|it) (was|would be) (open|undefended|free)
    """,
    "TOWN_HELD": """
        position was held, (defended|held|garrisoned) by (troops|soldiers|fighters|defenders|a garrison|an
        army|the army| rebels|militia|a battalion|a brigade|two|three|its|a), defending troops, defenders
        (were|had) (dug| entrenched|holding|fired|fought|still), garrison (held|fought|refused|resisted|
        returned), (troops| soldiers|fighters|rebels|militia|battalion|brigade) * (held|hold|defended|
        defending|were defending| were dug|dug in|refused to surrender|resisted|were still|remained) * (town|
        village|city|it|its| the|in), resist/v, fierce resistance, heavily defended, fortified (town|village|
        city)
    """,
    "INVADE": """
        land/v * (thousand|thousands|hundred|hundreds) * (men|soldiers|troops|marines|paratroopers), across
        the (border|frontier) in another, (shelled|bombed|fired|attacked|struck|rocketed) * across the
        (border|frontier), (tanks|troops|army|missiles|planes) of one (country|state|nation), (divisions|
        brigades|armies|regiments|battalions|troops|columns|tanks|soldiers|army) into * (neighbouring|
        neighboring|neighbour|kingdom|republic|country|state), order/v * (divisions|troops|army|brigades|
        columns|tanks|forces) * (into|across|over|against), bomb/v * ports of another, (planes|aircraft|
        ships|guns|navy|bombers|missiles|warships|rockets) of (one|a) (state|country|nation), annex/v *
        (land|half|part|territory|country|province), landing of * (troops|soldiers|men|marines|forces|
        paratroopers), land/v * (troops|soldiers|marines|forces|paratroopers), take/v the (islands|island|
        province|territory|peninsula|region|capital) of, (shots|fire|shelling|artillery|shells|rockets|
        gunfire) * across the (frontier|border), border post/n, attack/v * neighbouring, attack/v * neighbour,
        (tanks|troops|army|columns|divisions|soldiers|forces|paratroopers|battalions|brigades) * (crossed|
        cross|entered|rolled into|poured into|poured over|moved into|advanced into|advanced across|landed),
        overran, invade/v, invasion/n, march/v * (into|across|over), overran, attack/v on the (territory|capital|
        sovereignty), full scale (invasion|attack|war|assault), occupy/v, occupation, annex/v, annexation,
        bombard/v * (territory|capital|ports|cities|towns) of, blockade/v the (ports|coast|harbours),
        blockade/n of (the|its|their) (ports|coast|harbours), armed attack on, armed attack against, special
        military operation, launch/v * (war|invasion|operation|offensive|assault|attack), start/v * war, wage/v
        war, war against, sent (troops|the army|his army|tanks|armed bands|its army|divisions|armoured|
        columns|forces|paratroopers|his forces|soldiers|mercenaries|irregulars) (into|across|over|against),
        send/v * (troops|army|tanks|divisions|columns|forces|paratroopers|bands|mercenaries|irregulars)
        (into|across|over|against), sending (of|) armed bands, seize/v * (province|territory|islands|region|
        capital|peninsula), allow/v * territory * (to be used|for|as), allowed (its|their|the) territory,
        lend/v * territory, put (its|their) territory at the disposal, let * (use|launch|attack) * from (its|
        their|the) (territory|soil|land|airfields|bases), use of (its|their) territory, territory to be used,
        conquer/v, conquest/n, overrun/v, use of force against
    """,
    "STATE_VICTIM": """
        neighbouring (state|country|republic|kingdom|nation), neighboring (state|country|republic|kingdom|
        nation), another (state|country|nation), neighbour/n, neighbor/n, neighbour state, neighbour country,
        foreign (state|country|territory|soil), sovereign (state|territory|country|nation), sovereignty,
        territorial integrity, political independence, other (state|country), its neighbour, across the (border|
        frontier), over the (border|frontier), international (border|frontier), republic of, kingdom of, un
        member, member state, border, frontier, capital of, charter, whole country, the country, independent (state|
        country|nation), island (state|republic|nation), smaller (state|country|neighbour), third state
    """,
    "LEADER": """
        (generals|officers|men|people|ministers) who (run|ran|rule|ruled|govern|governed|led|lead) (the|
        that) (state|country|nation|republic|kingdom), war council, head of the (government|state), grand
        marshal, chairman of the, secretary general of the party, party leader, president/n, prime minister/n, head
        of state, head of government, heads of state, dictator/n, king, emperor, emir, sultan, supreme (leader|
        commander|council), chancellor/n, cabinet, government/n, security council of, national security council,
        war cabinet, defence minister/n, defense minister/n, minister of (defence|defense|war|the armed),
        minister/n, foreign minister/n, chief of (the|general|defence|defense|staff|the general) (staff|
        defence|defense|general|), chief of staff, chief of the general staff, general staff, parliament, junta,
        leadership, ruler/n, state council, politburo, top (leaders|generals|officials|commanders), commander in
        chief, regime/n, monarch/n, premier/n, head of the (armed|army|navy|air), ruling council, military
        council, inner circle, vice president
    """,
    "LED": """
        preparation/n, preparations, planning, order/v, order/n, sign/v, decide/v, decision/n, announce/v, plan/v,
        prepare/v, launch/v, direct/v, approve/v, decree/n, authorise/v, authorize/v, command/v, initiate/v,
        declare/v, draw/v up, start/v, wage/v, send/v, adopt/v, address/n, instruct/v, oversee/v, lead/v, begin/v,
        resolve/v, unleash/v, allow/v, put/v, gave the (order|word|go), lend/v, offer/v, place/v, permit/v, let/v
    """,
    "MANIFEST": """
        whole fleet, entire fleet, installed a government, government of its own, puppet government, threatened
        nobody, attacked nobody, threatened no one, forty thousand, fifty thousand, hundred thousand, had done
        nothing, unprovoked, without provocation, full scale, large scale, all out, on all fronts, along the whole,
        entire (border|country|territory|army), whole (country|territory|border|army), hundreds of thousands,
        tens of thousands, thousand (troops|soldiers|men), thousands of (troops|soldiers|tanks|men), divisions,
        annex/v, annexation, capital, conquest, no (attack|threat|armed attack|provocation|mandate|resolution|
        authorisation|authorization), without (any|a|) (mandate|authorisation|authorization|threat|
        resolution|provocation|attack|armed attack|declaration), had not (attacked|threatened|provoked),
        neither (attacked|attack|threat|self defence), in breach of the charter, condemned by the general
        assembly, general assembly, every front, weeks later, for (months|years), across the country, territory of
        the size, months, to seize, to topple, to overthrow, overthrow, regime change, abolish/v, wipe off the map,
        manifest, incorporated, entire neighbour, entire neighbouring, massive, brigades, army corps, three
        (divisions|directions|sides), provinces, half of the country, third of the country
    """,
    "SELF_DEFENCE": """
        as the charter allows, struck back, strike/v back, hit back, (was|been|were) invaded, invaded (the|a)
        (week|month|day|year|days|weeks) (before|earlier), invaded by, in answer to the attack, answering an
        attack, self defence, self defense, article 51, in response to an armed attack, repel/v, after being
        attacked, after an armed attack, had been attacked, had been invaded, defend (itself|themselves|its|
        their) , council authorised, council authorized, authorised by the (security council|un|council|united
        nations), authorized by the (security council|un|council|united nations), security council (resolution|
        mandate|had authorised|had authorized|authorised (it|the|force)), council mandate, at the (request|
        invitation) of (the|its|that), invited by the, drove (the invaders|them|the attackers) back, driving the
        invaders, liberate its own, its own territory, responded to an invasion, repelled, counter offensive,
        mandate from the security council, under a mandate, with the consent of the
    """,
    "MINOR_FORCE": """
        patrol strayed, strayed, lost its way, single shot, a few (metres|meters|shots|hundred|minutes), by
        mistake, withdrew (within|the same|after an hour), one patrol, minor, within the hour, an hour later,
        rescue of (its|their) (nationals|citizens), rescue its
    """,
    "NOT_LEADER": """
        private, conscript/n, ordinary (soldier|soldiers|citizen), corporal/n, sergeant/n, tank driver/n, clerk/n,
        factory worker/n, company commander/n, platoon (leader|commander)/n, truck driver/n, low ranking, junior,
        lieutenant/n, cook/n, foot soldier/n, mechanic, rank and file, gunner/n, squad leader/n, captain of,
        postman, captain/n, driver/n
    """,
    "HARM_KNOWN": """
        commander/n knew, knew that, would drown, would kill, would die, had objected, objected, knew, know,
        knowing, aware, had been told, was told, were told, told (him|them|her|the), briefed, estimate/n,
        estimated, expected, collateral (damage|estimate), assessment, intelligence (said|showed|had|reported),
        reported to the commander, had warned, warned (him|them|the commander|that), footage showed, could see,
        in advance, legal adviser (warned|had|told), despite, although, even though, nevertheless, anyway,
        predicted, forecast, calculated, expects, log/n, recorded that, noted that, fully aware, was shown, at peak
        hours, at rush hour, at its busiest, on market day, busiest hour
    """,
    "EXCESS": """
        only military (benefit|gain|use|value|advantage|purpose), disused (airstrip|bunker|barracks|trench|
        gun|depot), no more than a, merely a, (one|single|lone|solitary) _ _ (soldier|fighter|gunman|sniper|
        officer|sentry|guard|truck|lorry|vehicle|tank|jeep|mortar|rifle|gun|courier|combatant|rebel|
        motorcycle), for (one|a single|a lone|one|just one|only one), to kill (one|a single|a lone|two),
        (one|single|lone|solitary) _ (soldier|fighter|gunman|sniper|officer|sentry|guard|truck|lorry|
        vehicle|tank|jeep|mortar|rifle|gun|courier|combatant|rebel|motorcycle), one (soldier|fighter|
        gunman|sniper|officer|sentry|conscript|guard|militiaman|motorcycle|motorbike|truck|lorry|rifle|
        mortar|corporal|lieutenant|private|courier|radio|jeep|vehicle|tank|combatant|rebel), a (single|
        lone|solitary) (soldier|fighter|gunman|sniper|officer|sentry|guard|conscript|militiaman|truck|
        lorry|vehicle|radio|rifle|mortar|combatant|rebel|tank|courier|motorcycle), a (single|lone|
        solitary) (lieutenant|sergeant|captain|corporal|commander|private|recruit|operator|colonel|major|
        spotter|messenger|gunner|scout), one (lieutenant|sergeant|captain|private|recruit|operator|spotter|
        messenger|gunner|scout), two (soldiers|fighters|gunmen|sentries|conscripts|guards|privates|
        militiamen|rebels|off duty), only (one|two) (soldier|soldiers|fighter|fighters|sentry|guard|guards|
        combatant|combatants), empty (truck|lorry|checkpoint|trench|jeep), parked (truck|lorry|jeep), broken
        (radio|truck|tank|gun|jeep), disproportionate, disproportionately, out of (all )?proportion, clearly
        excessive, excessive, small gain, little military (value|gain|use|advantage|importance), minor (target|
        gain|advantage|military), low value, negligible, trivial, of little (military|value|importance|use),
        single rifle, off duty, disused, low ranking, slight (gain|military|advantage), minimal military, far
        outweighed, outweighed, one low
    """,
    "HEAVY": """
        thousands, whole villages, heavy bomb/n, tonne bomb/n, kilogram bomb/n, kg bomb/n, half tonne, five hundred
        kilo, 500, 1000, 1,000, 1,500, 2,000, large bomb/n, huge, largest bomb/n, biggest bomb/n, whole (block|
        street|building|quarter|neighbourhood|tower|district|market|complex|apartment)/n, entire (block|
        street|building|quarter|neighbourhood|tower|district|market|complex|apartment)/n, levelled, leveled,
        flattened, collapsed, thermobaric, barrage, salvo of, dozens, scores, hundreds, packed, crowded, full of,
        market day, rush hour, sixty, fifty, forty, seventy, eighty, ninety, hundred, thirty
    """,
    "NEAR_CIVIL": """
        crowded, packed (street|market|square|bus|hall|cafe|quarter|block|building|train|theatre|
        restaurant), busy, full of (people|families|shoppers|children|residents|patients|pupils|passengers|
        worshippers|guests|civilians|refugees|women|tenants), beside (a|the) (market|school|hospital|
        playground|apartment|house|home|bus|clinic|kindergarten|church|mosque|square), next to (a|the)
        (market|school|hospital|playground|apartment|house|home|bus|clinic|kindergarten|church|mosque|
        square), near (a|the) (market|school|hospital|playground|apartment|house|home|bus|clinic|
        kindergarten|church|mosque|square|crowded), in (a|the) (crowded|busy|packed|residential|populated|
        densely) *, in the middle of (a|the) *, residential, inhabited, densely populated, built up, neighbourhood,
        neighborhood, families living, civilians in, people asleep, people sleeping, sleeping families, families
        above, flats above, tenants, sheltering, surrounding (houses|homes|flats|apartments|buildings|streets),
        neighbouring (houses|homes|flats|apartments|buildings), nearby (houses|homes|flats|apartments|
        buildings|school|market|hospital|clinic), adjacent, next door, apartment (block|building|tower|
        house), street full
    """,
    "NATURE": """
        oil slick/n, oil spill/n, forest/n, wetland/n, river/n, nature reserve/n, environment, environmental,
        contaminated soil, poisoned soil, nature, ecosystem/n, marsh, marshes, aquifer/n, widespread long term,
        lasting damage to the, coast for decades, wildlife, reef/n, fish died, birds
    """,
}

__all__ = ["TERMS"]
