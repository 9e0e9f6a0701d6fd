"""Finds the subject of an act in languages where it stands on either side of its verb."""

from __future__ import annotations

from provenance.domain.language.content_words import DENIALS
from provenance.domain.proposing import free_phrases
from provenance.domain.proposing.act_antecedents import (
    antecedent_of,
    phrase_before_relative,
    without_opening_verb,
)
from provenance.domain.proposing.act_material import ActWord
from provenance.domain.proposing.act_things import is_material
from provenance.domain.proposing.act_words import is_first_word
from provenance.domain.proposing.bare_objects import subject_without_object
from provenance.domain.proposing.noun_phrases import phrase_left_of
from provenance.domain.proposing.phrase_words import Phrase
from provenance.domain.proposing.subjects_after import (
    FARTHEST_SUBJECT,
    end_with_origin,
    subject_after,
    whole_subject,
)
from provenance.domain.proposing.text_tokens import SentenceTokens, TextTokens
from provenance.domain.proposing.verb_groups import clause_around, is_title_at, start_of_verb

SHORTEST_CLAUSE = 3
"""Minimum number of tokens of a relative clause between its noun and another verb."""
FARTHEST_CLAUSE = 10
"""Maximum number of tokens of a noun phrase before such a clause."""
_OBJECT_ENDINGS = ("ها", "هم", "ه")
"""Arabic endings for the object of an act: نشرتها."""


def free_subject_of(tokens: TextTokens, verb: int, sentence: SentenceTokens) -> Phrase | None:
    return without_opening_verb(tokens, _any_subject_of(tokens, verb, sentence))


def _any_subject_of(tokens: TextTokens, verb: int, sentence: SentenceTokens) -> Phrase | None:
    start = start_of_verb(tokens, verb, sentence)
    lexicon = tokens.lexicon
    named_first = _subject_of_first_to(tokens, verb, sentence) or _subject_after_attached_object(
        tokens, verb, sentence.last
    )
    if named_first is not None:
        return named_first
    if lexicon.nouns_have_capitals and (opened := _verb_final_subject(tokens, verb, sentence)):
        return opened
    if start > sentence.first:
        title = titled_before(tokens, start, sentence.first)
        if title is not None:
            return title
    before = _phrase_before(tokens, verb, start, sentence)
    if before is not None and not is_material(tokens, before):
        return before
    antecedent = _phrase_before_relative_clause(tokens, start, sentence)
    if antecedent is not None:
        return antecedent
    finite = _finite_verb(tokens, start, verb, sentence) if lexicon.nouns_have_capitals else verb
    words = tokens.lower[max(sentence.first, start - FARTHEST_SUBJECT) : start]
    has_object = before is not None or not lexicon.material.isdisjoint(words)
    antecedent = _phrase_before_que(tokens, start, sentence)
    after = subject_after(tokens, finite, sentence.last, has_object)
    if antecedent is not None and after is not None and not _is_somebody(tokens, after):
        # “un pasajero que filmó la escena”
        return antecedent
    return (
        after
        or antecedent
        or _subject_of_claim(tokens, start, sentence)
        or _role_before_verb(tokens, start)
    )


def _verb_final_subject(tokens: TextTokens, verb: int, sentence: SentenceTokens) -> Phrase | None:
    """Return a verb-final clause's subject: “Weil *ein Kellner* das Gespräch aufgenommen hatte”."""
    lexicon = tokens.lexicon
    first, last = clause_around(tokens, verb, sentence)
    opens = tokens.lower[first] in lexicon.borders - lexicon.auxiliaries_of_acts - lexicon.joins
    opens = opens or tokens.lower[first] == "seit"
    if not opens or first + 1 >= verb or not set(range(verb + 1, last)) <= {verb + 1}:
        return None
    if is_first_word(tokens, first + 1):
        # “Als Erster hatte die Zeitung”
        return None
    start, end = first + 1, free_phrases.end_of_phrase(tokens, first + 1, verb)
    articles = lexicon.determiners - lexicon.inside_names
    after = (at for at in range(start + 1, end) if tokens.lower[at] in articles)
    phrase = start, next(after, end)
    opens_name = tokens.lower[start] in lexicon.determiners | DENIALS
    is_named = opens_name or tokens.is_capital(start)
    return phrase if is_named and phrase[1] > start and not is_material(tokens, phrase) else None


def _is_somebody(tokens: TextTokens, phrase: Phrase) -> bool:
    lexicon = tokens.lexicon
    bodies = lexicon.roles | lexicon.organisations
    return any(tokens.lower[at] in bodies or tokens.is_capital(at) for at in range(*phrase))


