"""Finds what a text says was done with the material: checked, translated, edited and so on."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from provenance.domain.language.languages import LANGUAGES, pooled_pattern
from provenance.domain.proposing.check_denials import is_denied_by_party
from provenance.domain.proposing.check_frames import find_check_frames
from provenance.domain.proposing.paragraph_index import ParagraphIndex
from provenance.domain.proposing.stated_durations import StatedDuration
from provenance.domain.proposing.stated_sentences import (
    StatedSentence,
    durations_in,
    methods_and_objects,
    read_sentence,
)
from provenance.domain.proposing.statement_agents import agent_of_check, has_for_prefix
from provenance.domain.proposing.statement_matches import GROUNDS, all_matches
from provenance.domain.proposing.text_tokens import SentenceTokens, TextTokens

LONGEST_BREAK = 10
"""Number of characters of a second cue that are searched for the beginning of another clause."""
MOST_TRIES = 5
"""Maximum number of matches of one ground tried in a sentence before one yields a statement.

Each takes time proportional to the sentence's length, and a text may be one sentence.
"""


_CONFIRMATION_WORD = re.compile(
    pooled_pattern(lambda language: language.statements.confirming), re.I
)
_WORD_OR_QUESTION = re.compile(r"[\w?؟]")
_CLAUSE_BREAK = re.compile(
    r"[;:]|\s[–—]\s|,?\s+(?:"
    + "|".join(
        re.escape(word)
        for language in LANGUAGES.values()
        for word in language.statements.clause_openings
    )
    + r")\s",
    re.I,
)
_LEFT_OPEN = re.compile(
    rf"(?:{pooled_pattern(lambda language: language.statements.unsaid)})\Z", re.I
)
_RELATIVE_CLAUSE = re.compile(
    r",\s*(?:"
    + "|".join(
        re.escape(word)
        for language in LANGUAGES.values()
        for word in language.statements.relative_openings
    )
    + r")\s[^,;\n]*,",
    re.I,
)


@dataclass(frozen=True, slots=True)
class ProposedStatement:
    """A sentence that says what was done with the material.

    ``kind``, ``how``, ``methods`` and ``objects`` are values of the vocabulary; ``cue`` is the span
    of the words that state it, and ``agent`` the span of whoever checked or could not check, if
    they are named.
    """

    start: int
    end: int
    kind: str
    how: str
    methods: tuple[str, ...]
    objects: tuple[str, ...]
    durations: tuple[StatedDuration, ...]
    cue: tuple[int, int]
    agent: tuple[int, int] | None = None


def find_statements(tokens: TextTokens, paragraphs: ParagraphIndex) -> list[ProposedStatement]:
    """Return the statements in the order of the text, one of each kind per sentence.

    A check yields two statements if one clause asserts it and another disclaims it: “geolocated the
    clip, but could not say when it was filmed”.
    """
    sentence_starts = [tokens.starts[sentence.first] for sentence in tokens.sentences]
    statements: dict[tuple[int, str, bool], ProposedStatement] = {}
    tries: Counter[tuple[int, str]] = Counter()
    for ground, match in all_matches(tokens, paragraphs):
        sentence_number = bisect_right(sentence_starts, match.start()) - 1
        kind = "verifying" if ground in GROUNDS else ground
        if sentence_number < 0 or tries[sentence_number, ground] >= MOST_TRIES:
            continue
        tries[sentence_number, ground] += 1
        statement = _statement(tokens, sentence_number, kind, ground, match.span())
        key = sentence_number, kind, statement.how == "disclaimed"
        is_exception = ground == "exceptions" and (sentence_number, kind, False) not in statements
        is_second = key in statements or (
            kind != "verifying" and tries[sentence_number, ground] > 1
        )
        if not (is_second or is_exception or _concerns_no_material(tokens, statement, match)):
            statements[key] = statement
    _add_frames(tokens, sentence_starts, statements)
    return sorted(
        _resolve_contradictions(tokens.text, statements),
        key=lambda statement: (statement.start, statement.kind, statement.cue),
    )


def _add_frames(
    tokens: TextTokens,
    sentence_starts: list[int],
    statements: dict[tuple[int, str, bool], ProposedStatement],
) -> None:
    """Add statements from check frames, in sentences without a settled statement of a check."""
    settled = {
        sentence_number
        for (sentence_number, kind, _), statement_of_kind in statements.items()
        if kind == "verifying" and _has_settled_status(tokens.text, statement_of_kind)
    }
    tries: Counter[int] = Counter()
    for frame in find_check_frames(tokens):
        sentence_number = bisect_right(sentence_starts, tokens.starts[frame.token]) - 1
        tries[sentence_number] += 1
        if sentence_number in settled or tries[sentence_number] > MOST_TRIES:
            continue
        span = tokens.starts[frame.token], tokens.ends[frame.token]
        statement = _statement(tokens, sentence_number, "verifying", frame.ground, span)
        if not _concerns_other_matters(tokens, statement):
            statements.pop((sentence_number, "verifying", False), None)
            statements[sentence_number, "verifying", statement.how == "disclaimed"] = statement
            settled.add(sentence_number)


def _has_settled_status(text: str, statement: ProposedStatement) -> bool:
    """Return whether a statement gives the result of a check, or a word in it hedges it."""
    if statement.how != "hedged":
        return True
    return read_sentence(text[statement.start : statement.end]).holds("hedged")


def _resolve_contradictions(
    text: str, statements: dict[tuple[int, str, bool], ProposedStatement]
) -> Iterator[ProposedStatement]:
    """Yield the statements; of an asserting and a disclaiming one in a clause, only the latter."""
    for (sentence_number, kind, is_disclaimed), statement in statements.items():
        opposite = statements.get((sentence_number, kind, not is_disclaimed))
        if (
            opposite is None
            or is_disclaimed
            or _are_in_separate_clauses(text, statement.cue, opposite.cue)
        ):
            yield statement


def _are_in_separate_clauses(text: str, cue: tuple[int, int], other: tuple[int, int]) -> bool:
    first, second = sorted((cue, other))
    return _CLAUSE_BREAK.search(text, first[1], second[0] + LONGEST_BREAK) is not None


def _concerns_no_material(
    tokens: TextTokens, statement: ProposedStatement, match: re.Match[str]
) -> bool:
    """Return whether a statement concerns no material: “El club confirmó el fichaje”."""
    if _concerns_other_matters(tokens, statement):
        return True
    return (
        statement.how == "asserted"
        and _CONFIRMATION_WORD.fullmatch(match[0]) is not None
        and not _sentence_of(tokens, statement).holds("confirmed_things")
    )


def _concerns_other_matters(tokens: TextTokens, statement: ProposedStatement) -> bool:
    start, end = (place - statement.start for place in statement.cue)
    others = _sentence_of(tokens, statement).spans_of("other_matters")
    return any(first < end and start < last for first, last in others)


def _sentence_of(tokens: TextTokens, statement: ProposedStatement) -> StatedSentence:
    return read_sentence(tokens.text[statement.start : statement.end])


def _statement(
    tokens: TextTokens, sentence_number: int, kind: str, ground: str, cue: tuple[int, int]
) -> ProposedStatement:
    sentence = tokens.sentences[sentence_number]
    start = tokens.starts[sentence.first]
    end = max(cue[1], tokens.ends[sentence.last - 1])
    words = tokens.text[start:end]
    verifying = kind == "verifying"
    methods, objects = methods_and_objects(words) if verifying else ((), ())
    status = _status_on_ground(ground, read_sentence(words), (cue[0] - start, cue[1] - start))
    if (
        verifying
        and status == "asserted"
        and is_denied_by_party(tokens, sentence.first, sentence.last)
    ):
        status = "disclaimed"
    return ProposedStatement(
        start,
        end,
        kind,
        status,
        methods,
        objects,
        durations_in(words, start),
        cue,
        _agent_span(tokens, sentence, cue[0], status) if kind in _KINDS_WITH_AGENT else None,
    )


_KINDS_WITH_AGENT = frozenset({"verifying", "translating", "editing"})
"""The kinds of statements whose verbs are known, so that an agent can be found."""


def _agent_span(
    tokens: TextTokens, sentence: SentenceTokens, place: int, status: str
) -> tuple[int, int] | None:
    first = bisect_right(tokens.starts, place) - 1
    agent = agent_of_check(tokens, sentence, first, is_done=status != "disclaimed")
    if agent is None:
        return None
    start, end = tokens.starts[agent[0]], tokens.ends[agent[1] - 1]
    return start + has_for_prefix(tokens, agent[0]), end


def _status_on_ground(ground: str, sentence: StatedSentence, span: tuple[int, int]) -> str:
    """Return how a statement is put: "asserted", "hedged" or "disclaimed".

    Doubts and exceptions disclaim and traces of a check assert, whatever the verb.
    """
    if ground in ("doubts", "exceptions"):
        return "disclaimed"
    if ground == "traces":
        return "disclaimed" if sentence.holds("inconclusive") else "asserted"
    status = _status_of(sentence, *span, verifying=ground == "verifying" or ground == "findings")
    is_hedged_by_form = status == "hedged" and not sentence.holds("hedged")
    return "asserted" if ground == "findings" and is_hedged_by_form else status


def _status_of(sentence: StatedSentence, start: int, end: int, *, verifying: bool) -> str:
    """Return whether a statement is disclaimed, hedged or asserted.

    Only a form that says it was done asserts that something was verified: “verification”, “to
    verify” and “authenticity” name the matter without stating the result.
    """
    if verifying and sentence.holds("inconclusive"):
        return "disclaimed"
    sentence = sentence.without("silences")
    if verifying and sentence.spans_of("no_tampering"):
        # A denial of tampering is removed first; any other denial in the sentence still counts.
        rest = sentence.without("no_tampering")
        return "disclaimed" if _is_disclaimed(rest, start, end) else "asserted"
    if verifying and _is_disclaimed(sentence, start, end):
        return "disclaimed"
    if _LEFT_OPEN.search(sentence.text, 0, start):
        return "disclaimed"
    if sentence.holds("hedged") or (verifying and not sentence.holds("asserting")):
        return "hedged"
    return "asserted"


def _is_disclaimed(sentence: StatedSentence, start: int, end: int) -> bool:
    """Return whether the clause around a word for verifying, at this span, denies that it was done.

    A disclaimer proposed as a verification misleads readers, and the reverse only costs a curator a
    click: so a denial anywhere in the clause counts. A relative clause (“The Times, which did not
    name him, verified …”) is ignored, as it concerns something else.
    """
    text = sentence.text
    first = max((m.end() for m in _CLAUSE_BREAK.finditer(text, 0, start)), default=0)
    after = _CLAUSE_BREAK.search(text, end)
    last = after.start() if after else len(text)
    for aside in _RELATIVE_CLAUSE.finditer(text, first, last):
        if not (aside.start() <= start < aside.end()):
            parts = text[first : aside.start()], text[aside.end() : last]
            return any(_denies(read_sentence(part), 0, len(part)) for part in parts)
    return _denies(sentence, first, last)


def _denies(sentence: StatedSentence, first: int, last: int) -> bool:
    """Return whether these words deny that it was done, or ask, which asserts nothing."""
    if sentence.holds("disclaimed", first, last):
        return True
    ending = next(filter(_WORD_OR_QUESTION.match, reversed(sentence.text[first:last])), "")
    return ending in ("?", "؟")
