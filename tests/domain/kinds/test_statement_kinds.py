"""Sentences that say that something was or was not verified, in seven languages."""

from __future__ import annotations

from pathlib import Path

import pytest

from provenance.domain.proposing.propose import propose
from tests.domain.kinds.rows import rows_by_kind

DISCLAIMERS = rows_by_kind(Path(__file__).parent / "disclaimers.txt")
ASSERTIONS = rows_by_kind(Path(__file__).parent / "assertions.txt")
OTHER_MATTERS = rows_by_kind(Path(__file__).parent / "other_matters.txt")
TWO_STATEMENTS = rows_by_kind(Path(__file__).parent / "two_statements.txt")
UNREAD = 1
"""Sentences of a language that need not be read as anything."""


def ways(sentence):
    return {one.how for one in propose(sentence).statements if one.kind == "verifying"}


@pytest.mark.parametrize("language", DISCLAIMERS)
def test_what_was_not_verified_is_never_proposed_as_verified(language):
    sentences = [sentence for (sentence,) in DISCLAIMERS[language]]

    assert [sentence for sentence in sentences if ways(sentence) - {"disclaimed"}] == []
    assert len([sentence for sentence in sentences if not ways(sentence)]) <= UNREAD


@pytest.mark.parametrize("language", ASSERTIONS)
def test_what_was_verified_is_proposed_as_that(language):
    sentences = [sentence for (sentence,) in ASSERTIONS[language]]

    assert [sentence for sentence in sentences if ways(sentence) != {"asserted"}] == []


@pytest.mark.parametrize("language", OTHER_MATTERS)
def test_what_is_confirmed_of_other_matters_is_no_verification(language):
    sentences = [sentence for (sentence,) in OTHER_MATTERS[language]]

    assert [sentence for sentence in sentences if ways(sentence)] == []


@pytest.mark.parametrize("language", TWO_STATEMENTS)
def test_what_one_clause_verified_and_another_could_not_is_proposed_as_both(language):
    sentences = [sentence for (sentence,) in TWO_STATEMENTS[language]]

    assert [one for one in sentences if ways(one) != {"asserted", "disclaimed"}] == []
