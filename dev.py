#!/usr/bin/env python3
"""Sets up, shows and tests this project with nothing but a Python on PATH.

    python3 dev.py demo [host:port]   set up, load the demo data on SQLite, serve it
    python3 dev.py manage ARGS...     run a management command on the demo's database
    python3 dev.py test               set up, run every gate and the tests
    python3 dev.py test --quick       the checks and tests that end within three minutes
    python3 dev.py test --full        also variants, all of it on PostgreSQL, many more examples
    python3 dev.py test --mutate      change the code here and there; say what no test noticed
    python3 dev.py test ARGS...       run pytest with these arguments and nothing else
    python3 dev.py benchmark ARGS...  measure, on synthetic data in a database of its own; on
                                      PostgreSQL with --database postgres before the others
    python3 dev.py setup              only make .venv and install what the tests need

The app needs Python 3.12 or newer. This file may be started by any from 3.8 on: it looks for a
suitable one, makes .venv with it and installs the hash-pinned requirements.

Ceiling: it has to be one file, since it runs before anything is installed.
"""

from __future__ import annotations

import argparse
import contextlib
import glob
import hashlib
import os
import pathlib
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.parse
from typing import IO, Any, Callable, Iterator, NoReturn

OLDEST, TOO_NEW = (3, 12), (3, 15)
WINDOWS = os.name == "nt"
ROOT = os.path.dirname(os.path.abspath(__file__))
VENV = os.path.join(ROOT, ".venv")
BIN = os.path.join(VENV, "Scripts" if WINDOWS else "bin")
PYTHON = os.path.join(BIN, "python.exe" if WINDOWS else "python")
BROWSER_TESTS = "tests/browser"
# By module, so that fixtures of a module are built in one process only.
PARALLEL = ("-n", "2", "--dist", "loadscope")
# Tests of our own SQL, constraints and locking also run on PostgreSQL, which may behave differently
# from SQLite; --full runs all tests there but PURE_TESTS, which open no database.
POSTGRES_TESTS = (
    *("tests/access", "tests/models", "tests/queries", "tests/services/rearranging"),
    *(f"tests/services/test_{name}.py" for name in ("every_write", "index", "jobs", "meanwhile")),
    *(f"tests/services/test_{name}.py" for name in ("addresses_at_once", "moves_at_once")),
    *(f"tests/services/test_{name}.py" for name in ("backup", "evidence_writing", "summaries")),
    *(f"tests/services/test_{name}.py" for name in ("history_seals", "held_rows", "intake")),
    *("tests/services/test_requests.py", "tests/services/test_second_factor.py"),
    "tests/views/review/test_review_entering.py",
    *(f"tests/commands/test_{name}.py" for name in ("check_chains", "load_demo", "loaddata")),
    *("tests/test_login.py", "tests/test_migrations.py", "tests/views/review/test_queues.py"),
    *("tests/admin/test_two_curators.py", "tests/test_nothing_at_risk_is_stored.py"),
    "tests/robustness",
)
# Tests in these folders that judge words, or count a page's statements as on SQLite.
NOT_ON_POSTGRES = (
    *("tests/queries/test_meaning_measured.py", "tests/queries/test_retellings.py"),
    "tests/access/test_reading_writes_nothing.py",
)
PURE_TESTS = ("tests/domain", "tests/exports")
# A slow machine needs minutes for the first start; the limit is only for a hanging one.
SERVER_MINUTES = 10
CHROMIUMS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
# In one process, since each imports the whole site again.
SET_UP_DEMO = (
    "import django; django.setup(); from django.core.management import call_command as run; "
    "run('migrate', verbosity=0); run('load_demo', accounts=True)"
)
PROBE = "import ensurepip, sqlite3, ssl, sys, venv; print('%d.%d' % sys.version_info[:2])"
# Variables of a shell that would change .venv or the settings, or make every test process compile
# this project and rewrite its assertions again.
DROPPED_VARIABLES = {
    *("PYTHONPATH", "PYTHONHOME", "PYTHONDONTWRITEBYTECODE", "VIRTUAL_ENV"),
    "DJANGO_SETTINGS_MODULE",
    *("PROVENANCE_LOCAL", "DEBUG", "SECRET_KEY", "SECRET_KEY_FILE", "SECRET_KEY_FALLBACKS"),
    *("ALLOWED_HOSTS", "CSRF_TRUSTED_ORIGINS", "TRUSTED_PROXY_COUNT", "DATABASE_URL"),
    *("REPLICA_URL", "TASKS_BACKEND"),
    *("EMAIL_URL", "DEFAULT_FROM_EMAIL", "STATIC_ROOT", "LOG_LEVEL"),
    *("LOG_FORMAT", "LEAKED_PASSWORDS", "PROVENANCE_SECOND_FACTOR"),
    *("PROVENANCE_SEMANTIC", "PARTICULARS_KEY", "PARTICULARS_KEY_FILE", "PROVENANCE_ONE_CURATOR"),
    *("HISTORY_KEY", "HISTORY_KEY_FILE", "HISTORY_HEAD_FILE"),
}


