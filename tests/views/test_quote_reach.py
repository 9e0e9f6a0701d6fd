"""How much of the package one GET of a quote's page runs through; the ceilings only go down."""

from __future__ import annotations

import pytest

from tests.benchmarks.reach import measure

CEILINGS = {
    "/quotes/losing-now/": (78, 427),
    "/quotes/losing-now/wordings/": (57, 326),
    "/quotes/losing-now/verification/": (54, 286),
    "/quotes/losing-now/independence/": (53, 287),
}
"""Files of the package, and functions in them. The goal for the first is 25 and 150.

Nine functions are of the second factor, the log and the sealed sessions, which every page runs through.
"""


@pytest.mark.parametrize(("address", "ceiling"), CEILINGS.items())
def test_a_page_runs_through_few_files_and_functions(demo, reader, address, ceiling):
    reach = measure(reader, address)

    assert len(reach.functions) <= ceiling[0], list(reach.functions)
    assert reach.count <= ceiling[1], reach.functions
