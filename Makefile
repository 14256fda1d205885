# Thin names for what run.py does; python3 run.py --help says more.
.PHONY: run test bench laws
PYTHON ?= python3

run:
	@$(PYTHON) run.py

test:
	@$(PYTHON) run.py test

bench:
	@$(PYTHON) run.py bench

laws:
	@$(PYTHON) run.py laws
