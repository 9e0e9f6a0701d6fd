"""Read a file by its type; callers run this in a child process (``child``) for hostile input."""

from __future__ import annotations

import re
from dataclasses import replace

from provenance.domain.language.text import cleaned
from provenance.domain.reading.docx_text import docx_text
from provenance.domain.reading.encodings import decode
from provenance.domain.reading.file_text import (
    MOST_BYTES,
    MOST_CHARACTERS,
    FileRefusal,
    FileText,
    TextBlock,
    Unreadable,
)
from provenance.domain.reading.html_article import html_blocks
from provenance.domain.reading.page_facts import facts_of
from provenance.domain.reading.pdf_text import pdf_text

HTML, PLAIN, PDF, DOCX = (".html", ".htm", ".xhtml"), (".txt", ".text"), (".pdf",), (".docx",)
READ_HERE = (*PLAIN, *HTML, *PDF, *DOCX)
"""The file name extensions that are supported."""


def read_file(data: bytes, name: str) -> FileText:
    """Return the text of a file, whose type the name's extension shows; may raise ``Unreadable``.

    >>> read_file(b"We are losing.", "a.txt").text
    'We are losing.'
    """
    if len(data) > MOST_BYTES:
        raise Unreadable(FileRefusal.TOO_LARGE)
    kind = name.lower()
    if kind.endswith(PDF + DOCX):
        file_text = _packed(data, pdf=kind.endswith(PDF))
    elif kind.endswith(HTML):
        file_text = _page(data)
    else:
        file_text = plain_text(data)
    if not any(re.search(r"[^\W_]", block.text) for block in file_text.blocks):
        raise Unreadable(FileRefusal.NO_WORDS)
    if sum(len(block.text) for block in file_text.blocks) > MOST_CHARACTERS:
        raise Unreadable(FileRefusal.TOO_LONG)
    return file_text


def is_plain(name: str) -> bool:
    """Return whether reading the file takes time linear in its size."""
    return not name.lower().endswith((*HTML, *PDF, *DOCX))


def plain_text(data: bytes) -> FileText:
    """Return the text of a plain file; nothing of it is left out."""
    decoding = decode(data, html=False)
    text = cleaned(decoding.text.replace("\r\n", "\n").replace("\r", "\n")).strip()
    if not re.search(r"[^\W_]", text):
        raise Unreadable(FileRefusal.NO_WORDS)
    blocks = (TextBlock(text),)
    return FileText(blocks, decoding.encoding, decoding.guesses, decoding.broken)


def _page(data: bytes) -> FileText:
    decoding = decode(data, html=True)
    markup = cleaned(decoding.text.replace("\r\n", "\n").replace("\r", "\n"))
    page = html_blocks(markup)
    return FileText(
        page.blocks,
        decoding.encoding,
        decoding.guesses,
        decoding.broken,
        page.separated_words,
        speaker_labels=page.speaker_labels,
        facts=facts_of(markup),
    )


def _packed(data: bytes, *, pdf: bool) -> FileText:
    if not data.lstrip()[:4].startswith(b"%PDF" if pdf else b"PK"):
        raise Unreadable(FileRefusal.BROKEN)
    try:
        file_text = pdf_text(data) if pdf else docx_text(data)
    except (Unreadable, MemoryError):
        raise
    except Exception as error:
        # The libraries raise all kinds of exceptions for broken files.
        raise Unreadable(FileRefusal.BROKEN) from error
    blocks = tuple(replace(block, text=cleaned(block.text)) for block in file_text.blocks)
    return replace(file_text, blocks=blocks)
