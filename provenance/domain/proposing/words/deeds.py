"""English words for what is done with material: acts on its way, handling, and what it is."""

from __future__ import annotations

from provenance.domain.proposing.words import listed

ACTS = {
    **dict.fromkeys(
        ("intercepted", "intercepts", "intercept", "wiretapped", "tapped"), "intercepted"
    ),
    **dict.fromkeys(("recorded", "recording", "taped"), "recorded"),
    **dict.fromkeys(("monitored", "monitoring", "overheard"), "monitored"),
    **dict.fromkeys(("analyzed", "analysed", "analyzing", "analysing"), "analysed"),
    **dict.fromkeys(("leaked", "leaking"), "leaked"),
    **dict.fromkeys(("released", "shared", "posted", "uploaded", "distributed"), "released"),
    **dict.fromkeys(("published", "issued", "circulated", "broadcast", "aired"), "issued"),
    **dict.fromkeys(("obtained", "acquired", "received"), "obtained"),
    **dict.fromkeys(("seen", "reviewed", "accessed"), "had-access"),
    **dict.fromkeys(("unearthed", "uncovered", "exposed"), "brought-to-light"),
    **dict.fromkeys(("quoted", "cited"), "quoted"),
    **dict.fromkeys(("republished", "reprinted", "syndicated"), "republished"),
}
MATERIAL = listed(
    """
    audio audios recording recordings call calls conversation conversations video videos tape
    tapes document documents message messages footage transcript transcripts file files email
    emails letter letters communication communications memo memos photo photos images cable
    cables intercept intercepts
    """
)
REPORTS = MATERIAL | listed(
    """
    report reports data figures poll polls survey surveys study studies records accounts tally
    statement evidence media
    """
)
TELLING_BY_SHOWING = listed("show indicate suggest reveal find see read")
CAUGHT = listed("caught heard overheard recorded taped filmed captured")
ACCOUNTS = listed("account accounts testimony interview interviews")
GIVING = listed("gave give gives offered offer offers provided provide provides")
AIMS = listed("objective objectives aim aims goal goals purpose intention intent")
UNNAMED = (
    "was reported", "were reported", "is reported", "are reported", "been reported", "reportedly",
    "is said to", "are said to", "was said to", "were said to", "is understood to", "is believed to",
    "are believed to", "it was reported",
)  # fmt: skip
