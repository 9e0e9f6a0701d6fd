"""Which tests run which lines of the package, seen by ``sys.monitoring``.

Coverage could tell the same, but notes every line each time that it runs; here a line is told of
once a test.
"""

from __future__ import annotations

import hashlib
import json
import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from types import CodeType

import pytest

PACKAGE = "provenance"
_TOOL = 4

Lines = dict[str, int]
"""For each file of the package, a number whose bits are the lines that ran."""


class Watch:
    """Notes which lines of the package run."""

    def __init__(self, folder: Path) -> None:
        self.start = f"{folder}/"
        self.package = f"{folder / PACKAGE}/"
        self.lines: Lines = defaultdict(int)
        sys.monitoring.use_tool_id(_TOOL, "reach")
        sys.monitoring.register_callback(_TOOL, sys.monitoring.events.LINE, self._line)
        sys.monitoring.set_events(_TOOL, sys.monitoring.events.LINE)

    def _line(self, code: CodeType, line: int) -> object:
        if code.co_filename.startswith(self.package):
            self.lines[code.co_filename.removeprefix(self.start)] |= 1 << line
        return sys.monitoring.DISABLE

    def take(self) -> Lines:
        """What ran since it was last asked."""
        taken, self.lines = dict(self.lines), defaultdict(int)
        sys.monitoring.restart_events()
        return taken

    def stop(self) -> None:
        sys.monitoring.set_events(_TOOL, 0)
        sys.monitoring.free_tool_id(_TOOL)


class Reach:
    """What each test reaches, kept in a folder for each file of tests as it reads."""

    def __init__(self, folder: Path, kept: Path) -> None:
        self.folder = folder
        self.kept = kept
        self.tests: dict[str, Lines] = {}
        self.as_read: dict[str, str] = {}

    def knows(self, test_file: str) -> bool:
        """Whether this file of tests was run as it now reads."""
        path = self._path(test_file)
        if path.exists():
            tests, files = json.loads(path.read_text(encoding="utf-8"))
            self.as_read.update(files)
            self._add(tests, files)
        return path.exists()

    def _add(self, tests: dict[str, dict[str, str]], files: dict[str, str]) -> None:
        now = {path: self.digest(path) for path in files}
        for test, lines in tests.items():
            self.tests[test] = {
                # Of a file that has changed since, any line may be meant.
                path: int(mask, 16) if now[path] == files[path] else -1
                for path, mask in lines.items()
            }

    def keep(self, test_file: str, tests: dict[str, Lines]) -> None:
        self.tests.update(tests)
        files = {
            path: self.digest(path) for path in {path for one in tests.values() for path in one}
        }
        masks = {
            test: {path: f"{mask:x}" for path, mask in one.items()} for test, one in tests.items()
        }
        self.kept.mkdir(parents=True, exist_ok=True)
        self._path(test_file).write_text(json.dumps([masks, files]), encoding="utf-8")

    def _path(self, test_file: str) -> Path:
        name = f"{test_file.replace('/', '.')}-{self.digest(test_file)}.json"
        return self.kept / name

    def digest(self, path: str) -> str:
        whole = self.folder / path
        return hashlib.sha256(whole.read_bytes()).hexdigest()[:16] if whole.exists() else ""

    def nearest(self, path: str, lines: Iterable[int], room_tests: Iterable[str]) -> list[str]:
        """The tests that run one of these lines, those first that are likely to look closest."""
        mask = sum(1 << line for line in set(lines))
        reaching = [test for test, ran in self.tests.items() if ran.get(path, 0) & mask]
        stem = re.sub(r"^_+", "", Path(path).stem)
        room = Path(path).parent.name
        folders = list(room_tests)

        def distance(test: str) -> tuple[bool, bool, int, int, str]:
            folder = next((at for at, one in enumerate(folders) if test.startswith(one)), 99)
            reached = sum(ran.bit_count() for ran in self.tests[test].values() if ran > 0)
            # At queries/checks/documents.py test_checks.py looks closest.
            return stem not in test, f"test_{room}" not in test, folder, reached, test

        return sorted(reaching, key=distance)


def by_file(items: Iterable[pytest.Item]) -> dict[str, list[pytest.Item]]:
    """The tests of each file, which do not stand together: those with a database are run first."""
    files: dict[str, list[pytest.Item]] = {}
    for item in items:
        files.setdefault(item.nodeid.partition("::")[0], []).append(item)
    return files


def lines_that_name(folder: Path, name: str) -> Iterator[tuple[str, list[int]]]:
    """The files of the package, with the lines in which this name stands."""
    word = re.compile(rf"\b{re.escape(name)}\b")
    for path in sorted((folder / PACKAGE).rglob("*.py")):
        text = path.read_text(encoding="utf-8")
        if name in text:
            lines = [at for at, line in enumerate(text.splitlines(), 1) if word.search(line)]
            yield path.relative_to(folder).as_posix(), lines
