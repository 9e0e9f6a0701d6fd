"""Query parameters of the API's views, and the URL of the next page."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal, Self
from urllib.parse import urlencode

from django.http import HttpRequest
from ninja import Schema
from pydantic import ConfigDict, Field, ValidationInfo, model_validator

from provenance.domain.chain.steps import Perspective
from provenance.domain.quote_filters import FILTER_NAMES, QuoteFilters
from provenance.domain.vocabulary import FindingCode
from provenance.queries.search import LONGEST

Limit = Annotated[int, Field(ge=1, le=100, description="How many at most.", examples=[20])]
LONGEST_NAME = 120
MOST_VALUES = 20
Names = Annotated[
    list[Annotated[str, Field(max_length=LONGEST_NAME)]], Field(max_length=MOST_VALUES)
]


class Parameters(Schema):
    """Query parameters of a view; unknown names are refused.

    A misspelt parameter would otherwise be ignored without notice.
    """

    model_config = ConfigDict(use_attribute_docstrings=True)

    @model_validator(mode="after")
    def _known(self, info: ValidationInfo) -> Self:
        names_allowed = {field.alias or name for name, field in type(self).model_fields.items()}
        query = info.context["request"].GET if info.context else {}
        unknown = sorted(set(query) - names_allowed)
        if unknown:
            names = ", ".join(sorted(names_allowed))
            raise ValueError(f"there is no such parameter; there are: {names}")
        return self


class FindParameters(Parameters):
    """The parameters of a search."""

    q: str = Field(max_length=LONGEST, examples=["We are losing now"])
    """Words of a quote, the address of an article, or the name of a wording."""
    limit: Limit = 10


class ChainParameters(Parameters):
    """The wording and the perspective of a chain."""

    wording: str = Field(
        default="", max_length=LONGEST_NAME, alias="from", examples=["losing-in-the-page"]
    )
    """The wording to begin from, by its name; without it, the one recorded first."""
    perspective: Perspective = Field(default=Perspective.OUTLET, alias="as")
    """As this outlet tells it, or as everyone tells it."""


class NameParameters(Parameters):
    """A page of a list that is ordered by name."""

    after: str = Field(default="", max_length=LONGEST_NAME, examples=["the-page"])
    """The name after which to go on; `next` has it."""
    limit: Limit = 20


class QuotesParameters(Parameters):
    """A page of quotes. Values of one facet are alternatives; different facets must all match."""

    origin: Names = Field(default_factory=list)
    """Sources at which a chain begins."""
    releaser: Names = Field(default_factory=list)
    """Sources named as releasing or holding the material."""
    verifier: Names = Field(default_factory=list)
    """Sources named as verifying."""
    method: Names = Field(default_factory=list)
    """Components of a method of verification."""
    stance: list[Literal["asserted", "hedged", "disclaimed", "none_stated", "not_examined"]] = (
        Field(default_factory=list)
    )
    """How verification is put, or that none is stated, or that nobody looked."""
    finding: list[FindingCode] = Field(default_factory=list)
    """Rules that found something."""
    outlet: Names = Field(default_factory=list)
    """Sources that carry it."""
    language: Names = Field(default_factory=list)
    """BCP 47 tags of its wordings."""
    speaker: Names = Field(default_factory=list)
    """Sources that are claimed to have said it."""
    reaches: list[Literal["yes", "no"]] = Field(default_factory=list)
    """Whether a chain reaches a claimed origin."""
    origins: list[Literal["0", "1", "2+"]] = Field(default_factory=list)
    """How many independent origins it has."""
    since: date | None = Field(default=None, examples=["2022-09-01"])
    """Only quotes that may have been published on this day or later."""
    until: date | None = Field(default=None, examples=["2022-10-31"])
    """Only quotes that may have been published on this day or before."""
    sort: Literal["newest", "oldest", "outlets", "origins"] = "newest"
    """In which order; quotes without a day come last."""
    after: str = Field(default="", max_length=LONGEST_NAME, examples=["2022-09-29_17"])
    """The key after which to go on, of the same order; `next` has it."""
    limit: Limit = 20

    @property
    def narrowing(self) -> QuoteFilters:
        values = {name: tuple(map(str, getattr(self, name))) for name in FILTER_NAMES}
        return QuoteFilters({n: v for n, v in values.items() if v}, self.since, self.until)


def next_address(request: HttpRequest, after: object) -> str:
    """Return the URL of the request with ``after`` replaced by this key."""
    pairs = [
        (name, value) for name, values in request.GET.lists() if name != "after" for value in values
    ]
    return f"{request.path}?{urlencode([*pairs, ('after', str(after))])}"
