"""The subject of an act in languages where it stands on either side of its verb."""

from __future__ import annotations

from provenance.domain.proposing import free_phrases
from provenance.domain.proposing.act_agents import is_material
from provenance.domain.proposing.act_antecedents import antecedent_of
from provenance.domain.proposing.act_words import ActWord, is_first_word
from provenance.domain.proposing.noun_phrases import phrase_left_of
from provenance.domain.proposing.phrase_words import Phrase
from provenance.domain.proposing.text_tokens import SentenceTokens, TextTokens
from provenance.domain.proposing.verb_groups import start_of_verb, title_at

FARTHEST_SUBJECT = 16
"""Tokens after a verb among which its subject begins."""


_OBJECT_ENDINGS = ("ها", "هم", "ه")
"""Arabic endings for what an act was done to: نشرتها."""


def free_subject_of(tokens: TextTokens, verb: int, sentence: SentenceTokens) -> Phrase | None:
    start = start_of_verb(tokens, verb, sentence)
    lexicon = tokens.lexicon
    named_first = _first_one(tokens, verb, sentence) or _after_object(tokens, verb, sentence.last)
    if named_first is not None:
        return named_first
    if start > sentence.first:
        title = titled_before(tokens, start, sentence.first)
        if title is not None:
            return title
    before = phrase_left_of(tokens, start, sentence.first) if start > sentence.first else None
    if before is not None and _is_no_subject(tokens, before, verb, sentence):
        before = None
    if before is not None:
        before = _without_first(tokens, _without_adverb(tokens, before))
        before = before[0], _end_with_place(tokens, *before, start)
        before = antecedent_of(tokens, before, sentence)
        if not is_material(tokens, before):
            return before
    finite = _finite_part(tokens, start, verb, sentence) if lexicon.nouns_have_capitals else verb
    words = tokens.lower[max(sentence.first, start - FARTHEST_SUBJECT) : start]
    has_object = before is not None or not lexicon.material.isdisjoint(words)
    after = subject_after(tokens, finite, sentence.last, has_object)
    return after or _subject_of_claim(tokens, start, sentence)


def titled_before(tokens: TextTokens, end: int, first: int) -> Phrase | None:
    """“газета «Степ» першою повідомила”: a name in marks before a verb, with what carries it."""
    lexicon, at = tokens.lexicon, end - 1
    while at > first and (
        tokens.lower[at] in lexicon.first or tokens.lower[at] in lexicon.auxiliaries
    ):
        at -= 1
    if not title_at(tokens, at):
        return None
    start = at
    if start > first and tokens.lower[start - 1] in lexicon.organisations:
        start -= 1
    if start > first and tokens.lower[start - 1] in lexicon.determiners:
        start -= 1
    return start, at + 1


def _finite_part(tokens: TextTokens, start: int, verb: int, sentence: SentenceTokens) -> int:
    """The auxiliary of a verb, which its subject may follow: “aufgezeichnet hatte ein Kellner”."""
    follows = verb + 1 < sentence.last and tokens.lower[verb + 1] in tokens.lexicon.perfect
    return verb + 1 if start == verb and follows else start


def subject_after(
    tokens: TextTokens, verb: int, last: int, has_object: bool = False
) -> Phrase | None:
    """Whoever is named after a verb, over what was done, to whom, where and when.

    ``has_object`` says that what it was done with stands before the verb.
    """
    lexicon, at = tokens.lexicon, _after_joined(tokens, verb, last)
    is_giving = tokens.lower[verb] in lexicon.giving
    while at < min(last, verb + FARTHEST_SUBJECT):
        low = tokens.lower[at]
        if title_at(tokens, at):
            return at - (tokens.lower[at - 1] in lexicon.determiners), at + 1
        if not tokens.is_word(at) or low in lexicon.joins:
            return None
        is_place = (
            low in lexicon.opening_prepositions
            or low in lexicon.receiving
            # “las escuchas de la Guardia Civil”
            or (low in lexicon.inside_names and tokens.lower[at - 1] in lexicon.material)
        )
        if is_place and not tokens.words[at][0].isupper():
            is_told = is_giving and tokens.lower[at + 1 : at + 2] != [] and _is_role(tokens, at + 1)
            at = at + 2 if is_told else _after_place(tokens, at, last)
            while low in lexicon.inside_names and at < last and tokens.is_capital(at):
                at += 1
            continue
        is_receiver = is_giving and low.endswith(lexicon.receiver_endings or "\ue000")
        if not is_receiver and _may_be_subject(tokens, at, last, has_object):
            return _whole_subject(tokens, at, last)
        at += 1
    return None


