"""Decides whether an apparent agent is a thing: the material itself, or a device."""

from __future__ import annotations

from provenance.domain.proposing.phrase_words import Phrase
from provenance.domain.proposing.text_tokens import TextTokens


def is_material(tokens: TextTokens, phrase: Phrase) -> bool:
    """Return whether an apparent agent is the material itself: “the recording leaked”."""
    lexicon = tokens.lexicon
    opens = tokens.lower[phrase[0]]
    if not lexicon.subject_first and _opens_with_thing(tokens, phrase[0], opens):
        return True
    if opens in lexicon.quantifiers:
        # “two of the emails”, but “two officials briefed on the intercept”
        return not lexicon.material.isdisjoint(_words_before_modifier(tokens, phrase))
    head = phrase[1] - 1
    while head > phrase[0] and tokens.lower[head] in lexicon.determiners:
        # “La conversación la grabó”
        head -= 1
    for at in range(*phrase):
        if at > phrase[0] and (tokens.lower[at] in lexicon.inside_names or not tokens.is_word(at)):
            head = min(head, at - 1)
            break
    is_opening = tokens.sentence_at(head).first == head
    is_capital = tokens.words[head][0].isupper() and not tokens.words[head].isupper()
    is_name = is_capital and lexicon.has_capitals and not is_opening
    low = tokens.lower[head]
    is_thing = low in lexicon.material or (
        not lexicon.subject_first
        and low in lexicon.stories | lexicon.handed_things | lexicon.rooms | lexicon.tapped_things
    )
    return is_thing and (not is_name or lexicon.nouns_have_capitals)


def _opens_with_thing(tokens: TextTokens, start: int, opens: str) -> bool:
    """Return whether a thing opens a phrase: “Телефони полонених”, “Кабінет мера”."""
    lexicon = tokens.lexicon
    things = lexicon.material | lexicon.tapped_things | lexicon.handed_things | lexicon.rooms
    return opens in things and (tokens.words[start][0].islower() or _opens_sentence(tokens, start))


def _opens_sentence(tokens: TextTokens, start: int) -> bool:
    return not tokens.lexicon.has_capitals or tokens.sentence_at(start).first == start


def is_device(tokens: TextTokens, phrase: Phrase) -> bool:
    """Return whether a device acted for somebody unnamed: “a drone filmed the column”."""
    lexicon, (start, end) = tokens.lexicon, phrase
    head = end - 1
    for at in range(start + 1, end):
        if tokens.lower[at] in lexicon.inside_names or not tokens.is_word(at):
            head = at - 1
            break
    heads = (head,) if lexicon.subject_first else range(start, head + 1)
    return any(tokens.lower[at] in lexicon.devices for at in heads)


def _words_before_modifier(tokens: TextTokens, phrase: Phrase) -> list[str]:
    """Return the words of a phrase up to the first word that modifies its noun."""
    lexicon, (start, end) = tokens.lexicon, phrase
    for at in range(start + 1, end):
        low = tokens.lower[at]
        is_of = low in lexicon.inside_names
        is_clause = low in lexicon.relative_pronouns or low.endswith("ed")
        if (low in lexicon.after_names and not is_of) or is_clause:
            return tokens.lower[start:at]
    return tokens.lower[start:end]
