"""The quote pages of the demo say the reader's words, never the model's."""

from __future__ import annotations

import re

import pytest

from tests.markup import Markup

NEVER = (
    *("rung", "hop", "upstream", "taker", "spliced", "relayed", "asserted", "attrition"),
    *("custodian", "held", "origin reached"),
)
QUOTES = (
    "/quotes/putin-fool/?from=putin-fool-in-page-crediting-lebanon-debate",
    "/quotes/putin-fool/?from=putin-fool-in-agency-report-29-september&as=everyone",
    "/quotes/putin-fool/?from=putin-fool-in-nyt-report-repost",
    "/quotes/commander-killed/",
    "/quotes/according-to-plan/",
    "/quotes/forgot-air-support/?as=everyone",
    "/quotes/losing-now/",
    "/quotes/not-come-again/?from=page-70-percent-not-to-come-here",
    "/quotes/huge-tragedy/",
    "/quotes/putin-fool/verification/",
    "/quotes/putin-fool/independence/",
    "/quotes/putin-fool/history/",
    "/quotes/putin-fool/wordings/",
)


@pytest.mark.parametrize("address", QUOTES)
def test_no_word_of_the_model_stands_on_the_page(demo, reader, address):
    response = reader.get(address)
    text = " ".join(Markup(response.text).text.split()).casefold()

    assert response.status_code == 200
    assert not [word for word in NEVER if re.search(rf"\b{word}\b", text)]
