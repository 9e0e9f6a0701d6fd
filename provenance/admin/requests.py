"""The admin of disputes and of requests to trace, each decided with a sentence."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import ValidationError
from django.db.models import Count, OuterRef, QuerySet, Subquery
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from provenance.admin.filters import NamedQueryFilter
from provenance.admin.forms import RecordForm
from provenance.admin.records import RecordAdmin
from provenance.domain.chain.passage_context import passage_context
from provenance.domain.chain.records import PassageRecord
from provenance.domain.language.quote_marks import with_quote_marks
from provenance.domain.vocabulary import DisputeState, RequestState
from provenance.forms.folding import folded_away
from provenance.models import Dispute, TraceRequest, Wording
from provenance.models.fields import shortened
from provenance.models.row_count import count_related
from provenance.services import claims, requests
from provenance.templatetags.pages import age

NO_DECISION = ("", gettext_lazy("not now: leave it open"))


class QueueFilter(NamedQueryFilter):
    """A filter by waiting, taken and decided, in this order."""

    title = "where it stands"
    parameter_name = "queue"
    named_queries = {
        "waiting": (
            "waiting, taken by nobody",
            lambda rows: rows.filter(state="open", taken_by=""),
        ),
        "taken": ("being looked at", lambda rows: rows.filter(state="open").exclude(taken_by="")),
        "decided": ("decided", lambda rows: rows.exclude(state="open")),
    }


class DecisionAdminForm(RecordForm):
    """The form of a decision, with a sentence that the asker reads and the history stores."""

    decision = forms.ChoiceField()
    missing = gettext_lazy("Choose what becomes of it.")
    read_by = gettext_lazy("Who asked reads it in their inbox; it stands in the history too.")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["decision"].error_messages["required"] = self.missing
        why = self.fields["why"]
        why.label = _("The outcome, in a sentence")
        why.help_text = self.read_by
        why.error_messages["required"] = _("Say in a sentence what came of it.")


class DisputeAdminForm(DecisionAdminForm):
    """The form to uphold or refuse a dispute; the step is changed on its own page."""

    decision = forms.ChoiceField(choices=[NO_DECISION, *DisputeState.choices[1:]])
    read_by = gettext_lazy(
        "Who asked reads it in their inbox. Upheld, everybody reads it too: on the first page and the "
        "quote’s page, on the sheet to sign and beside citations. It stands in the history."
    )

    def decide(self, change: Any) -> None:
        state = DisputeState(self.cleaned_data["decision"])
        requests.decide(self.instance, state=state, change=change)


class TraceRequestForm(DecisionAdminForm):
    """The form to answer a request, with the quote if there is one now, or to decline it."""

    decision = forms.ChoiceField(choices=[NO_DECISION, *RequestState.choices[1:]])

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if cleaned.get("decision") == RequestState.DECLINED and cleaned.get("quote"):
            raise ValidationError(_("A request that a quote answers is answered, not declined."))
        return cleaned

    def decide(self, change: Any) -> None:
        state = RequestState(self.cleaned_data["decision"])
        answer = self.cleaned_data["quote"]
        requests.answer(self.instance, state=state, quote=answer, change=change)


class QueueAdmin(RecordAdmin):
    """The admin of a queue: nothing can be added or deleted, only decided."""

    actions = ["take"]  # type: ignore[assignment]  # the records beside it have none
    asked = "asked_at"

    def get_ordering(self, request: HttpRequest) -> Any:
        """Order open ones first, the oldest of them first."""
        return ["decided_at", self.asked, "pk"]

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        is_open = obj is None or obj.decided_at is None
        return is_open and super().has_change_permission(request, obj)

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        form.decide(self.change_by(request, form.cleaned_data["why"]))

    @admin.display(description="waits for")
    def age(self, record: Any) -> str:
        if record.decided_at is not None:
            return "—"
        return age(getattr(record, self.asked))

    @admin.action(
        description="Take in hand: say that you are looking at it", permissions=["change"]
    )
    def take(self, request: HttpRequest, queryset: QuerySet[Any]) -> None:
        count = 0
        for record in queryset:
            try:
                requests.take(record, change=self.change_by(request, "Taken from the queue."))
            except requests.RequestAlreadyDecided as refusal:
                messages.error(request, f"{record}: {refusal}")
            except claims.AlreadyClaimed as owner:
                messages.error(request, f"{record}: {_('%s has it in hand already.') % owner}")
            else:
                count += 1
        if count:
            messages.success(request, ngettext("%d is yours.", "%d are yours.", count) % count)


@admin.register(Dispute)
class DisputeAdmin(QueueAdmin):
    form = DisputeAdminForm
    joins = (
        "raised_by",
        "quote",
        "attribution__taker__publisher",
        "attribution__upstream__publisher",
        "attribution__passage__document",
    )
    asked = "raised_at"
    list_display = [
        "reason",
        "attribution_page",
        "quote_page",
        "raised_by",
        "others",
        "age",
        "state",
        "taken_by",
    ]
    list_filter = [QueueFilter]
    search_fields = ["attribution_slug", "quote_slug", "reason", "outcome"]
    readonly_fields = [
        *("attribution_page", "stated_by", "quote_page", "reason", "raised_by", "raised_at"),
        "others",
        *("taken_by", "state", "outcome", "decided_by", "decided_at"),
    ]

    def get_fieldsets(self, request: HttpRequest, obj: Any = None) -> Any:
        subject_fields = [
            "attribution_page",
            "stated_by",
            "quote_page",
            "reason",
            "raised_by",
            "raised_at",
            "others",
            "taken_by",
        ]
        decided = ["state", "outcome", "decided_by", "decided_at"]
        decision = ["decision"] if self.has_change_permission(request, obj) else decided
        why = super().get_fieldsets(request, obj)[1:]
        return [
            ("What is disputed", {"fields": subject_fields}),
            ("What becomes of it", {"fields": decision}),
            *why,
        ]

    def with_counts(self, rows: Any) -> Any:
        same = (
            Dispute.objects.open()
            .filter(attribution_slug=OuterRef("attribution_slug"))
            .order_by()
            .values("attribution_slug")
        )
        first = Wording.objects.filter(quote=OuterRef("quote")).order_by("pk")
        return rows.annotate(
            same_attribution=Subquery(same.annotate(n=Count("pk")).values("n")),
            quote_words=Subquery(first.values("passage__exact")[:1]),
            quote_distressing=Subquery(first.values("distressing")[:1]),
        )

    @admin.display(description="open disputes of this step")
    def others(self, record: Any) -> int:
        return int(record.same_attribution or 0)

    @admin.display(description="step")
    def attribution_page(self, record: Dispute) -> str:
        """Return the step as a link; for a deleted step, its slug."""
        if record.attribution is None:
            return f"{record.attribution_slug} (no longer there)"
        address = reverse("admin:provenance_attribution_change", args=[record.attribution.pk])
        return format_html('<a href="{}">{}</a>', address, record.attribution)

    @admin.display(description="words that state it")
    def stated_by(self, record: Any) -> str:
        """Return the passage that states the step, in context, or its inference."""
        attribution = record.attribution
        if attribution is None:
            return "—"
        passage = attribution.passage
        if passage is None:
            return f"No words state it; inferred: {attribution.inference}"
        row = PassageRecord(
            id=passage.pk,
            document=passage.document_id,
            key=passage.key,
            exact=passage.exact,
            prefix=passage.prefix,
            suffix=passage.suffix,
        )
        around = passage_context(row, attached=False)
        words = f"{around.before}“{around.exact}”{around.after}"
        if record.distressing:
            return format_html("{} ({})", folded_away(words), passage.document)
        return f"{words} ({passage.document})"

    @admin.display(description="quote")
    def quote_page(self, record: Any) -> str:
        """Return the quote's first words as a link to the telling that is disputed."""
        if record.quote is None:
            return f"{record.quote_slug} (no longer there)"
        title = with_quote_marks(shortened(record.quote_words or record.quote_slug))
        if record.quote_distressing:
            title = _("A quote in distressing words")
        address = record.address or record.quote.get_absolute_url()
        return format_html('<a href="{}">{}</a>', address, title)