class GateFailed(Exception):
    """An error for a failed gate, whose output is already on the screen."""


def say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


def environment(**more: str) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if name not in DROPPED_VARIABLES}
    return dict(kept, **more)


# Python and .venv


def version_of(python: str) -> tuple[int, int] | None:
    """Return the version of an interpreter that can create a .venv, or None for any other.

    A shim that selects no Python gives None too.
    """
    try:
        out = subprocess.check_output(
            [python, "-c", PROBE],
            stdin=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env=environment(),
            timeout=60,
        )
        major, minor = out.decode().split()[-1].split(".")
        return int(major), int(minor)
    except (OSError, ValueError, IndexError, subprocess.SubprocessError):
        return None


def is_suitable(python: str) -> bool:
    version = version_of(python)
    return version is not None and OLDEST <= version < TOO_NEW


def pyenv_roots() -> Iterator[str]:
    """Yield the folders where pyenv may be, even if HOME and PYENV_ROOT do not name it."""
    if os.environ.get("PYENV_ROOT"):
        yield os.environ["PYENV_ROOT"]
    versions = os.path.dirname(os.path.realpath(sys.base_prefix))
    if os.path.basename(versions) == "versions":
        yield os.path.dirname(versions)
    for folder in os.environ.get("PATH", "").split(os.pathsep):
        if os.path.basename(folder.rstrip("/")) == "shims":
            yield os.path.dirname(folder.rstrip("/"))
    yield os.path.join(os.path.expanduser("~"), ".pyenv")


def candidates() -> Iterator[str]:
    if os.environ.get("PROJECT_PYTHON"):
        yield os.environ["PROJECT_PYTHON"]
    if OLDEST <= sys.version_info[:2] < TOO_NEW:
        yield sys.executable
    newest_first = [f"python3.{minor}" for minor in range(TOO_NEW[1] - 1, OLDEST[1] - 1, -1)]
    for name in [*newest_first, "python3", "python"]:
        yield shutil.which(name) or ""
    patterns = [os.path.join(root, "versions", "*", "bin", "python3") for root in pyenv_roots()]
    patterns += [
        os.path.expanduser("~/.local/share/uv/python/cpython-3*/bin/python3"),
        "/opt/homebrew/bin/python3.1?",
        "/usr/local/bin/python3.1?",
        "/usr/bin/python3.1?",
        "/Library/Frameworks/Python.framework/Versions/*/bin/python3",
        os.path.expanduser("~/AppData/Local/Programs/Python/Python3*/python.exe"),
    ]
    for pattern in patterns:
        yield from sorted(glob.glob(pattern), reverse=True)


