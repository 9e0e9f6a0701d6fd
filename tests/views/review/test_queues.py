"""The curators' first page: what waits, since when and with whom, and each queue by itself."""

from __future__ import annotations

from datetime import timedelta

import pytest
import time_machine
from django.core.cache import cache
from django.urls import reverse
from django.utils import timezone

from provenance.domain.vocabulary import FindingCode, Holding, StatementKind, Status
from provenance.models import Claim, Event, Facet, PublishedEvidence, Review, Wording
from provenance.presenters.queues import QUEUES
from provenance.queries.personal_values import decrypted
from provenance.services import protecting
from provenance.services.claims import AlreadyClaimed, release, take
from provenance.services.search_index import rebuild
from provenance.services.summaries import refresh_stale
from tests import builders
from tests.services.changes import CHANGE

pytestmark = pytest.mark.django_db
REPEATED = "The commander ordered soldiers across frozen rivers yesterday."


def page(client, key=""):
    return client.get(reverse("desk-queue", args=[key]) if key else reverse("desk"))


def lines(client, key):
    return [row.line for row in page(client, key).context["rows"]]


def post(client, name, key, number):
    return client.post(reverse(name, args=[key, number]), follow=True)


def review(**fields):
    document = builders.document(status=Status.IN_REVIEW)
    return Review.objects.create(
        document=document, submitted_by="first", submitted_why="All is in.", **fields
    )


def changed():
    document = builders.document(status=Status.PUBLISHED)
    now = timezone.now()
    facts = {"submitted_by": "a", "submitted_why": "x", "read_by": "b", "read_at": now}
    Review.objects.create(
        document=document, outcome="published", edition=1, changed_at=now, **facts
    )
    return PublishedEvidence.objects.create(
        document=document, evidence=[], rows={}, slugs={}, changed_at=now
    )


def hanging():
    wording = builders.wording()
    summary = builders.summary(wording.quote)
    Facet.objects.create(summary=summary, name="finding", value=FindingCode.HANGING.value)


def relayed():
    verifier = builders.source("The Daily Paper")
    return builders.statement(
        kind=StatementKind.VERIFYING, doer=verifier, doer_as_named="the paper"
    )


def proposed():
    text = "They left the town at night."
    builders.proposal(builders.document(text=f"{text} {timezone.now()}"), "the town")


def moved_away():
    document = builders.document(
        holding=Holding.HELD, text=f"They left the town at {timezone.now()}."
    )
    builders.passage("the town", document, start=2)


def protected():
    source = builders.source("Ivan Petrov", kind="person")
    protecting.protect(source, display_form="a soldier", reason="A call.", change=CHANGE)


WAITING = {
    "at-once": protected,
    "drafts": lambda: builders.document(status=Status.DRAFT, title="The mill"),
    "proposals": proposed,
    "second-reader": review,
    "changed": changed,
    "not-examined": lambda: builders.document(holding=Holding.HELD, examined_on=None, examined_by=None),
    "hanging": hanging,
    "gaps": lambda: builders.attribution(upstream=None, gap="source-unnamed"),
    "candidates": lambda: builders.candidate(),
    "relayed": relayed,
    "disputes": lambda: builders.dispute(),
    "requests": lambda: builders.trace_request(),
    "not-found": moved_away,
    "twin-sources": lambda: (builders.source("Kyiv Post"), builders.source("Kyiv  post")),
    "twin-documents": lambda: [
        builders.document(address="https://example.org/one", holding=Holding.NAMED) for _ in "ab"
    ],
}  # fmt: skip


def test_the_room_is_for_curators(stranger, reader, curator):
    answers = [page(client).status_code for client in (stranger, reader, curator)]

    assert answers == [302, 403, 200]


def test_where_nothing_waits_it_says_so(curator):
    assert "Nothing waits." in page(curator).text


@pytest.mark.parametrize("key", WAITING)
def test_what_waits_stands_in_its_queue_and_on_the_first_page(curator, key):
    before = page(curator, key).text
    WAITING[key]()
    cache.clear()  # Records alike are looked for at most once a minute.

    after = page(curator, key)
    assert "Nothing waits here." in before
    assert "1 waits" in after.text
    assert after.context["rows"][0].line.href in page(curator).text.replace("&amp;", "&")


@pytest.mark.parametrize("key", WAITING)
def test_what_a_line_leads_to_is_there(curator, key):
    WAITING[key]()

    line = lines(curator, key)[0]
    assert curator.get(line.href).status_code == 200


def test_a_dispute_names_the_document_of_its_step_or_the_step_that_is_gone(curator):
    step = builders.attribution(builders.document(title="The mill"))
    builders.dispute(step)
    named = lines(curator, "disputes")[0].detail
    slug = step.slug
    step.delete()

    assert [named, lines(curator, "disputes")[0].detail] == ["The mill", slug]


def test_every_queue_is_tried_here():
    assert {queue.key for queue in QUEUES} - set(WAITING) == {"twin-quotes"}


