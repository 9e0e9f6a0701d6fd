from __future__ import annotations

import argparse
import hashlib
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from tests import mutations
from tests.mutations.changes import Change, sample
from tests.mutations.rooms import ROOMS, ROOT, Room
from tests.mutations.texts import says_otherwise

NOT_COPIED = shutil.ignore_patterns(
    ".git", ".venv", "var", "staticfiles", "__pycache__", ".*_cache", ".hypothesis"
)
SECONDS = 900
"""Most that the tests of one change may take in a process of their own."""
TESTS = 25
"""Most tests that are run in a process of their own, the nearest first."""
CATALOGUES = ["tests/test_catalogues.py"]
"""They read the files, so that a fork has nothing for them to notice."""
MIGRATIONS = ["tests/test_migrations.py::test_no_migration_is_missing"]
"""It compares the columns, rules and texts of the models, which importing makes, with what is migrated."""
PYTEST = [sys.executable, "-m", "pytest", "-q", "-n", "0", "-p", "no:cacheprovider"]


class Workshop:
    """A copy of this folder in which code is changed and tests are run."""

    def __init__(self, folder: Path, kept: Path, budget: int) -> None:
        self.folder = folder
        self.kept = kept
        self.budget = budget
        kept.mkdir(parents=True, exist_ok=True)
        remove_what_went(folder)
        # With the times of the files, so that what Python has compiled stays of use.
        shutil.copytree(ROOT, folder, ignore=NOT_COPIED, symlinks=True, dirs_exist_ok=True)

    def outcomes(self, room: Room, changes: Sequence[Change], *, anew: bool) -> list[dict]:
        """What came of each change; of those tried before, what came of them then.

        What could not be exchanged is always tried in a process of its own, and so is what people
        read, with the tests that compare it with the catalogues, and what models are made of, with
        the test that compares them with the migrations. With ``anew``, so is what was not
        noticed, but may have been used before it was exchanged.
        """
        state = self._state(room)
        before = self._read(state)
        fresh = [change for change in changes if _key(asdict(change)) not in before]
        if fresh:
            self._in_forks(room, fresh, state)
        found = self._read(state)
        outcomes = [found[_key(asdict(change))] for change in changes]
        for change, outcome in zip(changes, outcomes, strict=True):
            tests = _left_to_run(room, change, outcome, anew=anew)
            if tests:
                outcome["outcome"] = self._anew(change, tests)
                outcome |= {"exact": True, "tests": list(tests)}
                with state.open("a", encoding="utf-8") as kept:
                    kept.write(json.dumps(outcome) + "\n")
        return outcomes

    def _state(self, room: Room) -> Path:
        """Where the outcomes of a room are kept, as its code and its tests now read."""
        paths = sorted(
            path for part in ("provenance", *room.tests) for path in (ROOT / part).rglob("*.py")
        )
        digest = hashlib.sha256(b"".join(path.read_bytes() for path in paths)).hexdigest()[:16]
        return self.kept / f"{room.code}-{digest}.jsonl"

    @staticmethod
    def _read(state: Path) -> dict[tuple, dict]:
        if not state.exists():
            return {}
        lines = state.read_text(encoding="utf-8").splitlines()
        return {_key(one): one for one in map(json.loads, lines)}

    def _in_forks(self, room: Room, changes: Sequence[Change], state: Path) -> None:
        listed = self.folder / "changes.json"
        listed.write_text(
            json.dumps([{**asdict(change), "room_tests": room.tests} for change in changes])
        )
        own = [
            "--changes",
            str(listed),
            "--outcomes",
            str(state),
            "--reach",
            str(self.kept / "reach"),
            "--budget",
            str(self.budget),
        ]
        # Under load a test may wait long for its turn; each has its limit of processor time.
        # In the order of the file, so that the first case of a test is the one that is written first.
        plugins = ["-p", "tests.mutations.forks", "-p", "no:randomly"]
        run = [*plugins, "--timeout=600", "--tb=no", *own, *room.tests]
        with (self.kept / "last-run.log").open("w") as log:
            ended = self._pytest(run, log, seconds=None, PYTHONDONTWRITEBYTECODE="")
        if ended != 0:
            raise SystemExit(f"pytest ended with {ended}; see {self.kept / 'last-run.log'}")

    def _anew(self, change: Change, tests: Sequence[str]) -> str:
        """Start the program with the change, and run the tests nearest to it."""
        path = self.folder / change.path
        (self.folder / "tests-of-change").write_text("\n".join(tests), encoding="utf-8")
        path.write_text(change.code, encoding="utf-8")
        try:
            failed = self._pytest(["-x", "@tests-of-change"], subprocess.DEVNULL, seconds=SECONDS)
            return "noticed" if failed else "survived"
        except subprocess.TimeoutExpired:
            return "out of time"
        finally:
            shutil.copy2(ROOT / change.path, path)

    def _pytest(self, arguments: Sequence[str], output, *, seconds: int | None, **more) -> int:
        return subprocess.run(
            [*PYTEST, *arguments],
            check=False,
            cwd=self.folder,
            timeout=seconds,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=output,
            env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1", **more},
        ).returncode