def _is_role(tokens: TextTokens, token: int) -> bool:
    """“al juez”: whoever is given something, without a name."""
    return tokens.lower[token] in tokens.lexicon.roles and tokens.words[token][0].islower()


def _after_joined(tokens: TextTokens, verb: int, last: int) -> int:
    """The token after “снял и выложил”: two verbs of one subject."""
    lexicon, at = tokens.lexicon, verb + 1
    is_joined = at + 1 < last and tokens.lower[at] in lexicon.joins
    return at + 2 if is_joined and tokens.lower[at + 1] in lexicon.act_forms else at


def _may_be_subject(tokens: TextTokens, at: int, last: int, has_object: bool) -> bool:
    return _begins_subject(tokens, at, last) or (has_object and _is_bare_subject(tokens, at))


def _begins_subject(tokens: TextTokens, at: int, last: int) -> bool:
    lexicon, low = tokens.lexicon, tokens.lower[at]
    if low in lexicon.object_pronouns and at + 1 < last and _opens_other(tokens, at + 1):
        return False
    small = low in lexicon.times or low in lexicon.auxiliaries or low in lexicon.first
    if small or low in lexicon.material or low in lexicon.object_determiners:
        return False
    follows = tokens.lower[at + 1] if at + 1 < last else ""
    if low in lexicon.object_pronouns and lexicon.bare_nouns:
        # “її служба”, but “оприлюднило її вже управління”
        return follows in lexicon.roles or follows in lexicon.organisations
    if low in lexicon.determiners:
        is_thing = follows in lexicon.material or follows in lexicon.times
        # “узнала его по шраму”: what stands alone is no determiner.
        is_alone = follows in lexicon.opening_prepositions or follows in lexicon.auxiliaries
        is_other = is_thing or is_alone or follows in lexicon.first_ones
        return bool(follows) and not is_other
    if not lexicon.has_capitals:
        is_aside = tokens.words[at].endswith(lexicon.aside_endings)
        return low not in lexicon.borders and low not in lexicon.small and not is_aside
    is_named = tokens.is_capital(at) and low not in lexicon.times
    if is_named or low in lexicon.roles or low in lexicon.organisations or low in lexicon.pronouns:
        return low not in lexicon.borders
    is_adjective = lexicon.bare_nouns and low.endswith(lexicon.adjective_endings or "\ue000")
    return is_adjective and (follows in lexicon.roles or follows in lexicon.organisations)


def _opens_other(tokens: TextTokens, at: int) -> bool:
    """“öffentlich machte es die Zeitung”: whether the subject follows a pronoun."""
    lexicon, low = tokens.lexicon, tokens.lower[at]
    return low in lexicon.determiners or tokens.is_capital(at) or title_at(tokens, at)


def _is_bare_subject(tokens: TextTokens, at: int) -> bool:
    """“Записи зливали в мережу хакери”: a noun of no known kind, where the object stands before."""
    lexicon, low = tokens.lexicon, tokens.lower[at]
    is_small = low in lexicon.small or low in lexicon.auxiliaries or low in lexicon.first
    is_small = is_small or low in lexicon.object_pronouns
    is_aside = low.endswith(lexicon.aside_endings or "\ue000")
    return lexicon.bare_nouns and lexicon.has_capitals and not is_small and not is_aside


