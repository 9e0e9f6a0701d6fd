"""Plans the whole chain of an article from its proposals: voices, occasions and documents."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from provenance.domain.curation_vocabulary import ProposalKind
from provenance.domain.language.occasion_cues import OccasionKind
from provenance.domain.language.text import folded
from provenance.domain.proposing.plan_documents import (
    DocumentReader,
    PlannedDocument,
    PlanRow,
    RegisterName,
    Span,
    place_of_saying,
)
from provenance.domain.proposing.plan_voices import PlannedVoice, find_voices

RECORDING_KEY = (OccasionKind.RECORDING, "", "")
REPORTERS, OUTLET = OccasionKind.REPORTERS, OccasionKind.OUTLET


@dataclass(frozen=True, slots=True)
class PlannedOccasion:
    """An occasion: its label, its documents from the article upwards, and the span stating it."""

    label: str
    documents: tuple[PlannedDocument, ...]
    place: Span


@dataclass(frozen=True, slots=True)
class PlannedQuote:
    """A proposed quotation with the indexes of its voice and its occasion, each None if unknown."""

    row: PlanRow
    voice: int | None
    occasion: int | None


@dataclass(frozen=True, slots=True)
class SuggestedChain:
    """The suggestions shown to a curator together; none counts until it is confirmed."""

    voices: list[PlannedVoice]
    occasions: list[PlannedOccasion]
    quotes: list[PlannedQuote]
    statements: list[PlanRow]
    intercepted_voices: frozenset[int]
    """The indexes of named voices who may speak in words intercepted without their knowledge."""


def build_plan(
    text: str, rows: Sequence[PlanRow], bodies: Sequence[RegisterName], *, own_publisher: str = ""
) -> SuggestedChain:
    """Return the suggested chain; ``bodies`` are outlets, services and offices the text names."""
    quotations = [row for row in rows if row.kind == ProposalKind.QUOTATION]
    voices, voice_of = find_voices(text, [_name_span(row) for row in quotations])
    reader = DocumentReader(
        text,
        [row for row in rows if row.kind == ProposalKind.UPSTREAM],
        [body for body in bodies if folded(body.name) != folded(own_publisher)],
    )
    keys = [_occasion_key(reader, row) for row in quotations]
    keys = _move_questions_to_other_occasion(keys, voice_of)
    groups = list(dict.fromkeys(key for key in keys if key is not None))
    occasions = []
    for key in groups:
        members = [number for number, other in enumerate(keys) if other == key]
        voice = voice_of[members[0]]
        speaker = "" if voice is None else voices[voice].name
        occasions.append(_planned_occasion(reader, key, [quotations[n] for n in members], speaker))
    recording = None if RECORDING_KEY in groups else _recording_without_cue(reader)
    if RECORDING_KEY in groups or recording is not None:
        keys = _assign_unnamed_to_recording(keys, voices, voice_of, is_stated=recording is None)
    if recording is not None:
        groups.append(RECORDING_KEY)
        occasions.append(recording)
    occasion_of = [None if key is None else groups.index(key) for key in keys]
    quotes = [
        PlannedQuote(
            row, voice, _only_occasion(occasion_of, voice_of, voice) if number is None else number
        )
        for row, voice, number in zip(quotations, voice_of, occasion_of, strict=True)
    ]
    return SuggestedChain(
        voices,
        occasions,
        quotes,
        [row for row in rows if row.kind == ProposalKind.STATEMENT],
        _intercepted_voices(reader, voices, quotes, groups),
    )


def _intercepted_voices(
    reader: DocumentReader,
    voices: Sequence[PlannedVoice],
    quotes: Sequence[PlannedQuote],
    groups: Sequence[OccasionKey],
) -> frozenset[int]:
    """Return the named speakers of intercepted quotes, or of quotes without a stated occasion.

    The result is empty if the text does not tell of an interception or a leak.
    """
    if not reader.reports_interception():
        return frozenset()
    other_occasions = {number for number, key in enumerate(groups) if key != RECORDING_KEY}
    heard_voices = {quote.voice for quote in quotes if quote.occasion not in other_occasions}
    return frozenset(n for n, voice in enumerate(voices) if voice.is_named and n in heard_voices)


def _move_questions_to_other_occasion(
    keys: Sequence[OccasionKey | None], voice_of: Sequence[int | None]
) -> list[OccasionKey | None]:
    """Return the keys with questions moved to the speaker's other occasion.

    Someone who is asked a question, and also speaks to reporters or an outlet on exactly one other
    occasion, is taken to be asked on that occasion.
    """
    press_keys: dict[int, set[OccasionKey]] = {}
    for key, voice in zip(keys, voice_of, strict=True):
        if voice is not None and key is not None and key[0] in (REPORTERS, OUTLET):
            press_keys.setdefault(voice, set()).add(key)
    moved_keys = []
    for key, voice in zip(keys, voice_of, strict=True):
        own = press_keys.get(-1 if voice is None else voice, set())
        is_asked = key is not None and key[0] == OccasionKind.ASKED
        moved_keys.append(next(iter(own)) if is_asked and len(own) == 1 else key)
    return moved_keys


def _assign_unnamed_to_recording(
    keys: Sequence[OccasionKey | None],
    voices: Sequence[PlannedVoice],
    voice_of: Sequence[int | None],
    *,
    is_stated: bool,
) -> list[OccasionKey | None]:
    """Return the keys with unnamed voices assigned to the recording where no occasion is stated.

    If the words beside another quotation state the recording (``is_stated``), only voices without
    any stated occasion are assigned.
    """
    unnamed = {number for number, voice in enumerate(voices) if not voice.is_named}
    if is_stated:
        unnamed -= {
            voice for key, voice in zip(keys, voice_of, strict=True) if key and voice is not None
        }
    return [
        RECORDING_KEY if key is None and voice in unnamed else key
        for key, voice in zip(keys, voice_of, strict=True)
    ]


def _recording_without_cue(reader: DocumentReader) -> PlannedOccasion | None:
    """Return the occasion of a recording or report that no quotation's words state, or None."""
    first = reader.first_document()
    if first is None:
        return None
    place, words = first
    recordings = (reader.recording(place),) if reader.has_recording() else ()
    documents = (*reader.reports(()), *recordings)
    return PlannedOccasion(words, documents, documents[-1].place) if documents else None


