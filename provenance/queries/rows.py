"""The rows that a trace reads: one JSON object each, so that many tables answer in one union."""

from __future__ import annotations

from typing import Any

from django.db.models import BooleanField, Case, F, OuterRef, Q, QuerySet, Subquery, Value, When
from django.db.models.expressions import RawSQL
from django.db.models.functions import Greatest, Substr

from provenance.domain.chain.passage_context import WINDOW
from provenance.domain.vocabulary import Status, Zone
from provenance.models import (
    Act,
    Attribution,
    Candidate,
    Correction,
    Document,
    DocumentDate,
    Interest,
    Overruling,
    Passage,
    Quote,
    Review,
    Source,
    StatedObject,
    Statement,
    Translation,
    Wording,
)
from provenance.queries.assemble import Rows
from provenance.queries.branches import given, plain


def hanging_on(*, drafts: bool) -> list[QuerySet[Any, Any]]:
    """The rows that hang on the given ``documents`` and the wordings of the quotes.

    ``quotes`` are those asked for; ``told`` are these with all in whose words they stand.
    """
    attributions = Attribution.objects.filter(taker__in=given("documents"))
    shared = Wording.objects.filter(quote__in=given("quotes")).values("passage")
    spliced = Wording.objects.filter(passage__in=shared).values("quote")
    wordings = Wording.objects.filter(Q(quote__in=given("told")) | Q(quote__in=spliced))
    # Two lists of ids, each from an index of its own: a condition over a join would read all.
    wording_ids = Wording.objects.filter(quote__in=given("told")).values("pk")
    statements = Statement.objects.filter(
        Q(of_document__in=given("documents")) | Q(of_wording__in=wording_ids)
    )
    if not drafts:
        attributions = attributions.visible_to_readers()
        wordings = wordings.filter(passage__document__status=Status.PUBLISHED)
        statements = statements.filter(passage__document__status=Status.PUBLISHED)
    return [
        *_documents(Document.objects.filter(pk__in=given("documents"))),
        _corrections(Correction.objects.above(given("documents"))),
        *_attributions(attributions, drafts=drafts),
        *_wordings(wordings),
        *_statements(statements),
    ]


def _documents(documents: QuerySet[Document]) -> list[QuerySet[Any, Any]]:
    dates = DocumentDate.objects.filter(document__in=documents.values("pk"))
    version = Review.objects.versions().filter(document=OuterRef("pk"))
    return [
        plain(
            documents,
            "document",
            *("id", "slug", "title", "described_as", "publisher_id", "holding", "copy_reason"),
            *("examined_on", "examined_by", "language", "address"),
            document_kind=F("kind"),
            copy_of_id=F("syndicated_copy_of_id"),
            has_text=Case(When(text="", then=False), default=True, output_field=BooleanField()),
            version=Subquery(version.values("version")[:1]),
            changed_at=Subquery(version.values("changed_at")[:1]),
        ),
        plain(
            dates,
            "date",
            *("document_id", "layer", "edtf", "minute", "earliest", "latest", "passage_id"),
            *("reason", "position"),
        ),
    ]


def _corrections(corrections: QuerySet[Correction]) -> QuerySet[Any, Any]:
    return plain(
        corrections,
        "correction",
        *("id", "document_id", "position", "statement", "address", "dated", "passage_id"),
        correction_kind=F("kind"),
        words_in=F("passage__document_id"),
    )


def _attributions(attributions: QuerySet[Attribution], *, drafts: bool) -> list[QuerySet[Any, Any]]:
    ids = attributions.values("pk")
    acts = Act.objects.filter(attribution__in=ids)
    limits = Attribution.quotes.through.objects.filter(attribution__in=ids)
    candidates = Candidate.objects.filter(attribution__in=ids)
    return [
        plain(
            attributions,
            "attribution",
            *("id", "slug", "taker_id", "upstream_id", "speaks", "gap", "passage_id", "meaning"),
            *("identity_reason", "inference", "inferred_by", "inferred_for_id"),
            told_by=F("passage__document_id"),
        ),
        plain(limits, "limit", "attribution_id", "quote_id"),
        plain(
            acts if drafts else acts.in_published_words(),
            "act",
            *("attribution_id", "position", "agent_id", "agent_as_named", "passage_id"),
            act_kind=F("kind"),
        ),
        plain(
            candidates if drafts else candidates.visible_to_readers(),
            "candidate",
            *("attribution_id", "filling", "grounds", "state", "proposed_by", "document_id"),
        ),
    ]


def _wordings(wordings: QuerySet[Wording]) -> list[QuerySet[Any, Any]]:
    ids = wordings.values("pk")
    quotes = Quote.objects.filter(wordings__in=ids).distinct()
    return [
        plain(
            wordings,
            "wording",
            *("id", "slug", "quote_id", "passage_id", "segment_start", "segment_end", "form"),
            *("language", "speaker_as_named", "addressee_as_named", "place_as_stated"),
            *("time_as_stated", "naming_passage_id", "within_id", "same_because"),
            document_id=F("passage__document_id"),
            exact=F("passage__exact"),
        ),
        plain(
            quotes,
            "quote",
            *("id", "slug", "claimed_speaker_id", "addressee_id", "occasion", "said_when"),
            *("said_where", "setting_passage_id", "setting_reason", "original_words"),
            *("original_language", "responds_to_id"),
            quote_kind=F("kind"),
        ),
        plain(
            Translation.objects.filter(wording__in=ids),
            "translation",
            *("wording_id", "position", "from_language", "into_language", "translator_id"),
            *("passage_id", "reason"),
        ),
    ]


