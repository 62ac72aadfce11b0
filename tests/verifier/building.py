"""Packages built from docs/formats alone: a third reading of the formats, which shares nothing with ``share``.

A :class:`Ledger` collects entries, batches and objects; :func:`body` lays them out as the files of a package;
:func:`seal` adds manifests, root file and seal. Everything is a mapping from path to bytes until :func:`write_folder`
or :func:`zipped`, so that a test can change anything at any stage and seal again with the real keys, as an insider
could.
"""

import base64
import functools
import hashlib
import json
import random
import struct
import zlib
from datetime import UTC, datetime, timedelta

from blake3 import blake3
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.mldsa import MLDSA44PrivateKey
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

START = datetime(2026, 3, 1, 9, 0, tzinfo=UTC)
OUTSIDE = {
    "reading": ("length", "reader", "media_type", "language", "map_digest", "regions", "publication", "notes"),
    "item": ("reason", "given"), "key": ("kept_in",), "key_revocation": ("words",), "outcome": ("words", "do"),
    "statement": ("rule", "confidence"), "figure": ("rule", "confidence"), "finding": ("confidence",),
    "incident": ("confidence",), "person": ("note",), "handover": ("to",),
}  # fmt: skip
FAMILY = {"statement": "claim", "figure": "claim"}


def canonical(value):
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def sha(data):
    return hashlib.sha256(data).digest()


def leaf(data):
    return sha(b"\x00" + data)


def root(leaves):
    """tree.md, by its definition."""
    if not leaves:
        return sha(b"")
    if len(leaves) == 1:
        return leaves[0]
    k = 1 << (len(leaves) - 1).bit_length() - 1
    return sha(b"\x01" + root(leaves[:k]) + root(leaves[k:]))


def path_of(leaves, index):
    """The audit path of a leaf, from the leaf upwards."""
    if len(leaves) == 1:
        return []
    k = 1 << (len(leaves) - 1).bit_length() - 1
    if index < k:
        return [*path_of(leaves[:k], index), root(leaves[k:])]
    return [*path_of(leaves[k:], index - k), root(leaves[:k])]


def instant(moment):
    return moment.strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def record_id(kind, content):
    if kind == "person":
        return content["id"]
    inside = {k: v for k, v in content.items() if k not in OUTSIDE.get(kind, ())}
    return f"{FAMILY.get(kind, kind)}:{sha(canonical({'content': inside, 'type': kind})).hex()}"


# ---------------------------------------------------------------- keys and notes


@functools.cache
def _key(algorithm, seed):
    raw = sha(algorithm.encode() + seed)
    return (
        Ed25519PrivateKey.from_private_bytes(raw) if algorithm == "ed25519" else MLDSA44PrivateKey.from_seed_bytes(raw)
    )


class Signer:
    """Keys that follow from a seed. both: ML-DSA-44 beside Ed25519."""

    def __init__(self, seed=b"log", both=False):
        self.keys = {a: _key(a, seed) for a in (("ed25519", "ml-dsa-44") if both else ("ed25519",))}

    def public(self, algorithm):
        return self.keys[algorithm].public_key().public_bytes_raw()


KINDS = {
    "log": {"ed25519": 1, "ml-dsa-44": 6},
    "note": {"ed25519": 1, "ml-dsa-44": 0xFF},
    "witness": {"ed25519": 4, "ml-dsa-44": 6},
}


def vkey(name, kind, public):
    material = bytes([kind]) + (b"solferino/ml-dsa-44/v1\0" if kind == 0xFF else b"") + public
    key_id = sha(name.encode() + b"\n" + material)[:4]
    return f"{name}+{key_id.hex()}+{base64.b64encode(material).decode()}", key_id


