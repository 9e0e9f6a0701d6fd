"""A formula that two wordings begin or end with does not make them one."""

from __future__ import annotations

import pytest

from provenance.domain.matching.judgement import MATCHES, judge
from provenance.domain.matching.shared_formulas import share_only_formula

OTHER_ENDS = [
    (
        "Je vous salue tous de tout cœur et je rends la parole à la préfète",
        "Je vous salue tous de tout cœur et je ferme cette exposition",
    ),
    (
        "We are grateful to all of you and will now hear the harbour master",
        "We are grateful to all of you and close the fair for this summer",
    ),
    (
        "Wir danken Ihnen sehr herzlich und übergeben an den Pfarrer der Gemeinde",
        "Wir danken Ihnen sehr herzlich und löschen nun alle Lichter",
    ),
    (
        "The baker sold his old oven and that was the end of it for us",
        "Some goats ran off at night and that was the end of it for us",
    ),
]


@pytest.mark.parametrize(("one", "other"), OTHER_ENDS)
def test_the_same_beginning_or_end_alone_is_no_rewording(one, other):
    assert share_only_formula(one, other)
    assert share_only_formula(other, one)
    assert judge(one, other).kind not in MATCHES


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("We thank you all and close the fair", "We thank you all and close the market stalls"),
        ("The road is shut again. Nobody came to us", "The road is shut again. Some goats ran off"),
        ("The road is shut again", "The road is shut again and nobody told the baker"),
        ("We thank you all", "We thank you all"),
        ("The old baker sold goats", "A young miller bought pigs"),
    ],
)
def test_what_says_the_same_or_begins_a_sentence_of_its_own_is_none(one, other):
    assert not share_only_formula(one, other)
