"""The words of a PDF in reading order: columns one after the other, lines joined, pages numbered."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from provenance.domain.reading.file_text import (
    FileRefusal,
    FileText,
    LeftOut,
    TextBlock,
    Unreadable,
)
from provenance.domain.reading.line_ends import goes_on, seam, words_of
from provenance.domain.reading.printed_page import (
    PrintedLine,
    PrintedPage,
    paragraphs_of,
    running_heads,
)

MOST_PAGES = 500


def pdf_text(data: bytes) -> FileText:
    """The text of a PDF; raises Unreadable where it has none, is locked, or is too long."""
    pages = list(_pages(data))
    return pages_text(pages)


def pages_text(pages: list[PrintedPage]) -> FileText:
    """The text of printed pages, running heads and page numbers left out."""
    heads = running_heads(pages)
    joiner = _BlockJoiner(words_of(line.text for page in pages for line in page.lines))
    for number, page in enumerate(pages, 1):
        edge_lines = page.edge_lines
        margins = [line for line in page.lines if line in edge_lines and line.pattern in heads]
        for line in margins:
            joiner.blocks.append(TextBlock(line.text, LeftOut.MARGIN, number))
        for paragraph in paragraphs_of(line for line in page.lines if line not in margins):
            joiner.add([line.text for line in paragraph], number)
    if not joiner.blocks:
        raise Unreadable(FileRefusal.NO_WORDS)
    return FileText(tuple(joiner.blocks), mended=tuple(dict.fromkeys(joiner.mended)))


def _pages(data: bytes) -> Iterator[PrintedPage]:
    # Imported here, since it takes a while.
    from pdfminer.high_level import extract_pages
    from pdfminer.layout import LAParams
    from pdfminer.pdfdocument import PDFPasswordIncorrect, PDFTextExtractionNotAllowed

    try:
        layouts = extract_pages(io.BytesIO(data), laparams=LAParams(boxes_flow=None))
        for number, layout in enumerate(layouts, 1):
            if number > MOST_PAGES:
                raise Unreadable(FileRefusal.TOO_LONG)
            yield PrintedPage(tuple(_lines(layout)), layout.y1, layout.y0)
    except (PDFPasswordIncorrect, PDFTextExtractionNotAllowed) as error:
        raise Unreadable(FileRefusal.LOCKED) from error


def _lines(layout: Any) -> Iterator[PrintedLine]:
    from pdfminer.layout import LTTextBox, LTTextLine

    boxes = (box for box in layout if isinstance(box, LTTextBox))
    for line in (line for box in boxes for line in box if isinstance(line, LTTextLine)):
        # A line of space alone stands in no box.
        text = " ".join(line.get_text().split())
        yield PrintedLine(text, line.x0, line.x1, line.y1, line.y0)


@dataclass(slots=True)
class _BlockJoiner:
    """Makes blocks of lines; ``words`` are those of the file, ``mended`` those made whole."""

    words: frozenset[str]
    blocks: list[TextBlock] = field(default_factory=list)
    mended: list[str] = field(default_factory=list)

    def add(self, lines: list[str], page: int) -> None:
        """Add a paragraph, as the rest of the last one where that goes on."""
        text = lines[0]
        for line in lines[1:]:
            before, glue = self._seam(text, line)
            text = before + glue + line
        block = TextBlock(text, page=page)
        last = next((n for n in range(len(self.blocks))[::-1] if not self._block(n).left_out), -1)
        if last >= 0 and goes_on(self._block(last).text, text):
            before, glue = self._seam(self._block(last).text, text)
            self.blocks[last] = replace(self._block(last), text=before)
            block = replace(block, glue=glue)
        self.blocks.append(block)

    def _block(self, number: int) -> TextBlock:
        return self.blocks[number]

    def _seam(self, text: str, line: str) -> tuple[str, str]:
        met = seam(text, line, self.words)
        self.mended += [met.whole] if met.whole else []
        return met.text, met.glue
