"""The version changes with what is told, and with nothing else."""

from __future__ import annotations

from provenance.exports.version import chain_version
from tests.domain import rows
from tests.exports import example


def version(*more):
    return chain_version(
        rows.telling(
            rows.document(1), rows.rendering(1, id=7), rows.hop(1, id=8, words="it said"), *more
        )
    )


def test_a_version_is_eight_hexadecimal_digits():
    assert len(chain_version(example.told())) == 8
    assert int(chain_version(example.told()), 16) >= 0


def test_a_hop_more_is_another_version():
    before = rows.telling(rows.document(1), rows.rendering(1, id=7))

    assert chain_version(before) != version()


def test_another_inference_is_another_version():
    assert version(rows.hop(1, id=9, inference="One reason.")) != version(
        rows.hop(1, id=9, inference="Another reason.")
    )
