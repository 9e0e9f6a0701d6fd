"""The words of every language together, as the rules look them up.

The rules about where a subject stands are those of English; a language of free word order is read
beside them. They name a few grammatical words (“and”, “to”, “that”) where they use them; every
other word stands in ``domain/language/languages``.
"""

from __future__ import annotations

from provenance.domain.language.language import Language, WordOrder
from provenance.domain.language.languages import (
    LANGUAGES,
    pooled_map,
    pooled_without_homographs,
    pooled_words,
)
from provenance.domain.language.speech_verbs import SpeechVerb


def _of_order(order: WordOrder) -> list[Language]:
    return [language for language in LANGUAGES.values() if language.word_order == order]


_VERB_FORMS = pooled_without_homographs(lambda language: language.speech.verbs)
SPEECH_VERBS: dict[str, SpeechVerb] = {
    word: verb
    for word, verb in pooled_map(lambda language: language.speech.verbs).items()
    if word in _VERB_FORMS
}
SUBJECT_FIRST_VERBS = frozenset(
    verb for language in _of_order(WordOrder.SUBJECT_FIRST) for verb in language.speech.verbs
)
"""Verbs whose subject stands to their left; any other verb may have it on either side."""
AUXILIARIES = pooled_without_homographs(lambda language: language.speech.auxiliaries)
FREE_ORDER_AUXILIARIES = frozenset(
    word for language in _of_order(WordOrder.FREE) for word in language.speech.auxiliaries
)
ACCORDING_TO: dict[str, list[list[str]]] = {}
"""By its first word, each phrase that says whose words follow; in one or more words."""
for _language in LANGUAGES.values():
    for _phrase in _language.speech.according_to:
        ACCORDING_TO.setdefault(_phrase.split()[0], []).append(_phrase.split())

NOUN_VERBS = pooled_words(lambda language: language.speech.noun_verbs)
NOUN_SIGNS = pooled_words(lambda language: language.speech.noun_signs)
MODALS = pooled_words(lambda language: language.speech.modals)
PASSIVE_VERBS = pooled_words(lambda language: language.speech.passive_verbs)
PASSIVE_CONTRACTIONS = tuple(pooled_words(lambda language: language.speech.passive_contractions))
CAPTURE_VERBS = pooled_words(lambda language: language.speech.capture_verbs)
AIMS = pooled_words(lambda language: language.speech.aims)
AIM_PARTICIPLES = pooled_words(lambda language: language.speech.aim_participles)
SHOWING_VERBS = pooled_words(lambda language: language.speech.showing_verbs)
OPINION_VERBS = pooled_words(lambda language: language.speech.opinion_verbs)

PRONOUNS = pooled_words(lambda language: language.phrases.pronouns)
SUBJECT_FIRST_PRONOUNS = frozenset(
    word for language in _of_order(WordOrder.SUBJECT_FIRST) for word in language.phrases.pronouns
)
MALE_PRONOUNS = pooled_words(lambda language: language.phrases.male_pronouns)
FEMALE_PRONOUNS = pooled_words(lambda language: language.phrases.female_pronouns)
RELATIVE_PRONOUNS = pooled_words(lambda language: language.phrases.relative_pronouns)
DETERMINERS = pooled_words(lambda language: language.phrases.determiners)
PLURAL_DETERMINERS = pooled_words(lambda language: language.phrases.plural_determiners)
QUANTIFIERS = pooled_words(lambda language: language.phrases.quantifiers)
BORDERS = pooled_without_homographs(lambda language: language.phrases.borders)
AFTER_NAMES = pooled_without_homographs(lambda language: language.phrases.after_names)
OPENING_PREPOSITIONS = pooled_words(lambda language: language.phrases.opening_prepositions)
INSIDE_NAMES = pooled_words(lambda language: language.phrases.inside_names)
TITLE_WORDS = pooled_words(lambda language: language.phrases.title_words)
APPOSITION_OPENINGS = pooled_words(lambda language: language.phrases.apposition_openings)
TIMES = pooled_words(lambda language: language.phrases.times)
SUPPOSING_VERBS = pooled_words(lambda language: language.phrases.supposing_verbs)
POSSESSIVE_ENDINGS = tuple(pooled_words(lambda language: language.phrases.possessive_endings))
ANY_POSSESSIVE_ENDINGS = POSSESSIVE_ENDINGS + tuple(
    pooled_words(lambda language: language.phrases.plural_possessive_endings)
)

ROLES = pooled_words(lambda language: language.people.roles)
MALE_WORDS = pooled_words(
    lambda language: language.people.male_roles | language.people.male_markers
)
FEMALE_WORDS = pooled_words(
    lambda language: language.people.female_roles | language.people.female_markers
)
ORGANISATIONS = pooled_words(lambda language: language.people.organisations)
TITLES = pooled_words(lambda language: language.people.titles)
ABBREVIATIONS = pooled_words(lambda language: language.people.abbreviations)

WORKS = pooled_words(lambda language: language.works.works)
TITLE_PARTICIPLES = pooled_words(lambda language: language.works.title_participles)
LANGUAGE_NAMES = pooled_words(lambda language: language.works.languages)
WORD_NOUNS = pooled_words(lambda language: language.works.word_nouns)

ACTS = pooled_map(lambda language: language.sources.acts)
PHRASAL_ACTS = pooled_map(lambda language: language.sources.phrasal_acts)
MATERIAL = pooled_words(lambda language: language.sources.material)
REPORTS = pooled_words(lambda language: language.sources.reports)
