"""A name that nobody goes by is answered with names that are near."""

from __future__ import annotations

import pytest

from provenance.domain.vocabulary import SourceKind
from provenance.models import Source
from provenance.queries.publishers import (
    outlet_and_agency_names,
    publishers_named,
    similar_publisher_names,
)
from tests import builders

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("typed", ["Ukraines Security Service (SBU)", "SBU", "Security Service"])
def test_a_name_in_other_letters_or_in_part_is_near(typed):
    builders.source("Ukraine's Security Service (SBU)")

    assert similar_publisher_names(typed) == ["Ukraine's Security Service (SBU)"]


@pytest.mark.parametrize("typed", ["…", "the Navy"])
def test_what_has_nothing_in_common_is_not(typed):
    builders.source("Ukraine's Security Service (SBU)")

    assert similar_publisher_names(typed) == []


def test_a_protected_name_is_never_offered():
    builders.protected_source("Aleksandr Ivanov")

    assert similar_publisher_names("Aleksandr Ivanow") == []


@pytest.mark.parametrize(("number", "most"), [(2, 2), (3, 3), (4, 3)])
def test_at_most_three_are_near_and_three_go_by_one_name(number, most):
    for one in range(number):
        builders.source(f"Daily Paper {one}")
        builders.source("Echo")

    assert (len(similar_publisher_names("Daily Paper")), len(publishers_named("Echo"))) == (
        most,
        most,
    )


@pytest.mark.parametrize(("number", "most"), [(499, 499), (500, 500), (501, 500)])
def test_at_most_five_hundred_names_are_offered(number, most):
    Source.objects.bulk_create(
        Source(slug=f"s{one}", name=f"Paper {one:03}", kind=SourceKind.OUTLET)
        for one in range(number)
    )

    assert outlet_and_agency_names() == [f"Paper {one:03}" for one in range(most)]


def test_outlets_and_agencies_are_offered_once_each_in_the_order_of_their_names():
    for name in ("Mercury", "Argus", "Zeit", "Argus"):
        builders.source(name)
    builders.source("Newswire", kind=SourceKind.AGENCY)
    builders.source("Ivan Petrenko", kind=SourceKind.PERSON)
    builders.protected_source("Hidden Herald", kind=SourceKind.OUTLET)

    assert outlet_and_agency_names() == ["Argus", "Mercury", "Newswire", "Zeit"]


def test_a_protected_name_is_no_publisher_whatever_is_typed_of_it():
    protected = builders.protected_source("Aleksandr Ivanov", slug="hidden")

    assert [publishers_named(typed) for typed in ("Aleksandr Ivanov", protected.slug)] == [[], []]


def test_a_slug_means_one_source_whatever_goes_by_that_name():
    builders.source("daily", slug="other")
    meant = builders.source("The Daily Paper", slug="daily")

    assert publishers_named("daily") == [meant]
