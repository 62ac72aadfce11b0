"""Words of casualty lists in several languages: heads of columns, sexes, months, and words for what is not known.

Small on purpose. A word that is not here is not guessed at: people declare what it stands for.
"""

# ruff: noqa: E501 - lists of words, a line for each field and month

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final

_NOT_LETTERS = re.compile(r"[\W_]+")


@lru_cache(maxsize=1 << 16)  # cells repeat: sexes, places, days, ages
def plain_head(words: str) -> str:
    """A head or a word of a cell without case, points, underscores and marks: ``Прізвище, ім'я`` -> ``прізвище імя``."""
    text = unicodedata.normalize("NFKC", words).casefold()
    if not text.isascii():
        text = "".join(c for c in text if unicodedata.category(c) != "Mn")
    for mark in "'’ʼ`´‘\u0640.":
        text = text.replace(mark, "")
    return " ".join(_NOT_LETTERS.sub(" ", text.replace("№", " no ")).split())


def _heads(text: str) -> dict[str, str]:
    made = {}
    for line in text.strip().splitlines():
        field, _, names = line.partition(":")
        for name in names.split(","):
            made[plain_head(name)] = field.strip()
    return made


# field: heads as they are written, case and points left out. English, Ukrainian, Russian, Arabic, German, French,
# Spanish, Polish, Turkish.
HEADS: Final = _heads("""
own_id: id, record id, record_id, unique id, uid, unique_id, person id, case id, case number, record number, serial number, serial, no, nr, number, n, reference, ref, код, номер, № з/п, no з п, номер запису, ідентифікатор, ід, id запису, no п п, номер записи, идентификатор, ид, الرقم, رقم, المعرف, رقم السجل, رقم الهوية, الرقم التسلسلي, م, lfd nr, laufende nummer, kennung, numéro, identifiant, número, identificador, lp, numer, sıra, sıra no
name: name, full name, fullname, name in full, victim name, name of victim, victim, person, person name, names, піб, п.і.б., прізвище ім'я по батькові, прізвище імя та по батькові, прізвище та ім'я, ім'я та прізвище, прізвище ім'я, повне ім'я, фио, ф.и.о., фамилия имя отчество, фамилия и имя, имя и фамилия, фамилия имя, имя фамилия, полное имя, имя погибшего, الاسم, اسم, الاسم الكامل, الاسم الرباعي, الاسم الثلاثي, اسم الضحية, اسم الشهيد, اسم القتيل, الاسم واللقب, الاسم والشهرة, vollständiger name, vor und nachname, name vorname, name und vorname, nom complet, nom et prénom, nom prénom, nombre completo, nombre y apellidos, nombre y apellido, imię i nazwisko, nazwisko i imię, ad soyad, adı soyadı, isim
given: given name, given names, given, first name, firstname, first_name, forename, forenames, christian name, ім'я, имя, الاسم الأول, الاسم الاول, vorname, vornamen, prénom, prénoms, nombre, nombres, imię, imiona, ad, adı
family: family name, family, familyname, last name, lastname, surname, last_name, прізвище, фамилия, اسم العائلة, العائلة, اللقب, الكنية, الشهرة, nachname, familienname, zuname, nom, nom de famille, apellido, apellidos, nazwisko, soyad, soyadı
patronymic: patronymic, middle name, middlename, father name, fathers name, father's name, father, name of father, по батькові, побатькові, ім'я батька, отчество, имя отца, اسم الأب, اسم الاب, الأب, vatersname, name des vaters, nom du père, nombre del padre, imię ojca, baba adı
sex: sex, gender, m/f, стать, пол, الجنس, النوع, النوع الاجتماعي, geschlecht, sexe, genre, sexo, género, płeć, cinsiyet
age: age, age at death, age years, years old, age in years, вік, вік років, повних років, років, возраст, возраст лет, лет, полных лет, العمر, السن, العمر بالسنوات, alter, âge, edad, wiek, yaş, yaşı
born: born, birth, birthdate, birth date, date of birth, dob, birth_date, birthday, year of birth, birth year, yob, дата народження, рік народження, народився, народжений, р н, рн, день народження, дата рождения, год рождения, родился, г р, гр, день рождения, تاريخ الميلاد, سنة الميلاد, تاريخ الولادة, سنة الولادة, المواليد, مواليد, الميلاد, geburtsdatum, geburtsjahr, geboren, geboren am, geburtstag, date de naissance, année de naissance, né le, fecha de nacimiento, año de nacimiento, data urodzenia, rok urodzenia, doğum tarihi
died: died, death, date, date of death, death date, death_date, dod, day of death, killed on, killed, date killed, date of incident, incident date, event date, date of event, date died, дата, дата загибелі, дата смерті, загинув, загинула, помер, день смерті, дата події, дата гибели, дата смерти, погиб, умер, день гибели, дата события, التاريخ, تاريخ, تاريخ الوفاة, تاريخ الاستشهاد, تاريخ القتل, تاريخ المقتل, تاريخ الحادث, تاريخ الحادثة, الوفاة, datum, todesdatum, sterbedatum, todestag, gestorben, gestorben am, getötet am, date de décès, date du décès, date de la mort, décès, mort le, fecha, fecha de muerte, fecha de fallecimiento, fecha de defunción, data, data śmierci, tarih, ölüm tarihi
place: place, location, locality, city, town, village, settlement, place of death, death place, place killed, incident location, incident place, where, district, region, oblast, province, governorate, area, county, municipality, місце, місце загибелі, місце смерті, місце події, населений пункт, нп, місто, село, область, район, громада, де, место, место гибели, место смерти, место события, населенный пункт, населённый пункт, город, село город, где, المكان, مكان, مكان الوفاة, مكان الاستشهاد, مكان القتل, مكان الحادث, الموقع, المدينة, مدينة, المحافظة, محافظة, القرية, البلدة, المنطقة, الناحية, القضاء, ort, todesort, sterbeort, ort des todes, stadt, gemeinde, lieu, lieu du décès, lieu de décès, lieu de la mort, ville, commune, endroit, lugar, lugar de muerte, ciudad, municipio, localidad, miejsce, miejsce śmierci, miasto, miejscowość, yer, ölüm yeri, şehir, il, ilçe
status: status, category, civilian status, civil status, civilian or combatant, civilian combatant, combatant, victim status, статус, категорія, статус особи, категория, статус лица, الحالة, الصفة, الفئة, صفة, مدني عسكري, kategorie, statut, catégorie, estado, categoría, kategoria, durum
unidentified: unidentified, unknown, not identified, is unidentified, невідома особа, невпізнаний, невпізнана, неідентифікований, неизвестный, неопознанный, неопознан, مجهول, مجهول الهوية, غير معروف الهوية, nicht identifiziert, unbekannt, non identifié, inconnu, no identificado, niezidentyfikowany, kimliği belirsiz
list: list, list name, source list, dataset, source dataset, registry, register, список, назва списку, перелік, реєстр, назва реєстру, название списка, реестр, перечень, القائمة, السجل, اسم القائمة, liste, register name, listname, lista, rejestr
""")

