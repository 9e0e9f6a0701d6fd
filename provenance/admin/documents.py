"""The admin of documents, their dates and occasions, and their passages."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.html import format_html, format_html_join

from provenance.admin.entries import EntryFormSet, QuoteEntries, StatementEntries, StepEntries
from provenance.admin.filters import DocumentFilter, PlaceFilter
from provenance.admin.inlines import (
    CorrectionInline,
    DateInline,
    OccasionInline,
    OverrulingInline,
    PassageInline,
    QuoteInline,
    StatementInline,
    StepInline,
)
from provenance.admin.records import RecordAdmin
from provenance.domain.vocabulary import Status
from provenance.models import Attribution, Document, DocumentDate, Occasion, Passage
from provenance.models.row_count import count_related
from provenance.services.fixture_export import fixture_of


@admin.register(Document)
class DocumentAdmin(RecordAdmin):
    actions = ["export_fixture"]  # type: ignore[assignment]  # the records beside it have none
    list_display = [
        "__str__",
        "kind",
        "publisher",
        "holding",
        "status",
        "examined_on",
        "passages_entered",
        "wordings_entered",
        "attributions_entered",
    ]
    list_filter = [DocumentFilter, "status", "kind", "holding", "language"]
    search_fields = ["title", "described_as", "slug", "address", "publisher__name"]
    autocomplete_fields = ["publisher", "syndicated_copy_of"]
    prepopulated_fields = {"slug": ["title"]}
    readonly_fields = ["where_it_stands", "text_sha256", "text_length", "told_elsewhere"]
    inlines = [
        *(DateInline, CorrectionInline, OccasionInline, PassageInline),
        *(QuoteInline, StepInline, StatementInline),
    ]
    fieldsets = [
        (
            "What it is",
            {
                "fields": [
                    *("title", "described_as"),
                    *(("slug", "kind"), ("publisher", "language"), "where_it_stands"),
                ]
            },
        ),
        (
            "How we have it",
            {
                "description": (
                    "Held: you had its own words before you. Named: it is known only through "
                    "others, and has neither text nor examination here."
                ),
                "fields": [("holding", "examined_on", "examined_by")],
            },
        ),
        (
            "Where to look it up",
            {"classes": ["collapse"], "fields": [("address", "archived_address"), "note"]},
        ),
        (
            "Whose witness it is",
            {
                "description": "A syndicated copy counts once, with what it copies.",
                "classes": ["collapse"],
                "fields": ["syndicated_copy_of", "copy_reason", "told_elsewhere"],
            },
        ),
        (
            "Its text",
            {
                "description": (
                    "The text stays in this installation. Hash and length are worked out from it; "
                    "offsets of passages are characters of it."
                ),
                "classes": ["collapse"],
                "fields": ["text", "text_sha256", "text_length"],
            },
        ),
    ]

    def with_counts(self, rows: Any) -> Any:
        return rows.with_counts()

    @admin.display(description="status")
    def where_it_stands(self, document: Document) -> str:
        """Return the status, with a link to the page that changes it.

        A second curator reviews the document there; that page works without JavaScript.
        """
        if document._state.adding:
            return Status.DRAFT.label
        address = reverse("desk-moves", args=[document.slug])
        return format_html(
            '{}. <a href="{}">What can be done with it</a>', document.get_status_display(), address
        )

    @admin.display(description="steps told elsewhere")
    def told_elsewhere(self, document: Document) -> str:
        """Return links to its steps that are stated in other documents."""
        rows = Attribution.objects.for_listing().filter(taker=document, passage__isnull=False)
        rows = rows.exclude(passage__document=document).order_by("pk")
        if document._state.adding or not rows:
            return "—"
        links = [
            (reverse("admin:provenance_attribution_change", args=[row.pk]), row) for row in rows
        ]
        return format_html_join(" · ", '<a href="{}">{}</a>', links)

    def get_inlines(self, request: HttpRequest, obj: Any) -> Any:
        """Leave out records made from words until a new document is saved."""
        is_entry = [issubclass(inline.formset, EntryFormSet) for inline in self.inlines]
        pairs = zip(self.inlines, is_entry, strict=True)
        return [inline for inline, needs_words in pairs if obj or not needs_words]

    def _create_formsets(self, request: HttpRequest, obj: Any, change: bool) -> Any:
        """Create the formsets, and offer steps and statements the quotes of the same save."""
        formsets, inlines = super()._create_formsets(request, obj, change)  # type: ignore[misc]
        quotes = next((one for one in formsets if isinstance(one, QuoteEntries)), None)
        for formset in formsets:
            if isinstance(formset, (StepEntries, StatementEntries)):
                formset.quote_rows = quotes
        return formsets, inlines

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        """Save the document and its passages, then the other entries, each with its event."""
        entries = [one for one in formsets if isinstance(one, EntryFormSet)]
        rows = [one for one in formsets if one not in entries]
        super().save_related(request, form, rows, change)
        for formset in entries:
            formset.write(change=self.change_by(request, form.cleaned_data["why"]))

    @admin.display(description="passages", ordering="passage_count")
    def passages_entered(self, document: Any) -> int:
        return int(document.passage_count)

    @admin.display(description="wordings", ordering="wording_count")
    def wordings_entered(self, document: Any) -> int:
        return int(document.wording_count)

    @admin.display(description="attributions", ordering="attribution_count")
    def attributions_entered(self, document: Any) -> int:
        return int(document.attribution_count)

    @admin.action(description="Export as a fixture, with all that its chains need")
    def export_fixture(self, request: HttpRequest, queryset: QuerySet[Document]) -> HttpResponse:
        """Export without full texts, and protected sources in their display form only."""
        answer = HttpResponse(fixture_of(queryset), content_type="application/json")
        answer["Content-Disposition"] = 'attachment; filename="documents.json"'
        return answer


@admin.register(DocumentDate)
class DocumentDateAdmin(RecordAdmin):
    joins = ("document",)
    list_display = ["document", "layer", "edtf", "precision", "earliest", "latest"]
    list_filter = ["layer", "precision"]
    search_fields = ["edtf", "document__title", "document__slug"]
    autocomplete_fields = ["document", "passage"]
    readonly_fields = ["earliest", "latest"]


@admin.register(Occasion)
class OccasionAdmin(RecordAdmin):
    joins = ("document",)
    list_display = ["label", "document", "position", "wordings_of_it", "attributions_of_it"]
    search_fields = ["label", "document__title", "document__slug"]
    autocomplete_fields = ["document", "passage"]

    def with_counts(self, rows: Any) -> Any:
        return rows.annotate(
            wording_count=count_related(rows, "wordings"),
            attribution_count=count_related(rows, "attributions"),
        )

    @admin.display(description="wordings", ordering="wording_count")
    def wordings_of_it(self, occasion: Any) -> int:
        return int(occasion.wording_count)

    @admin.display(description="steps that name it", ordering="attribution_count")
    def attributions_of_it(self, occasion: Any) -> int:
        return int(occasion.attribution_count)


@admin.register(Passage)
class PassageAdmin(RecordAdmin):
    joins = ("document",)
    list_display = ["__str__", "zone", "start", "end", "wordings_of_it", "attributions_stated"]
    list_filter = ["zone", PlaceFilter]
    search_fields = ["exact", "key", "document__title", "document__slug"]
    autocomplete_fields = ["document"]
    inlines = [OverrulingInline]
    fieldsets = [
        ("Where it stands", {"fields": ["document", "key", "zone"]}),
        (
            "The words",
            {
                "description": (
                    "Exactly as they stand, no longer than what they show; before and after them "
                    "at most 64 characters of context, spaces included."
                ),
                "fields": ["prefix", "exact", "suffix"],
            },
        ),
        (
            "The place",
            {
                "description": "Characters of the text, the end not included; empty if not seen.",
                "fields": [("start", "end"), "time_code"],
            },
        ),
    ]

    def get_form(
        self, request: HttpRequest, obj: Any = None, change: bool = False, **kwargs: Any
    ) -> Any:
        form: Any = super().get_form(request, obj, change=change, **kwargs)
        if obj is not None:
            form.distressing_words = obj.document.distressing_words
        return form

    def with_counts(self, rows: Any) -> Any:
        return rows.with_distress().annotate(
            wording_count=count_related(rows, "wordings"),
            attribution_count=count_related(rows, "attributions"),
        )

    @admin.display(description="wordings", ordering="wording_count")
    def wordings_of_it(self, passage: Any) -> int:
        return int(passage.wording_count)

    @admin.display(description="steps it states", ordering="attribution_count")
    def attributions_stated(self, passage: Any) -> int:
        return int(passage.attribution_count)
