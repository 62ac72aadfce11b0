"""The rules by which a statement is found: how sure each is, and what it goes by in words."""

from __future__ import annotations

from solferino.extract.speech.lexicon import PRONOUNS
from solferino.record import Speaker

_RULES = (
    ("said-after", 95, '"...," Blum said: the cue stands behind the quotation'),
    ("said-inverted", 95, '"...," said Blum: cue and name stand behind the quotation'),
    ("said-before", 92, 'Blum said: "...": the cue stands before the quotation'),
    ("quoted-as", 92, '"...," the agency quoted Blum as saying'),
    ("quote-inside", 85, "quoted words inside a reported clause"),
    ("quote-by", 85, 'described by Blum as "..."'),
    ("quote-continued", 88, "the quotation goes on in the next sentence or paragraph, or behind its cue"),
    ("quote-colon", 80, "the sentence before the quotation ends in a colon"),
    ("quote-last", 70, "a quotation alone, after one of the same speaker"),
    ("quote-unnamed", 50, "quoted words whose speaker the text does not name"),
    ("turn", 85, "words behind a label that names who speaks: [BLUM] We stay. BLUM: We stay."),
    ("reported", 85, "Blum said that ...: reported words behind the cue"),
    ("reported-final", 88, "..., Blum said: reported words before the cue"),
    ("reported-inverted", 88, "..., said Blum: reported words before cue and name"),
    ("according", 88, "according to Blum, in the words of Blum"),
    ("passive-by", 80, "was condemned by Blum"),
    ("passive", 70, "has been accused, is believed: the text does not say by whom"),
    ("noun", 70, "Blum's claim that ..., no comment from Blum"),
    ("nested", 75, "said within what another says: Blum said that Adler had refused"),
)
CONFIDENCE = {rule: sure for rule, sure, _ in _RULES}
"""How sure a rule is, in hundredths, before calibration."""
EXPLAINED = {rule: words for rule, _, words in _RULES} | {
    "/name": "the mention is a short form of a name that stands in full elsewhere in the text (0.02 less)",
    "/role": "the mention is an office or a general word; the name stands elsewhere in the text (0.10 less)",
    "/pronoun": "the mention is a pronoun; the name stands elsewhere in the text (0.12 less)",
    "/lost": "a quotation mark is missing in the text (0.20 less)",
}
"""Each rule, and each part behind its stroke, in words."""
_RESOLVED = {"": 0, "name": 2, "role": 10, "pronoun": 12}
_LOST_MARK = 20


def rated(rule: str, speaker: Speaker | None, *, lost: bool = False) -> tuple[str, int]:
    """The rule with what was resolved and what was lost, and how sure it is, in hundredths."""
    how = _resolved_by(speaker)
    sure = CONFIDENCE[rule] - _RESOLVED[how] - (_LOST_MARK if lost else 0)
    return "/".join(part for part in (rule, how, "lost" if lost else "") if part), sure


def _resolved_by(speaker: Speaker | None) -> str:
    """How the speaker's name was found: "" where it stands in the mention itself."""
    if speaker is None or speaker.named_at is None:
        return ""
    words = speaker.mention.quote.casefold().replace("’s", "").replace("'s", "").split()
    if " ".join(words).endswith(speaker.name.casefold()):
        return ""
    if len(words) == 1 and words[0] in PRONOUNS:
        return "pronoun"
    return "name" if words[-1].strip(".,") in speaker.name.casefold() else "role"


def decimal(hundredths: int) -> str:
    """Hundredths as the decimal string of a record, never below 0.05."""
    return f"0.{max(hundredths, 5):02d}"
