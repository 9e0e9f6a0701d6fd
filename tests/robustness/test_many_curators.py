"""Fifty curators at one record: each save is kept or its sender is told, in the admin and on pages."""

from __future__ import annotations

import os
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest

from tests.servers.browser import Browser

CURATORS = int(os.environ.get("ROBUSTNESS_CURATORS", "20"))
ROUNDS = int(os.environ.get("ROBUSTNESS_ROUNDS", "2"))
PATIENCE = 300
"""Seconds that a browser waits for an answer, since on a busy machine fifty saves take long."""
CONFLICT = "While this form was open, the record was changed."

pytestmark = [pytest.mark.full, pytest.mark.slow, pytest.mark.timeout(3600)]


def save(browser, path, field, value, together):
    """Open the form when all others do, and save it: what became of it, and the answer's text."""
    fields = browser.form(path, **{field: value, "why": "One of fifty."})
    together.wait(300)
    answer = browser.post(path, fields, follow=False)
    return value, answer.status_code, answer.text


def saves(site, path, field, rounds):
    """What became of each save, where all have the form open before the first of them saves."""
    together = Barrier(CURATORS)
    results = []
    with site, ThreadPoolExecutor(CURATORS) as pool:
        names = [f"curator-{number}" for number in range(CURATORS)]
        # One after another: a password takes a while to check, and it is not what is tried here.
        browsers = [Browser(site.port, seconds=PATIENCE).log_in(name) for name in names]
        for number in range(rounds):
            tasks = [
                pool.submit(save, browser, path, field, f"Round {number}, {n}", together)
                for n, browser in enumerate(browsers)
            ]
            results += [task.result() for task in tasks]
    return results


@pytest.mark.parametrize("place", ["admin", "page"])
def test_what_is_acknowledged_is_kept_and_the_others_are_told(kind, place, make_site):
    site = make_site("site", kind, people=CURATORS)
    path, model, field = places(site)[place]
    results = saves(site, path, field, ROUNDS)
    acknowledged = [value for value, status, _text in results if status == 302]
    others = [(status, text) for _value, status, text in results if status != 302]
    values = site.inside("values", model, field)
    conflicts = [text for status, text in others if status in (200, 422) and CONFLICT in text]
    print(
        f"\n{kind}, {place}: {len(acknowledged)} acknowledged, {len(conflicts)} told of a conflict"
    )

    assert len(acknowledged) + len(conflicts) == CURATORS * ROUNDS, {status for status, _ in others}
    # Of those who opened it together, the first.
    assert len(acknowledged) == ROUNDS
    assert [value for value in values if value.startswith("Round")] == acknowledged
    assert not any("database is locked" in text for _status, text in others)


def places(site):
    """Where a record is edited: the form's address, the record's kind, the field."""
    return {
        "admin": (f"/admin/provenance/source/{site.sources[0]}/change/", "source", "name"),
        "page": (f"/desk/documents/{site.documents[0]}/facts/", "document", "title"),
    }


@pytest.mark.parametrize("place", ["admin", "page"])
def test_without_looking_for_conflicts_the_last_overwrites_the_others(kind, place, make_site):
    site = make_site("site", kind, people=CURATORS, control="conflicts")
    path, _model, field = places(site)[place]
    results = saves(site, path, field, 1)

    assert [status for _value, status, _text in results].count(302) > 1
