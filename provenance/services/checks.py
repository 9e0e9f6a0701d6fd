"""Checks of long texts in steps without a worker: the waiting page requests each step.

No events are written, since checks are private work of their owner.
"""

from __future__ import annotations

import time
from datetime import timedelta

from django.contrib.auth.models import User
from django.db.models import Q
from django.utils import timezone

from provenance.models import ArticleCheck
from provenance.queries.article import QuoteReference, TextMark, marks_in, slices

KEPT_FOR = timedelta(hours=24)
LEASE = timedelta(seconds=30)
"""A step that has not finished after this long is considered dead."""
STEP_SECONDS = 0.7
"""Number of seconds after which a step starts no further part of the text."""


def store(text: str, *, by: User, address: str = "", keep: bool = False) -> ArticleCheck:
    """Store a text to be checked in steps, for a day or until its owner deletes it."""
    delete_overdue()
    until = None if keep else timezone.now() + KEPT_FOR
    return ArticleCheck.objects.create(owner=by, text=text, address=address, forget_at=until)


def step(check: ArticleCheck, *, drafts: bool) -> bool:
    """Check the next parts of the text, for about a second; return whether anything was done.

    Does nothing while another request works on the check. The work of a step that dies is repeated
    by the first request after its lease; only unsaved results are lost.
    """
    now = timezone.now()
    free = Q(taken_at=None) | Q(taken_at__lt=now - LEASE)
    mine = ArticleCheck.objects.filter(pk=check.pk, done_to=check.done_to)
    if check.is_done or not mine.filter(free).update(taken_at=now):
        return False
    new_marks, done_to = _checked(check, drafts=drafts)
    rows = [*check.marks, *map(as_row, new_marks)]
    mine.filter(taken_at=now).update(marks=rows, done_to=done_to, taken_at=None)
    check.refresh_from_db()
    return True


def _checked(check: ArticleCheck, *, drafts: bool) -> tuple[list[TextMark], int]:
    marks: list[TextMark] = []
    remaining_slices = [part for part in slices(check.text) if part[0] >= check.done_to]
    started, done_to = time.monotonic(), len(check.text)
    for number, (start, end) in enumerate(remaining_slices):
        marks.extend(marks_in(check.text, start, end, drafts=drafts))
        done_to = (
            remaining_slices[number + 1][0]
            if number + 1 < len(remaining_slices)
            else len(check.text)
        )
        if time.monotonic() - started > STEP_SECONDS:
            break
    return marks, done_to


def keep(check: ArticleCheck) -> None:
    """Keep a check until its owner deletes it."""
    ArticleCheck.objects.filter(pk=check.pk).update(forget_at=None)


def forget(check: ArticleCheck) -> None:
    """Delete a check with its text."""
    check.delete()


def delete_overdue() -> int:
    """Delete the expired checks; return their number."""
    number, _ = ArticleCheck.objects.overdue().delete()
    return number


def as_row(mark: TextMark) -> list[object]:
    """Return a mark in its stored form."""
    hits = [[hit.wording, hit.quote, hit.kind, round(hit.score, 4)] for hit in mark.hits]
    return [mark.start, mark.end, mark.quoted, mark.answer, hits]


def marks_of(check: ArticleCheck) -> list[TextMark]:
    """Return the marks stored with a check."""
    return [
        TextMark(start, end, quoted, answer, tuple(QuoteReference(*hit) for hit in hits))
        for start, end, quoted, answer, hits in check.marks
    ]
