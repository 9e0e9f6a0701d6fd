"""The forms beside a document's text: the form for each kind, its initial values, its layout."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from django.forms import BoundField, TextInput
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from provenance.forms.entering_attributions import AttributionForm
from provenance.forms.entering_fields import NEW_SOURCE_FIELDS, EntryForm
from provenance.forms.entering_quotes import QuoteForm
from provenance.forms.entering_readings import CopyForm, DateForm, HedgeForm
from provenance.forms.entering_statements import StatementForm
from provenance.forms.folding import FoldedWords
from provenance.models import Document, Proposal, Wording
from provenance.queries.document_records import DocumentRecord, quotes_of

type RecordForm = QuoteForm | AttributionForm | StatementForm | DateForm | HedgeForm | CopyForm
FORMS: dict[str, type[RecordForm]] = {
    "quote": QuoteForm,
    "attribution": AttributionForm,
    "gap": AttributionForm,
    "statement": StatementForm,
    "date": DateForm,
    "hedge": HedgeForm,
    "copy": CopyForm,
}
CARRIED_OVER_FIELDS = frozenset(
    {
        "document_occasion",
        *("speaker", "addressee", "addressee_as_named", "occasion", "said_when", "said_where"),
        *("setting", "setting_reason", "place_as_stated", "time_as_stated", "original_language"),
    }
)
"""Fields that the next quote of the same speaker takes over from the last one."""
LONGEST_SUMMARY = 90


@dataclass(frozen=True, slots=True)
class FormSubject:
    """What a form is about: a place, a proposal that it confirms, or a record to be changed.

    A new quote takes initial values from ``earlier``, the last quote of the same speaker.
    """

    kind: str
    place: tuple[int, int] | None = None
    proposal: Proposal | None = None
    record: DocumentRecord | None = None
    earlier: Wording | None = None


@dataclass(frozen=True, slots=True)
class Fieldset:
    """Fields with a heading; without a heading they are always open.

    ``summary`` holds the fields' values, shown beside the heading while they are folded.
    """

    title: str
    fields: tuple[BoundField, ...]
    is_open: bool
    summary: str = ""

    @property
    def has_quote(self) -> bool:
        """Whether a known quote is chosen here; known wordings are then offered beside it."""
        return any(field.name == "quote" for field in self.fields)


def kind_name(kind: str) -> str:
    """Return the label of the button that makes words a record of this kind."""
    return {
        "quote": _("Quote"),
        "attribution": _("Step"),
        "gap": _("Gap"),
        "statement": _("Statement"),
        "date": _("Date"),
        "hedge": _("Hedge"),
        "copy": pgettext("document", "Copy"),
    }[kind]


def form_title(kind: str, *, is_change: bool) -> str:
    """Return the title of a form."""
    if is_change and kind != "copy":
        return _("Mend it: %(kind)s") % {"kind": kind_name(kind).lower()}
    return {
        "quote": _("A quote"),
        "attribution": _("A step: where its words come from"),
        "gap": _("A gap: a source that is missing"),
        "statement": _("A statement"),
        "date": _("A date"),
        "hedge": _("A hedge, figure, ellipsis or name"),
        "copy": _("What it is a copy of"),
    }[kind]


def form_for(
    document: Document,
    subject: FormSubject,
    data: Mapping[str, Any] | None = None,
    *,
    prefix: str | None = None,
) -> RecordForm:
    """Return the form for this subject, with its initial values or the submitted data."""
    form = FORMS[subject.kind](
        document,
        proposal=subject.proposal,
        place=subject.place,
        record=subject.record,
        data=data,
        initial=_initial(document, subject),
        prefix=prefix,
    )
    _add_name_lists(form)
    return form


def _initial(document: Document, subject: FormSubject) -> dict[str, Any]:
    """Return initial values besides those of the record, the proposal or the place."""
    if subject.kind == "gap":
        return {"leads_to": "gap"}
    if subject.kind != "quote" or subject.record is not None:
        return {}
    # Without an earlier quote of the speaker, the last one entered shows how the article
    # translates; few articles do so in two ways.
    earlier = subject.earlier or quotes_of(document).order_by("-pk").first()
    remembered = CARRIED_OVER_FIELDS if subject.earlier is not None else frozenset()
    values = {} if earlier is None else QuoteForm(document, record=earlier).initial
    return {
        name: value
        for name, value in values.items()
        if name in remembered or name.startswith("step")
    }


def unchanged_data(form: EntryForm) -> dict[str, Any]:
    """Return the data of the form as if it was submitted unchanged."""
    values = {name: form.get_initial_for_field(field, name) for name, field in form.fields.items()}
    return {name: value for name, value in values.items() if value is not None}


def fieldsets(form: EntryForm) -> list[Fieldset]:
    """Return the form's fields under the headings of its layout; other fields come last."""
    used = {"why"}
    groups: list[Fieldset] = []
    for title, patterns in form.layout:
        names = [name for one in patterns for name in _names(form, one) if name not in used]
        names = list(dict.fromkeys(names))
        group = _fieldset(form, str(title), names)
        groups.append(replace(group, is_open=group.is_open or title in form.open_titles))
        groups += [_new_source(form, name) for name in names if name in form.roles]
        used |= {*names, *_new_source_names(form)}
    rest = [name for name in form.fields if name not in used]
    why = _fieldset(form, _("Why, for the history"), ["why"])
    return [one for one in (*groups, _fieldset(form, _("More"), rest), why) if one.fields]


