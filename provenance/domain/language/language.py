"""What is known of one language: the ``Language`` value that each file in ``languages/`` builds.

A language file states the tables it has. Every table left empty is named in ``Language.absent``
with the reason, and a test holds that. All words are in the lower case; patterns are regular
expressions as text, which the modules that read them compile with ``re.IGNORECASE``.

Ceiling: every table of a language is described in one place.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from provenance.domain.language.compared_numbers import ComparedNumbers
from provenance.domain.language.sense_words import SenseWords
from provenance.domain.language.speech_verbs import SpeechVerb
from provenance.domain.language.spelling import SpellingWords

type WordSet = frozenset[str]
type Patterns = tuple[str, ...]
type Contrast = tuple[WordSet, ...]
"""Sets of words: the words of one set mean the same here, those of different sets do not."""


class WordOrder(StrEnum):
    """Where a verb of saying has its subject."""

    SUBJECT_FIRST = "subject first"
    """To its left; to its right only after a quotation: “…,” said the nurse."""
    FREE = "free"
    """On either side, in any clause."""


class Trait(StrEnum):
    """What sets a language's writing apart from English, in what the rules look at."""

    BARE_NOUNS = "bare-nouns"
    """It has no articles, so that a noun may open a phrase."""
    CAPITAL_NOUNS = "capital-nouns"
    """Every noun has a capital, not names alone."""
    NO_CAPITALS = "no-capitals"
    """Its script has none."""
    CUE_IN_MARKS = "cue-in-marks"
    """Who speaks may be said within the marks: “« Non, a dit la ministre, et … »”."""
    CASES = "cases"
    """Endings, not places, tell who does it and to whom it is done."""
    ELISIONS = "elisions"
    """Small words are cut before a vowel and written with the next: “l’agence”."""
    NO_SUBJECTS = "no-subjects"
    """A verb needs no subject, where it goes on of whomever was named: “«Sí», avisó”."""


@dataclass(frozen=True, slots=True)
class SpeechWords:
    """How speech is reported. Read by ``proposing``."""

    verbs: Mapping[str, SpeechVerb]
    """Each form of each verb, to what it is."""
    according_to: tuple[str, ...]
    """Phrases before the name of whoever said it; a last word of one letter is a prefix."""
    auxiliaries: WordSet
    """Words that may stand between a subject and its verb: “has also repeatedly”."""
    speech_nouns: WordSet = frozenset()
    """What words are, before one of ``belonging``: “the *phrase* was coined by”."""
    belonging: tuple[str, ...] = ()
    referring: tuple[str, ...] = ()
    """What points back at words just spoken, before a verb: “*that is what* the mayor said”."""
    opening_views: tuple[str, ...] = ()
    """At the head of a sentence, before whose view it is: “*for* the widow the ruling is …”."""
    copulas: WordSet = frozenset()
    """Words of such a sentence, right before the view."""
    describing: WordSet = frozenset()
    """Arabic verbs with whoever speaks and then what is described after them: “وصف”."""
    described_as: tuple[str, ...] = ()
    """How the word between that and the description begins: “بأنه”."""
    told_by: WordSet = frozenset()
    """Words between whoever speaks and the infinitive of a verb: “et le maire *de* conclure :”."""
    closing_cues: tuple[str, ...] = ()
    """Words right after a quotation that name its speaker without a verb: German “so”."""
    retorting: WordSet = frozenset()
    """Verb forms that report before one of ``retort_ends``: “*shot* back”."""
    retort_ends: WordSet = frozenset()
    putting: WordSet = frozenset()
    """Verb forms that report after one of ``puttings``: “is how she *put* it”."""
    puttings: tuple[str, ...] = ()
    dialogue_verbs: WordSet = frozenset()
    """Verb forms that report only right after what is spoken, and are other words elsewhere."""
    verb_endings: tuple[str, ...] = ()
    """Endings of verb forms that report right after what is spoken, whatever the verb is."""
    no_verbs: WordSet = frozenset()
    """Other words with such an ending that may stand there: German “nicht”."""
    noun_verbs: WordSet = frozenset()
    """Verb forms that are as often nouns: “the claims”."""
    noun_signs: WordSet = frozenset()
    """Words before which stands no verb but a noun: “of reports”."""
    modals: WordSet = frozenset()
    """Verbs after which a base form is a verb: “will claim”."""
    passive_verbs: WordSet = frozenset()
    """Forms of “to be”: “is called” has no subject that speaks."""
    passive_contractions: tuple[str, ...] = ()
    """Endings that hold such a form: “that's called”."""
    capture_verbs: WordSet = frozenset()
    """“A driver was *heard* moaning”: whoever is caught at it speaks."""
    aims: WordSet = frozenset()
    """“with the stated *objective* of”: whoever acts in the sentence has stated it."""
    aim_participles: tuple[str, ...] = ()
    """“with the *stated* objective of”."""
    showing_verbs: WordSet = frozenset()
    """Base forms by which reports and recordings, not people, report: “the data suggest”."""
    quoting_verbs: WordSet = frozenset()
    """Base forms of verbs whose object speaks: “*quoted* the pilot as saying”."""
    opinion_verbs: WordSet = frozenset()
    """Base forms of weak verbs that do report what people say: “voters think”."""


