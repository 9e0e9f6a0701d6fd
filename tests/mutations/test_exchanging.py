"""A change is made in a program that runs, wherever the changed thing was imported."""

from __future__ import annotations

import importlib.util
import sys

import pytest

from tests.mutations.exchanging import NotExchangeable, exchange

CODE = """
from functools import cache, wraps

LIMIT = 5
OTHER = 9


def loud(function):
    @wraps(function)
    def shout(*given):
        return function(*given).upper()
    return shout


@loud
def greet(name):
    return "good day, " + name


@cache
def double(number):
    return 2 * number


def is_over(number):
    return number > LIMIT


class Desk:
    seats = 2

    @property
    def doors(self):
        return 1
"""


@pytest.fixture
def load(tmp_path, monkeypatch):
    """Writes a module of this code, and imports it by that name."""

    def write(name, code):
        path = tmp_path / f"{name}.py"
        path.write_text(code)
        spec = importlib.util.spec_from_file_location(f"tests.{name}", path)
        module = importlib.util.module_from_spec(spec)
        monkeypatch.setitem(sys.modules, f"tests.{name}", module)
        spec.loader.exec_module(module)
        return path, module

    return write


@pytest.fixture
def desk(load):
    return load("desk_of_a_test", CODE)


def test_a_function_is_exchanged_under_its_decorator(desk):
    path, module = desk
    greet = module.greet

    exchange(path, CODE.replace("good day", "good night"))

    assert greet("Ann") == "GOOD NIGHT, ANN"


def test_the_inside_of_a_decorator_is_exchanged_where_it_was_used(desk):
    path, module = desk

    exchange(path, CODE.replace("upper", "title"))

    assert module.greet("Ann") == "Good Day, Ann"


def test_what_a_class_computes_is_exchanged(desk):
    path, module = desk
    here = module.Desk()

    exchange(path, CODE.replace("return 1", "return 3"))

    assert here.doors == 3


def test_a_constant_is_exchanged_wherever_it_was_imported(desk, load):
    path, module = desk
    _, other = load("other_of_a_test", "from tests.desk_of_a_test import LIMIT, OTHER\n")

    exchange(path, CODE.replace("LIMIT = 5", "LIMIT = 6"))

    assert not module.is_over(6)
    assert (other.LIMIT, other.OTHER) == (6, 9)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("seats = 2", "seats = 3"),
        ("@cache\n", ""),
        ("def is_over(number)", "def is_over(number=1)"),
    ],
    ids=["attribute", "decorator", "default"],
)
def test_what_importing_runs_is_not_exchanged(desk, old, new):
    path, _ = desk

    with pytest.raises(NotExchangeable):
        exchange(path, CODE.replace(old, new))
