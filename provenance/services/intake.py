"""Bringing a text in: pasted, uploaded or by command, whole or not at all, and each text once."""

from __future__ import annotations

import hashlib
import unicodedata
from dataclasses import dataclass
from enum import StrEnum

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from provenance.domain.curation_vocabulary import IntakeHow
from provenance.domain.language.particulars import looks_like_phone_number
from provenance.domain.language.text import folded, unstorable
from provenance.domain.reading.encodings import UTF_8, in_encoding
from provenance.domain.reading.file_text import (
    FileRefusal,
    FileText,
    PageFacts,
    Unreadable,
    text_and_pages,
)
from provenance.domain.reading.page_facts import first_line, is_language
from provenance.domain.reading.read import is_plain
from provenance.domain.vocabulary import (
    DateLayer,
    DatePrecision,
    DocumentKind,
    Holding,
    SourceKind,
)
from provenance.models import Document, DocumentDate, Intake, Source
from provenance.services import evidence
from provenance.services.bounded_reading import SENTENCES, read_text
from provenance.services.entering.slugs import slug_for
from provenance.services.history import Change

LONGEST_FILE_NAME = 255
UNSURE = gettext_lazy("Nothing says which letters the bytes of this file are: they may be in %(names)s. Nothing of it was kept; save it as UTF-8, say which, or paste its words.")  # fmt: skip
FROM_MARKUP = "As the page's own metadata gives it (%s)."


class IntakeRefused(Exception):
    """A text that cannot be brought in; the sentence says why and what to do."""


class Outcome(StrEnum):
    """What became of a text: new, the very bytes there already, its words there, or awaited."""

    NEW = "new"
    SAME_BYTES = "same-bytes"
    SAME_TEXT = "same-text"
    ATTACHED = "attached"


@dataclass(frozen=True, slots=True)
class NewPublisher:
    """A publisher that the register does not have yet, made with the first text that is new."""

    name: str
    kind: SourceKind = SourceKind.OUTLET


@dataclass(frozen=True, slots=True)
class IntakeText:
    """A text as it was given: its bytes, the way it came, and what was said of it beside.

    The end of ``file_name`` tells its kind; without one it is plain text. ``encoding`` decides
    between those that the bytes may be in, where nothing in the file does.
    """

    data: bytes
    how: IntakeHow
    file_name: str = ""
    encoding: str = ""
    media_type: str = ""
    publisher: Source | NewPublisher | None = None
    language: str = ""
    address: str = ""
    title: str = ""
    kind: DocumentKind = DocumentKind.ARTICLE


@dataclass(frozen=True, slots=True)
class IntakeReading:
    """What was read from which bytes; ``exact`` is a plain text to the letter, its ends too."""

    file_text: FileText
    sha256: str
    size: int
    exact: str = ""


@dataclass(frozen=True, slots=True)
class IntakeResult:
    """Where the text now stands, and what became of it."""

    document: Document
    outcome: Outcome


def read_intake(intake_text: IntakeText) -> IntakeReading:
    """Read a text without keeping anything; raises IntakeRefused with a sentence."""
    try:
        file_text = read_text(intake_text.data, intake_text.file_name)
    except Unreadable as refusal:
        raise IntakeRefused(str(SENTENCES[refusal.why])) from refusal
    if intake_text.encoding in file_text.guesses:
        file_text = in_encoding(file_text, intake_text.encoding)
    data = intake_text.data
    is_exact = is_plain(intake_text.file_name) and file_text.encoding == UTF_8
    exact = data.decode("utf-8", "ignore") if is_exact else ""
    return IntakeReading(file_text, _sha256(data), len(data), exact)


def document_of_bytes(data: bytes) -> Document | None:
    """The document that these very bytes came in for before."""
    return _document_of(_sha256(data))


def bring_in(
    intake_text: IntakeText, *, change: Change, reading: IntakeReading | None = None
) -> IntakeResult:
    """Keep a text as a draft with the hash of its bytes, or say where it stands already.

    The same bytes again change nothing; the same words from other bytes add how they came. A
    document that awaits this very text gets it. A ``reading`` that somebody looked through is kept
    as it is, without the bytes. Raises IntakeRefused with a sentence, and then nothing is kept.
    """
    if reading is None:
        before = document_of_bytes(intake_text.data)
        if before is not None:
            return IntakeResult(before, Outcome.SAME_BYTES)
        # Before the transaction, which would keep others from writing while a file is read.
        reading = read_intake(intake_text)
        if reading.file_text.guesses:
            names = ", ".join(reading.file_text.guesses[:3])
            raise IntakeRefused(str(UNSURE) % {"names": names})
    if not folded(reading.file_text.text):
        raise IntakeRefused(str(SENTENCES[FileRefusal.NO_WORDS]))
    try:
        try:
            return _bring_in(intake_text, reading, change)
        except IntegrityError:
            # Somebody brought the same text in at the same time: now it is there.
            return _bring_in(intake_text, reading, change)
    except ValidationError as error:
        raise IntakeRefused(" ".join(error.messages)) from error


