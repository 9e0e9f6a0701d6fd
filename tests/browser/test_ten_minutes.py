"""An article entered in the browser, from its pasted text to a published chain like the fixture's.

What the program proposes is taken up where it is right; only what differs from what a form already
holds is typed. ``Hand.typed`` counts it, so that the minutes of a person can be worked out.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest
import time_machine
from django.test import Client
from playwright.sync_api import expect

from provenance.domain.chain.steps import Perspective
from provenance.models import Attribution, Document, Review, Source, Wording
from provenance.services import accounts, loading
from tests import builders, seeds
from tests.services.changes import CHANGE
from tests.services.entering.replay import Fixture
from tests.services.entering.test_articles_entered import PAGE, SEEDS, by_itself, chains, texts

pytestmark = [
    pytest.mark.skipif(not SEEDS.exists(), reason="../shared/seeds is not here"),
    pytest.mark.timeout(600),
]
TITLE = "We’re Losing"
PEOPLE = ("soldier-in-released-audio", "female-relative-in-released-audio")
EDITIONS = ("edition", "changed_since")
QUOTE = ("form", "language", "speaker_as_named", "addressee_as_named", "place_as_stated")
QUOTE += ("time_as_stated", "same_because")
SAID = ("occasion", "said_when", "said_where", "setting_reason", "note", "kind")


@pytest.fixture(autouse=True)
def the_day_the_fixture_was_made():
    # The clock runs on, so that a browser waits as it does anywhere.
    with time_machine.travel("2026-11-22 12:00:00+00:00", tick=True):
        yield


@pytest.fixture
def curators(transactional_db, live_server, open_page):
    """Two curators' browsers, at their desks."""
    accounts.set_up_groups()

    def seat(name):
        client, page = Client(), open_page(viewport={"width": 1280, "height": 900})
        client.force_login(builders.user(name, "curator", is_staff=True))
        cookie = {"name": "sessionid", "value": client.cookies["sessionid"].value}
        page.context.add_cookies([{**cookie, "url": live_server.url}])
        return page

    return seat("seed curator"), seat("second reader")


@pytest.fixture
def register(transactional_db):
    """What the fixture tells of the article, and a register without the two people of this call."""
    path = seeds.ROOT / "fixtures" / "seeds.json"
    loading.load_fixture(path, change=CHANGE)
    expected = chains(PAGE, Perspective.OUTLET)
    seeds.empty()
    for row in Fixture().of["source"]:
        if row["slug"] not in PEOPLE:
            fields = {n: v for n, v in row.items() if n != "part_of"}
            builders.source(fields.pop("name"), **fields)
    for row in Fixture().of["source"]:
        if row.get("part_of") and row["slug"] not in PEOPLE:
            whole = Source.objects.get(slug=row["part_of"][0])
            Source.objects.filter(slug=row["slug"]).update(part_of=whole)
    for row in Fixture().of["interest"]:
        source = Source.objects.get(slug=row["source"][0])
        facts = {n: v for n, v in row.items() if n not in ("source", "passage")}
        builders.interest(source, **facts)
    return expected


