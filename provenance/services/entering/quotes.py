"""Entering quotes: a document's wording of a claimed speech event."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.utils.translation import gettext as _

from provenance.domain.language import dates
from provenance.domain.vocabulary import Form, QuoteKind
from provenance.models import Document, Passage, Quote, Translation, Wording
from provenance.services import evidence
from provenance.services.entering.occasions import occasion_for
from provenance.services.entering.orphan_cleanup import delete_orphans, reopen_proposals, rows_for
from provenance.services.entering.places import (
    AlreadyEntered,
    WordsReference,
    passage_for,
    passage_or_none,
)
from provenance.services.entering.quote_moves import move_to_quote
from provenance.services.entering.slugs import slug_for
from provenance.services.entering.sources import Agent, source_for
from provenance.services.history import Change

LONGEST_DOCUMENT = 30
"""Number of characters of a document's slug that start the slugs of its wordings."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewQuote:
    """A claimed speech event that is not recorded yet; values that are not stated stay empty."""

    kind: str = QuoteKind.WORDS
    claimed_speaker: Agent = None
    addressee: Agent = None
    occasion: str = ""
    said_when: str = ""
    said_where: str = ""
    setting: WordsReference | None = None
    setting_reason: str = ""
    original_words: str = ""
    original_language: str = ""
    responds_to: Quote | None = None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TranslationEntry:
    """One step of a translation path."""

    from_language: str = ""
    into_language: str = ""
    translator: Agent = None
    place: WordsReference | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class QuoteEntry:
    """A quote as a curator enters it, before its passages and sources are recorded.

    ``segment`` is in code points of the passage. ``occasion`` is the label of one of the document's
    occasions, "" for none and None to leave the wording's occasion unchanged. ``facts`` are new
    values of an existing quote, changed through one of its wordings, for all of its wordings.
    """

    place: WordsReference
    quote: Quote | NewQuote = field(default_factory=NewQuote)
    facts: NewQuote | None = None
    same_because: str = ""
    segment: tuple[int, int] | None = None
    form: str = Form.DIRECT
    language: str = ""
    speaker_as_named: str = ""
    addressee_as_named: str = ""
    place_as_stated: str = ""
    time_as_stated: str = ""
    naming: WordsReference | None = None
    within: Wording | None = None
    occasion: str | None = None
    translations: Sequence[TranslationEntry] = ()


@transaction.atomic
def enter_quote(document: Document, entry: QuoteEntry, *, change: Change) -> Wording:
    """Record the passage, the quote and its wording in one transaction.

    Raises ``AlreadyEntered`` where this segment of the passage already words a quote and a new
    quote is entered.
    """
    return _save(document, Wording(), entry, change=change)


@transaction.atomic
def change_quote(wording: Wording, entry: QuoteEntry, *, change: Change) -> Wording:
    """Change a wording and its quote to match the entry; the quote keeps its identity.

    Only where the entry names another quote than the recorded one does the wording move there, with
    everything that depends on it.
    """
    document = wording.passage.document
    orphans = records_below(wording)
    _check_reason(entry, wording.quote)
    known_quote = entry.quote if isinstance(entry.quote, Quote) else None
    move_to_quote(wording, known_quote, same_because=entry.same_because, change=change)
    _save(document, wording, entry, change=change)
    delete_orphans(orphans, change=change)
    return wording


@transaction.atomic
def remove_quote(wording: Wording, *, change: Change) -> None:
    """Delete a wording, together with records made for it that nothing else uses.

    Raises ``StillNeeded``, with a sentence, where another record depends on it.
    """
    orphans = records_below(wording)
    reopen_proposals(wording, change=change)
    evidence.delete(wording, change=change)
    delete_orphans(orphans, change=change)


def records_below(wording: Wording) -> list[models.Model | None]:
    """Return the records a wording refers to, directly or through its quote."""
    quote = wording.quote
    steps = list(wording.translations.all())
    return [
        quote,
        wording.passage,
        wording.naming_passage,
        wording.occasion,
        quote.setting_passage,
        quote.claimed_speaker,
        quote.addressee,
        *(step.passage for step in steps),
        *(step.translator for step in steps),
    ]


