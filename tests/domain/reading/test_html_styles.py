"""What a page's style sheets hide, as browsers weigh them, and what they only seem to."""

from __future__ import annotations

import pytest

from provenance.domain.reading.css_colours import read_colour
from provenance.domain.reading.css_selectors import selectors
from provenance.domain.reading.css_styles import MOST_RULES, styles_of_page
from provenance.domain.reading.file_text import LeftOut
from provenance.domain.reading.html_article import html_blocks

FIRST = "He spoke to us on Monday in the town hall."
WORDS = "These are the words in question."
HIDDEN = [("", FIRST), (LeftOut.HIDDEN, WORDS)]
SEEN = [("", FIRST), ("", WORDS)]


def read(markup, sheet="", head=""):
    page = (
        f"<html><head>{head}<style>{sheet}</style></head>"
        f"<body><article><p>{FIRST}</p>{markup.replace('WORDS', WORDS)}</article></body></html>"
    )
    return [(block.left_out, block.text) for block in html_blocks(page).blocks]


NONE = "{display: none}"


@pytest.mark.parametrize(
    ("selector", "markup"),
    [
        (".a.b", "<p class='a b'>WORDS</p>"),
        ("div > .x", "<div><p class='x'>WORDS</p></div>"),
        ("#id .y", "<div id='id'><div><p class='y'>WORDS</p></div></div>"),
        ("p.only", "<p class='only'>WORDS</p>"),
        ("[data-print=only]", "<p data-print='only'>WORDS</p>"),
        ("[data-print]", "<p data-print>WORDS</p>"),
        ("p[class^='hid']", "<p class='hidx'>WORDS</p>"),
        ("p[class$='idx']", "<p class='hidx'>WORDS</p>"),
        ('p[class*="id"]', "<p class='hidx'>WORDS</p>"),
        ("p[class~=b]", "<p class='a b'>WORDS</p>"),
        ("[lang|=en]", "<p lang='en-GB'>WORDS</p>"),
        ("div + p", "<div></div><p>WORDS</p>"),
        ("div ~ p", "<div></div><hr><p>WORDS</p>"),
        ("section p:first-child", "<section><p>WORDS</p></section>"),
        ("section p:last-child", "<section><i></i><p>WORDS</p></section>"),
        ("section p:nth-child(2)", "<section><i></i><p>WORDS</p></section>"),
        ("section p:nth-child(2n + 1)", "<section><i></i><i></i><p>WORDS</p></section>"),
        ("section p:nth-child(-n+2)", "<section><i></i><p>WORDS</p></section>"),
        ("section p:nth-child(odd)", "<section><p>WORDS</p></section>"),
        (":root section *", "<section><p>WORDS</p></section>"),
        ("section p:not(.a)", "<section><p>WORDS</p></section>"),
        (".md\\:x", "<p class='md:x'>WORDS</p>"),
        (".q:hover, .z", "<p class='z'>WORDS</p>"),
    ],
)
def test_what_a_selector_means_is_hidden(selector, markup):
    assert read(markup, selector + NONE) == HIDDEN


