"""The review page: a document's marked text, and beside it the records made from its words.

Also the pages to edit the document's facts and to remove a record.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db import IntegrityError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from provenance.domain.chain.naming import language_name
from provenance.domain.language.text import folded
from provenance.domain.vocabulary import StatementKind, Status
from provenance.forms.entering import kind_name
from provenance.forms.facts import FactsForm
from provenance.models import Document, Proposal, Wording
from provenance.presenters.marked_text import (
    KINDS,
    ROLES,
    Mark,
    ReviewAddress,
    marked_text,
    part_at,
    parts_of,
    proposed_marks,
    recorded_marks,
    role_name,
)
from provenance.presenters.review import (
    admin_url,
    lack_lines,
    proposal_lists,
    record_groups,
    record_line,
)
from provenance.presenters.review_chain import review_chain
from provenance.queries.checks.of_document import faults_of
from provenance.queries.document_records import (
    document_records,
    open_quotations,
    owner_of,
    proposals_in,
    proposed_words,
    quotes_of,
    record_at,
    refused_proposals,
)
from provenance.queries.name_choices import source_names
from provenance.queries.publication_status import publication_status
from provenance.services import accept_proposal, removing
from provenance.services.edit_conflicts import ChangedMeanwhile, EditMarkMissing, edit_mark
from provenance.services.evidence import StillNeeded
from provenance.services.proposals import ProposalDecided
from provenance.views.pages import page_change, send_page
from provenance.views.review.decorators import for_curators
from provenance.views.review.panel import Panel, review_panel

PAGE = "review/review.html"
REFUSALS = (
    ValidationError,
    ProposalDecided,
    ChangedMeanwhile,
    EditMarkMissing,
    StillNeeded,
    IntegrityError,
)
"""Exceptions of services that refuse to write; ``refusal_sentences`` puts them into words."""


@require_safe
@for_curators
def review(request: HttpRequest, slug: str) -> HttpResponse:
    """Show the whole page, or the part of it that htmx requests."""
    document = document_at(slug)
    address = with_part(document, ReviewAddress.parse(slug, request.GET))
    return send_review(request, document, address, review_panel(document, address))


@require_http_methods(["GET", "HEAD", "POST"])
@for_curators
def remove(request: HttpRequest, slug: str, kind: str, number: int) -> HttpResponse:
    """Ask for confirmation and a reason, then remove a record with what depends on it alone."""
    document = document_at(slug)
    address = ReviewAddress(slug)
    record = record_at(document, f"{kind}-{number}")[1]
    if record is None:
        raise Http404
    faults: list[str] = []
    has_editions = document.editions.exists()
    is_out = document.status == Status.PUBLISHED or has_editions
    can_be_at_once = isinstance(record, Wording) and is_out
    if request.method == "POST":
        try:
            _remove(request, record, at_once=can_be_at_once and "at_once" in request.POST)
        except REFUSALS as refusal:
            faults = refusal_sentences(refusal)
        else:
            messages.success(request, _("It is removed; the history keeps what it held."))
            if can_be_at_once and "at_once" not in request.POST:
                messages.info(
                    request,
                    _(
                        "Readers see it until a second curator has read that. Under “Where it stands” it "
                        "can still be removed at once."
                    ),
                )
            return redirect(address.url())
    context = {
        "document": document,
        "line": record_line(kind, record, address, document=document),
        "faults": faults,
        "typed": request.POST.get("why", ""),
        "can_be_at_once": can_be_at_once,
        "has_editions": has_editions,
        "at_once": "at_once" in request.POST,
        "back": address.url(record=f"{kind}-{number}"),
    }
    return send_page(request, "review/remove.html", context, status=422 if faults else 200)


def _remove(request: HttpRequest, record: Any, *, at_once: bool) -> None:
    why = request.POST.get("why", "").strip()
    if at_once:
        check_reason(why, record.words)
        removing.remove_at_once(record, change=page_change(request, why))
        return
    change = page_change(request, why or _("Entered by mistake."))
    accept_proposal.remove(record, change=change)


def check_reason(why: str, words: str) -> None:
    """Raise ``ValidationError`` if the reason is empty or repeats the words to be removed."""
    if not why:
        raise ValidationError(_("Say why: whoever opens its address or an older edition reads it."))
    if folded(words) in folded(why):
        raise ValidationError(_("Say why without its words: the reason stands where they stood."))


@require_http_methods(["GET", "HEAD", "POST"])
@for_curators
def facts(request: HttpRequest, slug: str) -> HttpResponse:
    """Edit the document's title, kind, publisher, language and address."""
    document = document_at(slug)
    page = ReviewAddress(slug).url()
    mark = request.POST.get("edit_mark", "") or edit_mark(document)
    form = FactsForm(request.POST or None, instance=document)
    if request.method == "POST" and form.is_valid():
        try:
            change = page_change(request, form.cleaned_data["why"] or _("Put right on reading it."))
            accept_proposal.change_facts(form, mark=mark, change=change)
        except REFUSALS as refusal:
            form.add_error(None, refusal_sentences(refusal))
            mark = edit_mark(document_at(slug))
        else:
            messages.success(request, _("What the document is, is kept."))
            return redirect(page)
    document = document_at(slug)
    context = {
        "document": document,
        "form": form,
        "edit_mark": mark,
        "sources": source_names(document),
        "back": page,
    }
    return send_page(request, "review/facts.html", context, status=422 if form.errors else 200)