@dataclass(frozen=True, slots=True)
class PhraseWords:
    """How far a phrase that names somebody reaches. Read by ``proposing``."""

    pronouns: WordSet
    determiners: WordSet
    borders: WordSet
    """Words before which such a phrase ends, or after which it begins."""
    after_names: WordSet
    """Words that may follow such a phrase at once and are no part of it: “in”, “during”."""
    possessives: WordSet = frozenset()
    """Determiners by which somebody speaks of what is his own: “says *its* agents recorded it”."""
    object_determiners: WordSet = frozenset()
    """Articles of whoever is spoken to, never of who speaks: “*dem* Sender”."""
    first_persons: WordSet = frozenset()
    """Pronouns by which whoever speaks is the subject: “we”."""
    impersonal: WordSet = frozenset()
    """Pronouns for nobody in particular: “peut-*on* lire”."""
    male_pronouns: WordSet = frozenset()
    female_pronouns: WordSet = frozenset()
    latter_male: WordSet = frozenset()
    """Alone, for the last of those who were named: “той”."""
    latter_female: WordSet = frozenset()
    male_determiners: WordSet = frozenset()
    """Articles, alone or within a preposition, before a man: “le”, “du”."""
    female_determiners: WordSet = frozenset()
    object_pronouns: WordSet = frozenset()
    """Pronouns that, after a verb, stand for what was done with: “veröffentlichte *es* die Zeitung”."""
    relative_pronouns: WordSet = frozenset()
    plural_determiners: WordSet = frozenset()
    quantifiers: WordSet = frozenset()
    opening_prepositions: WordSet = frozenset()
    """Words that open a phrase of time, place or manner before the subject: “during”."""
    origins: WordSet = frozenset()
    """Small words between a name and the place it is of: “a nurse *from* Leeds”."""
    inside_names: WordSet = frozenset()
    """Small words within a name: “Ministry *of* Defence”."""
    small_in_names: WordSet = frozenset()
    """Small words and months that are names where they have a capital: “Theresa *May*”."""
    title_words: WordSet = frozenset()
    """Words that keep a small letter in the title of a work."""
    apposition_openings: WordSet = frozenset()
    """Words that open an explanation after a name: “Bell, *his* sister,”."""
    not_speakers: WordSet = frozenset()
    """Words that stand before a colon, or after “according to”, and are nobody: “update”, “plan”."""
    times: WordSet = frozenset()
    """Days, months and parts of a day."""
    supposing_verbs: WordSet = frozenset()
    """“a man *understood* to be a soldier”: a hedge within the phrase."""
    aside_endings: tuple[str, ...] = ()
    """Endings of small-lettered words that stand between a verb and its subject: adverbs, datives."""
    unnamed_ends: tuple[str, ...] = ()
    """After a role, that no name is told: “un militar *sin identificar*”."""
    surnames: tuple[str, ...] = ()
    """Between a role and the name that somebody goes by: “шахтар *на прізвище* Дзюба”."""
    adverb_endings: tuple[str, ...] = ()
    """Endings of adverbs between a subject and its verb, of nouns too: “a simple*ment* répondu”."""
    object_endings: tuple[str, ...] = ()
    """Endings of small-lettered nouns for whoever is spoken to, right before whoever speaks."""
    possessive_endings: tuple[str, ...] = ()
    plural_possessive_endings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PeopleWords:
    """Nouns for people and what speaks for them. Read by ``proposing`` and ``names``, pooled."""

    roles: WordSet
    """What a person, or what stands for one, may be called with a small letter."""
    male_roles: WordSet = frozenset()
    female_roles: WordSet = frozenset()
    female_role_endings: tuple[str, ...] = ()
    """By which a role is a woman’s, where it is a man’s without, or with another: “ciudadan*a*”."""
    male_role_endings: tuple[str, ...] = ()
    """Instead of which these stand; empty where they are added: “Lehrer*in*”."""
    male_markers: WordSet = frozenset()
    female_markers: WordSet = frozenset()
    """Titles and adjectives that tell the sex: “Mrs”."""
    organisations: WordSet = frozenset()
    """Nouns that “it” may stand for, and neither “he” nor “she”: “ministry”."""
    titles: WordSet = frozenset()
    abbreviations: WordSet = frozenset()
    """Words whose full stop ends no sentence."""
    not_names: WordSet = frozenset()
    """Words that a name may be written with and that say what somebody is, not who."""
    common_in_names: WordSet = frozenset()
    """Folded words in a speaker's name that a headline about something else may hold as well."""


