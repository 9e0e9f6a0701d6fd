"""Views to pin a quote to a case and to watch its chain."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from provenance.domain.chain.report import ChainReport
from provenance.forms import TitleForm, sentences
from provenance.models import Case, Watch
from provenance.queries.cases import cases_to_pin_to
from provenance.services import cases, watches
from provenance.views.pages import logged_in_user, mark_languages, send_page
from provenance.views.quote_context import address, get_report

NEW = "new"


@require_http_methods(["GET", "HEAD", "POST"])
@mark_languages
def keep(request: HttpRequest, slug: str) -> HttpResponse:
    """Pin the quote to an existing or a new case."""
    report = get_report(request, slug)
    if request.method != "POST":
        return _send(request, report)
    case, faults = _chosen(request)
    if case is None:
        return _send(request, report, faults=faults)
    try:
        pin = cases.pin(case, report, by=logged_in_user(request))
    except cases.CaseRefused as refusal:
        return _send(request, report, faults=[str(refusal)])
    if getattr(request, "htmx", False):
        return _send(request, report, pinned=case)
    return redirect(f"{case.get_absolute_url()}#pin-{pin.pk}")


@require_POST
def watch(request: HttpRequest, slug: str) -> HttpResponse:
    """Start or stop notices about changes of the quote's chain."""
    report = get_report(request, slug)
    if "off" in request.POST:
        watches.unwatch(logged_in_user(request), quote=report.records.quote)
    else:
        watches.watch(report, by=logged_in_user(request))
    if getattr(request, "htmx", False):
        return _send(request, report)
    return redirect(address(report, "keep"))


def _chosen(request: HttpRequest) -> tuple[Case | None, list[str]]:
    """Return the chosen case, not yet saved if it is new; or None and the errors."""
    case_id = request.POST.get("case", "")
    if case_id and case_id != NEW:
        case = Case.objects.open_to(logged_in_user(request)).filter(public_id=case_id).first()
        return case, [] if case else [_("That case is not there any more. Choose another.")]
    form = TitleForm(request.POST)
    if not form.is_valid():
        return None, sentences(form)
    return Case(owner=logged_in_user(request), title=form.cleaned_data["title"]), []


def _send(
    request: HttpRequest,
    report: ChainReport,
    *,
    faults: list[str] | None = None,
    pinned: object = None,
) -> HttpResponse:
    user = logged_in_user(request)
    cases_open = cases_to_pin_to(user, report.wording.id)
    free = next((case.public_id for case in cases_open if not case.has_it), NEW)
    context = {
        "wording": report.wording,
        "quote_address": address(report),
        "keep_address": address(report, "keep"),
        "watch_address": address(report, "watch"),
        "cases": cases_open,
        "watched": Watch.objects.filter(user=user, quote=report.records.quote).exists(),
        "chosen": request.POST.get("case") or free,
        "typed": request.POST.get("title", ""),
        "faults": faults,
        "pinned": pinned,
    }
    status = 422 if faults else 200
    return send_page(request, "cases/keep.html", context, parts=("keep",), status=status)
