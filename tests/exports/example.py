"""One constructed chain that the exports write down whole."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

from provenance.domain.chain.document_report import DocumentReport
from provenance.domain.chain.records import CandidateRecord
from provenance.exports.context import ExportContext
from tests.domain import rows

PAGE, PAPER, CALLS = 1, 2, 3
SERVICE, TIMES, SOLDIER = 11, 12, 13
EDITION = ExportContext("https://desk.example", date(2026, 11, 22))


def stored(name):
    """What a format is known to write of the chain, byte for byte."""
    return (Path(__file__).parent / name).read_bytes()


def document_report():
    """The page itself, with the one quote that it words."""
    report = told()
    return DocumentReport(report.records, PAGE, (report,))


def told():
    """A page relays a paper's verifying of recordings; the soldier in them is protected."""
    stated = rows.passage(PAGE, "on 29 September 2022", id=500, key="dateline", start=0, end=20)
    words = rows.passage(PAGE, "We are losing now,", id=501, key="quote", prefix="“", suffix="”")
    attributions = [
        rows.attribution(PAGE, PAPER, id=21, words="The Times reported"),
        rows.attribution(
            PAPER,
            CALLS,
            id=22,
            told_by=PAGE,
            words="obtained recordings",
            acts=(rows.act("obtained-exclusively", TIMES, "The Times"),),
        ),
        rows.attribution(
            CALLS, id=23, speaks=True, inference="Nobody else speaks.", inferred_for=PAGE
        ),
    ]
    return rows.report(
        named_alike(
            rows.records(
                rows.source(SERVICE, "the Service", kind="service", interests=(rows.interest(),)),
                rows.source(TIMES, "The Times"),
                rows.source(SOLDIER, "Aleksandr", kind="person", protected=True),
                rows.quote(1, speaker=SOLDIER, occasion="a telephone call"),
                rows.document(PAGE, "A page", dates=[rows.date("2022-09-29", passage=500)]),
                rows.document(PAPER, publisher=TIMES, held=False, dates=[rows.date("2022-09-28")]),
                rows.document(CALLS, kind="recording", publisher=SERVICE, held=False, dates=[]),
                stated,
                rows.wording(
                    PAGE,
                    "We are losing now,",
                    id=601,
                    passage=words,
                    speaker_as_named="the purported soldier",
                    place_as_stated="near Kyiv",
                    translations=(rows.translation(),),
                ),
                attributions,
                CandidateRecord(23, "a released file", "the same voice", "proposed", "a curator"),
                relayed(),
            )
        )
    )


def named_alike(known):
    """Passages made on the way are numbered through all tests; here each run names them alike."""
    named = {
        number: replace(row, key=re.sub(r"passage-\d+", f"words-{place}", row.key))
        for place, (number, row) in enumerate(known.passages.items())
    }
    return replace(known, passages=named)


def relayed():
    stands, row = rows.statement(
        PAGE,
        words="verified them in two months",
        doer=TIMES,
        of_document=CALLS,
        methods=("phone numbers",),
        objects=("recording",),
        duration_number="2",
        duration_unit="month",
        slug="verified",
    )
    return [stands, row]
