"""Acts of fighting and harm, and how they are aimed."""

TERMS = {
    "KILL": """
        kill/v, kill/v off, slay/v, murder/v, execute/v, shoot/v dead, shoot/v * dead, massacre/v, slaughter/v,
        butcher/v, assassinate/v, behead/v, decapitate/v, gun/v down, cut/v * throat/n, slit/v * throat/n, stab/v to
        death, beat/v to death, hang/v, lynch/v, strangle/v, burn/v alive, burn/v to death, finish/v off, put/v to
        death, mow/v down, killing/n, murder/n, execution/n, slaughter/n, shoot/v in the (head|back| neck|chest|
        temple|face), dispatch/v with, liquidate/v, bayonet/v, drown/v, throw/v * off a (roof|bridge| cliff),
        crush/v to death, cost/v * lives, claim/v * lives, take/v * lives, put/v a bullet (in|into| through),
        exterminate/v
    """,
    "INJURE": """
        injure/v, wound/v, hurt/v, maim/v, burn/v, cripple/v, disable/v, blind/v, harm/v, lacerate/v, mutilate/v,
        injury, injuries, lose/v (a|an|his|her|both|their) (leg|legs|arm|arms|eye|eyes|limb|limbs|hand|
        hands|foot|sight|eyesight), amputation/n
    """,
    "DIE": """
        die/i, perish/i, succumb/i, dead, dead bodies, lifeless, death/n, fatality, fatalities, casualty,
        casualties, lose/v * lives, lose/v (his|her|their) (life|lives), suffocate/i, starve/i to death, bleed/i
        to death, freeze/i to death, burn/i to death, corpse/n, fatal, lethal
    """,
    "HARMED": "@KILL, @INJURE, @DIE, victims, bury/v * under, trap/v under * rubble, buried under",
    "SHOOT": """
        shoot/v, shoot/v at, shoot/v dead, shoot/v down, gun/v down, open/v fire, open/v up on, open/v up at, open/v
        fire on, open/v fire at, fire/v on, fire/v at, fire/v into, fire/v upon, fire/v shots, fire/v * (rounds|
        bursts|shots) (at|into|on), snipe/v, snipe/v at, rake/v, strafe/v, machine gun/v, spray/v * with
        (bullets|gunfire|fire), pick/v off, shooting/n, gunfire, sniper fire, machine gun fire, shot/n at, sniper
        shot/n, sniper bullet/n, direct fire, rifle fire, riddle/v with bullets, riddled with bullets, empty/v (his|
        their|a) magazine into, volley/n, shot (him|her|them|two|three|four|five|six|seven), gunning down,
        turn/v (his|their|its|a|the) * gun/n on
    """,
    "STRIKE": """
        go/v through the (roof|dome|wall|walls|ceiling|nave), come/v through the (roof|dome|wall|ceiling),
        lose/v (its|their|a|the) (roof|wall|walls|windows|tower|wing|facade|dome) to, send/v against,
        let/v off, sent against, blow/v (himself|herself|themselves|itself) up, blow/v out, blow/v in, launch/v
        at, launch/v against, fire/v (salvo|salvos|barrage|volley) , send/v down on, detonate/v (himself|
        herself|themselves), drive/v over, strike/v, strike/n, airstrike/n, air strike/n, shell/v, shell/n,
        shelling/n, bomb/v, bomb/n, bombing/n, bombard/v, bombardment/n, hit/v, hit/n, missile/n, rocket/n,
        rocket/v, mortar/v, mortar/n, attack/v, attack/n, drone strike/n, drone attack/n, air raid/n, raid/n,
        raid/v, artillery fire, mortar fire, rocket fire, tank fire, barrage/n, salvo/n, target/v, pound/v, blast/v,
        explosion/n, detonate/v, car bomb/n, suicide bomb/n, suicide bomber/n, suicide attack/n, ambush/v, ambush/n,
        torpedo/v, torpedo/n, cruise missile/n, ballistic missile/n, glide bomb/n, guided bomb/n, aerial bomb/n,
        barrel bomb/n, grenade/n, drop/v * (bomb|bombs|grenade|grenades|munition|munitions|explosives|charge|
        charges|mine|mines), slam/v into, crash/v into, plough/v into, land/v on, land/v in, fall/v on, fall/v in,
        rain/v down on, rain/v on, explode/v, fire/v on, fire/v at, fire/v into, open/v fire on, fire/v * (shell|
        shells|missile|missiles| rocket|rockets|mortar|mortars|round|rounds|grenade|grenades|salvo|
        salvos) (at|into|on), launch/v * (at|against|on), assault/v, assault/n, loitering munition/n,
        munition/n, kamikaze drone/n, tear/v through, come/v under fire, take/v * direct hit, direct hit/n,
        shrapnel, dive/v into, smash/v into, rip/v through, engage/v, sink/v, shot at, shoot/v at, shoot/v up,
        shoot/v, knock/v out, burst/v (in| over|on|above), come/v down (on|in), mine/v, plant/v * (bomb|
        explosives|charges), set/v off, go/v off, let/v off, open/v up on, bring/v down, blow/v in, tear/v off,
        tear/v apart, detonation/n, (throw|throws| threw|thrown|hurl|hurls|hurled|toss|tossed|lob| lobbed)
        * (grenade|grenades|explosives|bomb| bombs|explosive|charges|petrol bombs|dynamite) (into| at|
        through|on|over|inside), steer/v * into, fly/v * into, guide/v * (into|onto|to), crater/v, ram/v,
        hammer/v, batter/v, destroy/v with (missiles| rockets|shells|bombs|drones|artillery|airstrikes|
        cannon)
    """,
    "AIR_OR_GUNS": """
        airstrike/n, air strike/n, shell/v, shell/n, shelling/n, bomb/v, bomb/n, bombing/n, bombard/v,
        bombardment/n, missile/n, rocket/n, mortar/n, mortar/v, artillery, drone/n, drone strike/n, air raid/n,
        barrage/n, salvo/n, cruise missile/n, ballistic missile/n, howitzer/n, warplane/n, jet/n, bomber/n,
        helicopter/n, gunship/n, quadcopter/n, munition/n, warhead/n, grenade/n, from the air, by air, from the sea,
        from a (ship|boat|helicopter|drone|plane), cannon/n, tank/n, explosive/n, strike/n, gunboat/n,
        warship/n, rocket launcher/n, aircraft, fighter jet/n, attack/n, torpedo/n, submarine/n, gunner/n, battery,
        batteries, gun/n, hand grenade/n
    """,
    "DESTROY": """
        destroy/v, demolish/v, raze/v, level/v, flatten/v, blow/v up, dynamite/v, bulldoze/v, obliterate/v, wreck/v,
        gut/v, smash/v, tear/v down, knock/v down, reduce/v to (rubble|ruins|ashes), burn/v down, burn/v, torch/v,
        set/v fire to, set/v alight, set/v ablaze, set/v on fire, destruction/n, demolition/n, ruin/v, collapse/v,
        pull/v down, hack/v to pieces, hack/v apart, break/v up, deface/v, vandalise/v, blow/v apart, cripple/v,
        disable/v, sabotage/v, wipe/v out, rip/v apart, turn/v into rubble, damage/v, shatter/v, pulverise/v,
        pulverize/v, topple/v, dismantle/v
    """,
    "BURN": """
        burn/v, burn/v down, torch/v, set/v fire to, set/v alight, set/v ablaze, set/v on fire, arson, incinerate/v
    """,
    "ATTACK_PEOPLE": """
        @SHOOT, @STRIKE, @KILL, hunt/v, chase/v, hunt/v down, ambush/v, target/v, wound/v, injure/v, maim/v, stab/v,
        hack/v
    """,
    "AIMED": """
        in order to (kill|hit|injure|maim|wound|strike), so as to (kill|hit|injure|maim|wound), to kill as
        many, to (kill|hit|maim) (commuters|civilians|shoppers|residents|worshippers|children|families|
        people|villagers|passengers), got what (they|he|she|unbelievers|traitors|the) * deserve, got what
        (they|he|she) deserved, orders name, the order names, wager/n, laughing, for fun, keep/v (shelling|
        firing|bombing|shooting|striking| hitting) , told * to keep, (nobody|no one) dared, told (his|the|
        their) * (crews|men|gunners|pilots| operators|soldiers) to (keep|fire|shell|hit|go on|shoot),
        given it as (their|the|a) target, given * as (their|the|a) target, listed as a target, as (their|its)
        target, through the sight of, (had|have) been (its|their|the) target, (were|was) (its| their|the)
        target, be/v the target of, taken at, all the same, fired all the same, recording shows, (two| three|four|
        five|several|both) passes, came round again, an hour apart, minutes apart, one after the other, hunts,
        hunting, (learn|feel|taste|live in| know) fear, (spread|spreading|sow|sowing|cause| causing) *
        (fear|terror|panic), teach/v * lesson, as a warning to, so that (they|people|residents| everyone)
        (would|will) (fear|flee|remember), deliberately, intentionally, on purpose, purposely, knowingly,
        wilfully, willfully, take/v aim at, take/v aim, aim/v at, aim/v for, aim/v directly at, single/v out, pick/v
        out, hunt/v, hunt/v down, hunting, chase/v, chased, follow/v (her|him|them|the car|the bus| the man|
        the woman|a cyclist|people), through (his|the|a|their) (scope|sight|sights|camera), through (a|the)
        (rifle|telescopic|thermal| night) sight/n, in (plain|clear|full) (view|sight), clearly visible, could
        see (that|them|her|him| the|it), could clearly see, watched (them|her|him|the) * (through|on|
        before), knowing (they|that|it| the), knew (they|it|that) * (civilian|civilians|school| hospital|
        no), live (feed|video|camera), video feed/n, camera feed, one (by|after) (one|another), one at a time,
        each time (someone|anyone| people|a|they), every time (someone|anyone|people|a|they), whenever
        (someone|anyone|people|a|they| residents), anyone who moved, anything that moves, anything that moved,
        anyone (leaving|who left|crossing| fleeing|going|fetching|walking|moving), nobody but, repeatedly
        targeted, with precision, precision guided, laser guided, direct line of sight, at close range, from close
        range, at point blank, point blank, double tap, second (strike|missile|drone|shell|bomb| rocket) *
        (rescuers|rescue|ambulances| firefighters|medics|when|as|after|minutes|hit), came back and,
        returned (and|to) (fired|strike| bomb|drop|shoot), circled * (before|then|and|above|over), hovered,
        told (his|their|the) (crew|unit| gunners|drone|pilots|men) to (hit|target|fire|shoot| strike),
        ordered to (fire|shoot|hit|target| strike), order/v * to (fire|shoot|hit|target|strike| bomb|
        shell), for sport, bet/v, practice on, target practice, laugh/v, game of, to (terrorise|terrorize|
        frighten|punish|scare|intimidate|spread| teach|break|drive) (the|them|its|civilians|residents|
        people|terror|fear|a), break (their|the) (will|morale), in order to terrorise, as punishment for, in
        revenge for, in reprisal, retaliation, the target was (the|a|not), were the target, was the target, was
        the intended target, the intended target, specifically, targeted (the|a|them|civilians|people|
        residents), marked (it|the) * as a target, target list, hit list, on a list of targets, coordinates of the
    """,
    "REPEATED": """
        again and again, repeatedly, repeated, three times, four times, five times, six times, seven times, dozens
        of times, several times, twice, for (days|weeks|months|hours), over (two|three|four|five|six|
        several) (days|weeks|months|hours), day after day, night after night, every (day|night|morning|
        evening|week), each (day|night|morning|evening|week), daily, nightly, same (place|spot|street|
        building|target|queue|market|crossing|road), in succession, one after another, over and over, on (two|
        three|four|five|six|seven|several) (separate|different|occasions|days|nights)
    """,
    "CLOSE_AIM": """
        sniper/n, snipe/v, marksman/n, sharpshooter/n, at close range, from close range, point blank, through (his|
        the|a|their) (scope|sight|sights), from (a|the) (checkpoint|rooftop|roof|tower|moving|passing),
        quadcopter/n, fpv, first person view, (small|hunting|attack) drone/n, drone dropped, drones dropped,
        gunned down, in the back, while (fleeing|running|cycling|walking|fetching|queuing|queueing|waving|
        carrying|picking|crossing|sleeping), as (she|he|they) (fled|ran|cycled|walked|fetched|queued|
        waved|carried|picked|crossed|collected|tried|drove|left), as (she|he|they) (was|were) (fleeing|
        running|walking|crossing|leaving|cycling|driving|fetching|picking|collecting|hanging), machine
        gunned, machine gunner/n, from the turret, from a tower, one shot, single shot, single bullet, shot in the,
        from the checkpoint
    """,
    "INVOLVED_DIRECTLY": """
        (laying|planting|burying) (a |the )?(mine|mines|bomb|bombs|charges|explosives|landmine|landmines|
        wire), (helping|helped|help) * (load|fire|aim|man|operate|carry|dig|serve|crew|guide|reload|
        camouflage), called in (artillery|fire|strikes), call/v down (artillery|fire|strikes), carry/v *
        (ammunition|shells|rifles|weapons|rockets|ammo) (to|for), spot/v for, spotter/n, spot/v targets,
        artillery spotting, adjust/v fire, correct/v fire, direct/v fire, direct/v artillery, relay/v coordinates,
        send/v coordinates, plant/v mines, lay/v mines, plant/v * (mine|bomb|explosives|ied), load/v * (mortar|
        gun|rocket|shells), fire/v (a|his|her) (rifle|machine gun|rocket|grenade) at (the|a) * (soldiers|
        troops|patrol|column|convoy|tank|army), armed with, taking part in the fighting, took part in the
        fighting, taking part in fighting, direct part in hostilities, taking a direct part, taking direct part,
        firing back, shooting back, return/v fire, raise/v (a|his|the|her) (rifle|gun|weapon|launcher),
        throw/v * (petrol bombs|molotov|molotovs|grenade|grenades) at, drive/v ammunition, guide/v (the|a|his)
        * (column|attack|strike|drone), fly/v (a|the) (attack|spotter|reconnaissance) drone, while (firing|
        shooting|aiming|planting|laying|loading), was (firing|shooting|aiming) (at|a|his|on), exchange/v
        fire, gun battle/n, firefight/n, shoot out, shootout/n, had been firing, caught firing, operating a (mortar|
        machine gun|drone), manning a (machine gun|mortar|gun|position|barricade|checkpoint)
    """,
}

__all__ = ["TERMS"]
