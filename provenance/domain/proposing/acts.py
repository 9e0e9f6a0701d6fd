"""What was done with the material, and by whom: intercepted, leaked, released, obtained, seen.

An act is a verb form. Its voice decides where its agent stands: before “has released” and “released”, after
“was released by”; in a language of free word order on either side of the first, and in one without
“by” in the case of the word that follows the second.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from provenance.domain.language.content_words import DENIALS
from provenance.domain.proposing.according_frames import according_frame
from provenance.domain.proposing.act_agents import (
    agent_after_by,
    agent_before,
    is_material,
    receiver_of,
    subject_of,
)
from provenance.domain.proposing.act_words import ActWord, act_word_at, is_noun, is_undone
from provenance.domain.proposing.noun_phrases import phrase_left_of
from provenance.domain.proposing.phrase_words import Phrase
from provenance.domain.proposing.phrases_after import phrase_right_of
from provenance.domain.proposing.text_tokens import QUOTATION, SentenceTokens, TextTokens
from provenance.domain.proposing.verb_groups import (
    NEAR,
    auxiliary_of,
    has_object,
    is_before_noun,
    start_of_verb,
)

WINDOW = 60
"""Tokens before and after an act in which its agent is looked for."""


class Voice(Enum):
    """How an act has its agent."""

    ACTIVE = auto()
    PASSIVE = auto()
    BEFORE_NOUN = auto()
    """“leaked minutes”: no agent of its own."""


@dataclass(frozen=True, slots=True)
class StatedAct:
    """An act as stored, its verb, its agent, and the words by which it is held back, as tokens."""

    act: str
    verb: int
    end: int
    agent: Phrase | None
    hedge: Phrase | None = None


def find_acts(tokens: TextTokens) -> Iterator[StatedAct]:
    """The acts of a text, sentence by sentence, with the agents that go on from act to act."""
    lexicon = tokens.lexicon
    forms = lexicon.act_forms
    places = [token for token, low in enumerate(tokens.lower) if low in forms]
    before: list[StatedAct] = []
    for token in places:
        sentence = _near(tokens.sentence_at(token), token)
        if before and before[-1].verb < sentence.first:
            before = []
        word = act_word_at(tokens, token, sentence)
        if word is None or is_undone(tokens, word, sentence):
            continue
        for one in _acts_of(tokens, word, sentence, before):
            before.append(one)
            yield one


def _near(sentence: SentenceTokens, token: int) -> SentenceTokens:
    """The part of a sentence around a token, so that time grows with the length of a text alone."""
    first = max(sentence.first, token - WINDOW)
    return SentenceTokens(first, min(sentence.last, token + WINDOW), sentence.paragraph)


def _acts_of(
    tokens: TextTokens, word: ActWord, sentence: SentenceTokens, before: list[StatedAct]
) -> Iterator[StatedAct]:
    voice = _voice(tokens, word, sentence)
    agent = _agent(tokens, word, voice, sentence)
    if agent is None and voice != Voice.BEFORE_NOUN and before:
        agent = _agent_of_joined(tokens, word, sentence, before[-1])
    if agent is not None and tokens.lower[agent[0]] in DENIALS:
        return
    hedge = _hedge(tokens, word, agent, sentence)
    if agent is not None and is_material(tokens, agent):
        agent = None if tokens.lexicon.subject_first else _other_subject(tokens, word, sentence)
    yield StatedAct(word.act, word.verb, word.end, agent, hedge)
    if tokens.lower[word.verb] in tokens.lexicon.giving and voice != Voice.BEFORE_NOUN:
        receiver = receiver_of(tokens, word, sentence)
        if receiver is not None:
            yield StatedAct("obtained", word.verb, receiver[1] - 1, receiver)


def _other_subject(tokens: TextTokens, word: ActWord, sentence: SentenceTokens) -> Phrase | None:
    """The subject where the material stands in its place: after the verb, or that of the claim."""
    lexicon = tokens.lexicon
    if _voice(tokens, word, sentence) != Voice.ACTIVE:
        return None
    last = word.end if word.end > word.verb else sentence.last
    after = phrase_right_of(tokens, word.verb, last)
    if after is not None and not is_material(tokens, after):
        return after
    for at in reversed(tokens.verb_tokens_between(sentence.first, word.verb)):
        phrase = phrase_left_of(tokens, at, sentence.first) if at > sentence.first else None
        if phrase is not None and tokens.lower[phrase[0]] not in lexicon.pronouns:
            return phrase
    return None


def _voice(tokens: TextTokens, word: ActWord, sentence: SentenceTokens) -> Voice:
    lexicon, low = tokens.lexicon, tokens.lower[word.verb]
    if is_noun(tokens, word.verb, sentence):
        return Voice.BEFORE_NOUN
    is_participle = low in lexicon.participles or low in lexicon.reporting
    is_infinitive = lexicon.subject_first and tokens.lower[word.verb - 1] == "to"
    if word.verb == word.end and (is_infinitive or not is_participle):
        return Voice.ACTIVE
    auxiliary = auxiliary_of(tokens, word.verb, sentence)
    if auxiliary:
        return Voice.PASSIVE if auxiliary in lexicon.passive else Voice.ACTIVE
    if word.verb == word.end and is_before_noun(tokens, word.verb, sentence):
        return Voice.BEFORE_NOUN
    if agent_after_by(tokens, word.end, sentence) is not None:
        return Voice.PASSIVE
    if word.verb != word.end:
        return Voice.ACTIVE
    if lexicon.subject_first and not has_object(tokens, word.end, sentence):
        # “filings unsealed on Tuesday”; whoever releases something names it at once.
        is_told = tokens.lower[word.verb - 1 : word.verb] == ["it"]
        return Voice.ACTIVE if is_told else Voice.PASSIVE
    is_passive = low in lexicon.participles and low not in lexicon.acts
    return Voice.PASSIVE if is_passive else Voice.ACTIVE


def _agent(
    tokens: TextTokens, word: ActWord, voice: Voice, sentence: SentenceTokens
) -> Phrase | None:
    if voice == Voice.ACTIVE:
        return subject_of(tokens, word.verb, sentence)
    if voice == Voice.BEFORE_NOUN:
        return None
    by = agent_after_by(tokens, word.end, sentence)
    if by is not None:
        return by
    return agent_before(tokens, word.verb, sentence)


def _agent_of_joined(
    tokens: TextTokens, word: ActWord, sentence: SentenceTokens, before: StatedAct
) -> Phrase | None:
    """“intercepted by A and shared with B”: the agent of the act that it is joined to."""
    lexicon = tokens.lexicon
    start = start_of_verb(tokens, word.verb, sentence)
    joined = start > sentence.first and (
        tokens.lower[start - 1] in lexicon.joins
        or tokens.words[start - 1] == ","
        or tokens.lower[word.verb].endswith("ing")
    )
    return before.agent if joined else None


def _hedge(
    tokens: TextTokens, word: ActWord, agent: Phrase | None, sentence: SentenceTokens
) -> Phrase | None:
    """The words that hold an act back: “has claimed that”, “what it said was”, “allegedly”.

    Whoever says that they did it themselves claims it, and so does a sentence that opens with whom
    it goes by.
    """
    lexicon = tokens.lexicon
    opens = 0 if agent is None or agent[0] > word.verb else agent[0]
    if agent is not None and tokens.lower[agent[0]] in lexicon.possessives:
        opens = 0
    floor = max(sentence.first, word.verb - 12, opens)
    for at in range(word.verb - 1, floor - 1, -1):
        low = tokens.lower[at]
        if tokens.words[at] in (";", QUOTATION):
            return None
        if low in lexicon.claiming:
            return at, at + 1
        if low in lexicon.hedge_words:
            return at, at + 1
        if low == "what" and tokens.lower[at + 1] in lexicon.pronouns:
            return at, word.verb
        if low in lexicon.verbs and _is_of_oneself(tokens, at, word.verb):
            return at, at + 1
    opening = according_frame(tokens, sentence.first, word.verb)
    return None if opening is None else opening.cue


def _is_of_oneself(tokens: TextTokens, verb: int, act: int) -> bool:
    """“says it recorded”, “said on Monday that it had”, “is said to have”: somebody only says so."""
    lexicon = tokens.lexicon
    if not lexicon.subject_first:
        return False
    following = tokens.lower[verb + 1 : min(act, verb + NEAR + 2)]
    if following[:1] == ["to"]:
        return tokens.lower[verb - 1] in lexicon.passive
    at = following.index("that") + 1 if "that" in following[:-1] else 0
    return following[at : at + 1] != [] and (
        following[at] in lexicon.pronouns or following[at] in lexicon.possessives
    )
