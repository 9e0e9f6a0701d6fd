"""Inputs of many kinds kept as lines of text: a kind, then cells, parted by bars."""

from __future__ import annotations


def rows_by_kind(path):
    """The cells of each line, by its first cell; ``\\n`` in a cell stands for the end of a line."""
    kinds = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            kind, *cells = (cell.strip().replace("\\n", "\n") for cell in line.split(" | "))
            kinds.setdefault(kind, []).append(cells)
    return kinds
