"""The page of a case as plain values: its pins with their chains, its notes with their replies."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _

from provenance.access import can_curate, runs_case, wrote
from provenance.domain.chain.naming import outlet_name
from provenance.domain.chain.report import ChainReport
from provenance.domain.chain.strip import read_strip
from provenance.domain.chain.verification_badges import document_badge
from provenance.models import Case, Note, Pin
from provenance.presenters.strips import ShownStrip, shown_strip
from provenance.queries import cases as queries
from provenance.queries.inbox import unread_count
from provenance.views.formats import ExportLink, available_formats
from provenance.views.pages import logged_in_user, send_page
from provenance.views.quote_context import number

PAGE = "cases/page.html"


@dataclass(frozen=True, slots=True)
class FormFault:
    """A refused form: which form it was, the errors, and the text typed, which stays in it."""

    where: str
    sentences: Sequence[str]
    text: str = ""


NO_FAULT = FormFault("nowhere", ())


@dataclass(frozen=True, slots=True)
class ShownNote:
    """A note, or the place of one that its author removed."""

    id: int
    author: str
    text: str
    at: datetime
    shared: bool
    own: bool
    edited: bool
    removed: bool
    edit_form: str
    reply_form: str
    replies: tuple[ShownNote, ...] = ()


@dataclass(frozen=True, slots=True)
class ShownPin:
    """A pin with what was stored of it, and its present chain where the user may see it."""

    id: int
    note_form: str
    label_form: str
    words: str
    language: str
    outlet: str
    address: str
    standing: str
    strip: ShownStrip | None
    badge: str
    badge_words: str
    sentence: str
    stop: str
    by: str
    at: datetime
    labels: tuple[str, ...]
    distressing: bool
    notes: tuple[ShownNote, ...] = ()


def case_for(request: HttpRequest, public_id: str) -> Case:
    """Return the case if it is open to the user; else raise ``Http404``."""
    rows = Case.objects.open_to(logged_in_user(request)).select_related("owner")
    return get_object_or_404(rows, public_id=public_id)


def send_case(
    request: HttpRequest, case: Case, *, fault: FormFault = NO_FAULT, status: int = 200
) -> HttpResponse:
    """Render the case's page, or its pins alone; after a fault the typed text stays in its form."""
    user, label = logged_in_user(request), request.GET.get("label", "")
    read = queries.pins_of(case, label=label, after=_place(request.GET.get("after", "")))
    pins, more = read[: queries.PINS_A_PAGE], read[queries.PINS_A_PAGE :]
    own = queries.notes_of(case, user, before=number(request.GET.get("older", "")))
    notes, older = own[: queries.NOTES_A_PAGE], own[queries.NOTES_A_PAGE :]
    beside = queries.notes_beside(case, user, pins)
    note_rows = shown_notes(
        request, [*notes, *beside], queries.replies_to([*notes, *beside], case, user)
    )
    chains = queries.chains_of(pins, drafts=can_curate(user))
    context = {
        "case": case,
        "runs": runs_case(user, case),
        "members": list(case.members.select_related("user")),
        "labels": queries.labels_of(case),
        "label": label,
        "place": f"?{request.GET.urlencode()}" if request.GET else "",
        "pins": [
            _with_notes(shown_pin(request, p, chains.get(p.pk)), p, beside, note_rows) for p in pins
        ],
        "after": f"{pins[-1].position}-{pins[-1].pk}" if more else "",
        "later": "after" in request.GET,
        "notes": [note_rows[note.pk] for note in notes],
        "older": notes[-1].pk if older else None,
        "cut": len(beside) == queries.NOTES_BESIDE_PINS,
        "fault": fault,
        "exports": links_of(case),
        "unread": unread_count(user),
    }
    return send_page(request, PAGE, context, parts=("pins",), status=status)


def links_of(case: Case) -> list[ExportLink]:
    """Return links to exports of all quotes of a case, one for each format."""
    return [
        ExportLink(_(each.label), reverse("case-export", args=[case.public_id, each.name]))
        for each in available_formats()
    ]


