"""What surrounds an act: fighting, presence and absence of the military, warnings, excuses, patterns, labels."""

TERMS = {
    "COMBAT": """
        in combat, during combat, in battle, during * battle, battle/n, firefight/n, gun battle/n, fighting,
        clash/n, exchange/n of fire, exchanging fire, crossfire, street fighting, during an assault, during the
        assault, under fire from, while fighting, while defending, defended the, storming, counterattack/n,
        offensive, ambush/n, combat, skirmish/n, engagement
    """,
    "CROSSFIRE": """
        careless storage, carelessness, negligence, cause of the (fire|blast|explosion) was, investigators blame,
        fireworks, short circuit, electrical fault, cigarette, candle, faulty wiring, struck by lightning,
        lightning, earthquake, tornado, hurricane, avalanche, falling tree, gas explosion, boiler exploded,
        capsized, went aground, drunk, engine failed, engine failure, lost power and crashed, crashed (into|on|in|
        near) * after, bird strike, pilot error, iced up, ran out of fuel, brakes failed, crossfire, cross fire,
        caught between, stray (bullet| shell|round|rocket|missile|bullets|shells| rounds)/n, ricochet/n, by
        accident, accidentally, by mistake, mistakenly, malfunctioned, malfunction, off course, went astray, missed
        (its|the|their) target, fell short, veered, mistook, misidentified, misfire, misfired, mechanical failure,
        guidance failure, debris (of|from) (an|a|the) (intercepted|interceptor| downed)
    """,
    "OCCUPATION": """
        occupied, occupation, occupying, occupier/n, under occupation, occupation authority, occupation authorities,
        occupying power, annexed
    """,
    "ORDER": """
        order/v, order/n, instruct/v, command/v, direct/v (his|the|their) (men|crews|unit|troops|gunners),
        gave orders, issued orders, decree/n, decree/v, instruction/n
    """,
    "THREAT": "threaten/v, threat/n, ultimatum/n, or else, at gunpoint, warned that they would",
    "WARNING": """
        warn/v, warning/n, leaflet/n, phoned (the|residents|occupants|ahead), telephoned (the|residents|
        occupants), called the (residents|occupants|owner|families), text message/n, loudspeaker/n, evacuation
        order, told (residents|people|occupants|families|civilians|the residents|everyone) to leave, gave
        (residents|civilians|people|families|the) * to leave, hours to leave, time to leave, alerted residents,
        roof knock, advance notice, notice to leave
    """,
    "CONSENT": """
        consent/v, consent/n, voluntarily, of (their|his|her) own free will, freely agreed, at their own request,
        at (his|her) own request, asked to be, agreed to, volunteer/v, permission, willingly
    """,
    "PATTERN": """
        widespread, systematic, systematically, campaign of, campaign against, as part of a (policy|plan|campaign|
        pattern), policy of, state policy, in dozens of (villages|towns|cities|places), in every (village|town|
        district|city), across the (country|region|province|district), in (several|many|dozens of|numerous|
        twelve|twenty|thirty|forty|fifty|at least) * (villages|towns|cities|districts|provinces),
        nationwide, pattern of, plan to, according to a plan, in the same way in, on a large scale, large scale,
        mass
    """,
    "NUMBER_MANY": "dozens, scores, hundreds, thousands, tens of thousands, many, mass, multitude, crowds",
    "TOTALS": """
        total/n, since the (war|conflict|fighting|invasion|start) * (began|started), since the (start|
        beginning|outbreak), toll/n, death toll, casualty figures, statistics, so far, according to * (figures|
        tally|count|data|estimates), figures, tally, recorded * (deaths|casualties|killed|dead), confirmed *
        (deaths|casualties|killed), on average, civilian casualties, registered
    """,
    "LABEL": """
        war crime/n, war criminal/n, atrocity, atrocities, crime against humanity, crimes against humanity,
        genocide, genocidal, barbaric, barbarity, barbarism, monstrous, criminal regime, violated the laws of war,
        violation/n of international law, violations of international, grave breach/n, violation/n of (the|
        international) (law|geneva|humanitarian), crime/n, evil, terrorist act/n, act of terror, acts of terror,
        inhumane, savagery, heinous, human rights (abuse|abuses|violation|violations)
    """,
    "NO_MILITARY_WORDS": """
        (nearest|closest) * (trench|trenches|troops|soldiers|base|front|position|positions|barracks|unit|
        post|fighting|line|gun|guns) * (is|are|was|were|lie|lies|lay|stood|stands|ran|runs) *
        (kilometres|kilometers|km|miles|hours), (were|was|are) the only people in(side)?, only people (in|
        there|inside|present|on), nobody (had )?(ever )?(used|fought|fired|served) , never been (used|put)
        (for|to) (fighting|military|war), no unit had, in it but (patients|civilians|children|families|
        nurses|the sick), only (mourners|civilians|women|children|residents|families|shoppers|villagers|
        farmers|patients|pupils|worshippers|passengers|refugees|workers) , nothing but (civilians|women|
        children|residents|families|houses|homes), nothing of use to, (contained|held|housed|hid|had)
        nothing (military|of), no use to an army, every soldier had (left|gone), nothing military, purely
        civilian, entirely civilian, only civilians, exclusively civilian, no military, (front|front line|
        frontline|fighting|nearest * (base|position|positions|troops|soldiers|fighting|barracks|front|
        unit|post|battery|garrison|military)) * (kilometres|kilometers|km|miles|metres) (away|off|distant|
        from), far from (the|any) (front|fighting|frontline|front line|battlefield|battle|line), kilometres
        (from|behind|away from) (the|any) (front|fighting|frontline|front line|military|base|line),
        kilometers (from|behind|away from) (the|any) (front|fighting|frontline|military|base|line), km
        (from|behind|away from) (the|any) (front|fighting|frontline|military|base|line), miles (from|
        behind|away from) (the|any) (front|fighting|frontline|military|base|line), nowhere near (the|any) *,
        long way from (the|any) (front|fighting|military), hours from the front, deep (in|inside) the rear, had
        left * (days|weeks|a week|a day|hours|months) (earlier|before|ago), had withdrawn * (days|weeks|a
        week|a day|hours|months) (earlier|before|ago), never (been used|used|housed|hosted) by * (army|
        soldiers|military|troops|forces|fighters), not (been used|used|housed) by * (army|soldiers|military|
        troops|forces|fighters), not a military (target|objective|object|site), of no military (value|use|
        importance|interest|significance), had no military (value|use|importance|interest|significance|
        purpose|function), unarmed, nobody was armed, no one was armed, none of them (was|were) armed, carried no
        (weapons|weapon|arms|gun|guns), quiet for (weeks|months|days), in peaceful, not a single (soldier|
        fighter|weapon|tank|military), free of (soldiers|troops|military|fighters), empty of (soldiers|
        troops|fighters), neither soldiers nor, no fighters, still in use as a (school|hospital|clinic|church|
        mosque|home)
    """,
    "MILITARY": """
        soldier/n, troop/n, fighter/n, militant/n, insurgent/n, rebel/n, combatant/n, gunman/n, militiaman/n, army,
        military, weapon/n, weaponry, ammunition, rifle/n, gun/n, machine gun/n, tank/n, artillery, mortar/n,
        launcher/n, rocket launcher/n, military (equipment|vehicle|target|position|presence|objective|use|
        activity|unit|base|post|installation|object|personnel|purpose|traffic|vehicles|targets|positions|
        units|bases), armed (men|man|people|group|forces|person), firing position/n, unit/n, troops or,
        armoured vehicle/n, armored vehicle/n, sniper/n, command post/n, garrison, base, bases, barracks,
        headquarters, arms, checkpoint/n, forces, fighting, combatants, uniform/n, uniforms, position/n, battery,
        defender/n, trenches, trench, bunker, munitions, explosives, front line, frontline, brigade, battalion,
        platoon, squad, infantry, howitzer/n, air defence, air defense, radar, war material, fire position/n,
        militia, sentry, shots, return fire, resistance
    """,
    "USED_FOR_WAR": """
        (over|across|through|along|on) which * (tanks|troops|columns|convoys|trucks|armour|soldiers|
        artillery|supplies|reinforcements|trains) * (crossing|crossed|moving|moved|passing|passed|rolling|
        rolled|advancing|advanced|travelling|came|going|brought), (machine guns|machine gun|guns|mortar|
        mortars|howitzer|launcher|launchers|cannon|snipers| observers|gunners|soldiers|fighters|troops|
        rocket launchers) * (hoisted|dragged|mounted|installed| placed|posted|emplaced|hauled|positioned|
        put|carried|set up) (into|in|on|onto|inside|up), (route|road|bridge|line|railway|crossing|
        tunnel|port) * (by|over|on|along|through|across) which * (enemy|army|troops|brigade|forces|
        fighters|rebels) * (supplied|supplies|moved|brought| reinforced|fed|sent|shipped), only (supply|
        route|road|line|link|bridge) * (enemy|army|front| troops|bridgehead|garrison), (turned out|turns
        out|turning out|produced|produces|producing|made| makes|making|assembled| assembles|assembling|
        manufactured|manufactures|manufacturing|repaired| repairs|repairing|cast|casts| built|builds|
        supplied|supplies|overhauled) * (shell casings|shells| ammunition|drones|rockets| missiles|
        explosives|weapons|tanks|armour|armoured|guns|munitions| warheads|mines|rifles|bombs| grenades|
        fuses|engines for tanks|military vehicles), (called|calling| calls|directed|directing| corrected|
        correcting|spotted|spotting) * (artillery|fire|strikes|mortars| guns) from, (observation| spotting|
        fire control) (team|post|point|party)/n * (in|on|from|inside| at), observers * (in|on| from|
        inside) the, spotters * (in|on|from|inside) the, officers (hotel|mess| club|quarters|billet), used as
        (a|an|the) * (barracks|headquarters|base|depot|firing|command| observation|sniper|weapons|
        ammunition|position|billet|arsenal|strongpoint|bunker|store|post| garrison|fortress|staging|
        launch), (turned|converted|made|transformed) * into (a|an) * (barracks| headquarters|base|depot|
        firing|command|observation|sniper|weapons|ammunition|position| strongpoint|bunker|fortress|store|
        garrison|post), used by (the|a|an|enemy) * (army|soldiers| fighters|brigade|battalion|troops|
        militia|forces|military|rebels|snipers|unit|insurgents|gunmen| company|garrison|command|staff),
        (housed|housing|hosted|hosting|sheltered|sheltering|held|hid| hiding|hidden|contained|containing|
        stored|storing|billeted|quartered|concealed|concealing) * (soldiers|fighters|troops|battalion|
        brigade|weapons|ammunition|artillery|snipers|headquarters| tank|tanks|rockets|missiles|munitions|
        gunmen|launcher|launchers|howitzer|militants|insurgents| mortar|mortars|shells|explosives|arms|
        command|company|unit|platoon|garrison), (soldiers|fighters| snipers|troops|gunmen|rebels|
        insurgents|militants|militiamen|infantry) * (firing|fired|shooting| fire|launching|launched|
        sniping) from, (firing|fired|shooting|launching|launched|sniping) from (the| its|their|a|behind|
        inside| within) * (roof|windows|window|tower|building|school|hospital|church| mosque|yard|
        courtyard|house| garden|upper|minaret|steeple|belfry|basement|grounds|attic|balcony| museum|
        library|theatre| theater|monastery|clinic|garage|farm|barn|compound|temple|monument|silo|
        warehouse|factory| hotel), (machine gun|mortar|gun|sniper|artillery|rocket launcher|observation
        post|anti tank| howitzer|battery|launcher) * (on|in|inside|at|beside|behind) (the|its) * (roof|
        yard|courtyard| tower|grounds|windows|school|hospital|church|mosque|garden|minaret|steeple|
        belfry|building| house|bell), (soldiers|troops|fighters|battalion|platoon|company|unit|militia|
        rebels|insurgents| headquarters|brigade|squad|infantry|army|garrison|gunmen|snipers|tank|tanks|
        ammunition|weapons| shells|rockets|command post) * (were|was|had been|had|is|are|have been) (also
        |still |then |now | all )?(inside|in|based|stationed|billeted|quartered|stored|housed|occupying|
        occupied|dug in| entrenched|parked|hidden|firing|using|barricaded|positioned|set up|installed|
        holding|moved into| taken over|sleeping), (taken over|occupied|seized|requisitioned|fortified) by
        (the|a|an|enemy) * (army|soldiers|fighters|brigade|battalion|troops|militia|forces|military|
        rebels|snipers|unit| insurgents|gunmen|company), served as (a|an|the) * (barracks|headquarters|
        base|depot|firing| command|observation|sniper|weapons|ammunition|position|strongpoint|store|post|
        arsenal|garrison), serving as (a|an|the) * (barracks|headquarters|base|depot|firing|command|
        observation|sniper| weapons|ammunition|position|strongpoint|store|post|garrison), set up * (gun|
        guns|mortar|mortars| machine|firing|position|positions|headquarters|command|artillery|post|
        launcher) * (in|on|inside| at|beside), fortified, (army|brigade|battalion|soldiers|troops|fighters|
        militia|rebels|military| garrison|forces|insurgents|unit) * (stored|kept|stocked|hid|concealed|
        parked|assembled|repaired| manufactured|loaded) * (shells|ammunition|weapons|rockets|missiles|
        tanks|arms|guns|munitions| drones|explosives|mortars|vehicles|launchers|artillery), had become a
        military, was a military objective, dug in, where (soldiers|troops|fighters|snipers|rebels|a battalion|
        a platoon|a company|an army|the army) * (slept|were|was|had|stored|kept|fired|met|lived|trained|
        sheltered), in military use, used for military, for military purposes, doubled as a, base for (the|a)
        (battalion|brigade| fighters|soldiers|militia|rebels)
    """,
    "CARE": """
        precaution/n, took care, verified, verify/v the target, checked (that|for|whether|the), made sure, waited
        until, waited for, aborted, called off, postponed, delayed the (strike|attack|fire), at night when, when
        (it|the building|the plant|the factory|the site) was empty, after (everyone|residents|the residents|
        civilians|people|workers|staff|the shift) had (left|gone|been evacuated|fled|evacuated), had been
        evacuated, was evacuated, were evacuated, evacuated, empty at the time, stood empty, precision guided,
        guided (bomb|missile|munition)/n, small (bomb|warhead|munition|charge)/n, smallest, low yield,
        surveillance for (hours|days|weeks), watched for (hours|days), with due care, every feasible, to spare,
        to avoid (civilian|harm|harming|casualties|hitting), minimise (civilian|harm|the), minimize (civilian|
        harm|the), legal adviser/n, legal advisor/n, outside working hours, no civilians (were|was|had|lived|
        live|in|near|nearby|around|within|there|present), chose a (smaller|time|lighter|night), night
        shift had, changed the angle, picked a time
    """,
    "WARNED_CARE": "@WARNING, @CARE",
    "MIL_ADVANTAGE": """
        military advantage, military gain, military value, militarily, military necessity, supply (line|route|
        lines|routes), used by (the|army|military|enemy) * (convoys|trains|columns|traffic|supplies),
        carrying (troops|ammunition|weapons|soldiers|tanks|military), carried (ammunition|troops|soldiers|
        weapons|tanks|military) (to|for), supplying the front, only supply
    """,
    "UNAIMED": """
        indiscriminate, indiscriminately, unguided, at random, randomly, wildly, blindly, without aiming, unaimed,
        in the general direction, area weapon/n, carpet bombing, carpet bombed, multiple rocket launcher/n, multiple
        launch rocket, grad rocket/n, salvo of unguided, dumb bomb/n, barrel bomb/n, inaccurate, free fall bomb/n,
        unobserved, anywhere in the (town|city|village), scattered across, saturation, whole (district|quarter|
        neighbourhood|town) was treated, treated the (whole|entire) (town|village|city|district) as (one|a
        single)
    """,
    "NO_WARN": """
        no warning, no notice, without warning, without notice, unannounced, did not warn, failed to warn, no alarm,
        without precautions, no precautions, no effort to, no attempt to verify, did not check, without checking
    """,
    "BESIDE_HOMES": """
        (fired|firing|shelling|shooting|launching|launched|parked|placed|positioned|set up|deployed|
        stationed|dug in|stored|hid|hidden|stood|emplaced) * (from|beside|between|among|behind|next to|
        in|near|in front of|under|alongside|close to|amid|in the middle of) * (homes|houses|apartment|
        apartments|residential|school|hospital|kindergarten|market|playground|flats|village|neighbourhood|
        neighborhood|courtyard|courtyards|blocks|gardens|street|clinic), positions in (a|the) (residential|
        populated|built up|crowded|densely) *, in the (yard|courtyard|basement|grounds) of (a|an|the) *
        (school|kindergarten|hospital|house|apartment|block|clinic|home)
    """,
}

__all__ = ["TERMS"]
