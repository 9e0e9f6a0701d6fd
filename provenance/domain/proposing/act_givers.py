"""Finds who gave the material: “got the file *from a retired colonel*”, “the tape came from …”."""

from __future__ import annotations

from provenance.domain.language.given_names import GIVEN_NAMES
from provenance.domain.proposing.act_agents import agent_phrase_after
from provenance.domain.proposing.act_grants import has_material_subject
from provenance.domain.proposing.act_material import ActWord
from provenance.domain.proposing.phrase_words import Phrase
from provenance.domain.proposing.stated_acts import StatedAct
from provenance.domain.proposing.text_tokens import SentenceTokens, TextTokens
from provenance.domain.proposing.undone_acts import is_undone
from provenance.domain.proposing.verb_groups import start_of_verb

FARTHEST_GIVER = 12
"""Number of tokens after a verb of getting in which the giver is sought."""


def act_of_giver(
    tokens: TextTokens, word: ActWord, agent: Phrase | None, sentence: SentenceTokens
) -> StatedAct | None:
    """Return the "released" act of the giver after “from”; a place or a device is no giver."""
    lexicon = tokens.lexicon
    if not _is_act_of_getting(tokens, word):
        return None
    start = word.end + 1 if agent is None or agent[1] < word.end else agent[1]
    for at in range(start, min(sentence.last, word.end + FARTHEST_GIVER)):
        if not tokens.is_word(at):
            return None
        if tokens.lower[at] in lexicon.giver_links:
            giver = giver_after(tokens, at, sentence.last)
            return None if giver is None else StatedAct("released", at, giver[1] - 1, giver)
    return None


def _is_act_of_getting(tokens: TextTokens, word: ActWord) -> bool:
    forms = tokens.lower[word.verb], tokens.lower[word.end]
    return not tokens.lexicon.getting_verbs.isdisjoint(forms)


def act_of_origin_at(
    tokens: TextTokens, token: int, sentence: SentenceTokens
) -> tuple[ActWord, Phrase] | None:
    """Return the "released" act of “the tape came from a clerk”, with its agent, or None."""
    for words in tokens.lexicon.origins_by_word.get(tokens.lower[token], ()):
        end = token + len(words)
        if tokens.lower[token:end] == words:
            word = ActWord("released", token, end - 1)
            start = start_of_verb(tokens, token, sentence)
            if start <= sentence.first or not has_material_subject(tokens, start, sentence):
                return None
            giver = giver_after(tokens, end - 1, sentence.last)
            is_stated = giver is not None and not is_undone(tokens, word, sentence)
            return (word, giver) if giver is not None and is_stated else None
    return None


def giver_after(tokens: TextTokens, link: int, last: int) -> Phrase | None:
    """Return the phrase after “from”, if it is a person or a role that can give something."""
    giver = agent_phrase_after(tokens, link, last)
    return giver if giver is not None and _is_somebody(tokens, giver) else None


def agent_without_giver(tokens: TextTokens, word: ActWord, agent: Phrase) -> Phrase:
    """Return an agent without its giver.

    Example: “the museum” in “acquired by the museum from the poet’s granddaughter”.
    """
    start, end = agent
    if not _is_act_of_getting(tokens, word):
        return agent
    for at in range(start + 1, end - 1):
        is_link = tokens.lower[at] in tokens.lexicon.giver_links
        if is_link and giver_after(tokens, at, end) is not None:
            return start, at
    return agent


def _is_somebody(tokens: TextTokens, phrase: Phrase) -> bool:
    """Return whether the head of a phrase is a noun for people, or its first word a given name."""
    lexicon, (start, end) = tokens.lexicon, phrase
    small = lexicon.inside_names | lexicon.place_prepositions | lexicon.relative_pronouns
    head = next((at for at in range(start + 1, end) if tokens.lower[at] in small), end) - 1
    if tokens.words[start].istitle() and tokens.lower[start] in GIVEN_NAMES:
        return True
    people = lexicon.givers | lexicon.roles
    return tokens.lower[start] in people or tokens.lower[head] in people
