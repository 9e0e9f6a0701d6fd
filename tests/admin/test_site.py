"""The admin's index in the order of the work, and records under the names that people know."""

from __future__ import annotations

import pytest
from django.contrib import admin
from django.contrib.contenttypes.models import ContentType
from django.urls import reverse

from provenance.admin_site import GROUPS
from tests import builders

pytestmark = pytest.mark.django_db


def groups(response):
    return [
        (app["name"], [m["object_name"] for m in app["models"]])
        for app in response.context["app_list"]
    ]


def test_the_index_begins_with_documents_and_quotes(administrator):
    names = [name for name, _ in groups(administrator.get(reverse("admin:index")))]

    assert names[:5] == [str(name) for name, _ in GROUPS]


def test_every_model_stands_in_one_group(administrator):
    ours = {m.__name__ for m in admin.site._registry if m._meta.app_label == "provenance"}

    listed = [
        name for _, members in groups(administrator.get(reverse("admin:index"))) for name in members
    ]

    assert [name for name in listed if name in ours] == [
        n for _, ns in GROUPS for n in ns if n in ours
    ]


def test_a_model_in_no_group_is_still_listed(administrator, monkeypatch):
    monkeypatch.setattr("provenance.admin_site.GROUPS", GROUPS[:1])

    (other,) = [
        ms for name, ms in groups(administrator.get(reverse("admin:index"))) if name == "Other"
    ]

    assert "Source" in other


def test_the_page_of_one_app_lists_that_app_alone(administrator):
    response = administrator.get(reverse("admin:app_list", args=["provenance"]))

    assert [name for name, _ in groups(response)] == ["Provenance"]


def test_a_quote_is_listed_by_its_words(administrator):
    wording = builders.wording()

    text = administrator.get(reverse("admin:provenance_quote_changelist")).text

    assert f"“{wording.words}” ({wording.quote.slug})" in text


def test_a_step_is_listed_by_what_takes_from_what(administrator):
    step = builders.attribution()

    assert (
        f"{step.taker} ← {step.leads_to}"
        in administrator.get(reverse("admin:provenance_attribution_changelist")).text
    )


def test_view_on_site_leads_to_the_page_of_a_record_that_is_in_the_admin(administrator):
    document = builders.document()
    kind = ContentType.objects.get_for_model(document)

    answer = administrator.get(reverse("admin:view_on_site", args=[kind.pk, document.pk]))

    assert (answer.status_code, answer.url) == (302, document.get_absolute_url())


def test_view_on_site_says_nothing_of_what_is_not_in_the_admin(administrator):
    kind = ContentType.objects.get_for_model(ContentType)

    for type_id in (kind.pk, "x"):
        answer = administrator.get(reverse("admin:view_on_site", args=[type_id, kind.pk]))

        assert answer.status_code == 404


def test_who_is_logged_in_goes_from_the_log_in_to_the_admin(administrator):
    assert administrator.get(reverse("admin:login")).url == reverse("admin:index")


def test_staff_without_a_permission_are_refused_and_strangers_log_in_elsewhere(groups, client):
    assert client.get(reverse("admin:login")).url.startswith(reverse("account_login"))

    client.force_login(builders.user("left", is_staff=True))

    assert client.get(reverse("admin:login")).status_code == 403
