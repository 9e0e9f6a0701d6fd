"""A disclaimer of verification is never proposed as a verification; a verification stays one."""

from __future__ import annotations

import pytest

from provenance.domain.proposing.propose import propose

DISCLAIMED = """
The recordings could not be independently verified.
The paper said it was unable to verify the calls.
Neither outlet has confirmed the recordings.
No one has authenticated the audio so far.
The paper, which has not verified the calls, published them on Monday.
The claim has not yet been confirmed by officials.
None of the accounts have been corroborated.
The agency has yet to verify the footage.
Efforts by the paper failed to verify the speaker.
It was impossible to verify the identities of the men.
The ministry declined to confirm the authenticity of the calls.
The daily couldn’t verify the video.
The audio, released on Monday, remains unverified.
The tape has never been authenticated.
The figures are unconfirmed.
The channel published the file without verifying it.
Nobody has fact-checked the statement.
The authenticity of the recording has not been verified.
The paper has no means to verify the account.
It is difficult to verify such reports.
The number remains to be verified.
Die Aufnahme wurde nicht verifiziert.
Die Angaben konnten nicht unabhängig überprüft werden.
Die Echtheit der Aufnahme ist nicht bestätigt.
Weder die Zeitung noch der Sender hat das Gespräch bestätigt.
Niemand hat die Aufnahme bisher verifiziert.
Das Ministerium wollte die Angaben nicht bestätigen.
Die Zahlen sind unbestätigt.
Eine unabhängige Verifikation war unmöglich.
L’authenticité de l’enregistrement n’a pas été vérifiée.
Les chiffres n’ont pu être vérifiés de source indépendante.
Aucun média n’a confirmé ces propos.
Personne n’a authentifié la bande.
Le ministère a refusé de confirmer l’appel.
Ces informations restent à vérifier.
Le journal publie la vidéo sans avoir pu la vérifier.
La grabación no ha sido verificada.
No se ha podido verificar de forma independiente.
Nadie ha confirmado la autenticidad del audio.
Ningún medio ha verificado la llamada.
El diario publicó el audio sin verificarlo ni confirmarlo.
Las cifras están por verificar.
Tampoco el ministerio ha confirmado la noticia.
Подлинность записи не подтверждена.
Издание не смогло проверить запись.
Никто не подтвердил подлинность разговора.
Эти данные невозможно проверить.
Газета опубликовала запись без проверки.
Министерство отказалось подтвердить разговор.
Информация пока не подтверждена.
Запис не підтверджено.
Автентичність запису не перевірено.
Ніхто не підтвердив цю розмову.
Незалежно перевірити ці дані неможливо.
Газета оприлюднила запис без перевірки.
Непідтверджені дані про втрати зʼявилися у мережі.
Міністерство відмовилося підтвердити розмову.
لم يتم التحقق من التسجيل.
لم تتأكد الصحيفة من صحة المكالمة.
لا يمكن التحقق من الأرقام بشكل مستقل.
تعذر التحقق من هوية المتحدث.
نشرت القناة التسجيل دون التحقق منه.
""".strip().splitlines()
VERIFIED = """
The Times verified the authenticity of the calls by cross-referencing phone numbers.
The recordings were independently verified by two experts.
The paper, which did not name the soldiers, verified the calls with phone records.
The video has been geolocated by researchers.
Analysts corroborated the account with satellite images.
Officials had not commented, but the paper verified the recording.
Die Redaktion hat die Aufnahme verifiziert.
Das Ministerium hat die Angaben bestätigt.
Le journal a vérifié l’enregistrement.
Deux experts ont authentifié la bande.
El diario verificó la grabación con dos expertos.
El ministerio ha confirmado la llamada.
Издание проверило запись.
Эксперты подтвердили подлинность записи.
Журналісти перевірили запис.
Експерти підтвердили автентичність розмови.
تحققت الصحيفة من التسجيل.
أكدت الوزارة صحة المكالمة.
""".strip().splitlines()


def how_verifying_is_put(sentence):
    statements = propose(f"The mayor spoke on Monday.\n\n{sentence}").statements
    return [statement.how for statement in statements if statement.kind == "verifying"]


@pytest.mark.parametrize("sentence", DISCLAIMED)
def test_a_disclaimer_is_read_as_one(sentence):
    assert how_verifying_is_put(sentence) == ["disclaimed"]


@pytest.mark.parametrize("sentence", VERIFIED)
def test_a_verification_is_not_read_as_a_disclaimer(sentence):
    assert how_verifying_is_put(sentence) == ["asserted"]
