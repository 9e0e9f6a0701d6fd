"""Finds the acts of those who were given the material: “shared with A”, “A was sent it”."""

from __future__ import annotations

from collections.abc import Iterator

from provenance.domain.proposing.act_material import ActWord
from provenance.domain.proposing.act_receivers import (
    receiver_before_object,
    receiver_before_verb,
    receiver_of,
)
from provenance.domain.proposing.act_subjects import subject_of
from provenance.domain.proposing.act_things import is_material
from provenance.domain.proposing.act_voices import Voice
from provenance.domain.proposing.act_words import is_exclusive
from provenance.domain.proposing.phrase_words import Phrase
from provenance.domain.proposing.stated_acts import StatedAct
from provenance.domain.proposing.text_tokens import SentenceTokens, TextTokens
from provenance.domain.proposing.verb_groups import auxiliary_of


def acts_of_receiver(
    tokens: TextTokens, word: ActWord, voice: Voice, sentence: SentenceTokens
) -> Iterator[StatedAct]:
    """Yield the act of obtaining for whoever was given the material.

    Examples: “shared with A”, “A was sent it”.
    """
    lexicon = tokens.lexicon
    if word.act == "said" or (word.act == "had-access" and word.verb != word.end):
        # “gave a speech to reporters”, “was given access to the files”
        return
    if (
        tokens.lower[word.verb] in lexicon.giving_verbs
        or tokens.lower[word.end] in lexicon.giving_verbs
    ):
        if voice == Voice.PASSIVE and lexicon.subject_first:
            receiver = _receiving_subject(tokens, word, sentence)
            if receiver is not None:
                act = _act_name_of_receiver(tokens, word, sentence)
                yield StatedAct(act, word.verb, word.end, receiver)
                return
        receiver = receiver_of(tokens, word, sentence)
        if voice == Voice.ACTIVE and (receiver is None or is_material(tokens, receiver)):
            receiver = receiver_before_object(tokens, word, sentence)
            receiver = receiver or receiver_before_verb(tokens, word, sentence)
        if receiver is not None and not is_material(tokens, receiver):
            yield StatedAct(
                _act_name_of_receiver(tokens, word, sentence), word.verb, receiver[1] - 1, receiver
            )


def _receiving_subject(
    tokens: TextTokens, word: ActWord, sentence: SentenceTokens
) -> Phrase | None:
    """Return the subject of “was sent the letter”, if no other receiver is named."""
    lexicon = tokens.lexicon
    subject = subject_of(tokens, word.verb, sentence)
    other = receiver_of(tokens, word, sentence)
    is_passive = auxiliary_of(tokens, word.verb, sentence) in lexicon.passive
    is_double = not lexicon.double_objects.isdisjoint(tokens.lower[word.verb : word.end + 1])
    if subject is None or not (is_passive and is_double) or is_material(tokens, subject):
        return None
    return subject if other is None or is_material(tokens, other) else None


def _act_name_of_receiver(tokens: TextTokens, word: ActWord, sentence: SentenceTokens) -> str:
    if tokens.lower[word.verb] in tokens.lexicon.playing_verbs:
        return "had-access"
    return "obtained-exclusively" if is_exclusive(tokens, word.verb, sentence) else "obtained"
