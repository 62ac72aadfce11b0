"""Homes, goods, hunger, courts, settlers and displacement, by roles and groups of words instead of single phrases."""

from __future__ import annotations

_BUILT = (
    "house|houses|home|homes|cottage|cottages|cabin|cabins|shack|shacks|shanty|shanties|bungalow|bungalows|croft|"
    "crofts|farmstead|farmsteads|homestead|homesteads|farm|farms|farmhouse|farmhouses|hamlet|hamlets|village|"
    "villages|settlement|settlements|dwelling|dwellings|hut|huts|shed|sheds|barn|barns|byre|byres|stable|stables|"
    "granary|granaries|silo|silos|workshop|workshops|mill|mills|shop|shops|kiosk|kiosks|stall|stalls|quarter|"
    "street|streets|block|blocks|roof|roofs|orchard|orchards|vineyard|vineyards|grove|groves|hayrick|hayricks|"
    "haystack|haystacks|outbuildings|outhouses|smallholding|smallholdings|allotments|smithy|forge|sawmill|dairy|"
    "bakery|inn|boathouse|boats|jetty|loom|looms|tractor|tractors|hives|nursery|greenhouse|greenhouses|property|"
    "estate|manor|villa|villas|flat|flats|tenement|tenements|bazaar|market|warehouse|warehouses|factory|school|"
    "crops|fields|harvest|ricks|terraces|storehouse|storehouses"
)
_LIQUID = (
    "petrol|paraffin|kerosene|diesel|gasoline|fuel|oil|naphtha|spirit|turpentine|lamp oil|phosphorus|napalm|thermite"
)
_GOODS = """
    samovar, fur coat/n, fur/n, rug/n, tapestry, tapestries, wardrobe/n, dresser/n, sideboard/n, cupboard/n,
    bookcase/n, armchair/n, bureau/n, mirror/n, clock/n, vase/n, candlestick/n, tablecloth/n, quilt/n,
    eiderdown/n, pillow/n, bedding, crockery, china, glassware, saucepan/n, cooker/n, scales, seed drill/n,
    plough/n, harrow/n, thresher/n, harvester/n, scythe/n, spade/n, anvil/n, drill/n, saw/n, chainsaw/n,
    welding set/n, spare part/n, battery charger/n, transformer/n, wire, pipe/n, tap/n, radiator/n, bathtub/n,
    washbasin/n, sink/n, toilet bowl/n, doorknob/n, door handle/n, hinge/n, floorboard/n, parquet, roof
    tile/n, plank/n, window/n, accordion/n, violin/n, guitar/n, cello/n, trumpet/n, drum kit/n, gramophone/n,
    radio set/n, loudspeaker/n, projector/n, typewriter/n, printer/n, server/n, router/n, handset/n,
    smartphone/n, headphones, games console/n, perfume/n, cosmetics, cigarettes, tobacco, liquor, whisky,
    brandy, champagne, beer, caviar, ham/n, sausage/n, cheese, butter, tinned food, preserves, jam, oil, olive
    oil, coffee, tea, spices, dried fish, smoked fish, banknote/n, currency, foreign currency, savings box,
    cash box, strongbox, collection box, wedding dress, wedding dresses, dowry, dowries, trousseau,
    heirloom/n, trinket/n, necklace/n, bracelet/n, brooch, brooches, pearl/n, diamond/n, signet ring/n,
    cufflink/n, silverware, silver spoon/n, goblet/n, monstrance/n, censer/n, crucifix, relic/n, statue/n,
    statuette/n, figurine/n, sculpture/n, canvas, canvases, engraving/n, rare book/n, stamp album/n, fossil/n,
    calf, calves, heifer/n, bull/n, ox, oxen, ewe/n, ram/n, lamb/n, foal/n, mare/n, pony, ponies, stallion/n,
    turkey/n, rabbit/n, pigeon/n, hive/n, yak/n, llama/n, reindeer, cart/n, wagon/n, trailer/n, caravan/n,
    moped/n, minibus, pickup/n, tyre/n, wheel rim/n, battery, batteries, spare tyre/n, canoe/n, raft/n,
    dinghy, dinghies, sail/n, anchor/n, rope/n, bale/n of, sack/n of, crate/n of, bolt/n of cloth, hide/n,
    pelt/n, cotton, silk, lace, leather, raisins, dates, nuts, cocoa, rubber, ivory, ore, gemstones, coltan,
    scrap metal, pews, hymn books, wheelchair/n, school desks, hospital beds, x ray machine/n, incubator/n,
    microscope/n
"""
_LEFT = (
    "left|leave|leaves|leaving|drove off|drove away|drive off|departed|went|went off|made off|came out|came away|"
    "emerged|walked out|rode off|rode away|returned|staggered|marched off|moved on|sailed off|filed out|"
    "hurried off|trooped out|headed home|flew home"
)
_PEOPLE = (
    "citizen|citizens|national|nationals|subject|subjects|person|persons|people|trader|traders|firm|firms|"
    "company|companies|resident|residents|native|natives|alien|aliens|holder|holders|owner|owners|plaintiff|"
    "plaintiffs|creditor|creditors|heir|heirs|widow|widows|merchant|merchants|litigant|litigants|shipowners|"
    "member|members"
)
_ENEMY = "hostile|enemy|opposing|adverse|invaded|defeated|other|attacked|belligerent|occupied|conquered"
_COUNTRY = "country|state|land|power|nation|kingdom|republic|side|party|people|crown"
_SUE = (
    "sue|inherit|claim|bring|file|appear|petition|recover|enforce|plead|litigate|collect|appeal|be heard|testify|"
    "own|register|testate|go to law|seek redress|seek damages|have standing|be represented|defend|contest|"
    "continue|pursue|maintain"
)
_LAW = (
    "witness|witnesses|advocate|counsel|lawyer|lawyers|attorney|barrister|defence|defender|appeal|interpreter|"
    "evidence|proof|testimony|file|statute|verdict in writing|reasons|argument|question|questions|defendant|plea|"
    "indictment|jury"
)
_OUT = (
    "gone|off|out|away|clear|packed|on the road|across the river|across the border|across the line|"
    "across the bridge|over the river|over the border|over the hills|over the line|over the bridge"
)
_WHEN = (
    "noon|dusk|dawn|midnight|nightfall|sunset|sunrise|sundown|morning|evening|midday|breakfast|daybreak|tonight|"
    "tomorrow|monday|tuesday|wednesday|thursday|friday|saturday|sunday|six|seven|eight|nine|ten|first light|"
    "the end of the week|the end of the month|the end of the day"
)
_EATEN = (
    "grass|bark|leather|belts|belt|cattle feed|fodder|animal feed|rats|rat|cats|dogs|pigeons|sparrows|leaves|"
    "glue|weeds|roots|nettles|husks|acorns|bran|seed potatoes|boots|bird seed|birdseed|peelings|cactus|locusts|"
    "paste|sawdust|crows|moss|orchids|dandelions|horse|horses|donkey|donkeys|hides|tree bark"
)

