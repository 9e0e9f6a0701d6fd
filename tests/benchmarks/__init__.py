"""Benchmarks: a synthetic corpus, the time pages take, and the code that one page runs.

``python3 dev.py benchmark`` runs them on a database of their own; ``python -m tests.benchmarks``
runs them on the database that DATABASE_URL names.
"""


class CannotMeasure(Exception):
    """The database or the arguments do not allow the measurement; the message says why."""
