"""Compute every test vector again from the text of docs/formats alone. Standard library only; imports nothing of ours.

Run it as ``python -I -S check.py``. Ends with 0 when all vectors hold, 1 when one does not, 5 when there was none.
"""

# ruff: noqa: T201 - a script that a person runs

import hashlib
import json
import sys
from pathlib import Path

LARGEST = 2**53 - 1
SHORT = {'"': '\\"', "\\": "\\\\", "\b": "\\b", "\f": "\\f", "\n": "\\n", "\r": "\\r", "\t": "\\t"}


class Refused(Exception):
    """A value or bytes without canonical form."""


def canonical(value, level=1):
    """canonical.md, written out by hand so that it shares nothing with a JSON library."""
    if level > 100:
        raise Refused("nested too deep")
    if value is None:
        return b"null"
    if value is True:
        return b"true"
    if value is False:
        return b"false"
    if isinstance(value, int):
        if abs(value) > LARGEST:
            raise Refused("an integer beyond 53 bits")
        return str(value).encode("ascii")
    if isinstance(value, str):
        return canonical_text(value)
    if isinstance(value, list):
        return b"[" + b",".join(canonical(item, level + 1) for item in value) + b"]"
    if isinstance(value, dict):
        rows = []
        for key in sorted(value):
            if any(ord(c) > 127 for c in key):
                raise Refused("a key that is not ASCII")
            rows.append(canonical_text(key) + b":" + canonical(value[key], level + 1))
        return b"{" + b",".join(rows) + b"}"
    raise Refused(f"a {type(value).__name__}")


def canonical_text(text):
    """A string: seven short escapes, the other controls below U+0020 as \\u00xx, everything else as UTF-8."""
    made = []
    for c in text:
        if 0xD800 <= ord(c) <= 0xDFFF:
            raise Refused("a lone surrogate")
        made.append(SHORT.get(c) or (f"\\u{ord(c):04x}" if ord(c) < 0x20 else c))
    return ('"' + "".join(made) + '"').encode("utf-8")


def parse(data):
    """Bytes to value, refusing bytes that are not the canonical form of their value."""
    try:
        value = json.loads(data.decode("utf-8"))
    except ValueError as error:
        raise Refused("no JSON") from error
    if canonical(value) != data:
        raise Refused("not in canonical form")
    return value


