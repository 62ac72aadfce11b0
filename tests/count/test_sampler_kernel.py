"""The compiled sampler: found only where it fits, and no step beside its memory on any table."""

import hashlib
import os
import random
import shutil
import subprocess

import pytest

from solferino.count.systems import compiled
from solferino.count.systems.compiled import LIBRARY, SOURCE, kernel
from solferino.count.systems.latent_model import FIT, MOST_CLASSES, MOST_HEATS, MOST_LISTS


def test_numpy_can_be_asked_for(monkeypatch):
    monkeypatch.setenv("SOLFERINO_KERNEL", "numpy")
    assert kernel().path == "numpy" and "SOLFERINO_KERNEL" in kernel().why


def test_without_a_library_the_plain_path_runs_and_that_is_no_fault(tmp_path):
    found = compiled._loaded(tmp_path / "none.so", SOURCE)
    assert found.path == "numpy" and not found.misfit and "not built" in found.why


def test_a_library_of_another_source_is_not_loaded(sampler, tmp_path):
    source = tmp_path / "kernel.c"
    source.write_bytes(SOURCE.read_bytes() + b"\n")
    found = compiled._loaded(sampler.library._name and compiled.Path(sampler.library._name), source)
    assert found.path == "numpy" and found.misfit and "another source" in found.why


def test_the_digest_of_the_source_is_in_the_library(sampler):
    assert int(sampler.library.sf_source()) == int(hashlib.sha256(SOURCE.read_bytes()).hexdigest()[:16], 16)
    assert LIBRARY.name == "_kernel.so"


def test_both_files_have_the_same_version_and_the_same_limits():
    source = SOURCE.read_text()
    assert f"#define SF_VERSION {compiled.VERSION}u\n" in source
    assert f"MOST_LISTS = {MOST_LISTS}, MOST_CLASSES = {MOST_CLASSES}, MOST_HEATS = {MOST_HEATS}" in source
    assert "enum { STEP, STEADY, SHORT, CENTRE, TIMES, FIT }" in source and FIT == 5


def test_no_function_of_the_c_library_is_called_but_for_memory(sampler):
    tool = shutil.which("nm")
    if tool is None:
        pytest.skip("there is no nm here")
    wanted = subprocess.run([tool, "-D", "--undefined-only", sampler.library._name], capture_output=True, text=True)
    names = {line.split()[-1].partition("@")[0] for line in wanted.stdout.splitlines()}
    assert {n for n in names if not n.startswith("_")} <= {"memcpy", "memset", "sqrt"}
    # sqrt is named for the error number of a negative argument only; its value comes from the processor.


DRIVER = r"""
#include "kernel.c"
#include <stdio.h>
#include <stdlib.h>
static double share(void) { return (rand() + 1.0) / (RAND_MAX + 2.0); }
int main(int argc, char **argv) {
    /* lists, classes, heats, then for each node but the first: parent list count */
    int lists, classes, heats, nodes, turns = 6;
    if (scanf("%d %d %d %d", &lists, &classes, &heats, &nodes) != 4) return 2;
    int32_t *parent = calloc(nodes, 4), *list = calloc(nodes, 4), *steps = malloc(turns * heats * 4);
    double *count = calloc(nodes, 8);
    for (int t = 1; t < nodes; t++)
        if (scanf("%d %d %lf", &parent[t], &list[t], &count[t]) != 3) return 2;
    int size = lists * classes + classes - 1, trades = heats > 1 ? heats - 1 : 1;
    int64_t numbers[7] = {lists, classes, nodes, heats, turns, 1, 0};
    double *room = malloc(sizeof(double) * 2 * nodes * classes), prior[2] = {.25, .25}, *betas = malloc(heats * 8);
    double *place = malloc(heats * size * 8), *fit = calloc(heats * 5, 8), *noise = malloc(turns * heats * size * 8);
    double *chances = malloc(turns * heats * 8), *lots = malloc(turns * trades * 8), *out = calloc(2 * turns, 8);
    double *sums = calloc(2 * heats + trades, 8), *slope = malloc(size * 8), level[3];
    srand(lists * 1000 + nodes);
    double wide = argc > 1 ? atof(argv[1]) : 1.0;
    for (int h = 0; h < heats; h++) betas[h] = 1.0 / (h + 1);
    for (int h = 0; h < heats; h++) fit[h * 5] = fit[h * 5 + 1] = -2.0;
    for (int i = 0; i < heats * size; i++) place[i] = (share() - .5) * 4 * wide;
    for (int i = 0; i < turns * heats * size; i++) noise[i] = (share() - .5) * 4 * wide;
    for (int i = 0; i < turns * heats; i++) chances[i] = -share(), steps[i] = 1 + rand() % 5;
    for (int i = 0; i < turns * trades; i++) lots[i] = -share();
    int32_t bad = sf_walk(numbers, parent, list, count, room, prior, betas, place, fit, noise, steps, chances, lots,
                          out, out + turns, sums, sums + heats, sums + 2 * heats);
    numbers[5] = 0;
    if (!bad) bad = sf_walk(numbers, parent, list, count, room, prior, betas, place, fit, noise, steps, chances, lots,
                            out, out + turns, sums, sums + heats, sums + 2 * heats);
    sf_density(numbers, parent, list, count, room, prior, 1.0, place, slope, level);
    for (int i = 0; i < size; i++) slope[i] = share();
    sf_normals(slope, size, place);
    sf_logs(slope, size, place, slope);
    free(parent); free(list); free(steps); free(count); free(room); free(betas); free(place); free(fit); free(noise);
    free(chances); free(lots); free(out); free(sums); free(slope);
    printf("%d\n", bad);
    return 0;
}
"""


@pytest.fixture(scope="module")
def driver(tmp_path_factory):
    folder = tmp_path_factory.mktemp("sampler_driver")
    (folder / "driver.c").write_text(DRIVER)
    compiler = next(found for name in (os.environ.get("CC") or "cc", "gcc", "clang") if (found := shutil.which(name)))
    subprocess.run(
        [compiler, "-std=c99", "-g", "-O1", "-fsanitize=address,undefined", "-fno-sanitize-recover=all",
         f"-I{SOURCE.parent}", "-o", str(folder / "driver"), str(folder / "driver.c"), "-lm"],
        check=True, capture_output=True, text=True,
    )  # fmt: skip
    return folder


@pytest.mark.parametrize("seed", range(8))
def test_any_table_goes_through_the_sampler_without_a_step_beside_its_memory(driver, seed):
    draw = random.Random(seed)
    lists = draw.choice([2, 3, 7, 10, MOST_LISTS])
    classes, heats = draw.choice([2, 3, 10, MOST_CLASSES]), draw.choice([1, 2, 5, MOST_HEATS])
    cells = {tuple(sorted(draw.sample(range(lists), draw.randint(1, lists)))) for _ in range(draw.randint(1, 30))}
    nodes = sorted({cell[:depth] for cell in cells for depth in range(len(cell) + 1)})
    lines = [f"{lists} {classes} {heats} {len(nodes)}"]
    for node in nodes[1:]:
        people = draw.choice([1, 5, 10**6]) if node in cells else 0
        lines.append(f"{nodes.index(node[:-1])} {node[-1]} {people}")
    for wide in ("1", "40"):  # the second starts and steps where much cannot be computed
        done = subprocess.run([str(driver / "driver"), wide], input="\n".join(lines), capture_output=True, text=True)
        assert done.returncode == 0, done.stderr[-2000:]
        assert done.stdout.strip() in ("0", "1")
