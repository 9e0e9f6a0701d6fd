"""What can be told of the templates without wording them."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from provenance.templatetags.pages import swap_link

ROOT = Path(__file__).resolve().parents[1]
TEMPLATES = ROOT / "templates"
PAGES = sorted(path for path in TEMPLATES.rglob("*.*") if path.suffix in {".html", ".svg"})
SWAP_LINK = re.compile(
    r'\{% swap_link (\S+) "([\w-]+)"(?: swap="([^"]+)")?(?: push=(False))?(?: anchor="[\w-]+")? %\}'
)
HTMX = [
    path
    for path in PAGES
    if "hx-" in (source := path.read_text(encoding="utf-8")) or "swap_link" in source
]
FAMILIES = ("documents", "find", "inbox", "quotes", "review", "sources")
# A tag with its attributes, in which Django's own tags may hold the sign that ends it.
TAG = re.compile(
    r"<([a-z][a-z0-9]*)((?:\{%.*?%\}|\{\{.*?\}\}|\"[^\"]*\"|'[^']*'|[^>\"'{]|\{)*)>", re.S
)
ATTRIBUTE = re.compile(r"([a-z][a-z0-9-]*)=(?:\"((?:\{%.*?%\}|[^\"])*)\"|'([^']*)')", re.S)
UNSAFE = re.compile(
    r"\b(?:urlize|urlizetrunc|striptags|truncatewords_html|wordwrap|safe|safeseq|autoescape"
    r"|linebreaks|linebreaksbr)\b"
)
# Drawn by allauth from a secret of its own making; nobody else's words are in it.
SAFE = {"{{ totp_svg|safe }}"}
GUARDED = re.compile(r"<(article|header|section|ol|ul|div|blockquote|p)\b[^>]*\bhx-disable")


def named(path):
    return str(path.relative_to(TEMPLATES))


def written_out(link):
    """The attributes that swap_link writes for an address, which stands there as a variable."""
    address, target, swap, push = link.groups()
    return swap_link("ADDRESS", target, swap=swap or "outerHTML", push=push is None).replace(
        "ADDRESS", f"{{{{ {address} }}}}"
    )


def tags(source):
    """Each tag's name and attributes, as the template writes them or swap_link does for it."""
    plain = SWAP_LINK.sub(written_out, re.sub(r"\{#.*?#\}", "", source))
    for name, inside in TAG.findall(plain):
        attributes = {key: one or other for key, one, other in ATTRIBUTE.findall(inside)}
        yield name, attributes, inside


def parts():
    """Every part that a view lists, with the template it is a part of."""
    for path in (ROOT / "provenance" / "views").rglob("*.py"):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        constants = {
            target.id: node.value.value
            for node in tree.body
            if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant)
            for target in node.targets
        }
        for call in (node for node in ast.walk(tree) if isinstance(node, ast.Call)):
            if getattr(call.func, "id", "") == "send_page":
                template = call.args[1]
                page = getattr(template, "value", None) or constants[template.id]
                for keyword in call.keywords:
                    if keyword.arg == "parts":
                        yield from ((page, part) for part in ast.literal_eval(keyword.value))


LISTED = sorted(set(parts()))


def test_the_views_list_parts():
    assert ("find/page.html", "results") in LISTED
    assert ("quotes/trace.html", "trace") in LISTED


@pytest.mark.parametrize(("page", "part"), LISTED)
def test_every_listed_part_exists_and_its_element_has_its_name(page, part):
    source = (TEMPLATES / page).read_text(encoding="utf-8")

    assert re.search(rf'{{% partialdef {part} inline %}}\s*<[a-z]+ id="{part}"', source)


def including(path):
    """The templates that include this one, directly or not, and are one page with it."""
    pages = [page for page in PAGES if f'{{% include "{named(path)}"' in page.read_text("utf-8")]
    return pages + [outer for page in pages for outer in including(page)]


@pytest.mark.parametrize("path", HTMX, ids=named)
def test_every_target_is_a_part_of_the_same_page(path):
    source = path.read_text(encoding="utf-8")
    targets = [a["hx-target"] for _, a, _ in tags(source) if "hx-target" in a]
    pages = [page.read_text("utf-8") for page in including(path) if page.name[0] != "_"]

    for whole in pages or [source]:
        assert all(f"{{% partialdef {target[1:]} inline %}}" in whole for target in targets)


