"""All four answers stand on the first screen of a quote's page: whole on a desktop, their first
lines on a phone."""

from __future__ import annotations

import pytest

from provenance.models import Quote
from tests import seeds

DESK, PHONE = {"width": 1280, "height": 800}, {"width": 390, "height": 844}
LONG = ("feed-them", "third-of-regiment-dead")
BELOW = """() => [...document.querySelectorAll('.answer')].map(answer => {
    const line = document.createRange();
    line.selectNodeContents(answer.querySelector('dd'));
    return [answer.getBoundingClientRect().bottom, line.getClientRects()[0].bottom];
})"""


def low(page, address):
    """How far down the answers end on a desktop, and their first lines on a phone."""
    page.set_viewport_size(DESK)
    page.goto(address)
    ends = [bottom for bottom, _line in page.evaluate(BELOW)]
    page.set_viewport_size(PHONE)
    lines = [line for _bottom, line in page.evaluate(BELOW)]
    return len(ends), max(ends) <= DESK["height"], max(lines) <= PHONE["height"]


@pytest.mark.parametrize("slugs", [LONG, pytest.param((), marks=pytest.mark.full)])
def test_all_four_answers_stand_on_the_first_screen(live_server, page, log_in, slugs):
    seeds.load(seeds.TRAINING)
    log_in(page)

    fit = {
        (slug, telling): low(page, f"{live_server.url}/quotes/{slug}/?as={telling}")
        for slug in slugs or Quote.objects.values_list("slug", flat=True)
        for telling in ("outlet", "everyone")
    }

    assert {at: row for at, row in fit.items() if row != (4, True, True)} == {}
