"""Countries and peoples, in any form of their names."""

from __future__ import annotations

import pytest

from provenance.domain.matching.nations import nations_in


@pytest.mark.parametrize(
    ("text", "tag", "nations"),
    [
        ("A Syrian officer spoke in France", "en", {"syria", "france"}),
        ("Un soldat malien", "fr", {"mali"}),
        ("Die syrische Armee", "de", {"syria"}),
        ("un soldado colombiano", "es", {"colombia"}),
        ("Ізраїльський солдат", "uk", {"israel"}),
        ("Турецкий офицер", "ru", {"turkey"}),
        ("A Syrian officer and un soldat malien", "", {"syria", "mali"}),
    ],
)
def test_a_country_is_read_from_the_name_of_its_people(text, tag, nations):
    assert nations_in(text, tag) == nations


@pytest.mark.parametrize("text", ["It was pure malice", "nigh on chilled", ""])
def test_a_word_that_only_begins_alike_names_no_country(text):
    assert nations_in(text, "en") == frozenset()
