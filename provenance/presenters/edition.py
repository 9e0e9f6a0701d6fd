"""An older edition of a document: its records as text, each beside its present state."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.urls import reverse
from django.utils.translation import gettext as _

from provenance.domain.chain.naming import language_name
from provenance.domain.language.dates import date_in_words
from provenance.domain.method_names import method_label
from provenance.domain.record_differences import describe
from provenance.domain.vocabulary import DateLayer
from provenance.models import Method, OldAddress, Passage, Source, UnreadRecord
from provenance.models.documents import DocumentQuerySet
from provenance.queries.field_labels import FIELDS
from provenance.queries.last_read import titles_as_read

type Evidence = Sequence[Mapping[str, Any]]
"""The records of a document with their facts, as an edition stores them."""

OWNED = {
    "corrections": ("statement",),
    "acts": ("kind", "agent_as_named"),
}
"""The fields shown of rows that a record owns."""

SOURCES = ("publisher", "claimed_speaker", "addressee", "doer")
DOCUMENTS = ("taker", "upstream", "of_document", "syndicated_copy_of")
WORDS = ("passage", "original_words", "quotes")
"""The fields that hold somebody's words, which may describe killing or torture."""


@dataclass(frozen=True, slots=True)
class EditionValue:
    """A value of a record with its present value; None if the record no longer exists."""

    label: str
    value: str
    now: str | None
    distressing: bool = False

    @property
    def differs(self) -> bool:
        return self.value != self.now


@dataclass(slots=True)
class EditionRow:
    """A record that the edition has (``in_edition``), that exists now (``exists_now``), or both.

    ``anchor`` is the key of its passage, at the first row with it only, since addresses of passages
    end in it. ``address`` is the chain of a wording that exists, and "" for other records.
    """

    kind: str
    values: tuple[EditionValue, ...]
    in_edition: bool
    exists_now: bool
    anchor: str = ""
    address: str = ""


def edition_rows(
    evidence: Evidence, present: Evidence, visible: DocumentQuerySet, *, drafts: bool
) -> list[EditionRow]:
    """Return the records of an edition beside the present ones, with sources' present names.

    ``visible`` are the documents that the user may see: neither names nor words of others appear.
    Without ``drafts``, changed documents are named as they were last read.
    """
    texts = _ValueTexts(visible, [*evidence, *present], drafts=drafts)
    old, new = ({_key(record): record for record in some} for some in (evidence, present))
    keys = [key for key in dict.fromkeys([*old, *new]) if key[0] in FIELDS]
    all_rows = [_row(key[0], old.get(key), new.get(key), texts) for key in keys]
    # A quote without speaker and occasion says nothing that its wording does not say.
    rows = [row for row in all_rows if row.values]
    anchors: set[str] = set()
    for row in rows:
        row.anchor = "" if row.anchor in anchors else row.anchor
        anchors.add(row.anchor)
    return rows


def _key(record: Mapping[str, Any]) -> tuple[str, str]:
    """Return what identifies a record; the document is always the same, even if merged since."""
    return record["model"], "" if record["model"] == "document" else record["key"]


def _row(kind: str, old: Any, new: Any, texts: _ValueTexts) -> EditionRow:
    values = []
    for name, label in FIELDS[kind].items():
        for before, after in texts.pairs(kind, name, old, new):
            distressing = name in WORDS and texts.are_distressing(before, after)
            values.append(EditionValue(str(label), before, after if new else None, distressing))
    title = str(apps.get_model("provenance", kind)._meta.verbose_name)
    passage = (old or new)["facts"].get("passage")
    anchor = passage[1] if passage else ""
    address = _chain_address(new["facts"]) if new and kind == "wording" else ""
    return EditionRow(title, tuple(values), old is not None, new is not None, anchor, address)


def _chain_address(wording: Mapping[str, Any]) -> str:
    return reverse("quote", args=[wording["quote"]], query={"from": wording["slug"]})


