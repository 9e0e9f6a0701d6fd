"""Separate a page's article from the rest of the page, and record all that is left out."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any, NamedTuple

from provenance.domain.language.text import folded
from provenance.domain.reading.file_text import FileRefusal, LeftOut, TextBlock, Unreadable
from provenance.domain.reading.html_blocks import PageBlock, PageReader

DEEPEST = 200
"""Most nested elements; the parsers need more and more time for each level."""
MOST_IN_A_TAG = 20_000
MOST_TAGS = 20_000
MOST_BLOCKS_OF_BARE_ARTICLE = 12
"""Most blocks of a page that is all article, if it has no article element or navigation."""
MOST_OF_IT = 0.6
LEAST_DOUBLED = 5
"""Least number of words of a paragraph that is left out as a duplicate."""
MOST_PULLED = 50
"""Most pull quotes that are looked up in the article, as each search reads all of it."""

_TAG = re.compile(r"<(/?)([a-zA-Z][\w:-]*)")
_VOID = frozenset(
    [
        "area",
        "base",
        "br",
        "col",
        "embed",
        "hr",
        "img",
        "input",
        "link",
        "meta",
        "param",
        "source",
        "track",
        "wbr",
        "p",
        "li",
        "td",
        "th",
        "tr",
        "option",
        "dt",
        "dd",
    ]
)
_XML = re.compile(r"^\s*<\?xml[^>]{0,400}>")


class PageWords(NamedTuple):
    """The words of a page, words split by an inserted space, and names joined to their words."""

    blocks: tuple[TextBlock, ...]
    separated_words: tuple[str, ...]
    speaker_labels: tuple[str, ...]


def html_blocks(markup: str) -> PageWords:
    """Return the words of a page, or raise ``Unreadable``."""
    if _is_tangled(markup):
        raise Unreadable(FileRefusal.TANGLED)
    reader = PageReader(_parsed(markup))
    reader.read()
    blocks = _without_links(_with_article(reader.blocks, markup))
    blocks = _without_doubles(_without_pulled(blocks))
    texts = tuple(TextBlock(b.text, b.left_out, within=b.within) for b in blocks)
    separated_words, speaker_labels = (
        tuple(dict.fromkeys(one)) for one in (reader.separated_words, reader.speaker_labels)
    )
    return PageWords(texts, separated_words, speaker_labels)


def _parsed(markup: str) -> Any:
    # Imported here, since the import is slow.
    from lxml import html
    from lxml.etree import ParserError

    parser = html.HTMLParser(remove_comments=True, remove_pis=True, huge_tree=False)
    try:
        return html.document_fromstring(_XML.sub("", markup).replace("\0", ""), parser=parser)
    except ParserError as error:
        raise Unreadable(FileRefusal.NO_WORDS) from error


def _is_tangled(text: str) -> bool:
    """Return whether parsing could take too long: tags too deep, too many or too long."""
    depth = 0
    for tags, match in enumerate(_TAG.finditer(text), 1):
        if tags > MOST_TAGS or text.find(">", match.end(), match.end() + MOST_IN_A_TAG) < 0:
            return True
        if match[2].lower() not in _VOID:
            depth = max(depth - 1, 0) if match[1] else depth + 1
        if depth > DEEPEST:
            return True
    return False


def _with_article(blocks: list[PageBlock], markup: str) -> list[PageBlock]:
    """Return the blocks, with those outside the article marked as left out."""
    holder = _article_element(blocks)
    if holder is not None:
        inside = [holder in block.holders for block in blocks]
        if holder.tag == "article":
            blocks = _without_nested(blocks, holder)
    elif len(blocks) <= MOST_BLOCKS_OF_BARE_ARTICLE and not any(block.left_out for block in blocks):
        return blocks
    else:
        inside = _within_extracted_range(blocks, markup)
    first = inside.index(True) if True in inside else 0
    if not any(block.tag == "h1" for block, is_in in zip(blocks, inside, strict=True) if is_in):
        # A headline above the article and the blocks in between belong to it.
        heads = [n for n in range(first) if blocks[n].tag == "h1" and not blocks[n].left_out]
        for number in range(heads[-1] if heads else first, first):
            inside[number] = True
    return [
        block if is_in or block.left_out else replace(block, left_out=LeftOut.OUTSIDE)
        for block, is_in in zip(blocks, inside, strict=True)
    ]


def _article_element(blocks: list[PageBlock]) -> Any:
    """Return the element that contains the article, from its markup; None if unknown."""
    sizes: dict[Any, int] = {}
    for block in blocks:
        for holder in block.holders if not block.left_out else ():
            sizes[holder] = sizes.get(holder, 0) + len(block.text) - block.linked
    articles = [e for e in sizes if e.tag == "article" and not _within_article(e)]
    if articles:
        largest = max(articles, key=sizes.__getitem__)
        if sizes[largest] >= MOST_OF_IT * sum(sizes[one] for one in articles):
            return largest
    others = [e for e in sizes if e.tag != "article" and sizes[e]]
    mains = [e for e in others if e.tag == "main" or e.get("role") == "main"]
    return max(mains or others, key=sizes.__getitem__, default=None)


def _within_article(element: Any) -> bool:
    return any(above.tag == "article" for above in element.iterancestors())


def _without_nested(blocks: list[PageBlock], holder: Any) -> list[PageBlock]:
    """Leave out articles nested in the article, as teasers or comments.

    Where they are most of the text, they are posts of a live blog, and are kept.
    """
    inner = [
        next((e for e in reversed(b.holders) if e.tag == "article" and holder in _above(e)), None)
        for b in blocks
    ]
    sizes: dict[Any, int] = {}
    whole = posts = 0
    for block, article in zip(blocks, inner, strict=True):
        whole += len(block.text) if holder in block.holders and not block.left_out else 0
        posts += len(block.text) - block.linked if article is not None and not block.left_out else 0
        sizes[article] = sizes.get(article, 0) + len(block.text)
    if 2 * posts > whole:
        return blocks
    return [
        replace(block, left_out=LeftOut.BESIDE)
        if article is not None and not block.left_out and 2 * sizes[article] < whole
        else block
        for block, article in zip(blocks, inner, strict=True)
    ]


def _above(element: Any) -> list[Any]:
    return list(element.iterancestors())


def _within_extracted_range(blocks: list[PageBlock], markup: str) -> list[bool]:
    """Return which blocks lie between the first and last words that trafilatura extracts."""
    # Imported here, since the import takes a second.
    from trafilatura import extract

    article = extract(markup, include_comments=False, include_tables=True, favor_recall=True)
    words = f" {folded(article or '')} "
    places = [
        number
        for number, block in enumerate(blocks)
        if not block.left_out and len(block.text) > 20 and f" {folded(block.text)} " in words
    ]
    if not places:
        return [True] * len(blocks)
    return [places[0] <= number <= places[-1] for number in range(len(blocks))]


def _without_links(blocks: list[PageBlock]) -> list[PageBlock]:
    """Leave out three or more lines of links in a row; a single one may name a source."""
    is_link = [not b.left_out and b.linked >= 0.8 * len(b.text) for b in blocks]
    rows = [
        any(all(is_link[n : n + 3]) and n + 3 <= len(blocks) for n in range(max(at - 2, 0), at + 1))
        for at in range(len(blocks))
    ]
    return [
        replace(block, left_out=LeftOut.BESIDE) if row else block
        for block, row in zip(blocks, rows, strict=True)
    ]


def _without_pulled(blocks: list[PageBlock]) -> list[PageBlock]:
    """Leave out pull quotes that repeat words of the article, with the name in them."""
    pulled: dict[Any, list[str]] = {}
    for block in blocks:
        if block.pull is not None and not block.left_out:
            pulled.setdefault(block.pull, []).append(f" {folded(block.text)} ")
    if not pulled:
        return blocks
    article = "\n".join(
        f" {folded(block.text)} " for block in blocks if block.pull is None and not block.left_out
    )
    doubled = {
        pull for pull, texts in list(pulled.items())[:MOST_PULLED] if max(texts, key=len) in article
    }
    return [
        replace(block, left_out=LeftOut.DOUBLED)
        if block.pull in doubled and not block.left_out
        else block
        for block in blocks
    ]


def _without_doubles(blocks: list[PageBlock]) -> list[PageBlock]:
    """Leave out the second occurrence of a paragraph."""
    earlier: set[str] = set()
    unique = []
    for block in blocks:
        words = folded(block.text)
        if block.left_out or words.count(" ") + 1 < LEAST_DOUBLED:
            unique.append(block)
            continue
        unique.append(replace(block, left_out=LeftOut.DOUBLED) if words in earlier else block)
        earlier.add(words)
    return unique