def signature_lines(text, name, signer, role, time=0):
    made = ""
    for algorithm, private in signer.keys.items():
        kind = KINDS[role][algorithm]
        message, before = text.encode(), b""
        if kind in (4, 6):
            before = struct.pack(">Q", time)
        if kind == 4:
            message = f"cosignature/v1\ntime {time}\n{text}".encode()
        if kind == 6:
            origin, size, head = text.split("\n")[:3]
            n, o = name.encode(), origin.encode()
            message = b"subtree/v1\n\0" + bytes([len(n)]) + n + before + bytes([len(o)]) + o
            message += struct.pack(">QQ", 0, int(size)) + base64.b64decode(head)
        blob = vkey(name, kind, signer.public(algorithm))[1] + before + private.sign(message)
        made += f"\u2014 {name} {base64.b64encode(blob).decode()}\n"
    return made


def vkeys(name, signer, role):
    return [vkey(name, KINDS[role][a], signer.public(a))[0] for a in signer.keys]


# ---------------------------------------------------------------- an authority for time stamps


def der(tag, *parts):
    body = b"".join(parts)
    size = len(body)
    long = b"" if size < 128 else size.to_bytes((size.bit_length() + 7) // 8, "big")
    return bytes([tag, size if size < 128 else 0x80 | len(long)]) + long + body


def der_int(number):
    return der(2, number.to_bytes(number.bit_length() // 8 + 1, "big", signed=True))


def der_oid(text):
    arcs = [int(a) for a in text.split(".")]
    made = bytearray()
    for arc in (40 * arcs[0] + arcs[1], *arcs[2:]):
        made += bytes(reversed([arc & 127 | (128 if i else 0) for i, arc in enumerate(_sevens(arc))]))
    return der(6, bytes(made))


def _sevens(arc):
    made = [arc & 127]
    while arc := arc >> 7:
        made.append(arc & 127)
    return made


SHA256 = der(0x30, der_oid("2.16.840.1.101.3.4.2.1"))


class Authority:
    """A time stamp authority with a root of its own. Valid for ``years`` from a year before ``now`` on."""

    def __init__(self, name="one", now=START, years=3, usage=(ExtendedKeyUsageOID.TIME_STAMPING,), critical=True):
        self.name = name
        self.root_key, self.key = (
            ec.derive_private_key(int.from_bytes(sha(name.encode() + x), "big") >> 8, ec.SECP256R1())
            for x in (b"r", b"s")
        )
        first = now - timedelta(days=365)
        subject = lambda n: x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, n)])  # noqa: E731

        def certificate(who, key, last):
            return (
                x509.CertificateBuilder().subject_name(subject(who)).issuer_name(subject(f"root {name}"))
                .public_key(key.public_key()).serial_number(7 if who[:4] != "root" else 1)
                .not_valid_before(first).not_valid_after(last)
            )  # fmt: skip

        last = first + timedelta(days=365 * years)
        self.root = (
            certificate(f"root {name}", self.root_key, last)
            .add_extension(x509.BasicConstraints(True, None), True)
            .sign(self.root_key, hashes.SHA256())
        )
        self.certificate = (
            certificate(f"stamps {name}", self.key, last)
            .add_extension(x509.ExtendedKeyUsage(usage), critical)
            .sign(self.root_key, hashes.SHA256())
        )

    @property
    def pem(self):
        return self.root.public_bytes(serialization.Encoding.PEM)

    def stamp(self, imprint, time, nonce=99, *, answer_nonce=None, answer=None):
        """(request, response). ``answer``, ``answer_nonce``: what the response says instead."""
        nonce_of = nonce if answer_nonce is None else answer_nonce
        request = der(0x30, der_int(1), der(0x30, SHA256, der(4, imprint)), der_int(nonce), der(1, b"\xff"))
        info = der(
            0x30, der_int(1), der_oid("1.2.3.4"), der(0x30, SHA256, der(4, answer or imprint)), der_int(5),
            der(0x18, time.strftime("%Y%m%d%H%M%SZ").encode()), der_int(nonce_of),
        )  # fmt: skip
        cert = self.certificate.public_bytes(serialization.Encoding.DER)
        tst = der_oid("1.2.840.113549.1.9.16.1.4")
        attributes = (
            der(0x30, der_oid("1.2.840.113549.1.9.3"), der(0x31, tst))
            + der(0x30, der_oid("1.2.840.113549.1.9.4"), der(0x31, der(4, sha(info))))
            + der(
                0x30,
                der_oid("1.2.840.113549.1.9.16.2.47"),
                der(0x31, der(0x30, der(0x30, der(0x30, der(4, sha(cert)))))),
            )
        )
        signature = self.key.sign(der(0x31, attributes), ec.ECDSA(hashes.SHA256(), deterministic_signing=True))
        name = self.certificate.issuer.public_bytes()
        signer = der(
            0x30, der_int(1), der(0x30, name, der_int(7)), SHA256, der(0xA0, attributes),
            der(0x30, der_oid("1.2.840.10045.4.3.2")), der(4, signature),
        )  # fmt: skip
        signed = der(
            0x30,
            der_int(3),
            der(0x31, SHA256),
            der(0x30, tst, der(0xA0, der(4, info))),
            der(0xA0, cert),
            der(0x31, signer),
        )
        return request, der(0x30, der(0x30, der_int(0)), der(0x30, der_oid("1.2.840.113549.1.7.2"), der(0xA0, signed)))

    def revocation_list(self, when, reason=x509.ReasonFlags.key_compromise):
        entry = (
            x509.RevokedCertificateBuilder()
            .serial_number(7)
            .revocation_date(when)
            .add_extension(x509.CRLReason(reason), False)
            .build()
        )
        made = (
            x509.CertificateRevocationListBuilder()
            .issuer_name(self.root.subject)
            .last_update(when)
            .next_update(when + timedelta(days=30))
        )
        return (
            made.add_revoked_certificate(entry)
            .sign(self.root_key, hashes.SHA256())
            .public_bytes(serialization.Encoding.DER)
        )


