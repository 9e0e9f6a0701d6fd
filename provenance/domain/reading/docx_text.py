"""The words of a DOCX as they stand now: insertions taken, deletions, comments and hidden words not."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from provenance.domain.reading.file_text import (
    FileRefusal,
    FileText,
    LeftOut,
    TextBlock,
    Unreadable,
)

MOST_UNPACKED = 100 * 1024 * 1024
_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MARKUP = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_NO_WORDS = {f"{_WORD}{name}" for name in ("instrText", "delInstrText", "rPr", "pPr", "sectPr")}
_NOTES = (("footnotes+xml", ""), ("endnotes+xml", ""), ("comments+xml", LeftOut.COMMENT))
_MARGINS = ("header+xml", "footer+xml")
_ODD = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011", "softHyphen": "\u00ad"}


def docx_text(data: bytes) -> FileText:
    """The text of a DOCX; raises Unreadable where it has none or is too large when unpacked."""
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        if sum(entry.file_size for entry in packed.infolist()) > MOST_UNPACKED:
            raise Unreadable(FileRefusal.TOO_LARGE)
    # Imported here, since it takes a while.
    from docx import Document
    from docx.oxml import parse_xml

    document = Document(io.BytesIO(data))
    body = document.element.body
    # The writing program's own marks hold every page break, those that somebody set among them.
    has_marks = next(body.iter(f"{_WORD}lastRenderedPageBreak"), None) is not None
    reader = _DocxReader(counts_breaks=not has_marks)
    reader.read(body)
    if reader.page == 1:
        # No page break is recorded, so that nothing can be said of pages.
        reader.page = 0
        reader.blocks = [TextBlock(b.text, b.left_out, within=b.within) for b in reader.blocks]
    for part in document.part.package.iter_parts():
        for ending, why in (*_NOTES, *((name, LeftOut.MARGIN) for name in _MARGINS)):
            if part.content_type.endswith(ending):
                reader.read(parse_xml(part.blob), why)
    if not any(block.text for block in reader.blocks):
        raise Unreadable(FileRefusal.NO_WORDS)
    return FileText(tuple(reader.blocks))


@dataclass(slots=True)
class _DocxReader:
    """Goes through a part's elements in order; a page ends where the writing program last put it."""

    counts_breaks: bool = True
    blocks: list[TextBlock] = field(default_factory=list)
    page: int = 1

    def read(self, element: Any, why: str = "") -> None:
        """The paragraphs below an element; a row of a table is one, its cells set apart by tabs."""
        for child in element:
            if child.tag == f"{_WORD}p":
                self._paragraph(child, why)
            elif child.tag == f"{_WORD}tr" and _is_short(child):
                cells = [self._words(cell) for cell in child.iter(f"{_WORD}tc")]
                self._add("\t".join(" ".join(cell.split()) for cell in cells), why)
            elif isinstance(child.tag, str) and child.tag not in _NO_WORDS:
                self.read(child, why)

    def _paragraph(self, paragraph: Any, why: str) -> None:
        text = self._words(paragraph)
        has_words = bool(text.strip())
        self._add(text.strip(), why)
        for words, reason in _unread(paragraph):
            self.blocks.append(TextBlock(words, why or reason, self.page, within=has_words))
        for box in _boxes(paragraph):
            self.read(box, why)

    def _add(self, text: str, why: str) -> None:
        if text.strip():
            self.blocks.append(TextBlock(text, why, self.page))

    def _words(self, element: Any) -> str:
        """The words of a paragraph that stand in it now."""
        parts = []
        for child in element.iterchildren():
            name = child.tag.removeprefix(_WORD) if isinstance(child.tag, str) else ""
            if name == "t":
                parts.append(child.text or "")
            elif name == "lastRenderedPageBreak" or _is_page_break(child):
                self.page += self.counts_breaks or name != "br"
            elif name in _ODD:
                parts.append(_ODD[name])
            elif name not in ("del", "moveFrom", "txbxContent") and not _is_unread(child):
                parts.append(self._words(child))
        return "".join(parts)


def _is_short(row: Any) -> bool:
    """Whether a row's cells hold a line each, so that they are values and no layout."""
    return all(len(list(cell.iter(f"{_WORD}p"))) <= 1 for cell in row.iter(f"{_WORD}tc"))


def _is_page_break(element: Any) -> bool:
    return bool(element.tag == f"{_WORD}br" and element.get(f"{_WORD}type") == "page")


def _is_unread(element: Any) -> bool:
    """Field codes, the fallback of a drawing, hidden runs."""
    if element.tag in _NO_WORDS or element.tag == f"{_MARKUP}Fallback":
        return True
    return element.tag == f"{_WORD}r" and _is_vanished(element)


def _is_vanished(run: Any) -> bool:
    mark = run.find(f"{_WORD}rPr/{_WORD}vanish")
    return mark is not None and mark.get(f"{_WORD}val") not in ("0", "false")


def _unread(paragraph: Any) -> Iterator[tuple[str, str]]:
    """What stands in a paragraph and is not taken: struck out by a reviser, or hidden."""
    for name in ("del", "moveFrom"):
        for element in paragraph.iter(f"{_WORD}{name}"):
            tags = (f"{_WORD}delText", f"{_WORD}t")
            words = "".join(piece.text or "" for piece in element.iter(*tags)).strip()
            if words:
                yield words, LeftOut.STRUCK
    for run in paragraph.iter(f"{_WORD}r"):
        words = "".join(piece.text or "" for piece in run.iter(f"{_WORD}t")).strip()
        if words and _is_vanished(run):
            yield words, LeftOut.HIDDEN


def _boxes(paragraph: Any) -> Iterator[Any]:
    """Boxes of text that are anchored here, each once: an older form of it repeats its words."""
    for box in paragraph.iter(f"{_WORD}txbxContent"):
        above = {ancestor.tag for ancestor in box.iterancestors()}
        if f"{_MARKUP}Fallback" not in above:
            yield box
