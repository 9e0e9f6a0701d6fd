"""English words that tell of speech, of sources, and of what was done with the material."""

from __future__ import annotations

from provenance.domain.proposing.words import listed

# Forms that are as often nouns: a determiner or a possessive before them says so.
ALSO_NOUNS = listed(
    """
    claim claims comment comments report reports note notes state states call calls tweet
    tweets post posts answer answers reply replies remark remarks promise promises pledge
    pledges vow vows charge charges demand demands joke jokes question questions label labels
    brand brands term terms warning saying reading writing meaning feeling ruling order orders
    point points offer offers attack attacks challenge challenges blame credit thanks support
    views view use uses cast show shows find appeal appeals rule rules talk talks stress hope
    hopes cry cries lie lies estimate estimates signal signals fire fires counter counters
    suggestion close open
    """
)

BEFORE_CUE = listed(
    """
    has have had also later then previously recently once would could will may might did does
    do not never often repeatedly reportedly just again still even simply now long always
    sometimes either both all himself herself themselves itself already first further soon
    instead too ever only was were is are been being be quoted as famously
    """
)
PRONOUNS = listed("he she they it i we you who which")
QUANTIFIERS = listed(
    """
    one some many most others another several both few all none two three everyone everybody
    someone somebody nobody anyone people officials critics experts
    """
)
MALE = listed("he him his himself")
FEMALE = listed("she her hers herself")
DETERMINERS = listed(
    """
    the a an his her their its this that these those my our your one some many another several
    two three four most other both each every
    """
)
PLURAL_DETERMINERS = listed("these those two three four several many some")
# Words before which a phrase that names somebody ends, or after which it begins.
BORDERS = listed(
    """
    that when while as but because if after before although though where since until whether
    than so what why how is was are were be been being has had have will would could should
    may might can did does do not yet nor or without despite unless once into onto about
    against between toward towards said says told including like just even who whom which
    whose
    """
)
OPENING_PREPOSITIONS = listed(
    """
    in on at during after before by for from with under over since through following despite
    amid among against upon within outside inside near behind beyond when while as if though
    although until earlier later still then now meanwhile however moreover instead also yet
    but and or so because to last this next about
    """
)
INSIDE_NAMES = listed("of for from at")
AFTER_NAMES = listed(
    """
    in on at during after before when while as who that to with about and but by if because
    since into last this next earlier later where which whose whom through over under
    following via upon amid today yesterday recently again then also while against regarding
    titled entitled
    """
)
TIMES = listed(
    """
    monday tuesday wednesday thursday friday saturday sunday today yesterday tonight tomorrow
    morning afternoon evening night week month year january february march april may june july
    august september october november december jan feb mar apr jun jul aug sept sep oct nov
    dec
    """
)
TITLES = listed(
    """
    mr mrs ms miss dr sen sens rep reps gov gov. gen lt col sgt capt maj adm rev judge justice
    president senator congressman congresswoman representative governor general secretary
    minister chairman chairwoman director professor mayor king queen prince princess sir lord
    pope sheriff attorney chief former prime vice deputy speaker candidate nominee spokesman
    spokeswoman
    """
)
ABBREVIATIONS = listed(
    """
    mr mrs ms dr sen sens rep reps gov govs gen lt col sgt capt maj adm rev st jr sr no vs inc
    corp co ltd jan feb mar apr jun jul aug sept sep oct nov dec ala ariz ark calif colo conn
    del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex
    va vt wash wis wyo d-n r-n hon prof cmdr dept dist ave blvd etc ph fig vol ed al
    """
)
SUPPOSED = listed(
    """
    understood believed said thought known reported alleged presumed claiming
    """
)
RELATIVE = listed("who which whom whose")
MODALS = listed(
    """
    will would can could may might shall should must do does did to don't
    """
)
BEING = listed("is are was were be been being")
# What a person, or what stands for one, may be called in the lower case.
MALE_ROLES = listed(
    """
    man boy father son husband brother spokesman chairman congressman boyfriend uncle king
    grandfather businessman actor
    """
)
FEMALE_ROLES = listed(
    """
    woman girl mother daughter wife sister spokeswoman chairwoman congresswoman girlfriend
    aunt queen grandmother businesswoman actress
    """
)
TONGUES = listed(
    """
    arabic chinese dutch english french german greek hebrew hindi italian japanese korean latin
    polish portuguese russian spanish swedish turkish ukrainian yiddish
    """
)
WORKS = listed(
    """
    book film movie song album show series episode play musical novel documentary podcast
    magazine newspaper poem program programme essay comedy drama thriller memoir sitcom column
    blog blockbuster anthem hit single hat hats shirt shirts t-shirt t-shirts button buttons
    bestseller painting opera cartoon website channel section chapter titled entitled
    headlined called named host hosts star stars starring co-host co-hosts co-star sequel
    sketch skit video ad ads app fox nbc abc cbs cnn nbc's abc's cbs's cnn's msnbc's fox's
    hbo's showtime's netflix abc’s cbs’s nbc’s cnn’s msnbc’s hbo’s showtime’s netflix’s
    """
)
