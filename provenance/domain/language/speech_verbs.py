"""Verbs that report speech, with the helpers by which language files list them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum


class VerbForm(IntEnum):
    """The form of a verb; languages that list verbs without forms use ``THIRD``."""

    BASE = 0
    THIRD = 1
    PAST = 2
    PARTICIPLE = 3


@dataclass(frozen=True, slots=True)
class SpeechVerb:
    """A form of a verb that reports speech.

    ``naming`` verbs have the words as their object, or after “as”: “called”, “dismissed as”.
    ``weak`` verbs report speech only in a sentence without another such verb: “showed”, “wants”.
    """

    base: str
    form: VerbForm
    naming: bool = False
    weak: bool = False


def verbs_without_forms(text: str) -> dict[str, SpeechVerb]:
    """Return the verb forms of a language that does not distinguish the forms."""
    return {word: SpeechVerb(word, VerbForm.THIRD) for word in text.split()}


def inflected(stems: str, endings: str) -> str:
    """Return each stem with each ending; “-” is an empty ending.

    >>> inflected("seufz klag", "t te")
    'seufzt seufzte klagt klagte'
    """
    ends = [ending.strip("-") for ending in endings.split()]
    return " ".join(f"{stem}{ending}" for stem in stems.split() for ending in ends)


def weak_verbs(text: str) -> dict[str, SpeechVerb]:
    """Return verb forms that report speech only in a sentence without another verb of saying."""
    return {word: SpeechVerb(word, VerbForm.THIRD, weak=True) for word in text.split()}


def verbs_in_four_forms(
    text: str, *, naming: bool = False, weak: bool = False
) -> dict[str, SpeechVerb]:
    """Return verbs listed in fours: base, third person, past, present participle.

    If two forms are equal, the past has precedence, then the participle; if two verbs share a form,
    the later verb has.
    """
    words = text.split()
    verbs: dict[str, SpeechVerb] = {}
    for at in range(0, len(words), len(VerbForm)):
        for form in (VerbForm.BASE, VerbForm.THIRD, VerbForm.PARTICIPLE, VerbForm.PAST):
            verbs[words[at + form]] = SpeechVerb(words[at], form, naming, weak)
    return verbs
