"""An article entered through these services tells the same chains as the shipped fixture."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import time_machine
from django.core.management import call_command

from provenance.domain.chain.report import build_report
from provenance.domain.chain.steps import Perspective
from provenance.exports.schemas.chain import chain_json
from provenance.models import Document, Wording
from provenance.queries.chains import records_of
from tests import seeds
from tests.services.entering.replay import Fixture, Replay

SEEDS = Path(__file__).resolve().parents[4] / "shared" / "seeds"
pytestmark = [
    pytest.mark.django_db,
    pytest.mark.skipif(not SEEDS.exists(), reason="../shared/seeds is not here"),
]
PAGE = "page-losing-soldier-says"
OURS = {
    *("id", "key", "prefix", "suffix", "same_because", "step", "within"),
    *("edition", "edition_came_in"),
}
"""Names of records, context and editions: not what is told of the article."""
HELD = [row["slug"] for row in Fixture().held()]


def texts():
    return [path.read_text(encoding="utf-8") for path in sorted(SEEDS.glob("*.txt"))]


def plain(value):
    """What is told, whatever the records are called and in whatever order they were entered."""
    if isinstance(value, dict):
        return {name: plain(inner) for name, inner in value.items() if name not in OURS}
    if isinstance(value, list):
        return sorted(map(plain, value), key=lambda inner: json.dumps(inner, sort_keys=True))
    return value


def chains(document, perspective):
    """What is told of each quote of a document, under the words and where they stand."""
    told = {}
    wordings = Wording.objects.filter(passage__document__slug=document)
    for wording in wordings.select_related("quote", "passage"):
        records = records_of(wording.quote.slug)
        row = next(r for r in records.quote_wordings() if r.id == wording.pk)
        where = (wording.passage.start, wording.words)
        told[where] = plain(chain_json(build_report(records, row, perspective)))
        for step in (*told[where]["steps"], *told[where]["ends"]):
            step.pop("quote")
    return told


@pytest.fixture(autouse=True)
def the_day_the_fixture_was_made():
    with time_machine.travel("2026-11-22 12:00:00+00:00"):
        yield


def shipped(*asked):
    """What the fixture tells of these documents, each in a perspective; then it is taken out."""
    call_command("loaddata", str(seeds.ROOT / "fixtures" / "seeds.json"), verbosity=0)
    expected = {one: chains(*one) for one in asked}
    seeds.empty()
    return expected


def published():
    Document.objects.update(status="published")


def by_itself(told):
    """One article's own telling: how many other outlets there are is left aside."""
    for chain in told.values():
        chain["quote"] = chain["sentences"]["stop"] = None
    return told


def test_the_worked_example_entered_by_itself_tells_the_chains_of_the_fixture():
    (expected,) = shipped((PAGE, Perspective.OUTLET)).values()
    replay = Replay(texts())

    replay.bring_in(PAGE)
    replay.enter(PAGE)
    published()

    told = chains(PAGE, Perspective.OUTLET)
    assert len(told) == 18
    assert by_itself(told) == by_itself(expected)


@pytest.mark.full
@pytest.mark.timeout(600)
def test_the_five_articles_entered_one_after_another_tell_the_chains_of_the_fixture():
    told = shipped(*((slug, view) for slug in HELD for view in Perspective))
    replay = Replay(texts())

    for slug in HELD:
        replay.bring_in(slug)
        replay.quotes(slug)
    for slug in HELD:
        replay.rest(slug)
    published()

    for (slug, view), expected in told.items():
        assert chains(slug, view) == expected, (slug, view)
