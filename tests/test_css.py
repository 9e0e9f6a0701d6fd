"""Every style is used where it is loaded, and every page loads the styles that it uses."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
TEMPLATES = ROOT / "templates"
CSS = ROOT / "static" / "css"
# Loaded by the admin's pages through a form's Media, for classes that Django's admin writes.
ADMIN = {"admin.css"}
# Loaded by the frame of every page.
FRAME = {"tokens.css", "base.css", "components.css", "frame.css", "print.css"}
LINK = re.compile(r'css/([\w-]+\.css)"')
CLASS = re.compile(r'\bclass="((?:\{%.*?%\}|\{\{.*?\}\}|[^"{])*)"', re.S)
INCLUDE = re.compile(r'\{% (?:include|extends) "([^"#]+)(?:#[^"]*)?"')
SCRIPT = re.compile(r'js/([\w-]+\.js)"')
# What htmx brings to a page from the template of another.
SWAPPED_IN = {"quotes/trace.html": ["cases/keep.html"]}
# What a tag of our own renders.
RENDERED = {"drawn_lanes": "quotes/_lanes.html", "shown_words": "quotes/_words.html"}
# Longer than a file may be; to be divided.
LONG: dict[str, int] = {}
# Classes that are values of a record or a parameter: badges, layers, kinds of boxes and notices.
VALUES = {
    *("own", "relayed", "unnamed", "asserted", "hedged", "disclaimed"),
    *("none-stated", "not-examined", "not-held"),
    *("seen", "told", "inferred", "speaker", "gap", "circle", "document"),
    *("retracted", "corrected", "record-withdrawn", "record-corrected"),
    *("own-open", "own-close"),
    # Groups of findings.
    *("changes", "weakens", "elsewhere"),
    # Lines without a layer, where branches are folded, and where their lanes are drawn.
    *("none", "broken", "folded", "narrow", "beside-row", "on-its-own"),
}


def names(folder: Path, pattern: str) -> list[str]:
    return sorted(str(path.relative_to(folder)) for path in folder.glob(pattern))


SHEETS = names(CSS, "*.css")
PAGES = [name for name in names(TEMPLATES, "**/*.html") if not Path(name).name.startswith("_")]


@cache
def source(name: str) -> str:
    path = TEMPLATES / name
    return path.read_text(encoding="utf-8") if path.is_file() else ""


@cache
def with_its_parts(name: str) -> frozenset[str]:
    """The template, what it extends, and what they include or render; a part may include itself."""
    parts: set[str] = set()
    work = [name]
    while work:
        part = work.pop()
        if part not in parts:
            parts.add(part)
            work += [*INCLUDE.findall(source(part)), *SWAPPED_IN.get(part, ())]
            work += [drawn for tag, drawn in RENDERED.items() if f"{{% {tag} " in source(part)]
    return frozenset(parts)


def text_of(name: str) -> str:
    """All that may write a class on the page: its templates and their scripts."""
    whole = "".join(map(source, sorted(with_its_parts(name))))
    scripts = (ROOT / "static" / "js" / script for script in sorted(set(SCRIPT.findall(whole))))
    return whole + "".join(path.read_text("utf-8") for path in scripts if path.is_file())


@cache
def loaded(name: str) -> frozenset[str]:
    return frozenset(LINK.findall("".join(map(source, with_its_parts(name)))))


def classes_of(text: str) -> set[str]:
    """The classes that a template writes; `*` stands for the part that is a value."""
    found: set[str] = set()
    for value in CLASS.findall(text):
        plain = re.sub(r"\{%.*?%\}", " ", value)
        found.update(re.sub(r"\{\{.*?\}\}", "*", plain).split())
    return found - {"*"}


def selectors(sheet: str) -> set[str]:
    """The classes that a sheet styles."""
    css = re.sub(r"/\*.*?\*/", "", (CSS / sheet).read_text("utf-8"), flags=re.S)
    heads = re.findall(r"([^{};]+)\{", re.sub(r'"[^"\n]*"', "", css))
    return {name for head in heads for name in re.findall(r"\.([A-Za-z_][\w-]*)", head)}


def is_written(name: str, text: str) -> bool:
    written = classes_of(text)
    return (
        name in written
        or name in VALUES
        or any(w.endswith("*") and name.startswith(w[:-1]) for w in written)
        or re.search(rf"\b(?:classList|className)\b.*\b{re.escape(name)}\b", text) is not None
    )


@pytest.mark.parametrize("page", PAGES)
def test_every_sheet_that_a_page_links_is_there(page):
    assert loaded(page) <= set(SHEETS)


@pytest.mark.parametrize("sheet", sorted(set(SHEETS) - ADMIN))
def test_every_sheet_is_linked_and_every_class_of_it_is_written_where_it_is_loaded(sheet):
    pages = [page for page in PAGES if sheet in loaded(page)]
    text = "".join(map(text_of, pages))

    assert pages
    assert {name for name in selectors(sheet) if not is_written(name, text)} == set()


@pytest.mark.parametrize("page", PAGES)
def test_a_page_uses_every_sheet_that_it_links_beside_the_frame(page):
    text = text_of(page)

    for sheet in loaded(page) - FRAME:
        assert any(is_written(name, text) for name in selectors(sheet) - VALUES), sheet


@pytest.mark.parametrize("page", PAGES)
def test_a_page_links_a_sheet_for_every_class_that_is_styled_somewhere(page):
    here = set().union(*(selectors(sheet) for sheet in loaded(page)))
    elsewhere = set().union(*(selectors(sheet) for sheet in SHEETS)) - here
    written = classes_of("".join(map(source, with_its_parts(page))))

    assert "components.css" not in loaded(page) or written & elsewhere == set()


@pytest.mark.parametrize("sheet", SHEETS)
def test_no_sheet_is_longer_than_a_file_may_be(sheet):
    assert len((CSS / sheet).read_text("utf-8").splitlines()) <= LONG.get(sheet, 300)


def test_each_file_of_letters_has_a_family_of_its_own():
    """In a PDF two files of one family and style are taken for one font, and letters are mixed up."""
    faces = re.findall(
        r"@font-face \{(.*?)\n\}", (CSS / "tokens.css").read_text("utf-8"), re.DOTALL
    )
    named = [tuple(re.findall(r"font-(?:family|style): (.*?);", face)) for face in faces]

    assert len(named) > 5
    assert len(set(named)) == len(named)
