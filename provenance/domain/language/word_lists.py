"""Helpers for writing the tables of a language file."""

from __future__ import annotations


def word_set(text: str) -> frozenset[str]:
    """Return the words of a text, separated by white space.

    >>> sorted(word_set("he she"))
    ['he', 'she']
    """
    return frozenset(text.split())


def forms_of(lines: str) -> frozenset[str]:
    r"""Return the stems of each line with the endings after its colon.

    A dash is an empty ending.

    >>> sorted(forms_of("check match: - ed\nverif: ied"))
    ['check', 'checked', 'match', 'matched', 'verified']
    """
    rows = [line.partition(":") for line in lines.splitlines() if line.strip()]
    return frozenset(
        stem + ending.removeprefix("-")
        for stems, _, endings in rows
        for stem in stems.split()
        for ending in endings.split() or [""]
    )


def acts_by_form(lines: str) -> dict[str, str]:
    r"""Return each form with its act: a line has an act, a bar and input for ``forms_of``.

    >>> acts_by_form("leaked | leak: ed s\nrecorded | film: ed")
    {'leaked': 'leaked', 'leaks': 'leaked', 'filmed': 'recorded'}
    """
    rows = [line.partition("|") for line in lines.splitlines() if line.strip()]
    return {form: act.strip() for act, _, forms in rows for form in sorted(forms_of(forms))}


def not_collected(tables: str) -> dict[str, str]:
    """Return ``Language.absent`` entries for tables, separated by white space, not yet collected.

    The rules that read them were measured on English news; a table may do harm without texts of its
    language to measure it on.
    """
    reason = "Not collected: there were no texts of this language to measure it on."
    return dict.fromkeys(tables.split(), reason)


def contrast(*senses: str) -> tuple[frozenset[str], ...]:
    """Return a set of words for each argument; words of different sets exclude one another.

    >>> [sorted(words) for words in contrast("best better", "worst")]
    [['best', 'better'], ['worst']]
    """
    return tuple(map(word_set, senses))


def numerals(ones: str, tens: str) -> tuple[frozenset[str], ...]:
    """Return a set for each number, from one and from twenty on; a slash separates word forms.

    >>> [sorted(words) for words in numerals("ein/eine zwei", "zwanzig")]
    [['1', 'ein', 'eine'], ['2', 'zwei'], ['20', 'zwanzig']]
    """
    words = [
        *enumerate(ones.split(), 1),
        *((10 * n, word) for n, word in enumerate(tens.split(), 2)),
    ]
    return tuple(frozenset([str(number), *forms.split("/")]) for number, forms in words)


def word_sets(lines: str) -> tuple[frozenset[str], ...]:
    r"""Return a set of words for each line that is not blank.

    >>> [sorted(words) for words in word_sets("big large\nsmall little")]
    [['big', 'large'], ['little', 'small']]
    """
    return tuple(map(word_set, filter(str.strip, lines.splitlines())))


def phrase_pairs(lines: str) -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
    r"""Return two sets of phrases for each line, with a bar between them and commas within them.

    >>> [list(map(sorted, pair)) for pair in phrase_pairs("up to, at most | over")]
    [[['at most', 'up to'], ['over']]]
    """
    sides = [line.split("|") for line in lines.splitlines() if line.strip()]
    return tuple((_phrases(one), _phrases(other)) for one, other in sides)


def _phrases(text: str) -> frozenset[str]:
    return frozenset(phrase.strip() for phrase in text.split(","))


def plurals(text: str) -> dict[str, str]:
    """Return each word with its plural, given after a slash or formed with an s.

    >>> plurals("guard man/men")
    {'guard': 'guards', 'man': 'men'}
    """
    pairs = [word.partition("/") for word in text.split()]
    return {one: other or f"{one}s" for one, _, other in pairs}


def number_values(lines: str) -> dict[str, int]:
    r"""Return the words of each line with the value that comes first in it.

    >>> number_values("1000 mil\n200 doscientos doscientas")
    {'mil': 1000, 'doscientos': 200, 'doscientas': 200}
    """
    rows = [line.split() for line in lines.splitlines() if line.strip()]
    return {word: int(value) for value, *words in rows for word in words}


def ordinals(stems: str, endings: str = "") -> dict[str, str]:
    """Return the ordinal numbers from the first on, with each ending, mapped to their figures.

    A slash separates the stems of one number.

    >>> ordinals("erst zweit", "e er")
    {'erste': '1', 'erster': '1', 'zweite': '2', 'zweiter': '2'}
    """
    return {
        f"{stem}{ending}": str(number)
        for number, forms in enumerate(stems.split(), 1)
        for stem in forms.split("/")
        for ending in endings.split() or [""]
    }


def glossary(lines: str) -> dict[str, str]:
    r"""Return the words of each line, mapped to the English words after its colon.

    A word in several lines gets the English words of all of them.

    >>> glossary("mer océan: sea\nocéan: ocean")
    {'mer': 'sea', 'océan': 'sea ocean'}
    """
    english_of: dict[str, list[str]] = {}
    for words, _, english in [line.partition(":") for line in lines.splitlines() if line.strip()]:
        for word in words.split():
            english_of.setdefault(word, []).append(english.strip())
    return {word: " ".join(english) for word, english in english_of.items()}


def phrase_glossary(lines: str) -> dict[str, str]:
    r"""Return the phrases of each line, separated by commas, with the plain words after its colon.

    >>> phrase_glossary("before long, in no time: soon")
    {'before long': 'soon', 'in no time': 'soon'}
    """
    rows = [line.partition(":") for line in lines.splitlines() if line.strip()]
    return {one.strip(): plain.strip() for many, _, plain in rows for one in many.split(",")}