def find_python() -> str:
    for path in dict.fromkeys(candidates()):
        if path and is_suitable(path):
            return path
    sys.exit(
        "Provenance needs Python 3.12, 3.13 or 3.14, and none was found on this machine.\n"
        "Install one (from python.org, your package manager, pyenv or uv) and try again,\n"
        "or set PROJECT_PYTHON to its full path."
    )


@contextlib.contextmanager
def setup_lock() -> Iterator[None]:
    """Let one command at a time set something up; another one says that it waits."""
    os.makedirs(os.path.join(ROOT, "var"), exist_ok=True)
    with open(os.path.join(ROOT, "var", "setup.lock"), "a+b") as file:
        if not lock(file):
            say("Another command is setting up .venv or a database; waiting for it to finish.")
            while not lock(file):
                time.sleep(0.2)
        # The system releases the lock when the file is closed, even after a crash.
        yield


def lock(file: IO[bytes]) -> bool:
    try:
        if WINDOWS:
            import msvcrt

            file.seek(0)
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def ensure_venv(requirements: str) -> None:
    with setup_lock():
        install_changed(requirements)


def install_changed(requirements: str) -> None:
    """Install the requirements again only if the lock file has changed."""
    lock = pathlib.Path(ROOT, "requirements", requirements)
    stamp = pathlib.Path(VENV, ".installed-" + requirements)
    wanted = hashlib.sha256(lock.read_bytes()).hexdigest()
    usable = os.path.exists(PYTHON) and is_suitable(PYTHON)
    if usable and stamp.exists() and stamp.read_text() == wanted:
        return
    started = time.monotonic()
    if not usable:
        python = find_python()
        say("Making .venv with " + python)
        shutil.rmtree(VENV, ignore_errors=True)
        # Its own pip takes several seconds to unpack, and is needed only without uv.
        bare = [python, "-m", "venv", "--without-pip", VENV]
        subprocess.run(bare, check=True, env=environment())
    say("Installing requirements/" + requirements)
    install(str(lock))
    stamp.write_text(wanted)
    say(f"Ready in {time.monotonic() - started:.0f} s")


def install(lock: str) -> None:
    """Install with uv, which is about ten times as fast, or else with pip.

    uv itself is installed by the pip of the Python that created .venv, or by .venv's own.
    """
    pinned = ["--require-hashes", "--only-binary", ":all:", "-r"]
    options = ["install", "-qq", "--disable-pip-version-check", *pinned]
    installer = os.path.join(ROOT, "requirements", "installer.txt")
    quiet: dict[str, Any] = {"env": environment(), "stdin": subprocess.DEVNULL}
    base = subprocess.check_output([PYTHON, "-c", "import sys; print(sys._base_executable)"])
    outside = [base.decode().strip(), "-m", "pip", "--python", PYTHON, *options, installer]
    pip = [PYTHON, "-m", "pip", *options]
    have_uv = subprocess.run(outside, check=False, stderr=subprocess.DEVNULL, **quiet)
    if have_uv.returncode and own_pip(quiet):
        have_uv = subprocess.run([*pip, installer], check=False, **quiet)
    if have_uv.returncode == 0:
        uv = [os.path.join(BIN, "uv"), "pip", "install", "-q", "--system-certs", "--python", PYTHON]
        if subprocess.run([*uv, *pinned, lock], check=False, **quiet).returncode == 0:
            return
    say("uv could not install them; trying pip, which takes longer")
    own_pip(quiet)
    subprocess.run([*pip, lock], check=True, **quiet)


def own_pip(quiet: dict[str, Any]) -> bool:
    """Install pip in .venv from Python's bundled copy; return False if there is none."""
    ensure = [PYTHON, "-m", "ensurepip", "--default-pip"]
    return subprocess.run(ensure, check=False, stdout=subprocess.DEVNULL, **quiet).returncode == 0


# The demo


