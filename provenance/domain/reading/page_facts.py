"""Read the title, language, date and publisher that a page's markup states, and nothing else."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from html.parser import HTMLParser
from typing import Any

from provenance.domain.language.particulars import looks_like_phone_number
from provenance.domain.reading.file_text import PageFacts
from provenance.domain.reading.page_publisher import publishers_of

MOST_MARKUP_READ = 300_000
"""Characters of markup in which these facts are searched; they are in the head."""
LONGEST_TITLE = 300
"""Longest title; a longer first line is a paragraph."""
LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
LONGEST_LANGUAGE = 20
DEEPEST_JSON = 6
_DAY = re.compile(r"\d{4}-\d\d-\d\d(?!\d)")
_TITLES = ("og:title",)
_DAYS = (
    *("article:published_time", "datepublished", "date", "dc.date", "dc.date.issued"),
    *("dcterms.created", "dcterms.date", "parsely-pub-date", "sailthru.date", "pubdate"),
)
_ARTICLES = re.compile(r"Article|Posting|Report|VideoObject|AudioObject")
_PAGES = re.compile(r"WebPage|CreativeWork")


def facts_of(markup: str) -> PageFacts:
    """Return the facts that a page states for programs; nothing is guessed.

    >>> facts_of('<html lang="uk"><title> Two  words </title>').title
    'Two words'
    """
    reader = _FactsReader()
    reader.feed(markup[:MOST_MARKUP_READ])
    reader.close()
    titles = [*reader.heads, *(reader.meta.get(name, "") for name in _TITLES), reader.title]
    day, day_from = next(_days(reader), ("", ""))
    publishers = publishers_of(
        reader.parts.get("script", []),
        reader.meta.get("og:site_name", ""),
        reader.title,
        [*reader.heads, reader.meta.get("og:title", "")],
    )
    publisher, publisher_from = next(
        ((name, place) for name, place in publishers if _fit(name)), ("", "")
    )
    return PageFacts(
        title=next(filter(None, map(_fit, titles)), ""),
        language=reader.language if is_language(reader.language) else "",
        day=day,
        day_from=day_from,
        publisher=publisher,
        publisher_from=publisher_from,
    )


def is_language(tag: str) -> bool:
    """Return whether this has the form of a language tag, such as en or pt-BR."""
    return len(tag) <= LONGEST_LANGUAGE and LANGUAGE.fullmatch(tag) is not None


def first_line(text: str) -> str:
    """Return the first non-blank line; "" if it is too long for a title."""
    line = next((line.strip() for line in text.split("\n") if line.strip()), "")
    return line if len(line) <= LONGEST_TITLE else ""


def _days(reader: _FactsReader) -> Iterator[tuple[str, str]]:
    """Yield the dates that a page states as its own, the clearest first, each with its place."""
    for name in _DAYS:
        if day := _day(reader.meta.get(name, "")):
            yield day, name
    for script in reader.parts.get("script", []):
        if day := _day(_published(script)):
            yield day, "JSON-LD datePublished"
    stated_days = {day for stated in reader.properties if (day := _day(stated))}
    if len(stated_days) == 1:
        yield stated_days.pop(), "itemprop datePublished"
    times = {day for stated in reader.times if (day := _day(stated))}
    if len(times) == 1:
        # Several dates may belong to other articles, so that none is certain.
        yield times.pop(), "time datetime"


def _published(script: str) -> str:
    try:
        value = json.loads(script)
    except (ValueError, RecursionError):
        return ""
    days = (_date_published(value, kinds, DEEPEST_JSON) for kinds in (_ARTICLES, _PAGES))
    return next(filter(None, days), "")


def _date_published(value: Any, pattern: re.Pattern[str], depth: int) -> str:
    """Return the ``datePublished`` of the first item of these types in JSON-LD."""
    if depth == 0 or not isinstance(value, dict | list):
        return ""
    if isinstance(value, list):
        return next(filter(None, (_date_published(one, pattern, depth - 1) for one in value)), "")
    kinds, stated = value.get("@type"), value.get("datePublished")
    if isinstance(stated, str) and pattern.search(str(kinds)):
        return stated
    inner = (value.get(name) for name in ("@graph", "mainEntity"))
    return next(filter(None, (_date_published(one, pattern, depth - 1) for one in inner)), "")


def _day(stated: str) -> str:
    """Return the date that the page states, without time and zone, or "" if it is none."""
    match = _DAY.match(stated)
    try:
        return date.fromisoformat(match[0]).isoformat() if match else ""
    except ValueError:
        return ""


def _fit(title: str) -> str:
    """Return a title that may be stored, or "", as markup may contain personal data."""
    plain = " ".join(title.split())
    is_safe = 0 < len(plain) <= LONGEST_TITLE and not looks_like_phone_number(plain)
    return plain if is_safe else ""


@dataclass
class _FactsReader(HTMLParser):
    """A parser that collects the facts; a page with several headlines has none."""

    language: str = ""
    meta: dict[str, str] = field(default_factory=dict)
    times: list[str] = field(default_factory=list)
    properties: list[str] = field(default_factory=list)
    within: str = ""
    parts: dict[str, list[str]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        super().__init__()

    @property
    def title(self) -> str:
        return "".join(self.parts.get("title", [])[:1])

    @property
    def heads(self) -> list[str]:
        headings = self.parts.get("h1", [])
        return headings if len(headings) == 1 else []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        if tag != "meta" and values.get("itemprop") == "datePublished":
            self.properties.append((values.get("datetime") or values.get("content", "")).strip())
        if tag == "html":
            self.language = self.language or values.get("lang", "").strip()
        elif tag == "meta":
            name = values.get("property") or values.get("name") or values.get("itemprop") or ""
            self.meta.setdefault(name.lower(), values.get("content", "").strip())
        elif tag == "time":
            self.times.append(values.get("datetime", "").strip())
        elif tag in ("title", "h1") or values.get("type", "").strip() == "application/ld+json":
            self.within = tag
            self.parts.setdefault(tag, []).append("")

    def handle_endtag(self, tag: str) -> None:
        if tag == self.within:
            self.within = ""

    def handle_data(self, data: str) -> None:
        if self.within:
            self.parts[self.within][-1] += data
