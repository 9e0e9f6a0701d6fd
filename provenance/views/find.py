"""The find page: words of a quote, or an address, to the chains they have."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from provenance.access import can_curate
from provenance.domain.text import cleaned, folded
from provenance.middleware import cleans_its_text
from provenance.queries.search import LONGEST, find
from provenance.queries.traces import tell_hits
from provenance.views.pages import send_page
from provenance.views.results import results

SHOWN = 10


@cleans_its_text
@require_http_methods(["GET", "HEAD", "POST"])
def find_page(request: HttpRequest) -> HttpResponse:
    """Words come in the address, so that an answer can be shared; a form may post longer ones.

    What is too long for an address is never cut: it stays in the box, with a sentence.
    """
    given = request.POST.get("q", "") if request.method == "POST" else request.GET.get("q", "")
    words = cleaned(given).strip()
    if len(words) > LONGEST:
        context = {"words": words, "too_long": len(words), "longest": LONGEST, "asked": True}
        return send_page(request, "find/page.html", context, parts=("results",))
    if request.method == "POST" and not getattr(request, "htmx", False):
        return redirect(reverse("find", query={"q": words}))
    response = send_page(request, "find/page.html", _answer(request, words), parts=("results",))
    if request.method == "POST":
        response.headers["HX-Push-Url"] = reverse("find", query={"q": words} if words else None)
    return response


def _answer(request: HttpRequest, words: str) -> dict[str, object]:
    if not folded(words):
        asked = "q" in request.GET or "q" in request.POST
        return {"words": words, "asked": asked, "wordless": True}
    drafts = can_curate(request.user)
    answer = find(words, drafts=drafts)
    hits = answer.hits or answer.nearest
    told = tell_hits(hits[:SHOWN], drafts=drafts)
    return {
        "words": words,
        "asked": True,
        "answer": answer.kind.value,
        "found": len(answer.hits),
        "results": results(told),
        "more": max(len(hits) - SHOWN, 0),
    }
