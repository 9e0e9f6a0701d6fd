"""Real servers for tests and measurements: PostgreSQL, a replica of it, the site under gunicorn."""

from __future__ import annotations

import http.cookiejar
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
import pytest

import dev

ROOT = Path(__file__).parent.parent
PASSWORD = "a long passphrase of one's own"
ACCOUNTS = f"""
from django.contrib.auth.models import Group, User
from provenance.services.accounts import set_up_groups
set_up_groups()
for name, group in (("ada", "journalist"), ("ben", "curator")):
    user = User.objects.create_user(name, password={PASSWORD!r}, is_staff=group == "curator")
    user.groups.add(Group.objects.get(name=group))
"""
GUNICORN = ("--worker-class", "gthread", "--workers", "2", "--threads", "4", "--no-control-socket")


class Postgres:
    """A server of PostgreSQL, reached by a socket in a folder of its own."""

    def __init__(self, folder: str) -> None:
        self.folder = folder
        self.address = f"postgres://provenance@/provenance?host={folder}"

    def ask(self, statement: str, *values: object) -> object:
        """Run a statement; the first column of its first row, if it has one."""
        with psycopg.connect(
            host=self.folder, user="provenance", dbname="provenance", autocommit=True
        ) as connection:
            cursor = connection.execute(statement, values)
            return cursor.fetchone()[0] if cursor.description else None


class Replica(Postgres):
    """One that streams from another, and can be stopped and started."""

    def __init__(self, primary: Postgres) -> None:
        super().__init__(tempfile.mkdtemp(prefix="provenance-"))
        self.options = {"preexec_fn": dev.unprivileged(self.folder), "cwd": self.folder}
        self.primary, self.data = primary, f"{self.folder}/data"
        copy = ["pg_basebackup", "-h", primary.folder, "-U", "provenance", "-D", self.data]
        self._run(*copy, "--write-recovery-conf", "--checkpoint=fast", "--no-sync")

    def _run(self, program: str, *arguments: str) -> None:
        subprocess.run([programs() / program, *arguments], check=True, **self.options)

    def start(self) -> None:
        with open(f"{self.folder}/log", "ab") as log:
            self.process = subprocess.Popen(
                [programs() / "postgres", "-D", self.data, "-k", self.folder, "-h", "", "-F"],
                **{**self.options, "stdout": log, "stderr": log, "start_new_session": True},
            )
        dev.wait_for_postgres(self.process, str(programs()), self.folder)

    def stop(self) -> None:
        """At once, as where its power fails: nothing is finished and nobody is told."""
        self.process.send_signal(signal.SIGQUIT)
        self.process.wait(30)

    def catch_up(self) -> None:
        position = self.primary.ask("SELECT pg_current_wal_lsn()::text")
        wait_until(lambda: self.ask("SELECT pg_last_wal_replay_lsn() >= %s::pg_lsn", position))


def programs() -> Path:
    folder = dev.postgres_programs()
    if folder is None:
        pytest.skip("PostgreSQL is not installed here")
    return Path(folder)


@contextmanager
def postgres() -> Iterator[Postgres]:
    """A server with an empty database."""
    with dev.throwaway_postgres(str(programs())) as address:
        server = Postgres(address.partition("host=")[2])
        createdb = [programs() / "createdb", "-h", server.folder, "-U", "provenance", "provenance"]
        subprocess.run(createdb, check=True)
        yield server


@contextmanager
def replica_of(primary: Postgres) -> Iterator[Replica]:
    replica = Replica(primary)
    try:
        replica.start()
        yield replica
    finally:
        if replica.process.poll() is None:
            replica.stop()
        shutil.rmtree(replica.folder)


def environment(**settings: str) -> dict[str, str]:
    """That of a site on this machine with these settings, and none of the caller's own."""
    return {
        "PATH": os.environ["PATH"],
        "PROVENANCE_LOCAL": "1",
        "PROVENANCE_SEMANTIC": "0",
        **settings,
    }


