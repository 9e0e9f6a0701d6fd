"""The contents of cases for one user: pages of pins with their chains, and readable notes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

from django.contrib.auth.models import User
from django.db.models import Count, Exists, OuterRef, Q, QuerySet

from provenance.domain.chain.report import ChainReport, build_report
from provenance.domain.language.text import folded
from provenance.models import Case, Label, Note, Pin, Summary, Wording
from provenance.models.sealed import digests
from provenance.queries.chains import records_of_many

PINS_A_PAGE = 20
NOTES_A_PAGE = 30
NOTES_BESIDE_PINS = 100
CASES_A_PAGE = 30
FOUND_AT_MOST = 50
SEARCHED_AT_MOST = 5000
"""Maximum number of notes that a search decrypts, the newest first: about a second of work."""


@dataclass(frozen=True, slots=True)
class CaseSearchResult:
    """Results of a search in one's own notes and the pins of one's cases, newest first."""

    notes: tuple[Note, ...]
    pins: tuple[Pin, ...]
    open_cases: frozenset[int]
    more: bool


def cases_of(user: User, *, before: int | None = None) -> list[Case]:
    """Return a page of the user's cases and one more, newest first, with counts."""
    rows = Case.objects.open_to(user).select_related("owner")
    if before is not None:
        rows = rows.filter(pk__lt=before)
    with_counts = rows.annotate(
        pin_count=Count("pins", distinct=True), member_count=Count("members", distinct=True)
    )
    return list(with_counts.order_by("-pk")[: CASES_A_PAGE + 1])


def cases_to_pin_to(user: User, wording: int) -> list[Any]:
    """Return the open cases the user may add to, newest first; ``has_it`` if the quote is in it."""
    pinned = Pin.objects.filter(case=OuterRef("pk"), wording=wording)
    rows = Case.objects.open_to(user).filter(closed_at__isnull=True)
    return list(rows.annotate(has_it=Exists(pinned)).order_by("-pk")[:200])


def pins_of(case: Case, *, label: str = "", after: tuple[int, int] | None = None) -> list[Pin]:
    """Return a page of the case's pins and one more, in order; ``label`` selects those with it."""
    rows = _with_all(Pin.objects.filter(case=case))
    if label:
        rows = rows.filter(labels__name_digest__in=digests(label))
    if after is not None:
        position, number = after
        rows = rows.filter(Q(position__gt=position) | Q(position=position, pk__gt=number))
    return list(rows[: PINS_A_PAGE + 1])


def every_pin(case: Case) -> list[Pin]:
    """Return all pins of a case, for exports."""
    return list(_with_all(Pin.objects.filter(case=case)))


def _with_all(pins: QuerySet[Pin]) -> QuerySet[Pin]:
    related = pins.select_related("quote__summary", "wording", "publisher", "pinned_by")
    return related.prefetch_related("labels").order_by("position", "pk")


def labels_of(case: Case) -> list[str]:
    """Return the labels of the case's pins, without duplicates."""
    return sorted(set(Label.objects.filter(pin__case=case).values_list("name", flat=True)))


def chains_of(pins: Iterable[Pin], *, drafts: bool) -> dict[int, ChainReport]:
    """Return the chain of each pin whose quote is visible to the user, by pin; three queries."""
    traceable_pins = [pin for pin in pins if pin.quote is not None and pin.wording_id is not None]
    slugs = list(dict.fromkeys(pin.quote.slug for pin in traceable_pins if pin.quote))
    read = {records.quote: records for records in records_of_many(slugs, drafts=drafts)}
    chains = {}
    for pin in traceable_pins:
        records = read.get(pin.quote_id or 0)
        wording = records.wordings.get(pin.wording_id or 0) if records else None
        if records is not None and wording is not None:
            chains[pin.pk] = build_report(records, wording)
    return chains


def notes_of(case: Case, user: User, *, before: int | None = None) -> list[Note]:
    """Return a page of the notes on the case itself and one more, newest first."""
    rows = _readable(case, user).filter(pin=None, reply_to=None)
    if before is not None:
        rows = rows.filter(pk__lt=before)
    return list(rows.order_by("-pk")[: NOTES_A_PAGE + 1])


def notes_beside(case: Case, user: User, pins: Sequence[Pin]) -> list[Note]:
    """Return the notes on these pins, oldest first; of very many, the newest."""
    rows = _readable(case, user).filter(pin__in=[pin.pk for pin in pins], reply_to=None)
    return sorted(rows.order_by("-pk")[:NOTES_BESIDE_PINS], key=lambda note: note.pk)


def replies_to(notes: Iterable[Note], case: Case, user: User) -> list[Note]:
    """Return the replies to these notes, oldest first."""
    rows = _readable(case, user).filter(reply_to__in=[note.pk for note in notes])
    return sorted(rows.order_by("-pk")[:NOTES_BESIDE_PINS], key=lambda note: note.pk)


def every_note(case: Case, user: User) -> list[Note]:
    """Return all notes of the case that the user may read, oldest first, without removed ones."""
    return list(_readable(case, user).filter(removed_at=None).order_by("pk"))


def _readable(case: Case, user: User) -> QuerySet[Note]:
    return Note.objects.readable_by(user).filter(case=case).select_related("author")


def search(user: User, words: str) -> CaseSearchResult:
    """Return the user's own notes, and the pins of the user's cases, that contain these words."""
    folded_words = folded(words)
    mine = Case.objects.open_to(user)
    pins = Pin.objects.filter(case__in=mine.values("pk"), folded__contains=folded_words)
    published = Wording.objects.in_published_documents()
    visible = Q(pinned_by=user) | Q(wording__in=published.values("pk"))
    matching_pins = pins.filter(visible).select_related("case", "wording")
    found_notes = _own_notes_with(user, folded_words)
    found_pins = list(matching_pins.order_by("-pk")[: FOUND_AT_MOST + 1])
    cases = {note.case_id for note in found_notes}
    return CaseSearchResult(
        notes=tuple(found_notes[:FOUND_AT_MOST]),
        pins=tuple(found_pins[:FOUND_AT_MOST]),
        open_cases=frozenset(mine.filter(pk__in=cases).values_list("pk", flat=True)),
        more=max(len(found_notes), len(found_pins)) > FOUND_AT_MOST,
    )


def _own_notes_with(user: User, folded_words: str) -> list[Note]:
    """Return the user's notes with these words, decrypting a limited number, newest first."""
    notes = Note.objects.filter(author=user, removed_at=None).order_by("-pk")
    newest = notes.values_list("pk", "text")[:SEARCHED_AT_MOST]
    matching = (pk for pk, text in newest.iterator() if folded_words in folded(text))
    numbers = list(islice(matching, FOUND_AT_MOST + 1))
    return list(notes.select_related("case", "pin").filter(pk__in=numbers))


def version_of(quote: int) -> str:
    """Return the version of a quote's summary; empty where there is none yet."""
    return Summary.objects.filter(pk=quote).values_list("version", flat=True).first() or ""
