"""What the pages of a quote were asked for: whose telling, from which outlet; links that keep it."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import Http404, HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from provenance.access import can_curate
from provenance.domain.chain.naming import outlet_name
from provenance.domain.chain.records import Records
from provenance.domain.chain.report import ChainReport, build_report
from provenance.domain.chain.steps import Perspective
from provenance.domain.language.quote_marks import missing_marks, with_quote_marks
from provenance.presenters.notices import ShownNotice, changed_line, shown_notices, version_line
from provenance.queries.chains import records_of


@dataclass(frozen=True, slots=True)
class Tab:
    """One of the pages of a quote, as the row of links shows it."""

    label: str
    address: str
    here: bool


@dataclass(frozen=True, slots=True)
class Heading:
    """The quote as every one of its pages names it, with the notices carried down to it."""

    words: str
    language: str
    marks: str
    outlet: str
    in_marks: str
    notices: tuple[ShownNotice, ...]
    version: str
    changed: str


def get_report(request: HttpRequest, slug: str) -> ChainReport:
    """The chain that the address asks for; nothing is there for readers of unpublished quotes."""
    return report_from_records(request, records_of(slug, drafts=can_curate(request.user)))


def report_from_records(request: HttpRequest, records: Records | None) -> ChainReport:
    """The chain from the wording that ``from`` names, the first if it names none, as ``as`` says."""
    wordings = records.quote_wordings() if records else []
    if records is None or not wordings:
        raise Http404
    wanted = request.GET.get("from", "")
    wording = next((row for row in wordings if row.slug == wanted), wordings[0])
    everyone = request.GET.get("as") == Perspective.EVERYONE
    return build_report(records, wording, Perspective.EVERYONE if everyone else Perspective.OUTLET)


def address(report: ChainReport, page: str = "quote", /, **query: object) -> str:
    """A page of the same quote, in the same telling; a value of None leaves its name out."""
    whose = report.chain.perspective
    base: dict[str, object] = {"from": report.wording.slug}
    if whose == Perspective.EVERYONE:
        base["as"] = whose.value
    wanted = {name: value for name, value in (base | query).items() if value is not None}
    slug = report.records.quotes[report.records.quote].slug
    return reverse(page, args=[slug], query=wanted)


def tabs(report: ChainReport, here: str) -> list[Tab]:
    """The pages of the quote, the one that is open among them."""
    pages = {
        "quote": _("Chain"),
        "quote-wordings": _("Wordings"),
        "quote-verification": _("Verification"),
        "quote-independence": _("Independence"),
        "quote-drawn": _("Drawing"),
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
    own = [name for name, lacks in (("own-open", opening), ("own-close", closing)) if not lacks]
    return Heading(
        words=words,
        language=report.wording.language,
        marks=" ".join(own),
        outlet=outlet_name(report.records, report.wording.document),
        in_marks=with_quote_marks(words),
        notices=shown_notices(report),
        version=version_line(report),
        changed=changed_line(report),
    )


def number(given: str, *, figures: int = 15) -> int | None:
    """A number from an address, of at most so many figures; None for anything else."""
    plain = given.isascii() and given.isdigit() and len(given) <= figures
    return int(given) if plain else None


def page_asked(request: HttpRequest, pages: int) -> int:
    """The page of a list that ``page`` asks for, from 1; the nearest there is."""
    page = number(request.GET.get("page", ""), figures=6) or 1
    return min(page, max(pages, 1))
