"""The admin of sources: who speaks, intercepts, releases, verifies, publishes or relays."""

from __future__ import annotations

from typing import Any

from django.contrib import admin

from provenance.admin.filters import ProtectedFilter
from provenance.admin.inlines import InterestInline, NameInline
from provenance.admin.records import RecordAdmin
from provenance.models import Interest, Source, SourceName


@admin.register(Source)
class SourceAdmin(RecordAdmin):
    list_display = ["__str__", "slug", "kind", "part_of", "protection", "published", "spoken"]
    list_filter = ["kind", ProtectedFilter]
    list_select_related = ["part_of"]
    search_fields = ["name", "display_form", "names__name", "slug"]
    autocomplete_fields = ["part_of"]
    inlines = [NameInline, InterestInline]
    fieldsets = [
        ("Who it is", {"fields": ["name", "slug", "kind", "part_of"]}),
        (
            "How far it may be shown",
            {
                "description": (
                    "A protected source appears everywhere in its display form alone. Never enter "
                    "what could find a person, and leave the name out of the slug: it is an address."
                ),
                "fields": ["protection", "display_form", "protection_reason"],
            },
        ),
    ]

    def with_counts(self, rows: Any) -> Any:
        return rows.with_counts()

    @admin.display(description="documents published", ordering="published_count")
    def published(self, source: Any) -> int:
        return int(source.published_count)

    @admin.display(description="quotes", ordering="spoken_count")
    def spoken(self, source: Any) -> int:
        return int(source.spoken_count)


@admin.register(SourceName)
class SourceNameAdmin(RecordAdmin):
    joins = ("source",)
    list_display = ["__str__", "source", "language", "script"]
    list_filter = ["language"]
    search_fields = ["name", "source__name", "source__slug"]
    autocomplete_fields = ["source"]


@admin.register(Interest)
class InterestAdmin(RecordAdmin):
    joins = ("source",)
    list_display = ["source", "interest", "since", "until"]
    search_fields = ["interest", "source__name", "source__slug"]
    autocomplete_fields = ["source", "passage"]
