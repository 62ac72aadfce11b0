"""Invented people for casualty_made.py: pools of names by community, and how each kind of list writes a name.

The pools are not the package's table: surnames are put together from stems and endings or roots and patterns, and a
third or more of the given names are rare or built here. Nobody is real.
"""

from __future__ import annotations

import random
from dataclasses import dataclass, field

import casualty_letters as letters


def pool(names: str) -> list[str]:
    """Names with blanks between."""
    return names.split()


# ---- Ukrainian and Russian: given names as "uk/ru", common ones and rare or built ones
_EAST_M = pool("""
Олександр/Александр Сергій/Сергей Володимир/Владимир Микола/Николай Андрій/Андрей Віктор/Виктор Іван/Иван
Юрій/Юрий Олексій/Алексей Михайло/Михаил Василь/Василий Дмитро/Дмитрий Анатолій/Анатолий Ігор/Игорь Петро/Пётр
Євген/Евгений Олег/Олег Павло/Павел Максим/Максим Артем/Артём Валерій/Валерий Степан/Степан Григорій/Григорий
Кирило/Кирилл Ілля/Илья Микита/Никита Федір/Фёдор Яків/Яков Тимофій/Тимофей Матвій/Матвей""")
_EAST_M_RARE = pool("""
Зореслав Радимир Святояр Боримисл Тихослав Любодар Судимир Вирослав Милорад Гостемил Добровіст Яролюб
Звенимир Чудослав Ратибор Снозір Жадан Веремій/Веремей Овсій/Евсей Лаврін/Лаврин""")
_EAST_F = pool("""
Олена/Елена Наталія/Наталья Світлана/Светлана Тетяна/Татьяна Людмила/Людмила Ірина/Ирина Оксана/Оксана
Галина/Галина Ольга/Ольга Марія/Мария Ганна/Анна Катерина/Екатерина Надія/Надежда Любов/Любовь Валентина/Валентина
Юлія/Юлия Анастасія/Анастасия Вікторія/Виктория Софія/София Дарина/Дарья Віра/Вера Лариса/Лариса Ніна/Нина""")
_EAST_F_RARE = pool("""
Зоремира Радослада Святояра Добродана Любодара Судислада Милозара Гостина Яролюба Звенислада Чудослада
Снозара Орина/Арина Мокрина Явдоха/Евдокия""")
_STEMS = pool("""
Барабол Вергун Гай Галуш Горобин Дзвін Довгань Жеребил Журавл Завгород Кабан Калин Качур Ковб Колод Конопл
Крив Кулик Лозин Лубен Макогон Маляр Мандрик Медвед Нагір Овчар Опанас Паляниц Перехрест Підгір Полив Пузир Реп Рогоз
Самійл Скорик Слобод Сорок Стельмах Тарнав Терлец Торб Фурман Хвил Хмар Цимбал Чабан Череп Чумак Швайк Шелест Щерб
Щур Юрч Явор Ярмол Гнат Білозір Бурлак Дорош""")
_ENDINGS = ("енко", "енко", "чук", "ук", "ський", "ський", "ець", "ак", "ишин", "ів", "ко", "юк", "овий")
_RU_ENDINGS = ("ов", "ев", "ин", "ский", "ов")

# ---- Arabic, vocalised in the transliteration of the Deutsche Morgenländische Gesellschaft; ẗ is tāʾ marbūṭa
_AR_M = pool("""
muḥammad aḥmad maḥmūd muṣṭafȧ ʿalī ḥasan ḥusayn ibrāhīm ḫālid ʿumar yūsuf ismāʿīl ḫalīl sāmī rāmī nāṣir ǧamāl
ṭāriq walīd māhir saʿīd samīr karīm bilāl ʿuṯmān ṣāliḥ yāsir hānī fāris zakariyyā anas ḥamzaẗ""")
_AR_F = pool(
    """fāṭimaẗ maryam ʿāʾišaẗ zaynab ḫadīǧaẗ amīnaẗ hudȧ laylȧ salmȧ rīm nūr hibaẗ sāraẗ ranā asmāʾ widād ġādaẗ"""
)
_ABD = pool("rraḥmān llāh lkarīm lʿazīz lqādir rrazzāq nnāṣir ssalām lmalik")
_ROOT = pool("bt tm ǧm ḥm ḫl dr zr sl šr ṣb ḍr ṭr ẓr ʿr ġr fr qs km ln mn nš hl wṣ")
_THIRD = pool("b d r s š ʿ f q l m n ḥ")
_PATTERNS = ("1ā2i3", "1a2ī3", "1a22ā3", "ma12ū3", "1u2ay3", "mu1a22i3", "1a2ā3", "a12a3", "1i2ā3", "1a2ū3")
_PLACE_NAMES = pool("""
ḥalab ḥimṣ ḥamā dīr nābulus ǧanīn ṣafad karak baṣr mawṣil ṭarābulus masrāt ġariyān""")

