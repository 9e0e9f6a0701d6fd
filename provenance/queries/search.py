"""Finding a known wording: candidates from the index of words, judged, answered none, one, several."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from django.db.models import Count

from provenance.domain.matching import MATCHES, Judgement, Kind, judge, terms
from provenance.domain.text import cleaned, folded
from provenance.models import Rendering, Term

LONGEST = 1_000
"""Characters of a quote that is searched for; a longer text is an article, not a quote."""
RAREST_TERMS = 24
ROWS_READ = 20_000
JUDGED = 200
UNINDEXED = 2_000
SAME_BREATH = 0.2
SHOWN = 10
NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)+")


class AnswerKind(StrEnum):
    """Never a guess."""

    NONE = "none"
    ONE = "one"
    SEVERAL = "several"


@dataclass(frozen=True, slots=True)
class Hit:
    """A known wording that answers, or is near: one for each utterance, the best."""

    rendering: Rendering
    kind: Kind
    score: float

    @property
    def quote(self) -> str:
        return self.rendering.utterance.slug


@dataclass(frozen=True, slots=True)
class Answer:
    """None, one or several utterances; ``nearest`` is offered where there is none."""

    kind: AnswerKind
    hits: tuple[Hit, ...]
    nearest: tuple[Hit, ...] = ()


def find(text: str, *, drafts: bool = False) -> Answer:
    """The utterances that these words, or the document at this address, word.

    At most six queries, however many quotes are known.
    """
    words = cleaned(text).strip()
    if not folded(words):
        return Answer(AnswerKind.NONE, ())
    if words.startswith(("http://", "https://")):
        return _answer([Hit(r, Kind.SAME, 1.0) for r in _at_address(words, drafts=drafts)])
    named = _named(words, drafts=drafts)
    if named:
        return _answer([Hit(rendering, Kind.SAME, 1.0) for rendering in named])
    judged = _judged(words[:LONGEST], drafts=drafts)
    accepted = [hit for hit in judged if hit.kind in MATCHES]
    if not accepted:
        return Answer(AnswerKind.NONE, (), tuple(judged[:SHOWN]))
    return _answer(_in_same_breath(accepted))


def _answer(hits: list[Hit]) -> Answer:
    kind = (AnswerKind.NONE, AnswerKind.ONE, AnswerKind.SEVERAL)[min(len(hits), 2)]
    return Answer(kind, tuple(hits))


def _in_same_breath(hits: list[Hit]) -> list[Hit]:
    """What stands besides the best: other exact hits beside an exact one, else all that is near."""
    best = hits[0]
    if best.kind == Kind.SAME:
        return [hit for hit in hits if hit.kind == Kind.SAME]
    if best.kind == Kind.CUT:
        return [hit for hit in hits if hit.kind == Kind.CUT]
    return [hit for hit in hits if hit.score >= best.score - SAME_BREATH]


def _judged(words: str, *, drafts: bool) -> list[Hit]:
    """Candidates by score, the best wording of each utterance only; different ones left out."""
    best: dict[int, Hit] = {}
    # Of wordings equally near, the one recorded first.
    for rendering in sorted(_candidates(words, drafts=drafts), key=lambda row: row.pk):
        judgement: Judgement = judge(words, rendering.words)
        known = best.get(rendering.utterance_id)
        if judgement.kind != Kind.DIFFERENT and (known is None or judgement.score > known.score):
            best[rendering.utterance_id] = Hit(rendering, judgement.kind, judgement.score)
    return sorted(best.values(), key=lambda hit: (-hit.score, hit.rendering.pk))


def _candidates(words: str, *, drafts: bool) -> list[Rendering]:
    """The wordings that share the rarest of these words; those not yet indexed as well."""
    ids = _voted(terms(folded(words)))
    visible = Rendering.objects.for_listing()
    if not drafts:
        visible = visible.in_published_documents()
    indexed = list(visible.filter(pk__in=ids))
    return [*indexed, *visible.filter(wording__isnull=True).order_by("pk")[:UNINDEXED]]


def _voted(wanted: Iterable[str]) -> list[int]:
    """Wordings by how many of the rarest wanted terms they hold, best first."""
    counts = Term.objects.filter(term__in=list(wanted)).values_list("term").annotate(n=Count("pk"))
    rarest = sorted(counts, key=lambda row: (row[1], row[0]))[:RAREST_TERMS]
    holders = Term.objects.filter(term__in=[term for term, _ in rarest])
    votes = Counter(holders.values_list("wording_id", flat=True)[:ROWS_READ])
    return [wording for wording, _ in votes.most_common(JUDGED)]


def _named(words: str, *, drafts: bool) -> list[Rendering]:
    """The rendering that goes by this name in its address, if the words could be one."""
    if not NAME.fullmatch(words):
        return []
    visible = Rendering.objects.for_listing().filter(slug=words)
    return list(visible if drafts else visible.in_published_documents())


def _at_address(address: str, *, drafts: bool) -> list[Rendering]:
    """One rendering for each utterance that the document at this address words."""
    plain = address.split("#")[0].rstrip("/")
    renderings = Rendering.objects.for_listing().filter(
        passage__document__address__in=[plain, f"{plain}/", address]
    )
    if not drafts:
        renderings = renderings.in_published_documents()
    first: dict[int, Rendering] = {}
    for rendering in renderings.order_by("passage__start", "pk"):
        first.setdefault(rendering.utterance_id, rendering)
    return list(first.values())
