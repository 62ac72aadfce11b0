"""Documents to incidents, and event mentions to chains across documents:
python benchmarks/coreference.py FILES... [--json], or --made N for the time of N made documents with 30 mentions each.

FILES: two JSON Lines files in either order, documents and mentions, in the form of the Gun Violence Corpus (documents
with ``incident_id`` and sentences with ``sent_id`` and ``tokens``; mentions with ``start`` and ``end``, both inclusive,
in tokens, and ``chain``) or of ECB+ (``sentences``, ``sent_ids``; ``tokens_number``, ``coref_chain``). The form is seen
from the keys. The incidents of ECB+ are its sub-topics: the number before the underscore, with or without "plus".

Documents to incidents: B-cubed. Mentions: MUC, B-cubed, CEAFe and their mean (CoNLL), on the whole corpus at once, gold
mentions unless it says otherwise. Singletons are kept, as is usual for ECB+ since Barhom et al. 2019; the last column
leaves out the mentions that are alone in the gold. In the Gun Violence Corpus all that is in no incident shares one
gold chain ("0"); it is scored like any other. End to end the mentions are predicted, and one is right only where all of
its tokens and no others are marked (strict spans); for ECB+ only, since the other marks words of violence alone.

Intervals: 95 %, topics drawn again (incidents, in the Gun Violence Corpus). Each topic's counts are taken alone and
added up, so that a chain over two topics counts as two; the figure itself is of the whole corpus. The baselines run in
the same way: every mention alone; one chain for each head word (stem) within the predicted incidents. Published figures
are quoted, not measured, and are of the official test parts. The gold chains and incidents are never read while
predicting, except in the lines that say "gold incidents".
"""

from __future__ import annotations

import argparse
import json
import random
import sys
import time
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from coreference_scores import Chains, b_cubed, chains, scores
from intervals import interval, shown

from solferino.corroborate.coreference import Mention, event_mentions, token_groups
from solferino.corroborate.coreference import chains as linked
from solferino.corroborate.coreference.words import head_of, stem

PUBLISHED = {
    "ecb": (
        "Bugert et al. 2021, features: 74.8; Barhom et al. 2019: 79.5; CDLM 2021: 85.6; SECURE 2024: about 86; "
        "end to end, xCoRe 2025: 42.4"
    ),
    "gvc": (
        "Bugert et al. 2021: 59.4, 62.8 with gold incidents; Barhom-style with gold incidents: 79.8; later: about 80-87"
    ),
}
Groups = Sequence[Sequence[str]]


@dataclass(slots=True)
class Corpus:
    """Documents, marked mentions and what is right about both."""

    form: str
    documents: dict[str, list[list[str]]]
    gold: dict[Mention, str]
    incident_of: dict[str, str]
    topic_of: dict[str, str]


@dataclass(slots=True)
class Row:
    """One line of the table."""

    name: str
    conll: float
    muc: float
    b_cubed: float
    ceaf_e: float
    without_single: float
    interval: tuple[float, float]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", type=Path, nargs="*")
    parser.add_argument("--made", type=int, help="measure the time of so many made documents instead")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    if options.made:
        print(json.dumps(_made(options.made), indent=1))
        return 0
    if len(options.files) != 2:
        parser.error("two files are needed: documents and mentions")
    corpus = read(options.files)
    started = time.process_time()
    groups = token_groups(corpus.documents)
    found = linked(corpus.documents, list(corpus.gold))
    seconds = time.process_time() - started
    per_document = _documents(corpus, groups)
    table = [_row(name, corpus, made) for name, made in _systems(corpus, groups, found)]
    if options.json:
        print(json.dumps({
            "form": corpus.form, "documents": len(corpus.documents), "mentions": len(corpus.gold),
            "incidents_b_cubed": per_document, "systems": [asdict(row) for row in table], "seconds": round(seconds, 1),
            "published": PUBLISHED[corpus.form],
        }, indent=1))  # fmt: skip
        return 0
    print(
        f"{corpus.form}: {len(corpus.documents)} documents, {len(set(corpus.incident_of.values()))} incidents, "
        f"{len(corpus.gold)} mentions, {len(set(corpus.gold.values()))} chains; {seconds:.1f} s of processor time"
    )
    print("documents to incidents, B-cubed")
    for name, (precision, recall, value, low, high) in per_document.items():
        print(f"  {name:<42} P {shown(precision)}  R {shown(recall)}  F1 {shown(value, (low, high))}")
    print("mentions, CoNLL F1 [95 %]; MUC, B-cubed, CEAFe; CoNLL without gold singletons")
    for row in table:
        print(
            f"  {row.name:<42} {shown(row.conll, row.interval)}   {shown(row.muc)} {shown(row.b_cubed)} "
            f"{shown(row.ceaf_e)}   {shown(row.without_single)}"
        )
    print(f"published, official test parts: {PUBLISHED[corpus.form]}")
    return 0


