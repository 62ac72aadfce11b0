"""English words of harm and of people: what was done to those who are counted, and who they are. General words only; a
word's population is how newsrooms use it (police among combatants), not a legal status. The words themselves are kept
on each figure."""

from __future__ import annotations

import re

from solferino.record import Counted, Population
from solferino.text.wordlists import word_set


def _words(words: str) -> list[str]:
    return words.split()


def _each(counted: Counted, words: str) -> dict[str, Counted]:
    return dict.fromkeys(_words(words), counted)


# Verbs whose victim is the object: base, -s, past, participle and -ing forms.
ACTIVE: dict[str, Counted] = (
    _each(
        Counted.KILLED,
        "kill kills killed killing murder murders murdered murdering assassinate assassinated "
        "assassinating massacre "
        "massacred massacring slay slain slew slaying execute executed executing behead beheaded beheading slaughter "
        "slaughtered slaughtering martyr martyred martyring claim claims claimed claiming "
        "eliminate eliminated eliminating liquidate liquidated liquidating lynch lynched lynching decapitate "
        "neutralise neutralised neutralising neutralize neutralized neutralizing "
        "decapitated decapitating strangle strangled strangling",
    )
    | _each(
        Counted.INJURED,
        "injure injures injured injuring wound wounds wounded wounding hurt hurts hurting maim "
        "maimed maiming "
        "hospitalise hospitalised hospitalize hospitalized",
    )
    | _each(Counted.DISPLACED, "displace displaces displaced displacing uproot uprooted uprooting")
    | _each(Counted.EVACUATED, "evacuate evacuates evacuated evacuating")
    | _each(
        Counted.DETAINED,
        "detain detains detained detaining arrest arrests arrested arresting capture captures "
        "captured "
        "capturing jail jailed jailing imprison imprisoned imprisoning stopped kidnap kidnaps kidnapped "
        "kidnapping abduct "
        "abducts abducted abducting",
    )
    | _each(Counted.TRAPPED, "trap trapped trapping")
)
STRICT_OBJECT = word_set(
    "execute executed executing capture captures captured capturing claim claims claimed "
    "claiming trap trapped trapping evacuate evacuated "
    "evacuates evacuating stopped slaughter slaughtered slaughtering eliminate eliminated eliminating liquidate "
    "liquidated liquidating neutralise neutralised neutralising neutralize neutralized neutralizing"
)
"""Verbs that also take things: their object must be people by name ("captured 12 hills" is none)."""

PARTICIPLE: dict[str, Counted] = (
    _each(
        Counted.KILLED,
        "killed murdered assassinated massacred slain executed beheaded slaughtered martyred eliminated liquidated "
        "neutralised neutralized lynched decapitated strangled",
    )
    | _each(Counted.INJURED, "injured wounded hurt maimed hospitalised hospitalized")
    | _each(Counted.DISPLACED, "displaced uprooted")
    | _each(Counted.EVACUATED, "evacuated rescued")
    | _each(Counted.DETAINED, "detained arrested captured jailed imprisoned kidnapped abducted")
    | _each(Counted.TRAPPED, "trapped stranded besieged")
)
# Verbs whose victim is the subject, and words said of a victim.
SUBJECT: dict[str, Counted] = (
    _each(Counted.KILLED, "died dies die dying perished perish dead lifeless succumbed drowned suffocated asphyxiated")
    | _each(Counted.DISPLACED, "fled flee flees fleeing homeless sheltering")
    | _each(Counted.MISSING, "missing unaccounted disappeared vanished")
)
BASE_FORMS = word_set(
    "eliminate liquidate neutralise neutralize lynch decapitate strangle kill murder die flee injure wound hurt "
    "displace evacuate "
    "detain arrest capture execute trap perish kidnap abduct"
)
NOUN: dict[str, Counted] = (
    _each(
        Counted.KILLED,
        "death deaths fatality fatalities dead killed murders assassinations killings martyrs corpses lives",
    )
    | _each(Counted.INJURED, "injury injuries injured wounded")
    | _each(Counted.CASUALTIES, "casualty casualties")
    | _each(Counted.DISPLACED, "refugees refugee displaced")
    | _each(Counted.EVACUATED, "evacuees")
    | _each(Counted.MISSING, "missing disappeared")
    | _each(Counted.DETAINED, "detainees arrests detentions")
)
OF_NOUN: dict[str, Counted] = (
    _each(
        Counted.KILLED,
        "death deaths murder murders killing killings assassination assassinations massacre "
        "execution executions murderers killers "
        "slaying slayings slaughter bodies remains loss funeral funerals",
    )
    | _each(Counted.INJURED, "wounding injury injuries")
    | _each(Counted.DISPLACED, "displacement")
    | _each(Counted.EVACUATED, "evacuation")
    | _each(Counted.DETAINED, "arrest arrests detention capture kidnapping kidnappings abduction abductions")
    | _each(Counted.MISSING, "disappearance disappearances")
)

