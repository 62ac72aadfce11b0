"""What is known of a text's publication: the giver's word goes before the page's, the page's before the text's."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from solferino.casework.fold import Fold
from solferino.extract.dates import infer_published
from solferino.extract.protocol import Context
from solferino.record import Publication, Reading, Text, When


def publication_of(state: Fold, reading: Reading) -> Publication:
    """Join what givers and page say of a reading. Givers who disagree on the day give a range; on a name, nothing.

    Where nobody gave an address, it is the one that the bytes were fetched from, else the one that the page states.
    """
    items = [state.items[i] for i in state.item_of_bytes(reading.bytes_digest)]
    page = reading.publication or Publication()
    fetched = _agreed(item.address for item in items)
    page = replace(page, address=fetched) if fetched else page
    told = [item.given for item in items if item.given is not None]
    if not told:
        return page
    days = [d for g in told for d in (g.published_earliest, g.published_latest) if d]
    joined = Publication(
        publisher=_agreed(g.publisher for g in told),
        published_earliest=min(days) if days else None,
        published_latest=max(days) if days else None,
        published_words=_agreed(g.published_words for g in told),
        title=_agreed(g.title for g in told),
        address=_agreed(g.address for g in told),
        author=_agreed(g.author for g in told),
        basis="given",
        language=_agreed(g.language for g in told),
    )
    return _fill(joined, page)


def context_of(publication: Publication, text: Text) -> Context:
    """The context of a text: its publication, and the day or days of it where anybody or the text tells."""
    if publication.published_earliest or publication.published_latest:
        return Context(
            publication,
            When(
                publication.published_earliest,
                publication.published_latest,
                publication.published_words,
                publication.basis,
            ),
        )
    return Context(publication, infer_published(text))


def _agreed(values: Iterable[str | None]) -> str | None:
    distinct = {v for v in values if v}
    return next(iter(distinct)) if len(distinct) == 1 else None


def _fill(joined: Publication, page: Publication) -> Publication:
    missing = {
        name: getattr(page, name)
        for name in ("publisher", "title", "address", "author")
        if getattr(joined, name) is None
    }
    if joined.published_earliest is None and joined.published_latest is None:
        missing |= {name: getattr(page, name) for name in ("published_earliest", "published_latest", "published_words")}
    return replace(joined, **missing)
