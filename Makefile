# Thin names for what run.py does; python3 run.py --help says more.
.PHONY: run test bench bench-media laws soak abuse fuzz mutants
PYTHON ?= python3
MINUTES ?= 60

run:
	@$(PYTHON) run.py

test:
	@$(PYTHON) run.py test

bench:
	@$(PYTHON) run.py bench

bench-media:
	@$(PYTHON) run.py bench-media

laws:
	@$(PYTHON) run.py laws

soak:
	@$(PYTHON) run.py soak --minutes $(MINUTES)

abuse:
	@$(PYTHON) run.py abuse

fuzz:
	@$(PYTHON) run.py fuzz

mutants:
	@$(PYTHON) run.py mutants
