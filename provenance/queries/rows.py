"""The rows that a trace reads: JSON arrays, so that many tables fit in one union."""

from __future__ import annotations

from typing import Any

from django.db.models import (
    BigIntegerField,
    BooleanField,
    Case,
    F,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    TextField,
    Value,
    When,
)
from django.db.models.expressions import RawSQL
from django.db.models.functions import Cast, Greatest, JSONArray, Substr, TruncDate

from provenance.domain.chain.passage_context import WINDOW
from provenance.domain.chain.records import (
    ActRecord,
    AttributionRecord,
    CandidateRecord,
    CorrectionRecord,
    DateRecord,
    DocumentRecord,
    InterestRecord,
    OccasionRecord,
    OverrulingRecord,
    PassageRecord,
    QuoteRecord,
    SourceRecord,
    StatementRecord,
    TranslationRecord,
    WordingRecord,
)
from provenance.domain.curation_vocabulary import CorrectionKind, ReviewOutcome
from provenance.domain.vocabulary import DisputeState, Holding, Protection, Status, Zone
from provenance.models import (
    Act,
    Attribution,
    Candidate,
    Correction,
    Dispute,
    Document,
    DocumentDate,
    Interest,
    Occasion,
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
from provenance.queries.branches import any_of, branch, id_list, list_branch


def rows_around(*, drafts: bool) -> list[QuerySet[Any, Any]]:
    """Return the branches for the rows of the ``documents`` and of the quotes' wordings.

    ``quotes`` are those of the trace; ``line`` are these and the quotes within whose words they
    are.
    """
    attributions = Attribution.objects.filter(taker__in=id_list("documents"))
    shared = Wording.objects.filter(quote__in=id_list("quotes")).values("passage")
    spliced = Wording.objects.filter(passage__in=shared).values("quote")
    in_line = Wording.objects.filter(quote__in=id_list("line"))
    wordings = any_of(in_line, Wording.objects.filter(quote__in=spliced))
    statements = any_of(
        Statement.objects.filter(of_document__in=id_list("documents")),
        Statement.objects.filter(of_wording__in=in_line.values("pk")),
    )
    if not drafts:
        attributions = attributions.visible_to_readers()
        wordings = wordings.filter(passage__document__status=Status.PUBLISHED)
        statements = statements.filter(passage__document__status=Status.PUBLISHED)
    return [
        *_documents(Document.objects.filter(pk__in=id_list("documents"))),
        _corrections(Correction.objects.for_documents_and_upstreams(id_list("documents"))),
        _upheld(Dispute.objects.filter(quote__in=id_list("quotes"))),
        *_attributions(attributions, drafts=drafts),
        *_wordings(wordings),
        *_statements(statements),
    ]


def stated_in(*, drafts: bool) -> list[QuerySet[Any, Any]]:
    """Return the branches for the ``documents`` themselves and everything their words state.

    A step belongs to the document whose passage states it; an inferred step to the document for
    which it was inferred.
    """
    here = id_list("documents")
    concluded = Q(passage=None) & (Q(inferred_for__in=here) | Q(inferred_for=None, taker__in=here))
    attributions = any_of(
        Attribution.objects.filter(passage__document__in=here),
        Attribution.objects.filter(concluded),
    )
    return [
        *_documents(Document.objects.filter(pk__in=here)),
        *_attributions(attributions, drafts=drafts),
        *_wordings(Wording.objects.filter(passage__document__in=here)),
        *_statements(Statement.objects.filter(passage__document__in=here)),
        *_passages(Passage.objects.filter(document__in=here)),
    ]


def _documents(documents: QuerySet[Document]) -> list[QuerySet[Any, Any]]:
    dates = DocumentDate.objects.filter(document__in=documents.values("pk"))
    occasions = Occasion.objects.filter(document__in=documents.values("pk"))
    edition = Review.objects.editions().filter(document=OuterRef("pk"))
    return [
        branch(
            documents,
            DocumentRecord,
            held=_whether(Q(holding=Holding.HELD)),
            has_text=_whether(~Q(text="")),
            edition=Subquery(edition.values("edition")[:1]),
            came_in=Subquery(edition.values(came=_whether(Q(outcome=ReviewOutcome.CAME_IN)))[:1]),
            changed=Subquery(edition.values("changed_at")[:1]),
        ),
        branch(
            dates, DateRecord, "document_id", "position", bounds=JSONArray("earliest", "latest")
        ),
        branch(occasions, OccasionRecord, "document_id", "position"),
    ]


def _corrections(corrections: QuerySet[Correction]) -> QuerySet[Any, Any]:
    nothing = Cast(Value(None), BigIntegerField())
    return branch(corrections, CorrectionRecord, "id", "position", quote=nothing)


def _upheld(disputes: QuerySet[Dispute]) -> QuerySet[Any, Any]:
    """Return upheld objections as corrections of the document whose step they concern.

    Their ids are negative, so that they differ from those of corrections.
    """
    nothing, empty = Cast(Value(None), BigIntegerField()), Cast(Value(""), TextField())
    kind = Cast(Value(CorrectionKind.OBJECTION_UPHELD.value), TextField())
    return branch(
        disputes.filter(state=DisputeState.UPHELD, attribution__isnull=False),
        CorrectionRecord,
        -F("pk"),
        F("pk"),
        document=F("attribution__taker"),
        kind=kind,
        statement=F("outcome"),
        address=empty,
        dated=TruncDate("decided_at"),
        passage=nothing,
        stated_in=nothing,
        quote=F("quote_id"),
    )


def _attributions(attributions: QuerySet[Attribution], *, drafts: bool) -> list[QuerySet[Any, Any]]:
    ids = attributions.values("pk")
    acts = Act.objects.filter(attribution__in=ids)
    limits = Attribution.quotes.through.objects.filter(attribution__in=ids)
    spoken_for = Attribution.occasions.through.objects.filter(attribution__in=ids)
    candidates = Candidate.objects.filter(attribution__in=ids)
    return [
        branch(attributions, AttributionRecord),
        list_branch(limits, AttributionRecord, "quotes", "attribution_id", "quote_id"),
        list_branch(spoken_for, AttributionRecord, "occasions", "attribution_id", "occasion_id"),
        branch(
            acts if drafts else acts.in_published_words(),
            ActRecord,
            "attribution_id",
            "position",
        ),
        branch(candidates if drafts else candidates.visible_to_readers(), CandidateRecord),
    ]


def _wordings(wordings: QuerySet[Wording]) -> list[QuerySet[Any, Any]]:
    ids = wordings.values("pk")
    quotes = Quote.objects.filter(wordings__in=ids).distinct()
    translations = Translation.objects.filter(wording__in=ids)
    segment = Substr(
        "passage__exact", F("segment_start") + 1, F("segment_end") - F("segment_start")
    )
    words = Case(
        When(segment_start=None, then=F("passage__exact")),
        default=segment,
        output_field=TextField(),
    )
    return [
        branch(wordings, WordingRecord, words=words),
        branch(quotes, QuoteRecord),
        branch(translations, TranslationRecord, "wording_id", "position"),
    ]


def _statements(statements: QuerySet[Statement]) -> list[QuerySet[Any, Any]]:
    ids = statements.values("pk")
    methods = Statement.methods.through.objects.filter(statement__in=ids)
    objects = StatedObject.objects.filter(statement__in=ids)
    return [
        branch(statements, StatementRecord),
        list_branch(methods, StatementRecord, "methods", "statement_id", "method__name"),
        list_branch(objects, StatementRecord, "objects", "statement_id", "object"),
    ]


def rows_referred_to(*, drafts: bool) -> list[QuerySet[Any, Any]]:
    """Return the branches for given ``passages``, ``sources`` and ``further`` documents.

    Included are records that these refer to, headlines of the ``known`` documents, and documents of
    which further ones are copies.
    """
    named = Document.objects.filter(pk__in=id_list("further"))
    copied = Document.objects.filter(pk__in=named.values("syndicated_copy_of"))
    further = any_of(named, copied.exclude(pk__in=id_list("known")))
    if not drafts:
        further = further.filter(status=Status.PUBLISHED)
    sources = _with_ancestors(further.values_list("publisher"))
    interests = Interest.objects.filter(source__in=sources)
    if not drafts:
        interests = interests.published()
    dates = DocumentDate.objects.filter(document__in=further.values("pk"))
    corrections = Correction.objects.in_force().filter(document__in=further.values("pk"))
    passages = any_of(
        Passage.objects.filter(pk__in=id_list("passages")),
        Passage.objects.filter(pk__in=interests.values("passage")),
        Passage.objects.filter(pk__in=dates.values("passage")),
        Passage.objects.filter(pk__in=corrections.values("passage")),
        Passage.objects.filter(document__in=id_list("known"), zone=Zone.HEADLINE),
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
    """Return passages, each with a window of the document's text around it, and overrulings."""
    opening = Greatest(F("start") - WINDOW, Value(0))
    text = Substr("document__text", opening + 1, F("end") - F("start") + 2 * WINDOW)
    overrulings = Overruling.objects.filter(passage__in=passages.values("pk"))
    return [
        branch(passages, PassageRecord, around=text, around_from=opening),
        branch(overrulings, OverrulingRecord),
    ]


def _sources(sources: QuerySet[Source], interests: QuerySet[Interest]) -> list[QuerySet[Any, Any]]:
    """Return sources under the name that may be shown, and their interests."""
    open_to_all = Q(protection=Protection.NONE)
    name = Case(
        When(open_to_all, then=F("name")), default=F("display_form"), output_field=TextField()
    )
    return [
        branch(sources, SourceRecord, name=name, protected=_whether(~open_to_all)),
        branch(interests, InterestRecord, "source_id", "position"),
    ]


def _whether(condition: Q) -> Case:
    return Case(When(condition, then=True), default=False, output_field=BooleanField())


def _with_ancestors(publishers: QuerySet[Any, Any]) -> QuerySet[Source, Any]:
    """Return the ids of the given sources and these publishers, with all they are part of."""
    seeds = any_of(
        Source.objects.filter(pk__in=id_list("sources")), Source.objects.filter(pk__in=publishers)
    )
    statement, parameters = seeds.order_by().values("pk").query.sql_with_params()
    whole = (
        f"WITH RECURSIVE up(id) AS (SELECT id FROM provenance_source WHERE id IN ({statement}) "  # noqa: S608 (names alone)
        "UNION SELECT s.part_of_id FROM up JOIN provenance_source s ON s.id = up.id "
        "WHERE s.part_of_id IS NOT NULL) SELECT id FROM up"
    )
    return Source.objects.filter(pk__in=RawSQL(whole, parameters)).values("pk")  # noqa: S611 (values apart)
