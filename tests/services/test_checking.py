"""Long checks in steps: nothing is lost, nothing is done twice, nothing outlives its day."""

from __future__ import annotations

from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone

from provenance.models import ArticleCheck, Event
from provenance.queries import article
from provenance.queries.article import marks_in, slices
from provenance.services import checks
from tests import builders

pytestmark = pytest.mark.django_db
TEXT = "\n".join(f"{'Nothing at all is said. ' * 15}“{builders.LOSING}”" for _ in range(4))


@pytest.fixture(autouse=True)
def small_parts(monkeypatch):
    monkeypatch.setattr(article, "SLICE", 400)
    monkeypatch.setattr(checks, "STEP_SECONDS", 600)


@pytest.fixture
def stored():
    """A long text with four known quotations, stored for a day by somebody."""
    builders.wording()
    return checks.store(TEXT, by=builders.user("ada"))


@pytest.fixture
def one_part_a_step(monkeypatch):
    monkeypatch.setattr(checks, "STEP_SECONDS", -1)


def whole():
    return [mark for start, end in slices(TEXT) for mark in marks_in(TEXT, start, end)]


def test_a_check_is_stored_for_a_day(stored):
    left = stored.forget_at - timezone.now()

    assert timedelta(hours=23) < left <= timedelta(hours=24)


def test_a_check_that_is_to_be_kept_has_no_end():
    assert checks.store("words", by=builders.user("ada"), keep=True).forget_at is None


def test_steps_find_what_one_check_of_the_whole_text_would(stored, one_part_a_step):
    steps = 0
    while not stored.is_done:
        assert checks.step(stored, drafts=False)
        steps += 1

    assert steps == len(slices(TEXT)) > 2
    assert checks.marks_of(stored) == whole()


def test_a_quick_text_is_done_in_one_step(stored):
    checks.step(stored, drafts=False)

    assert stored.is_done
    assert len(checks.marks_of(stored)) == 4


def test_a_check_that_is_done_takes_no_further_step(stored):
    checks.step(stored, drafts=False)

    assert not checks.step(stored, drafts=False)


def test_two_tabs_do_not_do_the_same_step_twice(stored, one_part_a_step):
    other = ArticleCheck.objects.get(pk=stored.pk)
    checks.step(stored, drafts=False)

    assert not checks.step(other, drafts=False)
    stored.refresh_from_db()
    assert len(stored.marks) == 1


def test_nobody_steps_in_while_another_is_at_it(stored):
    ArticleCheck.objects.update(taken_at=timezone.now())

    assert not checks.step(stored, drafts=False)


@pytest.mark.parametrize(("seconds", "goes_on"), [(29, False), (31, True)])
def test_a_step_that_died_is_done_again_after_its_lease(stored, seconds, goes_on):
    ArticleCheck.objects.update(taken_at=timezone.now())

    with time_machine.travel(timezone.now() + timedelta(seconds=seconds), tick=False):
        assert checks.step(stored, drafts=False) is goes_on


def test_a_step_that_fails_loses_nothing_that_was_done(stored, one_part_a_step, monkeypatch):
    checks.step(stored, drafts=False)
    monkeypatch.setattr(checks, "marks_in", lambda *_, **__: 1 / 0)

    with pytest.raises(ZeroDivisionError):
        checks.step(stored, drafts=False)

    stored.refresh_from_db()
    assert (len(stored.marks), stored.done_to) == (1, slices(TEXT)[1][0])


def test_a_step_whose_lease_was_taken_over_writes_nothing(stored, monkeypatch):
    def taken_over(*_, **__):
        ArticleCheck.objects.update(taken_at=timezone.now() + timedelta(seconds=1))
        return []

    monkeypatch.setattr(checks, "marks_in", taken_over)
    checks.step(stored, drafts=False)

    assert (stored.done_to, stored.marks) == (0, [])


# What is forgotten


@pytest.mark.parametrize(("hours", "left"), [(23, 1), (25, 0)])
def test_a_check_is_forgotten_when_its_day_is_over(stored, hours, left):
    with time_machine.travel(timezone.now() + timedelta(hours=hours), tick=False):
        checks.delete_overdue()

    assert ArticleCheck.objects.count() == left


def test_a_check_that_is_kept_outlives_its_day(stored):
    checks.keep(stored)

    with time_machine.travel(timezone.now() + timedelta(days=400), tick=False):
        assert checks.delete_overdue() == 0


def test_each_new_check_forgets_those_whose_day_is_over(stored):
    with time_machine.travel(timezone.now() + timedelta(hours=25), tick=False):
        checks.store("words", by=builders.user("bob"))

    assert list(ArticleCheck.objects.values_list("text", flat=True)) == ["words"]


def test_a_check_is_forgotten_when_its_owner_says_so(stored):
    checks.forget(stored)

    assert not ArticleCheck.objects.exists()


def test_a_check_goes_with_its_owner(stored):
    stored.owner.delete()

    assert not ArticleCheck.objects.exists()


def test_private_work_leaves_no_event_and_no_telling_name(stored):
    checks.step(stored, drafts=False)
    checks.keep(stored)

    assert not Event.objects.exists()
    assert str(stored) == "a check"
