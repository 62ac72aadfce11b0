"""Valid packages of many kinds, and ways to damage them. Everything follows from a number."""

import base64
import json
import random
from datetime import timedelta

import building as b
from building import Authority, Ledger, Signer

TEXTS = (
    "Shells hit the market on Monday, the mayor said. “We buried them.”",
    "Обстріл пошкодив школу. «Ми чули вибухи», — сказала вчителька.",
    "قصفت السوق يوم الاثنين. قال شاهد إنه رأى الدخان.",
    "Twelve people 🕊 were hurt, é and e\u0301 in one town.\r\nNobody else said so.",
    "One. Two. Three. Four. Five. Six. Seven.",
)


class Made:
    """A valid package with what is needed to check it, and to seal it again."""

    def __init__(self, files, ledger, signer, options, again):
        self.files, self.ledger, self.signer, self.options, self.again = files, ledger, signer, options, again


def valid(number):
    """The valid package of this number: its features are the bits of a random draw."""
    dice = random.Random(f"valid {number}")
    has = lambda chance: dice.random() < chance  # noqa: E731
    ledger, signer = Ledger(number), Signer(b"log%d" % (number % 3), both=has(0.5))
    ids = ledger.enroll(signer, "device:" + "5" * 32)
    if has(0.4):
        person = "person:" + "a" * 32
        ledger.add("person_named", [("person", {"id": person, "name": "Ада"})], actor=person)
    first, second = Authority("one"), Authority("two")
    witness, other = Signer(b"witness", both=has(0.5)), Signer(b"other")
    redacted, kept = {}, []
    for i in range(dice.randrange(1, 6)):
        kept.append(keep(ledger, dice, i))
        if has(0.2):
            ledger.add(
                "attempt_failed",
                [
                    (
                        "outcome",
                        {
                            "subject": b.record_id("item", kept[-1].item),
                            "step": "add",
                            "code": "vanished",
                            "severity": "failed",
                        },
                    )
                ],
            )
    if has(0.4):
        for _ in range(dice.choice((1, 3, 260))):
            ledger.add("exported", codes=["form=csv"])
    checkpoints = []
    if has(0.6):
        checkpoints.append(ledger.checkpoint(signer))
        if has(0.6):
            ledger.stamp(checkpoints[0], first)
        if has(0.5):
            ledger.cosign(checkpoints[0], "witness.example/w", witness)
    for item in kept[1:]:
        fate = dice.choice(("here", "here", "withheld", "redacted", "erased", "sealed"))
        if fate == "redacted" and item.text:
            redacted[item.number] = b.redacted_text(
                ledger, item, [dice.randrange(99) for _ in range(dice.randrange(1, 4))]
            )
            ledger.withhold(item, "privacy", "redacted")
        elif fate == "redacted":
            sizes = [(dice.randrange(1, 90), dice.randrange(1, 70)) for _ in range(dice.randrange(1, 3))]
            redacted[item.number] = b.redacted_picture(ledger, item, sizes, [dice.randrange(99) for _ in range(2)])
            ledger.withhold(item, "graphic", "redacted")
        elif fate == "withheld":
            ledger.withhold(item, dice.choice(("witness_safety", "licence", "court_order")))
        elif fate != "here":
            ledger.erase(item, fate)
    if checkpoints and has(0.5):
        checkpoints.append(ledger.checkpoint(signer, ledger.size - 1))
        ledger.stamp(checkpoints[-1], second)
    old = Signer(b"old")
    if has(0.3):
        ledger.add(
            "key_enrolled", [("key", {"algorithm": "ed25519", "public": public(old), "holder": "device:" + "6" * 32})]
        )
        ledger.checkpoint(old)
        key = {"algorithm": "ed25519", "public": public(old), "holder": "device:" + "6" * 32}
        ledger.add(
            "key_revoked",
            [("key_revocation", {"key": b.record_id("key", key), "reason": dice.choice(("superseded", "left"))})],
        )
    again = {
        "key_ids": ids,
        "authorities": [(), (first,), (first, second)][dice.randrange(3)],
        "witnesses": [(), (("witness.example/w", witness),), (("witness.example/w", witness), ("o", other))][
            dice.randrange(3)
        ],
    }
    options = {"at": ledger.now + timedelta(days=dice.choice((1, 100, 900, 11000)))}
    if has(0.6):
        options["trust"] = [first, second][: dice.randrange(1, 3)]
    if has(0.5):
        options["require_anchor"] = True
    if has(0.4) and again["witnesses"]:
        options["policy"] = policy(
            again["witnesses"], ledger, signer if has(0.5) else None, dice.choice(("any", "all"))
        )
    if has(0.3):
        options["known"] = [b.vkeys(ledger.origin, signer, "note")[0]]
    if has(0.4):
        size = dice.randrange(1, ledger.size + 1)
        text = ledger.note_text(size)
        options["older"] = [text + "\n" + b.signature_lines(text, ledger.origin, signer, "log")]
    files = b.body(ledger, redacted)
    return Made(b.seal(files, ledger, signer, **again), ledger, signer, options, again)


