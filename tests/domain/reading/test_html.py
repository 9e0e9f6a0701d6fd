"""Pages read into words: each visible word is taken once, or left out with its reason."""

from __future__ import annotations

import re

import pytest

from provenance.domain.reading import html_tables
from provenance.domain.reading.file_text import LeftOut, Unreadable
from provenance.domain.reading.html_article import MOST_BLOCKS_OF_BARE_ARTICLE, html_blocks

RIVER = "<p>The river rose again on Monday and the lower town was asked to leave its houses.</p>"
DAM = "<p>Nobody in the lower town had been told that the old dam above it was to be opened.</p>"


def taken(markup):
    return [block.text for block in html_blocks(markup)[0] if not block.left_out]


def left_out(markup):
    return [(block.left_out, block.text) for block in html_blocks(markup)[0] if block.left_out]


def article(inside):
    return f"<article>{RIVER}{inside}{DAM}</article>"


def middle(inside):
    """What an article has between two known paragraphs."""
    return taken(article(inside))[1:-1]


# Quotations, insertions, lines


def test_figures_that_are_raised_stay_apart_from_those_before_them():
    words = middle("<p>It took 10<sup>6</sup> litres,<sup>2</sup> on the 4<sup>th</sup>.</p>")

    assert words == ["It took 10⁶ litres,² on the 4th."]


@pytest.mark.parametrize(
    ("formula", "words"),
    [
        ("<mfrac><mn>3</mn><mn>4</mn></mfrac>", "3/4"),
        ("<mn>1</mn><mfrac><mn>3</mn><mn>4</mn></mfrac>", "1 3/4"),
        ("<mfrac><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><mn>2</mn></mfrac>", "(a+b)/2"),
        ("<msup><mn>10</mn><mn>6</mn></msup>", "10⁶"),
        ("<msup><mi>x</mi><mrow><mo>−</mo><mn>1</mn></mrow></msup>", "x^(−1)"),
        ("<msubsup><mi>x</mi><mn>1</mn><mn>2</mn></msubsup>", "x1²"),
        ("<msqrt><mfrac><mn>9</mn><mn>4</mn></mfrac></msqrt>", "√(9/4)"),
        ("<mroot><mn>8</mn><mn>3</mn></mroot>", "³√8"),
        ("<mfrac><mn>3</mn></mfrac>", "3"),
        ("<semantics><mn>3</mn><annotation>\\three</annotation></semantics>", "3"),
    ],
)
def test_a_formula_is_written_in_its_line(formula, words):
    assert middle(f"<p>Of <math>{formula}</math> of them.</p>") == [f"Of {words} of them."]


@pytest.mark.parametrize(
    ("language", "quotation"),
    [("", "“a ‘b’ c”"), ("de", "„a ‚b‘ c“"), ("fr-CA", "«a ‹b› c»"), ("uk", "«a „b“ c»")],
)
def test_a_quotation_of_markup_has_the_marks_that_a_browser_prints(language, quotation):
    page = f'<html lang="{language}"><p>She said <q>a <q>b</q> c</q> and left.</p></html>'

    assert taken(page) == [f"She said {quotation} and left."]


def test_a_quotation_that_has_its_own_marks_gets_no_others():
    assert middle("<p><q>“No,”</q> she said.</p>") == ["“No,” she said."]


def test_words_struck_out_are_shown_and_not_taken():
    page = article("<p>We were <del>always</del><ins>never</ins> told <s>it</s>.</p>")

    assert taken(page)[1] == "We were never told ."
    assert left_out(page) == [(LeftOut.STRUCK, "always"), (LeftOut.STRUCK, "it")]
    assert [block.within for block in html_blocks(page)[0]] == [False, False, True, True, False]


@pytest.mark.parametrize(
    "style", ["text-decoration: line-through", "text-decoration-line:line-through"]
)
def test_words_struck_out_by_their_style_are_not_taken(style):
    page = article(f'<p>We <span style="{style}">did</span> did not know.</p>')

    assert taken(page)[1] == "We did not know."
    assert left_out(page) == [(LeftOut.STRUCK, "did")]


