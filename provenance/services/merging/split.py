"""Splitting a record in two: the chosen rows move to another one, in one transaction."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.utils.translation import gettext as _

from provenance.domain.curation_vocabulary import RearrangementKind
from provenance.domain.language.text import folded
from provenance.domain.merging import FACT_GROUPS, new_keys
from provenance.models import (
    Attribution,
    Document,
    DocumentDate,
    Occasion,
    OldAddress,
    Passage,
    Pin,
    Quote,
    Rearrangement,
    Source,
    Statement,
    Wording,
)
from provenance.queries.relations import references_to
from provenance.services.history import Change
from provenance.services.merging.journal import CannotRearrange, Journal
from provenance.services.merging.merge import check_reason, is_protected
from provenance.services.merging.refusals import MOST
from provenance.services.merging.relations import replace_occasions

STAY, GO, BOTH = "stay", "go", "both"
MOVABLE_FIELDS = (
    *("document.publisher", "quote.claimed_speaker", "quote.addressee", "act.agent"),
    *("statement.doer", "translation.translator", "sourcename.source", "interest.source"),
    "source.part_of",
)
"""Relations that can be moved from one source to another."""


@transaction.atomic
def split_source(
    source: Source,
    *,
    slug: str,
    name: str,
    display_form: str = "",
    take: Collection[str],
    change: Change,
) -> Rearrangement:
    """Move some of a source's rows and names to a new source.

    ``take`` names rows as ``document.publisher-12``. A source split from a protected one is
    protected for the same reason. Raises ``CannotRearrange``, with sentences, where that is not
    possible.
    """
    source = _lock_row(source)
    check_reason(change.why, source)
    new = Source(slug=slug, name=name, kind=source.kind)
    if is_protected(source):
        new.protection, new.protection_reason = source.protection, source.protection_reason
        new.display_form = display_form
        _check_slug(slug, source, name)
    rows = [
        (part.field, row)
        for part in references_to(source, most=MOST)
        if part.name in MOVABLE_FIELDS
        for row in part.rows
        if f"{part.name}-{row.pk}" in take
    ]
    if not rows:
        raise CannotRearrange([_("Choose what belongs to the new source.")])
    journal = Journal(change)
    journal.touch(source)
    _make(journal, new)
    for field, row in rows:
        journal.set(row, **{f"{field}_id": new.pk})
        if isinstance(row, Document):
            pins = Pin.objects.filter(publisher=source, wording__passage__document=row)
            _each(journal, pins, publisher_id=new.pk)
    return journal.close(RearrangementKind.SPLIT, survivor=source, other=slug)


@transaction.atomic
def split_quote(
    quote: Quote,
    *,
    slug: str,
    wordings: Collection[int],
    limits: Mapping[int, str],
    with_facts: bool = True,
    change: Change,
) -> Rearrangement:
    """Move some wordings of a quote to a new quote.

    ``limits`` says for each step limited to the old quote whether it goes to the new one, stays, or
    applies to both; by default it stays.
    """
    quote = _lock_row(quote)
    going = list(quote.wordings.filter(pk__in=wordings))
    staying = quote.wordings.exclude(pk__in=wordings).exists()
    if not going or not staying:
        raise CannotRearrange([_("Choose some of the wordings, and leave some.")])
    new = Quote(slug=slug, kind=quote.kind)
    if with_facts:
        for field in sum(FACT_GROUPS["quote"], ()):
            setattr(new, field, getattr(quote, field))
    journal = Journal(change)
    journal.touch(quote)
    _make(journal, new)
    for row in going:
        journal.set(row, quote_id=new.pk)
        _each(journal, Pin.objects.filter(wording=row), quote_id=new.pk)
    for attribution in Attribution.objects.filter(quotes=quote):
        _limit(journal, attribution, quote, new, limits.get(attribution.pk, STAY))
    return journal.close(RearrangementKind.SPLIT, survivor=quote, other=slug)


@transaction.atomic
def split_document(
    document: Document,
    *,
    passages: Collection[int],
    into: Document | None = None,
    slug: str = "",
    title: str = "",
    change: Change,
) -> Rearrangement:
    """Move passages, with the records that rest on them, to another document or a new one.

    A new one is a draft that is not on file. Offsets are kept only where the words occur once in
    the other document's text.
    """
    document = _lock_row(document)
    going = list(document.passages.filter(pk__in=passages).in_reading_order())
    if not going:
        raise CannotRearrange([_("Choose the passages that belong to the other document.")])
    journal = Journal(change)
    journal.touch(document)
    if into is None:
        target = Document(slug=slug, title=title, kind=document.kind, language=document.language)
        _make(journal, target)
    else:
        target = _lock_row(into)
        _check_other(document, target)
        journal.touch(target)
    _move_passages(journal, going, target)
    _move_stated_records(journal, document, going, target)
    _move_occasions(journal, document, going, target)
    return journal.close(RearrangementKind.SPLIT, survivor=document, other=target.slug)


def preview_split(split: Callable[[], Rearrangement]) -> Rearrangement:
    """Return what a split would do, by running it and rolling it back."""
    with transaction.atomic():
        rearrangement = split()
        transaction.set_rollback(True)
    return rearrangement


def _lock_row[Record: models.Model](record: Record) -> Record:
    rows: Any = type(record)._base_manager
    locked: Record = rows.select_for_update().get(pk=record.pk)
    return locked


def _make(journal: Journal, new: Any) -> None:
    record_type = new._meta.model_name
    if OldAddress.objects.filter(record_type=record_type, slug=new.slug).exists():
        raise CannotRearrange([_("This address leads to a merged record; choose another.")])
    try:
        journal.make(new)
    except ValidationError as error:
        raise CannotRearrange(error.messages) from error


def _check_slug(slug: str, source: Source, name: str) -> None:
    names = [name, source.name, *source.names.values_list("name", flat=True)]
    hidden = {word for one in names for word in folded(one).split()}
    display_words = set(folded(source.display_form).split())
    if (hidden - display_words) & set(folded(slug.replace("-", " ")).split()):
        raise CannotRearrange([_("The address holds a protected person's name. Leave it out.")])


def _check_other(document: Document, target: Document) -> None:
    if target.pk == document.pk:
        raise CannotRearrange([_("Choose another document than this one.")])


def _each(journal: Journal, rows: Iterable[models.Model], **values: int) -> None:
    for row in rows:
        journal.set(row, **values)


def _limit(journal: Journal, attribution: Attribution, old: Quote, new: Quote, choice: str) -> None:
    quote_ids = set(attribution.quotes.values_list("pk", flat=True))
    if choice == GO:
        quote_ids -= {old.pk}
    if choice in (GO, BOTH):
        journal.set_many(attribution, "quotes", sorted(quote_ids | {new.pk}))


def _move_passages(journal: Journal, going: list[Passage], target: Document) -> None:
    used_keys = target.passages.values_list("key", flat=True)
    keys = new_keys(used_keys, [row.key for row in going])
    for row in going:
        start = _place(row.exact, target.text)
        journal.set(
            row,
            document_id=target.pk,
            key=keys[row.key],
            start=start,
            end=None if start is None else start + len(row.exact),
        )


def _place(words: str, text: str) -> int | None:
    """Return the offset of these words in the other text, if they occur there once."""
    return text.index(words) if text.count(words) == 1 else None


def _move_stated_records(
    journal: Journal, document: Document, going: list[Passage], target: Document
) -> None:
    """Move the steps, dates and statements of the document that these passages state."""
    attributions = list(Attribution.objects.filter(taker=document, passage__in=going))
    for attribution in attributions:
        if attribution.upstream_id == target.pk:
            message = _(
                "The step “%(attribution)s” leads to the other document: it would take from itself."
            )
            raise CannotRearrange([message % {"attribution": attribution.slug}])
        journal.set(attribution, taker_id=target.pk)
    statements = Statement.objects.filter(of_document=document, passage__in=going)
    _each(journal, statements, of_document_id=target.pk)
    for date in DocumentDate.objects.filter(document=document, passage__in=going):
        last = target.dates.filter(layer=date.layer).order_by("-position").first()
        position = last.position + 1 if last else 1
        journal.set(date, document_id=target.pk, position=position)


def _move_occasions(
    journal: Journal, document: Document, going: list[Passage], target: Document
) -> None:
    """Move the occasions of the moved records to occasions of the same label there."""
    others: dict[int, int] = {}
    for old in document.occasions.all():
        words = old.passage if old.passage in going else None
        if words is not None:
            journal.set(old, passage_id=None)
        wordings = list(Wording.objects.filter(passage__in=going, occasion=old))
        if wordings or Attribution.objects.filter(passage__in=going, occasions=old).exists():
            others[old.pk] = _occasion_in(journal, target, old.label, words).pk
            _each(journal, wordings, occasion_id=others[old.pk])
    attributions = Attribution.objects.filter(passage__in=going, occasions__in=others)
    for attribution in attributions.distinct():
        replace_occasions(journal, attribution, others)
    empty = document.occasions.filter(pk__in=others, wordings=None, attributions=None)
    for occasion in empty:
        journal.remove(occasion)


def _occasion_in(journal: Journal, target: Document, label: str, words: Passage | None) -> Occasion:
    """Return the occasion with this label, created where the document has none."""
    own = {row.label: row for row in target.occasions.all()}
    if label in own:
        return own[label]
    last = max((row.position for row in own.values()), default=0)
    new = Occasion(document=target, label=label, position=last + 1, passage=words)
    journal.make(new)
    return new
