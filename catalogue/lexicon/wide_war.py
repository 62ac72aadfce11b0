"""Attacks, weapons, guile and quarter, by roles and groups of words instead of single phrases."""

from __future__ import annotations

_ARM = (
    "carbine|carbines|musket|muskets|rifle|rifles|gun|guns|weapon|weapons|arms|pistol|pistols|machine gun|"
    "machine guns|launcher|launchers|grenade|grenades|bayonet|bayonets|kalashnikov|kalashnikovs|belt|belts|"
    "helmet|helmets|bow|sword"
)
_CLOTH = (
    "handkerchief|handkerchiefs|scarf|shirt|shirts|sheet|sheets|vest|vests|rag|rags|pillowcase|towel|towels|"
    "tablecloth|napkin|cloth|bandage|underwear|flag|flags|tee shirt|shawl|apron|paper"
)
_OTHER = (
    "adversary|adversaries|enemy|opponent|opponents|foe|foes|other side|opposing side|opposing army|defenders|"
    "defender|other army|rival army|rivals|garrison|people they attacked|troops they attacked|government|"
    "attacked|hostile army|opposing force|other camp"
)
_DRESS = (
    "uniform|uniforms|tunic|tunics|coats|coat|greatcoat|greatcoats|jacket|jackets|fatigues|colours|cap|caps|"
    "beret|berets|helmet|helmets|badges|badge|insignia|shoulder straps|epaulettes|dress|garb|kit|livery|"
    "camouflage|markings|flag|flags|pennant|standard|armbands|armband|patches|overalls"
)
_CLOUD = "haze|cloud|clouds|fog|mist|vapour|vapor|fumes|smoke|plume|gas|bank|veil|steam"
_COLOUR = (
    "yellow|green|yellowish|greenish|yellow green|white|whitish|grey|brown|brownish|orange|pale|colourless|milky|"
    "bluish|dense|heavy|low|thick|strange|choking|bitter"
)
_VESSEL = (
    "drum|drums|cylinder|cylinders|canister|canisters|barrel|barrels|bottle|bottles|flask|flasks|tank|tanks|"
    "ampoule|ampoules|shell|shells|projector|projectors|hose|hoses|sprayer|sprayers|valve|valves|tap|taps|"
    "grenade|grenades|bomb|bombs|bomblets|mortar bombs|drones|rockets"
)
_GUNS = (
    "howitzer|howitzers|mortar|mortars|launcher|launchers|gun|guns|cannon|cannons|tank|tanks|battery|batteries|"
    "rocket|rockets|radar|missiles|missile|half tracks|armoured cars|trucks of ammunition|ammunition|magazine|"
    "emplacement|emplacements|trenches|trench|bunker|bunkers|command post|depot|fuel dump|sandbags|troops|"
    "soldiers|infantry|vanguard|column|convoy|locomotive|gunboat"
)
_FOLK = (
    "child|children|pupils|classes|class|kindergarten|women|woman|villagers|residents|families|family|nuns|monks|"
    "prisoners|captives|hostages|patients|civilians|elders|people|pensioners|mothers|students|girls|boys|"
    "townspeople|farmers|neighbours|inhabitants|shopkeepers|passengers|refugees|worshippers|orphans|babies|"
    "grandmothers|detainees|men"
)
_GIVE_UP = (
    "gives up|give up|surrender|surrenders|yield|yields|capitulate|capitulates|raise|raises|lay down|lays down|"
    "throws down|throw down|comes out|come out|with his hands|with their hands|with his arms|beg|begs|wounded|"
    "crawls out|hands up|waves|wave"
)

