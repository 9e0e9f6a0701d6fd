"""The inbox: what was told, the unread first, put into words when it is shown."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import AnonymousUser
from django.urls import reverse
from django.utils import timezone

from provenance.accounts import RoleBackend, unread_notices_context
from provenance.domain.vocabulary import NoticeKind, Status
from provenance.models import Document, Notice
from tests import builders
from tests.markup import Markup

pytestmark = pytest.mark.django_db

INBOX, READ = reverse("inbox"), reverse("inbox-read")
TOLD = {
    NoticeKind.CHAIN: (
        {"words": "We lose", "what": ["steps added 1"]},
        "The chain of a quote you watch has changed",
    ),
    NoticeKind.DISPUTE: ({"state": "upheld", "about": "A", "said": "B"}, "upheld your dispute"),
    NoticeKind.REQUEST: ({"state": "declined", "about": "A", "said": "B"}, "cannot trace a quote"),
    NoticeKind.PINNED: ({"number": 2, "said": "A"}, "2 quotes that are pinned in a case were"),
    NoticeKind.INVITED: ({"title": "Calls", "who": "ada"}, "ada shares a case with you"),
    NoticeKind.HANDED_OVER: (
        {"title": "Calls", "who": "ada"},
        "Work that ada had in hand is yours now",
    ),
    NoticeKind.CASE_GONE: (
        {"title": "Calls", "who": "ada"},
        "ada has deleted a case that was shared with you",
    ),
}
OTHERWISE = [
    (NoticeKind.DISPUTE, {"state": "refused"}, "refused your dispute"),
    (NoticeKind.REQUEST, {"state": "answered"}, "answered your request"),
]


def test_every_kind_of_notice_is_tried():
    assert set(TOLD) == set(NoticeKind)


@pytest.mark.parametrize(
    ("kind", "values", "sentence"), [*((k, *told) for k, told in TOLD.items()), *OTHERWISE]
)
def test_a_notice_is_put_into_words(reader, kind, values, sentence):
    builders.notice(reader.user, kind=kind, values=values, link="/quotes/a/")

    page = reader.get(INBOX).text

    assert sentence in page
    shown = [value for name, value in values.items() if name not in ("state", "what")]
    assert all(str(value) in page for value in shown)
    assert ("1 step added." in page) == ("what" in values)
    assert 'href="/quotes/a/"' in page


def test_a_notice_without_a_link_leads_nowhere(reader):
    builders.notice(reader.user, kind=NoticeKind.CASE_GONE, values={"title": "Calls", "who": "ada"})

    assert ">Calls</a>" not in reader.get(INBOX).text


def test_the_unread_stand_first(reader):
    builders.notice(reader.user, values={"words": "Older and unread", "what": []})
    builders.notice(
        reader.user, values={"words": "Newer and read", "what": []}, read_at=timezone.now()
    )

    page = reader.get(INBOX).text

    assert page.index("Older and unread") < page.index("Newer and read")
    assert "Inbox (1)" in page


def test_one_notice_is_marked_as_read(reader):
    one, other = builders.notice(reader.user), builders.notice(reader.user)

    reader.post(READ, {"notice": one.pk})

    assert list(Notice.objects.unread_by(reader.user)) == [other]


def test_all_are_marked_as_read_in_place(reader, part):
    builders.notice(reader.user)

    answer = part(reader, READ, "notices", {})

    assert answer.text.lstrip().startswith('<section id="notices"')
    assert not Notice.objects.unread_by(reader.user).exists()


@pytest.mark.parametrize("given", ["x", "0", "999999", "²"])
def test_a_notice_that_is_not_there_changes_nothing(reader, given):
    builders.notice(reader.user)

    assert reader.post(READ, {"notice": given}).status_code == 302
    assert Notice.objects.unread_by(reader.user).count() == 1


def test_nobody_reads_or_marks_the_notices_of_another(reader, colleague):
    notice = builders.notice(colleague.user, values={"words": "Theirs", "what": []})

    reader.post(READ)
    reader.post(READ, {"notice": notice.pk})

    assert "Theirs" not in reader.get(INBOX).text
    assert Notice.objects.unread_by(colleague.user).exists()


@pytest.mark.parametrize("read", [0, 10, 40])
def test_the_inbox_goes_on_by_key(reader, read):
    for place in range(40):
        at = timezone.now() if place < read else None
        builders.notice(reader.user, read_at=at, values={"words": f"No {place}.", "what": []})

    first = reader.get(INBOX)
    second = reader.get(INBOX, {"after": first.context["after"]})

    shown = [n.about for page in (first, second) for n in page.context["notices"]]
    assert (len(shown), len(set(shown))) == (40, 40)
    assert second.context["after"] == ""


@pytest.mark.parametrize("after", ["x", "read-", "read-x", "other-1", "unread-²"])
def test_no_address_breaks_the_inbox(reader, after):
    assert reader.get(INBOX, {"after": after}).status_code == 200


@pytest.mark.parametrize("status", [Status.DRAFT, Status.WITHDRAWN, None])
def test_words_that_are_gone_stand_in_no_notice(reader, status):
    quote = builders.wording().quote
    told = builders.notice(reader.user, quote=quote, link="/quotes/a/", read_at=timezone.now())
    if status is None:
        quote.wordings.all().delete()
        quote.delete()
    else:
        Document.objects.update(status=status)

    page = reader.get(INBOX).text

    assert "you watch has changed" in page
    assert told.values["words"] not in page
    assert "/quotes/a/" not in page


@pytest.mark.parametrize("rows", [1, 30])
def test_the_inbox_costs_the_same_however_long(reader, rows, count_queries):
    for _ in range(rows):
        builders.notice(reader.user, quote=builders.quote())

    assert count_queries(lambda: reader.get(INBOX)) == 4


@pytest.mark.parametrize("page", ["cases", "case-new", "inbox", "recent", "requests"])
def test_strangers_are_sent_to_log_in(stranger, db, page):
    assert stranger.get(reverse(page)).status_code == 302


def test_an_empty_inbox_says_what_comes_here(reader):
    text = Markup(reader.get(INBOX).text).text

    assert "Nothing yet" in text


def test_every_page_says_how_many_notices_are_unread(reader):
    builders.notice(reader.user, values={"words": "A", "what": []})
    builders.notice(reader.user, values={"words": "B", "what": []})
    builders.notice(reader.user, values={"words": "C", "what": []}, read_at=timezone.now())

    assert "Inbox (2)" in reader.get(reverse("shortcuts")).text


def test_the_count_of_unread_notices_costs_no_query(reader, count_queries):
    builders.notice(reader.user, values={"words": "A", "what": []})

    assert count_queries(lambda: reader.get(reverse("glossary"))) == 2  # session and account


def test_a_stranger_has_no_unread_notices(stranger):
    assert "Inbox" not in stranger.get(reverse("account_login")).text


def test_who_was_loaded_otherwise_has_unread_notices_all_the_same(rf):
    request = rf.get("/")
    request.user = builders.user("ada")
    builders.notice(request.user, values={"words": "A", "what": []})

    assert unread_notices_context(request)["unread"]() == 1
    request.user = AnonymousUser()
    assert unread_notices_context(request)["unread"]() == 0


@pytest.mark.parametrize("backend", [RoleBackend])
def test_an_account_that_was_switched_off_is_not_loaded(backend):
    user = builders.user("ada")

    assert backend().get_user(user.pk) == user
    type(user).objects.update(is_active=False)
    assert backend().get_user(user.pk) is None
    assert backend().get_user(0) is None
