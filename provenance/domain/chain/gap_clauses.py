"""What is not stated where a path ends in a gap: the same clause on cards, rows, findings and lines."""

from __future__ import annotations

from provenance.domain.chain.records import Records
from provenance.domain.chain.steps import Chain, End
from provenance.domain.messages import gettext as _
from provenance.domain.messages import gettext_noop, say
from provenance.domain.vocabulary import DocumentKind, GapKind

_GAPS = {
    GapKind.SOURCE_UNNAMED: gettext_noop(
        "whom or what %(document)s took the words from is not named"
    ),
    GapKind.OCCASION_NOT_STATED: gettext_noop(
        "on what occasion the words were said is not stated in %(document)s"
    ),
    GapKind.LINK_DEAD: gettext_noop("the link by which %(document)s gives its source is dead"),
    GapKind.BYLINE_STRIPPED: gettext_noop(
        "the byline of %(document)s is missing, so that its source is not stated"
    ),
    GapKind.UNKNOWN_STEPS: gettext_noop("how many steps lie above %(document)s is not known"),
    GapKind.NO_UPSTREAM: gettext_noop("where %(document)s took the words from is not stated"),
    GapKind.NOT_SHOWN: gettext_noop("what %(document)s took the words from is not published here"),
}
_RECORDINGS = frozenset(
    {DocumentKind.RECORDING, DocumentKind.RELEASED_AUDIO, DocumentKind.RELEASED_VIDEO}
)


def gap_clause(records: Records, chain: Chain, end: End, *, name: str) -> str:
    """What is not stated beyond the document of this end, which is called by ``name``."""
    step = next((step for step in chain.steps if step.id == end.step), None)
    kind = records.documents[end.document].kind
    if step is not None and step.state.inner:
        message = _("whose words are passed on there is not stated in %(document)s")
    elif end.gap == GapKind.SOURCE_UNNAMED and kind in _RECORDINGS:
        message = _("who recorded or released %(document)s is not named")
    elif end.gap == GapKind.SOURCE_UNNAMED and step is not None and step.attribution.speaks:
        message = _("who published %(document)s is not named")
    else:
        message = _(_GAPS[GapKind(end.gap)])
    return say(message, document=name)
