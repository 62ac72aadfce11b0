"""Words by which the parties of an attack are told: people, bodies, things, weapons, and the verbs between them.

All lower case. Heads are the last noun of a phrase ("four armed men": men). Lists are of the language of reports, made
without reference to any one conflict; names of armed groups stand in ``GROUPS``.
"""

from __future__ import annotations

from solferino.names import PEOPLES, PLURAL_ROLES, ROLES
from solferino.text.wordlists import word_set


def _both(lines: str) -> frozenset[str]:
    """The words with their regular plurals."""
    words = word_set(lines)
    return words | {w + "s" for w in words} | {w[:-1] + "ies" for w in words if w.endswith("y")}


# ---- closed classes -------------------------------------------------------------------------------

DETERMINERS = word_set(
    "the a an this that these those his her its their our my your some any each every another no both all "
    "many few most other others such same certain various numerous"
)
NUMBERS = word_set(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands "
    "dozen dozens scores half million several"
)
QUALIFIERS = word_set("about around nearly almost approximately some over least most than more roughly only up")
PREPOSITIONS = word_set(
    "of in on at by from with without into onto near outside inside during against over through under to for among "
    "amid between behind beyond across along around toward towards upon within beside besides before after since "
    "until despite about via per aboard beneath below above off like including"
)
CONJUNCTIONS = word_set(
    "and or but nor yet so as when while where whereas because if unless although though than then whether that once"
)
RELATIVES = word_set("who which whom whose that")
PRONOUNS = word_set(
    "he she it they we i you him her them us me himself herself itself themselves who whom which whose what "
    "there here "
    "this these those someone somebody anyone nobody everyone none everything nothing"
)
AUXILIARIES = word_set(
    "is are was were be been being am has have had having do does did will would shall should may might can "
    "could must "
    "'s"
)
BE = word_set("is are was were be been being am got get gets getting")
ADVERBS = word_set(
    "also later earlier then today yesterday tonight now already still again apparently allegedly reportedly "
    "presumably probably possibly perhaps simultaneously meanwhile however therefore thus immediately subsequently "
    "recently previously never not only just even almost soon seriously severely slightly fatally badly critically "
    "gravely lightly totally partially completely partly heavily brutally violently indiscriminately deliberately "
    "publicly forcibly jointly directly finally once twice often always ago instantly simply unharmed unhurt "
    "tomorrow early late too very quickly there here back away down up out off openly repeatedly accidentally "
    "cowardly "
    "monday tuesday wednesday thursday friday saturday sunday together afterward afterwards elsewhere treacherously"
)

# ---- people -----------------------------------------------------------------------------------------

