"""Quotes, steps and statements on their document's page: existing rows, and forms for new ones.

An existing row is a record with a ``ModelForm``. A new one refers to words, sources and documents
that may not be saved yet, so it uses the form of the review page, whose entry is passed to a
service.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from typing import TYPE_CHECKING, Any, ClassVar

from django import forms
from django.contrib.admin.widgets import AdminTextareaWidget
from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import Q
from django.forms.models import BaseModelFormSet
from django.utils.functional import cached_property

from provenance.admin import new_quotes
from provenance.admin.edit_conflict_box import renumber_rows
from provenance.admin.forms import MarkedForm
from provenance.forms.entering import Fieldset, FormSubject, fieldsets, form_for
from provenance.forms.entering_attributions import shortened
from provenance.forms.entering_fields import EntryForm
from provenance.forms.entering_places import PlaceField, passage_words
from provenance.models import Attribution, Document, Occasion, Statement, Wording
from provenance.queries.document_records import attributions_of, quotes_of
from provenance.queries.name_choices import documents_reported_in, source_names
from provenance.services import evidence, history
from provenance.services.entering import enter_attribution, enter_quote, enter_statement

if TYPE_CHECKING:
    _ModelFormSet = BaseModelFormSet[Any, Any]
else:
    # Only in the stubs is this class generic.
    _ModelFormSet = BaseModelFormSet

type Rows = Callable[[Document], models.QuerySet[Any]]

EMPTY_NEW_QUOTE = (
    "The new quote that is chosen here has no words: enter it above, or choose another."
)
DELETED_ROWS = (
    "%(number)d of these were deleted by somebody else while this page was open; what you changed "
    "of them is left out. Saving once more writes the rest."
)


class EntryRowForm(MarkedForm):
    """The form of an existing record, which is saved only if its row was changed.

    Each field also submits its initial value, so that a change by somebody else does not count as a
    change of this row.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, field in self.fields.items():
            field.show_hidden_initial = name != "seen"

    def has_changed(self) -> bool:
        return bool(set(self.changed_data) - {"seen"})

    def _check_seen(self, token: str) -> None:
        if self.has_changed():
            super()._check_seen(token)


class WordsOrPassage(AdminTextareaWidget):
    """A widget for words of the document, typed or chosen from its passages."""

    def __init__(self, choices: list[tuple[str, str]]) -> None:
        super().__init__({"rows": 2})
        self.passages = forms.Select({"aria-label": "Or one of its passages"}, choices)

    def value_from_datadict(self, data: Any, files: Any, name: str) -> Any:
        typed = super().value_from_datadict(data, files, name)
        return typed or self.passages.value_from_datadict(data, files, f"{name}-passage")

    def render(self, name: str, value: Any, attrs: Any = None, renderer: Any = None) -> Any:
        words = super().render(name, value, attrs, renderer)
        return words + self.passages.render(f"{name}-passage", "", renderer=renderer)


