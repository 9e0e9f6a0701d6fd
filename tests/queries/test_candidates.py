"""Of many wordings that share words, those that share most are looked at, of equals the first."""

from __future__ import annotations

import pytest

from provenance.queries.search_index import candidate_ids, read_index_state
from provenance.services.search_index import index_wordings
from tests import builders

pytestmark = pytest.mark.django_db


def test_as_many_as_are_wanted_come_and_of_equals_those_recorded_first():
    far, near, equal, later = (
        builders.wording(words).pk
        for words in ("old lamps", "old lanterns here", "old lanterns now", "old lanterns then")
    )
    index_wordings([far, near, equal, later])

    answers = [candidate_ids(["old lanterns"], read_index_state(), most) for most in (2, 3, 9)]

    assert answers == [[[near, equal]], [[near, equal, later]], [[near, equal, later, far]]]
