"""The facets beside the results: values with counts, each a link that chooses it or lets it go."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from urllib.parse import quote

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from provenance.domain.chain.naming import language_name
from provenance.domain.quote_filters import NAMES, SOURCES
from provenance.domain.vocabulary import FindingCode, HowPut
from provenance.presenters.find_filters import FindFilters
from provenance.queries.facets import FacetCounts, names_of

TOP = 8
MOST = 24
HEADINGS = {
    "origin": gettext_lazy("Origin"),
    "releaser": gettext_lazy("Released by"),
    "verifier": gettext_lazy("Verified by"),
    "method": gettext_lazy("Method stated"),
    "stance": gettext_lazy("Verification"),
    "finding": gettext_lazy("Finding"),
    "outlet": gettext_lazy("Outlet"),
    "language": gettext_lazy("Language"),
    "speaker": gettext_lazy("Claimed speaker"),
    "reaches": gettext_lazy("Chain"),
    "origins": gettext_lazy("Independent origins"),
}
WORDED = {
    ("reaches", "yes"): gettext_lazy("reaches an origin"),
    ("reaches", "no"): gettext_lazy("reaches no origin"),
    ("origins", "0"): gettext_lazy("none"),
    ("origins", "1"): gettext_lazy("one"),
    ("origins", "2+"): gettext_lazy("two or more"),
    ("stance", "none_stated"): gettext_lazy("none stated"),
    ("stance", "not_examined"): gettext_lazy("not looked at yet"),
}
LABELS: Mapping[str, Callable[[str], str]] = {
    "finding": lambda code: str(FindingCode(code).label),
    "stance": lambda put: str(HowPut(put).label),
    "language": language_name,
}


@dataclass(frozen=True, slots=True)
class Value:
    """One value: where it leads, and how many quotes are there."""

    id: str
    label: str
    count: str
    selected: bool
    address: str


@dataclass(frozen=True, slots=True)
class FacetShown:
    """One facet: the values that lead furthest, and those behind “more”."""

    name: str
    heading: str
    top: tuple[Value, ...]
    more: tuple[Value, ...]
    selected: bool


@dataclass(frozen=True, slots=True)
class Chip:
    """What is chosen, and the page without it."""

    label: str
    address: str


def facets_and_chips(
    filters: FindFilters, counts: FacetCounts
) -> tuple[list[FacetShown], list[Chip]]:
    """Everything beside the results; the names of sources in one query."""
    ranked = {name: _ranked(name, filters, counts) for name in NAMES}
    slugs = {value for name in SOURCES for value in ranked[name]}
    names = names_of(slugs) if slugs else {}
    rows = [_facet(name, ranked[name], filters, counts, names) for name in NAMES if ranked[name]]
    chips = [
        Chip(
            f"{HEADINGS[name]}: {_label(name, value, names)}", filters.toggled(name, value).address
        )
        for name in NAMES
        for value in filters.values.get(name, ())
    ]
    return rows, [*chips, *_days(filters)]


def _days(filters: FindFilters) -> list[Chip]:
    chips = []
    if filters.since:
        without = filters.without_day("since")
        chips.append(Chip(_("From %(day)s") % {"day": filters.since}, without.address))
    if filters.until:
        without = filters.without_day("until")
        chips.append(Chip(_("Until %(day)s") % {"day": filters.until}, without.address))
    return chips


def _ranked(name: str, filters: FindFilters, counts: FacetCounts) -> list[str]:
    """What is chosen first, then what most quotes have; a value that leads nowhere is left out."""
    selected_values = filters.values.get(name, ())
    counts_by_value = {value: n for (facet, value), n in counts.beside.items() if facet == name}
    others = sorted(
        counts_by_value.keys() - set(selected_values),
        key=lambda value: (-counts_by_value[value], value),
    )
    return [*selected_values, *others][: max(MOST, len(selected_values))]


def _facet(
    name: str,
    values: list[str],
    filters: FindFilters,
    counts: FacetCounts,
    names: Mapping[str, str],
) -> FacetShown:
    selected_values = filters.values.get(name, ())
    rows = tuple(
        Value(
            id=f"{name}-{quote(value, safe='')}",
            label=_label(name, value, names),
            count=_count(counts, name, value),
            selected=value in selected_values,
            address=filters.toggled(name, value).address,
        )
        for value in values
    )
    cut = max(TOP, len(selected_values))
    return FacetShown(name, str(HEADINGS[name]), rows[:cut], rows[cut:], bool(selected_values))


def _count(counts: FacetCounts, name: str, value: str) -> str:
    number = counts.beside.get((name, value), 0)
    return f"{number:,}+" if name in counts.least else f"{number:,}"


def _label(name: str, value: str, names: Mapping[str, str]) -> str:
    if wording := WORDED.get((name, value)):
        return str(wording)
    if name in SOURCES:
        return names.get(value, value)
    return LABELS.get(name, str)(value)
