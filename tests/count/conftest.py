"""The compiled sampler, built here, so that these tests do not depend on how the package was installed."""

from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

import pytest

from solferino.count.systems import compiled

ROOT = Path(__file__).resolve().parents[2]


def hook():
    spec = spec_from_file_location("hatch_build", ROOT / "hatch_build.py")
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="session")
def sampler(tmp_path_factory):
    """The sampler in C, from the source that lies in the tree."""
    target = tmp_path_factory.mktemp("sampler") / "_kernel.so"
    assert hook().build(compiled.SOURCE, target) == ""
    found = compiled._loaded(target, compiled.SOURCE)
    assert found.path == "compiled", found.why
    return compiled.Compiled(found.library)
