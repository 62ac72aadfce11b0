"""Things and places: civilian, specially protected, and military."""

TERMS = {
    "HOME": """
        house/n, home/n, apartment/n, apartment (block|building|house|tower|complex)/n, flat/n, block of flats,
        blocks of flats, residential (building|block|area|quarter|district| neighbourhood|neighborhood|
        street|tower|complex|suburb|compound)/n, tower block/n, high rise/n, dwelling/n, cottage/n, bungalow/n,
        farmhouse/n, farmstead/n, farm/n, hut/n, tenement/n, dormitory, dormitories, hostel/n, shelter/n,
        basement/n, cellar/n, bedroom/n, courtyard/n, caravan/n, trailer/n, villa/n, housing (block|estate|
        complex)/n, living quarters, five storey, nine storey, storey building/n, roof of (a|the) (house|home),
        mud brick houses, tent/n, homestead/n, residence/n, suburb/n
    """,
    "TOWN": """
        village/n, town/n, city, cities, hamlet/n, settlement/n, neighbourhood/n, neighborhood/n, district/n,
        street/n, quarter/n, suburb/n, square/n, town centre/n, city centre/n, downtown, port city, islet/n,
        municipality, municipalities, community, communities, locality, borough/n, old town, valley/n, island/n,
        province/n, enclave/n, region/n, city quarter, commune/n, county, counties, camp/n, oasis, islands
    """,
    "SCHOOL": """
        school/n, schoolhouse/n, classroom/n, kindergarten/n, nursery, nurseries, nursery school/n, preschool/n,
        college/n, university, universities, campus, campuses, academy, academies, lyceum/n, gymnasium school,
        boarding school/n, music school/n, primary school/n, secondary school/n, high school/n, institute/n,
        madrasa/n, madrassa/n, lecture hall/n, faculty building, vocational school/n, day care centre/n, daycare/n,
        creche/n, seminary, seminaries
    """,
    "HOSPITAL": """
        hospital/n, clinic/n, maternity (ward|hospital|home|clinic|wing|unit)/n, polyclinic/n, infirmary,
        infirmaries, field hospital/n, dispensary, dispensaries, health (centre|center|post|clinic|facility)/n,
        medical (centre|center|post|facility|point|building|complex|station|unit)/n, sanatorium/n,
        hospice/n, operating (theatre|theater|room)/n, emergency room/n, ward/n, birth clinic/n, birthing
        centre/n, dialysis (centre|center|unit|ward|clinic)/n, aid station/n, dressing station/n, first aid
        (post|station|point)/n, burns unit/n, children hospital/n, casualty collection point/n, nursing home/n,
        care home/n, health facilities, medical facilities, psychiatric hospital/n, surgery ward, surgical (ward|
        unit|hospital)/n, rehabilitation centre/n, lazaret/n
    """,
    "WORSHIP": """
        church/n, mosque/n, synagogue/n, temple/n, cathedral/n, chapel/n, monastery, monasteries, convent/n,
        shrine/n, mausoleum/n, minaret/n, basilica/n, pagoda/n, abbey/n, prayer (hall|house)/n, place of worship,
        places of worship, gurdwara/n, tomb of (a|the) * saint, saints tomb/n, tomb/n, tombs of *, bell tower/n,
        religious (site|building|sites|buildings), holy (site|place|sites|places), meeting house/n, parish
        hall
    """,
    "CULTURE": """
        museum/n, library, libraries, theatre/n, theater/n, opera house/n, concert hall/n, monument/n, memorial/n,
        statue/n, archive/n, gallery, galleries, art gallery, heritage site/n, world heritage, castle/n, palace/n,
        citadel/n, archaeological (site|park|museum)/n, ancient (city|ruins|site|arch|temple|bridge|theatre|
        gate|walls|tombs), ruins of *, manuscript/n, historic (building|monument|centre|center|house|bridge|
        site|quarter|church|buildings|monuments), old city, landmark/n, cultural (centre|center|house|
        property|site|heritage|palace|object)/n, observatory, observatories, research (institute|laboratory|
        station|centre)/n, laboratory, laboratories, science (centre|museum)/n, planetarium/n, amphitheatre/n,
        obelisk/n, fresco/n, mosaic/n, orphanage/n, soup kitchen/n, charity (kitchen|house|centre|home)/n,
        almshouse/n, botanical garden/n, burial mound/n, gravestone/n, conservatory
    """,
    "MARKET": """
        market/n, marketplace/n, bazaar/n, souk/n, shop/n, store/n, supermarket/n, grocery, shopping (centre|
        center|mall|street|arcade)/n, mall/n, bakery, bakeries, cafe/n, café/n, restaurant/n, bread (queue|line|
        shop)/n, stall/n, pharmacy, pharmacies, hotel/n, bank/n, department store/n, corner shop/n, pizzeria/n,
        bar/n, nightclub/n, hairdresser/n, barbershop/n, butcher shop, bookshop/n
    """,
    "GATHERING": """
        gathering/n, village meeting/n, meeting of (elders|villagers|residents|farmers|women), baptism/n,
        barbecue/n, engagement party, queue/n, line for (bread|water|food|aid), (bread|water|food|aid) (queue|
        queues|line|lines| distribution), queuing for, queueing for, lining up for, lined up for * (bread|water|
        food|aid), waiting for (bread|water|food|aid|a bus|the bus), people waiting, bus stop/n, (bus|train|
        railway|tram| metro) station/n, station hall, wedding/n, funeral/n, procession/n, playground/n, beach/n,
        park/n, picnic/n, football (match|pitch|field|game)/n, swimming pool/n, crowd/n, crowded (market|street|
        square|station| cafe|bus|beach|hall|platform|mall|shop|restaurant|promenade), rally, rallies,
        congregation/n, festival/n, concert/n, station platform/n, railway platform/n, evacuation (convoy|column|
        bus|train| point|corridor|route)/n, evacuation buses, (column|convoy|line|stream|group) of
        (refugees|evacuees| civilians|families|fleeing|displaced|buses|cars|villagers|residents|private|
        tractors|carts| people|women|mothers|pilgrims|workers|residents|schoolchildren|passenger),
        displaced (people| persons) camp/n, camp for (the|) displaced, refugee camp/n, tent camp/n, harvest/n,
        vegetable garden/n, field/n, water (point|pump|tap|truck|well)/n, fishing (boat|boats|village),
        children playing, prayers, evening prayers, friday prayers, mass, sunday mass, service, birthday party,
        graduation, tram stop/n, food distribution/n, distribution point/n, standpipe/n
    """,
    "TRANSPORT": """
        bus, buses, minibus, minibuses, car/n, civilian (car|vehicle|bus|ship|vessel|aircraft|airliner|boat|
        truck|convoy|plane|train)/n, taxi/n, van/n, train/n, tram/n, trolleybus, passenger (train|plane|ferry|
        ship|bus|boat|jet|car)/n, airliner/n, ferry, ferries, fishing boat/n, fishing vessel/n, cargo ship/n,
        merchant (ship|vessel)/n, grain ship/n, tractor/n, lorry, lorries, bicycle/n, cart/n, railway station/n,
        train station/n, bus station/n, bus depot/n, metro station/n, motorcycle/n, moped/n, freighter/n, bulk
        carrier/n, rowing boat/n
    """,
    "UTILITY": """
        power (station|plant|grid|line|lines|substation|network|supply|facility|facilities|system)/n,
        electricity (grid|station|substation|network|plant|supply|pylons)/n, substation/n, heating (plant|
        station|system)/n, boiler (house|room|plant)/n, water (works|plant|tower|pumping|pipeline|supply|
        treatment|main|mains|network|installation|installations|facility|facilities|station|tank|tanks|
        system)/n, pumping station/n, waterworks, sewage (plant|works)/n, transformer/n, thermal (plant|station|
        power)/n, energy (facility|facilities|infrastructure|system|grid), gas (plant|pipeline|works|
        network)/n, telecommunications *, tv tower/n, radio tower/n, broadcasting (centre|tower|house|station),
        civilian infrastructure, grain (silo|terminal|elevator|store|depot|warehouse|silos|stores|port)/n,
        silo/n, granary, granaries, port/n, reservoir/n, desalination plant/n, irrigation (canal|canals|system|
        works|network|pump|pumps)/n, well/n, spring/n, wind farm/n, solar plant/n, bridge/n, railway line/n,
        purification plant/n, oil depot/n, fuel depot/n, refinery, refineries, pipeline/n
    """,
    "WORKPLACE": """
        factory, factories, warehouse/n, workshop/n, office/n, office (building|block)/n, town hall/n, city hall/n,
        administration building/n, council building/n, post office/n, courthouse/n, parliament building, ministry
        building, mill/n, dairy, brewery, garage/n, barn/n, greenhouse/n, orchard/n, vineyard/n, stable/n, poultry
        farm/n, cowshed/n, slaughterhouse/n, sawmill/n, brickworks, printing house/n, tv station/n, television
        station/n, radio station/n, stadium/n, sports (hall|centre|complex|ground)/n, gym/n, cinema/n, community
        (centre|center|hall)/n, cultural hall, civil registry, prison/n, detention centre/n, fire station/n,
        bathhouse/n, furniture factory, textile factory, quarry
    """,
    "CIVIL_OBJECT": """
        @HOME, @MARKET, @TRANSPORT, @UTILITY, @WORKPLACE, @SCHOOL, @HOSPITAL, @WORSHIP, @CULTURE, civilian (object|
        objects|target|targets|site|sites|building|buildings|facility|facilities|property|area|areas|
        infrastructure), building/n, village/n, neighbourhood/n, neighborhood/n, street/n, courtyard/n, town/n,
        city, cities, residential, garden/n, playground/n, park/n, the house, district/n, orphanage/n, newsroom/n,
        crops, livestock, herd/n, cattle, field/n, beach/n, camp for the displaced, refugee camp/n, displaced camp/n
    """,
    "PROTECTED_BUILDING": "@SCHOOL, @HOSPITAL, @WORSHIP, @CULTURE",
    "AMBULANCE": """
        ambulance/n, medical (vehicle|convoy|helicopter|transport|evacuation|train|ship|plane|aircraft|
        truck|bus|van|boat)/n, hospital (ship|train)/n, medevac, evacuation helicopter/n, rescue helicopter/n,
        stretcher party, stretcher parties, medical evacuation (vehicle|team|helicopter|convoy)
    """,
    "EMBLEM": """
        red crosses, red crescents, red crystals, red cross, red crescent, red crystal, white flag with a red,
        distinctive emblem/n, protective emblem/n, emblem/n, medical (emblem|markings|marking|sign|insignia|
        armband|vest|cross), red cross (flag| armband|emblem|sign|markings|painted), armband with a red,
        cross painted, crescent painted, painted on (the|its|their) (roof|side|sides|doors|hood|bonnet), blue
        light/n, flashing lights, siren and lights, red cross on, red crescent on, large red cross, clearly marked
        (ambulance|medical|hospital|clinic)
    """,
    "MARKED": """
        clearly marked, clearly identified, well marked, plainly marked, visibly marked, marked with, marked as,
        marked on the roof, bearing (the|a|large|clear|un|its), flying (the|a|un|its) * flag/n, flag/n,
        logo/n, letters on (the|its|their) (roof|side|sides), markings, painted (white|letters|signs|with|
        on), the word children, word children, white vehicle/n, marked vehicle/n, sign on the roof, roof sign/n,
        emblem/n, insignia, tabard/n, vests, vest marked, marked (aid|un|relief|medical|red|press|
        humanitarian|convoy|clinic|hospital|trucks|lorry|car|buses|bus|vehicles), signs on the roof, marked
    """,
    "NOTIFIED": """
        (route|time|coordinates|position|location|movement|movements|timing|plan) * (passed|given|sent|
        confirmed|shared|notified|reported|announced|agreed|cleared|handed|made known|transmitted|
        supplied) , (passed|given|sent|confirmed|shared|notified|reported|announced|agreed|cleared|handed|
        transmitted|supplied) * (route|coordinates|position|location|movements) , both (armies|sides|parties)
        (knew|had been told|had been given|had been informed|were told|were informed|were given) , notified,
        notification, coordinates (had been|were|was|of * were|of * had been) (shared|given|sent|passed|
        notified|supplied|communicated), shared (its|their|the) (coordinates|route|location|position),
        coordinates shared, agreed (route|with both|passage|in advance), announced in advance, cleared (with|by|
        in advance), (its|the|their) (route|coordinates|location|position|movement|position) * (agreed|
        shared|cleared|notified|known|announced|given|passed|communicated|coordinated|reported),
        deconfliction, deconflicted, coordinated with, known to (both|all|the) (sides|army|forces|command),
        gave * coordinates to, given * coordinates, no strike list, on a (no|protected) strike list, protected
        list, on the list of protected, safe passage, had been granted passage, permission of both
    """,
    "AID_MISSION": """
        aid (convoy|truck|lorry|warehouse|depot|mission|distribution|vehicle|ship|store|centre|center|
        point|agency|flight|plane|boat|compound|office|car|column|post|drop|hub)/n, aid lorries, aid
        deliveries, aid delivery, relief (convoy|truck|lorry|warehouse|depot|mission|vehicle|ship|store|
        centre|column|team|flight|agency|train|organisation)/n, relief lorries, (lorries|trucks|vehicles|
        cars|vans|convoy|ship|boat|warehouse|store|stores|drivers|buses) (of|for|from|belonging to) (a|
        an|the) * (relief|aid|humanitarian|charity) * (mission|agency|organisation|organization|charity)? ,
        humanitarian (convoy|truck|warehouse|mission|vehicle|ship|store|centre|team|column|flight|office|
        compound|organisation|organization|agency|corridor|depot|cargo)/n, food (convoy|trucks|warehouse|
        aid|truck) of, food aid (convoy|warehouse|truck|trucks|store|depot), convoy of (aid|food|relief|
        medicine|humanitarian), trucks (carrying|of|loaded with) (aid|relief|food|flour|medicine|tents|
        blankets|humanitarian), lorries (carrying|of|loaded with) (aid|relief|food|flour|medicine|tents|
        blankets|humanitarian), charity (kitchen|warehouse|truck|convoy|van)/n, un (convoy|vehicle|vehicles|
        car|cars|warehouse|compound|base|trucks|office|post|shelter|school|aid|agency), un food (convoy|
        trucks|warehouse|agency), red cross (warehouse|convoy|truck|office|compound|store|vehicle|car|
        depot|delegation|base|building), red crescent (warehouse|convoy|truck|office|compound|store|
        vehicle|car|depot|lorry), mine clearance team/n, demining team/n, evacuation convoy/n * (red cross|un|
        agency), un helicopter/n, relief goods, relief supplies
    """,
    "DAM_NUCLEAR": """
        dam/n, dyke/n, dike/n, levee/n, nuclear (plant|power|station|reactor|site|facility|complex)/n, nuclear
        power (plant|station)/n, nuclear power, reactor/n, hydroelectric (plant|station|dam|power)/n, spent
        fuel, sluice/n, weir/n, cooling pond/n, atomic power (plant|station)
    """,
    "MIL_OBJECT": """
        ammunition (depot|dump|store|warehouse|train|truck|factory|stock|stores|stockpile|lorry|convoy|
        point|bunker)/n, ammo (depot|dump|store), munitions (depot|dump|store|factory|plant|train|
        warehouse), arms (depot|dump|cache|factory|store|convoy|shipment|warehouse|plant), weapons (depot|
        dump|cache|factory|store|convoy|warehouse|shipment|stockpile|plant|workshop), arsenal/n, barracks,
        military (base|camp|barracks|headquarters|airfield|airport|depot|target|convoy|column|objective|
        position|installation|facility|site|vehicle|compound|warehouse|factory|train|training|post|port|
        bridge|workshop|hangar|radar|truck|complex|infrastructure|equipment|supply|supplies|command|
        storage|hardware|harbour)/n, military bases, army (base|camp|barracks|headquarters|depot|convoy|
        column|post|position|positions|truck|trucks|vehicle|vehicles|checkpoint|lorry|lorries|outpost|
        workshop|airfield|warehouse), command (post|centre|center|bunker|vehicle|point|headquarters)/n,
        headquarters of (the|a|an) * (brigade|battalion|army|division|regiment|corps|militia|group|
        rebels), divisional headquarters, brigade headquarters, battalion headquarters, rebel (base|camp|
        headquarters|position|positions|post), militia (base|camp|headquarters|position|positions|post),
        insurgent (base|camp|position|positions), artillery (battery|position|piece|pieces|park|batteries|
        positions), gun battery, gun batteries, mortar (position|positions|pit|team|crew|battery), mortar
        pit/n, missile (battery|launcher|site|silo|depot|boat)/n, missile batteries, rocket (launcher|battery|
        position)/n, rocket batteries, air defence (battery|site|system|unit|radar|position)/n, air defense
        (battery|site|system|unit|radar)/n, anti aircraft (gun|battery|position|system)/n, radar (station|
        site|post)/n, radar/n, airbase/n, air base/n, airfield/n, naval base/n, naval (port|vessel|ship|dock)/n,
        warship/n, gunboat/n, frigate/n, destroyer, corvette/n, submarine/n, fighter jet/n, warplane/n, bomber/n,
        attack helicopter/n, combat (vehicle|aircraft|drone|position|post)/n, tank/n, armoured (vehicle|column|
        personnel|car|carrier|unit|train)/n, armored (vehicle|column|personnel|car|carrier|unit)/n,
        infantry fighting vehicle/n, personnel carrier/n, apc/n, howitzer/n, self propelled gun/n, trench/n,
        dugout/n, bunker/n, pillbox, pillboxes, foxhole/n, strongpoint/n, strong point/n, fortified (position|line|
        post|house|positions), defensive (position|line|works|positions), firing (position|point|line|
        positions)/n, enemy (position|positions|troops|column|vehicle|vehicles|base|headquarters|command|
        supply|artillery|armour|tank|tanks|ships|ship|stronghold|trench|trenches|convoy|soldiers|
        fighters|unit|units), machine gun (nest|post|position)/n, sniper (nest|position|post)/n, sniper
        nest/n, observation post/n, front line (positions|position|trenches|trench), frontline (positions|
        position|trenches|trench), forward (position|post|positions|base), staging (area|post|ground),
        assembly area/n, troop (convoy|train|column|concentration|transport|carrier|positions)/n, column of
        (tanks|armour|armoured|armored|troops|soldiers|military), supply (convoy|depot|column|dump) (of|
        for) (the|an) (army|brigade|troops|front), training (camp|ground|range) for (fighters|soldiers|
        troops|recruits), drone (factory|workshop|launch|control|depot|assembly), shell (factory|works), tank
        (factory|repair|depot|column|park), fuel (depot|dump|store|convoy|train|tank) (of|for|used|
        supplying) (the|by|an) (army|military|brigade|troops|air|front|navy), military fuel depot/n, army
        fuel depot/n, communications (centre|node|post) of the (army|brigade), signals (post|centre|unit),
        checkpoint/n, garrison/n, soldiers quarters, soldiers billet, strike drone depot, officers mess, pontoon
        bridge/n, pontoon/n, lawful target/n, legitimate target/n, legitimate military, weapons and ammunition,
        launcher/n, launch site/n, launch pad/n, stronghold/n, military, ammunition, missiles stored, explosives
        store, rocket store, arms, munitions
    """,
    "MIL_SITE": """
        naval dockyard/n, dockyard/n of the navy, arsenal/n, staff bus, staff car/n, barracks block/n, naval
        (shipyard|arsenal|academy), (oil|fuel) (depot|store|dump|train|tank)/n * (that|which) (supplied|
        supplies|served|serves|fed| feeds) * (army|division|brigade|battalion|front|troops|regiment|
        tanks|navy), army patrol car/n, patrol car/n, landing craft, officers (hotel|mess|club|quarters|
        billet), tank (park|workshop| transporter)/n, anti aircraft (gun|battery|position|system)/n, gun/n,
        ammunition (depot|dump|store| warehouse|train|truck|factory|stock|stores|stockpile|lorry|convoy|
        point|bunker)/n, ammo (depot| dump|store), munitions (depot|dump|store|factory|plant|train|
        warehouse), arms (depot|dump|cache| factory|store|convoy|shipment|warehouse|plant), weapons (depot|
        dump|cache|factory|store|convoy| warehouse|shipment|stockpile|plant|workshop), arsenal/n, barracks,
        military (base|camp|barracks| headquarters|airfield|airport|depot|target|convoy|column|objective|
        position|installation|facility| site|vehicle|compound|warehouse|factory|train|post|port|workshop|
        hangar|radar|truck|complex| storage|harbour)/n, army (base|camp|barracks|headquarters|depot|
        convoy|column|post|position| positions|truck|trucks|vehicle|vehicles|checkpoint|lorry|lorries|
        outpost|workshop|airfield| warehouse), command (post|centre|center|bunker|vehicle|point|
        headquarters)/n, (divisional|brigade| battalion|regimental|corps|army) (headquarters|command),
        headquarters of (the|a|an) * (brigade| battalion|army|division|regiment|corps|militia|group|
        rebels), (rebel|militia|insurgent|guerrilla) (base|camp|headquarters|position|positions|post|
        trench|trenches|column), artillery (battery| position|piece|pieces|park|batteries|positions), gun
        battery, gun batteries, mortar (position| positions|pit|team|crew|battery), missile (battery|launcher|
        site|silo|depot|boat)/n, rocket (launcher|battery|position)/n, air defence (battery|site|system|
        unit|radar|position)/n, air defense (battery|site|system|unit|radar)/n, anti aircraft (gun|battery|
        position|system)/n, radar (station| site|post)/n, radar/n, airbase/n, air base/n, airfield/n, naval
        base/n, warship/n, gunboat/n, frigate/n, destroyer, corvette/n, submarine/n, fighter jet/n, warplane/n,
        bomber/n, attack helicopter/n, combat (vehicle|aircraft|drone|position|post)/n, tank/n, tank (column|
        park|depot|company|regiment)/n, armoured (vehicle|column|personnel|car|carrier|unit|train)/n,
        armored (vehicle|column|personnel| car|carrier|unit)/n, infantry fighting vehicle/n, personnel
        carrier/n, apc/n, howitzer/n, self propelled gun/n, trench/n, dugout/n, bunker/n, pillbox, pillboxes,
        foxhole/n, strongpoint/n, strong point/n, fortified (position|line|post|positions), defensive (position|
        line|works|positions), firing (position|point| line|positions)/n, enemy (position|positions|troops|
        column|vehicle|vehicles|base|headquarters| command|artillery|armour|tank|tanks|ships|ship|
        stronghold|trench|trenches|convoy|soldiers| fighters|unit|units), machine gun (nest|post|
        position)/n, sniper nest/n, sniper position/n, observation post/n, (front line|frontline|forward)
        (position|positions|trench|trenches|post|base), staging (area| post|ground), assembly area/n, troop
        (convoy|train|column|concentration|transport|carrier| positions)/n, column of (tanks|armour|
        armoured|armored|troops|soldiers|military), drone (factory| workshop|launch|control|depot|
        assembly), shell (factory|works), tank (factory|repair), military fuel (depot|store|dump), army fuel
        (depot|store|dump), fuel (depot|dump|store|train) (of|for|used| supplying) (the|by|an) (army|
        military|brigade|troops|air|front|navy), fuel depot supplying, pontoon bridge/n, launcher/n, launch
        site/n, troops, soldiers, fighters, infantry, rebels, militiamen, insurgents, gunmen, platoon/n, company of
        (soldiers|infantry|troops), battalion/n, convoy of (military|army| armoured|tanks|troops|soldiers|
        ammunition|rebel), stronghold/n, machine gunners, crew of the (gun| mortar|tank), combatants, gun
        position/n, artillery, weapons factory, military railway, sentry, snipers, sniper/n
    """,
}

__all__ = ["TERMS"]
