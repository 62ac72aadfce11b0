"""Cue verbs and nouns of English reporting, with what they do and what they ask of the words around them.

Each verb belongs to one class. ``say`` takes a clause or a quotation and may stand before its subject ("said Blum").
``act`` does something with an object ("condemned the raid"). ``name`` gives a thing a name ("called it a lie").
``weak``
reports only with a clause or a quotation beside it ("continued", "found that").
"""

from __future__ import annotations

from dataclasses import dataclass

from solferino.record import StatementKind as Kind
from solferino.text import word_set


@dataclass(frozen=True, slots=True)
class Verb:
    """One form of a cue verb. form: ``s`` (present, third person), ``base``, ``past`` (and participle), ``ing``."""

    lemma: str
    group: str
    kind: Kind
    form: str


_VERBS: dict[tuple[str, Kind], str] = {
    (
        "say",
        Kind.ASSERTION,
    ): """say state add note announce declare assert report explain claim insist confirm acknowledge
        admit maintain observe remark reply respond reiterate repeat stress emphasize emphasise underline underscore
        recall recount remember point testify write tweet conclude contend indicate disclose reveal comment quip
        joke mutter whisper shout cry
        exclaim concede complain lament clarify specify inform tell argue affirm relate elaborate post retort interject
        counter summarise summarize conjecture volunteer profess opine narrate proclaim attest certify reckon
        remind reassure assure intone muse marvel boast brag grumble growl snap stammer sob scream yell bellow drawl
        deadpan chant gush enthuse theorise theorize venture interrupt""",
    ("say", Kind.ACCUSATION): "allege",
    ("say", Kind.WARNING): "warn caution",
    ("say", Kind.ESTIMATE): "estimate",
    ("say", Kind.QUESTION): "ask inquire wonder",
    ("say", Kind.PROMISE): "vow pledge promise swear",
    (
        "weak",
        Kind.ASSERTION,
    ): """suggest believe think hope fear continue read determine assess find rule show understand feel
        expect signal imply agree laugh smile sigh conclude predict doubt suspect consider go""",
    ("act", Kind.ACCUSATION): "accuse blame implicate incriminate link hold",
    (
        "act",
        Kind.ASSERTION,
    ): """condemn denounce decry criticise criticize slam blast rebuke chide attack welcome praise hail
        regret support endorse applaud commend cite mention raise express voice address apologise apologize thank
        congratulate deplore lambast lambaste ridicule mock defend question attribute liken compare quote mourn
        commemorate         stress issue deliver reference refer highlight discuss speak talk decry bemoan bewail
        castigate pillory berate chastise rap censure fault laud salute applaud reaffirm""",
    ("act", Kind.DENIAL): "deny reject dismiss refute rebut dispute disavow repudiate contest disclaim contradict",
    (
        "act",
        Kind.CALL,
    ): """urge demand appeal request exhort implore plead encourage recommend advise propose press order beg
        beseech petition instruct call""",
    ("act", Kind.WARNING): "threaten",
    ("act", Kind.PROMISE): "undertake guarantee commit",
    ("act", Kind.JUSTIFICATION): "justify",
    ("name", Kind.ASSERTION): "describe brand label dub term characterise characterize portray depict style",
    ("light", Kind.ASSERTION): "make give put",
    ("decline", Kind.NO_COMMENT): "decline refuse",
}

_IRREGULAR: dict[str, tuple[str, str]] = {  # past forms, -ing form
    "say": ("said", "saying"),
    "tell": ("told", "telling"),
    "write": ("wrote written", "writing"),
    "read": ("read", "reading"),
    "think": ("thought", "thinking"),
    "feel": ("felt", "feeling"),
    "regret": ("regretted", "regretting"),
    "put": ("put", "putting"),
    "find": ("found", "finding"),
    "show": ("showed shown", "showing"),
    "swear": ("swore sworn", "swearing"),
    "speak": ("spoke spoken", "speaking"),
    "go": ("went", "going"),
    "brag": ("bragged", "bragging"),
    "rap": ("rapped", "rapping"),
    "snap": ("snapped", "snapping"),
    "sob": ("sobbed", "sobbing"),
    "deadpan": ("deadpanned", "deadpanning"),
    "understand": ("understood", "understanding"),
    "begin": ("began", "beginning"),
    "make": ("made", "making"),
    "give": ("gave given", "giving"),
    "mean": ("meant", "meaning"),
    "see": ("saw seen", "seeing"),
    "hold": ("held", "holding"),
    "undertake": ("undertook undertaken", "undertaking"),
    "beseech": ("besought", "beseeching"),
    "rebut": ("rebutted", "rebutting"),
    "admit": ("admitted", "admitting"),
    "commit": ("committed", "committing"),
    "refer": ("referred", "referring"),
    "quip": ("quipped", "quipping"),
    "beg": ("begged", "begging"),
    "deny": ("denied", "denying"),
    "decry": ("decried", "decrying"),
    "cry": ("cried", "crying"),
    "reply": ("replied", "replying"),
    "imply": ("implied", "implying"),
    "specify": ("specified", "specifying"),
    "testify": ("testified", "testifying"),
    "certify": ("certified", "certifying"),
    "clarify": ("clarified", "clarifying"),
    "justify": ("justified", "justifying"),
    "dub": ("dubbed", "dubbing"),
    "slam": ("slammed", "slamming"),
    "label": ("labelled labeled", "labelling labeling"),
    "signal": ("signalled signaled", "signalling signaling"),
    "plead": ("pleaded pled", "pleading"),
    "agree": ("agreed", "agreeing"),
    "petition": ("petitioned", "petitioning"),
}


