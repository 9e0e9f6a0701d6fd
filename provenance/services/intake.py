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
from provenance.domain.language.text import cleaned, unstorable
from provenance.domain.proposing.article_text import FileRefusal, Unreadable, decoded, text_of
from provenance.domain.proposing.page_metadata import PageFacts, facts_of, first_line, is_language
from provenance.domain.vocabulary import (
    DateLayer,
    DatePrecision,
    DocumentKind,
    Holding,
    SourceKind,
)
from provenance.models import Document, DocumentDate, Intake, Source
from provenance.services import evidence
from provenance.services.entering.slugs import slug_for
from provenance.services.history import Change

LONGEST_FILE_NAME = 255
HTML, PLAIN = (".html", ".htm"), (".txt", ".text")
SENTENCES = {
    FileRefusal.TOO_LARGE: gettext_lazy("This file is larger than 5 MB. Nothing of it was kept; paste the article’s own words instead."),
    FileRefusal.NOT_TEXT: gettext_lazy("This is not a text file, whatever its name says. Nothing of it was kept; choose another."),
    FileRefusal.NO_ENCODING: gettext_lazy("The letters of this file cannot be told: it is neither UTF-8 nor what it says it is. Nothing of it was kept; save it as UTF-8, or paste its words."),
    FileRefusal.TANGLED: gettext_lazy("The markup of this page is too tangled to be read safely. Nothing of it was kept; paste the article’s own words instead."),
    FileRefusal.NO_WORDS: gettext_lazy("There are no words in this file. Nothing of it was kept; choose another, or paste the article."),
}  # fmt: skip
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
    """A text as it was given: its bytes, the way it came, and what was said of it beside."""

    data: bytes
    how: IntakeHow
    html: bool = False
    file_name: str = ""
    media_type: str = ""
    publisher: Source | NewPublisher | None = None
    language: str = ""
    address: str = ""
    title: str = ""
    kind: DocumentKind = DocumentKind.ARTICLE


@dataclass(frozen=True, slots=True)
class IntakeResult:
    """Where the text now stands, and what became of it."""

    document: Document
    outcome: Outcome


def bring_in(intake_text: IntakeText, *, change: Change) -> IntakeResult:
    """Keep a text as a draft with the hash of its bytes, or say where it stands already.

    The same bytes again change nothing; the same words from other bytes add how they came. A
    document that awaits this very text gets it. Raises IntakeRefused with a sentence, and then
    nothing is kept.
    """
    try:
        try:
            return _bring_in(intake_text, change)
        except IntegrityError:
            # Somebody brought the same text in at the same time: now it is there.
            return _bring_in(intake_text, change)
    except ValidationError as error:
        raise IntakeRefused(" ".join(error.messages)) from error
    except Unreadable as refusal:
        raise IntakeRefused(str(SENTENCES[refusal.why])) from refusal


@transaction.atomic
def _bring_in(intake_text: IntakeText, change: Change) -> IntakeResult:
    came = Intake.objects.exclude(how=IntakeHow.SHEET).select_related("document")
    before = came.filter(sha256=_sha256(intake_text.data)).first()
    if before is not None:
        return IntakeResult(before.document, Outcome.SAME_BYTES)
    text, existing = _text_and_document(intake_text)
    if existing is None:
        document, outcome = _new(intake_text, text, change), Outcome.NEW
    elif existing.text:
        document, outcome = existing, Outcome.SAME_TEXT
    else:
        existing.text, existing.holding = text, Holding.HELD
        evidence.save(existing, change=change)
        document, outcome = existing, Outcome.ATTACHED
    _record_intake(intake_text, document, change)
    return IntakeResult(document, outcome)


def _text_and_document(intake_text: IntakeText) -> tuple[str, Document | None]:
    """The text, to the letter where a document here is known by that, and the document."""
    read = cleaned(text_of(intake_text.data, html=intake_text.html))
    exact = "" if intake_text.html else intake_text.data.decode("utf-8", "ignore")
    for text in filter(None, (exact, read)):
        document = Document.objects.filter(text_sha256=_sha256(text.encode())).first()
        if document is not None and not unstorable(text):
            return text, document
    return read, None


def _new(intake_text: IntakeText, text: str, change: Change) -> Document:
    stated = facts_of(decoded(intake_text.data, html=True)) if intake_text.html else PageFacts()
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
    )
    document.slug = _address(title, document.publisher, _sha256(intake_text.data))
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


def _record_intake(intake_text: IntakeText, document: Document, change: Change) -> None:
    intake = Intake(
        document=document,
        how=intake_text.how,
        by=change.who,
        sha256=_sha256(intake_text.data),
        size=len(intake_text.data),
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