def sha(data):
    """SHA-256, hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def leaf(data):
    """tree.md: the hash of a leaf."""
    return hashlib.sha256(b"\x00" + data).digest()


def node(left, right):
    """tree.md: the hash of an inner node."""
    return hashlib.sha256(b"\x01" + left + right).digest()


def root(leaves):
    """tree.md: MTH, by its recursive definition."""
    if not leaves:
        return hashlib.sha256(b"").digest()
    if len(leaves) == 1:
        return leaves[0]
    k = largest_power_below(len(leaves))
    return node(root(leaves[:k]), root(leaves[k:]))


def largest_power_below(size):
    """The largest power of two smaller than size."""
    k = 1
    while k * 2 < size:
        k *= 2
    return k


def inclusion(leaves, index):
    """tree.md: the audit path."""
    if len(leaves) == 1:
        return []
    k = largest_power_below(len(leaves))
    if index < k:
        return [*inclusion(leaves[:k], index), root(leaves[k:])]
    return [*inclusion(leaves[k:], index - k), root(leaves[:k])]


def consistency(leaves, old, whole=True):
    """tree.md: the consistency proof."""
    if old == len(leaves):
        return [] if whole else [root(leaves)]
    k = largest_power_below(len(leaves))
    if old <= k:
        return [*consistency(leaves[:k], old, whole), root(leaves[k:])]
    return [*consistency(leaves[k:], old - k, False), root(leaves[:k])]


class Checker:
    """Counts what held and what did not."""

    def __init__(self, folder):
        self.folder = Path(folder)
        self.held = 0
        self.failed = []

    def same(self, what, computed, given):
        """One comparison."""
        if computed == given:
            self.held += 1
        else:
            self.failed.append(f"{what}: computed {computed!r}, given {given!r}")

    def load(self, name):
        """One file of vectors."""
        return json.loads((self.folder / name).read_text("ascii"))

    def canonical(self):
        """canonical.md."""
        vectors = self.load("canonical.json")
        for row in vectors["values"]:
            made = canonical(row["value"])
            self.same("canonical bytes", made.hex(), row["bytes"])
            self.same("digest of canonical bytes", sha(made), row["sha256"])
            self.same("reading back", parse(bytes.fromhex(row["bytes"])), row["value"])
        for text in vectors["not_canonical"]:
            try:
                parse(bytes.fromhex(text))
            except Refused:
                self.held += 1
            else:
                self.failed.append(f"not canonical, and taken: {bytes.fromhex(text)!r}")

    def ids(self):
        """ids.md."""
        types = self.load("types.json")
        for row in self.load("ids.json")["records"]:
            kind = types[row["type"]]
            inside = {key: value for key, value in row["content"].items() if key in kind["inside"]}
            self.same("fields outside", sorted(set(row["content"]) - set(inside)), row["outside"])
            self.same("fields known", set(row["content"]) <= {*kind["inside"], *kind["outside"]}, True)
            digest = f"{kind['family']}:{sha(canonical({'content': inside, 'type': row['type']}))}"
            self.same("digest", digest, row["digest"])
            # A person's id is drawn by lot and given; every other is its digest.
            self.same("id", row["content"]["id"] if row["type"] == "person" else digest, row["id"])
        for row in self.load("ids.json")["rows"]:
            form = {"list": row["list"], "nth": row["nth"], "row": row["row"]}
            self.same("id of a row of a list", f"row:{sha(canonical(form))}", row["id"])

    def batch(self):
        """batch.md."""
        for row in self.load("batch.json")["batches"]:
            body = bytes.fromhex(row["body"])
            self.same("the body ends with a line feed", body[-1:], b"\n")
            lines = body[:-1].split(b"\n")
            leaves, shown = [], []
            for line in lines:
                form = parse(line)
                if set(form) == {"erased"}:
                    leaves.append(bytes.fromhex(form["erased"]))
                else:
                    self.same("keys of a line", set(form), {"compartment", "record", "salt"})
                    leaves.append(leaf(line))
                    shown.append(line)
            self.same("leaves of a batch", [h.hex() for h in leaves], row["leaves"])
            self.same("order of a batch", shown, sorted(set(shown)))
            self.same("count of a batch", len(lines), row["count"])
            self.same("root of a batch", root(leaves).hex(), row["root"])

    def ledger(self):
        """ledger.md."""
        leaves, before = [], ""
        for place, row in enumerate(self.load("ledger.json")["entries"]):
            data = canonical({"entry": row["entry"], "v": 1})
            self.same("bytes of an entry", data.hex(), row["bytes"])
            self.same("leaf of an entry", leaf(data).hex(), row["leaf"])
            self.same("number of an entry", row["entry"]["number"], place)
            self.same("codes are sorted", row["entry"].get("codes", []), sorted(row["entry"].get("codes", [])))
            self.same("times never fall", row["entry"]["recorded"] >= before, True)
            before = row["entry"]["recorded"]
            leaves.append(leaf(data))
            self.same("head", {"size": place + 1, "root": root(leaves).hex()}, row["head_after"])

    def tree(self):
        """tree.md."""
        vectors = self.load("tree.json")
        leaves = [leaf(bytes.fromhex(text)) for text in vectors["inputs"]]
        self.same("leaves", [h.hex() for h in leaves], vectors["leaves"])
        for size, given in enumerate(vectors["roots"]):
            self.same(f"root of {size}", root(leaves[:size]).hex(), given)
        for row in vectors["inclusion"]:
            self.same("audit path", [h.hex() for h in inclusion(leaves[: row["size"]], row["index"])], row["path"])
        for row in vectors["consistency"]:
            self.same("consistency", [h.hex() for h in consistency(leaves[: row["size"]], row["old"])], row["path"])

    def offsets(self):
        """offsets.md."""
        vectors = self.load("offsets.json")
        text = vectors["text"]
        for row in vectors["spans"]:
            start, end = row["start"], row["end"]
            self.same("quote", text[start:end], row["quote"])
            self.same("UTF-16 units", [len(text[:n].encode("utf-16-le")) // 2 for n in (start, end)], row["utf16"])
            self.same("UTF-8 bytes", [len(text[:n].encode("utf-8")) for n in (start, end)], row["utf8"])
        for row in vectors["maps"]:
            self.one_map(row)

    def one_map(self, row):
        """A text against its bytes, segment by segment."""
        text, source, form = row["text"], bytes.fromhex(row["source"]), parse(row["map"].encode("utf-8"))
        self.same("digest of a text", sha(text.encode("utf-8")), row["text_digest"])
        self.same("form of a map", form["form"], "solferino.textmap/1")
        at = 0
        for start, end, kind, first, last, *_ in form["segments"]:
            self.same("segments follow each other", start, at)
            at = end
            if kind == "same":
                self.same("bytes of a segment", source[first:last].decode(form["encoding"]), text[start:end])
            elif kind == "replaced":
                self.same("replaced characters", set(text[start:end]), {"\ufffd"})
        self.same("the map covers the text", at, len(text))


def main(arguments):
    """Check the vectors in a folder, by default the one this file lies in."""
    checker = Checker(arguments[0] if arguments else Path(__file__).parent)
    for part in (checker.canonical, checker.ids, checker.batch, checker.ledger, checker.tree, checker.offsets):
        part()
    for words in checker.failed:
        print("FAILED", words)
    print(f"{checker.held} held, {len(checker.failed)} failed")
    if checker.failed:
        return 1
    return 0 if checker.held else 5


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
