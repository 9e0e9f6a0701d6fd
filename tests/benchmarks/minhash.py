"""Search by MinHash with datasketch: a peer of find, if that library is installed."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from importlib.util import find_spec

PERMUTATIONS = 128
"""datasketch's default, which estimates the similarity of two sets to within about 0.09."""

IS_INSTALLED = find_spec("datasketch") is not None


def minhash_search(texts: Mapping[int, str], limit: int) -> Callable[[str], Sequence[int]]:
    """Index folded texts by their number; return a function that lists the ``limit`` nearest.

    The sets are of words: sets of word pairs have nothing in common once the words are reordered or
    every second one is mistyped.
    """
    from datasketch import MinHash, MinHashLSHForest

    def hashed(words: str) -> MinHash:
        sketch = MinHash(num_perm=PERMUTATIONS)
        sketch.update_batch([word.encode() for word in sorted(set(words.split()))])
        return sketch

    forest = MinHashLSHForest(num_perm=PERMUTATIONS)
    for number, words in texts.items():
        forest.add(number, hashed(words))
    forest.index()
    return lambda words: forest.query(hashed(words), limit)
