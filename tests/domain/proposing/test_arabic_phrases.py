"""How far the name of a speaker reaches in Arabic."""

from __future__ import annotations

import pytest

from provenance.domain.proposing.propose import propose

ADJECTIVES = (
    "العام العليا الأعلى الأحمر السابق الجديد الأول الكبير الثاني المحلي المستقل المشترك الكبرى"
)


@pytest.mark.parametrize("adjective", ADJECTIVES.split())
def test_an_adjective_belongs_to_the_speaker(adjective):
    text = f"بحسب المجلس {adjective}، كان الوضع «خطيرا جدا»."
    (quote,) = propose(text).quotes

    assert text[slice(*quote.speaker)] == f"المجلس {adjective}"


def test_another_noun_does_not_belong_to_the_speaker():
    text = "بحسب المجلس الكتاب، كان الوضع «خطيرا جدا»."
    (quote,) = propose(text).quotes

    assert text[slice(*quote.speaker)] == "المجلس"
