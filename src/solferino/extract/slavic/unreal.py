"""What a Ukrainian or Russian sentence tells and rejects, or does not tell as so: a film, a condition, a question."""

from __future__ import annotations

import re

_REJECTED = re.compile(
    r"(?<!\w)(?:неправда|не\s+правда|ложь|брехня|не\s+соответствует\s+действительности|не\s+відповідає\s+дійсності|фейк)"
    r"[,\s—–-]{1,4}(?:(?:тобто|то\s+есть|это|це)\s+)?(?:що|что|будто|ніби|нібито)(?!\w)"
    r"|(?<!\w)(?:слухи|чутки|сообщения|повідомлення|утверждения|твердження)\s+(?:о\s+том,\s+|про\s+те,\s+)?(?:что|що)(?!\w)"
    r"[^.;]{3,200}?(?:ложны|лживы|неправдив|не\s+соответствуют|не\s+відповідають)"
)
_UNREAL = re.compile(
    r"(?<!\w)(?:если\s+бы|якби|коли\s+б)(?!\w)"
    r"|(?<!\w)(?:могли|міг|мог|могла|могло)\s+(?:бы?\s+)?(?:погибнуть|пострадать|загинути|постраждати)"
    r"|(?<!\w)(?:погибли|пострадали|загинули|постраждали|погиб|загинув)\s+бы?(?!\w)"
    r"|(?<!\w)(?:нет|нема|немає|не\s+(?:было|було|нашли|знайшли|найдено|знайдено|обнаружено|виявлено|обнаружили|виявили))\s+(?:[\w'’]+\s+)?"
    r"(?:доказательств\w*|доказ\w*|свидетельств\w*|свідчень)[^.;]{0,30}?(?<!\w)(?:что|що|о|про)(?!\w)"
    r"|(?<!\w)(?:в|во|у)\s+(?:[\w'’]+\s+)?(?:фильме|романе|игре|сериале|спектакле|повести|фільмі|романі|грі|серіалі|виставі|повісті)(?!\w)"
    r"|(?<!\w)(?:фильм|роман|сериал|спектакль|фільм|серіал|вистава|пьеса|п'єса)(?!\w)[^.;]{0,60}?(?<!\w)"
    r"(?:рассказывает|показывает|повествует|розповідає|показує|оповідає)(?!\w)"
)


def rejected(low: str, start: int, end: int) -> bool:
    """Whether the sentence ``low[start:end]``, in small letters, says that what it tells is not so."""
    return _REJECTED.search(low, start, end) is not None


def unreal(low: str, start: int, end: int) -> bool:
    """Whether the sentence tells of a film or a condition, says that nothing shows it, or asks."""
    return low[start:end].rstrip(' "»”').endswith("?") or _UNREAL.search(low, start, end) is not None
