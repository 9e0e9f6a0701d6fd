"""Who speaks what, kind by kind: by layout, by language, beside outlets, pronouns and rarer verbs."""

from __future__ import annotations

from pathlib import Path

import pytest

from provenance.domain.proposing.propose import propose
from tests.domain.kinds.rows import rows_by_kind

CASES = rows_by_kind(Path(__file__).parent / "speakers.txt")
AROUND = "“”„«»‘’\"'.,!?…: "


def quotations(text):
    """Each quotation without its marks, with who is told to speak it and whom that stands for."""
    cut = lambda place: "-" if place is None else text[slice(*place)]  # noqa: E731
    return [
        (text[one.start : one.end].strip(AROUND), cut(one.speaker), cut(one.named), cut(one.likely))
        for one in propose(text).quotes
    ]


def is_speaker(expected, speaker, named, likely):
    if ">" in expected:
        pronoun, _, names = expected.partition(">")
        # A pronoun may be left to stand for nobody, if that is said to be right too.
        return speaker == pronoun and named in [
            pronoun if name == "-" else name for name in names.split("/")
        ]
    ways = expected.split(" / ")
    return speaker in ways or any(way == f"~{likely}" for way in ways)


def is_right(text, expected):
    stated = quotations(text)
    wanted = [] if expected == "none" else [one.rpartition(" = ") for one in expected.split(" ; ")]
    return len(stated) == len(wanted) and all(
        words == one[0].strip(AROUND) and is_speaker(one[2], *who)
        for (words, *who), one in zip(stated, wanted, strict=True)
    )


@pytest.mark.parametrize("kind", CASES)
def test_each_quotation_is_proposed_with_who_speaks_it(kind):
    wrong = [
        (text, quotations(text)) for text, expected in CASES[kind] if not is_right(text, expected)
    ]

    assert wrong == []