ATTACKERS = _both(
    "guerrilla guerilla terrorist rebel subversive extremist assailant attacker insurgent militant commando assassin "
    "killer murderer kidnapper abductor bomber sniper bandit criminal delinquent trafficker mercenary contra "
    "paramilitary hooligan robber raider fighter captor gangster gunner arsonist thug drug-trafficker "
    "narcoterrorist narco-terrorist insurrectionist invader aggressor separatist jihadist jihadi hijacker leftist "
    "rightist fanatic perpetrator henchman saboteur infiltrator hitman militiaman gunman sicario shooter"
) | word_set("gunmen hitmen militiamen henchmen hit-men mercenaries")
CROWDS = _both(
    "group gang band squad commando column unit cell team number dozen handful mob pair couple member patrol "
    "majority "
    "element faction detachment bunch crowd contingent score hundred thousand total"
) | word_set("squads mobs men")
"""Words before "of" that leave the head to what follows ("a group of armed men")."""
PARTS = word_set(
    "front entrance back rear side sides windows window windowpanes door doors roof wall walls facade part "
    "parts portion "
    "interior vicinity outskirts gate gates floor floors top showcases fence ceiling area section premises"
)
"""Parts of a thing before "of": what follows is the thing."""
PERSONS = (
    ATTACKERS
    | ROLES
    | PLURAL_ROLES
    | _both(
        "man woman boy girl person individual subject youth youngster soldier troop policeman officer agent civilian "
        "peasant farmer priest jesuit nun mayor bodyguard guard watchman escort driver passenger worker "
        "student teacher "
        "judge magistrate leader politician candidate journalist relative child baby minor infant resident citizen "
        "villager inhabitant neighbor national tourist missionary engineer technician employee businessman merchant "
        "rancher landowner cattleman lawyer attorney deputy senator congressman councilman governor minister "
        "ambassador diplomat colonel general captain lieutenant sergeant corporal major cadet recruit conscript "
        "marine parishioner bishop archbishop rector professor academic intellectual trade-unionist unionist "
        "indian native settler refugee prisoner detainee hostage victim passerby bystander servant cook maid "
        "housekeeper "
        "daughter son wife husband brother sister father mother cousin nephew niece uncle aunt friend companion "
        "colleague adviser advisor spokesman chairman president vice-president secretary director manager "
        "administrator prosecutor inspector commissioner detective doctor physician nurse patient pilot crewman "
        "fisherman miner laborer labourer carpenter mechanic vendor shopkeeper taxi-driver bus-driver chauffeur "
        "columnist editor reporter photographer cameraman correspondent actor singer artist writer poet player pupil "
        "monk pastor reverend imam rabbi worshipper pilgrim mourner shopper commuter protester protestor "
        "demonstrator "
        "striker activist militant sympathizer supporter follower informer informant deserter defector combatant "
        "noncombatant non-combatant adviser expert official functionary dignitary ex-president ex-minister people "
        "somebody someone teenager adolescent adult elder pensioner grandson granddaughter grandmother grandfather "
        "paramedic firefighter volunteer medic lifeguard guest customer client waiter cashier clerk immigrant "
        "migrant "
        "foreigner american pedestrian motorist cyclist"
    )
    | word_set(
        "men women boys people children personnel businessmen policemen watchmen fishermen passersby "
        "clergymen clergyman "
        "servicemen serviceman infantrymen guardsmen guardsman crewmen countrymen congressmen spokesmen "
        "businesswoman "
        "policewoman elderly couple couples family families population wives babies youths crew everyone "
        "staff someone somebody anyone"
    )
    | {p for p in PEOPLES if " " not in p}
    | {p + "s" for p in PEOPLES if " " not in p}
)
MILITARY = _both(
    "soldier troop guerrilla rebel subversive extremist terrorist insurgent combatant fighter militiaman guardsman "
    "infantryman marine conscript cadet"
) | word_set("guardsmen infantrymen servicemen militiamen")
GENERAL_PERSONS = _both("man person individual subject member people other") | word_set("men women people others")
MANY = word_set("people men women children personnel police troops others family families population crew staff") | {
    w for w in PERSONS if w.endswith(("s", "men")) and not w.endswith("ss")
}

TITLES = word_set(
    "mr mrs ms miss msgr monsigno dr prof rev sen rep gov gen maj lt col sgt capt cpl adm brig fr sr jr don "
    "dona doctor father "
    "sister brother monsignor archbishop bishop cardinal rector colonel general captain lieutenant sergeant corporal "
    "major admiral president minister mayor governor judge magistrate senator deputy congressman ambassador attorney "
    "lawyer engineer professor reverend leader candidate journalist commander businessman councilman "
    "vice-president ex-president secretary director priest priests prosecutor representative spokesman sheikh mullah "
    "king prince princess queen pope chief chairman"
)
MODIFIERS = word_set(
    "armed unidentified unknown hooded masked alleged suspected presumed uniformed heavily young old elderly local "
    "foreign national international military civilian civil political social former retired main new old big large "
    "small powerful strong several three public private presidential governmental municipal state federal "
    "central northern southern eastern western leftist rightist communist marxist urban rural clandestine "
    "revolutionary popular democratic christian catholic evangelical jesuit salvadoran innocent defenseless unarmed "
    "wounded dead injured first second third last other high low senior top deputy vice acting special "
    "criminal terrorist guerrilla rebel subversive paramilitary extremist homemade explosive electric "
    "electrical commercial "
    "residential industrial official principal well-known well known renowned prominent important honest right-wing "
    "left-wing right left rightwing leftwing drug economic financial religious human medical light heavy automatic "
    "long short high-ranking high-powered high-voltage high-power key chief home poor rich white black red green "
    "nicaraguan honduran guatemalan colombian peruvian chilean bolivian panamanian u.s us american spanish cuban "
    "catholic anti-tank makeshift so-called infamous notorious illegal judicial legal regional departmental "
    "provincial "
    "brutal cowardly bloody deadly recent latest new same entire whole pregnant year-old male female joint "
    "hired paid "
    "unnamed islamist islamic ethnic tribal pro-russian russian-backed iranian-backed disguised drunk entire"
)

