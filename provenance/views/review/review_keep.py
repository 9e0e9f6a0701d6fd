"""From the review page: what a document is, that somebody has looked, and taking a record out."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from provenance.forms.facts import FactsForm
from provenance.models import Document
from provenance.queries.name_choices import sources_offered
from provenance.services import accept_proposal
from provenance.services.edit_conflicts import edit_mark
from provenance.services.entering.readings import examine as examine_document
from provenance.services.entering.readings import unexamine as unexamine_document
from provenance.services.history import Change
from provenance.views.current_user import person
from provenance.views.pages import send_page
from provenance.views.review.decorators import for_curators
from provenance.views.review.page import document_at, done, placed, send_room
from provenance.views.review.review_asked import Asked, asked_of
from provenance.views.review.review_panel import panel_of, record_at
from provenance.views.review.review_records import line_of
from provenance.views.review.review_refusals import REFUSALS, sentences_of


@require_POST
@for_curators
def examine(request: HttpRequest, slug: str) -> HttpResponse:
    """Record that this person has read the document for verification statements, today."""
    document = document_at(slug)
    asked = placed(document, asked_of(slug, request.POST))
    change = _change(request, _("Read the whole article for verification statements."))
    try:
        examine_document(document, change=change)
    except REFUSALS as refusal:
        return _not_examined(request, document, asked, sentences_of(refusal))
    return done(request, document, asked, _("It is recorded that you have read this article."))


@require_POST
@for_curators
def unexamine(request: HttpRequest, slug: str) -> HttpResponse:
    """Take back that somebody has read it, with the reason."""
    document = document_at(slug)
    asked = placed(document, asked_of(slug, request.POST))
    why = request.POST.get("why", "").strip()
    if not why:
        return _not_examined(request, document, asked, [_("Say why this is taken back.")])
    unexamine_document(document, change=_change(request, why))
    return done(request, document, asked, _("Nobody is recorded as having read it."))


@require_http_methods(["GET", "HEAD", "POST"])
@for_curators
def remove(request: HttpRequest, slug: str, kind: str, number: int) -> HttpResponse:
    """Ask whether a record shall go, and why; then take it out with what only it stood on."""
    document = document_at(slug)
    asked = Asked(slug)
    record = record_at(document, f"{kind}-{number}")[1]
    if record is None:
        raise Http404
    faults: list[str] = []
    if request.method == "POST":
        why = request.POST.get("why", "").strip() or _("Entered by mistake.")
        try:
            accept_proposal.remove(record, change=_change(request, why))
        except REFUSALS as refusal:
            faults = sentences_of(refusal)
        else:
            messages.success(request, _("It is taken out; the history keeps what it held."))
            return redirect(asked.address())
    context = {
        "document": document,
        "line": line_of(kind, record, asked),
        "faults": faults,
        "typed": request.POST.get("why", ""),
        "back": asked.address(record=f"{kind}-{number}"),
    }
    return send_page(request, "desk/review_remove.html", context, status=422 if faults else 200)


@require_http_methods(["GET", "HEAD", "POST"])
@for_curators
def facts(request: HttpRequest, slug: str) -> HttpResponse:
    """What the document is: title, kind, publisher, language, address, what it copies."""
    document = document_at(slug)
    token = request.POST.get("seen", "") or edit_mark(document)
    form = FactsForm(request.POST or None, instance=document)
    if request.method == "POST" and form.is_valid():
        try:
            change = _change(request, form.cleaned_data["why"] or _("Put right on reading it."))
            accept_proposal.mend_facts(form, seen=token, change=change)
        except REFUSALS as refusal:
            for sentence in sentences_of(refusal):
                form.add_error(None, sentence)
            token = edit_mark(document_at(slug))
        else:
            messages.success(request, _("What the document is, is kept."))
            return redirect(Asked(slug).address())
    kept = document_at(slug)
    context = {
        "document": kept,
        "form": form,
        "seen": token,
        "sources": sources_offered(kept),
        "back": Asked(slug).address(),
    }
    return send_page(request, "desk/review_facts.html", context, status=422 if form.errors else 200)


def _not_examined(
    request: HttpRequest, document: Document, asked: Asked, faults: list[str]
) -> HttpResponse:
    panel = panel_of(document, asked)
    return send_room(request, document, asked, panel, examine_faults=faults, status=422)


def _change(request: HttpRequest, why: str) -> Change:
    return Change(who=person(request).get_username(), door="page", why=why)
