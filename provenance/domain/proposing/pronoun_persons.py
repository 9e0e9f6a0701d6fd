"""Resolves “he” and “she” where the sentences before name several people."""

from __future__ import annotations

from provenance.domain.proposing.person_mentions import Person, Sex, persons_between
from provenance.domain.proposing.phrase_words import Phrase
from provenance.domain.proposing.text_tokens import TextTokens

MOST_SENTENCES = 3
"""Number of sentences before that of a pronoun in which a person is sought."""
FARTHEST = 60
"""Maximum number of tokens of such a sentence that are read."""


def person_of_pronoun(tokens: TextTokens, speaker: Phrase) -> Phrase | None:
    """Return the only person named last whom the pronoun fits; None if it is ambiguous."""
    lexicon, low = tokens.lexicon, tokens.lower[speaker[0]]
    persons = _persons_before(tokens, speaker[0])
    if low in lexicon.latter_male | lexicon.latter_female:
        sex = Sex.MALE if low in lexicon.latter_male else Sex.FEMALE
        latter = [person for person in persons if person.sex in (sex, Sex.UNKNOWN)]
        return latter[-1].phrase if latter else None
    if low in lexicon.female_pronouns:
        return _only_fitting_person(persons, Sex.FEMALE)
    return _only_fitting_person(persons, Sex.MALE) if low in lexicon.male_pronouns else None


def _only_fitting_person(persons: list[Person], sex: Sex) -> Phrase | None:
    fitting = [person for person in persons if person.sex == sex]
    has_unknown_sex = any(person.sex == Sex.UNKNOWN for person in persons)
    # The subject of a sentence comes first.
    is_unambiguous = len(fitting) == 1 and (not has_unknown_sex or fitting[0] is persons[0])
    return fitting[0].phrase if is_unambiguous else None


def _persons_before(tokens: TextTokens, pronoun: int) -> list[Person]:
    """Return the people in the nearest earlier sentence of the paragraph that names any."""
    own = tokens.sentence_at(pronoun)
    first = own.first
    for _ in range(MOST_SENTENCES):
        if first == 0:
            return []
        before = tokens.sentence_at(first - 1)
        if before.paragraph != own.paragraph:
            return []
        persons = persons_between(tokens, before.first, min(before.last, before.first + FARTHEST))
        if persons:
            return persons
        first = before.first
    return []
