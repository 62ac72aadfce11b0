"""Words that only the formulas of attacks need."""

TERMS = {
    "HUNT": """
        hunt/v, hunt/v down, chase/v, pursue/v, stalk/v, follow/v and (hit|bombed|struck|shot|attacked|killed),
        fire/v on, fire/v at, pick/v off, snipe/v, snipe/v at
    """,
    "ROB": "ambush/v, ransack/v, loot/v, rob/v, raid/v, storm/v, hijack/v, torch/v, burn/v",
    "CIVIL_HARM": """
        (drown|drowned|kill|killed|killing|burn|bury|buried|injure|maim|wound|wounded) * (thousands|
        hundreds|scores|dozens), civilian (death|deaths|casualty|casualties|harm|losses|victims|injuries|
        toll|dead|lives), (killed|killing|kill|kills|wounded|injured|hurt|buried|maimed) * (civilians|
        residents|people|families|children|villagers|shoppers|passengers|women|tenants|pupils|patients|
        worshippers|pensioners|customers|workers), civilians (died|dead|killed|hurt|injured), (residents|
        people|families|children|villagers|shoppers|passengers|tenants|pupils|patients|worshippers|guests|
        neighbours) (died|perished|were killed|were hurt|were injured|were buried|were wounded), bystander/n
        (killed|died|hurt|wounded), loss of life, harm to civilians, harming civilians
    """,
    "AIMED_AT_MILITARY": """
        aimed at * (command|weapons|arms|ammunition|drone|missile|army|enemy|staff) , aimed at * (soldiers|
        troops|fighters|column|tank|tanks|depot|base|barracks|headquarters|battery|position|positions|
        convoy|military|bridge|command|radar|launcher|militia|rebels), target was * (depot|base|barracks|
        headquarters|battery|position|command|military|convoy|ammunition|radar|soldiers|fighters|
        commander)
    """,
    "TOWN_ATTACKED": """
        shell/v, bomb/v, bombard/v, attack/v, fire/v on, fire/v into, open/v fire on, open/v fire, strike/v, hit/v,
        storm/v, assault/v, shelling/n, bombardment/n, attack/n, bombing/n, airstrike/n, rocket/v, mortar/v, burn/v,
        destroy/v, raze/v, pound/v, barrage/n, missiles, rockets, artillery, salvo/n, shells, bombs, level/v, raid/v
    """,
    "AGG_LABEL": "crime of aggression, act of aggression, war of aggression",
    "MISSION_COMBAT": """
        (bringing|carrying|ferrying|hauling|smuggling|delivering|transporting) * (ammunition|weapons|arms|
        rifles|shells|fighters|troops) * (to|for), (peacekeepers|mission|contingent|blue helmets|force|
        observers) * took part, party to the (fighting|conflict|hostilities), (peacekeepers|mission|contingent|
        convoy|blue helmets|un troops|patrol) * (joined|fought|fighting|attacked|assaulted|took part|fired|
        firing|supported) * (offensive|alongside|with|fighting|assault|attack|battle|rebels|positions|
        combat|side|first|operation|against), combat operation/n, fought alongside, fighting alongside, joined *
        (offensive|assault|attack|battle|fighting|operation), took (a direct |direct )?part in (the|
        hostilities|combat|fighting|an), taking part in * (offensive|assault|attack|hostilities|combat), as a
        party, offensive mandate, carrying (ammunition|weapons|arms|rifles|shells) (for|to), smuggling
        (weapons|arms|ammunition), used to carry (weapons|ammunition|arms|fighters|soldiers), hidden weapons,
        weapons hidden
    """,
    "EMBLEM_MISUSE": """
        (under|beneath|behind|from under) (a|the) (red cross|red crescent) flag * (machine gun|gun|gunners|
        fired|firing|shot|mortar|soldiers|fighters), (machine gun|gun|mortar|rockets|gunners|fighters|
        soldiers) * (fired|firing|shooting|shot) * (ambulance|under the red|red cross|red crescent),
        (ambulance|ambulances|red cross|red crescent|emblem|hospital|clinic|medical vehicle|medical truck) *
        (carrying|carried|ferrying|ferried|transporting|transported|loaded with|delivering|full of|stuffed
        with|used to carry|used to move|used to ferry|brought) * (ammunition|weapons|arms|rifles|shells|
        fighters|soldiers|rockets|missiles|explosives|mortars|armed|gunmen|combatants|munitions), fired
        from the ambulance, firing from (the|an) ambulance, (fighters|soldiers|gunmen|troops) * (in|inside|out
        of|from) (the|an) (ambulance|ambulances), machine gun (on|in) the ambulance, emblem misused, misuse of
        the emblem
    """,
    "HOSPITAL_WARNED": """
        (warning|warnings|warned|notice|ultimatum|time limit|deadline|demand|summons) * (ignored|unheeded|
        expired|passed|hours|given|to stop|to cease|without effect|went|lapsed|issued|repeated|twice),
        after (a|repeated|several|two|three) * warning/n, had warned, were warned, warned (the|that|them|
        three|twice), ignored * warning/n, time to stop, hours to (stop|leave|evacuate|clear)
    """,
    "HOSPITAL_MISUSED": """
        (fired|firing|shooting|shelling|shot|launched|launching|sniping) * from * (hospital|clinic|ward|
        maternity|roof|windows|infirmary|upper), (mortar|machine gun|sniper|snipers|rocket|artillery|gun|
        guns|launcher|fighters|battalion|command) * (on|in|inside|from|behind|beside) * (hospital|clinic|
        ward|maternity|infirmary|its roof|its yard|roof), (hospital|clinic) * (used as|used by|turned into|
        housed|served as|hosted|sheltered) * (firing|base|headquarters|command|barracks|fighters|soldiers|
        ammunition|weapons|post|depot|position)
    """,
    "NEARBY_TARGET": """
        (aimed|aiming|directed|meant|intended|fired) (at|for|against) * (depot|base|barracks|headquarters|
        battery|position|tank|column|radar|bunker|trench|trenches|bridge|convoy|launcher|military|
        command|soldiers|troops|fighters|gun|howitzer|artillery|rebels|post) , (next to|beside|near|
        adjacent to|opposite|across from|metres from|meters from|behind|close to) (the|a|an) * (depot|base|
        barracks|headquarters|battery|position|radar|bunker|launcher|military|command|artillery|howitzer),
        missed * (depot|base|barracks|headquarters|battery|position|tank|column|radar|bunker|bridge|
        convoy|launcher|military|target), nearby (depot|base|barracks|headquarters|battery|position|radar|
        bunker|launcher|military|command|trench|artillery)
    """,
    "LAWFUL_EMBLEM": """
        red crosses, red crescents, red crystals, lawfully, clearly marked, marked, emblem/n, red cross, red
        crescent, siren/n, flashing, blue light/n, tabard/n, armband/n, white coat/n, vest/n, collecting (the|
        wounded|casualties|bodies), evacuating (the| wounded|patients|casualties), carrying (wounded|patients|
        the wounded|injured|casualties|a patient| two|three|a wounded|stretchers), treating (the|wounded|
        patients|a|casualties|injured), tending (the| to|a|wounded), stretcher/n, on (its|their|his|her)
        way to (collect|pick|the|a|wounded), bandaging, fetching (wounded|the|casualties), picking up
        (wounded|the|casualties|patients), bearing, helping (the| a) (wounded|injured), rescuing, patients,
        first aid, medical flag, medical (mission|duty|duties| markings|emblem|sign)
    """,
    "FREEDOM_AID": """
        nothing else, and nothing else, (carried|carrying|loaded|bringing|brought|laden|full) * (tents|rice|
        flour|blankets|medicine|medicines|food|water|milk|wheat|beans|oil|aid|relief|stretchers|
        vaccines|bandages|parcels|soap|seed), distributing, delivering, handing out, unloading, carrying (food|
        flour|aid|relief|medicine|tents|blankets|water|humanitarian|wheat|milk), bringing (food|flour|
        aid|relief|medicine|water), loaded with (food|flour|aid|relief|medicine|tents|blankets|water|
        humanitarian|wheat), full of (food|flour|aid|relief|medicine|tents|blankets), vaccinating, feeding,
        evacuating (civilians|residents|families|children|patients|the|wounded), escorting (civilians|
        evacuees|families|an aid|a relief|aid|the evacuation|refugees), monitoring (the|a) (ceasefire|truce|
        border|line|buffer), observing (the|a) (ceasefire|truce|border), neutral, impartial, unarmed, no part
        in, not taking part, under (a|the|its) (un|united nations|charter|security council) mandate, blue
        (helmets|flag), white vehicles, un flag
    """,
}

__all__ = ["TERMS"]
