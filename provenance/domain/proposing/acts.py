"""Finds the acts done with the material, and their agents: intercepted, leaked, released, obtained.

An act is a verb form. Its voice decides where its agent is: before “has released” and “released”,
after “was released by”. In a language with free word order the subject is on either side of the
verb; in one without “by” the case of the word after a passive verb shows the agent.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from provenance.domain.proposing.act_agents import (
    agent_after_by,
    agent_before_noun,
    agent_before_verb,
)
from provenance.domain.proposing.act_carriers import (
    operator_of_microphone,
    outlet_after,
    publisher_after,
)
from provenance.domain.proposing.act_citations import citation_at
from provenance.domain.proposing.act_doers import (
    agent_or_operator,
    is_agent_asked_for,
    is_agent_denied,
)
from provenance.domain.proposing.act_givers import (
    act_of_giver,
    act_of_origin_at,
    agent_without_giver,
)
from provenance.domain.proposing.act_grants import acts_of_grant, arrival_at
from provenance.domain.proposing.act_hedges import hedge_of
from provenance.domain.proposing.act_material import ActWord
from provenance.domain.proposing.act_neighbours import act_by_neighbours
from provenance.domain.proposing.act_nouns import act_noun_at
from provenance.domain.proposing.act_parties import parties_of
from provenance.domain.proposing.act_subjects import (
    is_in_relative,
    subject_of,
    subject_of_joined_verb,
)
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
from provenance.domain.proposing.whole_parties import extend_to_whole_party

_ACTS_OF_PUBLICATIONS = frozenset({"issued", "republished", "brought-to-light"})
"""Acts whose agent may be the publication in which the material appears."""
AGENT_WINDOW = 60
"""Number of tokens before and after an act in which its agent is sought."""


def find_acts(tokens: TextTokens) -> Iterator[StatedAct]:
    """Yield the acts of a text; an act done by several agents is yielded once for each."""
    for act in _acts_with_joined_agents(tokens):
        for agent in parties_of(tokens, act.agent):
            yield replace(act, agent=agent)


def _acts_with_joined_agents(tokens: TextTokens) -> Iterator[StatedAct]:
    """Yield the acts sentence by sentence, carrying an agent over to the acts joined to its own."""
    lexicon = tokens.lexicon
    forms = lexicon.act_forms
    citing = lexicon.citing_by_word
    places = [token for token, low in enumerate(tokens.lower) if low in forms or low in citing]
    earlier_acts: list[StatedAct] = []
    end_of_arrival = 0
    for token in places:
        sentence = _sentence_part_around(tokens.sentence_at(token), token)
        if earlier_acts and earlier_acts[-1].verb < sentence.first:
            earlier_acts = []
        arrival = arrival_at(tokens, token, sentence) or act_of_origin_at(tokens, token, sentence)
        if arrival is not None:
            end_of_arrival = arrival[0].end + 1
            yield _with_hedge(tokens, *arrival, sentence)
        citation = citation_at(tokens, token, sentence)
        if citation is not None:
            yield citation
        elif token >= end_of_arrival:
            yield from _acts_at(tokens, token, sentence, earlier_acts)


def _acts_at(
    tokens: TextTokens, token: int, sentence: SentenceTokens, earlier_acts: list[StatedAct]
) -> Iterator[StatedAct]:
    """Yield the acts stated by one word; ``earlier_acts`` collects those of the sentence."""
    for granted in acts_of_grant(tokens, token, sentence):
        yield _with_hedge(tokens, *granted, sentence)
    yield from _acts_of_noun(tokens, token, sentence)
    word = act_by_neighbours(tokens, token, sentence) or act_word_at(tokens, token, sentence)
    if word is None or is_undone(tokens, word, sentence):
        return
    for number, act in enumerate(_acts_of(tokens, word, sentence, earlier_acts)):
        if number == 0 or (act.agent is not None and act.agent[0] < act.verb):
            # A receiver named after the verb is not the agent of the acts that follow.
            earlier_acts.append(act)
        yield act


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


def _sentence_part_around(sentence: SentenceTokens, token: int) -> SentenceTokens:
    """Return the part of a sentence around a token, to keep the time linear in a text's length."""
    first = max(sentence.first, token - AGENT_WINDOW)
    return SentenceTokens(first, min(sentence.last, token + AGENT_WINDOW), sentence.paragraph)


