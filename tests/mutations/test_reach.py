"""Which tests are run for a changed line, and in which order."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from tests.mutations.reach import Reach, by_file

CODE = "provenance/domain/dates.py"
NEAR, FAR, WIDE = ("tests/domain/test_dates.py::a", "tests/a.py::b", "tests/domain/test_any.py::c")


def _mask(*lines):
    return sum(1 << line for line in lines)


@pytest.fixture
def reach(tmp_path):
    (tmp_path / "tests").mkdir()
    (tmp_path / "provenance" / "domain").mkdir(parents=True)
    (tmp_path / CODE).write_text("x = 1\n")
    (tmp_path / "tests" / "a.py").write_text("")
    return Reach(tmp_path, tmp_path / "kept")


def test_tests_that_run_the_line_stand_in_order_of_nearness(reach):
    reach.tests = {
        WIDE: {CODE: _mask(3, 4, 5)},
        FAR: {CODE: _mask(3)},
        NEAR: {CODE: _mask(3, 4)},
        "tests/domain/test_dates.py::elsewhere": {CODE: _mask(4)},
    }

    assert reach.nearest(CODE, [3], ["tests/domain"]) == [NEAR, WIDE, FAR]


def test_what_was_read_is_kept_while_the_tests_read_the_same(reach, tmp_path):
    reach.keep("tests/a.py", {FAR: {CODE: _mask(3)}})
    again = Reach(tmp_path, tmp_path / "kept")

    assert again.knows("tests/a.py")
    assert again.tests == {FAR: {CODE: _mask(3)}}

    (tmp_path / "tests" / "a.py").write_text("# changed\n")
    assert not again.knows("tests/a.py")


def test_of_a_file_that_has_changed_since_any_line_may_be_meant(reach, tmp_path):
    reach.keep("tests/a.py", {FAR: {CODE: _mask(3)}})
    (tmp_path / CODE).write_text("x = 2\n")
    again = Reach(tmp_path, tmp_path / "kept")

    again.knows("tests/a.py")

    assert again.nearest(CODE, [7], []) == [FAR]


def test_tests_named_after_the_folder_stand_before_others(reach):
    code = "provenance/queries/checks/documents.py"
    of_folder, other = "tests/queries/test_checks.py::a", "tests/queries/test_a.py::a"
    reach.tests = {other: {code: _mask(3)}, of_folder: {code: _mask(3, 4, 5)}}

    assert reach.nearest(code, [3], ["tests/queries"]) == [of_folder, other]


def test_all_tests_of_a_file_are_run_however_they_stand():
    first, other, last = (SimpleNamespace(nodeid=one) for one in (FAR, NEAR, "tests/a.py::c[1]"))

    assert by_file([first, other, last]) == {
        "tests/a.py": [first, last],
        "tests/domain/test_dates.py": [other],
    }
