"""Read the printed lines of a PDF page by page, including rotated and right-to-left text."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from statistics import median
from typing import Any

from provenance.domain.reading.file_text import FileRefusal, Unreadable
from provenance.domain.reading.pdf_unseen import reading_pair, unseen_letters
from provenance.domain.reading.printed_cells import cut_into_cells
from provenance.domain.reading.printed_page import PrintedLine, PrintedPage
from provenance.domain.reading.printed_words import Glyph, parted_initial, usual_size, words_of_line
from provenance.domain.reading.written_order import reads_leftwards

MOST_PAGES = 500


def pdf_pages(data: bytes) -> Iterator[PrintedPage]:
    """Yield the pages of a PDF; raise ``Unreadable`` if it is locked or has too many."""
    # Imported here, since the import is slow.
    from pdfminer.pdfdocument import PDFPasswordIncorrect, PDFTextExtractionNotAllowed
    from pdfminer.pdfinterp import PDFResourceManager
    from pdfminer.pdfpage import PDFPage

    device, interpreter = reading_pair(PDFResourceManager())
    try:
        for number, page in enumerate(PDFPage.get_pages(io.BytesIO(data)), 1):
            if number > MOST_PAGES:
                raise Unreadable(FileRefusal.TOO_LONG)
            interpreter.process_page(page)
            yield _page(device.get_result(), is_shaded=device.is_shaded)
    except (PDFPasswordIncorrect, PDFTextExtractionNotAllowed) as error:
        raise Unreadable(FileRefusal.LOCKED) from error


def _page(layout: Any, *, is_shaded: bool) -> PrintedPage:
    """Return the lines of a page, with rotated ones last, as they read when turned upright."""
    unseen = unseen_letters(layout, is_shaded=is_shaded)
    letters = list(_letters(layout))
    on_side = [letter for letter in letters if _turn(letter)]
    upright = [letter for letter in letters if not _turn(letter)]
    top, bottom = layout.y1, layout.y0
    if not upright and on_side:
        # The whole page is rotated.
        top, bottom = (-layout.x0, -layout.x1) if _turn(on_side[0]) > 0 else (layout.x1, layout.x0)
    for letter in on_side:
        letter.set_bbox(_turned_back(letter))
    leftwards = reads_leftwards(letter.get_text() for letter in letters)
    lines, beside, hidden, hidden_beside = (
        _lines([one for one in part if (id(one) in unseen) is is_unseen], leftwards=leftwards)
        for is_unseen in (False, True)
        for part in (upright, on_side)
    )
    aside = beside if lines else ()
    return PrintedPage(lines or beside, top, bottom, aside, (*hidden, *hidden_beside))


def _turned_back(letter: Any) -> tuple[float, float, float, float]:
    x0, bottom, x1, top = letter.bbox
    return (bottom, -x1, top, -x0) if _turn(letter) > 0 else (-top, x0, -bottom, x1)


def _letters(element: Any) -> Iterator[Any]:
    """Yield every letter of a page, also in figures, since some pages are a single figure."""
    from pdfminer.layout import LTChar, LTContainer

    for child in (one for one in element if isinstance(one, LTChar | LTContainer)):
        yield from _letters(child) if isinstance(child, LTContainer) else [child]


def _turn(letter: Any) -> int:
    """Return 1 for a letter rotated to read upwards, -1 for downwards, 0 for an upright one."""
    along, up = letter.matrix[:2]
    return 0 if abs(along) >= abs(up) else 1 if up > 0 else -1


def _lines(letters: Sequence[Any], *, leftwards: bool) -> tuple[PrintedLine, ...]:
    """Return letters as lines; right-to-left pages are mirrored, so that they are read alike."""
    from pdfminer.layout import LAParams, LTLayoutContainer, LTTextBox, LTTextLine

    edges = list(zip(*(letter.bbox for letter in letters), strict=True)) or [(0,)] * 4
    container: Any = LTLayoutContainer((min(edges[0]), min(edges[1]), max(edges[2]), max(edges[3])))
    container.extend(letters)
    container.analyze(LAParams(boxes_flow=None))
    boxes = enumerate(one for one in container if isinstance(one, LTTextBox))
    lines = [
        (number, pieces)
        for number, box in boxes
        for line in box
        if isinstance(line, LTTextLine)
        for pieces in parted_initial(_pieces(line))
    ]
    cells = cut_into_cells([pieces for _number, pieces in lines])
    return tuple(
        _line(pieces, number, leftwards=leftwards)
        for (number, _pieces_of_line), parts in zip(lines, cells, strict=True)
        for pieces in parts
    )


def _line(pieces: Sequence[Glyph | None], box: int, *, leftwards: bool) -> PrintedLine:
    # A line of white space belongs to no text box.
    text = " ".join(words_of_line(pieces, leftwards=leftwards).split())
    glyphs = [piece for piece in pieces if piece is not None and piece.text.strip()]
    begin, end = min(one.x0 for one in glyphs), max(one.x1 for one in glyphs)
    if leftwards:
        begin, end = -end, -begin
    # Raised and lowered figures do not make a line taller.
    size = usual_size(glyphs)
    bottom = median(one.bottom for one in glyphs if one.has_size(size))
    return PrintedLine(text, begin, end, bottom + size, bottom, box)


def _pieces(line: Any) -> list[Glyph | None]:
    from pdfminer.layout import LTChar

    return [
        Glyph(one.get_text(), one.x0, one.x1, one.y0, one.height)
        if isinstance(one, LTChar)
        else None
        for one in line
    ]
