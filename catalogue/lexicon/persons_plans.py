"""Groups, plans, scale: the signs of the contexts of articles 6 and 7."""

from __future__ import annotations

TERMS = {
    "GROUP": """
        ethnic (group|minority|community|origin), ethnicity, ethnic _, ethnic
        (man|men|people|villager|civilian)/n, religious (group|minority|community),
        (national|racial|indigenous|linguistic) (group|minority|community|people|origin), minority
        (group|people|community), minority/n, tribe/n, clan/n, sect/n, race,
        (members|people|men|women|children|those) of (the|that|one|this|their)
        (group|community|faith|people|tribe|religion|minority), (nation|nationality), because (they|he|she)
        (was|were|belonged|spoke), because of their
        (ethnicity|faith|religion|nationality|origin|race|language|belief| tribe|identity|name|names), as a
        people, the whole _ people, the entire _ people, (our|the) race, believer/n, faith, indigenous people,
        (whole|entire|ethnic) _ (people|minority|tribe|villagers|families|community), the _
        (tribe|clan|sect|minority|creed), the _ people (were|was|are|is|had|have|of the), belonged to the,
        belonging to the, which faith, other faiths, of other (faiths|groups|tribes|religions), members of the _
        (group|people|tribe|minority|faith|community), kill the _, only _
        (women|men|families|boys|girls|babies|villagers|homes|names|names| mothers|couples|children), only _
        women, belong to the _, (speakers|worshippers|followers|believers) of, (lists|list) of _
        (homes|names|families), by (their|his|her)
        (accent|name|names|surname|surnames|dialect|faith|prayer|dress| tattoos), killed * _ and no one else,
        and no one else, of that (people|group|tribe|faith|nation|community), asked * for (his|her|their)
        (village|faith|name|prayer|church|tribe), (couples|women|men|children|infants|families) are forbidden
        to, other peoples, nomadic, nomad/n, reserve to which, no _ left, be no _ left, peoples, tribespeople,
        say the prayer, the prayer of, majority (church|faith|people|religion), state (church|religion),
        (prayer|creed|catechism|baptised|baptized|circumcised|mother tongue), (tongue|dialect|accent|surnames)
        (of|gave|betrayed|showed), no _ would see, of _ (descent|stock|blood|faith|birth|tongue|origin)
    """,
    "NAMED": "xxnamedxx",
    "DESTROY_GROUP": """
        exterminate/v, extermination, annihilate/v, annihilation, genocide, genocidal, wipe/v out, wiped out,
        wipe/v * out, eradicate/v, (destroy|destroying|destruction|end|ending|finish|finishing|erase|
        erasing|eliminate|eliminating|eliminated|elimination of|cleanse|cleansing) * (as a
        people|group|people|race|nation|tribe|minority|community|ethnic|clan), (die|dying|died) out, should
        (die|disappear|vanish|cease), cease to exist, as a people, ethnic cleansing,
        (stop|prevent|preventing|stopping|end|ending|limit|cut) * births, births *
        (group|community|people|minority), no more * (children|babies) (of|born), disappear as a
        (people|nation|group), (kill|killed|killing|shoot|slaughter) (all|every|each) * (of
        the|member|who|belonging|man|men|from the), only (members|those|the) *
        (group|tribe|community|minority|clan|people), letting the others go, let * others go,
        (spared|sparing|released) (the others|others|those who|people of other|everyone else),
        (read|checked|sorted|separated) * (identity cards|identity papers|names|by ethnicity|by group|by name|by
        faith|by religion), cockroaches, vermin, subhuman, (should|must|will) no longer exist, solve the *
        (question|problem), no _ (must|should|shall|would|will|may|left|remain|remains), would be no _ left,
        there (will|would|should) be no _, be no _ left, no _ left, must remain on, finish the _ for good,
        finish * for good, (wipe|wiped|wiping) * (out|from), not one _ (alive|left|remain), should have no more
        (births|children), have no more (births|children), no more births, as a (people|nation|race|group),
        (an|the) end to the, see the last (of|_ of), hear the last (of|_ of), rid of (the|all),
        cleanse the land, (land|country|region|earth)
        (without|free of|clean of|cleansed of), breed * out, dilute/v, bred out, end of the _ people, ending the
        _ as, no longer be, (end|wash|cleanse|spill) * blood of the, put an end to, to finish the _,
        root and branch, without offspring, leave
        the _ without, (no one else|nobody else|no others|no other), no one else, and no others, never
        (be|have|bear) (a|any|children|another), no new generation, (last|final) generation, extinct,
        extinction, wither away, die off, (race|people|blood|tribe|seed) (must|should|shall|will|would|to)
        (perish|end|vanish|die|disappear|be destroyed|be erased), purge/v, purify/v, purification, pure land,
        unclean, pest, weeds, snakes, rats, not a child of, cut them off at the root, crush the
        (people|tribe|faith|nation), solution to the _, final solution,
        (country|land|nation|valley|city|earth|soil|region|province) * (free|clean|rid) of, soon be free of,
        nobody would be a, nobody will be a, no one would be a, let the _ die out, erase the _ from, erase/v *
        from the (map|earth), (extinguish|erase|end|destroy|obliterate|eradicate) the
        (tribe|people|race|group|clan|minority|sect|faith), no _ will be, no _ would be, no _ would
        (see|live|remain|be|survive|breathe|eat|have), no _ will (see|live|remain|be|survive), no _ (is|was|be)
        to (live|remain|survive|see|be left), sworn that no, (sworn|vowed|promised|ordered) * (the end|no _|not
        one|every) _, would be the last (of|_), stamp out the, uproot the _ (people|race|tribe|blood), the _
        must (go|die|vanish|perish|disappear|end)
    """,
    "SORTED": """
        the others crossed, others crossed, asked each, others went on, the others passed, others were waved
        through, and no others, no others, no one else, nobody else, only
        (the|those|women|men|families|members|people|children) of, others were
        (spared|left|let|untouched|released), everyone else, everybody else, all the rest, because they
        (are|were|belonged|belong|spoke|prayed), for being, left the others, let the others, neighbours of
        other, other villages were, (sorted|separated|picked out|selected|singled out) (by|from|according|the),
        (by|from) (lists|a list) of, by (name|faith|tongue|language|tribe|accent|birth|descent), asking
        (each|every|which|whether), who could not, who belonged to, who bore, who spoke, whose
        (names|accent|faith|papers|identity)
    """,
    "DEADLY_CONDITIONS": """
        (without|no|denied|deprived of|cut off from|refused) *
        (food|water|medicine|shelter|medical|heating|bread|supplies), starve/i, starvation, starved, thirst,
        into the (desert|marsh|marshes|forest|mountains|wilderness|snow|steppe), (well|wells|springs|fields) *
        (closed|poisoned|destroyed|filled|burned), (close|closed|poison|poisoned|destroy|destroyed|fill|filled)
        * (well|wells|springs), driven from (homes|home|land), famine, exposure, dehydration, disease spread,
        rations * (cut|below|stopped|reduced), (cut|below|reduced|stopped) * rations, died of
        (hunger|thirst|cold|starvation|exposure|disease), of hunger, wells * (sealed|closed|filled|poisoned),
        salt desert, into the * desert, turned back * (food|flour|medicine|relief), (flour|food|medicine|relief)
        * turned back, freezing (population|people), (food|water|medicine|fuel|grain|bread|salt)
        (was|were|is|are|has been|had been) (cut off|barred|stopped|blocked|withheld|refused|sealed|kept
        out|burned), (springs|wells|pumps|cisterns|rivers|pipes) (were|was|had been|are)
        (blocked|blown|sealed|capped|fouled|poisoned|destroyed|guarded), (waterless|barren|frozen|treeless|salt)
        (desert|plain|island|valley|steppe|marsh|flats|waste), onto the ice, into the
        (snow|mountains|marshes|steppe|salt), no (wells|shelter|roof|water|food|medicine|blankets),
        (herds|flocks|fields|crops|seed|cattle) (were|was) (slaughtered|burned|poisoned|driven
        off|seized|destroyed), fenced (in|off) without, (typhus|cholera|hunger|thirst|cold|scurvy)
        (killed|did|finished|carried|took|spread), deaths from (hunger|thirst|starvation|cold), died (of|from)
        (hunger|thirst|starvation|cold), waterless ground, fenced in, herds were shot, doctors were barred
    """,
    "SYSTEMATIC": """
        systematic, systematically, widespread, large scale, on a large scale, campaign/n,
        (state|government|official|deliberate|a|the|organised|organized| central) (policy|plan|policies),
        policy, as policy, policy of, plan to, part of a
        (plan|policy|campaign|pattern|wider|broader|systematic|widespread), nationwide, countrywide, country
        wide, orchestrated, orders found, pursuant to, coordinated, according to (a|the) plan, organised,
        organized, institutional, institutionalised, institutionalized, regime/n, town after town, village after
        village, mass arrest/n, mass round up/n, mass killing/n, mass shooting/n, mass deportation/n, same
        (method|methods|pattern|way) in (each|all|every), pattern of, city after city, in city after city, in
        (nineteen|fourteen|twelve|six|nine) (towns|cities|places|villages|provinces), government plan,
        nationwide operation, standing plan, adopted at the top, government drive, across the country, week
        after week, month after month, same pattern, in every district, in every province, in four years, for
        (two|three|four|five|six|ten) years, in the course of it, all over the, throughout the
        (country|province|region), across the (country|province|region|provinces), every
        (town|village|district|province|school|parish), in (many|several|all|dozens of)
        (towns|villages|districts|provinces|cities), in
        (ten|twelve|fifteen|twenty|thirty|forty|fifty|sixty|eighty|ninety)
        (towns|villages|cities|places|districts|parishes|provinces|schools| camps), in every
        (province|town|village|district|city|school|parish), dozens of settlements, (all|right) across the
        country
    """,
    "WIDESPREAD": """
        systematic, systematically, widespread, (campaign|drive|crackdown|policy) (against|on) (the
        civilian|civilians|the civilians|the population|the people|the inhabitants|villagers|villages|hill
        villages|critics|government critics|dissidents|students|believers|the press|hill|the movement|the
        minority), systematic (attack|campaign), widespread (attack|campaign), round ups, nationwide, across the
        country
    """,
    "STATE_POLICY": """
        state policy, (government|regime|state|junta|authorities|ministry|official|
        leadership|party|organisation|militia leadership) * (policy|plan|campaign|decree|orders), campaign
        against (civilian|civilians|population|people), campaign against civilians, campaign against the
        (population|civilian|people|community|minority), policy against, campaign of
        (terror|killings|violence|persecution|arrests), (directed|aimed) (at|against)
        (civilian|civilians|population), (plan|plans|policy|campaign|drive|operation|orders) *
        (government|presidency|security council|ruling party|ministry|regional command|junta|state), government
        (plan|drive|policy|campaign|operation), orders from the
        (presidency|capital|government|ministry|palace|president), campaign against, ordered by the regional,
        directive of the ruling, nationwide operation against, junta set up, by a plan adopted, part of a
        (policy|plan|campaign) against, state campaign, as part of a
        (policy|campaign|systematic|widespread|state|government|wider)
    """,
    "POLICY": """
        policy, policies, plan/n, planned, order/n from, orders from, ordered by (the|a), directive/n, decree/n,
        instruction/n, on orders, campaign/n, (government|state|military|nationwide|official)
        (operation|drive|programme|program|action), drive against, standing (order|plan), regime, junta, secret
        instruction/n, under orders, security council, presidency, high command, regional command, ruling
        (party|council), politburo, central committee, council of the (movement|group|rebels), on instructions,
        doctrine, systematic, organised, organized, orchestrated, from the top, at the top, from the capital,
        timetable, quota/n, lists drawn up, blacklist/n, pursuant to, ministry (runs|ordered|directs|planned),
        programme adopted, program adopted, adopted (the|a|in secret), set up by the governor, governor lists,
        (governor|leadership|council|cabinet|president|party|palace|command| ministry|leader)
        (plan|programme|lists|order|orders|decision|circular|decree| instruction|scheme|campaign), leadership
        plan, circular, state security, death squads set up, same pattern, in every district, by
        (decree|order|instruction) of, signed by the (minister|president|governor|leader), approved (by|at),
        cabinet minute, blueprint, cleared from above, chain of command, emergency programme, programme of the,
        (ruling|military|revolutionary|supreme) council, cabinet, approved by the, (list|lists) approved,
        circular of, in the pay of the (regime|state|government), on its orders, on (his|their|its) orders, by
        circular, by ordinance, by edict, edict/n, decreed by, marshal had sworn, had sworn (that|to), planned
        in, drawn up by, (ordered|directed|decided|commanded) (from|in|by) (the|above|on)
    """,
    "AUTHOR": """
        government/n, party, council/n, cabinet, presidency, president, general staff, security service, secret
        service, movement, regime, junta, ministry, minister/n, governor/n, leadership, parliament, state,
        authorities, politburo, central committee, emperor, king, monarch, marshal, dictator, high command,
        headquarters, the capital, the top, supreme leader, commission, assembly, directorate, bureau,
        organisation, organization, rulers, ruling, head of state, prime minister, premier, chancellor, sultan,
        caliph, emir, front, army command, chief of staff, generals, officials, administration, republic,
        secretary general, tribunal of the revolution, intelligence service, interior, palace, secretariat,
        cult, group that (rules|controls|governs)
    """,
    "INSTRUMENT": """
        on (its|his|their) orders, governor lists, (on|by|under|upon) (written|secret|verbal|direct)
        (orders|instructions|instruction|order),
        (minister|governor|president|council|party|junta|regime|government| presidency|cabinet|leadership)
        (list|lists|order|orders|plan|instruction|instructions|directive| circular|programme|scheme), cabinet
        minute/n, minute of the, minutes of the, (a|the|by|under) law, under the law, race laws, land laws,
        written (order|orders|instruction|instructions), standing order/n,
        (order|orders|instruction|instructions) (from|of) the, secret
        (order|orders|instruction|decision|programme|directive), (list|lists) approved,
        (operation|offensive|purge) against (the|critics|civilians|students|journalists|farmers|government),
        nationwide (operation|purge|sweep), laid down, means to, by whatever means, planned
        (the|this|it|that|removal|killing), plan/n, decree/n, decreed, circular/n, directive/n, programme/n,
        program/n, campaign/n, drive, policy, policies, instruction/n, scheme/n, blueprint/n, edict/n,
        ordinance/n, statute/n, quota/n, doctrine, action plan, land acts, race acts, timetable, crackdown,
        clampdown, cleansing, offensive against, war on
    """,
    "OFFENSIVE_ONLY": """
        plan of attack, battle plan, offensive (began|was launched|against the enemy), war plan, order of
        battle, field order
    """,
    "MANY_PLACES": """
        (dozens|scores|hundreds) of (villages|towns|cities|places|settlements|detention|prisons|districts|
        communities|hamlets), (two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|
        fifteen|twenty|thirty|forty|fifty|sixty|more than|over|at least|some|several|many) *
        (villages|towns|cities|provinces|districts|detention centres|detention centers|detention
        sites|settlements|regions|communities|prisons|hamlets|municipalities), (across|throughout|all over)
        (the|a|several|many|all) * (country|province|provinces|region|regions|districts|territory|valley|
        island|nation|north|south), town after town, village after village, nationwide, in each
        (town|village|district|of), every (town|village|district|province), in at least
        (ten|twelve|fourteen|twenty|six|five|seven|eight|nine|eleven|thirteen) places, in
        (six|five|four|seven|eight|nine|ten|twelve|nineteen|eleven|twenty)
        (cities|towns|places|provinces|villages), in all (nine|five|six|seven|eight|ten|provinces|districts),
        every large town, forty villages, scores of raids, city after city, five labour settlements
    """,
    "PLACES": """
        villages, towns, cities, districts, provinces, settlements, camps, schools, parishes, counties,
        neighbourhoods, quarters, valleys, islands, regions, municipalities, hamlets, prisons, jails, barracks
        across, universities, factories, farms, communities, suburbs, ports, centres, stations
    """,
    "LONG_TIME": """
        (over|for|during|within|in the course of|across|in)
        (several|many|ten|eight|six|two|three|four|five|seven|nine|eleven| twelve|the|a few|some|more than|at
        least|nearly) * (weeks|months|years|days), since * (years|months), for months, for years, for over a
        year, month after month, thirty years, over (months|years), repeatedly, again and again
    """,
    "OVER_TIME": """
        weeks, months, years, seasons, decade/n, decades, generation, generations, since
        (january|february|march|april|may|june|july|august|september|october|
        november|december|spring|summer|autumn|winter|then), week after week, month after month, day after day,
        year after year, all (summer|winter|year|spring|autumn), (spring|summer|autumn|winter) long, by the end
        of
    """,
    "NUMBERS": """
        tens of thousands, thousands of, thousands, hundreds of,
        (two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty| thirty|forty|some|more than|over) *
        (thousand|hundred), more than a hundred
    """,
    "BIG_NUMBER": """
        hundred, hundreds, thousand, thousands, dozens, scores, tens of thousands, a million, millions,
        countless
    """,
    "PERSECUTE": """
        because of their (faith|religion|ethnicity|nationality|language|belief|beliefs|views|
        politics|gender|origin|race|identity|political|sexual|culture), because (they|he|she)
        (was|were|spoke|belonged|worshipped|prayed|are), for (their|his|her)
        (faith|religion|language|beliefs|views|opinions|ethnicity|nationality| political|identity), for
        speaking, on (ethnic|religious|political|racial|national|gender) grounds, for being
        (a|an|ethnic|members|gay|lesbian|of), on account of their, by reason of, targeted (as|for|because),
        (members|followers|leaders|clergy|believers|speakers) of *
        (minority|faith|church|community|party|religion|group|sect|language), persecute/v, persecution,
        discriminate/v, discrimination, singled out, selected by (ethnicity|religion|name), homosexual, LGBT,
        minority, lists of (activists|journalists|believers|members), solely for (belonging|being|speaking), for
        belonging to, for (their|being), because they belong to, because (they|he|she) belong, for belonging,
        belong to the _, (only|just|merely) _ (families|people|villagers|homes|shops|teachers) (were|was|had),
        (homes|shops|doors|houses) marked with, wear (badge|badges|armband|armbands|patch|star), (by|for) reason
        of (their|his|her), (believers|worshippers|speakers|members|followers|supporters|converts)
        (were|are|was) (barred|banned|driven|jailed|stripped|beaten|hunted|dismissed|
        excluded|expelled|rounded), gay, lesbian/n, homosexual/n, transgender, their orientation, sexual
        orientation, because of their (language|tongue|faith|accent|names|prayers|church|dress|skin|party|
        opinions|songs), speakers of, (worshippers|believers|followers|readers|speakers) of * (lost|were|in
        every), their (papers|churches|schools|temples|poets|clubs|newspapers) (were|was)
        (shut|closed|banned|burned|jailed|seized)
    """,
    "RIGHTS_LOST": """
        close/v * (schools|school|churches|church|mosques|mosque|newspapers|newspaper| temples), ban/v *
        (language|worship|press|prayer|books|newspapers|faith), seize/v * (house|houses|homes|property|land),
        (deprived|stripped) of * (citizenship|rights|property|jobs|schooling), forbidden to
        (work|marry|speak|pray|worship|own|vote|study|teach), expelled from
        (schools|universities|work|posts|their), boycott/v, jailed, detained, tortured, killed, beaten, driven
        (out|from), burned, dismissed from, arrested, deported, imprisoned, flogged, executed, raped, lost their
        (jobs|homes|citizenship|posts|land|rights|schools), (jobs|homes|citizenship) and their
        (citizenship|homes|jobs), jailed without end, locked up, stripped of
        (citizenship|their|his|her|passports|property), driven from (their|his|her)
        (work|jobs|posts|homes|schools|land), barred from
        (schools|work|hospitals|office|trade|voting|universities|marrying), closed their
        (schools|churches|temples|papers), excluded from, forbidden to, (language|faith|prayers|books|worship)
        (was|were) (banned|forbidden|outlawed|burned), confiscated,
        lost(posts|pensions|jobs|licences|citizenship|seats|houses|land|vote), were
        (shut|closed|jailed|flogged|banned|fined|dismissed), pensions, jailed and flogged, (shut|closed|banned)
        their, poets were jailed
    """,
    "APARTHEID": """
        apartheid, racial group/n, racial domination, domination, racial
        (segregation|oppression|hierarchy|laws|separation), segregated by race, segregation, pass law/n, passes,
        race laws, institutional regime, racially
    """,
    "RACIAL": "racial, race, racially, domination by, ruling racial group, apartheid, racial group/n",
    "RACE_LAWS": """
        (people|persons|those|residents) (classed|classified|registered) (as|by) _ by
        (descent|race|birth|blood), classed by race, race classification, race in control, (by|of) descent,
        racial (group|classification|laws|register), pass laws, fenced districts
    """,
    "DOMINATION": """
        domination, dominate/v, oppression, oppress/v, institutional, institutionalised, institutionalized,
        apartheid, pass laws, segregated, segregation, regime of, supremacy, second class, laws of the ruling
    """,
    "SPARED_CIVILIANS": """
        civilians * (left alone|unharmed|spared|not touched|not harmed), (left|let) the civilians
        (alone|go|pass)
    """,
}

__all__ = ["TERMS"]
