"""Publishers by a typed name: exact matches and similar names."""

from __future__ import annotations

from difflib import get_close_matches

from provenance.domain.language.text import folded
from provenance.domain.vocabulary import Protection, SourceKind
from provenance.models import Source
from provenance.models.sources import SourceQuerySet

MOST_OFFERED = 500
MOST_NEAR = 3
LIKE = 0.6


def publishers() -> SourceQuerySet:
    """Return the sources that may be named as a publisher: those that are not protected."""
    return Source.objects.filter(protection=Protection.NONE)


def publishers_named(name: str) -> list[Source]:
    """Return the publishers with this slug, or else with this name or alias, ignoring case."""
    by_slug = list(publishers().filter(slug=name))
    return by_slug or list(publishers().named(name)[:MOST_NEAR])


def similar_publisher_names(name: str) -> list[str]:
    """Return names in the register with a similar spelling, or that contain these words."""
    lows = {one.lower(): one for one in publishers().values_list("name", flat=True)}
    matches = get_close_matches(name.lower(), lows, n=MOST_NEAR, cutoff=LIKE)
    words = set(folded(name).split())
    holding = [low for low in lows if words and words <= set(folded(low).split())]
    return [lows[low] for low in dict.fromkeys([*matches, *holding])][:MOST_NEAR]


def outlet_and_agency_names() -> list[str]:
    """Return the names of outlets and agencies, for completion while typing."""
    kinds = [SourceKind.OUTLET, SourceKind.AGENCY]
    names = publishers().filter(kind__in=kinds).order_by("name").values_list("name", flat=True)
    return list(names.distinct()[:MOST_OFFERED])
