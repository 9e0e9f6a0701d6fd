"""The words of one language in the form in which the rules about speakers and steps use them.

A paragraph is read with the words of its own language only: “Weil” is a name in English and
“because” in German. The rules about the position of a subject are those of English; languages with
free word order have rules of their own. Rules name a few grammatical words (“and”, “to”, “that”)
directly; all other words are in ``domain/language/languages``.

Ceiling: every table of a language is named here once.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import cache
from typing import Any

from provenance.domain.language.brief_languages import BRIEF_LANGUAGES
from provenance.domain.language.language import (
    Language,
    PeopleWords,
    PhraseWords,
    SourceWords,
    SpeechWords,
    Trait,
    WordOrder,
    WordSet,
    WorkWords,
)
from provenance.domain.language.languages import LANGUAGES
from provenance.domain.language.speech_verbs import SpeechVerb


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The tables of a language, and those that are combined from several of them.

    A field has the meaning of the table of the same name in ``domain/language/language.py``.
    """

    tag: str
    subject_first: bool
    """Whether subjects stand to the left of their verbs, not on either side."""
    phrases_for_according: Mapping[str, list[list[str]]]
    """The phrases such as “according to”, each split into words, by their first word."""
    arrivals_by_word: Mapping[str, list[list[str]]]
    """The phrases of ``arrivals``, by their first word."""
    citing_by_word: Mapping[str, list[list[str]]]
    """The phrases of ``citing_phrases``, by their first word."""
    origins_by_word: Mapping[str, list[list[str]]]
    """The phrases of ``origins_of_material``, by their first word."""
    unnamed_by_word: dict[str, list[list[str]]]
    surnames_by_word: dict[str, list[list[str]]]
    owner_phrases_by_word: dict[str, list[list[str]]]
    referring_by_word: dict[str, list[list[str]]]
    views_by_word: dict[str, list[list[str]]]
    """The phrases of ``unnamed_ends`` and the other four tables, each by their first word."""
    male_words: WordSet
    female_words: WordSet
    any_possessive_endings: tuple[str, ...]
    openings: WordSet
    """Function words that open a phrase: pronouns, determiners and quantifiers."""
    act_forms: WordSet
    """Every word that may state an act."""
    document_words: WordSet
    """Words for documents in which somebody speaks, and for platforms with posts."""
    auxiliaries_of_acts: WordSet
    hedge_words: WordSet
    """Hedges of a single word, such as “allegedly”."""
    small: WordSet
    """Words of any kind that end a phrase."""
    bare_nouns: bool
    nouns_have_capitals: bool
    has_capitals: bool
    has_elisions: bool
    drops_subjects: bool
    cue_in_marks: bool

    verbs: Mapping[str, SpeechVerb]
    according_to: tuple[str, ...]
    auxiliaries: WordSet
    speech_nouns: WordSet
    owner_phrases: tuple[str, ...]
    referring_phrases: tuple[str, ...]
    opening_views: tuple[str, ...]
    copulas: WordSet
    describing_verbs: WordSet
    description_openings: tuple[str, ...]
    infinitive_links: WordSet
    closing_cues: tuple[str, ...]
    retorting_verbs: WordSet
    retort_ends: WordSet
    putting_verbs: WordSet
    putting_phrases: tuple[str, ...]
    dialogue_verbs: WordSet
    verb_endings: tuple[str, ...]
    no_verbs: WordSet
    noun_verbs: WordSet
    noun_signs: WordSet
    modals: WordSet
    passive_verbs: WordSet
    passive_contractions: tuple[str, ...]
    capture_verbs: WordSet
    aims: WordSet
    aim_participles: tuple[str, ...]
    showing_verbs: WordSet
    quoting_verbs: WordSet
    opinion_verbs: WordSet

    pronouns: WordSet
    determiners: WordSet
    borders: WordSet
    after_names: WordSet
    possessives: WordSet
    object_determiners: WordSet
    first_persons: WordSet
    impersonal: WordSet
    male_pronouns: WordSet
    female_pronouns: WordSet
    latter_male: WordSet
    latter_female: WordSet
    male_determiners: WordSet
    female_determiners: WordSet
    object_pronouns: WordSet
    relative_pronouns: WordSet
    plural_determiners: WordSet
    quantifiers: WordSet
    opening_prepositions: WordSet
    origins: WordSet
    inside_names: WordSet
    small_in_names: WordSet
    title_words: WordSet
    apposition_openings: WordSet
    not_speakers: WordSet
    times: WordSet
    supposing_verbs: WordSet
    aside_endings: tuple[str, ...]
    unnamed_ends: tuple[str, ...]
    surnames: tuple[str, ...]
    adverb_endings: tuple[str, ...]
    object_endings: tuple[str, ...]
    possessive_endings: tuple[str, ...]
    plural_possessive_endings: tuple[str, ...]

    roles: WordSet
    male_roles: WordSet
    female_roles: WordSet
    female_role_endings: tuple[str, ...]
    male_role_endings: tuple[str, ...]
    male_markers: WordSet
    female_markers: WordSet
    organisations: WordSet
    titles: WordSet
    abbreviations: WordSet
    not_names: WordSet
    common_in_names: WordSet

    works: WordSet
    title_participles: WordSet
    so_called: WordSet
    nicknaming: WordSet
    signs: WordSet
    authored_writings: WordSet
    languages: WordSet
    word_nouns: WordSet

    acts: Mapping[str, str]
    participles: Mapping[str, str]
    phrasal_acts: Mapping[str, Mapping[str, str]]
    """The acts of ``phrasal_acts`` and ``other_phrasal_acts``, by last word and verb."""
    other_phrasal_acts: Mapping[str, tuple[str, tuple[str, ...]]]
    act_nouns: Mapping[str, str]
    self_stating_nouns: WordSet
    ambiguous_acts: WordSet
    breaking_verbs: WordSet
    picking_up_verbs: WordSet
    microphones: WordSet
    operator_phrases: tuple[str, ...]
    devices: WordSet
    count_nouns: WordSet
    means_nouns: WordSet
    several_ones: WordSet
    several_links: WordSet
    granting_verbs: WordSet
    access_verbs: WordSet
    arrivals: tuple[str, ...]
    writings: WordSet
    origins_of_material: tuple[str, ...]
    captivity: WordSet
    affiliations: tuple[str, ...]
    needing_objects: WordSet
    needing_receivers: WordSet
    double_objects: WordSet
    frequency_words: WordSet
    own_names: tuple[str, ...]
    abilities: WordSet
    nor: WordSet
    neither: WordSet
    check_nouns: WordSet
    check_givers: tuple[str, ...]
    admitting_verbs: WordSet
    playing_verbs: WordSet
    producing_verbs: WordSet
    interrogatives: WordSet
    capturing_verbs: WordSet
    calls: WordSet
    ordering_words: WordSet
    secrecy_words: WordSet
    gerund_openings: WordSet
    taking_verbs: WordSet
    facts: WordSet
    had_access_forms: WordSet
    unsealing_verbs: WordSet
    seals: WordSet
    adjacent_ends: WordSet
    no_receivers: WordSet
    asking_words: WordSet
    rooms: WordSet
    bugging_verbs: WordSet
    planting_verbs: WordSet
    listening_devices: WordSet
    handed_things: WordSet
    tapping_nouns: WordSet
    citing_phrases: tuple[str, ...]
    conditions: WordSet
    recordings: Mapping[str, str]
    surfacing_verbs: WordSet
    publication_places: WordSet
    requests: WordSet
    request_openings: WordSet
    creations: WordSet
    agent_ends: WordSet
    new_determiners: WordSet
    place_prepositions: WordSet
    place_determiners: WordSet
    aide_nouns: WordSet
    naming_phrases: tuple[str, ...]
    holding_words: WordSet
    stories: WordSet
    tapped_things: WordSet
    other_objects: WordSet
    clear_acts: WordSet
    by: tuple[str, ...]
    by_after_nouns: tuple[str, ...]
    by_endings: tuple[str, ...]
    receiver_links: tuple[str, ...]
    giving_verbs: WordSet
    spans_of_time: WordSet
    getting_verbs: WordSet
    giver_links: WordSet
    givers: WordSet
    perfect: WordSet
    passive: WordSet
    reflexive: WordSet
    undone_words: WordSet
    denying_verbs: WordSet
    claiming_verbs: WordSet
    joins: WordSet
    first_words: WordSet
    first_ones: WordSet
    first_links: WordSet
    adjective_endings: tuple[str, ...]
    plural_endings: tuple[str, ...]
    receiver_endings: tuple[str, ...]
    reporting_verbs: WordSet
    independence_stems: tuple[str, ...]
    exclusive_stems: tuple[str, ...]
    material: WordSet
    material_endings: tuple[str, ...]
    document_kinds: Mapping[str, str]
    spoken_kinds: WordSet
    platforms: WordSet
    outlets: WordSet
    agencies: WordSet
    addressing_verbs: WordSet
    interviewed_by: WordSet
    reports: WordSet
    unnamed_phrases: tuple[str, ...]
    unnamed_stems: tuple[str, ...]


