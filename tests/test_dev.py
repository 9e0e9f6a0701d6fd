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
    "check --deploy",
    "makemigrations --check",
    "collectstatic",
    "migrate",
    "loaddata",
    "mypy",
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

    @contextlib.contextmanager
    def meanwhile(name, command, **env):
        yield
        passed.append((name, command))

    monkeypatch.setattr(dev, "gate", lambda name, command, **env: passed.append((name, command)))
    monkeypatch.setattr(dev, "gate_meanwhile", meanwhile)
    monkeypatch.setattr(dev, "paths", lambda pattern: fixtures if "fixtures" in pattern else [])
    monkeypatch.setattr(dev, "ensure_venv", lambda requirements: None)
    monkeypatch.setattr(dev, "postgres_programs", lambda: None)
    monkeypatch.delenv("DATABASE_URL", raising=False)
    return passed


def names(gates):
    return [name for name, _ in gates]


def run(dev, *arguments, monkeypatch):
    """Do what ``python3 dev.py test ARGUMENTS`` does."""
    monkeypatch.setattr(sys, "argv", ["dev.py", "test", *arguments])
    return dev.test(dev.read_arguments())


def test_it_can_be_read_by_python_3_8():
    ast.parse(SOURCE, feature_version=(3, 8))


def test_it_needs_nothing_but_the_standard_library():
    imports = re.findall(r"^\s*(?:import|from) (\w+)", SOURCE, flags=re.MULTILINE)

    assert set(imports) <= sys.stdlib_module_names


def test_nothing_of_the_shell_reaches_the_settings(dev):
    settings = (ROOT / "provenance" / "settings.py").read_text(encoding="utf-8")
    read = set(re.findall(r'env\.\w+\(\s*"([A-Z_]+)"', settings))

    assert read <= dev.DROPPED_VARIABLES


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


def test_the_gates_stand_in_this_order(dev, gates, monkeypatch):
    run(dev, monkeypatch=monkeypatch)

    assert names(gates) == [*GATES, "pytest on SQLite, with coverage", "coverage"]


def test_coverage_asks_for_all_that_the_tests_ran(dev, gates):
    dev.test_sqlite()

    (_, measured), (_, asked) = gates
    assert measured[measured.index("--out") + 1] == asked[asked.index("--merge") + 1]
    assert asked[asked.index("--fail-under") + 1] == "100"


def test_fixtures_are_loaded_in_the_order_the_demo_needs(dev, gates):
    dev.check_fixtures()

    order = ["fixtures/seeds.json", "fixtures/retellings.json", "fixtures/zebra.json"]
    assert gates[-1][1][-3:] == order


def test_a_missing_fixture_fails_by_its_name(dev, gates, monkeypatch, capsys):
    monkeypatch.setattr(dev, "paths", lambda pattern: [])

    assert run(dev, monkeypatch=monkeypatch) == 1
    assert "fixtures/seeds.json is missing" in capsys.readouterr().err


def test_a_missing_postgresql_is_said_aloud(dev, gates, monkeypatch, capsys):
    run(dev, monkeypatch=monkeypatch)

    assert "PostgreSQL is not installed here" in capsys.readouterr().err


def test_postgresql_comes_last_where_it_is_named(dev, gates, monkeypatch):
    monkeypatch.setenv("DATABASE_URL", "postgres://someone@db.example/name")

    run(dev, monkeypatch=monkeypatch)

    assert names(gates)[-1] == "pytest on the PostgreSQL of DATABASE_URL"


def test_asking_for_postgresql_where_there_is_none_fails(dev, gates, monkeypatch, capsys):
    assert run(dev, "--database", "postgres", monkeypatch=monkeypatch) == 1
    assert "no initdb on this machine" in capsys.readouterr().err


def test_arguments_go_to_pytest_alone(dev, gates, monkeypatch):
    run(dev, "tests/domain", "-x", monkeypatch=monkeypatch)

    assert names(gates) == ["pytest"]
    assert gates[0][1][-2:] == ["tests/domain", "-x"]


def test_the_gate_that_failed_is_named(dev, monkeypatch, capsys):
    monkeypatch.setattr(dev, "ensure_venv", lambda requirements: None)
    monkeypatch.setattr(dev, "PYTHON", "false")

    assert run(dev, monkeypatch=monkeypatch) == 1
    assert "FAILED at the gate: ruff format (exit 1)" in capsys.readouterr().err