@pytest.mark.parametrize("path", PAGES, ids=named)
def test_every_get_of_htmx_stands_on_a_link_to_the_same_address(path):
    for name, attributes, _ in tags(path.read_text(encoding="utf-8")):
        if "hx-get" in attributes:
            assert (name, attributes["hx-get"]) == ("a", attributes["href"])


@pytest.mark.parametrize("path", PAGES, ids=named)
def test_every_post_of_htmx_stands_in_a_form_that_posts_to_the_same_address(path):
    form = {}
    for name, attributes, _ in tags(path.read_text(encoding="utf-8")):
        form = attributes if name == "form" else form
        if "hx-post" in attributes:
            assert (form["method"], form["action"]) == ("post", attributes["hx-post"])


@pytest.mark.parametrize("path", PAGES, ids=named)
def test_what_htmx_does_is_written_in_full_where_it_acts(path):
    for _, attributes, inside in tags(path.read_text(encoding="utf-8")):
        if attributes.keys() & {"hx-get", "hx-post"}:
            assert {"hx-target", "hx-swap"} <= attributes.keys()
        assert not re.search(r"\bhx-on|\bjs:|\bjavascript:|\bhx-(?:vals|vars|ext)\b", inside)


@pytest.mark.parametrize("path", PAGES, ids=named)
def test_a_trigger_has_no_filter_that_would_be_evaluated(path):
    for _, attributes, _ in tags(path.read_text(encoding="utf-8")):
        assert "[" not in attributes.get("hx-trigger", "")


@pytest.mark.parametrize("path", PAGES, ids=named)
def test_no_template_holds_a_script_a_style_or_a_handler(path):
    for name, attributes, inside in tags(path.read_text(encoding="utf-8")):
        assert name != "style"
        assert not [key for key in attributes if key == "style" or key.startswith("on")]
        assert name != "script" or {"src"} <= attributes.keys() or "type=" in inside


@pytest.mark.parametrize("path", PAGES, ids=named)
def test_no_template_turns_escaping_off_or_reads_markup_from_words(path):
    source = path.read_text(encoding="utf-8")

    found = [tag for tag in re.findall(r"\{[{%].*?[%}]\}", source, re.S) if UNSAFE.search(tag)]

    assert set(found) <= SAFE


@pytest.mark.parametrize("family", FAMILIES)
def test_the_pages_that_show_words_of_others_stand_inside_the_guard(family):
    pages = [path for path in (TEMPLATES / family).glob("*.html") if path.name[0] != "_"]

    assert pages
    assert all(GUARDED.search(path.read_text(encoding="utf-8")) for path in pages)


@pytest.mark.parametrize("path", HTMX, ids=named)
def test_nothing_that_htmx_should_do_stands_inside_the_guard(path):
    for _, _, inside in tags(path.read_text(encoding="utf-8")):
        assert not ("hx-disable" in inside and re.search(r"hx-(?:get|post|target)", inside))


@pytest.mark.parametrize("path", HTMX, ids=named)
def test_swap_link_writes_the_whole_address_of_its_link(path):
    source = path.read_text(encoding="utf-8")

    assert source.count("{% swap_link") == len(SWAP_LINK.findall(source))
    for name, attributes, inside in tags(source):
        assert "swap_link" not in inside
        assert name != "a" or inside.count("href=") <= 1, attributes


def test_the_reader_of_tags_reads_what_swap_link_writes():
    (link,) = tags('<a {% swap_link next "results" swap="innerHTML" push=False %} class="next">')

    assert link[:2] == (
        "a",
        {
            "href": "{{ next }}",
            "hx-get": "{{ next }}",
            "hx-target": "#results",
            "hx-swap": "innerHTML",
            "class": "next",
        },
    )


def test_the_reader_of_tags_sees_through_tags_of_django():
    (seen,) = tags('<a href="{% url "find" %}"{% if a > 1 %} hx-get="{{ b }}"{% endif %}>')

    assert seen[:2] == ("a", {"href": '{% url "find" %}', "hx-get": "{{ b }}"})
