"""Passages and statements as pages show them: the words in context, and what they state."""

from __future__ import annotations

from dataclasses import dataclass

from django.urls import reverse

from provenance.domain.chain.naming import (
    checker_name,
    length_of_time,
    outlet_name,
    place_words,
    quoted,
)
from provenance.domain.chain.passage_context import PassageContext, PassageStanding, passage_context
from provenance.domain.chain.records import (
    PassageRecord,
    Records,
    StatementRecord,
    WordingRecord,
)
from provenance.domain.language.quote_marks import with_quote_marks
from provenance.domain.messages import gettext as _
from provenance.domain.messages import items, say
from provenance.domain.method_names import method_label
from provenance.domain.vocabulary import (
    HowPut,
    StatementKind,
    StatementObject,
)
from provenance.models import Wording


@dataclass(frozen=True, slots=True)
class ShownPassage:
    """A passage as shown: in its paragraph, in its stored context, or not found in the text."""

    before: str
    exact: str
    after: str
    standing: str
    outlet: str
    address: str
    zone: str
    language: str
    distressing: bool = False


@dataclass(frozen=True, slots=True)
class StatementLine:
    """A statement, verbatim in its passage, with what is computed from it."""

    label: str
    badge: str
    standing: str
    by: str
    methods: str
    objects: str
    duration: str
    words: ShownPassage


def title_of(wording: WordingRecord | Wording) -> str:
    """Return a wording's words in quotation marks, or a label if they are distressing.

    For lists and titles in one line.
    """
    if wording.distressing:
        return _("A quote in distressing words")
    return with_quote_marks(wording.words)


def words_or_label(record: object, words: str) -> str:
    """Return the words of a record, or a label if they are distressing.

    Records other than wordings have ``distressing`` from their query.
    """
    label = _("Distressing words, of killing or torture")
    return label if getattr(record, "distressing", False) else words


def shown_passage(records: Records, passage: int | None) -> ShownPassage | None:
    """Return a passage as a page shows it, or None if there is none."""
    row = records.passages.get(passage) if passage is not None else None
    if row is None:
        return None
    home = records.documents.get(row.document)
    placed = passage_context(row, attached=home is not None and home.has_text)
    return ShownPassage(
        before=placed.before,
        exact=placed.exact,
        after=placed.after,
        standing=placed.standing.value if placed.standing != PassageStanding.CONTEXT else "",
        outlet=outlet_name(records, row.document),
        address=f"{reverse('document', args=[home.slug])}#{row.key}" if home else "",
        zone=place_words(row.zone, row.page),
        language=home.language if home else "",
        distressing=is_distressing(records, row, placed),
    )


def is_distressing(
    records: Records, row: PassageRecord, placed: PassageContext | None = None
) -> bool:
    """Return whether a passage, with its context if given, overlaps distressing words."""
    marked = [w.passage for w in records.wordings.values() if w.distressing]
    if row.id in marked:
        return True
    if row.start is None:
        return False
    first = row.start - len(placed.before if placed else "")
    last = row.start + len(row.exact) + len(placed.after if placed else "")
    others = [records.passages[number] for number in marked if number in records.passages]
    return any(
        other.document == row.document
        and other.start is not None
        and other.start < last
        and first < other.start + len(other.exact)
        for other in others
    )


def _relay_phrase(records: Records, row: StatementRecord) -> str:
    """Return a phrase that names the doer of a relayed act and the outlet that tells it."""
    return say(
        _("by %(doer)s, as %(teller)s tells it"),
        doer=checker_name(records, row),
        teller=outlet_name(records, row.document),
    )


def _objects(row: StatementRecord) -> str:
    """Return a phrase for what a check is said to cover, never as a statement of our own."""
    labels = [StatementObject(name).label for name in row.objects]
    return say(_("said of this: %(objects)s"), objects=items(labels)) if labels else ""


def statement_line(records: Records, row: StatementRecord) -> StatementLine:
    """Return a statement as pages show it."""
    own = records.is_own(row)
    doer = records.sources.get(row.doer) if row.doer is not None else None
    language = records.language_of(row.document)
    as_named = quoted(row.doer_as_named, language) if row.doer_as_named else _("not stated")
    length = length_of_time(row.duration_number, row.duration_unit, row.duration_hedge, language)
    passage = shown_passage(records, row.passage)
    assert passage is not None, "a statement always has its passage"
    how = HowPut(row.how_put)
    badge = how.value if how != HowPut.ASSERTED else "own" if own else "relayed"
    standing = _("in its own words") if own else _relay_phrase(records, row)
    return StatementLine(
        label=StatementKind(row.kind).label,
        badge=badge,
        standing=standing if how == HowPut.ASSERTED else items([standing, how.label]),
        by=doer.name if doer else as_named,
        methods=" × ".join(map(method_label, row.methods)),
        objects=_objects(row),
        duration=length if row.duration_number else "",
        words=passage,
    )
