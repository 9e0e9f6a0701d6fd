"""Utterances and how documents word them."""

from __future__ import annotations

from typing import Any

from django.contrib import admin

from provenance.admin.filters import RenderingFilter, SpeakerFilter
from provenance.admin.inlines import RenderingInline, TranslationInline
from provenance.admin.records import RecordAdmin
from provenance.models import Overruling, Rendering, Translation, Utterance


@admin.register(Utterance)
class UtteranceAdmin(RecordAdmin):
    list_display = ["slug", "kind", "claimed_speaker", "occasion", "renderings_of_it", "outlets"]
    list_filter = ["kind", SpeakerFilter]
    search_fields = [
        "slug",
        "occasion",
        "claimed_speaker__name",
        "renderings__passage__exact",
        "renderings__speaker_as_named",
    ]
    autocomplete_fields = ["claimed_speaker", "addressee", "setting_passage", "responds_to"]
    inlines = [RenderingInline]
    fieldsets = [
        ("What was said", {"fields": ["slug", "kind", "claimed_speaker", "addressee"]}),
        (
            "Occasion, time and place",
            {
                "description": "Only as told: with the passage that states them, or the reason.",
                "fields": [
                    "occasion",
                    ("said_when", "said_where"),
                    "setting_passage",
                    "setting_reason",
                ],
            },
        ),
        ("The original words", {"fields": ["original_words", "original_language"]}),
        ("Beside it", {"fields": ["responds_to", "note"]}),
    ]

    def counted(self, rows: Any) -> Any:
        return rows.with_counts()

    @admin.display(description="renderings", ordering="rendering_count")
    def renderings_of_it(self, utterance: Any) -> int:
        return int(utterance.rendering_count)

    @admin.display(description="outlets", ordering="outlet_count")
    def outlets(self, utterance: Any) -> int:
        return int(utterance.outlet_count)


@admin.register(Rendering)
class RenderingAdmin(RecordAdmin):
    joins = ("passage__document", "utterance")
    list_display = ["__str__", "utterance", "document", "form", "language", "speaker_as_named"]
    list_filter = ["form", RenderingFilter, "language"]
    search_fields = ["slug", "passage__exact", "speaker_as_named", "utterance__slug"]
    autocomplete_fields = ["utterance", "passage", "naming_passage", "within"]
    readonly_fields = ["its_words"]
    inlines = [TranslationInline]
    fieldsets = [
        (
            "Which words",
            {
                "description": (
                    "A segment is counted in characters of the passage; empty: all of it."
                ),
                "fields": [
                    "slug",
                    "utterance",
                    "passage",
                    ("segment_start", "segment_end"),
                    "its_words",
                ],
            },
        ),
        ("How they are put", {"fields": ["form", "language", "within"]}),
        (
            "As this document names it",
            {
                "fields": [
                    ("speaker_as_named", "naming_passage"),
                    "addressee_as_named",
                    ("place_as_stated", "time_as_stated"),
                ]
            },
        ),
        ("Why it is the same utterance", {"fields": ["same_because"]}),
    ]

    @admin.display(description="document", ordering="passage__document__slug")
    def document(self, rendering: Rendering) -> str:
        return str(rendering.passage.document)

    @admin.display(description="words of this rendering")
    def its_words(self, rendering: Rendering) -> str:
        return rendering.words if rendering.passage_id else "—"


@admin.register(Translation)
class TranslationAdmin(RecordAdmin):
    joins = ("rendering__passage",)
    list_display = ["__str__", "rendering", "position", "translator"]
    list_select_related = ["rendering__passage", "translator"]
    search_fields = ["rendering__slug", "rendering__passage__exact", "reason"]
    autocomplete_fields = ["rendering", "translator", "passage"]


@admin.register(Overruling)
class OverrulingAdmin(RecordAdmin):
    joins = ("passage__document",)
    list_display = ["__str__", "passage", "reader", "stands", "curator"]
    list_filter = ["reader", "stands"]
    search_fields = ["found", "reason", "curator", "passage__exact"]
    autocomplete_fields = ["passage"]
