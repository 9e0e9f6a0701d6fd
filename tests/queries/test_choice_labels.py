"""Stored words as a reader meets them."""

from __future__ import annotations

from provenance.queries.choice_labels import model_named


def test_a_kind_of_record_that_is_no_more_has_no_model():
    assert model_named("rendering") is None
