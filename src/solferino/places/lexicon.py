"""Words that tell names of places from names of people and of bodies, and from ordinary words. General knowledge."""

from __future__ import annotations

from solferino.text.wordlists import word_set

# First names of many languages, folded; a place of that name is believed only where the words place it.
GIVEN = word_set("""
aaron abby abdel abdo abdul abdulaziz abdullah abe abigail abraham abu ada adam adams adel adele adnan adrian agnes
ahmad ahmed aidan aisha al alan albert alberto alec alejandro aleksandr alex alexander alexandra alexei alexis alfonso
alfred alfredo ali alice alicia alina alison allan allen allison amal amanda amber amina amir amy ana andre andrea
andrei andres andrew andy angel angela angelina anita ann anna anne annie anthony antoine anton antonio april ariel
arnold arthur arturo ashley ashraf asif austin ayman bashar barack barbara barry beatrice ben benjamin bernard bernie
beth betty beverly bill billy bob bobby boris brad bradley brandon brenda brendan brett brian bridget brittany brooke
bruce bruno bryan byron caleb calvin cameron camille candice carl carla carlos carmen carol caroline carolyn carrie
casey catherine cathy cecilia chad charles charlie charlotte chelsea cheryl chloe chris christian christina christine
christopher chuck cindy claire clara clarence clark claude claudia clifford clinton clyde cody colin colleen connie
connor conrad corey courtney craig cristina crystal curtis cynthia daisy dale dan dana daniel daniela danielle danny
darren daryl dave david dawn dean debbie deborah debra denis denise dennis derek desmond devin diana diane diego
dmitry dmytro dolores dominic don donald donna doris dorothy doug douglas duncan dustin dwayne dylan ed eddie edgar
eduardo edward edwin eileen elaine eleanor elena eli elias elijah elizabeth ella ellen elliot elon emily emma emmanuel
enrique eric erica erik erin ernest ernesto ethan eugene eva evan evelyn faisal farah fatima felipe felix fernando
fidel florence floyd frances francesca francis francisco franco frank franklin fred freddie frederick gabriel gabriela
gail garrett gary gavin gene geoff geoffrey george georgia gerald gerard gilbert gina glen glenn gloria gordon grace
graham grant greg gregg gregor gregory guillermo gustavo guy hamid hannah hans harold harriet harry harvey hasan
hassan hayley heather hector heidi helen henry herbert herman hillary holly howard hugh hugo hussein ian ibrahim igor
ihor ilya imran ingrid irene iris irina isaac isabel isabella ismail ivan jack jackie jacob jacqueline jacques jaime
jake jamal james jamie jan jane janet janice jared jasmine jason javier jay jean jeff jeffrey jenna jennifer jenny
jeremy jerome jerry jesse jessica jesus jill jim jimmy jo joan joanna joanne joe joel johan johannes john johnny jon
jonathan jordan jorge jose josef joseph josh joshua joyce juan judith judy julia julian julie julio june justin
kaitlyn karen karim karl kate katherine kathleen kathryn kathy katie katrina kay kayla keith kelly ken kenneth kerry
kevin khaled khalid kim kimberly kirk kirsty kobe kofi konstantin kristen kristin kurt kyle lance larry laura lauren
laurence lawrence layla leah lee leila len leo leon leonard leonid leroy leslie lewis liam lily linda lindsay lisa liz
lloyd logan lois lori lorraine louis louise lucas lucia lucy luis luke lydia lynn maggie mahmoud malcolm malik manuel
marc marcel marco marcus margaret maria mariam marie marilyn marina mario marion mark marlon marta martha martin mary
maryam mason mathew matt matthew maureen maurice max maxim maxine may megan meghan mehmet melanie melinda melissa
mercedes mercy meredith mia michael michel michele michelle miguel mikael mike mikhail milan mildred milos miranda
miriam mitch mitchell moe mohamed mohammad mohammed mohsen mona monica morgan moses muhammad mustafa mykola myra nadia
nancy naomi narendra natalia natalie natasha nate nathan nathaniel neil nelson neville nicholas nick nicola nicolas
nicole nigel nikki nikolai nina noah noel nora norma norman oksana oleg oleh oleksandr olena olga oliver olivia omar
oscar osama otto owen pablo pam pamela pat patricia patrick patty paul paula pauline pavel pedro peggy penelope penny
percy perry pete peter phil philip philippe phillip phoebe phyllis pierre polly preston priscilla priya rachel rafael
raj rajesh ralph ramon randall randy raphael rashid raul ravi ray raymond rebecca recep regina reginald rene renee rex
rhonda ricardo richard rick ricky rita rob robbie robert roberta roberto robin rod roderick rodney rodrigo roger
roland roman ron ronald ronnie rory rosa rosario rose rosemary ross roy ruben rudy rupert ruslan russell ruth ryan
sabrina saeed salim salman sally salma sam samantha samir samuel sandra sandy sara sarah saul scott sean sebastian
serena sergei sergey sergio serhiy seth shane shannon sharon shaun shawn sheila shelby shelley sherri sherry shirley
sidney silvia simon simone sofia sonia sophia sophie spencer stacey stacy stan stanley stefan stella stephanie stephen
steve steven stewart stuart sue sunil susan suzanne svetlana sven sydney sylvia tamara tammy tanya tara taras tariq
ted teresa terrence terry thelma theodore theresa thomas tiffany tim timothy tina toby todd tom tomas tommy toni tony
tracey tracy travis trevor troy tyler ursula valentina valerie vanessa vera vernon veronica vicky victor victoria
viktor vincent viola violet virginia vitali vivian vladimir volodymyr wade wallace walter wanda warren wayne wendy
wesley whitney wilbur will william willie wilson winston xavier yasmin yasser yolanda yulia yuri yusuf yves yvonne zac
zach zachary zainab zelda zoe abdelaziz abdallah ghassan nabil walid wael samira rania rami ziad fadi hani jawad kamal
khalil laila majid marwan mazen mounir nasser nizar omer qasim rafiq riad saad sami tawfik yahya youssef zahra zaid
chinedu emeka ngozi chukwu ifeanyi kwame kwabena abiola tunde bola femi olusegun goodluck muhammadu haruna musa sani
aminu usman thabo sipho cyril jomo uhuru raila yoweri emmerson tendai hun xi li wang zhang chen liu yang zhao wu zhou
xu sun ma zhu hu guo he lin jinping nguyen tran pham park choi jung kang shinzo hiroshi kenji yuki takashi benigno
ferdinand imelda joko susilo megawati mahathir najib anwar aung rahul indira rajiv atal manmohan arvind amit nawaz
benazir pervez gulbuddin marine francois segolene gerhard helmut olaf silvio matteo giuseppe mariano binali ahmet
mevlut suleyman hosni gamal saddam nouri haider muqtada ayatollah vitaly valery vyacheslav petro arseniy mykhailo
andriy oleksiy stepan bohdan bogdan zoran slobodan ratko radovan goran dragan vojislav ivica franjo stipe alija
""")