TERMS = {
    "HOMES": "@HOME, " + _BUILT.replace("|", ", "),
    "DESTROY_HOME": f"""
        (flatten|flattens|flattening|flattened|pull down|pulled down|pulling down|tear down|tore down|knock down|
        knocked down|lit|light|lighting|fired|firing|gutting|gut|gutted|razing|raze|razed|wrecking|wreck|wrecked|
        smashing|smashed|crush|crushing|crushed|plough under|ploughed under|ploughing under|blew in|unroof|unroofed|
        dismantle|dismantled|dismantling|burning|burned|burnt|torch|torched|torching|burn|dynamiting|dynamited|
        blast|blasting|levelling|levelled|mining|erase|erased|erasing|uprooted|uprooting|felled|felling|felled|
        hacked) * ({_BUILT}), ({_BUILT}) * (was|were|been|being|lay|stood|went|are|is) * (flattened|pulled down|torn
        down|knocked down|gutted|razed|wrecked|smashed|crushed|ploughed under|unroofed|dismantled|burned|burnt|
        torched|dynamited|levelled|erased|uprooted|felled|on fire|in ashes|in flames|ablaze|alight|a shell|rubble|
        ash|ashes|cinders), (sprinkle|sprinkled|sprinkling|douse|doused|dousing|drench|drenched|soak|soaked|splash|
        splashed|pour|poured|spray|sprayed|slosh|sloshed|tip|tipped|empty|emptied) * ({_LIQUID}), ({_LIQUID}) * (on|
        over|into|onto|in|through|across|under) * ({_BUILT}|thatch|walls|floors|beds|floor), (lit|light|ignited|
        fired|kindled|set light to|put a match to|put the match to|put a torch to|put matches to|put torches to)
        (it|them|the|every|each|his|her|their|a|all), (match|matches|torch|torches|lighter|flame|firebrands|
        firebrand) (to|into|on) (the|their|his|her|every|each|it|them|thatch)
    """,
    "DESTROY": """
        flatten/v, flattening, unroof/v, gut/v, gutting, light/v, ignite/v, kindle/v, (fill|fills|filled|filling) in
        (the|a|their|every|all)? (borehole|boreholes|well|wells|canal|canals|cistern|cisterns|ditches|pond|ponds),
        stave/v in, hole/v, saw/v down, chop/v down, fell/v, cut/v down, uproot/v, grub/v up, silt/v up, concrete/v
        over, cap/v, seal/v
    """,
    "NO_NEED": """
        (fighting|front|battle|war|guns|enemy|lines|line) * (had|has) (moved on|moved away|ended|passed|died down|
        been far|gone quiet|stopped|long), (no|not a|without a) (shot|shots|clash|battle|fight|fighter|rebel|attack|
        resistance|gun) * (fired|there|heard|seen|since|for|near|within|in the), (fighting|front|front line|battle|
        nearest fighting|nearest front|nearest gun|nearest soldier|nearest enemy|lines) * (was|were|is|lay|ran|
        stood)? * (far|miles|kilometres|kilometers|leagues|hours|days|a day) (off|away|from|to the|distant|march|
        walk)?, (miles|kilometres|kilometers|leagues) (off|away|from the front|from the fighting|from the lines|from
        the nearest|behind), quiet for (weeks|months|a year|years), at peace for, had been quiet, months after
    """,
    "EXTENSIVE": """
        one after another, one by one, (all|each|every one|every) of the (villages|hamlets|farms|houses|homes),
        (two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|twenty|thirty|forty|
        fifty|sixty|hundred|dozen|dozens|scores|hundreds) (of )?(hamlets|villages|farms|farmsteads|houses|homes|
        homesteads|streets|blocks|settlements|workshops|factories|mills|barns|cottages|orchards|herds), from end to
        end, street by street, worked through, farm by farm, village by village, hamlet by hamlet, whole (valley|
        plateau|coast|district|quarter|range)
    """,
    "GOODS": _GOODS,
    "PRIVATE_OWNER": """
        (orchard|house|farm|shop|home|flat|mill|boat|land|field|cottage|business|factory|garage|inn|café|cafe)
        owner/n, owners, belonging to, whose (house|farm|shop|home|mill|land|cottage), of (a|an|the) (farmer|widow|
        baker|miller|miner|doctor|dentist|grocer|pensioner|teacher|family|notary|smith|shepherd|orchard owner|
        landowner|merchant|couple), cooperative/n, family business, owners (had|were|have)
    """,
    "ABSENT_OWNER": """
        owners (had|have) (fled|left|gone|escaped), (fled|absent|displaced|evacuated|departed|deported|vanished)
        owners, whose owners, left empty, stood empty, abandoned (flat|flats|house|houses|home|homes|shop|shops)
    """,
    "LOOT": f"""
        ({_LEFT}) * with * (samovars|samovar|furs|fur coats|coats|carpets|rugs|piano|pianos|furniture|silver|
        silverware|jewels|jewellery|televisions|television|washing machines|washing machine|fridges|refrigerators|
        clocks|paintings|icons|chandelier|chandeliers|bedding|mattresses|sacks|suitcases|bundles|trunks|crates|
        armfuls|cartloads|lorries full|tractors|bicycles|motorbikes|cattle|sheep|goats|chickens|pigs|cash|gold|
        savings|wine|phones|laptops|computers|tools|boilers|radiators|loot|valuables|belongings|everything|anything|
        whatever), (emptied|empty|cleared|clear|cleaned|picked|swept|stripped|turned) (out)? * (storeroom|
        storerooms|shelves|shelf|cellar|cellars|wardrobes|drawers|larder|larders|pantry|till|tills|safe|safes|
        counter|showcases|shop window|display cases|cupboards|barns|stables|granary|warehouse|vault|vaults|pockets|
        handbags|suitcases|bank|chapel|sacristy|museum|workshop|villa|villas|farm|farms|flats|houses|cottages),
        (hawk|hawked|hawking|peddle|peddled|touted|flogged|fenced|pawned|auctioned|bartered|swapped|traded|sold) *
        (at|in|on|for|by|to) * (bazaar|market|markets|square|stall|stalls|street|vodka|spirits|cigarettes|roadside|
        pawnshop|dealer|dealers|scrap|auction|border|online|port), down to the (door handles|doorknobs|last|nails|
        spoons|taps|light bulbs), even the (door handles|doorknobs|taps|light bulbs|nails|curtains|spoons|
        floorboards|doors|windows|toilet|sinks|wedding rings), filch/v, snaffle/v, purloin/v, lift/v from, fleece/v,
        despoil/v, rifle/v through, rifle/v * (drawers|pockets|cupboards|safe), rummage/v, swag, haul/n of
    """,
    "PRIVATE_USE": """
        for (their|his) own (purse|purses|pocket|pockets|account|table|kitchen|kitchens|households|house|comfort|
        benefit|gain|enrichment|wives|mothers), to their families (at|back) home, to (his|their) (mother|wife|
        fiancee|girlfriend|parents|sister|village|town|home town), lined (his|their) pockets, hawked, peddled,
        pawned, (drove|shipped|railed|flown|carried|posted|forwarded|freighted) * (to|for) (their|his) (families|
        family|wives|wife|parents|home|homes|villages), wearing (her|his|their) (watch|ring|fur|coat|shoes), as
        (souvenirs|presents|gifts|trophies|keepsakes|birthday)
    """,
    "STARVE": f"""
        (eat|eats|eating|ate|eaten|boil|boils|boiled|boiling|chew|chewed|chewing|live on|living on|lived on|grind|
        ground|cook|cooked|cooking|catch|caught|fed on|feed on|made * from) * (boiled|cooked|dried)? ({_EATEN}),
        (ribs|bones) (show|showed|showing|stick out|stuck out|visible|could be counted), waste/v away, wasting away,
        wasted (limbs|bodies|children), too weak (from|to stand|to walk|to cry|to suck|to swallow|to queue), swollen
        bellies, sunken (eyes|cheeks), pot bellies, nothing (left)? to eat, no (bread|food|flour|rice|milk) (left|
        for|since), last (sack|loaf|handful|tin|cup|spoonful|crumb), skin and bone, milk dried up, breast milk,
        (scurvy|pellagra|kwashiorkor|marasmus|oedema), faint/v (from|with) hunger, underfed, unfed
    """,
    "DEPRIVE": """
        let/v (no|not a|not one|nothing|neither|none) , let no * (pass|through|in), (no|not a|not one|not a single)
        (sack|sacks|loaf|tin|grain|crumb|cart|lorry|truck|boat|barge|litre|drop|parcel|box|spoonful|bag|crate|pill)
        (of)? * (pass|passed|passes|reach|reached|through|enter|entered|came|got|let|allowed|crossed), (fill|fills|
        filled|filling) in, shut (the|every|all|off|down), seal/v off, sealed (the|off), padlock/v, choke/v off,
        slam/v shut, waylay/v, send/v back, confine/v, empty/v, drain/v, divert/v, dam/v, silence/v the pumps,
        turn/v the taps, shoot/v * (goats|sheep|cattle|cows|oxen|camels|herds|livestock|mules|donkeys|flocks),
        machine gun/v * (herd|herds|flocks|cattle)
    """,
    "SIEGE": """
        ring (around|round), (ring|rings|ringed|noose|cordon|circle|belt|wall of guns|wall of troops|wall of steel)
        (around|round|about|closed|tightened|closes|tightens), invest/v, encirclement, hemmed in, cut off from
        (the)? (outside|world|rest), sealed (in|off|town|city), surrounded (town|city|enclave|valley|quarter|
        island), beleaguered, (shut|closed|cut|mined|barred|blocked) the (only|last|one) (road|pass|bridge|track|
        port|ferry|way), only (road|bridge|pass|track)
    """,
    "STARVE_AIM": """
        (will|would|shall|must|to) * (hand over|give up|yield|surrender|crawl|beg|open the gates|come out|submit|
        bow) * (when|once|as soon as|after|for|out of) * (hungry|hunger|ribs|starve|starved|starving|thirst|thirsty|
        bread|crumbs|bellies|empty|water|crust), (when|once|until) (their|the) (ribs|bellies|stomachs|children|
        bread|larders|stores|wells) * (show|empty|cry|run|ran|dry|out|starve), (hunger|thirst|stomach|belly|bellies|
        famine|empty pots|empty plates) (will|would|is|was|shall|does|do) * (weapon|ally|general|siege gun|bring|
        finish|make|break|force|persuade|soften|cheaper|the work|decide|do|drive), let them eat, starve them, not a
        crumb, not one crumb
    """,
    "UNFAIR": f"""
        (heard|hear|hears|called|call|calls|allowed|allow|allows|admitted|granted|gave|gives|offered|assigned|had|
        saw|listened to|summoned|permitted|accorded|provided) * (no|not one|not a single|neither|none|nor) *
        ({_LAW}), (no|not a single|not one|without a|without an|without any|without) ({_LAW}) (was|were|could|might|
        had|spoke|stood|appeared|came|being|for|at|to|in|nor|or|on)?, nobody (spoke|speaks|appeared|pleaded|stood
        up) (on|for) (his|her|their|behalf), (in|into) a (language|tongue) (he|she|they) (do|does|did|could|can) not
        (understand|speak|know|follow), sat for (nine|ten|five|six|seven|eight|twelve|fifteen|twenty|a few|thirty|
        forty|three|four) minutes, (in|within|after|for|took|lasted) (under)? (a|one|two|three|four|five|six|seven|
        eight|nine|ten|twelve|fifteen|twenty|thirty|forty) (quarter|minute|minutes|quarters|hour), in the time it
        takes, (verdict|sentence|judgment|judgement) * (typed|written|printed|decided|ready|signed|drafted|known|
        announced) (before|in advance|beforehand|already), verdict first, (judge|judges|bench|chairman|jury|court) *
        (was|were|consisted of|were all|sat|had been) * (commander|commanders|officer|officers|same man|captors|
        victim|accuser|brother|brothers|butcher|warlord|cousins|interrogator|prosecutor|drunk|asleep), (gagged|
        hooded|silenced|handcuffed|shouted down|removed) (in court|in the dock|before the court|before the bench|
        before the judges), not (allowed|permitted|let|invited|asked) to (speak|answer|reply|testify|plead|call|
        question), unable to (answer|speak|defend), no right (of|to) (reply|appeal|defence|defend)
    """,
    "TRIAL": """
        tribunal/n, people's court/n, peoples court/n, assize/n, bench, dock, hearing/n, court martial/n, courts
        martial, judgment/n, judgement/n, stand/v before * (court|tribunal|judges|bench|panel|board), stood before *
        (court|tribunal|judges|bench|panel), arraign/v, put in the dock, verdict/n
    """,
    "SENTENCE": """
        (swung|hung|dangled|hanged) * (from|at) * (beam|tree|gallows|crane|scaffold|lamp), gallows, scaffold,
        guillotine/v, firing squad/n, sent to the (gallows|scaffold|mines|wall), told of the gallows, to be (hanged|
        shot|beheaded|guillotined|flogged), forced labour for life, (years|life) (in|of|at) (hard labour|prison|a
        labour camp|the mines|penal servitude), hard labour, condemned, condemn/v, thirty lashes, (ten|twenty|
        thirty|forty|fifty|hundred) lashes, death warrant/n
    """,
    "CLOSED_RIGHTS": f"""
        no ({_PEOPLE}) (of|from|with|holding|belonging|born|who|that) * ({_ENEMY}) * ({_COUNTRY}|nationality|
        citizenship|passport|origin)? * (may|can|could|shall|will|is|are|has|have) * ({_SUE}|right|allowed|
        permitted|entitled), (may|can|could|shall|will) (not|neither|no longer|never|hereafter) * ({_SUE}), (lose|
        lost|loses|forfeit|forfeited|forfeits|deprived of|stripped of|denied|refused|robbed of) * (standing|right to
        sue|right to be heard|legal personality|capacity to sue|access to courts|access to the courts|their day in
        court|inheritance|claims|titles|debts|legal remedy|redress), (doors|registries|dockets|registers) of (the)?
        (courts|court|tribunals) * (closed|shut|barred), (courts|court|judges|registries|clerks|notaries) * (will|
        shall|may|must|are|is|were|was) * (not|no longer|refuse|closed|turn away|forbidden|strike out) * (hear|
        accept|admit|register|to|act|entertain|recognise|docket|serve)?, (suits|lawsuits|actions|claims|writs|
        petitions|pleas|debts|titles|wills|deeds|contracts|mortgages|patents|pensions) * (of|by|from|held by|brought
        by|owed to|lodged by|in favour of) * ({_ENEMY}) * (void|struck out|dismissed|nullified|quashed|extinguished|
        cancelled|suspended|frozen|inadmissible|thrown out|unenforceable|lapse|lapsed|set aside|stayed), (void|
        nullify|nullifies|nullified|quash|quashes|quashed|extinguish|extinguishes|cancel|cancels|suspend|suspends|
        annul|annuls|freeze|freezes|strikes out) * (suits|lawsuits|actions|claims|writs|debts|titles|wills|
        contracts|mortgages|patents|rights)
    """,
    "ENEMY_NATIONALS": f"""
        no ({_PEOPLE}) of (the|a|an)? ({_ENEMY}) ({_COUNTRY}), ({_PEOPLE}) (of|from|with|holding|belonging to|born
        in) (the|a|an)? ({_ENEMY}) ({_COUNTRY}|nationality|citizenship|passport|passports|origin), ({_ENEMY})
        ({_PEOPLE}), (hostile|enemy) (country|state|nation|power|nationality)
    """,
    "SETTLERS": """
        (couple|couples|family|families|citizens|nationals|farmers|people|colonists|households|newcomers|pensioners|
        veterans|pioneers|civil servants|officials|teachers|miners|workers|ranchers) (from|out of) (home|the
        homeland|the mother country|the motherland|the metropole|its own|the interior|the capital|the occupying|the
        victor|the conqueror|overcrowded|across the border), (pays|pay|paid|offers|offer|offered|gives|give|gave|
        hands|handed|promises|promised|grants|granted|awards|lends) * (grant|grants|bonus|bonuses|loan|loans|
        subsidy|subsidies|plot|plots|land|farm|farms|mortgage|mortgages|stipend|allowance|premium|tax break|house|
        houses|flat|cattle|tractor) * (to|for) * (couple|couples|family|families|citizens|settlers|anyone|nationals|
        households|veterans|pioneers|officials|people|homesteaders|colonists|volunteers|each|every), (who|that|
        willing to|to|prepared to) (take|takes|taking|took) over (a|the|their|an)? * (farm|farms|house|houses|flats|
        homes|land|holding|holdings|vineyard|shops|villas), (couples|families|households|colonists|newcomers|
        homesteaders|citizens) (have|had) (moved|arrived|settled) (in|there|so far|already), (land|settlement|
        colonisation|homesteading|repopulation|relocation) (office|bureau|agency|grant|grants|fund|programme|scheme|
        lottery|drive|board), homesteader/n, repopulate/v, repopulated, (plant|planted|planting) * (colony|colonies|
        settlers)
    """,
    "SETTLED": """
        conquered (valley|land|lands|province|territory|district|coast|islands|plain|hills|town|towns|villages),
        moved in, took over, take over, takes over, taken over, have moved in, (captured|taken|overrun|seized|
        annexed) (farms|farmland|villages|towns|houses|flats|land|vineyards), emptied (farms|houses|villages|homes|
        flats), vacant (farms|houses|homes), houses of (the)? (expelled|driven out|deported|fled|former|refugees|
        evicted)
    """,
    "OCCUPATION": """
        conquered (valley|land|lands|province|territory|district|coast|islands|plain|hills|town|towns|country),
        conqueror/n, (seized|captured|overrun|subjugated|annexed) (river towns|town|towns|city|cities|province|
        district|valley|territory|region|port|island|islands|villages|coast|peninsula), since the takeover, after
        the takeover, takeover of, takeover, changed hands, foreign rule, military governor, (invader|invaders|
        occupier|occupiers) (flag|administration|governor|army|police), under the (invader|invaders|occupier|
        occupiers|conqueror|new rulers), invading (country|state|power|army)
    """,
    "DISPLACE_ORDER": f"""
        (gave|give|gives|given|granted|allowed|allotted|set|had|have) * (until|till|by|before|an hour|two hours|a
        day|two days|three days|one night|a week|minutes|ten minutes|thirty minutes) * ({_WHEN})? * (to be|to get|
        to|or be|for) ({_OUT}|leave|go|quit|vacate|clear|pack|move|disappear|begone), (be|been|get|got) ({_OUT})
        (by|before|within|until|at|for ever|forever|for good|from), to be gone, be gone, (until|by|before) ({_WHEN})
        to (be|get|go|leave|clear|quit|vacate|pack), (clear|clears|cleared|empty|emptied|evict|evicted|drive|drove|
        chase|chased|turned|turn|expelled|expel|hound|hounded|sweep|swept|banish|banished|cast|shooed|ejected|
        ousted|threw|throw) * (out|off|from) (of)? * (homes|village|villages|valley|land|farms|quarter|district|
        settlements|hamlets|hills|houses|island|town|suburb|camp), (megaphone|megaphones|loudspeaker|loudspeakers|
        town crier|drum|leaflet|leaflets|notice|notices|poster|posters|decree|edict|circular|proclamation|radio) *
        (told|ordered|gave|tell|order|give|commanded|announced|said) * (leave|go|gone|pack|vacate|quit|out|move|
        until|clear|off), not to (return|come back|be seen|show), never to (return|come back|be seen)
    """,
    "REFUSED_WORD": """
        (know|knows|knew|have|has|had|heard|hold|holds|record|records|recorded) (nothing|no|nobody|neither) (of|
        about|record|trace|such|knowledge|man|woman|person|file|entry|one|by that name), never heard of, no (record|
        trace|file|entry|knowledge|list|prisoner|detainee|such) (of|by|with|under|shows|person|prisoner|man)?,
        shrug/v, shrugged, (sent|sends|send|shuttled|passed) * from (office|ministry|desk|prison|station) to
        (office|ministry|desk|prison|station), (letters|petitions|queries|inquiries|requests) * (unanswered|went
        unanswered|returned|ignored|came back), nobody (will|would|can) (say|tell) (where|whether|what|if), will not
        say (where|whether), refuse/v to (say|confirm|tell|admit|acknowledge)
    """,
    "DISAPPEAR": """
        (know|knows|knew) nothing (of|about) (him|her|them|the|his|her|their|any), (nobody|no one|none|neither) *
        (has|have|had)? (seen|heard) (of|from)? (him|her|them|since), (not been|never been|never) (seen|heard of|
        heard from) (since|again), no (word|trace|sign|letter|news) (of|from|since) (him|her|them|since|then),
        without (a)? trace, swallowed (up|by), vanish/v, vanished, whereabouts, fate unknown, what became of, since
        (then|that day|that night|that morning) * (nothing|no word|no trace|knows nothing|silence)
    """,
    "STATE_AGENTS": """
        plain clothes (men|officers|agents|police), plainclothes (men|officers|agents|police), security (bureau|
        office|directorate|branch|department|men|agents|organs|committee|police|battalion), (men|agents|officers|
        officials) (of|from) (the|state)? * (bureau|directorate|ministry|service|branch|intelligence|secret police|
        guard), gendarme/n, gendarmerie, secret police, (state|political|military|presidential|republican|national|
        interior) (police|guard|security|intelligence|bureau), intelligence (officers|men|agents|service|
        directorate), presidential guard, uniformed men, policemen
    """,
    "NOT_CONDUCT": """
        (striking|picketing) (dockers|workers|miners|nurses|teachers|drivers|pilots|staff|postmen|students|farmers),
        on strike, hunger strike, general strike, walkout, (won|wins|awarded|shortlisted for|nominated for) (a|the|
        an) (prize|award|medal), in the (novel|film|play|game|opera|comic|legend|fable|myth|fairy tale|cartoon|poem|
        ballad), (legend|myth|saga|fairy tale|folk tale) (tells|has it|says|of), (lawyer|professor|lecturer|expert|
        teacher|instructor|delegate|jurist) (explained|explains|taught|lectured|recalled|reminded) * (that|how|what|
        why|would), would be a (grave breach|crime|violation|breach), both sides (had|have) (so far)? (spared|
        respected), vaccinate/v, vaccinated
    """,
}

__all__ = ["TERMS"]
