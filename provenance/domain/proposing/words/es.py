"""Spanish words that tell of speech and of sources."""

from __future__ import annotations

from provenance.domain.proposing.words import listed

SAYING = listed(
    """
    dijo dijeron dice dicen decía dicho afirmó afirmaron afirma afirman afirmado declaró
    declararon declara declarado aseguró aseguraron asegura aseguran asegurado señaló
    señalaron señala señalan señalado añadió añadieron añade añadido agregó agregaron agrega
    explicó explicaron explica explicado respondió respondieron responde respondido contestó
    contesta preguntó pregunta escribió escribe escrito indicó indica indicaron informó
    informa informaron informado comentó comenta contó cuenta advirtió advierte admitió admite
    reconoció reconoce confesó confiesa confirmó confirma anunció anuncia anunciado sostuvo
    sostiene subrayó subraya insistió insiste recordó recuerda reveló revela replicó criticó
    llamó calificó exclamó gritó concluyó manifestó apuntó precisó
    """
)
PRONOUNS = listed("él ella ellos ellas quien quienes yo nosotros")
DETERMINERS = listed("el la los las un una unos unas su sus este esta ese esa uno")
ACCORDING = ("según", "de acuerdo con", "conforme a", "en palabras de")
BORDERS = listed("que cuando donde porque pero aunque si como mientras quien")
AUXILIARIES = listed("ha han había habían también luego")
AFTER_NAMES = listed("en durante tras después a al que cuando sobre ante con para por")
ROLES = listed(
    """
    portavoz soldado militar presidente presidenta ministro ministra hombre mujer madre esposa
    comandante ministerio servicio periódico diario gobierno
    """
)
