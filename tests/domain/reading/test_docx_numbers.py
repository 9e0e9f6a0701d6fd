"""Numbers of lists in Word files: no words of theirs, but seen, so they are read."""

from __future__ import annotations

import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.oxml.parser import OxmlElement

from provenance.domain.reading.docx_numbers import ListNumbers, roman
from provenance.domain.reading.docx_text import docx_text
from tests import printed


def level(depth, kind, text, more="", start=1):
    return (
        f"<w:lvl w:ilvl='{depth}'><w:start w:val='{start}'/><w:numFmt w:val='{kind}'/>"
        f"{more}<w:lvlText w:val='{text}'/></w:lvl>"
    )


def item(words, number="9", depth=0):
    place = f"<w:numPr><w:ilvl w:val='{depth}'/><w:numId w:val='{number}'/></w:numPr>"
    return styled(words, place)


def styled(words, marks):
    text = f"<w:r><w:t>{words}</w:t></w:r>" if words else ""
    return f"<w:p {nsdecls('w')}><w:pPr>{marks}</w:pPr>{text}</w:p>"


def read(paragraphs, *levels, more="", change=lambda document: None):
    """The lines of a document of these paragraphs, with list 9 of these levels."""

    def put_in(document):
        numbering = document.part.numbering_part.element
        definition = (
            f"<w:abstractNum {nsdecls('w')} w:abstractNumId='90'>{''.join(levels)}</w:abstractNum>"
        )
        numbering.insert(0, parse_xml(definition))
        of_list = "<w:num {} w:numId='{}'><w:abstractNumId w:val='90'/>{}</w:num>"
        numbering.append(parse_xml(of_list.format(nsdecls("w"), 9, "")))
        numbering.append(parse_xml(of_list.format(nsdecls("w"), 10, more)))
        for number, markup in enumerate(paragraphs):
            document.element.body.insert(number, parse_xml(markup))
        change(document)

    return [block.text for block in docx_text(printed.word_file(change=put_in)).blocks]


@pytest.mark.parametrize(
    ("kind", "text", "labels"),
    [
        ("decimal", "%1.", ["1.", "2."]),
        ("decimalZero", "%1", ["01", "02"]),
        ("lowerLetter", "%1)", ["a)", "b)"]),
        ("upperLetter", "(%1)", ["(A)", "(B)"]),
        ("lowerRoman", "%1.", ["i.", "ii."]),
        ("upperRoman", "§ %1", ["§ I", "§ II"]),
        ("russianLower", "%1)", ["а)", "б)"]),
        ("bullet", "\uf0b7", ["•", "•"]),
        ("bullet", "–", ["–", "–"]),
    ],
)
def test_what_word_shows_before_an_item_is_read_with_it(kind, text, labels):
    lines = read([item("One"), item("Two")], level(0, kind, text))

    assert lines == [f"{labels[0]} One", f"{labels[1]} Two"]


@pytest.mark.parametrize(
    ("kind", "text"), [("none", "%1"), ("hebrew1", "%1."), ("bullet", " "), ("decimal", "%2.")]
)
def test_a_list_that_shows_no_number_or_one_of_another_script_adds_none(kind, text):
    assert read([item("One")], level(0, kind, text)) == ["One"]


def test_deeper_items_are_numbered_within_those_above_and_begin_anew():
    levels = level(0, "upperRoman", "%1."), level(1, "decimal", "%1.%2", "<w:isLgl/>")
    paragraphs = [item("A"), item("B", depth=1), item("C", depth=1), item("D"), item("E", depth=1)]

    assert read(paragraphs, *levels) == ["I. A", "1.1 B", "1.2 C", "II. D", "2.1 E"]


def test_a_deeper_item_without_one_above_is_numbered_from_where_that_begins():
    levels = level(0, "decimal", "%1.", start=0), level(1, "lowerLetter", "%1.%2")

    assert read([item("A", depth=1)], *levels) == ["0.a A"]


def test_a_list_goes_on_after_other_paragraphs_and_one_that_begins_anew_does():
    more = (
        "<w:lvlOverride w:ilvl='0'><w:startOverride w:val='5'/></w:lvlOverride>"
        "<w:lvlOverride w:ilvl='1'/>"
    )
    paragraphs = [item("A"), styled("Between", ""), item("B"), item("C", "10"), item("D", "10")]

    lines = read(paragraphs, level(0, "decimal", "%1."), more=more)

    assert lines == ["1. A", "Between", "2. B", "5. C", "6. D"]


def test_an_empty_item_is_counted_and_gives_no_line():
    assert read([item(""), item("B")], level(0, "decimal", "%1.")) == ["2. B"]


def test_nothing_stands_between_a_number_and_its_words_where_the_list_has_it_so():
    assert read([item("A")], level(0, "decimal", "%1)", "<w:suff w:val='nothing'/>")) == ["1)A"]


def test_a_style_numbers_its_paragraphs_at_the_depth_that_is_bound_to_it():
    def with_style(document):
        style = document.styles.add_style("Point", 1)
        style.element.get_or_add_pPr().append(
            parse_xml(f"<w:numPr {nsdecls('w')}><w:numId w:val='9'/></w:numPr>")
        )
        below = document.styles.add_style("Deep", 1)
        below.base_style = style

    levels = (
        level(0, "decimal", "%1.", "<w:pStyle w:val='Other'/>"),
        level(1, "lowerLetter", "%2)", "<w:pStyle w:val='Point'/>"),
    )
    paragraphs = [styled("A", "<w:pStyle w:val='Point'/>"), styled("B", "<w:pStyle w:val='Deep'/>")]

    assert read(paragraphs, *levels, change=with_style) == ["a) A", "1. B"]


def test_the_first_cells_of_a_table_may_be_numbers_alone():
    cells = f"<w:tc>{item('')}</w:tc><w:tc><w:p><w:r><w:t>Arn</w:t></w:r></w:p></w:tc>"
    table = f"<w:tbl {nsdecls('w')}><w:tr>{cells}</w:tr></w:tbl>"

    assert read([table], level(0, "decimal", "%1.")) == ["1.\tArn"]


def test_a_list_of_a_definition_that_is_not_there_has_no_numbers():
    def without(document):
        number = OxmlElement("w:num")
        number.set("{http://schemas.openxmlformats.org/wordprocessingml/2006/main}numId", "77")
        document.part.numbering_part.element.append(number)

    assert read(
        [item("A", "77"), item("B", depth=3)], level(0, "decimal", "%1."), change=without
    ) == [*("A", "B")]


def test_a_document_without_lists_has_no_numbers():
    styles = parse_xml(f"<w:styles {nsdecls('w')}/>")

    assert ListNumbers(None, styles).label(parse_xml(item("A"))) == ""


def test_letters_after_the_last_one_are_doubled():
    assert read([item("A")], level(0, "lowerLetter", "%1.", start=28)) == ["bb. A"]


@pytest.mark.parametrize(("number", "numeral"), [(4, "iv"), (1999, "mcmxcix"), (48, "xlviii")])
def test_roman_numerals(number, numeral):
    assert roman(number) == numeral
