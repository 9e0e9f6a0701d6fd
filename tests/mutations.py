"""Changes the code in one place at a time, and prints the changes that no test noticed.

    python3 dev.py test --mutate                                  300 changes over all rooms
    python3 dev.py test --mutate --number 40 --room domain        40 in one room

The tests of a room run once, the first case of each, to see which of them reach which line; then,
for each change, all cases of those that reach its line. Everything happens in a copy of this folder. A change that a test cannot
notice, since the program does the same with it, is listed in ``EQUIVALENT``.
"""

from __future__ import annotations

import argparse
import os
import random
import shutil
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import NamedTuple

from coverage import CoverageData
from libcst import Module
from mutmut.mutation.file_mutation import Mutation, create_mutations

ROOT = Path(__file__).resolve().parent.parent
NOT_COPIED = shutil.ignore_patterns(
    ".git", ".venv", "var", "staticfiles", "__pycache__", ".*_cache", ".hypothesis", ".coverage*"
)
SECONDS = 300
"""Most that the tests of one change may take; a change that makes them hang is noticed."""


class Room(NamedTuple):
    """A part of the package, the tests nearest to it, and the share that they should notice."""

    code: str
    tests: tuple[str, ...]
    least: float = 0.8


ROOMS = {
    "domain": Room("domain", ("tests/domain",), 0.9),
    "access": Room("access.py", ("tests/access",), 0.9),
    "services": Room("services", ("tests/services",), 0.9),
    "exports": Room("exports", ("tests/exports",), 0.9),
    "queries": Room("queries", ("tests/queries", "tests/views")),
    "presenters": Room("presenters", ("tests/presenters", "tests/views")),
    "forms": Room("forms", ("tests/forms", "tests/views/review")),
    "models": Room("models", ("tests/models", "tests/services")),
    "views": Room("views", ("tests/views",)),
    "api": Room("api", ("tests/api",)),
    "admin": Room("admin", ("tests/admin",)),
}
EQUIVALENT = frozenset(
    {
        (
            "provenance/domain/reading/plausibility.py",
            'name = unicodedata.name(letter, "?").split(" ", )[0]',
        ),
        (
            "provenance/domain/chain/strip.py",
            "for (node, _), badge in zip(top_down, _badges(rated), strict=None)",
        ),
    }
)
"""Files with a line as it reads once changed, where the change makes no difference."""


@dataclass(frozen=True, slots=True)
class Change:
    """One change: the file, the first line that differs, and the whole file with it."""

    path: str
    line: int
    before: str
    after: str
    code: str


def sample(room: Room, number: int, chance: random.Random) -> Iterator[Change]:
    """Some of all changes that the tool knows for the files of a room, each as likely."""
    code = ROOT / "provenance" / room.code
    paths = sorted(code.rglob("*.py")) if code.is_dir() else [code]
    # Data migrations aside, a file of a language is one long list of words.
    paths = [path for path in paths if path.parent.name not in ("migrations", "languages")]
    made: list[tuple[Path, int]] = []
    for path in paths:
        mutations = _mutations(path)[1]
        made += [(path, place) for place in range(len(mutations))]
    for path, place in chance.sample(made, len(made)):
        change = _change(path, place)
        if change is not None:
            yield change
            number -= 1
        if not number:
            return


@cache
def _mutations(path: Path) -> tuple[Module, list[Mutation]]:
    module, mutations, *_ = create_mutations(str(path), path.read_text(encoding="utf-8"))
    return module, mutations


def _change(path: Path, place: int) -> Change | None:
    """The change as text; None for a word that only types read, or one known to be equivalent."""
    module, mutations = _mutations(path)
    one = mutations[place]
    code = module.deep_replace(one.original_node, one.mutated_node).code
    before, after = (text.splitlines() for text in (path.read_text(encoding="utf-8"), code))
    pairs = zip([*before, ""], [*after, ""], strict=False)
    line = next(at for at, (old, new) in enumerate(pairs) if old != new)
    relative = path.relative_to(ROOT).as_posix()
    old, new = ((lines[line].strip() if line < len(lines) else "") for lines in (before, after))
    if (relative, new) in EQUIVALENT or old.startswith(("from ", "import ", "type ")):
        return None
    return Change(relative, line + 1, old, new, code)


