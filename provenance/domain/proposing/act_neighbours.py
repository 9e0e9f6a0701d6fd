"""Finds acts stated by a form and its neighbours: “*taken* from the server”, “a tape *made* by”."""

from __future__ import annotations

from provenance.domain.proposing.act_material import OBJECT_WINDOW, ActWord, words_beside
from provenance.domain.proposing.noun_phrases import phrase_left_of
from provenance.domain.proposing.text_tokens import SentenceTokens, TextTokens
from provenance.domain.proposing.verb_groups import SHORT_WINDOW, auxiliary_of, start_of_verb

FARTHEST_BY = 5
"""Number of tokens after “made” or “carried out” in which “by” is sought."""


def act_by_neighbours(tokens: TextTokens, token: int, sentence: SentenceTokens) -> ActWord | None:
    """Return the act of “has *read* the memo” or “emails *taken* from the server”, or None."""
    lexicon, low = tokens.lexicon, tokens.lower[token]
    if low in lexicon.had_access_forms and _is_read_by_somebody(tokens, token, sentence):
        return ActWord("had-access", token, token)
    if low in lexicon.unsealing_verbs and _unseals(tokens, token, sentence):
        return ActWord("released", token, token)
    if low in lexicon.taking_verbs and _is_taken_from(tokens, token, sentence):
        return ActWord("obtained", token, token)
    return None


def _is_taken_from(tokens: TextTokens, token: int, sentence: SentenceTokens) -> bool:
    """Return whether material was taken from somewhere: “emails taken *from* the server”.

    In “a video pulled from YouTube” it was not.
    """
    lexicon = tokens.lexicon
    follows = tokens.lower[token + 1 : min(sentence.last, token + OBJECT_WINDOW)]
    link = next((at for at, low in enumerate(follows) if low in lexicon.giver_links), None)
    if link is None or not (lexicon.platforms | lexicon.publication_places).isdisjoint(follows):
        return False
    beside = words_beside(tokens, ActWord("obtained", token, token), sentence)
    return not lexicon.material.isdisjoint(beside)


def _unseals(tokens: TextTokens, token: int, sentence: SentenceTokens) -> bool:
    """Return whether a seal stands near.

    Examples: “*lifted* the seal on the affidavit”, “the seal was lifted”.
    """
    lexicon = tokens.lexicon
    beside = tokens.lower[max(sentence.first, token - OBJECT_WINDOW) : token + OBJECT_WINDOW]
    return not lexicon.seals.isdisjoint(beside)


def _is_read_by_somebody(tokens: TextTokens, token: int, sentence: SentenceTokens) -> bool:
    """Return whether somebody read material: “the memo, which the paper *has read*”.

    “read by the paper” counts too; “the note read” does not.
    """
    lexicon = tokens.lexicon
    is_perfect = auxiliary_of(tokens, token, sentence) in lexicon.perfect
    is_done = is_perfect or tokens.lower[token + 1 : token + 2] == [*lexicon.by]
    beside = words_beside(tokens, ActWord("had-access", token, token), sentence)
    return is_done and not lexicon.material.isdisjoint(beside)


def act_of_recording_noun(
    tokens: TextTokens, token: int, sentence: SentenceTokens
) -> ActWord | None:
    """Return the act that depends on the thing made.

    Examples: “a recording made by”, “the wiretap was carried out by”.
    """
    lexicon = tokens.lexicon
    if tokens.lower[token] not in lexicon.producing_verbs:
        return ActWord("recorded", token, token + (tokens.lower[token + 1 : token + 2] == ["up"]))
    start = start_of_verb(tokens, token, sentence)
    if lexicon.by[0] not in tokens.lower[token + 1 : min(sentence.last, token + FARTHEST_BY)]:
        act_of_recorder = _act_of_recorder(tokens, token, start, sentence)
        return act_of_recorder or _act_by_means(tokens, token, start, sentence)
    for at in range(start - 1, max(sentence.first, start - SHORT_WINDOW) - 1, -1):
        act = lexicon.recordings.get(tokens.lower[at])
        if act is not None:
            return ActWord(act, token, token)
    return None


def _act_of_recorder(
    tokens: TextTokens, token: int, start: int, sentence: SentenceTokens
) -> ActWord | None:
    """Return the act of a subject after the thing: “a recording that detectives had made”."""
    lexicon = tokens.lexicon
    subject = phrase_left_of(tokens, start, sentence.first) if start > sentence.first else None
    if subject is not None and tokens.lower[subject[0]] in lexicon.determiners:
        # “footage a fisherman shot”
        act = lexicon.recordings.get(tokens.lower[subject[0] - 1])
        if act is not None and subject[0] > sentence.first:
            return ActWord(act, token, token)
    for at in range(start - 2, max(sentence.first, start - SHORT_WINDOW * 2), -1):
        if tokens.lower[at] in ("that", "which"):
            act = lexicon.recordings.get(tokens.lower[at - 1])
            return None if act is None else ActWord(act, token, token)
    return None


def _act_by_means(
    tokens: TextTokens, token: int, start: int, sentence: SentenceTokens
) -> ActWord | None:
    """Return the act of a recording made by stated means: “The recording was made on a dictaphone”.

    Such a sentence names no agent.
    """
    lexicon = tokens.lexicon
    thing = tokens.lower[start - 1] if start > sentence.first else ""
    act = None if thing in lexicon.creations else lexicon.recordings.get(thing)
    follows = tokens.lower[token + 1] if token + 1 < sentence.last else ""
    is_stated = start < token and follows in ("on", "with", "during", "in", "at", "secretly")
    return ActWord(act, token, token) if act is not None and is_stated else None
