"""The settings: what production is told, what a local machine is spared, what is documented."""

from __future__ import annotations

import ast
import importlib.util
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from cryptography.fernet import Fernet
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.db import connection
from django_htmx import __file__ as django_htmx_file

from provenance import site_keys
from provenance.connections import sqlite_pragmas

ROOT = Path(__file__).parent.parent
SECRET = "a-long-value-that-only-these-tests-know-" * 2
PRODUCTION = {"SECRET_KEY": SECRET, "ALLOWED_HOSTS": "provenance.example"}
WAL_IS_SAFE = [(3, 44, 6), (3, 44, 9), (3, 50, 7), (3, 51, 3), (3, 52, 0)]
WAL_IS_NOT_SAFE = [(3, 40, 1), (3, 44, 5), (3, 45, 0), (3, 50, 6), (3, 51, 2)]


@pytest.fixture
def read_settings(monkeypatch):
    """Reads the settings file afresh under the environment that a test names, and no other."""

    def read(**environment):
        for name in read_variables():
            monkeypatch.delenv(name, raising=False)
        for name, value in environment.items():
            monkeypatch.setenv(name, value)
        # By the loader that first read them, so that what runs is measured.
        spec = importlib.util.find_spec("provenance.settings")
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
        return vars(module)

    return read


def read_variables():
    source = (ROOT / "provenance" / "settings.py").read_text(encoding="utf-8")
    return set(re.findall(r'env\.\w+\(\s*"([A-Z_]+)"', source))


KINDS = {
    **{"str": "text", "bool": "yes or no", "list": "list", "int": "number", "path": "folder"},
    **dict.fromkeys(("dj_db_url", "dj_email_url"), "address"),
}
MADE_LOCALLY = {"SECRET_KEY", "PARTICULARS_KEY", "HISTORY_KEY"}
NEEDED = {"SECRET_KEY", "ALLOWED_HOSTS"}


def documented_variables():
    """Kind, default on a server and default on one's own machine, as the page gives them."""
    page = (ROOT / "docs" / "settings.md").read_text(encoding="utf-8")
    row = r"^\| `([A-Z_]+)` \| ([^|]+) \| ([^|]+) \| ([^|]+) \|"
    return {name: tuple(rest) for name, *rest in re.findall(row, page, flags=re.MULTILINE)}


def variables_in_the_code():
    """The same, as ``settings.py`` reads them."""
    tree = ast.parse((ROOT / "provenance" / "settings.py").read_text(encoding="utf-8"))
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call)]
    calls = [call for call in calls if ast.unparse(call.func).startswith("env.")]
    return {
        call.args[0].value: (
            KINDS[call.func.attr],
            in_words(call, local=False),
            in_words(call, local=True),
        )
        for call in calls
    }


def in_words(call, *, local):
    """The default of a variable as the page writes it."""
    name, default = call.args[0].value, ast.unparse(call.args[1])
    known = {"LOCAL": local, "BASE_DIR": Path(), "VAR_DIR": Path("var"), "quote": str}
    value = eval(default, {**known, "LOCAL_HOSTS": settings.ALLOWED_HOSTS[:3]})
    if local and name in MADE_LOCALLY:
        return "made"
    if isinstance(value, bool):
        return "on" if value else "off"
    if isinstance(value, int):
        return str(value)
    values = value if isinstance(value, list) else [str(value)] if value else []
    nothing = "none; needed" if name in NEEDED and not local else "none"
    return ", ".join(f"`{one}`" for one in values) or nothing


def test_every_variable_is_documented_with_its_kind_and_its_defaults():
    assert documented_variables() == variables_in_the_code()


def test_no_variable_is_read_past_the_table():
    assert read_variables() == variables_in_the_code().keys()


def test_a_site_without_its_secret_refuses_to_start(read_settings):
    with pytest.raises(ImproperlyConfigured, match="Set SECRET_KEY to a long random value"):
        read_settings()


def test_a_secret_can_be_read_from_a_file(read_settings, tmp_path):
    (tmp_path / "secret").write_text(SECRET + "\n", encoding="utf-8")

    found = read_settings(SECRET_KEY_FILE=str(tmp_path / "secret"))

    assert found["SECRET_KEY"] == SECRET


def test_a_local_machine_keeps_the_secret_it_made(read_settings):
    first, second = read_settings(PROVENANCE_LOCAL="1"), read_settings(PROVENANCE_LOCAL="1")

    assert len(first["SECRET_KEY"]) >= 50
    assert first["SECRET_KEY"] == second["SECRET_KEY"]


def test_production_seals_nothing_until_it_is_given_a_key(read_settings):
    assert read_settings(**PRODUCTION)["PARTICULARS_KEY"] == []


def test_a_local_machine_keeps_the_sealing_key_it_made(read_settings):
    first, second = read_settings(PROVENANCE_LOCAL="1"), read_settings(PROVENANCE_LOCAL="1")

    assert len(first["PARTICULARS_KEY"]) == 1
    assert first["PARTICULARS_KEY"] == second["PARTICULARS_KEY"]


