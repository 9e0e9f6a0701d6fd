"""The outlets, services and offices of the register that a text names."""

from __future__ import annotations

from provenance.domain.proposing.plan_documents import RegisterName
from provenance.domain.vocabulary import Protection, SourceKind
from provenance.models import Source, SourceName

OUTLETS = (SourceKind.OUTLET, SourceKind.AGENCY)
SHORTEST = 3
"""Minimum number of letters of a name that is looked for in a text."""


def bodies_in(text: str) -> list[RegisterName]:
    """Return the bodies under the names that occur in the text, aliases included; two queries."""
    bodies = Source.objects.filter(protection=Protection.NONE).exclude(
        kind__in=[SourceKind.PERSON, SourceKind.UNNAMED]
    )
    names = list(bodies.values_list("name", "kind"))
    names += SourceName.objects.filter(source__in=bodies).values_list("name", "source__kind")
    low = text.casefold()
    return [
        RegisterName(name, kind in OUTLETS, kind == SourceKind.AGENCY)
        for name, kind in dict.fromkeys(names)
        if len(name) >= SHORTEST and name.casefold() in low
    ]