def document_at(slug: str) -> Document:
    """Return the document with this slug in any status; only curators get here."""
    rows = Document.objects.select_related("publisher", "syndicated_copy_of")
    return get_object_or_404(rows, slug=slug)


def with_part(document: Document, address: ReviewAddress) -> ReviewAddress:
    """Return the address with its part of the text: the requested one, or that of the words."""
    if address.part:
        return address.on_part(min(address.part, len(parts_of(document.text))))
    return address.on_part(part_at(document.text, address.start or 0))


def send_review(
    request: HttpRequest,
    document: Document,
    address: ReviewAddress,
    panel: Panel,
    *,
    outcome: str = "",
    examine_faults: Sequence[str] = (),
    status: int = 200,
) -> HttpResponse:
    """Render the page or one part of it with this panel; ``outcome`` says what was just done."""
    htmx = getattr(request, "htmx", None)
    target = htmx.target if htmx else None
    if target == "panel":
        first = list(open_quotations(document)[:1])
        context = {"document": document, "panel": panel}
        context["next_proposal"] = _next_proposal(document, first, address)
    elif target == "chain":
        context = review_chain(document, list(quotes_of(document)), address)
    else:
        context = _context(document, address, panel)
        context |= {"outcome": outcome, "examine_faults": examine_faults}
    return send_page(request, PAGE, context, parts=("review", "panel", "chain"), status=status)


def refusal_sentences(refusal: Exception) -> list[str]:
    """Return what happened and what to do next.

    After a change by somebody else, also the old and new value of every changed field.
    """
    if isinstance(refusal, ValidationError):
        return refusal.messages
    if isinstance(refusal, IntegrityError):
        return [_("Somebody recorded the same at this moment. Look at the page, and save again.")]
    sentence = _("%(name)s: it was %(before)s, and is now %(after)s.")
    lines = refusal.lines if isinstance(refusal, ChangedMeanwhile) else ()
    values = [{"name": one.name, "before": one.before, "after": one.after} for one in lines]
    return [str(refusal), *(sentence % value for value in values)]


def _context(document: Document, address: ReviewAddress, panel: Panel) -> dict[str, Any]:
    """Return the context of the page; the number of queries does not grow with the records."""
    records = document_records(document)
    proposals = proposals_in(document, *parts_of(document.text)[address.part - 1])
    marks = [*recorded_marks(document, records, address), *proposed_marks(proposals, address)]
    if address.place is not None:
        marks.append(Mark(*address.place, "chosen", "", "", key=""))
    text = marked_text(document.text, address.part, marks, document.distressing_words)
    return {
        "document": document,
        "language": language_name(document.language),
        "address": address,
        "panel": panel,
        "text": text,
        "legend": [(role, role_name(role)) for role in ROLES],
        "earlier_part": address.url(part=text.number - 1) if text.number > 1 else "",
        "later_part": address.url(part=text.number + 1) if text.number < text.parts else "",
        "proposals": proposal_lists(document, records.quotes, proposals, address),
        "next_proposal": _next_proposal(document, proposals, address),
        "refused": [(row, proposed_words(document, row)) for row in refused_proposals(document)],
        **review_chain(document, records.quotes, address),
        "records": record_groups(document, records, address),
        "records_cut": records.is_cut,
        "lacks": lack_lines(faults_of(document)),
        "kinds": [(kind, kind_name(kind)) for kind in KINDS],
        "standing": publication_status(document),
        "owner": owner_of(document),
        "copy_url": reverse("desk-review", args=[document.slug], query={"do": "copy"}),
        "admin": admin_url(document),
        "verifying": any(row.kind == StatementKind.VERIFYING for row in records.statements),
    }


def _next_proposal(
    document: Document, proposals: Sequence[Proposal], address: ReviewAddress
) -> dict[str, str] | None:
    """Return the next quotation to work on: the first in reading order that is undecided."""
    row = next((row for row in proposals if row.kind == "quotation"), None)
    if row is None:
        return None
    return {"words": proposed_words(document, row), "url": address.url(proposal=row.pk)}
