"""Watchers are told once a change, and what was looked at is remembered only as wished."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from provenance.domain.chain.report import build_report
from provenance.domain.vocabulary import NoticeKind
from provenance.models import Notice, Viewed, Watch
from provenance.queries.cases import version_of
from provenance.queries.chains import records_of_many
from provenance.services import evidence, summaries, watches
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


def test_each_watcher_is_told_in_their_own_notice_of_their_own_quote(quote, ada):
    ben, other = builders.user("ben"), builders.quote()
    for person, watched in ((ada, quote), (ada, other), (ben, quote)):
        builders.watch(person, watched)
    watches.notify_watchers([(quote.pk, "2", ("One.",))])

    watches.notify_watchers([(quote.pk, "3", ("Two.",)), (other.pk, "2", ("Three.",))])

    told = {(one.user, one.quote): one.values["what"] for one in Notice.objects.all()}
    assert told == {
        (ada, quote): ["One.", "Two."],
        (ben, quote): ["One.", "Two."],
        (ada, other): ["Three."],
    }


def test_a_notice_that_is_updated_is_new_again(quote, ada, time_machine):
    builders.watch(ada, quote)
    time_machine.move_to(datetime(2026, 5, 1, tzinfo=UTC), tick=False)
    watches.notify_watchers([(quote.pk, "2", ())])
    time_machine.move_to(datetime(2026, 5, 2, tzinfo=UTC), tick=False)

    watches.notify_watchers([(quote.pk, "3", ())])

    assert Notice.objects.get().created_at == datetime(2026, 5, 2, tzinfo=UTC)


def test_who_begins_to_watch_knows_what_is_told_now(ada):
    quote = stories.worked_example()
    wording = quote.wordings.get()
    summaries.refresh([quote.pk])
    (records,) = records_of_many([quote.slug])

    watches.watch(build_report(records, records.wordings[wording.pk]), by=ada)

    watch = Watch.objects.get()
    assert watch.chain_version == version_of(quote.pk) != ""
    assert watch.address == f"/quotes/{quote.slug}/?from={wording.slug}"


def test_who_watches_no_more_keeps_other_watches_and_so_do_others(quote, ada):
    ben, other = builders.user("ben"), builders.quote()
    for person, watched in ((ada, quote), (ada, other), (ben, quote)):
        builders.watch(person, watched)

    watches.unwatch(ada, quote=quote.pk)

    assert set(Watch.objects.values_list("user", "quote")) == {
        (ada.pk, other.pk),
        (ben.pk, quote.pk),
    }


@pytest.mark.parametrize(("which", "left"), [("one", {"second", "ben"}), ("all", {"ben"})])
def test_one_notice_or_all_of_ones_own_are_marked_as_read(ada, which, left):
    notices = {name: builders.notice(ada) for name in ("first", "second")}
    notices["ben"] = builders.notice(builders.user("ben"))

    watches.mark_read(ada, notice=notices["first"].pk if which == "one" else None)

    unread = set(Notice.objects.filter(read_at=None))
    assert {name for name, notice in notices.items() if notice in unread} == left


def test_nobody_marks_the_notice_of_another_as_read(ada):
    notice = builders.notice(builders.user("ben"))

    watches.mark_read(ada, notice=notice.pk)

    notice.refresh_from_db()
    assert notice.read_at is None


def test_a_notice_stays_read_since_it_was_first_read(ada, time_machine):
    notice = builders.notice(ada)
    time_machine.move_to(datetime(2026, 5, 1, tzinfo=UTC), tick=False)
    watches.mark_read(ada)
    time_machine.move_to(datetime(2026, 5, 2, tzinfo=UTC), tick=False)

    watches.mark_read(ada)

    notice.refresh_from_db()
    assert notice.read_at == datetime(2026, 5, 1, tzinfo=UTC)


# Who pinned what was taken from readers


def told_of(ada):
    notice = Notice.objects.get(user=ada)
    return notice.kind, notice.values, notice.link


def test_who_pinned_one_wording_is_led_to_it_and_told_why(ada):
    pin = builders.pin(builders.case(ada))
    builders.pin(builders.case(ada))

    watches.notify_holders([pin.wording_id], why="A name was at risk.")

    values = {"number": 1, "said": "A name was at risk."}
    assert told_of(ada) == (NoticeKind.PINNED, values, pin.get_absolute_url())


def test_who_pinned_several_is_led_to_the_case(ada):
    case = builders.case(ada)
    pins = [builders.pin(case) for _ in range(2)]

    watches.notify_holders([pin.wording_id for pin in pins], why="So.")

    assert told_of(ada)[1:] == ({"number": 2, "said": "So."}, case.get_absolute_url())


@pytest.mark.parametrize(("is_in_it", "told"), [(True, {"ada", "ben"}), (False, {"ada"})])
def test_a_colleague_who_pinned_it_is_told_while_the_case_is_open_to_them(ada, is_in_it, told):
    ben = builders.user("ben")
    case = builders.shared_case(ada, *([ben] if is_in_it else []))
    pin = builders.pin(case, pinned_by=ben)

    watches.notify_holders([pin.wording_id], why="So.")

    assert set(Notice.objects.values_list("user__username", flat=True)) == told


def test_of_what_is_recorded_no_longer_those_are_told_who_pinned_it(ada):
    gone, there = builders.pin(builders.case(ada)), builders.pin()
    slugs = [pin.wording.slug for pin in (gone, there)]
    for pin in (gone, there):
        pin.address = f"/quotes/a-quote/?from={pin.wording.slug}"
        pin.save()
    gone.wording.delete()

    watches.notify_holders_of_removed(slugs, why="So.")

    assert [notice.user for notice in Notice.objects.all()] == [ada]


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


def test_clearing_what_one_looked_at_leaves_that_of_others(remembered):
    ben = builders.user("ben")
    watches.keep_views(ben, enabled=True)
    for person in (remembered, ben):
        watches.record_view(person, wording=1)

    watches.forget_views(remembered)

    assert (viewed(remembered), viewed(ben)) == ([], [1])


def test_a_list_that_holds_nothing_old_is_not_written(remembered, django_assert_num_queries):
    watches.record_view(remembered, wording=1)

    with django_assert_num_queries(1):
        assert watches.forget_old_views() == 0


def test_the_same_quote_looked_at_again_writes_nothing(remembered, django_assert_num_queries):
    watches.record_view(remembered, wording=1)

    with django_assert_num_queries(1):
        watches.record_view(remembered, wording=1)


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