# Parts of longer heads, tried in this order where no whole head fits: "Дата загибелі (за документами)".
PARTS: Final = (
    ("born", ("birth", "народж", "рожден", "родил", "ميلاد", "ولادة", "geburt", "geboren", "naissance", "nacim", "urodz", "doğum")),
    ("patronymic", ("patronym", "по батьков", "отчеств", "اسم الاب", "اسم الأب", "vatersname")),
    ("unidentified", ("unidentif", "невпізн", "неідентиф", "неопозн", "مجهول")),
    ("age", ("age at", "age in", "aged", "повних років", "полных лет", "العمر", "alter in", "alter bei")),
    ("sex", ("gender", "стать", "الجنس", "geschlecht")),
    ("place", ("place", "location", "місце", "населен", "место", "مكان", "المحافظة", "lieu", "lugar", "ort des")),
    ("died", ("date", "дата", "تاريخ", "datum", "fecha")),
    ("family", ("surname", "family name", "last name", "прізвище", "фамилия", "العائلة", "nachname")),
    ("name", ("full name", "піб", "фио", "الاسم", "victim name", "name of the")),
)  # fmt: skip

FEMALE: Final = frozenset(map(plain_head, (
    "f", "female", "woman", "women", "girl", "fem", "ж", "жін", "жіноча", "жінка", "жіночий", "дівчинка", "дівчина",
    "жен", "женский", "женщина", "девочка", "девушка", "أنثى", "انثى", "انثي", "امرأة", "إمرأة", "بنت", "فتاة", "طفلة",
    "weiblich", "frau", "mädchen", "femme", "féminin", "fille", "mujer", "femenino", "femenina", "niña", "kobieta",
    "kadın", "kız",
)))  # fmt: skip
MALE: Final = frozenset(map(plain_head, (
    "m", "male", "man", "men", "boy", "masc", "ч", "чол", "чоловіча", "чоловік", "чоловічий", "хлопчик", "хлопець",
    "м", "муж", "мужской", "мужчина", "мальчик", "ذكر", "رجل", "ولد", "شاب", "طفل ذكر", "männlich", "mann", "junge",
    "homme", "masculin", "garçon", "hombre", "masculino", "niño", "mężczyzna", "erkek", "oğlan",
)))  # fmt: skip

