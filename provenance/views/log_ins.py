"""The user's own log-ins, and views to end their sessions."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from provenance.services import sessions
from provenance.views.pages import logged_in_user, send_page
from provenance.views.quote_context import number


@require_safe
def log_ins(request: HttpRequest) -> HttpResponse:
    """List the last log-ins, newest first."""
    this = str(request.session.session_key)
    context = {"log_ins": sessions.own_log_ins(logged_in_user(request), this=this)}
    return send_page(request, "account/log_ins.html", context)


@require_POST
def end_log_ins(request: HttpRequest) -> HttpResponse:
    """End one session, or all but the present one where the form names none."""
    log_in = request.POST.get("log_in", "")
    if not log_in:
        sessions.end_all(logged_in_user(request), but=str(request.session.session_key))
    elif not sessions.end_one(logged_in_user(request), number=number(log_in) or 0):
        raise Http404
    messages.success(request, _("Ended. Whoever uses it has to log in again."))
    return redirect("log-ins")
