"""How a record of each queue reads on its line, and where the line leads."""

from __future__ import annotations

import pytest

from provenance.models import Source
from provenance.presenters.queues import QUEUES
from provenance.queries.duplicates import DuplicatePair
from provenance.queries.queues.lines import LineText

BY_KEY = {queue.key: queue for queue in QUEUES}
DOCUMENT = {
    "title": "War",
    "described_as": "",
    "kind": "report",
    "holding": "held",
    "publisher": "The Paper",
    "slug": "war",
}
REVIEW, MOVES = "/desk/documents/war/", "/desk/documents/war/moves/"
WORDS = {"words": "We lose", "distressing": False, "pk": 7}
GRIM = {**WORDS, "distressing": True}
LABEL = "Distressing words, of killing or torture"
GAP = {**DOCUMENT, "attribution": "a-step", "gap": "link-dead", "filling": "A wire."}

LINES = [
    ("drafts", DOCUMENT, ("{name}", "report · on file · The Paper", "{review}")),
    (
        "not-examined",
        {**DOCUMENT, "publisher": None, "holding": "named"},
        ("{name}", "report · named, not on file · publisher not stated", "{review}"),
    ),
    ("proposals", {**DOCUMENT, "proposals": 1}, ("{name}", "1 suggestion", "{review}")),
    ("proposals", {**DOCUMENT, "proposals": 2}, ("{name}", "2 suggestions", "{review}")),
    ("second-reader", {**DOCUMENT, "why": "Read."}, ("{name}", "Read.", "{moves}")),
    (
        "changed",
        {**DOCUMENT, "edition": 3},
        ("{name}", "changed since edition 3 was read", "{moves}"),
    ),
    (
        "changed",
        {**DOCUMENT, "edition": None},
        ("{name}", "changed since it came in, published", "{moves}"),
    ),
    ("hanging", {**WORDS, "quote": "q"}, ("“We lose”", "", "/quotes/q/")),
    ("hanging", {**GRIM, "quote": "q"}, ("A quote in distressing words", "", "/quotes/q/")),
    ("gaps", {**GAP, **WORDS}, ("{name}", "link dead · The Paper · “We lose”", "{gap}")),
    (
        "gaps",
        {**GAP, **GRIM, "publisher": None},
        ("{name}", "link dead · publisher not stated · A quote in distressing words", "{gap}"),
    ),
    ("gaps", {**GAP, **WORDS, "words": None}, ("{name}", "link dead · The Paper", "{gap}")),
    ("candidates", GAP, ("A wire.", "{name}", "{gap}")),
    (
        "relayed",
        {**DOCUMENT, **WORDS, "doer": "The Times", "doer_as_named": "it"},
        ("“We lose”", "The Times · {name}", "{review}"),
    ),
    (
        "relayed",
        {**DOCUMENT, **GRIM, "doer": "", "doer_as_named": "it"},
        (LABEL, "it · {name}", "{review}"),
    ),
    ("not-found", {**DOCUMENT, **WORDS}, ("“We lose”", "{name}", "{passage}")),
    ("not-found", {**DOCUMENT, **GRIM}, (LABEL, "{name}", "{passage}")),
    (
        "disputes",
        {**DOCUMENT, "pk": 7, "reason": "Wrong.", "attribution": "a-step"},
        ("Wrong.", "{name}", "{dispute}"),
    ),
    (
        "disputes",
        {**DOCUMENT, "slug": None, "pk": 7, "reason": "Wrong.", "attribution": "a-step"},
        ("Wrong.", "a-step", "{dispute}"),
    ),
    ("requests", {"pk": 7, "words": "We lose"}, ("“We lose”", "", "{request}")),
    ("requests", {"pk": 7, "words": ""}, ("an article by its address", "", "{request}")),
]
PLACES = {
    "name": "War",
    "review": REVIEW,
    "moves": MOVES,
    "gap": "/desk/gaps/a-step/",
    "passage": "/admin/provenance/passage/7/change/",
    "dispute": "/admin/provenance/dispute/7/change/",
    "request": "/admin/provenance/tracerequest/7/change/",
}


@pytest.mark.parametrize(("key", "row", "line"), LINES)
def test_a_record_reads_so_on_its_line(key, row, line):
    text = BY_KEY[key].describe(row)

    assert (text.title, text.detail, text.href) == tuple(part.format(**PLACES) for part in line)
    assert text.quotes == ((7,) if key == "hanging" else ())


def test_two_that_may_be_one_stand_on_one_line():
    one, other = (Source(pk=n, slug=f"s{n}", name=f"Paper {n}") for n in (1, 2))
    pair = DuplicatePair(one, other, "alike in name")

    assert BY_KEY["twin-sources"].describe(pair) == LineText(
        "Paper 1 — Paper 2", "alike in name", "/desk/merge/source/s2/?into=s1", ()
    )


TITLES = {
    "drafts": "Drafts",
    "proposals": "Suggestions",
    "second-reader": "Awaiting a second reader",
    "at-once": "Done at once",
    "changed": "Changed since they were read",
    "not-examined": "Not examined",
    "hanging": "Source not given",
    "gaps": "No possible source named yet",
    "candidates": "Possible sources to confirm",
    "relayed": "Verification told at second hand",
    "disputes": "Disputes",
    "requests": "Requests to trace",
    "not-found": "Passages not found",
    "twin-sources": "Sources that may be one",
    "twin-documents": "Documents that may be one",
    "twin-quotes": "Quotes that may be one",
}


def test_the_queues_stand_in_this_order_under_these_titles():
    assert {queue.key: str(queue.title) for queue in QUEUES} == TITLES
    assert [queue.key for queue in QUEUES] == list(TITLES)
