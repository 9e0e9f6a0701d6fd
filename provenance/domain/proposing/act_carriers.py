"""Finds the agent behind a thing: “a hot microphone picked up”, “the clip surfaced on the blog”."""

from __future__ import annotations

from provenance.domain.proposing.act_agents import agent_after_by, agent_phrase_after
from provenance.domain.proposing.microphones import FARTHEST_MICROPHONE, microphone_before
from provenance.domain.proposing.phrase_words import Phrase
from provenance.domain.proposing.text_tokens import SentenceTokens, TextTokens


def operator_of_microphone(
    tokens: TextTokens, verb: int, sentence: SentenceTokens
) -> Phrase | None:
    """Return the operator of a microphone: “operated by the parliament’s TV service”."""
    microphone = microphone_before(tokens, verb, sentence)
    assert microphone is not None
    return operator_after(tokens, microphone, verb)


def operator_after(tokens: TextTokens, device: int, last: int) -> Phrase | None:
    """Return the operator of a device, named right after it, or None."""
    for phrase in tokens.lexicon.operator_phrases:
        words = phrase.split()
        first = device + 1
        if tokens.lower[first : first + len(words)] == words:
            return agent_phrase_after(tokens, first + len(words) - 1, last)
        if words[1:] == ["by"] and tokens.lower[first : first + 1] == words[:1]:
            # “planted in the lamp by federal agents”
            return agent_after_by(tokens, first, tokens.sentence_at(first))
    return None


def _is_publication_place(tokens: TextTokens, phrase: Phrase, end: int) -> bool:
    """Return whether the material came out there.

    It did on a channel or a page, and in print where it “first appeared in Nordlys”.
    """
    lexicon = tokens.lexicon
    if not lexicon.publication_places.isdisjoint(tokens.lower[slice(*phrase)]):
        return True
    is_first = not lexicon.first_words.isdisjoint(tokens.lower[max(0, end - 2) : end + 2])
    is_named = tokens.is_capital(phrase[0]) or tokens.lower[phrase[0]] in lexicon.place_determiners
    is_named = is_named and tokens.is_capital(phrase[1] - 1)
    is_print = tokens.lower[phrase[0] - 1] == "in" and lexicon.platforms.isdisjoint(
        tokens.lower[slice(*phrase)]
    )
    return is_first and is_named and is_print


def publisher_after(tokens: TextTokens, end: int, last: int) -> Phrase | None:
    """Return the owner of the channel or page where the material surfaced.

    A platform and a day are nobody.
    """
    lexicon = tokens.lexicon
    for at in range(end + 1, min(last - 1, end + FARTHEST_MICROPHONE)):
        if not tokens.is_word(at):
            return None
        if tokens.lower[at] in lexicon.place_prepositions:
            phrase = agent_phrase_after(tokens, at, last)
            if phrase is not None and _is_publication_place(tokens, phrase, end):
                return _owner_of_page(tokens, phrase)
    return None


def _owner_of_page(tokens: TextTokens, phrase: Phrase) -> Phrase:
    """Return the owner of a page: “the panel’s” in “the panel’s site”; else the whole phrase."""
    endings = tokens.lexicon.any_possessive_endings
    for at in range(*phrase):
        if endings and tokens.lower[at].endswith(endings):
            return phrase[0], at + 1
    return phrase


def outlet_after(tokens: TextTokens, end: int, last: int) -> Phrase | None:
    """Return the outlet in which the material was published: “published *in the weekly Focal*”."""
    lexicon = tokens.lexicon
    for at in range(end + 1, min(last - 1, end + FARTHEST_MICROPHONE)):
        if not tokens.is_word(at) or tokens.lower[at] in lexicon.joins:
            return None
        if tokens.lower[at] in lexicon.place_prepositions:
            phrase = agent_phrase_after(tokens, at, last)
            if phrase is not None and _names_outlet(tokens, phrase):
                return phrase
    return None


def _names_outlet(tokens: TextTokens, phrase: Phrase) -> bool:
    is_outlet = not tokens.lexicon.outlets.isdisjoint(tokens.lower[slice(*phrase)])
    return is_outlet and tokens.is_capital(phrase[1] - 1)
