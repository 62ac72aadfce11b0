"""The catalogue: nothing of the files is lost, nothing released is edited, and a faulty one stops by name."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from solferino.law.catalogue import Catalogue, brought_problems, catalogue, versions, with_added
from solferino.law.catalogue.check import FILES, checked, problems
from solferino.law.catalogue.countries import codes, nearest
from solferino.law.catalogue.load import digest_of
from solferino.record import UsageError, canonical, sha256_hex

HOME = Path(__file__).resolve().parents[3] / "catalogue"


@pytest.fixture(scope="module")
def held() -> Catalogue:
    return catalogue()


@pytest.fixture
def raw(held: Catalogue) -> dict[str, Any]:
    return copy.deepcopy(dict(held.raw))


def files() -> dict[str, Any]:
    return {name: yaml.safe_load((HOME / f"{name}.yaml").read_text(encoding="utf-8")) for name in FILES}


def test_the_frozen_catalogue_holds_every_word_of_the_files(held: Catalogue) -> None:
    assert files() == held.raw
    assert sha256_hex(canonical(files())) == held.digest


def test_what_is_typed_holds_every_entry_and_text_of_the_files(held: Catalogue) -> None:
    crimes, liability = held.raw["crimes"], held.raw["liability"]
    assert [c["id"] for c in crimes["crimes"]] == list(held.crimes)
    for entry in crimes["crimes"]:
        crime = held.crimes[entry["id"]]
        told = [e.text for e in crime.elements]
        assert told == [text for group in ("material", "mental", "contextual") for text in entry["elements"][group]]
        assert (crime.provision, crime.short, crime.in_force_from) == tuple(
            entry[k] for k in ("provision", "short", "in_force_from")
        )
        for key in ("keywords", "evidence", "counterparts"):
            assert list(getattr(crime, key)) == entry[key]
        assert list(crime.not_this_if) == listed(entry.get("not_this_if"))
        assert [p.id for p in crime.parts] == [p["id"] for p in entry.get("parts", ())]
        assert crime.note == entry.get("note")
    assert {b["id"] for b in crimes["beyond_rome_statute"]} == set(held.beyond)
    assert set(crimes["contexts"]) == set(held.contexts)
    assert {m["id"] for m in liability["modes"]} == set(held.modes)
    for entry in liability["modes"]:
        texts = [e["text"] if isinstance(e, Mapping) else e for e in entry["elements"]]
        assert [e.text for e in held.modes[entry["id"]].elements] == texts
    assert {s["id"] for s in held.raw["standards"]["ladder"]} == set(held.ladder)


def listed(value: Any) -> list[str]:
    return [value] if isinstance(value, str) else list(value or ())


def test_every_field_of_every_rule_is_in_the_typed_rule(held: Catalogue) -> None:
    count = 0
    for entry in held.raw["forums"]["forums"]:
        forum = held.forums[entry["id"]]
        assert (forum.kind, forum.can_try, forum.immunity) == (entry["kind"], entry["can_try"], entry["immunity"])
        for given, rule in zip(entry["rules"], forum.rules, strict=True):
            count += 1
            for key, value in given.items():
                typed = getattr(rule, key)
                assert (sorted(typed) if key == "classes" else list(typed) if key == "gates" else typed) == (
                    sorted(value) if key == "classes" else value
                )
            assert rule.digest == digest_of(given)
    assert (len(held.forums), count) == (33, 69)


def test_the_counts_are_those_of_the_facts(held: Catalogue) -> None:
    assert (len(held.crimes), sum(len(c.parts) for c in held.crimes.values())) == (77, 35)
    assert (len(held.contexts), len(held.beyond), len(held.modes), len(held.ladder)) == (6, 12, 14, 10)
    parties = held.raw["parties"]["rome_statute_parties"]
    assert (len(parties), sum("withdrawal" not in p for p in parties)) == (127, 125)


def test_a_rule_that_was_released_keeps_its_text_for_good(held: Catalogue) -> None:
    """A change of law is a new rule; the old one may only be given the day on which it ended."""
    registry = json.loads((HOME / "registry.json").read_text(encoding="utf-8"))
    for kind, entries in registry["entries"].items():
        now = dict(released(held, kind))
        for key, released_as in entries.items():
            assert key in now, f"{kind} {key} was released and is gone"
            text, until = now[key]
            assert text == released_as["digest"], f"{kind} {key} was edited in place"
            assert released_as["valid_to"] in (None, until), f"{kind} {key} ends on another day than released"
        assert set(now) == set(entries), f"not in the registry: run catalogue/freeze.py ({kind})"


def released(held: Catalogue, kind: str) -> Iterator[tuple[str, tuple[str, str | None]]]:
    file, part = kind.split("/")
    if kind == "forums/rules":
        entries = [rule for forum in held.raw["forums"]["forums"] for rule in forum["rules"]]
    else:
        entries = held.raw[file][part]
    for entry in entries:
        bare = {key: value for key, value in entry.items() if key not in ("valid_to", "rules")}
        yield str(entry.get("id") or entry.get("iso")), (digest_of(bare), entry.get("valid_to"))


def test_the_catalogue_as_it_is_has_no_problem(held: Catalogue) -> None:
    assert problems(held.raw) == []
    assert versions()[-1] == held.version


@pytest.mark.parametrize(
    ("spoil", "says"),
    [
        (lambda r: r["forums"]["forums"][0]["rules"][0].update(valid_from="2002-02-30"), "forums: ICC-TERR valid_from"),
        (lambda r: r["forums"]["forums"][0]["rules"][0].update(valid_from=20020701), "forums: ICC-TERR valid_from"),
        (lambda r: r["forums"]["forums"][0]["rules"][0].update(conduct_to="2001-01-01"), "ICC-TERR conduct_to"),
        (lambda r: r["forums"]["forums"][0]["rules"][0].pop("source"), "forums: ICC-TERR source: the field is missing"),
        (lambda r: r["forums"]["forums"][0]["rules"][0].update(clases=[]), "ICC-TERR clases: there is no such field"),
        (lambda r: r["forums"]["forums"][0]["rules"][0].update(classes=["piracy"]), "ICC-TERR classes"),
        (lambda r: r["forums"]["forums"][0]["rules"][1].update(id="ICC-TERR"), "forums: ICC-TERR id"),
        (lambda r: r["forums"]["forums"][0]["rules"][1].update(gates=["as ICC-NOWHERE"]), "ICC-NAT gates"),
        (lambda r: leaf(r).update(test="place_inn"), "UA-TERR requires.all[0].test: 'place_inn' is no test"),
        (lambda r: leaf(r).update(cure="perhaps"), "UA-TERR requires.all[0].cure"),
        (lambda r: leaf(r).update(value=[False]), "UA-TERR requires.all[0].value: False"),
        (lambda r: leaf(r).pop("value"), "UA-TERR requires.all[0].value"),
        (lambda r: r["forums"]["forums"][1].update(can_try=False), "forums: UA can_try"),
        (lambda r: r["forums"]["forums"][1].update(id=False), "forums: False id"),
        (lambda r: r["parties"]["rome_statute_parties"][0].update(iso="QQ"), "parties: QQ"),
        (
            lambda r: r["parties"]["rome_statute_parties"][0].update(in_force="2003-13-01"),
            "parties: AF rome_statute_parties.in_force",
        ),
        (lambda r: r["parties"]["rome_statute_parties"].append(dict(r["parties"]["rome_statute_parties"][0])), "AF"),
        (lambda r: r["crimes"]["crimes"].pop(0), "crimes: RS-6-a: the crime is missing"),
        (lambda r: r["crimes"]["crimes"][0].update(context="CTX-NONE"), "crimes: RS-6-a context"),
        (lambda r: r["crimes"]["crimes"][0]["elements"].pop("mental"), "crimes: RS-6-a elements.mental"),
        (lambda r: r["liability"]["official_capacity"][0].update({"half a sentence": None}), "quote the text"),
        (lambda r: r["cautions"]["cautions"][0].update(rule="XX-1", state=None), "cautions: CAU-PS"),
        (lambda r: r["standards"]["meta"].update(verified_as_of="2020-01-01"), "different days"),
        (lambda r: r.pop("parties"), "parties: the file is missing"),
        (lambda r: r["crimes"].update(crimes=None), "crimes: crimes: a list"),
    ],
)  # fmt: skip
def test_a_faulty_catalogue_stops_with_file_entry_and_field(raw: dict[str, Any], spoil: Any, says: str) -> None:
    spoil(raw)
    with pytest.raises(UsageError) as refused:
        checked(raw)
    assert says in str(refused.value)


def leaf(raw: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = raw["forums"]["forums"][1]["rules"][0]["requires"]["all"][0]
    return found


OWN: dict[str, Any] = {
    "meta": {"title": "Invented courts", "verified_as_of": "2026-06-30"},
    "forums": [
        {
            "id": "KZ", "name": "An invented court", "kind": "criminal_court", "can_try": True, "country": "KZ",
            "immunity": "personal_bars",
            "rules": [
                {
                    "id": "KZ-1", "basis": "suspect present", "valid_from": "2015-01-01", "conduct_from": "2015-01-01",
                    "classes": ["cah"], "source": "an invented code, art. 1", "confidence": "medium",
                    "requires": {"all": [{"test": "suspect_present_in", "value": ["KZ"], "cure": "personal"}]},
                }
            ],
        }
    ],
}  # fmt: skip


def test_a_catalogue_of_ones_own_stands_beside_and_shows_in_the_digest(held: Catalogue) -> None:
    both = with_added(held, "own.yaml", OWN)
    assert list(both.forums) == [*held.forums, "KZ"]
    assert both.forums["KZ"].catalogue == "own.yaml"
    assert both.stamp != held.stamp
    assert both.verified == "2026-06-30"
    assert both.added[0].digest == digest_of(OWN)
    assert "KZ" not in held.forums


@pytest.mark.parametrize(
    ("spoil", "says"),
    [
        (lambda own: own["forums"][0].update(id="DE"), "own.yaml: DE id: the id is taken"),
        (lambda own: own["forums"][0]["rules"][0].update(id="DE-UJ"), "own.yaml: DE-UJ id: the id is taken"),
        (lambda own: own["forums"][0]["rules"][0].pop("confidence"), "own.yaml: KZ-1 confidence"),
        (lambda own: own["meta"].pop("verified_as_of"), "own.yaml: meta.verified_as_of"),
        (lambda own: own.update(parties=[]), "own.yaml: parties: there is no such part"),
        (lambda own: own.pop("meta"), "own.yaml: a catalogue holds"),
        (lambda own: own["forums"].append("NO"), "own.yaml: forums: a forum is no mapping"),
        (lambda own: own["forums"][0].update(rules=[]), "own.yaml: KZ rules"),
    ],
)
def test_a_faulty_catalogue_of_ones_own_is_refused_by_name(held: Catalogue, spoil: Any, says: str) -> None:
    own = copy.deepcopy(OWN)
    spoil(own)
    assert says in "; ".join(map(str, brought_problems(held, "own.yaml", own)))
    with pytest.raises(UsageError, match=r"problems?: "):
        with_added(held, "own.yaml", own)


def test_codes_are_those_of_the_standard_with_kosovo_and_states_that_are_gone_marked() -> None:
    known = codes()
    assert sum(not c.historic for c in known.values()) == 250
    assert known["XK"].name.startswith("Kosovo")
    assert known["YU"].historic
    assert "RS" in known["YU"].now
    assert known["NO"].name == "Norway"
    assert (nearest("UK"), nearest("Ukrain"), nearest("qqqq")) == ("GB", "UA", None)
