"""Search results as plain lines, for files with many searches."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from provenance.domain.language.text import cleaned
from provenance.domain.matching.alteration import WordExchange
from provenance.domain.matching.judgement import MatchKind
from provenance.models import ImportedQuote
from provenance.queries.known_wordings import hits_of
from provenance.queries.search import LONGEST, ranked


@dataclass(frozen=True, slots=True)
class FoundLine:
    """A hit, with the id from its imported sheet or else its slug."""

    id: str
    score: float
    kind: str
    text: str
    quote: str
    exchanges: tuple[WordExchange, ...] = ()


def find_lines(texts: Sequence[str], *, drafts: bool = False) -> list[list[FoundLine]]:
    """Return for each text its hits, best first, including weak ones; one per quote."""
    words = [cleaned(text).strip()[:LONGEST] for text in texts]
    hit_lists = hits_of(ranked(words, drafts=drafts, all_near=True), drafts=drafts)
    numbers = {hit.wording.pk for hits in hit_lists for hit in hits}
    imported = ImportedQuote.objects.filter(pk__in=numbers)
    given_ids = dict(imported.values_list("pk", "given_id"))
    return [
        [
            FoundLine(
                id=given_ids.get(hit.wording.pk, hit.wording.slug),
                score=round(hit.score, 4),
                kind=MatchKind.SIMILAR.value if hit.kind == MatchKind.DIFFERENT else hit.kind.value,
                text=hit.wording.words,
                quote=hit.quote,
                exchanges=hit.exchanges,
            )
            for hit in hits
        ]
        for hits in hit_lists
    ]
