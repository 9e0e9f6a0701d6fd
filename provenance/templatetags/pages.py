"""The filters and tags that every template of ours has without loading them."""

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

SWAPPED = 'href="{0}{3}" hx-get="{0}" hx-target="#{1}" hx-swap="{2}"'
SWAPPED_AND_PUSHED = f'{SWAPPED} hx-push-url="true"'
LINE_BREAK = re.compile(r"\s*\n\s*")


@register.filter
def apart(value: object) -> object:
    """A name that keeps its own direction within a sentence written from right to left."""
    return messages.apart(value)


@register.filter
def beginning(words: object, most: int) -> str:
    """The first whole words that fit into so many code points, with “…” where more follow."""
    return text.beginning(str(words), most)


@register.filter
def quoted(words: str) -> str:
    """Words as somebody printed them, in the marks of the reader's language."""
    return naming.quoted(words)


@register.filter(expects_localtime=True)
def day(value: date) -> str:
    """A day as sentences say it: “29 September 2022”."""
    return dates.date_in_words(f"{value:%Y-%m-%d}")


@register.filter
def edtf(value: str) -> str:
    """An EDTF date as sentences say it: “about March 2022”."""
    return dates.date_in_words(value)


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


@register.filter(expects_localtime=False)
def age(since: datetime) -> str:
    """How long something waits, as “3 days”; Django would say “0 minutes” of the first one."""
    now = timezone.now()
    return timesince(since, now) if now - since >= timedelta(minutes=1) else _("less than a minute")


@register.simple_tag
def swap_link(
    address: str, target: str, *, swap: str = "outerHTML", push: bool = True, anchor: str = ""
) -> SafeString:
    """The attributes of an <a> to ``address`` that htmx answers by replacing one part of the page.

        <a class="next" {% swap_link next "results" %}>

    ``target`` is the id of the part, as the page's template names it in ``partialdef``. The browser's
    address changes with the part, unless ``push`` is False. Without JavaScript the link opens the
    whole page at the same address, at the element of the id ``anchor``.
    """
    attributes = SWAPPED_AND_PUSHED if push else SWAPPED
    return format_html(attributes, address, target, swap, f"#{anchor}" if anchor else "")


@register.tag
def oneline(parser: Parser, token: Token) -> WithNode:
    """Drop line breaks and indents of the template itself; the values it prints keep theirs.

    For words that run on without a space, or whose line breaks show (``white-space: pre-line``):

        {% oneline %}
          <b>{{ name }}</b>
          {% if day %}, {{ day }}{% endif %}
        {% endoneline %}

    A space that is to be seen stands within a line. Joined once, when the template is compiled.
    """
    nodelist = parser.parse(("endoneline",))
    parser.delete_first_token()
    for stretch in cast(list[TextNode], nodelist.get_nodes_by_type(TextNode)):
        stretch.s = LINE_BREAK.sub("", stretch.s)
    # Django's plainest node that only renders what is inside it.
    return WithNode(None, None, nodelist)


@register.simple_tag
def shown_words(passage: Hashable) -> SafeString:
    """A ``ShownPassage``, as ``quotes/_words.html`` shows it.

    A quote's page shows a dozen passages some fifty times, so each is rendered once a language.
    """
    return _rendered_words(passage, get_language())


@lru_cache(maxsize=2048)
def _rendered_words(passage: Hashable, _language: str | None) -> SafeString:
    return render_to_string("quotes/_words.html", {"shown": passage})


@register.simple_tag
@lru_cache(maxsize=2048)
def drawn_lanes(lanes: Hashable, part: str, kind: str = "") -> SafeString:
    """A ``LaneDrawing`` with the mark of a ``kind`` of row, as ``quotes/_lanes.html`` draws it.

    It has no words, and the rows of many chains are drawn alike.
    """
    return render_to_string("quotes/_lanes.html", {"lanes": lanes, "part": part, "kind": kind})


class FoldedNode(Node):
    """Words that are folded behind a label where they tell of killing or torture."""

    child_nodelists = ("nodelist",)

    def __init__(self, is_distressing: FilterExpression, nodelist: NodeList) -> None:
        self.is_distressing = is_distressing
        self.nodelist = nodelist

    def render(self, context: template.Context) -> SafeString:
        """The words, within an element that a reader opens where the value is true.

        The label stands apart, so that ``dir="auto"`` around it goes by the words.
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
    """Fold words behind a label where a value, such as ``wording.distressing``, is true.

    {% foldaway wording.distressing %}
      <blockquote>{{ wording.words }}</blockquote>
    {% endfoldaway %}
    """
    _name, value = token.split_contents()
    nodelist = parser.parse(("endfoldaway",))
    parser.delete_first_token()
    return FoldedNode(parser.compile_filter(value), nodelist)
