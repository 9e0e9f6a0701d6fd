"""Linking a corpus on Apache Spark, with the steps of ``domain.matching.linking``.

Needs the extra of requirements/spark.txt, which nothing else uses.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from operator import add, attrgetter
from pathlib import Path
from typing import Any

from provenance.domain.matching.link_judgement import WordingLink, judged_link
from provenance.domain.matching.linking import (
    WordingText,
    content_word_set,
    first_copy,
    neighbours_under,
    rare_words,
)

ROOT = Path(__file__).resolve().parents[2]
LOOPBACK = "127.0.0.1"


class SparkIsMissing(Exception):
    """The extra is not installed."""


def link_on_spark(master: str, texts: Sequence[WordingText]) -> list[WordingLink]:
    """Run ``link_texts`` on the Spark at ``master``: ``local[2]``, ``spark://HOST:7077`` …"""
    try:
        from pyspark import SparkConf, SparkContext
    except ImportError as error:
        raise SparkIsMissing("Spark is not installed; install requirements/spark.txt.") from error
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    settings = SparkConf().setMaster(master).setAppName("link_corpus")
    # Spark's web page would show the words to anyone who opens it.
    settings.set("spark.ui.enabled", "false")
    if master.startswith("local"):
        settings.set("spark.driver.host", LOOPBACK).set("spark.driver.bindAddress", LOOPBACK)
    settings.setExecutorEnv("PYTHONPATH", str(ROOT))
    with SparkContext(conf=settings) as context:
        return link_in(context, texts)


def link_in(context: Any, texts: Sequence[WordingText]) -> list[WordingLink]:
    """Return the links between ``texts``, found by the workers of a Spark context."""
    by_words = context.parallelize(texts).keyBy(attrgetter("folded"))
    copies = by_words.reduceByKey(first_copy).values().cache()
    words = copies.flatMap(lambda text: [(word, 1) for word in content_word_set(text.folded)])
    counts = context.broadcast(
        words.reduceByKey(add).filter(lambda pair: pair[1] > 1).collectAsMap()
    )
    keyed = copies.flatMap(lambda text: [(word, text) for word in rare_words(text, counts.value)])
    neighbours = keyed.groupByKey().values().flatMap(neighbours_under).groupByKey()
    links = neighbours.map(lambda pair: judged_link(*pair)).filter(bool)
    return list(links.collect())


__all__ = ["SparkIsMissing", "link_on_spark"]
