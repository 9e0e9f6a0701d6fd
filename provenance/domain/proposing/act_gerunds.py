"""Finds the subject of an “-ing” form: “After obtaining the tape, *the paper* sent it on”."""

from __future__ import annotations

from provenance.domain.proposing.act_agents import agent_phrase_after
from provenance.domain.proposing.noun_phrases import phrase_before
from provenance.domain.proposing.phrase_words import Phrase
from provenance.domain.proposing.speaker_frames import opening_phrase
from provenance.domain.proposing.text_tokens import SentenceTokens, TextTokens
from provenance.domain.proposing.verb_groups import CLAUSE_WINDOW, clause_around


def subject_of_gerund(tokens: TextTokens, start: int, sentence: SentenceTokens) -> Phrase | None:
    """Return the subject of the clause that an “-ing” form belongs to.

    It stands before the form, or after the comma behind it. ``start`` is where the verb group
    begins.
    """
    first, _ = clause_around(tokens, start, sentence)
    start -= start - 1 == first and tokens.lower[first] == "having"
    if tokens.lower[start - 1] in tokens.lexicon.gerund_openings:
        start -= 1
    if start > first:
        return _cut_before_past_form(tokens, opening_phrase(tokens, first, start))
    if first > sentence.first:
        # “The Chronicle, having seen the memo, put it to the ministry”
        return phrase_before(tokens, first)
    for at in range(start + 1, min(sentence.last, start + CLAUSE_WINDOW)):
        if tokens.words[at] == ",":
            return _cut_before_past_form(tokens, agent_phrase_after(tokens, at, sentence.last))
    return None


def _cut_before_past_form(tokens: TextTokens, phrase: Phrase | None) -> Phrase | None:
    """Return a phrase cut off before a past form: “the paper” in “the paper *sent* it on”."""
    if phrase is None:
        return None
    lexicon, (start, end) = tokens.lexicon, phrase
    verbs = lexicon.participles.keys() | lexicon.agent_ends
    plain = range(start + 1, end)
    return start, next((at for at in plain if tokens.words[at] in verbs), end)


def is_gerund(tokens: TextTokens, start: int, verb: int, sentence: SentenceTokens) -> bool:
    """Return whether a verb group begins with an “-ing” form, alone or after “by”, “after” etc."""
    lexicon = tokens.lexicon
    if "having" in tokens.lower[start - 1 : start + 1]:
        return True
    opens = start == sentence.first or tokens.lower[start - 1] in lexicon.gerund_openings
    return start == verb and tokens.lower[verb].endswith("ing") and opens