def _left_to_run(room: Room, change: Change, outcome: dict, *, anew: bool) -> Sequence[str]:
    """The tests that are still to be run of a change, in a process of its own."""
    if outcome["outcome"] == "noticed":
        return []
    if outcome["tests"] != CATALOGUES and says_otherwise(change.path, change.code):
        return CATALOGUES
    if _is_of_a_model(change, outcome):
        return [*MIGRATIONS, *outcome["tests"][: TESTS if anew else 0]]
    unsure = anew and not outcome["exact"]
    if outcome["outcome"] == "start anew" or unsure:
        return [*room.of_classes, *outcome["tests"][:TESTS]] or room.tests
    return []


def _is_of_a_model(change: Change, outcome: dict) -> bool:
    """Whether a change is of what a class of the models is made of, and that was not tried yet."""
    starts_anew = outcome["outcome"] == "start anew"
    return starts_anew and change.path.startswith("provenance/models/")


def remove_what_went(folder: Path) -> None:
    """Remove from an earlier copy what this folder no longer has."""
    for path in [*folder.rglob("*.py")]:
        if not (ROOT / path.relative_to(folder)).exists():
            path.unlink()


def _key(change: dict) -> tuple[str, int, str, str]:
    return change["path"], change["line"], change["before"], change["after"]


def tell(outcome: dict) -> None:
    """Print a change that was not noticed."""
    nearest = ", ".join(outcome["tests"][:3]) or "no test"
    print(f"\n{outcome['path']}:{outcome['line']}: {outcome['outcome']} by {nearest}")
    print(f"  - {outcome['before']}\n  + {outcome['after']}", flush=True)


def main(arguments: Sequence[str]) -> int:
    description = mutations.__doc__
    parser = argparse.ArgumentParser(
        prog="dev.py test --mutate",
        description=description,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--number", type=int, default=300, help="changes, over all rooms")
    parser.add_argument("--room", action="append", choices=ROOMS, help="this room; may be repeated")
    parser.add_argument("--seed", type=int, default=1, help="another seed, other changes")
    parser.add_argument("--keep", type=Path, help="a folder for what was read and found")
    parser.add_argument(
        "--forks-only",
        action="store_true",
        help="count as not noticed what only a process of its own could show to be noticed",
    )
    parser.add_argument(
        "--budget", type=int, default=60, help="seconds of processor time for the tests of a change"
    )
    options = parser.parse_args(arguments)
    names = options.room or list(ROOMS)
    shares: dict[str, float] = {}
    lines = []
    with tempfile.TemporaryDirectory() as folder:
        kept = (options.keep or Path(folder)).resolve()
        workshop = Workshop(kept / "copy", kept, options.budget)
        for place, name in enumerate(names):
            number = options.number // len(names) + (place < options.number % len(names))
            changes = list(sample(ROOMS[name], number, random.Random(options.seed)))
            outcomes = workshop.outcomes(ROOMS[name], changes, anew=not options.forks_only)
            survivors = [one for one in outcomes if one["outcome"] != "noticed"]
            for one in survivors:
                tell(one)
            noticed = len(outcomes) - len(survivors)
            shares[name] = noticed / len(outcomes) if outcomes else 1
            lines.append(f"{name:<12} {noticed:>4} of {len(outcomes):>4}  {shares[name]:.0%}")
    print("\nNoticed\n" + "\n".join(lines))
    return int(any(share < ROOMS[name].least for name, share in shares.items()))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
