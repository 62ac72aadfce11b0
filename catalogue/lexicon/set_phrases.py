"""Set phrases whose words only look like an act: talks that are held, ground that a party holds, losses of an army.

What a phrase covers is no mention of a class of acts (``mentions.ACTS``). It takes nothing from other classes.
"""

from __future__ import annotations

_PARTIES = (
    "(rebel|rebels|government|regime|opposition|militant|insurgent|enemy|army|separatist|jihadist|militia|"
    "guerrilla|loyalist|terrorist|coalition|daesh|isis|isil|taliban)"
)
_GROUND = "(territory|territories|area|areas|town|towns|city|cities|ground|region|regions|position|positions)"
_EVENTS = (
    "(talk|talks|dialogue|dialogues|meeting|meetings|election|elections|conference|conferences|rally|rallies|"
    "demonstration|demonstrations|funeral|ceremony|ceremonies|session|sessions|negotiations|referendum|vigil|"
    "interview|interviews|discussion|discussions|consultations|mass|festival|parade|briefing|summit)"
)

TERMS = {
    "SET_PHRASE": f"""
        (hold|holds|holding|held) {_EVENTS}, (hold|holds|holding|held) _ {_EVENTS},
        (hold|holds|holding|held) _ _ {_EVENTS}, {_EVENTS} held, {_EVENTS} _ held, {_EVENTS} _ _ held,
        {_PARTIES} held, {_PARTIES} held _, (carry|carries|carried|carrying) out,
        {_PARTIES} controlled, {_GROUND} held by, {_GROUND} _ held by,
        {_GROUND} (captured|seized|taken) by, (hold|holds|holding|held) * (responsible|accountable|liable),
        (hold|holds|holding|held) (office|power|control|out|back|on|true|steady|firm|dear|a grudge|a view|the view|
        that), (hold|holds|holding|held) (the|a|an|his|her|their|its) * (post|posts|office|view|opinion|degree|
        record|key|gun|pistol|rifle|weapon|microphone|sign|banner|camera|line|front|hill|ridge|river),
        (take|takes|took|taken|taking) (place|part|office|over|control|steps|action|note|advantage|charge|aim|
        cover|refuge|shelter|stock|credit|responsibility|power|effect|care|turns|time|root|notice),
        (captured|seized|took|taken|retook) * (headquarters|city|town|airport|bridge|hill|position|positions|
        district|territory|ground|crossing|power|control|initiative|drugs|cocaine|pistol|pistols|rifle|rifles|
        weapon|weapons|documents|propaganda),
        (arrest|search) (warrant|warrants), cardiac arrest, heart attack, heart attacks, panic attack,
        (he|she|quickly|sped|later) drove (away|off), drove (herself|himself|home),
        drove (him|her|them) * hospital, drive/v (prices|demand|costs|up|down), killing time, dead end, deadline,
        casualties on the (army|enemy|troops|military|rebels|guerrillas), (enemy|army|rebel|guerrilla|terrorist|
        military|troop) (casualty|casualties|losses), (inflict|inflicts|inflicted|inflicting) * (casualty|casualties),
        (suffer|suffers|suffered|suffering|sustained) * (casualty|casualties), (statistics|figures|data|reports) on
        the casualties, casualties are, seize/v on, arresting officer, captured on (film|video|camera|tape),
        shot a (film|video|documentary|photograph), bullets for, shot to fame, strike a (deal|balance|chord),
        (headquarters|city|town|village|airport|bridge|hill|base|district|position|positions|stronghold) _ (was|were)
        (captured|seized|taken|retaken|held), (headquarters|city|town|village|airport|bridge|hill|base|district|
        position|positions|stronghold) (was|were) (captured|seized|taken|retaken|held),
        (headquarters|stronghold) * (was|were)
        (captured|seized|taken),
        (violate|violates|violated|violating) * (rights|law|laws|norm|norms|constitution|agreement|agreements|truce|
        ceasefire|treaty|airspace|sovereignty|principle|principles|rules|order|orders|sanctions|embargo|terms),
        (penetrate|penetrated|penetrating|penetrates) * (neighborhoods|neighbourhoods|city|town|lines|line|defences|
        defenses|market|markets|perimeter|base|territory|airspace|suburbs|outskirts|zone|area|areas|village|capital|
        system|armor|armour), (condemn|condemns|condemned|condemning) (it|this|the|these|those|such|any|all|in|both|and|
        his|their|what|as|violence|terrorism), exhibit (confidence|patience|restraint|signs|courage),
        transfer of (power|money|funds|technology), free kick
    """,
    # Words that show that a text speaks of an armed conflict, for a text of which nobody classified any.
    "CONFLICT_WORDS": """
        soldier/n, troop/n, rebel/n, insurgent/n, insurgency, guerrilla/n, militia/n, militiaman, militiamen,
        (rebel|enemy|government|militia|resistance|foreign|islamist|separatist) fighter/n, fighters, combatant/n,
        army, armies, armed force/n, armed group/n, armed faction/n, armed conflict, paramilitary, paramilitaries,
        battalion/n, brigade/n, regiment/n, garrison/n, platoon/n, gunmen of the, warlord/n, the enemy, enemy,
        occupation, occupying, occupier/n, front line/n, frontline/n, trench, trenches,
        the war, civil war, at war, war zone, wartime, the fighting, heavy fighting, offensive, siege, besieged,
        besieging, besieger/n, shelling, artillery, mortar/n, airstrike/n, air strike/n, air raid/n, missile/n,
        rocket/n, drone/n, warplane/n, ceasefire, cease fire, prisoner/n of war, pow, pows, invader/n,
        invading, the invasion, invasion of, invaded, conquered, warship/n, internee/n, filtration, munition/n,
        (armed|uniformed) (man|men), landmine/n, cluster bomb/n, bombardment, armoured,
        armored, gunship/n, helicopter gunship/n
    """,
}

__all__ = ["TERMS"]
