"""Attribution lines and citations to copy, escaped as plain text, HTML and Markdown."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import escape

from provenance.exports.citation import Citation

# Characters that CommonMark and its common extensions treat as markup within a line.
_INLINE = re.compile(r"[\\`*_\[\]<>#|~&$^!{}@]")
_ADDRESS = re.compile(r"(?<=\w):(?=//)|(?<=www)\.|(?<=mailto):|(?<=xmpp):", re.IGNORECASE)
_OPENING = re.compile(r"^(\d+)?([-+=.):])")


@dataclass(frozen=True, slots=True)
class CopyText:
    """One line in three formats."""

    plain: str
    html: str
    markdown: str


def copy_line(text: str, source: Citation) -> CopyText:
    """Return an attribution line with notices, the page's address, its edition and the day.

    It is kept on one line, so that nothing in it can start a new line.
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
    """Return the citation with its permalink, which is a link in HTML and Markdown."""
    text_line, address = one_line(citation.plain), citation.address
    link = f'<a href="{escape(address, quote=True)}">{escape(address, quote=True)}</a>'
    return CopyText(
        f"{text_line}, {address}",
        f'<p dir="auto">{escape(text_line, quote=True)}, {link}</p>',
        f"{markdown_text(text_line)}, <{address}>",
    )


def one_line(text: str) -> str:
    """Return the text with every run of white space, line breaks included, as one space."""
    return " ".join(text.split())


def markdown_text(text: str) -> str:
    """Escape text so that Markdown shows it literally: no link, no emphasis, no markup.

    >>> markdown_text("[a](https://b.example) *c*")
    '\\\\[a\\\\](https\\\\://b.example) \\\\*c\\\\*'
    """
    escaped = _INLINE.sub(r"\\\g<0>", text)
    escaped = _ADDRESS.sub(r"\\\g<0>", escaped)
    return _OPENING.sub(r"\1\\\2", escaped)
