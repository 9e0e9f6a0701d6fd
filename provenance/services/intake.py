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
class Given:
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
class Brought:
    """Where the text now stands, and what became of it."""

    document: Document
    outcome: Outcome


def bring_in(given: Given, *, change: Change) -> Brought:
    """Keep a text as a draft with the hash of its bytes, or say where it stands already.

    The same bytes again change nothing; the same words from other bytes add how they came. A
    document that awaits this very text gets it. Raises IntakeRefused with a sentence, and then
    nothing is kept.
    """
    try:
        try:
            return _bring_in(given, change)
        except IntegrityError:
            # Somebody brought the same text in at the same time: now it is there.
            return _bring_in(given, change)
    except ValidationError as error:
        raise IntakeRefused(" ".join(error.messages)) from error
    except Unreadable as refusal:
        raise IntakeRefused(str(SENTENCES[refusal.why])) from refusal


@transaction.atomic
def _bring_in(given: Given, change: Change) -> Brought:
    came = Intake.objects.exclude(how=IntakeHow.SHEET).select_related("document")
    before = came.filter(sha256=_sha256(given.data)).first()
    if before is not None:
        return Brought(before.document, Outcome.SAME_BYTES)
    text, known = _text_and_document(given)
    if known is None:
        document, outcome = _new(given, text, change), Outcome.NEW
    elif known.text:
        document, outcome = known, Outcome.SAME_TEXT
    else:
        known.text, known.holding = text, Holding.HELD
        evidence.save(known, change=change)
        document, outcome = known, Outcome.ATTACHED
    _keep_how(given, document, change)
    return Brought(document, outcome)


def _text_and_document(given: Given) -> tuple[str, Document | None]:
    """The text, to the letter where a document here is known by that, and the document."""
    read = cleaned(text_of(given.data, html=given.html))
    exact = "" if given.html else given.data.decode("utf-8", "ignore")
    for text in filter(None, (exact, read)):
        known = Document.objects.filter(text_sha256=_sha256(text.encode())).first()
        if known is not None and not unstorable(text):
            return text, known
    return read, None


def _new(given: Given, text: str, change: Change) -> Document:
    stated = facts_of(decoded(given.data, html=True)) if given.html else PageFacts()
    title = given.title or stated.title or first_line(text)
    language = given.language or stated.language
    if not is_language(language) and language:
        raise ValidationError(
            _("“%(tag)s” is no language tag. Give one such as en, uk or pt-BR, or leave it empty.")
            % {"tag": language}
        )
    publisher = given.publisher
    document = Document(
        kind=given.kind,
        publisher=_made(publisher, change) if isinstance(publisher, NewPublisher) else publisher,
        title=title,
        address=given.address,
        language=language,
        holding=Holding.HELD,
        text=text,
    )
    document.slug = _address(title, document.publisher, _sha256(given.data))
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


def _made(publisher: NewPublisher, change: Change) -> Source:
    """The publisher of this name and kind, made where there is none."""
    there = Source.objects.filter(name=publisher.name, kind=publisher.kind).first()
    if there is not None:
        return there
    made = Source(name=publisher.name, kind=publisher.kind)
    made.slug = slug_for(Source, publisher.name, otherwise="publisher")
    evidence.save(made, change=change)
    return made


def _address(title: str, publisher: Source | None, sha256: str) -> str:
    """An address that can be read; nothing that looks like a telephone number gets into it."""
    otherwise = f"{publisher.slug if publisher else 'text'}-{sha256[:8]}"
    words = "" if looks_like_phone_number(title) else title
    return slug_for(Document, words, otherwise=otherwise)


def _keep_how(given: Given, document: Document, change: Change) -> None:
    intake = Intake(
        document=document,
        how=given.how,
        by=change.who,
        sha256=_sha256(given.data),
        size=len(given.data),
        media_type=given.media_type[:80],
        file_name=plain_name(given.file_name),
    )
    intake.full_clean()
    intake.save()


def plain_name(name: str) -> str:
    """A file's name without its folders, and without what would write over what stands beside it.

    >>> plain_name("C:\\\\desk\\\\a\\u202etxt.html")
    'atxt.html'
    """
    last = name.replace("\\", "/").rsplit("/", 1)[-1]
    seen = "".join(c for c in last if unicodedata.category(c) not in ("Cc", "Cf", "Cs"))
    return seen.strip()[:LONGEST_FILE_NAME]


def _sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
