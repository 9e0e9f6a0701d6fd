"""Finds the acts done with the material, and their agents: intercepted, leaked, released, obtained.

An act is a verb form. Its voice decides where its agent is: before “has released” and “released”,
after “was released by”. In a language with free word order the subject is on either side of the
verb; in one without “by” the case of the word after a passive verb shows the agent.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from provenance.domain.proposing.act_agents import agent_after_by, agent_before, agent_within
from provenance.domain.proposing.act_carriers import (
    keeper_of_microphone,
    paper_after,
    surface_after,
)
from provenance.domain.proposing.act_citations import citation_at
from provenance.domain.proposing.act_doers import doer_of, is_asked_for, is_denied
from provenance.domain.proposing.act_givers import act_of_giver, before_giver, origin_at
from provenance.domain.proposing.act_grants import acts_of_grant, arrival_at
from provenance.domain.proposing.act_hedges import hedge_of
from provenance.domain.proposing.act_material import ActWord
from provenance.domain.proposing.act_neighbours import act_beside
from provenance.domain.proposing.act_nouns import act_noun_at
from provenance.domain.proposing.act_parties import parties_of
from provenance.domain.proposing.act_subjects import is_in_relative, subject_of, subject_of_joined
from provenance.domain.proposing.act_voices import Voice, voice_of
from provenance.domain.proposing.act_words import act_word_at
from provenance.domain.proposing.acts_of_receivers import acts_of_receiver
from provenance.domain.proposing.free_subjects import holder_of
from provenance.domain.proposing.microphones import is_by_microphone
from provenance.domain.proposing.phrase_words import Phrase
from provenance.domain.proposing.stated_acts import StatedAct
from provenance.domain.proposing.text_tokens import SentenceTokens, TextTokens
from provenance.domain.proposing.undone_acts import is_undone
from provenance.domain.proposing.verb_groups import auxiliary_of, clause_around, start_of_verb
from provenance.domain.proposing.whole_parties import whole_party

_PRINTED = frozenset({"issued", "republished", "brought-to-light"})
"""Acts whose agent may be the publication in which the material appears."""
WINDOW = 60
"""Number of tokens before and after an act in which its agent is sought."""


def find_acts(tokens: TextTokens) -> Iterator[StatedAct]:
    """Yield the acts of a text; an act done by several agents is yielded once for each."""
    for one in _find_acts(tokens):
        for agent in parties_of(tokens, one.agent):
            yield replace(one, agent=agent)


def _find_acts(tokens: TextTokens) -> Iterator[StatedAct]:
    """Yield the acts sentence by sentence, carrying an agent over to the acts joined to its own."""
    lexicon = tokens.lexicon
    forms = lexicon.act_forms
    citing = lexicon.citing_by_word
    places = [token for token, low in enumerate(tokens.lower) if low in forms or low in citing]
    before: list[StatedAct] = []
    end_of_arrival = 0
    for token in places:
        sentence = _near(tokens.sentence_at(token), token)
        if before and before[-1].verb < sentence.first:
            before = []
        arrival = arrival_at(tokens, token, sentence) or origin_at(tokens, token, sentence)
        if arrival is not None:
            end_of_arrival = arrival[0].end + 1
            yield _with_hedge(tokens, *arrival, sentence)
        citation = citation_at(tokens, token, sentence)
        if citation is not None:
            yield citation
        elif token >= end_of_arrival:
            yield from _acts_at(tokens, token, sentence, before)


def _acts_at(
    tokens: TextTokens, token: int, sentence: SentenceTokens, before: list[StatedAct]
) -> Iterator[StatedAct]:
    """Yield the acts stated by one word; ``before`` collects those of the sentence."""
    for granted in acts_of_grant(tokens, token, sentence):
        yield _with_hedge(tokens, *granted, sentence)
    yield from _acts_of_noun(tokens, token, sentence)
    word = act_beside(tokens, token, sentence) or act_word_at(tokens, token, sentence)
    if word is None or is_undone(tokens, word, sentence):
        return
    for number, one in enumerate(_acts_of(tokens, word, sentence, before)):
        if number == 0 or (one.agent is not None and one.agent[0] < one.verb):
            # A receiver named after the verb is not the agent of the acts that follow.
            before.append(one)
        yield one


def _acts_of_noun(tokens: TextTokens, token: int, sentence: SentenceTokens) -> Iterator[StatedAct]:
    named_act = act_noun_at(tokens, token, sentence)
    if named_act is None:
        return
    word, agent, receiver = named_act
    hedge = hedge_of(tokens, word, agent, sentence)
    if agent is not None or receiver is None:
        yield StatedAct(word.act, token, token, agent, hedge)
    if receiver is not None:
        yield StatedAct("obtained", token, receiver[1] - 1, receiver, hedge)


def _with_hedge(
    tokens: TextTokens, word: ActWord, agent: Phrase, sentence: SentenceTokens
) -> StatedAct:
    return StatedAct(word.act, word.verb, word.end, agent, hedge_of(tokens, word, agent, sentence))


def _near(sentence: SentenceTokens, token: int) -> SentenceTokens:
    """Return the part of a sentence around a token, to keep the time linear in a text's length."""
    first = max(sentence.first, token - WINDOW)
    return SentenceTokens(first, min(sentence.last, token + WINDOW), sentence.paragraph)


