"""What is counted above a checked text: a phrase for each kind of answer, alone and for several."""

from __future__ import annotations

import pytest
from django.utils import translation

from provenance.domain.messages import use_language
from provenance.middleware import active_language
from provenance.presenters.checked_text import MarkEntry, _counts
from provenance.queries.article import ALTERED, NEAR
from provenance.queries.search import AnswerKind


def entry(answer=AnswerKind.ONE, *, quoted=True, exact=False, results=1):
    return MarkEntry(1, "we are losing", quoted, answer, exact, tuple(range(results)))


KNOWN = entry(exact=True)
OTHERWISE = entry()
SEVERAL = entry(AnswerKind.SEVERAL, results=2)
CHANGED = entry(ALTERED)
QUESTION = entry(AnswerKind.QUESTION)
CLOSE = entry(NEAR)
UNKNOWN = entry(AnswerKind.NONE, results=0)


@pytest.mark.parametrize(
    ("entries", "sentence"),
    [
        ([KNOWN], "1 quotation found in this text: 1 known in the same words."),
        ([OTHERWISE], "1 quotation found in this text: 1 known, otherwise worded."),
        (
            [KNOWN, OTHERWISE, OTHERWISE],
            "3 quotations found in this text: 1 known in the same words, 2 known, otherwise worded.",
        ),
        ([SEVERAL], "1 quotation found in this text: 1 that could be one of several."),
        (
            [CHANGED],
            "1 quotation found in this text: 1 in which words of a known quote are exchanged.",
        ),
        ([QUESTION], "1 quotation found in this text: 1 for you to say."),
        ([CLOSE], "1 quotation found in this text: 1 close to a known quote, not the same."),
        ([UNKNOWN] * 2, "2 quotations found in this text: 2 not known here."),
    ],
)
def test_quotations_are_counted_by_what_is_known_of_them(entries, sentence):
    assert list(_counts(entries, short=0)) == [sentence]


def test_counts_are_listed_with_the_commas_of_the_language():
    with translation.override("ar"), use_language(active_language()):
        (sentence,) = _counts([KNOWN, UNKNOWN], short=0)

    assert "، " in sentence
    assert ", " not in sentence


@pytest.mark.parametrize(
    ("answer", "number", "sentence"),
    [
        (AnswerKind.ONE, 1, "1 passage without quotation marks tells a known quote."),
        (AnswerKind.ONE, 2, "2 passages without quotation marks tell known quotes."),
        (ALTERED, 1, "1 passage without quotation marks has exchanged words of a known quote."),
        (ALTERED, 2, "2 passages without quotation marks have exchanged words of known quotes."),
        (
            AnswerKind.QUESTION,
            1,
            "Of 1 passage without quotation marks it is for you to say what it tells.",
        ),
        (
            AnswerKind.QUESTION,
            2,
            "Of 2 passages without quotation marks it is for you to say what they tell.",
        ),
    ],
)
def test_passages_without_marks_are_counted_apart(answer, number, sentence):
    assert list(_counts([entry(answer, quoted=False)] * number, short=0)) == [sentence]


def test_short_words_in_marks_are_only_counted():
    (sentence,) = _counts([], short=3)

    assert sentence == (
        "A word or two in quotation marks, which may be a name, tells too little: left out 3 times."
    )


def test_a_single_short_word_in_marks_is_left_out_once():
    (sentence,) = _counts([], short=1)

    assert sentence == (
        "A word or two in quotation marks, which may be a name, tells too little: left out once."
    )
