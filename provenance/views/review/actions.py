"""POST views of the review page: entering records, deciding proposals, recording an examination."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db import models
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from provenance.domain.language.text import folded
from provenance.forms.day_text import dates_understood
from provenance.forms.entering import (
    FORMS,
    FormSubject,
    RecordForm,
    form_for,
    unchanged_data,
)
from provenance.models import Document, Proposal, Wording
from provenance.presenters.marked_text import ReviewAddress, parts_of
from provenance.presenters.review import group_of
from provenance.queries.document_records import (
    agent_in,
    earlier_quote,
    open_quotations,
    proposals_in,
    quotes_by_speaker,
    quotes_of,
)
from provenance.services import accept_proposal, proposals
from provenance.services.edit_conflicts import ChangedMeanwhile, EditMarkMissing
from provenance.services.entering import readings
from provenance.views.pages import page_change
from provenance.views.review.decorators import for_curators
from provenance.views.review.page import (
    REFUSALS,
    document_at,
    refusal_sentences,
    send_review,
    with_part,
)
from provenance.views.review.panel import form_panel, form_subject, review_panel


@require_POST
@for_curators
def enter(request: HttpRequest, slug: str, kind: str) -> HttpResponse:
    """Save the record of a form and decide the proposal it confirms; errors keep typed values."""
    document, address = _opened(request, slug)
    address = replace(address, kind=kind, words="")
    if kind not in FORMS:
        raise Http404
    subject = form_subject(document, address)
    form = _form_with_data(request, document, subject or FormSubject(kind))
    mark = request.POST.get("edit_mark", "")
    if form.is_valid() and subject is None:
        form.add_error(None, _("What this form was about is no longer there; it can be sent anew."))
    elif subject is not None and form.is_valid():
        try:
            record = _save(request, document, subject, form)
        except REFUSALS as refusal:
            form.add_error(None, refusal_sentences(refusal))
            # The refusal showed the user the other person's changes, so saving again may overwrite
            # them.
            mark = "" if isinstance(refusal, ChangedMeanwhile | EditMarkMissing) else mark
        else:
            quote = record.slug if isinstance(record, Wording) else address.quote
            target = ReviewAddress(slug, part=address.part, quote=quote)
            outcome = " ".join([_("Recorded. The chain beside shows it."), *dates_understood(form)])
            return _answer(request, document, target, outcome)
    form.data = request.POST
    panel = form_panel(document, address, subject or FormSubject(kind), form, mark=mark)
    return send_review(request, document, address, panel, status=422)


def _form_with_data(request: HttpRequest, document: Document, subject: FormSubject) -> RecordForm:
    """Return the form with the submitted data; a chosen offer counts if no quote was typed."""
    data = request.POST.copy()
    if subject.kind == "quote" and not data.get("quote"):
        data["quote"] = request.POST.get("offer", "")
    return form_for(document, subject, data)


def _save(
    request: HttpRequest, document: Document, subject: FormSubject, form: RecordForm
) -> models.Model:
    return accept_proposal.enter(
        document,
        form.entry(),
        change=page_change(request, form.reason()),
        record=subject.record,
        mark=request.POST.get("edit_mark", ""),
        proposal=subject.proposal,
        earlier=subject.earlier if request.POST.get("likewise") else None,
    )


@require_POST
@for_curators
def decide(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """Refuse a proposal, or confirm it unchanged where nothing is left to decide."""
    document, address = _opened(request, slug)
    proposal = get_object_or_404(document.proposals, pk=number)
    try:
        if request.POST.get("decision") == "confirm":
            address = replace(address, quote=_confirm(request, document, proposal).slug)
            outcome = _("Confirmed as it stands.")
        else:
            proposals.refuse(proposal, change=page_change(request, _("Not so, on reading it.")))
            outcome = _("Refused; the list says how to undo it.")
    except REFUSALS as refusal:
        return _refuse(request, document, replace(address, proposal=number), refusal)
    return _answer(request, document, address, outcome)


@require_POST
@for_curators
def confirm_all(request: HttpRequest, slug: str) -> HttpResponse:
    """Confirm all open quotations of a speaker who was identified before, each unchanged."""
    document, address = _opened(request, slug)
    name = folded(request.POST.get("name", ""))
    confirmed, refused = 0, 0
    for proposal in open_quotations(document):
        if name and folded(agent_in(document.text, proposal)) == name:
            try:
                _confirm(request, document, proposal)
                confirmed += 1
            except REFUSALS:
                refused += 1
    outcome = ngettext(
        "%(number)d quotation is confirmed.", "%(number)d quotations are confirmed.", confirmed
    ) % {"number": confirmed}
    if refused:
        outcome += " " + _("%(left)d could not be; open them one by one.") % {"left": refused}
    return _answer(request, document, address, outcome)


@require_POST
@for_curators
def refuse_all(request: HttpRequest, slug: str) -> HttpResponse:
    """Refuse every open proposal of one group in this part of the text; each can be reopened."""
    document, address = _opened(request, slug)
    group = request.POST.get("group", "")
    change = page_change(request, _("Put aside with all of its kind, on reading the article."))
    refused = 0
    for proposal in proposals_in(document, *parts_of(document.text)[address.part - 1]):
        if group_of(proposal) == group:
            try:
                proposals.refuse(proposal, change=change)
                refused += 1
            except proposals.ProposalDecided:
                continue
    outcome = ngettext("%(number)d is put aside.", "%(number)d are put aside.", refused)
    return _answer(request, document, address, outcome % {"number": refused})


@require_POST
@for_curators
def reopen(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """Reopen a refused proposal."""
    document, address = _opened(request, slug)
    proposal = get_object_or_404(document.proposals, pk=number)
    try:
        proposals.reopen(proposal, change=page_change(request, _("Refused by mistake.")))
    except proposals.ProposalDecided as refusal:
        return _refuse(request, document, address, refusal)
    return _answer(request, document, address, _("It is suggested again."))


@require_POST
@for_curators
def examine(request: HttpRequest, slug: str) -> HttpResponse:
    """Record that the user has read the document for verification statements today."""
    document, address = _opened(request, slug)
    change = page_change(request, _("Read the whole article for verification statements."))
    try:
        readings.examine(document, change=change)
    except REFUSALS as refusal:
        return _refuse_examination(request, document, address, refusal_sentences(refusal))
    return _answer(request, document, address, _("It is recorded that you have read this article."))


@require_POST
@for_curators
def unexamine(request: HttpRequest, slug: str) -> HttpResponse:
    """Remove the record that somebody has read the document, with a reason."""
    document, address = _opened(request, slug)
    why = request.POST.get("why", "").strip()
    if not why:
        return _refuse_examination(request, document, address, [_("Say why this is taken back.")])
    readings.unexamine(document, change=page_change(request, why))
    return _answer(request, document, address, _("Nobody is recorded as having read it."))


def _opened(request: HttpRequest, slug: str) -> tuple[Document, ReviewAddress]:
    """Return the document, and the address of the page that the form was sent from."""
    document = document_at(slug)
    return document, with_part(document, ReviewAddress.parse(slug, request.POST))


def _confirm(request: HttpRequest, document: Document, proposal: Proposal) -> Wording:
    """Enter a proposed quotation like the last of the same speaker, with its form's defaults.

    Raises ``ValidationError`` where there is no such earlier quote or the form is not valid.
    """
    earlier = earlier_quote(document.text, proposal, quotes_by_speaker(quotes_of(document)))
    if earlier is None:
        raise ValidationError(
            _(
                "Nobody has said yet who this speaker is, or words such as “told reporters” stand "
                "beside it and beside no earlier quote: open the suggestion and choose."
            )
        )
    subject = FormSubject("quote", proposal=proposal, earlier=earlier)
    form = form_for(document, subject, unchanged_data(form_for(document, subject)))
    if not form.is_valid():
        raise ValidationError(form.sentences())
    change = page_change(request, _("Confirmed as the program read it, like an earlier quote."))
    record = accept_proposal.enter(
        document, form.entry(), change=change, proposal=proposal, earlier=earlier
    )
    assert isinstance(record, Wording)
    return record


def _answer(
    request: HttpRequest, document: Document, address: ReviewAddress, outcome: str
) -> HttpResponse:
    """Respond after a write: render the page anew for htmx, else redirect to it."""
    htmx = getattr(request, "htmx", None)
    if htmx and htmx.target == "review":
        document = document_at(document.slug)
        panel = review_panel(document, address)
        return send_review(request, document, address, panel, outcome=outcome)
    messages.success(request, outcome)
    return redirect(address.url())


def _refuse(
    request: HttpRequest, document: Document, address: ReviewAddress, refusal: Exception
) -> HttpResponse:
    panel = review_panel(document, address)
    faults = (*refusal_sentences(refusal), *panel.faults)
    state = "nothing" if panel.state == "idle" else panel.state
    panel = replace(panel, faults=faults, state=state)
    return send_review(request, document, address, panel, status=422)


def _refuse_examination(
    request: HttpRequest, document: Document, address: ReviewAddress, faults: Sequence[str]
) -> HttpResponse:
    panel = review_panel(document, address)
    return send_review(request, document, address, panel, examine_faults=faults, status=422)