# ---- bodies -----------------------------------------------------------------------------------------

BODIES = _both(
    "army force front movement party cartel mafia government police guard command organization organisation militia "
    "brigade battalion regiment company detachment squadron regime junta military authority group squad gang "
    "commando "
    "navy alliance coalition coordinator union federation confederation association committee council "
    "ministry faction "
    "brigades cell network syndicate division corps contingent column patrol troop bloc league wing state "
    "administration"
) | word_set("forces authorities extraditables sandinistas cartels police mafias troops death-squads squads")
STATE_BODIES = word_set(
    "government regime army police military navy forces authorities guard junta state administration"
)
GROUPS = (
    "farabundo marti national liberation front",
    "farabundo marti front for national liberation",
    "fmln",
    "popular liberation forces",
    "fpl",
    "people's revolutionary army",
    "erp",
    "national resistance",
    "shining path",
    "sendero luminoso",
    "tupac amaru revolutionary movement",
    "mrta",
    "army of national liberation",
    "national liberation army",
    "eln",
    "revolutionary armed forces of colombia",
    "farc",
    "people's liberation army",
    "popular liberation army",
    "epl",
    "19 april movement",
    "m-19",
    "simon bolivar guerrilla coordinating board",
    "guatemalan national revolutionary unity",
    "urng",
    "manuel rodriguez patriotic front",
    "fpmr",
    "lautaro",
    "movement of the revolutionary left",
    "mir",
    "cinchonero",
    "the extraditables",
    "extraditables",
    "medellin cartel",
    "cali cartel",
    "medellin drug cartel",
    "drug mafia",
    "sandinist people's army",
    "sandinista people's army",
    "eps",
    "nicaraguan resistance",
    "arena",
    "nationalist republican alliance",
    "death squads",
    "atlacatl battalion",
    "armed forces",
    "air force",
    "national guard",
    "national police",
    "treasury police",
    "civil defense",
    "secret anticommunist army",
    "white hand",
    "hamas",
    "islamic jihad",
    "hezbollah",
    "hizbollah",
    "isis",
    "isil",
    "islamic state",
    "daesh",
    "al-qaeda",
    "al qaeda",
    "al-nusra front",
    "jabhat al-nusra",
    "taliban",
    "haqqani network",
    "boko haram",
    "al-shabaab",
    "al shabaab",
    "houthis",
    "rapid support forces",
    "rsf",
    "pkk",
    "ypg",
    "ypj",
    "syrian democratic forces",
    "sdf",
    "kurdistan workers party",
    "free syrian army",
    "wagner group",
    "wagner",
    "irish republican army",
    "ira",
    "eta",
    "tamil tigers",
    "ltte",
    "lord's resistance army",
    "m23",
    "lashkar-e-taiba",
    "jaish-e-mohammed",
    "abu sayyaf",
    "pakistani taliban",
    "tehrik-i-taliban",
    "idf",
    "israel defense forces",
    "nato",
    "red brigades",
    "red army faction",
    "november 17",
)
SWORN = word_set("cartel mafia front liberation movement revolutionary guerrilla commando squad squads militia")

# ---- things -----------------------------------------------------------------------------------------

