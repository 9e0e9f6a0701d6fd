"""The page of a source: what it originated, released, verified and relayed, as stated."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_safe

from provenance.access import can_curate
from provenance.domain.language.quote_marks import with_quote_marks
from provenance.queries.register import entry_of
from provenance.queries.source_activity import ACTS, LISTS, SourceActivity
from provenance.views.pages import mark_languages, send_page
from provenance.views.quote_context import number

IN_LITTLE, A_PAGE = 10, 50
"""Number of rows of each list on the source's page, and of one list on its own page."""
MOST_NAMES = 60
"""Maximum number of other names, parts and interests on the page."""
LONGEST_KEY = 18
"""Maximum number of digits of a primary key in the address, as databases can store it."""


@dataclass(frozen=True, slots=True)
class ActivityRow:
    """One activity of a source: a link with a note."""

    words: str
    address: str
    note: str
    language: str | None = None
    distressing: bool = False


@dataclass(frozen=True, slots=True)
class Section:
    """One of the lists; ``more`` is the key after which the next page starts, or None."""

    name: str
    title: str
    rows: tuple[ActivityRow, ...]
    more: int | None


@require_safe
@mark_languages
def source(request: HttpRequest, slug: str) -> HttpResponse:
    """Show the source's page under the only form of its name that may be shown.

    ``list`` asks for one of its lists, ``after`` for the key after which it continues.
    """
    one = request.GET.get("list", "")
    alone = one in LISTS
    after = _key(request) if alone else 0
    entry = entry_of(
        slug,
        most=A_PAGE if alone else IN_LITTLE,
        most_names=MOST_NAMES,
        lists=(one,) if alone else LISTS,
        after=after,
        drafts=can_curate(request.user),
    )
    if entry is None:
        raise Http404
    context = {
        "source": entry.source,
        "alone": alone,
        "after": after,
        "parts": entry.parts,
        "names": entry.names,
        "interests": entry.interests,
        "sections": [_section(part) for part in entry.activity.values() if part.rows],
    }
    return send_page(request, "sources/page.html", context)


def _key(request: HttpRequest) -> int:
    return number(request.GET.get("after", ""), figures=LONGEST_KEY) or 0


def _section(part: SourceActivity) -> Section:
    titles = {
        "said": _("Claimed to have said"),
        "published": _("Published or issued under its name"),
        "released": _("Released or brought to light"),
        "intercepted": _("Intercepted, recorded or analysed"),
        "obtained": _("Obtained or had access to"),
        "relayed": _("Passed on: quoted, summarised or republished"),
        "stated": _("Said or estimated, at a step"),
        "verified": _("Verified, as documents tell it"),
        "handled": _("Translated, edited, selected, named"),
    }
    row_makers = {"said": _quote, "published": _document} | dict.fromkeys(ACTS, _act)
    rows = tuple(row_makers.get(part.name, _statement)(row) for row in part.rows)
    return Section(part.name, titles[part.name], rows, part.after)


def _quote(quote: Any) -> ActivityRow:
    """Return a quote by its first wording, with the number of its other wordings."""
    first, *others = quote.wordings.all()
    first.quote = quote
    note = str(first.passage.document)
    if others:
        message = ngettext(
            "%(document)s, and %(number)d other wording",
            "%(document)s, and %(number)d other wordings",
            len(others),
        )
        note = message % {"document": note, "number": len(others)}
    return ActivityRow(
        with_quote_marks(first.words),
        first.get_absolute_url(),
        note,
        first.language,
        first.distressing,
    )


def _document(document: Any) -> ActivityRow:
    note = f"{document.get_kind_display()}, {document.get_holding_display()}"
    return ActivityRow(str(document), document.get_absolute_url(), note, document.language)


def _act(act: Any) -> ActivityRow:
    """Return an act; the number of quotes tells apart two steps between the same documents."""
    note = str(act)
    if act.quote_count:
        message = ngettext(
            "%(act)s, said of %(number)d quote alone",
            "%(act)s, said of %(number)d quotes alone",
            act.quote_count,
        )
        note = message % {"act": act, "number": act.quote_count}
    return ActivityRow(str(act.attribution), act.attribution.get_absolute_url(), note)


def _statement(statement: Any) -> ActivityRow:
    note = f"{statement.get_kind_display()}, {statement.get_how_put_display()}"
    return ActivityRow(str(statement.passage), statement.passage.get_absolute_url(), note)
