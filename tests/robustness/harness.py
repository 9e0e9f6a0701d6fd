"""Real servers under load, and their ends: what the tests of robustness share.

A ``Site`` is a folder with keys, a database and the processes that a server runs: gunicorn as in
deploy/provenance.service, and a job runner. What happens inside those is in ``inside.py``.
"""

from __future__ import annotations

import base64
import importlib.util
import json
import os
import random
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from contextlib import contextmanager
from pathlib import Path

import lxml.html
import pytest
import requests

ROOT = Path(__file__).parents[2]
PASSWORD = "a rather long pass phrase"
KEY = base64.urlsafe_b64encode(b"k" * 32).decode()
DATABASES = ["sqlite", "postgresql"]
LOST = (requests.ConnectionError, requests.Timeout)


def _dev():
    spec = importlib.util.spec_from_file_location("dev", ROOT / "dev.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


class Postgres:
    """A server of its own, which can be stopped and started."""

    def __init__(self):
        self.dev = _dev()
        self.programs = self.dev.postgres_programs()
        if not self.programs:
            pytest.skip("no PostgreSQL on this machine")
        self.folder = tempfile.mkdtemp(prefix="provenance-")
        self.options = {"preexec_fn": self.dev.unprivileged(self.folder), "cwd": self.folder}
        self.options |= {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        command = [f"{self.programs}/initdb", "-D", f"{self.folder}/data", "-U", "provenance"]
        command += ["-A", "trust", "-E", "UTF8", "--locale", "C.UTF-8", "--no-sync"]
        subprocess.run(command, check=True, **self.options)
        self.start()

    def start(self):
        command = [f"{self.programs}/postgres", "-D", f"{self.folder}/data", "-k", self.folder]
        self.server = subprocess.Popen([*command, "-h", ""], start_new_session=True, **self.options)
        self.dev.wait_for_postgres(self.server, self.programs, self.folder)

    def stop(self, how=signal.SIGINT):
        self.server.send_signal(how)
        self.server.wait(60)

    def new_database(self, name):
        command = [f"{self.programs}/createdb", "-h", self.folder, "-U", "provenance", name]
        subprocess.run(command, check=True, cwd=self.folder)
        return f"postgres://provenance@/{name}?host={self.folder}"

    def remove(self):
        self.stop(signal.SIGQUIT)
        shutil.rmtree(self.folder, ignore_errors=True)


class Site:
    """A database with records and people in it, and the processes that serve it."""

    def __init__(self, folder, address, *, control=""):
        self.folder = Path(folder)
        (self.folder / "phases").mkdir(parents=True)
        self.environment = {
            "PATH": os.environ["PATH"],
            "PYTHONPATH": str(ROOT),
            "DJANGO_SETTINGS_MODULE": "provenance.settings",
            **{"PROVENANCE_LOCAL": "1", "SECRET_KEY": "of these tests alone " * 3},
            **{"PARTICULARS_KEY": KEY, "HISTORY_KEY": KEY, "EMAIL_URL": "memory://"},
            "HISTORY_HEAD_FILE": str(self.folder / "heads"),
            "DATABASE_URL": address or f"sqlite:///{self.folder}/database",
            **{"ROBUSTNESS_PHASES": str(self.folder / "phases"), "ROBUSTNESS_CONTROL": control},
        }

    def inside(self, act, *arguments):
        """What a function of ``inside.py`` answers, run in a process of this site."""
        command = [sys.executable, "-m", "tests.robustness.inside", act, *map(str, arguments)]
        done = subprocess.run(
            command, check=False, cwd=ROOT, env=self.environment, capture_output=True, text=True
        )
        assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-4000:]
        return json.loads(done.stdout.splitlines()[-1])

    @contextmanager
    def serving(self, *, workers=2):
        """gunicorn as the unit starts it, but that a new worker is a copy of one that is ready."""
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        command = [sys.executable, "-m", "gunicorn", "tests.robustness.inside:application"]
        command += ["--bind", f"127.0.0.1:{self.port}", "--worker-class", "gthread", "--preload"]
        command += ["--workers", str(workers), "--threads", "4", "--timeout", "60"]
        with self._running([*command, "--no-control-socket"], "log") as self.server:
            for _ in range(300):
                try:
                    socket.create_connection(("127.0.0.1", self.port), timeout=1).close()
                    break
                except OSError:
                    time.sleep(0.1)
            yield self

    def working(self):
        """A job runner that begins again whenever it is done or was killed."""
        command = [sys.executable, "-m", "tests.robustness.inside", "work"]
        return self._running(command, "jobs-log")

    @contextmanager
    def _running(self, command, log):
        with (self.folder / log).open("a") as lines:
            process = subprocess.Popen(
                command,
                cwd=ROOT,
                env=self.environment,
                stdout=lines,
                stderr=lines,
                start_new_session=True,
            )
            try:
                yield process
            finally:
                # With its children, which would otherwise outlive it.
                os.killpg(process.pid, signal.SIGKILL)
                process.wait()

    def log(self):
        return (self.folder / "log").read_text("utf-8", errors="replace")


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


class Browser:
    """Somebody logged in, with a cookie jar; fills in forms as they stand."""

    def __init__(self, site, name):
        self.site, self.name = site, name
        self.session = requests.Session()
        self.session.headers["Accept-Language"] = "en"

    def get(self, path):
        return self.session.get(f"http://127.0.0.1:{self.site.port}{path}", timeout=60)

    def post(self, path, fields):
        token = self.session.cookies.get("csrftoken", "")
        return self.session.post(
            f"http://127.0.0.1:{self.site.port}{path}",
            data=[*fields, ("csrfmiddlewaretoken", token)],
            allow_redirects=False,
            timeout=60,
        )

    def log_in(self):
        self.get("/accounts/login/")
        answer = self.post("/accounts/login/", [("login", self.name), ("password", PASSWORD)])
        assert answer.status_code == 302, answer.text
        return self

    def form(self, path, having="why", **values):
        """The fields of the form of a page that has such a field, with some filled in."""
        page = self.get(path)
        page.raise_for_status()
        forms = lxml.html.fromstring(page.content).forms
        form = next(form for form in forms if having in form.fields)
        fields = [pair for pair in form.form_values() if pair[0] not in values]
        return [*fields, *values.items()]


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
        self.browser = Browser(site, f"curator-{number}").log_in()
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
        if self.browser.post(self.path, fields).status_code == 302:
            self.acknowledged.append(name)
