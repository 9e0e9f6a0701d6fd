"""A name that nobody goes by is answered with names that are near."""

from __future__ import annotations

import pytest

from provenance.queries.publishers import near
from tests import builders

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("typed", ["Ukraines Security Service (SBU)", "SBU", "Security Service"])
def test_a_name_in_other_letters_or_in_part_is_near(typed):
    builders.source("Ukraine's Security Service (SBU)")

    assert near(typed) == ["Ukraine's Security Service (SBU)"]


@pytest.mark.parametrize("typed", ["…", "the Navy"])
def test_what_has_nothing_in_common_is_not(typed):
    builders.source("Ukraine's Security Service (SBU)")

    assert near(typed) == []


def test_a_protected_name_is_never_offered():
    builders.protected_source("Aleksandr Ivanov")

    assert near("Aleksandr Ivanow") == []
