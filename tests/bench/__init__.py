"""What it costs, side by side with what others would have built: `python -m tests.bench`.

Every contestant is played the same dialog by the same script, in one run on one machine, several rounds by turns;
nothing here asserts a time. How each row is measured stands in docs/benchmarks.md.
"""
