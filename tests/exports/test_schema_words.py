"""What the JSON of the exports and of the API says of itself, compared whole."""

from __future__ import annotations

from tests.exports import example, schema_words


def test_every_key_is_described_as_it_is_stored():
    assert schema_words.write().encode("utf-8") == example.stored("schemas.json")
