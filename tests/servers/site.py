"""The site in processes of its own: a command at a time, or served as its unit starts it."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from typing import Self

from tests.servers.browser import PASSWORD
from tests.servers.waiting import wait_until

ROOT = Path(__file__).parents[2]
ACCOUNTS = f"""
from django.contrib.auth.models import Group, User
from provenance.services.accounts import set_up_groups
set_up_groups()
for name, group in (("ada", "journalist"), ("ben", "curator")):
    user = User.objects.create_user(name, password={PASSWORD!r}, is_staff=group == "curator")
    user.groups.add(Group.objects.get(name=group))
"""


def environment(**settings: str) -> dict[str, str]:
    """That of a site on this machine with these settings, and none of the caller's own."""
    return {
        "PATH": os.environ["PATH"],
        "PROVENANCE_LOCAL": "1",
        "PROVENANCE_SEMANTIC": "0",
        **settings,
    }


def run(*words: str, **settings: str) -> str:
    """Run a program of Python with these settings; what it printed."""
    result = subprocess.run(
        [sys.executable, *words],
        **{"cwd": ROOT, "env": environment(**settings), "check": False},
        **{"capture_output": True, "text": True},
    )
    assert result.returncode == 0, result.stdout[-2000:] + result.stderr[-4000:]
    return result.stdout


def start(*words: str, log: Path, **settings: str) -> subprocess.Popen[bytes]:
    """Start a program of Python, which writes into a log what it has to say."""
    with log.open("a") as lines:
        return subprocess.Popen(
            [sys.executable, *words],
            **{"cwd": ROOT, "env": environment(**settings), "stdout": lines, "stderr": lines},
            start_new_session=True,
        )


def kill(process: subprocess.Popen[bytes]) -> None:
    """At once, with its children, which would otherwise outlive it."""
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait(20)


def fill(address: str, **settings: str) -> None:
    """Write the demo, and accounts of a journalist and a curator, into an empty database."""
    settings["DATABASE_URL"] = address
    run("manage.py", "migrate", "--verbosity", "0", **settings)
    run("manage.py", "load_demo", **settings)
    run("manage.py", "shell", "--command", ACCOUNTS, **settings)


class Site:
    """The site as its unit starts it, on a port of this machine; it can be killed and started."""

    application = "provenance.wsgi"
    options: tuple[str, ...] = (
        *("--worker-class", "gthread", "--workers", "2", "--threads", "4"),
        "--no-control-socket",
    )

    def __init__(self, log: Path, **settings: str) -> None:
        self.port, self.log, self.settings = free_port(), log, settings

    def start(self) -> None:
        bind = ("--bind", f"127.0.0.1:{self.port}")
        words = ("-m", "gunicorn", self.application, *bind, *self.options)
        self.process = start(*words, log=self.log, **self.settings)
        wait_until(self.answers, seconds=60)

    def answers(self) -> bool:
        assert self.process.poll() is None, self.log.read_text()
        return listens(self.port)

    def kill(self) -> None:
        kill(self.process)

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.kill()


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    return port


def listens(port: int) -> bool:
    """Whether somebody takes connections at this port."""
    try:
        socket.create_connection(("127.0.0.1", port), timeout=1).close()
    except OSError:
        return False
    return True
