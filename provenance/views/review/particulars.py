"""The encrypted particulars of a protected source: existence, and decrypting with a reason."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters, sensitive_variables
from django.views.decorators.http import require_POST, require_safe

from provenance.domain.vocabulary import Protection
from provenance.models import Event, Particulars, Source
from provenance.services import sealing
from provenance.services.history import Change
from provenance.views.pages import send_page
from provenance.views.review.decorators import for_curators

OPEN_PERMISSION = "provenance.open_particulars"
A_PAGE = 30


@require_safe
@for_curators
def particulars(request: HttpRequest, slug: str) -> HttpResponse:
    """Show whether there are any, who stored them and who read them, never their content."""
    return _page(request, _source(slug))


@require_POST
@for_curators
@sensitive_variables("words")
def open_particulars(request: HttpRequest, slug: str) -> HttpResponse:
    """Decrypt and show them once, in the response to a reason; the address never shows them."""
    source = _source(slug)
    try:
        words = sealing.open_particulars(source, change=change_with_reason(request))
    except (sealing.ParticularsRefused, ReasonMissing) as refusal:
        return _page(request, source, refused="open", sentence=str(refusal))
    return _page(request, source, words=words)


@require_POST
@for_curators
@sensitive_post_parameters("words")
@sensitive_variables("words")
def seal(request: HttpRequest, slug: str) -> HttpResponse:
    """Encrypt the typed particulars, replacing earlier ones."""
    words = request.POST.get("words", "")
    return _write(
        request, slug, "seal", lambda source, change: sealing.seal(source, words, change=change)
    )


@require_POST
@for_curators
def forget(request: HttpRequest, slug: str) -> HttpResponse:
    """Delete the particulars permanently."""
    return _write(
        request,
        slug,
        "forget",
        lambda source, change: sealing.delete_particulars(source, change=change),
    )


class ReasonMissing(Exception):
    """An error for reading, storing or deleting particulars without a reason."""


def _write(
    request: HttpRequest, slug: str, act: str, write: Callable[[Source, Change], None]
) -> HttpResponse:
    source = _source(slug)
    try:
        write(source, change_with_reason(request))
    except (sealing.ParticularsRefused, ReasonMissing) as refusal:
        return _page(request, source, refused=act, sentence=str(refusal))
    return redirect("desk-particulars", slug=slug)


def _source(slug: str) -> Source:
    return get_object_or_404(Source, slug=slug)


def change_with_reason(request: HttpRequest) -> Change:
    """Return a change with the user and the reason.

    Raises ``PermissionDenied`` or ``ReasonMissing``.
    """
    if not request.user.has_perm(OPEN_PERMISSION):
        raise PermissionDenied(
            _(
                "Sealed particulars have a permission of their own, which your account does not have."
            )
        )
    why = request.POST.get("why", "").strip()
    if not why:
        raise ReasonMissing(
            _("Say why; it stands in the history beside your name. Nothing was done.")
        )
    return Change(who=request.user.get_username(), door="page", why=why)


@sensitive_variables("words", "context")
def _page(
    request: HttpRequest, source: Source, *, words: str = "", refused: str = "", sentence: str = ""
) -> HttpResponse:
    events = Event.objects.filter(record_type=sealing.HISTORY, record_id=source.pk)
    context: dict[str, Any] = {
        "source": source,
        "particulars": Particulars.objects.filter(source=source).defer("sealed").first(),
        "protected": source.protection != Protection.NONE,
        "possible": sealing.can_seal(),
        "may_open": request.user.has_perm(OPEN_PERMISSION),
        "events": Paginator(events, A_PAGE).get_page(request.GET.get("page")),
        "words": words,
        "refused": refused,
        "sentence": sentence,
        # The typed text is shown again with the refusal, since it was not stored.
        "typed": request.POST.get("words", "") if refused == "seal" else "",
        "why": request.POST.get("why", "") if refused else "",
    }
    return send_page(request, "review/particulars.html", context, status=422 if refused else 200)
