"""Watchers are told once a change, and what was looked at is remembered only as wished."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from provenance.models import Notice, Viewed, Watch
from provenance.services import evidence, watches
from tests import builders, stories
from tests.services.changes import CHANGE

pytestmark = pytest.mark.django_db


@pytest.fixture
def quote():
    return builders.quote()


@pytest.fixture
def ada():
    return builders.user("ada")


def test_a_watcher_is_told_what_changed(quote, ada):
    builders.watch(ada, quote, chain_version="1")

    watches.notify_watchers([(quote.pk, "2", ("A step was added.",))])

    told = Notice.objects.get(user=ada)
    assert told.values == {"words": builders.LOSING, "what": ["A step was added."]}
    assert Watch.objects.get().chain_version == "2"


def test_an_unread_notice_is_updated_and_not_doubled(quote, ada):
    builders.watch(ada, quote)
    watches.notify_watchers([(quote.pk, "2", ("One.",))])

    watches.notify_watchers([(quote.pk, "3", ("One.", "Two."))])

    assert Notice.objects.get().values["what"] == ["One.", "One.", "Two."]


@pytest.mark.parametrize("is_told", [False, True])
def test_a_notice_of_what_is_gone_carries_no_words_and_leads_nowhere(quote, ada, is_told):
    builders.watch(ada, quote, chain_version="1")
    if is_told:
        watches.notify_watchers([(quote.pk, "2", ("steps added 1",))])

    watches.notify_watchers([(quote.pk, "", ("gone",))])

    told = Notice.objects.get()
    assert (told.values["words"], told.values["what"][-1], told.link) == ("", "gone", "")


def test_after_reading_a_new_notice_is_written(quote, ada):
    builders.watch(ada, quote)
    watches.notify_watchers([(quote.pk, "2", ())])
    watches.mark_read(ada)

    watches.notify_watchers([(quote.pk, "3", ())])

    assert Notice.objects.count() == 2


def test_who_knows_the_version_is_told_nothing(quote, ada):
    builders.watch(ada, quote, chain_version="2")

    watches.notify_watchers([(quote.pk, "2", ("One.",)), (quote.pk + 1, "5", ())])

    assert not Notice.objects.exists()


def test_a_notice_holds_the_newest_of_very_many_changes(quote, ada):
    builders.watch(ada, quote)

    watches.notify_watchers([(quote.pk, "2", tuple(f"Change {n}." for n in range(25)))])

    what = Notice.objects.get().values["what"]
    assert (len(what), what[-1]) == (20, "Change 24.")


@pytest.mark.parametrize("number", [1, 30])
@pytest.mark.parametrize("is_told", [False, True])
def test_telling_costs_the_same_however_many_watch(number, is_told):
    quotes = [builders.quote() for _ in range(number)]
    for quote in quotes:
        builders.watch(quote=quote)
    if is_told:
        watches.notify_watchers([(quote.pk, "1", ()) for quote in quotes])

    with CaptureQueriesContext(connection) as queries:
        watches.notify_watchers([(quote.pk, "2", ()) for quote in quotes])

    assert len([q for q in queries if "SAVEPOINT" not in q["sql"]]) == 4


def test_a_write_to_the_evidence_tells_the_watchers(ada):
    quote = stories.worked_example()
    paper = builders.source()
    evidence.save(builders.source(), change=CHANGE, related=None)
    page = quote.wordings.get().passage.document
    evidence.save(page, change=CHANGE)
    builders.watch(ada, quote, chain_version="another")
    page.publisher = paper

    evidence.save(page, change=CHANGE)

    assert Notice.objects.get(user=ada).quote == quote


# What was looked at


def viewed(user):
    return [number for number, _ in Viewed.objects.get(user=user).quotes]


@pytest.fixture
def remembered(ada):
    """Ada, who asked that what she looks at be remembered."""
    watches.keep_views(ada, enabled=True)
    return ada


def test_nothing_is_remembered_of_who_has_not_asked_for_it(ada):
    watches.record_view(ada, wording=1)

    assert not Viewed.objects.exists()


def test_a_view_is_remembered_for_thirty_days(remembered, time_machine):
    time_machine.move_to(datetime(2026, 5, 1, tzinfo=UTC), tick=False)
    watches.record_view(remembered, wording=1)
    time_machine.move_to(datetime(2026, 5, 30, 23, 59, tzinfo=UTC), tick=False)
    assert watches.forget_old_views() == 0
    assert viewed(remembered) == [1]

    time_machine.move_to(datetime(2026, 5, 31, tzinfo=UTC), tick=False)

    assert watches.forget_old_views() == 1
    assert viewed(remembered) == []


def test_a_new_view_drops_what_is_older_than_thirty_days(remembered, time_machine):
    time_machine.move_to(datetime(2026, 5, 1, tzinfo=UTC), tick=False)
    watches.record_view(remembered, wording=1)
    time_machine.move_to(datetime(2026, 5, 31, tzinfo=UTC), tick=False)

    watches.record_view(remembered, wording=2)

    assert viewed(remembered) == [2]


def test_views_are_remembered_newest_first_and_each_once(remembered):
    for wording in (1, 2, 1, 1):
        watches.record_view(remembered, wording=wording)

    assert viewed(remembered) == [1, 2]


def test_fifty_views_are_remembered(remembered):
    for wording in range(60):
        watches.record_view(remembered, wording=wording)

    assert viewed(remembered) == list(range(59, 9, -1))


def test_views_are_cleared(remembered):
    watches.record_view(remembered, wording=1)

    watches.forget_views(remembered)

    assert viewed(remembered) == []


def test_views_switched_off_are_cleared_and_not_kept(remembered):
    watches.record_view(remembered, wording=1)

    watches.keep_views(remembered, enabled=False)
    watches.record_view(remembered, wording=2)

    assert viewed(remembered) == []


def test_views_switched_on_are_kept_again(ada):
    watches.keep_views(ada, enabled=False)
    watches.keep_views(ada, enabled=True)

    watches.record_view(ada, wording=2)

    assert viewed(ada) == [2]
