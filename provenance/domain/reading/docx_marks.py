"""What Word's markup says of words: hidden, struck out, removed by a reviser, raised, a symbol."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from provenance.domain.reading.file_text import LeftOut

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MATHS = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
MARKUP = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
NO_WORDS = {f"{WORD}{name}" for name in ("instrText", "delInstrText", "rPr", "pPr", "sectPr")}
REMOVED = ("del", "moveFrom")
_OFF = ("0", "false", "off")
_PRIVATE = range(0xE000, 0xF900)
_SYMBOLS = {0xF04A: "☺", 0xF04C: "☹", 0xF0DF: "←", 0xF0E0: "→", 0xF0F3: "↔"}
"""What Word itself puts in for a typed smile or arrow: places in a font of signs, not in Unicode."""


class Appearance:
    """How runs are shown, by their own marks and by the styles that hide words."""

    def __init__(self, styles: Any) -> None:
        hiding = {style.get(f"{WORD}styleId"): style for style in styles.iter(f"{WORD}style")}
        self._hiding = frozenset(name for name in hiding if _hides(name, hiding))

    def is_hidden(self, run: Any) -> bool:
        mark = run.find(f"{WORD}rPr/{WORD}vanish")
        if mark is not None:
            return _is_on(mark)
        paragraph = next(run.iterancestors(f"{WORD}p"), None)
        styles = (run.find(f"{WORD}rPr/{WORD}rStyle"), _style_of(paragraph))
        return any(one is not None and one.get(f"{WORD}val") in self._hiding for one in styles)

    def why_unread(self, run: Any) -> str:
        """Why a run is not read; "" where it is."""
        if self.is_hidden(run):
            return LeftOut.HIDDEN
        marks = (run.find(f"{WORD}rPr/{WORD}{name}") for name in ("strike", "dstrike"))
        is_struck = any(mark is not None and _is_on(mark) for mark in marks)
        return LeftOut.STRUCK if is_struck else ""

    def unread(self, element: Any) -> Iterator[tuple[str, str]]:
        """What stands in a paragraph, or in the row of a table, and is not taken, with why."""
        for name in REMOVED:
            for removed in element.iter(f"{WORD}{name}"):
                tags = (f"{WORD}delText", f"{WORD}t")
                words = "".join(piece.text or "" for piece in removed.iter(*tags)).strip()
                if words:
                    yield words, LeftOut.STRUCK
        for run in element.iter(f"{WORD}r"):
            words = "".join(piece.text or "" for piece in run.iter(f"{WORD}t")).strip()
            why = self.why_unread(run) if words else ""
            if why:
                yield words, why


def boxes(paragraph: Any) -> Iterator[Any]:
    """Boxes of text that are anchored here, each once: an older form of it repeats its words."""
    for box in paragraph.iter(f"{WORD}txbxContent"):
        above = {ancestor.tag for ancestor in box.iterancestors()}
        if f"{MARKUP}Fallback" not in above:
            yield box


def is_end_removed(paragraph: Any) -> bool:
    """Whether a reviser took away the end of a paragraph, so that it goes on in the next."""
    return paragraph.find(f"{WORD}pPr/{WORD}rPr/{WORD}del") is not None


def is_row_removed(row: Any) -> bool:
    return row.find(f"{WORD}trPr/{WORD}del") is not None


def is_page_break(element: Any) -> bool:
    return bool(element.tag == f"{WORD}br" and element.get(f"{WORD}type") == "page")


def is_raised(run: Any) -> bool:
    mark = run.find(f"{WORD}rPr/{WORD}vertAlign")
    return mark is not None and mark.get(f"{WORD}val") == "superscript"


def symbol(element: Any) -> str:
    """The sign that stands here; U+FFFD for one that only its font tells."""
    code = int(element.get(f"{WORD}char"), 16)
    return _SYMBOLS.get(code, "\ufffd" if code in _PRIVATE else chr(code))


def _is_on(mark: Any) -> bool:
    return mark.get(f"{WORD}val") not in _OFF


def _style_of(paragraph: Any) -> Any:
    return None if paragraph is None else paragraph.find(f"{WORD}pPr/{WORD}pStyle")


def _hides(name: str | None, styles: dict[Any, Any]) -> bool:
    """Whether a style, or one that it is based on, hides its words."""
    met: set[str | None] = set()
    while name in styles and name not in met:
        met.add(name)
        mark = styles[name].find(f"{WORD}rPr/{WORD}vanish")
        if mark is not None:
            return _is_on(mark)
        base = styles[name].find(f"{WORD}basedOn")
        name = None if base is None else base.get(f"{WORD}val")
    return False
