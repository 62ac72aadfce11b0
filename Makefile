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
PEERS := .cache/peers

.DEFAULT_GOAL := help
.NOTPARALLEL:
.DELETE_ON_ERROR:
.PHONY: help demo test check format docs lock size peers reliability setup clean

help: ## say what there is
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-11s %s\n", $$1, $$2 }' Makefile

demo: $(VENV)/.base ## run the main job on the bundled example
	@$(BIN)/solferino demo
	@$(BIN)/solferino verify solferino-demo-package

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

peers: $(PEERS)/.made ## install the independent tools that benchmarks ask and are measured beside (300 MB)

# One line a script of docs/reliability.md. SIZE=small takes minutes, SIZE=full an hour or two.
SIZE ?= full
SCRATCH ?= /tmp
ifeq ($(SIZE),small)
AMOUNT_tamper := --mutations 130 --clean 40
AMOUNT_bitflips := --flips 300
AMOUNT_kills := --kills 30
AMOUNT_faults := --every 8 --allow-missing
AMOUNT_insider := --times 5
AMOUNT_speed := --mebibytes 64
AMOUNT_agreement := --valid 40 --each 3 --mutations 2
endif

reliability: $(VENV)/.dev peers ## measure what docs/reliability.md says (SIZE=small: in minutes)
	@for script in tamper bitflips kills faults insider acceptance; do \
	  case $$script in \
	    tamper) amount="$(AMOUNT_tamper)" ;; bitflips) amount="$(AMOUNT_bitflips)" ;; kills) amount="$(AMOUNT_kills)" ;; \
	    faults) amount="$(AMOUNT_faults)" ;; insider) amount="$(AMOUNT_insider)" ;; *) amount= ;; \
	  esac; \
	  echo "reliability: $$script $$amount"; \
	  $(BIN)/python benchmarks/$$script.py $(SCRATCH) $$amount || failed="$$failed $$script"; \
	done; \
	$(BIN)/python benchmarks/agreement.py $(AMOUNT_agreement) || failed="$$failed agreement"; \
	$(BIN)/python benchmarks/package_speed.py $(SCRATCH) $(AMOUNT_speed) || failed="$$failed package_speed"; \
	test -z "$$failed" || { echo "failed:$$failed" >&2; exit 1; }

setup: $(VENV)/.dev $(VENV)/.docs ## install everything a contributor needs

# One stamp for each set of packages, so that the demo installs only what the product itself needs.

$(VENV)/.made:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Python 3.11 or newer is needed; $(PYTHON) is older or missing. Try: make PYTHON=python3.12 demo" >&2; exit 1; }
	@echo "setup: making $(VENV)"
	@$(PYTHON) -m venv $(VENV)
	@touch $@

$(VENV)/.base: $(VENV)/.made requirements/base.lock pyproject.toml hatch_build.py src/solferino/text/kernel.c src/solferino/count/systems/kernel.c
	@echo "setup: installing solferino and what it needs (once; under a minute on most lines)"
	@$(PIP) install --require-hashes -r requirements/base.lock
	@$(PIP) install --no-build-isolation --no-deps -e .
	@touch $@

$(VENV)/.dev: $(VENV)/.base requirements/dev.lock models/reader/pyproject.toml
	@echo "setup: installing what the tests need"
	@$(PIP) install --require-hashes -r requirements/dev.lock
	@$(PIP) install --no-build-isolation --no-deps -e models/reader
	@touch $@

$(VENV)/.docs: $(VENV)/.base requirements/docs.lock
	@echo "setup: installing what the documentation needs"
	@$(PIP) install --require-hashes -r requirements/docs.lock
	@touch $@

$(PEERS)/.made: requirements/peers.lock
	@echo "setup: installing independent tools into $(PEERS)"
	@mkdir -p .cache
	@test -x $(PEERS)/bin/python || $(PYTHON) -m venv $(PEERS)
	@$(PEERS)/bin/python -m pip -qq --disable-pip-version-check --no-input install --require-hashes -r requirements/peers.lock
	@touch $@

# Pins stay as they are unless they no longer fit; `make lock LOCK_FLAGS=--upgrade` takes the newest of everything.
# The flags keep addresses and local paths out of the files: see docs/decisions/0001-lock-files.md.
COMPILE = $(TOOLS)/bin/uv pip compile --quiet --no-config --universal --python-version 3.11 \
  --generate-hashes --no-annotate --no-emit-index-url --no-emit-find-links --custom-compile-command "make lock" $(LOCK_FLAGS)

lock: ## write the lock files anew
	@test -x $(TOOLS)/bin/uv || { $(PYTHON) -m venv $(TOOLS) && $(TOOLS)/bin/python -m pip -qq install 'uv>=0.9'; }
	@mkdir -p requirements
	@echo "lock: requirements/base.lock"
	@$(COMPILE) pyproject.toml --group build -o requirements/base.lock
	@echo "lock: requirements/dev.lock"
	@$(COMPILE) pyproject.toml --group dev -c requirements/base.lock -o requirements/dev.lock
	@echo "lock: requirements/docs.lock"
	@$(COMPILE) pyproject.toml --group docs -c requirements/dev.lock -o requirements/docs.lock
	@echo "lock: requirements/peers.lock"
	@$(COMPILE) requirements/peers.in -o requirements/peers.lock

clean: ## remove what these commands made
	@rm -rf $(VENV) .cache build dist docs/_build .pytest_cache .mypy_cache .ruff_cache .hypothesis
	@find src tests benchmarks docs -name __pycache__ -type d -prune -exec rm -rf {} + 2>/dev/null || true
