"""The reading of an uploaded file, as a curator checks it before it is stored."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import groupby

from django.utils.text import Truncator
from django.utils.translation import gettext_lazy

from provenance.domain.reading.encodings import read_otherwise
from provenance.domain.reading.file_text import FileText, LeftOut, TextBlock
from provenance.queries.publishers import publishers_named

SAMPLE = 90
"""Number of characters shown to tell one encoding from another."""
MOST_WORDS = 12
REASON_LABELS = {
    LeftOut.HIDDEN: gettext_lazy("hidden"),
    LeftOut.STRUCK: gettext_lazy("struck out"),
    LeftOut.DOUBLED: gettext_lazy("stands there twice"),
    LeftOut.NAVIGATION: gettext_lazy("navigation, head or foot of the site, or a form"),
    LeftOut.BESIDE: gettext_lazy("beside the article"),
    LeftOut.OUTSIDE: gettext_lazy("outside the article"),
    LeftOut.MARGIN: gettext_lazy("head or foot of a page"),
    LeftOut.COMMENT: gettext_lazy("comments"),
    LeftOut.READING: gettext_lazy("how a sign is read, printed above it"),
}
_NOT_ASCII = re.compile(r"[^\x00-\x7f]")


@dataclass(frozen=True, slots=True)
class ReadingPart:
    """A paragraph with its number; one within another line cannot be chosen separately."""

    number: int
    text: str
    can_choose: bool
    page: int


@dataclass(frozen=True, slots=True)
class PartGroup:
    """Consecutive paragraphs that are all taken, or all left out for the same reason."""

    why: str
    beginning: str
    parts: tuple[ReadingPart, ...]


@dataclass(frozen=True, slots=True)
class LetterChoice:
    """A possible encoding of the file, and a sample of the text in it."""

    encoding: str
    sample: str


@dataclass(frozen=True, slots=True)
class ReadingView:
    """A file's reading before it is stored; ``token`` carries it through the form."""

    number: int
    name: str
    token: str
    file_text: FileText
    groups: tuple[PartGroup, ...]
    counts: tuple[tuple[str, int], ...]
    letters: tuple[LetterChoice, ...]
    separated_words: tuple[str, ...]
    rejoined_words: tuple[str, ...]
    speaker_labels: tuple[str, ...]
    asks_publisher: bool
    knows_publisher: bool

    @property
    def left_out(self) -> int:
        return sum(count for _why, count in self.counts)


def build_reading_view(
    file_text: FileText, *, number: int, name: str, token: str, asks_publisher: bool
) -> ReadingView:
    """Return the view of one of several readings in a form, numbered from 0.

    ``asks_publisher`` says that no publisher was entered: the one that the page states is proposed.
    """
    publisher = file_text.facts.publisher
    counts = Counter(block.left_out for block in file_text.blocks if block.left_out)
    return ReadingView(
        number=number,
        name=name,
        token=token,
        file_text=file_text,
        groups=tuple(_groups(file_text.blocks)),
        counts=tuple(
            (str(REASON_LABELS[LeftOut(why)]), count) for why, count in counts.most_common()
        ),
        letters=tuple(_letters(file_text)),
        separated_words=file_text.separated_words[:MOST_WORDS],
        rejoined_words=file_text.rejoined_words[:MOST_WORDS],
        speaker_labels=file_text.speaker_labels[:MOST_WORDS],
        asks_publisher=asks_publisher and bool(publisher),
        knows_publisher=bool(publisher and publishers_named(publisher)),
    )


def with_choices(file_text: FileText, *, number: int, fields: Mapping[str, str]) -> FileText:
    """Return the text with blocks taken (``take-N-M``) or left out (``drop-N-M``) by a form."""
    blocks = []
    for place, block in enumerate(file_text.blocks):
        if block.left_out and not block.within and f"take-{number}-{place}" in fields:
            block = replace(block, left_out="")
        elif not block.left_out and f"drop-{number}-{place}" in fields:
            block = replace(block, left_out=LeftOut.OUTSIDE)
        blocks.append(block)
    return replace(file_text, blocks=tuple(blocks))


def _groups(blocks: tuple[TextBlock, ...]) -> Iterator[PartGroup]:
    for why, some in groupby(enumerate(blocks), key=lambda pair: pair[1].left_out):
        parts = tuple(
            ReadingPart(number, block.text, not block.within, block.page) for number, block in some
        )
        label = str(REASON_LABELS[LeftOut(why)]) if why else ""
        yield PartGroup(label, Truncator(parts[0].text).chars(60), parts)


def _letters(file_text: FileText) -> Iterator[LetterChoice]:
    """Yield a sample around the first non-ASCII letters in each possible encoding."""
    text = next((b.text for b in file_text.blocks if not b.text.isascii()), "")
    match = _NOT_ASCII.search(text)
    start = max(match.start() - SAMPLE // 2, 0) if match else 0
    words = text[start : start + SAMPLE]
    for encoding in file_text.guesses:
        yield LetterChoice(encoding, read_otherwise(words, file_text.encoding, encoding))