# ---------------------------------------------------------------- the ledger


class Ledger:
    """Entries, batches and objects of one case. Time moves on by a minute at every entry."""

    def __init__(self, seed=0):
        self.random = random.Random(seed)
        self.case = f"case:{self.random.getrandbits(128):032x}"
        self.origin = "solferino/" + self.case[5:]
        self.now, self.entries, self.batches, self.objects, self.ids = START, [], {}, {}, []
        self.gone = {}  # leaf -> "erased" or "withheld"
        self.add("case_opened")

    def object(self, data):
        digest = sha(data).hex()
        self.objects[digest] = data
        return digest

    def line(self, kind, content):
        salt = f"{self.random.getrandbits(256):064x}"
        return canonical({"compartment": "open", "record": {"content": content, "type": kind}, "salt": salt})

    def add(self, event, records=(), **more):
        """Append an entry with these records (pairs of type and content). Returns their lines."""
        self.now += timedelta(minutes=1)
        entry = {
            "case": self.case,
            "number": len(self.entries),
            "recorded": instant(self.now),
            "tool": "other/1",
            "type": event,
            **more,
        }
        lines = sorted(self.line(*r) for r in records)
        if lines:
            name = root([leaf(x) for x in lines]).hex()
            self.batches[name] = lines
            entry["batch"] = {"count": len(lines), "kind": "records", "root": name}
        self.entries.append(canonical({"entry": entry, "v": 1}))
        return lines

    @property
    def size(self):
        return len(self.entries)

    def head(self, size=None):
        return root([leaf(e) for e in self.entries[:size]])

    def note_text(self, size=None, head=None):
        size = self.size if size is None else size
        return f"{self.origin}\n{size}\n{base64.b64encode(head or self.head(size)).decode()}\n"

    def enroll(self, signer, holder="device:" + "5" * 32):
        keys = [
            ("key", {"algorithm": a, "public": base64.b64encode(signer.public(a)).decode(), "holder": holder})
            for a in signer.keys
        ]
        self.add("key_enrolled", keys)
        return [record_id(*k) for k in keys]

    def checkpoint(self, signer, size=None):
        """A signed head as a record. Returns its content."""
        text = self.note_text(size)
        content = {"note": text + "\n" + signature_lines(text, self.origin, signer, "log")}
        self.add("checkpointed", [("checkpoint", content)])
        return content

    def stamp(self, checkpoint, authority, time=None, **more):
        time = time or self.now + timedelta(seconds=10)
        request, response = authority.stamp(sha(checkpoint["note"].encode()), time)
        certificate = authority.certificate.public_bytes(serialization.Encoding.DER)
        content = {
            "checkpoint": record_id("checkpoint", checkpoint), "kind": "rfc3161", "authority": authority.name,
            "token": self.object(response), "request": self.object(request), "time": instant(time),
            "certificates": [self.object(certificate)], **more,
        }  # fmt: skip
        self.add("stamped", [("stamp", content)])
        return content

    def cosign(self, checkpoint, name, witness):
        text, at = checkpoint["note"].split("\n\n")[0] + "\n", int(self.now.timestamp())
        rows = signature_lines(text, name, witness, "witness", at)[:-1].split("\n")
        made = [
            ("cosignature", {
                "checkpoint": record_id("checkpoint", checkpoint), "line": row, "vkey": key,
                "time": instant(datetime.fromtimestamp(at, UTC)),
            })
            for row, key in zip(rows, vkeys(name, witness, "witness"), strict=True)
        ]  # fmt: skip
        self.add("cosigned", made)

    def keep(self, name, data, text=None, quotes=(), text_map=None, encoding="utf-8"):
        """An item with capture, reading and a statement for each quote. Returns a Kept."""
        digest = self.object(data)
        item = {"name": name, "digest": digest}
        capture = {
            "item": record_id("item", item),
            "digest": digest,
            "size": len(data),
            "captured": instant(self.now),
            "tool": "file/1",
        }
        number = self.size
        lines = self.add("kept", [("item", item), ("capture", capture)])
        kept = Kept(len(self.ids) + 1, number, lines, [digest], item)
        self.ids.append(kept)
        if text is None:
            return kept
        segments = text_map or [[0, len(text), "same", 0, len(data)]]
        form = {"form": "solferino.textmap/1", "segments": segments, "encoding": encoding}
        reading = {
            "bytes_digest": digest, "text_digest": self.object(text.encode()), "length": len(text), "reader": "plain/1",
            "map_digest": self.object(canonical(form)),
        }  # fmt: skip
        kept.reading = record_id("reading", reading)
        kept.lines += self.add("run_finished", [("reading", reading)], codes=["step=read"])
        kept.objects += [reading["text_digest"], reading["map_digest"]]
        claims = []
        for quote in quotes:
            at = text.index(quote)
            passage = {"reading": kept.reading, "start": at, "end": at + len(quote), "quote": quote}
            claims.append(("statement", {"passage": passage, "mode": "direct", "kind": "assertion", "rule": "x"}))
        if claims:
            kept.claims = [record_id(*c) for c in claims]
            kept.lines += self.add("run_finished", claims, codes=["step=extract"])
        kept.text = text
        return kept

    def erase(self, kept, event="erased"):
        """Erase or seal an item: lines become hashes, objects go."""
        needed = {o for k in self.ids if k.state == "here" and k is not kept for o in k.objects}
        things = [("line", leaf(x).hex()) for x in kept.lines] + [("object", o) for o in set(kept.objects) - needed]
        if event == "sealed":
            cipher = self.object(b"age-encryption.org/v1\n" + self.random.randbytes(40))
            records = [("sealing", {k: v, "sealed": cipher, "recipients": ["age1xyz"]}) for k, v in things]
        else:
            records = [("erasure", {k: v}) for k, v in things]
        kept.state, kept.at = event, self.size
        self.add(event, records, codes=[f"item={kept.number}"])
        self.gone.update((leaf(x), "erased") for x in kept.lines)
        self._drop(kept)

    def withhold(self, kept, reason="witness_safety", state="withheld"):
        kept.state, kept.reason = state, reason
        self.gone.update((leaf(x), "withheld") for x in kept.lines)
        self._drop(kept)

    def _drop(self, kept):
        """Take the objects of an item away, but for those that another item that is here rests on too."""
        needed = {o for k in self.ids if k.state == "here" for o in k.objects}
        for o in set(kept.objects) - needed:
            self.objects.pop(o, None)


