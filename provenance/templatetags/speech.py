"""What templates need to put names of one direction into sentences of another."""

from __future__ import annotations

from datetime import date

from django import template

from provenance.domain import dates, speech

register = template.Library()


@register.filter
def apart(value: object) -> object:
    """A name that keeps its own direction within a sentence written from right to left."""
    return speech.apart(value)


@register.filter(expects_localtime=True)
def day(value: date) -> str:
    """A day as sentences say it: “29 September 2022”."""
    return dates.read(f"{value:%Y-%m-%d}")
