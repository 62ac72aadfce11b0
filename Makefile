# Two commands for a fresh machine that has Python 3.11, make and a C compiler:
#
#   make demo    set up what the product needs and run the main job on the bundled example
#   make test    set up what the tests need and run all of them
#
# Everything is installed into .venv from lock files with hashes. Nothing outside this folder is changed.

PYTHON ?= python3
WORKERS ?= 2
PYTEST_ARGS ?=
LOCK_FLAGS ?=

VENV := .venv
BIN := $(VENV)/bin
LOCKS := requirements/base.lock requirements/dev.lock requirements/docs.lock
PIP := $(BIN)/python -m pip -qq --disable-pip-version-check --no-input
TOOLS := .cache/lock-tools

.DEFAULT_GOAL := help
.NOTPARALLEL:
.DELETE_ON_ERROR:
.PHONY: help demo test check format docs lock size setup clean

help: ## say what there is
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-8s %s\n", $$1, $$2 }' Makefile

demo: $(VENV)/.base ## run the main job on the bundled example
	@$(BIN)/solferino demo

test: $(VENV)/.dev ## run all tests
	@echo "tests: the whole suite, $(WORKERS) at a time"
	@$(BIN)/python -m pytest -n $(WORKERS) $(PYTEST_ARGS)

check: $(VENV)/.dev ## lint, formatting, types, import contracts
	@echo "check: ruff"
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@echo "check: mypy --strict"
	@$(BIN)/mypy
	@echo "check: import contracts"
	@$(BIN)/lint-imports --no-logo --cache-dir .cache/import-linter

format: $(VENV)/.dev ## let ruff mend what it can
	@$(BIN)/ruff check --fix .
	@$(BIN)/ruff format .

docs: $(VENV)/.docs ## build the documentation; a warning is an error
	@echo "docs: building docs/_build/html"
	@$(BIN)/python -m sphinx -W --keep-going -q -b html -d docs/_build/doctrees docs docs/_build/html

size: $(VENV)/.base ## measure what a base install brings
	@$(BIN)/python benchmarks/install_size.py

setup: $(VENV)/.dev $(VENV)/.docs ## install everything a contributor needs

# One stamp for each set of packages, so that the demo installs only what the product itself needs.

$(VENV)/.made:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Python 3.11 or newer is needed; $(PYTHON) is older or missing. Try: make PYTHON=python3.12 demo" >&2; exit 1; }
	@echo "setup: making $(VENV)"
	@$(PYTHON) -m venv $(VENV)
	@touch $@

$(VENV)/.base: $(VENV)/.made requirements/base.lock pyproject.toml
	@echo "setup: installing solferino and what it needs (once; under a minute on most lines)"
	@$(PIP) install --require-hashes -r requirements/base.lock
	@$(PIP) install --no-build-isolation --no-deps -e .
	@touch $@

$(VENV)/.dev: $(VENV)/.base requirements/dev.lock
	@echo "setup: installing what the tests need"
	@$(PIP) install --require-hashes -r requirements/dev.lock
	@touch $@

$(VENV)/.docs: $(VENV)/.base requirements/docs.lock
	@echo "setup: installing what the documentation needs"
	@$(PIP) install --require-hashes -r requirements/docs.lock
	@touch $@

# Pins stay as they are unless they no longer fit; `make lock LOCK_FLAGS=--upgrade` takes the newest of everything.
# The flags keep addresses and local paths out of the files: see docs/decisions/0001-lock-files.md.
COMPILE = $(TOOLS)/bin/uv pip compile pyproject.toml --quiet --no-config --universal --python-version 3.11 \
  --generate-hashes --no-annotate --no-emit-index-url --no-emit-find-links --custom-compile-command "make lock" $(LOCK_FLAGS)

lock: ## write the lock files anew
	@test -x $(TOOLS)/bin/uv || { $(PYTHON) -m venv $(TOOLS) && $(TOOLS)/bin/python -m pip -qq install 'uv>=0.9'; }
	@mkdir -p requirements
	@echo "lock: requirements/base.lock"
	@$(COMPILE) --group build -o requirements/base.lock
	@echo "lock: requirements/dev.lock"
	@$(COMPILE) --group dev -c requirements/base.lock -o requirements/dev.lock
	@echo "lock: requirements/docs.lock"
	@$(COMPILE) --group docs -c requirements/dev.lock -o requirements/docs.lock

clean: ## remove what these commands made
	@rm -rf $(VENV) .cache build dist docs/_build .pytest_cache .mypy_cache .ruff_cache .hypothesis
	@find src tests benchmarks docs -name __pycache__ -type d -prune -exec rm -rf {} + 2>/dev/null || true