def _acts_of(
    tokens: TextTokens, word: ActWord, sentence: SentenceTokens, before: list[StatedAct]
) -> Iterator[StatedAct]:
    is_made = word.verb == word.end and tokens.lower[word.verb] in tokens.lexicon.making
    is_made = is_made and not is_in_relative(tokens, word.verb, sentence)
    voice = Voice.PASSIVE if is_made else voice_of(tokens, word, sentence)
    agent = _agent(tokens, word, voice, sentence)
    if agent is None and voice != Voice.BEFORE_NOUN and before:
        agent = _agent_of_joined(tokens, word, sentence, before[-1])
    if before and _is_told_by_pronoun(tokens, word, agent, sentence):
        # Subject pronoun: “fingen Hobbyfunker auf, die sie einer Redaktion überließen”
        agent = before[-1].agent or agent
    if agent is None and voice == Voice.ACTIVE:
        agent = subject_of_joined(tokens, word.verb, sentence)
    agent = whole_party(tokens, word.verb, agent, sentence)
    agent = None if agent is None else before_giver(tokens, word, agent)
    if agent is not None and (is_denied(tokens, agent) or is_asked_for(tokens, agent, sentence)):
        return
    hedge = hedge_of(tokens, word, agent, sentence)
    agent = doer_of(tokens, agent, sentence)
    is_shown = voice == Voice.PASSIVE and tokens.lower[word.verb] in tokens.lexicon.playing
    act = "released" if is_shown and agent is not None else word.act
    yield StatedAct(act, word.verb, word.end, agent, hedge)
    if voice != Voice.BEFORE_NOUN:
        yield from acts_of_receiver(tokens, word, voice, sentence)
        gift = act_of_giver(tokens, word, agent, sentence)
        if gift is not None:
            yield gift


def _is_told_by_pronoun(
    tokens: TextTokens, word: ActWord, agent: Phrase | None, sentence: SentenceTokens
) -> bool:
    """Return whether the subject of an act is a pronoun for the agent of the act before it."""
    lexicon = tokens.lexicon
    pronouns = lexicon.pronouns - lexicon.relative_pronouns - lexicon.first_persons
    if lexicon.subject_first:
        return False
    if agent is not None:
        return agent[1] - agent[0] == 1 and tokens.lower[agent[0]] in pronouns
    first, _ = clause_around(tokens, word.verb, sentence)
    is_second = first + 1 < word.verb and tokens.lower[first + 1] in pronouns
    return lexicon.nouns_have_capitals and is_second


def _agent(
    tokens: TextTokens, word: ActWord, voice: Voice, sentence: SentenceTokens
) -> Phrase | None:
    if tokens.lower[word.end] in tokens.lexicon.holding and (
        holder := holder_of(tokens, word, sentence)
    ):
        return holder
    if word.act == "brought-to-light" and tokens.lower[word.verb] in tokens.lexicon.surfacing:
        return surface_after(tokens, word.end, sentence.last)
    if is_by_microphone(tokens, word.verb, sentence):
        return keeper_of_microphone(tokens, word.verb, sentence)
    if voice == Voice.ACTIVE:
        return subject_of(tokens, word.verb, sentence)
    if voice == Voice.BEFORE_NOUN:
        return agent_within(tokens, word.end, sentence)
    by = agent_after_by(tokens, word.end, sentence)
    if by is not None:
        return by
    if word.act == "had-access" and word.verb != word.end:
        # “was given access”
        return subject_of(tokens, word.verb, sentence)
    agent = agent_before(tokens, word.verb, sentence)
    is_printed = agent is None and word.act in _PRINTED
    return paper_after(tokens, word.end, sentence.last) if is_printed else agent


def _agent_of_joined(
    tokens: TextTokens, word: ActWord, sentence: SentenceTokens, before: StatedAct
) -> Phrase | None:
    """Return the agent of the act that this one is joined to.

    Example: “intercepted by A and shared with B”.
    """
    lexicon = tokens.lexicon
    start = start_of_verb(tokens, word.verb, sentence)
    while start - 1 > sentence.first and _is_object(tokens, start - 1):
        start -= 1
    is_whole = auxiliary_of(tokens, word.verb, sentence) in lexicon.passive
    joined = start > sentence.first and (
        tokens.lower[start - 1] in lexicon.joins
        or _goes_on_with_agent(tokens, word)
        # “The cables, given by a clerk, were published”
        or (tokens.words[start - 1] == "," and not (is_whole or _tells_of_noun(tokens, word)))
        or tokens.lower[word.verb].endswith("ing")
    )
    return before.agent if joined and not _is_of_nobody(tokens, word, before) else None


def _is_object(tokens: TextTokens, token: int) -> bool:
    """Return whether a token is an object pronoun before an act.

    Examples: “y *la* subió”, “et *l’*ont publiée”.
    """
    lexicon = tokens.lexicon
    is_elided = lexicon.has_elisions and tokens.words[token][-1] in "'’"
    return is_elided or tokens.lower[token] in lexicon.object_pronouns | lexicon.reflexive


def _tells_of_noun(tokens: TextTokens, word: ActWord) -> bool:
    """Return whether the act is a participle that may modify the noun before a comma.

    Example: “переговоры, перехваченные накануне”.
    """
    lexicon = tokens.lexicon
    return not lexicon.subject_first and tokens.lower[word.verb] in lexicon.participles


def _goes_on_with_agent(tokens: TextTokens, word: ActWord) -> bool:
    """Return whether an Arabic verb has “and” and its object attached: “ونشرتها على قناتها”."""
    lexicon, low = tokens.lexicon, tokens.lower[word.verb]
    is_joined = not lexicon.has_capitals and low.startswith("و")
    return is_joined and low.endswith(("ه", "ها", "هم"))


def _is_of_nobody(tokens: TextTokens, word: ActWord, before: StatedAct) -> bool:
    """Return whether the act has another, unstated subject: a plural verb after a singular one.

    Example: “Запис, який перехопила служба, оприлюднили”.
    """
    endings = tokens.lexicon.plural_endings
    verbs = tokens.lower[word.verb], tokens.lower[before.verb]
    return bool(endings) and verbs[0].endswith(endings) and not verbs[1].endswith(endings)
