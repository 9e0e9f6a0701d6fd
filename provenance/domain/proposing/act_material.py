"""Decides whether an act was done with material, or with a drone, a goal and the like."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from provenance.domain.proposing.act_places import is_device_handed_over, is_done_secretly
from provenance.domain.proposing.text_tokens import SentenceTokens, TextTokens
from provenance.domain.proposing.verb_groups import (
    CLAUSE_WINDOW,
    SHORT_WINDOW,
    clause_around,
    start_of_verb,
)

OBJECT_WINDOW = 7
"""Number of words on either side of a verb in which its object and its subject are sought."""
_REPRINTING_ACTS = frozenset({"republished", "quoted"})
_RELEASING_ACTS = frozenset({"released", "issued", "recorded"})
_PUBLISHING_ACTS = frozenset({"released", "issued", "leaked"})
_LISTENING_ACTS = frozenset({"intercepted", "recorded", "monitored", "had-access"})
"""Acts that are done with a telephone or a room as well as with what was said there."""


@dataclass(frozen=True, slots=True)
class ActWord:
    """A form that states an act, from its verb to its last word: “made public”."""

    act: str
    verb: int
    end: int


def has_material(tokens: TextTokens, word: ActWord, sentence: SentenceTokens) -> bool:
    """Return whether the act was done with material: not in “intercepted a drone”."""
    lexicon, low = tokens.lexicon, tokens.lower[word.verb]
    if low in lexicon.planting_verbs:
        return not lexicon.listening_devices.isdisjoint(words_beside(tokens, word, sentence))
    if low in lexicon.breaking_verbs:
        return _breaks_story(tokens, word, sentence)
    if _needs_no_material(tokens, word, sentence):
        return True
    if low in lexicon.ambiguous_acts or tokens.lower[word.end] in lexicon.ambiguous_acts:
        beside = words_beside(tokens, word, sentence)
        follows = tokens.lower[word.end + 1 : word.end + 3]
        is_reached = word.act == "had-access" and follows in (["to", "it"], ["to", "them"])
        is_named = is_reached or _names_material(tokens, word.act, beside)
        return is_named or _has_pronoun_object(tokens, word, sentence)
    if _has_other_object(tokens, word, sentence):
        return False
    if not lexicon.clear_acts.isdisjoint(
        tokens.lower[max(sentence.first, word.verb - 1) : word.verb + 2]
    ):
        # “intercepted it”, “secretly recorded him”
        return True
    first, last = (
        max(sentence.first, word.verb - CLAUSE_WINDOW),
        min(sentence.last, word.end + CLAUSE_WINDOW),
    )
    if _has_plain_object(tokens, word, sentence):
        # “released two players, according to a statement”
        first, last = clause_around(tokens, word.verb, sentence)
    around = [*tokens.lower[first : word.verb], *tokens.lower[word.verb + 1 : last]]
    return _names_material(tokens, word.act, around) or (
        tokens.lower[word.verb + 1 : word.verb + 2] in (["it"], ["them"])
    )


def _has_plain_object(tokens: TextTokens, word: ActWord, sentence: SentenceTokens) -> bool:
    """Return whether an article with its noun follows the verb and so is its object."""
    lexicon, at = tokens.lexicon, word.end + 1
    is_object = at < sentence.last and tokens.lower[at] in lexicon.determiners
    is_event = not lexicon.calls.isdisjoint(tokens.lower[at : at + SHORT_WINDOW])
    return lexicon.subject_first and is_object and not is_event


def _breaks_story(tokens: TextTokens, word: ActWord, sentence: SentenceTokens) -> bool:
    lexicon, before = tokens.lexicon, tokens.lower[word.verb - 1]
    if before in lexicon.object_pronouns:
        # “la adelantó el diario”
        near = tokens.lower[max(sentence.first, word.verb - CLAUSE_WINDOW) : word.verb]
        return not (lexicon.stories | lexicon.material).isdisjoint(near)
    is_source = before in lexicon.phrases_for_according
    return is_source or not lexicon.stories.isdisjoint(words_beside(tokens, word, sentence))


def _needs_no_material(tokens: TextTokens, word: ActWord, sentence: SentenceTokens) -> bool:
    """Return whether the act needs no material.

    That is the case if it was done with a room, a prisoner’s phone or words, or if it was done
    secretly, or filmed.
    """
    if tokens.lower[word.verb] in tokens.lexicon.bugging_verbs:
        return True
    if word.act == "recorded" and tokens.lower[word.verb] in tokens.lexicon.clear_acts:
        return True
    if word.act in _LISTENING_ACTS and is_done_secretly(tokens, word.verb, sentence):
        return True
    if is_device_handed_over(tokens, word.verb, word.end, sentence):
        return True
    return word.act == "quoted" and _quotes_somebody(tokens, word, sentence)


def _quotes_somebody(tokens: TextTokens, word: ActWord, sentence: SentenceTokens) -> bool:
    """Return whether a person or body is quoted: “The agency quoted him as saying”.

    In “quoted by Reuters”, too, no material is needed.
    """
    lexicon, at = tokens.lexicon, word.verb
    start = start_of_verb(tokens, at, sentence)
    subject = tokens.lower[max(sentence.first, start - SHORT_WINDOW) : start]
    bodies = lexicon.agencies | lexicon.outlets | lexicon.organisations
    if not bodies.isdisjoint(subject) and not lexicon.subject_first:
        return True
    follows = tokens.lower[at + 1 : min(sentence.last, at + CLAUSE_WINDOW)]
    if follows[:1] and follows[0] in lexicon.by:
        papers = lexicon.agencies | lexicon.outlets
        return not papers.isdisjoint(follows[:SHORT_WINDOW])
    is_said = ("as", "saying") in pairwise(follows)
    return is_said and follows[0] != "as"


def _has_pronoun_object(tokens: TextTokens, word: ActWord, sentence: SentenceTokens) -> bool:
    """Return whether the object is a pronoun for material named before: “says it downloaded it”."""
    beside = tokens.lower[max(sentence.first, word.verb - 1) : word.end + 2]
    is_it = bool(
        {"it", "them"} & {*beside[-1:], *tokens.lower[word.verb + 1 : word.verb + 2]}
    ) or not tokens.lexicon.object_pronouns.isdisjoint((beside[0], beside[-1]))
    before = tokens.lower[max(sentence.first, word.verb - CLAUSE_WINDOW) : word.verb]
    if word.act == "had-access" or not _names_material(tokens, word.act, before):
        return False
    return is_it or _is_joined_to_act(tokens, word, sentence)


def _is_joined_to_act(tokens: TextTokens, word: ActWord, sentence: SentenceTokens) -> bool:
    """Return whether an act is joined to another with the same material as object.

    Example: “The call was captured by a unit and passed to prosecutors”.
    """
    lexicon = tokens.lexicon
    start = start_of_verb(tokens, word.verb, sentence)
    if tokens.lower[start - 1] not in lexicon.joins:
        return False
    before = tokens.lower[max(sentence.first, start - CLAUSE_WINDOW) : start - 1]
    links = lexicon.receiver_links if lexicon.subject_first else lexicon.by
    is_given = not set(links).isdisjoint(tokens.lower[word.end + 1 : word.end + 2])
    return is_given and any(word_before in lexicon.participles for word_before in before)


def _names_material(tokens: TextTokens, act: str, words: list[str]) -> bool:
    lexicon = tokens.lexicon
    if not lexicon.material.isdisjoint(words):
        return True
    endings = lexicon.material_endings
    if endings and any(word.endswith(endings) for word in words):
        return True
    if act == "brought-to-light":
        return not lexicon.stories.isdisjoint(words)
    if act in _PUBLISHING_ACTS and not lexicon.facts.isdisjoint(words):
        return True
    if act in _REPRINTING_ACTS:
        return not lexicon.writings.isdisjoint(words)
    if act == "intercepted" and not lexicon.rooms.isdisjoint(words):
        return True
    return act in _LISTENING_ACTS and not lexicon.tapped_things.isdisjoint(words)


def words_beside(tokens: TextTokens, word: ActWord, sentence: SentenceTokens) -> list[str]:
    """Return the words around a verb and its auxiliaries, where its object or subject stands."""
    start = start_of_verb(tokens, word.verb, sentence)
    before = tokens.lower[max(sentence.first, start - OBJECT_WINDOW) : start]
    if word.verb == sentence.first:
        # “Dumped on a forum by hackers, the emails”
        before = _after_comma(tokens, word.end, sentence)
    return before + tokens.lower[word.verb + 1 : min(sentence.last, word.verb + 1 + OBJECT_WINDOW)]


def _after_comma(tokens: TextTokens, token: int, sentence: SentenceTokens) -> list[str]:
    for at in range(token + 1, min(sentence.last, token + CLAUSE_WINDOW)):
        if tokens.words[at] == ",":
            return tokens.lower[at + 1 : min(sentence.last, at + 1 + SHORT_WINDOW)]
    return []


def object_after(tokens: TextTokens, end: int, sentence: SentenceTokens) -> list[str]:
    """Return the words after a verb up to a preposition.

    Example: “a loss” in “disclosed a loss in a report”.
    """
    lexicon, last = tokens.lexicon, end + 1
    while last < sentence.last and tokens.is_word(last) and last - end < OBJECT_WINDOW:
        low = tokens.lower[last]
        if low in lexicon.opening_prepositions or low in lexicon.after_names:
            break
        last += 1
    return tokens.lower[end + 1 : last]


def _has_other_object(tokens: TextTokens, word: ActWord, sentence: SentenceTokens) -> bool:
    """Return whether the clause of an act has another object and no material.

    Example: “intercepted three drones”.
    """
    lexicon = tokens.lexicon
    follows = tokens.lower[word.end + 1 : min(sentence.last, word.end + SHORT_WINDOW)]
    if follows[:1] and follows[0] in ("from", "on") and not lexicon.captivity.isdisjoint(follows):
        # “released from the hospital” concerns a person.
        return True
    is_aside = word.verb - 2 > sentence.first and tokens.words[word.verb - 1] == ","
    if is_aside and tokens.lower[word.verb - 2] in lexicon.creations:
        # “Her second film, released in March,”
        return True
    object_words = object_after(tokens, word.end, sentence)
    after = word.end + 1 + len(object_words)
    complement = tokens.lower[after : min(sentence.last, after + SHORT_WINDOW + 1)]
    has_complement = not lexicon.inside_names.isdisjoint((*object_words, *complement[:1]))
    if (
        word.act in _RELEASING_ACTS
        and has_complement
        and not lexicon.creations.isdisjoint((*object_words, *complement))
    ):
        # “released a video for her new song”
        return True
    if not lexicon.other_objects.isdisjoint(object_words):
        return not _names_material(tokens, word.act, object_words)
    words = tokens.lower[slice(*clause_around(tokens, word.verb, sentence))]
    if lexicon.subject_first and lexicon.by[0] in words:
        # “seized by fighters”
        words = words[: words.index(lexicon.by[0])]
    if word.act == "recorded":
        # “was filmed from a drone”
        words = [word_beside for word_beside in words if word_beside not in lexicon.devices]
    return not lexicon.other_objects.isdisjoint(words) and not _names_material(
        tokens,
        word.act,
        [word_beside for word_beside in words if word_beside != tokens.lower[word.verb]],
    )
