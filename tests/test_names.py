"""Names say what a thing is: no bare participles, no two classes alike, templates one can read."""

from __future__ import annotations

import ast
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
# Ceilings: how many there may be; those that are left are stored values and keys of the API.
BARE = 30
DISGUISED = 0
CLASSES_ALIKE = 0
LONG_LINES = 0
LINE = 140

PARTICIPLES = {
    *("told", "said", "kept", "asked", "found", "given", "taken", "seen", "shown", "known", "held"),
    *(
        "stored",
        "wanted",
        "needed",
        "chosen",
        "named",
        "made",
        "done",
        "sent",
        "heard",
        "read_back",
    ),
    *("written", "worded", "judged", "voted", "counted", "marked", "noted", "put", "left", "gone"),
    *("meant", "spoken", "drawn"),
}
# Nouns that say nothing: with one of them a participle is as bare as without.
EMPTY = {
    *("value", "values", "item", "items", "thing", "things", "object", "objects", "one", "ones"),
    *("data", "entry", "entries", "all", "result", "results", "it", "them"),
}
# `is_known` asks whether; it is a whole sentence and stands.
QUESTIONS = {"is", "are", "was", "were", "has", "have", "be", "not"}
EXEMPT = {
    # Columns that hold a name in the words of the document that gives it, and what reads them.
    *("as_named", "speaker_as_named", "addressee_as_named", "agent_as_named", "doer_as_named"),
    # The column that says how a statement is put: stated, hedged, disclaimed.
    "how_put",
}
"""Disguises that may stay: stored values, and rules named by a finding's code."""
# Django asks for these by name, or nests them.
ALIKE_BY_RULE = ("Command", "Meta", "Migration")


@cache
def modules():
    """The syntax of each module by its path; migrations repeat what models once were."""
    paths = (path for path in ROOT.glob("provenance/**/*.py") if "migrations" not in path.parts)
    return {str(path.relative_to(ROOT)): ast.parse(path.read_text("utf-8")) for path in paths}


@cache
def all_variable_names():
    """The names and lines of all modules, by their path."""
    return {path: list(variable_names(tree)) for path, tree in modules().items()}


def variable_names(tree):
    """Yield the name and line of each argument and of each variable where it gets a value."""
    for node in ast.walk(tree):
        if isinstance(node, ast.arg):
            yield node.arg, node.lineno
        elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            yield node.id, node.lineno


def is_bare(name):
    return name.strip("_") in PARTICIPLES


def is_disguised(name):
    """Tell whether a participle stands last, or with nothing but empty nouns.

    ``words_told`` and ``told_value`` are disguises; ``known_wordings`` is a noun and ``is_known``
    a question.
    """
    words = name.strip("_").split("_")
    if len(words) < 2 or words[0] in QUESTIONS or is_bare(name) or name in EXEMPT:
        return False
    rest = set(words) - PARTICIPLES
    return words[-1] in PARTICIPLES or (words[0] in PARTICIPLES and rest <= EMPTY)


def names_that(fault):
    return [
        f"{path}:{line} {name}"
        for path, names in all_variable_names().items()
        for name, line in names
        if fault(name)
    ]


def classes_alike():
    """The paths of each top-level class whose name another one has too."""
    paths = {}
    for path, tree in modules().items():
        for node in tree.body:
            if isinstance(node, ast.ClassDef) and node.name not in ALIKE_BY_RULE:
                paths.setdefault(node.name, []).append(path)
    return {name: where for name, where in paths.items() if len(where) > 1}


def long_lines():
    for path in sorted(ROOT.glob("templates/**/*.html")):
        for number, line in enumerate(path.read_text("utf-8").splitlines(), start=1):
            if len(line) > LINE:
                yield f"{path.relative_to(ROOT)}:{number} {len(line)} characters"


def test_few_names_are_bare_participles():
    faults = names_that(is_bare)

    assert len(faults) <= BARE, "\n".join(faults)


def test_few_names_are_participles_in_disguise():
    faults = names_that(is_disguised)

    assert len(faults) <= DISGUISED, "\n".join(faults)


def test_no_two_classes_share_a_name():
    alike = classes_alike()

    assert sum(map(len, alike.values())) <= CLASSES_ALIKE, alike


def test_no_line_of_a_template_is_too_long_to_read():
    lines = list(long_lines())

    assert len(lines) <= LONG_LINES, "\n".join(lines)


def test_what_is_exempt_is_still_there():
    names = Counter(name for names in all_variable_names().values() for name, _ in names)

    assert [name for name in EXEMPT if not names[name]] == []


@pytest.mark.parametrize("name", ["told_value", "value_told", "_words_kept", "given_it"])
def test_a_disguise_is_noticed(name):
    assert is_disguised(name)


@pytest.mark.parametrize("name", ["known_wordings", "is_known", "report", "marked_text"])
def test_a_name_that_says_what_it_is_passes(name):
    assert not is_disguised(name)
    assert not is_bare(name)


def test_a_bare_participle_is_noticed_in_arguments_and_loops():
    tree = ast.parse("def f(told, *, _kept=1):\n    for seen in told: pass\n")

    assert [name for name, _ in variable_names(tree) if is_bare(name)] == ["told", "_kept", "seen"]
