"""The document that words come from: its kind, its publisher and its day, as the text names them."""

from __future__ import annotations

import pytest

from provenance.domain.proposing.propose import propose
from provenance.domain.proposing.text_listing import format_listing


def named(text):
    """Of each upstream with a document: its act; the document's kind, words, publisher, day, date."""
    cut = lambda places: None if places is None else text[slice(*places)]  # noqa: E731
    return [
        (
            one.act,
            one.document.kind,
            cut(one.document.words),
            cut(one.document.publisher),
            cut(one.document.day),
            one.document.date,
        )
        for one in propose(text).upstream
        if one.document is not None
    ]


@pytest.mark.parametrize(
    ("text", "document"),
    [
        (
            "The Service released an audio recording on Tuesday.",
            ("released", "released-audio", "an audio recording", "The Service", "Tuesday", ""),
        ),
        (
            "After the talks on Monday with the men of the town, the Service released on Tuesday "
            "an audio recording which it had held for long before Friday.",
            ("released", "released-audio", "an audio recording", "the Service", "Tuesday", ""),
        ),
        (
            "On Monday the Service released an audio recording that men of the town had made "
            "by the bridge long before Friday.",
            ("released", "released-audio", "an audio recording", "the Service", "Monday", ""),
        ),
        (
            "The Service posted footage of the bridge.",
            ("released", "released-video", "footage", "The Service", None, ""),
        ),
        (
            "The agency has intercepted the call.",
            ("intercepted", "recording", "the call", "The agency", None, ""),
        ),
        (
            "The Guardian obtained the documents in March 2022.",
            ("obtained", "article", None, "The Guardian", "March 2022", "2022-03"),
        ),
        (
            "Leaked minutes seen by Reuters are long.",
            ("had-access", "wire", None, "Reuters", None, ""),
        ),
        (
            "“We are losing,” Anna Bell told The Times on May 5, 2022.",
            ("said", "article", None, "The Times", "May 5, 2022", "2022-05-05"),
        ),
        (
            "“We are losing,” Anna Bell said in a statement on Tuesday.",
            ("said", "statement", "a statement", "Anna Bell", "Tuesday", ""),
        ),
        (
            "“We are losing,” Anna Bell wrote on Telegram.",
            ("said", "post", "Telegram", "Anna Bell", None, ""),
        ),
        (
            "“We are losing,” Anna Bell said in an interview with CNN.",
            ("said", "interview", "an interview", "CNN", None, ""),
        ),
        (
            "“We are losing,” Anna Bell said in an interview.",
            ("said", "interview", "an interview", None, None, ""),
        ),
        (
            "Reuters reported that they had lost the town.",
            ("said", "wire", None, "Reuters", None, ""),
        ),
        (
            "Der Dienst veröffentlichte am Dienstag den Mitschnitt.",
            ("released", "released-audio", "den Mitschnitt", "Der Dienst", "Dienstag", ""),
        ),
        (
            "Le Monde a obtenu les enregistrements lundi.",
            ("obtained", "article", None, "Le Monde", "lundi", ""),
        ),
        (
            "El ministerio publicó el martes un vídeo.",
            ("released", "released-video", "un vídeo", "El ministerio", "martes", ""),
        ),
        (
            "СБУ опублікувала у вівторок запис розмови.",
            ("released", "released-audio", "запис розмови", "СБУ", "вівторок", ""),
        ),
        (
            "СБУ опубликовала во вторник запись разговора.",
            ("released", "released-audio", "запись", "СБУ", "вторник", ""),
        ),
    ],
)
def test_the_document_is_named_with_its_kind_publisher_and_day(text, document):
    assert document in named(text)


@pytest.mark.parametrize(
    "text",
    [
        "Anna Bell told the court that they had lost.",
        "Anna Bell said that they had lost.",
        "Experts analysed the voices on the phone.",
        "The agency intercepted it.",
    ],
)
def test_where_no_document_is_named_none_is_proposed(text):
    assert named(text) == []


def test_the_listing_shows_the_document():
    text = "The Service released an audio recording on Tuesday."

    listing = format_listing(text, propose(text))

    assert "from: released-audio (an audio recording; The Service; Tuesday)" in listing
