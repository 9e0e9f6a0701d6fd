"""The filters and tags of our templates: names, days, links that swap a part, joined lines."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from django.template import Context, Template
from django.utils import translation

from provenance.domain.messages import ISOLATE, RELEASE, use_language
from provenance.middleware import active_language
from provenance.presenters.lane_drawing import LaneDrawing, Stroke
from provenance.presenters.passages import ShownPassage


def render(source, **context):
    return Template(source).render(Context(context))


def test_a_swapping_link_opens_the_same_address_with_and_without_htmx():
    assert render('<a {% swap_link next "results" %}>', next="/?q=a&after=2") == (
        '<a href="/?q=a&amp;after=2" hx-get="/?q=a&amp;after=2" hx-target="#results"'
        ' hx-swap="outerHTML" hx-push-url="true">'
    )


def test_a_swapping_link_may_leave_the_address_of_the_page_alone():
    assert render('<a {% swap_link page "keep" push=False %}>', page="/k") == (
        '<a href="/k" hx-get="/k" hx-target="#keep" hx-swap="outerHTML">'
    )


def test_a_swapping_link_escapes_its_address():
    assert '"><script>' not in render('{% swap_link next "results" %}', next='"><script>')


@pytest.mark.parametrize(("day", "line"), [("Monday", "<b>Ann</b>, Monday"), ("", "<b>Ann</b>")])
def test_one_line_drops_the_line_breaks_of_the_template(day, line):
    source = """{% oneline %}
      <b>{{ name }}</b>
      {% if day %}
        , {{ day }}
      {% endif %}
    {% endoneline %}"""

    assert render(source, name="Ann", day=day) == line


def test_one_line_keeps_the_line_breaks_of_values_and_the_spaces_within_a_line():
    source = "{% oneline %}\n  {% for word in words %} {{ word }}\n  {% endfor %}{% endoneline %}"

    assert render(source, words=["a\nb", "c"]) == " a\nb c"


DAYS = {
    "en": "29 September 2022",
    "uk": "29 вересня 2022",
    "es": "29 de septiembre de 2022",
    "ar": "29 سبتمبر 2022",
}


def in_language(template, tag, **context):
    with translation.override(tag), use_language(active_language()):
        return Template(template).render(Context(context))


@pytest.mark.parametrize("tag", DAYS)
def test_a_day_is_said_as_sentences_say_it(tag):
    assert in_language("{{ at|day }}", tag, at=date(2022, 9, 29)) == DAYS[tag]


def test_a_moment_is_said_by_its_day():
    assert in_language("{{ at|day }}", "en", at=datetime(2022, 9, 29, 23, tzinfo=UTC)) == DAYS["en"]


def test_a_name_is_set_apart_where_the_page_runs_from_right_to_left():
    assert in_language("{{ name|apart }}", "ar", name="CNN") == f"{ISOLATE}CNN{RELEASE}"
    assert in_language("{{ name|apart }}", "uk", name="CNN") == "CNN"


def test_a_name_that_is_set_apart_is_still_escaped():
    assert "<b>" not in in_language("{{ name|apart }}", "ar", name="<b>")


def test_printed_words_stand_in_the_marks_of_the_readers_language():
    marks = {tag: in_language("{{ name|quoted }}", tag, name="a soldier") for tag in ("en", "es")}

    assert marks == {"en": "“a soldier”", "es": "«a soldier»"}


def test_a_passage_is_shown_in_the_words_of_each_language():
    shown = ShownPassage("", "They lost.", "", "paragraph", "A page", "/a", "body", "en")
    template = Template("{% shown_words shown %}")

    texts = []
    for language in ("en", "es", "en"):
        with translation.override(language):
            texts.append(template.render(Context({"shown": shown})))

    assert texts[0] == texts[2]
    assert "in its paragraph" in texts[0]
    assert "in its paragraph" not in texts[1]


def test_what_a_passage_holds_is_escaped():
    shown = ShownPassage("<b>", "<i>", "&", "", "A page", "/a", "body", "en")

    text = Template("{% shown_words shown %}").render(Context({"shown": shown}))

    assert "&lt;b&gt;<mark>&lt;i&gt;</mark>&amp;" in text


def test_lanes_are_drawn_with_the_mark_of_their_row():
    lanes = LaneDrawing(32, (Stroke("told", False, 16, 0, "22"),), mark=16)
    template = Template('{% drawn_lanes lanes "beside-row" kind %}')

    of_a_gap, of_a_speaker, again = (
        template.render(Context({"lanes": lanes, "kind": kind}))
        for kind in ("gap", "speaker", "gap")
    )

    assert of_a_gap == again
    assert '<circle class="hole" r="9"/>' in of_a_gap
    assert '<circle class="full" r="3.5"/>' in of_a_speaker
    assert 'class="lanes beside-row"' in of_a_gap


def test_the_label_of_folded_words_does_not_set_their_direction():
    with translation.override("ar"):
        folded = render("{% foldaway yes %}We are losing{% endfoldaway %}", yes=True)

    assert "<summary><bdi>" in folded
    assert "</bdi></summary>We are losing</details>" in folded


def test_a_link_that_swaps_leads_to_an_element_without_javascript():
    assert render('<a {% swap_link page "trace" anchor="chain" %}>', page="/q") == (
        '<a href="/q#chain" hx-get="/q" hx-target="#trace" hx-swap="outerHTML" hx-push-url="true">'
    )


def test_what_is_long_is_cut_after_a_word():
    template = Template("{{ words|beginning:30 }}")

    assert template.render(Context({"words": "of soldiers and their family members"})) == (
        "of soldiers and their family…"
    )
