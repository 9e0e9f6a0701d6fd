"""A document's words as its page shows them: a running text, with what each passage states."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from django.utils.text import Truncator
from django.utils.translation import gettext as _

from provenance.domain.chain.excerpts import DISTRESSING, Excerpt
from provenance.domain.chain.naming import place_words, quoted
from provenance.domain.chain.running_text import Paragraph, paragraphs
from provenance.domain.chain.stitching import stitch, stitched_pieces
from provenance.domain.language.dates import date_in_words
from provenance.domain.language.quote_marks import without_quote_marks
from provenance.domain.language.text import folded
from provenance.domain.vocabulary import Form
from provenance.models import Document, Wording
from provenance.queries.passage_records import PassageRecords

TextSpan = tuple[int, int]
"""Start and end (exclusive) of words in a text, in code points."""
LONGEST_WORDS = 52
"""Maximum length of a wording in the margin, in characters."""
ROLE_ORDER = ("content", "cue", "statements", "source", "date")


@dataclass(frozen=True, slots=True)
class StatedFact:
    """A fact that a passage states, with the address where it is shown or ""."""

    text: str
    address: str


@dataclass(frozen=True, slots=True)
class DocumentPassage:
    """A passage with what depends on it.

    ``placed`` says that it occurs in the running text, where ``number`` counts it; ``missing`` that
    the document's text has other words at its place.
    """

    excerpt: Excerpt
    roles: tuple[str, ...]
    zone: str
    zone_name: str
    wordings: tuple[StatedFact, ...]
    stated: tuple[StatedFact, ...]
    placed: bool
    missing: bool
    distressing: bool = False
    number: int = 0
    page: int | None = None


@dataclass(frozen=True, slots=True)
class TextParagraph:
    """A paragraph with the passages that begin in it and are described in its margin."""

    paragraph: Paragraph
    passages: tuple[DocumentPassage, ...]


@dataclass(frozen=True, slots=True)
class DocumentText:
    """The passages in reading order, and the running text that contains the placed ones.

    ``stitched`` says that the text is put together from the passages.
    """

    passages: tuple[DocumentPassage, ...]
    paragraphs: tuple[TextParagraph, ...]
    stitched: bool

    @property
    def unplaced(self) -> list[DocumentPassage]:
        """The passages that the running text does not show."""
        return [row for row in self.passages if not row.placed]


def document_text(
    record: Document,
    passages: Iterable[PassageRecords],
    *,
    attributions: Iterable[Any],
    statements: Iterable[Any],
    dates: Iterable[Any],
    distressing: Sequence[TextSpan] = (),
) -> DocumentText:
    """Return the words of a document, with the records that its page shows to this user.

    ``distressing`` are spans of distressing words that are not among these passages.
    """
    stated = _stated(attributions, statements, dates)
    rows = [_document_passage(record, row, stated) for row in passages]
    excerpts = [row.excerpt for row in rows]
    text = record.text or stitch(excerpts)
    rows = _placed(rows, text, distressing)
    folded_away = [(start, end, DISTRESSING, "") for start, end in distressing]
    blocks = paragraphs(stitched_pieces(text, excerpts, folded_away))
    by_key = {row.excerpt.key: row for row in rows}
    return DocumentText(
        passages=tuple(rows),
        paragraphs=tuple(
            TextParagraph(block, tuple(by_key[key] for key in block.keys)) for block in blocks
        ),
        stitched=bool(text) and not record.text,
    )


def _stated(
    attributions: Iterable[Any], statements: Iterable[Any], dates: Iterable[Any]
) -> Mapping[int, list[StatedFact]]:
    """Return the page's steps, statements and dates by the primary key of their passage."""
    things: dict[int, list[StatedFact]] = defaultdict(list)
    for step in attributions:
        is_gap = step.upstream is None and not step.speaks
        taken_from = _("taken from: %(source)s") % {"source": step.leads_to}
        thing = step.get_gap_display() if is_gap else taken_from
        things[step.passage_id or 0].append(StatedFact(thing, f"#step-{step.slug}"))
    for row in statements:
        thing = f"{row.get_kind_display()}, {row.get_how_put_display()}"
        things[row.passage_id].append(StatedFact(thing, f"#statement-{row.slug}"))
    for date in dates:
        words = date_in_words(date.edtf)
        things[date.passage_id or 0].append(StatedFact(f"{date.get_layer_display()} {words}", ""))
    return things


def _document_passage(
    record: Document, row: PassageRecords, stated: Mapping[int, list[StatedFact]]
) -> DocumentPassage:
    passage = row.passage
    excerpt = _excerpt(record, row)
    stands = excerpt.stands_in(record.text)
    return DocumentPassage(
        excerpt=excerpt,
        roles=tuple(_role_name(role) for role in excerpt.roles),
        zone=passage.zone,
        zone_name=place_words(passage.zone, passage.page),
        wordings=tuple(
            StatedFact(_to_trace(wording), wording.get_absolute_url()) for wording in row.wordings
        ),
        stated=tuple(stated.get(passage.pk, ())),
        placed=stands,
        page=passage.page,
        missing=bool(record.text) and passage.start is not None and not stands,
    )


def _to_trace(wording: Wording) -> str:
    """Return the text of a link to the chain of a wording, in one line."""
    if wording.distressing:
        return _("trace the quote in distressing words")
    words = Truncator(without_quote_marks(wording.words)).chars(LONGEST_WORDS)
    return _("trace %(words)s") % {"words": quoted(words, wording.language)}


def _placed(
    rows: list[DocumentPassage], text: str, distressing: Sequence[TextSpan]
) -> list[DocumentPassage]:
    """Return the passages with their number in the text, and whether they are distressing."""
    excerpts = [row.excerpt for row in rows]
    marked = [*distressing] + [
        (row.start, row.start + len(row.exact))
        for row in excerpts
        if row.distressing and row.start is not None
    ]
    number, placed_rows = 0, []
    for row in rows:
        placed = row.excerpt.stands_in(text)
        number += placed
        reaches = row.excerpt.shows_any_of(marked)
        placed_rows.append(
            replace(row, placed=placed, number=number if placed else 0, distressing=reaches)
        )
    return placed_rows


def _role_name(role: str) -> str:
    names = {
        "content": _("content"),
        "cue": _("cue"),
        "statements": _("statement"),
        "source": _("source"),
        "date": _("date or setting"),
    }
    return names[role]


def _excerpt(record: Document, row: PassageRecords) -> Excerpt:
    """Return the passage as an excerpt; hedges are read only in the document's own words."""
    passage, wordings, namings = row.passage, row.wordings, row.namings
    has_role = {"content": bool(wordings), "source": bool(namings)}
    forms = {wording.form for wording in wordings}
    speakers = [wording.speaker_as_named for wording in (*wordings, *namings)]
    is_cue = "cue" in row.roles
    return Excerpt(
        key=passage.key,
        exact=passage.exact,
        prefix=passage.prefix,
        suffix=passage.suffix,
        start=passage.start,
        language=record.language,
        roles=tuple(r for r in ROLE_ORDER if has_role.get(r, r in row.roles)),
        speakers=tuple(dict.fromkeys(filter(None, speakers))),
        hedging=bool(is_cue or namings or forms & {Form.INDIRECT, Form.UNMARKED}),
        overruled=frozenset(map(folded, row.no_hedges)),
        distressing=any(wording.distressing for wording in wordings),
    )
