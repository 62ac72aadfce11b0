"""Countries, the adjectives made of them, and the cities and houses by which their governments are named.

A general list for reading news, not a gazetteer and no statement about anybody's standing. Lower case throughout.
"""

from __future__ import annotations

_COUNTRIES = """
afghanistan:afghan:kabul albania:albanian:tirana algeria:algerian:algiers angola:angolan:luanda argentina:argentine:
armenia:armenian:yerevan australia:australian:canberra austria:austrian: azerbaijan:azerbaijani,azeri:baku
bahrain:bahraini:manama bangladesh:bangladeshi:dhaka belarus:belarusian:minsk belgium:belgian: bolivia:bolivian:
bosnia:bosnian:sarajevo botswana:botswanan: brazil:brazilian:brasilia britain:british:london bulgaria:bulgarian:sofia
burundi:burundian: cambodia:cambodian: cameroon:cameroonian:yaounde canada:canadian:ottawa chad:chadian:n'djamena
chile:chilean: china:chinese:beijing colombia:colombian:bogota congo:congolese:kinshasa croatia:croatian:zagreb
cuba:cuban:havana cyprus:cypriot:nicosia czechia:czech: denmark:danish:copenhagen ecuador:ecuadorian:quito
egypt:egyptian:cairo england:english: eritrea:eritrean:asmara estonia:estonian:tallinn ethiopia:ethiopian:
finland:finnish:helsinki france:french:paris gambia:gambian: gaza:gazan: georgia:georgian:tbilisi germany:german:berlin
ghana:ghanaian:accra greece:greek:athens guatemala:guatemalan: guinea:guinean: haiti:haitian:
honduras:honduran:tegucigalpa
hungary:hungarian:budapest iceland:icelandic: india:indian:delhi indonesia:indonesian:jakarta iran:iranian:tehran
iraq:iraqi:baghdad ireland:irish:dublin israel:israeli:jerusalem italy:italian:rome japan:japanese:tokyo
jordan:jordanian:amman kazakhstan:kazakh:astana kenya:kenyan:nairobi kosovo:kosovar:pristina kuwait:kuwaiti:
kyrgyzstan:kyrgyz:bishkek laos:laotian: latvia:latvian:riga lebanon:lebanese:beirut liberia:liberian:monrovia
libya:libyan:tripoli lithuania:lithuanian:vilnius macedonia:macedonian: malawi:malawian: malaysia:malaysian:
mali:malian:bamako malta:maltese: mauritania:mauritanian: mexico:mexican: moldova:moldovan:chisinau mongolia:mongolian:
montenegro:montenegrin: morocco:moroccan:rabat mozambique:mozambican:maputo myanmar:burmese:naypyidaw namibia:namibian:
nepal:nepalese,nepali:kathmandu netherlands:dutch: nicaragua:nicaraguan:managua niger:nigerien:niamey
nigeria:nigerian:abuja norway:norwegian:oslo oman:omani:muscat pakistan:pakistani:islamabad
palestine:palestinian:ramallah
panama:panamanian: peru:peruvian:lima philippines:philippine,filipino:manila poland:polish:warsaw
portugal:portuguese:lisbon
qatar:qatari:doha romania:romanian:bucharest russia:russian:moscow rwanda:rwandan:kigali scotland:scottish:
senegal:senegalese:dakar serbia:serbian:belgrade slovakia:slovak:bratislava slovenia:slovenian:ljubljana
somalia:somali:mogadishu spain:spanish:madrid sudan:sudanese:khartoum sweden:swedish:stockholm switzerland:swiss:bern
syria:syrian:damascus taiwan:taiwanese:taipei tajikistan:tajik:dushanbe tanzania:tanzanian: thailand:thai:bangkok
tunisia:tunisian:tunis turkey:turkish:ankara türkiye:turkish:ankara turkmenistan:turkmen: uganda:ugandan:kampala
ukraine:ukrainian:kyiv,kiev uruguay:uruguayan: uzbekistan:uzbek:tashkent venezuela:venezuelan:caracas
vietnam:vietnamese:hanoi yemen:yemeni:sanaa zambia:zambian:lusaka zimbabwe:zimbabwean:harare
us:american: u.s:american: uk:british: u.k:british: usa:american: america:american:washington eu:european:brussels
uae:emirati: chechnya:chechen:grozny crimea:crimean: kurdistan:kurdish:erbil wales:welsh:
"""
_MORE_COUNTRIES = (
    "united states",
    "united kingdom",
    "el salvador",
    "saudi arabia",
    "south africa",
    "south korea",
    "north korea",
    "sri lanka",
    "costa rica",
    "south sudan",
    "new zealand",
    "burkina faso",
    "ivory coast",
    "sierra leone",
    "united arab emirates",
    "european union",
    "czech republic",
    "great britain",
    "soviet union",
)
_MORE_ADJECTIVES = (
    "salvadoran",
    "saudi",
    "soviet",
    "arab",
    "western",
    "european",
    "african",
    "asian",
    "korean",
    "kurdish",
    "latin",
    "costa rican",
    "south african",
    "muslim",
    "christian",
    "jewish",
    "sunni",
    "shiite",
    "shia",
    "bosniak",
    "tamil",
    "rohingya",
    "tigrayan",
    "tuareg",
    "yazidi",
    "hutu",
    "tutsi",
)
_HOUSES = (
    "kremlin",
    "white house",
    "pentagon",
    "downing street",
    "elysee",
    "élysée",
    "foggy bottom",
    "capitol hill",
    "the hague",
    "new delhi",
    "san salvador",
    "mexico city",
    "addis ababa",
    "pyongyang",
    "seoul",
    "riyadh",
    "abu dhabi",
    "port-au-prince",
    "tel aviv",
)


def _read() -> tuple[frozenset[str], frozenset[str], frozenset[str], dict[str, str]]:
    countries: set[str] = set(_MORE_COUNTRIES)
    adjectives: set[str] = set(_MORE_ADJECTIVES)
    seats: set[str] = set(_HOUSES)
    of: dict[str, str] = {}
    for entry in _COUNTRIES.split():
        country, people, capitals = entry.split(":")
        countries.add(country)
        for word in people.split(","):
            adjectives.add(word)
            of.setdefault(word, country)
        for capital in filter(None, capitals.split(",")):
            seats.add(capital)
            of.setdefault(capital, country)
    return frozenset(countries), frozenset(adjectives), frozenset(seats), of


COUNTRIES, PEOPLES, SEATS, _COUNTRY_OF = _read()
"""Names of countries; adjectives of peoples and faiths; capitals and houses that stand for a government."""

COUNTRY_WORDS = frozenset(word for name in (*COUNTRIES, *PEOPLES, *SEATS) for word in name.split()) - {
    "the",
    "new",
    "house",
    "street",
    "white",
    "hill",
    "city",
    "el",
    "union",
    "south",
    "north",
    "great",
    "capitol",
    "foggy",
    "bottom",
    "downing",
    "san",
    "republic",
    "coast",
    "states",
    "kingdom",
}
"""Single words of these names that cannot be part of a person's name by themselves."""


def country_of(word: str) -> str | None:
    """The country to which an adjective or a capital belongs (``russian`` and ``moscow`` -> ``russia``), or None."""
    key = word.casefold().rstrip(".")
    if key in COUNTRIES:
        return {
            "u.s": "america",
            "us": "america",
            "usa": "america",
            "united states": "america",
            "u.k": "britain",
            "uk": "britain",
            "united kingdom": "britain",
            "great britain": "britain",
        }.get(key, key)
    found = _COUNTRY_OF.get(key)
    return country_of(found) if found is not None and found != key else None
