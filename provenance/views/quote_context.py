"""What the pages of a quote were asked for: whose telling, from which outlet; links that keep it."""

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
from provenance.domain.language.quote_marks import missing_marks, with_quote_marks, within_marks
from provenance.domain.messages import items, say
from provenance.models import Dispute
from provenance.presenters.passages import ShownPassage, shown_passage, title_of
from provenance.queries.chains import records_of
from provenance.queries.publication_status import was_own_second_look


@dataclass(frozen=True, slots=True)
class Tab:
    """One of the pages of a quote, as the row of links shows it."""

    label: str
    address: str
    here: bool


@dataclass(frozen=True, slots=True)
class Heading:
    """The quote as every one of its pages names it, with the notices carried down to it.

    A notice stands with its first line and its passage. ``edition`` says which edition of the
    outlet's record went out, and whether a second curator read it; its page is at
    ``edition_address``; ``changed`` says whose records changed since; "" for none.
    ``title`` has the words for a tab of the browser, unless they are distressing.
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
    """An open dispute at the steps it stands at; its author is named to curators and to themselves."""

    attributions: tuple[str, ...]
    reason: str
    by: str
    at: datetime


def get_report(request: HttpRequest, slug: str) -> ChainReport:
    """The chain that the address asks for; nothing is there for readers of unpublished quotes."""
    return report_from_records(request, records_of(slug, drafts=can_curate(request.user)))


def report_from_records(request: HttpRequest, records: Records | None) -> ChainReport:
    """The chain from the wording that ``from`` names, the first if it names none, as ``as`` says."""
    wordings = records.quote_wordings() if records else []
    if records is None or not wordings:
        raise Http404
    slug = request.GET.get("from", "")
    wording = next((row for row in wordings if row.slug == slug), wordings[0])
    everyone = request.GET.get("as") == Perspective.EVERYONE
    return build_report(records, wording, Perspective.EVERYONE if everyone else Perspective.OUTLET)


def address(report: ChainReport, page: str = "quote", /, **query: object) -> str:
    """A page of the same quote, in the same telling; a value of None leaves its name out."""
    whose = report.chain.perspective
    base: dict[str, object] = {"from": report.wording.slug}
    if whose == Perspective.EVERYONE:
        base["as"] = whose.value
    parameters = {name: value for name, value in (base | query).items() if value is not None}
    slug = report.records.quotes[report.records.quote].slug
    return reverse(page, args=[slug], query=parameters)


def tabs(report: ChainReport, here: str) -> list[Tab]:
    """The pages of the quote, the one that is open among them."""
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
    """The same page as this outlet tells it and as everyone does."""
    return {
        "outlet": address(report, page, **{"as": None}),
        "everyone": address(report, page, **{"as": Perspective.EVERYONE.value}),
    }


def heading(report: ChainReport) -> Heading:
    """The words traced, and by whom they are worded so."""
    words = report.wording.words
    opening, closing = missing_marks(words)
    outlet = report.records.documents[report.wording.document]
    own = [name for name, lacks in (("own-open", opening), ("own-close", closing)) if not lacks]
    return Heading(
        words=within_marks(words),
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
    """The notices of a chain, each once, the outlet's own first."""
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
    """A number from an address, of at most so many figures; None for anything else."""
    is_number = text.isascii() and text.isdigit() and len(text) <= figures
    return int(text) if is_number else None


def page_asked(request: HttpRequest, pages: int) -> int:
    """The page of a list that ``page`` asks for, from 1; the nearest there is."""
    page = number(request.GET.get("page", ""), figures=6) or 1
    return min(page, max(pages, 1))


def open_disputes(request: HttpRequest, report: ChainReport) -> list[OpenDispute]:
    """What is disputed of a quote's chain, as this person may read it."""
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
