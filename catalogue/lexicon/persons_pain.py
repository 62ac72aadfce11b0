"""Pain, harm, refused care, humiliation."""

from __future__ import annotations

TERMS = {
    "SEVERE_PAIN": """
        left hanging from, left * hanging (from|by), torture/v, torture/n, torturer/n, electric shock/n,
        electric current, electrocute/v, electrode/n, electroshock/n, stun gun/n, taser/n, waterboard/v,
        waterboarding, near drowning, mock execution/n, mock drowning, pull/v *
        (fingernail|fingernails|nails|toenails|teeth|tooth), hang/v * by *
        (arms|wrists|legs|feet|ankles|hands|arm), hung * by * (arms|wrists|legs|feet|ankles|hands|arm),
        suspend/v * (by|from), suspension by, strappado, stress position/n, whip/v, flog/v, lash/v, lashes,
        cane/v, burn/v * with, burned with, cigarette burn/n, stub/v * cigarette, scald/v, beat/v, beating/n,
        battered, blow/n (with|from|to|of), pistol whip/v, rifle butts,
        (baton|truncheon|pipe|cable|stick|club|hose|hammer|rod|belt)/n on, kick/v, punch/v, choke/v, choking,
        (plastic|gas) (bag|mask)/n, deprive/v * of sleep, deprived of sleep, sleep deprivation, kept awake, head
        * under water, held under water, held underwater, set/v * dogs, (dogs|dog) * (bit|maul|set on), break/v
        * (finger|fingers|arm|arms|rib|ribs|leg|legs|jaw|teeth|bones), broken
        (rib|ribs|finger|fingers|bones|jaw|arm|arms|leg|legs|teeth), maim/v, drill/v into, needle/n under, nails
        driven, (severe|great|extreme|excruciating|agonising|agonizing) (pain|suffering), brutal treatment,
        savage beating, crush/v * (fingers|hand|toes), solitary * months, staged execution/n, fake execution/n,
        (threatened|threat) with (death|execution), stab/v, slash/v, suffocate/v, suffocated, immerse/v, doused
        with * water, (ice|freezing|icy|cold) water, (attached|attach|clipped) *
        (wires|electrodes|cables|clamps), hand generator, crank generator, (kept|held|pushed) * under water,
        burned them with irons, with irons, until (they|he|she) (passed out|lost
        consciousness|fainted|collapsed), hung * by (their|his|her) wrists, flogged, mock hanging/n, suspended
        by (his|her|their), strung up by, hung upside down, hung from (a|the) (hook|beam|pipe|ceiling), feet *
        (scorched|beaten|burned|whipped), scorch/v, blowtorch/n, soldering iron/n, hot iron/n, cattle prod/n,
        pliers, head in a (bucket|bath|barrel|basin|tank), head * (held|pushed|forced|plunged|dunked), dunk/v,
        submerge/v, plunge/v * (water|bath|barrel), (breaks|broke|broken|breaking|smashed|crushed|twisted) *
        (finger|fingers|arm|arms|rib|ribs|leg|legs|jaw|teeth|bones|knee|knees|
        toes|wrist|wrists|collarbone|hand|hands|foot|feet|skull), thrash/v, pummel/v, cudgel/v, truncheon/v,
        truncheons, clubbed, knuckledusters, bastinado, falaka, soles of (his|her|their) feet, boiling water,
        salt * wounds, made to stand * (hours|days|nights), not let sleep, not allowed to sleep, loud music,
        bright (light|lights) * (day|night), russian roulette, pistol * (temple|mouth|head) *
        (clicked|empty|trigger), buried up to (his|her|their) neck,
        (hose|hoses|cables|chains|rods|sticks|straps|bars|boards|bats|staves) (on|across|until|for|to make),
        burns on (his|her|their), electric (cattle|prod|batons|baton|wires|wire|chair), wires (to|on|at|from)
        (his|her|their), current (through|to|until), car battery, field telephone, needles, nails torn,
        fingernails, toenails, skin * (peeled|cut|burned|flayed), flay/v, slashed with, starved of sleep, acid,
        crucify/v, on the rack, hot coals, red hot, dogs were set, bitten by dogs, hit * (rifle butt|rifle
        butts|pistol|helmet|hammer|spade|plank), (agony|excruciating), tormented, torment/v, tormentor/n,
        maltreated until, hung (from|by|upside), struck *
        (hose|hoses|bar|bars|rod|cable|cables|stick|sticks|whip|butt|butts|
        fist|fists|belt|chain|pipe|plank|baton|batons|ruler|board),
        (soles|feet|back|backs|kidneys|ribs|shins|fingers|knees|hands|
        genitals|heads)(beaten|struck|hit|whipped|burned|burnt|crushed|broken| scorched|slashed|flogged), pushed
        under (in|water|the), (pushed|held|forced|ducked|dipped) * (under|in|into) *
        (tank|water|barrel|bath|trough|bucket|river|cesspit), iron bar/n, rubber hose/n, leather strap/n, wet
        towel, waterboard, (electricity|current|shocks|shock|volts) (to|through|on|was|were), shocked with,
        wired to, wired up, (pressed|clipped|fastened|taped|tied)
        (wires|clips|electrodes|cables|irons|cigarettes|a cigarette|a hot|hot), (nights|days|hours)
        (standing|without sleep|of beatings|of beating), whipping/n, flogging/n, lashing/n, caning/n, kicking/n,
        punched, fists, bruising, black eye, knocked out * teeth, (teeth|tooth) (were|was)
        (knocked|kicked|pulled|broken), stamped on, jumped on (his|her|their), throttled until, tortured by, ill
        used, (hit|hits) (him|her|them) (in|on|with|until|again|repeatedly)
    """,
    "ABUSE": """
        mistreat/v, mistreatment, ill treat/v, ill treatment, maltreat/v, maltreatment, abuse/v, abuse/n,
        (treat|treated|treatment) * (badly|harshly|roughly|poorly), harsh treatment, rough treatment, inhuman,
        inhumane, cruel, cruelty, degrading, bruise/n, bruised, injuries, manhandle/v, brutality, brutalise/v,
        brutalize/v
    """,
    "PURPOSE": """
        confess/v, confession/n, interrogate/v, interrogation/n, interrogator/n, questioning, (were|was|being)
        questioned, inform/v on, to (extract|get|obtain|force|make|extort|gain|learn|punish|intimidate| break),
        (name|names|named) of, (give|gave|given) * names, information about, (until|so) *
        (talked|spoke|named|gave|confessed|signed|told|revealed), as punishment, as a punishment, to punish, in
        reprisal, in revenge, reveal/v, give/v away, disclose/v, admit/v (to|that), informer/n, (as|for) (a|the)
        (lesson|warning), sign/v, refusing to (say|tell|name|talk|give|reveal), to make (him|her|them)
        (sign|talk|confess|tell|name|speak|reveal|betray|admit), to learn (the|where|who|what|how), to find out,
        (would not|did not) (talk|answer|name|say), (asked|wanted|demanded) *
        (names|name|where|who|passwords|code|positions|route), under interrogation, for
        (name|names|code|password|whereabouts) of, as a lesson, so that (he|she|they) would
        (talk|confess|sign|name|tell|give|speak), (had|finally) signed, statement/n, to break
        (him|her|them|their), until (he|she|they)
        (gave|told|named|signed|talked|spoke|confessed|revealed|agreed| admitted|betrayed), gave the
        (password|code|name|names|location), to make (him|her|them)
        (talk|say|tell|give|sign|speak|confess|agree|work|cooperate), to get (him|her|them) to, so as to learn,
        (to|and) (extract|obtain|extort|wring), password, where (the|his|her|their)
        (comrades|weapons|radio|husband|son|brother|arms|others|money) (was|were|hid|are|is|hidden|lay), which
        of (his|her|their), wanted to know, (asked|asking|demanded|demanding) (about|where|who|which|for the
        names|why), (for|as a) punishment, because (he|she|they) (had|would not|refused|did
        not|sang|spoke|wore|prayed)
    """,
    "CARE_DENIED": """
        (refuse|refuses|refused|refusing|deny|denied|denies|denying|withhold| withheld|withholding|withholds) *
        (treatment|medicine|medicines|insulin|surgery|medication|drugs|doctor|
        doctors|care|food|water|bandages|antibiotics|painkillers|operation| operations|dressings), without
        (medical|any medical|treatment|medicine|food|water|heating|anaesthetic|insulin), (left|lay|lying|went)
        untreated, untreated, (no|any) access to (a doctor|doctors|medical), (let|left) *
        (bleed|rot|freeze|starve), left to (die|bleed|suffer|freeze), starvation ration/n, deliberately starved,
        (hardly|barely) any (food|water), (cut|stopped) * (food|water) ration, neither
        (painkillers|treatment|surgery|food|water|medicine), gave * neither, (gave|given) (him|her|them)
        (no|neither) (food|water|treatment|painkillers|medicine|care), lay for * days, refused
        (him|her|them|a|any|all) (doctor|treatment|medicine|insulin|surgery|water|food|bandages|
        dialysis|inhaler|operation), (withheld|kept|took|taken|confiscated|threw|poured|tipped)
        (their|his|her|the) (medicine|medicines|insulin|inhalers|bandages|pills|dressings|drugs),
        (neither|no|not a) (doctor|bandage|bandages|medicine|dressing|dressings|painkiller| painkillers|drop of
        water|water|food|medical) * (was|were|for|came|let|given|allowed|to), without
        (doctor|bandages|dressings|painkillers|drinking|medical), no (doctor|medic|nurse) was
        (let|allowed|called), left (lying|out|on|in) * (snow|sun|yard|concrete|floor|cold|rain|days|wounds),
        (starvation|half|quarter) rations, fed (scraps|slops|once|bread)
    """,
    "GREAT_HARM": """
        (lost|lose|losing) * (limb|limbs|leg|legs|arm|arms|hand|hands|eye|eyes|foot|feet|sight|
        hearing|teeth|toes|fingers|kilos|kilograms|weight), gangrene,
        (seriously|gravely|severely|badly|critically|permanently)
        (ill|injured|hurt|wounded|harmed|damaged|disabled), (serious|severe|grave|lasting|permanent)
        (injury|injuries|damage|harm|illness|suffering|disability), (great|severe|extreme|prolonged)
        (suffering|pain|agony), crippled, paralysed, paralyzed, blinded, disabled for life, permanent damage,
        frostbite, frostbitten, emaciated, malnourished, skeletal, (serious|severe|grave|gravely) (damage|harm)
        to * health, fell (gravely|seriously|severely) ill, internal bleeding, organ failure, kidney failure,
        infected wound/n, sepsis, near death, nearly died, amputation/n, (suffered|sustained) *
        (injuries|burns|fractures), fracture/n, third degree burns, in agony, collapsed, gangrenous, never
        (walk|see|hear) again, nearly bled to death, bled heavily, close to death, nearly (killed|died),
        (counted|treated) * (frostbite|injury|injuries|disease), lasting injury, lung disease, can no longer
        (walk|see|hear|use|work|stand|speak), cannot (walk|see|hear|stand|use)
        (unaided|again|any|his|her|their), lost the (use|sight|hearing) of, (tried|trying|attempted) to take
        their own lives, suicide attempt/n, (wasted|thin|starved) to, skin and bones, died of
        (untreated|infection|sepsis|scurvy|hunger|cold), maggots, festering, festered, scurvy, typhus,
        dysentery, tuberculosis, blood poisoning, amputated, went blind, went deaf, miscarried, miscarriage/n,
        unconscious for, coma, in intensive care, disfigured, (deep|severe|serious|third degree|second degree)
        (burns|wounds|cuts|injuries), for life, permanently, crippled for
    """,
    "BAD_CONDITIONS": """
        unheated, in midwinter, freezing (cell|cells|pit|hut|cellar|container), without
        (blankets|bedding|air|light|daylight|toilets|sanitation), standing room, overcrowded, so crowded, could
        not lie down, slept in turns, kept naked, in the open, knee deep, in (mud|water) up to, on bare
        concrete, infested, no (blankets|bedding|air|light|daylight|toilets), starvation diet, ankle deep
    """,
    "SCARS": """
        bruises, scar/n, scarred, limp/v, bruise/n, bruised, burn mark/n, marks on (his|her|their)
        (wrists|back|arms|neck|body), (missing|broken) (teeth|tooth|ribs|finger|fingers), underweight,
        emaciated, thin, weight loss, lost weight, cannot (walk|sleep), trauma, traumatised, traumatized,
        bruised face, swollen (face|eyes|lips), black eye/n, (walks|walk|walked) with a (limp|stick), scars
        (on|across|from|around), shaking hands, wasted, gaunt, hollow cheeked, missing (nails|teeth|fingers),
        bandaged (head|hands)
    """,
    "HUMILIATE": """
        humiliate/v, humiliation/n, degrade/v, degrading, parade/v, paraded,
        (made|forced|forcing|ordered|compelled|told) *
        (crawl|dance|sing|bark|kiss|lick|undress|strip|chant|apologise|
        apologize|shout|recite|march|beg|eat|salute|confess on|insult), strip/v * (naked|clothes|half), shave/v
        * (head|heads|hair|beard|beards), (head|heads|beard|beards) (were|was) * (shaved|shaven), cut/v off *
        hair, spit/v (at|on), spat (at|on), spitting (at|on), urinate/v on, smear/v * (with|paint|dung|tar),
        (painted|sprayed) * (green|paint|dye), tar/v and, ridicule/v, jeer/v, taunt/v,
        (sign|signs|placard|placards|board|boards) (round|around|on|over) (his|her|their) (neck|necks|chest),
        leash/n, on all fours, tied to (a|the) (pole|lamp post|lamppost|post|tree|pillory), (tape|cling
        film|plastic) * (lamp post|pole|lamppost|tree), mocked by, public humiliation, insult to
        (dignity|honour), pillory/v, (exposed|displayed|shown) to * (crowd|crowds|public), before a jeering,
        half naked, in (his|her|their) underwear, pelt/v, pelted with, driven through the
        (market|street|streets|town|city), caged, in a cage, painted * faces, (made|forced) to (bark|crawl),
        (hung|hang|put|placed) (signs|boards|placards), jeering crowd, jeering, exhibited, put on display, shown
        off, dressed as (women|clowns|animals), let bystanders (kick|spit), posed (with|for), exhibit/v, put on
        show, made a spectacle, spectacle, mocked, (made|forced|had) *
        (pose|grovel|bow|kiss|wash|clean|scrub|thank|apologise|crouch|squat| imitate|wear|carry|hold) *, wearing
        (dog|women|animal|clown|a dog|a placard|signs), dog (collar|collars|lead|leads), dunce caps,
        (clown|women) (hats|clothes|wigs),
        (ash|dung|manure|mud|paint|eggs|tomatoes|filth|sewage|urine|excrement) (on|over|at), emptied * over
        (his|her|their) heads, thrown at by, pelted by, (shaved|cropped|sheared|shorn) *
        (hair|head|heads|beards|beard|braids), shear/v * hair, cut off (her|his|their)
        (hair|beard|beards|braids), (tore|torn|ripped) off (her|his|their)
        (veil|veils|clothes|turban|turbans|headscarf|headscarves), (rode|ridden|riding) on (his|their) backs,
        like (cattle|animals|beasts|dogs|horses|pigs), in front of (a|the|their)
        (crowd|mob|neighbours|families|cameras|camera), laughed at, to the laughter, put in
        (women|clown|animal|paper|dog|prison), in women (dresses|clothes), chained to a *
        (cart|donkey|post|dog), driven (past|through|round|around) *
        (jeering|townspeople|crowd|crowds|market|streets|village|town|square), past jeering,
        (led|marched|walked|driven|drawn|hauled) * (streets|market|square|town|village|crowd),
        (on|by)(rope|leash|halter) (round|around|through), sing (the|their|an|enemy) * (anthem|song|hymn), kiss
        * (boots|boot|flag|portrait|feet), (lick|eat|drink) *
        (boots|boot|floor|dung|grass|urine|soap|dirt|soil|mud), bowed before,
        (placards|placard|signs|boards|notices) (hung|round|on|around|saying|reading), ridiculed, held up to
    """,
    "SEVERE_HUMILIATION": """
        naked, bark like, like dogs, cage/n, caged, crawl, crawled, crawling, on all fours, spat, urinated,
        pelted, half naked, smeared, leash, in their underwear, shaved, lamp post, pillory, excrement, dung,
        refuse, kiss the, lick, dog collar, dog collars, on lead, grovel, clown, wig, wigs, dunce, manure, mud,
        filth, sewage, urine, laughter, like cattle, like animals, in a pen, on (his|their) backs, half dressed,
        undressed, to their underwear, jeering, mob, spectacle, shorn, trampled, women dresses, donkey cart,
        chained to, halter, paper hats, paper crowns, on their knees, boots, barefoot, rope, ropes, spat upon,
        bark, animals
    """,
    "DEGRADING": """
        crawl/v, bark/v, grovel/v, dance/v, lick/v, kiss/v * (boot|boots|feet|flag), excrement, naked, on all
        fours, eat (grass|dung|soil|dirt|paper), sing (the|their|an), wear (a|women|dog|clown), drag
        (him|her)self
    """,
    "FORCE_VERB": "force/v, make/v, compel/v, order/v, have/v to, oblige/v, whip/v",
    "DESECRATE": """
        desecrate/v, desecration, defile/v, (drag|drags|dragged|dragging) * (body|bodies|corpse|corpses|dead),
        (body|bodies|corpse|corpses) * (dragged|mutilated|hung from|kicked|displayed|paraded|burned
        by|propped|dumped), (prop|propped|propping) up * (corpse|corpses|body|bodies|dead),
        (pose|posed|posing|poses) (with|beside|next to|over|on) * (body|bodies|corpse|corpses|dead|head|heads),
        (urinate|urinated|urinating|spat|danced|stood|stamped|trampled) (on|over) *
        (body|bodies|corpse|corpses|dead|graves), (mutilate|mutilated|mutilating|cut
        up|behead|beheaded|burn|burned|kick|kicked|display|displayed) * (body|bodies|corpse|corpses|the
        dead|dead), trophy photo/n, (ears|heads) as (trophies|trophy), (dug up|opened) * (grave|graves),
        (corpse|corpses|body|bodies|dead) * (dragged|kicked|spat|propped|hung|strung|displayed|paraded|burned|
        burnt|mutilated|trampled|urinated), (dragged|drag|dragging) * (dead|fallen|corpse|corpses),
        (put|stuck|placed) * in their mouths, (the dead|dead of|fallen) *
        (propped|posed|seated|dressed|strung|hung|dragged|kicked|displayed|
        paraded|stacked|photographed|stripped), arm around (them|him|the), cigarettes in their mouths,
        (photographed|filmed) (themselves|himself|standing|sitting|posing) (with|on|over|beside) *
        (body|bodies|corpse|corpses|dead|heads|head), had themselves photographed with,
        (skull|skulls|head|heads|ears) (as|on)
        (trophy|trophies|spike|spikes|stakes|fence|poles|pole|bonnet|keyring), (heads|head) (on|onto)
        (stakes|spikes|poles|fence), (dug|digging|tore|smashed) (up|open) * (graves|coffins|grave|tombs),
        (tossed|threw|fed) * (corpses|corpse|bodies|body|dead) to the (dogs|pigs|crowd), cut (up|open) *
        (corpse|corpses|body|bodies), (corpse|corpses|body|bodies|dead) (was|were)
        (hung|propped|tied|dragged|kicked|strung|stripped|spat|burned|thrown to|fed), (heads|skulls|ears) of
        (dead|the dead|fallen|killed|slain|their dead), (set|put|stuck|mounted|placed|fixed|nailed|hung|impaled)
        * (heads|head|skull|skulls|corpses|corpse|bodies|body) * (on|upon|from|to|along|over), (on|upon) (fence
        posts|stakes|pikes|spikes|poles|gateposts|posts), (played|playing) football with, used *
        (skull|skulls|corpse|corpses) (as|for), (danced|sat|stood|drove|rode)
        (on|over)(dead|corpses|bodies|graves|corpse|body), left * to rot (in|on) *
        (view|display|square|purpose), (dead|corpses|bodies) (were|was) (left|put|laid|hung|exposed) *
        (display|view|show|exhibition|square|lamp posts|bridge), forbade * burial, (stripped|robbed) the dead
    """,
    "PUBLICITY": """
        in public, publicly, crowd/n, through the (street|streets|town|city|square|market|centre|center), main
        square, broadcast/v, televised, on television, on state television, evening news, filmed, film/v, camera
        crew, posted (online|on|the video), social media, shared the video, on camera, live stream/n, streamed,
        published, channel/n, video/n, market day, jeering, townspeople, past the, before the
        (town|crowd|cameras|village|school|children|neighbours), on show, clip/n, footage, posted, uploaded,
        shared, went viral, viral, broadcast, livestream, parade/n, square, bystanders, passers by, onlookers,
        audience, laughed, photographs (were|appeared|circulated), (pictures|images|photos|photographs)
        (were|appeared|circulated|shown|posted)
    """,
    "PICTURES": """
        photograph/v, photograph/n, photo/n, picture/n, image/n, filmed, film/v, video/n, clip/n, footage,
        recording/n, prints, snapshot/n, still/n from
    """,
    "IDENTIFICATION": """
        identification (card|photo|photograph|file|record|purposes)/n, for identification, identity card/n,
        identity photo/n, registration (card|photo|file)/n, capture card/n, camp file/n, camp record/n, camp
        register/n, kept from the public, shown to (nobody|no one), not (shown|published|released|made public),
        (stayed|remained|kept) in the (file|files|camp), locked cabinet, (kept|filed|stored|held|locked)
        (in|under|by|at) (a|the|lock|camp) * (file|files|cabinet|archive|safe|office|register|registry), given a
        number, fingerprints, fingerprinted, weighed, index card/n, registry, registration, for the
        (register|file|files|records|card|cards), nobody else saw, seen by no one
    """,
    "LOST_FIGHT": """
        (where|and|but) (they|he) (were|was) beaten, beaten (in battle|at the polls|off|back),
        (army|brigade|team|enemy|regiment|party) was beaten, beat the (enemy|other|rival|rivals|champions)
    """,
    "INHUMANE_ACT": """
        locked * (container|containers|pit|pits|cage|cages|wagon|wagons|truck|trucks| hole|holes|sealed),
        (lock|locks|locked|crammed|packed|kept|held) * in
        (metal|steel|shipping|sealed|freezing|airless|flooded|unheated|a|an) *
        (container|containers|pit|cage|wagon|cell|room), in the (summer|desert|burning|blazing|midday)
        (heat|sun), inhumane, inhuman, (forced|made) * (watch|witness), forced marriage/n, cut/v off *
        (heating|water|electricity|power), (heating|power|electricity) * (cut off|switched off), human
        experiments, mutilate/v, mutilated, mutilation, beaten, severe suffering, (hold|held|kept) *
        (freezing|sub zero|sweltering), starved, (serious|great|severe) (suffering|injury|harm|damage), strikes
        on * (power|grid|heating), dehydrated, displaying * bodies,
        (crammed|packed|sealed|locked|shut|left|kept) (into|in|inside)
        (container|hold|lorry|truck|cage|pit|tank|freezer|well|cistern|drain), (forced|made) to
        (watch|eat|drink|bury|dig their own), buried to, (acid|boiling) (thrown|poured), mass poisoning,
        freezing the population, heating plants, exposed to the (cold|heat|sun)
    """,
}

__all__ = ["TERMS"]
