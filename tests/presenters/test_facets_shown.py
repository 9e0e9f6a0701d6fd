"""The facets beside the results, whole: what stands first, what is folded, and where each leads."""

from __future__ import annotations

import pytest

from provenance.domain.quote_filters import FILTER_NAMES
from provenance.presenters.facets import HEADINGS, facets_and_chips
from provenance.presenters.find_filters import FindFilters
from provenance.queries.facets import FacetCounts


def shown(beside, *, least=frozenset(), **filters):
    counts = FacetCounts(sum(beside.values()), beside, least=least)
    return facets_and_chips(FindFilters(**filters), counts)


def methods(number):
    return {("method", f"m{place:02}"): 100 - place for place in range(number)}


@pytest.mark.parametrize(
    ("number", "top", "more"), [(7, 7, 0), (8, 8, 0), (9, 8, 1), (24, 8, 16), (25, 8, 16)]
)
def test_eight_values_stand_open_and_sixteen_are_folded(number, top, more):
    (group,), _chips = shown(methods(number))

    (facet,) = group.facets
    assert (len(facet.top), len(facet.more)) == (top, more)
    rows = [*facet.top, *facet.more]
    assert [row.label for row in rows] == [f"m{place:02}" for place in range(min(number, 24))]


def test_what_is_chosen_stands_first_and_all_of_it_stands_open():
    chosen = tuple(f"m{place:02}" for place in range(10, 19))
    (group,), chips = shown(methods(20), values={"method": chosen})

    (facet,) = group.facets
    assert [row.label for row in facet.top] == list(chosen)
    assert [row.selected for row in (*facet.top, *facet.more)] == [True] * 9 + [False] * 11
    assert (group.selected, facet.selected) == (True, True)
    assert [chip.label for chip in chips] == [f"Method stated: {name}" for name in chosen]


def test_values_stand_by_how_many_they_lead_to_and_then_by_their_names():
    beside = {("method", "b"): 2, ("method", "a"): 2, ("method", "c"): 1_234}
    (group,), _chips = shown(beside, least={"method"})

    (facet,) = group.facets
    assert [(row.label, row.count) for row in facet.top] == [
        ("c", "1,234+"),
        ("a", "2+"),
        ("b", "2+"),
    ]
    assert facet.top[0].id == "method-c"
    assert facet.top[0].address == "/?method=c"


WORDS = {
    ("reaches", "yes"): "reaches an origin",
    ("reaches", "no"): "reaches no origin",
    ("origins", "0"): "none",
    ("origins", "1"): "one",
    ("origins", "2+"): "two or more",
    ("stance", "none_stated"): "none stated",
    ("stance", "not_examined"): "not looked at yet",
    ("finding", "hanging"): "source not given",
    ("language", "uk"): "Ukrainian",
}


def test_each_value_is_called_by_its_words_under_its_heading():
    groups, chips = shown(dict.fromkeys(WORDS, 1), since="2022-09-01", until="2022-10")

    facets = {facet.name: facet for group in groups for facet in group.facets}
    labels = {
        (name, row.address.partition(f"?{name}=")[2].split("&")[0].replace("%2B", "+")): row.label
        for name, facet in facets.items()
        for row in facet.top
    }
    assert labels == WORDS
    assert {name: facet.heading for name, facet in facets.items()} == {
        "origins": "Independent origins",
        "reaches": "Chain",
        "stance": "How the check stands",
        "finding": "What to watch for",
        "language": "Language",
    }
    assert [group.heading for group in groups] == [
        "Origin",
        "Check stated",
        "What to watch for",
        "Outlet, language, speaker",
    ]
    assert [(chip.label, chip.address) for chip in chips] == [
        ("From 2022-09-01", "/?until=2022-10"),
        ("Until 2022-10", "/?from=2022-09-01"),
    ]


def test_every_facet_has_a_heading():
    assert set(HEADINGS) == set(FILTER_NAMES)