PEOPLE: dict[str, Population] = (
    dict.fromkeys(
        _words(
            "people persons person individuals men man others victims lives souls compatriots nationals adults "
            "americans russians "
            "ukrainians syrians iraqis afghans israelis palestinians yemenis britons europeans foreigners males "
            "refugees evacuees detainees seamen survivors coworkers co-workers colleagues bodyguards escorts "
            "contractors "
            "suspects attackers assailants bombers hijackers kidnappers pirates smugglers traffickers criminals crew "
            "siblings brothers sisters couples parents cousins in-laws grandchildren elders tribesmen agents officials "
            "representatives delegates leaders prisoners convicts internees slaves "
            "salvadoreans guatemalans hondurans nicaraguans peruvians brazilians cubans germans italians canadians "
            "mexicans indians pakistanis bangladeshis sudanese chinese japanese turks kurds greeks poles serbs croats "
            "bosniaks albanians chechens georgians armenians azerbaijanis rohingya tamils sikhs muslims "
            "christians jews "
            "shiites sunnis yazidis catholics copts egyptians iranians jordanians libyans nigerians somalis ethiopians "
            "eritreans kenyans ugandans congolese malians burmese filipinos koreans vietnamese australians dutch danes "
            "swedes norwegians belgians africans asians arabs westerners "
            "lebanese "
            "colombians salvadorans spaniards inmates hostages members captives humans bodies skeletons "
            "personnel figures "
            "friends "
            "relatives youngsters youths "
            "venezuelans bolivians ecuadorans ecuadorians chileans argentines argentinians uruguayans paraguayans "
            "panamanians dominicans haitians belarusians moldovans bulgarians romanians hungarians austrians "
            "indonesians malaysians thais nepalese algerians moroccans tunisians saudis qataris bahrainis omanis "
            "kuwaitis emiratis tajiks uzbeks kazakhs chadians nigeriens ivorians ghanaians senegalese rwandans "
            "burundians tanzanians zimbabweans mozambicans angolans cameroonians gambians liberians"
        ),
        Population.ALL,
    )
    | dict.fromkeys(
        _words(
            "civilians civilian citizens citizen residents villagers villager inhabitants bystanders onlookers "
            "workers dockers "
            "worker labourers laborers "
            "farmers peasants peasant passengers passenger patients students student pupils teachers teacher "
            "professors "
            "demonstrators "
            "protesters protestors worshippers worshipers mourners shoppers priests priest jesuits jesuit nuns nun "
            "clerics monks "
            "tourists commuters drivers miners fishermen noncombatants "
            "non-combatants "
            "pensioners parishioners lawyers judges politicians activists unionists employees "
            "migrants homeowners guests pilgrims shepherds shopkeepers traders merchants vendors clergymen catechists "
            "missionaries missionary seminarians bishops mayors mayor councillors councilmen engineers technicians "
            "cooks maids maid housekeepers schoolteachers academics lecturers unionist herders herdsmen bakers "
            "cyclists "
            "motorists pedestrians passersby passers-by watchmen villager dwellers townspeople householders spectators "
            "marchers strikers campaigners bloggers businessmen businesswomen landowners "
            "magistrates prosecutors congressmen senators deputies"
        ),
        Population.CIVILIANS,
    )
    | dict.fromkeys(
        _words(
            "children child minors minor girls girl boys boy babies baby infants infant toddlers toddler teenagers "
            "teenager newborns kids "
            "schoolchildren schoolgirls schoolboys pupils pupil adolescents orphans daughters sons"
        ),
        Population.CHILDREN,
    )
    | dict.fromkeys(_words("women woman females mothers mother wives grandmothers"), Population.WOMEN)
    | dict.fromkeys(
        _words(
            "soldiers soldier troops servicemen serviceman servicewomen fighters fighter combatants militants "
            "militant "
            "rebels rebel "
            "guerrillas guerrilla guerillas guerilla insurgents terrorists gunmen "
            "militiamen marines paratroopers officers officer "
            "policemen policeman "
            "police conscripts recruits guardsmen commandos separatists extremists jihadists guards paramilitaries "
            "reservists "
            "draftees sailors airmen pilots patrolmen cadets lieutenants sergeants corporals privates "
            "detectives constables "
            "enemy enemies subversives subversive gendarmes legionnaires gunners snipers mercenaries peshmerga jihadis "
            "loyalists troopers infantrymen "
            "crewmen warriors cops"
        ),
        Population.COMBATANTS,
    )
    | dict.fromkeys(
        _words(
            "medics medic paramedics doctors doctor nurses nurse rescuers firefighters firemen staff staffers "
            "volunteers peacekeepers journalists journalist reporters reporter newsmen newsman cameramen photographers "
            "correspondents"
        ),
        Population.STAFF,
    )
)
NATIONALS = frozenset(
    word[:-1]
    for word, population in PEOPLE.items()
    if population is Population.ALL and word.endswith(("ans", "is", "iards"))
) | word_set("dane swede turk kurd serb croat greek jew arab uzbek kazakh tajik chechen bosniak briton yazidi")
"""One of a nation: "one Palestinian". An adjective wherever a noun follows."""
OF_A_BODY = word_set("members member leaders leader agents agent employees personnel elements men representatives")
ARMED_BODIES = word_set(
    "forces troops battalion brigade regiment guard army armies militias gendarmerie division corps"
)
STAFF_BEFORE = word_set(
    "aid health healthcare medical humanitarian relief un u.n rescue hospital ambulance cross crescent emergency"
)
"""Before "workers", "employees", "members", "personnel": people at work for others' help."""
POPULATION_WORDS: dict[str, Population] = {
    "civilian": Population.CIVILIANS,
    "military": Population.COMBATANTS,
    "union": Population.CIVILIANS,
    "army": Population.COMBATANTS,
    "police": Population.COMBATANTS,
    "paramilitary": Population.COMBATANTS,
    "militia": Population.COMBATANTS,
    "rebel": Population.COMBATANTS,
    "guerrilla": Population.COMBATANTS,
    "insurgent": Population.COMBATANTS,
    "infantry": Population.COMBATANTS,
    "navy": Population.COMBATANTS,
    "naval": Population.COMBATANTS,
    "security": Population.COMBATANTS,
    "unions": Population.CIVILIANS,
    "labor": Population.CIVILIANS,
    "labour": Population.CIVILIANS,
    "child": Population.CHILDREN,
    "combatant": Population.COMBATANTS,
}