def read(files: Iterable[Path]) -> Corpus:
    """Both files, whichever is which."""
    tables = [[json.loads(line) for line in f.read_text(encoding="utf-8").splitlines() if line.strip()] for f in files]
    tables.sort(key=lambda rows: "sentences" not in rows[0])
    documents, mentions = tables
    if "sentences" not in documents[0] or "sentences" in mentions[0]:
        sys.exit("One file must hold documents (with sentences), the other mentions.")
    return _gvc(documents, mentions) if "incident_id" in documents[0] else _ecb(documents, mentions)


def _gvc(documents: Sequence[dict[str, Any]], mentions: Sequence[dict[str, Any]]) -> Corpus:
    at = {(d["doc_id"], s["sent_id"]): n for d in documents for n, s in enumerate(d["sentences"])}
    incident_of = {d["doc_id"]: str(d["incident_id"]) for d in documents}
    return Corpus(
        "gvc",
        {d["doc_id"]: [s["tokens"] for s in d["sentences"]] for d in documents},
        {
            Mention(m["doc_id"], at[m["doc_id"], m["sent_id"]], tuple(range(m["start"], m["end"] + 1))): m["chain"]
            for m in mentions
        },
        incident_of,
        incident_of,
    )


def _ecb(documents: Sequence[dict[str, Any]], mentions: Sequence[dict[str, Any]]) -> Corpus:
    at = {(d["doc_id"], s): n for d in documents for n, s in enumerate(d["sent_ids"])}
    return Corpus(
        "ecb",
        {d["doc_id"]: d["sentences"] for d in documents},
        {
            Mention(m["doc_id"], at[m["doc_id"], m["sent_id"]], tuple(sorted(m["tokens_number"]))): m["coref_chain"]
            for m in mentions
        },
        {d["doc_id"]: d["doc_id"].split("_")[0] + ("+" * d["doc_id"].endswith("plus")) for d in documents},
        {d["doc_id"]: d["doc_id"].split("_")[0] for d in documents},
    )


def _documents(corpus: Corpus, groups: Groups) -> dict[str, tuple[float, float, float, float, float]]:
    gold = chains(corpus.incident_of)
    made = {"ours": groups, "every document alone": [[d] for d in corpus.documents]}
    result = {}
    for name, found in made.items():
        side = [frozenset(group) for group in found]
        part = b_cubed(gold, side)
        of = {d: corpus.topic_of[d] for d in corpus.documents}
        low, high = interval(
            [b_cubed(_within(gold, keys), _within(side, keys)) for keys in _by_topic(of)],
            lambda drawn: sum(drawn[1:], drawn[0]).f1,
        )
        result[name] = (part.precision, part.recall, part.f1, low, high)
    return result


