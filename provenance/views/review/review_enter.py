"""What is sent from the review page: forms, decisions on proposals, and that somebody has looked."""

from __future__ import annotations

from dataclasses import replace

from django.core.exceptions import ValidationError
from django.db import models
from django.forms import Form
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from provenance.domain.language.text import folded
from provenance.models import Document, Proposal, Wording
from provenance.presenters.marked_text import parts_of
from provenance.queries.document_records import proposals_in, quotes_of
from provenance.services import proposals
from provenance.services.accept_proposal import enter as write
from provenance.services.edit_conflicts import ChangedMeanwhile, EditMarkMissing
from provenance.services.history import Change
from provenance.views.current_user import person
from provenance.views.review.decorators import for_curators
from provenance.views.review.page import document_at, done, placed, send_room
from provenance.views.review.review_asked import Asked, asked_of
from provenance.views.review.review_forms import FORMS, Entering, as_it_stands, form_for
from provenance.views.review.review_panel import Panel, Subject, form_panel, panel_of, subject_of
from provenance.views.review.review_proposals import group_of, like, name_in, remembered
from provenance.views.review.review_refusals import REFUSALS, sentences_of


@require_POST
@for_curators
def enter(request: HttpRequest, slug: str, kind: str) -> HttpResponse:
    """Record what a form says, and settle the proposal it confirms; nothing typed is lost."""
    document = document_at(slug)
    asked = placed(document, replace(asked_of(slug, request.POST), kind=kind, words=""))
    if kind not in FORMS:
        raise Http404
    found = subject_of(document, asked)
    subject = found or Subject(kind)
    form = _sent_form(request, document, subject)
    token = request.POST.get("seen", "")
    if form.is_valid() and found is None:
        form.add_error(None, _("What this form was about is no longer there; it can be sent anew."))
    elif form.is_valid():
        try:
            record = _written(request, document, subject, form)
        except REFUSALS as refusal:
            _complain(form, refusal)
            # Who has been told what others wrote may write over it.
            token = "" if isinstance(refusal, ChangedMeanwhile | EditMarkMissing) else token
        else:
            quote = record.slug if isinstance(record, Wording) else asked.quote
            beside = Asked(slug, part=asked.part, quote=quote)
            return done(request, document, beside, _("Recorded. The chain beside shows it."))
    form.data = request.POST
    panel = form_panel(document, asked, subject, form, token=token)
    return send_room(request, document, asked, panel, status=422)


def _sent_form(request: HttpRequest, document: Document, subject: Subject) -> Entering:
    """The form as it was sent; a known quote that was offered counts where none was typed."""
    data = request.POST.copy()
    if subject.kind == "quote" and not data.get("quote"):
        data["quote"] = request.POST.get("offer", "")
    return form_for(
        document,
        subject.kind,
        proposal=subject.proposal,
        record=subject.record,
        like=subject.like,
        data=data,
    )


def _written(
    request: HttpRequest, document: Document, subject: Subject, form: Entering
) -> models.Model:
    return write(
        document,
        form.entry(),
        change=_change(request, form.reason()),
        record=subject.record,
        seen=request.POST.get("seen", ""),
        proposal=subject.proposal,
        like=subject.like if request.POST.get("likewise") else None,
    )


@require_POST
@for_curators
def decide(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """Refuse a proposal, or confirm it as it stands where nothing is left to decide."""
    document = document_at(slug)
    asked = placed(document, asked_of(slug, request.POST))
    proposal = get_object_or_404(document.proposals, pk=number)
    try:
        if request.POST.get("decision") == "confirm":
            quote = _confirm(request, document, proposal)
            said = _("Confirmed as it stands.")
            asked = replace(asked, quote=quote.slug)
        else:
            proposals.refuse(proposal, change=_change(request, _("Not so, on reading it.")))
            said = _("Refused; the list says how to undo it.")
    except REFUSALS as refusal:
        faults = tuple(sentences_of(refusal))
        return _refused(request, document, replace(asked, proposal=number), faults)
    return done(request, document, asked, said)


@require_POST
@for_curators
def confirm_all(request: HttpRequest, slug: str) -> HttpResponse:
    """Confirm all quotations of a speaker who was chosen already, each as it stands."""
    document = document_at(slug)
    asked = placed(document, asked_of(slug, request.POST))
    name = folded(request.POST.get("name", ""))
    entered, left = 0, 0
    for proposal in document.proposals.open().filter(kind="quotation").in_reading_order():
        if name and folded(name_in(document.text, proposal)) == name:
            try:
                _confirm(request, document, proposal)
                entered += 1
            except REFUSALS:
                left += 1
    said = ngettext(
        "%(number)d quotation is confirmed.", "%(number)d quotations are confirmed.", entered
    ) % {"number": entered}
    if left:
        said = f"{said} " + _("%(left)d could not be; open them one by one.") % {"left": left}
    return done(request, document, asked, said)


@require_POST
@for_curators
def refuse_all(request: HttpRequest, slug: str) -> HttpResponse:
    """Refuse every open proposal of one group in this part of the text; each can be reopened."""
    document = document_at(slug)
    asked = placed(document, asked_of(slug, request.POST))
    group = request.POST.get("group", "")
    change = _change(request, _("Put aside with all of its kind, on reading the article."))
    refused = 0
    for proposal in proposals_in(document, *parts_of(document.text)[asked.part - 1]):
        if group_of(proposal) == group:
            try:
                proposals.refuse(proposal, change=change)
                refused += 1
            except proposals.AlreadyDecided:
                continue
    said = ngettext("%(number)d is put aside.", "%(number)d are put aside.", refused)
    return done(request, document, asked, said % {"number": refused})


@require_POST
@for_curators
def reopen(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """Take back a refusal."""
    document = document_at(slug)
    asked = placed(document, asked_of(slug, request.POST))
    proposal = get_object_or_404(document.proposals, pk=number)
    try:
        proposals.reopen(proposal, change=_change(request, _("Refused by mistake.")))
    except proposals.AlreadyDecided as refusal:
        return _refused(request, document, asked, (str(refusal),))
    return done(request, document, asked, _("It is proposed again."))


def _confirm(request: HttpRequest, document: Document, proposal: Proposal) -> Wording:
    """Enter a proposed quotation like the last of the same speaker, as its form would stand."""
    known = like(document.text, proposal, remembered(quotes_of(document)))
    if known is None:
        raise ValidationError(
            _("Nobody has said yet who this speaker is: open the proposal and choose them.")
        )
    blank = form_for(document, "quote", proposal=proposal, like=known)
    form = form_for(document, "quote", proposal=proposal, like=known, data=as_it_stands(blank))
    if not form.is_valid():
        raise ValidationError(form.sentences())
    change = _change(request, _("Confirmed as the program read it, like an earlier quote."))
    record = write(document, form.entry(), change=change, proposal=proposal, like=known)
    assert isinstance(record, Wording)
    return record


def _refused(
    request: HttpRequest, document: Document, asked: Asked, faults: tuple[str, ...]
) -> HttpResponse:
    panel: Panel = panel_of(document, asked)
    panel = replace(panel, faults=(*faults, *panel.faults), state=_state(panel))
    return send_room(request, document, asked, panel, status=422)


def _state(panel: Panel) -> str:
    return "nothing" if panel.state == "idle" else panel.state


def _complain(form: Form, refusal: Exception) -> None:
    for sentence in sentences_of(refusal):
        form.add_error(None, sentence)


def _change(request: HttpRequest, why: str) -> Change:
    return Change(who=person(request).get_username(), door="page", why=why)