class Kept:
    """What the builder knows of one item."""

    def __init__(self, number, entry, lines, objects, item):
        self.number, self.entry, self.lines, self.objects, self.item = number, entry, list(lines), objects, item
        self.state, self.reason, self.reading, self.claims, self.text, self.at = "here", None, None, [], None, entry


# ---------------------------------------------------------------- divisions and redacted copies


def salts(seed, count):
    level = [seed]
    while len(level) < count:
        level = [sha(bytes([b]) + s) for s in level for b in (0x10, 0x11)]
    return level[:count]


def cover(seed, count, cut):
    """The fewest seeds for all positions but those cut."""
    depth, made = (count - 1).bit_length(), []

    def go(level, position, s):
        width = 1 << depth - level
        inside = [c for c in cut if position * width <= c < (position + 1) * width]
        if position * width >= count:
            return
        if not inside:
            made.append([level, position, s.hex()])
        elif width > 1:
            go(level + 1, 2 * position, sha(b"\x10" + s))
            go(level + 1, 2 * position + 1, sha(b"\x11" + s))

    go(0, 0, seed)
    return made


def divide(ledger, kept, units, form="text/1", pages=()):
    """Commit to a division of an item. Returns (content of the division, entry, leaves, seed)."""
    seed = ledger.random.randbytes(32)
    leaves = [leaf(s + u) for s, u in zip(salts(seed, len(units)), units, strict=True)]
    division = {
        "name": f"{ledger.random.getrandbits(128):032x}",
        "form": form,
        "root": root(leaves).hex(),
        "count": len(units),
    }
    if pages:
        division["pages"] = list(pages)
    key = {
        "division": record_id("division", division),
        "of": "text:" + kept.objects[-1],
        "seed": seed.hex(),
        "tool": "other/1",
    }
    entry = ledger.size
    lines = ledger.add("run_finished", [("division", division), ("division_key", key)], codes=["step=divide"])
    kept.lines += [x for x in lines if b'"division_key"' in x]
    return division, entry, leaves, seed


