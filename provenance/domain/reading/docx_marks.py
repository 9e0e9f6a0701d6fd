"""Formatting of words in Word files: hidden, struck out, deleted by revision, raised, a symbol."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from provenance.domain.reading.docx_symbols import as_symbols, is_symbol_font, sign
from provenance.domain.reading.file_text import LeftOut

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MATHS = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
MARKUP = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
NO_WORDS = {f"{WORD}{name}" for name in ("instrText", "delInstrText", "rPr", "pPr", "sectPr")}
REMOVED = ("del", "moveFrom")
_OFF = ("0", "false", "off")
_TINY = 2
"""Font size in half points at which letters are unreadable."""


class Appearance:
    """The visibility of runs from their own formatting and from styles."""

    def __init__(self, styles: Any, *, is_on_colour: bool = False) -> None:
        """Read the styles; ``is_on_colour`` is true if the pages have a background colour."""
        self._is_on_colour = is_on_colour
        by_name = {style.get(f"{WORD}styleId"): style for style in styles.iter(f"{WORD}style")}
        self._hiding = frozenset(name for name in by_name if _hides(name, by_name))
        self._colours = {name: _colour_of(name, by_name) for name in by_name}
        self._shaded = frozenset(name for name in by_name if _is_shaded_by(name, by_name))

    def is_hidden(self, run: Any) -> bool:
        mark = run.find(f"{WORD}rPr/{WORD}vanish")
        if mark is not None:
            return _is_on(mark)
        return not self._hiding.isdisjoint(_style_names(run))

    def why_unread(self, run: Any) -> str:
        """Return why a run is not read, or "" if it is."""
        if self.is_hidden(run) or _is_tiny(run) or self._is_white(run):
            return LeftOut.HIDDEN
        marks = (run.find(f"{WORD}rPr/{WORD}{name}") for name in ("strike", "dstrike"))
        is_struck = any(mark is not None and _is_on(mark) for mark in marks)
        return LeftOut.STRUCK if is_struck else ""

    def _is_white(self, run: Any) -> bool:
        """Return whether words are white on the white page, by their own colour or a style."""
        names = _style_names(run)
        own = run.find(f"{WORD}rPr/{WORD}color")
        colours = [self._colours.get(name, "") for name in names]
        colour = own.get(f"{WORD}val") if own is not None else next(filter(None, colours), "")
        is_white = (colour or "").upper() == "FFFFFF"
        is_on_shade = self._is_on_colour or not self._shaded.isdisjoint(names)
        return is_white and not is_on_shade and _is_on_white(run)

    def unread(self, element: Any) -> Iterator[tuple[str, str]]:
        """Yield the words of a paragraph or table row that are left out, with the reason."""
        for name in REMOVED:
            for removed in element.iter(f"{WORD}{name}"):
                tags = (f"{WORD}delText", f"{WORD}t")
                words = "".join(piece.text or "" for piece in removed.iter(*tags)).strip()
                if words:
                    yield words, LeftOut.STRUCK
        for above in element.iter(f"{WORD}rt"):
            yield "".join(piece.text or "" for piece in above.iter(f"{WORD}t")), LeftOut.READING
        for run in element.iter(f"{WORD}r"):
            words = "".join(piece.text or "" for piece in run.iter(f"{WORD}t")).strip()
            why = self.why_unread(run) if words else ""
            if why:
                yield words, why


def boxes(paragraph: Any) -> Iterator[Any]:
    """Yield each text box anchored here once, without its fallback, which repeats the words."""
    for box in paragraph.iter(f"{WORD}txbxContent"):
        above = {ancestor.tag for ancestor in box.iterancestors()}
        if f"{MARKUP}Fallback" not in above:
            yield box


def is_end_removed(paragraph: Any) -> bool:
    """Return whether a revision deleted a paragraph's end, so that it continues in the next."""
    return paragraph.find(f"{WORD}pPr/{WORD}rPr/{WORD}del") is not None


def is_row_removed(row: Any) -> bool:
    return row.find(f"{WORD}trPr/{WORD}del") is not None