@dataclass(frozen=True, slots=True)
class WorkWords:
    """Words by which a title is told from a quotation. Read by ``proposing.mark_kinds``, pooled."""

    works: WordSet = frozenset()
    """Kinds of works, and what carries them: “film”, “podcast”, “NBC's”."""
    title_participles: WordSet = frozenset()
    """Words right before a title: “headlined”."""
    so_called: WordSet = frozenset()
    """Words right before words that nobody spoke: “so-called”."""
    nicknaming: WordSet = frozenset()
    """Verbs before a name that somebody is given: “*nicknamed* the warehouse ‘the chapel’”."""
    signs: WordSet = frozenset()
    """What words stand on, so that nobody is told to speak them: “reads a *placard*”."""
    papers: WordSet = frozenset()
    """What somebody has written, who speaks where they are named: “ідеться в *листі* міністра”."""
    languages: WordSet = frozenset()
    """Names of languages: in “Latin for ‘peace’” nobody speaks."""
    word_nouns: WordSet = frozenset()
    """Words before a word that is only mentioned: “the *hashtag* ‘Home’”."""


@dataclass(frozen=True, slots=True)
class SourceWords:
    """How a text says where its material comes from. Read by ``proposing.acts`` and ``upstream``."""

    acts: Mapping[str, str] = field(default_factory=dict)
    """A form that acts, with its subject, to the act as stored in the vocabulary: “publicó”."""
    participles: Mapping[str, str] = field(default_factory=dict)
    """A form that is passive, or acts after “has”, to the act: “intercepted”. English forms that
    are both stand in both."""
    phrasal_acts: Mapping[str, tuple[str, tuple[str, ...]]] = field(default_factory=dict)
    """A word to its act and the verbs of which one stands before it: “had *access*”."""
    other_phrasal_acts: Mapping[str, tuple[str, tuple[str, ...]]] = field(default_factory=dict)
    """The same of words with which other verbs make another act: “went *up*”, beside “picked up”."""
    act_nouns: Mapping[str, str] = field(default_factory=dict)
    """A noun to the act that it names: “the *interception* of the call by the police”."""
    telling_nouns: WordSet = frozenset()
    """Of ``act_nouns``, those that state it also where nobody is named: “the *wiretaps* show”."""
    close_acts: WordSet = frozenset()
    """Of these forms, those that mean much else: the material stands right beside them: “slipped”."""
    breaking: WordSet = frozenset()
    """Of these forms, those that are done with ``stories`` alone: “broken”."""
    catching: WordSet = frozenset()
    """Forms by which a microphone records: “picked”, of “a hot microphone picked up”."""
    microphones: WordSet = frozenset()
    keepers: tuple[str, ...] = ()
    """Before whoever runs a microphone: “operated by”."""
    devices: WordSet = frozenset()
    """Things by which somebody who is not named did it: “a *drone* filmed the column”."""
    reckonings: WordSet = frozenset()
    """What a number goes by: “by the ministry’s own *count*”."""
    means: WordSet = frozenset()
    """The way in which it was done, alone after “by”: “sent by *post*”."""
    several_ones: WordSet = frozenset()
    """Words before one of ``several_links`` and the many of whom one did it: “*один* из них”."""
    several_links: WordSet = frozenset()
    granting: WordSet = frozenset()
    """Forms by which somebody lets others have a look: “*allowed* to listen to the tape”."""
    perusing: WordSet = frozenset()
    """What they are let do: “listen”."""
    arrivals: tuple[str, ...] = ()
    """Between material and whoever got it: “the diary *made its way to* the paper”."""
    writings: WordSet = frozenset()
    """What is quoted or printed again, besides material: “article”."""
    origins_of_material: tuple[str, ...] = ()
    """Between material and whoever gave it: “the tape *came from* a clerk”."""
    captivity: WordSet = frozenset()
    """What people, and no material, are released from: “hospital”."""
    ties: tuple[str, ...] = ()
    """Words that tell whose somebody is: “a channel *close to* the army”."""
    needing_objects: WordSet = frozenset()
    """Of the forms of acts, those whose object must be material: “played the tape”, not “a role”."""
    needing_receivers: WordSet = frozenset()
    """Of those, the forms that mean much else where nobody is given it: “sold it to the paper”."""
    double_objects: WordSet = frozenset()
    """Forms whose passive may have whoever is given it as subject: “the paper was *sent* a letter”."""
    counts: WordSet = frozenset()
    """Words by which a form tells how often, and of no act: “viewed a million *times*”."""
    own_names: tuple[str, ...] = ()
    """What an outlet calls itself: “this newspaper”."""
    abilities: WordSet = frozenset()
    """Words before a verb that stand between it and its subject: “was *able* to verify”."""
    nor: WordSet = frozenset()
    """Words before the second of two who both did not: “neither the police *nor* the court”."""
    neither: WordSet = frozenset()
    """Words before the first of them."""
    check_nouns: WordSet = frozenset()
    """Nouns for a check, which one of ``check_givers`` follows: “a *search* by the paper”."""
    check_givers: tuple[str, ...] = ()
    admitting: WordSet = frozenset()
    """Verbs by which somebody says a thing of themselves that holds nothing back: “admitted”."""
    playing: WordSet = frozenset()
    """Forms of acts by which others see or hear the material: “jurors were *played* the tape”."""
    making: WordSet = frozenset()
    """Forms by which one of ``recordings`` came to be, before “by”: “made”."""
    interrogatives: WordSet = frozenset()
    """Words that ask who did it: “*wer* es war, ist unklar”."""
    capturing: WordSet = frozenset()
    """Forms that record, and intercept what is one of ``calls``: “*captured* the exchange”."""
    calls: WordSet = frozenset()
    ordering: WordSet = frozenset()
    """Before “by”, words that name whoever wanted it done: “wiretaps *ordered* by a judge”."""
    secretly: WordSet = frozenset()
    """Words by which a form for recording needs no material: “taped him *secretly*”."""
    gerund_openings: WordSet = frozenset()
    """Before a form in “-ing” whose subject the rest of the sentence names: “*after* obtaining it”."""
    taking: WordSet = frozenset()
    """Forms that obtain where one of ``giver_links`` follows: “*taken* from the server by hackers”."""
    facts: WordSet = frozenset()
    """What is released, besides material: “the *names* of the bidders”."""
    perused: WordSet = frozenset()
    """Forms that had access where “has” stands before them, or “by” after: “has *read* the memo”."""
    lifting: WordSet = frozenset()
    """Forms that release where one of ``seals`` stands beside: “*lifted* the seal on the papers”."""
    seals: WordSet = frozenset()
    close_ends: WordSet = frozenset()
    """Of ``phrasal_acts``, words that stand right behind their verb: “came *by*”."""
    no_receivers: WordSet = frozenset()
    """What material may reach that is nobody: “its *destination*”."""
    asking: WordSet = frozenset()
    """Words, besides verbs of saying, before “who” that asks: “it is *unclear* who leaked it”."""
    rooms: WordSet = frozenset()
    """Where somebody is recorded when it is bugged: “office”."""
    bugging: WordSet = frozenset()
    """Forms that are done to ``rooms`` without naming the material, or to a telephone: “bugged”."""
    planting: WordSet = frozenset()
    """Forms that record where one of ``bugs`` is what is planted: “hid a microphone”."""
    bugs: WordSet = frozenset()
    handed_things: WordSet = frozenset()
    """What holds material and is handed to somebody, and no material else: “phone”."""
    tapping_nouns: WordSet = frozenset()
    """Of ``act_nouns``, those that state it beside one of ``carriers`` alone: “phone *taps*”."""
    citing: tuple[str, ...] = ()
    """Before what a report goes by, without a subject of their own: “*citing* two emails”."""
    conditions: WordSet = frozenset()
    """Words that open a clause of what may not have been done: “if”."""
    recordings: Mapping[str, str] = field(default_factory=dict)
    """What is made to the act by which it is: “tape”, “wiretap”."""
    surfacing: WordSet = frozenset()
    """Forms after which one of ``surfaces`` brought it out: “surfaced on the channel Grey Heron”."""
    surfaces: WordSet = frozenset()
    requests: WordSet = frozenset()
    """Of ``act_nouns``, those that name an act after one of ``request_openings`` alone: “records request”."""
    request_openings: WordSet = frozenset()
    creations: WordSet = frozenset()
    """What a release is part of that is no news: “a video for her *song*”."""
    agent_ends: WordSet = frozenset()
    """Words that never belong to whoever stands after “by”: “came”, “late”."""
    new_determiners: WordSet = frozenset()
    """Articles of somebody who is not known yet: “a”."""
    telling_prepositions: WordSet = frozenset()
    """Before a place that tells who such a person is: “a clerk *in* the registry”."""
    place_determiners: WordSet = frozenset()
    posts: WordSet = frozenset()
    """Nouns after which “to” tells whose they are: “an *aide* to the governor”."""
    naming: tuple[str, ...] = ()
    """Words between a noun and the name of what it means: “a group *calling itself* Tide”."""
    holding: WordSet = frozenset()
    """Of ``phrasal_acts``, words after which whoever holds the material stands: “у розпорядженні”."""
    stories: WordSet = frozenset()
    """What is brought to light, besides material: “scandal”."""
    carriers: WordSet = frozenset()
    """What is listened in on, and no material where something is released: “phone”."""
    other_objects: WordSet = frozenset()
    """What is no material and is intercepted, recorded, leaked or released as well: “drone”."""
    clear_acts: WordSet = frozenset()
    """Of these forms, those that say what is done without naming the material: “wiretapped”."""
    by: tuple[str, ...] = ()
    """Before whoever did what was done: “by”. Empty where an ending says it."""
    by_after_nouns: tuple[str, ...] = ()
    """The same after a noun that names what was done, where “von” would mean “of”: “durch”."""
    by_endings: tuple[str, ...] = ()
    """Endings of the first word of whoever did it, where an ending says it."""
    receiving: tuple[str, ...] = ()
    """Before whoever is given the material: “with”, “to”."""
    giving: WordSet = frozenset()
    """Forms of acts by which somebody is given it: “shared with”."""
    spans_of_time: WordSet = frozenset()
    """“after two *years* the archive released it”: a subject begins after these."""
    getting: WordSet = frozenset()
    """Forms of acts by which somebody gets it from one of ``givers``: “*got* the file from a clerk”."""
    giver_links: WordSet = frozenset()
    """Before whoever gave it: “from”."""
    givers: WordSet = frozenset()
    """Nouns for people who may have given it, besides roles: “source”, “colonel”."""
    perfect: WordSet = frozenset()
    """Auxiliaries by which a participle acts: “has”."""
    passive: WordSet = frozenset()
    """Auxiliaries by which it is done to the material: “was”."""
    reflexive: WordSet = frozenset()
    """Words by which a passive auxiliary has a subject that acts: “s’est procuré”."""
    undone: WordSet = frozenset()
    """Words by which it was not done, or not yet: “not”, “will”."""
    denying: WordSet = frozenset()
    """Verbs by which what they are said of was not done: “denied that it intercepted”."""
    claiming: WordSet = frozenset()
    """Verbs whose claim holds the act back: “claims that it intercepted”."""
    joins: WordSet = frozenset()
    """Words that join two acts of one agent: “and”."""
    first: WordSet = frozenset()
    """Words by which a report is the first: “first reported”."""
    first_ones: WordSet = frozenset()
    """Words that call whoever reports the first, beside one of ``first_links``: “the first to”."""
    first_links: WordSet = frozenset()
    """Words beside those: “the first *to*”, “als *Erster*” by its “als”."""
    adjective_endings: tuple[str, ...] = ()
    """Endings of adjectives after which a noun follows, where nouns need no article."""
    plural_endings: tuple[str, ...] = ()
    """Endings of verbs of several, or of nobody in particular: “опубликовали”."""
    receiver_endings: tuple[str, ...] = ()
    """Endings of whoever is given something, where an ending says it."""
    reporting: WordSet = frozenset()
    """Verb forms that such a word stands beside."""
    independently: tuple[str, ...] = ()
    """Beginnings of words for how something was checked, which name nobody: “independent”."""
    exclusive: tuple[str, ...] = ()
    """Beginnings of words that nobody else has it: “exclusiv”."""
    material: WordSet = frozenset()
    """What is passed on: “recording”."""
    material_endings: tuple[str, ...] = ()
    """How words for it end that are written together with others: “Überwachungs*video*”."""
    document_kinds: Mapping[str, str] = field(default_factory=dict)
    """A noun to the kind of document it names, as stored: “footage”."""
    spoken_kinds: WordSet = frozenset()
    """Of these kinds, those in which somebody says something: “in a statement”."""
    platforms: WordSet = frozenset()
    """Where posts stand: “on Telegram”."""
    outlets: WordSet = frozenset()
    """Words in the names of outlets: “Times”."""
    agencies: WordSet = frozenset()
    """Names of news agencies, whose reports are copied."""
    telling: WordSet = frozenset()
    """Verbs, in their base forms, of which an outlet may be the object: “told the Times”."""
    interviewed_by: WordSet = frozenset()
    """Before whoever holds an interview: “with”."""
    reports: WordSet = frozenset()
    """What can report by showing: ``material`` and “poll”, “study” …"""
    unnamed_phrases: tuple[str, ...] = ()
    """Phrases that report without naming who said it: “is understood to”."""
    unnamed_stems: tuple[str, ...] = ()
    """Texts of which each unnamed phrase holds one; paragraphs without any are skipped."""


