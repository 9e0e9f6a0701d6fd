"""Intake of texts that are pasted, uploaded or imported by command; each text is stored once."""

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
    """The text cannot be stored; the message says why and what to do."""


class Outcome(StrEnum):
    """The result of an intake: new, same bytes as before, same text as before, or text attached."""

    NEW = "new"
    SAME_BYTES = "same-bytes"
    SAME_TEXT = "same-text"
    ATTACHED = "attached"


@dataclass(frozen=True, slots=True)
class NewPublisher:
    """A publisher that is not in the register; it is created with the first new text."""

    name: str
    kind: SourceKind = SourceKind.OUTLET


@dataclass(frozen=True, slots=True)
class IntakeText:
    """A text as submitted: its bytes, how it came in, and its metadata.

    The extension of ``file_name`` determines the type; without one it is plain text. ``encoding``
    chooses between the possible encodings where nothing in the file determines it.
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
    """What was read from which bytes; ``exact`` is the unstripped text of a plain text in UTF-8."""

    file_text: FileText
    sha256: str
    size: int
    exact: str = ""


@dataclass(frozen=True, slots=True)
class IntakeResult:
    """The document that contains the text, and the outcome of the intake."""

    document: Document
    outcome: Outcome


def read_intake(intake_text: IntakeText) -> IntakeReading:
    """Read a text without storing anything. Raises ``IntakeRefused`` with a sentence."""
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
    """Return the document whose earlier intake had exactly these bytes; None for none."""
    return _document_of(_sha256(data))


def bring_in(
    intake_text: IntakeText, *, change: Change, reading: IntakeReading | None = None
) -> IntakeResult:
    """Store a text as a draft with the hash of its bytes, or return the document that has it.

    The same bytes change nothing; the same text in other bytes adds an intake. A document that
    awaits exactly this text gets it. A ``reading`` that the user has looked through is stored as it
    is; the bytes are not needed then. Raises ``IntakeRefused`` with a sentence; then nothing is
    stored.
    """
    if reading is None:
        before = document_of_bytes(intake_text.data)
        if before is not None:
            return IntakeResult(before, Outcome.SAME_BYTES)
        # Read outside the transaction, which would block other writers meanwhile.
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
            # The same text was stored by a simultaneous request; now it is found.
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
    """Return the text and the document that has it, if any; prefer the exact text for a match."""
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
    """Return the date in the page's metadata; inferred, since the article does not state it."""
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
    """Return the publisher of this name and kind, created where there is none."""
    listed = Source.objects.filter(name=publisher.name, kind=publisher.kind).first()
    if listed is not None:
        return listed
    source = Source(name=publisher.name, kind=publisher.kind)
    source.slug = slug_for(Source, publisher.name, otherwise="publisher")
    evidence.save(source, change=change)
    return source


def _address(title: str, publisher: Source | None, sha256: str) -> str:
    """Return a readable slug, without anything that looks like a telephone number."""
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
    """Return a file's name without folders and without control and formatting characters.

    >>> plain_name("C:\\\\desk\\\\a\\u202etxt.html")
    'atxt.html'
    """
    last = name.replace("\\", "/").rsplit("/", 1)[-1]
    visible = "".join(c for c in last if unicodedata.category(c) not in ("Cc", "Cf", "Cs"))
    return visible.strip()[:LONGEST_FILE_NAME]


def _sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