BUILDINGS = _both(
    "house home residence building apartment office headquarters embassy consulate mission bank branch store shop "
    "supermarket market mall warehouse factory plant mill brewery school university college campus church cathedral "
    "chapel convent mosque synagogue temple monastery shrine hospital clinic pharmacy hotel motel restaurant "
    "cafe bar "
    "brothel disco discotheque theater theatre cinema museum library newspaper station substation post checkpoint "
    "barracks barrack garrison base camp installation facility structure property farm ranch hacienda estate "
    "plantation "
    "bridge dam tunnel road highway railway railroad runway airport airfield port pier dock pipeline refinery "
    "well oilfield "
    "tower pylon pole line cable transformer antenna transmitter exchange mast generator grid network system "
    "powerplant "
    "courthouse court prison jail cell parliament palace ministry hall institute institution company corporation "
    "dealership showroom garage workshop laboratory center centre club stadium gymnasium playground park "
    "square plaza "
    "monument statue cemetery tomb kindergarten nursery orphanage shelter depot silo granary tank cistern bunker "
    "fortress outpost precinct complex compound villa mansion hut shack tent dwelling room bakery kiosk stall booth "
    "village town hamlet settlement neighborhood neighbourhood city crop field store agency firm business"
    " registry table mailbox registration telephone electricity premises outlet crossing archive"
)
VEHICLES = _both(
    "car vehicle bus minibus microbus truck pickup van jeep ambulance motorcycle bicycle taxi train "
    "locomotive railcar wagon "
    "trailer tanker tractor convoy caravan motorcade plane airplane aircraft airliner helicopter jet boat "
    "ship vessel "
    "launch ferry canoe barge yacht frigate patrol-boat automobile limousine bulldozer tank cruiser flight "
    "lorry tram "
    "transport transportation"
)
THINGS = BUILDINGS | VEHICLES | word_set("transportation property properties equipment machinery crops electricity")
NOT_THINGS = word_set("line lines system network line state court cell road field table telephone camp square room")
"""Things only where something is said to have been done to them."""
OWNED = _both(
    "office headquarters branch residence home house premise facility car vehicle installation agency building"
)
"""Things that are told by whose they are."""
COMMUNITIES = _both("village town hamlet settlement neighborhood neighbourhood city area region zone district")

# ---- weapons ----------------------------------------------------------------------------------------

WEAPONS = _both(
    "bomb car-bomb carbomb grenade rocket mortar missile rifle machinegun machine-gun submachinegun submachine-gun "
    "sub-machinegun pistol revolver shotgun carbine firearm gun shell explosive dynamite mine landmine knife "
    "machete axe dagger molotov bazooka cannon howitzer torpedo rpg rpg-7 ak-47 m-16 galil uzi fal "
    "launcher tnt petard booby-trap boobytrap cocktail warhead munition drone device charge weapon "
    "artillery kalashnikov chlorine sarin napalm phosphorus anfo fuse stick kerosene gasoline ied trap catapult"
) | word_set("knives dynamite explosives artillery gunfire weaponry arms")
NOT_WEAPONS = word_set(
    "device devices charge charges stick sticks shell shells trap traps gun launcher fuse mine mines arms "
    "gasoline kerosene cocktail cocktails drone"
)
"""Weapons only beside a word that says so ("explosive device", "dynamite charge")."""
WEAPON_MAKERS = word_set(
    "explosive explosives dynamite bomb car time mortar rocket incendiary molotov booby grenade artillery machine "
    "automatic plastic tnt high-power powerful homemade land anti-personnel antipersonnel antitank anti-tank rpg "
    "propelled rocket-propelled assault heavy light firearm sniper attack kamikaze"
)

# ---- verbs ------------------------------------------------------------------------------------------

