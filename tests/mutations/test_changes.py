"""Changes that make no difference are not drawn."""

from __future__ import annotations

import pytest

pytest.importorskip("mutmut", reason="needs requirements/mutation.txt")

import libcst

from tests.mutations.changes import _mutations


def changed(tmp_path, call):
    """What the changes make of a call, all together."""
    path = tmp_path / "changed.py"
    path.write_text(f"def field():\n    return {call}\n", encoding="utf-8")
    _module, mutations = _mutations(path)
    return " ".join(libcst.Module([]).code_for_node(one.mutated_node) for one in mutations)


def test_that_a_field_is_not_required_is_not_said_in_another_way(tmp_path):
    changes = changed(tmp_path, "Field(words, required=False)")

    assert "required=None" not in changes
    assert "Field(words, )" in changes


def test_another_argument_may_become_nothing(tmp_path):
    assert "limit=None" in changed(tmp_path, "Field(words, limit=False)")
