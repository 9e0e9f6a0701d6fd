"""What is said of one hop on the ladder: where it leads, how we know of it, which layer it is."""

from __future__ import annotations

from provenance.domain.chain import Step
from provenance.domain.naming import document_name, outlet_name, speaker_name
from provenance.domain.records import Records
from provenance.domain.sentences import inferred_by
from provenance.domain.speech import gettext as _
from provenance.domain.speech import say
from provenance.domain.vocabulary import GapKind, Layer


def verb(step: Step) -> str:
    """What the document does; its object, the target, is shown after it."""
    hop = step.attribution
    if hop.speaks:
        return _("holds the words of")
    if hop.upstream is None:
        return _("leads to")
    return _("takes from, after missing steps,") if hop.gap else _("takes from")


def target(records: Records, step: Step) -> str:
    hop = step.attribution
    if hop.speaks:
        return speaker_name(records, step.utterance)
    if hop.upstream is None:
        return say(_("a gap: %(gap)s"), gap=GapKind(hop.gap).label)
    return document_name(records, hop.upstream)


def layer_words(records: Records, step: Step) -> str:
    """How we know of the hop, in a clause."""
    hop = step.attribution
    if step.layer == Layer.SEEN:
        return _("seen in its own words")
    if step.layer == Layer.TOLD and hop.told_by is not None:
        return say(_("told by %(outlet)s"), outlet=outlet_name(records, hop.told_by))
    return inferred_by(hop.inferred_by)


def layer_meaning(layer: str) -> str:
    """What the layer means, for the legend."""
    return {
        Layer.SEEN: _("its own words state the hop"),
        Layer.TOLD: _("another document tells it"),
        Layer.INFERRED: _("a curator concludes it, without words"),
    }[Layer(layer)]
