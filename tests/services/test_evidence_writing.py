"""Writing a record whose references were just read: what the database refuses is never hidden."""

from __future__ import annotations

import pytest
from django.db import IntegrityError

from provenance.services import evidence
from tests import builders

pytestmark = pytest.mark.django_db


def test_what_the_database_refuses_is_raised_where_validation_finds_nothing(monkeypatch):
    source = builders.source("The Paper")

    def refuse(*args, **kwargs):
        raise IntegrityError("refused")

    monkeypatch.setattr(source, "save", refuse)

    with pytest.raises(IntegrityError, match="refused"):
        evidence.write_referring(source)