# Family names that are also names of places, and names that news knows by one word.
SURNAMES = word_set("""
abbas adams ahmadinejad allen anderson annan arafat armstrong arnold assad austin baker bachelet banks barnes barry
bell bennett biden bishop blair bolton boris bowie boyd bradley brady brandon brooks brown bryant buchanan burke burns
burton bush butler byrd cameron campbell carlson carson carter castro chavez cheney chirac christie clark clarke clay
clayton cleveland clifford clinton cohen cole coleman collins comey conway cook cooper corbyn craig crawford cruz
curry curtis dalton daniels davidson davis dawson dean diaz dixon douglas drake duncan duterte dylan edwards elliott
ellis erdogan evans farage ferguson fernandez fisher fitzgerald fletcher flynn ford foster fowler fox francis franklin
fraser freeman fuller garcia gardner gibson giuliani gomez gonzalez gordon gore graham grant gray green greene griffin
hall hamilton hammond hancock hansen hanson harding harper harris harrison hart harvey hawkins hayes henderson henry
hernandez hess hicks hill hoffman holland holliday holmes hope houston howard howell hudson hughes hunt hunter hussein
irwin jackson jacobs james jefferson jenkins johnson johnston jones jordan joyce kelley kelly kennedy kent kerry khan
king klein knight kushner lamb lambert lane larson lawson lee leonard leslie lewis lincoln livingston lloyd logan
lopez lucas lynch macron madison mandela manning marshall martin martinez mason matthews may mccain mccarthy mcdonald
mckinley mendoza merkel meyer miller mills mitchell modi monroe montgomery moore morales moran morgan morris morrison
morton mubarak mueller murphy murray nash nelson newman newton nixon nunez obama obrien oconnor ortiz owen owens page
palin palmer parker parsons patterson paul payne pearson pence perez perkins perry peters peterson phillips pierce
poole pope porter powell preston price putin quinn ramirez ramsey raymond reagan reed reid reyes reynolds rice
richards richardson rivera roberts robertson robinson rodriguez rogers romney roosevelt rose ross rubio russell ryan
salazar sanchez sanders santiago santos sarkozy saunders schmidt schneider schroeder schwartz scott sessions sharon
shaw shelton sherman silva simmons simpson sims singh smith snyder spencer stanley stein stephens stevens stevenson
stewart stone stuart sullivan sutton taylor terry thatcher thomas thompson thornton tillerson torres trudeau truman
trump tucker turner tyler vance vargas vaughn vega wade walker wallace walsh walters ward warner warren washington
watkins watson watts weaver webb weber webster welch wells west wheeler white wilkinson williams williamson willis
wilson winfrey wolf wong wood woods wright yates yeltsin young zuma xi kim maduro morsi sisi netanyahu rabin peres
begin meir lula dilma bolsonaro moon abe aung suu kyi zelensky zelenskyy poroshenko yanukovych lavrov shoigu peskov
medvedev kadyrov rouhani khamenei zarif nasrallah gaddafi qaddafi haftar bashir hemedti burhan kagame museveni mugabe
ramaphosa buhari jonathan kabila tshisekedi afwerki abiy meles odinga kenyatta
""")

