"""What a finding changes for a reader: the words, the chain, or nothing but what is good to know."""

from __future__ import annotations

from enum import StrEnum

from provenance.domain.messages import gettext as _
from provenance.domain.messages import gettext_noop
from provenance.domain.vocabulary import FindingCode


class FindingGroup(StrEnum):
    """The groups of findings, the gravest first."""

    CHANGES = "changes"
    WEAKENS = "weakens"
    ELSEWHERE = "elsewhere"
    GOOD_TO_KNOW = "good-to-know"

    @property
    def label(self) -> str:
        return _(_LABELS[self])

    @property
    def is_folded(self) -> bool:
        """Whether a page shows it only when it is asked for."""
        return self == FindingGroup.GOOD_TO_KNOW


_LABELS = {
    FindingGroup.CHANGES: gettext_noop("Changes what was said"),
    FindingGroup.WEAKENS: gettext_noop("Weakens the chain"),
    FindingGroup.ELSEWHERE: gettext_noop("Elsewhere"),
    FindingGroup.GOOD_TO_KNOW: gettext_noop("Good to know"),
}
_CHANGES = frozenset(
    {
        FindingCode.SPLICED,
        FindingCode.FIGURE_DRIFT,
        FindingCode.HEADLINE_CONFLICT,
        FindingCode.INFLATION,
        FindingCode.HEDGE_LOST,
    }
)
_WEAKENS = frozenset(
    {
        FindingCode.HANGING,
        FindingCode.BROKEN,
        FindingCode.CIRCULAR,
        FindingCode.OUT_OF_ORDER,
        FindingCode.NONE_STATED,
        FindingCode.NOT_EXAMINED,
        FindingCode.RELAYED_ONLY,
        FindingCode.ATTRITION,
        FindingCode.DURATION_DRIFT,
        FindingCode.CUSTODIAN_DRIFT,
        FindingCode.ACQUISITION_CONFLICT,
        FindingCode.INTERESTED_ORIGIN,
    }
)


def usual_group(code: FindingCode) -> FindingGroup:
    """The group of a rule's findings, where the rule itself says no other."""
    if code in _CHANGES:
        return FindingGroup.CHANGES
    return FindingGroup.WEAKENS if code in _WEAKENS else FindingGroup.GOOD_TO_KNOW
