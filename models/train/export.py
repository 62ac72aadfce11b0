"""Write the network as ONNX with whole-number weights: python export.py WEIGHTS OUT [--float].

Matrices: seven bits a weight and one scale a column. Seven, because processors without the newer instructions add
pairs of products in sixteen bits: with eight bits those sums overflow and the answer would depend on the processor.
What goes into a matrix is measured row set by row set as the text is read (DynamicQuantizeLinear). The words' vectors
take eight bits and one scale a word. Everything else, the heads too, stays in 32-bit floating point.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np
import onnx
import torch
from examples import WINDOW
from network import HEADS, WIDTH
from onnx import TensorProto, helper, numpy_helper

OPSET = 17
_BITS = 64  # weights lie between -64 and 64


class Graph:
    """Nodes and constants as they are added."""

    def __init__(self, whole_numbers: bool) -> None:
        self.whole_numbers = whole_numbers
        self.nodes: list[onnx.NodeProto] = []
        self.constants: list[onnx.TensorProto] = []
        self.names = 0

    def constant(self, value: np.ndarray) -> str:
        """The name of a constant."""
        self.names += 1
        name = f"c{self.names}"
        self.constants.append(numpy_helper.from_array(np.ascontiguousarray(value), name))
        return name

    def node(self, kind: str, *inputs: str, outputs: int = 1, **attributes: object) -> list[str]:
        """The names of a node's outputs."""
        self.names += 1
        names = [f"t{self.names}_{i}" for i in range(outputs)]
        self.nodes.append(helper.make_node(kind, list(inputs), names, **attributes))
        return names

    def one(self, kind: str, *inputs: str, **attributes: object) -> str:
        """The name of a node's only output."""
        return self.node(kind, *inputs, **attributes)[0]

    def linear(self, x: str, weight: np.ndarray, bias: np.ndarray, quantised: tuple[str, ...] | None = None) -> str:
        """x times weight (inputs x outputs) plus bias; ``quantised``: what :meth:`measured` gave for x."""
        if quantised is None:
            return self.one("Add", self.one("MatMul", x, self.constant(weight)), self.constant(bias))
        scale = np.maximum(np.abs(weight).max(axis=0), 1e-8) / _BITS
        whole = np.clip(np.rint(weight / scale), -_BITS, _BITS).astype(np.int8)
        values, its_scale, zero = quantised
        product = self.one("MatMulInteger", values, self.constant(whole), zero, self.constant(np.zeros((), np.int8)))
        scales = self.one("Mul", its_scale, self.constant(scale.astype(np.float32)))
        return self.one(
            "Add", self.one("Mul", self.one("Cast", product, to=TensorProto.FLOAT), scales), self.constant(bias)
        )

    def measured(self, x: str) -> tuple[str, ...] | None:
        """x as whole numbers with its scale and zero, where whole numbers are wanted."""
        return tuple(self.node("DynamicQuantizeLinear", x, outputs=3)) if self.whole_numbers else None

    def norm(self, x: str, weight: np.ndarray, bias: np.ndarray) -> str:
        """Layer normalisation over the last axis."""
        return self.one("LayerNormalization", x, self.constant(weight), self.constant(bias), axis=-1, epsilon=1e-12)

    def gelu(self, x: str) -> str:
        """Exact GELU."""
        inner = self.one("Erf", self.one("Div", x, self.constant(np.float32(2**0.5))))
        return self.one(
            "Mul",
            self.one("Mul", x, self.one("Add", inner, self.constant(np.float32(1)))),
            self.constant(np.float32(0.5)),
        )


