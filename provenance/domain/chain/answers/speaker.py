"""The answer on who is said to speak: in which document, to whom, and under which names."""

from __future__ import annotations

from collections import defaultdict

from provenance.domain.chain.answers.answer import Answer, AnswerLine, Question, line
from provenance.domain.chain.naming import (
    join_with_and,
    name_beside_speaker,
    outlet_name,
    quoted,
    registered_name,
)
from provenance.domain.chain.records import QuoteRecord, Records, SourceRecord, WordingRecord
from provenance.domain.chain.report import ChainReport
from provenance.domain.chain.speaker_phrases import RECORDS_OF_SPEECH, speaker_phrase
from provenance.domain.chain.steps import Step
from provenance.domain.messages import clauses, gettext_noop, isolate_direction, ngettext, say
from provenance.domain.messages import gettext as _
from provenance.domain.vocabulary import QuoteKind

MOST_NAMES = 2
"""Most other names of the speaker in the notes; the page of wordings lists them all."""

_SPEAKER_MESSAGES = {
    (False, True): gettext_noop("%(speaker)s, in %(document)s."),
    (False, False): gettext_noop(
        "%(speaker)s, by our inference in %(document)s: no words state it."
    ),
    (True, True): gettext_noop("%(speaker)s, by the word of %(outer)s, in %(document)s."),
    (True, False): gettext_noop(
        "%(speaker)s, by the word of %(outer)s, by our inference in %(document)s: no words state it."
    ),
}
"""By whether somebody passes the words on, and whether stated steps lead to the document."""


def speaker_answer(report: ChainReport) -> Answer:
    """Return the claimed speaker in each document where they speak, or that none is stated."""
    records, wording = report.records, report.wording
    quote = records.quotes[wording.quote]
    speaker = records.sources.get(quote.speaker) if quote.speaker is not None else None
    name = _speaker_name(records, wording)
    outer = _passed_on_by(records, wording)
    accounts = tuple(
        line(
            say(
                _(
                    _SPEAKER_MESSAGES[
                        bool(outer), any(step.id in report.chain.stated_steps for step in steps)
                    ]
                ),
                speaker=name,
                outer=outer,
                document=name_beside_speaker(records, quote.id, document),
            ),
            *(step.attribution.passage for step in steps),
        )
        for document, steps in _steps_by_document(report).items()
    )
    unknown = _("%(speaker)s. On what recording, or in what statement, is not stated.")
    outlet = records.documents[wording.document]
    if outlet.held and not outlet.examined:
        unknown = _("%(speaker)s. Nobody has looked yet on what recording, or in what statement.")
    alone = line(say(unknown, speaker=name), wording.naming_passage or wording.passage)
    return Answer(Question.SPEAKER, accounts or (alone,), _notes(records, quote, wording, speaker))


def _steps_by_document(report: ChainReport) -> dict[int, list[Step]]:
    """Return the steps at which the claimed speaker is said to speak, by document.

    A record of speech is included also where nobody is said to have released it.
    """
    steps: dict[int, list[Step]] = defaultdict(list)
    for step in report.chain.steps:
        attribution = step.attribution
        is_record = report.records.documents[attribution.taker].kind in RECORDS_OF_SPEECH
        holds_them = attribution.speaks or (attribution.upstream is None and is_record)
        if holds_them and step.quote == report.wording.quote:
            steps[attribution.taker].append(step)
    return steps


def _passed_on_by(records: Records, wording: WordingRecord) -> str:
    """Return the speaker of the wording around this one, or "".

    For example a soldier's mother who repeats what the media say.
    """
    outer = records.wordings.get(wording.within) if wording.within is not None else None
    if outer is None or outer.quote == wording.quote:
        return ""
    speakers = [records.quotes[one.quote].speaker for one in (outer, wording)]
    return "" if speakers[0] == speakers[1] else speaker_phrase(records, outer)


def _speaker_name(records: Records, wording: WordingRecord) -> str:
    """Return the speaker's name in the register, or else the outlet's name for them."""
    is_registered = records.quotes[wording.quote].speaker in records.sources
    if wording.speaker_as_named and not is_registered:
        return quoted(wording.speaker_as_named, records.language_of(wording.document))
    return registered_name(records, wording.quote)


def _notes(
    records: Records, quote: QuoteRecord, wording: WordingRecord, speaker: SourceRecord | None
) -> tuple[AnswerLine, ...]:
    """Return notes on the addressee, on other names of the speaker, and on their protection.

    The addressee is named as by the outlet, or else as in the register. That none is stated is said
    only where somebody has examined the outlet's document, or where it is not on file.
    """
    notes, language = [], records.language_of(wording.document)
    addressee = records.sources.get(quote.addressee) if quote.addressee is not None else None
    outlet = records.documents[wording.document]
    if quote.kind == QuoteKind.WORDS:
        if wording.addressee_as_named:
            text = say(_("Spoken to %(name)s."), name=quoted(wording.addressee_as_named, language))
            notes.append(line(text, wording.naming_passage))
        elif addressee is not None:
            notes.append(line(say(_("Spoken to %(name)s."), name=addressee.name)))
        elif outlet.examined or not outlet.held:
            notes.append(line(_("To whom is not stated.")))
    names = _names(records, wording)
    if names is not None:
        notes.append(names)
    if speaker is not None and speaker.protected:
        notes.append(line(isolate_direction(speaker.protection_reason)))
    return tuple(notes)


def _names(records: Records, wording: WordingRecord) -> AnswerLine | None:
    """Return how other documents name the speaker, or None where none names them differently."""
    outlets: dict[str, list[str]] = defaultdict(list)
    passage_of: dict[str, int] = {}
    for each in records.quote_wordings():
        if each.speaker_as_named and each.speaker_as_named != wording.speaker_as_named:
            name = quoted(each.speaker_as_named, records.language_of(each.document))
            outlets[name].append(outlet_name(records, each.document))
            passage_of.setdefault(name, each.naming_passage or each.passage)
    if not outlets:
        return None
    passages = list(passage_of.values())[:MOST_NAMES]
    there = _("%(name)s in %(outlets)s")
    phrases = [
        say(there, name=name, outlets=join_with_and(documents))
        for name, documents in list(outlets.items())[:MOST_NAMES]
    ]
    if len(outlets) > MOST_NAMES:
        number = len(outlets) - MOST_NAMES
        message = ngettext("%(number)d other name", "%(number)d other names", number)
        phrases.append(say(message, number=number))
    text = say(_("Elsewhere named %(names)s."), names=clauses(phrases))
    return line(text, *passages)