def public(signer):
    return base64.b64encode(signer.public("ed25519")).decode()


def keep(ledger, dice, i):
    text = dice.choice(TEXTS) + f" {i}"
    quotes = [
        text[s : s + dice.randrange(1, 20)] for s in (dice.randrange(len(text) - 1) for _ in range(dice.randrange(4)))
    ]
    quotes = [q for q in quotes if q]
    name = dice.choice(("a.txt", "стаття.html", "سوق.txt", "🕊.txt")) + str(i)
    kind = dice.randrange(5)
    if kind == 0:
        return ledger.keep(name, ledger.random.randbytes(dice.randrange(1, 3000)))
    if kind == 1:
        return ledger.keep(name, text.encode("utf-16-le"), text, quotes, encoding="utf-16-le")
    if kind == 2:
        data = b"<p>" + text.encode().replace(b"&", b"&amp;") + b"</p>"
        cut = len(text) // 2
        middle = 3 + len(text[:cut].encode())
        where = [[0, cut, "same", 3, middle], [cut, len(text), "decoded", middle, len(data) - 4]]
        return ledger.keep(name, data, text, quotes, where)
    if kind == 3:
        return ledger.keep(name, b"%PDF" + text.encode(), text, quotes, [[0, len(text), "reader", 0, 0, "page 1"]])
    return ledger.keep(name, text.encode(), text, quotes)


def policy(witnesses, ledger, signer, rule):
    rows, names = [], []
    if signer:
        rows += [f"log {b.vkeys(ledger.origin, signer, 'log')[0]}"]
    for name, witness in witnesses:
        for n, key in enumerate(b.vkeys(name, witness, "witness")):
            names.append(f"w{len(names)}.{n}")
            rows.append(f"witness {names[-1]} {key} https://w.example")
    return "\n".join(["# who must have seen it", *rows, f"group g {rule} {' '.join(names)}", "quorum g", ""])


# ---------------------------------------------------------------- damage without the keys


def flip(data, dice):
    at = dice.randrange(len(data))
    return data[:at] + bytes([data[at] ^ 1 << dice.randrange(8)]) + data[at + 1 :]


def _one(files, dice, also=lambda p: True):
    return dice.choice(sorted(p for p in files if also(p)))


def a_flip(files, dice):
    path = _one(files, dice, lambda p: files[p])
    return files | {path: flip(files[path], dice)}


def a_flip_in_seal(files, dice):
    path = _one(files, dice, lambda p: p.startswith("seal/") or p in ("SEAL.txt", "root.txt"))
    return files | {path: flip(files[path], dice)}


def a_cut(files, dice):
    path = _one(files, dice, lambda p: files[p])
    return files | {path: files[path][: dice.randrange(len(files[path]))]}


def more_bytes(files, dice):
    path = _one(files, dice)
    return files | {path: files[path] + dice.choice((b"\n", b"x", b"\0" * 512))}


def an_empty_file(files, dice):
    return files | {_one(files, dice, lambda p: files[p]): b""}


def a_missing_file(files, dice):
    path = _one(files, dice)
    return {p: d for p, d in files.items() if p != path}


def an_extra_file(files, dice):
    path = dice.choice(
        (
            "extra.txt",
            "data/extra",
            "seal/extra",
            "data/objects/ab/" + "0" * 62,
            "seal/stamps/9.tsr",
            "data/ledger/tile/1/000",
            "Icon",
            "data/.hidden",
        )
    )
    return files | {path: b"extra"}


def a_renamed_file(files, dice):
    path = _one(files, dice)
    made = {p: d for p, d in files.items() if p != path}
    return made | {path + dice.choice(("x", "-1", ".bak")): files[path]}


def two_swapped(files, dice):
    first = _one(files, dice)
    other = _one(files, dice, lambda p: files[p] != files[first])
    return files | {first: files[other], other: files[first]}


def a_digit_changed(files, dice):
    path = _one(files, dice, lambda p: any(48 <= c < 58 for c in files[p]))
    data = bytearray(files[path])
    at = dice.choice([i for i, c in enumerate(data) if 48 <= c < 58])
    data[at] = 48 + (data[at] - 47) % 10
    return files | {path: bytes(data)}


def a_line_dropped(files, dice):
    return _lines(files, dice, lambda rows, i: rows[:i] + rows[i + 1 :])


def a_line_doubled(files, dice):
    return _lines(files, dice, lambda rows, i: rows[: i + 1] + rows[i:])


