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
from provenance.presenters.find_filters import Asked
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
    ("stance", "not_examined"): gettext_lazy("not examined"),
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
    chosen: bool
    address: str


@dataclass(frozen=True, slots=True)
class FacetShown:
    """One facet: the values that lead furthest, and those behind “more”."""

    name: str
    heading: str
    top: tuple[Value, ...]
    more: tuple[Value, ...]
    chosen: bool


@dataclass(frozen=True, slots=True)
class Chip:
    """What is chosen, and the page without it."""

    label: str
    address: str


def facets_and_chips(asked: Asked, counts: FacetCounts) -> tuple[list[FacetShown], list[Chip]]:
    """Everything beside the results; the names of sources in one query."""
    ranked = {name: _ranked(name, asked, counts) for name in NAMES}
    slugs = {value for name in SOURCES for value in ranked[name]}
    names = names_of(slugs) if slugs else {}
    shown = [_facet(name, ranked[name], asked, counts, names) for name in NAMES if ranked[name]]
    chips = [
        Chip(f"{HEADINGS[name]}: {_label(name, value, names)}", asked.toggled(name, value).address)
        for name in NAMES
        for value in asked.values.get(name, ())
    ]
    return shown, [*chips, *_days(asked)]


def _days(asked: Asked) -> list[Chip]:
    chips = []
    if asked.since:
        without = asked.without_day("since")
        chips.append(Chip(_("From %(day)s") % {"day": asked.since}, without.address))
    if asked.until:
        without = asked.without_day("until")
        chips.append(Chip(_("Until %(day)s") % {"day": asked.until}, without.address))
    return chips


def _ranked(name: str, asked: Asked, counts: FacetCounts) -> list[str]:
    """What is chosen first, then what most quotes have; a value that leads nowhere is left out."""
    chosen = asked.values.get(name, ())
    found = {value: n for (facet, value), n in counts.beside.items() if facet == name}
    others = sorted(found.keys() - set(chosen), key=lambda value: (-found[value], value))
    return [*chosen, *others][: max(MOST, len(chosen))]


def _facet(
    name: str, values: list[str], asked: Asked, counts: FacetCounts, names: Mapping[str, str]
) -> FacetShown:
    chosen = asked.values.get(name, ())
    rows = tuple(
        Value(
            id=f"{name}-{quote(value, safe='')}",
            label=_label(name, value, names),
            count=_count(counts, name, value),
            chosen=value in chosen,
            address=asked.toggled(name, value).address,
        )
        for value in values
    )
    cut = max(TOP, len(chosen))
    return FacetShown(name, str(HEADINGS[name]), rows[:cut], rows[cut:], bool(chosen))


def _count(counts: FacetCounts, name: str, value: str) -> str:
    number = counts.beside.get((name, value), 0)
    return f"{number:,}+" if name in counts.least else f"{number:,}"


def _label(name: str, value: str, names: Mapping[str, str]) -> str:
    if worded := WORDED.get((name, value)):
        return str(worded)
    if name in SOURCES:
        return names.get(value, value)
    return LABELS.get(name, str)(value)
