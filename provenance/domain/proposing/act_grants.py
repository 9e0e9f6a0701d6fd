"""Finds acts that somebody lets others do, and material that reaches somebody."""

from __future__ import annotations

from collections.abc import Iterator

from provenance.domain.proposing.act_agents import agent_phrase_after
from provenance.domain.proposing.act_material import ActWord, has_material
from provenance.domain.proposing.act_subjects import subject_of
from provenance.domain.proposing.act_things import is_material
from provenance.domain.proposing.noun_phrases import phrase_left_of
from provenance.domain.proposing.phrase_words import Phrase
from provenance.domain.proposing.speaker_frames import opening_phrase
from provenance.domain.proposing.text_tokens import SentenceTokens, TextTokens
from provenance.domain.proposing.undone_acts import is_undone
from provenance.domain.proposing.verb_groups import auxiliary_of, is_title_at, start_of_verb

FARTHEST_NOUN = 4
"""Number of tokens before “which” in which its noun is sought."""
FARTHEST_GRANT = 8
"""Maximum number of tokens between “let” and the verb for what was allowed."""


def acts_of_grant(
    tokens: TextTokens, token: int, sentence: SentenceTokens
) -> Iterator[tuple[ActWord, Phrase]]:
    """Yield the acts of “were allowed to listen” and “let the paper read”, each with its agent."""
    lexicon = tokens.lexicon
    grant = _grant_before(tokens, token, sentence)
    if grant is None:
        return
    word = ActWord("had-access", grant, token)
    if is_undone(tokens, word, sentence) or not has_material(tokens, word, sentence):
        return
    giver = subject_of(tokens, grant, sentence)
    if giver is None:
        return
    if auxiliary_of(tokens, grant, sentence) in lexicon.passive:
        yield word, giver
        return
    receiver = agent_phrase_after(tokens, grant, token)
    if receiver is not None:
        yield ActWord("released", grant, token), giver
        yield word, receiver


def _grant_before(tokens: TextTokens, token: int, sentence: SentenceTokens) -> int | None:
    """Return the verb of granting: “allowed” in “were allowed to listen”.

    No punctuation mark may stand in between.
    """
    lexicon = tokens.lexicon
    if tokens.words[token] not in lexicon.access_verbs:
        return None
    for at in range(token - 1, max(sentence.first, token - FARTHEST_GRANT), -1):
        if not tokens.is_word(at):
            return None
        if tokens.lower[at] in lexicon.granting_verbs:
            return at if tokens.lower[at] == "let" or tokens.lower[token - 1] == "to" else None
    return None


def arrival_at(
    tokens: TextTokens, token: int, sentence: SentenceTokens
) -> tuple[ActWord, Phrase] | None:
    """Return the act and receiver of “the diary came into the possession of the paper”, or None."""
    for words in tokens.lexicon.arrivals_by_word.get(tokens.lower[token], ()):
        end = token + len(words)
        if tokens.lower[token:end] == words:
            word = ActWord("obtained", token, end - 1)
            start = start_of_verb(tokens, token, sentence)
            is_first = start <= sentence.first or is_undone(tokens, word, sentence)
            if is_first or not has_material_subject(tokens, start, sentence):
                return None
            if tokens.lexicon.bare_nouns and _is_titled(tokens, end, sentence):
                # “потрапив до газети «Обрій»”
                return word, (end, end + 2)
            receiver = agent_phrase_after(tokens, end - 1, sentence.last)
            is_one = receiver is not None and _is_receiver(tokens, words, receiver)
            return (word, receiver) if receiver is not None and is_one else None
    return None


def _is_titled(tokens: TextTokens, noun: int, sentence: SentenceTokens) -> bool:
    return noun + 1 < sentence.last and tokens.is_word(noun) and is_title_at(tokens, noun + 1)


def has_material_subject(tokens: TextTokens, start: int, sentence: SentenceTokens) -> bool:
    """Return whether the subject is material: right before, or as in “was made … and reached”."""
    if tokens.lower[start - 1] in tokens.lexicon.relative_pronouns:
        # “the diary, which reached the newsroom”
        before = tokens.lower[max(sentence.first, start - FARTHEST_NOUN) : start]
        return not tokens.lexicon.material.isdisjoint(before)
    thing = phrase_left_of(tokens, start, sentence.first)
    if thing is None and tokens.lower[start - 1] in tokens.lexicon.joins:
        thing = opening_phrase(tokens, sentence.first, start)
        return thing is not None and not tokens.lexicon.material.isdisjoint(
            tokens.lower[slice(*thing)]
        )
    return thing is not None and is_material(tokens, thing)


def _is_receiver(tokens: TextTokens, words: list[str], receiver: Phrase) -> bool:
    """Return whether the phrase is a receiver: “found its way to *the inspector*”.

    In “reached *its end*” it is none.
    """
    lexicon = tokens.lexicon
    if _names_person_or_body(tokens, receiver):
        return True
    is_alone = len(words) == 1
    opens = tokens.lower[receiver[0]] in lexicon.place_determiners
    head = tokens.lower[receiver[1] - 1]
    return (opens or not is_alone) and head not in lexicon.no_receivers


def _names_person_or_body(tokens: TextTokens, phrase: Phrase) -> bool:
    """Return whether a phrase names a person or body, unlike “its destination”."""
    lexicon = tokens.lexicon
    if " ".join(tokens.lower[slice(*phrase)]) in lexicon.own_names:
        return True
    bodies = lexicon.roles | lexicon.organisations | lexicon.outlets
    return any(tokens.is_capital(at) or tokens.lower[at] in bodies for at in range(*phrase))
