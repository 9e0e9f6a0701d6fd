"""The proper names in a phrase by which an outlet names a speaker."""

from __future__ import annotations

import re

from provenance.domain.language.hedges import HEDGES

_WORD = re.compile(r"[^\W\d_]+(?:['’\-][^\W\d_]+)*")
# Capitalised words that say what somebody is, not who.
_ROLES_TEXT = """
    a an the one another some his her their its this that other unnamed mr mrs ms
    russian russians ukrainian ukrainians russia russia's russia’s ukraine ukraine's ukraine’s
    american soldier soldiers member members armed forces force army
    military commander officer man woman mother father wife girlfriend partner friend relative
    airborne regiment battalion brigade guard guards national unit units
    president minister spokesman spokeswoman chief of staff leader official officials
    ministry defence defense security service intelligence authorities government
    source sources report expert experts person people women men boy girl husband son daughter
    brother sister friends relatives colleague journalist journalists reporter reporters fighter
    fighters troops recruit recruits paratrooper paratroopers commanders officers mothers wives
"""
_ROLES = frozenset(_ROLES_TEXT.split()) | frozenset(HEDGES["en"])


def proper_names(phrase: str) -> tuple[str, ...]:
    """The capitalised words of a phrase that are no role or nationality, in order, case kept.

    “Sergey's girlfriend” gives no name of hers. Scripts without capitals give none: silence is better than a guess.

    >>> proper_names("a soldier named Nikita in the 656th National Guard Regiment")
    ('Nikita',)
    """
    return tuple(
        word.group()
        for word in _WORD.finditer(phrase)
        if word.group()[0].isupper()
        and word.group().casefold() not in _ROLES
        and not word.group().endswith(("'s", "’s"))
    )