@dataclass(frozen=True, slots=True)
class StatementPatterns:
    """How a text says what was done with the material. Read by ``proposing.statements``, pooled."""

    kinds: Mapping[str, Patterns] = field(default_factory=dict)
    """A kind of statement, as stored in the vocabulary, to the patterns that state it."""
    findings: Patterns = ()
    """What tells of a check by itself: “the signature is genuine, experts say”."""
    doubts: Patterns = ()
    """What tells by itself that nothing is known: “when it was filmed is unclear”."""
    exceptions: Patterns = ()
    """What a check that the same sentence asserts leaves open: “but not its date”."""
    methods: Mapping[str, str] = field(default_factory=dict)
    """A method of verifying, as stored, to its pattern."""
    objects: Mapping[str, str] = field(default_factory=dict)
    """What is verified, as stored, to its pattern."""
    checking: Patterns = ()
    """Whole words that are verbs of checking, whose subject is whoever checked: “verified”."""
    asserting: Patterns = ()
    """Forms by which verifying was done: “verified”, “was able to verify”, but not “verification”."""
    confirming: Patterns = ()
    """Words that say of much else that it is so: “confirmed”, of a player’s move to a club."""
    confirmed_things: Patterns = ()
    """Stems of what such a word must be said of, anywhere in its sentence, to verify something."""
    no_tampering: Patterns = ()
    """That no tampering was found: asserted, whatever it denies: “found no sign of editing”."""
    disclaimed: Patterns = ()
    """Words that, in the clause of a word for verifying, say that it was not done or could not be."""
    inconclusive: Patterns = ()
    """That a check told nothing, wherever its sentence says so: “but reached *no conclusion*”."""
    silences: Patterns = ()
    """That nothing more is told of it: “*without naming* anybody who did”, which denies nothing."""
    other_matters: Patterns = ()
    """Where such a word is said of what is no material: “from her *verified account*”."""
    unsaid: Patterns = ()
    """Words right before a statement that leave it open: “did not say who”."""
    clause_openings: tuple[str, ...] = ()
    """Words that part a clause from the one before: “but”, “while”."""
    relative_openings: tuple[str, ...] = ()
    """Words after a comma that open a clause about a noun: “The Times, *which* did not name him,”."""
    hedged: Patterns = ()
    """That the statement itself is held back from."""
    duration_numbers: tuple[str, ...] = ()
    duration_units: tuple[str, ...] = ()
    duration_approximators: tuple[str, ...] = ()
    activities: Patterns = ()
    """What a duration is said of: “translating”, “process”."""


