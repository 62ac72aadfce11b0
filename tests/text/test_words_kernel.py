"""The compiled kernel: the same words as the plain path, found only where it fits, safe on any bytes."""

import ctypes
import hashlib
import os
import random
import shutil
import subprocess
import sys
import unicodedata
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from solferino.text import kernel as kernel_module
from solferino.text.folding import folding
from solferino.text.kernel import LIBRARY, SOURCE, kernel
from solferino.text.wordstream import word_stream
from solferino.trace.compiled import Compiled
from solferino.trace.plain import Plain

ROOT = Path(__file__).resolve().parents[2]


def hook():
    spec = spec_from_file_location("hatch_build", ROOT / "hatch_build.py")
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def library(tmp_path_factory):
    """A kernel built here, so that these tests do not depend on how the package was installed."""
    target = tmp_path_factory.mktemp("kernel") / "_kernel.so"
    assert hook().build(SOURCE, target) == ""
    found = kernel_module._loaded(target, SOURCE)
    assert found.path == "compiled", found.why
    return found.library


ODD = st.sampled_from(
    ["'", "’", "ʼ", "-", "-\r\n", "\u00ad\n", "‐\n ", "…", "...", "İ", "ı", "ß", "ẞ", "Σ", "ς", "\u0345",
     "\u0301", "\u0323", "炮", "ก", "か\u3099", "が", "한", "\u1112\u1161\u11ab", "٢", "½",
     "ـ", "سَ", "שָׁ", "\u200d", "\ufe0f", "Ա", "և",
     "Ⴀ", "Ა", "\ud800", "\U0010ffff", "\U00020000", "ǰ", "ŉ", "ᾳ", "́"]
)  # fmt: skip
MIXED = st.lists(
    st.one_of(ODD, st.text(st.characters(), max_size=4), st.sampled_from([" ", "\n", "ab", "Б7"])), max_size=40
)


@settings(max_examples=400, deadline=None)
@given(st.lists(MIXED.map("".join), max_size=4))
@example(["a" * 70 + "'b", "e" + "\u0301\u0323" * 40, "i\u0307", "炮'a", "a-", "a\u00ad \t\r\nb", "x" * 300])
def test_both_paths_cut_any_text_into_the_same_words(library, texts):
    one, other = Compiled(library).words(texts), Plain().words(texts)
    for name in ("hash", "meta", "first", "whole"):
        assert np.array_equal(getattr(one, name), getattr(other, name)), name
    every = [np.arange(np.diff(one.first.astype(np.int64))[t], dtype=np.uint32) for t in range(len(texts))]
    text = np.repeat(np.arange(len(texts), dtype=np.uint32), [len(e) for e in every])
    low = np.concatenate([*every, np.zeros(0, np.uint32)]).astype(np.uint32)
    starts, ends = Compiled(library).runs(one, text, low, low + np.uint32(1))
    streams = [word_stream(t) for t in texts]
    assert starts.tolist() == [s for stream in streams for s in stream.starts]
    assert ends.tolist() == [e for stream in streams for e in stream.ends]


@settings(max_examples=150, deadline=None)
@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=60))
def test_composed_and_decomposed_texts_have_the_same_words(text):
    assert (
        word_stream(unicodedata.normalize("NFC", text)).words == word_stream(unicodedata.normalize("NFD", text)).words
    )


@pytest.mark.parametrize(
    "text",
    ["Їжак бачив Ґанок і Євген", "ОБЪЕКТ Ёлка", "Οδυσσεύς ΣΟΦΟΣ ᾳ", "straße Fuß", "ნინო წერეთელი", "Երևան քաղաք",
     "istanbul'da"],
)  # fmt: skip
def test_capitals_and_small_letters_are_one_word(text):
    assert word_stream(text.upper()).words == word_stream(text.lower()).words == word_stream(text).words


def test_turkish_has_one_form_for_every_i():
    assert word_stream("İstanbul ISI ısı").words == word_stream("istanbul ısı ISI").words == ("istanbul", "isi", "isi")


def test_the_table_agrees_with_the_unicode_data_of_this_python():
    # Where either does not know a character yet they may differ; the planes of ideographs are taken as such beforehand.
    table = folding()
    differing = []
    for code in range(sys.maxunicode + 1):
        character = chr(code)
        category = unicodedata.category(character)
        if category in ("Cn", "Cs") or code >= 0x20000:
            continue
        known = table.kind(code)
        letter = character.isalnum()
        if letter != (known in (1, 2)) and unicodedata.unidata_version == table.unicode:
            differing.append(hex(code))
        if category[0] == "M" and known != 3 and not letter and unicodedata.unidata_version == table.unicode:
            differing.append(hex(code))
        if known == 0 and letter and unicodedata.unidata_version >= table.unicode:
            # Newer than the table: it separates, and nothing breaks.
            assert word_stream(f"a{character}b").words == ("a", "b")
    assert differing == []


def test_the_table_is_what_its_script_makes():
    spec = spec_from_file_location("build_folding", ROOT / "scripts" / "build_folding.py")
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    if unicodedata.unidata_version == folding().unicode:
        assert module.made() == module.TARGET.read_bytes()
    else:
        assert folding().unicode < unicodedata.unidata_version


