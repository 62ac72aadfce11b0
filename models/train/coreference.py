"""Learn what `solferino.corroborate.coreference` knows: python coreference.py ECBPLUS [--check] [--out weights.json].

ECBPLUS: a folder with ``train_docs.jsonl`` and ``train_event_mentions.jsonl`` of ECB+ (Cybulska and Vossen, LREC 2014;
annotation CC BY 3.0). Nothing else is read. Needs numpy and the product; takes some minutes on one core. The same input
gives the same file, whatever the machine: draws come of a fixed seed, and what is written is rounded to whole numbers.

What is learnt: how common words are in news (by group of texts), which two head words told one event, small trees over
the questions of features.py, and which words tell events at all. While the trees are fitted, what a topic says about
its own head words is hidden from it. ``--check`` prints CoNLL F1 with four folds of topics instead of writing.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Mapping, Sequence
from math import exp, log
from pathlib import Path
from typing import Any

import numpy as np

from solferino.corroborate.coreference import detecting, documents, learnt
from solferino.corroborate.coreference.casualties import fates
from solferino.corroborate.coreference.features import QUESTIONS, pairs, weight_of
from solferino.corroborate.coreference.linking import FLOOR, LOOSE, graded
from solferino.corroborate.coreference.mentions import Around, Mention, around, rarity
from solferino.corroborate.coreference.words import PARTICLES, head_of

TREES, DEPTH, RATE, PULL, LEAST = 60, 3, 0.15, 20.0, 20.0
COMMON = 3  # groups of texts in which a feature must stand to be kept as background
FOLDS = 4
ENOUGH = -750  # thousandths of log odds: two groups of mentions are joined from here; chosen by --check
OFFSET = 40  # hundredths of log odds in favour of an event word, chosen in the same way
OUT = Path(__file__).parents[2] / "src/solferino/corroborate/coreference/weights.json"


class Marked:
    """The training texts with their marked mentions."""

    def __init__(self, folder: Path) -> None:
        rows = [json.loads(line) for line in (folder / "train_docs.jsonl").read_text("utf-8").splitlines()]
        self.documents = {row["doc_id"]: row["sentences"] for row in rows}
        at = {(row["doc_id"], s): n for row in rows for n, s in enumerate(row["sent_ids"])}
        lines = (folder / "train_event_mentions.jsonl").read_text("utf-8").splitlines()
        chain_of = {
            Mention(m["doc_id"], at[m["doc_id"], m["sent_id"]], tuple(sorted(m["tokens_number"]))): m["coref_chain"]
            for m in map(json.loads, lines)
        }
        self.mentions = sorted(chain_of)
        self.chains = [chain_of[m] for m in self.mentions]
        self.topic = {key: key.split("_")[0] for key in self.documents}
        self.group = {key: (key.split("_")[0], key.endswith("plus")) for key in self.documents}


def background(marked: Marked) -> dict[str, int]:
    """In how many groups of texts each feature stands, where it is common."""
    by_group: dict[Any, set[str]] = defaultdict(set)
    for key, tokens in marked.documents.items():
        by_group[marked.group[key]].update(documents._features(tokens))
    counts = Counter(f for found in by_group.values() for f in found)
    return {f: n for f, n in sorted(counts.items()) if n >= COMMON}


def told_alike(marked: Marked, found: Sequence[Around], without: Collection[str] = ()) -> dict[tuple[str, str], int]:
    """Association of head stems, smoothed: a group of texts counts for up to four pairs of mentions."""
    by_group: dict[Any, list[tuple[str, str, str]]] = defaultdict(list)
    for a, chain in zip(found, marked.chains, strict=True):
        if marked.topic[a.mention.document] not in without:
            by_group[marked.group[a.mention.document]].append((a.head, a.mention.document, chain))
    sums: dict[tuple[str, str], list[float]] = defaultdict(lambda: [0.0, 0.0])
    for _, rows in sorted(by_group.items()):
        here: dict[tuple[str, str], list[float]] = defaultdict(lambda: [0.0, 0.0])
        for n, (head, text, chain) in enumerate(rows):
            for head_2, text_2, chain_2 in rows[:n]:
                weight = 0.5 if text == text_2 else 1.0
                cell = here[min(head, head_2), max(head, head_2)]
                cell[0] += weight * (chain == chain_2)
                cell[1] += weight
        for key, (one, everything) in here.items():
            counted = min(everything, 4.0)
            sums[key][0] += counted * one / everything
            sums[key][1] += counted
    made = {}
    for (a, b), (one, everything) in sorted(sums.items()):
        chance, weight = (0.5, 2.0) if a == b else (0.03, 6.0)
        share = (one + weight * chance) / (everything + weight)
        value = max(-9, min(9, round(2 * (log(share / (1 - share)) - log(chance / (1 - chance))))))
        if abs(value) >= (1 if a == b else 2):
            made[a, b] = value
    return made


def questions(marked: Marked, known: Mapping[str, int], size: int) -> tuple[Any, Any, Any, Any, list[list[int]]]:
    """Rows for all pairs within loose groups: answers, truth, weight, topic; and the mentions of each group."""
    learnt.background = lambda: (known, size)
    documents.background = learnt.background
    likeness = documents.alike(marked.documents)
    order = sorted(marked.documents)
    tight = documents.average_link(order, likeness, documents.ONE_INCIDENT)
    loose = documents.average_link(order, likeness, LOOSE)
    group_of = {key: n for n, group in enumerate(tight) for key in group}
    loose_of = {key: n for n, group in enumerate(loose) for key in group}
    spread = rarity(marked.documents)
    spread.update(known)
    rare = weight_of(spread, len(order) + size)
    found = around(marked.documents, marked.mentions)
    blocks: dict[int, list[int]] = defaultdict(list)
    for n, a in enumerate(found):
        blocks[loose_of[a.mention.document]].append(n)
    hidden: dict[frozenset[str], dict[tuple[str, str], int]] = {}
    rows, truth, weight, topic, kept = [], [], [], [], []
    for _, block in sorted(blocks.items()):
        if len(block) < 2:
            continue
        topics = frozenset(marked.topic[found[n].mention.document] for n in block)
        if topics not in hidden:
            hidden[topics] = told_alike(marked, found, topics)
        table, first, second = pairs(
            [found[n] for n in block],
            likeness,
            group_of,
            rare,
            _asked(hidden[topics]),
            fates(marked.documents, [marked.mentions[n] for n in block]),
        )
        rows.append(table)
        truth.append([marked.chains[block[a]] == marked.chains[block[b]] for a, b in zip(first, second, strict=True)])
        weight.append(np.full(len(table), 1 / len(block)))
        topic.append(np.full(len(table), int(min(topics, key=int))))
        kept.append(block)
    weights = np.concatenate(weight)
    return (
        np.concatenate(rows),
        np.concatenate(truth).astype(float),
        weights * len(weights) / weights.sum(),
        np.concatenate(topic),
        kept,
    )


def _asked(table: Mapping[tuple[str, str], int]) -> Callable[[str, str], int]:
    return lambda a, b: table.get((a, b) if a <= b else (b, a), 0)


def grown(rows: Any, truth: Any, weight: Any) -> tuple[int, list[learnt.Tree]]:
    """Gradient boosting with logistic loss and second-order leaves (Friedman 2001; Chen and Guestrin 2016)."""
    lowest = rows.min(axis=0)
    bins = [np.ascontiguousarray(rows[:, n] - lowest[n]) for n in range(rows.shape[1])]
    wide = int(max(b.max() for b in bins)) + 1
    share = float((weight * truth).sum() / weight.sum())
    base = log(share / (1 - share))
    reached = np.full(len(rows), base)
    trees = []
    for _ in range(TREES):
        likely = 1 / (1 + np.exp(-reached))
        slope, bend = weight * (truth - likely), weight * likely * (1 - likely)
        node = np.zeros(len(rows), dtype=np.int64)
        splits: list[tuple[int, int, int]] = []
        front = [0]
        for _level in range(DEPTH):
            after: list[int] = []
            for at in front:
                inside = np.flatnonzero(node == at)
                cut = _best_cut([b[inside] for b in bins], slope[inside], bend[inside], wide)
                if cut:
                    question, most = cut
                    splits.append((at, question, int(most + lowest[question])))
                    node[inside] = 2 * at + 1 + (bins[question][inside] > most)
                    after += [2 * at + 1, 2 * at + 2]
            front = after
        leaves = {}
        for leaf in np.unique(node).tolist():
            inside = node == leaf
            leaves[leaf] = round(1000 * RATE * float(slope[inside].sum() / (bend[inside].sum() + PULL)))
            reached[inside] += leaves[leaf] / 1000
        trees.append(learnt.Tree(tuple(sorted(splits)), leaves))
    return round(1000 * base), trees


def _best_cut(bins: Sequence[Any], slope: Any, bend: Any, wide: int) -> tuple[int, int] | None:
    best, found = 1e-3, None
    for question, values in enumerate(bins):
        left, mass = np.bincount(values, slope, wide).cumsum(), np.bincount(values, bend, wide).cumsum()
        right, rest = left[-1] - left, mass[-1] - mass
        gain = left**2 / (mass + PULL) + right**2 / (rest + PULL) - left[-1] ** 2 / (mass[-1] + PULL)
        gain[(mass < LEAST) | (rest < LEAST)] = 0
        # Rounded, so that the last bits of a sum decide nothing.
        at = int(np.round(gain, 6).argmax())
        if gain[at] > best + 1e-6:
            best, found = float(gain[at]), (question, at)
    return found


def event_words(marked: Marked, rounds: int = 5) -> dict[str, int]:
    """A logistic model of which words tell events, in hundredths of log odds, and the particles of verbs."""
    by_sentence: dict[tuple[str, int], list[tuple[int, ...]]] = defaultdict(list)
    for m in marked.mentions:
        by_sentence[m.document, m.sentence].append(m.tokens)
    rows: list[tuple[list[str], bool]] = []
    joined: Counter[str] = Counter()
    apart: Counter[str] = Counter()
    for key in sorted(marked.documents):
        for n, sentence in enumerate(marked.documents[key]):
            views = detecting.view(sentence)
            heads = {t[head_of([sentence[i] for i in t])] for t in by_sentence[key, n]}
            for at, (word, base) in enumerate(views):
                if word:
                    rows.append((list(detecting.clues(views, sentence, at)), at in heads))
                if at in heads and at + 1 < len(views) and views[at + 1][0] in PARTICLES:
                    both = (at, at + 1) in by_sentence[key, n]
                    (joined if both else apart)[f"+{base} {views[at + 1][0]}"] += 1
    counts = Counter(clue for clues, _ in rows for clue in clues)
    number = {clue: n + 1 for n, clue in enumerate(sorted(c for c in counts if counts[c] >= 3))}
    weights, seen = np.zeros(len(number) + 1), np.full(len(number) + 1, 0.1)
    coded = [np.array([0, *(number[c] for c in clues if c in number)]) for clues, _ in rows]
    draw = np.random.RandomState(0)
    for _ in range(rounds):
        for n in draw.permutation(len(rows)):
            active = coded[n]
            wrong = rows[n][1] - 1 / (1 + exp(-float(weights[active].sum())))
            seen[active] += wrong * wrong
            weights[active] += 0.25 * wrong / np.sqrt(seen[active])
        weights *= 0.98
    made = {"": round(100 * float(weights[0])) + OFFSET}
    made |= {c: v for c, n in number.items() if abs(v := round(100 * float(weights[n]))) >= 8}
    return made | {pair: 1 for pair in sorted(joined) if joined[pair] > apart[pair]}


def check(marked: Marked, known: Mapping[str, int], size: int) -> None:
    """Print CoNLL F1 on topics that were held out."""
    import sys

    sys.path.insert(0, str(Path(__file__).parents[2] / "benchmarks"))
    from coreference_scores import chains, scores

    rows, truth, weight, topic, blocks = questions(marked, known, size)
    reached = np.zeros(len(rows), dtype=np.int64)
    topics = sorted(set(topic.tolist()))
    for fold in range(FOLDS):
        held = np.isin(topic, topics[fold::FOLDS])
        base, trees = grown(rows[~held], truth[~held], weight[~held])
        reached[held] = graded(rows[held], learnt.Learnt({}, 0, {}, base, tuple(trees), 0, {}))
    gold = chains(dict(enumerate(marked.chains)))
    for enough in (-1500, -1000, -500, 0, 500):
        found, at = [], 0
        for block in blocks:
            names = [f"{n:05}" for n in range(len(block))]
            first, second = np.triu_indices(len(block), 1)
            here = reached[at : at + len(first)]
            at += len(first)
            joint = {
                (names[a], names[b]): int(v) - FLOOR for a, b, v in zip(first, second, here, strict=True) if v > FLOOR
            }
            found += [
                frozenset(block[int(n)] for n in group)
                for group in documents.average_link(names, joint, enough - FLOOR)
            ]
        inside = {m for chain in found for m in chain}
        found += [frozenset([n]) for n in range(len(marked.mentions)) if n not in inside]
        result = scores(gold, found)
        print(
            f"enough {enough}: CoNLL {result.conll:.4f} MUC {result.muc.f1:.3f} B3 {result.b_cubed.f1:.3f} "
            f"CEAFe {result.ceaf_e.f1:.3f}", flush=True,
        )  # fmt: skip


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--out", type=Path, default=OUT)
    options = parser.parse_args()
    marked = Marked(options.folder)
    known = background(marked)
    size = len(set(marked.group.values()))
    if options.check:
        check(marked, known, size)
        return
    rows, truth, weight, _, _ = questions(marked, known, size)
    base, trees = grown(rows, truth, weight)
    alike = told_alike(marked, around(marked.documents, marked.mentions))
    made = {
        "from": "ECB+ train (Cybulska and Vossen 2014, annotation CC BY 3.0), by models/train/coreference.py",
        "questions": QUESTIONS,
        "groups": size,
        "base": base,
        "enough": ENOUGH,
        "trees": [{"splits": tree.splits, "leaves": tree.leaves} for tree in trees],
        "background": known,
        "pairs": {f"{a} {b}": v for (a, b), v in alike.items()},
        "triggers": event_words(marked),
    }
    lines = [f"{json.dumps(k)}:{json.dumps(v, separators=(',', ':'), sort_keys=True)}" for k, v in made.items()]
    options.out.write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
