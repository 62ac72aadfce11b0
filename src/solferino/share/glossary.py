"""The words of a dossier, explained for a reader who meets them for the first time."""

from __future__ import annotations

from typing import Final

GLOSSARY: Final[tuple[tuple[str, str], ...]] = (
    ("Act", "An official step that a text reports: a resolution, a vote, a referral, an inquiry."),
    ("Alleged", "Somebody says so. The dossier does not weigh whether it is so."),
    ("Anchored", "Somebody outside the case has confirmed the tree head, so that its age can be shown."),
    (
        "Apparent contradiction",
        "Two claims that look as if they could not both hold, but speak of different things, "
        "people, places or days. The field that differs is named.",
    ),
    ("As of", "The day on which a count stood, as far as the text tells. A figure without its day is marked."),
    ("Batch", "The records that one ledger entry adds, bound together by one fingerprint, their root."),
    ("Borrowing", "One text leaning on another, or two on a third, shown by the words that betray it."),
    ("Captured", "When the case took in the bytes. It is not when they were published."),
    ("Carrier", "A text that gives a statement which other texts give too."),
    ("Claim", "What a source says: a statement, a figure, a report of an event, an act, a credit."),
    ("Contradiction", "Two claims about the same thing that cannot both hold."),
    (
        "Corroborated",
        "At least two reports lead back to origins that are independent of each other. It counts origins, "
        "never articles, and says nothing of who did it.",
    ),
    ("Credit", "The words with which a text names the source of what it carries."),
    ("Denial", "A statement that contests a claim. It stands in this dossier as large as what it contests."),
    (
        "Direct, partly quoted, reported",
        "How a text gives words: in quotation marks; with some words in quotation "
        "marks; or retold, as after “said that”.",
    ),
    ("Disputed", "Reported by some, and denied or contradicted by others."),
    (
        "Element",
        "One thing that a provision asks to be shown. Evidenced: a person says that claims show it. Argued: it is "
        "inferred, and the inference written out. Empty: nothing is there. None of these is a finding of a court.",
    ),
    ("Entry", "One numbered place in the ledger, counted from 0."),
    ("Figure", "A number of people harmed, with its bound, its source and its day. Votes are no figures."),
    ("Finding", "What the software or its users conclude from claims, always with the claims it rests on."),
    (
        "First look",
        "What software makes of the words before any person has worked on them: provisions as checklists with gaps, "
        "lawful readings and questions.",
    ),
    ("Incident", "One event that one or more reports describe."),
    ("Item", "One thing that somebody asked the case to keep: a file or an address."),
    (
        "Lawful reading",
        "A way in which the same facts would break no rule. It stands beside the elements wherever they are shown.",
    ),
    ("Ledger", "The log of the case. Each entry is bound to all before it, so none can be changed or left out unseen."),
    ("Ledger size", "How many entries the ledger had when this dossier was made."),
    ("Likely, shown", "How sure a borrowing is. Shown: a credit names the source, or words agree beyond chance."),
    ("Not reviewed", "Proposed by software; no person has judged it."),
    ("Object", "The bytes of an item as they were kept, named by their SHA-256."),
    ("Origin", "The root that claims lead back to: a person, a body, an agency, a document."),
    ("Passage", "An exact stretch of one text: from this character to that one."),
    ("Reader", "The part of the software that makes a text from the bytes of one format."),
    ("Report", "What one text says of one event. Several reports may have one origin."),
    ("Responsibility", "Who is said to have done it. It never follows from whether it happened and has its own mark."),
    ("Revision", "One source that takes a number back, or gives another one for the same day."),
    ("Scope", "Whether a figure counts the people of one event, or of a period with many events."),
    ("SHA-256", "A fingerprint of bytes. Two files with the same one are, for every practical purpose, the same."),
    ("Shared statement", "One utterance that several texts carry, in the same words or in others."),
    ("Single source", "All reports lead back to one origin, however many articles carry it."),
    (
        "Text",
        "The characters that were read from an object. Positions count Unicode characters (code points) from 0; "
        "the end is the first character that no longer belongs.",
    ),
    ("Tree head", "The fingerprint of the whole ledger at one size. Any change before that size would change it."),
)
