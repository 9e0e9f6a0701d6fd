"""The page of a gap: its kind, candidates to fill it, and a second curator's decision on each."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from provenance.domain.vocabulary import CandidateState
from provenance.forms.gaps import CandidateForm, DecisionForm, GapForm
from provenance.models import Attribution, Candidate
from provenance.services import candidates, evidence
from provenance.views.pages import logged_in_user, page_change, send_page
from provenance.views.review.decorators import for_curators

REFUSALS = (
    ValidationError,
    candidates.CandidateDecided,
    candidates.NothingToLeadTo,
    candidates.SameCurator,
)


@require_http_methods(["GET", "HEAD", "POST"])
@for_curators
def gap(request: HttpRequest, slug: str) -> HttpResponse:
    """Show the gap with its candidates; on POST, set the kind of the gap."""
    attribution = _attribution(slug)
    if request.method != "POST":
        return _page(request, attribution)
    form = GapForm(request.POST)
    if form.is_valid():
        attribution.gap = form.cleaned_data["gap"]
        evidence.save(attribution, change=page_change(request, form.cleaned_data["why"]))
        messages.success(request, _("Recorded."))
        return redirect("desk-gap", slug)
    return _page(request, attribution, gap_form=form, status=422)


@require_POST
@for_curators
def propose(request: HttpRequest, slug: str) -> HttpResponse:
    """Propose a candidate for the gap, which waits for a second curator."""
    attribution = _attribution(slug)
    form = CandidateForm(request.POST)
    if not form.is_valid():
        return _page(request, attribution, candidate_form=form, status=422)
    cleaned = form.cleaned_data
    candidates.propose(
        attribution,
        slug=_new_slug(attribution),
        filling=cleaned["filling"],
        grounds=cleaned["grounds"],
        document=cleaned["document"],
        change=page_change(request, _("Proposed for a gap.")),
    )
    messages.success(request, _("Proposed. It counts nowhere until a second curator confirms it."))
    return redirect("desk-gap", slug)


@require_POST
@for_curators
def decide(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """Confirm or refuse a candidate, as the second curator."""
    attribution = _attribution(slug)
    candidate = get_object_or_404(Candidate, pk=number, attribution=attribution)
    form = DecisionForm(request.POST)
    if form.is_valid():
        act = candidates.confirm if form.confirms() else candidates.refuse
        try:
            act(candidate, change=page_change(request, form.cleaned_data["why"]))
        except REFUSALS as refusal:
            sentences = getattr(refusal, "messages", None) or [str(refusal)]
            form.add_error(None, sentences)
        else:
            return redirect("desk-gap", slug)
    return _page(request, attribution, decided=(number, form), status=422)


def _attribution(slug: str) -> Attribution:
    attributions = Attribution.objects.for_listing().exclude(gap="").with_distress()
    return get_object_or_404(attributions, slug=slug)


def _new_slug(attribution: Attribution) -> str:
    """Return the step's slug with the next free number appended; candidates are never renamed."""
    used = set(Candidate.objects.filter(attribution=attribution).values_list("slug", flat=True))
    number = len(used) + 1
    while (slug := f"{attribution.slug[:100]}-candidate-{number}") in used:
        number += 1
    return slug


def _page(
    request: HttpRequest,
    attribution: Attribution,
    *,
    gap_form: forms.Form | None = None,
    candidate_form: forms.Form | None = None,
    decided: tuple[int, forms.Form] | None = None,
    status: int = 200,
) -> HttpResponse:
    context = {
        "attribution": attribution,
        "gap_form": gap_form or GapForm(initial={"gap": attribution.gap}),
        "candidate_form": candidate_form or CandidateForm(),
        "candidates": [_shown(request, row, decided) for row in _candidates(attribution)],
    }
    return send_page(request, "review/gap.html", context, status=status)


def _candidates(attribution: Attribution) -> Any:
    return attribution.candidates.select_related("document").order_by("pk")


def _shown(
    request: HttpRequest, row: Candidate, decided: tuple[int, forms.Form] | None
) -> dict[str, Any]:
    is_open = row.state == CandidateState.PROPOSED
    mine = row.proposed_by == logged_in_user(request).get_username()
    form = decided[1] if decided and decided[0] == row.pk else DecisionForm(auto_id=f"{row.pk}-%s")
    return {"row": row, "waits": is_open and mine, "form": form if is_open and not mine else None}
