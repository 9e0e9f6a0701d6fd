"""The forms beside the text: which one words open, what stands in it at first, how it is laid out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from django.forms import BoundField, TextInput
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from provenance.forms.entering import (
    AttributionForm,
    CopyForm,
    DateForm,
    HedgeForm,
    QuoteForm,
    StatementForm,
)
from provenance.forms.entering_fields import NEW, EnteringForm
from provenance.models import Document, Proposal, Wording
from provenance.queries.document_records import quotes_of
from provenance.queries.name_choices import documents_told_in, sources_offered
from provenance.services.edit_conflicts import edit_mark
from provenance.views.review.review_offers import ShownOffer
from provenance.views.review.review_records import Recorded

type Entering = QuoteForm | AttributionForm | StatementForm | DateForm | HedgeForm | CopyForm
FORMS: dict[str, type[Entering]] = {
    "quote": QuoteForm,
    "attribution": AttributionForm,
    "gap": AttributionForm,
    "statement": StatementForm,
    "date": DateForm,
    "hedge": HedgeForm,
    "copy": CopyForm,
}
SETTLED = ("addressee", "addressee_as_named", "occasion", "said_when", "said_where", "setting")
LONGEST_TOLD = 90
STATED = ("place_as_stated", "time_as_stated")
KEPT = ("speaker", *SETTLED, *STATED, "setting_reason", "original_language")
"""What the next quote of the same speaker has in common with the last, unless it is changed."""


@dataclass(frozen=True, slots=True)
class Fieldset:
    """Fields under one heading; without a heading they stand open."""

    title: str
    fields: tuple[BoundField, ...]
    is_open: bool
    told: str = ""
    offers: tuple[ShownOffer, ...] = ()


def kind_name(kind: str) -> str:
    """What words can be made, as a button says it."""
    return {
        "quote": _("Quote"),
        "attribution": _("Attribution"),
        "gap": _("Gap"),
        "statement": _("Statement"),
        "date": _("Date"),
        "hedge": _("Hedge"),
        "copy": pgettext("document", "Copy"),
    }[kind]


def title_of(kind: str, *, mended: bool) -> str:
    """What the panel is for."""
    if mended and kind != "copy":
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
    kind: str,
    *,
    place: tuple[int, int] | None = None,
    proposal: Proposal | None = None,
    record: Recorded | None = None,
    like: Wording | None = None,
    data: Mapping[str, Any] | None = None,
) -> Entering:
    """The form for these words; ``like`` is an earlier quote of the same speaker."""
    initial: dict[str, Any] = {}
    if kind == "quote" and record is None:
        initial |= translated_as_before(document) if like is None else remembered_of(document, like)
    if kind == "gap":
        initial |= {"leads_to": "gap"}
    made = FORMS[kind](
        document,
        proposal=proposal,
        place=place,
        record=record,
        data=data,
        initial=initial,
    )
    _offer_names(made, document)
    return made


def remembered_of(document: Document, like: Wording) -> dict[str, Any]:
    """What an earlier quote tells of the next by the same speaker: who, where, when, how translated."""
    told = QuoteForm(document, record=like).initial
    return {name: value for name, value in told.items() if name in KEPT or name.startswith("step")}


def translated_as_before(document: Document) -> dict[str, Any]:
    """How the quote entered last was translated: one article seldom tells it in two ways."""
    last = quotes_of(document).order_by("-pk").first()
    told = {} if last is None else QuoteForm(document, record=last).initial
    return {name: value for name, value in told.items() if name.startswith("step")}


def as_it_stands(form: EnteringForm) -> dict[str, Any]:
    """What would be sent if nobody touched the form."""
    return {
        name: value
        for name, field in form.fields.items()
        if (value := form.get_initial_for_field(field, name)) is not None
    }


def token_of(record: Recorded | None) -> str:
    """What the record holds now, for the hidden field by which a second curator is told."""
    return "" if record is None else edit_mark(record)


def fieldsets(form: EnteringForm, kind: str, offers: tuple[ShownOffer, ...] = ()) -> list[Fieldset]:
    """The form's fields under their headings; those that no heading names come last."""
    used: set[str] = {"why"}
    found: list[Fieldset] = []
    for title, patterns in _layout(kind):
        wanted = [name for one in patterns for name in _named(form, one)]
        names = [name for name in dict.fromkeys(wanted) if name not in used]
        used.update(names)
        found.append(_fieldset(form, title, [n for n in names if not _of_new_source(form, n)]))
        found.extend(_new_source(form, role) for role in names if role in form.roles)
        used.update(name for name in form.fields if _of_new_source(form, name))
    rest = [name for name in form.fields if name not in used]
    why = _fieldset(form, _("Why, for the history"), ["why"])
    shown = [one for one in (*found, _fieldset(form, _("More"), rest), why) if one.fields]
    return [_with_offers(one, offers) for one in shown]


