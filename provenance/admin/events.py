"""The admin of the history, which is read-only."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.http import HttpRequest

from provenance import access
from provenance.admin.read_only import ReadOnly
from provenance.admin.records import ModelAdmin
from provenance.domain.record_differences import differences
from provenance.forms.folding import folded_away
from provenance.models import Event
from provenance.queries.account_names import handles_of
from provenance.queries.distressing import distressing_events
from provenance.queries.personal_values import decrypted

COLUMNS = ("at", "who", "what", "record_type", "record_key", "door", "why", "changes")


@admin.register(Event)
class EventAdmin(ReadOnly, ModelAdmin):
    actions = None
    list_display = ["at", "who", "what", "record_type", "record_key", "door", "why"]
    list_filter = ["what", "door", "record_type"]
    search_fields = ["record_key", "why"]
    show_full_result_count = False
    fields = COLUMNS
    readonly_fields = COLUMNS

    def get_search_results(self, request: HttpRequest, queryset: Any, search_term: str) -> Any:
        """Search by the full name of an account too, since names are encrypted."""
        results, has_duplicates = super().get_search_results(request, queryset, search_term)
        handles = handles_of([search_term.strip()]).values()
        return results | queryset.filter(account__in=handles), has_duplicates

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return access.can_curate(request.user)

    @admin.display(description="changes")
    def changes(self, event: Event) -> str:
        (event,) = decrypted([event])
        all_differences = differences(event.before, event.after)
        lines = "\n".join(f"{row.name}: {row.before} → {row.after}" for row in all_differences)
        return folded_away(lines) if distressing_events([event]) else lines
