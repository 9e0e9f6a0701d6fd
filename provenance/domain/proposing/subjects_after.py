"""Finds the subject after a verb, in languages where it may stand there."""

from __future__ import annotations

from provenance.domain.proposing import free_phrases
from provenance.domain.proposing.act_things import is_material
from provenance.domain.proposing.phrase_words import Phrase, after_according
from provenance.domain.proposing.text_tokens import TextTokens
from provenance.domain.proposing.verb_groups import is_title_at

FARTHEST_SUBJECT = 16
"""Number of tokens after a verb in which its subject must begin."""


def subject_after(
    tokens: TextTokens, verb: int, last: int, has_object: bool = False
) -> Phrase | None:
    """Return the subject after a verb, skipping objects, receivers, places and times.

    ``has_object`` says that the object of the act stands before the verb.
    """
    lexicon, at = tokens.lexicon, _after_joined_verbs(tokens, verb, last)
    is_giving = tokens.lower[verb] in lexicon.giving_verbs
    last = at if _is_object_of_arabic(tokens, at, last) else last
    while at < min(last, verb + FARTHEST_SUBJECT):
        low = tokens.lower[at]
        aside = _after_source_phrase(tokens, at + 1, last) if tokens.words[at] == "," else at
        if at + 1 < aside < last and tokens.words[aside] == ",":
            # “зробив, за словами поліції, мешканець”
            at = aside + 1
            continue
        if is_title_at(tokens, at):
            return at - (tokens.lower[at - 1] in lexicon.determiners), at + 1
        if not tokens.is_word(at) or low in lexicon.joins:
            return None
        beyond = _after_object_or_place(tokens, at, last, is_giving)
        if beyond > at:
            at = beyond
            continue
        is_receiver = is_giving and low.endswith(lexicon.receiver_endings or "\ue000")
        if is_receiver or not _may_be_subject(tokens, at, last, has_object):
            at += 1
            continue
        subject = whole_subject(tokens, at, last)
        if subject is not None or not lexicon.nouns_have_capitals:
            return subject
        # “hatte die Affäre ein Reporter”
        at = _after_noun(tokens, at, last)
    return None


def _after_object_or_place(tokens: TextTokens, at: int, last: int, is_giving: bool) -> int:
    """Return the token after a place, a receiver, a source or a German object; else ``at``."""
    lexicon = tokens.lexicon
    beyond = _after_source_phrase(tokens, at, last)
    if beyond > at:
        return beyond
    if _opens_place(tokens, at):
        return _after_place_or_receiver(tokens, at, last, is_giving)
    if lexicon.nouns_have_capitals and tokens.lower[at] in lexicon.object_determiners:
        return _after_noun(tokens, at + 1, last)
    return at


def _after_source_phrase(tokens: TextTokens, at: int, last: int) -> int:
    """Return the token after “nach Angaben der Polizei”, which names no agent; else ``at``."""
    name = after_according(tokens, at)
    return max(free_phrases.end_of_phrase(tokens, name, last), name) if at < name < last else at


def _is_object_of_arabic(tokens: TextTokens, at: int, last: int) -> bool:
    """Return whether material follows an Arabic verb as its object: “ونشر المقطع”.

    The subject then stands before it.
    """
    lexicon = tokens.lexicon
    return not lexicon.has_capitals and at < last and tokens.lower[at] in lexicon.material


def _opens_place(tokens: TextTokens, at: int) -> bool:
    """Return whether what follows is no subject: “en Telegram”, “al juez”, “… *de* la Guardia”."""
    lexicon, low = tokens.lexicon, tokens.lower[at]
    is_place = (
        low in lexicon.opening_prepositions
        or low in lexicon.receiver_links
        or (low in lexicon.inside_names and tokens.lower[at - 1] in lexicon.material)
    )
    return is_place and not tokens.words[at][0].isupper()


def _after_place_or_receiver(tokens: TextTokens, at: int, last: int, is_giving: bool) -> int:
    lexicon, low = tokens.lexicon, tokens.lower[at]
    receiver = _receiver_role(tokens, at, last) if is_giving else None
    at = receiver + 1 if receiver is not None else _after_place(tokens, at, last)
    while low in lexicon.inside_names and at < last and tokens.is_capital(at):
        at += 1
    return at


def _after_noun(tokens: TextTokens, at: int, last: int) -> int:
    """Return the token after the next German noun: after “den lauten Einschlag”."""
    while at < last and tokens.is_word(at) and not tokens.words[at][0].isupper():
        at += 1
    return at + 1


def _receiver_role(tokens: TextTokens, at: int, last: int) -> int | None:
    """Return the token of a receiver named by a role only: “al juez”, “a la policía”."""
    role = at + 1
    while role < last and tokens.lower[role] in tokens.lexicon.determiners:
        role += 1
    return role if role < last and _is_role(tokens, role) else None


def _is_role(tokens: TextTokens, token: int) -> bool:
    return tokens.lower[token] in tokens.lexicon.roles and tokens.words[token][0].islower()


