"""Days and names in templates: in the reader's language, and in their own direction."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from django.template import Context, Template
from django.utils import translation

from provenance.domain.messages import ISOLATE, RELEASE, speaking
from provenance.middleware import tongue

DAYS = {
    "en": "29 September 2022",
    "uk": "29 вересня 2022",
    "es": "29 de septiembre de 2022",
    "ar": "29 سبتمبر 2022",
}


def shown(template, tag, **context):
    with translation.override(tag), speaking(tongue()):
        return Template(template).render(Context(context))


@pytest.mark.parametrize("tag", DAYS)
def test_a_day_is_said_as_sentences_say_it(tag):
    assert shown("{{ at|day }}", tag, at=date(2022, 9, 29)) == DAYS[tag]


def test_a_moment_is_said_by_its_day():
    assert shown("{{ at|day }}", "en", at=datetime(2022, 9, 29, 23, tzinfo=UTC)) == DAYS["en"]


def test_a_name_is_set_apart_where_the_page_runs_from_right_to_left():
    assert shown("{{ name|apart }}", "ar", name="CNN") == f"{ISOLATE}CNN{RELEASE}"
    assert shown("{{ name|apart }}", "uk", name="CNN") == "CNN"


def test_a_name_that_is_set_apart_is_still_escaped():
    assert "<b>" not in shown("{{ name|apart }}", "ar", name="<b>")


def test_printed_words_stand_in_the_marks_of_the_readers_language():
    marks = {tag: shown("{{ name|quoted }}", tag, name="a soldier") for tag in ("en", "es")}

    assert marks == {"en": "“a soldier”", "es": "«a soldier»"}