def test_words_struck_out_that_stand_alone_are_a_part_of_their_own():
    blocks = html_blocks(article("<p><del>Gone.</del></p>"))[0]

    assert [(block.text, block.within) for block in blocks if block.left_out] == [("Gone.", False)]


def test_an_empty_deletion_is_nothing():
    assert left_out(article("<p>No<del> </del>thing.</p>")) == []


def test_a_deleted_paragraph_stays_apart_from_the_next():
    assert middle("<del><p>One.</p><p>Two.</p></del>") == ["One.", "Two."]


def test_one_line_end_stays_in_its_paragraph_and_two_part_paragraphs():
    assert middle("<div>One,<br> two.<br>\n<br>Three.</div>") == ["One,\ntwo.", "Three."]


def test_written_spaces_stay_only_where_the_page_keeps_them():
    assert middle("<p>a \n  b</p><pre>a\n\n  b</pre>") == ["a b", "a\n\n  b"]


def test_a_page_of_lines_and_no_paragraphs_gives_each_once():
    page = (
        "<div>The mayor spoke on Monday.<br><br>“We were never told,” she said.<br><br>"
        "<blockquote>Nobody called us.</blockquote><br><br>The river rose again.</div>"
    )

    assert taken(page) == [
        "The mayor spoke on Monday.",
        "“We were never told,” she said.",
        "Nobody called us.",
        "The river rose again.",
    ]


# Who speaks, who wrote, who translated


@pytest.mark.parametrize(
    ("inside", "texts"),
    [
        (
            "<blockquote>We were never told.<footer>— <cite>Ingrid Falk</cite></footer></blockquote>",
            ["We were never told.", "— Ingrid Falk"],
        ),
        (
            '<figure class="wp-block-pullquote"><blockquote><p>Never told</p><cite>Ingrid Falk</cite>'
            "</blockquote></figure>",
            ["Never told", "Ingrid Falk"],
        ),
        ("<figure><img><figcaption>“It is gone,” said Ola Berg.</figcaption></figure>", None),
        ('<p class="byline">By Ann Lee, with reporting by Agence Nord</p>', None),
        ('<p class="author-note">Translated from the French by Ann Lee.</p>', None),
        ("<footer>Read more at The Daily Paper.</footer>", None),
        ('<aside class="pull-quote">Never told</aside>', None),
        ("<table><tr><td>Town</td><td>Dead</td></tr></table>", ["Town\tDead"]),
    ],
)
def test_what_says_who_speaks_or_wrote_is_kept(inside, texts):
    plain = re.sub("<[^>]*>", "", inside)

    assert middle(inside) == (texts or [plain])


def test_a_headline_above_the_article_and_what_stands_between_belong_to_it():
    page = f"<header><nav>Home</nav><h1>Dam opened</h1></header><p>By Ann Lee</p>{article('')}"

    assert taken(page)[:2] == ["Dam opened", "By Ann Lee"]


def test_an_article_with_its_own_headline_leaves_what_stands_above_it():
    page = f"<p>Weather today</p>{article('<h1>Dam opened</h1>')}"

    assert left_out(page) == [(LeftOut.OUTSIDE, "Weather today")]


# What is left out, and told


