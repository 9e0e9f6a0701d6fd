"""The language of a text, or that it is one that is not read."""

from __future__ import annotations

import pytest

from provenance.domain.language.brief_languages import BRIEF_LANGUAGES
from provenance.domain.language.detection import UNSUPPORTED_WORDS, detect_language
from provenance.domain.language.languages import LANGUAGES
from provenance.domain.proposing.proposal_rows import rows_of
from provenance.domain.proposing.propose import propose
from provenance.domain.proposing.text_listing import format_listing

SWEDISH = (
    "”Vi har inte skrivit på något”, säger ministern Petra Lindqvist. ”Vattnet stiger”, sade Jan."
)
ITALIAN = "«Non abbiamo firmato nulla», ha detto la ministra Anna Neri. “L’acqua sale ancora.”"
CZECH = "„Nic jsme nepodepsali,“ řekla ministryně Anna Nová. „Voda stále stoupá,“ dodal Jan Kolb."


@pytest.mark.parametrize(("text", "tag"), [(SWEDISH, "sv"), (ITALIAN, "it"), (CZECH, "cs")])
def test_a_language_that_is_not_read_is_recognised(text, tag):
    assert detect_language(text) == tag


@pytest.mark.parametrize("text", [ITALIAN, CZECH])
def test_its_quotations_have_no_speaker_and_nothing_else_is_read(text):
    proposals = propose(text)

    assert [one.how for one in (*proposals.quotes, *proposals.marked)]
    assert {one.how for one in proposals.quotes} == {"unread"}
    assert not any(one.speaker or one.named or one.likely for one in proposals.quotes)
    assert (proposals.indirect, proposals.upstream, proposals.statements) == ((), (), ())


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (SWEDISH, ["ministern Petra Lindqvist", "Jan"]),
        ("– Vi har ikke skrevet under på det, sier statsråd Anna Berg til avisen.", ["statsråd Anna Berg"]),
        ("– Det er ikke rigtigt, siger minister Hans Bo til avisen.", ["minister Hans Bo"]),
        ("– Nie podpisaliśmy tego, to nie jest prawda – powiedział burmistrz Jan Nowak.", ["burmistrz Jan Nowak"]),
    ],
)  # fmt: skip
def test_of_some_speech_alone_is_read(text, speakers):
    proposals = propose(text)

    assert [text[slice(*one.speaker)] for one in proposals.quotes] == speakers
    assert (proposals.indirect, proposals.upstream, proposals.statements) == ((), (), ())


def test_a_language_is_read_as_a_whole_or_its_speech_alone():
    assert BRIEF_LANGUAGES.keys() <= UNSUPPORTED_WORDS.keys()


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        ("«Ми тримаємо міст», – написав Олег Бондар.", "uk"),
        ("«Мы уходим», — сказал мэр.", "ru"),
        ("„Wir haben nichts unterschrieben“, sagte Petra Vogt.", "de"),
        ("“We will leave,” said Theresa May.", "en"),
        ("Bridges", "en"),
        ("Мости", "uk"),
        ("Мосты", "ru"),
        ("جسور", "ar"),
    ],
)
def test_a_few_words_are_told_by_their_small_words_or_their_script(text, tag):
    assert detect_language(text) == tag


def test_the_listing_says_that_a_language_is_not_read():
    assert "not read (it)" in format_listing(ITALIAN, propose(ITALIAN))
    assert "(sv), only quotations and speakers" in format_listing(SWEDISH, propose(SWEDISH))
    assert "not read" not in format_listing("“We will leave,” said Theresa May.", propose("“Go,”"))


def test_languages_are_read_or_unread():
    assert UNSUPPORTED_WORDS.keys().isdisjoint(LANGUAGES)


def test_a_share_that_was_measured_on_english_stands_by_no_other_language():
    english = rows_of(propose("“We will leave the town today,” said Theresa May."))
    german = rows_of(propose("„Wir verlassen heute die Stadt“, sagte Petra Vogt."))

    assert [row.score is None for row in english if row.kind == "quotation"] == [False]
    assert [row.score is None for row in german if row.kind == "quotation"] == [True]
