"""Read EDTF sets, which mean one of several dates, and intervals with an open end."""

from __future__ import annotations

import re

MOST_MEMBERS = 8
_SET = re.compile(r"\[(?P<members>[^\[\]/{}]+)\]")
_MEMBER = re.compile(r"\.\.(?P<until>[^.,]+)|(?P<since>[^.,]+)\.\.|(?P<one>[^.,]+)")
_OPEN = re.compile(r"\.\./(?P<until>[^./\[\]]+)|(?P<since>[^./\[\]]+)/\.\.")


def ends_of_members(edtf: str) -> list[tuple[str, str]]:
    """Return the first and last date of each member, "" for an open end; empty for other EDTF.

    >>> ends_of_members("[2022-03,2022-04]"), ends_of_members("2022-03/..")
    ([('2022-03', '2022-03'), ('2022-04', '2022-04')], [('2022-03', '')])
    """
    if match := _OPEN.fullmatch(edtf):
        return [(match["since"] or "", match["until"] or "")]
    whole = _SET.fullmatch(edtf)
    members = whole["members"].split(",") if whole else []
    matches = [_MEMBER.fullmatch(member) for member in members[: MOST_MEMBERS + 1]]
    ends = [
        (match["one"] or match["since"] or "", match["one"] or match["until"] or "")
        for match in matches
        if match
    ]
    return ends if len(ends) == len(members) <= MOST_MEMBERS else []


def is_open_interval(edtf: str) -> bool:
    """Return whether it is an interval with an open end: “since March”, not “in March or later”."""
    return _OPEN.fullmatch(edtf) is not None