# What is counted when it is no people: the number then belongs to this word.
THINGS = word_set(
    "year years day days week weeks month months hour hours minute minutes second seconds night nights decade "
    "decades century fortnight time "
    "times metre metres meter meters kilometre kilometres kilometer kilometers km mile miles feet foot inches inch "
    "yards yard "
    "tonnes tonne tons ton kg kilograms kilos pounds pound litres barrels hectares acres degrees knots mm cm mph "
    "dollars dollar euros euro roubles rubles hryvnias pesos cents usd percent percentage points votes vote "
    "abstentions seats ballots "
    "strike strikes airstrikes airstrike attack attacks raids raid sorties rockets rocket missiles missile shells "
    "shell rounds shots bombs "
    "bomb mines landmines drones drone bullets grenades mortars weapons rifles guns tanks tank vehicles vehicle "
    "cars car buses bus trucks "
    "truck lorries aircraft planes plane jets helicopters helicopter ships ship boats boat trains train ambulances "
    "bulldozers positions "
    "building buildings houses house homes home apartments apartment schools school hospitals hospital clinics "
    "churches mosques mosque "
    "temples shops factories mills bridges villages village towns town cities city districts regions areas "
    "provinces settlements "
    "neighbourhoods neighborhoods countries country nations nation states governments organizations organisations "
    "companies "
    "parties groups group fronts brigades battalions divisions regiments units unit squads bases base checkpoints "
    "camps camp "
    "reports report cases case incidents incident documents pages pictures photos videos messages articles "
    "questions meetings talks rounds "
    "resolutions sanctions charges counts lines ways reasons sides steps points places parts storeys stories floors "
    "rooms "
    "cattle cows sheep goats animals horses dogs chickens livestock families households explosions blasts fires "
    "clashes battles "
    "operations missions explosives detonations devices computers phones bags tents beds blankets meals stations "
    "cemeteries graves "
    "generations blocks streets roads crossings corridors trips flights jobs elections candidates bills laws"
)

