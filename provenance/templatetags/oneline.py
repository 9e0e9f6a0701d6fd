"""Line breaks in a template that do not show on its page."""

from __future__ import annotations

import re

from django import template
from django.template.base import NodeList, Parser, TextNode, Token

register = template.Library()

LINE_BREAK = re.compile(r"\s*\n\s*")


class OneLineNode(template.Node):
    """What stands between the two tags, its text already joined."""

    def __init__(self, nodelist: NodeList) -> None:
        self.nodelist = nodelist

    def render(self, context: template.Context) -> str:
        return self.nodelist.render(context)


@register.tag
def oneline(parser: Parser, token: Token) -> OneLineNode:
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
    for text in nodelist.get_nodes_by_type(TextNode):
        text.s = LINE_BREAK.sub("", text.s)
    return OneLineNode(nodelist)