@pytest.mark.parametrize(
    ("sheet", "markup"),
    [
        (".a.b{display:none}", "<p class='a'>WORDS</p>"),
        ("div > .x{display:none}", "<div><section><p class='x'>WORDS</p></section></div>"),
        ("div + p{display:none}", "<div></div><hr><p>WORDS</p>"),
        ("section p:nth-child(2){display:none}", "<section><p>WORDS</p></section>"),
        ("section p:nth-child(2n){display:none}", "<section><p>WORDS</p></section>"),
        ("section p:nth-child(n+2){display:none}", "<section><p>WORDS</p></section>"),
        ("section p:not(.a){display:none}", "<section><p class='a'>WORDS</p></section>"),
        ("p:hover{display:none}", "<p>WORDS</p>"),
        (".z::before{display:none}", "<p class='z'>WORDS</p>"),
        (".no-js .z{display:none}", "<p class='z'>WORDS</p>"),
        ("/* .z{display:none} */", "<p class='z'>WORDS</p>"),
        ("p[data-x=]{display:none} p..z{display:none} p >{display:none}", "<p>WORDS</p>"),
        ("p:nth-child(x){display:none} p:not(:x,b){display:none}", "<p>WORDS</p>"),
        ("p:nth-last-child(1){display:none} p:empty{display:none}", "<p>WORDS</p>"),
        ("p:first-child-x{display:none} p:last-of-typex{display:none}", "<p>WORDS</p>"),
        ("@supports not (display:grid){.z{display:none}}", "<p class='z'>WORDS</p>"),
        ("p:not(:hover){display:none} p:nth-child(){display:none}", "<p>WORDS</p>"),
        ("[x^='']{display:none}", "<p x='y'>WORDS</p>"),
        (".a{display:none}.a{display:block}", "<p class='a'>WORDS</p>"),
        ("p.a{display:block}.a{display:none}", "<p class='a'>WORDS</p>"),
        ("#i{display:block}p.a.b{display:none}", "<p id='i' class='a b'>WORDS</p>"),
        (".a{display:none}", "<p class='a' style='display:block'>WORDS</p>"),
        (".a{display:block!important}", "<p class='a' style='display:none'>WORDS</p>"),
        ("@media print{.z{display:none}}", "<p class='z'>WORDS</p>"),
        ("@media (max-width:600px){.z{display:none}}", "<p class='z'>WORDS</p>"),
        ("@media (min-width:200em){.z{display:none}}", "<p class='z'>WORDS</p>"),
        ("@media (hover:none){.z{display:none}}", "<p class='z'>WORDS</p>"),
        ("@font-face{display:none} p{color:red", "<p>WORDS</p>"),
    ],
)
def test_what_only_seems_to_be_hidden_is_read(sheet, markup):
    assert read(markup, sheet) == SEEN


@pytest.mark.parametrize(
    "group",
    [
        "@media screen",
        "@media only screen and (min-width: 640px)",
        "@media print, (min-width:40em)",
        "@supports (display:grid)",
        "@import url(a.css); @layer base",
    ],
)
def test_rules_for_screens_hold(group):
    assert read("<p class='z'>WORDS</p>", f"{group}{{.y{{}} .z{NONE}}}") == HIDDEN


@pytest.mark.parametrize(
    "style",
    ["visibility:collapse", "font-size:1px", "font-size:.5pt", "transform: scale(0)"],
)
def test_words_of_no_size_are_hidden(style):
    assert read(f"<p style='{style}'>WORDS</p>") == HIDDEN


@pytest.mark.parametrize(
    ("sheet", "markup"),
    [
        ("", "<p style='color:#fff'>WORDS</p>"),
        ("", "<p style='color:#fff;background:#fefefe'>WORDS</p>"),
        (".w{color:rgb(255, 255, 255)}", "<p class='w'>WORDS</p>"),
        (".w{color:white}", "<div class='w'><p>WORDS</p></div>"),
        (".w{color:transparent}", "<p class='w'>WORDS</p>"),
        (".w{color:rgba(0,0,0,0)}", "<p class='w'>WORDS</p>"),
        (".w{color:rgb(0 0 0 / 0%)}", "<p class='w'>WORDS</p>"),
        ("", "<div style='background:#000'><p style='color:#000000ff'>WORDS</p></div>"),
        ("", "<div style='background:#000 none'><p style='color:black'>WORDS</p></div>"),
        ("", "<p style='color:white;background:none'>WORDS</p>"),
        ("", "<p style='color:hsl(0 0% 100%)'>WORDS</p>"),
        ("", "<p><font color='White'>WORDS</font></p>"),
        ("", "<p style='color:white;background:transparent'>WORDS</p>"),
    ],
)
def test_words_in_the_colour_of_their_ground_are_hidden(sheet, markup):
    assert read(markup, sheet) == HIDDEN