# What people write where they do not know. Such a cell says nothing and is no problem.
NOT_KNOWN: Final = frozenset(map(plain_head, (
    "", "-", "?", "unknown", "not known", "unk", "n/a", "na", "nan", "none", "null", "nil", "not stated", "not available",
    "no data", "unspecified", "undetermined", "missing data", "невідомо", "не відомо", "невідомий", "невідома", "н/д",
    "немає даних", "не встановлено", "не вказано", "неизвестно", "не известно", "неизвестный", "неизвестная",
    "нет данных", "не установлено", "не указано", "غير معروف", "غير معروفة", "مجهول", "غير محدد", "لا يوجد",
    "unbekannt", "k a", "keine angabe", "inconnu", "inconnue", "desconocido", "desconocida", "se desconoce",
    "nieznany", "nieznana", "brak danych", "bilinmiyor",
)))  # fmt: skip

# Words that stand in the place of a name.
UNNAMED: Final = frozenset(map(plain_head, (
    "unidentified", "unidentified person", "unidentified man", "unidentified woman", "unidentified body",
    "unidentified male", "unidentified female", "unidentified child", "unnamed", "name unknown", "name withheld",
    "anonymous", "nn", "n n", "john doe", "jane doe", "невідома особа", "невідомий чоловік", "невідома жінка",
    "невстановлена особа", "неідентифікована особа", "неідентифікований", "неідентифікована", "невпізнаний",
    "невпізнана", "невпізнане тіло", "без імені", "неизвестный мужчина", "неизвестная женщина", "неопознанный",
    "неопознанная", "неопознанное тело", "неустановленное лицо", "имя неизвестно", "имя не установлено",
    "ім'я невідоме", "ім'я не встановлено", "مجهول الهوية", "مجهولة الهوية", "مجهول", "مجهولة", "جثة مجهولة",
    "غير معروف الهوية", "شخص مجهول", "لم يتم التعرف عليه", "nicht identifiziert", "unbekannter mann",
    "unbekannte frau", "non identifié", "non identifiée", "no identificado", "no identificada", "niezidentyfikowany",
    "kimliği belirsiz",
)))  # fmt: skip

YES: Final = frozenset(("yes", "y", "true", "1", "x", "так", "да", "نعم", "ja", "oui", "sí", "si", "tak", "evet", "+"))
NO: Final = frozenset(("no", "n", "false", "0", "ні", "нет", "لا", "nein", "non", "nie", "hayır"))
TOTALS: Final = frozenset(map(plain_head, (
    "total", "totals", "sum", "grand total", "всього", "усього", "разом", "итого", "всего", "المجموع", "الإجمالي",
    "gesamt", "summe", "insgesamt", "suma", "razem", "ogółem", "toplam",
)))  # fmt: skip
CHILD: Final = frozenset(map(plain_head, (
    "child", "minor", "children", "дитина", "неповнолітній", "неповнолітня", "ребенок", "ребёнок", "несовершеннолетний",
    "несовершеннолетняя", "طفل", "طفلة", "قاصر", "kind", "minderjährig", "enfant", "mineur", "niño", "niña", "dziecko",
    "çocuk",
)))  # fmt: skip
ADULT: Final = frozenset(map(plain_head, (
    "adult", "grown up", "дорослий", "доросла", "взрослый", "взрослая", "بالغ", "بالغة", "راشد", "erwachsen",
    "erwachsener", "erwachsene", "adulte", "adulto", "adulta", "dorosły", "dorosła", "yetişkin",
)))  # fmt: skip


