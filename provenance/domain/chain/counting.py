"""Counts and lengths of time as a reader says them: “1 outlet”, “2 outlets”."""

from __future__ import annotations

from provenance.domain.messages import gettext as _
from provenance.domain.messages import ngettext, say


def outlets(number: int) -> str:
    return say(ngettext("%(number)d outlet", "%(number)d outlets", number), number=number)


def more_outlets(number: int) -> str:
    message = ngettext("and %(number)d more outlet", "and %(number)d more outlets", number)
    return say(message, number=number)


def origins(number: int) -> str:
    return say(ngettext("%(number)d origin", "%(number)d origins", number), number=number)


def unknown(number: int) -> str:
    return say(ngettext("%(number)d unknown", "%(number)d unknown", number), number=number)


def days_apart(number: int) -> str:
    """How much later, or earlier, a taker is dated than its upstream."""
    if number == 0:
        return _("the same day")
    if number > 0:
        return say(ngettext("%(number)d day later", "%(number)d days later", number), number=number)
    message = ngettext("%(number)d day earlier", "%(number)d days earlier", -number)
    return say(message, number=-number)


def lasting(number: str, unit: str) -> str:
    """A stated length of time; a unit that is not known here stands as it was entered."""
    many = int(number) if number.isdecimal() else 2
    units = {
        "hour": ngettext("%(number)s hour", "%(number)s hours", many),
        "day": ngettext("%(number)s day", "%(number)s days", many),
        "week": ngettext("%(number)s week", "%(number)s weeks", many),
        "month": ngettext("%(number)s month", "%(number)s months", many),
        "year": ngettext("%(number)s year", "%(number)s years", many),
    }.get(unit)
    return say(units, number=number) if units else f"{number} {unit}{'' if number == '1' else 's'}"
