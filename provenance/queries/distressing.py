"""The records and events that show words marked as distressing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from django.db.models import Exists, Prefetch, Q, QuerySet
from django.db.models import Model as Record

from provenance.domain.language.distressing import DistressingWords
from provenance.models import Event, Passage, Wording

WAYS = {
    **dict.fromkeys(("attribution", "statement", "documentdate", "occasion"), ("passage__",)),
    **dict.fromkeys(("overruling", "correction", "interest"), ("passage__",)),
    **dict.fromkeys(("act", "candidate", "dispute"), ("attribution__passage__",)),
    "passage": ("",),
    "translation": ("passage__", "wording__passage__"),
    "statedobject": ("statement__passage__",),
}
"""For each model, the lookup paths from a record to the passages whose words its pages show."""
HOLDERS = {"document": "passage__document", "source": "quote__claimed_speaker"}
"""For models with many wordings, the lookup path from a wording to the record."""


def mark_distressing(records: Iterable[Record]) -> None:
    """Set ``distressing`` on records of one model: whether their passages are distressing.

    Wordings have a field of that name, and quotes an annotation.
    """
    records = list(records)
    if not records or hasattr(records[0], "distressing"):
        return
    rows = type(records[0])._default_manager.filter(pk__in=[record.pk for record in records])
    ways = WAYS.get(str(records[0]._meta.model_name), ())
    conditions = [Q(Exists(Wording.objects.distressing_in(way))) for way in ways]
    keys = {key for one in conditions for key in rows.filter(one).values_list("pk", flat=True)}
    for record in records:
        record.distressing = record.pk in keys  # type: ignore[attr-defined]  # as queries do


def prefetch_passages(rows: QuerySet[Any]) -> QuerySet[Any]:
    """Return the rows with their passages prefetched, each with ``distressing``."""
    passages = Passage.objects.with_distress().select_related("document")
    fields = rows.model._meta.concrete_fields
    names = [field.name for field in fields if field.related_model is Passage]
    return rows.prefetch_related(*(Prefetch(name, passages) for name in names))


def holds_distressing_words(record: Record) -> bool:
    """Return whether a list of everything that depends on the record would show such words.

    The record has to be marked by ``mark_distressing`` before.
    """
    way = HOLDERS.get(str(record._meta.model_name))
    if way is None:
        return bool(getattr(record, "distressing", False))
    return Wording.objects.filter(**{way: record.pk}, distressing=True).exists()


def distressing_events(events: Iterable[Event]) -> set[int]:
    """Return the ids of events whose values may contain such words; three queries at most."""
    facts = [(event, facts) for event in events for facts in (event.before, event.after) if facts]
    passages = {one for event, values in facts for one in _passages(event, values)}
    slugs = {slug for event, values in facts for slug in _slugs(event, values)}
    marked_passages = _marked_passages(passages)
    wordings = Wording.objects.filter(
        Q(slug__in=slugs) | Q(quote__slug__in=slugs), distressing=True
    )
    marked_slugs = {slug for pair in wordings.values_list("slug", "quote__slug") for slug in pair}
    return {
        event.pk
        for event, values in facts
        if values.get("distressing")
        or marked_passages & set(_passages(event, values))
        or marked_slugs & set(_slugs(event, values))
    } | _events_of_neighbours([pair for pair in facts if pair[0].record_type == "passage"])


def _events_of_neighbours(facts: list[tuple[Event, dict[str, Any]]]) -> set[int]:
    """Return the events of passages whose context contains distressing words of the document."""
    if not facts:
        return set()
    documents = {values.get("document") for _event, values in facts}
    rows = Passage.objects.filter(document__slug__in=documents, wordings__distressing=True)
    words: dict[str, list[tuple[str, int | None, int | None]]] = defaultdict(list)
    for document, exact, start, end in rows.values_list("document__slug", "exact", "start", "end"):
        words[document].append((exact, start, end))
    in_documents = {document: DistressingWords(tuple(places)) for document, places in words.items()}
    return {
        event.pk
        for event, values in facts
        if (distressing := in_documents.get(values.get("document", "")))
        and any(distressing.occur_in(values.get(name) or "") for name in ("prefix", "suffix"))
    }


def _marked_passages(keys: set[tuple[str, str]]) -> set[tuple[str, str]]:
    rows = Passage.objects.filter(document__slug__in={slug for slug, _key in keys})
    distressing = rows.filter(Exists(Wording.objects.distressing_in("")))
    return set(distressing.values_list("document__slug", "key")) & keys


def _passages(event: Event, facts: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield the passages in an event's values, as pairs of document slug and key."""
    if event.record_type == "passage":
        yield facts.get("document", ""), facts.get("key", "")
    passage = facts.get("passage")
    if passage:
        yield passage[0], passage[1]


def _slugs(event: Event, facts: dict[str, Any]) -> Iterator[str]:
    """Yield the slugs of the wordings or quotes whose words an event may show."""
    if event.record_type in ("quote", "wording"):
        yield event.record_key
    if isinstance(wording := facts.get("wording"), str):
        yield wording
