"""The worked example of the design: a page, a newspaper's report, a service's audio, a soldier."""

from __future__ import annotations

import pytest

from provenance.domain.chain.verification_badges import Badge, document_badge
from provenance.domain.vocabulary import FindingCode, Layer
from tests.domain import rows

PAGE, REPORT, AUDIO = 1, 2, 3
BEAST, SERVICE, UKRAINE = 11, 12, 13
SHARED = "Audio shared by Ukraine's Security Service is said to capture an intercepted phone call"


@pytest.fixture
def example():
    party = rows.interest("a party to the war", since="2022-02-24")
    return rows.report(
        rows.source(UKRAINE, "Ukraine", interests=(party,)),
        rows.source(SERVICE, "Ukraine's Security Service", part_of=UKRAINE),
        rows.source(BEAST, "The Daily Beast"),
        rows.document(PAGE, copy_of=REPORT, examined="2026-05-01", examined_by="a curator"),
        rows.document(REPORT, publisher=BEAST, held=False, dates=[]),
        rows.document(AUDIO, publisher=SERVICE, held=False, dates=[], kind="released-audio"),
        rows.passage(PAGE, "‘We’re Losing’ … Russian Soldier Says", zone="headline"),
        rows.wording(
            PAGE,
            "We’re losing now,",
            speaker_as_named="the purported soldier",
            translations=(rows.translation(),),
        ),
        rows.attribution(PAGE, REPORT, acts=(rows.act("republished"),), words="Read more at"),
        rows.attribution(
            REPORT,
            AUDIO,
            told_by=PAGE,
            quotes={1},
            acts=(rows.act("released", SERVICE, "Ukraine's Security Service"),),
            words=SHARED,
        ),
        rows.attribution(
            AUDIO, speaks=True, told_by=PAGE, acts=(rows.act("intercepted"),), words=SHARED
        ),
    )


def test_one_step_is_seen_and_two_are_told(example):
    assert [s.layer for s in example.chain.steps] == [Layer.SEEN, Layer.TOLD, Layer.TOLD]


def test_the_one_origin_counts_and_the_releaser_holds_it(example):
    (end,) = example.chain.ends

    assert (end.kind, end.document, end.counted, end.holders) == ("origin", AUDIO, True, (SERVICE,))


def test_its_findings_are_those_of_the_design(example):
    assert {f.code for f in example.findings} == {
        FindingCode.SAME_WITNESS,
        FindingCode.NONE_STATED,
        FindingCode.INTERESTED_ORIGIN,
        FindingCode.HEADLINE_CONFLICT,
        FindingCode.TRANSLATED,
        FindingCode.UNDATED,
    }


def test_the_page_states_no_verification_and_the_report_is_not_held(example):
    badges = {d: document_badge(example.records, example.chain, d).badge for d in (PAGE, REPORT)}

    assert badges == {PAGE: Badge.NONE_STATED, REPORT: Badge.NOT_HELD}


def test_the_sentence_keeps_the_hedge_and_says_as_claimed(example):
    assert example.sentences.chain.startswith(
        "The article headed “Document 1”, hedging with “said to”, attributes the words to “the purported soldier”, in the "
        "released audio headed “Document 3” published by Ukraine's Security Service; "
    )


def test_the_chain_stops_nowhere_before_its_claimed_origin(example):
    assert example.sentences.stop == (
        "Traced, as told, as far as the released audio headed “Document 3” published by Ukraine's "
        "Security Service, which nobody here has on file · 1 outlet, 1 origin"
    )


def test_the_safe_line_names_hedges_and_stake(example):
    assert example.sentences.short.endswith(
        "As the outlet reports, the material was intercepted by somebody not named and released by "
        "Ukraine's Security Service. The outlet "
        "states no check of these words. Ukraine, by way of Ukraine's Security Service, is a party to the war."
    )


def test_the_legal_line_says_what_nobody_has_on_file_and_what_it_does_not_say(example):
    assert "Nobody here has the report headed" not in example.sentences.long
    assert example.sentences.legal.endswith(
        "Nobody here has the article headed “Document 2” published by The Daily Beast or the "
        "released audio headed “Document 3” published by Ukraine's Security Service on file. This "
        "line repeats what the named documents state; it does not say that the words were spoken, "
        "or that what they say is so."
    )
