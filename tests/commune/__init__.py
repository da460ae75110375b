"""The judge's commune: 8,000 households in 40 villages, with faults planted where a list says so (issue 5).

`python -m tests.commune report` seeds it through the real writer and tells what was planted, found and alarmed
falsely, what it costs in time, memory and taps; `figures` recomputes every figure; `tapping` lets officers tap at
random at once and reads the audit back. A small one of each runs with the tests.
"""