# Names of the gazetteer that are ordinary words (and, at the head of a sentence, mostly are those words).
COMMON = word_set("""
can var line more same log pop than time phoenix date run gil over said center long cache most made del hope meta many
along man normal police deal page bar real law hof say split media send branch reading store pool conn best bad
success side tool much progress post helper legacy save boundary grants tell come hooks turn hook alpha goto hard hit
early march dual union combine delta egg sale central green human cat capital goes act apt van salt marks lead abs
colon drug holder worth bare nice federal peculiar driver effort sin street roles lazy trim magenta reserve rich
manage bank officer mon singleton ran star republic church nan peer friendly gap university imperial vary retreat wake
gray justice miss south semi southern pen vice boot uni chop gang north northern battle band reservoir par young okay
poll ord bag sake freedom welcome gold price mass sane west tango anew ind mono eastern winner orange alliance heist
regen mission bush sax boo crystal centre lone buy triangle liberal bright landing downtown tex male economy bear wise
august bend unity dollar dig grave shar experiment ball spring chase wing diamond clever homeland opportunity ore
rifle berry till mach oracle cal barry hue flushing ash cool violet yarrow ben nord mesa parole opera trail ridge
gateway surprise cordon liberty summit cascade mine begun sad airport mere metro miles mobile penguin research sim hat
sol luck raven tea northwest bishop valle turbo ill dire limbo western prospect forks enterprise clay hub newton mason
countryside tal engineer shields smile purchase brick lens pink holiday midi god mississippi-state naval grad temple
parker independence bed college mor paradise stone lend tire bingo plenty conception arial midway penal lame bay
hamlet upland prosper hut the of and for are was not all any his her our out day get has him how new now old see two
way who boy did its let put she too use bull east valley hills beach lake park river island springs falls point harbor
harbour heights grove oak oaks pine pines cedar plains prairie mountain meadow garden gardens forest field fields
bridge ferry mills village town city county state kingdom nation national international general major minor grand
great little big upper lower middle commerce industry security faith trust victory peace truth honor pride energy
power force forces army navy house home hall academy school hospital market square corner plaza court courts lord king
queen prince princess duke baron sultan president senate congress parliament minister governor mayor sheriff judge
chief captain colonel sergeant lieutenant marine marines ranger rangers pilot pioneer eagle falcon lion tiger wolf fox
buffalo moose elk deer horse cow pig dog bird swan crane dove rose lily daisy ivy fern holly olive cherry apple peach
plum lemon lime maple willow elm birch walnut chestnut sugar pepper honey butter cream cheese bread water fire wind
rain snow storm thunder sun moon stars sky earth world ocean sea coast shore black blue brown red white yellow purple
silver golden iron steel copper coal oil gas rock rocks sand mud dirt dust smoke flame light dark gospel easter
christmas ramadan muslim islam christian catholic jewish hindu sunday monday tuesday wednesday thursday friday
saturday january february april may june july september october november december jesus christ allah chapel abbey
priory minster cathedral mosque shrine saint angel heaven hell eden ola ala una ali don dan ed al el la le los las san
santa bo om as at be by do go he if in is it me my no on or so to up us we yes ok mr mrs ms dr jr sr st ave rd blvd
inc ltd corp llc plc co but cut gun gut jet jar joy key kid leg lip lot map net nut oar pan pat paw pay pea peg pet
pie pin pit pod pot pub rag ram rat raw rim rip rob rod rot row rub rug rum rye sag sap saw set sew sip sit six ski
sob sod son soy spa spy sub sum tab tag tan tap tar tax ten tie tin tip toe ton top toy try tub tug urn vat vet vow
wag war wax web wed wet wig win wit won yak zip zoo able acid aged also area away baby back bath beat been beer bill
blow body bomb bond bone book boom born boss both bowl bulk burn busy call calm came camp card care case cash cast
cell chat chip club code cold cook cope copy core cost crew crop dear debt deep deny desk diet disc disk does done
door dose down draw drop drum duty each earn ease edge else even ever evil exit face fact fail fair fall farm fast
fate fear feed feel feet fell file fill film find fine firm fish five flat flow food foot form four free from fuel
full fund gain game gate gave gear gene gift girl give glad goal gone good grew grow gulf hair half hand hang hate
have head hear heat held help here hero high hire hold hole holy hour huge hung hunt hurt idea inch into item join
jump jury just keep kick kill kind knew know lack lady laid land last late lawn leap left less life lift like link
list live load loan lock look lose loss lost love mail main make mark meal mean meat meet menu mile milk mind mode
mood move must name near neck need news next nine none nose note once only onto open oral pace pack paid pain pair
palm part pass past path peak pick pile plan play plot plug plus port pull pure push race rail rank rare rate read
rear rely rent rest ride ring rise risk road role roll roof room root rule rush safe sail seat seed seek seem seen
self sell sent ship shop shot show shut sick sign site size skin slip slow soft soil sold sole some song soon sort
soul spot stay stem step stop such suit sure take tale talk tall tank tape task team tech tend term test text that
them then they thin this thus tiny told toll tone tour tree trip true tune twin type unit upon used user vast very
view vote wage wait walk wall want ward warm wash wave weak wear week well went were what when whom wide wife wild
will wine wire wish with word wore work yard yeah year your zero zone adult agent alarm album alone anger apart apply
argue arise asset audio avoid award aware badly begin being below birth blame blind block blood board boost bound
brain brand break brief bring broad build buyer cable carry catch cause chain chair chart cheap check chest child
claim class clean clear click clock close coach craft crash crime cross crowd crown daily dance death delay depth
doubt draft drama dream dress drink drive eight elite empty enemy enjoy enter entry equal error event every exact
exist extra false fault fiber fifth fifty fight final first fixed fleet floor fluid focus forth forty found frame
fraud fresh front fruit fully funny giant given glass globe going grade grain grass gross group grown guard guess
guest guide happy heart heavy hence hotel ideal image index inner input issue joint known label large laser later
laugh layer learn lease least leave legal level limit links lives local logic loose lucky lunch magic maker match
maybe metal might model money month moral motor mount mouse mouth movie music needs nerve never night noise noted
novel nurse occur offer often order other ought outer owner paint panel paper party phase phone photo piece pitch
place plain plane plant plate press prime print prior prize proof proud prove quick quiet quite radio raise range
rapid ratio reach ready refer right rival roman rough round route royal rural scale scene scope score sense serve
seven shall shape share sharp sheet shelf shell shift shirt shock shoot short shown sight since skill sleep slide
small smart solid solve sorry sound space spare speak speed spend spent spoke sport staff stage stake stand start
stick still stock story strip study stuff style super sweet table taken taste taxes teach teeth thank theft their
theme there these thick thing think third those three throw tight times tired title today topic total touch tough
tower track trade train treat trend trial tried truck truly twice under undue until hail lilly olympic olympics upset
urban usage usual valid value video visit vital voice waste watch wheel where which while whole whose woman women
worry worse worst would wound write wrong youth
""")
COMMON_OK = word_set(
    "phoenix delta mobile orange reading nice hue bari rome bath buffalo"
)  # towns that are written of as such