@pytest.mark.parametrize(
    ("inside", "why"),
    [
        ("<nav>Home</nav>", LeftOut.NAVIGATION),
        ("<form>Search here</form>", LeftOut.NAVIGATION),
        ("<div role=banner>The Daily</div>", LeftOut.NAVIGATION),
        ('<div class="share-tools">Share this</div>', LeftOut.NAVIGATION),
        ('<div id="cookie-consent">We set cookies</div>', LeftOut.NAVIGATION),
        ("<aside>About the town</aside>", LeftOut.BESIDE),
        ('<div class="related_stories">More of it</div>', LeftOut.BESIDE),
        ('<div class="jp-relatedposts">More of it</div>', LeftOut.BESIDE),
        ('<div data-component="links-block">More of it</div>', LeftOut.BESIDE),
        ('<ul class="tags"><li>river</li></ul>', LeftOut.NAVIGATION),
        ('<p class="tag-links">river</p>', LeftOut.NAVIGATION),
        ("<svg><text>Map</text></svg>", LeftOut.BESIDE),
        ("<button>Play</button>", LeftOut.NAVIGATION),
        ('<section class="comments">First!</section>', LeftOut.COMMENT),
        ("<article><p>Teaser</p></article>", LeftOut.BESIDE),
        ("<div hidden>Pay first</div>", LeftOut.HIDDEN),
        ('<p style="display: none">Pay first</p>', LeftOut.HIDDEN),
        ('<p class="sr-only">Pay first</p>', LeftOut.HIDDEN),
        ('<p class="later">Pay first</p>', LeftOut.HIDDEN),
        ('<p id="later">Pay first</p>', LeftOut.HIDDEN),
        ("<p style='position:absolute;left:-9999px'>Pay first</p>", LeftOut.HIDDEN),
        ("<dialog>Subscribe now</dialog>", LeftOut.HIDDEN),
        ("<div role=dialog>Subscribe now</div>", LeftOut.HIDDEN),
    ],
)
def test_what_is_no_article_is_left_out_with_its_reason(inside, why):
    style = "<style>.later, #later {display:none} @media print {.byline {display:none}}</style>"
    page = f"{style}{article(inside)}"

    assert left_out(page) == [(why, re.sub("<[^>]*>", "", inside))]
    assert len(taken(page)) == 2


def test_hidden_words_within_a_line_do_not_part_it():
    page = article('<p>We were <span hidden>not</span> told. <b class="menu">Never.</b></p>')

    assert taken(page)[1] == "We were told. Never."
    assert left_out(page) == [(LeftOut.HIDDEN, "not")]


def test_scripts_styles_and_comments_are_no_words():
    inside = "<script>1</script><style>p{}</style><template>t</template><!-- c --><?php x ?>"

    assert html_blocks(article(inside))[0] == html_blocks(article(""))[0]


def test_an_open_dialog_is_read():
    assert middle("<dialog open><p>Words in it.</p></dialog>") == ["Words in it."]


def test_what_stands_twice_is_taken_once():
    page = f"<div>{RIVER}{DAM}</div><div>{RIVER}{DAM}</div><p>So it was.</p><p>So it was.</p>"

    assert len(taken(page)) == 4
    assert [why for why, _ in left_out(page)] == [LeftOut.DOUBLED] * 2


@pytest.mark.parametrize(
    "pulled",
    [
        '<aside class="pull-quote">We have no vests and no food</aside>',
        '<figure class="wp-block-pullquote"><blockquote><p>“We have no vests and no food”</p>'
        "<cite>A soldier</cite></blockquote></figure>",
    ],
)
def test_a_pull_quote_of_words_that_the_article_has_is_taken_once(pulled):
    told = "<p>“We have no vests and no food,” a soldier said on Monday.</p>"

    assert middle(pulled + told) == ["“We have no vests and no food,” a soldier said on Monday."]
    assert {why for why, _ in left_out(article(pulled + told))} == {LeftOut.DOUBLED}


def test_three_links_in_a_row_lead_elsewhere_and_one_may_be_the_source():
    links = "".join(f"<li><a>Another story {n}</a></li>" for n in range(3))

    assert [why for why, _ in left_out(article(f"<ul>{links}</ul>"))] == [LeftOut.BESIDE] * 3
    assert middle("<p><a>Read more at The Daily Paper.</a></p>") != []


def test_of_several_articles_none_is_taken_for_the_page():
    teasers = "".join(f"<article><p>{n} {'words ' * 30}</p></article>" for n in range(3))
    page = f"<main>{teasers}</main><footer>© The Daily</footer>"

    assert len(taken(page)) == 3
    assert left_out(page) == [(LeftOut.NAVIGATION, "© The Daily")]


def test_the_body_of_an_article_is_told_by_its_property():
    page = f"<p>Menu words</p><div itemprop='articleBody'>{RIVER}{DAM}</div><p>Foot words</p>"

    assert len(taken(page)) == 2
    assert [why for why, _ in left_out(page)] == [LeftOut.OUTSIDE] * 2


def test_a_small_page_that_names_no_article_is_all_article():
    assert taken("<p>One.</p><div>Two.</div>") == ["One.", "Two."]


