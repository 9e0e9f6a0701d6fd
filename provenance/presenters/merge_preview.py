"""Merges and splits as text: what moves, what disagrees, and what was done."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import models
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from provenance.domain.language.dates import date_in_words
from provenance.domain.language.quote_marks import with_quote_marks
from provenance.domain.messages import say
from provenance.models import Document, DocumentDate, Quote, Rearrangement, Source, Wording
from provenance.models.fields import shortened
from provenance.presenters.passages import title_of
from provenance.queries.relations import IncomingReferences
from provenance.services.merging.merge import MergePlan

MODELS: dict[str, type[Source | Document | Quote]] = {
    "source": Source,
    "document": Document,
    "quote": Quote,
}
SAMPLES = 5
MOVING_LABELS = {
    "source.part_of": gettext_lazy("Its parts"),
    "sourcename.source": gettext_lazy("Its other names"),
    "interest.source": gettext_lazy("What it has at stake"),
    "document.publisher": gettext_lazy("Documents it published"),
    "quote.claimed_speaker": gettext_lazy("Quotes it is claimed to have said"),
    "quote.addressee": gettext_lazy("Quotes said to it"),
    "translation.translator": gettext_lazy("Translations by it"),
    "act.agent": gettext_lazy("What it did at steps"),
    "statement.doer": gettext_lazy("What it verified, translated, edited, selected or named"),
    "document.syndicated_copy_of": gettext_lazy("Its copies"),
    "passage.document": gettext_lazy("Its passages"),
    "documentdate.document": gettext_lazy("Its dates"),
    "correction.document": gettext_lazy("Its corrections"),
    "occasion.document": gettext_lazy("Its occasions"),
    "attribution.taker": gettext_lazy("Steps: where it takes its words from"),
    "attribution.upstream": gettext_lazy("Steps that lead to it"),
    "attribution.inferred_for": gettext_lazy("Steps concluded in reading it"),
    "candidate.document": gettext_lazy("Gaps it may fill"),
    "statement.of_document": gettext_lazy("What is said to have been done with it"),
    "wording.quote": gettext_lazy("Its wordings"),
    "attribution.quotes": gettext_lazy("Steps limited to it"),
    "quote.responds_to": gettext_lazy("What was said back to it"),
}
"""Labels of the rows that move; pins and watches of journalists move too but are private."""


@dataclass(frozen=True, slots=True)
class MovingGroup:
    """The rows of one kind that move: their number, and names of the first ones."""

    name: str
    label: str
    number: int
    rows: tuple[str, ...]
    more: int


@dataclass(frozen=True, slots=True)
class FactChoice:
    """A fact to decide on: the value of either record, and which one stays by default."""

    key: str
    label: str
    survivor: tuple[str, ...]
    other: tuple[str, ...]
    decision: str


def groups(moving: Iterable[IncomingReferences], *, most: int = SAMPLES) -> list[MovingGroup]:
    return [
        MovingGroup(
            name=part.name,
            label=str(MOVING_LABELS[part.name]),
            number=len(part.rows),
            rows=tuple(title(row) for row in part.rows[:most]),
            more=max(0, len(part.rows) - most),
        )
        for part in moving
        if part.name in MOVING_LABELS and part.rows
    ]


def choices(plan: MergePlan, decisions: dict[str, str]) -> list[FactChoice]:
    return [
        FactChoice(
            key=row.key,
            label=_label(plan.survivor, row.names),
            survivor=_values(plan.survivor, row.names),
            other=_values(plan.other, row.names),
            decision=decisions.get(row.key, row.default_choice),
        )
        for row in plan.disagreements
    ]


def facts(record: models.Model) -> list[tuple[str, str]]:
    """Return the facts by which a curator recognises a record beside another."""
    if isinstance(record, Source):
        is_unprotected = record.protection == "none"
        names = "; ".join(str(row) for row in record.names.all()) if is_unprotected else ""
        rows = [
            (_("Kind"), record.get_kind_display()),
            (_("Part of"), str(record.part_of or "")),
            (_("Other names"), names),
            (_("Protected"), "" if is_unprotected else record.get_protection_display()),
        ]
    elif isinstance(record, Document):
        dates = "; ".join(title(row) for row in record.dates.all())
        rows = [
            (_("Kind"), f"{record.get_kind_display()}, {record.get_holding_display()}"),
            (_("State"), record.get_status_display()),
            (_("Publisher"), str(record.publisher or "")),
            (_("Dates"), dates),
            (_("Address"), record.address),
        ]
    else:
        assert isinstance(record, Quote)
        rows = [
            (_("Claimed speaker"), str(record.claimed_speaker or "")),
            (_("Setting"), "; ".join(filter(None, [record.occasion, record.said_when]))),
            (_("Wordings"), "; ".join(_wordings(record))),
        ]
    return [(label, text) for label, text in rows if text]


def title(record: models.Model) -> str:
    """Return a quote's words, a date as text, or the name of any other record."""
    if isinstance(record, Quote):
        return _quote_title(record)
    if isinstance(record, Wording):
        return _shortly(record)
    if isinstance(record, DocumentDate):
        day = date_in_words(record.edtf)
        return say(_("%(layer)s %(date)s"), layer=record.get_layer_display(), date=day)
    return str(record)


