"""Word's own markup inside a paragraph or a table: raised, struck, hidden, removed, in formulas."""

from __future__ import annotations

import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from provenance.domain.reading import docx_marks
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


def symbol(code, font="Wingdings"):
    return f"<w:r><w:sym w:font='{font}' w:char='{code}'/></w:r>"


def in_font(font, words):
    return run(words, f"<w:rFonts w:ascii='{font}' w:hAnsi='{font}'/>")


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
        ((run("See "), symbol("F022", "Leaves")), "See \ufffd"),
        ((run("See "), symbol("F0D0")), "See \ufffd"),
        ((run("Read "), symbol("F0FC")), "Read ✓"),
        ((symbol("F0FE"), run(" Yes")), "☑ Yes"),
        ((symbol("F050", "Wingdings 2"), run(" Yes")), "✓ Yes"),
        ((run("5 "), symbol("F0B0", "Symbol"), run("C")), "5 °C"),
        ((run("See "), symbol("F061", "Webdings")), "See ✔"),
        ((run("The "), in_font("Symbol", "a b"), run(" particles")), "The α β particles"),
        ((in_font("Wingdings", "\uf0fc"), run(" Read")), "✓ Read"),
        ((in_font("Arial", "ü"), run(" Read")), "ü Read"),
        ((run("Mayor"), "<w:r><w:ptab/></w:r>", run("4 May")), "Mayor\t4 May"),
    ],
)  # fmt: skip
def test_words_are_read_as_they_are_shown(pieces, words):
    assert read(paragraph(*pieces)) == [("", words)]


def formula(inside):
    return f"<m:oMath>{inside}</m:oMath>"


def term(words):
    return f"<m:r><m:t>{words}</m:t></m:r>"


def fraction(above, below):
    return f"<m:f><m:fPr/><m:num>{above}</m:num><m:den>{below}</m:den></m:f>"


@pytest.mark.parametrize(
    ("inside", "words"),
    [
        (fraction(term("3"), term("4")), "3/4"),
        (term("1") + fraction(term("3"), term("4")), "1 3/4"),
        (f"<m:sSup><m:e>{term('10')}</m:e><m:sup>{term('6')}</m:sup></m:sSup>", "10⁶"),
        (f"<m:rad><m:deg/><m:e>{fraction(term('9'), term('4'))}</m:e></m:rad>", "√(9/4)"),
        (
            f"<m:sSubSup><m:e>{term('x')}</m:e><m:sub>{term('1')}</m:sub><m:sup>{term('2')}</m:sup></m:sSubSup>",
            "x1²",
        ),
    ],
)
def test_a_formula_is_written_in_its_line(inside, words):
    assert read(paragraph(run("Of "), formula(inside), run(" of them"))) == [
        ("", f"Of {words} of them")
    ]


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


def with_styles(*made):
    """Adds styles: each a name, whether it is of characters, its base, and its marks."""

    def add(document):
        for name, is_of_characters, base, runs, paragraphs in made:
            style = document.styles.add_style(name, 2 if is_of_characters else 1)
            style.base_style = document.styles[base] if base else None
            for mark in runs:
                style.element.get_or_add_rPr().append(parse_xml(mark))
            for mark in paragraphs:
                style.element.get_or_add_pPr().append(parse_xml(mark))

    return add


PALE = f"<w:color {nsdecls('w')} w:val='FFFFFF'/>"
BLACK = f"<w:color {nsdecls('w')} w:val='000000'/>"
GROUND = f"<w:shd {nsdecls('w')} w:val='clear' w:fill='1F3864'/>"


@pytest.mark.parametrize("lines", [("stands",), ("stands", "on a line each")])
def test_a_cell_that_was_removed_is_left_out_and_told(lines):
    gone = f"<w:tc><w:tcPr><w:cellDel/></w:tcPr>{paragraph(run('gone'))}</w:tc>"
    empty = f"<w:tc><w:tcPr><w:cellDel/></w:tcPr>{paragraph()}</w:tc>"
    stands = f"<w:tc>{''.join(paragraph(run(line)) for line in lines)}</w:tc>"

    found = read(f"<w:tbl {nsdecls('w')}><w:tr>{gone}{empty}{stands}</w:tr></w:tbl>")

    assert sorted(found) == [*(("", line) for line in sorted(lines)), ("struck", "gone")]