def shown_pin(request: HttpRequest, pin: Pin, report: ChainReport | None) -> ShownPin:
    """Return what the user may see of a pin."""
    standing, is_hidden = _standing(request, pin, report)
    rated = (
        document_badge(report.records, report.chain, report.wording.document) if report else None
    )
    return ShownPin(
        id=pin.pk,
        note_form=f"note-on-{pin.pk}",
        label_form=f"label-on-{pin.pk}",
        words="" if is_hidden else pin.words,
        language=pin.language,
        outlet="" if is_hidden else _outlet(pin, report),
        address=pin.address if report else "",
        standing=standing,
        strip=_strip(pin) if report else None,
        badge=rated.badge.value if rated else "",
        badge_words=rated.words if rated else "",
        sentence=report.sentences.chain if report else "",
        stop=report.sentences.stop if report else "",
        by=pin.pinned_by.get_username() if pin.pinned_by else "",
        at=pin.pinned_at,
        labels=tuple(sorted(label.name for label in pin.labels.all())),
        distressing=pin.wording is not None and pin.wording.distressing,
    )


def _strip(pin: Pin) -> ShownStrip | None:
    """Return the strip of the pinned wording that is stored with the quote's summary, or None."""
    summary = getattr(pin.quote, "summary", None)
    strips = summary.strips if summary else {}
    slug = pin.wording.slug if pin.wording else ""
    return shown_strip(read_strip(strips[slug])) if slug in strips else None


def _outlet(pin: Pin, report: ChainReport | None) -> str:
    """Return the present name of the outlet: it may have become protected since."""
    if report is not None:
        return outlet_name(report.records, report.wording.document)
    return pin.publisher.shown_as if pin.publisher else ""


def _standing(request: HttpRequest, pin: Pin, report: ChainReport | None) -> tuple[str, bool]:
    """Return what became of the quote since it was pinned, and whether its words are hidden."""
    if report is not None:
        summary = getattr(pin.quote, "summary", None)
        pinned_version = summary.version if summary else ""
        changed = bool(pinned_version and pin.chain_version and pinned_version != pin.chain_version)
        return (_("Its chain has changed since it was pinned.") if changed else "", False)
    is_hidden = pin.pinned_by_id != logged_in_user(request).pk
    if pin.wording_id is None:
        if is_hidden:
            return _("This quote is no longer here. Only who pinned it sees its words."), True
        return _("This quote is no longer here; what you pinned is kept."), False
    if is_hidden:
        return _("This quote is not published. Only who pinned it sees its words."), True
    return _("This quote is not published at present; what you pinned is kept."), False


def _with_notes(
    pin: ShownPin, row: Pin, beside: Iterable[Note], notes: Mapping[int, ShownNote]
) -> ShownPin:
    mine = tuple(notes[note.pk] for note in beside if note.pin_id == row.pk)
    return replace(pin, notes=mine)


def shown_notes(
    request: HttpRequest, notes: Iterable[Note], replies: Iterable[Note]
) -> dict[int, ShownNote]:
    """Return the notes by primary key, each with its replies."""
    answers: dict[int | None, list[ShownNote]] = {}
    for reply in replies:
        answers.setdefault(reply.reply_to_id, []).append(_shown(request, reply, ()))
    return {note.pk: _shown(request, note, tuple(answers.get(note.pk, ()))) for note in notes}


def _shown(request: HttpRequest, note: Note, replies: tuple[ShownNote, ...]) -> ShownNote:
    return ShownNote(
        id=note.pk,
        author=note.author.get_username(),
        text=note.text,
        at=note.created_at,
        shared=note.shared,
        own=wrote(logged_in_user(request), note),
        edited=note.edited_at is not None,
        removed=note.removed_at is not None,
        edit_form=f"edit-{note.pk}",
        reply_form=f"reply-{note.pk}",
        replies=replies,
    )


def _place(text: str) -> tuple[int, int] | None:
    position, number_of = (number(part) for part in (*text.split("-"), "", "")[:2])
    return None if position is None or number_of is None else (position, number_of)
