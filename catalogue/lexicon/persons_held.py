"""Holding people: custody, hostages, internment, disappearance."""

from __future__ import annotations

TERMS = {
    "SEIZE": """
        detain/v, arrest/v, abduct/v, kidnap/v, capture/v, take/v prisoner, take/v * prisoner, take/v captive,
        take/v * captive, take/v hostage, take/v * hostage, taken (away|from|off), take/v (him|her|them)
        (away|from|out|off), take/v * away, take/v * out of, (took|taking|take) * from (his|her|their), round/v
        up, round/v * up, round up/n, lead/v * (away|out), (drag|drags|dragged|dragging) * (from|out|away|off),
        pull/v * (from|out of|off), march/v * (away|off|into|to|out), lock/v up, lock/v * (up|in), imprison/v,
        jail/v, intern/v, confine/v, snatch/v, whisk/v away, haul/v (off|away), haul/v * (off|away),
        apprehend/v, pick/v up, pick/v * up, hold/v * (captive|prisoner|hostage|incommunicado), seize/v,
        detention/n, arrest/n, abduction/n, kidnapping/n, captivity, internment, imprisonment, in custody,
        captured, (fell|fallen) into * hands, herd/v * into, bundle/v * into,
        (force|forced|push|pushed|bundled|throw|threw|thrown|put) * into (a|the|an)
        (car|van|vehicle|truck|cell|boot|cellar|basement), came for (him|her|them), seized by, being held, held
        (in|at|by|for|without|incommunicado|under|there|with), led off, marched off, taken off, carried off,
        spirited away, grabbed, whisked off, plucked from, hauled from, torn from, stopped on the
        (highway|road), pulled over and, had stopped on, whom * (stopped|captured|caught|arrested|took|seized),
        (picked|rounded|lined) up, kidnapper/n, abductor/n, dragged, ringed, herded together, trapped by, caught
        by
    """,
    "HOLD": """
        (keep|keeps|kept|keeping|hold|holds|holding) * (chained|bound|tied|prisoner|captive|under guard|in
        chains|in irons), detain/v, abduct/v, kidnap/v, imprison/v, jail/v, intern/v, confine/v, lock/v up,
        lock/v * (up|in|inside), hold/v captive, hold/v * captive, hold/v * prisoner, hold/v hostage, hold/v *
        hostage, take/v hostage, take/v * hostage, hostage/n, (hold|holds|holding|held|keep|keeps|keeping|kept)
        * (in|at|inside) (a|an|the|its|their|his) *
        (cell|cells|cellar|basement|prison|jail|school|camp|container|garage|
        barn|hall|room|hangar|pit|shed|warehouse|container|barracks|factory| police|centre|center|hotel), being
        held, (is|are|was|were|been) held, still held, (hold|holds|holding|have held|has held|had held|held),
        remain in (custody|detention), in detention, detention/n, internment, captivity, in custody, behind
        bars, seize/v, capture/v, arrest/v, abduction/n, kidnapping/n, imprisonment, confinement, under guard,
        under arrest, house arrest, (not|never) let * (out|go|leave), locked in, (kept|keep|held|hold) * under
        lock, under lock, (kept|held) * (weeks|months|days|year|years), (have|has|had) been (kept|held), kept
        for over, (kept|held) (in|at) (army|military|a|the|an) (barracks|stadium|basement|waterworks|camp),
        behind barbed wire, locked (in|inside|into) (the|a|an), locked away, shut up in, shut in, penned, penned
        in, cooped up, incarcerate/v, put behind bars, corral/v, caged, chained up, under lock and key, kept
        (behind|in|at|under|inside), in a cell, in cells, in jail, in prison, imprisoned, not released, not let
        go, (had|have) (him|her|them) locked, had * locked, kidnapper/n, captor/n, abductor/n, taken captive,
        led off, spirited away, carried off, grabbed from, bundled into, dragged into, still in
        (their|its|his|rebel|enemy) hands, in the hands of, held for (days|weeks|months|years), is still there,
        detained, being detained, under detention, (have|has|had) sat there, sat there since, fill/v *
        (with|sports|prisons|cells|stadium), filled (sports|the|prisons|cells|stadiums|halls|camps|barracks),
        kept in, kept on, being kept, are kept, is kept, was kept, were kept, shut up, walled up, held on, not
        been seen outside, behind wire, behind the wire, snatched, swept up, picked up, in their grip
    """,
    "HELD_AT": """
        cell/n, prison/n, jail/n, cellar/n, basement/n, dungeon/n,
        (detention|torture|filtration|interrogation|holding|prison|penal| reception)
        (centre|center|site|facility|camp|room|cell|house|colony|chamber| point)/n, detention, prison camp/n,
        prisoner of war camp/n, POW camp/n, (in|at|from|of|to|inside) (the|a|this|that|his|her|their) camp/n,
        camp (1|2|3|4|5|6|7|8|9|12|14|20), prison (1|2|3|4|5|6|7|8|9), penal colony, in custody, in captivity,
        behind bars, in (the|their|its|his|enemy|rebel|army) hands, in the (hands|power|grip) of, in the hands,
        under guard, police station/n, torture chamber/n, black site/n, (under|in)
        (their|its|his|enemy|rebel|army|police) (control|custody), interrogation, captivity, under arrest,
        remand, (camp|prison|detention) guard/n, jailer/n, warder/n, captor/n, interrogator/n, questioning,
        metal container/n, whom they (held|had|kept), who were (held|kept), whom it held, they were holding,
        whom he held, in their (custody|hands|power), harbour jail, guardhouse/n, guard house, lock up,
        stockade/n, barracks, prisoner of war (barracks|compound|hospital|ship|hut), holding pen/n, transit
        camp/n, penal battalion/n, labour camp/n, work camp/n, concentration camp/n, re education camp/n,
        internment camp/n, inmates, prison hospital, prison ship, interrogation room, questioned, stadium,
        solitary, solitary confinement, punishment cell, (was|were|while) in (jail|prison|custody|detention),
        the cells, wired enclosure, behind barbed wire, barbed wire, headquarters of the secret police
    """,
    "KEEP": """
        keep/v, hold/v, shut/v, lock/v, throw/v, put/v, pen/v, cram/v, pack/v, confine/v, detain/v, bundle/v,
        herd/v, have/v locked, fill/v
    """,
    "CONFINED_PLACE": """
        cistern/n, pit/n, cellar/n, basement/n, attic/n, crypt/n, vault/n, shed/n, garage/n, warehouse/n,
        hangar/n, container/n, gymnasium/n, gym/n, sports hall/n, hall/n, stadium/n, brewery, breweries, barn/n,
        stable/n, silo/n, tower/n, castle/n, fort/n, fortress, bunker/n, tunnel/n, mine shaft/n, disused mine,
        disused quarry, ship hold, cage/n, pen/n, cell/n, prison/n, jail/n, camp/n, barracks, fire station,
        police station/n, sawmill, ice house, boiler house, pump house, wagon/n, wagons, guardroom/n, guard
        room/n, lock up, dungeon/n, bathhouse, laundry, dairy, kiln/n, greenhouse/n, cinema/n, theatre/n,
        gaol/n, barge/n, lighthouse, monastery, mill/n, ruin/n, factory hall, dormitory, dormitories, kennel/n,
        hotel/n, school building, classroom/n
    """,
    "ABDUCT": """
        abduct/v, kidnap/v, snatch/v, carry/v off, seize/v, take/v captive, take/v hostage, capture/v, drag/v
        off, lead/v off, take/v away, spirit/v away
    """,
    "RELEASED": """
        (released|freed|returned|former|exchanged|liberated|repatriated)
        (prisoner|detainee|captive|inmate|soldier|man|woman|serviceman|
        cellmate|hostage|internee|marine|defender|POW)/n, former inmates, survivor/n, cellmate/n, after
        (his|her|their) release
    """,
    "UNDER_CONTROL": """
        occupy/v, occupation, occupier/n, occupying, occupied, under occupation, (under|in)
        (enemy|foreign|rebel|insurgent|hostile|their|its|army|government|
        militia|northern|southern|eastern|western) control, under (the control|control) of,
        (held|controlled|administered|governed|run) by (the|enemy|foreign|rebel|insurgent|hostile|a|an), who
        (hold|held|holds|controls|controlled|control) *
        (town|village|city|district|area|valley|quarter|port|region), (controls|controlled|controlling) the
        (town|village|city|district|area|valley|quarter|port|region), checkpoint/n, check point/n, roadblock/n,
        road block/n, patrol/n, house to house, door to door, house search/n, search/v *
        (house|houses|home|homes|flat|village), (entered|enters|enter|stormed|burst into|broke into|came
        to|raided) * (house|home|village|flat|clinic|apartment|hospital|school|monastery|
        church|settlement|hamlet|town), filtration, curfew, (after|when|since|once|had) *
        (captured|taken|seized|overran|entered) the (town|village|city|district), (from|in|at|into)
        (his|her|their) (home|homes|house|houses|flat|apartment|bed|yard|garden|kitchen|
        doorstep|beds|shop|office|car|cars), occupation
        (police|authority|authorities|administration|force|forces|commander| court|troops|official|officials),
        military administration, commandant/n, conquered, captured
        (village|villages|port|island|town|district|towns|city|province| valley), annexed, annexing, occupying
        (force|forces|marines|army|power|country|state|troops|soldiers| garrison|administration|authorities),
        conqueror/n, garrison/n, military governor/n, puppet (administration|authority|mayor|government), the
        new authorities, installed (authority|administration), seized (town|village|district|port|city),
        overran, overrun, fallen town, since the * (took|captured|seized|overran), (had|have) taken the
        (town|village|district|city|valley|port), after they had taken, went house to house, at (the|a|their)
        (roadblock|checkpoint|barrier), stopped (cars|buses|a bus|a car|vehicles|people) at, on the highway,
        (came|come|burst|broke|forced|marched|walked) into (the|a|her|his|their)
        (house|flat|home|village|shop|yard|room|kitchen|school|clinic|hall| farm|church), in the sweep, sweep,
        mopping up, cordon, combing
    """,
    "OCCUPATION": """
        occupied, occupying, occupation, occupier/n, invader/n, captured
        (town|city|province|coast|village|territory), annexed (province|territory|region)
    """,
    "HOSTAGE": """
        hostage/n, hostage taking, take/v hostage, take/v * hostage, hold/v hostage, hold/v * hostage, as a
        bargaining chip, as bargaining chips, human collateral, kidnapper/n, ransom/n, as pledge, as surety, as
        guarantee, as sureties, as human collateral, in pawn
    """,
    "DEMAND": """
        if * not (paid|met|released|freed|handed|withdrawn|returned), million are not paid, two million, a
        ransom of, demand/v, demand/n, ransom/n, in exchange for, in return for, exchange for, unless, as the
        price of, on condition that, condition for (release|their|his|her|the), until *
        (returned|returns|return|releases|released|freed|frees|lifted|lifts|
        pays|paid|signed|signs|withdrew|withdraws|surrendered|surrenders|
        handed|hands|gives|gave|agreed|agrees|met|stopped|stops|complied| complies|gave
        up|give|opens|opened|named|leaves|left|met), if (the|its|his|their|it|they|he|she|no|nobody) *
        (refused|refuses|does not|did not|do not|fails|failed|would not|will not|free|is not|were not|was
        not|attacked|attacks), ultimatum/n, swap for, bargain/v, in a swap, to force (the|its|a) *
        (government|council|army|side|authorities|command) to, calling on the government, to be exchanged, as
        leverage, (or|otherwise) (they|he|she|one|all|the) * (die|killed|shot|executed|be), unless
        (the|its|his|their|it|they) * (handed|hand|hands|signs|signed|releases|released|frees|freed|pays|
        paid|withdraws|withdrew|gives|gave|surrenders|surrendered), until (the|its|his|their|it|they) *
        (freed|frees|released|handed|paid|lifted|withdrew|met), deadline/n, withdraw (the|its|your|their)
        (troops|forces|men|garrison), in return, price for, ransom, asked for (the release|a ransom|money),
        wanted (the release|in exchange), conditions for, if (a|another|any|one)
        (wire|shot|attack|bridge|patrol|soldier|train|line|cable), (stop|call
        off|lift|end|leave|open|release|free|hand over|pay|give up) * or, exchange * for, trade (him|her|them)
        for, swap (him|her|them), release of (their|its|his|jailed|captured|imprisoned), until
        (the|his|her|its|their|a) * (are|is|was|were|be|been)
        (handed|released|freed|paid|found|withdrawn|delivered|returned|given| met|lifted|opened|surrendered), if
        (the|his|their|its|a|another) (army|government|town|village|enemy|council|ministry|side|troops|
        forces|company|state|command|people) (does|do|did|will|would|should|fails|refuses), pull out of, stand
        down, pull back, leave the (field|town|valley|area|district), in exchange, for the return of, against
        the release, asprice, terms for, money for, has (one|two|three|five|seven|ten) days to
    """,
    "THREAT_CAPTIVE": """
        threaten/v, threat/n, (would|will|shall|to) be (shot|killed|executed|hanged|beheaded|put to
        death|harmed|hurt|maimed|drowned), (would|will) (die|be executed|not be released|not be
        freed|stay|remain|never), (would|will) (kill|shoot|execute|behead|hang|harm|keep), (not|never) be
        (released|freed|let go), one (would|will) die, (would|will) be executed, dead if, or (they|he|she|the
        hostages|hostages) (die|would die|will die), (would|will) (die|be killed|be shot|be hanged|be beheaded)
        (every|each|unless|if|until|at), would die, will die, one of them would,
        (both|all|each|they|he|she|two|some|the|one) (will|would) (hang|die|be hanged|be shot|burn|suffer|pay),
        will hang, will be next, would hang, (heads|ears|fingers|finger) (will|would) (roll|follow|be sent), or
        * (die|dies|hang|hangs|be shot|be killed|would die|are dead), (shot|killed|hanged) if,
        (shot|killed|hanged|executed) unless, every (hour|day|week), one by one until, would never see * again,
        never see (him|her|them) (alive|again), otherwise (they|he|she), severed (finger|ear), (he|she|they)
        (dies|die) (on|by|at|in|if|unless|tomorrow|tonight|when),
        (two|three|four|five|ten|some|several|one|a|half) of (them|the) *
        (will|would)(shot|hanged|killed|die|executed|pay), (will|would|to) be
        (shot|hanged|killed|drowned|burned|executed|beheaded|blown)
        (each|every|if|unless|until|for|one|tomorrow|at), a (knife|gun|pistol|blade|rifle|machete) to
        (the|his|her|their) (throat|head|heads|temple|neck|throats), for (each|every)
        (soldier|man|officer|shot|attack|rail|hour|day), answer with (his|her|their) (lives|life|heads|head),
        pay with (his|her|their), on (his|her|their) heads, last (hour|day|chance|night)
    """,
    "UNTIL": "until, unless, if, or else",
    "HINT": """
        hint/v, hinted, imply/v, implied, (fate|safety|lives|life) (depends|depend|depended|hangs) on, would
        regret, (cannot|not|no longer) guarantee * safety, be on their heads, accident could happen
    """,
    "RELEASE_WORDS": "release/v, release/n, free/v, let/v * go, set free",
    "REVIEW": """
        individual (order|orders|decision|decisions|security|review|grounds)/n, reviewed, review/n, appeal/n,
        appeal/v, board (heard|reviewed|reviews|of|heard each), court (reviewed|reviews|confirmed), every six
        months, brought before a judge, (before|by) a judge, within (a|two|three) * judge, warrant/n, arrest
        warrant/n, court warrant/n, judicial review, security orders, grounds of security, charged with, told
        the reasons, informed of the (reasons|charges), with charges, written decision, panel goes over,
        (panel|board|commission|judge|tribunal|committee|court)
        (goes|went|looks|looked|sits|reviews|reviewed|heard|hears|examines| examined|considers|considered), each
        has, assigned residence, individual (order|orders|decision|decisions|file), may
        (appeal|object|petition), (half yearly|six monthly|monthly|regular|periodic) review
    """,
    "NO_REVIEW": """
        (without|no) charge, without charge, without charges, without trial, without any judge, without a judge,
        without any procedure, without (giving|any|a) *
        (reason|reasons|explanation|procedure|review|hearing|order|warrant| judge|charge|grounds|decision),
        incommunicado, without review, no (charge|charges|reason|reasons|grounds|hearing|judge|review|warrant|
        procedure|explanation|lawyer), no contact with, never (told|charged|brought|shown), in secret, secretly,
        arbitrary, arbitrarily, indefinitely, held without, gave no reason, given no reason, not
        (told|charged|registered|brought), unregistered, off the books, without having been
        (charged|told|tried|heard), without being (charged|told|tried|heard), shown no
        (paper|order|warrant|document|charge|decision), nobody looks into, no one looks into, nottold why, never
        been told why, no (paper|order|decision|explanation|grounds|ground|process|procedure|
        court|visits|visitors|letters) (was|were|has|have|had|and|nor|or|is|are), no
        (reason|reasons|charge|charges|judge|lawyer|warrant|hearing|review),
        nobody(reviewed|told|heard|visited|informed|explained), neither
        (charge|charged|trial|judge|lawyer|reason), without (being told|being charged|a word|a
        paper|paper|papers|any paper|seeing|access|contact|visits), nor (told|charged|tried|heard), (no|without
        any) end (in sight|date), for an indefinite
    """,
    "INTERNMENT_WORDS": """
        intern/v, internment, internee/n, assigned residence, security detention, preventive detention,
        administrative detention, security order/n, prisoner of war camp/n, POW camp/n, camp for prisoners of
        war, live under, suspected of (sabotage|spying|espionage), enemy (nationals|aliens), interned,
        interning, boarding house, under supervision
    """,
    "POW_LAWFUL": """
        prisoner of war camp/n, POW camp/n, camp for prisoners of war, camp for captured, registered, red cross,
        ICRC, capture card/n, far from the front, away from the front, behind the front, tracing agency
    """,
    "DISAPPEAR": """
        disappear/v, disappearance/n, vanish/v, (no|without) (news|word|trace|information|sign)
        (of|about|since|from), no news, no word, never seen again, not been seen, not seen since, missing since,
        (refuse|refused|refuses|refusing|decline|declined) to
        (say|tell|confirm|acknowledge|disclose|reveal|admit|give), (deny|denied|denies|denying)
        (holding|having|that|detaining|any), (deny|denies|denied) * (custody|detention|knowledge), nobody of
        that name, no one of that name, no such (person|prisoner|detainee|name|man|woman), whereabouts, fate
        (is|was|remains|unknown), fate and whereabouts, (told|answered|replied|informed) * (not|nobody|no
        one|never) (held|hold|here|in custody|detained|been), not (on|in) (any|the|a) (list|register|lists),
        searched * (police stations|prisons|hospitals|morgues), has had no news,
        (told|answered|replied|informed) * (not in|nothing|not there|not here), deny/v holding, denies holding,
        told nothing of where, nothing of where they, not in their custody, not in its custody, has not been
        heard of, (no|without) (trace|news|word), nobody (has|had) (seen|heard), no one (has|had) (seen|heard),
        nothing (has been|was|had been) heard, has not been (seen|heard|found), have not been
        (seen|heard|found), not been heard of, vanished (without|after|from|on|into), gone without, no
        (lawyer|relative|family) (was|has been) told, swallowed up, (no|not any) record of
        (him|her|them|his|her|their), (registers|records|lists) (do not|did not|show no), know nothing of, knows
        nothing of, knew nothing of, shrug/v, shrugged, fate remains, (fate|whereabouts)
        (of|is|are|was|were|has|have), burnt car has been found, (his|her|their) car (was|has been) found,
        (holds|hold|held|has|have) (none|nobody|no one) of, holds none of them, hold none of them, never
        arrested anyone, no such person, no such (man|woman|youth|name|prisoner), nothing more
        (has|had|was)(learned|heard|known), nothing (has|had)learned, (never|not)seen (again|since|alive), no
        one will say where, gone since, lost without trace, without a trace
    """,
    "REFUSED_WORD": """
        (deny|denies|denied|denying) (holding|having|that|any|knowing),
        (refuse|refuses|refused|refusing|decline|declined) to
        (say|tell|confirm|acknowledge|disclose|reveal|admit|give), nobody of that name, no one of that name,
        (told|answered|replied|informed) * (not in|nobody|no one|not held|never|nothing|not there|not here),
        told nothing, no such (person|prisoner|detainee|name), not in (their|its|our) custody, (would|did) not
        say (where|whether|what), no (answer|reply), not (on|in) (any|the|a) (list|register), know nothing of,
        knows nothing of, knew nothing of, (no|not any) record of, never been (held|arrested|detained), never
        heard of (him|her|them), (turned|sent) away (at|from|by|without),
        (letters|requests|petitions|questions|enquiries|inquiries) * (unanswered|ignored|returned|refused),
        (will|would) not (say|tell|confirm|answer|admit), does not (say|admit|confirm), do not
        (say|admit|confirm), disclaim/v, (all|every) (offices|office|stations|station|barracks|prisons) *
        (deny|denied|denies|no), deny, (holds|hold|held|has|have) (none|nobody|no one) of, holds none of them,
        answers that it, no such person, no such (man|woman|youth|name|prisoner), told that no, told that
        nobody, told there was no, told there is no, (gate|gates|counter|desk|door) * (told|sent|turned|waved),
        shown the door
    """,
    "IMPRISON_MASS": """
        (hundreds|thousands|dozens|scores|four thousand|two thousand|many|mass) *
        (detained|arrested|held|imprisoned|jailed|rounded up|interned), (detain|detained|hold|held|have held|has
        held|arrested|jailed|imprisoned|interned|locked up) *
        (hundreds|thousands|dozens|scores|thousand|hundred), mass (arrest|arrests|detention|detentions|round
        ups|imprisonment), (fill|filled|filling) * (halls|prisons|cells|stadium|stadiums|camps|barracks|sports),
        thousand in all, (thousand|hundreds|thousands|hundred) (have|has|had|were|are|sit|sat)
        (sat|been|held|detained|jailed|locked|there|kept|behind)
    """,
    "SHIELD_WORDS": """
        shield/n, human shield/n, (enemy|air force|pilots|gunners|artillery) * (not dare|not fire|not bomb|not
        shoot), (tied|chained|kept|placed|held) * (tank|tanks|post|roof|gun|guns|battery|railings|headquarters)
    """,
    "EXCHANGE_AGREED": """
        (two sides|both sides|sides|parties|governments) * exchanged, exchanged * prisoners, exchange of
        prisoners, prisoner (exchange|swap)/n, prisoner of war exchange, agreed * exchange
    """,
    "REPATRIATE": """
        repatriate/v, repatriation, (send|sent|sends|come|came|return|returned|let|allowed|brought|go| gone)
        home, sent back, repatriated, return of the prisoners, released and returned, (not|never) been
        (released|returned|exchanged|freed), still (held|in captivity|in the camp|in camps), (kept|being
        kept|held|still), kept on, in the * camps, remain in (the|captivity|camps|their|northern|prison), remain
        (prisoners|captive|interned), still (in|behind|prisoners|captive|held|waiting), not gone home, allowed
        to go home, (see|seen)home, homecoming, way home, go home, returned to their (country|families|homes),
        sent back to their
    """,
    "HOSTILITIES_OVER": """
        (hostilities|fighting|war|conflict) (ended|stopped|ceased|was over|is over|had ended|came to an end|have
        ended|has ended), end of hostilities, end of (hostilities|active hostilities|the war|the fighting),
        armistice, ceasefire, cease fire, peace (treaty|agreement|accord), since the war, after the war, truce,
        close of hostilities, guns fell silent, years after, peace treaty was signed, peace was
        (signed|made|concluded), treaty was signed, (months|years|weeks) ago *
        (peace|treaty|armistice|ceasefire|truce|surrender), since the
        (peace|treaty|armistice|ceasefire|truce|surrender|capitulation|last shot), after the
        (peace|armistice|ceasefire|surrender|capitulation|last shot|treaty), (peace|armistice|ceasefire|truce)
        (was|has|had|came|of|held|in|signed), the guns (fell|have been|went|were) (silent|quiet),
        (war|fighting|hostilities) (is|was|has been|had been) (over|ended|done|past)
    """,
    "DELAY": """
        delay/n, delay/v, still not, not yet, not been, have not, has not, no reason, without reason,
        unjustified, without explanation, years ago, months ago, held back, for more than a year, keep/v, still,
        named no (ground|reason|date), no (ground|grounds|reason|date|explanation|cause), nevertheless,
        nonetheless, refuses to (release|say|send|free), no plan to, without
        (reason|cause|ground|date|explanation), yet, even so, put off, postponed, postpone/v, again and again
    """,
    "LAND_SEIZED": """
        captured from the, (medicines|stores|supplies|goods|weapons|documents|rations) captured,
        (seize|seized|seizes|capture|captured|took|take|overran) (the|two|three|four|several|a|its)
        (province|provinces|town|towns|bridge|hill|territory|city|capital|
        airport|island|ridge|crossing|district|districts|post|posts)
    """,
    "LAWFUL_SANCTION": """
        lawful (punishment|sanction|sentence), prison sentence, disciplinary (cell|punishment|measure)
    """,
}

__all__ = ["TERMS"]
