"""Words for offices, ranks and callings as they stand beside a name or instead of one. Lower case throughout."""

from __future__ import annotations

from solferino.text import word_set

ABBREVIATED = word_set("""
    mr mrs ms miss dr prof rev sen sens rep reps gov gen maj lt col sgt cpl capt cmdr adm brig hon fr sr jr st sir
    dame lord lady madam mme mx pte pvt messrs gens brig-gen lt-gen lt-col maj-gen sheikh sheik imam ayatollah
    mullah pope king queen prince princess emir sultan msgr mgr reverend father sister brother rabbi monsignor saint
""")
"""Titles that stand only before a name."""

_ROLES = word_set("""
    president vice-president premier minister ministers secretary undersecretary under-secretary chancellor chief
    chiefs head leader leaders co-leader director director-general secretary-general chairman chairwoman chairperson
    chair co-chair speaker deputy ambassador ambassadors envoy envoys consul diplomat diplomats delegate
    representative representatives spokesman spokeswoman spokesperson spokespeople spokesmen spokespersons senator
    senators congressman congresswoman lawmaker lawmakers legislator legislators politician politicians mp mps mep
    councillor councilor mayor governor governors prefect commissioner commissioners high-commissioner general
    generals colonel major captain lieutenant sergeant corporal admiral commander commanders commandant officer
    officers marshal brigadier commodore soldier soldiers fighter fighters official officials aide aides adviser
    advisers advisor advisors counsel prosecutor prosecutors attorney judge judges justice lawyer lawyers magistrate
    investigator investigators inspector inspectors detective detectives monitor monitors observer observers expert
    experts analyst analysts researcher researchers professor scholar scientist scientists engineer economist
    historian doctor doctors physician surgeon surgeons nurse nurses medic medics paramedic paramedics rescuer
    rescuers firefighter firefighters worker workers volunteer volunteers activist activists campaigner campaigners
    journalist journalists reporter reporters correspondent correspondents editor photographer blogger witness
    witnesses eyewitness eyewitnesses resident residents villager villagers survivor survivors refugee refugees
    relative relatives neighbour neighbours neighbor neighbors source sources insider insiders critic critics
    supporter supporters protester protesters organiser organisers organizer organizers founder co-founder owner
    manager executive executives administrator coordinator co-ordinator superintendent bishop archbishop cardinal
    priest pastor imam cleric clerics rabbi patriarch rapporteur negotiator negotiators mediator mediators rebel
    rebels guerrilla guerrillas separatist separatists militant militants insurgent insurgents unionist unionists
    demonstrator demonstrators farmer farmers teacher teachers student students mother father brother sister son
    daughter wife husband widow uncle aunt cousin grandmother grandfather man woman boy girl driver fisherman
    shopkeeper baker pilot pilots captive prisoner prisoners detainee detainees defector deserter veteran colleague
    colleagues counterpart member members senate-leader ombudsman ombudswoman king queen pope publisher author
    sheriff trooper constable coroner warden ranger headmaster headmistress dean chaplain treasurer ceo cfo mla
    harbourmaster lecturer patient patients people men women parents family families civilians locals candidate
    contender
    caretaker nun monk attache registrar treasurer whistleblower businessman businesswoman hostage hostages victim
    victims republican republicans democrat democrats conservative conservatives
""")
_ONE = frozenset(word for word in _ROLES if not word.endswith("s"))
ROLES = _ROLES | frozenset(word + "s" for word in _ONE)
"""Heads of a phrase for a person or persons without a name; also what stands before a name."""

PLURAL_ROLES = frozenset(word for word in ROLES if word.endswith("s") and word[:-1] in _ONE) | frozenset(
    ("men", "women", "people", "spokespeople", "spokesmen", "businessmen", "families", "civilians", "locals")
)
"""Those of them that speak of several persons."""

BEFORE_ROLES = word_set("""
    vice deputy former ex acting interim senior junior chief prime foreign defense defence interior justice finance
    health energy trade education culture agriculture transport home economy labour labor press first lead top high
    majority minority senate house state security council party opposition government military army navy police
    regional provincial local city municipal national federal royal general special under permanent assistant
    executive managing chief-of-staff attorney retired elected democratic republican republic conservative
    labor-party communist pro-russian pro-government pro-western separatist rebel self-proclaimed self-styled
    veteran political human rights war medical hospital rescue emergency aid relief union religious church
    intelligence nato un u.n eu congressional parliamentary presidential ministerial anonymous unnamed unidentified
    independent private main leading current outgoing incoming cabinet district village town communications media
    news field brigade battalion regiment squadron division corps force coalition alliance border coast guard air
    naval fire ambulance legal constitutional supreme appeals criminal international global financial monetary
    nuclear
""")
"""Words that may stand between a determiner and a role without being part of a name."""

ROLE_OBJECTS = word_set("""
    state affairs defense defence interior justice health finance treasury energy war rights staff nations security
    council union commission parliament assembly senate congress government republic court ministry department
    office army navy forces police party front alliance committee crimes peace trade labor labour education
    information culture operations refugees
""")
"""Nouns that follow "of", "for" and "to" in an office ("secretary of state", "minister for foreign affairs")."""

FEMALE = word_set("""
    mrs ms miss dame lady madam mme queen princess sister spokeswoman chairwoman congresswoman businesswoman woman
    girl mother daughter wife widow aunt grandmother nun ombudswoman actress
""")
MALE = word_set("""
    mr sir lord king prince father brother spokesman chairman congressman businessman man boy son husband uncle
    grandfather monk pope bishop archbishop cardinal imam rabbi patriarch sheikh sheik fisherman
""")
