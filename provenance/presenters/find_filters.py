"""The search page's parameters, read from its address; invalid ones are reported to the user."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from urllib.parse import urlencode

from django.http import QueryDict
from django.urls import reverse
from django.utils.translation import gettext as _

from provenance.domain.language.dates import NotADate, bounds
from provenance.domain.language.text import cleaned
from provenance.domain.quote_filters import FILTER_NAMES, QuoteFilters
from provenance.domain.vocabulary import FindingCode, HowPut

NEAREST, NEWEST = "nearest", "newest"
SORTS = (NEAREST, NEWEST, "oldest", "outlets", "origins")
MOST_VALUES = 20
LONGEST_VALUE = 120
DAY = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?", re.ASCII)
FIXED_VALUES: Mapping[str, frozenset[str]] = {
    "stance": frozenset({*HowPut.values, FindingCode.NONE_STATED, FindingCode.NOT_EXAMINED}),
    "finding": frozenset(FindingCode.values),
    "reaches": frozenset({"yes", "no"}),
    "origins": frozenset({"0", "1", "2+"}),
}
"""The allowed values of facets with a fixed list of values."""


@dataclass(frozen=True, slots=True)
class FindFilters:
    """The words, selected facet values, days as typed, order, and place in the list.

    ``at`` is the address of the page where the user met the words, if the bookmarklet sent it.
    """

    words: str = ""
    with_box: bool = False
    values: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    since: str = ""
    until: str = ""
    sort: str = ""
    after: str = ""
    at: str = ""
    notices: tuple[str, ...] = ()

    @property
    def narrowing(self) -> QuoteFilters:
        since, until = _first(self.since), _last(self.until)
        return QuoteFilters(self.values, since, until)

    @property
    def pairs(self) -> Iterator[tuple[str, str]]:
        """The parameters kept when other words are typed: all but the words and the place."""
        for name in FILTER_NAMES:
            yield from ((name, value) for value in self.values.get(name, ()))
        yield from (
            (name, value)
            for name, value in (("from", self.since), ("until", self.until), ("sort", self.sort))
            if value
        )

    @property
    def undated_pairs(self) -> list[tuple[str, str]]:
        """The parameters kept when other days are typed."""
        return [(name, value) for name, value in self.pairs if name not in ("from", "until")]

    @property
    def address(self) -> str:
        """The address of this page, which can be shared."""
        query: dict[str, list[str]] = {"q": [self.words]} if self.words else {}
        for name, value in self.pairs:
            query.setdefault(name, []).append(value)
        if self.after:
            query["after"] = [self.after]
        return reverse("find", query=query or None)

    @property
    def empty_search_address(self) -> str:
        """The address of the page that says that the box was submitted empty."""
        return reverse("find", query=[("q", ""), *self.pairs])

    @property
    def is_empty(self) -> bool:
        """Whether nothing was requested, so that the start page is shown."""
        return not (
            self.words or self.with_box or self.values or self.since or self.until
        ) and not (self.sort or self.after)

    def page_after(self, after: str) -> FindFilters:
        """Return the page that starts after this key."""
        return replace(self, after=after)

    def sorted_by(self, sort: str) -> FindFilters:
        """Return the first page of the same search in another order."""
        return replace(self, sort=sort, after="")

    def toggled(self, name: str, *toggle: str) -> FindFilters:
        """Return the first page with these values added, or removed if the first is selected."""
        current = self.values.get(name, ())
        remaining = tuple(value for value in current if value not in toggle)
        toggled = remaining if toggle[0] in current else (*remaining, *toggle)
        values = {**self.values, name: toggled}
        return replace(self, values={n: v for n, v in values.items() if v}, after="")

    def toggle_addresses(self, name: str, choices: Sequence[Sequence[str]]) -> list[str]:
        """Return the address of ``toggled(name, *choice)`` for each choice.

        The common parts of the addresses are encoded only once.
        """
        if name in self.values:
            return [self.toggled(name, *choice).address for choice in choices]
        before = FILTER_NAMES[: FILTER_NAMES.index(name)]
        words = [("q", self.words)] if self.words else []
        first = [*words, *(pair for pair in self.pairs if pair[0] in before)]
        last = [pair for pair in self.pairs if pair[0] not in before]
        head, tail = urlencode(first), urlencode(last)
        page = reverse("find")
        pairs = (urlencode([(name, value) for value in choice]) for choice in choices)
        return [f"{page}?{'&'.join(filter(None, (head, some, tail)))}" for some in pairs]

    def without_day(self, end: str) -> FindFilters:
        """Return the first page of the same search without its first or last day."""
        return replace(self, **{end: "", "after": ""})  # type: ignore[arg-type]  # all are words

    def without_facets(self) -> FindFilters:
        """Return the same search without facets and days."""
        return FindFilters(words=self.words, sort=self.sort)


def filters_from(data: QueryDict) -> FindFilters:
    """Return the filters in a query string or form; invalid values become notices, not errors."""
    notices: list[str] = []
    values = {name: _values(name, data.getlist(name), notices) for name in FILTER_NAMES}
    since, until = _days(data, notices)
    sort = data.get("sort", "")
    if sort and sort not in SORTS:
        notices.append(_("There is no such way to sort, so the usual one is used."))
        sort = ""
    return FindFilters(
        words=cleaned(data.get("q", "")).strip(),
        with_box="q" in data,
        values={
            name: selected_values for name, selected_values in values.items() if selected_values
        },
        since=since,
        until=until,
        sort=sort,
        after=data.get("after", ""),
        at=data.get("at", ""),
        notices=tuple(notices),
    )


def _values(name: str, texts: list[str], notices: list[str]) -> tuple[str, ...]:
    values = [value for value in dict.fromkeys(texts) if value]
    allowed_values = FIXED_VALUES.get(name)
    fit = [
        v
        for v in values
        if len(v) <= LONGEST_VALUE and (allowed_values is None or v in allowed_values)
    ]
    if len(fit) < len(values):
        notices.append(
            _("The address holds a value of “%(name)s” that there is not; it was left out.")
            % {"name": name}
        )
    if len(fit) > MOST_VALUES:
        notices.append(
            _("At most %(most)s values of “%(name)s” can be chosen; the first are used.")
            % {"name": name, "most": MOST_VALUES}
        )
    return tuple(fit[:MOST_VALUES])


def _days(data: QueryDict, notices: list[str]) -> tuple[str, str]:
    """Return the days as typed, "" for invalid ones; both "" if they end before they begin."""
    typed = {name: data.get(name, "").strip() for name in ("from", "until")}
    for name, value in typed.items():
        if value and not _is_day(value):
            notices.append(
                _("“%(value)s” is no date, so it was left out. Give a year or a day: 2022-09-29.")
                % {"value": value[:40]}
            )
            typed[name] = ""
    first, last = _first(typed["from"]), _last(typed["until"])
    if first and last and first > last:
        notices.append(_("The days end before they begin, so both were left out."))
        return "", ""
    return typed["from"], typed["until"]


def _is_day(value: str) -> bool:
    try:
        return bool(DAY.fullmatch(value) and bounds(value).earliest)
    except NotADate:
        return False


def _first(day: str) -> date | None:
    return bounds(day).earliest


def _last(day: str) -> date | None:
    return bounds(day).latest