# ---- Serbian (Latin with marks) and Albanian
_SR_M = pool("""
Marko Nikola Stefan Aleksandar Milan Dragan Zoran Goran Petar Jovan Đorđe Miloš Nenad Slobodan Živko Ljubiša
Čedomir Vukašin Radovan Tihomir Uroš Strahinja Bogoljub Srećko Krsman Obrad Velizar""")
_SR_F = pool("""
Jelena Milica Dragana Ljiljana Snežana Vesna Jovanka Gordana Marija Nada Živka Ružica Desanka Stojanka
Vidosava Rosanda Borka Cvijeta Spomenka""")
_SR_STEM = pool("""
Bož Vuč Gruj Džever Đekn Žarkov Kljaj Knež Lazend Mišul Njegov Obradov Pešt Rakoč Savčul Simeun Škor
Šušnj Tešan Trifun Ćosul Ugljen Vranješ Zelen Čvor Jakšen Popad""")
_SR_END = ("ović", "ević", "ić", "ić", "ac", "ak")
_SQ_M = pool("""
Agim Arben Besnik Bekim Shaban Ilir Xhevdet Gjergj Hashim Ismet Luan Skënder Valon Qerim Zef Rrustem Fadil
Blerim Naim Haxhi Gzim Jetmir Shkumbin Thaqif Ukshin""")
_SQ_F = pool("""
Drita Shpresa Vjosa Teuta Mimoza Besa Flora Lumnije Hatixhe Xhemile Zyle Qefsere Sanije Gjylshen Rukije
Bukurije""")
_SQ_FAMILY = pool("""
Berisha Krasniqi Gashi Hoxha Shala Morina Bytyqi Kelmendi Zogaj Rexhaj Xhemajl Gjocaj Thaqaj Qorraj
Dreshaj Çekaj Ukaj Hyseni Shkreta Lladrov Mehmetaj Rrahmanaj Vokrri Xhaka Zymberaj Njerza Dëshiri Kçir""")

_EN_M = pool(
    "William/Bill Robert/Bob Thomas/Tom James/Jim John Edward/Ted Charles/Charlie Michael/Mike Joseph/Joe Harold "
    "Orson Alaric Tobin Leofric Evander Corwin Thaddeus"
)
_EN_F = pool(
    "Elizabeth/Liz Margaret/Peggy Mary Susan/Sue Catherine/Kate Dorothy Alice "
    "Isolde Briony Ottoline Rosamund Tamsin Winifred Linnet"
)
_EN_1 = pool(
    "Ash Black Brad Cald Crow Dun Ec Fair Green Hart Hol Kirk Lang Mar New Oak Pen Rad Sea Thorn Wal Whit Wind Yar"
)
_EN_2 = pool("bourne by combe den field ford gate ham hurst ley man more shaw son stead ter ton well wick worth")

COMMUNITIES = {
    "uk": ("uk",),
    "ru": ("ru",),
    "ar": ("ar",),
    "sr": ("sr", "sq"),
    "en": ("en",),
    "mixed": ("uk", "ru", "ar", "sr", "sq"),
}


@dataclass(frozen=True)
class Born:
    """A person's own names. given, father: keys of the pool; family: its basic (man's) form; more: grandfather,
    kunya."""

    community: str
    sex: str
    given: str
    father: str
    family: str
    more: tuple[str, ...] = field(default=())


