"""docs/asvs.md speaks of each requirement of levels 1 and 2 once, and names files that are there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PAGE = (ROOT / "docs" / "asvs.md").read_text("utf-8")
LEVELS = {
    1: "1:22 2:1111122223 3:112222222223 4:222 5:123",
    2: "1:122 2:112 3:12223 4:23",
    3: "1:3 2:113 3:12223 4:11222233 5:11122333 6:3 7:22333",
    4: "1:12233 2:23333 3:22 4:1222",
    5: "1:2 2:112333 3:113 4:222",
    6: "1:122 2:111111112222 3:11223333 4:112233 5:22222333 6:2223 7:33 8:2222",
    7: "1:222 2:1111 3:22 4:11222 5:223 6:22",
    8: "1:1233 2:1123 3:133 4:23",
    9: "1:111 2:1222",
    10: "1:22 2:223 3:22223 4:1111122222233333 5:22222 6:22 7:222",
    11: "1:2233 2:22233 3:11233 4:1222 5:23 6:23 7:33",
    12: "1:12233 2:11 3:22223",
    13: "1:2333 2:222223 3:2233 4:1222233",
    14: "1:22 2:12223333 3:122",
    15: "1:12233 2:12233 3:1222222 4:3333",
    16: "1:2 2:22222 3:2222 4:222 5:2223",
    17: "1:23 2:22223333 3:22",
}
"""The level of each requirement of version 5.0.0, by chapter and section, in the order of numbers."""
KINDS = {"shown", "built", "stated", "partly", "open", "none"}


def of_the_standard():
    """Each requirement of levels 1 and 2 with its level."""
    return {
        (chapter, int(section), number): int(level)
        for chapter, sections in LEVELS.items()
        for section, _, levels in (part.partition(":") for part in sections.split())
        for number, level in enumerate(levels, start=1)
        if level != "3"
    }


def rows():
    """Yield the numbers, the level, the kind and the words of each row of the page."""
    form = r"^\| (\d[\d., –]*) \| (\d) \| (\w+) \|(.*)\|$"
    for numbers, level, kind, words in re.findall(form, PAGE, flags=re.MULTILINE):
        yield [*expanded(numbers)], int(level), kind, words.strip()


def expanded(numbers):
    """Yield each number that ``1.2.3, 1.2.4`` or ``1.2.3–1.2.9`` stands for."""
    for part in numbers.split(", "):
        first, *last = [tuple(map(int, one.split("."))) for one in part.split("–")]
        until = last[0][2] if last else first[2]
        yield from ((*first[:2], number) for number in range(first[2], until + 1))


def test_each_requirement_stands_there_once_with_its_level():
    listed = [(number, level) for numbers, level, _kind, _words in rows() for number in numbers]

    assert dict(listed) == of_the_standard()
    assert len(listed) == len(of_the_standard()) == 253


@pytest.mark.parametrize("row", [*rows()], ids=lambda row: ".".join(map(str, row[0][0])))
def test_a_row_says_what_its_kind_promises(row):
    _numbers, _level, kind, words = row
    files = re.findall(r"`((?:tests|docs|[A-Z]+\.md)[\w./]*)`", words)

    assert kind in KINDS
    assert all((ROOT / name).exists() for name in files)
    if kind == "shown":
        assert any(name.startswith("tests/") and name.endswith(".py") for name in files)
    if kind == "stated":
        assert any(name.endswith(".md") for name in files)
    if kind in ("partly", "open", "built"):
        assert words
