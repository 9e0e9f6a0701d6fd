"""An older edition of a document: its records in words, each beside what it says now."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from provenance.domain.chain.naming import language_name
from provenance.domain.language.dates import date_in_words
from provenance.domain.method_names import method_label
from provenance.domain.record_differences import describe
from provenance.domain.vocabulary import DateLayer
from provenance.models import Method, OldAddress, Passage, Source, UnreadRecord
from provenance.models.documents import DocumentQuerySet
from provenance.queries.last_read import titles_as_read

type Evidence = Sequence[Mapping[str, Any]]
"""The records of a document with their facts, as an edition keeps them."""

FIELDS: Mapping[str, Mapping[str, Any]] = {
    "document": {
        "title": gettext_lazy("Title"),
        "described_as": gettext_lazy("Described as, where it has no title"),
        "kind": gettext_lazy("Kind"),
        "publisher": gettext_lazy("Publisher"),
        "language": gettext_lazy("Language"),
        "address": gettext_lazy("Address"),
        "dates": gettext_lazy("Dates"),
        "occasions": gettext_lazy("Occasions"),
        "syndicated_copy_of": gettext_lazy("Copy of"),
        "corrections": gettext_lazy("Corrections and retractions"),
    },
    "wording": {
        "passage": gettext_lazy("Words"),
        "speaker_as_named": gettext_lazy("Speaker, as named here"),
        "form": gettext_lazy("Form"),
        "language": gettext_lazy("Language"),
        "occasion": gettext_lazy("On which occasion"),
        "same_because": gettext_lazy("Why it is the same"),
    },
    "quote": {
        "claimed_speaker": gettext_lazy("Claimed speaker"),
        "addressee": gettext_lazy("Addressee"),
        "occasion": gettext_lazy("Occasion"),
        "said_when": gettext_lazy("Said when, as a date"),
        "said_where": gettext_lazy("Said where"),
        "original_words": gettext_lazy("The words as spoken"),
    },
    "attribution": {
        "taker": gettext_lazy("Which document takes"),
        "upstream": gettext_lazy("The other document"),
        "speaks": gettext_lazy("the claimed speaker speaks in it"),
        "gap": gettext_lazy("The gap"),
        "passage": gettext_lazy("Words that state it"),
        "inference": gettext_lazy("No words state it: from what it is concluded"),
        "meaning": gettext_lazy("Why these words mean it"),
        "acts": gettext_lazy("What was done"),
        "occasions": gettext_lazy("Only for these occasions"),
    },
    "statement": {
        "kind": gettext_lazy("What was done"),
        "passage": gettext_lazy("Words"),
        "doer": gettext_lazy("Who did it, in the register"),
        "doer_as_named": gettext_lazy("By whom, as named here"),
        "of_document": gettext_lazy("It speaks of"),
        "how_put": gettext_lazy("How it is put"),
        "methods": gettext_lazy("Methods named"),
    },
}
"""What is shown of each kind of record; its label is that of the form in which it was entered."""

OWNED = {
    "corrections": ("statement",),
    "acts": ("kind", "agent_as_named"),
}
"""Of rows that a record owns, what is shown of each."""

SOURCES = ("publisher", "claimed_speaker", "addressee", "doer")
DOCUMENTS = ("taker", "upstream", "of_document", "syndicated_copy_of")
WORDS = ("passage", "original_words")
"""What holds somebody's words, which may tell of killing or torture."""


@dataclass(frozen=True, slots=True)
class EditionValue:
    """One value of a record, and what it is now where that differs; None where the record is gone."""

    label: str
    value: str
    now: str | None
    distressing: bool = False

    @property
    def differs(self) -> bool:
        return self.value != self.now


@dataclass(slots=True)
class EditionRow:
    """One record: as the edition has it (``was``), as it stands now (``stands``), or both.

    ``anchor`` is the key of the passage it stands on, which addresses of passages end in; each once.
    ``address`` is where the chain of a wording that stands is told; "" for other records.
    """

    kind: str
    values: tuple[EditionValue, ...]
    was: bool
    stands: bool
    anchor: str = ""
    address: str = ""


def edition_rows(
    evidence: Evidence, present: Evidence, visible: DocumentQuerySet, *, drafts: bool
) -> list[EditionRow]:
    """The records of an edition beside those of the present; of sources the name shown now.

    ``visible`` are the documents that this person may see: of others neither name nor words are.
    Without ``drafts`` documents that were changed are named as they were last read.
    """
    words = _Words(visible, [*evidence, *present], drafts=drafts)
    old, new = ({_key(record): record for record in some} for some in (evidence, present))
    keys = [key for key in dict.fromkeys([*old, *new]) if key[0] in FIELDS]
    all_rows = [_row(key[0], old.get(key), new.get(key), words) for key in keys]
    # A quote of nobody and no occasion has nothing that its wording does not say.
    rows = [row for row in all_rows if row.values]
    anchors: set[str] = set()
    for row in rows:
        row.anchor = "" if row.anchor in anchors else row.anchor
        anchors.add(row.anchor)
    return rows


