"""Helpers with which a language file writes down its tables."""

from __future__ import annotations


def word_set(text: str) -> frozenset[str]:
    """The words of a text, separated by white space.

    >>> sorted(word_set("he she"))
    ['he', 'she']
    """
    return frozenset(text.split())


def forms_of(lines: str) -> frozenset[str]:
    r"""For each line some stems, and behind a colon the endings that each of them takes.

    A dash stands for none.

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


def deeds(lines: str) -> dict[str, str]:
    r"""For each line an act, and behind a bar what ``forms_of`` reads: each form to its act.

    >>> deeds("leaked | leak: ed s\nrecorded | film: ed")
    {'leaked': 'leaked', 'leaks': 'leaked', 'filmed': 'recorded'}
    """
    rows = [line.partition("|") for line in lines.splitlines() if line.strip()]
    return {form: act.strip() for act, _, forms in rows for form in sorted(forms_of(forms))}


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


def phrase_pairs(lines: str) -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
    r"""For each line two sets of phrases, parted by a bar; commas part the phrases of a set.

    >>> [list(map(sorted, pair)) for pair in phrase_pairs("up to, at most | over")]
    [[['at most', 'up to'], ['over']]]
    """
    sides = [line.split("|") for line in lines.splitlines() if line.strip()]
    return tuple((_phrases(one), _phrases(other)) for one, other in sides)


def _phrases(text: str) -> frozenset[str]:
    return frozenset(phrase.strip() for phrase in text.split(","))


def plurals(text: str) -> dict[str, str]:
    """Each word to its plural, which has an s where no other is written behind a stroke.

    >>> plurals("guard man/men")
    {'guard': 'guards', 'man': 'men'}
    """
    pairs = [word.partition("/") for word in text.split()]
    return {one: other or f"{one}s" for one, _, other in pairs}


def number_values(lines: str) -> dict[str, int]:
    r"""For each line a value, and the words for it.

    >>> number_values("1000 mil\n200 doscientos doscientas")
    {'mil': 1000, 'doscientos': 200, 'doscientas': 200}
    """
    rows = [line.split() for line in lines.splitlines() if line.strip()]
    return {word: int(value) for value, *words in rows for word in words}


def orders(stems: str, endings: str = "") -> dict[str, str]:
    """Numbers of order from the first on, with each ending, to their figures.

    Stems of one number are parted by a stroke.

    >>> orders("erst zweit", "e er")
    {'erste': '1', 'erster': '1', 'zweite': '2', 'zweiter': '2'}
    """
    return {
        f"{stem}{ending}": str(number)
        for number, forms in enumerate(stems.split(), 1)
        for stem in forms.split("/")
        for ending in endings.split() or [""]
    }


def glossary(lines: str) -> dict[str, str]:
    r"""For each line some words, and behind a colon what they are in English.

    A word of several lines is all of that.

    >>> glossary("mer océan: sea\nocéan: ocean")
    {'mer': 'sea', 'océan': 'sea ocean'}
    """
    english_of: dict[str, list[str]] = {}
    for words, _, english in [line.partition(":") for line in lines.splitlines() if line.strip()]:
        for word in words.split():
            english_of.setdefault(word, []).append(english.strip())
    return {word: " ".join(english) for word, english in english_of.items()}


def phrase_glossary(lines: str) -> dict[str, str]:
    r"""For each line some phrases, parted by commas, and behind a colon plain words for the same.

    >>> phrase_glossary("before long, in no time: soon")
    {'before long': 'soon', 'in no time': 'soon'}
    """
    rows = [line.partition(":") for line in lines.splitlines() if line.strip()]
    return {one.strip(): plain.strip() for many, _, plain in rows for one in many.split(",")}