def test_of_a_large_page_without_an_article_the_words_between_its_first_and_last_are_taken():
    words = "".join(
        f"<p>{n}. The river rose again on day {n} and the town was asked to leave.</p>"
        for n in range(MOST_BLOCKS_OF_BARE_ARTICLE)
    )
    page = f"<html><body><nav>Home</nav><div>{words}<p>Short.</p>{RIVER}</div></body></html>"

    assert len(taken(page)) == MOST_BLOCKS_OF_BARE_ARTICLE + 2
    assert left_out(page)[0] == (LeftOut.NAVIGATION, "Home")


def test_where_no_article_is_recalled_all_is_taken():
    page = "<nav>Home</nav><p>A</p><p>B</p>"

    assert taken(page) == ["A", "B"]


# Layout


def test_a_table_that_lays_a_page_out_gives_paragraphs():
    assert taken(f"<table><tr><td>{RIVER}</td><td><p>Two</p></td></tr></table>")[1:] == ["Two"]
    assert taken("<table role=presentation><tr><td>a</td><td>b</td></tr></table>") == ["a", "b"]


@pytest.mark.parametrize(
    "tag",
    [
        *("p", "div", "h1", "h2", "h3", "h4", "blockquote", "ul", "ol"),
        *("section", "figure", "table"),
    ],
)
def test_a_table_with_parts_of_a_page_in_its_cells_lays_a_page_out(tag):
    rows = f"<tr><td>Town</td><td>Dead</td></tr><tr><td><{tag}>Two</{tag}></td><td></td></tr>"

    assert taken(f"<table>{rows}</table>")[:2] == ["Town", "Dead"]


@pytest.mark.parametrize("tag", ["b", "i", "span", "a"])
def test_a_table_with_words_alone_in_its_cells_is_one_of_values(tag):
    rows = f"<tr><td>Town</td><td>Dead</td></tr><tr><td>Two</td><td><{tag}>14</{tag}></td></tr>"

    assert taken(f"<table>{rows}</table>") == ["Town\tDead", "Two\t14"]


def test_a_table_of_values_gives_a_line_a_row():
    rows = (
        "<tr><th>Town</th><th></th><th>Dead</th></tr><tr><td>Havel</td><td>x</td><td>14</td></tr>"
    )

    assert taken(f"<table><tbody>{rows}</tbody></table>") == ["Town\t\tDead", "Havel\tx\t14"]


@pytest.mark.parametrize(
    ("rows", "lines"),
    [
        ("<th></th><th>Dead</th>|<td>Arn</td><td>3</td>", ["\tDead", "Arn\t3"]),
        ("<td rowspan=2>Arn</td><td>3</td>|<td>4</td>", ["Arn\t3", "\t4"]),
        ("<td>a</td><td rowspan=0>b</td><td>c</td>|<td>d</td><td>e</td>|<td>f</td><td>g</td>", ["a\tb\tc", "d\t\te", "f\t\tg"]),
        ("<td>a</td><td rowspan=2>b</td>|<td>c</td>|<td>d</td><td>e</td>", ["a\tb", "c", "d\te"]),
        ("<td colspan=2>Dead</td><td>Hurt</td>|<td>1</td><td>2</td><td>3</td>", ["Dead\t\tHurt", "1\t2\t3"]),
        ("<td rowspan=x>a</td><td colspan=0>b</td>|<td>c</td><td>d</td>", ["a\tb", "c\td"]),
        ("<td rowspan=99999>a</td><td>b</td>|<td>c</td>", ["a\tb", "\tc"]),
    ],
)  # fmt: skip
def test_the_cells_of_a_table_keep_their_columns(rows, lines):
    table = "".join(f"<tr>{row}</tr>" for row in rows.split("|"))

    assert middle(f"<table>{table}</table>") == lines


def test_no_more_cells_are_put_in_than_a_table_may_have(monkeypatch):
    monkeypatch.setattr(html_tables, "MOST_ADDED", 3)
    wide = "<table><tr><td>a</td><td colspan=900>b</td><td>c</td></tr><tr><td>d</td></tr></table>"

    assert middle(
        wide + "<table><tr><td rowspan=2>e</td><td>f</td></tr><tr><td>g</td></tr></table>"
    ) == [
        *("a\tb\t\t\t\tc", "d"),
        *("e\tf", "g"),
    ]


