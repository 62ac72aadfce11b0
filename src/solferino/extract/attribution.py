"""Who gives a fact, as far as one sentence and the quotation around it show. A light search, apart from the reading of
statements: "according to X", "X said", ", X said.", "X's last estimate", "confirmed by X". No name in the text, no
speaker.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence
from dataclasses import dataclass

from solferino.extract.outlet_names import known
from solferino.extract.speech.lexicon import ORGANISATIONS, stands_for_nobody
from solferino.extract.speech.units import units
from solferino.extract.speech.voices import Voices
from solferino.names import Naming, gender_of
from solferino.record import Passage, Speaker, SpeakerKind, Text
from solferino.text import paragraphs
from solferino.text.wordlists import word_set

_VERBS = (
    r"sa(?:id|ys|y|ying)|report(?:ed|s|ing)?|announc(?:ed|es|ing)|claim(?:ed|s|ing)(?!\s+(?:[\w,.-]+\s+){0,4}?(?:lives?|victims)\b)|stat(?:ed|ing)|add(?:ed|s|ing)"
    r"|told|tells|confirm(?:ed|s|ing)"
    r"|estimat(?:ed|es|ing)|put|puts|putting|placed|places|placing|not(?:ed|es|ing)|record(?:ed|s)|document(?:ed|s)"
    r"|count(?:ed|s)|verif(?:ied|ies)|believ(?:ed|es)"
    r"|acknowledg(?:ed|es)|admit(?:ted|s)|den(?:ied|ies|ying)|maintain(?:ed|s)|insist(?:ed|s)|warn(?:ed|s|ing)|wrote"
    r"|writes|assess(?:ed|es)|alleg(?:ed|es)|reveal(?:ed|s)|(?:spoke|spoken|speaks?)\s+of"
    r"|declar(?:ed|es)|explain(?:ed|s)|tweeted|posted|indicat(?:ed|es)|disclosed|lists?|listed|registered|identified"
    r"|gave|gives|lowered|reduced|corrected|mentioned|conceded|concedes|assert(?:s|ed)|calculat(?:ed|es)|tallied|logged|found(?=\s+that\b)"
    r"|(?:published|issued|released)(?=\s+(?:an?|its|the|new|updated)\s+(?:[\w-]+\s+){0,3}?(?:toll|count|tally|figures?|list|update|estimates?)\b)"
    r"|corroborat(?:ed|es)|revised|attribut(?:ed|es)|stress(?:ed|es)|acknowledge|believe|admit|insist|maintain|conced(?:e|es)|assert|allege|announce"
    r"|(?:reject|dismiss|refut)(?:s|es|ed)?(?=\s+(?:as\s+\w+\s+)?(?:[\w'’-]+\s+){0,3}?(?:reports?|claims?|allegations?|accusations?|suggestions?|assertions?)\b)"
    r"|(?<=[a-z]s\s)(?:estimate|report|claim|confirm|count|record|document|verify|warn|deny)(?=\s*[.,;]|\s*\Z|\s+that\b)"
)
_CUE = re.compile(rf"(?<![\w-])(?P<verb>{_VERBS})(?![\w-])", re.IGNORECASE)
_ACCORDING = re.compile(r"\b(?:according\s+to|as\s+per|citing|cited\s+by|quoting)\s+", re.IGNORECASE)
_BY = re.compile(
    r"\b(?:confirmed|reported|verified|recorded|documented|released|published|compiled|announced|issued"
    r"|provided)\s+by\s+",
    re.IGNORECASE,
)
_POSSESSIVE = re.compile(
    r"(?P<name>(?:[Tt]he\s+)(?:[a-z]+\s+)?[a-z]+?|(?:[Tt]he\s+)?(?:[A-Z][\w.&-]*\s+){0,4}[A-Z][\w.&-]*?)['’]s?\s+(?:(?:latest|last"
    r"|own|most\s+recent|official|current|updated|new)\s+){0,2}"
    r"(?:estimates?|count|tally|figures?|toll|records?|report|data|numbers)\b"
)
_TOLL_OF = re.compile(
    r"\baccording\s+to\s+an?\s+(?P<name>[A-Z][\w.-]+(?:\s+[A-Z][\w.-]+){0,3})\s+(?:toll|count"
    r"|tally|estimate|report|statement|figures?)\b"
)
_DOCUMENT_OF = re.compile(
    r"\A(?:the\s+|a\s+|an\s+)?(?:(?:latest|last|recent|official|preliminary|new|initial|own"
    r"|updated)\s+){0,2}"
    r"(?:records?|figures?|data|estimates?|reports?|counts?|tally|statements?|statistics|numbers|information|findings|accounts?"
    r"|updates?|bulletins?|lists?|databases?|registers?|tallies|analys[ei]s|assessments?)\s+"
    r"(?:from|by|of|(?:released|published|issued|compiled|provided|collected|kept|made)\s+by)\s+",
    re.IGNORECASE,
)
_QUOTED_AS = re.compile(
    r"\b(?:quoted|cited)\s+(?P<name>[^.;,:\"“”]{3,80}?)\s+as\s+(?:saying|reporting|telling|confirming|estimating|putting)\b",
    re.IGNORECASE,
)
_RELEASED_BY = re.compile(
    r"\baccording\s+to\s+(?:the\s+)?(?:[\w-]+\s+){0,2}(?:figures|data|records|numbers|statistics|an?\s+(?:report|statement|count|list))\s+"
    r"(?:that|which)\s+(?P<name>[^.;,:\"“”]{3,80}?)\s+(?:had\s+)?(?:released|published|issued|gave|put\s+out|sent|presented)\b",
    re.IGNORECASE,
)
_RECORDS_SHOW = re.compile(r"\s+(?:show|shows|showed|indicate|suggest|list|contain|of|from)\b", re.IGNORECASE)
_PASSIVE_BEFORE = re.compile(
    r"\b(?:is|are|was|were|been|be|being|it['’]s)\s+(?:\w+ly\s+|also\s+|widely\s+)?\Z", re.IGNORECASE
)
_AUX_BEFORE = re.compile(
    r"(?:\s+(?:both|all|now|still|has|have|had|also|later|earlier|then|now|repeatedly|officially|initially|so\s+far|to\s+date"
    r"|already|since|alone|individually|publicly|formally|jointly|previously|who|recently|reportedly|did|not))+\s*\Z",
    re.IGNORECASE,
)
_TRAILS = re.compile(
    r"\s*(?:said\s*)?(?:$|[.,;:!?\"”’')\]]|--|–|—|(?:on|in|at|via|late|early|this|last|today"
    r"|yesterday|tonight|monday|tuesday|wednesday|thursday|friday"
    r"|saturday|sunday|earlier|to|as|citing|adding|from|after|when|while|by)\b)",
    re.IGNORECASE,
)
_INVERTED = re.compile(
    r"\s+(?P<name>(?:(?:the|a|an|its|his|her)\s+)?(?:[a-z]+(?:-[a-z]+)?\s+){0,4}?(?:[A-Z][\w.’'&-"
    r"]*)(?:\s+(?:of\s+|for\s+|the\s+|and\s+)?[A-Z][\w.’'&-]*){0,6})"
)
_NO_NAME = re.compile(
    r"(?:that|in|on|at|late|early|this|last|next|\w+day|january|february|march|april|june|july"
    r"|august|september|october|november|december)\b",
    re.IGNORECASE,
)
_COLON = re.compile(r"[^.;,\"“”]{0,60}:(?:\s|\Z)")
_TOLD_WHOM = re.compile(
    r"\s+(?:reporters|journalists|newsmen|parliament|state\s+(?:television|radio|tv|media)|me|us|it|him|her|them|local\s+media|(?:this|a|the)\s+(?:station|newspaper"
    r"|paper|agency|website|broadcaster|(?:news|press)\s+(?:conference|briefing|agency|site))|(?:[Tt]he\s+)?[A-Z][\w.’'&-]*(?:\s+(?:news\s+)?(?:agency\b"
    r"|[A-Z][\w.’'&-]*)){0,4})"
)
_THAT = re.compile(r"\s+(?:on\s+\w+day\s+|\w+day\s+)?that\b", re.IGNORECASE)

_NP_STOP = re.compile(
    r"\s+(?:who|which|that|said|says|on|in|at|after|as|when|while|during|since|but|with|by|before"
    r"|told|was|were|has|have|had|is|are)\b|[,;:.!?()\[\]\"“”]|\s--|\s[–—-](?=\s)|\s+(?:issued"
    r"|released|accus\w+|claims|reported)\b|\s+and\s+(?!the\s+[A-Z])(?=[a-z])",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W_][\w.'’&/-]*")
_SOURCE_NOUNS = word_set(
    "commission commissions inquiry centre center institute cluster cell ombudsman rapporteur team teams registry "
    "registrar defence defense protection bloggers directorate bureau registrars delegation federation railways press "
    "mission missions "
    "official officials source sources spokesman spokeswoman spokesperson spokespersons spokesmen monitor monitors "
    "group groups agency "
    "agencies ministry government police activist activists resident residents army military coalition council "
    "authorities rescuers "
    "witness witnesses doctor doctors medics hospital hospitals commander commanders general officer officers "
    "organization organisation "
    "observatory rebels opposition media newspaper television radio report reports statement communique analysts "
    "expert experts "
    "court senate parliament congress assembly tribunal members member senators lawmakers deputies countries "
    "lawyer lawyers prosecutor prosecutors mayor governor minister president leader leaders administration "
    "department command "
    "nation company regulator survivors survivor director head chief workers researchers office committee websites "
    "network "
    "site website outlet channel broadcaster daily magazine portal station "
    "militants union unions guerrillas presidency embassy diplomat diplomats investigators service services "
    "observers charity force forces navy guard colonel captain major lieutenant sergeant admiral commodore brigadier "
    "marshal fisherman fishermen farmer farmers driver drivers teacher teachers nurse nurses surgeon surgeons "
    "villager villagers trader traders shopkeeper shopkeepers neighbour neighbours neighbor neighbors relative "
    "relatives priest bishop imam rescuer paramedic paramedics firefighter firefighters soldier soldiers fighter "
    "fighters policeman man woman mother father deputy senator commissioner secretary chairman chairwoman premier "
    "envoy coroner pathologist shepherd student students protester protesters demonstrators stallholder eyewitness "
    "eyewitnesses garrison battalion brigade regiment unit units troops"
)
_PLAIN_PAST = re.compile(r"\s[a-z]{2,}ed\Z")
_SORT_OF_OUTLET = re.compile(
    r"\A(?:[a-z-]+\s+){0,2}(?:site|website|outlet|channel|broadcaster|daily|magazine|portal|station|newspaper|agency)\s+(?=[A-Z])"
)
_STAFF = r"(?:journalists?|reporters?|correspondents?|photographers?|teams?|crews?)"
_HOUSE = r"[A-Z][\w’'&-]*(?:[ \n-][A-Z][\w’'&-]*){0,3}"
_STAFF_OF = re.compile(rf"(?P<house>{_HOUSE})(?:['’]s)?\s+{_STAFF}")
_STAFF_SAW = re.compile(
    rf"\b(?P<who>{_HOUSE}\s+{_STAFF})(?:\s+(?:at|in|on|near|who)\s[^.;,]{{1,50}}?)?\s+(?:also\s+|later\s+|have\s+|had\s+|has\s+)?"
    r"(?:saw|seen|counted|witnessed|found|filmed|photographed)\b"
    rf"|\b(?:{_STAFF}|[JR][a-z]+s)\s+(?:of|from|with|for)\s+(?:the\s+)?(?P<house>{_HOUSE})(?:\s+(?:news\s+)?agency)?"
    r"(?:\s+(?:at|in|on|near|who)\s[^.;,]{1,50}?)?\s+(?:also\s+|later\s+|have\s+|had\s+|has\s+)?"
    r"(?:saw|seen|counted|witnessed|found|filmed|photographed)\b"
)
_PIECE = re.compile(r"\s(?:report|article|story|dispatch|interview)\Z")
_PLACED = re.compile(r"\s(?:in|at|near|from)\s")
_IN_A_PLACE = frozenset({"in", "at", "near", "from"})
_LINKS = word_set("of for the and on to de del la el al in")
_DETERMINERS = word_set("a an the one two three some several many another his her its their our other")
_ADJECTIVES = word_set(
    "senior local city military medical hospital state state-run official monitoring activist opposition defence "
    "defense health rescue "
    "security aid human rights regional provincial unnamed anonymous foreign interior justice emergency municipal "
    "national united "
    "international humanitarian top former western government federal police news independent intelligence civil "
    "diplomatic so-called "
    "communications broadcasting democratic republican private public pro-government extremist rebel war crimes "
    "town village district independent press air naval alliance western chief deputy intelligence"
)
_PRONOUNS = word_set("he she it they")
_NEVER_IN_A_NAME = word_set(
    "as when while but that this these those if so then here there because since after before although though "
    "earlier later previously afterwards today yesterday overnight then now "
    "what which who whose where how why yet still also such not or nor than officially reportedly however meanwhile "
    "both all each every nobody nothing everyone everything something somebody anyone it he she they we you i"
)
"""Small words that end the walk to the left, capital or not: "As Norwatch reported", "Announces That It"."""
_PROPER_BODIES = word_set("monitor observer watch witness")
"""Words for people that, as the last word of a capitalised name, name a body: "the Harbour Road Monitor"."""
_SENTENCE_END = re.compile(
    r"(?!(?:[^\W\d_]\.)+\Z|(?:dr|mr|mrs|ms|gen|col|lt|maj|capt|sgt|sen|rep|gov|prof|st|rev)\.\Z)"
    r"\w[\w’'-]*\.\Z",
    re.IGNORECASE,
)
_TITLES = word_set(
    "president minister secretary spokesman spokeswoman spokesperson ambassador general colonel col gen lt major "
    "maj captain capt lieutenant "
    "commander director chief mayor governor senator sen rep representative mr mrs ms dr prof professor king prince "
    "princess pope "
    "bishop archbishop reverend rev father sister judge prosecutor chairman chairwoman head leader premier "
    "chancellor adviser "
    "advisor deputy envoy commissioner sheriff officer coordinator analyst lawyer state affairs defence defense "
    "republic majority minority "
    "journalist correspondent reporter editor activist doctor admiral sergeant brigadier commodore air"
)
_INSTITUTION = re.compile(
    r"\b(?:ministry|council|observatory|nations|un|u\.n|nato|office|department|army|committees?|organi[sz]ation"
    r"|government|administration|police|court|"
    r"parliament|senate|congress|commission|command|centre|center|service|authority|authorities|union|league"
    r"|institute|foundation|"
    r"red\s+cross|red\s+crescent|amnesty|watch|unicef|unhcr|ohchr|osce|who|icc|eu|embassy|presidency|kremlin"
    r"|pentagon|white\s+house|"
    r"state\s+department|coalition|university|hospital|municipality|military|forces|front|cabinet|agency|mission"
    r"|staff|assembly)\b",
    re.IGNORECASE,
)
_OUTLET = re.compile(
    r"\b(?:news|reuters|associated\s+press|ap|afp|agence|tass|interfax|bbc|cnn|cnbc|times|post|guardian|television"
    r"|radio|tv|newspaper|"
    r"al[- ]jazeera|sana|xinhua|ria|novosti|dpa|efe|acan-efe|media|press|daily|tribune|journal|newsweek"
    r"|broadcaster)\b",
    re.IGNORECASE,
)
_DOCUMENT = re.compile(
    r"\b(?:report|records?|communiqu[eé]|statement|document|data|figures|dispatch|cable)\Z", re.IGNORECASE
)
_UNNAMED = re.compile(
    r"\b(?:officials?|sources?|spokes\w+|witness(?:es)?|doctors?|medics|residents?|commanders?"
    r"|officers?|experts?|analysts?|diplomats?|rescuers|"
    r"monitors?|lawyers?|survivors?|soldiers?)\Z",
    re.IGNORECASE,
)
_GROUP = re.compile(
    r"\b(?:groups?|activists|rebels|guerrillas|websites|opposition|leaders|residents|protesters"
    r"|separatists|militants|unionists|insurgents|fighters|members|senators|lawmakers|deputies"
    r"|members\s+of\s+(?:congress|parliament))\Z",
    re.IGNORECASE,
)
_COUNTRIES = word_set(
    "russia ukraine us usa uk britain america france germany china iran iraq syria israel turkey moscow kyiv kiev "
    "washington london "
    "beijing damascus tehran ankara paris berlin brussels belarus poland jordan egypt lebanon yemen afghanistan "
    "pakistan india "
    "japan spain italy mexico colombia salvador sudan ethiopia libya mali nigeria georgia armenia azerbaijan "
    "russian ukrainian "
    "syrian american british israeli iranian iraqi turkish french german"
)
_STRIP = re.compile(r"\A(?:(?:the|a|an)\s+)?(?:so-called\s+|[A-Z][\w.]*-based\s+)*(?:the\s+)?", re.IGNORECASE)
_OFFICE_OF = re.compile(r"(?:office|ministry|department|bureau|council)\s+of\b", re.IGNORECASE)
_APPOSED = re.compile(r",\s+(?:a|an|the)\s+(?P<what>[^,.;:\"“”\n]{3,80}),")
_QUOTES = re.compile(r"[“”\"]")
_FORENAMES = re.compile(r"(?<!\w)(?:[A-Z][\w’'-]*\.?[ ]){1,3}\Z")
_OPENERS = frozenset({"The", "In", "But", "And", "When", "As", "After", "U.S.", "That", "While"})
_ENDED = re.compile(r"\w[\w’'-]+\.")
_NAMESAKES = 40  # occurrences of a name that are looked at
_RELATIVE = re.compile(r"\s(?:which|who)\s[^,.;]{3,60}\Z")
_PRONOUN_LOOK = 90  # code points back in which a pronoun of the same sentence finds its noun
_LOOK = 200  # how far a cue looks to either side, in code points
_SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Cue:
    """One attribution in a sentence: who (code points of the words), and the stretch it covers."""

    start: int
    end: int
    covers_from: int
    covers_to: int
    verb: str


def source_of(text: Text, start: int, end: int, at: int, at_end: int) -> tuple[Speaker | None, str]:
    """The speaker to whom the sentence ``[start, end)`` gives the words ``[at, at_end)``, and the verb ("" where none).

    A pronoun is resolved to the last speaker named before it, near by; where none is, the speaker is None.
    """
    return chain_of(text, start, end, at, at_end)[:2]


def chain_of(text: Text, start: int, end: int, at: int, at_end: int) -> tuple[Speaker | None, str, tuple[Speaker, ...]]:
    """As :func:`source_of`, with those through whom the words came, the nearest to the reader first.

    In "X reports that Y says", and in "X said, citing Y", it is Y's and relayed by X. The verb is given too where
    somebody speaks whom nothing near by names.
    """
    first, last = at - start, at_end - start
    sentence = text.text[start:end]
    cues = [
        cue
        for cue in _cues(sentence)
        if not _SECONDED.search(sentence, 0, cue.start)
        and cue.covers_from <= first
        and last <= cue.covers_to
        and not _CONCEDED.search(sentence, cue.end, max(cue.end, first))
    ]
    unnamed = ""
    if cues:
        # The nearest cue: in "X reports that Y says" it is Y's figure.
        nearest = min(cues, key=lambda c: (min(abs(c.start - last), abs(first - c.end)), c.start))
        cue = _cited(sentence, nearest, cues)
        named = _named_before(cue, sentence, start)
        speaker = speaker_at(text, *named) if named is not None else None
        if speaker is not None:
            return speaker, cue.verb, _relays(text, start, sentence, cue, cues, speaker)
        unnamed = cue.verb if sentence[cue.start : cue.end].strip().lower() in _PRONOUNS else ""
    quoted = _quoting(text, at)
    return (quoted, "said", ()) if quoted is not None else (None, unnamed, ())


def _relays(
    text: Text, start: int, sentence: str, cue: Cue, cues: Sequence[Cue], speaker: Speaker
) -> tuple[Speaker, ...]:
    found: list[Speaker] = []
    for other in sorted(cues, key=lambda c: c.start):
        if other is cue or other.verb.startswith(("den", "reject", "counted")):
            continue
        inner, outer = max(cue.start, other.start), min(cue.end, other.end)
        tells_on = other.covers_from <= cue.start and cue.end <= other.covers_to
        cites = cue.verb in _CITES
        if not (tells_on or cites) or _PARTS.search(sentence, outer, inner):
            continue
        named = _named_before(other, sentence, start)
        relay = speaker_at(text, *named) if named is not None else None
        if relay is not None and relay.name != speaker.name and relay.name not in {r.name for r in found}:
            found.append(relay)
    return tuple(found)


_SECONDED = re.compile(
    r",\s+an?\s+(?:figure|number|toll|count|claim|account|version)\s+(?:that|which)?\s*\Z", re.IGNORECASE
)
"""As in "27 died, a figure that two medics confirmed": who stands behind a number that another one gave."""
_PARTS = re.compile(r";|\b(?:and|but|while|whereas)\b", re.IGNORECASE)


def _cited(sentence: str, teller: Cue, cues: Sequence[Cue]) -> Cue:
    """Whom the teller of a figure cites for it in one clause, else the teller: "..., the Post reported, citing X"."""
    behind = (cue for cue in cues if cue.verb in _CITES and teller.verb not in _CITES and teller.end <= cue.start)
    return next((cue for cue in behind if not _PARTS.search(sentence, teller.end, cue.start)), teller)


_CITES = frozenset({"citing", "quoting", "quoted"})


# "Moscow denies it, although thousands have been killed": what is conceded is the text's own, not the speaker's.
_CONCEDED = re.compile(r"\b(?:although|though|despite|whereas)\b|,\s+(?:but|while)\s+(?!that\b)", re.IGNORECASE)


def _named_before(cue: Cue, sentence: str, start: int) -> tuple[int, int] | None:
    """The words that name the speaker of a cue: for "the mission said it had verified" those in front of "said".

    None where that subject is not understood: the pronoun then means it, and nobody named in an earlier sentence.
    """
    if sentence[cue.start : cue.end].strip().lower() in _PRONOUNS:
        for match in reversed(list(_CUE.finditer(sentence, max(0, cue.start - _PRONOUN_LOOK), cue.start))):
            named = subject_before(sentence, match.start())
            if named is None:
                return None
            if sentence[slice(*named)].strip().lower() not in _PRONOUNS:
                return start + named[0], start + named[1]
        doer = _DOER.match(sentence[: cue.start])
        if doer is not None and (named := subject_before(sentence, doer.start("verb"))) is not None:
            return start + named[0], start + named[1]
    return start + cue.start, start + cue.end


_DOER = re.compile(
    r"[\s\"“]*(?:(?:the|an?|its)\s+)?(?:[\w.'’&-]+\s+){1,6}?(?:has\s+|have\s+|had\s+|also\s+)*(?P<verb>killed|wounded|injured|lost"
    r"|captured|shot|detained|arrested|destroyed|attacked|struck|hit|repelled|repulsed|carried|launched|bombed|treated|recovered|found|received)\b",
    re.IGNORECASE,
)
"""As in "The rebels killed 45 soldiers, they said": whoever acts in the sentence is who says it."""


def speaker_at(text: Text, start: int, end: int) -> Speaker | None:
    """The speaker whom the words ``[start, end)`` name; None for a pronoun that nothing near by explains."""
    words = text.text[start:end]
    if words.strip().lower() in _PRONOUNS:
        return _resolved(text, start, end)
    if _nobody(words):
        return None
    if (head := _HEAD_OF.search(text.text, max(0, start - 80), start)) is not None:
        behind = _voices(text).person_behind(head.start(), end)
        if behind is not None:
            return _identified(text, head.start(), end, *behind)
    if _HEAD_AND_BODY.match(words) and (behind := _voices(text).person_behind(start, end)) is not None:
        return _identified(text, start, end, *behind)
    name, role, kind = _read_name(words)
    if not name:
        return None
    name, role, kind = _without_person(text, start, end, name, role, kind)
    if role is None and (kind is SpeakerKind.UNNAMED or kind is SpeakerKind.PERSON):
        behind = _voices(text).person_behind(start, end)
        if behind is not None and behind[0].form != name:
            return _identified(text, start, end, *behind)
    if kind is SpeakerKind.UNNAMED and (body := _longer_body(text.text, start, words)) is not None:
        at = Passage.of(text, *body)
        return Speaker(_SPACE.sub(" ", at.quote), SpeakerKind.INSTITUTION, Passage.of(text, start, end), None, at)
    apposed = _APPOSED.match(text.text, end)
    if (
        apposed is not None
        and kind is SpeakerKind.PERSON
        and role is None
        and (_OUTLET.search(apposed["what"]) or _INSTITUTION.search(apposed["what"]))
    ):
        role, kind = (
            _SPACE.sub(" ", apposed["what"]),
            SpeakerKind.OUTLET if _OUTLET.search(apposed["what"]) else SpeakerKind.INSTITUTION,
        )
    mention = Passage.of(text, start, end)
    fuller, where = _fullest(text, name) if kind is SpeakerKind.PERSON else (name, None)
    named_at = Passage.of(text, *where) if where and not (start <= where[0] and where[1] <= end) else None
    return Speaker(fuller, kind, mention, role, named_at)


_HEAD_OF = re.compile(
    r"\b(?:(?:the|a|an|its)\s+)?(?:[\w-]+\s+)?(?:head|commander|chief|director|leader|chairman|chairwoman|governor|mayor|secretary)"
    r"\s+of\s+(?:[\w'’-]+\s+){0,4}\Z",
    re.IGNORECASE,
)


_HEAD_AND_BODY = re.compile(_HEAD_OF.pattern.removesuffix(r"(?:[\w'’-]+\s+){0,4}\Z"), re.IGNORECASE)
"""A head with the body that is headed, as one phrase: "the commander of the Orvany garrison"."""


def _identified(text: Text, start: int, end: int, named: Naming, role: str | None) -> Speaker:
    """The speaker of an office whose name stands elsewhere in the text."""
    where = Passage.of(text, named.start, named.end)
    inside = start <= where.start and where.end <= end
    mention = Passage.of(text, start, end)
    return Speaker(named.form, SpeakerKind.PERSON, mention, role, None if inside else where)


def _nobody(words: str) -> bool:
    """True for words behind which nobody stands: "conflicting accounts", "data as of noon"."""
    return stands_for_nobody([token.strip(".,'’\"").lower() for token in words.split()])


_CROWD = re.compile(r"[A-Z][a-z]+(?:ers|ors|ists|ants|ents|ees|eers|men|women)\Z")
_CAPITAL_ELSEWHERE = r"(?<![.!?:\n“\"]\s)(?<![\n“\"])(?<=\S\s){}\b"


@functools.lru_cache(maxsize=32)
def _is_capital_elsewhere(text: str, name: str) -> bool:
    return re.search(_CAPITAL_ELSEWHERE.format(re.escape(name)), text) is not None


def _without_person(
    text: Text, start: int, end: int, name: str, role: str | None, kind: SpeakerKind
) -> tuple[str, str | None, SpeakerKind]:
    """A single capitalised word that nothing shows to be a person: "Traders said", "according to Tidings"."""
    if kind is not SpeakerKind.PERSON or role is not None or " " in name or name[:1].islower():
        return name, role, kind
    if _fullest(text, name)[1] is not None or gender_of(f"{name} x") is not None:
        return name, role, kind
    if _CROWD.match(name) and not _is_capital_elsewhere(text.text, name):
        return name, None, SpeakerKind.GROUP
    before = text.text[max(0, start - 16) : start].lower().split()
    if before[-2:] == ["according", "to"] and not text.text[end : end + 4].strip(" ,").isdigit():
        return name, None, SpeakerKind.INSTITUTION  # people are given with the whole name when they first speak
    return name, role, kind


_SHORT_BODY = re.compile(
    r"\A(?:the|this|that)\s+(?P<head>monitor|observatory|watchdog|network|organisation|organization|charity|commission|"
    r"ministry|committee|council|agency|group|office|command|mission|authority|institute|foundation)\Z",
    re.IGNORECASE,
)


def _longer_body(text: str, at: int, words: str) -> tuple[int, int] | None:
    """Where the full name of "the monitor" stands before ``at``: the one capitalised name that ends with that word."""
    short = _SHORT_BODY.match(words.strip())
    if short is None or text[at : at + 40].isupper():
        return None
    before = [span for span in _full_bodies(text, short["head"].capitalize()) if span[1] <= at]
    return before[0] if len({_SPACE.sub(" ", text[slice(*span)]) for span in before}) == 1 else None


@functools.lru_cache(maxsize=8)
def _full_bodies(text: str, head: str) -> tuple[tuple[int, int], ...]:
    """Where capitalised names stand that end with a word; of one name the first place."""
    first: dict[str, tuple[int, int]] = {}
    for match in re.finditer(rf"\b(?:[Tt]he\s+)?(?P<name>(?!The\s)(?:[A-Z][\w’'&-]*\s+){{1,5}}{head})\b", text):
        first.setdefault(_SPACE.sub(" ", match["name"]), match.span("name"))
    return tuple(first.values())


@functools.lru_cache(maxsize=2)
def _voices(text: Text) -> Voices:
    """What the text calls its persons; kept for the figures and events of the same text."""
    return Voices(text, units(text.text))


@functools.lru_cache(maxsize=32)
def _cues(sentence: str) -> tuple[Cue, ...]:
    """The attributions of a sentence, with offsets into it. A pure function of the words, so it may be remembered."""
    cues: list[Cue] = []
    for pattern in (_TOLL_OF, _POSSESSIVE):
        for match in pattern.finditer(sentence):
            verb = "estimated" if "estimate" in match.group() else "counted"
            cues.append(Cue(match.start("name"), match.end("name"), 0, len(sentence), verb))
    for match in _QUOTED_AS.finditer(sentence):
        cues.append(Cue(match.start("name"), match.end("name"), match.end(), len(sentence), "quoted"))
        teller = subject_before(sentence, match.start())
        if teller is not None:
            cues.append(Cue(*teller, match.end(), len(sentence), "reported"))
    for match in _RELEASED_BY.finditer(sentence):
        cues.append(Cue(match.start("name"), match.end("name"), 0, len(sentence), "according"))
    counted = tuple(cues)
    for pattern in (_ACCORDING, _BY):
        for match in pattern.finditer(sentence):
            named = _phrase(sentence, match.end())
            if named is not None and not any(match.end() <= cue.start + 4 for cue in counted):
                cues.append(Cue(*named, 0, len(sentence), match.group().split()[0].lower()))
    for match in _CUE.finditer(sentence):
        cue = _verb_cue(sentence, match)
        if cue is not None:
            cues.append(cue)
    for match in _STAFF_SAW.finditer(sentence):
        begin, finish = match.span("who" if match["who"] else "house")
        if known(match["house"] or match["who"].rsplit(maxsplit=1)[0]):
            cues.append(Cue(begin, finish, match.end(), len(sentence), "counted"))
    return tuple(cues)


_SEATED = re.compile(
    r"\s+in\s+(?!(?:January|February|March|April|May|June|July|August|September|October|November|December)\b)[A-Z][\w-]+(?=\s*[.,;]|\s*\Z)"
)
_SEAT_OF = re.compile(
    r"\b(?:ministry|directorate|department|office|council|hospitals?|administration|command|officials?|doctors|residents|prosecutors"
    r"|police|medics|authorities|court|municipality|sources?|mission)\Z",
    re.IGNORECASE,
)


def _phrase(sentence: str, at: int) -> tuple[int, int] | None:
    """The noun phrase that begins at ``at``: up to a comma, a relative or a preposition of another phrase."""
    document = _DOCUMENT_OF.match(sentence[at:])
    begin = at + (document.end() if document else 0)
    stop = _NP_STOP.search(sentence, begin + 1)
    finish = stop.start() if stop else len(sentence)
    while (
        stop
        and sentence[stop.start()] == "."
        and finish + 1 < len(sentence)
        and sentence[finish + 1].isalnum()
        and sentence[finish - 1].isupper()
    ):
        stop = _NP_STOP.search(sentence, finish + 1)  # "the U.N. mission"
        finish = stop.start() if stop else len(sentence)
    placed = _SEATED.match(sentence, finish)
    if placed is not None and _SEAT_OF.search(sentence[begin:finish]):
        finish = placed.end()  # "according to the Health Directorate in Marrun"
    words = sentence[begin:finish].rstrip()
    verb = _PLAIN_PAST.search(words)
    if verb is not None and words[: verb.start()].rsplit(maxsplit=1)[-1].lower() in _SOURCE_NOUNS:
        words = words[: verb.start()].rstrip()  # "by a monitoring group rested on lists"
    return (begin, begin + len(words)) if words and len(words) <= 120 else None


def _verb_cue(sentence: str, match: re.Match[str]) -> Cue | None:
    at, verb = match.start(), match["verb"].lower()
    if verb == "records" and _RECORDS_SHOW.match(sentence, match.end()):
        return None
    before = sentence[max(0, at - _LOOK) : at]
    if _PASSIVE_BEFORE.search(before) or before.rstrip().lower().endswith(
        (" to", " the", " a", " an", " of", " not", " could", " would")
    ):
        return None
    if verb.endswith("ing") and before.rstrip().lower().endswith(" as"):
        return None  # "quoted him as saying"
    after = sentence[match.end() : match.end() + _LOOK]
    if verb.startswith("t"):
        whom = _TOLD_WHOM.match(after)
        after = after[whom.end() :] if whom else after
    trailing = bool(_TRAILS.match(after)) and not _THAT.match(after) and not _COLON.match(after)
    if before.rstrip().endswith((",", "”", '"')) or not before.strip():
        inverted = _INVERTED.match(after)
        if inverted is not None and before.strip() and not _NO_NAME.match(inverted["name"]):
            begin = match.end() + inverted.start("name")
            stop = _NP_STOP.search(sentence, begin + 1, match.end() + inverted.end("name"))
            return Cue(
                begin,
                stop.start() if stop and stop.group()[0].isspace() else match.end() + inverted.end("name"),
                0,
                match.start(),
                verb,
            )
    subject = subject_before(sentence, match.start())
    if subject is None:
        return None
    if trailing and not (verb.startswith("put") or verb.startswith("plac")):
        if (
            sentence[: subject[0]].strip().lower() in ("", "as") or subject[0] < 3
        ):  # "As Norwatch reported, 20", "Officials said on Monday 20 were hurt": the cue opens the sentence
            return Cue(*subject, match.end(), len(sentence), verb)
        if after.lstrip().startswith(",") and re.search(r",\s+(?:the\s+)?\Z", sentence[: subject[0]], re.IGNORECASE):
            return Cue(*subject, 0, len(sentence), verb)  # "Some 300 troops, the staff says, have been killed"
        return Cue(*subject, 0, subject[0], verb) if not _more_follows(after) else Cue(*subject, 0, len(sentence), verb)
    return Cue(*subject, match.end(), len(sentence), verb)


def _more_follows(after: str) -> bool:
    return bool(
        re.match(r"\s*(?:on\s+|in\s+a\s+statement\s+)?(?:\w+day\s+)?(?:that|,?\s*adding)\b", after, re.IGNORECASE)
        or re.match(
            r"\s+(?:on|late|early|last|nearly|in|at|yesterday|today|earlier)\b[\w\s'’-]{0,40}\sthat\b",
            after,
            re.IGNORECASE,
        )
    )


def subject_before(sentence: str, at: int) -> tuple[int, int] | None:
    """The noun phrase that ends before the verb at ``at``, walked from right to left."""
    finish = at
    aux = _AUX_BEFORE.search(sentence, max(0, at - _LOOK), at)
    if aux is not None:
        finish = aux.start()
    left = sentence[:finish].rstrip()
    if left.endswith(","):
        return _before_apposition(sentence, left)
    relative = _RELATIVE.search(left, max(0, len(left) - 70))
    if relative is not None:
        left = left[: relative.start()]
    walked = _walk(left, all_capitals=sentence.isupper())
    whole = _any_subject(left) or _behind_a_date(left)
    if walked is None and whole is None and (first := _SHARED.search(left)) is not None:
        return subject_before(sentence, first.start("verb"))
    # "The ferry company": the walk over known words ends too early, the clause begins with the article.
    longer = whole is not None and walked is not None and whole[0] < walked[0]
    return whole if walked is None or longer else walked


_SUBJECT = re.compile(
    r"(?:(?:[,;:]\s+)?\b(?:that|and|but|while|as|though|whereas)\s+|\A[\s\"“]*|[,;:]\s+)(?P<name>(?:(?:the|an?|its|their|his|her|one|two|three|several)"
    r"\s+(?:[\w.'’-]+\s+){0,4}|(?:[A-Z][\w'’-]*\s+)?(?:[\w'’-]+\s+)?)[\w'’-]+)\Z",
    re.IGNORECASE,
)
_NO_SPEAKERS = word_set(
    "toll tolls number numbers figure figures count counts total tally attack attacks strike strikes airstrike "
    "airstrikes raid raids blast blasts explosion explosions bomb bombs bombing shelling war conflict fighting battle "
    "siege people dead killed wounded injured victims civilians casualties deaths children women men soldiers body "
    "bodies fire flood earthquake mine mines missile missiles rocket rockets drone drones shell shells violence "
    "estimate estimates model models data record records register registers list lists file files map maps survey "
    "surveys entry entries case cases accident crash disease famine cholera day night week month year weekend time "
    "town city village area region "
    "district street hospital building house home school road bridge border bus car truck train plane helicopter "
    "operation offensive assault ambush massacre incident event move step vote law agreement truce ceasefire others "
    "many most some several all few more thousands hundreds dozens scores tens none nobody it that which who what this "
    "these those there here he she they we i you one two three four five six seven eight nine ten later then"
)
"""Words that, at the end of a subject, are no voice: "the blast claimed 12 lives", "the number reported"."""
_BROKEN = word_set(
    "was were is are be been being has have had said says say reports claims told "
    "that which who whose when where if not no to"
)


_SHARED = re.compile(
    r"\A[\s\"“]*(?:(?:the|an?|its)\s+)?(?:[\w.'’&-]+\s+){1,7}?(?P<verb>has|have|had|is|was|were|are)\s[^;:\"“”]{3,150}?,?\s(?:and|but)\Z",
    re.IGNORECASE,
)
"""As in "The office has opened 40 cases and says": two verbs of one subject."""
_DATED_SUBJECT = re.compile(
    r"(?:\b\w+day|\b(?:january|february|march|april|may|june|july|august|september|october|november|december)(?:\s+\d{1,4})?|\b\d{4}"
    r"|\b(?:morning|afternoon|evening|night|week|month|year|today|yesterday|overnight|midnight|noon|ago|later|earlier))\s+"
    r"(?P<name>(?:the|an?|its|their)\s+(?:[\w.'’-]+\s+){0,4}?[\w'’-]+)\Z",
    re.IGNORECASE,
)


def _behind_a_date(left: str) -> tuple[int, int] | None:
    """As in "On Tuesday the harbour master said", "at a briefing on Thursday the coordinator said"."""
    found = _DATED_SUBJECT.search(left, max(0, len(left) - 110))
    if found is None or not _can_speak(found["name"], determined=True):
        return None
    return found.span("name")


_OTHER_NAMES = re.compile(r"\b(?:and|or)\s+(?:the|an?|his|her|its|their)\s", re.IGNORECASE)


def _any_subject(left: str) -> tuple[int, int] | None:
    """The subject of a verb of speech whose noun no list holds: "the port authority said", "Investigators verified".

    It begins a clause, has a determiner or the first capital of the sentence, and its last word can speak.
    """
    found = _SUBJECT.search(left, max(0, len(left) - 90))
    if found is None:
        return None
    first = found["name"].split()[0]
    determined = first.lower() in _DETERMINERS or (found.start("name") == found.start() and first[:1].isupper())
    return found.span("name") if _can_speak(found["name"], determined=determined) else None


def _can_speak(name: str, *, determined: bool) -> bool:
    """Whether a phrase that stands as a subject may be a voice: its last word is no thing, count or event."""
    plain = [t.lower().strip(".'") for t in name.replace("’", "'").split()]
    head = plain[-1].removesuffix("'s")
    plural = head.endswith(("s", "men", "women", "people"))
    if (
        not determined
        or len(_OTHER_NAMES.findall(name))
        or head in _NO_SPEAKERS
        or not head[:1].isalpha()
        or head.endswith(("ed", "ing", "ly"))
    ):
        return False
    broken = set(plain) & _BROKEN or any(t in _NO_SPEAKERS for t in plain[:1])
    return not broken and (len(plain) > 1 or plural)


def _before_apposition(sentence: str, left: str) -> tuple[int, int] | None:
    """As in "Ukrinform, the national news agency, reported": the name stands before the first of the two commas."""
    inner = left[:-1]
    opening = inner.rfind(",")
    if opening < 0 or len(inner) - opening > 90:
        return None
    named = _walk(inner[:opening].rstrip(), all_capitals=sentence.isupper())
    if named is None and (titled := _TITLED_CAPITALS.search(inner)) is not None and titled.start() >= opening:
        return titled.span("name")  # "THE HEAD OF THE PRESS COMMITTEE [COPRE], COL IVO BRANDT, SAID"
    return named


_TITLED_CAPITALS = re.compile(
    r"(?:\A|[\s,\]])(?P<name>(?:(?:GENERAL|COLONEL|MAJOR|CAPTAIN|LIEUTENANT|COMMANDER|ADMIRAL|COL|GEN|MAJ|CAPT|LT|CMDR|MR|MRS|MS"
    r"|DR|FATHER|BISHOP|ARCHBISHOP|MONSIGNOR|MSGR)\.?\s+)+(?!(?:OF|FOR|IN|ON|AT|THE|AND|WHO|HAS|HAD|WAS|IS|TO)\b)[A-Z][A-Z'’-]+"
    r"(?:\s+(?!(?:OF|FOR|IN|ON|AT|THE|AND|WHO|HAS|HAD|WAS|IS|TO|ALSO|TODAY)\b)[A-Z][A-Z.'’-]*){0,3})\Z"
)
"""A rank or title and a name in a text in capitals."""


def _walk(left: str, *, all_capitals: bool) -> tuple[int, int] | None:
    if all_capitals and (titled := _TITLED_CAPITALS.search(left)) is not None:
        return titled.span("name")
    words = list(_WORD.finditer(left[-160:]))
    shift = len(left) - len(left[-160:])
    if not words or shift + words[-1].end() < len(left.rstrip(" .’'”\"")):
        return None
    taken: list[re.Match[str]] = []
    for index in range(len(words) - 1, -1, -1):
        word = words[index]
        between = left[shift + word.end() : shift + taken[-1].start()] if taken else ""
        if taken and (between.strip() or len(taken) > 12 or _SENTENCE_END.match(word.group())):
            break
        if taken and taken[0].group().lower() in _PRONOUNS:
            break  # a pronoun stands alone: "said on Friday it had verified"
        low = word.group().lower().rstrip(".")
        if low in _NEVER_IN_A_NAME and (taken or low not in _PRONOUNS):
            break
        plain = not word.group()[0].isupper()
        if low in _DETERMINERS and (plain or index == 0 or all_capitals or low in {"the", "a", "an"}):
            taken.append(word)
            if (
                index > 1
                and words[index - 1].group().lower() == "and"
                and words[index - 2].group().lower() in _SOURCE_NOUNS
            ):
                continue  # "activists and the extremist group said"
            if index > 1 and words[index - 1].group().lower() == "of" and _heads(words[index - 2].group()):
                continue  # "monitors of the Joint Centre logged"
            break
        if low in _IN_A_PLACE and taken and all(t.group()[0].isupper() for t in taken):
            # "the ministry in Sela said": the place alone says nothing, so the phrase goes on or is none.
            owner = words[index - 1].group() if index else ""
            if not owner or not (owner[0].isupper() or owner.lower() in _SOURCE_NOUNS):
                return None
            taken.append(word)
            continue
        if low.endswith(("'s", "’s")) and taken and index and words[index - 1].group().lower() in ("the", "its", "a"):
            taken.append(word)  # "the town's administration"
            continue
        if not _belongs(low, taken, capital=not plain and not all_capitals):
            break
        taken.append(word)
    if taken:
        first = words.index(taken[-1])
        for k in range(max(0, first - 2), first):  # "Save the Children": the walk ends at the article
            if left[shift + words[k].start() : shift + taken[0].end()].lower() in ORGANISATIONS:
                return shift + words[k].start(), shift + taken[0].end()
    while taken and taken[-1].group().lower() in _LINKS - {"the"}:
        taken.pop()
    if not taken or (len(taken) == 1 and taken[0].group().lower() in _DETERMINERS):
        return None
    return shift + taken[-1].start(), shift + taken[0].end()


def _heads(word: str) -> bool:
    """Whether a word before "of the ..." is who speaks: several people of a body, not its head."""
    return word.lower() in _SOURCE_NOUNS and word.lower().endswith(("s", "men", "women")) and not word.isupper()


def _belongs(low: str, taken: list[re.Match[str]], *, capital: bool) -> bool:
    if capital or low.rstrip("'’") in _SOURCE_NOUNS or (low.endswith("s") and low[:-1] in _SOURCE_NOUNS):
        return True
    if not taken:
        return low in _PRONOUNS
    return low in _ADJECTIVES or (low in _LINKS and low != "in")


def _read_name(words: str) -> tuple[str, str | None, SpeakerKind]:
    """Name, role and kind from the words of a mention."""
    words = _SPACE.sub(" ", words).strip(" ,.'’\"")
    bare = _STRIP.sub("", words, count=1)
    tokens = bare.split(" ")
    title = max((i for i, token in enumerate(tokens) if token.lower().strip(".,") in _TITLES), default=-1)
    rest = tokens[title + 1 :]
    capital = bool(rest) and _capitalised(rest)
    if _OFFICE_OF.match(bare):
        return bare, None, SpeakerKind.INSTITUTION
    if title >= 0 and capital and len(rest) <= 4 and not _INSTITUTION.search(" ".join(rest)):
        return " ".join(rest), " ".join(tokens[: title + 1]), SpeakerKind.PERSON
    staff = _STAFF_OF.fullmatch(bare)
    if staff is not None and (known(staff["house"]) or _OUTLET.search(staff["house"])):
        return staff["house"], None, SpeakerKind.OUTLET  # what its journalists saw is what the agency reports itself
    if _OUTLET.search(bare) and not _UNNAMED.search(bare):
        return _SORT_OF_OUTLET.sub("", _PIECE.sub("", bare)), None, SpeakerKind.OUTLET
    if len(tokens) > 1 and _capitalised(tokens) and tokens[-1].lower() in _PROPER_BODIES:
        return bare, None, SpeakerKind.INSTITUTION
    head = _PLACED.split(bare, maxsplit=1)[0]  # "officials in Sela"
    if _UNNAMED.search(head):
        return words, None, SpeakerKind.UNNAMED
    if _GROUP.search(head):
        return words, None, SpeakerKind.GROUP
    if _DOCUMENT.search(bare):
        return words, None, SpeakerKind.DOCUMENT
    if bare.lower() in ORGANISATIONS:
        return bare, None, SpeakerKind.INSTITUTION
    if title == len(tokens) - 1:
        return words, None, SpeakerKind.PERSON  # "the foreign minister": named by office
    if _INSTITUTION.search(bare) or tokens[-1].lower() in _COUNTRIES:
        return bare, None, SpeakerKind.INSTITUTION
    if capital and title < 0 and all(token[:1].isupper() for token in tokens):
        the = words[:4] in ("the ", "The ") and len(tokens) > 1  # "the Harm Ledger": no person has an article
        return bare, None, SpeakerKind.INSTITUTION if the else SpeakerKind.PERSON
    return words, None, SpeakerKind.INSTITUTION if any(token[:1].isupper() for token in tokens) else SpeakerKind.UNNAMED


def _capitalised(tokens: Sequence[str]) -> bool:
    """True where every word begins with a capital."""
    return all(token[:1].isupper() for token in tokens)


def _fullest(text: Text, name: str) -> tuple[str, tuple[int, int] | None]:
    """The longest form of a person's name in the text that ends with it, without titles, and where it stands."""
    last = name.rsplit(" ", maxsplit=1)[-1]
    best, where = name, None
    if len(last) < 3 or len(name) > 80:
        return best, where
    found = -1
    for _time in range(_NAMESAKES):
        found = text.text.find(name, found + 1)
        if found < 0:
            break
        ahead = _FORENAMES.search(text.text, max(0, found - 60), found)
        if ahead is None or text.text[found + len(name) : found + len(name) + 1].isalnum() or ahead.group().isupper():
            continue
        tokens = ahead.group().split(" ")[:-1]
        stops = [k for k, t in enumerate(tokens) if _ENDED.fullmatch(t) and t.lower().strip(".") not in _TITLES]
        tokens = tokens[stops[-1] + 1 :] if stops else tokens  # "... on Monday. Colonel Blum": a sentence ended
        while tokens and (
            tokens[0].lower().strip(".") in _TITLES or tokens[0].lower() in _COUNTRIES or tokens[0] in _OPENERS
        ):
            tokens = tokens[1:]
        full = " ".join([*tokens, name])
        if tokens and len(full) > len(best) and len(tokens) <= 2 and not _INSTITUTION.search(full):
            best, where = full, (found + len(name) - len(full), found + len(name))
    return best, where


