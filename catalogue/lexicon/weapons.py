"""Weapons that the law names, their use, and what they do to a body."""

TERMS = {
    "POISON": """
        poison/v, poison/n, poisoned, poisonous, arsenic, cyanide, strychnine, ricin, toxic (substance|powder|
        liquid|salts|compound|chemical|pesticide)/n, rat poison, pesticide/n, mercury salts, thallium, nerve
        poison, aconite, venom, contaminate/v, lace/v * with, taint/v, tainted, toxin/n, lead acetate, carcass in
        the well, carcasses into, dumped * (carcasses|corpses|chemicals|pesticide|waste) (in|into|down),
        hemlock, paraquat, warfarin, methanol, coated with a toxin, dipped in, spiked with, spike/v * with
    """,
    "WATER_FOOD": """
        well/n, water supply, drinking water, water (tank|tower|cistern|source|point|reservoir|barrel)/n,
        cistern/n, reservoir/n, spring/n, stream/n, river/n, flour, food, rations, meal/n, bread, grain, wine,
        vodka, milk, arrowhead/n, arrow/n, bullets, darts, dart/n, blade/n, stakes, tea, porridge, sugar, soup,
        canteen/n, springs, beer, brandy, oil
    """,
    "GAS": """
        chlorine, sarin, mustard gas, mustard agent, sulphur mustard, sulfur mustard, phosgene, nerve (agent|
        gas)/n, poison gas, toxic gas/n, gas attack/n, chemical (attack|weapon|weapons|agent|shell|shells|
        munition|munitions|bomb|bombs|rocket|rockets|cylinder|cylinders|warhead|grenade|grenades)/n,
        chloropicrin, vx, tabun, soman, novichok, asphyxiating gas/n, choking (agent|gas)/n, blister agent/n,
        hydrogen cyanide, lewisite, gas (canister|cylinder|grenade|shell|bomb|cylinders|canisters|shells|
        munition|munitions)/n, ammonia, greenish gas, yellow gas, green cloud, yellowish cloud, yellow green
        (cloud|gas|smoke), cloud of gas, gas cloud/n, riot (agent|control agent|agents), cs gas, cs (grenade|
        grenades|canisters|agent), tear gas, irritant/n, irritant gas, pepper gas, cn gas, incapacitating agent/n,
        fentanyl (gas|aerosol), gas/v, gassed, gas was, gas from, toxic (fumes|smoke|cloud|vapour|vapor|
        aerosol), suffocating gas, gas into, gas filled, organophosphate/n, gas spread, gas drifted, gas, poisonous
        gas
    """,
    "GAS_LETHAL": """
        chlorine, sarin, mustard gas, mustard agent, sulphur mustard, sulfur mustard, phosgene, nerve (agent|
        gas)/n, poison gas, poisonous gas, toxic gas/n, chloropicrin, vx, tabun, soman, novichok, blister agent/n,
        hydrogen cyanide, lewisite, asphyxiating gas/n, choking agent/n, organophosphate/n
    """,
    "GAS_RIOT": """
        tear gas, cs gas, cs (grenade|grenades|canisters|agent|canister), riot (agent|control agent|agents|
        control agents), irritant/n, pepper (gas|spray), cn gas
    """,
    "GAS_HINT": """
        (sharp|acrid|pungent|strange|sweet|garlic|bleach|almond|swimming pool|unusual|chemical|foul)
        (smell|odour|odor|fumes), smell of (bleach|chlorine|garlic|almonds|rotten|a swimming), smelled of
        (bleach|chlorine|garlic|almonds), smelt of (bleach|chlorine|garlic|almonds), tears, stinging (eyes|
        throat), stinging, burning eyes, eyes (burned|stung|streamed|watered|streaming|watering|burning|
        stinging), watering eyes, coughing, coughed, cough/v, breathless, dizziness, dizzy, coloured cloud, (yellow|
        green|white|brown|orange|greenish|yellowish) (cloud|vapour|vapor|haze|fog|mist|smoke|gas),
        vapour/n, vapor/n, haze, mist
    """,
    "GAS_HARM": """
        trouble breathing, problems breathing, breathing problems, short of breath, fluid of their own lungs,
        drowned in the fluid, fluid in (his|her|their|the) lungs, cough/v, coughed, eyes streamed, streaming
        eyes, pupils like, pinheads, suffocate/i, suffocate/v, choke/v, chok/v, choking, asphyxiate/v, asphyxiated,
        convulse/v, convulsion/n, foam/v at the mouth, foaming at the mouth, foaming, foam around, frothing,
        pinpoint pupils, constricted pupils, pupils * (narrowed|constricted| pinpoint), blister/n, blistered,
        blistering, burning lungs, lung damage, lung injuries, burned lungs, damaged lungs, lungs, gasping, gasp/v
        for, breathless, could not breathe, unable to breathe, struggled to breathe, difficulty breathing, breathing
        difficulties, vomit/v, respiratory (failure|distress|arrest| problems), paralysed, collapsed and died,
        died within minutes, died gasping, fell ill, severely ill, kidney failure, organ failure, liver failure,
        died in agony, seizures, muscle spasms, death from, toxic effect/n, lost consciousness, blood samples,
        seriously ill, critically ill, violently ill, died after (drinking| eating|breathing|inhaling), died from
        (drinking|eating|breathing|inhaling|poisoning|the gas), hospitalised with, hospitalized with, blind/v,
        sick/n, stomach cramps, died of
    """,
    "WEAPON_USED": """
        fire/v, use/v, use/n, launch/v, release/v, drop/v, deploy/v, spray/v, pump/v, disperse/v, throw/v,
        explode/v, open/v, lob/v, load/v, issue/v, shoot/v, hit/v, strike/v, attack/v, shell/v, wound/v, kill/v,
        detonate/v, let/v loose, scatter/v, discharge/v, roll/v, aim/v, employ/v, direct/v, put/v, pour/v, tip/v,
        add/v, mix/v, dump/v, fill/v, drift/v, seep/v, burst/v, deliver/v, injure/v, blind/v, spread/v, infect/v,
        bomb/v, dose/v, lace/v, empty/v, contaminate/v, poison/v, inject/v, smear/v, coat/v, die/i, land/v, fall/v,
        suffocate/v, flood/v, struck, bomb/n, attack/n, rocket/n, swept, gassed, drift/v into, introduce/v, carry/v
        out, throw/v into, slip/v
    """,
    "EXPANDING": """
        (tip|tips|lead|jacket|jackets|bullets|cartridges|rounds|noses|slugs) (that|which) (flatten|
        flattens|flattened|expand|expands|expanded|mushroom|mushroomed|open|opens|spread|spreads|splay),
        soft lead (tip|tips|nose|noses|core), (bullet|bullets|rounds|slugs|projectiles) * (opened|open|
        opens|spread|spreads|flattened|flatten| mushroom|mushroomed|expanded|expand|burst|blossomed|like
        mushrooms), (sawed|sawn|cut|filed|carved| scratched|scored|notched|drilled|ground) * (crosses|
        notches|grooves|holes|tips|noses) (into|in| off|from) * (bullets|rounds|cartridges|bullet), like
        mushrooms, soft point/n, soft points, expanding (bullet|ammunition|round|rounds|ammo)/n, dum dum, dum
        dums, dumdum/n, hollow point/n, hollow point (bullet|ammunition|round|rounds)/n, hollow nosed, soft
        point/n, soft nosed, soft tipped, soft nose, (bullet|bullets|round|rounds|ammunition|cartridges) *
        (expand|expands|expanded|flatten|flattens| flattened|mushroom|mushrooms|mushroomed|fragment|
        spread|opens|opened|open), (filed|cut|sawed| sawn|notched|scored|carved|drilled|ground) *
        (bullet|bullets|tips|noses|rounds|cartridges| crosses), cross cut bullets, bullets with (filed|cut|
        sawn|notched|scored|hollow|soft) *, mushroomed bullet/n, mushrooming bullet/n, hunting (ammunition|
        bullets|rounds|cartridges)
    """,
    "POLICE_USE": """
        customs, tourist/n, airport, gun shop/n, sport shooting, shooting range, collector/n, police (officer|unit|
        operation|squad|raid|force|sniper|team|station|marksman)/n, police, policeman/n, law enforcement,
        ordinary crime, bank robber/n, bank robbery, hostage rescue, armed robber/n, riot police, robbery,
        burglar/n, street protest/n, prison riot/n, riot/n, demonstration/n, protest/n, protester/n, protesters,
        demonstrators, football (fans|match), unconnected (with|to) the (war|conflict|fighting), nothing to do
        with the (war|conflict|fighting), drug (gang|dealer|dealers|raid), poacher/n, hunter/n, hunting (party|
        season|trip), game wardens, criminal gang, riots
    """,
    "BIO": """
        biological (weapon|agent|attack|warfare|munition|bomb|shell|material|weapons|agents|munitions|
        bombs)/n, germ (weapon|attack|warfare|bomb)/n, anthrax, plague, smallpox, botulinum, botulism, tularemia,
        tularaemia, bacteria, bacillus, bacterial, pathogen/n, microbe/n, microbial, virus, viruses, viral, spores,
        cholera (bacteria|bacilli|culture|cultures|germs), typhoid (bacteria|culture|germs), ebola, marburg,
        brucella, brucellosis, glanders, infected (fleas|rats|ticks|blankets|insects|mosquitoes|flies|
        animals|lice), plague fleas, botulinum toxin, ricin, toxin/n, cultures of, salmonella, disease agent/n,
        living organisms, germs, haemorrhagic fever
    """,
    "BIO_MARK": """
        weapon/n, bomb/n, shell/n, rocket/n, drone/n, spray/v, release/v, aerosol, disperse/v, warhead/n,
        munition/n, drop/v, bomblet/n, canister/n, contaminate/v, spread/v, deliberately, device/n, vial/n, flask/n,
        infect/v, load/v, fill/v, grenade/n, sprayer/n, letters, envelope/n, missile/n, introduce/v, pour/v,
        projectile/n
    """,
    "BIO_NATURAL": """
        (cattle|animal|human|child|sheep|horse) vaccine/n, for (a|the) * vaccine, vaccine (laboratory|
        institute|production|plant|research), (grows|grew|growing|keeps|kept) * cultures, outbreak *
        (natural|crowding|sewage|poor|broken|flood|hygiene|dirty|unclean|overcrowded|collapsed), natural
        (outbreak|cause|causes|origin), poor sanitation, overcrowding, broken sewers, broken sewage, vaccination
        campaign/n, vaccine/n, vaccination/n, laboratory that (makes|made|tests|studies) vaccines, public health,
        hospital laboratory, disease surveillance, epidemic/n * (natural|crowding|sewage)
    """,
    "FRAGMENTS": """
        (slivers|splinters|fragments|shards|pieces|pellets|shrapnel|needles|flechettes) that (no|nobody|
        neither) (radiograph|x|scan|scanner|surgeon|machine|instrument|imaging), (no|neither) (radiograph|x
        ray|scan|scanner|imaging) (shows|showed|finds|found|reveals|could|can|detects), non detectable
        fragment/n, undetectable (fragment|fragments|shrapnel|splinters), undetectable by x ray, undetectable in
        x rays, plastic (fragment|fragments|shrapnel|splinters|pellets|shards|cased), glass (fragment|
        fragments|splinters|shards|shrapnel), wooden splinters, wood splinters, (fragment|fragments|splinters|
        shrapnel|pieces|shards|pellets) * (not|never|cannot|could not|did not|do not|invisible|
        undetectable|escape|escaped) * (x ray|x rays|radiograph|radiographs|scan|scans|scanner|imaging|
        visible|show|seen|detected|detect|appear), invisible (to|on|in|under) * (x ray|x rays|radiographs|
        scans|imaging), x ray/n, x rays, radiograph/n, not show up on, did not show on, transparent to x rays
    """,
    "FRAG_MATERIAL": """
        sliver/n, shard/n, flechette/n, needle/n, plastic, glass, wood, wooden, splinter/n, fragment/n, shrapnel,
        pellets, shards, non metallic, nonmetallic, polymer, resin, carbon fibre, bamboo, ceramic
    """,
    "MAIN_EFFECT": """
        cased in, made to wound, designed to, meant to wound with, main effect, primary effect, primarily, chief
        effect, filled with, packed with, casing filled, whose purpose, built to, made to (wound|injure), principal
        effect, purpose built, loaded with, specially made, intended to (wound|injure), made of (plastic|glass)
    """,
    "LASER": """
        (device|beam|light|weapon|apparatus|ray|instrument|emitter) * (burn|burns|burned|burnt|destroy|
        destroys|destroyed|blind|blinds|blinded|damage|damaged) * (retina|retinas|eyes|eye|sight|
        eyesight|vision), (device|beam|weapon|apparatus|ray|instrument|emitter) * (built|made|designed|
        meant|intended) * (blind|burn|retina|eyes|sight), blinding laser/n, laser weapon/n, laser/n, laser
        beam/n, laser device/n, laser rifle/n, dazzler/n, laser gun/n, laser system/n, laser blinder/n
    """,
    "BLIND": """
        damaged (eyesight|eyes|sight|vision), eye (trouble|pain|injuries|damage), hurt (his|her|their) eyes,
        blind/v, blinded, blinding, blindness, lost (his|her|their) (sight|eyesight|vision), permanent
        (blindness|eye|retinal|loss of sight), retinal (burns|damage|injuries|injury), burned (retinas|
        retina), burnt (retinas|retina), destroy/v * (retinas|retina|eyesight|sight|eyes|vision), loss of
        (sight|vision|eyesight), permanently blind, eye injuries, (burn|burned|burnt|sear|seared|burning) *
        (retina|retinas|eyes), never see again, could not see, never see again
    """,
    "LASER_DESIGN": """
        (built|made|designed|meant|intended|developed|constructed|engineered|purpose built) * to * (burn|
        blind|destroy|sear|put out) * (retina|retinas|eyes|eye|sight|eyesight|vision)?, designed to (blind|
        burn|destroy), built to blind, made to blind, intended to blind, specifically designed, developed to blind,
        blinding weapon, blinding laser/n, meant to blind, purpose was to blind, anti personnel laser, eye damaging,
        aimed (at|into) (the|their|his) (eyes|faces), at the eyes of, to blind (them|soldiers|crews|enemy|
        troops|pilots|gunners)
    """,
    "LASER_LAWFUL": """
        range finder/n, rangefinder/n, range finding, target designator/n, designator/n, designating, guide/v *
        bomb/n, guidance, laser guided, laser sight/n, pointer/n, lidar, not designed to blind, temporary (dazzle|
        glare|blindness), temporarily (dazzled|blinded), dazzle/v, dazzled, glare, communication laser, mark/v *
        target/n, measuring distance, measure/v
    """,
    "CLUSTER": """
        cluster (munition|bomb|shell|rocket|warhead|munitions|bombs|weapon|weapons|rockets)/n,
        submunition/n, bomblet/n, cluster, scatterable bomblets
    """,
    "INCENDIARY": """
        incendiary, incendiaries, white phosphorus, phosphorus, thermite, napalm, firebomb/n, fire bomb/n,
        incendiary (bomb|shell|rocket|munition|weapon|weapons|bombs|rockets|submunitions)/n, magnesium
        (elements|bombs|rounds), burning (elements|rain)
    """,
    "THERMOBARIC": """
        thermobaric, vacuum bomb/n, fuel air, TOS-1, TOS-1A, aerosol bomb/n, fuel-air explosive/n, enhanced blast,
        flame thrower system/n, heavy flamethrower/n, vacuum (weapon|rocket|warhead|munition)/n
    """,
    "APMINE": """
        anti personnel mine/n, antipersonnel mine/n, anti personnel landmine/n, butterfly mine/n, booby trap/n,
        booby trap/v, booby trapped, landmine/n, petal mine/n, PFM-1, bounding mine/n, tripwire mine/n, landmines,
        minefield/n, victim activated, tripwire/n, mined (fields|paths|gardens|field|the field|path),
        scatterable mine/n
    """,
    "SMOKE": """
        smoke (screen|grenade|shell|canister|pot|rounds|generator|round|shells|grenades|cover|candle|
        candles)/n, smokescreen/n, screening smoke, obscurant/n, smoke to (hide|cover|screen|mask|conceal),
        white smoke to, illumination, flares, signal smoke, coloured smoke, smoke
    """,
    "INDUSTRIAL": """
        overturned, collided, skidded, burst pipe, leaked, railway accident, gas (leak|leaks|explosion|main|
        stove|heater|boiler), faulty (pipe|pipes|boiler|valve|heater|stove|line), leak/n, leaking, boiler
        explosion, stove/n, factory fire, chemical spill, derailed, (leak|leaks|leaked|leaking|escaped|escape|
        spilled|spill|released) * (from|when|after) * (plant|factory|tank|pipe|train|tanker|works|
        refinery|storage|pipeline|pool), industrial accident, damaged (plant|factory|tank|pipe|pipeline|
        works), carbon monoxide, accidental
    """,
}

__all__ = ["TERMS"]
