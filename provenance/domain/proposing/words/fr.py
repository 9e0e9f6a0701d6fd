"""French words that tell of speech and of sources."""

from __future__ import annotations

from provenance.domain.proposing.words import listed

SAYING = listed(
    """
    dit disent disait disaient affirme affirment affirmé affirmait déclare déclarent déclaré
    assure assurent assuré explique expliquent expliqué expliquait ajoute ajoutent ajouté
    ajoutait répond répondent répondu demande demandé écrit écrivent souligne soulignent
    souligné précise précisent précisé raconte racontent raconté confie confié avoue avoué
    admet admis reconnaît reconnu estime estiment estimé annonce annoncent annoncé prévient
    prévenu rapporte rapportent rapporté révèle révélé dénonce dénoncé confirme confirmé
    indique indiquent indiqué insiste insisté conclut lance lancé poursuit rappelle rappelé
    qualifie qualifié réplique répliqué soupire martèle
    """
)
PRONOUNS = listed("il elle ils elles je nous qui")
DETERMINERS = listed("le la les l' un une des son sa ses leur ce cet cette")
ACCORDING = ("selon", "d'après", "d’après", "à en croire")
BORDERS = listed("que quand lorsque où parce mais si comme car qui dont")
AUXILIARIES = listed("ont avait avaient aussi ensuite")
AFTER_NAMES = listed(
    """
    dans lors durant après avant sur à au aux que quand devant auprès en pour
    """
)
ROLES = listed(
    """
    porte-parole soldat militaire président présidente ministre homme femme mère épouse
    commandant ministère journal quotidien gouvernement
    """
)
