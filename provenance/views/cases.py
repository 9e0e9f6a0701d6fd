"""The list of cases, and views to create, share, close and delete a case."""

from __future__ import annotations

from collections.abc import Callable

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from provenance.access import runs_case
from provenance.domain.language.text import folded
from provenance.forms import InviteForm, TitleForm, sentences
from provenance.models import Case
from provenance.queries import cases as queries
from provenance.queries.inbox import unread_count
from provenance.services import cases as services
from provenance.views.case_page import FormFault, case_for, send_case
from provenance.views.pages import logged_in_user, mark_languages, send_page
from provenance.views.quote_context import number


@require_safe
@mark_languages
def case_list(request: HttpRequest) -> HttpResponse:
    """List the cases open to the user, newest first; with ``q``, also search notes and pins."""
    user, words = logged_in_user(request), request.GET.get("q", "").strip()
    read = queries.cases_of(user, before=number(request.GET.get("before", "")))
    rows, more = read[: queries.CASES_A_PAGE], read[queries.CASES_A_PAGE :]
    context = {
        "cases": rows,
        "before": rows[-1].pk if more else None,
        "words": words,
        "found": queries.search(user, words) if folded(words) else None,
        "unread": unread_count(user),
    }
    return send_page(request, "cases/list.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def new_case(request: HttpRequest) -> HttpResponse:
    """Show the form for a new case, or create the case."""
    form = TitleForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        return redirect(services.create(logged_in_user(request), title=form.cleaned_data["title"]))
    faults = sentences(form) if request.method == "POST" else []
    context = {"typed": request.POST.get("title", ""), "faults": faults}
    return send_page(request, "cases/new.html", context, status=422 if faults else 200)


@require_safe
@mark_languages
def case(request: HttpRequest, public_id: str) -> HttpResponse:
    """Show a case with its pins in order and the notes that the user may read."""
    return send_case(request, case_for(request, public_id))


@require_POST
def rename(request: HttpRequest, public_id: str) -> HttpResponse:
    """Rename the case."""
    case, form = _run_by(request, public_id), TitleForm(request.POST)
    fault = FormFault("title", sentences(form), request.POST.get("title", ""))
    if not form.is_valid():
        return send_case(request, case, fault=fault, status=422)
    return act(
        request, case, fault, lambda: services.rename(case, title=form.cleaned_data["title"])
    )


@require_POST
def invite(request: HttpRequest, public_id: str) -> HttpResponse:
    """Share the case with a colleague, given by user name."""
    case, form = _run_by(request, public_id), InviteForm(request.POST)
    fault = FormFault("people", sentences(form), request.POST.get("username", ""))
    if not form.is_valid():
        return send_case(request, case, fault=fault, status=422)
    name = form.cleaned_data["username"]
    return act(request, case, fault, lambda: services.invite(case, username=name), "people")


@require_POST
def leave(request: HttpRequest, public_id: str) -> HttpResponse:
    """Leave a case that a colleague shared; or, as its owner, remove a colleague from it."""
    case = case_for(request, public_id)
    if not runs_case(logged_in_user(request), case):
        services.leave(case, logged_in_user(request))
        messages.success(request, _("You have left the case. Your notes stay yours."))
        return redirect("cases")
    member = case.members.filter(pk=number(request.POST.get("member", "")) or 0).first()
    if member is not None:
        services.leave(case, member.user)
    return redirect(f"{case.get_absolute_url()}#people")


@require_POST
def close(request: HttpRequest, public_id: str) -> HttpResponse:
    """Close the case, or reopen it."""
    case = _run_by(request, public_id)
    if request.POST.get("closed") == "no":
        services.reopen(case)
    else:
        services.close(case)
    return redirect(case)


@require_http_methods(["GET", "HEAD", "POST"])
def delete(request: HttpRequest, public_id: str) -> HttpResponse:
    """Ask for confirmation with the counts of what will be lost; on POST, delete the case."""
    case = _run_by(request, public_id)
    if request.method == "POST":
        services.delete(case)
        messages.success(request, _("The case was deleted."))
        return redirect("cases")
    counts = {"pins": case.pins.count(), "members": case.members.count()}
    return send_page(request, "cases/delete.html", {"case": case, **counts})


def act(
    request: HttpRequest,
    case: Case,
    fault: FormFault,
    write: Callable[[], object],
    anchor: str = "",
) -> HttpResponse:
    """Call ``write`` and redirect to the case; show the case with the error where it is refused."""
    try:
        write()
    except services.CaseRefused as refusal:
        refused = FormFault(fault.where, [str(refusal)], fault.text)
        return send_case(request, case, fault=refused, status=422)
    place = f"?{request.GET.urlencode()}" if request.GET else ""
    return redirect(f"{case.get_absolute_url()}{place}#{anchor or 'case'}")


def _run_by(request: HttpRequest, public_id: str) -> Case:
    case = case_for(request, public_id)
    if not runs_case(logged_in_user(request), case):
        raise Http404
    return case
