"""An article as newsrooms get it: a page of a site, a printed page, a document of a word processor."""

from __future__ import annotations

import html
import io
import textwrap

import docx

from tests import printed

LINE, FIRST, LEADING, LOWEST = 84, 780, 14, 60
FIRST_CODE = ord("A")


def as_html(text):
    """A page with a menu, a box beside the article and a foot, as sites have them."""
    headline, *paragraphs = text.split("\n\n")
    body = "".join(f"<p>{html.escape(one)}</p>" for one in paragraphs)
    page = (
        f"<!doctype html><html lang='en'><head><title>{html.escape(headline)}</title></head><body>"
        "<nav><a href='/'>Home</a> <a href='/world'>World</a></nav>"
        f"<main><article><h1>{html.escape(headline)}</h1>{body}</article></main>"
        "<aside><h2>Most read</h2><a href='/a'>Something else</a></aside>"
        "<footer>All rights reserved</footer></body></html>"
    )
    return page.encode()


def as_pdf(text):
    """Pages of one column, with a gap between paragraphs; a table tells which letters its codes are."""
    letters = "".join(sorted(set(text) - set(" \n")))
    codes = {ord(letter): FIRST_CODE + n for n, letter in enumerate(letters)}
    pages, height = [[]], FIRST
    for paragraph in text.split("\n\n"):
        for line in textwrap.wrap(paragraph, LINE, break_on_hyphens=False):
            if height < LOWEST:
                pages.append([])
                height = FIRST
            words = line.translate(codes).encode("latin-1")
            pages[-1].append((72, height, words, 10))
            height -= LEADING
        height -= LEADING
    return printed.pdf(*pages, letters=letters)


def as_docx(text):
    """A document with a headline and a paragraph for each."""
    document = docx.Document()
    headline, *paragraphs = text.split("\n\n")
    document.add_heading(headline, 1)
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


FILES = {
    "html": ("text/html", as_html),
    "pdf": ("application/pdf", as_pdf),
    "docx": ("application/vnd.openxmlformats-officedocument.wordprocessingml.document", as_docx),
}
