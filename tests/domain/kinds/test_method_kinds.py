"""By what methods something was checked, and what, in sentences of seven languages."""

from __future__ import annotations

from pathlib import Path

import pytest

from provenance.domain.method_names import METHOD_NAMES
from provenance.domain.proposing.propose import propose
from tests.domain.kinds.rows import rows_by_kind

METHODS = rows_by_kind(Path(__file__).parent / "methods.txt")
OBJECTS = rows_by_kind(Path(__file__).parent / "objects.txt")


def check(sentence):
    (one,) = {
        (check.methods, check.objects)
        for check in propose(sentence).statements
        if check.kind == "verifying"
    }
    return one


def values(cell):
    return set() if cell == "-" else set(cell.split(", "))


@pytest.mark.parametrize("language", METHODS)
def test_the_methods_that_a_check_names_are_proposed(language):
    read = [(sentence, set(check(sentence)[0])) for sentence, _ in METHODS[language]]

    assert read == [(sentence, values(names)) for sentence, names in METHODS[language]]


@pytest.mark.parametrize("language", OBJECTS)
def test_what_a_check_covers_is_proposed(language):
    read = [(sentence, set(check(sentence)[1])) for sentence, _ in OBJECTS[language]]

    assert read == [(sentence, values(names)) for sentence, names in OBJECTS[language]]


def test_every_method_that_the_program_reads_has_a_name_on_pages():
    read = set().union(*(values(names) for rows in METHODS.values() for _, names in rows))

    assert read == METHOD_NAMES