def lines_swapped(files, dice):
    return _lines(
        files,
        dice,
        lambda rows, i: (
            rows[:i] + rows[i + 1 : i + 2] + rows[i : i + 1] + rows[i + 2 :] if i + 1 < len(rows) else rows[1:]
        ),
    )


def _lines(files, dice, change):
    path = _one(
        files,
        dice,
        lambda p: p.endswith((".txt", ".jsonl", "SEAL.txt", "checkpoint", ".tlog-proof")) and files[p].count(b"\n") > 1,
    )
    rows = files[path].split(b"\n")[:-1]
    return files | {path: b"".join(r + b"\n" for r in change(rows, dice.randrange(len(rows))))}


def manifests_again(files, dice):
    """Change the payload, then write the manifests anew, as anybody can."""
    keep = {p: d for p, d in files.items() if p.startswith(("seal/", "SEAL.txt", "root.txt"))}
    rest = {
        p: d
        for p, d in files.items()
        if p not in keep and "manifest-" not in p and p not in ("bagit.txt", "bag-info.txt")
    }
    return b.manifests(a_flip(rest, dice)) | keep


def root_again(files, dice):
    """The same with root.txt written anew."""
    made = manifests_again(files, dice)
    made["root.txt"] = b.root_file(
        {p: d for p, d in made.items() if p not in ("root.txt", "SEAL.txt") and not p.startswith("seal/")}
    )
    return made


def a_signature_stripped(files, dice):
    path = dice.choice(("SEAL.txt", "seal/checkpoint", "seal/checkpoint.signed"))
    text, _, rows = files[path].partition(b"\n\n")
    rows = rows.split(b"\n")[:-1]
    del rows[dice.randrange(len(rows))]
    return files | {path: text + b"\n\n" + b"".join(r + b"\n" for r in rows)}


def a_stamp_stripped(files, dice):
    n = dice.choice(("1", "2"))
    kept = {p: d for p, d in files.items() if not p.startswith(f"seal/stamps/{n}")}
    return kept if len(kept) < len(files) else a_missing_file(files, dice)


BLIND = (
    a_flip, a_flip_in_seal, a_cut, more_bytes, an_empty_file, a_missing_file, an_extra_file, a_renamed_file,
    two_swapped,
    a_digit_changed, a_line_dropped, a_line_doubled, lines_swapped, manifests_again, root_again, a_signature_stripped,
    a_stamp_stripped,
)  # fmt: skip


def foreign_seal(made, dice):
    """Sealed again by somebody else's key under the same name."""
    thief = Signer(b"thief", both=len(made.signer.keys) > 1)
    return b.seal(payload(made.files), made.ledger, thief, **made.again | {"key_ids": made.again["key_ids"]})


# ---------------------------------------------------------------- damage with the real keys


def payload(files):
    """What was there before manifests and seal."""
    ours = ("seal/", "SEAL.txt", "root.txt", "manifest-", "tagmanifest-", "bagit.txt", "bag-info.txt")
    return {p: d for p, d in files.items() if not p.startswith(ours)}


def resealed(made, files, **more):
    return b.seal(files, made.ledger, made.signer, **made.again | more)


def insider_payload(made, dice):
    """A change of what the ledger commits to, sealed again."""
    files = payload(made.files)
    kinds = ("data/objects", "data/batches", "data/ledger", "data/package.json")
    path = _one(files, dice, lambda p: p.startswith(kinds) and files[p])
    what = dice.choice(("flip", "cut", "missing"))
    if what == "missing":
        del files[path]
    else:
        files[path] = flip(files[path], dice) if what == "flip" else files[path][: dice.randrange(len(files[path]))]
    return resealed(made, files)


def insider_entry(made, dice):
    """The last entry dropped or doubled from the ledger's file alone."""
    files = payload(made.files)
    rows = files["data/ledger/entries.jsonl"].split(b"\n")[:-1]
    rows = dice.choice((rows[:-1], rows + rows[-1:], rows[1:], [*rows[:-2], rows[-1], rows[-2]]))
    files["data/ledger/entries.jsonl"] = b"".join(r + b"\n" for r in rows)
    return resealed(made, files)


def insider_statement(made, dice):
    """The statement of completeness says something else, sealed again."""
    files = payload(made.files)
    form = json.loads(files["data/completeness.json"])
    items = form["items"]
    what = dice.choice(("drop", "total", "state", "number", "entry", "double"))
    if what == "drop":
        items.pop(dice.randrange(len(items)))
        form["totals"]["items"] -= 1
    elif what == "total":
        form["totals"]["here"] += 1
    elif what == "state":
        items[0]["state"] = dice.choice(("gone", "erased"))
    elif what == "number":
        items[-1]["number"] = f"I-{len(items) + 4:03}"
    elif what == "entry":
        items[0]["entry"] = made.ledger.size + 9
    else:
        items.append(dict(items[-1]))
    files["data/completeness.json"] = b.canonical(form)
    return resealed(made, files)


