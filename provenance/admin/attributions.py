"""The admin of steps, of the acts at them, and of candidates for their gaps."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.http import HttpRequest

from provenance.admin.filters import AttributionFilter, LayerFilter
from provenance.admin.forms import CandidateAdminForm
from provenance.admin.inlines import ActInline, CandidateInline
from provenance.admin.records import RecordAdmin
from provenance.domain.vocabulary import CandidateState, Layer
from provenance.models import Act, Attribution, Candidate
from provenance.models.row_count import count_related


@admin.register(Attribution)
class AttributionAdmin(RecordAdmin):
    joins = ("taker", "upstream")
    list_display = ["__str__", "slug", "layer", "acts_entered", "candidates_entered"]
    list_filter = [LayerFilter, AttributionFilter, "gap", "speaks"]
    search_fields = ["slug", "taker__title", "taker__slug", "upstream__title", "upstream__slug"]
    autocomplete_fields = [
        *("taker", "upstream", "quotes", "occasions", "passage", "inferred_for"),
    ]
    readonly_fields = ["layer"]
    inlines = [ActInline, CandidateInline]
    fieldsets = [
        ("Who takes", {"fields": ["slug", "taker", "quotes", "occasions"]}),
        (
            "From where",
            {
                "description": (
                    "One of: an upstream document; the claimed speaker, who speaks in the taker; "
                    "a gap. An upstream document and a gap: unknown steps lie between."
                ),
                "fields": ["upstream", "speaks", "gap"],
            },
        ),
        (
            "The words that state it",
            {"fields": ["passage", "meaning", "identity_reason", "layer"]},
        ),
        (
            "Or, where no passage states it, the inference",
            {"fields": ["inference", "inferred_by", "inferred_for"]},
        ),
    ]

    def with_counts(self, rows: Any) -> Any:
        return rows.with_layer().annotate(
            act_count=count_related(rows, "acts"),
            candidate_count=count_related(rows, "candidates"),
        )

    @admin.display(description="how we know of it", ordering="computed_layer")
    def layer(self, attribution: Attribution) -> str:
        return Layer(attribution.layer).label if attribution.pk else "—"

    @admin.display(description="acts", ordering="act_count")
    def acts_entered(self, attribution: Any) -> int:
        return int(attribution.act_count)

    @admin.display(description="candidates", ordering="candidate_count")
    def candidates_entered(self, attribution: Any) -> int:
        return int(attribution.candidate_count)


@admin.register(Act)
class ActAdmin(RecordAdmin):
    joins = ("attribution__taker", "attribution__upstream", "agent")
    list_display = ["__str__", "attribution", "position", "agent"]
    list_filter = ["kind"]
    search_fields = ["attribution__slug", "agent__name", "agent_as_named"]
    autocomplete_fields = ["attribution", "agent", "passage"]


@admin.register(Candidate)
class CandidateAdmin(RecordAdmin):
    form = CandidateAdminForm
    joins = ("attribution__taker", "attribution__upstream", "document")
    list_display = ["filling", "attribution", "document", "state", "proposed_by", "decided_by"]
    list_filter = ["state"]
    search_fields = ["slug", "filling", "grounds", "attribution__slug"]
    autocomplete_fields = ["attribution", "document", "passage"]
    readonly_fields = ["state", "proposed_by", "decided_by", "decided_on", "decision_reason"]

    def get_fieldsets(self, request: HttpRequest, obj: Any = None) -> Any:
        fields = ["slug", "attribution", "document", "filling", "grounds", "passage"]
        fieldsets: list[Any] = [("The proposal", {"fields": fields})]
        if obj is not None:
            fieldsets.append(("The decision", {"fields": self._decision(request, obj)}))
        return [*fieldsets, *super().get_fieldsets(request, obj)[1:]]

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        if form.cleaned_data.get("decision"):
            form.decide(self.change_by(request, form.cleaned_data["why"]))
        else:
            super().save_related(request, form, formsets, change)

    def _decision(self, request: HttpRequest, candidate: Candidate) -> list[str]:
        decided = ["state", "proposed_by", "decided_by", "decided_on", "decision_reason"]
        open_still = candidate.state == CandidateState.PROPOSED
        if open_still and self.has_change_permission(request, candidate):
            return [*decided[:2], "decision"]
        return decided
