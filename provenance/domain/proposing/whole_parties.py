"""Extends an agent to its whole phrase, where the rules may have read only the last name."""

from __future__ import annotations

from provenance.domain.proposing.checker_phrases import checker_before
from provenance.domain.proposing.phrase_words import Phrase
from provenance.domain.proposing.text_tokens import SentenceTokens, TextTokens


def extend_to_whole_party(
    tokens: TextTokens, verb: int, agent: Phrase | None, sentence: SentenceTokens
) -> Phrase | None:
    """Return the whole phrase before a verb: “Die Redaktion von „Klartext“”, not „Klartext“."""
    if agent is None or agent[1] > verb:
        return agent
    whole = checker_before(tokens, verb, sentence)
    if whole is not None and _has_relative_clause(tokens, whole) and agent[1] <= whole[0]:
        return whole
    is_part = whole is not None and whole[0] < agent[0] and agent[1] == whole[1]
    return (
        whole
        if whole is not None and is_part and _is_noun_of_name(tokens, whole[0], agent[0])
        else agent
    )


def _has_relative_clause(tokens: TextTokens, phrase: Phrase) -> bool:
    """Return whether a relative clause follows a phrase.

    Example: “Rosalind Achebe, *who* cleans the floor, …”.
    """
    who = tokens.lexicon.relative_pronouns - tokens.lexicon.determiners - {"que"}
    end = phrase[1]
    return tokens.words[end : end + 1] == [","] and tokens.lower[end + 1] in who


def _is_noun_of_name(tokens: TextTokens, start: int, end: int) -> bool:
    """Return whether the tokens are only a noun that the name after it belongs to."""
    lexicon = tokens.lexicon
    things = lexicon.material | lexicon.tapped_things | lexicon.handed_things | lexicon.rooms
    devices = lexicon.microphones | lexicon.devices | lexicon.stories
    verbs = lexicon.act_forms | lexicon.verbs.keys() | lexicon.auxiliaries_of_acts
    clauses = lexicon.borders | lexicon.relative_pronouns - lexicon.determiners
    places = lexicon.opening_prepositions - lexicon.inside_names
    others = things | devices | verbs | clauses | places | frozenset(lexicon.receiver_links)
    words = tokens.lower[start:end]
    if not others.isdisjoint(words) or any(word.endswith(("ing", "ed")) for word in words):
        return False
    small = lexicon.determiners | lexicon.inside_names | lexicon.pronouns
    return any(
        low not in small and (not lexicon.nouns_have_capitals or tokens.words[at][0].isupper())
        for at, low in enumerate(words, start)
    )
