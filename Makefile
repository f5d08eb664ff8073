# Sourcebook's commands. They need Python 3.11 or later, git and make; everything else is installed into .venv,
# at the versions of the lock files and checked against their hashes.

PYTHON ?= python3
BIN := .venv/bin
EPOCH := $(shell git log -1 --format=%ct 2>/dev/null)

# The last commit's date stands for now, so that the same commit gives the same bytes.
ifneq ($(EPOCH),)
export SOURCE_DATE_EPOCH ?= $(EPOCH)
endif
export NO_MKDOCS_2_WARNING := 1
export DISABLE_MKDOCS_2_WARNING := true
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.DEFAULT_GOAL := help
.PHONY: help site serve check test unit diff lock clean

help:  ## what there is
	@sed -n 's/^\([a-z]*\):.*## /make \1\t/p' $(MAKEFILE_LIST) | expand -t 12

site: .venv/site.stamp  ## builds the site into site/
	$(BIN)/mkdocs build --strict

serve: .venv/site.stamp  ## shows the site at http://127.0.0.1:8000/ and builds it anew when a file changes
	$(BIN)/mkdocs serve

check: .venv/test.stamp  ## style, types, and the problems of the corpus
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/python -m generators check

test: check node_modules/stamp .venv/browser.stamp  ## everything: the checks, the tests, a real browser on the real site
	$(BIN)/pytest

unit: .venv/test.stamp  ## the quick tests alone
	$(BIN)/pytest --ignore tests/site

BASE ?= origin/main
diff: .venv/site.stamp  ## which claims are gained, lost and changed since BASE (origin/main), and which files that is due to
	@rm -rf .cache/base .cache/old .cache/new
	@git worktree prune
	@git worktree add --quiet --force --detach .cache/base $(BASE)
	@mkdir -p .cache/analysis .cache/base/.cache && ln -s $(CURDIR)/.cache/analysis .cache/base/.cache/analysis
	@cd .cache/base && $(CURDIR)/$(BIN)/python -m generators export --out $(CURDIR)/.cache/old > /dev/null
	@$(BIN)/python -m generators export --out .cache/new > /dev/null
	@git worktree remove --force .cache/base
	@$(BIN)/python -m generators diff .cache/old .cache/new
	@echo; echo "Files that have a part in it:"; echo
	@git diff --stat=100 $(BASE) -- generators seeds docs/commentary mkdocs.yml requirements.lock | sed 's/^/    /'

lock:  ## the lock files anew, from pyproject.toml and package.json
	$(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet uv
	$(BIN)/uv pip compile $(LOCK) pyproject.toml --output-file requirements.lock
	$(BIN)/uv pip compile $(LOCK) --constraint requirements.lock --extra convert pyproject.toml --group pyproject.toml:dev \
		--output-file requirements-dev.lock
	$(BIN)/pip install --quiet --no-compile --require-hashes -r requirements-dev.lock
	$(BIN)/python tests/site/install.py npm-lock
LOCK := --quiet --upgrade --universal --generate-hashes --no-emit-index-url --python-version 3.11 \
	--custom-compile-command "make lock"

clean:  ## removes everything that these commands made
	rm -rf .venv .cache site export node_modules .pytest_cache .mypy_cache .ruff_cache .hypothesis *.egg-info
	find generators tests -name __pycache__ -prune -exec rm -rf {} +

# A stamp is newer than what it was made from, so that the second run installs nothing.
.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Sourcebook needs Python 3.11 or later; this is " + sys.version.split()[0] + ". Try: make PYTHON=python3.12 ...")'
	$(PYTHON) -m venv .venv

.venv/site.stamp: requirements.lock | .venv/bin/python
	$(BIN)/pip install --quiet --no-compile --require-hashes -r requirements.lock
	@touch $@

.venv/test.stamp: requirements-dev.lock .venv/site.stamp
	$(BIN)/pip install --quiet --no-compile --require-hashes -r requirements-dev.lock
	@touch $@

.venv/browser.stamp: tests/site/install.py .venv/test.stamp
	$(BIN)/python tests/site/install.py chromium
	@touch $@

node_modules/stamp: package-lock.json .npmrc .venv/test.stamp
	$(BIN)/python tests/site/install.py npm
	@touch $@
