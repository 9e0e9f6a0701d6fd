"""What markup says about an element: hidden, navigation, beside the article, a quotation."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any
from unicodedata import category

from provenance.domain.reading.css_styles import as_style_attribute
from provenance.domain.reading.file_text import LeftOut

BLOCKS = frozenset(
    [
        "address",
        "amp-ad",
        "amp-embed",
        "amp-sidebar",
        "amp-sticky-ad",
        "article",
        "aside",
        "blockquote",
        "body",
        "caption",
        "center",
        "dd",
        "details",
        "dialog",
        "dir",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "head",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hgroup",
        "hr",
        "html",
        "legend",
        "li",
        "main",
        "menu",
        "nav",
        "ol",
        "optgroup",
        "option",
        "p",
        "pre",
        "search",
        "section",
        "summary",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
    ]
)
UNSEEN = frozenset(
    [
        "script",
        "style",
        "template",
        "title",
        "meta",
        "link",
        "base",
        "noscript",
        "iframe",
        "object",
        "embed",
        "canvas",
        "audio",
        "video",
        "map",
        "area",
        "param",
        "source",
        "track",
        "datalist",
        "rp",
        "annotation",
        "annotation-xml",
    ]
)
"""Elements not shown as text, including media controls.

The head is not among them: misplaced content in it is read.
"""
STRUCK = frozenset(["del", "s", "strike"])
PARTED = frozenset(["a", "span", "time", "button", "label", "cite", "small"])
"""Inline elements that pages separate by style; two adjacent ones are two words."""
QUOTES = {
    "de": "„“‚‘", "cs": "„“‚‘", "pl": "„”‚’", "fr": "«»‹›", "uk": "«»„“", "ru": "«»„“",
    "es": "«»“”", "it": "«»“”", "no": "«»‘’", "nb": "«»‘’", "sv": "””’’", "fi": "””’’",
}  # fmt: skip
"""The marks that browsers print around ``<q>``, and around a nested one."""
RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
"""Superscript digits: exponents, and the numbers of notes."""
ENGLISH_QUOTES = "“”‘’"

_HIDDEN_STYLE = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|opacity\s*:\s*0(?![.\d])"
    r"|font-size\s*:\s*(?:0(?![.\d])|(?:0?\.\d+|1)p[xt])|transform\s*:[^;]*scale\(\s*0\s*[,)]"
    r"|(?:left|top|text-indent)\s*:\s*-\d{3,}"
    r"|clip\s*:\s*rect\((?:\s*[01](?:px)?[\s,]*){4}\)|clip-path\s*:\s*inset\((?:50|100)%"
)
_CUT_OFF = re.compile(r"(?:^|[;\s])(?:max-)?(?:height|width)\s*:\s*[01](?:px)?\s*(?:;|!|$)")
_NOTHING_OVER = re.compile(r"overflow\s*:\s*hidden")
_STRUCK_STYLE = re.compile(r"text-decoration(?:-line)?\s*:[^;]*line-through")
_HIDDEN_CLASS = {"hidden", "visually-hidden", "visuallyhidden", "sr-only", "screen-reader-text"}
_BY_CLASS = (
    (LeftOut.COMMENT, re.compile(r"(?:^|-)(?:comments?|disqus|replies)(?:-(?!count)|$)")),
    (
        LeftOut.NAVIGATION,
        re.compile(
            r"(?:^|-)(?:nav|navbar|navigation|menu|breadcrumbs?|pagination|pager|skip-?link|share|"
            r"sharing|social|toolbar|masthead|cookies?|consent|gdpr|login|sign-?up|tags|tag-(?:list|links)|"
            r"cat-links)(?:-|$)"
        ),
    ),
    (
        LeftOut.BESIDE,
        re.compile(
            r"(?:^|-)(?:related(?:posts|stories|articles|links)?|links-block|recommend(?:ed|ations?)|promos?|advert(?:s|isements?|ising)?|ads?|"
            r"sponsored|newsletter|subscribe|sidebar|popular|trending|most-read|outbrain|taboola|"
            r"widget|teasers?|more-(?:stories|news|on))(?:-|$)"
        ),
    ),
)
_BY_ROLE = {
    "navigation": LeftOut.NAVIGATION,
    "search": LeftOut.NAVIGATION,
    "menu": LeftOut.NAVIGATION,
    "banner": LeftOut.NAVIGATION,
    "contentinfo": LeftOut.NAVIGATION,
    "dialog": LeftOut.HIDDEN,
    "alertdialog": LeftOut.HIDDEN,
    "complementary": LeftOut.BESIDE,
}
_BY_TAG = {
    "nav": LeftOut.NAVIGATION,
    "form": LeftOut.NAVIGATION,
    "select": LeftOut.NAVIGATION,
    "button": LeftOut.NAVIGATION,
    "textarea": LeftOut.NAVIGATION,
    "search": LeftOut.NAVIGATION,
    "aside": LeftOut.BESIDE,
    "svg": LeftOut.BESIDE,
    "amp-ad": LeftOut.BESIDE,
    "amp-embed": LeftOut.BESIDE,
    "amp-sticky-ad": LeftOut.BESIDE,
    "amp-sidebar": LeftOut.NAVIGATION,
}
_WHOLE = frozenset(["body", "html", "article", "main", "h1", "h2", "blockquote"])

LONGEST_SIGN = 12
"""Most characters of one emoji, which may be a sequence."""
_PULL_QUOTE = re.compile(r"pull(?:ed)?[-_]?quote|quote[-_]?pull")


def why_left_out(element: Any, style: str, *, in_article: bool) -> str:
    """Return why an element's words are not part of the article, from its own markup, or "".

    ``style`` is its style from the page's sheets and its own attribute. ``in_article`` is whether
    an ``<article>`` contains it, whose own header and footer are part of it.
    """
    tag, classes = element.tag, (element.get("class") or "").lower().split()
    is_closed = tag == "dialog" and element.get("open") is None
    if is_closed or is_hidden(element, style):
        return LeftOut.HIDDEN
    role = _BY_ROLE.get((element.get("role") or "").lower())
    if role:
        return role
    if tag in ("header", "footer") and not in_article:
        has_title = tag == "header" and element.find(".//h1") is not None
        return "" if has_title or _in_quotation(element) else LeftOut.NAVIGATION
    if tag in _WHOLE or any("quote" in name for name in classes):
        # A pull quote is part of the article, whatever its tag.
        return ""
    return _by_class(element, classes) or _BY_TAG.get(tag, "")


def _by_class(element: Any, classes: list[str]) -> str:
    """Return the reason that its classes, its id or its component name give, or ""."""
    component = (element.get("data-component") or "").lower()
    names = [name.replace("_", "-") for name in (*classes, _id(element), component)]
    return next(
        (why for why, pattern in _BY_CLASS if any(map(pattern.search, names))),
        "",
    )


def is_pull_quote(element: Any) -> bool:
    """Return whether an element repeats words of the article as a pull quote."""
    return any(map(_PULL_QUOTE.search, (element.get("class") or "").lower().split()))


def is_struck(element: Any, style: str) -> bool:
    """Return whether its words are struck out."""
    return element.tag in STRUCK or bool(_STRUCK_STYLE.search(style))


def is_hidden(element: Any, style: str) -> bool:
    """Return whether a browser would not display it."""
    classes = (element.get("class") or "").lower().split()
    if element.get("hidden") is not None or _HIDDEN_CLASS.intersection(classes):
        return True
    return _hides(style)


def is_by_visibility(values: Mapping[str, str]) -> bool:
    """Return whether only ``visibility`` hides it, so that visible elements may be inside."""
    others = {name: value for name, value in values.items() if name != "visibility"}
    return values.get("visibility", "") in ("hidden", "collapse") and not _hides(
        as_style_attribute(others)
    )


def _hides(style: str) -> bool:
    if _HIDDEN_STYLE.search(style):
        return True
    return bool(_CUT_OFF.search(style) and _NOTHING_OVER.search(style))


def _in_quotation(element: Any) -> bool:
    return any(above.tag in ("blockquote", "figure") for above in element.iterancestors())


def _id(element: Any) -> str:
    return (element.get("id") or "").lower()


def drawn_sign(image: Any) -> str:
    """Return the emoji that a page shows as an image, or "" for any other image."""
    alt = (image.get("alt") or "").strip()
    is_sign = len(alt) <= LONGEST_SIGN and any(category(letter) == "So" for letter in alt)
    return alt if is_sign and not any(map(str.isalnum, alt)) else ""
