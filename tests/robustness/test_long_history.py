"""A long history: verified in seconds, and no false alarm whatever honest work was done."""

from __future__ import annotations

import random
import time

import pytest
from django.utils import timezone

from provenance.models import Event, Source
from provenance.queries.history_check import check_history
from provenance.services import evidence, history, history_seals, history_unlock, publishing
from provenance.services.backup import restoring, writing
from provenance.services.merging.merge import merge
from provenance.services.merging.undo import undo
from tests import builders
from tests.services.changes import CHANGE, SECOND
from tests.services.test_backup import empty
from tests.services.test_history_seals import heads, read  # noqa: F401 (a fixture)
from tests.services.test_moves import published

pytestmark = pytest.mark.django_db

KEY = "AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE="
MOST_SECONDS = 10


def fault(heads):  # noqa: F811
    return check_history(read(heads), [KEY]).fault


# Honest work of every kind


def edit(chance):
    source = chance.choice(list(Source.objects.all()))
    source.kind = chance.choice(["outlet", "agency", "office"])
    evidence.save(source, change=CHANGE)


def merge_and_perhaps_undo(chance):
    one, other = builders.source(), builders.source()
    for source in (one, other):
        evidence.save(source, change=CHANGE)
    merged = merge(one, other, change=CHANGE, across=True)
    if chance.random() < 0.5:
        undo(merged, change=CHANGE)


def move(chance):
    document = published()
    if chance.random() < 0.5:
        publishing.withdraw(document, change=SECOND)


def delete(chance):
    source = builders.source()
    source.name = "Entered twice"
    evidence.save(source, change=CHANGE)
    evidence.delete(source, change=CHANGE)


def honest_work(number, folder, seed=3):
    """At least so many entries, of all kinds of work, sealed now and then, with backups."""
    chance = random.Random(seed)
    builders.source()
    acts = [edit] * 6 + [merge_and_perhaps_undo, move, delete]
    step = 0
    while Event.objects.count() < number:
        chance.choice(acts)(chance)
        step += 1
        if step % 7 == 0:
            history_seals.seal()
        if step % max(10, number // 10) == 0:
            writing.write_backup(folder / f"{step}.backup")
    history_seals.seal()
    writing.write_backup(folder / "last.backup")


@pytest.mark.parametrize(
    "number", [60, pytest.param(10_000, marks=[pytest.mark.full, pytest.mark.timeout(3600)])]
)
def test_edits_merges_moves_and_backups_raise_no_alarm(heads, tmp_path, number):  # noqa: F811
    honest_work(number, tmp_path)
    assert fault(heads) == ""

    empty()
    restoring.restore_backup(tmp_path / "last.backup")

    assert fault(heads) == ""
    assert Event.objects.count() >= number


# A hundred thousand entries


def long_history(number):
    document = builders.document(note="A note of some length. " * 5)
    facts = history.snapshot(document)
    moment = timezone.now()
    Event.objects.bulk_create(
        (
            Event(
                at=moment,
                account="a curator",
                door="page",
                what="changed",
                record_type="document",
                record_id=document.pk,
                record_key=document.slug,
                why="Read against the article.",
                before={**facts, "title": f"Title {n}"},
                after={**facts, "title": f"Title {n + 1}"},
            )
            for n in range(number)
        ),
        batch_size=1000,
    )
    history_seals.seal()


@pytest.mark.full
@pytest.mark.timeout(900)
def test_a_hundred_thousand_entries_are_verified_in_ten_seconds_of_one_core(heads):  # noqa: F811
    long_history(100_000)

    started = time.process_time()
    checked = check_history(read(heads), [KEY])
    seconds = time.process_time() - started
    print(f"\n{checked.count} entries verified in {seconds:.1f} s")

    assert (checked.count, checked.fault) == (100_000, "")
    assert seconds <= MOST_SECONDS
    # The control: it did look at each of them.
    with history_unlock.unlocked():
        last = Event.objects.order_by("pk")[99_990]
        Event.objects.filter(pk=last.pk).update(why="Another.")
    assert "Entry 99991 (" in fault(heads)
