"""Shared by the pages of a quote: the requested chain, links that keep it, tabs and heading."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.http import Http404, HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from provenance.access import can_curate
from provenance.domain.chain.naming import document_name, outlet_name
from provenance.domain.chain.notices import CorrectionNotice, notice_head
from provenance.domain.chain.records import Records
from provenance.domain.chain.report import ChainReport, build_report
from provenance.domain.chain.steps import Perspective
from provenance.domain.language.quote_marks import (
    missing_marks,
    with_quote_marks,
    words_within_marks,
)
from provenance.domain.messages import items, say
from provenance.models import Dispute
from provenance.presenters.passages import ShownPassage, shown_passage, title_of
from provenance.queries.chains import records_of
from provenance.queries.publication_status import was_own_second_look


@dataclass(frozen=True, slots=True)
class Tab:
    """One of the pages of a quote, as a link in the row of tabs."""

    label: str
    address: str
    here: bool


@dataclass(frozen=True, slots=True)
class Heading:
    """The heading of all pages of a quote, with the notices about its chain.

    Each notice comes with its first line and its passage. ``edition`` says which edition of the
    outlet's record is shown and whether a second curator read it; ``edition_address`` is its page;
    ``changed`` names documents changed since; all three are "" where there is nothing to say.
    ``title`` holds the words for the browser's tab, unless they are distressing.
    """

    words: str
    language: str
    marks: str
    outlet: str
    in_marks: str
    title: str
    notices: tuple[tuple[CorrectionNotice, str, ShownPassage | None], ...]
    edition: str
    edition_address: str
    changed: str
    distressing: bool


@dataclass(frozen=True, slots=True)
class OpenDispute:
    """An open dispute with its steps; its author is named to curators and to the author only."""

    attributions: tuple[str, ...]
    reason: str
    by: str
    at: datetime


def get_report(request: HttpRequest, slug: str) -> ChainReport:
    """Return the requested chain, or raise ``Http404`` for readers of an unpublished quote."""
    return report_from_records(request, records_of(slug, drafts=can_curate(request.user)))


def report_from_records(request: HttpRequest, records: Records | None) -> ChainReport:
    """Return the chain of the wording in ``from``, or of the first, as ``as`` asks.

    Raises ``Http404`` where there are no records or no wordings.
    """
    wordings = records.quote_wordings() if records else []
    if records is None or not wordings:
        raise Http404
    slug = request.GET.get("from", "")
    wording = next((row for row in wordings if row.slug == slug), wordings[0])
    everyone = request.GET.get("as") == Perspective.EVERYONE
    return build_report(records, wording, Perspective.EVERYONE if everyone else Perspective.OUTLET)


def address(report: ChainReport, page: str = "quote", /, **query: object) -> str:
    """Return the address of a page of the same quote and telling; None omits a parameter."""
    whose = report.chain.perspective
    base: dict[str, object] = {"from": report.wording.slug}
    if whose == Perspective.EVERYONE:
        base["as"] = whose.value
    parameters = {name: value for name, value in (base | query).items() if value is not None}
    slug = report.records.quotes[report.records.quote].slug
    return reverse(page, args=[slug], query=parameters)


def tabs(report: ChainReport, here: str) -> list[Tab]:
    """Return links to the pages of the quote, with the open one marked."""
    pages = {
        "quote": _("Chain"),
        "quote-wordings": _("Wordings"),
        "quote-verification": _("Verification"),
        "quote-independence": _("Independence"),
        "quote-drawn": _("Drawing"),
        "quote-history": _("History"),
    }
    return [Tab(label, address(report, page), page == here) for page, label in pages.items()]


def perspective_links(report: ChainReport, page: str) -> dict[str, str]:
    """Return the addresses of the page as this outlet tells it and as everyone tells it."""
    return {
        "outlet": address(report, page, **{"as": None}),
        "everyone": address(report, page, **{"as": Perspective.EVERYONE.value}),
    }


def heading(report: ChainReport) -> Heading:
    """Return the heading: the words traced, their outlet, notices and edition."""
    words = report.wording.words
    opening, closing = missing_marks(words)
    outlet = report.records.documents[report.wording.document]
    own = [name for name, lacks in (("own-open", opening), ("own-close", closing)) if not lacks]
    return Heading(
        words=words_within_marks(words),
        language=report.wording.language,
        marks=" ".join(own),
        outlet=outlet_name(report.records, report.wording.document),
        in_marks=with_quote_marks(words),
        title=title_of(report.wording),
        notices=_notices(report),
        edition=_edition_line(report),
        edition_address=reverse("edition", args=[outlet.slug, outlet.edition])
        if outlet.edition
        else "",
        changed=_changed_line(report),
        distressing=report.wording.distressing,
    )


def _notices(report: ChainReport) -> tuple[tuple[CorrectionNotice, str, ShownPassage | None], ...]:
    """Return each notice of a chain once, those of the outlet itself first."""
    records = report.records
    return tuple(
        (notice, notice_head(records, notice), shown_passage(records, notice.passage))
        for notice in report.notices
    )


def _edition_line(report: ChainReport) -> str:
    document = report.wording.document
    row = report.records.documents[document]
    edition = row.edition
    if not edition:
        return ""
    if row.came_in:
        sentence = _("Edition %(number)s of this record: as it came in, not read again here.")
        return say(sentence, number=edition)
    if was_own_second_look(document, edition):
        sentence = _(
            "Edition %(number)s of this record, read anew by the curator who put it forward, a "
            "day later."
        )
        return say(sentence, number=edition)
    return say(_("Edition %(number)d of this record, read by a second curator."), number=edition)


def _changed_line(report: ChainReport) -> str:
    records = report.records
    rows = [records.documents[number] for number in report.chain.documents]
    changed = [document_name(records, row.id) for row in rows if row.changed]
    if not changed:
        return ""
    message = ngettext(
        "Changed since a second curator read it, and not yet read again: %(documents)s.",
        "Changed since a second curator read them, and not yet read again: %(documents)s.",
        len(changed),
    )
    return say(message, documents=items(changed))


def number(text: str, *, figures: int = 15) -> int | None:
    """Return the number in a query parameter, or None if it has more than ``figures`` digits.

    Anything but ASCII digits gives None too.
    """
    is_number = text.isascii() and text.isdigit() and len(text) <= figures
    return int(text) if is_number else None


def page_number(request: HttpRequest, pages: int) -> int:
    """Return the requested page number of a list, from 1, limited to the last page."""
    page = number(request.GET.get("page", ""), figures=6) or 1
    return min(page, max(pages, 1))


def open_disputes(request: HttpRequest, report: ChainReport) -> list[OpenDispute]:
    """Return the open disputes about a quote's chain, as the user may see them."""
    names: dict[str, list[str]] = {}
    for step in (*report.chain.steps, *report.view.everyone.steps):
        names.setdefault(step.attribution.slug, []).append(step.id)
    quote = report.records.quotes[report.records.quote]
    return [
        OpenDispute(
            attributions=tuple(names.get(dispute.attribution_slug, ())),
            reason=dispute.reason,
            by=_named_to(request, dispute),
            at=dispute.raised_at,
        )
        for dispute in Dispute.objects.open().at_quote(quote.slug)
    ]


def _named_to(request: HttpRequest, dispute: Dispute) -> str:
    raised_by = dispute.raised_by
    if raised_by is None or not (can_curate(request.user) or raised_by == request.user):
        return ""
    return raised_by.get_username()
