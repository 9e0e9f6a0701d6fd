"""Disputing a step: the reason goes to the curators, and their decision to the user's inbox."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from provenance.domain.chain.naming import document_name, speaker_name
from provenance.domain.chain.report import ChainReport
from provenance.domain.chain.steps import Step
from provenance.domain.vocabulary import GapKind
from provenance.forms import DisputeForm, sentences
from provenance.models import Attribution, Quote
from provenance.presenters.passages import shown_passage
from provenance.services import requests as services
from provenance.views.pages import logged_in_user, mark_languages, send_page
from provenance.views.quote_context import address, get_report, open_disputes


@require_http_methods(["GET", "HEAD", "POST"])
@mark_languages
def dispute(request: HttpRequest, slug: str) -> HttpResponse:
    """Show the form to dispute a step of this chain, or submit the dispute."""
    report = get_report(request, slug)
    step = _step(report, request.GET.get("attribution", ""))
    form = DisputeForm(request.POST or None)
    faults = [] if request.method != "POST" or form.is_valid() else sentences(form)
    if request.method == "POST" and not faults:
        faults = _raise(request, report, step, form.cleaned_data["reason"])
        if not faults:
            messages.success(
                request, _("The curators have your reason. Their outcome comes to your inbox.")
            )
            return redirect(_place(report, step))
    context = {
        "wording": report.wording,
        **_names(report, step),
        "back": address(report),
        "known": [d for d in open_disputes(request, report) if step.id in d.attributions],
        "typed": request.POST.get("reason", ""),
        "faults": faults,
    }
    return send_page(request, "inbox/dispute.html", context, status=422 if faults else 200)


def _raise(request: HttpRequest, report: ChainReport, step: Step, reason: str) -> list[str]:
    attribution = Attribution.objects.get(pk=step.attribution.id)
    quote = Quote.objects.get(pk=report.records.quote)
    try:
        services.dispute(
            attribution,
            quote=quote,
            reason=reason,
            by=logged_in_user(request),
            address=_place(report, step),
        )
    except services.AlreadyDisputed as refusal:
        return [str(refusal)]
    except ValidationError as refusal:
        return refusal.messages
    return []


def _step(report: ChainReport, attribution: str) -> Step:
    """Return the step of the chain with this id or slug; raise ``Http404`` if it is not on it."""
    chain = report.view.everyone
    for step in (*report.chain.steps, *chain.steps):
        if attribution in (step.id, step.attribution.slug):
            return step
    raise Http404


def _names(report: ChainReport, step: Step) -> dict[str, object]:
    """Return the step in words: who takes it from whom, and the passage that states it."""
    records, attribution = report.records, step.attribution
    if attribution.speaks:
        source = speaker_name(records, step.quote)
    elif attribution.upstream is None:
        source = GapKind(attribution.gap).label
    else:
        source = document_name(records, attribution.upstream)
    taker = document_name(records, attribution.taker)
    return {"taker": taker, "source": source, "shown": shown_passage(records, attribution.passage)}


def _place(report: ChainReport, step: Step) -> str:
    """Return the address of the step on the quote's page, in the same telling."""
    return f"{address(report)}#step-{step.id}"
