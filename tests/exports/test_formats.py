"""The register of formats, compared whole."""

from __future__ import annotations

import pytest

from provenance.exports import FORMATS
from tests.exports import example

REGISTER = {
    "csv": ("Table (CSV)", "text/csv", "documents"),
    "json": ("JSON", "application/json", "documents"),
    "prov.json": ("PROV-JSON", "application/json", "documents"),
    "provn": ("PROV-N", "text/provenance-notation", "documents"),
    "annotations.jsonld": ("Web Annotations (JSON-LD)", "application/ld+json", "documents"),
    "quotation.jsonld": ("schema.org Quotation (JSON-LD)", "application/ld+json"),
    "ris": ("Citation (RIS)", "application/x-research-info-systems", "steps", "for_people"),
    "csl.json": (
        "Citation (CSL-JSON)",
        "application/vnd.citationstyles.csl+json",
        "steps",
        "for_people",
    ),
}
FILES = {
    "csv": "csv",
    "json": "file.json",
    **{name: name for name in ("prov.json", "provn", "annotations.jsonld", "quotation.jsonld")},
    **{name: name for name in ("ris", "csl.json")},
}
WITH_DOCUMENTS = [each for each in FORMATS if each.documents]


def test_each_format_stands_in_the_register_as_agreed():
    flags = ("documents", "steps", "for_people")

    assert {
        each.name: (each.label, each.media_type, *(flag for flag in flags if getattr(each, flag)))
        for each in FORMATS
    } == REGISTER


def test_every_format_is_a_file_to_save():
    assert all(each.attached is True for each in FORMATS)


def _bytes(content):
    return content if isinstance(content, bytes) else content.encode("utf-8")


@pytest.mark.parametrize("each", FORMATS, ids=lambda each: each.name)
def test_a_format_of_the_register_writes_the_chain_as_it_is_stored(each):
    written = each.render([example.told()], example.EDITION)

    assert _bytes(written) == example.stored(f"chain.{FILES[each.name]}")


@pytest.mark.parametrize("each", WITH_DOCUMENTS, ids=lambda each: each.name)
def test_a_format_of_the_register_writes_a_document_as_it_is_stored(each):
    written = each.render_document(example.document_report(), example.EDITION)

    assert _bytes(written) == example.stored(f"document.{FILES[each.name]}")
