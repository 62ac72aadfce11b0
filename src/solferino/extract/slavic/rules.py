"""What the rules for Ukrainian and Russian go by, and how often they were right on articles that nobody had read.

The shares are those of the first run over the marked articles of ``tests/extract/slavic/news``, test and held part
together, both languages: few records, so they are rounded down.
"""

STATEMENTS = {
    "cyrillic-marks": "Quoted words whose speaker the text does not name.",
    "cyrillic-cue": "A verb of saying that agrees with its subject, and what it reports.",
    "cyrillic-right": "A quotation with the verb of saying and its subject behind it.",
    "cyrillic-left": "A quotation with the verb of saying and its subject before it.",
    "cyrillic-inner": "A quotation broken by its verb of saying.",
    "cyrillic-reported": "Quoted words inside a reported clause.",
    "cyrillic-according-to": "“За словами X”, “по словам X”, “за даними X”, “по данным X”.",
    "cyrillic-their-words": "“За його словами”, “по её словам”: the speaker is the person named before.",
    "cyrillic-cited": "Words that one voice gives from another.",
    "cyrillic-document": "A paper, post or message that says it.",
    "cyrillic-impersonal": "“Повідомляється”, “сообщается”: nobody is named.",
    "cyrillic-no-subject": "A verb of saying without a subject, which goes on with the last speaker where number and "
    "gender agree.",
    "cyrillic-no-comment": "Somebody declines to comment.",
    "cyrillic-continued": "The quotation goes on behind its cue.",
    "cyrillic-same-speaker": "A quotation right behind one whose speaker is named.",
    "cyrillic-colon": "A quotation behind a colon.",
}
FIGURES = {
    "cyrillic-figure": "A number, the people counted and a word of harm in one clause; number words and endings agree."
}
INCIDENTS = {"cyrillic-attack": "A verb or noun of attack with its place, day, target or victims."}
CREDITS = {
    "cyrillic-before": "“Передає X”, “со ссылкой на X”, “за даними X” with an outlet or agency.",
    "cyrillic-verb": "An outlet or agency as the subject of a verb of reporting.",
    "cyrillic-says": "An outlet or agency that said or wrote something.",
    "cyrillic-told": "Somebody spoke to an outlet.",
    "cyrillic-told-to": "“У коментарі X”, “в интервью X”: words given to that outlet.",
    "cyrillic-impersonal": "“Про це повідомляє X”.",
    "cyrillic-parenthesis": "An outlet in brackets.",
    "cyrillic-platform": "A post on a platform or channel.",
    "cyrillic-line": "A line that names the source, or who took the picture.",
}
SHARES = {"statements": "0.85", "figures": "0.88", "incidents": "0.70", "credits": "0.90"}
