"""Phrases that say how outlets name a speaker."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from provenance.domain.chain.naming import join_with_and, outlet_name, quoted
from provenance.domain.chain.records import Records, WordingRecord
from provenance.domain.messages import gettext as _
from provenance.domain.messages import say


def namings(records: Records, wordings: Iterable[WordingRecord]) -> list[str]:
    """Return a phrase for each name, with all the outlets that give it."""
    outlets: dict[str, list[str]] = defaultdict(list)
    for wording in wordings:
        name = quoted(wording.speaker_as_named, records.language_of(wording.document))
        outlets[name].append(outlet_name(records, wording.document))
    return [
        say(
            _("%(name)s in %(outlet)s"),
            name=name,
            outlet=join_with_and(list(dict.fromkeys(tellers))),
        )
        for name, tellers in outlets.items()
    ]


def named_in(records: Records, wording: WordingRecord) -> str:
    """Return how one outlet names the speaker, with the outlet's name."""
    return say(
        _("%(name)s in %(outlet)s"),
        name=quoted(wording.speaker_as_named, records.language_of(wording.document)),
        outlet=outlet_name(records, wording.document),
    )
