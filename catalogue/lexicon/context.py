"""The parts of which the contexts of articles 6 and 7 are made: how much, how often, by whom, against which people.

No class here is a context by itself; ``facts/context.py`` joins them.
"""

from __future__ import annotations

_GROUPS = "(people|peoples|nation|tribe|race|minority|sect|clan|creed)"
_OF_THEM = "(blood|tongue|seed|kind|stock|faith|line|lineage|language|kin)"
_HARMLESS = (
    "(poverty|hunger|disease|diseases|polio|malaria|measles|smallpox|cholera|illiteracy|debt|debts|corruption|crime|"
    "unemployment|inflation|waste|rats|mosquitoes|locusts|rivals|opponents|savings|profits|gains|losses|lead|deficit|"
    "pests|weeds|fraud|doping|racism|bureaucracy|ignorance|traffic|pollution|drugs|addiction|backlog)"
)

TERMS = {
    "PEOPLE_NAME": "xxpeoplexx",
    "STATE_AGENTS": """
        (security|intelligence|police) (office|headquarters), border police, political police, gendarmes
    """,
    "CIVILIAN": """
        (union|trade union|strike|labour|peasant|community|student|women) (organiser|organisers|organizer|
        organizers| leader|leaders|activists|activist), unionist/n, organiser/n, organizer/n, campaigner/n,
        preacher/n, catechist/n, herder/n, nomad/n, stateless people, squatter/n, smallholder/n, tribesman,
        tribesmen, elders
    """,
    # Many dead by no one's hand.
    "DISASTER": """
        flood/n, floods, earthquake/n, storm/n, cyclone/n, hurricane/n, typhoon/n, landslide/n, tsunami, wildfire/n,
        epidemic/n, outbreak/n, pandemic, influenza, drought stricken, heatwave/n, avalanche/n, eruption,
        collision/n, train crash, ferry sank, stampede, the crowd pushed, accident/n
    """,
    "ORDINARY_STATE": """
        (brought|taken|appeared) before a (judge|court|magistrate) within, released on bail, granted bail, on bail,
        with a lawyer, too few, too small, offered (buses|places|other|new|work|money), after a hearing, had agreed,
        who asked, free of charge, voluntary, volunteers, compensation (was|were)? paid, were paid, was paid,
        vaccinated, vaccination, enrolled, elections were held
    """,
    # Often: the same again, day by day or place by place.
    "REPEATING": """
        night after night, for life, for generations, day after day, week after week, month after month, year after
        year, village after village, (village|town|house|street|farm|valley|city|camp|district) by (village|town|
        house|street|farm|valley|city|camp| district), house after house, farm after farm, street after street, camp
        after camp, from (house|village|town|farm|place|valley|door|hamlet|camp) to (house|village|town|farm|place|
        valley|door|hamlet| camp), (every|each) (night|week|month|day|morning|evening|friday|monday|sunday|season|
        year|spring|winter|autumn| summer), nightly, weekly, monthly, daily, one after (the other|another), again
        and again, time and again, wave after wave, (second|third|fourth|next|another) (wave|round|sweep|purge),
        waves of, the same (way|manner|method|pattern|routine|manual|method|questions|words|unit|order|hour|day|
        friday|night|form|scheme| list|tools|room|treatment), in (each|every|all) (of)?, always in, for the (second|
        third|fourth|fifth) (year| month|summer|winter) running, on the following, without pause, since (january|
        february|march|april|may|june|july| august|september|october|november|december|spring|summer|autumn|winter),
        between _ and _ at least
    """,
    # Who has an office, a plan or a command, so that the act is not one person's own.
    "OFFICE": """
        ministry, ministries, minister/n, government/n, authorities, authority, administration, directorate,
        presidency, president, palace, junta, regime, party, prefect/n, prefecture, governor/n, commissioner/n,
        commission, council/n, committee, secretariat, intelligence, police, policemen, gendarme/n, gendarmerie,
        security (forces|force|service|services|directorate|men|agents|police|council), army, troops, soldiers,
        military, national guard, presidential guard, militia/n, militiamen, movement, organisation, organization,
        officials, officers, border guards, state, bureau, squads sent, death squad/n, paramilitaries, rulers,
        leadership, command, state company, overseers of the, settler administration, viceroy, regent, mayor
        ordered, health officers, wardens, youth league, brigades of the, party members, party guards
    """,
    # That it was willed above: plans, orders, lists, quotas.
    "WILLED": """
        planned, plan/n, scheme/n, programme/n, program/n, campaign/n, decree/n, law/n, quota/n, list/n,
        directive/n, circular/n, instruction/n, manual, order/n, ordered, on orders, under orders, operation,
        policy, policies, crackdown, drive against, blueprint, timetable, told (them|the men|the soldiers) it was,
        commanders told, approved, decided, drawn up, prepared by, foreseen, budget/n, minutes, permit system,
        statute/n, ordinance/n
    """,
    # People as a people, and the words for its end.
    "A_PEOPLE": f"""
        (their|that|this|the|these|our|his|whole|entire|one) {_GROUPS}, (their|whose|its) {_OF_THEM}, tribe blood,
        {_GROUPS} of the, minority/n, peoples, tribesmen, tribespeople, ethnic _, (their|our|its) (sons|daughters|
        children) children, _ speakers
    """,
    "ITS_END": """
        vanish/v, disappear/v, perish/v, die out, dies out, died out, be no more, is no more, exterminate/v,
        extermination, annihilate/v, annihilation, eradicate/v, erase/v, extinguish/v, wipe/v out, wiped (out|from|
        off), wipe (out|from|off), stamp/v out, stamped out, root/v out, weed/v out, cleanse/v, purify/v, purge/v *
        (of|from), broken (for ever|forever), break them (for ever|forever), finish/v off, finished (off|for good),
        (would|will|shall|to|must) (finish|end|cease|perish|vanish), end with this, (last|final) (generation|of
        them|of their|one), no (births|children|child|babies|future|offspring|heirs|grave| graves), none (left|
        alive|would be left|will be left|must remain), be none left, vermin, lice, cockroaches, insects, locusts,
        weeds, germs, plague on, subhuman, should not (exist|breed|multiply|live), never (have been| existed), free
        (of|from) (them|that|these), rid of (them|that|these), obliterate/v, off the (map|earth), (cut|pull|tear)
        (out|up) * (root|roots), no _ left, no _ (will|would|shall) be (alive|left|there), be no _, not one _ (left|
        alive|remain|must)
    """,
    # Chosen one by one for what they are.
    "CHOSEN": """
        (identity|residence) (card|cards|papers), lists? of _ names, list/n of, (by|from) (his|her|their|the) (name|
        names|surname|surnames|accent|speech|tongue|language|prayer|prayers|dress), cannot pronounce, could not
        (pronounce|say|recite), say a word, recite, whoever failed, (were|was) (left alone|spared|let through|let
        go| waved on|unharmed|untouched), left alone, let the others, of other (descent|faiths|names|speech),
        everyone of, everybody of, anyone of, all of the _ (group|people|tribe|faith), (only|solely) the, sorted,
        parents and infants, infants alike, children alike, men women and children, women and children alike, old
        and young
    """,
    # What takes a right from many, whatever the right.
    "RIGHTS_LOST": """
        (may|can|could) no longer (own|study|marry|vote|work|pray|speak|trade|travel|teach|inherit|worship|attend|
        be| hold|buy|sell|use), shut down * (newspaper|newspapers|school|schools|church|churches|mosque|mosques|
        temple| temples|prayer|paper|papers|shops|clubs), shut/v * (schools|churches|mosques|temples|newspapers|
        shops|papers), (sack|sacks|sacked|dismiss|dismissed|dismisses|expel|expelled|remove|removed|bar|barred|bars|
        ban|banned|exclude| excluded|strike|struck|strip|stripped|drive|drove|driven|throw|threw|thrown|turn|turned|
        purge|purged|cut) * (from|out of|of|off) * (post|posts|office|job|jobs|work|school|schools|hospitals|
        universities|roll|register| citizenship|citizens|flat|flats|homes|land|trade|trades|professions|shops|
        markets|rolls|registers|army|service| pensions|rations), (took|take|seized|sealed|confiscated|auctioned|
        tore|burned|pulled) (down)? (their|his|her) (house|houses|homes|shops|land|fields|prayer|halls|temples|
        churches|schools|herds|books|businesses), tore down their, jailed (their|its|the) (preachers|priests|
        leaders|poets|teachers|imams|pastors|monks), forbid/v * (language|mixed|worship|prayer|marriages|names),
        fined for, banned their, must wear, made to wear
    """,
    "PERSECUTE": f"""
        (believers|worshippers|followers|adherents|members|preachers|priests|clergy) of (the|a|one|this|that|their),
        one (religious|ethnic|national) (minority|group|community|faith), gay (men|people), homosexual (men|people),
        trans (people|women), (religious|ethnic|national|linguistic) (minority|minorities|community), all _
        speakers, every _ speaker, _ speakers (from|were|have|are|lost|may), homes * marked (with)?, of (their|that)
        {_GROUPS}
    """,
    "SET_PHRASE": f"""
        wipe/v out * {_HARMLESS}, wiped out * {_HARMLESS}, eradicate/v * {_HARMLESS}, exterminate/v * {_HARMLESS},
        extermination of * {_HARMLESS}, stamp/v out * {_HARMLESS}, end/v * {_HARMLESS}, cleanse/v * of {_HARMLESS},
        finish line, call/v a strike, called a strike, denied that, (took|take|taken|takes) away * (licence|
        licences|license|passport|passports|licenses|permit|permits), strike in (all|the|every|many), (bought|buys|
        buy|purchased) * (farms|farm|land| houses|house|homes|plots|fields|shops|flats|shares|grain|paintings|from
        their owners)
    """,
    "DISAPPEAR": """
        we do not have (him|her|them), we have (no|not) (one|him|her|them), not one (has been|was) seen again, not
        one has (been|come), none (has|have) (been|come) (seen|back|home), (deny|denies|denied) any (arrest|arrests|
        detention| part|knowledge), (offices|office|barracks|ministry|police) * deny any, never came (home|back),
        whose (fate|graves) (is|are)
    """,
    "SEIZE": """
        (took|take|takes|taken|carried|pulled|dragged|picked|lifted|snatched) * off the (street|streets|bus|buses|
        road| field|fields), carried off (farmers|students|men|women|workers|leaders|teachers|villagers|people|
        dozens| hundreds), (taken|took|fetched|dragged) _ * from (their|his|her) (home|homes|beds|bed|house|houses|
        desk|desks| offices|workplaces), (taken|took|fetched|dragged) _ _ * from (their|his|her) (home|homes|beds|
        house|houses), has carried off, have carried off, had carried off
    """,
    "CLOSED_RIGHTS": """
        from (bringing|filing|lodging|pursuing|making) * (claim|claims|suit|suits|case|cases|action|actions) *
        (court| courts|tribunal|tribunals)
    """,
    "DEPORT": """
        (march|marched|marches|drive|drove|driven|drives|push|pushed|herd|herded|chase|chased|truck|trucked|force|
        forced) * (to the bridge|across the (border|frontier|river|line|bridge)|over the (border|frontier|river|
        line)|beyond the (border|frontier|river)|out of the (country|province|region|valley)), told (them|him|her)
        never to (come|return), left * (beyond|across|on the far side of) the (border|frontier|river), (drove|
        driven|drive) * from their villages
    """,
    "MASS_KILL": """
        killed by the (hundred|hundreds|thousand|thousands), died by the (hundred|hundreds|thousand|thousands),
        (into|in) (pits|ravines|trenches|quarries|ditches) and (shot|machine gunned), (whole|entire) (villages|
        families|districts| hamlets|quarters) (were)? (killed|slain|shot|butchered|massacred|wiped), everyone in
        (the)? _ villages
    """,
    # Driving people out: the verb, and where to or from.
    "DRIVE_OUT": """
        drive/v, march/v, herd/v, push/v, expel/v, clear/v, cleared, empty/v, evict/v, chase/v, truck/v, uproot/v,
        hound/v, put * on (lorries|trucks|trains|boats|buses|coaches), turned out
    """,
    "OVER_BORDER": """
        (over|across|beyond|past|to) the (pass|border|frontier|river|bridge|line|mountains|boundary), into (the|a)
        (neighbouring|next|other) (country|state|province), out of (the|their) (country|province|region|valley|land|
        homes|houses|villages), (from|off) (their|his|her|the) (land|lands|homes|houses|villages|farms|valleys|
        fields| valley|hills|parishes|pastures), (households|villages|families|inhabitants) from
    """,
    "SEVERE_PAIN": """
        (tore|tear|tears|torn|pulled|ripped|wrenched) * (nail|nails|fingernails|toenails|teeth), (plunged|held|
        pushed| forced|ducked|thrust) * (head|heads|face|faces) * (water|bucket|tub|barrel|trough|basin)
    """,
    "ENSLAVE": """
        hire/v (them|him|her|people|labourers) out, hire/v * out to, branded (with|like|and|on), are branded, were
        branded, (keep|keeps|kept) * (underground|in the pits|on the estate|on the plantation) for life, owned by
        the (estate| company|state|army), for life without (pay|wages)
    """,
    "RAPE": "whom they raped, raped by the (hundred|thousand|dozen)",
    "CHILD_TRANSFER": """
        (infants|babies|children|boys|girls|toddlers|newborns) * (were|was|have been|are) (taken|removed|seized|
        carried off|torn|lifted) from their (mothers|parents|families), (given|handed) to (_|the|other) (couples|
        families|homes), (given|handed) (out)? to (settlers|officers|families|couples)
    """,
    "INHUMANE_ACT": """
        (poured|pour|threw|sprayed) * (boiling|scalding|acid|burning) *, left them maimed, maimed
    """,
    "GREAT_HARM": "left (them|him|her|people|many|dozens) (maimed|crippled|blind|disfigured), maimed",
}

__all__ = ["TERMS"]
