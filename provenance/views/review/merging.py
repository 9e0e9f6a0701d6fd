"""Merging two records into one: preview, merge with a reason, and undo."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from provenance.models import Rearrangement
from provenance.presenters.merge_preview import (
    MODELS,
    choices,
    counts,
    facts,
    groups,
    rearrangement_lines,
    title,
)
from provenance.queries.merge_choices import merge_choices
from provenance.services.merging.distinct import mark_distinct
from provenance.services.merging.journal import CannotRearrange
from provenance.services.merging.merge import MergePlan, merge, plan_merge
from provenance.services.merging.undo import undo, undo_obstacles
from provenance.views.pages import logged_in_user, page_change, send_page
from provenance.views.review.decorators import for_curators

A_PAGE = 50
JOIN_PERMISSION = "provenance.join_protected"
NO_REASON = "Say why; the reason stands in the history beside your name."


@require_http_methods(["GET", "HEAD", "POST"])
@for_curators
def merge_page(request: HttpRequest, model: str, slug: str) -> HttpResponse:
    """Choose the record that stays, preview the merge, and merge."""
    other = record_to_change(request, model, slug)
    form_data = request.POST if request.method == "POST" else request.GET
    if "into" not in form_data:
        words = request.GET.get("q", "")
        context = {"model": model, "other": other, "title": title(other), "words": words}
        rows = [(row, title(row), facts(row)) for row in merge_choices(other, words)]
        return send_page(request, "review/merge_choose.html", {**context, "rows": rows})
    survivor = get_object_or_404(MODELS[model], slug=form_data["into"])
    plan = plan_merge(survivor, other)
    if request.method != "POST":
        return _preview(request, model, plan)
    return _merge(request, model, plan)


def _merge(request: HttpRequest, model: str, plan: MergePlan) -> HttpResponse:
    why = request.POST.get("reason", "").strip()
    if not why:
        return _preview(request, model, plan, [_(NO_REASON)])
    across = "across" in request.POST and logged_in_user(request).has_perm(JOIN_PERMISSION)
    try:
        row = merge(
            plan.survivor,
            plan.other,
            change=page_change(request, why),
            decisions=_decisions(request),
            same_because=request.POST.get("same_because", ""),
            across=across,
            plan_digest=request.POST.get("seen", ""),
        )
    except CannotRearrange as refusal:
        return _preview(request, model, plan, refusal.sentences)
    messages.success(request, _("Merged. It can be undone on this page."))
    return redirect(row)


def _preview(request: HttpRequest, model: str, plan: MergePlan, faults: Any = ()) -> HttpResponse:
    context = {
        "model": model,
        "plan": plan,
        "survivor": plan.survivor,
        "other": plan.other,
        "sides": [
            (plan.survivor, title(plan.survivor), facts(plan.survivor)),
            (plan.other, title(plan.other), facts(plan.other)),
        ],
        "groups": groups(plan.moving),
        "choices": choices(plan, _decisions(request)),
        "faults": list(dict.fromkeys((*plan.refused, *faults))),
        "may_join": logged_in_user(request).has_perm(JOIN_PERMISSION),
        "typed": {name: request.POST.get(name, "") for name in ("reason", "same_because")},
    }
    return send_page(request, "review/merge.html", context, status=422 if faults else 200)


def _decisions(request: HttpRequest) -> dict[str, str]:
    return {
        name.removeprefix("decide-"): str(value)
        for name, value in request.POST.items()
        if name.startswith("decide-")
    }


@require_POST
@for_curators
def mark_as_distinct(request: HttpRequest, model: str, slug: str) -> HttpResponse:
    """Mark two records as different, so that they are not offered as duplicates again."""
    other = record_to_change(request, model, slug)
    survivor = get_object_or_404(
        MODELS[model].objects.exclude(pk=other.pk), slug=request.POST.get("into", "")
    )
    reason = request.POST.get("reason", "").strip()
    mark_distinct(survivor, other, by=logged_in_user(request).get_username(), reason=reason)
    messages.success(request, _("Remembered as two; they are not offered as one again."))
    return redirect(other)


@require_safe
@for_curators
def rearrangements(request: HttpRequest) -> HttpResponse:
    """List every merge and split, newest first."""
    page = Paginator(
        Rearrangement.objects.defer("moved", "created_rows", "removed_rows"), A_PAGE
    ).get_page(request.GET.get("page"))
    context = {"page": page, "rows": rearrangement_lines(page.object_list)}
    return send_page(request, "review/rearrangements.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@for_curators
def rearrangement(request: HttpRequest, number: int) -> HttpResponse:
    """Show a merge or split, who made it and why; on POST, undo it with a reason."""
    row = get_object_or_404(Rearrangement, pk=number)
    if request.method != "POST":
        return _done(request, row)
    check_may_change(request, row.record_type)
    why = request.POST.get("reason", "").strip()
    if not why:
        return _done(request, row, [_(NO_REASON)])
    try:
        undo(row, change=page_change(request, why))
    except CannotRearrange as refusal:
        return _done(request, row, list(refusal.sentences))
    messages.success(request, _("Undone: everything is as it was before."))
    return redirect(row)


def _done(request: HttpRequest, row: Rearrangement, faults: Any = ()) -> HttpResponse:
    context = {
        "line": rearrangement_lines([row])[0],
        "counts": counts(row),
        "in_the_way": [] if row.undone_at else undo_obstacles(row),
        "faults": faults,
        "typed": request.POST.get("reason", ""),
    }
    return send_page(request, "review/rearrangement.html", context, status=422 if faults else 200)


def record_to_change(request: HttpRequest, model: str, slug: str) -> Any:
    """Return the record in the address, or raise ``Http404``.

    Raises ``PermissionDenied`` for users who may not change such records.
    """
    if model not in MODELS:
        raise Http404
    check_may_change(request, model)
    return get_object_or_404(MODELS[model], slug=slug)


def check_may_change(request: HttpRequest, model: str) -> None:
    if not logged_in_user(request).has_perm(f"provenance.change_{model}"):
        raise PermissionDenied(_("Your account may not change such records."))
