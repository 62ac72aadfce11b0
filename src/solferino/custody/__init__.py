"""Ground floor: the tree that ledger and batches share. Pure; no I/O."""

from solferino.custody.tree import (
    EMPTY_ROOT,
    Frontier,
    consistency_proof,
    heads_from_consistency,
    inclusion_proof,
    leaf_hash,
    leaf_hashes,
    node_hash,
    root_from_inclusion,
    root_of,
)

__all__ = [
    "EMPTY_ROOT",
    "Frontier",
    "consistency_proof",
    "heads_from_consistency",
    "inclusion_proof",
    "leaf_hash",
    "leaf_hashes",
    "node_hash",
    "root_from_inclusion",
    "root_of",
]
