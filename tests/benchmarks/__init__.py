"""Measurements: a synthetic corpus, the time of pages, and what one page runs through.

``python3 dev.py benchmark`` runs them on a database of their own; ``python -m tests.benchmarks``
runs them on the database that DATABASE_URL names.
"""


class CannotMeasure(Exception):
    """The database, or what was asked for, does not allow the measurement; the text says why."""