@pytest.mark.parametrize(
    ("sheet", "markup"),
    [
        (".d{background:#000}", "<div class='d'><p style='color:#fff'>WORDS</p></div>"),
        ("body{background-color:#111;color:#fff}", "<p>WORDS</p>"),
        ("", "<table bgcolor='navy'><tr><td><p style='color:#fff'>WORDS</p></td></tr></table>"),
        ("", "<table background='a'><tr><td><p style='color:#fff'>WORDS</p></td></tr></table>"),
        (
            ".b{background:#000}",
            "<div class='b' bgcolor=white><p style='color:#fff'>WORDS</p></div>",
        ),
        (".d{background:url(a.jpg) white}", "<div class='d'><p style='color:#fff'>WORDS</p></div>"),
        (
            ".d{background-image:linear-gradient(red,blue)}",
            "<div class='d'><p style='color:#fff'>WORDS</p></div>",
        ),
        ("", "<p style='color:white;background:var(--brand)'>WORDS</p>"),
        ("", "<p style='color:var(--ink)'>WORDS</p>"),
        ("", "<p style='color:rgba(255,255,255,.5)'>WORDS</p>"),
        ("", "<p style='color:rgba(255,255,255,1.2.3);background:#111'>WORDS</p>"),
        ("", "<p style='color:transparent;-webkit-background-clip:text'>WORDS</p>"),
        ("", "<div style='color:white'><p style='color:#222'>WORDS</p></div>"),
        ("", "<div style='color:navy'><p style='color:inherit'>WORDS</p></div>"),
        ("", "<p style='color:white'><span style='color:black'>WORDS</span></p>"),
    ],
)
def test_words_that_can_be_told_from_their_ground_are_read(sheet, markup):
    assert read(markup, sheet) == SEEN


def test_where_a_page_takes_style_sheets_from_elsewhere_its_ground_is_not_known():
    link = "<link rel='stylesheet' href='a.css'>"

    assert read("<p style='color:white'>WORDS</p>", head=link) == SEEN
    assert read("<p style='color:white'>WORDS</p>", "@import url(a.css);") == SEEN
    assert read("<p style='color:white;background:white'>WORDS</p>", head=link) == HIDDEN


@pytest.mark.parametrize(
    ("style", "inner", "blocks"),
    [
        ("visibility:hidden", "<p style='visibility:visible'>WORDS</p>", SEEN),
        ("visibility:hidden", "<p><span style='visibility:visible'>WORDS</span></p>", SEEN),
        ("visibility:hidden", "<div><p style='visibility:visible'>WORDS</p></div>", SEEN),
        ("visibility:hidden", "<p>WORDS</p>", HIDDEN),
        ("visibility:hidden", "<p style='visibility:visible;display:none'>WORDS</p>", HIDDEN),
        ("display:none", "<p style='visibility:visible'>WORDS</p>", HIDDEN),
        ("display:none;visibility:hidden", "<p style='visibility:visible'>WORDS</p>", HIDDEN),
        ("visibility:hidden' hidden='", "<p style='visibility:visible'>WORDS</p>", HIDDEN),
    ],
)
def test_what_is_not_visible_may_hold_what_is(style, inner, blocks):
    assert read(f"<div style='{style}'>{inner}</div>") == blocks


def test_a_sheet_for_paper_alone_hides_nothing():
    sheet = "<style media='print'>.z{display:none}</style>"

    assert read("<p class='z'>WORDS</p>", head=sheet) == SEEN


def test_unseen_words_within_a_line_are_left_out_of_it():
    line = "<p>We left <span style='color:white'>never</span> at night.</p>"

    assert read(line)[1:] == [("", "We left at night."), (LeftOut.HIDDEN, "never")]


def test_words_that_a_class_strikes_out_are_struck():
    line = "<p>We left <span class='s'>never</span> at night.</p>"

    assert read(line, ".s{text-decoration:line-through}")[2] == (LeftOut.STRUCK, "never")


def test_a_selector_or_a_sheet_of_any_length_is_read_no_further_than_need_be():
    assert next(iter(selectors(f".{'a' * 400}, {'b ' * 7}, , .c"))).key == ".c"
    many = "".join(f".c{number}{{display:none}}" for number in range(MOST_RULES + 2))
    assert sum(map(len, styles_of_page([many]).rules.values())) == MOST_RULES
    deep = "@media all{" * 9 + ".z{display:none}"
    assert not styles_of_page([deep]).rules


def test_a_colour_that_is_none_is_not_known():
    assert read_colour("#12345") == (None, False)
