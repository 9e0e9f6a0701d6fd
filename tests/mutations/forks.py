"""Runs, inside pytest, the tests of each change in a fork of the process that collected them.

pytest -p tests.mutations.forks --changes FILE --outcomes FILE --reach FOLDER tests/domain
"""

from __future__ import annotations

import ast
import importlib
import json
import mmap
import os
import resource
import signal
import sys
import time
import traceback
import warnings
from pathlib import Path

import hypothesis
import pytest

from tests.mutations.exchanging import NotExchangeable, exchange
from tests.mutations.reach import Lines, Reach, Watch, by_file, lines_that_name

ROOT = Path.cwd()
HANG = 15
"""Seconds of processor time after which one test hangs, unless it takes as long unchanged."""
WALL = 900
"""Seconds after which a change that waits for something is given up."""

NOTICED, SURVIVED, OUT_OF_TIME, NOT_HERE = "noticed", "survived", "out of time", "start anew"
_CODES = {0: SURVIVED, 1: NOTICED, 4: OUT_OF_TIME, 5: NOT_HERE}

# Made before the package is imported, to see what importing it runs.
_watch = Watch(ROOT)


def pytest_addoption(parser):
    group = parser.getgroup("mutations")
    group.addoption("--changes", help="the changes, as JSON")
    group.addoption("--outcomes", help="where the outcome of each is added")
    group.addoption("--reach", help="a folder for what the tests reach")
    group.addoption(
        "--budget", type=int, help="seconds of processor time for all tests of a change"
    )


def pytest_collection():
    """That an example fails is enough: no smaller one is looked for, which takes minutes."""
    phases = (hypothesis.Phase.explicit, hypothesis.Phase.generate)
    hypothesis.settings.register_profile("changes", hypothesis.settings.default, phases=phases)
    hypothesis.settings.load_profile("changes")


@pytest.hookimpl(tryfirst=True)
def pytest_runtestloop(session):
    options = session.config.option
    changes = json.loads(Path(options.changes).read_text(encoding="utf-8"))
    _import_changed(changes)
    early = _watch.take()
    reach = Reach(ROOT, Path(options.reach))
    _read_reach(session, reach)
    if session.testsfailed:
        raise session.Failed("The tests fail before anything was changed.")
    trials = Trials(session, reach, early)
    with open(options.outcomes, "a", encoding="utf-8") as outcomes:
        for change in changes:
            outcomes.write(json.dumps({**change, **trials.outcome(change), "code": ""}) + "\n")
            outcomes.flush()
    return True


def _import_changed(changes) -> None:
    """Import what is to be changed: what no test has imported yet cannot be exchanged."""
    for path in {change["path"] for change in changes}:
        name = path.removesuffix(".py").removesuffix("/__init__")
        importlib.import_module(name.replace("/", "."))


def _test(item) -> str:
    """The address of a test, all cases of one as one."""
    return item.nodeid.partition("[")[0]


def _read_reach(session, reach: Reach) -> None:
    """Run the first case of each test of the files that were not run as they now read."""
    known = []
    for test_file, items in by_file(session.items).items():
        if reach.knows(test_file):
            known += items
        else:
            lines = _lines_by_test(session, items)
            if session.testsfailed:
                return
            reach.keep(test_file, lines)
    _watch.stop()
    # So that the forks find a database.
    for fixture in ("django_db_setup", "group_permissions"):
        item = next((one for one in known if fixture in one.fixturenames), None)
        if item is not None:
            _run(session, item)


def _lines_by_test(session, items) -> dict[str, Lines]:
    firsts = {}
    for item in items:
        if item.get_closest_marker("slow") is None:
            firsts.setdefault(_test(item), item)
    lines = {}
    _watch.take()
    for test, item in firsts.items():
        _run(session, item)
        lines[test] = _watch.take()
    return lines


def _run(session, item) -> None:
    """Run a test after any other; what the whole session shares stays set up."""
    session._setupstate.teardown_exact(item)
    # As if another test of the same module came next, so that only its own fixtures end.
    item.ihook.pytest_runtest_protocol(item=item, nextitem=item.parent)


