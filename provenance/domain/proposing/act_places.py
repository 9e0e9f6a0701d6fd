"""Where somebody is listened to, and what holds material: a bugged office, a prisoner’s phone."""

from __future__ import annotations

from provenance.domain.proposing.text_tokens import SentenceTokens, TextTokens
from provenance.domain.proposing.verb_groups import FAR, clause_around

FARTHEST_THING = 16
"""Tokens on either side of a verb of giving among which what was given stands."""
BESIDE = 6
"""Tokens on either side of “captured” among which a call stands that was intercepted."""


def act_by_place(tokens: TextTokens, act: str, token: int, sentence: SentenceTokens) -> str:
    """The act of listening by where it was done: a room is recorded, a telephone intercepted."""
    lexicon = tokens.lexicon
    if tokens.lower[token] in lexicon.capturing:
        beside = tokens.lower[max(sentence.first, token - BESIDE) : token + BESIDE]
        return act if lexicon.calls.isdisjoint(beside) else "intercepted"
    is_bugging = tokens.lower[token] in lexicon.bugging
    if act != "intercepted" and not is_bugging:
        return act
    words = tokens.lower[slice(*clause_around(tokens, token, sentence))]
    if not lexicon.carriers.isdisjoint(words):
        return "intercepted" if is_bugging else act
    is_room = not lexicon.rooms.isdisjoint(words) and lexicon.material.isdisjoint(words)
    return "recorded" if is_bugging or is_room else act


def is_thing_given(tokens: TextTokens, token: int, end: int, sentence: SentenceTokens) -> bool:
    """“handed two phones to the police”: what holds material, where somebody gives or gets it.

    Somebody is a role, a body or an outlet, so that a phone that a man hands his wife is none.
    """
    lexicon = tokens.lexicon
    forms = lexicon.giving if token != end else lexicon.double_objects or lexicon.giving
    if not {tokens.lower[token], tokens.lower[end]} & forms:
        return False
    near = tokens.lower[max(sentence.first, token - FARTHEST_THING) : end + FARTHEST_THING]
    if lexicon.handed_things.isdisjoint(near):
        return False
    around = tokens.lower[max(sentence.first, token - FAR) : min(sentence.last, end + FAR)]
    return not (lexicon.roles | lexicon.organisations | lexicon.outlets).isdisjoint(around)


def is_done_secretly(tokens: TextTokens, token: int, sentence: SentenceTokens) -> bool:
    """“l’avait enregistré à son insu”: whoever is recorded so is material enough."""
    secretly = tokens.lexicon.secretly
    near = tokens.lower[max(sentence.first, token - FARTHEST_THING) : token + FARTHEST_THING]
    return not secretly.isdisjoint(near)