def _phrase_before(
    tokens: TextTokens, verb: int, start: int, sentence: SentenceTokens
) -> Phrase | None:
    """Return the phrase before a verb that may be its subject or its object."""
    before = phrase_left_of(tokens, start, sentence.first) if start > sentence.first else None
    if before is not None and _is_no_subject(tokens, before, verb, sentence):
        return None
    lexicon = tokens.lexicon
    if before is not None and lexicon.bare_nouns and lexicon.has_capitals:
        before = subject_without_object(tokens, before, verb, sentence)
    if before is None:
        return None
    before = _without_leading_first(tokens, _without_adverb(tokens, before))
    return antecedent_of(tokens, (before[0], end_with_origin(tokens, *before, start)), sentence)


def _phrase_before_que(tokens: TextTokens, start: int, sentence: SentenceTokens) -> Phrase | None:
    """Return the phrase before “que”: “El ministerio, que cita”."""
    lexicon = tokens.lexicon
    if tokens.lower[start - 1] not in lexicon.relative_pronouns - lexicon.pronouns:
        return None
    about = phrase_before_relative(tokens, start - 1, sentence)
    return None if about is None or is_material(tokens, about) else about


def _role_before_verb(tokens: TextTokens, start: int) -> Phrase | None:
    """Return a role right before the verb, after an opening place: “На суде адвокат огласил”."""
    is_role = start > 0 and tokens.lower[start - 1] in tokens.lexicon.roles
    return (start - 1, start) if is_role and tokens.lexicon.bare_nouns else None


def _phrase_before_relative_clause(
    tokens: TextTokens, start: int, sentence: SentenceTokens
) -> Phrase | None:
    """Return the phrase that the relative clause before a verb is about.

    Example: “Un gardien qui avait gardé les bandes les a remises”. The clause must have no commas
    around it, and the phrase must open the sentence.
    """
    lexicon, first = tokens.lexicon, sentence.first
    if (
        lexicon.bare_nouns
        or lexicon.nouns_have_capitals
        or tokens.lower[first] not in (lexicon.determiners)
    ):
        return None
    for at in range(first + 1, min(start - SHORTEST_CLAUSE, first + FARTHEST_CLAUSE)):
        if not tokens.is_word(at) or tokens.lower[at] in lexicon.act_forms:
            return None
        if tokens.lower[at] in lexicon.relative_pronouns:
            clause = tokens.words[at:start]
            is_whole = all(word[0].isalnum() for word in clause)
            phrase = first, at
            return phrase if is_whole and not is_material(tokens, phrase) else None
    return None


def titled_before(tokens: TextTokens, end: int, first: int) -> Phrase | None:
    """Return a name in marks before a verb, with its noun: “газета «Степ» першою повідомила”."""
    lexicon, at = tokens.lexicon, end - 1
    while at > first and (
        tokens.lower[at] in lexicon.first_words or tokens.lower[at] in lexicon.auxiliaries
    ):
        at -= 1
    if not is_title_at(tokens, at):
        return None
    start = at
    if start > first and tokens.lower[start - 1] in lexicon.organisations | lexicon.roles:
        start -= 1
    if start > first and tokens.lower[start - 1] in lexicon.determiners:
        start -= 1
    return start, at + 1


def _finite_verb(tokens: TextTokens, start: int, verb: int, sentence: SentenceTokens) -> int:
    """Return the auxiliary that the subject may follow: “aufgezeichnet hatte ein Kellner”."""
    follows = verb + 1 < sentence.last and tokens.lower[verb + 1] in tokens.lexicon.perfect
    return verb + 1 if start == verb and follows else start


def _without_adverb(tokens: TextTokens, phrase: Phrase) -> Phrase:
    """Return a German phrase without the adverbs in lower case after it: “ein Kellner heimlich”."""
    start, end = phrase
    while (
        tokens.lexicon.nouns_have_capitals
        and end - 1 > start
        and tokens.words[end - 1].islower()
        and tokens.lower[end - 1] not in tokens.lexicon.agencies
    ):
        end -= 1
    return start, end


def _subject_after_attached_object(tokens: TextTokens, verb: int, last: int) -> Phrase | None:
    """Return the subject after an Arabic verb with its object attached: “سربها موظف”."""
    lexicon, at = tokens.lexicon, verb + 1
    low = tokens.lower[verb]
    if lexicon.has_capitals or not low.endswith(_OBJECT_ENDINGS):
        return None
    if at >= last or not tokens.is_word(at) or tokens.lower[at] in lexicon.small:
        return None
    return subject_after(tokens, verb, last, has_object=True)


def _without_leading_first(tokens: TextTokens, phrase: Phrase) -> Phrase:
    """Return a phrase without a leading word for “first”: “zuerst der Anzeiger”."""
    start, end = phrase
    is_first = end - start > 1 and tokens.lower[start] in tokens.lexicon.first_words
    return (start + 1, end) if is_first else phrase


