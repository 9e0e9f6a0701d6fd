"""Lines to copy: the same words in all three forms, and no markup but ours."""

from __future__ import annotations

import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.exports.citation import citation
from provenance.exports.copy_text import copy_citation, copy_line, markdown_text, one_line
from tests.domain import rows
from tests.exports import example
from tests.markup import payloads

SOURCE = citation(example.told(), example.EDITION)


class Read(HTMLParser):
    """The words of a piece of HTML and the elements in it."""

    def __init__(self, source):
        super().__init__()
        self.tags, self.words = [], ""
        self.feed(source)
        self.close()

    def handle_starttag(self, tag, attributes):
        self.tags.append(tag)

    def handle_data(self, data):
        self.words += data


def unescaped(markdown):
    return re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", markdown)


@given(st.text())
def test_html_shows_the_words_and_holds_one_paragraph(text):
    read = Read(copy_line(text, SOURCE).html)

    assert read.tags == ["p", "a"]
    assert read.words == f"{one_line(text)} ({SOURCE.address}, {SOURCE.edition_words})"


@given(st.text() | st.text(alphabet="\\`*_[]()<>#|~&!{}@:/.-+=1w $^"))
def test_markdown_unescaped_is_the_words(text):
    assert unescaped(markdown_text(one_line(text))) == one_line(text)


@pytest.mark.parametrize("file", ["xss", "naughty_text"])
def test_no_payload_is_markup_in_any_form(file):
    for text in payloads(file):
        told = copy_line(text, SOURCE)
        assert Read(told.html).tags == ["p", "a"]
        line = told.markdown.removesuffix(f" (<{SOURCE.address}>, {SOURCE.edition_words})")
        assert not re.search(r"(?<!\\)(?:\\\\)*[<>\[\]`*_|]", line)


@pytest.mark.parametrize(
    "text", ["- a list", "+ a list", "1. a list", "2) a list", "= a heading", "# a heading"]
)
def test_a_line_that_would_begin_a_list_or_a_heading_does_not(text):
    assert re.match(r"\d*\\", markdown_text(text))


@pytest.mark.parametrize("text", ["https://a.example", "www.a.example", "a@b.example"])
def test_an_address_in_words_does_not_become_a_link(text):
    assert markdown_text(text) != text


def test_every_form_stands_on_one_line():
    told = copy_line("one\ntwo\r\n\u2028three", SOURCE)

    assert told.plain.startswith("one two three (")
    assert told.markdown.startswith("one two three (")


def test_a_line_carries_the_address_and_the_day():
    told = copy_line("He said so.", SOURCE)

    assert told.plain == f"He said so. ({SOURCE.address}, {SOURCE.accessed_words})"
    assert told.markdown == f"He said so. (<{SOURCE.address}>, {SOURCE.accessed_words})"


@pytest.mark.parametrize(
    ("changed", "words"), [("", "edition 3"), ("2022-10-01", "edition 3, changed since")]
)
def test_a_line_carries_the_edition_where_the_record_was_read_a_second_time(changed, words):
    report = example.told()
    number = report.wording.document
    read_twice = replace(report.records.documents[number], edition=3, changed=changed)
    documents = {**report.records.documents, number: read_twice}
    records = replace(report.records, documents=documents)
    report = replace(report, view=replace(report.view, records=records))

    assert example.EDITION.access_phrase(report) == f"{words}, {example.EDITION.accessed_phrase}"


def test_a_citation_links_to_the_chain_in_html_and_markdown():
    source = citation(example.told(), example.EDITION)
    told = copy_citation(source)

    assert f'<a href="{source.address}">' in told.html
    assert told.markdown.endswith(f"<{source.address}>")
    assert told.plain.endswith(source.address)


def test_a_permalink_of_everyones_telling_is_escaped_in_html():
    source = citation(rows.report(rows.wording(1), everyone=True), example.EDITION)

    assert "&amp;as=everyone" in copy_citation(source).html


def test_a_copied_line_carries_what_was_corrected_since():
    corrected = replace(SOURCE, notices=("The article: corrected. It was a Monday.",))

    copied = copy_line("They said so.", corrected)

    assert copied.plain.startswith("They said so. The article: corrected. It was a Monday. (http")
    assert "It was a Monday." in copied.html
    assert "It was a Monday." in copied.markdown