TITLES = word_set("""
mr mrs ms miss dr sir dame lord lady prof professor president vice premier prime minister chancellor king queen prince
princess pope cardinal archbishop bishop rev reverend father sister brother pastor imam sheikh sheik ayatollah mullah
rabbi general gen lieutenant lt colonel col major maj captain capt sergeant sgt corporal private admiral adm commander
cmdr officer detective inspector constable sheriff chief judge justice senator sen representative rep congressman
congresswoman governor gov mayor councillor councilman councilwoman councilor ambassador secretary spokesman
spokeswoman spokesperson director chairman chairwoman chair ceo cfo founder owner coach manager author actor actress
singer rapper striker midfielder defender goalkeeper quarterback superintendent commissioner attorney lawyer
prosecutor coroner mp mep msp leader candidate deputy undersecretary analyst economist historian activist journalist
reporter editor correspondent archaeologist farmer teacher student dancer pilot driver engineer firefighter paramedic
nurse doctor surgeon
""")

# Heads of names of bodies: "the Varn Institute", "Varn United". A place inside is part of the body's name.
BODIES = word_set("""
university college institute institution academy school schools bank post times herald tribune gazette journal news
globe chronicle examiner telegraph guardian observer independent mirror sun star mail express today review magazine
press inc ltd llc corp corporation co company companies group holdings industries enterprises partners ventures
capital airlines airways motors electric energy oil petroleum gas steel insurance fund trust foundation association
society club fc afc united rovers wanderers athletic albion rangers city-fc league federation union alliance coalition
committee commission council board authority agency bureau administration department dept ministry office service
services police constabulary force forces army navy guard guards brigade regiment battalion corps court tribunal
parliament senate assembly congress party movement front liberation resistance brotherhood observatory center centre
network television tv radio broadcasting channel orchestra symphony ballet philharmonic museum gallery library
hospital clinic church cathedral diocese archdiocese ministries embassy consulate mission treaty accord agreement
declaration convention protocol pact summit conference forum festival cup championship championships olympics games
tournament open marathon derby act bill code system programme program project initiative plan scheme awards award
prize medal order band choir theatre theater stock exchange index dow bulldogs tigers lions eagles bears giants jets
rams cowboys patriots steelers packers saints panthers falcons dolphins bills ravens browns bengals colts titans
texans jaguars chiefs raiders chargers broncos vikings redskins cardinals seahawks 49ers buccaneers yankees mets
dodgers cubs astros braves nationals phillies pirates reds brewers twins royals mariners athletics padres rockies
diamondbacks orioles marlins rays celtics knicks nets raptors sixers bulls cavaliers pistons pacers bucks hawks heat
magic hornets wizards nuggets timberwolves thunder blazers jazz warriors clippers lakers suns kings mavericks rockets
grizzlies spurs pelicans bruins sabres canadiens senators leafs hurricanes lightning capitals islanders flyers
penguins devils blackhawks avalanche stars wild predators blues flames oilers canucks ducks sharks hotspur villa
wednesday county-fc crimson tide wildcats huskies gators longhorns sooners trojans spartans wolverines buckeyes
badgers hawkeyes gophers seminoles razorbacks volunteers bruin state a&m tech poly polytechnic
""")
# Heads after which a country or its adjective before them is the State itself, and no part of a proper name.
OFFICES = word_set("""
president vice prime minister chancellor ambassador foreign defence defense interior finance health justice education
trade transport transportation state treasury department dept ministry secretary government parliament senate congress
senator sen rep house supreme high federal embassy consulate army navy air force forces military marine marines police
border coast central intelligence attorney general district appeals circuit court judge constitution constitutional
council member representative senators governor gov king queen emperor premier consul energy homeland agriculture
commerce labor labour immigration customs security special
""")
FACILITIES = {
    # nearly always a place wherever it is written
    "site": word_set("""
        street st avenue ave road rd boulevard blvd drive lane highway freeway expressway motorway turnpike parkway
        route alley plaza square park airport airfield bridge tunnel pier dock beach bay harbor harbour canyon creek
        river lake canal falls dam reservoir valley island islands isle mountain mountains mount hill hills peak ridge
        forest desert basin delta peninsula cape gulf sea ocean strait straits glacier trail pass castle palace tower
        towers stadium arena prison jail cemetery zoo mall station terminal crossing checkpoint gate camp base
        barracks farm ranch plantation crescent terrace parade quay wharf marina dockyard shipyard mine refinery reef
        lagoon springs heights neighborhood neighbourhood quarter quarters district suburb township county parish
        borough province governorate prefecture oblast raion municipality region territory village town city coast
        woods wood common green gardens steelworks factory mosque monastery temple shrine pyramid pyramids ruins
        monument memorial mausoleum
    """),
    # a place where the words around it place something there; elsewhere a body that acts
    "house": word_set("""
        hospital clinic school university college academy church cathedral chapel museum gallery library theatre
        theater hotel inn restaurant cafe bar pub club center centre hall house building courthouse court office
        headquarters store shop market supermarket institute embassy consulate arena complex plant laboratory
        synagogue basilica abbey convent resort casino gym pool auditorium apartments residence lodge home
    """),
}
PLACING = word_set("""
in at near into inside outside across throughout within around over toward towards onto off beside between through via
from leaving reaching entering surrounding downtown northern southern eastern western central northeastern
northwestern southeastern southwestern rural nearby upstate mainland coastal
""")
DIRECTIONS = word_set("""
north south east west northern southern eastern western central northeast northwest southeast southwest northeastern
northwestern southeastern southwestern upper lower inner outer greater downtown mainland rural coastal upstate
metropolitan metro mid old
""")
SPEAKING = word_set("""
said says say saying denies denied deny called calls warned warns accused accuses blamed blames announced announces
claims claimed insists insisted rejected rejects dismissed condemned condemns demanded demands urged urges agreed
agrees wants wanted want vowed vows promised hopes believes expects refused refuses maintains argues argued supports
supported opposes opposed voted abstained recognizes recognises considers considered annexed invaded launched imposed
expelled summoned bombed attacked shelled declared signed withdrew sent sends backed lost won beat beats defeated
keeps joined threatened asked told committed pledged accepted joins faces faced plays played hosts hosted seeks sought
plans planned needs needed decided decides accepts responded responds sees saw tries tried fears feared pays paid
spends signs strikes struck retaliated retaliates closed opened reopened restored cut cuts raised adopted approved
passed ratified banned bans lifted extended intends aims acted acts cooperates wins loses leads led scored thinks
knows welcomes welcomed praises praised fought fights trained arms armed exports imports exported imported produces
produced provides provided offers offered gives gave takes took makes made gets got will would should must may might
can could has had have does did
""")
GOVERNING = word_set("""
against by with between urged accuse accused blame blamed backed told asked supported warn warned pressure pressured
defeat defeated beat beating sanction sanctioned help helped ally allied arm armed threaten threatened condemn
condemned
""")
# Nouns for which a country or town before them is the one who owns or runs them: "Vietnam Party", "Houston police".
POSSESSED = word_set("""
police officer officers officials official government governments mayor governor president minister ministers
parliament army troops soldiers forces military navy lawmakers politician politicians senator citizens citizen
residents resident people men man women woman team side squad club striker coach player players fans authorities
lawyer attorney court judge company companies firm firms firmly economy economic policy law laws law-enforcement
leader leaders ambassador embassy diplomat diplomats delegation businessman students student native natives family
families community communities archbishop bishop priest church administration regime rebels militants militia fighters
opposition election elections market markets currency dollar stocks bank banks media newspaper television tv news
radio journalist culture language history literature music food cuisine art film survivors teens teenagers driver
drivers employees workers spokesperson spokesman spokeswoman star owner voters taxpayers
""")
# Nouns that happen or stand somewhere: what stands before them is where.
LOCATED = word_set("""
airport street streets suburb suburbs area region province district neighborhood neighbourhood border coast coastline
mountains hills beach beaches office offices home homes house houses apartment apartments building buildings school
schools hospital hotel restaurant store stores shop shops factory plant base camp headquarters studio stadium prison
jail festival concert show conference meeting summit talks rally protest attack attacks bombing bombings shooting
crash fire fires earthquake flood floods storm weather campus museum theater theatre church cathedral market station
port harbor river lake island islands peninsula waters territory soil airspace countryside landscape skies property
estate venue intersection road highway bridge tunnel park trip tour visit flight flights route debut premiere
exhibition courtroom courthouse event economy industry industries production factories jobs states cities towns
villages regions provinces farms mines ports prisons airports roads soils wetlands jungle skyline outskirts
""")
PEOPLES_ONLY = word_set("""
americans canadians mexicans germans italians russians ukrainians syrians iraqis iranians israelis palestinians
egyptians turks greeks poles czechs hungarians romanians bulgarians serbs croats albanians bosniaks kosovars swedes
danes finns norwegians spaniards britons indians pakistanis afghans bangladeshis filipinos indonesians malaysians
thais australians africans europeans asians arabs kurds nigerians kenyans ethiopians somalis ghanaians ugandans
rwandans zimbabweans brazilians argentines chileans colombians peruvians venezuelans cubans haitians jamaicans koreans
yemenis saudis kuwaitis qataris jordanians libyans tunisians algerians moroccans armenians azerbaijanis azeris
georgians belarusians kazakhs uzbeks tajiks chechens tatars scots yorkshiremen londoners parisians texans californians
""")
# Adjectives and names of peoples beyond those of the countries: word = the place that it is of.
_ADJECTIVES_OF = {
    "europe": "european europeans",
    "africa": "african africans",
    "asia": "asian asians",
    "middle east": "arab arabs",
    "kurdistan": "kurdish kurds kurd",
    "chechnya": "chechen chechens",
    "crimea": "crimean",
    "tibet": "tibetan tibetans",
    "scotland": "scottish scots scot",
    "wales": "welsh",
    "england": "english",
    "siberia": "siberian",
    "bavaria": "bavarian",
    "catalonia": "catalan catalans",
    "basque country": "basque",
    "sicily": "sicilian",
    "corsica": "corsican",
    "andes": "andean",
    "himalayas": "himalayan",
    "alps": "alpine",
    "caribbean": "caribbean",
    "balkans": "balkan",
    "baltics": "baltic",
    "scandinavia": "scandinavian nordic",
    "mediterranean": "mediterranean",
    "korean peninsula": "korean koreans",
    "kashmir": "kashmiri kashmiris",
    "gaza": "gazan gazans",
    "texas": "texan texans",
    "california": "californian californians",
    "florida": "floridian",
    "hawaii": "hawaiian",
    "alaska": "alaskan",
    "london": "londoner londoners",
    "paris": "parisian parisians",
    "berlin": "berliner",
    "moscow": "muscovite muscovites",
    "venice": "venetian",
    "rome": "roman",
    "rakhine": "rohingya",
    "darfur": "darfuri darfuris",
    "abkhazia": "abkhaz abkhazian",
    "south ossetia": "ossetian",
    "dagestan": "dagestani",
    "tatarstan": "tatar",
    "xinjiang": "uighur uyghur",
    "taiwan": "taiwanese",
    "quebec": "québécois",
}
MORE_ADJECTIVES = {word: place for place, words in _ADJECTIVES_OF.items() for word in words.split()}
TWO_WORD_ADJECTIVES = {
    "latin american": "latin america",
    "latin americans": "latin america",
    "south american": "south america",
    "north american": "north america",
    "north americans": "north america",
    "central american": "central america",
    "central americans": "central america",
    "middle eastern": "middle east",
    "west african": "west africa",
    "east african": "east africa",
    "southeast asian": "southeast asia",
    "south asian": "south asia",
    "central asian": "central asia",
    "east asian": "east asia",
    "eastern european": "eastern europe",
    "western european": "western europe",
    "sub saharan": "sub saharan africa",
    "new yorker": "new york",
    "new yorkers": "new york",
    "northern irish": "northern ireland",
    "african american": "",
    "african americans": "",
    "native american": "",
    "native americans": "",
    "irish american": "",
    "asian american": "",
    "asian americans": "",
    "arab american": "",
}
MONTHS_AND_DAYS = word_set("""
monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
october november december mon tue wed thu fri sat sun jan feb mar apr jun jul aug sep sept oct nov dec
""")