def _systems(corpus: Corpus, groups: Groups, found: Groups) -> Iterable[tuple[str, Chains]]:
    mentions = list(corpus.gold)
    incidents = [sorted(map(str, chain)) for chain in chains(corpus.incident_of)]
    predicted = {d: n for n, group in enumerate(groups) for d in group}
    yield "every mention alone", [frozenset([m]) for m in mentions]
    yield "same head, predicted incidents", chains({m: (predicted[m.document], _head(corpus, m)) for m in mentions})
    yield "same head, gold incidents", chains({m: (corpus.incident_of[m.document], _head(corpus, m)) for m in mentions})
    yield "ours", [frozenset(c) for c in found]
    yield "ours, gold incidents", [frozenset(c) for c in linked(corpus.documents, mentions, groups=incidents)]
    if corpus.form == "ecb":
        seen = event_mentions(corpus.documents)
        yield "end to end: same head", chains({m: (predicted[m.document], _head(corpus, m)) for m in seen})
        yield "end to end: ours", [frozenset(c) for c in linked(corpus.documents, seen)]


def _head(corpus: Corpus, mention: Mention) -> str:
    words = [corpus.documents[mention.document][mention.sentence][n] for n in mention.tokens]
    return stem(words[head_of(words)])


def _row(name: str, corpus: Corpus, found: Chains) -> Row:
    gold = chains(corpus.gold)
    whole = scores(gold, found)
    alone = {m for chain in gold if len(chain) == 1 for m in chain}
    left = [kept for chain in found if (kept := chain - alone)]
    of: dict[Mention, str] = {m: corpus.topic_of[m.document] for side in (gold, found) for c in side for m in c}  # type: ignore[attr-defined,misc]
    parts = [scores(_within(gold, keys), _within(found, keys)) for keys in _by_topic(of)]
    return Row(
        name, whole.conll, whole.muc.f1, whole.b_cubed.f1, whole.ceaf_e.f1,
        scores([c for c in gold if len(c) > 1], left).conll,
        interval(parts, lambda drawn: sum(drawn[1:], drawn[0]).conll),
    )  # fmt: skip


def _by_topic(of: Mapping[Any, str]) -> list[set[Any]]:
    found: dict[str, set[Any]] = defaultdict(set)
    for key, topic in of.items():
        found[topic].add(key)
    return [found[topic] for topic in sorted(found)]


def _within(side: Chains, keys: set[Any]) -> Chains:
    return [kept for chain in side if (kept := chain & keys)]


def _made(count: int) -> dict[str, float | int]:
    """Time of documents with invented words: ten to an incident, ten sentences each, three mentions to a sentence."""
    rng = random.Random(20220)
    common = [_word(rng) for _ in range(3000)]
    heads = [_word(rng) for _ in range(400)]
    documents, mentions = {}, []
    for n in range(count):
        own = random.Random(n // 10)
        names, told = [_word(own).capitalize() for _ in range(12)], [own.choice(heads) for _ in range(20)]
        documents[f"{n:06}"] = sentences = []
        for at in range(10):
            words = [rng.choice(common) for _ in range(14)] + rng.sample(names, 3) + rng.sample(told, 3)
            order = list(range(20))
            rng.shuffle(order)
            sentences.append([words[k] for k in order])
            mentions += [Mention(f"{n:06}", at, (place,)) for place, k in enumerate(order) if k >= 17]
    started = time.process_time()
    groups = token_groups(documents)
    grouped = time.process_time() - started
    started = time.process_time()
    found = linked(documents, mentions)
    return {
        "documents": count, "mentions": len(mentions), "incidents": len(groups), "chains": len(found),
        "seconds for incidents": round(grouped, 1), "seconds for both": round(time.process_time() - started, 1),
    }  # fmt: skip


def _word(rng: random.Random) -> str:
    return "".join(rng.choice("bdfglmnprstv") + rng.choice("aeiou") for _ in range(rng.randint(2, 4)))


if __name__ == "__main__":
    sys.exit(main())
