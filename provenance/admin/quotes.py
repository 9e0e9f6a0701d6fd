"""The admin of quotes, wordings, translations and overrulings."""

from __future__ import annotations

from typing import Any

from django.contrib import admin

from provenance.admin.filters import SpeakerFilter, WordingFilter
from provenance.admin.inlines import TranslationInline, WordingInline
from provenance.admin.records import RecordAdmin
from provenance.forms.folding import folded_away
from provenance.models import Overruling, Quote, Translation, Wording


@admin.register(Quote)
class QuoteAdmin(RecordAdmin):
    list_display = ["__str__", "kind", "claimed_speaker", "occasion", "wordings_of_it", "outlets"]
    list_filter = ["kind", SpeakerFilter]
    search_fields = [
        "slug",
        "occasion",
        "claimed_speaker__name",
        "wordings__passage__exact",
        "wordings__speaker_as_named",
    ]
    autocomplete_fields = ["claimed_speaker", "addressee", "setting_passage", "responds_to"]
    inlines = [WordingInline]
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

    def with_counts(self, rows: Any) -> Any:
        return rows.with_counts().with_words()

    @admin.display(description="wordings", ordering="wording_count")
    def wordings_of_it(self, quote: Any) -> int:
        return int(quote.wording_count)

    @admin.display(description="outlets", ordering="outlet_count")
    def outlets(self, quote: Any) -> int:
        return int(quote.outlet_count)


@admin.register(Wording)
class WordingAdmin(RecordAdmin):
    joins = ("passage__document", "quote")
    list_display = ["__str__", "quote", "document", "form", "language", "speaker_as_named"]
    list_filter = ["form", WordingFilter, "language"]
    search_fields = ["slug", "passage__exact", "speaker_as_named", "quote__slug"]
    autocomplete_fields = ["quote", "passage", "naming_passage", "within", "occasion"]
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
                    "quote",
                    "passage",
                    ("segment_start", "segment_end"),
                    "its_words",
                ],
            },
        ),
        ("How they are put", {"fields": ["form", "language", "within", "occasion"]}),
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
        ("Why it is the same quote", {"fields": ["same_because"]}),
        ("Folded away on pages", {"fields": ["distressing"]}),
    ]

    @admin.display(description="document", ordering="passage__document__slug")
    def document(self, wording: Wording) -> str:
        return str(wording.passage.document)

    @admin.display(description="words of this wording")
    def its_words(self, wording: Wording) -> str:
        if not wording.passage_id:
            return "—"
        return folded_away(wording.words) if wording.distressing else wording.words


@admin.register(Translation)
class TranslationAdmin(RecordAdmin):
    joins = ("wording__passage",)
    list_display = ["__str__", "wording", "position", "translator"]
    list_select_related = ["wording__passage", "translator"]
    search_fields = ["wording__slug", "wording__passage__exact", "reason"]
    autocomplete_fields = ["wording", "translator", "passage"]


@admin.register(Overruling)
class OverrulingAdmin(RecordAdmin):
    list_display = ["__str__", "passage", "reader", "stands", "curator"]
    list_select_related = ()
    list_filter = ["reader", "stands"]
    search_fields = ["found", "reason", "curator", "passage__exact"]
    autocomplete_fields = ["passage"]

    def with_counts(self, rows: Any) -> Any:
        return rows.with_distress()
