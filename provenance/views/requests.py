"""Requests to the curators to trace a quote, and their answers."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_http_methods, require_safe

from provenance.access import can_curate
from provenance.forms import TraceForm, sentences
from provenance.models import TraceRequest
from provenance.queries.inbox import REQUESTS_A_PAGE, is_shown, requests_of, unread_count
from provenance.services import requests as services
from provenance.views.pages import logged_in_user, send_page
from provenance.views.quote_context import number


@require_http_methods(["GET", "HEAD", "POST"])
def request_list(request: HttpRequest) -> HttpResponse:
    """List the user's requests with a form for a new one, which other pages also post to."""
    form, faults = TraceForm(request.POST if request.method == "POST" else None), list[str]()
    if request.method == "POST":
        faults = [] if form.is_valid() else sentences(form)
        if not faults:
            try:
                return redirect(services.ask(**form.cleaned_data, by=logged_in_user(request)))
            except ValidationError as refusal:
                faults = refusal.messages
    read = requests_of(logged_in_user(request), before=number(request.GET.get("before", "")))
    rows, more = read[:REQUESTS_A_PAGE], read[REQUESTS_A_PAGE:]
    data = request.POST or request.GET
    context = {
        "requests": rows,
        "before": rows[-1].pk if more else None,
        "typed": {name: data.get(name, "") for name in ("words", "address", "note")},
        "faults": faults,
        "unread": unread_count(logged_in_user(request)),
    }
    return send_page(request, "inbox/requests.html", context, status=422 if faults else 200)


@require_safe
def trace_request(request: HttpRequest, number: int) -> HttpResponse:
    """Show a request and its answer to those who asked and to curators."""
    rows = TraceRequest.objects.select_related("quote")
    if not can_curate(request.user):
        rows = rows.asked_by(logged_in_user(request))
    trace_request_record = get_object_or_404(rows, pk=number)
    mine = trace_request_record.askers.filter(user=logged_in_user(request)).first()
    askers = trace_request_record.askers.all() if can_curate(request.user) else [mine]
    answered_by = trace_request_record.quote
    if answered_by and not is_shown(answered_by.pk, drafts=can_curate(request.user)):
        answered_by = None
    context = {
        "found": trace_request_record,
        "addresses": sorted({asker.address for asker in askers if asker and asker.address}),
        "quote": answered_by,
        "note": mine.note if mine else "",
    }
    return send_page(request, "inbox/request.html", context)