def test_a_gate_that_ran_beside_the_others_fails_too(dev, monkeypatch, capfd):
    with (
        pytest.raises(dev.GateFailed, match=r"types \(exit 3\)"),
        dev.gate_meanwhile("types", [sys.executable, "-c", "print('no'); exit(3)"]),
    ):
        pass

    assert capfd.readouterr().err == "\n== types\nno\n"


def test_a_gate_that_ran_beside_one_that_failed_is_ended(dev):
    with (
        pytest.raises(dev.GateFailed, match="another"),
        dev.gate_meanwhile("types", [sys.executable, "-c", "import time; time.sleep(60)"]),
    ):
        raise dev.GateFailed("another")


@pytest.mark.parametrize(
    ("options", "covered"), [([], [True, False]), (["--full"], [False, False])]
)
def test_coverage_is_that_of_the_tests_that_always_run(dev, gates, monkeypatch, options, covered):
    monkeypatch.setenv("DATABASE_URL", "postgres://someone@db.example/name")

    run(dev, *options, monkeypatch=monkeypatch)

    runs = [command for name, command in gates if name.startswith("pytest")]
    assert ["slipcover" in command for command in runs] == covered


def test_full_goes_to_every_run_of_pytest(dev, gates, monkeypatch):
    monkeypatch.setenv("DATABASE_URL", "postgres://someone@db.example/name")

    run(dev, "--full", monkeypatch=monkeypatch)

    runs = [command for name, command in gates if name.startswith("pytest")]
    assert len(runs) == 2
    assert all(command[-1] == "--full" for command in runs)
    assert not set(dev.POSTGRES_TESTS) & set(runs[-1])


def test_mutate_tries_what_the_tests_notice_and_nothing_else(dev, gates, monkeypatch):
    locks = []
    monkeypatch.setattr(dev, "ensure_venv", locks.append)

    assert run(dev, "--mutate", "--number", "40", "--room", "domain", monkeypatch=monkeypatch) == 0

    ((name, command),) = gates
    assert (name, locks) == ("tests notice", ["test.txt", "mutation.txt"])
    assert command[1:] == ["-m", "tests.mutations", "--number", "40", "--room", "domain"]


def test_quick_says_what_it_leaves_out(dev, gates, monkeypatch, capsys):
    assert run(dev, "--quick", monkeypatch=monkeypatch) == 0

    assert names(gates)[-1] == "pytest on SQLite, the first case of each test"
    assert "Left out: types" in capsys.readouterr().err


def test_what_is_tried_on_postgresql_is_there(dev):
    paths = (*dev.POSTGRES_TESTS, *dev.NOT_ON_POSTGRES)

    assert [path for path in paths if not (ROOT / path).exists()] == []


def test_what_locks_or_breaks_a_constraint_is_tried_on_postgresql(dev):
    """The others ask for pages, which read and write through what is tried there."""
    telling = re.compile(r"transactional_db|transaction=True|IntegrityError|select_for_update")
    apart = (dev.BROWSER_TESTS, *dev.POSTGRES_TESTS, "tests/conftest.py", "tests/test_dev.py")
    tests = {str(path.relative_to(ROOT)): path for path in ROOT.glob("tests/**/*.py")}

    missing = [
        name
        for name, path in tests.items()
        if not name.startswith(apart) and telling.search(path.read_text(encoding="utf-8"))
    ]
    assert missing == []


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


# The demo's database


@pytest.fixture
def demo(dev, monkeypatch, tmp_path):
    """A checkout of its own with one migration; ``demo.commands`` are the commands that ran."""
    migrations = tmp_path / "provenance" / "migrations"
    migrations.mkdir(parents=True)
    (migrations / "0001_initial.py").write_text("first", encoding="utf-8")
    monkeypatch.setattr(dev, "ROOT", str(tmp_path))
    monkeypatch.setattr(dev, "ensure_venv", lambda requirements: None)
    dev.commands = []

    def run(command, **options):
        dev.commands.append((command, options))
        (tmp_path / "var" / "demo.sqlite3").touch()
        return dev.subprocess.CompletedProcess(command, 0)

    monkeypatch.setattr(dev.subprocess, "run", run)
    return dev


def test_the_demos_database_is_set_up_once_for_commands(demo):
    demo.manage_demo(["trace", "words"])
    demo.manage_demo(["trace", "words"])

    assert [command[-1] == "words" for command, _ in demo.commands] == [False, True, True]