@dataclass(frozen=True, slots=True)
class CheckWords:
    """Forms of the words by which a check is told, whatever their order. Read by ``proposing.check_frames``."""

    verifying: WordSet = frozenset()
    """Verbs of checking, in forms that say it was done: “verified”."""
    to_verify: WordSet = frozenset()
    """The same and others in forms that leave open whether it was: “to verify”, “to rule out”."""
    establishing: WordSet = frozenset()
    """Verbs that are said of much else: two of ``matters`` and material stand beside them."""
    managing: WordSet = frozenset()
    """Words by which such a form was done: “*managed* to verify”."""
    comparing: WordSet = frozenset()
    """Verbs that check something by what one of ``comparing_links`` opens: “checked it *against*”."""
    comparing_links: WordSet = frozenset()
    judging: WordSet = frozenset()
    """Verbs, besides those of saying, by which one of ``verdicts`` is given: “considers”."""
    verdicts: WordSet = frozenset()
    """What material may prove to be: “genuine”, “forged”."""
    genuine: WordSet = frozenset()
    """Those of ``verdicts`` that speak for the material; the others, and ``tampered``, against it."""
    examining: WordSet = frozenset()
    """Words beside which a verdict against it tells of a check: “experts”, “found”. Without one of
    them a party denies that the material is genuine."""
    finding: WordSet = frozenset()
    """Verbs of coming upon ``tampering``, or upon none: “saw no sign of editing”."""
    tampering: WordSet = frozenset()
    signs: WordSet = frozenset()
    """What such a verb finds of it: “trace”."""
    failing: WordSet = frozenset()
    """Words, besides denials, by which a check was not made or told nothing: “unable”."""
    no_denials: WordSet = frozenset()
    """Words that deny and mean much else: “ما”, “what”."""
    unknown: WordSet = frozenset()
    """Words by which one of ``matters`` is not known: “unclear”."""
    matters: WordSet = frozenset()
    """What is checked, besides material: “location”."""
    tampered: WordSet = frozenset()
    """What one of ``judging`` may deny of material by a single word: “was not *edited*”."""
    impersonal: WordSet = frozenset()
    """Verbs after which an Arabic prefix names who could not: “لم *يتسن* لرويترز”."""
    qualities: WordSet = frozenset()
    """What one of ``judging`` is said of by itself: “acknowledged the *authenticity*”."""
    dating: WordSet = frozenset()
    """Words before a year by which material is of that year: “filmed in 2014”."""
    parting: WordSet = frozenset()
    """Words that part two clauses: “but”."""
    helping: WordSet = frozenset()
    """Words of a verb's group, besides auxiliaries: “*said it* had been *able to* verify”."""


