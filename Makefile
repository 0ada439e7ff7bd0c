# Everything happens in .venv; nothing is installed outside it, but for a browser to test with.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
# On all processors at once; what drives the extension has a whole browser to itself.
SIDE_BY_SIDE := --numprocesses logical --dist loadfile

.PHONY: run demo test lint browser score quality pins audit matrix faults pictures clean

run: $(VENV)/run.stamp
	$(BIN)/coffeechat serve --open

demo: $(VENV)/run.stamp
	$(BIN)/coffeechat demo

# Hundreds of tests start the command anew: compiled once, it starts in half of the time.
test: export PYTHONDONTWRITEBYTECODE =
test: $(VENV)/test.stamp lint browser
	$(BIN)/python -m pytest $(SIDE_BY_SIDE) --ignore tests/browser
	$(BIN)/python -m pytest tests/browser

lint: $(VENV)/test.stamp
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

# A Chromium and a Firefox to test with: those that are here, else from apt, else a sentence
# that says what to do.
browser: $(VENV)/test.stamp
	$(BIN)/python tests/browsers.py

# How well pages are read, and whether what is written of them keeps every rule:
# make score CORPUS=DIR, where DIR holds the pages, index.jsonl and score.py.
score: $(VENV)/run.stamp
	$(BIN)/python $(CORPUS)/score.py --misses --command "$(CURDIR)/$(BIN)/coffeechat parse"
	$(BIN)/python -m benchmarks.quality --figures --corpus $(CORPUS)

# The questions and drafts for the demo's invented people, to be read by a person.
quality: $(VENV)/run.stamp
	$(BIN)/python -m benchmarks.quality

# The pictures of README and the user guide, taken from the product.
pictures: $(VENV)/test.stamp browser
	PYTHONPATH=tests $(BIN)/python tests/browser/pictures.py

# The releases that the tests install: after a dependency was added, or to move on.
pins: $(VENV)/run.stamp
	$(BIN)/python -m pip install --quiet --upgrade --upgrade-strategy eager --editable ".[test]"
	$(BIN)/python tests/pins.py write

# Which of those releases were withdrawn, and which have newer ones.
audit: $(VENV)/test.stamp
	$(BIN)/python tests/pins.py audit

# How fast it is, beside yardsticks measured in the same run; writes the table of
# docs/PERFORMANCE.md. Takes some minutes on a quiet machine.
bench: $(VENV)/bench.stamp browser
	$(BIN)/python -m benchmarks --write docs/PERFORMANCE.md

# The attack matrix, each attack by its name, against the real server and in a real Chromium.
matrix: export PYTHONDONTWRITEBYTECODE =
matrix: $(VENV)/test.stamp browser
	$(BIN)/python -m pytest -v $(SIDE_BY_SIDE) tests/security tests/fuzz tests/faults \
		tests/extension tests/storage tests/cli/test_damage.py tests/cli/test_backups.py \
		tests/cli/test_autostart.py tests/web/test_hostile_text.py tests/web/test_feed.py \
		tests/web/test_merging.py tests/workflow/test_imports.py tests/workflow/test_answers.py \
		tests/workflow/test_same_person.py tests/workflow/test_forgetting.py \
		tests/api/test_hostile_values.py tests/extraction/test_worker.py \
		tests/extraction/test_hostile_pages.py
	$(BIN)/python -m pytest -v tests/browser/test_offline.py tests/browser/test_ended_worker.py \
		tests/browser/test_pairing.py

# Kills in the middle of writing, and in the middle of what takes several writes: what was
# confirmed, and what of it was lost.
faults: $(VENV)/run.stamp
	$(BIN)/python -m benchmarks.faults --kills 1000
	$(BIN)/python -m benchmarks.killed_steps --kills 300
	$(BIN)/python -m benchmarks.killed_batches --kills 300

$(VENV)/run.stamp: pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade pip
	$(BIN)/python -m pip install --quiet --editable .
	touch $@

$(VENV)/test.stamp: $(VENV)/run.stamp tests/pins.txt
	$(BIN)/python -m pip install --quiet --constraint tests/pins.txt --editable ".[test]"
	$(BIN)/python tests/storage/tinydb_source.py
	touch $@

$(VENV)/bench.stamp: $(VENV)/run.stamp
	$(BIN)/python -m pip install --quiet --editable ".[bench]"
	touch $@

clean:
	rm -rf $(VENV) .pytest_cache .mypy_cache .ruff_cache .hypothesis
