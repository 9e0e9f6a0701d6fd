"""A source: what it originated, released, verified and relayed, as documents state it."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from provenance.access import can_curate
from provenance.domain.vocabulary import Protection, Status
from provenance.models import Act, Document, HandlingStatement, Rendering, Source
from provenance.views.pages import send_page


@require_safe
def source(request: HttpRequest, slug: str) -> HttpResponse:
    """The source's page, under the one form of its name that may be shown."""
    found = get_object_or_404(Source.objects.select_related("part_of"), slug=slug)
    drafts = can_curate(request.user)
    said = Rendering.objects.for_listing().filter(utterance__claimed_speaker=found)
    acts = Act.objects.filter(agent=found).select_related(
        "attribution__taker__publisher", "attribution__upstream__publisher"
    )
    handled = HandlingStatement.objects.filter(doer=found).select_related(
        "passage__document__publisher", "of_document__publisher"
    )
    interests = found.interests.select_related("passage__document")
    if not drafts:
        interests = interests.published()
        said = said.in_published_documents()
        acts = acts.published()
        handled = handled.filter(passage__document__status=Status.PUBLISHED)
    context = {
        "source": found,
        "parts": found.parts.order_by("name"),
        "names": found.names.all() if found.protection == Protection.NONE else [],
        "interests": interests,
        "said": said.order_by("utterance", "pk"),
        "published": Document.objects.visible_to(request.user).filter(publisher=found),
        "acts": acts.order_by("attribution", "position"),
        "handled": handled,
    }
    return send_page(request, "sources/page.html", context)
