"""The chain version: the same as long as nothing told changes, another when anything does."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.domain.chain.report import build_report
from provenance.exports.fingerprint import chain_version
from tests.domain import rows
from tests.domain.graphs import FEWER, graphs
from tests.exports import example


@pytest.fixture
def known():
    return example.told().records


def version(known, **changed):
    """The version of the known chain with some of its records changed."""
    records = replace(known, **changed)
    return chain_version(build_report(records, records.quote_wordings()[0]))


def with_one(mapping, **changed):
    """The records with their last row changed."""
    last = max(mapping)
    return mapping | {last: replace(mapping[last], **changed)}


def test_it_is_eight_hexadecimal_digits(known):
    assert re.fullmatch("[0-9a-f]{8}", version(known))


def test_the_same_chain_has_the_same_version_every_time():
    assert chain_version(example.told()) == chain_version(example.told())


def test_text_attached_to_a_document_is_not_what_the_chain_says(known):
    attached = with_one(known.passages, around="Much more text.")

    assert version(known, passages=attached) == version(known)


CHANGES = {
    "a step": lambda known: {"attributions": with_one(known.attributions, inference="Otherwise.")},
    "a step gone": lambda known: {
        "attributions": {n: row for n, row in known.attributions.items() if n != 22}
    },
    "a statement": lambda known: {
        "statements": (replace(known.statements[0], methods=("geolocation",)),)
    },
    "a statement gone": lambda known: {"statements": ()},
    "a wording": lambda known: {"wordings": with_one(known.wordings, words="We are lost,")},
    "a name as stated": lambda known: {
        "wordings": with_one(known.wordings, speaker_as_named="the soldier")
    },
    "a passage": lambda known: {"passages": with_one(known.passages, exact="checked them")},
    "a date": lambda known: {
        "documents": known.documents | {2: replace(known.documents[2], dates=())}
    },
    "an examination": lambda known: {
        "documents": known.documents | {1: replace(known.documents[1], examined="2026-05-01")}
    },
    "a stake": lambda known: {
        "sources": known.sources | {11: replace(known.sources[11], interests=())}
    },
    "a candidate": lambda known: {"candidates": ()},
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_it_changes_with_anything_that_is_told(known, change):
    assert version(known, **change(known)) != version(known)


def test_another_telling_of_the_same_quote_has_another_version():
    known = rows.records(rows.wording(1), rows.wording(2), rows.attribution(1, 2))

    assert chain_version(rows.report(known)) != chain_version(rows.report(known, everyone=True))


@FEWER
@given(graphs(), st.integers(100, 1000))
def test_the_numbers_of_rows_say_nothing(records, by):
    """Every source under another number is the same chain."""
    moved = {
        n + by: replace(
            row, id=n + by, part_of=row.part_of + by if row.part_of is not None else None
        )
        for n, row in records.sources.items()
    }

    def at(number):
        return number + by if number is not None else None

    documents = {
        n: replace(row, publisher=at(row.publisher)) for n, row in records.documents.items()
    }
    quotes = {
        n: replace(row, speaker=at(row.speaker), addressee=at(row.addressee))
        for n, row in records.quotes.items()
    }
    attributions = {
        n: replace(row, acts=tuple(replace(act, agent=at(act.agent)) for act in row.acts))
        for n, row in records.attributions.items()
    }
    wordings = {
        n: replace(
            row,
            translations=tuple(
                replace(each, translator=at(each.translator)) for each in row.translations
            ),
        )
        for n, row in records.wordings.items()
    }
    statements = tuple(replace(row, doer=at(row.doer)) for row in records.statements)
    other = replace(
        records,
        sources=moved,
        documents=documents,
        quotes=quotes,
        attributions=attributions,
        wordings=wordings,
        statements=statements,
    )

    assert [chain_version(build_report(records, row)) for row in records.quote_wordings()] == [
        chain_version(build_report(other, row)) for row in other.quote_wordings()
    ]
