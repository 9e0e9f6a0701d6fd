"""The visible words of a page as blocks, in order, each with the reason if it is left out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from provenance.domain.reading.css_colours import ON_WHITE, Paint
from provenance.domain.reading.css_styles import PageStyles, as_style_attribute, page_styles
from provenance.domain.reading.file_text import LeftOut
from provenance.domain.reading.formulas import write_out
from provenance.domain.reading.html_marks import (
    BLOCKS,
    ENGLISH_QUOTES,
    PARTED,
    QUOTES,
    RAISED,
    UNSEEN,
    drawn_sign,
    is_by_visibility,
    is_hidden,
    is_pull_quote,
    is_struck,
    why_left_out,
)
from provenance.domain.reading.html_tables import CELLS, fill_merged_cells, is_data_table
from provenance.domain.reading.speaker_labels import RUBY_TAGS, speaker_label

_SPACES = re.compile(r"[ \t\n\r\f]+")


@dataclass(frozen=True, slots=True)
class PageBlock:
    """A block of words; ``holders`` are the article-like elements around them.

    ``linked`` counts the characters in links. ``within`` marks words inside the block before that
    are struck out or hidden. ``pull`` is the pull quote element that contains them, or None.
    """

    text: str
    tag: str
    left_out: str = ""
    holders: tuple[Any, ...] = ()
    linked: int = 0
    within: bool = False
    pull: Any = None


@dataclass(frozen=True, slots=True)
class _Around:
    """The context of everything inside an element."""

    left_out: str = ""
    tag: str = "body"
    holders: tuple[Any, ...] = ()
    in_article: bool = False
    is_pre: bool = False
    is_raised: bool = False
    in_data_table: bool = False
    in_link: bool = False
    quoted: int = 0
    pull: Any = None
    paint: Paint = ON_WHITE
    is_invisible: bool = False
    """Whether it is left out only by ``visibility``, which an inner element may override."""

    @property
    def why(self) -> str:
        """Why words here are left out, or "" if they are used."""
        return self.left_out or (LeftOut.HIDDEN if self.paint.is_unseen else "")


@dataclass(slots=True)
class PageReader:
    """Collects ``blocks``, ``separated_words`` and ``speaker_labels`` in one walk of a parsed page.

    ``speaker_labels`` are the terms of a list that name a speaker, put before what they say.
    """

    root: Any
    blocks: list[PageBlock] = field(default_factory=list)
    separated_words: list[str] = field(default_factory=list)
    speaker_labels: list[str] = field(default_factory=list)
    _pieces: list[str] = field(default_factory=list)
    _struck: list[tuple[str, str]] = field(default_factory=list)
    _linked: int = 0
    _touching: bool = False
    _speaker: str = ""
    _styles: PageStyles = field(default_factory=PageStyles)
    _quotes: str = ENGLISH_QUOTES

    def read(self) -> None:
        write_out(self.root)
        fill_merged_cells(self.root)
        self._styles = page_styles(self.root)
        language = (self.root.get("lang") or "").lower().split("-")[0]
        self._quotes = QUOTES.get(language, ENGLISH_QUOTES)
        # With external style sheets the background is unknown.
        around = _Around(paint=Paint(background=None) if self._styles.has_others else ON_WHITE)
        self._element(self.root, around)
        self._end(around)

    def _element(self, element: Any, around: _Around) -> None:
        tag = element.tag
        if not isinstance(tag, str) or tag in UNSEEN:
            return
        if tag == "br":
            self._pieces.append("\n")
        elif tag == "img":
            self._add(drawn_sign(element), around)
        elif inner := self._why_inner(element, around):
            self._struck.append((" ".join("".join(element.itertext()).split()), inner))
        elif tag == "dt" and (label := speaker_label(element)) and self._is_seen(element, around):
            self._end(around)
            self._speaker = label
        elif tag in BLOCKS and not (around.in_data_table and tag in ("td", "th", "tbody")):
            self._block(element, around)
        else:
            self._inline(element, around)

    def _is_seen(self, element: Any, around: _Around) -> bool:
        """Return whether all words of an element are read."""
        inside = self._inside(element, around)
        return not inside.why and not any(
            self._why_inner(one, inside) for one in element.iterdescendants()
        )

    def _why_inner(self, element: Any, around: _Around) -> str:
        """Return why words of an inline element are left out, or "" if they are not."""
        if around.left_out or element.tag in BLOCKS or any(True for _ in _blocks_in(element)):
            return ""
        values = self._styles.of(element)
        style = as_style_attribute(values)
        if is_struck(element, style):
            return LeftOut.STRUCK
        is_unseen = around.paint.within(values).is_unseen and not around.paint.is_unseen
        if is_unseen or is_hidden(element, style):
            return LeftOut.HIDDEN
        return LeftOut.READING if element.tag in RUBY_TAGS else ""

    def _block(self, element: Any, around: _Around) -> None:
        self._end(around)
        inside = self._inside(element, around)
        self._content(element, inside)
        self._end(inside)

    def _inside(self, element: Any, around: _Around) -> _Around:
        tag = element.tag
        values = self._styles.of(element)
        why = why_left_out(element, as_style_attribute(values), in_article=around.in_article)
        holders = around.holders
        if is_holder(element):
            holders = (*holders, element)
        around = _shown_again(around, values)
        is_invisible = why == LeftOut.HIDDEN and element.get("hidden") is None
        is_invisible = is_invisible and is_by_visibility(values) and not around.left_out
        return replace(
            around,
            left_out=around.left_out or why,
            is_invisible=around.is_invisible or is_invisible,
            tag=tag,
            holders=holders,
            in_article=around.in_article or tag == "article",
            is_pre=around.is_pre or tag == "pre",
            in_data_table=is_data_table(element) if tag == "table" else around.in_data_table,
            pull=element if around.pull is None and is_pull_quote(element) else around.pull,
            paint=around.paint.within(values),
        )

    def _inline(self, element: Any, around: _Around) -> None:
        tag = element.tag
        if tag in CELLS and next(element.itersiblings(*CELLS, preceding=True), None) is not None:
            self._pieces.append("\t")
        before = element.getprevious()
        is_beside = before is not None and before.tag in PARTED and not before.tail
        self._touching = tag in PARTED and is_beside
        values = self._styles.of(element)
        inside = _shown_again(replace(around, paint=around.paint.within(values)), values)
        why = inside.left_out
        if tag in ("button", "select", "textarea", "svg"):
            why = why or why_left_out(
                element, as_style_attribute(values), in_article=around.in_article
            )
        if why != around.left_out or inside.why != around.why:
            self._block(element, around)
            return
        if tag == "a":
            inside = replace(inside, in_link=True)
        if tag == "sup":
            inside = replace(inside, is_raised=True)
        if tag == "q":
            self._quoted(element, around)
        else:
            self._content(element, inside)

    def _quoted(self, element: Any, around: _Around) -> None:
        """Read a ``<q>``, which browsers put in marks, unless it has marks of its own."""
        words = "".join(element.itertext()).strip()
        has_marks = bool(words) and words[0] in "“”„«»‘'\""
        level = 2 * (around.quoted % 2)
        marks = "" if has_marks else self._quotes[level : level + 2]
        self._pieces.append(marks[:1])
        self._content(element, replace(around, quoted=around.quoted + 1))
        self._pieces.append(marks[1:])

    def _content(self, element: Any, around: _Around) -> None:
        self._add(element.text, around)
        for child in element:
            self._element(child, around)
            self._add(child.tail, around)

    def _add(self, text: str | None, around: _Around) -> None:
        if not text:
            return
        words = text if around.is_pre else _SPACES.sub(" ", text)
        # Without this “10<sup>6</sup>” would be 106, and the number of a note part of the word.
        words = words.translate(RAISED) if around.is_raised else words
        if self._touching and words.strip():
            self._part(words)
            self._touching = False
        self._linked += len(words.strip()) if around.in_link else 0
        self._pieces.append(words)

    def _part(self, words: str) -> None:
        """Insert a space between two adjacent elements that are only separated by style."""
        before = "".join(self._pieces[-3:])
        last, first = before.split(" ")[-1], words.split(" ")[0]
        is_word = len(last) > 1 and last[-1].isalnum() and first[:1].isalnum()
        is_sentence = len(last) > 3 and last[-1] in ".!?”" and first[:1].isupper()
        if is_word or is_sentence:
            self._pieces.append(" ")
            self.separated_words.append(f"{last} {first}")

    def _end(self, around: _Around) -> None:
        text = "".join(self._pieces)
        paragraphs = [text]
        if not around.is_pre:
            lines = re.sub(r" *\n *", "\n", re.sub(" {2,}", " ", text))
            paragraphs = re.split(r"\n{2,}", lines)
        # An empty cell at the start of a row keeps its place.
        filled = [words.strip(" \n").rstrip() for words in paragraphs if words.strip()]
        if self._speaker and filled:
            filled = self._with_speaker(filled, around)
        for words in filled:
            linked = min(self._linked, len(words))
            self.blocks.append(
                PageBlock(words, around.tag, around.why, around.holders, linked, pull=around.pull)
            )
        for words, why in self._struck:
            if words:
                self.blocks.append(
                    PageBlock(words, around.tag, why, around.holders, within=bool(filled))
                )
        self._pieces, self._struck, self._linked, self._touching = [], [], 0, False

    def _with_speaker(self, paragraphs: list[str], around: _Around) -> list[str]:
        """Return the paragraphs with the pending speaker's name before the first, if it is read."""
        label, self._speaker = self._speaker, ""
        if around.why or around.tag == "dt":
            self.blocks.append(PageBlock(label, "dt", "", around.holders))
            return paragraphs
        self.speaker_labels.append(label)
        joint = " " if label[-1] in ":–—-" else ": "
        return [f"{label}{joint}{paragraphs[0]}", *paragraphs[1:]]


def _shown_again(around: _Around, values: Mapping[str, str]) -> _Around:
    if around.is_invisible and values.get("visibility") == "visible":
        return replace(around, left_out="", is_invisible=False)
    return around


def is_holder(element: Any) -> bool:
    """Return whether an element is declared to contain the article or the main content."""
    if element.tag in ("article", "main") or element.get("role") == "main":
        return True
    return "articlebody" in (element.get("itemprop") or "").lower().split()


def _blocks_in(element: Any) -> Iterator[Any]:
    return (child for child in element.iterdescendants() if child.tag in BLOCKS)
