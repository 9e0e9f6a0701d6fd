"""The catalogues: every message of the interface is in each of them, whole and compiled."""

from __future__ import annotations

import re

import polib
import pytest

from tests import catalogues

FOUND = catalogues.messages()
# Of none, of one and of two an Arabic noun says the number itself.
SAYS_THE_NUMBER_ITSELF = {"ar": {0, 1, 2}}
EITHER_WAY = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")
TAG = re.compile(r"<[^>]+>")
LANGUAGES = pytest.mark.parametrize("language", catalogues.LANGUAGES)


# The stems of the one word for each word of DESIGN that pages say, short vowels left out.
WORDS = {
    "chain": {"ar": "سلسل|سلاسل", "es": "cadena", "uk": "ланцюж"},
    "curator": {"ar": "قيم", "es": "curador", "uk": "куратор"},
    "document": {"ar": "وثيق|وثائق", "es": "documento", "uk": "документ"},
    "edition": {"ar": "إصدار", "es": "edici", "uk": "видан"},
    "gap": {"ar": "فجو", "es": "laguna", "uk": "прогалин"},
    "occasion": {"ar": "مناسب", "es": "ocasi", "uk": "нагод"},
    "outlet": {"ar": "وسيل|وسائل", "es": "medio", "uk": "видан"},
    "passage": {"ar": "مقطع|مقاطع", "es": "pasaje", "uk": "уривк|уривок"},
    "step": {"ar": "حلق", "es": "eslab", "uk": "ланк|ланок|ланці"},
    "wording": {"ar": "صياغ|صيغ", "es": "formulaci", "uk": "формулюван"},
}
IN_ANOTHER_SENSE = ("It has %(long)s characters. To check it in steps",)
SHORT_VOWELS = re.compile("[\u064b-\u0652]")


def forms(entry):
    """Each form of a translation, with its number where it is counted."""
    return entry.msgstr_plural.items() if entry.msgid_plural else [(None, entry.msgstr)]


def may_lack(language, number):
    return number in SAYS_THE_NUMBER_ITSELF.get(language, ())


def test_messages_are_found_in_modules_and_in_templates():
    assert ("", "link dead") in FOUND
    assert ("", "Forgotten your password?") in FOUND
    assert ("between clauses", "; ") in FOUND
    assert FOUND["", "%(number)d outlet"] == "%(number)d outlets"


@LANGUAGES
def test_no_message_is_missing_and_none_is_left_over(language):
    known = catalogues.entries(language)

    assert FOUND.keys() - known.keys() == set()
    assert known.keys() - FOUND.keys() == set()


@LANGUAGES
def test_every_message_is_translated_in_all_its_forms(language):
    entries = catalogues.entries(language).values()

    assert [e.msgid for e in entries if not e.translated() or e.fuzzy or e.obsolete] == []
    counted = [e for e in entries if e.msgid_plural]
    assert {len(e.msgstr_plural) for e in counted} == {catalogues.forms_of(language)}


@LANGUAGES
def test_a_counted_message_is_counted_in_the_same_way(language):
    entries = catalogues.entries(language)

    assert {key: entries[key].msgid_plural for key in FOUND} == FOUND


@LANGUAGES
def test_what_is_put_into_a_message_is_put_into_its_translation(language):
    for entry in catalogues.entries(language).values():
        wanted = catalogues.placeholders(entry.msgid_plural or entry.msgid)
        for number, text in forms(entry):
            held = catalogues.placeholders(text)
            assert held == wanted or (may_lack(language, number) and set(held) <= set(wanted)), (
                entry.msgid
            )


@LANGUAGES
def test_a_translation_has_the_markup_of_its_message_and_no_other(language):
    for entry in catalogues.entries(language).values():
        for _, text in forms(entry):
            assert sorted(TAG.findall(text)) == sorted(TAG.findall(entry.msgid)), entry.msgid


@LANGUAGES
def test_a_sentence_is_translated_as_a_sentence(language):
    for entry in catalogues.entries(language).values():
        for _, text in forms(entry):
            assert text.endswith(".") == entry.msgid.endswith("."), entry.msgid


@LANGUAGES
def test_a_translation_turns_no_direction_by_itself(language):
    texts = [text for e in catalogues.entries(language).values() for _, text in forms(e)]

    assert [text for text in texts if EITHER_WAY.search(text)] == []


@LANGUAGES
@pytest.mark.parametrize("word", WORDS)
def test_a_word_of_the_glossary_is_always_translated_by_its_one_word(language, word):
    says = re.compile(rf"\b{word}s?\b", re.IGNORECASE)
    translated = re.compile(WORDS[word][language], re.IGNORECASE)
    entries = catalogues.entries(language).values()

    assert [
        entry.msgid
        for entry in entries
        if says.search(re.sub(r"%\(\w+\)[sd]", "", entry.msgid))
        and not entry.msgid.startswith(IN_ANOTHER_SENSE)
        and not any(translated.search(SHORT_VOWELS.sub("", text)) for _number, text in forms(entry))
    ] == []


@LANGUAGES
def test_the_compiled_catalogue_is_what_the_text_compiles_to(language):
    path = catalogues.catalogue(language)

    assert polib.pofile(str(path)).to_binary() == path.with_suffix(".mo").read_bytes()


@LANGUAGES
def test_a_catalogue_names_nobody_and_no_machine(language):
    source = catalogues.catalogue(language).read_text(encoding="utf-8")

    assert not re.search(r"^#[:.~]|^\"(?:Last-|PO|Report|Project|X-)|@|/home", source, re.MULTILINE)


@LANGUAGES
def test_refreshing_changes_nothing_where_nothing_changed(language):
    source = catalogues.catalogue(language).read_text(encoding="utf-8")

    assert str(catalogues.refreshed(language, FOUND)).strip() == source.strip()


def test_a_template_with_a_new_message_is_noticed(tmp_path, monkeypatch):
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates" / "page.html").write_text(
        '{% load i18n %}\n  <p>{% translate "Not yet known" %}</p>\n', encoding="utf-8"
    )
    monkeypatch.setattr(catalogues, "ROOT", tmp_path)

    assert catalogues.messages() == {("", "Not yet known"): ""}


BARE = {"manage.py load_demo", "Provenance", "GET", "ZIP"}
"""Names and commands, which are the same in every language."""


def bare(source):
    """The words that a template says without handing them to a translator."""
    plain = re.sub(r"\{#.*?#\}|<!--.*?-->", "", source, flags=re.S)
    plain = re.sub(r"\{% blocktranslate\b.*?\{% endblocktranslate %\}", "", plain, flags=re.S)
    plain = re.sub(r"\{[{%].*?[%}]\}", "", plain, flags=re.S)
    spoken = re.findall(r'\b(?:aria-label|title|placeholder|alt)="([^"]*)"', plain)
    lines = [line.strip(" –:·“”,") for line in re.split(r"<[^>]*>|\n", plain)]
    return [words for words in [*spoken, *lines] if re.search(r"[A-Za-z]{2}", words)]


def named(path):
    return str(path.relative_to(catalogues.ROOT / "templates"))


@pytest.mark.parametrize("path", catalogues.templates(), ids=named)
def test_a_template_says_nothing_that_cannot_be_translated(path):
    assert set(bare(path.read_text(encoding="utf-8"))) <= BARE


def test_bare_words_are_seen():
    assert bare('<p title="Two words">{% translate "Fine" %} left over</p>') == [
        "Two words",
        "left over",
    ]
