"""Whoever submitted a document does not read it."""

from __future__ import annotations

import pytest
from django.db import IntegrityError

from provenance.domain.curation_vocabulary import ReviewOutcome
from provenance.models import Review
from tests import builders

pytestmark = pytest.mark.django_db


def test_the_database_refuses_a_review_read_by_who_submitted_it():
    with pytest.raises(IntegrityError):
        Review.objects.create(
            document=builders.document(),
            submitted_by="anna",
            submitted_why="Done.",
            read_by="anna",
            read_at="2026-05-01T10:00Z",
            outcome=ReviewOutcome.PUBLISHED,
            edition=1,
        )
