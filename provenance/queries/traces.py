"""From words to chains: find the utterances, read their records once, tell each chain."""

from __future__ import annotations

from dataclasses import dataclass

from provenance.domain.chain import Perspective
from provenance.domain.naming import document_name
from provenance.domain.telling import Telling, tell
from provenance.queries.chains import records_of_many
from provenance.queries.search import Answer, AnswerKind, Hit, find


@dataclass(frozen=True, slots=True)
class Choice:
    """A hit with its chain told."""

    telling: Telling
    match: str
    score: float

    @property
    def line(self) -> str:
        """The wording and its outlet, in a line."""
        rendering = self.telling.rendering
        outlet = document_name(self.telling.records, rendering.document)
        return f"“{rendering.words}” in {outlet} [{rendering.slug}]"


@dataclass(frozen=True, slots=True)
class Traced:
    """What words lead to: *one* has ``telling``, *several* and *none* have choices."""

    kind: AnswerKind
    choices: tuple[Choice, ...]

    @property
    def telling(self) -> Telling | None:
        return self.choices[0].telling if self.kind == AnswerKind.ONE else None


def answer_words(
    words: str, perspective: Perspective = Perspective.OUTLET, *, drafts: bool = False
) -> Traced:
    """Trace these words: none, one or several; where none answers, the nearest are the choices."""
    answer = find(words, drafts=drafts)
    hits = answer.hits or answer.nearest
    return Traced(answer.kind, tuple(tell_hits(hits, perspective, drafts=drafts)))


def tell_hits(
    hits: tuple[Hit, ...], perspective: Perspective = Perspective.OUTLET, *, drafts: bool = False
) -> list[Choice]:
    """The chain of each hit, all read together in three queries."""
    read = records_of_many([hit.quote for hit in hits], drafts=drafts)
    by_utterance = {records.utterance: records for records in read}
    told = []
    for hit in hits:
        records = by_utterance.get(hit.rendering.utterance_id)
        if records is not None and hit.rendering.pk in records.renderings:
            rendering = records.renderings[hit.rendering.pk]
            telling = tell(records, rendering, perspective)
            told.append(Choice(telling, hit.kind.value, hit.score))
    return told


__all__ = ["Answer", "AnswerKind", "Choice", "Traced", "answer_words", "tell_hits"]
