"""The pages for when something went wrong: they need nothing, so they cannot fail as well."""

from __future__ import annotations

import re

import pytest
from django.contrib.staticfiles import finders
from django.template.loader import render_to_string
from django.test import Client
from django.urls import reverse

PAGES = ["400.html", "403.html", "403_csrf.html", "404.html", "429.html", "500.html", "503.html"]


@pytest.mark.parametrize("page", PAGES)
def test_an_error_page_needs_no_database_and_no_context(page):
    assert "To the first page" in render_to_string(page)


@pytest.mark.parametrize("page", PAGES)
def test_an_error_page_links_style_sheets_that_exist(page):
    sheets = re.findall(r'href="/static/([^"]+)"', render_to_string(page))

    assert sheets
    assert all(finders.find(sheet) for sheet in sheets)


@pytest.mark.django_db
def test_an_address_that_leads_nowhere_says_so_plainly(client):
    response = client.get("/no-such-page")

    assert response.status_code == 404
    assert "There is nothing at this address" in response.text


@pytest.mark.django_db
def test_a_fault_of_ours_is_shown_without_its_details(monkeypatch):
    monkeypatch.setattr("allauth.account.views.LoginView.get_context_data", lambda self: 1 / 0)
    client = Client(raise_request_exception=False)

    response = client.get(reverse("account_login"))

    assert response.status_code == 500
    assert "Something went wrong on our side" in response.text
    assert "ZeroDivisionError" not in response.text
