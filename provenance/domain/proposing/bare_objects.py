"""Separates objects and receivers from the subject where no article marks them.

“Телефони полонених бійці передали слідчим”, “Слідчим телефони передали бійці”, “Вибух зняв місцевий
житель”: Ukrainian and Russian put any of them first.
"""

from __future__ import annotations

from provenance.domain.proposing.phrase_words import Phrase
from provenance.domain.proposing.subjects_after import subject_after
from provenance.domain.proposing.text_tokens import SentenceTokens, TextTokens

_NOMINATIVE_ENDINGS = ("ий", "ій", "ый", "ой", "а", "я", "е", "є", "і", "ї", "ые", "ие")
"""Nominative endings of an adjective before a subject."""


def subject_without_object(
    tokens: TextTokens, phrase: Phrase, verb: int, sentence: SentenceTokens
) -> Phrase | None:
    """Return the part of a phrase before a verb that may be its subject; None if there is none."""
    start, end = phrase
    end = _end_before_time(tokens, start, end)
    start = _start_after_receiver(tokens, start, end)
    if start < end and _is_noun_for_thing(tokens, start):
        if not all(map(tokens.is_word, range(start, end))):
            return None
        doer = _start_of_first_role(tokens, start + 1, end)
        return None if doer is None else (doer, end)
    if start == sentence.first and end - start == 1 and _may_be_thing(tokens, start):
        role = subject_after(tokens, verb, sentence.last)
        if role is not None and _names_role(tokens, role):
            return None
    return start, end


def _end_before_time(tokens: TextTokens, start: int, end: int) -> int:
    """Return the end of a phrase before a time.

    Example: “Радиолюбители” in “Радиолюбители несколько часов …”.
    """
    lexicon = tokens.lexicon
    for at in range(start + 1, end):
        low = tokens.lower[at]
        if (low in lexicon.times or low in lexicon.several_ones) and tokens.words[at][0].islower():
            return at
    return end


def _start_after_receiver(tokens: TextTokens, start: int, end: int) -> int:
    """Return the token after a receiver: after “Слідчим” in “Слідчим телефони полонених”."""
    lexicon = tokens.lexicon
    if tokens.lower[start] in lexicon.roles | lexicon.organisations:
        return start
    is_receiver = tokens.lower[start].endswith(lexicon.receiver_endings or "\ue000")
    is_before_thing = start + 1 < end and _is_noun_for_thing(tokens, start + 1)
    return start + 1 if is_receiver and is_before_thing else start


def _is_noun_for_thing(tokens: TextTokens, token: int) -> bool:
    lexicon, low = tokens.lexicon, tokens.lower[token]
    return (
        low in lexicon.material
        or low in lexicon.handed_things
        or low in lexicon.rooms
        or low in lexicon.tapped_things
    )


def _start_of_first_role(tokens: TextTokens, start: int, end: int) -> int | None:
    """Return the start of the first role after a thing, adjectives included: “колишній …”."""
    lexicon = tokens.lexicon
    for at in range(start, end):
        if tokens.lower[at] in lexicon.roles or tokens.lower[at] in lexicon.organisations:
            while at - 1 >= start and tokens.lower[at - 1].endswith(_NOMINATIVE_ENDINGS):
                at -= 1
            return at
    return None


def _may_be_thing(tokens: TextTokens, token: int) -> bool:
    """Return whether a sentence's first word may be a thing: no role, no body, no abbreviation."""
    lexicon, low = tokens.lexicon, tokens.lower[token]
    is_known = low in lexicon.roles or low in lexicon.organisations or low in lexicon.outlets
    return not (is_known or low in lexicon.pronouns or tokens.words[token].isupper())


def _names_role(tokens: TextTokens, phrase: Phrase) -> bool:
    lexicon = tokens.lexicon
    return any(
        tokens.lower[at] in lexicon.roles or tokens.lower[at] in lexicon.organisations
        for at in range(*phrase)
    )