def build(state: dict[str, torch.Tensor], whole_numbers: bool = True) -> onnx.ModelProto:
    """The network of a state: ``numbers`` (1 x pieces) to ``pieces`` (1 x pieces x heads) and ``window`` (1 x 7)."""
    w = {name: value.float().numpy() for name, value in state.items()}
    g = Graph(whole_numbers)
    x = _words(g, w["words.weight"])
    length = g.one("Shape", "numbers", start=1, end=2)
    x = g.one("Add", x, _places(g, w["places.weight"][:WINDOW], length))
    x = g.norm(x, w["norm.weight"], w["norm.bias"])
    layer = 0
    while f"layers.{layer}.query.weight" in w:
        x = _layer(
            g, x, {k.removeprefix(f"layers.{layer}."): v for k, v in w.items() if k.startswith(f"layers.{layer}.")}
        )
        layer += 1
    heads = ("roles", "types", "blame", "fates")  # triggers and links were of no use: see the model card
    weight = np.concatenate([w[f"{h}.weight"] for h in heads]).T
    bias = np.concatenate([w[f"{h}.bias"] for h in heads])
    pieces = g.linear(x, weight, bias)
    look = g.one("Softmax", g.linear(x, w["look.weight"].T, w["look.bias"]), axis=1)
    pooled = g.one("ReduceSum", g.one("Mul", look, x), g.constant(np.asarray([1])), keepdims=0)
    window = g.linear(pooled, w["gate.weight"].T, w["gate.bias"])
    g.nodes.append(helper.make_node("Identity", [pieces], ["pieces"]))
    g.nodes.append(helper.make_node("Identity", [window], ["window"]))
    graph = helper.make_graph(
        g.nodes,
        "reader",
        [helper.make_tensor_value_info("numbers", TensorProto.INT64, [1, "length"])],
        [
            helper.make_tensor_value_info("pieces", TensorProto.FLOAT, [1, "length", len(bias)]),
            helper.make_tensor_value_info("window", TensorProto.FLOAT, [1, w["gate.bias"].shape[0]]),
        ],
        g.constants,
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", OPSET)], producer_name="solferino")
    model.ir_version = 8
    onnx.checker.check_model(model)
    return model


def _words(g: Graph, vectors: np.ndarray) -> str:
    if not g.whole_numbers:
        return g.one("Gather", g.constant(vectors), "numbers", axis=0)
    scale = np.maximum(np.abs(vectors).max(axis=1, keepdims=True), 1e-8) / 127
    whole = np.clip(np.rint(vectors / scale), -127, 127).astype(np.int8)
    values = g.one("Cast", g.one("Gather", g.constant(whole), "numbers", axis=0), to=TensorProto.FLOAT)
    return g.one("Mul", values, g.one("Gather", g.constant(scale.astype(np.float32)), "numbers", axis=0))


def _places(g: Graph, vectors: np.ndarray, length: str) -> str:
    def first(name: str) -> str:
        return g.one("Slice", name, g.constant(np.asarray([0])), length, g.constant(np.asarray([0])))

    if not g.whole_numbers:
        return first(g.constant(vectors))
    scale = np.maximum(np.abs(vectors).max(axis=1, keepdims=True), 1e-8) / 127
    whole = np.clip(np.rint(vectors / scale), -127, 127).astype(np.int8)
    values = g.one("Cast", first(g.constant(whole)), to=TensorProto.FLOAT)
    return g.one("Mul", values, first(g.constant(scale.astype(np.float32))))


def _layer(g: Graph, x: str, w: dict[str, np.ndarray]) -> str:
    size = WIDTH // HEADS
    measured = g.measured(x)
    # The scale of the scores is taken into the queries.
    root = np.float32(size**0.5)
    weight = np.concatenate([w["query.weight"] / root, w["key.weight"], w["value.weight"]]).T
    bias = np.concatenate([w["query.bias"] / root, w["key.bias"], w["value.bias"]])
    joined = g.linear(x, weight, bias, measured)
    parted = g.one("Reshape", joined, g.constant(np.asarray([1, -1, 3, HEADS, size])))
    q, k, v = (
        g.one("Squeeze", part, g.constant(np.asarray([2])))
        for part in g.node("Split", parted, g.constant(np.asarray([1, 1, 1])), outputs=3, axis=2)
    )
    q = g.one("Transpose", q, perm=[0, 2, 1, 3])
    k = g.one("Transpose", k, perm=[0, 2, 3, 1])
    v = g.one("Transpose", v, perm=[0, 2, 1, 3])
    seen = g.one("MatMul", g.one("Softmax", g.one("MatMul", q, k), axis=-1), v)
    seen = g.one("Reshape", g.one("Transpose", seen, perm=[0, 2, 1, 3]), g.constant(np.asarray([1, -1, WIDTH])))
    x = g.norm(
        g.one("Add", x, g.linear(seen, w["out.weight"].T, w["out.bias"], g.measured(seen))),
        w["norm1.weight"],
        w["norm1.bias"],
    )
    wide = g.gelu(g.linear(x, w["wide.weight"].T, w["wide.bias"], g.measured(x)))
    narrow = g.linear(wide, w["narrow.weight"].T, w["narrow.bias"], g.measured(wide))
    return g.norm(g.one("Add", x, narrow), w["norm2.weight"], w["norm2.bias"])


def main() -> None:
    """Write the network of a state file."""
    parser = argparse.ArgumentParser()
    parser.add_argument("weights", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--float", action="store_true", help="32-bit weights, to compare")
    options = parser.parse_args()
    state = torch.load(options.weights, map_location="cpu", weights_only=True)
    options.out.write_bytes(build(state, not options.float).SerializeToString(deterministic=True))


if __name__ == "__main__":
    main()
