"""Labelled facts shown at every step of a chain: the record fields marked ``on_step``.

Pages, the terminal, JSON, CSV and PROV all list these facts, so that showing a field on each step
takes only its definition.
"""

from __future__ import annotations

from dataclasses import dataclass

from provenance.domain.chain.records import AttributionRecord, Records, WordingRecord
from provenance.domain.chain.records.fields import (
    OCCASION,
    FieldDisplay,
    RecordField,
    record_fields,
)
from provenance.domain.messages import gettext, with_tag


@dataclass(frozen=True, slots=True)
class StepField:
    """A field of ``record`` that every step shows."""

    record: type
    field: RecordField
    shown: FieldDisplay

    def value(self, records: Records, attribution: AttributionRecord, quote: int | None) -> str:
        """Return the field's value at a step, or "" for none.

        A field of a wording is read from the wordings of ``quote`` in the taker; without a quote,
        from the wordings that the step is limited to, or from all of the taker's.
        """
        if self.record is AttributionRecord:
            return str(getattr(attribution, self.field.name) or "")
        values = [
            getattr(wording, self.field.name)
            for wording in records.wordings.values()
            if wording.document == attribution.taker and _speaks_for(attribution, wording, quote)
        ]
        if self.field.reference == OCCASION:
            values = [records.occasion_label(number) for number in values]
        else:
            language = records.language_of(attribution.taker)
            values = [with_tag(value, language) for value in values]
        return "; ".join(dict.fromkeys(str(value) for value in values if value))


def _speaks_for(attribution: AttributionRecord, wording: WordingRecord, quote: int | None) -> bool:
    if quote is not None:
        return wording.quote == quote
    is_limited = attribution.quotes or attribution.occasions
    is_listed = wording.quote in attribution.quotes or wording.occasion in attribution.occasions
    return is_listed or not is_limited


@dataclass(frozen=True, slots=True)
class StepFact:
    """A value with its key for programs and its label in the reader's language."""

    key: str
    label: str
    value: str


STEP_FIELDS = tuple(
    StepField(record, field, field.shown)
    for record in (AttributionRecord, WordingRecord)
    for field in record_fields(record)
    if field.shown is not None and field.shown.on_step
)


def step_facts(
    records: Records, attribution: AttributionRecord, quote: int | None = None
) -> list[StepFact]:
    """Return the non-empty facts of a step, in the order of their definition."""
    return [
        StepFact(each.field.key, gettext(each.shown.label), value)
        for each in STEP_FIELDS
        if (value := each.value(records, attribution, quote))
    ]
