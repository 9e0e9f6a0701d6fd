"""Checks as sentences of seven languages state them, and what only looks like one."""

from __future__ import annotations

from pathlib import Path

import pytest

from provenance.domain.language.languages import LANGUAGES
from provenance.domain.proposing.propose import propose

FILE = Path(__file__).parent / "sentences" / "checks.txt"
ROWS = [
    tuple(line.split(" | ", 1))
    for line in FILE.read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]


@pytest.mark.parametrize(("how", "sentence"), ROWS)
def test_a_check_is_read_as_it_is_stated(how, sentence):
    stated = {one.how for one in propose(sentence).statements if one.kind == "verifying"}

    assert stated == (set() if how == "-" else {how})


@pytest.mark.parametrize(
    "sentence",
    [
        "The tapes are genuine, critics said, but nobody has tested them.",
        "Die Aufnahme ist echt, so der Minister; geprüft hat das niemand.",
        "L'enregistrement est authentique, assure l'avocat, mais personne ne l'a vérifié.",
        "La grabación es auténtica, afirmó, aunque nadie la ha comprobado.",
        "Запись подлинная, заявил адвокат, но никто её не проверял.",
        "Запис справжній, заявив адвокат, але ніхто його не перевіряв.",
        "التسجيل صحيح، قال المحامي، لكن لم يتحقق منه أحد.",
    ],
)
def test_what_somebody_says_is_genuine_and_nobody_checked_is_not_asserted(sentence):
    assert "asserted" not in {one.how for one in propose(sentence).statements}


@pytest.mark.parametrize(
    ("language", "made_up"),
    [
        ("en", {"establishied", "determinied", "certifed", "confirmes", "determinee"}),
        ("fr", {"authentiquee", "authentiquees", "véritablee", "contrefaitle", "contrefaitles"}),
        ("ru", {"сочл", "пришл", "счёла"}),
    ],
)
def test_words_for_a_check_hold_no_form_that_no_verb_has(language, made_up):
    words = LANGUAGES[language].checks

    forms = words.judging | words.verdicts | words.establishing | words.to_verify

    assert forms & made_up == set()
