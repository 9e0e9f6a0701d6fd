"""How outlets name a speaker."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from provenance.domain.chain.naming import listed, outlet_name, quoted
from provenance.domain.chain.records import Records, WordingRecord
from provenance.domain.messages import gettext as _
from provenance.domain.messages import say


def namings(records: Records, wordings: Iterable[WordingRecord]) -> list[str]:
    """Each name once, with all the outlets that give it."""
    outlets: dict[str, list[str]] = defaultdict(list)
    for wording in wordings:
        outlets[quoted(wording.speaker_as_named)].append(outlet_name(records, wording.document))
    return [
        say(_("%(name)s in %(outlet)s"), name=name, outlet=listed(list(dict.fromkeys(tellers))))
        for name, tellers in outlets.items()
    ]


def named_in(records: Records, wording: WordingRecord) -> str:
    """How an outlet names the speaker, and which outlet it is."""
    return say(
        _("%(name)s in %(outlet)s"),
        name=quoted(wording.speaker_as_named),
        outlet=outlet_name(records, wording.document),
    )
