"""The words of the trade explained, and the answer to a health check."""

from __future__ import annotations

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from provenance.domain import glossary as trade
from provenance.views.pages import send_page


@require_safe
def glossary(request: HttpRequest) -> HttpResponse:
    return send_page(request, "glossary/page.html", {"words": trade.glossary()})


@login_not_required
@require_safe
def healthz(request: HttpRequest) -> HttpResponse:
    return HttpResponse("ok", content_type="text/plain")
