"""PDF and DOCX read into text: columns, cut words, pages, and what stands at the edges."""

from __future__ import annotations

import pytest
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls

from provenance.domain.reading import pdf_pages
from provenance.domain.reading.docx_text import docx_text
from provenance.domain.reading.file_text import FileRefusal, LeftOut, Unreadable, text_and_pages
from provenance.domain.reading.line_ends import goes_on, seam, words_of
from provenance.domain.reading.printed_page import PrintedLine, PrintedPage
from provenance.domain.reading.printed_paragraphs import paragraphs_of
from provenance.domain.reading.read import read_file
from tests import printed

LEFT, RIGHT = 60, 320


def column(left, *lines, top=700):
    return [(left, top - 14 * number, words) for number, words in enumerate(lines)]


def taken(file_text):
    return [block.text for block in file_text.blocks if not block.left_out]


def left_out(file_text):
    return [(block.left_out, block.text) for block in file_text.blocks if block.left_out]


def refusal(data, name):
    with pytest.raises(Unreadable) as refused:
        read_file(data, name)
    return refused.value.why


# Lines


def test_a_word_that_a_line_cut_is_made_whole_unless_the_file_writes_its_hyphen():
    assert seam("the com-", "manders", frozenset()).whole == "commanders"
    assert seam("a well-", "known man", frozenset({"well-known"})) == ("a well-", "", "")
    parts = frozenset({"well", "known"})
    assert seam("a well-", "known man", parts) == ("a well-", "", "")
    assert seam("a well-", "known man", parts | {"wellknown"}).whole == "wellknown"
    assert seam("the North-", "South road", frozenset()) == ("the North-", "", "")
    assert seam("in 2014-", "15 they", frozenset()) == ("in 2014-", " ", "")
    assert seam("they", "went", frozenset()) == ("they", " ", "")


@pytest.mark.parametrize(
    ("line", "following"),
    [
        ("a state-of-", "the-art ship"),
        ("a state-", "of-the-art ship"),
        ("a state-of-the-", "art ship"),
    ],
)
def test_a_word_of_several_hyphens_keeps_the_one_at_a_lines_end(line, following):
    assert seam(line, following, frozenset()) == (line, "", "")


@pytest.mark.parametrize(
    ("text", "following", "goes"),
    [
        ("they", "went", True),
        ("They left.", "went", False),
        ("they", "Went", False),
        ("a", "", False),
    ],
)
def test_a_paragraph_goes_on_where_it_is_not_finished(text, following, goes):
    assert goes_on(text, following) is goes


# PDF


def test_columns_are_read_one_after_the_other_below_a_headline_across_them():
    page = [
        (
            LEFT,
            740,
            "A headline that goes across the whole page of this paper, over both columns of it",
        ),
        *column(
            LEFT, "One reads on here,", "down this column, and", "not across the page,", "as one"
        ),
        *column(RIGHT, "would in a table. The", "com-", "manders said so to", "the reporters."),
    ]

    file_text = read_file(printed.pdf(page), "a.pdf")

    assert taken(file_text)[1:] == [
        "One reads on here, down this column, and not across the page, as one",
        "would in a table. The commanders said so to the reporters.",
    ]
    assert file_text.text.endswith(
        "as one would in a table. The commanders said so to the reporters."
    )
    assert file_text.rejoined_words == ("commanders",)


def test_a_page_of_one_column_is_read_down_and_its_paragraphs_told_apart():
    page = [
        *column(
            LEFT,
            "The river rose again on Monday and the lower town",
            "was asked to leave. Nobody came.",
        ),
        *column(LEFT, "“We were never told,” she said to the council.", top=640),
        *column(LEFT + 15, "An indented line begins a paragraph as well.", top=626),
    ]

    assert len(taken(read_file(printed.pdf(page), "a.pdf"))) == 3


def test_half_a_word_at_a_lines_end_is_none_of_the_files_words():
    assert words_of(["because our com-", "manders sent com-", "manders home"]) == {
        "our",
        "sent",
        "home",
    }


def test_a_page_of_one_sentence_is_no_running_head():
    pages = [[(LEFT, 800, f"We lost {number} men here.")] for number in (3, 5)]

    file_text = read_file(printed.pdf(*pages), "a.pdf")

    assert taken(file_text) == ["We lost 3 men here.", "We lost 5 men here."]


def test_a_page_with_its_number_alone_is_empty():
    pages = [[(LEFT, 800, "We lost 3 men here.")], [(LEFT, 30, "2")]]

    assert taken(read_file(printed.pdf(*pages), "a.pdf")) == ["We lost 3 men here."]


def test_running_heads_and_page_numbers_are_left_out_and_pages_are_counted():
    pages = [
        [
            (LEFT, 810, f"The Daily Paper, page {number}"),
            (LEFT, 500, f"Words {words} went on"),
            (290, 30, str(number)),
        ]
        for number, words in ((1, "which"), (2, "and"), (3, "so"))
    ]

    file_text = read_file(printed.pdf(*pages), "a.pdf")

    assert len(left_out(file_text)) == 6
    assert {why for why, _ in left_out(file_text)} == {LeftOut.MARGIN}
    assert [block.page for block in file_text.blocks if not block.left_out] == [1, 2, 3]