def _is_no_subject(tokens: TextTokens, phrase: Phrase, verb: int, sentence: SentenceTokens) -> bool:
    """Return whether a phrase before a verb is a place, an adverb or “першим”, not its subject."""
    lexicon = tokens.lexicon
    before = tokens.lower[max(sentence.first, phrase[0] - 2) : phrase[0]]
    if not lexicon.has_capitals and not lexicon.act_forms.isdisjoint(tokens.lower[slice(*phrase)]):
        return True
    if lexicon.nouns_have_capitals and not lexicon.opening_prepositions.isdisjoint(before):
        # “Nach eigenen Angaben hat der Dienst”
        return True
    is_adverb = _finite_verb(tokens, verb, verb, sentence) != verb and phrase[0] == sentence.first
    is_single = phrase[1] - phrase[0] == 1
    if is_single and tokens.lower[phrase[0]] in lexicon.object_pronouns - lexicon.pronouns:
        # “la adelantó el diario”
        return True
    return is_single and (is_adverb or is_first_word(tokens, phrase[0]))


def _subject_of_first_to(tokens: TextTokens, verb: int, sentence: SentenceTokens) -> Phrase | None:
    """Return the subject of “X a été le premier à évoquer”, “X fue el primero en informar”."""
    lexicon = tokens.lexicon
    near = range(verb - 2, max(sentence.first, verb - 4) - 1, -1)
    first_one = next((at for at in near if tokens.lower[at] in lexicon.first_ones), None)
    if first_one is None or tokens.lower[verb - 1] not in lexicon.first_links:
        return None
    small = lexicon.determiners | lexicon.passive | lexicon.perfect | lexicon.pronouns
    end = first_one
    while end > sentence.first and tokens.lower[end - 1] in small:
        end -= 1
    if end == sentence.first:
        return _subject_after_copula(tokens, verb, sentence)
    if lexicon.has_capitals:
        title = titled_before(tokens, end, sentence.first)
        return title or phrase_left_of(tokens, end, sentence.first)
    start = sentence.first + (tokens.lower[sentence.first] in lexicon.auxiliaries)
    return (start, end) if end > start else None


def _subject_after_copula(tokens: TextTokens, verb: int, sentence: SentenceTokens) -> Phrase | None:
    """Return the subject after the copula: “El primer medio en publicarlo fue X”."""
    after = range(verb + 1, sentence.last)
    copula = next((at for at in after if tokens.lower[at] in tokens.lexicon.passive), None)
    return None if copula is None else subject_after(tokens, copula, sentence.last)


def _subject_of_claim(tokens: TextTokens, start: int, sentence: SentenceTokens) -> Phrase | None:
    """Return who claims an act that has no subject of its own: “утверждают, что перехватили”."""
    lexicon = tokens.lexicon
    for at in reversed(tokens.verb_tokens_between(sentence.first, start)):
        phrase = phrase_left_of(tokens, at, sentence.first) if at > sentence.first else None
        if phrase is None and not lexicon.has_capitals:
            phrase = free_phrases.phrase_after(tokens, at, start)
        if phrase is not None and tokens.lower[phrase[0]] not in lexicon.pronouns:
            return phrase
    return None


def holder_of(tokens: TextTokens, word: ActWord, sentence: SentenceTokens) -> Phrase | None:
    """Return the holder: “у розпорядженні редакції”; in German it is first: “liegt der … vor”."""
    lexicon = tokens.lexicon
    if not lexicon.nouns_have_capitals:
        return _holder_after(tokens, word, sentence)
    for at in range(word.verb + 1, word.end):
        low = tokens.lower[at]
        if low in lexicon.object_determiners or is_title_at(tokens, at):
            end = at + 1
            while end < word.end and (is_title_at(tokens, end) or tokens.words[end][0].isupper()):
                end += 1
            return at, end
    return _holder_before_verb(tokens, word.verb, sentence)


def _holder_before_verb(tokens: TextTokens, verb: int, sentence: SentenceTokens) -> Phrase | None:
    """Return a holder in the dative at the head: “Dem Sender liegen die Unterlagen vor”."""
    lexicon, first = tokens.lexicon, sentence.first
    is_front = first < verb and tokens.lower[first] in lexicon.object_determiners
    words = tokens.words[first + 1 : verb]
    is_whole = bool(words) and all(word[0].isalnum() for word in words)
    return (first, verb) if is_front and is_whole else None


def _holder_after(tokens: TextTokens, word: ActWord, sentence: SentenceTokens) -> Phrase | None:
    lexicon, at = tokens.lexicon, word.end + 1
    if at < sentence.last and is_title_at(tokens, at):
        return at, at + 1
    verbs = lexicon.phrasal_acts[tokens.lower[word.end]]
    last = next(
        (end for end in range(at, sentence.last) if tokens.lower[end] in verbs), sentence.last
    )
    return whole_subject(tokens, at, last) if at < last and tokens.is_word(at) else None
