"""The laws: what a person observes is the same for any two runs that differ only in what they are not cleared for.

- ``clearance`` says, in one place and with reasons, what one observer may learn of. All else is hidden from them.
- ``worlds`` carries out a run in two or three worlds at once that differ in the hidden half alone, and compares every
  byte that the observer gets.
- ``generator`` makes runs; it knows the state. ``shrink`` makes a run that shows a difference small.
- ``leaks`` holds planted faults: each must be found, or the search is worth nothing.

``python -m tests.laws --commands 5000000 --seed 1`` searches for as long as one likes.
"""
