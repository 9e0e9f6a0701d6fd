"""Verbs that report speech: what is known of each form, and how language files list them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum


class VerbForm(IntEnum):
    """The form of a verb; languages that list their verbs without forms use ``THIRD``."""

    BASE = 0
    THIRD = 1
    PAST = 2
    PARTICIPLE = 3


@dataclass(frozen=True, slots=True)
class SpeechVerb:
    """A form of a verb that reports speech.

    ``naming`` verbs have the words as their object, or after “as”: “called”, “dismissed as”.
    ``weak`` verbs report speech only in a sentence that has no other: “showed”, “wants”.
    """

    base: str
    form: VerbForm
    naming: bool = False
    weak: bool = False


def verbs_without_forms(text: str) -> dict[str, SpeechVerb]:
    """Verb forms of a language whose verbs are listed without what form each is."""
    return {word: SpeechVerb(word, VerbForm.THIRD) for word in text.split()}


def inflected(stems: str, endings: str) -> str:
    """Each stem with each ending; “-” stands for none.

    >>> inflected("seufz klag", "t te")
    'seufzt seufzte klagt klagte'
    """
    ends = [ending.strip("-") for ending in endings.split()]
    return " ".join(f"{stem}{ending}" for stem in stems.split() for ending in ends)


def weak_verbs(text: str) -> dict[str, SpeechVerb]:
    """Verb forms that report speech only in a sentence that has no other verb of saying."""
    return {word: SpeechVerb(word, VerbForm.THIRD, weak=True) for word in text.split()}


def verbs_in_four_forms(
    text: str, *, naming: bool = False, weak: bool = False
) -> dict[str, SpeechVerb]:
    """Verbs in fours: base, third person, past, present participle, one after the other.

    Where two forms look alike the past wins, then the participle; of two verbs with one form, the
    later verb.
    """
    words = text.split()
    verbs: dict[str, SpeechVerb] = {}
    for at in range(0, len(words), len(VerbForm)):
        for form in (VerbForm.BASE, VerbForm.THIRD, VerbForm.PARTICIPLE, VerbForm.PAST):
            verbs[words[at + form]] = SpeechVerb(words[at], form, naming, weak)
    return verbs
