"""Which forms state that something was done with the material, and which only look like one."""

from __future__ import annotations

from dataclasses import dataclass

from provenance.domain.language.content_words import DENIALS
from provenance.domain.proposing.text_tokens import SentenceTokens, TextTokens
from provenance.domain.proposing.verb_groups import FAR, NEAR, is_adverb


@dataclass(frozen=True, slots=True)
class ActWord:
    """A form that states an act, from its verb to its last word: “made public”."""

    act: str
    verb: int
    end: int


def act_word_at(tokens: TextTokens, token: int, sentence: SentenceTokens) -> ActWord | None:
    lexicon, low = tokens.lexicon, tokens.lower[token]
    if _belongs_to_phrase(tokens, token, sentence):
        return None
    phrase = _phrase_ending_with(tokens, token, sentence)
    if phrase is not None:
        return phrase
    if low in lexicon.reporting and _is_first(tokens, token, sentence):
        return ActWord("brought-to-light", token, token)
    if low not in lexicon.acts and low not in lexicon.participles:
        return None
    unclear = low not in lexicon.clear_acts and is_noun(tokens, token, sentence)
    if unclear or not _has_material(tokens, token, sentence):
        return None
    act = lexicon.acts.get(low) or lexicon.participles[low]
    near = tokens.lower[max(sentence.first, token - 3) : min(sentence.last, token + 6)]
    if act == "obtained" and any(word.startswith(lexicon.exclusive) for word in near):
        act = "obtained-exclusively"
    return ActWord(act, token, token)


def _phrase_ending_with(tokens: TextTokens, token: int, sentence: SentenceTokens) -> ActWord | None:
    """“gained access”, “played in court”: an act of a verb and a word that follows it."""
    phrases, low = tokens.lexicon.phrasal_acts, tokens.lower[token]
    if low in phrases:
        act, verbs = phrases[low]
        for at in range(token - 1, max(sentence.first, token - 7) - 1, -1):
            if tokens.lower[at] in verbs:
                return ActWord(act, at, token)
    return None


def _belongs_to_phrase(tokens: TextTokens, token: int, sentence: SentenceTokens) -> bool:
    """Whether a verb is that of a phrase that follows: “gained access”, “отримали доступ”."""
    low, phrases = tokens.lower[token], tokens.lexicon.phrasal_acts
    following = tokens.lower[token + 1 : min(sentence.last, token + 7)]
    return any(low in phrases[word][1] for word in following if word in phrases)


def _is_first(tokens: TextTokens, token: int, sentence: SentenceTokens) -> bool:
    """“was first reported by”, “reported first”."""
    near = tokens.lower[max(sentence.first, token - 2) : min(sentence.last, token + 2)]
    return any(word in tokens.lexicon.first for word in near)


def is_noun(tokens: TextTokens, token: int, sentence: SentenceTokens) -> bool:
    """“the recording”, “phone records”: a form of an act that is a noun here."""
    low, lexicon = tokens.lower[token], tokens.lexicon
    if low in lexicon.participles or low not in lexicon.material:
        return low.endswith("ing") and tokens.lower[token - 1 : token] in (["a"], ["the"], ["an"])
    if token == sentence.first:
        return True
    before = tokens.lower[token - 1]
    if before in lexicon.determiners or before in lexicon.quantifiers:
        return True
    is_first = before == "to" and tokens.lower[token - 2] in lexicon.first
    if is_first or before in lexicon.auxiliaries_of_acts:
        return False
    return low.endswith("ing") or not (before in lexicon.pronouns or tokens.is_capital(token - 1))


def _has_material(tokens: TextTokens, token: int, sentence: SentenceTokens) -> bool:
    lexicon = tokens.lexicon
    if tokens.lower[token] in lexicon.clear_acts:
        return True
    first, last = max(sentence.first, token - FAR), min(sentence.last, token + FAR)
    around = [*tokens.lower[first:token], *tokens.lower[token + 1 : last]]
    return any(word in lexicon.material for word in around) or (
        tokens.lower[token + 1 : token + 2] in (["it"], ["them"])
    )


def is_undone(tokens: TextTokens, word: ActWord, sentence: SentenceTokens) -> bool:
    """“did not release”, “will release”; “to have released” was done, as somebody says."""
    lexicon = tokens.lexicon
    is_denied_after = not DENIALS.isdisjoint(tokens.lower[word.end + 1 : word.end + 2])
    if is_denied_after or _is_denied(tokens, word.verb, sentence):
        return True
    at = word.verb - 1
    while at >= max(sentence.first, word.verb - NEAR):
        low = tokens.lower[at]
        if low in lexicon.undone or low.endswith(("n't", "n’t")):
            follows = tokens.lower[at + 1 : word.verb]
            is_first = tokens.lower[at - 1] in lexicon.first
            is_perfect = any(one in lexicon.perfect for one in follows)
            return not (low == "to" and (is_perfect or is_first))
        if not (low in lexicon.auxiliaries_of_acts or is_adverb(tokens, at)):
            return False
        at -= 1
    return False


def _is_denied(tokens: TextTokens, verb: int, sentence: SentenceTokens) -> bool:
    """“denied that it had intercepted”: a verb of denying before an act, in one clause with it.

    In German a comma opens the clause of what is denied.
    """
    is_clause = tokens.lexicon.nouns_have_capitals
    for at in range(verb - 1, max(sentence.first, verb - FAR) - 1, -1):
        if not tokens.is_word(at) and not (tokens.words[at] == "," and is_clause):
            return False
        if tokens.lower[at] in tokens.lexicon.denying:
            return True
    return False
