"""The plain text of an uploaded file, or why it gives none."""

from __future__ import annotations

import json
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.domain.reading import read
from provenance.domain.reading.file_text import (
    MOST_BYTES,
    FileRefusal,
    FileText,
    PageFacts,
    TextBlock,
    Unreadable,
    as_plain,
    from_plain,
)
from provenance.domain.reading.read import read_file

WORDS = "He says “we are losing this war” and nobody in the town knows why."
CYRILLIC = "Мы проигрываем эту войну"
PAGE = (
    "<html><head><title>T</title><style>p{color:red}</style></head><body><nav>Home</nav>"
    f"<article><h1>Losing</h1><p>{WORDS}</p><p>{WORDS} Again.</p></article>"
    "<script>alert(1)</script></body></html>"
)


def text_of(data, *, html):
    return read_file(data, "a.html" if html else "a.txt").text


def refusal(data, *, html=False):
    with pytest.raises(Unreadable) as refused:
        text_of(data, html=html)
    return refused.value.why


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_text_is_read_in_each_encoding_that_can_be_told(encoding):
    assert text_of(CYRILLIC.encode(encoding), html=False) == CYRILLIC


def test_line_ends_become_one_kind():
    assert text_of(b"one\r\ntwo\rthree", html=False) == "one\ntwo\nthree"


def test_a_page_is_read_in_the_encoding_it_declares():
    page = f"<html><meta charset='windows-1251'><body><p>{CYRILLIC}</p></body></html>"

    assert text_of(page.encode("cp1251"), html=True) == CYRILLIC


@pytest.mark.parametrize("charset", ["utf-7", "rot13", "no-such"])
def test_a_charset_that_is_not_of_texts_is_refused(charset):
    page = f"<html><meta charset='{charset}'><body><p>words</p></body></html>".encode()

    assert refusal(page, html=True) == FileRefusal.NO_ENCODING


def test_letters_that_nothing_tells_are_a_guess_with_the_others_beside_it():
    file_text = read_file(CYRILLIC.encode("cp1251"), "a.txt")

    assert (file_text.text, file_text.encoding) == (CYRILLIC, "windows-1251")
    assert "koi8-r" in file_text.guesses
    assert file_text.needs_review


@pytest.mark.parametrize(
    "data",
    [b"\x89PNG\r\n\x1a\n\0\0\0", bytes(range(1, 256)) * 4, b"\x01\x02\x03 words"],
    ids=["a picture", "every byte", "control characters"],
)
def test_what_is_not_text_is_refused_whatever_its_name(data):
    assert refusal(data) == FileRefusal.NOT_TEXT


def test_five_megabytes_are_read_and_one_byte_more_is_not():
    assert len(text_of(b"a" * MOST_BYTES, html=False)) == MOST_BYTES
    assert refusal(b"a" * (MOST_BYTES + 1)) == FileRefusal.TOO_LARGE


@pytest.mark.parametrize(("data", "html"), [(b" \n ", False), (b"", True), (b"<p></p>", True)])
def test_a_file_without_words_is_refused(data, html):
    assert refusal(data, html=html) == FileRefusal.NO_WORDS


# Markup


def test_of_a_page_only_the_words_of_its_article_are_left():
    text = text_of(PAGE.encode(), html=True)

    assert text.count(WORDS) == 2
    assert not any(other in text for other in ("alert", "color", "Home", "<"))


@pytest.mark.parametrize(
    "broken",
    [
        f"<p>{WORDS}",
        f"<div><b>{WORDS}<i></div></b>",
        WORDS,
        f"<html><body><p>{WORDS}</body>",
        f"<!-- {WORDS}--><p>{WORDS}",
        f"<p {WORDS}>{WORDS}</p>",
    ],
)
def test_broken_markup_still_gives_its_words(broken):
    assert WORDS in text_of(broken.encode(), html=True)


def test_markup_that_was_escaped_stays_words():
    escaped = f"<p>{WORDS} &lt;script&gt;alert(1)&lt;/script&gt;</p>".encode()

    assert "<script>alert(1)</script>" in text_of(escaped, html=True)


@pytest.mark.parametrize(
    "tangled",
    ["<div>" * 300, "<p " + "a=1 " * 10_000 + ">", "<p>x" * 30_000, "<a" * 30_000],
    ids=["deep", "attributes", "many", "unclosed"],
)
def test_markup_that_would_take_for_ever_is_refused(tangled):
    assert refusal((tangled + WORDS).encode(), html=True) == FileRefusal.TANGLED


@given(st.binary(max_size=200), st.booleans())
def test_whatever_the_bytes_there_is_text_or_a_reason(data, html):
    with suppress(Unreadable):
        assert text_of(data, html=html).strip()


def test_a_page_with_more_words_than_are_kept_is_refused(monkeypatch):
    monkeypatch.setattr("provenance.domain.reading.read.MOST_CHARACTERS", len(WORDS) - 1)

    assert refusal(f"<p>{WORDS}</p>".encode(), html=True) == FileRefusal.TOO_LONG


@pytest.mark.parametrize(
    "blocks", [(), (TextBlock("a", left_out="hidden", page=2, glue=" ", within=True),)]
)
def test_a_reading_comes_back_from_json_as_it_was(blocks):
    file_text = FileText(
        blocks, "UTF-8", ("a",), 1, ("b",), ("c",), PageFacts("t", "en", "d", "f"), ("d",)
    )

    assert from_plain(json.loads(json.dumps(as_plain(file_text)))) == file_text


@pytest.mark.parametrize(
    ("fields", "needs"),
    [
        ({}, False),
        ({"guesses": ("koi8-r",)}, True),
        ({"broken": 1}, True),
        ({"separated_words": ("a b",)}, True),
        ({"rejoined_words": ("ab",)}, True),
        ({"speaker_labels": ("Ann",)}, True),
        ({"blocks": (TextBlock("a", left_out="hidden"),)}, True),
    ],
)
def test_somebody_looks_where_anything_was_done_to_the_words(fields, needs):
    assert FileText(**{"blocks": (TextBlock("a"),), **fields}).needs_review is needs


def test_a_text_alone_states_no_fact_about_itself():
    facts = read_file(b"We are losing.", "a.txt").facts

    assert (facts.title, facts.language, facts.day, facts.day_from) == ("", "", "", "")


def test_one_byte_more_than_is_read_is_refused(monkeypatch):
    monkeypatch.setattr(read, "MOST_BYTES", 3)

    assert text_of(b"abc", html=False) == "abc"
    assert refusal(b"abcd") == FileRefusal.TOO_LARGE