def _forms(lemma: str) -> list[tuple[str, str]]:
    third = (
        lemma[:-1] + "ies"
        if lemma.endswith("y") and lemma[-2] not in "aeiou"
        else (lemma + "es" if lemma.endswith(("s", "sh", "ch", "x")) else lemma + "s")
    )
    if lemma in _IRREGULAR:
        past, ing = _IRREGULAR[lemma]
    elif lemma.endswith("e"):
        past, ing = lemma + "d", lemma[:-1] + "ing"
    else:
        past, ing = lemma + "ed", lemma + "ing"
    return [
        (lemma, "base"),
        (third, "s"),
        *((form, "past") for form in past.split()),
        *((form, "ing") for form in ing.split()),
    ]


def _table() -> dict[str, Verb]:
    table: dict[str, Verb] = {}
    for (group, kind), lemmas in _VERBS.items():
        for lemma in lemmas.split():
            for form, name in _forms(lemma):
                if form not in table or (name == "past" and table[form].form == "base"):
                    table.setdefault(form, Verb(lemma, group, kind, name))
    return table


VERBS: dict[str, Verb] = _table()
"""Every form of every cue verb, in small letters."""

CUE_NOUNS: dict[str, Kind] = {
    "claim": Kind.ASSERTION,
    "claims": Kind.ASSERTION,
    "assertion": Kind.ASSERTION,
    "statement": Kind.ASSERTION,
    "announcement": Kind.ASSERTION,
    "declaration": Kind.ASSERTION,
    "remark": Kind.ASSERTION,
    "remarks": Kind.ASSERTION,
    "comment": Kind.ASSERTION,
    "comments": Kind.ASSERTION,
    "description": Kind.ASSERTION,
    "suggestion": Kind.ASSERTION,
    "admission": Kind.ASSERTION,
    "insistence": Kind.ASSERTION,
    "criticism": Kind.ASSERTION,
    "words": Kind.ASSERTION,
    "testimony": Kind.ASSERTION,
    "view": Kind.ASSERTION,
    "report": Kind.ASSERTION,
    "reports": Kind.ASSERTION,
    "accusation": Kind.ACCUSATION,
    "accusations": Kind.ACCUSATION,
    "allegation": Kind.ACCUSATION,
    "allegations": Kind.ACCUSATION,
    "charge": Kind.ACCUSATION,
    "denial": Kind.DENIAL,
    "denials": Kind.DENIAL,
    "rejection": Kind.DENIAL,
    "warning": Kind.WARNING,
    "warnings": Kind.WARNING,
    "threat": Kind.WARNING,
    "call": Kind.CALL,
    "calls": Kind.CALL,
    "appeal": Kind.CALL,
    "demand": Kind.CALL,
    "request": Kind.CALL,
    "promise": Kind.PROMISE,
    "pledge": Kind.PROMISE,
    "vow": Kind.PROMISE,
    "estimate": Kind.ESTIMATE,
    "question": Kind.QUESTION,
    "determination": Kind.LEGAL_VIEW,
    "finding": Kind.LEGAL_VIEW,
    "ruling": Kind.LEGAL_VIEW,
    "condemnation": Kind.ASSERTION,
    "concern": Kind.ASSERTION,
    "reference": Kind.ASSERTION,
}
"""Nouns that hold what somebody says ("X's claim that", "made a determination that")."""

SAY_VERBS = frozenset(form for form, verb in VERBS.items() if verb.group in ("say", "weak"))
NOUN_LIKE = word_set("""
    claims claim calls call reports report states state demands demand requests request appeals appeal orders order
    questions question comments comment remarks remark notes note posts post estimates estimate fears fear hopes
    hope promises promise pledges pledge vow vows warning doubt doubts attacks attack charges cries cry press reply
    replies support supports praise regret regrets rule rules read find finding finds show shows guess holds hold
    mean means share shares address addresses issue issues reference quote quotes mention mentions blame brand
    brands label labels term terms dispute disputes contest contests style styles counter counters figure figures
    decline threat threats tweet tweets welcome cite blast presses guarantee guarantees voice voices thanks repeat
    repeats link links put reading writing meaning understanding feeling ruling wonder stress reveal sees see saw
""")
"""Forms that are nouns or other words as often as cues: they need a speaker that is plainly one."""
