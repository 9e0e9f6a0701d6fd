"""Texts for the rows, steps and branches of a chain, as used on pages and in files."""

from __future__ import annotations

from provenance.domain.chain.act_placement import StatedActs
from provenance.domain.chain.branches import gap_clause
from provenance.domain.chain.findings.reading import hedges_in
from provenance.domain.chain.layout import Branch, Layout, Link, Row
from provenance.domain.chain.naming import (
    acts_phrase,
    designation,
    document_name,
    join_with_and,
    made_by,
    name_beside_speaker,
    outlet_name,
    publishes_itself,
    quoted,
    registered_name,
)
from provenance.domain.chain.records import DateRecord, DocumentRecord, Records
from provenance.domain.chain.report import ChainReport
from provenance.domain.chain.row_plans import RowKind
from provenance.domain.chain.steps import Step
from provenance.domain.language.dates import date_in_words
from provenance.domain.language.text import folded
from provenance.domain.messages import gettext as _
from provenance.domain.messages import gettext_noop, ngettext, say, with_capital, with_tag
from provenance.domain.vocabulary import DateLayer, DocumentKind, GapKind, Layer

KINDS_NAMED_BY_PUBLISHER = frozenset(
    {DocumentKind.ARTICLE, DocumentKind.WIRE, DocumentKind.REPORT, DocumentKind.BROADCAST}
)
"""Kinds of documents that are called by the name of their publisher."""
RELEASED_KINDS = frozenset({DocumentKind.RELEASED_AUDIO, DocumentKind.RELEASED_VIDEO})
BRANCH_NAMES = (
    gettext_noop("First branch"),
    gettext_noop("Second branch"),
    gettext_noop("Third branch"),
    gettext_noop("Fourth branch"),
    gettext_noop("Fifth branch"),
    gettext_noop("Sixth branch"),
)


def row_title(report: ChainReport, row: Row) -> str:
    """Return the title of a row."""
    records = report.records
    if row.kind == RowKind.DOCUMENT:
        steps = (step for step in report.chain.steps if step.attribution.taker == row.document.id)
        speakers = [step.quote for step in steps if step.attribution.speaks]
        if row.document.title and row.document.publisher is None:
            return with_tag(with_capital(row.document.title), row.document.language)
        # The row above names the publisher already as the speaker.
        if any(publishes_itself(records, quote, row.document.id) for quote in speakers):
            return with_capital(designation(row.document))
        return with_capital(row_name(records, row.document))
    if row.end is None or row.kind == RowKind.CIRCLE:
        name = document_name(records, row.document.id)
        return say(_("Back to %(document)s"), document=name)
    if row.kind == RowKind.GAP:
        outlet = outlet_name(records, row.document.id)
        return with_capital(gap_clause(records, report.chain, row.end, name=outlet))
    who = registered_name(records, row.end.quote)
    material = _material(records, row.document)
    if publishes_itself(records, row.end.quote, row.document.id):
        material = name_beside_speaker(records, row.end.quote, row.document.id)
    return with_capital(say(_("%(speaker)s, in %(document)s"), speaker=who, document=material))


def speaks(report: ChainReport, row: Row) -> bool:
    """Return whether the claimed speaker speaks in the document of an end."""
    end = row.end
    steps = report.chain.steps if end is not None else ()
    return any(step.attribution.speaks for step in steps if end and step.id == end.step)


def row_name(records: Records, document: DocumentRecord) -> str:
    """Return the publisher's name for a published text, else what the material is and whose."""
    if document.kind in KINDS_NAMED_BY_PUBLISHER:
        return outlet_name(records, document.id)
    return _material(records, document)


def row_description(records: Records, row: Row) -> str:
    """Return what the document of a row is, where its title does not say so."""
    document = row.document
    is_named_by_publisher = (
        document.kind in KINDS_NAMED_BY_PUBLISHER and document.publisher is not None
    )
    name = with_tag(document.title, document.language) or document.described_as
    kind = DocumentKind(document.kind).label
    return name if is_named_by_publisher and name else kind


def _material(records: Records, document: DocumentRecord) -> str:
    """Return the name of material in which somebody speaks, with its publisher.

    It says that the publisher released it, unless the document's name says so already.
    """
    source = records.sources.get(document.publisher) if document.publisher is not None else None
    name = designation(document)
    if source is None:
        return name
    is_release = document.kind in RELEASED_KINDS and document.described_as
    released, by = _("%(document)s released by %(publisher)s"), _("%(document)s by %(publisher)s")
    return made_by(released if is_release else by, name, source.name)


def attestation_phrase(records: Records, step: Step) -> str:
    """Return how we know of a step; for an inference, with its reason."""
    return teller_phrase(records, step, _("in its own words") if step.layer == Layer.SEEN else "")