def free_port(host: str, first: int) -> int:
    for port in range(first, first + 100):
        with socket.socket() as probe, contextlib.suppress(OSError):
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 0 if WINDOWS else 1)
            probe.bind((host, port))
            return port
    sys.exit(f"No free port from {first} to {first + 99} on {host}.")


def sqlite(*path: str) -> str:
    """Return the URL of a database file, independent of the working directory."""
    return "sqlite:///" + urllib.parse.quote(os.path.join(ROOT, *path).replace(os.sep, "/"))


def demo_environment(**more: str) -> dict[str, str]:
    settings = {"PROVENANCE_LOCAL": "1", "DJANGO_SETTINGS_MODULE": "provenance.settings"}
    settings["DATABASE_URL"] = sqlite("var", "demo.sqlite3")
    return environment(**dict(settings, **more))


def digest(pattern: str) -> str:
    content = b"".join(pathlib.Path(ROOT, path).read_bytes() for path in paths(pattern))
    return hashlib.sha256(content).hexdigest()


def set_up_demo(*, always: bool) -> None:
    """Create the demo's database, or update it.

    A stamp file holds the digest of the first migration, which is sometimes rewritten and which
    Django would then consider applied, and the digest of all migrations.
    """
    file, stamp = (pathlib.Path(ROOT, "var", f"demo.{end}") for end in ("sqlite3", "migrations"))
    first = digest("provenance/migrations/0001*.py")
    current = f"{first} {digest('provenance/migrations/*.py')}"
    with setup_lock():
        recorded = stamp.read_text() if stamp.exists() else ""
        if file.exists() and not recorded.startswith(first):
            move_aside(file)
        if not always and file.exists() and recorded == current:
            return
        if not always:
            say("Setting up the demo's database")
        stamp.write_text("")
        # A program may read what a command prints, so nothing else goes to its output.
        options: dict[str, Any] = {} if always else {"stdout": sys.stderr}
        command = [PYTHON, "-c", SET_UP_DEMO]
        subprocess.run(command, check=True, cwd=ROOT, env=demo_environment(), **options)
        stamp.write_text(current)


def move_aside(file: pathlib.Path) -> None:
    say(
        f"var/{file.name} was made by an older version or not finished: it is now "
        f"var/older-{file.name}, and a new one is made."
    )
    for part in ("", "-wal", "-shm", "-journal"):
        path = file.with_name(file.name + part)
        older = file.with_name("older-" + path.name)
        older.unlink(missing_ok=True)
        if path.exists():
            path.rename(older)


def demo(address: str) -> int:
    host, _, number = address.rpartition(":")
    if not number.isdigit():
        sys.exit("Give the address as port or host:port, for example 127.0.0.1:8000.")
    host = host or "127.0.0.1"
    ensure_venv("app.txt")
    set_up_demo(always=True)
    env = demo_environment(
        ALLOWED_HOSTS="localhost,127.0.0.1,[::1]," + host, DJANGO_RUNSERVER_HIDE_WARNING="true"
    )
    port = free_port(host, int(number))
    serve = manage("runserver", "--noreload", f"{host}:{port}")
    with subprocess.Popen(serve, cwd=ROOT, env=env, stdout=subprocess.DEVNULL) as server:
        try:
            wait_for_page(server, host, port)
            print(f"\nProvenance is at http://{host}:{port}/\nStop it with Ctrl+C.", flush=True)
            return server.wait()
        finally:
            server.terminate()


def wait_for_page(server: subprocess.Popen[bytes], host: str, port: int) -> None:
    """Wait while the server is starting, at most SERVER_MINUTES."""
    until = time.monotonic() + SERVER_MINUTES * 60
    while server.poll() is None and time.monotonic() < until:
        with contextlib.suppress(OSError), socket.create_connection((host, port), timeout=1):
            return
        time.sleep(0.1)
    if server.poll() is None:
        sys.exit(
            f"The server did not answer within {SERVER_MINUTES} minutes. Try again, or see "
            "what it says with: python3 dev.py manage runserver"
        )
    sys.exit(
        "The server ended before it answered; what it said stands above. "
        "See what is wrong with: python3 dev.py manage check"
    )


