"""Being made to serve or work; children in armed forces."""

from __future__ import annotations

TERMS = {
    "CONSCRIPT": """
        conscript/v, conscription, call/v up, called up, call up (paper|papers|notice|notices|order|orders)/n,
        mobilise/v, mobilize/v, mobilisation, mobilization, draft/v, draft
        (notice|notices|paper|papers|order|orders)/n, drafted, enlist/v, enlistment, press/v into, pressed into,
        press gang/v, recruit/v, induct/v, levy of,
        (force|forced|forces|forcing|made|compel|compelled|compels|coerced| told|ordered|beaten) *
        (fight|serve|enlist|join|carry arms|take up arms), (put|dressed|forced) * (into|in) *
        (uniform|uniforms), (sent|send|driven|marched|ordered|assigned) * (to the|into the|into|to)
        (front|trench|trenches|line|battle|firing line|assault), (send|sent|sends) * front, battalion that
        fights, serve/v in, military service, in (their|its|his) ranks, fight/v (for|against|alongside|in),
        take/v up arms, under arms, (sent|send|sends|driven|posted|marched) to the (line|front|trenches), handed
        call up papers, sworn in, made to (fight|serve), battalion of prisoners, report to the *
        (depot|barracks|recruiting), recruiting (office|officer|depot), shoved into (its|their|the), put into
        (its|their|the) (infantry|army|battalions|ranks|uniform|regiments), thrown against, made to (put
        on|wear) * uniform, (serve|serving|served) (in|with|under) (the|its|their) *
        (army|forces|battalion|brigade|infantry|regiment|navy|ranks), forced into (its|the|their) *
        (army|infantry|ranks|battalions|forces|uniform|regiments), impressed into, press ganged, forced to
        serve, forced to fight, to fight their own, drafted into, inducted, sworn into, (medical|draft) board,
        mobilisation (order|orders|notice|notices), conscripted by, compulsory
        (service|mobilisation|enlistment), put at the front, sent ahead of, driven ahead of, (the|a) draft
        (of|by|board|notice|call), answer the draft, put in (its|their|the|his) uniform, (in|into)
        (its|their|the enemy|the occupier|the invader) uniform, (man|manned|manning|serve|served|work|worked)
        (guns|a gun|the guns|artillery), press/v, pressed (into|to) (service|serve|fight|join|the), marched to
        the (line|front|trenches), fight * against (their|his) own, turn/v their (guns|weapons) on (their|his)
        own, levy/v, levied, round/v up for the army, enrolled in the, listed for (service|the army|the front),
        dragooned
    """,
    "AGAINST_OWN": """
        against (his|her|their|its) own, (his|her|their) own
        (country|army|people|side|forces|state|troops|comrades|compatriots| government|countrymen), fight their
        country, against (their|his|her) (country|compatriots|comrades|countrymen|homeland|army|fellow),
        (occupier|occupying power|enemy|hostile|occupying|invader|captor|adversary|adverse| occupation|foreign)
        (army|forces|uniform|uniforms|troops|force|battalion|ranks|unit|units| regiment|brigade),
        (occupying|enemy|hostile|foreign) (army|forces|power), army of the (occupier|occupying power|enemy),
        forces of the (occupier|occupying|enemy|hostile), occupier army, against (their|his)
        (compatriots|countrymen|own|brothers|former comrades), (annexing|conquering|occupying|invading|hostile)
        army, own country troops, against (the|their) army of their, (farm hands|villagers|prisoners|men) own
        army, their own (lines|defenders|gunners|men), against their own
        (fleet|army|side|troops|people|country|navy|artillery|brothers|sons| villages|forces|town), pounding
        their own, firing on their own, their own (fleet|navy|artillery|sons|villages|regiments)
    """,
    "OWN_SIDE": """
        (his|her|their) own (army|country|side|comrades|forces|people|state|troops|compatriots| government),
        army of (his|her|their) own country, (bombarding|shelling|fighting|firing at|firing on|attacking)
        (his|her|their) own, own army, own troops, own lines, compatriots, countrymen, own side, own
        (fleet|navy|side|people|artillery|regiments|villages|kin|flag), pounding their own
    """,
    "WAR_LABOUR": """
        (dig|digs|dug|digging|build|built|building) *
        (trench|trenches|fortification|fortifications|bunker|bunkers|dugout|
        dugouts|positions|earthworks|foxhole|foxholes|defences), (clear|cleared|clearing|walk|walked|lay|laying)
        * (mine|mines|minefield|minefields),
        (carry|carried|carrying|haul|hauling|bring|load|loaded|loading|unload| unloading) *
        (ammunition|shells|munitions|supplies to the front|wounded under fire), guide/v *
        (troops|soldiers|columns|tanks), act/v as (guides|scouts), repair/v * tanks, fortification work,
        (collect|recover|collecting) * (bodies|dead|wounded) (under|from the), spot/v for * artillery,
        (dig|digs|dug|digging) * (firing|trenches|trench|gun|fighting) (positions|position|pits|lines),
        (carry|carried|carrying) (shells|ammunition) to the guns,
        (haul|hauled|hauling|lug|drag|stack|carry|carrying|ferry|bring|load| pass|unload|lugged) * (mortar
        bombs|bombs|shells|ammunition|mines|rockets|crates of|munitions|cartridges|sandbags|barbed wire),
        (lay|laying|string|stringing) * (wire|mines|barbed wire), (fill|filling) sandbags,
        (dig|digs|dug|digging|hack|hacking) * (emplacements|emplacement|gun pits|gun pit|anti
        tank|ditches|ditch|trenches|shelters|tunnels|dugouts|strongpoints| breastworks),
        (walk|drive|driven|sent|march|walked) (ahead|across|over|through|into) *
        (minefield|minefields|mines|tanks|troops), (repair|repairing|mend|camouflage|refuel) *
        (tanks|guns|runway|runways|airfield|armour|warships|batteries), (point|pointing) out *
        (positions|targets), guide * (assault|patrol|patrols|column|raid),
        (push|pushed|pull|pulled|drag|dragged|haul|hauled|carry|carried|roll|
        rolled|load|loaded|stack|stacked|pass|passed|fetch|fetched) *
        (carts|cart|crates|boxes|trucks|sledges|barrows|loads) of
        (shells|ammunition|mines|munitions|rockets|bombs|cartridges|grenades),
        (mend|mended|repair|repaired|widen|build|built) * (runway|gun|railway under|military|supply), as
        (porters|carriers|guides|sappers|mine clearers) for the, clear * mines
    """,
    "CARRY": """
        push/v, pull/v, haul/v, carry/v, lug/v, drag/v, load/v, stack/v, unload/v, bring/v, dig/v, build/v,
        lay/v, clear/v, repair/v, hack/v out, raise/v, pile/v, shovel/v, string/v, tow/v, drive/v, fetch/v,
        pass/v, transport/v, work/v on, walk/v, march/v, guide/v, lead/v
    """,
    "MUNITION": """
        shells, ammunition, munitions, mortar bombs, mines, minefield/n, trench, trenches, gun pit/n, gun
        position/n, gun positions, fortification/n, earthworks, ramparts, breastworks, barbed wire, batteries,
        battery, rockets, bunker/n, bunkers, dugout/n, anti tank ditch, anti tank ditches, fieldworks,
        strongpoint/n, guns, cartridges, grenades, tanks, firing positions
    """,
    "MADE_TO": """
        had to, have to, were made to, was made to, made to, forced to, compelled to, ordered to, at gunpoint,
        under the muzzle, under the muzzles, under guard, were driven to, drove them to, whipped if, beaten if,
        shot if, or be shot, rations if, refused were, refuses is, who refused, on pain of, no choice
    """,
    "CIVIL_WORK": """
        (clear|clearing|cleared) * rubble, repair/v * (water|pipe|pipes|road|roads|power|school|roof),
        (worked|work|working|works) * (farm|farms|bakery|kitchen|kitchens|laundry|field|fields|workshop|
        workshops|forestry|garden|sawmill|pay), harvest work, for (pay|wages|a wage), paid
        (work|job|jobs|residents), (pay|paid|pays|wages|wage), clean/v * streets,
        (harvest|harvested|pick|picked|pruned|milked|bake|baked|saw|sawed|
        plant|planted|weave|cook|cooked|sew|sewed|wash|washed|sweep|swept| mend|mended|repair|repaired) *
        (apples|potatoes|crops|bread|wood|trees|grapes|clothes|streets|roads|
        beets|roof|roofs|harvest|hay|fruit|laundry), sawmill, orchard work, farm work, in the
        (bakery|laundry|kitchen|sawmill|garden|orchards|brickworks|dairy), (clear|cleared|shovel|shovelled)
        snow, wages as, beet harvest, get a wage, gloves and sundays, sundays off,
        (harvest|hay|beets|potatoes|apples|logging|forestry|bakery|farm|farms| garden|gardens|road
        mending|laundry|carpentry|dairy), (get|gets|got|draw|drew|earn|earned|paid)(wage|wages|pay|day)
    """,
    "PAID": """
        paid, pay/v, wage/n, for pay, salary, against payment, a wage, wages, earn/v, gets paid, get paid, the
        pay was good
    """,
    "AGE_UNDER_15": """
        (five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|5|6|7| 8|9|10|11|12|13|14) year old,
        (five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|5|6|7| 8|9|10|11|12|13|14) year olds,
        (five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|5|6|7| 8|9|10|11|12|13|14) years old,
        (five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|5|6|7| 8|9|10|11|12|13|14) years of age,
        aged (five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|5|6|7| 8|9|10|11|12|13|14), aged *
        (five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|5|6|7| 8|9|10|11|12|13|14), aged between
        (five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|5|6|7| 8|9|10|11|12|13|14) and
        (five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|5|6|7| 8|9|10|11|12|13|14), (of|at)
        (five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|5|6|7| 8|9|10|11|12|13|14) and
        (five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|5|6|7| 8|9|10|11|12|13|14),
        (boys|girls|children|boy|girl|pupils|child|youngsters|kids|recruits) of
        (five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|5|6|7| 8|9|10|11|12|13|14),
        (boys|girls|children|pupils|recruits) (as young as|of about|of around|of only)
        (five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|5|6|7| 8|9|10|11|12|13|14), as young as
        (five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|5|6|7| 8|9|10|11|12|13|14),
        (just|only|barely) (five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|5|6|7|
        8|9|10|11|12|13|14), age of (five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|5|6|7|
        8|9|10|11|12|13|14), under (15|fifteen|14|fourteen|13|thirteen|12|twelve), (younger|below) than
        (15|fifteen|14|fourteen), below (15|fifteen), the age of (15|fifteen), not yet (15|fifteen|14|fourteen),
        under the age of (15|fifteen|14|fourteen|13|12), (was|were|is|are)
        (five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|5|6|7| 8|9|10|11|12|13|14)
        (when|at|and|years|or), primary school (pupil|child|boy|girl|children)/n, child soldier/n, in
        (their|his|her) (fifth|sixth|seventh|eighth) (grade|year of school), (turned|turning)
        (five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|5|6|7| 8|9|10|11|12|13|14),
        (five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|5|6|7| 8|9|10|11|12|13|14) (or|to|and)
        (five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|5|6|7| 8|9|10|11|12|13|14) years, none
        older than (five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|5|6|7| 8|9|10|11|12|13|14), no
        older than (ten|eleven|twelve|thirteen|fourteen|10|11|12|13|14), (third|fourth|fifth|sixth|second|first)
        (class|grade|form), not (fifteen|15|fourteen|14|thirteen|13|twelve|12), (younger|less) than
        (fifteen|15|fourteen|14|thirteen|13|twelve|12), of (ten|eleven|twelve|thirteen|fourteen) and
        (eleven|twelve|thirteen|fourteen|nine|ten), not older than
        (ten|eleven|twelve|thirteen|fourteen|14|13|12|11|10), (nobody|no one|none) (older than|over)
        (ten|eleven|twelve|thirteen|fourteen|14|13|12), barely (ten|eleven|twelve|thirteen|fourteen),
        (turned|just turned|had just turned) (ten|eleven|twelve|thirteen|fourteen), primary school,
        (sixth|fifth|seventh|fourth) (formers|graders|class|grade), (ten|eleven|twelve|thirteen|fourteen) to
        (eleven|twelve|thirteen|fourteen), (aged|age) (8|9|10|11|12|13|14), (8|9|10|11|12|13|14) and
        (9|10|11|12|13|14), between (eight|nine|ten|eleven|twelve|8|9|10|11|12) and
        (twelve|thirteen|fourteen|12|13|14), born (eleven|twelve|thirteen|fourteen) years, (his|her)
        (tenth|eleventh|twelfth|thirteenth|fourteenth) birthday, (nine|ten|eleven|twelve|thirteen|fourteen)
        years, (third|fourth|fifth|sixth|seventh) (graders|formers|grader|former), sixth grade, junior school,
        first communion, (boys|girls|children|pupils|lads)
        (of|aged)(eight|nine|ten|eleven|twelve|thirteen|fourteen|8|9|10|11|12| 13|14),
        (eight|nine|ten|eleven|twelve|thirteen|fourteen) (summers|winters|or thirteen|or twelve|or fourteen)
    """,
    "AGE_15_17": """
        (fifteen|sixteen|seventeen|15|16|17) year old, (fifteen|sixteen|seventeen|15|16|17) year olds,
        (fifteen|sixteen|seventeen|15|16|17) years old, (fifteen|sixteen|seventeen|15|16|17) years of age, aged
        (fifteen|sixteen|seventeen|15|16|17), aged (fifteen|sixteen|seventeen|15|16|17) (and|or|to)
        (fifteen|sixteen|seventeen|15|16|17), (boys|girls|children|youths|boy|girl|recruits|volunteers|pupils)
        of (fifteen|sixteen|seventeen|15|16|17), age of (fifteen|sixteen|seventeen|15|16|17),
        (was|were|is|are|had turned|turned|had been) (fifteen|sixteen|seventeen|15|16|17), over fifteen, over
        15, at least (fifteen|15|sixteen|16), (15|fifteen|16|sixteen) (or|and) (over|above|older), between
        (fifteen|sixteen|seventeen|15|16|17) and (fifteen|sixteen|seventeen|15|16|17), (his|her|their)
        (fifteenth|sixteenth|seventeenth|eighteenth) birthday, (turned|turning|had turned)
        (fifteen|sixteen|seventeen|eighteen|15|16|17|18), (fifteen|sixteen|seventeen|eighteen)
        (years|and|or|year), eighteen year old, 18 year old, eighteen year olds, eighteen and over, minimum age,
        of (sixteen|seventeen|fifteen|eighteen), adult recruits, could not show that (he|she|they)
        (had|was|were), under eighteens, over eighteen, not turned eighteen, turned eighteen, sent home
        everybody (who|under|below), sent (home|away|back) (everybody|everyone|all|anyone|those|boys|minors)
    """,
    "AGE_CHECKED": """
        birth certificate/n, no one younger, nobody younger, none younger, no one under, nobody under, none
        under, turned away * (younger|children|minors), proof of age, identity papers showing
    """,
    "CHILD_USE": """
        conscript/v, enlist/v, recruit/v, recruitment, recruit/n, enrol/v, draft/v, mobilise/v, mobilize/v,
        press/v into, in (the|its|their) ranks, child soldier/n, (join|joined|joining) *
        (army|group|militia|rebels|battalion|unit|forces|movement|fighters), take/v up arms,
        (sent|send|sends|sending|taken|put|posted|deployed|marched) *
        (front|frontline|line|trenches|battle|combat|checkpoints|checkpoint),
        (use|used|uses|using|employ|employed|serve|served|serving|act|acted| work|worked) *
        (scout|scouts|spy|spies|guard|guards|messenger|messengers|courier|
        couriers|porter|porters|lookout|lookouts|fighter|fighters|bodyguard|
        bodyguards|decoy|decoys|sentry|sentries|spotter|spotters|runner|
        runners|shield|shields|soldiers|observers|informants),
        (carry|carried|carries|carrying|bring|brought|given|gave|handed| issued|handle|handled) *
        (ammunition|rifle|rifles|weapons|weapon|shells|guns|gun|grenades|
        kalashnikovs|kalashnikov|arms|drone|drones),
        (man|manned|mans|manning|guard|guarded|guarding|staff|staffed) *
        (checkpoint|checkpoints|post|posts|roadblock|roadblocks|position| positions|gun|base),
        (plant|planted|planting|lay|laid|laying) * (mine|mines|bombs|explosives),
        (train|trained|training|trains|taught|drilled) *
        (fight|shoot|weapons|weapon|combat|kill|rifles|rifle|man|guns| fighters), fight/v, fought, fly/v *
        (drone|drones), (scout|scouts|spying|scouting), combat training, weapons training, in combat, firing
        line, in uniform, wore uniforms, kidnapped into, sworn in, (gave|given|give|handed|issued) *
        (rifles|rifle|guns|weapons), (lead|led|leading|join|joined) the (assault|attack|charge|storming), as
        (runners|spotters|scouts|lookouts|porters|guards|messengers|spies|
        couriers|sentries|bodyguards|fighters), sent to the front, marched into, took children from, among the
        fighters, (gave|given|issued|handed|wore|wear|wearing|put on) * (uniform|grenade
        launcher|rifle|carbine|machine gun|pistol|assault rifle|knife|grenades|armband|helmet),
        (posted|stationed|placed|put) (him|her|them) (at|on|in), posted at the, on sentry duty, stand guard,
        stood guard, stood sentry, standing guard, (carried|carry|carrying|ferry|ferried)
        (messages|shells|rounds|ammunition|explosives|wounded), (taught|trained|drilled|learn|learned|learning)
        (to|in|how) * (shoot|rifles|kill|weapons|mines|strip|aim|fight), drill/v with rifles, on the payroll of
        the (army|militia|guard), in the national guard, listed as (soldiers|fighters|gunners), manned a
        (gun|checkpoint|mortar), (spied|spying|spy|scouted|scouting) (on|for), lookouts, look outs, led the way,
        first wave, ammunition carriers, drummer/n, cadet battalion, boy soldiers, boy soldier, young guard,
        youth battalion, pulled from (school|their classes|class), taken from (school|their school|their
        families|orphanages|the orphanage) *, bearer/n of, suicide (vest|bomber|attack|belt),
        (sent|send|sends|driven|pushed|marched|went|walked) * (ahead|forward|first), sent * ahead in the, ahead
        in the assault, drilled * with (carbines|rifles|guns|sticks|weapons), swept up, sentry, sentries, on
        guard, on sentry, (armed|equipped|fitted out) with (rifles|carbines|guns|rifle), under arms, bearing
        (rifles|arms), (in|joined|join) the (assault|raid|attack|militia|rebels|band|gang|movement|column|
        company), taught to (shoot|fire|kill|fight|throw|strip), killed fighting, died fighting, wearing
        (camouflage|fatigues|helmets|a helmet|uniforms), child
        (fighters|recruits|gunners|conscripts|combatants|warriors|scouts| porters|spies)
    """,
    "LOOKED_YOUNG": """
        look/v like (schoolboys|schoolchildren|children|boys|girls|teenagers|kids|pupils| schoolgirls|minors),
        (appear|appeared|seem|seemed|look|looked|looking) to be (very
        young|young|children|minors|underage|barely|no older), very young
        (recruit|recruits|fighters|fighter|soldiers|soldier), boyish, child like, childlike, (age|ages)
        (are|is|were|was) (not known|unknown|unclear),
        (boys|children|youngsters|minors|pupils|adolescents|teenagers) (in|among|with) the
        (ranks|fighters|troops|unit), (not|hardly|barely) (grown|shaving), schoolboys, none older than, could
        not have been (long|more|older|over|above), long out of (primary|school), hardly (older|out
        of|tall|more), barely (taller|out of|as tall), no taller than (his|their|the|a) (rifle|rifles|gun),
        (looked|look|looks|seemed|appeared) (about|no more|no older|barely|hardly|scarcely|like|younger|too
        young|far too young), unbroken voices, milk teeth, faces of (children|boys|girls), baby faced,
        beardless, children (in uniform|with rifles|with guns|carrying rifles|under arms), boys (in uniform|with
        rifles|with guns|carrying rifles)
    """,
    "SCHOOL_LIFE": """
        first aid course, summer camp, school (play|lesson|class|trip|course), lesson/n, classroom, sports day,
        vaccination, playground, scout troop, boy scouts, in the choir, youth orchestra, cadet parade, handing
        out (water|leaflets|food)
    """,
    "DEMOB": """
        dismissed (a|the|two|three) (recruit|recruits|boy|boys), sent (him|her|them) home to (his|her|their),
        sent him home, sent her home, sent them home, released all child soldiers, taken none since, recruits no
        (children|minors|one under), demobilise/v, demobilize/v, demobilised, child protection agency, child
        protection, discharged, handed to unicef, sent home to their families, returned to their
        (families|schools|parents), released all (children|minors|boys)
    """,
}

__all__ = ["TERMS"]
