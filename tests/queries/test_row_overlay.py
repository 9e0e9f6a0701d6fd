"""The rows of a trace with what was read in the place of what was not: no database needed."""

from __future__ import annotations

from provenance.domain.chain.records import (
    ActRecord,
    AttributionRecord,
    CandidateRecord,
    CorrectionRecord,
    DateRecord,
    DocumentRecord,
    PassageRecord,
    QuoteRecord,
    StatementRecord,
    TranslationRecord,
    WordingRecord,
)
from provenance.queries.assemble import KEYS
from provenance.queries.row_overlay import (
    LastRead,
    column_at,
    documents_in,
    only_on_passages,
    reachable_documents,
    references_in,
    renumbered,
    rows_of_documents,
    with_last_read,
    with_last_read_names,
    without_unread,
)

LISTS = {"documents": [1], "quotes": [7], "line": [7]}
NAMES = {"passages": [11], "known": [1], "further": [2], "sources": []}


def row(record, *keys, **values):
    """A row of this record: its name, its keys, its fields, those not given empty."""
    width = 1 + KEYS.get(record, 0)
    cells = [record.__name__, *keys]
    assert len(cells) == width
    names = [name for name in record.__annotations__ if name not in _lists(record)]
    cells += [None] * len(names)
    for name, value in values.items():
        cells[column_at(record, name)] = value
    return cells


def _lists(record):
    from provenance.domain.chain.records.fields import record_fields

    return {field.name for field in record_fields(record) if field.is_list}


def rows_of(*rows):
    by_kind = {}
    for one in rows:
        by_kind.setdefault(one[0], []).append(one)
    return by_kind


def wording(number=5, words="new", document=1, **values):
    return row(
        WordingRecord, id=number, quote=7, passage=11, document=document, words=words, **values
    )


def step(number=3, taker=1, upstream=2, passage=None):
    return row(AttributionRecord, id=number, taker=taker, upstream=upstream, passage=passage)


def words_in(rows):
    at = column_at(WordingRecord, "words")
    return [one[at] for one in rows["WordingRecord"]]


def test_a_wording_that_differs_gives_way_to_the_one_that_was_read():
    last = LastRead(1, rows_of(wording(words="old")), frozenset({("wording", 5)}))

    assert words_in(with_last_read(rows_of(wording()), [last], LISTS)) == ["old"]


def test_a_wording_that_is_as_it_was_read_stays_once():
    last = LastRead(1, rows_of(wording(words="old")), frozenset())

    assert words_in(with_last_read(rows_of(wording(words="old")), [last], LISTS)) == ["old"]


def test_a_wording_that_was_read_stands_where_it_stood():
    last = LastRead(1, rows_of(wording(5, words="old")), frozenset({("wording", 5)}))

    rows = with_last_read(rows_of(wording(5), wording(6, words="later")), [last], LISTS)

    assert words_in(rows) == ["old", "later"]


def test_a_new_wording_is_left_out():
    last = LastRead(1, {}, frozenset({("wording", 5)}))

    assert words_in(with_last_read(rows_of(wording()), [last], LISTS)) == []


def test_of_a_record_in_two_readings_the_last_one_tells():
    quote = row(QuoteRecord, id=7, said_where="now")
    older = LastRead(1, rows_of(wording(), row(QuoteRecord, id=7, said_where="first")), frozenset())
    newer = LastRead(
        2, rows_of(row(QuoteRecord, id=7, said_where="second")), frozenset({("quote", 7)})
    )

    rows = with_last_read(rows_of(quote, wording()), [older, newer], LISTS)

    assert [one[column_at(QuoteRecord, "said_where")] for one in rows["QuoteRecord"]] == ["second"]


def test_a_quote_that_no_reading_has_under_this_number_stays():
    last = LastRead(1, {}, frozenset({("quote", 7)}))

    assert without_unread(rows_of(row(QuoteRecord, id=7)), [last])["QuoteRecord"]


def test_a_step_comes_back_with_its_acts_and_only_where_its_taker_is_in_the_chain():
    last = LastRead(
        1,
        rows_of(
            step(3),
            row(ActRecord, 3, 1, kind="released"),
            step(4, taker=9),
            row(ActRecord, 4, 1, kind="leaked"),
        ),
        frozenset(),
    )

    rows = with_last_read({}, [last], LISTS)

    assert [one[1] for one in rows["AttributionRecord"]] == [3]
    assert [one[1] for one in rows["ActRecord"]] == [3]


def test_statements_come_back_by_their_document_or_by_a_wording_of_the_quote():
    last = LastRead(
        1,
        rows_of(
            row(StatementRecord, id=1, of_document=1),
            row(StatementRecord, id=2, of_wording=5),
            row(StatementRecord, id=3, of_document=9, of_wording=9),
        ),
        frozenset(),
    )

    rows = with_last_read(rows_of(wording()), [last], LISTS)

    assert [one[1] for one in rows["StatementRecord"]] == [1, 2]