class Pools:
    """The pools of one set, drawn by seed: surnames with weights that fall as in real lists."""

    def __init__(self, rng: random.Random) -> None:
        self._rng = rng
        self.surnames = {c: _surnames(c, rng) for c in ("uk", "ru", "ar", "sr", "sq", "en")}
        self.given = {
            (c, sex): _weighted(names, rng)
            for (c, sex), names in {
                ("uk", "m"): (_EAST_M, _EAST_M_RARE), ("uk", "f"): (_EAST_F, _EAST_F_RARE),
                ("ru", "m"): (_EAST_M, _EAST_M_RARE), ("ru", "f"): (_EAST_F, _EAST_F_RARE),
                ("ar", "m"): (_AR_M, ["abd " + x for x in _ABD] + [_built(rng) for _ in range(22)]),
                ("ar", "f"): (_AR_F, [_built(rng) + "aẗ" for _ in range(14)]),
                ("sr", "m"): (_SR_M[:16], _SR_M[16:]), ("sr", "f"): (_SR_F[:10], _SR_F[10:]),
                ("sq", "m"): (_SQ_M[:14], _SQ_M[14:]), ("sq", "f"): (_SQ_F[:8], _SQ_F[8:]),
                ("en", "m"): (_EN_M[:9], _EN_M[9:]), ("en", "f"): (_EN_F[:7], _EN_F[7:]),
            }.items()
        }  # fmt: skip

    def name(self, community: str, sex: str, *, father: str | None = None, family: str | None = None) -> Born:
        rng = self._rng
        given = self._pick(self.given[community, sex])
        father = father or self._pick(self.given[community, "m"])
        family = family or self._pick(self.surnames[community])
        more = (self._pick(self.given["ar", "m"]), self._pick(self.given["ar", "m"])) if community == "ar" else ()
        del rng
        return Born(community, sex, given, father, family, more)

    def _pick(self, pool: tuple[list[str], list[float]]) -> str:
        return self._rng.choices(pool[0], cum_weights=pool[1])[0]


def _weighted(names: tuple[list[str], list[str]], rng: random.Random) -> tuple[list[str], list[float]]:
    common, rare = list(names[0]), list(names[1])
    rng.shuffle(common)
    rng.shuffle(rare)
    weights = [1 / (n + 3) for n in range(len(common))] + [0.5 / (n + 6) for n in range(len(rare))]
    total, cumulated = 0.0, []
    for weight in weights:
        total += weight
        cumulated.append(total)
    return common + rare, cumulated


def _surnames(community: str, rng: random.Random, tries: int = 200) -> tuple[list[str], list[float]]:
    made: dict[str, None] = {}
    for _ in range(tries):
        if community in ("uk", "ru"):
            ending = rng.choice(_ENDINGS if community == "uk" or rng.random() < 0.2 else _RU_ENDINGS)
            made[rng.choice(_STEMS) + ending] = None
        elif community == "ar":
            made[rng.choice(_PLACE_NAMES) + "ī" if rng.random() < 0.3 else _built(rng)] = None
        elif community == "sr":
            made[rng.choice(_SR_STEM) + rng.choice(_SR_END)] = None
        elif community == "sq":
            made[rng.choice(_SQ_FAMILY)] = None
        else:
            made[rng.choice(_EN_1) + rng.choice(_EN_2)] = None
    total, cumulated = 0.0, []
    for n in range(len(made)):
        total += 1 / (n + 5)
        cumulated.append(total)
    return list(made), cumulated


def _built(rng: random.Random) -> str:
    """A root on a pattern, as Arabic words are made."""
    pair = rng.choice(_ROOT)
    three = rng.choice([c for c in _THIRD if c not in pair])
    word = rng.choice(_PATTERNS)
    return word.replace("1", pair[0]).replace("2", pair[1]).replace("3", three)


# ---- East Slavic forms
def _east(given: str, tongue: str) -> str:
    uk, _, ru = given.partition("/")
    return uk if tongue == "uk" else ru or letters.russian_from_ukrainian(uk)


_UK_FATHERS = {
    "Ілля": ("Ілліч", "Іллівна"),
    "Григорій": ("Григорович", "Григорівна"),
    "Яків": ("Якович", "Яківна"),
    "Микола": ("Миколайович", "Миколаївна"),
    "Федір": ("Федорович", "Федорівна"),
}
_RU_FATHERS = {
    "Илья": ("Ильич", "Ильинична"),
    "Пётр": ("Петрович", "Петровна"),
    "Никита": ("Никитич", "Никитична"),
    "Павел": ("Павлович", "Павловна"),
}