class _ValueTexts:
    """The texts for the values of all these records, looked up at once."""

    def __init__(self, visible: DocumentQuerySet, records: Evidence, *, drafts: bool) -> None:
        self.visible = visible
        self.drafts = drafts
        facts = [record["facts"] for record in records]
        # The title of the document itself changes with its editions.
        self.own = {record["key"] for record in records if record["model"] == "document"}
        self.sources = _sources({one[name] for one in facts for name in SOURCES if one.get(name)})
        slugs = {one[name] for one in facts for name in DOCUMENTS if one.get(name)}
        rows = visible.filter(slug__in=slugs).annotate(
            unread=UnreadRecord.objects.exists_for("document")
        )
        self.documents = {row.slug: str(row) for row in (rows if drafts else titles_as_read(rows))}
        self.passages = self._passages(records)
        self.quotes = {
            one["facts"]["quote"]: self.passages.get(tuple(one["facts"]["passage"]), "")
            for one in records
            if one["model"] == "wording"
        }
        named = {slug for one in facts for slug in one.get("methods", ())}
        self.methods = dict(Method.objects.filter(slug__in=named).values_list("slug", "name"))
        self.in_words = {**IN_WORDS, "methods": self._methods, "quotes": self._quotes}
        self.distressing = {
            self.of("wording", "passage", record)
            for record in records
            if record["model"] == "wording" and record["facts"].get("distressing")
        } - {""}

    def _passages(self, records: Evidence) -> dict[tuple[str, str], str]:
        """Return the words of each passage as recorded; of other documents, the present ones."""
        own = {
            (record["facts"]["document"], record["facts"]["key"]): record["facts"]["exact"]
            for record in reversed(records)
            if record["model"] == "passage"
        }
        keys = {tuple(r["facts"]["passage"]) for r in records if r["facts"].get("passage")}
        others = Passage.objects.filter(
            document__in=self.visible, document__slug__in={slug for slug, _key in keys}
        )
        if not self.drafts:
            others = others.exclude(UnreadRecord.objects.exists_for("passage"))
        for row in others.select_related("document"):
            own.setdefault((row.document.slug, row.key), row.exact)
        return own

    def _methods(self, slugs: Sequence[str]) -> str:
        return ", ".join(sorted(method_label(self.methods.get(slug, slug)) for slug in slugs))

    def _quotes(self, slugs: Sequence[str]) -> str:
        """Return the words of each quote in this document, or a label for other quotes."""
        elsewhere = _("a quote of another document")
        return "; ".join(self.quotes.get(slug) or elsewhere for slug in slugs)

    def are_distressing(self, *texts: str) -> bool:
        """Return whether any of the texts equals, contains or is part of distressing words."""
        pairs = ((text, words) for text in texts if text for words in self.distressing)
        return any(text in words or words in text for text, words in pairs)

    def pairs(self, kind: str, name: str, old: Any, new: Any) -> list[tuple[str, str]]:
        """Return pairs of the value then and now, "" for none; for owned rows, a pair per row."""
        if name not in OWNED:
            before, after = (self.of(kind, name, one) if one else "" for one in (old, new))
            return [(before, after)] if before or after else []
        was, now = (_owned(name, one) if one else [] for one in (old, new))
        pairs = [(text, text if text in now else "") for text in was]
        return pairs + [("", text) for text in now if text not in was]

    def of(self, kind: str, name: str, record: Mapping[str, Any]) -> str:
        value = record["facts"].get(name)
        if value in (None, "", [], False):
            return ""
        if name in SOURCES:
            return self.sources.get(value, _("a source not shown"))
        if name in DOCUMENTS:
            if value in self.own:
                return _("this document")
            return self.documents.get(value, _("a document not shown"))
        if name == "passage":
            return self.passages.get(tuple(value), "")
        if name in self.in_words:
            return self.in_words[name](value)
        choices = dict(getattr(_field(kind, name), "flatchoices", ()))
        return str(choices[value]) if value in choices else describe(value)


def _owned(name: str, record: Mapping[str, Any]) -> list[str]:
    """Return a text for each of the rows that a record owns."""
    rows = record["facts"].get(name) or ()
    return [", ".join(str(row[part]) for part in OWNED[name] if row[part]) for row in rows]


def _dates(rows: Evidence) -> str:
    """Return dates as text, “published, 14 May 2025”; without the day if it is not known."""
    pairs = [(str(DateLayer(row["layer"]).label), date_in_words(row["edtf"])) for row in rows]
    return "; ".join(", ".join(filter(None, pair)) for pair in pairs)


def _occasions(value: Any) -> str:
    """Return the labels of one or more occasions; a quote's occasion is text already."""
    if isinstance(value, str):
        return value
    rows = [value] if isinstance(value[0], str) else value
    return "; ".join(str(row["label"] if isinstance(row, Mapping) else row[1]) for row in rows)


IN_WORDS: Mapping[str, Callable[[Any], str]] = {
    "dates": _dates,
    "language": language_name,
    "occasion": _occasions,
    "occasions": _occasions,
}
"""Functions that turn stored values into text for readers."""


def _field(kind: str, name: str) -> Any:
    return apps.get_model("provenance", kind)._meta.get_field(name)


def _sources(slugs: set[str]) -> dict[str, str]:
    """Return the present display name of each source, also if it was merged into another."""
    rows = OldAddress.objects.filter(record_type="source", slug__in=slugs)
    merged = dict(rows.values_list("slug", "leads_to"))
    present = Source.objects.filter(slug__in={*slugs, *merged.values()})
    names = {row.slug: row.shown_as for row in present}
    return names | {old: names[new] for old, new in merged.items() if new in names}
