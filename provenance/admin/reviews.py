"""The admin of reviews, which are read-only, and of corrections."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.http import HttpRequest

from provenance import access
from provenance.admin.correcting import CorrectionRowForm
from provenance.admin.forms import RecordForm
from provenance.admin.read_only import ReadOnly
from provenance.admin.records import ModelAdmin, RecordAdmin
from provenance.models import Correction, Review


class CorrectionAdminForm(RecordForm, CorrectionRowForm):
    """The form of a correction on its own page."""


@admin.register(Correction)
class CorrectionAdmin(RecordAdmin):
    form = CorrectionAdminForm
    joins = ("document",)
    list_display = ["document", "kind", "statement", "dated", "recorded_by"]
    list_filter = ["kind"]
    search_fields = ["statement", "document__title", "document__slug"]
    autocomplete_fields = ["document", "passage"]
    readonly_fields = ["recorded_by"]


@admin.register(Review)
class ReviewAdmin(ReadOnly, ModelAdmin):
    actions = None
    list_display = ["document", "outcome", "edition", "submitted_by", "read_by", "read_at"]
    list_filter = ["outcome"]
    list_select_related = ["document"]
    search_fields = ["document__title", "document__slug", "submitted_by", "read_by"]

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return access.can_curate(request.user)
