"""A page read as a browser would read it: its elements, its texts, and what guards them."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

import pytest

VOID = {"area", "base", "br", "hr", "img", "input", "link", "meta", "path", "rect", "line"}
TEMPLATES = Path(__file__).resolve().parents[1] / "templates"
TAGS = frozenset(
    tag
    for path in TEMPLATES.rglob("*.*")
    for tag in re.findall(r"<([a-z][a-z0-9]*)", path.read_text(encoding="utf-8"))
) | {"script", "time"}
"""Every tag that a template of ours writes, the one that htmx comes in, and that of a moment."""
ACTING = {"a", "textarea", "body", "form"}
"""The elements of ours that htmx acts on."""
ANNOUNCED = {"id": "found", "hx-swap-oob": "innerHTML"}
"""What a part says into the live region of the page that it is swapped into."""
PAYLOADS = Path(__file__).resolve().parents[2] / "shared" / "payloads"


@dataclass(frozen=True)
class Element:
    """A start tag: its name, its attributes, the tags it stands in, whether it is guarded.

    ``language`` is the tag of the language of the texts in it.
    """

    tag: str
    attributes: dict[str, str | None]
    within: tuple[str, ...]
    guarded: bool
    language: str = ""

    @property
    def only_tells_language(self) -> bool:
        """Whether it sets words apart within a sentence for their language."""
        return self.tag == "bdi" and set(self.attributes) == {"lang", "dir"}

    @property
    def is_ours(self) -> bool:
        """Whether its tag and attributes are of a kind that our templates write."""
        names = set(self.attributes)
        scripted = self.tag == "script" and not {"src", "nonce"} <= names
        acting = any(name.startswith(("hx-", "data-hx")) for name in names - {"hx-disable"})
        forbidden = [n for n in names if n.startswith("on") or n in {"style", "srcdoc"}]
        ours = self.tag in ACTING or self.attributes == ANNOUNCED
        stray = acting and (not ours or self.guarded)
        return self.tag in TAGS and not (scripted or forbidden or stray)


@dataclass
class Markup(HTMLParser):
    """The elements and texts of a page, in order.

    Words within a sentence that are set apart for their language alone are part of its text;
    ``pieces`` has them by themselves.
    """

    source: str
    elements: list[Element] = field(default_factory=list)
    texts: list[tuple[str, Element]] = field(default_factory=list)
    pieces: list[tuple[str, Element]] = field(default_factory=list)

    def __post_init__(self):
        super().__init__()
        self.open = [Element("", {}, (), False)]
        self.joins = False
        self.feed(self.source)
        self.close()

    def handle_starttag(self, tag, attrs):
        self._add(tag, attrs)
        self.joins = self.elements[-1].only_tells_language
        if tag not in VOID:
            self.open.append(self.elements[-1])

    def handle_startendtag(self, tag, attrs):
        self._add(tag, attrs)

    def _add(self, tag, attrs):
        parent = self.open[-1]
        guarded = parent.guarded or "hx-disable" in dict(attrs)
        within = (*parent.within, parent.tag)
        language = dict(attrs).get("lang", parent.language)
        self.elements.append(Element(tag, dict(attrs), within, guarded, language))

    def handle_endtag(self, tag):
        self.joins = self.open[-1].only_tells_language
        if self.open[-1].tag == tag:
            self.open.pop()

    def handle_data(self, data):
        element = self.open[-1]
        self.pieces.append((data, element))
        holder = self.open[-2] if element.only_tells_language else element
        if self.joins and self.texts and self.texts[-1][1] is holder:
            data = self.texts.pop()[0] + data
        self.texts.append((data, holder))

    @property
    def text(self):
        return "".join(text for text, _ in self.texts)

    def all(self, tag, **attributes):
        return [
            e for e in self.elements if e.tag == tag and attributes.items() <= e.attributes.items()
        ]

    def text_of(self, tag):
        return "".join(text for text, element in self.texts if element.tag == tag)


def without_languages(html):
    """The page without the elements that tell the languages of words within its sentences."""
    return re.sub(r'<bdi lang="[^"]*" dir="auto">([^<]*)</bdi>', r"\1", html)


def foreign(markup):
    """The elements that no template of ours would write."""
    return [element for element in markup.elements if not element.is_ours]


def payloads(name):
    """The payloads of one file that a database can hold; skips where the folder is not here."""
    path = PAYLOADS / f"{name}.jsonl"
    if not path.is_file():
        pytest.skip(f"../shared/payloads/{name}.jsonl is not here")
    lines = path.read_text(encoding="utf-8").splitlines()
    found = [json.loads(line)["payload"] for line in lines]
    return [text for text in found if not any(c == "\0" or "\ud800" <= c <= "\udfff" for c in text)]
