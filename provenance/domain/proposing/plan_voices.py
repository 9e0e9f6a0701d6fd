"""Finds the voices of an article, each once: “an unnamed soldier”, “the soldier”, “Piet Harrow”."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from provenance.domain.language.languages import LANGUAGES, pooled_words
from provenance.domain.language.text import folded

MOST_WITH_ROLES = 20
"""Number of voices that are compared to match roles with names."""
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_DETERMINERS = pooled_words(lambda language: language.phrases.determiners)
_TITLE_WORDS = pooled_words(lambda language: language.people.titles)
_ROLE_WORDS = pooled_words(lambda language: language.people.roles)
_BELONGING_WORDS = (
    pooled_words(lambda language: language.phrases.inside_names | language.phrases.origins)
    | pooled_words(lambda language: language.sources.place_prepositions)
    | pooled_words(lambda language: language.phrases.opening_prepositions)
    - LANGUAGES["en"].phrases.opening_prepositions
) - _DETERMINERS
"""Words that link people to what they belong to: “a clerk *at* …”, “ein Sprecher *von* Norlund”."""
_NAME_INTRODUCERS = frozenset(
    {
        *("named", "called", "known", "namens", "genannt", "nommé", "nommée", "appelé", "appelée"),
        *(
            "llamado",
            "llamada",
            "ім'я",
            "ім’я",
            "імені",
            "прізвище",
            "имени",
            "фамилии",
            "прозвищу",
        ),
        *("اسمه", "يدعى"),
    }
)
"""Words that a person's own name follows, whatever comes before them."""

type Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class PlannedVoice:
    """A speaker: the name for the register, and whether it is a name or a description."""

    name: str
    is_named: bool
    words: frozenset[str]


def find_voices(
    text: str, spans: Sequence[Span | None]
) -> tuple[list[PlannedVoice], list[int | None]]:
    """Return the voices in the order of the text, and for each span the index of its voice.

    Two mentions are one voice if the words of one are all among the other's: “Harrow” and “Piet
    Harrow”, “the soldier” and “the unnamed soldier”.
    """
    voices: list[PlannedVoice] = []
    numbers: list[int | None] = []
    for span in spans:
        if span is None:
            numbers.append(None)
            continue
        voice = voice_at(text, span)
        number = next(
            (n for n, known_voice in enumerate(voices) if _is_same_voice(known_voice, voice)), None
        )
        if number is None:
            voices.append(voice)
            number = len(voices) - 1
        elif len(voice.words) > len(voices[number].words):
            voices[number] = voice
        numbers.append(number)
    return _merge_roles_with_names(text, voices, numbers)


def _merge_roles_with_names(
    text: str, voices: list[PlannedVoice], numbers: list[int | None]
) -> tuple[list[PlannedVoice], list[int | None]]:
    """Merge the voices of a role and a name where the text equates them.

    Example: “the governor” and “Olen Tarsk”, if the text says “the governor, Olen Tarsk”.
    """
    bearer_of_role = {}
    for number, voice in enumerate(voices[:MOST_WITH_ROLES]):
        if not voice.is_named and voice.words and number not in bearer_of_role:
            names = (
                n
                for n, voice_with_name in enumerate(voices[:MOST_WITH_ROLES])
                if voice_with_name.is_named
            )
            bearer = next((n for n in names if _is_role_of(text, voice, voices[n])), None)
            if bearer is not None:
                bearer_of_role[number] = bearer
    remaining = [number for number in range(len(voices)) if number not in bearer_of_role]
    places = {number: place for place, number in enumerate(remaining)}
    others = [None if n is None else places[bearer_of_role.get(n, n)] for n in numbers]
    return [voices[n] for n in remaining], others


def _is_role_of(text: str, role: PlannedVoice, bearer: PlannedVoice) -> bool:
    """Return whether a role stands before the name: “Начальник поліції міста Остап Верлан”."""
    words = role.name.split()
    if words[0].lower() in _DETERMINERS:
        words = words[1:]
    pattern = rf"\b{re.escape(' '.join(words))}(?:\s[^\W\d_][\w’'-]*){{0,2}},?\s{re.escape(bearer.name)}\b"
    return bool(words) and re.search(pattern, text, re.IGNORECASE) is not None


def _is_same_voice(voice: PlannedVoice, other: PlannedVoice) -> bool:
    if voice.is_named != other.is_named or not voice.words or not other.words:
        return False
    return voice.words <= other.words or other.words <= voice.words


def voice_at(text: str, span: Span) -> PlannedVoice:
    """Return the voice that a span of the text mentions."""
    mention = " ".join(text[slice(*span)].split())
    name = _proper_name(mention)
    if name:
        whole = _whole_name(text, name)
        return PlannedVoice(whole, True, frozenset(folded(whole).split()))
    words = frozenset(word for word in folded(mention).split() if word not in _DETERMINERS)
    opening = mention.split()[0].lower()
    description = mention[0].lower() + mention[1:] if opening in _DETERMINERS else mention
    return PlannedVoice(description, False, words)


def _proper_name(mention: str) -> str:
    """Return the longest run of capitalized words: “Olen Tarsk” of “Governor Olen Tarsk of Vessen”.

    Return "" for “the governor of Vessen” and “a clerk at the harbour firm Norlund”: the name there
    is that of the place or firm, not of the person.
    """
    opens_small = mention.split()[0].lower() in _DETERMINERS
    no_names = _DETERMINERS | _ROLE_WORDS if opens_small else _DETERMINERS
    runs: list[list[str]] = [[]]
    for part in mention.split(","):
        belongs = False
        runs.append([])
        for word in _WORD.findall(part):
            low = word.lower()
            belongs = low not in _NAME_INTRODUCERS and (belongs or low in _BELONGING_WORDS)
            is_name = word[0].isupper() and low not in no_names and not belongs
            if is_name and not word.endswith(("’s", "'s")):
                runs[-1].append(word)
            else:
                runs.append([])
    longest = max(runs, key=len)
    while len(longest) > 1 and longest[0].lower() in _TITLE_WORDS:
        longest.pop(0)
    return " ".join(longest)


def _whole_name(text: str, name: str) -> str:
    """Return the full name where the text gives it: “Piet Harrow” for “Harrow”."""
    if " " in name:
        return name
    pattern = re.compile(rf"(?<![.!?…“\"«]\s)(?<![“\"«])\b([^\W\d_]\w+)\s{re.escape(name)}\b")
    words_before = (match[1] for match in pattern.finditer(text))
    first = next(
        (word for word in words_before if word[0].isupper() and word.lower() not in _DETERMINERS),
        "",
    )
    return f"{first} {name}".strip()
