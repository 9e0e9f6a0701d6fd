"""The safe lines to copy: each as plain text, as HTML and as Markdown, whatever words they hold."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import escape

from provenance.exports.citation import Citation

# What CommonMark and its common extensions read as markup inside a line.
_INLINE = re.compile(r"[\\`*_\[\]<>#|~&$^!{}@]")
_ADDRESS = re.compile(r"(?<=\w):(?=//)|(?<=www)\.|(?<=mailto):|(?<=xmpp):", re.IGNORECASE)
_OPENING = re.compile(r"^(\d+)?([-+=.):])")


@dataclass(frozen=True, slots=True)
class CopyText:
    """One line in the three forms."""

    plain: str
    html: str
    markdown: str


def copy_line(text: str, source: Citation) -> CopyText:
    """An attribution line with what was corrected since, the page's address, its edition and the day.

    It stands on one line, so that nothing in it can begin another.
    """
    text_line = one_line(" ".join([text, *source.notices]))
    edition = one_line(source.edition_words)
    address = escape(source.address, quote=True)
    link = f'<a href="{address}">{address}</a>'
    return CopyText(
        f"{text_line} ({source.address}, {edition})",
        f'<p dir="auto">{escape(text_line, quote=True)} ({link}, {escape(edition)})</p>',
        f"{markdown_text(text_line)} (<{source.address}>, {markdown_text(edition)})",
    )


def copy_citation(citation: Citation) -> CopyText:
    """The citation with its permalink, which HTML and Markdown make a link."""
    text_line, address = one_line(citation.plain), citation.address
    link = f'<a href="{escape(address, quote=True)}">{escape(address, quote=True)}</a>'
    return CopyText(
        f"{text_line}, {address}",
        f'<p dir="auto">{escape(text_line, quote=True)}, {link}</p>',
        f"{markdown_text(text_line)}, <{address}>",
    )


def one_line(text: str) -> str:
    """The text with every run of white space, line ends too, as one space."""
    return " ".join(text.split())


def markdown_text(text: str) -> str:
    """The text so that Markdown shows it as it stands: no link, no emphasis, no markup.

    >>> markdown_text("[a](https://b.example) *c*")
    '\\\\[a\\\\](https\\\\://b.example) \\\\*c\\\\*'
    """
    escaped = _INLINE.sub(r"\\\g<0>", text)
    escaped = _ADDRESS.sub(r"\\\g<0>", escaped)
    return _OPENING.sub(r"\1\\\2", escaped)