def manage_demo(arguments: list[str]) -> int:
    """Run a management command in the working directory, so that relative paths work."""
    ensure_venv("app.txt")
    set_up_demo(always=False)
    return subprocess.run(manage(*arguments), check=False, env=demo_environment()).returncode


def benchmark(arguments: list[str]) -> int:
    ensure_venv("test.txt")
    if arguments[:2] != ["--database", "postgres"]:
        return measure(sqlite("var", "benchmark.sqlite3"), arguments)
    programs = postgres_programs()
    if programs is None:
        say("PostgreSQL: no initdb on this machine")
        return 1
    with throwaway_postgres(programs) as address:
        folder = address.partition("host=")[2]
        createdb = os.path.join(programs, "createdb")
        subprocess.run([createdb, "-h", folder, "-U", "provenance", "provenance"], check=True)
        return measure(address, arguments[2:])


def measure(database: str, arguments: list[str]) -> int:
    # Comparing by meaning can be left out of a measurement.
    meaning = os.environ.get("PROVENANCE_SEMANTIC", "1")
    env = demo_environment(DATABASE_URL=database, PROVENANCE_SEMANTIC=meaning)
    with setup_lock():
        subprocess.run(manage("migrate", "--verbosity", "0"), check=True, cwd=ROOT, env=env)
    command = [PYTHON, "-m", "tests.benchmarks", *arguments]
    return subprocess.run(command, check=False, cwd=ROOT, env=env).returncode


# PostgreSQL


def postgres_programs() -> str | None:
    """Return the folder of the newest initdb and postgres, which Debian keeps off PATH."""
    found = glob.glob("/usr/lib/postgresql/*/bin/initdb")
    newest = sorted(found, key=lambda path: float(path.split("/")[4]), reverse=True)
    for initdb in [*newest, shutil.which("initdb") or ""]:
        if os.path.exists(initdb):
            return os.path.dirname(os.path.realpath(initdb))
    return None


def unprivileged(folder: str) -> Callable[[], None] | None:
    """Return a function by which root becomes another user, since PostgreSQL refuses root.

    The folder is handed to that user. None where the process is not root.
    """
    if WINDOWS or os.geteuid() != 0:
        return None
    import pwd

    names = {entry.pw_name: entry for entry in pwd.getpwall()}
    entry = names.get("postgres") or names["nobody"]
    os.chown(folder, entry.pw_uid, entry.pw_gid)

    def become() -> None:
        os.setgroups([])
        os.setgid(entry.pw_gid)
        os.setuid(entry.pw_uid)

    return become


@contextlib.contextmanager
def throwaway_postgres(programs: str) -> Iterator[str]:
    """Run a temporary cluster in a temporary folder, with a socket; yield its URL."""
    folder = tempfile.mkdtemp(prefix="provenance-")
    options: dict[str, Any] = {"preexec_fn": unprivileged(folder), "cwd": folder}
    options.update(stdin=subprocess.DEVNULL, env=environment(TZ="UTC"))
    locale = "C" if sys.platform == "darwin" else "C.UTF-8"
    data = os.path.join(folder, "data")
    initdb = [os.path.join(programs, "initdb"), "-D", data, "-U", "provenance", "-A", "trust"]
    initdb += ["-E", "UTF8", "--locale", locale, "--no-sync"]
    server = [os.path.join(programs, "postgres"), "-D", data, "-k", folder, "-h", "", "-F"]
    running = None
    try:
        with open(os.path.join(folder, "log"), "wb") as log:
            subprocess.run(initdb, check=True, stdout=log, stderr=log, **options)
            options.update(stdout=log, stderr=log, start_new_session=True)
            running = subprocess.Popen(server, **options)
        wait_for_postgres(running, programs, folder)
        yield "postgres://provenance@/provenance?host=" + folder
    except (OSError, subprocess.CalledProcessError) as problem:
        say(pathlib.Path(folder, "log").read_text(errors="replace"))
        raise GateFailed("PostgreSQL did not start") from problem
    finally:
        if running is not None:
            stop(running)
        shutil.rmtree(folder, ignore_errors=True)