def test_a_command_needs_no_environment_and_runs_where_it_is_called(demo, tmp_path):
    demo.manage_demo(["propose", "article.txt"])

    command, options = demo.commands[-1]
    assert command[1:] == [str(tmp_path / "manage.py"), "propose", "article.txt"]
    assert "cwd" not in options
    assert options["env"]["PROVENANCE_LOCAL"] == "1"
    assert options["env"]["DATABASE_URL"].endswith("/var/demo.sqlite3")


def test_a_new_migration_brings_the_database_up_to_date(demo, tmp_path, capsys):
    demo.set_up_demo(always=False)
    (tmp_path / "provenance" / "migrations" / "0002_more.py").write_text("x", encoding="utf-8")

    demo.set_up_demo(always=False)

    assert len(demo.commands) == 2
    assert "older version" not in capsys.readouterr().err


def test_a_database_of_an_older_first_migration_is_made_anew(demo, tmp_path, capsys):
    demo.set_up_demo(always=True)
    (tmp_path / "var" / "demo.sqlite3").write_text("older", encoding="utf-8")
    (tmp_path / "provenance" / "migrations" / "0001_initial.py").write_text("x", encoding="utf-8")

    demo.set_up_demo(always=True)

    assert (tmp_path / "var" / "older-demo.sqlite3").read_text(encoding="utf-8") == "older"
    assert "made by an older version" in capsys.readouterr().err


def test_a_second_command_waits_for_the_first_and_says_so(demo, monkeypatch, capsys):
    answers = iter([False, False, True])
    monkeypatch.setattr(demo, "lock", lambda file: next(answers))

    demo.set_up_demo(always=True)

    assert capsys.readouterr().err.count("waiting for it to finish") == 1
    assert len(demo.commands) == 1


def test_a_lock_is_held_by_one_at_a_time(demo, tmp_path):
    with demo.setup_lock(), open(tmp_path / "var" / "setup.lock", "a+b") as second:
        assert not demo.lock(second)
    with open(tmp_path / "var" / "setup.lock", "a+b") as second:
        assert demo.lock(second)


class Server:
    def __init__(self, *answers):
        self.answers = list(answers)

    def poll(self):
        return self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]


def test_a_server_is_waited_for_as_long_as_it_runs(dev, monkeypatch):
    with contextlib.closing(socket.create_server(("127.0.0.1", 0))) as answering:
        dev.wait_for_page(Server(None), "127.0.0.1", answering.getsockname()[1])


def test_a_server_that_ends_is_said_to_have_ended(dev):
    with pytest.raises(SystemExit, match=r"dev\.py manage check"):
        dev.wait_for_page(Server(1), "127.0.0.1", 9)


def test_a_server_that_never_answers_is_given_up(dev, monkeypatch):
    monkeypatch.setattr(dev, "SERVER_MINUTES", 0)

    with pytest.raises(SystemExit, match=r"within 0 minutes"):
        dev.wait_for_page(Server(None), "127.0.0.1", 9)


def test_a_measurement_has_a_database_of_its_own(demo):
    demo.benchmark(["--quotes", "10"])

    command, options = demo.commands[-1]
    assert command[1:] == ["-m", "tests.benchmarks", "--quotes", "10"]
    assert options["env"]["DATABASE_URL"].endswith("/var/benchmark.sqlite3")


def test_a_measurement_on_postgresql_has_a_server_of_its_own(demo, monkeypatch, tmp_path):
    (tmp_path / "var").mkdir()
    address = "postgres://provenance@/provenance?host=/nowhere"
    monkeypatch.setattr(demo, "postgres_programs", lambda: "/programs")
    monkeypatch.setattr(demo, "throwaway_postgres", lambda _: contextlib.nullcontext(address))

    demo.benchmark(["--database", "postgres", "peers"])

    (created, _), (command, options) = demo.commands[0], demo.commands[-1]
    assert created == ["/programs/createdb", "-h", "/nowhere", "-U", "provenance", "provenance"]
    assert command[1:] == ["-m", "tests.benchmarks", "peers"]
    assert options["env"]["DATABASE_URL"] == address


def test_without_postgresql_nothing_is_measured_on_it(demo, monkeypatch, capsys):
    monkeypatch.setattr(demo, "postgres_programs", lambda: None)

    assert demo.benchmark(["--database", "postgres", "peers"]) == 1
    assert "no initdb" in capsys.readouterr().err
    assert not demo.commands


def test_nearness_in_meaning_may_be_left_out_of_a_measurement(demo, monkeypatch):
    monkeypatch.setenv("PROVENANCE_SEMANTIC", "0")

    demo.benchmark(["peers"])

    assert demo.commands[-1][1]["env"]["PROVENANCE_SEMANTIC"] == "0"
