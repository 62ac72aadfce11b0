"""A policy says who must have cosigned (c2sp.org/tlog-policy). It is read in one way, and refuses by itself."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from solferino.custody.note import (
    Note,
    Signature,
    TreeHead,
    VerifierKey,
    cosign,
    log_keys,
    sign_checkpoint,
    witness_keys,
)
from solferino.custody.policy import BadPolicy, Group, KnownLog, Policy
from solferino.record import Exit, MalformedRecord
from solferino.testing.signers import SeededSigner

ORIGIN = "solferino/" + "7" * 32
LOG = SeededSigner(b"log")
WITNESSES = {name: SeededSigner(name.encode()) for name in ("X1", "X2", "X3", "Y1", "Y2", "Y3")}
LOG_KEY = log_keys(ORIGIN, LOG.public)[0]


def key_of(name: str, half: int = 0) -> VerifierKey:
    return witness_keys(f"{name}.example", WITNESSES[name].public)[half]


def line(name: str) -> str:
    return f"witness {name} {key_of(name).encoded()}\n"


ALL = "".join(map(line, WITNESSES))
# The example of the specification.
EXAMPLE = (
    f"log {LOG_KEY.encoded()}\n\n"
    + "".join(map(line, ("X1", "X2", "X3")))
    + "group X-witnesses 2 X1 X2 X3\n\n"
    + "".join(map(line, ("Y1", "Y2", "Y3")))
    + "group Y-witnesses any Y1 Y2 Y3\n\ngroup X-and-Y all X-witnesses Y-witnesses\nquorum X-and-Y\n"
)


def note(*cosigners: str, signer: SeededSigner = LOG, origin: str = ORIGIN) -> Note:
    made = sign_checkpoint(TreeHead(origin, 7, bytes(32)), signer)
    lines = [s for name in cosigners for s in cosign(made.text, f"{name}.example", WITNESSES[name], 1_800_000_000)]
    return Note(made.text, (*made.signatures, *lines))


class TestReading:
    def test_the_example_of_the_specification(self) -> None:
        policy = Policy.parse(EXAMPLE)
        assert policy.logs == (KnownLog(LOG_KEY),)
        assert [w.name for w in policy.witnesses] == list(WITNESSES)
        assert policy.groups == (
            Group("X-witnesses", 2, ("X1", "X2", "X3")),
            Group("Y-witnesses", 1, ("Y1", "Y2", "Y3")),
            Group("X-and-Y", 2, ("X-witnesses", "Y-witnesses")),
        )
        assert policy.quorum == "X-and-Y"

    def test_white_space_comments_and_addresses(self) -> None:
        text = (
            " # nothing\n\t\n  log\t" + LOG_KEY.encoded() + "  https://log.example\t\n#\n"
            "\twitness  X1   " + key_of("X1").encoded() + " https://w.example\nquorum \t X1 \n"
        )
        policy = Policy.parse(text)
        assert policy.logs[0].url == "https://log.example"
        assert policy.witnesses[0].url == "https://w.example"
        assert policy.quorum == "X1"

    def test_the_shortest_policy_asks_for_nothing(self) -> None:
        assert Policy.parse("quorum none\n") == Policy((), (), (), "none")

    def test_names_are_octets(self) -> None:
        kelvin, k = "\u212a".encode(), b"K"
        rows = b"".join(b"witness %s %s\n" % (n, key_of(w).encoded().encode()) for n, w in ((kelvin, "X1"), (k, "X2")))
        odd = b"witness \xff\xfe " + key_of("X3").encoded().encode() + b"\n"
        assert len(Policy.parse(rows + odd + b"quorum \xff\xfe\n").witnesses) == 3

    def test_both_keys_of_one_witness_may_stand_under_two_names(self) -> None:
        text = f"witness a {key_of('X1').encoded()}\nwitness b {key_of('X1', 1).encoded()}\ngroup X any a b\nquorum X\n"
        assert Policy.parse(text).met_by({"b"})

    def test_many_of_everything(self) -> None:
        signers = [SeededSigner(b"%d" % n, both=False) for n in range(40)]
        rows = [f"witness w{n} {witness_keys('w', s.public)[0].encoded()}\n" for n, s in enumerate(signers)]
        groups = [f"group g{n} any w{n}{f' g{n - 1}' if n else ''}\n" for n in range(40)]
        assert Policy.parse("".join([*rows, *groups, "quorum g39\n"])).met_by({"w0"})

    @pytest.mark.parametrize(
        "text",
        [
            "",
            "# only words\n",
            "quorum none",
            "quorum none\r\n",
            "quorum none\x00\n",
            "\ufeffquorum none\n",
            "Quorum none\n",
            "quorum\n",
            "quorum none none\n",
            "quorum none\nquorum none\n",
            "quorum X1\n",
            "quorum X1\n" + ALL,
            "witness X1\nquorum none\n",
            "witness X1 nokey\nquorum none\n",
            line("X1").strip() + " http://a b\nquorum none\n",
            line("X1").replace("X1", "none", 1) + "quorum none\n",
            line("X1") * 2 + "quorum none\n",
            line("X1") + line("X1").replace("X1", "other", 1) + "quorum none\n",
            line("X1") + line("X2").replace("X2", "X1", 1) + "quorum none\n",
            f"witness W {LOG_KEY.encoded()}\nquorum none\n",
            f"log {key_of('X1').encoded()}\nquorum none\n",
            "log\nquorum none\n",
            f"log {LOG_KEY.encoded()} http://a b\nquorum none\n",
            f"log {LOG_KEY.encoded()}\nlog {LOG_KEY.encoded()}\nquorum none\n",
            ALL + "group G\nquorum none\n",
            ALL + "group G any\nquorum none\n",
            ALL + "group G some X1\nquorum none\n",
            ALL + "group G 0 X1\nquorum none\n",
            ALL + "group G 2 X1\nquorum none\n",
            ALL + "group G 01 X1\nquorum none\n",
            ALL + "group G -1 X1\nquorum none\n",
            ALL + "group G \u0661 X1\nquorum none\n",
            ALL + "group G any none\nquorum none\n",
            ALL + "group G any Z\nquorum none\n",
            ALL + "group G any G\nquorum none\n",
            ALL + "group none any X1\nquorum none\n",
            ALL + "group X1 any X2\nquorum none\n",
            ALL + "group G any X1 X1\nquorum none\n",
            ALL + "group G any X1\ngroup H any X1\nquorum none\n",
            ALL + "group H any G\ngroup G any X1\nquorum none\n",
            ALL + "quorum\u00a0X1\n",
            "#" * 1_000_001 + "\nquorum none\n",
            "\n" * 10_001 + "quorum none\n",
        ],
    )
    def test_what_is_no_policy(self, text: str) -> None:
        with pytest.raises(BadPolicy) as raised:
            Policy.parse(text)
        assert raised.value.exit_code is Exit.USAGE

    def test_the_line_that_is_wrong_is_named(self) -> None:
        with pytest.raises(BadPolicy, match="line 3"):
            Policy.parse("# a\n\nwitness\nquorum none\n")

    @given(st.binary(max_size=80))
    def test_any_bytes_are_a_policy_or_a_plain_error(self, data: bytes) -> None:
        try:
            policy = Policy.parse(data + b"\nquorum none\n")
        except BadPolicy:
            return
        assert policy.quorum == "none"


class TestQuorum:
    def test_the_example_is_met_by_two_x_and_one_y_and_by_nothing_less(self) -> None:
        policy = Policy.parse(EXAMPLE)
        for count in range(7):
            for names in itertools.combinations(WITNESSES, count):
                xs, ys = sum(n[0] == "X" for n in names), sum(n[0] == "Y" for n in names)
                assert policy.met_by(set(names)) == (xs >= 2 and ys >= 1)

    def test_a_name_that_the_policy_does_not_know_counts_for_nothing(self) -> None:
        assert not Policy.parse(line("X1") + "quorum X1\n").met_by({"X2", "none", "X1 "})

    def test_a_group_is_not_met_by_somebody_who_bears_its_name(self) -> None:
        assert not Policy.parse(EXAMPLE).met_by({"X-and-Y", "X-witnesses", "Y-witnesses"})


class TestJudging:
    def test_a_note_with_the_quorum_is_accepted(self) -> None:
        judged = Policy.parse(EXAMPLE).judge(note("X1", "X3", "Y2"))
        assert judged.accepted
        assert judged.log == KnownLog(LOG_KEY)
        assert judged.cosigned == ("X1", "X3", "Y2")

    @pytest.mark.parametrize("names", [(), ("X1", "Y1"), ("X1", "X2", "X3"), ("Y1", "Y2", "Y3")])
    def test_without_the_quorum_it_is_refused(self, names: tuple[str, ...]) -> None:
        assert not Policy.parse(EXAMPLE).judge(note(*names)).accepted

    def test_a_note_that_no_listed_log_signed_is_refused(self) -> None:
        judged = Policy.parse(EXAMPLE).judge(note("X1", "X2", "Y1", signer=SeededSigner(b"stranger")))
        assert (judged.accepted, judged.log) == (False, None)

    def test_a_key_counts_only_for_the_origin_it_names(self) -> None:
        other = note("X1", "X2", "Y1", origin="solferino/" + "8" * 32)
        renamed = Note(other.text, (*other.signatures, *sign_checkpoint(TreeHead.parse(other.text), LOG).signatures))
        assert not Policy.parse(EXAMPLE).judge(renamed).accepted

    def test_a_policy_without_logs_leaves_the_log_to_who_knows_it(self) -> None:
        policy = Policy.parse(line("X1") + "quorum X1\n")
        assert policy.judge(note("X1")).accepted
        assert not policy.judge(note("X2")).accepted

    def test_quorum_none_needs_the_log_alone(self) -> None:
        policy = Policy.parse(f"log {LOG_KEY.encoded()}\nquorum none\n")
        assert policy.judge(note()).accepted
        assert not policy.judge(note(signer=SeededSigner(b"stranger"))).accepted

    def test_one_bad_cosignature_of_a_known_witness_refuses_the_note(self) -> None:
        good = note("X1", "X2", "Y1", "Y2")
        at = next(n for n, s in enumerate(good.signatures) if s.key_id == key_of("Y2").id)
        bad = good.signatures[at]
        spoilt = Signature(bad.name, bad.key_id, bad.blob[:-1] + bytes([bad.blob[-1] ^ 1]))
        judged = Policy.parse(EXAMPLE).judge(
            Note(good.text, (*good.signatures[:at], spoilt, *good.signatures[at + 1 :]))
        )
        assert (judged.accepted, judged.bad) == (False, ("Y2",))

    def test_lines_of_unknown_keys_change_nothing(self) -> None:
        policy = Policy.parse(line("X1") + "quorum X1\n")
        assert policy.judge(note("X1", "Y1")).cosigned == ("X1",)

    def test_a_text_that_is_no_checkpoint_is_not_judged(self) -> None:
        with pytest.raises(MalformedRecord):
            Policy.parse("quorum none\n").judge(Note("words\n", note().signatures))
