"""Base classes of the admin: records are saved by services, with a reason, and show events."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.contrib.admin import options
from django.contrib.admin.utils import unquote
from django.core.exceptions import ValidationError
from django.core.paginator import Paginator
from django.db import models
from django.db.models.fields.related import RelatedField
from django.forms.models import BaseInlineFormSet, _get_foreign_key
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect

from provenance.admin.edit_conflict_box import RowFormSet, conflict_box
from provenance.admin.forms import ExactField, RecordForm, RowForm, WordsField, WordsWidget
from provenance.admin.help_texts import HELP_TEXTS
from provenance.admin.passages import PassageChoiceField, PassageSelect
from provenance.forms.day_text import WrittenDateField, dates_understood
from provenance.forms.folding import FoldedWords
from provenance.models import Event, Passage
from provenance.models.documents import PassageQuerySet
from provenance.models.quotes import QuoteQuerySet
from provenance.models.statements import StatementQuerySet
from provenance.queries.distressing import (
    holds_distressing_words,
    mark_distressing,
    prefetch_passages,
)
from provenance.queries.event_descriptions import describe_events
from provenance.services import candidates, edit_conflicts, evidence, history, requests

if TYPE_CHECKING:
    BaseModelAdmin = options.BaseModelAdmin[Any]
    TabularInline = options.TabularInline[Any, Any]
    ModelAdmin = options.ModelAdmin[Any]
else:
    # Only in the stubs are these classes generic.
    from django.contrib.admin.options import BaseModelAdmin, ModelAdmin, TabularInline

EVENTS_A_PAGE = 50
WRITTEN_DATES = {"edtf", "dated", "said_when"}
WORD_FOR_WORD = {"exact", "prefix", "suffix", "text"}
REFUSALS = (
    ValidationError,
    evidence.StillNeeded,
    candidates.CandidateDecided,
    candidates.NothingToLeadTo,
    candidates.SameCurator,
    requests.RequestAlreadyDecided,
    edit_conflicts.ChangedMeanwhile,
    edit_conflicts.EditMarkMissing,
)


def _joined(rows: models.QuerySet[Any], joins: tuple[str, ...]) -> models.QuerySet[Any]:
    return rows.select_related(*joins) if joins else rows


class CuratedFields(BaseModelAdmin):
    """Common base of pages and inlines: text fields kept as typed, permission to view."""

    def formfield_for_dbfield(
        self, db_field: models.Field[Any, Any], request: HttpRequest, **kwargs: Any
    ) -> Any:
        if isinstance(db_field, models.TextField):
            kwargs["form_class"] = ExactField if db_field.name in WORD_FOR_WORD else WordsField
            kwargs["widget"] = WordsWidget
        if db_field.name in WRITTEN_DATES:
            kwargs["form_class"] = WrittenDateField
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if field is not None and not db_field.help_text:
            texts = HELP_TEXTS.get(str(db_field.model._meta.model_name), {})
            field.help_text = texts.get(db_field.name, field.help_text)
        return field

    def get_field_queryset(
        self, db: str | None, db_field: RelatedField[Any, Any], request: HttpRequest
    ) -> models.QuerySet[Any] | None:
        """Return the choices, joined with the relations in their labels."""
        target = db_field.remote_field.model
        joins = getattr(self.admin_site._registry.get(target), "joins", ())
        rows = target._default_manager.using(db)
        if isinstance(rows, QuoteQuerySet):
            rows = rows.with_words()
        if isinstance(rows, (PassageQuerySet, StatementQuerySet)):
            rows = rows.with_distress()
        return _joined(rows, joins)

    def formfield_for_foreignkey(
        self, db_field: models.ForeignKey[Any, Any], request: HttpRequest, **kwargs: Any
    ) -> Any:
        """Use a field for passages that labels them by their words and folds distressing ones."""
        if db_field.remote_field.model is Passage:
            kwargs["form_class"] = PassageChoiceField
            kwargs["widget"] = PassageSelect(db_field, self.admin_site)
        return super().formfield_for_foreignkey(db_field, request, **kwargs)

    def get_queryset(self, request: HttpRequest) -> models.QuerySet[Any]:
        return prefetch_passages(super().get_queryset(request))

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Require the permission to change sources: protected names are shown in full here."""
        keeps_register: bool = request.user.has_perm("provenance.change_source")
        return keeps_register and super().has_view_permission(request, obj)


class RowInline(CuratedFields, TabularInline):
    """An inline with one row per line."""

    form = RowForm
    formset: Any = RowFormSet
    extra = 0

    def get_formset(self, request: HttpRequest, obj: Any = None, **kwargs: Any) -> Any:
        formset: Any = super().get_formset(request, obj, **kwargs)
        formset.form.who = request.user.get_username()
        return formset


class TallRowInline(RowInline):
    """An inline with each row in a box."""

    template = "admin/edit_inline/stacked.html"


class FoldedRowInline(RowInline):
    """An inline of rarely needed rows, folded behind their count; each is a line until opened."""

    template = "admin/provenance/rows.html"


