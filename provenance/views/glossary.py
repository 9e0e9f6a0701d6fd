"""The glossary page and the health check."""

from __future__ import annotations

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from provenance.domain import glossary as trade
from provenance.queries.health import health
from provenance.views.pages import send_page


@require_safe
def glossary(request: HttpRequest) -> HttpResponse:
    return send_page(request, "glossary/page.html", {"words": trade.glossary()})


@login_not_required
@require_safe
def healthz(request: HttpRequest) -> HttpResponse:
    """Return a line for each part that the site depends on; 503 if one of them fails."""
    parts = health()
    lines = [f"{part}: {fault or 'ok'}\n" for part, fault in parts.items()]
    status = 503 if any(parts.values()) else 200
    return HttpResponse("".join(lines), content_type="text/plain", status=status)
