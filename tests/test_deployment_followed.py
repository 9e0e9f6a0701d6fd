"""docs/deploy.md is followed: its lines are typed in a folder of their own, with real processes.

Left out is what needs another machine or another user: packages, system users, PostgreSQL's own
accounts, systemd and certificates. The database is one of SQLite.
"""

from __future__ import annotations

import http.client
import json
import os
import re
import shlex
import socket
import subprocess
import sys
import time
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from tests import builders

ROOT = Path(__file__).parent.parent
PAGE = (ROOT / "docs" / "deploy.md").read_text("utf-8")
UNIT = (ROOT / "deploy" / "provenance.service").read_text("utf-8")
LEFT_OUT = (
    "apt-get",
    "adduser",
    "git",
    "chmod 0700 /srv",
    "python3 -m venv",
    "su postgres",
    "chgrp",
    "systemctl",
)
LEFT_OUT_TOO = ("/srv/provenance/venv/bin/pip", "curl", "certbot", "nginx", "cp ", "rm ")
HTTPS = {"Host": "provenance.example", "X-Forwarded-Proto": "https"}

pytestmark = [pytest.mark.full, pytest.mark.slow, pytest.mark.timeout(300)]


def lines_below(heading):
    """What is typed in a part of the page, less what is left out."""
    part = re.split(r"^#+ ", PAGE.partition(f"# {heading}\n")[2], flags=re.MULTILINE)[0]
    (block,) = re.findall(r"^```sh\n(.*?)^```", part, flags=re.MULTILINE | re.DOTALL)
    return [line for line in block.splitlines() if not line.startswith((*LEFT_OUT, *LEFT_OUT_TOO))]