class Trials:
    """Forks of this process: one for each change, and one without it for each test that fails."""

    def __init__(self, session, reach: Reach, early: Lines) -> None:
        self.session = session
        self.reach = reach
        self.early = early
        self.tests: dict[str, list[pytest.Item]] = {}
        for item in session.items:
            self.tests.setdefault(_test(item), []).append(item)
        self.fails_anyway: dict[int, bool] = {}

    def outcome(self, change) -> dict[str, object]:
        """What came of a change, and whether importing may have used what it changed."""
        names, by_line = _choose(change, self.reach)
        items = [item for name in names for item in self.tests.get(name, ())]
        ended, used, number = self._fork(items, change)
        if ended == NOTICED and number is not None and self._fails_anyway(items[number]):
            ended = SURVIVED
        ran_early = bool(self.early.get(change["path"], 0) >> change["line"] & 1)
        return {
            "outcome": ended,
            "tests": names,
            "exact": by_line and not ran_early,
            "seconds": round(used, 1),
        }

    def _fails_anyway(self, item) -> bool:
        """Whether the test fails in a fork in which nothing was changed."""
        if id(item) not in self.fails_anyway:
            self.fails_anyway[id(item)] = self._fork([item], None)[0] != SURVIVED
        return self.fails_anyway[id(item)]

    def _fork(self, items, change) -> tuple[str, float, int | None]:
        """How the fork ended, its processor time, and the place of the test that it ended with."""
        # Shared with the fork: the place of the test that runs, one more than in the list.
        at = mmap.mmap(-1, 4)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            pid = os.fork()
        if pid == 0:
            _in_fork(self.session, change, items, at)
        ended, used = _wait(pid)
        with at:
            number = int.from_bytes(at[:], sys.byteorder)
        return ended, used, number - 1 if number else None


def _choose(change, reach) -> tuple[list[str], bool]:
    """The tests to run: those that reach the line, or else those that may use what it defines."""
    room_tests = change["room_tests"]
    here = reach.nearest(change["path"], [change["line"]], room_tests)
    if here:
        # Only the first case of each was seen to run, so another may come to the line as well.
        around = _function_around(ROOT / change["path"], change["line"])
        return list(dict.fromkeys(here + reach.nearest(change["path"], around, room_tests))), True
    found: dict[str, None] = {}
    name = _defined(ROOT / change["path"], change["line"])
    if name:
        for path, lines in lines_that_name(ROOT, name):
            found.update(dict.fromkeys(reach.nearest(path, lines, room_tests)))
    whole = range(1, 2000)
    found.update(dict.fromkeys(reach.nearest(change["path"], whole, room_tests)))
    return list(found), False


def _function_around(path: Path, line: int) -> range:
    """The lines of the innermost function that the line stands in."""
    for node in reversed(list(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))):
        if isinstance(node, ast.FunctionDef) and node.lineno <= line <= node.end_lineno:
            return range(node.body[0].lineno, node.end_lineno + 1)
    return range(0)


def _defined(path: Path, line: int) -> str:
    """The innermost name that a line outside of functions gives a value to, or the class's."""
    name = ""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if not hasattr(node, "lineno") or not node.lineno <= line <= node.end_lineno:
            continue
        if isinstance(node, ast.ClassDef | ast.FunctionDef):
            name = node.name
        elif isinstance(node, ast.Assign | ast.AnnAssign):
            target = node.targets[0] if isinstance(node, ast.Assign) else node.target
            name = target.id if isinstance(target, ast.Name) else name
    return name


def _in_fork(session, change, items, at: mmap.mmap) -> None:
    code = 3
    try:
        try:
            if change is not None:
                exchange(ROOT / change["path"], change["code"])
        except NotExchangeable:
            code = 5
        else:
            code = _run_all(session, items, at)
    except BaseException:
        traceback.print_exc(file=sys.__stderr__)
        code = 1
    finally:
        os._exit(code)


def _run_all(session, items, at: mmap.mmap) -> int:
    before = session.testsfailed
    for number, item in enumerate(items):
        used = time.process_time()
        if used > session.config.option.budget:
            return 4
        resource.setrlimit(resource.RLIMIT_CPU, (int(used) + 1 + HANG, resource.RLIM_INFINITY))
        at[:] = (number + 1).to_bytes(4, sys.byteorder)
        _run(session, item)
        if session.testsfailed > before:
            return 1
    return 0


def _wait(pid: int) -> tuple[str, float]:
    started = time.monotonic()
    while True:
        ended, status, usage = os.wait4(pid, os.WNOHANG)
        if ended:
            used = usage.ru_utime + usage.ru_stime
            # Killed for its processor time: a test hangs.
            return _CODES.get(os.waitstatus_to_exitcode(status), NOTICED), used
        if time.monotonic() - started > WALL:
            os.kill(pid, signal.SIGKILL)
            os.waitpid(pid, 0)
            return OUT_OF_TIME, 0.0
        time.sleep(0.02)
