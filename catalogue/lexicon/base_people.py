"""People: who fights, who does not, who helps, and the words that point back to them."""

TERMS = {
    "SOLDIER": """
        soldier/n, troop/n, serviceman/n, servicewoman/n, trooper/n, infantryman/n, paratrooper/n, marine/n,
        conscript/n, gunner/n, sniper/n, gunman/n, rifleman/n, militiaman/n, fighter/n, insurgent/n, rebel/n,
        combatant/n, commando/n, guerrilla/n, mercenary/n, reservist/n, artilleryman/n, special forces, army/n,
        platoon/n, squad/n, battalion/n, brigade/n, regiment/n, garrison/n, patrol/n, militia/n, armed group/n,
        armed man/n, armed people, armed forces, security forces, government forces, occupying forces, occupation
        forces, invading forces, military forces, enemy forces, ground forces, naval forces, air force/n, invader/n,
        occupier/n, drone operator/n, drone pilot/n, drone crew/n, pilot/n, machine gunner/n, tank crew/n, gun
        crew/n, mortar crew/n, border guard/n, national guard, national guardsman/n, combat unit/n,
        military unit/n, army unit/n, infantry unit/n, assault unit/n, unit/n, infantry, infantrymen, warrior/n,
        jihadist/n, terrorist/n, partisan/n, volunteer battalion/n, military personnel, uniformed man/n, men in
        uniform, men in camouflage, men in fatigues, attacker/n, raider/n, the military, navy/n, warship/n,
        gunboat/n, tank/n, column of tanks, armoured column/n, armored column/n, assault group/n, raiding party,
        detachment/n, cadet/n, sentry, sentries, officer/n, sergeant/n, lieutenant/n, corporal/n, captain/n,
        major/n, colonel/n, general/n, commander/n, warlord/n, legionnaire/n, artillery crew/n, gendarme/n,
        peshmerga, janjaweed, armed faction/n, paramilitary, paramilitaries, regulars, irregulars, besieger/n,
        besieging forces, besieging army, crew of (the|a|an) (tank|gun|drone|helicopter|mortar)
    """,
    "FIGHTER": "@SOLDIER",
    "CIVILIAN": """
        civilian/n, non combatant/n, noncombatant/n, resident/n, villager/n, inhabitant/n, townspeople, townsfolk,
        townsman/n, shopper/n, pedestrian/n, passer by, passers by, passerby, passersby, bystander/n, onlooker/n,
        farmer/n, farmhand/n, farm worker/n, shepherd/n, goatherd/n, herder/n, herdsman/n, fisherman/n, fisherfolk,
        beekeeper/n, gardener/n, peasant/n, teacher/n, schoolteacher/n, headteacher/n, headmaster/n, headmistress,
        professor/n, lecturer/n, librarian/n, pupil/n, student/n, schoolchild/n, schoolboy/n, schoolgirl/n, child/n,
        boy/n, girl/n, baby, babies, infant/n, toddler/n, newborn/n, teenager/n, adolescent/n, youngster/n,
        orphan/n, woman/n, mother/n, grandmother/n, grandfather/n, granny, grandparent/n, parent/n, father/n,
        daughter/n, sister/n, aunt/n, uncle/n, cousin/n, widow/n, widower/n, wife/n, pensioner/n, old man/n, old
        people, elderly, family, families, household/n, couple/n, refugee/n, evacuee/n, displaced people, displaced
        person/n, commuter/n, passenger/n, motorist/n, vendor/n, trader/n, stallholder/n, shopkeeper/n, seller/n,
        customer/n, worshipper/n, churchgoer/n, mourner/n, guest/n, bather/n, swimmer/n, cyclist/n, picker/n,
        harvester/n, reaper/n, worker/n, labourer/n, laborer/n, baker/n, butcher/n, barber/n, tailor/n, cook/n,
        waiter/n, waitress, mechanic/n, electrician/n, plumber/n, carpenter/n, bricklayer/n, postman/n, postwoman/n,
        miner/n, engineer/n, accountant/n, clerk/n, lawyer/n, judge/n, tourist/n, tenant/n, neighbour/n, neighbor/n,
        local/n, local people, local population, congregation/n, spectator/n, footballer/n, musician/n, singer/n,
        actor/n, artist/n, people (queuing|queueing|waiting|fleeing|shopping|sleeping|sheltering|walking|
        praying|collecting|gathering|lining up), (bus|taxi|truck|tractor|lorry|delivery|van) driver/n,
        driver/n, cabbie/n, housewife/n, homemaker/n, bride/n, groom/n, mayor/n, councillor/n, official/n, civil
        servant/n, activist/n, protester/n, demonstrator/n, marcher/n, pilgrim/n, firefighter/n, fireman/n,
        rescuer/n, rescue worker/n, volunteer/n, journalist/n, reporter/n, cameraman/n, photographer/n, priest/n,
        imam/n, nun/n, monk/n, rabbi/n, pastor/n, deacon/n, clergyman/n, nurse/n, doctor/n, surgeon/n, physician/n,
        midwife/n, midwives, paramedic/n, medic/n, aid worker/n, patient/n, population, populace, citizen/n,
        citizenry, dweller/n, kids, kid/n, caretaker/n, janitor/n, watchman/n, nomad/n, herdswoman, herdswomen,
        tribesman/n, settler/n, migrant/n, unarmed (man|men|people|person|youths|crowd), market goer/n,
        marketgoer/n, wedding party, merchant/n, porter/n, nursery staff, school staff, hospital staff, staff of
        (the|a) (school|hospital|clinic|hotel|shop), gathering/n of people, crowd/n, crowd of people, elder/n,
        village elder/n, boatman/n, ferryman/n, potter/n, weaver/n, woodcutter/n, logger/n
    """,
    "CHILD": """
        child/n, boy/n, girl/n, baby, babies, infant/n, toddler/n, newborn/n, pupil/n, schoolchild/n, schoolboy/n,
        schoolgirl/n, kid/n, minor/n, youngster/n, orphan/n, teenager/n
    """,
    "WOMAN": "woman/n, girl/n, mother/n, wife/n, widow/n, daughter/n, sister/n, grandmother/n, female/n, bride/n",
    "MEDIC": """
        medic/n, paramedic/n, nurse/n, doctor/n, surgeon/n, physician/n, midwife/n, midwives, stretcher bearer/n,
        orderly, orderlies, ambulance crew/n, ambulance driver/n, ambulance worker/n, medical staff, medical
        personnel, medical worker/n, medical team/n, medical crew/n, first aider/n, first aid worker/n, health
        worker/n, healthcare worker/n, anaesthetist/n, rescue medic/n, combat medic/n, medical orderly, medical
        orderlies, hospital staff, medical volunteer/n
    """,
    "CLERGY": """
        priest/n, imam/n, nun/n, monk/n, rabbi/n, pastor/n, deacon/n, clergyman/n, bishop/n, mullah/n, chaplain/n
    """,
    "AIDWORKER": """
        aid worker/n, relief worker/n, humanitarian worker/n, humanitarian/n, humanitarian staff, relief staff, aid
        staff, aid (team|crew)/n, relief (team|crew)/n, humanitarian (team|crew)/n, aid (driver|volunteer|
        official)/n, relief (driver|volunteer|official)/n, aid agency (worker|staff|driver|team|employee|
        employees|workers|drivers), charity (worker|staff|driver|workers|drivers|volunteers|volunteer), food
        agency staff, deminers, deminer/n, staff of (a|an|the) * (aid|relief|humanitarian|charity) * ,
        (employees|staff|workers|members|volunteers|drivers|team) (of|from|for) (a|an|the|its) *
        (charity|aid agency|relief agency|humanitarian organisation|humanitarian organization|aid organisation|
        aid organization|relief organisation|relief organization|food agency|humanitarian agency|relief
        mission|aid mission|relief fund), workers (of|from|for) (a|an|the) * (aid|relief|humanitarian|
        charity), un staff, un worker/n, red cross (worker|staff|volunteer|volunteers|workers|team|delegate|
        delegates), red crescent (worker|staff|volunteer|volunteers|workers|team)
    """,
    "PEACEKEEPER": """
        (post|base|patrol|position|camp|vehicle|vehicles|helicopter|convoy|compound|observer|observers|
        contingent|troops|soldiers) of the * (united nations|un|peacekeepers|peacekeeping), peacekeeper/n,
        peace keeper/n, blue helmet/n, un (patrol|troops|soldier|soldiers|observer|observers| contingent|
        mission), peacekeeping (troops|patrol|force|forces|soldiers|contingent|mission|base| post|convoy|
        vehicle|vehicles|unit), un military observer/n, ceasefire monitor/n, peace mission, observer mission,
        observation mission, united nations (patrol|mission|troops|observers|peacekeepers|force|post| base)
    """,
    "JOURNALIST": """
        journalist/n, reporter/n, cameraman/n, camera crew/n, photographer/n, film crew/n, correspondent/n, news
        crew/n, tv crew/n, press car/n
    """,
    "CAPTIVE": """
        prisoner/n, pow/n, pows, captive/n, detainee/n, inmate/n, hostage/n, internee/n, captured (man|men|
        soldier|soldiers|fighter|fighters| woman|women|pilot|pilots|crew|officer|officers|troops|
        villager|villagers|villager|farmers|rebels|rebel|sniper|medic|medics), surrendered (man|men|
        soldier|soldiers|fighter|fighters|troops|crew), disarmed (man|men|soldier|soldiers|fighter|
        fighters), detained (man|men|woman|women|villager|villagers|resident|residents|civilian|civilians|
        farmer|farmers|teacher|teachers|boy|boys), bound (man|men|woman|women|prisoner|prisoners|
        civilian|civilians), handcuffed (man|men|prisoner|prisoners)
    """,
    "WOUNDED_PERSON": """
        wounded (soldier|soldiers|fighter|fighters|man|men|enemy|prisoner|prisoners|combatant|combatants|
        rebel|rebels| people|civilian|civilians|troops|conscript|conscripts|comrade|comrades), the wounded,
        the sick, the injured, injured (soldier|soldiers|fighter|fighters|man|men), unconscious (soldier|man|
        fighter|pilot), patient/n
    """,
    "PERSON": """
        @CIVILIAN, @SOLDIER, @CAPTIVE, @MEDIC, @CLERGY, @AIDWORKER, @PEACEKEEPER, @JOURNALIST, @WOUNDED_PERSON,
        @CHILD, man/n, person/n, people, human being/n, victim/n, him, them, they, he, she, who, others, everyone,
        everybody, anyone, anybody, someone, somebody, survivor/n, brother/n, son/n, husband/n, youth/n, youngsters,
        group of people, lad/n, individual/n, suspect/n, witness, witnesses, relative/n, colleague/n, employee/n,
        staff, crew/n, body, bodies, member/n of
    """,
    "ANAPHOR": """
        they, them, he, him, she, her, it, its, this, these, those, both, all of them, each of them, none of them,
        the men, the man, the women, the woman, the group, the two, the three, the four, the five, the six, the
        victims, the victim, the dead, the rest, the others, the people, everyone, their, his, the pair, the couple,
        the family, the boy, the girl, the boys, the girls, the children, the child, the building, the site, the
        vehicle, the vehicles, the place, the facility, the convoy, the structure, the house, the car, the truck,
        the trucks, the village, the town, one of them, some of them, the same, there, the compound, the crowd, the
        villagers, the residents, the body, the bodies, the youths, the youth, the teenager
    """,
}

__all__ = ["TERMS"]
