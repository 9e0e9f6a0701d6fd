"""Finding a known wording: candidates from the index of words, judged, answered or asked about."""

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
from provenance.domain.matching.question import QuestionReason, are_few
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
"""Characters of a quote that is searched for; a longer text is an article, not a quote."""
RANKED = 50
VERBATIM = frozenset({MatchKind.SAME, MatchKind.CUT})
CANDIDATES_OF_A_PART = 30
"""Wordings that are looked at for each of many quotations of one text …"""
LEAST_TO_JUDGE = 55
"""… of which one must come so near, of a hundred, by a quick measure that is a poor judge."""
CANDIDATES_OF_A_FEW = 50
"""Wordings that are looked at for so few words that only the same ones, or a cut, can answer."""
SAME_BREATH = 0.2
SHOWN = 10
SPOKEN = 0.5
"""The score of what is found by its speaker's name and not by its words."""
NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)+")


def find(text: str, *, drafts: bool = False) -> SearchAnswer:
    """The quotes that these words, or the document at this address, word.

    At most fifteen queries, two of them for meaning, however many quotes are known.
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
        Hit(row.wording, MatchKind.SIMILAR, SPOKEN, by_name=True, printed=row.printed)
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
        _judged(text, matches)
        for text, matches in zip(texts, ranked(texts, drafts=drafts), strict=True)
    ]
    best = max(answers, key=lambda one: (one.is_known, one.kind != AnswerKind.QUESTION))
    (answer,) = _with_hits([best], drafts=drafts)
    return heed_speakers(answer, named_speakers(words)) if answer.hits else answer


def _with_hits(answers: Sequence[MatchAnswer], *, drafts: bool) -> list[SearchAnswer]:
    """The same with all that a list shows; one query for all of them."""
    hit_lists = hits_of([answer.matches for answer in answers], drafts=drafts)
    return [
        SearchAnswer(answer.kind, (), nearest=tuple(hits))
        if answer.kind == AnswerKind.NONE
        else _question(hits, answer.reason)
        if answer.kind == AnswerKind.QUESTION
        else SearchAnswer(answer.kind, tuple(hits))
        for answer, hits in zip(answers, hit_lists, strict=True)
    ]


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


def _judged(words: str, matches: Sequence[KnownMatch]) -> MatchAnswer:
    """What the matches of these words, nearest first, answer.

    Where the nearest is an altered copy, no other quote that is merely like the words answers in
    its place; one that has these very words still does.
    """
    altered = bool(matches) and matches[0].judgement.kind == MatchKind.ALTERED
    kinds = VERBATIM if altered else MATCHES
    accepted = [match for match in matches if match.judgement.kind in kinds]
    if not accepted:
        near = [match for match in matches if match.judgement.kind != MatchKind.DIFFERENT]
        return MatchAnswer(AnswerKind.NONE, tuple(near[:SHOWN]))
    beside = tuple(_in_same_breath(accepted))
    if all(are_few(words, match.row.words, match.judgement.kind) for match in beside):
        return MatchAnswer(AnswerKind.QUESTION, beside, QuestionReason.FEW_WORDS)
    return MatchAnswer(_kind_of(beside), beside)


def find_many(
    texts: Sequence[str], *, drafts: bool = False, near: bool = True
) -> list[SearchAnswer]:
    """As ``find`` answers the words of each text, with few queries for all of them together."""
    return _with_hits(match_many(texts, drafts=drafts, near=near), drafts=drafts)


def match_many(
    texts: Sequence[str], *, drafts: bool = False, near: bool = True
) -> list[MatchAnswer]:
    """The same, without what a list shows of each quote.

    Words that come again are looked for once. Without ``near``, nothing near is offered for a few
    words, which is far quicker.
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


def _in_same_breath(matches: list[KnownMatch]) -> list[KnownMatch]:
    """What stands besides the best: other exact ones beside an exact one, else all that is near."""
    best = matches[0].judgement
    if best.kind in VERBATIM:
        return [match for match in matches if match.judgement.kind == best.kind]
    return [match for match in matches if match.judgement.score >= best.score - SAME_BREATH]


def ranked(
    texts: Sequence[str],
    *,
    drafts: bool = False,
    exactly: bool = False,
    all_near: bool = False,
    in_parts: bool = False,
) -> list[list[KnownMatch]]:
    """For each text what comes near it, however weakly, the nearest first.

    ``exactly`` leaves out what only comes near, at a tenth of the work; ``all_near`` has it also
    where a cut answers. ``in_parts`` is for many quotations of one text: fewer are looked at for
    each. A few queries, however many texts there are and however many quotes are known.
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
    """Whether any wording may be more than similar: quick, and hardly ever wrong in no."""
    theirs = [row.folded for row in rows]
    return extractOne(fold, theirs, scorer=token_set_ratio, score_cutoff=LEAST_TO_JUDGE) is not None


def _best(
    rows: Sequence[Known], text: str, cosines: Mapping[int, float], exactly: bool, all_near: bool
) -> list[KnownMatch]:
    """The best wording of each quote; of wordings equally near, the one recorded first."""
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
        if _tells(judgement) > _tells(so_far):
            best[row.quote] = KnownMatch(row, judgement)
    order = sorted(best.values(), key=lambda one: (-round(one.judgement.score, 4), one.row.number))
    return order[:RANKED]


def _tells(judgement: Judgement) -> tuple[bool, float]:
    """What is called one, or altered, says more of a quote than what only comes near to it."""
    return judgement.kind not in UNDECIDED, judgement.score


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
    "MatchAnswer",
    "SearchAnswer",
    "find",
    "find_many",
    "heed_speakers",
    "match_many",
    "ranked",
]
