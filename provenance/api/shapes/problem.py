"""The model of an error response."""

from __future__ import annotations

from pydantic import Field

from provenance.api.shapes.models import Shape


class ProblemSchema(Shape):
    """Every error response has this one form."""

    error: str = Field(examples=["There is no quote of this name that you may see."])
    """What happened, in a sentence."""
    hint: str = Field(examples=["GET /api/v1/find?q=… finds quotes by their words."])
    """What to do next, in a sentence."""
