"""The whole chain of an article as the program suggests it, confirmed by ticks and one button."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from provenance.forms.chain_plan import ChainPlanForm
from provenance.forms.chain_plan_entries import PlanEntries
from provenance.models import Document
from provenance.presenters.marked_text import ReviewAddress
from provenance.queries.name_choices import source_names
from provenance.services import accept_proposal
from provenance.services.accept_proposal import ChainDecision
from provenance.views.pages import page_change, send_page
from provenance.views.review.decorators import for_curators
from provenance.views.review.page import REFUSALS, document_at, refusal_sentences


@require_http_methods(["GET", "HEAD", "POST"])
@for_curators
def chain_plan(request: HttpRequest, slug: str) -> HttpResponse:
    """The suggested chain to be mended and confirmed, or what was wrong with what was sent."""
    document = document_at(slug)
    page = ReviewAddress(slug)
    form = ChainPlanForm(document, data=request.POST if request.method == "POST" else None)
    faults: list[str] = []
    if request.method == "POST":
        try:
            number = _enter(request, document, form)
        except REFUSALS as refusal:
            faults = refusal_sentences(refusal)
        else:
            sentence = ngettext(
                "%(number)d record is entered.", "%(number)d records are entered.", number
            )
            messages.success(request, sentence % {"number": number})
            return redirect(page.url())
    context = {
        "document": document,
        "form": form,
        "faults": faults,
        "sources": source_names(document),
        "back": page.url(),
        "single": [(line, page.url(proposal=line.number)) for line in form.quote_lines()],
    }
    return send_page(request, "review/chain_plan.html", context, status=422 if faults else 200)


def _enter(request: HttpRequest, document: Document, form: ChainPlanForm) -> int:
    if request.POST.get("shown") != form.shown:
        raise ValidationError(
            _("The suggestions have changed since this page was opened. Look at them anew.")
        )
    if not form.is_valid():
        raise ValidationError([str(one) for errors in form.errors.values() for one in errors])
    decision = ChainDecision(
        entries=iter(PlanEntries(form)),
        language=form.cleaned_data["language"],
        put_aside=form.cleaned_data["put_aside"],
        examined=form.cleaned_data["examined"],
    )
    change = page_change(request, _("Confirmed of the suggested chain, on reading the article."))
    return accept_proposal.enter_chain(document, decision, change=change)
