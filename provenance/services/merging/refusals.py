"""Reasons that forbid a merge, checked before anything is written and given as sentences."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext as _

from provenance.domain.merging import is_above
from provenance.domain.vocabulary import Holding, Protection, Status
from provenance.models import (
    Attribution,
    Candidate,
    Document,
    Particulars,
    Quote,
    Review,
    Source,
    Wording,
)
from provenance.queries.relations import ancestors, count_references_to

MOST = 2_000
"""Maximum number of references that one merge moves; each causes an event in one transaction."""


def refusals(survivor: models.Model, other: models.Model) -> list[str]:
    """Return the reasons why these two cannot be merged; empty where they can."""
    if survivor.pk == other.pk:
        return [_("These are one and the same record.")]
    return [*_too_many(other), *_BY_MODEL[type(survivor)](survivor, other)]


def _too_many(other: models.Model) -> Iterator[str]:
    number = count_references_to(other)
    if number > MOST:
        yield _(
            "%(number)d records point at “%(other)s”; at most %(most)d can be moved at once. "
            "Merge the other way round, or split it first."
        ) % {"number": number, "other": other, "most": MOST}


def _between(
    survivor: models.Model, other: models.Model, field: str, message: str
) -> Iterator[str]:
    parents = ancestors(survivor, field) | ancestors(other, field)
    for one, below in ((survivor, other), (other, survivor)):
        if is_above(one.pk, below.pk, parents):
            yield message % {"one": below, "other": one}


def _of_sources(survivor: Source, other: Source) -> Iterator[str]:
    if (survivor.protection == Protection.NONE) != (other.protection == Protection.NONE):
        yield _(
            "One of the two is protected and the other is not: merging would give a name to the "
            "one or hide the other. Protect the other first, with its reason, if it is at risk too."
        )
    yield from _between(
        survivor,
        other,
        "part_of",
        _("“%(one)s” is part of “%(other)s”, perhaps by way of others. Take that out first."),
    )
    if Particulars.objects.filter(source__in=[survivor, other]).count() > 1:
        yield _("Both have sealed particulars. Remove the one or the other first.")
    one_to_other = Q(claimed_speaker=survivor, addressee=other) | Q(
        claimed_speaker=other, addressee=survivor
    )
    for slug in Quote.objects.filter(one_to_other).values_list("slug", flat=True)[:5]:
        yield _("In the quote “%(quote)s” the one speaks to the other.") % {"quote": slug}


def _of_documents(survivor: Document, other: Document) -> Iterator[str]:
    yield from _of_texts(survivor, other)
    yield from _of_statuses(survivor, other)
    between = Q(taker=survivor, upstream=other) | Q(taker=other, upstream=survivor)
    for slug in Attribution.objects.filter(between).values_list("slug", flat=True)[:5]:
        yield _(
            "The step “%(attribution)s” says that the one takes its words from the other: the document would "
            "take from itself. Decide about that step first."
        ) % {"attribution": slug}
    yield from _between(
        survivor,
        other,
        "syndicated_copy_of",
        _(
            "“%(one)s” is recorded as a copy of “%(other)s”, perhaps by way of others: it would be "
            "a copy of itself. Take that out first, if they are one document."
        ),
    )
    filling = Q(document=survivor, attribution__taker=other) | Q(
        document=other, attribution__taker=survivor
    )
    for slug in Candidate.objects.filter(filling).values_list("slug", flat=True)[:5]:
        yield _(
            "The candidate “%(candidate)s” proposes the one for a gap of the other. "
            "Decide about it first."
        ) % {"candidate": slug}


def _of_texts(survivor: Document, other: Document) -> Iterator[str]:
    if survivor.text_sha256 and other.text_sha256:
        yield _(
            "Both are held, with different texts: they are two documents. "
            "Perhaps the one is a copy of the other; record that instead."
        )
    elif other.text_sha256 or (other.holding, survivor.holding) == (Holding.HELD, Holding.NAMED):
        yield _("“%(other)s” is the one that is held: merge the other way round.") % {
            "other": other
        }


def _of_statuses(survivor: Document, other: Document) -> Iterator[str]:
    if Review.objects.open().filter(document=other).exists():
        yield _("“%(other)s” is before a second reader; let that be decided first.") % {
            "other": other
        }
    allowed = survivor.status == other.status or (other.status, survivor.status) == (
        Status.DRAFT,
        Status.PUBLISHED,
    )
    if not allowed:
        yield _(
            "“%(kept)s” is %(kept_status)s and “%(other)s” is %(other_status)s: what readers see "
            "would change without a second reader. Bring both to the same state first, or merge "
            "the other way round."
        ) % {
            "kept": survivor,
            "kept_status": survivor.get_status_display(),
            "other": other,
            "other_status": other.get_status_display(),
        }


def _of_quotes(survivor: Quote, other: Quote) -> Iterator[str]:
    words = Wording.objects.select_related("passage__document")
    for row in words.filter(quote=other, passage__wordings__quote=survivor).filter(
        Q(segment_start=F("passage__wordings__segment_start"))
        | Q(segment_start=None, passage__wordings__segment_start=None),
        passage__wordings__quote=survivor,
    )[:5]:
        yield _(
            "Both are worded by the same words of one passage, %(passage)s: a passage renders a "
            "quote once. Delete one of the two wordings first."
        ) % {"passage": row.passage}
    inside = Q(quote=survivor, within__quote=other) | Q(quote=other, within__quote=survivor)
    for row in words.filter(inside)[:5]:
        yield _("%(words)s is told within the other quote: they are two.") % {"words": row}
    yield from _between(
        survivor,
        other,
        "responds_to",
        _("“%(one)s” responds to “%(other)s”, perhaps by way of others: they are two."),
    )


_BY_MODEL: dict[type[models.Model], Any] = {
    Source: _of_sources,
    Document: _of_documents,
    Quote: _of_quotes,
}
