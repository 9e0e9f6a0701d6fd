"""Connect links between wordings into groups of quotes, without altered copies in any of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from provenance.domain.matching.alteration import find_exchanges
from provenance.domain.matching.judgement import MatchKind
from provenance.domain.matching.link_judgement import WordingLink
from provenance.domain.matching.linking import WordingText, prominence


def joining_links(links: Iterable[WordingLink]) -> list[WordingLink]:
    """Return the links that join quotes, the best score first, without redundant ones.

    So many wordings of one quote make few suggestions. Groups stay apart if their most prominent
    wordings are altered copies of each other, or if any two of their wordings were judged so.
    """
    groups = _Groups()
    ordered = sorted(links, key=lambda link: (link.kind != MatchKind.ALTERED, -link.score, link))
    return [link for link in ordered if groups.join(link)]


class _Groups:
    """Union-find of the quotes joined so far, with the pairs of groups that must stay apart."""

    def __init__(self) -> None:
        self._above: dict[int, int] = {}
        self._most_prominent: dict[int, WordingText] = {}
        self._apart: dict[int, set[int]] = defaultdict(set)

    def join(self, link: WordingLink) -> bool:
        """Return whether the link joins two groups; if so, merge them."""
        one, other = self._group_of(link.one), self._group_of(link.other)
        if link.kind == MatchKind.ALTERED:
            self._keep_apart(one, other)
        if one == other or other in self._apart[one]:
            return False
        both = self._most_prominent[one], self._most_prominent[other]
        if set(both) != {link.one, link.other} and find_exchanges(both[0].words, both[1].words):
            self._keep_apart(one, other)
            return False
        self._above[other] = one
        self._most_prominent[one] = min(both, key=prominence)
        for third in self._apart.pop(other, set()):
            self._apart[third].discard(other)
            self._keep_apart(one, third)
        return True

    def _group_of(self, text: WordingText) -> int:
        quote = text.quote
        while (above := self._above.get(quote, quote)) != quote:
            self._above[quote] = self._above.get(above, above)
            quote = above
        self._most_prominent.setdefault(quote, text)
        return quote

    def _keep_apart(self, one: int, other: int) -> None:
        self._apart[one].add(other)
        self._apart[other].add(one)


__all__ = ["joining_links"]
