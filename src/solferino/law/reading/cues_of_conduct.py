"""The words that show a statement on weapons, conduct, labels, votes, assessments and what an act amounts to."""

from __future__ import annotations

from solferino.law.reading.cue import (
    BODY,
    CALLED,
    CRIME_WORDS,
    FORUM,
    GENERIC_CONDUCT,
    LAW,
    LAWISH,
    LEGAL,
    NOTHING,
    PROSECUTE,
    WEAPONS,
    Cue,
    cue,
)
from solferino.law.reading.types import Kind

# Earlier lines go before later ones where their words overlap.
OF_CONDUCT: tuple[Cue, ...] = (
    # weapon
    cue(
        Kind.WEAPON,
        rf"{WEAPONS}[^.;]{{0,80}}?\b{LEGAL}\b|\b{LEGAL}\b(?:(?! (?:for|to report)\b)[^.;]){{0,60}}?(?:use "
        rf"of |using |to use )?(?:{WEAPONS})|\b(?:ban|prohibition)s? (?:on|of) (?:the use of )?{WEAPONS}"
        rf"|{WEAPONS}[^.;]{{0,40}}\b(?:treaty|convention|conventions|protocol) (?:bans?|prohibits?|forbids?"
        rf"|outlaws?)|\b(?:bans?|prohibits?|forbids?|outlaws?) (?:the use of )?{WEAPONS}",
        NOTHING,
        r"(?:allowed|permitted) (?:to (?:carry|bear|hold|enter|keep)|weapons)",
    ),
    # label
    cue(
        Kind.STATUS_LABEL,
        rf"\b{CALLED}\b[^.;]{{0,90}}?[\"']?(?:war criminals?|terrorist states?|state sponsors? of terror\w*"
        rf"|criminal (?:regime|state)|convicted criminal|rogue state)\b",
    ),
    cue(
        Kind.STATUS_LABEL,
        r"\b(?:is|are|was|were|as|remains?|being) (?:clearly |now |officially |nothing but |legally "
        r")?(?:a |an )?[\"']?(?:war criminals?|terrorist states?|criminal regime)\b",
    ),
    # protected status
    cue(
        Kind.PROTECTED_STATUS,
        r"non-?combatants?|(?:not|n't|no)? ?(?:taking|took|take|taken|having) (?:an? |any |no )?(?:active "
        r"|direct )?part in (?:the )?(?:hostilities|fighting|combat)|(?:un)?lawful combatants?|illegal "
        r"combatants?|protected persons?|(?:status of|treated as|entitled to|denied|qualif\w+ (?:for|as)) "
        r"(?:a )?(?:prisoners?[- ]of[- ]war|POWs?)(?: status)?|prisoner[- ]of[- ]war status|POW status",
    ),
    # national law
    cue(
        Kind.NATIONAL_LAW,
        r"\b(?:law|bill|decree|(?-i:Act)|amendment|legislation)\b (?:\w+ ){0,8}(?:makes? it (?:illegal|a crime"
        r"|an offence|a criminal offence)|criminali[sz]es|bans?|outlaws|punishes|forbids|prohibits)\b",
        NOTHING,
        r"international|humanitarian|law of war|laws of war",
    ),
    # determination
    cue(
        Kind.OFFICIAL_ASSESSMENT,
        rf"\b(?:assess(?:es|ed|ment)?|determin(?:e[sd]?|ing|ation|ations)|conclud\w+|conclusions?|finds"
        rf"|found|findings?|declar\w+|announc\w*|believ\w+|says?|said|stat(?:e[sd]|ing)"
        rf"|establish\w*)\b(?:(?!\bwhether\b)[^.;]){{0,110}}?\b(?:commit(?:s|ted|ting)?\b|perpetrat\w+|amount\w* to"
        rf"|constitut\w+|guilty of|responsible for)\b[^.;]{{0,30}}?{CRIME_WORDS}",
        BODY,
        r"whether|accus\w+ of|possible|potential|alleged|help determine|den(?:y|ies|ied)",
    ),
    cue(
        Kind.OFFICIAL_ASSESSMENT,
        rf"\b(?:assess(?:es|ed|ment)?|determin(?:e[sd]?|ing|ation|ations)|conclud\w+|finds|found"
        rf"|findings?)\b[^.;]{{0,110}}?{CRIME_WORDS}(?: \w+){{0,3}}? (?:were|was|had been|have been|took "
        rf"place|occurred|did)\b",
        BODY,
        r"whether|help determine",
    ),
    cue(
        Kind.OFFICIAL_ASSESSMENT,
        rf"\b(?:government|administration|department|ministry|commission|council|mission|cabinet|office"
        rf"|agency)\b(?: \w+){{0,3}} (?:described|declared|considers?|considered|called|regards?|labell?ed"
        rf"|recogni[sz]ed)\b(?! (?:for|on)\b)[^.;]{{0,80}}?{CRIME_WORDS}",
    ),
    cue(
        Kind.OFFICIAL_ASSESSMENT,
        rf"{CRIME_WORDS}[^.;]{{0,80}}?,? (?:the |an? )?[\w'. -]{{0,40}}(?:government|administration"
        rf"|ministry|department|commission|council|mission|cabinet) (?:has |have |had )?(?:said|says"
        rf"|announced|found|concluded|determined|assessed|declared)",
        BODY,
        r"accus\w+ of|whether|possible|potential",
    ),
    cue(
        Kind.OFFICIAL_ASSESSMENT,
        r"(?:the|this|that|its|formal|official) (?:assessment|determination|finding)s?,?(?: \w+){0,2} "
        r"?(?:was|were|is|are|has been)? ?,? ?(?:based|founded|reached|built|drawn|rest\w*|relie\w+) (?:on"
        r"|from|after)\b",
    ),
    cue(
        Kind.OFFICIAL_ASSESSMENT,
        rf"(?:government|administration|department|ministry|commission|council|mission"
        rf"|cabinet)[^.;]{{0,12}}: [^.;]{{0,60}}{CRIME_WORDS}",
        BODY,
    ),
    # calls
    cue(
        Kind.CALL,
        r"(?:urg(?:e[sd]?|ing)|call(?:s|ed|ing)? (?:for|on|upon)|encourag\w+|demand\w*|press(?:ed|es"
        r"|ing)? for|ask(?:s|ed|ing)? (?:for|that)|appeal\w* (?:for|to)|plead\w* for|propos\w+"
        r"|petition\w*)(?: (?!that\b)[\w'’.,:-]+){0,12}? (?:investigat\w+|prosecut\w+|tribunals?|trials?"
        r"|indict\w*|charges?|the ICC|arrest warrants?)",
    ),
    # resolutions
    cue(
        Kind.RESOLUTION,
        r"(?:(?:does|did|do) not|doesn't|didn't|without|no|lacks?|carr(?:y|ies)|ha(?:s|ve)|with)(?: "
        r"\w+){0,3} (?:the )?(?:force of law|legal (?:force|effect|weight)|binding (?:force|effect))"
        r"|(?:non-?|not (?:legally )?|legally |is |are )binding",
        LAW,
    ),
    cue(
        Kind.RESOLUTION,
        r"(?:approv\w+|pass(?:ed|es|ing)?|adopt\w*|back(?:ed|s|ing)?|reject\w*|veto\w*|fail\w*"
        r"|vot(?:e[sd]?|ing)|agree[ds]? (?:to|on)|table[ds]?|support\w*|defeat\w*)(?: [\w'’-]+){0,6}? "
        r"(?:resolutions?|motions?|measures?|draft|texts?)\b|(?:resolutions?|motions?|draft|text|call for "
        r"[\w ]{1,50})(?:,? [\w'’-]+){0,14}?,? (?:was |were |has been |has |have )?(?:approved|passed|adopted"
        r"|backed|rejected|vetoed|failed|defeated|condemn\w*|urges?|encourages?|calls? (?:for|on)|demands?"
        r"|declares?|says)\b",
        BODY,
    ),
    # jurisdiction
    cue(
        Kind.JURISDICTION,
        r"(?:trials?|tr(?:y|ied)|proceedings|sentenc\w+|convict\w+)(?: \w+){0,4} "
        r"(?:in absentia|in (?:his|her|their) absence)",
        FORUM,
    ),
    cue(
        Kind.JURISDICTION,
        rf"(?:can|could|may|might|cannot|can't|will|would|should|able to|unable to|risk)(?: also| not| "
        rf"never| now| still)?(?: be)?(?: also)? {PROSECUTE}\b",
        FORUM,
        r"\bhold on\b",
    ),
    cue(
        Kind.JURISDICTION,
        r"(?:appear|fac(?:e[sd]?|ing) "
        r"(?:trial|justice|charges|prosecution)|stand trial|go on trial|end up|in the dock|answer)(?: \w+){0,4} (?:in"
        r"|at|before|by) (?:the |a |an )?(?:[\w'’]+ ){0,5}(?:court|tribunal|ICC\b|The Hague)",
        FORUM,
    ),
    cue(
        Kind.JURISDICTION,
        r"(?:has|have|had|lacks?|with|without|no|claims?|exercis\w+|within|outside|beyond|under|fall\w* "
        r"(?:within|outside|under))(?: (?:no|any|the|its|full|clear|court's|territorial))* "
        r"jurisdiction\b(?: over)?|has no say|no power to (?:try|prosecute|act)|bring (?:criminal "
        r")?charges",
        FORUM,
    ),
    # rule of conduct
    cue(
        Kind.RULE_OF_CONDUCT,
        rf"it (?:is|was|would be|remains) (?:also |always |never )?(?:{LEGAL}|a war crime|a crime)"
        r"(?: [\w']+){0,6} to \w+",
        LAWISH,
    ),
    cue(
        Kind.RULE_OF_CONDUCT,
        rf"{GENERIC_CONDUCT}[^.;]{{0,80}}?\b(?:violates?|breach(?:es)?|contravenes?|would violate|is contrary to)"
        r" (?:the )?(?:international|geneva|hague|laws?|rules|humanitarian)",
    ),
    cue(
        Kind.RULE_OF_CONDUCT,
        rf"{CRIME_WORDS}(?: \w+){{0,2}} (?:requires?|means|demands?|presupposes|is defined|are defined|needs)\b",
    ),
    cue(
        Kind.RULE_OF_CONDUCT,
        r"(?:is|are|remain\w*|enjoys?)(?: \w+)? (?:protected|protection) (?:under|by|from attack under) (?:the )?"
        r"(?:international|humanitarian|geneva|laws? of|rules)",
    ),
    cue(
        Kind.RULE_OF_CONDUCT,
        rf"{GENERIC_CONDUCT}[^.;]{{0,140}}?\b(?:is|are|was|were|would|can|could|may|must|also)\b(?: "
        rf"\w+){{0,3}}? ?(?:constitut\w+|amount\w* to|count\w* as|be|considered|regarded as)? ?(?:an? |as "
        rf")?(?:{CRIME_WORDS}|prohibited|banned|forbidden|illegal|unlawful|outlawed|crimes?\b(?! (?:scene"
        rf"|rate)))",
        NOTHING,
        r"accus\w+|said to have|reported",
    ),
    cue(
        Kind.RULE_OF_CONDUCT,
        r"(?:international (?:humanitarian )?law|laws? of (?:war|armed conflict)|rules? of war|geneva "
        r"conventions?|hague (?:conventions?|regulations)|humanitarian law|rome statute|law of armed "
        r"conflict|additional protocols?)(?: \w+){0,4} (?:set(?:s)? out|set|prohibit\w*|ban(?:s|ned)?"
        r"|requir\w+|protect\w*|forbid\w*|forbade|say|says|allow\w*|oblig\w+|demand\w*|provid\w+"
        r"|guarantee\w*|outlaw\w*|limit\w*|govern\w*|permit\w*|bind\w*)\b",
    ),
    cue(
        Kind.RULE_OF_CONDUCT,
        r"(?:under|by|in|against|contrary to|violat\w+|breach\w*|banned by|forbidden by) (?:the "
        r")?(?:international (?:humanitarian )?law|laws? of (?:war|armed conflict)|rules? of war|geneva "
        r"conventions?|hague (?:conventions?|regulations)|rome statute)[^.;]{0,60}?\b(?:must|may not|may"
        r"|shall|cannot|are to be|have to|entitled|right to)\b",
        LAW,
        None,
        r"crimes? ",
    ),
    cue(
        Kind.RULE_OF_CONDUCT,
        r"(?:may|can|must not|must never|must|shall not|may not|cannot)(?: \w+)? (?:lawfully |legally "
        r"|legitimately )(?:be )?(?:attack|target|kill|detain|bomb|intern|strik|shell)\w*|(?:may|must"
        r"|can) (?:never |not )?be (?:attacked|targeted|made the object of attack|taken hostage|tortured"
        r"|starved|deported)|(?:lawful|legitimate|legal|military) (?:military )?(?:targets?|objectives?) "
        r"(?:under|in|if|when|because|according)|(?:is|are|was|were|becomes?)(?: not| n't| never)? (?:a "
        r")?(?:lawful|legitimate|legal) (?:military )?(?:targets?|objectives?)|(?:purpose|aim)s? (?:\w+ "
        r"){0,8}(?:limits? (?:of|to|on) war|protect\w*)",
    ),
    cue(
        Kind.RULE_OF_CONDUCT,
        r"(?:torture|hostages?|hostage-taking|looting|pillage|rape|starv\w+|deport\w+|denying (?:prisoners"
        r"|POWs)|fair trial)[^.;]{0,100}\b(?:prohibited|banned|forbidden|illegal|unlawful|outlawed|war "
        r"crimes?)|(?:loses?|lost) (?:its |their )?protect(?:ion|ed status)",
    ),
    # characterisation
    cue(
        Kind.LEGAL_VIEW,
        rf"(?:reject|den(?:y|ied|ies)|dismiss|refut|disput)\w*\b[^.;]{{0,90}}?"
        rf"(?:commit(?:ted|ting)?|responsible for|guilty of|amount\w* to) {CRIME_WORDS}",
    ),
    cue(
        Kind.LEGAL_VIEW,
        rf"{CRIME_WORDS}(?: (?!that\b|which\b)\w+){{0,3}}? (?:has|have|had|was|were|are being|is being)(?: \w+)? "
        r"(?:committed|perpetrated|carried out)",
        NOTHING,
        None,
        r"(?:whether|if|evidence|allegations?|claims?|reports?|accountab\w+|possible|suspected) (?:\w+ ){0,6}",
    ),
    cue(Kind.LEGAL_VIEW, rf"(?:apparent|clear|blatant|obvious|textbook|likely|manifest) {CRIME_WORDS}"),
    cue(
        Kind.LEGAL_VIEW,
        rf"\b(?:call(?:s|ed|ing)?|describ\w+|denounc\w+|condemn\w*|label\w*|brand\w*|decr(?:y|ied|ies)"
        rf"|deem\w*|consider(?:s|ed)?|view(?:s|ed)?|sees?|saw|term(?:s|ed)?)\b[^.;:]{{0,80}}?(?:an? |as "
        rf"|of )?[\"']?{CRIME_WORDS}",
        NOTHING,
        r"call\w* for|whether|called on|possible|investigat",
        r"whether (?:\w+ ){0,6}",
    ),
    cue(
        Kind.LEGAL_VIEW,
        rf"\b(?:is|are|was|were|be|been|amount\w* to|constitut\w+|qualif\w+ as|count\w* as|represent\w*"
        rf"|looks? like|appears? to be|this is|it is)\b(?: (?:not|clearly|plainly|only|nothing|short|of|but"
        rf"|no|likely|possibly|probably|also|may|be))* (?:an? |the )?[\"']*(?:\w+ )?[\"']?{CRIME_WORDS}",
        NOTHING,
        r"investigat\w+ (?:for|into)",
        r"whether (?:\w+ ){0,6}|if (?:\w+ ){0,3}",
    ),
    cue(
        Kind.LEGAL_VIEW,
        rf"(?:commit(?:s|ted|ting)?\b|perpetrat\w+|guilty of|responsible for|accus\w+ (?:of|\w+ of|\w+ \w+ of|\w+ \w+ "
        rf"\w+ of))\b[^.;]{{0,70}}?{CRIME_WORDS}",
        NOTHING,
        r"whether|possible|investigat",
        r"(?:whether|evidence|allegations?|claims?|reports?|accountab\w+|those) (?:\w+ ){0,8}",
    ),
    cue(
        Kind.LEGAL_VIEW,
        r"(?:seem\w*|appear\w*|look\w*|was|were|is|amount\w*)(?: \w+){0,4} [\"']?(?:direct|deliberate"
        r"|indiscriminate|disproportionate|unlawful|illegal)[\"']? attacks?[\"']? on|(?:is|was|are"
        r"|were)(?: \w+)? (?:illegal|unlawful|lawful|a breach of (?:the )?(?:ceasefire|truce|armistice)) "
        r"(?:under|in) international law|(?:violat(?:e[sd]?|ing)|breach(?:es|ed|ing)?)(?: "
        r"(?!of\b)\w+){0,3} (?:international (?:humanitarian )?law|geneva conventions?|laws of war)",
    ),
)

__all__ = ["OF_CONDUCT"]