FUNCTION_WORDS = word_set("""
the a an of in on at by for with from to and or but as is was were are be been being has have had will would should
must may might can could do does did that which who whom whose when where while if than then there here it its he she
they his her their this these those not no nor so yet also only just even still already always never often soon later
now again into onto over under after before during since until between against through across about around out up down
off near inside outside because although though however amid among despite without within toward towards per via plus
whether both either neither each every all some any many more most less least much such own other another same very
too once twice today yesterday tomorrow tonight
""")
GOVERNMENT = word_set("""
department dept ministry police army navy air force forces embassy consulate government parliament senate council
commission authority agency bureau administration service court courts patrol troopers guard guards marines military
highway health fire sheriff state-department board border coast intelligence cabinet assembly congress supreme
attorney prison corrections parks wildlife transit transport transportation city county municipal provincial federal
district national environmental food drug centers centres schools community primary
""")
# Houses of power whose name mostly stands for those who sit in them.
HOUSES_OF_POWER = frozenset(
    {
        "white house",
        "kremlin",
        "pentagon",
        "wall street",
        "downing street",
        "whitehall",
        "westminster",
        "capitol hill",
        "west wing",
        "oval office",
        "hollywood",
        "us capitol",
        "silicon valley",
    }
)
# Words that make a place of an unknown name: behind it in small letters, or before it with "of".
MAKING_PLACES = word_set("""
district village town city neighbourhood neighborhood province governorate suburb county township region hamlet
municipality settlement enclave oblast raion island valley river camp refugee area peninsula desert forest mountains
hills state commune parish quarter
""")
AREAS = dict.fromkeys(
    word_set("state province governorate oblast region district department prefecture county"), "area"
)
NO_NAMES = word_set("""
arabic hebrew latin persian farsi urdu pashto dari mandarin cantonese islamic islam sharia christianity judaism
parliament congress senate facebook twitter instagram youtube whatsapp telegram google christian catholic orthodox
sunni shiite
""")
# Words behind a name that make a stretch of land of it, and no building or street.
LAND = word_set("""
valley peninsula desert forest mountain mountains hills island islands isle county township parish borough province
governorate prefecture oblast raion municipality region territory district delta basin plateau heights coast cape
canyon
""")
SHORTENED = word_set("st ste mt ft dr mr mrs ms gen sen rep gov lt col sgt capt prof rev")
