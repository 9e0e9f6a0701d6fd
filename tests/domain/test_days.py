"""Days as the records of a chain read them from what is stored."""

from __future__ import annotations

from datetime import date

import pytest

from provenance.domain.chain.records.documents import read_day, read_day_text


@pytest.mark.parametrize("value", ["2026-05-01", "2026-05-01T10:20:30+00:00", "2026-05-01 10:20"])
def test_of_a_moment_its_day_is_read(value):
    assert read_day_text(value) == "2026-05-01"
    assert read_day(value) == date(2026, 5, 1)


@pytest.mark.parametrize("value", ["", None])
def test_of_none_none_is_read(value):
    assert read_day_text(value) == ""
    assert read_day(value) is None
