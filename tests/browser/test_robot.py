"""An invented article of two occasions entered by a robot that counts what a person would do."""

from __future__ import annotations

from itertools import product

import pytest
from django.test import Client

from provenance.models import Document, Statement
from provenance.services import accounts
from tests import builders
from tests.browser.article_files import FILES
from tests.browser.robot import Robot, enter
from tests.invented_articles import ARTICLES as FIRST_ARTICLES
from tests.more_invented_articles import MORE_ARTICLES
from tests.right_chains import recorded, right

ARTICLES = FIRST_ARTICLES | MORE_ARTICLES
MOST = {"clicks": 30, "characters": 250, "fields": 12, "refusals": 0}
"""What entering an article may cost, up to where a second reader has it."""


@pytest.fixture
def desk(transactional_db, live_server, open_page):
    """Opens a curator's browser, with JavaScript or without."""
    accounts.set_up_groups()
    client = Client()
    client.force_login(builders.user("curator", "curator", is_staff=True))
    cookie = {"name": "sessionid", "value": client.cookies["sessionid"].value}

    def desk(*, scripted):
        page = open_page(viewport={"width": 1280, "height": 900}, java_script_enabled=scripted)
        page.context.add_cookies([{**cookie, "url": live_server.url}])
        return page

    return desk


USUAL = ("bridge", "html", True)
"""The one pair that is counted in every run; the others wait for ``--full``."""
PAIRS = [
    pytest.param(*pair, marks=[] if pair == USUAL else pytest.mark.full)
    for pair in product(ARTICLES, ("pasted", *FILES), (True, False))
]


@pytest.mark.timeout(120)
@pytest.mark.parametrize(("name", "medium", "scripted"), PAIRS)
def test_an_article_of_two_occasions_is_entered_in_thirty_clicks(
    desk, live_server, name, medium, scripted, capsys
):
    article = ARTICLES[name]
    for source, kind in article.register:
        builders.source(source, kind=kind)
    robot = Robot(desk(scripted=scripted))

    enter(robot, live_server.url, article, medium)

    with capsys.disabled():
        print(
            f"\n{name}, {medium}, {'with' if scripted else 'without'} JavaScript: {robot.clicks} clicks, {robot.characters} characters, {robot.fields} fields, "
            f"{robot.refusals} refused; mended: {robot.mended}"
        )
    document = Document.objects.get(holding="held")
    assert recorded(document) == right(article)
    statement = Statement.objects.get(passage__document=document)
    assert (statement.kind, statement.how_put) == ("verifying", "disclaimed")
    assert document.status == "in-review"
    spent = dict(zip(MOST, robot.counts(), strict=True))
    assert {what: number for what, number in spent.items() if number > MOST[what]} == {}