def test_several_sealing_keys_can_be_given(read_settings):
    keys = [Fernet.generate_key().decode() for _ in range(2)]

    found = read_settings(**PRODUCTION, PARTICULARS_KEY=",".join(keys))

    assert found["PARTICULARS_KEY"] == keys


def test_a_sealing_key_that_cannot_seal_stops_the_start(read_settings):
    with pytest.raises(ImproperlyConfigured, match="32 random bytes"):
        read_settings(**PRODUCTION, PARTICULARS_KEY="a passphrase")


def test_a_made_secret_can_be_read_by_its_owner_only(monkeypatch, tmp_path):
    monkeypatch.setattr(site_keys, "VAR_DIR", tmp_path / "var")

    site_keys.local_secret_key()

    assert (tmp_path / "var" / "secret_key").stat().st_mode & 0o077 == 0


def test_production_speaks_https_only_for_two_years(read_settings):
    found = read_settings(**PRODUCTION)

    assert found["SECURE_SSL_REDIRECT"]
    assert found["SECURE_HSTS_SECONDS"] == 63_072_000
    assert found["SECURE_HSTS_INCLUDE_SUBDOMAINS"]
    assert found["SECURE_HSTS_PRELOAD"]


def test_production_cookies_are_bound_to_the_host(read_settings):
    found = read_settings(**PRODUCTION)

    assert found["SESSION_COOKIE_NAME"] == "__Host-sessionid"
    assert found["CSRF_COOKIE_NAME"] == "__Host-csrftoken"
    assert found["SESSION_COOKIE_SECURE"]
    assert found["CSRF_COOKIE_SECURE"]


def test_production_serves_compressed_files_under_hashed_names(read_settings):
    storage = read_settings(**PRODUCTION)["STORAGES"]["staticfiles"]["BACKEND"]

    assert storage == "whitenoise.storage.CompressedManifestStaticFilesStorage"


def test_production_names_no_host_by_itself(read_settings):
    assert read_settings(SECRET_KEY=SECRET)["ALLOWED_HOSTS"] == []


def test_debugging_is_off_even_on_a_local_machine(read_settings):
    assert read_settings(PROVENANCE_LOCAL="1")["DEBUG"] is False


def test_a_local_machine_needs_no_https(read_settings):
    found = read_settings(PROVENANCE_LOCAL="1")

    assert not found["SECURE_SSL_REDIRECT"]
    assert found["SECURE_HSTS_SECONDS"] == 0
    assert found["SESSION_COOKIE_NAME"] == "sessionid"


def test_without_a_proxy_the_forwarded_protocol_is_not_believed(read_settings):
    assert read_settings(**PRODUCTION)["SECURE_PROXY_SSL_HEADER"] is None


def test_behind_a_proxy_the_forwarded_protocol_is_believed(read_settings):
    found = read_settings(**PRODUCTION, TRUSTED_PROXY_COUNT="1")

    assert found["SECURE_PROXY_SSL_HEADER"] == ("HTTP_X_FORWARDED_PROTO", "https")
    assert found["ALLAUTH_TRUSTED_PROXY_COUNT"] == 1


@pytest.mark.full  # A gate of dev.py asks the same.
def test_a_production_site_passes_the_deployment_check():
    environment = {"PATH": os.environ["PATH"], **PRODUCTION}
    command = ["manage.py", "check", "--deploy", "--fail-level", "WARNING"]

    done = subprocess.run(
        [sys.executable, *command], cwd=ROOT, env=environment, capture_output=True, check=False
    )

    assert done.returncode == 0, done.stderr.decode()


@pytest.mark.parametrize("version", WAL_IS_SAFE)
def test_a_sound_sqlite_uses_the_write_ahead_log(version):
    pragmas = sqlite_pragmas(version)

    assert "journal_mode=WAL" in pragmas


@pytest.mark.parametrize("version", WAL_IS_NOT_SAFE)
def test_an_older_sqlite_uses_the_older_journal(version):
    pragmas = sqlite_pragmas(version)

    assert "journal_mode=TRUNCATE; PRAGMA synchronous=FULL" in pragmas


def test_sqlite_takes_the_write_lock_at_once_and_waits_for_it(read_settings):
    options = read_settings(**PRODUCTION)["DATABASES"]["default"]["OPTIONS"]

    assert options["transaction_mode"] == "IMMEDIATE"
    assert options["timeout"] == 20


@pytest.mark.django_db
@pytest.mark.skipif(connection.vendor != "sqlite", reason="asks SQLite what it was told")
@pytest.mark.parametrize("pragma", ["foreign_keys", "secure_delete"])
def test_sqlite_checks_references_and_overwrites_what_is_deleted(pragma):
    with connection.cursor() as cursor:
        cursor.execute(f"PRAGMA {pragma}")

        assert cursor.fetchone() == (1,)


