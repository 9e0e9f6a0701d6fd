"""Letters as they stand on a page put in reading order: right to left, figures, marks in pairs."""

from __future__ import annotations

import pytest

from provenance.domain.reading.written_order import in_reading_order, reads_leftwards


@pytest.mark.parametrize(
    ("glyphs", "text"),
    [
        (list(".2023 سرام 14 يف تلاق"), "قالت في 14 مارس 2023."),
        (list("4,000 نم رثكأ"), "أكثر من 4,000"),
        (list("2023 14"), "14 2023"),
        (list("14.3.2023 םויב"), "ביום 14.3.2023"),
        (list("BBC News ةانق"), "قناة BBC News"),
        (list("BBC 2 ةانق"), "قناة BBC 2"),
        (["ي", "ل", "لا"], "لالي"),
        (list("«دسلا نع»"), "«عن السد»"),
        (list("»دسلا نع«"), "«عن السد»"),
        (list("(حيحص)"), "(صحيح)"),
        (list("؟مل"), "لم؟"),
    ],
)
def test_a_line_of_a_page_that_reads_leftwards(glyphs, text):
    assert in_reading_order(glyphs, leftwards=True) == text


def test_words_that_read_leftwards_within_a_line_that_does_not():
    glyphs = list("He wrote ةئيس ةملك, then 14 more.")

    assert in_reading_order(glyphs, leftwards=False) == "He wrote كلمة سيئة, then 14 more."


def test_which_way_a_page_reads_is_what_most_of_its_letters_do():
    assert reads_leftwards("قالت BBC 2023")
    assert not reads_leftwards("He wrote كلمة in 2023")
    assert not reads_leftwards("")
