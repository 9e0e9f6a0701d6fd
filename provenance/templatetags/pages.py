"""The filters and tags that are built in for all of our templates."""

from __future__ import annotations

import re
from collections.abc import Hashable
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from typing import cast

from django import template
from django.template.base import FilterExpression, Node, NodeList, Parser, TextNode, Token
from django.template.defaulttags import WithNode
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.timesince import timesince
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from provenance.domain import messages
from provenance.domain.chain import naming
from provenance.domain.language import dates, text

register = template.Library()
register.filter("language_tag", messages.with_tag)

SWAP_ATTRIBUTES = 'href="{0}{3}" hx-get="{0}" hx-target="#{1}" hx-swap="{2}"'
SWAP_AND_PUSH_ATTRIBUTES = f'{SWAP_ATTRIBUTES} hx-push-url="true"'
LINE_BREAK = re.compile(r"\s*\n\s*")


@register.filter
def apart(value: object) -> object:
    """Isolate the direction of a name, so that it keeps its own in right-to-left text."""
    return messages.isolate_direction(value)


@register.filter
def beginning(words: object, most: int) -> str:
    """Return the first whole words that fit into ``most`` code points, with “…” if more follow."""
    return text.beginning(str(words), most)


@register.filter
def quoted(words: str, language: str | None = None) -> str:
    """Return words from a document in the quotation marks of the reader's language.

    Give the tag of their language unless the element around them has it.
    """
    return naming.quoted(words, language)


@register.filter(expects_localtime=True)
def day(value: date) -> str:
    """Return a day as in sentences: “29 September 2022”."""
    return dates.date_in_words(f"{value:%Y-%m-%d}")


@register.filter
def edtf(value: str) -> str:
    """Return an EDTF date as in sentences: “about March 2022”."""
    return dates.date_in_words(value)


@register.filter(expects_localtime=False)
def moment(value: datetime) -> SafeString:
    """Return a moment in UTC as a ``time`` element; a script adds the reader's local time."""
    there = value.astimezone(UTC)
    return format_html(
        '<time datetime="{}" data-local="{}">{}, {} UTC</time>',
        there.isoformat(timespec="minutes"),
        _("where you are"),
        day(there),
        f"{there:%H:%M}",
    )


@register.filter(expects_localtime=False)
def age(since: datetime) -> str:
    """Return how long something has waited, such as “3 days”; “less than a minute” at first."""
    now = timezone.now()
    return timesince(since, now) if now - since >= timedelta(minutes=1) else _("less than a minute")


@register.simple_tag
def swap_link(
    address: str, target: str, *, swap: str = "outerHTML", push: bool = True, anchor: str = ""
) -> SafeString:
    """Return the attributes of a link to ``address`` that makes htmx replace a part of the page.

        <a class="next" {% swap_link next "results" %}>

    ``target`` is the id of the part, and its name in the page's ``partialdef``. The browser's
    address changes with the part, unless ``push`` is False. Without JavaScript the link opens the
    whole page at the same address, at the element with the id ``anchor``.
    """
    attributes = SWAP_AND_PUSH_ATTRIBUTES if push else SWAP_ATTRIBUTES
    return format_html(attributes, address, target, swap, f"#{anchor}" if anchor else "")


@register.tag
def oneline(parser: Parser, token: Token) -> WithNode:
    """Remove the template's own line breaks and indents; printed values keep theirs.

    For text without spaces, or with visible line breaks (``white-space: pre-line``):

        {% oneline %}
          <b>{{ name }}</b>
          {% if day %}, {{ day }}{% endif %}
        {% endoneline %}

    Visible spaces must be within a line. Lines are joined once, when the template is compiled.
    """
    nodelist = parser.parse(("endoneline",))
    parser.delete_first_token()
    for stretch in cast(list[TextNode], nodelist.get_nodes_by_type(TextNode)):
        stretch.s = LINE_BREAK.sub("", stretch.s)
    # Django's simplest node that only renders its content.
    return WithNode(None, None, nodelist)


@register.simple_tag
def shown_words(passage: Hashable) -> SafeString:
    """Render a ``ShownPassage`` with ``quotes/_words.html``.

    A quote's page shows a dozen passages about fifty times, so each is cached per language.
    """
    return _rendered_words(passage, get_language())


@lru_cache(maxsize=2048)
def _rendered_words(passage: Hashable, _language: str | None) -> SafeString:
    return render_to_string("quotes/_words.html", {"shown": passage})


@register.simple_tag
@lru_cache(maxsize=2048)
def drawn_lanes(lanes: Hashable, part: str, kind: str = "") -> SafeString:
    """Render a ``LaneDrawing``, with the mark of a ``kind`` of row, by ``quotes/_lanes.html``.

    It contains no text, and rows of many chains look alike, so the result is cached.
    """
    return render_to_string("quotes/_lanes.html", {"lanes": lanes, "part": part, "kind": kind})


class FoldedNode(Node):
    """A template node whose content is folded behind a label if it is distressing."""

    child_nodelists = ("nodelist",)

    def __init__(self, is_distressing: FilterExpression, nodelist: NodeList) -> None:
        self.is_distressing = is_distressing
        self.nodelist = nodelist

    def render(self, context: template.Context) -> SafeString:
        """Return the content, in an element that the reader has to open if the value is true.

        The label is isolated, so that ``dir="auto"`` around it depends on the content.
        """
        words = self.nodelist.render(context)
        if not self.is_distressing.resolve(context):
            return words
        label = _("Distressing words, of killing or torture")
        return format_html(
            '<details class="distressing"><summary><bdi>{}</bdi></summary>{}</details>',
            label,
            words,
        )


@register.tag
def foldaway(parser: Parser, token: Token) -> FoldedNode:
    """Fold the content behind a label if a value, such as ``wording.distressing``, is true.

    {% foldaway wording.distressing %}
      <blockquote>{{ wording.words }}</blockquote>
    {% endfoldaway %}
    """
    _name, value = token.split_contents()
    nodelist = parser.parse(("endfoldaway",))
    parser.delete_first_token()
    return FoldedNode(parser.compile_filter(value), nodelist)
