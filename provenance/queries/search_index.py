"""Candidates for a text: the wordings that share its rarest words and word pairs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from heapq import nlargest
from itertools import accumulate, chain
from math import log
from typing import Any

from django.db import connection

from provenance.domain.matching.judgement import terms
from provenance.domain.matching.search_index import (
    ALL_WORDINGS_TERM,
    LAST_BLOCK,
    block_of_row_key,
    first_row_key,
    row_key,
    unpack,
    whole_text_term,
)
from provenance.queries.branches import LISTS, run

CANDIDATES = 200
LEAST_CAP = 1_000
"""A term does not vote if more wordings than this, or than one in a thousand, contain it …"""
RAREST_ANYWAY = 5
"""… unless it is one of the rarest terms of the text,"""
MOST_ANYWAY = 20_000
"""and not even then if more wordings than this contain it, unless no term votes at all."""
MOST_DECIDING = 100_000
"""A term that more wordings contain is never counted."""
DECIDING_TERMS = 12
"""Common terms counted to decide between wordings that share equally much: the rarest."""
UNDECIDED = 0.5
"""If the last candidate has at least this share of the votes of the first, common terms decide."""
FEWEST_SEEDS = 2
"""The rarest terms that vote where all terms of a text are common."""
FEW = 20
"""With at least this many votes per result wanted, a heap is faster than sorting them all."""
MOST_TERMS = 96
MOST_VOTES = 2_000
"""Maximum number of votes counted for one text, from its rarest terms; common terms tell little."""
FEW_VOTED = 400
"""With so few wordings voted for, all are candidates, however little they share."""
READ = """
WITH firsts(first) AS ({firsts})
SELECT place, count, CASE WHEN count <= %s THEN packed END
FROM firsts CROSS JOIN provenance_indexterm WHERE place BETWEEN first AND first + {stretches}
"""
"""All rows of these terms, which are adjacent; for common terms, without their wordings."""


def candidate_ids(folds: Sequence[str], most: int = CANDIDATES) -> list[list[int]]:
    """Return for each folded text the wordings that share most terms, weighted by rarity.

    Common terms only decide between wordings that share equally much. One query for all texts
    together, and at most two more where terms are common.
    """
    term_lists = [_terms_of(words) for words in folds]
    counts, packed_by_term = _read(term_lists)
    total = counts.pop(ALL_WORDINGS_TERM, 0)
    voting_terms = [_that_vote(some, counts, total) for some in term_lists]
    holders = _holders({t: packed_by_term[t] for t in set().union(*voting_terms)})
    votes_by_text = [_count_votes(some, holders, total) for some in voting_terms]
    deciding_terms = [
        _deciding_terms(some - voting.keys(), counts) if _is_undecided(votes, most) else {}
        for some, voting, votes in zip(term_lists, voting_terms, votes_by_text, strict=True)
    ]
    holders = _holders({t: packed_by_term[t] for t in set().union(*deciding_terms)})
    for votes, some in zip(votes_by_text, deciding_terms, strict=True):
        _add_to_votes(votes, some, holders, total)
    return [_most_voted(votes, most) for votes in votes_by_text]


def gathered_ids(folds: Sequence[str], most: int) -> list[list[int]]:
    """Return for each part of a longer text the wordings with most votes of its rare terms.

    Common terms do not vote: in a long text they cost most and tell nothing. Where many wordings
    get votes, one that shares a single term with a part is left out, unless it has exactly the
    part's words. One query for all parts together.
    """
    term_lists = [_terms_of(words) for words in folds]
    counts, packed_by_term = _read(term_lists)
    total = counts.pop(ALL_WORDINGS_TERM, 0)
    voting_terms = [_rare(some, counts, total) for some in term_lists]
    holders = _holders({t: packed_by_term[t] for t in set().union(*voting_terms)})
    wholes = [holders.get(whole_text_term(words), []) for words in folds]
    return [
        _most_voted(_count_votes(some, _gathered(some, whole, holders), total), most)
        for some, whole in zip(voting_terms, wholes, strict=True)
    ]


def _gathered(
    terms: Collection[str], whole: Collection[int], holders: Mapping[str, list[int]]
) -> dict[str, Collection[int]]:
    """Return the wordings of each term, without those that share no other term."""
    votes = Counter(chain.from_iterable(map(holders.__getitem__, terms)))
    if len(votes) <= FEW_VOTED:
        return {term: holders[term] for term in terms}
    near = {number for number, count in votes.items() if count > 1}.union(whole)
    return {term: near.intersection(holders[term]) for term in terms}


def _read(
    term_lists: Iterable[frozenset[str]],
) -> tuple[Counter[str], dict[str, dict[int, bytes | None]]]:
    """Return how many wordings contain each of these terms, and the packed rows of ids."""
    terms_by_place = {row_key(term, 0): term for term in {ALL_WORDINGS_TERM}.union(*term_lists)}
    counts: Counter[str] = Counter()
    packed_by_term: dict[str, dict[int, bytes | None]] = {}
    for place, count, packed in _stored(terms_by_place, LEAST_CAP):
        term = terms_by_place[first_row_key(place)]
        counts[term] += count
        packed_by_term.setdefault(term, {})[place] = packed
    return counts, packed_by_term


def _stored(firsts: Iterable[int], most: int) -> list[tuple[Any, ...]]:
    """Return place, count and packed ids of all rows of the terms that begin at these places."""
    statement = READ.format(firsts=LISTS[connection.vendor], stretches=LAST_BLOCK)
    return run(statement, [sorted(firsts), most])


def _holders(packed_by_term: Mapping[str, Mapping[int, bytes | None]]) -> dict[str, list[int]]:
    """Return the wordings of each term, reading the rows that were too common at first."""
    unread = [
        first_row_key(place)
        for rows in packed_by_term.values()
        for place, packed in rows.items()
        if packed is None
    ]
    more = {place: packed for place, _, packed in _stored(unread, MOST_DECIDING)} if unread else {}
    return {
        term: [
            number
            for place, packed in rows.items()
            for number in unpack(bytes(packed or more[place]), block_of_row_key(place))
        ]
        for term, rows in packed_by_term.items()
    }


def _terms_of(words: str) -> frozenset[str]:
    return terms(words) | {whole_text_term(words)} if words else frozenset()


def _that_vote(terms: frozenset[str], counts: Counter[str], total: int) -> dict[str, int]:
    """Return the number of wordings of each voting term: rare ones, and the rarest in any case."""
    by_count = sorted((counts[term], term) for term in terms if term in counts)[:RAREST_ANYWAY]
    anyway = {term: count for count, term in by_count if count <= MOST_ANYWAY}
    if not anyway:
        seeds = by_count[:FEWEST_SEEDS]
        anyway = {term: count for count, term in seeds if count <= MOST_DECIDING}
    return _rare(terms, counts, total) | anyway


def _deciding_terms(terms: Iterable[str], counts: Counter[str]) -> dict[str, int]:
    """Return the number of wordings of the rarest of these terms."""
    by_count = sorted((counts[term], term) for term in terms if 0 < counts[term] <= MOST_DECIDING)
    return {term: count for count, term in by_count[:DECIDING_TERMS]}


def _rare(terms: frozenset[str], counts: Counter[str], total: int) -> dict[str, int]:
    """Return the number of wordings of each rare term; of many terms, the rarest only."""
    cap = max(LEAST_CAP, total // 1_000)
    by_count = sorted((counts[term], term) for term in terms if 0 < counts[term] <= cap)
    votes = accumulate(count for count, _ in by_count)
    return {
        term: count
        for (count, term), so_far in zip(by_count[:MOST_TERMS], votes, strict=False)
        if so_far <= MOST_VOTES
    }


def _count_votes(
    terms: Mapping[str, int], holders: Mapping[str, Collection[int]], total: int
) -> dict[int, float]:
    """Return the votes of each wording that has any: a term's weight is its rarity."""
    votes: dict[int, float] = {}
    votes_of = votes.get
    for term in sorted(terms):
        weight = log(1 + total / terms[term])
        for number in holders[term]:
            votes[number] = votes_of(number, 0.0) + weight
    return votes


def _is_undecided(votes: Mapping[int, float], most: int) -> bool:
    """Return whether there are more wordings than wanted, and the last is near the first."""
    if len(votes) <= most:
        return False
    return _least_of_best(votes.values(), most) >= UNDECIDED * max(votes.values())


def _add_to_votes(
    votes: dict[int, float],
    terms: Mapping[str, int],
    holders: Mapping[str, Collection[int]],
    total: int,
) -> None:
    """Add the weights of these terms to wordings that have votes, and to no others."""
    for term in sorted(terms):
        weight = log(1 + total / terms[term])
        for number in votes.keys() & holders[term]:
            votes[number] += weight


def _most_voted(votes: Mapping[int, float], most: int) -> list[int]:
    # Only wordings near the top are sorted, since sorting takes longer than counting.
    bar = _least_of_best(votes.values(), most) if len(votes) > most else 0.0
    at_the_top = [number for number, vote in votes.items() if vote >= bar]
    return sorted(at_the_top, key=lambda number: (-votes[number], number))[:most]


def _least_of_best(votes: Collection[float], most: int) -> float:
    """Return the lowest of the ``most`` highest votes, by the method that is faster."""
    return nlargest(most, votes)[-1] if FEW * most < len(votes) else sorted(votes)[-most]
