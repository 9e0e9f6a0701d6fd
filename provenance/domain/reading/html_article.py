"""A page's article told from the rest of the page, nothing of the rest dropped without a word."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any, NamedTuple

from provenance.domain.language.text import folded
from provenance.domain.reading.file_text import FileRefusal, LeftOut, TextBlock, Unreadable
from provenance.domain.reading.html_blocks import PageBlock, PageReader

DEEPEST = 200
"""Elements within elements; what reads markup needs more and more time for each."""
MOST_IN_A_TAG = 20_000
MOST_TAGS = 20_000
SMALL = 12
"""Blocks up to which a page that names no article, and no navigation, is all article."""
MOST_OF_IT = 0.6
LEAST_DOUBLED = 5
"""Words that a paragraph must have to be left out where it stands a second time."""
MOST_PULLED = 50
"""Pull quotes that are looked for in the article, which takes as long as the article each time."""

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
    """The words of a page, those between which a space was put, and names put before what they say."""

    blocks: tuple[TextBlock, ...]
    parted: tuple[str, ...]
    turns: tuple[str, ...]


def html_blocks(markup: str) -> PageWords:
    """The words of a page; raises Unreadable."""
    if _is_tangled(markup):
        raise Unreadable(FileRefusal.TANGLED)
    reader = PageReader(_parsed(markup))
    reader.read()
    blocks = _without_links(_with_article(reader.blocks, markup))
    blocks = _without_doubles(_without_pulled(blocks))
    texts = tuple(TextBlock(b.text, b.left_out, within=b.within) for b in blocks)
    parted, turns = (tuple(dict.fromkeys(one)) for one in (reader.parted, reader.turns))
    return PageWords(texts, parted, turns)


def _parsed(markup: str) -> Any:
    # Imported here, since it takes a while.
    from lxml import html
    from lxml.etree import ParserError

    parser = html.HTMLParser(remove_comments=True, remove_pis=True, huge_tree=False)
    try:
        return html.document_fromstring(_XML.sub("", markup).replace("\0", ""), parser=parser)
    except ParserError as error:
        raise Unreadable(FileRefusal.NO_WORDS) from error


def _is_tangled(text: str) -> bool:
    """Whether reading its markup could take for ever: too deep, too many, too long tags."""
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
    """The blocks, those outside the article marked so."""
    holder = _holder(blocks)
    if holder is not None:
        inside = [holder in block.holders for block in blocks]
        if holder.tag == "article":
            blocks = _without_nested(blocks, holder)
    elif len(blocks) <= SMALL and not any(block.left_out for block in blocks):
        return blocks
    else:
        inside = _recalled(blocks, markup)
    first = inside.index(True) if True in inside else 0
    if not any(block.tag == "h1" for block, is_in in zip(blocks, inside, strict=True) if is_in):
        # A headline above the article, and what stands between the two, belong to it.
        heads = [n for n in range(first) if blocks[n].tag == "h1" and not blocks[n].left_out]
        for number in range(heads[-1] if heads else first, first):
            inside[number] = True
    return [
        block if is_in or block.left_out else replace(block, left_out=LeftOut.OUTSIDE)
        for block, is_in in zip(blocks, inside, strict=True)
    ]


def _holder(blocks: list[PageBlock]) -> Any:
    """The element that holds the article, by its own markup; None where none can be told."""
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
    """A teaser or a comment is an article within the article; a post of a live blog is its text."""
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


def _recalled(blocks: list[PageBlock], markup: str) -> list[bool]:
    """Which blocks lie between the first and last words that a reader of articles would keep."""
    # Imported here, since it takes a second.
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
    """Three or more lines of links in a row lead elsewhere; one may be where the words come from."""
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
    """A pull quote whose words the article has as well is left out, with whom it names."""
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
    """A paragraph that stands twice is taken once, where it stands first."""
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
