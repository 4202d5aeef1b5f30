# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
#
# Every command of the project. `make` alone lists them.
# Needs git, make and Python 3.11 or later; everything else is installed into .venv by plain pip.

SHELL := /bin/sh
.DEFAULT_GOAL := help
.PHONY: help assets demo serve test lint format conformance evaluate bench docs lock translations clean

PORT ?= 8000
# The first Python that is new enough; PYTHON=/path/to/python overrides the search.
PYTHON ?= $(shell for p in python3.11 python3.12 python3.13 python3 python; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1 && { echo $$p; break; }; done)

BIN := .venv/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --no-input
RUNTIME := .venv/.runtime-installed
DEV := .venv/.dev-installed
ASSETS := src/pejl/interfaces/public/static/pejl/built/made-from.sha256

help: ## List the commands
	@awk -F ':.*## ' '/^[a-z-]+:.*## /{printf "  make %-13s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

demo: $(RUNTIME) styled ## Load the Copenhagen example and serve it on http://127.0.0.1:8000/ (PORT= to change)
	@$(BIN)/pejl demo --port $(PORT)

serve: $(RUNTIME) styled ## Serve the site and the worker without loading the example
	@$(BIN)/pejl serve --port $(PORT)

test: $(DEV) ## Run every check that CI runs
	@$(BIN)/python .ci/checks.py

lint: $(DEV) ## Run the checks that need no database: style, types, imports, licences
	@$(BIN)/python .ci/checks.py --only lint

format: $(DEV) ## Put the code into the house style
	@$(BIN)/ruff format . && $(BIN)/ruff check --fix .

conformance: $(DEV) ## Compare with published worked examples, file by file (PEJL_ORACLES= another folder)
	@$(BIN)/python -m tests.conformance

evaluate: $(DEV) ## Measure how good the checker is, and what the statistics promise (PEJL_CORPUS= another folder, WRITE=1 into the docs)
	@$(BIN)/python -m tests.evaluate $(if $(WRITE),--write)
	@$(BIN)/python -m tests.evaluate.statistics $(if $(WRITE),--write --series 2000)

bench: $(DEV) ## Measure speed beside a comparison, in one run
	@$(BIN)/python -m tests.bench

fuzz: $(DEV) ## Read and check a million mutated files, about two hours; goes on where it was broken off (installs atheris, WRITE=1 into the docs)
	@$(PIP) install --quiet --require-hashes -r requirements-fuzz.txt || { echo "atheris cannot be installed here: it is made for Linux and macOS"; exit 2; }
	@$(BIN)/python -m tests.fuzz $(if $(WRITE),--write)

docs: $(DEV) ## Build the documentation into site/
	@NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --strict --quiet && echo "site/index.html"

translations: $(DEV) ## Collect the texts to translate and compile the Danish catalogue
	@$(BIN)/python -m tests.translations

lock: .venv/bin/python ## Resolve the dependencies again and write the lock files
	@$(PIP) install --quiet uv
	@$(BIN)/uv pip compile pyproject.toml --group build $(LOCK_OPTIONS) -o requirements.txt
	@$(BIN)/uv pip compile pyproject.toml --group build --extra dev -c requirements.txt $(LOCK_OPTIONS) -o requirements-dev.txt
	@$(BIN)/uv pip compile --group assets $(LOCK_OPTIONS) -o requirements-build.txt
	@$(BIN)/uv pip compile --group fuzz $(LOCK_OPTIONS) -o requirements-fuzz.txt
	@$(BIN)/uv pip compile --group spark $(LOCK_OPTIONS) -o requirements-spark.txt
	@$(BIN)/python assets/build_assets.py --lock

clean: ## Remove what make has made, the demo's database included
	rm -rf .venv .cache .pejl site build src/*.egg-info $(dir $(ASSETS)) src/pejl/documents/writers/built

# --universal: the same lock for every platform and Python. Addresses of registries stay out of the files.
LOCK_OPTIONS := --universal --no-strip-extras --generate-hashes --no-header --no-emit-index-url --no-emit-find-links --quiet $(UPGRADE)

.venv/bin/python:
	@test -n "$(PYTHON)" || { echo "No Python 3.11 or later was found. Install one, or give its path: make PYTHON=/path/to/python"; exit 2; }
	@$(PYTHON) -m venv .venv || { echo "Python could not make a virtual environment. On Debian and Ubuntu: apt install python3-venv"; exit 2; }

# Styles, fonts and htmx from npm, with a Node that is removed again.
assets: $(ASSETS) ## Build the styles and fonts of pages and papers, if what they are made of has changed

$(ASSETS): $(wildcard assets/*.py assets/*.json assets/*.scss assets/.npmrc) requirements-build.txt | .venv/bin/python
	@echo "Building the styles and fonts of the pages (about half a minute the first time)"
	@$(BIN)/python assets/build_assets.py
	@touch $@

# A machine that reaches no npm registry can still show the pages, in their plainer form.
.PHONY: styled
styled: .venv/bin/python
	@$(MAKE) --no-print-directory assets || echo "Going on without the design system: the pages are plainer. Try again with: make assets"

# The stamps are younger than the lock files, so a second start installs nothing.
$(RUNTIME): requirements.txt pyproject.toml | .venv/bin/python
	@echo "Installing what Pejl runs on (about half a minute the first time)"
	@$(PIP) install --quiet --require-hashes -r requirements.txt
	@$(PIP) install --quiet --no-deps --no-build-isolation --editable .
	@touch $@

$(DEV): requirements-dev.txt $(RUNTIME) | .venv/bin/python $(ASSETS)
	@echo "Installing what the checks need (about a minute the first time)"
	@$(PIP) install --quiet --require-hashes -r requirements-dev.txt
	@touch $@
