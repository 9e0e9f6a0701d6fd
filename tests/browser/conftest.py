"""A real browser on the site under test; without one, every test here says that it was skipped."""

from __future__ import annotations

import os
import shutil

import pytest
from django.core.cache import cache
from playwright.sync_api import sync_playwright

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
def page(browser):
    """A page of a browser that has never been here, which fails on any breach of the policy."""
    context = browser.new_context()
    page = context.new_page()
    complaints = []
    page.on("console", lambda message: complaints.append(message.text))
    yield page
    context.close()
    assert not [text for text in complaints if "Content Security Policy" in text]
