"""Splitting one record into two: select, preview, and split."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from provenance.models import Attribution, Document, Passage, Quote, Rearrangement, Source
from provenance.presenters.merge_preview import MOVING_LABELS, counts, title
from provenance.queries.relations import IncomingReferences, references_to
from provenance.services.merging.journal import CannotRearrange
from provenance.services.merging.refusals import MOST
from provenance.services.merging.split import (
    BOTH,
    GO,
    MOVABLE_FIELDS,
    STAY,
    preview_split,
    split_document,
    split_quote,
    split_source,
)
from provenance.views.pages import page_change, send_page
from provenance.views.review.decorators import for_curators
from provenance.views.review.merging import NO_REASON, record_to_change

TEXT_FIELDS = ("slug", "name", "title", "display_form", "into", "reason", "bare")
MOVABLE_PARTS = {
    "source": MOVABLE_FIELDS,
    "document": ("passage.document",),
    "quote": ("wording.quote",),
}


@dataclass(frozen=True, slots=True)
class SplitRow:
    """A record that may move; distressing words are kept apart from its label."""

    pk: int
    label: str
    is_selected: bool
    distressing_words: str


@dataclass(frozen=True, slots=True)
class SplitGroup:
    """Records of one kind that may move."""

    name: str
    label: str
    rows: tuple[SplitRow, ...]


@dataclass(frozen=True, slots=True)
class StepLimit:
    """A step that is limited to the quote, and to which of the two it will be limited."""

    pk: int
    label: str
    choice: str


@require_http_methods(["GET", "HEAD", "POST"])
@for_curators
def split_page(request: HttpRequest, model: str, slug: str) -> HttpResponse:
    """Select what moves, preview the result, and split."""
    record = record_to_change(request, model, slug)
    if request.method != "POST":
        return _page(request, record)
    if not request.POST.get("reason", "").strip():
        return _page(request, record, faults=[_(NO_REASON)])
    try:
        if request.POST.get("step") != "do":
            return _page(
                request, record, outcome=_sentences(preview_split(_split(request, record)))
            )
        row = _split(request, record)()
    except CannotRearrange as refusal:
        return _page(request, record, faults=list(refusal.sentences))
    messages.success(request, _("Split. It can be undone on this page."))
    return redirect(row)


def _split(request: HttpRequest, record: Any) -> Callable[[], Rearrangement]:
    """Return a function that makes the split requested in the form."""
    form_data = request.POST
    change = page_change(request, form_data["reason"].strip())
    take, slug = set(form_data.getlist("take")), form_data.get("slug", "").strip()
    if isinstance(record, Source):
        name, display_form = (
            form_data.get("name", "").strip(),
            form_data.get("display_form", "").strip(),
        )
        return lambda: split_source(
            record, slug=slug, name=name, display_form=display_form, take=take, change=change
        )
    numbers = {int(n) for _name, _dash, n in (t.rpartition("-") for t in take) if n.isdecimal()}
    if isinstance(record, Quote):
        limits = {row.pk: row.choice for row in _limits(request, record)}
        return lambda: split_quote(
            record,
            slug=slug,
            wordings=numbers,
            limits=limits,
            with_facts="bare" not in form_data,
            change=change,
        )
    into = _document(form_data.get("into", "").strip())
    new_title = form_data.get("title", "").strip()
    return lambda: split_document(
        record, passages=numbers, into=into, slug=slug, title=new_title, change=change
    )


def _document(slug: str) -> Document | None:
    """Return the other document named in the form, or None for a new one."""
    if not slug:
        return None
    document = Document.objects.filter(slug=slug).first()
    if document is None:
        message = _("There is no document whose address ends in “%(slug)s”.")
        raise CannotRearrange([message % {"slug": slug}])
    return document


def _page(
    request: HttpRequest, record: Any, *, faults: list[str] | None = None, outcome: Any = ()
) -> HttpResponse:
    model = record._meta.model_name
    context = {
        "model": model,
        "record": record,
        "title": title(record),
        "protected": isinstance(record, Source) and record.protection != "none",
        "groups": _groups(request, record),
        "limits": _limits(request, record) if model == "quote" else [],
        "typed": {name: request.POST.get(name, "") for name in TEXT_FIELDS},
        "faults": faults or [],
        "outcome": outcome,
    }
    return send_page(request, "review/split.html", context, status=422 if faults else 200)


def _groups(request: HttpRequest, record: Any) -> list[SplitGroup]:
    selected = set(request.POST.getlist("take"))
    names = MOVABLE_PARTS[record._meta.model_name]
    parts = [part for part in references_to(record, most=MOST) if part.name in names]
    return [_group(part, selected) for part in parts if part.rows]


def _group(part: IncomingReferences, selected: set[str]) -> SplitGroup:
    rows = tuple(
        SplitRow(row.pk, title(row), f"{part.name}-{row.pk}" in selected, _distressing_words(row))
        for row in part.rows
    )
    return SplitGroup(part.name, str(MOVING_LABELS[part.name]), rows)


def _distressing_words(row: Any) -> str:
    """Return the words that a row's label leaves out, or "" if it contains them."""
    if not getattr(row, "distressing", False):
        return ""
    return str(row.exact if isinstance(row, Passage) else row.words)


def _limits(request: HttpRequest, quote: Quote) -> list[StepLimit]:
    """Return the steps limited to the quote, each with the user's choice; the default is both."""
    attributions = Attribution.objects.filter(quotes=quote).select_related("taker", "upstream")
    limits = []
    for attribution in attributions:
        value = request.POST.get(f"limit-{attribution.pk}", BOTH)
        choice = value if value in (STAY, GO, BOTH) else BOTH
        limits.append(StepLimit(attribution.pk, str(attribution), choice))
    return limits


def _sentences(row: Rearrangement) -> list[str]:
    moved = [f"{kind}: {number}" for kind, number in counts(row)]
    return [*moved, _("They go to “%(address)s”.") % {"address": row.other_key}]
