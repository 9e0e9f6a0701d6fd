"""The facets beside the results: values with counts, each a link that selects or deselects it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from urllib.parse import quote

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from provenance.domain.chain.naming import language_name
from provenance.domain.method_names import method_label
from provenance.domain.quote_filters import FILTER_NAMES, SOURCES
from provenance.domain.vocabulary import FindingCode, HowPut
from provenance.presenters.find_filters import FindFilters
from provenance.queries.facets import FacetCounts, names_of

VALUES_SHOWN = 8
MOST_VALUES_LISTED = 24
HEADINGS = {
    "origin": gettext_lazy("Origin"),
    "releaser": gettext_lazy("Released by"),
    "verifier": gettext_lazy("Check said to be by"),
    "method": gettext_lazy("Method stated"),
    "stance": gettext_lazy("How the check stands"),
    "finding": gettext_lazy("What to watch for"),
    "outlet": gettext_lazy("Outlet"),
    "language": gettext_lazy("Language"),
    "speaker": gettext_lazy("Claimed speaker"),
    "reaches": gettext_lazy("Chain"),
    "origins": gettext_lazy("Independent origins"),
}
GROUPS = (
    (gettext_lazy("Origin"), ("origin", "reaches", "origins")),
    (gettext_lazy("Released by"), ("releaser",)),
    (gettext_lazy("Check stated"), ("stance", "verifier", "method")),
    (gettext_lazy("What to watch for"), ("finding",)),
    (gettext_lazy("Outlet, language, speaker"), ("outlet", "language", "speaker")),
)
"""The facets under the headings that fold them, in the order of the page."""
VALUE_LABELS = {
    ("reaches", "yes"): gettext_lazy("reaches an origin"),
    ("reaches", "no"): gettext_lazy("reaches no origin"),
    ("origins", "0"): gettext_lazy("none"),
    ("origins", "1"): gettext_lazy("one"),
    ("origins", "2+"): gettext_lazy("two or more"),
    ("stance", "none_stated"): gettext_lazy("none stated"),
    ("stance", "not_examined"): gettext_lazy("not looked at yet"),
}
LABEL_FUNCTIONS: Mapping[str, Callable[[str], str]] = {
    "finding": lambda code: str(FindingCode(code).label),
    "stance": lambda how_put: str(HowPut(how_put).label),
    "method": method_label,
    "language": language_name,
}


@dataclass(frozen=True, slots=True)
class FacetValue:
    """A value of a facet with its number of quotes and the address that toggles it."""

    id: str
    label: str
    count: str
    selected: bool
    address: str


@dataclass(frozen=True, slots=True)
class ShownFacet:
    """A facet: the most frequent values, and the ones behind “more”."""

    name: str
    heading: str
    top: tuple[FacetValue, ...]
    more: tuple[FacetValue, ...]
    selected: bool


@dataclass(frozen=True, slots=True)
class FacetGroup:
    """Facets that are folded together; ``selected`` if a value of them is selected."""

    heading: str
    facets: tuple[ShownFacet, ...]
    selected: bool


@dataclass(frozen=True, slots=True)
class Chip:
    """A selected value, with the address of the page without it."""

    label: str
    address: str


def facets_and_chips(
    filters: FindFilters, counts: FacetCounts
) -> tuple[list[FacetGroup], list[Chip]]:
    """Return the facets and the selected values; names of sources take one query."""
    ranked = {name: _ranked(name, filters, counts) for name in FILTER_NAMES}
    slugs = {value for name in SOURCES for value in ranked[name]}
    names = names_of(slugs) if slugs else {}
    groups = []
    for heading, members in GROUPS:
        facets = [_facet(n, ranked[n], filters, counts, names) for n in members if ranked[n]]
        if facets:
            is_selected = any(facet.selected for facet in facets)
            groups.append(FacetGroup(str(heading), tuple(facets), is_selected))
    chips = [
        Chip(f"{HEADINGS[name]}: {label}", filters.toggled(name, *values).address)
        for name in FILTER_NAMES
        for label, values in _by_label(name, filters.values.get(name, ()), names).items()
    ]
    return groups, [*chips, *_days(filters)]


def _by_label(name: str, values: Iterable[str], names: Mapping[str, str]) -> dict[str, list[str]]:
    """Group values that look alike to a reader, such as several unnamed soldiers."""
    by_label: dict[str, list[str]] = {}
    for value in values:
        by_label.setdefault(_label(name, value, names), []).append(value)
    return by_label


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
    """Return the selected values, then the most frequent others that lead to any quote."""
    selected_values = filters.values.get(name, ())
    counts_by_value = {value: n for (facet, value), n in counts.beside.items() if facet == name}
    others = sorted(
        counts_by_value.keys() - set(selected_values),
        key=lambda value: (-counts_by_value[value], value),
    )
    return [*selected_values, *others][: max(MOST_VALUES_LISTED, len(selected_values))]


def _facet(
    name: str,
    values: list[str],
    filters: FindFilters,
    counts: FacetCounts,
    names: Mapping[str, str],
) -> ShownFacet:
    selected_values = filters.values.get(name, ())
    others = [value for value in values if value not in selected_values]
    selected_rows, other_rows = (
        _values(name, _by_label(name, some, names), filters, counts)
        for some in (selected_values, others)
    )
    rows = [*selected_rows, *other_rows]
    cut = max(VALUES_SHOWN, len(selected_rows))
    heading = str(HEADINGS[name])
    return ShownFacet(name, heading, tuple(rows[:cut]), tuple(rows[cut:]), bool(selected_values))


def _values(
    name: str, by_label: Mapping[str, list[str]], filters: FindFilters, counts: FacetCounts
) -> list[FacetValue]:
    """Return a row for each label; sources with the same name share a row with their number."""
    addresses = filters.toggle_addresses(name, list(by_label.values()))
    return [
        FacetValue(
            id=f"{name}-{quote(alike[0], safe='')}",
            label=_label_of_several(label, len(alike)),
            count=_count(counts, name, alike),
            selected=alike[0] in filters.values.get(name, ()),
            address=address,
        )
        for (label, alike), address in zip(by_label.items(), addresses, strict=True)
    ]


def _label_of_several(label: str, number: int) -> str:
    if number == 1:
        return label
    several = ngettext("%(label)s (%(number)d source)", "%(label)s (%(number)d sources)", number)
    return several % {"label": label, "number": number}


def _count(counts: FacetCounts, name: str, alike: Iterable[str]) -> str:
    number = sum(counts.beside.get((name, value), 0) for value in alike)
    return f"{number:,}+" if name in counts.least else f"{number:,}"


def _label(name: str, value: str, names: Mapping[str, str]) -> str:
    if wording := VALUE_LABELS.get((name, value)):
        return str(wording)
    if name in SOURCES:
        return names.get(value, value)
    return LABEL_FUNCTIONS.get(name, str)(value)
