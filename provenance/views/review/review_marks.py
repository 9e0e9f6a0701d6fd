"""The marks of a document's review page: what is recorded on its words, and what is proposed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from django.utils.translation import gettext as _

from provenance.domain.curation_vocabulary import ProposalKind
from provenance.models import Attribution, Document, Passage, Proposal
from provenance.presenters.marked_text import Mark
from provenance.queries.document_records import OnDocument, hedges_struck
from provenance.views.review.review_asked import OPENED_BY, Asked
from provenance.views.review.review_proposals import SAID, group_of


def role_name(role: str) -> str:
    """What a mark is called, for the legend and for who hears the page."""
    return {
        "quote": _("quotation"),
        "source": _("who is named for it"),
        "cue": _("what was done at a step"),
        "attribution": _("attribution"),
        "gap": _("gap"),
        "statement": _("statement"),
        "date": _("date or setting"),
        "hedge": _("hedge or figure"),
    }[role]


ROLES = ("quote", "source", "attribution", "gap", "cue", "statement", "date", "hedge")


def marks_of(document: Document, found: OnDocument, asked: Asked) -> list[Mark]:
    """A mark for every recorded passage that stands in the text; the rest is listed beside it."""
    marks: dict[tuple[int, int, str], Mark] = {}
    for passage, role, record in _recorded(found):
        start, end = passage.start, passage.end
        if passage.document_id != document.pk or start is None or end is None:
            continue
        if document.text[start:end] != passage.exact:
            continue
        label = _("%(role)s, recorded") % {"role": role_name(role)}
        address = asked.address(record=record)
        marks.setdefault(
            (start, end, role), Mark(start, end, role, address, label, key=f"passage-{passage.pk}")
        )
    return list(marks.values())


def proposed_marks(proposals: Iterable[Proposal], asked: Asked) -> list[Mark]:
    """A mark for every open proposal, the first of each role at a place.

    Who is merely named as speaking is listed without one: it would underline half the article.
    """
    marks: dict[tuple[int, int, str], Mark] = {}
    for one in proposals:
        if group_of(one) == SAID:
            continue
        role = OPENED_BY[ProposalKind(one.kind)]
        label = _("%(kind)s, proposed") % {"kind": one.get_kind_display()}
        address = asked.address(proposal=one.pk)
        mark = Mark(one.start, one.end, role, address, label, proposed=True)
        marks.setdefault((one.start, one.end, role), mark)
    return list(marks.values())


def _recorded(found: OnDocument) -> Iterator[tuple[Passage, str, str]]:
    """Each passage with what it is marked as, and the record to which its pin leads."""
    rows: list[tuple[Passage | None, str, str]] = [
        *((row.passage, "quote", f"quote-{row.pk}") for row in found.quotes),
        *((row.naming_passage, "source", f"quote-{row.pk}") for row in found.quotes),
        *(mark for attribution in found.attributions for mark in _of_attribution(attribution)),
        *((row.passage, "statement", f"statement-{row.pk}") for row in found.statements),
        *((row.passage, "date", f"date-{row.pk}") for row in found.dates),
        *((row.quote.setting_passage, "date", f"quote-{row.pk}") for row in found.quotes),
        *((row.passage, "hedge", f"hedge-{row.pk}") for row in hedges_struck(found.overrulings)),
    ]
    return ((passage, role, record) for passage, role, record in rows if passage is not None)


def _of_attribution(attribution: Attribution) -> Iterator[tuple[Passage, str, str]]:
    if attribution.passage is not None:
        yield (
            attribution.passage,
            "gap" if attribution.gap else "attribution",
            f"attribution-{attribution.pk}",
        )
    for act in attribution.acts.all():
        if act.passage is not None and act.passage != attribution.passage:
            yield act.passage, "cue", f"attribution-{attribution.pk}"