@dataclass(frozen=True, slots=True)
class NumberWords:
    """How numbers are written out, and what is said of them. Read by ``figures``, pooled."""

    ones: tuple[str, ...] = ()
    """From zero to nineteen."""
    tens: tuple[str, ...] = ()
    """From twenty to ninety."""
    scales: Mapping[str, int] = field(default_factory=dict)
    joints: tuple[str, ...] = ()
    """Words within a number: “two hundred *and* ten”."""
    percent: Patterns = ()
    parts: Mapping[str, float] = field(default_factory=dict)
    """“half”, “third”."""
    bare_parts: tuple[str, ...] = ()
    """Parts that need no number before them and have no plural: “half”."""
    part_counts: Mapping[str, int] = field(default_factory=dict)
    """Words that may count parts: “a”, “two”."""
    approximators: Mapping[str, str] = field(default_factory=dict)
    """“roughly” and the like, to one of a few plain forms."""
    articles: Patterns = ()
    """Words between an approximator and its number: “nearly *a* third”."""
    categories: Mapping[str, str] = field(default_factory=dict)
    """A folded word to what it says of a number: dead, lost, destroyed, wounded or left."""
    idioms: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    """A word to the pattern of a phrase with it, and the word, no longer, that is read instead."""
    pronoun_numbers: Mapping[str, Patterns] = field(default_factory=dict)
    """A number to the patterns in which it stands for somebody: “one of them”."""