def _months() -> dict[str, int]:
    written = """
january jan janvier januar jänner enero styczeń stycznia ocak січень січня січ январь января янв يناير كانون_الثاني
february feb février fév februar feber febrero luty lutego şubat лютий лютого лют февраль февраля фев فبراير شباط
march mar mars märz mrz marzo marzec marca mart березень березня бер март марта мар مارس آذار اذار
april apr avril abril kwiecień kwietnia nisan квітень квітня квіт апрель апреля апр أبريل ابريل إبريل نيسان
may mai mayo maj maja mayıs травень травня трав май мая مايو أيار ايار
june jun juin juni junio czerwiec czerwca haziran червень червня черв июнь июня июн يونيو يونيه حزيران
july jul juillet juli julio lipiec lipca temmuz липень липня лип июль июля июл يوليو يوليه تموز
august aug août aout agosto sierpień sierpnia ağustos серпень серпня серп август августа авг أغسطس اغسطس آب اب
september sep sept septembre septiembre wrzesień września eylül вересень вересня вер сентябрь сентября сен سبتمبر أيلول ايلول
october oct octobre oktober okt octubre październik października ekim жовтень жовтня жовт октябрь октября окт أكتوبر اكتوبر تشرين_الأول تشرين_الاول
november nov novembre noviembre listopad listopada kasım листопад листопада лист ноябрь ноября ноя نوفمبر تشرين_الثاني
december dec décembre dezember dez diciembre grudzień grudnia aralık грудень грудня груд декабрь декабря дек ديسمبر كانون_الأول كانون_الاول
"""
    return {
        word.replace("_", " ").casefold(): number
        for number, line in enumerate(written.strip().splitlines(), 1)
        for word in line.split()
    }


MONTHS: Final = _months()
ABOUT: Final = (
    "about", "around", "approximately", "approx", "circa", "ca", "c", "~", "≈", "близько", "приблизно", "біля", "бл",
    "орієнтовно", "около", "примерно", "ориентировочно", "ок", "حوالي", "تقريبا", "تقريباً", "نحو", "etwa", "ungefähr",
    "gegen", "environ", "vers", "aproximadamente", "hacia", "około", "yaklaşık",
)  # fmt: skip
BEFORE: Final = (
    "before", "by", "until", "not later than", "no later than", "до", "не пізніше", "не позднее", "قبل", "حتى", "vor",
    "bis", "avant", "antes de", "antes del", "przed", "do",
)  # fmt: skip
AFTER: Final = (
    "after", "since", "from", "not before", "після", "з", "від", "не раніше", "после", "с", "не ранее", "بعد", "منذ",
    "nach", "ab", "seit", "après", "depuis", "después de", "desde", "po", "od",
)  # fmt: skip
UNDER: Final = ("under", "below", "less than", "younger than", "<", "до", "менше", "молодше", "моложе", "менее", "أقل من", "دون", "unter")  # fmt: skip
OVER: Final = (
    "over", "above", "older than", "more than", ">", "понад", "старше", "більше", "свыше", "более", "أكثر من", "فوق",
    "über",
)  # fmt: skip
YEARS: Final = frozenset((
    "years", "year", "yrs", "yr", "y", "yo", "y o", "years old", "year old", "р", "років", "роки", "рік", "року", "л",
    "г", "лет", "год", "года", "سنة", "سنوات", "عام", "عاما", "عاماً", "أعوام", "jahre", "jahr", "ans", "an", "años",
    "año", "lat", "lata", "rok", "yaşında",
))  # fmt: skip
MONTHS_OLD: Final = frozenset(("months", "month", "mos", "mo", "months old", "month old", "міс", "місяць", "місяці", "місяців", "мес", "месяц", "месяца", "месяцев", "شهر", "أشهر", "شهور", "monate", "monat", "mois", "meses", "mes"))  # fmt: skip
DAYS_OLD: Final = frozenset(("days", "day", "weeks", "week", "days old", "weeks old", "днів", "дні", "день", "тижнів", "тижні", "тиждень", "дней", "дня", "недель", "недели", "неделя", "يوم", "أيام", "أسبوع", "أسابيع", "tage", "wochen", "jours", "semaines", "días", "semanas"))  # fmt: skip
