"""Two web servers behind nginx, either of which is killed at any time: no visitor notices.

Neither holds anything of its own: sessions, messages, imports and counts stand in the database.
"""

from __future__ import annotations

import shutil
import subprocess
import threading
import time
from urllib.parse import urlsplit

import pytest

from tests.servers.browser import Browser
from tests.servers.postgres import Postgres
from tests.servers.site import Site, fill, free_port, listens
from tests.servers.waiting import wait_for_more, wait_until

pytestmark = [pytest.mark.full, pytest.mark.slow, pytest.mark.timeout(600)]
KILLS = 6
QUOTE = "/quotes/losing-now/"
WORDS = "We’re losing now"
NGINX = """
daemon off;
error_log stderr crit;
pid {folder}/pid;
events {{}}
http {{
    access_log off;
    # Its workers run as nobody, who may write no file here.
    client_body_buffer_size 1m;
    proxy_max_temp_file_size 0;
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    upstream provenance {{
        server 127.0.0.1:{first} fail_timeout=1s;
        server 127.0.0.1:{second} fail_timeout=1s;
    }}
    server {{
        listen 127.0.0.1:{port};
        location / {{
            proxy_pass http://provenance;
            proxy_http_version 1.1;
            proxy_set_header Host $host:$server_port;
            proxy_next_upstream error timeout non_idempotent;
        }}
    }}
}}
"""


@pytest.fixture(scope="module")
def database():
    with Postgres() as server:
        fill(server.address)
        yield server


@pytest.fixture
def sites(database, tmp_path):
    settings = {"DATABASE_URL": database.address}
    with (
        Site(tmp_path / "first", **settings) as first,
        Site(tmp_path / "second", **settings) as second,
    ):
        yield first, second


@pytest.fixture
def port(sites, tmp_path):
    """Where nginx listens, in front of both."""
    program = shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin")
    if program is None:
        pytest.skip("nginx is not installed here")
    (tmp_path / "nginx").mkdir()
    port = free_port()
    first, second = (site.port for site in sites)
    text = NGINX.format(folder=tmp_path / "nginx", first=first, second=second, port=port)
    (tmp_path / "nginx.conf").write_text(text, encoding="utf-8")
    proxy = subprocess.Popen([program, "-c", tmp_path / "nginx.conf", "-p", tmp_path])
    try:
        wait_until(lambda: listens(port))
        yield port
    finally:
        proxy.terminate()
        proxy.wait(20)


def opens_a_quote(browser):
    answer = browser.get(QUOTE)
    return answer.status_code == 200 and WORDS in answer.text and "Log out" in answer.text


def pastes_words(browser):
    answer = browser.post("/", {"q": "we are losing now"})
    return answer.status_code == 200 and f'href="{QUOTE}' in answer.text


def checks_an_article(browser):
    text = f"The soldier said: “{WORDS},” and hung up."
    answer = browser.post("/check/", {"text": text})
    return answer.status_code == 200 and f'href="{QUOTE}' in answer.text


def watches_it(browser):
    answer = browser.post(f"{QUOTE}watch/")
    return answer.status_code == 200 and "You watch this quote" in answer.text


def watches_it_no_more(browser):
    answer = browser.post(f"{QUOTE}watch/", {"off": "1"})
    return answer.status_code == 200 and "You watch this quote" not in answer.text


def downloads_it(browser):
    answer = browser.get(f"{QUOTE}export/json")
    return answer.status_code == 200 and bool(answer.json())


ACTS = (
    *(opens_a_quote, pastes_words, checks_an_article),
    *(watches_it, watches_it_no_more, downloads_it),
)


def test_either_server_is_killed_at_any_time_and_nobody_notices(sites, port):
    is_over, results = threading.Event(), []

    def visit(name):
        browser = Browser(port).log_in(name)
        while not is_over.is_set():
            results.extend((act.__name__, act(browser)) for act in ACTS)

    # Each of them for themselves: what one watches, the other does not.
    visits = [threading.Thread(target=visit, args=[name]) for name in ("ada", "ben")]
    for thread in visits:
        thread.start()
    for number in range(KILLS):
        killed = sites[number % 2]
        wait_for_more(results, 12)
        killed.kill()
        wait_for_more(results, 12)
        killed.start()
        # nginx asks a server that failed again when more than fail_timeout has passed, by a clock
        # of whole seconds.
        time.sleep(2.1)
    is_over.set()
    for thread in visits:
        thread.join()

    assert {name for name, is_right in results} == {act.__name__ for act in ACTS}
    assert {name for name, is_right in results if not is_right} == set()


def test_a_message_that_one_server_leaves_is_shown_by_the_other(sites, port):
    browser = Browser(port).log_in("ben")
    job = open_sheet(browser, "text,date\nHe left the town.,\nShe left the town.,May\n")

    pages = [browser.post(f"{job}begin/").text for _ in range(4)]

    assert all("Some rows cannot be taken" in page for page in pages)


def open_sheet(browser, sheet):
    """Bring in a sheet; the address of its import."""
    files = {"sheet": ("quotes.csv", sheet)}
    answer = browser.post("/desk/sheets/", {"why": "A test."}, files=files)
    assert answer.status_code == 200
    return urlsplit(answer.url).path


def test_an_import_goes_on_where_the_server_was_killed_that_worked_it(database, sites, port):
    rows = "".join(f"{number},He left the town on day {number}.\n" for number in range(3_000))
    browser = Browser(port).log_in("ben")
    job = open_sheet(browser, f"id,text\n{rows}")
    browser.post(f"{job}begin/")

    killed = 0
    deadline = time.monotonic() + 300
    while state(database) == "running":
        assert time.monotonic() < deadline
        step = threading.Thread(target=browser.post, args=[f"{job}step/"])
        step.start()
        if killed < 2 and written(database) > killed * 1_000:
            time.sleep(0.3)
            sites[killed].kill()
            sites[killed].start()
            killed += 1
        step.join()

    assert (killed, state(database), written(database)) == (2, "done", 3_000)


def state(database):
    return database.ask("SELECT state FROM provenance_job ORDER BY id DESC LIMIT 1")


def written(database):
    return database.ask(
        "SELECT count(*) FROM provenance_importedquote WHERE job_id = "
        "(SELECT max(id) FROM provenance_job)"
    )
