"""Links that replace a part of the page where there is JavaScript."""

from __future__ import annotations

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

register = template.Library()


@register.simple_tag
def swap_link(address: str, target: str, *, swap: str = "outerHTML", push: bool = True) -> SafeString:
    """The attributes of an <a> to ``address`` that htmx answers by replacing one part of the page.

        <a class="next" {% swap_link next "results" %}>

    ``target`` is the id of the part, as the page's template names it in ``partialdef``. The browser's
    address changes with the part, unless ``push`` is False. Without JavaScript the link opens the
    whole page at the same address.
    """
    attributes = format_html(
        'href="{}" hx-get="{}" hx-target="#{}" hx-swap="{}"', address, address, target, swap
    )
    return format_html('{} hx-push-url="true"', attributes) if push else attributes
