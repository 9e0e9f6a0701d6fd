"""Quotes removed here that readers still see, until a second curator has approved the removal."""

from __future__ import annotations

from dataclasses import dataclass

from provenance.models import PublishedEvidence, Wording


@dataclass(frozen=True, slots=True)
class StillShownQuote:
    """A quote that readers see but that is no longer recorded; ``slug`` is that of its wording."""

    slug: str
    words: str
    distressing: bool


def still_shown(published: PublishedEvidence | None) -> list[StillShownQuote]:
    """Return the removed quotes that readers still see of a document; one query, or none."""
    if published is None:
        return []
    facts = [one["facts"] for one in published.evidence if one["model"] == "wording"]
    recorded = Wording.objects.filter(slug__in=[one["slug"] for one in facts])
    slugs = set(recorded.values_list("slug", flat=True))
    exact = {
        (one["facts"]["document"], one["facts"]["key"]): one["facts"]["exact"]
        for one in published.evidence
        if one["model"] == "passage"
    }
    return [
        StillShownQuote(
            one["slug"],
            exact[tuple(one["passage"])][one["segment_start"] : one["segment_end"]],
            one["distressing"],
        )
        for one in facts
        if one["slug"] not in slugs
    ]
