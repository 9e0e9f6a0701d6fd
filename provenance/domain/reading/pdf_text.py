"""Read the text of a PDF in reading order: columns in turn, lines joined, pages numbered."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from provenance.domain.reading.file_text import (
    FileRefusal,
    FileText,
    LeftOut,
    TextBlock,
    Unreadable,
)
from provenance.domain.reading.line_ends import goes_on, seam, words_of
from provenance.domain.reading.pdf_pages import pdf_pages
from provenance.domain.reading.printed_boxes import page_paragraphs
from provenance.domain.reading.printed_page import PrintedPage, is_page_number, running_heads


def pdf_text(data: bytes) -> FileText:
    """Return the text of a PDF; raise ``Unreadable`` if it has none, is locked or too long."""
    return pages_text(list(pdf_pages(data)))


def pages_text(pages: list[PrintedPage]) -> FileText:
    """Return the text of printed pages, with running heads and page numbers left out."""
    heads = running_heads(pages)
    joiner = _BlockJoiner(words_of(line.text for page in pages for line in page.lines))
    for number, page in enumerate(pages, 1):
        edge_lines = page.edge_lines
        margins = [line for line in page.lines if line in edge_lines and line.pattern in heads]
        if len(margins) == len(page.lines):
            # A page with nothing else keeps them as its text.
            margins = [line for line in margins if is_page_number(line)]
        for line in margins:
            joiner.blocks.append(TextBlock(line.text, LeftOut.MARGIN, number))
        for paragraph in page_paragraphs(page, margins):
            joiner.add([line.text for line in paragraph], number)
        for line in page.unseen:
            joiner.blocks.append(TextBlock(line.text, LeftOut.HIDDEN, number))
    if not joiner.blocks:
        raise Unreadable(FileRefusal.NO_WORDS)
    return FileText(
        tuple(joiner.blocks), rejoined_words=tuple(dict.fromkeys(joiner.rejoined_words))
    )


@dataclass(slots=True)
class _BlockJoiner:
    """Joins lines to blocks; ``words`` are the file's words, ``rejoined_words`` those rejoined."""

    words: frozenset[str]
    blocks: list[TextBlock] = field(default_factory=list)
    rejoined_words: list[str] = field(default_factory=list)

    def add(self, lines: list[str], page: int) -> None:
        """Add a paragraph, or continue the last one where it goes on."""
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
        self.rejoined_words += [met.whole] if met.whole else []
        return met.text, met.glue