def wait_for_postgres(running: subprocess.Popen[bytes], programs: str, folder: str) -> None:
    ready = [os.path.join(programs, "pg_isready"), "-q", "-h", folder]
    for _ in range(300):
        if subprocess.run(ready, check=False, stdin=subprocess.DEVNULL).returncode == 0:
            return
        if running.poll() is not None:
            break
        time.sleep(0.1)
    raise TimeoutError


def stop(running: subprocess.Popen[bytes]) -> None:
    running.send_signal(signal.SIGINT)
    try:
        running.wait(30)
    except subprocess.TimeoutExpired:
        running.kill()
        running.wait()


# The gates


def gate(name: str, command: list[str], **env: str) -> None:
    say("\n== " + name)
    settled = environment(PYTHONUNBUFFERED="1", **env)
    done = subprocess.run(command, cwd=ROOT, stdin=subprocess.DEVNULL, check=False, env=settled)
    if done.returncode:
        raise GateFailed(f"{name} (exit {done.returncode})")


@contextlib.contextmanager
def gate_meanwhile(name: str, command: list[str], **env: str) -> Iterator[None]:
    """Run a gate that needs one core for long beside others; print its output after them."""
    settled = environment(PYTHONUNBUFFERED="1", **env)
    options: dict[str, Any] = {"stdin": subprocess.DEVNULL, "cwd": ROOT, "env": settled}
    options["stderr"] = subprocess.STDOUT
    with tempfile.TemporaryFile() as output:
        with subprocess.Popen(command, stdout=output, **options) as running:
            try:
                yield
                running.wait()
            finally:
                running.kill()
        say("\n== " + name)
        output.seek(0)
        say(output.read().decode(errors="replace").rstrip())
    if running.returncode:
        raise GateFailed(f"{name} (exit {running.returncode})")


def manage(*arguments: str) -> list[str]:
    return [PYTHON, os.path.join(ROOT, "manage.py"), *arguments]


def paths(pattern: str) -> list[str]:
    return sorted(str(p.relative_to(ROOT)) for p in pathlib.Path(ROOT).glob(pattern))


def check_code() -> None:
    lint_imports = "from importlinter.cli import lint_imports_command as run; run()"
    djade = [os.path.join(BIN, "djade"), "--check", "--target-version", "6.1"]
    gate("ruff format", [PYTHON, "-m", "ruff", "format", "--check", "."])
    gate("ruff check", [PYTHON, "-m", "ruff", "check", "."])
    gate("djade", [*djade, *paths("templates/**/*.html")])
    gate("lint-imports", [PYTHON, "-c", lint_imports, "--no-logo"])


def check_types() -> contextlib.AbstractContextManager[None]:
    command = [PYTHON, "-m", "mypy", "--strict", "provenance"]
    return gate_meanwhile("mypy", command, PROVENANCE_LOCAL="1")


def check_site() -> None:
    """Check what a production site depends on: settings, migrations, static files."""
    production = {"SECRET_KEY": secrets.token_urlsafe(64), "ALLOWED_HOSTS": "provenance.example"}
    deploy = manage("check", "--deploy", "--fail-level", "WARNING")
    gate("check --deploy", deploy, **production)
    gate("makemigrations --check", manage("makemigrations", "--check", "--dry-run"), **production)
    with tempfile.TemporaryDirectory() as folder:
        # Not a dry run, which would not notice a broken reference in a style sheet.
        collect = manage("collectstatic", "--noinput", "--verbosity", "0")
        gate("collectstatic", collect, STATIC_ROOT=folder, **production)


