"""Feigned protection, misused signs, ruses."""

from __future__ import annotations

TERMS = {
    "FEIGN": """
        in the dress of, in the clothes of, in the guise of, waved for help, feign/v, pretend/v, as if to
        (surrender|give|lay|negotiate|help|yield), as if (surrendering|wounded|they|he), feigned
        (surrender|death|injury|wounds), false surrender, fake surrender, sham surrender,
        (pose|posed|posing|poses) as, disguised as, dressed (as|like|in civilian), under (a|the|cover of a|cover
        of the) * (white flag|flag of truce|red cross|red crescent), masquerade/v, fake
        (medic|medics|doctor|doctors|ambulance|surrender|aid|nurses|wounded| red cross), bogus, impersonate/v,
        impersonating, acted (wounded|dead|injured), played (dead|wounded), shammed, passed (himself|themselves)
        off, (hid|hidden|concealed) (weapons|rifles|guns) under (civilian|coats|their), wearing
        (clothes|vests|overalls|coats) of (civilians|medics|doctors|aid|paramedics), (on|onto) stretchers, with
        (white flag|red cross), send/v word * (giving|surrender|negotiate), lay down *
        (calling|pretending|wounded), (arms|hands) (raised|up) then, as though to
        (parley|surrender|negotiate|help|give), (with|under) a white flag, (as|like)
        (civilians|medics|farmers|nurses|doctors|aid workers|refugees|wounded), (promised|offered|guaranteed) *
        (safe passage|safe conduct), lured, pretending to (be|surrender), giving themselves up and * then, arms
        raised, as though to, calling for a (doctor|medic) and, disguised (as|in|with), in disguise,
        (dressed|clad|got up|made up) (as|like|in the|in white|in civilian|in women|in peasant|in blue), wearing
        (medics|medic|doctors|doctor|nurses|nurse|priests|monks|aid|red
        cross|civilian|women|peasant|farmers|paramedics|press|journalists| blue), calling (first aid|for
        help|out that|that they), shouted that (they|he) (surrendered|gave up|was|were), claiming (to be|they
        were|he was|that they), said (they|he) (were|was) (wounded|surrendering|giving),
        (carrying|bearing|waving|under|holding|behind) a (white flag|flag of truce|stretcher|red cross), (white
        flag|stretcher|red cross|red crescent|ambulance|press vest) * (then|hid|concealed|and then|as
        cover|cover), hidden under (blankets|the|their|stretchers|robes|coats), (hid|hidden|concealed|smuggled)
        * (pistols|rifles|machine guns|grenades|submachine guns|weapons|bomb|bombs|explosives|knives) *
        (under|beneath|in|inside), (lay|lying|laid|playing|acting) (as if|as though|like)
        (dead|wounded|injured), playing dead, played dead, mimed, sham/v, simulated, simulate/v, in the
        (robes|robe|habit|habits|coats|coat|vests|clothes|dress|garb|guise|
        uniform|uniforms|cassocks|veils|smocks|overalls|jackets) of
        (a|an|the|monks|nuns|medics|doctors|nurses|priests|aid|pilgrims|
        farmers|shepherds|paramedics|firemen|journalists|peacekeepers|relief| refugees|mourners|women),
        (drew|pulled|produced|took|whipped) *
        (guns|gun|pistol|pistols|rifles|grenade|grenades|knife|knives|weapons) (from|out of|out) *,
        (wearing|wore)(white|blue|red|green|orange)
        (coats|coat|vests|vest|overalls|robes|jackets|helmets|berets|smocks| armbands),
        (posing|masquerading|pretending|travelling|presenting themselves) (as|to be), as if
        (to|they|he|in|coming|for|dead|hurt), were let (in|into|through|past|by), was let
        (in|into|through|past|by), waved through, under cover of a (truce|white|parley|ceasefire|funeral),
        during the (truce|parley|talks) they had (asked|called|proposed), asked for a (truce|parley|ceasefire)
        and, false (medics|priests|refugees|surrender|wounded|nurses), with a baby, in a hearse, in an
        ambulance, in a coffin, beside a coffin
    """,
    "PROTECTED_GUISE": """
        surrender/v, surrender, hands (up|raised|in the air|above|over), raise/v * (hand|hands|arms), white
        flag/n, flag of truce, truce, wounded, injured, dead, civilian/n, civilian (clothes|clothing|dress), in
        civilian, farmer/n, farm clothes, women, peasant/n, medic/n, doctor/n, nurse/n, ambulance/n, red cross,
        red crescent, UN, peacekeeper/n, aid worker/n, aid (workers|convoy|truck|vehicle), refugees, priest/n,
        paramedic/n, stretcher/n, parley, negotiate/v, negotiation/n, journalist/n, press, hospital, neutral,
        calling for help, called for help, wedding party, funeral (party|procession), pilgrims, monks, nuns,
        first aid, medics vests, medical vests, press vest, press vests, aid workers, relief workers, shepherds,
        women in, brides, mourners, patients, white coats, giving up, gave up, gave themselves up, giving
        themselves up, yielding, unarmed, blue berets, UN force, envoys, envoy, emissaries, ceasefire, children,
        schoolteachers, red cross delegates, ambulance crew, wounded comrade, robes, priests, vaccination team,
        team of (doctors|nurses|medics|aid|relief), asked * for water, ambulance, hearse, coffin, baby,
        peasants, farmers, firemen, health workers, relief team, beggar/n, invalids, cripples, doctors,
        teachers, begging
    """,
    "RUSE": """
        decoy/n, dummy, dummies, camouflage/n, camouflage/v, camouflaged, ambush/n, false
        (radio|information|orders|traffic|signals|messages|news|plan), fake
        (tank|tanks|radio|position|positions|airfield|signals|guns), inflatable (tank|tanks|guns|decoys), mock
        (operation|operations|attack|positions), feint/n, diversion/n, diversionary, smoke screen, bluff/v,
        misinformation, loudspeakers * (engine|engines|tank|tanks), nets, hid in a, ruse/n, mislead/v, wooden
        (guns|tanks|cannon), empty camp, lit fires, dummy (guns|positions|camp), (enemy|them)
        (believe|think|moved) * wrong
    """,
    "SIGNS": """
        in an ambulance, in ambulances, ambulance *
        (troops|ammunition|rockets|soldiers|fighters|gunmen|weapons), white flag/n, flag of truce, red cross,
        red crescent, red crystal, UN (flag|emblem|vehicle|vehicles|uniform|uniforms|markings|insignia|car|
        helmets|helmet|jeep|colours), united nations (flag|emblem|vehicle|uniform|markings|insignia), blue
        helmets, marked as (an ambulance|ambulances|UN|medical),
        (uniform|uniforms|insignia|flag|flags|markings|badges|colours| armbands|patches) of
        (other|enemy|opposing|adverse|hostile|adversary),
        (uniform|uniforms|insignia|flag|flags|markings|badges|colours| armbands|patches) of the
        (other|enemy|opposing|adverse|hostile|adversary|defenders|defending|
        defender|government|army|foe|attacked), enemy
        (uniform|uniforms|insignia|flag|flags|markings|colours|badges| armbands), (wearing|wore|dressed in|clad
        in|in) (enemy|captured|stolen|the enemy|their enemy|the defenders)
        (uniform|uniforms|insignia|armbands|badges), the (enemy|adversary|opponent|defender|defenders)
        (uniform|uniforms|insignia|flag), medical (emblem|emblems|markings|vest|vests),
        (jackets|jacket|clothes|clothing|kit|tunics|helmets|fatigues| camouflage|dress) of the
        (other|enemy|opposing|adverse|hostile|defending), (other|enemy|opposing) army
        (jackets|uniforms|uniform|kit), blue beret/n, blue helmet/n, white trucks of the UN, UN force, white
        jeeps, (white|un) (truck|trucks|vehicle|vehicles|jeep|jeeps) (with|marked|of), hospital
        (flag|markings|ship colours), (stolen|captured|borrowed|looted)
        (ambulance|ambulances|uniforms|uniform|jeep with red cross), (enemy|opposing|other)
        (colours|livery|badges|epaulettes|helmets|tunics|patches|flag| markings), colours of the (enemy|other),
        false (flag|colours|markings|insignia|number plates), parlementaire, truce party, parliamentaire, parley
        flag, civil defence (sign|emblem|markings),
        (badges|badge|insignia|armbands|tunics|uniform|uniforms|patches| helmets|colours|flag|flags|markings)
        of(defenders|defending|enemy|other|opposing|opponent|adversary|foe|
        attacked|hostile|UN|united|red|neutral), (defenders|enemy|opponents|adversary|foe)
        (regiment|badges|badge|tunics|uniform|uniforms|flag|colours|insignia| armbands|livery), sewn the badges,
        sewn on, (red|white|blue) (armbands|armband|crosses|cross|crescent|crescents|flag), neutral flag, flag
        of a neutral, protected emblem, UN blue, painted (white|with a red|like a UN|as an ambulance), in UN,
        red crosses
    """,
    "SIGN_ATTACK": """
        attack/v, attack/n, assault/v, assault/n, storm/v, open/v fire, fire/v on, fire/v at, fire/v, shoot/v,
        kill/v, ambush/v, raid/n, raid/v, ammunition, weapons, drive/v up to, approach/v, rocket/n, mortar/n,
        launch/v, sabotage, troops, transport/v, carry/v, move/v, infiltrate/v, seize/v, blow/v up, used
        (to|for|in|during), rush/v, rushed, got past, stab/v, knife/v, raid, raided, ambushed, crept up, drove
        up, came up to
    """,
    "TRAP_HIT": """
        stab/v, knife/v, kill/v, shot them, shot the, shot two, shot three, shot four, shot eight, cut/v down,
        wounded, blew, raked, mow/v down, gun/v down, slay/v, bayonet/v, shot dead, opened fire on, fired on
        (the|his|her|their)
    """,
    "SIGN_VICTIM": """
        (ambulance|ambulances|hospital|clinic|medics|paramedics|red cross|red crescent) * (was|were)
        (hit|struck|attacked|shelled|bombed|destroyed|fired|shot|shelled| targeted|blown),
        (hit|struck|attacked|shelled|bombed|fired on|fired at|shot at|targeted) *
        (ambulance|ambulances|hospital|clinic|medics|red cross|red crescent), red cross
        (delegates|visited|delegate|visits|said|team|had|found|nurse), ICRC
    """,
    "WORN": """
        wear/v, wearing, wore, dressed in, clad in, in the uniforms, painted with, marked with, bearing, bore,
        flying, flew, under, with * (painted|emblem|flag|markings), displaying, displayed, jackets, put on,
        carried, carrying, wearing the uniforms, sewn, sew/v, on (their|his|its|the)
        (tunics|tunic|sleeves|helmets|roof|vehicle|truck|doors|side|bonnet| wings|hull), dressed, in the
        uniform, marked, hoisted, hoist/v, ran up, flew the
    """,
    "ENEMY_UNIFORM": """
        (uniform|uniforms|insignia|flag|flags|markings|badges|colours| armbands|patches) of the
        (other|enemy|opposing|adverse|hostile|adversary|defenders|defending| defender|government|army|foe),
        enemy (uniform|uniforms|insignia|flag|flags|markings|colours|badges| armbands), (captured|stolen)
        (uniform|uniforms|insignia)
    """,
    "TRUCE_FLAG": "white flag/n, flag of truce, parley, truce flag/n",
    "UN_SIGN": """
        UN (flag|emblem|vehicle|vehicles|uniform|uniforms|markings|insignia|car| helmets|helmet|jeep|colours),
        united nations (flag|emblem|vehicle|uniform|markings|insignia), blue helmets, marked as UN
    """,
    "MEDICAL_SIGN": """
        red cross, red crescent, red crystal, ambulance/n, medical (emblem|emblems|markings|vest|vests), marked
        as (an ambulance|ambulances|medical)
    """,
    "DISGUISE_FLIGHT": """
        to (get|slip|make|find|walk|pass|escape|flee|reach|break) (home|away|through|back|past|out|their|to
        their|his way|their way|a way|friendly), escaped in, (to|and) escape, slipped (away|through|past), took
        part in no (fighting|combat|attack), took no part in, made (his|their) way (home|back), without
        (fighting|attacking|firing), no (attack|shot|shots|fighting|weapon|weapons), fled in, to avoid capture,
        avoid being captured
    """,
}

__all__ = ["TERMS"]