def test_cells_that_reach_down_count_among_those_that_are_put_in(monkeypatch):
    monkeypatch.setattr(html_tables, "MOST_ADDED", 1)
    rows = "<tr><td rowspan=3>a</td><td>b</td></tr><tr><td>c</td></tr><tr><td>d</td></tr>"

    assert middle(f"<table>{rows}</table>") == ["a\tb", "\tc", "d"]


def test_a_table_that_lays_a_page_out_gets_no_empty_cells():
    layout = "<table role=presentation><tr><td rowspan=2>a</td><td>b</td></tr><tr><td>c</td></tr></table>"

    assert middle(layout) == ["a", "b", "c"]


def test_words_that_touch_are_parted_and_told():
    blocks, separated_words, _turns = html_blocks(
        article("<p><span>Ann Lee</span><time>March 4</time></p>")
    )

    assert blocks[1].text == "Ann Lee March 4"
    assert separated_words == ("Lee March",)


def test_sentences_that_touch_are_parted_and_told():
    page = html_blocks(article("<p><span>The ferry left.</span><span>Nobody was told.</span></p>"))

    assert "The ferry left. Nobody was told." in [block.text for block in page.blocks]
    assert page.separated_words == ("left. Nobody",)


@pytest.mark.parametrize(
    "inside",
    ["<p><span>W</span><span>hen</span></p>", "<p>un<b>know</b>n</p>", "<p><a>a </a><a>b</a></p>"],
)
def test_letters_of_one_word_stay_together(inside):
    assert html_blocks(article(inside))[1] == ()


def test_an_encoding_that_a_text_declares_does_no_harm():
    assert taken("<?xml version='1.0' encoding='utf-16'?><p>Words.</p>") == ["Words."]


@pytest.mark.parametrize("markup", ["", "<!-- -->", "<html></html>"])
def test_a_page_of_nothing_gives_nothing(markup):
    try:
        assert html_blocks(markup)[0] == ()
    except Unreadable:
        assert not markup.startswith("<html")


# What a reader sees, as content systems and telephones are given it


def test_the_posts_of_a_live_blog_are_its_text_and_teasers_are_not():
    posts = "".join(
        f"<article><h2>10:0{n}</h2><p>{n} The river rose by the hour.</p></article>"
        for n in range(4)
    )
    teasers = "".join(
        f"<article><a href='{n}'>{n} The dam that failed and who built it</a></article>"
        for n in range(4)
    )

    assert not left_out(f"<article><h1>Flood, live</h1>{posts}</article>")
    assert len(left_out(article(teasers))) == 4


@pytest.mark.parametrize("tag", ["amp-ad", "amp-embed", "amp-sticky-ad", "amp-sidebar"])
def test_advertisements_and_menus_of_telephone_pages_are_left_out(tag):
    assert [words for _, words in left_out(article(f"<{tag}>Buy now</{tag}>"))] == ["Buy now"]


@pytest.mark.parametrize(
    "style",
    [
        "clip: rect(0 0 0 0)",
        "clip:rect(1px,1px,1px,1px)",
        "clip-path: inset(50%)",
        "height: 1px; overflow: hidden",
        "overflow:hidden;max-height:0",
    ],
)
def test_words_that_are_cut_off_are_hidden(style):
    hidden = [(LeftOut.HIDDEN, "Share this.")]

    assert left_out(article(f"<p style='{style}'>Share this.</p>")) == hidden
    sheet = f"<style>.cut {{{style}}}</style>"
    assert left_out(sheet + article("<p class='cut'>Share this.</p>")) == hidden


@pytest.mark.parametrize(
    "style", ["height: 10px; overflow: hidden", "height: 1px", "line-height:0;overflow:hidden"]
)
def test_words_that_only_may_be_cut_off_are_not_hidden(style):
    assert not left_out(article(f"<p style='{style}'>Share this.</p>"))


@pytest.mark.parametrize(
    ("alt", "words"),
    [("🙂", "We won 🙂 today"), ("The dam", "We won today"), ("—", "We won today")],
)
def test_an_emoji_that_is_a_picture_is_read_and_other_pictures_are_not(alt, words):
    assert middle(f"<p>We won <img alt='{alt}' src='x'> today</p>") == [words]
