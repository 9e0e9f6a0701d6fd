"""Resolves pronouns that are the subject of an act: “who”, “it”, “qui”."""

from __future__ import annotations

from provenance.domain.language.numerals import NUMBER_WORDS
from provenance.domain.proposing.act_agents import end_before_verb
from provenance.domain.proposing.act_things import is_material
from provenance.domain.proposing.noun_phrases import phrase_before, phrase_left_of
from provenance.domain.proposing.phrase_words import Phrase
from provenance.domain.proposing.phrases_after import phrase_right_of
from provenance.domain.proposing.speaker_frames import opening_phrase
from provenance.domain.proposing.text_tokens import SentenceTokens, TextTokens
from provenance.domain.proposing.verb_groups import is_title_at


def antecedent_of(tokens: TextTokens, subject: Phrase, sentence: SentenceTokens) -> Phrase:
    """Return the antecedent of “which”, “it” and the like; ``subject`` if none is named."""
    lexicon, start = tokens.lexicon, subject[0]
    if subject[1] - start > 1 or tokens.lower[start] not in lexicon.pronouns:
        return subject
    if tokens.lower[start] in lexicon.relative_pronouns:
        # “unclear who leaked it”
        is_asked = tokens.lower[start - 1] in lexicon.asking_words
        return subject if is_asked else phrase_before_relative(tokens, start, sentence) or subject
    for at in reversed(tokens.verb_tokens_between(sentence.first, start)):
        if tokens.lower[at - 1] in lexicon.determiners:
            # “intercepted a call in which”
            continue
        phrase = phrase_left_of(tokens, at, sentence.first) if at > sentence.first else None
        if phrase is not None and tokens.lower[phrase[0]] in lexicon.relative_pronouns:
            # “published by Nordlys, which says it downloaded it”
            return phrase_before_relative(tokens, phrase[0], sentence) or subject
        is_name = phrase is not None and tokens.lower[phrase[0]] not in lexicon.pronouns
        if phrase is not None and is_name and _agrees_in_number(tokens, start, phrase):
            return phrase
    opening = opening_phrase(tokens, sentence.first, start)
    if opening is None and lexicon.subject_first:
        opening = _subject_of_main_clause(tokens, start, sentence)
    is_other = opening is None or tokens.lower[opening[0]] in lexicon.relative_pronouns
    return subject if opening is None or is_other or is_material(tokens, opening) else opening


def _agrees_in_number(tokens: TextTokens, pronoun: int, phrase: Phrase) -> bool:
    """Return whether the pronoun agrees with a phrase in number: “it” is not “two soldiers”."""
    lexicon = tokens.lexicon
    singular = lexicon.male_pronouns | lexicon.female_pronouns | {"it"}
    opens = tokens.lower[phrase[0]]
    is_several = opens in lexicon.plural_determiners or opens in NUMBER_WORDS
    return not (is_several and tokens.lower[pronoun] in singular)


def _subject_of_main_clause(
    tokens: TextTokens, pronoun: int, sentence: SentenceTokens
) -> Phrase | None:
    """Return the subject of the main clause.

    Example: “the conscript” in “In a clip that he filmed, the conscript points”.
    """
    lexicon = tokens.lexicon
    if tokens.lower[sentence.first] not in lexicon.opening_prepositions:
        return None
    is_person = tokens.lower[pronoun] in lexicon.male_pronouns | lexicon.female_pronouns
    for at in range(pronoun + 1, sentence.last - 1) if is_person else ():
        if tokens.words[at] == ",":
            phrase = phrase_right_of(tokens, at, sentence.last, with_apposition=False)
            return (
                None if phrase is None else (phrase[0], _end_before_present_verb(tokens, *phrase))
            )
    return None


def _end_before_present_verb(tokens: TextTokens, start: int, end: int) -> int:
    """Return the end of a phrase before a verb in the present tense.

    Example: “the nurse” in “the nurse walks through the ward”.
    """
    lexicon = tokens.lexicon
    small = lexicon.after_names | lexicon.opening_prepositions | lexicon.determiners
    for at in range(start + 2, min(end, len(tokens.lower) - 1)):
        if tokens.lower[at].endswith("s") and tokens.lower[at + 1] in small:
            return at
    return end_before_verb(tokens, start, end)


def phrase_before_relative(tokens: TextTokens, at: int, sentence: SentenceTokens) -> Phrase | None:
    """Return the phrase before “which”; for “recorded by his wife, who” that is “his wife”."""
    lexicon = tokens.lexicon
    if not lexicon.subject_first:
        return _titled_before(tokens, at, sentence) or without_opening_verb(
            tokens, phrase_before(tokens, at)
        )
    phrase = _phrase_before_marks(tokens, at, sentence)
    if phrase is None:
        return None
    for token in reversed(range(*phrase)):
        frames = [
            *lexicon.phrases_for_according.get(tokens.lower[token], []),
            ["by"],
            ["way", "to"],
        ]
        for words in frames:
            end = token + len(words)
            if tokens.lower[token:end] == words and end < phrase[1]:
                return end, phrase[1]
    if any(word.endswith("ed") for word in tokens.lower[slice(*phrase)]):
        # “was played to his mother, who”
        return phrase_before(tokens, at)
    return phrase


def _phrase_before_marks(tokens: TextTokens, at: int, sentence: SentenceTokens) -> Phrase | None:
    while at > sentence.first and not tokens.is_word(at - 1):
        if tokens.words[at - 1] == ";":
            # “surfaced on Sunday; who posted it is unknown”
            return None
        at -= 1
    return phrase_left_of(tokens, at, sentence.first) if at > sentence.first else None


def without_opening_verb(tokens: TextTokens, phrase: Phrase | None) -> Phrase | None:
    """Return a phrase without the verb that opens its sentence, in a script without capitals."""
    lexicon = tokens.lexicon
    if phrase is None or lexicon.has_capitals or tokens.lower[phrase[0]] not in lexicon.acts:
        return phrase
    return (phrase[0] + 1, phrase[1]) if phrase[1] - phrase[0] > 1 else phrase


def _titled_before(tokens: TextTokens, at: int, sentence: SentenceTokens) -> Phrase | None:
    """Return a name in marks before “which”, with its noun: “газета «Степ», яка”."""
    title = at - 1 - (at > sentence.first and tokens.words[at - 1] == ",")
    if title < sentence.first or not is_title_at(tokens, title):
        return None
    is_carried = tokens.lower[title - 1] in tokens.lexicon.organisations
    return title - is_carried, title + 1
