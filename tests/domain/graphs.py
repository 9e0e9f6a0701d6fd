"""Any graph of records there can be: circles, parallels, nesting, and ids that lead nowhere."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import settings
from hypothesis import strategies as st

from provenance.domain.chain.records import CandidateRecord, Records
from provenance.domain.vocabulary import (
    ActKind,
    DateLayer,
    DocumentKind,
    Form,
    GapKind,
    HowPut,
    Reader,
    StatementKind,
    Zone,
)
from tests.domain import rows

# Each example is walked many times over.
FEWER = settings(max_examples=max(8, settings().max_examples // 4))
IDS = range(1, 6)
UNKNOWN = 99
KNOWN = st.sampled_from(IDS)
MAYBE = st.none() | KNOWN | st.just(UNKNOWN)
WORDS = st.sampled_from(
    ["We are losing.", "about 400 left", "Putin [is] a fool … he", "the purported soldier", "one"]
)
AS_NAMED = st.sampled_from(["", "Sergey", "the purported soldier", "a man called Andrey"])
EDTF = st.sampled_from(["", "2022", "2022-09-29", "2022-09-29~", "XXXX-09-29", "2023-01-01"])
DATES = st.builds(rows.date, EDTF, st.sampled_from(DateLayer), passage=st.none() | st.just(1))
ACTS = st.builds(rows.act, st.sampled_from(ActKind), MAYBE, AS_NAMED, MAYBE)


@st.composite
def attributions(draw):
    kind = draw(st.sampled_from(["up", "up", "up", "broken", "speaks", "gap"]))
    way = {
        "up": {"upstream": draw(KNOWN | st.just(UNKNOWN))},
        "broken": {"upstream": draw(KNOWN), "gap": GapKind.UNKNOWN_STEPS},
        "speaks": {"speaks": True},
        "gap": {"gap": draw(st.sampled_from(GapKind))},
    }[kind]
    layer = draw(st.sampled_from(["seen", "told", "inferred"]))
    taker = draw(KNOWN)
    number = draw(st.integers(1, 10**6))
    told = {
        "seen": {"told_by": taker, "words": draw(WORDS)},
        "told": {"told_by": draw(KNOWN | st.just(UNKNOWN)), "words": draw(WORDS)},
        "inferred": {"inference": "It follows.", "inferred_for": draw(MAYBE)},
    }[layer]
    limits = draw(st.frozensets(KNOWN, max_size=2))
    acts = tuple(draw(st.lists(ACTS, max_size=2)))
    slug = f"attribution-{number}"
    return rows.attribution(taker, id=number, slug=slug, quotes=limits, acts=acts, **way, **told)


@st.composite
def wordings(draw, of):
    return rows.wording(
        draw(KNOWN),
        draw(WORDS),
        of=of,
        id=draw(st.integers(1, 30)),
        zone=draw(st.sampled_from(Zone)),
        form=draw(st.sampled_from(Form)),
        within=draw(st.none() | st.integers(1, 31)),
        speaker_as_named=draw(AS_NAMED),
        naming_passage=draw(MAYBE),
        translations=tuple(
            rows.translation("en", translator, UNKNOWN)
            for translator in draw(st.lists(MAYBE, max_size=2))
        ),
    )


@st.composite
def statements(draw):
    return rows.statement(
        draw(KNOWN),
        kind=draw(st.sampled_from(StatementKind)),
        how_put=draw(st.sampled_from(HowPut)),
        doer=draw(MAYBE),
        doer_as_named=draw(AS_NAMED),
        of_document=draw(KNOWN),
        methods=tuple(draw(st.sets(st.sampled_from("abc"), max_size=2))),
        duration_number=draw(st.sampled_from(["", "1", "2"])),
        duration_unit="month",
        duration_hedge=draw(st.sampled_from(["", "nearly"])),
    )


@st.composite
def sources(draw, number):
    interests = tuple(
        rows.interest(words, since=since, passage=draw(MAYBE))
        for words, since in draw(
            st.lists(st.tuples(st.just("a party"), st.sampled_from([None, "2022-10-01"])))
        )
    )
    return rows.source(number, part_of=draw(MAYBE), interests=interests)


@st.composite
def documents(draw, number):
    return rows.document(
        number,
        kind=draw(st.sampled_from(DocumentKind)),
        publisher=draw(MAYBE),
        held=draw(st.booleans()),
        copy_of=draw(MAYBE),
        examined=draw(st.sampled_from(["", "2026-05-01"])),
        language=draw(st.sampled_from(["", "en", "ru"])),
        dates=draw(st.lists(DATES, max_size=2)),
    )


@st.composite
def graphs(draw) -> Records:
    """Records in which what a wording must have is there, and all else may be missing."""
    own_wordings = draw(st.lists(wordings(1), min_size=1, max_size=3))
    others = draw(st.lists(KNOWN.flatmap(wordings), max_size=3))
    walked = draw(st.lists(attributions(), max_size=9))
    told = [draw(documents(number)) for number in IDS]
    agents = [draw(sources(number)) for number in IDS[:3]]
    said = [rows.quote(n, speaker=draw(MAYBE)) for n in IDS]
    handled = draw(st.lists(statements(), max_size=4))
    built = rows.records(others, own_wordings, walked, told, agents, said, handled)
    known = {n: row for n, row in built.documents.items() if n != UNKNOWN}
    ruled = draw(st.sampled_from(Reader))
    return replace(
        built,
        documents=known,
        candidates=tuple(
            CandidateRecord(number, "the same words", "they agree", "proposed", "a curator")
            for number in list(built.attributions)[:1]
        ),
        overrulings=tuple(
            rows.overruling(r.passage, ruled, "purported", stands=draw(st.booleans()))
            for r in built.quote_wordings()[:1]
        ),
    )