@admin.register(TraceRequest)
class TraceRequestAdmin(QueueAdmin):
    form = TraceRequestForm
    joins = ("quote",)
    list_display = ["__str__", "askers_counted", "age", "state", "taken_by", "quote"]
    list_filter = [QueueFilter]
    search_fields = ["words", "askers__address", "answer"]
    autocomplete_fields = ["quote"]
    readonly_fields = [
        *("words", "asked_by", "asked_at"),
        *("taken_by", "state", "answer", "decided_by", "decided_at"),
    ]

    def get_fieldsets(self, request: HttpRequest, obj: Any = None) -> Any:
        subject_fields = ["words", "asked_by", "asked_at", "taken_by"]
        decided = ["state", "answer", "quote", "decided_by", "decided_at"]
        decision = ["decision", "quote"] if self.has_change_permission(request, obj) else decided
        why = super().get_fieldsets(request, obj)[1:]
        return [
            ("What is asked", {"fields": subject_fields}),
            ("What becomes of it", {"fields": decision}),
            *why,
        ]

    def with_counts(self, rows: Any) -> Any:
        return rows.annotate(asker_count=count_related(rows, "askers"))

    @admin.display(description="asked by", ordering="asker_count")
    def askers_counted(self, record: Any) -> int:
        return int(record.asker_count)

    @admin.display(description="asked by")
    def asked_by(self, record: TraceRequest) -> str:
        lines = (
            ": ".join(filter(None, (asker.user.get_username(), asker.address, asker.note)))
            for asker in record.askers.select_related("user")
        )
        return "\n".join(lines)