def _acts_of(
    tokens: TextTokens, word: ActWord, sentence: SentenceTokens, earlier_acts: list[StatedAct]
) -> Iterator[StatedAct]:
    is_produced = (
        word.verb == word.end and tokens.lower[word.verb] in tokens.lexicon.producing_verbs
    )
    is_produced = is_produced and not is_in_relative(tokens, word.verb, sentence)
    voice = Voice.PASSIVE if is_produced else voice_of(tokens, word, sentence)
    agent = _agent_of_act(tokens, word, voice, sentence)
    if agent is None and voice != Voice.BEFORE_NOUN and earlier_acts:
        agent = _agent_of_joined(tokens, word, sentence, earlier_acts[-1])
    if earlier_acts and _has_pronoun_subject(tokens, word, agent, sentence):
        # Subject pronoun: “fingen Hobbyfunker auf, die sie einer Redaktion überließen”
        agent = earlier_acts[-1].agent or agent
    if agent is None and voice == Voice.ACTIVE:
        agent = subject_of_joined_verb(tokens, word.verb, sentence)
    agent = extend_to_whole_party(tokens, word.verb, agent, sentence)
    agent = None if agent is None else agent_without_giver(tokens, word, agent)
    if agent is not None and (
        is_agent_denied(tokens, agent) or is_agent_asked_for(tokens, agent, sentence)
    ):
        return
    hedge = hedge_of(tokens, word, agent, sentence)
    agent = agent_or_operator(tokens, agent, sentence)
    is_shown = voice == Voice.PASSIVE and tokens.lower[word.verb] in tokens.lexicon.playing_verbs
    act = "released" if is_shown and agent is not None else word.act
    yield StatedAct(act, word.verb, word.end, agent, hedge)
    if voice != Voice.BEFORE_NOUN:
        yield from acts_of_receiver(tokens, word, voice, sentence)
        act_by_giver = act_of_giver(tokens, word, agent, sentence)
        if act_by_giver is not None:
            yield act_by_giver


def _has_pronoun_subject(
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


def _agent_of_act(
    tokens: TextTokens, word: ActWord, voice: Voice, sentence: SentenceTokens
) -> Phrase | None:
    if tokens.lower[word.end] in tokens.lexicon.holding_words and (
        holder := holder_of(tokens, word, sentence)
    ):
        return holder
    if word.act == "brought-to-light" and tokens.lower[word.verb] in tokens.lexicon.surfacing_verbs:
        return publisher_after(tokens, word.end, sentence.last)
    if is_by_microphone(tokens, word.verb, sentence):
        return operator_of_microphone(tokens, word.verb, sentence)
    if voice == Voice.ACTIVE:
        return subject_of(tokens, word.verb, sentence)
    if voice == Voice.BEFORE_NOUN:
        return agent_before_noun(tokens, word.end, sentence)
    by = agent_after_by(tokens, word.end, sentence)
    if by is not None:
        return by
    if word.act == "had-access" and word.verb != word.end:
        # “was given access”
        return subject_of(tokens, word.verb, sentence)
    agent = agent_before_verb(tokens, word.verb, sentence)
    may_be_publication = agent is None and word.act in _ACTS_OF_PUBLICATIONS
    return outlet_after(tokens, word.end, sentence.last) if may_be_publication else agent


def _agent_of_joined(
    tokens: TextTokens, word: ActWord, sentence: SentenceTokens, before: StatedAct
) -> Phrase | None:
    """Return the agent of the act that this one is joined to.

    Example: “intercepted by A and shared with B”.
    """
    lexicon = tokens.lexicon
    start = start_of_verb(tokens, word.verb, sentence)
    while start - 1 > sentence.first and _is_object_pronoun(tokens, start - 1):
        start -= 1
    is_whole = auxiliary_of(tokens, word.verb, sentence) in lexicon.passive
    joined = start > sentence.first and (
        tokens.lower[start - 1] in lexicon.joins
        or _has_attached_and_with_object(tokens, word)
        # “The cables, given by a clerk, were published”
        or (tokens.words[start - 1] == "," and not (is_whole or _may_modify_noun(tokens, word)))
        or tokens.lower[word.verb].endswith("ing")
    )
    return before.agent if joined and not _has_other_subject(tokens, word, before) else None


def _is_object_pronoun(tokens: TextTokens, token: int) -> bool:
    """Return whether a token is an object pronoun before an act.

    Examples: “y *la* subió”, “et *l’*ont publiée”.
    """
    lexicon = tokens.lexicon
    is_elided = lexicon.has_elisions and tokens.words[token][-1] in "'’"
    return is_elided or tokens.lower[token] in lexicon.object_pronouns | lexicon.reflexive


def _may_modify_noun(tokens: TextTokens, word: ActWord) -> bool:
    """Return whether the act is a participle that may modify the noun before a comma.

    Example: “переговоры, перехваченные накануне”.
    """
    lexicon = tokens.lexicon
    return not lexicon.subject_first and tokens.lower[word.verb] in lexicon.participles


def _has_attached_and_with_object(tokens: TextTokens, word: ActWord) -> bool:
    """Return whether an Arabic verb has “and” and its object attached: “ونشرتها على قناتها”."""
    lexicon, low = tokens.lexicon, tokens.lower[word.verb]
    is_joined = not lexicon.has_capitals and low.startswith("و")
    return is_joined and low.endswith(("ه", "ها", "هم"))


def _has_other_subject(tokens: TextTokens, word: ActWord, before: StatedAct) -> bool:
    """Return whether the act has another, unstated subject: a plural verb after a singular one.

    Example: “Запис, який перехопила служба, оприлюднили”.
    """
    endings = tokens.lexicon.plural_endings
    verbs = tokens.lower[word.verb], tokens.lower[before.verb]
    return bool(endings) and verbs[0].endswith(endings) and not verbs[1].endswith(endings)