TERMS = {
    "SURRENDERED": f"""
        (throw|throws|thrown|threw|tossed|toss|flung|fling|cast|laid|lay|lays|put|set|dropped|drop|let fall|let go|
        discarded|abandoned|ditched|shed|unslung|parted with|pitched|slung|hurled|pushed|slid|kicked|surrendered|
        given) (aside|away|down|off|from|over|up)? (his|their|her|its|the|a|all)? (own|empty|last)? ({_ARM}),
        ({_ARM}) (on|to|in|at) (the|their|his) (ground|floor|feet|mud|grass|parapet|pile|heap|snow), ({_CLOTH}) *
        (aloft|held up|raised|high|in the air|above his|above her|above their|on a stick|on a rifle|on a pole|on a
        branch|tied to|fluttering), (wave|waved|waving|held|holding|held up|raised|raising|hoisted|lifted|fluttered|
        showing|shook|tied) * (white|pale) ({_CLOTH})?, (wave|waved|waving|held up|raised|raising|hoisted|lifted) *
        ({_CLOTH}), (palm|palms|hand|hands|arm|arms|fingers) * (aloft|raised|up|high|skyward|spread|open|empty|
        stretched|above|overhead|clasped|behind), call/v out that (he|they) (gave|had|were|was), shouted (that|we) *
        (give|surrender|yield|had enough|hands), cried for (quarter|mercy), made no resistance, offered no
        (resistance|fight), unarmed now, no longer armed, with empty hands, empty handed, given (his|their) word,
        struck (its|their|the) (colours|flag), hauled down (its|their|the) (flag|colours)
    """,
    "DEFENCELESS": """
        unconscious, out cold, asleep, helpless, unable to (move|rise|walk|stand|fight|defend|lift|hold), could not
        (move|rise|walk|stand|fight|lift|hold|crawl), (hanging|drifting|floating|dangling) (from|under|in) *
        (parachute|parachutes|harness|raft|lifeboat|water|wreckage|straps), in the water, shipwrecked, survivors
        (in|of|clinging|swimming), (bleeding|dying|lying|crippled|legless|stunned|concussed|dazed|blinded) * (on|in|
        beside|under|by|at) * (ground|road|ditch|crater|mud|snow|stretcher|bed|floor|grass|trench|dugout|foxhole|
        tree|straw), pinned under, both legs, legs (crushed|shattered|gone|broken), too (weak|badly hurt|ill) to
    """,
    "SHOOT": f"""
        (let|lets|letting) (fly|loose|off) (at|on|with|a), open/v up, opened up, blaze/v at, (pick|picks|picked|
        picking) (off|out), (put|puts|fire|fired|fires|pumped|sent|loosed|planted) * (round|rounds|bullet|bullets|
        slug|slugs|burst|bursts) (in|into|through|at|over), emptied (his|her|their|a|the) (pistol|magazine|clip|
        revolver|gun|rifle), turned * ({_ARM}) on, hose/v down, hosed, cut loose (at|on), tracer/n
    """,
    "STRIKE": """
        (let|lets|letting) (go|fly|fall|loose|slip) (of)? * (charge|bomb|bombs|load|payload|grenade|cargo|missile|
        munition|torpedo|shell|salvo|rocket|rockets), (release|released|releases|discharge|discharged|unloaded|shed|
        loose|loosed|loosing|unleash|unleashed|lobbed|lob|lobs|spat|hurled|sent|planted|steered|flung|delivered|
        emptied|tipped|let fall|spilled|rained|put|place|placed|dumped) * (charge|bomb|bombs|load|payload|grenade|
        grenades|missile|missiles|munition|munitions|torpedo|torpedoes|shell|shells|salvo|salvoes|rocket|rockets|
        explosives|bomblets|warhead|drone|drones) (on|onto|into|over|above|upon|at|among|amid|through|in|across|
        down|against), (came|come|coming|was|were|been) under (mortars|mortar|shells|rockets|artillery|bombs|
        gunfire|machine gun|drones|heavy|sustained|sniper), (spitting|spat|pouring|poured|pour) (fire|lead|shells|
        rockets) (into|on|at)
    """,
    "DROPPED_ON": """
        (quadcopter|drone|copter|plane|aircraft|helicopter|glider|balloon) * (let go|released|dropped|let fall|
        loosed|shed|unloaded|lowered|hovered) * (above|over|on|onto|beside|among|into)
    """,
    "CIVILIAN": """
        picker/n, grape picker/n, berry picker/n, fruit picker/n, reaper/n, gleaner/n, mower/n, sower/n, ploughman,
        ploughmen, threshers, drover/n, herder/n, shearer/n, milkmaid/n, dairymaid/n, swineherd/n, goatherd/n,
        cowherd/n, fishwife, fishwives, oyster catcher/n, pearl diver/n, mussel gatherer/n, salt worker/n, peat
        cutter/n, charcoal burner/n, rag picker/n, water carrier/n, wood cutter/n, wood gatherer/n, mushroom
        gatherer/n, egg seller/n, pedlar/n, hawker/n, porter/n, bell ringer/n, organist/n, chorister/n, choirboy/n,
        altar boy/n, sexton/n, gravedigger/n, verger/n, deacon/n, novice/n, pilgrim/n, mourner/n, wedding guest/n,
        bride/n, bridegroom/n, bridesmaid/n, godmother/n, godfather/n, stepson/n, stepdaughter/n, niece/n, nephew/n,
        twin/n, toddler/n, newborn/n, octogenarian/n, widower/n, spinster/n, bachelor/n, lodger/n, tenant/n,
        landlady, landladies, landlord/n, janitor/n, concierge/n, usher/n, stagehand/n, puppeteer/n, acrobat/n,
        juggler/n, clown/n, ventriloquist/n, piano tuner/n, violinist/n, cellist/n, flautist/n, sculptor/n,
        potter/n, basket maker/n, candle maker/n, wheelwright/n, farrier/n, saddler/n, cooper/n, thatcher/n,
        stonemason/n, glazier/n, plumber/n, roofer/n, plasterer/n, paperhanger/n, upholsterer/n, furrier/n,
        milliner/n, dressmaker/n, laundress, laundresses, washerwoman, washerwomen, chambermaid/n, cook/n,
        scullion/n, waiter/n, waitress, waitresses, barman, barmen, barmaid/n, grocer/n, fishmonger/n,
        greengrocer/n, tobacconist/n, stationer/n, bookbinder/n, typesetter/n, optician/n, chiropodist/n,
        herbalist/n, notary, notaries, bailiff/n, accountant/n, bookkeeper/n, stenographer/n, typist/n,
        telephonist/n, tram driver/n, lock keeper/n, ferryman, ferrymen, lighthouse keeper/n, signalman, signalmen,
        linesman, linesmen, meter reader/n, chimney sweep/n, dustman, dustmen, street sweeper/n, road mender/n,
        schoolmistress, schoolmistresses, headmistress, headmistresses, governess, governesses, kindergartner/n,
        first grader/n, second grader/n, third grader/n, fourth grader/n, fifth grader/n, sixth grader/n, seventh
        grader/n, eighth grader/n, infant/n, suckling/n, babe/n, breadwinner/n, invalid/n, convalescent/n,
        amputee/n, deaf mute/n, beggar/n, vagrant/n, tramp/n, parishioner/n, congregant/n, churchgoer/n,
        holidaymaker/n, camper/n, hiker/n, skier/n, swimmer/n, bather/n, angler/n, rower/n, jogger/n, cyclist/n,
        motorist/n, hitchhiker/n, commuter/n, stallholder/n, bargee/n, deckhand/n, stoker/n, oarsman, oarsmen
    """,
    "ENEMY_UNIFORM": f"""
        ({_DRESS}) of (the|their|its|an|his|those)? * ({_OTHER}), (enemy|adversary|opponent|opponents|foe|opposing|
        hostile|rival|the defenders|the garrison|government) ({_DRESS})
    """,
    "SIGNS": f"""
        ({_DRESS}) of (the|their|its|an|his|those)? * ({_OTHER}), (enemy|adversary|opponent|opponents|foe|opposing|
        hostile|rival|the defenders|the garrison) ({_DRESS}), (flag|flags|emblem|markings|colours|helmets|vests|
        badge|badges) of (the)? (united nations|UN|red cross|red crescent|peacekeepers|peace mission|mission),
        ({_CLOTH}) of truce, parley flag, truce (flag|party|sign)
    """,
    "WORN": f"""
        wear/v, wearing, don/v, donned, donning, disguised in, got up in, dressed as, dressed up as, decked out in,
        sporting, kitted out in, had put on, pulled on, (in|under|behind|beneath) * ({_DRESS}) of, painted (with|
        in), hoist/v, under cover of
    """,
    "SIGN_ATTACK": """
        stroll/v up, strolled up, sauntered up, walked up, opened up, let fly, sidle/v up, rode up, got inside,
        slipped past, got close, were let through, pass/v the (sentries|checkpoint|guards), drew near, cut down,
        mowed down, stormed, burst in
    """,
    "TRAP_KILL": """
        opened up, let fly, cut down, blazed away, drew * (pistol|pistols|gun|guns|weapon|weapons|knife|knives|
        grenade|grenades), (whipped|pulled|snatched|produced|brought) (out)? * (pistol|pistols|gun|guns|weapon|
        weapons|knife|knives|grenade|grenades|rifle|rifles), (pistol|pistols|gun|guns|weapon|weapons|knife|knives|
        grenade|grenades|rifle|rifles) * (hidden|concealed|under|beneath|tucked|from his|from their|from her)
    """,
    "FEIGN": """
        (limp|limped|limping|hobbled|hobbling|staggered|stumbling|crawled|crawling) * (in|with|under) * (bandages|
        bandage|slings|sling|crutches|plaster|splints), beg/v for (help|water|a doctor|aid|mercy|bandages), begging
        for help, call/v for (a)? (medic|stretcher|stretcher bearers|doctor|help), as if (wounded|hurt|dead|dying|
        surrendering|to surrender|giving up), as though (wounded|hurt|dead|dying|surrendering|giving up), (acted|
        acting|played|playing|posed|posing|passed themselves off|passing themselves off|masquerading|masqueraded|
        shammed|shamming|faked|faking|mimicked|simulated) (as|the|their|a|dead|wounds|being|to|injury|injuries|
        death|illness)?, bogus (surrender|casualty|casualties|patients|pilgrims|refugees|monks|nurses|aid workers),
        false (bandages|beards|papers of), from (their|his) slings, under (their|his) (bandages|robes|habits|
        blankets|stretchers|burkas|cassock|cassocks|veils), put down (its|their|his) guns to (carry|help|lift|tend|
        treat)
    """,
    "NO_QUARTER": f"""
        (not one|no one|nobody|none|no man|no defender|no rebel|not a man|not a soul|no soul|no enemy|not a single|
        no soldier|no living thing|not one of the|none of the|no member|not one man|neither) * (is|are|was|were|
        shall|must|should|may|will|would|to) * (leave|walk|walks|come|get|go|see|be|remain|live|survive|draw|
        breathe|escape|return|reach|march|crawl|stand|taken|left|brought|alive|breathing|kept|spared|received|
        accepted) * (breathing|alive|living|away|out|free|whole|standing|again|back|dawn|morning|sunrise|sunset|
        breath|in|captive|prisoner)?, (even|also|including|and|not even|especially|among them|likewise) (if|those|
        the ones|any|anyone|whoever|all|every man|men|for|to)? (who|that|they|he)? ({_GIVE_UP}), (whoever|anyone
        who|anybody who|those who|all who|any who|any man who|every man who|the ones who|he who|one that|a man who)
        * ({_GIVE_UP}) * (treat|like the rest|same|shoot|kill|dead|bullet|die|finish|cut down|no exception|no
        exceptions|not be|pit|ditch|grave|shot|hang|too), (want|wants|wanted|expect|expects|need|needs|like) *
        (empty|silent|dead|clean|corpses|bodies|graves|no one) * (trench|trenches|fort|hill|village|bunker|
        prisoners|not prisoners)?, not prisoners, and no prisoners, (corpses|bodies|graves|dead) not (prisoners|
        captives), treat (him|them) like the (rest|others), (prisoners|captives) (are|is) (a|an|no) (burden|waste|
        mouths|nuisance|use), (hands|arms) (up|in the air|raised) (or not|makes no difference|changes nothing|means
        nothing), (raised|empty) hands (or not|change nothing|make no difference|mean nothing|do not count), (white
        flags|white flag|surrenders) (do not|does not|don't) (count|matter|exist|interest), (ignore|disregard|shoot
        at|fire on) (white flags|any white flag|raised hands|surrenders|the white flag), whether or not (he|they)
        (surrender|surrenders|give up|gives up|yield), to the last (one|soul|breath|soldier|defender), (bury|wipe
        out|cut down|finish) (them all|every one|the lot|all of them|the whole garrison)
    """,
    "EXPANDING": """
        (mushroomed|flattened|splayed|burst|blossomed|petalled|peeled|opened|expanded) (slug|slugs|bullet|bullets|
        round|rounds|lead|jacket|jackets|tip|tips), (nose|noses|tip|tips|point|points|head|heads|jackets|jacket) *
        (drilled|filed|sawn|hollowed|hollow|cut|scored|notched|ground|crossed|split|soft|exposed|pared) * (hollow|
        open|flat|crosswise|away|off|lead|back)?, (slug|slugs|bullet|bullets|round|rounds|cartridge|cartridges) *
        (nose|noses|tip|tips|points) * (drilled|filed|sawn|hollowed|cut|scored|notched|ground|split|pared), (made|
        meant|designed|built) to (open|spread|flatten|mushroom|expand|burst|splay) * (in|inside|on) * (body|flesh|
        wound|wounds|impact|bone)
    """,
    "GAS": f"""
        ({_COLOUR}) ({_CLOUD}) * (crept|drifted|rolled|hung|spread|settled|flowed|seeped|poured|wafted|sank|came|
        blew|crawled|out of|from|over|into|filled|followed), ({_CLOUD}) * (crept|drifted|rolled|seeped|poured|
        wafted|flowed|hissed) * (out of|from|into|over|down|across) * ({_VESSEL}|dugout|dugouts|trench|trenches|
        cellar|cellars|shelter|tunnels|tunnel|positions|bunker|caves|cave), ({_VESSEL}) * (opened|unscrewed|vented|
        uncorked|leaked|hissed|hissing|released|emptied|cracked) * (upwind|gas|fumes|vapour|{_CLOUD}), upwind of,
        (burning|burned) sulphur * (into|pumped|blown|fanned), (pumped|blew|fanned|piped|funnelled) * (fumes|
        exhaust|gas|smoke|sulphur) * (into|through|down)
    """,
    "GAS_HARM": """
        (cough|coughs|coughed|coughing|retched|retching|spat|brought up|vomited|spewed|spitting) * (foam|froth|
        blood|bile|phlegm|yellow|lungs|up), retch/v, froth/v, gag/v, drool/v, drooling, twitch/v, twitching, lips
        (blue|turned), blue (lips|faces|in the face), skin (peeled|came off|blistered|burned), eyes (swelled|
        swollen|closed), clutched (at)? (their|his) throats, clawed at (their|his) (throats|throat|collars), fought
        for (air|breath), never (got|rose) up, dropped (where they stood|like flies), paralysis, blindness, jerk/v,
        spasms, slack
    """,
    "WEAPON_USED": """
        opened * upwind, (drums|cylinders|canisters|barrels|valves) * (had)? (opened|unscrewed|turned), upwind,
        (darts|arrows|blades|bayonets|spikes|bolts) * (shot|fired|thrown|blown|smeared|dipped|tipped|coated)
    """,
    "POISON": """
        (dart|darts|arrow|arrows|spike|spikes|blade|blades|bayonet|bayonets|bolt|bolts|stakes|bullets|splinters) *
        (smeared|dipped|tipped|coated|daubed|rubbed|soaked|treated|painted|steeped) (with|in), (smeared|dipped|
        tipped|coated|daubed|rubbed|steeped) * (darts|arrows|spikes|blades|bayonets|stakes|bullets) (in|with),
        (laced|spiked|doctored|adulterated|dosed|seasoned|tainted|injected) (with|the|their|his|food|water|wine|
        bread), (rat|cattle|ant|wolf|fox|fish|frog|snake|spider|scorpion) (poison|bait|powder|venom|dip)
    """,
    "SHIELD": f"""
        (had|made|let|placed|seated|sat|put|keeps|kept|set|stood|lined|posted|parked|housed|lodged|camped|sleeps|
        slept|chained|tied|roped|forced|brought|bring|brings|herded|marched|drove|pushed|walk|walked|spread|
        arranged|ordered|told|settled|tethered) * ({_FOLK}) * (sit|sleep|stand|walk|lie|play|camp|gather|stay|live|
        ride|march|go|kneel|lodge|bunk)? * (between|around|beside|amid|among|atop|on|under|in front of|ahead of|
        before|next to|alongside|round|at|on top of|in|inside|against|by) * ({_GUNS}), ({_FOLK}) * (seated|placed|
        parked|kept|chained|tied|lodged|housed|penned|roped|spread|strapped|held|standing|sitting|walking|marching)
        * (between|around|beside|amid|among|atop|on|under|in front of|ahead of|before|next to|alongside|round|on top
        of) * (his|their|its|the|a|her) * ({_GUNS}), (they|he|nobody|no one|enemy|planes|pilots|gunners|bombers|
        drones|snipers|artillery|the others) (will|would|did|do|does) not (now)? (dare|risk|fire|shoot|bomb|shell|
        touch us|hit us|try) (now|here|then|with|while)?, (too|more) (afraid|scared|careful) to (fire|shoot|bomb|
        shell), (buys|bought|keep|keeps|kept) us safe from
    """,
    "UNDEFENDED": """
        (last|its|every|all) * (company|garrison|soldier|soldiers|unit|battalion|platoon|troops|defenders|guns) *
        (marched out|moved out|pulled out|withdrawn|had left|gone|left the town|departed), hoisted (a|the)? (sheet|
        white|sheets|tablecloth), (sheet|sheets|white flags|tablecloths) (on|over|from) the (belfry|town hall|roofs|
        church|steeple|balconies|windows|tower), declared (an)? open (town|city), open (town|city), not a (soldier|
        gun|shot) (left|remained), bare of troops, stripped of troops
    """,
    "INVADE": """
        (sent|sends|send|ordered|orders|threw|flung|marched|poured|rolled|drove|launched|pushed) * (division|
        divisions|brigade|brigades|army|armies|corps|tanks|columns|troops|paratroopers|regiments|fleet|forces) *
        (across|over|into|through|past) * (frontier|border|strait|river|line|neighbour|neighbouring|territory|
        country|state|kingdom|republic|capital), (crossed|crossing) the (frontier|border) * (tanks|troops|divisions|
        columns|force), march/v on the capital, (capital|ports|coast) * (ringed|encircled|seized|blockaded|taken),
        annexe/v, proclaimed * annexed
    """,
    "EXCESS": """
        to (silence|kill|get|hit|take out|dislodge|stop|deal with|punish) (one|a single|a lone|two|a|that one)
        (sentry|sniper|soldier|gunner|lookout|motorcyclist|courier|fighter|man|machine gun|observer|guard|corporal|
        spotter) * (put|dropped|flattened|levelled|brought|bombed|shelled|used|fired|razed|sent|blew|demolished|
        struck)?, for the sake of (one|a single|a lone|two), for (one|a single) (sentry|sniper|soldier|gunner|
        lookout|fighter|lorry|truck|gun|mortar), (whole|entire) (block|street|quarter|tenement|row|village|ward|
        school) (for|to get|to kill), as (the|they|pilots|crews|gunners) * (had been|were) (told|warned|briefed|
        informed), out of all proportion
    """,
}

__all__ = ["TERMS"]
