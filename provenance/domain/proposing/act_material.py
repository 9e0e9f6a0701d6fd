"""With what an act was done: with material, or with a drone, a goal and the like."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from provenance.domain.proposing.text_tokens import SentenceTokens, TextTokens
from provenance.domain.proposing.verb_groups import FAR, NEAR, clause_around, start_of_verb

BESIDE = 7
"""Words on either side of a verb among which its object and its subject stand."""
_PRINTING = frozenset({"republished", "quoted"})
_RELEASING = frozenset({"released", "issued", "recorded"})
_LISTENING = frozenset({"intercepted", "recorded", "monitored", "had-access"})
"""Acts that are done with a telephone or a room as well as with what was said there."""


@dataclass(frozen=True, slots=True)
class ActWord:
    """A form that states an act, from its verb to its last word: “made public”."""

    act: str
    verb: int
    end: int


def has_material(tokens: TextTokens, word: ActWord, sentence: SentenceTokens) -> bool:
    """Whether what was done was done with material: not “intercepted a drone”."""
    lexicon, low = tokens.lexicon, tokens.lower[word.verb]
    if low in lexicon.breaking:
        is_source = tokens.lower[word.verb - 1] in lexicon.phrases_for_according
        if tokens.lower[word.verb - 1] in lexicon.object_pronouns:
            # “la adelantó el diario”
            near = tokens.lower[max(sentence.first, word.verb - FAR) : word.verb]
            return not (lexicon.stories | lexicon.material).isdisjoint(near)
        return is_source or not lexicon.stories.isdisjoint(words_beside(tokens, word, sentence))
    if word.act == "quoted" and _is_of_somebody(tokens, word, sentence):
        return True
    if low in lexicon.close_acts or tokens.lower[word.end] in lexicon.close_acts:
        beside = words_beside(tokens, word, sentence)
        return _names_material(tokens, word.act, beside) or _is_done_to_it(tokens, word, sentence)
    if _is_of_other_objects(tokens, word, sentence):
        return False
    if not lexicon.clear_acts.isdisjoint(
        tokens.lower[max(sentence.first, word.verb - 1) : word.verb + 2]
    ):
        # “intercepted it”, “secretly recorded him”
        return True
    first, last = max(sentence.first, word.verb - FAR), min(sentence.last, word.end + FAR)
    around = [*tokens.lower[first : word.verb], *tokens.lower[word.verb + 1 : last]]
    return _names_material(tokens, word.act, around) or (
        tokens.lower[word.verb + 1 : word.verb + 2] in (["it"], ["them"])
    )


def _is_of_somebody(tokens: TextTokens, word: ActWord, sentence: SentenceTokens) -> bool:
    """“The agency quoted him as saying”, “quoted by Reuters”: whoever is quoted is no material."""
    lexicon, at = tokens.lexicon, word.verb
    follows = tokens.lower[at + 1 : min(sentence.last, at + FAR)]
    if follows[:1] and follows[0] in lexicon.by:
        papers = lexicon.agencies | lexicon.outlets
        return not papers.isdisjoint(follows[:NEAR])
    is_said = ("as", "saying") in pairwise(follows)
    return is_said and follows[0] != "as"


def _is_done_to_it(tokens: TextTokens, word: ActWord, sentence: SentenceTokens) -> bool:
    """“says it downloaded it”, of a document that the sentence names before."""
    beside = tokens.lower[max(sentence.first, word.verb - 1) : word.end + 2]
    is_it = bool(
        {"it", "them"} & {*beside[-1:], *tokens.lower[word.verb + 1 : word.verb + 2]}
    ) or not tokens.lexicon.object_pronouns.isdisjoint((beside[0], beside[-1]))
    before = tokens.lower[max(sentence.first, word.verb - FAR) : word.verb]
    return is_it and word.act != "had-access" and _names_material(tokens, word.act, before)


def _names_material(tokens: TextTokens, act: str, words: list[str]) -> bool:
    lexicon = tokens.lexicon
    if not lexicon.material.isdisjoint(words):
        return True
    if act == "brought-to-light":
        return not lexicon.stories.isdisjoint(words)
    if act in _PRINTING:
        return not lexicon.writings.isdisjoint(words)
    return act in _LISTENING and not lexicon.carriers.isdisjoint(words)


def words_beside(tokens: TextTokens, word: ActWord, sentence: SentenceTokens) -> list[str]:
    """The words around a verb and its auxiliaries, in which its object or its subject stands."""
    start = start_of_verb(tokens, word.verb, sentence)
    before = tokens.lower[max(sentence.first, start - BESIDE) : start]
    return before + tokens.lower[word.verb + 1 : min(sentence.last, word.verb + 1 + BESIDE)]


def object_after(tokens: TextTokens, end: int, sentence: SentenceTokens) -> list[str]:
    """The words after a verb up to the next small one: “a loss”, of “disclosed a loss in a report”."""
    lexicon, last = tokens.lexicon, end + 1
    while last < sentence.last and tokens.is_word(last) and last - end < BESIDE:
        low = tokens.lower[last]
        if low in lexicon.opening_prepositions or low in lexicon.after_names:
            break
        last += 1
    return tokens.lower[end + 1 : last]


def _is_of_other_objects(tokens: TextTokens, word: ActWord, sentence: SentenceTokens) -> bool:
    """“intercepted three drones”: in the clause of an act, something else and no material."""
    lexicon = tokens.lexicon
    is_aside = word.verb - 2 > sentence.first and tokens.words[word.verb - 1] == ","
    if is_aside and tokens.lower[word.verb - 2] in lexicon.creations:
        # “Her second film, released in March,”
        return True
    object_words = object_after(tokens, word.end, sentence)
    after = word.end + 1 + len(object_words)
    belongs_to = tokens.lower[after : min(sentence.last, after + NEAR + 1)]
    if (
        word.act in _RELEASING
        and not lexicon.inside_names.isdisjoint(belongs_to[:1])
        and not lexicon.creations.isdisjoint(belongs_to)
    ):
        # “released a video for her new song”
        return True
    if not lexicon.other_objects.isdisjoint(object_words):
        return not _names_material(tokens, word.act, object_words)
    words = tokens.lower[slice(*clause_around(tokens, word.verb, sentence))]
    if lexicon.subject_first and lexicon.by[0] in words:
        # “seized by fighters”
        words = words[: words.index(lexicon.by[0])]
    return not lexicon.other_objects.isdisjoint(words) and not _names_material(
        tokens, word.act, [one for one in words if one != tokens.lower[word.verb]]
    )
