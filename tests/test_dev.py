"""dev.py: what starts it, what it looks for, and the order in which it says no."""

from __future__ import annotations

import ast
import contextlib
import hashlib
import importlib.util
import os
import re
import socket
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SOURCE = (ROOT / "dev.py").read_text(encoding="utf-8")
GATES = [
    "ruff format",
    "ruff check",
    "djade",
    "lint-imports",
    "mypy",
    "check --deploy",
    "makemigrations --check",
    "collectstatic",
    "migrate",
    "loaddata",
]


@pytest.fixture
def dev():
    spec = importlib.util.spec_from_file_location("dev", ROOT / "dev.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def gates(dev, monkeypatch):
    """The names of the gates that a test passes, in their order."""
    passed = []
    fixtures = ["fixtures/retellings.json", "fixtures/seeds.json", "fixtures/zebra.json"]
    monkeypatch.setattr(dev, "gate", lambda name, command, **env: passed.append((name, command)))
    monkeypatch.setattr(dev, "paths", lambda pattern: fixtures if "fixtures" in pattern else [])
    monkeypatch.setattr(dev, "ensure_venv", lambda requirements: None)
    monkeypatch.setattr(dev, "postgres_programs", lambda: None)
    monkeypatch.delenv("DATABASE_URL", raising=False)
    return passed


def names(gates):
    return [name for name, _ in gates]


def test_it_can_be_read_by_python_3_8():
    ast.parse(SOURCE, feature_version=(3, 8))


def test_it_needs_nothing_but_the_standard_library():
    imports = re.findall(r"^\s*(?:import|from) (\w+)", SOURCE, flags=re.MULTILINE)

    assert set(imports) <= sys.stdlib_module_names


def test_nothing_of_the_shell_reaches_the_settings(dev):
    settings = (ROOT / "provenance" / "settings.py").read_text(encoding="utf-8")
    read = set(re.findall(r'env\.\w+\(\s*"([A-Z_]+)"', settings))

    assert read <= dev.FOREIGN


def test_nothing_of_the_shell_reaches_the_environment(dev, monkeypatch):
    monkeypatch.setenv("PYTHONPATH", "elsewhere")
    monkeypatch.setenv("VIRTUAL_ENV", "elsewhere")

    assert not {"PYTHONPATH", "VIRTUAL_ENV"} & set(dev.environment())


def test_a_program_that_is_no_python_is_passed_over(dev, tmp_path):
    stub = tmp_path / "python3"
    stub.write_text("#!/bin/sh\nexit 127\n", encoding="utf-8")
    stub.chmod(0o755)

    assert dev.version_of(str(stub)) is None


@pytest.mark.parametrize(
    ("version", "suitable"),
    [((3, 11), False), ((3, 12), True), ((3, 14), True), ((3, 15), False), (None, False)],
)
def test_python_3_12_to_3_14_are_suitable(dev, monkeypatch, version, suitable):
    monkeypatch.setattr(dev, "version_of", lambda python: version)

    assert dev.is_suitable("python3") is suitable


def test_without_a_suitable_python_it_says_what_to_do(dev, monkeypatch):
    monkeypatch.setattr(dev, "candidates", lambda: iter([]))

    with pytest.raises(SystemExit, match=r"(?s)Install one .*PROJECT_PYTHON"):
        dev.find_python()


def test_pyenv_is_found_from_the_interpreter_that_runs(dev, monkeypatch, tmp_path):
    monkeypatch.delenv("PYENV_ROOT", raising=False)
    monkeypatch.setattr(dev.sys, "base_prefix", str(tmp_path / "versions" / "3.11.7"))

    assert str(tmp_path) in dev.pyenv_roots()


def test_pyenv_is_found_from_its_shims(dev, monkeypatch, tmp_path):
    monkeypatch.setenv("PATH", os.pathsep.join(["/bin", str(tmp_path / "shims")]))

    assert str(tmp_path) in dev.pyenv_roots()


@pytest.fixture
def installs(dev, monkeypatch, tmp_path):
    """What gets installed in a checkout of its own whose .venv is there already."""
    done = []
    (tmp_path / ".venv").mkdir()
    (tmp_path / "requirements").mkdir()
    (tmp_path / "requirements" / "app.txt").write_text("django==6.1.3", encoding="utf-8")
    monkeypatch.setattr(dev, "ROOT", str(tmp_path))
    monkeypatch.setattr(dev, "VENV", str(tmp_path / ".venv"))
    monkeypatch.setattr(dev, "install", done.append)
    return done


def test_requirements_are_installed_once(dev, installs):
    dev.ensure_venv("app.txt")
    dev.ensure_venv("app.txt")

    assert len(installs) == 1


def test_requirements_are_installed_again_when_their_lock_changes(dev, installs, tmp_path):
    dev.ensure_venv("app.txt")
    (tmp_path / "requirements" / "app.txt").write_text("django==6.1.4", encoding="utf-8")

    dev.ensure_venv("app.txt")

    assert len(installs) == 2


def test_the_stamp_is_the_hash_of_the_lock(dev, installs, tmp_path):
    dev.ensure_venv("app.txt")

    stamp = (tmp_path / ".venv" / ".installed-app.txt").read_text(encoding="utf-8")
    assert stamp == hashlib.sha256(b"django==6.1.3").hexdigest()


def test_a_taken_port_is_passed_over(dev):
    with contextlib.closing(socket.create_server(("127.0.0.1", 0))) as taken:
        port = taken.getsockname()[1]

        assert dev.free_port("127.0.0.1", port) > port


def test_an_address_without_a_port_is_refused_with_an_example(dev):
    with pytest.raises(SystemExit, match=r"for example 127\.0\.0\.1:8000"):
        dev.demo("somewhere")


def test_the_gates_stand_in_this_order(dev, gates):
    dev.test("sqlite", full=False, arguments=[])

    assert names(gates) == [*GATES, "pytest on SQLite, with coverage"]


def test_fixtures_are_loaded_in_the_order_the_demo_needs(dev, gates):
    dev.check_fixtures()

    order = ["fixtures/seeds.json", "fixtures/retellings.json", "fixtures/zebra.json"]
    assert gates[-1][1][-3:] == order


def test_a_missing_fixture_fails_by_its_name(dev, gates, monkeypatch, capsys):
    monkeypatch.setattr(dev, "paths", lambda pattern: [])

    assert dev.test("sqlite", full=False, arguments=[]) == 1
    assert "fixtures/seeds.json is missing" in capsys.readouterr().err


def test_a_missing_postgresql_is_said_aloud(dev, gates, capsys):
    dev.test("sqlite", full=False, arguments=[])

    assert "PostgreSQL is not installed here" in capsys.readouterr().err


def test_postgresql_comes_last_where_it_is_named(dev, gates, monkeypatch):
    monkeypatch.setenv("DATABASE_URL", "postgres://someone@db.example/name")

    dev.test("sqlite", full=False, arguments=[])

    assert names(gates)[-1] == "pytest on the PostgreSQL of DATABASE_URL"


def test_asking_for_postgresql_where_there_is_none_fails(dev, gates, capsys):
    assert dev.test("postgres", full=False, arguments=[]) == 1
    assert "no initdb on this machine" in capsys.readouterr().err


def test_arguments_go_to_pytest_alone(dev, gates):
    dev.test("sqlite", full=False, arguments=["tests/domain", "-x"])

    assert names(gates) == ["pytest"]
    assert gates[0][1][-2:] == ["tests/domain", "-x"]


def test_the_gate_that_failed_is_named(dev, monkeypatch, capsys):
    monkeypatch.setattr(dev, "ensure_venv", lambda requirements: None)
    monkeypatch.setattr(dev, "PYTHON", "false")

    assert dev.test("sqlite", full=False, arguments=[]) == 1
    assert "FAILED at the gate: ruff format (exit 1)" in capsys.readouterr().err


@pytest.mark.parametrize("path", sorted(ROOT.glob("requirements/*")), ids=lambda path: path.name)
def test_requirements_name_no_address(path):
    assert "//" not in path.read_text(encoding="utf-8")


def test_the_continuous_run_is_the_same_command():
    script = ROOT / ".ci" / "run"

    assert "exec python3 dev.py test" in script.read_text(encoding="utf-8")
    assert os.access(script, os.X_OK)


def test_what_is_left_out_on_a_second_database_opens_none(dev):
    marked = re.compile(r"django_db|transactional_db|\bdb\b[,)]")
    files = [path for folder in dev.PURE_TESTS for path in ROOT.glob(f"{folder}/**/*.py")]

    assert files
    assert [path.name for path in files if marked.search(path.read_text(encoding="utf-8"))] == []