@pytest.mark.parametrize(
    ("run_style", "paragraph_style", "own", "left_out"),
    [
        ("", "Pale", "", LeftOut.HIDDEN),
        ("", "PaleToo", "", LeftOut.HIDDEN),
        ("PaleLetters", "", "", LeftOut.HIDDEN),
        ("DarkLetters", "Pale", "", ""),
        ("", "Pale", "<w:color w:val='000000'/>", ""),
        ("", "PaleOnGround", "", ""),
    ],
)
def test_words_that_a_style_makes_white_on_the_page_are_hidden(
    run_style, paragraph_style, own, left_out
):
    change = with_styles(
        ("Pale", False, "", [PALE], []),
        ("PaleToo", False, "Pale", [], []),
        ("PaleOnGround", False, "Pale", [], [GROUND]),
        ("PaleLetters", True, "", [PALE], []),
        ("DarkLetters", True, "", [BLACK], []),
    )
    marks = f"<w:pStyle w:val='{paragraph_style}'/>" if paragraph_style else ""
    of_run = f"<w:rStyle w:val='{run_style}'/>" if run_style else ""

    blocks = read(
        paragraph(run("We left.")),
        paragraph(run("Nobody did.", of_run + own), marks=marks),
        change=change,
    )

    assert blocks == [("", "We left."), (left_out, "Nobody did.")]


def test_how_a_sign_is_read_stands_above_it_and_is_no_word_of_the_line():
    assert read(paragraph(ruby("漢", "かん"), run("字"))) == [("", "漢字"), ("reading", "かん")]


WHITE = "<w:color w:val='FFFFFF'/>"
DARK = "<w:shd w:val='clear' w:fill='1F3864'/>"


def table(*cells, look=""):
    rows = "".join(f"<w:tc><w:tcPr>{marks}</w:tcPr>{words}</w:tc>" for marks, words in cells)
    return f"<w:tbl {nsdecls('w')}><w:tblPr>{look}</w:tblPr><w:tr>{rows}</w:tr></w:tbl>"


@pytest.mark.parametrize("marks", [WHITE, "<w:sz w:val='2'/>", WHITE + "<w:shd w:fill='FFFFFF'/>"])
def test_words_that_nobody_can_see_on_the_page_are_hidden(marks):
    words = [("", "He left."), ("hidden", "Not seen.")]

    assert read(paragraph(run("He left."), run(" Not seen.", marks))) == words


@pytest.mark.parametrize(
    "markup",
    [
        paragraph(run("Seen.", WHITE + DARK)),
        paragraph(run("Seen.", WHITE + "<w:highlight w:val='black'/>")),
        paragraph(run("Seen.", WHITE), marks=DARK),
        paragraph(run("Seen.", "<w:color w:val='FF0000'/><w:sz w:val='10'/>")),
        table((DARK, paragraph(run("Seen.", WHITE)))),
        table(("", paragraph(run("Seen.", WHITE))), look=DARK),
        table(("", paragraph(run("Seen.", WHITE))), look="<w:tblStyle w:val='Grid'/>"),
    ],
)
def test_white_words_on_a_colour_are_read(markup):
    assert read(markup) == [("", "Seen.")]


def test_white_words_in_a_box_are_read_since_its_colour_is_not_known():
    box = f"<w:r><w:txbxContent>{paragraph(run('Seen.', WHITE))}</w:txbxContent></w:r>"

    assert ("", "Seen.") in read(paragraph(run("He left."), box))


def test_white_words_on_a_page_with_a_colour_are_read():
    def colour(document):
        document.element.insert(0, parse_xml(f"<w:background {nsdecls('w')} w:color='000000'/>"))

    assert read(paragraph(run("Seen.", WHITE)), change=colour) == [("", "Seen.")]


def test_a_run_outside_a_paragraph_has_its_own_style_alone():
    loose = parse_xml(f"<w:r {nsdecls('w')}><w:rPr><w:rStyle w:val='White'/></w:rPr></w:r>")

    assert docx_marks._style_names(loose) == ["White"]


def test_a_soft_hyphen_is_no_letter_of_a_word():
    words = (
        run("We have no veg\u00adetables and no am")
        + "<w:r><w:softHyphen/></w:r>"
        + run("munition.")
    )

    assert read(paragraph(words))[0] == ("", "We have no vegetables and no ammunition.")
