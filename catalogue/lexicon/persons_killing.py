"""Killing, dying and the dead; restraint before a killing; fighting that goes on."""

from __future__ import annotations

TERMS = {
    "KILL": """
        kill/v, behead/v, decapitate/v, lynch/v, strangle/v, throttle/v, garrotte/v, hanged, murder/v, murder/n,
        slay/v, slaughter/v, massacre/v, massacre/n, execute/v, execution/n, gun/v down, mow/v down, cut/v down,
        machine gunned, finish/v off, finish/v * off, shoot/v dead, shoot/v * dead, shoot/v * in the
        (head|back|neck|chest|face|temple), shoot/v * (at|from) (point|close) (blank|range), shot * (to death|in
        the back of), bullet in the (head|neck), drown/v, burn/v * alive, bury/v * alive, put/v to death, put/v
        * to death, liquidate/v, assassinate/v, fatally (shot|stabbed|beaten|wounded|injured), stab/v * to
        death, beat/v * to death, (beaten|stabbed|hacked|tortured|clubbed|kicked|stoned|starved|whipped|
        burned|burnt|frozen|crushed|trampled|worked|choked) to death, kick/v * to death, hack/v * to death,
        club/v * to death, stone/v * to death, bludgeon/v, bayonet/v, cut/v * (throat|throats), slit/v *
        (throat|throats), (throat|throats) (cut|slit), smother/v, take/v * life, take/v * lives, shoot/v * (one
        by one|one after another), (lined|line) * up * shot, firing squad/n, killing/n, shooting/n dead, throw/v
        * (off|from) * (roof|bridge|window|cliff), pour/v petrol * set, crush/v * under, run/v over, put/v a
        bullet, extrajudicial killing/n, homicide/n, riddled with bullets, shoot/v (him|her|them)
        (as|while|where|in|on|and), riddle/v with, (was|were|been) (shot|hanged|drowned|strangled|killed),
        (kneel|wall|line|row|knees) * and shot, and shot, single (bullet|bullets|shot), (bullet|bullets) (to|in)
        the (head|neck|back|skull), eliminated, done to death, shot out of hand, hacked down, cut to pieces,
        bayoneted, bayoneting, impaled, crucified, garrotted, throttled, felled, struck down, gassed, poisoned,
        executed by, never left * alive, carried out dead, did not survive, buried them alive, thrown overboard,
        thrown down (the|a) (shaft|well|stairs|cliff), thrown from (the|a), thrown into the
        (river|sea|well|canal), pushed (into|off) * (river|well|cliff|bridge), hanged from, hanged on,
        (strung|hung) up on, burned inside, burned in their, burned them in, set fire to * with * inside, barred
        (the|its|their) (door|doors), locked * and set fire, grenade/n into (the|a|their)
        (hut|cell|cellar|basement|shelter), (sprayed|raked|mowed|cut) * (bullets|gunfire|machine gun), lay dead,
        fell dead, dropped dead, left dead, bled out, killing off, shot * one after the other, head *
        (cut|struck|hacked) off, cut off * head, severed * head, drove over, ran over, crushed under, put to the
        sword, found (murdered|shot|hanged|strangled|stabbed), emptied (his|a|the|their)
        (magazine|clip|rifle|gun|pistol|weapon), empties (his|a|the|their) (magazine|clip), knifed, knifing, run
        through, speared, shot through the, (two|one|three|single|several|some) (shots|bullets) heard, volley
        (rang|was heard|followed), found (shot|hanged|drowned|stabbed|strangled|beheaded|garrotted), lying dead,
        (heard|hear) (shots|a shot|two shots|three shots|gunshots), silenced (forever|for good),
        (fired|fire|firing) (a|one|two|three|several|single)
        (shot|shots|bullet|bullets|round|rounds|burst|bursts) into (him|her|them|his|her|their|the|each), killed
        off, battered to death, kicked to death, died under(blows|torture|beatings|beating), died
        (from|of|after) (blows|beatings|torture|the beating|a beating|his injuries|her injuries), died in the
        (cell|cellar|basement|van), burned to death, hacked * to pieces, weighted and thrown
    """,
    "EXECUTION_STYLE": """
        execute/v, execution/n, summarily, summary execution/n, behead/v, decapitate/v, lynch/v, strangle/v,
        hanged, in the back of the (head|neck), back of (his|her|their) (head|neck|heads|necks),
        (shot|bullet|bullets|wounds|wound|shots) * in the (head|heads|neck|temple), point blank, close range,
        firing squad/n, slit/v * (throat|throats), cut/v * (throat|throats), (throat|throats) (cut|slit), lined
        * up, line/v up, against (a|the) wall, kneel/v, knelt, kneeling, on (his|her|their) knees, beat/v * to
        death, beaten to death, single (bullet|bullets|shot) (to|in|through), back of the (neck|head|skull),
        kneel, made to kneel, put to death, riddled with bullets, lined up * opened fire, lined up, back of the
        skull, nape of the neck, out of hand, against the wall, hanged from, hands behind (his|her|their)
        (back|backs), execution style, single shots, hooded and shot, blindfolded and shot, lined up the, lined
        them up, had lined up
    """,
    "DIE": """
        die/i, perish/i, succumb/i, (lost|lose) (his|her|their) (life|lives), death/n of, death/n in
        (custody|captivity|detention), dead on arrival, expire/i, lay dead, did not survive, never came out
        alive, breathed (his|her|their) last, bleed/i to death, lose/v (his|her|their) lives
    """,
    "SHOOT": "shoot/v, gun/v down, machine gunned, open/v fire on, open/v fire at, fire/v at, fire/v on, fire/v into",
    "HIT": "hit/v, struck",
    "DEAD_BODY": """
        (body|bodies|corpse|corpses|remains) (of|was|were|found|lay|lying|bore|showed|had|in|with|on|recovered|
        discovered|exhumed|handed), (their|his|her|whose) (body|bodies|corpse|corpses|remains),
        (found|discovered|discovery of|exhumed|unearthed|recovered)
        (body|bodies|corpse|corpses|remains|skeletons|skeleton), (found|discovered|turned up) *
        (dead|hanged|strangled|shot|murdered), mass grave/n, shallow grave/n, common grave/n, unmarked grave/n,
        (gunshot|bullet) (wound|hole)/n (to|in|at) * (head|heads|neck|skull|skulls|back), found dead,
        (lifted|dug|pulled|exhumed|recovered|counted|unearthed) * (body|bodies|corpse|corpses|skeletons),
        (body|bodies|corpse|corpses) * (found|lay|lying|recovered|discovered|floating|washed), the body of,
        bodies from, (dead|lifeless) (man|men|woman|women|people|youth|boy|girl|bodies|body|villager|
        villagers|person|persons), counted among the dead, among the dead, pulled *
        (dead|bodies|body|corpse|corpses) * (from|out), (grave|graves)
        (with|containing|holding|was|were|of|near|behind|in), human remains, (bones|skulls|skeletons|remains)
        (of|were|was|lay|in), washed (up|ashore), (lay|lying) (dead|lifeless|in the), floated (down|past),
        (charred|mutilated|decomposed|bound|bullet riddled) (body|bodies|corpse|corpses|remains), (victims|dead)
        (were|was) (found|buried|recovered|exhumed)
    """,
    "RESTRAINED": """
        (hand|hands|wrist|wrists|arms) * (tied|bound|cuffed|taped|zip tied|shackled|lashed),
        (tied|bound|cuffed|tying|tie|bind) * (hand|hands|wrist|wrists|arms|feet), tie/v *
        (hand|hands|wrists|arms), bind/v * (hand|hands|wrists|arms), blindfold/v, blindfolded, handcuff/v,
        handcuffed, shackle/v, shackled, hooded, gagged, (bags|sacks|bag|sack) over * (head|heads), tied up,
        tied to, bound to, chained to, kneel/v, knelt, kneeling, on (his|her|their) knees, lined * up, line/v
        up, face down, against (a|the) wall, hog tied, (made|forced|told|ordered) * (lie|lay) (down|on),
        chained, trussed, trussed up, roped together, chained together, roped to, wire around (his|her|their)
        wrists, wired together, in handcuffs, in shackles, in chains, in irons, manacled, hands behind
        (his|her|their) (back|backs), stood against, stood in a row, barred (the|its|their) door, forced to the
        ground, pinned down by (guards|knees|boots), with (bound|tied) (hands|wrists), plastic ties, cable ties,
        cords, (had|made|let)
        (him|her|them) (stand|kneel|lie|line|squat|dig), stand in a row, stood (him|her|them)
        (against|by|in|along|up), put (him|her|them) (against|up), (sacks|bags|hoods|cloth) over (his|her|their)
        heads, sack over, led * behind (the|a), taken (behind|into the woods|into the forest|into a field),
        marched (behind|into the woods|to the edge), roped, wired
    """,
    "HUNG_BY": """
        strung up, hung (from|by|upside), hang/v * by (his|her|their|the)
        (arms|wrists|legs|feet|ankles|hands|hair), hanged by the (arms|wrists|legs|feet|ankles)
    """,
    "MOCK_DEATH": """
        left hanging from, mock (execution|killing|shooting|drowning)/n, mock executed, staged execution/n,
        simulated (execution|drowning)/n, fake execution/n, threatened with (death|execution), death threats,
        hung (from|by) (a|the|his|her|their|its), hung from a (pipe|hook|beam|bar|ceiling|rail), hung (by|from)
        (his|her|their|the) (arms|wrists|legs|feet|ankles|hands|ceiling), hung upside, hung detainees, hung
        prisoners, hung * by * (wrists|arms|ankles|feet), take their own lives, take (his|her) own life,
        (mock|fake|sham|pretended) (hanging|hangings|burial|drownings|shooting|shootings|firing),
        (blindfolded|stood) * (blanks|empty)
    """,
    "HOSTILE_ACT": """
        (throw|threw|thrown|hurl|hurled|toss|tossed|lob|lobbed) * (grenade|grenades|stone|bomb), reach/v for,
        (grab|grabs|grabbed|seize|seized|snatch|snatched|draw|drew|pull| pulled|produced) *
        (rifle|gun|pistol|grenade|knife|weapon) (from|of|and),
        (grab|grabs|grabbed|snatched|drew|pulled|produced) * (rifle|gun|pistol|grenade|knife|weapon),
        (tried|try|trying|attempted|attempting|attempt) to
        (escape|flee|run|break|attack|overpower|seize|grab|disarm|throw), while (escaping|fleeing),
        (break|broke|breaking) out, escape attempt, attempted escape,
        (attack|attacked|attacking|stab|stabbed|overpower|overpowered|lunged at|jumped) *
        (guard|guards|escort|escorts), (opened|open) fire on (the|his|her|their) (guard|guards|captors|escort),
        (resumed|resume|kept) (firing|shooting|fighting), detonate/v * (grenade|vest|charge), (pulled|pull) the
        pin, fired back, (ran|running|climbed|crawled|cut) * (fence|wire|wall)
    """,
    "TAKE_PART": """
        firing (a|an|at|his|from|on|with), (who|he|she|they) (was|were|had been|had)
        (firing|shooting|fired|shot|throwing|planting|laying|manning| attacking|aiming|carrying
        ammunition|spotting|loading|launching), (firing|shooting|fired) (a|an|his|her|their) *
        (rifle|gun|machine|pistol|mortar|launcher|weapon|rifles|weapons), (throwing|threw)
        (petrol|molotov|grenades|a grenade|a petrol|bombs), (planting|laying|setting|planted|laid) *
        (mine|mines|bomb|explosive|charges|device), (he|she|they) (was|were) shooting at, taking (direct|a
        direct|active|an active) part in, took (direct|active) part in, directly (participating|taking part),
        (directing|correcting|spotting) (artillery|mortar|fire), (aiming|pointing) * (launcher|rifle|weapon),
        armed with * and firing, opened fire on the (soldiers|column|patrol|convoy|troops), fired at the
        (soldiers|column|patrol|troops), fired on the (soldiers|column|patrol|troops), manning * gun
    """,
    "STILL_FIGHTING": """
        firefight/n, gun battle/n, gunfight/n, exchange/n of fire, exchange/v fire, shoot out/n, clash/n,
        clash/v, skirmish/n, battle/n, in combat, in action, in battle, ambush/v, ambush/n, storm/v *
        (position|trench|trenches|bunker|base|post|line|hill), assault/n on, attack/v *
        (trench|trenches|position|positions|line|post|base|convoy|column|
        patrol|platoon|bridge|hill|bunker|checkpoint), counterattack/n, counter attack/n, (hours|days|hour|day)
        of (fighting|combat|battle), heavy fighting, fierce fighting, during * fighting, in the fighting,
        fighting (for|around|over|at|in), (advancing|attacking|retreating|defending|assaulting|storming|firing|
        fighting) (platoon|infantry|soldiers|troops|unit|units|force|forces|column|
        fighters|rebels|company|battalion|squad|men), returned fire, return/v fire, fire/v back, shot back,
        driven back, beat off, repelled, repulsed, machine gunner/n, in the trench, dug in, gun crew/n, tank
        crew/n, manning, second line, (ran|run|running|pulled|fell|falling) back to, retreating, retreat/v,
        withdrawing under, exchange of gunfire, gunfire was exchanged, killed in action, while
        (attacking|advancing|fighting|assaulting|retreating|defending), crossfire
    """,
    "STILL_ARMED": """
        none of them had (laid|put|dropped|surrendered|given), with (their|his)
        (weapons|weapon|rifles|rifle|guns|gun), (still|while) (firing|armed|fighting|shooting), fire over
        (their|his) shoulders, as they (fire|fired|shoot|shot),
        (ran|run|running|withdrew|withdrawing|retreated|fell|falling|pulled| pulling|went|crawled) back, towards
        their own lines, to their own lines, (armed|fighting) to the (end|last), kept
        (firing|fighting|shooting), refused to (surrender|lay|yield|give), (was|were)
        (firing|shooting|aiming|reloading|attacking|advancing), while
        (reloading|firing|advancing|attacking|shooting), with their weapons and run, run back towards, ran back
        towards
    """,
    "BOMBARD": """
        airstrike/n, air strike/n, missile/n, rocket/n, shell/n, shelling, shelled, artillery, mortar/n, bomb/n,
        bombing/n, bombed, bombardment, drone/n, barrage/n, salvo/n, aircraft, gunship/n, torpedo/n, mine/n,
        blast/n, explosion/n
    """,
    "NO_QUARTER": """
        (take|takes|took|taking|taken) no prisoners, no prisoners, no prisoner, no survivor/n, no survivors, no
        quarter, (give|gave|given|show) no quarter, (leave|leaves|left|leaving) (nobody|no one|none|not
        one|nothing|no man|no enemy) * (alive|living|standing), (leave|left|leaving) none alive, (nobody|no
        one|none) * (taken|left|be left|come out) alive, no * (taken|left) alive, none (is|are|were|be|to be)
        (spared|left|taken), spare/v (nobody|no one|none), (nobody|no one|none)
        (is|are|was|were|should|must|shall|will|to|may) * (spared|survive|live|leave alive),
        (kill|kills|shoot|finish|execute) (them all|all of them|everyone|every one|every last|all prisoners|all
        who surrender|anyone who surrenders|those who surrender|every man|all the enemy), (do not|don't|not)
        (take|want|need|accept) * (prisoners|surrenders|captives), not to take prisoners, not to accept
        surrender, prisoners (are|were|would be|will be|shall be) (not|shot|killed), surrender
        (will|would|must|was to|is) (not|be refused), (all|every) (enemy|enemies|prisoner|prisoners|captured) *
        (shot|killed|executed) (on|at) (sight|once), (must|should|shall) all (die|be killed), to the last man,
        take (nobody|no one) alive, (must be|be) no (survivors|prisoners), (nobody|no one|none) comes out *
        alive, comes out of * alive, (not|never) want to see * (captive|captives|prisoner|prisoners),
        (bring|want|see|need) no (captives|prisoners), no captives, finish them all, (nobody|no one) (is
        to|must|should|may) (live|survive|leave|walk away|be left), not a single (captive|prisoner|survivor),
        must be no survivors, must be no (survivor|prisoners),
        (rebels|enemies|soldiers|men|those|anyone|anybody|all|prisoners|any) (who|that)
        (surrender|surrendered|surrenders|yield|yields|give up|gives up|gave up|lay down|raise|raises) *
        (shot|killed|dead|executed|die|treated as dead|to be shot|hanged|spared), to be treated as dead, treat
        (them|prisoners|captives) as dead, (no|not one|none) (is|was|are|were) to
        (spared|live|survive|leave|walk|see the morning|come out|be brought|be taken), not to be (spared|taken
        alive|brought back), (shall|must|should) not (live|survive|see|leave), (shoot|kill|finish|slay)
        (whoever|anyone who|those who|all who|every man who) (surrenders|surrender|gives|raises|comes
        out|lays|yields), (bring|brought) nobody, (empty|dead|waste of|no food for|no room for|no time for|do
        not feed) * (prisoners|captives), no room for prisoners, no (mercy|pity|pardon) (for|to be|on),
        (mercy|pardon) (is|was|will be|would be) (refused|not given), give them no (mercy|quarter|pardon), kill
        everyone, to the last (man|one), wipe (them|the garrison|every) out, take none alive, accept no
        surrender, ignore (white flags|any white flag|surrender), exterminate the garrison, every last
        (one|man|defender) (is|was|must|should|shall|of), (whoever|who)
        (raises|raise|raised|surrender|surrenders|surrendered|gives up|give up|gave up|yield|yields|yielded|lay
        down|laid down|come out|came out) *
        (shot|killed|finished|executed|bayoneted|treated|liquidated|die|dies| dealt|hanged|cut), were to be
        finished, is to be shot like, are to be shot like, to be finished (on|off), empty prisoner
        (cage|cages|camp|pen|pens), (prisoner|prisoners) (cage|cages|pen|lines) * (empty|stay empty|remain
        empty), i (want|expect|need|will see) (no|an empty|none|only), no oneto be (brought|led|marched|sent)
        back, (bring|brought|send|march) (no one|nobody|none) back, count only (corpses|bodies|the dead), only
        (corpses|bodies|dead) (interest|count), all of them dead, dead (men|enemies) only, the sword for all
    """,
    "ORDER_GIVEN": """
        order/v, order/n, ordered, instruct/v, instruction/n, command/v, (tell|tells|told|telling)
        (his|her|their|the|all) * (battalion|battalions|men|troops|unit|units|fighters|soldiers|company|
        brigade|followers|officers|subordinates|squad|forces|rebels| militiamen), declare/v, declared,
        announce/v, proclaim/v, directive/n, briefed, decree/v, (radioed|told) (his|her|their), gave the order,
        (by|over the|over) radio, in a speech to (his|her|their|the) (troops|men|fighters|soldiers), leaflet/n,
        acknowledged the order, (tells|told|ordered) his (company|men|battalion|platoon), ordered the
        (fighters|men|soldiers|troops), under him, instructed his, by telegram, telegram/n, order of the day,
        standing order/n, general order, by loudspeaker, over the loudspeaker, loudspeakers, in writing, written
        order, signed (an|the) order, the order (read|said|ran|stated|went), briefing, radio message, in a
        broadcast, broadcast, told the garrison, message to the garrison, warned the garrison, ultimatum,
        proclamation, proclaimed, let the (garrison|defenders|enemy) know, directive, his regiments, to his
        (regiments|regiment|brigade|companies|company|battalions|squads|
        platoon|men|officers|troops|fighters|band|crews), instructed his squads, order (to|read|ran|said|says),
        passed down, reads, told his (squads|crews|fighters|regiment|brigade|captains|gunners|riflemen),
        exhorted, harangue/v, swore before his
    """,
    "NO_COMMAND": """
        commanded (nobody|no one|no troops|no men|none), (without|no)
        (command|subordinates|authority|rank|troops under), not in command, private/n, no one under, ordinary
        (soldier|private|fighter), (had|has|with) no (command|authority|subordinates|men), low ranking, a cook,
        commands nobody, commands no one, command of nobody, has no command, leads nobody, leads no one, leads
        none, stayed behind with, no rank, camp follower, cook/n, clerk in, driver of a, recruit of, a blogger,
        pop star, television host, talk show, commentator/n, retired (colonel|general|officer|sergeant),
        pensioner, schoolboy
    """,
    "BOAST": """
        boast/v, brag/v, joke/v, bluster/v, bragged, boasting, in a chat, on social media, wrote to (a|his)
        (friend|girlfriend|brother|mother), (song|songs|chant|chanted|chants), online post, swagger, drunk,
        swagger/v, in the canteen, in a tavern, in a pub, in a bar, over beer, in his diary, rapped, rap song,
        marching song, graffiti, slogan on
    """,
    "MASS_KILL": """
        (hundreds|thousands|dozens|scores|hundred|thousand|two thousand|some two) *
        (civilians|people|residents|villagers|men|women|persons|inhabitants| members|prisoners|detainees) *
        (killed|executed|shot|massacred|murdered|slaughtered|starved|perished| died),
        (kill|killed|kills|killing|execute|executed|shot|massacre|massacred|
        murder|murdered|slaughter|slaughtered) * (hundreds|thousands|dozens|scores|hundred|thousand), mass
        (killing|killings|shooting|shootings|execution|executions|murder| grave|graves)/n, exterminate/v,
        extermination, whole families, entire (families|village|villages) * (killed|shot|wiped), massacre/n,
        starved to death, (starve|starved|starving) * (hundreds|thousands),
        (nine|eight|seven|six|five|four|three|two|ten) (thousand|hundred) *
        (died|dead|killed|shot|perished|inmates|people|civilians|villagers), (thousand|thousands|hundreds)
        (of|inmates|people) * (died|dead|perished|starved|killed|shot), whole (villages|families|communities) *
        (killed|shot|wiped), (shot|killed|massacred|slaughtered|burned|butchered|wiped) * (whole|entire)
        (villages|families|communities|districts|village|towns)
    """,
    "KILL_ALL": """
        (kill|killed|killing|kills|shot|shoot|slaughtered|massacred|murdered| executed)
        (everybody|everyone|all|every|each|whoever|any),
        (kill|killed|killing|kills|shot|slaughtered|massacred|murdered| executed) * (everybody|everyone|every
        one|every man|every member|every passenger|all the|all of them|all members), all _ worshippers, all the
        men of, (everybody|everyone|all) * (were|was) (killed|shot|slaughtered|massacred|murdered|executed),
        whole families, entire families, left alone, (were|was) spared, let the others (go|pass), others go,
        (asked|asking|read|checked|checking|sorted|sorting) *
        (faith|religion|identity|names|ethnicity|language|papers|tribe| accent), because they were, by names,
        men women and (infants|children|babies), men women and children, (man|woman) and child, infants and,
        (those|people|villagers|men|everyone|anyone|passengers|travellers| pupils) who could not
        (say|speak|recite|pronounce|read|name|cross), who (spoke|prayed|looked|sounded) ( to the last
        (child|baby|infant|woman)
    """,
    "TRAP_KILL": """
        kill/v, shoot/v, open/v fire, opened fire, wound/v, injure/v, fire/v on, fire/v at, gun/v down,
        detonate/v, ambush/v, stab/v, attack/v, blow/v up, mow/v down, cut/v down, shot dead, machine gunned,
        throw/v * grenade, threw * grenade, drew (pistols|weapons|guns|rifles), dead, stabbed, drew * and,
        pulled out (pistols|guns|weapons|rifles|knives), threw (grenades|a grenade), blew
        (himself|themselves|herself|up), blow/v, detonated, sprang up, rose and, jumped up, jumped out, burst
        out, raked, mowed, shot them, and shot, fired, firing, knifed, knife/v, drew submachine, submachine
        guns, killed the, opened up, cut * throats, wounded, fell upon, rushed the, and fired
    """,
    "ARMS": """
        rifle/n, carbine/n, gun/n, kalashnikov/n, weapon/n, grenade/n, pistol/n, machine gun/n, bayonet/n,
        launcher/n, musket/n
    """,
}

__all__ = ["TERMS"]
