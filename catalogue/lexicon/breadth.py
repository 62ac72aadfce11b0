"""Breadth: trades and kinds of people, buildings, vehicles, goods and ways to say that something was hit."""

TERMS = {
    "CIVILIAN": """
        digger/n, well digger/n, tea lady, tea ladies, audience/n, rider/n, seamstress, seamstresses, twins,
        welder/n, washer up, gatherer/n, mushroom gatherer/n, rating of the merchant, lodger/n, cider maker/n,
        Clarisse, novice/n, apprentice/n, archivist/n, architect/n, astronomer/n, auctioneer/n, bargeman/n,
        bartender/n, basket maker/n, beggar/n, blacksmith/n, boat builder/n, bookbinder/n, bookseller/n, botanist/n,
        bus conductor/n, cattle (buyer|trader|herder|drover)/n, caterer/n, charcoal burner/n, cheesemaker/n,
        chef/n, chemist/n, choirboy/n, chorister/n, cleaner/n, cobbler/n, confectioner/n, coal miner/n, cooper/n,
        courier/n, crane driver/n, cultivator/n, dairyman/n, dancer/n, dentist/n, director of the, dishwasher/n,
        dock worker/n, docker/n, dressmaker/n, driver/n, drover/n, editor/n, egg seller/n, employee/n, fairground,
        farm hand/n, ferrywoman, fiddler/n, film maker/n, florist/n, flower seller/n, forester/n, foreman/n, fruit
        (picker| seller)/n, gravedigger/n, goldsmith/n, grandchild/n, grocer/n, groundsman, guide/n, hairdresser/n,
        harbour master/n, hawker/n, herbalist/n, hiker/n, hotelier/n, housekeeper/n, inspector/n, interpreter/n,
        inhabitant/n, ironworker/n, jeweller/n, joiner/n, juggler/n, laundress, laundresses, landlady, landlord/n,
        landowner/n, lamplighter/n, linesman/n, linguist/n, loader/n, lock keeper/n, lorry driver/n, machinist/n,
        maid/n, mason/n, mathematician/n, messenger/n, milkmaid/n, milkman/n, miller/n, minstrel/n, mushroom
        picker/n, nanny, nephew/n, niece/n, net mender/n, newlyweds, notary, notaries, nursemaid/n, operator of the
        ferry, optician/n, organist/n, painter/n, park keeper/n, pastry cook/n, pear picker/n, pedlar/n, peddler/n,
        pharmacist/n, philosopher/n, pianist/n, ploughman/n, poet/n, postmaster/n, potter/n, prospector/n,
        psychologist/n, publisher/n, rag picker/n, railwayman/n, railway worker/n, repairman/n, researcher/n,
        restaurateur/n, retired *, retiree/n, rickshaw driver/n, roofer/n, saleswoman, salesman/n, sawyer/n,
        scholar/n, schoolmaster/n, schoolmistress, scientist/n, scrap collector/n, sculptor/n, secretary,
        secretaries, servant/n, sexton/n, shoemaker/n, shop (assistant|owner)/n, sightseer/n, signalman/n,
        smallholder/n, social worker/n, stonemason/n, storyteller/n, street (sweeper|vendor|trader|cleaner)/n,
        sweeper/n, taxi driver/n, tea (seller|picker)/n, technician/n, tinker/n, trade unionist/n, trainee/n,
        translator/n, traveller/n, traveler/n, treasurer/n, turner/n, typist/n, undertaker/n, usher/n, vet/n,
        veterinarian/n, vicar/n, village head/n, chief of the village, villagers, vintner/n, visitor/n, washerwoman,
        washerwomen, watchmaker/n, water (carrier|seller)/n, wheelwright/n, widow/n, wine grower/n, winegrower/n,
        wood cutter/n, writer/n, young mother/n, youth club, zookeeper/n, homeless, holidaymaker/n, ice cream
        seller/n, birdwatcher/n, choir/n, orchestra/n, school class, kindergarten group, sunday school, scout group,
        bridesmaid/n, twins, triplet/n, great grandmother/n, man of eighty, woman of seventy, men and women, women
        and men, women and children, men women and children, sick people, disabled (man|woman|people|person),
        blind man, deaf (man|woman|boy), wheelchair user/n, amputee/n, drug user/n, sex worker/n, street child,
        street children, ratepayer/n, electorate, voter/n, electors, jurors, bakery customers, breadwinner/n,
        nursing mother/n, expectant mother/n, pregnant woman/n, newborn/n, school leaver/n, walker/n, stroller/n,
        shipyard worker/n, seaman/n, seafarer/n, sailors of a (merchant|cargo|fishing), fisher/n, angler/n, reed
        cutter/n, reaper/n, gleaner/n, threshers, winnowers, cotton picker/n, olive picker/n, apple picker/n, grape
        picker/n, vine dresser/n, potato (digger|picker)/n, water engineer/n, repair crew/n, repair team/n, power
        engineer/n, plant (worker|operator|engineer)/n, road (worker|mender)/n, telephone operator/n, railway
        (passenger|crew)/n, train crew/n, ferry crew/n, bus crew/n, concertgoer/n, theatregoer/n, filmgoer/n,
        diner/n, drinker/n, lodger/n, occupant/n, occupier of the house, homeowner/n, householder/n, camper/n, hut
        dweller/n, city dweller/n, islander/n, highlander/n, townswoman, townswomen, countrywoman, countrywomen,
        people of (the|a) (village|town|quarter|valley|island|hills|district|suburb|street|plain|coast|
        city), inhabitants, folk, townsman, everyone in the (village|house|bus|shop|market|queue|hall|street)
    """,
    "SOLDIER": """
        armed (unit|party|band|gang)/n, artillery, cavalry, border troops, coast guard cutter/n, commandos, death
        squad/n, defence forces, defender/n, dragoon/n, grenadier/n, gunship/n, guardsman/n, home guard, hussar/n,
        infantry (company|platoon|section|squad)/n, legion/n, marksman/n, military police, minelayer crew, mortar
        team/n, officers, ordnance, outpost/n, paras, picket/n, pioneers, private, recruits, recruit/n, rifles,
        sapper/n, scout/n, section of infantry, shock troops, signallers, signaller/n, storm troops, stormtrooper/n,
        tanker crew, task force/n, tank company, vanguard, rearguard, raiding party, raiding parties, landing
        force/n, expeditionary (force|corps), reconnaissance (team|party|patrol), drone unit/n, drone team/n,
        enemy, the enemy, liberation (army|front), resistance fighter/n, revolutionary guards, self defence (unit|
        units|force|forces), hit squad/n, assault (party|team|troops)/n, gun boat/n, torpedo boat/n, besiegers,
        encirclers, armed faction/n
    """,
    "HOME": """
        attic/n, back garden/n, balcony, balconies, barrio/n, block of (flats|apartments), brick house/n, cabin/n,
        chalet/n, commune housing, compound of huts, council flats, cottages, courtyard house/n, duplex, estate/n,
        family (house|home|compound)/n, floors of (a|an|the) (building|house|block|tower), guest house/n,
        guesthouse/n, hamlet houses, holiday home/n, home for the (aged|elderly|blind), hutment/n, inn/n,
        kitchen/n, lodging/n, log house/n, mansion/n, mud hut/n, old peoples home/n, orchard house, panel
        building/n, parsonage/n, penthouse/n, presbytery, row of houses, rows of houses, row houses, shack/n,
        shanty, shanties, shanty town/n, squat/n, stairwell/n, student (residence|hall|hostel)/n, tenement (block|
        building)/n, terrace of houses, terraced house/n, top floor, town house/n, twelve storey block, workers
        hostel/n, upper floors, vicarage/n, residential, panel block/n, yard/n
    """,
    "SCHOOL": """
        driving school/n, elementary school/n, evening school/n, grammar school/n, infant school/n, language
        school/n, lecture room/n, middle school/n, nursing school/n, playschool/n, school (building|hall|yard|
        bus|gym|canteen|library|dormitory|house)/n, schoolroom/n, technical college/n, training college/n,
        village school/n, teachers college/n, art school/n, conservatoire/n, medical school/n, kindergarten/n,
        examination hall/n
    """,
    "HOSPITAL": """
        blood bank/n, cancer (ward|centre|hospital)/n, childrens hospital/n, childrens ward/n, convalescent
        home/n, delivery room/n, dental clinic/n, district hospital/n, eye clinic/n, health station/n, incubator/n,
        intensive care, isolation ward/n, maternity/n, medical tent/n, operating tent/n, outpatient clinic/n,
        paediatric (ward|hospital|unit)/n, pediatric (ward|hospital|unit)/n, provincial hospital/n, surgery/n,
        surgical theatre/n, trauma (centre|unit|clinic)/n, village clinic/n, hospital (wing|building|block|
        ward|roof|tent|complex)/n, mobile clinic/n, vaccination (post|centre|point)/n, medical ward/n, field
        clinic/n, tuberculosis (ward|clinic|hospital), sick bay/n, lying in hospital, cholera (ward|clinic|
        centre)
    """,
    "WORSHIP": """
        altar/n, bishops palace, church (tower|roof|hall|school|spire)/n, cloister/n, crypt/n, dome of the,
        graveyard chapel, hermitage/n, holy shrine/n, iconostasis, minster/n, oratory, pilgrimage (church|site|
        chapel)/n, priory, priories, saints (tomb|shrine|grave)/n, sanctuary, sanctuaries, spire/n, steeple/n,
        stupa/n, sufi (shrine|lodge|tomb)/n, temple complex, tabernacle/n, vestry, prayer room/n, friary, shrines
    """,
    "CULTURE": """
        antiquities, aqueduct/n, arch of, archaeological, arts centre/n, ballet school, bell foundry, carved (gate|
        door|doors|stones), cathedral school, cave paintings, charity house/n, childrens home/n, city gate/n, city
        walls, clock tower/n, colonnade/n, conservation institute, dance hall/n, folk museum/n, fort of the,
        fountain of, frescoes, gallery of, hall of (fame|records), historical (museum|archive|archives|building|
        quarter|monument|site), house of culture, institute of (physics|science|sciences|history|botany|
        archaeology|technology), inscriptions, killing of culture, manor house/n, manuscripts, medieval (bridge|
        castle|church|walls|town|fort|tower), mosaics, museum of, national (library|museum|archive|archives|
        theatre|gallery), old library, opera, papyri, philharmonic/n, playhouse/n, puppet theatre/n, pyramid/n,
        recording archive, relic/n, roman (bridge|theatre|arch|ruins|temple|road), sculpture/n, seed bank/n,
        shelter for (orphans|widows|the homeless), stele, stone circle/n, temple ruins, town museum, triumphal
        arch, war memorial/n, wooden church/n, record office/n, almshouses, food bank/n, home for (orphans|widows|
        the blind|the poor), poorhouse/n
    """,
    "MARKET": """
        arcade/n, bakers shop, beer garden/n, bookstall/n, butchers, cattle market/n, coffee (house|shop|stall)/n,
        covered market, diner, dairy shop, emporium/n, fair, fish (market|stall|stalls)/n, flea market/n, food
        (court|stall|stalls|hall|market)/n, fruit stall/n, grain market/n, greengrocer/n, grocers, kiosk/n,
        livestock market, market (hall|place|square|street|stall|stalls|day)/n, night market, pub/n, shoe
        shop, street market/n, tavern/n, tea (house|room|shop|stall)/n, trading (post|centre)/n, vegetable
        (market|stall)/n, weekly market/n, shopping precinct, canteen/n, guest house, holiday hotel/n, hardware
        store/n, chemists shop
    """,
    "UTILITY": """
        television (tower|mast|transmitter)/n, tv mast/n, radio mast/n, transmitter/n, telephone mast/n, cable
        (station|car)/n, canal/n, cement works, cistern/n, coal mine/n, combined heat, dispatch centre, district
        heating, electrical (grid|substation|network), filter station/n, filtering plant/n, flood gates, gas
        (storage|holder|station|terminal)/n, generating station/n, generator/n, grain (barge|elevator|port|
        warehouse)/n, high voltage (line|lines), hydro (plant|station)/n, internet exchange, irrigation station/n,
        lighthouse/n, lock gates, mobile phone mast, oil (terminal|refinery|tanks), phone (exchange|mast), power
        (cables|pylons|stations|plants)/n, pump house/n, pumps, pylon/n, sewage (treatment|pumping) (plant|
        station), switchyard/n, telephone exchange/n, thermal power station/n, transmission (line|lines|mast|
        tower), tunnel/n, turbine hall, viaduct/n, water filter/n, water intake/n, watermill/n, waterworks, water
        pipe/n, wheat elevator, windmill/n, harbour/n, docks, quay/n, cranes, railway (bridge|depot|line|
        workshop|yard), aqueduct, heat plant, transformer station/n, wells
    """,
    "TRANSPORT": """
        barge/n, bicycle/n, boat/n, bread van/n, cable car/n, camel train, camper van, carriage/n, cattle truck/n,
        civilian (car|cars|boat|boats|vehicle|vehicles), coach, coaches, commuter train/n, convoy of (cars|
        buses|carts), dinghy, dinghies, dhow/n, donkey cart/n, estate car, evacuation train/n, family car/n, family
        (cars|van|tractor), farm (cart|tractor|truck)/n, fishing (smack|trawler|vessel|boats), garbage truck,
        hay cart/n, hearse/n, horse cart/n, jeepney/n, launch, mail (van|train), merchantman/n, milk (float|truck|
        lorry), minivan/n, motor home, motorboat/n, motorbike/n, night train, oil tanker/n, ox cart/n, passenger
        (coach|carriage), pick up, pickup/n, police car, railcar/n, rickshaw/n, saloon car/n, school bus, school
        buses, scooter/n, ship/n, sledge/n, steamer/n, taxi/n, tanker lorry, trailer/n, trawler/n, trolley/n, tug/n,
        tugboat/n, vessel/n, wagon/n, yacht/n, wedding car
    """,
    "GATHERING": """
        allotments, assembly of, ball game, bathers, bathing beach, betrothal, boat race, bread (distribution|van),
        bus queue/n, campfire, carnival, cattle fair, choir practice, christening, circus, cinema audience, concert
        (audience|hall), congregants, country fair, dance, engagement party, fair, family (gathering|celebration|
        party), feast, football (crowd|stadium|ground), funeral (procession|cortege|party), graduation
        (ceremony|party), guests, harvest (festival|fair), ice rink, iftar, line of (people|women|civilians|
        residents|cars), lunch break, market (day|crowd), memorial service, mourners, open air (concert|market|
        service), parade of schoolchildren, party of (hikers|schoolchildren), pilgrimage, platform, playing
        field/n, polling station/n, prayer (meeting|service), promenade, puppet show, queues, queue for, queued,
        queuing, queueing, reception centre/n, reunion, school (fete|assembly|sports), shelter for, shelterers,
        sports day, sunday service, swimming (bath|baths|pool|lake), theatre audience, vigil, village (fete|
        feast|green|festival), wake, water (distribution|line), wedding (guests|feast|celebration|procession|
        hall|tent), worshippers, youth (camp|hostel), summer camp/n, holiday camp/n, camp of (the|) (displaced|
        refugees), column on foot, people on foot, lined up for, stood in line, standing in line, waiting in line
    """,
    "STRIKE": """
        fall/v among, land/v among, (car|truck|lorry|van|motorcycle|boat|vehicle|donkey|vest) * (packed|
        loaded|laden|filled|rigged|stuffed) with (explosives|dynamite|bombs), drive/v * into, crash/v through,
        (have|had|has) * bombarded, (have|had|has) * shelled, (have|had|has) * bombed, tear/v open, cave/v in,
        fall/v in after, set/v * on fire, (lay|lays|laid) down * (shells|rounds|fire), airburst/n, bombardier,
        bombs, cannonade/n, cannon fire, carpet bomb/v, cluster bomb/v, come/v down on, crater/v, crump, cut down
        by, depth charge/n, dive bomb/v, dropped on, engage/v, firebomb/v, firestorm, fuse, fusillade/n, gunned,
        gunfire hit, hail of (bullets|shells|rockets), hit by, home/v in on, impact/v, impact/n, land/v among,
        land/v amid, land/v beside, land/v inside, land/v near, lob/v (shells|bombs|grenades), missile attack/n,
        mine/v, naval gunfire, open/v up with, pepper/v, pelt/v, plaster/v, plunge/v into, pulverise/v, put/v *
        (shell|shells|round|rounds|rocket|rockets|bomb|bombs|missile|missiles) (into|on|onto|through),
        rake/v, ram/v, rain/v * (shells|rockets|bombs|fire) on, ripped open, rocket attack/n, rocketing, send/v *
        (missile|missiles|rocket|rockets|drone|drones|shells|bomber|bombers) (into|at|against), shatter/v,
        shell fire, shellfire, smash/v, spatter/v, stitched, stonk/n, strafing, suicide (car|truck|vest)/n,
        throw/v * (bomb|grenade), torpedoing, train/v * gun/n on, turn/v * fire/n on, walk/v * (shells|fire)
        (across|through|over), wave of (drones|missiles|bombers), zero/v in on, bombs rained, drones (struck|
        hit|dived), blow/v open, crash/v on, set/v off, explode/v (in|at|near|on|above|over|beside|inside|
        among|outside), gun run/n, sortie/n, bombload, warhead/n, fired upon, be under fire, brought down, land/v,
        tore into, thud/v into, ploughed, strike/v down, drop/v on, bury/v * under rubble, fire/v salvo/n
    """,
    "SHOOT": """
        mow/v down, fire/v at will, fire/v all the same, /v down with, bullet/n, bullets, burst of (fire|bullets),
        cut/v down, drive by shooting/n, fired at, fired off, gun/v, hail of bullets, lay/v into, loose/v off, mow/v
        down, pepper/v, pistol shot/n, plug/v, potshot/n, pot shot/n, pump/v * (bullets|rounds) into, rake/v, rapid
        fire, rifle shot/n, shoot/v through, shot through, shots, shots were fired, sub machine gun, volley/n,
        spray/v, snipers, sniping, round hit, bullet hit, hit by (a|sniper|several|two|three|machine) *
        (bullet|bullets|fire), shot/n, trained (his|their|its|a) * on, fusillade, blaze/v away, let/v fly
    """,
    "DESTROY": """
        annihilate/v, break/v down, burn/v to the ground, bring/v * down, bulldoze/v flat, chisel/v, collapse/v,
        crush/v, cut/v to pieces, defile/v, demolition/n, detonate/v, dynamite/v, efface/v, eradicate/v, explode/v,
        grind/v, hack/v, hammer/v, incinerate/v, lay/v waste, lay/v in ruins, leave/v in (ruins|rubble), mine/v,
        pickaxe/v, plough/v under, reduce/v to, rip/v out, ruin/v, scorch/v, smash/v up, strip/v bare, tear/v apart,
        tear/v to pieces, tip/v over, trample/v, turn/v to (ash|ashes|rubble|dust), uproot/v, wreckage,
        smoulder/v, in ruins, in ashes, gutted, felled
    """,
    "KILL": """
        blow/v to pieces, bludgeon/v, club/v to death, cost/v * life, crucify/v, cut/v down, deal/v * death,
        dispatch/v, do/v away with, drag/v to (his|her|their) death, electrocute/v, garrotte/v, hack/v to death,
        impale/v, kick/v to death, mow/v down, poison/v to death, put/v against (a|the) wall, run/v through with,
        shoot/v to death, slain, smother/v, snuff/v out, spear/v, stone/v to death, suffocate/v, throttle/v, tear/v
        to pieces, trample/v to death, wipe/v out, leave/v * dead, left dead, leaving * dead, (leaving|left|leave|
        leaves) * (dead|wounded|injured|casualties)
    """,
    "INJURE": """
        blast/v, bleed/v, break/v * (arm|leg|ribs|back), bruise/v, bury/v alive, casualty, concuss/v, cut/v,
        deafen/v, disfigure/v, fracture/v, gash/v, graze/v, hospitalise/v, hospitalize/v, lose/v (a|an) (arm|leg|
        eye|hand|foot), maul/v, scald/v, scorch/v, shatter/v * (leg|arm|jaw|knee), tear/v off, shrapnel wounds,
        burns, treated in hospital, treated for, taken to hospital, wounds
    """,
    "DIE": """
        breathe/v (his|her|their) last, be/v among the dead, body was, bodies were, did not survive, drown/i,
        expire/i, fall/i dead, fell dead, found dead, lay dead, lie dead, lose/v * (sons|daughters|children|
        parents|people|dead|killed), meet/v (his|her|their) death, no survivors, pass/v away, perish/i,
        succumbed to, died of (his|her|their) (wounds|injuries|burns), never regained consciousness, was dead,
        were dead, among the dead were, the dead included, victim/n of
    """,
    "MILITARY": """
        ammo dump, anti aircraft, armour, armed, armoured, barricade/n, billet/n, cannon/n, conscript/n, drone team,
        drone unit, emplacement/n, enemy, firing, garrisoned, gun crew, gunner/n, guns, gunpost, loopholes,
        magazine, marines, militiamen, missile/n, muzzle, observation, observer/n, outpost/n, paratrooper/n,
        patrol/n, picket, projectiles, quartered, recruit/n, reserve/n, rockets, sandbag/n, sapper/n, serviceman/n,
        shell cases, shellproof, spotters, staff officers, strongpoint, sub unit, supply dump, tank tracks, war
        production, warship/n, armament/n, army post, army truck, military purpose, trooper/n, war industry, war
        effort, combat unit, soldiery, policemen
    """,
}

__all__ = ["TERMS"]