def _only_occasion(
    numbers: Sequence[int | None], voice_of: Sequence[int | None], voice: int | None
) -> int | None:
    """Return the only occasion on which a voice is heard, or None if there are none or several."""
    own = {
        number
        for number, other_voice in zip(numbers, voice_of, strict=True)
        if other_voice == voice and number is not None
    }
    return own.pop() if voice is not None and len(own) == 1 else None


def _name_span(row: PlanRow) -> Span | None:
    details = row.details
    span = details.get("named") or details.get("speaker") or details.get("likely")
    return (span[0], span[1]) if span else None


type OccasionKey = tuple[OccasionKind, str, str]
"""The kind of an occasion, the outlet that was told, and its words if the outlet is unknown."""


def _occasion_key(reader: DocumentReader, row: PlanRow) -> OccasionKey | None:
    """Return the key of a quotation's occasion, or None if none is stated.

    Two outlets that are not in the register are the same only if the words are the same.
    """
    occasion = row.details.get("occasion")
    if not occasion:
        return None
    kind = OccasionKind(occasion["kind"])
    if kind != OccasionKind.OUTLET:
        return kind, "", ""
    outlet = reader.outlet_in(occasion["start"], occasion["end"])
    words = "" if outlet else folded(reader.text[occasion["start"] : occasion["end"]])
    return kind, outlet, words


def _planned_occasion(
    reader: DocumentReader,
    key: OccasionKey,
    members: Sequence[PlanRow],
    speaker: str,
) -> PlannedOccasion:
    kind, outlet, _words = key
    first, place = members[0].details["occasion"], place_of_saying(members)
    documents: tuple[PlannedDocument, ...] = ()
    if kind == OccasionKind.RECORDING:
        documents = (*reader.reports(members), reader.recording(place))
    elif kind == OccasionKind.POSTED:
        documents = (PlannedDocument("post", speaker, "", place),)
    elif kind == OccasionKind.OUTLET:
        name = outlet or reader.outlet_as_named(first["start"], first["end"])
        documents = (reader.report_of(name, place),)
    elif kind == OccasionKind.INTERVIEW:
        documents = (reader.interview(place),)
    label = " ".join(reader.text[first["start"] : first["end"]].split())
    return PlannedOccasion(label, documents, place)
