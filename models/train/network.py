"""The network: the lower layers of a small BERT, and one linear head a question."""

from __future__ import annotations

from pathlib import Path

import torch
from labels import BLAME, FATES, ROLES, TRIGGERS, TYPES
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812

WIDTH, HEADS, INNER, PLACES = 384, 12, 1536, 512
LINK = 32  # width of the vectors that tell whether two words belong to one event


class Layer(nn.Module):
    """One layer of BERT (post-norm, exact GELU; no dropout on attention, which would triple the cost of a step)."""

    def __init__(self, dropout: float) -> None:
        super().__init__()
        self.query, self.key, self.value, self.out = (nn.Linear(WIDTH, WIDTH) for _ in range(4))
        self.norm1, self.norm2 = nn.LayerNorm(WIDTH, eps=1e-12), nn.LayerNorm(WIDTH, eps=1e-12)
        self.wide, self.narrow = nn.Linear(WIDTH, INNER), nn.Linear(INNER, WIDTH)
        self.drop = nn.Dropout(dropout)

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        """x: windows x pieces x WIDTH; mask: windows x 1 x 1 x pieces, 0 or a large negative number."""
        rows, length, _ = x.shape

        def parted(t: Tensor) -> Tensor:
            return t.reshape(rows, length, HEADS, WIDTH // HEADS).transpose(1, 2)

        q, k, v = parted(self.query(x)), parted(self.key(x)), parted(self.value(x))
        seen = F.scaled_dot_product_attention(q, k, v, attn_mask=mask.to(q.dtype))
        seen = seen.transpose(1, 2).reshape(rows, length, WIDTH)
        x = self.norm1(x + self.drop(self.out(seen)))
        return self.norm2(x + self.drop(self.narrow(F.gelu(self.wide(x)))))


class Reader(nn.Module):
    """Pieces in, logits out; see :meth:`forward` for the order."""

    def __init__(self, pieces: int, layers: int, dropout: float = 0.1) -> None:
        super().__init__()
        self.words = nn.Embedding(pieces, WIDTH)
        self.places = nn.Embedding(PLACES, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.drop = nn.Dropout(dropout)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(layers))
        self.roles = nn.Linear(WIDTH, 3 * len(ROLES))
        self.types = nn.Linear(WIDTH, len(TYPES))
        self.blame = nn.Linear(WIDTH, len(BLAME))
        self.fates = nn.Linear(WIDTH, len(FATES))
        self.triggers = nn.Linear(WIDTH, len(TRIGGERS))
        self.link = nn.Linear(WIDTH, LINK)
        self.look = nn.Linear(WIDTH, 1)
        self.gate = nn.Linear(WIDTH, 1 + len(TYPES))

    def encode(self, numbers: Tensor, mask: Tensor) -> Tensor:
        """Vectors of pieces; ``mask`` is 1 for pieces and 0 for padding."""
        x = self.words(numbers) + self.places(torch.arange(numbers.shape[1], device=numbers.device))
        x = self.drop(self.norm(x))
        away = (1.0 - mask[:, None, None, :].to(x.dtype)) * -1e4
        for layer in self.layers:
            x = layer(x, away)
        return x

    def forward(self, numbers: Tensor, mask: Tensor) -> tuple[Tensor, ...]:
        """Logits: roles (3 a role), types, blame, fates, triggers, link vectors (a piece each); gate (a window)."""
        x = self.encode(numbers, mask)
        weights = torch.softmax(self.look(x).squeeze(-1) + (1.0 - mask.to(x.dtype)) * -1e4, -1)
        gate = self.gate((weights[:, :, None] * x).sum(1))
        return self.roles(x), self.types(x), self.blame(x), self.fates(x), self.triggers(x), self.link(x), gate


def start(weights: Path, kept: list[int], layers: int, dropout: float = 0.1) -> Reader:
    """A network that begins from the encoder of a safetensors file: the kept rows of its words, its first layers."""
    source = load_file(weights)
    reader = Reader(len(kept), layers, dropout)
    state = reader.state_dict()
    state["words.weight"] = source["embeddings.word_embeddings.weight"][kept]
    # All pieces of a single text carry the same segment: its vector is folded into the places.
    state["places.weight"] = (
        source["embeddings.position_embeddings.weight"] + source["embeddings.token_type_embeddings.weight"][0]
    )
    state["norm.weight"], state["norm.bias"] = (
        source["embeddings.LayerNorm.weight"],
        source["embeddings.LayerNorm.bias"],
    )
    names = {
        "query": "attention.self.query", "key": "attention.self.key", "value": "attention.self.value",
        "out": "attention.output.dense", "norm1": "attention.output.LayerNorm", "wide": "intermediate.dense",
        "narrow": "output.dense", "norm2": "output.LayerNorm",
    }  # fmt: skip
    for layer in range(layers):
        for mine, its in names.items():
            for part in ("weight", "bias"):
                state[f"layers.{layer}.{mine}.{part}"] = source[f"encoder.layer.{layer}.{its}.{part}"]
    reader.load_state_dict(state)
    return reader
