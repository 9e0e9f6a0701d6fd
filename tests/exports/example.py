"""One constructed chain that the exports write down whole."""

from __future__ import annotations

from provenance.domain.records import CandidateRow
from tests.domain import rows

PAGE, PAPER, CALLS = 1, 2, 3
SERVICE, TIMES, SOLDIER = 11, 12, 13


def told():
    """A page relays a paper's verifying of recordings; the soldier in them is protected."""
    stated = rows.passage(PAGE, "on 29 September 2022", id=500, key="dateline", start=0, end=20)
    words = rows.passage(PAGE, "We are losing now,", id=501, key="quote", prefix="“", suffix="”")
    hops = [
        rows.hop(PAGE, PAPER, id=21, words="The Times reported"),
        rows.hop(
            PAPER,
            CALLS,
            id=22,
            told_by=PAGE,
            words="obtained recordings",
            acts=(rows.act("obtained-exclusively", TIMES, "The Times"),),
        ),
        rows.hop(CALLS, id=23, speaks=True, inference="Nobody else speaks.", inferred_for=PAGE),
    ]
    return rows.telling(
        rows.source(SERVICE, "the Service", kind="service"),
        rows.source(TIMES, "The Times"),
        rows.source(SOLDIER, "Aleksandr", kind="person", protected=True),
        rows.utterance(1, speaker=SOLDIER, occasion="a telephone call"),
        rows.document(PAGE, "A page", dates=[rows.date("2022-09-29", passage=500)]),
        rows.document(PAPER, publisher=TIMES, held=False, dates=[rows.date("2022-09-28")]),
        rows.document(CALLS, kind="recording", publisher=SERVICE, held=False, dates=[]),
        stated,
        rows.rendering(
            PAGE,
            "We are losing now,",
            id=601,
            passage=words,
            speaker_as_named="the purported soldier",
            translations=(rows.translation(),),
        ),
        hops,
        CandidateRow(23, "a released file", "the same voice", "proposed", "a curator"),
        relayed(),
    )


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
