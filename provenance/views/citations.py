"""Views to record, list and remove a journalist's citations."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from provenance.access import can_curate
from provenance.queries.cited_chains import CITED_A_PAGE, cited_by
from provenance.services import citations
from provenance.views.pages import logged_in_user, mark_languages, send_page
from provenance.views.quote_context import address, get_report, number


@require_POST
def cite(request: HttpRequest, slug: str) -> HttpResponse:
    """Record that the user cites the present state of the chain, and return to it."""
    report = get_report(request, slug)
    try:
        _cited, is_new = citations.cite(report, by=logged_in_user(request))
    except citations.NothingToCite:
        messages.warning(
            request, _("Nothing was noted: no document of this chain has gone out in an edition.")
        )
        return redirect(address(report))
    sentence = _(
        "Noted: you cite this chain as it is told now. Your inbox tells you if it changes."
    )
    if not is_new:
        sentence = _("You had noted already that you cite this chain as it is told now.")
    messages.success(request, sentence)
    return redirect(address(report))


@require_safe
@mark_languages
def citation_list(request: HttpRequest) -> HttpResponse:
    """List what the user cites, from which editions and since when, newest first."""
    before = number(request.GET.get("before", ""))
    read = cited_by(logged_in_user(request), drafts=can_curate(request.user), before=before)
    rows, more = read[:CITED_A_PAGE], read[CITED_A_PAGE:]
    context = {"rows": rows, "before": rows[-1].id if more else ""}
    return send_page(request, "inbox/citations.html", context)


@require_POST
def remove_citation(request: HttpRequest) -> HttpResponse:
    """Remove a citation."""
    if not citations.remove(
        logged_in_user(request), number=number(request.POST.get("cited", "")) or 0
    ):
        raise Http404
    messages.success(request, _("Removed: you are told no more of it."))
    return redirect("citations")
