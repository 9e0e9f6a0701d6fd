"""The drawing as a file: XML that stands alone, its boxes links, its gaps drawn as holes."""

from __future__ import annotations

import sys
from xml.etree import ElementTree

import pytest

from tests import builders

FILE = "/quotes/losing-now/drawing.svg"
SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture
def hanging(losing):
    """Another outlet of the same words, which names no source."""
    outlet = builders.document("Another & <page>")
    builders.wording(of=losing, document=outlet, slug="hanging")
    builders.attribution(outlet, gap="source-unnamed")
    return "/quotes/losing-now/drawing.svg?from=hanging"


def drawn(client, address=FILE):
    return ElementTree.fromstring(client.get(address).content)


def test_a_stranger_is_sent_to_log_in(stranger, losing):
    assert stranger.get(FILE).status_code == 302


def test_it_is_an_svg_file(reader, losing):
    assert reader.get(FILE).headers["Content-Type"] == "image/svg+xml"


def test_it_begins_with_its_root(reader, losing):
    assert drawn(reader).tag == f"{SVG}svg"


def test_its_title_is_the_chain_in_a_sentence(reader, losing):
    assert "The Service" in drawn(reader).findtext(f"{SVG}title")


def test_its_boxes_lead_to_their_documents(reader, losing):
    links = {link.get("href") for link in drawn(reader).iter(f"{SVG}a")}

    assert links == {f"/documents/{slug}/" for slug in ("the-page", "the-report", "the-audio")}


def test_a_gap_is_a_dashed_hole_that_leads_nowhere(reader, hanging):
    (hole,) = [box for box in drawn(reader, hanging).iter(f"{SVG}rect") if "gap" in str(box.attrib)]

    assert hole.get("stroke-dasharray")
    assert "source not named" in " ".join(drawn(reader, hanging).itertext())


def test_a_told_step_is_a_dashed_line_and_a_seen_one_is_solid(reader, losing):
    lines = [p for p in drawn(reader).iter(f"{SVG}path") if p.get("marker-end")]

    assert sorted(bool(line.get("stroke-dasharray")) for line in lines) == [False, True, True]


def test_a_title_that_looks_like_markup_is_text(reader, hanging):
    assert "Another & <page>" in " ".join(drawn(reader, hanging).itertext())


def test_it_is_drawn_where_graphviz_is_missing(reader, losing, monkeypatch):
    monkeypatch.setitem(sys.modules, "pygraphviz", None)

    links = [link.get("href") for link in drawn(reader).iter(f"{SVG}a")]

    assert len(links) == 3


def test_the_page_holds_the_same_drawing_without_its_paper(reader, losing):
    text = reader.get("/quotes/losing-now/drawing/").text

    assert 'class="chain-drawing fits"' in text
    assert 'fill="#ffffff"' not in text
