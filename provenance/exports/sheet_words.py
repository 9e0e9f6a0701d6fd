"""What a sheet says in words: its rungs' titles, where a step leads, what the desk did not check."""

from __future__ import annotations

from collections.abc import Iterator

from provenance.domain.chain.ladder import Rung, RungKind
from provenance.domain.chain.naming import document_name, heading, listed, outlet_name, speaker_name
from provenance.domain.chain.records import DateRecord, Records
from provenance.domain.chain.report import ChainReport
from provenance.domain.chain.steps import Step
from provenance.domain.language.dates import date_in_words
from provenance.domain.messages import gettext as _
from provenance.domain.messages import ngettext, say
from provenance.domain.vocabulary import DateLayer, GapKind, Layer


def title(report: ChainReport, rung: Rung) -> str:
    """What stands on a rung."""
    records = report.records
    if rung.kind == RungKind.DOCUMENT:
        return heading(records, rung.document.id)
    if rung.kind == RungKind.GAP and rung.end is not None:
        return say(_("A gap: %(gap)s"), gap=GapKind(rung.end.gap).label)
    if rung.kind == RungKind.SPEAKER and rung.end is not None:
        speaker = records.quotes[rung.end.quote].speaker
        row = records.sources.get(speaker) if speaker is not None else None
        name = row.name if row else _("nobody is named")
        return say(_("The claimed speaker: %(name)s"), name=name)
    name = document_name(records, rung.document.id)
    return say(_("A circle, back to %(document)s"), document=name)


def dated(date: DateRecord) -> str:
    """What happened to the document, and when."""
    return say(
        _("%(layer)s %(date)s"), layer=DateLayer(date.layer).label, date=date_in_words(date.edtf)
    )


def leads(records: Records, step: Step) -> str:
    """Where a step leads."""
    attribution = step.attribution
    if attribution.speaks:
        return say(_("%(speaker)s speaks in it"), speaker=speaker_name(records, step.quote))
    if attribution.upstream is None:
        return say(_("a gap: %(gap)s"), gap=GapKind(attribution.gap).label)
    upstream = document_name(records, attribution.upstream)
    if not attribution.gap:
        return say(_("from %(document)s"), document=upstream)
    return say(
        _("after %(gap)s, from %(document)s"), gap=GapKind(attribution.gap).label, document=upstream
    )


def layer(records: Records, step: Step) -> str:
    """By whose word the step is known."""
    attribution = step.attribution
    if step.layer == Layer.SEEN:
        return step.layer.label
    if step.layer == Layer.TOLD and attribution.told_by is not None:
        return say(_("told by %(outlet)s"), outlet=outlet_name(records, attribution.told_by))
    return say(_("inferred by %(name)s"), name=attribution.inferred_by or _("a curator"))


def none_stated(report: ChainReport) -> str:
    """That nothing is stated, or that nobody has looked: two things that must not look alike."""
    outlet = report.records.documents[report.wording.document]
    if outlet.examined:
        message = _("None stated. The outlet’s own words were examined on %(day)s.")
        return say(message, day=date_in_words(outlet.examined))
    return _("None recorded, but nobody is recorded as having examined the outlet’s own words.")


def unchecked(report: ChainReport) -> Iterator[str]:
    """What the desk did not check, from the records alone."""
    records, chain = report.records, report.chain
    yield _("Whether these words were said, and whether what they say is so.")
    rows = [records.documents[document] for document in chain.documents]
    unheld = [document_name(records, row.id) for row in rows if not row.held]
    if unheld:
        yield say(_("Own words not on file: %(documents)s."), documents=listed(unheld))
    unseen = [document_name(records, row.id) for row in rows if row.held and not row.examined]
    if unseen:
        message = _("Held, and not examined for a verification: %(documents)s.")
        yield say(message, documents=listed(unseen))
    second_hand = sum(1 for step in chain.steps if step.layer == Layer.TOLD)
    inferred = sum(1 for step in chain.steps if step.layer == Layer.INFERRED)
    if second_hand or inferred:
        yield say(
            ngettext(
                "%(heard)d step known only by another document’s word, %(inferred)d by a "
                "curator’s inference, of %(all)d.",
                "%(heard)d steps known only by another document’s word, %(inferred)d by a "
                "curator’s inference, of %(all)d.",
                second_hand,
            ),
            heard=second_hand,
            inferred=inferred,
            all=len(chain.steps),
        )
