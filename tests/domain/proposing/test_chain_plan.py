"""The whole chain that is read of an article: its voices, its occasions, and the way of each."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.domain.proposing.chain_plan import build_plan
from provenance.domain.proposing.plan_documents import DocumentReader, PlanRow, RegisterName
from provenance.domain.proposing.proposal_rows import rows_of
from provenance.domain.proposing.propose import propose

ECHO = RegisterName("Lendal Echo", is_outlet=True)
CORVANE = RegisterName("Corvane", is_outlet=True, is_agency=True)
SERVICE = RegisterName("Border Guard Service")
SAYS = "“We have one compass for forty men,” the soldier says in the recording"


def plan(text, *bodies, own=""):
    rows = sorted(rows_of(propose(text)), key=lambda row: (row.start, row.end))
    kept = [
        PlanRow(number, row.kind, row.start, row.end, row.details)
        for number, row in enumerate(rows)
    ]
    return build_plan(text, kept, bodies, own_publisher=own)


def ways(text, *bodies, own=""):
    """Of each occasion its label, and its documents with the words that state them."""
    return [
        (one.label, [(d.kind, d.publisher, text[slice(*d.place)]) for d in one.documents])
        for one in plan(text, *bodies, own=own).occasions
    ]


def test_words_of_a_recording_came_by_it_and_by_the_report_that_tells_of_it():
    text = f"{SAYS}, Corvane reported.\nThe recording was released by the Border Guard Service."

    (way,) = ways(text, CORVANE, SERVICE)

    assert way == (
        "in the recording",
        [
            ("wire", "Corvane", "Corvane reported"),
            ("released-audio", "Border Guard Service", text.split("\n")[1]),
        ],
    )


def test_whoever_has_obtained_a_recording_reports_it():
    text = f"{SAYS}.\nThe call was obtained by the Lendal Echo newspaper on Monday morning."

    ((_, documents),) = ways(text, ECHO)

    assert documents[0] == (
        "article",
        "Lendal Echo",
        "obtained by the Lendal Echo newspaper on Monday morning",
    )


def test_the_articles_own_outlet_is_no_document_above_it():
    text = f"{SAYS}.\nThe call was obtained by the Lendal Echo newspaper on Monday morning."

    ((_, documents),) = ways(text, ECHO, own="Lendal Echo")

    assert [kind for kind, *_ in documents] == ["recording"]


@pytest.mark.parametrize(
    ("more", "document"),
    [
        ("", ("recording", "")),
        ("The recording was released on Monday evening.", ("released-audio", "")),
        (
            "The recording was released by the harbour police on Monday.",
            ("released-audio", "the harbour police"),
        ),
    ],
)
def test_who_let_a_recording_out_is_read_without_the_register_too(more, document):
    ((_, documents),) = ways(f"{SAYS}.\n{more}\n")

    assert [one[:2] for one in documents] == [document]


def test_a_post_is_the_speakers_own():
    text = "“We go home on Friday,” Olen Tarsk wrote on Telegram."

    assert ways(text) == [("on Telegram", [("post", "Olen Tarsk", "Olen Tarsk wrote on Telegram")])]


def test_the_outlet_that_was_told_is_the_document_above():
    text = "“We go home on Friday,” Piet Harrow told the Lendal Echo newspaper."

    ((_, documents),) = ways(text, ECHO)

    assert documents == [("article", "Lendal Echo", "Piet Harrow told the Lendal Echo newspaper")]


@pytest.mark.parametrize(
    ("text", "host"),
    [
        (
            "“We go home on Friday,” Ann Lee said in an interview with the Lendal Echo.",
            "Lendal Echo",
        ),
        ("“We go home on Friday,” Ann Lee said in an interview with Radio Tide.", "Radio Tide"),
        ("“We go home on Friday,” Ann Lee said in an interview.", ""),
    ],
)
def test_an_interview_is_whose_who_held_it(text, host):
    ((_, documents),) = ways(text, ECHO)

    assert [one[:2] for one in documents] == [("interview", host)]


def test_words_said_to_reporters_have_no_document_between():
    assert ways("“We go home on Friday,” Ann Lee told reporters.") == [("told reporters", [])]


def test_words_that_state_a_way_never_reach_over_the_quotation():
    text = "In the recording the soldier says: “We have one compass for forty men.” He waits."

    ((_, documents),) = ways(text)

    assert documents == [("recording", "", "In the recording the soldier says")]


def test_where_they_would_reach_over_it_only_the_words_of_the_occasion_are_taken():
    text = "In the recording he complains: “We have one compass,” the soldier says."

    ((_, documents),) = ways(text)

    assert documents == [("recording", "", "In the recording")]


def test_a_recording_is_suggested_where_no_words_beside_a_quotation_tell_of_it():
    text = (
        "The recording was released by the harbour police on Monday.\n"
        "“We have one compass for forty men,” the soldier says.\n“It is false,” Ann Lee said."
    )

    chain = plan(text)

    assert [(one.label, one.documents[0].kind) for one in chain.occasions] == [
        ("The recording", "released-audio")
    ]
    assert [one.occasion for one in chain.quotes] == [0, None]


def test_so_is_the_report_of_an_outlet_that_obtained_something():
    text = "“We are lost,” the soldier says.\nThe files were obtained by the Lendal Echo newspaper."

    assert [kind for _, documents in ways(text, ECHO) for kind, *_ in documents] == ["article"]
    assert ways(text) == []


def test_the_one_body_that_is_named_is_suggested_as_whose_the_recording_is():
    text = f"{SAYS}.\nThe paper received it from the Border Guard Service in May."

    ((_, documents),) = ways(text, SERVICE)

    assert documents == [("recording", "Border Guard Service", text.split("\n")[1])]


def test_one_who_is_heard_on_one_occasion_only_is_suggested_to_be_on_it():
    text = f"{SAYS}.\n“It is late now,” the soldier says.\n“No,” Ann Lee said."

    assert [one.occasion for one in plan(text).quotes] == [0, 0, None]


def test_a_quotation_of_no_stated_occasion_is_on_none():
    (quote,) = plan("“We go home on Friday,” Ann Lee said.").quotes

    assert (quote.voice, quote.occasion) == (0, None)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "“We have one,” the unnamed soldier says. “Nobody can see.”\n"
            "“It is late now,” the soldier says.",
            ["the unnamed soldier"],
        ),
        (
            "“It is late now,” the soldier says.\n“We have one,” the unnamed soldier says.",
            ["the unnamed soldier"],
        ),
        ("“It is late now,” Harrow said. Later Piet Harrow left.", ["Piet Harrow"]),
        ("“It is late now,” Harrow said. Later he left.", ["Harrow"]),
        ("“It is late now,” Olen Tarsk, the governor of Vessen, said.", ["Olen Tarsk"]),
        ("“It is late now,” Mayor Tilda Brok said.", ["Tilda Brok"]),
        ("“It is late now,” Norlia’s governor, Tarsk, said.", ["Tarsk"]),
        ("“It is late now,” the governor, Olen Tarsk, said.", ["Olen Tarsk"]),
        (
            "“It is late now,” the officer said.\n“No, it is not,” a guard said.",
            ["the officer", "a guard"],
        ),
        (
            "“It is late now,” the officer said.\n“No, it is not,” Olen Tarsk said.",
            ["the officer", "Olen Tarsk"],
        ),
    ],
)
def test_each_voice_is_listed_once_by_its_fullest_name(text, names):
    assert [one.name for one in plan(text).voices] == names


def test_a_quotation_of_nobody_has_no_voice():
    chain = plan("“We shall all go home on Friday.”")

    assert [one.voice for one in chain.quotes] == [None]


def test_statements_are_listed():
    text = f"{SAYS}.\nThe paper could not independently verify the recording."

    assert len(plan(text).statements) == 1


PIECES = [
    "“We are lost,”",
    "“It is false.”",
    " the soldier says",
    " Ann Lee told reporters",
    "\n",
    ". ",
]
PIECES += ["in the recording", "The tape was released by the Border Guard Service", "on Telegram"]


@given(st.lists(st.sampled_from(PIECES), max_size=12))
def test_of_any_text_what_is_suggested_stands_in_it(pieces):
    text = "".join(pieces)
    chain = plan(text, ECHO, SERVICE)

    for way in chain.occasions:
        for start, end in (way.place, *(one.place for one in way.documents)):
            assert 0 <= start < end <= len(text)
    assert all(one.voice is None or one.voice < len(chain.voices) for one in chain.quotes)


@pytest.mark.parametrize(
    "more",
    [
        "The extracts printed here are taken from the report of the news agency Corvane.",
        "Corvane was let into the court room. It is that report from which the words here come.",
        "The news agency Corvane counted them. За його повідомленням наводимо їх і ми.",
    ],
)
def test_the_report_that_an_article_says_it_quotes_is_above_it(more):
    (way,) = ways(f"{SAYS}.\n{more}\n", CORVANE)

    assert way[1][0][:2] == ("wire", "Corvane")


def test_a_body_is_known_by_its_name_without_its_country():
    text = f"{SAYS}.\nThe Signals Directorate released the recording on Monday."

    ((_, documents),) = ways(text, RegisterName("Signals Directorate of Tavria"))

    assert [one[:2] for one in documents] == [("released-audio", "Signals Directorate of Tavria")]


@pytest.mark.parametrize(
    ("more", "kind"), [("", "released-audio"), (" The video is dark.", "released-video")]
)
def test_clips_of_which_nothing_is_seen_are_sound(more, kind):
    text = f"{SAYS}.\nThe Border Guard Service put nine clips online on Saturday.{more}"

    ((_, documents),) = ways(text, SERVICE)

    assert [one[0] for one in documents] == [kind]


def test_a_tape_that_was_played_in_court_is_not_released():
    text = (
        f"{SAYS}.\nOne seat was free while the tape was played. The Border Guard Service kept it."
    )

    ((_, documents),) = ways(text, SERVICE)

    assert [one[:2] for one in documents] == [("recording", "Border Guard Service")]


def test_whoever_is_asked_is_asked_where_they_also_speak():
    text = (
        "“We go home on Friday,” Ann Lee told reporters.\n"
        "Asked about the rain, Ann Lee said: “It will stop.”"
    )

    chain = plan(text)

    assert [one.label for one in chain.occasions] == ["told reporters"]
    assert [one.occasion for one in chain.quotes] == [0, 0]


def test_an_unnamed_voice_of_which_no_occasion_is_told_is_suggested_to_be_on_the_tape():
    text = f"{SAYS}.\n“It is late now,” the driver answers.\n“No,” Ann Lee said."

    assert [one.occasion for one in plan(text).quotes] == [0, 0, None]


def test_a_sentence_by_the_same_verb_is_of_the_same_occasion():
    text = "“We go home on Friday,” Ann Lee told the reporters there. “That is all of it.”"

    assert [one.occasion for one in plan(text).quotes] == [0, 0]


@pytest.mark.parametrize("named", ["the governor, Olen Tarsk", "Governor Olen Tarsk"])
def test_a_role_that_stands_before_a_name_is_one_voice_with_it(named):
    text = f"“The bridge stands,” said {named}.\n“Come and look,” the governor said."

    chain = plan(text)

    assert [one.name for one in chain.voices] == ["Olen Tarsk"]
    assert [one.voice for one in chain.quotes] == [0, 0]


def test_the_place_in_a_role_is_nobodys_name():
    (voice,) = plan("“The bridge stands,” said the governor of Vessen.").voices

    assert (voice.name, voice.is_named) == ("the governor of Vessen", False)


def test_a_document_is_not_called_by_whoever_let_it_out():
    text = f"{SAYS}.\nThe Border Guard Service put nine clips online on Saturday."

    ((tape,),) = [one.documents for one in plan(text, SERVICE).occasions]

    assert "Service" not in tape.words


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ("told the Lendal Echo newspaper", "Lendal Echo"),
        ("told the Echo of Sarn newspaper", "Echo of Sarn"),
        ("told the newspaper", ""),
    ],
)
def test_an_outlet_that_the_register_lacks_is_called_by_its_own_name(told, name):
    ((_label, (document,)),) = ways(f"“It is a clumsy forgery,” Piet Harrow {told}.")

    assert document[:2] == ("article", name)


def test_an_outlet_that_may_be_one_of_several_is_not_named():
    bodies = [RegisterName(f"{place} Gazette", is_outlet=True) for place in ("Velsund", "Dravik")]
    text = "“It is a forgery,” Piet Harrow told the Gazette newspaper."

    assert [document[1] for _label, way in ways(text, *bodies) for document in way] == [""]


def test_the_name_of_an_outlet_ends_with_a_name():
    text = "told Harbour Post of the river"

    assert DocumentReader(text, (), ()).outlet_as_named(0, len(text)) == "Harbour Post"
