"""What reading a file gives: its text in blocks, what of it is left out and why, or a refusal."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field
from enum import StrEnum
from typing import Any

MOST_BYTES = 5 * 1024 * 1024
MOST_CHARACTERS = MOST_BYTES
PARAGRAPH = "\n\n"


class FileRefusal(StrEnum):
    """Why a file gives no text."""

    TOO_LARGE = "too-large"
    NOT_TEXT = "not-text"
    NO_ENCODING = "no-encoding"
    TANGLED = "tangled"
    NO_WORDS = "no-words"
    TOO_LONG = "too-long"
    BROKEN = "broken"
    LOCKED = "locked"


class Unreadable(Exception):
    """A file that gives no text; ``why`` says what a page then tells."""

    def __init__(self, why: FileRefusal) -> None:
        super().__init__(why.value)
        self.why = why


class LeftOut(StrEnum):
    """Why words of a file are not taken for the article's."""

    HIDDEN = "hidden"
    STRUCK = "struck"
    DOUBLED = "doubled"
    NAVIGATION = "navigation"
    BESIDE = "beside"
    OUTSIDE = "outside"
    MARGIN = "margin"
    COMMENT = "comment"
    READING = "reading"


@dataclass(frozen=True, slots=True)
class TextBlock:
    """A paragraph as it is read; ``left_out`` says why it is not taken, "" where it is.

    ``glue`` is what stands between it and the block taken before it. ``page`` counts from 1; 0
    where the file has no pages. ``within`` marks words struck out inside the block before.
    """

    text: str
    left_out: str = ""
    page: int = 0
    glue: str = PARAGRAPH
    within: bool = False


@dataclass(frozen=True, slots=True)
class PageFacts:
    """What the page states of itself, "" where it does not; ``…_from`` is where that stands."""

    title: str = ""
    language: str = ""
    day: str = ""
    day_from: str = ""
    publisher: str = ""
    publisher_from: str = ""


@dataclass(frozen=True, slots=True)
class FileText:
    """A file as it is read, whole: what is taken and what is not, in the file's order.

    ``encoding`` is empty for what has none (DOCX, PDF); ``guesses`` are the encodings that the
    bytes may be in where none is stated, the one that was used first. ``broken`` counts the bytes
    that are no letters, each now a U+FFFD. ``parted`` are words between which a space was put.
    ``mended`` are words that a line's end had cut in two. ``turns`` are names that stood in lines of
    their own, put before what they say.
    """

    blocks: tuple[TextBlock, ...]
    encoding: str = ""
    guesses: tuple[str, ...] = ()
    broken: int = 0
    parted: tuple[str, ...] = ()
    mended: tuple[str, ...] = ()
    facts: PageFacts = field(default_factory=PageFacts)
    turns: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """The words that are taken."""
        return text_and_pages(self.blocks)[0]

    @property
    def needs_a_look(self) -> bool:
        """Whether somebody should see what was done before the text is kept."""
        is_whole = not any(block.left_out for block in self.blocks)
        is_altered = self.parted or self.mended or self.turns
        return not is_whole or bool(self.guesses or self.broken or is_altered)


def text_and_pages(blocks: Iterable[TextBlock]) -> tuple[str, list[int]]:
    """The blocks that are taken as one text, and where in it each page begins.

    Of pages that begin with nothing that is taken, the place is that of the next words; the list
    is empty where there are no pages.

    >>> text_and_pages([TextBlock("One", page=1), TextBlock("two.", page=3, glue=" ")])
    ('One two.', [0, 4, 4])
    """
    parts: list[str] = []
    starts: list[int] = []
    length = 0
    for block in blocks:
        if block.left_out:
            continue
        glue = block.glue if parts else ""
        starts += [length + len(glue)] * (block.page - len(starts))
        parts += [glue, block.text]
        length += len(glue) + len(block.text)
    return "".join(parts), starts


def as_plain(file_text: FileText) -> dict[str, Any]:
    """As JSON can carry it."""
    return asdict(file_text)


def from_plain(values: Mapping[str, Any]) -> FileText:
    """What ``as_plain`` made."""
    lists = {name: tuple(values[name]) for name in ("guesses", "parted", "mended", "turns")}
    return FileText(
        blocks=tuple(TextBlock(**block) for block in values["blocks"]),
        encoding=values["encoding"],
        broken=values["broken"],
        facts=PageFacts(**values["facts"]),
        **lists,
    )
