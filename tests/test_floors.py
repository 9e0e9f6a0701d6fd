"""Ceilings that keep files and functions small; the floors themselves are checked by lint-imports."""

from __future__ import annotations

import ast
import re
from pathlib import Path

ROOT = Path(__file__).parent.parent
LINES_A_FILE = 300
LINES_A_FUNCTION = 40
# A file may rise above its ceiling by saying why, in its own opening words.
REASON = re.compile(r"^Ceiling: .{20,}", re.MULTILINE)


def files():
    ours = (path for path in ROOT.glob("provenance/**/*.py") if "migrations" not in path.parts)
    return [ROOT / "dev.py", *sorted(ours)]


def has_reason(source):
    return REASON.search(ast.get_docstring(ast.parse(source)) or "") is not None


def too_long(source):
    return len(source.splitlines()) > LINES_A_FILE and not has_reason(source)


def whales(source):
    kinds = (ast.FunctionDef, ast.AsyncFunctionDef)
    functions = [node for node in ast.walk(ast.parse(source)) if isinstance(node, kinds)]
    return [node.name for node in functions if node.end_lineno - node.lineno + 1 > LINES_A_FUNCTION]


def function_of(lines):
    return "def long():\n" + "    x = 1\n" * (lines - 1)


def sources():
    """The text of each file by its path, as it is told where a check fails."""
    return {str(path.relative_to(ROOT)): path.read_text(encoding="utf-8") for path in files()}


def opens_silently(source):
    return bool(source) and not ast.get_docstring(ast.parse(source))


def test_every_file_stays_under_its_ceiling():
    assert [path for path, source in sources().items() if too_long(source)] == []


def test_every_function_stays_under_its_ceiling():
    assert {path: long for path, source in sources().items() if (long := whales(source))} == {}


def test_every_module_opens_by_saying_what_it_is_for():
    assert [path for path, source in sources().items() if opens_silently(source)] == []


def test_three_hundred_lines_are_allowed_and_one_more_is_not():
    assert not too_long("x = 1\n" * 300)
    assert too_long("x = 1\n" * 301)


def test_a_reason_lifts_the_ceiling_of_its_file():
    assert not too_long('"""Reads.\n\nCeiling: one format stands whole.\n"""\n' + "x = 1\n" * 301)


def test_forty_lines_of_function_are_allowed_and_one_more_is_not():
    assert whales(function_of(40)) == []
    assert whales(function_of(41)) == ["long"]


def test_a_module_without_a_docstring_is_noticed_and_an_empty_one_is_not():
    assert opens_silently("x = 1\n")
    assert not opens_silently("")
