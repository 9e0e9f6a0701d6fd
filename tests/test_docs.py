"""What README, CONTRIBUTING and docs name exists: paths, links, addresses, models, settings, words.

tests/test_documented_commands.py runs the commands that they show, tests/test_settings.py reads
the table of variables, tests/test_curating_docs.py the table of records.
"""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from django.urls import Resolver404, resolve

from provenance import models
from provenance.domain.matching.judgement import MatchKind
from provenance.views.formats import FORMATS

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "provenance"
DOCS = sorted((ROOT / "docs").glob("**/*.md"))
PAGES = [*(ROOT / f"{name}.md" for name in ("README", "CONTRIBUTING", "SECURITY")), *DOCS]
CHANGELOG = (ROOT / "CHANGELOG.md").read_text("utf-8")
DECISIONS = [page for page in DOCS if page.parent.name == "decisions" and page.stem != "README"]
ON_A_SERVER = ("/srv/", "/etc/", "/var/", "/usr/")
"""Folders of a server, which are no addresses of the site."""
MADE_LATER = ("var/", ".venv/", "staticfiles/")
"""Folders that are made where the product is run."""
EXAMPLES = {
    *("provenance/domain/language/languages/xx.py", "languages/xx.py"),
    *("provenance/exports/markdown.py", "tests/exports/test_markdown.py"),
}
"""Files that somebody may add, as CONTRIBUTING describes it."""
OLD_WORDS = (
    r"\b(hops?|utterances?|rungs?|postings|handling statements?|machine proposals?"
    r"|render(ing|ings) of a quote)\b"
)
"""Words that the glossary has replaced."""


def text_of(page):
    return page.read_text("utf-8")


def title_of(page):
    return str(page.relative_to(ROOT))


def code_in(text):
    """What stands between backticks, and each line of a block."""
    blocks = re.findall(r"^```\w*\n(.*?)^```", text, flags=re.MULTILINE | re.DOTALL)
    without = re.sub(r"^```.*?^```", "", text, flags=re.MULTILINE | re.DOTALL)
    return [*re.findall(r"`([^`\n]+)`", without), *"\n".join(blocks).splitlines()]


def paths_in(text):
    """Yield each path of the repository that a page names, from its root or from the package."""
    tops = {path.name for path in (*ROOT.iterdir(), *PACKAGE.iterdir())}
    for code in code_in(text):
        for word in re.findall(r"(?<![\w/.<-])[\w.-]+(?:/[\w.*-]+)*/?(?![\w<{(])", code):
            first, slash, _ = word.partition("/")
            if first in tops and (slash or word.endswith((".py", ".md", ".toml"))):
                yield word.rstrip(".")


def is_there(path):
    if path in EXAMPLES or path.startswith(MADE_LATER):
        return True
    return any(any(folder.glob(path.rstrip("/"))) for folder in (ROOT, PACKAGE))


@pytest.mark.parametrize("page", PAGES, ids=title_of)
def test_every_path_that_is_named_exists(page):
    missing = [path for path in paths_in(text_of(page)) if not is_there(path)]

    assert missing == []


def test_architecture_names_each_room_of_the_package():
    text = text_of(ROOT / "docs" / "architecture.md")
    rooms = {path.name for path in PACKAGE.iterdir() if path.is_dir()} - {"migrations"}

    assert {room for room in rooms if f"{room}/" not in text and room[0] != "_"} == set()
    assert len(set(paths_in(text))) > 30


def anchor_of(heading):
    """A heading's anchor, as the sites that show Markdown make it."""
    return re.sub(r"[^\w\- ]", "", heading.strip().lower()).replace(" ", "-")


@pytest.mark.parametrize("page", PAGES, ids=title_of)
def test_every_link_leads_somewhere(page):
    links = re.findall(r"\]\(([^)\s]+)\)", text_of(page))
    for link in links:
        name, _, anchor = link.partition("#")
        target = (page.parent / name) if name else page
        assert target.exists(), link
        if anchor:
            headings = re.findall(r"^#+ (.+)$", text_of(target), flags=re.MULTILINE)
            assert anchor in {anchor_of(heading) for heading in headings}, link


def test_every_page_of_the_docs_is_linked_from_another():
    linked = {
        (page.parent / link.partition("#")[0]).resolve()
        for page in PAGES
        for link in re.findall(r"\]\(([^)\s]+)\)", text_of(page))
    }

    assert [title_of(page) for page in DOCS if page.resolve() not in linked] == []


@pytest.mark.parametrize("page", PAGES, ids=title_of)
def test_every_address_that_is_named_is_one_of_the_site(page):
    code = [*code_in(text_of(page)), *re.findall(r"\*(/[^*\s]+)\*", text_of(page))]
    addresses = [word.partition("?")[0] for word in code if re.match(r"/[\w/{<]", word)]
    for address in addresses:
        if address != "/static/" and not address.startswith(ON_A_SERVER):
            # A name or a format: any will do, since only the form of the address is looked at.
            path = re.sub(r"<\w+>|\{\w+\}|…", "json", address)
            try:
                resolve(path)
            except Resolver404:
                pytest.fail(f"{address} is no address of the site")


