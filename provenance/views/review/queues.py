"""The curators' first page: what waits, how long, and with whom; and each queue by itself."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.db import models
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from provenance.presenters.queues import QUEUES
from provenance.presenters.strips import ShownStrip, outlet_of, shown_strip
from provenance.queries.queues.lines import DuplicateQueue, Queue, QueueLine, summaries
from provenance.queries.strips import every_strip, hanging_strips, strip_to_show
from provenance.services import claims
from provenance.views.pages import page_change, person, send_page
from provenance.views.quote_context import number
from provenance.views.review.decorators import for_curators

LINES_A_PAGE = 30
LONGEST_WORDS = 200
MOST_PLACES = 3
"""Wordings that are named on a line; the others are counted."""


@dataclass(frozen=True, slots=True)
class HangingPlace:
    """A wording of which a chain ends in a gap, and where it stands."""

    wording: str
    outlet: str


@dataclass(frozen=True, slots=True)
class LineWithChains:
    """A line with the chains of its quotes, and of one quote where its chains hang."""

    line: QueueLine
    strips: list[ShownStrip]
    hanging: list[HangingPlace]
    more_hanging: int


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
    words = request.GET.get("q", "").strip()[:LONGEST_WORDS]
    page = Paginator(queue.rows(words), LINES_A_PAGE).get_page(request.GET.get("page"))
    context = {
        "queue": queue,
        "page": page,
        "words": words,
        "rows": _with_strips(queue.lines(page.object_list)),
        "me": person(request).get_username(),
    }
    return send_page(request, "review/queue.html", context, parts=("lines",))


def _with_strips(lines: Sequence[QueueLine]) -> list[LineWithChains]:
    """Each line with the chains of the quotes that it tells of, and which wordings hang."""
    strips = every_strip(quote for line in lines for quote in line.quotes)
    rows = []
    for line in lines:
        chains = [strips[quote] for quote in line.quotes if quote in strips]
        hanging = hanging_strips(chains[0]) if len(chains) == 1 else {}
        places = [HangingPlace(slug, outlet_of(strip)) for slug, strip in hanging.items()]
        rows.append(
            LineWithChains(
                line=line,
                strips=[shown_strip(strip_to_show(one)) for one in chains],
                hanging=places[:MOST_PLACES],
                more_hanging=len(places[MOST_PLACES:]),
            )
        )
    return rows


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


@require_POST
@for_curators
def several(request: HttpRequest, key: str) -> HttpResponse:
    """Take the ticked lines in hand, or let them go; each that cannot be taken is named."""
    queue = _queue_of(key)
    if not isinstance(queue, Queue) or not queue.claimable:
        raise Http404(_("This does not wait here any more."))
    act = claims.release if "let-go" in request.POST else claims.take
    numbers = [row for text in request.POST.getlist("line") if (row := number(text)) is not None]
    change = page_change(request, str(queue.title))
    count = 0
    for record in queue.waiting().filter(pk__in=numbers[:LINES_A_PAGE]):
        try:
            act(record, change=change)
        except claims.AlreadyClaimed as owner:
            values = {"owner": owner, "record": record}
            messages.error(request, _("%(owner)s has “%(record)s” in hand already.") % values)
        else:
            count += 1
    _say_how_many(request, count, is_taken=act is claims.take)
    return redirect(_place(request, key))


def _say_how_many(request: HttpRequest, count: int, *, is_taken: bool) -> None:
    if not count:
        messages.info(request, _("Nothing was done: tick the lines first."))
        return
    if is_taken:
        sentence = ngettext("%d is in your hand.", "%d are in your hand.", count)
    else:
        sentence = ngettext("%d was let go.", "%d were let go.", count)
    messages.success(request, sentence % count)


def _place(request: HttpRequest, key: str, *, fragment: str | None = None) -> str:
    """The page of the queue that was open, with the words that it was narrowed to."""
    page, words = request.GET.get("page", ""), request.GET.get("q", "")
    query = {"q": words} if words else {}
    query |= {"page": page} if page.isdigit() else {}
    return reverse("desk-queue", args=[key], query=query or None, fragment=fragment)


def _claim(request: HttpRequest, key: str, number: int, act: Callable[..., object]) -> HttpResponse:
    queue = _queue_of(key)
    change = page_change(request, str(queue.title))
    try:
        act(_record(queue, number), change=change)
    except claims.AlreadyClaimed as owner:
        messages.error(request, _("%s has it in hand already.") % owner)
    if getattr(request, "htmx", False):
        return _send_queue(request, queue)
    return redirect(_place(request, key, fragment=f"line-{number}"))


def _record(queue: Queue | DuplicateQueue, number: int) -> models.Model:
    """A record that still waits; whoever dealt with it meanwhile has taken it out of the queue."""
    if not isinstance(queue, Queue) or not queue.claimable:
        raise Http404(_("This does not wait here any more."))
    record: models.Model | None = queue.waiting().filter(pk=number).first()
    if record is None:
        raise Http404(_("This does not wait here any more."))
    return record