def check_fixtures() -> None:
    """Load every fixture, in the order the demo needs, into a temporary database."""
    wanted = ["fixtures/seeds.json", "fixtures/retellings.json"]
    found = paths("fixtures/*.json")
    if missing := [path for path in wanted if path not in found]:
        raise GateFailed(f"loaddata: {missing[0]} is missing")
    fixtures = [*wanted, *(path for path in found if path not in wanted)]
    with tempfile.TemporaryDirectory() as folder:
        env = {"PROVENANCE_LOCAL": "1", "DATABASE_URL": sqlite(folder, "fixtures.sqlite3")}
        gate("migrate", manage("migrate", "--verbosity", "0"), **env)
        gate("loaddata", manage("loaddata", *fixtures), **env)


# The tests


def pytest(*arguments: str) -> list[str]:
    return [PYTHON, "-m", "pytest", *arguments]


def chromium() -> str | None:
    given = os.environ.get("PLAYWRIGHT_CHROMIUM")
    return given or next(filter(None, map(shutil.which, CHROMIUMS)), None)


def ensure_chromium() -> None:
    """Install Chromium on Debian; elsewhere the browser tests report that they were skipped."""
    if chromium() or WINDOWS or os.geteuid() != 0 or not shutil.which("apt-get"):
        return
    say("Installing chromium for the browser tests")
    env = environment(DEBIAN_FRONTEND="noninteractive")
    install_it = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium"]
    for command in (["apt-get", "update", "-qq"], install_it):
        subprocess.run(
            command, check=False, env=env, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL
        )


def test_sqlite(*options: str) -> None:
    without_browser = ["--ignore", BROWSER_TESTS, *PARALLEL]
    if "--full" in options:
        # Coverage is measured on the tests that always run.
        gate("pytest on SQLite", pytest(*without_browser, *options))
        return
    # slipcover hardly slows the tests, where coverage.py doubles their time. The results of all
    # processes are merged at the end.
    with tempfile.TemporaryDirectory() as folder:
        ran, together = (os.path.join(folder, name) for name in ("ran.json", "together.json"))
        # slipcover warns that it skips what pytest rewrites, which is the tests.
        quietly = ["-W", "ignore:Unable to activate pytest:RuntimeWarning"]
        slipcover = [PYTHON, *quietly, "-m", "slipcover"]
        measured = [*slipcover, "--json", "--out", ran, *pytest(*without_browser, *options)[1:]]
        gate("pytest on SQLite, with coverage", measured)
        every_line = ["--merge", ran, "--out", together, "--fail-under", "100"]
        gate("coverage", [*slipcover, *every_line])


def test_browser(*options: str) -> None:
    if paths(BROWSER_TESTS + "/**/test_*.py"):
        ensure_chromium()
        gate("pytest in a browser", pytest(BROWSER_TESTS, "-rs", "-n", "2", *options))


def on_postgres(full: bool) -> list[str]:
    left_out = (BROWSER_TESTS, *PURE_TESTS) if full else NOT_ON_POSTGRES
    return [
        *(() if full else POSTGRES_TESTS),
        *(f"--ignore={path}" for path in left_out),
        *PARALLEL,
    ]


def test_postgres(*arguments: str) -> None:
    given = os.environ.get("DATABASE_URL", "")
    programs = postgres_programs()
    command = pytest(*arguments)
    if given.startswith("postgres"):
        gate("pytest on the PostgreSQL of DATABASE_URL", command, DATABASE_URL=given)
    elif programs:
        with throwaway_postgres(programs) as address:
            gate("pytest on PostgreSQL", command, DATABASE_URL=address)
    else:
        raise GateFailed("PostgreSQL: no initdb on this machine, and DATABASE_URL names none")


