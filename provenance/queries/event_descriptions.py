"""Events of the history with their records in words: titles, quotes, taker and upstream."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.apps import apps
from django.db.models import Model, QuerySet
from django.utils.translation import gettext as _

from provenance.domain.language.quote_marks import with_quote_marks
from provenance.domain.record_differences import FieldDifference, differences
from provenance.domain.vocabulary import GapKind
from provenance.models import Document, Event, Passage, Quote, Source, Wording
from provenance.models.fields import shortened
from provenance.queries.choice_labels import label_of, model_named, rows_of
from provenance.queries.distressing import distressing_events
from provenance.queries.field_labels import field_labels
from provenance.queries.personal_values import decrypted

KIND_OF_FIELD = {
    **dict.fromkeys(("document", "upstream", "taker", "inferred_for"), "document"),
    **dict.fromkeys(("syndicated_copy_of", "of_document"), "document"),
    **dict.fromkeys(("publisher", "claimed_speaker", "addressee", "doer"), "source"),
    **dict.fromkeys(("agent", "translator", "part_of", "filling"), "source"),
    **dict.fromkeys(("quote", "quotes", "responds_to"), "quote"),
    **dict.fromkeys(("of_wording", "within", "wording"), "wording"),
}
"""The kind of record that the slugs in a field refer to."""
PARTICULARS = "particulars"
"""The record type of events about encrypted particulars, which have their source's key."""
PASSAGES = ("passage", "naming_passage", "setting_passage")
"""The fields that refer to a passage by its document and key."""

type Reference = tuple[str, Any]
"""A kind of record with the slug of one, or for a passage its document and key."""


@dataclass(frozen=True, slots=True)
class DescribedEvent:
    """An event with the kind and name of its record and its changes, all in words.

    ``distressing`` means that name and values may contain words that readers unfold themselves.
    """

    event: Event
    kind: str
    name: str
    changes: tuple[FieldDifference, ...]
    distressing: bool


@dataclass(slots=True)
class RecordNames:
    """Names of the records of some events, by kind and slug."""

    names: dict[str, dict[Any, str]] = field(default_factory=lambda: defaultdict(dict))

    def add(self, kind: str, rows: Iterable[tuple[Any, str]]) -> None:
        """Add names of one kind; equal names get their slugs appended."""
        rows = list(rows)
        counts = Counter(name for _slug, name in rows)
        self.names[kind] |= {
            slug: name if counts[name] == 1 or kind == "passage" else f"{name} ({slug})"
            for slug, name in rows
        }

    def of(self, kind: str, slug: Any, otherwise: str) -> str:
        """Return the name of a record, or ``otherwise`` where it no longer exists."""
        return self.names[kind].get(slug, otherwise)

    def in_words(
        self, facts: Mapping[str, Any] | None, model: type[Model] | None
    ) -> dict[str, Any] | None:
        """Return a record's values with names in place of slugs and labels in place of choices."""
        return None if facts is None else {k: self._value(k, facts[k], model) for k in facts}

    def _value(self, key: str, value: Any, model: type[Model] | None) -> Any:
        if isinstance(value, dict):
            return self.in_words(value, rows_of(model, key))
        if key in PASSAGES and value:
            return self.of("passage", tuple(value), ", ".join(value))
        if isinstance(value, list):
            return [self._value(key, one, model) for one in value]
        if key in KIND_OF_FIELD and isinstance(value, str):
            return self.of(KIND_OF_FIELD[key], value, value)
        return label_of(model, key, value)


def describe_events(events: Sequence[Event]) -> list[DescribedEvent]:
    """Return descriptions of the events, in order; at most nine queries for any number."""
    events = decrypted(events)
    distressing = distressing_events(events)
    names = _names(events)
    return [
        DescribedEvent(
            event,
            _kind(event),
            _name(event, names),
            _differences(event, names),
            event.pk in distressing,
        )
        for event in events
    ]


def _differences(event: Event, names: RecordNames) -> tuple[FieldDifference, ...]:
    model = model_named(event.record_type)
    before, after = (names.in_words(facts, model) for facts in (event.before, event.after))
    return differences(before, after, field_labels(event.record_type))