@cache
def lexicon_of(tag: str) -> Lexicon:
    """Return the lexicon of a language; it is empty if the rules do not read the language."""
    language = LANGUAGES.get(tag)
    if tag in BRIEF_LANGUAGES:
        brief = BRIEF_LANGUAGES[tag]
        groups = brief.speech, brief.phrases, brief.people, WorkWords(), SourceWords()
        return _lexicon(tag, WordOrder.FREE, brief.traits, (), *groups)
    if language is None:
        return _lexicon(tag, WordOrder.SUBJECT_FIRST, frozenset(), (), *_NO_WORDS)
    return _lexicon(tag, language.word_order, language.traits, language.hedges, *_groups(language))


type Groups = tuple[SpeechWords, PhraseWords, PeopleWords, WorkWords, SourceWords]


def _groups(language: Language) -> Groups:
    return language.speech, language.phrases, language.people, language.works, language.sources


def _lexicon(
    tag: str, order: WordOrder, traits: frozenset[Trait], hedges: tuple[str, ...], *groups: *Groups
) -> Lexicon:
    speech, phrases, people, _, sources = groups
    tables: dict[str, Any] = {
        table.name: getattr(group, table.name) for group in groups for table in fields(group)
    }
    tables["phrasal_acts"] = _acts_by_verb(sources)
    return Lexicon(
        tag=tag,
        subject_first=order == WordOrder.SUBJECT_FIRST,
        male_words=people.male_roles | people.male_markers,
        female_words=people.female_roles | people.female_markers,
        any_possessive_endings=phrases.possessive_endings + phrases.plural_possessive_endings,
        act_forms=_act_forms(sources),
        document_words=sources.platforms
        | {word for word, kind in sources.document_kinds.items() if kind in sources.spoken_kinds},
        auxiliaries_of_acts=sources.perfect | sources.passive,
        hedge_words=frozenset(hedge for hedge in hedges if " " not in hedge),
        small=phrases.borders
        | phrases.after_names
        | phrases.times
        | phrases.opening_prepositions
        | phrases.pronouns
        | speech.verbs.keys()
        | sources.passive,
        bare_nouns=Trait.BARE_NOUNS in traits,
        nouns_have_capitals=Trait.CAPITAL_NOUNS in traits,
        has_capitals=Trait.NO_CAPITALS not in traits,
        has_elisions=Trait.ELISIONS in traits,
        drops_subjects=Trait.NO_SUBJECTS in traits,
        cue_in_marks=Trait.CUE_IN_MARKS in traits,
        openings=phrases.pronouns | phrases.determiners | phrases.quantifiers,
        **_phrases_by_word(speech, phrases, sources),
        **tables,
    )


