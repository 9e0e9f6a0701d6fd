"""A curator sets up a passkey in a real browser, and logs in with it."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests import builders

PASSWORD = "a long passphrase"
KEY = {
    **{"protocol": "ctap2", "transport": "internal", "automaticPresenceSimulation": True},
    **{"hasResidentKey": True, "hasUserVerification": True, "isUserVerified": True},
}
"""An authenticator as a telephone has one, which says yes by itself."""


@pytest.fixture
def desk(told, live_server, page, settings):
    """The browser of a curator who has a key in it and has just logged in by password."""
    settings.SECOND_FACTOR = True
    builders.user("ada", "curator", is_staff=True)
    devices = page.context.new_cdp_session(page)
    devices.send("WebAuthn.enable")
    devices.send("WebAuthn.addVirtualAuthenticator", {"options": KEY})
    page.goto(f"{live_server.url}/glossary/")
    enter(page)
    return page


def enter(page):
    page.get_by_label("User name or email address").fill("ada")
    page.get_by_label("Password", exact=True).fill(PASSWORD)
    page.get_by_role("button", name="Log in", exact=True).click()


def log_out(page):
    page.get_by_role("banner").get_by_role("button", name="Log out").click()
    expect(page.get_by_role("button", name="Log in", exact=True)).to_be_visible()


def test_a_passkey_is_set_up_and_logs_in_with_the_password_and_alone(desk, live_server):
    expect(desk.get_by_role("heading", name="A second factor is needed")).to_be_visible()
    desk.get_by_role("link", name="Add a passkey or a security key").click()
    desk.get_by_label("Password").fill(PASSWORD)
    desk.get_by_role("button", name="Confirm").click()
    desk.get_by_label("Passwordless").check()
    desk.get_by_role("button", name="Add").click()
    expect(desk.get_by_text("recovery codes").first).to_be_visible()
    desk.goto(f"{live_server.url}/glossary/")
    expect(desk.get_by_role("heading", level=1, name="Glossary")).to_be_visible()

    log_out(desk)
    enter(desk)
    expect(desk.get_by_role("heading", name="Glossary")).to_have_count(0)
    desk.get_by_role("button", name="Use a security key").click()
    expect(desk.get_by_role("button", name="Log out")).to_be_visible()

    log_out(desk)
    desk.get_by_role("button", name="Log in with a passkey").click()
    expect(desk.get_by_role("button", name="Log out")).to_be_visible()
    desk.goto(f"{live_server.url}/glossary/")
    expect(desk.get_by_role("heading", level=1, name="Glossary")).to_be_visible()