def _save(document: Document, wording: Wording, entry: QuoteEntry, *, change: Change) -> Wording:
    passage = passage_for(document, entry.place, change=change)
    start, end = _segment(passage, entry.segment)
    duplicates = passage.wordings.filter(segment_start=start, segment_end=end)
    if isinstance(entry.quote, NewQuote) and duplicates.exclude(pk=wording.pk).exists():
        raise AlreadyEntered
    words = passage.exact[start:end]
    own_quote = None if wording._state.adding else wording.quote
    quote = _quote(document, entry, words, own_quote, change=change)
    wording.quote, wording.passage = quote, passage
    wording.segment_start, wording.segment_end = start, end
    wording.form, wording.language = entry.form, entry.language
    wording.speaker_as_named = entry.speaker_as_named
    wording.addressee_as_named = entry.addressee_as_named
    wording.place_as_stated = entry.place_as_stated
    wording.time_as_stated = entry.time_as_stated
    wording.naming_passage = passage_or_none(document, entry.naming, change=change)
    wording.within, wording.same_because = entry.within, entry.same_because
    if entry.occasion is not None:
        wording.occasion = occasion_for(document, entry.occasion, change=change)
    wording.slug = wording.slug or slug_for(
        Wording, document.slug[:LONGEST_DOCUMENT].strip("-"), words, otherwise="wording"
    )
    steps = [_step(document, step, change=change) for step in entry.translations]
    rows = rows_for(wording, "translations", steps, change=change)
    evidence.save(wording, change=change, related={"translations": rows})
    return wording


def _segment(passage: Passage, segment: tuple[int, int] | None) -> tuple[int | None, int | None]:
    if segment is None or segment == (0, len(passage.exact)):
        return None, None
    start, end = segment
    if not 0 <= start < end <= len(passage.exact):
        raise ValidationError(_("This part lies outside the passage. Select the words again."))
    return start, end


def _quote(
    document: Document,
    entry: QuoteEntry,
    words: str,
    own_quote: Quote | None,
    *,
    change: Change,
) -> Quote:
    if isinstance(entry.quote, NewQuote):
        return _save_quote(document, own_quote or Quote(), entry.quote, words, change=change)
    _check_reason(entry, own_quote)
    if entry.facts is not None:
        return _save_quote(document, entry.quote, entry.facts, words, change=change)
    return entry.quote


def _check_reason(entry: QuoteEntry, own_quote: Quote | None) -> None:
    is_another = isinstance(entry.quote, Quote) and entry.quote != own_quote
    if is_another and not entry.same_because.strip():
        raise ValidationError(
            _("Say why these words are taken to word the same quote as the others.")
        )


def _save_quote(
    document: Document, quote: Quote, new: NewQuote, words: str, *, change: Change
) -> Quote:
    if new.said_when:
        _refuse_no_date(new.said_when)
    quote.kind = new.kind
    quote.claimed_speaker = source_for(new.claimed_speaker, change=change)
    quote.addressee = source_for(new.addressee, change=change)
    quote.occasion, quote.said_when = new.occasion, new.said_when
    quote.said_where, quote.setting_reason = new.said_where, new.setting_reason
    quote.setting_passage = passage_or_none(document, new.setting, change=change)
    quote.original_words = new.original_words
    quote.original_language = new.original_language
    quote.responds_to, quote.note = new.responds_to, new.note
    quote.slug = quote.slug or slug_for(Quote, words, otherwise="quote")
    evidence.save(quote, change=change)
    return quote


def _refuse_no_date(edtf: str) -> None:
    try:
        dates.bounds(edtf)
    except dates.NotADate as error:
        raise ValidationError({"said_when": str(error)}) from error


def _step(document: Document, step: TranslationEntry, *, change: Change) -> Translation:
    return Translation(
        from_language=step.from_language,
        into_language=step.into_language,
        translator=source_for(step.translator, change=change),
        passage=passage_or_none(document, step.place, change=change),
        reason=step.reason,
    )