def test_a_paragraph_that_goes_on_over_a_page_is_one_and_its_pages_begin_inside():
    pages = [
        [(LEFT, 500, "The soldiers were sent to the em-")],
        [(LEFT, 500, "bankment on Monday.")],
    ]

    text, starts = text_and_pages(read_file(printed.pdf(*pages), "a.pdf").blocks)

    assert text == "The soldiers were sent to the embankment on Monday."
    assert text[starts[1] :] == "bankment on Monday."


def test_a_page_without_words_begins_with_the_next_words():
    pages = [[(LEFT, 500, "One.")], [], [(LEFT, 500, "Three.")]]

    text, starts = text_and_pages(read_file(printed.pdf(*pages), "a.pdf").blocks)

    assert [text[start:] for start in starts] == ["One.\n\nThree.", "Three.", "Three."]


def test_a_pdf_of_pictures_has_no_words():
    assert refusal(printed.pdf([]), "a.pdf") == FileRefusal.NO_WORDS


def test_a_pdf_with_too_many_pages_is_refused(monkeypatch):
    monkeypatch.setattr(pdf_pages, "MOST_PAGES", 1)

    assert refusal(printed.pdf([(9, 9, "a")], [(9, 9, "b")]), "a.pdf") == FileRefusal.TOO_LONG


def test_a_locked_pdf_is_told_so(monkeypatch):
    from pdfminer.pdfdocument import PDFPasswordIncorrect
    from pdfminer.pdfpage import PDFPage

    def locked(*arguments, **options):
        raise PDFPasswordIncorrect

    monkeypatch.setattr(PDFPage, "get_pages", locked)

    assert refusal(printed.pdf([(9, 9, "a")]), "a.pdf") == FileRefusal.LOCKED


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (b"no pdf", "a.pdf"),
        (b"%PDF-1.4 broken", "a.pdf"),
        (b"no zip", "a.docx"),
        (b"PK\x03\x04 broken", "a.docx"),
        (printed.pdf([(9, 9, "a")], password=True), "a.pdf"),
    ],
)
def test_a_broken_file_is_told_so(data, name):
    assert refusal(data, name) == FileRefusal.BROKEN


def test_lines_of_other_sizes_are_other_paragraphs_and_short_finished_ones_end_theirs():
    def line(text, top, height=10, left=0, right=100):
        return PrintedLine(text, left, right, top, top - height)

    paragraphs = paragraphs_of(
        [
            line("Headline", 100, 20),
            line("The first", 78),
            line("ends here.", 66, right=40),
            line("A second", 54),
            line("goes", 42, right=40),
            line("On", 30),
        ]
    )

    texts = [" ".join(one.text for one in lines) for lines in paragraphs]
    assert texts == ["Headline", "The first ends here.", "A second goes On"]


@pytest.mark.parametrize(
    ("end", "is_end"),
    [*((mark, True) for mark in '.!?…”»“"'), *((mark, False) for mark in ("X", "x", ",", "’"))],
)
def test_a_short_line_ends_its_paragraph_only_where_its_sentence_ends(end, is_end):
    paragraphs = paragraphs_of(
        [
            PrintedLine("They all went on to the sea", 0, 100, 78, 68),
            PrintedLine(f"and saw it{end}", 0, 40, 66, 56),
            PrintedLine("Another day began for them", 0, 100, 54, 44),
        ]
    )

    assert len(paragraphs) == (2 if is_end else 1)


def test_lines_across_two_columns_that_follow_each_other_are_one_paragraph():
    def line(text, top, left, right):
        return PrintedLine(text, left, right, top, top - 10)

    rows = [
        line("words of a line", 500 - 12 * n, left, left + 80)
        for n in range(8)
        for left in (0, 120)
    ]
    across = [line("A lead across both columns", 540, 0, 200), line("goes on below", 529, 0, 200)]

    first = paragraphs_of([*rows, *across])[0]

    assert [one.text for one in first] == ["A lead across both columns", "goes on below"]


def test_a_line_alone_that_ends_the_paragraph_above_the_columns_is_joined_to_it():
    def line(text, top, left, right):
        return PrintedLine(text, left, right, top, top - 10)

    columns = [
        line("Words of a line", 400 - 12 * n, left, left + 80)
        for n in range(8)
        for left in (0, 120)
    ]
    lead = [line("A lead that goes across", 500, 0, 200), line("and ends", 489, 0, 60)]

    assert [one.text for one in paragraphs_of([*columns, *lead])[0]] == [one.text for one in lead]


@pytest.mark.parametrize(("lower", "is_one_row"), [(2, True), (3, False), (4, False)])
def test_words_stand_on_one_row_that_differ_by_less_than_a_third_of_a_line(lower, is_one_row):
    right = PrintedLine("right", 60, 90, 110, 100)
    left = PrintedLine("left", 0, 30, 110 - lower, 100 - lower)

    words = " ".join(line.text for lines in paragraphs_of([right, left]) for line in lines)
    assert words == ("left right" if is_one_row else "right left")


