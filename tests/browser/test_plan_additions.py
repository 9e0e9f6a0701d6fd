"""What the program missed is added beside the suggested chain: by selecting words, or by typing them."""

from __future__ import annotations

import pytest
from django.test import Client

from provenance.models import Wording
from provenance.services import accounts, proposals
from tests import builders

TEXT = (
    "“We have one compass for forty men,” the soldier says in the recording. 𝄞\n"
    "The recording was released by the Security Service on Tuesday.\n"
    "Nothing works there, Piet Harrow let the meeting in the town hall know.\n"
)
SELECT = """words => {
  const node = document.getElementById("plan-text").firstChild;
  const start = node.data.indexOf(words);
  getSelection().setBaseAndExtent(node, start, node, start + words.length);
}"""


@pytest.mark.parametrize("scripted", [True, False])
def test_words_of_the_text_become_a_quote_of_a_voice_that_was_missed(
    transactional_db, live_server, open_page, scripted
):
    accounts.set_up_groups()
    client = Client()
    client.force_login(builders.user("curator", "curator", is_staff=True))
    document = builders.document(text=TEXT, status="draft", slug="it")
    proposals.suggest(document)
    page = open_page(java_script_enabled=scripted)
    cookie = {"name": "sessionid", "value": client.cookies["sessionid"].value}
    page.context.add_cookies([{**cookie, "url": live_server.url}])
    page.goto(f"{live_server.url}/desk/documents/it/chain/")

    for words, kind in (("Piet Harrow", "voice"), ("Nothing works there", "quote")):
        if scripted:
            page.evaluate(SELECT, words)
        else:
            page.get_by_label("Missing in what is suggested").fill(words)
        page.get_by_role("button", name=f"Add as a {kind}").click()
        page.wait_for_load_state()
    group = page.get_by_role("group", name="Nothing works there")
    assert group.get_by_label("Said by").evaluate("box => box === document.activeElement")
    group.get_by_label("Said by").select_option(label="2. Piet Harrow")
    page.get_by_role("button", name="Record what is ticked").click()
    page.wait_for_load_state()

    row = Wording.objects.get()
    assert (row.words, row.passage.start) == ("Nothing works there", TEXT.index("Nothing works"))
    assert row.quote.claimed_speaker.name == "Piet Harrow"