def _statements(statements: QuerySet[Statement]) -> list[QuerySet[Any, Any]]:
    ids = statements.values("pk")
    methods = Statement.methods.through.objects.filter(statement__in=ids)
    return [
        plain(
            statements,
            "statement",
            *("id", "slug", "passage_id", "how_put", "doer_id", "doer_as_named"),
            *("of_document_id", "of_wording_id", "duration_number", "duration_unit"),
            "duration_hedge",
            statement_kind=F("kind"),
            document_id=F("passage__document_id"),
        ),
        plain(
            methods,
            "method",
            "statement_id",
            name=F("method__name"),
        ),
        plain(StatedObject.objects.filter(statement__in=ids), "object", "statement_id", "object"),
    ]


DOCUMENTS = (
    *("document_id", "of_document_id", "upstream_id", "taker_id", "told_by"),
    *("inferred_for_id", "copy_of_id", "words_in"),
)
PASSAGES = ("passage_id", "naming_passage_id", "setting_passage_id")
SOURCES = (
    *("publisher_id", "agent_id", "claimed_speaker_id", "addressee_id", "translator_id"),
    "doer_id",
)


def names_in(rows: Rows) -> dict[str, list[int]]:
    """What the rows name, as the lists that ``named_by`` reads: what is known is left out."""
    known = {row["id"] for row in rows.get("document", ())}
    return {
        "known": sorted(known),
        "further": sorted(_ids(rows, DOCUMENTS) - known),
        "passages": sorted(_ids(rows, PASSAGES)),
        "sources": sorted(_ids(rows, SOURCES)),
    }


def named_by(*, drafts: bool) -> list[QuerySet[Any, Any]]:
    """The given ``passages``, ``sources`` and ``further`` documents, and what these name.

    Passages that are headlines of the ``known`` documents come as well, and whatever the further
    documents copy.
    """
    copied = Document.objects.filter(pk__in=given("further")).values("syndicated_copy_of")
    further = Document.objects.filter(
        Q(pk__in=given("further")) | Q(pk__in=copied) & ~Q(pk__in=given("known"))
    )
    if not drafts:
        further = further.filter(status=Status.PUBLISHED)
    sources = _with_ancestors(further.values_list("publisher"))
    interests = Interest.objects.filter(source__in=sources)
    if not drafts:
        interests = interests.published()
    dates = DocumentDate.objects.filter(document__in=further.values("pk"))
    corrections = Correction.objects.holding().filter(document__in=further.values("pk"))
    passages = Passage.objects.filter(
        Q(pk__in=given("passages"))
        | Q(pk__in=interests.values("passage"))
        | Q(pk__in=dates.values("passage"))
        | Q(pk__in=corrections.values("passage"))
        | Q(document__in=given("known"), zone=Zone.HEADLINE)
    )
    if not drafts:
        passages = passages.filter(document__status=Status.PUBLISHED)
    return [
        *_documents(further),
        _corrections(corrections),
        *_passages(passages),
        *_sources(Source.objects.filter(pk__in=sources), interests),
    ]


def _passages(passages: QuerySet[Passage]) -> list[QuerySet[Any, Any]]:
    """Passages, each with a window of the attached text around it, and their overrulings."""
    opening = Greatest(F("start") - WINDOW, Value(0))
    text = Substr("document__text", opening + 1, F("end") - F("start") + 2 * WINDOW)
    return [
        plain(
            passages,
            "passage",
            *("id", "document_id", "key", "exact", "prefix", "suffix", "start", "end", "zone"),
            "time_code",
            around=text,
            around_from=opening,
        ),
        plain(
            Overruling.objects.filter(passage__in=passages.values("pk")),
            "overruling",
            *("passage_id", "reader", "found", "stands"),
        ),
    ]


def _sources(sources: QuerySet[Source], interests: QuerySet[Interest]) -> list[QuerySet[Any, Any]]:
    return [
        plain(
            sources,
            "source",
            *("id", "slug", "name", "part_of_id", "protection", "display_form"),
            source_kind=F("kind"),
        ),
        plain(
            interests,
            "interest",
            *("source_id", "position", "interest", "since", "until", "passage_id", "reason"),
        ),
    ]


def _ids(rows: Rows, names: tuple[str, ...]) -> set[int]:
    """The ids that stand under these names in any row."""
    found = {row.get(name) for group in rows.values() for row in group for name in names}
    return {number for number in found if number is not None}


def _with_ancestors(publishers: QuerySet[Any, Any]) -> QuerySet[Source, Any]:
    """The given sources and these publishers, with all that they are part of."""
    seeds = Source.objects.filter(Q(pk__in=given("sources")) | Q(pk__in=publishers)).values("pk")
    statement, parameters = seeds.query.sql_with_params()
    whole = (
        f"WITH RECURSIVE up(id) AS (SELECT id FROM provenance_source WHERE id IN ({statement}) "
        "UNION SELECT s.part_of_id FROM up JOIN provenance_source s ON s.id = up.id "
        "WHERE s.part_of_id IS NOT NULL) SELECT id FROM up"
    )
    return Source.objects.filter(pk__in=RawSQL(whole, parameters)).values("pk")
