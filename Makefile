# Each target with a ## text shows up in `make help`.
PYTHON ?= python3
BIN := .venv/bin
PYTEST := $(BIN)/pytest -n 2 --dist worksteal
CORE := not external and not slow
UV := $(BIN)/uv pip install --quiet --python $(BIN)/python
# An older set-up has Argos, of which nothing is used any more.
UNINSTALL := $(BIN)/uv pip uninstall --quiet --python $(BIN)/python argostranslate argos-translate-lt

.DEFAULT_GOAL := help
.PHONY: help demo install check format docs audit test test-all starter-test system clean

help: ## Show this list
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /\1\t/' | expand -t 14

demo: install ## Set up, draft the unreviewed article and build all editions
	@$(BIN)/translate run
	@$(BIN)/translate status

install: .venv/installed ## Set up what the program needs, in .venv

.venv/installed: pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "songngu needs Python 3.11 or newer; name one: make PYTHON=python3.12 ...")'
	@echo "Setting up .venv ..."
	@$(PYTHON) -m venv .venv
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check 'uv>=0.6,<1'
	@$(UNINSTALL)
	@$(UV) --editable .
	@touch $@

.venv/dev: .venv/installed
	@$(UV) --editable . --group dev
	@touch $@

system: ## Install all programs that the tests use (Debian and its relatives)
	@tools/install_test_programs.sh all

check: .venv/dev ## Lint, formatting and types
	@[ ! -x $(BIN)/hadolint ] || $(BIN)/hadolint Dockerfile
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy

format: .venv/dev ## Put the code into its one form
	@$(BIN)/ruff check --fix --quiet .
	@$(BIN)/ruff format .

docs: .venv/dev ## Write again what is made from other files
	@$(BIN)/python -m tools.docs

test: .venv/dev ## Set up everything and run the tests, but for slow ones
	@tools/install_test_programs.sh core
	@$(PYTEST) -m '$(CORE)'

# The first half has what 'make test' installs, so that it fails here where it needs more.
test-all: .venv/dev ## Run all tests, also those with a browser, Office, TeX and Java
	@tools/install_test_programs.sh core
	@$(PYTEST) -m '$(CORE)' --cov --cov-report= --cov-fail-under=0
	@tools/install_test_programs.sh all
	@$(PYTEST) -m 'not ($(CORE))' --cov --cov-append

audit: .venv/audit ## Licences and known vulnerabilities of what is installed
	@$(BIN)/python -m tools.licences
	@$(BIN)/pip-audit --local --skip-editable --progress-spinner off

.venv/audit: .venv/dev
	@$(UV) --group audit
	@touch $@

starter-test: .venv/train ## Test the starter model's recipe (installs PyTorch)
	@$(BIN)/mypy tools/starter_model
	@$(BIN)/pytest tools/starter_model

.venv/train: .venv/dev
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check 'pip>=25.1'
	@$(BIN)/python -m pip install --quiet --group train
	@touch $@

clean: ## Remove editions and caches; seeds, catalogs and .venv stay
	@find output -mindepth 1 ! -name README.md -delete
	@rm -rf .coverage .hypothesis .mypy_cache .pytest_cache .ruff_cache build dist