@dataclass
class Hand:
    """A curator's hand on one document's review page, and what it had to do."""

    page: object
    site: str
    slug: str
    fixture: Fixture = field(default_factory=Fixture)
    forms: int = 0
    confirmed: int = 0
    fields: int = 0
    typed: int = 0
    made: dict = field(default_factory=dict)

    def open(self, kind, place, proposal=None):
        where = f"{self.site}/desk/documents/{self.slug}/?do={kind}"
        if proposal is not None:
            where += f"&proposal={proposal.pk}"
            self.confirmed += 1
        elif place:
            where += f"&start={place[0]}&end={place[1]}"
        self.page.goto(where)
        self.page.evaluate(
            "document.querySelectorAll('#panel details').forEach(d => d.open = true)"
        )

    def give(self, name, value):
        """Make a field hold this; nothing is done where it does already."""
        told = self.page.locator(f"#panel [name={name}]")
        if told.evaluate("e => e.tagName") == "SELECT":
            if told.input_value() != value:
                told.select_option(value)
                self.fields += 1
        elif told.input_value() != value:
            told.fill(value)
            self.fields += 1
            # A place is selected in the text, not typed.
            self.typed += 0 if value.startswith("[") else len(value)

    def record(self):
        self.page.get_by_role("button", name="Record it").click()
        expect(self.page.locator("#done")).to_contain_text("Recorded", timeout=15_000)
        self.forms += 1

    def words(self, key):
        row = self.fixture.passage(key)
        return f"[{row['start']}-{row['end']}] {row['exact']}"

    def place(self, key):
        row = self.fixture.passage(key)
        return row["start"], row["end"]

    def proposed(self, place, *kinds):
        here = Document.objects.get(slug=self.slug).proposals.open().filter(kind__in=kinds)
        return here.filter(start=place[0], end=place[1]).first()

    # Records of the fixture, one form each.

    def quote(self, row):
        said = self.fixture.one("quote", row["quote"][0])
        place = self.place(row["passage"])
        self.open("quote", place, self.proposed(place, "quotation", "indirect"))
        for name in QUOTE:
            self.give(name, row.get(name, ""))
        naming = row.get("naming_passage")
        self.give("naming", self.words(naming) if naming else "")
        self.translated(row)
        known = self.made.get(said["slug"])
        if known:
            self.give("quote", known)
        else:
            self.said(said)
        self.likewise(off=True)
        self.record()
        where = {"passage__start": place[0], "passage__end": place[1]}
        self.made[said["slug"]] = Wording.objects.get(**where).quote.slug

    def said(self, said):
        self.give("quote", "")
        for name in SAID:
            self.give(name, said.get(name, "words" if name == "kind" else ""))
        setting = said.get("setting_passage")
        self.give("setting", self.words(setting) if setting else "")
        answered = said.get("responds_to")
        self.give("responds_to", self.made[answered[0]] if answered else "")
        self.person("speaker", said.get("claimed_speaker"))
        self.person("addressee", said.get("addressee"))

    def person(self, role, key):
        row = self.fixture.one("source", key[0]) if key else {}
        shown = row.get("display_form") or row.get("name", "")
        known = Source.objects.filter(slug=key[0]).first() if key else None
        known = known or Source.objects.filter(name=row.get("name", "nobody")).first()
        if known or not key:
            self.give(role, f"{shown} [{known.slug}]" if known else "")
            self.give(f"{role}_kind", "")
            return
        self.give(role, row["name"])
        for name in ("kind", "protection", "display_form", "protection_reason"):
            self.give(f"{role}_{name}", row[name])

    def translated(self, row):
        steps = [one for one in self.fixture.of["translation"] if one["wording"] == [row["slug"]]]
        told = steps[0] if steps else {}
        self.give("step1_into", told.get("into_language", ""))
        self.give("step1_reason", told.get("reason", ""))

    def likewise(self, *, off):
        tick = self.page.locator("#panel [name=likewise]")
        if off and tick.count():
            tick.uncheck()

    def attribution(self, row):
        place = self.place(row["passage"])
        self.open("attribution", place)
        taker = self.made.get(row["taker"][0], "")
        self.give("taker", "" if row["taker"][0] == PAGE else taker)
        self.give("place", self.words(row["passage"]))
        lead = "speaker" if row.get("speaks") else "document" if row.get("upstream") else "gap"
        self.give("leads_to", lead)
        self.give("gap", row.get("gap", ""))
        self.give("meaning", row.get("meaning", ""))
        if row.get("upstream"):
            self.upstream(row["upstream"][0])
        for key in row["quotes"]:
            self.page.locator(f"#panel [name=quotes][value='{self.made[key[0]]}']").check()
            self.fields += 1
        for act in self.fixture.of["act"]:
            if act["attribution"] == [row["slug"]]:
                self.give("act1_kind", act["kind"])
                self.give("act1_as_named", act.get("agent_as_named", ""))
                self.give("act1_hedge", act.get("hedge", ""))
                agent = act.get("agent")
                self.person("act1_agent", agent) if agent else None
        self.record()
        if row.get("upstream"):
            newest = Attribution.objects.latest("pk")
            self.made[row["upstream"][0]] = newest.upstream.slug

    def upstream(self, slug):
        row = self.fixture.one("document", slug)
        if slug in self.made:
            self.give("upstream", self.made[slug])
            return
        self.give("upstream", row.get("described_as") or row["title"])
        self.give("upstream_kind", row["kind"])
        self.give("upstream_title", row.get("title", ""))
        self.give("upstream_language", row.get("language", ""))
        self.person("upstream_publisher", row.get("publisher"))

    def date(self, row):
        self.open("date", self.place(row["passage"]) if row["passage"] else None)
        of = row["document"][0]
        self.give("of", "" if of == PAGE else self.made[of])
        self.give("place", self.words(row["passage"]) if row["passage"] else "")
        self.give("layer", row["layer"])
        self.give("edtf", row["edtf"])
        self.give("date_reason", row["reason"])
        self.record()

    def copy(self, row):
        self.open("copy", None)
        self.give("upstream", self.made[row["syndicated_copy_of"][0]])
        self.give("copy_reason", row["copy_reason"])
        self.record()

    def facts(self, row):
        self.page.goto(f"{self.site}/desk/documents/{self.slug}/facts/")
        self.page.fill("[name=described_as]", row["described_as"])
        self.page.fill("[name=why]", "What readers call it.")
        self.page.get_by_role("button", name="Keep it").click()

    def examine(self):
        self.page.goto(f"{self.site}/desk/documents/{self.slug}/")
        self.page.locator("#examine").click()
        expect(self.page.locator("#review")).to_contain_text("No verification is stated.")


