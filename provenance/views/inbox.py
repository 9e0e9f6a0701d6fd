"""The inbox and the list of recently viewed quotes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from provenance.access import can_curate
from provenance.domain.chain.summary_changes import describe_change
from provenance.domain.vocabulary import DisputeState, NoticeKind, RequestState
from provenance.presenters.cited_news import CitedLine, cited_line, edition_places
from provenance.presenters.queues import QUEUES
from provenance.queries.cited_chains import names_of_editions
from provenance.queries.inbox import NOTICES_A_PAGE, inbox_of, unread_count, viewed_by
from provenance.services import watches as services
from provenance.views.pages import logged_in_user, mark_languages, send_page
from provenance.views.quote_context import number

NO_NAMES: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class InboxNotice:
    """A notice as text: its title, what it is about, and sentences with details."""

    id: int
    title: str
    about: str
    sentences: tuple[str, ...]
    cited: tuple[CitedLine, ...]
    link: str
    at: datetime
    read: bool
    distressing: bool


@require_safe
@mark_languages
def inbox(request: HttpRequest) -> HttpResponse:
    """Show the user's notices, unread ones first."""
    return _send(request)


@require_POST
def mark_read(request: HttpRequest) -> HttpResponse:
    """Mark one notice as read, or all of them where the form names none."""
    notice_number = request.POST.get("notice", "")
    services.mark_read(
        logged_in_user(request), notice=(number(notice_number) or 0) if notice_number else None
    )
    return _send(request) if getattr(request, "htmx", False) else redirect("inbox")


def _send(request: HttpRequest) -> HttpResponse:
    read = inbox_of(logged_in_user(request), after=_after(request.GET.get("after", "")))
    rows, more = read[:NOTICES_A_PAGE], read[NOTICES_A_PAGE:]
    last = rows[-1] if more else None
    places = [place for notice in rows for place in edition_places(_news(notice))]
    user = logged_in_user(request)
    names = names_of_editions(places, user, drafts=can_curate(user))
    context = {
        "notices": [shown(notice, names) for notice in rows],
        "after": f"{'read' if last.read_at else 'unread'}-{last.pk}" if last else "",
        "unread": unread_count(logged_in_user(request)),
    }
    return send_page(request, "inbox/page.html", context, parts=("notices",))


@require_safe
@mark_languages
def recent(request: HttpRequest) -> HttpResponse:
    """List the recently viewed quotes, newest first."""
    is_enabled, quotes = viewed_by(logged_in_user(request), drafts=can_curate(request.user))
    context = {
        "kept": is_enabled,
        "quotes": quotes,
        "unread": unread_count(logged_in_user(request)),
    }
    return send_page(request, "inbox/recent.html", context)


@require_POST
def recent_kept(request: HttpRequest) -> HttpResponse:
    """Clear the list of recently viewed quotes, or switch it on or off."""
    switch = request.POST.get("keep", "")
    if switch in ("on", "off"):
        services.keep_views(logged_in_user(request), enabled=switch == "on")
    else:
        services.forget_views(logged_in_user(request))
    return redirect(reverse("recent"))


def _news(notice: Any) -> list[dict[str, Any]]:
    """Return the news about a quote that the user cites."""
    return list(notice.values.get("cited", ()))


def shown(notice: Any, names: Mapping[str, str] = NO_NAMES) -> InboxNotice:
    """Return the notice as text in the user's language; ``names`` are names of documents.

    The words of a withdrawn or deleted quote are left out, whatever the notice has stored.
    """
    is_gone = notice.kind == NoticeKind.CHAIN and not notice.stands
    values = {**notice.values, "words": "" if is_gone else notice.values.get("words", "")}
    titles = {
        NoticeKind.CHAIN: _("What you cite has changed")
        if _news(notice)
        else _("The chain of a quote you watch has changed"),
        NoticeKind.DISPUTE: _decided(values.get("state", "")),
        NoticeKind.REQUEST: _answered(values.get("state", "")),
        NoticeKind.PINNED: _pinned(values.get("number", 1)),
        NoticeKind.INVITED: _("%(who)s shares a case with you"),
        NoticeKind.HANDED_OVER: _("%(who)s has handed lines of a queue over to you")
        if "queue" in values
        else _("Work that %(who)s had in hand is yours now"),
        NoticeKind.CASE_GONE: _("%(who)s has deleted a case that was shared with you"),
    }
    changed = [describe_change(code) for code in values.get("what", ())]
    return InboxNotice(
        id=notice.pk,
        title=titles[NoticeKind(notice.kind)] % {"who": values.get("who", "")},
        about=_about(values),
        sentences=tuple(changed or filter(None, [values.get("said", "")])),
        cited=tuple(cited_line(one, names) for one in _news(notice)),
        link="" if is_gone else notice.link,
        at=notice.created_at,
        read=notice.read_at is not None,
        distressing=notice.distressing,
    )


def _about(values: Mapping[str, Any]) -> str:
    """Return what a notice is about: words, a name, or the number of lines of a queue."""
    titles = [queue.title for queue in QUEUES if queue.key == values.get("queue")]
    if titles:
        return f"{titles[0]}: {values['number']}"
    return str(values.get("words") or values.get("about") or values.get("title", ""))


def _pinned(number: int) -> str:
    sentence = ngettext(
        "%(number)d quote that is pinned in a case was withdrawn or removed. Cite nothing from it",
        "%(number)d quotes that are pinned in a case were withdrawn or removed. Cite nothing from them",
        number,
    )
    return sentence % {"number": number}


def _decided(state: str) -> str:
    if state == DisputeState.UPHELD:
        return _("The curators have upheld your dispute")
    return _("The curators have refused your dispute")


def _answered(state: str) -> str:
    if state == RequestState.ANSWERED:
        return _("The curators have answered your request to trace a quote")
    return _("The curators cannot trace a quote you asked about")


def _after(text: str) -> tuple[bool, int] | None:
    state, _dash, place = text.partition("-")
    last_number = number(place)
    return (
        None
        if last_number is None or state not in ("read", "unread")
        else (state == "read", last_number)
    )
