"""The strips stored with summaries: which of a quote's chains is shown where only one is."""

from __future__ import annotations

import pytest

from provenance.domain.chain.strip import ChainStrip, StripCheck, StripNode, StripShape
from provenance.models import Summary
from provenance.queries.strips import every_strip, strip_to_show
from tests import builders

pytestmark = pytest.mark.django_db


def stored(name: str, shape: StripShape) -> dict[str, object]:
    return ChainStrip((StripNode(shape, name),), StripCheck("own")).as_json()


@pytest.mark.parametrize(
    ("strips", "name"),
    [
        ({"b": ("later", StripShape.SPEAKER), "a": ("first", StripShape.SPEAKER)}, "first"),
        ({"a": ("first", StripShape.SPEAKER), "b": ("not_stated", StripShape.GAP)}, "not_stated"),
    ],
)
def test_of_a_quotes_chains_one_that_ends_in_a_gap_is_shown_else_the_first(strips, name):
    summary = builders.summary(builders.wording().quote)
    Summary.objects.update(strips={slug: stored(*node) for slug, node in strips.items()})

    assert strip_to_show(every_strip([summary.pk])[summary.pk]).nodes[0].name == name


def test_a_quote_without_a_stored_strip_has_none_to_show():
    summary = builders.summary(builders.wording().quote)

    assert every_strip([summary.pk]) == {}