def brought_in(page, site, text):
    page.goto(f"{site}/desk/bring-in/")
    page.fill("[name=text]", text)
    page.fill("[name=language]", "en")
    page.get_by_role("button", name="Bring it in").click()
    page.wait_for_url(f"{site}/desk/documents/*/")
    return Document.objects.get(text=text).slug


def moved(page, site, slug, verb, why):
    page.goto(f"{site}/desk/documents/{slug}/moves/")
    form = page.locator(f"form[action$='/moves/{verb}/']")
    form.locator("textarea").fill(why)
    if form.locator("[name=acknowledged]").count():
        form.locator("[name=acknowledged]").check()
    form.get_by_role("button").click()


def _document_of(row):
    """The document in which the words of a record stand; None for one that is concluded."""
    passage = row.get("passage")
    return passage[0] if passage else None


def waiting(rows, ready, act):
    """Each row in its turn, once what it refers to is there."""
    rows = list(rows)
    while rows:
        now = [row for row in rows if ready(row)]
        assert now, rows
        for row in now:
            act(row)
        rows = [row for row in rows if row not in now]


def test_an_article_goes_from_its_text_to_a_published_chain_equal_to_the_fixtures(
    register, curators, live_server, capsys
):
    first, second = curators
    text = next(one for one in texts() if TITLE in one[:40])
    slug = brought_in(first, live_server.url, text)
    hand = Hand(first, live_server.url, slug)
    fixture = hand.fixture
    row = fixture.one("document", PAGE)

    quotes = [one for one in fixture.of["wording"] if one["passage"][0] == PAGE]
    waiting(quotes, lambda one: answered(fixture, one) in (None, *hand.made), hand.quote)
    attributions = [one for one in fixture.of["attribution"] if _document_of(one) == PAGE]
    waiting(attributions, lambda one: one["taker"][0] in (PAGE, *hand.made), hand.attribution)
    for one in fixture.of["documentdate"]:
        if one["document"][0] in (PAGE, *hand.made):
            hand.date(one)
    hand.copy(row)
    hand.facts(row)
    hand.examine()
    moved(first, live_server.url, slug, "submit", "All of it is in.")
    moved(second, live_server.url, slug, "publish", "Read beside the article.")

    document = Document.objects.get(slug=slug)
    assert document.status == "published"
    review = Review.objects.get(document=document)
    assert (review.submitted_by, review.read_by) == ("seed curator", "second reader")
    told = plainly(chains(slug, Perspective.OUTLET), {**hand.made, PAGE: slug})
    assert set(told) == set(register)
    found = differing(told, plainly(register, {}))
    assert not found, "\n".join(map(str, found[:12]))
    with capsys.disabled():
        print(
            f"\n{hand.forms} forms, {hand.confirmed} of them proposed; {hand.fields} fields changed, "
            f"{hand.typed} characters typed"
        )


def plainly(told, made):
    """One article's own telling under the fixture's names; a fixture has no editions of its own."""
    names = {ours: theirs for theirs, ours in made.items()}

    def plain(value):
        if isinstance(value, dict):
            return {name: plain(inner) for name, inner in value.items() if name not in EDITIONS}
        if isinstance(value, list):
            return [plain(inner) for inner in value]
        return names.get(value, value) if isinstance(value, str) else value

    return {where: plain(chain) for where, chain in by_itself(told).items()}


def differing(one, other, path=()):
    """Where two values differ, so that a failure can be read."""
    if isinstance(one, dict) and isinstance(other, dict) and set(one) == set(other):
        return [line for name in one for line in differing(one[name], other[name], (*path, name))]
    if isinstance(one, list) and isinstance(other, list):
        ours = [row for row in one if row not in other]
        theirs = [row for row in other if row not in one]
        if len(ours) == len(theirs) == 1:
            return differing(ours[0], theirs[0], path)
        return [(path, ours, theirs)] if ours or theirs else []
    return [] if one == other else [(path, one, other)]


def answered(fixture, row):
    said = fixture.one("quote", row["quote"][0])
    found = said.get("responds_to")
    return found[0] if found else None
