"""The ticked parts of a suggested chain, as entries that the forms of single records would make."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass, field
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext as _

from provenance.domain.language.text import folded
from provenance.domain.proposing.chain_plan import PlannedQuote
from provenance.domain.proposing.plan_documents import PlannedDocument
from provenance.domain.vocabulary import Protection
from provenance.forms.chain_plan import SPEAKER, ChainPlanForm
from provenance.forms.entering import FormSubject, RecordForm, form_for, unchanged_data
from provenance.forms.entering_fields import checker_named, source_words
from provenance.forms.entering_places import place_words
from provenance.forms.plan_fields import KNOWN_SOURCE_PREFIX, NEW_KIND_PREFIX
from provenance.forms.plan_protection import protection_answer
from provenance.models import Attribution, Document, Proposal, Source, Wording
from provenance.queries.name_choices import documents_reported_in
from provenance.services.protecting import ProtectionEntry

LONGEST_SHOWN = 60

type Planned = tuple[Any, Proposal | None]
"""An entry, and the proposal that it confirms or None."""


@dataclass
class PlanEntries:
    """The entries of a valid plan: quotes, the steps of each occasion, statements, the day.

    Iterating needs a generator's ``send``: each entry is made only when the record of the one
    before it has been sent, since it may refer to that record.
    """

    form: ChainPlanForm
    voices: dict[str, Source] = field(default_factory=dict)
    documents: dict[tuple[str, str], Document] = field(default_factory=dict)
    tops: dict[str, Document] = field(default_factory=dict)
    """The topmost document of each occasion, which a statement about it refers to."""

    def __iter__(self) -> Generator[Planned, models.Model]:
        yield from self._quotes()
        for number in range(len(self.form.plan.occasions)):
            if self._value(f"occasion{number}_take"):
                yield from self._steps_of_occasion(number)
        yield from self._statements()
        if (day := self.form.day_values()) is not None:
            data, proposal = day
            yield self._entry("date", proposal, data), proposal

    def _value(self, name: str) -> Any:
        return self.form.cleaned_data[name]

    def _quotes(self) -> Generator[Planned, models.Model]:
        for quote in self.form.plan.quotes:
            name = f"quote{quote.row.number}"
            if not self._value(f"{name}_take"):
                continue
            voice = self._value(f"{name}_voice")
            data = {"document_occasion": self._label(self._value(f"{name}_occasion"))}
            data |= self._speaker(voice) | self._naming(quote, voice)
            data |= self._added(quote)
            proposal = self.form.rows.get(quote.row.number)
            record = yield self._entry("quote", proposal, data), proposal
            assert isinstance(record, Wording)
            speaker = record.quote.claimed_speaker
            if voice and voice not in self.voices and speaker:
                self.voices[voice] = yield from self._protected(speaker, voice)

    def _added(self, quote: PlannedQuote) -> dict[str, str]:
        """Return words and form of a quote that a curator added; {} for a suggested one."""
        row = quote.row
        if row.number in self.form.rows:
            return {}
        words = place_words(self.form.document.text, row.start, row.end)
        return {"place": words, "form": self._value(f"quote{row.number}_form")}

    def _protected(self, speaker: Source, voice: str) -> Generator[Planned, models.Model, Source]:
        """Yield an entry with the decision on a known speaker's protection; return the speaker.

        Nothing is yielded where the register has a decision already, as it does for a new speaker.
        """
        answer = protection_answer(self.form.cleaned_data, voice)
        is_decided = speaker.protection != Protection.NONE or speaker.protection_reason
        if is_decided or not answer.reason:
            return speaker
        entry = ProtectionEntry(
            source=speaker, display_form=answer.display_form, reason=answer.reason
        )
        record = yield entry, None
        assert isinstance(record, Source)
        return record

    def _naming(self, quote: PlannedQuote, voice: str) -> dict[str, str]:
        """Return how the article names a speaker who was corrected: as typed, if it occurs.

        {} where the speaker is the suggested one and the name shares a word with it.
        """
        number = int(voice) if voice else None
        typed = self._value(f"voice{voice}_name") if voice else ""
        voices = self.form.plan.voices
        is_alike = number is None or not voices[number].words.isdisjoint(folded(typed).split())
        if number == quote.voice and is_alike:
            return {}
        stands = folded(typed) in folded(self.form.document.text)
        return {"speaker_as_named": typed if stands else "", "naming": ""}

    def _speaker(self, voice: str) -> dict[str, str]:
        """Return the speaker's fields in a quote's form: a known source, or a new one."""
        if not voice:
            return {"speaker": ""}
        choice = self._value(f"voice{voice}_is")
        if voice in self.voices:
            return {"speaker": source_words(self.voices[voice])}
        if choice.startswith(KNOWN_SOURCE_PREFIX):
            return {"speaker": choice.removeprefix(KNOWN_SOURCE_PREFIX)}
        name = self._value(f"voice{voice}_name")
        answer = protection_answer(self.form.cleaned_data, voice)
        return {
            "speaker": name,
            "speaker_kind": choice.removeprefix(NEW_KIND_PREFIX),
            "speaker_protection": Protection.ROLE if answer.display_form else Protection.NONE,
            "speaker_display_form": answer.display_form,
            "speaker_protection_reason": answer.reason,
        }

    def _label(self, number: str) -> str:
        """Return the name of an occasion, or "" where the article has only one."""
        numbers = {
            self._value(f"quote{one.row.number}_occasion")
            for one in self.form.plan.quotes
            if self._value(f"quote{one.row.number}_take")
        }
        is_one = numbers <= {number} and not self.form.document.occasions.exists()
        return "" if is_one or not number else self._value(f"occasion{number}_label")

    def _steps_of_occasion(self, number: int) -> Generator[Planned, models.Model]:
        """Yield the steps of one occasion, from the article to its end."""
        taker: Document | None = None
        for name in self.form.document_names(number):
            if not self._value(f"{name}_kind"):
                continue
            data = self._taker_fields(number, taker) | self._upstream(name, number)
            record = yield self._entry("attribution", None, data), None
            assert isinstance(record, Attribution)
            assert record.upstream is not None
            taker = record.upstream
            self.documents[self._key(name)] = self.tops[str(number)] = taker
        end = self._value(f"occasion{number}_end")
        ends = {"leads_to": "speaker"} if end == SPEAKER else {"leads_to": "gap", "gap": end}
        ends["place"] = self._value(f"occasion{number}_place")
        yield self._entry("attribution", None, self._taker_fields(number, taker) | ends), None

    def _taker_fields(self, number: int, taker: Document | None) -> dict[str, Any]:
        """Return the taker of a step; the article's own steps are limited to the occasion."""
        if taker is not None:
            return {"taker": taker.slug}
        label = self._label(str(number))
        occasion = (
            self.form.document.occasions.filter(label__iexact=label).first() if label else None
        )
        if occasion is not None:
            return {"occasions": [str(occasion.pk)]}
        return {"new_occasion": label}

    def _key(self, name: str) -> tuple[str, str]:
        return self._value(f"{name}_kind"), folded(self._value(f"{name}_by"))

    def _upstream(self, name: str, number: int) -> dict[str, Any]:
        data = {"leads_to": "document", "place": self._value(f"{name}_place")}
        if (there := self._known_document(name)) is not None:
            return data | {"upstream": there.slug} | self._act(name, number)
        return data | {
            "upstream": self._described(name, number),
            "upstream_kind": self._value(f"{name}_kind"),
            **self._source(name, "upstream_publisher"),
            **self._act(name, number),
        }

    def _known_document(self, name: str) -> Document | None:
        """Return the same document if it was entered already, here or on another occasion."""
        kind, publisher = self._key(name)
        if (kind, publisher) in self.documents or not publisher:
            return self.documents.get((kind, publisher))
        for one in documents_reported_in(self.form.document):
            if one.kind == kind and one.publisher and folded(one.publisher.shown_as) == publisher:
                return one
        return None

    def _described(self, name: str, number: int) -> str:
        """Return what the article calls the document; "" if it only names the publisher."""
        planned = self._planned(name, number)
        return planned.words if planned else ""

    def _planned(self, name: str, number: int) -> PlannedDocument | None:
        documents = self.form.plan.occasions[number].documents
        line = self.form.document_names(number).index(name)
        return documents[line] if line < len(documents) else None

    def _source(self, name: str, role: str) -> dict[str, str]:
        """Return a publisher for a form: one of the voices, a known source, or a new one."""
        typed, kind = self._value(f"{name}_by"), self._value(f"{name}_by_kind")
        for voice, source in self.voices.items():
            if folded(typed) in (
                folded(self._value(f"voice{voice}_name")),
                folded(source.shown_as),
            ):
                return {role: source_words(source)}
        return {role: typed, f"{role}_kind": kind}

    def _act(self, name: str, number: int) -> dict[str, str]:
        planned = self._planned(name, number)
        if planned is None or not planned.act or not self._value(f"{name}_by"):
            return {}
        return {
            "act1_kind": planned.act,
            "act1_as_named": self._value(f"{name}_by"),
            **self._source(name, "act1_agent"),
        }

    def _statements(self) -> Generator[Planned, models.Model]:
        for row in self.form.plan.statements:
            if self._value(f"statement{row.number}_take"):
                by = self._value(f"statement{row.number}_by")
                data = {"how_put": self._value(f"statement{row.number}_how_put")}
                data |= {"doer_as_named": by, "doer": checker_named(by, self.form.document)}
                data |= self._subject(self._value(f"statement{row.number}_of"))
                proposal = self.form.rows[row.number]
                yield self._entry("statement", proposal, data), proposal

    def _subject(self, occasion: str) -> dict[str, str]:
        """Return what a statement is about: the article, or the top document of an occasion."""
        if not occasion:
            return {}
        if occasion not in self.tops:
            label = self._value(f"occasion{occasion}_label")
            raise ValidationError(
                _("A statement speaks of “%(label)s”. Tick its steps, with a document, or choose another subject.")
                % {"label": label}
            )  # fmt: skip
        return {"of": f"document:{self.tops[occasion].slug}"}

    def _entry(self, kind: str, proposal: Proposal | None, data: dict[str, Any]) -> Any:
        """Return the entry that the form of one record makes of the data.

        Raises ``ValidationError`` with the form's messages.
        """
        document = self.form.document
        subject = FormSubject(kind, proposal=proposal)
        form: RecordForm = form_for(document, subject)
        filled = form_for(document, subject, unchanged_data(form) | data)
        if filled.is_valid():
            return filled.entry()
        place = str(filled.data.get("place", ""))[:LONGEST_SHOWN]
        sentences = [f"{sentence} ({place}…)" for sentence in filled.sentences()]
        raise ValidationError(sentences)
