"""Quotes: words of a document recorded as its wording of a claimed speech event."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.utils.translation import gettext as _

from provenance.domain.language import dates
from provenance.domain.vocabulary import Form, UtteranceKind
from provenance.models import Document, Passage, Rendering, Translation, Utterance
from provenance.services import curate
from provenance.services.entering.places import AlreadyEntered, Where, passage_for, passage_or_none
from provenance.services.entering.slugs import slug_for
from provenance.services.entering.sources import Agent, source_for
from provenance.services.entering.sweeping import (
    reopen_suggestions,
    rows_for,
    stands_alone,
    sweep,
)
from provenance.services.history import Change

LONGEST_DOCUMENT = 30
"""Characters of a document's address that its renderings' addresses repeat."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewUtterance:
    """A claimed speech event that is not recorded yet; what is not stated stays empty."""

    kind: str = UtteranceKind.WORDS
    claimed_speaker: Agent = None
    addressee: Agent = None
    occasion: str = ""
    said_when: str = ""
    said_where: str = ""
    setting: Where | None = None
    setting_reason: str = ""
    original_words: str = ""
    original_language: str = ""
    responds_to: Utterance | None = None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TranslationEntry:
    """One step of the way the words came into this language."""

    from_language: str = ""
    into_language: str = ""
    translator: Agent = None
    place: Where | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class QuoteEntry:
    """A quote as a curator enters it; ``segment`` is in code points of the passage."""

    place: Where
    utterance: Utterance | NewUtterance = field(default_factory=NewUtterance)
    same_because: str = ""
    segment: tuple[int, int] | None = None
    form: str = Form.DIRECT
    language: str = ""
    speaker_as_named: str = ""
    addressee_as_named: str = ""
    place_as_stated: str = ""
    time_as_stated: str = ""
    naming: Where | None = None
    within: Rendering | None = None
    translations: Sequence[TranslationEntry] = ()


@transaction.atomic
def enter_quote(document: Document, entry: QuoteEntry, *, change: Change) -> Rendering:
    """Record the passage, the utterance and its rendering here, all or nothing.

    Words that are a quote already are another quote only as a part of the passage.
    """
    return _written(document, Rendering(), entry, change=change)


@transaction.atomic
def change_quote(rendering: Rendering, entry: QuoteEntry, *, change: Change) -> Rendering:
    """Mend a quote: what the entry says stands instead of what was recorded.

    An utterance that nothing else stands on is mended in its place; one that others render keeps
    what it says, and this rendering moves to the other, or a new one.
    """
    document = rendering.passage.document
    left = stood_on(rendering)
    _written(document, rendering, entry, change=change)
    sweep(left, change=change)
    return rendering


@transaction.atomic
def remove_quote(rendering: Rendering, *, change: Change) -> None:
    """Take a quote back, with what was made for it and nothing else stands on.

    Raises StillNeeded, with a sentence, where another record stands on it.
    """
    left = stood_on(rendering)
    reopen_suggestions(rendering, change=change)
    curate.delete(rendering, change=change)
    sweep(left, change=change)


def stood_on(rendering: Rendering) -> list[models.Model | None]:
    """What a rendering stands on, directly or through its utterance."""
    said = rendering.utterance
    steps = list(rendering.translations.all())
    return [
        said,
        rendering.passage,
        rendering.naming_passage,
        said.setting_passage,
        said.claimed_speaker,
        said.addressee,
        *(step.passage for step in steps),
        *(step.translator for step in steps),
    ]


def _written(
    document: Document, rendering: Rendering, entry: QuoteEntry, *, change: Change
) -> Rendering:
    passage = passage_for(document, entry.place, change=change)
    start, end = _segment(passage, entry.segment)
    alike = passage.renderings.filter(segment_start=start, segment_end=end)
    if isinstance(entry.utterance, NewUtterance) and alike.exclude(pk=rendering.pk).exists():
        raise AlreadyEntered
    words = passage.exact[start:end]
    mine = None if rendering._state.adding else rendering.utterance
    utterance = _utterance(document, entry, words, mine, change=change)
    rendering.utterance, rendering.passage = utterance, passage
    rendering.segment_start, rendering.segment_end = start, end
    rendering.form, rendering.language = entry.form, entry.language
    rendering.speaker_as_named = entry.speaker_as_named
    rendering.addressee_as_named = entry.addressee_as_named
    rendering.place_as_stated = entry.place_as_stated
    rendering.time_as_stated = entry.time_as_stated
    rendering.naming_passage = passage_or_none(document, entry.naming, change=change)
    rendering.within, rendering.same_because = entry.within, entry.same_because
    rendering.slug = rendering.slug or slug_for(
        Rendering, document.slug[:LONGEST_DOCUMENT].strip("-"), words, otherwise="rendering"
    )
    steps = [_step(document, step, change=change) for step in entry.translations]
    rows = rows_for(rendering, "translations", steps, change=change)
    curate.save(rendering, change=change, related={"translations": rows})
    return rendering


def _segment(passage: Passage, segment: tuple[int, int] | None) -> tuple[int | None, int | None]:
    if segment is None or segment == (0, len(passage.exact)):
        return None, None
    start, end = segment
    if not 0 <= start < end <= len(passage.exact):
        raise ValidationError(_("This part lies outside the passage. Select the words again."))
    return start, end


def _utterance(
    document: Document,
    entry: QuoteEntry,
    words: str,
    mine: Utterance | None,
    *,
    change: Change,
) -> Utterance:
    if isinstance(entry.utterance, Utterance):
        if entry.utterance != mine and not entry.same_because.strip():
            raise ValidationError(
                _("Say why these words are taken to word the same utterance as the others.")
            )
        return entry.utterance
    alone = mine is not None and stands_alone(mine, but_for=["renderings"], most=1)
    utterance = mine if mine is not None and alone else Utterance()
    return _told(document, utterance, entry.utterance, words, change=change)


def _told(
    document: Document, utterance: Utterance, told: NewUtterance, words: str, *, change: Change
) -> Utterance:
    if told.said_when:
        _refuse_no_date(told.said_when)
    utterance.kind = told.kind
    utterance.claimed_speaker = source_for(told.claimed_speaker, change=change)
    utterance.addressee = source_for(told.addressee, change=change)
    utterance.occasion, utterance.said_when = told.occasion, told.said_when
    utterance.said_where, utterance.setting_reason = told.said_where, told.setting_reason
    utterance.setting_passage = passage_or_none(document, told.setting, change=change)
    utterance.original_words = told.original_words
    utterance.original_language = told.original_language
    utterance.responds_to, utterance.note = told.responds_to, told.note
    utterance.slug = utterance.slug or slug_for(Utterance, words, otherwise="quote")
    curate.save(utterance, change=change)
    return utterance


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