def patronymic(father: str, sex: str, tongue: str) -> str:
    name = _east(father, tongue)
    at = 0 if sex == "m" else 1
    if tongue == "uk":
        if name in _UK_FATHERS:
            return _UK_FATHERS[name][at]
        if name.endswith("й"):
            return name[:-1] + ("йович" if sex == "m" else "ївна")
        return name.rstrip("оаь") + ("ович" if sex == "m" else "івна")
    if name in _RU_FATHERS:
        return _RU_FATHERS[name][at]
    if name.endswith("ий"):
        return name[:-2] + ("ьевич" if sex == "m" else "ьевна")
    if name.endswith("й"):
        return name[:-1] + ("евич" if sex == "m" else "евна")
    if name.endswith("ь"):
        return name[:-1] + ("евич" if sex == "m" else "евна")
    return name.rstrip("ао") + ("ович" if sex == "m" else "овна")


def east_family(family: str, sex: str, tongue: str) -> str:
    if sex == "f":
        for one, other in (
            ("ський", "ська"),
            ("ский", "ская"),
            ("овий", "ова"),
            ("ов", "ова"),
            ("ев", "ева"),
            ("ин", "ина"),
        ):
            if family.endswith(one) and not family.endswith("ишин"):
                family = family[: -len(one)] + other
                break
    return family if tongue == "uk" else letters.russian_from_ukrainian(family)


# ---- Arabic forms
def _arabic_given(dmg: str, style: str, rng: random.Random) -> str:
    if dmg.startswith("abd "):
        rest = dmg[4:]
        base = rest[1:]
        if style == "arabic":
            word = "الله" if rest == "llāh" else "ال" + letters.arabic(base)
            return "عبد" + (" " if rng.random() < 0.5 else "") + word
        if style == "russian":
            return (
                "Абд"
                + ("ул" if rest[0] == "l" else "ур")
                + rng.choice(("-", " ", ""))
                + letters.russian_from_arabic(base, rng).lower()
            )
        if rest == "llāh":
            return rng.choice(("Abdullah", "Abdallah", "Abd Allah", "Abdulla"))
        latin = letters.french(base, rng) if style == "french" else letters.english(base, rng)
        how = rng.randrange(5)
        joint = ("Abdul ", "Abd al-", "Abdel ", "Abdul", "Abd " + ("e" if rng.random() < 0.5 else "a") + rest[0] + "-")[
            how
        ]
        return joint + (latin.lower() if how == 3 else latin)
    if style == "arabic":
        return letters.arabic(dmg)
    if style == "russian":
        return letters.russian_from_arabic(dmg, rng)
    return letters.french(dmg, rng) if style == "french" else letters.english(dmg, rng)


def _arabic_family(born: Born, style: str, rng: random.Random) -> str:
    with_article = sum(map(ord, born.family)) % 3 != 0
    if not with_article:
        return _arabic_given(born.family, style, rng)
    if style == "arabic":
        return "ال" + letters.arabic(born.family)
    if style == "russian":
        return rng.choice(("аль-", "Аль-", "ал-")) + letters.russian_from_arabic(born.family, rng)
    return letters.article(born.family, rng, style)


def _kunya(born: Born, style: str, rng: random.Random) -> str:
    child = _arabic_given(born.more[1], style, rng)
    if born.sex == "m":
        head = {"arabic": rng.choice(("أبو", "ابو")), "russian": "Абу", "french": "Abou"}.get(
            style, rng.choice(("Abu", "Abo"))
        )
    else:
        head = {"arabic": "أم", "russian": "Умм", "french": "Oum"}.get(style, rng.choice(("Umm", "Um")))
    return f"{head} {child}"


def _write_arabic(born: Born, style: str, rng: random.Random) -> str:
    given = _arabic_given(born.given, style, rng)
    father = _arabic_given(born.father, style, rng)
    family = _arabic_family(born, style, rng)
    how = rng.random()
    if how < 0.35:
        words = [given, family]
    elif how < 0.75:
        words = [given, father, family]
    elif how < 0.83:
        words = [given, father, _arabic_given(born.more[0], style, rng), family]
    elif how < 0.9:
        joint = {"arabic": "بن", "russian": "бин", "french": "ben"}.get(style, rng.choice(("bin", "ibn")))
        if born.sex == "f":
            joint = {"arabic": "بنت", "russian": "бинт"}.get(style, "bint")
        words = [given, joint, father, family]
    elif how < 0.96:
        words = (
            [given, _kunya(born, style, rng), family]
            if rng.random() < 0.5
            else [given, family, _kunya(born, style, rng)]
        )
    else:
        words = [given, father]
    return " ".join(words)


