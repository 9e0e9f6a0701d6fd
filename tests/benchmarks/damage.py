"""Ways of damaging words as retellings do: mistyped, cut, reordered or replaced."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from random import Random

LETTERS = "abcdefghijklmnopqrstuvwxyz"
type Damage = Callable[[Random, str, Sequence[str]], str]
"""Returns damaged words of a wording; the last argument are replacement words."""


def _typing_errors(chance: Random, words: str, _: Sequence[str]) -> str:
    return "".join(chance.choice(LETTERS) if chance.random() < 0.1 else c for c in words)


def _first_half(chance: Random, words: str, _: Sequence[str]) -> str:
    parts = words.split()
    return " ".join(parts[: max(len(parts) // 2, 1)])


def _ellipsis(chance: Random, words: str, _: Sequence[str]) -> str:
    parts = words.split()
    third = max(len(parts) // 3, 1)
    return " ".join([*parts[:third], "…", *parts[-third:]])


def _reordered(chance: Random, words: str, _: Sequence[str]) -> str:
    parts = words.split()
    return " ".join(chance.sample(parts, len(parts)))


def _replaced(share: float) -> Damage:
    def replaced(chance: Random, words: str, others: Sequence[str]) -> str:
        parts = words.split()
        return " ".join(chance.choice(others) if chance.random() < share else p for p in parts)

    return replaced


DAMAGES: Mapping[str, Damage] = {
    "exact": lambda chance, words, others: words,
    "typing errors in 10% of characters": _typing_errors,
    "half": _first_half,
    "ellipsis": _ellipsis,
    "reordered": _reordered,
    "30% of words replaced": _replaced(0.3),
    "45% of words replaced": _replaced(0.45),
}
