"""The queues of the curators: the line for a record of each, and the page to work on it."""

from __future__ import annotations

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from provenance.domain.language.quote_marks import with_quote_marks
from provenance.domain.vocabulary import DocumentKind, GapKind, Holding
from provenance.models import Document, Quote, TraceRequest
from provenance.presenters.merge_preview import title
from provenance.queries import duplicates
from provenance.queries.duplicates import DuplicatePair
from provenance.queries.queues import waiting
from provenance.queries.queues.lines import DuplicateQueue, LineText, Queue, Row

MOST_PAIRS = 200


def _document_name(row: Row) -> str:
    """Return the title of the document in a row, as the model would give it."""
    document = Document(title=row["title"], described_as=row["described_as"], kind=row["kind"])
    return document.name_for_readers


def _review_page(row: Row) -> str:
    return reverse("desk-review", args=[row["slug"]])


def _publishing_page(row: Row) -> str:
    return reverse("desk-moves", args=[row["slug"]])


def _document(row: Row) -> LineText:
    kind, holding = DocumentKind(row["kind"]).label, Holding(row["holding"]).label
    publisher = row["publisher"] or _("publisher not stated")
    return LineText(_document_name(row), f"{kind} · {holding} · {publisher}", _review_page(row))


def _review(row: Row) -> LineText:
    return LineText(_document_name(row), row["why"], _publishing_page(row))


def _done_at_once(row: Row) -> LineText:
    href = reverse("desk-at-once", args=[row["pk"]])
    return LineText(row["source"] or _document_name(row), row["why"], href)


def _changed(row: Row) -> LineText:
    edition = row["edition"]
    detail = _("changed since it came in, published")
    if edition:
        detail = _("changed since edition %d was read") % edition
    return LineText(_document_name(row), detail, _publishing_page(row))


def _words(row: Row, label: str) -> str:
    """Return the words of a row in quotation marks, or the label if they are distressing."""
    return label if row["distressing"] else with_quote_marks(row["words"])


def _hanging(row: Row) -> LineText:
    title = _words(row, _("A quote in distressing words"))
    href = Quote(slug=row["quote"]).get_absolute_url()
    return LineText(title, "", href, quotes=(row["pk"],))


def _gap(row: Row) -> LineText:
    href = reverse("desk-gap", args=[row["attribution"]])
    publisher = row["publisher"] or _("publisher not stated")
    label = _("A quote in distressing words")
    words = _words(row, label) if row["words"] else ""
    detail = " · ".join(filter(None, (str(GapKind(row["gap"]).label), publisher, words)))
    return LineText(_document_name(row), detail, href)


def _candidate(row: Row) -> LineText:
    href = reverse("desk-gap", args=[row["attribution"]])
    return LineText(row["filling"], _document_name(row), href)


def _relayed(row: Row) -> LineText:
    doer = row["doer"] or row["doer_as_named"]
    detail = f"{doer} · {_document_name(row)}"
    title = _words(row, _("Distressing words, of killing or torture"))
    return LineText(title, detail, _review_page(row))


def _dispute(row: Row) -> LineText:
    href = reverse("admin:provenance_dispute_change", args=[row["pk"]])
    detail = _document_name(row) if row["slug"] else row["attribution"]
    return LineText(row["reason"], detail, href)


def _request(row: Row) -> LineText:
    href = reverse("admin:provenance_tracerequest_change", args=[row["pk"]])
    return LineText(str(TraceRequest(words=row["words"])), "", href)


def _proposals(row: Row) -> LineText:
    detail = ngettext("%d suggestion", "%d suggestions", row["proposals"]) % row["proposals"]
    return LineText(_document_name(row), detail, _review_page(row))


def _not_found(row: Row) -> LineText:
    href = reverse("admin:provenance_passage_change", args=[row["pk"]])
    title = _words(row, _("Distressing words, of killing or torture"))
    return LineText(title, _document_name(row), href)


def _duplicates(pair: DuplicatePair) -> LineText:
    one, other = pair.one, pair.other
    model = str(one._meta.model_name)
    href = reverse("desk-merge", args=[model, other.slug], query={"into": one.slug})
    quotes = (one.pk, other.pk) if isinstance(one, Quote) else ()
    return LineText(f"{title(one)} — {title(other)}", pair.why, href, quotes)


QUEUES = (
    Queue("drafts", gettext_lazy("Drafts"), gettext_lazy("Documents that nobody has put before a second reader."), waiting.drafts, waiting.DOCUMENT, _document),
    Queue("proposals", gettext_lazy("Suggestions"), gettext_lazy("What the program suggests of a text, to be confirmed or refused."), waiting.proposals, waiting.PROPOSALS, _proposals),
    Queue("second-reader", gettext_lazy("Awaiting a second reader"), gettext_lazy("Read them, and publish or send them back."), waiting.awaiting_a_second_reader, waiting.SUBMITTED, _review),
    Queue("at-once", gettext_lazy("Done at once"), gettext_lazy("Protections and removals, which took effect at once; a second curator reads why."), waiting.done_at_once, waiting.AT_ONCE, _done_at_once),
    Queue("changed", gettext_lazy("Changed since they were read"), gettext_lazy("Published, and changed after the second reader had them."), waiting.changed_since_read, waiting.CHANGED, _changed),
    Queue("not-examined", gettext_lazy("Not examined"), gettext_lazy("On file, but nobody is recorded as having looked for verification."), waiting.not_examined, waiting.DOCUMENT, _document),
    Queue("hanging", gettext_lazy("Source not given"), gettext_lazy("Published quotes of which a chain ends in a gap."), waiting.hanging, waiting.QUOTE, _hanging),
    Queue("gaps", gettext_lazy("No possible source named yet"), gettext_lazy("Steps that end in a gap, of which nobody has said what may fill it."), waiting.open_gaps, waiting.GAP, _gap),
    Queue("candidates", gettext_lazy("Possible sources to confirm"), gettext_lazy("What may fill a gap; a second curator confirms or refuses it."), waiting.candidates, waiting.CANDIDATE, _candidate),
    Queue("relayed", gettext_lazy("Verification told at second hand"), gettext_lazy("The verifier’s own words are not on file; find them."), waiting.relayed, waiting.STATEMENT, _relayed),
    Queue("disputes", gettext_lazy("Disputes"), gettext_lazy("Steps that journalists dispute."), waiting.disputes, waiting.DISPUTE, _dispute),
    Queue("requests", gettext_lazy("Requests to trace"), gettext_lazy("Quotes that journalists ask for."), waiting.requests, waiting.REQUEST, _request),
    Queue("not-found", gettext_lazy("Passages not found"), gettext_lazy("They do not stand where they say in the text that is held."), waiting.not_found, waiting.PASSAGE, _not_found),
    DuplicateQueue("twin-sources", gettext_lazy("Sources that may be one"), gettext_lazy("Alike in name; protected people are never among them."), lambda: duplicates.duplicate_sources(MOST_PAIRS), _duplicates),
    DuplicateQueue("twin-documents", gettext_lazy("Documents that may be one"), gettext_lazy("At one address, or of one publisher, title and day."), lambda: duplicates.duplicate_documents(MOST_PAIRS), _duplicates),
    DuplicateQueue("twin-quotes", gettext_lazy("Quotes that may be one"), gettext_lazy("Worded alike, recorded apart."), lambda: duplicates.duplicate_quotes(MOST_PAIRS), _duplicates),
)  # fmt: skip
