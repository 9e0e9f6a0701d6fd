"""Small chains in which every passage says where it stands, and what each finding of one says."""

from __future__ import annotations

from tests.domain import rows

ONE, TWO, PAPER, CALLS = 1, 2, 3, 4
TIMES, SERVICE, AGENCIES, STATE = 11, 12, 13, 14
A, B, P, C = (f"the article headed “Document {number}”" for number in (ONE, TWO, PAPER, CALLS))
LOOKED = {"examined": "2026-05-01", "examined_by": "a curator"}
PEOPLE = [
    rows.source(TIMES, "The Times"),
    rows.source(STATE, "Ukraine", interests=(rows.interest(),)),
    rows.source(SERVICE, "the Security Service", part_of=STATE),
    rows.source(AGENCIES, "law enforcement agencies"),
]


def says(document, words="", **fields):
    """The quote as a document words it, in words that name the document."""
    return rows.wording(document, words or f"words in {document}", **fields)


def step(taker, upstream=None, **fields):
    fields.setdefault("words", f"{taker} took it")
    return rows.attribution(taker, upstream, **fields)


def checked(document, *methods, **fields):
    """The document tells that The Times verified the calls."""
    fields = {"doer": TIMES, "of_document": CALLS, "methods": methods} | fields
    return rows.statement(document, words=f"checked, says {document}", **fields)


def two_outlets(*more):
    """Two outlets and the paper they take from, which has recordings."""
    upward = [step(ONE, PAPER), step(TWO, PAPER), step(PAPER, CALLS, told_by=ONE)]
    return [PEOPLE, says(ONE), says(TWO), upward, *more]


def caught(*acts, told_by=ONE, slug="caught", **fields):
    """The step by which somebody speaks in the calls, with who caught them."""
    fields |= {"words": f"{told_by} tells of the calls", "told_by": told_by, "slug": slug}
    return rows.attribution(CALLS, speaks=True, acts=acts, **fields)


def told(code, *given, **options):
    """Each finding of a code: its sentence, the words that show it, and its group."""
    report = rows.report(*given, **options)
    return [
        (
            one.sentence,
            [report.records.passages[number].exact for number in one.passages],
            one.group.value,
        )
        for one in report.findings
        if one.code == code
    ]


def capital(sentence):
    """As the beginning of a sentence."""
    return sentence[0].upper() + sentence[1:]
