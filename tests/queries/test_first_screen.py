"""What is on file, counted once for all who look until something is written."""

from __future__ import annotations

import pytest

from provenance.queries.first_screen import count_on_file
from tests import builders
from tests.services.test_moves import draft, published

pytestmark = pytest.mark.django_db


def test_what_is_on_file_is_counted_anew_after_a_write():
    before = count_on_file().documents

    published(draft(holding="held"))

    assert count_on_file().documents == before + 1


def test_until_something_is_written_it_is_counted_once(django_assert_num_queries):
    builders.document(holding="held")
    count_on_file()

    with django_assert_num_queries(2):
        assert count_on_file().documents == 1
