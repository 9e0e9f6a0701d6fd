"""How the words of documents come out of a view, each with its language."""

from __future__ import annotations

import pytest
from django.http import HttpResponse
from django.test import RequestFactory

from provenance.domain.messages import with_tag
from provenance.views.pages import mark_languages


def sent(template, words="purported", tag="en"):
    @mark_languages
    def view(request):
        return HttpResponse(template.format(with_tag(words, tag)))

    return view(RequestFactory().get("/")).text


def test_words_stand_in_an_element_with_their_language():
    assert sent("<p>“{}”</p>") == '<p>“<bdi lang="en" dir="auto">purported</bdi>”</p>'


def test_words_whose_language_is_unknown_say_so():
    assert sent("<p>{}</p>", tag="") == '<p><bdi lang="" dir="auto">purported</bdi></p>'


def test_words_whose_language_stands_around_them_get_no_element():
    assert sent('<q lang="en">{}</q>', tag=None) == '<q lang="en">purported</q>'


@pytest.mark.parametrize(
    "template",
    [
        "<title>{}</title>",
        '<p title="{}"></p>',
        "<textarea>{}</textarea>",
        "<option>{}</option>",
        "<script>{}</script>",
        "<svg><text>{}</text></svg>",
    ],
)
def test_where_no_element_can_stand_the_words_stay_plain(template):
    assert sent(template) == template.format("purported")


def test_a_tag_that_was_cut_off_leaves_nothing_behind():
    assert sent("<p>{:.7}</p>") == "<p>pur</p>"


def test_what_is_no_tag_of_a_language_gets_into_no_attribute():
    assert "<bdi" not in sent("<p>{}</p>", tag='en" onclick="x()')


def test_outside_of_such_a_view_nothing_is_added():
    assert with_tag("purported", "en") == "purported"
