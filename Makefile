# Everything on a bare machine with Python 3.11 or newer, git and make.
PYTHON ?= python3
OLDEST_PYTHON ?= python3.11
VENV := .venv
BIN := $(VENV)/bin
SUDO := $(if $(filter 0,$(shell id -u)),,sudo)

# Material and MkDocs advertise their successors on every build; nobody here can act on it.
export NO_MKDOCS_2_WARNING := 1
export DISABLE_MKDOCS_2_WARNING := true

.PHONY: serve test fuzz bench browser screenshots docs lint check oldest clean

serve: $(VENV)/ready
	$(BIN)/mkdocs serve -f example_site/mkdocs.yml -a 127.0.0.1:8000

# The core to the last branch; of the edge, what builds in the process of the tests go through.
EDGE := 'mkdocs_odis_news/hosts/*'
test: $(VENV)/ready
	$(BIN)/python -m pytest -n auto --dist worksteal --ignore=tests/browser --cov --cov-report=
	$(BIN)/coverage report --omit=$(EDGE) --fail-under=100
	$(BIN)/coverage report --include=$(EDGE) --fail-under=95

# What must hold of any input, searched for an hour rather than for seconds.
fuzz: $(VENV)/ready
	HYPOTHESIS_PROFILE=long $(BIN)/python -m pytest tests/property
	ODIS_NEWS_EDITS=200 $(BIN)/python -m pytest -n auto tests/build/test_quick.py

# What the section costs beside the host; QUICK=1 counts in one theme, from a few posts.
bench: $(VENV)/ready
	command -v valgrind >/dev/null || { $(SUDO) apt-get update -qq && $(SUDO) apt-get install -qq valgrind; }
	$(BIN)/python -m benchmarks $(if $(QUICK),--quick)

browser: $(VENV)/browser tests/browser/node_modules
	$(BIN)/python -m pytest -n 2 --dist worksteal tests/browser

# Those of the README; ALL=folder takes one of every kind of page in every theme.
screenshots: $(VENV)/browser
	$(BIN)/python -m tests.browser.screenshots $(if $(ALL),--all $(ALL))

# The manual: what the code says of itself is written into its pages, then it is built into site/.
docs: $(VENV)/ready
	$(BIN)/python -m manual
	$(BIN)/mkdocs build --strict

# Chromium and npm come from Debian where they are missing, axe-core and Lighthouse from npm.
$(VENV)/browser: $(VENV)/ready
	$(BIN)/python -m pip install --quiet --group browser
	command -v chromium-headless-shell >/dev/null || { $(SUDO) apt-get update -qq && $(SUDO) apt-get install -qq chromium-headless-shell; }
	touch $@

tests/browser/node_modules: tests/browser/package.json
	command -v npm >/dev/null || { $(SUDO) apt-get update -qq && $(SUDO) apt-get install -qq npm; }
	cd tests/browser && npm install --no-package-lock --no-audit --no-fund --silent
	touch $@

lint: $(VENV)/ready
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

check: lint test browser

# The lower bounds of what we depend on, with the oldest Python.
oldest:
	$(OLDEST_PYTHON) -m venv $(VENV)-oldest
	$(VENV)-oldest/bin/python -m pip install --quiet --upgrade "pip>=25.1"
	$(VENV)-oldest/bin/python -m pip install --quiet --editable . --group tests --constraint tests/oldest.txt
	$(VENV)-oldest/bin/python -m pytest --ignore=tests/browser

# A marker rather than the folder: an installation that was interrupted begins again.
$(VENV)/ready: pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade "pip>=25.1"
	$(BIN)/python -m pip install --quiet --editable . --group dev
	touch $@

clean:
	rm -rf .hypothesis tests/browser/node_modules $(VENV) $(VENV)-oldest build dist site example_site/site .coverage .mypy_cache .pytest_cache .ruff_cache

# The addresses of the project, wherever they stand; see release/README.md.
.PHONY: address
address:
	$(PYTHON) -m release.address $(URL) $(MANUAL)
