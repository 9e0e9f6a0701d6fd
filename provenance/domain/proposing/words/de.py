"""German words that tell of speech and of sources."""

from __future__ import annotations

from provenance.domain.proposing.words import listed

SAYING = listed(
    """
    sagt sagen sagte sagten gesagt erklärt erklärte erklärten meint meinte meinten betont
    betonte betonten berichtet berichtete berichteten antwortet antwortete antworteten fragt
    fragte fragten schreibt schrieb schrieben geschrieben fügte ergänzt ergänzte behauptet
    behauptete behaupteten warnt warnte warnten teilte mitteilte mitgeteilt bestätigt
    bestätigte bestätigten kündigte räumte gestand gesteht beklagt beklagte versichert
    versicherte verkündet verkündete erzählt erzählte erzählten bezeichnete nannte nennt
    kritisierte kritisiert erwiderte entgegnete rief zitiert zitierte
    """
)
PRONOUNS = listed("er sie ich wir wer")
DETERMINERS = listed(
    """
    der die das den dem ein eine einer einem sein seine ihr ihre dieser diese
    """
)
ACCORDING = ("laut", "nach angaben", "gemäß", "nach aussage")
BORDERS = listed("dass weil wenn als ob aber obwohl während nachdem")
AUXILIARIES = listed("hat haben hatte hatten wurde auch dann später")
AFTER_NAMES = listed(
    """
    in im am an auf bei nach vor während dass als zu zum zur über mit gegenüber
    """
)
ROLES = listed(
    """
    sprecher sprecherin soldat präsident präsidentin minister ministerin mann frau mutter
    ehefrau kommandeur ministerium geheimdienst zeitung regierung
    """
)