def _kind(event: Event) -> str:
    if event.record_type == PARTICULARS:
        return _("sealed particulars of")
    return str(apps.get_model("provenance", event.record_type)._meta.verbose_name)


def _name(event: Event, names: RecordNames) -> str:
    """Return the present name of an event's record, else the name in its values."""
    facts = event.after or event.before or {}
    if event.record_type == "passage":
        key = (facts.get("document"), facts.get("key"))
        return names.of("passage", key, with_quote_marks(shortened(facts.get("exact", ""))))
    if event.record_type == "attribution":
        taker = names.of("document", facts.get("taker"), facts.get("taker", ""))
        upstream = facts.get("upstream") or ""
        source = names.of("document", upstream, upstream)
        if not source and (gap := facts.get("gap")):
            source = GapKind(gap).label
        return f"{taker} ← {source or _('the claimed speaker')}"
    if event.record_type == PARTICULARS:
        return names.of("source", event.record_key, event.record_key)
    name = names.of(event.record_type, event.record_key, "")
    if name or not facts.get("passage"):
        return name or facts.get("title") or facts.get("name") or ""
    return names.of("passage", tuple(facts["passage"]), "")


def _names(events: Iterable[Event]) -> RecordNames:
    """Return the names of the events' records and of those that their values refer to."""
    references: dict[str, set[Any]] = defaultdict(set)
    for event in events:
        kind = "source" if event.record_type == PARTICULARS else event.record_type
        references[kind].add(event.record_key)
        for facts in (event.before, event.after):
            for kind, slug in _references(facts or {}):
                references[kind].add(slug)
            if event.record_type == "passage" and facts:
                references["passage"].add((facts["document"], facts["key"]))
    names = RecordNames()
    for kind, find in FINDING.items():
        if references[kind]:
            names.add(kind, find(references[kind]))
    return names


def _references(facts: Mapping[str, Any]) -> Iterator[Reference]:
    for key, value in facts.items():
        for one in value if isinstance(value, list) and key not in PASSAGES else [value]:
            if isinstance(one, dict):
                yield from _references(one)
            elif key in PASSAGES and one:
                yield "passage", tuple(one)
            elif key in KIND_OF_FIELD and isinstance(one, str):
                yield KIND_OF_FIELD[key], one


def _documents(slugs: set[Any]) -> Iterator[tuple[Any, str]]:
    return ((row.slug, str(row)) for row in Document.objects.filter(slug__in=slugs))


def _sources(slugs: set[Any]) -> Iterator[tuple[Any, str]]:
    """Yield the sources' names; protected ones under their display form."""
    return ((row.slug, row.shown_as) for row in Source.objects.filter(slug__in=slugs))


def _quotes(slugs: set[Any]) -> Iterator[tuple[Any, str]]:
    rows: QuerySet[Any] = Quote.objects.filter(slug__in=slugs).with_words()
    for row in rows:
        words = with_quote_marks(shortened(row.first_words or ""))
        yield row.slug, _("A quote in distressing words") if row.distressing else words


def _wordings(slugs: set[Any]) -> Iterator[tuple[Any, str]]:
    for row in Wording.objects.filter(slug__in=slugs).select_related("passage"):
        words = with_quote_marks(shortened(row.words))
        yield row.slug, _("A quote in distressing words") if row.distressing else words


def _passages(keys: set[Any]) -> Iterator[tuple[Any, str]]:
    pairs = {key for key in keys if isinstance(key, tuple)}
    here = Passage.objects.filter(
        document__slug__in={slug for slug, _key in pairs}, key__in={key for _slug, key in pairs}
    )
    rows: QuerySet[Any] = here.with_distress().select_related("document")
    for row in rows:
        words = with_quote_marks(shortened(row.exact))
        yield (row.document.slug, row.key), _("distressing words") if row.distressing else words


FINDING = {
    "document": _documents,
    "source": _sources,
    "quote": _quotes,
    "wording": _wordings,
    "passage": _passages,
}