def _document_of(sha256: str) -> Document | None:
    came = Intake.objects.exclude(how=IntakeHow.SHEET).select_related("document")
    intake = came.filter(sha256=sha256).first()
    return None if intake is None else intake.document


@transaction.atomic
def _bring_in(intake_text: IntakeText, reading: IntakeReading, change: Change) -> IntakeResult:
    before = _document_of(reading.sha256)
    if before is not None:
        return IntakeResult(before, Outcome.SAME_BYTES)
    text, existing = _text_and_document(reading)
    if existing is None:
        document, outcome = _new(intake_text, reading, change), Outcome.NEW
    elif existing.text:
        document, outcome = existing, Outcome.SAME_TEXT
    else:
        existing.text, existing.holding = text, Holding.HELD
        existing.page_starts = text_and_pages(reading.file_text.blocks)[1]
        evidence.save(existing, change=change)
        document, outcome = existing, Outcome.ATTACHED
    _record_intake(intake_text, reading, document, change)
    return IntakeResult(document, outcome)


def _text_and_document(reading: IntakeReading) -> tuple[str, Document | None]:
    """The text, to the letter where a document here is known by that, and the document."""
    for text in filter(None, (reading.exact, reading.file_text.text)):
        document = Document.objects.filter(text_sha256=_sha256(text.encode())).first()
        if document is not None and not unstorable(text):
            return text, document
    return reading.file_text.text, None


def _new(intake_text: IntakeText, reading: IntakeReading, change: Change) -> Document:
    stated = reading.file_text.facts
    text, page_starts = text_and_pages(reading.file_text.blocks)
    title = intake_text.title or stated.title or first_line(text)
    language = intake_text.language or stated.language
    if not is_language(language) and language:
        raise ValidationError(
            _("“%(tag)s” is no language tag. Give one such as en, uk or pt-BR, or leave it empty.")
            % {"tag": language}
        )
    publisher = intake_text.publisher
    document = Document(
        kind=intake_text.kind,
        publisher=_publisher(publisher, change)
        if isinstance(publisher, NewPublisher)
        else publisher,
        title=title,
        address=intake_text.address,
        language=language,
        holding=Holding.HELD,
        text=text,
        page_starts=page_starts,
    )
    document.slug = _address(title, document.publisher, reading.sha256)
    evidence.save(document, change=change, related={"dates": _dates(stated)})
    return document


def _dates(stated: PageFacts) -> list[DocumentDate]:
    """The day that the markup gives: worked out, not stated, for the article's words do not."""
    if not stated.day:
        return []
    return [
        DocumentDate(
            layer=DateLayer.PUBLISHED,
            precision=DatePrecision.DAY,
            edtf=stated.day,
            reason=FROM_MARKUP % stated.day_from,
        )
    ]


def _publisher(publisher: NewPublisher, change: Change) -> Source:
    """The publisher of this name and kind, made where there is none."""
    listed = Source.objects.filter(name=publisher.name, kind=publisher.kind).first()
    if listed is not None:
        return listed
    source = Source(name=publisher.name, kind=publisher.kind)
    source.slug = slug_for(Source, publisher.name, otherwise="publisher")
    evidence.save(source, change=change)
    return source


def _address(title: str, publisher: Source | None, sha256: str) -> str:
    """An address that can be read; nothing that looks like a telephone number gets into it."""
    otherwise = f"{publisher.slug if publisher else 'text'}-{sha256[:8]}"
    words = "" if looks_like_phone_number(title) else title
    return slug_for(Document, words, otherwise=otherwise)


def _record_intake(
    intake_text: IntakeText, reading: IntakeReading, document: Document, change: Change
) -> None:
    intake = Intake(
        document=document,
        how=intake_text.how,
        by=change.who,
        sha256=reading.sha256,
        size=reading.size,
        media_type=intake_text.media_type[:80],
        file_name=plain_name(intake_text.file_name),
    )
    intake.full_clean()
    intake.save()


def plain_name(name: str) -> str:
    """A file's name without its folders, and without what would write over what stands beside it.

    >>> plain_name("C:\\\\desk\\\\a\\u202etxt.html")
    'atxt.html'
    """
    last = name.replace("\\", "/").rsplit("/", 1)[-1]
    visible = "".join(c for c in last if unicodedata.category(c) not in ("Cc", "Cf", "Cs"))
    return visible.strip()[:LONGEST_FILE_NAME]


def _sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
