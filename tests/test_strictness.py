"""What the tests themselves forbid: unknown template variables, and any other machine."""

from __future__ import annotations

import socket

import pytest
from django.conf import settings
from django.template import Context, Origin, Template
from pytest_socket import SocketConnectBlockedError

OURS = str(settings.BASE_DIR / "templates" / "find" / "page.html")
THEIRS = "/somewhere/site-packages/admin/base.html"


class Holder:
    def missing(self):
        raise LookupFailed


class LookupFailed(Exception):
    silent_variable_failure = True


def render(source, template):
    return Template(source, origin=Origin(template)).render(Context({"holder": Holder()}))


@pytest.mark.parametrize(
    "source", ["{{ nobody }}", "{{ nobody|default:'x' }}", "{{ holder.nobody }}"]
)
def test_an_unknown_variable_in_a_template_of_ours_fails(source):
    with pytest.raises(pytest.fail.Exception, match=r"find/page\.html uses a variable"):
        render(source, OURS)


@pytest.mark.parametrize(
    ("source", "shown"), [("{{ nobody }}", ""), ("{{ nobody|default:'x' }}", "x")]
)
def test_an_unknown_variable_in_a_template_of_others_is_empty(source, shown):
    assert render(source, THEIRS) == shown


def test_an_unknown_variable_may_be_asked_for():
    assert render("{% if nobody %}yes{% else %}no{% endif %}", OURS) == "no"


def test_a_lookup_that_finds_nothing_is_empty_as_it_is_in_production():
    assert render("{% if holder.missing %}yes{% else %}no{% endif %}", OURS) == "no"


def test_only_this_machine_can_be_reached():
    with pytest.raises((SocketConnectBlockedError, UserWarning), match=r"127\.0\.0\.2"):
        socket.create_connection(("127.0.0.2", 9), timeout=0.1)