def _whole_subject(tokens: TextTokens, start: int, last: int) -> Phrase | None:
    lexicon = tokens.lexicon
    end = max(free_phrases.end_of_phrase(tokens, start, last), start + 1)
    end = _after_several(tokens, start, end, last)
    while (
        lexicon.bare_nouns
        and lexicon.has_capitals
        and end < last
        and tokens.words[end][0].islower()
    ):
        # “колишній охоронець”, “прокуратура Харківської області”
        if not tokens.lower[end - 1].endswith(lexicon.adjective_endings):
            break
        if tokens.lower[end] in lexicon.small or tokens.lower[end] in lexicon.joins:
            break
        end += 1
    if end < last and title_at(tokens, end):
        end += 1
    phrase = start, _end_with_place(tokens, start, end, last)
    return None if is_material(tokens, phrase) else phrase


def _end_with_place(tokens: TextTokens, start: int, end: int, last: int) -> int:
    """The end of “радіоаматори з Харкова”, “Hobbyfunker in Litauen”: people without a name."""
    lexicon = tokens.lexicon
    is_place = end + 1 < last and tokens.lower[end] in lexicon.telling_prepositions
    if not is_place or not tokens.words[end + 1][0].isupper():
        return end
    opens = tokens.lower[start]
    is_named = any(tokens.words[at][0].isupper() for at in range(start + 1, end))
    if lexicon.nouns_have_capitals:
        is_named = opens in lexicon.determiners and opens not in lexicon.new_determiners
    if is_named or tokens.lower[end + 1] in lexicon.times or tokens.words[start].isupper():
        return end
    at = end + 1
    while at < last and tokens.is_word(at) and tokens.words[at][0].isupper():
        at += 1
    return at


def _after_several(tokens: TextTokens, start: int, end: int, last: int) -> int:
    """The end of “один из его участников”: one of several."""
    lexicon = tokens.lexicon
    is_one = end + 1 < last and tokens.lower[end] in lexicon.several_links
    if not is_one or tokens.lower[end - 1] not in lexicon.several_ones:
        return end
    return max(end, free_phrases.end_of_phrase(tokens, end + 1, last))


def _after_place(tokens: TextTokens, at: int, last: int) -> int:
    """The token after “в мережу”, “у відкритий доступ”; with articles, as for speakers."""
    lexicon = tokens.lexicon
    if not lexicon.bare_nouns:
        return free_phrases.after_place(tokens, at, last)
    at += 1
    while at < last and tokens.lower[at].endswith(lexicon.adjective_endings or "\ue000"):
        at += 1
    return at + 1


def _without_adverb(tokens: TextTokens, phrase: Phrase) -> Phrase:
    """“ein Kellner heimlich aufgenommen”: a German noun has a capital, what follows it is none."""
    start, end = phrase
    while (
        tokens.lexicon.nouns_have_capitals and end - 1 > start and tokens.words[end - 1].islower()
    ):
        end -= 1
    return start, end


def _after_object(tokens: TextTokens, verb: int, last: int) -> Phrase | None:
    """“سربها موظف”: whoever follows a verb that is written with what it was done to."""
    lexicon, at = tokens.lexicon, verb + 1
    low = tokens.lower[verb]
    if lexicon.has_capitals or not low.endswith(_OBJECT_ENDINGS):
        return None
    if at >= last or not tokens.is_word(at) or tokens.lower[at] in lexicon.small:
        return None
    return subject_after(tokens, verb, last, has_object=True)


def _without_first(tokens: TextTokens, phrase: Phrase) -> Phrase:
    """“zuerst der Anzeiger”: a phrase without the word that calls the report the first."""
    start, end = phrase
    is_first = end - start > 1 and tokens.lower[start] in tokens.lexicon.first
    return (start + 1, end) if is_first else phrase


