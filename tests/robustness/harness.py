"""Sites that are watched, load and kills: what the tests of robustness share.

What happens inside the processes of such a site is in ``inside.py``.
"""

from __future__ import annotations

import base64
import json
import os
import random
import signal
import threading
import time
from collections import Counter
from contextlib import contextmanager
from pathlib import Path

import requests

from tests.servers.browser import Browser
from tests.servers.site import Site, kill, run, start

KEY = base64.urlsafe_b64encode(b"k" * 32).decode()
DATABASES = ["sqlite", "postgresql"]
LOST = (requests.ConnectionError, requests.Timeout)
INSIDE = "tests.robustness.inside"


class WatchedSite(Site):
    """One with a database and keys of its own, whose threads write down what they are doing."""

    application = f"{INSIDE}:application"
    # A new worker is a copy of one that is ready.
    options = (*Site.options, "--preload", "--timeout", "60")

    def __init__(self, folder, address, *, control=""):
        self.folder = Path(folder)
        (self.folder / "phases").mkdir(parents=True)
        super().__init__(
            self.folder / "log",
            DJANGO_SETTINGS_MODULE="provenance.settings",
            SECRET_KEY="of these tests alone " * 3,
            **{"PARTICULARS_KEY": KEY, "HISTORY_KEY": KEY, "EMAIL_URL": "memory://"},
            HISTORY_HEAD_FILE=str(self.folder / "heads"),
            DATABASE_URL=address or f"sqlite:///{self.folder}/database",
            **{"ROBUSTNESS_PHASES": str(self.folder / "phases"), "ROBUSTNESS_CONTROL": control},
        )

    def inside(self, act, *arguments):
        """What a function of ``inside.py`` answers, run in a process of this site."""
        answer = run("-m", INSIDE, act, *map(str, arguments), **self.settings)
        return json.loads(answer.splitlines()[-1])

    @contextmanager
    def working(self):
        """A job runner that begins again whenever it is done or was killed."""
        process = start("-m", INSIDE, "work", log=self.folder / "jobs-log", **self.settings)
        try:
            yield process
        finally:
            kill(process)


def children(process):
    """The processes that this one started and that still run."""
    path = Path(f"/proc/{process.pid}/task/{process.pid}/children")
    return [int(pid) for pid in path.read_text().split()]


class Killer:
    """Kills a child of one of these processes at random moments, and counts where it was.

    Between two kills it waits until something was done, for a while, so that there is a load.
    """

    def __init__(self, site, *parents, progress, seed=1):
        self.site, self.parents, self.chance = site, parents, random.Random(seed)
        self.progress, self.phases = progress, Counter()

    def kill(self, number, *, seconds=1):
        while self.phases.total() < number:
            before, until = self.progress(), time.monotonic() + seconds
            while self.progress() == before and time.monotonic() < until:
                time.sleep(0.01)
            time.sleep(self.chance.uniform(0, 0.3))
            parent = self.chance.choice(self.parents)
            pids = children(parent)
            if not pids:
                continue
            # Moments of writing are short: every other kill waits a while for one.
            pid = self.chance.choice(pids)
            if number % 2 == self.phases.total() % 2:
                pid = self._writing(parent) or pid
            self._kill(pid, "web" if "gunicorn" in parent.args else "jobs")

    def _writing(self, parent, seconds=1):
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            for pid in children(parent):
                if self._phase(pid) in WRITING:
                    return pid
            time.sleep(0.001)
        return None

    def _phase(self, pid):
        """What the busiest of a process's threads does."""
        files = (self.site.folder / "phases").glob(f"{pid}-*")
        return max([file.read_text().strip() for file in files], key=ORDER.index, default="idle")

    def _kill(self, pid, kind):
        try:
            os.kill(pid, signal.SIGSTOP)
            phase = self._phase(pid)
            os.kill(pid, signal.SIGKILL)
        except ProcessLookupError:
            return
        self.phases[f"{kind}: {phase}"] += 1


WRITING = ("before the first write", "writing", "committing")
ORDER = ["", "idle", "reading", "after commit", *WRITING]
"""What a thread may be doing, the least first."""


class Load:
    """People who do something again and again, each in a thread, until they are told to stop."""

    def __init__(self, *acts):
        self.stopped, self.errors = threading.Event(), []
        self.threads = [threading.Thread(target=self._repeat, args=[act]) for act in acts]

    def _repeat(self, act):
        while not self.stopped.is_set():
            try:
                act()
            except LOST:
                time.sleep(0.05)
            except Exception as error:
                self.errors.append(error)
                return

    def __enter__(self):
        for thread in self.threads:
            thread.start()
        return self

    def __exit__(self, *_error):
        self.stopped.set()
        for thread in self.threads:
            thread.join(120)


class Editor:
    """A curator who renames a source of their own, and remembers which names were acknowledged."""

    def __init__(self, site, number):
        self.browser = Browser(site.port).log_in(f"curator-{number}")
        self.number, self.tries, self.sent, self.acknowledged = number, 0, [], []
        self.path = f"/admin/provenance/source/{site.sources[number]}/change/"

    def __call__(self):
        self.tries += 1
        name = f"Paper {self.number}, name {self.tries}"
        try:
            fields = self.browser.form(self.path, name=name, why="Renamed again.")
        except requests.HTTPError:
            time.sleep(0.1)
            return
        self.sent.append(name)
        if self.browser.post(self.path, fields, follow=False).status_code == 302:
            self.acknowledged.append(name)
