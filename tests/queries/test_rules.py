"""What each check says of a fault, compared with a table; `python -m tests.queries.test_rules` writes it."""

from __future__ import annotations

import csv
from pathlib import Path

TABLE = Path(__file__).with_name("rules.csv")
"""A rule a line: its code, how grave it is, and its sentence where it has one for all its faults."""


def rules():
    from provenance.queries.checks import RULES

    return [[rule.code, rule.severity.value, rule.sentence] for rule in RULES]


def test_every_check_says_what_is_wrong_and_what_to_do_about_it():
    with TABLE.open(encoding="utf-8", newline="") as file:
        assert rules() == list(csv.reader(file))


if __name__ == "__main__":
    import django

    django.setup()
    with TABLE.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows(rules())
