"""Train the model: python train.py --weights FILE --vocabulary FILE --muc FILE --ecb FOLDER --out FILE [options].

Deterministic for one machine and one number of threads: seeds are fixed, one thread is used. On one core of a server
with AMX an epoch over MUC-4 takes some minutes. The validation part (15 % of the documents, by their names) is never
learned from unless --all is given; then thresholds and temperatures must come from a run without it.
"""

from __future__ import annotations

import argparse
import json
import math
import random
import sys
import time
from pathlib import Path

import examples
import numpy as np
import torch
from examples import IGNORED, Example
from labels import ROLES, TYPES
from network import LINK, Reader, start
from torch import Tensor
from torch.nn import functional as F  # noqa: N812

from solferino.extract.model.wordpiece import WordPiece

QUIET = 0.6  # of the windows in which nothing is marked, the share that an epoch looks at
_BODY = ("words", "places", "norm", "layers")
LINK_SCALE = LINK**0.5  # what products of link vectors are divided by


def main() -> None:
    """Train, validate after each epoch, write the weights."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--weights", type=Path, required=True)
    parser.add_argument("--vocabulary", type=Path, required=True)
    parser.add_argument("--muc", type=Path, required=True)
    parser.add_argument("--ecb", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--layers", type=int, default=5)
    parser.add_argument("--epochs", type=int, default=7)
    parser.add_argument("--batch", type=int, default=4)
    parser.add_argument("--rate", type=float, default=2e-4)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument(
        "--frozen", type=int, default=1, help="layers, and the words before them, that stay as they are"
    )
    parser.add_argument("--from", dest="begun", type=Path, help="go on from this state")
    parser.add_argument("--all", action="store_true", help="learn from the validation part as well")
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    torch.manual_seed(options.seed)
    rng = random.Random(options.seed)
    chosen = json.loads(options.vocabulary.read_text(encoding="utf-8"))
    cutter = WordPiece(chosen["pieces"])
    muc = examples.muc(options.muc, cutter)
    ecb = examples.ecb(options.ecb / "train_docs.jsonl", options.ecb / "train_event_mentions.jsonl", cutter)
    learned = [e for e in muc if options.all or not examples.held_out(e.name)]
    checked = [e for e in muc if examples.held_out(e.name)]
    reader = start(options.weights, chosen["from"], options.layers)
    if options.begun:
        reader.load_state_dict(torch.load(options.begun, weights_only=True))
    still = ("words", "places", "norm", *(f"layers.{n}." for n in range(options.frozen)))
    for name, parameter in reader.named_parameters():
        parameter.requires_grad_(not (options.frozen and name.startswith(still)))
    heads = [p for n, p in reader.named_parameters() if not n.startswith(_BODY)]
    body = [p for n, p in reader.named_parameters() if n.startswith(_BODY) and p.requires_grad]
    optimiser = torch.optim.AdamW(
        [{"params": body, "lr": options.rate}, {"params": heads, "lr": options.rate * 4}], weight_decay=0.01
    )
    per_epoch = len(_batches(learned, ecb, options.batch, random.Random(0)))
    total = per_epoch * options.epochs
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser,
        lambda s: min(1.0, s / (0.05 * total + 1)) * max(0.0, 0.5 + 0.5 * math.cos(math.pi * min(1.0, s / total))),
    )
    began = time.time()
    for epoch in range(options.epochs):
        reader.train()
        sums: dict[str, float] = {}
        steps = 0
        for batch in _batches(learned, ecb, options.batch, rng):
            numbers, mask = _tensors(batch, cutter, rng, noisy=True)
            with torch.autocast("cpu", dtype=torch.bfloat16):
                outputs = reader(numbers, mask)
            losses = _losses(tuple(o.float() for o in outputs), batch)
            loss = sum(losses.values(), torch.zeros(()))
            loss.backward()
            torch.nn.utils.clip_grad_norm_(reader.parameters(), 1.0)
            optimiser.step()
            schedule.step()
            optimiser.zero_grad(set_to_none=True)
            steps += 1
            for name, value in losses.items():
                sums[name] = sums.get(name, 0.0) + float(value.detach())
            if steps % 100 == 0:
                _say(f"epoch {epoch} step {steps} {time.time() - began:.0f} s " + _shown(sums, steps))
        _say(f"epoch {epoch} {time.time() - began:.0f} s " + _shown(sums, steps))
        torch.save(reader.state_dict(), options.out)
        validate(reader, checked, cutter)


Window = tuple[Example, int, int]


def _batches(muc: list[Example], ecb: list[Example], size: int, rng: random.Random) -> list[list[Window]]:
    """Windows of like length together, in random order."""
    cut = [(e, a, b) for e in [*muc, *ecb] for a, b in examples.windows(e, rng)]
    cut = [(e, a, b) for e, a, b in cut if (e.same is not None and e.same[a:b].any()) or rng.random() < QUIET]
    rng.shuffle(cut)
    blocks = [cut[i : i + size * 16] for i in range(0, len(cut), size * 16)]
    batches = []
    for block in blocks:
        block.sort(key=lambda w: w[2] - w[1])
        batches += [block[i : i + size] for i in range(0, len(block), size)]
    rng.shuffle(batches)
    return batches


def _tensors(batch: list[Window], cutter: WordPiece, rng: random.Random, noisy: bool = False) -> tuple[Tensor, Tensor]:
    longest = max(b - a for _, a, b in batch) + 2
    numbers = np.full((len(batch), longest), cutter.padding, np.int64)
    mask = np.zeros((len(batch), longest), np.int64)
    for row, (example, first, last) in enumerate(batch):
        inner = np.asarray(example.numbers[first:last], np.int64)
        if noisy:
            # One piece in twenty-five is hidden, so that no single name or mark decides.
            inner = np.where(np.asarray([rng.random() < 0.04 for _ in inner]), cutter.unknown, inner)
        numbers[row, 0] = cutter.opening
        numbers[row, 1 : 1 + len(inner)] = inner
        numbers[row, 1 + len(inner)] = cutter.closing
        mask[row, : 2 + len(inner)] = 1
    return torch.from_numpy(numbers), torch.from_numpy(mask)


def _losses(outputs: tuple[Tensor, ...], batch: list[Window]) -> dict[str, Tensor]:
    roles, types, blame, fates, triggers, link, gate = outputs
    found: dict[str, list[Tensor]] = {}

    def add(name: str, value: Tensor) -> None:
        found.setdefault(name, []).append(value)

    for row, (example, first, last) in enumerate(batch):
        inside = slice(1, 1 + last - first)
        if example.triggers is not None:
            wanted = torch.from_numpy(example.triggers[first:last]).float()
            add("triggers", F.binary_cross_entropy_with_logits(triggers[row, inside], wanted, reduction="sum") / 20)
        if example.roles is None:
            continue
        assert example.roles is not None and example.types is not None and example.weight is not None
        assert example.blame is not None and example.fates is not None and example.same is not None
        wanted = torch.from_numpy(example.roles[first:last])
        logits = roles[row, inside].reshape(-1, len(ROLES), 3)
        add("roles", F.cross_entropy(logits.flatten(0, 1), wanted.flatten(), ignore_index=IGNORED, reduction="sum") / 8)
        each = F.binary_cross_entropy_with_logits(
            types[row, inside], torch.from_numpy(example.types[first:last]), reduction="none"
        )
        add("types", (each.sum(1) * torch.from_numpy(example.weight[first:last])).sum() / 150)
        for name, output, labels in (("blame", blame, example.blame), ("fates", fates, example.fates)):
            label = torch.from_numpy(labels[first:last])
            if (label != IGNORED).any():
                add(name, 0.3 * F.cross_entropy(output[row, inside], label, ignore_index=IGNORED))
        same = example.same[first:last]
        filled = np.flatnonzero(same)
        if len(filled) > 1 and len(np.unique(same[filled])) > 1:
            vectors = link[row, inside][torch.from_numpy(filled)]
            near = vectors @ vectors.T / LINK_SCALE
            bits = same[filled]
            wanted_link = torch.from_numpy(((bits[:, None] & bits[None, :]) != 0).astype(np.float32))
            add("link", 0.5 * F.binary_cross_entropy_with_logits(near, wanted_link))
        whole = (first, last) == (0, len(example.numbers))
        has = bool(same.any())
        if whole or has or not example.relevant:
            label = np.zeros(1 + len(TYPES), np.float32)
            if has:
                label[0] = 1
                label[1:] = example.types[first:last][example.weight[first:last] == 3].max(axis=0, initial=0)
            elif whole and example.relevant:
                label[0] = 1
                label[1:] = [k in example.kinds for k in TYPES]
            add("gate", F.binary_cross_entropy_with_logits(gate[row], torch.from_numpy(label), reduction="sum") / 2)
    return {name: torch.stack(values).sum() / len(batch) for name, values in found.items()}


def predict(reader: Reader, example: Example, cutter: WordPiece) -> tuple[np.ndarray, ...]:
    """Logits of a document, window by window: a piece takes them from the window in which it stands deepest."""
    spans = list(examples.windows(example))
    count = len(example.numbers)
    depth = np.full(count, -1)
    joined: list[np.ndarray] = []
    gates = []
    with torch.no_grad():
        for first, last in spans:
            numbers, mask = _tensors([(example, first, last)], cutter, random.Random(0))
            outputs = [o.float().numpy()[0] for o in reader(numbers, mask)]
            gates.append(outputs[-1])
            if not joined:
                joined = [np.zeros((count, o.shape[1]), np.float32) for o in outputs[:-1]]
            place = np.arange(first, last)
            here = np.minimum(
                place - first if first else np.full(last - first, 10**6), last - 1 - place if last < count else 10**6
            )
            better = here > depth[first:last]
            depth[first:last][better] = here[better]
            for whole, output in zip(joined, outputs[:-1], strict=True):
                whole[first:last][better] = output[1 : 1 + last - first][better]
    return (*joined, np.asarray(gates).reshape(len(spans), -1))


def validate(reader: Reader, checked: list[Example], cutter: WordPiece) -> None:
    """Piece-level F of each role at the even odds, gate and types by document."""
    reader.eval()
    right = np.zeros((len(ROLES), 3))
    gate = np.zeros(3)
    kinds = np.zeros(3)
    for example in checked:
        roles, _types, _blame, _fates, _triggers, _link, gates = predict(reader, example, cutter)
        said = roles.reshape(-1, len(ROLES), 3).argmax(-1) > 0
        assert example.roles is not None
        kept = example.roles != IGNORED
        gold = (example.roles > 0) & kept
        right += np.stack([(said & gold).sum(0), (said & kept).sum(0), gold.sum(0)], 1)
        open_ = gates[:, 0].max() > 0
        gate += [open_ and bool(example.relevant), open_, bool(example.relevant)]
        told = {k for i, k in enumerate(TYPES) if gates[:, 1 + i].max() > 0}
        kinds += [len(told & example.kinds), len(told), len(example.kinds)]
    scores = " ".join(f"{r} {2 * a / max(1, b + c):.3f}" for r, (a, b, c) in zip(ROLES, right, strict=True))
    whole = right.sum(0)
    _say(
        f"validation: {scores} all {2 * whole[0] / (whole[1] + whole[2]):.3f} "
        f"gate {2 * gate[0] / (gate[1] + gate[2]):.3f} types {2 * kinds[0] / max(1, kinds[1] + kinds[2]):.3f}"
    )


def _shown(sums: dict[str, float], steps: int) -> str:
    return " ".join(f"{name} {value / steps:.3f}" for name, value in sorted(sums.items()))


def _say(words: str) -> None:
    sys.stdout.write(words + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
