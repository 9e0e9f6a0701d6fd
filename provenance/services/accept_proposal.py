"""Saving what a curator enters on the review page and settling the proposal it came from."""

from __future__ import annotations

from collections.abc import Callable, Generator
from dataclasses import dataclass
from typing import Any

from django.db import models, transaction
from django.forms import BaseModelForm

from provenance.domain.curation_vocabulary import ProposalKind
from provenance.models import (
    Attribution,
    Document,
    DocumentDate,
    Overruling,
    Proposal,
    Statement,
    Wording,
)
from provenance.services import evidence, proposals, protecting
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

ENTER: dict[type, Callable[..., models.Model]] = {
    quotes.QuoteEntry: quotes.enter_quote,
    attributions.AttributionEntry: attributions.enter_attribution,
    statements.StatementEntry: statements.enter_statement,
    dates.DateEntry: dates.enter_date,
    readings.OverrulingEntry: readings.overrule,
    protecting.ProtectionEntry: protecting.enter_protection,
}
REMOVE: dict[type[models.Model], Callable[..., None]] = {
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
    mark: str = "",
    proposal: Proposal | None = None,
    earlier: Wording | None = None,
) -> models.Model:
    """Record an entry, or change ``record``, and settle the proposal that it confirms.

    ``mark`` is the ``edit_mark`` of the record when its form was opened. With ``earlier``, a
    wording of the same speaker, a new quote of the same occasion is added to the steps limited to
    that quote.
    """
    if record is not None:
        check_unchanged(record, mark)
        return _change(document, record, entry, change)
    new_record = ENTER[type(entry)](document, entry, change=change)
    if (
        earlier is not None
        and isinstance(new_record, Wording)
        and new_record.occasion_id == earlier.occasion_id
    ):
        _join_attributions(document, new_record, earlier, change)
    if proposal is not None:
        proposals.confirm(proposal, new_record, change=change)
    return new_record


@dataclass(frozen=True, slots=True, kw_only=True)
class ChainDecision:
    """What a curator confirms of an article in one request.

    The generator of entries is sent the record of each entry, since the next one may refer to it,
    and may raise ``ValidationError``. ``put_aside`` refuses the proposals still open after that,
    except dates, which are confirmed elsewhere.
    """

    entries: Generator[tuple[object, Proposal | None], models.Model]
    language: str = ""
    put_aside: bool = False
    examined: bool = False


@transaction.atomic
def enter_chain(document: Document, decision: ChainDecision, *, change: Change) -> int:
    """Record all entries in turn in one transaction; return the number of records entered."""
    if decision.language != document.language:
        locked = Document.objects.select_for_update().get(pk=document.pk)
        locked.language = document.language = decision.language
        evidence.save(locked, change=change)
    number = _enter_in_turn(document, decision.entries, change)
    if decision.put_aside:
        for proposal in document.proposals.open().exclude(kind=ProposalKind.DATE):
            proposals.refuse(proposal, change=change)
    if decision.examined:
        readings.examine(document, change=change)
    return number


def _enter_in_turn(
    document: Document,
    entries: Generator[tuple[object, Proposal | None], models.Model],
    change: Change,
) -> int:
    number = 0
    try:
        entry, proposal = next(entries)
        while True:
            record = enter(document, entry, change=change, proposal=proposal)
            number += 1
            entry, proposal = entries.send(record)
    except StopIteration:
        return number


def remove(record: models.Model, *, change: Change) -> None:
    """Delete a record, together with records made for it that nothing else uses."""
    REMOVE[type(record)](record, change=change)


@transaction.atomic
def change_facts(form: BaseModelForm[Document], *, mark: str, change: Change) -> None:
    """Save a document's fields. Raises ``ChangedMeanwhile`` where it was changed meanwhile."""
    check_unchanged(Document.objects.get(pk=form.instance.pk), mark)
    evidence.save_form(form, [], change=change)


def _change(document: Document, record: models.Model, entry: Any, change: Change) -> models.Model:
    match record:
        case Wording():
            return quotes.change_quote(record, entry, change=change)
        case Attribution():
            return attributions.change_attribution(record, entry, document=document, change=change)
        case Statement():
            return statements.change_statement(record, entry, change=change)
        case Document():
            return documents.enter_copy(record, entry, change=change)
        case DocumentDate():
            dates.change_date(record, entry, document=document, change=change)
            return record
    overruling = readings.overrule(document, entry, change=change)
    if overruling != record:
        remove(record, change=change)
    return overruling


def _join_attributions(
    document: Document, wording: Wording, earlier: Wording, change: Change
) -> None:
    """Add the new quote to the document's steps that are limited to the earlier quote."""
    here = Attribution.objects.concerning(document)
    for attribution in here.filter(quotes=earlier.quote_id):
        quotes = {*attribution.quotes.all(), wording.quote}
        evidence.save(attribution, change=change, related={"quotes": quotes})