def test_postgresql_pools_and_prepares(read_settings):
    found = read_settings(**PRODUCTION, DATABASE_URL="postgres://someone@db.example/provenance")
    database = found["DATABASES"]["default"]

    assert database["OPTIONS"]["pool"] == {"timeout": 2, "reconnect_timeout": 1}
    assert database["OPTIONS"]["connect_timeout"] == 2
    assert database["OPTIONS"]["server_side_binding"] is True
    assert database["OPTIONS"]["prepare_threshold"] == 2
    assert database["OPTIONS"]["options"] == "-c jit=off"
    assert database["CONN_MAX_AGE"] == 0


def test_options_in_the_database_address_win(read_settings):
    address = "postgres://someone@db.example/provenance?pool=false"
    found = read_settings(**PRODUCTION, DATABASE_URL=address)

    assert found["DATABASES"]["default"]["OPTIONS"]["pool"] is False


def test_a_replica_is_read_by_connections_that_go_to_the_primary_without_it(read_settings):
    found = read_settings(
        **PRODUCTION,
        DATABASE_URL="postgres://someone@db.example/provenance",
        REPLICA_URL="postgres://someone@near.example:5433/provenance?sslmode=verify-full",
    )
    replica = found["DATABASES"]["replica"]

    assert (replica["HOST"], replica["PORT"]) == ("near.example,db.example", "5433,")
    assert replica["OPTIONS"]["options"] == "-c jit=off -c default_transaction_read_only=on"
    assert replica["OPTIONS"]["sslmode"] == "verify-full"
    assert found["DATABASE_ROUTERS"] == ["provenance.replicas.ReplicaRouter"]


def test_without_a_replica_nothing_is_routed(read_settings):
    found = read_settings(**PRODUCTION)

    assert (list(found["DATABASES"]), found["DATABASE_ROUTERS"]) == (["default"], [])


def test_sockets_of_a_replica_and_its_primary_are_named_in_this_order(read_settings):
    address = "postgres://someone@/provenance?host=/run/"
    found = read_settings(
        **PRODUCTION, DATABASE_URL=f"{address}first", REPLICA_URL=f"{address}second"
    )["DATABASES"]

    assert found["replica"]["HOST"] == "/run/second,/run/first"
    assert "host" not in found["replica"]["OPTIONS"]
    assert found["default"]["OPTIONS"]["host"] == "/run/first"


def test_sqlite_has_no_replica(read_settings):
    with pytest.raises(ImproperlyConfigured, match="REPLICA_URL"):
        read_settings(**PRODUCTION, REPLICA_URL="postgres://someone@near.example/provenance")


def test_a_database_of_another_kind_is_left_as_it_was_given(read_settings):
    found = read_settings(**PRODUCTION, DATABASE_URL="mysql://someone@db.example/provenance")

    assert found["DATABASES"]["default"]["OPTIONS"] == {}


def test_mail_goes_where_its_address_says(read_settings):
    found = read_settings(**PRODUCTION, EMAIL_URL="submission://me:word@mail.example:587")
    mailer = found["MAILERS"]["delivery"]

    assert mailer["OPTIONS"]["host"] == "mail.example"
    assert mailer["OPTIONS"]["use_tls"] is True
    assert mailer["OPTIONS"]["username"] == "me"


def test_a_silent_mail_server_is_not_waited_for_for_ever(read_settings):
    assert read_settings(**PRODUCTION)["MAILERS"]["delivery"]["OPTIONS"]["timeout"] == 10


def test_a_local_machine_prints_its_mail(read_settings):
    mailer = read_settings(PROVENANCE_LOCAL="1")["MAILERS"]["default"]

    assert mailer == {"BACKEND": "django.core.mail.backends.console.EmailBackend"}


def test_the_tables_of_a_queue_are_there_only_where_it_is_used(read_settings):
    backend = "django_tasks_db.DatabaseBackend"
    found = read_settings(**PRODUCTION, TASKS_BACKEND=backend)

    assert found["TASKS"]["default"]["BACKEND"] == backend
    assert "django_tasks_db" in found["INSTALLED_APPS"]
    assert "django_tasks_db" not in read_settings(**PRODUCTION)["INSTALLED_APPS"]


def test_argon2_hashes_new_passwords(read_settings):
    assert "Argon2" in read_settings(**PRODUCTION)["PASSWORD_HASHERS"][0]


def test_attempts_to_log_in_are_counted_where_every_worker_sees_them():
    assert settings.CACHES["default"]["BACKEND"].endswith(".CountCache")


def test_the_policy_stands_above_the_static_files():
    order = settings.MIDDLEWARE

    policy = order.index("django.middleware.csp.ContentSecurityPolicyMiddleware")

    assert policy < order.index("whitenoise.middleware.WhiteNoiseMiddleware")


def test_the_access_log_of_the_local_server_names_no_searches():
    assert settings.LOGGING["loggers"]["django.server"]["level"] == "CRITICAL"


def test_htmx_is_of_the_version_whose_guards_we_use():
    """In htmx 4, hx-disable no longer protects text that nobody checked."""
    script = Path(django_htmx_file).parent / "static" / "django_htmx" / "htmx-2.min.js"
    text = script.read_text(encoding="utf-8")

    assert re.search(r'version:"2\.\d+\.\d+"', text)
