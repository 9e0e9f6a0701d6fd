"""References that lead nowhere, as raw statements can leave them."""

from __future__ import annotations

import pytest
from django.db import IntegrityError, connection

from provenance.queries.checks import find_faults


@pytest.mark.django_db
def test_a_row_that_refers_to_nothing_is_found(monkeypatch):
    def refuse():
        raise IntegrityError("The row in table 'provenance_passage' has an invalid foreign key.")

    monkeypatch.setattr(connection, "check_constraints", refuse)

    (fault,) = find_faults()

    assert fault.code == "dangling-reference"
    assert "provenance_passage" in fault.sentence