@dataclass(frozen=True, slots=True)
class DateWords:
    """Months in order. Read by ``figures`` and ``proposing``, pooled."""

    month_stems: tuple[str, ...] = ()
    """The first three letters of each, by which its whole and its short name are known."""
    month_names: Patterns = ()
    """The whole and the short name of each."""


@dataclass(frozen=True, slots=True)
class LayoutPatterns:
    """Lines of an article that are no body text. Read by ``proposing``, pooled."""

    key_points: Patterns = ()
    """Headings over key points."""
    credit_openings: Patterns = ()
    """Openings of lines at the foot of an article."""
    credit_sources: Patterns = ()
    """What stands in such a line before the name of a source."""
    captions: Patterns = ()
    """What a caption holds."""


@dataclass(frozen=True, slots=True)
class ParticularPatterns:
    """What leads to a person. Read by ``exact_addresses`` and ``particulars``, case as written.

    ``<months>``, ``<house>``, ``<capital>`` and ``<cyrillic>`` in a pattern stand for a month of any
    language, the number of a house, and a word with a Latin or a Cyrillic capital.
    """

    streets: Patterns = ()
    street_words: Patterns = ()
    """Of languages in Cyrillic letters: words for a street, before or after its name."""
    house_words: Patterns = ()
    """Of the same languages: words before the number of a house."""
    months: Patterns = ()
    """Month names: a number before one is no house."""
    passport: Patterns = ()
    channel: Patterns = ()
    """Words for a public channel, whose name is no private account."""


@dataclass(frozen=True, slots=True)
class RetoldWords:
    """Words by which a sentence tells again what a quote says. Read by ``matching.retelling``."""

    phrases: Mapping[str, str] = field(default_factory=dict)
    """Folded phrases to plain words for the same: “before long”, “soon”."""
    light: WordSet = frozenset()
    """Words that matter little in any sentence, such as “give” and “see”."""
    general: WordSet = frozenset()
    """Words that matter, and that many sentences have in common: “nobody”, “every”, “before”."""
    loss: WordSet = frozenset()
    """Death and loss. Whoever retells a quote that speaks of it speaks of it, too, …"""
    remainder: WordSet = frozenset()
    """… or of who or what is left, or of other ends."""
    lacking: WordSet = frozenset()
    """Words that say without a denial that something is not: “lack”, “unable”."""


