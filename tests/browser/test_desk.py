"""A curator's morning in a real browser: forty lines ticked, put off, handed over, undone."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import User
from playwright.sync_api import expect

from provenance.domain.vocabulary import Holding, Status
from provenance.models import Claim, Notice, Review
from provenance.services import claims
from tests import builders
from tests.browser.scripting import SCRIPTING
from tests.browser.test_accessibility import faults, overflow
from tests.services.changes import CHANGE
from tests.services.test_moves import ANNA, draft, publishing

DRAFTS = "/desk/queues/drafts/"


@pytest.fixture(params=SCRIPTING)
def drafts(request, seat):
    """The queue of drafts, forty of them, before a curator; Marta curates too."""
    builders.user("marta", "curator", is_staff=True)
    for number in range(40):
        builders.document(f"Article {number}", status=Status.DRAFT)
    return seat("olena", DRAFTS, scripted=request.param)


def tick(page, *numbers):
    for number in numbers:
        page.get_by_label(f"Tick: Article {number}", exact=True).check()


def test_several_drafts_are_put_off_with_a_reason_and_brought_back(drafts):
    tick(drafts, 3, 5)
    drafts.get_by_text("Hand over or put off").click()
    drafts.get_by_role("button", name="Put the ticked ones off").click()
    expect(drafts.get_by_role("alert")).to_contain_text("Say why")
    expect(drafts.get_by_label("Tick: Article 5", exact=True)).to_be_checked()

    drafts.get_by_label("Why; colleagues read it").fill("Their text comes on Monday.")
    drafts.get_by_role("button", name="Put the ticked ones off").click()

    expect(drafts.locator("#lines")).to_contain_text("38 wait")
    drafts.get_by_role("link", name="Put off (2)").click()
    expect(drafts.locator("#lines")).to_contain_text("Their text comes on Monday.")
    drafts.get_by_label("All on this page").check()
    drafts.get_by_role("button", name="Bring the ticked ones back").click()
    expect(drafts.locator("#lines")).to_contain_text("Put off (0)")
    assert not Claim.objects.exists()


def test_several_drafts_are_handed_over_and_that_is_undone(drafts):
    tick(drafts, 0, 1, 2)
    drafts.get_by_text("Hand over or put off").click()
    drafts.get_by_label("Colleague:").select_option("marta")
    drafts.get_by_role("button", name="Hand the ticked ones over").click()
    expect(drafts.locator("#lines")).to_contain_text("3 were handed over to marta.")
    assert Notice.objects.get().user.username == "marta"

    drafts.get_by_role("button", name="Undo").click()

    expect(drafts.locator("#lines")).not_to_contain_text("in hand: marta")
    assert not Notice.objects.exists()


def test_a_whole_page_is_taken_in_hand_with_one_tick_and_found_again(drafts, live_server):
    drafts.get_by_label("All on this page").check()
    drafts.get_by_role("button", name="Take the ticked ones in hand").click()
    drafts.get_by_role("link", name="In your hand (30)").click()
    expect(drafts.locator("#lines")).to_contain_text("30 wait")

    drafts.goto(f"{live_server.url}/desk/")
    drafts.get_by_role("link", name="30 in your hand").first.click()

    expect(drafts).to_have_url(f"{live_server.url}{DRAFTS}?hand=mine")


def test_a_colleague_who_is_handed_lines_comes_to_them_from_the_inbox(seat, live_server):
    document = builders.document("The mill", status=Status.DRAFT)
    marta = seat("marta", "/inbox/")
    claims.hand_over(document, to="marta", change=CHANGE)
    user, link = User.objects.get(username="marta"), f"{DRAFTS}?hand=mine"
    claims.tell_colleague(user, "drafts", 1, link=link, change=CHANGE, reason="I am away.")

    marta.reload()
    expect(marta.locator("main")).to_contain_text("I am away.")
    marta.get_by_role("link", name="Drafts: 1").click()

    expect(marta.get_by_role("link", name="The mill")).to_be_visible()


@pytest.mark.parametrize("scripted", SCRIPTING)
def test_five_documents_are_read_and_published_in_a_row(seat, scripted):
    for number in range(5):
        publishing.submit(draft(title=f"Article {number}"), change=ANNA)
    page = seat("olena", "/desk/queues/second-reader/", scripted=scripted)
    page.get_by_role("link", name="Article 0").click()

    for number in range(5):
        form = page.locator("form[action$='/moves/publish/']")
        form.locator("textarea").fill("Read beside the article.")
        if form.locator("[name=acknowledged]").count():
            form.locator("[name=acknowledged]").check()
        form.get_by_role("button").click()
        if number < 4:
            page.locator("#next-waiting").click()

    expect(page.locator("#next-waiting")).to_have_count(0)
    assert Review.objects.editions().count() == 5


def test_the_queue_with_its_forms_open_fits_a_phone_and_axe_finds_nothing(seat, live_server, looks):
    for number in range(3):
        builders.document(f"Article {number}", status=Status.DRAFT)
    page = seat("olena", DRAFTS)

    assert faults(page, f"{live_server.url}{DRAFTS}", looks) == []
    assert overflow(page) <= 0


@pytest.mark.parametrize("scripted", SCRIPTING)
def test_a_dispute_is_put_off_and_that_is_undone(seat, scripted):
    builders.dispute(reason="The call was another one.")
    page = seat("olena", "/desk/queues/disputes/", scripted=scripted)

    page.get_by_label("Tick: The call was another one.", exact=True).check()
    page.get_by_text("Hand over or put off").click()
    page.get_by_label("Why; colleagues read it").fill("The recording comes on Monday.")
    page.get_by_role("button", name="Put the ticked ones off").click()
    expect(page.locator("#lines")).to_contain_text("Put off (1)")
    page.get_by_role("button", name="Undo").click()

    expect(page.locator("#lines")).to_contain_text("Put off (0)")


@pytest.mark.parametrize("scripted", SCRIPTING)
def test_from_a_draft_that_cannot_go_on_the_next_one_is_a_click_away(seat, scripted):
    blocked = builders.document("Blocked", status=Status.DRAFT)
    held = builders.document("The next draft", status=Status.DRAFT, holding=Holding.HELD)
    builders.attribution(blocked, upstream=held)
    page = seat("olena", f"/desk/documents/{blocked.slug}/moves/", scripted=scripted)

    expect(page.get_by_text("Skip to the next draft")).to_be_visible()
    page.locator("#next-waiting").click()

    expect(page.get_by_role("heading", level=1)).to_contain_text("The next draft")