@pytest.mark.parametrize("key", ["hanging", "twin-quotes"])
def test_a_line_about_a_quote_shows_its_chain_in_one_line(curator, key):
    publisher = builders.source("The Mill Gazette")
    document = builders.document(publisher=publisher, status=Status.PUBLISHED)
    for _number in "ab":
        builders.wording(passage=builders.passage(REPEATED, document))
    builders.look_through_all()
    rebuild()
    refresh_stale()

    text = page(curator, key).text
    assert text.count('<p class="strip"') == 2
    assert '<b dir="auto">The Mill Gazette</b>' in text


def test_which_wordings_hang_is_said_with_a_link_to_each(curator):
    quote, paper = builders.quote(slug="mill"), builders.document("The paper")
    hanging = [
        builders.wording(document=builders.document(f"Page {n}"), of=quote, slug=f"page-{n}")
        for n in range(4)
    ]
    builders.wording(document=paper, of=quote, slug="whole")
    builders.attribution(paper, speaks=True)
    builders.look_through_all()
    rebuild()
    refresh_stale()

    (row,) = page(curator, "hanging").context["rows"]

    assert [one.wording for one in row.hanging] == [one.slug for one in hanging[:3]]
    assert row.more_hanging == 1
    assert "/quotes/mill/?from=page-0" in page(curator, "hanging").text


def test_a_queue_that_is_not_there_is_not_found(curator):
    assert page(curator, "nothing").status_code == 404


def test_a_published_examined_document_waits_nowhere(curator):
    builders.document(status=Status.PUBLISHED, holding=Holding.NAMED)

    assert lines(curator, "drafts") == []
    assert lines(curator, "not-examined") == []


def test_a_verifier_whose_own_words_are_held_is_not_waited_for(curator):
    builders.document(publisher=relayed().doer, holding=Holding.HELD)

    assert lines(curator, "relayed") == []


def test_a_line_says_since_when_and_by_whom_it_waits(curator):
    document = builders.document(status=Status.DRAFT)
    Event.objects.create(
        at=timezone.now() - timedelta(days=3),
        account="olena",
        door="admin",
        what="added",
        record_type="document",
        record_id=document.pk,
        record_key=document.slug,
        why="x",
    )

    text = page(curator, "drafts").text.replace("\xa0", " ")
    assert "for 3 days" in text
    assert "olena" in text


def test_the_oldest_stands_first(curator):
    old, new = (review(submitted_at=timezone.now() - timedelta(days=n)) for n in (9, 1))

    titles = [line.pk for line in lines(curator, "second-reader")]
    assert titles == [old.pk, new.pk]


def test_what_one_takes_in_hand_the_others_see(curator):
    document = builders.document(status=Status.DRAFT)

    post(curator, "desk-take", "drafts", document.pk)

    assert "in hand: curator" in page(curator, "drafts").text
    assert decrypted([Event.objects.get(what="changed")])[0].after == {"in hand": "curator"}


def test_taking_again_changes_nothing(curator):
    document = builders.document(status=Status.DRAFT)
    for _ in "ab":
        post(curator, "desk-take", "drafts", document.pk)

    assert (Claim.objects.count(), Event.objects.count()) == (1, 1)


def test_what_another_has_in_hand_is_not_taken(curator):
    document = builders.document(status=Status.DRAFT)
    take(document, change=CHANGE)

    answer = post(curator, "desk-take", "drafts", document.pk)
    assert f"{CHANGE.who} has it in hand already." in answer.text
    assert Claim.objects.get().owner == CHANGE.who


def test_it_is_let_go_whoever_had_it(curator):
    document = builders.document(status=Status.DRAFT)
    take(document, change=CHANGE)

    post(curator, "desk-let-go", "drafts", document.pk)
    assert not Claim.objects.exists()


def test_letting_go_of_what_nobody_has_leaves_no_event(db):
    release(builders.document(), change=CHANGE)

    assert not Event.objects.exists()


def test_who_has_it_is_named(db):
    document = builders.document()
    take(document, change=CHANGE)

    with pytest.raises(AlreadyClaimed, match=CHANGE.who):
        take(document, change=type(CHANGE)(who="another", door="page", why="x"))


@pytest.mark.parametrize("key", ["drafts", "requests"])
def test_what_does_not_wait_cannot_be_taken(curator, key):
    assert post(curator, "desk-take", key, 999).status_code == 404


@pytest.mark.parametrize("key", [key for key in WAITING if key.startswith("twin")])
def test_pairs_that_may_be_one_cannot_be_taken(curator, key):
    WAITING[key]()

    assert post(curator, "desk-take", key, 1).status_code == 404


def test_htmx_gets_only_the_lines(curator):
    document = builders.document(status=Status.DRAFT)
    url = reverse("desk-take", args=["drafts", document.pk])

    answer = curator.post(url, headers={"HX-Request": "true", "HX-Target": "lines"})
    assert answer.content.lstrip().startswith(b'<section id="lines"')


