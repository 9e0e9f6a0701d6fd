"""Finds the words that hedge an act: “has claimed that”, “what it said was”, “allegedly”."""

from __future__ import annotations

from provenance.domain.proposing.according_frames import according_frame
from provenance.domain.proposing.act_material import ActWord
from provenance.domain.proposing.act_things import is_material
from provenance.domain.proposing.phrase_words import Phrase
from provenance.domain.proposing.text_tokens import SentenceTokens, TextTokens
from provenance.domain.proposing.token_patterns import QUOTATION
from provenance.domain.proposing.verb_groups import SHORT_WINDOW

FARTHEST_HEDGE = 12
"""Number of tokens before an act in which a hedge is sought."""


def hedge_of(
    tokens: TextTokens, word: ActWord, agent: Phrase | None, sentence: SentenceTokens
) -> Phrase | None:
    """Return the words that hedge an act, or None.

    An agent's own statement of its act is a claim, and so is a sentence that opens with its source.
    A claim before “which” does not hedge what follows it.
    """
    lexicon = tokens.lexicon
    is_own = agent is not None and tokens.lower[agent[0]] in lexicon.possessives
    relative = _start_of_relative(tokens, word, sentence)
    first_token = max(relative, word.verb - FARTHEST_HEDGE)
    if agent is not None and agent[0] < word.verb and not (is_own or lexicon.nouns_have_capitals):
        # In German the hedge stands before the agent: “soll ein Kellner aufgenommen haben”.
        first_token = max(first_token, agent[0])
    for at in range(word.verb - 1, first_token - 1, -1):
        low = tokens.lower[at]
        if tokens.words[at] in (";", QUOTATION):
            return None
        if low in lexicon.claiming_verbs or low in lexicon.hedge_words:
            return at, at + 1
        if low == "what" and tokens.lower[at + 1] in lexicon.pronouns:
            return at, word.verb
        if low in lexicon.verbs and (
            (is_own and low not in lexicon.material) or _reports_own_act(tokens, at, word.verb)
        ):
            return at, at + 1
    if agent is not None and _is_reported_by_agent(tokens, word, agent):
        at = tokens.verb_tokens_between(sentence.first, word.verb)[-1]
        return at, at + 1
    return None if relative > sentence.first else _sentence_source_cue(tokens, word, sentence)


def _sentence_source_cue(
    tokens: TextTokens, word: ActWord, sentence: SentenceTokens
) -> Phrase | None:
    """Return the cue of “According to the police,” at the head of a sentence, or None."""
    opening = according_frame(tokens, sentence.first, word.verb)
    is_hedge = opening is not None and not _is_done_to_source(tokens, word, opening.cue)
    return opening.cue if opening is not None and is_hedge else None


def _is_reported_by_agent(tokens: TextTokens, word: ActWord, agent: Phrase) -> bool:
    """Return whether agents state their own act in a clause: “تقول المجموعة إنها سجلت”."""
    lexicon = tokens.lexicon
    opens_clause = tokens.lower[word.verb - 1] in lexicon.borders and agent[1] < word.verb
    sentence = tokens.sentence_at(word.verb)
    verbs = tokens.verb_tokens_between(sentence.first, word.verb)
    return not lexicon.subject_first and opens_clause and verbs != []


def _start_of_relative(tokens: TextTokens, word: ActWord, sentence: SentenceTokens) -> int:
    """Return the start of the act's clause if “, which” opens it; else that of the sentence."""
    if not tokens.lexicon.subject_first:
        return sentence.first
    for at in range(word.verb - 1, sentence.first, -1):
        if tokens.lower[at] in tokens.lexicon.relative_pronouns and tokens.words[at - 1] == ",":
            return at
    return sentence.first


def _is_done_to_source(tokens: TextTokens, word: ActWord, cue: Phrase) -> bool:
    """Return whether the act was done to the source: “According to minutes seen by the Echo”."""
    words = tokens.words[cue[1] : word.verb]
    names = range(cue[1], min(word.verb, cue[1] + SHORT_WINDOW))
    return "," not in words and any(is_material(tokens, (at, at + 1)) for at in names)


def _reports_own_act(tokens: TextTokens, verb: int, act: int) -> bool:
    """Return whether a verb of saying only reports one's own act.

    Examples: “says it recorded”, “said on Monday that it had”, “is said to have”.
    """
    lexicon = tokens.lexicon
    if not lexicon.subject_first or tokens.lower[verb] in lexicon.admitting_verbs:
        return False
    following = tokens.lower[verb + 1 : min(act, verb + SHORT_WINDOW + 2)]
    if following[:1] == ["to"]:
        return tokens.lower[verb - 1] in lexicon.passive or tokens.words[verb - 1] == ","
    at = following.index("that") + 1 if "that" in following[:-1] else 0
    while at < len(following) and (following[at] == "on" or following[at] in lexicon.times):
        at += 1
    return following[at : at + 1] != [] and (
        following[at] in lexicon.pronouns or following[at] in lexicon.possessives
    )
