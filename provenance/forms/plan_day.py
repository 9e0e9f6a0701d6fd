"""The day of publication beside a suggested chain: shown if it is recorded, else a field."""

from __future__ import annotations

import re
from collections.abc import Iterable

from django import forms
from django.utils.translation import gettext_lazy

from provenance.domain.curation_vocabulary import ProposalKind
from provenance.domain.language.dates import NotADate, date_in_words
from provenance.domain.language.written_dates import read_date
from provenance.domain.vocabulary import DateLayer
from provenance.forms import PlainTextField
from provenance.models import Document, Proposal

FROM_PAGE = "Given by a curator from the article's page; its text does not state it."
NEAR_TOP = 600
"""Number of characters from the start within which an article prints its own day."""
LONGEST_LINE = 80
"""Maximum length of a line with the article's day; a longer one is a paragraph."""
_WHOLE_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_DAY = re.compile(r"(?:\d{4}|XXXX)-\d\d-\d\d")
_PLACE = re.compile(r"(?:[^\W\d_][^\n.!?“”\"«»]{0,50},?\s)?")
"""The place of a dateline, before its day."""
_AFTER_DAY = re.compile(r",?\s*(?:\([^()\n]{0,30}\)\s*)?(?:[–—]|-(?:-|\s))")
"""The end of a dateline: the agency, if any, and a dash."""


class PublicationDayForm(forms.Form):
    """A form with a field for the day on which an article was published.

    ``days`` are the recorded ones with how each is known; if there is one, the field is removed.
    ``day_proposal`` is the proposal that fills the field.
    """

    published = PlainTextField(
        label=gettext_lazy("Published on"),
        max_length=40,
        help_text=gettext_lazy(
            "Such as 2023-03-04 or 4 March 2023, as its page says. Empty: not stated."
        ),
    )

    def set_up_day_field(self, document: Document, proposals: Iterable[Proposal]) -> None:
        """Fill the field with what the text states, or remove it where a day is recorded."""
        dates = document.dates.filter(layer=DateLayer.PUBLISHED).select_related("passage")
        self.days = [
            (date_in_words(one.edtf), f"“{one.passage.exact}”" if one.passage else one.reason)
            for one in dates.order_by("position")
        ]
        self.day_proposal = None if self.days else _printed_day(document.text, proposals)
        if self.days:
            del self.fields["published"]
        elif self.day_proposal:
            row = self.day_proposal
            is_whole = _WHOLE_DAY.fullmatch(row.details["value"])
            words = document.text[row.start : row.end]
            self.initial["published"] = row.details["value"] if is_whole else words

    def clean_published(self) -> str:
        typed: str = self.cleaned_data["published"].strip()
        try:
            return read_date(typed) if typed else ""
        except NotADate as error:
            raise forms.ValidationError(str(error)) from error

    def day_values(self) -> tuple[dict[str, str], Proposal | None] | None:
        """Return the data for the form of a date, and the proposal it confirms; None for no day."""
        edtf = self.cleaned_data.get("published")
        if not edtf:
            return None
        if self.day_proposal and edtf == self.day_proposal.details["value"]:
            return {}, self.day_proposal
        return {"edtf": edtf, "date_reason": FROM_PAGE}, None


def _is_read_so(text: str, row: Proposal) -> bool:
    """Return whether the words are a valid date with the proposed value."""
    try:
        return read_date(text[row.start : row.end]) == str(row.details["value"])
    except NotADate:
        return False


def _printed_day(text: str, proposals: Iterable[Proposal]) -> Proposal | None:
    """Return the proposal of the article's own day, or None.

    That is the first full date on a short line near the top, or the day of a dateline, with or
    without its year.
    """
    for row in proposals:
        if row.kind != ProposalKind.DATE or row.start > NEAR_TOP:
            continue
        start, end = text.rfind("\n", 0, row.start) + 1, text.find("\n", row.end)
        line = text[start : end if end >= 0 else len(text)]
        value = row.details.get("value", "")
        if len(line) <= LONGEST_LINE and _WHOLE_DAY.fullmatch(value):
            return row
        if _DAY.fullmatch(value) and _is_in_dateline(text, start, row) and _is_read_so(text, row):
            return row
    return None


def _is_in_dateline(text: str, start: int, row: Proposal) -> bool:
    """Return whether only a place precedes the day in its line, and a dash follows it.

    The place must be in capitals or followed by a comma: “On 4 May – a Sunday – …” has none.
    """
    place = text[start : row.start]
    if _AFTER_DAY.match(text, row.end) is None or _PLACE.fullmatch(place) is None:
        return False
    return not place or place.isupper() or place.rstrip().endswith(",")
