"""Actions on the ticked lines of a queue, and undoing them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from django.contrib import messages
from django.contrib.auth.models import User
from django.db import models
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from provenance.forms.line_actions import LineActionForm, QueueAct
from provenance.models import Document
from provenance.queries.queues.hands import curators_besides
from provenance.queries.queues.lines import Queue
from provenance.services import claims, proposals
from provenance.services.claims import ClaimMove
from provenance.services.history import Change
from provenance.views.pages import logged_in_user, page_change
from provenance.views.review.decorators import for_curators
from provenance.views.review.queue_address import queue_address
from provenance.views.review.queues import LINES_A_PAGE, queue_of, send_queue
from provenance.views.review.undoing import LastAct, act_sentence, forget, last_act_in, offer_undo

SUGGESTIONS = "proposals"
"""Key of the queue whose proposals themselves can be put aside."""


@require_POST
@for_curators
def act_on_lines(request: HttpRequest, key: str) -> HttpResponse:
    """Act on the ticked lines; lines claimed by another curator are skipped and reported."""
    queue = _claimable(key)
    form = LineActionForm(
        request.POST, colleagues=curators_besides(logged_in_user(request).get_username())
    )
    records = list(queue.waiting().filter(pk__in=form.numbers[:LINES_A_PAGE]))
    if not records:
        messages.info(request, _("Nothing was done: tick the lines first."))
        return redirect(queue_address(request, key))
    if not form.is_valid():
        return send_queue(request, queue, form=form, status=422)
    last_act = _act(request, queue, records, form.cleaned_data)
    if last_act.number:
        messages.success(request, act_sentence(last_act))
        offer_undo(request, last_act)
    return redirect(queue_address(request, key))


@require_POST
@for_curators
def undo(request: HttpRequest, key: str) -> HttpResponse:
    """Undo the user's last action in this queue, except for lines that somebody moved since."""
    queue, last_act = _claimable(key), last_act_in(request, key)
    if last_act is None:
        raise Http404(_("There is nothing to undo here."))
    change = page_change(request, _("Undone: %s") % act_sentence(last_act))
    moves = {move.record_id: move for move in last_act.moves}
    number = sum(
        claims.undo(record, moves[record.pk], change=change)
        for record in queue.waiting().filter(pk__in=moves)
    )
    number += proposals.reopen_all(last_act.proposals, change=change)
    if last_act.notice is not None:
        claims.take_notice_back(last_act.notice)
    forget(request)
    if number < len(last_act.moves) + len(last_act.proposals):
        messages.info(request, _("What somebody moved or decided since stays as it is."))
    messages.success(request, _("Undone."))
    return redirect(queue_address(request, key))


def _claimable(key: str) -> Queue:
    queue = queue_of(key)
    if not isinstance(queue, Queue) or not queue.claimable:
        raise Http404(_("This does not wait here any more."))
    return queue


def _act(
    request: HttpRequest, queue: Queue, records: Sequence[models.Model], data: dict[str, Any]
) -> LastAct:
    act, to = QueueAct(data["act"]), data["colleague"]
    change = page_change(request, data["why"] or str(queue.title))
    last_act = LastAct(queue.key, act, to=to if act == QueueAct.HAND_OVER else "")
    if act == QueueAct.PUT_ASIDE:
        return _put_aside(request, last_act, records, change)
    moves: dict[QueueAct, Callable[..., ClaimMove]] = {
        QueueAct.TAKE: claims.take,
        QueueAct.LET_GO: claims.release,
        QueueAct.PUT_OFF: claims.put_off,
        QueueAct.HAND_OVER: partial(claims.hand_over, to=to),
    }
    for record in records:
        try:
            move = moves[act](record, change=change)
        except claims.AlreadyClaimed as owner:
            _say_whose(request, owner, record)
        else:
            last_act.moves.append(move)
    if last_act.to:
        colleague = User.objects.get(username=to)
        link = reverse("desk-queue", args=[queue.key], query={"hand": "mine"})
        last_act.notice = claims.tell_colleague(
            colleague, queue.key, last_act.number, link=link, change=change, reason=data["why"]
        )
    return last_act


def _put_aside(
    request: HttpRequest, last_act: LastAct, records: Sequence[models.Model], change: Change
) -> LastAct:
    """Refuse the open proposals of these documents, except those claimed by another curator."""
    if last_act.queue != SUGGESTIONS:
        raise Http404(_("This does not wait here any more."))
    for document in records:
        assert isinstance(document, Document), "suggestions are of documents"
        owner = claims.owner_besides(document, change.who)
        if owner:
            _say_whose(request, owner, document)
            continue
        last_act.proposals += proposals.refuse_all(document, change=change)
        last_act.documents += 1
    return last_act


def _say_whose(request: HttpRequest, owner: object, record: models.Model) -> None:
    values = {"owner": owner, "record": record}
    messages.error(request, _("%(owner)s has “%(record)s” in hand already.") % values)
