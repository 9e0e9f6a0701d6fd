"""PostgreSQL for tests and measurements: a server of their own, and a replica of it."""

from __future__ import annotations

import shutil
import signal
import subprocess
import tempfile
from typing import Any, Self

import psycopg
import pytest

import dev
from tests.servers.waiting import wait_until


class Postgres:
    """A server with an empty database, reached by a socket; it can be stopped and started."""

    def __init__(self) -> None:
        self.programs = dev.postgres_programs() or pytest.skip("PostgreSQL is not installed here")
        self.folder = tempfile.mkdtemp(prefix="provenance-")
        self.data = f"{self.folder}/data"
        self.options: dict[str, Any] = {
            **{"preexec_fn": dev.unprivileged(self.folder), "cwd": self.folder},
            **{"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL},
        }
        self.address = self.address_of("postgres")
        self.make_data()

    def make_data(self) -> None:
        options = ["-A", "trust", "-E", "UTF8", "--locale", "C.UTF-8", "--no-sync"]
        self.run("initdb", "-D", self.data, "-U", "provenance", *options)

    def run(self, program: str, *arguments: str) -> None:
        subprocess.run([f"{self.programs}/{program}", *arguments], check=True, **self.options)

    def start(self) -> None:
        command = [f"{self.programs}/postgres", "-D", self.data, "-k", self.folder, "-h", ""]
        self.process = subprocess.Popen(command, start_new_session=True, **self.options)
        dev.wait_for_postgres(self.process, self.programs, self.folder)

    def stop(self, how: int = signal.SIGQUIT) -> None:
        """At once, as where its power fails: nothing is finished and nobody is told."""
        self.process.send_signal(how)
        self.process.wait(60)

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        if self.process.poll() is None:
            self.stop()
        shutil.rmtree(self.folder, ignore_errors=True)

    def address_of(self, name: str) -> str:
        return f"postgres://provenance@/{name}?host={self.folder}"

    def new_database(self, name: str) -> str:
        self.run("createdb", "-h", self.folder, "-U", "provenance", name)
        return self.address_of(name)

    def ask(self, statement: str, *values: object) -> Any:
        """Run a statement; the first column of its first row, if it has one."""
        with psycopg.connect(self.address, autocommit=True) as connection:
            cursor = connection.execute(statement, values)
            return cursor.fetchone()[0] if cursor.description else None


class Replica(Postgres):
    """A server that streams from another."""

    def __init__(self, primary: Postgres) -> None:
        self.primary = primary
        super().__init__()

    def make_data(self) -> None:
        options = ["--write-recovery-conf", "--checkpoint=fast", "--no-sync"]
        source = ["-h", self.primary.folder, "-U", "provenance"]
        self.run("pg_basebackup", *source, "-D", self.data, *options)

    def catch_up(self) -> None:
        position = self.primary.ask("SELECT pg_current_wal_lsn()::text")
        wait_until(lambda: self.ask("SELECT pg_last_wal_replay_lsn() >= %s::pg_lsn", position))
