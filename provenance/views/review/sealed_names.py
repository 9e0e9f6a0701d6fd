"""Search for a protected source by its encrypted name: the whole name, with a reason, by POST."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.views.decorators.debug import sensitive_post_parameters, sensitive_variables
from django.views.decorators.http import require_http_methods

from provenance.models import Source
from provenance.services import sealing
from provenance.views.pages import send_page
from provenance.views.review.decorators import for_curators
from provenance.views.review.particulars import OPEN_PERMISSION, ReasonMissing, change_with_reason


@require_http_methods(["GET", "HEAD", "POST"])
@for_curators
@sensitive_post_parameters("name")
@sensitive_variables("name")
def find(request: HttpRequest) -> HttpResponse:
    """Show the form, or the sources found; the name is in no address and is not shown again."""
    if request.method != "POST":
        return _page(request)
    name = request.POST.get("name", "")
    try:
        sources = sealing.find_by_sealed_name(name, change=change_with_reason(request))
    except (sealing.ParticularsRefused, ReasonMissing) as refusal:
        return _page(request, sentence=str(refusal))
    return _page(request, sources=sources)


def _page(
    request: HttpRequest, *, sources: list[Source] | None = None, sentence: str = ""
) -> HttpResponse:
    context = {
        "may_open": request.user.has_perm(OPEN_PERMISSION),
        "asked": sources is not None,
        "sources": sources or [],
        "sentence": sentence,
        "why": request.POST.get("why", "") if sentence else "",
    }
    return send_page(request, "review/sealed_names.html", context, status=422 if sentence else 200)
