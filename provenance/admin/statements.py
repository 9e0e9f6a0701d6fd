"""The admin of statements, of what they are said to establish, and of methods."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.db.models import Exists, OuterRef, Prefetch

from provenance.admin.filters import MethodStatedFilter, OwnFilter
from provenance.admin.inlines import StatedObjectInline
from provenance.admin.records import RecordAdmin
from provenance.models import Method, StatedObject, Statement
from provenance.models.row_count import count_related


@admin.register(Statement)
class StatementAdmin(RecordAdmin):
    joins = ("doer",)
    list_display = ["slug", "kind", "words", "doer", "told", "how_put", "methods_named"]
    list_filter = ["kind", "how_put", OwnFilter, MethodStatedFilter]
    search_fields = ["slug", "passage__exact", "doer_as_named", "doer__name"]
    autocomplete_fields = ["passage", "doer", "of_document", "of_wording", "methods"]
    readonly_fields = ["told"]
    inlines = [StatedObjectInline]
    fieldsets = [
        ("The words", {"fields": ["slug", "passage", "kind", "how_put"]}),
        ("Who is said to have done it", {"fields": ["doer", "doer_as_named", "told"]}),
        (
            "What it speaks of",
            {
                "description": "One document or one wording.",
                "fields": ["of_document", "of_wording"],
            },
        ),
        ("How", {"fields": ["methods"]}),
        (
            "How long",
            {
                "description": "Only a duration that is said of this very activity.",
                "fields": [("duration_number", "duration_unit", "duration_hedge")],
            },
        ),
    ]

    def with_counts(self, rows: Any) -> Any:
        return rows.annotate(
            is_own=Exists(Statement.objects.own().filter(pk=OuterRef("pk"))),
            method_count=count_related(rows, "methods"),
        )

    @admin.display(description="words")
    def words(self, statement: Statement) -> str:
        return str(statement.passage)

    @admin.display(description="own or relayed", ordering="is_own")
    def told(self, statement: Any) -> str:
        if not statement.pk:
            return "—"
        return "own" if statement.is_own else "relayed"

    @admin.display(description="methods", ordering="method_count")
    def methods_named(self, statement: Any) -> int:
        return int(statement.method_count)


@admin.register(StatedObject)
class StatedObjectAdmin(RecordAdmin):
    list_display = ["__str__", "statement"]
    list_select_related = ()
    list_filter = ["object"]
    search_fields = ["statement__slug"]
    autocomplete_fields = ["statement"]

    def with_counts(self, rows: Any) -> Any:
        statements = Statement.objects.with_distress().select_related("passage__document")
        return rows.prefetch_related(Prefetch("statement", statements))


@admin.register(Method)
class MethodAdmin(RecordAdmin):
    list_display = ["name", "slug", "statements_naming_it"]
    search_fields = ["name", "slug"]
    prepopulated_fields = {"slug": ["name"]}

    def with_counts(self, rows: Any) -> Any:
        return rows.annotate(statement_count=count_related(rows, "statements"))

    @admin.display(description="statements", ordering="statement_count")
    def statements_naming_it(self, method: Any) -> int:
        return int(method.statement_count)
