"""The glossary: each term in one sentence, with the standard it follows."""

from __future__ import annotations

from dataclasses import dataclass

from provenance.domain.messages import gettext as _
from provenance.domain.messages import gettext_noop


@dataclass(frozen=True, slots=True)
class GlossaryEntry:
    """A term, its meaning here, and the standard it comes from."""

    term: str
    meaning: str
    standard: str


GLOSSARY = (
    GlossaryEntry(
        gettext_noop("Source"),
        gettext_noop(
            "Who speaks, intercepts, releases, verifies, publishes or relays: a person, a service, a "
            "ministry, a newsroom, or a voice that is not named."
        ),
        "PROV Agent",
    ),
    GlossaryEntry(
        gettext_noop("Document"),
        gettext_noop(
            "Anything that carries words: an article, an agency report, a recording, a statement. It "
            "is held when a curator had its own words before them, and named when it is known only "
            "through others."
        ),
        "PROV Entity; schema.org CreativeWork",
    ),
    GlossaryEntry(
        gettext_noop("Passage"),
        gettext_noop("Exact words at a place in a document."),
        "W3C Web Annotation: TextQuoteSelector and TextPositionSelector",
    ),
    GlossaryEntry(
        gettext_noop("Quote"),
        gettext_noop(
            "The claimed speech event, which a journalist calls the quote: who is claimed to have "
            "spoken, to whom, when and where, each possibly unknown."
        ),
        "schema.org Quotation; matn",
    ),
    GlossaryEntry(
        gettext_noop("Wording"),
        gettext_noop(
            "How one document words one quote, with the speaker as that document names them."
        ),
        gettext_noop("PARC content span; textual criticism: a witness’s reading"),
    ),
    GlossaryEntry(
        gettext_noop("Occasion"),
        gettext_noop(
            "The one situation in which several quotes of a document were spoken: on a tape, to "
            "reporters, on Telegram. A step speaks for the quotes of the occasions it names."
        ),
        "PROV Activity",
    ),
    GlossaryEntry(
        gettext_noop("Attribution, or step"),
        gettext_noop(
            "What a document takes its words from: another document, the claimed speaker who speaks "
            "in it, or a gap."
        ),
        "prov:wasQuotedFrom, wasDerivedFrom, hadPrimarySource; isnad",
    ),
    GlossaryEntry(
        gettext_noop("Gap"),
        gettext_noop(
            "A hole where an upstream should be, with its kind: source not named, occasion not "
            "stated, link dead, byline stripped, an unknown number of missing steps, or no upstream "
            "stated."
        ),
        gettext_noop("isnad: suspended, broken"),
    ),
    GlossaryEntry(
        gettext_noop("Act"),
        gettext_noop(
            "What was done at a step and by whom, as named there: intercepted, leaked, released, "
            "obtained, quoted, republished."
        ),
        "PROV Activity",
    ),
    GlossaryEntry(
        gettext_noop("Candidate"),
        gettext_noop(
            "A possible filling of a gap, with its grounds; it counts nowhere until a second curator "
            "confirms it, and then only as inferred."
        ),
        "",
    ),
    GlossaryEntry(
        gettext_noop("Statement"),
        gettext_noop(
            "What a document says, verbatim, was done with the material: verifying, translating, "
            "editing, selecting or naming."
        ),
        "",
    ),
    GlossaryEntry(
        gettext_noop("Verification statement"),
        gettext_noop(
            "A statement of verifying: who verified, what, and by which method. It is own "
            "when it stands in the verifier’s own document, relayed when another passes it on."
        ),
        "",
    ),
    GlossaryEntry(
        gettext_noop("Chain"),
        gettext_noop(
            "Everything that can be reached upward from one wording: its steps, its ends and its "
            "findings."
        ),
        "isnad; stemma",
    ),
    GlossaryEntry(
        gettext_noop("Origin"),
        gettext_noop(
            "Where a chain reaches the claimed speaker in a document that somebody is named as "
            "publishing, releasing or holding. Always as claimed."
        ),
        "prov:hadPrimarySource",
    ),
    GlossaryEntry(
        gettext_noop("Finding"),
        gettext_noop(
            "A fault or feature of a chain, computed by a named rule, with the passages that show it."
        ),
        "",
    ),
    GlossaryEntry(
        gettext_noop("Seen, told, inferred"),
        gettext_noop(
            "How we know of a step: its words stand in the taker itself; another document tells it of "
            "the taker; or a curator concludes it without words, giving the reason."
        ),
        "",
    ),
    GlossaryEntry(
        gettext_noop("None stated, not examined"),
        gettext_noop(
            "Somebody looked and found no verification statement; nobody is recorded as having "
            "looked. The two are never the same."
        ),
        "",
    ),
    GlossaryEntry(
        gettext_noop("Direct, indirect, mixed"),
        gettext_noop(
            "Words in quotation marks, words retold in a clause, or a clause with some words in marks."
        ),
        "PARC",
    ),
    GlossaryEntry(
        gettext_noop("Hedge"),
        gettext_noop(
            "A word by which an outlet holds back from what it passes on, such as purported or said to."
        ),
        "",
    ),
    GlossaryEntry(
        gettext_noop("Syndicated copy"),
        gettext_noop(
            "The same text under another roof: it counts with what it copies, as one witness."
        ),
        "",
    ),
    GlossaryEntry(
        gettext_noop("Common link"),
        gettext_noop(
            "The one origin to which several outlets go back; many outlets then are one witness."
        ),
        gettext_noop("isnad criticism"),
    ),
    GlossaryEntry(
        gettext_noop("Second reader"),
        gettext_noop(
            "The curator who reads what another has entered and decides whether it is published; "
            "nobody publishes what they submitted themselves."
        ),
        "",
    ),
    GlossaryEntry(
        gettext_noop("Edition"),
        gettext_noop(
            "A document’s record as a second reader read it and agreed to it, numbered from 1 and kept "
            "at an address; a change waits until it is read too."
        ),
        "prov:wasRevisionOf",
    ),
    GlossaryEntry(
        gettext_noop("Correction"),
        gettext_noop(
            "What a publisher, or a curator here, put right or took back after a document was out: "
            "it is carried as a notice to every wording below it."
        ),
        "prov:wasRevisionOf, wasInvalidatedBy; schema.org CorrectionComment",
    ),
)


def glossary() -> tuple[GlossaryEntry, ...]:
    """Return the glossary in the current language."""
    return tuple(GlossaryEntry(_(w.term), _(w.meaning), _(w.standard)) for w in GLOSSARY)
