"""Which paragraphs hold a word."""

from __future__ import annotations

from provenance.domain.proposing.paragraph_index import ParagraphIndex


def test_a_word_between_the_paragraphs_is_in_none_of_them():
    index = ParagraphIndex("alpha seen\n\ngamma seen\n\nseen", ((0, 5), (12, 17), (24, 28)))

    assert list(index.containing(["seen"])) == [(24, 28)]
