"""Keys that can be switched off, and the bookmarklet."""

from __future__ import annotations

import html
import re

import pytest
from django.urls import reverse

pytestmark = pytest.mark.django_db

PAGE = "/shortcuts/"


def test_the_keys_are_on_at_first(reader):
    response = reader.get(PAGE)

    assert 'data-keys="on"' in response.text
    assert "The keys are on in this browser" in response.text


def test_the_keys_stay_off_once_switched_off(reader):
    response = reader.post(reverse("switch-keys"), {"keys": "off"}, follow=True)

    assert 'data-keys="off"' in response.text
    assert "The keys are off in this browser" in response.text


def test_the_keys_can_be_switched_on_again(reader):
    reader.post(reverse("switch-keys"), {"keys": "off"})

    response = reader.post(reverse("switch-keys"), {"keys": "on"}, follow=True)

    assert 'data-keys="on"' in response.text


def test_the_keys_are_switched_by_a_post_only(reader):
    assert reader.get(reverse("switch-keys")).status_code == 405


def test_the_bookmarklet_brings_the_selected_words_and_the_address(reader):
    (link,) = re.findall(r'class="bookmarklet" href="([^"]+)"', reader.get(PAGE).text)
    script = html.unescape(link)

    assert script.startswith("javascript:")
    assert "http://testserver/?q='+p(w)+'&at='+p(location.href)" in script
    assert "http://testserver/check/#words='+p(w)" in script


def test_a_stranger_is_sent_to_log_in(stranger):
    assert stranger.get(PAGE).status_code == 302
