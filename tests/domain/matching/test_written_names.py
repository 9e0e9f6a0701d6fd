"""Names that only one of two texts has."""

from __future__ import annotations

import pytest

from provenance.domain.matching.judgement import MATCHES, judge_all
from provenance.domain.matching.written_names import only_one_names_more


@pytest.mark.parametrize(
    ("one", "other", "is_one"),
    [
        ("A fire broke out at the Hallin mill", "A fire broke out at the mill", True),
        ("The mill of Hallin in Orland burnt", "The mill of Hallin burnt", True),
        ("The mill that Anna Bell bought", "The mill that Bell bought", False),
        ("The mill of Hallin burnt", "The mill of Orland burnt", False),
        ("The mill of Hallin burnt", "Hallin has lost its mill", False),
    ],
)
def test_a_name_more_on_one_side_is_noticed(one, other, is_one):
    assert only_one_names_more(one, other) is is_one
    assert only_one_names_more(other, one) is is_one


def test_a_wording_with_a_name_more_has_to_be_nearer_to_be_called_the_same():
    known = "A fire broke out in the workshop of the tractor plant"
    others = ["The choir sang on Monday", "Nobody knew of the letter"]

    plain = judge_all("A fire started in a workshop at the tractor plant", [known, *others])
    named = judge_all("A fire started in a workshop at the Orland tractor plant", [known, *others])

    assert plain[0].kind in MATCHES
    assert named[0].kind not in MATCHES