class RecordAdmin(CuratedFields, ModelAdmin):
    """The admin of a record; ``joins`` are the relations in the record's own label."""

    form = RecordForm
    actions = None
    list_per_page = 50
    show_full_result_count = False
    joins: tuple[str, ...] = ()

    class Media:
        css = {"all": ["css/admin.css"]}

    def get_queryset(self, request: HttpRequest) -> models.QuerySet[Any]:
        rows = _joined(super().get_queryset(request), self.joins)
        with_counts: models.QuerySet[Any] = self.with_counts(rows)
        return with_counts

    def get_object(
        self, request: HttpRequest, object_id: str, from_field: str | None = None
    ) -> Any:
        """Return the record with ``distressing``: whether the words it is made from are folded."""
        record: Any = super().get_object(request, object_id, from_field)
        if record is not None:
            mark_distressing([record])
        return record

    def get_ordering(self, request: HttpRequest) -> Any:
        """Return the model's ordering explicitly, since annotated counts would drop it."""
        return self.ordering or self.model._meta.ordering

    def get_actions(
        self,
        request: HttpRequest,
        action_location: options.ActionLocation = options.ActionLocation.CHANGE_LIST,
    ) -> dict[str, Any]:
        """Leave out the deletion of many records at once."""
        actions: dict[str, Any] = super().get_actions(request, action_location)
        actions.pop("delete_selected", None)
        return actions

    def with_counts(self, rows: Any) -> Any:
        """Return the rows annotated with the counts of the list."""
        return rows

    def get_form(
        self, request: HttpRequest, obj: Any = None, change: bool = False, **kwargs: Any
    ) -> Any:
        form: Any = super().get_form(request, obj, change=change, **kwargs)
        form.who = request.user.get_username()
        form.below = () if obj is None else self._below(request, obj)
        return form

    def get_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        fields = super().get_fields(request, obj)
        return [name for name in fields if name not in {"why", "seen"}]

    def get_fieldsets(self, request: HttpRequest, obj: Any = None) -> Any:
        fieldsets = list(super().get_fieldsets(request, obj))
        if obj is not None and not self.has_change_permission(request, obj):
            return fieldsets
        return [*fieldsets, ("For the history", {"fields": ["why"]})]

    def changeform_view(
        self,
        request: HttpRequest,
        object_id: str | None = None,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> Any:
        if request.method == "POST" and object_id and request.POST.get("seen"):
            # If it was deleted meanwhile, the typed values come back as the form of a new record.
            there = self.get_object(request, unquote(object_id))
            object_id = None if there is None else object_id
        try:
            return super().changeform_view(request, object_id, form_url, extra_context)
        except REFUSALS as refusal:
            # Refusals that a form cannot foresee; the transaction has been rolled back.
            return self._refuse(request, refusal)

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any
    ) -> Any:
        formsets = [inline.formset for inline in context["inline_admin_formsets"]]
        context["conflict_box"] = conflict_box(context["adminform"].form, formsets)
        fields = context["adminform"].form.fields.values()
        is_folded = any(isinstance(field.widget, FoldedWords) for field in fields)
        context["distressing"] = is_folded or getattr(context.get("original"), "distressing", False)
        return super().render_change_form(request, context, *args, **kwargs)

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        """Do nothing: ``save_related`` saves the record and its rows with one event."""

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        evidence.save_form(form, formsets, change=self.change_by(request, form.cleaned_data["why"]))
        for one in (form, *(row for formset in formsets for row in formset.forms)):
            for sentence in dates_understood(one):
                messages.info(request, sentence)

    def delete_model(self, request: HttpRequest, obj: Any) -> None:
        edit_conflicts.check_unchanged(obj, request.POST.get("seen", ""))
        evidence.delete(obj, change=self.change_by(request, request.POST["why"]))

    def delete_view(
        self, request: HttpRequest, object_id: str, extra_context: dict[str, Any] | None = None
    ) -> Any:
        if request.method == "POST" and not request.POST.get("why", "").strip():
            messages.error(request, "Say why this is deleted; nothing was deleted.")
            return HttpResponseRedirect(request.get_full_path())
        try:
            return super().delete_view(request, object_id, extra_context)
        except REFUSALS as refusal:
            return self._refuse(request, refusal)

    def render_delete_form(self, request: HttpRequest, context: dict[str, Any]) -> Any:
        record = context["object"]
        more = {
            "seen": edit_conflicts.edit_mark(record),
            "distressing": holds_distressing_words(record),
        }
        return super().render_delete_form(request, {**context, **more})

    def history_view(
        self, request: HttpRequest, object_id: str, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        record = self.get_object(request, unquote(object_id))
        context = dict(extra_context or {})
        if record is not None:
            events = Event.objects.of(history.owner(record))
            page = Paginator(events, EVENTS_A_PAGE).get_page(request.GET.get("p"))
            context |= {"events": page, "lines": describe_events(list(page))}
        return super().history_view(request, object_id, context)

    def change_by(self, request: HttpRequest, why: str) -> history.Change:
        return history.Change(who=request.user.get_username(), door="admin", why=why)

    def _below(self, request: HttpRequest, record: Any) -> tuple[str, ...]:
        """Return the relations of the rows on this page, except those the record owns."""
        owned = history.owned_relations(self.model)
        names = []
        inlines = self.get_inline_instances(request, record)
        for inline in (one for one in inlines if issubclass(one.formset, BaseInlineFormSet)):
            key = _get_foreign_key(self.model, inline.model, fk_name=inline.fk_name)
            if key.remote_field not in owned:
                names.append(str(key.remote_field.get_accessor_name()))
        return tuple(names)

    def _refuse(self, request: HttpRequest, refusal: Exception) -> HttpResponse:
        sentences = getattr(refusal, "messages", None) or [str(refusal)]
        messages.error(request, f"{' '.join(sentences)} Nothing was written.")
        return HttpResponseRedirect(request.get_full_path())
