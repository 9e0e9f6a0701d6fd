"""Distinguishes acts by room or device: a bugged office, a prisoner’s phone."""

from __future__ import annotations

from provenance.domain.proposing.text_tokens import SentenceTokens, TextTokens
from provenance.domain.proposing.verb_groups import CLAUSE_WINDOW, clause_around

FARTHEST_THING = 16
"""Number of tokens on either side of a verb of giving in which the thing given is sought."""
CALL_WINDOW = 6
"""Number of tokens on either side of “captured” in which an intercepted call is sought."""


def act_of_room_or_device(
    tokens: TextTokens, act: str, token: int, sentence: SentenceTokens
) -> str:
    """Return the act of listening by its place: a room is recorded, a telephone is intercepted."""
    lexicon = tokens.lexicon
    if tokens.lower[token] in lexicon.capturing_verbs:
        beside = tokens.lower[max(sentence.first, token - CALL_WINDOW) : token + CALL_WINDOW]
        return act if lexicon.calls.isdisjoint(beside) else "intercepted"
    is_bugging = tokens.lower[token] in lexicon.bugging_verbs
    if act != "intercepted" and not is_bugging:
        return act
    words = tokens.lower[slice(*clause_around(tokens, token, sentence))]
    if not lexicon.tapped_things.isdisjoint(words):
        return "intercepted" if is_bugging else act
    is_room = not lexicon.rooms.isdisjoint(words) and lexicon.material.isdisjoint(words)
    return "recorded" if is_bugging or is_room else act


def is_device_handed_over(
    tokens: TextTokens, token: int, end: int, sentence: SentenceTokens
) -> bool:
    """Return whether a thing that holds material is given: “handed two phones to the police”.

    A role, a body or an outlet must take part, so that a phone a man hands his wife does not count.
    """
    lexicon = tokens.lexicon
    forms = lexicon.giving_verbs if token != end else lexicon.double_objects or lexicon.giving_verbs
    if not {tokens.lower[token], tokens.lower[end]} & forms:
        return False
    near = tokens.lower[max(sentence.first, token - FARTHEST_THING) : end + FARTHEST_THING]
    if lexicon.handed_things.isdisjoint(near):
        return False
    around = tokens.lower[
        max(sentence.first, token - CLAUSE_WINDOW) : min(sentence.last, end + CLAUSE_WINDOW)
    ]
    return not (lexicon.roles | lexicon.organisations | lexicon.outlets).isdisjoint(around)


def is_done_secretly(tokens: TextTokens, token: int, sentence: SentenceTokens) -> bool:
    """Return whether the act was done secretly, so that it needs no material as object.

    Example: “l’avait enregistré à son insu”.
    """
    secretly = tokens.lexicon.secrecy_words
    near = tokens.lower[max(sentence.first, token - FARTHEST_THING) : token + FARTHEST_THING]
    return not secretly.isdisjoint(near)
