"""What a curator enters on the review page: the record and what it settles, all or nothing."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.db import models, transaction
from django.db.models import Q
from django.forms import BaseModelForm

from provenance.models import (
    Attribution,
    Document,
    DocumentDate,
    Overruling,
    Proposal,
    Statement,
    Wording,
)
from provenance.services import evidence, proposals
from provenance.services.edit_conflicts import check_unchanged
from provenance.services.entering import (
    attributions,
    dates,
    documents,
    quotes,
    readings,
    statements,
)
from provenance.services.history import Change

ANEW: dict[type, Callable[..., models.Model]] = {
    quotes.QuoteEntry: quotes.enter_quote,
    attributions.AttributionEntry: attributions.enter_attribution,
    statements.StatementEntry: statements.enter_statement,
    dates.DateEntry: dates.enter_date,
    readings.OverrulingEntry: readings.overrule,
}
REMOVERS: dict[type[models.Model], Callable[..., None]] = {
    Wording: quotes.remove_quote,
    Attribution: attributions.remove_attribution,
    Statement: statements.remove_statement,
    DocumentDate: dates.remove_date,
    Overruling: readings.remove_overruling,
}


@transaction.atomic
def enter(
    document: Document,
    entry: object,
    *,
    change: Change,
    record: models.Model | None = None,
    seen: str = "",
    proposal: Proposal | None = None,
    like: Wording | None = None,
) -> models.Model:
    """Record an entry, or mend ``record``, and settle the proposal that it confirms.

    ``seen`` tells what the record held when its form was opened. A quote that is entered ``like``
    an earlier one of the same speaker came by the same steps.
    """
    if record is not None:
        check_unchanged(record, seen)
        return _mended(document, record, entry, change)
    written = ANEW[type(entry)](document, entry, change=change)
    if like is not None and isinstance(written, Wording):
        _join_attributions(document, written, like, change)
    if proposal is not None:
        proposals.confirm(proposal, written, change=change)
    return written


def remove(record: models.Model, *, change: Change) -> None:
    """Take a record out, with what was made for it and nothing else stands on."""
    REMOVERS[type(record)](record, change=change)


@transaction.atomic
def mend_facts(form: BaseModelForm[Document], *, seen: str, change: Change) -> None:
    """Write what a document is, unless somebody else has written it meanwhile."""
    check_unchanged(Document.objects.get(pk=form.instance.pk), seen)
    evidence.save_form(form, [], change=change)


def _mended(document: Document, record: models.Model, entry: Any, change: Change) -> models.Model:
    match record:
        case Wording():
            return quotes.change_quote(record, entry, change=change)
        case Attribution():
            return attributions.change_attribution(record, entry, told_in=document, change=change)
        case Statement():
            return statements.change_statement(record, entry, change=change)
        case Document():
            return documents.enter_copy(record, entry, change=change)
        case DocumentDate():
            dates.change_date(record, entry, told_in=document, change=change)
            return record
    written = readings.overrule(document, entry, change=change)
    if written != record:
        remove(record, change=change)
    return written


def _join_attributions(document: Document, written: Wording, like: Wording, change: Change) -> None:
    here = Q(taker=document) | Q(passage__document=document) | Q(inferred_for=document)
    limited = Attribution.objects.filter(here, quotes=like.quote_id).distinct()
    for attribution in limited:
        listed = {*attribution.quotes.all(), written.quote}
        evidence.save(attribution, change=change, related={"quotes": listed})
