"""What a text says was done with the material: checked, translated, edited, selected, names withheld."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from provenance.domain.language.languages import LANGUAGES, pooled_pattern
from provenance.domain.proposing.check_denials import is_denied_by_party
from provenance.domain.proposing.check_frames import find_check_frames
from provenance.domain.proposing.paragraph_index import (
    ParagraphIndex,
)
from provenance.domain.proposing.stated_durations import StatedDuration
from provenance.domain.proposing.stated_sentences import (
    StatedSentence,
    durations_in,
    methods_and_objects,
    read_sentence,
)
from provenance.domain.proposing.statement_agents import agent_of_check, has_prefix
from provenance.domain.proposing.statement_matches import GROUNDS, all_matches
from provenance.domain.proposing.text_tokens import SentenceTokens, TextTokens

LONGEST_BREAK = 10
"""Characters of a word after which another clause may have begun."""
MOST_TRIES = 5
"""Words for one kind in a sentence that are looked at before one states it.

Each costs as much time as its sentence is long, and a text may be one sentence.
"""


_CONFIRMING = re.compile(pooled_pattern(lambda language: language.statements.confirming), re.I)
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
_UNSAID = re.compile(rf"(?:{pooled_pattern(lambda language: language.statements.unsaid)})\Z", re.I)
_RELATIVE = re.compile(
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

    ``kind``, ``how``, ``methods`` and ``objects`` are values of the vocabulary; ``cue`` is the span of
    the words that state it, ``agent`` that of whoever checked, or could not, where they are named.
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
    """The statements in the order of the text: of each kind one a sentence.

    Of a check there are two where one clause asserts and another disclaims: “geolocated the clip,
    but could not say when it was filmed”.
    """
    firsts = [tokens.starts[sentence.first] for sentence in tokens.sentences]
    statements: dict[tuple[int, str, bool], ProposedStatement] = {}
    tries: Counter[tuple[int, str]] = Counter()
    for ground, match in all_matches(tokens, paragraphs):
        number = bisect_right(firsts, match.start()) - 1
        kind = "verifying" if ground in GROUNDS else ground
        if number < 0 or tries[number, ground] >= MOST_TRIES:
            continue
        tries[number, ground] += 1
        statement = _statement(tokens, number, kind, ground, match.span())
        place = number, kind, statement.how == "disclaimed"
        is_exception = ground == "exceptions" and (number, kind, False) not in statements
        is_second = place in statements or (kind != "verifying" and tries[number, ground] > 1)
        if not (is_second or is_exception or _is_of_other_things(tokens, statement, match)):
            statements[place] = statement
    _add_frames(tokens, firsts, statements)
    return sorted(_settled(tokens.text, statements), key=lambda one: (one.start, one.kind, one.cue))


def _add_frames(
    tokens: TextTokens,
    firsts: list[int],
    statements: dict[tuple[int, str, bool], ProposedStatement],
) -> None:
    """Adds what words for a check tell in sentences of which no pattern told more than a hedge."""
    settled = {
        number
        for (number, kind, _), one in statements.items()
        if kind == "verifying" and _is_settled(tokens.text, one)
    }
    tries: Counter[int] = Counter()
    for frame in find_check_frames(tokens):
        number = bisect_right(firsts, tokens.starts[frame.token]) - 1
        tries[number] += 1
        if number in settled or tries[number] > MOST_TRIES:
            continue
        span = tokens.starts[frame.token], tokens.ends[frame.token]
        statement = _statement(tokens, number, "verifying", frame.ground, span)
        if not _is_of_other_matters(tokens, statement):
            statements.pop((number, "verifying", False), None)
            statements[number, "verifying", statement.how == "disclaimed"] = statement
            settled.add(number)


def _is_settled(text: str, statement: ProposedStatement) -> bool:
    """Whether a statement says what came of a check, or a word of its sentence holds it back."""
    if statement.how != "hedged":
        return True
    return read_sentence(text[statement.start : statement.end]).holds("hedged")


def _settled(
    text: str, statements: dict[tuple[int, str, bool], ProposedStatement]
) -> Iterator[ProposedStatement]:
    """Of two statements of one sentence both where clauses part them, else the one that disclaims."""
    for (number, kind, is_disclaimed), one in statements.items():
        other = statements.get((number, kind, not is_disclaimed))
        if other is None or is_disclaimed or _are_parted(text, one.cue, other.cue):
            yield one


def _are_parted(text: str, one: tuple[int, int], other: tuple[int, int]) -> bool:
    first, second = sorted((one, other))
    return _CLAUSE_BREAK.search(text, first[1], second[0] + LONGEST_BREAK) is not None


def _is_of_other_things(
    tokens: TextTokens, statement: ProposedStatement, match: re.Match[str]
) -> bool:
    """“El club confirmó el fichaje”, “her verified account”: nothing was done with material."""
    if _is_of_other_matters(tokens, statement):
        return True
    return (
        statement.how == "asserted"
        and _CONFIRMING.fullmatch(match[0]) is not None
        and not _sentence_of(tokens, statement).holds("confirmed_things")
    )


def _is_of_other_matters(tokens: TextTokens, statement: ProposedStatement) -> bool:
    start, end = (place - statement.start for place in statement.cue)
    others = _sentence_of(tokens, statement).spans_of("other_matters")
    return any(first < end and start < last for first, last in others)


def _sentence_of(tokens: TextTokens, statement: ProposedStatement) -> StatedSentence:
    return read_sentence(tokens.text[statement.start : statement.end])


def _statement(
    tokens: TextTokens, number: int, kind: str, ground: str, cue: tuple[int, int]
) -> ProposedStatement:
    sentence = tokens.sentences[number]
    start = tokens.starts[sentence.first]
    end = max(cue[1], tokens.ends[sentence.last - 1])
    words = tokens.text[start:end]
    verifying = kind == "verifying"
    methods, objects = methods_and_objects(words) if verifying else ((), ())
    how = _how_on(ground, read_sentence(words), (cue[0] - start, cue[1] - start))
    if (
        verifying
        and how == "asserted"
        and is_denied_by_party(tokens, sentence.first, sentence.last)
    ):
        how = "disclaimed"
    return ProposedStatement(
        start,
        end,
        kind,
        how,
        methods,
        objects,
        durations_in(words, start),
        cue,
        _agent(tokens, sentence, cue[0], how) if kind in _DONE_BY else None,
    )


_DONE_BY = frozenset({"verifying", "translating", "editing"})
"""The kinds of statements whose verbs are known, and so whoever did it."""


def _agent(
    tokens: TextTokens, sentence: SentenceTokens, place: int, how: str
) -> tuple[int, int] | None:
    first = bisect_right(tokens.starts, place) - 1
    agent = agent_of_check(tokens, sentence, first, is_done=how != "disclaimed")
    if agent is None:
        return None
    start, end = tokens.starts[agent[0]], tokens.ends[agent[1] - 1]
    return start + has_prefix(tokens, agent[0]), end


def _how_on(ground: str, sentence: StatedSentence, span: tuple[int, int]) -> str:
    """How a statement is put: what tells it by itself asserts, or disclaims, whatever the verb."""
    if ground in ("doubts", "exceptions"):
        return "disclaimed"
    if ground == "traces":
        return "disclaimed" if sentence.holds("inconclusive") else "asserted"
    how = _how(sentence, *span, verifying=ground == "verifying" or ground == "findings")
    is_held_back = how == "hedged" and not sentence.holds("hedged")
    return "asserted" if ground == "findings" and is_held_back else how


def _how(sentence: StatedSentence, start: int, end: int, *, verifying: bool) -> str:
    """Whether a statement is disclaimed, held back or asserted.

    Only a form that says it was done asserts that something was verified: “verification”, “to
    verify” and “authenticity” name the matter, and leave open what came of it.
    """
    if verifying and sentence.holds("inconclusive"):
        return "disclaimed"
    sentence = sentence.without("silences")
    if verifying and sentence.spans_of("no_tampering"):
        # What it denies is put out of sight; what else is denied counts.
        rest = sentence.without("no_tampering")
        return "disclaimed" if _is_disclaimed(rest, start, end) else "asserted"
    if verifying and _is_disclaimed(sentence, start, end):
        return "disclaimed"
    if _UNSAID.search(sentence.text, 0, start):
        return "disclaimed"
    if sentence.holds("hedged") or (verifying and not sentence.holds("asserting")):
        return "hedged"
    return "asserted"


def _is_disclaimed(sentence: StatedSentence, start: int, end: int) -> bool:
    """Whether the clause around a word for verifying, at this span, says that it was not done.

    A disclaimer that is proposed as a verification misleads whoever relies on it, and the reverse
    only costs a curator a click: so a denial anywhere in the clause counts. What stands in a
    relative clause (“The Times, which did not name him, verified …”) is of something else.
    """
    text = sentence.text
    first = max((m.end() for m in _CLAUSE_BREAK.finditer(text, 0, start)), default=0)
    after = _CLAUSE_BREAK.search(text, end)
    last = after.start() if after else len(text)
    for aside in _RELATIVE.finditer(text, first, last):
        if not (aside.start() <= start < aside.end()):
            parts = text[first : aside.start()], text[aside.end() : last]
            return any(_denies(read_sentence(part), 0, len(part)) for part in parts)
    return _denies(sentence, first, last)


def _denies(sentence: StatedSentence, first: int, last: int) -> bool:
    """Whether these words say that it was not done, or ask: a question asserts nothing."""
    if sentence.holds("disclaimed", first, last):
        return True
    ending = next(filter(_WORD_OR_QUESTION.match, reversed(sentence.text[first:last])), "")
    return ending in ("?", "؟")
