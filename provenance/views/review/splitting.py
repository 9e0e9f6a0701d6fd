"""One record split into two: chosen, looked at, and done."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from provenance.models import Attribution, Document, Quote, Rearrangement, Source
from provenance.presenters.merge_preview import LABELS, counts, title
from provenance.queries.relations import Pointing, pointing_at
from provenance.services.merging.journal import CannotRearrange
from provenance.services.merging.refusals import MOST
from provenance.services.merging.split import (
    BOTH,
    GO,
    GOES,
    STAY,
    preview_split,
    split_document,
    split_quote,
    split_source,
)
from provenance.views.pages import send_page
from provenance.views.review.decorators import for_curators
from provenance.views.review.merging import NO_REASON, change_of, record_asked

TYPED = ("slug", "name", "title", "display_form", "into", "reason", "bare")
PARTS = {"source": GOES, "document": ("passage.document",), "quote": ("wording.quote",)}


@dataclass(frozen=True, slots=True)
class Row:
    """One thing that may go."""

    pk: int
    shown: str
    taken: bool


@dataclass(frozen=True, slots=True)
class Group:
    """Things of one kind that may go."""

    name: str
    label: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Limit:
    """A step that is limited to the quote, and which of the two it is to be limited to."""

    pk: int
    shown: str
    choice: str


@require_http_methods(["GET", "HEAD", "POST"])
@for_curators
def split_page(request: HttpRequest, model: str, slug: str) -> HttpResponse:
    """Choose what goes, look at what would happen, and do it."""
    record = record_asked(request, model, slug)
    if request.method != "POST":
        return _page(request, record)
    if not request.POST.get("reason", "").strip():
        return _page(request, record, faults=[_(NO_REASON)])
    try:
        if request.POST.get("step") != "do":
            return _page(request, record, looked=_told(preview_split(_split(request, record))))
        row = _split(request, record)()
    except CannotRearrange as refusal:
        return _page(request, record, faults=list(refusal.sentences))
    messages.success(request, _("Split. It can be undone on this page."))
    return redirect(row)


def _split(request: HttpRequest, record: Any) -> Callable[[], Rearrangement]:
    """The split that the form asks for, not yet done."""
    sent = request.POST
    change = change_of(request, sent["reason"].strip())
    take, slug = set(sent.getlist("take")), sent.get("slug", "").strip()
    if isinstance(record, Source):
        name, shown = sent.get("name", "").strip(), sent.get("display_form", "").strip()
        return lambda: split_source(
            record, slug=slug, name=name, display_form=shown, take=take, change=change
        )
    numbers = {int(n) for _name, _dash, n in (t.rpartition("-") for t in take) if n.isdecimal()}
    if isinstance(record, Quote):
        limits = {row.pk: row.choice for row in _limits(request, record)}
        return lambda: split_quote(
            record,
            slug=slug,
            wordings=numbers,
            limits=limits,
            with_facts="bare" not in sent,
            change=change,
        )
    into = _document(sent.get("into", "").strip())
    named = sent.get("title", "").strip()
    return lambda: split_document(
        record, passages=numbers, into=into, slug=slug, title=named, change=change
    )


def _document(slug: str) -> Document | None:
    """The other document that was named; none, for a new one."""
    if not slug:
        return None
    found = Document.objects.filter(slug=slug).first()
    if found is None:
        message = _("There is no document whose address ends in “%(slug)s”.")
        raise CannotRearrange([message % {"slug": slug}])
    return found


def _page(
    request: HttpRequest, record: Any, *, faults: list[str] | None = None, looked: Any = ()
) -> HttpResponse:
    model = record._meta.model_name
    context = {
        "model": model,
        "record": record,
        "title": title(record),
        "protected": isinstance(record, Source) and record.protection != "none",
        "groups": _groups(request, record),
        "limits": _limits(request, record) if model == "quote" else [],
        "typed": {name: request.POST.get(name, "") for name in TYPED},
        "faults": faults or [],
        "looked": looked,
    }
    return send_page(request, "review/split.html", context, status=422 if faults else 200)


def _groups(request: HttpRequest, record: Any) -> list[Group]:
    taken = set(request.POST.getlist("take"))
    wanted = PARTS[record._meta.model_name]
    parts = [part for part in pointing_at(record, most=MOST) if part.name in wanted]
    return [_group(part, taken) for part in parts if part.rows]


def _group(part: Pointing, taken: set[str]) -> Group:
    rows = tuple(Row(row.pk, title(row), f"{part.name}-{row.pk}" in taken) for row in part.rows)
    return Group(part.name, str(LABELS[part.name]), rows)


def _limits(request: HttpRequest, quote: Quote) -> list[Limit]:
    """Each step stays unless a person says otherwise, who sees it and can."""
    attributions = Attribution.objects.filter(quotes=quote).select_related("taker", "upstream")
    found = []
    for attribution in attributions:
        sent = request.POST.get(f"limit-{attribution.pk}", BOTH)
        choice = sent if sent in (STAY, GO, BOTH) else BOTH
        found.append(Limit(attribution.pk, str(attribution), choice))
    return found


def _told(row: Rearrangement) -> list[str]:
    moved = [f"{kind}: {number}" for kind, number in counts(row)]
    return [*moved, _("They go to “%(address)s”.") % {"address": row.other_key}]
