"""A curator at a text in a real browser: words selected by mouse and keyboard, a chain that grows."""

from __future__ import annotations

import pytest
from django.test import Client
from playwright.sync_api import expect

from provenance.domain.vocabulary import Form, Status
from provenance.models import Document, Wording
from provenance.services import accounts, proposals
from tests import builders
from tests.browser.test_accessibility import faults, overflow

# Letters beyond the first plane count twice in a browser and once in the database.
TEXT = (
    "Title 🎙️𝕏\n"
    "𝒮oldiers 👩‍👩‍👧 say: “We are losing 😀 now,” a soldier named Nikita said.\n"
    "“We have no vests,” Nikita said. The newspaper verified the calls.\n"
)


@pytest.fixture
def desk(transactional_db, live_server, open_page):
    """Opens a page of a curator's browser; the options are those of a browser's context."""
    accounts.set_up_groups()
    client = Client()
    client.force_login(builders.user("cora", "curator", is_staff=True))
    cookie = {"name": "sessionid", "value": client.cookies["sessionid"].value}

    def desk(**options):
        page = open_page(**options)
        page.context.add_cookies([{**cookie, "url": live_server.url}])
        return page

    return desk


@pytest.fixture
def article(transactional_db):
    return builders.document(text=TEXT, status=Status.DRAFT, language="en", slug="the-article")


@pytest.fixture
def opened(desk, article, live_server):
    """The article's review page with JavaScript; a page load would take the mark off the window."""
    page = desk()
    page.goto(f"{live_server.url}/desk/documents/the-article/")
    page.evaluate("window.stayed = true")
    return page


def corner(page, words, *, end):
    """Where on the screen the first or last letter of these words stands."""
    script = """([words, end]) => {
      const walker = document.createTreeWalker(document.getElementById("words"), 4);
      while (walker.nextNode()) {
        const at = walker.currentNode.data.indexOf(words);
        if (at < 0) continue;
        const range = document.createRange();
        range.setStart(walker.currentNode, end ? at + words.length - 1 : at);
        range.setEnd(walker.currentNode, end ? at + words.length : at + 1);
        const box = range.getBoundingClientRect();
        return [end ? box.right - 1 : box.left + 1, box.top + box.height / 2];
      }
    }"""
    return page.evaluate(script, [words, end])


def drag_over(page, words):
    page.locator("#words").scroll_into_view_if_needed()
    page.mouse.move(*corner(page, words, end=False))
    page.mouse.down()
    page.mouse.move(*corner(page, words, end=True), steps=8)
    page.mouse.up()


def place(words):
    start = TEXT.index(words)
    return f"[{start}-{start + len(words)}] {words}"


@pytest.mark.parametrize("words", ["We are losing 😀 now,", "Nikita said", "𝒮oldiers 👩‍👩‍👧 say"])
def test_words_dragged_over_come_into_the_form_at_their_place(opened, words):
    drag_over(opened, words)
    opened.get_by_role("toolbar").get_by_role("button", name="Quote").click()

    expect(opened.get_by_label("Words", exact=True)).to_have_value(place(words))
    assert opened.evaluate("window.stayed")


def test_words_are_selected_and_recorded_by_keyboard_alone(opened):
    opened.get_by_role("button", name="Select by keyboard").press("Enter")
    for _ in range(2):
        opened.keyboard.press("ArrowDown")
    for _ in range(3):
        opened.keyboard.press("Shift+ArrowRight")
    expect(opened.locator("#said")).to_have_text("Selected: We have no vests")
    opened.keyboard.press("Shift+Control+ArrowRight")
    opened.keyboard.press("Enter")
    opened.keyboard.press("Enter")

    expect(opened.get_by_label("Words", exact=True)).to_have_value(place("We have no vests,"))


def test_the_keys_go_back_to_ends_and_paragraphs_and_stop(opened):
    opened.get_by_role("button", name="Select by keyboard").press("Enter")
    said = opened.locator("#said")

    for keys, heard in (
        (["ArrowRight", "ArrowRight", "ArrowLeft"], "Selected: Title"),
        (["ArrowDown", "ArrowUp"], "Selected: Title"),
        (["Shift+End"], f"Selected: {TEXT.splitlines()[0]}"),
        (["Home"], "Nothing is selected."),
        (["Escape"], "Stopped selecting."),
    ):
        for key in keys:
            opened.keyboard.press(key)
        expect(said).to_have_text(heard)
    expect(opened.get_by_role("button", name="Select by keyboard")).to_be_focused()


def test_words_selected_with_a_finger_have_the_bar_at_the_foot_of_the_screen(
    desk, article, live_server
):
    page = desk(viewport={"width": 360, "height": 740}, has_touch=True)
    page.goto(f"{live_server.url}/desk/documents/the-article/")
    page.touchscreen.tap(180, 500)
    page.evaluate("getSelection().selectAllChildren(document.querySelector('#words p'))")

    expect(page.get_by_role("toolbar")).to_be_visible()
    box = page.get_by_role("toolbar").bounding_box()
    assert round(box["y"] + box["height"]) == 740


