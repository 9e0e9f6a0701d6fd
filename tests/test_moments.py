"""Moments as pages show them: in UTC, with what a script needs to add the reader's own clock."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from django.utils.translation import override

from provenance.templatetags.pages import moment

KYIV = ZoneInfo("Europe/Kyiv")


def test_a_moment_is_told_in_utc_wherever_it_was_noted():
    shown = moment(datetime(2026, 11, 22, 1, 5, tzinfo=KYIV))

    assert ">21 November 2026, 23:05 UTC</time>" in shown
    assert 'datetime="2026-11-21T23:05+00:00"' in shown


@pytest.mark.parametrize(
    ("language", "words"),
    [("es", "donde usted está"), ("uk", "за вашим часом"), ("ar", "حيث أنت")],
)
def test_the_words_beside_the_readers_own_clock_ask_no_question(language, words):
    with override(language):
        shown = moment(datetime(2026, 11, 22, 1, 5, tzinfo=KYIV))

    assert f'data-local="{words}"' in shown