def test_a_hash_of_a_word_is_the_same_everywhere(library):
    # Fixed numbers: an index that was written on one machine is read on another.
    one = Compiled(library).words(["Harbour 21 炮"])
    assert (one.hash & 3).tolist() == [0, 2, 1]
    assert one.hash.tolist() == Plain().words(["harbour 21 炮"]).hash.tolist()


# -- finding and refusing a library ------------------------------------------------------------------------------------


def test_numpy_can_be_asked_for(monkeypatch):
    monkeypatch.setenv("SOLFERINO_KERNEL", "numpy")
    assert kernel().path == "numpy" and "SOLFERINO_KERNEL" in kernel().why


def test_without_a_library_the_plain_path_runs_and_that_is_no_fault(tmp_path):
    found = kernel_module._loaded(tmp_path / "none.so", SOURCE)
    assert found.path == "numpy" and not found.misfit and "not built" in found.why


def test_a_library_of_another_source_is_not_loaded(library, tmp_path):
    source = tmp_path / "kernel.c"
    source.write_bytes(SOURCE.read_bytes() + b"\n")
    built = tmp_path / "_kernel.so"
    assert hook().build(SOURCE, built) == ""
    found = kernel_module._loaded(built, source)
    assert found.path == "numpy" and found.misfit and "another source" in found.why


def test_a_library_of_another_version_is_not_loaded(tmp_path):
    source, built = tmp_path / "kernel.c", tmp_path / "_kernel.so"
    source.write_text("unsigned sf_version(void) { return 99; } unsigned long long sf_source(void) { return 0; }")
    assert hook().build(source, built, (*hook().FLAGS, "-fvisibility=default")) == ""
    found = kernel_module._loaded(built, SOURCE)
    assert found.misfit and "version 99" in found.why


def test_a_file_that_is_no_library_is_named_and_passed_over(tmp_path):
    broken = tmp_path / "_kernel.so"
    broken.write_bytes(b"not a library")
    found = kernel_module._loaded(broken, SOURCE)
    assert found.path == "numpy" and found.misfit and "cannot be loaded" in found.why


def test_without_a_compiler_the_build_says_so_and_leaves_no_old_library(monkeypatch, tmp_path):
    old = tmp_path / "_kernel.so"
    old.write_bytes(b"old")
    monkeypatch.setenv("CC", "")
    monkeypatch.setenv("PATH", str(tmp_path))
    assert "no C compiler" in hook().build(SOURCE, old)
    assert not old.exists()


def test_a_compiler_that_fails_is_reported_in_its_own_words(tmp_path):
    source = tmp_path / "kernel.c"
    source.write_text("this is not C")
    assert "error" in hook().build(source, tmp_path / "_kernel.so")
    assert [p.name for p in tmp_path.iterdir()] == ["kernel.c"]


def test_the_version_in_the_source_is_the_one_that_is_asked_for():
    assert f"#define SF_VERSION {kernel_module.VERSION}\n" in SOURCE.read_text()


# -- any bytes, under the sanitizers -----------------------------------------------------------------------------------

