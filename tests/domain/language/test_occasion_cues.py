"""Words beside a quotation that tell on what occasion it was spoken."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.domain.language.occasion_cues import SEARCHED_CHARACTERS, OccasionKind, occasion_cue

QUOTE = "It is a forgery"
BESIDE = [
    ("“{}”, he told reporters in Oslo.", OccasionKind.REPORTERS, "told reporters"),
    ("“{}”, she told the waiting reporters.", OccasionKind.REPORTERS, "told the waiting reporters"),
    ("The colonel met reporters and said “{}”.", OccasionKind.REPORTERS, "met reporters"),
    (
        "«{}», сказав міністр Бойко журналістам.",
        OccasionKind.REPORTERS,
        "сказав міністр Бойко журналістам",
    ),
    ("“{}”, a man is heard telling his wife.", OccasionKind.RECORDING, "is heard telling"),
    (
        "“{}”, a man says in the longest of the calls.",
        OccasionKind.RECORDING,
        "in the longest of the calls",
    ),
    ("At a news conference he said “{}”.", OccasionKind.REPORTERS, "At a news conference"),
    ("Asked about the recording, he said “{}”.", OccasionKind.ASKED, "Asked about"),
    ("“{}”, she wrote on Telegram.", OccasionKind.POSTED, "on Telegram"),
    ("“{}”, she said in an interview.", OccasionKind.INTERVIEW, "in an interview"),
    ("In the leaked recording a man says “{}”.", OccasionKind.RECORDING, "In the leaked recording"),
    ("«{}», сказав журналістам міністр.", OccasionKind.REPORTERS, "сказав журналістам"),
    ("«{}», написал он в Телеграме.", OccasionKind.POSTED, "в Телеграме"),
    (
        "„{}“, sagte vor Journalisten der Minister.",
        OccasionKind.REPORTERS,
        "sagte vor Journalisten",
    ),
    ("« {} », dit aux journalistes le ministre.", OccasionKind.REPORTERS, "dit aux journalistes"),
    ("«{}», dijo a los periodistas.", OccasionKind.REPORTERS, "dijo a los periodistas"),
    ("قال الوزير للصحفيين: «{}».", OccasionKind.REPORTERS, "للصحفيين"),
    ("«{}»، كتب على تلغرام.", OccasionKind.POSTED, "على تلغرام"),
    ("ردا على سؤال قال: «{}».", OccasionKind.ASKED, "ردا على سؤال"),
    ("يقول رجل في تسجيل: «{}».", OccasionKind.RECORDING, "في تسجيل"),
    ("قال في مقابلة: «{}».", OccasionKind.INTERVIEW, "في مقابلة"),
]


def beside(sentence, quote=QUOTE):
    text = sentence.format(quote)
    start = text.index(quote)
    return occasion_cue(text, start, start + len(quote))


@pytest.mark.parametrize(("sentence", "kind", "words"), BESIDE)
def test_the_words_and_their_kind_are_read(sentence, kind, words):
    cue = beside(sentence)

    assert (cue.kind, cue.words) == (kind, words)


@pytest.mark.parametrize(
    "sentence",
    [
        "“{}”, the minister said.",
        "She told reporters nothing. “{}”, the minister said.",
        "“{}”, the minister said. Later he told reporters more.",
        "He told reporters nothing.\n“{}”",
        "The sergeant says: “{}.”\n\nThe colonel met reporters.",
    ],
)
def test_what_stands_in_another_sentence_says_nothing_of_it(sentence):
    assert beside(sentence) is None


def test_what_the_quotation_itself_says_is_no_cue():
    assert beside("“{}”, he said.", quote="I told reporters so") is None


def test_who_is_told_goes_before_what_is_spoken_of():
    assert beside("Of words on the tape he told reporters “{}”.").kind == OccasionKind.REPORTERS


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("“{}”, he says in the call, posted on Telegram by the service.", OccasionKind.RECORDING),
        ("Commenting on the recording, he wrote on Telegram “{}”.", OccasionKind.POSTED),
        ("Asked about words on the tape, he wrote on Telegram “{}”.", OccasionKind.POSTED),
        ("Asked about words on the tape, he said “{}”.", OccasionKind.ASKED),
    ],
)
def test_of_several_places_the_nearest_counts_and_no_tape_that_was_asked_about(sentence, kind):
    assert beside(sentence).kind == kind


def test_words_far_away_are_not_looked_at():
    assert beside("He told reporters, " + "x" * SEARCHED_CHARACTERS + " “{}”") is None


@given(st.text(max_size=80), st.integers(0, 80), st.integers(0, 80))
def test_the_words_of_a_cue_stand_in_the_text(text, one, other):
    start, end = sorted((min(one, len(text)), min(other, len(text))))
    whole = f"He told reporters {text}"
    cue = occasion_cue(whole, start + 18, end + 18)

    assert cue is None or cue.words == " ".join(whole[cue.start : cue.end].split())