def _resolved(text: Text, start: int, end: int) -> Speaker | None:
    """A pronoun: the last speaker whom a cue names in the 700 characters before it."""
    begin = max(0, start - 700)
    for match in reversed(list(_CUE.finditer(text.text, begin, start))):
        opening = max(text.text.rfind(mark, begin, match.start()) for mark in ("\n", ". ", "! ", "? ")) + 1
        opening = max(opening, begin)
        cue = _verb_cue(
            text.text[opening : match.end() + 60],
            _CUE.match(text.text[opening : match.end() + 60], match.start() - opening) or match,
        )
        if cue is None:
            continue
        found = opening + cue.start, opening + cue.end
        if text.text[found[0] : found[1]].strip().lower() in _PRONOUNS:
            continue
        named = speaker_at(text, *found)
        if named is not None and named.kind in {
            SpeakerKind.PERSON,
            SpeakerKind.UNNAMED,
            SpeakerKind.INSTITUTION,
            SpeakerKind.GROUP,
        }:
            return Speaker(
                named.name, named.kind, Passage.of(text, start, end), named.role, named.named_at or named.mention
            )
    return None


def _quoting(text: Text, at: int) -> Speaker | None:
    """The speaker of the quotation in which a position lies: "X said:" ahead of it, here or where a quotation that runs
    over paragraphs began, or "X said" behind it."""
    around = text.text[max(0, at - 4000) : at]
    if not _QUOTES.search(around):
        return None
    base = max(0, at - 4000)
    blocks = [(base + s, base + e) for s, e in paragraphs(text.text[base : at + 1500]) if base + s <= at]
    if not blocks:
        return None
    opening = _opening(text.text, blocks[-1][0], at)
    if opening is None:
        return None
    for begin, _finish in reversed(blocks):
        cue = _cue_before(text, begin, opening)
        if cue is not None:
            return cue
        if opening - begin > 2:
            break  # the quotation opens inside this paragraph
        earlier = [b for b in blocks if b[0] < begin]
        if not earlier:
            break
        last = _opening(text.text, earlier[-1][0], earlier[-1][1])
        if last is None:
            break  # the paragraph before closes its quotation
        opening = last
    return None


def _opening(text: str, begin: int, at: int) -> int | None:
    """Where the quotation that is open at ``at`` began in the paragraph, None where none is open."""
    opened: int | None = None
    for mark in _QUOTES.finditer(text, begin, at):
        opened = None if opened is not None and mark.group() != "“" else mark.start()
    return opened


def _cue_before(text: Text, begin: int, opening: int) -> Speaker | None:
    lead = text.text[max(begin, opening - 240) : opening].rstrip()
    if not lead.endswith((":", ",")):
        return None
    sentence = re.split(r"(?<=[.!?])\s+(?=[A-Z“\"])", lead)[-1]
    shift = max(begin, opening - 240) + len(text.text[max(begin, opening - 240) : opening].rstrip()) - len(sentence)
    cues = list(_CUE.finditer(sentence))
    for match in reversed(cues):
        subject = subject_before(sentence, match.start())
        if subject is not None:
            return speaker_at(text, shift + subject[0], shift + subject[1])
    return None
