"""The form of a cue, and the word classes that cues share. General wording; no case, State or person is named here.

A cue is a kind, a pattern, and what else the sentence has to name before the pattern counts. Patterns are tried on the
text with straight quotation marks, without regard to capitals.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from solferino.law.reading.types import Kind

# What else the sentence has to name.
COURT, NAMED_COURT, FORUM, BODY, LAW, LAWISH, NOTHING = (
    "court",
    "named court",
    "court or state",
    "body or state",
    "words of law",
    "words of a case",
    "nothing",
)

CRIME_WORDS = (
    r"(?:war[- ]crimes?|crimes? against humanity|crimes? against international law|genocid\w+|crimes? of aggression|"
    r"acts? of aggression|war of aggression|ethnic cleansing|atrocity crimes?|grave breach(?:es)?|"
    r"(?:violations?|breach(?:es)?) of (?:international (?:humanitarian )?law|the laws? of (?:war|armed conflict)|"
    r"the rules of war|the geneva conventions?|human rights)|international crimes?|crimes of war)"
)
LAW_WORDS = (
    rf"(?:{CRIME_WORDS}|investigat\w+|prosecut\w+|force of law|legally binding|binding|jurisdiction|tribunals?|"
    r"accountab\w+|international law|condemn\w*|invasion|war\b|atrocit\w+|aid access|ceasefire|humanitarian|sanctions?|"
    r"criminal court|war criminals?)"
)
CALLED = (
    r"(?:declar\w+|brand\w*|label\w*|call(?:s|ed|ing)?|consider\w*|describ\w+|description|dub(?:s|bed)"
    r"|nam(?:e[sd]?|ing)|"
    r"denounc\w+|deem\w*|regard\w*|view(?:s|ed)?|portray\w*|accus\w+ of being|term(?:s|ed)|decri\w+|convicted as)"
)
PROSECUTE = (
    r"(?:prosecut\w+|tried|try|put on trial|bring|brought|charge[ds]?|indict(?:ed)?|held? to account"
    r"|hear|heard|judged?)"
)
COURT_NOUN = r"(?:international criminal court|court|tribunal|ICC|ICJ|chambers?|prosecutors?|The Hague|statute)"
TAKES = (
    r"(?:only|unless|would have to|would need to|must|needs? to|has to|have to|can only|could only"
    r"|may only|as long as|provided|required|requires?)"
)
LINK = (
    r"(?:victims?|dead|killed|citizens?|citizenship|nationals?|nationality|residents?|resident|lives? "
    r"in|living in|suspects?|offenders?|"
    r"perpetrators?|accused|soil|territory|present|extradit\w+|member states?|states? part(?:y|ies)|link|tie|ties|"
    r"crime (?:there|where|in)|soldiers?|servicem[ae]n|members? of its forces|leaders?)"
)
LEGAL = (
    r"(?:illegal|unlawful|lawful|legal|banned|prohibited|outlawed|permitted|allowed|forbidden|against "
    r"the law|contraband)"
)
WEAPONS = (
    r"(?:cluster (?:bombs?|munitions?|weapons?|shells?)|sub-?munitions|bomblets|thermobaric|vacuum(?:'"
    r"|\")? bombs?|fuel-air|"
    r"white phosphorus|phosphorus|incendiar\w+|napalm|thermite|land ?mines?|(?:anti-?personnel "
    r"|butterfly )mines?|booby[- ]traps?|"
    r"chemical (?:weapons?|agents?|arms)|chemical or biological|biological (?:weapons?|agents?)|nerve "
    r"(?:agents?|gas)|poison(?:ed|ous)?(?: gas)?|"
    r"(?:chlorine|mustard|sarin|tear) ?gas|sarin|expanding bullets|hollow[- ]point|dum-?dum|blinding lasers?|"
    r"nuclear (?:weapons?|arms|bombs?)|depleted uranium|(?:armed )?drones?|hypersonic|flechettes?|flamethrowers?|"
    r"(?:such|certain|some|these|those|prohibited|banned) (?:weapons?|munitions?|bombs?|shells?)"
    r"|barrel bombs?|ballistic missiles?|"
    r"weapons?\b|munitions?\b|rockets?\b|bombs?\b)"
)
GENERIC_CONDUCT = (
    r"(?:(?:intentionally |deliberately |knowingly |wilfully )?(?:directing|attacking|bombing|shelling"
    r"|targeting|killing|murdering|"
    r"torturing|raping|looting|pillaging|plundering|starving|besieging|deporting|transferring|forc\w+"
    r"|expelling|using|taking|"
    r"holding|denying|refusing|executing|shooting|mistreating|abusing|parading|recruiting|enlisting"
    r"|conscripting|destroying|"
    r"blocking|firing|striking|hitting|misusing|wearing|feigning|declaring|ordering|poisoning"
    r"|launching|hiding|placing|blocking|"
    r"settling|annexing|humiliating|detaining|interning|burning|seizing|mutilating|experimenting)|"
    r"(?:torture|rape|looting|pillage|hostage[- ]taking|the taking of hostages|deportations?"
    r"|starvation|collective punishment|"
    r"(?:deliberate |indiscriminate |direct |intentional )?(?:attacks|strikes) (?:on|against)"
    r"|indiscriminate (?:attacks|shelling|bombing)|human shields|"
    r"perfidy|forced (?:transfers?|displacement)|reprisals?|executions?|mass killings?|rules? of war|laws? of war|"
    r"geneva conventions?|humanitarian law|prisoners? of war|civilians|hospitals|medical (?:staff"
    r"|workers|units)|soldiers|"
    r"ammunition|barracks|military (?:targets?|objectives?)|aid workers|child soldiers|war crimes?))"
)


@dataclass(frozen=True, slots=True)
class Cue:
    """One pattern of a kind. needs: what the sentence has to name as well.

    unless, not_after: words in it, or close before it, that make it no cue.
    """

    kind: Kind
    pattern: re.Pattern[str]
    needs: str = NOTHING
    unless: re.Pattern[str] | None = None
    not_after: re.Pattern[str] | None = None


def cue(kind: Kind, words: str, needs: str = NOTHING, unless: str | None = None, not_after: str | None = None) -> Cue:
    """A cue of its words, in which a space stands for any white space and `` ?`` for none as well."""

    def made(w: str) -> re.Pattern[str]:
        return re.compile(rf"\b(?:{w.replace(' ?', chr(92) + 's*').replace(' ', chr(92) + 's+')})", re.IGNORECASE)

    return Cue(kind, made(words), needs, made(unless) if unless else None, made(not_after) if not_after else None)


__all__ = [
    "BODY",
    "CALLED",
    "COURT",
    "COURT_NOUN",
    "CRIME_WORDS",
    "FORUM",
    "GENERIC_CONDUCT",
    "LAW",
    "LAWISH",
    "LAW_WORDS",
    "LEGAL",
    "LINK",
    "NAMED_COURT",
    "NOTHING",
    "PROSECUTE",
    "TAKES",
    "WEAPONS",
    "Cue",
    "cue",
]