class Server:
    """A folder that stands for a server, and a shell in it."""

    def __init__(self, folder):
        self.folder = folder
        self.places = {
            "/srv/provenance/app/deploy": f"{ROOT}/deploy",
            "/srv/provenance/app": str(ROOT),
            "/srv/provenance/venv/bin/python": sys.executable,
            "/srv/provenance/venv/bin": str(Path(sys.executable).parent),
            "/etc/provenance": f"{folder}/etc",
            "/var/lib/provenance": f"{folder}/lib",
            "/var/backups/provenance": f"{folder}/backups",
            "/usr/local/bin/provenance": f"{folder}/bin/provenance",
            "setpriv --reuid provenance --regid provenance --init-groups": "env",
            "postgres://provenance@/provenance?host=/run/postgresql": f"sqlite:///{folder}/lib/db",
        }
        (folder / "bin").mkdir()

    def here(self, text):
        text = re.sub(r" -o \w+ -g \w+", "", text)
        for place, other in self.places.items():
            text = text.replace(place, other)
        return text

    def type(self, *lines):
        """Run lines one after the other, each of which must end well; what they printed."""
        text = "\n".join(["set -eu", *map(self.here, lines)])
        environment = {
            "PATH": f"{self.folder}/bin:{os.environ['PATH']}",
            "DJANGO_SUPERUSER_PASSWORD": "a long passphrase of one's own",
        }
        done = subprocess.run(
            ["sh", "-c", text], env=environment, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    def rewrite(self, name, change):
        path = self.folder / name
        path.write_text(change(path.read_text("utf-8")), encoding="utf-8")

    def environment(self):
        lines = (self.folder / "etc" / "environment").read_text("utf-8").splitlines()
        return dict(line.split("=", 1) for line in lines if line and line[0] != "#")

    @contextmanager
    def running(self):
        """The site as its unit starts it, and a function that asks it; then its lines of the log."""
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port = probe.getsockname()[1]
        started = re.search(r"^ExecStart=(.*)$", UNIT, flags=re.MULTILINE)[1]
        command = self.here(started).replace("127.0.0.1:8000", f"127.0.0.1:{port}")
        with (self.folder / "log").open("w") as log:
            process = subprocess.Popen(
                shlex.split(command), env=self.environment(), cwd=ROOT, stderr=log
            )
            try:
                wait_for(port)
                yield lambda *asked, **headers: answer(port, *asked, **headers)
            finally:
                process.terminate()
                process.wait(20)

    def lines(self):
        """The site's own lines of the log; gunicorn writes some of its own, in another form."""
        text = (self.folder / "log").read_text("utf-8")
        return [json.loads(line) for line in text.splitlines() if line.startswith("{")]


def wait_for(port):
    for _ in range(200):
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            time.sleep(0.1)
        else:
            return
    pytest.fail("the site did not start")


def answer(port, path, method="GET", **headers):
    with closing(http.client.HTTPConnection("127.0.0.1", port, timeout=20)) as connection:
        connection.request(method, path, headers={**HTTPS, **headers})
        response = connection.getresponse()
        return response.status, response.read().decode(), response.headers


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    """A server on which steps 2 and 3 were followed."""
    made = Server(tmp_path_factory.mktemp("server"))
    keys = lines_below("2. Keys")
    made.type(*keys)
    for name in ("etc/environment", "bin/provenance"):
        made.rewrite(name, made.here)
    database = lines_below("3. Database")
    made.type(*(line.replace("createsuperuser", CREATE_ADMIN) for line in database))
    article = made.folder / "article.txt"
    article.write_text(f"The war\n\n{builders.LOSING}", encoding="utf-8")
    made.type(f"provenance ingest {article}", "provenance work_jobs")
    return made


CREATE_ADMIN = "createsuperuser --noinput --username ada --email ada@provenance.example"


def test_the_site_answers_as_the_page_says_and_writes_lines_without_addresses(server):
    with server.running() as ask:
        assert ask("/healthz")[0] == 200
        status, text, headers = ask("/accounts/login/?next=/cases/secretcase/")
        assert status == 200
        assert "Log in" in text
        assert headers["Strict-Transport-Security"].startswith("max-age=63072000")
        assert ask("/cases/secretcase/")[0] == 302
        assert ask("/healthz", Host="elsewhere.example")[0] == 400
        sheet = re.search(r"/static/css/base\.\w+\.css", text)[0]
        assert ask(sheet)[0] == 200

    routes = {(line["route"], line["status"]) for line in server.lines() if "route" in line}
    assert {("healthz", 200), ("accounts/login/", 200)} <= routes
    assert ("cases/<slug:public_id>/", 302) in routes
    assert "secretcase" not in (server.folder / "log").read_text("utf-8")


def test_keys_are_readable_by_their_group_at_most(server):
    for path in (server.folder / "etc").iterdir():
        assert path.stat().st_mode & (0o022 if path.name == "environment" else 0o027) == 0


def test_a_backup_is_read_to_its_end_and_comes_back(server):
    printed = server.type(*lines_below("Backups"))
    assert "is whole" in printed

    other = f"DATABASE_URL=sqlite:///{server.folder}/lib/other"
    passphrase = "--passphrase-file /etc/provenance/backup_passphrase"
    server.rewrite("etc/environment", lambda text: f"{text}{other}\n")
    try:
        server.type("provenance migrate --verbosity 0")
        restored = server.type(
            f"provenance restore {passphrase} /var/backups/provenance/tried.backup",
            "provenance reindex",
            "provenance verify_history",
        )
    finally:
        server.rewrite("etc/environment", lambda text: text.replace(f"{other}\n", ""))
    assert "Restored" in restored


def test_an_upgrade_is_typed_to_its_end(server):
    printed = server.type(*lines_below("Upgrades"))

    assert "no issues" in printed
    assert "are what was sealed" in printed


NEW_KEY = 'python3 -c "import base64, os; print(base64.urlsafe_b64encode(os.urandom(32)).decode())"'


def test_keys_are_changed_as_the_table_says(server):
    for name in ("particulars_key", "history_key"):
        fresh = server.type(NEW_KEY).strip()
        server.rewrite(f"etc/{name}", lambda text, fresh=fresh: f"{fresh},{text}")
    server.type("cp -p /etc/provenance/secret_key /etc/provenance/former_secret")
    server.type(*[line for line in lines_below("2. Keys") if line.endswith("/secret_key")])
    former = f"SECRET_KEY_FALLBACKS_FILE={server.folder}/etc/former_secret\n"
    server.rewrite("etc/environment", lambda text: text + former)

    server.type("provenance reseal", "provenance work_jobs", "provenance verify_history")
    server.rewrite("etc/particulars_key", lambda text: text.partition(",")[0])

    with server.running() as ask:
        assert ask("/accounts/login/")[0] == 200