@dataclass(frozen=True, slots=True)
class Language:
    """All tables of one language."""

    tag: str
    """Its BCP 47 tag, without region: “en”."""
    name: str
    """What it is called in English, marked for translation. Read by ``naming.language_name``."""
    common_words: WordSet
    """Ten or so small words by which a text of it is recognised. Read by ``detection``."""
    telling_letters: str = field(kw_only=True, default="")
    """Letters that tell it from the others of its script. Read by ``detection``."""
    function_words: WordSet
    """Words that carry no matter of their own. Words that do in another language, such as “war”
    and “die”, are left out. Read by ``content_words``, pooled."""
    other_news: WordSet = field(kw_only=True)
    """Words of the arts, of sports and of trade, in the forms in which they are met. Read by
    ``matching.quote_setting``, pooled."""
    no_denials: tuple[str, ...] = field(kw_only=True)
    """Phrases that begin like a denial and deny nothing: “no fewer”, “not only”. Read by
    ``matching.retelling``, pooled."""
    denials: WordSet
    """“not”, “never”. Read by ``content_words``, pooled, and by ``aligning``."""
    contrasts: tuple[Contrast, ...]
    """Words of which one cannot stand for another without changing what is said: days, directions,
    kin, opposites. Read by ``matching.contrasts``, pooled."""
    small_contrasts: tuple[Contrast, ...] = field(kw_only=True)
    """The same of words that carry no matter, such as modal verbs and conjunctions: “may” and
    “must”. Read by ``matching.contrasts``, pooled."""
    persons: Contrast = field(kw_only=True)
    """Six sets of pronouns: I, we, you, he, she, they. One that may be either stands in both.
    Read by ``matching.contrasts``, pooled."""
    retold: RetoldWords = field(default_factory=RetoldWords, kw_only=True)
    """Read by ``matching.telling_words`` and ``matching.retelling``."""
    retold_synonyms: tuple[WordSet, ...] = field(default=(), kw_only=True)
    """Words of which one may stand for another where a sentence is retold freely, and not in the same
    place of two wordings. Read by ``matching.retelling``."""
    english_words: Mapping[str, str] = field(default_factory=dict, kw_only=True)
    """A word to the English ones that it may stand for where an English quote is retold. Read by
    ``matching.retelling``, by the first letters of the words."""
    synonyms: tuple[WordSet, ...] = field(kw_only=True)
    """Words of which one may stand for another without changing what is said, in the forms in
    which they are met. Read by ``matching.one_sense``, pooled."""
    sense: SenseWords = field(kw_only=True)
    hedges: tuple[str, ...]
    """Phrases by which an outlet holds back from what it passes on. Read by ``hedges``."""
    quotation_marks: tuple[str, ...]
    """Pairs, opening and closing: “«»”. Read by ``quotations``, pooled."""
    word_order: WordOrder
    """Read by ``proposing.lexicon``, as are the traits."""
    speech: SpeechWords
    phrases: PhraseWords
    people: PeopleWords
    traits: frozenset[Trait] = frozenset()
    works: WorkWords = WorkWords()
    sources: SourceWords = SourceWords()
    statements: StatementPatterns = StatementPatterns()
    checks: CheckWords = CheckWords()
    numbers: NumberWords = NumberWords()
    dates: DateWords = DateWords()
    spelling: SpellingWords = field(default_factory=SpellingWords)
    compared_numbers: ComparedNumbers = field(default_factory=ComparedNumbers)
    kindred_roles: tuple[WordSet, ...] = ()
    """Sets of roles that one person may be given in several texts: “soldier”, “conscript”.
    Read by ``matching.other_speaker``."""
    common_roles: WordSet = field(default=frozenset(), kw_only=True)
    """Those of them that stand in any news, or mean much else: “general”, “official”."""
    occasions: Mapping[str, Patterns] = field(default_factory=dict)
    """A sort of occasion to the words beside a quotation that tell of it: “told reporters”; under
    “answered” verbs by which an answer goes on where the words before it were spoken. Read by
    ``occasion_cues``, pooled."""
    taken_from: Patterns = ()
    """Where an article says that it quotes what another outlet printed: “the words quoted here”.
    Read by ``proposing.plan_documents``, pooled."""
    layout: LayoutPatterns = LayoutPatterns()
    particulars: ParticularPatterns = ParticularPatterns()
    not_hedges: Patterns = ()
    """Where a hedge's words hold nothing back: “supposed to go”. Read by ``hedges``."""
    elisions: Patterns = ()
    """What may follow an apostrophe that stands for letters left out: “’em”. Read by
    ``quotations``, pooled."""
    homographs: WordSet = frozenset()
    """Words of other languages that mean something else in this one. Where the sets of several
    languages are pooled without regard to a text's language, they may be left out."""
    person_endings: Contrast = ()
    """Endings by which one stem tells of several persons: “abandonamos”, “abandonaron”. Read by
    ``matching.contrasts``, pooled."""
    tense_endings: Contrast = ()
    """Endings by which one stem tells what was done from what is, or will be. Read by
    ``matching.contrasts``, pooled."""
    reported_forms: WordSet = frozenset()
    """Verb forms in which what another said is told: German “er *habe*”.
    Read by ``matching.small_exchange``, pooled."""
    nations: Mapping[str, str] = field(default_factory=dict)
    """Beginnings of words for a country and its people, to its English name; “mali$” is a whole word.
    Read by ``matching.nations``."""
    mutual_words: WordSet = frozenset()
    """Verbs of what two do to each other: “met”. Read by ``matching.exchanged_roles``, pooled."""
    detection_rank: int = 100
    """Where a text holds as many common words of two languages, the lower rank is taken; pooled
    patterns are tried in the same order."""
    absent: Mapping[str, str] = field(default_factory=dict)
    """Why a table is empty: its name (“dates.month_stems”), or that of its group (“dates”), to the
    reason."""
