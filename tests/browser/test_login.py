"""Logging in with a real browser."""

from __future__ import annotations

import pytest
from django.urls import reverse

PASSWORD = "a rather long pass phrase"


@pytest.mark.django_db(transaction=True)
def test_a_person_logs_in_and_out_under_the_policy(page, live_server, django_user_model):
    django_user_model.objects.create_user("ada", "ada@paper.example", PASSWORD)

    page.goto(live_server.url + reverse("account_login"))
    page.get_by_label("User name or email address").fill("ada")
    page.get_by_label("Password", exact=True).fill(PASSWORD)
    page.get_by_role("button", name="Log in", exact=True).click()
    page.goto(live_server.url + reverse("account_logout"))
    page.get_by_role("main").get_by_role("button", name="Log out").click()

    assert page.url == live_server.url + reverse("account_login")
