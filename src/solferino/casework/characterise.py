"""characterise: the first look at what is reported. Checklists with gaps; never a crime, and never guilt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Protocol

from solferino.casework.classify import stretch_rows, stretches_of
from solferino.casework.contrary import Contrary, of_passages, searched
from solferino.casework.denied import against, placed
from solferino.casework.lookedat import LANGUAGES, LookedAt, Reader
from solferino.casework.weighing import Weighing
from solferino.law.catalogue import Catalogue, catalogue
from solferino.law.characterise.look import look as first_look
from solferino.law.characterise.types import Characterisation, Checklist, ElementState, LawfulReading, Span, Standing
from solferino.law.classification import IAC, NIAC, one_answer
from solferino.read.language import language
from solferino.record import FindingKind, Held, Incident, Passage, UsageError, When, content

CONFLICTS = (IAC, NIAC)
WORDS = {
    Standing.ARGUED: "every material element is argued in the text",
    Standing.OPEN: "plausible; elements are missing",
    Standing.NONE: "no listed crime on these facts",
}
NOT_LOOKED_AT = "not looked at: no text of it is in a language whose signs are held"
NOT_REVIEWED = "proposed by software, not reviewed"


class Looker(Protocol):
    """The first look: texts in, checklists out (``solferino.law.characterise.look``)."""

    def __call__(
        self, texts: Sequence[str], conflict: str | None = None, as_of: str | None = None, *, acted: str | None = None
    ) -> Characterisation:
        """conflict: ``IAC``, ``NIAC`` or None for both. as_of, acted: days of the question and of the act."""


@dataclass(frozen=True, slots=True)
class FirstLook:
    """What a first look at one incident gave, and the texts that it was given."""

    incident: Incident
    read: LookedAt
    seen: Characterisation
    stretches: list[dict[str, Any]]
    lists: tuple[str, ...]
    alternatives: bool
    asked: str | None


class Looks:
    """First looks at the incidents of one view. What they share is looked up once."""

    def __init__(
        self, view: Held, *, conflict: str | None = None, day: str | None = None, look: Looker | None = None
    ) -> None:
        """conflict: asked for instead of what is classified. day: the law of which day; that of the view if None."""
        self.view = view
        self.day = law_day(day or view.said)
        self.book: Catalogue = catalogue()
        self.weighing = Weighing(view)
        self.contrary = Contrary(view)
        self._conflict = known_conflict(conflict)
        self._look: Looker = look or first_look
        self._reader = Reader(view)
        self._graded = {f.about: f for f in view.findings if f.kind is FindingKind.CORROBORATION}

    def at(self, incident: Incident) -> FirstLook:
        """Look at one incident."""
        found = stretches_of(self.view, incident)
        lists, alternatives = one_answer(found)
        if self._conflict:
            lists, alternatives = (self._conflict,), False
        read = self._reader.of(incident)
        conflict = lists[0] if len(lists) == 1 else None
        seen = self._with_denials(read, conflict, incident.happened.latest if incident.happened else None)
        if not alternatives:  # both at once are no alternatives to each other
            seen = replace(seen, candidates=tuple(replace(c, alternative=False) for c in seen.candidates))
        return FirstLook(incident, read, seen, stretch_rows(found), lists, alternatives, self._conflict)

    def _with_denials(self, read: LookedAt, conflict: str | None, acted: str | None) -> Characterisation:
        """What the reports alone give; from the denials come lawful readings and words against, and nothing else."""
        told = [n for n in range(len(read.windows)) if n not in read.denying]
        denied = sorted(read.denying)
        seen = placed(self._look([read.windows[n].text for n in told], conflict, self.day, acted=acted), told)
        if not denied:
            return seen
        order = [*told[:1], *denied]  # a denial is read beside the first report, or nobody could tell of what it is
        texts = [read.windows[n].text for n in order]
        return against(seen, placed(self._look(texts, conflict, self.day, acted=acted), order), read.denying)

    def row(self, incident: Incident) -> dict[str, Any]:
        """One incident as plain values: classification, candidates, readings, questions, contrary items, origins."""
        looked = self.at(incident)
        graded = self._graded.get(incident.handle)
        made = {
            "subject": incident.handle,
            "title": incident.title,
            "place": incident.place,
            "happened": content(incident.happened) if incident.happened else None,
            "grade": str(graded.grade) if graded and graded.grade else None,
            "reports": graded.reports if graded else None,
            "independent": graded.independent if graded else None,
            "stretches": looked.stretches,
            "lists": list(looked.lists),
            "alternatives": looked.alternatives,
            "asked": looked.asked,
            **self._seen(looked.seen, looked.read, incident.handle, incident.happened),
        }
        made["looked"] = {
            "texts": len(looked.read.windows),
            "repeated": looked.read.repeated,
            "denying": len(looked.read.denying),
            "unread": list(looked.read.unread),
            "left_out": looked.read.left_out,
        }
        made["notes"] += not_looked_at(looked.read)
        if not looked.read.windows:
            made |= {"words": NOT_LOOKED_AT, "questions": []}
        against_it = self.contrary.of(incident)
        made["contrary"] = [*against_it, *_of_look(looked, against_it)]
        made["searched"] = searched(self.view, made)
        return made

    def text_row(self, name: str, text: str) -> dict[str, Any]:
        """A text without a case, as plain values. Its passages stand in it by code points.

        A text in a language whose signs are not held is not looked at, and says so.
        """
        known = language(text) or ""
        read = known in LANGUAGES
        seen = self._look((text,) if read else (), self._conflict, self.day)
        made = {"subject": name, "asked": self._conflict, **self._seen(seen, None, "", None)}
        if not read:
            made |= {"words": NOT_LOOKED_AT, "questions": [], "notes": [f"The text is in another language ({known})."]}
        return made

    def _seen(
        self, seen: Characterisation, read: LookedAt | None, handle: str, happened: When | None
    ) -> dict[str, Any]:
        return {
            "standing": str(seen.standing),
            "words": WORDS[seen.standing],
            "proposed": NOT_REVIEWED,
            "conflict": seen.conflict,
            "as_of": seen.as_of,
            "catalogue": seen.catalogue or self.book.stamp,
            "signs": seen.signs,
            "law_read_to": self.book.version,
            "candidates": [self._candidate(c, read, handle, happened) for c in seen.candidates],
            "lawful": [self._lawful(r, read) for r in seen.lawful],
            "questions": list(seen.questions),
            "beyond": [self._named(key) for key in seen.beyond],
            "related": [self._named(key) for key in seen.related],
            "notes": list(seen.notes),
        }

    def _candidate(self, found: Checklist, read: LookedAt | None, handle: str, happened: When | None) -> dict[str, Any]:
        crime = self.book.crimes.get(found.provision)
        return {
            "provision": found.provision,
            "short": found.short,
            "citation": cited(found.citation),
            "category": found.category,
            "standing": str(found.standing),
            "words": WORDS[found.standing],
            "proposed": NOT_REVIEWED,
            "alternative": found.alternative,
            "in_force_from": found.in_force_from,
            "digest": found.digest,
            "opened_by": self._passages(found.opened_by, read),
            "parts": [self._named(key) for key in found.parts],
            "elements": [self._element(e, read, handle) for e in found.elements],
            "lawful": [self._lawful(r, read) for r in found.lawful],
            "questions": list(found.questions),
            "notes": [*found.notes, *earlier_note(found.in_force_from, happened)],
            "evidence": means_of(self.book, crime.evidence if crime else ()),
            "authority": {
                "citation": cited(found.citation),
                "origin": crime.origin if crime else "",
                "verified": "none",
            },
        }

    def _element(self, element: ElementState, read: LookedAt | None, handle: str) -> dict[str, Any]:
        claims = [c for s in element.supporting for c in read.claims(s)] if read else []
        behind = self.weighing.behind(claims, handle)
        return {
            "key": element.key,
            "group": element.key.split("/")[0],
            "text": in_words(self.book, element.text),
            "state": str(element.state),
            "why": element.why,
            "question": element.question,
            "supporting": self._passages(element.supporting, read),
            "against": self._passages(element.against, read),
            "claims": list(dict.fromkeys(claims)),
            "reports": behind.reports,
            "independent": behind.independent,
            "origins": list(behind.origins),
            "counted": behind.words if read and element.supporting else "",
        }

    def _lawful(self, reading: LawfulReading, read: LookedAt | None) -> dict[str, Any]:
        return {
            "text": reading.text,
            "decisive": reading.decisive,
            "provision": reading.provision,
            "passages": self._passages(reading.spans, read),
        }

    def _passages(self, spans: Sequence[Span], read: LookedAt | None) -> list[dict[str, Any]]:
        """Sentences of kept texts, checked against their characters; of a text without a case the words themselves."""
        if read is None:
            return [{"reading": "", "start": s.start, "end": s.end, "quote": s.quote} for s in spans]
        return [content(checked(self.view, p)) for p in read.passages(spans)]

    def _named(self, key: str) -> dict[str, Any]:
        return named(self.book, key)


def first_looks(
    view: Held,
    subjects: Sequence[str] = (),
    *,
    conflict: str | None = None,
    day: str | None = None,
    look: Looker | None = None,
) -> list[dict[str, Any]]:
    """First looks at the incidents of a view, or at those named, as plain values. Raises UsageError."""
    looks = Looks(view, conflict=conflict, day=day, look=look)
    return [looks.row(i) for i in chosen(view, subjects)]


def look_at_file(
    path: Path, *, conflict: str | None = None, day: str | None = None, look: Looker | None = None
) -> dict[str, Any]:
    """A first look at a text file (UTF-8) without a case. Raises UsageError."""
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"{path} cannot be read as text in UTF-8: {error}") from error
    if not text.strip():
        raise UsageError(f"{path} holds no text")
    empty = Held("", "", 0, "", None, None, "")
    return Looks(empty, conflict=conflict, day=day, look=look).text_row(path.name, text)


def chosen(view: Held, subjects: Sequence[str]) -> tuple[Incident, ...]:
    """The incidents with these handles, or all of them. Raises UsageError for one that the view does not have."""
    if not subjects:
        return view.incidents
    known = {i.handle: i for i in view.incidents}
    wanted = list(dict.fromkeys(s.strip() if s.strip() in known else s.strip().upper() for s in subjects))
    for handle in wanted:
        if handle not in known:
            raise UsageError(f"this view has no incident {handle!r}", do="list them with `solferino incidents`")
    return tuple(known[handle] for handle in wanted)


def known_conflict(given: str | None) -> str | None:
    """``IAC``, ``NIAC`` or None. Raises UsageError for anything else."""
    if given is None:
        return None
    if given.upper() not in CONFLICTS:
        raise UsageError(
            f"--conflict {given!r} is no list of crimes",
            do="IAC (international, occupation too) or NIAC (non-international); leave it out for both",
        )
    return given.upper()


def law_day(given: str | None) -> str | None:
    """The day whose law is asked for. Raises UsageError for what is none."""
    return When(given, given).earliest if given else None


def named(book: Catalogue, key: str) -> dict[str, Any]:
    """An id of the catalogue with what it says of it in short, a part-crime with its parent."""
    part = book.part(key)
    if part is not None:
        crime, found = part
        return {"id": key, "short": found.short, "of": crime.id, "citation": cited(crime.provision)}
    entry = book.provision(key)
    return {
        "id": key,
        "short": entry.short,
        "of": None,
        "citation": cited(getattr(entry, "provision", "") or _source(entry)),
    }


def not_looked_at(read: LookedAt) -> list[str]:
    """Sentences on the texts that a first look had to leave out."""
    notes = []
    if read.unread:
        texts = "1 text" if len(read.unread) == 1 else f"{len(read.unread)} texts"
        notes.append(f"{texts} in a language whose signs are not held: not looked at.")
    if read.left_out:
        notes.append(f"{read.left_out} further wordings were not looked at.")
    return notes


def in_words(book: Catalogue, text: str) -> str:
    """The text of an element; one that only names a context in what that context asks for."""
    context = book.contexts.get(text)
    if context is None:
        return text
    parts = [p for e in context.elements for p in _same_as(book, e)]
    return f"{context.name}: {'; '.join(parts)}"


def _same_as(book: Catalogue, text: str) -> tuple[str, ...]:
    other = book.contexts.get(text.removeprefix("as "))
    return other.elements if other else (text,)


def means_of(book: Catalogue, evidence: Sequence[str]) -> list[str]:
    """Usual means of proof; where the catalogue refers to another provision, those of that one."""
    others = ((text, book.crimes.get(text.removeprefix("as "))) for text in evidence)
    return [t for text, other in others for t in (other.evidence if other else (text,))]


def cited(citation: str) -> str:
    """A citation that says of what: the catalogue gives articles of the Rome Statute by their number alone."""
    return f"Rome Statute {citation}" if citation.startswith("art") else citation


def earlier_note(in_force_from: str, happened: When | None) -> list[str]:
    """A sentence where the act lies, or may lie, before the provision could bind anybody."""
    if not in_force_from or happened is None or happened.earliest is None or happened.earliest >= in_force_from:
        return []
    latest = happened.latest
    if latest is not None and latest < in_force_from:
        return [f"The provision could bind nobody before {in_force_from}; the act is reported for {latest} or before."]
    return [f"The provision could bind nobody before {in_force_from}; the act may lie before that day."]


def checked(view: Held, passage: Passage) -> Passage:
    """The passage as the text has it: nothing is shown whose words are not the characters of its text."""
    text = view.texts.get(passage.reading)
    return Passage.of(text, passage.start, passage.end) if text is not None else passage


def _of_look(looked: FirstLook, known: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """The lawful readings and the passages against elements that a first look found words for.

    known: the denials and contradictions; words against an element that stand there already are not said twice.
    """
    found: dict[tuple[str, str], list[Span]] = {}
    lawful = [*looked.seen.lawful, *(r for c in looked.seen.candidates for r in c.lawful)]
    for reading in lawful:
        if reading.spans:
            found.setdefault(("lawful reading", reading.text), []).extend(reading.spans)
    for candidate in looked.seen.candidates:
        for element in candidate.elements:
            if element.against:
                found.setdefault(("against an element", element.text), []).extend(element.against)
    said = [p for item in known for p in item["passages"]]
    made = []
    for (kind, words), spans in found.items():
        passages = looked.read.passages(spans)
        if kind == "against an element":
            passages = tuple(p for p in passages if not any(_meets(p, other) for other in said))
        if passages:
            claims = [c for s in spans for c in looked.read.claims(s)]
            made.append(of_passages(kind, words, passages, claims))
    return made


def _meets(passage: Passage, other: dict[str, Any]) -> bool:
    """True where two passages share characters of one reading."""
    return bool(passage.reading == other["reading"] and passage.start < other["end"] and other["start"] < passage.end)


def _source(entry: object) -> str:
    return str(getattr(entry, "source", ""))


__all__ = ["CONFLICTS", "FirstLook", "Looker", "Looks", "chosen", "first_looks", "look_at_file", "named"]
