"""Detects acts that were not, or not yet, done: “did not release”, “will release”."""

from __future__ import annotations

from provenance.domain.language.content_words import DENIALS
from provenance.domain.proposing.act_material import ActWord
from provenance.domain.proposing.text_tokens import SentenceTokens, TextTokens
from provenance.domain.proposing.verb_groups import (
    CLAUSE_WINDOW,
    SHORT_WINDOW,
    clause_around,
    is_adverb,
)


def is_undone(tokens: TextTokens, word: ActWord, sentence: SentenceTokens) -> bool:
    """Return whether an act was not done: “did not release”, “will release”.

    “to have released” counts as done, according to somebody.
    """
    lexicon = tokens.lexicon
    if not DENIALS.isdisjoint(tokens.lower[word.verb + 1 : word.end]):
        # “had no access to it”
        return True
    denials = DENIALS - lexicon.opening_prepositions - lexicon.after_names
    is_denied_after = not denials.isdisjoint(tokens.lower[word.end + 1 : word.end + 2])
    if is_denied_after or _is_governed_by_denial(tokens, word.verb, sentence):
        return True
    if tokens.lower[clause_around(tokens, word.verb, sentence)[0]] in lexicon.conditions:
        # “If the tape is ever released,”
        return True
    at = word.verb - 1
    while at >= max(sentence.first, word.verb - SHORT_WINDOW):
        low = tokens.lower[at]
        if low in lexicon.undone_words or low.endswith(("n't", "n’t")):
            follows = tokens.lower[at + 1 : word.verb]
            is_first = not lexicon.first_words.isdisjoint(tokens.lower[max(0, at - 2) : at])
            follows += tokens.lower[word.verb + 1 : min(sentence.last, word.verb + 3)]
            is_perfect = any(word_after in lexicon.perfect for word_after in follows)
            return not (low == "to" and (is_perfect or is_first))
        if low == "or" and at > sentence.first and tokens.lower[at - 1] in lexicon.participles:
            # “had not sent or received”
            at -= 1
        elif not (low in lexicon.auxiliaries_of_acts or is_adverb(tokens, at)):
            return False
        at -= 1
    return False


def _is_governed_by_denial(tokens: TextTokens, verb: int, sentence: SentenceTokens) -> bool:
    """Return whether a verb of denying governs the act: “denied that it had intercepted”.

    Both must be in one clause; in German a comma opens the clause of what is denied.
    """
    is_clause = tokens.lexicon.nouns_have_capitals
    for at in range(verb - 1, max(sentence.first, verb - CLAUSE_WINDOW) - 1, -1):
        if not tokens.is_word(at) and not (tokens.words[at] == "," and is_clause):
            return False
        if tokens.lower[at] in tokens.lexicon.denying_verbs:
            # “The dispute was filmed”
            return at == sentence.first or tokens.lower[at - 1] not in tokens.lexicon.determiners
    return False
