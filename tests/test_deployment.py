"""What docs/deploy.md tells to copy and to type fits the site: units, proxy, containers, commands."""

from __future__ import annotations

import configparser
import re
import shlex
from pathlib import Path

import pytest
import yaml
from django.core.management import get_commands

from provenance.views.review.bring_in import MOST_SENT
from tests.test_settings import read_settings, read_variables  # noqa: F401 (a fixture)

ROOT = Path(__file__).parent.parent
DEPLOY = ROOT / "deploy"
PAGE = (ROOT / "docs" / "deploy.md").read_text("utf-8")
UNITS = sorted(DEPLOY.glob("*.service"))
TIMERS = sorted(DEPLOY.glob("*.timer"))
NGINX = (DEPLOY / "nginx.conf").read_text("utf-8")
COMPOSE = yaml.safe_load((ROOT / "compose.yaml").read_text("utf-8"))
WITH_WEB = {"--worker-class", "--workers", "--threads", "--timeout", "--no-control-socket"}
SEALED_OFF = {
    **dict.fromkeys(("NoNewPrivileges", "PrivateTmp", "PrivateDevices", "ProtectHome"), "yes"),
    **{"User": "provenance", "ProtectSystem": "strict", "CapabilityBoundingSet": ""},
    **{"EnvironmentFile": "/etc/provenance/environment", "UMask": "0027"},
}


def unit(path):
    parser = configparser.ConfigParser(interpolation=None, strict=True)
    parser.optionxform = str
    parser.read(path)
    return parser


def commands_in(text):
    """The management commands that a unit or a container runs."""
    return re.findall(r"manage\.py (?:%i|\$?\$?name|([a-z_]+))", text)


