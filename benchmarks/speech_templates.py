# ruff: noqa: E501 - one template stands on one line as far as that can be read
"""Templates of reported speech in newspaper English, for :mod:`speech_made`.

Tags: ``<d0>`` a quotation of a clause with its marks, ``<q0>`` quoted words inside a clause, ``<i0>`` reported speech with
its attribution, ``<o0>`` the same where it may be left out, ``<c0>`` the cue, ``<m0>`` the speaker as mentioned, ``<t0>`` to whom; the digit is the statement.
Slots: ``A`` and ``B`` persons, ``G`` and ``H`` bodies (``g`` the short form of G), ``O`` an outlet, ``U`` one unnamed,
``C`` several unnamed; ``q0``/``clause0`` words of statement 0, ``x0``/``y0`` other words.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Said:
    """One statement of a template. who: a slot or words with slots, or None for nobody named; kind: ``*`` for that of the words."""

    who: str | None
    kind: str = "*"
    via: str | None = None
    within: int | None = None


@dataclass(frozen=True)
class Template:
    """One pattern. frame: its class. lead: other sentences may stand around it. lost: a mark may be lost."""

    frame: str
    text: str
    said: tuple[Said, ...]
    verbs: tuple[tuple[str, tuple[str, ...]], ...] = ()
    lead: bool = True
    lost: bool = False


SAY = (
    "said",
    "said",
    "said",
    "said",
    "added",
    "explained",
    "recalled",
    "insisted",
    "noted",
    "stated",
    "maintained",
    "declared",
)
SAYS = ("said", "said", "says", "added", "noted", "explained", "told reporters", "told journalists", "recounted")
REPORT = (
    "said",
    "said",
    "said",
    "claimed",
    "announced",
    "confirmed",
    "reported",
    "stated",
    "insisted",
    "maintained",
    "noted",
    "reiterated",
    "acknowledged",
    "conceded",
    "argued",
    "declared",
    "revealed",
    "stressed",
    "asserted",
    "testified",
)
INVERT = ("said", "said", "says", "wrote", "added", "explained", "insisted", "recalled")
DENY = ("denied", "rejected claims", "rejected reports", "dismissed allegations", "dismissed suggestions", "refuted")
BLAST = ("condemned", "denounced", "criticised", "deplored", "slammed", "decried", "welcomed", "hailed")
NAME = ("called", "described", "branded", "characterised", "labelled", "denounced", "condemned")


def _t(
    frame: str, text: str, *said: Said, lead: bool = True, lost: bool = False, **verbs: tuple[str, ...] | str
) -> Template:
    choices = tuple((k, (v,) if isinstance(v, str) else v) for k, v in verbs.items())
    return Template(frame, text, said, choices, lead, lost)


A, B, G, H, U, C = (Said(who) for who in "ABGHUC")
A0 = Said("A", "assertion")
NONE = Said(None, "assertion")


TEMPLATES: tuple[Template, ...] = (
    # -- quotation and cue ----------------------------------------------------------------------------------------
    _t("said-after", "<d0>“{q0},”</d0> <m0>{A.new}</m0> <c0>{v}</c0>.", A, v=SAY, lost=True),
    _t("said-after", "<d0>“{q0},”</d0> <m0>{A.new}</m0> <c0>{v}</c0> {day}.", A, v=SAYS, lost=True),
    _t("said-after", "<d0>“{q0},”</d0> <m0>{U}</m0> <c0>{v}</c0>.", U, v=SAYS, lost=True),
    _t("said-after", "<d0>“{q0},”</d0> <m0>{G}</m0> <c0>{v}</c0> in a statement.", G, v=("said", "stated")),
    _t("said-after", "<d0>“{q0},”</d0> <m0>{G}</m0> <c0>wrote</c0> on {w}.", G, w=("Telegram", "Facebook", "X")),
    _t(
        "said-after",
        "<d0>“{q0},”</d0> <m0>{A.plain}</m0> <c0>told</c0> <t0>{O}</t0>.",
        Said("A", via="O"),
        lost=True,
    ),
    _t(
        "said-after",
        "<d0>“{q0},”</d0> <m0>{U}</m0>, who asked not to be named, <c0>told</c0> <t0>{O}</t0> by telephone.",
        Said("U", via="O"),
    ),
    _t("said-after", "<d0>“{q0},”</d0> <m0>{C}</m0> <c0>said</c0>.", C),
    _t("said-inverted", "<d0>“{q0},”</d0> <c0>{v}</c0> <m0>{A.tail}</m0>.", A, v=INVERT, lost=True),
    _t("said-inverted", "<d0>“{q0},”</d0> <c0>said</c0> <m0>{U}</m0>, whose house stands opposite.", U),
    _t("said-inverted", "<d0>“{q0},”</d0> <c0>said</c0> <m0>{A.full}</m0>, {k} who had fled {place}.", A, k="a baker"),
    _t(
        "said-inverted",
        "<d0>“{q0}?”</d0> <c0>asked</c0> <m0>{A.tail}</m0>.",
        Said("A", "question"),
    ),
    _t("said-before", "<m0>{A.new}</m0> <c0>{v}</c0>: <d0>“{q0}.”</d0>", A, v=SAY, lost=True),
    _t("said-before", "<m0>{A.new}</m0> <c0>said</c0>, <d0>“{q0}.”</d0>", A, lost=True),
    _t("said-before", "<m0>{A.plain}</m0> <c0>told</c0> <t0>{O}</t0>: <d0>“{q0}.”</d0>", Said("A", via="O")),
    _t("said-before", "In a statement, <m0>{G}</m0> <c0>said</c0>: <d0>“{q0}.”</d0>", G),
    _t("said-before", "Speaking to reporters in {place}, <m0>{A.plain}</m0> <c0>said</c0>: <d0>“{q0}.”</d0>", A),
    _t("said-before", "Asked about {thing}, <m0>{A.plain}</m0> <c0>replied</c0>: <d0>“{q0}.”</d0>", A),
    _t("said-before", "<c0>According to</c0> <m0>{A.full}</m0>, <d0>“{q0}.”</d0>", A),
    # -- split quotations -----------------------------------------------------------------------------------------
    _t("split", "<d0>“{q0},”</d0> <m0>{A.new}</m0> <c0>{v}</c0>. <d1>“{y1}.”</d1>", A, A0, v=SAYS),
    _t("split", "<d0>“{q0},”</d0> <c0>said</c0> <m0>{A.tail}</m0>. <d1>“{y1}. {y2}.”</d1>", A, A0),
    _t(
        "split",
        "<d0>“When we came back to {site},”</d0> <m0>{A.plain}</m0> <c0>said</c0>, <d1>“there was nothing left but "
        "ash.”</d1>",
        A0,
        A0,
    ),
    _t(
        "split",
        "<d0>“The worst of it,”</d0> <c0>said</c0> <m0>{A.tail}</m0>, <d1>“was the silence after the second "
        "shell.”</d1>",
        A0,
        A0,
    ),
    _t(
        "split",
        "<d0>“{y0},”</d0> <m0>{A.plain}</m0> <c0>said</c0>, adding: <d1>“{y1}.”</d1>",
        A0,
        A0,
    ),
    _t(
        "split",
        "<d0>“{y0},”</d0> <m0>{A.plain}</m0> <c0>said</c0> {day}. <d1>“{y1},”</d1> <m1>{A.he}</m1> <c1>added</c1>.",
        A0,
        A0,
    ),
    # -- over sentences and paragraphs ----------------------------------------------------------------------------
    _t("long", "<m0>{A.new}</m0> <c0>said</c0>: <d0>“{y0}. {y1}. {q0}.”</d0>", A),
    _t("long", "<d0>“{y0}. {y1}. {q0},”</d0> <m0>{A.plain}</m0> <c0>told</c0> <t0>{O}</t0>.", Said("A", via="O")),
    _t(
        "over-paragraphs",
        "<m0>{A.new}</m0> <c0>said</c0>: <d0>“{y0}.</d0>\n\n<d1>“{y1}.”</d1>",
        A0,
        A0,
        lead=False,
    ),
    _t(
        "over-paragraphs",
        "<d0>“{y0},”</d0> <m0>{A.new}</m0> <c0>said</c0>.\n\n<d1>“{y1},”</d1> <m1>{A.he}</m1> <c1>went on</c1>.",
        A0,
        A0,
        lead=False,
    ),
    _t(
        "over-paragraphs",
        "<m0>{A.plain}</m0> <c0>said</c0>: <d0>“{y0}.</d0>\n\n<d1>“{y1}.</d1>\n\n<d2>“{y2}.”</d2>",
        A0,
        A0,
        A0,
        lead=False,
    ),
    _t(
        "over-paragraphs",
        "<d0>“{y0},”</d0> <c0>said</c0> <m0>{A.tail}</m0>.\n\n<d1>“{y1}.”</d1>",
        A0,
        A0,
        lead=False,
    ),
    # -- relayed --------------------------------------------------------------------------------------------------
    _t("quoted-as", "{O} <c0>quoted</c0> <m0>{A.plain}</m0> as saying: <d0>“{q0}.”</d0>", Said("A", via="O")),
    _t("quoted-as", "<d0>“{q0},”</d0> {O} <c0>quoted</c0> <m0>{A.plain}</m0> as saying.", Said("A", via="O")),
    _t("quoted-as", "<i0>{O} <c0>quoted</c0> <m0>{U}</m0> as saying that {clause0}.</i0>", Said("U", via="O")),
    _t(
        "quoted-as",
        "<i0><m0>{A.new}</m0> was <c0>quoted</c0> by {O} as saying that {clause0}.</i0>",
        Said("A", via="O"),
    ),
    _t(
        "quoted-as",
        "<i0><m0>{A.plain}</m0> <c0>said</c0> in an interview with {O} that {clause0}.</i0>",
        Said("A", via="O"),
    ),
    _t("told-that", "<i0><m0>{A.new}</m0> <c0>told</c0> <t0>{O}</t0> that {clause0}.</i0>", Said("A", via="O")),
    _t("told-that", "<i0><m0>{U}</m0> <c0>told</c0> <t0>{O}</t0> {clause0}.</i0>", Said("U", via="O")),
    _t("told-that", "<i0><m0>{A.plain}</m0> <c0>told</c0> <t0>parliament</t0> {day} that {clause0}.</i0>", A),
    _t("told-that", "<i0><m0>{A.new}</m0> <c0>informed</c0> <t0>the council</t0> that {clause0}.</i0>", A),
    # -- according to ---------------------------------------------------------------------------------------------
    _t("according", "<i0><c0>According to</c0> <m0>{A.new}</m0> {clause0}.</i0>", A),
    _t("according", "<i0><c0>According to</c0> <m0>{G}</m0>, {clause0}.</i0>", G),
    _t("according", "<i0>{clause0}, <c0>according to</c0> <m0>{G}</m0>.</i0>", G),
    _t("according", "<i0>{clause0}, <c0>according to</c0> <m0>{C}</m0>.</i0>", C),
    _t("according", "<i0>{clause0}, <c0>according to</c0> <m0>{A.tail}</m0>.</i0>", A),
    _t("according", "<i0><c0>According to</c0> <m0>{U}</m0>, {clause0}.</i0>", U),
    _t("according", "<i0><c0>As per</c0> <m0>{G}</m0>, {clause0}.</i0>", G),
    _t("according", "<i0><c0>In the words of</c0> <m0>{A.full}</m0>, {clause0}.</i0>", A),
    # -- reported -------------------------------------------------------------------------------------------------
    _t("reported", "<i0><m0>{A.new}</m0> <c0>{v}</c0> that {clause0}.</i0>", A, v=REPORT),
    _t("reported", "<i0><m0>{A.new}</m0> <c0>said</c0> {clause0}.</i0>", A),
    _t("reported", "<i0><m0>{A.plain}</m0> <c0>{v}</c0> {day} that {clause0}.</i0>", A, v=REPORT),
    _t("reported", "<i0><m0>{G}</m0> <c0>{v}</c0> that {clause0}.</i0>", G, v=REPORT),
    _t("reported", "<i0><m0>{G}</m0> <c0>said</c0> in a statement {day} that {clause0}.</i0>", G),
    _t("reported", "<i0>In a statement, <m0>{G}</m0> <c0>{v}</c0> that {clause0}.</i0>", G, v=REPORT),
    _t("reported", "<i0><m0>{C}</m0> <c0>{v}</c0> that {clause0}.</i0>", C, v=("said", "reported", "claimed")),
    _t("reported", "<i0><m0>{C}</m0> <c0>said</c0> {clause0}.</i0>", C),
    _t("reported", "<i0><m0>{U}</m0>, speaking on condition of anonymity, <c0>said</c0> {clause0}.</i0>", U),
    _t("reported", "<i0>Meanwhile, <m0>{A.plain}</m0> <c0>warned</c0> that {clause0}.</i0>", Said("A", "warning")),
    _t("reported", "<i0><m0>{A.plain}</m0> has repeatedly <c0>{v}</c0> that {clause0}.</i0>", A, v=REPORT),
    _t(
        "reported",
        "<i0><m0>{A.plain}</m0> <c0>said</c0> that {clause0}, but added that {x1}.</i0>",
        A,
    ),
    _t("reported-final", "<i0>{clause0}, <m0>{A.new}</m0> <c0>said</c0>.</i0>", A),
    _t("reported-final", "<i0>{clause0}, <m0>{C}</m0> <c0>said</c0> {day}.</i0>", C),
    _t("reported-final", "<i0>{clause0}, <m0>{G}</m0> <c0>said</c0> in a statement.</i0>", G),
    _t("reported-final", "<i0>{clause0}, <c0>said</c0> <m0>{A.tail}</m0>.</i0>", A),
    _t("reported-final", "<i0>{clause0}, <m0>{A.plain}</m0> <c0>told</c0> <t0>{O}</t0>.</i0>", Said("A", via="O")),
    _t("inserted", "<i0>The convoy, <m0>{A.plain}</m0> <c0>said</c0>, had been hit twice before {place}.</i0>", A0),
    _t(
        "inserted",
        "<i0>{site}, <m0>{C}</m0> <c0>said</c0>, was empty when the shell came in.</i0>",
        Said("C", "assertion"),
    ),
    _t(
        "inserted",
        "<i0>The soldiers, <c0>according to</c0> <m0>{G}</m0>, had come from {place}.</i0>",
        Said("G", "assertion"),
    ),
    # -- resolved -------------------------------------------------------------------------------------------------
    _t(
        "pronoun",
        "<i0><m0>{A.new}</m0> <c0>said</c0> that {clause0}.</i0> <i1><m1>{A.He}</m1> <c1>{v}</c1> that {x1}.</i1>",
        A,
        A0,
        v=("said", "added", "also said", "noted", "stressed"),
    ),
    _t(
        "pronoun",
        "<i0><m0>{A.new}</m0> <c0>said</c0> that {clause0}.</i0> <d1>“{y1},”</d1> <m1>{A.he}</m1> <c1>said</c1>.",
        A,
        A0,
    ),
    _t(
        "pronoun",
        "<i0><m0>{A.new}</m0> <c0>said</c0> that {clause0}.</i0> <d1>“{y1},”</d1> <c1>said</c1> <m1>{A.last}</m1>.",
        A,
        A0,
    ),
    _t(
        "pronoun",
        "<d0>“{y0},”</d0> <m0>{A.plain}</m0> <c0>said</c0>. <d1>“{y1},”</d1> <m1>{B.plain}</m1> <c1>said</c1>. "
        "<i2><m2>{A.He}</m2> <c2>added</c2> that {x2}.</i2>",
        A0,
        Said("B", "assertion"),
        A0,
    ),
    _t(
        "last-name",
        "<i0><m0>{A.new}</m0> <c0>said</c0> that {clause0}.</i0> Smoke hung over {place}. <i1><m1>{A.last}</m1> "
        "<c1>{v}</c1> that {x1}.</i1>",
        A,
        A0,
        v=REPORT,
    ),
    _t(
        "last-name",
        "{A.full} visited {place} {day}. <d0>“{q0},”</d0> <c0>said</c0> <m0>{A.last}</m0>.",
        A,
    ),
    _t(
        "last-name",
        "<d0>“{y0},”</d0> <c0>said</c0> <m0>{A.full}</m0>.\n\n<i1><m1>{B.new}</m1> <c1>said</c1> that {x1}.</i1>\n\n"
        "<d2>“{y2},”</d2> <m2>{A.last}</m2> <c2>added</c2>.",
        A0,
        Said("B", "assertion"),
        A0,
        lead=False,
    ),
    _t(
        "role",
        "<i0>{A.full}, the {A.office}, <c0>said</c0> that {clause0}.</i0> <i1>The <m1>{A.short}</m1> <c1>{v}</c1> "
        "that {x1}.</i1>",
        A,
        A0,
        v=("added", "said", "also said"),
    ),
    _t("role", "<i0><m0>The {A.office}</m0>, {A.full}, <c0>said</c0> {clause0}.</i0>", A),
    _t(
        "institution",
        "<i0><m0>{G}</m0> <c0>said</c0> that {clause0}.</i0> <i1><m1>{g}</m1> <c1>{v}</c1> that {x1}.</i1>",
        G,
        Said("G", "assertion"),
        v=("added", "said", "also said"),
    ),
    _t(
        "institution",
        "<i0><m0>{G}</m0> <c0>said</c0> {day} that {clause0}.</i0> <i1><m1>It</m1> <c1>added</c1> that {x1}.</i1>",
        G,
        Said("G", "assertion"),
    ),
    _t(
        "institution",
        "<i0><m0>{G}</m0> <c0>said</c0> that {clause0}.</i0> <d1>“{y1},”</d1> <m1>the statement</m1> <c1>said</c1>.",
        G,
        Said("G", "assertion"),
    ),
    _t(
        "unnamed",
        "<i0><m0>{U}</m0> <c0>said</c0> {clause0}.</i0> <d1>“{y1},”</d1> <m1>a second witness</m1> <c1>said</c1>.",
        U,
        Said("a second witness", "assertion"),
    ),
    _t("elided", "<i0><m0>{A.new}</m0> <c0>said</c0> {clause0}, adding that {x1}.</i0>", A),
    _t("elided", "<i0><m0>{G}</m0> <c0>said</c0> that {clause0} and warned that {x1}.</i0>", Said("G", "warning")),
    _t("relative", "<i0><m0>{A.full}</m0>, who lost his shop in {place}, <c0>said</c0> that {clause0}.</i0>", A),
    _t("relative", "<i0><m0>{U}</m0> who saw {site} burn <c0>said</c0> that {clause0}.</i0>", U),
    _t("relative", "<i0><m0>{G}</m0>, which runs {site}, <c0>said</c0> that {clause0}.</i0>", G),
    # -- what verbs do --------------------------------------------------------------------------------------------
    _t("denial", "<i0><m0>{G}</m0> <c0>{v}</c0> that its men had fired on {site}.</i0>", Said("G", "denial"), v=DENY),
    _t("denial", "<i0><m0>{A.new}</m0> <c0>denied</c0> {act}.</i0>", Said("A", "denial")),
    _t(
        "denial",
        "<i0><m0>{A.plain}</m0> <c0>dismissed</c0> the report of {G} as a fabrication.</i0>",
        Said("A", "denial"),
    ),
    _t("denial", "<i0><m0>{G}</m0> has <c0>denied</c0> any involvement in {thing}.</i0>", Said("G", "denial")),
    _t("denial", "<i0><m0>{G}</m0> <c0>denies</c0> responsibility for {thing}.</i0>", Said("G", "denial")),
    _t(
        "denial",
        "<i0><m0>{G}</m0> <c0>rejected</c0> the accusation as <q1>“baseless and absurd”</q1> and without any basis in fact.</i0>",
        Said("G", "denial"),
        Said("G", "denial"),
    ),
    _t("accusation", "<i0><m0>{A.new}</m0> <c0>accused</c0> <t0>{blamed}</t0> of {act}.</i0>", Said("A", "accusation")),
    _t("accusation", "<i0><m0>{G}</m0> <c0>blamed</c0> {blamed} for {thing}.</i0>", Said("G", "accusation")),
    _t("accusation", "<i0><m0>{C}</m0> <c0>blame</c0> {thing} on {blamed}.</i0>", Said("C", "accusation")),
    _t(
        "accusation",
        "<i0><m0>{A.new}</m0> <c0>alleged</c0> that {blamed} had been {act}.</i0>",
        Said("A", "accusation"),
    ),
    _t(
        "accusation",
        "<i0><m0>{G}</m0> also <c0>accuses</c0> {blamed} of {act} and {act2}.</i0>",
        Said("G", "accusation"),
    ),
    _t("call", "<i0><m0>{A.new}</m0> <c0>urged</c0> <t0>{blamed}</t0> to stop {act}.</i0>", Said("A", "call")),
    _t("call", "<i0><m0>{G}</m0> <c0>called on</c0> <t0>all sides</t0> to spare {place}.</i0>", Said("G", "call")),
    _t("call", "<i0><m0>{A.plain}</m0> <c0>called for</c0> an inquiry into {thing}.</i0>", Said("A", "call")),
    _t(
        "call", "<i0><m0>{G}</m0> <c0>demanded</c0> the release of the drivers held in {place}.</i0>", Said("G", "call")
    ),
    _t(
        "call",
        "<i0><m0>{A.new}</m0> <c0>appealed to</c0> <t0>{blamed}</t0> to let the buses pass.</i0>",
        Said("A", "call"),
    ),
    _t("warning", "<i0><m0>{G}</m0> <c0>warned</c0> that {x0}.</i0>", Said("G", "warning")),
    _t("warning", "<i0><m0>{A.plain}</m0> <c0>cautioned</c0> that {x0}.</i0>", Said("A", "warning")),
    _t("warning", "<i0><m0>{G}</m0> <c0>threatened</c0> to close the road to {place}.</i0>", Said("G", "warning")),
    _t(
        "promise",
        "<i0><m0>{A.new}</m0> <c0>{v}</c0> to rebuild {site}.</i0>",
        Said("A", "promise"),
        v=("promised", "vowed", "pledged"),
    ),
    _t(
        "estimate",
        "<i0><m0>{G}</m0> <c0>estimates</c0> that {n} people are still in {place}.</i0>",
        Said("G", "estimate"),
    ),
    _t(
        "estimate",
        "<i0><m0>{C}</m0> <c0>estimated</c0> that {n} houses were lost in {place}.</i0>",
        Said("C", "estimate"),
    ),
    _t(
        "legal-view",
        "<i0><m0>{A.new}</m0> <c0>said</c0> the shelling of {site} may amount to a war crime.</i0>",
        Said("A", "legal_view"),
    ),
    _t("no-comment", "<i0><m0>{G}</m0> <c0>declined to comment</c0> on {thing}.</i0>", Said("G", "no_comment")),
    _t(
        "no-comment",
        "<i0><m0>{G}</m0> <c0>did not respond</c0> to requests for comment.</i0>",
        Said("G", "no_comment"),
    ),
    _t(
        "no-comment",
        "<i0><m0>{A.plain}</m0> <c0>refused to say</c0> who had ordered {thing}.</i0>",
        Said("A", "no_comment"),
    ),
    _t(
        "no-comment", "<i0><m0>{G}</m0> <c0>would not comment</c0> on the number of dead.</i0>", Said("G", "no_comment")
    ),
    _t(
        "justification",
        "<i0><m0>{G}</m0> <c0>said</c0> the raid was carried out in response to {thing}.</i0>",
        Said("G", "justification"),
    ),
    _t(
        "justification",
        "<i0><m0>{A.plain}</m0> <c0>defended</c0> {thing}, saying that it was an act of self-defence.</i0>",
        Said("A", "justification"),
    ),
    _t("condemn", "<i0><m0>{A.new}</m0> <c0>{v}</c0> {thing}.</i0>", A0, v=BLAST),
    _t("condemn", "<i0><m0>{G}</m0> strongly <c0>condemned</c0> {thing} {day}.</i0>", Said("G", "assertion")),
    _t("condemn", "<i0><m0>{A.plain}</m0> <c0>expressed</c0> concern over {thing}.</i0>", A0),
    _t(
        "question",
        "<i0><m0>{A.plain}</m0> <c0>asked</c0> why {site} had been left without guards.</i0>",
        Said("A", "question"),
    ),
    # -- fragments ------------------------------------------------------------------------------------------------
    _t(
        "fragment",
        "<o0><m0>{A.new}</m0> <c0>{v}</c0> {thing} <q0>“{frag}.”</q0></o0>",
        Said("A", "*"),
        v=("called", "branded", "labelled"),
    ),
    _t("fragment", "<o0><m0>{A.plain}</m0> <c0>described</c0> {thing} as <q0>“{frag}.”</q0></o0>", Said("A", "*")),
    _t(
        "fragment",
        "<o0><m0>{G}</m0> <c0>{v}</c0> {thing} as <q0>“{frag}”</q0>.</o0>",
        Said("G", "*"),
        v=("condemned", "denounced", "described"),
    ),
    _t("fragment", "<o0><m0>{A.plain}</m0> <c0>spoke of</c0> <q0>“{frag}”</q0> in {place}.</o0>", Said("A", "*")),
    _t(
        "fragment",
        "<o0><m0>{A.new}</m0> <c0>said</c0> it was <q0>“{frag}”</q0> and <q1>“{frag2}.”</q1></o0>",
        Said("A", "*"),
        Said("A", "*"),
    ),
    _t(
        "fragment",
        "<i0><m0>{A.plain}</m0> <c0>said</c0> the men who came to {place} before dawn and shot the drivers had shown "
        "<q1>“{frag}”</q1> to nobody.</i0>",
        A0,
        A0,
    ),
    _t(
        "fragment", "<o0>{thing} was <c0>described</c0> by <m0>{A.full}</m0> as <q0>“{frag}.”</q0></o0>", Said("A", "*")
    ),
    _t(
        "fragment",
        "<o0><m0>{A.full}</m0>’s <c0>description</c0> of {thing} as <q0>“{frag}”</q0> drew applause.</o0>",
        Said("A", "*"),
    ),
    _t(
        "fragment",
        "In what <m0>{A.plain}</m0> <c0>called</c0> <q0>“{frag}”</q0>, {n} houses burnt down.",
        Said("A", "*"),
    ),
    # -- passives, nouns, documents -------------------------------------------------------------------------------
    _t("passive-by", "<i0>{thing} was <c0>condemned</c0> by <m0>{G}</m0>.</i0>", Said("G", "assertion")),
    _t("passive-by", "<i0>{blamed} were <c0>accused</c0> by <m0>{A.full}</m0> of {act}.</i0>", Said("A", "accusation")),
    _t("passive", "<i0>{blamed} have been <c0>accused</c0> of {act}.</i0>", Said(None, "accusation")),
    _t("passive", "<i0>It is <c0>alleged</c0> that {blamed} had been {act}.</i0>", Said(None, "accusation")),
    _t("passive", "<i0>{n} people are <c0>believed</c0> to be under the ruins of {site}.</i0>", Said(None, "estimate")),
    _t("passive", "<i0>It was <c0>reported</c0> that {x0}.</i0>", NONE),
    _t("noun", "<i0><m0>{A.full}</m0>’s <c0>claim</c0> that {x0} could not be checked.</i0>", A0),
    _t(
        "noun",
        "<i0><m0>{G}</m0>’s <c0>allegation</c0> that {blamed} had been {act} was repeated in {place}.</i0>",
        Said("G", "accusation"),
    ),
    _t("noun", "<i0>There was no word on a <c0>claim</c0> by <m0>{G}</m0> that {x0}.</i0>", Said("G", "assertion")),
    _t("document", "<i0>A report by <m0>{G}</m0> <c0>said</c0> that {clause0}.</i0>", G),
    _t("document", "<i0><m0>A statement from {G}</m0> <c0>said</c0> {clause0}.</i0>", G),
    _t(
        "document",
        "<i0>The report, published {day} by <m0>{G}</m0>, <c0>found</c0> that {x0}.</i0>",
        Said("G", "assertion"),
    ),
    _t(
        "posted",
        "<m0>{A.plain}</m0> <c0>{v}</c0> on {w}: <d0>“{q0}.”</d0>",
        A,
        v=("wrote", "posted"),
        w=("Telegram", "X", "Facebook"),
    ),
    _t("posted", "<m0>{A.plain}</m0> <c0>tweeted</c0>: <d0>“{q0}.”</d0>", A),
    # -- several voices -------------------------------------------------------------------------------------------
    _t(
        "two-voices",
        "<i0><m0>{A.plain}</m0> <c0>said</c0> that {x0}</i0>, while <i1><m1>{B.plain}</m1> <c1>denied</c1> that {x1}.</i1>",
        A0,
        Said("B", "denial"),
    ),
    _t(
        "two-voices",
        "<i0><m0>{G}</m0> <c0>accused</c0> {blamed} of {act}</i0>, but <i1><m1>{H}</m1> <c1>said</c1> that {x1}.</i1>",
        Said("G", "accusation"),
        Said("H", "assertion"),
    ),
    _t(
        "nested",
        "<i0><m0>{A.plain}</m0> <c0>said</c0> that <i1><m1>{B.plain}</m1> had <c1>told</c1> <t1>{A.him}</t1> that "
        "{x1}.</i1></i0>",
        A0,
        Said("B", "assertion", within=0),
    ),
    _t(
        "nested",
        "<i0><m0>{A.plain}</m0> <c0>said</c0> <i1><m1>{G}</m1> had <c1>denied</c1> {act}.</i1></i0>",
        A0,
        Said("G", "denial", within=0),
    ),
    _t(
        "nested",
        "<i0><m0>{G}</m0> <c0>said</c0> that <i1><m1>{B.plain}</m1> had <c1>threatened</c1> to close {site}.</i1></i0>",
        Said("G", "assertion"),
        Said("B", "warning", within=0),
    ),
    _t(
        "nested-marks",
        "<d0>“The officer told us, ‘Nobody crosses today,’ and so we waited,”</d0> <m0>{A.plain}</m0> <c0>said</c0>.",
        A0,
    ),
    _t(
        "nested-marks",
        "<m0>{A.plain}</m0> <c0>said</c0>: <d0>“They shouted ‘go home’ and fired over our heads at {site}.”</d0>",
        A0,
    ),
    # -- turns ----------------------------------------------------------------------------------------------------
    _t(
        "turns",
        "{A.full} spoke to {O}.\n\nQ: Who fired on {site}?\n\nA: {y0}.",
        lead=False,
    ),
    _t("turns", "{A.full}, the {A.office}, answered our questions.\n\nQ: What did you see?\n\nA: {y0}.", lead=False),
    # -- nothing is said ------------------------------------------------------------------------------------------
    _t("nothing", "{A.full} travelled to {place} {day}. The visit had been announced a week before."),
    _t("nothing", "The claims office in {place} has seen no claims since {site} was hit."),
    _t("nothing", "The film, “The Long Quay,” shows {place} before the siege."),
    _t("nothing", "Lorries took the so-called “green corridor” past {site}."),
    _t("nothing", "{G}, which has offices in {place}, owns {site}. Its call centre is closed {day}."),
    _t("nothing", "Soldiers state their names and blood groups on a card. The report cards of {site} were burnt."),
    _t("nothing", "Guards at {site} wear the word ‘SECURITY’ on their backs. It’s dark by four o’clock in {place}."),
    _t("nothing", "The boys’ school and the nurses’ home near {site} share a well. The ’98 flood reached both."),
    # -- relayed by an outlet, in other words ------------------------------------------------------------------------
    _t("relayed", "<i0>{O}, citing <m0>{U}</m0>, <c0>reported</c0> that {x0}.</i0>", Said("U", "assertion", via="O")),
    _t(
        "relayed",
        "<i0><m0>{A.plain}</m0>, in remarks carried by {O}, <c0>said</c0> that {clause0}.</i0>",
        Said("A", via="O"),
    ),
    _t(
        "relayed",
        "<i0>In an interview with {O}, <m0>{A.plain}</m0> <c0>said</c0> that {clause0}.</i0>",
        Said("A", via="O"),
    ),
    _t("relayed", "<i0><m0>{A.full}</m0> is <c0>quoted</c0> by {O} as saying that {clause0}.</i0>", Said("A", via="O")),
    _t(
        "relayed",
        "<d0>“{q0},”</d0> <c0>said</c0> <m0>{A.full}</m0> in an interview with {O} {day}.",
        Said("A", via="O"),
    ),
    _t(
        "relayed",
        "<i0><m0>{U}</m0> <c0>told</c0> <t0>{O}</t0> on condition of anonymity that {clause0}.</i0>",
        Said("U", via="O"),
    ),
    _t("relayed", "<m0>{A.full}</m0> <c0>told</c0> <t0>{O}</t0> {day}: <d0>“{q0}. {y1}.”</d0>", Said("A", via="O")),
    _t("outlet", "<i0><m0>{O}</m0> <c0>reported</c0> {day} that {x0}.</i0>", Said("O", "assertion")),
    _t("outlet", "<i0><m0>State television</m0> <c0>said</c0> {x0}.</i0>", Said("state television", "assertion")),
    _t("outlet", "<i0>{x0}, <m0>local media</m0> <c0>reported</c0>.</i0>", Said("local media", "assertion")),
    # -- who is who --------------------------------------------------------------------------------------------------
    _t("spokesman", "<i0><m0>{A.full}, a spokesman for {G},</m0> <c0>said</c0> that {clause0}.</i0>", A),
    _t("spokesman", "<d0>“{q0},”</d0> <m0>a spokesman for {G}</m0> <c0>said</c0>.", Said("a spokesman for {G}")),
    _t("spokesman", "<i0><m0>A spokeswoman for {G}, {A.full}</m0>, <c0>said</c0> {clause0}.</i0>", A),
    _t("spokesman", "<i0>Sources close to {G} <c0>said</c0> that {clause0}.</i0>", Said("sources close to {G}")),
    _t("age", "<d0>“{q0},”</d0> <c0>said</c0> <m0>{A.full}</m0>, 41, a teacher from {place}.", A),
    _t("age", "<d0>“{q0},”</d0> <m0>{A.full}</m0>, 67, <c0>told</c0> <t0>{O}</t0>.", Said("A", via="O")),
    _t("age", "<m0>{A.full}</m0>, 29, a nurse who was on duty that night, <c0>said</c0>: <d0>“{q0}.”</d0>", A),
    _t("age", "One of the drivers, <m0>{A.full}</m0>, <c0>said</c0>: <d0>“{q0}.”</d0>", A),
    _t(
        "scene",
        "{A.full} was baking bread when the first shell fell on {place}. <d0>“{q0},”</d0> <m0>{A.he}</m0> <c0>said</c0>.",
        A,
    ),
    _t(
        "scene",
        "{A.full} lost {A.his} house near {site}.\n\n<d0>“{q0},”</d0> <c0>said</c0> <m0>{A.last}</m0>. <d1>“{y1}.”</d1>",
        A,
        A0,
        lead=False,
    ),
    _t(
        "scene",
        "For {A.full}, the {A.office}, the night was long.\n\n<d0>“{q0},”</d0> <m0>{A.he}</m0> <c0>recalled</c0>.\n\n"
        "<i1><m1>{A.He}</m1> <c1>said</c1> {x1}.</i1>",
        A,
        A0,
        lead=False,
    ),
    _t(
        "joint", "<i0><m0>{G} and {H}</m0> <c0>said</c0> in a joint statement that {clause0}.</i0>", Said("{G} and {H}")
    ),
    _t("joint", "<i0>Both <m0>{G} and {H}</m0> <c0>denied</c0> {act}.</i0>", Said("{G} and {H}", "denial")),
    _t(
        "joint",
        "<i0><m0>{A.full} and {B.full}</m0> both <c0>said</c0> that {clause0}.</i0>",
        Said("{A.full} and {B.full}"),
    ),
    # -- other frames ------------------------------------------------------------------------------------------------
    _t("went-on", "<i0><m0>{A.full}</m0> <c0>went on to say</c0> that {clause0}.</i0>", A),
    _t("went-on", "<i0><m0>{A.full}</m0> took to Telegram to <c0>condemn</c0> {thing}.</i0>", A0),
    _t("went-on", "<i0><m0>{A.full}</m0> <c0>made clear</c0> that {clause0}.</i0>", A),
    _t("went-on", "<i0>In a letter to {H}, <m0>{A.full}</m0> <c0>wrote</c0> that {clause0}.</i0>", A),
    _t("went-on", "<i0>In a video posted online, <m0>{A.full}</m0> <c0>said</c0> {clause0}.</i0>", A),
    _t("went-on", "<d0>“{q0},”</d0> <c0>read</c0> <m0>a statement from {G}</m0>.", G),
    _t("went-on", "<d0>“{q0},”</d0> <m0>{A.full}</m0> <c0>wrote</c0> in a post on X. <d1>“{y1}.”</d1>", A, A0),
    _t("went-on", "<i0>{clause0}, <m0>{A.full}</m0> has <c0>said</c0>.</i0>", A),
    _t(
        "went-on",
        "<d0>“{q0},”</d0> <c0>said</c0> <m0>{A.full}</m0> in {place} {day}, as rescuers worked behind {A.him}.",
        A,
    ),
    _t("denial-2", "<i0>The claim was <c0>denied</c0> by <m0>{G}</m0>.</i0>", Said("G", "denial")),
    _t("denial-2", "<i0><m0>{G}</m0> <c0>said</c0> it had no knowledge of {thing}.</i0>", Said("G", "denial")),
    _t(
        "denial-2",
        "<i0><m0>{A.full}</m0> <c0>insisted</c0> that no aircraft had been in the area.</i0>",
        Said("A", "denial"),
    ),
    _t("denial-2", "<i0><m0>{G}</m0> <c0>disputed</c0> the account of {H}.</i0>", Said("G", "denial")),
    _t("blame-2", "<i0>{G} was <c0>accused</c0> by <m0>{H}</m0> of {act}.</i0>", Said("H", "accusation")),
    _t(
        "blame-2", "<i0><m0>{A.full}</m0> <c0>held</c0> {blamed} responsible for {thing}.</i0>", Said("A", "accusation")
    ),
    _t("blame-2", "<i0><m0>{G}</m0> <c0>said</c0> {blamed} were behind {thing}.</i0>", Said("G", "accusation")),
    _t("claimed", "<i0><m0>{G}</m0> <c0>claimed</c0> responsibility for {thing}.</i0>", Said("G", "assertion")),
    _t("claimed", "<i0><m0>{G}</m0> <c0>admitted</c0> that its men had fired on {site}.</i0>", Said("G", "assertion")),
    _t("claimed", "<i0><m0>{G}</m0> <c0>put</c0> the death toll at {n}.</i0>", Said("G", "assertion")),
    _t("no-comment-2", "<i0><m0>{G}</m0> did not immediately <c0>comment</c0>.</i0>", Said("G", "no_comment")),
    _t("no-comment-2", "<i0>There was no immediate <c0>comment</c0> from <m0>{G}</m0>.</i0>", Said("G", "no_comment")),
    _t("no-comment-2", "<i0><m0>{G}</m0> could not be reached for <c0>comment</c0>.</i0>", Said("G", "no_comment")),
    _t(
        "no-comment-2",
        "<i0><m0>{A.full}</m0> did not <c0>say</c0> who had given the order.</i0>",
        Said("A", "no_comment"),
    ),
    _t(
        "call-2",
        "<i0><m0>{A.full}</m0> <c0>pleaded with</c0> <t0>{blamed}</t0> to let the buses pass.</i0>",
        Said("A", "call"),
    ),
    _t("call-2", "<i0><m0>{G}</m0> <c0>asked</c0> <t0>{H}</t0> to open the road to {place}.</i0>", Said("G", "call")),
    _t("call-2", "<i0><m0>{G}</m0> <c0>pressed</c0> for an inquiry into {thing}.</i0>", Said("G", "call")),
    _t("warning-2", "<i0><m0>{A.full}</m0> <c0>warned</c0> {blamed} against {act}.</i0>", Said("A", "warning")),
    _t("warning-2", "<i0><m0>{A.full}</m0> <c0>warned</c0> of more deaths in {place}.</i0>", Said("A", "warning")),
    _t("promise-2", "<i0><m0>{G}</m0> <c0>said</c0> it would investigate {thing}.</i0>", Said("G", "promise")),
    _t("question-2", "<i0><m0>{A.full}</m0> <c0>questioned</c0> whether {x0}.</i0>", Said("A", "question")),
    _t(
        "justification-2",
        "<i0><m0>{G}</m0> <c0>justified</c0> {thing} as an answer to rocket fire.</i0>",
        Said("G", "justification"),
    ),
    _t(
        "legal-2",
        "<i0><m0>{G}</m0> <c0>concluded</c0> that {thing} constituted a war crime.</i0>",
        Said("G", "legal_view"),
    ),
    _t(
        "estimate-2",
        "<i0><m0>{G}</m0> <c0>believes</c0> that {n} people are still in {place}.</i0>",
        Said("G", "assertion"),
    ),
    _t(
        "nested-2",
        "<i0><c0>According to</c0> <m0>{A.full}</m0>, <i1><m1>{G}</m1> had <c1>threatened</c1> to close {site}.</i1></i0>",
        A0,
        Said("G", "warning", within=0),
    ),
    _t(
        "nested-2",
        "<i0><m0>{A.full}</m0> <c0>told</c0> <t0>{O}</t0> that <i1><m1>{B.full}</m1> had <c1>denied</c1> {act}.</i1></i0>",
        Said("A", "assertion", via="O"),
        Said("B", "denial", within=0),
    ),
    # -- turns -------------------------------------------------------------------------------------------------------
    _t(
        "turns",
        "<i0><m0>{A.full}</m0> <c0>said</c0> that {x0}.</i0>\n\n[Begin recording] [<m1>{A.last}</m1>] <d1>{y1}. {y2}.</d1> [end "
        "recording]",
        A0,
        A0,
        lead=False,
    ),
    _t(
        "turns",
        "{A.full} spoke to {O}.\n\nREPORTER: What did you see?\n\nWITNESS: {y0}.\n\nREPORTER: And then?\n\nWITNESS: {y1}.",
        lead=False,
    ),
    # -- nothing is said ---------------------------------------------------------------------------------------------
    _t("nothing-2", "A sign reading “No entry” hangs at {site}. Its name means “sweet water” in the old tongue."),
    _t("nothing-2", "Nobody said a word. {A.full} added sugar to the tea and did not call {A.his} family."),
    _t("nothing-2", "The blast claimed nine lives. The men had reported for duty at dawn near {site}."),
    _t("nothing-2", "The council called a meeting, and the accused were led past {site}."),
    _t("nothing-2", "{G} held talks with {H} {day}."),
    _t("nothing-2", "Demand for bread rose in {place}, and the bakers’ guild raised its estimates."),
    _t("nothing-2", "{A.full} accepted the post {day}. {A.He} replaces {B.full}, who fled to {place}."),
    _t("nothing-2", "Troops of {G} reached {site} {day} and hoisted a flag. The column halted near {place}."),
)