def _names(form: EntryForm, pattern: str) -> Iterable[str]:
    """Return the fields of a layout's pattern; “step*” matches all that begin with “step”."""
    if pattern.endswith("*"):
        hidden = _new_source_names(form)
        matching = (name for name in form.fields if name.startswith(pattern[:-1]))
        return (name for name in matching if name not in hidden)
    # The kind of a source with few fields is shown beside its name.
    is_brief = form.roles.get(pattern, False)
    return (
        name for name in (pattern, f"{pattern}_kind" if is_brief else "") if name in form.fields
    )


def _new_source_names(form: EntryForm, *roles: str) -> set[str]:
    """Return the names of fields for sources that are not in the register yet."""
    return {
        f"{role}_{name}"
        for role, is_brief in form.roles.items()
        for name in NEW_SOURCE_FIELDS
        if not is_brief and f"{role}_{name}" in form.fields and (not roles or role in roles)
    }


def _new_source(form: EntryForm, role: str) -> Fieldset:
    hidden = _new_source_names(form, role)
    title = _("%(who)s: not in the register yet") % {"who": form.fields[role].label}
    group = _fieldset(form, title, [name for name in form.fields if name in hidden])
    return replace(group, is_open=True) if form[role].errors else group


def _fieldset(form: EntryForm, title: str, names: Sequence[str]) -> Fieldset:
    fields = tuple(form[name] for name in names)
    has_errors = any(field.errors for field in fields)
    summary = " · ".join(str(field.value()) for field in fields if title and _has_words(field))
    return Fieldset(title, fields, not title or has_errors, summary[:LONGEST_SUMMARY])


def _has_words(field: BoundField) -> bool:
    value = field.value()
    if hasattr(field.field, "choices") or isinstance(field.field.widget, FoldedWords):
        return False
    return isinstance(value, str) and bool(value)


def _add_name_lists(form: EntryForm) -> None:
    """Offer names while typing; the two lists of names are on the page once."""
    for role in form.roles:
        form.fields[role].widget.attrs["list"] = "known-sources"
    for name in ("upstream", "document", "taker", "of_document"):
        if name in form.fields and isinstance(form.fields[name].widget, TextInput):
            form.fields[name].widget.attrs["list"] = "known-documents"