PARENTS = word_set("mother father parent grandmother grandfather")
REMAINS = word_set("remains loss funeral funerals")
WOUNDS = word_set("injuries injury wounds wound burns fractures")
DETERMINERS = word_set("the their his her its that this")
DRIVE = word_set("driven drove drives driving forced forces forcing pushed pushing sent chased chasing")
HOMES = word_set("home homes houses villages towns lands land dwellings")
HOME_AREAS = HOMES | word_set(
    "township town city village area region country district camp province neighbourhood neighborhood"
)

BE = word_set("be been being is are was were am get gets got gotten getting becomes became")
HAVE = word_set("have has had having")
MODAL = word_set("could would may might will can should must shall cannot")
NEGATION = word_set("not never n't without neither nor")
HEARSAY = word_set(
    "reported reportedly believed confirmed estimated feared thought known said listed presumed "
    "registered recorded "
    "verified documented understood allegedly apparently alleged"
)
RECOVERED = word_set(
    "dead left lying lay laid charred mutilated bullet-riddled "
    "recovered recovering recover found find pulled retrieved retrieving exhumed buried bury discovered dug "
    "identified discovery "
    "unearthed counted collected received receive receives brought morgue morgues mortuary "
    "mortuaries hospital hospitals"
)
"""Beside "bodies": the dead are people, not institutions."""
EVENTS = word_set(
    "strike strikes airstrike airstrikes attack attacks raid raids bombing bombings blast blasts explosion "
    "explosions war conflict fighting "
    "shelling bombardment offensive violence clashes missile missiles rocket rockets siege battle invasion massacre "
    "fire bomb bombs "
    "assault crash earthquake famine cholera disease which that it"
)
BREAK = word_set(
    "while but whereas after when because if until unless before although though whose where since during despite "
    "as than so "
    "yet however then"
)
PREPOSITIONS = word_set(
    "in on at by with from for of to into near around across against inside outside along between under over within "
    "through "
    "throughout among amid via behind per off onto upon up down out about toward towards"
)
PRONOUNS = word_set("he she it they we i you him her them us who whom which that this these those there what all")
FUNCTION = (
    BE
    | HAVE
    | MODAL
    | NEGATION
    | BREAK
    | PREPOSITIONS
    | PRONOUNS
    | word_set(
        "and or & the a an also only "
        "just even still already now later including mostly mainly many most some every each both such "
        "his its their our my your do does did remain remains remained"
    )
)
PAST_TENSES = word_set(
    "said told took went came left made met held began gave saw fought led built spoke wrote found sent won drove "
    "ran knew kept "
    "stood sat brought bought caught chose given cited felt "
    "heard lay lost paid put read rose sang sold shot spent stole struck "
    "swore taught "
    "threw wore says say attend attended voted vote abstain abstained agree agreed gathered marched crossed "
    "protested supported backed signed joined entered arrived returned deployed participated"
)
KIN = word_set(
    "children child sons son daughters daughter brothers brother sisters sister siblings parents wives relatives "
    "cousins grandchildren nephews nieces comrades colleagues"
)
COUNTERFACTUAL = word_set("could would should")
FLEE = word_set("fled flee flees fleeing")
MANY = 50
"""People: so many who fled are displaced, whatever they fled from."""
EXECUTION = re.compile(
    r"\b(?:execut\w+|firing\s+squads?|mass\s+graves?|summar(?:y|ily)|quarr(?:y|ies)|pits?|ravines?|ditch(?:es)?"
    r"|lined\s+up|blindfold\w*|hands\s+tied|in\s+the\s+(?:head|neck|back\s+of))\b",
    re.IGNORECASE,
)
"""Words that tell of an execution where people "were shot"."""
FLED_FROM = word_set(
    "home homes house houses village villages town towns city area areas region country border fighting violence war "
    "clashes shelling attacks bombardment conflict camp camps district province abroad across"
)
LISTED = word_set("killed wounded injured missing dead")
GENERIC = word_set("companions colleagues relatives friends neighbours neighbors persons people others")
"""People named by no more than that they stand beside those before them."""
BEFORE_CLAUSE = word_set("after following since before despite with amid upon")
WANTED = word_set(
    "requested requests request requesting demanded demands demand demanding ordered order orders seek seeks seeking "
    "sought urged urge calling called warrants warrant possible attempted planned planning plot"
)
NUMBERED = word_set(
    "school unit room house building block ward hospital clinic route road highway line gate battalion brigade model "
    "zone district sector bus site checkpoint apartment flat pier terminal platform box bulletin communique decree law"
)
ONE_OF = word_set("family household village group unit school clan tribe")
LIST_WORDS = word_set("and , the a an his her its their of also as well along with")
BEFORE_HARM = word_set(
    "shot stabbed tortured beaten ambushed attacked bombed hit struck kidnapped abducted raped captured seized tied "
    "blindfolded"
)
"""What is done to people before they are harmed: "were shot and wounded"."""
TO_DEATH = word_set(
    "shot stabbed hacked burned burnt beaten beat crushed trampled starved bludgeoned frozen stoned clubbed "
    "knifed bled "
    "machinegunned tortured choked strangled suffocated"
)
NEARLY = word_set("near nearly almost virtually practically")
TELLS_OF = word_set("were was are is reported reporting claimed caused causing left leaving with report")
MANAGED = word_set("managed succeeded able manages")
ONLY_PEOPLE = word_set(
    "killed murdered assassinated massacred slain executed wounded injured arrested detained kidnapped abducted jailed "
    "imprisoned died"
)
STANDS = word_set("are is were was be been remain remains remained still languish")
QUOTES = word_set("\" “ ” ' ‘ ’")
LEAVES = word_set("left leaving leaves")
NEUTRALISED = word_set("neutralise neutralised neutralising neutralize neutralized neutralizing")
"""A force's own word for its enemies: read as killed, and the rule says so, for some forces count captives in it."""
OF_FIGHTERS = NEUTRALISED | word_set("eliminated eliminating eliminate liquidated liquidating liquidate")
"""Said of teams and of jobs too: read as killed where the words name fighters."""
BROUGHT_IN = word_set("taken rushed brought admitted airlifted ferried")
WARDS = word_set("hospital hospitals clinic clinics infirmary")
"""Where the wounded are brought: "14 killed and 31 taken to hospital"."""
FOUND = word_set("shot hanged stabbed bludgeoned buried garrotted")
"""Behind "found": how the dead were found."""
RUBBLE = word_set("rubble debris ruins wreckage")
CUSTODY = word_set("arrest custody detention jail prison bars")
FALLEN = word_set("fell fallen")
COMBAT = word_set("battle combat action fighting clashes fight clash firefight")
COUNTS = word_set(
    "counted acknowledged admitted confirmed documented recorded verified registered tallied counts records"
)
"""Verbs of one who counts victims: a bare number behind them counts those told of before."""
HOSTAGE = word_set("hostage hostages captive prisoner prisoners")
SEIZE = word_set("took take takes taking seized seizing seize holding hold holds held captured")
TAKES_LIVES = word_set(
    "costing lose losing claimed claim claims claiming cost costs costing took taken taking take takes lost"
)
ESCAPED = word_set("escaped emerged was were is are remained left survived escape be been")
AFTER_PASSIVE = word_set("in on by during at near when while after last this")
WHEN = word_set(
    "today yesterday tonight overnight monday tuesday wednesday thursday friday saturday sunday here there when "
    "again early late"
)
BEHIND_PASSIVE = (
    FUNCTION
    | AFTER_PASSIVE
    | WHEN
    | word_set(
        "nationwide worldwide elsewhere alone total dead so far per earlier later recently abroad together while "
        "january february march april may june july august september october november december jan feb aug sept oct "
        "nov dec following amid amidst aboard atop past next instead altogether too well"
    )
)
"""What may follow a participle: "12 killed nationwide". Any other word is an object: "four men kidnapped Lund"."""
OBJECT_OPENS = (DETERMINERS - {"this", "that"}) | word_set("a an him them us me")
ANIMALS = word_set(
    "cattle cow cows sheep goat goats animal animals horse horses dog dogs cat cats chicken chickens livestock "
    "pig pigs "
    "bird birds fish camel camels donkey donkeys lion lions elephant elephants rhino rhinos whale whales wolf wolves "
    "buffalo buffaloes bee bees rat rats mule mules hens hen turkeys poultry calves calf lambs monkeys tigers "
    "tiger bear "
    "bears deer seals dolphins owl owls duck ducks geese swan swans bats crow crows crows bulls sharks "
    "turtles"
)
OFFICES = word_set(
    "president vice-president minister ministers mayor mayors governor governors senator senators deputy deputies "
    "congressman ambassador ambassadors consul general colonel colonels major captain captains lieutenant sergeant "
    "corporal private commander commanders chief secretary director rector dean manager chairman leader leaders "
    "councilman councilmen councilor councillor councillors official officials magistrate magistrates prosecutor "
    "prosecutors attorney attorneys archbishop bishop bishops monsignor father sister brother pastor missionary "
    "missionaries businessman businessmen industrialist industrialists rancher ranchers landowner landowners banker "
    "executive executives engineer engineers technician technicians adviser advisers advisor advisors diplomat "
    "diplomats "
    "bodyguard bodyguards driver chauffeur guard escort escorts maid maids cook housekeeper gardener passerby "
    "passers-by pedestrian pedestrians bystander commentator columnist correspondent reporter photographer cameraman "
    "unionist activist militant candidate candidates representative representatives lawyer judge delegate delegates "
    "envoy son daughter wife husband sibling niece nephew uncle aunt cousin grandson brothers sisters parents family "
    "families couple crew seamen sailor fisherman miner farmer shepherd merchant vendor vendors taxi-driver "
    "electrician "
    "secretaries dissident dissidents separatist guerrilla terrorist kidnapper kidnappers suspect suspects hostage "
    "prisoner prisoners detainee captive king prince princess queen chancellor premier prime-minister sheikh "
    "imam rabbi "
    "mullah mr mrs ms dr gen col lt maj capt sgt"
)
SHOT = word_set("shot gunned machinegunned strafed")

