"""Read the current words of a DOCX: insertions, but no deletions, comments or hidden words."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from provenance.domain.reading.docx_marks import (
    MARKUP,
    MATHS,
    NO_WORDS,
    REMOVED,
    WORD,
    Appearance,
    boxes,
    is_cell_removed,
    is_end_removed,
    is_page_break,
    is_raised,
    is_row_removed,
    letters,
    symbol,
)
from provenance.domain.reading.docx_numbers import ListNumbers
from provenance.domain.reading.file_text import (
    FileRefusal,
    FileText,
    LeftOut,
    TextBlock,
    Unreadable,
)
from provenance.domain.reading.formulas import fraction, power, root
from provenance.domain.reading.html_marks import RAISED

MOST_UNPACKED = 100 * 1024 * 1024
_NOTES = (("footnotes+xml", ""), ("endnotes+xml", ""), ("comments+xml", LeftOut.COMMENT))
_MARGINS = ("header+xml", "footer+xml")
_ODD = {
    "tab": "\t",
    "ptab": "\t",
    "br": "\n",
    "cr": "\n",
    "noBreakHyphen": "\u2011",
    "softHyphen": "",
}
_FORMULAS = {f"{MATHS}{name}" for name in ("f", "rad", "sSup", "sSubSup")}


def docx_text(data: bytes) -> FileText:
    """Return the text of a DOCX.

    Raises ``Unreadable`` where it has none or is too large when unpacked.
    """
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        if sum(entry.file_size for entry in packed.infolist()) > MOST_UNPACKED:
            raise Unreadable(FileRefusal.TOO_LARGE)
    # Imported here, since the import is slow.
    from docx import Document
    from docx.oxml import parse_xml

    document = Document(io.BytesIO(data))
    body = document.element.body
    # Word's own marks include every page break, also the manual ones.
    has_marks = next(body.iter(f"{WORD}lastRenderedPageBreak"), None) is not None
    is_on_colour = document.element.find(f"{WORD}background") is not None
    appearance = Appearance(document.styles.element, is_on_colour=is_on_colour)
    parts = list(document.part.package.iter_parts())
    lists = (one for one in parts if one.content_type.endswith("numbering+xml"))
    numbering = next((parse_xml(one.blob) for one in lists), None)
    numbers = ListNumbers(numbering, document.styles.element)
    reader = _DocxReader(appearance, numbers, counts_breaks=not has_marks)
    reader.read(body)
    reader.end()
    if reader.page == 1:
        # Without a recorded page break the pages are unknown.
        reader.page = 0
        reader.blocks = [TextBlock(b.text, b.left_out, within=b.within) for b in reader.blocks]
    for part in parts:
        for ending, why in (*_NOTES, *((name, LeftOut.MARGIN) for name in _MARGINS)):
            if part.content_type.endswith(ending):
                reader.read(parse_xml(part.blob), why)
                reader.end()
    if not any(block.text for block in reader.blocks):
        raise Unreadable(FileRefusal.NO_WORDS)
    return FileText(tuple(reader.blocks))


@dataclass(slots=True)
class _DocxReader:
    """A reader of a part's elements in order; pages end where Word last broke them.

    ``begun`` is a paragraph whose end was deleted by a revision, ``within`` what is left out of it.
    """

    appearance: Appearance
    numbers: ListNumbers
    counts_breaks: bool = True
    blocks: list[TextBlock] = field(default_factory=list)
    page: int = 1
    begun: str = ""
    within: list[tuple[str, str]] = field(default_factory=list)

    def read(self, element: Any, why: str = "") -> None:
        """Read the paragraphs of an element; a table row is one, with tabs between its cells."""
        for child in element:
            if child.tag == f"{WORD}p":
                self._paragraph(child, why)
            elif child.tag == f"{WORD}tr":
                self._row(child, why or (LeftOut.STRUCK if is_row_removed(child) else ""))
            elif child.tag == f"{WORD}tc":
                self.read(child, why or (LeftOut.STRUCK if is_cell_removed(child) else ""))
            elif isinstance(child.tag, str) and child.tag not in NO_WORDS:
                self.read(child, why)

    def end(self, why: str = "", label: str = "") -> None:
        """Store the pending paragraph after its number, with the words in it that are left out."""
        text, within = self.begun.strip(), self.within
        text = label + text if text else ""
        self.begun, self.within = "", []
        self._add(text, within, why)

    def _row(self, row: Any, why: str) -> None:
        if not _is_short(row):
            self.read(row, why)
            return
        cells, within = [], list(self.appearance.unread(row))
        for cell in row.iter(f"{WORD}tc"):
            labels = "".join(map(self.numbers.label, cell.iter(f"{WORD}p")))
            words = " ".join((labels + self._words(cell)).split())
            if not is_cell_removed(cell):
                cells.append(words)
            elif words:
                within.append((words, LeftOut.STRUCK))
        self._add("\t".join(cells), within, why)

    def _paragraph(self, paragraph: Any, why: str) -> None:
        self.begun += self._words(paragraph)
        self.within += self.appearance.unread(paragraph)
        if not is_end_removed(paragraph):
            self.end(why, self.numbers.label(paragraph))
        for box in boxes(paragraph):
            self.read(box, why)

    def _add(self, text: str, within: Iterable[tuple[str, str]], why: str) -> None:
        has_words = bool(text.strip())
        if has_words:
            self.blocks.append(TextBlock(text, why, self.page))
        for words, reason in within:
            self.blocks.append(TextBlock(words, why or reason, self.page, within=has_words))

    def _words(self, element: Any) -> str:
        """Return the current words of a paragraph."""
        return "".join(map(self._piece, element.iterchildren()))

    def _piece(self, child: Any) -> str:
        name = child.tag.removeprefix(WORD) if isinstance(child.tag, str) else ""
        if name == "t":
            # A soft hyphen marks a possible break, and is no letter of the word.
            return letters(child).replace("\u00ad", "")
        if name == f"{MATHS}t":
            return child.text or ""
        if name == "lastRenderedPageBreak" or is_page_break(child):
            self.page += self.counts_breaks or name != "br"
            return ""
        if name in _ODD:
            return _ODD[name]
        if name in _FORMULAS:
            return self._formula(child)
        if name == "sym":
            return symbol(child)
        if name in (*REMOVED, "txbxContent", "rt") or self._is_unread(child):
            return ""
        words = self._words(child)
        # Without this “10” and a raised “6” would be 106.
        return words.translate(RAISED) if name == "r" and is_raised(child) else words

    def _formula(self, element: Any) -> str:
        """Return a fraction, a power or a root in linear form."""
        parts = {part.tag.removeprefix(MATHS): self._words(part) for part in element}
        before, kind = element.getprevious(), element.tag.removeprefix(MATHS)
        if kind == "f":
            preceding = "" if before is None else self._piece(before)
            return fraction(parts.get("num", ""), parts.get("den", ""), before=preceding)
        if kind == "rad":
            return root(parts.get("e", ""), parts.get("deg", ""))
        return power(parts.get("e", "") + parts.get("sub", ""), parts.get("sup", ""))

    def _is_unread(self, element: Any) -> bool:
        """Return whether it is a field code, a drawing's fallback, or a hidden or struck run."""
        if element.tag in NO_WORDS or element.tag == f"{MARKUP}Fallback":
            return True
        return element.tag == f"{WORD}r" and bool(self.appearance.why_unread(element))


def _is_short(row: Any) -> bool:
    """Return whether the cells of a row have a line each, so that they are values, not layout."""
    return all(len(list(cell.iter(f"{WORD}p"))) <= 1 for cell in row.iter(f"{WORD}tc"))