KILL = word_set(
    "kill kills killed killing murder murders murdered murdering assassinate assassinated assassinating slain slay "
    "slaying massacre massacred massacring slaughter slaughtered execute executed executing behead beheaded shot "
    "lynched stabbed strangled hanged beaten riddled decapitated poisoned gunned hacked drowned electrocuted "
    "machinegunned machine-gunned burned burnt eliminated liquidated"
)
DIE = word_set("died die dies perished dead")
INJURE = word_set(
    "wound wounds wounded wounding injure injured injuring injures hurt maimed mutilated tortured raped beaten scalded"
)
KIDNAP = word_set("kidnap kidnapped kidnaping kidnapping kidnaped abduct abducted abducting hijacked disappeared")
DETAIN = word_set("detained arrested captured seized imprisoned jailed")
ATTACK = word_set(
    "attack attacked attacking attacks assault assaulted assaulting ambush ambushed ambushing raid raided raiding "
    "storm stormed machinegunned machine-gunned strafe strafed strafing fired shelled shelling bombarded bombarding "
    "struck hit targeted targeting harassed occupied intercepted sprayed opened stoned invaded assailed"
)
BOMB = word_set(
    "bomb bombed bombing dynamite dynamited dynamiting exploded explode explodes exploding detonated detonate "
    "detonating "
    "blasted blew blown planted placed placing threw thrown throwing hurled hurling tossed launched lobbed dropped "
    "dropping left set fired mortared rigged activated"
)
PLACED = word_set(
    "planted placed threw thrown hurled tossed launched lobbed dropped set fired placing throwing hurling dropping "
    "exploded detonated exploding left activated installed deposited plant place throw hurl"
)
DAMAGE = word_set(
    "destroy destroyed destroying destroys damage damaged damaging burn burned burning burnt wrecked "
    "demolished razed "
    "ransacked looted robbed torched sabotaged vandalized leveled levelled flattened toppled shattered downed gutted "
    "affected blown ruined hit sunk derailed stole stolen"
)
DESTROYED = word_set(
    "destroyed destroying destroy demolished razed leveled levelled flattened gutted burned burnt burning torched "
    "wrecked toppled sunk blown dynamited ruined downed"
)
TAKEN = word_set("robbed looted stole stolen hijacked occupied ransacked seized")
DOING = word_set(
    "carried carry carrying perpetrated perpetrating committed committing conducted launched staged made mounted "
    "executed undertook undertaken planned masterminded ordered claimed"
)
DEEDS = word_set(
    "attack assault ambush raid bombing bombings murder murders assassination assassinations killing killings "
    "massacre "
    "slaying kidnapping kidnappings abduction abductions execution executions shooting shelling bombardment "
    "attempt explosion explosions blast attacks assaults raids ambushes death deaths strike strikes airstrike "
    "airstrikes crime crimes destruction torching burning dynamiting machinegunning machine-gunning incursion "
    "sabotage robbery genocide slaughter offensive action actions operation beheading hijacking seizure capture "
    "disappearance torture massacres murdering act acts detonation siege"
)
KILLINGS = word_set(
    "murder murders assassination assassinations killing killings massacre massacres slaying execution "
    "executions death "
    "deaths murdering slaughter beheading"
)
KIDNAPPINGS = word_set("kidnapping kidnappings abduction abductions disappearance capture hijacking seizure")
MOVES = word_set(
    "entered arrived fled escaped forced broke burst surrounded approached appeared opened began started used threw "
    "placed planted carried perpetrated committed launched staged conducted intercepted stopped boarded took dragged "
    "demanded ordered penetrated occupied painted blocked intercepted wore wearing traveling travelling "
    "riding carrying "
    "participated set burned destroyed dynamited shot fired raided"
)
SEIZED = word_set(
    "seized confiscated found discovered captured recovered defused deactivated surrendered stole bought purchased "
    "smuggled destroyed collected"
)
OTHER_VERBS = word_set(
    "said says say told reported announced stated added noted took blew shot threw set left went came got hit held "
    "found began broke burnt led made met put ran sent stood struck saw gave knew became fell lost drove wrote rose "
    "spoke lay lies flew fled brought caught cut felt grew heard kept laid paid read sat sold shook stole "
    "swore taught "
    "thought understood won wore built bore chose dealt drew dug fought forgot hung hurt meant rode sought spent "
    "sprang swept tore wept issued takes gives makes shows calls wants begins continues include includes "
    "remain remains "
    "seem seems used use believe believes think try tried tries become indicates indicate have claim claims"
)
NOT_VERBS = word_set(
    "armed unidentified united alleged suspected hooded masked uniformed presumed retired red wounded injured "
    "bed shed "
    "hundred sacred so-called unarmed hired unnamed well-known embed feed speed weed need needed seed deed "
    "indeed breed "
    "limited advanced detailed repeated wanted allied combined specialized organized organised renowned sworn "
    "disguised "
    "disabled aged unprecedented undisclosed undetermined unspecified"
)
REPORTING = word_set("said says told reported announced stated added noted claimed")
