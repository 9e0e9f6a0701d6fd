"""Whom a pronoun stands for: the nearest before it that fits, by rule."""

from __future__ import annotations

from bisect import bisect_left

from provenance.domain.proposing import lexicon
from provenance.domain.proposing.phrases import Phrase, right_of, run_before
from provenance.domain.proposing.reading import Reading
from provenance.domain.proposing.tellings import Telling

MOST_LOOKED_AT = 40
"""Earlier speakers that are tried before a pronoun is left as it stands."""


class Mentions:
    """Those who are named as speakers in a text, in order, to be asked who “he” is."""

    def __init__(self, reading: Reading, told: list[Telling]) -> None:
        self.reading = reading
        self.named = sorted({one.source for one in told if not is_pronoun(reading, one.source)})

    def named_by(self, source: Phrase, cue: Phrase | None = None) -> Phrase:
        """The phrase that names whom ``source`` means; itself where it names, or nobody fits."""
        if not is_pronoun(self.reading, source):
            return source
        explained = None if cue is None else self._explained(source, cue)
        if explained is not None:
            return explained
        low = self.reading.lows[source[0]]
        if low in lexicon.RELATIVE_PRONOUNS:
            return self._antecedent(source)
        place = bisect_left(self.named, source)
        for earlier in reversed(self.named[max(0, place - MOST_LOOKED_AT) : place]):
            if earlier[1] <= source[0] and self._fits(earlier, low):
                return earlier
        return source

    def _explained(self, source: Phrase, cue: Phrase) -> Phrase | None:
        """“he said, one of the soldiers”: who that is, told right after."""
        at, words = cue[1], self.reading.words
        if source[1] != cue[0] or at + 1 >= len(words) or words[at] not in ".,":
            return None
        if self.reading.lows[at + 1] != "one" or self.reading.lows[at + 2 : at + 3] != ["of"]:
            return None
        return right_of(self.reading, at, min(len(words), at + 12))

    def _antecedent(self, source: Phrase) -> Phrase:
        found = run_before(self.reading, source[0])
        return source if found is None else found

    def _fits(self, earlier: Phrase, pronoun: str) -> bool:
        words = set(self.reading.lows[earlier[0] : earlier[1]])
        if pronoun in lexicon.MALE_PRONOUNS:
            return not words & lexicon.FEMALE_WORDS and not _is_body(words)
        if pronoun in lexicon.FEMALE_PRONOUNS:
            return not words & lexicon.MALE_WORDS and not _is_body(words)
        if pronoun == "it":
            return _is_body(words)
        return True


def _is_body(words: set[str]) -> bool:
    return bool(words & lexicon.ORGANISATIONS)


def is_pronoun(reading: Reading, source: Phrase) -> bool:
    return source[1] - source[0] == 1 and reading.lows[source[0]] in lexicon.PRONOUNS