def test_escape_puts_the_bar_away(opened):
    drag_over(opened, "losing")
    expect(opened.get_by_role("toolbar")).to_be_visible()

    opened.keyboard.press("Escape")

    expect(opened.get_by_role("toolbar")).to_be_hidden()


def test_a_confirmed_proposal_grows_the_chain_without_loading_the_page(opened, article):
    proposals.suggest(article)
    builders.source("Nikita", slug="nikita", kind="person")
    opened.reload()
    opened.evaluate("window.stayed = true")
    expect(opened.locator("#chain")).to_contain_text("It begins with the first quote")

    row = opened.locator("#group-quotation li", has_text="We have no vests")
    row.get_by_role("link", name="Confirm…").click()
    opened.get_by_label("Claimed speaker", exact=True).fill("Nikita")
    opened.get_by_role("button", name="Record it").click()

    expect(opened.locator("#done")).to_contain_text("Recorded")
    expect(opened.locator("#next-proposal")).to_be_focused()
    expect(opened.locator("#chain")).to_contain_text("We have no vests")
    expect(opened.locator("#words .mk-quote:not(.mk-proposed)")).to_have_text("We have no vests,")
    assert opened.evaluate("window.stayed")
    assert Wording.objects.get().quote.claimed_speaker.slug == "nikita"


def test_whoever_refuses_one_proposal_after_the_other_stays_in_the_list(opened, article):
    proposals.suggest(article)
    opened.reload()
    rows = opened.locator("#group-quotation .review-list > li")
    words = rows.nth(1).locator("p").first.inner_text()

    rows.nth(0).get_by_role("button", name="Not so").press("Enter")

    expect(opened.locator("#done")).to_contain_text("Refused")
    expect(rows.nth(0)).to_contain_text(words)
    expect(rows.nth(0).get_by_role("link", name="Confirm…")).to_be_focused()


def test_a_form_that_lacks_something_comes_back_with_all_that_was_typed(opened):
    drag_over(opened, "losing")
    opened.get_by_role("toolbar").get_by_role("button", name="Quote").click()
    opened.get_by_label("Claimed speaker", exact=True).fill("Nobody Known")
    opened.get_by_role("button", name="Record it").click()

    expect(opened.locator("#panel .notice").first).to_contain_text("Nobody in the register")
    expect(opened.get_by_label("Claimed speaker", exact=True)).to_have_value("Nobody Known")
    assert opened.evaluate("window.stayed")


def test_a_pin_in_the_text_opens_what_is_recorded_there(opened, article):
    start = TEXT.index("We have")
    words = builders.passage("We have no vests", article, start=start)
    builders.wording(passage=words, speaker_as_named="Nikita")
    opened.reload()
    opened.evaluate("window.stayed = true")

    opened.get_by_role("link", name="quotation, recorded").click()

    expect(opened.locator("#panel")).to_contain_text("Nikita")
    opened.get_by_role("link", name="Mend it").click()
    expect(opened.get_by_label("Form", exact=True)).to_have_value(Form.DIRECT)
    assert opened.evaluate("window.stayed")


def test_everything_works_without_a_script(desk, article, live_server):
    proposals.suggest(article)
    page = desk(java_script_enabled=False)
    page.goto(f"{live_server.url}/desk/documents/the-article/")

    page.get_by_label("Words, exactly as they stand").fill("a soldier named Nikita")
    page.get_by_role("button", name="Quote", exact=True).click()
    expect(page.get_by_label("Words", exact=True)).to_have_value(place("a soldier named Nikita"))
    page.get_by_role("button", name="Record it").click()
    expect(page.locator(".messages")).to_contain_text("Recorded")

    page.get_by_label("Words, exactly as they stand").fill("Nikita said")
    page.get_by_role("button", name="Quote", exact=True).click()
    page.locator(".review-places a").nth(1).click()
    start = TEXT.rindex("Nikita said")
    wanted = f"[{start}-{start + 11}] Nikita said"
    expect(page.get_by_label("Words", exact=True)).to_have_value(wanted)

    page.locator("#proposals").get_by_role("button", name="Not so").first.click()
    expect(page.locator(".messages")).to_contain_text("Refused")
    page.get_by_role("button", name="no verification is stated").click()
    expect(page.locator(".review-examined")).to_contain_text("by cora")
    assert Document.objects.get(slug="the-article").examined_by == "cora"


@pytest.mark.parametrize(
    "query",
    [
        "?do=quote&start=6&end=9",
        pytest.param("", marks=pytest.mark.full),
        pytest.param("?do=attribution&start=6&end=9", marks=pytest.mark.full),
    ],
)
def test_axe_finds_nothing_and_nothing_is_wider_than_a_phone(
    desk, article, live_server, looks, query
):
    proposals.suggest(article)
    builders.wording(passage=builders.passage("vests", article, start=TEXT.index("vests")))
    address = f"{live_server.url}/desk/documents/the-article/{query}"
    page = desk()

    assert faults(page, address, looks) == []
    assert overflow(page) <= 0
