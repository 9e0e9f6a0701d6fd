"""Finding known wordings: candidates from the search index are judged, then answered or asked."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from rapidfuzz.fuzz import token_set_ratio
from rapidfuzz.process import extractOne

from provenance.domain.language.damaged_text import repaired
from provenance.domain.language.text import cleaned, folded
from provenance.domain.matching.judgement import (
    LEAST_WORDS_TO_JUDGE,
    MATCHES,
    UNDECIDED,
    Judgement,
    MatchKind,
    exact_all,
    judge_all,
)
from provenance.domain.matching.question import QuestionReason, are_too_few
from provenance.models import Wording
from provenance.queries.known_wordings import Hit, Known, KnownMatch, hits_of, known_wordings
from provenance.queries.last_read import as_last_read
from provenance.queries.named_speakers import (
    NamedSpeaker,
    named_speakers,
    other_speaker,
    quoted_words,
)
from provenance.queries.recorded_names import read_recorded_names
from provenance.queries.search_answers import AnswerKind, MatchAnswer, SearchAnswer
from provenance.queries.search_index import CANDIDATES, candidate_ids, gathered_ids
from provenance.queries.semantic_index import nearest_wordings
from provenance.queries.speakers import MOST_WORDS, wordings_by_speaker

LONGEST = 1_000
"""Maximum number of characters of a search; a longer text is an article, not a quote."""
RANKED = 50
VERBATIM = frozenset({MatchKind.SAME, MatchKind.CUT})
CANDIDATES_OF_A_PART = 30
"""Number of candidates for each of many quotations of one text …"""
LEAST_TO_JUDGE = 55
"""… of which one must reach this score, out of 100, in a quick but rough comparison."""
CANDIDATES_OF_A_FEW = 50
"""Number of candidates for so few words that only an exact match or a cut can answer."""
NEAR_BEST_MARGIN = 0.2
SHOWN = 10
SPEAKER_HIT_SCORE = 0.5
"""The score of a hit found by its speaker's name and not by its words."""
NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)+")


def find(text: str, *, drafts: bool = False) -> SearchAnswer:
    """Return the quotes that match these words, or that the document at this address words.

    At most fifteen queries, two of them for embeddings, however many quotes are known.
    """
    words = repaired(cleaned(text)).strip()
    if not folded(words):
        return SearchAnswer(AnswerKind.NONE, ())
    if words.startswith(("http://", "https://")):
        return _answer([Hit(r, MatchKind.SAME, 1.0) for r in _at_address(words, drafts=drafts)])
    by_address = _with_slug(words, drafts=drafts)
    if by_address:
        return _answer([Hit(wording, MatchKind.SAME, 1.0) for wording in by_address])
    answer = _answer_words(words[:LONGEST], drafts=drafts)
    if answer.hits or answer.choices or len(folded(words).split()) > MOST_WORDS:
        return answer
    speaker_hits = [
        Hit(row.wording, MatchKind.SIMILAR, SPEAKER_HIT_SCORE, by_name=True, printed=row.printed)
        for row in wordings_by_speaker(words, drafts=drafts)
    ]
    speaker_quotes = {hit.wording.quote_id for hit in speaker_hits}
    near = [hit for hit in answer.nearest if hit.wording.quote_id not in speaker_quotes]
    return SearchAnswer(answer.kind, (), (*speaker_hits, *near)[:SHOWN])


def _answer_words(words: str, *, drafts: bool) -> SearchAnswer:
    """Answer the words or those quoted in them, whichever matches better; consider the speaker."""
    quoted = quoted_words(words)
    texts = [words, quoted] if quoted else [words]
    answers = [
        _judged(text, matches)
        for text, matches in zip(texts, ranked(texts, drafts=drafts), strict=True)
    ]
    best = max(answers, key=lambda one: (one.is_known, one.kind != AnswerKind.QUESTION))
    (answer,) = _with_hits([best], drafts=drafts)
    return question_other_speaker(answer, named_speakers(words)) if answer.hits else answer


def _with_hits(answers: Sequence[MatchAnswer], *, drafts: bool) -> list[SearchAnswer]:
    """Return the answers with list rows of their quotes; one query for all of them."""
    hit_lists = hits_of([answer.matches for answer in answers], drafts=drafts)
    return [
        SearchAnswer(answer.kind, (), nearest=tuple(hits))
        if answer.kind == AnswerKind.NONE
        else _question(hits, answer.reason)
        if answer.kind == AnswerKind.QUESTION
        else SearchAnswer(answer.kind, tuple(hits))
        for answer, hits in zip(answers, hit_lists, strict=True)
    ]


def question_other_speaker(answer: SearchAnswer, speakers: Sequence[NamedSpeaker]) -> SearchAnswer:
    """Turn the answer into a question if the text names another speaker; three queries."""
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


def _judged(words: str, matches: Sequence[KnownMatch]) -> MatchAnswer:
    """Return the answer of these matches, best first.

    Where the best is an altered copy, only quotes with exactly these words may still answer, not
    quotes that are merely similar.
    """
    altered = bool(matches) and matches[0].judgement.kind == MatchKind.ALTERED
    kinds = VERBATIM if altered else MATCHES
    accepted = [match for match in matches if match.judgement.kind in kinds]
    if not accepted:
        near = [match for match in matches if match.judgement.kind != MatchKind.DIFFERENT]
        return MatchAnswer(AnswerKind.NONE, tuple(near[:SHOWN]))
    beside = tuple(_near_best(accepted))
    if all(are_too_few(words, match.row.words, match.judgement.kind) for match in beside):
        return MatchAnswer(AnswerKind.QUESTION, beside, QuestionReason.FEW_WORDS)
    return MatchAnswer(_kind_of(beside), beside)