def test_a_line_of_a_pdf_that_holds_only_space_is_none():
    page = [(LEFT, 500, "One."), (LEFT, 400, "\xa0 "), (LEFT, 300, "Two.")]

    assert taken(read_file(printed.pdf(page), "a.pdf")) == ["One.", "Two."]


def test_an_empty_page_has_no_paragraphs():
    assert paragraphs_of([]) == []
    assert PrintedPage((), 842, 0).edge_lines == []


# DOCX


def test_a_docx_gives_its_paragraphs_and_the_rows_of_its_tables():
    def with_table(document):
        table = document.add_table(2, 2)
        for row, values in zip(table.rows, (("Town", "Dead"), ("Havel", "14")), strict=True):
            for cell, value in zip(row.cells, values, strict=True):
                cell.text = value
        layout = document.add_table(1, 1).cell(0, 0)
        layout.text = "One."
        layout.add_paragraph("Two.")

    file_text = read_file(printed.word_file("Calls home", " ", change=with_table), "a.docx")

    assert taken(file_text) == ["Calls home", "Town\tDead", "Havel\t14", "One.", "Two."]
    assert not file_text.needs_review


def test_what_a_reviser_struck_out_is_told_and_what_was_put_in_is_taken():
    paragraph = (
        f"<w:p {nsdecls('w')}><w:pPr/><w:r><w:t xml:space='preserve'>We were </w:t></w:r>"
        "<w:del><w:r><w:delText>always</w:delText></w:r></w:del><w:ins><w:r><w:t>never</w:t></w:r></w:ins>"
        "<w:r><w:t xml:space='preserve'> told</w:t><w:tab/><w:t>it</w:t><w:br/><w:noBreakHyphen/></w:r>"
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r>"
        "<w:r><w:rPr><w:vanish w:val='0'/></w:rPr><w:t>open</w:t></w:r>"
        "<w:del><w:r><w:delText/></w:r></w:del><w:r><w:instrText>PAGE</w:instrText></w:r></w:p>"
    )
    data = printed.word_file(
        change=lambda document: document.element.body.insert(0, parse_xml(paragraph))
    )

    file_text = docx_text(data)

    assert taken(file_text) == ["We were never told\tit\n\u2011open"]
    assert left_out(file_text) == [(LeftOut.STRUCK, "always"), (LeftOut.HIDDEN, "secret")]
    assert all(block.within for block in file_text.blocks[1:])


def test_words_in_a_box_are_taken_once():
    box = (
        f"<w:p {nsdecls('w')} xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'>"
        "<w:r><mc:AlternateContent><mc:Choice><w:txbxContent><w:p><w:r><w:t>Boxed</w:t></w:r></w:p>"
        "</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent><w:p><w:r><w:t>Boxed</w:t></w:r></w:p>"
        "</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r></w:p>"
    )
    data = printed.word_file(
        "A.", change=lambda document: document.element.body.insert(0, parse_xml(box))
    )

    assert taken(docx_text(data)) == ["Boxed", "A."]


def test_heads_feet_and_comments_are_left_out_and_notes_are_taken():
    def with_margins(document):
        document.sections[0].header.paragraphs[0].text = "The Daily Paper"
        run = document.paragraphs[0].runs[0]
        document.add_comment(run, text="Is this right?", author="ed")

    file_text = docx_text(printed.word_file("Words.", change=with_margins))

    assert taken(file_text) == ["Words."]
    assert sorted(left_out(file_text)) == [
        (LeftOut.COMMENT, "Is this right?"),
        (LeftOut.MARGIN, "The Daily Paper"),
    ]


def test_pages_of_a_docx_are_those_its_breaks_make():
    def with_break(document):
        document.add_page_break()
        document.add_paragraph("Two.")

    assert [b.page for b in docx_text(printed.word_file("One.", change=with_break)).blocks] == [
        1,
        2,
    ]


def test_the_writing_programs_own_marks_of_pages_go_before_breaks():
    def with_marks(document):
        document.add_page_break()
        run = document.add_paragraph("Two.").runs[0]
        run._r.insert(0, OxmlElement("w:lastRenderedPageBreak"))

    assert [b.page for b in docx_text(printed.word_file("One.", change=with_marks)).blocks] == [
        1,
        2,
    ]


def test_a_docx_without_breaks_says_nothing_of_pages():
    assert {block.page for block in docx_text(printed.word_file("One.", "Two.")).blocks} == {0}


def test_a_docx_that_is_empty_or_unpacks_to_too_much_is_refused(monkeypatch):
    assert refusal(printed.word_file(), "a.docx") == FileRefusal.NO_WORDS

    from provenance.domain.reading import docx_text as module

    monkeypatch.setattr(module, "MOST_UNPACKED", 10)
    assert refusal(printed.word_file("One."), "a.docx") == FileRefusal.TOO_LARGE
