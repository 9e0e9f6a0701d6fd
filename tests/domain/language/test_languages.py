"""Each language has its tables, or says why one is missing; and a sentence of it is read."""

from __future__ import annotations

import re
from dataclasses import fields, is_dataclass

import pytest

from provenance.domain.language.detection import detect_language
from provenance.domain.language.languages import (
    LANGUAGES,
    language_by_tag,
    pooled_map,
    pooled_without_homographs,
)
from provenance.domain.proposing.propose import propose

PHRASES = ("sense.turns", "sense.amounts")
SETS = (
    "kindred_roles",
    "retold_synonyms",
    "synonyms",
    "persons",
    "person_endings",
    "tense_endings",
    "sense.currencies",
    "sense.times_of_being",
    "sense.directions",
    "contrasts",
    "small_contrasts",
)
"""Tables that are sets of words, not patterns."""
NO_TABLES = {"detection_rank", "absent"}
SAMPLES = {
    "en": (
        "“The bakery opens again on Friday,” said Anna Bell, the mayor.",
        "The bakery opens again on Friday,",
        "Anna Bell, the mayor",
    ),
    "es": (
        "«La panadería abre de nuevo el viernes», dijo la alcaldesa Ana Ruiz.",
        "La panadería abre de nuevo el viernes",
        "la alcaldesa Ana Ruiz",
    ),
    "de": (
        "„Die Bäckerei öffnet am Freitag wieder“, sagte der Bürgermeister Karl Weber.",
        "Die Bäckerei öffnet am Freitag wieder",
        "der Bürgermeister Karl Weber",
    ),
    "fr": (
        "« La boulangerie du village rouvre les portes vendredi », a déclaré Marie Leroy.",
        "La boulangerie du village rouvre les portes vendredi",
        "Marie Leroy",
    ),
    "uk": (
        "«Пекарня знову відкриється у п’ятницю, це не жарт», — сказав Іван Коваль.",
        "Пекарня знову відкриється у п’ятницю, це не жарт",
        "Іван Коваль",
    ),
    "ru": (
        "«Пекарня снова откроется в пятницу, и это не шутка», — сказала Анна Петрова.",
        "Пекарня снова откроется в пятницу, и это не шутка",
        "Анна Петрова",
    ),
    "ar": (
        "«يفتح المخبز من جديد يوم الجمعة»، قال المتحدث أحمد.",
        "يفتح المخبز من جديد يوم الجمعة",
        "المتحدث أحمد",
    ),
}
"""By tag: a sentence, the quotation in it, and its speaker."""


def each_language():
    return pytest.mark.parametrize("language", LANGUAGES.values(), ids=LANGUAGES)


def tables(language):
    """Each table by its dotted name: ``speech.verbs``."""
    for one in fields(language):
        value = getattr(language, one.name)
        if is_dataclass(value):
            for part in fields(value):
                yield f"{one.name}.{part.name}", getattr(value, part.name)
        elif one.name not in NO_TABLES:
            yield one.name, value


def reasons(language, name):
    group = name.partition(".")[0]
    return [language.absent[key] for key in {name, group} if key in language.absent]


@each_language()
def test_a_table_that_is_empty_has_a_reason(language):
    missing = [name for name, table in tables(language) if not table]

    assert [name for name in missing if not reasons(language, name)] == []


@each_language()
def test_no_reason_is_given_for_a_table_that_is_there(language):
    names = {name for name, _ in tables(language)}
    groups = {name.partition(".")[0] for name in names if "." in name}
    filled = [name for name, table in tables(language) if table and reasons(language, name)]

    assert filled == []
    assert language.absent.keys() <= names | groups
    assert all(len(reason) > 20 for reason in language.absent.values())


def words_within(table):
    for one in table:
        yield from (one,) if isinstance(one, str) else words_within(one)


@each_language()
def test_words_are_in_the_lower_case_and_patterns_compile(language):
    for name, table in tables(language):
        if isinstance(table, frozenset):
            assert [word for word in table if word != word.lower() or " " in word] == [], name
        if name in SETS:
            words = list(words_within(table))
            assert [word for word in words if word != word.lower() or " " in word] == [], name
        elif name in PHRASES:
            assert [
                pair
                for pair in table
                for words in pair
                for phrase in words
                if phrase != phrase.lower()
            ] == []
        elif name == "sense.directions":
            words = [word for verbs, senses in table for one in (verbs, *senses) for word in one]
            assert [word for word in words if word != word.lower() or " " in word] == [], name
        elif isinstance(table, tuple):
            for pattern in table:
                re.compile(pattern)


@each_language()
def test_a_sentence_of_it_is_recognised_and_read(language):
    text, words, speaker = SAMPLES[language.tag]

    assert detect_language(text) == language.tag
    (quote,) = propose(text).quotes
    assert (text[quote.start : quote.end], text[slice(*quote.speaker)]) == (words, speaker)


def test_english_is_first_and_a_region_is_overlooked():
    assert next(iter(LANGUAGES)) == "en"
    assert language_by_tag("de-AT") is LANGUAGES["de"]
    assert language_by_tag("xx") is None


def test_of_two_languages_with_one_key_the_first_is_taken():
    names = pooled_map(lambda language: {"name": language.name})

    assert names == {"name": "English"}


def test_homographs_are_left_out_of_other_languages_alone():
    words = pooled_without_homographs(lambda language: language.phrases.borders | {"car"})

    assert "car" in words
    assert "car" not in pooled_without_homographs(lambda language: language.phrases.borders)
