"""What templates need to put names of one direction into sentences of another."""

from __future__ import annotations

from datetime import UTC, date, datetime

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from provenance.domain import messages
from provenance.domain.chain import naming
from provenance.domain.language import dates

register = template.Library()


@register.filter
def apart(value: object) -> object:
    """A name that keeps its own direction within a sentence written from right to left."""
    return messages.apart(value)


@register.filter
def quoted(words: str) -> str:
    """Words as somebody printed them, in the marks of the reader's language."""
    return naming.quoted(words)


@register.filter(expects_localtime=True)
def day(value: date) -> str:
    """A day as sentences say it: “29 September 2022”."""
    return dates.date_in_words(f"{value:%Y-%m-%d}")


@register.filter(expects_localtime=False)
def moment(value: datetime) -> SafeString:
    """A moment in UTC; a script adds what the clock said where the reader is."""
    there = value.astimezone(UTC)
    return format_html(
        '<time datetime="{}" data-local="{}">{}, {} UTC</time>',
        there.isoformat(timespec="minutes"),
        _("where you are"),
        day(there),
        f"{there:%H:%M}",
    )
