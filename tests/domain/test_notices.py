"""Notices are carried down a chain to every wording below, once each, and circles end."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from provenance.domain.chain.notices import notice_head, notice_line
from provenance.domain.chain.records import CorrectionRecord
from provenance.domain.chain.report import build_report
from provenance.domain.chain.steps import Perspective
from provenance.domain.curation_vocabulary import CorrectionKind
from tests.domain import rows
from tests.domain.graphs import IDS, graphs

PAGE, PAPER, CALLS, OTHER = 1, 2, 3, 4


def chain(*corrections, attributions=None, **documents):
    """A page takes from a paper, which takes from recordings."""
    records = rows.records(
        rows.quote(1),
        *(rows.document(n, **documents.get(f"d{n}", {})) for n in (PAGE, PAPER, CALLS, OTHER)),
        rows.wording(PAGE),
        attributions
        or [rows.attribution(PAGE, PAPER), rows.attribution(PAPER, CALLS, told_by=PAGE)],
    )
    records = replace(records, corrections=corrections)
    return build_report(records, records.quote_wordings()[0])


def correction(document, kind="retracted", **fields):
    return CorrectionRecord(document, kind, "It was taken back.", **fields)


def test_a_retraction_at_the_top_reaches_the_wording_at_the_bottom():
    (notice,) = chain(correction(CALLS)).notices

    assert (notice.document, notice.kind) == (CALLS, CorrectionKind.RETRACTED)
    assert notice.is_end


def test_the_outlet_s_own_notice_comes_first():
    told = chain(correction(CALLS), correction(PAGE, "corrected"))

    assert [notice.document for notice in told.notices] == [PAGE, CALLS]


def test_what_is_not_on_the_chain_is_not_carried():
    assert chain(correction(OTHER)).notices == ()


def test_a_notice_of_what_is_copied_is_a_notice_of_the_copy():
    told = chain(correction(OTHER), d1={"copy_of": OTHER})

    assert [notice.document for notice in told.notices] == [OTHER]


def test_copies_of_each_other_end():
    told = chain(correction(OTHER), d1={"copy_of": OTHER}, d4={"copy_of": PAGE})

    assert len(told.notices) == 1


def test_a_circle_tells_each_notice_once():
    attributions = [rows.attribution(PAGE, PAPER), rows.attribution(PAPER, PAGE, told_by=PAGE)]

    assert len(chain(correction(PAPER), attributions=attributions).notices) == 1


def test_of_several_withdrawals_the_last_is_told():
    first = replace(correction(PAPER, "record-withdrawn"), statement="The first time.")

    (notice,) = chain(first, correction(PAPER, "record-withdrawn")).notices

    assert notice.statement == "It was taken back."


def without(report, document):
    """The same chain for whom this document is not shown."""
    known = report.records
    shown = {n: row for n, row in known.documents.items() if n != document}
    records = replace(known, documents=shown)
    return build_report(records, records.quote_wordings()[0])


def test_what_was_withdrawn_is_told_at_the_step_that_led_there_without_its_words():
    told = without(chain(correction(CALLS, "record-withdrawn", passage=7, address="x")), CALLS)

    (notice,) = told.notices
    assert (notice.document, notice.passage, notice.address) == (PAPER, None, "")
    assert notice.attribution
    assert notice_head(told.records, notice).startswith("What ")


def test_a_line_says_which_what_when_and_the_sentence():
    told = chain(correction(PAPER, "corrected", dated="2022-10-03"))

    line = notice_line(told.records, told.notices[0])

    assert line.endswith(": corrected by its publisher, 3 October 2022. It was taken back.")


def test_a_notice_without_a_date_says_none():
    told = chain(correction(PAPER))

    assert notice_head(told.records, told.notices[0]).endswith(": retracted by its publisher")


KINDS = st.sampled_from(CorrectionKind)
CORRECTIONS = st.lists(
    st.builds(CorrectionRecord, st.sampled_from(IDS), KINDS, st.sampled_from(["One.", "Two."])),
    max_size=4,
)


@given(graphs(), CORRECTIONS, st.sampled_from(Perspective))
def test_every_notice_is_of_the_chain_and_stands_once(records, corrections, perspective):
    records = replace(records, corrections=tuple(corrections))

    for row in records.quote_wordings():
        told = build_report(records, row, perspective)
        assert len(set(told.notices)) == len(told.notices)
        on_chain = {w for n in told.chain.documents for w in witnesses(records, n)}
        assert {n.document for n in told.notices} <= on_chain
        ended = {CorrectionKind.RETRACTED, CorrectionKind.CORRECTED}
        wanted = {c for c in corrections if c.document in told.chain.documents and c.kind in ended}
        assert {(c.document, c.kind) for c in wanted} <= {
            (n.document, n.kind) for n in told.notices
        }


def witnesses(records, document):
    seen = []
    while document is not None and document in records.documents and document not in seen:
        seen.append(document)
        document = records.documents[document].copy_of
    return seen
