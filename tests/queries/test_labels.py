"""The labels of a case."""

from __future__ import annotations

import pytest

from provenance.queries.cases import labels_of
from tests import builders

pytestmark = pytest.mark.django_db


def test_each_label_of_a_case_is_named_once_in_order():
    case, other = builders.case(), builders.case()
    for pinned, names in ((case, ["late", "early"]), (case, ["late"]), (other, ["elsewhere"])):
        for name in names:
            builders.pin(pinned).labels.create(name=name)

    assert labels_of(case) == ["early", "late"]