def insider_withheld(made, dice):
    """One more line withheld than the statement says, or one less."""
    files = payload(made.files)
    path = _one(files, dice, lambda p: p.startswith("data/batches") and b'"record"' in files[p])
    rows = files[path].split(b"\n")[:-1]
    at = dice.choice([i for i, r in enumerate(rows) if b'"record"' in r])
    word = dice.choice(("withheld", "erased"))
    rows[at] = b.canonical({word: b.leaf(rows[at]).hex()})
    files[path] = b"".join(r + b"\n" for r in rows)
    return resealed(made, files)


def insider_form(made, dice):
    """JSON that is not canonical, sealed again."""
    files = payload(made.files)
    path = dice.choice(("data/package.json", "data/completeness.json"))
    change = dice.choice(
        (
            lambda d: d + b"\n",
            lambda d: d.replace(b":", b": ", 1),
            lambda d: d[:-1] + b',"z":null,"z":1}',
            lambda d: d[:-1] + b',"z":1.5}',
        )
    )
    files[path] = change(files[path])
    return resealed(made, files)


def insider_seal_part(made, dice):
    """One part of the seal replaced, SEAL signed over it all the same."""
    part = dice.choice(("seal/entry.json", "seal/line.json", "seal/checkpoint", "seal/checkpoint.sig", "seal/key.pem",
                        "seal/keys.txt",
                        "seal/checkpoint.txt", "seal/package.tlog-proof", "seal/checkpoint.signed"))  # fmt: skip
    return resealed(made, payload(made.files), change=lambda name, data: flip(data, dice) if name == part else data)


def insider_packed(made, dice):
    """The packed entry says something else."""
    change = dice.choice(({"type": "exported"}, {"number": made.ledger.size + 1},
                          {"recorded": "2020-01-01T00:00:00.000000Z"},
                          {"case": "case:" + "0" * 32}, {"refers": [10**6]}, {"codes": ["b=1", "a=1"]}))  # fmt: skip
    return resealed(made, payload(made.files), entry=change)


def insider_manifest(made, dice):
    """A manifest that says something else than root.txt."""
    files = b.manifests(payload(made.files))
    path = _one(files, dice, lambda p: "manifest-" in p)
    change = dice.choice(
        (lambda d: d[d.index(b"\n") + 1 :], lambda d: flip(d, dice), lambda d: d + d[: d.index(b"\n") + 1])
    )
    files[path] = change(files[path])
    return resealed(made, files, fresh=False)


def insider_redaction(made, dice):
    """A redacted copy that shows something else."""
    files = payload(made.files)
    copies = [p for p in files if p.startswith("data/redacted/")]
    if not copies:
        return insider_statement(made, dice)
    path = dice.choice(copies)
    if path.endswith(
        ".json"
    ):  # the words of "dropped" and the like are the maker's to choose; digests and quotes are not
        form = json.loads(files[path])
        if form.get("claims"):
            claim = dice.choice(form["claims"])
            claim["quote"] = claim["quote"][:-1] + "~"
        elif "claims" in form:
            form["form"] = "x"
        else:
            dice.choice(form["seeds"] or [[0, 0, ""]])[2] = "0" * 64
            form["entry"] += not form["seeds"]
        files[path] = b.canonical(form)
    else:
        files[path] = flip(files[path], dice)
    return resealed(made, files)


INSIDE = (
    foreign_seal, insider_payload, insider_entry, insider_statement, insider_withheld, insider_form, insider_seal_part,
    insider_packed,
    insider_manifest, insider_redaction,
)  # fmt: skip


# ---------------------------------------------------------------- damage to a zip


def zip_damage(files, dice):
    """Bytes of a zip that is not in the one form."""
    good = b.zipped(files)
    what = dice.randrange(9)
    if what == 0:
        return flip(good, dice)
    if what == 1:
        return good[: dice.randrange(len(good))]
    if what == 2:
        return good + b"\0" * dice.randrange(1, 99)
    if what == 3:
        return b"#!/bin/sh\n" + good
    if what == 4:
        order = sorted(files)
        dice.shuffle(order)
        return b.zipped(files, order=order)
    if what == 5:
        return b.zipped(files, order=sorted([*files, dice.choice(sorted(files))]))
    if what == 6:
        return b.zipped(files, order=[*sorted(files), sorted(files)[0]])
    if what == 7:
        return b.zipped(files, top=dice.choice(("..", "a b", "/tmp", "C:", ".x", "")))
    return b.zipped(files | {dice.choice(("../up", "/abs", "a\\b", "é", "a//b", "./x")): b"x"})