def _key(record: Mapping[str, Any]) -> tuple[str, str]:
    """What tells records apart; the document is one, though merged into another since."""
    return record["model"], "" if record["model"] == "document" else record["key"]


def _row(kind: str, old: Any, new: Any, words: _Words) -> EditionRow:
    values = []
    for name, label in FIELDS[kind].items():
        before = words.of(kind, name, old) if old else ""
        after = words.of(kind, name, new) if new else ""
        if before or after:
            distressing = name in WORDS and words.are_distressing(before, after)
            values.append(EditionValue(str(label), before, after if new else None, distressing))
    title = str(apps.get_model("provenance", kind)._meta.verbose_name)
    passage = (old or new)["facts"].get("passage")
    anchor = passage[1] if passage else ""
    address = _chain_address(new["facts"]) if new and kind == "wording" else ""
    return EditionRow(title, tuple(values), old is not None, new is not None, anchor, address)


def _chain_address(wording: Mapping[str, Any]) -> str:
    return reverse("quote", args=[wording["quote"]], query={"from": wording["slug"]})


class _Words:
    """What the values of records are called now, looked up once for all of them."""

    def __init__(self, visible: DocumentQuerySet, records: Evidence, *, drafts: bool) -> None:
        self.visible = visible
        self.drafts = drafts
        facts = [record["facts"] for record in records]
        self.sources = _sources({one[name] for one in facts for name in SOURCES if one.get(name)})
        slugs = {one[name] for one in facts for name in DOCUMENTS if one.get(name)}
        rows = visible.filter(slug__in=slugs).annotate(unread=UnreadRecord.objects.of("document"))
        self.documents = {row.slug: str(row) for row in (rows if drafts else titles_as_read(rows))}
        self.passages = self._passages(records)
        named = {slug for one in facts for slug in one.get("methods", ())}
        self.methods = dict(Method.objects.filter(slug__in=named).values_list("slug", "name"))
        self.distressing = {
            self.of("wording", "passage", record)
            for record in records
            if record["model"] == "wording" and record["facts"].get("distressing")
        } - {""}

    def _passages(self, records: Evidence) -> dict[tuple[str, str], str]:
        """The words of each passage as its record has them; of other documents, as they stand."""
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
            others = others.exclude(UnreadRecord.objects.of("passage"))
        for row in others.select_related("document"):
            own.setdefault((row.document.slug, row.key), row.exact)
        return own

    def are_distressing(self, *texts: str) -> bool:
        """Whether any of the texts is, is within or holds words that are marked so."""
        pairs = ((text, words) for text in texts if text for words in self.distressing)
        return any(text in words or words in text for text, words in pairs)

    def of(self, kind: str, name: str, record: Mapping[str, Any]) -> str:
        value = record["facts"].get(name)
        if value in (None, "", [], False):
            return ""
        if name in SOURCES:
            return self.sources.get(value, _("a source not shown"))
        if name in DOCUMENTS:
            return self.documents.get(value, _("a document not shown"))
        if name == "passage":
            return self.passages.get(tuple(value), "")
        if name == "methods":
            return ", ".join(sorted(method_label(self.methods.get(slug, slug)) for slug in value))
        if name in IN_WORDS:
            return IN_WORDS[name](value)
        if name in OWNED:
            rows = [", ".join(str(row[part]) for part in OWNED[name] if row[part]) for row in value]
            return "; ".join(rows)
        choices = dict(getattr(_field(kind, name), "flatchoices", ()))
        return str(choices[value]) if value in choices else describe(value)


def _dates(rows: Evidence) -> str:
    """What happened when: “published, 14 May 2025”; an empty day is not known."""
    pairs = [(str(DateLayer(row["layer"]).label), date_in_words(row["edtf"])) for row in rows]
    return "; ".join(", ".join(filter(None, pair)) for pair in pairs)


def _occasions(value: Any) -> str:
    """What an occasion is called, or each of several; of a quote its own words."""
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
"""How values that are stored for programs are told to readers."""


def _field(kind: str, name: str) -> Any:
    return apps.get_model("provenance", kind)._meta.get_field(name)


def _sources(slugs: set[str]) -> dict[str, str]:
    """What each source is shown as now, also where it was merged into another since."""
    rows = OldAddress.objects.filter(record_type="source", slug__in=slugs)
    merged = dict(rows.values_list("slug", "leads_to"))
    present = Source.objects.filter(slug__in={*slugs, *merged.values()})
    names = {row.slug: row.shown_as for row in present}
    return names | {old: names[new] for old, new in merged.items() if new in names}
