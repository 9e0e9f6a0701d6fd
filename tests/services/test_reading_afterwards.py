"""Reading afterwards what another curator did at once."""

from __future__ import annotations

import pytest

from provenance.domain.curation_vocabulary import ActAtOnce
from provenance.models import LaterReading
from provenance.services import reading_afterwards
from provenance.services.history import Change
from tests import builders

pytestmark = pytest.mark.django_db


@pytest.fixture
def reading():
    return LaterReading.objects.create(
        kind=ActAtOnce.REMOVAL, document=builders.document(), done_by="anna", why="By order."
    )


def test_who_did_it_cannot_say_that_it_was_read(reading):
    with pytest.raises(reading_afterwards.NotTheReader):
        reading_afterwards.confirm(reading, change=Change("anna", "page", "I have read it."))

    assert LaterReading.objects.open().count() == 1


def test_it_is_named_as_what_is_still_to_be_read(reading):
    assert str(reading) == f"{reading.get_kind_display()}, to be read afterwards"