def teller_phrase(records: Records, step: Step, how: str = "") -> str:
    """Return who states a step, or ``how`` where given, with the hedges in the words that state it.

    A hedge on an act is left out, since it is given with the act.
    """
    attribution = step.attribution
    row = records.passages.get(attribution.passage or 0)
    if attribution.told_by is None or row is None:
        return say(_("our inference, because: %(reason)s"), reason=attribution.inference)
    outlet = outlet_name(records, attribution.told_by)
    how = how or say(_("according to %(outlet)s"), outlet=outlet)
    # Compare whole words: “supposed” is not contained in “supposedly”.
    of_acts = f" {' '.join(folded(act.hedge) for act in attribution.acts)} "
    hedges = [
        quoted(hedge, records.language_of(row.document))
        for hedge in hedges_in(records, row.exact, row.id)
        if f" {folded(hedge)} " not in of_acts
    ]
    if not hedges:
        return how
    return say(_("%(how)s, hedged: %(hedges)s"), how=how, hedges=join_with_and(hedges))


def how_dated(records: Records, date: DateRecord, document: int) -> str:
    """Return how we know of a date of a document."""
    passage = records.passages.get(date.passage) if date.passage is not None else None
    if passage is None:
        return _("our inference")
    if passage.document == document:
        return _("in its own words")
    return say(_("according to %(outlet)s"), outlet=outlet_name(records, passage.document))


def date_phrase(date: DateRecord) -> str:
    """Return what happened to a document, and when."""
    return say(
        _("%(layer)s %(date)s"), layer=DateLayer(date.layer).label, date=date_in_words(date.edtf)
    )


def step_phrase(records: Records, row: Row, link: Link, step: Step) -> str:
    """Return what was done at a step, and where it leads unless that is the row above it."""
    own = [act for telling in link.acts if telling.step.id == step.id for act in telling.acts]
    acts = acts_phrase(records, own)
    attribution = step.attribution
    if attribution.speaks:
        return acts or _speaks(records, link, step)
    if attribution.upstream is None:
        return acts or GapKind(attribution.gap).label
    upstream = records.documents.get(attribution.upstream)
    name = row_name(records, upstream) if upstream else _("a document not shown")
    if attribution.gap:
        message = _("takes from %(document)s, after %(gap)s")
        way = say(message, document=name, gap=GapKind(attribution.gap).label)
    elif link.in_list and len(row.links) == 1 and acts:
        return acts
    else:
        way = say(_("takes from %(document)s"), document=name)
    return say(_("%(way)s: %(acts)s"), way=way, acts=acts) if acts else way


def _speaks(records: Records, link: Link, step: Step) -> str:
    """Return who speaks, leaving out the name where the row above is the speaker's.

    The row above may also be the gap of a document without a named holder.
    """
    if step.quote == records.quote and link.upper.startswith(f"{RowKind.SPEAKER}-"):
        return _("speaks in it")
    return say(_("%(speaker)s speaks in it"), speaker=registered_name(records, step.quote))


def acts_of_others(link: Link) -> list[StatedActs]:
    """Return the acts between two rows that are stated by another step."""
    own = {step.id for step in link.steps}
    return [telling for telling in link.acts if telling.step.id not in own]


def branch_title(report: ChainReport, plan: Layout, branch: Branch) -> str:
    """Return the number of a branch, and where it joins or leaves another."""
    rows = {row.anchor: row for row in plan.rows}
    name = _numbered_branch_name(branch.number)
    if branch.takers:
        return takers_phrase(report.records, branch, rows[branch.leaves])
    if branch.joins:
        place = row_name(report.records, rows[branch.joins].document)
        if branch.leaves:
            message = _("%(branch)s, leaves at %(start)s and joins at %(place)s")
            start = row_name(report.records, rows[branch.leaves].document)
            return say(message, branch=name, start=start, place=place)
        return say(_("%(branch)s, joins at %(place)s"), branch=name, place=place)
    if branch.leaves:
        place = row_name(report.records, rows[branch.leaves].document)
        return say(_("%(branch)s, leaves at %(place)s"), branch=name, place=place)
    place = row_name(report.records, branch.rows[-1].document)
    if branch in plan.branches[1:]:
        message = _("%(branch)s: a chain of its own, down to %(place)s")
        return say(message, branch=name, place=place)
    return say(_("%(branch)s, down to %(place)s"), branch=name, place=place)


def takers_phrase(records: Records, branch: Branch, upper: Row) -> str:
    """Return a phrase on many outlets that take from one row alone."""
    number = len(branch.rows)
    message = ngettext(
        "%(number)d outlet took it from %(place)s",
        "%(number)d outlets took it from %(place)s",
        number,
    )
    place = row_name(records, upper.document)
    return say(message, number=number, place=place)


def more_branches_phrase(number: int) -> str:
    """Return a phrase on the branches that are folded away."""
    message = ngettext("%(number)d more branch", "%(number)d more branches", number)
    return say(message, number=number)


def _numbered_branch_name(number: int) -> str:
    if number <= len(BRANCH_NAMES):
        return _(BRANCH_NAMES[number - 1])
    return say(_("Branch %(number)d"), number=number)