@pytest.mark.parametrize("rows", [1, 30])
@pytest.mark.parametrize("key", [key for key in WAITING if not key.startswith("twin")])
def test_a_queue_costs_the_same_however_long(curator, django_assert_max_num_queries, key, rows):
    for _ in range(rows):
        WAITING[key]()
    page(curator)

    with django_assert_max_num_queries(10):
        assert len(lines(curator, key)) >= 1


def duplicates_of_every_kind():
    publisher = builders.source("The Mill Gazette")
    for _number in "ab":
        document = builders.document(title="The mill burns", publisher=publisher)
        builders.document_date(document)
        builders.wording(passage=builders.passage(REPEATED, document))
    rebuild()


@pytest.mark.parametrize("rows", [1, 30])
def test_the_first_page_costs_the_same_however_much_waits(curator, django_assert_num_queries, rows):
    for _ in range(rows):
        for key in WAITING:
            WAITING[key]()
    duplicates_of_every_kind()
    answer = page(curator)

    # Four for the session and the rights, one for all queues of records, the rest for duplicates.
    with django_assert_num_queries(14):
        page(curator)
    assert not answer.context["empty"]


@pytest.mark.parametrize(
    ("seconds", "age"), [(59, "less than a minute"), (60, "1 minute"), (-9, "less than a minute")]
)
def test_nothing_waits_for_no_minutes(curator, seconds, age):
    # On a busy machine a second goes by between the record and the page.
    with time_machine.travel(timezone.now(), tick=False):
        review(submitted_at=timezone.now() - timedelta(seconds=seconds))

        assert f"The oldest waits {age}" in curator.get("/desk/").text.replace("\xa0", " ")
        assert f"for {age}" in page(curator, "second-reader").text.replace("\xa0", " ")


def test_a_hanging_quote_whose_passage_holds_another_distressing_one_is_named_by_its_label(curator):
    hanging()
    wording = Wording.objects.get()
    builders.wording(of=builders.quote(), passage=wording.passage, distressing=True)

    page = curator.get(reverse("desk-queue", args=["hanging"])).text

    assert "A quote in distressing words" in page
    assert wording.words not in page


def test_a_hanging_segment_is_named_by_its_own_words_though_others_in_the_passage_distress(curator):
    passage = builders.passage("We are here. They are dead.")
    wording = builders.wording(passage=passage, segment_start=0, segment_end=12)
    builders.wording(
        of=builders.quote(), passage=passage, segment_start=13, segment_end=27, distressing=True
    )
    summary = builders.summary(wording.quote)
    Facet.objects.create(summary=summary, name="finding", value=FindingCode.HANGING.value)

    page = curator.get(reverse("desk-queue", args=["hanging"])).text

    assert "“We are here.”" in page
    assert "They are dead" not in page


def test_a_gap_is_told_with_its_outlet_and_the_quote_it_is_of(curator):
    page = builders.document("War", publisher=builders.source("The Gazette"))
    builders.wording("We wait.", document=page)
    limited = builders.wording("We lose.", document=page).quote
    builders.attribution(page, gap="source-unnamed", quotes=[limited])

    text = curator.get(reverse("desk-queue", args=["gaps"])).text

    assert "The Gazette · “We lose.”" in text


def test_a_change_put_before_a_second_reader_waits_in_one_queue(curator):
    awaiting = changed()
    facts = {"submitted_by": "a", "submitted_why": "x"}
    Review.objects.create(document=awaiting.document, **facts)

    assert lines(curator, "changed") == []
    assert len(lines(curator, "second-reader")) == 1


def test_who_takes_a_line_of_a_later_page_stays_on_it_at_the_line(curator):
    document = builders.document(status=Status.DRAFT)

    answer = curator.post(reverse("desk-take", args=["drafts", document.pk]) + "?page=2")

    assert answer.url == f"/desk/queues/drafts/?page=2#line-{document.pk}"


def test_a_queue_of_several_pages_says_which_one_it_shows(curator):
    for _ in range(31):
        builders.document(status=Status.DRAFT)

    assert "page 1 of 2" in page(curator, "drafts").text
    assert 'id="line-' in page(curator, "drafts").text


# Narrowed to words


@pytest.mark.parametrize("words", ["ferry", "FERRY", "Паром", "паром"])
def test_a_queue_is_narrowed_to_the_words_of_a_title_and_keeps_them(curator, words):
    found = builders.document("Ferry and Паром", status=Status.DRAFT)
    builders.document("The mill", status=Status.DRAFT)
    address = reverse("desk-queue", args=["drafts"])

    shown = curator.get(address, {"q": words}).text

    assert "Ferry and Паром" in shown
    assert "The mill" not in shown
    assert "1 waits" in shown
    answer = curator.post(reverse("desk-take", args=["drafts", found.pk]) + f"?q={words}&page=1")
    assert answer.url.endswith(f"&page=1#line-{found.pk}")


def test_a_queue_of_pairs_is_not_narrowed(curator):
    assert (
        'type="search" value'
        not in curator.get(reverse("desk-queue", args=["twin-sources"]), {"q": "x"}).text
    )
