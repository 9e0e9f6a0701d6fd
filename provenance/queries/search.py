"""Finding a known wording: candidates from the index of words, judged, answered or asked about."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from provenance.domain.language.damaged_text import repaired
from provenance.domain.language.text import cleaned, folded
from provenance.domain.matching.judgement import (
    LEAST_WORDS_TO_JUDGE,
    MATCHES,
    Judgement,
    MatchKind,
    exact_all,
    judge_all,
)
from provenance.domain.matching.question import QuestionReason, are_few
from provenance.models import Wording
from provenance.queries.known_wordings import Hit, Known, hits_of, known_wordings
from provenance.queries.last_read import as_last_read
from provenance.queries.named_speakers import (
    NamedSpeaker,
    named_speakers,
    other_speaker,
    quoted_words,
)
from provenance.queries.recorded_names import read_recorded_names
from provenance.queries.search_index import CANDIDATES, candidate_ids, read_index_state
from provenance.queries.semantic_index import nearest_wordings
from provenance.queries.speakers import MOST_WORDS, wordings_by_speaker

LONGEST = 1_000
"""Characters of a quote that is searched for; a longer text is an article, not a quote."""
RANKED = 50
VERBATIM = frozenset({MatchKind.SAME, MatchKind.CUT})
CANDIDATES_OF_A_FEW = 50
"""Wordings that are looked at for so few words that only the same ones, or a cut, can answer."""
SAME_BREATH = 0.2
SHOWN = 10
SPOKEN = 0.5
"""The score of what is found by its speaker's name and not by its words."""
NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)+")


class AnswerKind(StrEnum):
    """Never a guess.

    *Question*: the words stand in known quotes, and are too few or too common to be told by them,
    or the text gives them to somebody else. The reader decides.
    """

    NONE = "none"
    ONE = "one"
    SEVERAL = "several"
    QUESTION = "question"


@dataclass(frozen=True, slots=True)
class SearchAnswer:
    """None, one or several quotes, or a question; ``nearest`` is offered where there is none.

    Of a question ``choices`` are the quotes in which the words stand, ``reason`` says why they are
    only asked about, and ``speaker`` whom the text gives them to, where that is the reason.
    """

    kind: AnswerKind
    hits: tuple[Hit, ...]
    nearest: tuple[Hit, ...] = ()
    choices: tuple[Hit, ...] = ()
    reason: QuestionReason = QuestionReason.NONE
    speaker: str = ""

    @property
    def known(self) -> tuple[Hit, ...]:
        """The quotes in which the words stand, whether they answer or are only asked about."""
        return self.hits or self.choices


def find(text: str, *, drafts: bool = False) -> SearchAnswer:
    """The quotes that these words, or the document at this address, word.

    At most thirteen queries, two of them for meaning, however many quotes are known.
    """
    words = repaired(cleaned(text)).strip()
    if not folded(words):
        return SearchAnswer(AnswerKind.NONE, ())
    if words.startswith(("http://", "https://")):
        return _answer([Hit(r, MatchKind.SAME, 1.0) for r in _at_address(words, drafts=drafts)])
    by_address = _named(words, drafts=drafts)
    if by_address:
        return _answer([Hit(wording, MatchKind.SAME, 1.0) for wording in by_address])
    answer = _spoken(words[:LONGEST], drafts=drafts)
    if answer.hits or answer.choices or len(folded(words).split()) > MOST_WORDS:
        return answer
    speaker_hits = [
        Hit(row, MatchKind.SIMILAR, SPOKEN, by_name=True)
        for row in wordings_by_speaker(words, drafts=drafts)
    ]
    speaker_quotes = {hit.wording.quote_id for hit in speaker_hits}
    near = [hit for hit in answer.nearest if hit.wording.quote_id not in speaker_quotes]
    return SearchAnswer(answer.kind, (), (*speaker_hits, *near)[:SHOWN])


def _spoken(words: str, *, drafts: bool) -> SearchAnswer:
    """As the words answer, and what stands in quotation marks among them; a speaker is heeded."""
    quoted = quoted_words(words)
    texts = [words, quoted] if quoted else [words]
    answers = [
        _judged(text, hits) for text, hits in zip(texts, ranked(texts, drafts=drafts), strict=True)
    ]
    answer = max(answers, key=lambda one: (bool(one.hits), bool(one.choices)))
    return heed_speakers(answer, named_speakers(words)) if answer.hits else answer


def heed_speakers(answer: SearchAnswer, speakers: Sequence[NamedSpeaker]) -> SearchAnswer:
    """The same, or a question where the text gives the words to somebody else; three queries."""
    if not (answer.hits and speakers):
        return answer
    recorded = read_recorded_names(hit.wording.quote_id for hit in answer.hits)
    for hit in answer.hits:
        other = other_speaker(speakers, recorded[hit.wording.quote_id], hit.wording.words)
        if other:
            return _question(answer.hits, QuestionReason.ANOTHER_SPEAKER, other)
    return answer


def _question(hits: Sequence[Hit], reason: QuestionReason, speaker: str = "") -> SearchAnswer:
    return SearchAnswer(
        AnswerKind.QUESTION, (), choices=tuple(hits), reason=reason, speaker=speaker
    )


