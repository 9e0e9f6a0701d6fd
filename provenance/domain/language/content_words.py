"""Words that matter: which words of a folded text are not function words, its figures, its denials.

Words that are function words in one language and matter in another ("war", "die") are left out.
"""

from __future__ import annotations

from provenance.domain.language.text import folded

_FUNCTION = """
a an the this that these those it its he she they we you i me him her them us my your his our their
is are was were be been being am do does did have has had will would shall should can could may
might must of to in on at by for from with into out up down about as and or but if so then than too
very just there here what who which when where how why all any some no not now yes oh well s t re ve
ll d m im its youre were theyre hes shes thats theres dont didnt doesnt isnt arent wasnt cant wont
и в во на с со к ко по за из от до о об у же бы ли не ни а но да что это этот эта эти тот та те то как
так все вы мы ты он она они оно я мне нам вам их его ее ему ей мои твои наш ваш был была были быть
есть будет там тут здесь уже еще
і й у з із зі та або але що це цей ця ці той як так все всі ви ми ти він вона вони воно мені їх
його її був була були бути є буде там тут вже ще
el la los las un una unos unas de del al en con por para que y o pero si no es son fue era ser se su
sus lo le les me te nos mi tu yo ya muy mas como
le la les un une des du de en et ou mais si ne pas est sont etait ce cet cette ces il elle ils elles
on nous vous je tu se sa ses qui que dans sur pour par avec plus au aux
der das den dem des ein eine einen einem einer und oder aber wenn nicht ist sind waren sein
es er sie wir ihr ich du mich uns zu zum zur im in an am auf mit von vom fur aus bei dass so auch
في من على الى عن ان هذا هذه ذلك هو هي هم نحن انا انت لا ما و او ثم قد كان كانت التي الذي
"""
_DENIALS = """
not no never none nobody nothing nowhere neither nor without cannot cant dont doesnt didnt isnt arent
wasnt werent wont wouldnt shouldnt couldnt hasnt havent hadnt aint
не нет ни никогда никто ничего нельзя без ні нема немає ніколи ніхто нічого
no nunca nadie nada ni sin ningun ninguna
ne pas jamais personne rien aucun aucune sans ni
nicht kein keine keinen keiner nie niemand nichts ohne
لا ليس لم لن ما بدون
"""
FUNCTION = frozenset(folded(_FUNCTION).split())
DENIALS = frozenset(folded(_DENIALS).split())


def that_matter(words: list[str]) -> list[str]:
    """The words that are not function words.

    >>> that_matter("we are losing this war".split())
    ['losing', 'war']
    """
    return [word for word in words if word not in FUNCTION]


def figures(words: list[str]) -> frozenset[str]:
    """Words that hold a digit."""
    return frozenset(word for word in words if any(c.isdigit() for c in word))


def denies(words: list[str]) -> bool:
    """Whether any word denies."""
    return not DENIALS.isdisjoint(words)


def at_odds(one: list[str], other: list[str]) -> bool:
    """Whether two wordings differ in what must not differ: a denial, or figures on both sides.

    >>> at_odds("we will leave".split(), "we will not leave".split())
    True
    """
    mine, theirs = figures(one), figures(other)
    if mine and theirs and not (mine <= theirs or theirs <= mine):
        return True
    return denies(one) != denies(other)