def runs_of(units, leaves, cut, reason, text):
    made = []
    for i, unit in enumerate(units):
        state = "cut" if i in cut else "kept"
        if not made or state not in made[-1]:
            new = (
                {"cut": 0, "reason": reason, "leaves": []}
                if state == "cut"
                else {"kept": 0, **({"lengths": [], "text": ""} if text else {})}
            )
            made.append(new)
        run = made[-1]
        run[state] += 1
        if state == "cut":
            run["leaves"].append(leaves[i].hex())
        elif text:
            run["lengths"].append(len(unit))
            run["text"] += unit
    return made


def redacted_text(ledger, kept, cut, reason="privacy"):
    """Divide a text by words and redact some. Returns the files of the copy."""
    units = [w for word in kept.text.split(" ") for w in (word, " ")][:-1]
    units = [u for u in units if u]
    division, entry, leaves, seed = divide(ledger, kept, [u.encode() for u in units])
    cut = {c % len(units) for c in cut}
    runs = runs_of(units, leaves, cut, reason, True)
    proof = {
        "form": "solferino.redaction/1", "division": record_id("division", division), "entry": entry, "runs": runs,
        "seeds": cover(seed, len(units), sorted(cut)), "dropped": ["names of files"],
    }  # fmt: skip
    text, claims = "", []
    for run in runs:
        if "kept" in run:
            word = run["text"].strip()
            if word:
                at = len(text) + run["text"].index(word)
                claims.append({"type": "statement", "start": at, "end": at + len(word), "quote": word})
        text += run.get("text", f"[withheld: {reason}]")
    form = {"form": "solferino.redacted-claims/1", "claims": claims}
    return {"proof.json": canonical(proof), "text.txt": text.encode(), "claims.json": canonical(form)}


