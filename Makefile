# Receptionist's commands. They need Python 3.11+, make and a package registry; everything else they bring.
# PORT and RECEPTIONIST_CONFIG are honoured: make run PORT=9000

.DEFAULT_GOAL := help
.PHONY: help run test test-deep tested check format bench setup setup-test check-all

# Compiled modules are kept whatever the machine's habit is: without them each start takes seconds longer.
unexport PYTHONDONTWRITEBYTECODE

ENVIRONMENT = python=$$(sh scripts/find-python.sh) && "$$python" scripts/environment.py
BIN := .venv/bin

# Of the processes that hold calls and pages, one does the spoken calls and one drives the browser; the others do the
# rest, which is mostly waiting for simulated vendors and real clocks (see tests/conftest.py). What only computes stands
# behind them: a recogniser that gets no turn at the machine hears too late.
PYTEST = $(BIN)/pytest --dist loadscope --no-loadscope-reorder
LIVE = -n 4 tests/integration tests/browser
COMPUTED = -n 2 tests/conversations tests/unit
BEHIND = nice -n 15

help: ## Show these commands
	@sed -n 's/^\([a-z-]*\):.*## /  make \1\t/p' $(MAKEFILE_LIST) | expand -t 18

run: setup ## Serve the sample practices on http://127.0.0.1:8000 (PORT changes it)
	@exec $(BIN)/receptionist serve

test: setup-test ## Check everything that can be checked: style, types, imports, tests
	@$(MAKE) --no-print-directory tested

test-deep: setup-test ## The long form: more examples, every look of each page, the clean root (an hour)
	@$(MAKE) --no-print-directory tested LONGER="--hypothesis-profile=deep --timeout=3600"

# In a fresh checkout one process compiles all modules, or each of the six would do it for itself.
tested:
	@mkdir -p var; test -d tests/__pycache__ || $(BIN)/pytest --collect-only -q >/dev/null 2>&1; \
	{ $(BEHIND) $(MAKE) --no-print-directory check-all; checked=$$?; $(BEHIND) $(PYTEST) $(LONGER) $(COMPUTED); \
		exit $$((checked | $$?)); } >var/computed.log 2>&1 & computing=$$!; \
	$(PYTEST) $(LONGER) $(LIVE); live=$$?; wait $$computing; computed=$$?; cat var/computed.log; exit $$((live | computed))

check: setup-test ## Style, types and imports only
	@$(MAKE) --no-print-directory check-all

format: setup-test ## Put the code into the house style
	@$(BIN)/ruff check --fix --quiet || true
	@$(BIN)/ruff format

bench: setup-test ## Measure: latencies of calls on this machine
	@for bench in $(basename $(notdir $(wildcard benchmarks/*.py))); do \
		echo "== $$bench"; $(BIN)/python -m "benchmarks.$$bench" || exit 1; \
	done

setup:
	@$(ENVIRONMENT) run

setup-test:
	@$(ENVIRONMENT) test

check-all:
	$(BIN)/ruff format --check
	$(BIN)/ruff check
	$(BIN)/basedpyright
	$(BIN)/lint-imports --no-logo
