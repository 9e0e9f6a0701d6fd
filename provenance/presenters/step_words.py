"""What is said of one step on the ladder: where it leads, how we know of it, which layer it is."""

from __future__ import annotations

from provenance.domain.chain.naming import document_name, outlet_name, speaker_name
from provenance.domain.chain.records import Records
from provenance.domain.chain.sentences import inferred_by
from provenance.domain.chain.steps import Step
from provenance.domain.messages import gettext as _
from provenance.domain.messages import say
from provenance.domain.vocabulary import GapKind, Layer


def verb(step: Step) -> str:
    """What the document does; its object, the target, is shown after it."""
    attribution = step.attribution
    if attribution.speaks:
        return _("holds the words of")
    if attribution.upstream is None:
        return _("leads to")
    return _("takes from, after missing steps,") if attribution.gap else _("takes from")


def target(records: Records, step: Step) -> str:
    attribution = step.attribution
    if attribution.speaks:
        return speaker_name(records, step.quote)
    if attribution.upstream is None:
        return say(_("a gap: %(gap)s"), gap=GapKind(attribution.gap).label)
    return document_name(records, attribution.upstream)


def layer_words(records: Records, step: Step) -> str:
    """How we know of the step, in a clause."""
    attribution = step.attribution
    if step.layer == Layer.SEEN:
        return _("seen in its own words")
    if step.layer == Layer.TOLD and attribution.told_by is not None:
        return say(_("told by %(outlet)s"), outlet=outlet_name(records, attribution.told_by))
    return inferred_by(attribution.inferred_by)


def layer_meaning(layer: str) -> str:
    """What the layer means, for the legend."""
    return {
        Layer.SEEN: _("its own words state the step"),
        Layer.TOLD: _("another document tells it"),
        Layer.INFERRED: _("a curator concludes it, without words"),
    }[Layer(layer)]