def _is_no_subject(tokens: TextTokens, phrase: Phrase, verb: int, sentence: SentenceTokens) -> bool:
    """Whether a phrase before a verb is a place, an adverb or “першим”."""
    lexicon = tokens.lexicon
    before = tokens.lower[max(sentence.first, phrase[0] - 2) : phrase[0]]
    if not lexicon.has_capitals and not lexicon.act_forms.isdisjoint(tokens.lower[slice(*phrase)]):
        return True
    if lexicon.nouns_have_capitals and not lexicon.opening_prepositions.isdisjoint(before):
        # “Nach eigenen Angaben hat der Dienst”
        return True
    is_adverb = _finite_part(tokens, verb, verb, sentence) != verb and phrase[0] == sentence.first
    is_single = phrase[1] - phrase[0] == 1
    if is_single and tokens.lower[phrase[0]] in lexicon.object_pronouns - lexicon.pronouns:
        # “la adelantó el diario”
        return True
    return is_single and (is_adverb or is_first_word(tokens, phrase[0]))


def _first_one(tokens: TextTokens, verb: int, sentence: SentenceTokens) -> Phrase | None:
    """“X a été le premier à évoquer”, “X fue el primero en informar”: the subject of “was”."""
    lexicon = tokens.lexicon
    near = range(verb - 2, max(sentence.first, verb - 4) - 1, -1)
    one = next((at for at in near if tokens.lower[at] in lexicon.first_ones), None)
    if one is None or tokens.lower[verb - 1] not in lexicon.first_links:
        return None
    small = lexicon.determiners | lexicon.passive | lexicon.perfect | lexicon.pronouns
    end = one
    while end > sentence.first and tokens.lower[end - 1] in small:
        end -= 1
    if end == sentence.first:
        return _after_copula(tokens, verb, sentence)
    if lexicon.has_capitals:
        title = titled_before(tokens, end, sentence.first)
        return title or phrase_left_of(tokens, end, sentence.first)
    start = sentence.first + (tokens.lower[sentence.first] in lexicon.auxiliaries)
    return (start, end) if end > start else None


def _after_copula(tokens: TextTokens, verb: int, sentence: SentenceTokens) -> Phrase | None:
    """“El primer medio en publicarlo fue X”."""
    after = range(verb + 1, sentence.last)
    copula = next((at for at in after if tokens.lower[at] in tokens.lexicon.passive), None)
    return None if copula is None else subject_after(tokens, copula, sentence.last)


def _subject_of_claim(tokens: TextTokens, start: int, sentence: SentenceTokens) -> Phrase | None:
    """“утверждают, что перехватили”: who claims it, where the act has no subject of its own."""
    lexicon = tokens.lexicon
    for at in reversed(tokens.verb_tokens_between(sentence.first, start)):
        phrase = phrase_left_of(tokens, at, sentence.first) if at > sentence.first else None
        if phrase is None and not lexicon.has_capitals:
            phrase = free_phrases.phrase_after(tokens, at, start)
        if phrase is not None and tokens.lower[phrase[0]] not in lexicon.pronouns:
            return phrase
    return None


def holder_of(tokens: TextTokens, word: ActWord, sentence: SentenceTokens) -> Phrase | None:
    """“у розпорядженні редакції”; in German before the word: “liegt der Zeitung vor”."""
    lexicon = tokens.lexicon
    if not lexicon.nouns_have_capitals:
        return _holder_after(tokens, word, sentence)
    for at in range(word.verb + 1, word.end):
        low = tokens.lower[at]
        if low in lexicon.object_determiners or title_at(tokens, at):
            end = at + 1
            while end < word.end and (title_at(tokens, end) or tokens.words[end][0].isupper()):
                end += 1
            return at, end
    return None


def _holder_after(tokens: TextTokens, word: ActWord, sentence: SentenceTokens) -> Phrase | None:
    lexicon, at = tokens.lexicon, word.end + 1
    if at < sentence.last and title_at(tokens, at):
        return at, at + 1
    _, verbs = lexicon.phrasal_acts[tokens.lower[word.end]]
    last = next(
        (end for end in range(at, sentence.last) if tokens.lower[end] in verbs), sentence.last
    )
    return _whole_subject(tokens, at, last) if at < last and tokens.is_word(at) else None