def png(width, height, pixels):
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = b"".join(b"\0" + pixels[3 * width * y : 3 * width * (y + 1)] for y in range(height))
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


def redacted_picture(ledger, kept, sizes, cut, reason="graphic"):
    """Divide pages of noise into tiles and redact some. Returns the files of the copy."""
    pages = [(w, h, ledger.random.randbytes(3 * w * h)) for w, h in sizes]
    units, places = [], []
    for p, (w, h, pixels) in enumerate(pages):
        for y in range(0, h, 32):
            for x in range(0, w, 32):
                tw, th = min(32, w - x), min(32, h - y)
                rows = [pixels[3 * (w * (y + r) + x) : 3 * (w * (y + r) + x + tw)] for r in range(th)]
                units.append(struct.pack(">5I", p, x, y, tw, th) + b"".join(rows))
                places.append((p, x, y, tw, th))
    division, entry, leaves, seed = divide(ledger, kept, units, "pixels/1", [f"{w}x{h}" for w, h in sizes])
    cut = {c % len(units) for c in cut}
    proof = {
        "form": "solferino.redaction/1", "division": record_id("division", division), "entry": entry,
        "runs": runs_of(units, leaves, cut, reason, False), "seeds": cover(seed, len(units), sorted(cut)),
        "dropped": ["EXIF"],
    }  # fmt: skip
    made = {"proof.json": canonical(proof)}
    for p, (w, h, pixels) in enumerate(pages):
        shown = bytearray(pixels)
        for c in cut:
            q, x, y, tw, th = places[c]
            for r in range(th if q == p else 0):
                at = 3 * (w * (y + r) + x)
                shown[at : at + 3 * tw] = bytes(3 * tw)
        made[f"page-{p + 1:04}.png"] = png(w, h, bytes(shown))
    return made


# ---------------------------------------------------------------- the package


def completeness(ledger, kind="case"):
    items, placed = [], set()
    for kept in ledger.ids:
        row = {"number": f"I-{kept.number:03}", "state": kept.state, "entry": kept.at}
        if kept.state in ("withheld", "redacted"):
            row |= {"reason": kept.reason, "lines": sorted(leaf(x).hex() for x in kept.lines)}
            placed |= set(row["lines"])
        items.append(row)
    rest = sorted(h.hex() for h, word in ledger.gone.items() if word == "withheld" and h.hex() not in placed)
    states = ("here", "redacted", "withheld", "sealed", "erased")
    return {
        "form": "solferino.completeness/1", "subject": {"kind": kind, "words": "everything"}, "items": items,
        "other": [{"reason": "names_of_staff", "lines": rest}] if rest else [],
        "totals": {"items": len(items), **{s: sum(k.state == s for k in ledger.ids) for s in states}},
    }  # fmt: skip


def tile_name(index):
    groups = [f"{index % 1000:03}"]
    while index := index // 1000:
        groups.insert(0, f"x{index % 1000:03}")
    return "/".join(groups)


