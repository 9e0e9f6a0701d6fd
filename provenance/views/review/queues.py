"""The curators' first page: what waits, how long, and with whom; and each queue by itself."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.db import models
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from provenance.presenters.queues import QUEUES
from provenance.presenters.strips import ShownStrip, shown_strip
from provenance.queries.queues.lines import DuplicateQueue, Queue, QueueLine, summaries
from provenance.queries.strips import strips_of_quotes
from provenance.services import claims
from provenance.views.pages import page_change, person, send_page
from provenance.views.review.decorators import for_curators

LINES_A_PAGE = 30


@require_safe
@for_curators
def queues(request: HttpRequest) -> HttpResponse:
    """Every queue with its count and its oldest line; what is empty stands last."""
    queue_summaries = summaries(QUEUES)
    context = {
        "waiting": [summary for summary in queue_summaries if summary.count],
        "empty": [summary for summary in queue_summaries if not summary.count],
    }
    return send_page(request, "review/queues.html", context)


@require_safe
@for_curators
def queue(request: HttpRequest, key: str) -> HttpResponse:
    """The lines of one queue, the oldest first."""
    return _send_queue(request, _queue_of(key))


def _queue_of(key: str) -> Queue | DuplicateQueue:
    queue = next((one for one in QUEUES if one.key == key), None)
    if queue is None:
        raise Http404(_("There is no such queue."))
    return queue


def _send_queue(request: HttpRequest, queue: Any) -> HttpResponse:
    page = Paginator(queue.rows(), LINES_A_PAGE).get_page(request.GET.get("page"))
    context = {
        "queue": queue,
        "page": page,
        "rows": _with_strips(queue.lines(page.object_list)),
        "me": person(request).get_username(),
    }
    return send_page(request, "review/queue.html", context, parts=("lines",))


def _with_strips(lines: Sequence[QueueLine]) -> list[tuple[QueueLine, list[ShownStrip]]]:
    """Each line with the chains of the quotes that it tells of."""
    strips = strips_of_quotes(quote for line in lines for quote in line.quotes)
    return [
        (line, [shown_strip(strips[quote]) for quote in line.quotes if quote in strips])
        for line in lines
    ]


@require_POST
@for_curators
def take(request: HttpRequest, key: str, number: int) -> HttpResponse:
    """Take a line in hand."""
    return _claim(request, key, number, claims.take)


@require_POST
@for_curators
def let_go(request: HttpRequest, key: str, number: int) -> HttpResponse:
    """Let it go."""
    return _claim(request, key, number, claims.release)


def _claim(request: HttpRequest, key: str, number: int, act: Callable[..., object]) -> HttpResponse:
    queue = _queue_of(key)
    change = page_change(request, str(queue.title))
    try:
        act(_record(queue, number), change=change)
    except claims.AlreadyClaimed as owner:
        messages.error(request, _("%s has it in hand already.") % owner)
    if getattr(request, "htmx", False):
        return _send_queue(request, queue)
    return redirect("desk-queue", key)


def _record(queue: Queue | DuplicateQueue, number: int) -> models.Model:
    """A record that still waits; whoever dealt with it meanwhile has taken it out of the queue."""
    if not isinstance(queue, Queue) or not queue.claimable:
        raise Http404(_("This does not wait here any more."))
    record: models.Model | None = queue.waiting().filter(pk=number).first()
    if record is None:
        raise Http404(_("This does not wait here any more."))
    return record
