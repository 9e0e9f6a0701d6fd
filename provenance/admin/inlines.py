"""The rows edited on their record's page, in the order of the chain."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest

from provenance.admin.correcting import CorrectionRowForm
from provenance.admin.forms import ProposalRowForm
from provenance.admin.records import RowInline, TallRowInline
from provenance.models import (
    Act,
    Attribution,
    Candidate,
    Correction,
    DocumentDate,
    Interest,
    Occasion,
    Overruling,
    Passage,
    SourceName,
    StatedObject,
    Translation,
    Wording,
)


class NameInline(RowInline):
    model = SourceName


class InterestInline(RowInline):
    model = Interest
    autocomplete_fields = ["passage"]


class DateInline(RowInline):
    model = DocumentDate
    fields = ["layer", "position", "precision", "edtf", "minute", "passage", "reason"]
    autocomplete_fields = ["passage"]


class OccasionInline(RowInline):
    """The situations in which its quotes were spoken, where there are several."""

    model = Occasion
    fields = ["position", "label", "passage"]
    autocomplete_fields = ["passage"]


class CorrectionInline(TallRowInline):
    """What its publisher, or the desk, put right or took back."""

    model = Correction
    form = CorrectionRowForm
    fields = ["position", "kind", "statement", "passage", "address", "dated", "recorded_by"]
    readonly_fields = ["recorded_by"]
    autocomplete_fields = ["passage"]


class PassageInline(RowInline):
    model = Passage
    fields = ["key", "zone", "exact", "prefix", "suffix", "start", "end", "time_code"]
    show_change_link = True


class AttributionInline(TallRowInline):
    """What the document takes its words from."""

    model = Attribution
    fk_name = "taker"
    verbose_name_plural = "steps: what it takes its words from"
    fields = [
        "slug",
        ("upstream", "speaks", "gap"),
        ("quotes", "occasions"),
        "passage",
        "meaning",
        "identity_reason",
        ("inference", "inferred_by"),
    ]
    autocomplete_fields = ["upstream", "quotes", "occasions", "passage"]
    show_change_link = True


class ActInline(RowInline):
    model = Act
    fields = ["position", "kind", "agent", "agent_as_named", "hedge", "passage"]
    autocomplete_fields = ["agent", "passage"]


class CandidateInline(TallRowInline):
    """What may fill the gap; decided on the candidate's own page."""

    model = Candidate
    form = ProposalRowForm
    fields = ["slug", "document", "filling", "grounds", "passage", "state", "proposed_by"]
    readonly_fields = ["state", "proposed_by"]
    autocomplete_fields = ["document", "passage"]
    show_change_link = True

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


class WordingInline(TallRowInline):
    """How documents word it."""

    model = Wording
    fields = [
        "slug",
        ("passage", "segment_start", "segment_end"),
        ("form", "language", "occasion"),
        ("speaker_as_named", "naming_passage"),
        "same_because",
    ]
    autocomplete_fields = ["passage", "naming_passage", "occasion"]
    show_change_link = True


class TranslationInline(RowInline):
    model = Translation
    autocomplete_fields = ["translator", "passage"]


class OverrulingInline(RowInline):
    model = Overruling


class StatedObjectInline(RowInline):
    model = StatedObject
