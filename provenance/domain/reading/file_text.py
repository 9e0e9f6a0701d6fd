"""The result of reading a file: its text in blocks, what is left out and why, or a refusal."""

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
    """Raised for a file that gives no text; ``why`` is the reason, which pages put into words."""

    def __init__(self, why: FileRefusal) -> None:
        super().__init__(why.value)
        self.why = why


class LeftOut(StrEnum):
    """Why words of a file are not part of the article."""

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
    """A paragraph of a file; ``left_out`` says why it is not used, "" if it is.

    ``glue`` is the separator between it and the last used block. ``page`` counts from 1; it is 0
    where the file has no pages. ``within`` marks words struck out inside the block before.
    """

    text: str
    left_out: str = ""
    page: int = 0
    glue: str = PARAGRAPH
    within: bool = False


@dataclass(frozen=True, slots=True)
class PageFacts:
    """What a page states about itself, "" where it does not; ``…_from`` names the place."""

    title: str = ""
    language: str = ""
    day: str = ""
    day_from: str = ""
    publisher: str = ""
    publisher_from: str = ""


@dataclass(frozen=True, slots=True)
class FileText:
    """The whole content of a file, used and left out, in the file's order.

    ``encoding`` is "" for files without one (DOCX, PDF); ``guesses`` are the possible encodings
    where none is declared, the one in use first. ``broken`` counts the invalid bytes, each replaced
    by U+FFFD. ``separated_words`` are words between which a space was inserted. ``rejoined_words``
    are words that were split at a line's end. ``speaker_labels`` are names on a line of their own,
    moved before what they say.
    """

    blocks: tuple[TextBlock, ...]
    encoding: str = ""
    guesses: tuple[str, ...] = ()
    broken: int = 0
    separated_words: tuple[str, ...] = ()
    rejoined_words: tuple[str, ...] = ()
    facts: PageFacts = field(default_factory=PageFacts)
    speaker_labels: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """The text of the blocks that are used."""
        return text_and_pages(self.blocks)[0]

    @property
    def needs_review(self) -> bool:
        """Whether a person should review what was changed before the text is stored."""
        is_whole = not any(block.left_out for block in self.blocks)
        is_altered = self.separated_words or self.rejoined_words or self.speaker_labels
        return not is_whole or bool(self.guesses or self.broken or is_altered)


def text_and_pages(blocks: Iterable[TextBlock]) -> tuple[str, list[int]]:
    """Return the used blocks as one text, and the offset at which each page starts.

    For pages that start without used text, it is the offset of the next used text; the list is
    empty where there are no pages.

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


_PLAIN_KEYS = {
    "separated_words": "parted",
    "rejoined_words": "mended",
    "speaker_labels": "turns",
}
"""Maps fields to their keys in the plain form, which open forms carry for up to a day."""


def as_plain(file_text: FileText) -> dict[str, Any]:
    """Return the data as types that JSON supports."""
    return {_PLAIN_KEYS.get(name, name): value for name, value in asdict(file_text).items()}


def from_plain(values: Mapping[str, Any]) -> FileText:
    """Return the file text from the result of ``as_plain``."""
    lists = {name: tuple(values[key]) for name, key in _PLAIN_KEYS.items()}
    return FileText(
        blocks=tuple(TextBlock(**block) for block in values["blocks"]),
        encoding=values["encoding"],
        guesses=tuple(values["guesses"]),
        broken=values["broken"],
        facts=PageFacts(**values["facts"]),
        **lists,
    )
