"""From the rows a trace reads to the domain's plain values."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from provenance.domain.chain.records import (
    ActRecord,
    AttributionRecord,
    CandidateRecord,
    CorrectionRecord,
    DateRecord,
    DocumentRecord,
    InterestRecord,
    OverrulingRecord,
    PassageRecord,
    QuoteRecord,
    Records,
    SourceRecord,
    StatementRecord,
    TranslationRecord,
    WordingRecord,
)
from provenance.domain.language.dates import Bounds
from provenance.domain.vocabulary import Holding, Protection

Row = dict[str, Any]
Rows = dict[str, list[Row]]


def assemble(quotes: list[int], rows: Rows) -> list[Records]:
    """Put the rows together, children to their parents; records of each quote in turn.

    They share their rows: each looks at them with its own quote in mind.
    """
    children = {kind: _by_parent(rows.get(kind, []), parent) for kind, parent in PARENTS.items()}
    whole = Records(
        quote=0,
        sources={r["id"]: _source(r, children) for r in rows.get("source", [])},
        documents={r["id"]: _document(r, children) for r in rows.get("document", [])},
        passages={r["id"]: _passage(r) for r in rows.get("passage", [])},
        quotes={r["id"]: _quote(r) for r in rows.get("quote", [])},
        wordings={r["id"]: _wording(r, children) for r in rows.get("wording", [])},
        attributions={r["id"]: _attribution(r, children) for r in rows.get("attribution", [])},
        statements=tuple(
            _statement(r, children) for r in sorted(rows.get("statement", []), key=_id)
        ),
        candidates=tuple(_candidate(r) for r in rows.get("candidate", [])),
        overrulings=tuple(
            OverrulingRecord(r["passage_id"], r["reader"], r["found"], bool(r["stands"]))
            for r in rows.get("overruling", [])
        ),
        corrections=_corrections(rows.get("correction", [])),
    )
    return [replace(whole, quote=quote) for quote in quotes]


PARENTS = {
    "date": "document_id",
    "act": "attribution_id",
    "limit": "attribution_id",
    "translation": "wording_id",
    "method": "statement_id",
    "object": "statement_id",
    "interest": "source_id",
}

Children = dict[str, dict[int, list[Row]]]


def _by_parent(rows: list[Row], parent: str) -> dict[int, list[Row]]:
    grouped: dict[int, list[Row]] = defaultdict(list)
    for row in sorted(rows, key=lambda row: row.get("position") or 0):
        grouped[row[parent]].append(row)
    return grouped


def _id(row: Row) -> int:
    number: int = row["id"]
    return number


def _day(value: str | None) -> date | None:
    return date.fromisoformat(value[:10]) if value else None


def _source(row: Row, children: Children) -> SourceRecord:
    protected = row["protection"] != Protection.NONE
    return SourceRecord(
        id=row["id"],
        slug=row["slug"],
        name=row["display_form"] if protected else row["name"],
        kind=row["source_kind"],
        part_of=row["part_of_id"],
        protected=protected,
        interests=tuple(
            InterestRecord(
                interest=child["interest"],
                since=_day(child["since"]),
                until=_day(child["until"]),
                passage=child["passage_id"],
                reason=child["reason"],
            )
            for child in children["interest"].get(row["id"], [])
        ),
    )


def _document(row: Row, children: Children) -> DocumentRecord:
    return DocumentRecord(
        id=row["id"],
        slug=row["slug"],
        title=row["title"],
        kind=row["document_kind"],
        described_as=row["described_as"],
        publisher=row["publisher_id"],
        held=row["holding"] == Holding.HELD,
        copy_of=row["copy_of_id"],
        copy_reason=row["copy_reason"],
        examined=str(row["examined_on"] or "")[:10],
        examined_by=row["examined_by"] or "",
        language=row["language"],
        address=row["address"],
        has_text=bool(row["has_text"]),
        version=row["version"] or 0,
        changed=str(row["changed_at"] or "")[:10],
        dates=tuple(_date(child) for child in children["date"].get(row["id"], [])),
    )


def _date(row: Row) -> DateRecord:
    return DateRecord(
        layer=row["layer"],
        edtf=row["edtf"],
        bounds=Bounds(_day(row["earliest"]), _day(row["latest"])),
        passage=row["passage_id"],
        reason=row["reason"],
        minute=row["minute"] or "",
    )


def _passage(row: Row) -> PassageRecord:
    return PassageRecord(
        id=row["id"],
        document=row["document_id"],
        key=row["key"],
        exact=row["exact"],
        prefix=row["prefix"],
        suffix=row["suffix"],
        start=row["start"],
        end=row["end"],
        zone=row["zone"],
        time_code=row["time_code"],
        around=row["around"] or "",
        around_from=row["around_from"] or 0,
    )


def _quote(row: Row) -> QuoteRecord:
    return QuoteRecord(
        id=row["id"],
        slug=row["slug"],
        kind=row["quote_kind"],
        speaker=row["claimed_speaker_id"],
        addressee=row["addressee_id"],
        occasion=row["occasion"],
        said_when=row["said_when"],
        said_where=row["said_where"],
        setting_passage=row["setting_passage_id"],
        setting_reason=row["setting_reason"],
        original_words=row["original_words"],
        original_language=row["original_language"],
        responds_to=row["responds_to_id"],
    )


def _wording(row: Row, children: Children) -> WordingRecord:
    return WordingRecord(
        id=row["id"],
        slug=row["slug"],
        quote=row["quote_id"],
        passage=row["passage_id"],
        document=row["document_id"],
        words=row["exact"][row["segment_start"] : row["segment_end"]],
        form=row["form"],
        language=row["language"],
        speaker_as_named=row["speaker_as_named"],
        addressee_as_named=row["addressee_as_named"],
        place_as_stated=row["place_as_stated"],
        time_as_stated=row["time_as_stated"],
        naming_passage=row["naming_passage_id"],
        within=row["within_id"],
        same_because=row["same_because"],
        segment_start=row["segment_start"],
        translations=tuple(
            TranslationRecord(
                from_language=child["from_language"],
                into_language=child["into_language"],
                translator=child["translator_id"],
                passage=child["passage_id"],
                reason=child["reason"],
            )
            for child in children["translation"].get(row["id"], [])
        ),
    )


def _attribution(row: Row, children: Children) -> AttributionRecord:
    return AttributionRecord(
        id=row["id"],
        slug=row["slug"],
        taker=row["taker_id"],
        upstream=row["upstream_id"],
        speaks=bool(row["speaks"]),
        gap=row["gap"],
        passage=row["passage_id"],
        told_by=row["told_by"],
        meaning=row["meaning"],
        identity_reason=row["identity_reason"],
        inference=row["inference"],
        inferred_by=row["inferred_by"],
        inferred_for=row["inferred_for_id"],
        quotes=frozenset(c["quote_id"] for c in children["limit"].get(row["id"], [])),
        acts=tuple(
            ActRecord(
                kind=child["act_kind"],
                agent=child["agent_id"],
                agent_as_named=child["agent_as_named"],
                passage=child["passage_id"],
            )
            for child in children["act"].get(row["id"], [])
        ),
    )


def _statement(row: Row, children: Children) -> StatementRecord:
    number = row["duration_number"]
    return StatementRecord(
        id=row["id"],
        slug=row["slug"],
        passage=row["passage_id"],
        document=row["document_id"],
        kind=row["statement_kind"],
        how_put=row["how_put"],
        doer=row["doer_id"],
        doer_as_named=row["doer_as_named"],
        of_document=row["of_document_id"],
        of_wording=row["of_wording_id"],
        methods=tuple(sorted(c["name"] for c in children["method"].get(row["id"], []))),
        objects=tuple(sorted(c["object"] for c in children["object"].get(row["id"], []))),
        duration_number="" if number is None else f"{Decimal(str(number)).normalize():f}",
        duration_unit=row["duration_unit"],
        duration_hedge=row["duration_hedge"],
    )


def _corrections(rows: list[Row]) -> tuple[CorrectionRecord, ...]:
    ordered = sorted(rows, key=lambda row: (row["document_id"], row["position"]))
    return tuple(
        CorrectionRecord(
            document=row["document_id"],
            kind=row["correction_kind"],
            statement=row["statement"],
            address=row["address"],
            dated=row["dated"],
            passage=row["passage_id"],
        )
        for row in {row["id"]: row for row in ordered}.values()
    )


def _candidate(row: Row) -> CandidateRecord:
    return CandidateRecord(
        attribution=row["attribution_id"],
        filling=row["filling"],
        grounds=row["grounds"],
        state=row["state"],
        proposed_by=row["proposed_by"],
        document=row["document_id"],
    )
