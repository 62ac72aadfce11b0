"""People in the power of a party, people who do not fight, and some words for those who do."""

from __future__ import annotations

TERMS = {
    "CAPTIVE": """
        prisoner/n, prisoner/n of war, POW/n, captive/n, detainee/n, inmate/n, internee/n, hostage/n,
        cellmate/n, (captured|detained|imprisoned|arrested|jailed|interned|abducted| kidnapped|captive|seized)
        (soldier|fighter|rebel|insurgent|guerrilla|combatant|serviceman|
        servicemen|trooper|recruit|conscript|militant|militiaman|militiamen|
        officer|policeman|policemen|infantryman|infantrymen|marine|pilot|
        crewman|crewmen|gunner|sergeant|lieutenant|captain|private|corporal|
        paratrooper|partisan|defender|troop|man|men|woman|women|person|people|
        civilian|resident|villager|student|teacher|journalist|activist|boy|
        girl|youth|farmer|volunteer|medic|guard)/n,
        (captured|detained|imprisoned|arrested|jailed|interned|abducted| kidnapped|captive) _
        (soldier|fighter|rebel|insurgent|guerrilla|combatant|serviceman|
        servicemen|trooper|recruit|conscript|militant|militiaman|militiamen|
        officer|policeman|policemen|infantryman|infantrymen|marine|pilot|
        crewman|crewmen|gunner|sergeant|lieutenant|captain|private|corporal|
        paratrooper|partisan|defender|troop|man|men|woman|women|person|people|
        civilian|resident|villager|student|teacher|journalist|activist|boy|
        girl|youth|farmer|volunteer|medic|guard)/n,
        (man|men|woman|women|people|person|those|boy|girl|child|children| youth|civilian|soldier|fighter)/n
        (held|detained|captured|jailed|arrested|imprisoned|interned) (in|at|by|there|inside), those
        (held|captured|detained|arrested|in custody|in captivity|in their hands), prisoner of conscience,
        (enemy|bound|blindfolded|handcuffed|shackled|hooded) (prisoner|man|men|captive|soldier|person|people)/n,
        captured (operator|sapper|sappers|signaller|crew|driver|tanker|lieutenant|
        captain|major|colonel|cook|paratrooper|paratroopers|commando|
        commandos|reservist|reservists|airman|airmen|navigator|gunners|machine
        gunner|sniper|snipers|trooper|troopers|conscript|conscripts|sailor|
        sailors|corporal|marines|riflemen|rifleman|tank|enemy), inmates of, those inside the
        (cell|cells|hut|cage), detained _, (teenage|young|female|male|elderly|wounded|foreign)
        (captive|prisoner|detainee|hostage|inmate)/n, convict/n, bound (men|man|women|villagers|people|figures),
        people in (their|its|his) (hands|custody|power), abductee/n, kidnap victim/n
    """,
    "POW": """
        prisoner/n of war, POW/n, captured *
        (soldier|serviceman|servicemen|officer|troop|pilot|marine|infantryman|
        infantrymen|gunner|crew|sergeant|sailor|garrison|defender)/n, captive soldier/n, captured
        (operator|sapper|sappers|signaller|crew|driver|tanker|lieutenant|
        captain|major|colonel|cook|paratrooper|paratroopers|commando|
        commandos|reservist|reservists|medic|medics|airman|airmen|navigator| gunners|machine
        gunner|sniper|snipers|trooper|troopers|conscript|conscripts|sailor|
        sailors|corporal|marines|riflemen|rifleman|tank|enemy), prisoner/n of the (army|enemy|regiment|brigade),
        (surrendered|disarmed) (garrison|company|platoon|battalion|crew|soldiers|men),
        (soldiers|troops|fighters|men) (taken|captured) (prisoner|at|in|near|during|by), taken prisoner
    """,
    "SURRENDERED": """
        surrender/v, surrendered, surrendering, (give|gives|gave|given) (himself|herself|themselves) up, lay/v
        down * (arms|arm|weapons|weapon|rifles|rifle|guns), (put|threw|thrown|drop|dropped|throw|cast)
        (down|away) (arms|weapon|weapons|rifle|rifles|gun|guns), drop/v *
        (weapon|weapons|rifle|rifles|gun|guns), (raise|raised|raising|lift|lifted) * (hand|hands|arm|arms),
        (hand|hands|arms) (raised|up|in the air|lifted), hands (above|over|on|behind) * (head|heads),
        capitulate/v, hors de combat, out of combat, wave/v * white (flag|cloth|rag|shirt|sheet)/n,
        (emerged|came|coming|walked|walking|stepped|climbed) out * (hands|white), give/v up *
        (arms|weapons|fight), yield/v to, (was|were|had been|been) disarmed, (asked|begged|begging) for
        (quarter|mercy), (no longer|stopped) (resisting|fighting|resisted), who had (surrendered|yielded|given),
        (threw|throw) up (their|his) (hands|arms), put (their|his) hands (up|in the air), arms (raised|aloft|in
        the air|up), with raised (hands|arms), gave in, laid aside * (arms|rifles|weapons), handed over *
        (rifles|weapons|arms|rifle|weapon), gave up (their|his) (arms|weapons|rifles|positions|position),
        stopped fighting, ceased (fire|resistance|fighting), ended resistance, came out unarmed, came out with,
        (waved|waving|held up|raised|flying|hoisted) * (white|handkerchief|shirt|sheet), asked for terms, begged
        for (their|his) (life|lives), pleaded for (their|his), ran out of (ammunition|cartridges) and, who gave
        up, were told to lie, lie face down, lying face down, kneeling with,
        (came|come|coming|walked|climbed|stepped|crawled|emerged|stumbled|ran) out
        (waving|with|holding|carrying|unarmed|without|under), waving (a|an|his|their|her), being disarmed,
        (was|were|been) disarmed, had (given|thrown) up, had gone over, no more ammunition, ammunition was gone,
        ammunition had run out, out of (ammunition|cartridges), rifles (on|to) the ground, on the ground with,
        (tossed|threw|cast|flung) (away|aside|down|out) * (rifle|rifles|weapon|weapons|guns|gun|arms|pistol),
        unbuckled, took off * (helmets|belts|webbing), gave their word, hands clasped, hands folded, hands on
        (his|her|their) (head|heads|neck), who had been disarmed, raised both, raises his hands, had
        (him|her|them) (stand|kneel|lie)
    """,
    "DEFENCELESS": """
        unarmed, without (weapons|arms|weapon), carried no (arms|weapons|weapon), had no (arms|weapons|weapon),
        defenceless, defenseless, unconscious, helpless, incapacitated, (lay|lying|lies) *
        (wounded|injured|bleeding|helpless|unconscious|motionless|hurt), too * wounded to, too badly
        (hurt|injured|wounded), unable to (move|fight|walk|stand|defend), (wounded|injured) *
        (begged|asked|crying|cried|calling|called|pleaded|pleading), disabled by *
        (wound|wounds|injury|injuries), shipwrecked, (in|from) the (water|sea) * (raft|rafts|lifeboat),
        lifeboat/n, life raft/n, (hung|hanging|descending|descended|coming down|floated|drifting|drifted|came
        down|jumped|float) (parachute|parachutes|harness), bail/v out, ejected from, on stretcher, stretcher,
        could not (move|stand|walk|rise|fight), legs (shattered|broken|blown), both legs, crawling away, dazed,
        stunned, bleeding, semi conscious, floating in, swimming from, in the water, struggling in the water,
        hanging in the harness, drifting down, under (his|her|their) parachute, under (a|his|the) canopy, crew *
        bailed, in the hospital bed, bandaged
    """,
    "WOUNDED_PERSON": """
        (wounded|injured) (man|men|woman|people|soldier|fighter|infantryman|infantrymen|officer|
        prisoner|person|enemy|rebel|insurgent|combatant|serviceman|servicemen| sergeant|civilian)/n, the
        wounded, the injured, (sick|wounded) and (sick|wounded), patient/n, casualty lying,
        (soldier|fighter|man|men|rebel|pilot|insurgent)/n * (lay|lying) (wounded|injured|bleeding), wounded
        (rifleman|riflemen|sapper|gunner|gunners|marine|marines|pilot|captain|
        lieutenant|corporal|men|sailor|sailors|guerrilla|insurgent| insurgents), stretcher case/n, the
        (badly|severely|gravely) (wounded|injured), (badly|severely|gravely) wounded
        (man|men|soldier|soldiers|fighter|fighters)
    """,
    "CIVILIAN": """
        mayor/n, councillor/n, councilor/n, teacher/n, librarian/n, headteacher/n, school director/n, postman,
        postmen, farmer/n, farmhand/n, shopkeeper/n, shop owner/n, pensioner/n, villager/n, resident/n,
        inhabitant/n, townspeople, townsfolk, townsman, householder/n, homeowner/n, house owner/n, family/n,
        passer by, passers by, pedestrian/n, cyclist/n, motorist/n, student/n, pupil/n, taxi driver/n, bus
        driver/n, lorry driver/n, electrician/n, plumber/n, mechanic/n, carpenter/n, baker/n, butcher/n,
        tailor/n, miner/n, worker/n, labourer/n, clerk/n, official/n of the town, shepherd/n, herder/n,
        herdsman, herdsmen, fisherman, fishermen, trader/n, merchant/n, vendor/n, stallholder/n, bank teller/n,
        lawyer/n, engineer/n, widow/n, widower/n, couple/n, grandmother/n, grandfather/n, demonstrator/n,
        protester/n, activist/n, elder/n, headman, headmen, refugee/n, displaced people, unarmed
        (man|men|woman|women|people|person|resident|youth)/n, local people, local man, local men, local woman,
        locals, population, civilian population, neighbour/n, neighbor/n, relative/n, schoolboy/n, schoolgirl/n,
        trade unionist/n, union leader/n, community leader/n, village head/n, village chief/n, beekeeper/n,
        gardener/n, caretaker/n, cook/n, musician/n, poet/n, artist/n, professor/n, lecturer/n, scientist/n,
        judge/n of the town, notary, housewife, housewives, passenger/n, bystander/n, worshipper/n, owner/n,
        tenant/n, people of the (village|town|district|city|valley), grocer/n, barber/n, weaver/n, blogger/n,
        dissident/n, critic/n, vicar/n, schoolmaster/n, schoolmistress, verger/n, sexton/n, beggar/n, street
        child, street children, drug user/n, drug addict/n, cattle buyer/n, cattle trader/n, brewer/n, miller/n,
        seamstress, seamstresses, hairdresser/n, cobbler/n, shoemaker/n, chemist/n, pharmacist/n, vet/n,
        veterinarian/n, dentist/n, optician/n, foreman, foremen, station master/n, stationmaster/n, railwayman,
        railwaymen, tram driver/n, signalman, forester/n, ranger/n of the park, hunter/n, ferryman, ferrymen,
        merchant sailor/n, docker/n, stevedore/n, crane operator/n, welder/n, house painter/n, mason/n,
        roofer/n, glazier/n, goldsmith/n, jeweller/n, jeweler/n, watchmaker/n, printer/n, bookseller/n,
        innkeeper/n, publican/n, hotelier/n, landlord/n, landlady, maid/n, nanny, nannies, cleaner/n, laundress,
        hawker/n, peddler/n, undertaker/n, gravedigger/n, organist/n, choirboy/n, sacristan/n, abbot/n, abbess,
        rector/n, missionary, missionaries, preacher/n, catechist/n, mufti/n, muezzin/n, sheikh/n, chieftain/n,
        alderman, aldermen, deputy mayor/n, registrar/n, prefect/n, archivist/n, curator/n, museum director/n,
        headmistress, principal/n of the, tutor/n, governess, apprentice/n, scholar/n, linguist/n, physicist/n,
        agronomist/n, historian/n, dairymaid/n, ploughman, ploughmen, vintner/n, winegrower/n, wine grower/n,
        cooper/n, blacksmith/n, saddler/n, bus conductor/n, ticket inspector/n, postmistress, telephonist/n,
        editor/n, columnist/n, announcer/n, broadcaster/n, translator/n, tax official/n, bank manager/n,
        cashier/n, broker/n, athlete/n, wrestler/n, dancer/n, violinist/n, pianist/n, painter/n, sculptor/n,
        puppeteer/n, amputee/n, invalid/n, blind man, blind woman, lodger/n, in laws, twin/n, sibling/n,
        brother/n, nephew/n, niece/n, grandson/n, granddaughter/n, grandchild, grandchildren, townswoman,
        townswomen, countryman, islander/n, highlander/n, hill people, mountain people, hillfolk, salt worker/n,
        quarry worker/n, quarryman, quarrymen, mill hand/n, factory hand/n, farm hand/n, field hand/n, stable
        boy/n, drover/n, muleteer/n, carter/n, cart driver/n, rickshaw driver/n, director of the, manager/n,
        staff of the, employee/n, technician/n, plant worker/n, gas worker/n, railway worker/n, telephone
        engineer/n, road builder/n, road engineer/n, surveyor/n, geologist/n, botanist/n, social worker/n,
        prison visitor/n, election official/n, vote counter/n, poll worker/n, party member/n, opposition
        supporter/n, opposition politician/n, senator/n, deputy, deputies, member of the council, council
        member/n, trade union member/n, union member/n, striker/n, marcher/n, hitchhiker/n, traveller/n,
        traveler/n, tourist/n, camper/n, expectant mother/n, pregnant woman, pregnant women, nursing mother/n,
        bedridden, the elderly, old woman, old women, pensioners, nursery teacher/n, orphanage director/n, care
        worker/n, home help/n, paramilitary victim/n
    """,
    "NAMED_ROLE": """
        mayor/n, councillor/n, councilor/n, librarian/n, journalist/n, reporter/n, editor/n, teacher/n, nurse/n,
        doctor/n, priest/n, imam/n, pastor/n, student/n, activist/n, lawyer/n, electrician/n, farmer/n,
        shopkeeper/n, clerk/n, photographer/n, pensioner/n, boy/n, girl/n, woman, women, young people, youth/n,
        young (man|men), vicar/n, schoolmaster/n, schoolmistress, verger/n, sexton/n, beggar/n, street child,
        street children, drug user/n, drug addict/n, cattle buyer/n, cattle trader/n, brewer/n, miller/n,
        seamstress, seamstresses, hairdresser/n, cobbler/n, shoemaker/n, chemist/n, pharmacist/n, vet/n,
        veterinarian/n, dentist/n, optician/n, foreman, foremen, station master/n, stationmaster/n, railwayman,
        railwaymen, tram driver/n, signalman, forester/n, ranger/n of the park, hunter/n, ferryman, ferrymen,
        merchant sailor/n, docker/n, stevedore/n, crane operator/n, welder/n, house painter/n, mason/n,
        roofer/n, glazier/n, goldsmith/n, jeweller/n, jeweler/n, watchmaker/n, printer/n, bookseller/n,
        innkeeper/n, publican/n, hotelier/n, landlord/n, landlady, maid/n, nanny, nannies, cleaner/n, laundress,
        hawker/n, peddler/n, undertaker/n, gravedigger/n, organist/n, choirboy/n, sacristan/n, abbot/n, abbess,
        rector/n, missionary, missionaries, preacher/n, catechist/n, mufti/n, muezzin/n, sheikh/n, chieftain/n,
        alderman, aldermen, deputy mayor/n, registrar/n, prefect/n, archivist/n, curator/n, museum director/n,
        headmistress, principal/n of the, tutor/n, governess, apprentice/n, scholar/n, linguist/n, physicist/n,
        agronomist/n, historian/n, dairymaid/n, ploughman, ploughmen, vintner/n, winegrower/n, wine grower/n,
        cooper/n, blacksmith/n, saddler/n, bus conductor/n, ticket inspector/n, postmistress, telephonist/n,
        columnist/n, announcer/n, broadcaster/n, translator/n, tax official/n, bank manager/n, cashier/n,
        broker/n, athlete/n, wrestler/n, dancer/n, violinist/n, pianist/n, painter/n, sculptor/n, puppeteer/n,
        amputee/n, invalid/n, blind man, blind woman, lodger/n, in laws, twin/n, sibling/n, brother/n, nephew/n,
        niece/n, grandson/n, granddaughter/n, grandchild, grandchildren, townswoman, townswomen, countryman,
        islander/n, highlander/n, hill people, mountain people, hillfolk, salt worker/n, quarry worker/n,
        quarryman, quarrymen, mill hand/n, factory hand/n, farm hand/n, field hand/n, stable boy/n, drover/n,
        muleteer/n, carter/n, cart driver/n, rickshaw driver/n, director of the, manager/n, staff of the,
        employee/n, technician/n, plant worker/n, gas worker/n, railway worker/n, telephone engineer/n, road
        builder/n, road engineer/n, surveyor/n, geologist/n, botanist/n, social worker/n, prison visitor/n,
        election official/n, vote counter/n, poll worker/n, party member/n, opposition supporter/n, opposition
        politician/n, senator/n, deputy, deputies, member of the council, council member/n, trade union
        member/n, union member/n, striker/n, marcher/n, hitchhiker/n, traveller/n, traveler/n, tourist/n,
        camper/n, expectant mother/n, pregnant woman, pregnant women, nursing mother/n, bedridden, the elderly,
        old woman, old women, pensioners, schoolgirl/n, nursery teacher/n, orphanage director/n, care worker/n,
        home help/n, paramilitary victim/n
    """,
    "SOLDIER": """
        sapper/n, lancer/n, signaller/n, quartermaster/n, adjutant/n, ensign/n, naval rating/n, airman, airmen,
        legionary, death squad/n, mob/n, henchman, henchmen, levies, auxiliary, auxiliaries, home guard,
        territorials, frontier guard/n, camp commandant/n, rearguard, vanguard, occupying marines, occupying
        police, raiding force, assault team/n, assault troops, landing force, landing party, war band/n,
        faction/n, the movement, hussar/n, dragoon/n, grenadier/n, storm trooper/n, cavalry, horsemen, riders,
        conqueror/n, besieger/n, secret police, gang of armed, men with (guns|rifles), armed band/n, squad/n,
        freedom fighter/n, liberator/n
    """,
    "STATE_AGENTS": """
        agents of, security (forces|service|services|agents|officers), police, policemen, ministry, soldiers,
        troops, army, military, intelligence (officers|service|agents|agency), state agents, secret police,
        militia, militiamen, paramilitaries, armed group, rebels, gunmen, authorities, occupation, regime,
        gendarmes, special forces, government forces, officers, men in uniform, uniformed men, plain clothes
        (officers|men|police|agents), unmarked (car|cars|van|vans), state security, interior ministry,
        policeman, police officers, intelligence men, the authorities, the government, the regime, the junta,
        the army, security men, guards, prison service, special branch, national guard, presidential guard,
        occupation authorities, occupying authorities, occupation police, garrison, the movement, gendarmerie,
        commandos, (security|intelligence|secret|special|state|political)
        (bureau|agency|service|services|police|branch|directorate|committee|
        men|agents|forces|department|office|officers), (bureau|directorate|agency),
        (ruling|military|revolutionary|emergency) (council|committee|command|junta), raiders in the pay of, in
        the pay of the (regime|state|government), officials
    """,
    "COMMANDER": """
        commander/n, colonel/n, general/n, major/n, captain/n, lieutenant/n, brigadier/n, admiral/n,
        (militia|rebel|group|insurgent|faction|army|military|paramilitary) (leader|chief|head|command)/n, chief
        of staff, warlord/n, commandant/n, headquarters, command, sergeant/n, officer/n, marshal/n, leader/n,
        chief/n, ministry, minister of defence, defence minister, (head|leader) of the
        (militia|group|army|brigade|battalion), sector commander/n, company leader/n, company commander/n,
        governor/n, front commander/n, minister of (defence|war), commander in chief, generals, chief of the
        general staff, supreme commander/n, regional command, camp commandant/n, battalion leader/n, brigade
        leader/n, platoon leader/n, squadron leader/n, section leader/n, emir/n, rebel chief/n, insurgent
        commander/n, his officers, insurgent chief, guerrilla (captain|chief|leader), chief of (the|a)
        (band|militia|clan|army|rebels|guerrillas), warlord, regimental commander, division commander,
        divisional commander, prime minister, president of, head of the armed, lieutenant colonel/n, major
        general/n, front command, staff of the (division|brigade|army)
    """,
    "GENERIC": """
        man, men, woman, women, person/n, people, him, her, them, those, others, everyone, boys, girls, youth/n
    """,
    "PRONOUN": "he, she, they, one of them, who",
    "GUARDS": "guard/n, jailer/n, warder/n, captor/n, escort/n",
    "PILOT": """
        pilot/n, aircrew, airman, airmen, parachute/n, parachutist/n, crew of the
        (aircraft|jet|helicopter|plane)
    """,
    "UNIFORM": """
        in uniform, uniformed (man|men|woman|women), man in uniform, men in uniform, uniform/n, riflemen,
        rifleman, infantryman, infantrymen, dugout/n, trench/n, bunker/n, foxhole/n
    """,
    "YOUNG": """
        boy/n, girl/n, child/n, minor/n, teenager/n, youngster/n, pupil/n, schoolboy/n, schoolgirl/n,
        schoolchild, schoolchildren, adolescent/n, underage, very young, young recruits, child soldier/n,
        juvenile/n, kid/n, youth wing, young people, orphan/n, third class
    """,
    "YOUNG_ONLY": "under fifteen, under 15, child soldier/n",
    "LOCAL_POPULATION": """
        (whole|entire|local|civilian) (population|village|villages|town|district|community), inhabitant/n,
        resident/n, villager/n, townspeople, people of the (village|town|district|city|valley), people of _
        village/n, family/n, residents, households, population of, (children|orphans|pupils|patients) (of|from)
        (the|an|a) * (orphanage|school|home|hospital|institution), orphan/n,
        (hundred|hundreds|thousand|thousands|dozens|scores) of *
        (people|residents|civilians|inhabitants|villagers|families|children| women), people from the
        (captured|occupied), with people from, local men, local women, inhabitants, their people,
        (border|upland|coastal|riverside|hill|fishing|mining|farming|lake)
        (hamlets|villages|people|towns|folk|families|communities), hamlet/n, village/n, islanders, townsfolk,
        lake people, whole families, everyone in the, everybody in the, all who lived, those who lived, the
        people there, (quarter|suburb|district) was (emptied|cleared), its people, people of, settlement/n,
        highlanders, farming families
    """,
    "CIVIL_POPULATION": """
        civilian population, population, civilians, inhabitants, residents, demonstrators, protesters, critics,
        opponents, government critics, dissidents, dissent, activists, villagers, villages, hill villages,
        townspeople, the people of, members of the, minority, community, communities, families, students,
        (women|men|people) of the
    """,
    "ENEMY_WORDS": """
        enemy, hostile, adversary, adverse, occupier/n, occupying, occupation, invader/n, invading, other side,
        opposing
    """,
    "CRITIC": """
        criticised, criticized, critic/n, dissident/n, opposition, opponent/n, opposed, spoken against,
        governor, regime, president, protester/n, human rights, anti government, strike leader/n,
        whistleblower/n
    """,
    "UNDER_ARMS": """
        fighter/n, rank/n of, the ranks, recruit/n, battalion, unit/n, armed group/n, militia, brigade, army,
        troops, training camp/n, uniform/n, rifle/n, weapons, checkpoint/n
    """,
    "CONFLICT_LINK": """
        soldier/n, troop/n, rebel/n, militia, militiaman, militiamen, fighter/n, insurgent/n, occupation,
        occupied, army, armed group/n, armed men, gunmen, guerrilla/n, paramilitary, paramilitaries, battalion,
        brigade, commander/n, security forces, occupier, occupying, war, front line, prisoner of war, prisoners
        of war
    """,
    "WAR_WORDS": """
        soldier/n, troop/n, rebel/n, insurgent/n, guerrilla/n, militia, militiaman, militiamen, fighter/n,
        occupation, occupying, occupied, occupier/n, enemy, front line, at the front, near the front, the front,
        army, armed group/n, paramilitary, paramilitaries, battalion, brigade, garrison, prisoner of war,
        prisoners of war, war, captured, combat, fighting, shelling, trench, trenches, commander/n, conquered,
        invader/n, invading, gunmen, armed men, faction, regiment, military, filtration, ammunition, armoured,
        regiment/n, uniformed, intern/v, internee/n, prisoners, captives, prisoner camp/n, hostage/n, camp
        guard/n, the camp, invasion, airstrike/n, missile/n, rocket/n, drone/n, tank/n, ceasefire, truce,
        army/n, both sides, rebel held
    """,
}

__all__ = ["TERMS"]
