"""Findings on the path: its ends, missing steps, the order of dates, and translations."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from provenance.domain.chain.branches import gap_clause, side_gaps
from provenance.domain.chain.findings.finding import Finding, FindingGroup, View
from provenance.domain.chain.naming import document_name, join_with_and, language_name, outlet_name
from provenance.domain.chain.records import (
    DateRecord,
    DocumentRecord,
    TranslationRecord,
    WordingRecord,
)
from provenance.domain.chain.steps import End, EndKind
from provenance.domain.language.dates import surely_after
from provenance.domain.messages import gettext as _
from provenance.domain.messages import items, say
from provenance.domain.vocabulary import DateLayer, FindingCode, GapKind

_NEVER_WHEN_SAID = frozenset({DateLayer.RETRIEVED, DateLayer.REPUBLISHED})


def hanging(view: View) -> Iterator[Finding]:
    """Find paths that end in a gap; on a side branch, the finding is only good to know.

    Gaps of unread documents are left out, since ``not_examined`` reports those.
    """
    side = side_gaps(view.chain)
    for end in view.chain.gaps:
        if end.gap == GapKind.NOT_READ:
            continue
        yield view.finding(
            FindingCode.HANGING,
            say(_("%(sentence)s."), sentence=gap_sentence(view, end)),
            _shown_by(view, end),
            FindingGroup.GOOD_TO_KNOW if end in side else None,
        )


def gap_sentence(view: View, end: End) -> str:
    """Return a clause on what is not stated where a path ends, naming the document in full."""
    name = document_name(view.records, end.document)
    return gap_clause(view.records, view.chain, end, name=name)


def _shown_by(view: View, end: End) -> list[int | None]:
    """Return the passages of the step into the gap, or those of the wordings that depend on it."""
    for step in view.chain.steps:
        if step.id == end.step and step.attribution.passage is not None:
            return [step.attribution.passage]
    attributions = [step.attribution for step in view.chain.steps]
    leading = [
        attribution.passage for attribution in attributions if attribution.upstream == end.document
    ]
    return leading or [*view.wording_passages(view.chain.starts)]


def broken(view: View) -> Iterator[Finding]:
    """Find steps with a gap between the taker and its upstream."""
    for step in view.chain.steps:
        attribution = step.attribution
        if attribution.gap and attribution.upstream is not None:
            yield view.finding(
                FindingCode.BROKEN,
                say(
                    _(
                        "Between %(taker)s and %(upstream)s steps are missing; how many is not stated."
                    )
                    if attribution.gap == GapKind.UNKNOWN_STEPS
                    else _("Between %(taker)s and %(upstream)s steps are missing: %(gap)s."),
                    taker=document_name(view.records, attribution.taker),
                    upstream=document_name(view.records, attribution.upstream),
                    gap=GapKind(attribution.gap).label,
                ),
                [attribution.passage],
            )


def circular(view: View) -> Iterator[Finding]:
    """Find documents that are reached again from themselves."""
    for end in view.chain.ends:
        if end.kind == EndKind.CIRCLE:
            closing = [s.attribution.passage for s in view.chain.steps if s.id == end.step]
            yield view.finding(
                FindingCode.CIRCULAR,
                say(
                    _("%(document)s is in the end its own source."),
                    document=document_name(view.records, end.document),
                ),
                closing,
            )


def undated(view: View) -> Iterator[Finding]:
    """Find documents of the chain without any date."""
    bare = [
        document
        for document in view.chain.documents
        if not any(date.edtf for date in view.records.documents[document].dates)
    ]
    if bare:
        names = join_with_and([document_name(view.records, document) for document in bare])
        passages = [
            step.attribution.passage
            for step in view.chain.steps
            if {step.attribution.taker, step.attribution.upstream} & set(bare)
        ]
        yield view.finding(
            FindingCode.UNDATED,
            say(_("No date is stated or worked out for %(documents)s."), documents=names),
            passages,
        )


def out_of_order(view: View) -> Iterator[Finding]:
    """Find upstreams that are dated after their takers, however the dates are read."""
    for step in view.chain.steps:
        attribution = step.attribution
        upstream = view.records.documents.get(attribution.upstream or 0)
        taker = view.records.documents[attribution.taker]
        if upstream is None:
            continue
        first, last = earliest(upstream), earliest(taker)
        if first and last and surely_after(first.bounds, last.bounds):
            yield view.finding(
                FindingCode.OUT_OF_ORDER,
                say(
                    _("%(upstream)s is dated after %(taker)s, which takes from it."),
                    upstream=document_name(view.records, upstream.id),
                    taker=document_name(view.records, taker.id),
                ),
                [attribution.passage, first.passage, last.passage],
            )


def earliest(document: DocumentRecord) -> DateRecord | None:
    """Return the earliest date with a year of making, release or publication, or None."""
    bounded = [
        date
        for date in document.dates
        if date.layer not in _NEVER_WHEN_SAID and date.bounds.earliest is not None
    ]
    return min(bounded, key=lambda date: str(date.bounds.earliest), default=None)


def translated(view: View) -> Iterator[Finding]:
    """Find translated wordings; give the translation path and whether the translator is named."""
    paths: dict[str, list[WordingRecord]] = defaultdict(list)
    for wording in view.records.quote_wordings():
        if wording.document in view.chain.starts and wording.translations:
            steps = [_translation(view, step) for step in wording.translations]
            paths[_one_after_another(steps)].append(wording)
    for path, group in paths.items():
        outlets = join_with_and([outlet_name(view.records, r.document) for r in group])
        yield view.finding(
            FindingCode.TRANSLATED,
            say(_("Translated, as given by %(outlets)s: %(path)s."), outlets=outlets, path=path),
            [p for r in group for p in (*(step.passage for step in r.translations), r.passage)],
        )


def _one_after_another(steps: list[str]) -> str:
    first, *following = steps
    for step in following:
        first = say(_("%(first)s; then %(next)s"), first=first, next=step)
    return first


def _translation(view: View, step: TranslationRecord) -> str:
    source = view.records.sources.get(step.translator) if step.translator is not None else None
    languages = say(
        _("from %(source)s into %(target)s"),
        source=language_name(step.from_language),
        target=language_name(step.into_language),
    )
    by = say(_("by %(name)s"), name=source.name) if source else _("translator not named")
    words = items([languages, by])
    return words if step.passage is not None else say(_("%(path)s (inferred)"), path=words)
