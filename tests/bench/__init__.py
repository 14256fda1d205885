"""Benchmarks: figures of the real server, printed beside what is to be reached. Nothing here asserts a time."""
