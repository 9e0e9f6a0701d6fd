"""Distinguish tables of values from layout, and expand merged cells in each row."""

from __future__ import annotations

from typing import Any

LONGEST_CELL = 200
MOST_ADDED = 10_000
"""Most empty cells inserted for merged ones; the rest of the page is left unchanged."""
_WITHIN_CELLS = frozenset(
    [
        *("table", "p", "div", "h1", "h2", "h3", "h4", "blockquote"),
        *("ul", "ol", "article", "section", "figure"),
    ]
)
CELLS = ("td", "th")


def is_data_table(table: Any) -> bool:
    """Return whether a table contains values in rows, and is not the layout of a page."""
    if table.get("role") in ("presentation", "none"):
        return False
    cells = list(table.iter(*CELLS))
    if any(element.tag in _WITHIN_CELLS for cell in cells for element in cell.iterdescendants()):
        return False
    longest = max((len("".join(cell.itertext())) for cell in cells), default=0)
    return longest <= LONGEST_CELL and len(cells) > 1


def fill_merged_cells(page: Any) -> None:
    """Insert an empty cell wherever a merged one extends, so that no cell is shifted."""
    room = MOST_ADDED
    for table in page.iter("table"):
        spanning = any(cell.get("rowspan") or cell.get("colspan") for cell in table.iter(*CELLS))
        if spanning and is_data_table(table):
            room = _fill(list(table.iter("tr")), room)


def _fill(rows: list[Any], room: int) -> int:
    """Expand the rows of one table; return how many cells may still be added."""
    reaching: dict[int, int] = {}
    for number, row in enumerate(rows):
        column = 0
        for cell in [child for child in row if child.tag in CELLS]:
            while reaching.get(column) and room:
                reaching[column] -= 1
                cell.addprevious(cell.makeelement("td"))
                column, room = column + 1, room - 1
            below = _span(cell, "rowspan", most=len(rows) - number) - 1
            across = _span(cell, "colspan", most=room + 1)
            for place in range(column, column + across):
                reaching[place] = below
            for _added in range(across - 1):
                cell.addnext(cell.makeelement("td"))
            column, room = column + across, room - across + 1
        for place in [place for place in reaching if place >= column]:
            reaching[place] = max(reaching[place] - 1, 0)
    return room


def _span(cell: Any, name: str, *, most: int) -> int:
    """Return the number of rows or columns of a cell; for rows, 0 means all that follow."""
    text = cell.get(name) or "1"
    number = int(text) if text.isascii() and text.isdigit() and len(text) < 6 else 1
    return min(number or (most if name == "rowspan" else 1), most)