DRIVER = r"""
#include "kernel.c"
#include <stdio.h>
int main(int argc, char **argv) {
    /* table file, then a text: words, keys, groups, matches of two texts made from any bytes */
    FILE *f = fopen(argv[1], "rb");
    uint32_t head[2];
    if (argc < 3 || !f || fread(head, 4, 2, f) != 2) return 2;
    uint32_t *index = malloc(0x1100 * 4), *entries = malloc(head[0] * 1024), *pieces = malloc(head[1] * 4);
    if (fread(index, 4, 0x1100, f) != 0x1100 || fread(entries, 1024, head[0], f) != head[0]) return 2;
    if (fread(pieces, 4, head[1], f) != head[1]) return 2;
    fclose(f);
    f = fopen(argv[2], "rb");
    fseek(f, 0, SEEK_END);
    long size = ftell(f);
    rewind(f);
    uint8_t *text = malloc(size ? size : 1);
    if (fread(text, 1, size, f) != (size_t)size) return 2;
    fclose(f);
    uint64_t ends[3] = {size / 2, size, size}, bytes[3], address[3], first[4] = {0}, room = size + 4, whole[3];
    uint32_t counts[3], *hash = malloc(room * 4), *start = malloc(room * 4);
    uint8_t *meta = malloc(room), skip[3] = {0};
    int64_t words = sf_words(text, ends, 3, index, entries, pieces, hash, start, meta, room, counts, whole);
    if (words < 0) return 3;
    for (int d = 0; d < 3; d++) {
        first[d + 1] = first[d] + counts[d];
        address[d] = (uint64_t)(uintptr_t)text + (d ? ends[d - 1] : 0);
        bytes[d] = ends[d] - (d ? ends[d - 1] : 0);
    }
    uint64_t *keys = malloc((words + 1) * 8);
    int64_t kept = sf_keys(hash, first, skip, 0, 3, 4, 2, keys);
    qsort(keys, kept, 8, by_number);
    uint32_t *block = calloc(words / 64 + 1, 4);
    for (int64_t w = 0; w < words / 64 + 1; w++)
        while (block[w] < 2 && first[block[w] + 1] <= (uint64_t)w * 64) block[w]++;
    uint32_t *place = malloc(kept * 4 + 4), *owner = malloc(kept * 4 + 4), *group = malloc(kept * 4 + 4);
    uint32_t *context = malloc(kept * 4 + 4);
    uint64_t totals[2] = {0};
    sf_groups(keys, kept, hash, first, block, 4, place, owner, context, group, totals);
    uint64_t *links = malloc(totals[0] * 8 + 8), first_link[4] = {0};
    for (uint64_t g = 0, x = 0; g < totals[1]; g++)
        for (; x < group[g]; x++) links[x] = (uint64_t)place[x] << 32 | g;
    qsort(links, totals[0], 8, by_number);
    for (int d = 0; d < 3; d++) {
        first_link[d + 1] = first_link[d];
        while (first_link[d + 1] < totals[0] && links[first_link[d + 1]] >> 32 < first[d + 1]) first_link[d + 1]++;
    }
    uint8_t *fresh = malloc(words + 1);
    memset(fresh, 1, words + 1);
    uint32_t publisher[3] = {0, 0, 0}, articles[1] = {3}, masked[3], heads[3] = {NONE, NONE, NONE}, none[1] = {0};
    int64_t day[3] = {1, 2, 3};
    Job job = {hash, start, meta, first, address, bytes, index, entries, pieces, place, owner, context, group,
               links, first_link,
               none, heads, fresh, publisher, day, articles, 0, 3,
               4, 1000000, 3, 5, 5, 14, 8, 60, 4, 5, 1, 6, 14, 15, 400, 20, 4, 20, 1, 30, 64,
               1, 1, 1, 1, 2, 12, 40, 400};
    if (sf_common(&job, 0, totals[1], 1) || sf_common(&job, 0, totals[1], 0)) return 4;
    sf_mask(&job, meta, 0, 3, masked);
    Row *rows = NULL;
    uint64_t capped = 0;
    int64_t found = sf_match(&job, 0, 3, &rows, &capped);
    for (int64_t r = 0; r < found; r++) {
        uint32_t from, to, low = rows[r].a0, high = rows[r].a1;
        if (high <= low || high > counts[rows[r].a] || rows[r].b1 > counts[rows[r].b]) return 5;
        sf_runs(start, meta, first, address, bytes, index, entries, pieces, &rows[r].a, &low, &high, 1, &from, &to);
        if (from >= to || to > bytes[rows[r].a]) return 6;
        sf_points(address, &rows[r].a, &to, 1, &from);
    }
    sf_free(rows);
    free(index); free(entries); free(pieces); free(text); free(hash); free(start); free(meta); free(keys); free(block);
    free(place); free(owner); free(group); free(links); free(fresh); free(context);
    return found < 0;
}
"""


@pytest.fixture(scope="module")
def driver(tmp_path_factory):
    folder = tmp_path_factory.mktemp("driver")
    (folder / "driver.c").write_text(DRIVER)
    compiler = next(found for name in (os.environ.get("CC") or "cc", "gcc", "clang") if (found := shutil.which(name)))
    subprocess.run(
        [compiler, "-std=c99", "-g", "-O1", "-fsanitize=address,undefined", "-fno-sanitize-recover=all",
         f"-I{SOURCE.parent}", "-o", str(folder / "driver"), str(folder / "driver.c")],
        check=True, capture_output=True, text=True,
    )  # fmt: skip
    table = folding()
    parts = (
        np.array([len(table.entries) // 256, len(table.pieces)], np.uint32),
        table.index,
        table.entries,
        table.pieces,
    )
    (folder / "table").write_bytes(b"".join(np.asarray(part, np.uint32).tobytes() for part in parts))
    return folder


@pytest.mark.parametrize("seed", range(24))
def test_any_bytes_go_through_the_kernel_without_a_step_beside_its_memory(driver, seed):
    draw = random.Random(seed)
    words = [bytes(draw.choices(range(256), k=draw.randint(1, 9))) for _ in range(30)]
    words += [
        w.encode("utf-8", "surrogatepass")
        for w in ("об'єкт", "炮", "i\u0307", "\ud800", "a\u00ad\n", "...", "7", "e\u0301")
    ]
    body = [b" ".join(draw.choices(words, k=draw.randint(0, 400))) for _ in range(2)]
    body = [body[0], body[0]] if seed % 3 == 0 else body
    (driver / "text").write_bytes(b" ".join(body) if seed % 5 else bytes(draw.choices(range(256), k=3000)))
    done = subprocess.run(
        [str(driver / "driver"), str(driver / "table"), str(driver / "text")], capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr[-2000:]


def test_the_digest_of_the_source_is_in_the_library(library):
    assert int(library.sf_source()) == int(hashlib.sha256(SOURCE.read_bytes()).hexdigest()[:16], 16)
    assert isinstance(library, ctypes.CDLL) and LIBRARY.name == "_kernel.so"
