"""A real browser on the site under test; without one, every test here says that it was skipped."""

from __future__ import annotations

import os
import shutil

import pytest
from django.core.cache import cache
from django.test import Client
from playwright.sync_api import sync_playwright

from provenance.services import accounts
from tests import builders, stories
from tests.browser.scripting import SCRIPTING

CHROMIUMS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
# Without these Chromium looks for its maker's servers by itself.
SILENT = ["--disable-background-networking", "--disable-component-update", "--disable-sync"]
# Playwright keeps a loop in this thread, which Django takes for asynchronous code.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"


def chromium():
    given = os.environ.get("PLAYWRIGHT_CHROMIUM")
    return given or next(filter(None, map(shutil.which, CHROMIUMS)), None)


@pytest.fixture(scope="session")
def browser():
    program = chromium()
    if program is None:
        pytest.skip("no chromium on this machine: set PLAYWRIGHT_CHROMIUM to one, or install it")
    # Chromium refuses to sandbox itself when root starts it.
    unboxed = ["--no-sandbox"] if os.name == "posix" and os.geteuid() == 0 else []
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=program, args=[*SILENT, *unboxed])
        yield started
        started.close()


@pytest.fixture(autouse=True)
def no_tries_yet(transactional_db):
    """Attempts to log in are counted in a table that emptying the database passes over."""
    cache.clear()


@pytest.fixture
def open_page(browser):
    """Opens pages of browsers that have never been here; fails on any breach of the policy.

    ``open_page(java_script_enabled=False)``: the options are those of a browser's context.
    """
    contexts, complaints = [], []

    def open_page(**options):
        contexts.append(browser.new_context(**options))
        page = contexts[-1].new_page()
        page.set_default_timeout(15_000)
        page.on("console", lambda message: complaints.append(message.text))
        page.on("pageerror", lambda error: complaints.append(f"Error: {error}"))
        return page

    yield open_page
    for context in contexts:
        context.close()
    faults = ("Content Security Policy", "Error: ")
    assert not [text for text in complaints if any(fault in text for fault in faults)]


@pytest.fixture
def page(open_page):
    """A page of a browser with JavaScript."""
    return open_page()


@pytest.fixture
def looks(request):
    """The widths and colour schemes that axe looks at a page in: each width in one, or in both."""
    phone, desk = {"width": 360, "height": 740}, {"width": 1280, "height": 900}
    usual = [(desk, "light"), (phone, "dark")]
    return [*usual, (desk, "dark"), (phone, "light")] if request.config.option.full else usual


@pytest.fixture
def log_in(live_server):
    """Makes a page's browser that of a journalist who has logged in."""
    client = Client()
    client.force_login(builders.user("ada"))
    cookie = {"name": "sessionid", "value": client.cookies["sessionid"].value}

    def log_in(page):
        page.context.add_cookies([{**cookie, "url": live_server.url}])
        return page

    return log_in


@pytest.fixture
def told(transactional_db):
    """A quote that three outlets word, one of them in Arabic and one in Cyrillic."""
    return stories.carried_abroad(stories.worked_example())


@pytest.fixture(params=SCRIPTING)
def visit(request, told, live_server, open_page, log_in):
    """Opens an address of the site as a journalist: once with JavaScript and once without."""
    page = log_in(open_page(java_script_enabled=request.param))

    def visit(address):
        page.goto(live_server.url + address)
        return page

    return visit


@pytest.fixture
def quick(told, live_server, page, log_in):
    """Opens an address with JavaScript, and marks the window, so that a page load would show."""
    log_in(page)

    def quick(address):
        page.goto(live_server.url + address)
        page.evaluate("window.stayed = true")
        return page

    return quick


@pytest.fixture
def seat(transactional_db, live_server, open_page):
    """Opens the browser of a curator of this name at an address, with JavaScript or without."""
    accounts.set_up_groups()

    def seat(name, address, *, scripted=True):
        client, page = Client(), open_page(java_script_enabled=scripted)
        client.force_login(builders.user(name, "curator", is_staff=True))
        cookie = {"name": "sessionid", "value": client.cookies["sessionid"].value}
        page.context.add_cookies([{**cookie, "url": live_server.url}])
        page.goto(live_server.url + address)
        return page

    return seat