def _with_offers(one: Fieldset, offers: tuple[ShownOffer, ...]) -> Fieldset:
    """The known quotes stand where one is chosen; what is only similar does not lengthen the form."""
    if not offers or "quote" not in [field.name for field in one.fields]:
        return one
    near = any(not offer.only_similar for offer in offers)
    told = one.told or offers[0].words[:LONGEST_TOLD]
    return replace(one, offers=offers, is_open=one.is_open or near, told=told)


def _named(form: EnteringForm, pattern: str) -> list[str]:
    """The fields that a heading names; “step*” stands for all that begin so."""
    if pattern.endswith("*"):
        return [name for name in form.fields if name.startswith(pattern[:-1])]
    brief = form.roles.get(pattern, False)
    wanted = [pattern, f"{pattern}_kind"] if brief else [pattern]
    return [name for name in wanted if name in form.fields]


def _of_new_source(form: EnteringForm, name: str) -> bool:
    """Whether a field is asked only of a source that is not in the register yet."""
    return any(
        name.startswith(f"{role}_") and name.removeprefix(f"{role}_") in NEW
        for role, brief in form.roles.items()
        if not brief
    )


def _new_source(form: EnteringForm, role: str) -> Fieldset:
    names = [f"{role}_{name}" for name in NEW] if not form.roles[role] else []
    title = _("%(who)s: not in the register yet") % {"who": form.fields[role].label}
    new = _fieldset(form, title, names)
    return replace(new, is_open=True) if form[role].errors else new


def _layout(kind: str) -> Sequence[tuple[str, Sequence[str]]]:
    attribution = [
        ("", ["place", "taker", "leads_to", "upstream", "upstream_kind", "gap"]),
        ("", ["act1_kind", "act1_as_named", "act1_agent"]),
        (_("What else was done"), ["act*"]),
        (_("Only for some quotes"), ["quotes"]),
        (_("The other document, if it is not recorded yet"), ["upstream_*"]),
        (_("Where the words do not say it outright"), ["meaning", "identity_reason", "inference"]),
    ]
    return {
        "quote": [
            ("", ["place", "form", "speaker_as_named", "naming", "speaker"]),
            (_("The same as a known quote"), ["quote", "same_because"]),
            (
                _("To whom, when, where, on what occasion"),
                [*SETTLED, "setting_reason", "place_as_stated", "time_as_stated"],
            ),
            (
                _("Language and translation"),
                ["language", "original_language", "original_words", "step*"],
            ),
        ],
        "attribution": attribution,
        "gap": attribution,
        "statement": [
            ("", ["place", "kind", "how_put", "doer_as_named", "doer", "of"]),
            (_("By what methods, and what was established"), ["methods", "new_method", "objects"]),
            (_("How long it took"), ["duration_*"]),
        ],
        "date": [("", ["place", "of", "layer", "edtf", "date_reason"])],
        "copy": [
            ("", ["upstream", "upstream_kind", "copy_reason"]),
            (_("The other document, if it is not recorded yet"), ["upstream_*"]),
        ],
        "hedge": [("", ["place", "reader", "words", "stands", "overruling_reason"])],
    }[kind]


def _fieldset(form: EnteringForm, title: str, names: Sequence[str]) -> Fieldset:
    fields = tuple(form[name] for name in names if name in form.fields)
    wrong = any(field.errors for field in fields)
    told = " · ".join(str(one.value()) for one in fields if title and _says(one))
    return Fieldset(title, fields, not title or wrong, told[:LONGEST_TOLD])


def _says(field: BoundField) -> bool:
    """Whether a typed field holds anything: what is folded away is told beside its heading."""
    value = field.value()
    return isinstance(value, str) and bool(value) and not hasattr(field.field, "choices")


def _offer_names(form: EnteringForm, document: Document) -> None:
    """Names to choose from while typing; the lists stand once on the page."""
    for role in form.roles:
        form.fields[role].widget.attrs["list"] = "known-sources"
    for name in ("upstream", "document", "taker", "of_document"):
        if name in form.fields and isinstance(form.fields[name].widget, TextInput):
            form.fields[name].widget.attrs["list"] = "known-documents"


def names_offered(document: Document) -> dict[str, list[str]]:
    """The lists of names that the fields offer."""
    told = [f"{row} [{row.slug}]" for row in documents_told_in(document)]
    return {"sources": sources_offered(document), "documents": told}