TELLS_HARM = re.compile(
    r"kill|dead|death|die[ds]?\b|dying|murder|assassin|massacr|slain|slay|corpse|execut|behead|slaughter|martyr|fatalit|toll\b"
    r"|lives\b|injur|wound|hurt|maim|casualt"
    r"|missing|displac|fled\b|flee|refuge|homeless|shelter|evacu|detain|arrest|captur|trapp|strand|lost\b|lose\b"
    r"|perish|loss\s+of|drown|suffocat|asphyxiat|attacks\s+(?:on|against)|(?:toll|count|tally|figures?)\b|gunned|shot\b|stab|to\s+death|hostage|kidnap|abduct|captive|unharm|unscath|escaped|vanish|strafed|treated|hospital|victim|bodies|stopped|uproot|unaccounted|skeleton|exhum|fatally"
    r"|forced|driven|forcing|drove|rubble|debris|ruins|wreckage|custody|bars\b|\bjail\b|prison\b|\bfell\b|\bfallen\b|eliminat|liquidat|neutrali[sz]|lynch|decapit|strangl|buried|hanged|fractures|burns\b|(?:critical|serious|grave)\s+condition|homes\b|\bleft\s|claim|jailed|imprison|detention|rescued|remains\b|disappear|clinic|infirmary",
    re.IGNORECASE,
)
"""A quick look: a sentence in which this is not found tells no harm."""