def _judged(words: str, hits: Sequence[Hit]) -> SearchAnswer:
    """What the hits of these words, nearest first, answer.

    Where the nearest is an altered copy, no other quote that is merely like the words answers in
    its place; one that has these very words still does.
    """
    altered = bool(hits) and hits[0].kind == MatchKind.ALTERED
    accepted = [hit for hit in hits if hit.kind in (VERBATIM if altered else MATCHES)]
    if not accepted:
        near = [hit for hit in hits if hit.kind != MatchKind.DIFFERENT]
        return SearchAnswer(AnswerKind.NONE, (), tuple(near[:SHOWN]))
    beside = _in_same_breath(accepted)
    if all(are_few(words, hit.wording.words, hit.kind) for hit in beside):
        return _question(beside, QuestionReason.FEW_WORDS)
    return _answer(beside)


def find_many(
    texts: Sequence[str], *, drafts: bool = False, near: bool = True
) -> list[SearchAnswer]:
    """As ``find`` answers the words of each text, with few queries for all of them together.

    Words that come again are looked for once. Without ``near``, nothing near is offered for a few
    words, which is far quicker.
    """
    words = [cleaned(text).strip()[:LONGEST] for text in texts]
    few: dict[bool, list[str]] = {True: [], False: []}
    for text in dict.fromkeys(words):
        few[not near and len(folded(text).split()) < LEAST_WORDS_TO_JUDGE].append(text)
    answers = {
        text: _judged(text, hits)
        for exactly, some in few.items()
        for text, hits in zip(some, ranked(some, drafts=drafts, exactly=exactly), strict=True)
    }
    return [answers[text] for text in words]


def _answer(hits: list[Hit]) -> SearchAnswer:
    kind = (AnswerKind.NONE, AnswerKind.ONE, AnswerKind.SEVERAL)[min(len(hits), 2)]
    return SearchAnswer(kind, tuple(hits))


def _in_same_breath(hits: list[Hit]) -> list[Hit]:
    """What stands besides the best: other exact hits beside an exact one, else all that is near."""
    best = hits[0]
    if best.kind == MatchKind.SAME:
        return [hit for hit in hits if hit.kind == MatchKind.SAME]
    if best.kind == MatchKind.CUT:
        return [hit for hit in hits if hit.kind == MatchKind.CUT]
    return [hit for hit in hits if hit.score >= best.score - SAME_BREATH]


def ranked(texts: Sequence[str], *, drafts: bool = False, exactly: bool = False) -> list[list[Hit]]:
    """For each text all that comes near it, however weakly, the nearest first.

    ``exactly`` leaves out what only comes near, at a tenth of the work. A few queries, however
    many texts there are and however many quotes are known.
    """
    if not texts:
        return []
    index = read_index_state()
    most = CANDIDATES_OF_A_FEW if exactly else CANDIDATES
    voters = candidate_ids(list(map(folded, texts)), index, most)
    meanings = [{} for _ in texts] if exactly else nearest_wordings(texts, voters)
    id_lists = [
        [*some, *(cosines.keys() - set(some))]
        for some, cosines in zip(voters, meanings, strict=True)
    ]
    rows_by_id = known_wordings(set().union(*id_lists), index, drafts=drafts)
    beyond = [number for number, row in rows_by_id.items() if row.unindexed]
    best = [
        _best(
            [rows_by_id[n] for n in sorted({*some, *beyond}) if n in rows_by_id],
            text,
            cosines,
            exactly,
        )
        for text, some, cosines in zip(texts, id_lists, meanings, strict=True)
    ]
    return hits_of(best, drafts=drafts)


def _best(
    rows: Sequence[Known], text: str, cosines: Mapping[int, float], exactly: bool
) -> list[tuple[int, Judgement]]:
    """The best wording of each quote; of wordings equally near, the one recorded first."""
    meaning = [cosines.get(row.number, 0.0) for row in rows] if cosines else None
    words, folds = [row.words for row in rows], [row.folded for row in rows]
    quotes = [row.quote for row in rows]
    judgements = (
        exact_all(text, words, folds) if exactly else judge_all(text, words, meaning, folds, quotes)
    )
    best: dict[int, tuple[int, Judgement]] = {}
    for row, judgement in zip(rows, judgements, strict=True):
        if row.quote not in best or judgement.score > best[row.quote][1].score:
            best[row.quote] = row.number, judgement
    ranked_pairs = [
        (number, judgement) for number, judgement in best.values() if judgement.score > 0
    ]
    return sorted(ranked_pairs, key=lambda one: (-round(one[1].score, 4), one[0]))[:RANKED]


def _named(words: str, *, drafts: bool) -> list[Wording]:
    """The wording that goes by this name in its address, if the words could be one."""
    if not NAME.fullmatch(words):
        return []
    visible = Wording.objects.for_listing().filter(slug=words)
    return list(visible) if drafts else as_last_read(visible.in_published_documents())


def _at_address(address: str, *, drafts: bool) -> list[Wording]:
    """One wording for each quote that the document at this address words."""
    plain = address.split("#")[0].rstrip("/")
    wordings = Wording.objects.for_listing().filter(
        passage__document__address__in=[plain, f"{plain}/", address]
    )
    wordings = wordings.order_by("passage__start", "pk")
    first: dict[int, Wording] = {}
    for wording in wordings if drafts else as_last_read(wordings.in_published_documents()):
        first.setdefault(wording.quote_id, wording)
    return list(first.values())


__all__ = [
    "LONGEST",
    "AnswerKind",
    "Hit",
    "SearchAnswer",
    "find",
    "find_many",
    "heed_speakers",
    "ranked",
]
