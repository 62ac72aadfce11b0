"""Things taken, things destroyed, and reasons for it."""

from __future__ import annotations

TERMS = {
    "LOOT": """
        open (his|her|their|the) safe, open the (till|tills|safes|strongroom|vault),
        (fill|filled|filling|stuffed|stuffing) (their|his|its)
        (packs|pack|bags|pockets|sacks|trucks|lorries|kitbags|rucksacks| boots), loot/v, looting, looter/n,
        loot, pillage/v, pillage, plunder/v, plunder, ransack/v, steal/v, theft/n of, thieves, rob/v, robbed,
        robbery, strip/v * (house|houses|home|homes|flat|flats|shop|shops|factory|museum), empty/v *
        (flat|flats|house|houses|shop|shops|home|homes|store|stores|warehouse| apartments), make/v off with,
        carry/v off, carry/v away, help/v (himself|herself|themselves) to, walk/v off with, burgle/v, marauding,
        marauder/n, (break|broke|broken|breaking) into *
        (shop|shops|flat|flats|house|houses|home|homes|store|stores|bank|
        banks|warehouse|jewellers|jeweller|museum|pharmacy|pharmacies|kiosk| garages),
        (took|take|taken|taking|carried|loaded|load|loading|drove off with|made away with|shared out|share out)
        * (washing machines|washing machine|televisions|television|jewellery|jewelry|laptops|phones|
        fridges|refrigerators|cash|gold|paintings|bicycles|motorbikes| valuables|belongings|household
        goods|savings), carried away (televisions|television|jewellery|furniture|bicycles|goods|cattle|
        everything|the), helped themselves to, help themselves to, pilfer/v, swipe/v, pocketed, purloin/v,
        carted (off|away), cart/v (off|away), hauled (off|away), clean/v out, cleaned out, stripped bare,
        strip/v bare, pick/v clean, went off (on|in|with) * (lorries|trucks|army|soldiers), relieved of
        (their|his|her), relieve/v * of (their|his|her), smash/v * (locks|tills|safes), prised open, prise/v
        open, broke open, break/v open, dug up * (silver|valuables|money), robbed at gunpoint, rob/v * at, gone
        through * (houses|homes|drawers|wardrobes), went through *
        (houses|homes|drawers|wardrobes|cupboards|rooms|flats), rifled through,
        (tore|wrench|wrenched|ripped|unscrewed|took) *
        (boilers|boiler|sinks|cables|taps|doors|windows|radiators), plundering, plunderers, spoils, booty from
        homes, (made off|drove off|sailed off|rode off|drove away|walked away) with, lorry loads
        of, truckloads of * (furniture|household|goods|appliances), (prised|pried|broke|forced|smashed|kicked)
        (open|in|down) * (cupboards|cupboard|safe|safes|drawers|door|doors|shop|shops|tills|
        locks|chest|chests|wardrobes|cellar|vault|display), stuffed * (into|in), dragged off *
        (auctioned|sold|trucks|carts), cleaned out the,
        (silver|cameras|watches|rings|jewels|coins|cash|money|gold|paintings| furs|carpets|wine|cattle) *
        (into|in) (kitbags|rucksacks|bags|sacks|pockets|trucks|lorries|their), mailed the lot, kitbag/n,
        (bales|rolls|sacks|crates) of (cloth|silk|flour|goods|wool|cotton|tea|coffee|sugar) *
        (dragged|taken|carried|loaded|sold|shared|hauled), were dragged off, (took|taking|take)
        (everything|all|whatever|anything) (they|of value|that|with|from|he), ransacking, looters, plunderer/n,
        (bank|shop|house|farm|flat|museum|church|store|bazaar) (was|were)
        (emptied|robbed|plundered|ransacked|stripped|cleaned|looted|rifled), footlocker, demanded
        (money|cash|gold|jewellery|valuables) * (at gunpoint|from|and), emptied *
        (till|tills|safe|safes|shop|shops|wardrobes|cellar|cellars|larder| larders|museum|shelves)
    """,
    "TAKE_THINGS": """
        take/v, seize/v, seizure/n, confiscate/v, confiscation/n, requisition/v, requisition/n, appropriate/v,
        appropriation, impound/v, expropriate/v, load/v, remove/v, ship/v, carry/v off, loot/v, looting,
        steal/v, plunder/v, pillage/v, ransack/v, empty/v, nationalise/v, nationalize/v, dismantle/v, drive/v
        off, drive/v away, commandeer/v, (loaded|put) * (onto|on) trucks, haul/v away, strip/v, share/v out,
        carry/v * to
    """,
    "GOODS": """
        washing machine/n, television/n, TV set/n, jewellery, jewelry, jewel/n, cash, money, car/n, motorbike/n,
        motorcycle/n, phone/n, laptop/n, computer/n, fridge/n, refrigerator/n, furniture, carpet/n, cattle,
        cow/n, goat/n, sheep, chicken/n, pig/n, horse/n, grain, wheat, maize, rice, flour, harvest, crop/n,
        livestock, herd/n, tractor/n, combine harvester/n, combine/n, farm machinery, machinery, machine/n,
        equipment, goods, belonging/n, property, possessions, valuables, fuel, timber, steel, coal, wine, gold,
        silver, painting/n, artwork/n, icon/n, bicycle/n, tool/n, clothes, appliance/n, household, savings,
        stock/n, supplies, archive/n, collection/n, exhibit/n, museum piece/n, boat/n, tyre/n, generator/n,
        solar panel/n, copper, factory, factories, plant machinery, medicine stocks, food stores, grain store/n,
        warehouse stock, ship/n, van/n, truck/n owned, flats of, apartment/n, house/n, home/n, shop/n, roofing
        sheet/n, sewing machine/n, tin/n of, sugar, salt, oil drums, wool, mattress, mattresses, blanket/n,
        stove/n, pot/n, pan/n, kettle/n, camera/n, watch, watches, ring/n, earring/n, coin/n, medal/n,
        chalice/n, bell/n, organ/n, piano/n, instrument/n, book/n, manuscript/n, seed/n, honey, beehive/n,
        brick/n, window frame/n, door/n, copper wire, cable/n, pump/n, engine/n, outboard motor/n, net/n,
        scooter/n, pram/n, toy/n, shoe/n, coat/n, linen, porcelain, cutlery, chandelier/n, tablet/n, air
        conditioner/n, boiler/n, freezer/n, oven/n, dishwasher/n, microwave/n, mule/n, donkey/n, camel/n,
        poultry, hen/n, duck/n, goose, geese, potatoes, onions, bread, tins, medicines, fertiliser, fertilizer,
        diesel, petrol, lathe/n, loom/n, printing press, printing presses, wheel/n, bulldozer/n, excavator/n,
        sofa/n, bed/n, table/n, chair/n, curtain/n, safe/n, till/n, stamp collection, sunflower seed/n, olive
        oil, tobacco, cotton, cocoa, coffee, tea, cloth, fabric, hides, ivory, diamonds
    """,
    "PRIVATE_USE": """
        (sent|send|sends|sending|post|posted|mailed|posting|shipped|carried| carrying|took|taken|drove) *
        (home|to their families|to his family|to their homes|wives), parcel/n, to (their|his|her)
        (home|homes|families|family|wives|wife|relatives), among themselves, between themselves, for
        (himself|herself|themselves), (sell|sells|sold|selling), resold, (kept|keep|keeping|keeps)
        (the|it|them|what|for|everything|some), own (home|homes|use|pocket|pockets|flat|flats), souvenir/n,
        black market, for personal use, for private use, wearing (stolen|looted), for profit, offered for sale,
        at a market, online for sale, to their families, posted the goods, to their relatives, shared them out,
        to relatives, divided * among themselves, divided them up among, divided up, split between, for their
        own (homes|use|pockets|families|flats), raffled, gambled for, gave * to (his|their)
        (wife|wives|girlfriend|girlfriends|mother|mothers|families), in (his|their) own
        (garage|house|flat|village|living room), on (sale|offer) (at|in|on), flea market, pawn shop, auctioned,
        trophies, back to (his|their) (home|village|home town|family|families), by (post|courier|parcel|train)
        to, courier/n, sold on, mailed (the|it|them|to|home|parcels|everything|back), auctioned among, to their
        wives, to his wife, among the men, among the soldiers, among the fighters, for (himself|themselves|his
        wife|their wives|beer|drink|vodka), into kitbags, kitbags, rucksacks, pocketed, in their kit, in their
        packs, wore the, sporting
    """,
    "RECEIPT": """
        receipt/n, payment/n, paid (for|the|owners|them), (pay|pays|paid) (for|the|owners|in), compensation,
        compensate/v, in proportion, voucher/n, reimbursed, credit note/n, promissory note/n, written order,
        signed receipts, owners were paid, were paid within, paid within, against (a
        list|receipt|payment|vouchers|a voucher|signature|cash), paid (cash|in cash|market|a fair|full|for),
        fair price, market price, bought (from|at|for|flour|food|bread|hay|horses),
        (listed|inventoried|registered|recorded) (and|in|every|each|all), (given|left|issued|wrote|gave)
        (receipt|receipts|voucher|vouchers|iou|note), compensated, refunded, hired (from|the|at), bought from,
        at the market price, signed voucher, (paid|payment) (at|in|for|to|on), (bought|hired|leased|rented)
        (from|for|at|by), price was
    """,
    "REQUISITION": "requisition/v, requisition/n, commandeer/v, requisitioned",
    "ARMY_NEED": """
        for (its|the|their) (kitchens|kitchen|needs|army|own needs|troops|soldiers), needs of the
        (army|occupation|troops|garrison), to feed (the|its) (troops|army|garrison|soldiers), for the army, for
        the garrison, army use, military use, for his troops, for their troops, for his men, for the
        (battery|company|regiment|battalion|field kitchen|garrison|column|horses|hospital|brigade), for
        (its|their) (horses|men|sick|wounded|kitchen)
    """,
    "BOOTY": """
        enemy (tank|tanks|weapon|weapons|rifle|rifles|gun|guns|ammunition|equipment|
        vehicles|vehicle|radios|arms|artillery|armour|trucks|howitzers|drones| boats|aircraft|helmets|shells),
        (abandoned|captured|left behind) (tank|tanks|weapon|weapons|ammunition|vehicles|armour|equipment|arms|
        guns|howitzers), (tank|tanks|rifles|radios|ammunition|weapons|howitzers|machine
        guns|guns|mortars|shells|missiles|armoured vehicles|drones) * (left behind|abandoned|of the|had
        left|that the|from the (soldiers|army|enemy|battalion|garrison|depot)),
        (store|stores|stock|stocks|crates|boxes) of (ammunition|weapons|arms|shells),
        (rifles|radios|weapons|guns|ammunition|arms|pistols|binoculars) (and|of|from), tank/n, howitzer/n,
        ammunition, armoured vehicle/n, military equipment, war booty, spoils of war, rifle/n, radio/n,
        weapon/n, (army|enemy|military|soldiers|regiment|brigade|garrison|retreating)
        (store|stores|depot|stock|stocks|supplies|rations|vehicles|guns| trucks|lorries|boots|kit|equipment),
        abandoned (store|depot|guns|lorries|tanks|position|positions|trench|artillery| mortars|drones), captured
        (from the|howitzers|howitzer|tank|tanks|guns|drones|mortars|lorries|armour|
        standards|banner|flag|maps|documents|codes), (enemy|captured)
        (maps|documents|codes|radios|flag|flags|fuel|rations), armoured cars, field guns, machine guns, mortars,
        left by the (enemy|retreating|army|garrison), overrun position, the haul, field kitchen, signal lamps,
        from the (position|positions|battery|bunker|trench|magazine|arsenal|depot| fort), regiment
        (signal|guns|standards|colours|stores|vehicles), army (trucks|horses|lorries|stores|tents|boots)
    """,
    "PRIVATE_OWNER": """
        owner/n, resident/n, villager/n, farmer/n, families, family, inhabitant/n, civilian/n, homes, houses,
        flats, shops, shopkeeper/n, jewellers, merchant/n, household/n, farm/n, business, businesses, market,
        museum, church, citizen/n, trader/n, private, peasant/n
    """,
    "ABSENT_OWNER": """
        absent (owner|owners|residents|families|resident), (owner|owners|residents|families) (were|was|had)
        (away|fled|absent|gone|left), who had fled, abandoned (homes|houses|flats|shops), broke into, break
        into, broken into, over the protests, against the will, while (owners|residents|families) (were|looked)
    """,
    "NO_PAY": """
        without (payment|paying|receipt|compensation|a receipt|any receipt|any payment), no
        (receipt|payment|compensation), unpaid, never paid, refused to pay, nobody (paid|was paid), worthless
        (paper|receipts)
    """,
    "SEEN_GOODS": """
        (truck|trucks|lorry|lorries|van|vans|train|trains|tank|tanks|car|cars| vehicles|wagons) *
        (laden|loaded|piled|stacked|filled|packed|full) (with|of), (laden|loaded|piled|stacked|filled|packed)
        (with|high with) * (refrigerators|fridges|washing|television|televisions|furniture|goods|
        machines|carpets|household|bicycles|grain|machinery|sofas|tractors),
        (shops|shop|flats|flat|houses|house|homes|warehouse|museum|store| stores|safe|shelves)
        (were|was|is|are|stood|had been) (empty|emptied|bare|stripped|cleared),
        (missing|gone|vanished|disappeared) from (the|their|his|her)
        (flat|flats|house|houses|home|shop|shops|museum|farm|farms|warehouse| yard),
        (trucks|lorries|wagons|trailers|barges|carts) (of|with|full of|heaped with|stacked with|carrying)
        (furniture|pianos|washing|fridges|refrigerators|televisions|carpets|
        household|grain|machines|machinery|wheat|cattle|appliances|goods),
        (goods|things|tools|tractors|cattle|jewellery|savings|instruments| valuables|belongings|machines)
        (are|were|is|was|have|had|has) (missing|gone|been taken|vanished|disappeared), missing from
        (several|many|most|his|her|their|the|some|all), (stalls|shelves|rooms|houses|shops|cupboards)
        (bare|stripped|empty|ransacked|emptied)
    """,
    "STATE_TAKING": """
        confiscate/v, confiscation/n, expropriate/v, nationalise/v, nationalize/v, impound/v, dismantle/v *
        (factory|plant|machinery|mill|works|line|lines), (ship|shipped|shipping|shipped
        off|carted|exported|hauled|sent|moved|transported) * (abroad|out of the country|across the border|over
        the border|to the occupier|for sale|to its own|to their own country), (occupation|occupying)
        (administration|authority|authorities|power) * (seized|confiscated|claimed), (occupation|occupying)
        (administration|authority|authorities|power) took (over|the|houses|land|his house), seize/v *
        (grain|wheat|harvest|farms|farm|crops|factory|factories|houses|flats|
        homes|property|land|machinery|tractors|ships|cattle|equipment|archive| collection),
        (signed|sign|signing) over to, requisitioned without, (loaded|pumped|carried|drained) *
        (tankers|ships|freighters|wagons|trains) (for|to|bound), (rail|shipped|trucked|sailed|freighted|sold) *
        (abroad|overseas|out of|to the occupier|to the occupying|to its own|to third), by decree of the
        (occupation|occupying|new), (mine|mines|plant|harvest|works|factories) * (taken
        over|transferred|shipped), trainloads of, strip/v * (factory|factories|plant|works|mine|museum|harbour)
        of
    """,
    "NOTHING_TAKEN": """
        nothing (was|had been) (taken|stolen|looted|damaged|destroyed|touched), took nothing, left everything,
        returned (everything|the goods), nothing missing
    """,
    "TAKE_PEOPLE_ONLY": "taken prisoner, taken away by, taken to (hospital|prison|a camp)",
    "DESTROY_HOME": """
        (burn|burns|burned|burnt|burning|torch|torched|torching|raze|razed|
        razing|demolish|demolished|demolishing|destroy|destroyed|destroying|
        flatten|flattened|flattening|bulldoze|bulldozed|bulldozing|level|
        levelled|leveled|levelling|wreck|wrecked|dynamite|dynamited| incinerated)
        (house|houses|home|homes|village|villages|hut|huts|quarter|
        neighbourhood|neighborhood|farm|farms|barn|barns|flat|flats|building|
        buildings|hamlet|hamlets|shop|shops|school|store|stores|crop|crops|
        field|fields|orchard|orchards|granary|granaries|greenhouse|
        greenhouses|property|district|market|mill|workshops|factory|
        settlement|town|dwellings|cottages|stalls|vineyards|olive groves), burn/v down, burn/v * down, burned to
        the ground, burnt to the ground, set/v fire to, set/v * on fire, set/v * alight, set/v ablaze, set/v *
        ablaze, blow/v up, blow/v * up, blew up, raze/v, bulldoze/v,
        (house|houses|home|homes|village|villages|hut|huts|farms|quarter|
        buildings|barns|dwellings|shops|fields|crops) *
        (burned|burnt|torched|razed|demolished|destroyed|flattened|bulldozed| levelled|set on fire|set
        alight|blown up), arson, scorched earth, demolition/n, (poured|splashed|spread) (petrol|fuel|gasoline),
        smash/v, cut/v down * (orchard|orchards|trees|vines), slaughter/v * (cattle|livestock|herds|animals),
        poison/v * (well|wells), put/v torches to, torches to the, set fire to every, levelled
        (family|houses|homes), (levelled|leveled|flattened|razed) _ (family|houses|homes), with bulldozers,
        (set|setting) * alight, (set|setting) alight, (fired|torched|razed|gutted|levelled|pulled down|tore
        down|knocked down|ploughed|plowed|flattened|wrecked|smashed|hacked down|felled|uprooted|drained|flooded)
        * (house|houses|home|homes|village|villages|huts|cottages|roofs|barn|
        barns|mill|factory|factories|shops|workshop|workshops|school|orchard|
        orchards|vineyards|trees|groves|greenhouses|stables|dam|ponds|nets|
        boats|quarter|street|streets|bazaar|granary|granaries|warehouse| sawmill|dairy|bakery),
        (house|houses|home|homes|village|villages|huts|cottages|barns|shops|
        farms|bazaar|factory|mill|boats|stables) * (went up in|were gutted|was gutted|in flames|were
        levelled|pulled down|to ashes|ablaze|alight), to ashes, went up in (flames|smoke), in flames, up in
        flames, (petrol|paraffin|kerosene|torches|torch|thermite|dynamite|charges) (on|to|in|under|into)
        (the|every|each|all), put to the torch, laid waste, lay waste, left in ruins, wrecking crews, blew up *
        (house|houses|home|homes|mill|school|bridge|factory|silo|silos|pumps),
        (pour|poured|splashed|spilled|sprayed|threw) (petrol|paraffin|kerosene|fuel|diesel|oil|gasoline), burned
        it (down|from|to|all), from end to end, (broke|broken|breaking|smashed|chopped|hacked|stove)
        (up|in|down) * (boats|houses|looms|doors|roofs|mills|huts|stalls|nets|machines|
        windows|furniture|wells|bridges|carts|pumps|greenhouses), set/v light to, set light to, set/v * light,
        torched (every|the|all|each|their|whole|its), (roof|roofs) (burned|burnt|fell|were|of), razed
        (the|every|to|whole|all), ploughed (under|up), salted
    """,
    "HOMES": """
        house/n, home/n, village/n, hut/n, farm/n, quarter/n, neighbourhood/n, dwelling/n, flat/n, hamlet/n,
        barn/n, shop/n, crop/n, orchard/n, field/n, building/n, grain store/n, granary, granaries, store/n,
        property, mill/n, market/n, factory, factories, workshop/n, school/n, settlement/n, greenhouse/n,
        cottage/n, vineyard/n, factory/n, tea factory, sawmill/n, warehouse/n, roof/n, boat/n, fishing boat/n,
        net/n, loom/n, street/n, stall/n, bridge/n, herds, church/n, town/n, stable/n, bazaar/n, farmhouse/n,
        bakery, bakeries, hives, haystack/n, hay
    """,
    "EXTENSIVE": """
        every (house|home|building|farm|hut|shop|barn|flat|dwelling), all (houses|homes|buildings), all
        (houses|homes|buildings|farms), whole (village|villages|quarter|street|streets|district|town|block|
        neighbourhood|settlement), entire (village|villages|quarter|street|district|town|block|neighbourhood|
        settlement), hundreds of, dozens of, scores of, thousands of,
        (two|three|four|five|six|seven|eight|nine|several|many|ten|twenty)
        (villages|districts|hamlets|towns|quarters|hundred), (two|three|four|five|six|seven|eight|nine|one|a)
        hundred, most of the (village|houses|homes|town|buildings), street (by|after) street, house (by|after)
        house, forty (houses|homes), (twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)
        (houses|homes|farms|huts|buildings|shops), the village was (burned|burnt|razed|destroyed), razed,
        scorched earth, homes and, extensive, large scale, on a large scale, wholesale, systematically,
        (two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|forty| fifty|sixty|eighty|ninety)
        (houses|homes|dwellings), one street after another, every barn, every barn and dwelling, 100
        (houses|homes), hundred (houses|homes|farms|family), whole
        (apartment|rows|blocks|harvest|settlement|valley|hamlet|hamlets| coast), all of its, row after row,
        nothing left standing, not a (house|roof|wall|home) (was|left|stands|standing), from end to end, (two
        thirds|three quarters|half|most|ninety per cent|eighty per cent|90 per cent|80 per cent|70 per cent) of
        the (houses|homes|town|village|buildings|quarter|farms), (tens|hundreds|thousands) of
        (houses|homes|tonnes|hectares|trees|farms|buildings|flats), the entire, tonnes of, wagonloads, shiploads
    """,
    "MANY_THINGS": """
        (two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|
        forty|fifty|sixty|eighty|hundred|hundreds|thousands|dozens|scores) *
        (houses|homes|farms|huts|dwellings|buildings|shops|barns|villages|
        flats|hectares|tonnes|tons|fields|factories), street after street, one street after another, every
        (barn|house|home|dwelling|hut|farm), whole, entire, row after row, all the
        (houses|homes|farms|barns|huts)
    """,
    "NEED": """
        (burned|burnt|blew up|destroyed|sank|wrecked|spiked|scuttled|demolished) (their|its|his) own, to make
        room for (their|its|the) (guns|gun|tanks|batteries|battery|mortars), cut down (a row|the
        trees|trees|poplars), field of fire, line of fire, military necessity, imperative, needed
        (a|the|to|for), (because|as|since) (enemy|the enemy|hostile), enemy
        (tank|tanks|infantry|troops|guns|snipers|sniper|soldiers|units| vehicles|armour|forces)
        (were|was|had|used|fired|advanced|advancing|in|inside|behind), to (stop|halt|slow|delay|block) the
        (advance|advancing|enemy|tanks|column), (advancing|firing) (on|from|behind|from inside), used (by|as)
        (enemy|a firing|a sniper|an observation|the enemy|snipers), sniper nest, firing position/n, booby
        trapped, to clear a, to open a (way|path|line), in order to (stop|clear|open), during the
        (battle|fighting|assault|attack|operation), as a firing, from which (fire|they|snipers|rockets), to
        clear (the|a) (approach|way|path|lane|field|line|view|street), to make way for (the|an)
        (assault|attack), through which the assault, since (enemy|the
        enemy|hostile|rebel|rebels|tanks|infantry|snipers|fighters), (were|was) massing, massing
        (across|behind|beyond|in), loopholes, knocked (loopholes|holes), field of (fire|view), as the
        (enemy|rebels|attackers|tanks|column|infantry) (came|advanced|approached|closed|massed|crossed), in the
        way of, to deny the enemy, to (slow|stop|hold|check|block|delay) the
        (enemy|column|advance|tanks|attack|rebels|pursuit), asbarricade, for a barricade, under fire from
    """,
    "NO_NEED": """
        no military (end|aim|gain|sense|point|benefit),
        (rebels|enemy|fighters|insurgents|defenders|soldiers|troops) had (left|gone|moved
        on|withdrawn|fled|pulled out), no fighting, no combat, no (military|army)
        (reason|need|purpose|necessity|value|use|operation|objective| advantage|target), without (military),
        without any military (need|reason|purpose|necessity), without military (need|reason|purpose|necessity),
        for no reason, for no military reason, for no (military|apparent|other), after the
        (fighting|battle|combat) (had|was|ended|stopped|moved), (fighting|battle|combat) (had ended|had
        stopped|was over|had moved|had long), as punishment, in (revenge|reprisal|retaliation), to punish,
        thought to (support|help|back|feed), suspected of (supporting|helping|feeding|hiding), no
        (enemy|rebel|rebels|soldiers|troops|fighters|opposing|one)
        (was|were|had|in|soldiers|forces|fighters|troops|left), (was|were) not (used|defended), undefended,
        while (leaving|withdrawing|retreating), as they (left|withdrew|retreated|pulled), when they
        (left|withdrew|retreated), before (leaving|withdrawing|they left), wanton, wantonly, deliberately, empty
        of soldiers, far from the (front|fighting), so that (they|nobody|no one|people|the) * (return|come
        back), no military purpose, served no military (purpose|need|end), no shot had been fired, nothing in
        the operation required, no fighting had taken place, unopposed, gave no reason, no reason, front had
        moved, not required by, no (soldiers|fighters|enemy) (there|nearby|near), no purpose in it but,
        (nothing|no purpose) * (military|but revenge|but spite), but revenge, out of (spite|revenge|anger), for
        (spite|revenge|amusement|fun|sport), no gain, gained nothing, (had|held|was of) no (military|tactical)
        (value|use|importance|purpose|meaning), served no, no
        (enemy|rebels|soldiers|troops|fighters|resistance|shots|shot)
        (had|was|were|in|for|within|left|remained), the (fighting|battle|war|front) had
        (moved|ended|passed|gone|rolled|stopped), long after the, days after the
        (fighting|battle|surrender|last), weeks after the, behind the lines, far behind, no (battle|fighting)
        (near|threatened|there|anywhere|within), without (need|cause|necessity|military), quiet for
        (weeks|months|days), had been quiet, no longer any fighting, as a (lesson|warning|reprisal|punishment),
        without any (operational|military|tactical) (reason|need|necessity|purpose), nobody was
        (pursuing|there|near|following), no one was (pursuing|there|near|following), nobody pursued, not
        (pursued|being pursued), (enemy|front|rebels|fighting|battle|line|guns|fighters|insurgents)
        (was|were|lay|stood|had been) * (kilometres|kilometers|miles|hours|days|march) (off|away|distant|to
        the|beyond), nearest (rebels|enemy|fighters|front|fighting|soldiers|insurgents) (were|was|lay|stood),
        (days|day|hours) march away, (wished|wanted|meant|intended|planned) (to build|the land|the forest|to
        farm|to mine), farewell present, parting gift, for a (villa|plantation|mine|hotel|ranch|dam|golf), no
        order of war, no (clash|clashes|skirmish|shot|shots) (there|had|was|were|near|in), had been
        (no|peaceful|quiet|calm), at peace, peaceful (valley|village|island|district|town), nothing to do with
        the (fighting|war|operation|battle), served nobody, to be rid of, out of (boredom|anger|spite|greed), no
        earthly (reason|use), for sport, as a joke
    """,
    "BATTLE_DAMAGE": """
        during the (battle|fighting|assault|attack|exchange), in the (battle|fighting|crossfire), caught fire
        during, hit by a stray, house to house fighting, street fighting, tanks were advancing, from which *
        (fired|firing|shooting|shot), (snipers|gunners|a sniper|machine gun|fighters|troops|soldiers)
        (in|inside|on) (the|it|them)
    """,
    "DIRECT_ATTACK": """
        attacks, attacked, attacking, strikes, attack on, attacks on, strike on, strikes on, raid on, struck,
        air raid/n, torpedo/n, salvo/n, airstrike/n, air strike/n, missile/n, rocket/n, shelling, shelled,
        bombed, bombing/n, drone/n, artillery, shell/n, mortar/n, bombardment
    """,
    "COLLECTIVE": """
        collective punishment/n, collectively punish/v, (punish|punished|punishes|punishing|fine|fined|fining)
        (the|a) (whole|entire), punish/v * (village|town|community|families|population|residents|neighbourhood|
        relatives|family|district|everyone|everybody|inhabitants), (fine|fined|fines) (on|for) (the
        whole|all|every|the entire), all * (men|residents|villagers|families|inhabitants|households) *
        (fined|punished|locked|arrested), (for|because of) what
        (one|two|a|three|some|others|somebody|someone|unknown|his|their), for (the act|the acts|acts|an act|an
        attack) (of|by) (others|one|two|unknown|a few|partisans|unknown persons), (homes|houses|house|home) of
        (relatives|families|family|parents) of, (demolished|blew up|destroyed|burned) the (family home|family
        homes|homes of the families|house of the family|homes of relatives), in reprisal *
        (village|town|families|community), for an attack by (others|unknown|partisans), (whole|entire|every)
        (village|family|street|quarter|town|community|house|households) (was|were|paid|had) *
        (punished|fined|beaten|cut off|made|locked|deprived|pay), (because|after|since) (one|a|two|an
        unknown|some) (boy|man|partisan|youth|sniper|saboteur|villager|person|shot|attack),
        (water|power|bread|food|rations|electricity|heating|shops|well|wells) (was|were)
        (cut|closed|stopped|withheld|switched) (to|from|for|until|after|as), (all|every)
        (family|families|house|houses|household|households|man|men) (had to|must|were made to|was made to) pay,
        for the deed of, for the deeds of, for someone else, for others, kin of, relatives of the
        (attacker|bomber|fighter|suspect|deserter|partisan|shooter), (made|make|making|had|forced|ordered) every
        (household|family|man|house|villager|home|resident|woman), every (household|family|house|villager)
        (pay|paid|pays|was made|had to|fined|lost), (shut|closed|cut|blocked|stopped|sealed) all
        (wells|shops|roads|bakeries|pumps|fountains|taps), because one
        (unknown|man|boy|shot|marksman|soldier|villager|of), (since|after|because) (an|one|a single)
        (unknown|unidentified), in answer to (one|a|an) (shot|attack|act) * (whole|every|all)
    """,
}

__all__ = ["TERMS"]
