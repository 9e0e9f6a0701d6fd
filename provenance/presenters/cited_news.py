"""News about what somebody cites, as sentences of their inbox with the cited edition."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.urls import reverse
from django.utils.translation import gettext as _

from provenance.domain.cited_changes import GONE, NEW, CitedNews
from provenance.queries.field_labels import field_labels


@dataclass(frozen=True, slots=True)
class CitedLine:
    """A piece of news, the reason given for it, and where the cited edition is shown."""

    sentence: str
    reason: str = ""
    address: str = ""
    link: str = ""


def edition_places(news: Sequence[Mapping[str, Any]]) -> list[tuple[str, int]]:
    """Return the slug and number of the editions in these pieces of news."""
    return [(slug, number) for one in news if "edition" in one for slug, number in [one["edition"]]]


def cited_line(news: Mapping[str, Any], names: Mapping[str, str]) -> CitedLine:
    """Return a piece of news as text; ``names`` are the titles of documents shown, by slug."""
    what = CitedNews(news["what"])
    if what == CitedNews.PROTECTED:
        return CitedLine(
            _(
                "A person in this chain may be shown otherwise since. Name them as its page does now."
            )
        )
    slug, number = news["edition"]
    values = {"number": number, "document": names.get(slug) or _("a document that is not shown")}
    address = reverse("edition", args=[slug, number])
    if what == CitedNews.WITHDRAWN:
        sentence = _("Withdrawn: %(document)s. You cite edition %(number)d of it.")
        link = _("When and why it was removed")
        return CitedLine(sentence % values, news["said"], address, link)
    if what == CitedNews.REMOVED:
        sentence = _(
            "The quote was removed from %(document)s, of which you cite edition %(number)d. Cite it no more."
        )
        return CitedLine(sentence % values, news["said"], address, _("When and why it was removed"))
    sentence = _(
        "Corrected: %(document)s. You cite edition %(number)d; edition %(now)d went out. "
        "What differs: %(changes)s."
    )
    changes = "; ".join(dict.fromkeys(_change(kind, field) for kind, field in news["changes"]))
    values |= {"now": news["now"], "changes": changes}
    link = _("Edition %(number)d beside the present one") % values
    return CitedLine(sentence % values, news["said"], address, link)


def _change(kind: str, field: str) -> str:
    """Return a change as text: the record, and which part of it."""
    values = {"record": str(apps.get_model("provenance", kind)._meta.verbose_name)}
    if field == NEW:
        return _("new: %(record)s") % values
    if field == GONE:
        return _("no longer there: %(record)s") % values
    if kind == "passage":
        return _("the words")
    label = field_labels(kind).get(field)
    return f"{values['record']}, {label}" if label else values["record"]
