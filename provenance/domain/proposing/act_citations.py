"""Finds acts of citing, which have no subject of their own: “Citing two emails, the paper said”."""

from __future__ import annotations

from provenance.domain.proposing.act_antecedents import antecedent_of
from provenance.domain.proposing.noun_phrases import phrase_before, phrase_left_of
from provenance.domain.proposing.phrase_words import Phrase
from provenance.domain.proposing.phrases_after import phrase_right_of
from provenance.domain.proposing.speaker_frames import opening_phrase
from provenance.domain.proposing.stated_acts import StatedAct
from provenance.domain.proposing.subjects_after import subject_after
from provenance.domain.proposing.text_tokens import SentenceTokens, TextTokens
from provenance.domain.proposing.verb_groups import is_title_at

FARTHEST_SOURCE = 8
"""Number of tokens after “citing” in which the cited source is sought."""


def citation_at(tokens: TextTokens, token: int, sentence: SentenceTokens) -> StatedAct | None:
    """Return the act of quoting material or an outlet, with its agent, or None."""
    for words in tokens.lexicon.citing_by_word.get(tokens.lower[token], ()):
        end = token + len(words)
        if tokens.lower[token:end] == words and _names_source(tokens, end, sentence):
            agent = _citing_subject(tokens, token, end, sentence)
            return StatedAct("quoted", token, end - 1, agent)
    return None


def _names_source(tokens: TextTokens, start: int, sentence: SentenceTokens) -> bool:
    """Return whether material or an outlet is named here: not in “citing a lack of money”."""
    lexicon = tokens.lexicon
    sources = lexicon.material | lexicon.act_nouns.keys() | lexicon.agencies | lexicon.outlets
    for at in range(start, min(sentence.last, start + FARTHEST_SOURCE)):
        if tokens.lower[at] in sources or is_title_at(tokens, at):
            return True
        if not tokens.is_word(at):
            return False
    return False


def _citing_subject(
    tokens: TextTokens, token: int, end: int, sentence: SentenceTokens
) -> Phrase | None:
    before = token - 1
    if token > sentence.first and tokens.words[before] == ",":
        agent = _subject_before_citation(tokens, before, sentence)
    elif token > sentence.first and tokens.is_word(before):
        # “berichtet unter Berufung auf ein Protokoll die Zeitung”
        agent = _subject_before_citation(tokens, token, sentence)
    else:
        agent = _subject_after_citation(tokens, end, sentence)
    return None if agent is None else antecedent_of(tokens, agent, sentence)


def _subject_before_citation(
    tokens: TextTokens, before: int, sentence: SentenceTokens
) -> Phrase | None:
    """Return the subject before “citing”.

    Examples: “The ministry, citing”, “The paper said on Monday, citing”.
    """
    for verb in tokens.verb_tokens_between(sentence.first, before):
        subject = phrase_left_of(tokens, verb, sentence.first) if verb > sentence.first else None
        if subject is None and not tokens.lexicon.subject_first:
            subject = subject_after(tokens, verb, before)
        if subject is not None:
            return subject
    return opening_phrase(tokens, sentence.first, before) or phrase_before(tokens, before)


def _subject_after_citation(
    tokens: TextTokens, end: int, sentence: SentenceTokens
) -> Phrase | None:
    """Return the subject of the main clause: “the paper” in “Citing two emails, the paper said”."""
    for at in range(end, sentence.last):
        if tokens.words[at] == ",":
            if not tokens.lexicon.subject_first:
                return subject_after(tokens, at, sentence.last)
            return phrase_right_of(tokens, at, sentence.last, with_apposition=False)
    for verb in tokens.verb_tokens_between(end, sentence.last):
        return subject_after(tokens, verb, sentence.last)
    return None
