"""The inlines of the admin's pages, in the order of the chain."""

from __future__ import annotations

from functools import partial
from typing import Any

from django.contrib.admin.checks import InlineModelAdminChecks
from django.contrib.admin.utils import flatten_fieldsets
from django.forms.models import modelformset_factory
from django.http import HttpRequest

from provenance.admin.correcting import CorrectionRowForm
from provenance.admin.entries import EntryRowForm, QuoteEntries, StatementEntries, StepEntries
from provenance.admin.forms import ProposalRowForm
from provenance.admin.records import FoldedRowInline, RowInline, TallRowInline
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
    Statement,
    Translation,
    Wording,
)


class NameInline(RowInline):
    model = SourceName


class InterestInline(TallRowInline):
    model = Interest
    autocomplete_fields = ["passage"]


class DateInline(FoldedRowInline):
    model = DocumentDate
    fields = [("layer", "position"), ("edtf", "precision", "minute"), "passage", "reason"]
    autocomplete_fields = ["passage"]


class OccasionInline(FoldedRowInline):
    """The situations in which its quotes were spoken, where there are several."""

    model = Occasion
    fields = [("label", "position"), "passage"]
    autocomplete_fields = ["passage"]


class CorrectionInline(FoldedRowInline):
    """Corrections and retractions by its publisher or the desk."""

    model = Correction
    form = CorrectionRowForm
    fields = [
        *(("kind", "dated", "position"), "statement"),
        *("passage", "address", "recorded_by"),
    ]
    readonly_fields = ["recorded_by"]
    autocomplete_fields = ["passage"]


class PassageInline(FoldedRowInline):
    model = Passage
    fields = [("key", "zone"), "exact", ("prefix", "suffix"), ("start", "end", "time_code")]
    show_change_link = True

    def get_formset(self, request: HttpRequest, obj: Any = None, **kwargs: Any) -> Any:
        formset = super().get_formset(request, obj, **kwargs)
        if obj is not None:
            formset.form.distressing_words = obj.distressing_words
        return formset

    def get_queryset(self, request: HttpRequest) -> Any:
        rows: Any = super().get_queryset(request)
        return rows.with_distress()


class ActInline(TallRowInline):
    model = Act
    fields = [("kind", "position"), ("agent", "agent_as_named"), ("hedge", "passage")]
    autocomplete_fields = ["agent", "passage"]


class CandidateInline(TallRowInline):
    """Candidates for the gap; they are decided on their own page."""

    model = Candidate
    form = ProposalRowForm
    fields = ["slug", "document", "filling", "grounds", "passage", "state", "proposed_by"]
    readonly_fields = ["state", "proposed_by"]
    autocomplete_fields = ["document", "passage"]
    show_change_link = True

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


class WordingInline(TallRowInline):
    """The wordings of the quote in documents."""

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


class TranslationInline(TallRowInline):
    model = Translation
    autocomplete_fields = ["translator", "passage"]


class OverrulingInline(TallRowInline):
    model = Overruling

    def get_queryset(self, request: HttpRequest) -> Any:
        rows: Any = super().get_queryset(request)
        return rows.with_distress()


class StatedObjectInline(RowInline):
    model = StatedObject


class _EntryChecks(InlineModelAdminChecks):
    """Checks of an inline whose rows have no foreign key to the document, only words in it."""

    def _check_relation(self, obj: Any, parent_model: Any) -> list[Any]:
        return []

    def _check_exclude_of_parent_model(self, obj: Any, parent_model: Any) -> list[Any]:
        return []


class EntryInline(TallRowInline):
    """Records made from a document's words, and a form for a new one."""

    checks_class = _EntryChecks

    template = "admin/provenance/entries.html"
    form = EntryRowForm
    extra = 1
    show_change_link = True

    class Media:
        js = ("js/admin-new-quotes.js",)

    def get_formset(self, request: HttpRequest, obj: Any = None, **kwargs: Any) -> Any:
        formset: Any = modelformset_factory(
            self.model,
            form=self.form,
            formset=self.formset,
            fields=flatten_fieldsets(self.get_fieldsets(request, obj)),
            formfield_callback=partial(self.formfield_for_dbfield, request=request),
            extra=self.extra,
            can_delete=self.has_delete_permission(request, obj),
            max_num=self.max_num,
        )
        formset.who = request.user.get_username()
        return formset


class QuoteInline(EntryInline):
    model = Wording
    formset: Any = QuoteEntries
    verbose_name, verbose_name_plural = "quote", "quotes"
    fields = [("speaker_as_named", "form", "language"), ("quote", "occasion"), "same_because"]
    autocomplete_fields = ["quote"]


class StepInline(EntryInline):
    model = Attribution
    formset: Any = StepEntries
    verbose_name, verbose_name_plural = "step", "steps: what it takes its words from"
    fields = [("upstream", "speaks", "gap"), ("quotes", "occasions"), "meaning", "inference"]
    autocomplete_fields = ["upstream", "quotes", "occasions"]


class StatementInline(EntryInline):
    model = Statement
    formset: Any = StatementEntries
    fields = [("kind", "how_put"), ("doer_as_named", "doer"), "methods"]
    autocomplete_fields = ["doer", "methods"]
