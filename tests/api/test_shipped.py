"""The shipped fixtures, whole; apart from other tests, since they stay loaded for a module."""

from __future__ import annotations

import pytest

from provenance.models import Document, Quote, Source


@pytest.mark.slow
def test_every_record_of_the_shipped_fixtures_is_given(demo, reader):
    """And so fits its documented shape, since what does not is never sent."""
    names = {"quotes": Quote, "documents": Document, "sources": Source}
    addresses = [
        f"/api/v1/{name}/{slug}"
        for name, model in names.items()
        for slug in model.objects.values_list("slug", flat=True)
    ]
    addresses += [f"{a}/chain?as=everyone" for a in addresses if "/quotes/" in a]
    protected = Source.objects.protected().values_list("name", flat=True)

    answers = {address: reader.get(address) for address in addresses}

    assert len(answers) > 200
    assert {answer.status_code for answer in answers.values()} == {200}
    assert not [a for a, found in answers.items() for name in protected if name in found.text]
