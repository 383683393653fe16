# Every target makes the environment it needs. `make help` lists them.
# Variables: PYTHON (3.11 or newer), TORCH_INDEX (where torch comes from; empty: from pip's own index), INSTRUCTION, ARGS (to pytest).

PYTHON ?= python3
TORCH_INDEX ?= https://download.pytorch.org/whl/cpu
INSTRUCTION ?= remove the balloon
ARGS ?=
export INSTRUCTION

BIN := .venv/bin
STAMP := .venv/.installed
PIP := $(BIN)/python -m pip -qq --disable-pip-version-check

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help venv demo test lint paper clean

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-6s %s\n", $$1, $$2 }' Makefile

venv: $(STAMP) ## make .venv with pinned dependencies (once; again when they change)

# torch first and alone, so that TORCH_INDEX serves nothing else. pip's own index may have the build with gigabytes of CUDA:
# it is asked only where the other one cannot be reached.
$(STAMP): pyproject.toml setup.py constraints.txt
	@echo "Making .venv with pinned dependencies; this is done once and takes a few minutes."
	@test -x $(BIN)/pip || $(PYTHON) -m venv .venv || \
		{ echo "$(PYTHON) cannot make .venv: install Python 3.11 with its venv module (Debian: apt install python3-venv)"; exit 1; }
	@$(if $(TORCH_INDEX),$(PIP) install --no-deps --retries 1 --index-url $(TORCH_INDEX) -c constraints.txt torch || \
		echo "torch does not come from $(TORCH_INDEX): taking what pip's own index has.",:)
	$(PIP) install -c constraints.txt -e ".[train,eval,dev]"
	@touch $@

demo: $(STAMP) ## edit the bundled picture with the bundled checkpoint: out/demo.png
	@mkdir -p out
	$(BIN)/python generate.py docs/assets/demo.png "$$INSTRUCTION" -o out/demo.png \
		--checkpoint checkpoints/earl-mini --seed 0 --compare out/demo_compare.png --overwrite

test: $(STAMP) ## run the whole test suite
	$(BIN)/python -m pytest -q $(ARGS)

lint: $(STAMP) ## check style, format and types
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

paper: $(STAMP) runs/paper/earl-mini/config.json ## train and judge the paper's table in miniature (hours)
	$(BIN)/python -m tokenizer.encode checkpoints/earl-mini/image_tokenizer runs/tokens/thoughts --examples 8192 \
		--first-seed 71000000 --even --freely 0.5 --sentences train/sentences/everyday.jsonl --shard-size 1024
	$(BIN)/python -m train.experiment train/recipes/paper_miniature.toml

# The tenth checkpoint, which knew the grammar's words alone, is in the history of the repository, which a shallow clone lacks.
runs/paper/earl-mini/config.json: | $(STAMP)
	mkdir -p runs/paper
	git archive -o runs/paper/tenth.tar be9edb781f58afe7a35da71f2b9f134a8a841287 checkpoints/earl-mini
	tar -x -f runs/paper/tenth.tar -C runs/paper --strip-components=1
	rm runs/paper/tenth.tar

clean: ## remove what was built (keeps .venv, runs/ and checkpoints/)
	rm -rf build dist out *.egg-info .pytest_cache .mypy_cache .ruff_cache
	find . -name __pycache__ -not -path './.venv/*' -prune -exec rm -rf {} +