def _after_joined_verbs(tokens: TextTokens, verb: int, last: int) -> int:
    """Return the token after two verbs of one subject: “снял и выложил”."""
    lexicon, at = tokens.lexicon, verb + 1
    is_joined = at + 1 < last and tokens.lower[at] in lexicon.joins
    return at + 2 if is_joined and tokens.lower[at + 1] in lexicon.act_forms else at


def _may_be_subject(tokens: TextTokens, at: int, last: int, has_object: bool) -> bool:
    return _begins_subject(tokens, at, last) or (has_object and _is_bare_subject(tokens, at))


def _begins_subject(tokens: TextTokens, at: int, last: int) -> bool:
    lexicon, low = tokens.lexicon, tokens.lower[at]
    is_pronoun = low in lexicon.object_pronouns and tokens.words[at][0].islower()
    if is_pronoun and at + 1 < last and _opens_subject(tokens, at + 1):
        return False
    small = low in lexicon.times or low in lexicon.auxiliaries or low in lexicon.first_words
    if small or low in lexicon.material or low in lexicon.object_determiners:
        return False
    follows = tokens.lower[at + 1] if at + 1 < last else ""
    if low in lexicon.object_pronouns and lexicon.bare_nouns:
        # “її служба”, but “оприлюднило її вже управління”
        return follows in lexicon.roles or follows in lexicon.organisations
    if low in lexicon.determiners:
        is_name = tokens.words[at + 1 : at + 2] and tokens.words[at + 1][0].isupper()
        # “lo destapó La Voz”; in German, every noun is capitalized.
        is_thing = follows in lexicon.times or (
            follows in lexicon.material | lexicon.stories
            and (lexicon.nouns_have_capitals or not is_name)
        )
        # “узнала его по шраму”: a word that stands alone is not a determiner.
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


def _opens_subject(tokens: TextTokens, at: int) -> bool:
    """Return whether a subject begins here, after a pronoun: “öffentlich machte es die Zeitung”."""
    lexicon, low = tokens.lexicon, tokens.lower[at]
    return low in lexicon.determiners or tokens.is_capital(at) or is_title_at(tokens, at)


def _is_bare_subject(tokens: TextTokens, at: int) -> bool:
    """Return whether any noun may be the subject, as the object stands before the verb.

    Example: “Записи зливали в мережу хакери”.
    """
    lexicon, low = tokens.lexicon, tokens.lower[at]
    is_small = low in lexicon.small or low in lexicon.auxiliaries or low in lexicon.first_words
    is_small = is_small or low in lexicon.object_pronouns
    is_aside = low.endswith(lexicon.aside_endings or "\ue000")
    return lexicon.bare_nouns and lexicon.has_capitals and not is_small and not is_aside


def whole_subject(tokens: TextTokens, start: int, last: int) -> Phrase | None:
    lexicon = tokens.lexicon
    end = max(free_phrases.end_of_phrase(tokens, start, last), start + 1)
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
    # “редакції минулого тижня”
    is_time = end < last and tokens.lower[end] in lexicon.times and end - start > 1
    end -= is_time and tokens.lower[end - 1].endswith(lexicon.adjective_endings or "\ue000")
    if end < last and is_title_at(tokens, end) and _title_belongs_to(tokens, start, end):
        end += 1
    phrase = start, end_with_origin(tokens, start, end, last)
    return None if is_material(tokens, phrase) else phrase


def end_with_origin(tokens: TextTokens, start: int, end: int, last: int) -> int:
    """Return the end of people described by their place: “радіоаматори з Харкова”.

    Another example: “Hobbyfunker in Litauen”.
    """
    lexicon = tokens.lexicon
    is_place = end + 1 < last and tokens.lower[end] in lexicon.place_prepositions
    if is_place and not lexicon.has_capitals:
        # “موظف في الوزارة”: a person without “the”, of a body with it.
        is_new = end - start <= 2 and not tokens.lower[start].startswith("ال")
        tells = tokens.lower[end + 1].startswith("ال") and tokens.lower[end + 1] in (
            lexicon.roles | lexicon.organisations
        )
        return end + 2 if is_new and tells else end
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


def _title_belongs_to(tokens: TextTokens, start: int, end: int) -> bool:
    """Return whether a name in marks belongs to a phrase.

    In Arabic it does only after a word for a body: “the paper «Shore»”.
    """
    lexicon = tokens.lexicon
    return lexicon.has_capitals or tokens.lower[end - 1] in lexicon.organisations


def _after_place(tokens: TextTokens, at: int, last: int) -> int:
    """Return the token after a place: “в мережу”, “у відкритий доступ”."""
    lexicon = tokens.lexicon
    if not lexicon.bare_nouns:
        return free_phrases.after_place(tokens, at, last)
    at += 1
    while at < last and tokens.lower[at].endswith(lexicon.adjective_endings or "\ue000"):
        at += 1
    return at + 1
