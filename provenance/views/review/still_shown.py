"""Immediate removal of a quote that curators have removed but readers still see."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from provenance.queries.last_read import awaiting_reader
from provenance.queries.still_shown import still_shown
from provenance.services import removing
from provenance.views.pages import page_change, send_page
from provenance.views.review.decorators import for_curators
from provenance.views.review.page import check_reason, document_at


@require_http_methods(["GET", "HEAD", "POST"])
@for_curators
def remove_still_shown(request: HttpRequest, slug: str, wording: str) -> HttpResponse:
    """Ask for a reason, then remove the quote from the published evidence and all editions."""
    document = document_at(slug)
    rows = {row.slug: row for row in still_shown(awaiting_reader(document))}
    if wording not in rows:
        raise Http404
    quote, faults = rows[wording], []
    if request.method == "POST":
        why = request.POST.get("why", "").strip()
        try:
            check_reason(why, quote.words)
        except ValidationError as refusal:
            faults = refusal.messages
        else:
            removing.remove_still_shown(document, wording, change=page_change(request, why))
            messages.success(request, _("Readers see it no longer."))
            return redirect("desk-moves", slug)
    context = {
        "document": document,
        "quote": quote,
        "faults": faults,
        "typed": request.POST.get("why", ""),
    }
    return send_page(request, "review/still_shown.html", context, status=422 if faults else 200)
