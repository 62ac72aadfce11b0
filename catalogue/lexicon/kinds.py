"""Kinds of buildings, vehicles, weapons and military things: a rare word is read like a common one."""

TERMS = {
    "HOME": """
        adobe house/n, apartment house/n, beach house/n, boarding house/n, boardinghouse/n, bungalow/n, chalet/n,
        cottage/n, country house/n, dacha/n, detached house/n, dorm/n, dosshouse/n, farm building/n, gatehouse/n,
        glebe house/n, guesthouse/n, log cabin/n, lodging house/n, manor/n, manse/n, mobile home/n, ranch house/n,
        rectory, rectories, residence hall/n, rooming house/n, semidetached house/n, summer house/n, summerhouse/n,
        tenement house/n, yurt/n, wigwam/n, tower flats, prefab/n, parlour/n, nursery room/n, staircase/n,
        stairwell/n, condominium/n, maisonette/n, bedsit/n, garret/n, roof terrace/n, veranda/n, porch/n, doorstep/n
    """,
    "WORKPLACE": """
        abattoir/n, apiary, barn/n, boathouse/n, bowling alley/n, butchery, byre/n, call centre/n, call center/n,
        carport/n, casino/n, chancellery, coach house/n, clubhouse/n, consulate/n, cowbarn/n, crematorium/n, customs
        house/n, embassy, embassies, funeral parlour/n, glasshouse/n, guildhall/n, henhouse/n, hothouse/n, hunting
        lodge/n, icehouse/n, kennel/n, mortuary, morgue/n, office block/n, packing house/n, shed/n, skyscraper/n,
        smokehouse/n, sports arena/n, toolshed/n, woodshed/n, tannery, tanneries, foundry, foundries, pottery,
        distillery, distilleries, cannery, canneries, creamery, brickyard/n, shipyard/n, sugar (mill|refinery|
        factory)/n, textile mill/n, spinning mill/n, paper mill/n, cotton mill/n, flour mill/n, oil mill/n, toy
        factory, shoe factory, soap factory, glassworks, ironworks, gasworks, dye works, tea factory, chocolate
        factory, biscuit factory, pharmaceutical (plant|factory|works), fertiliser (plant|works|factory),
        chemical (plant|works|factory), cold store/n, nursery garden/n, winery, wineries, fish farm/n, stud
        farm/n, film studio/n, newspaper office/n, print works, law court/n, archive building/n, tax office/n, job
        centre/n, village hall/n, assembly hall/n, youth centre/n, arts centre/n, gymnasium/n, tennis court/n,
        stadium/n, racecourse/n, fairground/n, zoo/n, aquarium/n, holiday resort/n, spa/n, car wash, car park/n,
        parking lot/n, petrol station/n, filling station/n, gas station/n, repair shop/n, joinery, sawmills
    """,
    "WORSHIP": """
        joss house/n, kirk/n, lady chapel/n, meetinghouse/n, masjid/n, nunnery, nunneries, lamasery, side chapel/n,
        duomo, deanery, chapterhouse/n, charterhouse/n, baptistery, belfry, belfries, campanile/n, khanqah, zawiya,
        marabout, ashram/n, wat, gompa, yeshiva/n, prayerhouse/n, orthodox church/n, saint's tomb, reliquary
    """,
    "HOSPITAL": """
        medical building/n, healthcare facility, healthcare facilities, lazaretto/n, burn centre/n, mental
        hospital/n, asylum/n, foundling hospital/n, military hospital/n, sanitarium/n, birthing (house|unit|room|
        suite)/n, obstetric (ward|unit|clinic)/n, neonatal (ward|unit)/n, gynaecological (ward|clinic),
        leprosarium, dental practice/n, doctors surgery, treatment room/n, triage (tent|point|post|station)/n,
        dressing point/n, polyclinics, ambulance station/n, blood transfusion (centre|station)/n, pharmacy depot,
        hospital basement/n
    """,
    "SCHOOL": """
        art school/n, boarding school/n, creche/n, conservatory, student union/n, reading room/n, hall of residence,
        research faculty, vocational (college|centre)/n, seminar room/n, auditorium/n, schoolrooms, school
        gymnasium/n, schoolyard/n, kindergartens, teacher training (college|centre)/n, polytechnic/n, study hall/n,
        school building/n
    """,
    "CULTURE": """
        alcazar/n, amphitheater/n, archive house, bascilica, bird sanctuary, chateau, chateaux, colosseum, cultural
        monument/n, concert house/n, forum ruins, hippodrome/n, heritage building/n, music hall/n, movie theatre/n,
        necropolis, obelisk/n, old bridge, pantheon, planetarium/n, picture gallery, portrait gallery, rock
        carving/n, rock painting/n, sphinx, state archive/n, stately home/n, tumulus, tumuli, tapestry, ziggurat/n,
        wall painting/n, woodcarving/n, madrasah/n, caravanserai/n, cult site/n, folk theatre, manuscript (library|
        collection|store|house)/n, museum (store|depot|ship|building|hall)/n, herbarium, natural history
        collection, seed vault, soup kitchen/n, refuge for *, workhouse/n, hospice for the poor, asylum for
    """,
    "MARKET": """
        barber shop/n, beauty (parlour|parlor|salon)/n, bistro/n, bookstore/n, boutique/n, brasserie/n, butcher/n,
        cafeteria/n, candy store/n, chophouse/n, clothing store/n, coffee bar/n, convenience store/n, corner
        store/n, delicatessen/n, drugstore/n, dry cleaner/n, eatery, eateries, fast food *, flower (shop|stall)/n,
        food shop/n, gift shop/n, general store/n, grocery store/n, haberdashery, ice cream (parlour|parlor|
        stand)/n, launderette/n, market booth/n, newsagent/n, newsstand/n, pastry shop/n, patisserie/n, pawnshop/n,
        pet shop/n, pizza parlour/n, public house/n, snack bar/n, steakhouse/n, stationer/n, tailor shop/n,
        teahouse/n, tearoom/n, toyshop/n, wholesale market/n, bread shop/n, honey stall/n
    """,
    "TRANSPORT": """
        aeroplane/n, airplane/n, articulated lorry, autobus, automobile/n, baby carriage/n, bike/n, bookmobile/n,
        caique/n, canal boat/n, canoe/n, catamaran/n, charabanc/n, container ship/n, cruise (ship|liner)/n,
        cutter/n, delivery (truck|van)/n, double decker/n, dump truck/n, dustcart/n, fire (engine|truck|boat)/n,
        ferryboat/n, freight train/n, gondola/n, handcart/n, hatchback/n, houseboat/n, jalopy, jetliner/n, junk,
        kayak/n, lifeboat/n, limousine/n, locomotive/n, longboat/n, merchant ship/n, milk train, motor car/n, motor
        scooter/n, narrow boat/n, ocean liner/n, paddle steamer/n, passenger (ship|train|van|jet|aeroplane)/n,
        perambulator/n, pleasure (boat|craft), powerboat/n, pram/n, pushchair/n, quad bike/n, raft/n, railway
        (carriage|coach|train)/n, refrigerated lorry, river boat/n, riverboat/n, sailing (boat|ship|vessel)/n,
        sampan/n, schooner/n, sedan/n, shuttle bus, skiff/n, sleigh/n, snowplough/n, speedboat/n, station wagon/n,
        steamboat/n, steamship/n, streetcar/n, suburban train/n, tramcar/n, trolleybuses, tuk tuk/n, tricycle/n,
        underground train, water (truck|tanker|cart)/n, whaler, wheelbarrow/n, motor launch, night bus, coaches,
        airbus, school minibus, rescue boat, holiday train, migrant boat/n, refugee boat/n, evacuee train
    """,
    "WEAPON_NOUN": """
        assault rifle/n, ballistic missile/n, bayonet/n, bazooka/n, bomb/n, bombshell/n, bullet/n, cannon/n,
        carbine/n, cartridge/n, club/n, crossbow/n, cudgel/n, cutlass, dagger/n, field gun/n, firearm/n,
        flamethrower/n, grenade/n, gun/n, hand grenade/n, handgun/n, howitzer/n, knife, knives, machete/n, machine
        gun/n, machine pistol/n, mortar/n, mortar bomb/n, musket/n, naval gun/n, panga/n, petrol bomb/n, pistol/n,
        projectile/n, revolver/n, rifle/n, rocket/n, sabre/n, sawn off *, shell/n, shotgun/n, shrapnel, sniper
        rifle/n, spear/n, submachine gun/n, sword/n, tank shell/n, torpedo/n, trench mortar/n
    """,
    "AIR_OR_GUNS": """
        drone attack/n, missile attack/n, rocket attack/n, air attack/n, aerial bomb/n, air attack/n, air to ground
        missile/n, airburst/n, anti tank *, artillery piece/n, artillery shell/n, assault gun/n, bazooka/n, bomb/n,
        bomblet/n, bombload/n, bomber/n, broadside/n, buzz bomb/n, car bomb/n, cluster (bomb|munition)/n, daisy
        cutter/n, destroyer, dive bomber/n, depth charge/n, dynamite, explosion/n, explosives, field artillery,
        field gun/n, fighter bomber/n, fire, firebomb/n, flamethrower/n, flying bomb/n, frigate/n, glide bomb/n,
        gunfire, guns, high explosive, incendiary, loitering *, machine gun/n, mortar bomb/n, mortar round/n,
        mortars, naval gun/n, parcel bomb/n, petrol bomb/n, phosphorus, projectile/n, recoilless *, round/n, satchel
        charge/n, shellfire, shrapnel, smart bomb/n, surface to surface *, tank fire, tank gun/n, tank round/n,
        unmanned *, volley/n, artillerymen, bombardment/n, fpv, blast, struck from
    """,
    "MIL_SITE": """
        air station/n, aircraft carrier/n, airstrip used by, arms (store|factory|works|plant|dealer|lorry|
        train|market)/n, army (barracks|camp|group|kitchen|laundry|staff|tent|tents|train|unit|units|
        vehicles|yard), assault boat/n, battle group/n, battleship/n, breastwork/n, bivouac/n, camouflaged
        (position|gun|vehicle|trucks), casemate/n, combat (engineers|group|vehicles|units), commandos,
        cruiser/n, divisional *, drone (team|crew|unit|operators|squad|base|hangar|launcher)/n, earthworks,
        emplacement/n, entrenchment/n, escort vessel/n, explosives factory, field gun/n, field headquarters, field
        artillery, fieldwork/n, firebase/n, firing trench, flotilla/n, fort/n, fortification/n, forward command,
        foxhole/n, fuel dump/n, general headquarters, gun (emplacement|pit|position|park|turret|line|team)/n,
        gun emplacement/n, half track/n, infantry (column|position|company|platoon|unit)/n, intelligence
        headquarters, jammer/n, landing craft, landing ship/n, machine gun (team|crew|bunker|tower)/n,
        magazine/n, military (harbour|hospital ship|police|radio|staff|stores|trucks|unit|units|vehicles|
        works|workshops|runway|quarters|tent|tents|tunnel|jetty|dock|pontoon|plane|planes|aircraft|
        truck|ferry), minelayer/n, minesweeper/n, missile (boat|regiment|unit|factory|carrier|base|bunker|
        store|position)/n, mobile launcher/n, mortar (pit|team|emplacement)/n, motorised infantry, multiple
        rocket launcher/n, munition (works|plant|train|store|ship)/n, naval (installation|squadron|
        headquarters|yard|depot|patrol), navy (base|ship|yard|depot|dockyard), officers, ordnance (depot|
        store|works|factory), outpost/n, paratroops, patrol boat/n, picket/n, powder (store|magazine|works|
        mill), radar (dish|mast|unit|truck|array)/n, radio jammer/n, redoubt/n, regiment/n, repair (workshop|
        depot) (of|for) the (army|brigade|tank), rocket (base|battery|artillery|regiment|store|boat|
        factory|motor)/n, sandbagged *, sangar/n, scout (car|party|vehicle)/n, self propelled *, shell (store|
        dump|works), signals (unit|station|truck|bunker), soldiers, squadron/n, staff (car|officers|
        headquarters) of the, stockpile of (arms|shells|weapons|missiles|rockets), strike aircraft, supply
        (ship|dump|column) (of|for) the (army|front|navy), tank (battalion|brigade|crew|formation|hangar|
        plant|regiment|squadron|trap|unit|workshop|works), torpedo boat/n, tracked vehicle/n, training ground,
        transport plane carrying (troops|soldiers|paratroopers), troop (carrier|quarters|ship|transporter|
        column|tent|assembly)/n, troopship/n, tunnel (of|used by) the (fighters|army|group|militia), vehicle
        park of the, war vessel/n, warplanes, watchtower/n manned, weapon (store|depot|cache|pit)/n, weapons
        (lorry|works|bunker|emplacement|train|truck), mujahideen
    """,
    "GAS": """
        arsine, cyanogen, phosphine, ricin gas, lachrymator/n, lachrymatory *, vesicant/n, blistering agent/n,
        fumigant gas, sulphur dioxide, hydrogen sulphide, gas bomb/n, gas shell/n, gas mine/n, gas mortar/n, gas
        clouds, poisonous (vapour|vapor|smoke|cloud|fumes), choking (cloud|vapour|smoke|fumes), deadly
        (vapour|gas|cloud|fumes), toxic (agent|chemical), nitrogen mustard, adamsite, diphosgene, g agent, v
        agent, sarin like, organophosphorus, chemical agent/n, chemical warfare, knockout gas, sleeping gas,
        anaesthetic gas, tear smoke, crowd control agent/n, pepper grenade/n, teargas
    """,
    "POISON": """
        aconitine, aflatoxin, antimony, atropine, brucine, corrosive sublimate, curare, digitalis, fluoroacetate,
        hemlock, insecticide/n, lead salts, mercuric chloride, mercury, methyl alcohol, nicotine, nightshade,
        oleander, organophosphate/n, parathion, phosphide, rodenticide/n, saxitoxin, snake venom, toadstool/n,
        toxicant/n, tetrodotoxin, weedkiller/n, herbicide/n, sheep dip, lye, antifreeze, potassium cyanide, lethal
        dose, deadly powder, toxic dust, polonium, radioactive salt
    """,
    "ESSENTIALS": """
        apples, barley, beans, butter, cabbages, cereals, cheese, chickens, clinics supplies, cooking oil, corn,
        cows, dates, dried milk, eggs, firewood, fish, food crops, fruit, fruit trees, goats, grain stocks, grain
        stores, groceries, hens, hospital supplies, irrigation channel/n, kerosene, lentils, maize, manioc, meat,
        millet, oats, oil presses, paddy, paddies, palm groves, pasture, pastures, peas, pigs, plough oxen,
        potatoes, poultry, powdered milk, rice fields, rice paddies, rice stores, root crops, salt, seed grain, seed
        potatoes, seed corn, sheep, sorghum, soup kitchen/n, spring/n, springs, standing crops, sugar, tea,
        vegetables, vineyards, water carriers, water jars, wheat, yams, olive groves, beehives, hives, canals, dykes
        of the fields, aqueduct/n, cistern/n, desalination, water wheel/n, handpump/n, hand pump/n, standpipe/n,
        boreholes, borehole/n, filtration plant, medicine chest, blankets, winter fuel, coal, charcoal, staple
        foods, foodstuffs, nourishment, sustenance, victuals, loaves
    """,
}

__all__ = ["TERMS"]