def test_notes_and_candidates_are_told_as_they_stand():
    last = LastRead(1, {}, frozenset({("document", 1), ("attribution", 3)}))
    note, candidate = row(CorrectionRecord, 1, 1, document=1), row(CandidateRecord, attribution=3)

    rows = without_unread(rows_of(row(DocumentRecord, id=1), step(), note, candidate), [last])

    assert rows["DocumentRecord"] == rows["AttributionRecord"] == []
    assert rows["CorrectionRecord"]
    assert rows["CandidateRecord"]


def test_a_note_of_a_withdrawn_document_stays_and_one_of_a_document_elsewhere_does_not():
    rows = rows_of(
        row(DocumentRecord, id=1),
        row(DocumentRecord, id=2),
        *(row(CorrectionRecord, n, 1, document=n) for n in (1, 2, 3)),
    )

    rows = rows_of_documents(rows, {1}, [7])

    assert [one[1] for one in rows["CorrectionRecord"]] == [1, 3]


def test_what_belongs_to_an_unread_record_goes_with_it():
    last = LastRead(1, {}, frozenset({("document", 1), ("wording", 5)}))
    rows = rows_of(
        row(DocumentRecord, id=1),
        row(DateRecord, 1, 1),
        row(DateRecord, 2, 1),
        wording(),
        row(TranslationRecord, 5, 1),
    )

    rows = without_unread(rows, [last])

    assert rows["DocumentRecord"] == rows["WordingRecord"] == rows["TranslationRecord"] == []
    assert [one[1] for one in rows["DateRecord"]] == [2]


def test_documents_are_reached_by_steps_from_those_that_word_the_quote():
    rows = rows_of(wording(), step(1), step(2, taker=2, upstream=4), step(3, taker=8, upstream=9))

    assert reachable_documents(rows, [7]) == {1, 2, 4}


def test_a_circle_of_steps_is_walked_once():
    assert reachable_documents(rows_of(wording(), step(1), step(2, taker=2, upstream=1)), [7]) == {
        1,
        2,
    }


def test_a_step_into_a_gap_leads_nowhere():
    assert reachable_documents(rows_of(wording(), step(1, upstream=None)), [7]) == {1}


def test_only_what_hangs_on_the_documents_stays():
    rows = rows_of(
        row(DocumentRecord, id=1),
        row(DocumentRecord, id=2),
        row(DateRecord, 2, 1),
        step(1),
        step(2, taker=2),
        row(ActRecord, 2, 1),
        wording(),
        row(StatementRecord, id=1, of_document=2),
        row(StatementRecord, id=2, of_wording=5),
    )

    rows = rows_of_documents(rows, {1}, [7])

    assert [one[1] for one in rows["DocumentRecord"]] == [1]
    assert rows["DateRecord"] == rows["ActRecord"] == []
    assert [one[1] for one in rows["AttributionRecord"]] == [1]
    assert [one[1] for one in rows["StatementRecord"]] == [2]


def test_what_stands_on_a_passage_that_is_not_shown_is_left_out():
    shown = row(PassageRecord, id=11, document=1)
    rows = rows_of(
        shown,
        step(1, passage=11),
        step(2, passage=12),
        step(3),
        row(ActRecord, 1, 1, passage=12),
        row(ActRecord, 3, 1, passage=None),
    )

    rows = only_on_passages(rows)

    assert [one[1] for one in rows["AttributionRecord"]] == [1, 3]
    assert [one[1] for one in rows["ActRecord"]] == [3]


def test_passages_and_further_documents_are_told_as_they_were_read():
    around, at = column_at(PassageRecord, "around"), column_at(PassageRecord, "exact")
    title = column_at(DocumentRecord, "title")
    live = rows_of(
        row(PassageRecord, id=11, document=1, exact="new", around="text", around_from=4),
        row(DocumentRecord, id=2, title="As it is"),
    )
    last = LastRead(
        1,
        rows_of(
            row(PassageRecord, id=11, document=1, exact="old", around="", around_from=0),
            row(PassageRecord, id=12, document=1, exact="head", zone="headline", around=""),
            row(PassageRecord, id=13, document=1, exact="elsewhere", zone="body", around=""),
            row(DocumentRecord, id=2, title="As it was"),
        ),
        frozenset({("passage", 11), ("document", 2)}),
    )

    rows = with_last_read_names(live, [last], NAMES)

    assert [one[at] for one in rows["PassageRecord"]] == ["old", "head"]
    assert rows["PassageRecord"][0][around] == "text"
    assert [one[title] for one in rows["DocumentRecord"]] == ["As it was"]
    assert documents_in(rows) == {1}


def test_rows_refer_to_what_was_merged_by_its_number_now():
    rows = rows_of(wording(), row(DocumentRecord, id=1, publisher=20), step(1))
    rows["AttributionRecord.quotes"] = [["AttributionRecord.quotes", 1, 7]]
    assert references_in(rows) == {"source": {20}, "quote": {7}, "document": {1, 2}}

    rows = renumbered(rows, {"source": {20: None}, "quote": {7: 70}, "document": {2: 5}})

    assert rows["DocumentRecord"][0][column_at(DocumentRecord, "publisher")] is None
    assert rows["WordingRecord"][0][column_at(WordingRecord, "quote")] == 70
    assert rows["AttributionRecord"][0][column_at(AttributionRecord, "upstream")] == 5
    assert rows["AttributionRecord.quotes"][0][2] == 70