def shown_blocks():
    return re.findall(r"^```sh\n(.*?)^```", PAGE, flags=re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize("path", UNITS, ids=lambda path: path.name)
def test_a_service_runs_as_nobody_else_and_reaches_nothing_it_needs_not(path):
    service = unit(path)["Service"]

    assert {name: service.get(name) for name in SEALED_OFF} == SEALED_OFF


@pytest.mark.parametrize("path", TIMERS, ids=lambda path: path.name)
def test_a_timer_starts_a_service_that_runs_a_command_of_the_site(path):
    name = unit(path)["Timer"]["Unit"]
    template, _, instance = name.removesuffix(".service").partition("@")
    service = DEPLOY / (f"{template}@.service" if instance else name)

    command = instance or commands_in(service.read_text("utf-8"))[0]

    assert command in get_commands()
    assert path.name in PAGE


def test_what_has_to_run_again_and_again_has_a_timer():
    names = {path.stem.removeprefix("provenance-") for path in TIMERS}

    assert names == {"work_jobs", "summarise", "forget_checks", "clearsessions", "backup"}


def read_environment():
    lines = (DEPLOY / "environment").read_text("utf-8").splitlines()
    return dict(line.split("=", 1) for line in lines if line and line[0] != "#")


def test_the_environment_sets_what_the_settings_read():
    names = {
        name.removesuffix("_FILE") if name != "HISTORY_HEAD_FILE" else name
        for name in read_environment()
    }

    assert names - {"DJANGO_SETTINGS_MODULE"} <= read_variables()


def test_the_settings_start_with_the_environment(read_settings, tmp_path):  # noqa: F811
    environment = read_environment()
    for name in [name for name in environment if name.endswith("KEY_FILE")]:
        path = tmp_path / name
        path.write_text("MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=\n")
        environment[name] = str(path)

    settings = read_settings(**environment)

    assert settings["ALLOWED_HOSTS"] == ["provenance.example"]
    assert settings["SECOND_FACTOR"] is True
    assert settings["DATABASES"]["default"]["OPTIONS"]["host"] == "/run/postgresql"


def test_every_command_of_the_page_is_one_of_the_site():
    typed = re.findall(r"^provenance ([a-z_]+)", "\n".join(shown_blocks()), flags=re.MULTILINE)

    assert len(typed) > 10
    assert set(typed) <= get_commands().keys()


def test_every_file_that_is_copied_is_there():
    copied = re.findall(r"install -m \d+ (?:/srv/provenance/app/deploy/)?([\w.]+)", PAGE)

    assert {"environment", "provenance", "nginx.conf"} <= set(copied)
    assert [name for name in copied if not (DEPLOY / name).exists()] == []


def test_every_line_that_is_typed_can_be_read_by_a_shell():
    for block in shown_blocks():
        assert all(shlex.split(line) for line in block.splitlines())


# The proxy


def test_the_proxy_writes_down_no_address_no_search_and_no_visitor():
    (form,) = re.findall(r"log_format provenance '(.*?)';", NGINX)
    servers = NGINX.split("\nserver {")[1:]

    assert set(re.findall(r"\$\w+", form)) == {
        "$time_iso8601",
        "$status",
        "$request_method",
        "$request_time",
    }
    assert all(re.search(r"access_log (off|\S+ provenance);", server) for server in servers)
    assert all(re.search(r"error_log \S+ crit;", server) for server in servers)


def test_the_proxy_overwrites_the_headers_that_the_site_believes():
    headers = dict(re.findall(r"proxy_set_header (\S+) (\S+);", NGINX))

    assert headers == {
        "Host": "$host",
        "X-Forwarded-For": "$remote_addr",
        "X-Forwarded-Proto": "$scheme",
    }


def test_the_proxy_lets_through_what_the_site_takes():
    (megabytes,) = re.findall(r"client_max_body_size (\d+)m;", NGINX)

    assert int(megabytes) * 1024 * 1024 > MOST_SENT


def test_the_proxy_waits_longer_than_a_worker_may_take():
    (seconds,) = re.findall(r"proxy_read_timeout (\d+)s;", NGINX)
    (timeout,) = re.findall(r"--timeout (\d+)", (DEPLOY / "provenance.service").read_text("utf-8"))

    assert int(seconds) > int(timeout)


def test_the_proxy_speaks_no_old_tls_and_hands_out_no_tickets():
    assert re.findall(r"ssl_protocols (.*);", NGINX) == ["TLSv1.2 TLSv1.3"]
    assert "ssl_session_tickets off;" in NGINX


def test_a_program_that_speaks_http_is_not_led_on():
    assert re.search(r"location /api/ \{\s+return 403;", NGINX)


def test_a_host_of_another_name_is_not_answered():
    assert re.search(r"listen 80 default_server;.*?return 444;", NGINX, flags=re.DOTALL)


# Containers


OURS = {name: one for name, one in COMPOSE["services"].items() if name != "database"}


def test_containers_are_told_what_the_settings_read():
    for service in OURS.values():
        names = {
            name if name == "HISTORY_HEAD_FILE" else name.removesuffix("_FILE")
            for name in service["environment"]
        }
        assert names <= read_variables()
        assert {"SECRET_KEY", "PARTICULARS_KEY", "HISTORY_KEY", "DATABASE_URL"} <= names


def test_no_secret_stands_in_the_file_and_the_page_makes_each():
    for name, secret in COMPOSE["secrets"].items():
        assert secret == {"file": f"secrets/{name}"}
        assert f"> secrets/{name}" in PAGE
    for service in COMPOSE["services"].values():
        assert set(service["secrets"]) <= COMPOSE["secrets"].keys()


def test_one_port_is_open_and_to_this_machine_only():
    ports = {name: one["ports"] for name, one in COMPOSE["services"].items() if "ports" in one}

    assert ports == {"site": ["127.0.0.1:8000:8000"]}


@pytest.mark.parametrize("name", OURS)
def test_a_container_of_the_site_writes_nowhere_but_where_it_must(name):
    service = OURS[name]

    assert service["read_only"] is True
    assert service["cap_drop"] == ["ALL"]
    assert service["volumes"] == ["state:/var/lib/provenance"]
    assert service["security_opt"] == ["no-new-privileges:true"]


def test_containers_run_commands_of_the_site():
    text = " ".join(OURS["prepare"]["command"] + OURS["jobs"]["command"])
    looped = re.search(r"for name in ([a-z_ ]+);", text)[1].split()
    names = {name for name in commands_in(text) if name} | set(looped)

    assert names <= get_commands().keys()
    assert {"migrate", "collectstatic", "work_jobs", "summarise", "forget_checks"} <= names


def test_container_and_service_start_the_site_alike():
    image = (DEPLOY / "Containerfile").read_text("utf-8")
    started = re.search(r"^CMD (\[.*\])$", image, flags=re.MULTILINE)[1]
    service = unit(DEPLOY / "provenance.service")["Service"]["ExecStart"]

    def options(words):
        return [word for word in words if word not in ("127.0.0.1:8000", "0.0.0.0:8000")][1:]

    assert options(yaml.safe_load(started)) == options(service.split())
    assert set(service.split()) >= WITH_WEB


def test_containers_wait_for_what_they_need():
    waits = {name: one.get("depends_on", {}) for name, one in OURS.items()}

    assert waits["prepare"]["database"]["condition"] == "service_healthy"
    assert waits["site"]["prepare"]["condition"] == "service_completed_successfully"
    assert COMPOSE["services"]["database"]["healthcheck"]["test"][1] == "pg_isready"
    assert "/healthz" in OURS["site"]["healthcheck"]["test"][-1]


def test_the_image_holds_no_secret_and_no_local_database():
    assert {"secrets", "var", ".git"} <= set((ROOT / ".dockerignore").read_text("utf-8").split())
    assert "secrets/" in (ROOT / ".gitignore").read_text("utf-8").split()