def _quote_title(quote: Quote) -> str:
    """Return the words of a quote; those annotated by its query, where it has them."""
    if words := getattr(quote, "first_words", ""):
        label = _("A quote in distressing words")
        return label if getattr(quote, "distressing", False) else with_quote_marks(shortened(words))
    wording = quote.wordings.select_related("passage").order_by("pk").first()
    return _("a quote that nobody words") if wording is None else _shortly(wording)


def _shortly(wording: Wording) -> str:
    """Return the words in one line in quotation marks, or a label if they are distressing."""
    return title_of(wording) if wording.distressing else str(wording)


def _wordings(quote: Quote) -> Sequence[str]:
    first = quote.wordings.select_related("passage").order_by("pk")[:3]
    return [_shortly(row) for row in first]


def _label(record: models.Model, names: Iterable[str]) -> str:
    fields: Any = [record._meta.get_field(name) for name in names]
    return str(fields[0].verbose_name)


def _values(record: models.Model, names: Iterable[str]) -> tuple[str, ...]:
    values = [_value(record, name) for name in names]
    return tuple(filter(None, values)) or (_("not stated"),)


def _value(record: Any, name: str) -> str:
    display = getattr(record, f"get_{name}_display", None)
    value = display() if display else getattr(record, name)
    return "" if value is None else str(value)


@dataclass(frozen=True, slots=True)
class RearrangementLine:
    """A merge or split that was made, with its two records if they exist."""

    row: Rearrangement
    survivor: models.Model | None
    other: models.Model | None


def rearrangement_lines(rows: Iterable[Rearrangement]) -> list[RearrangementLine]:
    """Return each merge or split with its records, in three queries."""
    rows = list(rows)
    by_key: dict[tuple[str, str], models.Model] = {}
    for name, model in MODELS.items():
        keys = {
            key for row in rows if row.record_type == name for key in (row.kept_key, row.other_key)
        }
        records: Any = model.objects.filter(slug__in=keys) if keys else ()
        by_key |= {(name, record.slug): record for record in records}
    return [
        RearrangementLine(
            row,
            by_key.get((row.record_type, row.kept_key)),
            by_key.get((row.record_type, row.other_key)),
        )
        for row in rows
    ]


def counts(row: Rearrangement) -> list[tuple[str, int]]:
    """Return the number of moved rows of each kind."""
    moved = {(moved_row["model"], moved_row["pk"]) for moved_row in row.moved}
    numbers = Counter(_kind(model) for model, _number in moved)
    return sorted((kind, number) for kind, number in numbers.items() if kind)


def _kind(name: str) -> str:
    """Return the label of a kind that curators may see; "" for what journalists pin and watch."""
    kinds = {
        "source": _("sources"),
        "sourcename": _("other names"),
        "interest": _("interests"),
        "document": _("documents"),
        "documentdate": _("dates"),
        "passage": _("passages"),
        "quote": _("quotes"),
        "wording": _("wordings"),
        "translation": _("translations"),
        "attribution": _("attributions"),
        "act": _("acts"),
        "candidate": _("candidates"),
        "statement": _("statements"),
        "correction": _("corrections"),
        "oldaddress": _("old addresses"),
    }
    return kinds.get(name, "")
