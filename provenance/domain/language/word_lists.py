"""Helpers with which a language file writes down its tables."""

from __future__ import annotations


def word_set(text: str) -> frozenset[str]:
    """The words of a text, separated by white space.

    >>> sorted(word_set("he she"))
    ['he', 'she']
    """
    return frozenset(text.split())


def not_collected(tables: str) -> dict[str, str]:
    """Tables, separated by white space, that no one has drawn up yet, for ``Language.absent``.

    The rules that read them were measured on English news; a table without texts of its language
    to measure it on may do harm.
    """
    reason = "Not collected: there were no texts of this language to measure it on."
    return dict.fromkeys(tables.split(), reason)


def contrast(*senses: str) -> tuple[frozenset[str], ...]:
    """Words that exclude one another: each argument holds the forms of one sense.

    >>> [sorted(words) for words in contrast("best better", "worst")]
    [['best', 'better'], ['worst']]
    """
    return tuple(map(word_set, senses))


def numerals(ones: str, tens: str) -> tuple[frozenset[str], ...]:
    """Each number beside its words, from one on and from twenty on; forms are parted by a stroke.

    >>> [sorted(words) for words in numerals("ein/eine zwei", "zwanzig")]
    [['1', 'ein', 'eine'], ['2', 'zwei'], ['20', 'zwanzig']]
    """
    words = [
        *enumerate(ones.split(), 1),
        *((10 * n, word) for n, word in enumerate(tens.split(), 2)),
    ]
    return tuple(frozenset([str(number), *forms.split("/")]) for number, forms in words)


def word_sets(lines: str) -> tuple[frozenset[str], ...]:
    r"""A set of words for each line that holds any.

    >>> [sorted(words) for words in word_sets("big large\nsmall little")]
    [['big', 'large'], ['little', 'small']]
    """
    return tuple(map(word_set, filter(str.strip, lines.splitlines())))