def find_many(
    texts: Sequence[str], *, drafts: bool = False, near: bool = True
) -> list[SearchAnswer]:
    """Answer each text by its words like ``find``, with few queries for all of them together."""
    return _with_hits(match_many(texts, drafts=drafts, near=near), drafts=drafts)


def match_many(
    texts: Sequence[str], *, drafts: bool = False, near: bool = True
) -> list[MatchAnswer]:
    """Return the answers without list rows of their quotes.

    Equal texts are searched once. Without ``near``, no near matches are looked for where a text has
    few words, which is far quicker.
    """
    words = [cleaned(text).strip()[:LONGEST] for text in texts]
    few: dict[bool, list[str]] = {True: [], False: []}
    for text in dict.fromkeys(words):
        few[not near and len(folded(text).split()) < LEAST_WORDS_TO_JUDGE].append(text)
    answers = {
        text: _judged(text, matches)
        for exactly, some in few.items()
        for text, matches in zip(
            some, ranked(some, drafts=drafts, exactly=exactly, in_parts=not near), strict=True
        )
    }
    return [answers[text] for text in words]


def _answer(hits: list[Hit]) -> SearchAnswer:
    return SearchAnswer(_kind_of(hits), tuple(hits))


def _kind_of(quotes: Sequence[object]) -> AnswerKind:
    return (AnswerKind.NONE, AnswerKind.ONE, AnswerKind.SEVERAL)[min(len(quotes), 2)]


def _near_best(matches: list[KnownMatch]) -> list[KnownMatch]:
    """Return the matches besides the best: of its kind where exact, else those close in score."""
    best = matches[0].judgement
    if best.kind in VERBATIM:
        return [match for match in matches if match.judgement.kind == best.kind]
    return [match for match in matches if match.judgement.score >= best.score - NEAR_BEST_MARGIN]


def ranked(
    texts: Sequence[str],
    *,
    drafts: bool = False,
    exactly: bool = False,
    all_near: bool = False,
    in_parts: bool = False,
) -> list[list[KnownMatch]]:
    """Return for each text all near matches, however weak, the best first.

    ``exactly`` leaves out merely similar ones, at a tenth of the work; ``all_near`` includes them
    even where a cut matches. ``in_parts`` is for many quotations of one text, and tries fewer
    candidates for each. A few queries, for any number of texts and known quotes.
    """
    if not texts:
        return []
    folds = list(map(folded, texts))
    voters = _voters(folds, exactly=exactly, in_parts=in_parts)
    meanings = [{} for _ in texts] if exactly else nearest_wordings(texts, voters)
    id_lists = [
        [*some, *(cosines.keys() - set(some))]
        for some, cosines in zip(voters, meanings, strict=True)
    ]
    rows_by_id = known_wordings(set().union(*id_lists), drafts=drafts)
    beyond = [number for number, row in rows_by_id.items() if row.unindexed]
    row_lists = [
        [rows_by_id[n] for n in sorted({*some, *beyond}) if n in rows_by_id] for some in id_lists
    ]
    return [
        _best(rows, text, cosines, exactly, all_near)
        if cosines or not in_parts or _is_any_near(fold, rows)
        else []
        for text, fold, rows, cosines in zip(texts, folds, row_lists, meanings, strict=True)
    ]


def _voters(folds: Sequence[str], *, exactly: bool, in_parts: bool) -> list[list[int]]:
    most = CANDIDATES_OF_A_FEW if exactly else CANDIDATES
    if in_parts:
        return gathered_ids(folds, min(most, CANDIDATES_OF_A_PART))
    return candidate_ids(folds, most)


def _is_any_near(fold: str, rows: Sequence[Known]) -> bool:
    """Return whether any wording may be more than similar; quick, False is hardly ever wrong."""
    theirs = [row.folded for row in rows]
    return extractOne(fold, theirs, scorer=token_set_ratio, score_cutoff=LEAST_TO_JUDGE) is not None


def _best(
    rows: Sequence[Known], text: str, cosines: Mapping[int, float], exactly: bool, all_near: bool
) -> list[KnownMatch]:
    """Return the best wording of each quote; of equal ones, the one recorded first."""
    meaning = [cosines.get(row.number, 0.0) for row in rows] if cosines else None
    words, folds = [row.words for row in rows], [row.folded for row in rows]
    quotes = [row.quote for row in rows]
    judgements = (
        exact_all(text, words, folds)
        if exactly
        else judge_all(text, words, meaning, folds, quotes, all_near=all_near)
    )
    best: dict[int, KnownMatch] = {}
    different = Judgement(MatchKind.DIFFERENT, 0.0)
    for row, judgement in zip(rows, judgements, strict=True):
        so_far = best[row.quote].judgement if row.quote in best else different
        if _rank_key(judgement) > _rank_key(so_far):
            best[row.quote] = KnownMatch(row, judgement)
    order = sorted(best.values(), key=lambda one: (-round(one.judgement.score, 4), one.row.number))
    return order[:RANKED]


def _rank_key(judgement: Judgement) -> tuple[bool, float]:
    """Return a sort key that ranks matches and alterations above mere similarity."""
    return judgement.kind not in UNDECIDED, judgement.score


def _with_slug(words: str, *, drafts: bool) -> list[Wording]:
    """Return the wording with this slug, if the words can be one."""
    if not NAME.fullmatch(words):
        return []
    visible = Wording.objects.for_listing().filter(slug=words)
    return list(visible) if drafts else as_last_read(visible.in_published_documents())


def _at_address(address: str, *, drafts: bool) -> list[Wording]:
    """Return one wording for each quote of the document at this address."""
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
    "MatchAnswer",
    "SearchAnswer",
    "find",
    "find_many",
    "match_many",
    "question_other_speaker",
    "ranked",
]
