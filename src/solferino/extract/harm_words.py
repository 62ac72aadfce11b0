"""English words of harm and of people: what was done to those who are counted, and who they are. General words only; a
word's population is how newsrooms use it (police among combatants), not a legal status. The words themselves are kept
on each figure."""

from __future__ import annotations

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
        "slaughtered slaughtering martyr martyred martyring claim claims claimed claiming",
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
        "capturing jail jailed jailing imprison imprisoned imprisoning stopped",
    )
    | _each(Counted.TRAPPED, "trap trapped trapping")
)
STRICT_OBJECT = word_set(
    "execute executed executing capture captures captured capturing claim claims claimed "
    "claiming trap trapped trapping evacuate evacuated "
    "evacuates evacuating stopped slaughter slaughtered slaughtering"
)
"""Verbs that also take things: their object must be people by name ("captured 12 hills" is none)."""

PARTICIPLE: dict[str, Counted] = (
    _each(Counted.KILLED, "killed murdered assassinated massacred slain executed beheaded slaughtered martyred")
    | _each(Counted.INJURED, "injured wounded hurt maimed hospitalised hospitalized")
    | _each(Counted.DISPLACED, "displaced uprooted")
    | _each(Counted.EVACUATED, "evacuated rescued")
    | _each(Counted.DETAINED, "detained arrested captured jailed imprisoned")
    | _each(Counted.TRAPPED, "trapped stranded besieged")
)
# Verbs whose victim is the subject, and words said of a victim.
SUBJECT: dict[str, Counted] = (
    _each(Counted.KILLED, "died dies die dying perished perish dead lifeless succumbed")
    | _each(Counted.DISPLACED, "fled flee flees fleeing homeless sheltering")
    | _each(Counted.MISSING, "missing unaccounted")
)
BASE_FORMS = word_set(
    "kill murder die flee injure wound hurt displace evacuate detain arrest capture execute trap perish"
)
NOUN: dict[str, Counted] = (
    _each(Counted.KILLED, "death deaths fatality fatalities dead killed killings martyrs corpses lives")
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
        "execution executions "
        "slaying slayings slaughter bodies remains loss funeral funerals",
    )
    | _each(Counted.INJURED, "wounding injury injuries")
    | _each(Counted.DISPLACED, "displacement")
    | _each(Counted.EVACUATED, "evacuation")
    | _each(Counted.DETAINED, "arrest arrests detention capture")
    | _each(Counted.MISSING, "disappearance")
)

PEOPLE: dict[str, Population] = (
    dict.fromkeys(
        _words(
            "people persons person individuals men man others victims lives souls compatriots nationals adults "
            "americans russians "
            "ukrainians syrians iraqis afghans israelis palestinians yemenis britons europeans foreigners males "
            "refugees evacuees detainees "
            "lebanese "
            "colombians salvadorans spaniards inmates hostages members captives humans bodies personnel figures "
            "friends "
            "relatives"
        ),
        Population.ALL,
    )
    | dict.fromkeys(
        _words(
            "civilians civilian citizens citizen residents villagers villager inhabitants bystanders onlookers workers "
            "worker labourers laborers "
            "farmers peasants peasant passengers passenger patients students student pupils teachers teacher "
            "professors "
            "demonstrators "
            "protesters protestors worshippers worshipers mourners shoppers priests priest jesuits jesuit nuns nun "
            "clerics monks "
            "journalists journalist reporters tourists commuters drivers miners fishermen noncombatants non-combatants "
            "pensioners parishioners lawyers judges politicians activists unionists employees "
            "migrants homeowners guests pilgrims shepherds"
        ),
        Population.CIVILIANS,
    )
    | dict.fromkeys(
        _words(
            "children child minors minor girls girl boys boy babies baby infants infant toddlers toddler teenagers "
            "teenager newborns kids "
            "schoolchildren schoolgirls schoolboys adolescents youngsters orphans daughters sons"
        ),
        Population.CHILDREN,
    )
    | dict.fromkeys(_words("women woman females mothers mother wives grandmothers"), Population.WOMEN)
    | dict.fromkeys(
        _words(
            "soldiers soldier troops servicemen serviceman servicewomen fighters fighter combatants militants militant "
            "rebels rebel "
            "guerrillas guerrilla insurgents terrorists gunmen militiamen marines paratroopers officers officer "
            "policemen policeman "
            "police conscripts recruits guardsmen commandos separatists extremists jihadists guards paramilitaries "
            "reservists "
            "draftees sailors airmen pilots"
        ),
        Population.COMBATANTS,
    )
    | dict.fromkeys(
        _words(
            "medics medic paramedics doctors doctor nurses nurse rescuers firefighters firemen staff staffers "
            "volunteers peacekeepers"
        ),
        Population.STAFF,
    )
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
    "blocks streets roads crossings corridors trips flights jobs elections candidates bills laws"
)

PARENTS = word_set("mother father parent grandmother grandfather")
REMAINS = word_set("remains loss funeral funerals")
WOUNDS = word_set("injuries injury wounds wound burns")
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
    "recovered recovering recover found find pulled retrieved retrieving exhumed buried bury discovered dug identified "
    "unearthed counted collected"
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
    "stood sat brought bought caught chose felt heard lay lost paid put read rose sang sold shot spent stole struck "
    "swore taught "
    "threw wore says say attend attended voted vote abstain abstained agree agreed gathered marched crossed "
    "protested supported backed signed joined entered arrived returned deployed participated"
)
