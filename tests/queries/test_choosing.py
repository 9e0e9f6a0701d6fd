"""Names to choose from, as they may be typed."""

from __future__ import annotations

import pytest

from provenance.queries.name_choices import source_names
from tests import builders

pytestmark = pytest.mark.django_db


def test_names_to_choose_from_begin_with_whom_the_document_speaks_of():
    builders.source("Another Paper")
    soldier = builders.protected_source("Ivan Petrov", display_form="a Russian soldier")
    builders.protected_source("Oleg Petrov", display_form="a Russian soldier")
    article = builders.document()
    quote = builders.quote(claimed_speaker=soldier)
    builders.wording("losing", document=article, of=quote)

    names = source_names(article)

    assert names == [f"a Russian soldier [{soldier.slug}]", "Another Paper"]


@pytest.mark.parametrize("rows", [1, 30])
def test_names_cost_two_queries_however_many(rows, django_assert_num_queries):
    article = builders.document()
    for number in range(rows):
        builders.source(f"Paper {number}")

    with django_assert_num_queries(2):
        assert len(source_names(article)) == rows