def manage(*arguments: str, **settings: str) -> str:
    """Run a management command; what it printed."""
    return subprocess.run(
        [sys.executable, "manage.py", *arguments],
        **{"cwd": ROOT, "env": environment(**settings), "check": True},
        **{"capture_output": True, "text": True},
    ).stdout


def fill(address: str, **settings: str) -> None:
    """Write the demo, and accounts of a journalist and a curator, into an empty database."""
    settings["DATABASE_URL"] = address
    manage("migrate", "--verbosity", "0", **settings)
    manage("load_demo", **settings)
    manage("shell", "--command", ACCOUNTS, **settings)


class Site:
    """The site as its unit starts it, on a port of this machine; it can be killed and started."""

    def __init__(self, log: Path, **settings: str) -> None:
        self.port, self.log, self.settings = free_port(), log, settings

    def start(self) -> None:
        bind = ["--bind", f"127.0.0.1:{self.port}"]
        with self.log.open("a") as log:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "gunicorn", "provenance.wsgi", *bind, *GUNICORN],
                **{"cwd": ROOT, "env": environment(**self.settings), "stderr": log},
                start_new_session=True,
            )
        wait_until(self.answers)

    def answers(self) -> bool:
        try:
            socket.create_connection(("127.0.0.1", self.port), timeout=1).close()
        except OSError:
            assert self.process.poll() is None, self.log.read_text()
            return False
        return True

    def kill(self) -> None:
        """At once, its workers too."""
        os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait(20)

    def __enter__(self) -> Site:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        if self.process.poll() is None:
            self.kill()


class Browser:
    """Somebody's browser: it keeps cookies and follows redirects."""

    def __init__(self, port: int) -> None:
        self.jar = http.cookiejar.CookieJar()
        self.opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(self.jar))
        self.base = f"http://127.0.0.1:{port}"
        self.address = ""
        """Where the last answer came from, in the end."""

    def get(self, path: str, data: bytes | None = None, **headers: str) -> tuple[int, str]:
        request = urllib.request.Request(f"{self.base}{path}", data, headers)
        try:
            with self.opener.open(request, timeout=60) as answer:
                self.address = urllib.parse.urlsplit(answer.url).path
                return answer.status, answer.read().decode(errors="replace")
        except urllib.error.HTTPError as answer:
            return answer.code, answer.read().decode(errors="replace")

    def post(self, path: str, **fields: str) -> tuple[int, str]:
        return self.get(path, urllib.parse.urlencode(self._with_token(fields)).encode())

    def send_file(
        self, path: str, field: str, name: str, content: str, **fields: str
    ) -> tuple[int, str]:
        parts = [(f'name="{key}"', value) for key, value in self._with_token(fields).items()]
        parts.append((f'name="{field}"; filename="{name}"', content))
        form = "".join(
            f"--form\r\nContent-Disposition: form-data; {head}\r\n\r\n{value}\r\n"
            for head, value in parts
        )
        kind = {"Content-Type": "multipart/form-data; boundary=form"}
        return self.get(path, f"{form}--form--\r\n".encode(), **kind)

    def _with_token(self, fields: dict[str, str]) -> dict[str, str]:
        token = next(cookie.value for cookie in self.jar if cookie.name == "csrftoken")
        return {"csrfmiddlewaretoken": token, **fields}

    def log_in(self, name: str = "ada") -> Browser:
        self.get("/accounts/login/")
        status, page = self.post("/accounts/login/", login=name, password=PASSWORD)
        assert status == 200, page
        return self


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    return port


def wait_until(condition, seconds: float = 30) -> None:
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, "it did not come to pass in time"
        time.sleep(0.05)


def wait_for_more(items, number: int) -> None:
    """Wait until a list that others add to has that many items more."""
    most = len(items) + number
    wait_until(lambda: len(items) > most, seconds=120)