def tiles(entries):
    made, level = {}, [leaf(e) for e in entries]
    bundles = [struct.pack(">H", len(e)) + e for e in entries]
    rows = [("entries", bundles)]
    number = 0
    while level:
        rows.append((str(number), level))
        level = [root(level[i : i + 256]) for i in range(0, len(level) // 256 * 256, 256)]
        number += 1
    for name, row in rows:
        for i in range(0, len(row), 256):
            part = row[i : i + 256]
            made[f"data/ledger/tile/{name}/{tile_name(i // 256)}" + (f".p/{len(part)}" if len(part) < 256 else "")] = (
                b"".join(part)
            )
    return made


def body(ledger, redacted=None, statement=None):
    """The payload of a package and the files that stand beside it, before manifests and seal."""
    files = {f"data/objects/{d[:2]}/{d[2:]}": data for d, data in ledger.objects.items()}
    for name, lines in ledger.batches.items():
        rows = [canonical({ledger.gone[leaf(x)]: leaf(x).hex()}) if leaf(x) in ledger.gone else x for x in lines]
        files[f"data/batches/{name}.jsonl"] = b"".join(r + b"\n" for r in rows)
    files["data/ledger/entries.jsonl"] = b"".join(e + b"\n" for e in ledger.entries)
    files |= tiles(ledger.entries)
    about = {
        "form": "solferino.package/1", "case": ledger.case, "size": ledger.size, "root": ledger.head().hex(),
        "recorded": json.loads(ledger.entries[-1])["entry"]["recorded"], "tool": "other/1", "made": instant(ledger.now),
    }  # fmt: skip
    files["data/package.json"] = canonical(about)
    files["data/completeness.json"] = canonical(statement or completeness(ledger))
    for number, copy in (redacted or {}).items():
        files |= {f"data/redacted/I-{number:03}/{n}": d for n, d in copy.items()}
    files |= {
        "README.txt": b"Read me.\n",
        "README.uk.txt": "Прочитай.\n".encode(),
        "index.html": b"<!doctype html><title>x</title>\n",
    }
    files |= {"verify.py": b"# checker\n", "verify.sh": b"# checker\n", "ro-crate-metadata.json": b"{}"}
    return files


def manifests(files):
    """BagIt files over what is there."""
    payload = sorted(p for p in files if p.startswith("data/"))
    files = dict(files)
    files["bagit.txt"] = b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"
    files["bag-info.txt"] = f"Payload-Oxum: {sum(len(files[p]) for p in payload)}.{len(payload)}\n".encode()
    digest = {"sha256": lambda d: sha(d).hex(), "blake3": lambda d: blake3(d).hexdigest()}
    for name, of in digest.items():
        files[f"manifest-{name}.txt"] = "".join(f"{of(files[p])}  {p}\n" for p in payload).encode()
    tags = sorted(p for p in files if not p.startswith("data/"))
    made = {
        f"tagmanifest-{name}.txt": "".join(f"{of(files[p])}  {p}\n" for p in tags).encode()
        for name, of in digest.items()
    }
    return files | made


def root_file(files):
    rows = [f"{sha(d).hex()} {blake3(d).hexdigest()} {len(d)} {p}\n" for p, d in sorted(files.items())]
    return ("solferino package root v1\n" + "".join(rows)).encode()


def seal(
    files,
    ledger,
    signer,
    *,
    key_ids,
    authorities=(),
    witnesses=(),
    stamp_time=None,
    change=None,
    fresh=True,
    entry=None,
):
    """Add manifests (where ``fresh``), root file and seal. change(name, bytes): what an insider puts in their place."""
    change = change or (lambda _name, data: data)
    files = manifests(files) if fresh else dict(files)
    files["root.txt"] = top = change("root.txt", root_file(files))
    listed = [row.split(b" ") for row in top.split(b"\n")[1:-1]]
    content = {"root": sha(top).hex(), "files": len(listed), "size": sum(int(r[2]) for r in listed if len(r) > 2)}
    line = change(
        "line", canonical({"compartment": "open", "record": {"content": content, "type": "package"}, "salt": "7" * 64})
    )
    batch = {"count": 1, "kind": "package", "root": leaf(line).hex()}
    form = {
        "case": ledger.case,
        "number": ledger.size,
        "recorded": instant(ledger.now),
        "tool": "other/1",
        "type": "packed",
        "batch": batch,
    }
    packed = change("entry", canonical({"entry": {**form, **(entry or {})}, "v": 1}))
    leaves = [leaf(e) for e in [*ledger.entries, packed]]
    text = change("text", ledger.note_text(ledger.size + 1, root(leaves)).encode()).decode()
    signed = text + "\n" + signature_lines(text, ledger.origin, signer, "log")
    cosigned = signed
    at = int(ledger.now.timestamp())
    for name, witness in witnesses:
        cosigned += signature_lines(text, name, witness, "witness", at)
    hops = [base64.b64encode(h).decode() for h in path_of(leaves, ledger.size)]
    proof = "\n".join(["c2sp.org/tlog-proof@v1", f"index {ledger.size}", *hops]) + "\n\n" + cosigned
    pem = (
        signer.keys["ed25519"]
        .public_key()
        .public_bytes(serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo)
    )
    keys = zip(vkeys(ledger.origin, signer, "log"), key_ids, strict=True)
    rows = signed.split("\n\n")[1].split("\n")[:-1]
    made = {
        "entry.json": packed, "line.json": line, "checkpoint.signed": signed.encode(), "checkpoint": cosigned.encode(),
        "package.tlog-proof": proof.encode(), "checkpoint.txt": text.encode(), "key.pem": pem,
        "checkpoint.sig": base64.b64decode(rows[0].split(" ")[2])[4:],
        "keys.txt": "".join(f"{k} {i}\n" for k, i in keys).encode(),
    }  # fmt: skip
    if witnesses:
        made["witnesses.txt"] = "".join(f"{k} -\n" for name, w in witnesses for k in vkeys(name, w, "witness")).encode()
    for n, authority in enumerate(authorities, 1):
        request, response = authority.stamp(sha(signed.encode()), stamp_time or ledger.now + timedelta(seconds=30))
        chain = authority.certificate.public_bytes(serialization.Encoding.PEM) + authority.pem
        made |= {f"stamps/{n}.tsq": request, f"stamps/{n}.tsr": response, f"stamps/{n}.pem": chain}
    files |= {f"seal/{n}": change(f"seal/{n}", d) for n, d in made.items()}
    return closing(files, ledger, signer, change)


def closing(files, ledger, signer, change=None):
    """SEAL.txt over what is there."""
    top = files["root.txt"]
    text = f"solferino package seal v1\nroot {sha(top).hex()} {len(top)}\n"
    text += "".join(f"file {sha(d).hex()} {len(d)} {p}\n" for p, d in sorted(files.items()) if p.startswith("seal/"))
    text += "".join(f"key {k}\n" for k in vkeys(ledger.origin, signer, "note"))
    note = text + "\n" + signature_lines(text, ledger.origin, signer, "note")
    return files | {"SEAL.txt": (change or (lambda _n, d: d))("SEAL.txt", note.encode())}


def write_folder(files, folder):
    for path, data in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(data)
    return folder


def zipped(files, top="package", order=None):
    """The zip of the one form."""
    made, central = b"", b""
    for path in order or sorted(files):
        data, name = files[path], f"{top}/{path}".encode()
        row = (20, 0x0800, 0, 0, 0x21, zlib.crc32(data), len(data), len(data), len(name), 0)
        central += struct.pack("<IHHHHHHIIIHHHHHII", 0x02014B50, 0x031E, *row, 0, 0, 0, 0x81A40000, len(made)) + name
        made += struct.pack("<IHHHHHIIIHH", 0x04034B50, *row) + name + data
    end = struct.pack("<IHHHHIIH", 0x06054B50, 0, 0, len(files), len(files), len(central), len(made), 0)
    return made + central + end