def _phrases_by_word(
    speech: SpeechWords, phrases: PhraseWords, sources: SourceWords
) -> dict[str, Any]:
    tables = {
        "phrases_for_according": speech.according_to,
        "arrivals_by_word": sources.arrivals,
        "citing_by_word": sources.citing_phrases,
        "origins_by_word": sources.origins_of_material,
        "unnamed_by_word": phrases.unnamed_ends,
        "surnames_by_word": phrases.surnames,
        "owner_phrases_by_word": speech.owner_phrases,
        "referring_by_word": speech.referring_phrases,
        "views_by_word": speech.opening_views,
    }
    return {name: by_first_word(table) for name, table in tables.items()}


def _acts_by_verb(sources: SourceWords) -> dict[str, dict[str, str]]:
    acts: dict[str, dict[str, str]] = {}
    for table in (sources.other_phrasal_acts, sources.phrasal_acts):
        for word, (act, verbs) in table.items():
            acts.setdefault(word, {}).update(dict.fromkeys(verbs, act))
    return acts


def _act_forms(sources: SourceWords) -> WordSet:
    tables = sources.acts, sources.participles, sources.phrasal_acts, sources.act_nouns
    return (
        frozenset(word for table in tables for word in table)
        | sources.other_phrasal_acts.keys()
        | sources.picking_up_verbs
        | sources.producing_verbs
        | sources.taking_verbs
        | sources.unsealing_verbs
        | sources.had_access_forms
        | sources.access_verbs
        | {phrase.split()[0] for phrase in sources.arrivals + sources.origins_of_material}
        | sources.reporting_verbs
    )


def by_first_word(phrases: tuple[str, ...]) -> dict[str, list[list[str]]]:
    """Return the words of each phrase by its first word, longer phrases first.

    >>> by_first_word(("selon", "à en croire"))
    {'à': [['à', 'en', 'croire']], 'selon': [['selon']]}
    """
    by_first_word: dict[str, list[list[str]]] = {}
    for phrase in sorted(phrases, key=len, reverse=True):
        by_first_word.setdefault(phrase.split()[0], []).append(phrase.split())
    return by_first_word


_NONE: WordSet = frozenset()
_NO_WORDS: Groups = (
    SpeechWords(verbs={}, according_to=(), auxiliaries=_NONE),
    PhraseWords(pronouns=_NONE, determiners=_NONE, borders=_NONE, after_names=_NONE),
    PeopleWords(roles=_NONE),
    WorkWords(),
    SourceWords(),
)
