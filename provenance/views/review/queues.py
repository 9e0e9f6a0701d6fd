"""The curators' first page, with the number, age and owners of waiting lines, and each queue."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.db import models
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from provenance.forms.line_actions import LineActionForm
from provenance.presenters.queues import QUEUES
from provenance.presenters.strips import ShownStrip, outlet_of, shown_strip
from provenance.queries.queues.hands import OwnerFilter, curators_besides
from provenance.queries.queues.lines import DuplicateQueue, Queue, QueueLine, summaries
from provenance.queries.strips import every_strip, hanging_strips, strip_to_show
from provenance.services import claims
from provenance.views.pages import logged_in_user, page_change, send_page
from provenance.views.review.decorators import for_curators
from provenance.views.review.queue_address import owner_asked, queue_address, search_words
from provenance.views.review.undoing import undo_offered

LINES_A_PAGE = 30
MOST_PLACES = 3
"""Maximum number of wordings named on a line; the others are counted."""


@dataclass(frozen=True, slots=True)
class HangingPlace:
    """A wording with a chain that ends in a gap, and its outlet."""

    wording: str
    outlet: str


@dataclass(frozen=True, slots=True)
class LineWithChains:
    """A line with the chains of its quotes; for a single quote, with the hanging ones.

    ``hanging`` are the wordings of which a chain ends in a gap, ``more_hanging`` the number of
    others.
    """

    line: QueueLine
    strips: list[ShownStrip]
    hanging: list[HangingPlace]
    more_hanging: int


@require_safe
@for_curators
def queues(request: HttpRequest) -> HttpResponse:
    """List every queue with its count and its oldest line; empty queues come last."""
    queue_summaries = summaries(QUEUES, who=logged_in_user(request).get_username())
    context = {
        "waiting": [summary for summary in queue_summaries if summary.count],
        "empty": [summary for summary in queue_summaries if not summary.count],
    }
    return send_page(request, "review/queues.html", context)


@require_safe
@for_curators
def queue(request: HttpRequest, key: str) -> HttpResponse:
    """List the lines of one queue, oldest first."""
    return send_queue(request, queue_of(key))


def queue_of(key: str) -> Queue | DuplicateQueue:
    queue = next((one for one in QUEUES if one.key == key), None)
    if queue is None:
        raise Http404(_("There is no such queue."))
    return queue


def send_queue(
    request: HttpRequest,
    queue: Any,
    *,
    form: LineActionForm | None = None,
    status: int = 200,
) -> HttpResponse:
    """Render the page of a queue; ``form`` is a refused form about its ticked lines."""
    words, hand = search_words(request), owner_asked(request)
    me = logged_in_user(request).get_username()
    page = Paginator(queue.rows(words, hand, me), LINES_A_PAGE).get_page(request.GET.get("page"))
    context = {
        "queue": queue,
        "page": page,
        "words": words,
        "hand": hand,
        "rows": _with_strips(queue.lines(page.object_list)),
        "me": me,
        "undo": undo_offered(request, queue.key),
    }
    if queue.claimable:
        context |= {
            "mine": queue.in_hand(OwnerFilter.MINE, who=me).count(),
            "put_off": queue.in_hand(OwnerFilter.PUT_OFF).count(),
            "form": form or LineActionForm(colleagues=curators_besides(me)),
        }
    return send_page(request, "review/queue.html", context, parts=("lines",), status=status)


def _with_strips(lines: Sequence[QueueLine]) -> list[LineWithChains]:
    """Return each line with the chains of its quotes, and wordings whose chain ends in a gap."""
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
    """Claim a line."""
    return _claim(request, key, number, claims.take)


@require_POST
@for_curators
def let_go(request: HttpRequest, key: str, number: int) -> HttpResponse:
    """Release a claimed line."""
    return _claim(request, key, number, claims.release)


def _claim(request: HttpRequest, key: str, number: int, act: Callable[..., object]) -> HttpResponse:
    queue = queue_of(key)
    change = page_change(request, str(queue.title))
    try:
        act(_record(queue, number), change=change)
    except claims.AlreadyClaimed as owner:
        messages.error(request, _("%s has it in hand already.") % owner)
    if getattr(request, "htmx", False):
        return send_queue(request, queue)
    return redirect(queue_address(request, key, fragment=f"line-{number}"))


def _record(queue: Queue | DuplicateQueue, number: int) -> models.Model:
    """Return a record that still waits; ``Http404`` if somebody has dealt with it meanwhile."""
    if not isinstance(queue, Queue) or not queue.claimable:
        raise Http404(_("This does not wait here any more."))
    record: models.Model | None = queue.waiting().filter(pk=number).first()
    if record is None:
        raise Http404(_("This does not wait here any more."))
    return record