# ---- what each kind of list writes
def write(born: Born, style: str, rng: random.Random) -> str:
    """The name as a list of that style has it. style: a value of STYLES."""
    if born.community == "ar":
        how = {"uk_full": "arabic", "ru_full": "russian", "ru_short": "russian", "memorial": "arabic",
               "arabic": "arabic",
               "native": "arabic", "fr": "french", "russian": "russian"}.get(style, "english")  # fmt: skip
        return _write_arabic(born, how, rng)
    if born.community in ("sr", "sq"):
        return _write_balkan(born, style, rng)
    if born.community == "en":
        return _write_english(born, style, rng)
    return _write_east(born, style, rng)


def _write_east(born: Born, style: str, rng: random.Random) -> str:
    tongue = (
        "ru" if style in ("ru_full", "ru_short", "russian") or (style == "native" and born.community == "ru") else "uk"
    )
    if style in ("icao", "bgn", "fr", "iso9", "press") and born.community == "ru":
        tongue = "ru"
    given, family = _east(born.given, tongue), east_family(born.family, born.sex, tongue)
    father = patronymic(born.father, born.sex, tongue)
    if style in ("uk_full", "ru_full", "native", "russian"):
        return " ".join([family, given] + ([father] if rng.random() < 0.7 else []))
    if style == "ru_short":
        return f"{family} {given[0]}.{rng.choice(('', ' '))}{father[0]}." if rng.random() < 0.4 else f"{family} {given}"
    if style == "memorial":
        return " ".join([given] + ([father] if rng.random() < 0.6 else []) + [family])
    if tongue == "ru":
        table = {
            "bgn": letters.RU_BGN,
            "fr": letters.RU_FRENCH,
            "iso9": letters.RU_ISO9,
            "press": letters.RU_PRESS,
        }.get(style, letters.RU_ICAO)
        latin = [letters.by_table(w, table) for w in (given, family)]
    elif style in ("bgn", "de"):
        latin = [letters.by_table(w, letters.UK_BGN if style == "bgn" else letters.UK_GERMAN) for w in (given, family)]
    else:
        latin = [letters.ukrainian_2010(w) for w in (given, family)]
    return " ".join(latin)


def _write_balkan(born: Born, style: str, rng: random.Random) -> str:
    given, family = born.given, born.family
    cyrillic = letters.SR_LATIN_TO_CYRILLIC if born.community == "sr" else letters.SQ_TO_CYRILLIC
    if style in ("sr_cyrillic", "uk_full", "ru_full", "ru_short", "memorial", "russian"):
        given, family = letters.by_table(given, cyrillic), letters.by_table(family, cyrillic)
        if style in ("russian", "ru_full", "ru_short"):
            given, family = (
                letters.by_table(given, letters.SR_TO_RUSSIAN),
                letters.by_table(family, letters.SR_TO_RUSSIAN),
            )
        return f"{family} {given}" if style != "memorial" else f"{given} {family}"
    if style in ("sr_plain", "en2010", "press", "de", "icao", "bgn", "fr"):
        strip = (
            letters.english_serbian
            if born.community == "sr" and style in ("press", "en2010", "icao")
            else letters.stripped
        )
        return f"{strip(given)} {strip(family)}"
    if style == "sr_father":
        father = born.father
        return f"{family} ({father}) {given}" if rng.random() < 0.5 else f"{family} {given}"
    return f"{given} {family}"


def _write_english(born: Born, style: str, rng: random.Random) -> str:
    full, _, nick = born.given.partition("/")
    given = nick if nick and rng.random() < 0.2 else full
    if style in ("uk_full", "register"):
        return f"{born.family}, {full}"
    if style in ("ru_short", "short") and rng.random() < 0.3:
        return f"{full[0]}. {born.family}"
    return f"{given} {born.family}"


STYLES = {
    "uk": ("uk_full", "ru_full", "en2010", "memorial", "de", "bgn"),
    "ru": ("ru_full", "bgn", "ru_short", "fr", "uk_full", "iso9"),
    "ar": ("arabic", "english", "arabic", "fr", "russian", "english"),
    "sr": ("sr_cyrillic", "sr_marks", "sr_plain", "sr_father", "press", "sr_marks"),
    "en": ("register", "press", "short", "memorial", "press", "short"),
    "mixed": ("native", "press", "russian", "sr_plain", "en2010", "memorial"),
}
