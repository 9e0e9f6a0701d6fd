"""The words of every language together: verbs of saying, and what may stand about a name."""

from __future__ import annotations

from dataclasses import dataclass

from provenance.domain.proposing.words import ar, de, en, en_verbs, es, fr, ru, uk

BASE, THIRD, PAST, PARTICIPLE = range(4)
OTHERS = (uk, ru, es, de, fr, ar)


@dataclass(frozen=True, slots=True)
class Cue:
    """A verb form: its base, which form it is, whether what it says is its object (“called”).

    ``leaning`` verbs tell of speech only where no other verb of the sentence does.
    """

    base: str
    form: int
    naming: bool = False
    leaning: bool = False


def _forms(table: str, *, naming: bool = False, leaning: bool = False) -> dict[str, Cue]:
    found: dict[str, Cue] = {}
    for line in table.splitlines():
        forms = line.split()
        for form in (BASE, THIRD, PARTICIPLE, PAST):
            found[forms[form]] = Cue(forms[0], form, naming, leaning)
    return found


ENGLISH = (
    _forms(en_verbs.LEANING, leaning=True)
    | _forms(en_verbs.NAMING, naming=True)
    | _forms(en_verbs.SAYING)
)
CUES: dict[str, Cue] = {
    word: Cue(word, THIRD)
    for language in OTHERS
    for word in language.SAYING - {"note", "dice", "demande"}
} | ENGLISH

# Words of other languages that English needs for something else.
_ENGLISH_TOO = frozenset(
    ["a", "an", "am", "car", "hat", "die", "so", "on", "dice", "note", "as", "do"]
)

PRONOUNS = en.PRONOUNS.union(*(language.PRONOUNS for language in OTHERS))
DETERMINERS = en.DETERMINERS.union(*(language.DETERMINERS for language in OTHERS))
BORDERS = en.BORDERS | frozenset().union(*(words.BORDERS for words in OTHERS)) - _ENGLISH_TOO
AUXILIARIES = frozenset({"a"}).union(*(words.AUXILIARIES for words in OTHERS))
BEFORE_CUE = en.BEFORE_CUE | AUXILIARIES - _ENGLISH_TOO
AFTER_NAMES = (
    en.AFTER_NAMES | frozenset().union(*(words.AFTER_NAMES for words in OTHERS)) - _ENGLISH_TOO
)
ROLES = (en.MALE_ROLES | en.FEMALE_ROLES).union(*(language.ROLES for language in OTHERS))
ACCORDING: dict[str, list[list[str]]] = {}
"""By its first word, each phrase that says whose words follow; in one or more words."""
for _phrase in ("according to", *(phrase for language in OTHERS for phrase in language.ACCORDING)):
    ACCORDING.setdefault(_phrase.split()[0], []).append(_phrase.split())