class Workshop:
    """A copy of this folder in which code is changed and tests are run."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.data = folder / ".coverage-of-room"
        shutil.copytree(ROOT, folder, ignore=NOT_COPIED, symlinks=True, dirs_exist_ok=True)

    def read_reach(self, room: Room) -> CoverageData:
        """Run the tests of a room once; which of them run which lines."""
        options = ["--cov=provenance", "--cov-context=test", "--cov-report=", "--cov-fail-under=0"]
        if self._pytest(["--quick", *options, *room.tests], seconds=None) != 0:
            raise SystemExit("The tests fail before anything was changed.")
        reach = CoverageData(str(self.data))
        reach.read()
        return reach

    def is_noticed(self, change: Change, tests: Sequence[str]) -> bool:
        """Whether one of these tests fails with the change."""
        path = self.folder / change.path
        (self.folder / "tests-of-change").write_text("\n".join(tests), encoding="utf-8")
        path.write_text(change.code, encoding="utf-8")
        try:
            return self._pytest(["-x", "@tests-of-change"], seconds=SECONDS) != 0
        except subprocess.TimeoutExpired:
            return True
        finally:
            shutil.copyfile(ROOT / change.path, path)

    def _pytest(self, arguments: Sequence[str], *, seconds: int | None) -> int:
        command = [sys.executable, "-m", "pytest", "-q", "-n", "0", "-p", "no:cacheprovider"]
        return subprocess.run(
            [*command, *arguments],
            check=False,
            cwd=self.folder,
            timeout=seconds,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "COVERAGE_FILE": str(self.data), "PYTHONDONTWRITEBYTECODE": "1"},
        ).returncode


def tests_that_reach(reach: CoverageData, folder: Path, change: Change) -> list[str]:
    """The tests that run the line; of one that runs on import, those that run any of its file."""
    by_line = reach.contexts_by_lineno(str(folder / change.path))
    here = _tests(by_line.get(change.line, ()))
    tests = here or _tests(name for names in by_line.values() for name in names)
    stem = Path(change.path).stem
    return sorted(tests, key=lambda test: (stem not in test, test))


def _tests(contexts: Iterable[str]) -> set[str]:
    """Tests, all cases of one as one."""
    return {context.rpartition("|")[0].partition("[")[0] for context in contexts} - {""}


def try_room(workshop: Workshop, room: Room, changes: Sequence[Change]) -> tuple[int, list[Change]]:
    """Make each change and run the tests; how many were noticed, and those that were not."""
    reach = workshop.read_reach(room)
    survivors = []
    for change in changes:
        # What holds words alone is reached by nothing, so all tests of the room look at it.
        tests = tests_that_reach(reach, workshop.folder, change) or list(room.tests)
        if not workshop.is_noticed(change, tests):
            survivors.append(change)
            print(f"\n{change.path}:{change.line}: not noticed by {', '.join(tests[:3])}")
            print(f"  - {change.before}\n  + {change.after}", flush=True)
    return len(changes) - len(survivors), survivors


def main(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(prog="dev.py test --mutate", description=__doc__)
    parser.add_argument("--number", type=int, default=300, help="changes, over all rooms")
    parser.add_argument("--room", action="append", choices=ROOMS, help="this room; may be repeated")
    parser.add_argument("--seed", type=int, default=1, help="another seed, other changes")
    options = parser.parse_args(arguments)
    names = options.room or list(ROOMS)
    shares: dict[str, float] = defaultdict(float)
    lines = []
    with tempfile.TemporaryDirectory() as folder:
        workshop = Workshop(Path(folder, "copy"))
        for place, name in enumerate(names):
            number = options.number // len(names) + (place < options.number % len(names))
            changes = list(sample(ROOMS[name], number, random.Random(options.seed)))
            noticed, _ = try_room(workshop, ROOMS[name], changes)
            shares[name] = noticed / len(changes) if changes else 1
            lines.append(f"{name:<12} {noticed:>4} of {len(changes):>4}  {shares[name]:.0%}")
    print("\nNoticed\n" + "\n".join(lines))
    return int(any(share < ROOMS[name].least for name, share in shares.items()))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
