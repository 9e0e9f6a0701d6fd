"""A source: what it originated, released, verified and relayed, as documents state it."""

from __future__ import annotations

from dataclasses import fields

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from provenance.queries.register import entry_of
from provenance.views.pages import send_page


@require_safe
def source(request: HttpRequest, slug: str) -> HttpResponse:
    """The source's page, under the one form of its name that may be shown."""
    entry = entry_of(slug, request.user)
    if entry is None:
        raise Http404
    context = {field.name: getattr(entry, field.name) for field in fields(entry)}
    return send_page(request, "sources/page.html", context)
