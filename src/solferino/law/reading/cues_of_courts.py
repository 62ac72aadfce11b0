"""The words that show a statement on courts: who decides, membership, conditions, proceedings, precedents, immunity."""

from __future__ import annotations

from solferino.law.reading.cue import (
    COURT,
    COURT_NOUN,
    CRIME_WORDS,
    LAWISH,
    LINK,
    NAMED_COURT,
    NOTHING,
    TAKES,
    Cue,
    cue,
)
from solferino.law.reading.types import Kind

# Earlier lines go before later ones where their words overlap.
OF_COURTS: tuple[Cue, ...] = (
    # who decides
    cue(
        Kind.WHO_DECIDES,
        r"(?:up to|left in the hands of|matter for) (?:the |a |an )?(?:\w+ )?(?:courts?|judges?"
        r"|tribunals?)\b|\bfor (?:the |a |an )?(?:\w+ )?(?:courts?|judges?|tribunals?)(?: of law)? (?:to "
        r"(?:decide|determine|judge|say|rule)|alone)\b",
    ),
    cue(Kind.WHO_DECIDES, r"(?:guilt(?: or innocence)?|innocence|guilty) (?:\w+ ){0,6}(?:courts?|judges?|tribunals?)"),
    cue(
        Kind.WHO_DECIDES,
        r"only (?:a |the )?(?:\w+ )?(?:courts?|judges?|tribunals?) (?:can|could|may) (?:decide|determine"
        r"|say|establish|find|convict)",
    ),
    cue(Kind.WHO_DECIDES, r"presum(?:ed|ption of) innocen(?:t|ce)|innocent until (?:proven|proved|found)"),
    # court nature
    cue(
        Kind.COURT_NATURE,
        r"(?:UN|U\.N\.|United Nations)(?:'s)?(?: own| top| highest)? (?:International Criminal Court|ICC\b"
        r"|(?:war crimes )?court in The Hague)",
    ),
    # accession and withdrawal
    cue(
        Kind.ACCESSION,
        r"(?:withdr[ae]w\w*|withdrawn|leav(?:e|es|ing)|left|quit(?:s|ting)?|pull(?:s|ed|ing)? out of"
        r"|exit(?:s|ed|ing)?)(?: from)? (?:the )?(?:jurisdiction of )?(?:the )?(?:Rome Statute"
        r"|International Criminal Court|ICC\b|Hague court|court)",
        NAMED_COURT,
    ),
    cue(
        Kind.ACCESSION,
        r"(?:announc\w+|vot(?:e[sd]?|ing)|decid\w+|plan(?:s|ned)?|intend\w*|mov(?:e[sd]?|ing)|want(?:s"
        r"|ed)?|promis\w+|begin\w*|began|start\w*|will|is to|are to)(?: \w+){0,5} (?:join|ratify|accede to"
        r"|sign)\w* (?:the )?(?:Rome Statute|International Criminal Court|ICC\b|court)",
        NAMED_COURT,
    ),
    cue(
        Kind.ACCESSION,
        r"(?:withdrawal from|accession to|ratification of) (?:the )?(?:Rome Statute|International "
        r"Criminal Court|ICC\b|court)",
        NAMED_COURT,
    ),
    # recognition
    cue(
        Kind.RECOGNITION,
        rf"recogni[sz]\w* (?:the |its |that )?(?:authority |jurisdiction |competence )?(?:of |over "
        rf")?(?:the |this )?{COURT_NOUN}|(?:not |n't |never )?recogni[sz]ed by|(?:accept|acknowledg)\w* "
        rf"(?:the |its |that )?(?:authority|jurisdiction|competence)",
        NAMED_COURT,
    ),
    cue(
        Kind.RECOGNITION,
        r"recogni[sz]e[sd]? (?:the |its )?(?:authority|jurisdiction|competence)|(?:authority|jurisdiction"
        r"|competence) (?:is|are|was|isn't|is not|has not been)(?: not| n't)? recogni[sz]ed|(?:doesn't"
        r"|does not|do not|don't|never|refus\w+ to) (?:accept|recogni[sz]e) (?:it|the (?:court|tribunal))",
        NAMED_COURT,
    ),
    cue(
        Kind.RECOGNITION,
        r"(?:state )?(?:part(?:y|ies)|members?|member states?|signator(?:y|ies)) (?:to|of) (?:the "
        r")?(?:Rome Statute|International Criminal Court|ICC\b|Hague(?:-based)? court|court|treaty"
        r"|tribunal)",
        NAMED_COURT,
    ),
    cue(
        Kind.RECOGNITION,
        r"(?:signed|ratified|joined|acceded to|accepted|signs|ratifies|joins|sign|ratify|join) (?:up to "
        r")?(?:the |its )?(?:\w+(?:'s)? ){0,2}(?:Rome Statute|International Criminal Court|ICC\b|Hague "
        r"court|(?:court|founding|tribunal) ?(?:'s )?(?:founding )?(?:treaty|statute)?|court in The Hague"
        r"|jurisdiction)",
        NAMED_COURT,
    ),
    cue(
        Kind.RECOGNITION,
        r"(?:never|not|\w+n't) (?:signed|ratified|joined|acceded)(?: to)?(?: it)?(?=[\s.,;])",
        NAMED_COURT,
    ),
    cue(
        Kind.RECOGNITION,
        r"accept(?:s|ed)? (?:the )?(?:court|tribunal)(?: in The Hague)?(?='s jurisdiction|[\s.,])",
        NAMED_COURT,
    ),
    cue(
        Kind.RECOGNITION,
        r"(?:ICC|court|tribunal|Rome Statute) "
        r"(?:members?|member (?:states?|countr(?:y|ies))|part(?:y|ies)|signator(?:y|ies))\b",
        NAMED_COURT,
    ),
    # precedent
    cue(
        Kind.PRECEDENT,
        r"(?:court|tribunal|chambers|ICC|ICTY|ICTR|SCSL|The Hague)(?: \w+){0,5} "
        r"(?:convict(?:ed|s)?|jail(?:ed)?|sentenced?|acquit(?:ted)?) (?-i:[A-Z])\w+",
        COURT,
    ),
    cue(
        Kind.PRECEDENT,
        r"(?:convicted|jailed|sentenced|acquitted|imprisoned|found guilty|locked up|handed (?:a |down "
        r")?(?:life|\d+))(?: \w+){0,12}? (?:by|at|before|in)(?: the| a| an)? (?:[\w'.-]+ ){0,5}(?:court"
        r"|tribunal|chambers|ICC\b|ICTY|ICTR|SCSL|The Hague|judges)",
        COURT,
    ),
    cue(
        Kind.PRECEDENT,
        rf"(?:court|tribunal|ICC|ICTY|ICTR|judges|chambers)(?: \w+){{0,6}} (?:convicted|jailed|sentenced"
        rf"|acquitted|imprisoned|found)(?: \w+){{0,4}} (?:guilty|years|life|of {CRIME_WORDS}|for "
        rf"{CRIME_WORDS})",
        COURT,
    ),
    cue(
        Kind.PRECEDENT,
        r"(?:like|as with|just as|as happened to|following|remember) (?:[A-Z][\w'-]+ )+(?:(?:and|or|,) "
        r"(?:[A-Z][\w'-]+ )+)*(?:before (?:him|her|them)|did|was|were).{0,60}?(?:jail|prison|dock|cell"
        r"|convict\w+|sentenc\w+|court|tribunal)|(?:end up|ended up|land(?:ing|ed)?|sit|sat)(?: \w+){0,3} "
        r"in (?:a |the )?(?:jail|prison|dock|cell)(?: \w+){0,3} (?:like|as) [A-Z]",
    ),
    # immunity
    cue(
        Kind.IMMUNITY,
        r"immun(?:e|ity|ities) (?:\w+ ){0,5}(?:from|before|in|under|against|for) (?:\w+ "
        r"){0,5}(?:prosecution|arrest|courts?|jurisdiction|trial|tribunals?|ICC\b|International Criminal "
        r"Court|suit|charges)|(?:immunity|immune) (?:\w+ ){0,6}(?:head of state|president|minister"
        r"|official|office)|(?:presidential|diplomatic|sovereign|functional|personal|head[- ]of[- ]state"
        r"|legal) immunity|(?:has|have|enjoys?|lose[sd]?|waive[sd]?|no|strip(?:ped)? of) immunity",
    ),
    cue(
        Kind.IMMUNITY,
        r"(?:cannot|can't|can not|could not|may not|must not|can|could) be (?:arrested|prosecuted|tried"
        r"|charged|touched)(?: \w+){0,5} (?:while|as long as|so long as|until)(?: \w+){0,4} (?:office"
        r"|power|president|minister|head of state)|shielded by (?:his|her|their) office",
    ),
    # command
    cue(
        Kind.COMMAND_RESPONSIBILITY,
        r"chain of command|command responsibility|superior responsibility|(?:superior|following|obeying"
        r"|only followed|just following) orders|(?:responsib\w+|liab\w+|answerable|accountable|answers?"
        r"|guilty) for (?:\w+ ){0,5}(?:troops|subordinates|soldiers|forces|men|units|those under"
        r"|fighters)(?: \w+){0,3}",
        NOTHING,
        None,
        r"(?:claim|accept|admit|den)\w* (?:any |full )?",
    ),
    cue(
        Kind.COMMAND_RESPONSIBILITY,
        r"(?:commanders?|generals?|superiors?|officers?|leaders?|general)(?: \w+){0,3} (?:is|are|can be"
        r"|could be|may be|will be)(?: \w+){0,2} (?:responsible|liable|answerable|held (?:responsible"
        r"|liable|accountable)|guilty)(?: \w+){0,3} (?:for|if|of)",
    ),
    # universal
    cue(
        Kind.UNIVERSAL,
        r"universal jurisdiction|(?:courts? (?:of|in) )?any (?:country|state|nation)(?:'s courts?)? (?:in "
        r"the world )?(?:can|could|may) (?:try|prosecute|charge)|(?:no matter|regardless of|irrespective "
        r"of) where (?:it|they|the (?:crimes?|acts?)) (?:\w+ ){0,3}(?:committed|happened)",
    ),
    # condition
    cue(
        Kind.REQUIREMENT,
        rf"\b{TAKES}\b(?:(?!\b(?:but|while)\b).){{0,90}}?\b{LINK}\b(?:.{{0,90}}?\b(?:charges?|prosecut\w+"
        rf"|trial|case|statutes?|jurisdiction|court|brought|hear|act|apply|applies)\b)?",
        LAWISH,
        NOTHING,
    ),
    cue(Kind.REQUIREMENT, r"statutes? of limitations?|limitation periods?|time-barred|no time limit", LAWISH),
    # proceedings
    cue(
        Kind.PROCEEDINGS,
        r"(?:open\w*|launch\w*|began|begun|start\w*|initiat\w*|announc\w*)(?: \w+){0,2} (?:an? |its |the "
        r")?(?:\w+ ){0,3}(?:investigations?|inquir(?:y|ies)|enquir(?:y|ies)|probes?|proceedings"
        r"|preliminary examination)",
        COURT,
        None,
        r"(?:urg\w+|call(?:s|ed|ing)? (?:on|upon)|ask(?:s|ed|ing)?|press(?:es|ed)?|demand\w*|encourag\w+|appeal\w*)"
        r" (?:[\w'.-]+ ){0,10}",
    ),
    cue(
        Kind.PROCEEDINGS,
        r"(?:issu\w+|request\w*|s(?:eek|ought)\w*|unseal\w*|appl(?:y|ied) for)(?: \w+){0,2} (?:an? |the "
        r")?(?:\w+ ){0,2}(?:arrest warrants?|warrants? of arrest|indictments?|summons)",
        COURT,
    ),
    cue(
        Kind.PROCEEDINGS,
        r"(?:fil\w+|lodg\w+|brought)(?: \w+){0,2} (?:an? |the )?(?:\w+ ){0,2}(?:applications?|case"
        r"|complaints?|lawsuits?|suit)(?: \w+){0,4} (?:at|with|before|to|in) (?:the )?(?:\w+ "
        r"){0,4}(?:court|tribunal|ICJ|ICC)|order\w* (?:\w+ ){0,4}(?:provisional|interim) measures"
        r"|order\w* (?:\w+ ){1,3}to (?:stop|halt|suspend|cease)",
        NAMED_COURT,
    ),
    # referral
    cue(
        Kind.REFERRAL,
        r"(?:been |was |were |has |have |had )?refer(?:red|s|ring|rals?)?(?: \w+){0,8}? to (?:the "
        r")?(?:[\w'.-]+ ){0,4}(?:court|ICC\b|ICJ\b|tribunal|prosecutor|The Hague|Hague)|\breferrals?\b(?: "
        r"\w+){0,4} (?:by|from|of|to)\b",
        NAMED_COURT,
    ),
    # inquiry
    cue(Kind.INQUIRY, r"commissions? of inquiry|fact-finding missions?|inquiry commissions?", NOTHING),
)

__all__ = ["OF_COURTS"]