def test_everything(full: bool) -> None:
    """Run all gates and tests, ending with tests that always run.

    So the last line shows their outcome.
    """
    options = ["--full"] if full else []
    with check_types():
        check_code()
        check_site()
        check_fixtures()
    if postgres_programs() or os.environ.get("DATABASE_URL", "").startswith("postgres"):
        test_sqlite(*options)
        test_browser(*options)
        test_postgres(*on_postgres(full), *options)
        return
    say("\n!! PostgreSQL is not installed here: NOTHING below was tried on it.")
    test_browser(*options)
    test_sqlite(*options)


def test_quickly() -> None:
    check_code()
    quick = ["--quick", "--ignore", BROWSER_TESTS, *PARALLEL]
    gate("pytest on SQLite, the first case of each test", pytest(*quick))
    say(
        "\nLeft out: types (mypy), coverage, the checks of a production site and of the fixtures,\n"
        "tests in a browser and on PostgreSQL, slow tests, all cases of a test but its first, and\n"
        "most random examples.\n"
        "Before a push: python3 dev.py test"
    )


def test(options: argparse.Namespace) -> int:
    ensure_venv("test.txt")
    full = ["--full"] if options.full else []
    try:
        if options.quick:
            test_quickly()
        elif options.mutate:
            ensure_venv("mutation.txt")
            gate("tests notice", [PYTHON, "-m", "tests.mutations", *options.rest])
        elif options.database == "postgres":
            test_postgres(*(options.rest or on_postgres(options.full)), *full)
        elif options.rest:
            gate("pytest", pytest(*options.rest, *full))
        else:
            test_everything(options.full)
    except GateFailed as failure:
        say(f"\nFAILED at the gate: {failure}")
        return 1
    return 0


def read_arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    commands = parser.add_subparsers(dest="command", required=True)
    demo_parser = commands.add_parser("demo", help="serve the demo")
    demo_parser.add_argument("address", nargs="?", default="127.0.0.1:8000", help="[host:]port")
    test_parser = commands.add_parser("test", help="run the gates and tests", allow_abbrev=False)
    test_parser.add_argument("--database", choices=["sqlite", "postgres"], default="sqlite")
    how_much = test_parser.add_mutually_exclusive_group()
    how_much.add_argument("--quick", action="store_true", help="what ends within three minutes")
    how_much.add_argument("--full", action="store_true", help="variants and many more examples")
    how_much.add_argument(
        "--mutate", action="store_true", help="say which changes of the code no test notices"
    )
    commands.add_parser("manage", help="run a management command on the demo's database")
    commands.add_parser("benchmark", help="measure on synthetic data")
    commands.add_parser("setup", help="only make .venv")
    if sys.argv[1:2] in (["manage"], ["benchmark"]):
        # All arguments that follow belong to the command, even those that look like ours.
        return argparse.Namespace(command=sys.argv[1], rest=sys.argv[2:])
    options, rest = parser.parse_known_args()
    if rest and options.command != "test":
        parser.error("unknown: " + " ".join(rest))
    options.rest = rest
    return options


def main() -> int:
    options = read_arguments()
    # If it is terminated, it still stops what it started.
    signal.signal(signal.SIGTERM, end)
    try:
        if options.command == "demo":
            return demo(options.address)
        if options.command == "test":
            return test(options)
        if options.command == "manage":
            return manage_demo(options.rest)
        if options.command == "benchmark":
            return benchmark(options.rest)
        ensure_venv("test.txt")
    except GateFailed as failure:
        say(str(failure))
        return 1
    except subprocess.CalledProcessError as error:
        say("This did not work: " + " ".join(map(str, error.cmd)))
        return 1
    except KeyboardInterrupt:
        return 0 if options.command == "demo" else 130
    return 0


def end(number: int, frame: object) -> NoReturn:
    sys.exit(128 + number)


if __name__ == "__main__":
    sys.exit(main())
