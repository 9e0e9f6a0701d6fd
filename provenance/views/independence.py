"""The independence page: how many outlets carry a quote, and how many origins they go back to."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from provenance.domain.chain.findings.interests import stakes
from provenance.domain.chain.naming import document_name
from provenance.domain.chain.records import Records
from provenance.domain.chain.report import ChainReport
from provenance.domain.chain.witnesses import Independence, OutletIndependence, independence_of
from provenance.domain.vocabulary import GapKind
from provenance.presenters.passages import ShownPassage, shown_passage
from provenance.views.pages import mark_languages, send_page
from provenance.views.quote_context import address, get_report, heading, page_number, tabs

A_PAGE = 50
"""Number of outlets on one page."""
MOST_LINKS = 12
"""Number of shared documents that are listed, those shared by the most outlets first."""
PAGE = "quote-independence"
FILTERS: dict[str, Callable[[OutletIndependence], bool]] = {
    "alone": lambda carrier: carrier.is_independent,
    "shared": lambda carrier: bool(carrier.shares),
    "copies": lambda carrier: bool(carrier.copies),
    "unknown": lambda carrier: not carrier.origins,
}


@dataclass(frozen=True, slots=True)
class DocumentLink:
    """A document by its name, with the address of its page or ""."""

    name: str
    address: str


@dataclass(frozen=True, slots=True)
class ShownCarrier:
    """An outlet that counts, with its copies, its origins and its gaps.

    ``further_documents`` are further documents of the outlet, ``inferred`` the origins reached by inference.
    """

    name: DocumentLink
    copies: tuple[tuple[DocumentLink, DocumentLink, str], ...]
    further_documents: tuple[DocumentLink, ...]
    origins: tuple[DocumentLink, ...]
    inferred: tuple[DocumentLink, ...]
    gaps: tuple[tuple[DocumentLink, str], ...]
    alone: bool


@dataclass(frozen=True, slots=True)
class CarrierLink:
    """A document through which the words reached several outlets."""

    named: DocumentLink
    outlets: int
    address: str
    here: bool


@dataclass(frozen=True, slots=True)
class ShownInterest:
    """The interest of agents that held the words, with the passage or reason that shows it.

    ``agents`` are pairs of a name and the source it is part of, where the interest is that
    source's.
    """

    agents: tuple[tuple[str, str], ...]
    interest: str
    reason: str
    words: ShownPassage | None


@dataclass(frozen=True, slots=True)
class IndependenceFilter:
    """One of the filters of the list of outlets."""

    label: str
    address: str
    number: int
    here: bool


@require_safe
@mark_languages
def independence(request: HttpRequest, slug: str) -> HttpResponse:
    """List the outlets of a quote with their origins, filtered by ``only`` and ``through``."""
    report = get_report(request, slug)
    whole = independence_of(report.view)
    only = request.GET.get("only", "") if request.GET.get("only") in FILTERS else ""
    through = _through(request, report.records)
    carriers = _chosen(whole, only, through)
    pages = max(1, -(-len(carriers) // A_PAGE))
    at = page_number(request, pages)
    slug_through = report.records.documents[through].slug if through is not None else None
    query = {"only": only or None, "through": slug_through}
    rows = carriers[(at - 1) * A_PAGE : at * A_PAGE]
    context = {
        "report": report,
        "heading": heading(report),
        "tabs": tabs(report, PAGE),
        "independence": whole,
        "choices": _choices(report, whole, only, through),
        "links": _links(report, whole, through),
        "more_links": max(0, len(whole.links) - MOST_LINKS),
        "through": document_name(report.records, through) if through is not None else "",
        "carriers": [_carrier(report.records, carrier) for carrier in rows],
        "stakes": _interests(report),
        "page": at,
        "pages": pages,
        "previous": address(report, PAGE, **query, page=at - 1) if at > 1 else "",
        "next": address(report, PAGE, **query, page=at + 1) if at < pages else "",
    }
    return send_page(request, "quotes/independence.html", context)


def _through(request: HttpRequest, records: Records) -> int | None:
    """Return the primary key of the document named in ``through``, or None."""
    slug = request.GET.get("through", "")
    return next((row.id for row in records.documents.values() if row.slug == slug), None)


def _chosen(whole: Independence, only: str, through: int | None) -> list[OutletIndependence]:
    carriers = [carrier for carrier in whole.outlets if not only or FILTERS[only](carrier)]
    return [carrier for carrier in carriers if through is None or through in carrier.shares]


def _choices(
    report: ChainReport, whole: Independence, only: str, through: int | None
) -> list[IndependenceFilter]:
    labels = {
        "": _("All outlets"),
        "alone": _("Stand on their own"),
        "shared": _("Share a way with another"),
        "copies": _("With copies"),
        "unknown": _("Reach no stated origin"),
    }
    return [
        IndependenceFilter(
            label=label,
            address=address(report, PAGE, only=name or None),
            number=len(_chosen(whole, name, None)),
            here=name == only and through is None,
        )
        for name, label in labels.items()
    ]


def _links(report: ChainReport, whole: Independence, through: int | None) -> list[CarrierLink]:
    documents = report.records.documents
    return [
        CarrierLink(
            named=_document_link(report.records, document),
            outlets=number,
            address=address(report, PAGE, through=documents[document].slug),
            here=document == through,
        )
        for document, number in whole.links[:MOST_LINKS]
    ]


def _document_link(records: Records, document: int) -> DocumentLink:
    row = records.documents.get(document)
    address = reverse("document", args=[row.slug]) if row else ""
    return DocumentLink(document_name(records, document), address)


def _carrier(records: Records, carrier: OutletIndependence) -> ShownCarrier:
    return ShownCarrier(
        name=_document_link(records, carrier.document),
        copies=tuple(
            (
                _document_link(records, copy),
                _document_link(records, first),
                records.documents[copy].copy_reason,
            )
            for copy, first in carrier.copies
        ),
        further_documents=tuple(
            _document_link(records, document) for document in carrier.further_documents
        ),
        origins=tuple(_document_link(records, document) for document in carrier.origins),
        inferred=tuple(_document_link(records, document) for document in carrier.inferred),
        gaps=tuple((_document_link(records, at), GapKind(gap).label) for at, gap in carrier.gaps),
        alone=carrier.is_independent,
    )


def _interests(report: ChainReport) -> list[ShownInterest]:
    """Return each interest once, with all the agents that have it and the words that show it."""
    sources = report.records.sources
    agents: dict[tuple[str, str, int | None], dict[tuple[str, str], None]] = defaultdict(dict)
    for agent, holder, interest in stakes(report.view):
        name = sources[agent].name, sources[holder].name if holder != agent else ""
        agents[interest.interest, interest.reason, interest.passage][name] = None
    return [
        ShownInterest(tuple(names), interest, reason, shown_passage(report.records, passage))
        for (interest, reason, passage), names in agents.items()
    ]