def is_cell_removed(cell: Any) -> bool:
    return cell.find(f"{WORD}tcPr/{WORD}cellDel") is not None


def is_page_break(element: Any) -> bool:
    return bool(element.tag == f"{WORD}br" and element.get(f"{WORD}type") == "page")


def is_raised(run: Any) -> bool:
    mark = run.find(f"{WORD}rPr/{WORD}vertAlign")
    return mark is not None and mark.get(f"{WORD}val") == "superscript"


def symbol(element: Any) -> str:
    """Return the character of a symbol; U+FFFD if only its font defines it."""
    return sign(element.get(f"{WORD}font") or "", int(element.get(f"{WORD}char"), 16))


def letters(element: Any) -> str:
    """Return the words of a text element, converted from a symbol font if needed."""
    fonts = element.getparent().find(f"{WORD}rPr/{WORD}rFonts")
    font = "" if fonts is None else fonts.get(f"{WORD}ascii") or ""
    words = element.text or ""
    return as_symbols(font, words) if is_symbol_font(font) else words


def _is_tiny(run: Any) -> bool:
    size = run.find(f"{WORD}rPr/{WORD}sz")
    stated = "" if size is None else size.get(f"{WORD}val") or ""
    return stated.isdecimal() and int(stated) <= _TINY


def _is_on_white(run: Any) -> bool:
    """Return whether nothing around a run shades it; a table style counts as shading."""
    marks = run.find(f"{WORD}rPr")
    if _is_shaded(marks) or (marks is not None and marks.find(f"{WORD}highlight") is not None):
        return False
    for above in run.iterancestors():
        if above.tag == f"{WORD}txbxContent":
            return False
        if any(_is_shaded(above.find(f"{WORD}{name}")) for name in ("pPr", "tcPr", "tblPr")):
            return False
        if above.find(f"{WORD}tblPr/{WORD}tblStyle") is not None:
            return False
    return True


def _is_shaded(marks: Any) -> bool:
    shade = None if marks is None else marks.find(f"{WORD}shd")
    fill = "auto" if shade is None else (shade.get(f"{WORD}fill") or "auto").lower()
    return fill not in ("auto", "ffffff")


def _is_on(mark: Any) -> bool:
    return mark.get(f"{WORD}val") not in _OFF


def _style_names(run: Any) -> list[str]:
    """Return the styles of a run, its own before that of its paragraph."""
    paragraph = next(run.iterancestors(f"{WORD}p"), None)
    styles = [run.find(f"{WORD}rPr/{WORD}rStyle")]
    if paragraph is not None:
        styles.append(paragraph.find(f"{WORD}pPr/{WORD}pStyle"))
    return [style.get(f"{WORD}val") or "" for style in styles if style is not None]


def _marks_of(name: str | None, styles: dict[Any, Any], path: str) -> Iterator[Any]:
    """Yield what a style has at a path, then what the styles it is based on have."""
    met: set[str | None] = set()
    while name in styles and name not in met:
        met.add(name)
        mark = styles[name].find(path)
        if mark is not None:
            yield mark
        base = styles[name].find(f"{WORD}basedOn")
        name = None if base is None else base.get(f"{WORD}val")


def _colour_of(name: str | None, styles: dict[Any, Any]) -> str:
    colours = _marks_of(name, styles, f"{WORD}rPr/{WORD}color")
    return next((mark.get(f"{WORD}val") or "" for mark in colours), "")


def _is_shaded_by(name: str | None, styles: dict[Any, Any]) -> bool:
    """Return whether a style, or one it is based on, shades its words or paragraph."""
    paths = (f"{WORD}rPr", f"{WORD}pPr")
    return any(_is_shaded(marks) for path in paths for marks in _marks_of(name, styles, path))


def _hides(name: str | None, styles: dict[Any, Any]) -> bool:
    """Return whether a style, or one it is based on, hides its words."""
    mark = next(_marks_of(name, styles, f"{WORD}rPr/{WORD}vanish"), None)
    return mark is not None and _is_on(mark)
