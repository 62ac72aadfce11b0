"""Verify a package: sixteen steps over a folder or a zip, with no network and nothing of its maker's code."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from solferino.custody.chain import pem_certificates
from solferino.custody.note import Signature, VerifierKey
from solferino.custody.policy import Policy
from solferino.custody.tree import leaf_hash
from solferino.record import MalformedRecord
from solferino.verify.anchors import Anchors, SignedHead, StampBytes
from solferino.verify.found import Found, Tally
from solferino.verify.package.completeness import check_completeness
from solferino.verify.package.digests import Digests, Progress, all_digests
from solferino.verify.package.evidence import About, PackedEvidence, read_about
from solferino.verify.package.files import Files
from solferino.verify.package.kind import open_package
from solferino.verify.package.layout import ROOT
from solferino.verify.package.listing import Listing, check_closed, check_digests, read_listing
from solferino.verify.package.manifests import check_manifests
from solferino.verify.package.redaction import check_redactions, redacted_numbers
from solferino.verify.package.seal import Seal, check_seal, read_checkpoint, read_seal
from solferino.verify.reader import OlderHead, Reader
from solferino.verify.recipe import walk, written
from solferino.verify.report import Report


def verify_package(
    path: Path,
    *,
    trust: Sequence[bytes] = (),
    policy: Policy | None = None,
    known_keys: Sequence[VerifierKey] = (),
    older: Sequence[OlderHead] = (),
    at: str | None = None,
    require_anchor: bool = False,
    progress: Progress | None = None,
) -> Report:
    """Check a package, a folder or a zip, by the sixteen steps. Changes nothing, unpacks nothing, needs no network.

    trust, policy, known_keys, at: see Reader. older: heads that somebody kept. progress: told (bytes, of how many) as
    files are hashed. Raises NoPackage for something else, Encrypted for what must be decrypted first, ZipRefused for
    a zip of which nothing can be read, Unreadable where a list is longer than any package's.
    """
    files = open_package(path)
    reader = Reader(tuple(trust), policy, tuple(known_keys), at)
    seen = dict(all_digests(files, progress))
    about, listing = read_about(files), read_listing(files)
    if about.newer or listing.newer:
        return _as_far_as_understood(files, about, listing, seen)
    evidence = PackedEvidence(files, about, seen)
    seal = read_seal(files, about.head.size)
    read_checkpoint(seal)
    found = Found(packed=True)
    if "entry.json" in seal.files:
        found.last_leaf = leaf_hash(seal.files["entry.json"])
    sealing, broken = _sealing(seal)
    anchors, tallies = walk(
        evidence, found, older, reader, hashed=evidence.objects, sealing=sealing, stamps=_stamps(seal)
    )
    for what in broken:
        tallies[9].counts["failed"] += 1
        found.hurt(10, "cosignature", "seal/checkpoint", what)

    def believed(key: VerifierKey, entry: int) -> tuple[bool, str]:
        return anchors.believes(key, entry, entry + 1)

    tallies += [
        check_closed(files, listing, found),
        check_digests(files, listing, seen, found),
        check_manifests(files, seen, found),
        check_seal(files, listing, seen, seal, found, evidence.case_id, believed),
        check_redactions(files, found),
        check_completeness(files, found, redacted_numbers(files)),
    ]
    return written(
        evidence.case_id,
        found,
        tallies,
        anchors,
        require_anchor=require_anchor,
        kind="package",
        newer=("SEAL is of a later version",) if seal.newer else (),
        package_root=_root_of(seen),
    )


def _root_of(seen: Mapping[str, Digests]) -> str:
    return seen[ROOT].sha256.hex() if ROOT in seen else ""


def _as_far_as_understood(files: Files, about: About, listing: Listing, seen: Mapping[str, Digests]) -> Report:
    """A package of a later version: its files against its list, where that is understood, and no more."""
    found = Found(packed=True)
    newer = [f"the package is of the form {about.form}"] if about.newer else []
    newer += ["root.txt is of a later version"] if listing.newer else []
    tallies = [Tally(number, f"step {number}: a later version") for number in range(1, 17)]
    for tally in tallies:
        tally.counts["not_possible"] += 1
        tally.notes.append("a later version made this package; use a newer solferino")
    if not listing.newer:
        tallies[10] = check_closed(files, listing, found)
        tallies[11] = check_digests(files, listing, seen, found)
    return written(
        about.case,
        found,
        tallies,
        Anchors(),
        require_anchor=False,
        kind="package",
        newer=newer,
        package_root=_root_of(seen),
    )


def _sealing(seal: Seal) -> tuple[SignedHead | None, list[str]]:
    """The checkpoint of the seal with its witnesses' lines, and what is wrong with those."""
    if seal.signed is None or seal.head is None:
        return None, []
    raw = seal.files["checkpoint.signed"].decode("utf-8")
    head = SignedHead("checkpoint of the seal", seal.size + 1, raw, seal.signed, seal.head, sealing=True)
    lines = seal.checkpoint.signatures[len(seal.signed.signatures) :] if seal.checkpoint else ()
    keys: list[VerifierKey] = []
    broken: list[str] = []
    for row in seal.files.get("witnesses.txt", b"").decode("utf-8", "replace").splitlines():
        vkey, _, address = row.partition(" ")
        try:
            keys.append(VerifierKey.parse(vkey))
        except MalformedRecord as error:
            broken.append(f"witnesses.txt: {error.what}")
        if not address:
            broken.append("witnesses.txt: a line has no address; one that is not known is written as -")
    unused = {(key.name, key.id) for key in keys}
    for line in lines:
        key = _named(keys, line)
        if key is None:
            broken.append(f"the line of {line.name} is of no witness in witnesses.txt")
            continue
        head.cosigned.append((line, key))
        unused.discard((key.name, key.id))
    broken += [f"witnesses.txt names {name}, who did not cosign" for name, _ in sorted(unused)]
    return head, broken


def _named(keys: Sequence[VerifierKey], line: Signature) -> VerifierKey | None:
    return next((key for key in keys if (key.name, key.id) == (line.name, line.key_id)), None)


def _stamps(seal: Seal) -> list[StampBytes]:
    """The stamps under seal/stamps, in order of their numbers."""
    numbers = {name.removeprefix("stamps/").partition(".")[0] for name in seal.files if name.startswith("stamps/")}
    found = []
    for number in sorted((n for n in numbers if n.isdigit()), key=int):
        response, proof = seal.files.get(f"stamps/{number}.tsr"), seal.files.get(f"stamps/{number}.ots")
        beside = sorted(name for name in seal.files if name.startswith(f"stamps/{number}-"))
        token, kind = (response, "rfc3161") if response is not None else (proof, "opentimestamps")
        if token is not None:
            found.append(
                StampBytes(
                    f"stamp {number} of the seal",
                    kind,
                    "",
                    token,
                    seal.size + 1,
                    None,
                    seal.files.get(f"stamps/{number}.tsq"),
                    _certificates(seal.files.get(f"stamps/{number}.pem")),
                    tuple(seal.files[name] for name in beside if name.endswith((".crl", ".ocsp"))),
                    tuple(seal.files[name] for name in beside if name.endswith(".header")),
                )
            )
    return found


def _certificates(pem: bytes | None) -> tuple[bytes, ...]:
    """The certificates kept with a stamp; where they cannot be read, bytes that are none, so that its check says so."""
    try:
        return tuple(pem_certificates(pem)) if pem is not None else ()
    except ValueError:
        return (pem or b"",)