class EntryFormSet(_ModelFormSet):
    """The records of one kind made from a document's words, and a form for a new one."""

    kind: ClassVar[str]
    rows: Rows
    enter: Callable[..., models.Model]
    instance: Document
    who = ""
    quote_rows: QuoteEntries | None = None
    """The quotes of the same page, for kinds that may be limited to one."""
    new_quote_label = new_quotes.numbered(0)

    def __init__(
        self, data: Any = None, files: Any = None, instance: Any = None, **options: Any
    ) -> None:
        self.instance = instance
        self.absent_rows = 0
        options.pop("save_as_new", None)
        super().__init__(data, files, **{**options, "queryset": type(self).rows(instance)})
        if self.is_bound and self.management_form.is_valid():
            self._leave_out_absent()

    @classmethod
    def get_default_prefix(cls) -> str:
        return f"{cls.kind}s"

    def _leave_out_absent(self) -> None:
        """Leave out the rows of records that no longer exist."""
        present_keys = {str(row.pk) for row in self.get_queryset()}
        counts = self.management_form.cleaned_data
        total, initial = (int(counts[f"{name}_FORMS"] or 0) for name in ("TOTAL", "INITIAL"))
        present = [i for i in range(initial) if self._number(i) in present_keys]
        self.absent_rows = initial - len(present)
        if self.absent_rows:
            order = [*present, *range(initial, total)]
            renumber_rows(self, order, initial_count=len(present), own_fields=())

    def _number(self, i: int) -> str:
        return str(self.data.get(f"{self.prefix}-{i}-id", ""))

    @property
    def new_forms(self) -> list[Any]:
        """The forms for new records that were filled in."""
        return [form for form in self.extra_forms if form.has_changed()]

    @property
    def entries(self) -> Iterator[tuple[EntryForm, list[Fieldset]]]:
        """The forms for new records with their fieldsets; the last one is a template.

        The reason is left out, since the page asks for it once.
        """
        for form in (*self.extra_forms, self.empty_form):
            groups = fieldsets(form)
            yield form, [group for group in groups if form["why"] not in group.fields]

    @property
    def empty_form(self) -> Any:
        return self._entry_form(self.add_prefix("__prefix__"), None)

    def _construct_form(self, i: int, **options: Any) -> Any:
        if i >= self.initial_form_count():
            return self._entry_form(self.add_prefix(i), self.data if self.is_bound else None)
        form = super()._construct_form(i, **options)  # type: ignore[misc]  # not in the stubs
        if "occasion" in form.fields:
            form.fields["occasion"].choices = self._occasions
        return form

    def _entry_form(self, prefix: str, data: Any) -> EntryForm:
        form: EntryForm = form_for(self.instance, FormSubject(self.kind), data, prefix=prefix)
        form.empty_permitted, form.use_required_attribute = True, False
        if self.quote_rows is not None:
            new_quotes.offer(form, self.kind, self.quote_rows.extra_forms)
        for name, field in form.fields.items():
            if isinstance(field, PlaceField) and name in form.places:
                field.widget = WordsOrPassage(self._passages)
            elif isinstance(field, forms.ChoiceField) and not isinstance(
                field, forms.MultipleChoiceField
            ):
                # A browser submits the first choice of a list that nobody touched.
                choices: Any = field.choices
                form.initial.setdefault(name, next(iter(choices))[0])
        return form

    @property
    def sources(self) -> list[str]:
        """The names of sources to choose from."""
        return source_names(self.instance)

    @property
    def documents(self) -> list[Document]:
        """The documents to choose from."""
        return documents_reported_in(self.instance)

    @cached_property
    def _passages(self) -> list[tuple[str, str]]:
        passages = self.instance.passages.in_reading_order()
        choices = [(passage_words(one), _named(one)) for one in passages.with_distress()]
        return [("", "or one of its passages"), *choices]

    @cached_property
    def _occasions(self) -> list[tuple[Any, str]]:
        rows = Occasion.objects.filter(document=self.instance)
        return [("", "---------"), *((row.pk, row.label) for row in rows)]

    def validate_unique(self) -> None:
        """Do nothing: each record is validated when it is written."""

    def clean(self) -> None:
        """Try to enter the new records and roll back, so that refusals appear beside the form."""
        if self.absent_rows:
            raise ValidationError(DELETED_ROWS % {"number": self.absent_rows})
        change = history.Change(who=self.who, door="admin", why="Tried.")
        with transaction.atomic():
            wordings = self._try_quotes(change)
            for form in self.new_forms:
                if form.is_valid() and self._has_its_quotes(form, wordings):
                    new_quotes.accept(form, wordings)
                    self._try(form, change)
            transaction.set_rollback(True)

    def _try(self, form: Any, change: history.Change) -> models.Model | None:
        try:
            return type(self).enter(self.instance, form.entry(), change=change)
        except ValidationError as refusal:
            form.add_error(None, refusal.messages)
            return None

    def _try_quotes(self, change: history.Change) -> dict[str, Wording]:
        """Enter the new quotes referred to, until rolled back; return them by choice value."""
        is_named = any(form.is_valid() and new_quotes.named_in(form) for form in self.new_forms)
        return self.quote_rows.try_new(change) if is_named and self.quote_rows is not None else {}

    def _has_its_quotes(self, form: Any, wordings: dict[str, Wording]) -> bool:
        """Return whether the new quotes it refers to can be entered; report empty ones."""
        choices = new_quotes.named_in(form)
        if self.quote_rows is not None and choices - set(self.quote_rows.new_by_choice):
            form.add_error(new_quotes.FIELDS[self.kind], EMPTY_NEW_QUOTE)
        return choices <= set(wordings)

    def write(self, *, change: history.Change) -> None:
        """Save the changed rows, then enter the new ones, each with its own event."""
        self.new_objects: list[models.Model] = []
        self.changed_objects: list[tuple[models.Model, list[str]]] = []
        self.deleted_objects = [form.instance for form in self.deleted_forms]
        for row in self.deleted_objects:
            evidence.delete(row, change=change)
        for form in self.initial_forms:
            if form.has_changed() and form not in self.deleted_forms:
                evidence.save_form(form, (), change=change)
                self.changed_objects.append((form.instance, form.changed_data))
        for form in self.new_forms:
            if self.quote_rows is not None:
                new_quotes.accept(form, self.quote_rows.entered)
            record = type(self).enter(self.instance, form.entry(), change=change)
            self.new_objects.append(record)


def _named(passage: Any) -> str:
    """Return the label of a passage: its words, or the place of distressing ones."""
    label: str = passage.distressing_label if passage.distressing else shortened(passage.exact)
    return label


class QuoteEntries(EntryFormSet):
    kind = "quote"
    rows = staticmethod(quotes_of)
    enter = staticmethod(enter_quote)

    @property
    def new_by_choice(self) -> dict[str, Any]:
        """The forms that were filled in, by the choice value that refers to them."""
        rows = enumerate(self.extra_forms)
        return {new_quotes.choice_value(i): form for i, form in rows if form.has_changed()}

    def try_new(self, change: history.Change) -> dict[str, Wording]:
        """Enter the valid new quotes; the caller rolls back, and ``clean`` reports refusals."""
        entered = {}
        for choice, form in self.new_by_choice.items():
            if form.is_valid():
                with suppress(ValidationError):
                    entered[choice] = self.enter(self.instance, form.entry(), change=change)
        return entered

    @property
    def entered(self) -> dict[str, Any]:
        """The new wordings that ``write`` saved, by the choice value that refers to them."""
        return dict(zip(self.new_by_choice, self.new_objects, strict=True))


class StepEntries(EntryFormSet):
    kind = "attribution"
    enter = staticmethod(enter_attribution)

    @staticmethod
    def rows(document: Document) -> models.QuerySet[Attribution]:
        """Return the steps that the document states, and those inferred from reading it."""
        told_here = Q(passage__document=document) | Q(inferred_for=document)
        own_inference = Q(passage=None, inferred_for=None, taker=document)
        return attributions_of(document).filter(told_here | own_inference)


class StatementEntries(EntryFormSet):
    kind = "statement"
    enter = staticmethod(enter_statement)

    @staticmethod
    def rows(document: Document) -> models.QuerySet[Statement]:
        rows = Statement.objects.filter(passage__document=document)
        return (
            rows.with_distress()
            .select_related("passage__document")
            .order_by("passage__start", "pk")
        )
