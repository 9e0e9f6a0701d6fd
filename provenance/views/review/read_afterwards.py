"""The page on which a second curator reads afterwards what another did at once, and why."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from provenance.models import LaterReading
from provenance.queries.later_readings import may_read, refusal_to_read
from provenance.services import reading_afterwards
from provenance.views.pages import logged_in_user, page_change, send_page
from provenance.views.review.decorators import for_curators


@require_http_methods(["GET", "HEAD", "POST"])
@for_curators
def read_afterwards(request: HttpRequest, number: int) -> HttpResponse:
    """Show an action that took effect at once; on POST, record that the user has read it."""
    rows = LaterReading.objects.open().select_related("source", "document")
    reading = get_object_or_404(rows, pk=number)
    who = logged_in_user(request).get_username()
    fault = "" if may_read(reading, who) else refusal_to_read(reading)
    if request.method == "POST" and not fault:
        why = request.POST.get("why", "").strip() or _("Read afterwards.")
        reading_afterwards.confirm(reading, change=page_change(request, why))
        messages.success(request, _("It is recorded that you have read it."))
        return redirect("desk-queue", "at-once")
    source, document = reading.source, reading.document
    subject = source or document
    assert subject is not None, "an open reading is of what is still recorded"
    context = {
        "reading": reading,
        "subject": subject,
        "name": source.shown_as if source else str(document),
        "history": reverse("desk-history", args=[subject._meta.model_name, subject.slug]),
        "fault": fault,
    }
    is_refused = request.method == "POST"
    return send_page(
        request, "review/read_afterwards.html", context, status=422 if is_refused else 200
    )
