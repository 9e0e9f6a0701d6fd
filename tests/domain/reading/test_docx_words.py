"""Word's own markup inside a paragraph or a table: raised, struck, hidden, removed, in formulas."""

from __future__ import annotations

import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from provenance.domain.reading.docx_text import docx_text
from provenance.domain.reading.file_text import LeftOut
from tests import printed

MATHS = "xmlns:m='http://schemas.openxmlformats.org/officeDocument/2006/math'"
GONE = "<w:del w:id='1' w:author='ed'><w:r><w:delText>{}</w:delText></w:r></w:del>"


def run(words, marks=""):
    return f"<w:r><w:rPr>{marks}</w:rPr><w:t xml:space='preserve'>{words}</w:t></w:r>"


def paragraph(*pieces, marks=""):
    return f"<w:p {nsdecls('w')} {MATHS}><w:pPr>{marks}</w:pPr>{''.join(pieces)}</w:p>"


def read(*paragraphs, change=lambda document: None):
    def put_in(document):
        for number, markup in enumerate(paragraphs):
            document.element.body.insert(number, parse_xml(markup))
        change(document)

    return [
        (str(block.left_out), block.text)
        for block in docx_text(printed.word_file(change=put_in)).blocks
    ]


def raised(words, how="superscript"):
    return run(words, f"<w:vertAlign w:val='{how}'/>")


def symbol(code):
    return f"<w:r><w:sym w:font='Wingdings' w:char='{code}'/></w:r>"


def ruby(base, above):
    return (
        f"<w:r><w:ruby><w:rt>{run(above)}</w:rt><w:rubyBase>{run(base)}</w:rubyBase></w:ruby></w:r>"
    )


@pytest.mark.parametrize(
    ("pieces", "words"),
    [
        ((run("10"), raised("6"), run(" litres of CO"), raised("2", "subscript")), "10⁶ litres of CO2"),
        ((f"<m:oMath><m:r><m:t>x=4</m:t></m:r></m:oMath>{run(' holds')}",), "x=4 holds"),
        ((run("It costs 5 "), symbol("20AC"), run(" a day")), "It costs 5 € a day"),
        ((run("We won "), symbol("F04A")), "We won ☺"),
        ((run("See "), symbol("F022")), "See \ufffd"),
        ((ruby("漢", "かん"), run("字")), "漢(かん)字"),
        ((run("Mayor"), "<w:r><w:ptab/></w:r>", run("4 May")), "Mayor\t4 May"),
    ],
)  # fmt: skip
def test_words_are_read_as_they_are_shown(pieces, words):
    assert read(paragraph(*pieces)) == [("", words)]


@pytest.mark.parametrize("mark", ["strike", "dstrike"])
def test_words_shown_struck_out_are_left_out_and_told(mark):
    struck = run("always", f"<w:{mark}/>")
    kept = run("never", f"<w:{mark} w:val='false'/>")

    blocks = read(paragraph(run("We were "), struck, kept, run(" told.")))

    assert blocks == [("", "We were never told."), (LeftOut.STRUCK, "always")]


def test_a_paragraph_whose_end_was_removed_goes_on_in_the_next():
    removed = "<w:rPr><w:del w:id='7' w:author='ed'/></w:rPr>"
    first = paragraph(run("We were never "), GONE.format("ever"), marks=removed)

    blocks = read(first, paragraph(run("told about the dam.")), paragraph(run("Nobody called.")))

    assert blocks == [
        ("", "We were never told about the dam."),
        (LeftOut.STRUCK, "ever"),
        ("", "Nobody called."),
    ]


def test_the_last_paragraph_is_kept_though_its_end_was_removed():
    removed = "<w:rPr><w:del w:id='7' w:author='ed'/></w:rPr>"

    assert read(paragraph(run("We left."), marks=removed)) == [("", "We left.")]


def test_what_was_removed_from_a_row_of_a_table_is_told():
    def with_table(document):
        cell = document.add_table(1, 1).cell(0, 0)
        cell.paragraphs[0]._p.append(
            parse_xml(GONE.format("fourteen").replace("<w:del ", f"<w:del {nsdecls('w')} ", 1))
        )
        cell.paragraphs[0].add_run("forty")

    assert read(change=with_table) == [("", "forty"), (LeftOut.STRUCK, "fourteen")]


def test_a_row_that_was_removed_is_left_out_and_told():
    def with_table(document):
        row = document.add_table(1, 2).rows[0]
        row.cells[0].text, row.cells[1].text = "Havel", "14"
        row._tr.get_or_add_trPr().append(
            parse_xml(f"<w:del {nsdecls('w')} w:id='3' w:author='ed'/>")
        )

    assert read(paragraph(run("Dead")), change=with_table) == [
        ("", "Dead"),
        (LeftOut.STRUCK, "Havel\t14"),
    ]


def test_words_that_a_style_hides_are_left_out_and_told():
    def with_styles(document):
        for name, based_on in (("Secret", None), ("MoreSecret", "Secret"), ("Open", None)):
            style = document.styles.add_style(name, 1)
            style.base_style = document.styles[based_on] if based_on else None
            if name == "Secret":
                style.element.get_or_add_rPr().append(parse_xml(f"<w:vanish {nsdecls('w')}/>"))
        character = document.styles.add_style("Unseen", 2)
        character.element.get_or_add_rPr().append(parse_xml(f"<w:vanish {nsdecls('w')}/>"))

    blocks = read(
        paragraph(run("note to the editor"), marks="<w:pStyle w:val='MoreSecret'/>"),
        paragraph(
            run("Seen "),
            run("unseen", "<w:rStyle w:val='Unseen'/>"),
            marks="<w:pStyle w:val='Open'/>",
        ),
        change=with_styles,
    )

    assert blocks == [
        (LeftOut.HIDDEN, "note to the editor"),
        ("", "Seen"),
        (LeftOut.HIDDEN, "unseen"),
    ]
