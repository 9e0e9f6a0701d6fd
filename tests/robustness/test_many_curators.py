"""Fifty curators at one record: each save is kept or its sender is told, in the admin and on pages."""

from __future__ import annotations

import os
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest

from tests.robustness.harness import Browser

CURATORS = int(os.environ.get("ROBUSTNESS_CURATORS", "20"))
ROUNDS = int(os.environ.get("ROBUSTNESS_ROUNDS", "2"))
CONFLICT = "While this form was open, the record was changed."

pytestmark = [pytest.mark.full, pytest.mark.slow, pytest.mark.timeout(3600)]


def save(browser, path, field, value, together):
    """Open the form when all others do, and save it: what became of it, and the answer's text."""
    fields = browser.form(path, **{field: value, "why": "One of fifty."})
    together.wait(300)
    answer = browser.post(path, fields)
    return value, answer.status_code, answer.text


@pytest.mark.parametrize("place", ["admin", "page"])
def test_what_is_acknowledged_is_kept_and_the_others_are_told(kind, place, make_site):
    site = make_site("site", kind, people=CURATORS)
    paths = {
        "admin": (f"/admin/provenance/source/{site.sources[0]}/change/", "name"),
        "page": (f"/desk/documents/{site.documents[0]}/facts/", "title"),
    }
    path, field = paths[place]
    together = Barrier(CURATORS)
    results = []
    with site.serving(), ThreadPoolExecutor(CURATORS) as pool:
        browsers = list(pool.map(lambda n: Browser(site, f"curator-{n}").log_in(), range(CURATORS)))
        for number in range(ROUNDS):
            tasks = [
                pool.submit(save, browser, path, field, f"Round {number}, {n}", together)
                for n, browser in enumerate(browsers)
            ]
            results += [task.result() for task in tasks]
    acknowledged = [value for value, status, _text in results if status == 302]
    others = [(status, text) for _value, status, text in results if status != 302]
    kept = site.inside("values", "source" if place == "admin" else "document", field)
    told = [text for status, text in others if status in (200, 422) and CONFLICT in text]
    print(f"\n{kind}, {place}: {len(acknowledged)} acknowledged, {len(told)} told of a conflict")

    assert len(acknowledged) + len(told) == CURATORS * ROUNDS, {status for status, _ in others}
    assert set(acknowledged) <= set(kept)
    assert sum(value.startswith("Round") for value in kept) == len(acknowledged)
    assert not any("database is locked" in text for _status, text in others)
