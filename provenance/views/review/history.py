"""The history of a record as curators read it: who changed what, when, where and why."""

from __future__ import annotations

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from provenance.queries.event_descriptions import describe_events
from provenance.queries.history import history_of
from provenance.views.pages import send_page
from provenance.views.review.decorators import for_curators

A_PAGE = 50


@require_safe
@for_curators
def history(request: HttpRequest, model: str, slug: str) -> HttpResponse:
    """List the events of a record and of records that depend on it, newest first."""
    record_history = history_of(model, slug)
    if record_history is None:
        raise Http404(_("Nothing is or was recorded under this address."))
    page = Paginator(record_history.events, A_PAGE).get_page(request.GET.get("page"))
    context = {
        "record": record_history.record,
        "slug": slug,
        "entries": describe_events(list(page)),
        "page": page,
    }
    return send_page(request, "review/history.html", context)
