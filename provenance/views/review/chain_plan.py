"""The chain of an article as the program suggests it, confirmed as a whole with one button."""

from __future__ import annotations

from collections.abc import Sequence

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from provenance.domain.proposing.plan_additions import PlanAdditions
from provenance.forms.chain_plan import ChainPlanForm
from provenance.forms.chain_plan_entries import PlanEntries
from provenance.forms.plan_additions import additions_in, with_words
from provenance.models import Document
from provenance.presenters.marked_text import ReviewAddress
from provenance.queries.name_choices import source_names
from provenance.services import accept_proposal
from provenance.services.accept_proposal import ChainDecision
from provenance.services.entering.places import SeveralPlaces
from provenance.views.pages import page_change, send_page
from provenance.views.review.decorators import for_curators
from provenance.views.review.page import REFUSALS, document_at, refusal_sentences


@require_http_methods(["GET", "HEAD", "POST"])
@for_curators
def chain_plan(request: HttpRequest, slug: str) -> HttpResponse:
    """Show the suggested chain to be corrected, or enter it and show any errors."""
    document = document_at(slug)
    if request.method != "POST":
        return _show(request, document, ChainPlanForm(document))
    additions = additions_in(request.POST, document.text)
    if "add" in request.POST:
        return _add(request, document, additions)
    form = ChainPlanForm(document, data=request.POST, additions=additions)
    try:
        number = _enter(request, document, form)
    except REFUSALS as refusal:
        return _show(request, document, form, faults=refusal_sentences(refusal))
    sentence = ngettext("%(number)d record is entered.", "%(number)d records are entered.", number)
    messages.success(request, sentence % {"number": number})
    return redirect(ReviewAddress(slug).url())


def _add(request: HttpRequest, document: Document, additions: PlanAdditions) -> HttpResponse:
    """Show the page with another voice, occasion or quote; nothing is saved.

    The button sends the kind to add and, where the words occur several times, the chosen place.
    """
    kind, _space, place = request.POST["add"].partition(" ")
    words = f"{place} {request.POST.get('words', '')}" if place else request.POST.get("words", "")
    places: list[tuple[str, str]] = []
    faults: list[str] = []
    newest = ""
    try:
        additions = with_words(document, additions, kind, words)
        newest, words = kind, ""
    except ValidationError as refusal:
        faults = list(refusal.messages)
        if isinstance(refusal, SeveralPlaces):
            spans = zip(refusal.places, refusal.contexts, strict=True)
            places = [(f"{kind} [{start}-{end}]", context) for (start, end), context in spans]
    form = ChainPlanForm(document, typed=request.POST, additions=additions)
    form.begin_at(newest)
    return _show(request, document, form, faults=faults, words=words, places=places)


def _show(
    request: HttpRequest,
    document: Document,
    form: ChainPlanForm,
    *,
    faults: Sequence[str] = (),
    words: str = "",
    places: Sequence[tuple[str, str]] = (),
) -> HttpResponse:
    page = ReviewAddress(document.slug)
    context = {
        "document": document,
        "form": form,
        "faults": faults,
        "words": words,
        "places": places,
        "sources": source_names(document),
        "back": page.url(),
        "single": [
            (line, page.url(proposal=line.number) if line.number > 0 else "")
            for line in form.quote_lines()
        ],
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