@pytest.mark.parametrize("page", PAGES, ids=title_of)
def test_every_class_that_is_named_exists(page):
    code = "\n".join(path.read_text("utf-8") for path in PACKAGE.glob("**/*.py"))
    defined = set(re.findall(r"^class (\w+)", code, flags=re.MULTILINE))
    classes = {
        word for word in code_in(text_of(page)) if re.fullmatch(r"(?:[A-Z][a-z]+){1,4}", word)
    }

    assert classes - defined - {"Host", "ModelForm", "Secure"} == set()


@pytest.mark.parametrize("page", PAGES, ids=title_of)
def test_every_constant_and_variable_that_is_named_is_read_somewhere(page):
    files = [ROOT / "dev.py", *PACKAGE.glob("**/*.py"), *(ROOT / "tests").glob("**/*.py")]
    code = "\n".join(path.read_text("utf-8") for path in files if path != Path(__file__))
    names = {word for word in code_in(text_of(page)) if re.fullmatch(r"[A-Z][A-Z_]{3,}", word)}
    sql = {"UNION", "UNION ALL", "NAME_FILE", "LICENSE"}

    # What is read from NAME is read from the file of NAME_FILE too.
    read = {
        name for name in names if re.search(rf"\b{name}|\b{name.removesuffix('_FILE')}\b", code)
    }

    assert names - sql - read == set()


def test_the_readme_explains_each_model_by_its_name():
    rows = re.findall(r"^\| ([^|]+) \|.+\|.+\|$", text_of(ROOT / "README.md"), flags=re.MULTILINE)
    words = {word for row in rows for word in re.findall(r"`(\w+)`", row)}

    assert words <= set(models.__all__)
    assert {"Quote", "Wording", "Attribution", "Statement", "Proposal"} <= words


@pytest.mark.parametrize(
    "page", [*PAGES, ROOT / "CHANGELOG.md", ROOT / "pyproject.toml"], ids=title_of
)
def test_no_page_uses_a_word_that_was_replaced(page):
    assert re.findall(OLD_WORDS, text_of(page), flags=re.IGNORECASE) == []


@pytest.mark.parametrize("page", DECISIONS, ids=title_of)
def test_a_decision_is_short_and_gives_context_decision_and_consequence(page):
    text = text_of(page)

    assert text.startswith("# ")
    assert re.findall(r"^\*\*(\w+)\.\*\*", text, flags=re.MULTILINE) == [
        "Context",
        "Decision",
        "Consequence",
    ]
    assert len(text.splitlines()) <= 25


def test_the_libraries_that_a_decision_calls_required_are():
    text = text_of(ROOT / "docs" / "decisions" / "required-libraries.md")
    required = (ROOT / "requirements" / "app.in").read_text("utf-8")
    names = {word for word in code_in(text) if re.fullmatch("[a-z]+", word)}

    assert {"pygraphviz", "trafilatura"} <= names
    assert {name for name in names if name not in required} == set()


def test_the_changelog_begins_with_the_version_of_the_project():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    versions = re.findall(r"^## (\d+\.\d+\.\d+) — \d{4}-\d\d-\d\d$", CHANGELOG, flags=re.MULTILINE)

    assert versions[0] == project["version"]


def test_each_change_is_a_line():
    lines = [line for line in CHANGELOG.splitlines() if line and line[0] not in "#-"]

    assert lines == ["One line for each change, in a user's words; the newest version first."]


def test_the_guide_names_each_kind_of_hit_that_find_prints():
    row = re.search(r"^\| `manage.py find .+$", text_of(ROOT / "docs" / "curating.md"), re.M)[0]

    assert {f"`{kind}`" for kind in MatchKind} - {"`different`"} <= set(re.findall(r"`\w+`", row))


def test_every_export_format_of_the_table_exists():
    rows = re.findall(r"^\| (`.+?) \| yes", text_of(ROOT / "docs" / "exports.md"), flags=re.M)

    assert {name for row in rows for name in re.findall(r"`([^`]+)`", row)} <= set(FORMATS)


def errands():
    """Each errand of CONTRIBUTING: its heading, the number it promises, the files it lists."""
    text = text_of(ROOT / "CONTRIBUTING.md").partition("## Four errands")[2].partition("\n## ")[0]
    for part in text.split("\n### ")[1:]:
        heading, _, body = part.partition("\n")
        files = re.findall(r"^\d+\. `([^`]+)`", body, flags=re.MULTILINE)
        yield heading, int(re.search(r"\((\d+) files?", heading)[1]), files


@pytest.mark.parametrize(("heading", "number", "files"), [*errands()])
def test_an_errand_lists_as_many_files_as_its_heading_says(heading, number, files):
    assert len(files) == number <= 5


def test_there_are_four_errands():
    assert len([*errands()]) == 4
